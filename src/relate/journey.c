/*-------------------------------------------------------------------------
 *
 * journey.c
 *	  What only visits and inspections have: purposes, companions, invitations.
 *
 *	  led a team to |develop| X				no journey, but what the team did
 *	  invited X |to visit|					nobody has come yet
 *	  came to X |for research|				an inspection rather than a visit
 *	  |and his party| went to X				surely a visit
 *	  |When inspecting X|, Lin said			who travels is named behind it
 *
 * Limits: the traveller behind such a clause is the first person after its
 * comma, so that one who is only visited there may be taken for him.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens between 'invited' and 'to visit'. */
#define ASKED_REACH 10

/* Tokens from 'and his party' to the verb. */
#define PARTY_REACH 3

/* Units between a journey's verb and what it was for. */
#define PURPOSE_REACH 16

/* 'invited Acme to visit', 'urged them to come': nobody has done so yet. */
bool
gaz_is_asked_for(const GazChronicle *c)
{
	static const char *const stems[] = {"invit", "welcom", "encourag"};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.from;

	for (uint32_t n = 0; i > c->scene.span.from && n < ASKED_REACH; n++)
	{
		const GazMatch *m = gaz_report_at(&c->r, --i);

		/* not the stop of 'Acme Corp.' */
		if (doc->cover[i] == GAZ_NONE &&
			(gaz_is_punct(doc, i, ',') || gaz_is_stop(doc, i)))
			return false;
		if (m && gaz_streq(gaz_doc_code(doc, m), "ask"))
			return true;
		for (size_t k = 0; k < GAZ_LENGTHOF(stems); k++)
			if (gaz_token_starts(doc, i, stems[k]))
				return true;
	}
	return false;
}

/* Is one of these words behind 'for', or of those behind 'to', in the clause? */
static bool
is_followed_by(const GazChronicle *c, const char *const *nouns, size_t nnouns,
			   const char *const *verbs, size_t nverbs)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.to;

	for (uint32_t n = 0; i + 1 < c->scene.span.to && n < PURPOSE_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(&c->r, i);

		if (u.kind == GAZ_U_PUNCT)
			return false;
		if ((gaz_is_word(doc, i, GAZ_W_FOR) &&
			 gaz_token_is_one_of(doc, i + 1, nouns, nnouns)) ||
			(gaz_is_word(doc, i, GAZ_W_TO) &&
			 gaz_token_is_one_of(doc, i + 1, verbs, nverbs)))
			return true;
		i = u.span.to;
	}
	return false;
}

/* 'came to X for research', 'went to X to check on': an inspection. */
bool
gaz_is_for_research(const GazChronicle *c)
{
	static const char *const nouns[] = {
		"research", "investigation", "inspection", "guidance", "supervision"
	};
	static const char *const verbs[] = {
		"investigate", "inspect", "check", "supervise", "research", "survey",
		"examine"
	};

	return is_followed_by(c, nouns, GAZ_LENGTHOF(nouns), verbs,
						  GAZ_LENGTHOF(verbs));
}

/* 'went to X to learn about its production': surely a visit. */
bool
gaz_is_to_learn(const GazChronicle *c)
{
	static const char *const nouns[] = {
		"exchanges", "exchange", "talks", "training", "study"
	};
	static const char *const verbs[] = {
		"learn", "understand", "study", "visit", "tour", "see", "guide",
		"inquire", "meet", "discuss", "exchange"
	};

	return is_followed_by(c, nouns, GAZ_LENGTHOF(nouns), verbs,
						  GAZ_LENGTHOF(verbs));
}

/* 'Lin and his party went to X', 'successively came to X and Y': officials' tours. */
bool
gaz_tours_with_party(const GazChronicle *c)
{
	static const char *const words[] = {
		"party", "entourage", "delegation", "team", "group", "successively"
	};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.from;

	for (uint32_t n = 0; i > c->scene.span.from && n < PARTY_REACH; n++)
		if (GAZ_TOKEN_IS_ANY(doc, --i, words))
			return gaz_unit_kind(&c->r, i) != GAZ_U_ORGANIZATION;
	return false;
}

