/*-------------------------------------------------------------------------
 *
 * date_period.c
 *	  Quarters, halves, seasons, and the ends of months and years.
 *
 *	  the fourth quarter of 2025	Q4	H1 2024		first nine months
 *	  second half of next year		quarter ended March 2025
 *	  the end of May	mid-2025	early next month	this autumn
 *
 * 'The end of 2025', 'early 2025' and the like leave the whole year or month,
 * since they do not tell how much of it; only 'year-end' is a month.  A fiscal
 * quarter that the text defines ('quarter ended March 2025') gives its
 * months to a bare 'Q4' elsewhere in the text.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

#include <stdlib.h>

/* first = 1 .. fourth, final = 4; 0 if token i is none of them. */
static int
ordinal_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	int			value;

	*next = i + 1;
	if (gaz_page_is(page, i, "first"))
		return 1;
	if (gaz_page_is(page, i, "second") || gaz_page_is(page, i, "latter"))
		return 2;
	if (gaz_page_is(page, i, "third"))
		return 3;
	if (gaz_page_is(page, i, "fourth") || gaz_page_is(page, i, "final"))
		return 4;

	/* 1st quarter */
	value = gaz_day_at(page, i, next);
	return value <= 4 && *next == i + 2 ? value : 0;
}

/* A small whole number in digits or words, else 0. */
static int
count_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	const GazMatch *m;
	int32_t		value = gaz_page_integer(page, i);

	*next = i + 1;
	if (value >= 0)
		return value <= 366 ? value : 0;
	m = gaz_page_match(page, i, GAZ_K_NUMBER_WORD);
	if (m == NULL)
		return 0;
	*next = m->span.to;
	return atoi(gaz_page_code(page, m));
}

/*
 * 'fourth quarter', 'second half', 'first nine months', 'first three quarters'
 * at i: first month and number of months.  Returns the token behind, or 0.
 */
static uint32_t
read_fraction(const GazPage *page, uint32_t i, int *month, int *n)
{
	uint32_t	next;
	int			ordinal = ordinal_at(page, i, &next);
	int			count;

	if (ordinal == 0)
		return 0;
	if (gaz_page_punct(page, next, '-'))
		next++;
	if (gaz_page_word(page, next, GAZ_W_QUARTER))
	{
		*month = 3 * ordinal - 2;
		*n = 3;
		return next + 1;
	}
	if (gaz_page_word(page, next, GAZ_W_HALF) && ordinal <= 2)
	{
		*month = 6 * ordinal - 5;
		*n = 6;
		return next + 1;
	}
	count = count_at(page, next, &next);
	if (ordinal != 1 || count == 0)
		return 0;
	if (gaz_page_is(page, next, "quarters"))
		count *= 3;
	else if (!gaz_page_word(page, next, GAZ_W_MONTHS))
		return 0;
	*month = 1;
	*n = count;
	return count <= 12 ? next + 1 : 0;
}

/* Q4, H1, 1Q, 2H: one letter and one digit, glued.  As above. */
static uint32_t
read_code(const GazPage *page, uint32_t i, int *month, int *n)
{
	uint32_t	letter = i;
	uint32_t	digit = i + 1;
	int32_t		value;

	if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER)
	{
		letter = i + 1;
		digit = i;
	}
	if (!gaz_glued(gaz_page_token(page, i + 1)) ||
		!gaz_page_flag(page, letter, GAZ_TF_CAP))
		return 0;
	value = gaz_page_integer(page, digit);
	if (gaz_page_is(page, letter, "q") && value >= 1 && value <= 4)
	{
		*month = 3 * value - 2;
		*n = 3;
		return i + 2;
	}
	if (gaz_page_is(page, letter, "h") && value >= 1 && value <= 2)
	{
		*month = 6 * value - 5;
		*n = 6;
		return i + 2;
	}
	return 0;
}

/*
 * The year behind a period: 'of 2025', ', 2025', 'this year', or none; behind a
 * code (Q4) two digits will do.
 */
