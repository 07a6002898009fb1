/*-------------------------------------------------------------------------
 *
 * interview.c
 *	  Speech that no verb reports: answers of an interview.
 *
 *	  Yang Yue: We owe it to them.		an answer, up to the next question
 *	  "It is done." / - Yang Yue, mayor	a passage with a signature
 *
 *-------------------------------------------------------------------------
 */
#include "relate/telling.h"

/* 'Mayor' of 'Mayor Yang', 'The Honourable' and 'Dr.': words before a name. */
#define TITLE_MAX 8

/*
 * The person who is named at token i, behind a title if there is one; *to is
 * behind the name and a role that follows it.
 */
static uint32_t
named_at(const GazTeller *t, uint32_t i, uint32_t *to)
{
	const GazDoc *doc = t->r.doc;

	for (uint32_t n = 0; n < TITLE_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(&t->r, i);
		GazUnit		role;

		if (u.kind == GAZ_U_PERSON)
		{
			*to = u.span.to;
			role = gaz_unit_at(&t->r, u.span.to + 1);
			if (gaz_is_punct(doc, u.span.to, ',') && role.kind == GAZ_U_ROLE)
				*to = role.span.to;
			return u.entity;
		}
		if (u.kind != GAZ_U_ROLE && !(gaz_tok(doc, i)->flags & GAZ_TF_CAP) &&
			!gaz_is_punct(doc, i, '.') &&
			!gaz_is_preposition(gaz_tok(doc, i)) &&
			!gaz_is_determiner(gaz_tok(doc, i)))
			break;
		i = u.span.to;
	}
	return GAZ_NONE;
}

bool
gaz_read_signature(const GazTeller *t, GazSpan inside, GazAttribution *signer)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	i = inside.to + 1;
	uint32_t	to;

	*signer = (GazAttribution) {.sentence = GAZ_NONE};
	if (i >= doc->tokens.n || !gaz_is_dash(doc, i))
		return false;
	while (gaz_is_punct(doc, i, '-'))
		i++;
	signer->subject.entity = named_at(t, i, &to);
	return signer->subject.entity != GAZ_NONE;
}

/* ---- answers ---- */

/*
 * 'Yang Yue: ...' opens an answer, and so does 'A: ...' of the person that was
 * spoken of last.  *content is where it begins.
 */
static bool
opens_answer(GazTeller *t, GazSpan sentence, uint32_t *content)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	to = sentence.from + 1;
	uint32_t	entity = gaz_token_is(doc, sentence.from, "A") ||
		gaz_token_is(doc, sentence.from, "Answer") ? t->r.focus.person :
		named_at(t, sentence.from, &to);

	if (entity == GAZ_NONE || !gaz_is_punct(doc, to, ':') ||
		to + 1 >= sentence.to)
		return false;
	t->answering = entity;
	*content = to + 1;
	return true;
}

/* Tells a paragraph of an interview; false when it is none. */
bool
gaz_tell_answer(GazTeller *t, uint32_t from, uint32_t to)
{
	const GazDoc *doc = t->r.doc;
	GazSpan		first = doc->sentences.item[from].span;
	GazSpan		last = doc->sentences.item[to - 1].span;
	uint32_t	begin = first.from;
	bool		named = opens_answer(t, first, &begin);
	GazAttribution a = {.sentence = GAZ_NONE};

	if (t->answering == GAZ_NONE)
		return false;
	if (!named && (!t->after_question || gaz_is_punct(doc, last.to - 1, '?')))
	{
		t->after_question = gaz_is_punct(doc, last.to - 1, '?');
		return t->after_question;
	}
	t->after_question = false;
	a.subject.entity = t->answering;
	for (uint32_t s = from; s < to; s++)
	{
		GazSpan		content = doc->sentences.item[s].span;

		if (s == from)
			content.from = begin;
		gaz_add_statement(t, &a, content, gaz_is_quote(doc, content.from),
						  "statement.answer");
	}
	return true;
}
