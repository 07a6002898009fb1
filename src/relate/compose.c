/*-------------------------------------------------------------------------
 *
 * compose.c
 *	  Events told by a verb and its noun together.
 *
 * Much of what happens is told by a verb that says little and a noun that says
 * what it was, with sums and adjectives between them:
 *
 *	  provided 12 billion yuan in green [loans]		funding
 *	  has issued a Section 54 [notice]				policy
 *	  will build a 390 million pound [factory]		investment
 *	  The [licence] was granted by X				policy, X acts
 *	  began commercial [operation]					production
 *
 * Codes of the lexicon for the two halves: light verbs leave the kind to any
 * noun, phase verbs ('began') to the nouns of work; 'facility' is what is
 * built, 'paper' what an authority issues.
 *
 * Limits: the noun is the first one that the lexicon knows in the object, so
 * that 'signed a loan agreement' is whatever the longest row says it is.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/object.h"

/* Units between 'introduced' and 'drug'. */
#define PRODUCT_REACH 6

/* Nouns below this ('fire') do not tell the kind of a light verb. */
#define FIRM_NOUN 0.4f

/* What such a noun of work has that is an event of its own. */
#define OWN_NOUN 0.7f

static bool
is_weak(const GazDoc *doc, const GazMatch *verb)
{
	return doc->image->entries[verb->entry].weight < GAZ_EVENT_WEIGHT;
}

/* ---- which noun goes with which verb ---- */

/* 'production', 'construction': what begins rather than what is given. */
static bool
is_work(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "production") || gaz_has_code(doc, m, "groundbreaking");
}

static bool
is_phase_noun(const GazDoc *doc, const GazMatch *m)
{
	return is_work(doc, m) || gaz_has_code(doc, m, "other") ||
		gaz_has_code(doc, m, "launch");
}

static bool
is_light_noun(const GazDoc *doc, const GazMatch *m)
{
	const GazEventRule *rule = gaz_rule_of_match(doc, m);

	float		weight = doc->image->entries[m->entry].weight;

	/* 'announced production' of what, 'announced the groundbreaking' of one */
	return rule && rule->kind &&
		weight >= (is_work(doc, m) ? OWN_NOUN : FIRM_NOUN) &&
		!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP));
}

static bool
is_staff(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "staff");
}

/* A part of a company, which is bought and sold without a name. */
static bool
is_asset(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "asset") || gaz_has_code(doc, m, "facility");
}

/* What decides nothing when it is launched: 'a training programme'. */
static bool
is_programme(const GazDoc *doc, const GazMatch *m)
{
	static const char *const words[] = {
		"programme", "programmes", "program", "programs", "initiative"
	};

	return GAZ_TOKEN_IS_ANY(doc, m->span.to - 1, words);
}

/* 'released its financial |results|' */
static bool
names_results(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "result") &&
		gaz_token_is(doc, m->span.to - 1, "results");
}

/* What is halted, ended or handed back: works, projects, contracts. */
static bool
is_affair(const GazDoc *doc, const GazMatch *m)
{
	static const char *const not[] = {
		"award", "policy", "paper", "result", "meeting", "staff", "funding"
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(not); i++)
		if (gaz_has_code(doc, m, not[i]))
			return false;
	return true;
}

/* 'put the line |into operation|', 'brought the field |on stream|' */
static bool
is_entry(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "production") &&
		(gaz_is_word(doc, m->span.from, GAZ_W_INTO) ||
		 gaz_is_word(doc, m->span.from, GAZ_W_ON) ||
		 gaz_token_is(doc, m->span.from, "onstream") ||
		 gaz_token_is(doc, m->span.from, "online"));
}

static bool
is_funding(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "funding");
}

/* Verbs of giving and of beginning, which launch or reward nothing here. */
static bool
yields_to_money(const char *kind)
{
	static const char *const kinds[] = {
		"launch", "policy", "award", "investment", "partnership", "production",
		"result"
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(kinds); i++)
		if (gaz_streq(kinds[i], kind))
			return true;
	return false;
}

