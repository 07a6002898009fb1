/*-------------------------------------------------------------------------
 *
 * turn.c
 *	  Verbs whose object turns them into another kind of event.
 *
 *	  signed the Act [into law]					policy, no signing
 *	  chose Dresden [as the site of its fab]	investment, nobody was chosen
 *	  handled 5 million containers, [up 9%]		result, where there is a figure
 *	  won [approval] from X						policy, X decided
 *	  received [a prize] from X					award, X gives
 *	  was named [Exporter of the Year]			award, no appointment
 *
 * A row of the lexicon gives such a verb the kind that it mostly has, or a code
 * that is no kind ('siting', 'output', 'holding') and tells nothing unless the
 * object does.
 *
 * Limits: each looks a few words ahead in its own clause; a prize that a later
 * sentence names is not seen.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/object.h"

/* Tokens of 'Dayton, Ohio,' behind its first. */
#define SITE_TOKENS 6

/* Units between 'handled' and 'up 14 percent'. */
#define OUTPUT_REACH 18

/* 'Exporter of the Year' */
static bool
is_honour(const GazDoc *doc, const GazMatch *m)
{
	static const char *const words[] = {"year", "Year"};

	return gaz_names_award(doc, m) && GAZ_TOKEN_IS_ANY(doc, m->span.to - 1, words);
}

/* 'a 15 percent stake' */
static bool
is_holding(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "holding");
}

/* 'signed the Act into law', 'signed an executive order': no party is there. */
static bool
signs_into_law(const GazChronicle *c, const GazMatch *verb)
{
	static const char *const papers[] = {
		"order", "decree", "bill", "Bill", "Act", "law", "Law", "proclamation",
		"ordinance"
	};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = verb->span.to;

	if (c->scene.passive)
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_OBJECT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(&c->r, i);

		if (u.kind == GAZ_U_PUNCT && !gaz_is_quote(doc, i) &&
			!gaz_is_punct(doc, i, '-'))
			return false;
		if (gaz_is_preposition(gaz_tok(doc, i)) &&
			!gaz_is_word(doc, i, GAZ_W_OF) && !gaz_is_word(doc, i, GAZ_W_INTO))
			return false;
		if (GAZ_TOKEN_IS_ANY(doc, u.span.to - 1, papers))
			return true;
		i = u.span.to;
	}
	return false;
}

static bool
is_percent(const GazDoc *doc, GazUnit u)
{
	return u.data < doc->amounts.n &&
		gaz_streq(doc->amounts.item[u.data].unit, "%");
}

/*
 * 'handled 5 million containers, up 9 percent': how much was done is a result only
 * where it is set against what was done before.
 */
static bool
tells_output(const GazChronicle *c, const GazMatch *verb)
{
	const GazRelate *r = &c->r;
	uint32_t	i = verb->span.to;
	bool		counted = false;

	if (c->scene.passive)
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < OUTPUT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (u.kind == GAZ_U_QUANTITY && is_percent(r->doc, u))
			return counted;
		if (n < GAZ_SUM_LEAD && (u.kind == GAZ_U_QUANTITY ||
							 gaz_tok(r->doc, i)->kind == GAZ_TK_NUMBER))
			counted = true;
		if (n >= GAZ_SUM_LEAD && !counted)
			return false;
		i = u.span.to;
	}
	return false;
}

/* 'chose Dresden |as| the site of its fab', 'picks Vaasa |for| its plant' */
static bool
picks_site(const GazChronicle *c, const GazMatch *verb)
{
	const GazRelate *r = &c->r;
	GazUnit		u = gaz_unit_at(r, verb->span.to);
	uint32_t	i = u.span.to;

	if (c->scene.passive || u.kind != GAZ_U_PLACE)
		return false;
	/* 'Dayton, Ohio, as' */
	while (i < c->scene.span.to && i < u.span.to + SITE_TOKENS &&
		   (gaz_is_punct(r->doc, i, ',') ||
			gaz_unit_kind(r, i) == GAZ_U_PLACE))
		i = gaz_unit_at(r, i).span.to;
	if (!gaz_is_word(r->doc, i, GAZ_W_AS) && !gaz_is_word(r->doc, i, GAZ_W_FOR))
		return false;
	for (uint32_t n = 0; ++i < c->scene.span.to && n < GAZ_OBJECT_REACH; n++)
	{
		const GazMatch *m = gaz_event_noun_at(r, i);

		if (gaz_is_punct(r->doc, i, ','))
			return false;
		if (m && gaz_names_facility(r->doc, m))
			return true;
	}
	return false;
}

