/*-------------------------------------------------------------------------
 *
 * facts.c
 *	  The kinds of facts that an article has, each a list of one row type.
 *
 * One function a kind says how a row comes about; the set-returning functions
 * and the arrays of gazette.article use the same ones:
 *
 *	  gazette.persons(body)				gaz_facts_row() for each, a row each
 *	  (gazette.parse(body)).persons		gaz_facts_array()
 *
 * Limits: an array of the article holds at most MAX_ARRAY facts, since the
 * whole composite must stay under 1 GB; the set-returning functions give all.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "pg/encoding.h"
#include "pg/facts.h"

#define MAX_ARRAY 250000

/* ---- entities ---- */

static Datum
role_array(GazWriter *w, const GazEntity *person)
{
	Datum	   *values = gaz_palloc_array(Datum, person->roles.n);

	for (uint32_t i = 0; i < person->roles.n; i++)
	{
		const GazRole *role = &w->doc->roles.item[person->roles.item[i]];
		GazRow		row = {0};

		gaz_add_span_text(w, &row, role->phrase);
		gaz_add_span_text(w, &row, role->title);
		gaz_add_span_text(w, &row, role->organization);
		values[i] = gaz_pg_composite(w, GAZ_ROW_ROLE, &row);
	}
	return gaz_pg_array(values, person->roles.n,
						gaz_pg_row_type(w->types, GAZ_ROW_ROLE)->oid);
}

static void
entity_row(GazWriter *w, const GazEntity *e, GazRow *row)
{
	gaz_add_span_text(w, row, e->name);
	switch (e->kind)
	{
		case GAZ_M_PERSON:
			gaz_row_add(row, role_array(w, e));
			gaz_add_span_texts(w, row, &e->aliases);
			break;
		case GAZ_M_ORGANIZATION:
			gaz_add_string(row, e->type);
			gaz_add_span_texts(w, row, &e->aliases);
			break;
		case GAZ_M_PLACE:
			gaz_add_string(row, e->type);
			gaz_add_string(row, e->code);
			gaz_add_string(row, e->within);
			break;
		case GAZ_M_PROGRAMME:
			gaz_add_string(row, e->canonical);
			break;
		default:
			break;
	}
	gaz_add_spans(w, row, &e->mentions);
	gaz_add_score(row, e->score);
}

static void
industry_row(GazWriter *w, const GazIndustry *industry, GazRow *row)
{
	const GazImage *image = w->doc->image;
	const GazCategory *c = &image->categories[industry->category];

	gaz_add_string(row, gaz_image_string(image, c->scheme));
	gaz_add_string(row, gaz_image_string(image, c->code));
	gaz_row_add(row, gaz_pg_path(w, industry->category));
	gaz_add_string(row, gaz_image_string(image, c->title));
	gaz_add_score(row, industry->score);
	gaz_add_spans(w, row, &industry->evidence);
}

/* ---- relations ---- */

static void
add_speaker(GazWriter *w, GazRow *row, uint32_t entity)
{
	if (entity == GAZ_NONE)
		gaz_row_add_null(row);
	else
		gaz_add_span_text(w, row, w->doc->entities.item[entity].name);
}

static void
event_row(GazWriter *w, const GazEvent *event, GazRow *row)
{
	gaz_add_string(row, event->kind);
	gaz_add_string(row, gaz_modality_name(event->modality));
	gaz_add_names(w, row, &event->actors);
	gaz_add_names(w, row, &event->targets);
	gaz_add_names(w, row, &event->places);
	gaz_add_names(w, row, &event->participants);
	gaz_add_days(row, event->during);
	gaz_add_span(w, row, event->span);
}

static void
statement_row(GazWriter *w, const GazStatement *statement, GazRow *row)
{
	add_speaker(w, row, statement->speaker);
	gaz_add_span_text(w, row, statement->verb);
	if (gaz_span_empty(statement->content))
		gaz_row_add_null(row);
	else
		gaz_row_add(row, gaz_pg_span_verbatim(w, statement->content));
	gaz_row_add(row, BoolGetDatum(statement->quoted));
	gaz_add_span(w, row, statement->span);
}

static void
directive_row(GazWriter *w, const GazDirective *directive, GazRow *row)
{
	if (directive->ordinal == 0)
		gaz_row_add_null(row);
	else
		gaz_row_add(row, Int32GetDatum(directive->ordinal));
	gaz_add_span_text(w, row, directive->action);
	add_speaker(w, row, directive->speaker);
	gaz_add_names(w, row, &directive->programmes);
	gaz_add_paths(w, row, &directive->industries);
	gaz_add_span(w, row, directive->span);
}

/* ---- numbers and time ---- */

static void
amount_row(GazWriter *w, const GazAmount *amount, GazRow *row)
{
	Datum		value = (Datum) 0;

	if (amount->value != NULL)
		value = gaz_pg_numeric(amount->value);
	gaz_add_span_text(w, row, amount->span);
	if (value == (Datum) 0)
		gaz_row_add_null(row);
	else
		gaz_row_add(row, value);
	gaz_add_string(row, amount->unit);
	gaz_add_span(w, row, amount->span);
}

static void
moment_row(GazWriter *w, const GazMoment *moment, GazRow *row)
{
	gaz_add_span_text(w, row, moment->span);
	gaz_add_days(row, moment->during);
	gaz_add_span(w, row, moment->span);
}

/* ---- all of them ---- */

