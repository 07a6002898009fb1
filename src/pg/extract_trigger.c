/*-------------------------------------------------------------------------
 *
 * extract_trigger.c
 *	  A trigger that keeps a column in step with the text of its row.
 *
 *	  CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON articles
 *	  FOR EACH ROW EXECUTE FUNCTION
 *	  gazette.extract_trigger('industries', 'title', 'body');
 *
 * The target column's type says what it gets: ltree[] the paths of the
 * industries, jsonb the whole parse.  Without a title column ('' in its place)
 * the title is read off the text.  An UPDATE that leaves title and body as
 * they were leaves the target as it is, unless that is null.  A null body gives
 * a null target.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "nodes/makefuncs.h"
#include "parser/parse_coerce.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "pg/encoding.h"
#include "pg/facts.h"
#include "pg/parse.h"

#define TRIGGER_NAME "gazette.extract_trigger"

PG_FUNCTION_INFO_V1(gaz_sql_extract_trigger);

typedef struct Columns
{
	int			target;
	Oid			target_type;
	int			title;			/* 0: none */
	int			body;
} Columns;

static void
protocol_error(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
			 errmsg("function \"%s\" must be %s", TRIGGER_NAME, what),
			 errhint("CREATE TRIGGER ... BEFORE INSERT OR UPDATE ON ... FOR EACH ROW EXECUTE FUNCTION %s('target_column', 'title_column or empty', 'body_column').",
					 TRIGGER_NAME)));
}

static void
check_protocol(FunctionCallInfo fcinfo)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo))
		protocol_error("called as a trigger");
	if (!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
		protocol_error("fired FOR EACH ROW");
	if (!TRIGGER_FIRED_BEFORE(trigdata->tg_event))
		protocol_error("fired BEFORE the event");
	if (!TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) &&
		!TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		protocol_error("fired by INSERT or UPDATE");
	if (trigdata->tg_trigger->tgnargs != 3)
		protocol_error("given three arguments");
}

static int
find_column(Relation rel, const char *name)
{
	int			attnum = SPI_fnumber(RelationGetDescr(rel), name);

	if (attnum <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist",
						name, RelationGetRelationName(rel)),
				 errhint("Name the columns of %s as the table has them.",
						 TRIGGER_NAME)));
	return attnum;
}

static int
find_text_column(Relation rel, const char *name)
{
	int			attnum = find_column(rel, name);
	Oid			type = TupleDescAttr(RelationGetDescr(rel), attnum - 1)->atttypid;
	Oid			base = getBaseType(type);

	if (base != BPCHAROID && !IsBinaryCoercible(base, TEXTOID))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" is of type %s, not of a character type",
						name, format_type_be(type)),
				 errhint("The title and body columns of %s are text, varchar or char.",
						 TRIGGER_NAME)));
	return attnum;
}

static void
find_target(Relation rel, const char *name, GazTypes *types, Columns *columns)
{
	Form_pg_attribute att;

	columns->target = find_column(rel, name);
	att = TupleDescAttr(RelationGetDescr(rel), columns->target - 1);
	columns->target_type = att->atttypid;
	if (att->atttypid != JSONBOID &&
		get_element_type(att->atttypid) != gaz_pg_ltree(types))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" is of type %s, and %s can't fill that",
						name, format_type_be(att->atttypid), TRIGGER_NAME),
				 errhint("The target column gets industry paths if it is of type ltree[], the whole parse if it is of type jsonb.")));
	if (att->attgenerated != '\0')
		ereport(ERROR,
				(errcode(ERRCODE_GENERATED_ALWAYS),
				 errmsg("column \"%s\" is a generated column, and %s can't fill it",
						name, TRIGGER_NAME)));
}

static Columns
find_columns(TriggerData *trigdata, GazTypes *types)
{
	char	  **args = trigdata->tg_trigger->tgargs;
	Relation	rel = trigdata->tg_relation;
	Columns		columns = {0};

	find_target(rel, args[0], types, &columns);
	if (args[1][0] != '\0')
		columns.title = find_text_column(rel, args[1]);
	columns.body = find_text_column(rel, args[2]);
	return columns;
}

