/*-------------------------------------------------------------------------
 *
 * test_image.c
 *	  The image: what goes in comes out, and what is damaged stays outside.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lexicon/image_private.h"
#include "lexicon/match.h"
#include "lexicon/variants.h"
#include "text/scan.h"

#define NROWS 200

static const char *const words[] = {
	"power", "solar", "cell", "Labour", "centre", "Ministry", "of", "and",
	"Co.", "new", "energy", "battery", "中", "国", "Zürich", "U.S."
};

static uint32_t seed = 7;

static uint32_t
pick(uint32_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % n;
}

static GazTermRow
random_row(GazArena *arena, int64_t id)
{
	char	   *term = gaz_arena_strndup(arena, "", 0);
	uint32_t	n = 1 + pick(4);
	GazTermRow	row = {
		.id = id,
		.kind = pick(2) ? GAZ_K_INDUSTRY : GAZ_K_ORGANIZATION,
		.name = pick(2) ? NULL : "canonical",
		.scheme = "s",
		.code = pick(2) ? "1" : "1.1",
		.language = "en",
		.weight = 0.5f,
		.case_sensitive = pick(4) == 0,
		.is_custom = pick(4) == 0,
		.valid_from = pick(4) ? GAZ_DAY_MIN : 10,
		.valid_to = GAZ_DAY_MAX,
	};

	for (uint32_t i = 0; i < n; i++)
		term = gaz_arena_printf(arena, "%s%s%s", term, i ? " " : "",
								words[pick(GAZ_LENGTHOF(words))]);
	row.term = term;
	return row;
}

static void
add_categories(GazBuilder *b)
{
	gaz_builder_add_category(b, "s", "1", "", "s.1", "One");
	gaz_builder_add_category(b, "s", "1.1", "1", "s.1.1", "One and one");
	gaz_builder_add_category(b, "t", "A", "", "t.A", "Letter");
}

/* The image of some rows, taken from the given place on and round. */
static void *
build(GazArena *arena, const GazTermRow *rows, int n, int first, size_t *size)
{
	GazBuilder *b = gaz_builder_create(arena);

	add_categories(b);
	for (int i = 0; i < n; i++)
		gaz_builder_add_term(b, &rows[(first + i * 7) % n]);
	return gaz_builder_finish(b, size);
}

static void *
build_sample(GazArena *arena, size_t *size)
{
	GazTermRow	rows[NROWS];

	for (int i = 0; i < NROWS; i++)
		rows[i] = random_row(arena, i);
	return build(arena, rows, NROWS, 0, size);
}

static void
test_empty(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	size_t		size;
	void	   *block = gaz_builder_finish(gaz_builder_create(arena), &size);
	GazImage	image;
	GazTokens	tokens = {0};
	GazMatches	matches;
	const char *text = "The Ministry of X, founded in 2020.";

	assert_null(gaz_image_attach(&image, block, size));
	assert_int_equal(image.nentries, 0);
	assert_int_equal(image.ncategories, 0);
	assert_false(gaz_image_has_scheme(&image, "s"));
	assert_int_equal(gaz_image_category(&image, "s", "1"), GAZ_NONE);
	gaz_scan(arena, text, (uint32_t) strlen(text), &tokens);
	gaz_match_all(arena, &image, text, &tokens, GAZ_DAY_MIN, &matches);
	assert_int_equal(matches.n, 0);
	assert_int_equal(tokens.item[0].word, GAZ_W_THE);
	assert_int_equal(tokens.item[1].word, GAZ_W_UNKNOWN);
	assert_int_equal(tokens.item[2].word, GAZ_W_OF);
	gaz_arena_destroy(arena);
}

