/*-------------------------------------------------------------------------
 *
 * story.c
 *	  One happening told several times becomes one event.
 *
 * News tells a thing in the title, the lead and again in detail, and an
 * official's tour over several sentences: 'went to A and B to investigate ...
 * visited X and Y ... At Z he ...'.  Drafts of the same kind merge when their
 * actors (or targets) agree and their dates do not contradict; all stops of one
 * journey by the same person are one event, an inspection if any of its words
 * says so.
 *
 * A draft is only compared with the last few, so that the work is linear in the
 * number of drafts.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* How many drafts back a repetition is looked for. */
#define WINDOW 48

/* Rows of award below this ('selected') need both who gives and who gets. */
#define FIRM_AWARD 0.65f

/* A stop without a named visitor belongs to a tour so many sentences back. */
#define REACH 3

static bool
share_any(const GazIndexes *a, const GazIndexes *b)
{
	for (uint32_t i = 0; i < a->n && i < WINDOW; i++)
		if (gaz_list_has(b, a->item[i]))
			return true;
	return false;
}

static bool
dates_agree(GazDates a, GazDates b)
{
	return a.from == GAZ_NO_DAY || b.from == GAZ_NO_DAY ||
		(a.from < b.to && b.from < a.to);
}

static bool
is_same_kind(const GazEventRule *a, const GazEventRule *b)
{
	return gaz_streq(a->kind, b->kind) ||
		((a->flags & GAZ_ER_TRIP) && (b->flags & GAZ_ER_TRIP));
}

/* Equal, or one of them not told. */
static bool
lists_agree(const GazIndexes *a, const GazIndexes *b)
{
	return a->n == 0 || b->n == 0 || share_any(a, b);
}

static bool
has_person(const GazDoc *doc, const GazIndexes *list)
{
	for (uint32_t i = 0; i < list->n && i < WINDOW; i++)
		if (doc->entities.item[list->item[i]].kind == GAZ_M_PERSON)
			return true;
	return false;
}

/*
 * 'Leaders of the committee visited X ... Lin, its secretary, visited X': of two
 * who came to one place, one is not told by name.
 */
static bool
is_same_trip(const GazDoc *doc, const GazDraft *a, const GazDraft *b)
{
	const GazEvent *x = &a->event;
	const GazEvent *y = &b->event;

	if (share_any(&x->actors, &y->actors))
		return true;
	if (x->actors.n == 0 || y->actors.n == 0)
		return b->sentence <= a->sentence + REACH ||
			share_any(&x->targets, &y->targets);
	return share_any(&x->targets, &y->targets) &&
		has_person(doc, &x->actors) != has_person(doc, &y->actors);
}

static bool
tells_same(const GazDoc *doc, const GazDraft *a, const GazDraft *b)
{
	uint32_t	flags = a->rule->flags;
	const GazEvent *x = &a->event;
	const GazEvent *y = &b->event;

	if (!is_same_kind(a->rule, b->rule) || x->modality != y->modality ||
		!dates_agree(x->during, y->during))
		return false;
	if (flags & GAZ_ER_TRIP)
		return is_same_trip(doc, a, b);
	if (flags & GAZ_ER_GATHERING)
		return b->definite || share_any(&x->actors, &y->actors) ||
			((x->actors.n == 0 || y->actors.n == 0) &&
			 b->paragraph <= a->paragraph + 2);
	/* 'Koh signed on behalf of the two sides' */
	if ((flags & GAZ_ER_CEREMONY) && y->actors.n == 0 &&
		(y->targets.n == 0 || x->actors.n > 0))
		return b->paragraph <= a->paragraph + REACH;
	/* 'The minister signed 12 contracts. He signed one with X' */
	if ((flags & GAZ_ER_CEREMONY) && x->actors.n == 0 && x->targets.n == 0 &&
		share_any(&x->participants, &y->actors))
		return true;
	if (gaz_streq(a->rule->code, "appointment"))
		return share_any(&x->targets, &y->targets);
	return lists_agree(&x->actors, &y->actors) &&
		lists_agree(&x->targets, &y->targets) &&
		(share_any(&x->actors, &y->actors) ||
		 share_any(&x->targets, &y->targets) ||
		 share_any(&x->places, &y->places));
}

static void
add_all(GazDoc *doc, GazIndexes *to, const GazIndexes *from,
		const GazIndexes *but)
{
	for (uint32_t i = 0; i < from->n; i++)
		if (!gaz_list_has(but, from->item[i]))
			gaz_list_add(doc, to, from->item[i]);
}

