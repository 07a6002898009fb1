#!/bin/sh
# The benchmark, by one command (make bench): builds, starts a throwaway
# cluster, loads a generated corpus, fetches the peers that can be had, and
# prints MB/s and ratios of one run. A peer that can't be had is skipped with a
# line that says so.
#
#   ARTICLES=1500 SIZE=4000   how many articles, of how many bytes
#   CORPUS=file               own articles instead: JSON strings, one a line
#   CODEC=pglz                toast codec of the corpus; CODEC="pglz lz4" for both
#   TERMS="5000 50000 200000" sizes of the generated lexicons
#   ROUNDS=5                  rounds measured, after one that warms up
#   PEERS="ahocorasick plperl regex hyperscan wink compromise", or PEERS=none
set -eu
cd "$(dirname "$0")/.."
. tools/cluster.sh

peers=${PEERS:-ahocorasick plperl regex hyperscan wink compromise}
skipped=

wants() {
	case " $peers " in *" $1 "*) return 0 ;; esac
	return 1
}

# skip PEER REASON: the run goes on without it.
skip() {
	say "skipping $1: $2"
	peers=$(printf ' %s ' "$peers" | sed "s/ $1 / /")
	skipped="$skipped$1: $2
"
}

# fetch PEER PACKAGE...: Debian packages that the peer needs. In a subshell,
# since a package that is not on offer must not end the run.
fetch() {
	peer=$1
	shift
	wants "$peer" || return 0
	if ! command -v apt-get >/dev/null 2>&1; then
		return 0
	fi
	( install_missing "$@" ) || skip "$peer" "apt-get can't install $*"
}

# Node programs look for modules beside themselves, so the programs go to the
# temporary folder where npm puts the modules; nothing lands in the repository.
fetch_node() {
	wants wink || wants compromise || return 0
	command -v npm >/dev/null 2>&1 || ( install_missing nodejs npm ) || true
	mkdir "$work/node"
	cp bench/package.json bench/*.js "$work/node"
	if ! command -v npm >/dev/null 2>&1; then
		reason="there is no npm"
	elif quietly npm --prefix "$work/node" install --no-audit --no-fund \
		--no-package-lock --loglevel=error; then
		return 0
	else
		reason="npm could not install it"
	fi
	for peer in wink compromise; do
		! wants $peer || skip $peer "$reason"
	done
}

begin
install_missing gcc make libc6-dev perl
build_and_install
major=$("$PG_CONFIG" --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
fetch ahocorasick "postgresql-plpython3-$major" python3-ahocorasick
fetch plperl "postgresql-plperl-$major"
fetch hyperscan libhyperscan-dev
if wants hyperscan && ! quietly gcc -O2 -o "$work/hyperscan" bench/hyperscan.c -lhs; then
	skip hyperscan "bench/hyperscan.c does not compile here"
fi
fetch_node
start_cluster

if [ -n "${CORPUS:-}" ]; then
	say "corpus: $CORPUS"
	cp "$CORPUS" "$work/corpus.jsonl"
else
	say "corpus: ${ARTICLES:-1500} articles of ${SIZE:-4000} bytes"
	perl bench/make_corpus.pl "${ARTICLES:-1500}" "${SIZE:-4000}" >"$work/corpus.jsonl"
fi
PGOPTIONS='-c jit=off -c max_parallel_workers_per_gather=0 -c statement_timeout=120s'
BENCH_WORK=$work BENCH_PSQL=$PGBIN/psql
BENCH_PEERS=$peers BENCH_SKIPPED=$skipped
BENCH_CODECS=${CODEC:-pglz} BENCH_TERMS=${TERMS:-5000 50000 200000}
BENCH_ROUNDS=${ROUNDS:-5}
export PGOPTIONS BENCH_WORK BENCH_PSQL BENCH_PEERS BENCH_SKIPPED BENCH_CODECS \
	BENCH_TERMS BENCH_ROUNDS
perl bench/compare.pl
