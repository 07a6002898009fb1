/*-------------------------------------------------------------------------
 *
 * date_chinese.c
 *	  Chinese dates beyond the written ones: 去年, 今年四季度, 上周五, 年底.
 *
 *	  去年 今年上半年 2024年三季度 明年6月 2025年底 前三季度 1-5月
 *	  本月 上个月 上周五 本周 昨日 当天 18日
 *
 * A year (told, or from the article's day) may be followed by a part of it; the
 * part may also stand alone.  Written dates ('2024年4月16日', '9月底') and their
 * ranges are read by date_written.c, which is asked next.
 *
 * Limits: 近日, 日前 and 近年来 tell no date; lunar dates and festivals are not
 * known.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

#include <stdlib.h>

typedef struct Phrase
{
	const char *text;
	int			step;			/* years, months, weeks or days from now */
} Phrase;

/* The tokens that one of these phrases covers at i, 0 if none does. */
static uint32_t
phrase_at(const GazPage *page, uint32_t i, const Phrase *list, size_t n,
		  int *step)
{
	for (size_t k = 0; k < n; k++)
	{
		uint32_t	len = gaz_page_phrase(page, i, list[k].text);

		if (len != 0)
		{
			*step = list[k].step;
			return len;
		}
	}
	return 0;
}

/* A number in digits or Chinese numerals at i, 0 if none; *next behind it. */
static int
number_at(const GazPage *page, uint32_t i, uint32_t *next)
{
	int32_t		value = gaz_page_integer(page, i);
	const GazMatch *m;

	*next = i + 1;
	if (value >= 0)
		return value;
	m = gaz_page_match(page, i, GAZ_K_NUMBER_WORD);
	if (m == NULL || gaz_page_token(page, i)->kind != GAZ_TK_HAN)
		return 0;
	*next = m->span.to;
	return atoi(gaz_page_code(page, m));
}

/* A part of a year. */
typedef struct Part
{
	int			month;
	int			n;				/* months */
	int			day;			/* 0: all of them */
	uint32_t	end;
} Part;

static bool
is_part(Part *part, int month, int n, uint32_t end)
{
	*part = (Part) {month, n, 0, end};
	return month >= 1 && n >= 1 && month + n <= 13;
}

/* 上半年, 年底, and, right behind a year, 底 and 初 */
static bool
read_fixed_part(const GazPage *page, uint32_t i, bool behind_year, Part *part)
{
	static const struct
	{
		const char *text;
		int			month;
		int			n;
		bool		behind_year;	/* needs a year before it */
	}			parts[] = {
		{"上半年", 1, 6, false}, {"下半年", 7, 6, false},
		{"年底", 12, 1, false}, {"年末", 12, 1, false},
		{"年初", 1, 1, false}, {"底", 12, 1, true}, {"末", 12, 1, true},
		{"初", 1, 1, true}
	};

	for (size_t k = 0; k < GAZ_LENGTHOF(parts); k++)
	{
		uint32_t	len = gaz_page_phrase(page, i, parts[k].text);

		if (len != 0 && (behind_year || !parts[k].behind_year))
			return is_part(part, parts[k].month, parts[k].n, i + len);
	}
	return false;
}

/* 四季度, 第四季度, 前三季度, 前5个月, 6月, 6月3日, 1-5月 */
static bool
read_counted_part(const GazPage *page, uint32_t i, Part *part)
{
	bool		first = gaz_page_is(page, i, "前");
	uint32_t	at = first || gaz_page_is(page, i, "第") ? i + 1 : i;
	uint32_t	next;
	uint32_t	end;
	int			n = number_at(page, at, &next);
	int			last;

	if (n == 0)
		return false;
	end = next + gaz_page_phrase(page, next, "季度");
	if (end > next && n <= 4)
		return is_part(part, first ? 1 : 3 * n - 2, first ? 3 * n : 3, end);
	end = next + gaz_page_phrase(page, next, "个月");
	if (end > next)
		return first && is_part(part, 1, n, end);
	if (at != i)
		return false;
	if (gaz_page_punct(page, next, '-') || gaz_page_is(page, next, "至") ||
		gaz_page_is(page, next, "~"))
	{
		last = number_at(page, next + 1, &end);
		return last > n && last <= 12 && gaz_page_is(page, end, "月") &&
			is_part(part, n, last - n + 1, end + 1);
	}
	if (!gaz_page_is(page, next, "月") || !is_part(part, n, 1, next + 1))
		return false;
	n = number_at(page, part->end, &end);
	if (n >= 1 && n <= 31 && gaz_page_is(page, end, "日"))
	{
		part->day = n;
		part->end = end + 1;
	}
	return true;
}

