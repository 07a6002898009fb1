/*-------------------------------------------------------------------------
 *
 * date_relative.c
 *	  Dates told from the day of the article, or from the date before; days
 *	  told from the article's are in date_day.c.
 *
 *	  this year	 last month	 next September	three years ago
 *	  a year earlier  the previous year	 the same period of 2024
 *	  In the afternoon  the same day
 *
 * The first kind needs the day of publication: without it the mention is kept
 * and its dates are unknown.  The second kind leans on the date found before it
 * ('in 2022, up 6% from a year earlier'), and is left out where there is none
 * that it could mean.  'In the past three years', 'the coming year' tell how
 * long, not when, and are left out too.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

#include <stdlib.h>

/* ---- years ---- */

/* How far from this year's: last, this, next; *ok is false for other words. */
static int
step_of(uint32_t word, bool *ok)
{
	*ok = true;
	switch (word)
	{
		case GAZ_W_THIS:
		case GAZ_W_CURRENT:
			return 0;
		case GAZ_W_LAST:
			return -1;
		case GAZ_W_NEXT:
			return 1;
		default:
			*ok = false;
			return 0;
	}
}

/* The year that the date found last lies in, or 0 if it is no help here. */
static int
last_year_found(const GazDateReader *r)
{
	if (r->last.shape != GAZ_SHAPE_YEAR || !gaz_dates_known(r->last.during) ||
		r->sentence_no > r->last_sentence + 1)
		return 0;
	return gaz_civil(r->last.during.from).year;
}

/* 'the year', 'the previous year', 'the following year'; as gaz_read_year. */
static uint32_t
read_the_year(const GazDateReader *r, uint32_t i, int *year)
{
	const GazPage *page = &r->page;
	int			here = r->title_year != 0 ? r->title_year :
		r->has_now ? r->now.year : 0;
	int			found = last_year_found(r);
	int			step = 0;

	i++;
	if (gaz_page_word(page, i, GAZ_W_PREVIOUS) ||
		gaz_page_is(page, i, "preceding"))
		step = -1;
	else if (gaz_page_is(page, i, "following"))
		step = 1;
	if (step != 0 || gaz_page_word(page, i, GAZ_W_CURRENT) ||
		gaz_page_is(page, i, "whole"))
		i++;
	if (gaz_page_word(page, i, GAZ_W_FINANCIAL) ||
		gaz_page_word(page, i, GAZ_W_FISCAL))
		i++;
	if (!gaz_page_word(page, i, GAZ_W_YEAR) ||
		gaz_page_word(page, i + 1, GAZ_W_ENDING) ||
		gaz_page_word(page, i + 1, GAZ_W_ENDED))
		return 0;
	if (step != 0 && found != 0)
		here = found;
	*year = here != 0 ? here + step : 0;
	return i + 1;
}

uint32_t
gaz_read_year(const GazDateReader *r, uint32_t i, int *year)
{
	const GazPage *page = &r->page;
	bool		ok;
	int			step;

	*year = gaz_year_at(page, i);
	if (*year != 0)
		return i + 1;
	if (gaz_page_word(page, i, GAZ_W_THE))
		return read_the_year(r, i, year);
	if (gaz_page_word(page, i, GAZ_W_FISCAL) || gaz_page_is(page, i, "fy"))
	{
		i++;
		if (gaz_page_word(page, i, GAZ_W_YEAR))
			i++;
		*year = gaz_year_at(page, i);
		if (gaz_page_digits(page, i) == 2 &&
			gaz_glued(gaz_page_token(page, i)))
			*year = 2000 + gaz_page_integer(page, i);	/* FY25 */
		return *year != 0 ? i + 1 : 0;
	}
	step = step_of(gaz_page_token(page, i)->word, &ok);
	if (!ok)
		return 0;
	i++;
	if (gaz_page_word(page, i, GAZ_W_FINANCIAL) ||
		gaz_page_word(page, i, GAZ_W_FISCAL))
		i++;
	if (!gaz_page_word(page, i, GAZ_W_YEAR))
		return 0;
	*year = r->has_now ? r->now.year + step : 0;
	return i + 1;
}

