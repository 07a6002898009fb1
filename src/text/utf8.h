/*-------------------------------------------------------------------------
 *
 * utf8.h
 *	  Decoding UTF-8 that may be broken, and folding characters for look-up.
 *
 * A malformed sequence decodes as U+FFFD and takes one byte, so that whatever
 * the bytes are, decoding moves on and ends.  Overlong forms, surrogates and
 * values over U+10FFFF are malformed.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_UTF8_H
#define GAZ_UTF8_H

#include "base/port.h"

#define GAZ_BAD_CHAR 0xFFFD

typedef enum GazCharClass
{
	GAZ_CC_SPACE,				/* white space and controls */
	GAZ_CC_LETTER,				/* a letter of an alphabet, combining marks */
	GAZ_CC_DIGIT,				/* a decimal digit, full-width ones included */
	GAZ_CC_HAN,					/* ideograph, kana, hangul syllable */
	GAZ_CC_PUNCT,
	GAZ_CC_SYMBOL				/* everything else */
} GazCharClass;

/*
 * The character at p (p < end); *len is its length in bytes, 1..4.
 * Never reads at or behind end.
 */
extern uint32_t gaz_utf8_decode(const char *p, const char *end, int *len);

/* Writes c as UTF-8 into out (room for 4 bytes), returns the byte count. */
extern int	gaz_utf8_encode(uint32_t c, char *out);

extern GazCharClass gaz_char_class(uint32_t c);
extern bool gaz_char_is_upper(uint32_t c);

/*
 * Is it a character that prints nothing and has no width (joiners, direction
 * marks, soft hyphen, byte order mark)?  Its class is SPACE, but it parts no
 * words.
 */
extern bool gaz_char_is_invisible(uint32_t c);

/*
 * Folds c for look-up: lower case, accents off (é e, ø o, ł l), full-width to
 * ASCII, curly quotes and dashes to their ASCII form.  Writes 0..3 characters
 * (ß ss, æ ae, … ...; none for a combining accent) to out, returns how many.
 */
extern int	gaz_char_fold(uint32_t c, uint32_t out[3]);

#endif							/* GAZ_UTF8_H */
