/*-------------------------------------------------------------------------
 *
 * orgevidence.h
 *	  What the words beside a capital run say about its being a body's name.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ORGEVIDENCE_H
#define GAZ_ORGEVIDENCE_H

#include "recognise/mention.h"

/*
 * How surely the run, within the sentence, is a body's name by what stands
 * beside it, 0..1; *rule gets the name of the rule, or stays as it is for 0.
 */
extern float gaz_org_evidence(const GazDoc *doc, GazSpan run, GazSpan within,
							  const char **rule);

/* The same by the strongest signs alone, for a run of ordinary words. */
extern float gaz_org_strong_evidence(const GazDoc *doc, GazSpan run,
									 GazSpan within, const char **rule);

/*
 * The evidence that is strong enough before persons and places are known: a
 * compound adjective ('state-owned'), a country that owns it, an ampersand.
 */
extern float gaz_org_early_evidence(const GazDoc *doc, GazSpan run,
									GazSpan within, const char **rule);

/* Is what ends at token i a minister's or fair's field: '|Steel| Minister'? */
extern bool gaz_org_is_field(const GazDoc *doc, uint32_t i, uint32_t limit);

/* Is token i the last fields of a portfolio: 'Minister for Trade, |Fish & Dairy|'? */
extern bool gaz_org_closes_portfolio(const GazDoc *doc, uint32_t i,
									 uint32_t limit);

#endif /* GAZ_ORGEVIDENCE_H */
