/*-------------------------------------------------------------------------
 *
 * amount_unit.c
 *	  Which dollar, and a year or a day: currencies and rates in context.
 *
 * Several countries call their money a dollar, a peso or a crown.  A row of the
 * lexicon gives the commonest one, with a weight under 1 to say that it may be
 * another; the text's own country decides, which is the one whose places and
 * adjectives it names most often.  So '$475 million' in an article about
 * Australia is AUD, and the same in one about China stays USD.
 *
 * A rate stands behind its amount ('30,000 tonnes a year', '2 GWh of cells a
 * year', '31.50 euros a share') or is told before it ('annual capacity of',
 * 年产).
 *
 * Limits: money is divided by time, a share or a unit of measure only ('a
 * launch' is dropped); what is told before a sum of money is no rate, since
 * 'annual sales of 2 billion euros' is a sum.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/amount.h"

#include <stdlib.h>

#define OF_WORDS_MAX 5			/* 'of separated rare-earth oxides' */
#define ASIDE_MAX 12			/* '(862,000 metric tons)' */
#define RATE_REACH 9			/* tokens from 'annual' to the number */
#define RATE_REACH_HAN 16

/* ---- the text's country ---- */

static int
letter_pair(const char *code)
{
	if (code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z')
		return -1;
	return (code[0] - 'A') * 26 + (code[1] - 'A');
}

/* The country that a place or demonym row belongs to, as a letter pair. */
static int
country_of(const GazDoc *doc, const GazMatch *m)
{
	const char *code = gaz_doc_code(doc, m);

	/* GB/T 2260 codes of Chinese places are digits */
	return code[0] >= '0' && code[0] <= '9' ? letter_pair("CN") :
		letter_pair(code);
}

static void
find_country(GazAmountReader *r)
{
	uint32_t	count[26 * 26] = {0};
	int			best = -1;

	r->country_known = true;
	r->country[0] = '\0';
	for (uint32_t k = 0; k < r->doc->matches.n; k++)
	{
		const GazMatch *m = &r->doc->matches.item[k];
		int			country;

		if (m->kind != GAZ_K_PLACE && m->kind != GAZ_K_DEMONYM)
			continue;
		country = country_of(r->doc, m);
		if (country < 0)
			continue;
		count[country]++;
		if (best < 0 || count[country] > count[best])
			best = country;
	}
	if (best < 0)
		return;
	r->country[0] = (char) ('A' + best / 26);
	r->country[1] = (char) ('A' + best % 26);
	r->country[2] = '\0';
}

bool
gaz_is_home_currency(GazAmountReader *r, const char *code)
{
	if (!r->country_known)
		find_country(r);
	return r->country[0] != '\0' && strncmp(code, r->country, 2) == 0;
}

/* Currencies that go by one name or sign; the lexicon gives the first. */
static const char *const families[] = {
	"USD AUD CAD NZD SGD HKD", "JPY CNY", "INR PKR LKR NPR MUR",
	"MXN PHP ARS CLP COP UYU DOP", "NOK DKK", "SEK NOK DKK ISK",
	"GBP EGP LBP SYP SDG", "KES TZS UGX SOS", "SAR QAR YER", "IRR OMR YER",
	"KWD BHD JOD IQD TND DZD RSD", "AED MAD", "CHF XOF RWF CDF GNF",
	"TRY LBP", "ZAR", "RON MDL"
};

/* The text's own currency among those that share a name with code, or code. */
static const char *
home_in_family(GazAmountReader *r, const char *code)
{
	for (size_t k = 0; k < GAZ_LENGTHOF(families); k++)
	{
		if (strncmp(families[k], code, 3) != 0)
			continue;
		for (const char *p = families[k] + 3; *p != '\0'; p += 4)
		{
			if (gaz_is_home_currency(r, p + 1))
				return gaz_arena_strndup(r->doc->arena, p + 1, 3);
		}
	}
	return code;
}

bool
gaz_is_currency(const char *unit)
{
	for (int i = 0; i < 3; i++)
		if (unit[i] < 'A' || unit[i] > 'Z')
			return false;
	return unit[3] == '\0';
}

const char *
gaz_unit_code(GazAmountReader *r, const GazMatch *m)
{
	const char *code = gaz_doc_code(r->doc, m);

	/* 'cents' are of the dollar that the text means, 'US cents' are not */
	return gaz_span_len(m->span) == 1 && strcmp(code, "USD") == 0 &&
		!gaz_is_home_currency(r, code) ? home_in_family(r, code) : code;
}

const char *
gaz_currency_code(GazAmountReader *r, const GazMatch *m)
{
	const GazDoc *doc = r->doc;
	const char *code = gaz_doc_code(doc, m);

	if (doc->image->entries[m->entry].weight >= 1.0f ||
		gaz_is_home_currency(r, code))
		return code;

	/* 'A$' has a weight below 1 as well, but names its country */
	if (gaz_span_len(m->span) > 1 && strcmp(code, "USD") != 0)
		return code;
	return home_in_family(r, code);
}

/*
 * Are pounds told by what stands behind them to be a weight: 'pounds of
 * copper', 'pounds (862 tonnes)'?
 */
bool
gaz_is_mass(const GazAmountReader *r, const GazMatch *unit)
{
	const GazPage *page = &r->page;
	uint32_t	i = unit->span.to;
	const GazMatch *other;

	if (strcmp(gaz_page_code(page, unit), "lb") != 0)
		return false;
	if (gaz_page_opens(page, i))
	{
		uint32_t	end = gaz_page_bracket_end(page, i, 8, r->sentence.to);

		for (i++; i < end; i++)
		{
			other = gaz_page_match(page, i, GAZ_K_UNIT);
			if (other != NULL && (strcmp(gaz_page_code(page, other), "t") == 0 ||
								  strcmp(gaz_page_code(page, other), "kg") == 0))
				return true;
		}
		return false;
	}

	/* money is of 'revenue' or 'investment', ore of what is mined or grown */
	return gaz_page_word(page, i, GAZ_W_OF) &&
		gaz_page_match(page, i + 1, GAZ_K_INDUSTRY) != NULL;
}

/* ---- rates behind the amount ---- */

/* A stretch of time as it stands in a rate, or NULL. */
static const char *
period_at(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_YEAR:
			return "year";
		case GAZ_W_MONTH:
			return "month";
		case GAZ_W_WEEK:
			return "week";
		case GAZ_W_DAY:
			return "day";
		default:
			break;
	}
	if (gaz_page_is(page, i, "annum") || gaz_page_is(page, i, "年"))
		return "year";
	if (gaz_page_is(page, i, "日") || gaz_page_is(page, i, "天"))
		return "day";
	if (gaz_page_is(page, i, "月"))
		return "month";
	return gaz_page_is(page, i, "hour") ? "h" : NULL;
}