static bool
found_year(GazFoundDate *found, GazSpan span, int year, const char *rule)
{
	return gaz_found(found, span, year != 0 ? gaz_dates_year(year) :
					 gaz_dates_unknown(), GAZ_SHAPE_YEAR, rule);
}

/* ---- this, last, next ---- */

static bool
found_week(const GazDateReader *r, GazFoundDate *found, GazSpan span,
		   int step)
{
	int32_t		monday = r->today - gaz_weekday(r->today) + 1 + 7 * step;
	GazDates	week = {monday, monday + 7};

	return gaz_found(found, span, r->has_now ? week : gaz_dates_unknown(),
					 GAZ_SHAPE_RANGE, "relative week");
}

static bool
found_months(const GazDateReader *r, GazFoundDate *found, GazSpan span,
			 int month, int n)
{
	return gaz_found(found, span, r->has_now ?
					 gaz_dates_months(r->now.year, month, n) :
					 gaz_dates_unknown(),
					 n == 1 ? GAZ_SHAPE_MONTH : GAZ_SHAPE_PERIOD,
					 "relative month");
}

/* next September, last March: the first behind, the last before this month */
static bool
read_next_month(GazDateReader *r, uint32_t i, int step, GazFoundDate *found)
{
	uint32_t	end;
	int			month = gaz_month_at(&r->page, i + 1, &end);

	if (month == 0 || step == 0)
		return false;
	if (r->has_now && step > 0)
		month += month <= r->now.month ? 12 : 0;
	else if (r->has_now)
		month -= month >= r->now.month ? 12 : 0;
	return found_months(r, found, gaz_span(i, end), month, 1);
}

/* this year, last month, next week, this quarter, this morning */
static bool
read_step(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	GazSpan		span = gaz_span(i, i + 2);
	uint32_t	end;
	bool		ok;
	int			year;
	int			step = step_of(gaz_page_token(page, i)->word, &ok);

	if (gaz_page_is(page, i, "fy"))
	{
		end = gaz_read_year(r, i, &year);
		return end != 0 && found_year(found, gaz_span(i, end), year,
									  "fiscal year");
	}

	/* 'over the last year' tells how long */
	if (!ok || (i > r->sentence.from &&
				gaz_page_word(page, i - 1, GAZ_W_THE)))
		return false;
	end = gaz_read_year(r, i, &year);
	if (end != 0)
		return found_year(found, gaz_span(i, end), year, "relative year");
	if (gaz_page_is(page, i + 1, "weekend"))
		return gaz_found_weekend(r, found, span, step);
	switch (gaz_page_token(page, i + 1)->word)
	{
		case GAZ_W_MONTH:
			return found_months(r, found, span, r->now.month + step, 1);
		case GAZ_W_QUARTER:
			return found_months(r, found, span,
								(r->now.month - 1) / 3 * 3 + 1 + 3 * step, 3);
		case GAZ_W_WEEK:
			return found_week(r, found, span, step);
		case GAZ_W_MORNING:
		case GAZ_W_AFTERNOON:
		case GAZ_W_EVENING:
			return gaz_found_day(r, found, span, step, "today");
		case GAZ_W_NIGHT:
			return gaz_found_day(r, found, span, step < 0 ? -1 : 0, "today");
		default:
			return read_next_month(r, i, step, found);
	}
}

/* The number in words at i, but 'a' is one by itself. */
static const GazMatch *
number_word_at(const GazPage *page, uint32_t i)
{
	return gaz_page_word(page, i, GAZ_W_A) ? NULL :
		gaz_page_match(page, i, GAZ_K_NUMBER_WORD);
}

/* Where the unit stands that is counted at i: 'ten |days|'. */
static uint32_t
unit_behind(const GazPage *page, uint32_t i)
{
	const GazMatch *word = number_word_at(page, i);

	return word != NULL ? word->span.to : i + 1;
}

/* How many there are of it, in digits or words. */
static int
count_at(const GazPage *page, uint32_t i)
{
	const GazMatch *word = number_word_at(page, i);

	if (gaz_page_word(page, i, GAZ_W_A))
		return 1;
	return word != NULL ? atoi(gaz_page_code(page, word)) :
		gaz_page_integer(page, i);
}

