/*-------------------------------------------------------------------------
 *
 * event.c
 *	  What happened: from event verbs and nouns to events with arguments.
 *
 * Each event_verb or event_noun row that stands in the body is a trigger.  The
 * words before it say whether it happened at all:
 *
 *	  went to Gulou to investigate		done: the purpose of a journey
 *	  will acquire, plans to launch		planned
 *	  must invest, should visit			urged: not an event, left out
 *	  failed to sign, did not visit		denied
 *
 * A noun needs a verb that holds it ('presided over a symposium'), or its own
 * arguments ('the acquisition of X by Y'); 'at the symposium' goes back to one
 * that was told of before.  A participation row ('accompanied', 'attended')
 * makes no event but adds people to one.
 *
 * Precision comes first: without the arguments that its kind needs a trigger
 * gives nothing (story.c).
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"
#include "relate/relate.h"

/* 'failed last year to sign': between a blocking row and the verb. */
#define BLOCK_REACH 5

/* 'presided over a national working symposium': between verb and noun. */
#define HOLDER_REACH 6

/* Rows below this ('was held') leave the kind to their subject. */
#define FIRM_CONFERENCE 0.85f

/* Policy rows below this ('issued') must have a telling object. */
#define FIRM_POLICY 0.7f

/* So many sentences on, 'In the workshop, he ...' is still the same tour. */
#define TOUR_REACH 6

typedef struct Chronicle
{
	GazRelate	r;
	GazStory	story;
	GazScene	scene;
	uint32_t	paragraph;
	uint32_t	statement;		/* next statement to look at */
} Chronicle;

/* ---- did it happen? ---- */

typedef enum Standing
{
	HAPPENS,
	PLANNED,
	DENIED,
	NO_EVENT
} Standing;

static Standing
standing_of_block(const GazDoc *doc, const GazMatch *m)
{
	const char *code = gaz_doc_code(doc, m);

	if (strcmp(code, "denied") == 0)
		return DENIED;
	if (strcmp(code, "planned") == 0)
		return PLANNED;
	return NO_EVENT;
}

/* What an auxiliary right before the verb makes of it. */
static Standing
standing_of_auxiliary(const GazToken *t)
{
	switch (t->word)
	{
		case GAZ_W_WILL:
		case GAZ_W_WOULD:
		case GAZ_W_SHALL:
			return PLANNED;
		case GAZ_W_NOT:
		case GAZ_W_NEVER:
		case GAZ_W_DIDNT:
		case GAZ_W_DOESNT:
		case GAZ_W_DONT:
		case GAZ_W_HASNT:
		case GAZ_W_HAVENT:
		case GAZ_W_WONT:
		case GAZ_W_WOULDNT:
		case GAZ_W_WASNT:
		case GAZ_W_ISNT:
			return DENIED;
		case GAZ_W_SHOULD:
		case GAZ_W_MUST:
		case GAZ_W_CAN:
		case GAZ_W_COULD:
		case GAZ_W_MAY:
		case GAZ_W_MIGHT:
		case GAZ_W_OUGHT:
			return NO_EVENT;
		default:
			return HAPPENS;
	}
}

/* Looks left from the verb for auxiliaries and blocking rows. */
static Standing
standing_of_verb(const GazRelate *r, uint32_t from, uint32_t v)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = v;

	for (uint32_t n = 0; i > from && n < BLOCK_REACH; n++)
	{
		const GazToken *t = gaz_tok(doc, --i);
		const GazMatch *m = gaz_event_block_at(r, i);
		Standing	s;

		if (m && m->span.to <= v && v <= m->span.to + 2)
			return standing_of_block(doc, m);
		s = standing_of_auxiliary(t);
		if (s != HAPPENS)
			return s;
		if (t->kind == GAZ_TK_PUNCT || t->word == GAZ_W_THAT)
			break;
	}
	return HAPPENS;
}

/* ---- triggers ---- */

static bool
is_be(const GazToken *t)
{
	return (t->word >= GAZ_W_BE && t->word <= GAZ_W_BEING);
}

static bool
ends_in(const GazDoc *doc, uint32_t i, const char *ending)
{
	const GazToken *t = gaz_tok(doc, i);
	size_t		n = strlen(ending);

	return t->end - t->start > n &&
		memcmp(doc->text + t->end - n, ending, n) == 0;
}

