/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  explain(): how the analysis came about, step by step.
 *
 *	  step	   what						 detail
 *	  token	   Virta					 word, capital; may be surname
 *	  match	   industry					 "wind power", sei2018 6.2, row 31207
 *	  rule	   person					 Aino Virta, by title_before
 *	  lost	   place-gazetteer			 overlaps a longer or surer mention
 *	  weight   sei2018.6.2				 (how its score came about)
 *
 * Tokens, lexicon matches and mentions are read off the document; what the
 * recognisers and the tagger have to say of their choices they left in its
 * trace.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "pg/encoding.h"
#include "pg/parse.h"
#include "pg/writer.h"

PG_FUNCTION_INFO_V1(gaz_sql_explain);

static void
put(GazResultSet *set, const GazWriter *w, const char *step, GazSpan span,
	const char *what, const char *detail, float score)
{
	MemoryContext old = MemoryContextSwitchTo(set->row_context);
	GazRow		row = {0};

	gaz_add_string(&row, step);
	gaz_add_span(w, &row, span);
	gaz_add_string(&row, what);
	gaz_add_string(&row, detail);
	if (score < 0)
		gaz_row_add_null(&row);
	else
		gaz_add_score(&row, score);
	MemoryContextSwitchTo(old);
	gaz_pg_put_row(set, &row);
}

static char *
span_string(const GazDoc *doc, GazSpan span)
{
	uint32_t	len;
	const char *s = gaz_doc_text(doc, span, &len);

	return pnstrdup(s, len);
}

static void
append_item(StringInfo out, const char *separator, const char *item)
{
	if (out->len > 0)
		appendStringInfoString(out, separator);
	appendStringInfoString(out, item);
}

/* What the scanner and the lexicon know of one token. */
static char *
describe_token(const GazToken *t)
{
	static const char *const kinds[] = {
		[GAZ_TK_WORD] = "word", [GAZ_TK_NUMBER] = "number",
		[GAZ_TK_PUNCT] = "punctuation", [GAZ_TK_SYMBOL] = "symbol",
		[GAZ_TK_HAN] = "character", [GAZ_TK_MARKUP] = "markup"
	};
	static const struct
	{
		uint16_t	flag;
		const char *name;
	}			flags[] = {
		{GAZ_TF_PARA, "begins paragraph"}, {GAZ_TF_UPPER, "capitals"},
		{GAZ_TF_MIXED, "mixed case"}, {GAZ_TF_DOTTED, "abbreviation"},
		{GAZ_TF_POSS, "possessive"}, {GAZ_TF_OPEN, "opens"},
		{GAZ_TF_CLOSE, "closes"}, {GAZ_TF_BAD, "malformed"}
	};
	StringInfoData out;
	const char *separator = "; may be ";

	initStringInfo(&out);
	appendStringInfoString(&out, kinds[t->kind]);
	for (int i = 0; i < lengthof(flags); i++)
	{
		if (t->flags & flags[i].flag)
			append_item(&out, ", ", flags[i].name);
	}
	for (int k = 0; k < GAZ_TERM_KIND_COUNT; k++)
	{
		if ((t->kinds & gaz_kind_bit(k)) == 0)
			continue;
		append_item(&out, separator, gaz_kind_name(k));
		separator = ", ";
	}
	return out.data;
}

static char *
describe_match(const GazImage *image, const GazEntry *e)
{
	const char *name = gaz_image_string(image, e->name);
	const char *scheme = gaz_image_string(image, e->scheme);
	const char *code = gaz_image_string(image, e->code);
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "\"%s\"", gaz_image_string(image, e->term));
	if (name[0] != '\0')
		appendStringInfo(&out, " = %s", name);
	if (scheme[0] != '\0' || code[0] != '\0')
		appendStringInfo(&out, ", %s%s%s", scheme,
						 scheme[0] != '\0' && code[0] != '\0' ? " " : "", code);
	appendStringInfo(&out, ", row " INT64_FORMAT "%s", e->id,
					 (e->flags & GAZ_EF_CUSTOM) ? " (custom)" : "");
	return out.data;
}

static void
put_tokens(GazResultSet *set, const GazWriter *w)
{
	const GazDoc *doc = w->doc;

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		GazSpan		span = gaz_span(i, i + 1);
		MemoryContext old = MemoryContextSwitchTo(set->row_context);
		char	   *what = span_string(doc, span);
		char	   *detail = describe_token(&doc->tokens.item[i]);

		MemoryContextSwitchTo(old);
		put(set, w, "token", span, what, detail, -1);
	}
}

static void
put_matches(GazResultSet *set, const GazWriter *w)
{
	const GazDoc *doc = w->doc;

	for (uint32_t i = 0; i < doc->matches.n; i++)
	{
		const GazMatch *m = &doc->matches.item[i];
		const GazEntry *e = &doc->image->entries[m->entry];
		MemoryContext old = MemoryContextSwitchTo(set->row_context);
		char	   *detail = describe_match(doc->image, e);

		MemoryContextSwitchTo(old);
		put(set, w, "match", m->span, gaz_kind_name(m->kind), detail,
			e->weight);
	}
}

static void
put_mentions(GazResultSet *set, const GazWriter *w)
{
	const GazDoc *doc = w->doc;

	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];
		MemoryContext old;
		char	   *detail;

		/* Why it was dropped is in the trace. */
		if (m->dropped)
			continue;
		old = MemoryContextSwitchTo(set->row_context);
		detail = psprintf("%s, by %s", span_string(doc, m->span),
						  m->rule != NULL ? m->rule : "no rule");
		MemoryContextSwitchTo(old);
		put(set, w, "rule", m->span, gaz_mention_kind_name(m->kind), detail,
			m->score);
	}
}

static void
put_trace(GazResultSet *set, const GazWriter *w)
{
	const GazDoc *doc = w->doc;

	for (uint32_t i = 0; i < doc->trace.n; i++)
	{
		const GazTrace *t = &doc->trace.item[i];

		put(set, w, t->step, t->span, t->what, t->detail, t->score);
	}
}

Datum
gaz_sql_explain(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	GazParse   *parse;
	GazWriter	w;

	settings.trace = true;
	parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	put_tokens(set, &w);
	put_matches(set, &w);
	put_mentions(set, &w);
	put_trace(set, &w);
	gaz_pg_release(parse);
	return (Datum) 0;
}
