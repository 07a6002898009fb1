/*-------------------------------------------------------------------------
 *
 * tag.h
 *	  Industry terms in the text to scored categories of a classification.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_TAG_H
#define GAZ_TAG_H

#include "recognise/mention.h"

/*
 * Fills doc->industries, best first, those under
 * settings->min_industry_score left out, and adds an INDUSTRY mention for each
 * piece of evidence.  Needs tokens, matches, layout and sentences only;
 * what doc->cover tells of organisations is used when it is there.
 */
extern void gaz_tag_industries(GazDoc *doc);

/* The industries named inside one span (for directives), best first. */
extern void gaz_tag_span(GazDoc *doc, GazSpan span, GazIndexes *out);

#endif							/* GAZ_TAG_H */
