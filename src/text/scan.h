/*-------------------------------------------------------------------------
 *
 * scan.h
 *	  Bytes to tokens in one pass; see token.h for how they are cut.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_SCAN_H
#define GAZ_SCAN_H

#include "text/token.h"

/*
 * Appends the tokens of len bytes of text to *out; hash is filled in, word and
 * kinds are not (the lexicon does that).  Polls now and then.  Works on any
 * bytes.
 */
extern void gaz_scan(GazArena *arena, const char *text, uint32_t len,
					 GazTokens *out);

/*
 * The folded form of one token's text: lower case, no accents, a closing full
 * stop of an abbreviation dropped, entities resolved.  Writes at most size
 * bytes and returns the length the whole would need.  gaz_fold_hash() of it is
 * the token's hash.
 */
extern uint32_t gaz_fold(const char *text, uint32_t len, char *out,
						 uint32_t size);
extern uint32_t gaz_fold_hash(const char *folded, uint32_t len);

/*
 * For each token, how many UTF-8 continuation bytes stand before it, so that
 * its character offset is start - before[i]; one element more for the end of
 * the text.  NULL when the text is all ASCII.
 */
extern uint32_t *gaz_scan_char_table(GazArena *arena, const char *text,
									 uint32_t len, const GazTokens *tokens);

#endif							/* GAZ_SCAN_H */
