-- 05_triggers.sql: keeping the image in step with the tables it is made of.
--
-- The statement triggers fire in every session, also in one whose
-- session_replication_role is replica (ALWAYS).  Workers that apply another
-- server's changes write rows without a statement: for them, and for nobody
-- else (REPLICA), each row leaves an event that is looked at when the
-- transaction commits.  See src/pg/rebuild.c.

CREATE TRIGGER rebuild_image
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gazette.term
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.term ENABLE ALWAYS TRIGGER rebuild_image;

CREATE TRIGGER rebuild_image
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gazette.category
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.category ENABLE ALWAYS TRIGGER rebuild_image;

CREATE CONSTRAINT TRIGGER rebuild_image_at_commit
AFTER INSERT OR UPDATE OR DELETE ON gazette.term
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.term ENABLE REPLICA TRIGGER rebuild_image_at_commit;

CREATE CONSTRAINT TRIGGER rebuild_image_at_commit
AFTER INSERT OR UPDATE OR DELETE ON gazette.category
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.category ENABLE REPLICA TRIGGER rebuild_image_at_commit;

-- The image is this server's own: what a publication FOR ALL TABLES sends of
-- it is left out.
CREATE TRIGGER keep_own_image
BEFORE INSERT OR UPDATE OR DELETE ON gazette.lexicon_image
FOR EACH ROW EXECUTE FUNCTION gazette.keep_image_trigger();
ALTER TABLE gazette.lexicon_image ENABLE REPLICA TRIGGER keep_own_image;

SELECT gazette.rebuild();