/* three years ago, two months ago, ten days ago */
static bool
read_ago(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	unit = unit_behind(page, i);
	int			n;
	GazSpan		span;

	if (!gaz_page_word(page, unit + 1, GAZ_W_AGO))
		return false;
	n = count_at(page, i);
	if (n < 1 || n > 500)
		return false;
	span = gaz_span(i, unit + 2);
	switch (gaz_page_token(page, unit)->word)
	{
		case GAZ_W_YEAR:
		case GAZ_W_YEARS:
			return found_year(found, span, r->has_now ? r->now.year - n : 0,
							  "years ago");
		case GAZ_W_MONTH:
		case GAZ_W_MONTHS:
			return found_months(r, found, span, r->now.month - n, 1);
		case GAZ_W_WEEK:
		case GAZ_W_WEEKS:
			return found_week(r, found, span, -n);
		case GAZ_W_DAY:
		case GAZ_W_DAYS:
			return gaz_found_day(r, found, span, -n, "days ago");
		default:
			return false;
	}
}

/* ---- told from the date before ---- */

/* a year earlier, the year before, the previous year */
static bool
read_year_before(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	int			year = last_year_found(r);
	uint32_t	end;

	if (gaz_page_word(page, i + 1, GAZ_W_YEAR) &&
		((gaz_page_word(page, i, GAZ_W_A) &&
		  gaz_page_word(page, i + 2, GAZ_W_EARLIER)) ||
		 (gaz_page_word(page, i, GAZ_W_THE) &&
		  (gaz_page_word(page, i + 2, GAZ_W_BEFORE) ||
		   gaz_page_word(page, i + 2, GAZ_W_EARLIER)))))
		return year != 0 && found_year(found, gaz_span(i, i + 3), year - 1,
									   "year before");
	if (!gaz_page_word(page, i, GAZ_W_THE))
		return false;
	end = read_the_year(r, i, &year);
	if (end == 0 || end == i + 2)
		return false;			/* 'the year' alone */
	return found_year(found, gaz_span(i, end), year, "year before");
}

/* What was found before, moved by so many of its own length. */
static bool
moved_from_last(const GazDateReader *r, GazFoundDate *found, GazSpan span,
				GazDateShape shape, int step)
{
	GazCivil	from;

	if (r->last.shape != shape || !gaz_dates_known(r->last.during) ||
		r->sentence_no > r->last_sentence + 1)
		return false;
	if (shape == GAZ_SHAPE_DAY)
		return gaz_found(found, span,
						 gaz_dates_day(r->last.during.from + step), shape,
						 "moved from the last");
	from = gaz_civil(r->last.during.from);
	return gaz_found(found, span, gaz_dates_months(from.year,
												   from.month + step,
												   shape == GAZ_SHAPE_MONTH ? 1 : 3),
					 shape, "moved from the last");
}

/* two days earlier, a month later, the previous day, the previous quarter */
static bool
read_moved(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	bool		previous = gaz_page_word(page, i, GAZ_W_PREVIOUS);
	uint32_t	unit = unit_behind(page, i);
	uint32_t	end = previous ? unit + 1 : unit + 2;
	int			sign;
	int			n;

	if (previous || gaz_page_word(page, unit + 1, GAZ_W_EARLIER))
		sign = -1;
	else if (gaz_page_word(page, unit + 1, GAZ_W_LATER))
		sign = 1;
	else
		return false;
	n = previous ? 1 : count_at(page, i);
	if (n < 1 || n > 60)
		return false;
	switch (gaz_page_token(page, unit)->word)
	{
		case GAZ_W_DAY:
		case GAZ_W_DAYS:
			return moved_from_last(r, found, gaz_span(i, end), GAZ_SHAPE_DAY,
								   sign * n);
		case GAZ_W_WEEK:
		case GAZ_W_WEEKS:
			return moved_from_last(r, found, gaz_span(i, end), GAZ_SHAPE_DAY,
								   7 * sign * n);
		case GAZ_W_MONTH:
		case GAZ_W_MONTHS:
			return moved_from_last(r, found, gaz_span(i, end),
								   GAZ_SHAPE_MONTH, sign * n);
		case GAZ_W_QUARTER:
			return moved_from_last(r, found, gaz_span(i, end),
								   GAZ_SHAPE_PERIOD, 3 * sign * n);
		default:
			return false;
	}
}

