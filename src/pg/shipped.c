/*-------------------------------------------------------------------------
 *
 * shipped.c
 *	  What becomes of a shipped row that a user changes or deletes.
 *
 * A new version of the extension replaces the rows that it ships, and pg_dump
 * carries users' rows only.  So that a user's change outlives both, it is kept
 * as two rows that are the user's:
 *
 *	  UPDATE gazette.term SET weight = 0.2 WHERE id = 4711
 *		->	the row becomes the user's: is_custom, with an id from 1000000 on
 *		->	gazette.disabled_term says that the row as shipped is off
 *	  DELETE FROM gazette.term WHERE id = 4711
 *		->	the second of these alone
 *
 * Ids of shipped rows change from version to version, so disabled_term names a
 * row by what it says: kind, term, name, scheme, code and language.  A shipped
 * row that is named there does not come in again (BEFORE INSERT), and one that
 * is there already goes when a dump brings the name (AFTER INSERT on
 * disabled_term).
 *
 * Schemes, categories and crosswalks have names as their keys.  There, the
 * changed row is marked as the user's, and where a dump brings it to a table
 * that has the shipped one, it takes its place.
 *
 * Limits: a shipped scheme, category or crosswalk that was deleted comes back
 * with a dump's restore or an update; disable its terms instead.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/guc.h"
#include "utils/rel.h"

#include "pg/lexicon.h"
#include "pg/shipped.h"

/* Columns of gazette.term. */
#define Anum_term_id 1
#define Anum_term_kind 2
#define Anum_term_term 3
#define Anum_term_name 4
#define Anum_term_scheme 5
#define Anum_term_code 6
#define Anum_term_language 9
#define Anum_term_is_custom 11

/* What names a shipped row: columns of term, in disabled_term's order. */
#define NKEY 6

static const int term_key[NKEY] = {
	Anum_term_kind, Anum_term_term, Anum_term_name, Anum_term_scheme,
	Anum_term_code, Anum_term_language
};
static const int disabled_key[NKEY] = {1, 2, 3, 4, 5, 6};

#define SAME_KEY(kind, term, name, scheme, code, language) \
	" WHERE NOT t.is_custom" \
	" AND t.kind = " kind " AND t.term = " term \
	" AND coalesce(t.name, '') = " name \
	" AND coalesce(t.scheme, '') = " scheme \
	" AND coalesce(t.code, '') = " code \
	" AND coalesce(t.language, '') = " language

/* The functions have a search_path of their own, so '=' is Postgres's. */
typedef struct LexiconQuery
{
	const char *sql;
	int			nargs;			/* of type text */
	bool		once;			/* its plan is not kept */
	SPIPlanPtr	plan;
} LexiconQuery;

static LexiconQuery disable = {
	"INSERT INTO gazette.disabled_term VALUES ($1, $2, $3, $4, $5, $6)"
	" ON CONFLICT DO NOTHING",
	NKEY
};

static LexiconQuery disable_all = {
	"INSERT INTO gazette.disabled_term"
	" SELECT kind, term, coalesce(name, ''), coalesce(scheme, ''),"
	" coalesce(code, ''), coalesce(language, '')"
	" FROM gazette.term WHERE NOT is_custom ON CONFLICT DO NOTHING",
	0
};

static LexiconQuery is_disabled = {
	"SELECT 1 FROM gazette.disabled_term WHERE kind = $1 AND term = $2"
	" AND name = $3 AND scheme = $4 AND code = $5 AND language = $6",
	NKEY
};

static LexiconQuery remove_one = {
	"DELETE FROM gazette.term t" SAME_KEY("$1", "$2", "$3", "$4", "$5", "$6"),
	NKEY
};

static LexiconQuery has_category = {
	"SELECT 1 FROM gazette.category WHERE scheme = $1 AND code = $2",
	2
};

/* Planned at each call, as "added" is another table then. */
#define REMOVE_ALL_SQL \
	"DELETE FROM gazette.term t USING added d" \
	SAME_KEY("d.kind", "d.term", "d.name", "d.scheme", "d.code", "d.language")

/* How a user's row takes the place of the shipped one; $1 is the row. */
typedef struct Replacement
{
	const char *table;
	const char *sql;
} Replacement;

static const Replacement replacements[] = {
	{"scheme",
		"UPDATE gazette.scheme t SET title = ($1).title,"
		" edition = ($1).edition, valid_from = ($1).valid_from,"
		" origin = ($1).origin, is_custom = true"
	" WHERE NOT t.is_custom AND t.scheme = ($1).scheme"},
	{"category",
		"UPDATE gazette.category t SET parent = ($1).parent,"
		" title = ($1).title, title_zh = ($1).title_zh, is_custom = true"
		" WHERE NOT t.is_custom AND t.scheme = ($1).scheme"
	" AND t.code = ($1).code"},
	{"crosswalk",
		"UPDATE gazette.crosswalk t SET relation = ($1).relation,"
		" is_custom = true WHERE NOT t.is_custom"
		" AND t.from_scheme = ($1).from_scheme AND t.from_code = ($1).from_code"
	" AND t.to_scheme = ($1).to_scheme AND t.to_code = ($1).to_code"}
};

