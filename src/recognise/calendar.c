/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  Days, months and years as day numbers, 2000-01-01 being day 0.
 *
 * The proleptic Gregorian calendar, as in Postgres.  The trick of both ways:
 * let the year begin in March, so that the leap day is its last, and count in
 * cycles of 400 years, which always have 146097 days.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/calendar.h"

#define DAYS_OF_CYCLE 146097	/* 400 years */
#define DAY_OF_EPOCH 730425		/* 2000-01-01 from 0000-03-01 */

/* Division that rounds down, for years and days before the epoch. */
static int32_t
floor_div(int32_t a, int32_t b)
{
	return a / b - (a % b < 0 ? 1 : 0);
}

int32_t
gaz_day_number(int year, int month, int day)
{
	int32_t		cycle;
	int32_t		year_of_cycle;
	int32_t		day_of_year;

	year += floor_div(month - 1, 12);
	month = month - 1 - 12 * floor_div(month - 1, 12);	/* 0..11 */
	if (month < 2)
		year--;
	month = (month + 10) % 12;	/* 0 is March */
	cycle = floor_div(year, 400);
	year_of_cycle = year - cycle * 400;
	day_of_year = (153 * month + 2) / 5 + day - 1;
	return cycle * DAYS_OF_CYCLE + year_of_cycle * 365 + year_of_cycle / 4 -
		year_of_cycle / 100 + day_of_year - DAY_OF_EPOCH;
}

GazCivil
gaz_civil(int32_t day)
{
	int32_t		cycle = floor_div(day + DAY_OF_EPOCH, DAYS_OF_CYCLE);
	int32_t		rest = day + DAY_OF_EPOCH - cycle * DAYS_OF_CYCLE;
	int32_t		year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
	int32_t		day_of_year = rest - (365 * year + year / 4 - year / 100);
	int32_t		month = (5 * day_of_year + 2) / 153;
	GazCivil	civil;

	civil.day = day_of_year - (153 * month + 2) / 5 + 1;
	civil.month = month < 10 ? month + 3 : month - 9;
	civil.year = year + cycle * 400 + (civil.month <= 2 ? 1 : 0);
	return civil;
}

int
gaz_weekday(int32_t day)
{
	/* 2000-01-01 was a Saturday */
	return day + 5 - 7 * floor_div(day + 5, 7) + 1;
}

int
gaz_days_in_month(int year, int month)
{
	return gaz_day_number(year, month + 1, 1) - gaz_day_number(year, month, 1);
}

GazDates
gaz_dates_day(int32_t day)
{
	return (GazDates) {day, day + 1};
}

GazDates
gaz_dates_months(int year, int month, int n)
{
	return (GazDates) {gaz_day_number(year, month, 1),
		gaz_day_number(year, month + n, 1)};
}

GazDates
gaz_dates_year(int year)
{
	return gaz_dates_months(year, 1, 12);
}

GazDates
gaz_dates_unknown(void)
{
	return (GazDates) {GAZ_NO_DAY, GAZ_NO_DAY};
}
