#!/bin/sh
# All tests, on any machine: installs what is missing, builds and installs
# gazette, starts a private throwaway cluster, runs everything, cleans up, and
# ends with one line 'N passed, N failed'.
#
#   FUZZ_SECONDS=30    how long the fuzzer runs
set -eu
cd "$(dirname "$0")"
. tools/cluster.sh

passed=0
failed=0

ok() {
	passed=$((passed + ${2:-1}))
	echo "ok      $1"
}

not_ok() {
	failed=$((failed + ${2:-1}))
	echo "FAILED  $1"
}

# check NAME COMMAND...: one test, its output shown when it fails.
check() {
	name=$1
	shift
	if "$@" >"$work/check.log" 2>&1; then
		ok "$name"
	else
		tail -n 60 "$work/check.log"
		not_ok "$name"
	fi
}

# Each cmocka program says how many of its tests passed and failed.
unit_tests() {
	if ! quietly make -s unit-build; then
		not_ok "unit tests build"
		return
	fi
	for program in build/unit/test_*; do
		case $program in *.*) continue ;; esac
		name=$(basename "$program")
		status=0
		"$program" >"$work/unit.log" 2>&1 || status=$?
		good=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$work/unit.log")
		bad=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test.*/\1/p' "$work/unit.log" | head -n 1)
		[ "$status" = 0 ] || tail -n 40 "$work/unit.log"
		[ "${good:-0}" = 0 ] || ok "unit: $name ($good)" "$good"
		if [ "${bad:-0}" != 0 ]; then
			not_ok "unit: $name ($bad)" "$bad"
		elif [ "$status" != 0 ] || [ -z "$good" ]; then
			not_ok "unit: $name stopped with status $status"
		fi
	done
}

# pg_regress and the isolation tester: a line 'test NAME ... ok' for each.
sql_tests() {
	status=0
	make -s PG_CONFIG="$PG_CONFIG" installcheck >"$work/regress.log" 2>&1 ||
		status=$?
	good=$(grep -cE '^(test|ok) .*( ok|[0-9]+ ms)( |$)' "$work/regress.log" || true)
	bad=$(grep -cE 'FAILED( |$)|^not ok ' "$work/regress.log" || true)
	if [ "$status" != 0 ]; then
		tail -n 30 "$work/regress.log"
		head -n 150 regression.diffs output_iso/regression.diffs 2>/dev/null || true
		[ "$bad" != 0 ] || bad=1
	fi
	[ "$good" = 0 ] || ok "sql: $good files" "$good"
	[ "$bad" = 0 ] || not_ok "sql: $bad files" "$bad"
	[ "$good" != 0 ] || [ "$bad" != 0 ] || not_ok "sql: nothing ran"
}

# TAP tests start servers of their own, so they run as the cluster's owner, on a
# copy that this user may read.
tap_tests() {
	[ -n "$(ls t/*.pl 2>/dev/null)" ] || return 0
	perl_dir=$(dirname "$("$PG_CONFIG" --pgxs)")/../test/perl
	mkdir -p "$work/tap"
	cp -r t examples "$work/tap/"
	[ "$(id -u)" != 0 ] || chown -R "$owner" "$work/tap"
	for file in t/*.pl; do
		status=0
		( cd "$work/tap" && as_owner env PATH="$PGBIN:$PATH" \
			PG_REGRESS="$(dirname "$("$PG_CONFIG" --pgxs)")/../test/regress/pg_regress" \
			TESTDATADIR="$work/tap/data" TESTLOGDIR="$work/tap/log" TMPDIR="$work/tap" \
			PGHOST= PGPORT= PGUSER= \
			prove -v -I "$perl_dir" -I t "$file" ) >"$work/tap.log" 2>&1 || status=$?
		good=$(grep -cE '^ok [0-9]' "$work/tap.log" || true)
		bad=$(grep -cE '^not ok [0-9]' "$work/tap.log" || true)
		[ "$good" = 0 ] || ok "tap: $file ($good)" "$good"
		if [ "$status" != 0 ]; then
			tail -n 40 "$work/tap.log"
			[ "$bad" != 0 ] || bad=1
			not_ok "tap: $file ($bad)" "$bad"
		fi
	done
}

# The SQL that the README shows, in the order in which it shows it.
readme_sql() {
	"$PGBIN/createdb" gazette_readme &&
		awk '/^```sql/ {on = 1; next} /^```/ {on = 0} on' README.md |
		"$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -d gazette_readme
}

example_sql() {
	"$PGBIN/createdb" gazette_demo &&
		"$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -d gazette_demo -f examples/demo.sql
}

begin
install_missing gcc make libc6-dev clang libclang-rt-dev libcmocka-dev \
	libipc-run-perl perl
build_and_install

say "without a server"
check "layers include only those below" make -s check-layers
unit_tests
check "fuzz: ${FUZZ_SECONDS:-30} s" make -s fuzz FUZZ_SECONDS="${FUZZ_SECONDS:-30}"

say "in a server"
start_cluster
sql_tests
tap_tests
check "the README's SQL" readme_sql
check "the examples" example_sql

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
