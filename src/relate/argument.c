/*-------------------------------------------------------------------------
 *
 * argument.c
 *	  Who acts in an event, on whom, where and when.
 *
 * The subject acts, or suffers in the passive; the rest goes by preposition,
 * and what a preposition means depends on the kind of event, which a table
 * tells (see GazEventRule):
 *
 *	  [Ostwald] signed an agreement [in Kotka] with [Kaskivaara] [on Friday]
 *	  actor							place			target		  date
 *
 * Names in relative clauses ('X, which owns Y'), in brackets and those that
 * only describe another noun ("X's chairwoman") are no arguments.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens behind a verb that are looked at for a comma. */
#define COMMA_REACH 24

/* Tokens between "Lima's" and 'mill'. */
#define SEAT_REACH 5

/* Tokens between a verb and whose its object is. */
#define OBJECT_OWNER_REACH 14

/* ---- dates ---- */

GazDates
gaz_scene_date(const GazScene *scene)
{
	const GazDoc *doc = scene->r->doc;
	GazDates	best = {GAZ_NO_DAY, GAZ_NO_DAY};
	uint32_t	distance = GAZ_NONE;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazUnit *u = &scene->phrases.item[i].unit;
		uint32_t	far;

		if (u->kind != GAZ_U_DATE || u->data >= doc->dates.n ||
			doc->dates.item[u->data].during.from == GAZ_NO_DAY)
			continue;
		far = u->span.from < scene->trigger.from ?
			scene->trigger.from - u->span.from :
			u->span.from - scene->trigger.from;
		if (far < distance)
		{
			distance = far;
			best = doc->dates.item[u->data].during;
		}
	}
	return best;
}

/* ---- the rest ---- */

/* 'take over X', 'invested in X': a preposition of the verb itself. */
static bool
is_object(const GazScene *scene, const GazPhrase *p)
{
	return p->prep == 0 || (p->prep_at >= scene->trigger.from &&
							p->prep_at < scene->trigger.to);
}

/* 'a 2% stake in X': not where, but what is invested in. */
static bool
is_stake(const GazScene *scene, uint32_t in)
{
	static const char *const words[] = {"stake", "stakes", "shares", "interest"};

	return GAZ_TOKEN_IS_ANY(scene->r->doc, in - 1, words);
}

/* 'issued on May 24, the ministry required': what follows is no object. */
static bool
is_cut_off(const GazScene *scene, const GazPhrase *p)
{
	const GazDoc *doc = scene->r->doc;

	while (p->joined && p > scene->phrases.item)
		p--;					/* with the first of its list */
	if (p->prep != 0)
		return false;
	for (uint32_t i = scene->trigger.to;
		 i < p->unit.span.from && i < scene->trigger.to + COMMA_REACH; i++)
		if (gaz_is_punct(doc, i, ','))
			return true;
	return false;
}