static void
merge(GazStory *story, GazDraft *into, GazDraft *d)
{
	GazEvent   *e = &into->event;

	/* 'They also went to Z': those who were visited stay at home */
	if (into->rule->flags & GAZ_ER_TRIP)
		gaz_list_drop(&d->event.actors, &e->targets);

	/* an inspection is the stronger word, and any event than mere going */
	if (gaz_streq(into->rule->code, "visit") &&
		gaz_streq(d->rule->code, "inspection"))
	{
		/* 'led a team to our company to inspect': wherever that is */
		into->firm = into->firm || into->sentence == d->sentence;
		into->rule = d->rule;
		e->kind = d->event.kind;
		e->trigger = d->event.trigger;
		into->entry = d->entry;
	}
	/* who was only seen to sign, or to come along, has now been told to act */
	if (e->actors.n == 0 &&
		((into->rule->flags & GAZ_ER_TRIP) ||
		 ((into->rule->flags & GAZ_ER_CEREMONY) && e->targets.n == 0)))
		gaz_list_drop(&e->participants, &d->event.actors);
	add_all(story->doc, &e->actors, &d->event.actors, &e->participants);
	add_all(story->doc, &e->targets, &d->event.targets, &e->actors);
	gaz_list_drop(&e->targets, &e->actors);
	add_all(story->doc, &e->places, &d->event.places, &e->places);
	add_all(story->doc, &e->participants, &d->event.participants, &e->actors);
	if (e->during.from == GAZ_NO_DAY)
		e->during = d->event.during;
	if (d->event.score > e->score)
		e->score = d->event.score;
	into->firm = into->firm || d->firm;
	into->sentence = d->sentence;
	into->paragraph = d->paragraph;
}

void
gaz_story_add(GazStory *story, GazDraft *draft)
{
	uint32_t	n = story->drafts.n;

	for (uint32_t i = n; i > 0 && i + WINDOW > n; i--)
		if (tells_same(story->doc, &story->drafts.item[i - 1], draft))
		{
			merge(story, &story->drafts.item[i - 1], draft);
			return;
		}
	*(GazDraft *) gaz_vec_push(story->doc->arena, &story->drafts) = *draft;
}

/*
 * Adds all drafts anew: 'has committed 5bn ... an investment of 5bn' is one
 * event when who invests has become known after both were told.
 */
static void
add_again(GazStory *story)
{
	uint32_t	n = story->drafts.n;

	story->drafts.n = 0;
	for (uint32_t i = 0; i < n; i++)
	{
		GazDraft	d = story->drafts.item[i];

		gaz_story_add(story, &d);
	}
}

GazDraft *
gaz_story_latest_of(GazStory *story, const GazEventRule *rule)
{
	uint32_t	n = story->drafts.n;

	for (uint32_t i = n; i > 0 && i + WINDOW > n; i--)
		if (is_same_kind(story->drafts.item[i - 1].rule, rule))
			return &story->drafts.item[i - 1];
	return NULL;
}

/* Has it the arguments without which its kind says nothing? */
static bool
is_whole(const GazDoc *doc, const GazDraft *d)
{
	uint32_t	flags = d->rule->flags;
	const GazEvent *e = &d->event;

	if (e->score < GAZ_EVENT_WEIGHT)
		return false;
	/* a figure of nobody's is statistics */
	if (gaz_streq(d->rule->code, "result"))
		return e->actors.n > 0 || e->places.n > 0;
	/* 'selected five projects' rewards nobody */
	if (gaz_streq(d->rule->code, "award") && e->score < FIRM_AWARD && !d->firm)
		return e->actors.n > 0 && e->targets.n > 0;
	/* 'the $3 billion project is a beginning': nobody's, nowhere */
	if (gaz_streq(d->rule->code, "investment") && e->actors.n == 0 &&
		e->targets.n == 0 && e->places.n == 0)
		return false;
	/* 'cooperating with enterprises' */
	if ((flags & GAZ_ER_NEEDS_TARGET) && e->actors.n == 0 &&
		e->targets.n == 0 && gaz_token_ends(doc, e->trigger.from, "ing"))
		return false;
	if (d->firm && (flags & GAZ_ER_IMPERSONAL))
		return true;
	/* 'the signing ceremony was held in X, and Y attended' */
	if ((flags & GAZ_ER_CEREMONY) && d->ceremony && e->actors.n == 0)
		return e->places.n > 0 || e->participants.n > 0;
	if ((flags & GAZ_ER_NEEDS_ACTOR) && e->actors.n == 0)
		return e->targets.n > 0 && (gaz_streq(d->rule->code, "award") ||
									gaz_streq(d->rule->code, "policy") ||
									((flags & GAZ_ER_TRIP) && d->firm &&
									 gaz_span_len(e->trigger) == 1));
	/* 'bought the mill' */
	if (gaz_streq(d->rule->kind, "acquisition") && d->firm)
		return e->actors.n > 0;
	/* 'A and B set up a joint venture': the partners are the actors */
	if ((flags & GAZ_ER_NEEDS_TARGET) && e->targets.n == 0)
		return (flags & GAZ_ER_WITH) && e->actors.n > 1;
	if (flags & GAZ_ER_TRIP)
		return e->targets.n > 0 || e->places.n > 0 || d->firm;
	return e->actors.n > 0 || e->targets.n > 0 || e->places.n > 0;
}

