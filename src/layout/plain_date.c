/*-------------------------------------------------------------------------
 *
 * plain_date.c
 *	  Reading a date that is written out.
 *
 * Dates in digits are read from the bytes, not from the tokens, because the
 * scanner may see '2023.07.20' as one decimal number and '2023-07-20' as five
 * tokens; what counts is that the date ends where a token ends.  The order of
 * 09/26/2025 is month first unless the first number is over 12; with points it
 * is day first, as such dates are written in Europe.
 *
 * 'may' and 'march' are words: the lexicon's rows for them match in capitals
 * only, and a month without a day or year is left to the caller's judgement.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/plain_date.h"

#include <stdlib.h>

#include "text/utf8.h"

#define SHORT_YEAR 2000			/* the century of 'Jun'24' */

static bool
valid_date(int year, int month, int day)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (year != 0 && (year < GAZ_YEAR_MIN || year > GAZ_YEAR_MAX))
		return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/* The code of a one-word row as a number in 1..max, else 0. */
static int
coded_word(const GazPage *page, uint32_t i, GazTermKind kind, int max,
		   uint32_t *next)
{
	const GazMatch *m;
	int			value;

	if (!gaz_page_kind(page, i, kind) ||
		gaz_page_token(page, i)->kind != GAZ_TK_WORD)
		return 0;
	m = gaz_page_match(page, i, kind);
	if (m == NULL)
		return 0;
	value = atoi(gaz_page_code(page, m));
	*next = m->span.to;

	/* the full stop of 'Aug.' */
	if (gaz_page_token(page, *next - 1)->end -
		gaz_page_token(page, i)->start <= 5 &&
		gaz_page_punct(page, *next, '.') &&
		gaz_glued(gaz_page_token(page, *next)) &&
		gaz_page_token(page, *next + 1)->kind == GAZ_TK_NUMBER)
		(*next)++;
	return value >= 1 && value <= max ? value : 0;
}

int
gaz_month_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	return coded_word(page, i, GAZ_K_MONTH, 12, next);
}

int
gaz_weekday_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	return coded_word(page, i, GAZ_K_WEEKDAY, 7, next);
}

int
gaz_year_at(const GazPage *page, uint32_t i)
{
	int32_t		year;

	if (gaz_page_digits(page, i) != 4)
		return 0;
	year = gaz_page_integer(page, i);
	return year >= GAZ_YEAR_MIN && year <= GAZ_YEAR_MAX ? year : 0;
}

int
gaz_day_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	int			digits = gaz_page_digits(page, i);
	int32_t		day;

	if (digits < 1 || digits > 2)
		return 0;
	day = gaz_page_integer(page, i);
	if (day < 1 || day > 31)
		return 0;
	*next = i + 1;
	if (gaz_glued(gaz_page_token(page, i + 1)) &&
		(gaz_page_word(page, i + 1, GAZ_W_TH) ||
		 gaz_page_word(page, i + 1, GAZ_W_ST) ||
		 gaz_page_word(page, i + 1, GAZ_W_ND) ||
		 gaz_page_word(page, i + 1, GAZ_W_RD)))
		(*next)++;
	return day;
}

/* Reads 1..4 ASCII digits at p; returns how many and moves *p behind them. */
static int
read_digits(const char **p, const char *end, int *value)
{
	int			n = 0;

	*value = 0;
	while (*p < end && n < 5 && **p >= '0' && **p <= '9')
	{
		*value = *value * 10 + (**p - '0');
		(*p)++;
		n++;
	}
	return n;
}

/* The token that ends at this byte, looking from i; GAZ_NONE if none does. */
static uint32_t
token_ending_at(const GazPage *page, uint32_t i, uint32_t byte)
{
	for (; i < page->tokens->n && page->tokens->item[i].start < byte; i++)
	{
		if (page->tokens->item[i].end == byte)
			return i;
	}
	return GAZ_NONE;
}

