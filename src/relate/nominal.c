/*-------------------------------------------------------------------------
 *
 * nominal.c
 *	  Events told by a noun that brings its own arguments.
 *
 *	  the acquisition of [X] by [Y]		target, actor
 *	  [Y]'s $2bn takeover of [X]		actor, target
 *	  a contract between [A] and [B]	actor, target
 *	  an explosion at [X]'s yard in [Z] actor, place
 *	  a strike by [X] at [Y]			actor, target
 *	  the resignation of [X]			actor
 *
 * Which preposition means what depends on the kind of noun; a table of frames
 * tells, and also which arguments must be there.  Nothing without them: nouns
 * are used far more often than what they mean happens.
 *
 * Limits: arguments stand in the clause of their noun, a dozen tokens away at
 * most; compounds ('the Toyota recall') are not read.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Prepositions, as bits of a frame. */
#define P_OF		0x0001
#define P_BY		0x0002
#define P_WITH		0x0004
#define P_BETWEEN	0x0008
#define P_TO		0x0010
#define P_FROM		0x0020
#define P_IN		0x0040		/* in, into */
#define P_AT		0x0080		/* at, on, near, off */
#define P_AGAINST	0x0100
#define P_OWNER		0x0200		/* "X's" before the noun */

/* What a frame must have to be told. */
#define NEEDS_ACTOR		0x01
#define NEEDS_TARGET	0x02
#define NEEDS_ANY		0x04
#define PERSON_ACTS		0x08
#define PERSON_SUFFERS	0x10

/* No argument is farther from its noun, in tokens. */
#define ARGUMENT_REACH 18

/* Tokens from 'the spirit of' to what had it. */
#define SPIRIT_REACH 12

/* Units between "X's" and the noun. */
#define OWNER_REACH 5

typedef struct Frame
{
	const char *code;
	uint32_t	actor;
	uint32_t	target;
	uint32_t	place;
	uint32_t	needs;
	float		weight;			/* of rows that may stand alone */
} Frame;

static const Frame frames[] = {
	{"acquisition", P_BY | P_OWNER, P_OF | P_IN | P_WITH, 0,
	NEEDS_ACTOR | NEEDS_TARGET, 0.5f},
	{"meeting", P_OWNER | P_BETWEEN, P_WITH, P_IN | P_AT,
	NEEDS_ACTOR | NEEDS_TARGET | PERSON_ACTS | PERSON_SUFFERS, 0.6f},
	{"signing", P_OWNER | P_BETWEEN | P_BY, P_WITH, P_IN | P_AT,
	NEEDS_ACTOR | NEEDS_TARGET, 0.4f},
	{"partnership", P_OWNER | P_BETWEEN | P_BY, P_WITH, 0,
	NEEDS_ACTOR | NEEDS_TARGET, 0.4f},
	{"visit", P_OWNER | P_BY | P_OF, P_TO, P_TO | P_IN,
	NEEDS_ACTOR | NEEDS_ANY | PERSON_ACTS, 0.6f},
	{"inspection", P_OWNER | P_BY, P_OF | P_AT, P_OF | P_IN | P_AT,
	NEEDS_ACTOR | NEEDS_ANY | PERSON_ACTS, 0.9f},
	{"appointment", P_BY, P_OF | P_OWNER, 0, NEEDS_TARGET | PERSON_SUFFERS,
	0.9f},
	{"award", P_FROM | P_BY, P_TO, 0, NEEDS_ACTOR | NEEDS_TARGET, 0.6f},
	{"layoff", P_AT | P_BY | P_OWNER, 0, P_IN, NEEDS_ACTOR, 0.6f},
	{"incident", P_AT | P_OF | P_OWNER, 0, P_IN | P_AT, NEEDS_ANY, 0.5f},
	{"departure", P_OF | P_OWNER, P_FROM, 0, NEEDS_ACTOR | PERSON_ACTS, 0.5f},
	{"other", P_OF | P_BY | P_OWNER, P_AGAINST | P_AT, P_IN | P_AT,
	NEEDS_ACTOR, 0.5f},
};

static const Frame *
frame_of(const char *code)
{
	for (size_t i = 0; i < GAZ_LENGTHOF(frames); i++)
		if (gaz_streq(frames[i].code, code))
			return &frames[i];
	return NULL;
}

