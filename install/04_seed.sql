-- 04_seed.sql: the rows that the extension comes with.
--
-- tools/make_install.pl puts the data files in place of the marker: ASCII
-- with escapes, since a database may have any encoding; gazette._seed() undoes
-- them.  A field that the database encoding can't represent comes as null.

CREATE FUNCTION gazette._seed(payload text, columns int, OUT n int, OUT col text[])
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'gaz_sql_seed'
LANGUAGE C STABLE STRICT;

@SEED@

DROP FUNCTION gazette._seed(text, int);