static bool
is_target(const GazScene *scene, const GazEventRule *rule, const GazPhrase *p)
{
	if ((p->unit.kind == GAZ_U_PERSON &&
		 !(rule->flags & GAZ_ER_PERSON_TARGET)) || is_cut_off(scene, p))
		return false;
	if (is_object(scene, p) && (rule->flags & GAZ_ER_OBJECT))
		return true;
	/* 'visited X of Y': Y only says whose X is */
	if (p->prep == GAZ_W_OF && p->prep_at > scene->trigger.to &&
		gaz_unit_kind(scene->r, p->prep_at - 1) == GAZ_U_ORGANIZATION)
		return false;
	/* 'granted X the rights' */
	if (scene->light && p->prep == 0 && (rule->flags & GAZ_ER_WITH))
		return true;
	if (rule->flags & GAZ_ER_STAKE)
		return (p->prep == GAZ_W_IN || p->prep == GAZ_W_INTO) &&
			(p->prep_at < scene->trigger.to || is_stake(scene, p->prep_at) ||
			 (p->unit.kind == GAZ_U_ORGANIZATION &&
			  gaz_unit_kind(scene->r, p->prep_at - 1) == GAZ_U_QUANTITY));
	switch (p->prep)
	{
		case GAZ_W_WITH:
		case GAZ_W_BETWEEN:
			/* 'terminated its contract with X' */
			return (rule->flags & GAZ_ER_WITH) ||
				strcmp(rule->code, "other") == 0;
		case GAZ_W_TO:
		case GAZ_W_FOR:
			return (rule->flags & GAZ_ER_TO) != 0;
		case GAZ_W_FROM:
			return (rule->flags & GAZ_ER_FROM) != 0 && !scene->gains;
		case GAZ_W_IN:
		case GAZ_W_INTO:
		case GAZ_W_AT:
			return (rule->flags & GAZ_ER_IN) != 0;
		case GAZ_W_OF:
			/* 'a measure in favour of X' */
			return (rule->flags & GAZ_ER_IN) != 0 ||
				((rule->flags & GAZ_ER_TO) &&
				 gaz_token_starts(scene->r->doc, p->prep_at - 1, "favo"));
		case GAZ_W_INCLUDING:
			return (rule->flags & (GAZ_ER_IN | GAZ_ER_WITH)) != 0;
		case GAZ_W_AS:
			/* 'went to enterprises such as X' */
			return (rule->flags & (GAZ_ER_IN | GAZ_ER_WITH)) != 0 &&
				gaz_is_word(scene->r->doc, p->prep_at - 1, GAZ_W_SUCH);
		default:
			return false;
	}
}

/* 'its Dayton mill': the place of a facility. */
static bool
describes_facility(const GazRelate *r, const GazPhrase *p)
{
	const GazMatch *m = gaz_event_noun_at(r, p->unit.span.to);

	return m && strcmp(gaz_doc_code(r->doc, m), "facility") == 0;
}

/* '|Qinzhou Port| opened a new service': the port acts, and it happens there. */
static bool
opens(const GazScene *scene, const GazEventRule *rule, const GazPhrase *p)
{
	return p == scene->phrases.item && !p->modifier && !scene->passive &&
		p->unit.span.to <= scene->trigger.from &&
		(strcmp(rule->code, "launch") == 0 ||
		 strcmp(rule->code, "production") == 0);
}

/* 'X, based in Oslo,': where somebody is at home. */
bool
gaz_is_seat(const GazDoc *doc, uint32_t in)
{
	static const char *const words[] = {
		"based", "headquartered", "registered", "listed", "incorporated",
		"domiciled", "born", "founded"
	};

	return GAZ_TOKEN_IS_ANY(doc, in - 1, words);
}

/* A place where it happens, not one that a thing comes from or is for. */
static bool
is_scene_of(const GazScene *scene, const GazEventRule *rule,
			const GazPhrase *p)
{
	if (p->prep != 0 && gaz_is_seat(scene->r->doc, p->prep_at))
		return false;
	switch (p->prep)
	{
		case 0:
			/* 'visited Z', 'struck Z', 'picked Z' */
			return (rule->flags & (GAZ_ER_TRIP | GAZ_ER_PLACE_OBJECT)) ||
				strcmp(rule->kind, "incident") == 0 ||
				describes_facility(scene->r, p) || opens(scene, rule, p);
		case GAZ_W_IN: case GAZ_W_AT: case GAZ_W_ON: case GAZ_W_NEAR:
		case GAZ_W_INTO: case GAZ_W_TO: case GAZ_W_OFF:
		case GAZ_W_ACROSS: case GAZ_W_AROUND: case GAZ_W_WITHIN:
		case GAZ_W_THROUGH:
			return true;
		case GAZ_W_OF:
			/* 'an inspection of Z', 'in the city of Z' */
			return (rule->flags & GAZ_ER_TRIP) ||
				gaz_has_kind(scene->r->doc, p->prep_at - 1, GAZ_K_PLACE_HEAD) ||
				describes_facility(scene->r, p);
		default:
			return false;
	}
}

