/*-------------------------------------------------------------------------
 *
 * attribution.c
 *	  Finds 'X said': the reporting verbs of a sentence with their speakers.
 *
 * A reporting verb counts when it is a verb here (no 'the report', 'to say',
 * 'was told'), stands outside quotation marks and is not part of what another
 * verb reports:
 *
 *	  Tang said that Li told him to wait, and added that it was late
 *		   ^ counts		^ does not			 ^ counts, of Tang
 *
 * Without a speaker that the article names there is no attribution, but for a
 * meeting, which speaks for those who met.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/attribution.h"

/* Units from a verb of asking to the infinitive behind whoever is asked. */
#define LISTENER_REACH 8

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

/* ---- is it a verb that reports? ---- */

/* What stands before the verb says that it is a noun, or not said at all. */
static bool
is_spoiled_before(const GazDoc *doc, uint32_t from, uint32_t v)
{
	const GazToken *t;
	bool		participle = gaz_token_ends(doc, v, "ing");

	/* 'scheduled to |also| announce' */
	while (v > from && (gaz_token_ends(doc, v - 1, "ly") ||
						gaz_is_word(doc, v - 1, GAZ_W_ALSO)))
		v--;
	if (v == from)
		return false;
	t = gaz_tok(doc, v - 1);
	if (t->kind != GAZ_TK_WORD)
		return (t->flags & GAZ_TF_POSS) != 0 ||
			(t->punct == '-' && !gaz_is_dash(doc, v - 1));
	switch (t->word)
	{
		case GAZ_W_HAS:
		case GAZ_W_HAVE:
		case GAZ_W_HAD:
		case GAZ_W_THAT:
		case GAZ_W_ALL:
		case GAZ_W_BOTH:
			return false;
		case GAZ_W_NOT:
		case GAZ_W_NEVER:
			return true;
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
	return !gaz_token_ends(doc, i, "ed") && !gaz_token_ends(doc, i, "s") &&
		!gaz_token_ends(doc, i, "ing") && gaz_tok(doc, i)->kind == GAZ_TK_WORD;
}

/* 'to reporters', 'to the press': somebody who listens, no infinitive. */
static bool
is_listener(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return gaz_is_determiner(t) || (t->flags & GAZ_TF_CAP) != 0 ||
		t->word == GAZ_W_ME || t->word == GAZ_W_US || t->word == GAZ_W_HIM ||
		t->word == GAZ_W_THEM || gaz_token_ends(doc, i, "ers") ||
		gaz_token_ends(doc, i, "ists");
}

/* 'a 6 billion yuan project': nouns as well, and verbs behind plurals only. */
static bool
is_noun(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"project", "object", "counter", "share", "voice", "brief", "signal",
		"note", "answer", "report", "comment", "joke", "blast", "estimate",
		"forecast", "claim", "state", "hope", "call", "view", "talk", "hint",
		"highlight", "promise", "pledge", "reply", "remark", "stress",
		"introduce"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, nouns) &&
		!gaz_token_ends(doc, i - 1, "s") &&
		!gaz_is_word(doc, i - 1, GAZ_W_WE) &&
		!gaz_is_word(doc, i - 1, GAZ_W_I) &&
		!gaz_is_word(doc, i - 1, GAZ_W_THEY) &&
		!gaz_is_word(doc, i - 1, GAZ_W_AND);
}

/* 'ways |states| can grow', ', |adding| 130 jobs': no words are told. */
static bool
tells_nothing(const GazDoc *doc, GazSpan verb)
{
	const GazToken *next = gaz_tok(doc, verb.to);

	if (gaz_span_len(verb) != 1)
		return false;
	if (gaz_token_is(doc, verb.from, "adding"))
		return next->kind == GAZ_TK_NUMBER;
	/* '|observed| the growth of the park' */
	if (gaz_token_is(doc, verb.from, "observed"))
		return gaz_is_determiner(next) && gaz_is_word(doc, verb.to + 2, GAZ_W_OF);
	return gaz_token_ends(doc, verb.from, "s") && gaz_is_auxiliary(next) &&
		!gaz_token_is(doc, verb.from, "says");
}

