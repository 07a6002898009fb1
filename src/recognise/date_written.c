/*-------------------------------------------------------------------------
 *
 * date_written.c
 *	  Dates that are written out, bare years, and ranges of both.
 *
 *	  June 3 this year		July 29 to 30		29-30 July 2024
 *	  2015-2020				between 2020 and 2025	January to June
 *	  From the 22nd to the 24th				the 18th
 *
 * plain_date.c reads the forms that are dates whatever stands around them.
 * Here are those that need a look at their neighbours: a number of four digits
 * is a year behind 'in', 'by' or 'since' but not before a noun or inside a
 * name ('Vision 2030'); 'the 18th' is a day behind 'on' but an ordinal before
 * a noun; 'May' alone is a month behind a preposition.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

/* Days of a list that share the last one's year. */
#define LIST_MAX 4

/* Spans of years that a bare number after 'of' or 'to' may mean. */
#define LIKELY_YEAR_MIN 1900
#define LIKELY_YEAR_MAX 2070

/* ---- bare years ---- */

static bool
is_capital_word(const GazPage *page, uint32_t i)
{
	return gaz_page_token(page, i)->kind == GAZ_TK_WORD &&
		gaz_page_flag(page, i, GAZ_TF_CAP);
}

static bool
is_small_noun(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	return t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) == 0 &&
		(t->word == 0 || t->word >= GAZ_W_COUNT);
}

/* Does the number at i carry a unit, a scale, a currency, or an inner part? */
static bool
is_measured(const GazPage *page, uint32_t i)
{
	const GazToken *next = gaz_page_token(page, i + 1);

	if (gaz_page_kind(page, i + 1, GAZ_K_SCALE) ||
		gaz_page_match(page, i + 1, GAZ_K_UNIT) != NULL ||
		gaz_page_match(page, i + 1, GAZ_K_CURRENCY) != NULL)
		return true;
	if (i > 0 && gaz_page_kind(page, i - 1, GAZ_K_CURRENCY))
		return true;
	return gaz_glued(next) && next->kind == GAZ_TK_WORD;
}

/* May the word before a bare year stand before one? */
static bool
before_year(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_IN:
		case GAZ_W_BY:
		case GAZ_W_SINCE:
		case GAZ_W_UNTIL:
		case GAZ_W_TILL:
		case GAZ_W_THROUGH:
		case GAZ_W_DURING:
		case GAZ_W_BETWEEN:
		case GAZ_W_BEFORE:
		case GAZ_W_AFTER:
		case GAZ_W_YEAR:
		case GAZ_W_FISCAL:
		case GAZ_W_EARLY:
		case GAZ_W_LATE:
		case GAZ_W_MID:
		case GAZ_W_END:
		case GAZ_W_SPRING:
		case GAZ_W_SUMMER:
		case GAZ_W_AUTUMN:
		case GAZ_W_FALL:
		case GAZ_W_WINTER:
		case GAZ_W_BOTH:
			return true;
		default:
			return gaz_page_is(page, i, "versus") || gaz_page_is(page, i, "vs");
	}
}

/* 2021-2025 */
static bool
is_year_to_year(const GazPage *page, uint32_t i)
{
	int			year = gaz_year_at(page, i);
	int			last = gaz_year_at(page, i + 2);

	return last > year &&
		(i == 0 || (!gaz_page_is(page, i - 1, "copyright") &&
					!gaz_page_is(page, i - 1, "©"))) &&
		(gaz_page_is(page, i + 3, "年") ||
		 (gaz_page_punct(page, i + 1, '-') && last - year <= 50 &&
		  year >= LIKELY_YEAR_MIN && last <= LIKELY_YEAR_MAX));
}

/* The same for words that stand before any number as well. */
static bool
may_stand_before_year(const GazPage *page, uint32_t i)
{
	uint32_t	word = gaz_page_token(page, i)->word;

	return word == GAZ_W_OF || word == GAZ_W_FROM || word == GAZ_W_TO ||
		word == GAZ_W_FOR || word == GAZ_W_AND || word == GAZ_W_OR ||
		word == GAZ_W_THAN || word == GAZ_W_AROUND ||
		gaz_page_opens(page, i) || gaz_page_punct(page, i, ',') ||
		gaz_page_punct(page, i, '-');
}

/*
 * 2024-25, 2023/24: two years that follow each other; behind a preposition
 * 2025-27 as well.  How many years they are, 0 for none.
 */