PG_FUNCTION_INFO_V1(gaz_sql_shipped_term_trigger);
PG_FUNCTION_INFO_V1(gaz_sql_disabled_term_trigger);
PG_FUNCTION_INFO_V1(gaz_sql_shipped_row_trigger);
PG_FUNCTION_INFO_V1(gaz_sql_check_category_trigger);

/*
 * Do we write one of term and disabled_term because of a change in the other?
 * Then the trigger there has nothing to add.
 */
static bool following = false;

/* Is that a shipped row which goes since a replicated row disables it? */
static bool removing_row = false;

bool
gaz_pg_removing_row(void)
{
	return removing_row;
}

bool
gaz_pg_in_own_script(void)
{
	return creating_extension &&
		CurrentExtensionObject == get_extension_oid("gazette", true);
}

static const TriggerData *
trigger_data(FunctionCallInfo fcinfo, const char *function)
{
	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger",
						function)));
	return (const TriggerData *) fcinfo->context;
}

/* ---- queries ---- */

/*
 * Runs a query with text parameters and says how many rows it touched.  The
 * plan is kept: an update of the extension asks once for each shipped row.
 */
static uint64
run(LexiconQuery *query, Datum *args)
{
	Oid			types[NKEY] = {
		TEXTOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID
	};
	int			result;

	if (query->plan == NULL)
	{
		SPIPlanPtr	plan = SPI_prepare(query->sql, query->nargs, types);

		if (plan == NULL || (!query->once && SPI_keepplan(plan) != 0))
			elog(ERROR, "SPI_prepare failed: %s",
				 SPI_result_code_string(SPI_result));
		query->plan = plan;
	}
	result = SPI_execute_plan(query->plan, args, NULL, false, 0);
	if (result < 0)
		elog(ERROR, "SPI_execute_plan failed: %s",
			 SPI_result_code_string(result));
	return SPI_processed;
}

/* The same, with our own triggers on the table told to leave it alone. */
static void
run_following(LexiconQuery *query, Datum *args)
{
	following = true;
	removing_row = query == &remove_one;
	PG_TRY();
	{
		run(query, args);
	}
	PG_FINALLY();
	{
		following = removing_row = false;
	}
	PG_END_TRY();
}

/* Columns of a row as text, '' for null. */
static void
read_key(HeapTuple tuple, TupleDesc desc, const int columns[], int n,
		 Datum *key)
{
	for (int i = 0; i < n; i++)
	{
		bool		isnull;

		key[i] = heap_getattr(tuple, columns[i], desc, &isnull);
		if (isnull)
			key[i] = CStringGetTextDatum("");
	}
}

/* ---- gazette.term ---- */

/* The row as the user's own; an id that the statement has set is kept. */
static HeapTuple
make_custom(const TriggerData *trigdata)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	HeapTuple	tuple = trigdata->tg_newtuple;
	int			columns[2] = {Anum_term_is_custom, Anum_term_id};
	Datum		values[2] = {BoolGetDatum(true)};
	bool		nulls[2] = {false, false};
	bool		isnull;
	int64		old_id = DatumGetInt64(heap_getattr(trigdata->tg_trigtuple,
													Anum_term_id, desc,
													&isnull));
	int64		new_id = DatumGetInt64(heap_getattr(tuple, Anum_term_id, desc,
													&isnull));

	if (new_id != old_id)
		return heap_modify_tuple_by_cols(tuple, desc, 1, columns, values,
										 nulls);
	values[1] = DirectFunctionCall1(nextval_oid,
									ObjectIdGetDatum(gaz_pg_table("term_id_seq")));
	return heap_modify_tuple_by_cols(tuple, desc, 2, columns, values, nulls);
}

/* BEFORE INSERT, UPDATE or DELETE of a shipped row, or TRUNCATE. */
Datum
gaz_sql_shipped_term_trigger(PG_FUNCTION_ARGS)
{
	const TriggerData *t = trigger_data(fcinfo, "gazette.shipped_term_trigger");
	bool		insert = TRIGGER_FIRED_BY_INSERT(t->tg_event);
	HeapTuple	result = t->tg_trigtuple;
	Datum		key[NKEY];

	if (!TRIGGER_FIRED_BEFORE(t->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired BEFORE",
						"gazette.shipped_term_trigger")));
	if (TRIGGER_FIRED_BY_UPDATE(t->tg_event))
		result = t->tg_newtuple;
	if (!insert && (following || gaz_pg_in_own_script()))
		return PointerGetDatum(result);

	SPI_connect();
	if (TRIGGER_FIRED_FOR_STATEMENT(t->tg_event))
		run_following(&disable_all, NULL);
	else
	{
		read_key(t->tg_trigtuple, RelationGetDescr(t->tg_relation), term_key,
				 NKEY, key);
		if (!insert)
			run_following(&disable, key);
		else if (run(&is_disabled, key) > 0)
			result = NULL;
	}
	SPI_finish();

	if (TRIGGER_FIRED_BY_UPDATE(t->tg_event))
		result = make_custom(t);
	return PointerGetDatum(result);
}

