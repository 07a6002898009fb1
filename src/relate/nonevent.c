/*-------------------------------------------------------------------------
 *
 * nonevent.c
 *	  Verbs of events that tell of none, by what stands around them.
 *
 *	  Orders [collapsed by 38 percent]			a figure, no accident
 *	  will implement [the opinions]				whoever is told to obeys
 *	  X [was established in 1958]				a company's history
 *	  , which [issues] licences					what somebody always does
 *	  Firstly, [expand] investment				told to others, not done
 *	  listened to the report, on a tour			a part of the tour
 *
 * Limits: a look of a few words; what a whole paragraph is about is not asked.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens between 'implement' and 'the opinions'. */
#define OBEYED_REACH 4

/* Paragraphs that a tour's reports are listened to in. */
#define TOUR_REACH 2

/* Words from 'met' to 'the rising demand'. */
#define IDLE_REACH 6

/* Words from 'unveiled' to 'plans to'. */
#define PLAN_REACH 4

/* Policy rows below this ('issued') must have a telling object. */
#define FIRM_POLICY 0.7f

/* 'listened to the report' on a tour: that is part of it, and no meeting. */
static bool
is_part_of_tour(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	const GazDraft *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);

	return (rule->flags & GAZ_ER_GATHERING) && tour &&
		tour->paragraph + TOUR_REACH >= c->paragraph &&
		tour->event.modality == GAZ_DONE &&
		gaz_token_starts(c->r.doc, m->span.from, "listen");
}

/* 'will conscientiously implement the opinions': whoever is told to obeys. */
static bool
is_obedience(const GazChronicle *c, const GazEventRule *rule)
{
	static const char *const words[] = {
		"opinions", "requirements", "spirit", "instructions", "deployment",
		"deployments", "decisions", "arrangements", "speech"
	};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.to;

	if (!gaz_streq(rule->code, "policy") ||
		!gaz_token_starts(doc, c->scene.trigger.from, "implement"))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < OBEYED_REACH; n++, i++)
		if (GAZ_TOKEN_IS_ANY(doc, i, words))
			return true;
	return false;
}

/* 'The company was established to make rods': whose history it is. */
static bool
is_founding(const GazChronicle *c)
{
	static const char *const verbs[] = {
		"established", "founded", "incorporated"
	};
	static const char *const nouns[] = {"brand", "company", "firm", "group"};
	const GazDoc *doc = c->r.doc;
	uint32_t	v = c->scene.trigger.to - 1;
	uint32_t	i = c->scene.trigger.from;
	GazUnitKind kind;

	if (!c->scene.passive || !GAZ_TOKEN_IS_ANY(doc, v, verbs))
		return false;
	while (i > c->scene.span.from && gaz_is_auxiliary(gaz_tok(doc, i - 1)))
		i--;
	if (i == c->scene.span.from)
		return false;
	kind = gaz_unit_kind(&c->r, i - 1);
	return kind == GAZ_U_ORGANIZATION || kind == GAZ_U_GENERIC ||
		GAZ_TOKEN_IS_ANY(doc, i - 1, nouns);
}

/* 'Orders collapsed by 38 per cent', 'sales burned $5 million': a figure of speech. */
static bool
is_of_figures(const GazChronicle *c, const GazEventRule *rule)
{
	uint32_t	i = c->scene.trigger.to;

	if (!gaz_streq(rule->code, "incident"))
		return false;
	if (gaz_is_word(c->r.doc, i, GAZ_W_BY) || gaz_is_word(c->r.doc, i, GAZ_W_TO))
		i++;
	return i < c->scene.span.to &&
		gaz_unit_kind(&c->r, i) == GAZ_U_QUANTITY;
}

/* 'to meet the demand', 'raised its forecast': what makes nothing happen. */
static bool
has_idle_object(const GazChronicle *c, const GazEventRule *rule)
{
	static const char *const met[] = {
		"demand", "demands", "need", "needs", "requirement", "requirements",
		"target", "targets", "standard", "standards", "goal", "goals",
		"deadline", "criteria", "challenge", "challenges", "conditions",
		"expectations", "obligations", "costs", "commitments", "quota",
		"threshold", "specifications", "regulations", "schedule"
	};
	static const char *const raised[] = {
		"forecast", "forecasts", "guidance", "outlook", "estimate",
		"estimates", "price", "prices", "dividend", "rates", "wages",
		"awareness", "concerns", "concern", "questions", "question",
		"target", "targets", "salaries", "tariffs", "taxes", "alarm",
		"doubts", "issue", "issues", "standards", "hopes"
	};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.to;
	bool		meets = gaz_streq(rule->code, "meeting") &&
		(gaz_token_starts(doc, i - 1, "meet") || gaz_token_is(doc, i - 1, "met"));

	if (!meets && !(gaz_streq(rule->code, "funding") &&
					gaz_token_starts(doc, i - 1, "rais")))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < IDLE_REACH; n++, i++)
	{
		if (gaz_tok(doc, i)->kind != GAZ_TK_WORD ||
			gaz_unit_kind(&c->r, i) == GAZ_U_PERSON)
			return false;
		if (meets ? GAZ_TOKEN_IS_ANY(doc, i, met) :
			GAZ_TOKEN_IS_ANY(doc, i, raised))
			return true;
	}
	return false;
}