/* The date found before, moved to the same place of another year. */
static GazDates
moved_to_year(const GazDateReader *r, int year)
{
	GazCivil	from = gaz_civil(r->last.during.from);
	GazCivil	to = gaz_civil(r->last.during.to);
	int			step = year - from.year;

	return (GazDates) {gaz_day_number(from.year + step, from.month, from.day),
		gaz_day_number(to.year + step, to.month, to.day)};
}

/* the same period of 2024, same period last year, the year-ago quarter */
static bool
read_same_period(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	static const char *const periods[] = {"period", "quarter", "month",
	"half", NULL};
	const GazPage *page = &r->page;
	uint32_t	end = i + 1;
	int			year = 0;

	if (r->sentence_no > r->last_sentence + 1 ||
		!gaz_dates_known(r->last.during) ||
		r->last.shape == GAZ_SHAPE_DAY)
		return false;
	if (gaz_page_word(page, i, GAZ_W_SAME) ||
		gaz_page_is(page, i, "corresponding"))
	{
		if (!gaz_page_is_any(page, end, periods))
			return false;
		end++;
		if (gaz_page_word(page, end, GAZ_W_OF) ||
			gaz_page_word(page, end, GAZ_W_IN))
			end++;
		end = gaz_read_year(r, end, &year);
		if (end == 0 || year == 0)
			return false;
	}
	else if (gaz_page_word(page, i, GAZ_W_YEAR) &&
			 gaz_page_punct(page, i + 1, '-') &&
			 gaz_page_word(page, i + 2, GAZ_W_AGO) &&
			 gaz_page_is_any(page, i + 3, periods))
	{
		end = i + 4;
		year = gaz_civil(r->last.during.from).year - 1;
	}
	else
		return false;
	return gaz_found(found, gaz_span(i, end), moved_to_year(r, year),
					 r->last.shape, "same period");
}

/* In the afternoon, that day, the same day, the next day */
static bool
read_same_day(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	end = 0;
	int32_t		step = 0;

	if (gaz_page_word(page, i, GAZ_W_THAT) &&
		(gaz_page_word(page, i + 1, GAZ_W_DAY) ||
		 gaz_is_part_of_day(page, i + 1)))
		end = i + 2;
	else if (gaz_page_word(page, i, GAZ_W_IN) && i == r->sentence.from &&
			 gaz_page_word(page, i + 1, GAZ_W_THE) &&
			 gaz_is_part_of_day(page, i + 2) &&
			 !gaz_page_word(page, i + 3, GAZ_W_OF))
		end = i + 3;
	else if (gaz_page_word(page, i, GAZ_W_THE) &&
			 (gaz_page_word(page, i + 1, GAZ_W_SAME) ||
			  gaz_page_word(page, i + 1, GAZ_W_NEXT) ||
			  gaz_page_is(page, i + 1, "following")) &&
			 gaz_page_word(page, i + 2, GAZ_W_DAY))
	{
		end = i + 3;
		step = gaz_page_word(page, i + 1, GAZ_W_SAME) ? 0 : 1;
	}
	if (end == 0)
		return false;
	return gaz_found(found, gaz_span(i, end),
					 r->last_day != GAZ_NO_DAY ?
					 gaz_dates_day(r->last_day + step) : gaz_dates_unknown(),
					 GAZ_SHAPE_DAY, "same day");
}

bool
gaz_read_relative_date(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	return gaz_read_relative_day(r, i, found) ||
		read_step(r, i, found) ||
		read_ago(r, i, found) ||
		read_year_before(r, i, found) ||
		read_moved(r, i, found) ||
		read_same_period(r, i, found) ||
		read_same_day(r, i, found);
}