/* What one gets, another gives. */
static bool
is_given(const char *kind)
{
	return gaz_streq(kind, "funding") || gaz_streq(kind, "policy") ||
		gaz_streq(kind, "award") || gaz_streq(kind, "investment");
}

/* 'joins X as adviser' */
static bool
joins_as(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	GazUnit		u = gaz_unit_at(&c->r, verb->span.to);

	return gaz_token_starts(doc, verb->span.from, "join") &&
		(u.kind == GAZ_U_ORGANIZATION || u.kind == GAZ_U_GENERIC) &&
		gaz_is_word(doc, u.span.to, GAZ_W_AS);
}

/* The word behind the sum that is a verb's object: 'up to $5 million |for|'; 0: none. */
static uint32_t
word_behind_sum(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = verb->span.to;
	GazUnit		u;

	for (uint32_t n = 0; n < GAZ_SUM_LEAD && gaz_unit_kind(&c->r, i) == GAZ_U_WORD;
		 n++)
		i++;
	u = gaz_unit_at(&c->r, i);
	return gaz_is_sum(doc, u) ? gaz_tok(doc, u.span.to)->word : 0;
}

/* 'approved 70.5 billion yen for' */
static bool
grants_sum(const GazChronicle *c, const GazMatch *verb)
{
	uint32_t	word = word_behind_sum(c, verb);

	return word == GAZ_W_FOR || word == GAZ_W_TO || word == GAZ_W_IN;
}

/* 'is providing $26 million to X', 'secured 25 million euros from X' */
static bool
hands_over_sum(const GazChronicle *c, const GazMatch *verb,
			   const GazEventRule *rule)
{
	uint32_t	word = word_behind_sum(c, verb);
	GazUnit		u = gaz_unit_at(&c->r, verb->span.to);

	/* 'received $26 million to build a plant' */
	if (rule->flags & GAZ_ER_GAINS)
		return word == GAZ_W_FROM || word == GAZ_W_TO || word == GAZ_W_FOR;
	/* 'is giving X $26 million' */
	if (u.kind == GAZ_U_ORGANIZATION &&
		gaz_is_sum(c->r.doc, gaz_unit_at(&c->r, u.span.to)))
		return true;
	return word == GAZ_W_TO || word == GAZ_W_FOR;
}

static bool
launches(const GazDoc *doc, const GazMatch *verb)
{
	return gaz_token_starts(doc, verb->span.from, "launch");
}

/* 'released the Guiding Opinions on X': a programme is published, not launched. */
static bool
publishes(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = verb->span.to;

	if (launches(doc, verb))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < PRODUCT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(&c->r, i);

		if (u.kind == GAZ_U_NAME && u.entity != GAZ_NONE)
			return doc->entities.item[u.entity].kind == GAZ_M_PROGRAMME;
		if (u.kind == GAZ_U_PUNCT && !gaz_is_quote(doc, i))
			return false;
		i = u.span.to;
	}
	return false;
}

bool
gaz_opens_itself(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = verb->span.to;
	bool		hangs = true;	/* on a preposition of the row or behind it */

	if (gaz_span_len(verb->span) == 1)
	{
		hangs = gaz_is_word(doc, i, GAZ_W_IN) ||
			gaz_is_word(doc, i, GAZ_W_AT) || gaz_is_word(doc, i, GAZ_W_ON);
		i += hangs;
	}
	return !c->scene.passive && !c->scene.infinitive &&
		gaz_token_is(doc, verb->span.from, "opened") &&
		(hangs || gaz_unit_kind(&c->r, i) == GAZ_U_DATE) &&
		gaz_tok(doc, i)->kind != GAZ_TK_NUMBER &&
		gaz_subject_noun(c, verb->span.from, gaz_names_facility) != NULL;
}

/*
 * 'introduced a new drug', 'opened a plant' are launches; 'plans to open a
 * plant' is an investment that is yet to be made.
 */
