/*-------------------------------------------------------------------------
 *
 * argument.c
 *	  Who acts in an event, on whom, where and when.
 *
 * The subject acts, or suffers in the passive; the rest goes by preposition,
 * and what a preposition means depends on the kind of event, which a table
 * tells (see GazEventRule):
 *
 *	  [Ostwald] signed an agreement [in Vaasa] with [Nordkraft] [on Friday]
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

/* Tokens between a passive verb and 'by the minister'. */
#define AGENT_REACH 8

/* Roles of a person that are looked at for that comma. */
#define ROLES_MAX 8

/* Tokens from "X's" to what of X was visited. */
#define PART_REACH 4

/* Tokens between "Lima's" and 'mill'. */
#define SEAT_REACH 5

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

/*
 * 'toured the museum, |A, B and C|.': the stops of a tour go on behind a comma, as
 * several of them and with no verb of their own behind them.
 */
static bool
goes_on_as_list(const GazScene *scene, const GazPhrase *first)
{
	const GazPhrase *end = &scene->phrases.item[scene->phrases.n];
	const GazPhrase *last = first;
	const GazToken *next;

	while (last + 1 < end && last[1].joined)
		last++;
	next = gaz_tok(scene->r->doc, last->unit.span.to);
	return last > first && !gaz_is_auxiliary(next) &&
		!gaz_doc_starts(scene->r->doc, last->unit.span.to,
						gaz_kind_bit(GAZ_K_EVENT_VERB) |
						gaz_kind_bit(GAZ_K_REPORTING_VERB)) &&
		(next->kind == GAZ_TK_PUNCT || gaz_is_preposition(next) ||
		 gaz_is_word(scene->r->doc, last->unit.span.to, GAZ_W_AND) ||
		 gaz_doc_starts(scene->r->doc, last->unit.span.to,
						gaz_kind_bit(GAZ_K_EVENT_NOUN)));
}

/* 'met the Minister of Trade|, |Lin': the comma is the role's. */
static bool
closes_role(const GazScene *scene, const GazPhrase *p, uint32_t comma)
{
	const GazDoc *doc = scene->r->doc;
	const GazEntity *e;

	if (p->unit.kind != GAZ_U_PERSON || p->unit.entity == GAZ_NONE)
		return false;
	e = &doc->entities.item[p->unit.entity];
	for (uint32_t i = 0; i < e->roles.n && i < ROLES_MAX; i++)
		if (doc->roles.item[e->roles.item[i]].phrase.to == comma)
			return true;
	return false;
}

/* 'issued on May 24, the ministry required': what follows is no object. */
static bool
is_cut_off(const GazScene *scene, const GazEventRule *rule, const GazPhrase *p)
{
	const GazDoc *doc = scene->r->doc;

	while (p->joined && p > scene->phrases.item)
		p--;					/* with the first of its list */
	if (p->prep != 0 ||
		((rule->flags & GAZ_ER_TRIP) && goes_on_as_list(scene, p)))
		return false;
	for (uint32_t i = scene->trigger.to;
		 i < p->unit.span.from && i < scene->trigger.to + COMMA_REACH; i++)
		if (gaz_is_punct(doc, i, ',') && !closes_role(scene, p, i))
			return true;
	return false;
}

/* 'to inspect the implementation of the directives of X': X is not there. */
static bool
is_work_of(const GazScene *scene, const GazPhrase *p)
{
	static const char *const works[] = {
		"implementation", "directives", "directive", "spirit", "instructions",
		"instruction", "decisions", "decision", "requirements", "policy",
		"policies", "deployment", "arrangements", "orders", "plans", "laws"
	};

	return p->prep == GAZ_W_OF && p->prep_at > scene->trigger.to &&
		GAZ_TOKEN_IS_ANY(scene->r->doc, p->prep_at - 1, works);
}

/* 'led the heads of departments of |X and Y| to Z to inspect it': they come along. */
static bool
is_of_companions(const GazScene *scene, const GazPhrase *p)
{
	static const char *const companions[] = {
		"departments", "heads", "leaders", "members", "officials", "staff",
		"representatives", "units", "delegation", "team",
	};

	while (p->joined && p > scene->phrases.item)
		p--;					/* with the first of its list */
	return p->prep == GAZ_W_OF && p->prep_at < scene->trigger.from &&
		GAZ_TOKEN_IS_ANY(scene->r->doc, p->prep_at - 1, companions);
}