/* Puts three numbers in the order that their lengths and separator tell. */
static bool
order_digits(const int n[3], const int value[3], char sep, GazPlainDate *date)
{
	if (n[0] == 4 && n[1] <= 2 && n[2] <= 2)
	{
		date->year = value[0];
		date->month = value[1];
		date->day = value[2];
	}
	else if (n[0] <= 2 && n[1] <= 2 && n[2] == 4)
	{
		bool		day_first = sep == '.' || value[0] > 12;

		date->year = value[2];
		date->month = value[day_first ? 1 : 0];
		date->day = value[day_first ? 0 : 1];
	}
	else
		return false;
	return valid_date(date->year, date->month, date->day);
}

/* 2024 June 5: the year first, as some translations leave it */
static bool
year_first(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	uint32_t	next = i + 1;

	date->year = gaz_year_at(page, i);
	if (date->year == 0)
		return false;
	if (gaz_page_punct(page, next, ','))
		next++;
	date->month = gaz_month_at(page, next, &next);
	if (date->month == 0)
		return false;
	date->day = gaz_day_at(page, next, &next);
	date->span = gaz_span(i, next);
	return date->day != 0 && valid_date(date->year, date->month, date->day);
}

/* Moves over one blank, which may stand beside the hyphens of a date. */
static void
skip_blank(const char **p, const char *end)
{
	if (*p < end && **p == ' ')
		(*p)++;
}

/* 2020-02-08, 2023.07.20, 2024/7/1, 09/26/2025, 2020 - 02 - 08, 8. 2. 2020 */
static bool
digit_date(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	const GazToken *t = gaz_page_token(page, i);
	const char *end = page->text +
		page->tokens->item[page->tokens->n - 1].end;
	const char *p = page->text + t->start;
	int			n[3];
	int			value[3];
	char		sep = 0;
	uint32_t	last;

	for (int k = 0; k < 3; k++)
	{
		n[k] = read_digits(&p, end, &value[k]);
		if (n[k] == 0 || n[k] > 4)
			return false;
		if (k == 2)
			break;
		skip_blank(&p, end);
		if (p == end || (*p != '-' && *p != '/' && *p != '.') ||
			(sep != 0 && *p != sep))
			return false;
		sep = *p++;
		skip_blank(&p, end);
	}
	if (!order_digits(n, value, sep, date))
		return false;
	last = token_ending_at(page, i, (uint32_t) (p - page->text));
	if (last == GAZ_NONE)
		return false;
	date->span = gaz_span(i, last + 1);
	return true;
}

/* Is the number at i a quantity rather than a day: '5 million', '3%'? */
static bool
is_quantity(const GazPage *page, uint32_t i)
{
	return gaz_page_kind(page, i, GAZ_K_SCALE) ||
		gaz_page_match(page, i, GAZ_K_UNIT) != NULL ||
		gaz_page_match(page, i, GAZ_K_CURRENCY) != NULL;
}

/* A year at i, or behind a comma or 'of' there, or "'24"; *next moves on. */
static int
year_behind(const GazPage *page, uint32_t i, uint32_t *next)
{
	int			year = gaz_year_at(page, i);

	if (year == 0 && (gaz_page_punct(page, i, ',') ||
					  (gaz_page_is(page, i, "/") &&
					   gaz_glued(gaz_page_token(page, i))) ||
					  gaz_page_word(page, i, GAZ_W_OF)))
		year = gaz_year_at(page, ++i);
	/* Jun'24 */
	else if (year == 0 && gaz_page_punct(page, i, '\'') &&
			 gaz_glued(gaz_page_token(page, i)) &&
			 gaz_glued(gaz_page_token(page, i + 1)) &&
			 gaz_page_digits(page, i + 1) == 2)
		year = SHORT_YEAR + gaz_page_integer(page, ++i);
	if (year != 0)
		*next = i + 1;
	return year;
}

