/*-------------------------------------------------------------------------
 *
 * rolephrase.h
 *	  What the parts of the role grammar share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ROLEPHRASE_H
#define GAZ_ROLEPHRASE_H

#include "recognise/mention.h"

/*
 * Where the phrase of the role ends whose title is given, before limit:
 * 'Minister| of Trade, Tourism and Investment|'.  *org gets the body that the
 * phrase names, if it names one.
 */
extern uint32_t gaz_role_phrase_end(GazDoc *doc, GazSpan title, uint32_t limit,
									GazSpan *org);

/*
 * Is token i a verb here?  'research', 'trade' and 'finance' are nouns in a
 * role, though the lexicon has them as verbs of events.
 */
extern bool gaz_is_verb_in_role(const GazDoc *doc, uint32_t i);

/* A noun of what people come to at token i: 'ceremony', 'meeting', not 'plant'. */
extern bool gaz_is_gathering(const GazDoc *doc, uint32_t i);

/* Is the role closed at i: by a mark, the end, or the words behind a role? */
extern bool gaz_role_is_closed(const GazDoc *doc, uint32_t i, uint32_t limit);

/* May the phrase of a role go on with the preposition at i? */
extern bool gaz_is_role_preposition(const GazDoc *doc, uint32_t i,
									uint32_t limit);

/* A hyphen or slash at i between two words of a name. */
extern bool gaz_role_is_joint(const GazDoc *doc, uint32_t i, uint32_t limit);

/* ---- portfolio.c ---- */

/* One to four ordinary words of one case from i on; i if there are none. */
extern uint32_t gaz_role_field_end(const GazDoc *doc, uint32_t i,
								   uint32_t limit, bool capital);

/* Does the title look after fields, and does one close it? */
extern bool gaz_has_portfolio(const GazDoc *doc, GazSpan title);
extern bool gaz_names_field(const GazDoc *doc, GazSpan title);

/* Behind ', Tourism and Investment', whose comma or 'and' is token i; else i. */
extern uint32_t gaz_portfolio_end(const GazDoc *doc, uint32_t i,
								  uint32_t limit);

#endif							/* GAZ_ROLEPHRASE_H */
