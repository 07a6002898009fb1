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
#define JOINABLE (GAZ_ER_TRIP | GAZ_ER_HELD)

/* ... and what people may be present at. */
#define ANY_OCCASION (GAZ_ER_TRIP | GAZ_ER_HELD | GAZ_ER_STARTS)

/* Tokens between 'The ceremony in Z' and 'was attended by'. */
#define SUBJECT_REACH 16

/* 'Also speaking at the opening of the plant, X said': tokens up to 'opening'. */
#define OPENING_REACH 8

/* Paragraphs between a ceremony and those who are said to have been there. */
#define CEREMONY_REACH 3

/* So many sentences on, 'In the workshop, he ...' is still the same tour. */
#define TOUR_REACH 6

/* 'the opening ceremony of the 5th Battery Forum': the forum is joined. */
static const GazMatch *
opened_by(const GazChronicle *c, const GazMatch *m)
{
	const GazEventRule *rule = gaz_rule_of_match(c->r.doc, m);
	uint32_t	i = m->span.to;

	if (!(rule->flags & GAZ_ER_OPENING) ||
		!gaz_is_word(c->r.doc, i, GAZ_W_OF))
		return m;
	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_HOLDER_REACH + 2;
		 n++, i++)
	{
		const GazMatch *other = gaz_event_noun_at(&c->r, i);

		rule = other ? gaz_rule_of_match(c->r.doc, other) : NULL;
		if (rule && (rule->flags & GAZ_ER_GATHERING))
			return other;
		if (gaz_is_stop(c->r.doc, i) || gaz_is_punct(c->r.doc, i, ','))
			break;
	}
	return m;
}

/* The noun or verb of the event that is joined, among some tokens. */
static const GazMatch *
joined_in(const GazChronicle *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);
		const GazEventRule *rule;

		if (!m)
			m = gaz_event_verb_at(&c->r, i);
		rule = m ? gaz_rule_of_match(c->r.doc, m) : NULL;
		if (rule && (rule->flags & JOINABLE))
			return opened_by(c, m);
	}
	return NULL;
}

/*
 * The event that 'accompanied the investigation' or 'The ceremony was attended
 * by' speaks of, or NULL.
 */
static const GazMatch *
joined_event(const GazChronicle *c, GazSpan verb)
{
	const GazScene *scene = &c->scene;
	uint32_t	reach = verb.to + GAZ_HOLDER_REACH;
	uint32_t	from = verb.from > scene->span.from + SUBJECT_REACH ?
		verb.from - SUBJECT_REACH : scene->span.from;
	const GazMatch *m;

	m = joined_in(c, scene->passive ? from : verb.from + 1,
				  scene->passive ? verb.from : verb.to);
	/* 'Also attending were' attends what was told of before */
	if (m && m->kind == GAZ_K_EVENT_VERB && m->span.from < verb.to)
		m = NULL;
	return m ? m : joined_in(c, verb.to, reach < scene->span.to ? reach :
							 scene->span.to);
}

static void
join_draft(GazChronicle *c, GazDraft *d, const GazIndexes *people)
{
	for (uint32_t i = 0; i < people->n; i++)
		if (!gaz_list_has(&d->event.actors, people->item[i]) &&
			!gaz_list_has(&d->event.targets, people->item[i]))
			gaz_list_add(c->r.doc, &d->event.participants, people->item[i]);
}

static bool
join_event(GazChronicle *c, uint32_t flags, const GazIndexes *people)
{
	GazDraft   *d = gaz_story_latest(&c->story, flags);

	if (d)
		join_draft(c, d, people);
	return d != NULL;
}

/* 'X has announced the start of construction': a company speaks of its own. */
static bool
announces_own(const GazChronicle *c, const GazIndexes *people)
{
	return gaz_token_is(c->r.doc, c->scene.trigger.from, "announced") &&
		people->n == 1 && gaz_is_business(c->r.doc, people->item[0]);
}

