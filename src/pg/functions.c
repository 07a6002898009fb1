/*-------------------------------------------------------------------------
 *
 * functions.c
 *	  The functions that turn a text into facts.
 *
 * Each analyses the text (or is given the analysis that another function made
 * a moment ago), writes its answer and gives the analysis back.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "pg/encoding.h"
#include "pg/facts.h"
#include "pg/lexicon.h"
#include "pg/parse.h"
#include "pg/scheme.h"

PG_FUNCTION_INFO_V1(gaz_sql_parse);
PG_FUNCTION_INFO_V1(gaz_sql_persons);
PG_FUNCTION_INFO_V1(gaz_sql_organizations);
PG_FUNCTION_INFO_V1(gaz_sql_places);
PG_FUNCTION_INFO_V1(gaz_sql_programmes);
PG_FUNCTION_INFO_V1(gaz_sql_products);
PG_FUNCTION_INFO_V1(gaz_sql_events);
PG_FUNCTION_INFO_V1(gaz_sql_statements);
PG_FUNCTION_INFO_V1(gaz_sql_directives);
PG_FUNCTION_INFO_V1(gaz_sql_amounts);
PG_FUNCTION_INFO_V1(gaz_sql_dates);
PG_FUNCTION_INFO_V1(gaz_sql_industries);
PG_FUNCTION_INFO_V1(gaz_sql_industry_paths);

/* ---- everything ---- */

Datum
gaz_sql_parse(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	Datum		title = (Datum) 0;
	GazParse   *parse;
	GazWriter	w;
	GazRow		row = {0};
	Datum		article;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(1) && !gaz_pg_is_blank(PG_GETARG_DATUM(1)))
	{
		title = PG_GETARG_DATUM(1);
		settings.has_title = true;
	}
	if (!PG_ARGISNULL(2) && !DATE_NOT_FINITE(PG_GETARG_DATEADT(2)))
		settings.published = PG_GETARG_DATEADT(2);

	parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	gaz_article_row(&w, title, &row);
	article = gaz_pg_composite(&w, GAZ_ROW_ARTICLE, &row);
	gaz_pg_release(parse);
	PG_RETURN_DATUM(article);
}

/* ---- one kind of facts ---- */

static Datum
return_facts(FunctionCallInfo fcinfo, GazFacts facts)
{
	GazSettings settings = gaz_pg_settings();
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	GazParse   *parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	GazWriter	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	uint32_t	n = gaz_facts_count(w.doc, facts);

	for (uint32_t i = 0; i < n; i++)
	{
		MemoryContext old = MemoryContextSwitchTo(set->row_context);
		GazRow		row = {0};
		bool		found = gaz_facts_row(&w, facts, i, &row);

		MemoryContextSwitchTo(old);
		if (found)
			gaz_pg_put_row(set, &row);
	}
	gaz_pg_release(parse);
	return (Datum) 0;
}

Datum
gaz_sql_persons(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_PERSONS);
}

Datum
gaz_sql_organizations(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_ORGANIZATIONS);
}

Datum
gaz_sql_places(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_PLACES);
}

Datum
gaz_sql_programmes(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_PROGRAMMES);
}

Datum
gaz_sql_products(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_PRODUCTS);
}

Datum
gaz_sql_events(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_EVENTS);
}

Datum
gaz_sql_statements(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_STATEMENTS);
}

Datum
gaz_sql_directives(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_DIRECTIVES);
}

Datum
gaz_sql_amounts(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_AMOUNTS);
}

Datum
gaz_sql_dates(PG_FUNCTION_ARGS)
{
	return return_facts(fcinfo, GAZ_FACTS_DATES);
}

/* ---- industries ---- */

/* The scheme of argument 1 in UTF-8, checked; NULL for all schemes. */
static const char *
scheme_argument(FunctionCallInfo fcinfo)
{
	uint64		generation;

	if (PG_ARGISNULL(1))
		return NULL;
	return gaz_pg_scheme(gaz_pg_lexicon(&generation), PG_GETARG_DATUM(1));
}

Datum
gaz_sql_industries(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	const char *scheme = scheme_argument(fcinfo);
	GazParse   *parse;
	GazWriter	w;

	if (PG_ARGISNULL(0))
		return (Datum) 0;
	parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_INDUSTRIES);
	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	for (uint32_t i = 0; i < w.doc->industries.n; i++)
	{
		GazRow		row = {0};

		if (!gaz_facts_of_scheme(w.doc, i, scheme))
			continue;
		gaz_facts_row(&w, GAZ_FACTS_INDUSTRIES, i, &row);
		gaz_pg_put_row(set, &row);
	}
	gaz_pg_release(parse);
	return (Datum) 0;
}

Datum
gaz_sql_industry_paths(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	const char *scheme = scheme_argument(fcinfo);
	GazParse   *parse;
	GazWriter	w;
	Datum		result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_INDUSTRIES);
	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	result = gaz_facts_paths(&w, scheme);
	gaz_pg_release(parse);
	PG_RETURN_DATUM(result);
}
