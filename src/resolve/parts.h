/*-------------------------------------------------------------------------
 *
 * parts.h
 *	  Parts of names and whom they stand for, inside src/resolve.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PARTS_H
#define GAZ_PARTS_H

#include "resolve/index.h"
#include "resolve/resolve.h"

/* Salts that keep parts of persons' and of organisations' names apart. */
#define GAZ_PART_PERSON 101
#define GAZ_PART_ORG	102

typedef struct GazResolver
{
	GazDoc	   *doc;
	GazIndex   *names;			/* whole names, by kind -> entity */
	GazIndex   *parts;			/* parts of names -> entity */
} GazResolver;

/* Ties a mention to an entity and updates the entity's name and score. */
extern void gaz_tie(GazResolver *r, uint32_t mention, uint32_t entity);

/* Is it a person's mention of one part only: 'Lin', 'Talmadge-Reyes'? */
extern bool gaz_is_short_person(const GazDoc *doc, const GazMention *m);

/* Makes the parts of an entity's name known as its short forms. */
extern void gaz_register_parts(GazResolver *r, uint32_t entity);

/*
 * Of several persons who share a short form at span, the one whose role stands
 * right before it ('Mayor Lin'); GAZ_AMBIGUOUS if that settles nothing.
 */
extern uint32_t gaz_person_by_role(const GazResolver *r, GazSpan span);

/* Joins entities of which one has a short form of the other's name. */
extern void gaz_merge_short_organizations(GazResolver *r);
extern void gaz_merge_headed_places(GazResolver *r);

/* Finds repeated and short names among the tokens nothing covers. */
extern void gaz_propagate_names(GazResolver *r);

#endif							/* GAZ_PARTS_H */
