/*-------------------------------------------------------------------------
 *
 * index.c
 *	  Open addressing over 64-bit keys; see index.h.
 *
 * Keys are hashes of whole names, compared as they are: two different names of
 * one document that share all 64 bits would be taken for one, which at a few
 * hundred names a document is less likely than a memory error.
 *
 *-------------------------------------------------------------------------
 */
#include "base/index.h"

typedef struct Slot
{
	uint64_t	key;			/* 0: free */
	uint32_t	value;
} Slot;

struct GazIndex
{
	GazArena   *arena;
	Slot	   *slots;
	uint32_t	mask;
	uint32_t	used;
};

GazIndex *
gaz_index_create(GazArena *arena, uint32_t keys)
{
	GazIndex   *index = gaz_arena_zalloc(arena, sizeof(*index));
	uint32_t	size = 64;

	while (size < keys * 2 && size < (UINT32_C(1) << 30))
		size *= 2;
	index->arena = arena;
	index->mask = size - 1;
	index->slots = gaz_arena_zalloc(arena, size * sizeof(Slot));
	return index;
}

static Slot *
slot_of(const GazIndex *index, uint64_t key)
{
	uint32_t	i = (uint32_t) (key ^ (key >> 32)) & index->mask;

	while (index->slots[i].key != 0 && index->slots[i].key != key)
		i = (i + 1) & index->mask;
	return &index->slots[i];
}

static void
enlarge(GazIndex *index)
{
	Slot	   *old = index->slots;
	uint32_t	size = index->mask + 1;

	index->mask = size * 2 - 1;
	index->slots = gaz_arena_zalloc(index->arena,
									(size_t) size * 2 * sizeof(Slot));
	for (uint32_t i = 0; i < size; i++)
		if (old[i].key != 0)
			*slot_of(index, old[i].key) = old[i];
}

uint32_t
gaz_index_find(const GazIndex *index, uint64_t key)
{
	const Slot *slot = slot_of(index, key ? key : 1);

	return slot->key ? slot->value : GAZ_NONE;
}

void
gaz_index_set(GazIndex *index, uint64_t key, uint32_t value)
{
	Slot	   *slot;

	key = key ? key : 1;
	if (index->used * 2 > index->mask)
		enlarge(index);
	slot = slot_of(index, key);
	index->used += slot->key == 0;
	slot->key = key;
	slot->value = value;
}

void
gaz_index_offer(GazIndex *index, uint64_t key, uint32_t value)
{
	uint32_t	have = gaz_index_find(index, key);

	if (have == GAZ_NONE)
		gaz_index_set(index, key, value);
	else if (have != value)
		gaz_index_set(index, key, GAZ_AMBIGUOUS);
}