/* Every closed word, scanned as text, gets its number. */
static void
test_closed_words(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	size_t		size;
	void	   *block = build_sample(arena, &size);
	GazImage	image;

	assert_null(gaz_image_attach(&image, block, size));
	for (uint32_t w = 1; w < GAZ_W_COUNT; w++)
	{
		GazTokens	tokens = {0};
		GazMatches	matches;
		const char *text = gaz_closed_words[w];

		if (w == GAZ_W_POSS)
			text = "it's";
		gaz_scan(arena, text, (uint32_t) strlen(text), &tokens);
		gaz_match_all(arena, &image, text, &tokens, GAZ_DAY_MIN, &matches);
		if (tokens.item[tokens.n - 1].word != w)
			fail_msg("'%s' is word %u, not %u", text,
					 tokens.item[tokens.n - 1].word, w);
	}
	gaz_arena_destroy(arena);
}

static void
test_round_trip(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazBuilder *b = gaz_builder_create(arena);
	GazTermRow	row = {
		.id = 42,.kind = GAZ_K_SURNAME,.term = "Ōta",.name = "Ota",
		.scheme = "s",.code = "1.1",.language = "ja",.weight = 0.25f,
		.is_custom = true,.valid_from = 5,.valid_to = 6
	};
	GazImage	image;
	const GazEntry *e;
	size_t		size;
	void	   *block;

	add_categories(b);
	assert_int_equal(gaz_builder_add_term(b, &row), GAZ_TERM_OK);
	block = gaz_builder_finish(b, &size);
	assert_null(gaz_image_attach(&image, block, size));
	assert_int_equal(image.nentries, 1);
	e = &image.entries[0];
	assert_int_equal(e->id, 42);
	assert_string_equal(gaz_image_string(&image, e->term), "Ōta");
	assert_string_equal(gaz_image_string(&image, e->name), "Ota");
	assert_string_equal(gaz_image_string(&image, e->code), "1.1");
	assert_memory_equal(e->language, "ja", 2);
	assert_true(e->weight == 0.25f);
	assert_int_equal(e->flags, GAZ_EF_CUSTOM);
	assert_int_equal(e->valid_from, 5);
	assert_int_equal(e->valid_to, 6);
	assert_int_equal(e->tokens, 1);

	assert_int_equal(image.ncategories, 3);
	assert_int_equal(e->category, gaz_image_category(&image, "s", "1.1"));
	assert_string_equal(gaz_image_string(&image,
										 image.categories[e->category].path),
						"s.1.1");
	assert_int_equal(image.categories[e->category].parent,
					 gaz_image_category(&image, "s", "1"));
	assert_int_equal(image.categories[e->category].level, 2);
	assert_int_equal(gaz_image_category(&image, "t", "1"), GAZ_NONE);
	assert_true(gaz_image_has_scheme(&image, "t"));
	assert_false(gaz_image_has_scheme(&image, "u"));
	gaz_arena_destroy(arena);
}

static void
test_word_entry(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazBuilder *b = gaz_builder_create(arena);
	GazTermRow	row = {
		.id = 1,.kind = GAZ_K_SURNAME,.term = "Li",.code = "zh",.weight = 1,
		.valid_from = GAZ_DAY_MIN,.valid_to = GAZ_DAY_MAX
	};
	GazImage	image;
	GazTokens	tokens = {0};
	GazMatches	matches;
	size_t		size;
	void	   *block;
	uint32_t	entry;

	gaz_builder_add_term(b, &row);
	block = gaz_builder_finish(b, &size);
	assert_null(gaz_image_attach(&image, block, size));
	gaz_scan(arena, "Lǐ", (uint32_t) strlen("Lǐ"), &tokens);
	gaz_match_all(arena, &image, "Lǐ", &tokens, GAZ_DAY_MIN, &matches);
	assert_int_equal(matches.n, 0);
	assert_true(tokens.item[0].kinds == gaz_kind_bit(GAZ_K_SURNAME));
	entry = gaz_image_word_entry(&image, tokens.item[0].word, GAZ_K_SURNAME);
	assert_string_equal(gaz_image_string(&image, image.entries[entry].code),
						"zh");
	assert_int_equal(gaz_image_word_entry(&image, tokens.item[0].word,
										  GAZ_K_TITLE), GAZ_NONE);
	assert_int_equal(gaz_image_word_entry(&image, 999999, GAZ_K_TITLE),
					 GAZ_NONE);
	gaz_arena_destroy(arena);
}

