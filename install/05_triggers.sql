-- 05_triggers.sql: keeping the image in step with the tables it is made of.

CREATE TRIGGER rebuild_image
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gazette.term
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();

CREATE TRIGGER rebuild_image
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gazette.category
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();

SELECT gazette.rebuild();
