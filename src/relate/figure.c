/*-------------------------------------------------------------------------
 *
 * figure.c
 *	  Events told by figures: results, and sums that are invested or lent.
 *
 * A noun of result with a quantity in its clause makes a result, and a noun of
 * investment or of money with its sum an investment or a loan:
 *
 *	  X's revenue fell to 143 million euros			result of X
 *	  a $35 million grant from X to Y				funding, X to Y
 *	  a project with a total investment of 3bn		investment
 *
 * Whose it is, is told beside the noun, or by the sentence (owner.c); a result
 * of nobody's is statistics and no event.
 *
 * Limits: forecasts, shares ('6 percent of revenue') and what a thing is to have
 * ('an annual output of') are told by a few words before the noun.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens between a noun and whose it is. */
#define OWNER_REACH 14

/* Tokens between a loan or round and who gives: 'led by A with B, C and D'. */
#define GIVER_REACH 30

/* Units between a noun of result and its figure. */
#define FIGURE_REACH 18

/* Units of a clause before a noun of result that may say it is planned. */
#define FORECAST_REACH 14

/* Tokens back to the place that 'the city' means. */
#define PLACE_REACH 600

/* Units between a noun and its sum. */
#define SUM_REACH 3

/* Rows of result below this are figures of speech more often than of business. */
#define FIRM_RESULT 0.45f

/* Rows from here on ('net profit') are some company's, whoever is named. */
#define OWNED_RESULT 0.65f

bool
gaz_is_sum(const GazDoc *doc, GazUnit u)
{
	const char *unit;

	if (u.kind != GAZ_U_QUANTITY || u.data >= doc->amounts.n)
		return false;
	unit = doc->amounts.item[u.data].unit;
	return strlen(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' &&
		unit[1] >= 'A' && unit[1] <= 'Z' && unit[2] >= 'A' && unit[2] <= 'Z';
}

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

/* 'the city', 'our province': words for a place and the kinds they stand for. */
static bool
is_word_for(const GazDoc *doc, uint32_t i, const char *kind)
{
	static const struct
	{
		const char *word;
		const char *kind;
	}			words[] = {
		{"city", "city"}, {"city", "prefecture"}, {"municipality", "city"},
		{"county", "county"}, {"district", "county"}, {"province", "province"},
		{"zone", "zone"}, {"park", "zone"}, {"town", "town"},
		{"prefecture", "prefecture"}
	};

	for (size_t k = 0; k < GAZ_LENGTHOF(words); k++)
		if (gaz_streq(words[k].kind, kind) &&
			gaz_token_is(doc, i, words[k].word))
			return true;
	return false;
}

/*
 * "the city's enterprises achieved": the place of that kind that was named last
 * before token i, or GAZ_NONE.
 */
static uint32_t
place_meant(const GazDoc *doc, uint32_t i)
{
	for (uint32_t k = i, n = 0; k > 0 && n < PLACE_REACH; n++)
	{
		uint32_t	m = doc->cover[--k];
		uint32_t	entity = m != GAZ_NONE &&
			doc->mentions.item[m].kind == GAZ_M_PLACE ?
			doc->mentions.item[m].entity : GAZ_NONE;

		if (entity != GAZ_NONE && doc->entities.item[entity].type &&
			is_word_for(doc, i, doc->entities.item[entity].type))
			return entity;
	}
	return GAZ_NONE;
}

/* The place that the first 'the city' before a figure stands for. */
static void
add_place_meant(const GazChronicle *c, GazDraft *d, uint32_t noun)
{
	GazDoc	   *doc = c->r.doc;
	uint32_t	i = c->scene.span.from + 1;

	while (i < noun && (gaz_unit_kind(&c->r, i) != GAZ_U_WORD ||
						!gaz_has_kind(doc, i, GAZ_K_PLACE_HEAD) ||
						!gaz_is_determiner(gaz_tok(doc, i - 1))))
		i++;
	if (i < noun)
		gaz_list_add(doc, &d->event.places, place_meant(doc, i));
}

/* Whose figure: "X's revenue", 'revenue of X', 'X reported revenue'. */
void
gaz_add_figure_owners(GazChronicle *c, GazDraft *d, const GazMatch *noun)
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
			p->prep == GAZ_W_AT ||
			(p->prep == GAZ_W_FROM && p->prep_at == noun->span.to);
		bool		before = p->unit.span.to <= noun->span.from &&
			p->unit.span.to + OWNER_REACH > noun->span.from;
		/* "Lyon's output", not 'Lyon-based' */
		bool		owns = before && p->modifier &&
			!gaz_is_punct(doc, p->unit.span.to, '-');
		/* 'At X, profit rose' */
		bool		opens = p->prep == GAZ_W_AT &&
			p->prep_at == scene->span.from;

		if (entity == GAZ_NONE || p->aside)
			continue;
		/* 'The district achieved an output value of' */
		if (p->unit.kind == GAZ_U_PLACE &&
			(of || owns || (before && i == 0 && p->prep == 0)))
			gaz_list_add(doc, &e->places, entity);
		else if ((p->unit.kind == GAZ_U_ORGANIZATION ||
				  p->unit.kind == GAZ_U_GENERIC) &&
				 (before ? p->modifier || opens :
				  of && p->prep_at == noun->span.to))
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
	else if (e->places.n == 0)
		add_place_meant(c, d, noun->span.from);
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
				return !gaz_is_aid(c->r.doc, c->scene.span.from,
								   u.span.from);
			right = u.kind == GAZ_U_PUNCT ? c->scene.span.to : u.span.to;
		}
	}
	return false;
}