/* 'was recently acquired': a form of 'be' before a participle. */
static bool
is_passive(const GazDoc *doc, uint32_t from, uint32_t v)
{
	uint32_t	i = v;

	while (i > from && ends_in(doc, i - 1, "ly"))
		i--;
	return i > from && is_be(gaz_tok(doc, i - 1)) && !ends_in(doc, v, "ing");
}

/*
 * A determiner or preposition before it makes a verb's form a noun, and so does
 * a plain word before a base form: 'funding research projects'.
 */
static bool
is_nominal(const GazDoc *doc, uint32_t from, uint32_t v)
{
	const GazToken *t = gaz_tok(doc, v - 1);
	bool		closed = t->word != GAZ_W_UNKNOWN && t->word < GAZ_W_COUNT;

	if (v == from)
		return false;
	if (t->kind == GAZ_TK_NUMBER)
		return true;
	if (t->kind == GAZ_TK_WORD && !closed && !(t->flags & GAZ_TF_CAP) &&
		!ends_in(doc, v, "ed") && !ends_in(doc, v, "s") &&
		!ends_in(doc, v - 1, "ly") &&
		gaz_tok(doc, v)->kind == GAZ_TK_WORD && doc->cover[v - 1] == GAZ_NONE)
		return true;
	return gaz_is_determiner(t) || (t->flags & GAZ_TF_POSS) ||
		(gaz_is_preposition(t) && t->word != GAZ_W_TO);
}

/* Arguments end where another verb takes over, or at a stop. */
static uint32_t
arguments_end(const GazRelate *r, GazSpan sentence, uint32_t i)
{
	const GazDoc *doc = r->doc;

	while (i < sentence.to)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (gaz_is_punct(doc, i, ';') || gaz_is_punct(doc, i, ':'))
			return i;
		if (u.kind == GAZ_U_WORD && !gaz_is_word(doc, i - 1, GAZ_W_TO) &&
			!is_nominal(doc, sentence.from, i) &&
			(gaz_event_verb_at(r, i) ||
			 gaz_report_at(r, i)) &&
			(gaz_is_word(doc, i - 1, GAZ_W_AND) ||
			 gaz_is_punct(doc, i - 1, ',') ||
			 gaz_unit_at(r, i - 1).kind != GAZ_U_WORD))
			return i;
		i = u.span.to;
	}
	return sentence.to;
}

static void
set_trigger(Chronicle *c, const GazMatch *m, bool is_noun)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;

	scene->trigger = m->span;
	scene->is_noun = is_noun;
	scene->passive = !is_noun &&
		is_passive(doc, scene->span.from, m->span.from);
	scene->infinitive = !is_noun && m->span.from > scene->span.from &&
		gaz_is_word(doc, m->span.from - 1, GAZ_W_TO);
	scene->end = arguments_end(&c->r, scene->span, m->span.to);
}

static GazDraft
new_draft(const Chronicle *c, const GazEventRule *rule, const GazMatch *m,
		  Standing standing)
{
	GazDraft	d = {.rule = rule};

	d.event.kind = rule->kind;
	d.event.modality = standing == PLANNED ? GAZ_PLANNED :
		standing == DENIED ? GAZ_DENIED : GAZ_DONE;
	d.event.score = c->r.doc->image->entries[m->entry].weight;
	d.event.trigger = m->span;
	d.event.during = (GazDates) {GAZ_NO_DAY, GAZ_NO_DAY};
	d.sentence = c->scene.sentence;
	d.paragraph = c->paragraph;
	d.entry = m->entry;
	return d;
}

/*
 * The row of one who takes part, among all rows of the longest verb at token
 * i; it goes before the others, since 'attended' alone is no meeting.
 */
static const GazMatch *
participation_at(const GazDoc *doc, uint32_t i)
{
	for (uint32_t k = doc->matches.at[i]; k < doc->matches.at[i + 1]; k++)
	{
		const GazMatch *m = &doc->matches.item[k];
		const GazEventRule *rule;

		if (m->kind != GAZ_K_EVENT_VERB)
			continue;
		rule = gaz_event_rule(gaz_doc_code(doc, m));
		if (rule && (rule->flags & GAZ_ER_JOINS))
			return m;
	}
	return NULL;
}

/* ---- verbs ---- */

/*
 * An infinitive tells of something that happened only as the purpose of a
 * journey or as a line of a decree ('To appoint X as ...'); after 'plans to' a
 * blocking row has spoken already.
 */
