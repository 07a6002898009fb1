/*-------------------------------------------------------------------------
 *
 * test_tag.c
 *	  Industries: what counts as evidence, how it adds up, what is returned.
 *
 * Over a small lexicon of two classifications; most tests compare scores or
 * say which codes come back, since the exact figures are a matter of tuning.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "document.h"
#include "tag/tag.h"

typedef struct Fixture
{
	GazArena   *arena;
	GazImage	image;
} Fixture;

static const char *const categories[][3] = {
	{"sei2018", "1", ""}, {"sei2018", "1.2", "1"}, {"sei2018", "1.2.4", "1.2"},
	{"sei2018", "4", ""}, {"sei2018", "5", ""}, {"sei2018", "6", ""},
	{"sei2018", "6.2", "6"}, {"sei2018", "6.3", "6"},
	{"isic4", "C", ""}, {"isic4", "24", "C"}, {"isic4", "26", "C"}, {"isic4", "29", "C"},
	{"isic4", "30", "C"}, {"isic4", "K", ""}, {"isic4", "64", "K"},
};

typedef struct Row
{
	GazTermKind kind;
	const char *term;
	const char *scheme;
	const char *code;
	float		weight;
	const char *name;
} Row;

static const Row rows[] = {
	{GAZ_K_INDUSTRY, "new energy", "sei2018", "6", 0.9f},
	{GAZ_K_INDUSTRY, "new energy vehicle", "sei2018", "5", 1},
	{GAZ_K_INDUSTRY, "new energy vehicle", "isic4", "29", 0.9f},
	{GAZ_K_INDUSTRY, "wind farm", "sei2018", "6.2", 1},
	{GAZ_K_INDUSTRY, "wind turbine", "sei2018", "6.2", 1},
	{GAZ_K_INDUSTRY, "turbine", "sei2018", "6.2", 0.3f},
	{GAZ_K_INDUSTRY, "photovoltaic", "sei2018", "6.3", 1},
	{GAZ_K_INDUSTRY, "heliostat", "sei2018", "6.3", 0.5f},
	{GAZ_K_INDUSTRY, "blade", "sei2018", "6.2", 0.5f},
	{GAZ_K_INDUSTRY, "chip", "sei2018", "1.2.4", 0.45f},
	{GAZ_K_INDUSTRY, "semiconductor", "sei2018", "1.2.4", 1},
	{GAZ_K_INDUSTRY, "semiconductor", "isic4", "26", 1},
	{GAZ_K_INDUSTRY, "芯片", "sei2018", "1.2.4", 1},
	{GAZ_K_INDUSTRY, "electronics", "sei2018", "1.2", 0.8f},
	{GAZ_K_INDUSTRY, "biomedicine", "sei2018", "4", 1},
	{GAZ_K_INDUSTRY, "生物医药", "sei2018", "4", 1},
	{GAZ_K_INDUSTRY, "car", "isic4", "29", 0.5f},
	{GAZ_K_INDUSTRY, "tire", "isic4", "29", 0.5f},
	{GAZ_K_INDUSTRY, "tyre", "isic4", "29", 0.7f},
	{GAZ_K_INDUSTRY, "ship", "isic4", "30", 0.5f},
	{GAZ_K_INDUSTRY, "radio", "isic4", "26", 0.5f},
	{GAZ_K_INDUSTRY, "bank", "isic4", "64", 0.5f},
	{GAZ_K_INDUSTRY, "ghost", "sei2018", "no such code", 1},
	{GAZ_K_INDUSTRY, "copper", "isic4", "24", 0.4f},
	{GAZ_K_INDUSTRY, "smelter", "isic4", "24", 0.9f},
	{GAZ_K_INDUSTRY, "can", "isic4", "24", 0.6f, "metal"},
	{GAZ_K_INDUSTRY, "billet", "isic4", "24", 0.6f, "metal"},
	{GAZ_K_INDUSTRY_CONTEXT, "tinplate", NULL, NULL, 1, "metal"},
	{GAZ_K_INDUSTRY_CONTEXT, "trash", NULL, "against", 1, "metal"},
	{GAZ_K_INDUSTRY_HEAD, "producer", NULL, NULL, 1},
	{GAZ_K_INDUSTRY_HEAD, "output", NULL, NULL, 1},
	{GAZ_K_STOP, "wind farm of words", NULL, "industry", 1},
	{GAZ_K_ORGANIZATION, "World Bank", NULL, "international", 1},
	{GAZ_K_ORGANIZATION, "Lanhe Bank", NULL, "company", 1},
	{GAZ_K_ORG_HEAD, "Company", NULL, "company", 1},
	{GAZ_K_ORG_HEAD, "Ministry", NULL, "government", 1},
	{GAZ_K_PLACE_HEAD, "Park", NULL, "zone", 1},
	{GAZ_K_ORG_SUFFIX, "有限公司", NULL, "company", 1},
	{GAZ_K_FURNITURE, "recommended reading", NULL, "related", 1},
};

static int
setup(void **state)
{
	Fixture    *f = calloc(1, sizeof(*f));
	GazBuilder *b;
	void	   *block;
	size_t		size;

	f->arena = gaz_arena_create(gaz_malloc_hooks());
	b = gaz_builder_create(f->arena);
	for (size_t i = 0; i < GAZ_LENGTHOF(categories); i++)
	{
		const char *const *c = categories[i];

		/* ltree paths as the extension makes them; only order matters here */
		gaz_builder_add_category(b, c[0], c[1], c[2],
								 gaz_arena_printf(f->arena, "%s.%s%s%s", c[0],
												  c[2], *c[2] ? "." : "", c[1]),
								 c[1]);
	}
	for (size_t i = 0; i < GAZ_LENGTHOF(rows); i++)
	{
		GazTermRow	row = {
			.id = (int64_t) i + 1,
			.kind = rows[i].kind,
			.term = rows[i].term,
			.name = rows[i].name,
			.scheme = rows[i].scheme,
			.code = rows[i].code,
			.weight = rows[i].weight,
			.valid_from = GAZ_DAY_MIN,
			.valid_to = GAZ_DAY_MAX,
		};

		assert_int_equal(gaz_builder_add_term(b, &row), GAZ_TERM_OK);
	}
	block = gaz_builder_finish(b, &size);
	assert_null(gaz_image_attach(&f->image, block, size));
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

