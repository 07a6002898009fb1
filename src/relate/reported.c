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

/* Tokens of what links a sentence to the one before: 'In the long run,'. */
#define LINK_MAX 6

/* 'NEW YORK, May 4 (Agency) --' */
#define DATELINE_MAX 10

/* Tokens of a term in quotation marks. */
#define TERM_MAX 12

/* A row weaker than this reports only with 'that', a colon or quoted words. */
#define STRONG_VERB 0.85f
#define ASKING_VERB 0.8f

/* A verb weaker than this is mostly another one: 'which X shares with Y'. */
#define WEAK_VERB 0.65f

/* 'three clear requirements for the work:' */
#define COUNT_REACH 4
#define COLON_REACH 14

/*
 * Does the quotation mark at i belong to a term inside the span: 'the "little
 * giant"', of which both marks stay?
 */
static bool
is_of_term(const GazDoc *doc, GazSpan span, uint32_t i)
{
	bool		opens = i == span.from;
	uint32_t	k = i;

	for (uint32_t n = 0; n < TERM_MAX; n++)
	{
		k = opens ? k + 1 : k - 1;
		if (k <= span.from || k + 1 >= span.to)
			return false;
		if (gaz_is_quote(doc, k))
			return (gaz_tok(doc, k)->flags &
					(opens ? GAZ_TF_CLOSE : GAZ_TF_OPEN)) != 0;
	}
	return false;
}

static bool
is_margin(const GazDoc *doc, GazSpan span, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_MARKUP || gaz_is_stop(doc, i) ||
		gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, '-') ||
		(gaz_is_quote(doc, i) && !is_of_term(doc, span, i));
}

