/*-------------------------------------------------------------------------
 *
 * document.h
 *	  The whole analysis of one text, in the order in which the data flows.
 *
 *	  GazDoc *doc = gaz_analyse(arena, image, text, len, &settings, GAZ_ALL);
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_DOCUMENT_H
#define GAZ_DOCUMENT_H

#include "recognise/mention.h"

/* How much of the pipeline to run. */
typedef enum GazDepth
{
	GAZ_INDUSTRIES,				/* tokens, layout, matches, industry scores */
	GAZ_ALL						/* everything */
} GazDepth;

/*
 * Analyses len bytes (len < 1 GB) of UTF-8 text that may hold malformed
 * sequences.  text, image and settings must outlive the result, which lives in
 * the arena.  Never fails: an odd text gives a document with nothing in it.
 */
extern GazDoc *gaz_analyse(GazArena *arena, const GazImage *image,
						   const char *text, uint32_t len,
						   const GazSettings *settings, GazDepth depth);

#endif							/* GAZ_DOCUMENT_H */
