/*-------------------------------------------------------------------------
 *
 * orgcontext.c
 *	  Organisations whose names say nothing, known by what stands beside them.
 *
 *	  Danish carmaker |Ostwald|				a noun for a body before the name
 *	  |Sodality|, a maker of batteries		... or behind it, in apposition
 *	  |Harmattan|'s managing partner		an owner in front of a role
 *	  |Hanryeo| CEO Choi					a name in front of a title
 *	  |Kaskivaara| said, shares in |Rio Pardo|	what only bodies and persons do
 *
 * The noun patterns run before persons are sought, since they would take a
 * company of two unknown words for a person; the others take what persons and
 * places have left.
 *
 * Limits: runs of one to five words; a run of ordinary words alone is never
 * taken; scores stay between 0.5 and 0.8.
 *
 *-------------------------------------------------------------------------
 */
#include "base/index.h"
#include "recognise/name.h"
#include "recognise/orgevidence.h"
#include "recognise/orgname.h"
#include "recognise/personrole.h"
#include "recognise/recognise.h"

/* The noun for a body that ends right before i ('carmaker'), or NULL. */
static const GazMatch *
noun_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_ORG_GENERIC);

		if (m != NULL && m->span.to == i &&
			(!gaz_is_capital(doc, i - back) ||
			 gaz_starts_sentence(doc, i - back)))
			return m;
	}
	return NULL;
}

/* 'the startup, |Pallaton|, raised': the noun and the name in apposition. */
static bool
noun_and_comma(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	const GazMatch *m;

	if (run.from < limit + 3 || !gaz_is_word(doc, run.from - 1, GAZ_W_COMMA) ||
		!gaz_is_word(doc, run.to, GAZ_W_COMMA))
		return false;
	m = noun_before(doc, run.from - 1, limit);
	return m != NULL && m->span.from > limit &&
		gaz_is_word(doc, m->span.from - 1, GAZ_W_THE);
}

static bool
company_before(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m = noun_before(doc, i, 0);

	return m != NULL && strcmp(gaz_doc_code(doc, m), "company") == 0 &&
		gaz_doc_match(doc, m->span.from, GAZ_K_TITLE) == NULL;
}

/* A place of the gazetteer, or a name with a place's head. */
static bool
is_whole_place(const GazDoc *doc, GazSpan run)
{
	const GazMatch *m = gaz_doc_match(doc, run.from, GAZ_K_PLACE);

	if (m != NULL && m->span.to >= run.to)
		return true;
	m = gaz_doc_match(doc, run.to - 1, GAZ_K_PLACE_HEAD);
	return m != NULL && m->span.to == run.to &&
		doc->image->entries[m->entry].weight >= 0.6f;
}

/* "You've", "It'll": a closed word with a verb in it. */
static bool
is_contraction(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	uint32_t	len = t->end - t->start;

	/* U+2019 RIGHT SINGLE QUOTATION MARK or the plain apostrophe */
	for (uint32_t at = 3; at <= 5 && at < len; at++)
		if (doc->text[t->end - at] == '\'' ||
			(unsigned char) doc->text[t->end - at] == 0x99)
			return at == 3 || (t->flags & GAZ_TF_NONASCII);
	return false;
}

/*
 * The run goes on behind particles ('Química |del Golfo|') and stops before a
 * model number ('Pratt & Whitney |PW1900|').
 */
static uint32_t
whole_run_end(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	uint32_t	end = run.to;

	for (int pieces = 0; pieces < 2; pieces++)
	{
		uint32_t	next = end;

		while (next < end + 2 && gaz_has_kind(doc, next, GAZ_K_PARTICLE) &&
			   !gaz_is_capital(doc, next))
			next++;
		if (next == end || !gaz_is_capital(doc, next) ||
			!gaz_is_free(doc, next))
			break;
		end = gaz_run_end(doc, next, limit);
	}
	while (end > run.from + 1 && gaz_tok(doc, end)->kind == GAZ_TK_NUMBER &&
		   gaz_glued(gaz_tok(doc, end)))
		end--;
	while (end > run.from + 1 && gaz_tok(doc, end - 1)->kind != GAZ_TK_WORD)
		end--;
	return end;
}

/* Two ordinary words or more that may make a name: 'Bright Meadow'. */
static bool
is_plain_name(const GazDoc *doc, GazSpan run)
{
	const uint64_t things = gaz_kind_bit(GAZ_K_PLACE_HEAD) |
		gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) | gaz_kind_bit(GAZ_K_EVENT_NOUN) |
		gaz_kind_bit(GAZ_K_DEMONYM) | gaz_kind_bit(GAZ_K_TITLE);

	if (gaz_span_len(run) < 2)
		return false;
	for (uint32_t k = run.from; k < run.to; k++)
		if (gaz_doc_starts(doc, k, things))
			return false;
	return true;
}

/* What reads as a person is left to person.c, but for 'firm Van Rossum'. */
static bool
reads_as_person(const GazDoc *doc, GazSpan run)
{
	float		strength;

	return gaz_span_len(run) > 1 &&
		gaz_person_shape(doc, run.from, run.to, &strength) == run.to &&
		strength >= 0.6f && !company_before(doc, run.from);
}

