/*-------------------------------------------------------------------------
 *
 * noun.c
 *	  Events told by a noun: 'presided over a symposium', 'the acquisition of X'.
 *
 * A noun alone tells little, so it counts in four cases:
 *
 *	  X presided over a symposium		a verb holds it: an event of its subject
 *	  At the symposium, X said			goes back to one told of before; else X
 *										led it
 *	  during a visit to Y, X said		a journey of the clause's subject
 *	  the acquisition of Y by X			brings its own arguments: nominal.c
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens between the noun of a conference and its place. */
#define VENUE_REACH 12

/* Paragraphs on, 'the investigation' still means the tour that was told last. */
#define TOUR_REACH 2

/* The preposition that a noun hangs on, over its adjectives; 0: none. */
static uint32_t
noun_preposition(const GazRelate *r, uint32_t from, uint32_t i)
{
	static const char *const parts[] = {
		"sidelines", "margins", "opening", "closing", "inauguration", "start",
		"session", "edition"
	};

	for (uint32_t n = 0; i > from && n < GAZ_HOLDER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);
		const GazToken *t = gaz_tok(r->doc, i - 1);

		/* 'on the sidelines of the forum', 'at the opening of the forum' */
		if (t->word == GAZ_W_OF && GAZ_TOKEN_IS_ANY(r->doc, i - 2, parts))
			return GAZ_W_AT;
		if (gaz_is_preposition(t) && u.kind == GAZ_U_WORD)
			return t->word;
		if ((u.kind == GAZ_U_PUNCT && !gaz_is_quote(r->doc, i - 1) &&
			 !gaz_is_punct(r->doc, i - 1, '-') && !(t->flags & GAZ_TF_POSS)) ||
			gaz_is_auxiliary(t) || gaz_event_verb_at(r, i - 1))
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
		"hosted", "organized", "organised", "carry", "carries", "carried",
		"carrying", "conduct", "conducts", "conducted", "conducting", "made",
		"paid", "undertook"
	};
	const GazDoc *doc = r->doc;
	uint32_t	i = noun;

	for (uint32_t n = 0; i > from && n < GAZ_HOLDER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, --i);
		const GazMatch *m = gaz_event_verb_at(r, i);

		/* "held |the year's| first forum" goes on */
		if (u.kind == GAZ_U_PUNCT && !gaz_is_punct(doc, i, '-') &&
			!gaz_is_punct(doc, i, '"') &&
			!(gaz_tok(doc, i)->flags & GAZ_TF_POSS))
			return false;
		/* a preposition ends it, unless it belongs to the verb */
		if (gaz_is_preposition(gaz_tok(doc, i)) && u.kind == GAZ_U_WORD &&
			!(i > from && (m = gaz_event_verb_at(r, i - 1)) != NULL &&
			  m->span.to == i + 1))
			return false;
		m = gaz_event_verb_at(r, i);
		/* 'attended the meeting', 'spoke at the meeting' add to it */
		if (m && (gaz_participation_at(r, i) ||
				  gaz_streq(gaz_doc_code(doc, m), "speech")))
			return false;
		if (m && m->span.to <= noun && u.kind == GAZ_U_WORD)
		{
			*holder = m->span;
			return true;
		}
		if (GAZ_TOKEN_IS_ANY(doc, i, hold))
		{
			*holder = gaz_span(i, i + 1);
			return true;
		}
		i = u.span.from;
	}
	return false;
}

/* 'at a forum in Nanjing': the places behind the noun, up to a comma. */
void
gaz_add_venue(GazChronicle *c, GazDraft *d, uint32_t noun_end)
{
	GazDoc	   *doc = c->r.doc;

	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (p->unit.span.from < noun_end)
			continue;
		if (p->unit.span.from > noun_end + VENUE_REACH)
			break;
		if (p->unit.kind == GAZ_U_PLACE && !p->modifier &&
			(!p->aside || c->scene.aside) &&
			(p->prep == GAZ_W_IN || p->prep == GAZ_W_AT))
			gaz_list_add(doc, &d->event.places, p->unit.entity);
	}
}

/* 'at a forum', 'at the Boao Forum': not one that was told of before. */
static bool
is_introduced(const GazChronicle *c, uint32_t noun)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = noun;

	if (gaz_tok(doc, noun)->flags & GAZ_TF_CAP)
		return true;
	for (uint32_t n = 0; i > c->scene.span.from && n < GAZ_HOLDER_REACH; n++)
	{
		const GazToken *t = gaz_tok(doc, --i);

		if (t->word == GAZ_W_A || t->word == GAZ_W_AN)
			return true;
		if (gaz_is_determiner(t) || gaz_is_preposition(t))
			break;
	}
	return false;
}

