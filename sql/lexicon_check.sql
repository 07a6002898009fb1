-- Rows that can't match or that contradict one another, what the lexicon holds,
-- names that it lacks, and shipped rows that a user changes.

-- Of what is shipped all rows can match.
SELECT count(*) FROM gazette.lexicon_check()
WHERE NOT is_custom AND reason IN ('can''t match', 'never valid', 'unknown category');

INSERT INTO gazette.scheme (scheme, title) VALUES ('house', 'Our own');
INSERT INTO gazette.category (scheme, code, title) VALUES ('house', 'A', 'Top'), ('house', 'B', 'Other');
INSERT INTO gazette.term (kind, term, name, scheme, code, case_sensitive, valid) VALUES
	('place', '...', NULL, 'city', NULL, false, NULL),
	('place', repeat('zorb ', 33), NULL, 'city', NULL, false, NULL),
	('surname', 'de la Zorb', NULL, NULL, NULL, false, NULL),
	('person', 'Slithy Tove', NULL, NULL, NULL, false, 'empty'),
	('industry', 'zorb-energy batteries', NULL, 'house', 'A', false, NULL),
	('industry', 'Zorb Energy Battery', NULL, 'house', 'A', false, NULL),
	('industry', 'zorb energy battery', NULL, 'house', 'B', false, NULL),
	('industry', 'zorb energy battery', NULL, 'sei2018', '6.3', false, NULL),
	('organization', 'QXA', 'Quux Association', NULL, NULL, true, NULL),
	('organization', 'QXA', 'Quux Authority', NULL, NULL, true, NULL),
	('organization', 'Qxa', 'Quuxa', NULL, NULL, true, NULL),
	('organization', 'QX', 'QXA', NULL, NULL, true, NULL),
	('organization', 'MOZ', 'Ministry of Zorbs', NULL, NULL, true, '(,2018-01-01)'),
	('organization', 'MOZ', 'Ministry of Zones', NULL, NULL, true, '[2018-01-01,)'),
	('organization', 'Brillig', NULL, NULL, NULL, false, NULL),
	('organization', 'BRILLIG', NULL, NULL, NULL, true, NULL),
	('organization', 'Harbour', NULL, NULL, 'company', false, NULL),
	('place', 'Gimble', NULL, 'city', NULL, false, NULL),
	('stop', 'Gimble', NULL, NULL, 'place', false, NULL),
	('event_verb', 'zorbed', NULL, NULL, 'visit', false, NULL),
	('event_verb', 'Zorbed', NULL, NULL, 'meeting', false, NULL);
-- Left behind by a category that goes.
INSERT INTO gazette.category (scheme, code, title) VALUES ('house', 'C', 'Short');
INSERT INTO gazette.term (kind, term, scheme, code) VALUES ('industry', 'mome rath', 'house', 'C');
DELETE FROM gazette.category WHERE scheme = 'house' AND code = 'C';
SELECT kind, left(term, 24) AS term, reason, regexp_replace(detail, 'entry \d+', 'entry N') AS detail
FROM gazette.lexicon_check() WHERE is_custom
ORDER BY reason COLLATE "C", term COLLATE "C", entry, detail COLLATE "C";
SELECT gazette.term_key('industry', 'Fibre R&D Centres'), gazette.term_key('title', '---');
SELECT gazette.term_key('nothing', 'x');

-- A category that does not exist is refused, but not while a dump is restored.
INSERT INTO gazette.term (id, kind, term, scheme, code) VALUES (2000000, 'industry', 'vorpal', 'house', 'Z');
INSERT INTO gazette.term (id, kind, term, scheme, code) VALUES (2000000, 'industry', 'vorpal', 'nohouse', 'A');
UPDATE gazette.term SET code = 'Z' WHERE term = 'zorb-energy batteries' AND id < 0;
BEGIN;
SET LOCAL check_function_bodies = off;
INSERT INTO gazette.term (id, kind, term, scheme, code) VALUES (2000000, 'industry', 'vorpal', 'house', 'Z');
ROLLBACK;

SELECT s.entries = (SELECT sum(v::bigint) FROM jsonb_each_text(s.by_kind) e(k, v)) AS adds_up,
	   s.custom, s.by_kind ? 'place' AS has_places,
	   s.image_bytes = octet_length(i.image) AS bytes, s.builds = i.builds AS builds, s.loads > 0 AS loads
FROM gazette.lexicon_stats() s, gazette.lexicon_image i;

-- Names that are missing.
CREATE TABLE news (id int, "the ""body" text);
INSERT INTO news SELECT g, 'Hou Jingwen praised Vorpal Snark Ltd. In the Wabe he saw Jubjub, and Jubjub he liked.'
	|| CASE WHEN g = 1 THEN ' Later came the Bandersnatch.' ELSE '' END
FROM generate_series(1, 3) g;
SELECT * FROM gazette.unknown_names((SELECT "the ""body" FROM news WHERE id = 1)) ORDER BY name COLLATE "C";
SELECT * FROM gazette.unknown_names('news', 'the "body');
SELECT * FROM gazette.unknown_names('news', 'the "body', 2, max_texts => 1);
SELECT * FROM gazette.unknown_names('news', 'id'' FROM pg_authid');
SELECT * FROM gazette.unknown_names('news', NULL);
CREATE ROLE regress_gazette_stranger;
SET ROLE regress_gazette_stranger;
SELECT * FROM gazette.unknown_names('public.news', 'the "body');
RESET ROLE;
DROP ROLE regress_gazette_stranger;
DROP TABLE news;

-- A shipped row that is changed becomes the user's; one deleted stays away.
DELETE FROM gazette.term WHERE is_custom;
BEGIN;
UPDATE gazette.term SET weight = 0.25 WHERE kind = 'place' AND term = 'Beijing';
SELECT id >= 1000000 AS own_id, is_custom, weight FROM gazette.term WHERE kind = 'place' AND term = 'Beijing';
UPDATE gazette.term SET weight = weight WHERE kind = 'place' AND term = 'Shanghai';
SELECT is_custom FROM gazette.term WHERE kind = 'place' AND term = 'Shanghai';
DELETE FROM gazette.term WHERE kind = 'surname' AND term = 'Zhang';
SELECT kind, term, scheme, code FROM gazette.disabled_term ORDER BY kind;
INSERT INTO gazette.term (id, kind, term, code, is_custom) VALUES (999999, 'surname', 'Zhang', 'zh', false);
SELECT count(*) FROM gazette.term WHERE kind = 'surname' AND term = 'Zhang';
INSERT INTO gazette.disabled_term (kind, term, code) VALUES ('surname', 'Wang', 'zh');
SELECT count(*) FROM gazette.term WHERE kind = 'surname' AND term = 'Wang';
UPDATE gazette.category SET title = 'Sun' WHERE scheme = 'sei2018' AND code = '6.3';
INSERT INTO gazette.category (scheme, code, parent, title) VALUES ('sei2018', '6.2', '6', 'Wind');
SELECT code, title, is_custom FROM gazette.category WHERE scheme = 'sei2018' AND code IN ('6.2', '6.3') ORDER BY code;
TRUNCATE gazette.term;
SELECT count(*) > 100000 AS all_of_them FROM gazette.disabled_term;
ROLLBACK;
DELETE FROM gazette.category WHERE is_custom;
DELETE FROM gazette.scheme WHERE is_custom;
