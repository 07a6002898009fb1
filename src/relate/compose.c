/*-------------------------------------------------------------------------
 *
 * compose.c
 *	  Events told by a verb and its noun together, and by figures.
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
 * Figures make a result: a noun of result with a quantity in its clause.
 *
 *	  X's revenue fell to 143 million euros			result of X
 *
 * Limits: the noun is the first one that the lexicon knows in the object, so
 * that 'signed a loan agreement' is whatever the longest row says it is.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Units between a verb and the head of its object. */
#define OBJECT_REACH 14

/* Units between 'introduced' and 'drug'. */
#define PRODUCT_REACH 6

/* Units between a noun of result and its figure. */
#define FIGURE_REACH 18

/* Units of a clause before a noun of result that may say it is planned. */
#define FORECAST_REACH 14

/* Units between a noun and its sum. */
#define SUM_REACH 3

/* Nouns below this ('fire') do not tell the kind of a light verb. */
#define FIRM_NOUN 0.4f

/* Rows of result below this are figures of speech more often than of business. */
#define FIRM_RESULT 0.45f

/* Rows from here on ('net profit') are some company's, whoever is named. */
#define OWNED_RESULT 0.65f

static bool
code_is(const GazDoc *doc, const GazMatch *m, const char *code)
{
	return strcmp(gaz_doc_code(doc, m), code) == 0;
}

bool
gaz_is_sum(const GazDoc *doc, GazUnit u)
{
	const char *unit;

	if (u.kind != GAZ_U_QUANTITY || u.data >= doc->amounts.n)
		return false;
	unit = doc->amounts.item[u.data].unit;
	return strlen(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' &&
		unit[1] >= 'A' && unit[1] <= 'Z';
}

/* ---- a verb and its object ---- */

/* Does the object of a verb end before token i? */
static bool
ends_object(const GazRelate *r, uint32_t i, GazUnit u, GazUnitKind before)
{
	const GazDoc *doc = r->doc;
	const GazToken *t = gaz_tok(doc, i);

	if (u.kind == GAZ_U_PUNCT)
		return !gaz_is_punct(doc, i, '-') && !gaz_is_punct(doc, i, '"') &&
			!gaz_is_punct(doc, i, '\'') && !gaz_is_punct(doc, i, '(') &&
			!gaz_is_punct(doc, i, ')') && !(t->flags & GAZ_TF_POSS) &&
			!(gaz_is_punct(doc, i, ':') && gaz_tok(doc, i + 1)->kind ==
			  GAZ_TK_NUMBER);
	if (u.kind != GAZ_U_WORD)
		return false;
	/* 'up to 300 jobs', 'a number of loans', '5 million euros in loans' */
	if (gaz_is_preposition(t) && (t->word == GAZ_W_UP ||
								  gaz_tok(doc, i + 1)->kind == GAZ_TK_NUMBER))
		return false;
	if (gaz_is_preposition(t))
		return before != GAZ_U_QUANTITY && t->word != GAZ_W_OF;
	return gaz_is_auxiliary(t) || gaz_is_relative(t) || t->word == GAZ_W_THAT ||
		gaz_report_at(r, i) != NULL;
}

/* A common noun: 'loan', also 'plant', which stands for its company elsewhere. */
static bool
is_common(GazUnit u)
{
	return u.kind == GAZ_U_WORD || u.kind == GAZ_U_GENERIC;
}

typedef bool (*GazNounTest) (const GazDoc *doc, const GazMatch *noun);

/* The first noun behind token i that the verb can have as its object. */
static const GazMatch *
object_noun(const GazChronicle *c, uint32_t i, GazNounTest fits)
{
	const GazRelate *r = &c->r;
	GazUnitKind before = GAZ_U_WORD;

	for (uint32_t n = 0; i < c->scene.span.to && n < OBJECT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);
		const GazMatch *m = gaz_event_noun_at(r, i);

		if (m && is_common(u) && fits(r->doc, m))
			return m;
		if (ends_object(r, i, u, before))
			return NULL;
		before = u.kind;
		i = m && is_common(u) ? m->span.to : u.span.to;
	}
	return NULL;
}

