/*-------------------------------------------------------------------------
 *
 * cue.c
 *	  Directives that a cue opens: 'it is necessary to', 'the mine must'.
 *
 * An explicit cue is a clause of its own ('efforts should be made to') and goes
 * wherever somebody is speaking on.  A bare modal needs a subject that it tells
 * to do something, and stands in what a statement reports:
 *
 *	  said the port must [not wait]			the action begins behind the modal
 *	  ..., and [the share should reach 2%]	tacked on to a directive: kept whole
 *	  how many must you sell?				a question: nothing
 *
 *-------------------------------------------------------------------------
 */
#include "relate/command.h"

/*
 * Where the action of a cue begins.  Rows with adverbs in them ('we must
 * actively') and with 'not' leave those to the action.
 */
uint32_t
gaz_cue_end(const GazDoc *doc, const GazMatch *m)
{
	for (uint32_t i = m->span.from; i < m->span.to; i++)
	{
		switch (gaz_tok(doc, i)->word)
		{
			case GAZ_W_MUST:
			case GAZ_W_SHOULD:
			case GAZ_W_SHALL:
				/* 'efforts should be made to' goes to its end */
				if (gaz_is_word(doc, m->span.to - 1, GAZ_W_TO) &&
					gaz_is_word(doc, i + 1, GAZ_W_BE))
					return m->span.to;
				return i + 1;
			case GAZ_W_TO:
				return i + 1;
			default:
				break;
		}
	}
	/* 'yao' with an adverb behind it */
	if (gaz_is_han(doc, m->span.from) && gaz_token_is(doc, m->span.from, "要"))
		return m->span.from + 1;
	return m->span.to;
}

/* A cue that is a sentence opening of its own, not the modal of a subject. */
static bool
is_explicit_cue(const GazDoc *doc, const GazMatch *m)
{
	const GazToken *t = gaz_tok(doc, m->span.from);

	return gaz_span_len(m->span) >= 2 && !gaz_is_han(doc, m->span.from) &&
		!(t->word >= GAZ_W_BE && t->word <= GAZ_W_OUGHT);
}

/* 'Unswerving and greater |efforts should be made to|': where its clause begins. */
static uint32_t
cue_with_adjectives(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;

	if (!gaz_token_is(doc, i, "efforts") && !gaz_token_is(doc, i, "effort"))
		return i;
	for (int n = 0; n < 3 && i > d->sentence.from; n++)
	{
		const GazToken *t = gaz_tok(doc, i - 1);

		if (gaz_unit_kind(&d->r, i - 1) != GAZ_U_WORD ||
			t->kind != GAZ_TK_WORD || gaz_is_preposition(t) ||
			gaz_is_auxiliary(t) || t->word == GAZ_W_THAT ||
			gaz_report_at(&d->r, i - 1))
			break;
		i--;
	}
	return i;
}

/* Stands an explicit cue where a clause begins, and not on ', and go all out'? */
static bool
opens_cue(const GazDirector *d, const GazMatch *m)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = cue_with_adjectives(d, m->span.from);
	const GazToken *before = gaz_tok(doc, i - 1);

	/* 'the need to' is told only by 'stressed the need to' */
	if (gaz_is_determiner(gaz_tok(doc, i)) &&
		gaz_is_word(doc, m->span.to - 2, GAZ_W_NEED))
		return d->within && gaz_report_at(&d->r, i - 1);
	if (i == d->sentence.from || before->kind == GAZ_TK_PUNCT ||
		before->word == GAZ_W_THAT ||
		(d->within && i == d->within->content.from))
		return true;
	return gaz_unit_kind(&d->r, i) == GAZ_U_PRONOUN ||
		gaz_is_word(doc, i, GAZ_W_WE);
}

/* 'set', 'built': participles that end in neither -ed nor -en. */
static bool
is_participle(const GazDoc *doc, uint32_t i)
{
	static const char *const irregular[] = {
		"made", "done", "built", "put", "set", "kept", "held", "brought",
		"cut", "sent", "paid", "met", "led", "spent", "found", "shut", "read",
		"dealt", "told", "taught", "sold", "laid", "lost", "left", "run",
		"begun", "drawn", "grown", "shown", "known", "sought", "borne"
	};

	while (gaz_token_ends(doc, i, "ly"))
		i++;
	if (gaz_token_ends(doc, i, "ed") || gaz_token_ends(doc, i, "en"))
		return true;
	return GAZ_TOKEN_IS_ANY(doc, i, irregular);
}

/* 'should a child wait', 'must we': a question or a condition. */
static bool
opens_inversion(const GazDirector *d, uint32_t i)
{
	GazUnit		u = gaz_unit_at(&d->r, i);
	const GazToken *t = gaz_tok(d->r.doc, i);

	return gaz_is_determiner(t) || t->word == GAZ_W_WE ||
		t->word == GAZ_W_I || t->word == GAZ_W_YOU ||
		u.kind == GAZ_U_PRONOUN || u.kind == GAZ_U_PERSON;
}