static GazDoc *
analyse(Fixture *f, const char *text, float min, GazDepth depth)
{
	GazSettings *settings = gaz_arena_zalloc(f->arena, sizeof(*settings));

	settings->published = GAZ_NO_DAY;
	settings->min_industry_score = min;
	return gaz_analyse(f->arena, &f->image, text, (uint32_t) strlen(text),
					   settings, depth);
}

/* The codes that come back, best first: '6.2 5'. */
static const char *
codes(Fixture *f, const char *text)
{
	GazDoc	   *doc = analyse(f, text, 0.5f, GAZ_INDUSTRIES);
	const char *out = "";

	for (uint32_t i = 0; i < doc->industries.n; i++)
	{
		uint32_t	c = doc->industries.item[i].category;

		out = gaz_arena_printf(f->arena, "%s%s%s", out, *out ? " " : "",
							   gaz_image_string(&f->image,
												f->image.categories[c].code));
	}
	return out;
}

/* The score of a code, however low; 0 when there is no evidence at all. */
static double
score(Fixture *f, const char *text, const char *scheme, const char *code)
{
	GazDoc	   *doc = analyse(f, text, 0.0001f, GAZ_INDUSTRIES);
	uint32_t	category = gaz_image_category(&f->image, scheme, code);

	for (uint32_t i = 0; i < doc->industries.n; i++)
	{
		if (doc->industries.item[i].category == category)
			return doc->industries.item[i].score;
	}
	return 0;
}

