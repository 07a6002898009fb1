/*-------------------------------------------------------------------------
 *
 * test_match.c
 *	  The matcher: single cases, then random ones against a naive matcher.
 *
 * The naive one tries every row at every token and knows nothing of keys,
 * tries or masks; what is folded it knows from a small table of its own.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lexicon/match.h"
#include "text/scan.h"

/* ---- what all tests share ---- */

typedef struct Fixture
{
	GazArena   *arena;
	GazBuilder *builder;
	GazImage	image;
	GazTokens	tokens;
	GazMatches	matches;
	const char *text;
} Fixture;

static void
start(Fixture *f)
{
	memset(f, 0, sizeof(*f));
	f->arena = gaz_arena_create(gaz_malloc_hooks());
	f->builder = gaz_builder_create(f->arena);
}

static GazTermRow
make_row(GazTermKind kind, const char *term)
{
	return (GazTermRow) {
		.id = 1,
		.kind = kind,
		.term = term,
		.weight = 1,
		.valid_from = GAZ_DAY_MIN,
		.valid_to = GAZ_DAY_MAX,
	};
}

static void
add(Fixture *f, GazTermKind kind, const char *term)
{
	GazTermRow	row = make_row(kind, term);

	assert_int_equal(gaz_builder_add_term(f->builder, &row), GAZ_TERM_OK);
}

static void
finish(Fixture *f)
{
	size_t		size;
	void	   *block = gaz_builder_finish(f->builder, &size);

	assert_non_null(block);
	assert_null(gaz_image_attach(&f->image, block, size));
}

static void
match(Fixture *f, const char *text, int32_t day)
{
	f->text = text;
	f->tokens.n = 0;
	gaz_scan(f->arena, text, (uint32_t) strlen(text), &f->tokens);
	gaz_match_all(f->arena, &f->image, text, &f->tokens, day, &f->matches);
}

static void
stop(Fixture *f)
{
	gaz_arena_destroy(f->arena);
}

/* All matches as one string: 'kind:text|kind:text'. */
static const char *
found(Fixture *f)
{
	char	   *out = gaz_arena_strndup(f->arena, "", 0);

	for (uint32_t i = 0; i < f->matches.n; i++)
	{
		const GazMatch *m = &f->matches.item[i];
		uint32_t	from = f->tokens.item[m->span.from].start;
		uint32_t	to = f->tokens.item[m->span.to - 1].end;

		out = gaz_arena_printf(f->arena, "%s%s%s:%.*s", out, *out ? "|" : "",
							   gaz_kind_name(m->kind), (int) (to - from),
							   f->text + from);
	}
	return out;
}

static void
expect(Fixture *f, const char *text, const char *matches)
{
	match(f, text, GAZ_DAY_MIN);
	assert_string_equal(found(f), matches);
}

/* ---- single cases ---- */

static void
test_longest_of_each_kind(void **state)
{
	Fixture		f;

	start(&f);
	add(&f, GAZ_K_ORG_HEAD, "ministry");
	add(&f, GAZ_K_ORGANIZATION, "Ministry of Finance");
	add(&f, GAZ_K_ORGANIZATION, "Ministry of Finance and Trade");
	add(&f, GAZ_K_INDUSTRY, "finance");
	finish(&f);
	expect(&f, "The Ministry of Finance and trade.",
		   "organization:Ministry of Finance and trade|org_head:Ministry|"
		   "industry:Finance");
	expect(&f, "MINISTRY OF FINANCE AND CO",
		   "organization:MINISTRY OF FINANCE|org_head:MINISTRY|"
		   "industry:FINANCE");
	assert_non_null(gaz_match_at(&f.matches, 0, GAZ_K_ORG_HEAD));
	assert_null(gaz_match_at(&f.matches, 0, GAZ_K_INDUSTRY));
	expect(&f, "", "");
	stop(&f);
}

