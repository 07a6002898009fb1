#!/bin/sh
# Data flows one way, so includes point one way: each folder of src may include
# only itself and the folders named before it. src/pg alone may see the server.
set -eu
cd "$(dirname "$0")/.."
bad=0
seen=''
for layer in base text lexicon layout recognise resolve relate tag document; do
	allowed="$seen $layer"
	seen="$seen $layer"
	files=$(ls src/$layer/*.[ch] src/$layer.[ch] 2>/dev/null || true)
	for file in $files; do
		for inc in $(sed -n 's/^#include "\([^"]*\)".*/\1/p' "$file"); do
			dir=${inc%%/*}
			dir=${dir%.h}
			case " $allowed " in
				*" $dir "*) ;;
				*) echo "$file: includes $inc, which is above $layer"; bad=1 ;;
			esac
		done
		if grep -nE '#include *<(postgres|fmgr|executor|catalog|utils|access)' "$file"; then
			echo "$file: server headers belong in src/pg"
			bad=1
		fi
	done
done
[ $bad = 0 ] && echo "layers: each folder includes only those below it"
exit $bad
