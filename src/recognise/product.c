/*-------------------------------------------------------------------------
 *
 * product.c
 *	  Products by name: rows of the lexicon, model numbers, trade marks.
 *
 *	  SR-30, AlcoJet-2, Fulong-1		a name with a number glued by a hyphen
 *	  Lingshou S3						a name, then letter and number
 *	  Verilantix(TM)					a trade-mark sign behind a name
 *	  the Skua rocket					a name before a noun for a product
 *	  a game called Amber Coast			... behind it, with a verb of naming
 *	  its new game, Amber Coast,		... behind it, in apposition
 *	  Amber Coast, a role-playing game	... before it, in apposition
 *
 * Limits: a number alone makes no product where the letters are a unit, a
 * route or a date (G7, Q4, K-12 are stopped by the lexicon's stop rows or by
 * what dates and amounts took).  A product named like an ordinary word is
 * found only through its row.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/recognise.h"

static bool
is_number(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_NUMBER;
}

static bool
is_trade_mark(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *s = doc->text + t->start;

	/* U+2122 TRADE MARK SIGN, U+00AE REGISTERED SIGN */
	return (t->end - t->start == 3 && memcmp(s, "\xe2\x84\xa2", 3) == 0) ||
		(t->end - t->start == 2 && memcmp(s, "\xc2\xae", 2) == 0);
}

/* The end of a model number at i: 'SR-30', 'S3', 'B1'; i if there is none. */
static uint32_t
model_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i + 1;

	if (!gaz_is_capital(doc, i) || gaz_is_closed(doc, i))
		return i;
	if (end < limit && gaz_is_word(doc, end, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, end)))
		end++;
	if (end >= limit || !is_number(doc, end) ||
		!gaz_glued(gaz_tok(doc, end)) ||
		gaz_tok(doc, end)->end - gaz_tok(doc, end)->start > 4)
		return i;
	end++;
	/* 'COVID-19' and the like are stopped; 'Q4', 'H1' are dates */
	if (end < limit && gaz_glued(gaz_tok(doc, end)) &&
		gaz_tok(doc, end)->kind == GAZ_TK_WORD)
		end++;
	return end;
}

/* Is there a noun for a product within two words of the span? */
static bool
noun_beside(const GazDoc *doc, GazSpan span)
{
	for (uint32_t k = span.to; k <= span.to + 2; k++)
		if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	for (uint32_t k = 1; k <= 2 && span.from >= k; k++)
		if (gaz_doc_match(doc, span.from - k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	return false;
}

static void
claim(GazDoc *doc, GazSpan span, const char *rule, uint32_t entry, float score)
{
	if (gaz_span_is_free(doc, span))
		gaz_doc_claim(doc, GAZ_M_PRODUCT, span, rule, entry, score);
}

static bool
may_start(const GazDoc *doc, uint32_t i)
{
	return gaz_is_capital(doc, i) && gaz_is_free(doc, i) &&
		!gaz_is_closed(doc, i) && !gaz_has_kind(doc, i, GAZ_K_DEMONYM) && gaz_doc_match(doc, i, GAZ_K_STOP) == NULL &&
		!gaz_has_kind(doc, i, GAZ_K_MONTH) &&
		!gaz_has_kind(doc, i, GAZ_K_CURRENCY) &&
		!gaz_has_kind(doc, i, GAZ_K_UNIT);
}

/* A noun for a product that ends right before i: 'game called', 'its game,' */
static bool
noun_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const verbs[] = {"called", "named", "dubbed"};
	uint32_t	end = i;

	if (end < limit + 2)
		return false;
	for (size_t k = 0; k < GAZ_LENGTHOF(verbs); k++)
		if (gaz_text_is(doc, i - 1, verbs[k]))
			end = i - 1;
	/* 'its new game, X,': the apposition must be closed and owned */
	if (end == i && gaz_is_word(doc, i - 1, GAZ_W_COMMA))
		for (uint32_t k = 2; k <= 6 && i >= limit + k && end == i; k++)
			if (gaz_is_word(doc, i - k, GAZ_W_ITS) ||
				gaz_is_word(doc, i - k, GAZ_W_THEIR))
				end = i - 1;
	for (uint32_t back = 1; end < i && back <= 3 && end >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, end - back,
										  GAZ_K_PRODUCT_HEAD);

		if (m != NULL && m->span.to == end)
			return true;
	}
	return false;
}

