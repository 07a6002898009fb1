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

/* 'He told reporters on Friday in the city: "': between verb and mark. */
#define GAP_MAX 14

typedef struct Passage
{
	GazSpan		inside;			/* without the marks */
	uint32_t	by;				/* attribution, or GAZ_NONE */
	bool		spoken;
	bool		goes_on;		/* second half of a split sentence */
} Passage;

typedef struct Teller
{
	GazRelate	r;
	GazPhrases	phrases;		/* of the current sentence */
	GazSpans	quotes;			/* all passages of the text, sorted */
	uint32_t	next_quote;		/* first one not yet behind us */
	GazAttributions list;		/* of this paragraph */
	GAZ_VEC(Passage) passages;	/* of this paragraph */
	GazAttribution carry;		/* 'X said:' that ended the last paragraph */
	bool		have_carry;
	uint32_t	answering;		/* person interviewed, or GAZ_NONE */
	bool		after_question;
	GazAttribution last;		/* speaker of an unclosed passage */
	bool		unclosed;
} Teller;

/* ---- quotation marks ---- */

/*
 * Passages do not cross paragraphs: one that stays open ends with its
 * paragraph, as in quotations of several paragraphs.
 */
static void
find_quotes(GazDoc *doc, GazSpan paragraph, GazSpans *out)
{
	uint32_t	open = GAZ_NONE;

	for (uint32_t i = paragraph.from; i < paragraph.to; i++)
	{
		uint16_t	flags = doc->tokens.item[i].flags;
		bool		opens = (flags & GAZ_TF_OPEN) != 0;
		bool		closes = (flags & GAZ_TF_CLOSE) != 0;

		if (doc->tokens.item[i].punct != '"' || !gaz_is_quote(doc, i))
			continue;
		if (open == GAZ_NONE || (opens && !closes))
			open = i + 1;
		else
		{
			*(GazSpan *) gaz_vec_push(doc->arena, out) = gaz_span(open, i);
			open = GAZ_NONE;
		}
	}
	if (open != GAZ_NONE && open < paragraph.to)
		*(GazSpan *) gaz_vec_push(doc->arena, out) =
			gaz_span(open, paragraph.to);
}

/* The sentences [from, to) of the paragraph that begins with sentence from. */
static uint32_t
paragraph_end(const GazDoc *doc, uint32_t from)
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

/* ---- passages and attributions ---- */

static bool
begins_sentence(const GazDoc *doc, GazSpan inside)
{
	const GazToken *t = gaz_tok(doc, inside.from);

	return (t->flags & GAZ_TF_CAP) || t->kind != GAZ_TK_WORD;
}

/* The first attribution whose verb stands at token i or behind it. */
static uint32_t
first_behind(const Teller *t, uint32_t i)
{
	uint32_t	low = 0;
	uint32_t	high = t->list.n;

	while (low < high)
	{
		uint32_t	mid = low + (high - low) / 2;

		if (t->list.item[mid].verb.from < i)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The attribution right behind a closing mark: '" X said', '" said X'. */
static uint32_t
attribution_behind(Teller *t, GazSpan inside, uint32_t limit)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	i = inside.to + 1;
	uint32_t	k;
	uint32_t	start;
	const GazAttribution *a;

	while (i < limit && (gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, '-')))
		i++;
	k = first_behind(t, i);
	if (k == t->list.n)
		return GAZ_NONE;
	a = &t->list.item[k];
	start = a->verb.from;
	if (!a->subject.after && a->subject.span.from < start)
		start = a->subject.span.from;
	if (!a->match || start > i + 1)
		return GAZ_NONE;
	/* behind a full stop a new sentence may begin that tells of itself */
	if (gaz_is_punct(doc, inside.to - 1, '.') && !a->subject.after &&
		!gaz_span_empty(gaz_reported_content(&t->r, &t->list, k)))
		return GAZ_NONE;
	return k;
}

/* The attribution before an opening mark: 'X told reporters: "'. */
static uint32_t
attribution_before(const Teller *t, GazSpan inside)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	open = inside.from - 1;
	uint32_t	found = first_behind(t, open);
	uint32_t	end;

	if (found == 0 || !t->list.item[--found].match)
		return GAZ_NONE;
	end = t->list.item[found].verb.to;
	if (t->list.item[found].subject.after &&
		t->list.item[found].subject.span.to > end)
		end = t->list.item[found].subject.span.to;
	if (open > end + GAP_MAX)
		return GAZ_NONE;
	for (uint32_t i = end; i < open; i++)
		if (gaz_is_punct(doc, i, '.') || gaz_is_punct(doc, i, ';') ||
			gaz_is_quote(doc, i) || gaz_is_word(doc, i, GAZ_W_THAT))
			return GAZ_NONE;
	return open == end || gaz_is_punct(doc, open - 1, ':') ||
		gaz_is_punct(doc, open - 1, ',') ||
		begins_sentence(doc, inside) ? found : GAZ_NONE;
}