/* 'attended a forum in Z': the event is told by who took part in it. */
static void
tell_attended(GazChronicle *c, const GazMatch *noun, const GazIndexes *people)
{
	const GazDoc *doc = c->r.doc;
	const GazEventRule *rule = gaz_rule_of_match(doc, noun);
	GazStanding standing = gaz_standing_of_verb(&c->r, c->scene.span.from,
												c->scene.trigger.from);
	GazDraft	d;

	if (noun->kind != GAZ_K_EVENT_NOUN || (rule->flags & GAZ_ER_TRIP) ||
		standing == GAZ_NO_EVENT || standing == GAZ_IS_DENIED)
		return;
	d = gaz_new_draft(c, rule, noun, standing);
	if (announces_own(c, people))
		d.event.actors = *people;
	else
		d.event.participants = *people;
	d.event.during = gaz_scene_date(&c->scene);
	d.event.span = noun->span;
	d.firm = true;
	gaz_add_venue(c, &d, noun->span.to);
	if (people->n > 0 || d.event.places.n > 0)
		gaz_story_add(&c->story, &d);
}

/* Where a list of people ends: '; ' joins its members, too. */
static uint32_t
end_of_people(const GazChronicle *c, uint32_t i)
{
	const GazSpan sentence = c->scene.span;

	do
		i = gaz_arguments_end(&c->r, sentence, i);
	while (i < sentence.to && gaz_is_punct(c->r.doc, i, ';') && ++i);
	return i;
}

/* 'accompanied by', 'together with': who takes part stands behind it. */
static bool
looks_ahead(const GazDoc *doc, GazSpan verb)
{
	/* 'X announced the opening of its plant' */
	if (gaz_token_is(doc, verb.from, "announced"))
		return false;
	/* 'Joining him were A and B' */
	return gaz_is_word(doc, verb.to - 1, GAZ_W_WERE) ||
		gaz_is_word(doc, verb.to, GAZ_W_BY) ||
		gaz_is_word(doc, verb.to - 1, GAZ_W_BY) ||
		gaz_is_word(doc, verb.to - 1, GAZ_W_WITH) ||
		gaz_is_word(doc, verb.to - 1, GAZ_W_OF);
}

static void
read_people(GazChronicle *c, const GazMatch *m, GazIndexes *people)
{
	const GazDoc *doc = c->r.doc;
	const GazScene *scene = &c->scene;
	uint32_t	from = m->span.from;

	if (looks_ahead(doc, m->span))
	{
		gaz_scene_people(scene, gaz_span(m->span.to,
										 end_of_people(c, m->span.to)), people);
		return;
	}
	/* 'two people who attended the meeting said' */
	if (gaz_is_relative(gaz_tok(doc, from - 1)))
		return;
	while (from > scene->span.from &&
		   !(gaz_is_stop(doc, from - 1) &&
			 gaz_unit_kind(&c->r, from - 1) == GAZ_U_PUNCT))
		from--;
	gaz_scene_people(scene, gaz_span(from, m->span.from), people);
	/* 'Also present at the meeting were X and Y' */
	if (people->n == 0)
		gaz_scene_people(scene, gaz_span(m->span.to, scene->span.to), people);
}

/* 'were also present', 'in attendance': no word says at what. */
static bool
is_presence(const GazDoc *doc, GazSpan verb)
{
	for (uint32_t i = verb.from; i < verb.to; i++)
		if (gaz_token_is(doc, i, "present") ||
			gaz_token_is(doc, i, "attendance"))
			return true;
	return false;
}