/* The last told of one that is told in full, or else of all. */
GazDraft *
gaz_story_latest(GazStory *story, uint32_t flags)
{
	const GazDoc *doc = story->doc;
	GazDraft   *found = NULL;
	bool		found_whole = false;
	uint32_t	n = story->drafts.n;

	for (uint32_t i = n; i > 0 && i + WINDOW > n; i--)
	{
		GazDraft   *d = &story->drafts.item[i - 1];
		bool		whole;

		if (!(d->rule->flags & flags))
			continue;
		whole = is_whole(doc, d);
		if (!found || whole > found_whole ||
			(whole == found_whole && d->sentence > found->sentence))
		{
			found = d;
			found_whole = whole;
		}
	}
	return found;
}

/*
 * The occasion that those belong to who 'were also present': what the text opened
 * with, if its host is behind all that was told since or nobody is named there;
 * else what was told last.
 */
GazDraft *
gaz_story_occasion(GazStory *story, uint32_t flags)
{
	GazDraft   *last = gaz_story_latest(story, flags);

	for (uint32_t i = 0; last && i < story->drafts.n && i < WINDOW; i++)
	{
		GazDraft   *d = &story->drafts.item[i];

		if (!(d->rule->flags & flags) || d->event.modality != GAZ_DONE ||
			d->event.actors.n == 0 || !is_whole(story->doc, d))
			continue;
		return last->event.actors.n == 0 ||
			share_any(&last->event.actors, &d->event.actors) ? d : last;
	}
	return last;
}

/* Is a kind of event told by a story? */
static bool
tells_kind(const GazStory *story, const GazEventRule *rule)
{
	for (uint32_t i = 0; i < story->drafts.n; i++)
		if (is_same_kind(story->drafts.item[i].rule, rule) &&
			is_whole(story->doc, &story->drafts.item[i]))
			return true;
	return false;
}

/*
 * 'Lin visits Acme' over a text in which he only 'went on a tour': what the
 * headline knows and the body leaves open.
 */
void
gaz_story_fill(GazStory *body, const GazStory *title)
{
	for (uint32_t i = 0; i < title->drafts.n; i++)
	{
		const GazDraft *from = &title->drafts.item[i];
		GazDraft   *into = gaz_story_latest_of(body, from->rule);
		GazEvent   *e;

		if (!into || into->event.modality != from->event.modality)
			continue;
		e = &into->event;
		if (e->targets.n == 0 && share_any(&e->actors, &from->event.actors))
			add_all(body->doc, &e->targets, &from->event.targets, &e->actors);
		else if (e->actors.n == 0 &&
				 share_any(&e->targets, &from->event.targets))
			add_all(body->doc, &e->actors, &from->event.actors, &e->targets);
	}
}

void
gaz_story_finish(GazStory *story, const GazStory *but)
{
	GazDoc	   *doc = story->doc;

	add_again(story);
	for (uint32_t i = 0; i < story->drafts.n; i++)
	{
		const GazDraft *d = &story->drafts.item[i];

		if (!is_whole(doc, d))
		{
			gaz_doc_trace(doc, "lost", d->event.trigger, 0, "event",
						  "%s without the arguments it needs", d->rule->code);
			continue;
		}
		if (but && tells_kind(but, d->rule))
			continue;
		*(GazEvent *) gaz_vec_push(doc->arena, &doc->events) = d->event;
		gaz_doc_add(doc, GAZ_M_EVENT, d->event.trigger, "event", d->entry,
					d->event.score);
		gaz_doc_trace(doc, "rule", d->event.trigger, d->event.score, "event",
					  "%s with %u actors, %u targets", d->event.kind,
					  d->event.actors.n, d->event.targets.n);
	}
}