/* The person who speaks in the sentence of the scene, or GAZ_NONE. */
static uint32_t
speaker_of(const GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t i = c->statement; i < doc->statements.n; i++)
	{
		const GazStatement *s = &doc->statements.item[i];

		if (s->span.from >= c->scene.span.to)
			break;
		if (s->span.to > c->scene.span.from && s->speaker != GAZ_NONE &&
			doc->entities.item[s->speaker].kind == GAZ_M_PERSON)
			return s->speaker;
	}
	/* 'delivered a speech at the forum' */
	for (uint32_t i = c->story.drafts.n; i > 0; i--)
	{
		const GazDraft *d = &c->story.drafts.item[i - 1];

		if (d->sentence != c->scene.sentence)
			break;
		if (gaz_streq(d->rule->code, "speech") && d->event.actors.n > 0)
			return d->event.actors.item[0];
	}
	return GAZ_NONE;
}

/*
 * 'At the symposium, X said': X led a meeting that was not told of before, and
 * took part in a conference.
 */
static void
tell_reference(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d;
	GazSubject	s;
	bool		listens = gaz_streq(rule->code, "conference");
	const GazStatement *told = gaz_statement_around(c, m->span.from);

	/* 'said that they should study the speech at the symposium' */
	if (told && told->content.from > told->verb.from)
		return;
	if (gaz_story_latest(&c->story, GAZ_ER_GATHERING) &&
		!is_introduced(c, m->span.from))
		return;
	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	d.definite = !is_introduced(c, m->span.from);
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	gaz_add_venue(c, &d, m->span.to);
	s = gaz_first_head(&c->r, &c->scene.phrases);
	/* 'was appointed at the meeting' says nothing of who led it */
	if (s.found && s.span.from < m->span.from && speaker_of(c) != s.entity)
		s.entity = GAZ_NONE;
	if (s.entity != GAZ_NONE &&
		doc->entities.item[s.entity].kind == GAZ_M_PERSON)
		gaz_list_add(doc, listens ? &d.event.participants : &d.event.actors,
					 s.entity);
	else if (!listens || d.event.score < GAZ_EVENT_WEIGHT ||
			 d.event.places.n == 0)
		return;
	d.firm = true;
	gaz_story_add(&c->story, &d);
}

static bool
has_person(const GazDoc *doc, const GazIndexes *list)
{
	return list->n > 0 &&
		doc->entities.item[list->item[0]].kind == GAZ_M_PERSON;
}

/* 'led a team to X for an inspection': the noun says what the journey was. */
static bool
names_journey(GazChronicle *c)
{
	const GazDraft *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);

	return tour && tour->sentence == c->scene.sentence;
}

/* The tour that 'the investigation' speaks of paragraphs later, or NULL. */
static GazDraft *
tour_told_before(GazChronicle *c, const GazMatch *m)
{
	const GazDoc *doc = c->r.doc;
	GazDraft   *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);

	return tour && tour->paragraph + TOUR_REACH >= c->paragraph &&
		has_person(doc, &tour->event.actors) && m->span.from > 0 &&
		(gaz_is_word(doc, m->span.from - 1, GAZ_W_THE) ||
		 gaz_is_word(doc, m->span.from - 1, GAZ_W_THIS)) ? tour : NULL;
}

void
gaz_name_journey(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDraft   *tour;

	if (!gaz_streq(rule->code, "inspection"))
		return;
	c->inspected = c->scene.sentence;
	tour = names_journey(c) ? gaz_story_latest(&c->story, GAZ_ER_TRIP) :
		tour_told_before(c, m);
	if (!tour || !gaz_streq(tour->rule->code, "visit"))
		return;
	tour->rule = rule;
	tour->event.kind = rule->kind;
	tour->event.trigger = m->span;
	tour->entry = m->entry;
}

/*
 * 'during a visit to the yard of X': the subject of the clause was there, or
 * who speaks in it.
 */
