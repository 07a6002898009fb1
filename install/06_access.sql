-- 06_access.sql: who may do what, and what a dump carries.

GRANT USAGE ON SCHEMA gazette TO PUBLIC;
GRANT SELECT ON gazette.scheme, gazette.category, gazette.crosswalk,
	gazette.term, gazette.disabled_term, gazette.lexicon_image, gazette.category_tree TO PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.rebuild() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.rebuild_trigger() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.keep_image_trigger() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.shipped_term_trigger() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.disabled_term_trigger() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.shipped_row_trigger() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION gazette.check_category_trigger() FROM PUBLIC;

SELECT pg_catalog.pg_extension_config_dump('gazette.scheme', 'WHERE is_custom');
SELECT pg_catalog.pg_extension_config_dump('gazette.category', 'WHERE is_custom');
SELECT pg_catalog.pg_extension_config_dump('gazette.crosswalk', 'WHERE is_custom');
SELECT pg_catalog.pg_extension_config_dump('gazette.term', 'WHERE is_custom');
SELECT pg_catalog.pg_extension_config_dump('gazette.disabled_term', '');
SELECT pg_catalog.pg_extension_config_dump('gazette.term_id_seq', '');
