/*-------------------------------------------------------------------------
 *
 * trigger.c
 *	  Does a trigger tell of something that happened, and how far does it reach?
 *
 * The words before a verb say whether it happened at all:
 *
 *	  went to Gulou to investigate		done: the purpose of a journey
 *	  will acquire, plans to launch		planned
 *	  must invest, should visit			urged: not an event, left out
 *	  failed to sign, did not visit		denied
 *
 * and whether it is a verb here ('the visit', 'funding research projects' are
 * not).  Its arguments end where another verb takes over.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Bytes of 'co-' and 're-', which leave a verb what it is. */
/* Units of a clause before a participle that may describe its noun. */
#define CLAUSE_REACH 16

#define PREFIX_MAX 3

/* Tokens between 'if' and the verb of its clause. */
#define CONDITION_REACH 20

/* 'failed last year to sign': between a blocking row and the verb. */
#define BLOCK_REACH 5

/* 'will expand its plant and increase': between an auxiliary and a second verb. */
#define COORDINATION_REACH 20

/* ---- did it happen? ---- */

static GazStanding
standing_of_block(const GazDoc *doc, const GazMatch *m)
{
	const char *code = gaz_doc_code(doc, m);

	if (gaz_streq(code, "denied"))
		return GAZ_IS_DENIED;
	if (gaz_streq(code, "planned"))
		return GAZ_IS_PLANNED;
	return GAZ_NO_EVENT;
}

/* What an auxiliary right before the verb makes of it. */
static GazStanding
standing_of_auxiliary(const GazToken *t)
{
	switch (t->word)
	{
		case GAZ_W_WILL:
		case GAZ_W_WOULD:
		case GAZ_W_SHALL:
			return GAZ_IS_PLANNED;
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
			return GAZ_IS_DENIED;
		case GAZ_W_SHOULD:
		case GAZ_W_MUST:
		case GAZ_W_CAN:
		case GAZ_W_COULD:
		case GAZ_W_MAY:
		case GAZ_W_MIGHT:
		case GAZ_W_OUGHT:
		case GAZ_W_IF:			/* 'If approved, the plant' */
			return GAZ_NO_EVENT;
		default:
			return GAZ_HAPPENS;
	}
}

/* A base form: neither 'builds' nor 'built up' nor 'building'. */
static bool
is_base_form(const GazDoc *doc, uint32_t v)
{
	return !gaz_token_ends(doc, v, "s") && !gaz_token_ends(doc, v, "ed") &&
		!gaz_token_ends(doc, v, "ing");
}

/*
 * 'will expand its plant and |increase| its output': a base form behind 'and' is
 * governed by the auxiliary of the verb before.
 */
static GazStanding
standing_of_first(const GazRelate *r, uint32_t from, uint32_t v)
{
	const GazDoc *doc = r->doc;

	for (uint32_t i = v, n = 0; i > from && n < COORDINATION_REACH; n++)
	{
		GazStanding s;

		if (gaz_tok(doc, --i)->kind == GAZ_TK_PUNCT &&
			!(gaz_tok(doc, i)->flags & GAZ_TF_POSS) &&
			!gaz_is_punct(doc, i, '-'))
			break;
		s = standing_of_auxiliary(gaz_tok(doc, i));
		if (s == GAZ_IS_PLANNED || s == GAZ_NO_EVENT)
			return s;
		if (gaz_is_auxiliary(gaz_tok(doc, i)))
			break;
	}
	return GAZ_HAPPENS;
}

/* 'only if the closed mills are reopened': does its clause begin with 'if'? */
static bool
is_condition(const GazDoc *doc, uint32_t from, uint32_t v)
{
	for (uint32_t i = v, n = 0; i > from && n < CONDITION_REACH; n++)
	{
		const GazToken *t = gaz_tok(doc, --i);

		if (t->word == GAZ_W_IF || gaz_token_is(doc, i, "unless"))
			return true;
		/* not the stop of 'Acme Corp.' */
		if (t->word == GAZ_W_THAT ||
			(doc->cover[i] == GAZ_NONE &&
			 (gaz_is_punct(doc, i, ',') || gaz_is_stop(doc, i))))
			return false;
	}
	return false;
}