static bool
is_spoiled_behind(const GazDoc *doc, const GazMatch *m, bool asks)
{
	if ((asks && gaz_span_len(m->span) == 1 &&
		 is_base_form(doc, m->span.from)) ||
		is_noun(doc, m->span.from) || tells_nothing(doc, m->span) ||
		(gaz_is_punct(doc, m->span.to, '-') &&
		 !gaz_is_dash(doc, m->span.to)))
		return true;			/* 'at his request', 'state-owned' */
	switch (gaz_tok(doc, m->span.to)->word)
	{
		case GAZ_W_BY:			/* 'announced by X', but 'said by phone' */
			return !gaz_token_is(doc, m->span.to + 1, "phone") &&
				!gaz_token_is(doc, m->span.to + 1, "telephone") &&
				!gaz_token_is(doc, m->span.to + 1, "email");
		case GAZ_W_BE:
			return true;
		case GAZ_W_TO:			/* 'is said to' but 'explained to the press' */
			return !asks && !is_listener(doc, m->span.to + 1);
		case GAZ_W_ABOUT:
		case GAZ_W_FOR:
		case GAZ_W_IF:
			return asks;
		default:
			return false;
	}
}

/*
 * 代表示范区 has no 表示 in it, and 情况介绍 is a noun: does a longer word begin
 * with the verb's last character, or a noun take the verb along?
 */
static bool
is_cut_off(const GazDoc *doc, GazSpan verb)
{
	if (gaz_tok(doc, verb.to - 1)->kind != GAZ_TK_HAN || gaz_span_len(verb) < 2)
		return false;
	if (verb.from > 0 && (gaz_token_is(doc, verb.from - 1, "况") ||
						  gaz_token_is(doc, verb.from - 1, "的")))
		return true;
	for (uint32_t k = doc->matches.at[verb.to - 1]; k < doc->matches.at[verb.to];
		 k++)
		if (gaz_span_len(doc->matches.item[k].span) > 2)
			return true;
	return false;
}

static bool
is_reporting(GazRelate *r, const GazSpans *quotes, uint32_t from,
			 const GazMatch *m, bool asks)
{
	const GazDoc *doc = r->doc;

	/* 'in a statement' only goes with a verb; 'quoted by X as saying' is one */
	if (gaz_is_preposition(gaz_tok(doc, m->span.from)))
		return gaz_is_word(doc, m->span.from, GAZ_W_AS) &&
			gaz_token_is(doc, m->span.to - 1, "saying") &&
			!in_spans(quotes, m->span.from);
	return gaz_unit_kind(r, m->span.from) == GAZ_U_WORD &&
		!in_spans(quotes, m->span.from) && !is_cut_off(doc, m->span) &&
		!is_spoiled_before(doc, from, m->span.from) &&
		!is_spoiled_behind(doc, m, asks);
}

/* 'told', whose object is the listener and not the words. */
bool
gaz_has_listener(const GazDoc *doc, GazSpan verb)
{
	static const char *const forms[] = {
		"told", "tell", "tells", "telling", "reminded", "informed", "assured"
	};

	return GAZ_TOKEN_IS_ANY(doc, verb.from, forms);
}

/* ---- collecting ---- */

/*
 * '..., said X' and '..." said X': the verb opens what stands behind a mark.  Not
 * so ', reiterating the ministry's aim'.
 */
static bool
may_invert(const GazDoc *doc, uint32_t from, uint32_t v)
{
	if (v > from && gaz_token_ends(doc, v, "ing"))
		return false;
	return v == from || gaz_is_quote(doc, v - 1) || gaz_is_punct(doc, v - 1, ',') ||
		gaz_is_punct(doc, v - 1, '-');
}

/* 'Lin, in a letter, thanked the company for it': Lin thanks. */
static bool
is_object(GazRelate *r, uint32_t floor, GazSpan verb, GazSubject behind)
{
	return gaz_unit_kind(r, behind.span.to - 1) == GAZ_U_GENERIC &&
		gaz_is_preposition(gaz_tok(r->doc, behind.span.to)) &&
		gaz_subject_before(r, floor, verb.from).entity != GAZ_NONE;
}

/* 'told them to |stop|', not 'told it to |the| press' */
static bool
is_verb_behind_to(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_WORD && !(t->flags & GAZ_TF_CAP) &&
		!gaz_is_determiner(t);
}

/*
 * 'Lin came to X to learn about Y, Z, etc., |urged| firms to invest': a list of
 * what one did, as translated pages join it, whose verbs share their subject.
 */
