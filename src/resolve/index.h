/*-------------------------------------------------------------------------
 *
 * index.h
 *	  A small hash table from name keys to entities, for one document.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_INDEX_H
#define GAZ_INDEX_H

#include "recognise/mention.h"

/* A key that two entities lay claim to. */
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

/*
 * The key of a name: the folded words of the span in order, with a leading
 * 'the' and all punctuation left out, and the salt mixed in.
 */
extern uint64_t gaz_name_key(const GazDoc *doc, GazSpan span, uint32_t salt);

#endif							/* GAZ_INDEX_H */