static bool
found_part(uint32_t i, int year, const Part *part, GazFoundDate *found)
{
	GazSpan		span = gaz_span(i, part->end);
	GazDates	dates;

	if (year == 0)
		dates = gaz_dates_unknown();
	else if (part->day != 0)
		dates = gaz_dates_day(gaz_day_number(year, part->month, part->day));
	else
		dates = gaz_dates_months(year, part->month, part->n);
	return gaz_found(found, span, dates, part->day != 0 ? GAZ_SHAPE_DAY :
					 part->n == 1 ? GAZ_SHAPE_MONTH : GAZ_SHAPE_PERIOD,
					 "part of a year");
}

/* The year at i, told or relative; 0 tokens if there is none. */
static uint32_t
read_year(GazDateReader *r, uint32_t i, int *year, bool *relative)
{
	static const Phrase years[] = {
		{"去年", -1}, {"今年", 0}, {"明年", 1}, {"前年", -2}, {"后年", 2},
		{"上年", -1}, {"本年", 0}
	};
	GazPlainDate date;
	int			step = 0;
	uint32_t	len = phrase_at(&r->page, i, years, GAZ_LENGTHOF(years), &step);

	*relative = len != 0;
	if (len != 0)
	{
		*year = r->has_now ? r->now.year + step : 0;
		return len;
	}
	if (gaz_plain_date(&r->page, i, &date) && date.month == 0 &&
		date.year != 0)
	{
		*year = date.year;
		return gaz_span_len(date.span);
	}
	return 0;
}

/* 去年, 2024年三季度, 明年6月, 年底 */
static bool
read_year_and_part(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	int			year = 0;
	bool		relative;
	uint32_t	len = read_year(r, i, &year, &relative);
	Part		part;

	if (read_fixed_part(&r->page, i + len, len != 0, &part) ||
		(len != 0 && read_counted_part(&r->page, i + len, &part)))
	{
		if (len != 0)
			return found_part(i, year, &part, found);
	}
	else if (len != 0)
		return relative &&
			gaz_found(found, gaz_span(i, i + len), year != 0 ?
					  gaz_dates_year(year) : gaz_dates_unknown(),
					  GAZ_SHAPE_YEAR, "relative year");
	else if (!read_counted_part(&r->page, i, &part) || part.day != 0 ||
			 (part.n == 1 && part.end == i + 2))
		return false;			/* a month or day is a written date */
	return gaz_found(found, gaz_span(i, part.end),
					 gaz_complete_months(r, part.month, part.n,
										 gaz_tense_at(r, gaz_span(i, part.end))),
					 GAZ_SHAPE_PERIOD, "part of a year");
}

/* 本月, 上个月, 下月 */
static bool
read_month(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	static const Phrase months[] = {
		{"本月", 0}, {"上个月", -1}, {"上月", -1}, {"下个月", 1}, {"下月", 1}
	};
	int			step;
	uint32_t	len = phrase_at(&r->page, i, months, GAZ_LENGTHOF(months),
								&step);

	return len != 0 &&
		gaz_found(found, gaz_span(i, i + len), r->has_now ?
				  gaz_dates_months(r->now.year, r->now.month + step, 1) :
				  gaz_dates_unknown(), GAZ_SHAPE_MONTH, "relative month");
}

/* 1 (Monday) to 7 of 周五, 星期五 at i; *end behind it. */
static int
weekday_at(const GazPage *page, uint32_t i, uint32_t *end)
{
	const GazMatch *m = gaz_page_match(page, i, GAZ_K_WEEKDAY);

	if (m == NULL || gaz_page_token(page, i)->kind != GAZ_TK_HAN)
		return 0;
	*end = m->span.to;
	return atoi(gaz_page_code(page, m));
}

