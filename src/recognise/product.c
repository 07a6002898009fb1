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
 *	  a drug, known as Zelvora			... or behind a comma
 *	  its Voltium battery platform		an owner before, what makers make behind
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

/*
 * The end of a model number at i: 'SR-30', 'S3', 'A220-300', 'E195-E2s'; i if
 * there is none.  A letter that is a word as well ('A', a unit, a currency) counts
 * here, since the number is glued to it.
 */
static uint32_t
model_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i + 1;

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		gaz_doc_match(doc, i, GAZ_K_STOP) != NULL ||
		gaz_doc_match(doc, i, GAZ_K_NEVER) != NULL)
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
	for (int pieces = 0; pieces < 4 && end < limit; pieces++)
	{
		uint32_t	next = end;

		if (gaz_is_word(doc, next, GAZ_W_HYPHEN) &&
			gaz_glued(gaz_tok(doc, next)) && next + 1 < limit &&
			(is_number(doc, next + 1) || gaz_is_capital(doc, next + 1)))
			next++;
		if (!gaz_glued(gaz_tok(doc, next)) || !gaz_is_free(doc, next) ||
			(gaz_tok(doc, next)->kind != GAZ_TK_WORD && !is_number(doc, next)) ||
			(gaz_tok(doc, next)->flags & GAZ_TF_POSS))
			break;
		end = next + 1;
	}
	return end;
}

/* |X| is an antibody, |X|, a small reactor: a noun for a product behind i. */
static bool
is_called_product(const GazDoc *doc, uint32_t i)
{
	if (!gaz_is_word(doc, i, GAZ_W_COMMA) && !gaz_is_word(doc, i, GAZ_W_IS) &&
		!gaz_text_is(doc, i, "was"))
		return false;
	if (!gaz_is_word(doc, i + 1, GAZ_W_A) && !gaz_is_word(doc, i + 1, GAZ_W_AN))
		return false;
	for (uint32_t k = i + 2; k <= i + 7; k++)
		if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	return false;
}

/*
 * Letters with a number may be a road, a target of drugs or a summit: a model
 * needs a noun beside it, its maker before it, or the shape of a code.  Numbers
 * of batches and flights are none at all.
 */
static bool
is_model(const GazDoc *doc, GazSpan model, uint32_t limit, bool noun)
{
	static const char *const counted[] = {
		"flight", "section", "article", "rule", "form", "batch", "lot", "number",
		"numbers", "code", "highway", "route", "gate", "room", "lots", "batches",
		"line", "unit",
	};
	const GazMention *maker;

	for (uint32_t back = 1; back <= 3 && model.from >= limit + back; back++)
		if (GAZ_TEXT_IS_ANY(doc, model.from - back, counted))
			return false;
	if (noun || is_called_product(doc, model.to))
		return true;
	/* 'Airbus A350', "Nvidia's H20" */
	maker = model.from > limit ? gaz_covering(doc, model.from - 1) : NULL;
	if ((maker != NULL && maker->kind == GAZ_M_ORGANIZATION) ||
		(model.from > limit &&
		 (gaz_tok(doc, model.from - 1)->flags & GAZ_TF_POSS)))
		return true;
	/* the code of a drug or a reactor, 'KR-218'; two numbers, 'A220-300' */
	return gaz_span_len(model) >= 4 ||
		(gaz_tok(doc, model.from)->end - gaz_tok(doc, model.from)->start > 1 &&
		 gaz_is_word(doc, model.from + 1, GAZ_W_HYPHEN) &&
		 gaz_tok(doc, model.from + 2)->end -
		 gaz_tok(doc, model.from + 2)->start > 1);
}

/* Is there a noun for a product within two words of the span? */
static bool
noun_beside(const GazDoc *doc, GazSpan span)
{
	uint32_t	after = span.to;

	if (gaz_tok(doc, after)->flags & GAZ_TF_QUOTE)
		after++;
	for (uint32_t k = after; k <= after + 2; k++)
		if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	/* '"Fulong-1" |liquid oxygen methane| engine' */
	for (uint32_t k = after + 3; k <= after + 4 && after > span.to; k++)
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
		!gaz_is_closed(doc, i) && !gaz_has_kind(doc, i, GAZ_K_DEMONYM) &&
		gaz_doc_match(doc, i, GAZ_K_STOP) == NULL &&
		!gaz_has_kind(doc, i, GAZ_K_MONTH) &&
		!gaz_has_kind(doc, i, GAZ_K_CURRENCY) &&
		!gaz_has_kind(doc, i, GAZ_K_UNIT) &&
		gaz_tok(doc, i)->end - gaz_tok(doc, i)->start > 1 &&
		/* '(VCM)' explains what stands before it */
		!(i > 0 && gaz_is_word(doc, i - 1, GAZ_W_LPAREN) &&
		  gaz_is_word(doc, i + 1, GAZ_W_RPAREN));
}