void
gaz_tell_participation(GazChronicle *c, const GazMatch *m)
{
	const GazMatch *joined;
	GazIndexes	people = {0};
	GazDraft   *d;

	gaz_set_trigger(c, m, false);
	read_people(c, m, &people);
	joined = joined_event(c, m->span);
	if (joined)
	{
		const GazEventRule *rule = gaz_rule_of_match(c->r.doc, joined);

		gaz_name_journey(c, rule, joined);
		/* 'witnessed the signing': not the start of building told of since */
		d = (rule->flags & GAZ_ER_CEREMONY) ?
			gaz_story_latest_of(&c->story, rule) : NULL;
		if (d)
			join_draft(c, d, &people);
		else if (!join_event(c, rule->flags & JOINABLE, &people))
			tell_attended(c, joined, &people);
		return;
	}
	/* 'will build a park together with X' joins nothing but its own verb */
	if (is_presence(c->r.doc, m->span))
	{
		d = gaz_story_occasion(&c->story, ANY_OCCASION);
		if (d)
			join_draft(c, d, &people);
		return;
	}
	d = gaz_story_latest(&c->story, ANY_OCCASION);
	if (gaz_is_word(c->r.doc, m->span.to - 1, GAZ_W_WITH) &&
		(!d || d->sentence != c->scene.sentence))
		return;
	/* no noun says which one is meant: the ceremony or start that was told of
	 * last, else the latest tour and meeting */
	if (d && d->paragraph + CEREMONY_REACH >= c->paragraph &&
		(d->rule->flags & (GAZ_ER_CEREMONY | GAZ_ER_OPENING | GAZ_ER_STARTS)))
	{
		join_draft(c, d, &people);
		return;
	}
	join_event(c, GAZ_ER_TRIP, &people);
	join_event(c, GAZ_ER_GATHERING, &people);
}

/* ---- who travels along ---- */

/* 'led', 'accompanied' before the infinitive of a journey, or GAZ_NONE. */
static uint32_t
leading_verb(const GazChronicle *c, bool *guides)
{
	static const char *const words[] = {
		"led", "leads", "leading", "accompanied", "accompanies",
		"accompanying"
	};
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.trigger.from;

	while (i > c->scene.span.from && !gaz_is_stop(doc, i - 1))
	{
		i--;
		if (gaz_unit_kind(&c->r, i) != GAZ_U_WORD ||
			gaz_is_word(doc, i + 1, GAZ_W_BY))
			continue;
		for (size_t k = 0; k < GAZ_LENGTHOF(words); k++)
			if (gaz_token_is(doc, i, words[k]))
			{
				*guides = k >= 3;
				return i;
			}
	}
	return GAZ_NONE;
}

/*
 * 'X led A and B to visit Z': A and B go with X; 'X accompanied A to visit Z':
 * it is A's visit, and X goes with him.
 */
void
gaz_add_company(GazChronicle *c, GazDraft *d)
{
	GazIndexes	people = {0};
	GazEvent   *e = &d->event;
	bool		guides;
	uint32_t	verb;

	if (!c->scene.infinitive || !(d->rule->flags & GAZ_ER_TRIP))
		return;
	verb = leading_verb(c, &guides);
	if (verb == GAZ_NONE)
		return;
	gaz_scene_people(&c->scene, gaz_span(verb + 1, c->scene.trigger.from),
					 &people);
	/* whoever the guests are, it is not the guide's journey */
	if (guides)
	{
		GazIndexes	guests = people;

		people = e->actors;
		e->actors = guests;
	}
	join_draft(c, d, &people);
}

/* Who speaks at the meeting or the ceremony of the paragraph is there. */
void
gaz_join_speech(GazChronicle *c, const GazDraft *speech)
{
	GazDraft   *d = gaz_story_latest(&c->story, GAZ_ER_HELD);

	if (d && d->paragraph == c->paragraph)
		join_draft(c, d, &speech->event.actors);
}

/* 'Governor X announced that Y will build': X takes part in what Y does. */
static void
join_announcer(GazChronicle *c, const GazStatement *s)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft   *d = gaz_story_latest(&c->story, GAZ_ER_BUILDS);

	if (!d || d->sentence != c->scene.sentence || d->event.actors.n == 0 ||
		gaz_list_has(&d->event.actors, s->speaker) ||
		!gaz_token_starts(doc, s->verb.from, "announc") ||
		!gaz_has_title_of(doc, s->speaker, "state"))
		return;
	gaz_list_add(doc, &d->event.participants, s->speaker);
}

