/*-------------------------------------------------------------------------
 *
 * statement.c
 *	  Who said what: quotations and reported speech.
 *
 * Work goes paragraph by paragraph.  First the attributions ('X said') of all
 * its sentences are found, then each passage between quotation marks is given
 * to one of them, then every sentence is told out:
 *
 *	  "A. B," X said. "C."	 A, B and C are three statements of X; the verb
 *							 governs the passage before it and those after it
 *	  X said that D.		 reported: one statement, content D
 *	  X said:				 the next paragraph's passage is X's
 *	  X: E					 an interview; the answer has no verb
 *
 * A passage counts as spoken when a verb stands right beside it, or when it
 * follows a spoken one and is a sentence of its own.  All else between marks
 * ('the "strong industry" drive') is no speech.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/attribution.h"
#include "relate/relate.h"
#include "relate/telling.h"

/* The sentences [from, to) of one paragraph. */
static uint32_t
same_paragraph(const GazDoc *doc, uint32_t from)
{
	uint32_t	to = from + 1;

	while (to < doc->sentences.n &&
		   doc->sentences.item[to].paragraph ==
		   doc->sentences.item[from].paragraph &&
		   doc->sentences.item[to].section ==
		   doc->sentences.item[from].section)
		to++;
	return to;
}

static bool
is_told(const GazSentence *s)
{
	return s->section == GAZ_SECTION_LEAD || s->section == GAZ_SECTION_BODY;
}

/* The first quotation mark of [from, to), or the last one; GAZ_NONE without. */
static uint32_t
first_mark(const GazDoc *doc, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (gaz_tok(doc, i)->punct == '"' && gaz_is_quote(doc, i))
			return i;
	return GAZ_NONE;
}

static uint32_t
last_mark(const GazDoc *doc, uint32_t from, uint32_t to)
{
	for (uint32_t i = to; i > from; i--)
		if (gaz_tok(doc, i - 1)->punct == '"' && gaz_is_quote(doc, i - 1))
			return i - 1;
	return GAZ_NONE;
}

/*
 * Is the quotation that paragraph [from, to) leaves open closed in the next one,
 * which has no mark of its own in front?  Most quotations of several paragraphs
 * open each of them anew.
 */
static bool
is_broken_quote(const GazDoc *doc, uint32_t from, uint32_t to, uint32_t end)
{
	const GazSentence *s = doc->sentences.item;
	uint32_t	mark;

	if (!is_told(&s[from]) || !is_told(&s[to]))
		return false;
	mark = last_mark(doc, s[from].span.from, s[to - 1].span.to);
	if (mark == GAZ_NONE || (gaz_tok(doc, mark)->flags & GAZ_TF_CLOSE))
		return false;
	mark = first_mark(doc, s[to].span.from, s[end - 1].span.to);
	return mark != GAZ_NONE && mark > s[to].span.from &&
		(gaz_tok(doc, mark)->flags & (GAZ_TF_OPEN | GAZ_TF_CLOSE)) ==
		GAZ_TF_CLOSE;
}

/*
 * The sentences [from, to) that are told together: those of the paragraph that
 * begins with sentence from, and of the next one where a quotation runs over.
 */
static uint32_t
paragraph_end(const GazDoc *doc, uint32_t from)
{
	uint32_t	to = same_paragraph(doc, from);
	uint32_t	end;

	if (to == doc->sentences.n)
		return to;
	end = same_paragraph(doc, to);
	return is_broken_quote(doc, from, to, end) ? end : to;
}

/* ---- telling ---- */

void
gaz_add_statement(GazTeller *t, const GazAttribution *a, GazSpan content, bool quoted,
			  const char *rule)
{
	GazDoc	   *doc = t->r.doc;
	GazStatement *s;
	uint32_t	m;

	content = gaz_trim_span(doc, content);
	if (gaz_span_empty(content))
		return;
	s = gaz_vec_push(doc->arena, &doc->statements);
	s->speaker = a->subject.entity;
	s->verb = a->verb;
	s->content = content;
	s->quoted = quoted;
	s->span = content;
	if (a->sentence == gaz_doc_sentence_of(doc, content.from) &&
		!gaz_span_empty(a->verb))
	{
		if (a->verb.from < s->span.from)
			s->span.from = a->verb.from;
		if (a->verb.to > s->span.to)
			s->span.to = a->verb.to;
		if (!gaz_span_empty(a->subject.span))
		{
			if (a->subject.span.from < s->span.from)
				s->span.from = a->subject.span.from;
			if (a->subject.span.to > s->span.to)
				s->span.to = a->subject.span.to;
		}
	}
	m = gaz_doc_add(doc, GAZ_M_STATEMENT,
					gaz_span_empty(a->verb) ? content : a->verb, rule,
					a->match ? a->match->entry : GAZ_NONE, 1);
	doc->mentions.item[m].entity = a->subject.entity;
	gaz_doc_trace(doc, "rule", content, 1, rule, "%s",
				  a->subject.entity == GAZ_NONE ? "speaker not named" :
				  "speaker known");
}

/* The spoken pieces of one sentence. */
static void
tell_quoted(GazTeller *t, GazSpan sentence, uint32_t *next)
{
	while (*next < t->passages.n &&
		   t->passages.item[*next].inside.from < sentence.to)
	{
		const GazPassage *p = &t->passages.item[*next];
		GazSpan		piece = p->inside;

		if (piece.from < sentence.from)
			piece.from = sentence.from;
		if (piece.to > sentence.to)
			piece.to = sentence.to;
		/* of '"A," X said, "and B. C."' B goes with A */
		if (p->spoken && !(p->goes_on && piece.from == p->inside.from) &&
			!gaz_span_empty(piece))
			gaz_add_statement(t, &t->list.item[p->by], piece, true,
						  "statement.quoted");
		if (p->inside.to > sentence.to)
			break;				/* the rest is the next sentence's */
		(*next)++;
	}
}

