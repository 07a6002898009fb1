/*-------------------------------------------------------------------------
 *
 * rebuild.c
 *	  From the lexicon tables to the packed image, in one transaction.
 *
 * A statement trigger on the tables calls this behind each edit.  The order
 * of the steps is what makes concurrent editors safe:
 *
 *	  1. lock the image's row; a second editor waits here for the first one's
 *		 commit or rollback
 *	  2. read the tables with a snapshot taken after that, which therefore sees
 *		 the first editor's rows as well as our own
 *	  3. store the image and tell the other backends
 *
 * In REPEATABLE READ the snapshot can't be newer; there step 1 fails with a
 * serialization error if another editor committed since, and the caller tries
 * again as with any such conflict.
 *
 * A worker that applies another server's changes fires no statement trigger
 * for single rows.  There, a deferred row trigger comes here at commit, once
 * for each changed row.  The first of these calls builds, and the others see
 * that it did: a row that this transaction changed before it wrote the image's
 * row is in the image,
 *
 *	  change of a term (command 4), of another (command 7), image (command 9)
 *
 * and a rollback to a savepoint takes both the image's row and the proof away.
 * A callback at commit would do without the events, but may not run queries;
 * a flag would have to be told of each rollback.  In front of a TRUNCATE the
 * events are dealt with at once, as the rows that they name are gone behind it.
 *
 * Rows that can't match (a term without a letter, say) are left out.
 *
 * Limits: within a worker's transaction its changes count from the commit on,
 * not from the next statement on.  ALTER TABLE ... DISABLE TRIGGER and what
 * uses it (pg_restore --disable-triggers) leave the image as it was: call
 * gazette.rebuild() then.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "executor/tuptable.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rangetypes.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/typcache.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "pg/encoding.h"
#include "pg/lexicon.h"
#include "pg/shipped.h"

/* Rows between two looks at what the user wants, and emptying of memory. */
#define BATCH 5000

#define LOCK_SQL "SELECT 1 FROM gazette.lexicon_image FOR UPDATE"

#define CATEGORY_SQL \
	"SELECT c.scheme, c.code, c.parent, t.path::pg_catalog.text, c.title" \
	" FROM gazette.category c" \
	" LEFT JOIN gazette.category_tree t USING (scheme, code)" \
	" ORDER BY t.level, c.scheme COLLATE \"C\", c.code COLLATE \"C\""

#define UPDATE_SQL \
	"UPDATE gazette.lexicon_image SET image = $1," \
	" builds = builds OPERATOR(pg_catalog.+) 1, built_at = pg_catalog.now()"

#define INSERT_SQL \
	"INSERT INTO gazette.lexicon_image (image, builds, built_at)" \
	" VALUES ($1, 1, pg_catalog.now())"

static const char *const settle_sql[] = {
	"SET CONSTRAINTS gazette.rebuild_image_at_commit IMMEDIATE",
	"SET CONSTRAINTS gazette.rebuild_image_at_commit DEFERRED"
};

/* Columns of the query above. */
#define NCATEGORY_COLUMNS 5

/* What is read of a term, in the order that add_term() takes it. */
static const char *const term_columns[] = {
	"id", "kind", "term", "name", "scheme", "code", "language", "weight",
	"case_sensitive", "is_custom", "valid"
};

#define NTERM_COLUMNS lengthof(term_columns)
#define NCOLUMNS_MAX NTERM_COLUMNS

/* A row taken apart once; columns count from 0. */
typedef struct RowValues
{
	Datum		values[NCOLUMNS_MAX];
	bool		nulls[NCOLUMNS_MAX];
} RowValues;

PG_FUNCTION_INFO_V1(gaz_sql_rebuild);
PG_FUNCTION_INFO_V1(gaz_sql_rebuild_trigger);
PG_FUNCTION_INFO_V1(gaz_sql_keep_image_trigger);

/* Is it us who write the image's row just now? */
static bool storing = false;

/* Column col as UTF-8, or NULL; memory of the batch. */
static char *
get_text(const RowValues *row, int col)
{
	size_t		len;
	char	   *s;

	if (row->nulls[col])
		return NULL;
	s = TextDatumGetCString(row->values[col]);
	return gaz_pg_to_utf8(s, strlen(s), &len);
}

static int32_t
day_of_bound(const RangeBound *bound, int32_t open_end)
{
	DateADT		day = DatumGetDateADT(bound->val);

	if (bound->infinite || DATE_NOT_FINITE(day))
		return open_end;
	return day;
}

/* The column valid as days; false if it is the empty range. */
static bool
get_days(const RowValues *row, int col, int32_t *from, int32_t *to)
{
	TypeCacheEntry *type;
	RangeBound	lower,
				upper;
	bool		empty;

	*from = GAZ_DAY_MIN;
	*to = GAZ_DAY_MAX;
	if (row->nulls[col])
		return true;
	type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	range_deserialize(type, DatumGetRangeTypeP(row->values[col]), &lower, &upper, &empty);
	if (empty)
		return false;
	*from = day_of_bound(&lower, GAZ_DAY_MIN);
	*to = day_of_bound(&upper, GAZ_DAY_MAX);
	return true;
}

