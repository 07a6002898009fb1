-- parse() and industry_paths() beside to_tsvector('english') over the same rows
-- in one run: the medians of five rounds in turn, MB of text a second, and the
-- ratio to to_tsvector. Needs the table corpus(body) and the extension.
SET max_parallel_workers_per_gather = 0;
SET jit = off;

CREATE TEMP TABLE timing (name text, round int, seconds double precision);
CREATE TEMP TABLE contender (position int, name text, query text);
INSERT INTO contender VALUES
	(1, 'sum(length(body))', 'SELECT sum(length(body)) FROM corpus'),
	(2, 'to_tsvector(english)', 'SELECT sum(length(to_tsvector(''english'', body))) FROM corpus'),
	(3, 'gazette.parse', 'SELECT count(gazette.parse(body)) FROM corpus'),
	(4, 'gazette.industry_paths', 'SELECT count(gazette.industry_paths(body)) FROM corpus');

DO $$
DECLARE
	c record;
	started timestamptz;
BEGIN
	FOR round IN 0 .. 5 LOOP
		FOR c IN SELECT * FROM contender ORDER BY position LOOP
			started := clock_timestamp();
			EXECUTE c.query;
			-- the first round warms the caches and the lexicon
			IF round > 0 THEN
				INSERT INTO timing VALUES (c.name, round,
					extract(epoch FROM clock_timestamp() - started));
			END IF;
		END LOOP;
	END LOOP;
END
$$;

\echo
SELECT count(*) AS articles, pg_size_pretty(sum(octet_length(body))) AS text,
	current_setting('default_toast_compression') AS toast_codec,
	(SELECT count(*) FROM gazette.term) AS terms
FROM corpus;

WITH size AS (SELECT sum(octet_length(body)) / 1e6 AS mb, count(*) AS n FROM corpus),
	median AS (SELECT name, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS s,
		min(seconds) AS best, max(seconds) AS worst FROM timing GROUP BY name)
SELECT c.name, round(m.s::numeric, 3) AS seconds,
	round(m.best::numeric, 3) AS best, round(m.worst::numeric, 3) AS worst,
	round((1e6 * m.s / size.n)::numeric, 1) AS us_per_article,
	round((size.mb / m.s)::numeric, 1) AS mb_per_s,
	round((base.s / m.s)::numeric, 2) AS times_to_tsvector
FROM contender c JOIN median m USING (name), size,
	median base WHERE base.name = 'to_tsvector(english)'
ORDER BY c.position;