/* Where the arguments begin: on a trip, right behind who travels. */
static uint32_t
arguments_from(const GazScene *scene, const GazEventRule *rule)
{
	if (scene->infinitive && (rule->flags & GAZ_ER_TRIP))
		return scene->span.from;
	return scene->trigger.to;
}

/* 'met with executives of X', 'received a delegation from X' */
static bool
is_met_through(const GazScene *scene, const GazEventRule *rule,
			   const GazPhrase *p)
{
	static const char *const words[] = {
		"executives", "representatives", "officials", "leaders", "delegation",
		"delegations", "delegates", "managers", "members", "heads", "team"
	};

	if (!(rule->flags & GAZ_ER_GATHERING) || !(rule->flags & GAZ_ER_WITH))
		return false;
	/* 'met a delegation headed by X' */
	if (p->unit.kind == GAZ_U_PERSON && gaz_is_led_by(scene, p))
		return true;
	if (p->unit.kind != GAZ_U_ORGANIZATION ||
		(p->prep != GAZ_W_OF && p->prep != GAZ_W_FROM))
		return false;
	return GAZ_TOKEN_IS_ANY(scene->r->doc, p->prep_at - 1, words);
}

/* 'signed an agreement with Hailing District': a zone or county is a party. */
static bool
is_party_to(const GazEventRule *rule, const GazPhrase *p)
{
	return (rule->flags & GAZ_ER_PLACE_ACTS) && (rule->flags & GAZ_ER_WITH) &&
		p->prep == GAZ_W_WITH;
}

static void
add_argument(const GazScene *scene, GazDraft *draft, const GazPhrase *p)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &draft->event;
	uint32_t	entity = gaz_unit_entity(scene->r, p->unit);

	if (entity == GAZ_NONE || gaz_list_has(&e->actors, entity) ||
		p->unit.kind == GAZ_U_PRONOUN)
		return;
	if (p->unit.kind == GAZ_U_PLACE)
	{
		if (is_party_to(draft->rule, p))
			gaz_list_add(doc, &e->targets, entity);
		else if (is_scene_of(scene, draft->rule, p))
			gaz_list_add(doc, &e->places, entity);
		return;
	}
	if (!gaz_is_party(p->unit.kind) && p->unit.kind != GAZ_U_GENERIC)
		return;
	if (scene->passive && p->prep == GAZ_W_BY)
		gaz_list_add(doc, &e->actors, entity);
	/* 'led the ribbon-cutting with A and B' */
	else if (p->prep == GAZ_W_WITH && p->unit.kind == GAZ_U_PERSON &&
			 (draft->rule->flags & (GAZ_ER_CEREMONY | GAZ_ER_OPENING)))
		gaz_list_add(doc, &e->participants, entity);
	else if ((!scene->passive || p->prep == GAZ_W_WITH ||
			  p->prep == GAZ_W_TO) &&
			 (is_target(scene, draft->rule, p) ||
			  is_met_through(scene, draft->rule, p)))
		gaz_list_add(doc, &e->targets, entity);
	if (p->unit.span.to > e->span.to)
		e->span.to = p->unit.span.to;
}

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

/*
 * "approved X's merger", 'approved the drug of X': a decision on what is X's is
 * one on X.
 */