static bool
is_told_infinitive(const Chronicle *c, const GazEventRule *rule,
				   Standing standing)
{
	if (c->scene.infinitive && strcmp(rule->code, "appointment") == 0)
		return c->scene.trigger.from == c->scene.span.from + 1;
	return !c->scene.infinitive || standing != HAPPENS ||
		(rule->flags & (GAZ_ER_TRIP | GAZ_ER_GATHERING)) != 0;
}

/*
 * 'The signing ceremony was held': the noun before tells what it was.  NULL
 * when there is none, and then nothing is known to have been held.
 */
static const GazEventRule *
rule_of_held(const Chronicle *c, uint32_t verb)
{
	const GazDoc *doc = c->r.doc;
	const GazEventRule *rule = NULL;

	for (uint32_t i = c->scene.span.from; i < verb; i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);

		if (m && m->span.to <= verb)
			rule = gaz_event_rule(gaz_doc_code(doc, m));
	}
	return rule;
}

/* 'presided over a signing ceremony': the noun tells which kind it was. */
static bool
leaves_it_to_noun(const Chronicle *c, const GazEventRule *rule, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	if (!(rule->flags & GAZ_ER_GATHERING))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < HOLDER_REACH; n++, i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);

		if (m)
			return gaz_event_rule(gaz_doc_code(doc, m)) != rule;
		if (gaz_unit_at(&c->r, i).kind == GAZ_U_PUNCT ||
			gaz_is_preposition(gaz_tok(doc, i)))
			return false;
	}
	return false;
}

/* 'will build the 390 million pound factory': the sum makes it firm. */
static bool
tells_money(const Chronicle *c, const GazEventRule *rule)
{
	const GazDoc *doc = c->r.doc;
	const GazPhrases *phrases = &c->scene.phrases;

	if (strcmp(rule->code, "investment") != 0 &&
		strcmp(rule->code, "funding") != 0)
		return false;
	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazUnit *u = &phrases->item[i].unit;

		if (u->kind == GAZ_U_QUANTITY && u->data < doc->amounts.n &&
			u->span.from >= c->scene.trigger.to && u->span.to <= c->scene.end &&
			strlen(doc->amounts.item[u->data].unit) == 3 &&
			doc->amounts.item[u->data].unit[0] >= 'A' &&
			doc->amounts.item[u->data].unit[0] <= 'Z')
			return true;
	}
	return false;
}

/* A weak row of policy ('issued') needs a paper or a body as its object. */
static bool
is_vague_policy(const Chronicle *c, const GazDraft *d)
{
	const GazPhrases *phrases = &c->scene.phrases;

	if (strcmp(d->rule->code, "policy") != 0 ||
		d->event.score >= FIRM_POLICY || d->event.targets.n > 0)
		return false;
	for (uint32_t i = 0; i < phrases->n; i++)
		if (phrases->item[i].unit.kind == GAZ_U_NAME &&
			phrases->item[i].unit.span.from >= c->scene.trigger.to &&
			phrases->item[i].unit.span.to <= c->scene.end)
			return false;
	return true;
}

/* The rule of a verb's row; 'was held' takes that of its subject. */
static const GazEventRule *
rule_of_verb(const Chronicle *c, const GazMatch *m)
{
	const GazDoc *doc = c->r.doc;
	const GazEventRule *rule = gaz_event_rule(gaz_doc_code(doc, m));

	if (rule && strcmp(rule->code, "conference") == 0 &&
		doc->image->entries[m->entry].weight < FIRM_CONFERENCE)
		return rule_of_held(c, m->span.from);
	return rule;
}

static void
tell_verb(Chronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazEventRule *rule = rule_of_verb(c, m);
	Standing	standing;
	GazDraft	d;

	if (!rule || is_nominal(doc, c->scene.span.from, m->span.from) ||
		leaves_it_to_noun(c, rule, m->span.to))
		return;
	standing = standing_of_verb(&c->r, c->scene.span.from, m->span.from);
	if (standing == NO_EVENT)
		return;
	set_trigger(c, m, false);
	if (!is_told_infinitive(c, rule, standing))
		return;
	d = new_draft(c, rule, m, standing);
	gaz_scene_arguments(&c->scene, &d);
	if (d.event.score < GAZ_EVENT_WEIGHT && tells_money(c, rule))
		d.event.score = GAZ_EVENT_WEIGHT;
	if (is_vague_policy(c, &d) ||
		((rule->flags & GAZ_ER_GATHERING) && d.event.actors.n == 0 &&
		 gaz_event_rule(gaz_doc_code(doc, m)) == rule))
		return;
	/* what did not happen is worth telling only when it is told in full */
	if (standing == DENIED && (d.event.actors.n == 0 || d.event.targets.n == 0))
		return;
	gaz_story_add(&c->story, &d);
}