/*
 * "visited |X|'s production site": X was visited, but not where its chairman or
 * its work was.
 */
static bool
is_visited_part(const GazScene *scene, const GazEventRule *rule,
				const GazPhrase *p)
{
	static const char *const others[] = {
		"family", "home", "grave", "work", "implementation", "progress",
		"development", "efforts"
	};
	const GazDoc *doc = scene->r->doc;
	uint32_t	i = p->unit.span.to;

	if (!(rule->flags & GAZ_ER_TRIP) || p->unit.kind != GAZ_U_ORGANIZATION ||
		p->unit.span.from < scene->trigger.to || p->prep != 0 ||
		!(gaz_tok(doc, i)->flags & GAZ_TF_POSS))
		return false;
	for (uint32_t n = 0; n < PART_REACH && ++i < scene->end; n++)
	{
		if (gaz_unit_kind(scene->r, i) == GAZ_U_PUNCT)
			break;
		if (gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL ||
			GAZ_TOKEN_IS_ANY(doc, i, others))
			return false;
	}
	return true;
}

/* 'visited |President Lin|', 'paid a visit to |Lin|', not 'visiting President Lin' */
static bool
is_called_on(const GazScene *scene, const GazEventRule *rule,
			 const GazPhrase *p)
{
	const GazDoc *doc = scene->r->doc;

	if (!(rule->flags & GAZ_ER_TRIP) || scene->passive ||
		p->unit.span.from < scene->trigger.to ||
		(p->prep != 0 && p->prep != GAZ_W_TO && p->prep != GAZ_W_ON) ||
		gaz_token_ends(doc, scene->trigger.from, "ing"))
		return false;
	for (const GazPhrase *k = p; k-- > scene->phrases.item;)
		if (k->unit.span.from >= scene->trigger.to && !k->modifier &&
			k->unit.kind != GAZ_U_PLACE)
			return false;
	return true;
}

static bool
is_target(const GazScene *scene, const GazEventRule *rule, const GazPhrase *p)
{
	if ((p->unit.kind == GAZ_U_PERSON &&
		 !(rule->flags & GAZ_ER_PERSON_TARGET) &&
		 !is_called_on(scene, rule, p)) || is_cut_off(scene, rule, p) ||
		((rule->flags & GAZ_ER_TRIP) &&
		 (is_work_of(scene, p) || is_of_companions(scene, p))))
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
				gaz_streq(rule->code, "other");
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

	return m && gaz_streq(gaz_doc_code(r->doc, m), "facility");
}

