-- The names that other programs rely on: types with their attributes,
-- functions with their arguments, and how they are marked.

\pset format unaligned

SELECT t.typname AS type,
	   string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
				  ORDER BY a.attnum) AS attributes
FROM pg_type t
JOIN pg_attribute a ON a.attrelid = t.typrelid AND a.attnum > 0
JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
WHERE t.typnamespace = 'gazette'::regnamespace
GROUP BY t.typname ORDER BY t.typname COLLATE "C";

SELECT p.proname AS function, pg_get_function_arguments(p.oid) AS arguments,
	   pg_get_function_result(p.oid) AS result,
	   p.provolatile AS volatile, p.proparallel AS parallel
FROM pg_proc p
WHERE p.pronamespace = 'gazette'::regnamespace
ORDER BY p.proname COLLATE "C";

SELECT c.relname AS table, c.relkind AS kind,
	   string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
				  ORDER BY a.attnum) AS columns
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = 'gazette'::regnamespace AND c.relkind IN ('r', 'v')
GROUP BY c.relname, c.relkind ORDER BY c.relname COLLATE "C";

-- The CHECK on term.kind and the library know the same kinds.
WITH library AS (
	SELECT gazette.term_kinds() AS kind
), declared AS (
	SELECT m[1] AS kind
	FROM pg_constraint,
		 regexp_matches(pg_get_constraintdef(oid), '''(\w+)''', 'g') m
	WHERE conname = 'term_kind_is_known'
)
SELECT count(library.kind) > 30 AS enough,
	   count(*) FILTER (WHERE declared.kind IS NULL) AS only_library,
	   count(*) FILTER (WHERE library.kind IS NULL) AS only_declared
FROM library FULL JOIN declared USING (kind);

-- Every object says what it is for.
SELECT pg_describe_object(d.classid, d.objid, 0) AS without_comment
FROM pg_depend d
JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'gazette'
LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
LEFT JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
LEFT JOIN pg_class r ON r.oid = t.typrelid
LEFT JOIN pg_description n
	ON n.classoid = d.classid AND n.objoid = d.objid AND n.objsubid = 0
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND (d.classid = 'pg_proc'::regclass OR c.relkind IN ('r', 'v') OR r.relkind = 'c')
  AND n.description IS NULL
ORDER BY 1;

-- What comes with the extension is no user's row.
SELECT count(*) > 1000 AS shipped, bool_or(is_custom) AS custom,
	   min(id) AS first, max(id) < 1000000 AS below, count(DISTINCT id) = count(*) AS distinct
FROM gazette.term;
SELECT scheme, is_custom FROM gazette.scheme ORDER BY scheme COLLATE "C";
SELECT path, title FROM gazette.category_tree
WHERE (scheme, code) IN (('sei2018', '1.2.4'), ('isic4', '2610'))
ORDER BY path;
SELECT builds, octet_length(image) > 10000 AS has_bytes FROM gazette.lexicon_image;
SELECT attstorage FROM pg_attribute
WHERE attrelid = 'gazette.lexicon_image'::regclass AND attname = 'image';
