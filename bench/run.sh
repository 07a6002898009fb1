#!/bin/sh
# The benchmark, by one command (make bench): builds, starts a throwaway
# cluster, loads a generated corpus and prints MB/s and ratios of one run.
#
#   ARTICLES=5000 SIZE=4000 CODEC=pglz   how many, of how many bytes, toast codec
set -eu
cd "$(dirname "$0")/.."
. tools/cluster.sh

begin
install_missing gcc make libc6-dev perl
build_and_install
start_cluster
say "corpus: ${ARTICLES:-5000} articles of ${SIZE:-4000} bytes"
perl bench/make_corpus.pl "${ARTICLES:-5000}" "${SIZE:-4000}" >"$work/corpus.jsonl"
"$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 <<END
ALTER SYSTEM SET default_toast_compression = '${CODEC:-pglz}';
SELECT pg_reload_conf() \\g /dev/null
CREATE EXTENSION gazette CASCADE;
SET default_toast_compression = '${CODEC:-pglz}';
CREATE TABLE raw (line json);
\\copy raw FROM '$work/corpus.jsonl' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')
CREATE TABLE corpus AS SELECT line #>> '{}' AS body FROM raw;
DROP TABLE raw;
VACUUM ANALYZE corpus;
END
say "one run, medians of five rounds"
"$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -P pager=off -f bench/parse.sql