static int
year_pair(const GazPage *page, uint32_t i)
{
	int			year = gaz_year_at(page, i);
	const GazToken *joint = gaz_page_token(page, i + 1);
	int			years;

	if (year == 0 || !gaz_glued(joint) ||
		!(joint->punct == '-' || gaz_page_word(page, i + 1, GAZ_W_SLASH)) ||
		!gaz_glued(gaz_page_token(page, i + 2)) ||
		gaz_page_digits(page, i + 2) != 2)
		return 0;
	/* '2011-12-03' is a day */
	if (gaz_page_punct(page, i + 3, '-') && gaz_glued(gaz_page_token(page, i + 3)) &&
		gaz_page_token(page, i + 4)->kind == GAZ_TK_NUMBER &&
		gaz_glued(gaz_page_token(page, i + 4)))
		return 0;
	years = gaz_page_integer(page, i + 2) - year % 100 + 1;
	if (gaz_page_integer(page, i + 2) == 0 && year % 100 == 99)
		years = 2;
	return years == 2 ||
		(years > 2 && years <= 12 && joint->punct == '-' && i > 0 &&
		 (before_year(page, i - 1) || may_stand_before_year(page, i - 1) ||
		  gaz_page_word(page, i - 1, GAZ_W_OVER) ||
		  gaz_page_word(page, i - 1, GAZ_W_THE))) ? years : 0;
}

/*
 * 'a 2019 fire', 'its 2023 results': behind these words, and before a noun, a
 * number near the year of the article is one too.  'The 2023 workers' is rarer
 * than 'the 2023 season', but is left out where the noun is a plural.
 */
static bool
is_year_of_noun(const GazDateReader *r, uint32_t i, int year)
{
	static const char *const accounts[] = {"revenue", "revenues", "sales",
		"profit", "profits", "earnings", "results", "guidance", "budget",
		"income", "outlook", "turnover", "adjusted", "capex", "ebitda",
	"deliveries", "dividend", NULL};
	const GazPage *page = &r->page;
	const GazToken *noun = gaz_page_token(page, i + 1);

	if (!is_small_noun(page, i + 1) || year < LIKELY_YEAR_MIN + 50 ||
		year > LIKELY_YEAR_MAX ||
		(r->has_now && (year > r->now.year + 3 || year < r->now.year - 30)))
		return false;

	/* 'expects 2025 revenue of ...' */
	if (gaz_page_is_any(page, i + 1, accounts))
		return true;
	switch (gaz_page_token(page, i - 1)->word)
	{
		case GAZ_W_A:
		case GAZ_W_ITS:
		case GAZ_W_THEIR:
		case GAZ_W_OUR:
		case GAZ_W_POSS:
			return true;
		case GAZ_W_THE:
			return page->text[noun->end - 1] != 's';
		default:
			return false;
	}
}

/* Is the number at i a year, as far as its neighbours tell? */
static bool
is_bare_year(const GazDateReader *r, uint32_t i)
{
	const GazPage *page = &r->page;
	int			year = gaz_year_at(page, i);
	bool		first = i <= r->sentence.from;

	if (year == 0 || is_measured(page, i))
		return false;
	if (gaz_page_word(page, i + 1, GAZ_W_WAS) ||
		gaz_page_word(page, i + 1, GAZ_W_WILL) ||
		gaz_page_word(page, i + 1, GAZ_W_FISCAL) ||
		gaz_page_word(page, i + 1, GAZ_W_FINANCIAL) ||
		is_year_to_year(page, i))
		return true;
	if (first)
		return gaz_page_word(page, i + 1, GAZ_W_IS) ||
			gaz_page_punct(page, i + 1, ':');
	if (gaz_page_word(page, i - 1, GAZ_W_WITH) ||
		gaz_page_word(page, i - 1, GAZ_W_OVER))
		return !is_small_noun(page, i + 1) && year >= LIKELY_YEAR_MIN &&
			year <= LIKELY_YEAR_MAX && year % 100 != 0;
	if (before_year(page, i - 1) || gaz_page_is(page, i - 1, "fy"))
		return !is_small_noun(page, i + 1) || year % 100 != 0 ||
			(year == 2000 && !gaz_page_kind(page, i + 1, GAZ_K_COMMON));
	if (is_year_of_noun(r, i, year))
		return true;
	if (!may_stand_before_year(page, i - 1) || year < LIKELY_YEAR_MIN ||
		year > LIKELY_YEAR_MAX)
		return false;

	/* 'Reform Act of 1995' and 'Regulation No. 55 of 2019' are names */
	if (gaz_page_word(page, i - 1, GAZ_W_OF))
		return !is_small_noun(page, i + 1) && i >= 2 &&
			gaz_page_token(page, i - 2)->kind != GAZ_TK_NUMBER &&
			!is_capital_word(page, i - 2);

	/* a list goes on with years only behind a year */
	if (gaz_page_punct(page, i - 1, ',') ||
		gaz_page_punct(page, i - 1, '-') ||
		gaz_page_word(page, i - 1, GAZ_W_AND) ||
		gaz_page_word(page, i - 1, GAZ_W_OR))
		return r->last.span.to == i - 1 && r->last.shape == GAZ_SHAPE_YEAR;
	return !is_small_noun(page, i + 1) || year % 10 != 0;
}