/* 'led a team to develop X': no journey, but what the team did. */
bool
gaz_leads_to_verb(const GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	next = m->span.to;
	const GazMatch *verb = gaz_event_verb_at(&c->r, next);
	const GazEventRule *then = verb ? gaz_rule_of_match(doc, verb) : NULL;

	/* 'led a team to inspect X', 'to carry out research' */
	if (then && (then->flags & (GAZ_ER_TRIP | GAZ_ER_LIGHT)))
		return false;
	return (rule->flags & GAZ_ER_TRIP) &&
		(gaz_token_is(doc, m->span.from, "led") ||
		 gaz_token_starts(doc, m->span.from, "lead")) &&
		gaz_token_is(doc, next - 1, "to") &&
		gaz_unit_kind(&c->r, next) == GAZ_U_WORD &&
		gaz_tok(doc, next)->kind == GAZ_TK_WORD &&
		!(gaz_tok(doc, next)->flags & GAZ_TF_CAP) &&
		!gaz_is_determiner(gaz_tok(doc, next));
}

/* 'When inspecting X, Lin said', 'Touring X, Lin said': who does so comes behind. */
void
gaz_add_later_traveller(const GazChronicle *c, GazEvent *e)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	v = c->scene.trigger.from;
	uint32_t	i = c->scene.trigger.to;
	bool		comma = false;

	if (!gaz_token_ends(doc, v, "ing") ||
		!(v == c->scene.span.from || gaz_is_word(doc, v - 1, GAZ_W_WHEN) ||
		  gaz_is_word(doc, v - 1, GAZ_W_WHILE) ||
		  gaz_is_word(doc, v - 1, GAZ_W_AFTER)))
		return;
	for (uint32_t k = 0; k < c->scene.phrases.n; k++)
	{
		const GazPhrase *p = &c->scene.phrases.item[k];

		if (p->unit.span.from < c->scene.trigger.to)
			continue;
		for (; i < p->unit.span.from; i++)
			comma |= gaz_is_punct(doc, i, ',');
		i = p->unit.span.to;
		if (comma && p->prep == 0 && !p->modifier && !p->aside &&
			p->unit.kind == GAZ_U_PERSON)
		{
			gaz_list_add(c->r.doc, &e->actors, p->unit.entity);
			return;
		}
	}
}

/* 'After visiting X, Lin said' */
bool
gaz_is_past_trip(const GazChronicle *c, const GazMatch *m)
{
	const GazDoc *doc = c->r.doc;
	const GazEventRule *rule = gaz_rule_of_match(doc, m);

	return rule && (rule->flags & GAZ_ER_TRIP) && m->span.from > 0 &&
		gaz_is_word(doc, m->span.from - 1, GAZ_W_AFTER) &&
		gaz_token_ends(doc, m->span.from, "ing");
}

/*
 * 'visited A, B and C, held a symposium': who was visited does not hold it, but who
 * came.
 */
void
gaz_keep_visitors(GazChronicle *c, GazDraft *d)
{
	const GazDraft *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);

	if (!(d->rule->flags & GAZ_ER_GATHERING) || !tour ||
		tour->sentence != c->scene.sentence || d->event.actors.n == 0 ||
		tour->event.actors.n == 0)
		return;
	for (uint32_t i = 0; i < d->event.actors.n; i++)
		if (!gaz_list_has(&tour->event.targets, d->event.actors.item[i]))
			return;
	d->event.actors = (GazIndexes) {0};
	for (uint32_t i = 0; i < tour->event.actors.n; i++)
		gaz_list_add(c->r.doc, &d->event.actors, tour->event.actors.item[i]);
}
