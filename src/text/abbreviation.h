/*-------------------------------------------------------------------------
 *
 * abbreviation.h
 *	  The words whose full stop is likely to be part of them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ABBREVIATION_H
#define GAZ_ABBREVIATION_H

#include "text/token.h"

/* What may come behind the abbreviation without a sentence ending there. */
typedef enum GazAbbreviation
{
	GAZ_ABBR_NONE,				/* an ordinary word */
	GAZ_ABBR_TITLE,				/* a name: Mr. Prof. Gen. */
	GAZ_ABBR_NUMBER,			/* a number: No. Vol. p. */
	GAZ_ABBR_MONTH,				/* a number or a name: Feb. Mon. */
	GAZ_ABBR_COMPANY,			/* another form or an office: Co. Ltd. Inc. */
	GAZ_ABBR_ETC,				/* small letters and commas: etc. */
	GAZ_ABBR_OTHER				/* nearly anything: dept. Calif. Jr. */
} GazAbbreviation;

/*
 * The sort of abbreviation that a word is when a full stop is behind it.
 * Those that spell an ordinary word (Sun, Mass, Gen) need their capital.
 */
extern GazAbbreviation gaz_abbreviation(const char *text,
										const GazToken *token);

/* Does it mostly begin a sentence when it has a capital: The, In, However? */
extern bool gaz_is_sentence_starter(const char *text, const GazToken *token);

/* Does it go on with a company's name: Ltd., Chairman, Group? */
extern bool gaz_follows_company(const char *text, const GazToken *token);

#endif							/* GAZ_ABBREVIATION_H */
