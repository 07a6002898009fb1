/*-------------------------------------------------------------------------
 *
 * amount.h
 *	  What the amount reader asks about currencies, units and rates.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_AMOUNT_H
#define GAZ_AMOUNT_H

#include "layout/page.h"
#include "recognise/decimal.h"
#include "recognise/mention.h"

typedef struct GazAmountReader
{
	GazDoc	   *doc;
	GazPage		page;
	GazSpan		sentence;		/* the one being read */
	char		country[3];		/* most named in the text, "" if none */
	bool		country_known;	/* has it been looked for? */
	GazSpan		last;			/* amount before in this sentence, or empty */
	const char *last_unit;
	bool		last_money;
} GazAmountReader;

/*
 * The ISO code that a currency row's match means in this text: '$' is the
 * Australian dollar in an article about Australia.
 */
extern const char *gaz_currency_code(GazAmountReader *r, const GazMatch *m);

/* Does the code belong to the country that the text names most? */
extern bool gaz_is_home_currency(GazAmountReader *r, const char *code);

/*
 * A rate behind the amount that ends at i ('a year', 'per MWh', 'of platinum a
 * year'): its denominator, or NULL; *end moves behind it.
 */
extern const char *gaz_rate_behind(const GazAmountReader *r, uint32_t i,
								   bool money, uint32_t *end);

/*
 * A rate that words before the number at i tell: 'annual capacity of', 年产,
 * 日处理能力.  'year', 'day' or NULL.
 */
extern const char *gaz_rate_before(const GazAmountReader *r, uint32_t i);

/* Do the words around the span speak of making or selling? */
extern bool gaz_is_output(const GazAmountReader *r, GazSpan span);

#endif							/* GAZ_AMOUNT_H */