#define wind(text) score(f, text, "sei2018", "6.2")

/* A body of neutral words behind a title that names nothing. */
#define BODY "Local news of the day\n\nThe mayor spoke on Monday.\n\n"

static void
test_longest_term_wins(void **state)
{
	Fixture    *f = *state;
	const char *text = BODY "A new energy vehicle left. A new energy vehicle "
	"came. New energy vehicles are made here.";

	assert_true(score(f, text, "sei2018", "5") > 0.5);
	assert_true(score(f, text, "isic4", "29") > 0.5);
	assert_true(score(f, text, "sei2018", "6") == 0);
}

static void
test_sections(void **state)
{
	Fixture    *f = *state;
	double		body = wind(BODY "They went to see a wind farm there.");
	double		title = wind("A wind farm opens at last\n\nThe mayor spoke on "
							 "Monday.\n\nThey went home.");

	assert_true(body > 0);
	assert_true(title > body);
	assert_true(wind(BODY "The end of the day.\n\nrecommended reading\n"
					 "A wind farm opens") == 0);
}

static void
test_repetition_saturates(void **state)
{
	Fixture    *f = *state;
	char		text[2000] = BODY;

	for (int i = 0; i < 40; i++)
		strcat(text, "The blade is here. ");
	assert_true(wind(text) < wind(BODY "The wind farm, the wind turbine."));
	/* and one that comes twice counts for more than one that comes once */
	assert_true(wind(BODY "The blade is here. The blade.") >
				wind(BODY "The blade is here. The mayor."));
}

static void
test_negation(void **state)
{
	Fixture    *f = *state;
	double		plain = wind(BODY "The county has a wind farm.");

	assert_true(wind(BODY "The county has no wind farm.") < plain / 3);
	assert_true(wind(BODY "It will not build a wind farm.") < plain / 3);
	assert_true(wind(BODY "A road rather than a wind farm.") < plain / 3);
	assert_true(wind(BODY "A road instead of a wind farm.") < plain / 3);
	assert_true(wind(BODY "The wind farm is not on the list.") < plain / 3);
	assert_true(wind(BODY "The wind farm, by contrast, is not on it.") <
				plain / 3);
	assert_true(wind(BODY "They have not only a wind farm.") == plain);
	assert_true(wind(BODY "The wind farm must not wait.") == plain);
	assert_true(wind(BODY "It is No. 1 in wind farm work.") == plain);
	/* it ends with the clause */
	assert_true(wind(BODY "It is not here, a wind farm is.") == plain);
}

static void
test_use_is_less(void **state)
{
	Fixture    *f = *state;
	double		used = wind(BODY "The oil is used in a wind turbine.");

	assert_true(used < wind(BODY "The oil is in a wind turbine."));
	assert_true(used > wind(BODY "The oil is not in a wind turbine."));
}

static void
test_lists(void **state)
{
	Fixture    *f = *state;

	/* both items are negated */
	assert_string_equal(codes(f, "No biomedicine or semiconductors\n\n"
							  "The mayor spoke."), "");
	/* three items on purpose are worth more than three in passing */
	assert_true(score(f, BODY "Develop biomedicine, new energy and "
					  "semiconductors.", "sei2018", "4") >
				score(f, BODY "Biomedicine is one. There is new energy. And "
					  "there are semiconductors.", "sei2018", "4"));
	assert_string_equal(codes(f, BODY "We will develop biomedicine, wind farms "
							  "and new energy vehicles."), "4 5 6.2 29");
}

