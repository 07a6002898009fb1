/*-------------------------------------------------------------------------
 *
 * lexicon.c
 *	  A backend's copy of the lexicon image.
 *
 * The image is one row of gazette.lexicon_image, so that MVCC says who sees
 * which version.  A backend keeps the version that it read last in a memory
 * context of its own.  When must it look again?
 *
 *	  - Whoever writes the row also sends a relcache message about the table.
 *		Ours arrive when the command ends, and again when it rolls back;
 *		those of others when they have committed.  The callback marks the copy
 *		as suspect.  It frees nothing, since it may run in the middle of an
 *		analysis.
 *	  - Messages are read when a lock is taken.  A statement without tables
 *		takes none, so each call here reads them first; that is one test of a
 *		flag when there are none.
 *	  - A snapshot may be older than a message: a REPEATABLE READ transaction
 *		hears of another's edit and goes on seeing the old row.  The row that
 *		it reads has a newer version then, so the copy stays suspect and each
 *		call compares it with the row that its own snapshot sees.
 *
 * Comparing costs a few microseconds: the row's version (its xmin, its place
 * and the number of builds) is read without its image.  Reading the image, too,
 * is for the first backend alone: it leaves a copy that the others map; see
 * imagefile.c.
 *
 * Limits: a cursor opened before an edit, fetched from after another statement
 * has loaded the edited lexicon, goes on with the edited one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "miscadmin.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "pg/imagefile.h"
#include "pg/lexicon.h"

/* Columns of gazette.lexicon_image. */
#define Anum_image_image 2
#define Anum_image_builds 3

typedef struct RowVersion
{
	TransactionId xmin;
	ItemPointerData place;
	int64		builds;
} RowVersion;

typedef struct LexiconCache
{
	MemoryContext context;		/* holds the image's bytes; NULL: none yet */
	GazImage	image;
	RowVersion	version;
	Oid			table;
	uint64		generation;		/* counts images loaded */
	uint64		messages;		/* messages heard about the table */
	uint64		checked;		/* messages heard when the copy was last
								 * compared with the row; if fewer than
								 * messages, the copy is suspect */
} LexiconCache;

static LexiconCache cache = {.messages = 1};

static void
relcache_callback(Datum arg, Oid relid)
{
	if (relid == InvalidOid || relid == cache.table)
		cache.messages++;
}

void
gaz_pg_lexicon_init(void)
{
	CacheRegisterRelcacheCallback(relcache_callback, (Datum) 0);
}

Oid
gaz_pg_schema(void)
{
	return get_namespace_oid("gazette", false);
}

Oid
gaz_pg_table(const char *name)
{
	Oid			table = get_relname_relid(name, gaz_pg_schema());

	if (!OidIsValid(table))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table \"gazette.%s\" does not exist", name),
				 errhint("Create the extension again: it is not whole.")));
	return table;
}

static void *
alloc_hook(void *state, size_t size)
{
	return MemoryContextAllocHuge((MemoryContext) state, size);
}

static void
release_hook(void *state, void *ptr)
{
	pfree(ptr);
}

static void
poll_hook(void *state)
{
	CHECK_FOR_INTERRUPTS();
}

GazHooks *
gaz_pg_hooks(MemoryContext context)
{
	GazHooks   *hooks = MemoryContextAlloc(context, sizeof(GazHooks));

	hooks->alloc = alloc_hook;
	hooks->release = release_hook;
	hooks->poll = poll_hook;
	hooks->state = context;
	return hooks;
}

/*
 * Copies the image out of the row, into a context of its own, and checks it.
 * The copy is used where detoasting puts it: it is megabytes.
 */
static void
copy_image(MemoryContext context, Datum value, GazImage *image)
{
	MemoryContext old = MemoryContextSwitchTo(context);
	struct varlena *bytes = PG_DETOAST_DATUM_COPY(value);
	size_t		size = VARSIZE_ANY_EXHDR(bytes);
	const char *fault = "lexicon image is cut short";

	MemoryContextSwitchTo(old);
	if (size > GAZ_IMAGE_PAD)
		fault = gaz_image_attach(image, VARDATA_ANY(bytes) + GAZ_IMAGE_PAD,
								 size - GAZ_IMAGE_PAD);
	if (fault != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("the lexicon image in gazette.%s can't be used: %s",
						GAZ_IMAGE_TABLE, fault),
				 errhint("Run SELECT gazette.rebuild() as the extension's owner.")));
}

