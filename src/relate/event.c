/*-------------------------------------------------------------------------
 *
 * event.c
 *	  What happened: from event verbs and nouns to events with arguments.
 *
 * Each event_verb or event_noun row that stands in the body is a trigger.
 * Whether it happened at all is for trigger.c to say, who did it for
 * argument.c, and whether it was told before for story.c:
 *
 *	  X visited Y in Z.			visit, actor X, target Y, place Z
 *	  X will visit Y.			... planned
 *	  X must visit Y.			nothing
 *
 * Precision comes first: without the arguments that its kind needs a trigger
 * gives nothing, and a weak row ('built', 'issued') needs something telling
 * beside it, such as a sum of money.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"
#include "relate/object.h"
#include "relate/relate.h"

/* Rows below this ('was held') leave the kind to their subject. */
#define FIRM_CONFERENCE 0.85f

/* Verbs from here on tell of an event by themselves. */
#define FIRM_VERB 0.85f

/* Tokens between 'joined' and 'to cut the ribbon': those who are joined. */
#define COMPANY_REACH 14

/* Tokens between 'approved' and the organ of a company that did it. */
#define ORGAN_BEHIND 6
#define ORGAN_REACH 4

/* 'Apex to build plant in Georgia': the infinitive of headlines. */
static bool
is_headline(const GazChronicle *c, GazStanding standing)
{
	uint32_t	from = c->scene.span.from;
	GazUnit		u = gaz_unit_at(&c->r, from);

	return c->scene.infinitive && standing == GAZ_HAPPENS &&
		gaz_is_party(u.kind) && u.span.to + 1 == c->scene.trigger.from;
}

/* 'joined local officials to cut the ribbon': they came for it, and did it. */
static bool
comes_for(const GazChronicle *c, const GazEventRule *rule)
{
	static const char *const verbs[] = {
		"joined", "gathered", "hand", "assembled", "convened", "together"
	};
	uint32_t	i = c->scene.trigger.from;

	if (!c->scene.infinitive ||
		!(rule->flags & (GAZ_ER_OPENING | GAZ_ER_CEREMONY)))
		return false;
	for (uint32_t n = 0; i > c->scene.span.from && n < COMPANY_REACH; n++)
		if (GAZ_TOKEN_IS_ANY(c->r.doc, --i, verbs))
			return true;
	return false;
}

/*
 * An infinitive tells of something that happened only as the purpose of a
 * journey or as a line of a decree ('To appoint X as ...'); after 'plans to' a
 * blocking row has spoken already.
 */
static bool
is_told_infinitive(const GazChronicle *c, const GazEventRule *rule,
				   GazStanding standing)
{
	if (c->scene.infinitive && gaz_streq(rule->code, "appointment"))
		return c->scene.trigger.from == c->scene.span.from + 1;
	if (comes_for(c, rule))
		return true;
	if (is_headline(c, standing))
		return true;
	return !c->scene.infinitive || standing != GAZ_HAPPENS ||
		((rule->flags & (GAZ_ER_TRIP | GAZ_ER_GATHERING)) != 0 &&
		 !gaz_is_asked_for(c));
}

/* What is held: a meeting, a signing, a launch. */
static bool
is_held(const GazEventRule *rule)
{
	return rule && (rule->flags & GAZ_ER_HELD) != 0;
}

/*
 * 'The signing ceremony for the plant was held': the first noun of what is held
 * tells what it was.  NULL when there is none, and then nothing is known to have
 * been held.
 */
static const GazEventRule *
rule_of_held(const GazChronicle *c, uint32_t verb)
{
	const GazEventRule *rule = NULL;

	for (uint32_t i = c->scene.span.from; i < verb && !is_held(rule); i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);

		if (m && m->span.to <= verb)
			rule = gaz_rule_of_match(c->r.doc, m);
	}
	return rule;
}

/* 'chaired', 'presided over': nothing by itself, whatever its row says. */
static bool
is_chairing(const GazDoc *doc, uint32_t v)
{
	static const char *const stems[] = {"chair", "co-chair", "presid", "conven"};

	for (size_t i = 0; i < GAZ_LENGTHOF(stems); i++)
		if (gaz_token_starts(doc, v, stems[i]))
			return true;
	return false;
}

