/*-------------------------------------------------------------------------
 *
 * intern.h
 *	  Strings, each kept once and known by a number.
 *
 * The builder's words and the strings of an image's pool are such sets.
 * Numbers count from 0 in the order in which strings come in.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_INTERN_H
#define GAZ_INTERN_H

#include "base/port.h"

typedef struct GazInterned
{
	const char *text;			/* NUL-closed */
	uint32_t	len;
} GazInterned;

/* The hash stands here, so that a wrong string is passed over unread. */
typedef struct GazInternSlot
{
	uint32_t	hash;
	uint32_t	number;			/* number of the string + 1; 0: empty */
} GazInternSlot;

typedef struct GazInternSet
{
	GazArena   *arena;
	GAZ_VEC(GazInterned) strings;
	GazInternSlot *slots;
	uint32_t	nslots;			/* a power of two, or 0 */
} GazInternSet;

/* The number of a string, new or not. */
extern uint32_t gaz_intern(GazInternSet *set, const char *text, uint32_t len);

/* The numbers of all strings from this one on, sorted by the strings' bytes. */
extern uint32_t *gaz_intern_sorted(const GazInternSet *set, uint32_t first);

#endif							/* GAZ_INTERN_H */
