/*-------------------------------------------------------------------------
 *
 * attribution.c
 *	  Finds 'X said' and, where nothing is quoted, the words that X said.
 *
 * A reporting verb counts when it is a verb here (no 'the report', 'to say',
 * 'was told'), stands outside quotation marks and is not part of what another
 * verb reports.  The words then lie
 *
 *	  behind it		Tang said on Tuesday that [her company chose Hefei]
 *	  before it		[The port handled 5 million TEUs], the company said.
 *	  around it		[The round], she said, would pay for ...
 *
 * Behind is the rule; before needs a clause that ends with a comma right at the
 * speaker, and nothing but an adverbial behind the verb.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/attribution.h"

/* Adverbials between verb and words: 'said in a statement on Friday that'. */
#define ADVERBIAL_MAX 16

/* A row weaker than this reports only with 'that', a colon or quoted words. */
#define STRONG_VERB 0.85f
#define ASKING_VERB 0.8f

static bool
is_quote(const GazDoc *doc, uint32_t i)
{
	return gaz_is_punct(doc, i, '"');
}

/* Is token i within one of the sorted spans? */
static bool
in_spans(const GazSpans *spans, uint32_t i)
{
	uint32_t	low = 0;
	uint32_t	high = spans->n;

	while (low < high)
	{
		uint32_t	mid = low + (high - low) / 2;

		if (i < spans->item[mid].from)
			high = mid;
		else if (i >= spans->item[mid].to)
			low = mid + 1;
		else
			return true;
	}
	return false;
}

GazSpan
gaz_trim_span(const GazDoc *doc, GazSpan span)
{
	while (span.from < span.to &&
		   (gaz_tok(doc, span.from)->kind == GAZ_TK_MARKUP ||
			gaz_is_stop(doc, span.from) ||
			gaz_is_punct(doc, span.from, ',') || is_quote(doc, span.from) ||
			gaz_is_punct(doc, span.from, ')') ||
			gaz_is_punct(doc, span.from, '-')))
		span.from++;
	while (span.from < span.to &&
		   (gaz_tok(doc, span.to - 1)->kind == GAZ_TK_MARKUP ||
			gaz_is_stop(doc, span.to - 1) ||
			gaz_is_punct(doc, span.to - 1, ',') || is_quote(doc, span.to - 1) ||
			gaz_is_punct(doc, span.to - 1, '-')))
		span.to--;
	return span;
}

/* ---- is it a verb that reports? ---- */

static bool
ends_with(const GazDoc *doc, uint32_t i, const char *ending)
{
	const GazToken *t = gaz_tok(doc, i);
	size_t		n = strlen(ending);

	return t->end - t->start > n &&
		memcmp(doc->text + t->end - n, ending, n) == 0;
}

/* What stands before the verb says that it is a noun, or not said at all. */
static bool
is_spoiled_before(const GazDoc *doc, uint32_t from, uint32_t v)
{
	const GazToken *t;
	bool		participle = ends_with(doc, v, "ing");

	while (v > from && ends_with(doc, v - 1, "ly"))
		v--;
	if (v == from)
		return false;
	t = gaz_tok(doc, v - 1);
	if (t->kind != GAZ_TK_WORD)
		return (t->flags & GAZ_TF_POSS) != 0 || t->punct == '-';
	switch (t->word)
	{
		case GAZ_W_HAS:
		case GAZ_W_HAVE:
		case GAZ_W_HAD:
		case GAZ_W_THAT:
		case GAZ_W_ALL:
		case GAZ_W_BOTH:
			return false;
		case GAZ_W_IS:
		case GAZ_W_WAS:
		case GAZ_W_ARE:
		case GAZ_W_WERE:
			return !participle;
		default:
			return gaz_is_determiner(t) || gaz_is_preposition(t) ||
				gaz_is_auxiliary(t);
	}
}

/* 'demand', 'order', 'direct': in the base form these are nouns mostly. */
static bool
is_base_form(const GazDoc *doc, uint32_t i)
{
	return !ends_with(doc, i, "ed") && !ends_with(doc, i, "s") &&
		!ends_with(doc, i, "ing") && gaz_tok(doc, i)->kind == GAZ_TK_WORD;
}

static bool
is_spoiled_behind(const GazDoc *doc, const GazMatch *m, bool asks)
{
	if (asks && gaz_span_len(m->span) == 1 &&
		is_base_form(doc, m->span.from))
		return true;
	switch (gaz_tok(doc, m->span.to)->word)
	{
		case GAZ_W_BY:
		case GAZ_W_BE:
			return true;
		case GAZ_W_TO:			/* 'is said to' but 'told to reporters' */
			return !asks;
		case GAZ_W_ABOUT:
		case GAZ_W_FOR:
		case GAZ_W_IF:
			return asks;
		default:
			return false;
	}
}