/* ---- nouns ---- */

/* The preposition that a noun hangs on, over its adjectives; 0: none. */
static uint32_t
noun_preposition(const GazRelate *r, uint32_t from, uint32_t i)
{
	for (uint32_t n = 0; i > from && n < HOLDER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);
		const GazToken *t = gaz_tok(r->doc, i - 1);

		if (gaz_is_preposition(t) && u.kind == GAZ_U_WORD)
			return t->word;
		if (u.kind == GAZ_U_PUNCT || gaz_is_auxiliary(t) ||
			gaz_event_verb_at(r, i - 1))
			return 0;
		i = u.span.from;
	}
	return 0;
}

/* 'held', 'hold', 'presided over': the verb whose object the noun is. */
static bool
find_holder(const GazRelate *r, uint32_t from, uint32_t noun, GazSpan *holder)
{
	static const char *const hold[] = {
		"held", "hold", "holds", "holding", "convened", "attended", "chaired",
		"hosted", "organized", "organised"
	};
	const GazDoc *doc = r->doc;
	uint32_t	i = noun;

	for (uint32_t n = 0; i > from && n < HOLDER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, --i);
		const GazMatch *m = gaz_event_verb_at(r, i);

		if (u.kind == GAZ_U_PUNCT && !gaz_is_punct(doc, i, '-') &&
			!gaz_is_punct(doc, i, '"'))
			return false;
		/* a preposition ends it, unless it belongs to the verb */
		if (gaz_is_preposition(gaz_tok(doc, i)) && u.kind == GAZ_U_WORD &&
			!(i > from && (m = gaz_event_verb_at(r, i - 1)) != NULL &&
			  m->span.to == i + 1))
			return false;
		m = gaz_event_verb_at(r, i);
		if (m && participation_at(doc, i))
			return false;		/* 'attended the meeting' adds to it */
		if (m && m->span.to <= noun && u.kind == GAZ_U_WORD)
		{
			*holder = m->span;
			return true;
		}
		for (size_t k = 0; k < GAZ_LENGTHOF(hold); k++)
			if (gaz_token_is(doc, i, hold[k]))
			{
				*holder = gaz_span(i, i + 1);
				return true;
			}
		i = u.span.from;
	}
	return false;
}

/* 'At the symposium, X said': X led one that was not told of before. */
static void
tell_reference(Chronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d;
	GazSubject	s;

	if (gaz_story_latest(&c->story, GAZ_ER_GATHERING))
		return;
	d = new_draft(c, rule, m, HAPPENS);
	d.definite = true;
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	s = gaz_subject_of_clause(&c->r, c->scene.span);
	if (s.entity == GAZ_NONE ||
		doc->entities.item[s.entity].kind != GAZ_M_PERSON)
		return;
	gaz_list_add(doc, strcmp(rule->code, "conference") == 0 ?
				  &d.event.participants : &d.event.actors, s.entity);
	gaz_story_add(&c->story, &d);
}

/* 'during a visit to the yard of X': the subject of the clause was there. */
static void
tell_trip(Chronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDraft	d = new_draft(c, rule, m, HAPPENS);

	c->scene.infinitive = false;
	gaz_scene_arguments(&c->scene, &d);
	if (d.event.actors.n > 0 &&
		c->r.doc->entities.item[d.event.actors.item[0]].kind == GAZ_M_PERSON)
		gaz_story_add(&c->story, &d);
}