static uint32_t
bit_of(uint32_t prep)
{
	switch (prep)
	{
		case GAZ_W_OF:
			return P_OF;
		case GAZ_W_BY:
			return P_BY;
		case GAZ_W_WITH:
			return P_WITH;
		case GAZ_W_BETWEEN:
		case GAZ_W_AMONG:
			return P_BETWEEN;
		case GAZ_W_TO:
			return P_TO;
		case GAZ_W_FROM:
			return P_FROM;
		case GAZ_W_IN:
		case GAZ_W_INTO:
			return P_IN;
		case GAZ_W_AT:
		case GAZ_W_ON:
		case GAZ_W_NEAR:
		case GAZ_W_OFF:
			return P_AT;
		case GAZ_W_AGAINST:
			return P_AGAINST;
		default:
			return 0;
	}
}

/* "X's $2bn takeover": X, with only adjectives and sums between. */
static uint32_t
owner_of(const GazScene *scene, uint32_t noun)
{
	const GazRelate *r = scene->r;
	uint32_t	i = noun;

	for (uint32_t n = 0; i > scene->span.from && n < OWNER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (u.kind == GAZ_U_PUNCT)
		{
			if (!(gaz_tok(r->doc, i - 1)->flags & GAZ_TF_POSS))
				return GAZ_NONE;
			u = gaz_unit_at(r, i - 2);
			return gaz_is_party(u.kind) || u.kind == GAZ_U_GENERIC ?
				gaz_unit_entity(r, u) : GAZ_NONE;
		}
		if (gaz_is_party(u.kind) || u.kind == GAZ_U_GENERIC)
			return gaz_tok(r->doc, u.span.to)->flags & GAZ_TF_POSS ?
				gaz_unit_entity(r, u) : GAZ_NONE;
		if ((u.kind != GAZ_U_WORD && u.kind != GAZ_U_QUANTITY) ||
			gaz_is_preposition(gaz_tok(r->doc, i - 1)) ||
			gaz_is_auxiliary(gaz_tok(r->doc, i - 1)))
			return GAZ_NONE;
		i = u.span.from;
	}
	return GAZ_NONE;
}

static bool
may_be(const GazDoc *doc, uint32_t entity, bool person)
{
	return entity != GAZ_NONE &&
		(doc->entities.item[entity].kind == GAZ_M_ORGANIZATION ||
		 (person && doc->entities.item[entity].kind == GAZ_M_PERSON));
}

/* 'at [X]'s yard': a possessor behind a preposition stands for its thing. */
static bool
is_possessor(const GazDoc *doc, const GazPhrase *p)
{
	return p->modifier && (gaz_tok(doc, p->unit.span.to)->flags & GAZ_TF_POSS);
}

static bool
is_facility_at(const GazRelate *r, uint32_t i)
{
	const GazMatch *m = gaz_event_noun_at(r, i);

	return gaz_unit_kind(r, i) == GAZ_U_GENERIC ||
		(m && gaz_streq(gaz_doc_code(r->doc, m), "facility"));
}

/* 'The merger was approved |by| X': who decides on it, not who merges. */
static bool
is_by_decider(const GazRelate *r, uint32_t by)
{
	const GazMatch *m = by > 0 ? gaz_event_verb_at(r, by - 1) : NULL;

	return m && gaz_streq(gaz_doc_code(r->doc, m), "policy");
}

/* 'the merger of A and B': both act. */
static void
pair_merging(GazDoc *doc, const GazMatch *m, GazEvent *e)
{
	GazIndexes	all = e->targets;

	if (e->actors.n > 0 || all.n < 2 ||
		!gaz_token_starts(doc, m->span.to - 1, "merger"))
		return;
	gaz_list_add(doc, &e->actors, all.item[0]);
	gaz_list_drop(&e->targets, &e->actors);
}

static void
add_by_frame(const GazScene *scene, const Frame *f, GazDraft *d,
			 const GazPhrase *p, uint32_t noun_end)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &d->event;
	uint32_t	bit = bit_of(p->prep);
	uint32_t	entity = gaz_unit_entity(scene->r, p->unit);

	/* 'of' belongs to the noun right before it: 'at the mine of X' is at X */
	if (bit == P_OF && p->prep_at != noun_end)
	{
		if (!is_facility_at(scene->r, p->prep_at - 1))
			return;
		bit = P_AT;
	}

	if (p->unit.kind == GAZ_U_PLACE)
	{
		if (f->place & bit)
			gaz_list_add(doc, &e->places, entity);
		return;
	}
	if ((!gaz_is_party(p->unit.kind) && p->unit.kind != GAZ_U_GENERIC) ||
		(bit == P_BY && is_by_decider(scene->r, p->prep_at)))
		return;
	/* 'between A and B': the first acts, the others are whom it acts with */
	if (bit == P_BETWEEN && (f->actor & bit) && e->actors.n > 0)
	{
		if (may_be(doc, entity, f->needs & PERSON_SUFFERS) &&
			!gaz_list_has(&e->actors, entity))
			gaz_list_add(doc, &e->targets, entity);
	}
	else if ((f->actor & bit) && may_be(doc, entity, f->needs & PERSON_ACTS))
		gaz_list_add(doc, &e->actors, entity);
	else if ((f->target & bit) && !gaz_list_has(&e->actors, entity) &&
			 may_be(doc, entity, f->needs & PERSON_SUFFERS))
		gaz_list_add(doc, &e->targets, entity);
}

