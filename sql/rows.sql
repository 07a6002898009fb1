-- What a row of gazette.term can say beyond its term: spelling, days, weight,
-- a canonical name, what a term is never; and what spellings need no row.

SET gazette.min_industry_score = 0;
-- The matches of users' rows in a text.
CREATE FUNCTION found(body text) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT string_agg(e.what || ' ' || substr(body, lower(e.span), upper(e.span) - lower(e.span)), ', '
					  ORDER BY e.span, e.what)
	FROM gazette.explain(body) e
	WHERE e.step = 'match' AND e.detail LIKE '%(custom)'
$$;

-- Case.
INSERT INTO gazette.term (kind, term, case_sensitive) VALUES
	('organization', 'ZORB', true), ('organization', 'Quuxen', false);
SELECT found('ZORB met zorb, Zorb and QUUXEN, quuxen, Quuxen.');

-- Days: the article's date decides, half-open; without a date all count.
INSERT INTO gazette.term (kind, term, code, valid) VALUES
	('organization', 'BRILLIG', 'government', '[2020-01-01,2021-01-01)'),
	('organization', 'SLITHY', 'government', '(,2020-01-01)'),
	('organization', 'TOVES', 'government', '[2021-01-01,)'),
	('organization', 'WABES', 'government', 'empty');
SELECT d.published, (SELECT string_agg(o.name, ', ' ORDER BY o.name COLLATE "C")
					 FROM unnest(p.organizations) o WHERE o.kind = 'government') AS organizations
FROM (VALUES ('2019-12-31'::date), ('2020-01-01'), ('2020-12-31'), ('2021-01-01'), (NULL)) d(published),
	gazette.parse('He led BRILLIG, then SLITHY, then TOVES and at last WABES.',
				  published => d.published) p;
-- One word with two meanings, by the time.
INSERT INTO gazette.term (kind, term, code, valid) VALUES
	('organization', 'MOZ', 'court', '(,2018-03-17)'),
	('organization', 'MOZ', 'bank', '[2018-03-17,)');
SELECT d.published, o.name, o.kind
FROM (VALUES ('2018-03-16'::date), ('2018-03-17')) d(published),
	gazette.parse('The MOZ said so.', published => d.published) p,
	unnest(p.organizations) o;

-- Weight.
INSERT INTO gazette.term (kind, term, scheme, code, weight) VALUES
	('industry', 'zorblax ring', 'sei2018', '6.3', 1),
	('industry', 'gimble ring', 'sei2018', '6.3', 0.1);
SELECT (SELECT max(score) FROM gazette.industries('The zorblax ring is here. A zorblax ring.', 'sei2018'))
	> (SELECT coalesce(max(score), 0) FROM gazette.industries('The gimble ring is here. A gimble ring.', 'sei2018')) AS weighs;

-- Several names of one body.
INSERT INTO gazette.term (kind, term, name, code) VALUES
	('organization', 'CIAA', 'Central Inspection Agency of Atlantis', 'government'),
	('organization', 'Atlantis Inspectorate', 'Central Inspection Agency of Atlantis', 'government');
SELECT count(*), min(name) AS name, min(kind) AS kind
FROM gazette.organizations('The CIAA said so. The Atlantis Inspectorate then said no.');

-- What a term is never: no mention at all, or not of one kind.
CREATE FUNCTION named(body text) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT string_agg(m.kind || ' ' || m.name, ', ' ORDER BY m.span)
	FROM gazette.mentions(body) m WHERE m.kind IN ('person', 'place', 'organization')
$$;
INSERT INTO gazette.term (kind, term) VALUES ('person', 'Mimsy Borogove');
INSERT INTO gazette.term (kind, term, scheme) VALUES ('place', 'Mimsy Borogove', 'city');
SELECT named('The fair in Quuxborg City has opened.'), named('Yesterday he saw Mimsy Borogove.');
INSERT INTO gazette.term (kind, term, code) VALUES
	('stop', 'Quuxborg City', NULL), ('stop', 'Mimsy Borogove', 'place');
SELECT named('The fair in Quuxborg City has opened.'), named('Yesterday he saw Mimsy Borogove.');
UPDATE gazette.term SET code = 'person' WHERE kind = 'stop' AND code = 'place';
SELECT named('Yesterday he saw Mimsy Borogove.');
UPDATE gazette.term SET code = NULL WHERE kind = 'stop' AND code = 'person';
SELECT named('Yesterday he saw Mimsy Borogove.');

-- Spellings that need no row of their own.
INSERT INTO gazette.term (kind, term, scheme, code) VALUES
	('industry', 'zorb-energy fibre & labour programme', 'sei2018', '6.3'),
	('industry', 'brillig battery', 'sei2018', '6.3'),
	('industry', 'tove''s café', 'sei2018', '6.3');
SELECT body, found(body) FROM (VALUES
	('zorb-energy fibre & labour programme'), ('Zorb Energy Fiber and Labor Program'),
	('zorb energy fibre &amp; labour programmes'), ('ＺＯＲＢ－ＥＮＥＲＧＹ fiber & labour program'),
	(U&'zorb\2010energy fibre and labor programs'), ('brillig batteries'), ('Brillig Battery'),
	(U&'tove\2019s caf\00E9'), ('Tove''s Cafe'), (U&'tove''s cafe\0301')) t(body);

DROP FUNCTION found(text), named(text);
DELETE FROM gazette.term WHERE is_custom;
