/*-------------------------------------------------------------------------
 *
 * evidence.h
 *	  Which words of the text speak for which category, and how strongly.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_EVIDENCE_H
#define GAZ_EVIDENCE_H

#include "recognise/mention.h"

/* What the words around a term make of it; see context.c. */
typedef struct GazContext
{
	float		factor;			/* 0..1 */
	const char *why;			/* constant, for explain() */
} GazContext;

/* One term in one place that speaks for one category. */
typedef struct GazEvidence
{
	GazSpan		span;
	uint32_t	entry;			/* of the image */
	uint32_t	category;		/* of the image */
	float		strength;		/* product of what evidence.c lists */
	GazContext	context;
	uint8_t		section;		/* GazSection */
	uint8_t		repeats;		/* how often the term came before */
	bool		listed;			/* stands in a list of industries */
} GazEvidence;

typedef GAZ_VEC(GazEvidence) GazEvidences;

/*
 * All evidence outside the page furniture, in the order of the text.  A term
 * within a longer industry term is not evidence of its own.
 */
extern void gaz_collect_evidence(GazDoc *doc, GazEvidences *out);

/* The context of a term; bounds is the sentence that it stands in. */
extern GazContext gaz_context_of(const GazDoc *doc, GazSpan term,
								 const GazSentence *sentence);

#endif							/* GAZ_EVIDENCE_H */
