/*-------------------------------------------------------------------------
 *
 * parts.h
 *	  Parts of names and whom they stand for, inside src/resolve.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PARTS_H
#define GAZ_PARTS_H

#include "base/index.h"
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

/*
 * The key of a name: the folded words of the span in order, with a leading
 * 'the' and all punctuation left out, and the salt mixed in.
 */
extern uint64_t gaz_name_key(const GazDoc *doc, GazSpan span, uint32_t salt);

/* The key, without salt, of a name of two parts that may stand apart. */
extern uint64_t gaz_two_part_key(const GazDoc *doc, GazSpan first,
								 GazSpan last);

/* Ties a mention to an entity and updates the entity's name and score. */
extern void gaz_tie(GazResolver *r, uint32_t mention, uint32_t entity);

/* Moves all that belongs to one entity over to another. */
extern void gaz_merge(GazResolver *r, uint32_t from, uint32_t into);

/* Is it a person's mention of one part: 'Lin', 'Talmadge-Reyes', 'Al Shehhi'? */
extern bool gaz_is_short_person(const GazDoc *doc, const GazMention *m);

/* Makes the parts of a person's name, or of all, known as short forms. */
extern void gaz_register_person(GazResolver *r, uint32_t entity);
extern void gaz_register_persons(GazResolver *r);

/* Joins persons of whose names one is the fuller form of the other. */
extern void gaz_merge_persons(GazResolver *r);

/* Gives every role to the entity of its person, each once. */
extern void gaz_settle_roles(GazDoc *doc);

/*
 * Of several persons who share a short form at span, the one whose role stands
 * right before it ('Mayor Lin'); GAZ_AMBIGUOUS if that settles nothing.
 */
extern uint32_t gaz_person_by_role(const GazResolver *r, GazSpan span);

/*
 * Join entities of which one has a short form of the other's name; the first
 * also makes the distinctive words of organisations known.
 */
extern void gaz_merge_short_organizations(GazResolver *r);
extern void gaz_merge_headed_places(GazResolver *r);

/* 'Xinhai County' is not what is called 'Xinhai City'. */
extern bool gaz_heads_differ(const GazDoc *doc, GazSpan one, GazSpan other);

/* Finds repeated and short names among the tokens nothing covers. */
extern void gaz_propagate_names(GazResolver *r);

#endif							/* GAZ_PARTS_H */