/* 'won the Grand |Prize|', not a contract: an honour, which others give. */
static bool
receives_prize(const GazChronicle *c, const GazMatch *verb)
{
	static const char *const stems[] = {"receiv", "won", "win", "collect", "earn"};
	static const char *const prizes[] = {
		"award", "awards", "prize", "medal", "trophy", "honour", "honor",
		"Award", "Awards", "Prize", "Medal", "Trophy"
	};
	const GazDoc *doc = c->r.doc;
	bool		gets = false;

	for (size_t k = 0; k < GAZ_LENGTHOF(stems); k++)
		gets |= gaz_token_starts(doc, verb->span.from, stems[k]);
	for (uint32_t i = verb->span.from; gets && i < c->scene.span.to &&
		 i < verb->span.to + GAZ_OBJECT_REACH; i++)
	{
		if (gaz_is_punct(doc, i, ',') || gaz_is_word(doc, i, GAZ_W_FOR))
			return false;
		if (GAZ_TOKEN_IS_ANY(doc, i, prizes))
			return true;
	}
	return false;
}

/* 'presented X |with an award|': nothing is launched. */
static bool
hands_prize(const GazChronicle *c, const GazMatch *verb)
{
	GazUnit		u = gaz_unit_at(&c->r, verb->span.to);

	return !c->scene.passive &&
		gaz_token_starts(c->r.doc, verb->span.from, "present") &&
		gaz_is_party(u.kind) && gaz_is_word(c->r.doc, u.span.to, GAZ_W_WITH) &&
		gaz_object_noun(c, u.span.to + 1, gaz_names_award) != NULL;
}

/*
 * Verbs whose object turns them into another kind: true when *rule is decided by
 * that, be it to NULL.
 */
bool
gaz_turns_into(GazChronicle *c, const GazMatch *verb, const GazEventRule **rule,
		   bool *firm)
{
	const char *code = (*rule)->code;

	if (gaz_streq(code, "signing") && signs_into_law(c, verb))
	{
		*firm = true;
		*rule = gaz_event_rule("policy");
		return true;
	}
	if (gaz_streq(code, "holding"))
	{
		*firm = gaz_noun_of(c, verb, is_holding) != NULL;
		*rule = *firm ? gaz_event_rule("investment") : NULL;
		return true;
	}
	/* winners are picked, too */
	if (gaz_streq(code, "siting") || gaz_streq(code, "award"))
	{
		*firm = picks_site(c, verb);
		if (*firm)
			*rule = gaz_event_rule("siting");
		if (*firm || gaz_streq(code, "siting"))
		{
			*rule = *firm ? *rule : NULL;
			return true;
		}
	}
	if (gaz_streq(code, "output") || gaz_streq(code, "sale"))
	{
		bool		told = tells_output(c, verb);

		*firm = *firm || told;
		if (told || gaz_streq(code, "output"))
		{
			*rule = told ? gaz_event_rule("result") : NULL;
			return true;
		}
	}
	/* 'won approval from X': X decided */
	if (gaz_streq(code, "award") && !c->scene.passive &&
		gaz_noun_of(c, verb, gaz_names_paper) && !gaz_noun_of(c, verb, gaz_names_award))
	{
		*firm = true;
		c->scene.light = true;
		c->scene.gains = true;
		*rule = gaz_event_rule("policy");
		return true;
	}
	/* 'received a prize from X': who gets it suffers */
	if (gaz_streq(code, "award") && !c->scene.passive &&
		receives_prize(c, verb))
	{
		*firm = true;
		c->scene.gains = true;
		return true;
	}
	if (gaz_streq(code, "launch") && hands_prize(c, verb))
	{
		*firm = true;
		*rule = gaz_event_rule("award");
		return true;
	}
	/* 'was named Exporter of the Year' */
	if (gaz_streq(code, "appointment") &&
		gaz_object_noun(c, verb->span.to, is_honour))
	{
		*firm = true;
		*rule = gaz_event_rule("award");
		return true;
	}
	return false;
}