static uint32_t
skip_year(const GazDateReader *r, uint32_t i, bool code, int *year,
		  bool *told)
{
	uint32_t	next = i;

	/* 1H24, Q2'24 */
	if (code && gaz_page_punct(&r->page, next, '\''))
		next++;
	if (code && gaz_page_digits(&r->page, next) == 2 &&
		gaz_glued(gaz_page_token(&r->page, next)))
	{
		*year = 2000 + gaz_page_integer(&r->page, next);
		*told = true;
		return next + 1;
	}
	if (gaz_page_word(&r->page, next, GAZ_W_OF) ||
		gaz_page_word(&r->page, next, GAZ_W_IN) ||
		gaz_page_punct(&r->page, next, ',') ||
		gaz_page_punct(&r->page, next, '-'))
		next++;
	next = gaz_read_year(r, next, year);
	*told = next != 0;
	return *told ? next : i;
}

/*
 * Do sums in rupees say that the fiscal year begins in April?  Asked only where
 * a fiscal quarter is told.
 */
static bool
counts_from_april(const GazDateReader *r)
{
	const GazMatches *matches = r->page.matches;

	for (uint32_t k = 0; k < matches->n; k++)
	{
		if (matches->item[k].kind == GAZ_K_CURRENCY &&
			strcmp(gaz_page_code(&r->page, &matches->item[k]), "INR") == 0)
			return true;
	}
	return false;
}

/* 'Q1 FY24', 'first half of fiscal 2024'; i: behind the period */
static bool
is_fiscal(const GazPage *page, uint32_t i)
{
	if (gaz_page_word(page, i, GAZ_W_OF) || gaz_page_word(page, i, GAZ_W_IN) ||
		gaz_page_punct(page, i, ',') || gaz_page_punct(page, i, '-'))
		i++;
	return gaz_page_word(page, i, GAZ_W_FISCAL) || gaz_page_is(page, i, "fy");
}

static bool
read_quarter(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	int			month = 0;
	int			n = 0;
	int			year = 0;
	bool		told;
	uint32_t	end = read_code(&r->page, i, &month, &n);
	bool		code = end != 0;
	GazDates	dates;

	if (!code)
		end = read_fraction(&r->page, i, &month, &n);
	if (end == 0)
		return false;
	if (is_fiscal(&r->page, end) && counts_from_april(r))
		month -= 9;				/* FY24 is April 2023 to March 2024 */
	end = skip_year(r, end, code, &year, &told);
	if (told)
		dates = year != 0 ? gaz_dates_months(year, month, n) :
			gaz_dates_unknown();
	else if (code && n == 3 && gaz_dates_known(r->fiscal))
		dates = r->fiscal;
	else
		dates = gaz_complete_months(r, month, n,
									gaz_tense_at(r, gaz_span(i, end)));
	return gaz_found(found, gaz_span(i, end), dates, GAZ_SHAPE_PERIOD,
					 "part of a year");
}

/* quarter ended March 2025; six months to June 30, 2024; year ended March */
static bool
read_ended(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	next = i + 1;
	GazPlainDate date;
	GazDates	last;
	GazDateShape shape;
	GazCivil	end;
	int			months;

	if (gaz_page_word(page, i, GAZ_W_FISCAL) ||
		gaz_page_word(page, i, GAZ_W_FINANCIAL))
		next++;					/* 'the fiscal year ending March 2025' */
	if (gaz_page_word(page, next - 1, GAZ_W_QUARTER))
		months = 3;
	else if (gaz_page_word(page, next - 1, GAZ_W_YEAR))
		months = 12;
	else
	{
		months = count_at(page, i, &next);
		if (months == 0 || months > 12 ||
			!gaz_page_word(page, next, GAZ_W_MONTHS))
			return false;
		next++;
	}
	if (!gaz_page_word(page, next, GAZ_W_ENDED) &&
		!gaz_page_word(page, next, GAZ_W_ENDING) &&
		!gaz_page_word(page, next, GAZ_W_TO))
		return false;
	next++;
	if (gaz_page_word(page, next, GAZ_W_IN) ||
		gaz_page_word(page, next, GAZ_W_ON))
		next++;
	if (!gaz_plain_date(page, next, &date) || date.month == 0)
		return false;
	last = gaz_complete_date(r, &date, GAZ_TENSE_UNKNOWN, &shape);
	if (!gaz_dates_known(last))
		return gaz_found(found, gaz_span(i, date.span.to), last,
						 GAZ_SHAPE_PERIOD, "period ended");
	end = gaz_civil(last.from);
	return gaz_found(found, gaz_span(i, date.span.to),
					 gaz_dates_months(end.year, end.month - months + 1, months),
					 GAZ_SHAPE_PERIOD, "period ended");
}