/* The same for a passive: 'A 5 million euro [loan] was granted'. */
static const GazMatch *
subject_noun(const GazChronicle *c, uint32_t verb, GazNounTest fits)
{
	const GazRelate *r = &c->r;
	const GazMatch *found = NULL;
	uint32_t	i = verb;

	for (uint32_t n = 0; i > c->scene.span.from && n < OBJECT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);
		const GazMatch *m;

		i = u.span.from;
		if (u.kind == GAZ_U_PUNCT && !gaz_is_punct(r->doc, i, '-'))
			break;
		m = is_common(u) ? gaz_event_noun_at(r, i) : NULL;
		if (m && m->span.to <= verb && fits(r->doc, m))
			found = m;
	}
	return found;
}

/* ---- which noun goes with which verb ---- */

/* 'production', 'construction': what begins rather than what is given. */
static bool
is_work(const GazDoc *doc, const GazMatch *m)
{
	return code_is(doc, m, "production") || code_is(doc, m, "groundbreaking");
}

static bool
is_phase_noun(const GazDoc *doc, const GazMatch *m)
{
	return is_work(doc, m) || code_is(doc, m, "other") ||
		code_is(doc, m, "launch");
}

static bool
is_light_noun(const GazDoc *doc, const GazMatch *m)
{
	const GazEventRule *rule = gaz_rule_of_match(doc, m);

	return rule && rule->kind && !is_work(doc, m) &&
		doc->image->entries[m->entry].weight >= FIRM_NOUN &&
		!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP));
}

static bool
is_facility(const GazDoc *doc, const GazMatch *m)
{
	return code_is(doc, m, "facility");
}

static bool
is_staff(const GazDoc *doc, const GazMatch *m)
{
	return code_is(doc, m, "staff");
}

static bool
is_paper(const GazDoc *doc, const GazMatch *m)
{
	return code_is(doc, m, "paper") || code_is(doc, m, "policy");
}

/* What is halted, ended or handed back: works, projects, contracts. */
static bool
is_affair(const GazDoc *doc, const GazMatch *m)
{
	static const char *const not[] = {
		"award", "policy", "paper", "result", "meeting", "staff", "funding"
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(not); i++)
		if (code_is(doc, m, not[i]))
			return false;
	return true;
}

static bool
is_funding(const GazDoc *doc, const GazMatch *m)
{
	return code_is(doc, m, "funding");
}

static const GazMatch *
noun_of(const GazChronicle *c, const GazMatch *verb, GazNounTest fits)
{
	return c->scene.passive ? subject_noun(c, verb->span.from, fits) :
		object_noun(c, verb->span.to, fits);
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
		if (strcmp(kinds[i], kind) == 0)
			return true;
	return false;
}

/* What one gets, another gives. */
static bool
is_given(const char *kind)
{
	return strcmp(kind, "funding") == 0 || strcmp(kind, "policy") == 0 ||
		strcmp(kind, "award") == 0;
}

/* 'joins X as adviser' */
static bool
joins_as(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	GazUnit		u = gaz_unit_at(&c->r, verb->span.to);
	const GazToken *t = gaz_tok(doc, verb->span.from);

	return t->end - t->start >= 4 && memcmp(doc->text + t->start, "join", 4) == 0 &&
		(u.kind == GAZ_U_ORGANIZATION || u.kind == GAZ_U_GENERIC) &&
		gaz_is_word(doc, u.span.to, GAZ_W_AS);
}

/* 'approved 70.5 billion yen for' */
static bool
grants_sum(const GazChronicle *c, const GazMatch *verb)
{
	GazUnit		u = gaz_unit_at(&c->r, verb->span.to);

	return gaz_is_sum(c->r.doc, u) &&
		(gaz_is_word(c->r.doc, u.span.to, GAZ_W_FOR) ||
		 gaz_is_word(c->r.doc, u.span.to, GAZ_W_TO) ||
		 gaz_is_word(c->r.doc, u.span.to, GAZ_W_IN));
}

/* 'released the Guiding Opinions on X': a programme is published, not launched. */
static bool
publishes(const GazChronicle *c, const GazMatch *verb)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = verb->span.to;

	if (gaz_token_is(doc, verb->span.from, "launched") ||
		gaz_token_is(doc, verb->span.from, "launch") ||
		gaz_token_is(doc, verb->span.from, "launches"))
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

	if (noun_of(c, verb, is_facility))
	{
		*firm = true;
		return gaz_standing_of_verb(r, c->scene.span.from, verb->span.from) ==
			GAZ_IS_PLANNED ? gaz_event_rule("investment") : rule;
	}
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