/* Looks left from the verb for auxiliaries and blocking rows. */
GazStanding
gaz_standing_of_verb(const GazRelate *r, uint32_t from, uint32_t v)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = v;

	if (is_condition(doc, from, v))
		return GAZ_NO_EVENT;
	/* a row of its own: 'will acquire' */
	if (standing_of_auxiliary(gaz_tok(doc, v)) != GAZ_HAPPENS)
		return standing_of_auxiliary(gaz_tok(doc, v));
	for (uint32_t n = 0; i > from && n < BLOCK_REACH; n++)
	{
		const GazToken *t = gaz_tok(doc, --i);
		const GazMatch *m = gaz_event_block_at(r, i);
		GazStanding	s;

		if (m && m->span.to <= v && v <= m->span.to + 2)
			return standing_of_block(doc, m);
		/* 'two is to build': a point of a speech */
		m = gaz_ordinal_at(r, i);
		if (m && m->span.to > i + 1 && v <= m->span.to + 1)
			return GAZ_NO_EVENT;
		s = standing_of_auxiliary(t);
		if (s != GAZ_HAPPENS)
			return s;
		if (t->kind == GAZ_TK_PUNCT || t->word == GAZ_W_THAT)
			break;
	}
	return v > from && gaz_is_word(doc, v - 1, GAZ_W_AND) &&
		is_base_form(doc, v) ? standing_of_first(r, from, v) : GAZ_HAPPENS;
}

/* ---- triggers ---- */

static bool
is_be(const GazToken *t)
{
	return (t->word >= GAZ_W_BE && t->word <= GAZ_W_BEING);
}

/* 'released |in May| by X': behind a date and its preposition. */
static uint32_t
over_date(const GazRelate *r, uint32_t i)
{
	uint32_t	date = i + gaz_is_preposition(gaz_tok(r->doc, i));
	GazUnit		u = gaz_unit_at(r, date);

	return u.kind == GAZ_U_DATE ? u.span.to : i;
}

/*
 * 'is the first base of this kind |approved| in Gansu': behind the verb of the
 * clause and a noun, a participle that a preposition follows describes it.
 */
static bool
is_described(const GazRelate *r, uint32_t from, uint32_t v, uint32_t to)
{
	const GazDoc *doc = r->doc;

	if (!gaz_token_ends(doc, v, "ed") || v == from ||
		gaz_unit_kind(r, v - 1) != GAZ_U_WORD ||
		!gaz_is_preposition(gaz_tok(doc, to)))
		return false;
	for (uint32_t i = v, n = 0; i > from && n < CLAUSE_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if ((u.kind == GAZ_U_PUNCT && !gaz_is_punct(doc, i - 1, '-')) ||
			gaz_is_word(doc, i - 1, GAZ_W_AND) ||
			gaz_is_word(doc, i - 1, GAZ_W_THAT) ||
			gaz_is_relative(gaz_tok(doc, i - 1)) ||
			gaz_is_nominative(gaz_tok(doc, i - 1)))
			return false;
		if (is_be(gaz_tok(doc, i - 1)))
			return i < v;		/* not 'was |duly| approved' */
		i = u.span.from;
	}
	return false;
}

/* 'was recently acquired': a form of 'be' before a participle. */
static bool
is_passive(const GazRelate *r, uint32_t from, uint32_t v, uint32_t to)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = v;

	/* a row of its own: 'was elected', 'has been named' */
	while (gaz_is_auxiliary(gaz_tok(doc, i)))
	{
		if (is_be(gaz_tok(doc, i)) &&
			!gaz_is_auxiliary(gaz_tok(doc, i + 1)))
			return gaz_token_ends(doc, i + 1, "ed") ||
				gaz_token_is(doc, i + 1, "sold") ||
				gaz_token_is(doc, i + 1, "bought");
		i++;
	}
	i = v;
	while (i > from && gaz_token_ends(doc, i - 1, "ly"))
		i--;
	/* 'a game released by X', 'a plant built by X', not 'fell by 3%' */
	if (to > v + 1 && gaz_is_word(doc, to - 1, GAZ_W_BY) &&
		gaz_token_ends(doc, v, "ed"))
		return true;
	if (gaz_token_ends(doc, v, "ed"))
		to = over_date(r, to);
	if (gaz_is_word(doc, to, GAZ_W_BY) &&
		(gaz_token_ends(doc, v, "ed") ||
		 gaz_is_party(gaz_unit_kind(r, to + 1))))
		return true;
	if (i > from && is_be(gaz_tok(doc, i - 1)))
		return !gaz_token_ends(doc, v, "ing");
	return is_described(r, from, v, to);
}