/* August 8, 2020; Aug. 8; March 2020; March */
static bool
month_first(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	uint32_t	next;
	uint32_t	after_day;

	date->month = gaz_month_at(page, i, &next);
	if (date->month == 0)
		return false;
	date->day = gaz_day_at(page, next, &after_day);
	if (date->day != 0 && valid_date(0, date->month, date->day) &&
		!is_quantity(page, after_day) &&
		!gaz_page_punct(page, after_day, ':'))
		next = after_day;
	else
		date->day = 0;
	date->year = year_behind(page, next, &next);

	/* a full stop taken for the abbreviation's must have a number behind */
	if (date->day == 0 && date->year == 0 &&
		gaz_page_punct(page, next - 1, '.'))
		next--;
	date->span = gaz_span(i, next);
	return true;
}

/* 5-Jun-2024, 5/Jun/2024; the marks of such dates are glued */
static uint32_t
skip_date_hyphen(const GazPage *page, uint32_t i)
{
	return (gaz_page_punct(page, i, '-') || gaz_page_is(page, i, "/")) &&
		gaz_glued(gaz_page_token(page, i)) &&
		gaz_glued(gaz_page_token(page, i + 1)) ? i + 1 : i;
}

/* 8 August 2020; 29 May; 3rd of March; 19. November 2024; 5-Jun-2024 */
static bool
day_first(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	uint32_t	next;

	date->day = gaz_day_at(page, i, &next);
	if (date->day == 0)
		return false;
	if (gaz_page_word(page, next, GAZ_W_OF) ||
		(gaz_page_punct(page, next, '.') &&
		 gaz_glued(gaz_page_token(page, next))))
		next++;
	next = skip_date_hyphen(page, next);
	date->month = gaz_month_at(page, next, &next);
	if (date->month == 0 || !valid_date(0, date->month, date->day))
		return false;
	next = skip_date_hyphen(page, next);
	date->year = year_behind(page, next, &next);
	if (gaz_page_punct(page, next - 1, '-'))
		next--;
	date->span = gaz_span(i, next);
	return true;
}

/* 〇 一 .. 九 十 as 0 .. 10, else -1. */
static int
han_digit(const GazPage *page, uint32_t i)
{
	static const char *const digits[] = {"〇", "一", "二", "三", "四", "五",
	"六", "七", "八", "九", "十"};

	if (gaz_page_token(page, i)->kind != GAZ_TK_HAN)
		return -1;
	for (int k = 0; k < (int) GAZ_LENGTHOF(digits); k++)
	{
		if (gaz_page_phrase(page, i, digits[k]) == 1)
			return k;
	}
	return gaz_page_phrase(page, i, "零") == 1 ? 0 : -1;
}

/*
 * A number in digits, or in Chinese numerals: place by place (二〇二四) or with
 * tens (十二, 二十三).  -1 if none; *next moves behind it.
 */
static int
han_number(const GazPage *page, uint32_t i, uint32_t *next)
{
	int			value = gaz_page_integer(page, i);
	int			n = 0;

	if (value >= 0)
	{
		*next = i + 1;
		return value;
	}
	value = 0;
	for (; n < 4; n++)
	{
		int			digit = han_digit(page, i + (uint32_t) n);

		if (digit < 0)
			break;
		if (digit == 10)
			value = value == 0 ? 10 : value * 10;
		else if (n > 0 && han_digit(page, i + (uint32_t) n - 1) == 10)
			value += digit;
		else
			value = value * 10 + digit;
	}
	*next = i + (uint32_t) n;
	return n == 0 ? -1 : value;
}

/* 月 as a month's sign, not the first half of 月龄 or 月均. */
static bool
is_month_sign(const GazPage *page, uint32_t i)
{
	return gaz_page_phrase(page, i, "月") == 1 &&
		gaz_page_phrase(page, i, "月龄") == 0 &&
		gaz_page_phrase(page, i, "月均") == 0;
}