static void
add_category(GazBuilder *builder, const RowValues *row)
{
	char	   *parent = get_text(row, 2);
	char	   *path = get_text(row, 3);

	/* The tree holds what can be reached from its top. */
	if (path == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("category \"%s\" of scheme \"%s\" is not below any top category",
						TextDatumGetCString(row->values[1]),
						TextDatumGetCString(row->values[0])),
				 errdetail("Its parent \"%s\" does not exist or is itself below it.",
						   TextDatumGetCString(row->values[2]))));
	gaz_builder_add_category(builder, get_text(row, 0), get_text(row, 1),
							 parent != NULL ? parent : "", path,
							 get_text(row, 4));
}

static void
add_term(GazBuilder *builder, const RowValues *values)
{
	GazTermRow	row = {0};
	int			kind = gaz_kind_of_name(get_text(values, 1));

	/* Only a table without its CHECK constraint has such a row. */
	if (kind < 0)
		return;
	row.id = DatumGetInt64(values->values[0]);
	row.kind = kind;
	row.term = get_text(values, 2);
	row.name = get_text(values, 3);
	row.scheme = get_text(values, 4);
	row.code = get_text(values, 5);
	row.language = get_text(values, 6);
	row.weight = DatumGetFloat4(values->values[7]);
	row.case_sensitive = DatumGetBool(values->values[8]);
	row.is_custom = DatumGetBool(values->values[9]);
	if (get_days(values, 10, &row.valid_from, &row.valid_to))
		gaz_builder_add_term(builder, &row);
}

/* Runs the query on the tree of categories, which is small. */
static void
add_categories(GazBuilder *builder)
{
	if (SPI_execute(CATEGORY_SQL, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed");
	if (SPI_tuptable->tupdesc->natts != NCATEGORY_COLUMNS)
		elog(ERROR, "unexpected number of columns");
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		RowValues	row;

		heap_deform_tuple(SPI_tuptable->vals[i], SPI_tuptable->tupdesc,
						  row.values, row.nulls);
		add_category(builder, &row);
	}
	SPI_freetuptable(SPI_tuptable);
}

/* The attribute that a column's name stands for. */
static AttrNumber
column_of(Relation rel, const char *name)
{
	AttrNumber	column = get_attnum(RelationGetRelid(rel), name);

	if (column == InvalidAttrNumber)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of table \"gazette.%s\" does not exist",
						name, RelationGetRelationName(rel)),
				 errhint("Create the extension again: it is not whole.")));
	return column;
}

/*
 * All terms, read where they lie: an executor's and a cursor's copies of each
 * row would cost as much as the builder does with it.  In the order of the
 * table, so that the same rows always make the same image.
 */
static void
add_terms(GazBuilder *builder)
{
	Relation	rel = table_open(gaz_pg_table("term"), AccessShareLock);
	MemoryContext batch = AllocSetContextCreate(CurrentMemoryContext,
												"gazette rows",
												ALLOCSET_DEFAULT_SIZES);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TableScanDesc scan = table_beginscan_strat(rel, GetActiveSnapshot(), 0,
											   NULL, true, false);
	AttrNumber	column[NTERM_COLUMNS];
	uint64		n = 0;

	for (size_t i = 0; i < NTERM_COLUMNS; i++)
		column[i] = column_of(rel, term_columns[i]);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		MemoryContext old = MemoryContextSwitchTo(batch);
		RowValues	row;

		slot_getallattrs(slot);
		for (size_t i = 0; i < NTERM_COLUMNS; i++)
		{
			row.values[i] = slot->tts_values[column[i] - 1];
			row.nulls[i] = slot->tts_isnull[column[i] - 1];
		}
		add_term(builder, &row);
		MemoryContextSwitchTo(old);
		if (++n % BATCH == 0)
		{
			CHECK_FOR_INTERRUPTS();
			MemoryContextReset(batch);
		}
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	MemoryContextDelete(batch);
	table_close(rel, AccessShareLock);
}

static void
execute(const char *sql, int nargs, Oid *types, Datum *values, int expected)
{
	int			result = SPI_execute_with_args(sql, nargs, types, values, NULL,
											   false, 0);

	if (result != expected)
		elog(ERROR, "SPI_execute_with_args failed: %s",
			 SPI_result_code_string(result));
}

/* The tables' rows as an image, in the current memory context. */
static Datum
build_image(void)
{
	GazArena   *arena = gaz_arena_create(gaz_pg_hooks(CurrentMemoryContext));
	GazBuilder *builder = gaz_builder_create(arena);
	size_t		size;
	void	   *block;
	bytea	   *image;

	add_categories(builder);
	add_terms(builder);
	block = gaz_builder_finish(builder, &size);
	if (block == NULL || size > MaxAllocSize - VARHDRSZ - GAZ_IMAGE_PAD)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the lexicon image would be over 1 GB"),
				 errhint("Delete rows from gazette.term.")));
	image = palloc(VARHDRSZ + GAZ_IMAGE_PAD + size);
	SET_VARSIZE(image, VARHDRSZ + GAZ_IMAGE_PAD + size);
	memset(VARDATA(image), 0, GAZ_IMAGE_PAD);
	memcpy(VARDATA(image) + GAZ_IMAGE_PAD, block, size);
	gaz_arena_destroy(arena);
	return PointerGetDatum(image);
}

