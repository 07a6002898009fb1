-- Positions, highlight() and explain().

INSERT INTO gazette.term (kind, term, scheme, code) VALUES
	('place', 'Mälarstad', 'city', 'SE-X1'),
	('place', '王家墩', 'city', NULL);

CREATE TABLE story AS SELECT
	'Märta & <b>Åsa</b> went to Mälarstad yesterday. "Mälarstad," she said, is near 王家墩.' AS body;

-- Positions count characters.
SELECT m.name, m.value, m.span, m.section, m.entry >= 1000000 AS by_our_row,
	   substr(body, lower(m.span), upper(m.span) - lower(m.span)) AS text
FROM story, gazette.mentions(body) m
WHERE m.kind = 'place' AND m.entry >= 1000000 ORDER BY m.span;

SELECT name, kind, code, mentions FROM story, gazette.places(body)
WHERE name = 'Mälarstad';

-- Every span of every mention is within the text and not empty.
SELECT bool_and(lower(span) >= 1 AND upper(span) <= length(body) + 1 AND NOT isempty(span)) AS spans_fit
FROM story, gazette.mentions(body);

SELECT gazette.highlight(body, 'html') LIKE '%&amp; %<mark class="place">Mälarstad</mark>%' AS marked,
	   gazette.highlight(body, 'html') LIKE '%<b>%' AS escaped
FROM story;
SELECT regexp_replace(gazette.highlight(body, 'html'), '</?mark[^>]*>', '', 'g')
	   = replace(replace(replace(replace(body, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') AS same_text
FROM story;
SELECT regexp_replace(gazette.highlight(body), E'\x1b\\[[0-9;]+m', '', 'g') = body AS same_text,
	   position(E'\x1b[1;33mMälarstad\x1b[0m' IN gazette.highlight(body)) > 0 AS coloured
FROM story;

-- A text can't speak to the terminal.
SELECT gazette.highlight(E'a\x1b[2Jb\u009bc\td', 'ansi') AS harmless;

SELECT step, what, replace(detail, entry::text, 'N') AS detail, span
FROM story, gazette.explain(body) e,
	 (SELECT id AS entry FROM gazette.term WHERE term = 'Mälarstad') t
WHERE e.step = 'match' AND e.what = 'place' AND detail LIKE '%Mälarstad%' ORDER BY span;
SELECT what, split_part(split_part(detail, ';', 1), ',', 1) AS detail, span
FROM story, gazette.explain(body)
WHERE step = 'token' AND upper(span) <= 9 ORDER BY span;
SELECT count(*) > 0 AS has_rules FROM story, gazette.explain(body) WHERE step = 'rule';

-- Several functions over one body agree.
SELECT p.places = array_agg(g) AS agree
FROM story, gazette.parse(story.body) p, gazette.places(story.body) g
GROUP BY p.places;

DROP TABLE story;
DELETE FROM gazette.term WHERE is_custom;
