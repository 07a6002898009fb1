/*-------------------------------------------------------------------------
 *
 * fuzz_lexicon.c
 *	  A small lexicon with a few words of every kind.
 *
 * The fuzzer makes its texts of these words (they stand in gazette.dict as
 * well), so a lexicon of a hundred rows reaches more of the grammar than the
 * shipped one of many thousands would in the same time.
 *
 *-------------------------------------------------------------------------
 */
#include "fuzz_lexicon.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct Row
{
	GazTermKind kind;
	const char *term;
	const char *code;
	const char *scheme;
	const char *name;
	float		weight;			/* 0: 1 */
} Row;

static const Row rows[] = {
	{GAZ_K_STOP, "New Year", "person"},
	{GAZ_K_STOP, "Great Hall"},
	{GAZ_K_COMMON, "plan"}, {GAZ_K_COMMON, "new"}, {GAZ_K_COMMON, "work"},
	{GAZ_K_SURNAME, "Zhang", "zh"}, {GAZ_K_SURNAME, "Li", "zh"},
	{GAZ_K_SURNAME, "张", "zh"}, {GAZ_K_SURNAME, "李", "zh"}, {GAZ_K_SURNAME, "Kim", "ko"},
	{GAZ_K_SURNAME, "Smith"},
	{GAZ_K_GIVEN_NAME, "Maria", "f"}, {GAZ_K_GIVEN_NAME, "John", "m"},
	{GAZ_K_SYLLABLE, "wei"}, {GAZ_K_SYLLABLE, "guo"},
	{GAZ_K_SYLLABLE, "liang"},
	{GAZ_K_PARTICLE, "von"}, {GAZ_K_PARTICLE, "de"},
	{GAZ_K_NAME_SUFFIX, "Jr."}, {GAZ_K_NAME_SUFFIX, "III"},
	{GAZ_K_HONORIFIC, "Mr."}, {GAZ_K_HONORIFIC, "Dr."},
	{GAZ_K_HONORIFIC, "Comrade"},
	{GAZ_K_DEGREE, "Ph.D."}, {GAZ_K_DEGREE, "MBA"},
	{GAZ_K_PERSON, "Ada Quill"},
	{GAZ_K_TITLE, "mayor", "state"}, {GAZ_K_TITLE, "secretary", "party"},
	{GAZ_K_TITLE, "chief executive officer", "company"},
	{GAZ_K_TITLE, "leaders", "state"}, {GAZ_K_TITLE, "professor", "academic"},
	{GAZ_K_TITLE, "书记", "party"}, {GAZ_K_TITLE, "市长", "state"},
	{GAZ_K_TITLE_MODIFIER, "deputy"}, {GAZ_K_TITLE_MODIFIER, "vice"},
	{GAZ_K_TITLE_MODIFIER, "former"}, {GAZ_K_TITLE_MODIFIER, "副"},
	{GAZ_K_ORGANIZATION, "World Steel Council", "international"},
	{GAZ_K_ORGANIZATION, "WSC", "international", NULL, "World Steel Council"},
	{GAZ_K_ORG_HEAD, "Ministry", "government"},
	{GAZ_K_ORG_HEAD, "University", "university"},
	{GAZ_K_ORG_HEAD, "Committee", "party"}, {GAZ_K_ORG_HEAD, "Bank", "bank"},
	{GAZ_K_ORG_HEAD, "Bureau", "government"},
	{GAZ_K_ORG_HEAD, "Group", "company"},
	{GAZ_K_ORG_HEAD, "公司", "company"}, {GAZ_K_ORG_HEAD, "市委", "party"},
	{GAZ_K_ORG_SUFFIX, "Co.", "company"},
	{GAZ_K_ORG_SUFFIX, "Ltd.", "company"},
	{GAZ_K_ORG_SUFFIX, "Co., Ltd.", "company"},
	{GAZ_K_ORG_SUFFIX, "有限公司", "company"},
	{GAZ_K_ORG_GENERIC, "the company", "company"},
	{GAZ_K_ORG_GENERIC, "enterprises", "company"},
	{GAZ_K_PLACE, "China", "CN", "country"},
	{GAZ_K_PLACE, "PRC", "CN", "country", "China"},
	{GAZ_K_PLACE, "Jiangsu", "CN-JS", "province"},
	{GAZ_K_PLACE, "Suzhou", "320500", "prefecture"},
	{GAZ_K_PLACE, "苏州", "320500", "prefecture", "Suzhou"},
	{GAZ_K_PLACE, "New York", "US-NY", "city"},
	{GAZ_K_PLACE_HEAD, "District", "county"},
	{GAZ_K_PLACE_HEAD, "City", "city"},
	{GAZ_K_PLACE_HEAD, "Zone", "zone"},
	{GAZ_K_PLACE_HEAD, "Industrial Park", "zone"},
	{GAZ_K_PLACE_HEAD, "区", "county"}, {GAZ_K_PLACE_HEAD, "开发区", "zone"},
	{GAZ_K_PLACE_HEAD, "镇", "town"},
	{GAZ_K_DEMONYM, "Chinese", "CN"}, {GAZ_K_DEMONYM, "German", "DE"},
	{GAZ_K_PROGRAMME, "Long Bridge Plan", "CN"},
	{GAZ_K_PROGRAMME_HEAD, "Plan"}, {GAZ_K_PROGRAMME_HEAD, "Act"},
	{GAZ_K_PROGRAMME_HEAD, "Initiative"}, {GAZ_K_PROGRAMME_HEAD, "规划"},
	{GAZ_K_PRODUCT, "Quill One"},
	{GAZ_K_PRODUCT_HEAD, "rocket"}, {GAZ_K_PRODUCT_HEAD, "vaccine"},
	{GAZ_K_INDUSTRY, "perovskite cell", "2.1", "toy", NULL, 0.9f},
	{GAZ_K_INDUSTRY, "solar", "2", "toy", NULL, 0.6f},
	{GAZ_K_INDUSTRY, "steel", "1", "toy", NULL, 0.8f},
	{GAZ_K_INDUSTRY, "光伏", "2", "toy", NULL, 0.8f},
	{GAZ_K_NUMBER_WORD, "two", "2"}, {GAZ_K_NUMBER_WORD, "dozen", "12"},
	{GAZ_K_SCALE, "million", "1000000"}, {GAZ_K_SCALE, "bn", "1000000000"},
	{GAZ_K_SCALE, "亿", "100000000"}, {GAZ_K_SCALE, "万", "10000"},
	{GAZ_K_CURRENCY, "yuan", "CNY"}, {GAZ_K_CURRENCY, "$", "USD"},
	{GAZ_K_CURRENCY, "€", "EUR"}, {GAZ_K_CURRENCY, "元", "CNY"},
	{GAZ_K_UNIT, "%", "%"}, {GAZ_K_UNIT, "tonnes", "t"},
	{GAZ_K_UNIT, "GW", "MW", NULL, NULL, 1000},
	{GAZ_K_UNIT, "square meters", "m2"}, {GAZ_K_UNIT, "吨", "t"},
	{GAZ_K_MONTH, "March", "3"}, {GAZ_K_MONTH, "Feb.", "2"},
	{GAZ_K_WEEKDAY, "Monday", "1"}, {GAZ_K_WEEKDAY, "Sun.", "7"},
	{GAZ_K_ORDINAL, "first", "1"}, {GAZ_K_ORDINAL, "secondly", "2"},
	{GAZ_K_ORDINAL, "一要", "1"}, {GAZ_K_ORDINAL, "二要", "2"},
	{GAZ_K_REPORTING_VERB, "said", "say"},
	{GAZ_K_REPORTING_VERB, "pointed out", "say"},
	{GAZ_K_REPORTING_VERB, "demanded", "ask"},
	{GAZ_K_REPORTING_VERB, "according to", "say"},
	{GAZ_K_REPORTING_VERB, "强调", "ask"}, {GAZ_K_REPORTING_VERB, "指出", "say"},
	{GAZ_K_DIRECTIVE_CUE, "it is necessary to"},
	{GAZ_K_DIRECTIVE_CUE, "must"}, {GAZ_K_DIRECTIVE_CUE, "要"},
	{GAZ_K_EVENT_VERB, "visited", "visit"},
	{GAZ_K_EVENT_VERB, "went to", "inspection"},
	{GAZ_K_EVENT_VERB, "signed", "signing"},
	{GAZ_K_EVENT_VERB, "appointed", "appointment"},
	{GAZ_K_EVENT_VERB, "acquired", "acquisition"},
	{GAZ_K_EVENT_VERB, "调研", "inspection"},
	{GAZ_K_EVENT_VERB, "发布", "launch"}, {GAZ_K_EVENT_NOUN, "发布会", "conference"},
	{GAZ_K_EVENT_NOUN, "symposium", "meeting"},
	{GAZ_K_EVENT_NOUN, "acquisition", "acquisition"},
	{GAZ_K_EVENT_BLOCK, "refused to", "denied"},
	{GAZ_K_EVENT_BLOCK, "plans to", "planned"},
	{GAZ_K_FURNITURE, "Created on", "created"},
	{GAZ_K_FURNITURE, "Source", "source"},
	{GAZ_K_FURNITURE, "Reporter", "author"},
	{GAZ_K_FURNITURE, "By", "author"},
	{GAZ_K_FURNITURE, "recommended reading", "related"},
	{GAZ_K_FURNITURE, "Copyright", "copyright"},
	{GAZ_K_FURNITURE, "Share", "share"},
	{GAZ_K_FURNITURE, "Contact", "contact"},
	{GAZ_K_FURNITURE, "来源", "source"},
	{GAZ_K_SOURCE, "Harbour Daily"},
	{GAZ_K_NEVER, "Harbour City", "place"},
	{GAZ_K_INDUSTRY_CONTEXT, "wafer", NULL, NULL, "chips"},
	{GAZ_K_INDUSTRY_CONTEXT, "potato", "against", NULL, "chips"},
	{GAZ_K_INDUSTRY_HEAD, "producer"},
};

