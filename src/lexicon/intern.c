/*-------------------------------------------------------------------------
 *
 * intern.c
 *	  A growing hash set of strings (open addressing, at most half full).
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/intern.h"

#include <stdlib.h>

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
	set->nslots = set->nslots ? set->nslots * 4 : 4096;
	set->slots = gaz_arena_zalloc(set->arena,
								  (size_t) set->nslots * sizeof(uint32_t));
	for (uint32_t i = 0; i < set->strings.n; i++)
	{
		uint32_t	slot = set->strings.item[i].hash & (set->nslots - 1);

		while (set->slots[slot] != 0)
			slot = (slot + 1) & (set->nslots - 1);
		set->slots[slot] = i + 1;
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
	for (; set->slots[slot] != 0; slot = (slot + 1) & (set->nslots - 1))
	{
		s = &set->strings.item[set->slots[slot] - 1];
		if (s->hash == hash && s->len == len && memcmp(s->text, text, len) == 0)
			return set->slots[slot] - 1;
	}
	s = gaz_vec_push(set->arena, &set->strings);
	s->text = gaz_arena_strndup(set->arena, text, len);
	s->len = len;
	s->hash = hash;
	set->slots[slot] = set->strings.n;
	return set->strings.n - 1;
}

/* The first eight bytes beside the string settle nearly every comparison. */
typedef struct SortKey
{
	uint64_t	prefix;			/* first byte highest */
	const char *text;
	uint32_t	number;
} SortKey;

static int
compare_keys(const void *a, const void *b)
{
	const SortKey *x = a;
	const SortKey *y = b;

	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return strcmp(x->text, y->text);
}

uint32_t *
gaz_intern_sorted(const GazInternSet *set, uint32_t first)
{
	uint32_t	n = set->strings.n - first;
	SortKey    *keys = gaz_arena_alloc(set->arena, n * sizeof(SortKey));
	uint32_t   *sorted = gaz_arena_alloc(set->arena, n * sizeof(uint32_t));

	for (uint32_t i = 0; i < n; i++)
	{
		const GazInterned *s = &set->strings.item[first + i];

		keys[i].prefix = 0;
		for (uint32_t k = 0; k < 8; k++)
			keys[i].prefix = keys[i].prefix << 8 |
				(k < s->len ? (unsigned char) s->text[k] : 0);
		keys[i].text = s->text;
		keys[i].number = first + i;
	}
	qsort(keys, n, sizeof(SortKey), compare_keys);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = keys[i].number;
	return sorted;
}
