/*-------------------------------------------------------------------------
 *
 * calendar.h
 *	  Days, months and years as day numbers, 2000-01-01 being day 0.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_CALENDAR_H
#define GAZ_CALENDAR_H

#include "recognise/mention.h"

typedef struct GazCivil
{
	int			year;
	int			month;			/* 1..12 */
	int			day;			/* 1..31 */
} GazCivil;

/* The number of a day; month and day may be out of range and carry over. */
extern int32_t gaz_day_number(int year, int month, int day);
extern GazCivil gaz_civil(int32_t day);

/* 1 (Monday) to 7. */
extern int	gaz_weekday(int32_t day);

extern int	gaz_days_in_month(int year, int month);

/* Half-open ranges; months may be out of 1..12 and carry over. */
extern GazDates gaz_dates_day(int32_t day);
extern GazDates gaz_dates_months(int year, int month, int n);
extern GazDates gaz_dates_year(int year);
extern GazDates gaz_dates_unknown(void);

static inline bool
gaz_dates_known(GazDates dates)
{
	return dates.from != GAZ_NO_DAY;
}

#endif							/* GAZ_CALENDAR_H */
