-- explain() of industries: each term that counted, with its weight, section and context, and each that did not, and why.

INSERT INTO gazette.scheme (scheme, title) VALUES ('desk', 'Desks of a paper');
INSERT INTO gazette.category (scheme, code, title) VALUES ('desk', 'E', 'Energy'), ('desk', 'G', 'Gardening');
INSERT INTO gazette.term (kind, term, name, scheme, code, weight) VALUES
	('industry', 'zorblax ring', NULL, 'desk', 'E', 0.49),
	('industry', 'zorblax', 'zorb', 'desk', 'E', 0.8),
	('industry', 'mimsy', 'wabe', 'desk', 'G', 0.8),
	('industry_context', 'borogove', 'wabe', NULL, NULL, 1),
	('stop', 'zorblax of the day', NULL, NULL, 'industry', 1),
	('industry_head', 'outgraber', NULL, NULL, NULL, 1);

CREATE FUNCTION reasons(body text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(' | ', step, what, detail, substr(body, lower(span), upper(span) - lower(span)))
	FROM gazette.explain(body)
	WHERE (step = 'weight' AND what LIKE 'desk%') OR (step = 'lost' AND detail LIKE '%desk%')
		OR (step = 'lost' AND what = 'industry-term' AND detail NOT LIKE '%.%' AND detail NOT LIKE 'within%')
$$;

-- The sum of a category, and what it is of the strongest.
SELECT reasons(E'Zorblax ring found\n\nThe zorblax ring is old.\n\nThere is no zorblax ring here. It rained.');
-- A trade weighs the root of its weight.
SELECT reasons(E'It rained\n\nIt was a day.\n\nZorblax ring outgrabers came.');
-- What has become something else.
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe former zorblax ring reopened.');
-- An idiom; an ambiguous word alone; one that another term or a context word speaks for.
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe zorblax of the day.');
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe zorblax came. The mimsy came.');
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe zorblax and the zorblax ring came. The mimsy borogove.');
-- Words of a longer term, and what stands in the page's furniture.
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe new energy vehicle.\n\nrecommended reading\nzorblax ring');

\set VERBOSITY terse
-- A context row belongs to a group, and is for it or against it.
INSERT INTO gazette.term (kind, term) VALUES ('industry_context', 'tove');
INSERT INTO gazette.term (kind, term, name, code) VALUES ('industry_context', 'tove', 'wabe', 'perhaps');
INSERT INTO gazette.term (kind, term, name, code) VALUES ('industry_context', 'tove', 'wabe', 'against');
SELECT reasons(E'It rained\n\nIt was a day.\n\nThe mimsy borogove and the slithy tove, the tove.');

\set VERBOSITY default
DROP FUNCTION reasons(text);
DELETE FROM gazette.term WHERE is_custom;
DELETE FROM gazette.category WHERE scheme = 'desk';
DELETE FROM gazette.scheme WHERE scheme = 'desk';