/* 'should be complete by May': what is expected, not what is told. */
static bool
is_expectation(const GazDoc *doc, uint32_t modal)
{
	return gaz_is_word(doc, modal, GAZ_W_SHOULD) &&
		gaz_is_word(doc, modal + 1, GAZ_W_BE) &&
		(gaz_token_ends(doc, modal + 2, "ly") ||
		 gaz_token_is(doc, modal + 2, "complete") ||
		 gaz_token_is(doc, modal + 2, "able") ||
		 gaz_token_is(doc, modal + 2, "available") ||
		 gaz_token_is(doc, modal + 2, "ready") ||
		 gaz_token_is(doc, modal + 2, "enough")) &&
		!is_participle(doc, modal + 2);
}

/* Words right before a modal that take its force away. */
static bool
is_modal_spoiled(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i - 1);

	if (i == d->sentence.from)
		return true;
	if (opens_inversion(d, i + 1) || is_expectation(doc, i))
		return true;
	return gaz_is_determiner(t) || gaz_is_auxiliary(t) ||
		gaz_is_relative(t) || gaz_is_preposition(t) ||
		t->word == GAZ_W_I || t->word == GAZ_W_NOT ||
		(t->word == GAZ_W_IT && d->in_sentence == 0) ||
		t->word == GAZ_W_WHAT || t->word == GAZ_W_HOW ||
		(t->kind == GAZ_TK_PUNCT && t->punct != '"' && t->punct != ')' &&
		 !(t->flags & GAZ_TF_POSS) && t->punct != ',');
}

/* In Chinese a cue follows a mark, a name or a body. */
static bool
is_han_cue(const GazDirector *d, uint32_t i)
{
	GazUnit		before;

	if (i == d->sentence.from)
		return true;
	before = gaz_unit_at(&d->r, i - 1);
	return before.kind != GAZ_U_WORD;
}

/* 'must be built', 'should not be cut', 'should first be set up' */
static bool
is_passive(const GazDoc *doc, uint32_t modal)
{
	for (uint32_t i = modal + 1; i < modal + 4; i++)
		if (gaz_is_word(doc, i, GAZ_W_BE))
			return is_participle(doc, i + 1);
	return false;
}

/* 'should reach 2%', 'must not exceed': a figure is aimed at. */
static bool
sets_figure(const GazDoc *doc, uint32_t modal)
{
	static const char *const verbs[] = {
		"reach", "exceed", "account", "fall", "rise", "grow", "remain",
		"stay", "stand", "drop", "increase", "total", "amount", "hit", "meet"
	};

	for (uint32_t i = modal + 1; i < modal + 4; i++)
		if (GAZ_TOKEN_IS_ANY(doc, i, verbs))
			return true;
	return gaz_is_word(doc, modal + 1, GAZ_W_BE);
}

/* Where the clause begins that token i stands in. */
static uint32_t
clause_head(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	from = d->sentence.from;

	if (d->within && d->within->content.from > from &&
		d->within->content.from < i)
		from = d->within->content.from;
	while (i > from && !gaz_is_stop(doc, i - 1) &&
		   !gaz_is_punct(doc, i - 1, ',') && !gaz_is_word(doc, i - 1, GAZ_W_THAT))
		i = gaz_unit_at(&d->r, i - 1).span.from;
	while (gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_THAT) ||
		   gaz_is_quote(doc, i))
		i++;
	return i;
}

/* 'are not allowed to', 'is strictly forbidden to' */
static bool
is_ban(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"allowed", "permitted", "forbidden", "prohibited", "banned"
	};

	if (gaz_is_word(doc, i, GAZ_W_IT))
		i++;
	if (!gaz_is_word(doc, i, GAZ_W_IS) && !gaz_is_word(doc, i, GAZ_W_ARE))
		return false;
	for (uint32_t k = i + 1; k < i + 4; k++)
		if (GAZ_TOKEN_IS_ANY(doc, k, words))
			return true;
	return false;
}

/*
 * The clause of a passive, or ', and the proportion should ...' that goes on
 * with a directive: neither says anything without its subject.  The plain style
 * of the press, without 'that', does not repeat it ('said the tax should [be
 * cut]').
 */
static uint32_t
whole_clause(const GazDirector *d, uint32_t modal)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = clause_head(d, modal);

	/* 'A is the root and should be kept' shares the subject of 'is' */
	if (i >= modal || gaz_is_word(doc, modal - 1, GAZ_W_AND))
		return GAZ_NONE;
	if (is_ban(doc, modal))
		return i;
	if (gaz_unit_kind(&d->r, i) == GAZ_U_PRONOUN)
		return GAZ_NONE;		/* 'it must grow' says no more than 'grow' */
	if (is_passive(doc, modal))
		return d->within && !d->within->quoted && d->in_sentence == 0 &&
			!gaz_is_word(doc, i - 1, GAZ_W_THAT) ? GAZ_NONE : i;
	if (d->in_sentence == 0 || i == d->sentence.from || !sets_figure(doc, modal))
		return GAZ_NONE;
	if (gaz_is_word(doc, i - 1, GAZ_W_AND))
		i--;
	return gaz_is_punct(doc, i - 1, ',') ? clause_head(d, modal) : GAZ_NONE;
}