/* the June quarter: the three months that end with it */
static bool
read_month_quarter(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	uint32_t	next;
	int			month = gaz_month_at(&r->page, i, &next);
	int			year = 0;
	bool		told;
	GazDates	dates;

	if (month == 0 || !gaz_page_word(&r->page, next, GAZ_W_QUARTER))
		return false;
	next = skip_year(r, next + 1, false, &year, &told);
	if (told)
		dates = year != 0 ? gaz_dates_months(year, month - 2, 3) :
			gaz_dates_unknown();
	else
		dates = gaz_complete_months(r, month - 2, 3, GAZ_TENSE_PAST);
	return gaz_found(found, gaz_span(i, next), dates, GAZ_SHAPE_PERIOD,
					 "quarter named by its last month");
}

/* ---- ends of months and years ---- */

/* 'the end of', 'early', 'mid-', 'end-': the token behind, or i. */
static uint32_t
read_edge(const GazPage *page, uint32_t i)
{
	uint32_t	next = i + 1;
	bool		first = false;

	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_BEGINNING:
		case GAZ_W_START:
			first = true;
			break;
		case GAZ_W_END:
		case GAZ_W_MIDDLE:
		case GAZ_W_EARLY:
		case GAZ_W_LATE:
		case GAZ_W_MID:
			break;
		default:
			return i;
	}
	if (gaz_page_word(page, next, GAZ_W_OF) ||
		(gaz_page_word(page, next, GAZ_W_IN) && !first) ||
		gaz_page_punct(page, next, '-'))
		next++;
	else if (first)
		return i;				/* 'start 2025 with', 'to start in 2025' */
	return next;
}

/* year-end, year end: December of the year that the tense asks for */
static bool
read_year_end(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	next = i + 1;
	int			year = 0;
	bool		told;
	GazDates	dates;

	if (!gaz_page_word(page, i, GAZ_W_YEAR))
		return false;
	if (gaz_page_punct(page, next, '-') ||
		gaz_page_word(page, next, GAZ_W_POSS))
		next++;
	if (!gaz_page_word(page, next, GAZ_W_END))
		return false;
	next = skip_year(r, next + 1, false, &year, &told);
	if (told)
		dates = year != 0 ? gaz_dates_months(year, 12, 1) :
			gaz_dates_unknown();
	else
		dates = gaz_complete_months(r, 12, 1, GAZ_TENSE_FUTURE);
	return gaz_found(found, gaz_span(i, next), dates, GAZ_SHAPE_MONTH,
					 "end of the year");
}