/*
 * 'Speaking on the occasion, X said', 'Also in his remarks, X hailed': does the
 * sentence say that its words were spoken where the event was?
 */
static bool
speaks_there(const GazChronicle *c)
{
	static const char *const verbs[] = {"Speaking", "Addressing", "remarks"};
	static const char *const there[] = {
		"occasion", "ceremony", "event", "function", "commissioning",
		"inauguration", "launch", "groundbreaking", "gathering", "audience",
		"earlier", "remarks", "unveiling", "opening", "crowd"
	};
	const GazDoc *doc = c->r.doc;
	bool		speaks = false;

	for (uint32_t i = c->scene.span.from, n = 0;
		 i < c->scene.span.to && n < OPENING_REACH; i++, n++)
	{
		speaks |= GAZ_TOKEN_IS_ANY(doc, i, verbs);
		if (speaks && GAZ_TOKEN_IS_ANY(doc, i, there))
			return true;
		if (gaz_is_punct(doc, i, ','))
			return false;
	}
	return false;
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
		{
			gaz_list_add(doc, &people, s->speaker);
			join_announcer(c, s);
		}
	}
	if (d && d->paragraph == c->paragraph &&
		gaz_streq(d->rule->code, "meeting"))
		join_event(c, GAZ_ER_GATHERING, &people);
	else if (people.n > 0 && speaks_there(c))
	{
		d = gaz_story_occasion(&c->story, GAZ_ER_HELD | GAZ_ER_STARTS);
		if (d && d->event.modality == GAZ_DONE)
			join_draft(c, d, &people);
	}
}

/* ---- reports heard at a meeting ---- */

/* Does the sentence speak of a meeting: 'At the meeting, ...'? */
static bool
speaks_of_meeting(const GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	uint32_t	i = c->scene.span.from;

	for (; (i = gaz_next_start(doc, i, c->scene.span.to,
							   gaz_kind_bit(GAZ_K_EVENT_NOUN))) <
		 c->scene.span.to; i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);
		const GazEventRule *rule = gaz_rule_of_match(doc, m);

		/* a workshop is more often one of machines */
		if (rule && (rule->flags & GAZ_ER_GATHERING) &&
			doc->image->entries[m->entry].weight >= GAZ_EVENT_WEIGHT)
			return true;
	}
	return false;
}

/* 'reports of', 'representatives of', 'the person in charge of' */
static bool
brings_body(const GazDoc *doc, uint32_t prep)
{
	static const char *const words[] = {
		"report", "reports", "representatives", "heads", "officials",
		"leaders", "charge", "delegates", "principals", "enterprises",
		"companies"
	};

	if (gaz_is_word(doc, prep - 1, GAZ_W_SUCH))
		prep--;					/* 'enterprises such as A' */
	return GAZ_TOKEN_IS_ANY(doc, prep - 1, words);
}

/*
 * 'After hearing the reports of A and B, he said', 'Representatives of A and B
 * put forward suggestions': those who report at the meeting of the paragraph
 * take part in it.
 */
static bool
join_reporters(GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	GazDraft   *d = gaz_story_latest(&c->story, GAZ_ER_GATHERING);
	GazIndexes	people = {0};

	if (!d || (d->paragraph != c->paragraph && !speaks_of_meeting(c)))
		return false;
	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (gaz_is_party(p->unit.kind) && !p->modifier && !p->aside &&
			(p->prep == GAZ_W_OF || p->prep == GAZ_W_FROM ||
			 p->prep == GAZ_W_BY || p->prep == GAZ_W_AS) &&
			p->prep_at > c->scene.span.from &&
			brings_body(doc, p->prep_at))
			gaz_list_add(c->r.doc, &people, p->unit.entity);
	}
	join_draft(c, d, &people);
	return people.n > 0;
}

/* ---- hosts ---- */