static void
test_order(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazTermRow	rows[NROWS];
	size_t		size;
	void	   *block;

	for (int i = 0; i < NROWS; i++)
		rows[i] = random_row(arena, i);
	block = build(arena, rows, NROWS, 0, &size);
	for (int first = 1; first < NROWS; first += 13)
	{
		size_t		other_size;
		void	   *other = build(arena, rows, NROWS, first, &other_size);

		assert_int_equal(other_size, size);
		assert_memory_equal(other, block, size);
	}
	gaz_arena_destroy(arena);
}

/* Matching with whatever was let in must end and stay within bounds. */
static void
use_image(GazArena *arena, const GazImage *image)
{
	const char *text = "The Ministry of new-energy and Labour Centre, Co., "
		"solar power cells in Zürich, U.S. 中国 battery";
	GazTokens	tokens = {0};
	GazMatches	matches;

	gaz_scan(arena, text, (uint32_t) strlen(text), &tokens);
	gaz_match_all(arena, image, text, &tokens, 5, &matches);
	for (uint32_t i = 0; i < matches.n; i++)
	{
		const GazEntry *e = &image->entries[matches.item[i].entry];

		assert_true(matches.item[i].span.to <= tokens.n);
		(void) strlen(gaz_image_string(image, e->term));
		(void) strlen(gaz_image_string(image, e->code));
	}
	for (uint32_t w = 0; w < 400; w++)
		(void) gaz_image_word_entry(image, w, GAZ_K_INDUSTRY);
	for (uint32_t c = 0; c < image->ncategories; c++)
	{
		for (uint32_t up = c; up != GAZ_NONE;)
			up = image->categories[up].parent;
	}
	(void) gaz_image_category(image, "s", "1.1");
	(void) gaz_image_has_scheme(image, "t");
}

static void
test_cut_short(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	size_t		size;
	char	   *block = build_sample(arena, &size);
	GazImage	image;

	for (size_t n = 0; n < size; n += 1 + n / 100)
	{
		char	   *part = malloc(n + 8);

		memcpy(part, block, n);
		assert_non_null(gaz_image_attach(&image, part, n));
		assert_non_null(gaz_image_reattach(&image, part, n));
		free(part);
	}
	assert_non_null(gaz_image_attach(&image, block, size - 8));
	assert_non_null(gaz_image_attach(&image, block + 1, size - 1));
	gaz_arena_destroy(arena);
}

static void
test_flipped_bit(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	size_t		size;
	char	   *block = build_sample(arena, &size);
	GazImage	image;

	for (size_t i = 0; i < size; i++)
	{
		char		bit = (char) (1 << pick(8));

		block[i] ^= bit;
		assert_non_null(gaz_image_attach(&image, block, size));
		assert_non_null(gaz_image_reattach(&image, block, size));
		block[i] ^= bit;
	}
	assert_null(gaz_image_attach(&image, block, size));
	assert_null(gaz_image_reattach(&image, block, size));
	gaz_arena_destroy(arena);
}

