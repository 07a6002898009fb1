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
 *	  the acquisition of Y by X			brings its own arguments
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* The preposition that a noun hangs on, over its adjectives; 0: none. */
static uint32_t
noun_preposition(const GazRelate *r, uint32_t from, uint32_t i)
{
	for (uint32_t n = 0; i > from && n < GAZ_HOLDER_REACH; n++)
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

	for (uint32_t n = 0; i > from && n < GAZ_HOLDER_REACH; n++)
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
		if (m && gaz_participation_at(doc, i))
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
tell_reference(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d;
	GazSubject	s;

	if (gaz_story_latest(&c->story, GAZ_ER_GATHERING))
		return;
	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	d.definite = true;
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	s = gaz_subject_of_clause(&c->r, c->scene.span);
	if (s.entity != GAZ_NONE &&
		doc->entities.item[s.entity].kind == GAZ_M_PERSON)
		gaz_list_add(doc, strcmp(rule->code, "conference") == 0 ?
					  &d.event.participants : &d.event.actors, s.entity);
	else if (strcmp(rule->code, "conference") != 0 ||
			 d.event.score < GAZ_EVENT_WEIGHT)
		return;
	d.firm = true;
	gaz_story_add(&c->story, &d);
}

/* 'during a visit to the yard of X': the subject of the clause was there. */
static void
tell_trip(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDraft	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);

	c->scene.infinitive = false;
	gaz_scene_arguments(&c->scene, &d);
	if ((d.event.targets.n > 0 ||
		 gaz_is_word(c->r.doc, m->span.to, GAZ_W_TO)) &&
		d.event.actors.n > 0 &&
		c->r.doc->entities.item[d.event.actors.item[0]].kind == GAZ_M_PERSON)
		gaz_story_add(&c->story, &d);
}

/* 'In her keynote address to the forum, X called for' */
static void
tell_speech(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);
	GazSubject	s = gaz_subject_of_clause(&c->r, c->scene.span);

	if (s.entity == GAZ_NONE ||
		doc->entities.item[s.entity].kind != GAZ_M_PERSON)
		return;
	gaz_list_add(doc, &d.event.actors, s.entity);
	d.event.span = m->span;
	d.event.during = gaz_scene_date(&c->scene);
	gaz_story_add(&c->story, &d);
}

/* 'the acquisition of X by Y', "Y's acquisition of X" */
static void
tell_nominal(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazDraft	d = gaz_new_draft(c, rule, m, GAZ_HAPPENS);

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

void
gaz_tell_noun(GazChronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazEventRule *rule = gaz_event_rule(gaz_doc_code(doc, m));
	GazSpan		holder;
	GazStanding	standing;
	GazDraft	d;

	gaz_tell_sum(c, m);
	if (!rule || !rule->kind)
		return;
	if (strcmp(rule->code, "result") == 0)
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
		else if (strcmp(rule->code, "speech") == 0 && prep != 0)
			tell_speech(c, rule, m);
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
	standing = gaz_standing_of_verb(&c->r, c->scene.span.from, holder.from);
	if (standing == GAZ_NO_EVENT || standing == GAZ_IS_DENIED)
		return;
	c->scene.trigger = gaz_span(holder.from, m->span.to);
	c->scene.infinitive = holder.from > c->scene.span.from &&
		gaz_is_word(doc, holder.from - 1, GAZ_W_TO);
	c->scene.passive = false;
	d = gaz_new_draft(c, rule, m, standing);
	gaz_scene_arguments(&c->scene, &d);
	gaz_story_add(&c->story, &d);
}
