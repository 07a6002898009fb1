-- 08_translate.sql: from one classification to another.

CREATE TYPE gazette.translation AS (
	path ltree,
	code text,
	title text,
	relation text,
	via ltree[]
);
COMMENT ON TYPE gazette.translation IS
	'a category of another classification: relation is how the one asked about stands to it (exact, broader, narrower, partial, possible), via the categories between the two';

CREATE FUNCTION gazette.translate(path ltree, to_scheme text) RETURNS SETOF gazette.translation
AS 'MODULE_PATHNAME', 'gaz_sql_translate'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 3;
COMMENT ON FUNCTION gazette.translate(ltree, text) IS
	'what a category is in another classification, the most telling answer first: by gazette.crosswalk in both directions, by way of a third classification where none leads straight there';
