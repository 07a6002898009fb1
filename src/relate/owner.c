/*-------------------------------------------------------------------------
 *
 * owner.c
 *	  Whose an event is when its own words name nobody.
 *
 * 'First-half net profit fell 64%, the company said' is the company's result,
 * 'its board has appointed Lin as director' its appointment, 'the project has
 * a total investment of 3 billion' the investment of whoever the text is about
 * there.  In this order the owner is
 *
 *	  the body that the sentence lets speak, or that of its speaker's role
 *	  the head of the sentence's first clause
 *	  the body that was last in subject position
 *
 * Limits: a sentence about a place ("China's output") has no owner, and what
 * an office of statistics or an association tells is not its own result.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens of an object that may name whom it is about. */
#define OBJECT_REACH 10

/* Words before a noun that may say whose it is. */
#define POSSESSOR_REACH 5

static bool
is_body(const GazDoc *doc, uint32_t entity)
{
	return entity != GAZ_NONE &&
		doc->entities.item[entity].kind == GAZ_M_ORGANIZATION;
}

bool
gaz_is_business(const GazDoc *doc, uint32_t entity)
{
	const char *type;

	if (!is_body(doc, entity))
		return false;
	type = doc->entities.item[entity].type;
	return !type || gaz_streq(type, "company") || gaz_streq(type, "bank");
}

/* The organisation that a span of a role names, or GAZ_NONE. */
uint32_t
gaz_body_in(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; doc->cover && i < span.to; i++)
	{
		uint32_t	m = doc->cover[i];

		if (m != GAZ_NONE &&
			doc->mentions.item[m].kind == GAZ_M_ORGANIZATION)
			return doc->mentions.item[m].entity;
	}
	return GAZ_NONE;
}

uint32_t
gaz_body_of_person(const GazDoc *doc, uint32_t person)
{
	const GazEntity *e = &doc->entities.item[person];

	for (uint32_t i = 0; i < e->roles.n; i++)
	{
		uint32_t	body = gaz_body_in(doc,
								   doc->roles.item[e->roles.item[i]].phrase);

		if (body != GAZ_NONE)
			return body;
	}
	return GAZ_NONE;
}

bool
gaz_has_title_of(const GazDoc *doc, uint32_t person, const char *code)
{
	const GazEntity *e = &doc->entities.item[person];

	for (uint32_t i = 0; i < e->roles.n; i++)
	{
		GazSpan		title = doc->roles.item[e->roles.item[i]].title;

		for (uint32_t t = title.from; t < title.to; t++)
		{
			const GazMatch *m = gaz_doc_match(doc, t, GAZ_K_TITLE);

			if (m && gaz_streq(gaz_doc_code(doc, m), code))
				return true;
		}
	}
	return false;
}

/* Who speaks in a sentence: a body, or the body of the person. */
static uint32_t
speaking_body(const GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t i = c->statement; i < doc->statements.n; i++)
	{
		const GazStatement *s = &doc->statements.item[i];

		if (s->span.from >= c->scene.span.to)
			break;
		if (s->span.to <= c->scene.span.from || s->speaker == GAZ_NONE)
			continue;
		return is_body(doc, s->speaker) ? s->speaker :
			gaz_body_of_person(doc, s->speaker);
	}
	return GAZ_NONE;
}

/* A place, or the kind of one: 'Suzhou', 'the city'. */
static bool
is_district(const GazRelate *r, uint32_t i)
{
	GazUnit		u = gaz_unit_at(r, i);

	return u.kind == GAZ_U_PLACE ||
		(u.kind == GAZ_U_WORD &&
		 gaz_has_kind(r->doc, i, GAZ_K_PLACE_HEAD) &&
		 !(gaz_tok(r->doc, i)->flags & GAZ_TF_CAP));
}

/*
 * Is it a country's or a city's: "China's exports", "the province's output",
 * "the output of the city's drug makers"?
 */
