/*-------------------------------------------------------------------------
 *
 * sentence.h
 *	  Sentences, paragraphs and the parts of a page, as ranges of tokens.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_SENTENCE_H
#define GAZ_SENTENCE_H

#include "text/token.h"

typedef enum GazSection
{
	GAZ_SECTION_TITLE,
	GAZ_SECTION_LEAD,			/* the first paragraph of the body */
	GAZ_SECTION_BODY,
	GAZ_SECTION_FURNITURE
} GazSection;

extern const char *gaz_section_name(GazSection section);

typedef struct GazSentence
{
	GazSpan		span;			/* closing punctuation and quote included */
	uint32_t	paragraph;		/* counted from 0 over the whole text */
	uint8_t		section;		/* GazSection */
	bool		in_quote;		/* begins inside a quotation that an earlier
								 * sentence opened */
} GazSentence;

typedef GAZ_VEC(GazSentence) GazSentences;

/*
 * Appends the sentences of one block (a paragraph, a title line, a line of
 * furniture).  A sentence ends at . ! ? and their Chinese forms, with closing
 * quotes and brackets behind; not at an abbreviation (Co. Mr. U.S. No.), an
 * initial (J. Smith) or inside a number; but also where a machine translation
 * lost the space ('work.He stressed').  A very long one is cut at a comma or
 * semicolon past 400 tokens, so that work per sentence stays bounded.
 */
extern void gaz_split_sentences(GazArena *arena, const char *text,
								const GazTokens *tokens, GazSpan block,
								uint32_t paragraph, GazSection section,
								GazSentences *out);

#endif							/* GAZ_SENTENCE_H */
