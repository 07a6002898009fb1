-- 03_functions.sql: the functions that read a text.
--
-- They read the lexicon, so they are STABLE and not IMMUTABLE.  COST is in
-- units of one simple operator, for an article of some 4 kB.

CREATE FUNCTION gazette.parse(body text, title text DEFAULT NULL, published date DEFAULT NULL)
RETURNS gazette.article
AS 'MODULE_PATHNAME', 'gaz_sql_parse'
LANGUAGE C STABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION gazette.parse(text, text, date) IS
	'everything in one pass; title and published where the table has them in columns of their own';

CREATE FUNCTION gazette.persons(body text) RETURNS SETOF gazette.person
AS 'MODULE_PATHNAME', 'gaz_sql_persons'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.persons(text) IS 'the persons of the article';

CREATE FUNCTION gazette.organizations(body text) RETURNS SETOF gazette.organization
AS 'MODULE_PATHNAME', 'gaz_sql_organizations'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION gazette.organizations(text) IS 'the organisations of the article';

CREATE FUNCTION gazette.places(body text) RETURNS SETOF gazette.place
AS 'MODULE_PATHNAME', 'gaz_sql_places'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.places(text) IS 'the places of the article';

CREATE FUNCTION gazette.programmes(body text) RETURNS SETOF gazette.programme
AS 'MODULE_PATHNAME', 'gaz_sql_programmes'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 2;
COMMENT ON FUNCTION gazette.programmes(text) IS 'the policies, plans, laws and initiatives of the article';

CREATE FUNCTION gazette.products(body text) RETURNS SETOF gazette.product
AS 'MODULE_PATHNAME', 'gaz_sql_products'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 2;
COMMENT ON FUNCTION gazette.products(text) IS 'the named products of the article';

CREATE FUNCTION gazette.events(body text) RETURNS SETOF gazette.event
AS 'MODULE_PATHNAME', 'gaz_sql_events'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.events(text) IS 'what happened, is planned, urged or denied';

CREATE FUNCTION gazette.statements(body text) RETURNS SETOF gazette.statement
AS 'MODULE_PATHNAME', 'gaz_sql_statements'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.statements(text) IS 'who said what';

CREATE FUNCTION gazette.directives(body text) RETURNS SETOF gazette.directive
AS 'MODULE_PATHNAME', 'gaz_sql_directives'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.directives(text) IS 'what others were told to do';

CREATE FUNCTION gazette.amounts(body text) RETURNS SETOF gazette.amount
AS 'MODULE_PATHNAME', 'gaz_sql_amounts'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION gazette.amounts(text) IS 'money, shares, sizes and capacities';

CREATE FUNCTION gazette.dates(body text) RETURNS SETOF gazette.moment
AS 'MODULE_PATHNAME', 'gaz_sql_dates'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION gazette.dates(text) IS 'the dates and periods of the article';

CREATE FUNCTION gazette.industries(body text, scheme text DEFAULT NULL) RETURNS SETOF gazette.industry
AS 'MODULE_PATHNAME', 'gaz_sql_industries'
LANGUAGE C STABLE PARALLEL SAFE COST 3000 ROWS 4;
COMMENT ON FUNCTION gazette.industries(text, text) IS
	'the industries that the article is about, best first, of one classification or of all';

CREATE FUNCTION gazette.industry_paths(body text, scheme text DEFAULT NULL) RETURNS ltree[]
AS 'MODULE_PATHNAME', 'gaz_sql_industry_paths'
LANGUAGE C STABLE PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION gazette.industry_paths(text, text) IS
	'the paths of gazette.industries(), for a column with a GiST or GIN index';

CREATE FUNCTION gazette.mentions(body text) RETURNS SETOF gazette.mention
AS 'MODULE_PATHNAME', 'gaz_sql_mentions'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 60;
COMMENT ON FUNCTION gazette.mentions(text) IS
	'the evidence, flat: each mention with the rule and the lexicon row that found it';

