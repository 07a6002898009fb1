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
	float		weight;			/* of the row, or more; see gaz_names_trade() */
	float		strength;		/* product of what evidence.c lists */
	GazContext	context;
	uint32_t	sentence;		/* index into doc->sentences */
	uint8_t		section;		/* GazSection */
	uint8_t		repeats;		/* how often the term came before */
	bool		is_trade;		/* see gaz_names_trade() */
	bool		is_guarded;		/* an ambiguous word; see guard.c */
	bool		listed;			/* stands in a list of industries */
} GazEvidence;

typedef GAZ_VEC(GazEvidence) GazEvidences;

/* Context factors at and under this are not counted as an occurrence. */
#define GAZ_HARDLY 0.25f

/*
 * All evidence outside the page furniture, in the order of the text.  A term
 * within a longer industry term is not evidence of its own.
 */
extern void gaz_collect_evidence(GazDoc *doc, GazEvidences *out);

/* The context of a term; bounds is the sentence that it stands in. */
extern GazContext gaz_context_of(const GazDoc *doc, GazSpan term,
								 const GazSentence *sentence);

/*
 * Do the words around say that the term is a trade: 'copper producers', 'the
 * production of copper'?  Then an uncertain term means it more surely.
 */
extern bool gaz_names_trade(const GazDoc *doc, GazSpan term,
							const GazSentence *sentence);

/*
 * Takes out the ambiguous words that nothing else speaks for.  context has the
 * entries of the context rows that occur, each as often as it does.
 */
extern void gaz_guard_evidence(GazDoc *doc, const GazIndexes *context,
							   GazEvidences *evidence);

#endif							/* GAZ_EVIDENCE_H */
