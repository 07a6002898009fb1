/*-------------------------------------------------------------------------
 *
 * name.c
 *	  Capital runs: the stretches of text that may be names.
 *
 * A name in Latin script is, first of all, a run of capitalised words with what
 * glues them: hyphens, '&', inner possessives ("People's"), the full stops of
 * abbreviations.  This file finds such runs and says where capitals mean
 * nothing; personname.c says which of them have the shape of a person's name.
 *
 * Limits: capitals say nothing in a headline, which callers check.
 *
 *-------------------------------------------------------------------------
 */
#include "base/wordlist.h"
#include "recognise/name.h"

bool
gaz_same_letters(const char *s, const char *word, uint32_t len)
{
	for (uint32_t k = 0; k < len; k++)
		if ((s[k] | 0x20) != word[k])
			return false;
	return true;
}

bool
gaz_starts_sentence(const GazDoc *doc, uint32_t i)
{
	uint32_t	s = gaz_doc_sentence_of(doc, i);
	uint32_t	from;

	if (s == GAZ_NONE)
		return true;
	from = doc->sentences.item[s].span.from;
	while (from < i && gaz_tok(doc, from)->kind != GAZ_TK_WORD &&
		   gaz_tok(doc, from)->kind != GAZ_TK_NUMBER)
		from++;
	if (from >= i)
		return true;
	return (gaz_tok(doc, i - 1)->flags & (GAZ_TF_QUOTE | GAZ_TF_OPEN)) ==
		(GAZ_TF_QUOTE | GAZ_TF_OPEN);
}

static bool
is_heading(const GazDoc *doc, const GazSentence *sentence)
{
	uint32_t	words = 0;
	uint32_t	capitals = 0;
	const GazToken *last = gaz_tok(doc, sentence->span.to - 1);

	/* running text ends like a sentence, however many names it holds */
	if (sentence->section != GAZ_SECTION_TITLE &&
		last->kind == GAZ_TK_PUNCT && last->punct != ')')
		return false;
	for (uint32_t i = sentence->span.from; i < sentence->span.to; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (t->kind != GAZ_TK_WORD || t->end - t->start < 4)
			continue;
		words++;
		if (t->flags & GAZ_TF_CAP)
			capitals++;
	}
	return words >= 4 && capitals * 10 >= words * 8;
}

/* Every recogniser asks, so the answer is kept: 1 is no, 2 yes. */
bool
gaz_capitals_mean_nothing(const GazDoc *doc, const GazSentence *sentence)
{
	uint8_t    *kept = &doc->headings[sentence - doc->sentences.item];

	if (*kept == 0)
		*kept = is_heading(doc, sentence) ? 2 : 1;
	return *kept == 2;
}

uint32_t
gaz_doc_claim(GazDoc *doc, GazMentionKind kind, GazSpan span,
			  const char *rule, uint32_t entry, float score)
{
	uint32_t	m = gaz_doc_add(doc, kind, span, rule, entry, score);

	for (uint32_t i = span.from; i < span.to; i++)
		doc->cover[i] = m;
	return m;
}

bool
gaz_span_is_free(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (!gaz_is_free(doc, i))
			return false;
	return true;
}

/*
 * 'based' in 'Suzhou-based': the second half of a compound adjective, behind
 * which the name has ended.
 */
static bool
is_compound_tail(const GazDoc *doc, uint32_t i)
{
	static const char *const tails[] = {
		"affiliated", "approved", "area", "backed", "based", "born", "bound",
		"built", "centred", "centric", "controlled", "designed", "educated",
		"era", "flagged", "focused", "friendly", "funded", "headquartered",
		"invested", "invented", "led", "level", "like", "linked", "listed",
		"made", "makers", "only", "operated", "oriented", "owned", "produced",
		"registered", "related", "rival", "run", "scale", "sized", "speaking",
		"sponsored", "style", "supported", "trained", "type", "wide",
	};
	const GazToken *t = gaz_tok(doc, i);
	const char *s = doc->text + t->start;
	size_t		len = t->end - t->start;

	return gaz_in_sorted(s, len, tails, GAZ_LENGTHOF(tails));
}

bool
gaz_is_long_dash(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	const unsigned char last = (unsigned char) doc->text[t->end - 1];

	return t->end - t->start == 3 && (last == 0x94 || last == 0x95);
}

bool
gaz_joins_compound(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *next = gaz_tok(doc, i + 1);

	return i + 1 < limit && gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, i)) && gaz_glued(next) &&
		(gaz_tok(doc, i)->end - gaz_tok(doc, i)->start == 1 ||
		 (gaz_tok(doc, i)->flags & GAZ_TF_NONASCII)) &&
		!gaz_is_long_dash(doc, i) &&
		(next->kind == GAZ_TK_WORD || next->kind == GAZ_TK_NUMBER) &&
		!is_compound_tail(doc, i + 1);
}

/*
 * "People's" and "Workers'" belong to a name; "Hefei's" and "Energy's" end
 * one.  So the word must be a plural: with the lone apostrophe, or one of the
 * few without -s.
 */
