/*-------------------------------------------------------------------------
 *
 * writer.c
 *	  Datums of what the core found: text, ranges, numbers, ltree, rows.
 *
 * The core counts tokens, SQL counts characters from 1.  For a token, its byte
 * offset less the continuation bytes before it is the number of characters
 * before it:
 *
 *	  text		Mälaren åt		(M ä ä l a r e n _ å å t)
 *	  token 1	starts at byte 9, one continuation byte before: character 8,
 *				position 9
 *
 * Types are looked up by name in the extension's schema, never by search_path,
 * and once for each call site of a query.  ltree is where the user put it: the
 * attribute industry.path knows its type.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/multirangetypes.h"
#include "utils/rangetypes.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#include "pg/encoding.h"
#include "pg/lexicon.h"
#include "pg/writer.h"

/* numeric has room for more, but no article has. */
#define MAX_DIGITS 1000

static const char *const row_type_names[GAZ_ROW_TYPE_COUNT] = {
	"role", "person", "organization", "place", "programme", "product",
	"industry", "event", "statement", "directive", "amount", "moment",
	"mention", "article"
};

GazTypes *
gaz_pg_types(FmgrInfo *flinfo)
{
	GazTypes   *types = flinfo->fn_extra;

	if (types == NULL)
	{
		types = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(GazTypes));
		types->context = flinfo->fn_mcxt;
		types->schema = gaz_pg_schema();
		flinfo->fn_extra = types;
	}
	return types;
}

const GazRowType *
gaz_pg_row_type(GazTypes *types, GazRowTypeId id)
{
	GazRowType *row = &types->rows[id];

	if (!OidIsValid(row->oid))
	{
		Oid			oid = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
										  CStringGetDatum(row_type_names[id]),
										  ObjectIdGetDatum(types->schema));
		MemoryContext old;

		if (!OidIsValid(oid))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_OBJECT),
					 errmsg("type \"gazette.%s\" does not exist",
							row_type_names[id]),
					 errhint("Create the extension again: it is not whole.")));
		old = MemoryContextSwitchTo(types->context);
		row->desc = lookup_rowtype_tupdesc_copy(oid, -1);
		MemoryContextSwitchTo(old);
		row->oid = oid;
	}
	return row;
}

Oid
gaz_pg_ltree(GazTypes *types)
{
	if (!OidIsValid(types->ltree))
	{
		const GazRowType *industry = gaz_pg_row_type(types, GAZ_ROW_INDUSTRY);
		Oid			type = TupleDescAttr(industry->desc, 2)->atttypid;
		Oid			input;

		getTypeInputInfo(type, &input, &types->ltree_param);
		fmgr_info_cxt(input, &types->ltree_in, types->context);
		types->ltree = type;
	}
	return types->ltree;
}

GazWriter
gaz_pg_writer(const GazDoc *doc, FmgrInfo *flinfo)
{
	GazWriter	w = {
		.doc = doc,
		.types = gaz_pg_types(flinfo),
		.bytes = gaz_pg_counts_bytes()
	};

	return w;
}

/* ---- positions ---- */

int32
gaz_pg_start(const GazWriter *w, uint32_t token)
{
	uint32_t	pos = w->doc->tokens.item[token].start;

	if (!w->bytes && w->doc->char_table != NULL)
		pos -= w->doc->char_table[token];
	return (int32) pos + 1;
}

int32
gaz_pg_end(const GazWriter *w, uint32_t token)
{
	const GazToken *t = &w->doc->tokens.item[token];
	uint32_t	pos = t->end;

	if (!w->bytes && w->doc->char_table != NULL)
	{
		pos -= w->doc->char_table[token];
		for (uint32_t i = t->start; i < t->end; i++)
			pos -= (w->doc->text[i] & 0xC0) == 0x80;
	}
	return (int32) pos + 1;
}

/* int4range and daterange are canonical as they come here: [lower, upper). */
static RangeType *
make_half_open(Oid type, bool has_lower, Datum lower, bool has_upper,
			   Datum upper)
{
	TypeCacheEntry *entry = lookup_type_cache(type, TYPECACHE_RANGE_INFO);
	RangeBound	from = {.val = lower, .infinite = !has_lower,
	.inclusive = has_lower, .lower = true};
	RangeBound	to = {.val = upper, .infinite = !has_upper,
	.inclusive = false, .lower = false};

#if PG_VERSION_NUM >= 160000
	return range_serialize(entry, &from, &to, false, NULL);
#else
	return range_serialize(entry, &from, &to, false);
#endif
}

static RangeType *
span_range(const GazWriter *w, GazSpan span)
{
	return make_half_open(INT4RANGEOID,
						  true, Int32GetDatum(gaz_pg_start(w, span.from)),
						  true, Int32GetDatum(gaz_pg_end(w, span.to - 1)));
}

Datum
gaz_pg_span_range(const GazWriter *w, GazSpan span)
{
	return RangeTypePGetDatum(span_range(w, span));
}

/* ---- text ---- */

