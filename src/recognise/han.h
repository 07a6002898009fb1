/*-------------------------------------------------------------------------
 *
 * han.h
 *	  Small questions about Chinese characters, a token each.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_HAN_H
#define GAZ_HAN_H

#include "recognise/name.h"
#include "text/hanform.h"

/* Is token i the first character of the text?  Chinese, simplified, UTF-8. */
static inline bool
gaz_han_is(const GazDoc *doc, uint32_t i, const char *text)
{
	return gaz_token_code(doc->text, gaz_tok(doc, i)) == gaz_han_code(text);
}

/* ... or any of its characters? */
static inline bool
gaz_han_is_one_of(const GazDoc *doc, uint32_t i, const char *text)
{
	return gaz_han_code_in(gaz_token_code(doc->text, gaz_tok(doc, i)), text);
}

/* Do two characters at token i make one of these n words? */
static inline bool
gaz_han_is_pair(const GazDoc *doc, uint32_t i, const char *const *words,
				size_t n)
{
	uint32_t	first = gaz_token_code(doc->text, gaz_tok(doc, i));

	for (size_t k = 0; k < n; k++)
	{
		if (gaz_is_han_code(first, words[k]) &&
			gaz_han_is(doc, i + 1, words[k] + GAZ_HAN_BYTES))
			return true;
	}
	return false;
}

/* Is it a character that no mention covers? */
static inline bool
gaz_han_is_free(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_HAN && gaz_is_free(doc, i);
}

/* Most characters of a place's name in the gazetteer. */
#define GAZ_HAN_PLACE_MAX 12

/*
 * Where the name begins whose head stands at token head: at the first place in
 * what may belong to it (*placed), or where that begins; head if nothing does.
 */
extern uint32_t gaz_han_name_start(const GazDoc *doc, uint32_t head,
								   uint32_t floor, bool *placed);

#endif							/* GAZ_HAN_H */
