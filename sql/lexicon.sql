-- Edits of the lexicon: they count at once, a rollback takes them back, a bad
-- row is refused by a constraint whose name tells why.

SET gazette.min_industry_score = 0;
CREATE VIEW tagged AS
SELECT gazette.industry_paths(E'Zorblax ring plant opens\n\nThe zorblax ring plant makes zorblax rings.', 'sei2018') AS paths;

SELECT 'sei2018.6.3' = ANY (paths::text[]) AS before FROM tagged;
INSERT INTO gazette.term (kind, term, scheme, code) VALUES ('industry', 'zorblax ring', 'sei2018', '6.3');
SELECT 'sei2018.6.3' = ANY (paths::text[]) AS after_insert FROM tagged;
SELECT id >= 1000000 AS id, is_custom, weight, case_sensitive FROM gazette.term WHERE term = 'zorblax ring';

BEGIN;
DELETE FROM gazette.term WHERE term = 'zorblax ring';
SELECT 'sei2018.6.3' = ANY (paths::text[]) AS after_delete FROM tagged;
ROLLBACK;
SELECT 'sei2018.6.3' = ANY (paths::text[]) AS after_rollback FROM tagged;

BEGIN;
SAVEPOINT a;
UPDATE gazette.term SET code = '6.2' WHERE term = 'zorblax ring';
SELECT 'sei2018.6.2' = ANY (paths::text[]) AS in_savepoint FROM tagged;
ROLLBACK TO a;
SELECT 'sei2018.6.2' = ANY (paths::text[]) AS after_savepoint FROM tagged;
COMMIT;

-- Within one function call, too.
DO $$
DECLARE
	n int;
BEGIN
	INSERT INTO gazette.term (kind, term, scheme) VALUES ('place', 'Quuxborg', 'city');
	SELECT count(*) INTO n FROM gazette.mentions('The fair in Quuxborg has opened.')
	WHERE kind = 'place' AND entry >= 1000000;
	RAISE NOTICE 'mentions: %', n;
	RAISE EXCEPTION 'undo';
EXCEPTION WHEN raise_exception THEN
	NULL;
END $$;
SELECT count(*) AS after_undo FROM gazette.mentions('The fair in Quuxborg has opened.')
WHERE kind = 'place' AND entry >= 1000000;

-- A classification of one's own.
INSERT INTO gazette.scheme (scheme, title) VALUES ('house', 'Our own');
INSERT INTO gazette.category (scheme, code, parent, title)
VALUES ('house', 'A', NULL, 'Top'), ('house', 'A.1-b', 'A', 'Below');
INSERT INTO gazette.term (kind, term, scheme, code) VALUES ('industry', 'zorblax ring', 'house', 'A.1-b');
SELECT scheme, code, path, title FROM tagged,
	gazette.industries(E'Zorblax ring plant opens\n\nThe zorblax ring plant makes zorblax rings.', 'house')
WHERE code = 'A.1-b';

-- Categories without a way to the top.
INSERT INTO gazette.category (scheme, code, parent, title) VALUES ('house', 'B', 'C', 'Orphan');
UPDATE gazette.category SET parent = 'A.1-b' WHERE scheme = 'house' AND code = 'A';
DELETE FROM gazette.category WHERE scheme = 'house' AND code = 'A';

-- Rows that are refused.
\set VERBOSITY terse
INSERT INTO gazette.term (kind, term) VALUES ('persona', 'x');
INSERT INTO gazette.term (kind, term) VALUES ('place', E' \t');
INSERT INTO gazette.term (kind, term) VALUES ('place', repeat('x', 1001));
INSERT INTO gazette.term (kind, term, weight) VALUES ('place', 'x', 1.5);
INSERT INTO gazette.term (kind, term, weight) VALUES ('place', 'x', 'NaN');
INSERT INTO gazette.term (kind, term, language) VALUES ('place', 'x', 'eng');
INSERT INTO gazette.term (kind, term) VALUES ('industry', 'x');
INSERT INTO gazette.term (kind, term, code) VALUES ('month', 'x', '13');
INSERT INTO gazette.term (kind, term, code) VALUES ('currency', 'x', 'yuan');
INSERT INTO gazette.term (kind, term, code) VALUES ('event_verb', 'x', 'party');
INSERT INTO gazette.term (id, kind, term) VALUES (999999, 'place', 'x');
INSERT INTO gazette.term (kind, term, is_custom) VALUES ('place', 'x', false);
INSERT INTO gazette.scheme (scheme, title) VALUES ('a b', 'x');
INSERT INTO gazette.category (scheme, code, title) VALUES ('house', 'a b', 'x');
INSERT INTO gazette.category (scheme, code, title) VALUES ('none', 'a', 'x');
INSERT INTO gazette.crosswalk VALUES ('house', 'A', 'isic4', '01', 'same');
INSERT INTO gazette.crosswalk VALUES ('house', 'A', 'isic4', 'none');
\set VERBOSITY default

-- An image that is not what it should be.
BEGIN;
UPDATE gazette.lexicon_image
SET image = set_byte(image, 5000, 255 - get_byte(image, 5000)), builds = builds + 1;
-- An edit by hand sends no message; any message about the table will do.
ALTER TABLE gazette.lexicon_image ALTER COLUMN builds SET STATISTICS 0;
SAVEPOINT damaged;
\set VERBOSITY sqlstate
SELECT gazette.parse('x');
\set VERBOSITY default
ROLLBACK TO damaged;
SELECT gazette.rebuild();
SELECT gazette.industry_paths('') AS repaired;
DELETE FROM gazette.lexicon_image;
ALTER TABLE gazette.lexicon_image ALTER COLUMN builds SET STATISTICS -1;
SAVEPOINT empty;
SELECT gazette.parse('x');
ROLLBACK TO empty;
SELECT gazette.rebuild();
SELECT gazette.industry_paths('') AS repaired, builds FROM gazette.lexicon_image;
ROLLBACK;

SELECT gazette.rebuild_trigger();

DELETE FROM gazette.crosswalk WHERE is_custom;
DELETE FROM gazette.term WHERE is_custom;
DELETE FROM gazette.category WHERE is_custom;
DELETE FROM gazette.scheme WHERE is_custom;
SELECT 'sei2018.6.3' = ANY (paths::text[]) AS at_the_end FROM tagged;
DROP VIEW tagged;
