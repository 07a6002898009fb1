/*-------------------------------------------------------------------------
 *
 * test_layout.c
 *	  Layout: title, dateline, byline, body and furniture of pages of many
 *	  makes, and that odd pages do no harm.
 *
 *-------------------------------------------------------------------------
 */
#include "reading.h"

#define BODY "Ardent will build a plant near the river, it told the press. " \
	"It will employ three people.\n"

typedef struct Page
{
	const char *text;
	const char *title;
	const char *source;
	const char *authors;		/* '; ' between */
	const char *published;		/* the words of the date */
} Page;

static void
check(Reading *r, const Page *pages, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		GazDoc	   *doc = reading_of(r, pages[i].text, GAZ_NO_DAY);
		const GazLayout *l = &doc->layout;
		const char *authors = "";

		for (uint32_t k = 0; k < l->authors.n; k++)
			authors = gaz_arena_printf(r->arena, "%s%s%s", authors,
									   k > 0 ? "; " : "",
									   reading_text(r, doc, l->authors.item[k]));
		print_message("%.40s\n", pages[i].text);
		assert_string_equal(reading_text(r, doc, l->title), pages[i].title);
		assert_string_equal(reading_text(r, doc, l->source), pages[i].source);
		assert_string_equal(authors, pages[i].authors);
		assert_string_equal(reading_text(r, doc, l->published),
							pages[i].published);
	}
}

