/*-------------------------------------------------------------------------
 *
 * parse.c
 *	  Analysing a text, or finding that it has just been analysed.
 *
 *	  SELECT gazette.industry_paths(body), p.*
 *	  FROM articles, gazette.parse(body) p, gazette.persons(body)
 *
 * asks three functions about one text in one row.  So a backend remembers the
 * last few analyses, each in a memory context of its own, with all that they
 * depend on: the text's bytes, the settings, the depth and the generation of
 * the lexicon image.  The bytes are compared, not hashed: lengths differ for
 * nearly all pairs of texts, and comparing those that don't costs less than a
 * hash would.
 *
 * The depth is part of the key, since the industries of a whole analysis may
 * be scored with more knowledge than those of a quick one, and an answer must
 * not depend on what was asked before.
 *
 * Limits: KEPT analyses of at most KEPT_MEMORY each.  A bigger one, or one
 * with a trace, is made anew each time.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/detoast.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "pg/encoding.h"
#include "pg/lexicon.h"
#include "pg/parse.h"
#include "pg/settings.h"

#define KEPT 4
#define KEPT_MEMORY (2 * 1024 * 1024)

struct GazParse
{
	MemoryContext context;		/* holds this struct and all it points to */
	char	   *body;			/* as given, in the server's encoding */
	size_t		body_len;
	GazSettings settings;
	GazDepth	depth;
	uint64		generation;
	GazDoc	   *doc;
	bool		kept;
};

static GazParse *kept[KEPT];
static int	next_kept;

GazSettings
gaz_pg_settings(void)
{
	GazSettings settings = {
		.published = GAZ_NO_DAY,
		.min_industry_score = gaz_min_industry_score
	};

	return settings;
}

bool
gaz_pg_is_blank(Datum text_datum)
{
	text	   *t = DatumGetTextPP(text_datum);
	const char *s = VARDATA_ANY(t);

	for (size_t i = 0; i < VARSIZE_ANY_EXHDR(t); i++)
	{
		if (s[i] != ' ' && (s[i] < '\t' || s[i] > '\r'))
			return false;
	}
	return true;
}

static void
check_size(size_t size)
{
	if (size > (size_t) gaz_max_input * 1024)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text of %zu bytes is over the limit of %d kB",
						size, gaz_max_input),
				 errhint("Raise the setting gazette.max_input, or pass a part of the text.")));
}

static bool
same_settings(const GazSettings *a, const GazSettings *b)
{
	return a->published == b->published &&
		a->has_title == b->has_title &&
		a->trace == b->trace &&
		a->min_industry_score == b->min_industry_score;
}

static void
forget(int i)
{
	if (kept[i] != NULL)
		MemoryContextDelete(kept[i]->context);
	kept[i] = NULL;
}

/* An analysis of the same text under the same circumstances, or NULL. */
static GazParse *
find_kept(const char *body, size_t len, const GazSettings *settings,
		  GazDepth depth, uint64 generation)
{
	GazParse   *found = NULL;

	for (int i = 0; i < KEPT; i++)
	{
		GazParse   *p = kept[i];

		if (p == NULL)
			continue;
		if (p->generation != generation)
			forget(i);
		else if (p->body_len == len && p->depth == depth &&
				 same_settings(&p->settings, settings) &&
				 memcmp(p->body, body, len) == 0)
			found = p;
	}
	return found;
}

GazParse *
gaz_pg_parse(Datum body, const GazSettings *settings, GazDepth depth)
{
	text	   *bytes;
	size_t		len;
	size_t		utf8_len;
	uint64		generation;
	const GazImage *image;
	GazParse   *parse;
	MemoryContext context,
				old;
	char	   *utf8;

	/* The size is known without fetching a text that is too long. */
	check_size(toast_raw_datum_size(body) - VARHDRSZ);
	bytes = DatumGetTextPP(body);
	len = VARSIZE_ANY_EXHDR(bytes);
	image = gaz_pg_lexicon(&generation);
	parse = find_kept(VARDATA_ANY(bytes), len, settings, depth, generation);
	if (parse != NULL)
		return parse;

	context = AllocSetContextCreate(CurrentMemoryContext, "gazette parse",
									ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(context);
	parse = palloc0(sizeof(GazParse));
	parse->context = context;
	parse->settings = *settings;
	parse->depth = depth;
	parse->generation = generation;
	parse->body_len = len;
	parse->body = MemoryContextAllocHuge(context, len + 1);
	memcpy(parse->body, VARDATA_ANY(bytes), len);
	parse->body[len] = '\0';
	utf8 = gaz_pg_to_utf8(parse->body, len, &utf8_len);
	if (utf8_len > MaxAllocSize)
		check_size(utf8_len);
	parse->doc = gaz_analyse(gaz_arena_create(gaz_pg_hooks(context)), image,
							 utf8, utf8_len, &parse->settings, depth);
	MemoryContextSwitchTo(old);
	return parse;
}

const GazDoc *
gaz_pg_doc(const GazParse *parse)
{
	return parse->doc;
}

void
gaz_pg_release(GazParse *parse)
{
	if (parse->kept)
		return;
	if (parse->settings.trace ||
		MemoryContextMemAllocated(parse->context, true) > KEPT_MEMORY)
	{
		MemoryContextDelete(parse->context);
		return;
	}
	forget(next_kept);
	MemoryContextSetParent(parse->context, TopMemoryContext);
	parse->kept = true;
	kept[next_kept] = parse;
	next_kept = (next_kept + 1) % KEPT;
}
