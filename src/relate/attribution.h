/*-------------------------------------------------------------------------
 *
 * attribution.h
 *	  'X said': the verb and the speaker, before the words are looked for.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ATTRIBUTION_H
#define GAZ_ATTRIBUTION_H

#include "relate/clause.h"

typedef struct GazAttribution
{
	uint32_t	sentence;
	GazSpan		verb;
	const GazMatch *match;		/* its lexicon row; NULL: 'according to' */
	bool		asks;			/* tells others to do something */
	GazSubject	subject;
	bool		used;			/* its words are found */
} GazAttribution;

typedef GAZ_VEC(GazAttribution) GazAttributions;

/*
 * Appends the attributions of sentence s in order of the text.  quotes are
 * the passages between quotation marks, sorted: a verb inside one is spoken,
 * not speaking.
 */
extern void gaz_find_attributions(GazRelate *r, const GazSpans *quotes,
								  uint32_t s, GazAttributions *out);

/* Does the quotation mark open a term within a phrase: 'the name of |"Made in Ohio"'? */
extern bool gaz_opens_term(const GazDoc *doc, uint32_t mark);

/*
 * What attribution a of list says without quotation marks: behind the verb, or
 * before it as in 'C, X said'.  Empty when there is nothing.
 */
extern GazSpan gaz_reported_content(GazRelate *r, const GazAttributions *list,
									uint32_t a);

/* Do words surely follow the verb, even where no 'that' marks them? */
extern bool gaz_is_firm_verb(const GazDoc *doc, const GazAttribution *a);

/* Is it 'told', whose object is the listener and not the words? */
extern bool gaz_has_listener(const GazDoc *doc, GazSpan verb);

/* span without the punctuation and quotation marks at its ends. */
extern GazSpan gaz_trim_span(const GazDoc *doc, GazSpan span);

/*
 * citation.c: does token i cite somebody ('according', 'learned'), whom do the
 * words from token i on name, and what does he say?  before is the clause that
 * ends at the citation, or empty.
 */
extern bool gaz_cites(const GazDoc *doc, uint32_t i);
extern bool gaz_find_cited(GazRelate *r, GazSpan sentence, uint32_t i,
						   GazSubject *s);
extern GazSpan gaz_cited_content(const GazRelate *r, const GazAttribution *a,
								 GazSpan before, GazSpan sentence);

/* reported.c: the next comma from token i on, or to. */
extern uint32_t gaz_next_comma(const GazRelate *r, uint32_t i, uint32_t to);

/* Does what begins with token i set the scene only, as 'in 2022' does? */
extern bool gaz_sets_scene(const GazRelate *r, uint32_t i);

#endif							/* GAZ_ATTRIBUTION_H */
