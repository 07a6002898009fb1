/*-------------------------------------------------------------------------
 *
 * sort.h
 *	  Sorting records by a 64-bit key, with a comparison for equal keys only.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_SORT_H
#define GAZ_SORT_H

#include "base/port.h"

typedef struct GazSortKey
{
	uint64_t	key;
	uint32_t	item; /* the record that the key stands for */
} GazSortKey;

/* Below 0, 0 or above 0, as for qsort(); called for items of equal keys. */
typedef int (*GazSortCompare)(const void *context, uint32_t a, uint32_t b);

/*
 * Sorts n keys in place; those which compare as equal keep their order.
 * Takes room for n keys from the arena.
 */
extern void gaz_sort(GazArena *arena, GazSortKey *keys, uint32_t n,
					 GazSortCompare compare, const void *context);

#endif /* GAZ_SORT_H */
