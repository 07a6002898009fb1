/*-------------------------------------------------------------------------
 *
 * test_sort.c
 *	  gaz_sort() against an order that a slow sort gives.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/sort.h"

#define MOST 3000

/* Items are compared by what stands for them here. */
static int
compare_items(const void *context, uint32_t a, uint32_t b)
{
	const int  *rank = context;

	return (rank[a] > rank[b]) - (rank[a] < rank[b]);
}

/* Sorted, each item once, and equal ones in the order in which they came. */
static void
check_order(const GazSortKey *keys, uint32_t n, const int *rank)
{
	bool		seen[MOST] = {false};

	for (uint32_t i = 0; i < n; i++)
	{
		assert_true(keys[i].item < n);
		assert_false(seen[keys[i].item]);
		seen[keys[i].item] = true;
		if (i == 0)
			continue;
		assert_true(keys[i - 1].key <= keys[i].key);
		if (keys[i - 1].key < keys[i].key)
			continue;
		assert_true(rank[keys[i - 1].item] <= rank[keys[i].item]);
		if (rank[keys[i - 1].item] == rank[keys[i].item])
			assert_true(keys[i - 1].item < keys[i].item);
	}
}

/* Keys drawn from so many values in the bits from shift on. */
static void
sort_random(uint32_t n, uint32_t values, int shift)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazSortKey	keys[MOST];
	uint64_t	original[MOST];
	int			rank[MOST];

	for (uint32_t i = 0; i < n; i++)
	{
		keys[i].key = original[i] = (uint64_t) (rand() % values) << shift;
		keys[i].item = i;
		rank[i] = rand() % 50;
	}
	gaz_sort(arena, keys, n, compare_items, rank);
	check_order(keys, n, rank);
	for (uint32_t i = 0; i < n; i++)
		assert_true(keys[i].key == original[keys[i].item]);
	gaz_arena_destroy(arena);
}

static void
test_random(void **state)
{
	srand(7);
	for (int round = 0; round < 50; round++)
		for (int shift = 0; shift <= 40; shift += 20)
			sort_random((uint32_t) (rand() % MOST), 1u << rand() % 20, shift);
}

static void
test_few(void **state)
{
	sort_random(0, 1, 0);
	sort_random(1, 1, 0);
	sort_random(2, 1, 0);
	sort_random(2, 2, 63);
}

/* A single key for all leaves the order to the comparison. */
static void
test_all_equal(void **state)
{
	sort_random(MOST, 1, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_few),
		cmocka_unit_test(test_all_equal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