static void
tell_trip(GazChronicle *c, const GazEventRule *rule, const GazMatch *m,
		  uint32_t prep)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	uint32_t	speaker = speaker_of(c);

	if (prep == GAZ_W_FOR && !names_journey(c))
		return;
	gaz_name_journey(c, rule, m);
	c->scene.infinitive = false;
	gaz_scene_arguments(&c->scene, &d);
	if (!has_person(doc, &d.event.actors) && speaker != GAZ_NONE)
	{
		d.event.actors.n = 0;
		gaz_list_add(doc, &d.event.actors, speaker);
	}
	if ((d.event.targets.n > 0 || d.event.places.n > 0 || names_journey(c) ||
		 gaz_is_word(doc, m->span.to, GAZ_W_TO)) &&
		has_person(doc, &d.event.actors))
	{
		/* a 'tour' may be a band's; one of a mill, in the course of which
		 * somebody said something, is none */
		if (d.event.targets.n > 0 && d.event.score < GAZ_EVENT_WEIGHT)
			d.event.score = GAZ_EVENT_WEIGHT;
		gaz_story_add(&c->story, &d);
	}
}

/* 'In her keynote address to the forum, X called for' */
static void
tell_speech(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	GazSubject	s = gaz_first_head(&c->r, &c->scene.phrases);

	if (s.entity == GAZ_NONE ||
		doc->entities.item[s.entity].kind != GAZ_M_PERSON)
		return;
	gaz_list_add(doc, &d.event.actors, s.entity);
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	gaz_story_add(&c->story, &d);
}

/* 'held', 'presided over', not 'announced'. */
static bool
is_holding(const GazRelate *r, uint32_t i)
{
	const GazMatch *m = gaz_event_verb_at(r, i);
	const GazEventRule *rule = m ? gaz_rule_of_match(r->doc, m) : NULL;

	return !rule || (rule->flags & (GAZ_ER_GATHERING | GAZ_ER_JOINS)) != 0;
}

void
gaz_tell_noun(GazChronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazEventRule *rule = gaz_rule_of_match(c->r.doc, m);
	GazSpan		holder;
	GazStanding	standing;
	GazDraft	d;

	gaz_tell_sum(c, m);
	if (!rule || !rule->kind)
		return;
	if (gaz_streq(rule->code, "result"))
	{
		gaz_tell_figure(c, rule, m);
		return;
	}
	gaz_set_trigger(c, m, true);
	if (!find_holder(&c->r, c->scene.span.from, m->span.from, &holder))
	{
		uint32_t	prep = noun_preposition(&c->r, c->scene.span.from,
											m->span.from);

		if ((rule->flags & GAZ_ER_GATHERING) &&
			(prep == GAZ_W_AT || prep == GAZ_W_DURING ||
			 gaz_token_is(doc, m->span.to, "上")))
			tell_reference(c, rule, m);
		/* 'the spirit of his speech' is told without his speaking */
		else if (gaz_streq(rule->code, "speech") && prep != 0 &&
				 prep != GAZ_W_OF)
			tell_speech(c, rule, m);
		else if ((rule->flags & GAZ_ER_TRIP) &&
				 (prep == GAZ_W_DURING || prep == GAZ_W_ON ||
				  prep == GAZ_W_FOR))
			tell_trip(c, rule, m, prep);
		else
			gaz_tell_nominal(c, rule, m);
		return;
	}
	if (!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP)) &&
		!gaz_streq(rule->code, "signing") &&
		!((rule->flags & GAZ_ER_HELD) && is_holding(&c->r, holder.from)))
	{
		/* 'announced an acquisition': the verb tells, or the noun by itself */
		gaz_tell_nominal(c, rule, m);
		return;
	}
	standing = gaz_standing_of_verb(&c->r, c->scene.span.from, holder.from);
	if (standing == GAZ_NO_EVENT || standing == GAZ_IS_DENIED)
		return;
	c->scene.trigger = gaz_span(holder.from, m->span.to);
	c->scene.infinitive = holder.from > c->scene.span.from &&
		gaz_is_word(doc, holder.from - 1, GAZ_W_TO);
	/* 'drives to boost skills and to seal trade agreements' seal none */
	if (c->scene.infinitive && standing == GAZ_HAPPENS &&
		!(rule->flags & (GAZ_ER_GATHERING | GAZ_ER_TRIP)) &&
		doc->sentences.item[c->scene.sentence].section != GAZ_SECTION_TITLE)
		return;
	c->scene.passive = false;
	c->scene.is_noun = false;
	d = gaz_new_draft(c, rule, m, standing);
	d.ceremony = (rule->flags & GAZ_ER_CEREMONY) != 0;
	gaz_scene_arguments(&c->scene, &d);
	gaz_keep_visitors(c, &d);
	gaz_story_add(&c->story, &d);
}