static bool
is_reporting(GazRelate *r, const GazSpans *quotes, uint32_t from,
			 const GazMatch *m, bool asks)
{
	const GazDoc *doc = r->doc;

	if (gaz_is_preposition(gaz_tok(doc, m->span.from)))
		return false;			/* 'in a statement' only goes with a verb */
	return gaz_unit_at(r, m->span.from).kind == GAZ_U_WORD &&
		!in_spans(quotes, m->span.from) &&
		!is_spoiled_before(doc, from, m->span.from) &&
		!is_spoiled_behind(doc, m, asks);
}

/* 'told', whose object is the listener and not the words. */
static bool
has_listener(const GazDoc *doc, GazSpan verb)
{
	static const char *const forms[] = {
		"told", "tell", "tells", "telling", "reminded", "informed", "assured"
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(forms); i++)
		if (gaz_token_is(doc, verb.from, forms[i]))
			return true;
	return false;
}

/* ---- collecting ---- */

/* The verb's clause may look back to the last quotation mark or semicolon. */
static uint32_t
clause_floor(const GazDoc *doc, uint32_t from, uint32_t v)
{
	for (uint32_t i = v; i > from; i--)
		if (is_quote(doc, i - 1) || gaz_is_punct(doc, i - 1, ';'))
			return i;
	return from;
}

/* '..., said X' and '..." said X': the verb opens what stands behind a mark. */
static bool
may_invert(const GazDoc *doc, uint32_t from, uint32_t v)
{
	return v == from || is_quote(doc, v - 1) || gaz_is_punct(doc, v - 1, ',') ||
		gaz_is_punct(doc, v - 1, '-');
}

static GazSubject
find_speaker(GazRelate *r, GazSpan sentence, GazSpan verb)
{
	const GazDoc *doc = r->doc;
	uint32_t	floor = clause_floor(doc, sentence.from, verb.from);
	GazSubject	s;

	if (may_invert(doc, sentence.from, verb.from))
	{
		s = gaz_subject_behind(r, verb.to, sentence.to);
		if (s.found && s.entity != GAZ_NONE)
			return s;
	}
	s = gaz_subject_before(r, floor, verb.from);
	if (!s.found && gaz_tok(doc, verb.from)->kind == GAZ_TK_HAN)
		s = gaz_subject_of_clause(r, gaz_span(sentence.from, verb.from));
	if (!s.found && floor > sentence.from && floor < verb.from &&
		gaz_is_punct(doc, floor - 1, ';'))
		s = gaz_subject_of_clause(r, sentence);
	return s;
}

/* Places and programmes do not speak. */
static void
keep_speakers(const GazDoc *doc, GazSubject *s)
{
	GazMentionKind kind;

	if (s->entity == GAZ_NONE)
		return;
	kind = doc->entities.item[s->entity].kind;
	if (kind != GAZ_M_PERSON && kind != GAZ_M_ORGANIZATION)
		s->entity = GAZ_NONE;
}

/*
 * 'According to X, ...': the name must follow at once; 'according to the
 * nomination of X' cites a paper, not X.
 */
static bool
find_cited(GazRelate *r, GazSpan sentence, uint32_t i, GazSubject *s)
{
	const GazDoc *doc = r->doc;

	for (uint32_t n = 0; i < sentence.to && n < 8; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);
		const GazToken *t = gaz_tok(doc, i);

		if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_ORGANIZATION ||
			u.kind == GAZ_U_GENERIC || u.kind == GAZ_U_PRONOUN)
		{
			s->found = true;
			s->entity = gaz_unit_entity(r, u);
			s->span = u.span;
			return s->entity != GAZ_NONE;
		}
		if (gaz_is_stop(doc, i) || (gaz_is_preposition(t) &&
									t->word != GAZ_W_FROM &&
									t->word != GAZ_W_BY))
			return false;
		i = u.span.to;
	}
	return false;
}

static void
add_citation(GazRelate *r, const GazSpans *quotes, uint32_t s, uint32_t i,
			 GazAttributions *out)
{
	GazDoc	   *doc = r->doc;
	GazSubject	subject = {.entity = GAZ_NONE, .after = true};
	GazAttribution *a;

	if (!gaz_is_word(doc, i + 1, GAZ_W_TO) || in_spans(quotes, i) ||
		!find_cited(r, doc->sentences.item[s].span, i + 2, &subject))
		return;
	a = gaz_vec_push(doc->arena, out);
	a->sentence = s;
	a->verb = gaz_span(i, i + 2);
	a->subject = subject;
}

/*
 * The verb proper of a row: 'told' of 'told reporters', 'said' of 'has said',
 * 'introduced' of 'introduced that'.
 */
static GazSpan
bare_verb(const GazDoc *doc, GazSpan s)
{
	while (gaz_span_len(s) > 1 && gaz_is_auxiliary(gaz_tok(doc, s.from)))
		s.from++;
	if (gaz_is_word(doc, s.to - 1, GAZ_W_THAT) && gaz_span_len(s) > 1)
		s.to--;
	if (has_listener(doc, s))
		s.to = s.from + 1;
	return s;
}

