/*-------------------------------------------------------------------------
 *
 * intern.c
 *	  A growing hash set of strings (open addressing, at most half full).
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/intern.h"

#include "base/sort.h"

/* Eight bytes a step; the set never leaves memory, so any fair hash will do. */
static uint32_t
hash_bytes(const char *text, uint32_t len)
{
	uint64_t	h = len;
	uint64_t	x = 0;

	for (; len >= 8; len -= 8, text += 8)
	{
		memcpy(&x, text, 8);
		h = (h ^ x) * UINT64_C(0x9E3779B97F4A7C15);
		h ^= h >> 32;
	}
	x = 0;
	for (uint32_t i = 0; i < len; i++)
		x = x << 8 | (unsigned char) text[i];
	h = (h ^ x) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t) (h >> 32);
}

static void
enlarge(GazInternSet *set)
{
	const GazInternSlot *old = set->slots;
	uint32_t	nold = set->nslots;

	set->nslots = nold ? nold * 4 : 4096;
	set->slots = gaz_arena_zalloc(set->arena,
								  (size_t) set->nslots * sizeof(GazInternSlot));
	for (uint32_t i = 0; i < nold; i++)
	{
		uint32_t	slot = old[i].hash & (set->nslots - 1);

		if (old[i].number == 0)
			continue;
		while (set->slots[slot].number != 0)
			slot = (slot + 1) & (set->nslots - 1);
		set->slots[slot] = old[i];
	}
}

uint32_t
gaz_intern(GazInternSet *set, const char *text, uint32_t len)
{
	uint32_t	hash = hash_bytes(text, len);
	uint32_t	slot;
	GazInterned *s;

	if (set->strings.n * 2 >= set->nslots)
		enlarge(set);
	slot = hash & (set->nslots - 1);
	for (; set->slots[slot].number != 0; slot = (slot + 1) & (set->nslots - 1))
	{
		if (set->slots[slot].hash != hash)
			continue;
		s = &set->strings.item[set->slots[slot].number - 1];
		if (s->len == len && memcmp(s->text, text, len) == 0)
			return set->slots[slot].number - 1;
	}
	s = gaz_vec_push(set->arena, &set->strings);
	s->text = gaz_arena_strndup(set->arena, text, len);
	s->len = len;
	set->slots[slot].hash = hash;
	set->slots[slot].number = set->strings.n;
	return set->strings.n - 1;
}

static int
compare_strings(const void *context, uint32_t a, uint32_t b)
{
	const GazInternSet *set = context;

	return strcmp(set->strings.item[a].text, set->strings.item[b].text);
}

/* The first eight bytes, the first one highest. */
static uint64_t
leading_bytes(const GazInterned *s)
{
	uint64_t	key = 0;

	for (uint32_t k = 0; k < 8; k++)
		key = key << 8 | (k < s->len ? (unsigned char) s->text[k] : 0);
	return key;
}

uint32_t *
gaz_intern_sorted(const GazInternSet *set, uint32_t first)
{
	uint32_t	n = set->strings.n - first;
	GazSortKey *keys = gaz_arena_alloc(set->arena, n * sizeof(GazSortKey));
	uint32_t   *sorted = gaz_arena_alloc(set->arena, n * sizeof(uint32_t));

	for (uint32_t i = 0; i < n; i++)
	{
		keys[i].key = leading_bytes(&set->strings.item[first + i]);
		keys[i].item = first + i;
	}
	gaz_sort(set->arena, keys, n, compare_strings, set);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = keys[i].item;
	return sorted;
}
