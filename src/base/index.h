/*-------------------------------------------------------------------------
 *
 * index.h
 *	  A small hash table from 64-bit keys to numbers, for one document.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_INDEX_H
#define GAZ_INDEX_H

#include "base/port.h"

/* The value of a key that was offered for two different values. */
#define GAZ_AMBIGUOUS (GAZ_NONE - 1)

typedef struct GazIndex GazIndex;

/* A table for about so many keys. */
extern GazIndex *gaz_index_create(GazArena *arena, uint32_t keys);

/* What the key stands for: a value, GAZ_AMBIGUOUS or GAZ_NONE. */
extern uint32_t gaz_index_find(const GazIndex *index, uint64_t key);

/* Sets the value, whatever was there. */
extern void gaz_index_set(GazIndex *index, uint64_t key, uint32_t value);

/* As set, but a key that another value has becomes ambiguous. */
extern void gaz_index_offer(GazIndex *index, uint64_t key, uint32_t value);

#endif							/* GAZ_INDEX_H */
