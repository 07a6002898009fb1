-- 07_check.sql: what is wrong with the lexicon, and what it holds.
--
-- Bodies in BEGIN ATOMIC are parsed here and now, so that no caller's
-- search_path gets a say in them.

CREATE FUNCTION gazette.lexicon_check(
	OUT entry bigint, OUT kind text, OUT term text, OUT reason text, OUT detail text, OUT is_custom boolean)
RETURNS SETOF record
LANGUAGE sql STABLE PARALLEL SAFE COST 1000000 ROWS 1000
BEGIN ATOMIC
	WITH keyed AS MATERIALIZED (
		SELECT t.id, t.kind, t.term, t.name, t.scheme, t.code, t.case_sensitive,
			   t.language, t.is_custom, coalesce(t.valid, '(,)') AS valid,
			   gazette.term_key(t.kind, t.term) AS key,
			   t.kind IN ('person', 'organization', 'place', 'programme', 'product') AS names
		FROM gazette.term t
	),
	-- Two rows that a text can't tell apart, the newer one first.
	twins AS (
		SELECT a AS a, b AS b
		FROM keyed a
		JOIN keyed b ON b.kind = a.kind AND b.key = a.key AND b.id < a.id
			AND b.valid && a.valid
			AND coalesce(b.language = a.language, true)
			AND (NOT a.case_sensitive OR NOT b.case_sensitive OR a.term = b.term)
		WHERE NOT starts_with(a.key, '!')
	),
	found AS (
		SELECT k AS row, 'can''t match' AS reason,
			   CASE k.key
					WHEN '!no words' THEN 'the term has no letter or digit that a text could hold'
					WHEN '!too long' THEN 'the term has more than 32 words, or a word of more than 255 bytes'
					ELSE pg_catalog.format('a term of kind %s is one word', k.kind) END AS detail
		FROM keyed k
		WHERE starts_with(k.key, '!')
	UNION ALL
		SELECT k, 'never valid', 'the range in column valid is empty'
		FROM keyed k
		WHERE isempty(k.valid)
	UNION ALL
		SELECT k, 'unknown category',
			   pg_catalog.format('scheme %s has no category %s', k.scheme, k.code)
		FROM keyed k
		WHERE k.kind = 'industry'
			AND NOT EXISTS (SELECT FROM gazette.category c
							WHERE c.scheme = k.scheme AND c.code = k.code)
	UNION ALL
		SELECT w.a,
			   CASE WHEN (w.a).case_sensitive AND NOT (w.b).case_sensitive
					THEN 'shadowed' ELSE 'duplicate' END,
			   pg_catalog.format('entry %s (%s) says the same', (w.b).id, (w.b).term)
		FROM twins w
		WHERE ((w.a).name, (w.a).scheme, (w.a).code)
			IS NOT DISTINCT FROM ((w.b).name, (w.b).scheme, (w.b).code)
	UNION ALL
		SELECT w.a, 'alias of two names',
			   pg_catalog.format('entry %s (%s) is %s', (w.b).id, (w.b).term,
								 coalesce((w.b).name, (w.b).term))
		FROM twins w
		WHERE (w.a).names AND ((w.a).name IS NOT NULL OR (w.b).name IS NOT NULL)
			AND gazette.term_key((w.a).kind, coalesce((w.a).name, (w.a).term))
				<> gazette.term_key((w.b).kind, coalesce((w.b).name, (w.b).term))
	UNION ALL
		SELECT w.a, 'two meanings',
			   pg_catalog.format('entry %s (%s) has %s', (w.b).id, (w.b).term,
								 pg_catalog.concat_ws(' ', (w.b).scheme, coalesce((w.b).code, 'no code')))
		FROM twins w
		WHERE ((w.a).scheme, (w.a).code) IS DISTINCT FROM ((w.b).scheme, (w.b).code)
			AND ((w.a).kind <> 'industry' OR (w.a).scheme = (w.b).scheme)
			-- a word may speak for one group and against another
			AND ((w.a).kind <> 'industry_context' OR (w.a).name = (w.b).name)
			-- a name may be of several peoples, a word may be kept from several kinds
			AND (w.a).kind NOT IN ('surname', 'given_name', 'stop', 'common')
	UNION ALL
		SELECT k, 'alias of an alias',
			   pg_catalog.format('entry %s makes %s a name for %s', o.id, o.term, o.name)
		FROM keyed k
		JOIN keyed o ON o.kind = k.kind AND o.term = k.name AND o.name <> o.term
		WHERE k.names AND k.name <> k.term
	UNION ALL
		SELECT k, 'common word', 'an ordinary word; make the row case_sensitive'
		FROM keyed k
		WHERE k.names AND NOT k.case_sensitive
			AND EXISTS (SELECT FROM keyed c WHERE c.kind = 'common' AND c.key = k.key)
	UNION ALL
		SELECT k, 'stopped',
			   pg_catalog.format('entry %s keeps it from being one', s.id)
		FROM keyed k
		JOIN keyed s ON s.kind IN ('stop', 'never') AND s.key = k.key
			AND coalesce(s.code, '') IN ('', k.kind)
			AND (NOT s.case_sensitive OR s.term = k.term)
		WHERE k.names
	)
	SELECT (f.row).id, (f.row).kind, (f.row).term, f.reason, f.detail, (f.row).is_custom
	FROM found f;
END;
COMMENT ON FUNCTION gazette.lexicon_check() IS
	'rows of gazette.term that can''t match or that contradict others, with the reason';

CREATE FUNCTION gazette.lexicon_stats(
	OUT entries bigint, OUT custom bigint, OUT by_kind jsonb, OUT image_bytes bigint,
	OUT builds bigint, OUT built_at timestamptz, OUT loads bigint)
LANGUAGE sql STABLE PARALLEL RESTRICTED COST 2000
BEGIN ATOMIC
	SELECT pg_catalog.sum(l.entries)::bigint, pg_catalog.sum(l.custom)::bigint,
		   pg_catalog.jsonb_object_agg(l.kind, l.entries) FILTER (WHERE l.entries > 0),
		   pg_catalog.min(l.image_bytes), pg_catalog.min(i.builds),
		   pg_catalog.min(i.built_at), pg_catalog.min(l.loads)
	FROM gazette.lexicon_loaded() l, gazette.lexicon_image i;
END;
COMMENT ON FUNCTION gazette.lexicon_stats() IS
	'entries of the lexicon (those that can match) by kind, size of its image, how often it was built, how often this session loaded one';

CREATE FUNCTION gazette.unknown_names(body text, OUT name text, OUT kind text, OUT mentions int)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'gaz_sql_unknown_names'
LANGUAGE C STABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION gazette.unknown_names(text) IS
	'names in a text that no row of the lexicon explains; kind is what the rules take them for';

CREATE FUNCTION gazette.unknown_names(
	source regclass, body_column name, max_names bigint DEFAULT 100, max_texts bigint DEFAULT NULL,
	OUT name text, OUT kind text, OUT texts bigint, OUT mentions bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'gaz_sql_unknown_names_of'
LANGUAGE C STABLE PARALLEL UNSAFE COST 1000000 ROWS 100;
COMMENT ON FUNCTION gazette.unknown_names(regclass, name, bigint, bigint) IS
	'the same over a column of a table, ranked by the number of texts: candidates for new rows';