/* 2024年4月16日, 4月16日, 2023年5月, 9月, 2022年 */
static bool
han_date(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	uint32_t	next;
	uint32_t	at = i;
	int			value;

	/* as behind nearly all numbers */
	if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER &&
		gaz_page_token(page, i + 1)->kind != GAZ_TK_HAN)
		return false;
	value = han_number(page, i, &next);
	if (value < 0)
		return false;
	if (value >= GAZ_YEAR_MIN && value <= GAZ_YEAR_MAX &&
		gaz_page_phrase(page, next, "年") == 1)
	{
		date->year = value;
		at = next + 1;
		date->span = gaz_span(i, at);
		value = han_number(page, at, &next);
	}
	if (value < 1 || value > 12 || !is_month_sign(page, next))
		return date->year != 0;
	date->month = value;
	at = next + 1;
	date->span = gaz_span(i, at);
	value = han_number(page, at, &next);
	if ((gaz_page_phrase(page, next, "日") == 1 ||
		 gaz_page_phrase(page, next, "号") == 1) &&
		valid_date(date->year, date->month, value))
	{
		date->day = value;
		date->span = gaz_span(i, next + 1);
	}
	return true;
}

/* Thursday, May 16, 2024: the weekday belongs to the date behind it. */
static bool
weekday_first(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	uint32_t	next;

	if (gaz_weekday_at(page, i, &next) == 0)
		return false;
	if (gaz_page_punct(page, next, ','))
		next++;
	if (!month_first(page, next, date) && !day_first(page, next, date))
		return false;
	if (date->day == 0)
		return false;		/* 'Friday, May said': no date */
	date->span.from = i;
	return true;
}

typedef bool (*DateReader) (const GazPage *page, uint32_t i,
							GazPlainDate *date);

/* The first reader that succeeds, each starting from a clean date. */
static bool
first_of(const DateReader *readers, int n, const GazPage *page, uint32_t i,
		 GazPlainDate *date)
{
	for (int k = 0; k < n; k++)
	{
		memset(date, 0, sizeof(*date));
		if (readers[k] (page, i, date))
			return true;
	}
	return false;
}

bool
gaz_plain_date(const GazPage *page, uint32_t i, GazPlainDate *date)
{
	static const DateReader of_number[] = {digit_date, han_date, day_first,
	year_first};
	static const DateReader of_word[] = {weekday_first, month_first};
	static const DateReader of_han[] = {han_date};
	const uint64_t named = gaz_kind_bit(GAZ_K_MONTH) |
		gaz_kind_bit(GAZ_K_WEEKDAY);

	memset(date, 0, sizeof(*date));
	switch (gaz_page_token(page, i)->kind)
	{
		case GAZ_TK_NUMBER:
			return first_of(of_number, GAZ_LENGTHOF(of_number), page, i,
							date);
		case GAZ_TK_WORD:
			return (gaz_page_token(page, i)->kinds & named) != 0 &&
				first_of(of_word, GAZ_LENGTHOF(of_word), page, i, date);
		case GAZ_TK_HAN:
			return first_of(of_han, GAZ_LENGTHOF(of_han), page, i, date);
		default:
			return false;
	}
}

uint32_t
gaz_skip_clock(const GazPage *page, uint32_t i)
{
	static const char *const halves[] = {"am", "pm", "a.m.", "p.m.", NULL};
	uint32_t	at = i;
	bool		colon = false;

	/* the 'T' of 2024-03-13T09:41 */
	if (gaz_page_is(page, at, "t") && gaz_glued(gaz_page_token(page, at)))
		at++;
	if (gaz_page_token(page, at)->kind != GAZ_TK_NUMBER)
		return i;
	at++;
	while (gaz_page_punct(page, at, ':') &&
		   gaz_page_digits(page, at + 1) == 2)
	{
		at += 2;
		colon = true;
	}
	if (gaz_page_is_any(page, at, halves))
		return at + 1;
	return colon ? at : i;
}
