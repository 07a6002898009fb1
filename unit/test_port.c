/*-------------------------------------------------------------------------
 *
 * test_port.c
 *	  The arena: what it hands out, what it gives back, what it asks for.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/port.h"

/* Hooks that count, and one that leaves the way palloc may. */
typedef struct Counter
{
	int			live;
	int			calls;
	size_t		live_bytes;
	int			polls;
	int			fail_at;		/* leave at this call; 0: never */
	jmp_buf		out;
} Counter;

typedef union CountedBlock
{
	size_t		size;
	max_align_t align;
} CountedBlock;

static void *
counting_alloc(void *state, size_t size)
{
	Counter    *counter = state;
	CountedBlock *block;

	if (++counter->calls == counter->fail_at)
		longjmp(counter->out, 1);
	block = malloc(sizeof(CountedBlock) + size);
	assert_non_null(block);
	block->size = size;
	counter->live++;
	counter->live_bytes += size;
	return block + 1;
}

static void
counting_release(void *state, void *ptr)
{
	Counter    *counter = state;
	CountedBlock *block = (CountedBlock *) ptr - 1;

	counter->live--;
	counter->live_bytes -= block->size;
	free(block);
}

static void
counting_poll(void *state)
{
	((Counter *) state)->polls++;
}

static GazHooks
counting_hooks(Counter *counter)
{
	memset(counter, 0, sizeof(*counter));
	return (GazHooks) {counting_alloc, counting_release, counting_poll,
		counter};
}

static void
test_alloc(void **state)
{
	Counter		counter;
	GazHooks	hooks = counting_hooks(&counter);
	GazArena   *arena = gaz_arena_create(&hooks);
	unsigned char *last = NULL;

	for (size_t size = 0; size < 300; size++)
	{
		unsigned char *p = gaz_arena_alloc(arena, size);

		assert_int_equal((uintptr_t) p % sizeof(double), 0);
		assert_int_equal((uintptr_t) p % sizeof(void *), 0);
		assert_ptr_not_equal(p, last);
		memset(p, (int) size, size);
		if (last != NULL)
			for (size_t i = 0; i + 1 < size; i++)
				assert_int_equal(last[i], (size - 1) & 0xFF);
		last = p;
	}
	assert_true(counter.live > 0);
	gaz_arena_destroy(arena);
	assert_int_equal(counter.live, 0);
}

static void
test_zalloc(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());

	for (size_t size = 1; size < 100000; size *= 3)
	{
		char	   *p = gaz_arena_zalloc(arena, size);

		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 'x', size);
	}
	gaz_arena_destroy(arena);
}

/* Growing keeps the contents and gives big blocks back as it leaves them. */
static void
test_grow(void **state)
{
	Counter		counter;
	GazHooks	hooks = counting_hooks(&counter);
	GazArena   *arena = gaz_arena_create(&hooks);
	size_t		size = 1;
	unsigned char *p = gaz_arena_grow(arena, NULL, 0, size);

	p[0] = 0;
	while (size < 8 * 1024 * 1024)
	{
		p = gaz_arena_grow(arena, p, size, size * 2);
		for (size_t i = 0; i < size; i += 97)
			assert_int_equal(p[i], (unsigned char) (i * 31));
		size *= 2;
		for (size_t i = 0; i < size; i++)
			p[i] = (unsigned char) (i * 31);
	}
	/* all that is left besides it are the small ones */
	assert_true(counter.live_bytes < size + 64 * 1024);
	p = gaz_arena_grow(arena, p, size, 10);
	assert_int_equal(p[9], (unsigned char) (9 * 31));
	assert_true(counter.live_bytes < 64 * 1024);
	gaz_arena_destroy(arena);
	assert_int_equal(counter.live, 0);
	assert_int_equal(counter.live_bytes, 0);
}

static void
test_vec(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GAZ_VEC(uint64_t) vec = {NULL, 0, 0};

	for (uint64_t i = 0; i < 50000; i++)
	{
		uint64_t   *new = gaz_vec_push(arena, &vec);

		assert_int_equal(*new, 0);
		*new = i * i;
	}
	assert_int_equal(vec.n, 50000);
	for (uint64_t i = 0; i < 50000; i++)
		assert_int_equal(vec.item[i], i * i);
	gaz_arena_destroy(arena);
}

static void
test_strings(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	char	   *wide;

	assert_string_equal(gaz_arena_strndup(arena, "gazette", 3), "gaz");
	assert_string_equal(gaz_arena_strndup(arena, "", 0), "");
	assert_string_equal(gaz_arena_printf(arena, "%d %s", 42, "words"),
						"42 words");
	wide = gaz_arena_printf(arena, "%1000d|", 7);
	assert_int_equal(strlen(wide), 1001);
	assert_string_equal(wide + 999, "7|");
	gaz_arena_destroy(arena);
}

/* A hook that leaves by longjmp leaves an arena that can be destroyed. */
static void
test_leaving(void **state)
{
	for (volatile int fail_at = 2; fail_at < 12; fail_at++)
	{
		Counter		counter;
		GazHooks	hooks = counting_hooks(&counter);
		GazArena   *arena = gaz_arena_create(&hooks);

		counter.fail_at = fail_at;
		if (setjmp(counter.out) == 0)
		{
			char	   *p = gaz_arena_alloc(arena, 5000);

			for (size_t size = 5000; size < SIZE_MAX / 4; size *= 2)
				p = gaz_arena_grow(arena, p, size, size * 2);
			fail();
		}
		gaz_arena_destroy(arena);
		assert_int_equal(counter.live, 0);
	}
}

static void
test_poll(void **state)
{
	Counter		counter;
	GazHooks	hooks = counting_hooks(&counter);
	GazArena   *arena = gaz_arena_create(&hooks);

	gaz_poll(arena);
	gaz_poll(arena);
	assert_int_equal(counter.polls, 2);
	gaz_arena_destroy(arena);

	arena = gaz_arena_create(gaz_malloc_hooks());
	gaz_poll(arena);			/* without a hook: nothing happens */
	gaz_arena_destroy(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alloc),
		cmocka_unit_test(test_zalloc),
		cmocka_unit_test(test_grow),
		cmocka_unit_test(test_vec),
		cmocka_unit_test(test_strings),
		cmocka_unit_test(test_leaving),
		cmocka_unit_test(test_poll),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
