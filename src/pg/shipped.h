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

#endif							/* GAZ_PG_SHIPPED_H */