/*
 * 'The minister opened a $6 million mill', 'laid the foundation stone of': it
 * is not the official's money, and the sum says how big the thing is.
 */
static bool
is_official_act(const GazDoc *doc, const GazDraft *d)
{
	return (gaz_streq(d->rule->kind, "launch") ||
			gaz_streq(d->rule->kind, "groundbreaking")) &&
		d->event.actors.n > 0 &&
		doc->entities.item[d->event.actors.item[0]].kind == GAZ_M_PERSON;
}

/* Has a verb of this sentence told it, with who acts? */
static bool
is_told_here(const GazChronicle *c, const char *kind, bool facility)
{
	for (uint32_t i = c->story.drafts.n; i > 0; i--)
	{
		const GazDraft *d = &c->story.drafts.item[i - 1];

		if (d->sentence != c->scene.sentence)
			return false;
		if (facility && is_official_act(c->r.doc, d))
			return true;
		/* 'terminated a $6 billion project', 'bought the mill for $6 billion' */
		if ((gaz_streq(d->rule->kind, kind) ||
			 gaz_streq(d->rule->kind, "other") ||
			 gaz_streq(d->rule->kind, "acquisition")) &&
			(d->event.actors.n > 0 || d->event.targets.n > 0))
			return true;
	}
	return false;
}

/* 'a $35 million grant from X to Y', 'an investment by X': who gives, who gets. */
static void
add_givers(const GazChronicle *c, GazDraft *d, const GazMatch *noun)
{
	GazDoc	   *doc = c->r.doc;

	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (p->unit.span.from < noun->span.to || p->aside || p->modifier ||
			p->unit.kind != GAZ_U_ORGANIZATION ||
			p->unit.span.from > noun->span.to + GIVER_REACH)
			continue;
		if (p->prep == GAZ_W_FROM || p->prep == GAZ_W_BY)
			gaz_list_add(doc, &d->event.actors, p->unit.entity);
		else if (!gaz_streq(d->rule->code, "funding"))
			continue;
		else if (p->prep == GAZ_W_TO || p->prep == GAZ_W_FOR)
			gaz_list_add(doc, &d->event.targets, p->unit.entity);
	}
}

/* 'a Series B round', 'its IPO': money that whoever tells of it gets. */
bool
gaz_is_round(const GazDoc *doc, GazSpan noun)
{
	static const char *const words[] = {
		"round", "rounds", "financing", "fundraising", "fundraise", "raise",
		"offering", "IPO"
	};

	return GAZ_TOKEN_IS_ANY(doc, noun.to - 1, words) ||
		gaz_token_is(doc, noun.from, "Series");
}

/* 'X announced a $20 million round, led by Y': X gets it. */
static void
add_raiser(GazChronicle *c, GazDraft *d)
{
	uint32_t	owner = gaz_owner(c);

	if (gaz_is_business(c->r.doc, owner) &&
		!gaz_list_has(&d->event.actors, owner))
		gaz_list_add(c->r.doc, &d->event.targets, owner);
}

/* 'a $5 million loan to X', 'total investment is 18.9 billion yuan' */
void
gaz_tell_sum(GazChronicle *c, const GazMatch *m)
{
	const char *code = gaz_doc_code(c->r.doc, m);
	bool		facility = gaz_streq(code, "facility");
	GazStanding standing;
	GazDraft	d;

	/* what a headline's '$5m mill' costs whom, the text tells */
	if (facility && c->r.doc->sentences.item[c->scene.sentence].section ==
		GAZ_SECTION_TITLE)
		return;
	if (facility)
		code = "investment";
	if ((!gaz_streq(code, "investment") && !gaz_streq(code, "funding")) ||
		!has_sum(c, m))
		return;
	standing = gaz_standing_of_verb(&c->r, c->scene.span.from, m->span.from);
	if (standing == GAZ_IS_DENIED || is_told_here(c, code, facility))
		return;
	d = gaz_new_draft(c, gaz_event_rule(code), m, GAZ_HAPPENS);
	d.firm = true;
	d.event.score = GAZ_EVENT_WEIGHT;
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	add_givers(c, &d, m);
	if (gaz_streq(code, "funding") && gaz_is_round(c->r.doc, m->span))
		add_raiser(c, &d);
	else
	{
		if (d.event.actors.n == 0)
			gaz_add_figure_owners(c, &d, m);
		gaz_add_owner(c, &d);
	}
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
	gaz_add_figure_owners(c, &d, m);
	/* 'GDP', 'from a year earlier' are nobody's by themselves */
	if (d.event.score >= OWNED_RESULT && !gaz_is_public(c, m->span))
		gaz_add_owner(c, &d);
	if (d.event.score < GAZ_EVENT_WEIGHT)
		d.event.score = GAZ_EVENT_WEIGHT;
	gaz_story_add(&c->story, &d);
}
