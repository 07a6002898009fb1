/*-------------------------------------------------------------------------
 *
 * hanform.h
 *	  Traditional Chinese characters read as simplified ones.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_HANFORM_H
#define GAZ_HANFORM_H

#include "text/token.h"

#define GAZ_HAN_BYTES 3			/* of a Chinese character in UTF-8 */

/* The simplified form of the three bytes at p: elsewhere, or p itself. */
extern const char *gaz_han_form(const char *p);

/* The text of a token, as it is compared with characters of the grammar. */
static inline const char *
gaz_token_form(const char *text, const GazToken *t)
{
	return t->flags & GAZ_TF_FORM ? gaz_han_form(text + t->start) :
		text + t->start;
}

/* The bytes of the character at p as one number, to be compared at once. */
static inline uint32_t
gaz_han_code(const char *p)
{
	uint16_t	first;

	memcpy(&first, p, sizeof(first));
	return (uint32_t) (unsigned char) p[2] << 16 | first;
}

/* The code of a token of three bytes, in its simplified form; 0 of any other. */
static inline uint32_t
gaz_token_code(const char *text, const GazToken *t)
{
	return t->end - t->start == GAZ_HAN_BYTES ?
		gaz_han_code(gaz_token_form(text, t)) : 0;
}

/* Is it the code of the character at p?  Most differ in the first two bytes. */
static inline bool
gaz_is_han_code(uint32_t code, const char *p)
{
	uint16_t	first;

	memcpy(&first, p, sizeof(first));
	return first == (uint16_t) code && (unsigned char) p[2] == code >> 16;
}

/* ... of one of the characters of a string? */
static inline bool
gaz_han_code_in(uint32_t code, const char *characters)
{
	for (; *characters != '\0'; characters += GAZ_HAN_BYTES)
	{
		if (gaz_is_han_code(code, characters))
			return true;
	}
	return false;
}

#endif							/* GAZ_HANFORM_H */
