/*-------------------------------------------------------------------------
 *
 * amount.c
 *	  Finds sums of money, shares, sizes, capacities and counts of output.
 *
 *	  [currency] number [scale] [- ] [currency or unit] [rate]
 *
 *	  $940 million	R$ 1.8 billion	Rs 750-crore  6.8b yuan	 9,860.5万元
 *	  40 percent  0.3 percentage points	 42 to 48 meters  200 MW/400 MWh
 *	  30,000 tonnes a year	£58.90 per MWh	annual capacity of 360,000 wafers
 *
 * Values are exact decimals (decimal.h); scale words and multiples of units are
 * multiplied in.  Of 'N to M unit' the first number counts, unless 'from' or
 * 'between' stands before, which tell of two.  A number with a scale and no
 * unit ('from 201 million') takes the currency of the sum before it in the
 * sentence.
 *
 * Counts of things are no amounts, but counts of what is made or sold are; so
 * the unit 'units' needs a word of output near it, or a rate.
 *
 * Limits: head counts and durations are left out, but for hours by the
 * thousand, the running time of machines; a sign before the number is dropped;
 * fractions ('two thirds', '三分之一') are not read.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/amount.h"

#include <stdio.h>

#include "recognise/name.h"
#include "recognise/recognise.h"

#define SURE_SCALE 0.85f		/* weight of a scale that is no letter */
#define SURE_CODE 0.6f			/* ... of a currency's code that is no word */
#define SURE_SIGN 0.75f			/* ... of a currency that is no letter */
#define SURE_CURRENCY 0.5f		/* ... of one that is no ordinary word */
#define MEGA 1e6f				/* factor of a unit of a million */
#define MEGA_DIGITS 4			/* ... before which no number is longer */
#define SCALES_MAX 3			/* 'hundred thousand million' */
#define LIST_MAX 8				/* sums before the one with the currency */

/* ---- number and scale ---- */

static bool
decimal_of_string(GazDecimal *d, const char *text)
{
	return gaz_decimal_read(d, text, (uint32_t) strlen(text));
}

static float
weight_of(const GazAmountReader *r, const GazMatch *m)
{
	return r->doc->image->entries[m->entry].weight;
}

/* What one of a unit's row is in the unit: nearly always 1. */
static bool
read_factor(float weight, GazDecimal *factor)
{
	char		text[32];

	if (weight == 1)
		return decimal_of_string(factor, "1");
	snprintf(text, sizeof(text), "%g", (double) weight);
	return decimal_of_string(factor, text);
}

/* A hyphen glued on both sides: '260-meter', 'Rs 750-crore'. */
static uint32_t
skip_hyphen(const GazPage *page, uint32_t i)
{
	return gaz_page_punct(page, i, '-') &&
		gaz_glued(gaz_page_token(page, i)) &&
		gaz_glued(gaz_page_token(page, i + 1)) ? i + 1 : i;
}

/*
 * R10 000, 12 500 tonnes: groups of three digits with blanks between, as South
 * Africa and much of Europe write them.  Without a currency sign they must
 * stand before a unit, and not behind a name ('Phase 3 500 MW').
 */
static bool
read_spaced_thousands(GazAmountReader *r, GazAmountParts *a)
{
	const GazPage *page = &r->page;
	uint32_t	end = a->end;
	char		digits[64];
	uint32_t	len = 0;

	if (gaz_page_digits(page, a->number) == 0 ||
		gaz_page_digits(page, a->number) > 3)
		return true;
	while (gaz_page_digits(page, end) == 3 && end < r->sentence.to &&
		   end - a->number < 4)
		end++;
	if (end == a->end ||
		(a->number > r->sentence.from &&
		 !gaz_page_kind(page, a->number - 1, GAZ_K_CURRENCY) &&
		 (gaz_page_match(page, end, GAZ_K_UNIT) == NULL ||
		  gaz_page_flag(page, a->number - 1, GAZ_TF_CAP))))
		return true;
	for (uint32_t i = a->number; i < end; i++)
	{
		const GazToken *t = gaz_page_token(page, i);

		if (len + (t->end - t->start) > sizeof(digits))
			return true;
		memcpy(digits + len, page->text + t->start, t->end - t->start);
		len += t->end - t->start;
	}
	a->end = end;
	return gaz_decimal_read(&a->value, digits, len);
}