/* 'general manager', 'professor': those who show a guest around. */
static bool
is_host(const GazDoc *doc, uint32_t person)
{
	return gaz_has_title_of(doc, person, "company") ||
		gaz_has_title_of(doc, person, "academic");
}

/*
 * 'Lin Haitao, general manager of the company, introduced': on a tour, whoever
 * of a company is named in its paragraphs takes part.
 */
void
gaz_join_hosts(GazChronicle *c)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft   *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);
	GazIndexes	hosts = {0};

	if (join_reporters(c) || !tour || tour->event.modality != GAZ_DONE ||
		tour->paragraph != c->paragraph || tour->event.actors.n == 0 ||
		speaks_of_meeting(c))
		return;
	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		/* 'learned from X', 'talked with X' */
		if (p->unit.kind == GAZ_U_PERSON && !p->modifier &&
			p->unit.entity != GAZ_NONE &&
			(p->prep == GAZ_W_FROM || p->prep == GAZ_W_WITH ||
			 is_host(doc, p->unit.entity)))
			gaz_list_add(doc, &hosts, p->unit.entity);
	}
	join_draft(c, tour, &hosts);
}

/* ---- stops of a tour ---- */

/* The organisations, or also the places, that open a sentence. */
static bool
add_stops(GazChronicle *c, GazDraft *tour, uint32_t to, bool places)
{
	GazDoc	   *doc = c->r.doc;
	uint32_t	before = tour->event.targets.n + tour->event.places.n;

	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (p->unit.span.to > to)
			break;
		if (p->aside || p->modifier ||
			(p->prep != GAZ_W_IN && p->prep != GAZ_W_AT && p->prep != GAZ_W_OF))
			continue;
		if (p->unit.kind == GAZ_U_ORGANIZATION)
			gaz_list_add(doc, &tour->event.targets, p->unit.entity);
		else if (p->unit.kind == GAZ_U_PLACE && places)
			gaz_list_add(doc, &tour->event.places, p->unit.entity);
	}
	return tour->event.targets.n + tour->event.places.n > before;
}

/* The first comma of a sentence, where what opens it ends. */
static uint32_t
opening_end(const GazChronicle *c)
{
	uint32_t	i = c->scene.span.from;

	while (i < c->scene.span.to && !gaz_is_punct(c->r.doc, i, ','))
		i = gaz_unit_at(&c->r, i).span.to;
	return i;
}

/*
 * 'In the workshop of X, he looked at ...': a stop of the tour he is on.  At
 * the head of a paragraph it is one, too, when things are seen there: 'At the
 * site of X, frames were being hoisted'.
 */
void
gaz_tell_stop(GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	GazDraft   *tour = gaz_story_latest(&c->story, GAZ_ER_TRIP);
	GazSubject	s;
	bool		travels;

	if (!tour || tour->sentence + TOUR_REACH < scene->sentence ||
		speaks_of_meeting(c))
		return;
	s = gaz_first_head(&c->r, &scene->phrases);
	travels = s.entity != GAZ_NONE &&
		gaz_list_has(&tour->event.actors, s.entity);
	if (travels)
	{
		tour->paragraph = c->paragraph;
		tour->sentence = scene->sentence;
	}
	/* not 'At the invitation of X' */
	if ((!gaz_is_word(doc, scene->span.from, GAZ_W_IN) &&
		 !gaz_is_word(doc, scene->span.from, GAZ_W_AT)) ||
		gaz_token_is(doc, scene->span.from + 2, "invitation") ||
		gaz_token_is(doc, scene->span.from + 2, "request"))
		return;
	if (travels)
		add_stops(c, tour, s.span.from, true);
	else if (scene->sentence > 0 &&
			 doc->sentences.item[scene->sentence - 1].paragraph != c->paragraph &&
			 tour->event.modality == GAZ_DONE &&
			 add_stops(c, tour, opening_end(c), false))
	{
		tour->paragraph = c->paragraph;
		tour->sentence = scene->sentence;
	}
}
