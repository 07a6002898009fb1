/*-------------------------------------------------------------------------
 *
 * resultset.h
 *	  Rows of a composite type, and returning a set of them.
 *
 * Every row type here is filled attribute by attribute in its order:
 *
 *	  GazRow row = {0};
 *	  gaz_row_add(&row, Int32GetDatum(1));
 *	  gaz_row_add_null(&row);
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_RESULTSET_H
#define GAZ_PG_RESULTSET_H

#include "fmgr.h"
#include "funcapi.h"
#include "utils/tuplestore.h"

/* gazette.article has the most attributes. */
#define GAZ_MAX_ATTRIBUTES 17

typedef struct GazRow
{
	int			n;
	Datum		values[GAZ_MAX_ATTRIBUTES];
	bool		nulls[GAZ_MAX_ATTRIBUTES];
} GazRow;

static inline void
gaz_row_add(GazRow *row, Datum value)
{
	Assert(row->n < GAZ_MAX_ATTRIBUTES);
	row->values[row->n++] = value;
}

static inline void
gaz_row_add_null(GazRow *row)
{
	Assert(row->n < GAZ_MAX_ATTRIBUTES);
	row->nulls[row->n++] = true;
}

typedef struct GazResultSet
{
	TupleDesc	desc;
	Tuplestorestate *store;
	MemoryContext row_context;	/* for a row's Datums; reset by put_row */
} GazResultSet;

/* Sets up a function's answer in materialize mode. */
extern GazResultSet *gaz_pg_begin_result(FunctionCallInfo fcinfo);
extern void gaz_pg_put_row(GazResultSet *set, const GazRow *row);

#endif							/* GAZ_PG_RESULTSET_H */
