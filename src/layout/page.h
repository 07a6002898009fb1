/*-------------------------------------------------------------------------
 *
 * page.h
 *	  The tokens of a page with their matches, and small questions about them.
 *
 * Layout runs before there is a document (GazDoc), so its readers take this
 * view instead.  The date reader uses it too, from the document's own parts.
 * Every question may be asked about a token past the end: the answer is no.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PAGE_H
#define GAZ_PAGE_H

#include "lexicon/match.h"
#include "text/hanform.h"

typedef struct GazPage
{
	GazArena   *arena;
	const char *text;
	const GazTokens *tokens;
	const GazImage *image;
	const GazMatches *matches;
} GazPage;

static inline const GazToken *
gaz_page_token(const GazPage *page, uint32_t i)
{
	static const GazToken none;

	return i < page->tokens->n ? &page->tokens->item[i] : &none;
}

static inline bool
gaz_page_punct(const GazPage *page, uint32_t i, char c)
{
	return gaz_page_token(page, i)->punct == (uint8_t) c;
}

static inline bool
gaz_page_flag(const GazPage *page, uint32_t i, unsigned flags)
{
	return (gaz_page_token(page, i)->flags & flags) != 0;
}

static inline bool
gaz_page_word(const GazPage *page, uint32_t i, GazClosedWord w)
{
	return gaz_page_token(page, i)->word == (uint32_t) w;
}

static inline bool
gaz_page_kind(const GazPage *page, uint32_t i, GazTermKind kind)
{
	return (gaz_page_token(page, i)->kinds & gaz_kind_bit(kind)) != 0;
}

static inline const GazMatch *
gaz_page_match(const GazPage *page, uint32_t i, GazTermKind kind)
{
	return i < page->tokens->n ? gaz_match_at(page->matches, i, kind) : NULL;
}

static inline const char *
gaz_page_code(const GazPage *page, const GazMatch *m)
{
	return gaz_image_string(page->image, page->image->entries[m->entry].code);
}

/* Are the len bytes at s this word, when ASCII capitals are made small? */
extern bool gaz_page_same_word(const char *s, const char *word, uint32_t len);

/* Is token i this ASCII word, in any case? */
static inline bool
gaz_page_is(const GazPage *page, uint32_t i, const char *word)
{
	const GazToken *t = gaz_page_token(page, i);
	uint32_t	len = (uint32_t) strlen(word);	/* mostly a constant */

	return t->end - t->start == len &&
		gaz_page_same_word(gaz_token_form(page->text, t), word, len);
}

/* ... or one of a list closed by NULL? */
extern bool gaz_page_is_any(const GazPage *page, uint32_t i,
							const char *const *words);

/*
 * ... or of a long list by first letter: words['b' - 'a'] holds those that begin
 * with b, each with a blank behind it ("be been "), or is NULL?
 */
extern bool gaz_page_is_listed(const GazPage *page, uint32_t i,
							   const char *const words[26]);

/* As gaz_page_phrase(), for a token that is there. */
extern uint32_t gaz_page_whole_phrase(const GazPage *page, uint32_t i,
									  const char *phrase);

/* How many tokens from i make exactly this text (case counts); 0: they don't. */
static inline uint32_t
gaz_page_phrase(const GazPage *page, uint32_t i, const char *phrase)
{
	/* most calls end at the first byte */
	if (i >= page->tokens->n ||
		*gaz_token_form(page->text, &page->tokens->item[i]) != phrase[0])
		return 0;
	return gaz_page_whole_phrase(page, i, phrase);
}

/* The same two questions about a token that is a number. */
extern int32_t gaz_number_integer(const char *text, const GazToken *t);
extern int	gaz_number_digits(const char *text, const GazToken *t);

/* The value of a number of 1 to 9 digits and nothing else, or -1. */
static inline int32_t
gaz_page_integer(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	return t->kind == GAZ_TK_NUMBER ? gaz_number_integer(page->text, t) : -1;
}

/* How many digits that number has; 0 if token i is no such number. */
static inline int
gaz_page_digits(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	return t->kind == GAZ_TK_NUMBER ? gaz_number_digits(page->text, t) : 0;
}

/*
 * The token behind the bracket that closes the one at i, looking at most max
 * tokens ahead and not past limit; 0 if it is not closed.
 */
extern uint32_t gaz_page_bracket_end(const GazPage *page, uint32_t i,
									 uint32_t max, uint32_t limit);

/* Does token i open (close) a bracket of any make, quotes left out? */
extern bool gaz_page_opens(const GazPage *page, uint32_t i);
extern bool gaz_page_closes(const GazPage *page, uint32_t i);

#endif							/* GAZ_PAGE_H */