/* The number at i: digits, words, or 'a' before a scale. */
static bool
read_number(GazAmountReader *r, uint32_t i, GazAmountParts *a)
{
	const GazPage *page = &r->page;
	const GazToken *t = gaz_page_token(page, i);
	const GazMatch *m;

	a->from = a->number = i;
	a->end = i + 1;
	if (t->kind == GAZ_TK_NUMBER)
		return gaz_decimal_read(&a->value, page->text + t->start,
								t->end - t->start) &&
			read_spaced_thousands(r, a);
	a->words = true;
	m = gaz_page_match(page, i, GAZ_K_NUMBER_WORD);
	if (m != NULL)
	{
		a->end = m->span.to;
		return decimal_of_string(&a->value, gaz_page_code(page, m));
	}
	if (gaz_page_word(page, i, GAZ_W_A) &&
		gaz_page_kind(page, i + 1, GAZ_K_SCALE))
		return decimal_of_string(&a->value, "1");
	return false;
}

/*
 * Scale words behind the number.  One letter ('6.8b', '£6.5m') is a scale only
 * with money or before a unit; 'm' alone is the metre.
 */
static bool
read_scale(GazAmountReader *r, GazAmountParts *a)
{
	const GazPage *page = &r->page;

	for (int k = 0; k < SCALES_MAX; k++)
	{
		uint32_t	at = skip_hyphen(page, a->end);
		const GazMatch *m = gaz_page_match(page, at, GAZ_K_SCALE);
		const GazMatch *unit = gaz_page_match(page, at, GAZ_K_UNIT);
		GazDecimal	factor;
		bool		sure;

		if (m == NULL)
			break;
		if (unit != NULL && gaz_span_len(unit->span) > gaz_span_len(m->span))
			break;				/* 万千瓦 is a unit of its own */
		sure = weight_of(r, m) >= SURE_SCALE;
		if (!sure && !a->money &&
			gaz_page_match(page, m->span.to, GAZ_K_CURRENCY) == NULL &&
			(unit != NULL ||
			 gaz_page_match(page, m->span.to, GAZ_K_UNIT) == NULL))
			break;
		if (!decimal_of_string(&factor, gaz_page_code(page, m)) ||
			!gaz_decimal_multiply(&a->value, &factor))
			return false;
		a->end = m->span.to;
		a->scaled |= sure;
	}

	/* a million and a half */
	if (a->scaled && a->end == a->number + 2 &&
		gaz_page_word(page, a->number, GAZ_W_A) &&
		gaz_page_word(page, a->end, GAZ_W_AND) &&
		gaz_page_word(page, a->end + 1, GAZ_W_A) &&
		gaz_page_word(page, a->end + 2, GAZ_W_HALF))
	{
		GazDecimal	factor;

		a->end += 3;
		return decimal_of_string(&factor, "1.5") &&
			gaz_decimal_multiply(&a->value, &factor);
	}
	return true;
}

/* ---- money ---- */

/* The currency that ends right before token i, the longest such; or NULL. */
static const GazMatch *
currency_before(const GazAmountReader *r, uint32_t i)
{
	uint32_t	from = i - r->sentence.from > 4 ? i - 4 : r->sentence.from;

	for (; from < i; from++)
	{
		const GazMatch *m = gaz_page_match(&r->page, from, GAZ_K_CURRENCY);

		if (m == NULL)
			continue;
		if (m->span.to == i ||
			(m->span.to == i - 1 && gaz_page_punct(&r->page, i - 1, '.') &&
			 gaz_glued(gaz_page_token(&r->page, i - 1))))
			return m;
	}
	return NULL;
}