/* 'the acquisition of X by Y', "Y's acquisition of X" */
static void
tell_nominal(Chronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazDraft	d = new_draft(c, rule, m, HAPPENS);

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];
		uint32_t	entity = p->unit.entity;

		if (p->unit.kind != GAZ_U_ORGANIZATION || p->aside)
			continue;
		if (p->unit.span.to + 1 == m->span.from && p->modifier)
			gaz_list_add(doc, &d.event.actors, entity);
		if (p->unit.span.from < m->span.to || p->modifier)
			continue;
		if (p->prep == GAZ_W_BY)
			gaz_list_add(doc, &d.event.actors, entity);
		else if (p->prep == GAZ_W_OF || p->prep == GAZ_W_WITH)
			gaz_list_add(doc, &d.event.targets, entity);
	}
	if (d.event.actors.n == 0 || d.event.targets.n == 0)
		return;
	d.event.during = gaz_scene_date(scene);
	d.event.span = m->span;
	gaz_story_add(&c->story, &d);
}

static void
tell_noun(Chronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazEventRule *rule = gaz_event_rule(gaz_doc_code(doc, m));
	GazSpan		holder;
	Standing	standing;
	GazDraft	d;

	if (!rule || !rule->kind)
		return;
	set_trigger(c, m, true);
	if (!find_holder(&c->r, c->scene.span.from, m->span.from, &holder))
	{
		uint32_t	prep = noun_preposition(&c->r, c->scene.span.from,
											m->span.from);

		if ((rule->flags & GAZ_ER_GATHERING) &&
			(prep == GAZ_W_AT || prep == GAZ_W_DURING ||
			 gaz_token_is(doc, m->span.to, "上")))
			tell_reference(c, rule, m);
		else if ((rule->flags & GAZ_ER_TRIP) &&
				 (prep == GAZ_W_DURING || prep == GAZ_W_ON))
			tell_trip(c, rule, m);
		else if (!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP)))
			tell_nominal(c, rule, m);
		return;
	}
	if (!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP)) &&
		strcmp(rule->code, "signing") != 0)
		return;					/* 'announced an acquisition': the verb tells */
	standing = standing_of_verb(&c->r, c->scene.span.from, holder.from);
	if (standing == NO_EVENT || standing == DENIED)
		return;
	c->scene.trigger = gaz_span(holder.from, m->span.to);
	c->scene.infinitive = holder.from > c->scene.span.from &&
		gaz_is_word(doc, holder.from - 1, GAZ_W_TO);
	c->scene.passive = false;
	d = new_draft(c, rule, m, standing);
	gaz_scene_arguments(&c->scene, &d);
	gaz_story_add(&c->story, &d);
}

/* ---- who takes part ---- */

#define JOINABLE (GAZ_ER_TRIP | GAZ_ER_GATHERING | GAZ_ER_CEREMONY)

/* The kind of event that 'accompanied the investigation' speaks of, or 0. */
static uint32_t
joined_kind(const Chronicle *c, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t n = 0; i < c->scene.span.to && n < HOLDER_REACH; n++, i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);
		const GazEventRule *rule;

		if (!m)
			m = gaz_event_verb_at(&c->r, i);
		rule = m ? gaz_event_rule(gaz_doc_code(doc, m)) : NULL;
		if (rule && (rule->flags & JOINABLE))
			return rule->flags & JOINABLE;
	}
	return 0;
}

static void
join_event(Chronicle *c, uint32_t flags, const GazIndexes *people)
{
	GazDraft   *d = gaz_story_latest(&c->story, flags);

	if (!d)
		return;
	for (uint32_t i = 0; i < people->n; i++)
		if (!gaz_list_has(&d->event.actors, people->item[i]) &&
			!gaz_list_has(&d->event.targets, people->item[i]))
			gaz_list_add(c->r.doc, &d->event.participants, people->item[i]);
}

static void
tell_participation(Chronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazIndexes	people = {0};
	uint32_t	kind;

	set_trigger(c, m, false);
	if (gaz_is_word(doc, m->span.to, GAZ_W_BY) ||
		gaz_is_word(doc, m->span.to - 1, GAZ_W_BY))
		gaz_scene_people(scene, gaz_span(m->span.to, scene->end), &people);
	else
	{
		uint32_t	from = m->span.from;

		while (from > scene->span.from && !gaz_is_stop(doc, from - 1))
			from--;
		gaz_scene_people(scene, gaz_span(from, m->span.from), &people);
	}
	kind = joined_kind(c, m->span.to);
	if (kind != 0)
		join_event(c, kind, &people);
	else
	{
		join_event(c, GAZ_ER_TRIP, &people);
		join_event(c, GAZ_ER_GATHERING, &people);
	}
}

