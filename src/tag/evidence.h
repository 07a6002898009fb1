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

/* One term in one place that speaks for one category. */
typedef struct GazEvidence
{
	GazSpan		span;
	uint32_t	entry;			/* of the image */
	uint32_t	category;		/* of the image */
	float		strength;		/* weight x section x context x repetition */
} GazEvidence;

typedef GAZ_VEC(GazEvidence) GazEvidences;

/* What the words around a term make of it; see context.c. */
typedef struct GazContext
{
	float		factor;			/* 0..1 */
	const char *why;			/* constant, for explain() */
} GazContext;

/*
 * All evidence outside the page furniture, in the order of the text.  A term
 * within a longer industry term is not evidence of its own.
 */
extern void gaz_collect_evidence(GazDoc *doc, GazEvidences *out);

/* The context of a term; bounds is the sentence that it stands in. */
extern GazContext gaz_context_of(const GazDoc *doc, GazSpan term,
								 const GazSentence *sentence);

#endif							/* GAZ_EVIDENCE_H */
