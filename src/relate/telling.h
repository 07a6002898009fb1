/*-------------------------------------------------------------------------
 *
 * telling.h
 *	  Shared by the files that find statements.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_TELLING_H
#define GAZ_TELLING_H

#include "relate/attribution.h"


typedef struct GazPassage
{
	GazSpan		inside;			/* without the marks */
	uint32_t	by;				/* attribution, or GAZ_NONE */
	bool		spoken;
	bool		goes_on;		/* second half of a split sentence */
} GazPassage;

typedef struct GazTeller
{
	GazRelate	r;
	GazPhrases	phrases;		/* of the current sentence */
	GazSpans	quotes;			/* all passages of the text, sorted */
	uint32_t	next_quote;		/* first one not yet behind us */
	GazAttributions list;		/* of this paragraph */
	GAZ_VEC(GazPassage) passages;	/* of this paragraph */
	GazAttribution carry;		/* 'X said:' that ended the last paragraph */
	bool		have_carry;
	uint32_t	answering;		/* person interviewed, or GAZ_NONE */
	uint32_t	speaking;		/* ... or who else answers now */
	bool		after_question;
	uint32_t	nquestions;		/* short paragraphs that ask */
	uint32_t	nanswers;		/* those behind them in the first person */
	uint32_t	last_question;	/* first sentence of the last one */
	GazAttribution last;		/* speaker of the last passage */
	bool		unclosed;		/* ... which its paragraph did not close */
	bool		ended_quoted;	/* the last paragraph told of somebody's words */
} GazTeller;

/* passage.c: the passages between quotation marks of one paragraph. */
extern void gaz_find_quotes(GazDoc *doc, GazSpan paragraph, GazSpans *out);

/* Reads them into t->passages and gives each to who spoke it. */
extern void gaz_read_passages(GazTeller *t, GazSpan paragraph);

/*
 * interview.c: takes note of a paragraph, of all before the first is told: do
 * questions and answers make it an interview?
 */
extern void gaz_scan_interview(GazTeller *t, uint32_t from, uint32_t to);

/* Tells a paragraph that is an answer; false when it is none. */
extern bool gaz_tell_answer(GazTeller *t, uint32_t from, uint32_t to);

/* '"..." - X, Minister of Y': who signs the passage, without a verb. */
extern bool gaz_read_signature(const GazTeller *t, GazSpan inside,
							   GazAttribution *signer);

/* statement.c: adds one, unless content is only punctuation. */
extern void gaz_add_statement(GazTeller *t, const GazAttribution *a,
							  GazSpan content, bool quoted, const char *rule);

#endif							/* GAZ_TELLING_H */
