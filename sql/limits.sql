-- Nothing, too much, and texts that are no news.

SELECT gazette.parse(NULL) IS NULL AS null_parse,
	   gazette.industry_paths(NULL) IS NULL AS null_paths,
	   gazette.highlight(NULL) IS NULL AS null_highlight;
SELECT count(*) FROM gazette.persons(NULL);
SELECT count(*) FROM gazette.industries(NULL);
SELECT count(*) FROM gazette.mentions(NULL);
SELECT count(*) FROM gazette.explain(NULL);

SELECT to_jsonb(gazette.parse('')) - 'language' AS empty;
SELECT gazette.industry_paths('') AS paths, gazette.highlight('') AS highlight;
SELECT to_jsonb(gazette.parse(E' \n\t\n ')) - 'language' = to_jsonb(gazette.parse('')) - 'language' AS blank_is_empty;

-- Title and date from columns of their own.
SELECT title, published = '2021-03-04' AS published
FROM gazette.parse('The ring plant has opened.', 'Ring plant opens', '2021-03-04');
SELECT title FROM gazette.parse('The ring plant has opened.', '  ');
SELECT published FROM gazette.parse('The ring plant has opened.', published => 'infinity');

-- The limit.
SET gazette.max_input = '1kB';
SELECT cardinality((gazette.parse(repeat('a ', 512))).persons) AS at_limit;
SELECT gazette.parse(repeat('a ', 512) || 'b');
SELECT count(*) FROM gazette.places(repeat('a ', 513));
\set VERBOSITY sqlstate
SET gazette.max_input = 0;
SET gazette.min_industry_score = 1.1;
\set VERBOSITY default
RESET gazette.max_input;

SELECT cardinality((gazette.parse(repeat(',', 1000000))).persons) AS commas;
SELECT cardinality((gazette.parse(repeat('x', 1000000))).persons) AS one_word;
SELECT cardinality((gazette.parse(repeat('(', 100000))).persons) AS brackets;

-- Unknown names are errors, never an empty answer.
SELECT * FROM gazette.industries('x', 'isic5');
SELECT gazette.industry_paths('x', '');
SELECT gazette.highlight('x', 'pdf');

-- A cancel in the middle leaves nothing behind.
CREATE TABLE long_text AS SELECT repeat('On 3 May the mayor of Quuxborg visited the ring plant. ', 200000) AS body;
SET statement_timeout = '50ms';
SELECT count(*) FROM long_text, gazette.mentions(body);
RESET statement_timeout;
SELECT sum(total_bytes) < 100 * 1024 * 1024 AS little_left
FROM pg_backend_memory_contexts WHERE name LIKE 'gazette%';
DROP TABLE long_text;
