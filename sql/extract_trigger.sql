-- extract_trigger(): columns kept in step with the text, and its errors.

SET gazette.min_industry_score = 0;
INSERT INTO gazette.term (kind, term, scheme, code) VALUES
	('industry', 'zorblax ring', 'sei2018', '6.3'),
	('industry', 'quux pump', 'sei2018', '2.1');

CREATE TABLE news (
	id int PRIMARY KEY,
	headline varchar(200),
	body text,
	industries ltree[],
	facts jsonb,
	n int,
	twice int GENERATED ALWAYS AS (n * 2) STORED
);
CREATE TRIGGER tag BEFORE INSERT OR UPDATE ON news
FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('industries', 'headline', 'body');
CREATE TRIGGER facts BEFORE INSERT OR UPDATE ON news
FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('facts', '', 'body');

INSERT INTO news (id, headline, body) VALUES
	(1, 'Zorblax rings', 'The zorblax ring plant makes zorblax rings. The zorblax ring is new.'),
	(2, NULL, E'Quux pumps sell\n\nThe quux pump maker sells quux pumps.'),
	(3, 'Nothing', NULL),
	(4, '', '');
SELECT id, 'sei2018.6.3' = ANY (industries::text[]) AS rings,
	   'sei2018.2.1' = ANY (industries::text[]) AS pumps,
	   jsonb_typeof(facts -> 'persons') AS persons, facts ->> 'title' AS title
FROM news ORDER BY id;
SELECT facts = to_jsonb(gazette.parse(body)) AS same FROM news WHERE id < 3;

-- Changed text, unchanged text, emptied target.
UPDATE news SET body = 'The quux pump maker sells quux pumps. The quux pump is new.' WHERE id = 1;
SELECT 'sei2018.6.3' = ANY (industries::text[]) AS rings, 'sei2018.2.1' = ANY (industries::text[]) AS pumps
FROM news WHERE id = 1;
UPDATE news SET industries = '{mine}', n = 1 WHERE id = 1;
SELECT industries = '{mine}' AS still_mine FROM news WHERE id = 1;
UPDATE news SET headline = 'Pumps' WHERE id = 1;
SELECT industries = '{mine}' AS still_mine FROM news WHERE id = 1;
UPDATE news SET industries = NULL WHERE id = 1;
SELECT industries IS NOT NULL AS filled_again FROM news WHERE id = 1;

-- Columns of other types and names.
CREATE DOMAIN headline_text AS char(80);
CREATE TABLE short_news ("Title" headline_text, "Body Text" varchar, tags ltree[]);
CREATE TRIGGER tag BEFORE INSERT ON short_news
FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('tags', 'Title', 'Body Text');
INSERT INTO short_news VALUES ('Rings', 'The zorblax ring plant makes zorblax rings.') RETURNING tags IS NOT NULL AS tagged;

-- Wrong use.
CREATE FUNCTION try(timing text, arguments text) RETURNS void AS $$
DECLARE
	state text;
	message text;
	hint text;
BEGIN
	EXECUTE format('CREATE TRIGGER zz %s EXECUTE FUNCTION gazette.extract_trigger(%s)', timing, arguments);
	INSERT INTO news (id, body) VALUES (100, 'x');
	DELETE FROM news WHERE id = 100;
	RAISE EXCEPTION 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
	RAISE NOTICE '% % (%)', state, message, hint;
END $$ LANGUAGE plpgsql;
SELECT try('AFTER INSERT ON news FOR EACH ROW', $$'industries', '', 'body'$$);
SELECT try('BEFORE INSERT ON news', $$'industries', '', 'body'$$);
SELECT try('BEFORE DELETE ON news FOR EACH ROW', $$'industries', '', 'body'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'industries', 'body'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'tags', '', 'body'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'industries', 'title', 'body'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'industries', '', 'ctid'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'industries', '', 'n'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'body', '', 'body'$$);
SELECT try('BEFORE INSERT ON news FOR EACH ROW', $$'twice', '', 'body'$$);
SELECT gazette.extract_trigger();

DROP FUNCTION try(text, text);
DROP TABLE news, short_news;
DROP DOMAIN headline_text;
DELETE FROM gazette.term WHERE is_custom;