static void
read_sign(GazAmountReader *r, GazAmountParts *a)
{
	const GazMatch *m = currency_before(r, a->number);
	const GazToken *sign;

	if (m == NULL)
		return;
	sign = gaz_page_token(&r->page, m->span.from);

	/*
	 * A letter is a sign only when glued: N42bn, R2.3; 'won 3' is none.  A code
	 * of three letters that means other things as well needs a scale: SAR 5bn.
	 */
	if (gaz_span_len(m->span) == 1 && weight_of(r, m) < SURE_SIGN &&
		gaz_tok(r->doc, m->span.from)->kind != GAZ_TK_SYMBOL &&
		!gaz_glued(gaz_page_token(&r->page, a->number)) &&
		!((sign->flags & GAZ_TF_UPPER) && sign->end - sign->start == 3 &&
		  weight_of(r, m) >= SURE_CODE &&
		  gaz_page_match(&r->page, a->number + 1, GAZ_K_SCALE) != NULL))
		return;
	if (sign->kind == GAZ_TK_WORD && (sign->flags & GAZ_TF_CAP) == 0 &&
		weight_of(r, m) < 1.0f)
		return;

	/* ($30 million) behind a sum in another currency means US dollars */
	if (r->last_money && m->span.from > 0 && gaz_span_len(m->span) == 1 &&
		gaz_page_opens(&r->page, m->span.from - 1) &&
		r->last.to == m->span.from - 1)
		a->unit = gaz_doc_code(r->doc, m);
	else
		a->unit = gaz_currency_code(r, m);
	a->from = m->span.from;
	a->money = true;
	a->sure_money = weight_of(r, m) >= SURE_SIGN ||
		gaz_page_token(&r->page, m->span.to - 1)->kind == GAZ_TK_SYMBOL;
}

/* 'million yuan', 'U.S. dollars', 元 behind the number. */
static void
read_currency(GazAmountReader *r, GazAmountParts *a)
{
	const GazPage *page = &r->page;
	uint32_t	at = skip_hyphen(page, a->end);
	const GazMatch *m = gaz_page_match(page, at, GAZ_K_CURRENCY);
	const GazMatch *unit = gaz_page_match(page, at, GAZ_K_UNIT);
	const char *code;

	if (m == NULL || (unit != NULL &&
					  (gaz_span_len(unit->span) > gaz_span_len(m->span) ||
					   (!a->scaled && !a->money))))
		return;
	if (gaz_page_token(page, at)->kind == GAZ_TK_SYMBOL && !a->money &&
		gaz_page_token(page, m->span.to)->kind == GAZ_TK_NUMBER &&
		gaz_glued(gaz_page_token(page, m->span.to)))
		return;					/* '18 $30': the sign of the next number */
	if (unit != NULL && !a->money && gaz_is_mass(r, unit))
		return;					/* 'pounds of copper' */
	code = gaz_currency_code(r, m);
	if (a->money && strcmp(code, a->unit) != 0)
		return;

	/* 'five won' and 'three real' are no money without a scale */
	if (!a->money && !a->scaled && weight_of(r, m) < SURE_SCALE &&
		(weight_of(r, m) < SURE_CURRENCY ||
		 gaz_decimal_magnitude(&a->value) < 3))
		return;
	a->unit = code;
	a->money = a->sure_money = true;
	a->end = m->span.to;
}

/* ---- units ---- */