/* AFTER INSERT: the shipped rows that are named go. */
Datum
gaz_sql_disabled_term_trigger(PG_FUNCTION_ARGS)
{
	const TriggerData *t = trigger_data(fcinfo, "gazette.disabled_term_trigger");
	LexiconQuery remove_all = {REMOVE_ALL_SQL, 0, true};
	Datum		key[NKEY];

	if (!TRIGGER_FIRED_AFTER(t->tg_event) ||
		!TRIGGER_FIRED_BY_INSERT(t->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER INSERT",
						"gazette.disabled_term_trigger")));
	if (following)
		return PointerGetDatum(NULL);

	SPI_connect();
	if (TRIGGER_FIRED_FOR_STATEMENT(t->tg_event))
	{
		if (SPI_register_trigger_data((TriggerData *) t) != SPI_OK_TD_REGISTER)
			elog(ERROR, "SPI_register_trigger_data failed");
		run_following(&remove_all, NULL);
	}
	else
	{
		read_key(t->tg_trigtuple, RelationGetDescr(t->tg_relation),
				 disabled_key, NKEY, key);
		run_following(&remove_one, key);
	}
	SPI_finish();
	return PointerGetDatum(NULL);
}

/* ---- gazette.scheme, category, crosswalk ---- */

/* Puts a user's row in the place of the shipped one; false: there is none. */
static bool
replace_shipped(const TriggerData *t)
{
	TupleDesc	desc = RelationGetDescr(t->tg_relation);
	const char *table = RelationGetRelationName(t->tg_relation);
	Oid			types[1] = {t->tg_relation->rd_rel->reltype};
	Datum		row = heap_copy_tuple_as_datum(t->tg_trigtuple, desc);

	for (int i = 0; i < lengthof(replacements); i++)
	{
		if (strcmp(replacements[i].table, table) != 0)
			continue;
		SPI_execute_with_args(replacements[i].sql, 1, types, &row, NULL,
							  false, 0);
		return SPI_processed > 0;
	}
	elog(ERROR, "unexpected table \"%s\"", table);
	return false;				/* keep compiler quiet */
}

/* BEFORE UPDATE of a shipped row, or INSERT of a user's one. */
Datum
gaz_sql_shipped_row_trigger(PG_FUNCTION_ARGS)
{
	const TriggerData *t = trigger_data(fcinfo, "gazette.shipped_row_trigger");
	TupleDesc	desc;
	int			column;
	Datum		custom = BoolGetDatum(true);
	bool		isnull = false;
	bool		replaced;

	if (!TRIGGER_FIRED_BEFORE(t->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(t->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired BEFORE and FOR EACH ROW",
						"gazette.shipped_row_trigger")));
	if (TRIGGER_FIRED_BY_INSERT(t->tg_event))
	{
		SPI_connect();
		replaced = replace_shipped(t);
		SPI_finish();
		return PointerGetDatum(replaced ? NULL : t->tg_trigtuple);
	}
	if (gaz_pg_in_own_script())
		return PointerGetDatum(t->tg_newtuple);
	desc = RelationGetDescr(t->tg_relation);
	column = SPI_fnumber(desc, "is_custom");
	return PointerGetDatum(heap_modify_tuple_by_cols(t->tg_newtuple, desc, 1,
													 &column, &custom,
													 &isnull));
}

/* ---- a term's category ---- */

/*
 * AFTER INSERT or UPDATE of an industry term: its category must exist.  No
 * foreign key can say so, since scheme and code mean other things in rows of
 * other kinds.  While a dump is restored the categories may come later; then,
 * as for the bodies of functions, nothing is looked up, and lexicon_check()
 * shows what is left.
 */
Datum
gaz_sql_check_category_trigger(PG_FUNCTION_ARGS)
{
	const TriggerData *t = trigger_data(fcinfo,
										"gazette.check_category_trigger");
	TupleDesc	desc = RelationGetDescr(t->tg_relation);
	HeapTuple	row = TRIGGER_FIRED_BY_UPDATE(t->tg_event) ? t->tg_newtuple :
		t->tg_trigtuple;
	const int	columns[2] = {Anum_term_scheme, Anum_term_code};
	Datum		category[2];

	if (!check_function_bodies)
		return PointerGetDatum(NULL);
	SPI_connect();
	read_key(row, desc, columns, 2, category);
	if (run(&has_category, category) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("industry term \"%s\" names category \"%s\" of scheme \"%s\", which does not exist",
						SPI_getvalue(row, desc, Anum_term_term),
						SPI_getvalue(row, desc, Anum_term_code),
						SPI_getvalue(row, desc, Anum_term_scheme)),
				 errdetail("The row has id %s.",
						   SPI_getvalue(row, desc, Anum_term_id)),
				 errhint("See gazette.category for the codes of each scheme, or add the category first.")));
	SPI_finish();
	return PointerGetDatum(NULL);
}
