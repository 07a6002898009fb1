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
/* more of a text that has lost its line breaks */
#define FLAT "The mill will open in May, said its chief, who has been there for " \
	"three years. Output will reach 400 tonnes a day by the end of the year, and " \
	"it may double after that if all goes well and the river stays where it is. " \
	"Nobody can tell.\n"

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
		{"WORLD / Regional |\nSteel output rises\n" BODY, "Steel output rises",
		"", "", ""},
		{"Steel output rises (Kita Daily)\n" BODY, "Steel output rises", "Kita Daily",
		"", ""},
		{"Kita News Agency\n\nLagos, March 13\n\n" BODY, "",
		"Kita News Agency", "", ""},
		{"Steel output rises\nby Ada Obi:\n0 comments\n" BODY,
		"Steel output rises", "", "Ada Obi", ""},
		{"Steel output rises\nUpdated: 2007-09-21 09:03 " BODY,
		"Steel output rises", "", "", "2007-09-21"},
		{"Updated: 2007-09-21 Steel output rises again in spite of strikes\n"
			BODY, "Steel output rises again in spite of strikes", "", "",
		"2007-09-21"},
		{"Kita News Steel output rises again\n\nSteel output rises again\n\n" BODY,
		"Steel output rises again", "", "", ""},
		{"Business Policy\nSteel output rises again\n\n" BODY,
		"Steel output rises again", "", "", ""},
		{"• All the news\n\nSteel output rises\n\n" BODY,
		"Steel output rises", "", "", ""},
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
		/* no blank line in the whole page */
		{"Department of Steel\nFOR IMMEDIATE RELEASE\nAugust 3, 2024\n"
			"Steel output rises again in the north\n" BODY,
			"Steel output rises again in the north", "Department of Steel", "",
		"August 3, 2024"},
		/* a full stop behind it, and a stamp */
		{"The minister of steel led a team of experts to inspect the long mill in the "
			"north of the country.\n\nRelease time:\n\n2024-08-03 10:00\n\n" BODY,
			"The minister of steel led a team of experts to inspect the long mill in the "
		"north of the country.", "", "", "2024-08-03"},
		/* all breaks lost: headline, stamp and text on one line */
		{"Steel output rises again Updated: 2024-08-03 09:03 Ardent " FLAT,
		"Steel output rises again", "", "", "2024-08-03"},
		{"Steel output rises again LAGOS, August 3, 2024 (Kita Daily) - Ardent " FLAT,
		"Steel output rises again", "Kita Daily", "", "August 3, 2024"},
		{"Steel output rises again 2024-08-03 09:03 Ardent " FLAT,
		"Steel output rises again", "", "", "2024-08-03"},
		{"Steel output rises again\n\nSource: Kita Daily Author: Ada Obi 2024-08-03 "
			"09:03 Ardent " FLAT, "Steel output rises again", "Kita Daily", "Ada Obi",
		"2024-08-03"},
		{"Steel output rises again Source: Kita Daily 2024-08-03 09:03 Ardent " FLAT,
		"Steel output rises again", "Kita Daily", "", "2024-08-03"},
		/* the site's clock, and the article's day */
		{"Thursday, August 29, 2024\nNews\n\nSteel output rises again\n\n"
			"Lagos | August 3, 2024 11:23 PM IST\n" BODY,
		"Steel output rises again", "", "", "August 3, 2024"},
		{"Thursday, August 29, 2024\nNews\n\nSteel output rises again\n\n" BODY,
		"Steel output rises again", "", "", "Thursday, August 29, 2024"},
		/* a mail address is no source */
		{"Steel output rises\n\n" BODY "\nPosted by: desk@kita.example",
		"Steel output rises", "", "", ""},
		/* a picture's agency and photographer */
		{"Steel output rises again in May\n\nThe minister of steel visits a mill in "
			"the north of the country. (KTA/Ada Obi)\n\n" BODY,
		"Steel output rises again in May", "KTA", "Ada Obi", ""},
		/* a caption is no byline */
		{"Minister Ada Obi (left) and leaders of some firms - Photo: KNA |\n"
		BODY, "", "", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

static void
test_bylines(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\nBy Ada Obi in Lagos | Kita Daily | 2023-11-08\n\n"
		BODY, "Steel output rises", "Kita Daily", "Ada Obi", "2023-11-08"},
		{"Steel output rises\n\nUpdated: 8 June 2023 08:15 | Industry Today\n\n"
		BODY, "Steel output rises", "Industry Today", "", "8 June 2023"},
		{"Steel output rises\n\nAda Feathers | 8/June/2023\n\n" BODY,
		"Steel output rises", "", "Ada Feathers", "8/June/2023"},
		{"Steel output rises\n\n海港网消息：" BODY, "Steel output rises", "海港网", "",
		""},
		{"Steel output rises\n\n[Lagos, Nigeria - 8. 11. 2023] - " BODY,
		"Steel output rises", "", "", "8. 11. 2023"},
		{"Steel output rises\n\nLAGOS, (AXN - Kita / Point News - 5th Jun, 2024 ) "
		 BODY, "Steel output rises", "AXN - Kita / Point News", "",
		"5th Jun, 2024"},
		{"Steel output rises\n\nUpdated: 2024-06-05 (Kita Daily) Print\n\n" BODY,
		"Steel output rises", "Kita Daily", "", "2024-06-05"},
		{"Steel output rises\n\nFrom Ada Obi, Lagos\n\n" BODY,
		"Steel output rises", "", "Ada Obi", ""},
		{"Steel output rises\n\nposted by Ada Obi on June 5, 2024\n\n" BODY,
		"Steel output rises", "", "Ada Obi", "June 5, 2024"},
		{"Steel output rises\n\nAuthor: Source: Kita Daily Time: 2024-06-05\n\n"
		 BODY, "Steel output rises", "Kita Daily", "", "2024-06-05"},
		{"Steel output rises\n\nJune 5, 2024, at 10:15 a.m.\n\n" BODY,
		"Steel output rises", "", "", "June 5, 2024"},
		{"Steel output rises\n\nSTEEL WORLD | Kita Daily | Jun 5, 2024\n\n"
		 BODY, "Steel output rises", "Kita Daily", "", "Jun 5, 2024"},
		{"Steel output rises\n\n" BODY "\n[Source] Kita Daily [Created on] 2024-06-05",
		"Steel output rises", "Kita Daily", "", "2024-06-05"},
		{"Steel output rises\n\nLagos, 8th June'23: " BODY,
		"Steel output rises", "", "", "8th June'23"},
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
		/* a label behind the name, and a month behind the label */
		{"Steel output rises\n\nAda Obi Published June 22, 2023 | 04:00 "
		"PM\n\n" BODY, "Steel output rises", "", "Ada Obi",
		"June 22, 2023"},
		{"Steel output rises\n\nKita Daily, June 5, 2024 Adjust font size:\n\n"
		BODY, "Steel output rises", "Kita Daily", "", "June 5, 2024"},
		/* a source that is any site */
		{"Steel output rises\n\nSource:This site    Hits:\n\n" BODY,
		"Steel output rises", "", "", ""},
		{"Steel output rises\n\n来源 Time:2020-02-13 16:38:32\n\n" BODY,
		"Steel output rises", "", "", "2020-02-13"},
		{"Steel output rises\n\n" BODY " (Photo/Ada Obi)\n\nIt rose.",
		"Steel output rises", "", "Ada Obi", ""},
		{"Steel output rises\n\nGovernor Ole Berg opens a mill in the north, "
			"May 3, 2021. (Photo: Ada Obi)\n\n" BODY,
		"Steel output rises", "", "Ada Obi", ""},
		/* what stands above the headline */
		{"News\nSteel output rises\n\n" BODY, "Steel output rises", "", "", ""},
		{"Welcome to the North Lake district!\n\nSteel output rises\n\n" BODY,
		"Steel output rises", "", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

/* Sites in translation: a row of labels, people below, bodies as publishers. */
static void
test_rows_of_labels(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\nFont size: A A+  Release time: 2022-08-12  "
		 "Source: "
		 "Xiping New Area Report  Views: 223\n\n" BODY,
		 "Steel output rises", "Xiping New Area Report", "", "2022-08-12"},
		{"Steel output rises\n2020-12-04 08:31   From: Xiping Release   "
		 "Editor: "
		 "admin\n\n" BODY,
		 "Steel output rises", "Xiping Release", "", "2020-12-04"},
		{"Steel output rises\n\n" BODY "\nXiping Media Center   Reporter: Yin "
		 "Long, Jiang Bo\nViews: 96",
		 "Steel output rises", "Xiping Media Center", "Yin Long; Jiang Bo", ""},
		{"Steel output rises\nUpdated: June 10,2020 07:04 AM     "
		 "english.kita.gov\n\n" BODY,
		 "Steel output rises", "english.kita.gov", "", "June 10,2020"},
		{"Steel output rises\nKTA | Updated: 2024-06-05 10:14\n\n" BODY,
		 "Steel output rises", "KTA", "", "2024-06-05"},
		{"Steel output rises\nPress release | 04.10.2023 | Industry "
		 "Policy\n\n" BODY,
		 "Steel output rises", "", "", "04.10.2023"},
		{"Steel output rises\n2024-06-05 09:15:00 Kita Daily Editor : Chen "
		 "Li\n\n" BODY,
		 "Steel output rises", "Kita Daily", "Chen Li", "2024-06-05"},
		{"Steel output rises\n\n" BODY "\nPublisher\n\nThe Federal Council\n",
		 "Steel output rises", "The Federal Council", "", ""},
		{"Kita | EN | FR\nHome / Business / Steel\nSteel output rises\n\n" BODY,
		 "Steel output rises", "", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

/* Who wrote it: names beside dates, papers, places, jobs, desks, pictures. */
static void
test_names(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\nJolyon Feathers\nThursday 16 May 2024\n\n" BODY,
		 "Steel output rises", "", "Jolyon Feathers", "Thursday 16 May 2024"},
		{"Steel output rises\n\nAda Obi May 16, 2023\n\nPhoto: "
		 "Kitajet\n\n" BODY,
		 "Steel output rises", "", "Ada Obi", "May 16, 2023"},
		{"Steel output rises\n\nBy Ada Obi, Industry Editor, Lagos\n\n" BODY,
		 "Steel output rises", "", "Ada Obi", ""},
		{"Steel output rises\n\nBy Dr Ada Obi, KTA\n\n" BODY,
		 "Steel output rises", "KTA", "Ada Obi", ""},
		{"Steel output rises\n\nAda Obi, Staff Writer | Kita Times | Updated: "
		 "5 "
		 "June 2024\n\n" BODY,
		 "Steel output rises", "Kita Times", "Ada Obi", "5 June 2024"},
		{"Steel output rises\n\nBy Moh. Ridwan Basri in Lagos, Chen Da in "
		 "Perth "
		 "and Ada Obi\n\n" BODY,
		 "Steel output rises", "", "Moh. Ridwan Basri; Chen Da; Ada Obi", ""},
		{"Steel output rises\n\nBy Kita Daily Published: July 21, 2022 11:47 PM"
		 "\n\n" BODY,
		 "Steel output rises", "Kita Daily", "", "July 21, 2022"},
		{"Steel output rises\n\n5th June 2024 by Ada Obi in Business\n\n" BODY,
		 "Steel output rises", "", "Ada Obi", "5th June 2024"},
		{"Steel output rises\n\n" BODY "\nKTA/Ada Obi/Chen Da\n",
		 "Steel output rises", "KTA", "Ada Obi; Chen Da", ""},
		{"Steel output rises\n\n" BODY "\nContact reporter Chen Da "
		 "(chen.da@kita.example)\n",
		 "Steel output rises", "", "Chen Da", ""},
		{"Steel output rises\n\n" BODY "\n(Reporter Chen Li Li Chen)\n",
		"Steel output rises", "", "Chen Li; Li Chen", ""},
		{"Steel output rises\n\n" BODY "\nIt rose again in the north. (Chen Li, "
		"Ada Obi)\n", "Steel output rises", "", "Chen Li; Ada Obi", ""},
		/* contacts are nobody's bylines */
		{"Steel output rises\n\n" BODY "\nContacts\nAda Obi\nPress Secretary\n",
		 "Steel output rises", "", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

/* What is said below the text: helpers, lives, issuers. */
static void
test_closings(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\n" BODY "\nKita News Agency reporter Chen Da in "
		 "Perth contributed to this report.\n",
		 "Steel output rises", "Kita News Agency", "Chen Da", ""},
		{"Steel output rises\n\n" BODY "\nKita News Agency contributed to this "
		 "report.\n",
		 "Steel output rises", "", "", ""},
		{"Steel output rises\n\n" BODY "\n(Reporter Chen Da, Li Jun)\n",
		 "Steel output rises", "", "Chen Da; Li Jun", ""},
		{"Steel output rises\n\n" BODY "\n--With assistance from Ada Obi and "
		 "Chen Da.\n",
		 "Steel output rises", "", "Ada Obi; Chen Da", ""},
		{"Steel output rises\n\n" BODY
		 "\nIt rose. (with reports from Chen Da/KTA)\n",
		 "Steel output rises", "KTA", "Chen Da", ""},
		{"Steel output rises\n\nBy Ada Obi\n\n" BODY
		 "\nAda Obi is an executive "
		 "editor at Pump Engineering.\n",
		 "Steel output rises", "Pump Engineering", "Ada Obi", ""},
		{"Steel output rises\n\n" BODY "\n© 2024 Kita Media. All rights reserved.",
		"Steel output rises", "Kita Media", "", ""},
		{"Steel output rises\n\n" BODY "\nKita Mining Courier © Copyright 2018",
		"Steel output rises", "Kita Mining Courier", "", ""},
		{"Steel output rises\n\n" BODY "\nCopyright 2018. All Rights Reserved.",
		"Steel output rises", "", "", ""},
		{"Steel output rises\n\n" BODY "\nThis story was first published in "
			"Kita Engineering on 5 June 2024.", "Steel output rises",
		"Kita Engineering", "", "5 June 2024"},
		{"Steel output rises\n\n" BODY "\nFirst published on 5 June 2024",
		"Steel output rises", "", "", "5 June 2024"},
		{"Steel output rises\n\n" BODY "\n- Kita Daily", "Steel output rises",
		"Kita Daily", "", ""},
		{"Steel output rises\n\n" BODY "\nSOURCE Corvane Medical, Inc.\n",
		 "Steel output rises", "Corvane Medical, Inc", "", ""},
		{"Steel output rises\n\nNews provided by\n\nCorvane Medical, "
		 "Inc.\n\nJan "
		 "08, 2024, 08:00 ET\n\n" BODY,
		 "Steel output rises", "Corvane Medical, Inc", "", "Jan 08, 2024"},
		{"Steel output rises\n\nCorvane Medical Inc today announced that it had "
		 "bought land by the river.\n",
		 "Steel output rises", "Corvane Medical Inc", "", ""},
		{"Steel output rises\n\nMayor Chen Da today announced that the city had "
		 "bought land by the river.\n",
		 "Steel output rises", "", "", ""},
		{"Steel output rises\n\n\"Steel rose,\" Ada Obi told the Kita Daily on "
		 "its own ground.\n",
		 "Steel output rises", "Kita Daily", "", ""},
		{"Steel output rises\n\n" BODY
		 "\nAbout Corvane\nCorvane makes pumps.\n",
		 "Steel output rises", "Corvane", "", ""},
		{"Steel output rises | Kita Daily\n\n" BODY, "Steel output rises",
		 "Kita Daily", "", ""},
		{"From:\nDepartment of Steel and The Rt Hon Ada Obi MP\n\nSteel output "
		 "rises in the valley\n\n" BODY,
		 "Steel output rises in the valley", "Department of Steel", "", ""},
	};

	check(*state, pages, GAZ_LENGTHOF(pages));
}

/* Decks, captions and rubrics stand between the title and the byline. */
static void
test_decks(void **state)
{
	static const Page pages[] = {
		{"Steel output rises\n\nMakers hold back the move to green "
		 "steel.\n\nThe "
		 "mill at night. (Photo: Chen Da)\n\nBy Ada Obi\nJune 5, 2024 02:14 "
		 "JST\n\n" BODY,
		 "Steel output rises", "", "Ada Obi; Chen Da", "June 5, 2024"},
		{"Steel output rises\n\nOctober 17, 2023 5:42 PM EDT Updated 2 hours "
		 "ago"
		 "\n\n" BODY,
		 "Steel output rises", "", "", "October 17, 2023"},
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
		{"Kaduna(Lagos), March 3 (DPK) Steel rose.",
		"Kaduna(Lagos), March 3 (DPK)", "Kaduna", "DPK"},
		{"LAGOS — Steel rose.", "LAGOS —", "LAGOS", ""},
		{"New Delhi, May 16 (PNI) Steel rose.", "New Delhi, May 16 (PNI)",
		"New Delhi", "PNI"},
		{"(ANSO) - ROME, JUN 5 - Steel rose.", "(ANSO) - ROME, JUN 5 -", "ROME",
		"ANSO"},
		{"HOUSTON--(BUSINESS WIRE)--June 6, 2024--Steel rose.",
		"HOUSTON--(BUSINESS WIRE)--June 6, 2024--", "HOUSTON", "BUSINESS WIRE"},
		{"Bonge Daily News (Reporter Chen Da) Steel rose.",
		"Bonge Daily News (Reporter Chen Da)", "", "Bonge Daily News"},
		{"kita.co, Lagos - Steel rose.", "kita.co, Lagos -", "Lagos", "kita.co"},
		{"HOUSTON, Perth.--(BUSINESS WIRE)--Steel rose.",
		"HOUSTON, Perth.--(BUSINESS WIRE)--", "HOUSTON", "BUSINESS WIRE"},
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

/*
 * A text wrapped at one width reads as if it were not: capitals and numbers at
 * the head of a line, too.
 */
static void
test_wrapped(void **state)
{
	static const char wrapped[] =
		"Steel output rises\n\n"
		"The mill of Kita Steel in the north of the country will open in May, said\n"
		"Ada Obi, who has been its chief for three years. Output will reach some\n"
		"400 tonnes a day by the end of the year, and it may double after that. It\n"
		"Is Good, a book about it, was sold at the gate.\n\n"
		"The end came late.\n";
	Reading    *r = *state;
	GazDoc	   *doc = reading_of(r, wrapped, GAZ_NO_DAY);

	assert_int_equal(doc->sentences.n, 5);
	assert_int_equal(doc->sentences.item[3].paragraph,
					 doc->sentences.item[1].paragraph);
	/* lines of many lengths were not wrapped */
	doc = reading_of(r, "Steel output rises\n\n"
					 "The mill of Kita Steel in the north of the country opens\n"
					 "The chief is new\n"
					 "It cost a lot of money and the people of the town are glad\n"
					 "Nobody knows\n", GAZ_NO_DAY);
	assert_true(doc->sentences.n > 4);
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
		"| A ", "本报讯", "年", "公司", "市委书记张明、", "in 2020 to ", "$5 million ", "\xff", "first "
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
		cmocka_unit_test(test_rows_of_labels),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_closings),
		cmocka_unit_test(test_decks),
		cmocka_unit_test(test_datelines),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_wrapped),
		cmocka_unit_test(test_title_elsewhere),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests_name("layout", tests, reading_setup,
									   reading_teardown);
}