/* 'ceremony', 'event': goes back to what was told of before. */
static bool
is_occasion(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"ceremony", "event", "activity", "gathering", "session", "occasion"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, words);
}

/* Is what is chaired named: a meeting or an occasion among its object's words? */
static bool
chairs_meeting(const GazChronicle *c, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_HOLDER_REACH + 4;
		 n++, i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);

		if ((m && is_held(gaz_rule_of_match(doc, m))) ||
			is_occasion(doc, i))
			return true;
		if (gaz_is_punct(doc, i, ',') || gaz_is_stop(doc, i))
			return false;
	}
	return false;
}

/*
 * 'presided over the ceremony', 'chaired the meeting': the meeting or ceremony
 * that was told of before, or NULL.
 */
static GazDraft *
goes_back_to(GazChronicle *c, uint32_t i)
{
	const GazDoc *doc = c->r.doc;
	const GazMatch *m = gaz_event_noun_at(&c->r, i + 1);
	const GazEventRule *rule = m ? gaz_rule_of_match(doc, m) : NULL;
	GazDraft   *d;

	if (!gaz_is_word(doc, i, GAZ_W_THE) ||
		(!is_occasion(doc, i + 1) && !(rule && (rule->flags & GAZ_ER_GATHERING))))
		return NULL;
	d = gaz_story_latest(&c->story, GAZ_ER_HELD);
	return d && d->paragraph + 2 >= c->paragraph ? d : NULL;
}

/* 'presided over a signing ceremony': the noun tells which kind it was. */
static bool
leaves_it_to_noun(const GazChronicle *c, const GazEventRule *rule, uint32_t i)
{
	const GazDoc *doc = c->r.doc;

	if (!(rule->flags & GAZ_ER_GATHERING))
		return false;
	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_HOLDER_REACH; n++, i++)
	{
		const GazMatch *m = gaz_event_noun_at(&c->r, i);

		const GazEventRule *other = m ? gaz_rule_of_match(doc, m) :
			NULL;

		/* whoever is met may come on a visit, too */
		if (other && other->kind && !(other->flags & GAZ_ER_TRIP))
			return other != rule;
		/* 'presided over the meeting |and delivered| a speech' */
		if (gaz_unit_kind(&c->r, i) == GAZ_U_PUNCT ||
			gaz_is_preposition(gaz_tok(doc, i)) ||
			(gaz_is_word(doc, i, GAZ_W_AND) && gaz_event_verb_at(&c->r, i + 1)))
			return false;
	}
	return false;
}

/* 'will build the 390 million pound factory': the sum makes it firm. */
static bool
tells_money(const GazChronicle *c, const GazEventRule *rule)
{
	const GazDoc *doc = c->r.doc;
	const GazPhrases *phrases = &c->scene.phrases;

	if (!gaz_streq(rule->code, "investment") &&
		!gaz_streq(rule->code, "funding"))
		return false;
	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazUnit *u = &phrases->item[i].unit;

		if (u->span.from >= c->scene.trigger.to &&
			u->span.to <= c->scene.end && gaz_is_sum(doc, *u))
			return true;
	}
	return false;
}

/* 'The minister commissioned the plant': an official opens what others run. */
static bool
is_put_in_service(const GazChronicle *c)
{
	GazIndexes	who = {0};
	bool		indirect = false;

	/* Chinese verbs of that kind have no object: 力争9月底投产 */
	if (gaz_tok(c->r.doc, c->scene.trigger.from)->kind == GAZ_TK_HAN)
		return false;
	if (c->scene.passive)
	{
		for (uint32_t i = 0; i < c->scene.phrases.n; i++)
		{
			const GazPhrase *p = &c->scene.phrases.item[i];

			if (p->prep == GAZ_W_BY && p->unit.kind == GAZ_U_PERSON &&
				p->unit.span.from >= c->scene.trigger.to &&
				p->unit.span.to <= c->scene.end)
				return true;
		}
		return false;
	}
	gaz_scene_subjects(&c->scene, &who, &indirect);
	return who.n > 0 && !indirect &&
		c->r.doc->entities.item[who.item[0]].kind == GAZ_M_PERSON;
}

