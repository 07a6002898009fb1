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

/* Stands an explicit cue where a clause begins, and not on ', and go all out'? */
static bool
opens_cue(const GazDirector *d, const GazMatch *m)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = m->span.from;
	const GazToken *before = gaz_tok(doc, i - 1);

	if (i == d->sentence.from || before->kind == GAZ_TK_PUNCT ||
		before->word == GAZ_W_THAT)
		return true;
	return gaz_unit_kind(&d->r, i) == GAZ_U_PRONOUN ||
		gaz_is_word(doc, i, GAZ_W_WE);
}

/* Words right before a modal that take its force away. */
static bool
is_modal_spoiled(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i - 1);

	if (i == d->sentence.from)
		return true;
	return gaz_is_determiner(t) || gaz_is_auxiliary(t) ||
		gaz_is_relative(t) || gaz_is_preposition(t) ||
		t->word == GAZ_W_I || t->word == GAZ_W_IT || t->word == GAZ_W_NOT ||
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

/* The clause ', and the proportion should ...' that a modal stands in. */
static uint32_t
tacked_on(const GazDirector *d, uint32_t modal)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = modal;

	if (d->in_sentence == 0)
		return GAZ_NONE;
	while (i > d->sentence.from && !gaz_is_stop(doc, i - 1) &&
		   !gaz_is_punct(doc, i - 1, ','))
		i = gaz_unit_at(&d->r, i - 1).span.from;
	if (i == d->sentence.from || !gaz_is_punct(doc, i - 1, ','))
		return GAZ_NONE;
	if (gaz_is_word(doc, i, GAZ_W_AND))
		i++;
	return i < modal ? i : GAZ_NONE;
}

bool
gaz_has_speaker(const GazDirector *d, bool firm)
{
	if (d->within)
		return true;
	if (d->academic)
		return false;
	if (firm)
		return d->governed && d->points;
	return d->governed || d->carried;
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
	if (gaz_is_han(doc, i) ? !is_han_cue(d, i) :
		is_explicit ? !opens_cue(d, m) : is_modal_spoiled(d, i))
		return m->span.to;
	if (!gaz_has_speaker(d, !is_explicit && !gaz_is_han(doc, i)))
		return m->span.to;
	action = gaz_action_from(d, gaz_cue_end(doc, m));
	whole = is_explicit || gaz_is_han(doc, i) ? GAZ_NONE : tacked_on(d, i);
	if (whole != GAZ_NONE)
		action.from = whole;
	if (!gaz_add_directive(d, 0, m->span.from, action, "directive.cue", m->entry))
		return m->span.to;
	return action.to > m->span.to ? action.to : m->span.to;
}

/* 'needed to': the modal as reported speech turns it. */
uint32_t
gaz_try_reported_need(GazDirector *d, uint32_t i)
{
	GazSpan		action;

	if (!gaz_is_word(d->r.doc, i, GAZ_W_NEEDED) ||
		!gaz_is_word(d->r.doc, i + 1, GAZ_W_TO) || !d->within ||
		is_modal_spoiled(d, i))
		return i;
	action = gaz_action_from(d, i + 2);
	gaz_add_directive(d, 0, i, action, "directive.need", GAZ_NONE);
	return action.to > i ? action.to : i;
}
