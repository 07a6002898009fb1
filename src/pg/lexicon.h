/*-------------------------------------------------------------------------
 *
 * lexicon.h
 *	  A backend's copy of the lexicon image, and building a new one.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_LEXICON_H
#define GAZ_PG_LEXICON_H

#include "lexicon/image.h"

/* Registers the callback; once, when the library is loaded. */
extern void gaz_pg_lexicon_init(void);

/*
 * The image that the current snapshot sees.  Good until the next call; what
 * is kept longer must be kept together with the generation and thrown away
 * when that has changed.
 */
extern const GazImage *gaz_pg_lexicon(uint64 *generation);

/* Hooks for a core arena whose blocks live in this memory context. */
extern GazHooks *gaz_pg_hooks(MemoryContext context);

/* OID of the extension's schema and of a table in it. */
extern Oid	gaz_pg_schema(void);
extern Oid	gaz_pg_table(const char *name);

#define GAZ_IMAGE_TABLE "lexicon_image"

/*
 * Zero bytes between the varlena header and the image, so that the image is
 * aligned for 8-byte fields where the value lies and needs no second copy.
 */
#define GAZ_IMAGE_PAD (8 - VARHDRSZ)

#endif							/* GAZ_PG_LEXICON_H */
