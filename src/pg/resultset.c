/*-------------------------------------------------------------------------
 *
 * resultset.c
 *	  Returning a set of rows, all at once.
 *
 * The set-returning functions here know their whole answer after one pass
 * over the text, so they fill a tuplestore, which goes to disk by itself if a
 * text has millions of facts.  A function whose answer is one column that is
 * no composite (SETOF text) gets a row type of that one column.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "pg/resultset.h"

static TupleDesc
result_desc(FunctionCallInfo fcinfo)
{
	TupleDesc	desc;
	Oid			type;

	switch (get_call_result_type(fcinfo, &type, &desc))
	{
		case TYPEFUNC_COMPOSITE:
			return CreateTupleDescCopy(desc);
		case TYPEFUNC_SCALAR:
			desc = CreateTemplateTupleDesc(1);
			TupleDescInitEntry(desc, 1, "value", type, -1, 0);
			return desc;
		default:
			elog(ERROR, "return type must be a row type");
	}
	return NULL;				/* keep compiler quiet */
}

GazResultSet *
gaz_pg_begin_result(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *info = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;
	GazResultSet *set;

	if (info == NULL || !IsA(info, ReturnSetInfo) ||
		(info->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));

	set = palloc(sizeof(GazResultSet));
	set->row_context = AllocSetContextCreate(CurrentMemoryContext,
											 "gazette row",
											 ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(info->econtext->ecxt_per_query_memory);
	set->desc = result_desc(fcinfo);
	set->store = tuplestore_begin_heap((info->allowedModes &
										SFRM_Materialize_Random) != 0,
									   false, work_mem);
	info->returnMode = SFRM_Materialize;
	info->setResult = set->store;
	info->setDesc = set->desc;
	MemoryContextSwitchTo(old);
	return set;
}

void
gaz_pg_put_row(GazResultSet *set, const GazRow *row)
{
	Assert(row->n == set->desc->natts);
	tuplestore_putvalues(set->store, set->desc, (Datum *) row->values,
						 (bool *) row->nulls);
	MemoryContextReset(set->row_context);
	CHECK_FOR_INTERRUPTS();
}
