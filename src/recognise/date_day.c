/*-------------------------------------------------------------------------
 *
 * date_day.c
 *	  Days told from the day of the article.
 *
 *	  today		yesterday	the day after tomorrow
 *	  on Tuesday	last Friday	 next Monday	Tuesday night
 *	  from Monday to Wednesday		over the weekend
 *
 * A weekday alone is the one before or behind the day of the article, as the
 * clause looks; 'last Tuesday' is the one before it, as agencies use it, not
 * that of the week before.  'Every Friday' is no day.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

/* Is 'today' at the head of the sentence no more than 'nowadays'? */
static bool
means_nowadays(const GazDateReader *r, uint32_t i)
{
	const GazPage *page = &r->page;

	if (gaz_page_word(page, i + 1, GAZ_W_POSS))
		return true;
	if (i != r->sentence.from)
		return false;
	for (uint32_t k = i + 1; k < i + 5 && k < r->sentence.to; k++)
	{
		if (gaz_page_word(page, k, GAZ_W_IS) ||
			gaz_page_word(page, k, GAZ_W_ARE) ||
			gaz_page_word(page, k, GAZ_W_HAS))
			return true;
	}
	return false;
}

bool
gaz_found_day(const GazDateReader *r, GazFoundDate *found, GazSpan span,
		  int32_t step, const char *rule)
{
	return gaz_found(found, span, r->has_now ?
					 gaz_dates_day(r->today + step) : gaz_dates_unknown(),
					 GAZ_SHAPE_DAY, rule);
}

static bool
read_today(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	GazSpan		span = gaz_span(i, i + 1);

	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_THE:
			if (!gaz_page_word(page, i + 1, GAZ_W_DAY))
				return false;
			if (gaz_page_word(page, i + 2, GAZ_W_BEFORE) &&
				gaz_page_word(page, i + 3, GAZ_W_YESTERDAY))
				return gaz_found_day(r, found, gaz_span(i, i + 4), -2, "today");
			return gaz_page_word(page, i + 2, GAZ_W_AFTER) &&
				gaz_page_word(page, i + 3, GAZ_W_TOMORROW) &&
				gaz_found_day(r, found, gaz_span(i, i + 4), 2, "today");
		case GAZ_W_TODAY:
			return !means_nowadays(r, i) &&
				gaz_found_day(r, found, span, 0, "today");
		case GAZ_W_TONIGHT:
			return gaz_found_day(r, found, span, 0, "today");
		case GAZ_W_YESTERDAY:
			return gaz_found_day(r, found, span, -1, "today");
		case GAZ_W_TOMORROW:
			return gaz_found_day(r, found, span, 1, "today");
		default:
			return false;
	}
}

bool
gaz_is_part_of_day(const GazPage *page, uint32_t i)
{
	uint32_t	w = gaz_page_token(page, i)->word;

	return w == GAZ_W_MORNING || w == GAZ_W_AFTERNOON ||
		w == GAZ_W_EVENING || w == GAZ_W_NIGHT || w == GAZ_W_NOON;
}

/* The day of this weekday (1..7) that the word before it means. */
static int32_t
nearest_weekday(const GazDateReader *r, int weekday, uint32_t word,
				GazTense tense)
{
	int			back = gaz_weekday(r->today) - weekday;

	if (back < 0)
		back += 7;				/* days since the last one, 0: today */
	switch (word)
	{
		case GAZ_W_LAST:
			return r->today - (back == 0 ? 7 : back);
		case GAZ_W_NEXT:
		case GAZ_W_COMING:
			return r->today - back + 7;
		case GAZ_W_THIS:
			return r->today - gaz_weekday(r->today) + weekday;
		default:
			return tense == GAZ_TENSE_FUTURE && back > 0 ?
				r->today - back + 7 : r->today - back;
	}
}

/* Is it the day itself: not 'Black Friday', 'The Sunday Times', 'Sun-dried'? */
static bool
is_weekday_alone(const GazDateReader *r, uint32_t i, uint32_t end)
{
	const GazPage *page = &r->page;
	const GazToken *t = gaz_page_token(page, i);
	bool		first = i == r->sentence.from;

	if (t->end - t->start < 6)
		return !first && gaz_page_word(page, i - 1, GAZ_W_ON);
	return first || (!gaz_page_is(page, i - 1, "black") &&
					 !(gaz_page_word(page, i - 1, GAZ_W_THE) &&
					   gaz_page_flag(page, end, GAZ_TF_CAP)));
}