/*
 * 'van |called the| X', 'drug |, known as| X', 'robot|, dubbed| X': where the words
 * that name X at i begin, or i.
 */
static uint32_t
naming_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const verbs[] = {
		"called", "named", "dubbed", "codenamed", "christened",
	};
	uint32_t	p = i;

	if (p > limit + 1 && (gaz_is_word(doc, p - 1, GAZ_W_THE) ||
						  (gaz_tok(doc, p - 1)->flags & GAZ_TF_QUOTE)))
		p--;
	if (p < limit + 2)
		return i;
	if (GAZ_TEXT_IS_ANY(doc, p - 1, verbs))
		p--;
	else if (p >= limit + 3 && gaz_is_word(doc, p - 1, GAZ_W_AS) &&
			 gaz_text_is(doc, p - 2, "known"))
		p -= 2;
	else
		return i;
	return gaz_is_word(doc, p - 1, GAZ_W_COMMA) ? p - 1 : p;
}

/* A noun for a product that ends right before i: 'game called', 'its game,' */
static bool
noun_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = naming_start(doc, i, limit);

	if (i < limit + 2)
		return false;
	/* 'its drug X', 'the robot X': a noun that nothing else is called by */
	if (end == i && !gaz_starts_sentence(doc, i))
		for (uint32_t back = 1; back <= 3 && i > limit + back; back++)
		{
			const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_PRODUCT_HEAD);

			if (m != NULL && m->span.to == i && !gaz_is_capital(doc, i - back) &&
				doc->image->entries[m->entry].weight >= 0.8f &&
				gaz_is_unknown_name(doc, i))
				return gaz_is_word(doc, i - back - 1, GAZ_W_ITS) ||
					gaz_is_word(doc, i - back - 1, GAZ_W_THEIR) ||
					gaz_is_word(doc, i - back - 1, GAZ_W_THE);
		}
	/* 'its new game, X,': the apposition must be closed and owned */
	if (end == i && gaz_is_word(doc, i - 1, GAZ_W_COMMA) &&
		!gaz_has_kind(doc, gaz_run_end(doc, i, i + 5), GAZ_K_REPORTING_VERB))
		for (uint32_t k = 2; k <= 6 && i >= limit + k && end == i; k++)
			if (gaz_is_word(doc, i - k, GAZ_W_ITS) ||
				gaz_is_word(doc, i - k, GAZ_W_THEIR) ||
				(k <= 3 && gaz_is_word(doc, i - k, GAZ_W_THE)))
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

/*
 * ', a role-playing game', ', its first flu vaccine': a noun for a product in
 * apposition behind i.
 */
static bool
noun_apposition(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (!gaz_is_word(doc, i, GAZ_W_COMMA) ||
		(!gaz_is_word(doc, i + 1, GAZ_W_A) &&
		 !gaz_is_word(doc, i + 1, GAZ_W_AN) &&
		 !gaz_is_word(doc, i + 1, GAZ_W_ITS) &&
		 !gaz_is_word(doc, i + 1, GAZ_W_THEIR)))
		return false;
	for (uint32_t k = i + 2; k < limit && k <= i + 9; k++)
	{
		if (gaz_text_is(doc, k, "first") || gaz_text_is(doc, k, "second"))
			continue;
		if (gaz_doc_match(doc, k, GAZ_K_ORG_GENERIC) != NULL ||
			gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL ||
			gaz_is_closed(doc, k))
			return false;
		if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL)
			return true;
	}
	return false;
}