/* 'We are committed to serving Asia': a will, and no money. */
static bool
is_dedication(const GazChronicle *c, const GazEventRule *rule)
{
	uint32_t	i = c->scene.trigger.to;

	return gaz_streq(rule->code, "investment") &&
		gaz_token_is(c->r.doc, i - 1, "committed") &&
		gaz_is_word(c->r.doc, i, GAZ_W_TO) &&
		gaz_unit_kind(&c->r, i + 1) != GAZ_U_QUANTITY;
}

/* 'will cost 450 crore and create 100 jobs': a price, not posts that are lost. */
static bool
is_price(const GazChronicle *c, const GazEventRule *rule)
{
	uint32_t	i = c->scene.trigger.to;

	return gaz_streq(rule->code, "layoff") &&
		gaz_token_starts(c->r.doc, c->scene.trigger.from, "cost") &&
		i < c->scene.span.to && gaz_unit_kind(&c->r, i) == GAZ_U_QUANTITY;
}

/* 'which issues licences', 'who leads': what somebody does is no event. */
static bool
is_habit(const GazDoc *doc, uint32_t v)
{
	const GazToken *before = gaz_tok(doc, v - 1);

	return gaz_token_ends(doc, v, "s") && !gaz_token_ends(doc, v, "ss") &&
		gaz_is_relative(before);
}

bool
gaz_is_nonevent(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	return is_part_of_tour(c, rule, m) || is_of_figures(c, rule) ||
		is_founding(c) || is_obedience(c, rule) || has_idle_object(c, rule) ||
		is_price(c, rule) || is_dedication(c, rule) ||
		(c->scene.aside && is_habit(c->r.doc, m->span.from));
}

/* 'Acme unveiled plans to expand': what a firm means to do is no policy. */
static bool
is_plan_of_firm(const GazChronicle *c, const GazDraft *d)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.to;
	const char *type;

	if (d->event.actors.n == 0)
		return false;
	type = doc->entities.item[d->event.actors.item[0]].type;
	if (!type || !gaz_streq(type, "company"))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < PLAN_REACH; n++, i++)
		if ((gaz_token_is(doc, i, "plans") || gaz_token_is(doc, i, "plan")) &&
			gaz_is_word(doc, i + 1, GAZ_W_TO))
			return true;
	return false;
}

/* A weak row of policy ('issued') needs a paper or a body as its object. */
bool
gaz_is_vague_policy(const GazChronicle *c, const GazDraft *d)
{
	const GazPhrases *phrases = &c->scene.phrases;

	if (!gaz_streq(d->rule->code, "policy"))
		return false;
	if (is_plan_of_firm(c, d))
		return true;
	/* 'issued guidelines' is a row with its paper */
	if (d->firm || d->event.score >= FIRM_POLICY || d->event.targets.n > 0 ||
		gaz_span_len(d->event.trigger) > 1)
		return false;
	for (uint32_t i = 0; i < phrases->n; i++)
		if (phrases->item[i].unit.kind == GAZ_U_NAME &&
			phrases->item[i].unit.span.from >= c->scene.trigger.to &&
			phrases->item[i].unit.span.to <= c->scene.end)
			return false;
	return true;
}

/* 'Firstly, expand investment': opens its clause and tells others to do it. */
bool
gaz_is_bidding(const GazChronicle *c, uint32_t v, GazStanding standing)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = v;

	if (standing != GAZ_HAPPENS || gaz_token_ends(doc, v, "ed") ||
		gaz_token_ends(doc, v, "ing") || gaz_token_ends(doc, v, "s") ||
		gaz_tok(doc, v)->kind != GAZ_TK_WORD)
		return false;
	while (i > c->scene.span.from && gaz_token_ends(doc, i - 1, "ly"))
		i--;
	return i == c->scene.span.from || gaz_is_word(doc, i - 1, GAZ_W_AND) ||
		gaz_is_word(doc, i - 1, GAZ_W_TO) ||
		gaz_unit_kind(&c->r, i - 1) == GAZ_U_PUNCT;
}

const GazStatement *
gaz_statement_around(const GazChronicle *c, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t k = c->statement; k < doc->statements.n; k++)
	{
		const GazStatement *s = &doc->statements.item[k];

		if (s->span.from >= c->scene.span.to)
			break;
		if (gaz_span_contains(s->content, gaz_span(i, i + 1)))
			return s;
	}
	return NULL;
}

/*
 * 'stressed that it is necessary to build mills, |strictly implement| measures': in
 * what somebody says such a verb goes on with what is to be done.
 */
bool
gaz_is_bid_in_speech(const GazChronicle *c, uint32_t v, GazStanding standing)
{
	const GazStatement *s;

	if (!gaz_is_bidding(c, v, standing))
		return false;
	s = gaz_statement_around(c, v);
	return s && s->content.from < v;
}

/* Is it what somebody is told to do: 'we must build warehouses'? */
bool
gaz_is_directed(GazChronicle *c, uint32_t v)
{
	const GazDoc *doc = c->r.doc;

	while (c->directive < doc->directives.n &&
		   doc->directives.item[c->directive].action.to <= c->scene.span.from)
		c->directive++;
	for (uint32_t i = c->directive; i < doc->directives.n; i++)
	{
		GazSpan		action = doc->directives.item[i].action;

		if (action.from >= c->scene.span.to)
			break;
		if (v >= action.from && v < action.to)
			return true;
	}
	return false;
}
