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

#endif							/* GAZ_HANFORM_H */