static bool
is_inner_possessive(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const plurals[] = {
		"people", "women", "children", "men",
	};
	const GazToken *t = gaz_tok(doc, i);
	const GazMatch *m;

	if (i == 0 || i + 1 >= limit || !(t->flags & GAZ_TF_POSS) ||
		!gaz_is_capital(doc, i + 1))
		return false;
	/* "Prosecutor|'s| Office" is one head */
	if ((m = gaz_doc_match(doc, i - 1, GAZ_K_ORG_HEAD)) != NULL &&
		m->span.to > i + 1)
		return true;
	if (!gaz_is_word(doc, i, GAZ_W_POSS))
		return gaz_is_common(doc, i - 1) ||
			gaz_has_kind(doc, i + 1, GAZ_K_ORG_HEAD);
	return GAZ_TEXT_IS_ANY(doc, i - 1, plurals);
}

/* 'St.', 'Ma.': the short first half of a name. */
bool
gaz_is_short_saint(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"st", "ste", "sta", "sto", "mt", "ft", "ma",
	};

	return gaz_tok(doc, i)->end - gaz_tok(doc, i)->start <= 3 &&
		gaz_is_capital(doc, i) && GAZ_TEXT_IS_ANY(doc, i, words);
}

bool
gaz_is_conference(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_EVENT_NOUN);

	return m != NULL && strcmp(gaz_doc_code(doc, m), "conference") == 0;
}

/* The full stop of 'Co.' or 'St.' inside a run: something must follow. */
bool
gaz_is_abbreviation_stop(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i > 0 && i + 1 < limit && gaz_is_word(doc, i, GAZ_W_DOT) &&
		gaz_glued(gaz_tok(doc, i)) && !gaz_glued(gaz_tok(doc, i + 1)) &&
		(gaz_has_kind(doc, i - 1, GAZ_K_ORG_SUFFIX) ||
		 gaz_has_kind(doc, i - 1, GAZ_K_NAME_SUFFIX) ||
		 gaz_is_short_saint(doc, i - 1)) &&
		gaz_is_capital(doc, i + 1);
}

/* The token behind the joint at i that a run goes on over, or i. */
static uint32_t
join_run(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, i);

	if (gaz_joins_compound(doc, i, limit))
		return i + 2;
	if (gaz_is_word(doc, i, GAZ_W_AMP) && gaz_is_capital(doc, i + 1) &&
		i + 1 < limit)
		return i + 2;
	if (is_inner_possessive(doc, i, limit) ||
		gaz_is_abbreviation_stop(doc, i, limit))
		return i + 1;
	/* 'Highland 75 Corporate Park': a number between capitals */
	if (t->kind == GAZ_TK_NUMBER && t->end - t->start <= 4 &&
		i + 1 < limit && gaz_is_capital(doc, i + 1) &&
		!gaz_has_kind(doc, i - 1, GAZ_K_MONTH))
		return i + 2;
	return i;
}

static uint32_t
read_run(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const uint64_t any = GAZ_T_CAPITAL | GAZ_T_JOINT | GAZ_T_PARA;
	uint32_t	end = i + 1;

	if (limit > i + GAZ_NAME_MAX)
		limit = i + GAZ_NAME_MAX;
	while (end < limit)
	{
		uint64_t	bits = doc->matches.kinds[end] & any;
		uint32_t	next;

		if (bits == GAZ_T_CAPITAL)
		{
			end++;
			continue;
		}
		if (bits != GAZ_T_JOINT)
			break;
		next = join_run(doc, end, limit);
		if (next == end)
			break;
		end = next;
	}
	return end;
}

/*
 * All recognisers of names ask about the same runs, so their lengths are kept.  A
 * limit that the run does not reach makes no difference to it.
 */
uint32_t
gaz_run_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint8_t    *kept;

	if (i >= limit || !gaz_is_capital(doc, i))
		return i;
	kept = &doc->runs[i];
	if (*kept == 0)
		*kept = (uint8_t) (read_run(doc, i, doc->tokens.n) - i);
	return i + *kept < limit ? i + *kept : read_run(doc, i, limit);
}

uint32_t
gaz_run_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	start = i;

	if (i > GAZ_NAME_MAX && limit < i - GAZ_NAME_MAX)
		limit = i - GAZ_NAME_MAX;
	while (start > limit)
	{
		uint32_t	p = start - 1;

		if (p > limit && gaz_joins_compound(doc, p - 1, i) && p >= 2 + limit &&
			gaz_is_capital(doc, p - 2))
			start = p - 2;
		else if (gaz_is_capital(doc, p))
			start = p;
		else if (start < i && p > limit &&
				 (is_inner_possessive(doc, p, i) ||
				  (gaz_is_word(doc, p, GAZ_W_AMP) &&
				   gaz_is_capital(doc, p - 1)) ||
				  gaz_joins_compound(doc, p, i)))
			start = p;
		else
			break;
	}
	/* never begin with the joint itself */
	while (start < i && !gaz_is_capital(doc, start))
		start++;
	return start;
}
