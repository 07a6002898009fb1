/*-------------------------------------------------------------------------
 *
 * reading.h
 *	  A small lexicon for the tests of layout, dates and amounts, and the
 *	  analysis of a text with it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef READING_H
#define READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "document.h"

typedef struct Reading
{
	GazArena   *arena;
	GazImage	image;
} Reading;

typedef struct ReadingRow
{
	GazTermKind kind;
	const char *term;
	const char *code;
	float		weight;			/* 0: 1 */
	bool		case_sensitive;
} ReadingRow;

static const ReadingRow reading_rows[] = {
	{GAZ_K_MONTH, "January", "1"}, {GAZ_K_MONTH, "Jan", "1"},
	{GAZ_K_MONTH, "March", "3", 0, true}, {GAZ_K_MONTH, "April", "4"},
	{GAZ_K_MONTH, "May", "5", 0, true}, {GAZ_K_MONTH, "June", "6"},
	{GAZ_K_MONTH, "Jun", "6"}, {GAZ_K_MONTH, "July", "7"},
	{GAZ_K_MONTH, "August", "8"}, {GAZ_K_MONTH, "Aug", "8"},
	{GAZ_K_MONTH, "September", "9"}, {GAZ_K_MONTH, "October", "10"},
	{GAZ_K_MONTH, "November", "11"}, {GAZ_K_MONTH, "December", "12"},
	{GAZ_K_WEEKDAY, "Monday", "1"}, {GAZ_K_WEEKDAY, "Tuesday", "2"},
	{GAZ_K_WEEKDAY, "Thursday", "4"}, {GAZ_K_WEEKDAY, "Friday", "5"},
	{GAZ_K_WEEKDAY, "Sun", "7", 0.8f, true}, {GAZ_K_WEEKDAY, "周五", "5"},
	{GAZ_K_NUMBER_WORD, "two", "2"}, {GAZ_K_NUMBER_WORD, "three", "3"},
	{GAZ_K_NUMBER_WORD, "five", "5"}, {GAZ_K_NUMBER_WORD, "half a", "0.5"},
	{GAZ_K_NUMBER_WORD, "一", "1"}, {GAZ_K_NUMBER_WORD, "三", "3"},
	{GAZ_K_SCALE, "million", "1000000"}, {GAZ_K_SCALE, "billion", "1000000000"},
	{GAZ_K_SCALE, "trillion", "1000000000000"}, {GAZ_K_SCALE, "crore", "10000000"},
	{GAZ_K_SCALE, "bn", "1000000000"}, {GAZ_K_SCALE, "b", "1000000000", 0.8f},
	{GAZ_K_SCALE, "m", "1000000", 0.8f}, {GAZ_K_SCALE, "百", "100"},
	{GAZ_K_SCALE, "万", "10000"}, {GAZ_K_SCALE, "亿", "100000000"},
	{GAZ_K_CURRENCY, "yuan", "CNY"}, {GAZ_K_CURRENCY, "RMB", "CNY"},
	{GAZ_K_CURRENCY, "$", "USD", 0.8f}, {GAZ_K_CURRENCY, "US$", "USD"},
	{GAZ_K_CURRENCY, "A$", "AUD", 0.8f, true}, {GAZ_K_CURRENCY, "€", "EUR"},
	{GAZ_K_CURRENCY, "euro", "EUR"}, {GAZ_K_CURRENCY, "Rs", "INR", 0.9f},
	{GAZ_K_CURRENCY, "N", "NGN", 0.6f, true}, {GAZ_K_CURRENCY, "£", "GBP"},
	{GAZ_K_CURRENCY, "won", "KRW", 0.8f}, {GAZ_K_CURRENCY, "元", "CNY"},
	{GAZ_K_UNIT, "%", "%"}, {GAZ_K_UNIT, "percent", "%"},
	{GAZ_K_UNIT, "percentage point", "%"}, {GAZ_K_UNIT, "tonne", "t"},
	{GAZ_K_UNIT, "kiloton", "t", 1000}, {GAZ_K_UNIT, "MW", "MW"},
	{GAZ_K_UNIT, "MWh", "MWh"}, {GAZ_K_UNIT, "meter", "m"},
	{GAZ_K_UNIT, "m", "m", 0, true}, {GAZ_K_UNIT, "square meter", "m2"},
	{GAZ_K_CURRENCY, "pound", "GBP", 0.7f}, {GAZ_K_UNIT, "pound", "lb"},
	{GAZ_K_INDUSTRY, "steel", NULL},
	{GAZ_K_UNIT, "mu", "mu"}, {GAZ_K_UNIT, "C", "degC", 0, true},
	{GAZ_K_UNIT, "hour", "h"}, {GAZ_K_UNIT, "copies", "units"},
	{GAZ_K_UNIT, "vehicle", "units"}, {GAZ_K_UNIT, "吨", "t"},
	{GAZ_K_UNIT, "立方米", "m3"}, {GAZ_K_UNIT, "千瓦", "kW"},
	{GAZ_K_UNIT, "万千瓦", "MW", 10}, {GAZ_K_UNIT, "台", "units"},
	{GAZ_K_FURNITURE, "Created on", "created"},
	{GAZ_K_FURNITURE, "Updated", "created"},
	{GAZ_K_FURNITURE, "Published", "created"},
	{GAZ_K_FURNITURE, "Posted on", "created"},
	{GAZ_K_FURNITURE, "Release time", "created"},
	{GAZ_K_FURNITURE, "Time", "created", 0.5f},
	{GAZ_K_FURNITURE, "发布时间", "created"},
	{GAZ_K_FURNITURE, "Source", "source"},
	{GAZ_K_FURNITURE, "From", "source", 0.5f},
	{GAZ_K_FURNITURE, "News from this website", "source"},
	{GAZ_K_FURNITURE, "来源", "source"},
	{GAZ_K_FURNITURE, "Author", "author"},
	{GAZ_K_FURNITURE, "Reporter", "author"},
	{GAZ_K_FURNITURE, "all-media reporters", "author"},
	{GAZ_K_FURNITURE, "Correspondent", "author"},
	{GAZ_K_FURNITURE, "Intern", "author", 0.6f},
	{GAZ_K_FURNITURE, "Reporting by", "author"},
	{GAZ_K_FURNITURE, "记者", "author", 0.7f},
	{GAZ_K_FURNITURE, "通讯员", "author"},
	{GAZ_K_FURNITURE, "Editor", "editor"},
	{GAZ_K_FURNITURE, "Editing by", "editor"},
	{GAZ_K_FURNITURE, "Proofreading", "editor"},
	{GAZ_K_FURNITURE, "Review", "editor", 0.5f},
	{GAZ_K_FURNITURE, "编辑", "editor", 0.7f},
	{GAZ_K_FURNITURE, "Photo", "photo", 0.7f},
	{GAZ_K_FURNITURE, "Staff Writer", "author"},
	{GAZ_K_FURNITURE, "Contact reporter", "author"},
	{GAZ_K_FURNITURE, "Font size", "share"},
	{GAZ_K_FURNITURE, "Adjust font size", "share"},
	{GAZ_K_FURNITURE, "News", "share", 0.5f},
	{GAZ_K_FURNITURE, "Views", "share", 0.5f},
	{GAZ_K_FURNITURE, "Posted by", "source"},
	{GAZ_K_FURNITURE, "Publisher", "source"},
	{GAZ_K_FURNITURE, "News provided by", "source"},
	{GAZ_K_FURNITURE, "recommended reading", "related"},
	{GAZ_K_FURNITURE, "Share", "share", 0.5f},
	{GAZ_K_FURNITURE, "Press release", "boilerplate"},
	{GAZ_K_FURNITURE, "FOR IMMEDIATE RELEASE", "boilerplate"},
	{GAZ_K_FURNITURE, "Forward-Looking Statements", "boilerplate"},
	{GAZ_K_FURNITURE, "Contacts", "contact"},
	{GAZ_K_SOURCE, "KTA", NULL, 0, true},
	{GAZ_K_SOURCE, "Kita Daily", NULL}, {GAZ_K_SOURCE, "Kita News Agency", NULL},
	{GAZ_K_ORG_HEAD, "Daily", "media"}, {GAZ_K_ORG_HEAD, "Times", "media"}, {GAZ_K_ORG_HEAD, "Office", "government"},
	{GAZ_K_ORG_HEAD, "Department", "government"},
	{GAZ_K_ORG_HEAD, "Ministry", "government"},
	{GAZ_K_ORG_HEAD, "Council", "government"},
	{GAZ_K_ORG_HEAD, "Center", "other", 0.44f},
	{GAZ_K_ORG_SUFFIX, "Inc", "company"}, {GAZ_K_ORG_SUFFIX, "PLC", "company"},
	{GAZ_K_HONORIFIC, "Dr", NULL}, {GAZ_K_HONORIFIC, "Rt Hon", NULL},
	{GAZ_K_REPORTING_VERB, "announced", "say"},
	{GAZ_K_PLACE, "Perth", "AU-WA"}, {GAZ_K_PLACE, "Australia", "AU"},
	{GAZ_K_PLACE, "Lagos", "NG-LA"},
	{GAZ_K_PROGRAMME, "Made in China 2025", "CN"},
	{GAZ_K_COMMON, "steel", NULL}, {GAZ_K_COMMON, "output", NULL},
	{GAZ_K_COMMON, "business", NULL}, {GAZ_K_COMMON, "policy", NULL},
	{GAZ_K_COMMON, "feathers", NULL}, {GAZ_K_COMMON, "industry", NULL},
	{GAZ_K_COMMON, "today", NULL},
	{GAZ_K_GIVEN_NAME, "Ada", "f"}, {GAZ_K_SYLLABLE, "chen", NULL},
	{GAZ_K_SYLLABLE, "jun", NULL},
	{GAZ_K_SYLLABLE, "li", NULL},
	{GAZ_K_SURNAME, "Chen", "zh"}, {GAZ_K_SURNAME, "Li", "zh"},
};