static const GazEventRule *
opened_rule(const GazChronicle *c, const GazMatch *verb,
			const GazEventRule *rule, bool *firm)
{
	const GazRelate *r = &c->r;
	uint32_t	i = verb->span.to;
	bool		fresh = false;	/* 'a drug', 'its new drug' */

	if (gaz_noun_of(c, verb, gaz_names_facility))
	{
		*firm = true;
		return gaz_standing_of_verb(r, c->scene.span.from, verb->span.from) ==
			GAZ_IS_PLANNED ? gaz_event_rule("investment") : rule;
	}
	*firm = gaz_opens_itself(c, verb);
	for (uint32_t n = 0; i < c->scene.span.to && n < PRODUCT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (u.kind == GAZ_U_PUNCT ||
			(u.kind == GAZ_U_WORD && gaz_is_preposition(gaz_tok(r->doc, i))))
			break;
		fresh = fresh || gaz_is_word(r->doc, i, GAZ_W_A) ||
			gaz_is_word(r->doc, i, GAZ_W_AN) || gaz_token_is(r->doc, i, "new") ||
			gaz_is_word(r->doc, i, GAZ_W_ITS);
		if (u.kind == GAZ_U_WORD && fresh &&
			gaz_has_kind(r->doc, i, GAZ_K_PRODUCT_HEAD))
			*firm = true;
		i = u.span.to;
	}
	return rule;
}

/* A participle that only describes: 'testing base', not 'is suspending work'. */
static bool
is_attributive(const GazDoc *doc, const GazMatch *verb)
{
	return gaz_token_ends(doc, verb->span.to - 1, "ing") &&
		!gaz_is_auxiliary(gaz_tok(doc, verb->span.from - 1)) &&
		!gaz_is_determiner(gaz_tok(doc, verb->span.to));
}

/* What the object makes of a verb that keeps its own kind, or changes it. */
static const GazEventRule *
rule_by_object(const GazChronicle *c, const GazMatch *verb,
			   const GazEventRule *rule, bool *firm)
{
	const char *kind = rule->kind ? rule->kind : "";

	if (gaz_streq(kind, "investment"))
		*firm = gaz_noun_of(c, verb, gaz_names_facility) != NULL;
	else if (gaz_streq(kind, "production") && is_weak(c->r.doc, verb))
		*firm = gaz_noun_of(c, verb, is_entry) != NULL;
	else if (gaz_streq(kind, "acquisition"))
		*firm = gaz_noun_of(c, verb, is_asset) != NULL;
	else if (gaz_streq(kind, "award"))
		*firm = gaz_noun_of(c, verb, gaz_names_award) != NULL;
	else if (gaz_streq(kind, "layoff"))
		*firm = gaz_noun_of(c, verb, is_staff) != NULL;
	else if (gaz_streq(kind, "policy") && grants_sum(c, verb))
	{
		*firm = true;
		return gaz_event_rule("funding");
	}
	else if (gaz_streq(kind, "policy"))
		*firm = gaz_noun_of(c, verb, gaz_names_paper) || publishes(c, verb);
	else if (gaz_streq(kind, "launch") && gaz_noun_of(c, verb, names_results))
	{
		*firm = true;
		return gaz_event_rule("result");
	}
	else if (gaz_streq(kind, "launch") &&
			 (publishes(c, verb) || gaz_noun_of(c, verb, gaz_names_paper)))
	{
		*firm = true;
		return launches(c->r.doc, verb) && gaz_noun_of(c, verb, is_programme) ?
			rule : gaz_event_rule("policy");
	}
	else if (gaz_streq(kind, "launch") && is_weak(c->r.doc, verb))
		return opened_rule(c, verb, rule, firm);
	return rule->kind ? rule : NULL;
}

/*
 * A weak 'other' verb: 'dismissed 90 employees' is a layoff, 'halted' needs what
 * can be halted.
 */
static const GazEventRule *
rule_of_change(const GazChronicle *c, const GazMatch *verb,
			   const GazEventRule *rule, bool *firm)
{
	if (!c->scene.passive && gaz_object_noun(c, verb->span.to, is_staff))
	{
		*firm = true;
		return gaz_event_rule("layoff");
	}
	/* 'a packaging and testing base' */
	*firm = !is_attributive(c->r.doc, verb) &&
		gaz_noun_of(c, verb, is_affair) != NULL;
	return rule;
}