/* The denominator of money: a share, a unit of measure. */
static const char *
measure_at(const GazAmountReader *r, uint32_t i, uint32_t *end)
{
	const GazMatch *m = gaz_page_match(&r->page, i, GAZ_K_UNIT);

	*end = i + 1;
	if (gaz_page_is(&r->page, i, "share") || gaz_page_is(&r->page, i, "股"))
		return "share";
	if (m == NULL || r->doc->image->entries[m->entry].weight != 1.0f)
		return NULL;
	*end = m->span.to;
	return strcmp(gaz_page_code(&r->page, m), "units") == 0 ? "unit" :
		gaz_page_code(&r->page, m);
}

/* 'a year', 'per MWh', '/t', 'annually' at i; as gaz_rate_behind. */
static const char *
rate_at(const GazAmountReader *r, uint32_t i, bool money, uint32_t *end)
{
	static const char *const yearly[] = {"annually", "yearly", NULL};
	const GazPage *page = &r->page;
	const char *period;
	uint32_t	w = gaz_page_token(page, i)->word;

	*end = i + 1;
	if (gaz_page_is_any(page, i, yearly))
		return "year";
	if (gaz_page_is(page, i, "daily"))
		return "day";
	if (w != GAZ_W_A && w != GAZ_W_AN && w != GAZ_W_PER && w != GAZ_W_EACH &&
		w != GAZ_W_EVERY && w != GAZ_W_SLASH &&
		!gaz_page_is(page, i, "/") && !gaz_page_is(page, i, "每"))
		return NULL;
	period = period_at(page, i + 1);
	*end = i + 2;

	/* '$96 million a year earlier' */
	if (period != NULL && (gaz_page_word(page, *end, GAZ_W_EARLIER) ||
						   gaz_page_word(page, *end, GAZ_W_AGO) ||
						   gaz_page_word(page, *end, GAZ_W_BEFORE) ||
						   gaz_page_word(page, *end, GAZ_W_LATER)))
		return NULL;
	if (period != NULL || w == GAZ_W_EACH || w == GAZ_W_EVERY)
		return period;

	/* '31 euros a tonne', but '400 kg per tonne' only with 'per' */
	return money || w == GAZ_W_PER ? measure_at(r, i + 1, end) : NULL;
}