static void
test_names(void **state)
{
	Fixture    *f = *state;
	double		plain = wind(BODY "He went to see a wind turbine there.");
	double		firm = wind(BODY "He went to Green Wind Turbine Company then.");
	double		park = wind(BODY "He went to Green Wind Turbine Park then.");
	double		office = wind(BODY "He went to the Ministry of Wind Turbine "
							  "work.");

	assert_true(firm < plain);
	assert_true(park < firm);
	assert_true(office < park / 2);
	assert_true(office > 0);
	/* a known name speaks of itself */
	plain = score(f, BODY "The old bank wrote.", "isic4", "64");
	assert_true(score(f, BODY "The World Bank wrote.", "isic4", "64") <
				plain / 2);
	/* unless it is a company's, which tells its trade */
	firm = score(f, BODY "The Lanhe Bank wrote.", "isic4", "64");
	assert_true(firm < plain);
	assert_true(firm > score(f, BODY "The World Bank wrote.", "isic4", "64"));
}

/* What means a category and nothing else (0.9) makes one with no rival. */
static void
test_one_sure_term_is_enough(void **state)
{
	Fixture    *f = *state;

	assert_string_equal(codes(f, BODY "He went to see a smelter there."),
						"24");
	assert_string_equal(codes(f, BODY "He went to see electronics there."), "");
}

static void
test_one_sentence_is_one_mention(void **state)
{
	Fixture    *f = *state;

	/* two sure terms say more in two sentences than in one */
	assert_true(wind(BODY "A wind farm and a wind turbine. It was late.") <
				wind(BODY "A wind farm. And a wind turbine."));
	assert_true(wind(BODY "A wind farm and a wind turbine.") >
				wind(BODY "A wind farm and a mayor."));
}

static void
test_trades(void **state)
{
	Fixture    *f = *state;
	double		plain = score(f, BODY "They saw copper there.", "isic4", "24");

	assert_true(score(f, BODY "They saw copper producers there.", "isic4",
					  "24") > plain);
	assert_true(score(f, BODY "They saw producers of copper there.", "isic4",
					  "24") > plain);
	assert_true(score(f, BODY "They saw output of refined copper there.",
					  "isic4", "24") > plain);
	assert_true(score(f, BODY "They saw output and some copper there.",
					  "isic4", "24") == plain);
}

static void
test_ambiguous_words(void **state)
{
	Fixture    *f = *state;

	/* alone, a guarded word is no evidence */
	assert_true(score(f, BODY "He has a can.", "isic4", "24") == 0);
	/* nor beside another guarded one */
	assert_true(score(f, BODY "He has a can. A billet.", "isic4", "24") == 0);
	/* its context speaks for it, or another plain term of the category */
	assert_true(score(f, BODY "He has a can. It is of tinplate.", "isic4",
					  "24") > 0);
	assert_true(score(f, BODY "He has a can.  The smelter is old.", "isic4",
					  "24") >
				score(f, BODY "He has a cat.  The smelter is old.", "isic4",
					  "24"));
	/* what speaks against it outweighs that */
	assert_true(score(f, BODY "The trash can. The trash. Tinplate.", "isic4",
					  "24") == 0);
	assert_true(score(f, BODY "A can of trash. Tinplate, tinplate.", "isic4",
					  "24") > 0);
	/* a negated term names nothing */
	assert_true(score(f, BODY "He has a can. There is no smelter.", "isic4",
					  "24") <
				score(f, BODY "He has a can. It is of tinplate.", "isic4",
					  "24"));
}

static void
test_idioms(void **state)
{
	Fixture    *f = *state;

	assert_true(wind(BODY "It was a wind farm of words.") == 0);
	assert_true(wind(BODY "It was a wind farm of old.") > 0);
}

/* What explain() has to tell is in the trace: all that counted or did not. */
static void
test_trace(void **state)
{
	Fixture    *f = *state;
	GazSettings settings = {.published = GAZ_NO_DAY,
		.min_industry_score = 0.5f,.trace = true};
	const char *text = BODY "A can, a wind farm of words and blade output.";
	GazDoc	   *doc = gaz_analyse(f->arena, &f->image, text,
								  (uint32_t) strlen(text), &settings,
								  GAZ_INDUSTRIES);
	uint32_t	lost = 0;
	uint32_t	weighed = 0;

	for (uint32_t i = 0; i < doc->trace.n; i++)
	{
		const GazTrace *t = &doc->trace.item[i];

		if (strcmp(t->step, "lost") == 0)
		{
			lost++;
			assert_true(strstr(t->detail, "stop row") ||
						strstr(t->detail, "nothing speaks for it"));
		}
		if (strstr(t->detail, "as a trade"))
			weighed++;
	}
	assert_int_equal(lost, 2);
	assert_int_equal(weighed, 1);
}