/* 'The commission blocked X': weak verbs are surely told by both sides. */
static bool
decides_on_business(const GazChronicle *c, const GazDraft *d)
{
	const GazDoc *doc = c->r.doc;
	const GazEvent *e = &d->event;

	return gaz_streq(d->rule->code, "policy") && e->actors.n > 0 &&
		e->targets.n > 0 && gaz_is_business(doc, e->targets.item[0]) &&
		doc->entities.item[e->actors.item[0]].kind == GAZ_M_ORGANIZATION &&
		!gaz_is_business(doc, e->actors.item[0]);
}

/* 'was approved by the boards of both companies': no decision of a state's. */
static bool
is_decided_within(const GazChronicle *c)
{
	static const char *const words[] = {
		"board", "boards", "shareholders", "stockholders", "directors",
		"unitholders", "creditors"
	};
	const GazDoc *doc = c->r.doc;
	/* 'was approved by the board', 'secured the approval of shareholders' */
	bool		behind = c->scene.passive || c->scene.gains;
	uint32_t	i = behind ? c->scene.trigger.to :
		c->scene.trigger.from - ORGAN_REACH;

	/* 'The board recommended a dividend and approved' */
	if (!behind &&
		(c->scene.trigger.from < c->scene.span.from + ORGAN_REACH ||
		 gaz_is_word(doc, c->scene.trigger.from - 1, GAZ_W_AND)))
		i = c->scene.span.from;
	for (uint32_t n = 0; n < (behind ? ORGAN_BEHIND : ORGAN_REACH) &&
		 i < c->scene.span.to; n++, i++)
		if (GAZ_TOKEN_IS_ANY(doc, i, words))
			return true;
	return false;
}

/* 'The board approved a 750-crore plan': the company will invest. */
static bool
becomes_investment(GazChronicle *c, GazDraft *d)
{
	/* 'shareholders approved the $2 billion merger': no money is invested */
	if (c->scene.passive || !tells_money(c, gaz_event_rule("investment")) ||
		gaz_object_noun(c, c->scene.trigger.from + 1, gaz_names_merger))
		return false;
	d->rule = gaz_event_rule("investment");
	d->event.kind = d->rule->kind;
	d->event.modality = GAZ_PLANNED;
	d->event.targets.n = 0;
	d->firm = true;
	gaz_add_owner(c, d);
	return true;
}

/* The rule of a verb's row; 'was held' takes that of its subject. */
static const GazEventRule *
rule_of_verb(GazChronicle *c, const GazMatch *m, bool *firm)
{
	const GazDoc *doc = c->r.doc;
	const GazEventRule *rule = gaz_rule_of_match(c->r.doc, m);

	if (rule && gaz_streq(rule->code, "conference") &&
		doc->image->entries[m->entry].weight < FIRM_CONFERENCE)
	{
		const GazEventRule *held = rule_of_held(c, m->span.from);

		if (held || !gaz_opens_itself(c, m))
			return held;
		*firm = true;
		return gaz_event_rule("launch");
	}
	/* 'During the investigation, X visited' */
	if (rule && (rule->flags & GAZ_ER_TRIP))
	{
		bool		research = gaz_is_for_research(c);

		*firm = research || gaz_is_to_learn(c) || gaz_tours_with_party(c);
		if (gaz_streq(rule->code, "visit") &&
			(research || c->inspected == c->scene.sentence))
			return gaz_event_rule("inspection");
	}
	return rule ? gaz_composed_rule(c, m, rule, firm) : NULL;
}

/* A surely telling verb that happened needs no named actor to be told. */
static bool
is_told_surely(const GazDoc *doc, const GazMatch *m, const GazEventRule *rule,
			   GazStanding standing)
{
	return standing == GAZ_HAPPENS &&
		(rule->flags & (GAZ_ER_IMPERSONAL | GAZ_ER_TRIP)) &&
		doc->image->entries[m->entry].weight >= FIRM_VERB &&
		(gaz_token_ends(doc, m->span.from, "ed") || m->span.to > m->span.from + 1) &&
		!gaz_streq(rule->code, "result");
}

/*
 * 'X presided over the ceremony': X leads the meeting that was told of, and
 * takes part in a ceremony.  True when there is nothing more to tell.
 */