/* Stores the image in the table's one row, which may be missing. */
static void
store_image(Datum image, bool exists)
{
	Oid			types[1] = {BYTEAOID};

	storing = true;
	PG_TRY();
	{
		if (exists)
			execute(UPDATE_SQL, 1, types, &image, SPI_OK_UPDATE);
		else
			execute(INSERT_SQL, 1, types, &image, SPI_OK_INSERT);
	}
	PG_FINALLY();
	{
		storing = false;
	}
	PG_END_TRY();
}

static void
rebuild(void)
{
	Datum		image;
	bool		exists;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	execute(LOCK_SQL, 0, NULL, NULL, SPI_OK_SELECT);
	exists = SPI_processed > 0;
	/* behind the lock, and our own rows are to be seen, too */
	CommandCounterIncrement();
	PushActiveSnapshot(GetTransactionSnapshot());
	image = build_image();
	PopActiveSnapshot();

	/*
	 * In front of the statement: the end of a command that writes is when our
	 * own backend reads the message, and only a message read so far is read
	 * once more if the transaction rolls back.
	 */
	CacheInvalidateRelcacheByRelid(gaz_pg_table(GAZ_IMAGE_TABLE));
	store_image(image, exists);
	SPI_finish();
}

/* ---- triggers ---- */

/* The command of this transaction that made the change. */
static CommandId
command_of_change(const TriggerData *trigdata)
{
	if (TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		return HeapTupleHeaderGetCmax(trigdata->tg_trigtuple->t_data);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		return HeapTupleHeaderGetCmin(trigdata->tg_newtuple->t_data);
	return HeapTupleHeaderGetCmin(trigdata->tg_trigtuple->t_data);
}

/*
 * Has this transaction built the image behind this command?  The snapshot of
 * deferred triggers is older than what the first of them did, so this looks at
 * the rows as they are now.
 */
static bool
built_after(CommandId command)
{
	Relation	rel = table_open(gaz_pg_table(GAZ_IMAGE_TABLE), AccessShareLock);
	SysScanDesc scan = systable_beginscan(rel, InvalidOid, false,
										  SnapshotSelf, 0, NULL);
	HeapTuple	tuple = systable_getnext(scan);
	bool		built = HeapTupleIsValid(tuple) &&
		TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetXmin(tuple->t_data)) &&
		HeapTupleHeaderGetCmin(tuple->t_data) > command;

	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	return built;
}

Datum
gaz_sql_rebuild(PG_FUNCTION_ARGS)
{
	rebuild();
	PG_RETURN_VOID();
}

static void
check_trigger_call(FunctionCallInfo fcinfo, const char *function,
				   const char *hint)
{
	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger",
						function),
				 hint != NULL ? errhint("%s", hint) : 0));
}

/*
 * The events that a worker's changes left name rows by their place, so they
 * must be dealt with while the table still has these rows.  The TRUNCATE
 * command refuses tables with such events; a worker truncates without it.
 */
static void
settle_pending_events(void)
{
	SPI_connect();
	for (int i = 0; i < lengthof(settle_sql); i++)
		if (SPI_execute(settle_sql[i], false, 0) != SPI_OK_UTILITY)
			elog(ERROR, "SET CONSTRAINTS failed");
	SPI_finish();
}

Datum
gaz_sql_rebuild_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	check_trigger_call(fcinfo, "gazette.rebuild_trigger",
					   "Use SELECT gazette.rebuild().");
	if (TRIGGER_FIRED_BEFORE(trigdata->tg_event) &&
		TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event))
	{
		settle_pending_events();
		return PointerGetDatum(NULL);
	}
	if (!TRIGGER_FIRED_AFTER(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired AFTER, or BEFORE TRUNCATE",
						"gazette.rebuild_trigger")));
	/* The extension's own script has many statements, and then rebuild(). */
	if (gaz_pg_in_own_script())
		return PointerGetDatum(NULL);
	/* The row itself leaves an event for the commit. */
	if (TRIGGER_FIRED_FOR_STATEMENT(trigdata->tg_event) && gaz_pg_removing_row())
		return PointerGetDatum(NULL);
	if (!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) ||
		!built_after(command_of_change(trigdata)))
		rebuild();
	return PointerGetDatum(NULL);
}

/*
 * A publication FOR ALL TABLES sends the publisher's image as well, which is
 * of its rows, of its version and perhaps of another byte order.
 */
Datum
gaz_sql_keep_image_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	check_trigger_call(fcinfo, "gazette.keep_image_trigger", NULL);
	if (!TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired BEFORE and FOR EACH ROW",
						"gazette.keep_image_trigger")));
	if (!storing)
		return PointerGetDatum(NULL);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		return PointerGetDatum(trigdata->tg_newtuple);
	return PointerGetDatum(trigdata->tg_trigtuple);
}