/* What stands between a product's name and its noun: 'SiCura |power| modules'. */
static bool
noun_behind(const GazDoc *doc, uint32_t i, uint32_t run, uint32_t from)
{
	static const char *const makes[] = {
		"platform", "platforms", "technology", "series", "lineup",
		"architecture", "software", "app", "suite",
	};
	bool		owned = i > from && (gaz_is_word(doc, i - 1, GAZ_W_ITS) ||
									 gaz_is_word(doc, i - 1, GAZ_W_THEIR) ||
									 (gaz_tok(doc, i - 1)->flags & GAZ_TF_POSS));
	bool		coined = (gaz_tok(doc, i)->flags & GAZ_TF_MIXED) != 0;

	for (uint32_t k = run; k < run + (owned || coined ? 3 : 1); k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD);

		/* 'Kestrin steel' is Kestrin's, 'the Skua rocket' the Skua */
		if (m != NULL && !gaz_is_capital(doc, k) &&
			(coined || doc->image->entries[m->entry].weight >= 0.8f))
			return true;
		/* 'its Voltium battery |platform|': what a maker calls its make */
		if (owned && GAZ_TEXT_IS_ANY(doc, k, makes))
			return true;
		if (gaz_tok(doc, k)->kind != GAZ_TK_WORD || gaz_is_closed(doc, k) ||
			gaz_is_capital(doc, k))
			break;
	}
	/* 'the SaltStack line of storage systems', 'the E-Jet family' */
	return (coined || (run == i + 3 && gaz_is_word(doc, i + 1, GAZ_W_HYPHEN))) &&
		(gaz_text_is(doc, run, "line") || gaz_text_is(doc, run, "family") ||
		 gaz_text_is(doc, run, "series") || gaz_text_is(doc, run, "range") ||
		 gaz_text_is(doc, run, "technology"));
}

/* 'Nivorix |(tolvexacept)|': a brand with the name of its substance. */
static bool
has_substance(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i + 1);

	return gaz_is_word(doc, i, GAZ_W_LPAREN) &&
		gaz_is_word(doc, i + 2, GAZ_W_RPAREN) && t->kind == GAZ_TK_WORD &&
		!(t->flags & GAZ_TF_CAP) && !gaz_is_common(doc, i + 1) &&
		!gaz_is_closed(doc, i + 1) && t->end - t->start >= 6;
}

/*
 * The end of a name of the lexicon with its number: 'iPhone |16 Pro|',
 * 'Shenzhou|-20|'.
 */
static uint32_t
numbered_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const grades[] = {
		"pro", "max", "plus", "ultra", "mini", "air", "turbo", "lite", "mega",
	};
	uint32_t	end = i;
	uint32_t	number = i;

	if (gaz_is_word(doc, i, GAZ_W_HYPHEN) && gaz_glued(gaz_tok(doc, i)))
		number++;
	if (number < limit && is_number(doc, number) && gaz_is_free(doc, number) &&
		gaz_tok(doc, number)->end - gaz_tok(doc, number)->start <= 3 &&
		(number > i || gaz_doc_match(doc, number + 1, GAZ_K_UNIT) == NULL))
		end = number + 1;
	if (end > i && end < limit && gaz_tok(doc, end)->kind == GAZ_TK_WORD &&
		gaz_glued(gaz_tok(doc, end)) && gaz_is_free(doc, end) &&
		!(gaz_tok(doc, end)->flags & GAZ_TF_POSS))
		end++;
	for (size_t k = 0; k < GAZ_LENGTHOF(grades); k++)
		if (end < limit && gaz_text_is(doc, end, grades[k]) &&
			gaz_is_capital(doc, end))
			end++;
	return end;
}

/* A model number at i, with the name behind it: 'C-390 |Millennium| transport'. */
static uint32_t
model_at(GazDoc *doc, uint32_t i, uint32_t from, uint32_t limit)
{
	uint32_t	end = model_end(doc, i, limit);
	bool		noun;

	if (end == i)
		return i;
	if (gaz_is_capital(doc, end) && gaz_is_free(doc, end) &&
		!gaz_is_closed(doc, end) &&
		gaz_doc_match(doc, end + 1, GAZ_K_PRODUCT_HEAD) != NULL &&
		!gaz_is_capital(doc, end + 1))
		end++;
	noun = noun_beside(doc, gaz_span(i, end)) || noun_before(doc, i, from);
	if (is_model(doc, gaz_span(i, end), from, noun))
		claim(doc, gaz_span(i, end), "product-model", GAZ_NONE,
			  noun ? 0.8f : 0.55f);
	return end;
}

