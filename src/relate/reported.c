/*-------------------------------------------------------------------------
 *
 * reported.c
 *	  What was said, where it is not quoted: the words around 'X said'.
 *
 * The words lie
 *
 *	  behind it		Tang said on Tuesday that [her company chose Hefei]
 *	  before it		[The port handled 5 million TEUs], the company said.
 *	  around it		[The round], she said, would pay for ...
 *
 * Behind is the rule; before needs a clause that ends with a comma right at the
 * speaker, and nothing but an adverbial behind the verb.  Of words around it
 * the first part stands for all.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/attribution.h"

/* Adverbials between verb and words: 'said in a statement on Friday that'. */
#define ADVERBIAL_MAX 16

/* A row weaker than this reports only with 'that', a colon or quoted words. */
#define STRONG_VERB 0.85f
#define ASKING_VERB 0.8f

GazSpan
gaz_trim_span(const GazDoc *doc, GazSpan span)
{
	while (span.from < span.to &&
		   (gaz_tok(doc, span.from)->kind == GAZ_TK_MARKUP ||
			gaz_is_stop(doc, span.from) ||
			gaz_is_punct(doc, span.from, ',') || gaz_is_quote(doc, span.from) ||
			gaz_is_punct(doc, span.from, ')') ||
			gaz_is_punct(doc, span.from, '-')))
		span.from++;
	while (span.from < span.to &&
		   (gaz_tok(doc, span.to - 1)->kind == GAZ_TK_MARKUP ||
			gaz_is_stop(doc, span.to - 1) ||
			gaz_is_punct(doc, span.to - 1, ',') || gaz_is_quote(doc, span.to - 1) ||
			gaz_is_punct(doc, span.to - 1, '-')))
		span.to--;
	return span;
}

/* Something that begins a clause of its own: he, the, X. */
static bool
opens_clause(const GazRelate *r, uint32_t i)
{
	const GazToken *t = gaz_tok(r->doc, i);

	return gaz_is_determiner(t) || t->word == GAZ_W_WE || t->word == GAZ_W_I ||
		t->word == GAZ_W_THERE || gaz_unit_kind(r, i) == GAZ_U_PRONOUN;
}

/*
 * Skips adverbials and a listener: the token where the words may begin, or to
 * when only adverbials follow.
 */
static uint32_t
skip_adverbials(const GazRelate *r, GazSpan verb, uint32_t to)
{
	const GazDoc *doc = r->doc;
	bool		listener = gaz_has_listener(doc, verb);
	bool		phrase = false; /* in 'at the ceremony', 'a news conference' */
	uint32_t	i = verb.to;

	for (uint32_t n = 0; i < to && n < ADVERBIAL_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);
		const GazToken *t = gaz_tok(doc, i);

		if (t->word == GAZ_W_THAT || u.kind == GAZ_U_PUNCT)
			return i;
		if (phrase && opens_clause(r, i) && n > 1 &&
			!gaz_is_preposition(gaz_tok(doc, i - 1)))
			return i;
		if (gaz_is_preposition(t) || (listener && n == 0))
			phrase = true;
		else if (!phrase && u.kind != GAZ_U_DATE && t->word != GAZ_W_ONLY &&
				 t->word != GAZ_W_ALSO && t->word != GAZ_W_HERE &&
				 t->word != GAZ_W_TODAY)
			return i;
		i = u.span.to;
	}
	return i < to ? verb.to : to;
}

/* Where the words of a begin behind its verb, or sentence end. */
static uint32_t
content_start(const GazRelate *r, const GazAttribution *a, uint32_t to)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = a->subject.after && a->match ? a->subject.span.to :
		skip_adverbials(r, a->asks ? gaz_span(a->verb.from, a->verb.to) :
						a->verb, to);

	if (a->asks && !gaz_is_word(doc, i, GAZ_W_THAT) &&
		!gaz_is_punct(doc, i, ':'))
		i = a->verb.to;			/* the words begin with the one asked */
	while (i < to && (gaz_is_word(doc, i, GAZ_W_THAT) ||
					  gaz_is_punct(doc, i, ':') || gaz_is_punct(doc, i, ',')))
		i++;
	return i;
}

/* Does the clause before a comma only set the scene: 'In 2022, X said ...'? */
static bool
sets_scene(const GazRelate *r, uint32_t i)
{
	const GazToken *t = gaz_tok(r->doc, i);

	switch (t->word)
	{
		case GAZ_W_WHILE: case GAZ_W_WHEN: case GAZ_W_BUT: case GAZ_W_AND:
		case GAZ_W_ALTHOUGH: case GAZ_W_THOUGH: case GAZ_W_IF:
		case GAZ_W_BECAUSE: case GAZ_W_ACCORDING:
			return true;
		default:
			return gaz_is_preposition(t) ||
				gaz_unit_kind(r, i) == GAZ_U_DATE ||
				gaz_token_ends(r->doc, i, "ing") || gaz_token_ends(r->doc, i, "ly");
	}
}

/* Can an adverbial (or the listener of 'told') begin at token i? */
static bool
opens_adverbial(const GazRelate *r, GazSpan verb, uint32_t i)
{
	GazUnit		u = gaz_unit_at(r, i);
	const GazToken *t = gaz_tok(r->doc, i);

	return u.kind == GAZ_U_PUNCT || u.kind == GAZ_U_DATE ||
		gaz_is_preposition(t) || t->word == GAZ_W_TODAY ||
		t->word == GAZ_W_HERE || t->word == GAZ_W_LATER ||
		t->word == GAZ_W_EARLIER || gaz_has_listener(r->doc, verb);
}