/*
 * A capital run that could be a body's name; false if nothing speaks for it.
 * *plain: it has ordinary words only, so that the evidence must be strong.
 */
static bool
candidate_run(const GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *run,
			  bool *plain)
{
	bool		unknown = false;
	uint32_t	end;
	const GazMatch *m;

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		(i > 0 && gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i - 1)))
		return false;
	*run = gaz_span(i, gaz_run_end(doc, i, limit));
	while (run->from < run->to && (gaz_is_closed(doc, run->from) ||
								   is_contraction(doc, run->from)))
		run->from++;
	/* 'Chip designer Zephyrion' is cut already, 'Rival Kestrin' is not */
	m = gaz_doc_match(doc, run->from, GAZ_K_ORG_GENERIC);
	if (m != NULL && m->span.to < run->to && gaz_starts_sentence(doc, run->from))
		run->from = m->span.to;
	run->to = whole_run_end(doc, *run, limit);
	if (gaz_doc_match(doc, run->from, GAZ_K_STOP) != NULL)
		return false;
	/* '(GLOBE NEWSWIRE)': an agency that a page names all the time */
	m = gaz_doc_match(doc, run->from, GAZ_K_SOURCE);
	if (m != NULL && m->span.to >= run->to &&
		!gaz_has_kind(doc, run->to, GAZ_K_REPORTING_VERB))
		return false;
	for (uint32_t k = run->from; k < run->to; k++)
	{
		const uint64_t never = gaz_kind_bit(GAZ_K_MONTH) |
			gaz_kind_bit(GAZ_K_WEEKDAY) | gaz_kind_bit(GAZ_K_STOP);

		if (!gaz_is_free(doc, k) || (k > run->from &&
									 gaz_doc_match(doc, k, GAZ_K_TITLE)))
		{
			run->to = k;
			break;
		}
		if (gaz_tok(doc, k)->kinds & never)
			return false;
		unknown |= gaz_is_unknown_name(doc, k) &&
			!gaz_has_kind(doc, k, GAZ_K_DEMONYM);
	}
	end = run->to;
	while (run->to > run->from + 1 &&
		   gaz_tok(doc, run->to - 1)->kind != GAZ_TK_WORD)
		run->to--;
	if (gaz_tok(doc, run->from)->end - gaz_tok(doc, run->from)->start < 2 ||
		is_whole_place(doc, *run))
		return false;
	*plain = !unknown;
	if (!unknown && !is_plain_name(doc, *run))
		return false;
	return run->to > run->from && gaz_span_len(*run) <= 5 &&
		gaz_doc_match(doc, run->from, GAZ_K_TITLE) == NULL &&
		gaz_doc_match(doc, run->from, GAZ_K_HONORIFIC) == NULL &&
		!(gaz_span_len(*run) == 1 &&
		  (gaz_has_kind(doc, run->from, GAZ_K_DEMONYM) ||
		   gaz_has_kind(doc, run->from, GAZ_K_TITLE))) &&
		!reads_as_person(doc, gaz_span(run->from, end));
}

/* 'chairman |Lin Moumou|, the firm': whom a title stands before is no body. */
static bool
title_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_TITLE);

		/* 'mill owner Kestrin, the largest maker' may be a firm */
		if (m != NULL && m->span.to == i)
			return !gaz_text_is(doc, i - 1, "owner") &&
				!gaz_text_is(doc, i - 1, "operator");
	}
	return false;
}

/* ', a maker of', ', the payments company': a noun for a body behind i. */
static bool
generic_apposition(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	k = i + 1;

	if (!gaz_is_word(doc, i, GAZ_W_COMMA) ||
		(!gaz_is_word(doc, k, GAZ_W_A) && !gaz_is_word(doc, k, GAZ_W_AN) &&
		 !gaz_is_word(doc, k, GAZ_W_THE)))
		return false;
	for (k++; k < limit && k <= i + 8; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_ORG_GENERIC);

		/* 'A, the port company's chairman': it owns, and A is no body */
		if (m != NULL && (gaz_tok(doc, m->span.to)->flags & GAZ_TF_POSS))
			return false;
		/* 'near Rustenburg, the company said' describes nothing */
		if (m != NULL)
			return gaz_doc_match(doc, m->span.to,
								 GAZ_K_REPORTING_VERB) == NULL &&
				!gaz_is_auxiliary(doc, m->span.to);
		if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL)
			return false;
		if (gaz_tok(doc, k)->kind == GAZ_TK_PUNCT &&
			!gaz_glued(gaz_tok(doc, k)))
			return false;
		if (gaz_is_word(doc, k, GAZ_W_COMMA) || gaz_is_word(doc, k, GAZ_W_DOT))
			return false;
	}
	return false;
}