static bool
goes_on_doing(const GazRelate *r, GazSpan sentence, GazSpan verb)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = verb.to;

	if (verb.from <= sentence.from + 1 ||
		!gaz_is_punct(doc, verb.from - 1, ',') ||
		!gaz_token_ends(doc, verb.from, "ed"))
		return false;
	if (gaz_is_word(doc, i, GAZ_W_THAT))
		return true;
	if (gaz_is_word(doc, i, GAZ_W_THE))
		return gaz_token_is(doc, i + 1, "need") ||
			gaz_token_is(doc, i + 1, "importance");
	/* whoever is urged, and to do what */
	for (uint32_t n = 0; i < sentence.to && n < LISTENER_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (gaz_is_word(doc, i, GAZ_W_TO))
			return n > 0 && is_verb_behind_to(doc, i + 1);
		if (u.kind == GAZ_U_PUNCT || gaz_is_auxiliary(gaz_tok(doc, i)) ||
			gaz_is_preposition(gaz_tok(doc, i)))
			return false;
		i = u.span.to;
	}
	return false;
}

/*
 * 'After visiting X, a maker in Y, |the vice premier| praised it, saying that': the
 * subject of the clause is that of its verb, and nobody the opening names.
 */
static GazSubject
subject_of_clause(GazRelate *r, GazSpan clause)
{
	const GazDoc *doc = r->doc;
	const uint64_t verbs = gaz_kind_bit(GAZ_K_REPORTING_VERB) |
		gaz_kind_bit(GAZ_K_EVENT_VERB);

	if (gaz_span_len(clause) < 2 ||
		!gaz_token_ends(doc, clause.from + 1, "ing") ||
		!(gaz_is_preposition(gaz_tok(doc, clause.from)) ||
		  gaz_is_word(doc, clause.from, GAZ_W_WHILE) ||
		  gaz_is_word(doc, clause.from, GAZ_W_WHEN)))
		return gaz_subject_of_clause(r, clause);
	for (uint32_t i = clause.to; i-- > clause.from + 2;)
	{
		GazSubject	s;

		if (!gaz_token_ends(doc, i, "ed") || !gaz_doc_starts(doc, i, verbs))
			continue;
		s = gaz_subject_before(r, clause.from, i);
		if (s.found)
			return s;
	}
	return gaz_subject_of_clause(r, clause);
}