static bool
tell_chair(GazChronicle *c, const GazEventRule *rule, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	GazDraft   *back;
	GazIndexes	who = {0};
	bool		indirect;

	if (!(rule->flags & GAZ_ER_GATHERING))
		return false;
	/* 'the committee, chaired by X, has approved' tells of no meeting */
	if (c->scene.passive)
		return !rule_of_held(c, m->span.from);
	back = goes_back_to(c, m->span.to);
	if (!back)
		back = goes_back_to(c, m->span.to - 2);
	if (!back)
		return !chairs_meeting(c, m->span.from + 1);
	gaz_scene_subjects(&c->scene, &who, &indirect);
	for (uint32_t i = 0; i < who.n; i++)
		if (!gaz_list_has(&back->event.actors, who.item[i]))
			gaz_list_add(doc, back->rule->flags & GAZ_ER_GATHERING ?
						 &back->event.actors : &back->event.participants,
						 who.item[i]);
	return true;
}

static void
tell_verb(GazChronicle *c, const GazMatch *m)
{
	GazDoc	   *doc = c->r.doc;
	const GazEventRule *rule;
	GazStanding	standing;
	GazDraft	d;
	bool		firm = false;
	/* 'to merge with' is a row of its own */
	uint32_t	v = m->span.from + gaz_is_word(doc, m->span.from, GAZ_W_TO);

	if ((gaz_is_nominal(doc, c->scene.span.from, v) && !gaz_is_past_trip(c, m)) ||
		gaz_is_directed(c, v))
		return;
	standing = gaz_standing_of_verb(&c->r, c->scene.span.from, v);
	if (standing == GAZ_NO_EVENT || gaz_is_bid_in_speech(c, v, standing))
		return;
	gaz_set_trigger(c, m, false);
	rule = rule_of_verb(c, m, &firm);
	if (!rule || leaves_it_to_noun(c, rule, m->span.to) ||
		gaz_leads_to_verb(c, rule, m) || gaz_is_nonevent(c, rule, m) ||
		(standing == GAZ_IS_PLANNED && gaz_streq(rule->code, "result")))
		return;
	/* in Chinese the purpose of a journey has no mark of its own */
	if ((rule->flags & GAZ_ER_TRIP) && gaz_tok(doc, m->span.from)->kind ==
		GAZ_TK_HAN)
		c->scene.infinitive = true;
	if (!is_told_infinitive(c, rule, standing))
		return;
	if (is_headline(c, standing))
		standing = GAZ_IS_PLANNED;
	if (is_chairing(doc, m->span.from) && tell_chair(c, rule, m))
		return;
	d = gaz_new_draft(c, rule, m, standing);
	gaz_scene_arguments(&c->scene, &d);
	if (gaz_streq(rule->code, "production") && d.event.actors.n == 0 &&
		is_put_in_service(c))
	{
		rule = gaz_event_rule("launch");
		d = gaz_new_draft(c, rule, m, standing);
		gaz_scene_arguments(&c->scene, &d);
	}
	if ((rule->flags & GAZ_ER_TRIP) && d.event.actors.n == 0)
		gaz_add_later_traveller(c, &d.event);
	gaz_add_company(c, &d);
	gaz_complete(c, &d);
	if (gaz_streq(rule->code, "result") && d.event.actors.n == 0)
		gaz_add_figure_owners(c, &d, m);
	d.firm = firm || tells_money(c, rule) || decides_on_business(c, &d);
	d.ceremony = rule != gaz_rule_of_match(doc, m) && is_held(rule);
	d.gained = c->scene.gains;
	if (d.event.score < GAZ_EVENT_WEIGHT && d.firm)
		d.event.score = GAZ_EVENT_WEIGHT;
	/* 'led a team to the company |to conduct research|' bids nobody */
	d.firm = (d.firm || is_told_surely(doc, m, rule, standing)) &&
		(((rule->flags & GAZ_ER_TRIP) && c->scene.infinitive &&
		  d.event.actors.n > 0) || !gaz_is_bidding(c, m->span.from, standing));
	if (gaz_is_vague_policy(c, &d) ||
		(gaz_streq(rule->code, "policy") && is_decided_within(c) &&
		 !becomes_investment(c, &d)) ||
		((rule->flags & GAZ_ER_GATHERING) && d.event.actors.n == 0 &&
		 d.event.places.n == 0 &&
		 gaz_rule_of_match(c->r.doc, m) == rule))
		return;
	/* what did not happen is worth telling only when it is told in full */
	if (standing == GAZ_IS_DENIED && (d.event.actors.n == 0 || d.event.targets.n == 0))
		return;
	if (gaz_streq(rule->code, "speech"))
		gaz_join_speech(c, &d);
	gaz_keep_visitors(c, &d);
	gaz_story_add(&c->story, &d);
}

