/*-------------------------------------------------------------------------
 *
 * joining.c
 *	  What adds to an event that was told of before: people and stops.
 *
 *	  A and B accompanied the investigation		participants of the tour
 *	  A, accompanied by B, visited X			B is one
 *	  ... said on the spot that					who speaks where a meeting is
 *												told of takes part in it
 *	  In the workshop of X, he looked at		a stop of the tour he is on
 *
 * Without a noun that says which event is meant, people join the latest tour
 * and the latest meeting.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Kinds of event that others than the actors take part in. */
#define JOINABLE (GAZ_ER_TRIP | GAZ_ER_GATHERING | GAZ_ER_CEREMONY)

/* So many sentences on, 'In the workshop, he ...' is still the same tour. */
#define TOUR_REACH 6

/* The kind of event that 'accompanied the investigation' speaks of, or 0. */
static uint32_t
joined_kind(const GazChronicle *c, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_HOLDER_REACH; n++, i++)
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
join_event(GazChronicle *c, uint32_t flags, const GazIndexes *people)
{
	GazDraft   *d = gaz_story_latest(&c->story, flags);

	if (!d)
		return;
	for (uint32_t i = 0; i < people->n; i++)
		if (!gaz_list_has(&d->event.actors, people->item[i]) &&
			!gaz_list_has(&d->event.targets, people->item[i]))
			gaz_list_add(c->r.doc, &d->event.participants, people->item[i]);
}

void
gaz_tell_participation(GazChronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazIndexes	people = {0};
	uint32_t	kind;

	gaz_set_trigger(c, m, false);
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
void
gaz_join_speakers(GazChronicle *c, GazSpan sentence)
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
void
gaz_tell_stop(GazChronicle *c)
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
