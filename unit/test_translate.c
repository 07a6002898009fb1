/*-------------------------------------------------------------------------
 *
 * test_translate.c
 *	  From one classification to another: which way is taken, what is said.
 *
 * Four small classifications, so that each relation meets each.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tag/translate.h"

typedef struct Fixture
{
	GazArena   *arena;
	GazImage	image;
	GazCrosswalk *crosswalk;
} Fixture;

/* Scheme, code, parent, path. */
static const char *const categories[][4] = {
	{"a", "1", "", "a.1"},
	{"a", "1.1", "1", "a.1.1"},
	{"a", "1.1.1", "1.1", "a.1.1.1"},
	{"a", "1.2", "1", "a.1.2"},
	{"a", "2", "", "a.2"},
	{"a", "3", "", "a.3"},
	{"b", "X", "", "b.X"},
	{"b", "10", "X", "b.X.10"},
	{"b", "101", "10", "b.X.10.101"},
	{"b", "11", "X", "b.X.11"},
	{"b", "12", "X", "b.X.12"},
	{"c", "Y", "", "c.Y"},
	{"c", "20", "Y", "c.Y.20"},
	{"c", "201", "20", "c.Y.20.201"},
	{"c", "202", "20", "c.Y.20.202"},
	{"c", "21", "Y", "c.Y.21"},
	{"c_own", "desk", "", "c_own.desk"},
	{"lone", "1", "", "lone.1"},
};

typedef struct Row
{
	const char *from;			/* path */
	const char *to;
	GazRelation relation;
} Row;

static int
setup(void **state)
{
	static const Row rows[] = {
		{"a.1.1", "b.X.10", GAZ_REL_PARTIAL},
		{"a.1.1", "b.X.11", GAZ_REL_BROADER},
		{"a.1.2", "b.X.11", GAZ_REL_NARROWER},
		{"b.X.10", "c.Y.20", GAZ_REL_EXACT},
		{"b.X.10", "c.Y.20.201", GAZ_REL_BROADER},
		{"b.X.11", "c.Y.21", GAZ_REL_NARROWER},
		{"b.X.12", "c.Y.20.202", GAZ_REL_PARTIAL},
		{"c_own.desk", "a.2", GAZ_REL_BROADER},
		{"c_own.desk", "c.Y.21", GAZ_REL_PARTIAL},
	};
	Fixture    *f = calloc(1, sizeof(Fixture));
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazBuilder *builder = gaz_builder_create(arena);
	size_t		size;
	void	   *block;

	for (uint32_t i = 0; i < GAZ_LENGTHOF(categories); i++)
		gaz_builder_add_category(builder, categories[i][0], categories[i][1],
								 categories[i][2], categories[i][3], "Title");
	block = gaz_builder_finish(builder, &size);
	assert_null(gaz_image_attach(&f->image, block, size));
	f->arena = arena;
	f->crosswalk = gaz_crosswalk_create(arena, &f->image);
	for (uint32_t i = 0; i < GAZ_LENGTHOF(rows); i++)
		gaz_crosswalk_add(f->crosswalk,
						  gaz_image_category_at(&f->image, rows[i].from),
						  gaz_image_category_at(&f->image, rows[i].to),
						  rows[i].relation);
	gaz_crosswalk_add(f->crosswalk, GAZ_NONE, 0, GAZ_REL_EXACT);
	gaz_crosswalk_finish(f->crosswalk);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	Fixture    *f = *state;

	gaz_arena_destroy(f->arena);
	free(f);
	return 0;
}

/* "path relation (via, via); path ..." of the answers, in their order. */
static void
expect(Fixture *f, const char *path, const char *scheme, const char *expected)
{
	GazTranslation tr = {0};
	char	   *said = gaz_arena_strndup(f->arena, "", 0);

	gaz_translate(f->crosswalk, f->arena,
				  gaz_image_category_at(&f->image, path), scheme, &tr);
	for (uint32_t i = 0; i < tr.answers.n; i++)
	{
		const GazStep *s = &tr.steps.item[tr.answers.item[i]];
		char	   *via = gaz_arena_strndup(f->arena, "", 0);

		for (uint32_t k = s->before; k != 0 && k != GAZ_NONE;
			 k = tr.steps.item[k].before)
			via = gaz_arena_printf(f->arena, " < %s%s",
								   gaz_image_string(&f->image, f->image.categories[tr.steps.item[k].category].path),
								   via);
		said = gaz_arena_printf(f->arena, "%s%s%s %s%s", said, i ? "; " : "",
								gaz_image_string(&f->image, f->image.categories[s->category].path),
								gaz_relation_name(s->relation), via);
	}
	assert_string_equal(said, expected);
}