static void
test_back_off(void **state)
{
	Fixture    *f = *state;

	/* each child is too weak, their parent is not */
	assert_string_equal(codes(f, BODY "A heliostat stood there. The blade was "
							  "long."), "6");
	/* a child that is clear is the answer, and what is left adds no other */
	assert_string_equal(codes(f, BODY "A wind farm and a wind turbine. The "
							  "heliostat."), "6.2");
	/* evidence for the parent alone stays there */
	assert_string_equal(codes(f, "New energy leads\n\nThe mayor spoke."), "6");
	/* two weak ones may be about what they share, a little of many is not */
	assert_string_equal(codes(f, BODY "A car passed. A ship passed."), "C");
	assert_string_equal(codes(f, BODY "A car passed. A ship passed. A radio "
							  "played."), "");
	assert_string_equal(codes(f, BODY "A chip fell."), "");
}

static void
test_rivals(void **state)
{
	Fixture    *f = *state;
	const char *alone = BODY "One wind farm stands there.";
	const char *beside = "Semiconductors and chips\n\nThe semiconductor and the "
	"chip, electronics and all.\n\nOne wind farm stands there.";

	assert_true(wind(alone) >= 0.5);
	assert_true(wind(beside) < wind(alone));
}

/* Sectors that a list names as such stand on a par with the strongest. */
static void
test_listed_sectors(void **state)
{
	Fixture    *f = *state;
	const char *chips = "Semiconductors and chips\n\nThe semiconductor and the "
	"chip, electronics and all.\n\n";
	char		listed[400];
	char		alone[400];

	snprintf(listed, sizeof(listed), "%sWe will develop biomedicine, new "
			 "energy and new energy vehicles.", chips);
	snprintf(alone, sizeof(alone), "%sBiomedicine is one more.", chips);
	assert_true(score(f, listed, "sei2018", "4") >= 0.5);
	assert_true(score(f, alone, "sei2018", "4") < 0.5);
}

static void
test_one_row_a_spelling(void **state)
{
	Fixture    *f = *state;

	/* 'tire' and 'tyre' are one spelling: the surer row, once */
	GazDoc	   *doc = analyse(f, BODY "A tire.", 0.0001f, GAZ_INDUSTRIES);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < doc->mentions.n; i++)
		n += doc->mentions.item[i].kind == GAZ_M_INDUSTRY;
	assert_int_equal(n, 1);
	assert_true(doc->mentions.item[0].score > 0.69f);
	assert_true(doc->mentions.item[0].score < 0.71f);
}

static void
test_evidence(void **state)
{
	Fixture    *f = *state;
	GazDoc	   *doc = analyse(f, "Wind farm opens\n\nA wind turbine and a "
							  "photovoltaic plant.", 0.5f, GAZ_INDUSTRIES);
	const GazIndustry *first = &doc->industries.item[0];
	uint32_t	len;

	assert_true(doc->industries.n >= 1);
	assert_int_equal(first->category,
					 gaz_image_category(&f->image, "sei2018", "6.2"));
	assert_int_equal(first->evidence.n, 2);
	assert_memory_equal(gaz_doc_text(doc, first->evidence.item[0], &len),
						"Wind farm", 9);
	assert_memory_equal(gaz_doc_text(doc, first->evidence.item[1], &len),
						"wind turbine", 12);
}

