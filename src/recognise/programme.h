/*-------------------------------------------------------------------------
 *
 * programme.h
 *	  What the two halves of the programmes' recogniser share: names by their
 *	  head (programme.c) and titles of documents (programme_title.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PROGRAMME_H
#define GAZ_PROGRAMME_H

#include "recognise/mention.h"

/*
 * Claims the span as a programme; dates and amounts within it, years and
 * numbers of the name, give way.  False if another name covers part of it.
 */
extern bool gaz_programme_claim(GazDoc *doc, GazSpan span, const char *rule,
								uint32_t entry, float score);

/* The weight of the programme's head that starts at i, 0 for none; *to its end. */
extern float gaz_programme_head_at(const GazDoc *doc, uint32_t i, uint32_t *to);

/*
 * The end of a title that goes on at i, behind 'on' or 'to', in capitals with
 * the small words of a headline between them; i if none does.
 */
extern uint32_t gaz_programme_title_end(const GazDoc *doc, uint32_t i,
										uint32_t limit);

/* Behind a span of years in brackets at i, '(2021-2025)', or i. */
extern uint32_t gaz_programme_years_end(const GazDoc *doc, uint32_t i,
										uint32_t limit);

/* A title in book marks or quotes that opens at i; the token to go on from. */
extern uint32_t gaz_programme_marked_title(GazDoc *doc, uint32_t i,
										   uint32_t from, uint32_t limit);

/* 'Regulation No. 5 of 2021 on X' at i; the token to go on from, or i. */
extern uint32_t gaz_programme_numbered_act(GazDoc *doc, uint32_t i,
										   GazSpan sentence);

#endif							/* GAZ_PROGRAMME_H */