/* '|Qinzhou Port| opened a new service': the port acts, and it happens there. */
static bool
opens(const GazScene *scene, const GazEventRule *rule, const GazPhrase *p)
{
	return p == scene->phrases.item && !p->modifier && !scene->passive &&
		p->unit.span.to <= scene->trigger.from &&
		(gaz_streq(rule->code, "launch") ||
		 gaz_streq(rule->code, "production"));
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
				gaz_streq(rule->kind, "incident") ||
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

/*
 * Where the arguments begin: 'went to X |to inspect|' has them behind its first
 * verb, and behind who travels where that one is no event's.
 */
static uint32_t
arguments_from(const GazScene *scene, const GazEventRule *rule)
{
	uint32_t	verb;

	if (!scene->infinitive || !(rule->flags & GAZ_ER_TRIP))
		return scene->trigger.to;
	verb = gaz_next_start(scene->r->doc, scene->span.from, scene->trigger.from,
						  gaz_kind_bit(GAZ_K_EVENT_VERB));
	return verb < scene->trigger.from ? verb : scene->span.from;
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

/*
 * 'the firms visited by Lin were |A and B|': those visited, named behind a verb
 * that has nothing else before them than an article.
 */
static bool
is_named_behind(const GazScene *scene, const GazEventRule *rule,
				const GazPhrase *p)
{
	static const char *const equals[] = {
		"is", "are", "was", "were", "include", "includes", "included"
	};
	const GazDoc *doc = scene->r->doc;
	uint32_t	i;

	if (!scene->passive || !(rule->flags & GAZ_ER_TRIP) || p->prep != 0 ||
		p->unit.kind != GAZ_U_ORGANIZATION)
		return false;
	while (p->joined && p > scene->phrases.item)
		p--;
	i = p->unit.span.from;
	if (i > 0 && gaz_is_word(doc, i - 1, GAZ_W_THE))
		i--;
	return i > scene->trigger.to && GAZ_TOKEN_IS_ANY(doc, i - 1, equals);
}

/* 'was visited by |X|'; not 'the mill visited was built by |X|'. */
static bool
is_agent(const GazScene *scene, const GazPhrase *p)
{
	if (!scene->passive || p->prep != GAZ_W_BY)
		return false;
	for (uint32_t i = scene->trigger.to; i < p->prep_at; i++)
		if (gaz_is_auxiliary(gaz_tok(scene->r->doc, i)))
			return false;
	return true;
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
	if (is_agent(scene, p))
		gaz_list_add(doc, &e->actors, entity);
	/* 'led the ribbon-cutting with A and B' */
	else if (p->prep == GAZ_W_WITH && p->unit.kind == GAZ_U_PERSON &&
			 (draft->rule->flags & (GAZ_ER_CEREMONY | GAZ_ER_OPENING)))
		gaz_list_add(doc, &e->participants, entity);
	else if ((!scene->passive || p->prep == GAZ_W_WITH ||
			  p->prep == GAZ_W_TO || is_named_behind(scene, draft->rule, p)) &&
			 (is_target(scene, draft->rule, p) ||
			  is_met_through(scene, draft->rule, p)))
		gaz_list_add(doc, &e->targets, entity);
	if (p->unit.span.to > e->span.to)
		e->span.to = p->unit.span.to;
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
			if (m && gaz_streq(gaz_doc_code(r->doc, m), "facility"))
				gaz_list_add(r->doc, &e->places, p->unit.entity);
		}
	}
}

/* 'was opened by |the chief minister|': the one person with that title. */
static void
add_titled_agent(const GazScene *scene, GazEvent *e)
{
	const GazRelate *r = scene->r;
	const GazDoc *doc = r->doc;
	uint32_t	i = scene->trigger.to;

	for (uint32_t n = 0; i + 1 < scene->end && n < AGENT_REACH; n++, i++)
	{
		const GazMatch *title;

		if (gaz_tok(doc, i)->kind == GAZ_TK_PUNCT)
			return;
		if (!gaz_is_word(doc, i, GAZ_W_BY))
			continue;
		i += 1 + gaz_is_word(doc, i + 1, GAZ_W_THE);
		title = gaz_doc_match(doc, i, GAZ_K_TITLE);
		if (title != NULL && title->span.to <= scene->end)
			gaz_list_add(r->doc, &e->actors,
						 gaz_titled_person(r, title->span.to - 1));
		return;
	}
}

/*
 * The subject of a passive is its target, as its object would be: what a person
 * opened, 'a refinery |set up| by X', is no investment in that person.
 */
static void
add_suffering(const GazScene *scene, GazDraft *draft, const GazIndexes *subjects)
{
	GazDoc	   *doc = scene->r->doc;
	bool		anybody = (draft->rule->flags &
						   (GAZ_ER_PERSON_TARGET | GAZ_ER_TRIP)) != 0;

	for (uint32_t i = 0; i < subjects->n; i++)
		if (anybody ||
			doc->entities.item[subjects->item[i]].kind != GAZ_M_PERSON)
			gaz_list_add(doc, &draft->event.targets, subjects->item[i]);
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
		add_suffering(scene, draft, &subjects);
	else if (!scene->passive ||
			 (indirect && gaz_streq(draft->rule->code, "other")))
		e->actors = subjects;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if ((p->aside && !scene->aside) ||
			(p->modifier && !is_visited_part(scene, draft->rule, p)))
			continue;
		if ((p->unit.span.from >= from && p->unit.span.to <= scene->end) ||
			sets_scene(scene, p))
			add_argument(scene, draft, p);
	}
	if (scene->passive && e->actors.n == 0)
		add_titled_agent(scene, e);
	gaz_settle_sides(scene, draft);
	if ((draft->rule->flags & GAZ_ER_STARTS) && e->places.n == 0)
		add_seat_of_subject(scene, e);
}