/* 'workers went on strike', 'sales fell': no noun looks like it. */
static bool
is_surely_verb(const GazDoc *doc, uint32_t v)
{
	static const char *const pasts[] = {
		"began", "bought", "broke", "brought", "built", "chose", "drew", "fell",
		"gave", "grew", "held", "led", "lent", "lost", "made", "met", "overtook",
		"paid", "rose", "sank", "sent", "sold", "sought", "spent", "swore",
		"threw", "told", "took", "underwent", "went", "withdrew", "won"
	};
	const GazMatch *m = gaz_match_at(&doc->matches, v, GAZ_K_EVENT_VERB);

	if (m && m->span.to > v + 1)
		return true;
	return GAZ_TOKEN_IS_ANY(doc, v, pasts);
}

/*
 * A determiner or preposition before it makes a verb's form a noun, and so does
 * a plain word before a base form: 'funding research projects'.
 */
bool
gaz_is_nominal(const GazDoc *doc, uint32_t from, uint32_t v)
{
	const GazToken *t = gaz_tok(doc, v - 1);
	bool		closed = t->word != GAZ_W_UNKNOWN && t->word < GAZ_W_COUNT;

	if (v == from)
		return false;
	/* 'the need for fully implementing', 'stresses fully implementing' */
	if (v > from + 1 && gaz_token_ends(doc, v, "ing") &&
		gaz_token_ends(doc, v - 1, "ly") &&
		(gaz_is_preposition(gaz_tok(doc, v - 2)) ||
		 gaz_has_kind(doc, v - 2, GAZ_K_REPORTING_VERB)))
		return true;
	if (t->kind == GAZ_TK_NUMBER && !gaz_token_ends(doc, v, "ed"))
		return true;
	/* 'an early sign', 'the last report' */
	if ((t->word == GAZ_W_EARLY || t->word == GAZ_W_LATE ||
		 (t->word >= GAZ_W_LAST && t->word <= GAZ_W_SAME)) && v > from + 1 &&
		gaz_is_determiner(gaz_tok(doc, v - 2)))
		return true;
	if (t->kind == GAZ_TK_WORD && !closed && !is_surely_verb(doc, v) &&
		!gaz_token_ends(doc, v, "ed") && !gaz_token_ends(doc, v, "s") &&
		!gaz_token_ends(doc, v - 1, "ly") &&
		gaz_tok(doc, v)->kind == GAZ_TK_WORD && doc->cover[v - 1] == GAZ_NONE)
		return true;
	return gaz_is_determiner(t) || (t->flags & GAZ_TF_POSS) ||
		(gaz_is_preposition(t) && t->word != GAZ_W_TO);
}

/* 'time-honored', 'solid-state', not 'co-signed': describes, tells nothing. */
bool
gaz_is_compounded(const GazDoc *doc, uint32_t i)
{
	const GazToken *before;

	if (i < 2 || !gaz_is_punct(doc, i - 1, '-') || !gaz_glued(gaz_tok(doc, i)))
		return false;
	before = gaz_tok(doc, i - 2);
	return gaz_glued(gaz_tok(doc, i - 1)) && before->kind == GAZ_TK_WORD &&
		before->end - before->start > PREFIX_MAX;
}

/* A colon between words, not that of '50:50' or '11:15 am'. */
static bool
is_colon(const GazDoc *doc, uint32_t i)
{
	return gaz_is_punct(doc, i, ':') &&
		gaz_tok(doc, i + 1)->kind != GAZ_TK_NUMBER;
}

/* 'a research and manufacturing base': a participle that only describes. */
static bool
is_adjective(const GazRelate *r, uint32_t i)
{
	const GazToken *next = gaz_tok(r->doc, i + 1);

	return gaz_token_ends(r->doc, i, "ing") &&
		gaz_is_word(r->doc, i - 1, GAZ_W_AND) &&
		gaz_unit_kind(r, i + 1) == GAZ_U_WORD && !gaz_is_determiner(next) &&
		!gaz_is_preposition(next) && next->kind == GAZ_TK_WORD;
}

/* 'met A |while touring| X': what follows is told of the other verb. */
static bool
opens_participle(const GazDoc *doc, uint32_t i)
{
	return (gaz_is_word(doc, i, GAZ_W_WHILE) ||
			gaz_is_word(doc, i, GAZ_W_AFTER) ||
			gaz_is_word(doc, i, GAZ_W_BEFORE)) &&
		gaz_token_ends(doc, i + 1, "ing");
}

