/*-------------------------------------------------------------------------
 *
 * shipped.h
 *	  Rows that come with the extension, and what users do to them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_SHIPPED_H
#define GAZ_PG_SHIPPED_H

/*
 * Does the extension's own script run, of CREATE EXTENSION or ALTER EXTENSION
 * UPDATE?  Another extension's script may edit the lexicon like any user.
 */
extern bool gaz_pg_in_own_script(void);

/*
 * Does a replication worker delete a shipped row that another server's user
 * disabled?  There may be one such statement for each row of the lexicon.
 */
extern bool gaz_pg_removing_row(void);

#endif							/* GAZ_PG_SHIPPED_H */