static void
test_chinese(void **state)
{
	Fixture    *f = *state;

	assert_string_equal(codes(f, "生物医药产业发展\n\n市长调研芯片、生物医药产业。芯片产量大增。"),
						"4 1.2.4");
	assert_true(score(f, "新闻\n\n市长说。\n\n他到中芯芯片有限公司。",
					  "sei2018", "1.2.4") <
				score(f, "新闻\n\n市长说。\n\n他谈到了芯片和道路。",
					  "sei2018", "1.2.4"));
	assert_true(score(f, "新闻\n\n市长说。\n\n当地没有芯片。",
					  "sei2018", "1.2.4") <
				score(f, "新闻\n\n市长说。\n\n当地生产芯片。",
					  "sei2018", "1.2.4"));
}

/* Names that the recognisers find must not change the answer. */
static void
test_depths_agree(void **state)
{
	Fixture    *f = *state;
	const char *text = "Semiconductors for Green Wind Turbine Company\n\n"
	"The Ministry of New Energy and the World Bank met Biomedicine Company.";
	GazDoc	   *a = analyse(f, text, 0.1f, GAZ_INDUSTRIES);
	GazDoc	   *b = analyse(f, text, 0.1f, GAZ_ALL);

	assert_true(a->industries.n > 0);
	assert_int_equal(a->industries.n, b->industries.n);
	for (uint32_t i = 0; i < a->industries.n; i++)
	{
		assert_int_equal(a->industries.item[i].category,
						 b->industries.item[i].category);
		assert_true(a->industries.item[i].score ==
					b->industries.item[i].score);
	}
}

static void
test_span(void **state)
{
	Fixture    *f = *state;
	GazDoc	   *doc = analyse(f, "develop electronics and new energy vehicles, "
							  "a chip, biomedicine", 0.5f, GAZ_INDUSTRIES);
	GazIndexes	named = {0};

	/* 'electronics and new energy vehicles' */
	gaz_tag_span(doc, gaz_span(1, 6), &named);
	assert_int_equal(named.n, 3);
	assert_int_equal(named.item[0],
					 gaz_image_category(&f->image, "sei2018", "5"));
	assert_int_equal(named.item[2],
					 gaz_image_category(&f->image, "sei2018", "1.2"));
	/* 'a chip' does not name an industry surely enough; and no such span */
	named.n = 0;
	gaz_tag_span(doc, gaz_span(7, 9), &named);
	gaz_tag_span(doc, gaz_span(3, 3), &named);
	gaz_tag_span(doc, gaz_span(0, doc->tokens.n + 9), &named);
	assert_int_equal(named.n, 0);
}

static void
test_odd_texts(void **state)
{
	Fixture    *f = *state;
	size_t		size = 1 << 20;
	char	   *text = malloc(size + 1);

	assert_string_equal(codes(f, ""), "");
	assert_string_equal(codes(f, "ghost"), "");
	assert_string_equal(codes(f, "not"), "");
	assert_string_equal(codes(f, "no, no, no"), "");
	/* a megabyte of one list, in one sentence, is read in linear time */
	for (size_t i = 0; i < size; i++)
		text[i] = "chip, car, ship, "[i % 17];
	text[size] = '\0';
	assert_true(strlen(codes(f, text)) < 100);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_longest_term_wins),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_repetition_saturates),
		cmocka_unit_test(test_negation),
		cmocka_unit_test(test_use_is_less),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_one_sure_term_is_enough),
		cmocka_unit_test(test_one_sentence_is_one_mention),
		cmocka_unit_test(test_trades),
		cmocka_unit_test(test_ambiguous_words),
		cmocka_unit_test(test_idioms),
		cmocka_unit_test(test_trace),
		cmocka_unit_test(test_back_off),
		cmocka_unit_test(test_rivals),
		cmocka_unit_test(test_listed_sectors),
		cmocka_unit_test(test_one_row_a_spelling),
		cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_chinese),
		cmocka_unit_test(test_depths_agree),
		cmocka_unit_test(test_span),
		cmocka_unit_test(test_odd_texts),
	};

	return cmocka_run_group_tests_name("tag", tests, setup, teardown);
}