/* Arguments end where another verb takes over, or at a stop. */
uint32_t
gaz_arguments_end(const GazRelate *r, GazSpan sentence, uint32_t i)
{
	const uint64_t verbs = gaz_kind_bit(GAZ_K_EVENT_VERB) |
		gaz_kind_bit(GAZ_K_REPORTING_VERB);
	const GazDoc *doc = r->doc;

	while (i < sentence.to)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (gaz_is_punct(doc, i, ';') || is_colon(doc, i) ||
			opens_participle(doc, i))
			return i;
		/* no verb behind a sum: 'a $5 million grant' */
		if (u.kind == GAZ_U_WORD && gaz_doc_starts(r->doc, i, verbs) &&
			gaz_unit_kind(r, i - 1) != GAZ_U_QUANTITY && !is_adjective(r, i) &&
			!gaz_is_word(doc, i - 1, GAZ_W_TO) && !gaz_is_compounded(doc, i) &&
			/* 'a round, led by X' */
			!(gaz_token_is(doc, i, "led") &&
			  gaz_is_word(doc, i + 1, GAZ_W_BY)) &&
			(gaz_is_word(doc, i - 1, GAZ_W_AND) ||
			 gaz_is_punct(doc, i - 1, ',') ||
			 gaz_unit_kind(r, i - 1) != GAZ_U_WORD) &&
			!gaz_is_nominal(doc, sentence.from, i))
			return i;
		i = u.span.to;
	}
	return sentence.to;
}

/* ', which was approved by X': is the trigger in a relative clause? */
static bool
is_aside(const GazDoc *doc, uint32_t from, uint32_t i)
{
	while (i > from && !gaz_is_punct(doc, i, ','))
		i--;
	return gaz_is_relative(gaz_tok(doc, i + 1));
}

void
gaz_set_trigger(GazChronicle *c, const GazMatch *m, bool is_noun)
{
	GazDoc	   *doc = c->r.doc;
	GazScene   *scene = &c->scene;
	uint32_t	i;

	scene->trigger = m->span;
	if (!is_noun && gaz_is_word(doc, m->span.from, GAZ_W_TO))
		scene->trigger.from++;
	scene->is_noun = is_noun;
	scene->gains = false;
	scene->light = false;
	scene->passive = !is_noun &&
		is_passive(&c->r, scene->span.from, scene->trigger.from,
				   scene->trigger.to);
	/* 'to formally announce' */
	i = scene->trigger.from;
	while (i > scene->span.from && gaz_token_ends(doc, i - 1, "ly"))
		i--;
	scene->infinitive = !is_noun && i > scene->span.from &&
		gaz_is_word(doc, i - 1, GAZ_W_TO);
	scene->aside = is_aside(doc, scene->span.from, m->span.from);
	scene->end = gaz_arguments_end(&c->r, scene->span, m->span.to);
}

GazDraft
gaz_new_draft(const GazChronicle *c, const GazEventRule *rule, const GazMatch *m,
		  GazStanding standing)
{
	GazDraft	d = {.rule = rule};

	d.event.kind = rule->kind;
	d.event.modality = standing == GAZ_IS_PLANNED ? GAZ_PLANNED :
		standing == GAZ_IS_DENIED ? GAZ_DENIED : GAZ_DONE;
	d.event.score = c->r.doc->image->entries[m->entry].weight;
	d.event.trigger = m->span;
	d.event.during = (GazDates) {GAZ_NO_DAY, GAZ_NO_DAY};
	d.sentence = c->scene.sentence;
	d.paragraph = c->paragraph;
	d.entry = m->entry;
	return d;
}

const GazMatch *
gaz_participation_at(const GazRelate *r, uint32_t i)
{
	const GazDoc *doc = r->doc;

	for (uint32_t k = doc->matches.at[i]; k < doc->matches.at[i + 1]; k++)
	{
		const GazMatch *m = &doc->matches.item[k];
		const GazEventRule *rule;

		if (m->kind != GAZ_K_EVENT_VERB)
			continue;
		rule = gaz_rule_of_match(doc, m);
		if (rule && (rule->flags & GAZ_ER_JOINS))
			return m;
	}
	return NULL;
}