static void
test_typography(void **state)
{
	Fixture		f;

	start(&f);
	add(&f, GAZ_K_INDUSTRY, "new-energy vehicle");
	add(&f, GAZ_K_INDUSTRY, "R&D");
	add(&f, GAZ_K_PLACE, "Côte d'Ivoire");
	add(&f, GAZ_K_ORGANIZATION, "People's Bank");
	add(&f, GAZ_K_INDUSTRY, "人工智能");
	finish(&f);
	expect(&f, "new energy vehicle; New-Energy Vehicles; new–energy\nvehicle",
		   "industry:new energy vehicle|industry:New-Energy Vehicles|"
		   "industry:new–energy\nvehicle");
	expect(&f, "new - energy vehicle", "");
	expect(&f, "new — energy vehicle, new\n\nenergy vehicle, "
		   "new <b>energy vehicle", "");
	expect(&f, "R and D, r & d, R&amp;D",
		   "industry:R and D|industry:r & d|industry:R&amp;D");
	expect(&f, "COTE D’IVOIRE", "place:COTE D’IVOIRE");
	expect(&f, "the People’s Bank", "organization:People’s Bank");
	expect(&f, "发展人工智能产业", "industry:人工智能");
	stop(&f);
}

static void
test_full_stops(void **state)
{
	Fixture		f;

	start(&f);
	add(&f, GAZ_K_ORG_SUFFIX, "Co., Ltd.");
	add(&f, GAZ_K_HONORIFIC, "Mr");
	add(&f, GAZ_K_ORGANIZATION, "St. John Corp");
	add(&f, GAZ_K_INDUSTRY, "sea port");
	add(&f, GAZ_K_PLACE, "U.S.");
	finish(&f);
	expect(&f, "A Co.,Ltd. and B Co, Ltd", "org_suffix:Co.,Ltd.|"
		   "org_suffix:Co, Ltd");
	expect(&f, "Mr. Li", "honorific:Mr");
	expect(&f, "St John Corp. and St. John Corp",
		   "organization:St John Corp|organization:St. John Corp");
	expect(&f, "by sea. Port workers", "");
	expect(&f, "the U.S. and U.S", "place:U.S.|place:U.S");
	stop(&f);
}

static void
test_variants(void **state)
{
	Fixture		f;

	start(&f);
	add(&f, GAZ_K_INDUSTRY, "lithium battery");
	add(&f, GAZ_K_INDUSTRY, "rare earths");
	add(&f, GAZ_K_INDUSTRY, "aluminum fiber");
	add(&f, GAZ_K_TITLE, "chairman");
	add(&f, GAZ_K_PROGRAMME_HEAD, "programme");
	add(&f, GAZ_K_ORGANIZATION, "Center for Labour Organisation");
	add(&f, GAZ_K_INDUSTRY, "futures");
	finish(&f);
	expect(&f, "lithium batteries", "industry:lithium batteries");
	expect(&f, "rare earth", "industry:rare earth");
	expect(&f, "aluminium fibres", "industry:aluminium fibres");
	expect(&f, "chairmen, chairmans", "title:chairmen");
	expect(&f, "programs", "programme_head:programs");
	expect(&f, "the Centre for Labor Organization",
		   "organization:Centre for Labor Organization");
	expect(&f, "Centre for Labor Organizations", "");
	expect(&f, "the future of futures", "industry:futures");
	stop(&f);
}

static void
test_case_and_day(void **state)
{
	Fixture		f;
	GazTermRow	row;

	start(&f);
	row = make_row(GAZ_K_INDUSTRY, "LED");
	row.case_sensitive = true;
	gaz_builder_add_term(f.builder, &row);
	row = make_row(GAZ_K_PLACE, "New US Port");
	row.case_sensitive = true;
	gaz_builder_add_term(f.builder, &row);
	add(&f, GAZ_K_PLACE, "new us");
	row = make_row(GAZ_K_TITLE, "mayor");
	row.valid_from = 100;
	row.valid_to = 200;
	gaz_builder_add_term(f.builder, &row);
	finish(&f);
	expect(&f, "LED led LEDs Led", "industry:LED|industry:LEDs");
	assert_true(f.tokens.item[0].kinds == gaz_kind_bit(GAZ_K_INDUSTRY));
	assert_true(f.tokens.item[1].kinds == 0);
	expect(&f, "New US Port, new US port", "place:New US Port|place:new US");
	/* a thin space, a soft hyphen, full-width letters */
	expect(&f, "New US\xe2\x80\x89Port, New US P\xc2\xadort",
		   "place:New US\xe2\x80\x89Port|place:New US P\xc2\xadort");
	expect(&f, "\xef\xbc\xac\xef\xbc\xa5\xef\xbc\xa4",
		   "industry:\xef\xbc\xac\xef\xbc\xa5\xef\xbc\xa4");
	match(&f, "mayor", 99);
	assert_string_equal(found(&f), "");
	assert_true(f.tokens.item[0].kinds == 0);
	match(&f, "mayor", 100);
	assert_string_equal(found(&f), "title:mayor");
	assert_true(f.tokens.item[0].kinds == gaz_kind_bit(GAZ_K_TITLE));
	match(&f, "mayor", 200);
	assert_string_equal(found(&f), "");
	stop(&f);
}

