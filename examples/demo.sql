-- Three articles, a trigger that tags them as they come in, and what an analyst
-- asks next.  Runs in an empty database, from the project's folder.
SET client_min_messages = warning;
CREATE EXTENSION gazette CASCADE;

CREATE TABLE articles (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	file text NOT NULL,
	body text NOT NULL,
	industries ltree[],
	facts jsonb
);
CREATE TRIGGER articles_industries BEFORE INSERT OR UPDATE ON articles
	FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('industries', '', 'body');
CREATE TRIGGER articles_facts BEFORE INSERT OR UPDATE ON articles
	FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('facts', '', 'body');
CREATE INDEX ON articles USING gist (industries);

\set inspection `cat examples/inspection.txt`
\set investment `cat examples/investment.txt`
\set appointment `cat examples/appointment.txt`
INSERT INTO articles (file, body)
VALUES ('inspection', :'inspection'), ('investment', :'investment'),
	('appointment', :'appointment');

\echo
\echo '-- Who they are about'
SELECT a.file, p.name, array_agg(r.phrase) AS roles
FROM articles a, gazette.persons(a.body) p LEFT JOIN unnest(p.roles) r ON true
GROUP BY a.id, a.file, p.name, p.mentions
ORDER BY a.id, lower(p.mentions);

\echo '-- What happened'
SELECT a.file, e.kind, e.modality, e.actors, e.targets, e.places, e.participants, e.during
FROM articles a, gazette.events(a.body) e
ORDER BY a.id, lower(e.span);

\echo '-- Who said what, with the characters it came from'
SELECT s.speaker, s.verb, left(s.content, 60) AS content, s.quoted, s.span
FROM articles a, gazette.statements(a.body) s
ORDER BY a.id, lower(s.span);

\echo '-- What was ordered'
SELECT a.file, d.ordinal, d.action, d.speaker, d.industries
FROM articles a, gazette.directives(a.body) d
ORDER BY a.id, lower(d.span);

\echo '-- How much and when'
SELECT a.file, x.text, x.value, x.unit FROM articles a, gazette.amounts(a.body) x ORDER BY a.id, lower(x.span);
SELECT a.file, x.text, x.during FROM articles a, gazette.dates(a.body) x ORDER BY a.id, lower(x.span);

\echo '-- Industries: the column that the trigger filled, by index'
SELECT file, industries FROM articles ORDER BY id;
SELECT file AS about_new_energy FROM articles WHERE industries <@ 'sei2018.6'::ltree ORDER BY id;

\echo '-- Words of your own count from the next statement on'
INSERT INTO gazette.scheme (scheme, title) VALUES ('desk', 'Our desks');
INSERT INTO gazette.category (scheme, code, title) VALUES ('desk', 'mobility', 'Mobility'), ('desk', 'power', 'Power');
INSERT INTO gazette.term (kind, term, scheme, code)
VALUES ('industry', 'new energy', 'desk', 'power'), ('industry', 'photovoltaic', 'desk', 'power'),
	('industry', 'carmaker', 'desk', 'mobility');
SELECT a.file, i.code, i.title, i.score FROM articles a, gazette.industries(a.body, 'desk') i
ORDER BY a.id, i.score DESC;
