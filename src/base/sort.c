/*-------------------------------------------------------------------------
 *
 * sort.c
 *	  Sorting records by a 64-bit key, with a comparison for equal keys only.
 *
 * Building an image sorts hundreds of thousands of strings, rows and keys, and
 * for nearly all of them some leading bytes settle the order:
 *
 *	  'solar cell'	-> key 'solar ce'		'solar panel'	-> key 'solar pa'
 *
 * So the keys are sorted a byte at a time from the last to the first (radix
 * sort, as in Knuth, The Art of Computer Programming, volume 3, 5.2.5), with a
 * pass over the bytes that are the same everywhere saved; and then each run of
 * equal keys is merge-sorted by the caller's comparison.  The time is linear in
 * the number of keys, and n log n comparisons where all keys are equal.
 *
 * Limits: the radix passes cost more than a comparison sort for a few hundred
 * keys; nothing here sorts so few often.
 *
 *-------------------------------------------------------------------------
 */
#include "base/sort.h"

#define NBYTES 8
#define NVALUES 256

static inline unsigned
byte_of(uint64_t key, int place)
{
	return key >> (8 * place) & 0xFF;
}

/* One pass: from from to to, by the byte at place; starts is used up. */
static void
distribute(const GazSortKey *from, GazSortKey *to, uint32_t n, int place,
		   const uint32_t counts[NVALUES])
{
	uint32_t	starts[NVALUES];
	uint32_t	at = 0;

	for (int v = 0; v < NVALUES; v++)
	{
		starts[v] = at;
		at += counts[v];
	}
	for (uint32_t i = 0; i < n; i++)
		to[starts[byte_of(from[i].key, place)]++] = from[i];
}

static void
sort_by_key(GazSortKey *keys, GazSortKey *room, uint32_t n)
{
	uint32_t	counts[NBYTES][NVALUES] = {{0}};
	GazSortKey *from = keys;
	GazSortKey *to = room;

	for (uint32_t i = 0; i < n; i++)
		for (int place = 0; place < NBYTES; place++)
			counts[place][byte_of(keys[i].key, place)]++;
	for (int place = 0; place < NBYTES; place++)
	{
		GazSortKey *other = from;

		if (counts[place][byte_of(keys[0].key, place)] == n)
			continue;
		distribute(from, to, n, place, counts[place]);
		from = to;
		to = other;
	}
	if (from != keys)
		memcpy(keys, from, n * sizeof(GazSortKey));
}

/* Merges two sorted neighbours, keys[0..left) and keys[left..n). */
static void
merge(GazSortKey *keys, GazSortKey *room, uint32_t left, uint32_t n,
	  GazSortCompare compare, const void *context)
{
	uint32_t	a = 0;
	uint32_t	b = left;

	memcpy(room, keys, n * sizeof(GazSortKey));
	for (uint32_t i = 0; i < n; i++)
	{
		bool		take_a = b == n || (a < left && compare(context, room[a].item,
													 room[b].item) <= 0);

		keys[i] = room[take_a ? a++ : b++];
	}
}

/* Bottom up: runs of one, two, four ... keys. */
static void
sort_equal(GazSortKey *keys, GazSortKey *room, uint32_t n,
		   GazSortCompare compare, const void *context)
{
	for (uint64_t width = 1; width < n; width *= 2)
		for (uint64_t i = 0; i + width < n; i += 2 * width)
			merge(keys + i, room, (uint32_t) width,
				  (uint32_t) (n - i < 2 * width ? n - i : 2 * width), compare,
				  context);
}

void
gaz_sort(GazArena *arena, GazSortKey *keys, uint32_t n, GazSortCompare compare,
		 const void *context)
{
	GazSortKey *room;

	if (n < 2)
		return;
	room = gaz_arena_alloc(arena, n * sizeof(GazSortKey));
	sort_by_key(keys, room, n);
	for (uint32_t from = 0, to; from < n; from = to)
	{
		for (to = from + 1; to < n && keys[to].key == keys[from].key; to++)
			;
		sort_equal(keys + from, room, to - from, compare, context);
	}
}