static void
test_faults(void **state)
{
	Fixture		f;
	GazTermRow	row;
	char		term[400];

	start(&f);
	row = make_row(GAZ_K_SURNAME, "de la");
	assert_int_equal(gaz_builder_add_term(f.builder, &row),
					 GAZ_TERM_NOT_ONE_WORD);
	row = make_row(GAZ_K_INDUSTRY, " - ");
	assert_int_equal(gaz_builder_add_term(f.builder, &row), GAZ_TERM_EMPTY);
	row.term = "";
	assert_int_equal(gaz_builder_add_term(f.builder, &row), GAZ_TERM_EMPTY);
	memset(term, 'x', sizeof(term));
	term[300] = '\0';
	row.term = term;
	assert_int_equal(gaz_builder_add_term(f.builder, &row),
					 GAZ_TERM_TOO_LONG);
	for (int i = 1; i < 300; i += 2)
		term[i] = ' ';
	assert_int_equal(gaz_builder_add_term(f.builder, &row),
					 GAZ_TERM_TOO_LONG);
	term[2 * GAZ_TERM_MAX_TOKENS] = '\0';
	assert_int_equal(gaz_builder_add_term(f.builder, &row), GAZ_TERM_OK);
	finish(&f);
	assert_int_equal(f.image.nentries, 1);
	match(&f, term, GAZ_DAY_MIN);
	assert_int_equal(f.matches.n, 1);
	stop(&f);
}

/* ---- random cases ---- */

/* A folded word and the forms that may stand for it. */
typedef struct Word
{
	const char *text;
	const char *spelling;		/* the other one, or NULL */
	const char *plural;			/* the other number, or NULL */
	bool		abbreviation;
} Word;

static const Word vocabulary[] = {
	{"solar", NULL, "solars"}, {"cell", NULL, "cells"},
	{"labour", "labor", "labours"}, {"labor", "labour", "labors"},
	{"center", "centre", "centers"}, {"fibre", "fiber", "fibres"},
	{"city", NULL, "cities"}, {"rare", NULL, "rares"},
	{"earths", NULL, "earth"}, {"and", NULL, NULL}, {"co", NULL, NULL, true},
	{"corp", NULL, NULL, true}, {"x", NULL, NULL}, {"y", NULL, NULL},
	{"organise", "organize", "organises"}, {"电", NULL, NULL}
};

#define NVOCABULARY GAZ_LENGTHOF(vocabulary)
#define MAX_WORDS 4
#define NROWS 40

typedef struct Row
{
	GazTermRow	row;
	const Word *words[MAX_WORDS];
	const char *written[MAX_WORDS];
	int			nwords;
	bool		dot;
} Row;

static const GazTermKind row_kinds[] = {
	GAZ_K_INDUSTRY, GAZ_K_ORGANIZATION, GAZ_K_SURNAME, GAZ_K_COMMON
};

static uint32_t seed = 1;

static uint32_t
pick(uint32_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % n;
}

/* The word in small letters, capitals, or with one capital. */
static const char *
write_word(GazArena *arena, const char *word)
{
	char	   *s = gaz_arena_strndup(arena, word, strlen(word));
	uint32_t	capitals = pick(3);

	for (int i = 0; s[i]; i++)
	{
		if (s[i] >= 'a' && s[i] <= 'z' &&
			(capitals == 2 || (capitals == 1 && i == 0)))
			s[i] -= 'a' - 'A';
	}
	return s;
}

static const char *
spoken_form(const Word *w)
{
	switch (pick(4))
	{
		case 0:
			return w->spelling ? w->spelling : w->text;
		case 1:
			return w->plural ? w->plural : w->text;
		default:
			return w->text;
	}
}

static void
random_row(GazArena *arena, int number, Row *r)
{
	char	   *term = gaz_arena_strndup(arena, "", 0);

	memset(r, 0, sizeof(*r));
	r->row = make_row(row_kinds[pick(GAZ_LENGTHOF(row_kinds))], NULL);
	r->row.id = number;
	r->nwords = gaz_kind_is_word(r->row.kind) ? 1 : 1 + (int) pick(MAX_WORDS);
	r->row.case_sensitive = pick(5) == 0;
	if (pick(5) == 0)
		r->row.valid_to = (int32_t) pick(3);
	for (int i = 0; i < r->nwords; i++)
	{
		r->words[i] = &vocabulary[pick(NVOCABULARY)];
		r->written[i] = write_word(arena, r->words[i]->text);
		r->dot = r->words[i]->abbreviation && pick(2) == 0;
		term = gaz_arena_printf(arena, "%s%s%s%s", term,
								i == 0 ? "" : pick(4) == 0 ? "-" : " ",
								r->written[i], r->dot ? "." : "");
	}
	r->row.term = term;
}