/* 上周五, 本周, 周三 */
static bool
read_week(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	static const Phrase steps[] = {{"上", -1}, {"本", 0}, {"这", 0}, {"下", 1}};
	int			step = 0;
	uint32_t	len = phrase_at(&r->page, i, steps, GAZ_LENGTHOF(steps), &step);
	uint32_t	end;
	int			weekday = weekday_at(&r->page, i + len, &end);
	int32_t		monday = r->today - gaz_weekday(r->today) + 1 + 7 * step;
	GazDates	dates = {monday, monday + 7};

	if (weekday != 0)
		dates = gaz_dates_day(monday + weekday - 1);
	else if (len != 0 && gaz_page_is(&r->page, i + len, "周") &&
			 !gaz_page_is(&r->page, i + len + 1, "期"))
		end = i + len + 1;
	else
		return false;

	/* a weekday alone that is still to come belongs to the week before */
	if (weekday != 0 && len == 0 && dates.from > r->today)
		dates = gaz_dates_day(dates.from - 7);
	return gaz_found(found, gaz_span(i, end),
					 r->has_now ? dates : gaz_dates_unknown(),
					 weekday != 0 ? GAZ_SHAPE_DAY : GAZ_SHAPE_RANGE,
					 "relative week");
}

/* 今天, 昨日, 当天 */
static bool
read_day(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	static const Phrase days[] = {
		{"今天", 0}, {"今日", 0}, {"昨天", -1}, {"昨日", -1}, {"前天", -2},
		{"明天", 1}, {"明日", 1}, {"后天", 2}
	};
	static const Phrase same[] = {
		{"当天", 0}, {"当日", 0}, {"同日", 0}, {"次日", 1}
	};
	int			step;
	bool		known = r->has_now;
	int32_t		base = r->today;
	uint32_t	len = phrase_at(&r->page, i, days, GAZ_LENGTHOF(days), &step);

	if (len == 0)
	{
		len = phrase_at(&r->page, i, same, GAZ_LENGTHOF(same), &step);
		base = r->last_day;
		known = base != GAZ_NO_DAY;
	}
	return len != 0 &&
		gaz_found(found, gaz_span(i, i + len), known ?
				  gaz_dates_day(base + step) : gaz_dates_unknown(),
				  GAZ_SHAPE_DAY, "relative day");
}

/* 去年同期: the period found before, a year earlier */
static bool
read_same_period(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	uint32_t	len = gaz_page_phrase(&r->page, i, "去年同期");
	GazCivil	from;
	GazCivil	to;

	if (len == 0)
		len = gaz_page_phrase(&r->page, i, "上年同期");
	if (len == 0 || r->last.shape == GAZ_SHAPE_DAY ||
		!gaz_dates_known(r->last.during) ||
		r->sentence_no > r->last_sentence + 1)
		return false;
	from = gaz_civil(r->last.during.from);
	to = gaz_civil(r->last.during.to);
	return gaz_found(found, gaz_span(i, i + len),
					 (GazDates) {gaz_day_number(from.year - 1, from.month, from.day),
						 gaz_day_number(to.year - 1, to.month, to.day)},
					 r->last.shape, "same period");
}

/* 18日: a day of this month or the last; not 18日内, a term */
static bool
read_lone_day(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	static const char *const others[] = {"内", "均", "产", "处", "用", "游",
	"龄", NULL};
	GazPlainDate date = {.span = gaz_span(i, i + 2)};
	GazDateShape shape;
	uint32_t	next;
	GazDates	dates;

	date.day = gaz_day_at(&r->page, i, &next);
	if (date.day == 0 || next != i + 1 || !gaz_page_is(&r->page, next, "日") ||
		gaz_page_is_any(&r->page, next + 1, others))
		return false;
	dates = gaz_complete_date(r, &date, gaz_tense_at(r, date.span), &shape);
	return gaz_found(found, date.span, dates, shape, "day of the month");
}

bool
gaz_read_chinese_date(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	uint8_t		kind = gaz_page_token(&r->page, i)->kind;

	if (kind == GAZ_TK_NUMBER)
		return read_year_and_part(r, i, found) || read_lone_day(r, i, found);
	if (kind != GAZ_TK_HAN)
		return false;
	return read_day(r, i, found) ||
		read_same_period(r, i, found) ||
		read_month(r, i, found) ||
		read_week(r, i, found) ||
		read_year_and_part(r, i, found);
}
