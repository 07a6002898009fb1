/*-------------------------------------------------------------------------
 *
 * resolve.h
 *	  From mentions to entities: overlaps settled, aliases tied together.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_RESOLVE_H
#define GAZ_RESOLVE_H

#include "recognise/mention.h"

/* Drops the names that a user's stop row forbids; before overlaps. */
extern void gaz_resolve_stops(GazDoc *doc);

/* Marks the losers among overlapping mentions as dropped, fills doc->cover. */
extern void gaz_resolve_overlaps(GazDoc *doc);

/*
 * Groups the surviving mentions into doc->entities: equal names, 'Zhang' for
 * the one Zhang, an acronym for the body it was introduced with.  Two possible
 * owners: unresolved (no entity).
 */
extern void gaz_resolve_entities(GazDoc *doc);

#endif							/* GAZ_RESOLVE_H */