/* Units that are letters or words of other meaning need more to be sure. */
static bool
is_real_unit(GazAmountReader *r, const GazAmountParts *a, const GazMatch *m)
{
	const GazPage *page = &r->page;
	const GazToken *t = gaz_page_token(page, m->span.from);
	const char *code = gaz_page_code(page, m);
	bool		letter = t->end - t->start == 1 && t->kind == GAZ_TK_WORD;
	uint32_t	next = m->span.to;

	if (strcmp(code, "h") == 0)
		return gaz_decimal_magnitude(&a->value) >= 4;
	if (letter && gaz_glued(gaz_page_token(page, next)) &&
		(gaz_page_token(page, next)->kind == GAZ_TK_WORD ||
		 gaz_page_token(page, next)->kind == GAZ_TK_NUMBER ||
		 gaz_page_punct(page, next, '-')))
		return false;			/* '3C-products' */
	if (letter && gaz_decimal_magnitude(&a->value) < 2 && gaz_glued(t) &&
		gaz_page_flag(page, m->span.from, GAZ_TF_CAP))
		return false;			/* '3C products' */
	if (strcmp(code, "%") == 0 && t->kind == GAZ_TK_WORD &&
		(t->flags & GAZ_TF_UPPER) != 0 && t->end - t->start == 2)
		return false;			/* '40 PCs' */

	/* a number in words is a quantity of measures, not of things */
	if (t->kind == GAZ_TK_HAN && a->words && !a->scaled)
		return strcmp(code, "%") == 0;
	return true;
}

/* '33,000 mtpa', '2 million mtpa': metric tonnes, where '3 mtpa' are millions. */
static bool
means_metric(const GazAmountParts *a, const char *unit)
{
	return strcmp(unit, "t/year") == 0 &&
		(a->scaled || gaz_decimal_magnitude(&a->value) > MEGA_DIGITS);
}

/* Unit and rate behind number and scale. */
static void
read_unit(GazAmountReader *r, GazAmountParts *a)
{
	const GazPage *page = &r->page;
	const GazMatch *m;
	GazDecimal	factor;
	const char *unit;
	float		weight;

	if (a->money)
		return;
	m = gaz_page_match(page, skip_hyphen(page, a->end), GAZ_K_UNIT);
	if (m == NULL || !is_real_unit(r, a, m))
		return;
	unit = gaz_unit_code(r, m);
	weight = weight_of(r, m);
	if (weight == MEGA && means_metric(a, unit))
		weight = 1;
	if (!read_factor(weight, &factor) ||
		!gaz_decimal_multiply(&a->value, &factor))
		return;
	a->unit = unit;
	/* '522 pence': the unit is a currency, of which a penny is a hundredth */
	a->money = a->sure_money = weight < 0.02f &&
		gaz_is_currency(unit);
	a->end = m->span.to;
}

static void
read_rate(GazAmountReader *r, GazAmountParts *a)
{
	uint32_t	end = a->end;
	const char *rate;

	if (strchr(a->unit, '/') != NULL)
		return;					/* the unit is a rate already: tpa */
	rate = gaz_rate_behind(r, a->end, a->money, &end);
	if (rate != NULL)
		a->end = end;
	else if (!a->money && strcmp(a->unit, "%") != 0)
	{
		rate = gaz_rate_before(r, a->from);

		/* '17,500 tonnes a year, including 4200 tonnes of ...' */
		if (rate == NULL && a->from > 0 && !gaz_span_empty(r->last) &&
			gaz_page_word(&r->page, a->from - 1, GAZ_W_INCLUDING) &&
			strncmp(r->last_unit, a->unit, strlen(a->unit)) == 0 &&
			r->last_unit[strlen(a->unit)] == '/')
			rate = r->last_unit + strlen(a->unit) + 1;
	}
	if (rate != NULL)
		a->unit = gaz_arena_printf(r->doc->arena, "%s/%s", a->unit, rate);
}

/* ---- numbers without a unit ---- */

/* Money goes on: '143 million euros in 2023 from 201 million'. */
static bool
continues_money(const GazAmountReader *r, const GazAmountParts *a)
{
	return a->scaled && r->last_money && !gaz_span_empty(r->last) &&
		gaz_counts_nothing(&r->page, a->end) &&
		strchr(r->last_unit, '/') == NULL;
}

/* ---- the whole ---- */