bool
gaz_is_public(const GazChronicle *c, GazSpan noun)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = noun.from;

	for (uint32_t n = 0; i > c->scene.span.from && n < POSSESSOR_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(&c->r, i - 1);

		if (is_district(&c->r, i - 1))
			return true;
		if (u.kind == GAZ_U_PUNCT &&
			!(gaz_tok(doc, i - 1)->flags & GAZ_TF_POSS) &&
			!gaz_is_punct(doc, i - 1, '-'))
			break;
		i = u.span.from;
	}
	i = noun.to;
	if (!gaz_is_word(doc, i, GAZ_W_OF) && !gaz_is_word(doc, i, GAZ_W_IN) &&
		!gaz_is_word(doc, i - 1, GAZ_W_OF))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < POSSESSOR_REACH; n++, i++)
		if (is_district(&c->r, i))
			return true;
	return false;
}

uint32_t
gaz_owner(GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	body = speaking_body(c);

	if (body == GAZ_NONE)
		body = gaz_first_head(&c->r, &c->scene.phrases).entity;
	/* what a governor does is no company's */
	if (body != GAZ_NONE && doc->entities.item[body].kind == GAZ_M_PERSON &&
		gaz_has_title_of(doc, body, "state"))
		return GAZ_NONE;
	if (!is_body(doc, body))
		body = c->r.focus.organization;
	return body;
}

void
gaz_add_owner(GazChronicle *c, GazDraft *d)
{
	uint32_t	owner;

	if (d->event.actors.n > 0)
		return;
	owner = gaz_owner(c);
	if (gaz_is_business(c->r.doc, owner) &&
		!gaz_list_has(&d->event.targets, owner))
		gaz_list_add(c->r.doc, &d->event.actors, owner);
}

/* 'replacing Y', 'succeeds Y', 'takes the helm from Y' */
static bool
gives_way(const GazDoc *doc, const GazScene *scene, uint32_t i)
{
	static const char *const words[] = {
		"replacing", "replaces", "replaced", "replace", "succeeding",
		"succeeds", "succeeded", "succeed"
	};

	while (i > scene->span.from && gaz_has_kind(doc, i - 1, GAZ_K_HONORIFIC))
		i--;
	if (i == scene->span.from)
		return false;
	if (gaz_is_word(doc, i - 1, GAZ_W_FROM) ||
		gaz_is_word(doc, i - 1, GAZ_W_FOR))
		return i > scene->span.from + 1 &&
			(gaz_is_word(doc, i - 2, GAZ_W_OVER) ||
			 gaz_token_is(doc, i - 2, "helm") ||
			 gaz_token_is(doc, i - 2, "reins"));
	return GAZ_TOKEN_IS_ANY(doc, i - 1, words);
}

/*
 * 'was appointed president of X', 'take the top job at X': the body of the post
 * behind the verb, in a role or on a preposition; not what stands behind who
 * was there before ('takes over from Y, head of Z').
 */
static uint32_t
body_of_post(const GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	const GazPhrases *phrases = &c->scene.phrases;
	uint32_t	end = c->scene.end;

	for (uint32_t i = c->scene.trigger.to; i < end;)
	{
		GazUnit		u = gaz_unit_at(&c->r, i);

		if (u.kind == GAZ_U_PERSON && gives_way(doc, &c->scene, i))
			end = i;
		if (u.kind == GAZ_U_ROLE)
		{
			uint32_t	body = gaz_body_in(doc, u.span);

			if (body != GAZ_NONE)
				return body;
		}
		i = u.span.to;
	}
	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazPhrase *p = &phrases->item[i];

		if (p->unit.span.from >= c->scene.trigger.to &&
			p->unit.span.to <= end && !p->aside && !p->modifier &&
			(p->unit.kind == GAZ_U_ORGANIZATION ||
			 p->unit.kind == GAZ_U_GENERIC) &&
			(p->prep == GAZ_W_OF || p->prep == GAZ_W_AT ||
			 p->unit.span.from == c->scene.trigger.to))
			return gaz_unit_entity(&c->r, p->unit);
	}
	return GAZ_NONE;
}

/* Companies and the like appoint their own heads; organs of state do not. */
static bool
is_appointing(const GazDoc *doc, uint32_t body)
{
	const char *type = doc->entities.item[body].type;

	return !type || (!gaz_streq(type, "government") &&
					 !gaz_streq(type, "court") && !gaz_streq(type, "party"));
}

