/*-------------------------------------------------------------------------
 *
 * plain_date.h
 *	  Reading a date that is written out: '8 August 2020', '2023.07.20'.
 *
 * These are the dates that need no context but perhaps a year.  Layout looks
 * for them on byline lines, recognise/date.c takes their values.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PLAIN_DATE_H
#define GAZ_PLAIN_DATE_H

#include "layout/page.h"

/* Years that a news text may mean by four digits. */
#define GAZ_YEAR_MIN 1800
#define GAZ_YEAR_MAX 2100

typedef struct GazPlainDate
{
	GazSpan		span;
	int			year;			/* 0: not told */
	int			month;			/* 1..12; 0: a year alone */
	int			day;			/* 1..31; 0: a month or year alone */
} GazPlainDate;

/*
 * Reads the longest such date that starts at token i:
 *
 *	  2020-02-08  2023.07.20  2024/7/1  09/26/2025  26.09.2025
 *	  August 8, 2020  Aug. 8  June 17 2024  March 2020  March
 *	  8 August 2020  29 May  3rd of March  Thursday, May 16, 2024
 *	  2024年4月16日  4月16日  2023年5月  9月  2022年
 *
 * A bare year is read in the Chinese form only; 2020 alone needs context.
 */
extern bool gaz_plain_date(const GazPage *page, uint32_t i,
						   GazPlainDate *date);

/* 1..12 if token i is the name of a month; *next is the token behind it. */
extern int	gaz_month_at(const GazPage *page, uint32_t i, uint32_t *next);

/* 1 (Monday) to 7 if a weekday's name starts at i; *next as above. */
extern int	gaz_weekday_at(const GazPage *page, uint32_t i, uint32_t *next);

/* The year if token i is a number of four digits that may be one, else 0. */
extern int	gaz_year_at(const GazPage *page, uint32_t i);

/* 1..31 if token i is a day's number, 'th' and the like skipped; else 0. */
extern int	gaz_day_at(const GazPage *page, uint32_t i, uint32_t *next);

/* The token behind a time of day ('09:41', '11:20:06', '5.00am'), or i. */
extern uint32_t gaz_skip_clock(const GazPage *page, uint32_t i);

#endif							/* GAZ_PLAIN_DATE_H */