/* The copy that another backend has left, if it is of this very row. */
static bool
map_image(MemoryContext context, Datum value, const RowVersion *version,
		  GazImage *image)
{
	GazImageKey key = {version->xmin, version->builds};
	struct varlena *head = PG_DETOAST_DATUM_SLICE(value, 0, GAZ_IMAGE_PAD +
												  GAZ_IMAGE_HEAD);
	bool		mapped;

	mapped = VARSIZE_ANY_EXHDR(head) == GAZ_IMAGE_PAD + GAZ_IMAGE_HEAD &&
		gaz_pg_map_image(context, &key, VARDATA_ANY(head) + GAZ_IMAGE_PAD,
						 GAZ_IMAGE_HEAD, image);
	if ((Pointer) head != DatumGetPointer(value))
		pfree(head);
	return mapped;
}

static bool
same_version(const RowVersion *a, const RowVersion *b)
{
	return a->xmin == b->xmin && a->builds == b->builds &&
		ItemPointerEquals((ItemPointer) &a->place, (ItemPointer) &b->place);
}

/*
 * Could another version of this row have been committed already, one that our
 * snapshot does not see?  A row lock alone makes no version.
 */
static bool
has_successor(HeapTuple tuple)
{
	uint16		infomask = tuple->t_data->t_infomask;

	return (infomask & HEAP_XMAX_INVALID) == 0 &&
		!HEAP_XMAX_IS_LOCKED_ONLY(infomask);
}

/* Makes the cache hold the version in this row. */
static void
use_row(HeapTuple tuple, TupleDesc desc)
{
	RowVersion	version;
	MemoryContext context;
	GazImage	image;
	Datum		value;
	bool		isnull;

	version.xmin = HeapTupleHeaderGetRawXmin(tuple->t_data);
	version.place = tuple->t_self;
	version.builds = DatumGetInt64(heap_getattr(tuple, Anum_image_builds,
												desc, &isnull));
	if (cache.context != NULL && same_version(&version, &cache.version))
		return;

	value = heap_getattr(tuple, Anum_image_image, desc, &isnull);
	context = AllocSetContextCreate(CurrentMemoryContext, "gazette lexicon",
									ALLOCSET_SMALL_SIZES);
	if (!map_image(context, value, &version, &image))
	{
		GazImageKey key = {version.xmin, version.builds};

		copy_image(context, value, &image);
		if (!has_successor(tuple) &&
			!TransactionIdIsCurrentTransactionId(version.xmin))
			gaz_pg_share_image(&key, &image);
	}
	MemoryContextSetParent(context, TopMemoryContext);
	if (cache.context != NULL)
		MemoryContextDelete(cache.context);
	cache.context = context;
	cache.image = image;
	cache.version = version;
	cache.generation++;
}

/*
 * Compares the copy with the row that our snapshot sees, and replaces it.  A
 * message that arrives once the table is locked may be about something newer
 * than that row, so only those heard before are settled.
 */
static void
refresh(void)
{
	Relation	rel;
	SysScanDesc scan;
	HeapTuple	tuple;
	uint64		heard;

	cache.table = gaz_pg_table(GAZ_IMAGE_TABLE);
	rel = table_open(cache.table, AccessShareLock);
	heard = cache.messages;
	scan = systable_beginscan(rel, InvalidOid, false, GetActiveSnapshot(),
							  0, NULL);
	tuple = systable_getnext(scan);
	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("table \"gazette.%s\" is empty", GAZ_IMAGE_TABLE),
				 errhint("Run SELECT gazette.rebuild() as the extension's owner.")));
	use_row(tuple, RelationGetDescr(rel));
	if (!has_successor(tuple))
		cache.checked = heard;
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
}

const GazImage *
gaz_pg_lexicon(uint64 *generation)
{
	AcceptInvalidationMessages();
	if (cache.checked != cache.messages)
		refresh();
	*generation = cache.generation;
	return &cache.image;
}