/* Only persons are appointed; who was there before takes part. */
static void
complete_appointment(GazChronicle *c, GazDraft *d)
{
	GazDoc	   *doc = c->r.doc;
	GazEvent   *e = &d->event;
	const GazScene *scene = &c->scene;
	GazIndexes	targets = e->targets;
	uint32_t	post;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		GazUnit		u = scene->phrases.item[i].unit;

		if (u.kind == GAZ_U_PERSON &&
			gives_way(doc, scene, u.span.from))
			gaz_list_add(doc, &e->participants, u.entity);
	}
	/* 'will be succeeded by Y': Y is appointed */
	if (scene->passive && gaz_streq(d->rule->code, "succession") &&
		e->actors.n > 0)
	{
		for (uint32_t i = 0; i < targets.n; i++)
			gaz_list_add(doc, &e->participants, targets.item[i]);
		targets = d->event.actors;
		e->actors = (GazIndexes) {0};
	}
	e->targets = (GazIndexes) {0};
	for (uint32_t i = 0; i < targets.n; i++)
		if (doc->entities.item[targets.item[i]].kind == GAZ_M_PERSON &&
			!gaz_list_has(&e->participants, targets.item[i]))
			gaz_list_add(doc, &e->targets, targets.item[i]);
	if (e->targets.n == 0 || e->actors.n > 0)
		return;
	post = body_of_post(c);
	/* officials are appointed by others than whom they are to lead */
	if (post != GAZ_NONE && !is_appointing(doc, post))
		post = c->r.focus.met;
	else if (post == GAZ_NONE)
		post = gaz_owner(c);
	gaz_list_add(doc, &e->actors, post);
}

/* Whom somebody leaves: the body of his role, else the one spoken of. */
static void
complete_departure(GazChronicle *c, GazEvent *e)
{
	GazDoc	   *doc = c->r.doc;

	for (uint32_t i = 0; i < e->actors.n; i++)
		gaz_list_add(doc, &e->targets,
					 gaz_body_of_person(doc, e->actors.item[i]));
	if (e->targets.n == 0)
		gaz_list_add(doc, &e->targets, gaz_owner(c));
}

/* "X's plant reached": whose the subject is. */
static bool
is_possessor_before(const GazScene *scene, const GazPhrase *p)
{
	return p->modifier && p->unit.span.to < scene->trigger.from &&
		(gaz_tok(scene->r->doc, p->unit.span.to)->flags & GAZ_TF_POSS);
}

/* "Work has begun on X's mill": whose what stands behind the trigger is. */
static bool
is_possessor_behind(const GazScene *scene, const GazPhrase *p)
{
	return p->modifier && p->unit.span.from >= scene->trigger.to &&
		(p->prep == GAZ_W_ON || p->prep == GAZ_W_OF || p->prep == GAZ_W_AT) &&
		(gaz_tok(scene->r->doc, p->unit.span.to)->flags & GAZ_TF_POSS);
}

/* '130 employees of X will lose their jobs', 'the line of X went into operation' */
static void
add_bodies_of(GazChronicle *c, GazEvent *e)
{
	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];
		uint32_t	entity = gaz_unit_entity(&c->r, p->unit);

		if (p->unit.span.from < c->scene.end && !p->aside &&
			(p->unit.kind == GAZ_U_ORGANIZATION ||
			 p->unit.kind == GAZ_U_GENERIC) &&
			(p->modifier ? is_possessor_before(&c->scene, p) ||
			 is_possessor_behind(&c->scene, p) :
			 p->prep == GAZ_W_OF || p->prep == GAZ_W_AT ||
			 p->prep == GAZ_W_BY) && gaz_is_business(c->r.doc, entity))
		{
			gaz_list_add(c->r.doc, &e->actors, entity);
			return;
		}
	}
}

/* 'Lin of X said her company will invest': X, of whom the speaker speaks. */
static void
add_spoken_of(GazChronicle *c, GazDraft *d)
{
	static const char *const kinds[] = {
		"investment", "production", "launch", "layoff", "acquisition",
		"partnership", "signing"
	};
	uint32_t	body;

	if (d->event.actors.n > 0 || c->scene.passive)
		return;
	for (size_t i = 0; i < GAZ_LENGTHOF(kinds); i++)
		if (gaz_streq(kinds[i], d->rule->kind))
		{
			body = speaking_body(c);
			if (gaz_is_business(c->r.doc, body) &&
				!gaz_list_has(&d->event.targets, body))
				gaz_list_add(c->r.doc, &d->event.actors, body);
			return;
		}
}

