/*-------------------------------------------------------------------------
 *
 * translate.c
 *	  gazette.translate(): a category in the terms of another classification.
 *
 * The categories come with the lexicon's image, the crosswalk's rows from their
 * table, all of them in the first call of a query: then translating a column of
 * paths costs no query each.  What a query sees does not change while it runs,
 * so that the rows stay good until its end; the image is looked at anew in
 * each call, and when it is another one the rows are read again.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "pg/encoding.h"
#include "pg/lexicon.h"
#include "pg/resultset.h"
#include "pg/scheme.h"
#include "tag/translate.h"

#define CROSSWALK_SQL \
	"SELECT from_scheme, from_code, to_scheme, to_code, relation" \
	" FROM gazette.crosswalk"

PG_FUNCTION_INFO_V1(gaz_sql_translate);

/* What a call leaves for the next one in the same query. */
typedef struct Translator
{
	uint64		generation;		/* of the image */
	MemoryContext context;		/* of the crosswalk, or NULL */
	GazCrosswalk *crosswalk;
	Oid			ltree;
	Oid			ltree_param;
	FmgrInfo	ltree_in;
	FmgrInfo	ltree_out;
} Translator;

/* ltree is where the user put it; the type of the first column knows it. */
static Translator *
translator(FmgrInfo *flinfo, TupleDesc desc)
{
	Translator *t = flinfo->fn_extra;
	Oid			function;
	bool		varlena;

	if (t != NULL)
		return t;
	t = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(Translator));
	t->ltree = TupleDescAttr(desc, 0)->atttypid;
	getTypeInputInfo(t->ltree, &function, &t->ltree_param);
	fmgr_info_cxt(function, &t->ltree_in, flinfo->fn_mcxt);
	getTypeOutputInfo(t->ltree, &function, &varlena);
	fmgr_info_cxt(function, &t->ltree_out, flinfo->fn_mcxt);
	flinfo->fn_extra = t;
	return t;
}

/* ---- the crosswalk's rows ---- */

static char *
utf8_column(HeapTuple tuple, TupleDesc desc, int column)
{
	char	   *s = SPI_getvalue(tuple, desc, column);
	size_t		len;

	return s != NULL ? gaz_pg_to_utf8(s, strlen(s), &len) : "";
}

static void
read_rows(GazCrosswalk *crosswalk, const GazImage *image)
{
	int			result;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	result = SPI_execute(CROSSWALK_SQL, true, 0);
	if (result != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed: %s", SPI_result_code_string(result));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	row = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		uint32_t	from = gaz_image_category(image, utf8_column(row, desc, 1),
											  utf8_column(row, desc, 2));
		uint32_t	to = gaz_image_category(image, utf8_column(row, desc, 3),
											utf8_column(row, desc, 4));

		gaz_crosswalk_add(crosswalk, from, to,
						  gaz_relation_of_name(utf8_column(row, desc, 5)));
	}
	SPI_finish();
}

static void
load_crosswalk(Translator *t, MemoryContext parent, const GazImage *image,
			   uint64 generation)
{
	GazArena   *arena;

	if (t->context != NULL && t->generation == generation)
		return;
	if (t->context != NULL)
		MemoryContextDelete(t->context);
	t->context = NULL;
	t->context = AllocSetContextCreate(parent, "gazette crosswalk",
									   ALLOCSET_DEFAULT_SIZES);
	/* Not of this image until all rows are read. */
	t->generation = 0;
	arena = gaz_arena_create(gaz_pg_hooks(t->context));
	t->crosswalk = gaz_crosswalk_create(arena, image);
	read_rows(t->crosswalk, image);
	gaz_crosswalk_finish(t->crosswalk);
	t->generation = generation;
}

/* ---- answers ---- */

static Datum
path_datum(Translator *t, const GazImage *image, uint32_t category)
{
	const char *path = gaz_image_string(image,
										image->categories[category].path);

	return InputFunctionCall(&t->ltree_in, (char *) path, t->ltree_param, -1);
}

/* The categories between the first and this one. */
static Datum
via_datum(Translator *t, const GazImage *image, const GazTranslation *tr,
		  const GazStep *step)
{
	int			n = 0;
	Datum	   *paths;
	int16		len;
	bool		by_value;
	char		align;

	for (uint32_t i = step->before; i != 0 && i != GAZ_NONE;
		 i = tr->steps.item[i].before)
		n++;
	paths = palloc(Max(n, 1) * sizeof(Datum));
	for (uint32_t i = step->before, k = n; k > 0;
		 i = tr->steps.item[i].before)
		paths[--k] = path_datum(t, image, tr->steps.item[i].category);
	get_typlenbyvalalign(t->ltree, &len, &by_value, &align);
	return PointerGetDatum(construct_array(paths, n, t->ltree, len, by_value,
										   align));
}

static void
put_answer(GazResultSet *set, Translator *t, const GazImage *image,
		   const GazTranslation *tr, const GazStep *step)
{
	const GazCategory *c = &image->categories[step->category];
	MemoryContext old = MemoryContextSwitchTo(set->row_context);
	GazRow		row = {0};

	gaz_row_add(&row, path_datum(t, image, step->category));
	gaz_row_add(&row, gaz_pg_cstring_text(gaz_image_string(image, c->code)));
	gaz_row_add(&row, gaz_pg_cstring_text(gaz_image_string(image, c->title)));
	gaz_row_add(&row, CStringGetTextDatum(gaz_relation_name(step->relation)));
	gaz_row_add(&row, via_datum(t, image, tr, step));
	MemoryContextSwitchTo(old);
	gaz_pg_put_row(set, &row);
}

/* The category with this path; there must be one. */
static uint32_t
category_of_path(const GazImage *image, char *path)
{
	size_t		len;
	uint32_t	category;
	char	   *scheme = pnstrdup(path, strcspn(path, "."));

	category = gaz_image_category_at(image,
									 gaz_pg_to_utf8(path, strlen(path), &len));
	if (category != GAZ_NONE)
		return category;
	if (scheme[0] != '\0')
		(void) gaz_pg_scheme(image, CStringGetTextDatum(scheme));
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("category \"%s\" does not exist", path),
			 errhint("See gazette.category_tree for the paths of each scheme, as in \"isic4.C.26.261\".")));
}

Datum
gaz_sql_translate(PG_FUNCTION_ARGS)
{
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	Translator *t = translator(fcinfo->flinfo, set->desc);
	GazArena   *arena = gaz_arena_create(gaz_pg_hooks(CurrentMemoryContext));
	GazTranslation tr = {0};
	uint64		generation;
	const GazImage *image = gaz_pg_lexicon(&generation);
	char	   *path = OutputFunctionCall(&t->ltree_out, PG_GETARG_DATUM(0));
	const char *scheme = gaz_pg_scheme(image, PG_GETARG_DATUM(1));
	uint32_t	category = category_of_path(image, path);

	load_crosswalk(t, fcinfo->flinfo->fn_mcxt, image, generation);
	gaz_translate(t->crosswalk, arena, category, scheme, &tr);
	for (uint32_t i = 0; i < tr.answers.n; i++)
		put_answer(set, t, image, &tr, &tr.steps.item[tr.answers.item[i]]);
	gaz_arena_destroy(arena);
	return (Datum) 0;
}