/* 'every Friday', 'each Monday' */
static bool
is_repeated(const GazDateReader *r, uint32_t i)
{
	return i > r->sentence.from &&
		(gaz_page_word(&r->page, i - 1, GAZ_W_EVERY) ||
		 gaz_page_word(&r->page, i - 1, GAZ_W_EACH));
}

/* from Tuesday to Thursday, Monday through Friday; at: the weekday's name */
static bool
read_weekday_range(const GazDateReader *r, uint32_t i, uint32_t at,
				   GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	next;
	uint32_t	end;
	int			first = gaz_weekday_at(page, at, &next);
	int			last;
	GazDates	dates = gaz_dates_unknown();

	if (!gaz_page_word(page, next, GAZ_W_TO) &&
		!gaz_page_word(page, next, GAZ_W_THROUGH) &&
		!gaz_page_word(page, next, GAZ_W_UNTIL) &&
		!(gaz_page_punct(page, next, '-') &&
		  gaz_glued(gaz_page_token(page, next))))
		return false;
	last = gaz_weekday_at(page, next + 1, &end);
	if (last == 0)
		return false;
	if (r->has_now)
	{
		GazTense	tense = gaz_tense_at(r, gaz_span(i, end));

		/* the last day is the near one of a week gone by */
		if (tense == GAZ_TENSE_FUTURE)
			dates.from = nearest_weekday(r, first,
										 gaz_page_token(page, i)->word, tense);
		else
			dates.from = nearest_weekday(r, last,
										 gaz_page_token(page, i)->word, tense) -
				(last - first + 7) % 7;
		dates.to = dates.from + (last - first + 7) % 7 + 1;
	}
	return gaz_found(found, gaz_span(i, end), dates, GAZ_SHAPE_RANGE,
					 "weekdays");
}

/* Tuesday, last Friday, next Monday, Tuesday night */
static bool
read_weekday(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	uint32_t	word = gaz_page_token(page, i)->word;
	uint32_t	at = i;
	uint32_t	end;
	int			weekday;
	GazDates	dates = gaz_dates_unknown();

	if (word == GAZ_W_LAST || word == GAZ_W_NEXT || word == GAZ_W_THIS ||
		word == GAZ_W_COMING)
		at++;
	weekday = gaz_weekday_at(page, at, &end);
	if (weekday == 0)
		return false;

	if (at == i && (!is_weekday_alone(r, i, end) || is_repeated(r, i)))
		return false;
	if (read_weekday_range(r, i, at, found))
		return true;
	if (gaz_is_part_of_day(page, end))
		end++;
	if (r->has_now)
		dates = gaz_dates_day(nearest_weekday(r, weekday, word,
											  gaz_tense_at(r, gaz_span(i, end))));
	return gaz_found(found, gaz_span(i, end), dates, GAZ_SHAPE_DAY,
					 "weekday");
}

bool
gaz_found_weekend(const GazDateReader *r, GazFoundDate *found, GazSpan span,
			  int step)
{
	int32_t		saturday = r->today - gaz_weekday(r->today) + 6 + 7 * step;
	GazDates	weekend = {saturday, saturday + 2};

	return gaz_found(found, span, r->has_now ? weekend : gaz_dates_unknown(),
					 GAZ_SHAPE_RANGE, "relative week");
}

/* 'over the weekend': the last one, or the next where the clause looks ahead */
static bool
read_the_weekend(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazPage *page = &r->page;
	GazSpan		span = gaz_span(i, i + 2);
	int			step = -1;

	if (!gaz_page_word(page, i, GAZ_W_THE) ||
		!gaz_page_is(page, i + 1, "weekend") || i == r->sentence.from ||
		!(gaz_page_word(page, i - 1, GAZ_W_AT) ||
		  gaz_page_word(page, i - 1, GAZ_W_OVER) ||
		  gaz_page_word(page, i - 1, GAZ_W_ON) ||
		  gaz_page_word(page, i - 1, GAZ_W_DURING)))
		return false;
	if (r->has_now && (gaz_tense_at(r, span) == GAZ_TENSE_FUTURE ||
					   gaz_weekday(r->today) >= 6))
		step = 0;
	return gaz_found_weekend(r, found, span, step);
}

bool
gaz_read_relative_day(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	return read_today(r, i, found) ||
		read_weekday(r, i, found) ||
		read_the_weekend(r, i, found);
}