/* ---- one date ---- */

/* 'the 18th' as a day: behind 'on', 'of', 'to', and no noun behind it. */
static bool
read_ordinal_day(const GazDateReader *r, uint32_t i, GazPlainDate *date)
{
	const GazPage *page = &r->page;
	uint32_t	next;
	uint32_t	w;

	memset(date, 0, sizeof(*date));
	if (!gaz_page_word(page, i, GAZ_W_THE) || i == 0)
		return false;
	date->day = gaz_day_at(page, i + 1, &next);
	if (date->day == 0 || next != i + 3 ||
		(gaz_page_word(page, next, GAZ_W_OF) &&
		 gaz_page_kind(page, next + 1, GAZ_K_MONTH)))
		return false;			/* 'the 18th of July' is read at its number */
	w = gaz_page_token(page, i - 1)->word;
	if (w != GAZ_W_ON && w != GAZ_W_OF && w != GAZ_W_TO &&
		w != GAZ_W_FROM && w != GAZ_W_BY && w != GAZ_W_UNTIL)
		return false;
	if (gaz_page_token(page, next)->kind == GAZ_TK_WORD &&
		!gaz_page_word(page, next, GAZ_W_TO) &&
		!gaz_page_word(page, next, GAZ_W_AND) &&
		!gaz_page_word(page, next, GAZ_W_OF) &&
		!gaz_page_word(page, next, GAZ_W_IN) &&
		!gaz_page_word(page, next, GAZ_W_AT) &&
		!gaz_page_word(page, next, GAZ_W_THE))
		return false;
	date->span = gaz_span(i, next);
	return true;
}

/* Prepositions and the like that make 'May' behind them a month. */
static bool
before_month(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_OF:
		case GAZ_W_FROM:
		case GAZ_W_TO:
		case GAZ_W_LAST:
		case GAZ_W_NEXT:
		case GAZ_W_THIS:
		case GAZ_W_AND:
			return true;
		default:
			return before_year(page, i);
	}
}

/* Is a month's name that stands alone a month, or a word or a person? */
static bool
is_lone_month(const GazDateReader *r, const GazPlainDate *date)
{
	const GazPage *page = &r->page;
	uint32_t	i = date->span.from;
	const GazToken *name = gaz_page_token(page, i);
	const GazToken *next = gaz_page_token(page, date->span.to);
	bool		first = i == r->sentence.from;
	uint32_t	before = first ? GAZ_W_UNKNOWN :
		gaz_page_token(page, i - 1)->word;
	bool		word_like = date->month == 5 || date->month == 3;

	/* Jan-Willem; but January-June */
	if (next->punct == '-' && gaz_glued(next) &&
		gaz_glued(gaz_page_token(page, date->span.to + 1)) &&
		!gaz_page_kind(page, date->span.to + 1, GAZ_K_MONTH))
		return false;

	/* 'June Smith', 'April Capital' */
	if (is_capital_word(page, date->span.to) && before != GAZ_W_IN &&
		before != GAZ_W_SINCE && before != GAZ_W_UNTIL)
		return false;

	/* 'May' and 'March' are verbs, 'Jan' and 'Mar' may be names */
	if (name->kind != GAZ_TK_WORD ||
		(!word_like && name->end - name->start > 3))
		return true;

	/* Jan-May, January-May */
	if (next->punct == '-' && gaz_glued(next) &&
		gaz_page_kind(page, date->span.to + 1, GAZ_K_MONTH))
		return true;
	if (!first)
		return before_month(page, i - 1) ||
			(i >= 2 && gaz_page_punct(page, i - 1, '-') &&
			 gaz_page_kind(page, i - 2, GAZ_K_MONTH));
	return gaz_page_word(page, i + 1, GAZ_W_WAS) ||
		gaz_page_word(page, i + 1, GAZ_W_IS);
}

