-- In the database that the benchmark's others are copies of: the corpus as it
-- comes, and a stopwatch. compare.pl puts the corpus file's name into \copy.
CREATE SCHEMA bench;
CREATE TABLE bench.term (id int GENERATED ALWAYS AS IDENTITY, kind text, term text,
	scheme text, code text);

-- Runs a query that gives one number; the seconds it took and the number. The
-- query is planned anew in each call, which counts as it does for a user.
CREATE FUNCTION bench.timed(query text) RETURNS text AS $$
DECLARE
	started timestamptz := clock_timestamp();
	number bigint;
BEGIN
	EXECUTE query INTO number;
	RETURN extract(epoch FROM clock_timestamp() - started) || ' ' || number;
END
$$ LANGUAGE plpgsql;

-- The regular expression peer: an alternation of the first terms.
CREATE FUNCTION bench.alternation(n int) RETURNS text AS $$
	SELECT '\m(?:' || string_agg(term, '|' ORDER BY length(term) DESC, term) || ')\M'
	FROM (SELECT term FROM bench.term ORDER BY id LIMIT n) t
$$ LANGUAGE sql;

CREATE TEMP TABLE raw (id int GENERATED ALWAYS AS IDENTITY, line json);
\copy raw (line) FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