CREATE FUNCTION gazette.explain(
	body text,
	OUT step text, OUT span int4range, OUT what text, OUT detail text, OUT score real)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'gaz_sql_explain'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20000 ROWS 1000;
COMMENT ON FUNCTION gazette.explain(text) IS
	'the reasoning: tokens, lexicon matches, rules that fired, candidates that lost, weights of industries';

CREATE FUNCTION gazette.highlight(body text, format text DEFAULT 'ansi') RETURNS text
AS 'MODULE_PATHNAME', 'gaz_sql_highlight'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION gazette.highlight(text, text) IS
	'the text with its mentions marked: ansi (colours for a terminal) or html (escaped, <mark> with classes)';

CREATE FUNCTION gazette.extract_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_extract_trigger'
LANGUAGE C;
COMMENT ON FUNCTION gazette.extract_trigger() IS
	'BEFORE INSERT OR UPDATE FOR EACH ROW: extract_trigger(target_column, title_column or '''', body_column) fills an ltree[] or jsonb column';

CREATE FUNCTION gazette.term_kinds() RETURNS SETOF text
AS 'MODULE_PATHNAME', 'gaz_sql_term_kinds'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 50;
COMMENT ON FUNCTION gazette.term_kinds() IS 'the values that term.kind may have';

-- No key that a term can have begins with '!'.
CREATE FUNCTION gazette.term_key(kind text, term text) RETURNS text
AS 'MODULE_PATHNAME', 'gaz_sql_term_key'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION gazette.term_key(text, text) IS
	'the folded words that a term of this kind is found by, or ! and why it can''t match';

CREATE FUNCTION gazette.lexicon_loaded(
	OUT kind text, OUT entries bigint, OUT custom bigint, OUT image_bytes bigint, OUT loads bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'gaz_sql_lexicon_loaded'
LANGUAGE C STABLE PARALLEL RESTRICTED COST 1000 ROWS 50;
COMMENT ON FUNCTION gazette.lexicon_loaded() IS
	'the image that this session uses: entries by kind, its size, how many images the session has loaded';

CREATE FUNCTION gazette.rebuild() RETURNS void
AS 'MODULE_PATHNAME', 'gaz_sql_rebuild'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 1000000
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.rebuild() IS
	'builds the lexicon''s image again from the tables; triggers do it after each edit';

-- An editor needs rights on the tables alone, so the trigger writes the image
-- as the extension's owner.
CREATE FUNCTION gazette.rebuild_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_rebuild_trigger'
LANGUAGE C SECURITY DEFINER
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.rebuild_trigger() IS
	'trigger of the lexicon tables: builds the image again, behind a statement or once at commit';

CREATE FUNCTION gazette.keep_image_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_keep_image_trigger'
LANGUAGE C;
COMMENT ON FUNCTION gazette.keep_image_trigger() IS
	'trigger of the image''s table: in a replication worker, keeps changes off that are not of the worker''s own building';

CREATE FUNCTION gazette.shipped_term_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_shipped_term_trigger'
LANGUAGE C SECURITY DEFINER
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.shipped_term_trigger() IS
	'trigger of gazette.term: makes a shipped row that is changed the user''s, and keeps disabled ones away';

CREATE FUNCTION gazette.disabled_term_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_disabled_term_trigger'
LANGUAGE C SECURITY DEFINER
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.disabled_term_trigger() IS
	'trigger of gazette.disabled_term: deletes the shipped rows that it names';

CREATE FUNCTION gazette.shipped_row_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_shipped_row_trigger'
LANGUAGE C
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.shipped_row_trigger() IS
	'trigger of the classification tables: makes a shipped row that is changed the user''s';

CREATE FUNCTION gazette.check_category_trigger() RETURNS trigger
AS 'MODULE_PATHNAME', 'gaz_sql_check_category_trigger'
LANGUAGE C SECURITY DEFINER
SET search_path = pg_catalog, pg_temp;
COMMENT ON FUNCTION gazette.check_category_trigger() IS
	'trigger of gazette.term: refuses an industry term whose category does not exist';