/*
 * The rule of a verb with its noun; *firm when the noun makes it sure.  NULL for
 * a light verb without one.
 */
const GazEventRule *
gaz_composed_rule(GazChronicle *c, const GazMatch *verb,
				  const GazEventRule *rule, bool *firm)
{
	const GazDoc *doc = c->r.doc;
	bool		weak = doc->image->entries[verb->entry].weight < GAZ_EVENT_WEIGHT;
	const GazMatch *noun = NULL;

	if (rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP))
		return rule;
	if (rule->flags & GAZ_ER_PHASE)
	{
		/* 'started construction', 'construction started' */
		noun = noun_of(c, verb, is_phase_noun);
		if (!noun)
			noun = subject_noun(c, verb->span.from, is_phase_noun);
	}
	else if (weak && strcmp(rule->code, "launch") == 0 &&
			 noun_of(c, verb, is_facility))
		return opened_rule(c, verb, rule, firm);
	else if (weak && strcmp(rule->code, "partnership") == 0 &&
			 joins_as(c, verb))
	{
		*firm = true;
		return gaz_event_rule("succession");
	}
	else if (weak && strcmp(rule->code, "other") == 0)
	{
		/* 'dismissed 90 employees' */
		if (!c->scene.passive && (noun = object_noun(c, verb->span.to,
													 is_staff)) != NULL)
		{
			*firm = true;
			return gaz_event_rule("layoff");
		}
		/* 'a packaging and testing base' */
		*firm = !is_attributive(doc, verb) && noun_of(c, verb, is_affair) != NULL;
		return rule;
	}
	else if ((rule->flags & GAZ_ER_LIGHT) || weak)
		noun = noun_of(c, verb, is_light_noun);
	else if (yields_to_money(rule->code))
		noun = noun_of(c, verb, is_funding);
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

		c->scene.gains = (rule->flags & GAZ_ER_GAINS) != 0 &&
			is_given(composed->code);
		return composed;
	}
	if (strcmp(rule->code, "investment") == 0)
		*firm = noun_of(c, verb, is_facility) != NULL;
	else if (strcmp(rule->code, "layoff") == 0)
		*firm = noun_of(c, verb, is_staff) != NULL;
	else if (strcmp(rule->kind ? rule->kind : "", "acquisition") == 0)
		*firm = noun_of(c, verb, is_facility) != NULL;
	else if (strcmp(rule->code, "policy") == 0 && grants_sum(c, verb))
	{
		*firm = true;
		return gaz_event_rule("funding");
	}
	else if (strcmp(rule->code, "policy") == 0)
		*firm = noun_of(c, verb, is_paper) != NULL;
	else if (strcmp(rule->code, "launch") == 0 && publishes(c, verb))
	{
		*firm = true;
		return gaz_event_rule("policy");
	}
	else if (strcmp(rule->code, "launch") == 0 &&
			 noun_of(c, verb, is_paper) != NULL)
	{
		*firm = true;
		return gaz_event_rule("policy");
	}
	else if (strcmp(rule->code, "launch") == 0 && weak)
		return opened_rule(c, verb, rule, firm);
	return rule->kind ? rule : NULL;
}

/* ---- figures ---- */

/*
 * Is there a figure in the clause from token i on that has been reached, not
 * one that is forecast or wished for?
 */
static bool
tells_figure(const GazChronicle *c, uint32_t i)
{
	const GazRelate *r = &c->r;

	for (uint32_t n = 0; i < c->scene.span.to && n < FIGURE_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (u.kind == GAZ_U_QUANTITY)
			return true;
		if (gaz_is_punct(r->doc, i, ';') ||
			(u.kind == GAZ_U_WORD &&
			 (gaz_event_block_at(r, i) ||
			  gaz_tok(r->doc, i)->word == GAZ_W_SHOULD ||
			  gaz_tok(r->doc, i)->word == GAZ_W_MUST)))
			return false;
		i = u.span.to;
	}
	return false;
}

