#!/bin/sh
# From a bare machine to articles read in psql: installs what is missing, builds
# and installs gazette, starts a private throwaway cluster, loads three sample
# articles and shows what the extension finds in them.
#
#   ./demo.sh          show, then clean up
#   ./demo.sh --psql   show, then stay in psql with the articles loaded
set -eu
cd "$(dirname "$0")"
. tools/cluster.sh

case "${1:-}" in
	'' | --psql) ;;
	*) echo "usage: ./demo.sh [--psql]" >&2; exit 2 ;;
esac

begin
install_missing gcc make libc6-dev
build_and_install
say "starting a private cluster"
start_cluster
say "what gazette finds"
"$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -P pager=off -f examples/demo.sql ||
	fail "the demonstration stopped" "see psql's message above"
if [ "${1:-}" = --psql ]; then
	say "psql: the articles are in the table articles; \\q leaves and removes the cluster"
	"$PGBIN/psql" -X || true
else
	say "how to go on"
	cat <<'END'
./demo.sh --psql      look around in psql with the articles loaded
./test.sh             run all tests
README.md             how to use gazette in a database of your own:
                      CREATE EXTENSION gazette CASCADE;
                      SELECT * FROM gazette.parse('...');
END
fi
