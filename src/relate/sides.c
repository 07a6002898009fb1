/*-------------------------------------------------------------------------
 *
 * sides.c
 *	  Who of an event's arguments is on which side.
 *
 * The words around a verb give a first reading: subject acts, object suffers.
 * What kind of event it is may turn that around:
 *
 *	  X has raised 5 million, led by Y			Y gives, X gets
 *	  A sold B to C								C acts, A takes part
 *	  A and B signed							B is the other side
 *	  The chief executive of X signed			X acts, and the person is there
 *	  The regulator approved X's merger			a decision on X
 *
 * Limits: of a list of givers all are on one side; who only advises a party is
 * not told from the party.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens between a verb and whose its object is. */
#define OBJECT_OWNER_REACH 14

/* 'The conference, organized by X, was held' */
static void
add_organizers(const GazScene *scene, GazDraft *draft)
{
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->prep == GAZ_W_BY && p->unit.kind == GAZ_U_ORGANIZATION &&
			p->unit.span.to <= scene->trigger.from && !p->modifier)
			gaz_list_add(scene->r->doc, &draft->event.actors, p->unit.entity);
	}
}

/* 'the plan during a visit to': does the object end before token i? */
static bool
leaves_object(const GazScene *scene, uint32_t to)
{
	const GazDoc *doc = scene->r->doc;

	if (to > scene->trigger.to + OBJECT_OWNER_REACH)
		return true;
	for (uint32_t i = scene->trigger.to; i < to; i++)
		switch (gaz_tok(doc, i)->word)
		{
			case GAZ_W_DURING: case GAZ_W_AFTER: case GAZ_W_BEFORE:
			case GAZ_W_IN: case GAZ_W_AT: case GAZ_W_WITH: case GAZ_W_FROM:
			case GAZ_W_SINCE: case GAZ_W_UNDER: case GAZ_W_ACCORDING:
				return true;
			default:
				break;
		}
	return false;
}

/* 'The merger of X and Y was approved by Z': a decision on X and Y. */
static void
add_subject_owners(const GazScene *scene, GazEvent *e)
{
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];
		uint32_t	entity = gaz_unit_entity(scene->r, p->unit);

		if (p->unit.span.to > scene->trigger.from)
			return;
		if (p->prep == GAZ_W_OF && !p->aside && !p->modifier &&
			p->unit.kind == GAZ_U_ORGANIZATION &&
			gaz_is_business(scene->r->doc, entity) &&
			!gaz_list_has(&e->actors, entity))
			gaz_list_add(scene->r->doc, &e->targets, entity);
	}
}

/*
 * "approved X's merger", 'approved the drug of X': a decision on what is X's is
 * one on X.
 */
static void
add_object_owners(const GazScene *scene, GazDraft *draft)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &draft->event;

	if (!(draft->rule->flags & GAZ_ER_OWNS_OBJECT))
		return;
	if (scene->passive)
	{
		if (e->targets.n == 0)
			add_subject_owners(scene, e);
		return;
	}
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];
		uint32_t	entity = gaz_unit_entity(scene->r, p->unit);

		if (p->unit.span.from < scene->trigger.to || p->aside)
			continue;
		if (p->unit.span.to > scene->end ||
			leaves_object(scene, p->unit.span.from))
			break;
		if ((p->modifier ? (gaz_tok(doc, p->unit.span.to)->flags &
							GAZ_TF_POSS) != 0 :
			 p->prep == GAZ_W_OF || p->prep == GAZ_W_BY) &&
			gaz_is_business(doc, entity) && !gaz_list_has(&e->actors, entity))
			gaz_list_add(doc, &e->targets, entity);
	}
}

/* 'A sold B to C': C acts, and the seller takes part. */
static void
turn_sale(const GazScene *scene, GazDraft *draft)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &draft->event;
	GazIndexes	buyers = {0};

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.from >= scene->trigger.to &&
			p->unit.span.to <= scene->end && p->prep == GAZ_W_TO &&
			p->unit.kind == GAZ_U_ORGANIZATION && !p->aside && !p->modifier)
			gaz_list_add(doc, &buyers, p->unit.entity);
	}
	for (uint32_t i = 0; i < e->actors.n; i++)
		gaz_list_add(doc, &e->participants, e->actors.item[i]);
	e->actors = buyers;
	/* 'B was sold to C' */
	if (scene->passive)
		gaz_list_drop(&e->targets, &buyers);
}