static void
add_object_owners(const GazScene *scene, GazDraft *draft)
{
	GazDoc	   *doc = scene->r->doc;
	GazEvent   *e = &draft->event;

	if (!(draft->rule->flags & GAZ_ER_OWNS_OBJECT) || scene->passive)
		return;
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
		(strcmp(draft->rule->code, "signing") == 0 &&
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

/*
 * Places before the verb set the scene: 'In Ulsan, X signed'; but not that of
 * another verb's object, as in 'will expand its plant in Ulsan and sign'.
 */
static bool
sets_scene(const GazScene *scene, const GazPhrase *p)
{
	const GazRelate *r = scene->r;
	const uint64_t verbs = gaz_kind_bit(GAZ_K_EVENT_VERB);
	uint32_t	i;

	if (p->unit.kind != GAZ_U_PLACE ||
		p->unit.span.to > scene->trigger.from)
		return false;
	if (p == scene->phrases.item && p->prep == 0)
		return true;			/* is_scene_of() says for which kinds */
	if (p->prep != GAZ_W_IN && !describes_facility(r, p))
		return false;
	if (p->prep_at == scene->span.from ||
		!gaz_is_word(r->doc, scene->trigger.from - 1, GAZ_W_AND))
		return true;
	i = gaz_next_start(r->doc, scene->span.from, p->unit.span.from, verbs);
	return i >= p->unit.span.from;
}

/*
 * "Lima's steel mill has resumed production": where the subject stands.  What is
 * the biggest of a country stands somewhere in it.
 */
static void
add_seat_of_subject(const GazScene *scene, GazEvent *e)
{
	const GazRelate *r = scene->r;

	for (uint32_t k = 0; k < scene->phrases.n; k++)
	{
		const GazPhrase *p = &scene->phrases.item[k];
		uint32_t	i = p->unit.span.to;

		if (i >= scene->trigger.from)
			return;
		if (p->unit.kind != GAZ_U_PLACE || !p->modifier ||
			!(gaz_tok(r->doc, i)->flags & GAZ_TF_POSS))
			continue;
		for (uint32_t n = 0; ++i < scene->trigger.from && n < SEAT_REACH; n++)
		{
			const GazMatch *m = gaz_event_noun_at(r, i);

			if (gaz_token_ends(r->doc, i, "est") ||
				gaz_token_is(r->doc, i, "first") ||
				gaz_token_is(r->doc, i, "only"))
				break;
			if (m && strcmp(gaz_doc_code(r->doc, m), "facility") == 0)
				gaz_list_add(r->doc, &e->places, p->unit.entity);
		}
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
gaz_scene_arguments(const GazScene *scene, GazDraft *draft)
{
	GazEvent   *e = &draft->event;
	uint32_t	from = arguments_from(scene, draft->rule);
	GazIndexes	subjects = {0};
	bool		indirect;

	e->trigger = scene->trigger;
	e->span = scene->trigger;
	e->during = gaz_scene_date(scene);
	gaz_scene_subjects(scene, &subjects, &indirect);
	/* 'Output at the mill of X was halted': X did it */
	if (scene->passive && !indirect && !(draft->rule->flags & GAZ_ER_GATHERING))
		e->targets = subjects;
	else if (!scene->passive ||
			 (indirect && strcmp(draft->rule->code, "other") == 0))
		e->actors = subjects;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if ((p->aside && !scene->aside) || p->modifier)
			continue;
		if ((p->unit.span.from >= from && p->unit.span.to <= scene->end) ||
			sets_scene(scene, p))
			add_argument(scene, draft, p);
	}
	if (((draft->rule->flags & GAZ_ER_FROM_ACTS) || scene->gains) &&
		!scene->passive)
		turn_gain(scene, draft);
	keep_actors(scene, draft);
	add_parties(scene, draft);
	if (e->actors.n == 0 && !scene->passive && !scene->infinitive &&
		!scene->is_noun && (draft->rule->flags & GAZ_ER_PLACE_ACTS))
		gaz_add_acting_place(scene, &e->actors);
	add_other_side(scene, draft);
	pair_up(scene, draft);
	if (scene->passive && (draft->rule->flags & GAZ_ER_GATHERING))
		add_organizers(scene, draft);
	add_object_owners(scene, draft);
	if (draft->rule->flags & GAZ_ER_SELLS)
		turn_sale(scene, draft);
	if ((draft->rule->flags & GAZ_ER_STARTS) && e->places.n == 0)
		add_seat_of_subject(scene, e);
	if (draft->rule->flags & GAZ_ER_NO_TARGET)
	{
		/* 'X was hit by a storm', "X's line was put into operation" */
		if (scene->passive && e->actors.n == 0)
			e->actors = e->targets;
		e->targets.n = 0;
	}
}
