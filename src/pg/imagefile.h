/*-------------------------------------------------------------------------
 *
 * imagefile.h
 *	  The lexicon image that backends share, as a mapped file.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_IMAGEFILE_H
#define GAZ_IMAGEFILE_H

#include "lexicon/image.h"

/* Which version of the image's row a file holds. */
typedef struct GazImageKey
{
	TransactionId xmin;
	int64		builds;
} GazImageKey;

/*
 * Maps the file of a version, if there is one that begins with the bytes of
 * head and is sound; unmapped when context goes.  False: read the row.
 */
extern bool gaz_pg_map_image(MemoryContext context, const GazImageKey *key,
							 const void *head, size_t head_size,
							 GazImage *image);

/*
 * Leaves an attached image for the backends to come, in place of all older
 * ones of this database.  Quietly does nothing where it can't.
 */
extern void gaz_pg_share_image(const GazImageKey *key, const GazImage *image);

#endif							/* GAZ_IMAGEFILE_H */
