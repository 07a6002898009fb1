/*-------------------------------------------------------------------------
 *
 * rolephrase.h
 *	  What the two halves of the role grammar share.
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

#endif							/* GAZ_ROLEPHRASE_H */