/* Is it a sentence of its own, so that it may follow a spoken one? */
static bool
stands_alone(const GazDoc *doc, GazSpan inside)
{
	const GazToken *before = gaz_tok(doc, inside.from - 2);
	const GazToken *last = gaz_tok(doc, inside.to - 1);

	if (gaz_span_len(inside) < 3 || !begins_sentence(doc, inside))
		return false;
	if (last->kind != GAZ_TK_PUNCT || !last->punct ||
		!strchr(".!?,", last->punct))
		return false;
	return inside.from < 2 || before->kind == GAZ_TK_PUNCT ||
		(gaz_tok(doc, inside.from - 1)->flags & GAZ_TF_LINE) != 0;
}

static void
attach_passage(Teller *t, Passage *p, const Passage *before, uint32_t limit)
{
	const GazDoc *doc = t->r.doc;

	p->by = attribution_behind(t, p->inside, limit);
	if (p->by == GAZ_NONE)
	{
		p->by = attribution_before(t, p->inside);
		p->goes_on = p->by != GAZ_NONE && !begins_sentence(doc, p->inside);
		/* 'described it as "the most ..."' stays within what is reported */
		if (p->goes_on && !(before && before->spoken && before->by == p->by))
			p->by = GAZ_NONE;
	}
	if (p->by == GAZ_NONE && before && before->spoken &&
		stands_alone(doc, p->inside))
		p->by = before->by;
	p->spoken = p->by != GAZ_NONE;
	if (p->spoken)
		t->list.item[p->by].used = true;
}

/* A passage nobody claimed goes to the next speaker of the paragraph. */
static void
attach_orphans(Teller *t)
{
	const GazDoc *doc = t->r.doc;

	for (uint32_t i = t->passages.n; i > 0; i--)
	{
		Passage    *p = &t->passages.item[i - 1];
		uint32_t	k = first_behind(t, p->inside.to);
		GazAttribution *a;

		if (p->spoken || k == t->list.n || !stands_alone(doc, p->inside))
			continue;
		a = &t->list.item[k];
		/* only a verb of the next sentence that has no words of its own */
		if (!a->match ||
			a->sentence > gaz_doc_sentence_of(doc, p->inside.to - 1) + 1 ||
			!(a->used ||
			  gaz_span_empty(gaz_reported_content(&t->r, &t->list, k))))
			continue;
		p->by = k;
		p->spoken = true;
		a->used = true;
	}
}

/* 'X said:' before, or a quotation that went on over the paragraph's end. */
static void
attach_carried(Teller *t, const GazAttribution *from)
{
	uint32_t	k = t->list.n;

	for (uint32_t i = 0; i < t->passages.n; i++)
	{
		Passage    *p = &t->passages.item[i];

		if (p->spoken || !begins_sentence(t->r.doc, p->inside) ||
			gaz_span_len(p->inside) < 3)
			break;
		if (k == t->list.n)
		{
			GazAttribution *a = gaz_vec_push(t->r.doc->arena, &t->list);

			*a = *from;
			a->used = true;
		}
		p->by = k;
		p->spoken = true;
	}
}

static void
read_passages(Teller *t, GazSpan paragraph)
{
	t->passages.n = 0;
	while (t->next_quote < t->quotes.n &&
		   t->quotes.item[t->next_quote].from < paragraph.to)
	{
		GazSpan		inside = t->quotes.item[t->next_quote++];
		Passage    *p;

		if (inside.from <= paragraph.from || gaz_span_empty(inside))
			continue;
		p = gaz_vec_push(t->r.doc->arena, &t->passages);
		p->inside = inside;
		attach_passage(t, p, t->passages.n > 1 ? p - 1 : NULL, paragraph.to);
	}
	attach_orphans(t);
	if (t->have_carry)
		attach_carried(t, &t->carry);
	else if (t->unclosed)
		attach_carried(t, &t->last);
}

/* ---- telling ---- */