/* 'a 7 per cent rise in quarterly profit' */
static bool
follows_figure(const GazChronicle *c, uint32_t i)
{
	for (uint32_t n = 0; i > c->scene.span.from && n < SUM_REACH * 2; n++)
	{
		GazUnit		u = gaz_unit_at(&c->r, i - 1);

		if (u.kind == GAZ_U_QUANTITY)
			return true;
		if (u.kind == GAZ_U_PUNCT)
			return false;
		i = u.span.from;
	}
	return false;
}

/*
 * 'plans to raise its output value to', 'forecast that revenue': something in
 * the clause before the noun says that it is not there yet.
 */
static bool
is_forecast(const GazChronicle *c, uint32_t noun)
{
	const GazRelate *r = &c->r;
	uint32_t	i = noun;

	for (uint32_t n = 0; i > c->scene.span.from && n < FORECAST_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (gaz_is_stop(r->doc, i - 1) || gaz_is_punct(r->doc, i - 1, ','))
			break;
		i = u.span.from;
		if (u.kind == GAZ_U_WORD && gaz_event_block_at(r, i))
			return true;
	}
	return gaz_standing_of_verb(r, c->scene.span.from, noun) != GAZ_HAPPENS;
}

/*
 * 'an annual output of', '6 percent of revenue': what a thing is to have, and a
 * share of a figure, are no results.
 */
static bool
is_attribute(const GazChronicle *c, uint32_t noun)
{
	const GazRelate *r = &c->r;
	uint32_t	i = noun;
	bool		of = false;

	for (uint32_t n = 0; i > c->scene.span.from && n < SUM_REACH * 2; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (u.kind == GAZ_U_PUNCT &&
			!(gaz_tok(r->doc, i - 1)->flags & GAZ_TF_POSS))
			return false;
		if (gaz_is_word(r->doc, i - 1, GAZ_W_WITH))
			return true;
		if (u.kind == GAZ_U_QUANTITY)
			return of;
		of = of || gaz_is_word(r->doc, i - 1, GAZ_W_OF);
		i = u.span.from;
	}
	return false;
}

/* Whose figure: "X's revenue", 'revenue of X', 'X reported revenue'. */
static void
add_owners(GazChronicle *c, GazDraft *d, const GazMatch *noun)
{
	GazDoc	   *doc = c->r.doc;
	const GazScene *scene = &c->scene;
	GazEvent   *e = &d->event;
	GazSubject	s;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];
		uint32_t	entity = gaz_unit_entity(&c->r, p->unit);
		bool		of = p->prep == GAZ_W_OF || p->prep == GAZ_W_IN ||
			p->prep == GAZ_W_AT;
		bool		before = p->unit.span.to <= noun->span.from &&
			p->unit.span.to + OBJECT_REACH > noun->span.from;
		/* 'At X, profit rose' */
		bool		opens = p->prep == GAZ_W_AT &&
			p->prep_at == scene->span.from;

		if (entity == GAZ_NONE || p->aside)
			continue;
		if (p->unit.kind == GAZ_U_PLACE &&
			(of || (before && p->modifier && !gaz_is_punct(doc,
														   p->unit.span.to, '-'))))
			gaz_list_add(doc, &e->places, entity);
		else if ((p->unit.kind == GAZ_U_ORGANIZATION ||
				  p->unit.kind == GAZ_U_GENERIC) &&
				 (before ? p->modifier || opens : of && p->prep_at == noun->span.to))
			gaz_list_add(doc, &e->actors, entity);
	}
	if (e->actors.n > 0)
		return;
	s = gaz_subject_before(&c->r, scene->span.from, noun->span.from);
	if (s.entity != GAZ_NONE && !s.indirect &&
		doc->entities.item[s.entity].kind == GAZ_M_ORGANIZATION)
		gaz_list_add(doc, &e->actors, s.entity);
	else if (gaz_is_word(doc, noun->span.from - 1, GAZ_W_ITS) &&
			 c->r.focus.organization != GAZ_NONE)
		gaz_list_add(doc, &e->actors, c->r.focus.organization);
}

