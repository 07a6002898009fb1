/*-------------------------------------------------------------------------
 *
 * match.h
 *	  Finding lexicon terms in a tokenised text, longest first at each place.
 *
 * gaz_match_all() does two things in one pass.  It looks each token up in the
 * image (GazToken.word, GazToken.kinds), and it walks the term trie from each
 * token and reports, for every term kind, the longest term of that kind that
 * starts there -- all entries of that span, since one spelling may have several
 * rows.  Terms of different kinds may overlap and nest; which of them counts is
 * for the recognisers and src/resolve to say.
 *
 * What is folded, so that the lexicon needs one row for many spellings: case
 * and accents (unless the row is case_sensitive), full-width forms and curly
 * quotes, a hyphen between words ('new-energy' = 'new energy'), the full stop
 * of an abbreviation ('Co' = 'Co.'), '&' = 'and', the plural of the last word
 * and the British and American spelling of any word.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_MATCH_H
#define GAZ_MATCH_H

#include "lexicon/image.h"
#include "text/token.h"

typedef struct GazMatch
{
	GazSpan		span;
	uint32_t	entry;			/* index into image->entries */
	uint32_t	kind;			/* its kind */
} GazMatch;

typedef struct GazMatches
{
	GazMatch   *item;			/* by span.from; then longest first; then by
								 * entry */
	uint32_t	n;
	uint32_t	cap;
	uint32_t   *at;				/* at[i]: first match with span.from >= i;
								 * token count + 1 elements */
	uint64_t   *kinds;			/* kinds[i]: bits of the kinds of the matches
								 * that start at token i */
} GazMatches;

/* day: entries that are not valid on it are left out; GAZ_DAY_MIN: no check */
extern void gaz_match_all(GazArena *arena, const GazImage *image,
						  const char *text, GazTokens *tokens, int32_t day,
						  GazMatches *out);

/*
 * A token's closed-class word, GAZ_W_UNKNOWN if it is none: an index into a table
 * of those words.  Which of both it is nobody can foresee, so this is no branch.
 */
static inline uint32_t
gaz_closed_word(const GazToken *t)
{
	return t->word & -(uint32_t) (t->word < GAZ_W_COUNT);
}

/*
 * The longest match of this kind that starts at token i, or NULL.  Rules ask
 * this of nearly every token, and the answer is nearly always no, so that one
 * bit gives it.
 */
static inline const GazMatch *
gaz_match_at(const GazMatches *matches, uint32_t i, GazTermKind kind)
{
	const GazMatch *m;

	if ((matches->kinds[i] & gaz_kind_bit(kind)) == 0)
		return NULL;
	m = &matches->item[matches->at[i]];
	while (m->kind != (uint32_t) kind)
		m++;
	return m;
}

#endif							/* GAZ_MATCH_H */