/*
 * 'The regulator granted it a licence', 'Its drug was approved by X': the
 * decision is on the company that the text speaks of there, unless it is one
 * on many ('approved 34 projects').
 */
static void
add_decided_on(GazChronicle *c, GazEvent *e)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	body = GAZ_NONE;

	if (e->targets.n > 0 || e->actors.n != 1 ||
		gaz_is_business(doc, e->actors.item[0]) ||
		gaz_tok(doc, c->scene.trigger.to)->kind == GAZ_TK_NUMBER)
		return;
	for (uint32_t i = c->scene.span.from;
		 i < c->scene.trigger.to + OBJECT_REACH && i < c->scene.span.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_ITS) || gaz_is_word(doc, i, GAZ_W_IT) ||
			gaz_unit_kind(&c->r, i) == GAZ_U_GENERIC)
			body = gaz_company_in_focus(&c->r);
	if (gaz_is_business(doc, body) && !gaz_list_has(&e->actors, body))
		gaz_list_add(c->r.doc, &e->targets, body);
}

/* 'In a plan issued in May, the ministry required': the plan is the ministry's. */
static void
add_issuer(GazChronicle *c, GazDraft *d)
{
	const GazScene *scene = &c->scene;
	GazSubject	s;

	if (d->event.actors.n > 0 ||
		!gaz_token_ends(c->r.doc, scene->trigger.from, "ed") ||
		!gaz_is_preposition(gaz_tok(c->r.doc, scene->span.from)))
		return;
	s = gaz_first_head(&c->r, &scene->phrases);
	if (!is_body(c->r.doc, s.entity) || s.span.from < scene->trigger.to)
		return;
	gaz_list_add(c->r.doc, &d->event.actors, s.entity);
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.from > s.span.from && p->joined && p->prep == 0 &&
			is_body(c->r.doc, p->unit.entity))
			gaz_list_add(c->r.doc, &d->event.actors, p->unit.entity);
		else if (p->unit.span.from > s.span.from && !p->joined)
			break;
	}
}

static void
add_receiver(GazChronicle *c, GazEvent *e)
{
	uint32_t	body = speaking_body(c);

	if (gaz_is_business(c->r.doc, body) && !gaz_list_has(&e->actors, body))
		gaz_list_add(c->r.doc, &e->targets, body);
}

static bool
is_of_business(const char *kind)
{
	return gaz_streq(kind, "layoff") || gaz_streq(kind, "production") ||
		gaz_streq(kind, "groundbreaking") ||
		gaz_streq(kind, "investment") || gaz_streq(kind, "incident");
}

void
gaz_complete(GazChronicle *c, GazDraft *d)
{
	GazEvent   *e = &d->event;

	add_spoken_of(c, d);
	/* 'The round was led by A, X said' */
	if (gaz_streq(d->rule->kind, "funding") && e->actors.n > 0 &&
		e->targets.n == 0 && (c->scene.passive || c->scene.gains))
		add_receiver(c, e);
	if (gaz_streq(d->rule->kind, "policy"))
	{
		add_issuer(c, d);
		add_decided_on(c, e);
		return;
	}
	if (e->actors.n == 0 && is_of_business(d->rule->kind))
	{
		add_bodies_of(c, e);
		if (gaz_streq(d->rule->kind, "layoff"))
			gaz_add_owner(c, d);
		/* 'Two workers died in a fire at the smelter, X said' */
		else if (gaz_streq(d->rule->kind, "incident") && e->actors.n == 0 &&
				 gaz_is_business(c->r.doc, speaking_body(c)))
			gaz_list_add(c->r.doc, &e->actors, speaking_body(c));
		return;
	}
	if (gaz_streq(d->rule->kind, "appointment"))
		complete_appointment(c, d);
	/* 'A framework agreement was signed with X' */
	else if ((d->rule->flags & GAZ_ER_WITH) && e->targets.n > 0 &&
			 !(d->rule->flags & GAZ_ER_GATHERING))
		gaz_add_owner(c, d);
	else if (gaz_streq(d->rule->code, "departure") && e->targets.n == 0 &&
			 e->actors.n > 0)
		complete_departure(c, e);
}
