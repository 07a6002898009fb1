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

CREATE TRIGGER settle_pending
BEFORE TRUNCATE ON gazette.term
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.term ENABLE ALWAYS TRIGGER settle_pending;

CREATE TRIGGER settle_pending
BEFORE TRUNCATE ON gazette.category
FOR EACH STATEMENT EXECUTE FUNCTION gazette.rebuild_trigger();
ALTER TABLE gazette.category ENABLE ALWAYS TRIGGER settle_pending;

-- The image is this server's own: what a publication FOR ALL TABLES sends of
-- it is left out.
CREATE TRIGGER keep_own_image
BEFORE INSERT OR UPDATE OR DELETE ON gazette.lexicon_image
FOR EACH ROW EXECUTE FUNCTION gazette.keep_image_trigger();
ALTER TABLE gazette.lexicon_image ENABLE REPLICA TRIGGER keep_own_image;

-- For whoever looks a term up, the triggers below among them; made behind the
-- seed, which is faster than row by row.
CREATE INDEX term_term_kind ON gazette.term (term, kind);

-- What is shipped and what is the user's.  These stand behind the seed, so they
-- cost CREATE EXTENSION nothing.

CREATE TRIGGER keep_disabled
BEFORE INSERT ON gazette.term
FOR EACH ROW WHEN (NOT NEW.is_custom)
EXECUTE FUNCTION gazette.shipped_term_trigger();

CREATE TRIGGER keep_changed
BEFORE UPDATE ON gazette.term
FOR EACH ROW WHEN (NOT OLD.is_custom AND OLD IS DISTINCT FROM NEW)
EXECUTE FUNCTION gazette.shipped_term_trigger();

CREATE TRIGGER keep_deleted
BEFORE DELETE ON gazette.term
FOR EACH ROW WHEN (NOT OLD.is_custom)
EXECUTE FUNCTION gazette.shipped_term_trigger();

CREATE TRIGGER keep_truncated
BEFORE TRUNCATE ON gazette.term
FOR EACH STATEMENT EXECUTE FUNCTION gazette.shipped_term_trigger();

CREATE TRIGGER remove_disabled
AFTER INSERT ON gazette.disabled_term REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION gazette.disabled_term_trigger();
ALTER TABLE gazette.disabled_term ENABLE ALWAYS TRIGGER remove_disabled;

CREATE TRIGGER remove_disabled_row
AFTER INSERT ON gazette.disabled_term
FOR EACH ROW EXECUTE FUNCTION gazette.disabled_term_trigger();
ALTER TABLE gazette.disabled_term ENABLE REPLICA TRIGGER remove_disabled_row;

CREATE TRIGGER keep_changed
BEFORE UPDATE ON gazette.scheme
FOR EACH ROW WHEN (NOT OLD.is_custom AND OLD IS DISTINCT FROM NEW)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER replace_shipped
BEFORE INSERT ON gazette.scheme
FOR EACH ROW WHEN (NEW.is_custom)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER keep_changed
BEFORE UPDATE ON gazette.category
FOR EACH ROW WHEN (NOT OLD.is_custom AND OLD IS DISTINCT FROM NEW)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER replace_shipped
BEFORE INSERT ON gazette.category
FOR EACH ROW WHEN (NEW.is_custom)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER keep_changed
BEFORE UPDATE ON gazette.crosswalk
FOR EACH ROW WHEN (NOT OLD.is_custom AND OLD IS DISTINCT FROM NEW)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER replace_shipped
BEFORE INSERT ON gazette.crosswalk
FOR EACH ROW WHEN (NEW.is_custom)
EXECUTE FUNCTION gazette.shipped_row_trigger();

CREATE TRIGGER check_category
AFTER INSERT OR UPDATE OF kind, scheme, code ON gazette.term
FOR EACH ROW WHEN (NEW.kind = 'industry')
EXECUTE FUNCTION gazette.check_category_trigger();

SELECT gazette.rebuild();
