/*-------------------------------------------------------------------------
 *
 * token.h
 *	  What the scanner makes of the bytes: one packed record a token.
 *
 * A token is a word, a number, a run of one punctuation character, one
 * currency or other symbol, one Han, kana or hangul character, or one piece of
 * page markup.  White space is no token; it survives as flags of the token
 * behind it.  How the odd cases are cut:
 *
 *	  text						tokens (| between, + glued to the one before)
 *	  High-tech Zone			High |+- |+tech | Zone
 *	  Xi'an, O'Dell, don't		one word each
 *	  People's Workers'			People |+'s | Workers |+'
 *	  U.S.  J.  S.p.A.  M.D.	one word each, the last full stop included
 *	  Co.,Ltd.					Co |+. |+, |+Ltd |+.
 *	  1,234.5  34.86			one number each
 *	  2020-02-08				2020 |+- |+02 |+- |+08
 *	  N42bn  Q4  5G				N |+42 |+bn, Q |+4, 5 |+G
 *	  work.He					work |+. |+He
 *	  ...  ,,,,					one punctuation token a run
 *	  S&oslash;n				one word (the entity is a letter)
 *	  DKK&nbsp;310				DKK | 310 (the entity is white space)
 *	  <p class="x">				one markup token
 *
 * Brackets and quotation marks make no runs, each is a token of its own.
 * $ % + < = > ^ @ are symbols, all other marks of ASCII punctuation.  The first
 * token of a text counts as behind white space.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_TOKEN_H
#define GAZ_TOKEN_H

#include "base/span.h"

typedef enum GazTokenKind
{
	GAZ_TK_WORD = 1,			/* letters of an alphabet */
	GAZ_TK_NUMBER,				/* digits with inner commas and points */
	GAZ_TK_PUNCT,				/* a run of one punctuation character */
	GAZ_TK_SYMBOL,				/* a currency sign or another symbol */
	GAZ_TK_HAN,					/* one ideograph, kana or hangul syllable */
	GAZ_TK_MARKUP				/* an HTML tag or comment */
} GazTokenKind;

/* Token flags. */
#define GAZ_TF_SPACE	0x0001	/* white space (any) stands before it */
#define GAZ_TF_LINE		0x0002	/* first of a line */
#define GAZ_TF_PARA		0x0004	/* first behind a blank line, or of all */
#define GAZ_TF_CAP		0x0008	/* word: first letter is a capital */
#define GAZ_TF_UPPER	0x0010	/* word: two letters or more, all capitals */
#define GAZ_TF_MIXED	0x0020	/* word: a capital behind the first letter,
								 * a small letter somewhere: FinTech, iPhone */
#define GAZ_TF_DOTTED	0x0040	/* word: letters with full stops: U.S., J. */
#define GAZ_TF_POSS		0x0080	/* punct: 's or a lone ' that closes a word */
#define GAZ_TF_NONASCII	0x0100	/* has bytes over 0x7f, or an entity */
#define GAZ_TF_WIDE		0x0200	/* big gap before it: 3 blanks or more, or an
								 * ideographic space */
#define GAZ_TF_OPEN		0x0400	/* punct: opens a quotation or bracket */
#define GAZ_TF_CLOSE	0x0800	/* punct: closes a quotation or bracket */
#define GAZ_TF_QUOTE	0x1000	/* punct: quotation mark (see OPEN, CLOSE) */
#define GAZ_TF_BAD		0x2000	/* holds malformed UTF-8 */
#define GAZ_TF_DIGITS	0x4000	/* number: 1 to 9 ASCII digits, nothing else */
#define GAZ_TF_FORM		0x8000	/* Han: a traditional form, see hanform.h */

/* Glued: nothing stands between it and the token before. */
#define gaz_glued(t) (((t)->flags & GAZ_TF_SPACE) == 0)

typedef struct GazToken
{
	uint32_t	start;			/* byte offset of its first byte */
	uint32_t	end;			/* byte offset behind its last byte */
	uint32_t	hash;			/* of the folded text: gaz_fold_hash() */
	uint32_t	word;			/* number in the lexicon image, 0: unknown */
	uint64_t	kinds;			/* term kinds that this one word alone has:
								 * bit k for GazTermKind k */
	uint16_t	flags;
	uint8_t		kind;			/* GazTokenKind */
	uint8_t		punct;			/* punct, symbol: its character folded to ASCII
								 * (the Chinese full stop is '.', curly quotes
								 * '"' and '\'', an ellipsis '.', title marks
								 * '<' and '>'), 0 if it has no such form */
} GazToken;

typedef GAZ_VEC(GazToken) GazTokens;

#endif							/* GAZ_TOKEN_H */
