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
#include "recognise/orgname.h"
#include "recognise/recognise.h"

/* The noun for a body that ends right before i ('carmaker'), or NULL. */
static const GazMatch *
noun_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_ORG_GENERIC);

		if (m != NULL && m->span.to == i && !gaz_is_capital(doc, i - back))
			return m;
	}
	return NULL;
}

static bool
company_before(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m = noun_before(doc, i, 0);

	return m != NULL && strcmp(gaz_doc_code(doc, m), "company") == 0 &&
		gaz_doc_match(doc, m->span.from, GAZ_K_TITLE) == NULL;
}

/* A capital run that could be a body's name; false if nothing speaks for it. */
static bool
candidate_run(const GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *run)
{
	bool		unknown = false;
	float		strength;

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		(i > 0 && gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i - 1)))
		return false;
	*run = gaz_span(i, gaz_run_end(doc, i, limit));
	while (run->from < run->to && gaz_is_closed(doc, run->from))
		run->from++;
	if (gaz_doc_match(doc, run->from, GAZ_K_STOP) != NULL)
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
	/* what reads as a person is left to person.c, but for 'firm Van Rossum' */
	if (gaz_person_shape(doc, run->from, run->to, &strength) == run->to &&
		strength >= 0.6f && !company_before(doc, run->from))
		return false;
	return unknown && run->to > run->from && gaz_span_len(*run) <= 5 &&
		gaz_doc_match(doc, run->from, GAZ_K_TITLE) == NULL &&
		gaz_doc_match(doc, run->from, GAZ_K_HONORIFIC) == NULL &&
		!(gaz_span_len(*run) == 1 &&
		  (gaz_has_kind(doc, run->from, GAZ_K_DEMONYM) ||
		   gaz_has_kind(doc, run->from, GAZ_K_TITLE)));
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

		/* 'near Rustenburg, the company said' describes nothing */
		if (m != NULL)
			return gaz_doc_match(doc, m->span.to,
								 GAZ_K_REPORTING_VERB) == NULL;
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
		gaz_doc_claim(doc, GAZ_M_ORGANIZATION, run, rule, GAZ_NONE, score);
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
		for (uint32_t i = s->span.from; i < s->span.to; i++)
		{
			GazSpan		run;

			if (!gaz_is_capital(doc, i) ||
				!candidate_run(doc, i, s->span.to, &run))
				continue;
			if (noun_before(doc, run.from, s->span.from) != NULL)
				claim(doc, run, "org-noun-before", 0.8f);
			else if (generic_apposition(doc, run.to, s->span.to) &&
					 !(run.from > s->span.from &&
					   (gaz_is_word(doc, run.from - 1, GAZ_W_IN) ||
						gaz_is_word(doc, run.from - 1, GAZ_W_NEAR))))
				claim(doc, run, "org-apposition", 0.8f);
			else if (ticker_behind(doc, run.to))
				claim(doc, run, "org-ticker", 0.9f);
			i = run.to > i ? run.to - 1 : i;
		}
	}
}

/* What the words around a run say about its being a body's. */
static float
context_score(const GazDoc *doc, GazSpan run, GazSpan within,
			  const char **rule)
{
	uint32_t	after = run.to;
	uint32_t	before = run.from;
	bool		first = gaz_starts_sentence(doc, run.from);

	if (gaz_tok(doc, after)->flags & GAZ_TF_POSS)
	{
		for (uint32_t k = after + 1; k < within.to && k <= after + 4; k++)
			if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL)
			{
				*rule = "org-owner-of-role";
				return 0.7f;
			}
	}
	if (gaz_doc_match(doc, after, GAZ_K_TITLE) != NULL &&
		!gaz_is_word(doc, after, GAZ_W_COMMA))
	{
		*rule = "org-before-title";
		return 0.65f;
	}
	if (gaz_has_kind(doc, after, GAZ_K_REPORTING_VERB))
	{
		*rule = "org-speaks";
		return 0.6f;
	}
	if (gaz_has_kind(doc, after, GAZ_K_EVENT_VERB) && !first)
	{
		*rule = "org-acts";
		return 0.5f;
	}
	if (before >= within.from + 2 && (gaz_is_word(doc, before - 1, GAZ_W_IN) ||
									  gaz_is_word(doc, before - 1, GAZ_W_OF)) &&
		(gaz_text_is(doc, before - 2, "shares") ||
		 gaz_text_is(doc, before - 2, "stake")))
	{
		*rule = "org-shares";
		return 0.7f;
	}
	if (gaz_text_is(doc, after, "shares") && before > within.from)
	{
		*rule = "org-shares";
		return 0.65f;
	}
	if (before > within.from && gaz_is_word(doc, before - 1, GAZ_W_BY) &&
		gaz_span_len(run) >= 2)
	{
		*rule = "org-agent";
		return 0.55f;
	}
	/* two words or more, the last one a trade: 'Guangyao Photonics' */
	if (gaz_span_len(run) >= 2 &&
		(gaz_has_kind(doc, run.to - 1, GAZ_K_INDUSTRY) ||
		 gaz_has_kind(doc, run.to - 1, GAZ_K_ORG_HEAD)))
	{
		*rule = "org-trade-word";
		return 0.55f;
	}
	return 0;
}

/*
 * The words of the names found so far.  A run that begins with one of them is a
 * short form, which resolution ties to its owner: 'Luo said' behind Luo Yunsheng.
 */
static GazIndex *
words_of_names(const GazDoc *doc)
{
	GazIndex   *words = gaz_index_create(doc->arena, doc->mentions.n * 2);

	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];

		if (m->dropped || (m->kind != GAZ_M_PERSON &&
						   m->kind != GAZ_M_ORGANIZATION))
			continue;
		for (uint32_t i = m->span.from; i < m->span.to; i++)
			if (gaz_is_unknown_name(doc, i) || m->kind == GAZ_M_PERSON)
				gaz_index_set(words, gaz_tok(doc, i)->hash, 1);
	}
	return words;
}

void
gaz_recognise_remaining_organizations(GazDoc *doc)
{
	GazIndex   *words = words_of_names(doc);

	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section == GAZ_SECTION_FURNITURE ||
			gaz_capitals_mean_nothing(doc, s))
			continue;
		for (uint32_t i = s->span.from; i < s->span.to; i++)
		{
			GazSpan		run;
			const char *rule = NULL;
			float		score;

			if (!gaz_is_capital(doc, i) ||
				!candidate_run(doc, i, s->span.to, &run) ||
				gaz_index_find(words, gaz_tok(doc, run.from)->hash) != GAZ_NONE)
				continue;
			score = context_score(doc, run, s->span, &rule);
			if (rule != NULL)
				claim(doc, run, rule, score);
			i = run.to > i ? run.to - 1 : i;
		}
	}
}
