/*-------------------------------------------------------------------------
 *
 * variants.h
 *	  Other forms of an English word: plural, singular, British, American.
 *
 * All take and give folded words.  Used when an image is built, never when a
 * text is read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_VARIANTS_H
#define GAZ_VARIANTS_H

#include "lexicon/image.h"

#define GAZ_VARIANTS_MAX 2

typedef struct GazVariant
{
	char		text[GAZ_WORD_MAX + 8];
	uint32_t	len;
} GazVariant;

/*
 * The forms in which the last word of a term of this kind may stand as well:
 * plurals of a singular, or singulars of a plural.  Returns how many.
 */
extern int	gaz_number_variants(GazTermKind kind, const char *word,
								uint32_t len,
								GazVariant out[GAZ_VARIANTS_MAX]);

/*
 * The American spelling of a British word, or the other way round; false when
 * it has but one.  Asked about the result, gives the word back.
 */
extern bool gaz_other_spelling(const char *word, uint32_t len,
							   GazVariant *out);

#endif							/* GAZ_VARIANTS_H */