static bool
is_filled(const Frame *f, const GazEvent *e)
{
	if ((f->needs & NEEDS_ACTOR) && e->actors.n == 0)
		return false;
	if ((f->needs & NEEDS_TARGET) && e->targets.n == 0)
		return false;
	return !(f->needs & NEEDS_ANY) ||
		e->targets.n > 0 || e->places.n > 0 ||
		(e->actors.n > 0 && !(f->needs & NEEDS_ACTOR));
}

/* 'explosion risk', 'merger talks': the noun only describes another. */
static bool
is_in_compound(const GazRelate *r, uint32_t i)
{
	const GazDoc *doc = r->doc;
	const GazToken *t = gaz_tok(doc, i);

	return gaz_unit_at(r, i).kind == GAZ_U_WORD && t->kind == GAZ_TK_WORD &&
		(t->word == GAZ_W_UNKNOWN || t->word >= GAZ_W_COUNT) &&
		!gaz_doc_starts(doc, i, gaz_kind_bit(GAZ_K_EVENT_VERB) |
						gaz_kind_bit(GAZ_K_REPORTING_VERB)) &&
		!gaz_token_ends(doc, i, "ed") && !gaz_token_ends(doc, i, "ly") &&
		!gaz_token_is(doc, i, "worth");
}

/* 'a deal with X': the other party is there, and who deals is clear. */
static bool
bears_with(const GazRelate *r, uint32_t i, const Frame *f)
{
	return (f->target & P_WITH) && (f->actor & P_BETWEEN) &&
		gaz_is_word(r->doc, i, GAZ_W_WITH);
}

/* 'implement the spirit of X's inspection': what it taught, not that it was. */
static bool
is_taken_to_heart(const GazScene *scene, uint32_t noun)
{
	const GazDoc *doc = scene->r->doc;
	uint32_t	i = noun;

	for (uint32_t n = 0; i > scene->span.from + 1 && n < SPIRIT_REACH; n++, i--)
		if (gaz_is_word(doc, i - 1, GAZ_W_OF) &&
			(gaz_token_is(doc, i - 2, "spirit") ||
			 gaz_token_is(doc, i - 2, "principles")))
			return true;
	return false;
}

void
gaz_tell_nominal(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazScene *scene = &c->scene;
	const Frame *f = frame_of(rule->code);
	GazStanding standing = gaz_standing_of_verb(&c->r, scene->span.from,
												m->span.from);
	GazDraft	d;
	uint32_t	owner;

	if (!f || doc->image->entries[m->entry].weight < f->weight ||
		standing == GAZ_NO_EVENT || standing == GAZ_IS_DENIED ||
		is_in_compound(&c->r, m->span.to) ||
		is_taken_to_heart(scene, m->span.from))
		return;
	d = gaz_new_draft(c, rule, m, standing);
	owner = owner_of(scene, m->span.from);
	if ((f->actor & P_OWNER) && may_be(doc, owner, f->needs & PERSON_ACTS))
		gaz_list_add(doc, &d.event.actors, owner);
	else if ((f->target & P_OWNER) &&
			 may_be(doc, owner, f->needs & PERSON_SUFFERS))
		gaz_list_add(doc, &d.event.targets, owner);
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.from < m->span.to || p->aside ||
			(p->modifier && !is_possessor(doc, p)))
			continue;
		if (p->unit.span.from > m->span.to + ARGUMENT_REACH ||
			p->unit.span.from >= scene->end)
			break;
		add_by_frame(scene, f, &d, p, m->span.to);
	}
	pair_merging(doc, m, &d.event);
	/* 'under a deal with X' */
	if (bears_with(&c->r, m->span.to, f))
		gaz_complete(c, &d);
	if (!is_filled(f, &d.event))
		return;
	gaz_complete(c, &d);
	d.event.score = d.event.score < GAZ_EVENT_WEIGHT ? GAZ_EVENT_WEIGHT :
		d.event.score;
	d.event.during = gaz_scene_date(scene);
	d.event.span = m->span;
	gaz_story_add(&c->story, &d);
}