/* 'with participation from', 'joined by': who gives as well. */
static bool
is_joining(const GazDoc *doc, uint32_t prep)
{
	static const char *const words[] = {
		"participation", "contributions", "commitments", "involvement", "joined"
	};

	return GAZ_TOKEN_IS_ANY(doc, prep - 1, words);
}

/* 'has raised N42 billion led by X': X gives, the subject gets. */
static void
turn_gain(const GazScene *scene, GazDraft *draft)
{
	GazIndexes	givers = {0};
	bool		turned = false;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.from >= scene->trigger.to &&
			p->unit.span.to <= scene->end &&
			(p->prep == GAZ_W_FROM || p->prep == GAZ_W_BY ||
			 p->prep == GAZ_W_AS || p->prep == GAZ_W_INCLUDING) &&
			p->unit.kind == GAZ_U_ORGANIZATION && !p->aside && !p->modifier)
		{
			gaz_list_add(scene->r->doc, &givers, p->unit.entity);
			turned = turned || !is_joining(scene->r->doc, p->prep_at);
		}
	}
	/* 'X led the round with participation from Y': both give */
	if (givers.n > 0 && !turned && !scene->gains)
	{
		for (uint32_t i = 0; i < givers.n; i++)
			gaz_list_add(scene->r->doc, &draft->event.actors, givers.item[i]);
		return;
	}
	if (givers.n == 0 && !scene->gains)
		return;
	draft->event.targets = draft->event.actors;
	draft->event.actors = givers;
}

static bool
is_official(const GazDoc *doc, uint32_t person)
{
	return gaz_has_title_of(doc, person, "state") ||
		gaz_has_title_of(doc, person, "party");
}

/* 'signed on behalf of the two sides' */
static bool
signs_for_others(const GazScene *scene)
{
	for (uint32_t i = scene->trigger.to;
		 i < scene->trigger.to + 3 && i < scene->span.to; i++)
		if (gaz_token_is(scene->r->doc, i, "behalf"))
			return true;
	return gaz_token_is(scene->r->doc, scene->span.from + 1, "behalf");
}

/* 'between A and B', 'On behalf of A and B' */
static bool
is_of_parties(const GazDoc *doc, const GazPhrase *p)
{
	return p->prep == GAZ_W_BETWEEN ||
		(p->prep == GAZ_W_OF && gaz_token_is(doc, p->prep_at - 1, "behalf"));
}

/*
 * May an official act for himself, or for the state that has no other name:
 * 'The chief minister signed an agreement with X'?
 */
static bool
acts_himself(const GazScene *scene, const GazDraft *draft, uint32_t person)
{
	if (scene->is_noun || !is_official(scene->r->doc, person))
		return false;
	return (draft->rule->flags & GAZ_ER_OFFICIAL_ACTS) != 0 ||
		(gaz_streq(draft->rule->code, "signing") &&
		 draft->event.targets.n > 0);
}

/*
 * Who may act stays an actor.  A manager acts for the company, an official may
 * open a plant himself, and at a ceremony persons are there, signing for others.
 */
static void
keep_actors(const GazScene *scene, GazDraft *draft)
{
	GazDoc	   *doc = scene->r->doc;
	GazIndexes	actors = draft->event.actors;
	uint32_t	flags = draft->rule->flags;

	if (flags & GAZ_ER_PERSON_ACTS)
		return;
	draft->event.actors = (GazIndexes) {0};
	for (uint32_t i = 0; i < actors.n; i++)
	{
		uint32_t	entity = actors.item[i];
		uint32_t	body = GAZ_NONE;

		if (doc->entities.item[entity].kind == GAZ_M_PERSON)
		{
			body = gaz_body_of_person(doc, entity);
			if (signs_for_others(scene))
				body = GAZ_NONE;
			else if (!gaz_is_business(doc, body))
				body = acts_himself(scene, draft, entity) ? entity : GAZ_NONE;
			if ((flags & GAZ_ER_CEREMONY) && body != entity)
				gaz_list_add(doc, &draft->event.participants, entity);
		}
		else if (doc->entities.item[entity].kind == GAZ_M_ORGANIZATION)
			body = entity;
		gaz_list_add(doc, &draft->event.actors, body);
	}
}

/* 'A and B signed', 'between A and B': the first with all the others. */
static void
pair_up(const GazScene *scene, GazDraft *draft)
{
	GazEvent   *e = &draft->event;

	if (!(draft->rule->flags & GAZ_ER_WITH) || e->targets.n > 0 ||
		(draft->rule->flags & GAZ_ER_GATHERING) || e->actors.n < 2)
		return;
	for (uint32_t i = 1; i < e->actors.n; i++)
		gaz_list_add(scene->r->doc, &e->targets, e->actors.item[i]);
	e->actors.n = 1;
}

