-- The classifications that are shipped, and translating from one to another.
\pset format unaligned
SET datestyle = 'ISO';

SELECT s.scheme, s.edition, s.valid_from, s.origin IS NOT NULL AS has_origin,
	   t.level, count(*) AS categories, count(t.title_zh) AS with_chinese_title
FROM gazette.scheme s JOIN gazette.category_tree t USING (scheme)
GROUP BY s.scheme, t.level ORDER BY s.scheme COLLATE "C", t.level;
-- Levels tell themselves by the codes' form.
SELECT scheme, level, count(*) AS odd_codes
FROM gazette.category_tree
WHERE code !~ CASE WHEN level = 1 AND scheme <> 'sei2018' THEN '^[A-U]$' ELSE
	CASE scheme
		WHEN 'sei2018' THEN '^\d(\.\d{1,2}){' || level - 1 || '}$'
		WHEN 'nace2' THEN (ARRAY['', '^\d\d$', '^\d\d\.\d$', '^\d\d\.\d\d$'])[level]
		ELSE '^\d{' || level || '}$' END END
GROUP BY scheme, level;
-- No title twice within a level.
SELECT a.scheme, a.code, b.code AS same_title
FROM gazette.category_tree a
JOIN gazette.category_tree b ON b.scheme = a.scheme AND b.title = a.title AND b.level = a.level AND b.code > a.code
ORDER BY 1, 2;

SELECT from_scheme, to_scheme, relation, count(*)
FROM gazette.crosswalk GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
-- Each code of a crosswalk exists, and the two are of different schemes.
SELECT count(*) AS broken
FROM gazette.crosswalk x
LEFT JOIN gazette.category a ON a.scheme = x.from_scheme AND a.code = x.from_code
LEFT JOIN gazette.category b ON b.scheme = x.to_scheme AND b.code = x.to_code
WHERE a.code IS NULL OR b.code IS NULL OR x.from_scheme = x.to_scheme;
-- What is exact or contained leaves no room for others at that level.
WITH both_ways AS (
	SELECT x.from_scheme, x.from_code, x.to_scheme, x.to_code, x.relation FROM gazette.crosswalk x
	UNION ALL
	SELECT x.to_scheme, x.to_code, x.from_scheme, x.from_code,
		   CASE x.relation WHEN 'broader' THEN 'narrower' WHEN 'narrower' THEN 'broader' ELSE x.relation END
	FROM gazette.crosswalk x
), leveled AS (
	SELECT x.*, t.level FROM both_ways x JOIN gazette.category_tree t ON t.scheme = x.to_scheme AND t.code = x.to_code
)
SELECT from_scheme, from_code, to_scheme, count(*)
FROM leveled GROUP BY from_scheme, from_code, to_scheme, level
HAVING count(*) > 1 AND bool_or(relation IN ('exact', 'narrower'));
-- ISIC and NACE: the divisions are the same, each NACE class lies in one ISIC class.
SELECT count(*) AS divisions, bool_and(x.relation = 'exact' AND x.from_code = x.to_code) AS exact
FROM gazette.crosswalk x WHERE x.to_scheme = 'nace2' AND x.to_code ~ '^\d\d$';
SELECT count(*) AS classes, count(DISTINCT x.to_code) AS of_nace, count(DISTINCT x.from_code) AS of_isic
FROM gazette.crosswalk x WHERE x.from_scheme = 'isic4' AND x.to_code ~ '^\d\d\.\d\d$';

-- Answers: own rows, in both directions.
SELECT * FROM gazette.translate('sei2018.6.3', 'isic4');
SELECT path, relation FROM gazette.translate('isic4.C.31', 'gbt4754');
SELECT path, relation FROM gazette.translate('isic4.C.18', 'gbt4754');
SELECT path, relation FROM gazette.translate('gbt4754.C.23', 'isic4');
SELECT path, relation FROM gazette.translate('isic4.C.10.101.1010', 'nace2');
SELECT path, relation FROM gazette.translate('nace2.C.10.1.10_11', 'isic4');
SELECT path, title, relation FROM gazette.translate('isic4.C.10.107.1079', 'nace2');
-- By way of a third; by way of what is above and below.
SELECT path, relation, via FROM gazette.translate('sei2018.5.2', 'nace2');
SELECT path, relation, via FROM gazette.translate('gbt4754.T.97', 'nace2');
SELECT path, relation, via FROM gazette.translate('gbt4754.C.36.361', 'nace2');
SELECT path, relation, via FROM gazette.translate('sei2018.2.1.1', 'gbt4754');
SELECT path, relation, via FROM gazette.translate('sei2018.9', 'isic4');
SELECT path, relation, via FROM gazette.translate('nace2.D.35.1.35_14', 'gbt4754');
SELECT path, relation, via FROM gazette.translate('gbt4754.L', 'nace2');
-- The same scheme, and nothing to say.
SELECT * FROM gazette.translate('isic4.C.26', 'isic4');
SELECT * FROM gazette.translate('isic4.T.98', 'gbt4754');
SELECT * FROM gazette.translate(NULL, 'isic4');
SELECT * FROM gazette.translate('isic4.C', NULL);