/* 'closed a $50 million round': who closes it gets the money. */
static bool
closes_round(const GazChronicle *c, const GazMatch *verb)
{
	return gaz_token_starts(c->r.doc, verb->span.from, "clos") &&
		gaz_object_noun(c, verb->span.to, is_funding) != NULL;
}

/*
 * The rule of a verb with its noun; *firm when the noun makes it sure.  NULL for
 * a light verb without one.
 */
const GazEventRule *
gaz_composed_rule(GazChronicle *c, const GazMatch *verb,
				  const GazEventRule *rule, bool *firm)
{
	bool		weak = is_weak(c->r.doc, verb);
	const GazMatch *noun = NULL;

	if (rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP))
		return rule;
	if (gaz_turns_into(c, verb, &rule, firm))
		return rule;
	if (rule->flags & GAZ_ER_PHASE)
	{
		/* 'started construction', 'construction started' */
		noun = gaz_noun_of(c, verb, is_phase_noun);
		if (!noun)
			noun = gaz_subject_noun(c, verb->span.from, is_phase_noun);
	}
	else if (weak && gaz_streq(rule->code, "launch") &&
			 gaz_noun_of(c, verb, gaz_names_facility))
		return opened_rule(c, verb, rule, firm);
	else if (weak && gaz_streq(rule->code, "partnership") &&
			 joins_as(c, verb))
	{
		*firm = true;
		c->scene.gains = true;
		return gaz_event_rule("succession");
	}
	/* 'a round led by X', not 'a project led by X' */
	else if (weak && gaz_streq(rule->code, "funding") &&
			 gaz_token_is(c->r.doc, verb->span.from, "led") &&
			 !gaz_subject_noun(c, verb->span.from, is_funding))
		return NULL;
	else if (weak && closes_round(c, verb))
	{
		*firm = true;
		c->scene.gains = true;
		return gaz_event_rule("funding");
	}
	else if (weak && gaz_streq(rule->code, "other"))
		return rule_of_change(c, verb, rule, firm);
	else if ((rule->flags & GAZ_ER_LIGHT) || weak)
		noun = gaz_noun_of(c, verb, is_light_noun);
	else if (yields_to_money(rule->code))
	{
		noun = gaz_noun_of(c, verb, is_funding);
		/* 'X was awarded a 3 million grant by Y' */
		if (!noun && c->scene.passive && gaz_streq(rule->code, "award"))
			noun = gaz_object_noun(c, verb->span.to, is_funding);
	}
	if (!noun && (rule->flags & GAZ_ER_LIGHT) && !c->scene.passive &&
		hands_over_sum(c, verb, rule))
	{
		*firm = true;
		c->scene.gains = (rule->flags & GAZ_ER_GAINS) != 0;
		return gaz_event_rule("funding");
	}
	if (!noun && (rule->flags & GAZ_ER_LIGHT) && !(rule->flags & GAZ_ER_GAINS) &&
		publishes(c, verb))
	{
		*firm = true;
		return gaz_event_rule("policy");
	}
	*firm = noun != NULL;
	c->scene.light = noun != NULL && ((rule->flags & GAZ_ER_LIGHT) || weak);
	c->scene.gains = rule->kind && (rule->flags & GAZ_ER_GAINS);
	if (noun)
	{
		const GazEventRule *composed = gaz_rule_of_match(c->r.doc, noun);

		/* 'withdrew its bid' rewards nobody */
		if (gaz_streq(composed->code, "award") &&
			gaz_token_starts(c->r.doc, verb->span.from, "withdr"))
			return gaz_event_rule("other");
		/* 'cleared the takeover': a decision on it */
		if (gaz_streq(rule->code, "policy") &&
			gaz_streq(composed->code, "acquisition"))
		{
			c->scene.light = false;
			return rule;
		}
		c->scene.gains = is_given(composed->code) &&
			((rule->flags & GAZ_ER_GAINS) != 0 ||
			 (!c->scene.passive && gaz_is_round(c->r.doc, noun->span)));
		return composed;
	}
	return rule_by_object(c, verb, rule, firm);
}
