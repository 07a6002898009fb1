/*-------------------------------------------------------------------------
 *
 * scheme.h
 *	  Names of classifications that users give.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_SCHEME_H
#define GAZ_PG_SCHEME_H

#include "lexicon/image.h"

/* The name in UTF-8; one that no category has is an error with a hint. */
extern const char *gaz_pg_scheme(const GazImage *image, Datum name);

#endif							/* GAZ_PG_SCHEME_H */