/* The reported speech of one sentence; *next walks along the attributions. */
static void
tell_reported(GazTeller *t, uint32_t sentence, uint32_t *next)
{
	const GazDoc *doc = t->r.doc;
	bool		told = false;

	for (; *next < t->list.n && t->list.item[*next].sentence == sentence;
		 (*next)++)
	{
		GazAttribution *a = &t->list.item[*next];
		GazSpan		content;

		if (a->used)
		{
			told = true;
			continue;
		}
		/* ', adding that ...' only prolongs what was told */
		if (told && gaz_token_ends(doc, a->verb.from, "ing"))
			continue;
		content = gaz_reported_content(&t->r, &t->list, *next);
		if (gaz_span_len(content) < 2 && !a->asks)
			continue;
		a->used = true;
		told = true;
		gaz_add_statement(t, a, content, false,
					  a->match ? "statement.reported" : "statement.citation");
	}
}

/* ---- the pass ---- */

/* Who spoke last is whom the next 'he' means. */
static void
remember_speaker(GazTeller *t, uint32_t s)
{
	const GazDoc *doc = t->r.doc;

	for (uint32_t i = t->list.n; i > 0; i--)
	{
		const GazAttribution *a = &t->list.item[i - 1];

		if (a->sentence != s)
			return;
		if (a->subject.entity == GAZ_NONE)
			continue;
		if (doc->entities.item[a->subject.entity].kind == GAZ_M_PERSON)
			gaz_focus_person(&t->r, a->subject.entity);
		else
			t->r.focus.organization = a->subject.entity;
		return;
	}
}

static void
enter_sentence(GazTeller *t, uint32_t s)
{
	t->phrases = gaz_sentence_phrases(&t->r, s);
	gaz_focus_enter(&t->r, t->r.doc->sentences.item[s].span, &t->phrases);
}

/*
 * Does somebody speak in the last sentence, of which token is one?  The quotation
 * that stands alone in the next paragraph is his.
 */
static bool
ends_with_person(const GazTeller *t, uint32_t token)
{
	const GazDoc *doc = t->r.doc;
	const GazAttribution *a = t->list.n > 0 ?
		&t->list.item[t->list.n - 1] : NULL;

	return a && a->match && a->subject.entity != GAZ_NONE &&
		a->sentence == gaz_doc_sentence_of(doc, token) &&
		doc->entities.item[a->subject.entity].kind == GAZ_M_PERSON;
}

/* What this paragraph leaves to the next one. */
static void
carry_over(GazTeller *t, GazSpan paragraph)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	last = paragraph.to - 1;
	const GazPassage *p = t->passages.n > 0 ?
		&t->passages.item[t->passages.n - 1] : NULL;

	t->have_carry = t->list.n > 0 && gaz_is_punct(doc, last, ':') &&
		!t->list.item[t->list.n - 1].used;
	if (t->have_carry)
		t->carry = t->list.item[t->list.n - 1];
	t->unclosed = p && p->spoken && p->inside.to == paragraph.to;
	t->ended_quoted = p && p->spoken &&
		p->by == t->list.n - 1;		/* nobody spoke behind it */
	if (t->unclosed || t->ended_quoted)
		t->last = t->list.item[p->by];
	else if (ends_with_person(t, last))
	{
		t->ended_quoted = true;
		t->last = t->list.item[t->list.n - 1];
	}
}

static void
tell_paragraph(GazTeller *t, uint32_t from, uint32_t to)
{
	GazDoc	   *doc = t->r.doc;
	GazSpan		paragraph = gaz_span(doc->sentences.item[from].span.from,
									 doc->sentences.item[to - 1].span.to);
	uint32_t	passage = 0;
	uint32_t	attribution = 0;

	t->list.n = 0;
	if (gaz_tell_answer(t, from, to))
		return;
	for (uint32_t s = from; s < to; s++)
	{
		gaz_poll(doc->arena);
		enter_sentence(t, s);
		gaz_find_attributions(&t->r, &t->quotes, s, &t->list);
		gaz_focus_leave(&t->r, s, &t->phrases);
		remember_speaker(t, s);
	}
	gaz_read_passages(t, paragraph);
	for (uint32_t s = from; s < to; s++)
	{
		tell_quoted(t, doc->sentences.item[s].span, &passage);
		tell_reported(t, s, &attribution);
	}
	carry_over(t, paragraph);
}

void
gaz_relate_statements(GazDoc *doc)
{
	GazTeller		t = {.answering = GAZ_NONE};
	GazIndexes	ends = {0};		/* of the paragraphs */
	uint32_t	to;

	gaz_relate_init(&t.r, doc);
	for (uint32_t from = 0; from < doc->sentences.n; from = to)
	{
		to = paragraph_end(doc, from);
		*(uint32_t *) gaz_vec_push(doc->arena, &ends) = to;
		if (!is_told(&doc->sentences.item[from]))
			continue;
		gaz_scan_interview(&t, from, to);
		gaz_find_quotes(doc, gaz_span(doc->sentences.item[from].span.from,
									  doc->sentences.item[to - 1].span.to),
						&t.quotes);
	}
	t.after_question = false;
	for (uint32_t from = 0, k = 0; k < ends.n; from = to, k++)
	{
		to = ends.item[k];
		if (is_told(&doc->sentences.item[from]))
			tell_paragraph(&t, from, to);
		else if (doc->sentences.item[from].section == GAZ_SECTION_TITLE)
		{
			enter_sentence(&t, from);
			gaz_focus_leave(&t.r, from, &t.phrases);
		}
	}
}