Datum
gaz_pg_span_verbatim(const GazWriter *w, GazSpan span)
{
	uint32_t	len;
	const char *s = gaz_doc_text(w->doc, span, &len);

	return gaz_pg_text(s, len);
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A name may be broken over two lines, but has one blank there. */
Datum
gaz_pg_span_text(const GazWriter *w, GazSpan span)
{
	uint32_t	len;
	const char *s = gaz_doc_text(w->doc, span, &len);
	char	   *squeezed = MemoryContextAllocHuge(CurrentMemoryContext,
												  (Size) len + 1);
	uint32_t	n = 0;
	Datum		result;

	for (uint32_t i = 0; i < len; i++)
	{
		if (!is_blank(s[i]))
			squeezed[n++] = s[i];
		else if (n > 0 && squeezed[n - 1] != ' ')
			squeezed[n++] = ' ';
	}
	result = gaz_pg_text(squeezed, n);
	pfree(squeezed);
	return result;
}

/* ---- other values ---- */

/*
 * The core writes plain decimals; whatever else it may be is no reason to
 * fail on a text.
 */
Datum
gaz_pg_numeric(const char *decimal)
{
	const char *p = decimal + (decimal[0] == '-');
	size_t		digits = strspn(p, "0123456789");
	size_t		fraction = 0;

	if (p[digits] == '.')
		fraction = 1 + strspn(p + digits + 1, "0123456789");
	if (digits == 0 || digits + fraction > MAX_DIGITS ||
		p[digits + fraction] != '\0')
		return (Datum) 0;
	return DirectFunctionCall3(numeric_in, CStringGetDatum(decimal),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

Datum
gaz_pg_path(const GazWriter *w, uint32_t category)
{
	const GazImage *image = w->doc->image;
	const char *path;

	gaz_pg_ltree(w->types);
	path = gaz_image_string(image, image->categories[category].path);
	return InputFunctionCall(&w->types->ltree_in, (char *) path,
							 w->types->ltree_param, -1);
}

void
gaz_add_string(GazRow *row, const char *utf8)
{
	if (utf8 == NULL || utf8[0] == '\0')
		gaz_row_add_null(row);
	else
		gaz_row_add(row, gaz_pg_cstring_text(utf8));
}

void
gaz_add_span_text(const GazWriter *w, GazRow *row, GazSpan span)
{
	if (gaz_span_empty(span))
		gaz_row_add_null(row);
	else
		gaz_row_add(row, gaz_pg_span_text(w, span));
}

void
gaz_add_span(const GazWriter *w, GazRow *row, GazSpan span)
{
	if (gaz_span_empty(span))
		gaz_row_add_null(row);
	else
		gaz_row_add(row, gaz_pg_span_range(w, span));
}

void
gaz_add_spans(const GazWriter *w, GazRow *row, const GazSpans *spans)
{
	RangeType **ranges = gaz_palloc_array(RangeType *, spans->n);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < spans->n; i++)
	{
		if (!gaz_span_empty(spans->item[i]))
			ranges[n++] = span_range(w, spans->item[i]);
	}
	gaz_row_add(row, MultirangeTypePGetDatum(
					make_multirange(INT4MULTIRANGEOID,
									lookup_type_cache(INT4RANGEOID,
													  TYPECACHE_RANGE_INFO),
									n, ranges)));
}

Datum
gaz_pg_array(const Datum *values, uint32_t n, Oid type)
{
	int16		len;
	bool		byval;
	char		align;

	if (n == 0)
		return PointerGetDatum(construct_empty_array(type));
	get_typlenbyvalalign(type, &len, &byval, &align);
	return PointerGetDatum(construct_array((Datum *) values, n, type,
										   len, byval, align));
}

void
gaz_add_span_texts(const GazWriter *w, GazRow *row, const GazSpans *spans)
{
	Datum	   *values = gaz_palloc_array(Datum, spans->n);

	for (uint32_t i = 0; i < spans->n; i++)
		values[i] = gaz_pg_span_text(w, spans->item[i]);
	gaz_row_add(row, gaz_pg_array(values, spans->n, TEXTOID));
}

void
gaz_add_names(const GazWriter *w, GazRow *row, const GazIndexes *entities)
{
	Datum	   *values = gaz_palloc_array(Datum, entities->n);

	for (uint32_t i = 0; i < entities->n; i++)
	{
		const GazEntity *e = &w->doc->entities.item[entities->item[i]];

		values[i] = gaz_pg_span_text(w, e->name);
	}
	gaz_row_add(row, gaz_pg_array(values, entities->n, TEXTOID));
}

void
gaz_add_paths(const GazWriter *w, GazRow *row, const GazIndexes *categories)
{
	Datum	   *values = gaz_palloc_array(Datum, categories->n);

	for (uint32_t i = 0; i < categories->n; i++)
		values[i] = gaz_pg_path(w, categories->item[i]);
	gaz_row_add(row, gaz_pg_array(values, categories->n,
								  gaz_pg_ltree(w->types)));
}

void
gaz_add_days(GazRow *row, GazDates days)
{
	bool		has_from = days.from != GAZ_NO_DAY && IS_VALID_DATE(days.from);
	bool		has_to = days.to != GAZ_NO_DAY && IS_VALID_DATE(days.to);

	if ((!has_from && !has_to) || (has_from && has_to && days.from >= days.to))
		gaz_row_add_null(row);
	else
		gaz_row_add(row, RangeTypePGetDatum(
						make_half_open(DATERANGEOID,
									   has_from, DateADTGetDatum(days.from),
									   has_to, DateADTGetDatum(days.to))));
}

void
gaz_add_score(GazRow *row, float score)
{
	gaz_row_add(row, Float4GetDatum(score));
}

Datum
gaz_pg_composite(GazWriter *w, GazRowTypeId id, const GazRow *row)
{
	const GazRowType *type = gaz_pg_row_type(w->types, id);

	Assert(row->n == type->desc->natts);
	return HeapTupleGetDatum(heap_form_tuple(type->desc,
											 (Datum *) row->values,
											 (bool *) row->nulls));
}
