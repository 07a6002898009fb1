/*-------------------------------------------------------------------------
 *
 * module.c
 *	  What happens when the server loads the library: settings, callbacks.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <limits.h>

#include "fmgr.h"
#include "utils/guc.h"

#include "pg/lexicon.h"
#include "pg/settings.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "gazette", .version = "0.1.0");
#else
PG_MODULE_MAGIC;
#endif

/* One byte short of 1 GB is the longest text that the server can hold. */
#define MAX_INPUT_LIMIT (1024 * 1024 - 1)

int			gaz_max_input = 16 * 1024;
double		gaz_min_industry_score = 0.5;

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	DefineCustomIntVariable("gazette.max_input",
							"Longest text that gazette's functions read.",
							"A longer one is an error.",
							&gaz_max_input,
							16 * 1024, 1, MAX_INPUT_LIMIT,
							PGC_USERSET, GUC_UNIT_KB, NULL, NULL, NULL);

	DefineCustomRealVariable("gazette.min_industry_score",
							 "Industries scored lower than this are left out.",
							 NULL,
							 &gaz_min_industry_score,
							 0.5, 0.0, 1.0,
							 PGC_USERSET, 0, NULL, NULL, NULL);

#if PG_VERSION_NUM >= 150000
	MarkGUCPrefixReserved("gazette");
#else
	EmitWarningsOnPlaceholders("gazette");
#endif

	gaz_pg_lexicon_init();
}