/* ', a role-playing game': a noun for a product in apposition behind i. */
static bool
noun_apposition(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (!gaz_is_word(doc, i, GAZ_W_COMMA) ||
		(!gaz_is_word(doc, i + 1, GAZ_W_A) &&
		 !gaz_is_word(doc, i + 1, GAZ_W_AN)))
		return false;
	for (uint32_t k = i + 2; k < limit && k <= i + 7; k++)
	{
		if (gaz_doc_match(doc, k, GAZ_K_ORG_GENERIC) != NULL ||
			gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL ||
			gaz_is_closed(doc, k))
			return false;
		if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	}
	return false;
}

/*
 * Tries every pattern at i, in the sentence from .. limit; the token to go on
 * from.
 */
static uint32_t
product_at(GazDoc *doc, uint32_t i, uint32_t from, uint32_t limit)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PRODUCT);
	uint32_t	end;
	uint32_t	run;

	if (m != NULL && gaz_span_is_free(doc, m->span))
	{
		claim(doc, m->span, "product-lexicon", m->entry, 0.95f);
		return m->span.to;
	}
	if (!may_start(doc, i))
		return i + 1;
	end = model_end(doc, i, limit);
	if (end > i)
	{
		claim(doc, gaz_span(i, end), "product-model", GAZ_NONE,
			  noun_beside(doc, gaz_span(i, end)) ? 0.8f : 0.55f);
		return end;
	}
	run = gaz_run_end(doc, i, limit);
	/* 'Lingshou S3': the run takes the letter, the number is glued to it */
	if (run > i + 1 && run < limit && is_number(doc, run) &&
		gaz_glued(gaz_tok(doc, run)) && gaz_span_is_free(doc,
														 gaz_span(i, run + 1)))
	{
		claim(doc, gaz_span(i, run + 1), "product-model", GAZ_NONE, 0.75f);
		return run + 1;
	}
	if (run > i && is_trade_mark(doc, run))
	{
		claim(doc, gaz_span(i, run), "product-trade-mark", GAZ_NONE, 0.9f);
		return run + 1;
	}
	if (run > i && gaz_is_unknown_name(doc, i) && run - i <= 3 &&
		gaz_span_is_free(doc, gaz_span(i, run)) &&
		gaz_doc_match(doc, run, GAZ_K_PRODUCT_HEAD) != NULL &&
		!gaz_is_capital(doc, run))
		claim(doc, gaz_span(i, run), "product-noun-behind", GAZ_NONE, 0.55f);
	else if (run > i && run - i <= 5 && noun_before(doc, i, from))
		claim(doc, gaz_span(i, run), "product-noun-before", GAZ_NONE, 0.65f);
	else if (run > i && run - i <= 5 && noun_apposition(doc, run, limit))
		claim(doc, gaz_span(i, run), "product-apposition", GAZ_NONE, 0.6f);
	return run > i ? run : i + 1;
}

void
gaz_recognise_products(GazDoc *doc)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_PRODUCT) | GAZ_T_CAPITAL;

	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];
		bool		heading;

		gaz_poll(doc->arena);
		heading = gaz_capitals_mean_nothing(doc, s);
		if (s->section == GAZ_SECTION_FURNITURE || heading)
			continue;
		for (uint32_t i = s->span.from;
			 (i = gaz_next_start(doc, i, s->span.to, starts)) < s->span.to;)
			i = product_at(doc, i, s->span.from, s->span.to);
	}
}