static void
add_statement(Teller *t, const GazAttribution *a, GazSpan content, bool quoted,
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
tell_quoted(Teller *t, GazSpan sentence, uint32_t *next)
{
	while (*next < t->passages.n &&
		   t->passages.item[*next].inside.from < sentence.to)
	{
		const Passage *p = &t->passages.item[*next];
		GazSpan		piece = p->inside;

		if (piece.from < sentence.from)
			piece.from = sentence.from;
		if (piece.to > sentence.to)
			piece.to = sentence.to;
		if (p->spoken && !p->goes_on && !gaz_span_empty(piece))
			add_statement(t, &t->list.item[p->by], piece, true,
						  "statement.quoted");
		if (p->inside.to > sentence.to)
			break;				/* the rest is the next sentence's */
		(*next)++;
	}
}

/* The reported speech of one sentence; *next walks along the attributions. */
static void
tell_reported(Teller *t, uint32_t sentence, uint32_t *next)
{
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
		if (told && gaz_token_ends(t->r.doc, a->verb.from, "ing"))
			continue;
		content = gaz_reported_content(&t->r, &t->list, *next);
		if (gaz_span_len(content) < 2 && !a->asks)
			continue;
		a->used = true;
		told = true;
		add_statement(t, a, content, false,
					  a->match ? "statement.reported" : "statement.citation");
	}
}

/* ---- interviews ---- */

/* 'Yang Yue: ...' opens an answer. */
static bool
opens_answer(Teller *t, GazSpan sentence)
{
	GazUnit		u = gaz_unit_at(&t->r, sentence.from);

	if (u.kind != GAZ_U_PERSON || u.entity == GAZ_NONE ||
		!gaz_is_punct(t->r.doc, u.span.to, ':') || u.span.to + 1 >= sentence.to)
		return false;
	t->answering = u.entity;
	return true;
}

/* Tells a paragraph of an interview; false when it is none. */
static bool
tell_answer(Teller *t, uint32_t from, uint32_t to)
{
	const GazDoc *doc = t->r.doc;
	GazSpan		first = doc->sentences.item[from].span;
	GazSpan		last = doc->sentences.item[to - 1].span;
	bool		named = opens_answer(t, first);
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

		if (s == from && named)
			content.from = gaz_unit_at(&t->r, content.from).span.to + 1;
		add_statement(t, &a, content, false, "statement.answer");
	}
	return true;
}

/* ---- the pass ---- */

/* Who spoke last is whom the next 'he' means. */
static void
remember_speaker(Teller *t, uint32_t s)
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
			t->r.focus.person = a->subject.entity;
		else
			t->r.focus.organization = a->subject.entity;
		return;
	}
}

static void
enter_sentence(Teller *t, uint32_t s)
{
	t->phrases = gaz_sentence_phrases(&t->r, s);
	gaz_focus_enter(&t->r, &t->phrases);
}

/* What this paragraph leaves to the next one. */
static void
carry_over(Teller *t, GazSpan paragraph)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	last = paragraph.to - 1;
	const Passage *p = t->passages.n > 0 ?
		&t->passages.item[t->passages.n - 1] : NULL;

	t->have_carry = t->list.n > 0 && gaz_is_punct(doc, last, ':') &&
		!t->list.item[t->list.n - 1].used;
	if (t->have_carry)
		t->carry = t->list.item[t->list.n - 1];
	t->unclosed = p && p->spoken && p->inside.to == paragraph.to;
	if (t->unclosed)
		t->last = t->list.item[p->by];
}

static void
tell_paragraph(Teller *t, uint32_t from, uint32_t to)
{
	GazDoc	   *doc = t->r.doc;
	GazSpan		paragraph = gaz_span(doc->sentences.item[from].span.from,
									 doc->sentences.item[to - 1].span.to);
	uint32_t	passage = 0;
	uint32_t	attribution = 0;

	t->list.n = 0;
	if (tell_answer(t, from, to))
		return;
	for (uint32_t s = from; s < to; s++)
	{
		gaz_poll(doc->arena);
		enter_sentence(t, s);
		gaz_find_attributions(&t->r, &t->quotes, s, &t->list);
		gaz_focus_leave(&t->r, s, &t->phrases);
		remember_speaker(t, s);
	}
	read_passages(t, paragraph);
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
	Teller		t = {.answering = GAZ_NONE};
	uint32_t	to;

	gaz_relate_init(&t.r, doc);
	for (uint32_t from = 0; from < doc->sentences.n; from = to)
	{
		to = paragraph_end(doc, from);
		if (is_told(&doc->sentences.item[from]))
			find_quotes(doc, gaz_span(doc->sentences.item[from].span.from,
									  doc->sentences.item[to - 1].span.to),
						&t.quotes);
	}
	for (uint32_t from = 0; from < doc->sentences.n; from = to)
	{
		to = paragraph_end(doc, from);
		if (is_told(&doc->sentences.item[from]))
			tell_paragraph(&t, from, to);
		else if (doc->sentences.item[from].section == GAZ_SECTION_TITLE)
		{
			enter_sentence(&t, from);
			gaz_focus_leave(&t.r, from, &t.phrases);
		}
	}
}