/* Number, scale, unit and rate at i; false if it is no amount. */
static bool
read_amount(GazAmountReader *r, uint32_t i, GazAmountParts *a)
{
	memset(a, 0, sizeof(*a));
	if (!read_number(r, i, a))
		return false;
	if (!a->words)
		read_sign(r, a);
	if (!read_scale(r, a))
		return false;
	read_currency(r, a);
	read_unit(r, a);
	if (a->money && !a->sure_money && !a->scaled &&
		(gaz_page_digits(&r->page, a->number) != 0 &&
		 a->end == a->number + 1) &&
		!gaz_is_home_currency(r, a->unit))
		return false;			/* 'N95', but not 'N5,000' */
	if (a->unit != NULL)
		read_rate(r, a);
	else if (continues_money(r, a))
	{
		a->unit = r->last_unit;
		a->money = true;
	}
	else if (gaz_is_told_output(r, a))
		a->unit = "units";
	else if (!gaz_read_counted_rate(r, a))
	{
		if (!gaz_is_made_or_sold(r, a))
			return false;
		a->unit = "units";
		read_rate(r, a);
	}
	if (strcmp(a->unit, "units") == 0)
		return (!a->words || a->scaled) &&
			gaz_is_output(r, gaz_span(a->from, a->end));
	return true;
}

static void
keep_amount(GazAmountReader *r, const GazAmountParts *a)
{
	GazDoc	   *doc = r->doc;
	GazSpan		span = gaz_span(a->from, a->end);
	uint32_t	m = gaz_doc_claim(doc, GAZ_M_AMOUNT, span,
								  a->money ? "money" : "measure", GAZ_NONE,
								  1.0f);
	GazAmount  *amount = gaz_vec_push(doc->arena, &doc->amounts);

	amount->span = span;
	amount->value = gaz_decimal_text(doc->arena, &a->value);
	amount->unit = a->unit;
	doc->mentions.item[m].data = doc->amounts.n - 1;
	r->last = span;
	r->last_unit = a->unit;
	r->last_money = a->money;
}

/*
 * 'N to M unit' at the number i: the first number takes scale and unit of the
 * second.  Returns the token behind what was read, or i if this is no range.
 */
static uint32_t
read_range(GazAmountReader *r, uint32_t i)
{
	const GazPage *page = &r->page;
	GazAmountParts		first = {.from = i};
	GazAmountParts		second;
	uint32_t	to;
	uint32_t	number;			/* the second one */
	bool		both;

	if (gaz_page_token(page, i)->kind != GAZ_TK_NUMBER ||
		!read_number(r, i, &first))
		return i;
	to = first.end;
	if (!gaz_page_word(page, to, GAZ_W_TO) &&
		!gaz_page_word(page, to, GAZ_W_AND) &&
		!gaz_page_punct(page, to, '-') && !gaz_page_is(page, to, "~") &&
		!gaz_page_is(page, to, "至") && !gaz_page_is(page, to, "到"))
		return i;
	number = to + 1;
	read_sign(r, &first);
	if (first.money)			/* $10 to $12 million */
	{
		const GazMatch *sign = gaz_page_match(page, number, GAZ_K_CURRENCY);

		if (sign != NULL)
			number = sign->span.to;
	}
	if (gaz_page_token(page, number)->kind != GAZ_TK_NUMBER ||
		number >= r->sentence.to)
		return i;
	both = first.from > r->sentence.from &&
		(gaz_page_word(page, first.from - 1, GAZ_W_FROM) ||
		 gaz_page_word(page, first.from - 1, GAZ_W_BETWEEN));
	if (gaz_page_word(page, to, GAZ_W_AND) && !both)
		return i;

	memset(&second, 0, sizeof(second));
	second.money = first.money;
	second.unit = first.unit;
	second.sure_money = first.sure_money;
	if (!read_number(r, number, &second) || !read_scale(r, &second))
		return i;
	read_currency(r, &second);
	read_unit(r, &second);
	if (second.unit == NULL || strcmp(second.unit, "units") == 0)
		return i;

	/* scale and unit hold for the first as well: read it as if they followed */
	first.unit = second.unit;
	first.money = second.money;
	first.end = both ? to : second.end;
	if (second.scaled || !first.money)
	{
		GazAmountParts		shared = first;

		shared.end = number + 1;
		shared.number = number;
		if (!read_scale(r, &shared))
			return i;
		if (!shared.money)
			read_unit(r, &shared);
		first.value = shared.value;
	}
	keep_amount(r, &first);
	if (!both)
		return second.end;
	second.from = second.number;
	read_rate(r, &second);
	keep_amount(r, &second);
	return second.end;
}

