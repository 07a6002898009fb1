/*-------------------------------------------------------------------------
 *
 * fuzz_lexicon.h
 *	  A small lexicon with a few words of every kind.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_FUZZ_LEXICON_H
#define GAZ_FUZZ_LEXICON_H

#include "lexicon/image.h"

/* Builds it into memory that is never freed; aborts if it can't. */
extern const GazImage *gaz_fuzz_lexicon(void);

#endif							/* GAZ_FUZZ_LEXICON_H */