static const char *
random_text(GazArena *arena)
{
	static const char *const gaps[] = {
		" ", " ", " ", " ", " ", "-", "–", ". ", ".", ", ", "\n", "\n\n",
		" <b>", " - ", " & ", ".-", "—"
	};
	char	   *text = gaz_arena_strndup(arena, "", 0);
	uint32_t	n = pick(40);

	for (uint32_t i = 0; i < n; i++)
	{
		const Word *w = &vocabulary[pick(NVOCABULARY)];
		const char *gap = i == 0 ? "" : gaps[pick(GAZ_LENGTHOF(gaps))];

		text = gaz_arena_printf(arena, "%s%s%s", text, gap,
								write_word(arena, spoken_form(w)));
	}
	return text;
}

static bool
token_is(const Fixture *f, uint32_t i, const char *s, bool fold_case)
{
	const GazToken *t = &f->tokens.item[i];
	uint32_t	len = t->end - t->start;

	/* 'Y.' is one token, an initial, and the word 'y'. */
	if ((t->flags & GAZ_TF_DOTTED) && f->text[t->end - 1] == '.')
		len--;
	if (s == NULL || strlen(s) != len)
		return false;
	for (uint32_t k = 0; k < len; k++)
	{
		char		c = f->text[t->start + k];

		if (fold_case && c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c != s[k])
			return false;
	}
	return true;
}

static const Word *
word_of(const char *text)
{
	for (size_t i = 0; i < NVOCABULARY; i++)
	{
		if (strcmp(vocabulary[i].text, text) == 0)
			return &vocabulary[i];
	}
	return NULL;
}

/* In one or the other spelling? */
static bool
naive_spelled(const Fixture *f, uint32_t i, const char *text)
{
	static const Word forms[] = {
		{"labours", "labors"}, {"labors", "labours"},
		{"centers", "centres"}, {"fibres", "fibers"},
		{"organises", "organizes"}
	};
	const Word *w = text ? word_of(text) : NULL;

	if (text == NULL)
		return false;
	for (size_t k = 0; w == NULL && k < GAZ_LENGTHOF(forms); k++)
		w = strcmp(forms[k].text, text) == 0 ? &forms[k] : NULL;
	return token_is(f, i, text, true) ||
		(w != NULL && token_is(f, i, w->spelling, true)) ||
		(strcmp(text, "and") == 0 && token_is(f, i, "&", false));
}

/* As the row writes it, give or take the s of a plural. */
static bool
naive_written(const Fixture *f, const Row *r, int k, uint32_t i)
{
	char		with_s[64];

	snprintf(with_s, sizeof(with_s), "%ss", r->written[k]);
	if (token_is(f, i, r->written[k], false))
		return true;
	if (k + 1 < r->nwords || r->row.kind != GAZ_K_INDUSTRY)
		return false;
	if (token_is(f, i, with_s, false) && r->words[k]->plural != NULL &&
		r->words[k]->plural[strlen(r->words[k]->plural) - 1] == 's')
		return true;
	snprintf(with_s, sizeof(with_s), "%s", r->written[k]);
	with_s[strlen(with_s) - 1] = '\0';
	return strcmp(r->words[k]->text, "earths") == 0 &&
		r->written[k][strlen(r->written[k]) - 1] == 's' &&
		token_is(f, i, with_s, false);
}

static bool
naive_word(const Fixture *f, const Row *r, int k, uint32_t i)
{
	bool		last = k + 1 == r->nwords;

	if (r->row.case_sensitive && !naive_written(f, r, k, i))
		return false;
	return naive_spelled(f, i, r->words[k]->text) ||
		(last && r->row.kind == GAZ_K_INDUSTRY &&
		 naive_spelled(f, i, r->words[k]->plural));
}

static bool
naive_is(const Fixture *f, uint32_t i, const char *s)
{
	return i < f->tokens.n && token_is(f, i, s, false);
}