static void
add_rows(GazBuilder *builder)
{
	bool		seen[GAZ_TERM_KIND_COUNT] = {false};

	for (size_t i = 0; i < GAZ_LENGTHOF(rows); i++)
	{
		const Row  *r = &rows[i];
		GazTermRow	row = {
			.id = (int64_t) i + 1, .kind = r->kind, .term = r->term,
			.name = r->name, .scheme = r->scheme, .code = r->code,
			.weight = r->weight > 0 ? r->weight : 1,
			.valid_from = GAZ_DAY_MIN, .valid_to = GAZ_DAY_MAX
		};

		if (gaz_builder_add_term(builder, &row) != GAZ_TERM_OK)
		{
			fprintf(stderr, "refused: %s\n", r->term);
			abort();
		}
		seen[r->kind] = true;
	}
	for (int kind = 0; kind < GAZ_TERM_KIND_COUNT; kind++)
		if (!seen[kind])
		{
			fprintf(stderr, "no row of kind %s\n", gaz_kind_name(kind));
			abort();
		}
}

const GazImage *
gaz_fuzz_lexicon(void)
{
	static GazImage image;
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazBuilder *builder = gaz_builder_create(arena);
	const char *fault;
	void	   *block;
	size_t		size;

	add_rows(builder);
	gaz_builder_add_category(builder, "toy", "1", "", "toy.1", "Steel");
	gaz_builder_add_category(builder, "toy", "2", "", "toy.2", "Energy");
	gaz_builder_add_category(builder, "toy", "2.1", "2", "toy.2.1", "Cells");
	block = gaz_builder_finish(builder, &size);
	fault = gaz_image_attach(&image, block, size);
	if (fault != NULL)
	{
		fprintf(stderr, "%s\n", fault);
		abort();
	}
	return &image;
}