/* One date or part of one at i, its year perhaps told as 'last year'. */
static bool
read_one(const GazDateReader *r, uint32_t i, GazPlainDate *date)
{
	const GazPage *page = &r->page;
	uint32_t	next;
	int			year;

	if (gaz_plain_date(page, i, date))
	{
		if (date->year == 0 && date->day == 0 && !is_lone_month(r, date))
			return false;
	}
	else if (is_bare_year(r, i))
	{
		memset(date, 0, sizeof(*date));
		date->year = gaz_year_at(page, i);
		date->span = gaz_span(i, i + 1);
	}
	else if (!read_ordinal_day(r, i, date))
		return false;

	/* 'June 3 this year', 'March last year', 'October of last year' */
	if (date->year != 0 || date->month == 0)
		return true;
	next = date->span.to;
	if (gaz_page_word(page, next, GAZ_W_OF) ||
		gaz_page_punct(page, next, ','))
		next++;
	next = gaz_page_word(page, next, GAZ_W_THE) ? 0 :
		gaz_read_year(r, next, &year);
	if (next != 0 && year != 0)
	{
		date->year = year;
		date->span.to = next;
	}
	return true;
}

/* ---- ranges ---- */

/* The token behind 'to', '-', 'until', 至 or, where it may join, 'and'; or i. */
static uint32_t
skip_connector(const GazDateReader *r, uint32_t i, bool join)
{
	const GazPage *page = &r->page;

	if (gaz_page_word(page, i, GAZ_W_TO) ||
		gaz_page_word(page, i, GAZ_W_UNTIL) ||
		gaz_page_word(page, i, GAZ_W_THROUGH) ||
		gaz_page_punct(page, i, '-') || gaz_page_is(page, i, "~") ||
		gaz_page_is(page, i, "至") || gaz_page_is(page, i, "到") ||
		(join && gaz_page_word(page, i, GAZ_W_AND)))
		return i + 1;
	return i;
}

/* The second half of a range may be a day's number or a year alone. */
static bool
read_second(const GazDateReader *r, uint32_t i, const GazPlainDate *first,
			GazPlainDate *second)
{
	const GazPage *page = &r->page;
	uint32_t	next;
	int			day;

	if (read_one(r, i, second))
		return true;
	/* 'June 5, 2023 - 06:14 am' */
	if (gaz_page_punct(page, i + 1, ':') && gaz_glued(gaz_page_token(page, i + 1)))
		return false;
	memset(second, 0, sizeof(*second));
	second->year = first->month == 0 ? gaz_year_at(page, i) : 0;
	if (second->year != 0)
	{
		next = i + 1;
		if (gaz_page_is(page, next, "年"))
			next++;
		second->span = gaz_span(i, next);
		return second->year > first->year;
	}
	day = gaz_day_at(page, i, &next);
	if (first->day == 0 || day <= first->day ||
		(gaz_page_word(page, i - 1, GAZ_W_AND) && day != first->day + 1))
		return false;
	if (gaz_page_is(page, next, "日") || gaz_page_is(page, next, "号"))
		next++;
	second->day = day;
	second->month = first->month;
	second->year = gaz_page_punct(page, next, ',') ?
		gaz_year_at(page, next + 1) : gaz_year_at(page, next);
	if (second->year != 0)
		next += gaz_page_punct(page, next, ',') ? 2 : 1;
	second->span = gaz_span(i, next);
	return !is_measured(page, next - 1) &&
		!(gaz_page_word(page, i - 1, GAZ_W_AND) && is_small_noun(page, next));
}

/* 29-30 July 2024: the first day has its month behind the second. */
static bool
read_day_pair(const GazDateReader *r, uint32_t i, GazPlainDate *first,
			  GazPlainDate *second)
{
	uint32_t	next;
	uint32_t	connector;

	memset(first, 0, sizeof(*first));
	first->day = gaz_day_at(&r->page, i, &next);
	if (first->day == 0)
		return false;
	connector = skip_connector(r, next, true);
	if (connector == next || !gaz_plain_date(&r->page, connector, second) ||
		second->day <= first->day || second->month == 0 ||
		gaz_page_token(&r->page, connector)->kind != GAZ_TK_NUMBER)
		return false;
	first->month = second->month;
	first->year = second->year;
	first->span = gaz_span(i, next);
	return true;
}

/* A number that may be a day and has no month: the 30 of 'July 29 and 30'. */
static bool
is_bare_day(const GazPage *page, uint32_t i)
{
	GazPlainDate date;
	uint32_t	next;

	return gaz_day_at(page, i, &next) != 0 && !gaz_plain_date(page, i, &date);
}

