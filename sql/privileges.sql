-- Everybody reads; nobody edits but the owner and whom the owner lets.

CREATE ROLE regress_gazette_reader;
CREATE ROLE regress_gazette_editor;
GRANT INSERT, UPDATE, DELETE ON gazette.term TO regress_gazette_editor;
SET gazette.min_industry_score = 0;

SET ROLE regress_gazette_reader;
SELECT count(*) > 1000 AS reads FROM gazette.term;
SELECT count(*) AS parses FROM gazette.industries('zorblax ring');
SELECT count(*) > 0 AS translates FROM gazette.translate('sei2018.6', 'nace2');
INSERT INTO gazette.term (kind, term) VALUES ('place', 'Quuxborg');
DELETE FROM gazette.category;
UPDATE gazette.lexicon_image SET builds = 0;
SELECT gazette.rebuild();

SET ROLE regress_gazette_editor;
INSERT INTO gazette.term (kind, term, scheme, code) VALUES ('industry', 'zorblax ring', 'sei2018', '6.3');
SELECT count(*) > 0 AS counts_at_once FROM gazette.industries('Zorblax rings. The zorblax ring.', 'sei2018');
INSERT INTO gazette.scheme (scheme, title) VALUES ('mine', 'Mine');
UPDATE gazette.lexicon_image SET builds = 0;

-- Objects in the caller's path are not mistaken for the extension's.
RESET ROLE;
CREATE SCHEMA decoy;
CREATE TABLE decoy.term (id int);
CREATE FUNCTION decoy.eq(text, text) RETURNS boolean AS 'SELECT false' LANGUAGE sql;
CREATE OPERATOR decoy.= (LEFTARG = text, RIGHTARG = text, FUNCTION = decoy.eq);
SET search_path = decoy, pg_catalog, public;
UPDATE gazette.term SET code = '6.2' WHERE id >= 1000000;
SELECT count(*) > 0 AS still_right FROM gazette.industries('Zorblax rings. The zorblax ring.', 'sei2018');
RESET search_path;
DROP SCHEMA decoy CASCADE;

DELETE FROM gazette.term WHERE is_custom;
DROP OWNED BY regress_gazette_editor;
DROP ROLE regress_gazette_reader, regress_gazette_editor;