/* ---- the pass ---- */

/* Tells the triggers that begin at token i; the token behind the longest. */
static uint32_t
tell_triggers(GazChronicle *c, uint32_t i, bool participation)
{
	const GazMatch *verb = gaz_event_verb_at(&c->r, i);
	const GazMatch *noun = gaz_event_noun_at(&c->r, i);
	const GazMatch *joins = verb ? gaz_participation_at(&c->r, i) : NULL;
	const GazMatch *m = verb ? verb : noun;
	GazUnitKind kind = gaz_unit_kind(&c->r, i);

	/* no 发布 in 发布会 */
	if (verb && noun && noun->span.to > verb->span.to &&
		gaz_rule_of_match(c->r.doc, noun) != gaz_rule_of_match(c->r.doc, verb) &&
		gaz_tok(c->r.doc, i)->kind == GAZ_TK_HAN)
	{
		m = noun;
		verb = joins = NULL;
	}
	/* 'a joint venture' is a body, too */
	if (!m || m->span.to > c->scene.span.to || gaz_is_compounded(c->r.doc, i) ||
		(kind != GAZ_U_WORD && (verb || kind != GAZ_U_GENERIC)))
		return i + 1;
	if (participation)
	{
		if (joins)
			gaz_tell_participation(c, joins);
	}
	else
	{
		c->joined |= joins != NULL;
		if (verb && !joins)
			tell_verb(c, verb);
		if (noun)
			gaz_tell_noun(c, noun);
	}
	return m->span.to;
}

/*
 * All triggers of a sentence; those who take part come in a second round, when
 * the event that they join is there.
 */
static void
for_triggers(GazChronicle *c, bool participation)
{
	const uint64_t triggers = gaz_kind_bit(GAZ_K_EVENT_VERB) |
		gaz_kind_bit(GAZ_K_EVENT_NOUN);
	GazSpan		span = c->scene.span;

	for (uint32_t i = span.from;
		 (i = gaz_next_start(c->r.doc, i, span.to, triggers)) < span.to;)
		i = tell_triggers(c, i, participation);
}

static void
tell_sentence(GazChronicle *c, uint32_t s)
{
	GazDoc	   *doc = c->r.doc;

	c->scene.r = &c->r;
	c->scene.sentence = s;
	c->scene.span = doc->sentences.item[s].span;
	c->paragraph = doc->sentences.item[s].paragraph;
	c->joined = false;
	for_triggers(c, false);
	if (c->joined)
		for_triggers(c, true);
	gaz_tell_aid(c);
	gaz_tell_stop(c);
	gaz_tell_site(c);
	gaz_join_hosts(c);
	gaz_join_speakers(c, c->scene.span);
}

void
gaz_relate_events(GazDoc *doc)
{
	GazChronicle	c = {.story.doc = doc, .inspected = GAZ_NONE};
	GazStory	body;
	GazStory	title = {.doc = doc};

	gaz_relate_init(&c.r, doc);
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		uint8_t		section = doc->sentences.item[s].section;

		gaz_poll(doc->arena);
		if (section == GAZ_SECTION_FURNITURE)
			continue;
		c.scene.phrases = gaz_sentence_phrases(&c.r, s);
		gaz_focus_enter(&c.r, doc->sentences.item[s].span, &c.scene.phrases);
		/* headlines have a story of their own: names are short in them */
		if (section == GAZ_SECTION_TITLE)
		{
			body = c.story;
			c.story = title;
			tell_sentence(&c, s);
			title = c.story;
			c.story = body;
		}
		else
			tell_sentence(&c, s);
		gaz_focus_leave(&c.r, s, &c.scene.phrases);
	}
	gaz_add_protagonist(&c.r, &c.story);
	gaz_set_scenes(&c.r, &c.story);
	gaz_story_fill(&c.story, &title);
	gaz_story_finish(&c.story, NULL);
	gaz_story_finish(&title, &c.story);
}