bool
gaz_has_speaker(const GazDirector *d, bool firm)
{
	if (d->within)
		return true;
	if (d->academic)
		return false;
	if (firm)
		return d->points && (d->governed || (d->carried && d->points_here));
	return d->governed || d->carried;
}

/* 'All localities and |departments|': whom an official has under him. */
static bool
are_offices(const GazDoc *doc, uint32_t i)
{
	static const char *const offices[] = {
		"departments", "governments", "authorities", "bureaus", "committees",
		"units", "localities", "levels", "counties", "districts", "towns",
		"cadres", "officials", "agencies", "enterprises", "comrades", "townships"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, offices);
}

/*
 * 'Relevant departments are required to', and in a paragraph in which somebody
 * spoke 'All departments should': the one whose tour is told requires it.
 */
static bool
is_told_to_offices(const GazDirector *d, const GazMatch *m)
{
	const GazDoc *doc = d->r.doc;

	if (m->span.from == d->sentence.from || d->academic ||
		!are_offices(doc, m->span.from - 1))
		return false;
	return gaz_token_is(doc, m->span.to - 2, "required") ?
		d->governed || d->carried : d->governed;
}

/* 'residents were told to': an order whoever gave it. */
static bool
is_passive_order(const GazDoc *doc, const GazMatch *m)
{
	static const char *const verbs[] = {
		"told", "ordered", "instructed", "directed", "urged", "asked"
	};
	const GazToken *t = gaz_tok(doc, m->span.from);

	if (t->word < GAZ_W_BE || t->word > GAZ_W_HAVING)
		return false;
	for (uint32_t i = m->span.from + 1; i < m->span.to; i++)
		if (GAZ_TOKEN_IS_ANY(doc, i, verbs))
			return true;
	return false;
}

/* Tries the cue at token i; the token behind what it took. */
uint32_t
gaz_try_cue(GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_cue_at(&d->r, i);
	bool		is_explicit;
	uint32_t	whole;
	GazSpan		action;

	if (!m || m->span.to > d->sentence.to || d->r.at[i] != GAZ_NONE)
		return i;
	if (gaz_row_weight(doc, m) < GAZ_CUE_WEIGHT)
		return gaz_is_han(doc, i) ? m->span.to : i;
	is_explicit = is_explicit_cue(doc, m);
	/* the modal of 'at [all levels must]' is tried on its own */
	if (is_explicit && !opens_cue(d, m))
		return i;
	if (gaz_is_han(doc, i) ? !is_han_cue(d, i) :
		!is_explicit && is_modal_spoiled(d, i))
		return m->span.to;
	if (!gaz_has_speaker(d, !is_explicit && !gaz_is_han(doc, i)) &&
		!is_passive_order(doc, m) && !is_told_to_offices(d, m))
		return m->span.to;
	action.from = gaz_cue_end(doc, m);
	/* 'it is necessary for all departments to' */
	if (is_explicit && gaz_is_word(doc, m->span.to - 1, GAZ_W_FOR))
	{
		action.from = gaz_find_infinitive(d, m->span.to);
		if (action.from == GAZ_NONE)
			return m->span.to;
		action.from++;
	}
	action = gaz_action_from(d, action.from);
	whole = is_explicit || gaz_is_han(doc, i) ? GAZ_NONE : whole_clause(d, i);
	if (is_explicit && is_ban(doc, i))
		whole = i;				/* 'it is forbidden to' */
	if (whole != GAZ_NONE)
		action.from = whole;
	if (!gaz_add_directive(d, 0, m->span.from, action, "directive.cue", m->entry))
		return m->span.to;
	if (gaz_is_word(doc, action.from - 1, GAZ_W_TO))
		action.to = gaz_add_infinitives(d, action.to, "directive.cue",
										m->entry);
	return action.to > m->span.to ? action.to : m->span.to;
}

/* 'needed to': the modal as reported speech turns it, which no quotation does. */
uint32_t
gaz_try_reported_need(GazDirector *d, uint32_t i)
{
	GazSpan		action;

	if (!gaz_is_word(d->r.doc, i, GAZ_W_NEEDED) ||
		!gaz_is_word(d->r.doc, i + 1, GAZ_W_TO) || !d->within ||
		d->within->quoted || is_modal_spoiled(d, i))
		return i;
	action = gaz_action_from(d, i + 2);
	gaz_add_directive(d, 0, i, action, "directive.need", GAZ_NONE);
	return action.to > i ? action.to : i;
}
