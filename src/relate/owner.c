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
	return !type || strcmp(type, "company") == 0 || strcmp(type, "bank") == 0;
}

/* The organisation that a span of a role names, or GAZ_NONE. */
static uint32_t
body_in(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
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
		uint32_t	body = body_in(doc,
								   doc->roles.item[e->roles.item[i]].phrase);

		if (body != GAZ_NONE)
			return body;
	}
	return GAZ_NONE;
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