static void
test_titles(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\n" BODY, "Steel output rises", "", "", ""},
		{"Steel output rises\n" BODY, "Steel output rises", "", "", ""},
		{"\"We never looked back\"\n\n" BODY, "\"We never looked back\"", "",
		"", ""},
		{BODY, "", "", "", ""},
		{"Steel output rises", "", "", "", ""},
		{"Home > Business\nSteel output rises\n" BODY, "Steel output rises", "",
		"", ""},
		{"GOV\n\nPress release\n\nSteel output rises\n\nFrom: Department of "
			"Steel\nPublished: 3 August 2024\n\n" BODY,
		"Steel output rises", "Department of Steel", "", "3 August 2024"},
		{"Department of Steel\nFOR IMMEDIATE RELEASE\nAugust 3, 2024\n\n"
			"Steel output rises again in the north\n\n" BODY,
			"Steel output rises again in the north", "Department of Steel", "",
		"August 3, 2024"},
		{"<h1>Steel output rises</h1><p>" BODY "</p>", "Steel output rises", "",
		"", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

static void
test_bylines(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\nBy Ada Obi in Lagos | Kita Daily | 2023-11-08\n\n"
		BODY, "Steel output rises", "Kita Daily", "Ada Obi", "2023-11-08"},
		{"Steel output rises\n\nAda Obi, Lagos\n\n" BODY, "Steel output rises",
		"", "Ada Obi", ""},
		{"Steel output rises\n\n" BODY "\n(Reporter Chen Xiaoyan, Correspondent "
			"Lai Yong)\n\nCreated on:2020-06-19\n\nrecommended reading",
			"Steel output rises", "", "Chen Xiaoyan; Lai Yong",
		"2020-06-19"},
		{"Steel output rises\n\n" BODY "\nSource: Kita Evening Post   Author: "
			"Reporter Tang Yun   Release time: 2023-08-25 11:20:06",
			"Steel output rises", "Kita Evening Post", "Tang Yun",
		"2023-08-25"},
		{"Steel output rises\n\n" BODY "\n(Bonge Daily all-media reporters Wei "
			"Xing, Liu Yong)\nEditor in charge: Li Qin\n2024-07-31 07:02:11",
			"Steel output rises", "Bonge Daily", "Wei Xing; Liu Yong",
		"2024-07-31"},
		{"Steel output rises\n\n" BODY "\nEditor Lou Fang   Proofreading Ge Tian"
			"   Review Xu Ping\nKita Daily 2023.07.20",
			"Steel output rises", "Kita Daily", "Lou Fang; Ge Tian; Xu Ping",
		"2023.07.20"},
		{"Steel output rises\n\n" BODY "\n(Reporting by Jussi Aalto; Editing by "
			"Claire Moffat)\n\nUpdated: 2023-03-03",
			"Steel output rises", "", "Jussi Aalto; Claire Moffat",
		"2023-03-03"},
		{"钢铁产量上升\n\n企业增产。\n\n来源：北山日报　　编辑：李丽\n"
			"发布时间：2024-04-17", "钢铁产量上升", "北山日报", "李丽",
		"2024-04-17"},
		{"Steel output rises\n\n" BODY "\nReview of steel: it rose, sources "
		"said, from the north.", "Steel output rises", "", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

static void
test_datelines(void **state)
{
	static const struct
	{
		const char *lead;
		const char *dateline;
		const char *place;
		const char *source;
	}			cases[] = {
		{"LAGOS, March 3 (Nordic Wire) - Steel rose.",
		"LAGOS, March 3 (Nordic Wire) -", "LAGOS", "Nordic Wire"},
		{"Lagos, 19 August 2024 (DPK) - Steel rose.",
		"Lagos, 19 August 2024 (DPK) -", "Lagos", "DPK"},
		{"LAGOS — Steel rose.", "LAGOS —", "LAGOS", ""},
		{"New Delhi, May 16 (PNI) Steel rose.", "New Delhi, May 16 (PNI)",
		"New Delhi", "PNI"},
		{"(ANSO) - ROME, JUN 5 - Steel rose.", "(ANSO) - ROME, JUN 5 -", "ROME",
		"ANSO"},
		{"HOUSTON--(BUSINESS WIRE)--June 6, 2024--Steel rose.",
		"HOUSTON--(BUSINESS WIRE)--June 6, 2024--", "HOUSTON", "BUSINESS WIRE"},
		{"Bonge Daily News (Reporter Chen Da) Steel rose.",
		"Bonge Daily News (Reporter Chen Da)", "", "Bonge Daily News"},
		{"News from this website On the 9th, steel rose by a third of its value.",
		"News from this website", "", ""},
		{", Chen Da, secretary, came.", ",", "", ""},
		{"本报讯（记者 陈大）企业增产。", "本报讯（记者 陈大）", "", ""},
		{"Lagos – the old capital – is big.", "", "", ""},
		{"COVID-19 came.", "", "", ""},
		{"Steel rose (by 3%) - a lot.", "", "", ""},
	};
	Reading    *r = *state;

	for (size_t i = 0; i < GAZ_LENGTHOF(cases); i++)
	{
		GazDoc	   *doc = reading_of(r, gaz_arena_printf(r->arena,
														 "Steel output rises\n\n%s\n",
														 cases[i].lead),
									 GAZ_NO_DAY);

		assert_string_equal(reading_text(r, doc, doc->layout.dateline),
							cases[i].dateline);
		assert_string_equal(reading_text(r, doc, doc->layout.dateline_place),
							cases[i].place);
		assert_string_equal(reading_text(r, doc, doc->layout.source),
							cases[i].source);
	}
}

/* The sections of the sentences, one letter each. */
static const char *
sections(Reading *r, const char *text)
{
	GazDoc	   *doc = reading_of(r, text, GAZ_NO_DAY);
	char	   *out = gaz_arena_zalloc(r->arena, doc->sentences.n + 1);

	for (uint32_t i = 0; i < doc->sentences.n; i++)
		out[i] = gaz_section_name(doc->sentences.item[i].section)[0];
	return out;
}

static void
test_sections(void **state)
{
	assert_string_equal(sections(*state, "Steel output rises\n\nLAGOS - Steel "
								 "rose. It fell.\n\nIt rose again.\n\n"
								 "recommended reading\nCopper falls\n"),
						"tfllbff");
	assert_string_equal(sections(*state, "Steel output rises\n\nSteel rose.\n\n"
								 "It fell.\n\nAbout Ardent\nArdent makes steel."
								 "\n\nContacts\nAda Obi, ada@obi.example\n"),
						"tlbffff");
	assert_string_equal(sections(*state, ""), "");
	assert_string_equal(sections(*state, "\n \n\t\n"), "");
	assert_string_equal(sections(*state, "<p></p><br>"), "");
}

/* With the title in a column of its own no line is taken for it. */
static void
test_title_elsewhere(void **state)
{
	Reading    *r = *state;
	GazSettings settings = {.published = GAZ_NO_DAY, .has_title = true};
	const char *text = "Steel output rises\n\n" BODY;
	GazDoc	   *doc = gaz_analyse(r->arena, &r->image, text,
								  (uint32_t) strlen(text), &settings, GAZ_ALL);

	assert_true(gaz_span_empty(doc->layout.title));
	assert_int_equal(doc->layout.body.from, 0);
}

/* Long runs of one thing: each must end, and in linear time. */
static void
test_hostile(void **state)
{
	static const char *const units[] = {",", "(", "( ", "\n", "a\n", "1 ",
		"Source: x\n", "(Reporter A ", "By A and ", "March 3, 2024 ", "<p>",
		"| A ", "本报讯", "年", "in 2020 to ", "$5 million ", "\xff", "first "
	};
	Reading    *r = *state;

	for (size_t i = 0; i < GAZ_LENGTHOF(units); i++)
	{
		size_t		len = strlen(units[i]);
		size_t		n = 60000 / len;
		char	   *text = malloc(n * len + 1);
		GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
		Reading		one = {arena, r->image};

		for (size_t k = 0; k < n; k++)
			memcpy(text + k * len, units[i], len);
		text[n * len] = '\0';
		assert_non_null(reading_of(&one, text, GAZ_NO_DAY));
		gaz_arena_destroy(arena);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_bylines),
		cmocka_unit_test(test_datelines),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_title_elsewhere),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests_name("layout", tests, reading_setup,
									   reading_teardown);
}