/* 'told airlines to stop': the listener is asked to do something. */
static bool
asks_listener(const GazRelate *r, GazSpan verb, uint32_t to)
{
	const GazDoc *doc = r->doc;

	if (!has_listener(doc, verb))
		return false;
	for (uint32_t i = verb.to, n = 0; i < to && n < 8; n++)
	{
		const GazToken *next = gaz_tok(doc, i + 1);

		if (gaz_is_word(doc, i, GAZ_W_TO))
			return n > 0 && next->kind == GAZ_TK_WORD &&
				!(next->flags & GAZ_TF_CAP) && !gaz_is_determiner(next);
		if (gaz_unit_at(r, i).kind == GAZ_U_PUNCT ||
			gaz_is_word(doc, i, GAZ_W_THAT) ||
			gaz_is_auxiliary(gaz_tok(doc, i)))
			return false;
		i = gaz_unit_at(r, i).span.to;
	}
	return false;
}

static void
add_verb(GazRelate *r, const GazSpans *quotes, uint32_t s, const GazMatch *m,
		 GazAttributions *out)
{
	GazDoc	   *doc = r->doc;
	GazSpan		sentence = doc->sentences.item[s].span;
	bool		asks = strcmp(gaz_doc_code(doc, m), "ask") == 0;
	GazAttribution *a;
	GazSubject	subject;

	if (!is_reporting(r, quotes, sentence.from, m, asks))
		return;
	subject = find_speaker(r, sentence, m->span);
	keep_speakers(doc, &subject);
	if (subject.entity == GAZ_NONE && !subject.body)
		return;
	a = gaz_vec_push(doc->arena, out);
	a->sentence = s;
	a->verb = bare_verb(doc, m->span);
	a->match = m;
	a->asks = asks || asks_listener(r, a->verb, sentence.to);
	a->subject = subject;
}

/*
 * Inside what another verb reports, only a verb that is coordinated with that
 * one counts: 'said that A, and stressed that B'.
 */
static bool
is_nested(const GazDoc *doc, const GazAttributions *list, uint32_t first,
		  GazSpan verb)
{
	const GazAttribution *before;
	uint32_t	i = verb.from;

	if (list->n == first)
		return false;
	before = &list->item[list->n - 1];
	for (; i > before->verb.to; i--)
	{
		if (gaz_is_punct(doc, i - 1, ';') || is_quote(doc, i - 1))
			return false;
		if (i == verb.from &&
			(gaz_is_word(doc, i - 1, GAZ_W_AND) ||
			 gaz_is_word(doc, i - 1, GAZ_W_BUT) ||
			 gaz_is_punct(doc, i - 1, ',')))
			return false;
	}
	return true;
}

void
gaz_find_attributions(GazRelate *r, const GazSpans *quotes, uint32_t s,
					  GazAttributions *out)
{
	GazDoc	   *doc = r->doc;
	GazSpan		span = doc->sentences.item[s].span;
	uint32_t	first = out->n;
	uint32_t	next = span.from;

	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazMatch *m;

		if (i < next)
			continue;
		if (gaz_is_word(doc, i, GAZ_W_ACCORDING))
		{
			add_citation(r, quotes, s, i, out);
			continue;
		}
		m = gaz_report_at(r, i);
		if (!m || m->span.to > span.to)
			continue;
		next = m->span.to;
		if (!is_nested(doc, out, first, m->span))
			add_verb(r, quotes, s, m, out);
	}
}

/* ---- the words, where nothing is quoted ---- */

/* Something that begins a clause of its own: he, the, X. */
static bool
opens_clause(const GazRelate *r, uint32_t i)
{
	const GazToken *t = gaz_tok(r->doc, i);

	return gaz_is_determiner(t) || t->word == GAZ_W_WE || t->word == GAZ_W_I ||
		t->word == GAZ_W_THERE || gaz_unit_at(r, i).kind == GAZ_U_PRONOUN;
}

/*
 * Skips adverbials and a listener: the token where the words may begin, or to
 * when only adverbials follow.
 */
static uint32_t
skip_adverbials(const GazRelate *r, GazSpan verb, uint32_t to)
{
	const GazDoc *doc = r->doc;
	bool		listener = has_listener(doc, verb);
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
				gaz_unit_at(r, i).kind == GAZ_U_DATE ||
				ends_with(r->doc, i, "ing") || ends_with(r->doc, i, "ly");
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
		t->word == GAZ_W_EARLIER || has_listener(r->doc, verb);
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
			gaz_is_punct(doc, i, ':') || is_quote(doc, i) ||
			gaz_unit_at(r, i).kind == GAZ_U_PRONOUN)
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
						   is_quote(doc, begin)))
		begin++;
	for (uint32_t i = end; i > begin; i--)
		if (gaz_is_punct(doc, i - 1, ';') || is_quote(doc, i - 1))
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
		if (is_quote(doc, i))
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