/* As gaz_rate_behind(), where no bracket stands between. */
static const char *
rate_next(const GazAmountReader *r, uint32_t i, bool money, uint32_t *end)
{
	const GazPage *page = &r->page;
	const char *rate = i < r->sentence.to ? rate_at(r, i, money, end) : NULL;

	if (rate != NULL || money || !gaz_page_word(page, i, GAZ_W_OF))
		return rate;

	/* 'ounces of platinum a year' */
	for (uint32_t k = 1; k <= OF_WORDS_MAX + 1; k++)
	{
		const GazToken *t = gaz_page_token(page, i + k);

		if (i + k >= r->sentence.to)
			return NULL;
		rate = k > 1 ? rate_at(r, i + k, money, end) : NULL;
		if (rate != NULL)
			return rate;
		if (t->kind != GAZ_TK_WORD && t->punct != '-' &&
			!(t->kind == GAZ_TK_NUMBER && gaz_glued(t)))
			return NULL;		/* but 'CO2' */
	}
	return NULL;
}

const char *
gaz_rate_behind(const GazAmountReader *r, uint32_t i, bool money,
				uint32_t *end)
{
	uint32_t	close = gaz_page_bracket_end(&r->page, i, ASIDE_MAX,
											 r->sentence.to);
	const char *rate;

	if (close <= i && !gaz_page_closes(&r->page, i))
		return rate_next(r, i, money, end);

	/*
	 * '2 million pounds (900 tonnes) of copper a year' is a rate of both; the
	 * one before the bracket does not reach over the other.
	 */
	rate = rate_next(r, close > i ? close : i + 1, money, end);
	*end = i;
	return rate;
}

/* ---- rates before the amount ---- */

/* 年产, 年处理能力 before the number: 'year'; 日产, 日处理: 'day' */
static const char *
chinese_rate_before(const GazAmountReader *r, uint32_t i)
{
	static const char *const deeds[] = {"产", "处理", "加工", "发电", "供",
	"吞吐", "销", "出栏", "输送"};
	const GazPage *page = &r->page;

	for (uint32_t k = 1; k <= RATE_REACH_HAN && i - k > r->sentence.from; k++)
	{
		uint32_t	at = i - k;
		bool		year = gaz_page_is(page, at, "年");

		if (gaz_page_token(page, at)->kind == GAZ_TK_PUNCT)
			return NULL;
		if (!year && !gaz_page_is(page, at, "日"))
			continue;

		/* 2023年产量 is the output of a year that has a number */
		if (at > 0 && gaz_page_token(page, at - 1)->kind == GAZ_TK_NUMBER)
			return NULL;
		for (size_t d = 0; d < GAZ_LENGTHOF(deeds); d++)
		{
			if (gaz_page_phrase(page, at + 1, deeds[d]) != 0)
				return year ? "year" : "day";
		}
	}

	/* 年产 may open the sentence */
	if (i > r->sentence.from && gaz_page_is(page, r->sentence.from, "年") &&
		i - r->sentence.from <= 4 &&
		gaz_page_is(page, r->sentence.from + 1, "产"))
		return "year";
	return NULL;
}

const char *
gaz_rate_before(const GazAmountReader *r, uint32_t i)
{
	static const char *const outputs[] = {"capacity", "output", "production",
		"throughput", "generation", "yield", "consumption", "demand", "exports",
	"shipments", "sales", NULL};
	const GazPage *page = &r->page;
	bool		output = false;

	if (i == r->sentence.from)
		return NULL;
	if (gaz_page_token(page, i - 1)->kind == GAZ_TK_HAN)
		return chinese_rate_before(r, i);
	for (uint32_t k = 1; k <= RATE_REACH && i - k >= r->sentence.from; k++)
	{
		uint32_t	at = i - k;

		if (gaz_page_token(page, at)->kind == GAZ_TK_NUMBER ||
			gaz_page_punct(page, at, ',') || gaz_page_punct(page, at, ';'))
			return NULL;
		output |= gaz_page_is_any(page, at, outputs);
		if (output && (gaz_page_is(page, at, "annual") ||
					   gaz_page_is(page, at, "yearly")))
			return "year";
		if (output && gaz_page_is(page, at, "daily"))
			return "day";
		if (at == r->sentence.from)
			break;
	}
	return NULL;
}
