/*-------------------------------------------------------------------------
 *
 * evidence.h
 *	  Mentions in the order of the text, and what can be said of each.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_EVIDENCE_H
#define GAZ_PG_EVIDENCE_H

#include "pg/writer.h"

/*
 * The surviving mentions by where they begin; of those that begin at one token
 * the longest first.  *n is their number.
 */
extern const GazMention **gaz_sorted_mentions(const GazDoc *doc, uint32_t *n);

#endif							/* GAZ_PG_EVIDENCE_H */