static bool
read_edge_of(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	at = read_edge(page, i);
	uint32_t	end;
	GazPlainDate date;
	int			year;

	if (at == i)
		return false;
	end = gaz_read_year(r, at, &year);
	if (end != 0)
	{
		/* the end of the year lies behind an article of the spring */
		if (gaz_page_word(page, i, GAZ_W_END) && year != 0 && r->has_now &&
			year == r->now.year && year != r->title_year &&
			r->now.month <= 10 && gaz_page_word(page, at, GAZ_W_THE) &&
			gaz_tense_at(r, gaz_span(i, end)) == GAZ_TENSE_PAST)
			year--;
		gaz_found(found, gaz_span(i, end), year != 0 ?
				  gaz_dates_year(year) : gaz_dates_unknown(),
				  GAZ_SHAPE_YEAR, "part of a year");
	}
	else
	{
		if (gaz_page_word(page, at, GAZ_W_THE))
			at++;
		if (gaz_page_word(page, at, GAZ_W_MONTH))
			gaz_found(found, gaz_span(i, at + 1), r->has_now ?
					  gaz_dates_months(r->now.year, r->now.month, 1) :
					  gaz_dates_unknown(), GAZ_SHAPE_MONTH, "relative month");
		else if (gaz_plain_date(page, at, &date) && date.day == 0)
		{
			if (!gaz_read_written_date(r, at, found) ||
				found->shape == GAZ_SHAPE_RANGE)
				return false;
		}
		else if (!read_quarter(r, at, found) &&
				 !gaz_read_relative_date(r, at, found))
			return false;
		if (found->shape == GAZ_SHAPE_DAY)
			return false;
	}
	found->span.from = i;
	return true;
}

/* ---- seasons ---- */

static int
season_month(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_SPRING:
			return 3;
		case GAZ_W_SUMMER:
			return 6;
		case GAZ_W_AUTUMN:
		case GAZ_W_FALL:
			return 9;
		case GAZ_W_WINTER:
			return 12;
		default:
			return 0;
	}
}

/* 'in the spring' with no noun behind it, as in 'in the spring session' */
static bool
is_season_told(const GazDateReader *r, uint32_t at)
{
	const GazPage *page = &r->page;
	const GazToken *next = gaz_page_token(page, at + 1);

	return at >= r->sentence.from + 2 &&
		gaz_page_word(page, at - 1, GAZ_W_THE) &&
		(gaz_page_word(page, at - 2, GAZ_W_IN) ||
		 gaz_page_word(page, at - 2, GAZ_W_BY)) &&
		(next->kind != GAZ_TK_WORD ||
		 (next->word != GAZ_W_UNKNOWN && next->word < GAZ_W_COUNT));
}

/* this autumn, last summer, next winter; summer of 2025, in the spring */
static bool
read_season(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	w = gaz_page_token(page, i)->word;
	bool		relative = w == GAZ_W_THIS || w == GAZ_W_LAST ||
		w == GAZ_W_NEXT;
	uint32_t	at = relative ? i + 1 : i;
	int			month = season_month(page, at);
	uint32_t	end = at + 1;
	int			year = 0;
	bool		told = false;
	GazDates	dates = gaz_dates_unknown();

	if (month == 0)
		return false;
	if (!relative)
	{
		end = skip_year(r, end, false, &year, &told);
		if (told && !gaz_page_punct(page, at + 1, ','))
			dates = year != 0 ? gaz_dates_months(year, month, 3) : dates;
		else if (is_season_told(r, at))
		{
			end = at + 1;
			dates = gaz_complete_months(r, month, 3,
										gaz_tense_at(r, gaz_span(i, end)));
		}
		else
			return false;
	}
	else if (r->has_now)
	{
		dates = gaz_dates_months(r->now.year, month, 3);
		if (w == GAZ_W_NEXT && dates.from <= r->today)
			dates = gaz_dates_months(r->now.year + 1, month, 3);
		if (w == GAZ_W_LAST && dates.to > r->today)
			dates = gaz_dates_months(r->now.year - 1, month, 3);
	}
	return gaz_found(found, gaz_span(i, end), dates, GAZ_SHAPE_PERIOD,
					 "season");
}

bool
gaz_read_period(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	return read_edge_of(r, i, found) ||
		read_ended(r, i, found) ||
		read_month_quarter(r, i, found) ||
		read_quarter(r, i, found) ||
		read_year_end(r, i, found) ||
		read_season(r, i, found);
}
