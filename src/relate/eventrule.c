/*-------------------------------------------------------------------------
 *
 * eventrule.c
 *	  What the things around an event's verb are to it, kind by kind.
 *
 * A row of the lexicon gives a verb or noun one of these codes, and the rule of
 * the code says who may act, on whom, what a preposition means and which of
 * them must be there:
 *
 *	  acquisition		object, 'in X', 'with X' are targets; needs both sides
 *	  signing			'with X' is a target; a zone may act; persons take part
 *	  result			whoever acts, nobody suffers
 *
 * Beside the kinds of event there are codes that only take part in the grammar
 * ('light', 'phase') or that turn the sides around ('sale', 'gain').
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* In the order of event.kind; the last ones are no events of their own. */
static const GazEventRule rules[] = {
	{"inspection", "inspection", GAZ_ER_PERSON_ACTS | GAZ_ER_OBJECT |
		GAZ_ER_TO | GAZ_ER_IN | GAZ_ER_NEEDS_ACTOR | GAZ_ER_TRIP},
	{"visit", "visit", GAZ_ER_PERSON_ACTS | GAZ_ER_OBJECT | GAZ_ER_TO |
		GAZ_ER_IN | GAZ_ER_NEEDS_ACTOR | GAZ_ER_TRIP},
	{"meeting", "meeting", GAZ_ER_IMPERSONAL | GAZ_ER_PERSON_ACTS |
		GAZ_ER_PERSON_TARGET | GAZ_ER_OBJECT | GAZ_ER_WITH | GAZ_ER_GATHERING |
		GAZ_ER_VENUE | GAZ_ER_STAGED | GAZ_ER_SITED},
	{"conference", "conference", GAZ_ER_IMPERSONAL | GAZ_ER_PERSON_ACTS |
		GAZ_ER_GATHERING | GAZ_ER_VENUE | GAZ_ER_STAGED | GAZ_ER_SITED},
	{"speech", "speech", GAZ_ER_PERSON_ACTS | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_STAGED | GAZ_ER_SITED},
	{"signing", "signing", GAZ_ER_IMPERSONAL | GAZ_ER_PLACE_ACTS |
		GAZ_ER_WITH | GAZ_ER_NEEDS_ACTOR | GAZ_ER_CEREMONY | GAZ_ER_STAGED},
	{"appointment", "appointment", GAZ_ER_OBJECT | GAZ_ER_PERSON_TARGET |
		GAZ_ER_NEEDS_TARGET},
	{"investment", "investment", GAZ_ER_IMPERSONAL | GAZ_ER_PLACE_ACTS |
		GAZ_ER_STAKE | GAZ_ER_NEEDS_ACTOR | GAZ_ER_SITED | GAZ_ER_BUILDS},
	{"groundbreaking", "groundbreaking", GAZ_ER_VENUE | GAZ_ER_CEREMONY |
		GAZ_ER_OFFICIAL_ACTS | GAZ_ER_SITED | GAZ_ER_BUILDS},
	{"launch", "launch", GAZ_ER_IMPERSONAL | GAZ_ER_OPENING |
		GAZ_ER_OFFICIAL_ACTS | GAZ_ER_NEEDS_ACTOR},
	{"production", "production", GAZ_ER_IMPERSONAL | GAZ_ER_STARTS |
		GAZ_ER_NEEDS_ACTOR | GAZ_ER_NO_TARGET},
	{"acquisition", "acquisition", GAZ_ER_OBJECT | GAZ_ER_IN | GAZ_ER_WITH |
		GAZ_ER_NEEDS_ACTOR | GAZ_ER_NEEDS_TARGET},
	{"partnership", "partnership", GAZ_ER_IMPERSONAL | GAZ_ER_PLACE_ACTS |
		GAZ_ER_WITH | GAZ_ER_FROM | GAZ_ER_NEEDS_ACTOR | GAZ_ER_NEEDS_TARGET},
	{"award", "award", GAZ_ER_IMPERSONAL | GAZ_ER_OPENING | GAZ_ER_FROM |
		GAZ_ER_OBJECT | GAZ_ER_TO | GAZ_ER_NEEDS_ACTOR},
	{"policy", "policy", GAZ_ER_IMPERSONAL | GAZ_ER_PERSON_ACTS |
		GAZ_ER_PLACE_ACTS |
		GAZ_ER_OBJECT | GAZ_ER_TO | GAZ_ER_OWNS_OBJECT | GAZ_ER_NEEDS_ACTOR},
	{"funding", "funding", GAZ_ER_IMPERSONAL | GAZ_ER_OFFICIAL_ACTS |
		GAZ_ER_TO | GAZ_ER_OBJECT | GAZ_ER_FROM_ACTS | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_BUILDS},
	{"result", "result", GAZ_ER_IMPERSONAL | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_NO_TARGET},
	{"layoff", "layoff", GAZ_ER_IMPERSONAL | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_NO_TARGET},
	{"incident", "incident", GAZ_ER_VENUE | GAZ_ER_NO_TARGET},
	{"other", "other", GAZ_ER_IMPERSONAL | GAZ_ER_OFFICIAL_ACTS |
		GAZ_ER_NEEDS_ACTOR | GAZ_ER_OBJECT | GAZ_ER_TO | GAZ_ER_PERSON_TARGET},
	{"appointment", "succession", GAZ_ER_PERSON_ACTS | GAZ_ER_PERSON_TARGET |
		GAZ_ER_GAINS | GAZ_ER_NEEDS_TARGET},
	{"acquisition", "sale", GAZ_ER_OBJECT | GAZ_ER_IN | GAZ_ER_SELLS |
		GAZ_ER_NEEDS_ACTOR | GAZ_ER_NEEDS_TARGET},
	{"conference", "session", GAZ_ER_IMPERSONAL | GAZ_ER_PERSON_ACTS |
		GAZ_ER_GATHERING | GAZ_ER_VENUE},
	{"other", "departure", GAZ_ER_IMPERSONAL | GAZ_ER_PERSON_ACTS |
		GAZ_ER_NEEDS_ACTOR | GAZ_ER_IN},
	{"investment", "holding", GAZ_ER_STAKE | GAZ_ER_NEEDS_ACTOR},
	{"investment", "siting", GAZ_ER_IMPERSONAL | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_BUILDS | GAZ_ER_PLACE_OBJECT},
	{"result", "output", GAZ_ER_IMPERSONAL | GAZ_ER_NEEDS_ACTOR |
		GAZ_ER_NO_TARGET},
	{NULL, "participation", GAZ_ER_JOINS},
	{NULL, "light", GAZ_ER_LIGHT},
	{NULL, "gain", GAZ_ER_LIGHT | GAZ_ER_GAINS},
	{NULL, "phase", GAZ_ER_PHASE},
};

const GazEventRule *
gaz_event_rule(const char *code)
{
	for (size_t i = 0; i < GAZ_LENGTHOF(rules); i++)
		if (gaz_streq(rules[i].code, code))
			return &rules[i];
	return NULL;
}

/* A few codes come again and again, and in an image each has one place. */
const GazEventRule *
gaz_rule_of_match(const GazDoc *doc, const GazMatch *m)
{
	uint32_t	code = doc->image->entries[m->entry].code;
	GazKnownRule *known = &doc->reading->rules[code * UINT32_C(0x9E3779B1) >> 27];

	if (!known->known || known->code != code)
		*known = (GazKnownRule) {
			.known = true,
			.code = code,
			.rule = gaz_event_rule(gaz_image_string(doc->image, code)),
		};
	return known->rule;
}