/* Is there a sum of money right beside the noun: 'a $5 million loan'? */
static bool
has_sum(const GazChronicle *c, const GazMatch *noun)
{
	uint32_t	left = noun->span.from;
	uint32_t	right = noun->span.to;

	for (uint32_t n = 0; n < SUM_REACH; n++)
	{
		GazUnit		u;

		if (left > c->scene.span.from)
		{
			u = gaz_unit_at(&c->r, left - 1);
			if (gaz_is_sum(c->r.doc, u))
				return true;
			left = u.kind == GAZ_U_PUNCT &&
				!gaz_is_punct(c->r.doc, left - 1, '-') ?
				c->scene.span.from : u.span.from;
		}
		if (right < c->scene.span.to)
		{
			u = gaz_unit_at(&c->r, right);
			if (gaz_is_sum(c->r.doc, u))
				return true;
			right = u.kind == GAZ_U_PUNCT ? c->scene.span.to : u.span.to;
		}
	}
	return false;
}

/* Has a verb of this sentence told it, with who acts? */
static bool
is_told_here(const GazChronicle *c, const char *kind)
{
	for (uint32_t i = c->story.drafts.n; i > 0; i--)
	{
		const GazDraft *d = &c->story.drafts.item[i - 1];

		if (d->sentence != c->scene.sentence)
			return false;
		/* 'terminated a $6 billion project', 'bought the mill for $6 billion' */
		if ((strcmp(d->rule->kind, kind) == 0 ||
			 strcmp(d->rule->kind, "other") == 0 ||
			 strcmp(d->rule->kind, "acquisition") == 0) &&
			d->event.actors.n > 0)
			return true;
	}
	return false;
}

/* 'a $35 million grant from X to Y': who gives, who gets. */
static void
add_givers(const GazChronicle *c, GazDraft *d, const GazMatch *noun)
{
	GazDoc	   *doc = c->r.doc;

	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (p->unit.span.from < noun->span.to || p->aside || p->modifier ||
			p->unit.kind != GAZ_U_ORGANIZATION ||
			p->unit.span.from > noun->span.to + OBJECT_REACH)
			continue;
		if (p->prep == GAZ_W_FROM || p->prep == GAZ_W_BY)
			gaz_list_add(doc, &d->event.actors, p->unit.entity);
		else if (p->prep == GAZ_W_TO || p->prep == GAZ_W_FOR)
			gaz_list_add(doc, &d->event.targets, p->unit.entity);
	}
}

/* 'a $5 million loan to X', 'total investment is 18.9 billion yuan' */
void
gaz_tell_sum(GazChronicle *c, const GazMatch *m)
{
	const char *code = gaz_doc_code(c->r.doc, m);
	GazStanding standing;
	GazDraft	d;

	if (strcmp(code, "facility") == 0)
		code = "investment";
	if ((strcmp(code, "investment") != 0 && strcmp(code, "funding") != 0) ||
		!has_sum(c, m))
		return;
	standing = gaz_standing_of_verb(&c->r, c->scene.span.from, m->span.from);
	if (standing == GAZ_IS_DENIED || is_told_here(c, code))
		return;
	d = gaz_new_draft(c, gaz_event_rule(code), m, GAZ_HAPPENS);
	d.firm = true;
	d.event.score = GAZ_EVENT_WEIGHT;
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	if (strcmp(code, "funding") == 0)
		add_givers(c, &d, m);
	if (d.event.actors.n == 0)
		add_owners(c, &d, m);
	gaz_add_owner(c, &d);
	gaz_story_add(&c->story, &d);
}

void
gaz_tell_figure(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDraft	d;

	if (c->r.doc->image->entries[m->entry].weight < FIRM_RESULT ||
		!(tells_figure(c, m->span.to) || follows_figure(c, m->span.from)) ||
		is_forecast(c, m->span.from) || is_attribute(c, m->span.from))
		return;
	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	d.firm = true;
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	add_owners(c, &d, m);
	/* 'GDP', 'from a year earlier' are nobody's by themselves */
	if (d.event.score >= OWNED_RESULT && !gaz_is_public(c, m->span))
		gaz_add_owner(c, &d);
	if (d.event.score < GAZ_EVENT_WEIGHT)
		d.event.score = GAZ_EVENT_WEIGHT;
	gaz_story_add(&c->story, &d);
}