static const struct
{
	GazRowTypeId row_type;
	GazMentionKind kind;		/* of entities */
}			fact_types[] = {
	[GAZ_FACTS_PERSONS] = {GAZ_ROW_PERSON, GAZ_M_PERSON},
	[GAZ_FACTS_ORGANIZATIONS] = {GAZ_ROW_ORGANIZATION, GAZ_M_ORGANIZATION},
	[GAZ_FACTS_PLACES] = {GAZ_ROW_PLACE, GAZ_M_PLACE},
	[GAZ_FACTS_PROGRAMMES] = {GAZ_ROW_PROGRAMME, GAZ_M_PROGRAMME},
	[GAZ_FACTS_PRODUCTS] = {GAZ_ROW_PRODUCT, GAZ_M_PRODUCT},
	[GAZ_FACTS_INDUSTRIES] = {GAZ_ROW_INDUSTRY},
	[GAZ_FACTS_EVENTS] = {GAZ_ROW_EVENT},
	[GAZ_FACTS_STATEMENTS] = {GAZ_ROW_STATEMENT},
	[GAZ_FACTS_DIRECTIVES] = {GAZ_ROW_DIRECTIVE},
	[GAZ_FACTS_AMOUNTS] = {GAZ_ROW_AMOUNT},
	[GAZ_FACTS_DATES] = {GAZ_ROW_MOMENT},
};

uint32_t
gaz_facts_count(const GazDoc *doc, GazFacts facts)
{
	switch (facts)
	{
		case GAZ_FACTS_INDUSTRIES:
			return doc->industries.n;
		case GAZ_FACTS_EVENTS:
			return doc->events.n;
		case GAZ_FACTS_STATEMENTS:
			return doc->statements.n;
		case GAZ_FACTS_DIRECTIVES:
			return doc->directives.n;
		case GAZ_FACTS_AMOUNTS:
			return doc->amounts.n;
		case GAZ_FACTS_DATES:
			return doc->dates.n;
		default:
			return doc->entities.n;
	}
}

bool
gaz_facts_row(GazWriter *w, GazFacts facts, uint32_t i, GazRow *row)
{
	const GazDoc *doc = w->doc;

	switch (facts)
	{
		case GAZ_FACTS_INDUSTRIES:
			industry_row(w, &doc->industries.item[i], row);
			return true;
		case GAZ_FACTS_EVENTS:
			event_row(w, &doc->events.item[i], row);
			return true;
		case GAZ_FACTS_STATEMENTS:
			statement_row(w, &doc->statements.item[i], row);
			return true;
		case GAZ_FACTS_DIRECTIVES:
			directive_row(w, &doc->directives.item[i], row);
			return true;
		case GAZ_FACTS_AMOUNTS:
			amount_row(w, &doc->amounts.item[i], row);
			return true;
		case GAZ_FACTS_DATES:
			moment_row(w, &doc->dates.item[i], row);
			return true;
		default:
			if (doc->entities.item[i].kind != fact_types[facts].kind)
				return false;
			entity_row(w, &doc->entities.item[i], row);
			return true;
	}
}

Datum
gaz_facts_array(GazWriter *w, GazFacts facts)
{
	GazRowTypeId row_type = fact_types[facts].row_type;
	uint32_t	count = gaz_facts_count(w->doc, facts);
	Datum	   *values = gaz_palloc_array(Datum, Min(count, MAX_ARRAY));
	uint32_t	n = 0;
	MemoryContext target = CurrentMemoryContext;
	MemoryContext scratch = AllocSetContextCreate(target, "gazette row",
												  ALLOCSET_DEFAULT_SIZES);
	Datum		array;

	for (uint32_t i = 0; i < count && n < MAX_ARRAY; i++)
	{
		GazRow		row = {0};

		CHECK_FOR_INTERRUPTS();
		MemoryContextSwitchTo(scratch);
		if (gaz_facts_row(w, facts, i, &row))
		{
			MemoryContextSwitchTo(target);
			values[n++] = gaz_pg_composite(w, row_type, &row);
		}
		MemoryContextSwitchTo(target);
		MemoryContextReset(scratch);
	}
	array = gaz_pg_array(values, n, gaz_pg_row_type(w->types, row_type)->oid);
	MemoryContextDelete(scratch);
	return array;
}

bool
gaz_facts_of_scheme(const GazDoc *doc, uint32_t i, const char *scheme)
{
	const GazCategory *c =
		&doc->image->categories[doc->industries.item[i].category];

	return scheme == NULL ||
		strcmp(gaz_image_string(doc->image, c->scheme), scheme) == 0;
}

Datum
gaz_facts_paths(GazWriter *w, const char *scheme)
{
	const GazDoc *doc = w->doc;
	Datum	   *paths = gaz_palloc_array(Datum, doc->industries.n);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < doc->industries.n; i++)
	{
		if (gaz_facts_of_scheme(doc, i, scheme))
			paths[n++] = gaz_pg_path(w, doc->industries.item[i].category);
	}
	return gaz_pg_array(paths, n, gaz_pg_ltree(w->types));
}

void
gaz_article_row(GazWriter *w, Datum title, GazRow *row)
{
	const GazDoc *doc = w->doc;
	const GazLayout *layout = &doc->layout;

	if (title != (Datum) 0)
		gaz_row_add(row, title);
	else
		gaz_add_span_text(w, row, layout->title);
	gaz_add_span_text(w, row, layout->source);
	gaz_add_span_texts(w, row, &layout->authors);
	if (doc->published != GAZ_NO_DAY && IS_VALID_DATE(doc->published))
		gaz_row_add(row, DateADTGetDatum(doc->published));
	else
		gaz_row_add_null(row);
	gaz_add_string(row, doc->language);
	gaz_add_span(w, row, layout->body);
	for (GazFacts f = GAZ_FACTS_PERSONS; f <= GAZ_FACTS_DATES; f++)
		gaz_row_add(row, gaz_facts_array(w, f));
}