/* The token behind the row's words if they stand at i, else 0. */
static uint32_t
naive_end(const Fixture *f, const Row *r, uint32_t i, int32_t day)
{
	const GazToken *t = f->tokens.item;

	if (day != GAZ_DAY_MIN && day >= r->row.valid_to)
		return 0;
	for (int k = 0; k < r->nwords; k++)
	{
		if (k > 0 && r->words[k - 1]->abbreviation && naive_is(f, i, ".") &&
			gaz_glued(&t[i]))
			i++;
		if (k > 0 && (naive_is(f, i, "-") || naive_is(f, i, "–")) &&
			gaz_glued(&t[i]) && i + 1 < f->tokens.n && gaz_glued(&t[i + 1]))
			i++;
		if (i >= f->tokens.n || (k > 0 && (t[i].flags & GAZ_TF_PARA)) ||
			!naive_word(f, r, k, i))
			return 0;
		i++;
	}
	return i;
}

static uint64_t
naive_kinds(const Fixture *f, const Row *rows, uint32_t i, int32_t day)
{
	uint64_t	kinds = 0;

	for (int k = 0; k < NROWS; k++)
	{
		if (rows[k].nwords == 1 && naive_end(f, &rows[k], i, day) > 0)
			kinds |= gaz_kind_bit(rows[k].row.kind);
	}
	return kinds;
}

/* Is this match one that the rows give, and is it counted off in *expected? */
static void
check_start(const Fixture *f, const Row *rows, uint32_t i, int32_t day)
{
	uint32_t	longest[GAZ_TERM_KIND_COUNT] = {0};
	uint32_t	expected = 0;

	for (int k = 0; k < NROWS; k++)
	{
		uint32_t	end = naive_end(f, &rows[k], i, day);

		if (end > longest[rows[k].row.kind])
			longest[rows[k].row.kind] = end;
	}
	for (int k = 0; k < NROWS; k++)
	{
		uint32_t	end = naive_end(f, &rows[k], i, day);
		bool		seen = false;

		if (end == 0 || end < longest[rows[k].row.kind] ||
			gaz_kind_is_word(rows[k].row.kind))
			continue;
		if (rows[k].dot && naive_is(f, end, ".") &&
			gaz_glued(&f->tokens.item[end]))
			end++;
		expected++;
		for (uint32_t m = f->matches.at[i]; m < f->matches.at[i + 1]; m++)
		{
			const GazMatch *match = &f->matches.item[m];

			seen |= f->image.entries[match->entry].id == rows[k].row.id &&
				match->kind == rows[k].row.kind && match->span.from == i &&
				match->span.to == end;
		}
		if (!seen)
			fail_msg("'%s' not found at token %u of '%s'", rows[k].row.term, i,
					 f->text);
	}
	if (f->matches.at[i + 1] - f->matches.at[i] != expected)
		fail_msg("%u matches, not %u, at token %u of '%s': %s",
				 f->matches.at[i + 1] - f->matches.at[i], expected, i, f->text,
				 found((Fixture *) f));
	assert_true(f->tokens.item[i].kinds == naive_kinds(f, rows, i, day));
}

static void
check_order(const Fixture *f)
{
	for (uint32_t i = 1; i < f->matches.n; i++)
	{
		const GazMatch *a = &f->matches.item[i - 1];
		const GazMatch *b = a + 1;

		assert_true(a->span.from < b->span.from ||
					(a->span.from == b->span.from &&
					 (a->span.to > b->span.to ||
					  (a->span.to == b->span.to && a->entry < b->entry))));
	}
}

static void
test_random(void **state)
{
	for (int round = 0; round < 300; round++)
	{
		Fixture		f;
		Row			rows[NROWS];

		start(&f);
		for (int k = 0; k < NROWS; k++)
		{
			random_row(f.arena, k, &rows[k]);
			assert_int_equal(gaz_builder_add_term(f.builder, &rows[k].row),
							 GAZ_TERM_OK);
		}
		finish(&f);
		for (int k = 0; k < 20; k++)
		{
			int32_t		day = pick(2) ? GAZ_DAY_MIN : (int32_t) pick(3);

			match(&f, random_text(f.arena), day);
			for (uint32_t i = 0; i < f.tokens.n; i++)
				check_start(&f, rows, i, day);
			check_order(&f);
		}
		stop(&f);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_longest_of_each_kind),
		cmocka_unit_test(test_typography),
		cmocka_unit_test(test_full_stops),
		cmocka_unit_test(test_variants),
		cmocka_unit_test(test_case_and_day),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