/* 'Voltium |9 chip|': a coined name, a short number and a noun for a product. */
static bool
numbered_make(const GazDoc *doc, uint32_t i, uint32_t run, uint32_t limit)
{
	return run + 1 < limit && run - i <= 2 && gaz_is_unknown_name(doc, i) &&
		!gaz_has_kind(doc, run - 1, GAZ_K_SURNAME) && is_number(doc, run) &&
		!gaz_glued(gaz_tok(doc, run)) && gaz_is_free(doc, run) &&
		gaz_tok(doc, run)->end - gaz_tok(doc, run)->start <= 3 &&
		gaz_doc_match(doc, run + 1, GAZ_K_PRODUCT_HEAD) != NULL &&
		!gaz_is_capital(doc, run + 1);
}

/* A capital run at i whose neighbours say that it is a product. */
static uint32_t
named_at(GazDoc *doc, uint32_t i, uint32_t from, uint32_t limit)
{
	uint32_t	run = gaz_run_end(doc, i, limit);
	const char *rule = NULL;
	float		score = 0;

	/* 'Lingshou S3': the run takes the letter, the number is glued to it */
	if (run > i + 1 && run < limit && is_number(doc, run) &&
		gaz_glued(gaz_tok(doc, run)) &&
		gaz_span_is_free(doc, gaz_span(i, run + 1)))
	{
		uint32_t	end = model_end(doc, run - 1, limit);

		if (is_model(doc, gaz_span(run - 1, end), from, true) &&
			is_model(doc, gaz_span(run, end), i, true))
			claim(doc, gaz_span(i, end > run ? end : run + 1), "product-model",
				  GAZ_NONE, 0.75f);
		return end > run ? end : run + 1;
	}
	/* 'the Arcavia |SUV|': letters that are the noun end the run */
	if (run > i + 1 && run - i <= 3 && gaz_is_unknown_name(doc, i) &&
		(gaz_tok(doc, run - 1)->flags & GAZ_TF_UPPER) &&
		gaz_doc_match(doc, run - 1, GAZ_K_PRODUCT_HEAD) != NULL)
	{
		claim(doc, gaz_span(i, run - 1), "product-noun-behind", GAZ_NONE,
			  0.55f);
		return run;
	}
	if (run > i && numbered_make(doc, i, run, limit))
	{
		claim(doc, gaz_span(i, run + 1), "product-number", GAZ_NONE, 0.7f);
		return run + 1;
	}
	if (run > i && is_trade_mark(doc, run))
	{
		claim(doc, gaz_span(i, run), "product-trade-mark", GAZ_NONE, 0.9f);
		return run + 1;
	}
	if (run > i && gaz_is_unknown_name(doc, i) && run - i <= 3 &&
		noun_behind(doc, i, run, from))
		{
		rule = "product-noun-behind";
		score = 0.55f;
	}
	else if (run == i + 1 && gaz_is_unknown_name(doc, i) &&
			 has_substance(doc, run))
		{
		rule = "product-substance";
		score = 0.75f;
	}
	else if (run > i && run - i <= 5 && noun_before(doc, i, from))
		{
		rule = "product-noun-before";
		score = 0.65f;
	}
	else if (run > i && run - i <= 5 && noun_apposition(doc, run, limit) &&
			 !(run == i + 1 && gaz_has_kind(doc, i, GAZ_K_SURNAME)))
		{
		rule = "product-apposition";
		score = 0.6f;
	}
	if (rule != NULL)
		claim(doc, gaz_span(i, run), rule, GAZ_NONE, score);
	return run > i ? run : i + 1;
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

	if (m != NULL && gaz_span_is_free(doc, m->span))
	{
		/* 'CR400' of 'CR400X' is not the whole */
		end = model_end(doc, i, limit);
		if (end <= m->span.to)
			end = numbered_end(doc, m->span.to, limit);
		claim(doc, gaz_span(i, end), "product-lexicon",
			  end > m->span.to ? GAZ_NONE : m->entry, 0.95f);
		return end;
	}
	end = model_at(doc, i, from, limit);
	if (end > i)
		return end;
	return may_start(doc, i) ? named_at(doc, i, from, limit) : i + 1;
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