/*
 * Behind the verb of 'C, X said ...' only an adverbial may stand, up to the
 * end or a comma: no 'that', no verb, no clause of its own.
 */
static bool
only_adverbial_behind(const GazRelate *r, GazSpan verb, uint32_t i,
					  uint32_t to)
{
	const GazDoc *doc = r->doc;

	if (i < to && !opens_adverbial(r, verb, i))
		return false;
	for (uint32_t n = 0; i < to && n < ADVERBIAL_MAX; n++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, '.') ||
			gaz_is_punct(doc, i, '!') || gaz_is_punct(doc, i, '?'))
			return true;
		if (t->word == GAZ_W_THAT || gaz_is_auxiliary(t) ||
			t->word == GAZ_W_WE || t->word == GAZ_W_I ||
			gaz_is_punct(doc, i, ':') || gaz_is_quote(doc, i) ||
			gaz_unit_kind(r, i) == GAZ_U_PRONOUN)
			return false;
		i = gaz_unit_at(r, i).span.to;
	}
	return i >= to;
}

/* '[The port handled 5 million TEUs], the company said.' */
static GazSpan
content_before(const GazRelate *r, const GazAttribution *a, GazSpan sentence)
{
	const GazDoc *doc = r->doc;
	uint32_t	end = a->subject.after ? a->verb.from :
		a->subject.span.from < a->verb.from ? a->subject.span.from :
		a->verb.from;
	uint32_t	begin = sentence.from;
	uint32_t	behind = a->subject.after ? a->subject.span.to : a->verb.to;

	if (a->asks || a->subject.shared ||
		gaz_tok(doc, a->verb.from)->kind == GAZ_TK_HAN)
		return gaz_span(0, 0);
	if (end == sentence.from || !gaz_is_punct(doc, end - 1, ','))
	{
		/* 'C according to X' needs no comma */
		if (a->match || end == sentence.from)
			return gaz_span(0, 0);
	}
	while (begin < end && (gaz_is_punct(doc, begin, ',') ||
						   gaz_is_quote(doc, begin)))
		begin++;
	for (uint32_t i = end; i > begin; i--)
		if (gaz_is_punct(doc, i - 1, ';') || gaz_is_quote(doc, i - 1))
		{
			begin = i;
			break;
		}
	if (end - begin < 3 || (a->match && sets_scene(r, begin)) ||
		(!a->subject.after && !only_adverbial_behind(r, a->verb, behind,
												  sentence.to)))
		return gaz_span(0, 0);
	return gaz_trim_span(doc, gaz_span(begin, end));
}

/* Where the words end: before a verb that goes on telling, or at the end. */
static uint32_t
content_end(const GazDoc *doc, const GazAttributions *list, uint32_t a,
			uint32_t start, uint32_t to)
{
	const GazAttribution *next = &list->item[a + 1];
	uint32_t	i;

	if (a + 1 >= list->n || next->sentence != list->item[a].sentence ||
		next->verb.from <= start)
		return to;
	i = next->verb.from;
	while (i > start && !gaz_is_punct(doc, i - 1, ',') &&
		   !gaz_is_punct(doc, i - 1, ';') && !gaz_is_word(doc, i - 1, GAZ_W_AND))
		i--;
	if (i <= start)
		return to;
	while (i > start && (gaz_is_punct(doc, i - 1, ',') ||
						 gaz_is_punct(doc, i - 1, ';') ||
						 gaz_is_word(doc, i - 1, GAZ_W_AND)))
		i--;
	return i;
}

/* A weak verb reports only what is marked as words. */
static bool
is_marked(const GazDoc *doc, uint32_t start, uint32_t to,
		  const GazAttribution *a)
{
	float		weight = a->match ? doc->image->entries[a->match->entry].weight :
		1;

	if (weight >= (a->asks ? ASKING_VERB : STRONG_VERB) ||
		gaz_is_word(doc, start - 1, GAZ_W_THAT) ||
		gaz_is_punct(doc, start - 1, ':') ||
		gaz_tok(doc, a->verb.from)->kind == GAZ_TK_HAN)
		return true;
	/* 'called the loan "a blank cheque"' */
	for (uint32_t i = start; i < to && i < start + ADVERBIAL_MAX; i++)
		if (gaz_is_quote(doc, i))
			return true;
	return false;
}

GazSpan
gaz_reported_content(GazRelate *r, const GazAttributions *list, uint32_t a)
{
	const GazDoc *doc = r->doc;
	const GazAttribution *at = &list->item[a];
	GazSpan		sentence = doc->sentences.item[at->sentence].span;
	GazSpan		content = content_before(r, at, sentence);
	uint32_t	start;

	if (!gaz_span_empty(content))
		return content;
	if (at->subject.after && at->match)
		return gaz_span(0, 0);	/* 'said X' has its words before it */
	if (!at->match)
	{
		/* 'According to X, C' */
		start = at->subject.span.to;
		while (start < sentence.to && !gaz_is_punct(doc, start, ','))
			start = gaz_unit_at(r, start).span.to;
	}
	else
	{
		start = content_start(r, at, sentence.to);
		if (start <= at->verb.from || !is_marked(doc, start, sentence.to, at))
			return gaz_span(0, 0);
		/* 'warned against X', 'spoke with X': about something, not in words */
		if (start == at->verb.to && !at->asks &&
			gaz_is_preposition(gaz_tok(doc, start)))
			return gaz_span(0, 0);
	}
	if (start >= sentence.to)
		return gaz_span(0, 0);
	return gaz_trim_span(doc, gaz_span(start,
									   content_end(doc, list, a, start,
												   sentence.to)));
}