/* An attacker can compute the checksum as well as we can. */
static void
test_forged(void **state)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	size_t		size;
	char	   *block = build_sample(arena, &size);
	char	   *copy = gaz_arena_alloc(arena, size);
	GazImageHeader *header = (GazImageHeader *) copy;
	int			accepted = 0;

	for (int round = 0; round < 20000; round++)
	{
		GazImage	image;

		memcpy(copy, block, size);
		for (uint32_t n = 1 + pick(3); n > 0; n--)
		{
			size_t		at = pick((uint32_t) size / 4) * 4;
			uint32_t	x = pick(2) ? pick(UINT32_MAX) : pick(1000);

			if (pick(2))
				memcpy(copy + at, &x, 4);
			else
				copy[at + pick(4)] ^= (char) (1 << pick(8));
		}
		header->checksum = 0;
		if (header->size == size)
			header->checksum = gaz_image_checksum(header);
		if (gaz_image_attach(&image, copy, size) == NULL)
		{
			GazArena   *use = gaz_arena_create(gaz_malloc_hooks());

			use_image(use, &image);
			gaz_arena_destroy(use);
			accepted++;
		}
	}
	assert_true(accepted > 0);
	gaz_arena_destroy(arena);
}

static void
test_spelling(void **state)
{
	static const char *const pairs[][2] = {
		{"programme", "program"}, {"programmes", "programs"},
		{"centre", "center"}, {"organisation", "organization"},
		{"modernised", "modernized"}, {"labelling", "labeling"},
		{"analyse", "analyze"}, {"harbour", "harbor"},
		{"aluminium", "aluminum"}, {"defence", "defense"},
		{"sulphuric", "sulfuric"}
	};
	static const char *const single[] = {
		"enterprise", "exercise", "precise", "tonne", "organism", "steel",
		"series", "selling", "wise"
	};
	GazVariant	form;

	for (size_t i = 0; i < GAZ_LENGTHOF(pairs); i++)
	{
		for (int k = 0; k < 2; k++)
		{
			const char *word = pairs[i][k];

			assert_true(gaz_other_spelling(word, (uint32_t) strlen(word),
										   &form));
			assert_string_equal(form.text, pairs[i][1 - k]);
			assert_int_equal(form.len, strlen(form.text));
		}
	}
	for (size_t i = 0; i < GAZ_LENGTHOF(single); i++)
		assert_false(gaz_other_spelling(single[i],
										(uint32_t) strlen(single[i]), &form));
}

static void
test_number(void **state)
{
	static const struct
	{
		GazTermKind kind;
		const char *word;
		const char *other;
	}			cases[] = {
		{GAZ_K_INDUSTRY, "battery", "batteries"},
		{GAZ_K_INDUSTRY, "textiles", "textile"},
		{GAZ_K_INDUSTRY, "box", "boxes"},
		{GAZ_K_INDUSTRY, "branches", "branche"},
		{GAZ_K_TITLE, "chairman", "chairmen"},
		{GAZ_K_TITLE, "spokesmen", "spokesman"},
		{GAZ_K_TITLE, "german", "germans"},
		{GAZ_K_ORG_HEAD, "ministry", "ministries"},
		{GAZ_K_EVENT_NOUN, "crisis", "crises"},
		{GAZ_K_ORG_HEAD, "works", NULL}, {GAZ_K_INDUSTRY, "goods", NULL},
		{GAZ_K_INDUSTRY, "electronics", NULL}, {GAZ_K_UNIT, "mw", NULL},
		{GAZ_K_ORGANIZATION, "bank", NULL}
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(cases); i++)
	{
		GazVariant	forms[GAZ_VARIANTS_MAX];
		const char *word = cases[i].word;
		int			n = gaz_number_variants(cases[i].kind, word,
											(uint32_t) strlen(word), forms);

		assert_int_equal(n > 0, cases[i].other != NULL);
		if (n > 0)
			assert_string_equal(forms[0].text, cases[i].other);
	}
}

static void
test_kinds(void **state)
{
	for (int k = 0; k < GAZ_TERM_KIND_COUNT; k++)
		assert_int_equal(gaz_kind_of_name(gaz_kind_name(k)), k);
	assert_int_equal(gaz_kind_of_name("nonsense"), -1);
	assert_int_equal(gaz_kind_of_name(""), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_closed_words),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_word_entry),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_cut_short),
		cmocka_unit_test(test_flipped_bit),
		cmocka_unit_test(test_forged),
		cmocka_unit_test(test_spelling),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