/* Who speaks in the paragraph that tells of a meeting takes part in it. */
static void
join_speakers(Chronicle *c, GazSpan sentence)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft   *d = gaz_story_latest(&c->story, GAZ_ER_GATHERING);
	GazIndexes	people = {0};

	while (c->statement < doc->statements.n &&
		   doc->statements.item[c->statement].content.from < sentence.to)
	{
		const GazStatement *s = &doc->statements.item[c->statement++];

		if (s->content.from >= sentence.from && s->speaker != GAZ_NONE &&
			doc->entities.item[s->speaker].kind == GAZ_M_PERSON)
			gaz_list_add(doc, &people, s->speaker);
	}
	if (d && d->paragraph == c->paragraph &&
		strcmp(d->rule->code, "meeting") == 0)
		join_event(c, GAZ_ER_GATHERING, &people);
}

/* ---- stops of a tour ---- */

/* 'In the workshop of X, he looked at ...': a stop of the tour he is on. */
static void
tell_stop(Chronicle *c)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazDraft   *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);
	GazSubject	s;

	if (!tour || tour->sentence + TOUR_REACH < scene->sentence ||
		!gaz_is_preposition(gaz_tok(doc, scene->span.from)))
		return;
	s = gaz_subject_of_clause(&c->r, scene->span);
	if (s.entity == GAZ_NONE || !gaz_list_has(&tour->event.actors, s.entity))
		return;
	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.to > s.span.from || p->aside || p->modifier)
			continue;
		if (p->prep != GAZ_W_IN && p->prep != GAZ_W_AT && p->prep != GAZ_W_OF)
			continue;
		if (p->unit.kind == GAZ_U_ORGANIZATION)
			gaz_list_add(doc, &tour->event.targets, p->unit.entity);
		else if (p->unit.kind == GAZ_U_PLACE)
			gaz_list_add(doc, &tour->event.places, p->unit.entity);
	}
	tour->sentence = scene->sentence;
}

/* ---- the pass ---- */

/* Tells the triggers that begin at token i; the token behind the longest. */
static uint32_t
tell_triggers(Chronicle *c, uint32_t i, bool participation)
{
	const GazDoc *doc = c->r.doc;
	const GazMatch *verb = gaz_event_verb_at(&c->r, i);
	const GazMatch *noun = gaz_event_noun_at(&c->r, i);
	const GazMatch *joins = verb ? participation_at(doc, i) : NULL;
	const GazMatch *m = verb ? verb : noun;

	if (!m || m->span.to > c->scene.span.to ||
		gaz_unit_at(&c->r, i).kind != GAZ_U_WORD)
		return i + 1;
	if (participation)
	{
		if (joins)
			tell_participation(c, joins);
	}
	else
	{
		if (verb && !joins)
			tell_verb(c, verb);
		if (noun)
			tell_noun(c, noun);
	}
	return m->span.to;
}

/*
 * All triggers of a sentence; those who take part come in a second round, when
 * the event that they join is there.
 */
static void
for_triggers(Chronicle *c, bool participation)
{
	GazSpan		span = c->scene.span;

	for (uint32_t i = span.from; i < span.to;)
		if (c->r.starts[i] & (GAZ_STARTS_VERB | GAZ_STARTS_NOUN))
			i = tell_triggers(c, i, participation);
		else
			i++;
}

static void
tell_sentence(Chronicle *c, uint32_t s)
{
	GazDoc	   *doc = c->r.doc;

	c->scene.r = &c->r;
	c->scene.sentence = s;
	c->scene.span = doc->sentences.item[s].span;
	c->paragraph = doc->sentences.item[s].paragraph;
	for_triggers(c, false);
	for_triggers(c, true);
	tell_stop(c);
	join_speakers(c, c->scene.span);
}

void
gaz_relate_events(GazDoc *doc)
{
	Chronicle	c = {.story.doc = doc};

	gaz_relate_init(&c.r, doc);
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		uint8_t		section = doc->sentences.item[s].section;

		gaz_poll(doc->arena);
		if (section == GAZ_SECTION_FURNITURE)
			continue;
		c.scene.phrases.n = 0;
		gaz_read_phrases(&c.r, doc->sentences.item[s].span, &c.scene.phrases);
		gaz_focus_enter(&c.r, &c.scene.phrases);
		if (section != GAZ_SECTION_TITLE)
			tell_sentence(&c, s);
		gaz_focus_leave(&c.r, s, &c.scene.phrases);
	}
	gaz_story_finish(&c.story);
}
