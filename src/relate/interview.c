/*-------------------------------------------------------------------------
 *
 * interview.c
 *	  Speech that no verb reports: answers of an interview.
 *
 *	  Yang Yue: We owe it to them.		an answer, up to the next question
 *	  A: / YY: We owe it to them.		the same, of the one interviewed
 *	  Why so? / We owe it to them.		... if there are several questions
 *	  "It is done." / - Yang Yue, mayor	a passage with a signature
 *
 *-------------------------------------------------------------------------
 */
#include "relate/telling.h"

/* Initials are looked for among so many persons. */
#define PERSONS_MAX 64

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

/* ---- is it an interview? ---- */

/* A question is a short paragraph, and an interview has some of them. */
#define QUESTION_MAX 60
#define QUESTIONS_MIN 3

static bool
is_question(const GazTeller *t, uint32_t from, uint32_t to)
{
	const GazDoc *doc = t->r.doc;
	GazSpan		span = gaz_span(doc->sentences.item[from].span.from,
								doc->sentences.item[to - 1].span.to);

	return gaz_is_punct(doc, span.to - 1, '?') &&
		gaz_span_len(span) <= QUESTION_MAX && !gaz_is_quote(doc, span.from);
}

/* Does somebody speak for himself there: I, we, our? */
static bool
is_first_person(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_WE) || gaz_is_word(doc, i, GAZ_W_I) ||
			gaz_is_word(doc, i, GAZ_W_OUR) || gaz_is_word(doc, i, GAZ_W_MY))
			return true;
	return false;
}

/*
 * Three short questions that answers in the first person follow make an
 * interview, even where no label tells who answers.
 */
void
gaz_scan_interview(GazTeller *t, uint32_t from, uint32_t to)
{
	const GazDoc *doc = t->r.doc;
	GazSpan		span = gaz_span(doc->sentences.item[from].span.from,
								doc->sentences.item[to - 1].span.to);

	if (is_question(t, from, to))
	{
		t->last_question = from;
		t->nquestions += !t->after_question;
		t->after_question = true;
		return;
	}
	t->nanswers += t->after_question && is_first_person(doc, span);
	t->after_question = false;
}

static bool
is_interview(const GazTeller *t)
{
	return t->nquestions >= QUESTIONS_MIN &&
		t->nanswers * 2 >= t->nquestions;
}

/* ---- answers ---- */

/* The person with these initials: 'KL' for Karin Lindqvist. */
static uint32_t
person_by_initials(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	uint32_t	limit = doc->entities.n < PERSONS_MAX ? doc->entities.n :
		PERSONS_MAX;

	if (t->kind != GAZ_TK_WORD || t->end - t->start != 2)
		return GAZ_NONE;
	for (uint32_t e = 0; e < limit; e++)
	{
		GazSpan		name = doc->entities.item[e].name;

		if (doc->entities.item[e].kind == GAZ_M_PERSON &&
			gaz_span_len(name) > 1 &&
			doc->text[t->start] ==
			doc->text[gaz_tok(doc, name.from)->start] &&
			doc->text[t->start + 1] ==
			doc->text[gaz_tok(doc, name.to - 1)->start])
			return e;
	}
	return GAZ_NONE;
}

/*
 * 'Yang Yue: ...' opens an answer, and so does 'A: ...' of the person that was
 * spoken of last.  *content is where it begins.
 */
static bool
opens_answer(GazTeller *t, GazSpan sentence, uint32_t *content)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	to = sentence.from + 1;
	uint32_t	entity;

	if (gaz_token_is(doc, sentence.from, "A") ||
		gaz_token_is(doc, sentence.from, "A.") ||
		gaz_token_is(doc, sentence.from, "Answer"))
		entity = t->answering != GAZ_NONE ? t->answering : t->r.focus.person;
	else if (gaz_is_punct(doc, to, ':') &&
			 person_by_initials(doc, sentence.from) != GAZ_NONE)
		entity = person_by_initials(doc, sentence.from);
	else
		entity = named_at(t, sentence.from, &to);
	if (entity == GAZ_NONE || to + 1 >= sentence.to)
		return false;
	if (gaz_is_punct(doc, to, ':') ||
		(t->after_question && gaz_is_punct(doc, to, '.')))
		to++;
	else if (!t->after_question || !gaz_token_is(doc, to - 1, "A."))
		return false;
	t->answering = gaz_is_quote(doc, to) ? t->answering : entity;
	t->speaking = entity;
	*content = to;
	return true;
}

/*
 * Who is interviewed where no label tells: of the persons named before the
 * first question, the one with a role who is named most.
 */
static uint32_t
find_interviewee(const GazTeller *t, uint32_t question)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	limit = doc->entities.n < PERSONS_MAX ? doc->entities.n :
		PERSONS_MAX;
	uint32_t	best = t->r.focus.person;
	uint32_t	most = 0;

	for (uint32_t e = 0; e < limit; e++)
	{
		const GazEntity *person = &doc->entities.item[e];
		uint32_t	n = 0;

		if (person->kind != GAZ_M_PERSON || person->roles.n == 0)
			continue;
		while (n < person->mentions.n &&
			   person->mentions.item[n].from < question)
			n++;
		if (n > most)
		{
			most = n;
			best = e;
		}
	}
	return best;
}

/* What kind of paragraph is it, in an interview? */
static bool
is_answer(GazTeller *t, uint32_t from, uint32_t to)
{
	bool		question = is_question(t, from, to);

	if (t->answering == GAZ_NONE && question && is_interview(t))
		t->answering =
			find_interviewee(t, t->r.doc->sentences.item[from].span.from);
	t->speaking = t->answering;
	if (t->answering == GAZ_NONE || t->after_question)
		return t->answering != GAZ_NONE && !question;
	/* an answer of several paragraphs goes on to the next question */
	return is_interview(t) && !question && from < t->last_question;
}

/* Tells a paragraph of an interview; false when it is none. */
bool
gaz_tell_answer(GazTeller *t, uint32_t from, uint32_t to)
{
	const GazDoc *doc = t->r.doc;
	GazSpan		first = doc->sentences.item[from].span;
	uint32_t	begin = first.from;
	bool		answer = opens_answer(t, first, &begin) ||
		is_answer(t, from, to);
	GazAttribution a = {.sentence = GAZ_NONE};

	t->after_question = !answer && is_question(t, from, to);
	if (!answer)
		return t->after_question && t->answering != GAZ_NONE;
	a.subject.entity = t->speaking;
	for (uint32_t s = from; s < to; s++)
	{
		GazSpan		content = doc->sentences.item[s].span;

		if (content.to <= begin)
			continue;
		if (content.from < begin)
			content.from = begin;
		gaz_add_statement(t, &a, content, gaz_is_quote(doc, content.from),
						  "statement.answer");
	}
	return true;
}
