/*-------------------------------------------------------------------------
 *
 * check.c
 *	  What lexicon_check() and lexicon_stats() need of the library.
 *
 * A dictionary row that silently does not match is the commonest trouble with
 * systems of this kind.  term_key() tells what the matcher makes of a term,
 *
 *	  term_key('industry', 'New-energy Vehicles')	'new energy vehicle'
 *	  term_key('surname', 'de la Cruz')				'!several words'
 *
 * and lexicon_check(), in SQL, compares the rows by that.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "pg/encoding.h"
#include "pg/lexicon.h"
#include "pg/resultset.h"

PG_FUNCTION_INFO_V1(gaz_sql_term_key);
PG_FUNCTION_INFO_V1(gaz_sql_lexicon_loaded);

/* What a call leaves for the next one in the same query. */
typedef struct KeyState
{
	GazBuilder *builder;
	char	   *key;			/* GAZ_KEY_SIZE bytes */
	MemoryContext context;
} KeyState;

/* Words are remembered by the builder, so it is made anew now and then. */
#define KEY_MEMORY (16 * 1024 * 1024)

static KeyState *
key_state(FmgrInfo *flinfo)
{
	KeyState   *state = flinfo->fn_extra;
	MemoryContext context;

	if (state != NULL &&
		MemoryContextMemAllocated(state->context, true) < KEY_MEMORY)
		return state;
	if (state != NULL)
		MemoryContextDelete(state->context);
	flinfo->fn_extra = NULL;
	context = AllocSetContextCreate(flinfo->fn_mcxt, "gazette term keys",
									ALLOCSET_DEFAULT_SIZES);
	state = MemoryContextAlloc(context, sizeof(KeyState));
	state->context = context;
	state->key = MemoryContextAlloc(context, GAZ_KEY_SIZE);
	state->builder = gaz_builder_create(gaz_arena_create(gaz_pg_hooks(context)));
	flinfo->fn_extra = state;
	return state;
}

static const char *
fault_name(GazTermFault fault)
{
	switch (fault)
	{
		case GAZ_TERM_OK:
			break;
		case GAZ_TERM_EMPTY:
			return "no words";
		case GAZ_TERM_TOO_LONG:
			return "too long";
		case GAZ_TERM_NOT_ONE_WORD:
			return "several words";
	}
	return NULL;
}

/* What the term is found by or, behind a '!', why it can't be. */
Datum
gaz_sql_term_key(PG_FUNCTION_ARGS)
{
	char	   *kind_name = text_to_cstring(PG_GETARG_TEXT_PP(0));
	char	   *term = text_to_cstring(PG_GETARG_TEXT_PP(1));
	int			kind = gaz_kind_of_name(kind_name);
	KeyState   *state;
	size_t		len;
	GazTermFault fault;

	if (kind < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("term kind \"%s\" does not exist", kind_name),
				 errhint("See SELECT gazette.term_kinds().")));
	state = key_state(fcinfo->flinfo);
	fault = gaz_builder_term_key(state->builder, kind,
								 gaz_pg_to_utf8(term, strlen(term), &len),
								 state->key);
	if (fault == GAZ_TERM_OK)
		PG_RETURN_DATUM(gaz_pg_cstring_text(state->key));
	PG_RETURN_DATUM(gaz_pg_cstring_text(psprintf("!%s", fault_name(fault))));
}

/* Entries by kind of the loaded image, and how often one has been loaded. */
Datum
gaz_sql_lexicon_loaded(PG_FUNCTION_ARGS)
{
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	uint64		loads;
	const GazImage *image = gaz_pg_lexicon(&loads);
	int64		entries[GAZ_TERM_KIND_COUNT] = {0};
	int64		custom[GAZ_TERM_KIND_COUNT] = {0};

	for (uint32_t i = 0; i < image->nentries; i++)
	{
		const GazEntry *e = &image->entries[i];

		entries[e->kind]++;
		custom[e->kind] += (e->flags & GAZ_EF_CUSTOM) != 0;
	}
	for (int kind = 0; kind < GAZ_TERM_KIND_COUNT; kind++)
	{
		GazRow		row = {0};

		gaz_row_add(&row, CStringGetTextDatum(gaz_kind_name(kind)));
		gaz_row_add(&row, Int64GetDatum(entries[kind]));
		gaz_row_add(&row, Int64GetDatum(custom[kind]));
		gaz_row_add(&row, Int64GetDatum((int64) (GAZ_IMAGE_PAD + image->size)));
		gaz_row_add(&row, Int64GetDatum((int64) loads));
		gaz_pg_put_row(set, &row);
	}
	return (Datum) 0;
}
