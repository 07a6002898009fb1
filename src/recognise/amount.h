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

/* One number as it is read, part by part. */
typedef struct GazAmountParts
{
	GazDecimal	value;
	uint32_t	from;
	uint32_t	number;			/* token of the number itself */
	uint32_t	end;
	bool		words;			/* number in words */
	bool		scaled;			/* a sure scale word was there */
	const char *unit;			/* NULL: none yet */
	bool		money;
	bool		sure_money;		/* not a letter or a word of other meaning */
} GazAmountParts;

/*
 * The ISO code that a currency row's match means in this text: '$' is the
 * Australian dollar in an article about Australia.
 */
extern const char *gaz_currency_code(GazAmountReader *r, const GazMatch *m);

/* Has the unit the form of an ISO currency code? */
extern bool gaz_is_currency(const char *unit);

/* What a unit row's match means in this text: a cent is the hundredth of '$'. */
extern const char *gaz_unit_code(GazAmountReader *r, const GazMatch *m);

/* Does the code belong to the country that the text names most? */
extern bool gaz_is_home_currency(GazAmountReader *r, const char *code);

/* Is this unit, a pound, a weight by what stands behind it? */
extern bool gaz_is_mass(const GazAmountReader *r, const GazMatch *unit);

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

/* Does nothing stand at i that a number before it could count? */
extern bool gaz_counts_nothing(const GazPage *page, uint32_t i);

/* 'The number of live pigs slaughtered was 583,000.' */
extern bool gaz_is_told_output(const GazAmountReader *r,
							   const GazAmountParts *a);

/* A count that the verb or noun beside it says is made or sold. */
extern bool gaz_is_made_or_sold(const GazAmountReader *r,
								const GazAmountParts *a);

/* '2 million solar roof tiles a year' next to a word of output; sets the unit. */
extern bool gaz_read_counted_rate(GazAmountReader *r, GazAmountParts *a);

#endif							/* GAZ_AMOUNT_H */