/* ' (ASX: GRM)', '(NASDAQ: CRVN)' behind the name: a listed company. */
static bool
ticker_behind(const GazDoc *doc, uint32_t i)
{
	return gaz_is_word(doc, i, GAZ_W_LPAREN) &&
		(gaz_tok(doc, i + 1)->flags & (GAZ_TF_UPPER | GAZ_TF_MIXED)) &&
		gaz_is_word(doc, i + 2, GAZ_W_COLON);
}

static void
claim(GazDoc *doc, GazSpan run, const char *rule, float score)
{
	if (gaz_span_is_free(doc, run))
		gaz_org_take_alias(doc, gaz_doc_claim(doc, GAZ_M_ORGANIZATION, run,
											  rule, GAZ_NONE, score));
}

void
gaz_recognise_described_organizations(GazDoc *doc)
{
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section == GAZ_SECTION_FURNITURE ||
			gaz_capitals_mean_nothing(doc, s))
			continue;
		for (uint32_t i = s->span.from;
			 (i = gaz_next_start(doc, i, s->span.to, GAZ_T_CAPITAL)) < s->span.to;
			 i++)
		{
			GazSpan		run;
			const char *rule = NULL;
			float		score;
			bool		plain;

			if (!candidate_run(doc, i, s->span.to, &run, &plain))
				continue;
			score = gaz_org_early_evidence(doc, run, s->span, &rule);
			/* 'built by Bright Meadow, a subsidiary of': ordinary words, too */
			if (plain && rule == NULL &&
				!(run.from > s->span.from &&
				  gaz_is_word(doc, run.from - 1, GAZ_W_BY)))
				continue;
			if (noun_before(doc, run.from, s->span.from) != NULL)
				claim(doc, run, "org-noun-before", 0.8f);
			else if (generic_apposition(doc, run.to, s->span.to) &&
					 !title_before(doc, run.from, s->span.from) &&
					 !(run.from > s->span.from &&
					   (gaz_is_word(doc, run.from - 1, GAZ_W_IN) ||
						gaz_is_word(doc, run.from - 1, GAZ_W_NEAR))))
				claim(doc, run, "org-apposition", 0.8f);
			else if (ticker_behind(doc, run.to))
				claim(doc, run, "org-ticker", 0.9f);
			else if (noun_and_comma(doc, run, s->span.from))
				claim(doc, run, "org-apposition", 0.7f);
			else if (rule != NULL)
				claim(doc, run, rule, score);
			i = run.to > i ? run.to - 1 : i;
		}
	}
}

/*
 * The words of the names found so far.  A run that begins with one of them is a
 * short form, which resolution ties to its owner: 'Luo said' behind Luo Yunsheng.
 * A body of one word may be a short form itself, of a longer run.
 */
#define WORD_OF_NAME 1
#define WORD_ALONE	2

static GazIndex *
words_of_names(const GazDoc *doc)
{
	GazIndex   *words = gaz_index_create(doc->arena, doc->mentions.n * 2);

	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];
		bool		alone;

		if (m->dropped || (m->kind != GAZ_M_PERSON &&
						   m->kind != GAZ_M_ORGANIZATION))
			continue;
		alone = m->kind == GAZ_M_ORGANIZATION && gaz_span_len(m->span) == 1;
		for (uint32_t i = m->span.from; i < m->span.to; i++)
			if ((gaz_is_unknown_name(doc, i) || m->kind == GAZ_M_PERSON) &&
				(!alone || gaz_index_find(words, gaz_tok(doc, i)->hash) ==
				 GAZ_NONE))
				gaz_index_set(words, gaz_tok(doc, i)->hash,
							  alone ? WORD_ALONE : WORD_OF_NAME);
	}
	return words;
}

/* One look at a sentence; true if it found a body. */
static bool
remaining_in(GazDoc *doc, const GazSentence *s, const GazIndex *words)
{
	bool		found = false;

	for (uint32_t i = s->span.from;
		 (i = gaz_next_start(doc, i, s->span.to, GAZ_T_CAPITAL)) < s->span.to;
		 i++)
	{
		GazSpan		run;
		const char *rule = NULL;
		float		score;
		uint32_t	known;
		bool		plain;

		if (!candidate_run(doc, i, s->span.to, &run, &plain))
			continue;
		known = gaz_index_find(words, gaz_tok(doc, run.from)->hash);
		if (known == WORD_OF_NAME ||
			(known == WORD_ALONE && gaz_span_len(run) == 1))
			continue;
		score = plain ? gaz_org_strong_evidence(doc, run, s->span, &rule) :
			gaz_org_evidence(doc, run, s->span, &rule);
		if (rule != NULL)
		{
			claim(doc, run, rule, score);
			found = true;
		}
		i = run.to > i ? run.to - 1 : i;
	}
	return found;
}

void
gaz_recognise_remaining_organizations(GazDoc *doc)
{
	GazIndex   *words = words_of_names(doc);

	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		/* what the first look found may be evidence for its neighbours */
		if (s->section != GAZ_SECTION_FURNITURE &&
			!gaz_capitals_mean_nothing(doc, s) &&
			remaining_in(doc, s, words))
			remaining_in(doc, s, words);
	}
}
