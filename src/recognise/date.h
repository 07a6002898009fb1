/*-------------------------------------------------------------------------
 *
 * date.h
 *	  What the date readers share: the day of the article, what was read last,
 *	  and how a date with missing parts is completed.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_DATE_H
#define GAZ_DATE_H

#include "layout/plain_date.h"
#include "recognise/calendar.h"

typedef enum GazDateShape
{
	GAZ_SHAPE_NONE,
	GAZ_SHAPE_DAY,
	GAZ_SHAPE_MONTH,
	GAZ_SHAPE_PERIOD,			/* quarter, half, season, first nine months */
	GAZ_SHAPE_YEAR,
	GAZ_SHAPE_RANGE				/* from one date to another */
} GazDateShape;

/* Does the clause look back or ahead? */
typedef enum GazTense
{
	GAZ_TENSE_UNKNOWN,
	GAZ_TENSE_PAST,
	GAZ_TENSE_FUTURE
} GazTense;

typedef struct GazFoundDate
{
	GazSpan		span;
	GazDates	during;
	GazDateShape shape;
	const char *rule;
} GazFoundDate;

typedef struct GazDateReader
{
	GazDoc	   *doc;
	GazPage		page;
	uint8_t    *tenses;			/* token -> 1 + GazTense, 0: not yet known */
	GazSpan		sentence;		/* the one being read */
	bool		has_now;		/* is the day of publication known? */
	int32_t		today;
	GazCivil	now;
	int			title_year;		/* year that the title names, or 0 */
	GazDates	fiscal;			/* 'quarter ended March 2025', else unknown */
	GazFoundDate last;			/* the one found before */
	uint32_t	last_sentence;	/* ... and the sentence it stands in */
	uint32_t	sentence_no;
	int32_t		last_day;		/* last single day of the body, GAZ_NO_DAY */
} GazDateReader;

/* Each reads the longest date of its make at token i; false if none is there. */
extern bool gaz_read_written_date(GazDateReader *r, uint32_t i,
								  GazFoundDate *found);
extern bool gaz_read_relative_day(GazDateReader *r, uint32_t i,
								  GazFoundDate *found);
extern bool gaz_read_relative_date(GazDateReader *r, uint32_t i,
								   GazFoundDate *found);
extern bool gaz_read_period(GazDateReader *r, uint32_t i,
							GazFoundDate *found);
extern bool gaz_read_chinese_date(GazDateReader *r, uint32_t i,
								  GazFoundDate *found);

/*
 * A year, or one told from the article's day: '2025', 'last year', 'the year'.
 * Returns the token behind it, 0 if none starts at i; *year is 0 where the day
 * of the article would be needed and is not known.
 */
extern uint32_t gaz_read_year(const GazDateReader *r, uint32_t i, int *year);

/* The article's day moved by so many days, its weekend by so many weeks. */
extern bool gaz_found_day(const GazDateReader *r, GazFoundDate *found,
						  GazSpan span, int32_t step, const char *rule);
extern bool gaz_found_weekend(const GazDateReader *r, GazFoundDate *found,
							  GazSpan span, int step);

/* Morning, afternoon, evening, night or noon? */
extern bool gaz_is_part_of_day(const GazPage *page, uint32_t i);

/* Does the clause around this span look back or ahead? */
extern GazTense gaz_tense_at(const GazDateReader *r, GazSpan span);

/* 'by', 'until', 'before' and the like at token i. */
extern bool gaz_looks_ahead(const GazPage *page, uint32_t i);

/* A written date whose year, or year and month, may be missing. */
extern GazDates gaz_complete_date(const GazDateReader *r,
								  const GazPlainDate *date, GazTense tense,
								  GazDateShape *shape);

/*
 * n months from this month on, in the year that the tense asks for; and the
 * same when the year is known.
 */
extern GazDates gaz_complete_months(const GazDateReader *r, int month, int n,
									GazTense tense);

static inline bool
gaz_found(GazFoundDate *found, GazSpan span, GazDates during,
		  GazDateShape shape, const char *rule)
{
	*found = (GazFoundDate) {span, during, shape, rule};
	return true;
}

#endif							/* GAZ_DATE_H */