/* 'Talks between A and B took place' */
static bool
is_between(const GazScene *scene)
{
	for (uint32_t i = scene->span.from; i < scene->trigger.from; i++)
		if (gaz_is_word(scene->r->doc, i, GAZ_W_BETWEEN))
			return true;
	return false;
}

/* 'A contract between A and B was signed' */
static void
add_parties(const GazScene *scene, GazDraft *draft)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &draft->event;

	if (!(draft->rule->flags & GAZ_ER_WITH))
		return;
	if (draft->rule->flags & GAZ_ER_GATHERING)
		e->actors.n = is_between(scene) ? 0 : e->actors.n;
	if (e->actors.n > 0)
		return;
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (!is_of_parties(doc, p) || p->aside || p->modifier ||
			!gaz_is_party(p->unit.kind) || p->unit.span.from >= scene->end)
			continue;
		if (e->actors.n == 0)
			gaz_list_add(doc, &e->actors, p->unit.entity);
		else if (!gaz_list_has(&e->actors, p->unit.entity))
			gaz_list_add(doc, &e->targets, p->unit.entity);
	}
	gaz_list_drop(&e->targets, &e->actors);
}

/* 'An agreement |with X| was also signed': whoever was told of signed it with X. */
static void
add_parties_of_paper(const GazScene *scene, GazEvent *e)
{
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.to > scene->trigger.from)
			return;
		if (p->prep == GAZ_W_WITH && !p->aside && !p->modifier &&
			p->unit.kind == GAZ_U_ORGANIZATION &&
			!gaz_list_has(&e->actors, p->unit.entity))
			gaz_list_add(scene->r->doc, &e->targets, p->unit.entity);
	}
}

/* 'Apex and |Hefei| reached an agreement': a city is the other side. */
static void
add_other_side(const GazScene *scene, GazDraft *draft)
{
	const uint32_t both = GAZ_ER_PLACE_ACTS | GAZ_ER_WITH;
	GazEvent   *e = &draft->event;

	if ((draft->rule->flags & both) != both || e->actors.n != 1 ||
		e->targets.n > 0 || scene->passive)
		return;
	for (uint32_t k = 1; k < scene->phrases.n; k++)
	{
		const GazPhrase *p = &scene->phrases.item[k];

		if (p->unit.span.to > scene->trigger.from)
			return;
		if (p->unit.kind == GAZ_U_PLACE && p->joined && !p->modifier &&
			gaz_is_word(scene->r->doc, p->unit.span.from - 1, GAZ_W_AND) &&
			gaz_list_has(&e->actors, scene->phrases.item[k - 1].unit.entity))
			gaz_list_add(scene->r->doc, &e->targets, p->unit.entity);
	}
}

void
gaz_settle_sides(const GazScene *scene, GazDraft *draft)
{
	const uint32_t flags = draft->rule->flags;
	GazEvent   *e = &draft->event;
	bool		nobody_acts;

	if (((flags & GAZ_ER_FROM_ACTS) || scene->gains) && !scene->passive)
		turn_gain(scene, draft);
	keep_actors(scene, draft);
	add_parties(scene, draft);
	nobody_acts = e->actors.n == 0 && !scene->passive && !scene->infinitive &&
		!scene->is_noun;
	if (nobody_acts && (flags & GAZ_ER_PLACE_ACTS))
		gaz_add_acting_place(scene, &e->actors);
	else if (nobody_acts && (flags & GAZ_ER_CEREMONY))
		/* '|Guiyang| held a groundbreaking ceremony': it was there */
		gaz_add_acting_place(scene, &e->places);
	if (scene->passive && e->targets.n == 0 &&
		gaz_streq(draft->rule->code, "signing"))
		add_parties_of_paper(scene, e);
	add_other_side(scene, draft);
	pair_up(scene, draft);
	if (scene->passive && (flags & GAZ_ER_GATHERING))
		add_organizers(scene, draft);
	add_object_owners(scene, draft);
	if (flags & GAZ_ER_SELLS)
		turn_sale(scene, draft);
	if (flags & GAZ_ER_NO_TARGET)
	{
		/* 'X was hit by a storm', "X's line was put into operation" */
		if (scene->passive && e->actors.n == 0)
			e->actors = e->targets;
		e->targets.n = 0;
	}
}
