/*-------------------------------------------------------------------------
 *
 * unknown.c
 *	  unknown_names(): the names that no row of the lexicon explains.
 *
 *	  SELECT * FROM gazette.unknown_names('articles', 'body');
 *		 name			  | kind		   | texts | mentions
 *		 Quuxborg Zeitung |				   |	41 |	   63
 *		 Zorblax Ltd.	  | organization   |	17 |	   80
 *
 * Of one text these are its entities that a rule alone has made, with the kind
 * that the rule took them for, and runs of capitalised words that nobody has
 * claimed and that the lexicon has nothing about, without a kind.  Of a corpus
 * they are ranked by the number of texts: what stands at the top and is right
 * is worth a row.
 *
 * A corpus is read with the rights of the caller.
 *
 * Limits: in headlines where most words have capitals, only entities count.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "pg/encoding.h"
#include "pg/parse.h"
#include "pg/writer.h"
#include "recognise/name.h"

PG_FUNCTION_INFO_V1(gaz_sql_unknown_names);
PG_FUNCTION_INFO_V1(gaz_sql_unknown_names_of);

/* Rows fetched at a time. */
#define BATCH 1000

static void
put_name(GazResultSet *set, const GazWriter *w, GazSpan span,
		 const char *kind, uint32_t mentions)
{
	MemoryContext old = MemoryContextSwitchTo(set->row_context);
	GazRow		row = {0};

	gaz_add_span_text(w, &row, span);
	gaz_add_string(&row, kind);
	gaz_row_add(&row, Int32GetDatum((int32) mentions));
	MemoryContextSwitchTo(old);
	gaz_pg_put_row(set, &row);
}

/* A capitalised word of which the lexicon knows nothing. */
static bool
is_unknown(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return gaz_is_free(doc, i) && gaz_is_unknown_name(doc, i) &&
		t->kinds == 0 && t->end - t->start > 1 &&
		doc->matches.at[i] == doc->matches.at[i + 1];
}

/* The runs of a sentence that hold such a word. */
static void
put_runs(GazResultSet *set, const GazWriter *w, const GazSentence *s)
{
	const GazDoc *doc = w->doc;
	uint32_t	i = s->span.from;

	while (i < s->span.to)
	{
		uint32_t	end = gaz_run_end(doc, i, s->span.to);
		bool		unknown = false;

		if (end <= i)
		{
			i++;
			continue;
		}
		if (gaz_is_closed(doc, i) && end > i + 1)
			i++;				/* 'The Zorblax' */
		for (uint32_t k = i; k < end; k++)
			unknown |= is_unknown(doc, k);
		if (unknown && gaz_span_is_free(doc, gaz_span(i, end)))
			put_name(set, w, gaz_span(i, end), NULL, 1);
		i = end;
	}
}

Datum
gaz_sql_unknown_names(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	GazParse   *parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	const GazDoc *doc = gaz_pg_doc(parse);
	GazWriter	w = gaz_pg_writer(doc, fcinfo->flinfo);

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];

		if (e->entry == GAZ_NONE)
			put_name(set, &w, e->name, gaz_mention_kind_name(e->kind),
					 e->mentions.n);
	}
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		if (!gaz_capitals_mean_nothing(doc, s))
			put_runs(set, &w, s);
	}
	gaz_pg_release(parse);
	return (Datum) 0;
}

/* ---- of a corpus ---- */

/* The query that counts names over a column; both were given by the caller. */
static char *
corpus_query(Oid table, const char *column, int64 texts, int64 names)
{
	StringInfoData sql;
	char	   *relation = get_rel_name(table);

	if (relation == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", table)));
	if (get_attnum(table, column) <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist",
						column, relation)));
	initStringInfo(&sql);
	appendStringInfo(&sql,
					 "SELECT u.name, u.kind, pg_catalog.count(*),"
					 " pg_catalog.sum(u.mentions)::pg_catalog.int8"
					 " FROM (SELECT t.%s::pg_catalog.text AS body FROM %s t",
					 quote_identifier(column),
					 quote_qualified_identifier(get_namespace_name(get_rel_namespace(table)),
												relation));
	if (texts >= 0)
		appendStringInfo(&sql, " LIMIT " INT64_FORMAT, texts);
	appendStringInfo(&sql,
					 ") c, LATERAL (SELECT n.name, n.kind,"
					 " pg_catalog.sum(n.mentions) AS mentions"
					 " FROM gazette.unknown_names(c.body) n GROUP BY 1, 2) u"
					 " GROUP BY u.name, u.kind"
					 " ORDER BY 3 DESC, 4 DESC, u.name COLLATE \"C\", u.kind"
					 " LIMIT " INT64_FORMAT,
					 names);
	return sql.data;
}

Datum
gaz_sql_unknown_names_of(PG_FUNCTION_ARGS)
{
	int64		names = PG_GETARG_INT64(2);
	int64		texts = PG_ARGISNULL(3) ? -1 : PG_GETARG_INT64(3);
	GazResultSet *set;
	Portal		portal;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) || names < 0 ||
		(!PG_ARGISNULL(3) && texts < 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a table, a column and a number of names, not below 0, are needed"),
				 errhint("For example gazette.unknown_names('articles', 'body', 100).")));
	set = gaz_pg_begin_result(fcinfo);
	SPI_connect();
	portal = SPI_cursor_open_with_args(NULL,
									   corpus_query(PG_GETARG_OID(0),
													NameStr(*PG_GETARG_NAME(1)),
													texts, names),
									   0, NULL, NULL, NULL, true, 0);
	do
	{
		SPI_cursor_fetch(portal, true, BATCH);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			GazRow		row = {.n = 4};

			heap_deform_tuple(SPI_tuptable->vals[i], SPI_tuptable->tupdesc,
							  row.values, row.nulls);
			gaz_pg_put_row(set, &row);
		}
	} while (SPI_processed > 0);
	SPI_cursor_close(portal);
	SPI_finish();
	return (Datum) 0;
}