-- Every second-level code of the list has its divisions in each of the others.
SELECT count(*) AS codes,
	   count(*) FILTER (WHERE NOT EXISTS (SELECT FROM gazette.translate(t.path, 'gbt4754'))) AS without_gbt4754,
	   count(*) FILTER (WHERE NOT EXISTS (SELECT FROM gazette.translate(t.path, 'isic4'))) AS without_isic4,
	   count(*) FILTER (WHERE NOT EXISTS (SELECT FROM gazette.translate(t.path, 'nace2'))) AS without_nace2
FROM gazette.category_tree t WHERE t.scheme = 'sei2018' AND t.level = 2;
-- There and back again: whoever is exact one way is exact the other way.
SELECT count(*) AS exact, count(*) FILTER (WHERE NOT EXISTS (
	SELECT FROM gazette.translate(n.path, 'isic4') i WHERE i.relation = 'exact')) AS not_back
FROM gazette.category_tree t, gazette.translate(t.path, 'nace2') n
WHERE t.scheme = 'isic4' AND n.relation = 'exact';
-- From anywhere to anywhere: what has no answer.
SELECT t.scheme, s.scheme AS to_scheme, count(*) AS categories, min(t.path::text) AS one_of_them
FROM gazette.category_tree t JOIN gazette.scheme s ON s.scheme <> t.scheme
WHERE NOT EXISTS (SELECT FROM gazette.translate(t.path, s.scheme))
GROUP BY t.scheme, s.scheme ORDER BY 1, 2;

-- Names that do not exist.
SELECT * FROM gazette.translate('isic4.C.26', 'isic5');
SELECT * FROM gazette.translate('isic4.C.99', 'nace2');
SELECT * FROM gazette.translate('isic5.C.26', 'nace2');
SELECT * FROM gazette.translate('isic4', 'nace2');
SELECT * FROM gazette.translate('', 'nace2');
\set VERBOSITY sqlstate
SELECT * FROM gazette.translate('isic4.C.26', 'isic5');
SELECT * FROM gazette.translate('isic4.C.99', 'nace2');
\set VERBOSITY default

-- A classification of one's own, with rows from it and to it.
INSERT INTO gazette.scheme (scheme, title) VALUES ('house', 'Our own');
INSERT INTO gazette.category (scheme, code, parent, title)
VALUES ('house', 'mobility', NULL, 'Mobility'), ('house', 'mobility.parts', 'mobility', 'Parts'),
	('house', 'money', NULL, 'Money'), ('house', 'sundry', NULL, 'Sundry');
INSERT INTO gazette.crosswalk (from_scheme, from_code, to_scheme, to_code, relation)
VALUES ('house', 'mobility', 'isic4', '29', 'broader'), ('isic4', 'K', 'house', 'money', 'exact');
INSERT INTO gazette.crosswalk (from_scheme, from_code, to_scheme, to_code) VALUES ('house', 'mobility', 'sei2018', '5');
SELECT path, relation, via FROM gazette.translate('house.mobility', 'nace2');
SELECT path, relation, via FROM gazette.translate('house.mobility.parts', 'sei2018');
SELECT path, relation, via FROM gazette.translate('house.money', 'nace2');
SELECT path, relation, via FROM gazette.translate('nace2.K.64.1.64_19', 'house');
SELECT path, relation, via FROM gazette.translate('sei2018.5.1', 'house');
SELECT path, relation, via FROM gazette.translate('house.sundry', 'nace2');
-- A change counts at once, also in the middle of a transaction.
BEGIN;
UPDATE gazette.crosswalk SET relation = 'partial' WHERE from_scheme = 'house' AND to_code = '29';
SELECT relation FROM gazette.translate('house.mobility', 'nace2');
ROLLBACK;
SELECT relation FROM gazette.translate('house.mobility', 'nace2');
DELETE FROM gazette.crosswalk WHERE is_custom;
DELETE FROM gazette.category WHERE is_custom;
DELETE FROM gazette.scheme WHERE is_custom;

-- No path of the caller's gets a say.
SET search_path = pg_temp;
SELECT path, relation FROM gazette.translate('isic4.C.31', 'gbt4754');
RESET search_path;