static void
test_paths(void **state)
{
	Fixture    *f = *state;

	for (uint32_t i = 0; i < GAZ_LENGTHOF(categories); i++)
		assert_int_equal(gaz_image_category_at(&f->image, categories[i][3]),
						 gaz_image_category(&f->image, categories[i][0],
											categories[i][1]));
	assert_int_equal(gaz_image_category_at(&f->image, "b.X.1"), GAZ_NONE);
	assert_int_equal(gaz_image_category_at(&f->image, "b"), GAZ_NONE);
	assert_int_equal(gaz_image_category_at(&f->image, ""), GAZ_NONE);
}

static void
test_relation_names(void **state)
{
	(void) state;
	for (int i = 0; i < GAZ_REL_COUNT; i++)
		assert_int_equal(gaz_relation_of_name(gaz_relation_name(i)), i);
	assert_int_equal(gaz_relation_of_name("same"), GAZ_REL_COUNT);
}

/* A category is what it is in its own classification. */
static void
test_same_scheme(void **state)
{
	expect(*state, "a.1.1", "a", "a.1.1 exact");
	expect(*state, "lone.1", "lone", "lone.1 exact");
}

static void
test_own_rows_both_ways(void **state)
{
	expect(*state, "a.1.1", "b", "b.X.11 broader; b.X.10 partial");
	expect(*state, "b.X.11", "a", "a.1.2 broader; a.1.1 narrower");
	expect(*state, "c.Y.20.202", "b", "b.X.12 partial");
}

/* Its row is not its own: it is a part of what the row is about. */
static void
test_up_the_tree(void **state)
{
	expect(*state, "b.X.10.101", "c", "c.Y.20 narrower < b.X.10");
	expect(*state, "a.1.1.1", "b", "b.X.10 possible < a.1.1; b.X.11 possible < a.1.1");
}

/* Nothing above has one either: what is below it is its part. */
static void
test_down_the_tree(void **state)
{
	expect(*state, "a.1", "b", "b.X.11 broader < a.1.1; b.X.10 partial < a.1.1");
	expect(*state, "c.Y", "b", "b.X.10 broader < c.Y.20; b.X.11 broader < c.Y.21");
}

/* The contained are implied, what only may be is not said below what is. */
static void
test_implied_answers(void **state)
{
	expect(*state, "b.X.10", "c", "c.Y.20 exact");
	expect(*state, "a.1.1", "c", "c.Y.20 partial < b.X.10; c.Y.21 partial < b.X.11");
}

static void
test_by_way_of_others(void **state)
{
	/* narrower then narrower; broader then narrower */
	expect(*state, "a.1.2", "c", "c.Y.21 narrower < b.X.11");
	expect(*state, "c.Y.21", "a", "a.1.2 broader < b.X.11; a.1.1 partial < b.X.11; a.2 possible < c_own.desk");
	/* a row of the user's own: nothing shows that a.2 and c.Y.21 meet */
	expect(*state, "a.2", "c", "c.Y.21 possible < c_own.desk");
	/* three rows: partial, narrower turned round, broader */
	expect(*state, "c_own.desk", "b", "b.X.11 possible < c.Y.21");
}

static void
test_no_way(void **state)
{
	expect(*state, "a.3", "c", "");
	expect(*state, "lone.1", "a", "");
	expect(*state, "a.1", "none", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_relation_names),
		cmocka_unit_test(test_same_scheme),
		cmocka_unit_test(test_own_rows_both_ways),
		cmocka_unit_test(test_up_the_tree),
		cmocka_unit_test(test_down_the_tree),
		cmocka_unit_test(test_implied_answers),
		cmocka_unit_test(test_by_way_of_others),
		cmocka_unit_test(test_no_way),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
