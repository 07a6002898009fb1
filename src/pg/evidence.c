/*-------------------------------------------------------------------------
 *
 * evidence.c
 *	  mentions(): each mention with what it means and why it was found.
 *
 *	  kind    | name       | value       | span    | section | rule    | entry
 *	  place   | Espoo      | FI-18       | [12,17) | lead    | lexicon | 4711
 *	  amount  | EUR 3.5 mn | 3500000 EUR | [30,40) | body    | money   |
 *
 * name is the text of the mention, or for one that was tied to an entity the
 * entity's fullest name; value is what the text stands for, in so far as that
 * is more than a name.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "pg/encoding.h"
#include "pg/evidence.h"
#include "pg/parse.h"

PG_FUNCTION_INFO_V1(gaz_sql_mentions);

static int
compare_mentions(const void *a, const void *b)
{
	const GazMention *x = *(const GazMention *const *) a;
	const GazMention *y = *(const GazMention *const *) b;

	if (x->span.from != y->span.from)
		return x->span.from < y->span.from ? -1 : 1;
	if (x->span.to != y->span.to)
		return x->span.to > y->span.to ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return x < y ? -1 : x > y;
}

const GazMention **
gaz_sorted_mentions(const GazDoc *doc, uint32_t *n)
{
	const GazMention **sorted = gaz_palloc_array(const GazMention *,
												 doc->mentions.n);

	*n = 0;
	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];

		if (!m->dropped && !gaz_span_empty(m->span))
			sorted[(*n)++] = m;
	}
	qsort(sorted, *n, sizeof(sorted[0]), compare_mentions);
	return sorted;
}

/* A lexicon row's own value: for an industry the path of its category. */
static const char *
entry_value(const GazDoc *doc, uint32_t entry)
{
	const GazImage *image = doc->image;
	const GazEntry *e = &image->entries[entry];
	const char *code = gaz_image_string(image, e->code);
	uint32_t	category;

	if (e->kind != GAZ_K_INDUSTRY)
		return code;
	category = gaz_image_category(image, gaz_image_string(image, e->scheme),
								  code);
	if (category == GAZ_NONE)
		return code;
	return gaz_image_string(image, image->categories[category].path);
}

static void
add_amount_value(GazRow *row, const GazAmount *amount)
{
	if (amount->value == NULL)
		gaz_row_add_null(row);
	else
		gaz_add_string(row, psprintf("%s %s", amount->value,
									 amount->unit != NULL ? amount->unit : ""));
}

static char *
iso_day(int32_t day)
{
	int			y,
				m,
				d;

	j2date(day + POSTGRES_EPOCH_JDATE, &y, &m, &d);
	return psprintf("%04d-%02d-%02d", y, m, d);
}

/* A period as its ISO days, the last one included. */
static void
add_date_value(GazRow *row, GazDates d)
{
	char	   *from,
			   *to;

	if (d.from == GAZ_NO_DAY || d.to == GAZ_NO_DAY || d.from >= d.to ||
		!IS_VALID_DATE(d.from) || !IS_VALID_DATE(d.to))
	{
		gaz_row_add_null(row);
		return;
	}
	from = iso_day(d.from);
	to = iso_day(d.to - 1);
	gaz_add_string(row, d.to - d.from == 1 ? from :
				   psprintf("%s/%s", from, to));
}

static void
add_value(const GazWriter *w, GazRow *row, const GazMention *m)
{
	const GazDoc *doc = w->doc;
	const GazEntity *e = m->entity == GAZ_NONE ? NULL :
		&doc->entities.item[m->entity];

	if (m->kind == GAZ_M_AMOUNT && m->data < doc->amounts.n)
		add_amount_value(row, &doc->amounts.item[m->data]);
	else if (m->kind == GAZ_M_DATE && m->data < doc->dates.n)
		add_date_value(row, doc->dates.item[m->data].during);
	else if (m->kind == GAZ_M_ROLE && m->data < doc->roles.n)
		gaz_add_span_text(w, row, doc->roles.item[m->data].title);
	else if (e != NULL && e->code != NULL && e->code[0] != '\0')
		gaz_add_string(row, e->code);
	else if (e != NULL && e->canonical != NULL)
		gaz_add_string(row, e->canonical);
	else if (m->entry != GAZ_NONE)
		gaz_add_string(row, entry_value(doc, m->entry));
	else
		gaz_row_add_null(row);
}

static void
add_place_in_text(const GazWriter *w, GazRow *row, const GazMention *m)
{
	gaz_add_span(w, row, m->span);
	if (m->sentence == GAZ_NONE)
	{
		gaz_row_add_null(row);
		gaz_add_string(row, gaz_section_name(GAZ_SECTION_FURNITURE));
	}
	else
	{
		const GazSentence *s = &w->doc->sentences.item[m->sentence];

		gaz_row_add(row, Int32GetDatum(m->sentence + 1));
		gaz_add_string(row, gaz_section_name(s->section));
	}
}

static void
mention_row(const GazWriter *w, const GazMention *m, GazRow *row)
{
	const GazDoc *doc = w->doc;

	gaz_add_string(row, gaz_mention_kind_name(m->kind));
	gaz_add_span_text(w, row, m->entity == GAZ_NONE ? m->span :
					  doc->entities.item[m->entity].name);
	add_value(w, row, m);
	add_place_in_text(w, row, m);
	gaz_add_string(row, m->rule);
	if (m->entry == GAZ_NONE)
		gaz_row_add_null(row);
	else
		gaz_row_add(row, Int64GetDatum(doc->image->entries[m->entry].id));
	gaz_add_score(row, m->score);
}

Datum
gaz_sql_mentions(PG_FUNCTION_ARGS)
{
	GazSettings settings = gaz_pg_settings();
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	GazParse   *parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	GazWriter	w = gaz_pg_writer(gaz_pg_doc(parse), fcinfo->flinfo);
	uint32_t	n;
	const GazMention **sorted = gaz_sorted_mentions(w.doc, &n);

	for (uint32_t i = 0; i < n; i++)
	{
		MemoryContext old = MemoryContextSwitchTo(set->row_context);
		GazRow		row = {0};

		mention_row(&w, sorted[i], &row);
		MemoryContextSwitchTo(old);
		gaz_pg_put_row(set, &row);
	}
	gaz_pg_release(parse);
	return (Datum) 0;
}