static bool
column_changed(TriggerData *trigdata, int attnum)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	bool		old_null,
				new_null;
	Datum		old_value = SPI_getbinval(trigdata->tg_trigtuple, desc,
										  attnum, &old_null);
	Datum		new_value = SPI_getbinval(trigdata->tg_newtuple, desc,
										  attnum, &new_null);

	if (old_null || new_null)
		return old_null != new_null;
	return !datum_image_eq(old_value, new_value, false, -1);
}

/* Is there anything to do for an UPDATE? */
static bool
is_stale(TriggerData *trigdata, const Columns *columns)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);

	return heap_attisnull(trigdata->tg_newtuple, columns->target, desc) ||
		column_changed(trigdata, columns->body) ||
		(columns->title != 0 && column_changed(trigdata, columns->title));
}

/* to_jsonb() asks its call what type its argument has. */
static Datum
composite_to_jsonb(Datum value, Oid type)
{
	FmgrInfo	flinfo;
	LOCAL_FCINFO(fcinfo, 1);
	Const	   *arg = makeConst(type, -1, InvalidOid, -1, value, false, false);
	FuncExpr   *call = makeFuncExpr(F_TO_JSONB, JSONBOID, list_make1(arg),
									InvalidOid, InvalidOid,
									COERCE_EXPLICIT_CALL);

	fmgr_info(F_TO_JSONB, &flinfo);
	fmgr_info_set_expr((Node *) call, &flinfo);
	InitFunctionCallInfoData(*fcinfo, &flinfo, 1, InvalidOid, NULL, NULL);
	fcinfo->args[0].value = value;
	fcinfo->args[0].isnull = false;
	return FunctionCallInvoke(fcinfo);
}

/* The target's value for this text; title is 0 where there is none. */
static Datum
extract(FmgrInfo *flinfo, Oid target_type, Datum title, Datum body)
{
	GazSettings settings = gaz_pg_settings();
	bool		whole = target_type == JSONBOID;
	GazParse   *parse;
	GazWriter	w;
	Datum		result;

	settings.has_title = title != (Datum) 0;
	parse = gaz_pg_parse(body, &settings, whole ? GAZ_ALL : GAZ_INDUSTRIES);
	w = gaz_pg_writer(gaz_pg_doc(parse), flinfo);
	if (whole)
	{
		GazRow		row = {0};

		gaz_article_row(&w, title, &row);
		result = composite_to_jsonb(gaz_pg_composite(&w, GAZ_ROW_ARTICLE, &row),
									gaz_pg_row_type(w.types, GAZ_ROW_ARTICLE)->oid);
	}
	else
		result = gaz_facts_paths(&w, NULL);
	gaz_pg_release(parse);
	return result;
}

Datum
gaz_sql_extract_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	TupleDesc	desc;
	HeapTuple	tuple;
	Columns		columns;
	Datum		title = (Datum) 0,
				body,
				value = (Datum) 0;
	bool		title_null = true,
				isnull;

	check_protocol(fcinfo);
	columns = find_columns(trigdata, gaz_pg_types(fcinfo->flinfo));
	desc = RelationGetDescr(trigdata->tg_relation);
	tuple = trigdata->tg_trigtuple;
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
	{
		tuple = trigdata->tg_newtuple;
		if (!is_stale(trigdata, &columns))
			return PointerGetDatum(tuple);
	}

	if (columns.title != 0)
		title = SPI_getbinval(tuple, desc, columns.title, &title_null);
	body = SPI_getbinval(tuple, desc, columns.body, &isnull);
	if (!isnull)
		value = extract(fcinfo->flinfo, columns.target_type,
						title_null || gaz_pg_is_blank(title) ? (Datum) 0 : title,
						body);
	tuple = heap_modify_tuple_by_cols(tuple, desc, 1, &columns.target,
									  &value, &isnull);
	return PointerGetDatum(tuple);
}