/* An image of these rows. */
static inline int
reading_open(void **state, const ReadingRow *rows, size_t n)
{
	Reading    *r = calloc(1, sizeof(*r));
	GazBuilder *b;
	void	   *block;
	size_t		size;

	r->arena = gaz_arena_create(gaz_malloc_hooks());
	b = gaz_builder_create(r->arena);
	for (size_t i = 0; i < n; i++)
	{
		const ReadingRow *from = &rows[i];
		GazTermRow	row = {
			.id = (int64_t) i + 1,
			.kind = from->kind,
			.term = from->term,
			.code = from->code,
			.weight = from->weight > 0 ? from->weight : 1,
			.case_sensitive = from->case_sensitive,
			.valid_from = GAZ_DAY_MIN,
			.valid_to = GAZ_DAY_MAX,
		};

		assert_int_equal(gaz_builder_add_term(b, &row), GAZ_TERM_OK);
	}
	block = gaz_builder_finish(b, &size);
	assert_null(gaz_image_attach(&r->image, block, size));
	*state = r;
	return 0;
}

static inline int
reading_setup(void **state)
{
	return reading_open(state, reading_rows, GAZ_LENGTHOF(reading_rows));
}

static inline int
reading_teardown(void **state)
{
	Reading    *r = *state;

	gaz_arena_destroy(r->arena);
	free(r);
	return 0;
}

static inline GazDoc *
reading_of(Reading *r, const char *text, int32_t published)
{
	GazSettings *settings = gaz_arena_zalloc(r->arena, sizeof(*settings));

	settings->published = published;
	settings->min_industry_score = 0.5f;
	return gaz_analyse(r->arena, &r->image, text, (uint32_t) strlen(text),
					   settings, GAZ_ALL);
}

/* The text of a span, '' if it is empty. */
static inline const char *
reading_text(Reading *r, const GazDoc *doc, GazSpan span)
{
	uint32_t	len;
	const char *text = gaz_doc_text(doc, span, &len);

	return gaz_arena_strndup(r->arena, text, len);
}

#endif							/* READING_H */
