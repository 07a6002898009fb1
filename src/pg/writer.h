/*-------------------------------------------------------------------------
 *
 * writer.h
 *	  Datums of what the core found: text, ranges, numbers, ltree, rows.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_WRITER_H
#define GAZ_PG_WRITER_H

#include "fmgr.h"
#include "access/tupdesc.h"

#include "pg/resultset.h"
#include "recognise/mention.h"

/* The composite types of the schema, in the order of writer.c's names. */
typedef enum GazRowTypeId
{
	GAZ_ROW_ROLE,
	GAZ_ROW_PERSON,
	GAZ_ROW_ORGANIZATION,
	GAZ_ROW_PLACE,
	GAZ_ROW_PROGRAMME,
	GAZ_ROW_PRODUCT,
	GAZ_ROW_INDUSTRY,
	GAZ_ROW_EVENT,
	GAZ_ROW_STATEMENT,
	GAZ_ROW_DIRECTIVE,
	GAZ_ROW_AMOUNT,
	GAZ_ROW_MOMENT,
	GAZ_ROW_MENTION,
	GAZ_ROW_ARTICLE,
	GAZ_ROW_TYPE_COUNT
} GazRowTypeId;

typedef struct GazRowType
{
	Oid			oid;			/* InvalidOid: not looked up yet */
	TupleDesc	desc;
} GazRowType;

/* What one call site has looked up in the catalogs; lives in fn_extra. */
typedef struct GazTypes
{
	MemoryContext context;
	Oid			schema;
	GazRowType	rows[GAZ_ROW_TYPE_COUNT];
	Oid			ltree;			/* InvalidOid: not looked up yet */
	Oid			ltree_param;
	FmgrInfo	ltree_in;
} GazTypes;

typedef struct GazWriter
{
	const GazDoc *doc;
	GazTypes   *types;
	bool		bytes;			/* positions count bytes */
} GazWriter;

/* An array that may be as long as the text. */
#define gaz_palloc_array(type, n) \
	((type *) MemoryContextAllocHuge(CurrentMemoryContext, \
									 sizeof(type) * Max((Size) (n), 1)))

extern GazTypes *gaz_pg_types(FmgrInfo *flinfo);
extern const GazRowType *gaz_pg_row_type(GazTypes *types, GazRowTypeId id);

/* OID of ltree, in whatever schema it is. */
extern Oid	gaz_pg_ltree(GazTypes *types);

extern GazWriter gaz_pg_writer(const GazDoc *doc, FmgrInfo *flinfo);

/* Positions of a token's first character and behind its last, from 1. */
extern int32 gaz_pg_start(const GazWriter *w, uint32_t token);
extern int32 gaz_pg_end(const GazWriter *w, uint32_t token);

/* The text of a span, white space as single blanks; and just as it stands. */
extern Datum gaz_pg_span_text(const GazWriter *w, GazSpan span);
extern Datum gaz_pg_span_verbatim(const GazWriter *w, GazSpan span);
extern Datum gaz_pg_span_range(const GazWriter *w, GazSpan span);

/* 0 if it is no plain decimal. */
extern Datum gaz_pg_numeric(const char *decimal);
extern Datum gaz_pg_path(const GazWriter *w, uint32_t category);

/* Adding a column, null where there is nothing. */
extern void gaz_add_string(GazRow *row, const char *utf8);
extern void gaz_add_span_text(const GazWriter *w, GazRow *row, GazSpan span);
extern void gaz_add_span(const GazWriter *w, GazRow *row, GazSpan span);
extern void gaz_add_spans(const GazWriter *w, GazRow *row,
						  const GazSpans *spans);
extern void gaz_add_span_texts(const GazWriter *w, GazRow *row,
							   const GazSpans *spans);
extern void gaz_add_names(const GazWriter *w, GazRow *row,
						  const GazIndexes *entities);
extern void gaz_add_paths(const GazWriter *w, GazRow *row,
						  const GazIndexes *categories);
extern void gaz_add_days(GazRow *row, GazDates days);
extern void gaz_add_score(GazRow *row, float score);

extern Datum gaz_pg_composite(GazWriter *w, GazRowTypeId id,
							  const GazRow *row);
extern Datum gaz_pg_array(const Datum *values, uint32_t n, Oid type);

#endif							/* GAZ_PG_WRITER_H */