GazSpan
gaz_trim_span(const GazDoc *doc, GazSpan span)
{
	while (span.from < span.to && (is_margin(doc, span, span.from) ||
								   gaz_is_punct(doc, span.from, ')')))
		span.from++;
	while (span.from < span.to && is_margin(doc, span, span.to - 1))
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
		if (t->word == GAZ_W_AND && gaz_report_at(r, i + 1))
			return verb.to;		/* 'warned of delays and said' */
		if (phrase && opens_clause(r, i) && n > 0 &&
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

/* 'noted, however, that': behind the second comma, if 'that' follows it. */
static uint32_t
skip_parenthesis(const GazRelate *r, uint32_t i, uint32_t to)
{
	const GazDoc *doc = r->doc;

	if (!gaz_is_punct(doc, i, ','))
		return i;
	for (uint32_t k = i + 1, n = 0; k < to && n < ADVERBIAL_MAX; n++)
	{
		if (gaz_is_punct(doc, k, ','))
			return gaz_is_word(doc, k + 1, GAZ_W_THAT) ? k + 1 : i;
		if (gaz_is_quote(doc, k) || gaz_is_stop(doc, k))
			return i;
		k = gaz_unit_at(r, k).span.to;
	}
	return i;
}

/* 'denied reports that', 'expressed the hope that': behind the noun. */
static uint32_t
skip_noun_of_speech(const GazRelate *r, uint32_t i, uint32_t to)
{
	static const char *const nouns[] = {
		"reports", "rumours", "rumors", "claims", "allegations",
		"accusations", "suggestions", "speculation", "concern", "concerns",
		"fear", "fears", "hope", "hopes", "confidence", "belief", "view",
		"opinion", "doubt", "doubts", "regret", "optimism", "worries",
		"conviction", "satisfaction", "disappointment"
	};

	for (uint32_t k = i; k + 1 < to && k < i + 4; k++)
		if (gaz_is_word(r->doc, k + 1, GAZ_W_THAT) &&
			GAZ_TOKEN_IS_ANY(r->doc, k, nouns))
			return k + 1;
	return i;
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
	i = skip_parenthesis(r, i, to);
	if (i == a->verb.to && !a->asks && !gaz_is_firm_verb(doc, a))
		i = skip_noun_of_speech(r, i, to);
	while (i < to && (gaz_is_word(doc, i, GAZ_W_THAT) ||
					  gaz_is_punct(doc, i, ':') || gaz_is_punct(doc, i, ',')))
		i++;
	return i;
}

/*
 * 'Speaking at the forum, X said', 'Sadly, X said', not 'Unswerving efforts should
 * be made, X said': a clause without a verb of its own up to its comma.
 */
static bool
is_verbless(const GazRelate *r, uint32_t i)
{
	for (uint32_t n = 0; n < ADVERBIAL_MAX; n++)
	{
		if (gaz_is_punct(r->doc, i, ',') || gaz_is_stop(r->doc, i))
			return true;
		if (gaz_is_auxiliary(gaz_tok(r->doc, i)))
			return false;
		i = gaz_unit_at(r, i).span.to;
	}
	return true;
}

/* Does the clause before a comma only set the scene: 'In 2022, X said ...'? */
bool
gaz_sets_scene(const GazRelate *r, uint32_t i)
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
				((gaz_token_ends(r->doc, i, "ing") ||
				  gaz_token_ends(r->doc, i, "ly")) &&
				 is_verbless(r, i));
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
		t->word == GAZ_W_EARLIER || t->word == GAZ_W_EARLY ||
		t->word == GAZ_W_LATE || t->word == GAZ_W_LAST ||
		t->word == GAZ_W_YESTERDAY || t->word == GAZ_W_THIS ||
		t->word == GAZ_W_TONIGHT || t->word == GAZ_W_WHEN ||
		t->word == GAZ_W_WHILE || gaz_has_listener(r->doc, verb);
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
	bool		dated = false;

	if (i < to && !opens_adverbial(r, verb, i))
		return false;
	for (uint32_t n = 0; i < to && n < ADVERBIAL_MAX; n++)
	{
		const GazToken *t = gaz_tok(doc, i);

		/* 'announced on Tuesday the resignation of Y' */
		if (dated && gaz_is_determiner(t))
			return false;
		dated = gaz_unit_kind(r, i) == GAZ_U_DATE;
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

uint32_t
gaz_next_comma(const GazRelate *r, uint32_t i, uint32_t to)
{
	while (i < to && !gaz_is_punct(r->doc, i, ','))
		i = gaz_unit_at(r, i).span.to;
	return i;
}

/* 'In the face of rising costs, work goes on, it said': more than a scene. */
static bool
goes_beyond_scene(const GazRelate *r, const GazAttribution *a, GazSpan clause)
{
	if (!gaz_is_firm_verb(r->doc, a))
		return false;
	if (gaz_is_preposition(gaz_tok(r->doc, clause.from)))
		return gaz_next_comma(r, clause.from, clause.to) + 3 < clause.to;
	/* 'But sales rose, it said, adding ...' */
	return (gaz_tok(r->doc, clause.from)->flags & GAZ_TF_CAP) &&
		(gaz_is_word(r->doc, clause.from, GAZ_W_BUT) ||
		 gaz_is_word(r->doc, clause.from, GAZ_W_AND));
}

/* 'TOKYO -- Japan will pay, the ministry said': behind the dash. */
static uint32_t
behind_dateline(const GazRelate *r, uint32_t i, uint32_t to)
{
	const GazDoc *doc = r->doc;

	for (uint32_t k = i, n = 0; k < to && n < DATELINE_MAX; n++)
	{
		const GazToken *t = gaz_tok(doc, k);

		if (k > i && gaz_is_dash(doc, k))
		{
			while (gaz_is_punct(doc, k, '-'))
				k++;
			return k;
		}
		if (t->kind == GAZ_TK_WORD && !(t->flags & GAZ_TF_CAP))
			break;
		k = gaz_unit_at(r, k).span.to;
	}
	return i;
}

/* 'the reputation of |"Made in Ohio"|': the mark opens a part of a phrase. */
bool
gaz_opens_term(const GazDoc *doc, uint32_t mark)
{
	return mark > 0 && (gaz_is_determiner(gaz_tok(doc, mark - 1)) ||
						gaz_is_word(doc, mark - 1, GAZ_W_OF));
}

/*
 * 'the "little giant" firms': a closing mark before token i that ends a term and
 * no speech.  Where its opening mark stands, or from where that is stripped
 * already; else i.
 */
static uint32_t
over_term(const GazDoc *doc, uint32_t from, uint32_t i)
{
	const GazToken *mark = gaz_tok(doc, i - 1);
	uint32_t	k = i - 1;
	bool		comma = k > from && gaz_is_punct(doc, k - 1, ',');

	if (!(mark->flags & GAZ_TF_CLOSE) || k == from ||
		gaz_is_punct(doc, k - 1, '.') || gaz_is_punct(doc, k - 1, '?') ||
		gaz_is_punct(doc, k - 1, '!'))
		return i;
	for (uint32_t n = 0; k > from && n < TERM_MAX; n++)
		if (gaz_is_quote(doc, --k))
			/* the comma of 'of "Made in Ohio," X said' is not the term's */
			return !comma || gaz_opens_term(doc, k) ? k : i;
	return k == from && !comma ? from : i;
}

/*
 * Where the words that end at token end begin: behind the last semicolon or
 * quotation, of which marks around a mere term are none; from, where nothing
 * breaks them.
 */
static uint32_t
behind_last_break(const GazDoc *doc, uint32_t from, uint32_t end)
{
	uint32_t	i = end;

	while (i > from)
	{
		uint32_t	before = gaz_is_quote(doc, i - 1) ?
			over_term(doc, from, i) : i;

		if (before <= from)
			break;
		if (gaz_is_quote(doc, before - 1) || gaz_is_punct(doc, before - 1, ';'))
			return before;
		i = before - 1;
	}
	return from;
}

/* Does the clause of a verb end at token i? */
static bool
ends_clause(const GazDoc *doc, uint32_t i, uint32_t to)
{
	return i >= to || gaz_is_stop(doc, i) || gaz_is_punct(doc, i, ',');
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

	/* 'X should be done, Lin demanded': nobody is asked behind the verb */
	if ((a->asks && !ends_clause(doc, behind, sentence.to)) ||
		a->subject.shared ||
		gaz_tok(doc, a->verb.from)->kind == GAZ_TK_HAN)
		return gaz_span(0, 0);
	if (end <= sentence.from + 1 ||
		!gaz_is_punct(doc, end - 1 - gaz_is_quote(doc, end - 1), ','))
	{
		/* 'C according to X' needs no comma */
		if (a->match || end == sentence.from)
			return gaz_span(0, 0);
	}
	begin = behind_dateline(r, begin, end);
	while (begin < end && gaz_is_punct(doc, begin, ','))
		begin++;
	begin = behind_last_break(doc, begin, end);
	if (end - begin < 3 ||
		(a->match && gaz_row_weight(doc, a->match) < WEAK_VERB) ||
		(a->match && gaz_sets_scene(r, begin) &&
		 !goes_beyond_scene(r, a, gaz_span(begin, end - 1))) ||
		(!a->subject.after && !only_adverbial_behind(r, a->verb, behind,
												  sentence.to)))
		return gaz_span(0, 0);
	return gaz_trim_span(doc, gaz_span(begin, end));
}

/* What stands between the words and a further verb of telling. */
static bool
joins_verbs(const GazDoc *doc, uint32_t i)
{
	return gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, ';') ||
		gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_BUT);
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
	while (i > start && !joins_verbs(doc, i - 1))
		i--;
	if (i <= start)
		return to;
	while (i > start && joins_verbs(doc, i - 1))
		i--;
	return i;
}

bool
gaz_is_firm_verb(const GazDoc *doc, const GazAttribution *a)
{
	float		weight = a->match ? gaz_row_weight(doc, a->match) : 1;

	return weight >= (a->asks ? ASKING_VERB : STRONG_VERB);
}

/* A weak verb reports only what is marked as words. */
static bool
is_marked(const GazDoc *doc, uint32_t start, uint32_t to,
		  const GazAttribution *a)
{
	if (gaz_is_firm_verb(doc, a) ||
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

/* ---- announcements ---- */

/* Nouns that only count what is said next. */
static bool
is_point_noun(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"points", "requirements", "requests", "suggestions", "opinions",
		"demands", "aspects", "tasks", "proposals", "hopes", "measures",
		"priorities", "views", "recommendations", "expectations", "steps"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, nouns);
}

static bool
is_count(const GazDoc *doc, uint32_t i)
{
	static const char *const counts[] = {
		"two", "three", "four", "five", "six", "seven", "eight", "several",
		"following"
	};
	const GazToken *t = gaz_tok(doc, i);

	if (t->kind == GAZ_TK_NUMBER)
		return t->end - t->start == 1;
	return GAZ_TOKEN_IS_ANY(doc, i, counts);
}

/*
 * 'three requirements: first, ...': the words proper, behind the colon.  Empty
 * when they are left to the sentences that follow.
 */
static GazSpan
skip_announcement(const GazDoc *doc, GazSpan content)
{
	uint32_t	i = content.from;
	uint32_t	noun;

	if (gaz_is_word(doc, i, GAZ_W_THE))
		i++;
	if (!is_count(doc, i))
		return content;
	for (noun = i + 1; !is_point_noun(doc, noun); noun++)
		if (noun >= content.to || noun > i + COUNT_REACH)
			return content;
	for (i = noun + 1; i < content.to && i < noun + COLON_REACH; i++)
	{
		if (gaz_is_punct(doc, i, ':'))
			return gaz_trim_span(doc, gaz_span(i + 1, content.to));
		if (gaz_is_auxiliary(gaz_tok(doc, i)))
			return content;		/* 'three tasks must be done' */
	}
	return gaz_span(0, 0);
}

/*
 * 'Still, said Lin, chief of X, [prices will rise]': words that only link stand
 * before the verb, and what is said behind the speaker.
 */
static GazSpan
content_behind_speaker(const GazRelate *r, const GazAttribution *a,
					   GazSpan sentence)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = a->subject.span.to;
	uint32_t	end;

	if (a->verb.from > sentence.from + LINK_MAX || a->verb.from < sentence.from + 2 ||
		!gaz_is_punct(doc, a->verb.from - 1, ',') ||
		gaz_is_quote(doc, sentence.from) || !gaz_is_punct(doc, i, ',') ||
		gaz_row_weight(doc, a->match) < STRONG_VERB)
		return gaz_span(0, 0);
	for (uint32_t k = sentence.from; k < a->verb.from; k++)
		if (gaz_unit_kind(r, k) != GAZ_U_WORD && !gaz_is_punct(doc, k, ','))
			return gaz_span(0, 0);
	/* over the speaker's role */
	if (gaz_unit_kind(r, i + 1) == GAZ_U_ROLE)
	{
		for (end = i + 1; end < sentence.to && !gaz_is_punct(doc, end, ',');)
			end = gaz_unit_at(r, end).span.to;
		i = end;
	}
	return i + 3 < sentence.to ?
		gaz_trim_span(doc, gaz_span(i + 1, sentence.to)) : gaz_span(0, 0);
}

GazSpan
gaz_reported_content(GazRelate *r, const GazAttributions *list, uint32_t a)
{
	const GazDoc *doc = r->doc;
	const GazAttribution *at = &list->item[a];
	GazSpan		sentence = doc->sentences.item[at->sentence].span;
	GazSpan		content = content_before(r, at, sentence);
	uint32_t	start;

	if (!at->match)
		return gaz_cited_content(r, at, content, sentence);
	if (!gaz_span_empty(content))
		return content;
	if (at->subject.after)
		return content_behind_speaker(r, at, sentence);
	start = content_start(r, at, sentence.to);
	if (start <= at->verb.from || !is_marked(doc, start, sentence.to, at))
		return gaz_span(0, 0);
	/* 'warned against X', 'asked in detail': about something, not in words */
	if (start == at->verb.to &&
		(gaz_is_word(doc, start, GAZ_W_WHILE) ||
		 (at->asks ? gaz_is_word(doc, start, GAZ_W_IN) :
		  gaz_is_preposition(gaz_tok(doc, start)))))
		return gaz_span(0, 0);
	/* 'announced this in Lima' says nothing */
	if (start >= sentence.to ||
		(gaz_is_word(doc, start, GAZ_W_THIS) &&
		 (gaz_is_preposition(gaz_tok(doc, start + 1)) ||
		  gaz_unit_kind(r, start + 1) == GAZ_U_PUNCT)))
		return gaz_span(0, 0);
	content = gaz_span(start, content_end(doc, list, a, start, sentence.to));
	return skip_announcement(doc, gaz_trim_span(doc, content));
}