/* Is the number at i part of a word, a code or another mention? */
static bool
is_part_of_name(const GazAmountReader *r, uint32_t i)
{
	const GazPage *page = &r->page;
	const GazToken *t = gaz_page_token(page, i);

	if (!gaz_is_free(r->doc, i))
		return true;
	if (t->kind != GAZ_TK_NUMBER || !gaz_glued(t) || i == 0)
		return false;

	/* SR-30, MW75; but N42bn and US$5 have a currency there */
	if (gaz_page_punct(page, i - 1, '-'))
		return i >= 2 && gaz_glued(gaz_page_token(page, i - 1)) &&
			gaz_page_token(page, i - 2)->kind == GAZ_TK_WORD &&
			!gaz_page_kind(page, i - 2, GAZ_K_CURRENCY);
	return gaz_page_token(page, i - 1)->kind == GAZ_TK_WORD &&
		currency_before(r, i) == NULL;
}

/*
 * '3 million, 5 million and 10 million yuan': numbers with a scale and nothing
 * else before a sum of money are of its currency.
 */
static void
keep_list_before(GazAmountReader *r, const GazAmountParts *last)
{
	const GazPage *page = &r->page;
	GazAmountParts items[LIST_MAX];
	uint32_t	n = 0;
	uint32_t	i = last->from;

	if (!last->money || !last->scaled || strchr(last->unit, '/') != NULL)
		return;
	while (n < LIST_MAX && i > r->sentence.from + 2)
	{
		uint32_t	stop = i;

		if (gaz_page_word(page, i - 1, GAZ_W_AND) ||
			gaz_page_word(page, i - 1, GAZ_W_OR))
			i--;
		if (gaz_page_punct(page, i - 1, ','))
			i--;
		if (i == stop || i < r->sentence.from + 2 ||
			!gaz_page_kind(page, i - 1, GAZ_K_SCALE))
			break;
		memset(&items[n], 0, sizeof(items[n]));
		if (!read_number(r, i - 2, &items[n]) ||
			!read_scale(r, &items[n]) || items[n].end != i ||
			items[n].from < r->last.to ||
			currency_before(r, items[n].from) != NULL)
			break;				/* it has a currency of its own */
		items[n].unit = last->unit;
		items[n].money = true;
		i -= 2;
		n++;
	}
	while (n > 0)
		keep_amount(r, &items[--n]);
}

static void
read_sentence(GazAmountReader *r)
{
	const uint64_t words = gaz_kind_bit(GAZ_K_NUMBER_WORD);

	r->last = gaz_span(0, 0);
	r->last_money = false;
	for (uint32_t i = r->sentence.from; i < r->sentence.to; i++)
	{
		const GazToken *t = &r->doc->tokens.item[i];
		GazAmountParts		a;
		uint32_t	end;

		if (t->kind != GAZ_TK_NUMBER && (t->kinds & words) == 0 &&
			t->word != GAZ_W_A && t->word != GAZ_W_HALF)
			continue;
		if (is_part_of_name(r, i))
			continue;
		end = read_range(r, i);
		if (end > i)
			i = end - 1;
		else if (read_amount(r, i, &a) && a.end <= r->sentence.to)
		{
			keep_list_before(r, &a);
			keep_amount(r, &a);
			i = a.end - 1;
		}
	}
}

void
gaz_recognise_amounts(GazDoc *doc)
{
	GazAmountReader r = {.doc = doc};

	r.page = (GazPage) {doc->arena, doc->text, &doc->tokens, doc->image,
	&doc->matches};
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		gaz_poll(doc->arena);
		r.sentence = doc->sentences.item[s].span;
		read_sentence(&r);
	}
}