/* Both ends share what only one of them tells. */
static void
share_parts(GazPlainDate *first, GazPlainDate *second)
{
	if (second->month == 0 && first->month != 0 && second->day != 0)
		second->month = first->month;
	if (first->month == 0 && second->month != 0 && first->day != 0)
		first->month = second->month;
	if (first->year == 0)
		first->year = second->year != 0 && first->month > second->month ?
			second->year - 1 : second->year;
	else if (second->year == 0)
		second->year = second->month < first->month ?
			first->year + 1 : first->year;
}

static bool
finish_range(const GazDateReader *r, GazPlainDate *first,
			 GazPlainDate *second, GazFoundDate *found)
{
	GazSpan		span = gaz_span(first->span.from, second->span.to);
	GazTense	tense = gaz_tense_at(r, span);
	GazDateShape shape;
	GazDates	a;
	GazDates	b;

	share_parts(first, second);
	a = gaz_complete_date(r, first, tense, &shape);
	b = gaz_complete_date(r, second, tense, &shape);
	if (!gaz_dates_known(a) || !gaz_dates_known(b) || b.to <= a.from)
		a = gaz_dates_unknown();
	else
		a.to = b.to;
	return gaz_found(found, span, a, GAZ_SHAPE_RANGE, "date range");
}

/* 1990s, the 1990's */
static bool
read_decade(const GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	int			year = gaz_year_at(&r->page, i);

	if (year == 0 || year % 10 != 0 ||
		!gaz_glued(gaz_page_token(&r->page, i + 1)) ||
		(!gaz_page_is(&r->page, i + 1, "s") &&
		 !gaz_page_word(&r->page, i + 1, GAZ_W_POSS)))
		return false;
	return gaz_found(found, gaz_span(i, i + 2),
					 gaz_dates_months(year, 1, 120), GAZ_SHAPE_RANGE,
					 "decade");
}

/*
 * 'February 12 |and Thursday, February 13, 2025|': the year that a later member of
 * the list has for all, 0 if none.  An earlier month than it is of the same year,
 * a later one of the year before.
 */
static int
year_of_list(const GazDateReader *r, const GazPlainDate *first)
{
	const GazPage *page = &r->page;
	uint32_t	i = first->span.to;
	GazPlainDate next;

	for (int n = 0; n < LIST_MAX && i < r->sentence.to; n++)
	{
		uint32_t	from = i;

		while (i < r->sentence.to &&
			   (gaz_page_punct(page, i, ',') || gaz_page_word(page, i, GAZ_W_AND) ||
				gaz_page_word(page, i, GAZ_W_OR) ||
				gaz_page_kind(page, i, GAZ_K_WEEKDAY)))
			i++;
		if (i == from || !read_one(r, i, &next) || next.month == 0 ||
			next.span.to > r->sentence.to ||
			(next.day == 0) != (first->day == 0))
			return 0;
		if (next.year != 0)
			return first->month > next.month ? next.year - 1 : next.year;
		i = next.span.to;
	}
	return 0;
}

bool
gaz_read_written_date(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	GazPlainDate first;
	GazPlainDate second;
	bool		between = i > r->sentence.from &&
		gaz_page_word(&r->page, i - 1, GAZ_W_BETWEEN);
	uint32_t	next;
	int			years;
	GazDates	dates;
	GazDateShape shape;

	years = year_pair(&r->page, i);
	if (years > 0)
		return gaz_found(found, gaz_span(i, i + 3),
						 gaz_dates_months(gaz_year_at(&r->page, i), 1,
										  12 * years),
						 GAZ_SHAPE_RANGE, "two years");
	if (read_decade(r, i, found))
		return true;
	if (read_day_pair(r, i, &first, &second))
		return finish_range(r, &first, &second, found);
	if (!read_one(r, i, &first))
		return false;
	next = skip_connector(r, first.span.to, between ||
						  (first.day != 0 && first.year == 0 &&
						   is_bare_day(&r->page, first.span.to + 1)));
	if (next > first.span.to && next < r->sentence.to &&
		read_second(r, next, &first, &second) &&
		(second.day != 0) == (first.day != 0) &&
		(second.month != 0 || first.month == 0 || second.day != 0))
		return finish_range(r, &first, &second, found);

	if (first.year == 0 && first.month != 0)
		first.year = year_of_list(r, &first);
	dates = gaz_complete_date(r, &first, gaz_tense_at(r, first.span), &shape);
	return gaz_found(found, first.span, dates, shape, "written date");
}