/* The speaker of a verb; floor: the last quotation mark or semicolon before. */
static GazSubject
find_speaker(GazRelate *r, GazSpan sentence, uint32_t floor, GazSpan verb)
{
	const GazDoc *doc = r->doc;
	bool		goes_on = goes_on_doing(r, sentence, verb);
	bool		participle = gaz_token_ends(doc, verb.from, "ing") &&
		verb.from > floor && gaz_is_punct(doc, verb.from - 1, ',');
	GazSubject	s;

	/* what stands behind 'told' is the listener, as are those who are urged */
	if (!goes_on && may_invert(doc, sentence.from, verb.from) &&
		!gaz_has_listener(doc, verb) &&
		!gaz_is_word(doc, verb.to, GAZ_W_THAT))
	{
		s = gaz_subject_behind(r, verb.to, sentence.to);
		if (s.found && s.entity != GAZ_NONE &&
			!is_object(r, floor, verb, s))
			return s;
	}
	s = gaz_subject_before(r, floor, verb.from);
	/* ', saying that' is of the clause's subject, not of who stands before it */
	if (participle || (goes_on && s.entity == GAZ_NONE))
	{
		GazSubject	of_clause = subject_of_clause(
			r, gaz_span(floor, verb.from - 1));

		if (of_clause.found)
		{
			of_clause.shared = true;
			return of_clause;
		}
	}
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

static void
add_citation(GazRelate *r, const GazSpans *quotes, uint32_t s, uint32_t i,
			 GazAttributions *out)
{
	GazDoc	   *doc = r->doc;
	GazSubject	subject = {.entity = GAZ_NONE, .after = true};
	GazAttribution *a;

	if (in_spans(quotes, i) ||
		!gaz_find_cited(r, doc->sentences.item[s].span, i + 2, &subject))
		return;
	a = gaz_vec_push(doc->arena, out);
	a->sentence = s;
	a->verb = gaz_span(i, gaz_is_word(doc, i, GAZ_W_ACCORDING) ? i + 2 :
					   i + 1);
	a->subject = subject;
}

/*
 * The verb proper of a row: 'told' of 'told reporters', 'said' of 'has said',
 * 'introduced' of 'introduced that'.
 */
static GazSpan
bare_verb(const GazDoc *doc, GazSpan s)
{
	while (gaz_span_len(s) > 1 && (gaz_is_auxiliary(gaz_tok(doc, s.from)) ||
								   gaz_is_word(doc, s.from, GAZ_W_AS)))
		s.from++;
	if (gaz_is_word(doc, s.to - 1, GAZ_W_THAT) && gaz_span_len(s) > 1)
		s.to--;
	if (gaz_has_listener(doc, s))
		s.to = s.from + 1;
	return s;
}

/* 'told airlines to stop': the listener is asked to do something. */
static bool
asks_listener(const GazRelate *r, GazSpan verb, uint32_t to)
{
	const GazDoc *doc = r->doc;

	if (!gaz_has_listener(doc, verb))
		return false;
	for (uint32_t i = verb.to, n = 0; i < to && n < LISTENER_REACH; n++)
	{
		if (gaz_is_word(doc, i, GAZ_W_TO))
			return n > 0 && is_verb_behind_to(doc, i + 1);
		/* 'told workers |he| is glad to see' */
		if (gaz_unit_kind(r, i) == GAZ_U_PUNCT ||
			gaz_is_word(doc, i, GAZ_W_THAT) ||
			gaz_is_nominative(gaz_tok(doc, i)) ||
			gaz_is_auxiliary(gaz_tok(doc, i)))
			return false;
		i = gaz_unit_at(r, i).span.to;
	}
	return false;
}

/* Where the adverbs before a verb begin: 'and [also repeatedly] said'. */
static uint32_t
before_adverbs(const GazDoc *doc, uint32_t from, uint32_t i)
{
	while (i > from && (gaz_token_ends(doc, i - 1, "ly") ||
						gaz_is_word(doc, i - 1, GAZ_W_ALSO) ||
						gaz_is_word(doc, i - 1, GAZ_W_THEN)))
		i--;
	return i;
}

/*
 * 'admitted that A, conceded that B and promised C': a verb right behind a
 * comma or 'and' is of the speaker before it.
 */
static bool
goes_on_telling(const GazDoc *doc, uint32_t from, GazSpan verb)
{
	uint32_t	i = before_adverbs(doc, from, verb.from);
	const GazToken *next = gaz_tok(doc, verb.to);

	if (i == from)
		return false;
	if (gaz_is_word(doc, i - 1, GAZ_W_AND) || gaz_is_word(doc, i - 1, GAZ_W_BUT))
		return true;
	/* '..., said a worker' is another's */
	return gaz_is_punct(doc, i - 1, ',') &&
		(next->word == GAZ_W_THAT || next->word == GAZ_W_THERE ||
		 (next->word >= GAZ_W_I && next->word <= GAZ_W_THEY));
}

static void
add_verb(GazRelate *r, const GazSpans *quotes, uint32_t s, uint32_t floor,
		 const GazMatch *m, GazAttributions *out)
{
	GazDoc	   *doc = r->doc;
	GazSpan		sentence = doc->sentences.item[s].span;
	bool		asks = gaz_streq(gaz_doc_code(doc, m), "ask");
	GazAttribution *a;
	GazSubject	subject;

	if (!is_reporting(r, quotes, sentence.from, m, asks))
		return;
	subject = find_speaker(r, sentence, floor, m->span);
	keep_speakers(doc, &subject);
	if (subject.entity == GAZ_NONE && !subject.body && out->n > 0 &&
		out->item[out->n - 1].sentence == s &&
		goes_on_telling(doc, sentence.from, m->span))
	{
		subject = out->item[out->n - 1].subject;
		subject.shared = true;
		subject.after = false;
	}
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
	uint32_t	i;
	uint32_t	head;

	if (list->n == first)
		return false;
	before = &list->item[list->n - 1];
	head = i = before_adverbs(doc, before->verb.to, verb.from);
	for (; i > before->verb.to; i--)
	{
		if (gaz_is_punct(doc, i - 1, ';') || gaz_is_quote(doc, i - 1))
			return false;
		if (i == head &&
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
	uint32_t	floor = span.from;

	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = &doc->tokens.item[i];
		const GazMatch *m;

		if (t->kind == GAZ_TK_PUNCT)
			floor = t->punct == '"' || t->punct == ';' ? i + 1 : floor;
		if (i < next)
			continue;
		if ((t->word == GAZ_W_ACCORDING ||
			 gaz_is_word(doc, i + 1, GAZ_W_FROM)) && gaz_cites(doc, i))
		{
			add_citation(r, quotes, s, i, out);
			next = i + 2;
			continue;
		}
		if (!gaz_doc_starts(doc, i, gaz_kind_bit(GAZ_K_REPORTING_VERB)))
			continue;
		m = gaz_report_at(r, i);
		if (m->span.to > span.to)
			continue;
		next = m->span.to;
		if (!is_nested(doc, out, first, m->span))
			add_verb(r, quotes, s, floor, m, out);
	}
}
