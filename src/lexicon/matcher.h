/*-------------------------------------------------------------------------
 *
 * matcher.h
 *	  What the two halves of matching share: looking words up, finding terms.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_MATCHER_H
#define GAZ_MATCHER_H

#include "lexicon/image_private.h"
#include "lexicon/match.h"

#define GAZ_MATCH_POLL 4096		/* tokens between two calls of gaz_poll() */

/*
 * The image of a large lexicon is far larger than the caches, and one word of
 * a text says nothing of where the next one's record lies.  But all words of a
 * text are known beforehand, so that their records can be called for early.
 */
#if defined(__GNUC__)
#define gaz_fetch_early(address) __builtin_prefetch(address)
#else
#define gaz_fetch_early(address) ((void) 0)
#endif

/* All that stays the same during one gaz_match_all(). */
typedef struct GazMatcher
{
	GazArena   *arena;
	GazImageParts image;
	const char *text;
	const GazToken *tokens;
	uint32_t	n;
	int32_t		day;
	uint32_t   *starts;			/* tokens that a term may start with */
	uint32_t	nstarts;
	GazMatches *out;
} GazMatcher;

/*
 * Fills word and kinds of all tokens, which are m->tokens, and lists the
 * starts.
 */
extern void gaz_look_up_words(GazMatcher *m, GazToken *tokens);

/* May the entry of this item match the span, by its spelling and the day? */
extern bool gaz_item_allowed(const GazMatcher *m, const GazImageItem *item,
							 GazSpan span);

#endif							/* GAZ_MATCHER_H */
