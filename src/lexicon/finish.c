/*-------------------------------------------------------------------------
 *
 * finish.c
 *	  Numbers for all that was added to a builder; then its image.
 *
 * Words, strings, entries and categories get their numbers by sorting, so the
 * order in which rows came in leaves no trace in the image.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/builder.h"

#include <stdlib.h>

#include "base/sort.h"

/*
 * Finds the other spelling of each word that has one, by word; spellings that
 * no row has become words as well.
 */
static uint32_t *
add_spellings(GazBuilder *b, uint32_t *n)
{
	uint32_t   *other;

	*n = b->words.strings.n;
	other = gaz_arena_zalloc(b->arena, *n * sizeof(uint32_t));
	for (uint32_t i = GAZ_W_COUNT; i < *n; i++)
	{
		GazInterned word = b->words.strings.item[i];
		GazVariant	form;

		if (gaz_other_spelling(word.text, word.len, &form))
			other[i] = gaz_intern(&b->words, form.text, form.len);
	}
	return other;
}

/* Gives all words their final numbers and ties spellings to each other. */
static void
number_words(GazBuilder *b, GazBuilderWords *words)
{
	uint32_t	nspelled;
	uint32_t   *other = add_spellings(b, &nspelled);
	uint32_t   *sorted = gaz_intern_sorted(&b->words, GAZ_W_COUNT);

	words->n = b->words.strings.n;
	words->number = gaz_arena_alloc(b->arena, words->n * sizeof(uint32_t));
	words->canon = gaz_arena_alloc(b->arena, words->n * sizeof(uint32_t));
	for (uint32_t i = 0; i < words->n; i++)
	{
		words->number[i < GAZ_W_COUNT ? i : sorted[i - GAZ_W_COUNT]] = i;
		words->canon[i] = i;
	}
	words->canon[GAZ_W_AMP] = GAZ_W_AND;
	for (uint32_t i = GAZ_W_COUNT; i < nspelled; i++)
	{
		uint32_t	x = words->number[i];
		uint32_t	y = other[i] ? words->number[other[i]] : x;

		if (words->canon[x] == x && words->canon[y] == y)
			words->canon[x > y ? x : y] = x > y ? y : x;
	}
}

/*
 * Lays out the rows' strings and the long words.  They are sorted, so from now
 * on comparing two offsets compares the strings.  False: they are too long.
 */
static bool
place_strings(GazBuilder *b, GazBuilderStrings *strings)
{
	uint32_t	nwords = b->words.strings.n;
	uint32_t	n;
	uint32_t   *sorted;
	size_t		at = 0;

	strings->word = gaz_arena_zalloc(b->arena, nwords * sizeof(uint32_t));
	for (uint32_t i = 0; i < nwords; i++)
	{
		const GazInterned *s = &b->words.strings.item[i];

		if (s->len > GAZ_WORD_INLINE)
			strings->word[i] = gaz_intern(&b->strings, s->text, s->len);
	}
	n = b->strings.strings.n;
	strings->offset = gaz_arena_alloc(b->arena, n * sizeof(uint32_t));
	sorted = gaz_intern_sorted(&b->strings, 0);
	for (uint32_t i = 0; i < n; i++)
	{
		strings->offset[sorted[i]] = (uint32_t) at;
		at += b->strings.strings.item[sorted[i]].len + 1;
		if (at > GAZ_IMAGE_MAX)
			return false;
	}
	strings->size = (at + GAZ_POOL_PADDING + 7) & ~(size_t) 7;
	return true;
}

#define COMPARE(a, b) \
	do { \
		if ((a) != (b)) \
			return (a) < (b) ? -1 : 1; \
	} while (0)

/* Of one kind and term. */
static int
compare_rows(const void *context, uint32_t a, uint32_t b)
{
	const GazBuilderRow *rows = context;
	const GazEntry *x = &rows[a].entry;
	const GazEntry *y = &rows[b].entry;

	COMPARE(x->id, y->id);
	COMPARE(x->name, y->name);
	COMPARE(x->scheme, y->scheme);
	COMPARE(x->code, y->code);
	COMPARE(x->flags, y->flags);
	COMPARE(x->valid_from, y->valid_from);
	COMPARE(x->valid_to, y->valid_to);
	if (memcmp(x->language, y->language, 2) != 0)
		return memcmp(x->language, y->language, 2);
	return memcmp(&x->weight, &y->weight, sizeof(x->weight));
}

static int
compare_categories(const void *a, const void *b)
{
	const GazBuilderCategory *x = a;
	const GazBuilderCategory *y = b;

	COMPARE(x->category.scheme, y->category.scheme);
	COMPARE(x->category.path, y->category.path);
	COMPARE(x->category.code, y->category.code);
	COMPARE(x->category.title, y->category.title);
	COMPARE(x->parent_code, y->parent_code);
	return 0;
}

/* By kind, term and the rest. */
static void
sort_rows(GazBuilder *b)
{
	uint32_t	n = b->rows.n;
	GazBuilderRow *sorted = gaz_arena_alloc(b->arena,
											n * sizeof(GazBuilderRow));
	GazSortKey *keys = gaz_arena_alloc(b->arena, n * sizeof(GazSortKey));

	for (uint32_t i = 0; i < n; i++)
	{
		const GazEntry *e = &b->rows.item[i].entry;

		keys[i].key = (uint64_t) e->kind << 32 | e->term;
		keys[i].item = i;
	}
	gaz_sort(b->arena, keys, n, compare_rows, b->rows.item);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = b->rows.item[keys[i].item];
	b->rows.item = sorted;
	b->rows.cap = n;
}

static void
sort_rows_and_categories(GazBuilder *b, const uint32_t *offset)
{
	for (uint32_t i = 0; i < b->rows.n; i++)
	{
		GazEntry   *e = &b->rows.item[i].entry;

		e->term = offset[e->term];
		e->name = offset[e->name];
		e->scheme = offset[e->scheme];
		e->code = offset[e->code];
	}
	for (uint32_t i = 0; i < b->categories.n; i++)
	{
		GazBuilderCategory *c = &b->categories.item[i];

		c->category.scheme = offset[c->category.scheme];
		c->category.path = offset[c->category.path];
		c->category.code = offset[c->category.code];
		c->category.title = offset[c->category.title];
		c->parent_code = offset[c->parent_code];
	}
	sort_rows(b);
	if (b->categories.n > 0)
		qsort(b->categories.item, b->categories.n,
			  sizeof(GazBuilderCategory), compare_categories);
}

void *
gaz_builder_finish(GazBuilder *b, size_t *size)
{
	GazBuilderWords words;
	GazBuilderStrings strings;
	GazBuilderTrie trie;

	number_words(b, &words);
	if (words.n > GAZ_IMAGE_WORDS_MAX || !place_strings(b, &strings))
		return NULL;
	gaz_poll(b->arena);
	sort_rows_and_categories(b, strings.offset);
	gaz_poll(b->arena);
	gaz_builder_trie(b, &words, &trie);
	return gaz_builder_write(b, &words, &strings, &trie, size);
}
