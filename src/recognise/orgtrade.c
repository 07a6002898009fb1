/*-------------------------------------------------------------------------
 *
 * orgtrade.c
 *	  Companies whose trade stands between their name and their legal form.
 *
 * The full name of a Chinese company tells its trade, and a translation may
 * leave that in small letters or join it by 'and', so that the capitals before
 * the legal form are not the name:
 *
 *	  Shandong Lanhai |pump and valve| Technology Co., Ltd.
 *	  Hunan Songtao |dairy technology| Co., Ltd.
 *	  Dalian Lanfeng Machinery |and| Equipment Manufacturing Co., Ltd.
 *	  Dalian Lanfeng Grains|, Oils and| Foodstuffs Co., Ltd.
 *
 * A legal form with ordinary words only before it, or none, has its name
 * further left: behind a few plain words, of which none is a verb.
 *
 * Limits: at most six such words; 'Lanfeng and Equipment Manufacturing Co.,
 * Ltd.' are two, since the word before the 'and' must be a trade's.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"

#define TRADE_MAX 6

/* May this word stand in a trade: 'pump', 'valve', not 'visited'? */
static bool
is_trade_word(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_WORD && gaz_is_free(doc, i) &&
		!gaz_is_capital(doc, i) && !gaz_is_closed(doc, i) &&
		t->end - t->start > 2 &&
		memcmp(doc->text + t->end - 2, "ed", 2) != 0 &&
		!gaz_has_kind(doc, i, GAZ_K_REPORTING_VERB) &&
		!gaz_has_kind(doc, i, GAZ_K_TITLE) &&
		!gaz_has_kind(doc, i, GAZ_K_ORG_GENERIC);
}

/* Where the plain words before token from begin, or from. */
static uint32_t
small_words_start(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	uint32_t	i = from;

	for (uint32_t n = 0; i > limit && n < TRADE_MAX; n++)
	{
		if (is_trade_word(doc, i - 1))
			i--;
		else if (i < from && i > limit + 1 && gaz_is_word(doc, i - 1, GAZ_W_AND) &&
				 is_trade_word(doc, i - 2))
			i -= 2;
		else
			break;
	}
	return i;
}

/* Back over the trades of a list that ends before i: 'Grains|, Oils| and'. */
static uint32_t
listed_trades_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t n = 0; n < TRADE_MAX && i >= limit + 3; n++)
	{
		if (!gaz_is_word(doc, i - 2, GAZ_W_COMMA) ||
			!gaz_is_capital(doc, i - 1) || !gaz_is_common(doc, i - 1) ||
			!gaz_is_capital(doc, i - 3) || !gaz_is_common(doc, i - 3))
			break;
		i -= 2;
	}
	return i;
}

/* Are the capitals that end before token i a name, and no ordinary words? */
static uint32_t
capitals_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	start = gaz_run_start(doc, i, limit);
	bool		named = false;

	while (start < i && gaz_is_closed(doc, start))
		start++;
	for (uint32_t k = start; k < i; k++)
		named |= !gaz_is_common(doc, k);
	/* '|Clear Steel| and Mines Limited' */
	named |= i >= start + 2 && gaz_doc_starts(doc, i - 1,
											  gaz_kind_bit(GAZ_K_INDUSTRY) |
											  gaz_kind_bit(GAZ_K_ORG_HEAD));
	return named && gaz_span_is_free(doc, gaz_span(start, i)) &&
		gaz_doc_match(doc, start, GAZ_K_TITLE) == NULL ? start : i;
}

uint32_t
gaz_org_trade_start(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	uint32_t	name_end = small_words_start(doc, from, limit);
	uint32_t	start;

	if (name_end == from)
	{
		/* 'Machinery |and Equipment Manufacturing Co., Ltd.|' */
		if (from < limit + 2 || !gaz_is_word(doc, from - 1, GAZ_W_AND) ||
			!gaz_is_capital(doc, from - 2) || !gaz_is_common(doc, from - 2))
			return from;
		name_end = listed_trades_start(doc, from - 1, limit);
	}
	start = capitals_start(doc, name_end, limit);
	return start < name_end ? start : from;
}

bool
gaz_org_trade_goes_on(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	GazSpan		next = gaz_span(run.to + 1, run.to + 1);
	GazAnchor	a;

	if (!gaz_is_word(doc, run.to, GAZ_W_AND) ||
		!gaz_is_common(doc, run.to - 1) ||
		(gaz_all_common(doc, run) && gaz_span_len(run) < 2))
		return false;
	/* 'the Cocoa |Board| and Bright Foods Ltd' */
	if (gaz_org_last_anchor(doc, run, &a) && a.span.to == run.to &&
		strcmp(gaz_org_code(doc, a.entry), "company") != 0)
		return false;
	next.to = gaz_run_end(doc, next.from, limit);
	/* two ordinary names are two firms: 'Bright Foods and Clear Water Ltd' */
	if (gaz_all_common(doc, run) && gaz_span_len(next) > 2)
		return false;
	next.to = gaz_org_take_suffix(doc, next.from, next.to, limit);
	return !gaz_span_empty(next) && gaz_org_last_anchor(doc, next, &a) &&
		a.kind == GAZ_K_ORG_SUFFIX && a.span.from > next.from &&
		gaz_all_common(doc, gaz_span(next.from, a.span.from));
}
