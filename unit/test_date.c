/*-------------------------------------------------------------------------
 *
 * test_date.c
 *	  Dates: which words are dates, and which days they mean.
 *
 * Most cases are one sentence of an article of Wednesday, 24 July 2024, and
 * the days that it should give, each as 'first..last'.
 *
 *-------------------------------------------------------------------------
 */
#include "reading.h"

#include "recognise/calendar.h"

/* The days of all dates found: '2024-07-03..2024-07-03; ?' */
static const char *
days(Reading *r, const char *text, int32_t published)
{
	GazDoc	   *doc = reading_of(r, text, published);
	const char *out = "";

	for (uint32_t i = 0; i < doc->dates.n; i++)
	{
		GazDates	d = doc->dates.item[i].during;
		const char *sep = i > 0 ? "; " : "";
		GazCivil	a;
		GazCivil	b;

		if (!gaz_dates_known(d))
		{
			out = gaz_arena_printf(r->arena, "%s%s?", out, sep);
			continue;
		}
		a = gaz_civil(d.from);
		b = gaz_civil(d.to - 1);
		out = gaz_arena_printf(r->arena, "%s%s%04d-%02d-%02d..%04d-%02d-%02d",
							   out, sep, a.year, a.month, a.day, b.year,
							   b.month, b.day);
	}
	return out;
}

typedef struct Case
{
	const char *text;
	const char *days;
} Case;

static void
check(Reading *r, const Case *cases, size_t n)
{
	int32_t		today = gaz_day_number(2024, 7, 24);

	for (size_t i = 0; i < n; i++)
	{
		const char *found = days(r, cases[i].text, today);

		if (strcmp(found, cases[i].days) != 0)
			fail_msg("%s\n  found  %s\n  wanted %s", cases[i].text, found,
					 cases[i].days);
	}
}

static void
test_calendar(void **state)
{
	assert_int_equal(gaz_day_number(2000, 1, 1), 0);
	assert_int_equal(gaz_weekday(0), 6);
	assert_int_equal(gaz_day_number(2024, 14, 1), gaz_day_number(2025, 2, 1));
	assert_int_equal(gaz_day_number(2024, 0, 1), gaz_day_number(2023, 12, 1));
	assert_int_equal(gaz_days_in_month(2024, 2), 29);
	assert_int_equal(gaz_days_in_month(1900, 2), 28);
	for (int32_t day = -80000; day < 60000; day++)
	{
		GazCivil	c = gaz_civil(day);

		assert_int_equal(gaz_day_number(c.year, c.month, c.day), day);
	}
}

static void
test_written(void **state)
{
	static const Case cases[] = {
		{"It met on 8 August 2020 and August 9, 2020.",
		"2020-08-08..2020-08-08; 2020-08-09..2020-08-09"},
		{"It met on 2020-02-08, on 2023.07.20, on 09/26/2025 and 26.9.2025.",
			"2020-02-08..2020-02-08; 2023-07-20..2023-07-20; "
		"2025-09-26..2025-09-26; 2025-09-26..2025-09-26"},
		{"It met on June 5, 2023 - 06:14 am.", "2023-06-05..2023-06-05"},
		{"It met on July 29-30, on July 3 and 4, and from July 29 to August 3.",
			"2023-07-29..2023-07-30; 2024-07-03..2024-07-04; "
		"2023-07-29..2023-08-03"},
		{"From 2021 to 2025 it grew; in 2019, 2020 and 2021 it fell.",
			"2021-01-01..2025-12-31; 2019-01-01..2019-12-31; "
		"2020-01-01..2020-12-31; 2021-01-01..2021-12-31"},
		{"In the 1990s and in 2023-24 it fell.",
		"1990-01-01..1999-12-31; 2023-01-01..2024-12-31"},
		{"On the 18th, on the 14th floor of the 3rd plant, he met June Smith.",
		"2024-07-18..2024-07-18"},
		{"Made in China 2025 and the Reform Act of 1995 may march on.", ""},
		{"It has 2000 workers, 2010 tonnes, 1,998 rooms and model SR-2024.", ""},
		{"on july 19, he came; in june he had left.",
		"2024-07-19..2024-07-19; 2024-06-01..2024-06-30"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

/* The year is that of the nearest such date on the side the clause looks to. */
static void
test_tense(void **state)
{
	static const Case cases[] = {
		{"The mill opened on December 3.", "2023-12-03..2023-12-03"},
		{"The mill will open on June 3.", "2025-06-03..2025-06-03"},
		{"The mill was approved in September.", "2023-09-01..2023-09-30"},
		{"It is expected to open in September.", "2024-09-01..2024-09-30"},
		{"He must finish before July 10.", "2025-07-10..2025-07-10"},
		{"On Tuesday it said so; it will say more on Friday.",
		"2024-07-23..2024-07-23; 2024-07-26..2024-07-26"},
		{"It will pay 31 euros a share, a 34% premium to the price on Friday.",
		"2024-07-19..2024-07-19"},
		{"力争9月底前投产，去年9月开工。",
		"2024-09-01..2024-09-30; 2023-09-01..2023-09-30"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

static void
test_relative(void **state)
{
	static const Case cases[] = {
		{"Yesterday he left; last Thursday he came; next Monday he rests.",
			"2024-07-23..2024-07-23; 2024-07-18..2024-07-18; "
		"2024-07-29..2024-07-29"},
		{"Last year, this week and next September.",
			"2023-01-01..2023-12-31; 2024-07-22..2024-07-28; "
		"2024-09-01..2024-09-30"},
		{"Three years ago, in March last year and on June 3 this year.",
			"2021-01-01..2021-12-31; 2023-03-01..2023-03-31; "
		"2024-06-03..2024-06-03"},
		{"Over the past three years and in the next two years it grows.", ""},
		{"GDP rose 6% in 2022 from a year earlier.",
		"2022-01-01..2022-12-31; 2021-01-01..2021-12-31"},
		{"Sales rose in the first half, up from the same period of 2023.",
		"2024-01-01..2024-06-30; 2023-01-01..2023-06-30"},
		{"He came on July 10. In the afternoon, he left. Two days later he wrote.",
			"2024-07-10..2024-07-10; 2024-07-10..2024-07-10; "
		"2024-07-12..2024-07-12"},
		{"昨日，公司公告；当天，上周五开工；去年、今年上半年增长。",
			"2024-07-23..2024-07-23; 2024-07-23..2024-07-23; "
			"2024-07-19..2024-07-19; 2023-01-01..2023-12-31; "
		"2024-01-01..2024-06-30"},
		{"3个月完成，30日内整改，5年投资。", ""},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

static void
test_periods(void **state)
{
	static const Case cases[] = {
		{"In the fourth quarter of 2025 and the second half of next year.",
		"2025-10-01..2025-12-31; 2025-07-01..2025-12-31"},
		{"In the fourth quarter orders rose; it should close in the first quarter.",
		"2023-10-01..2023-12-31; 2025-01-01..2025-03-31"},
		{"The first five months of this year, H1 2024 and 2H24.",
			"2024-01-01..2024-05-31; 2024-01-01..2024-06-30; "
		"2024-07-01..2024-12-31"},
		{"The quarter ended March 2024 was good. Q4 was the last.",
		"2024-01-01..2024-03-31; 2024-01-01..2024-03-31"},
		{"By the end of 2025, at the end of May and in mid-2026.",
			"2025-01-01..2025-12-31; 2024-05-01..2024-05-31; "
		"2026-01-01..2026-12-31"},
		/* each word that begins a date without being one of the grammar's */
		{"The Third quarter of 2023, final quarter of 2025 and latter half of 2022.",
			"2023-07-01..2023-09-30; 2025-10-01..2025-12-31; "
		"2022-07-01..2022-12-31"},
		{"In the first half of 2023 it rose, in the corresponding period last year fell; FY2021.",
			"2023-01-01..2023-06-30; 2023-01-01..2023-06-30; "
		"2021-01-01..2021-12-31"},
		{"It slips from this autumn to next summer.",
		"2024-09-01..2024-11-30; 2025-06-01..2025-08-31"},
		{"2024年三季度，到2025年底，1-5月。",
			"2024-07-01..2024-09-30; 2025-12-01..2025-12-31; "
		"2024-01-01..2024-05-31"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

/* Verbs and prepositions beside a date, and those that only look like it. */
static void
test_sides(void **state)
{
	static const Case cases[] = {
		{"A survey conducted by the association in June found it.",
		"2024-06-01..2024-06-30"},
		{"It was set up with a fund in September; it is set to grow in October.",
		"2023-09-01..2023-09-30; 2024-10-01..2024-10-31"},
		{"Prices, up by 6% from 1 April, stood at 3 euros.",
		"2024-04-01..2024-04-01"},
		{"It takes effect from January 1.", "2025-01-01..2025-01-01"},
		{"It is to start in 2026 and shut at the start of 2030.",
		"2026-01-01..2026-12-31; 2030-01-01..2030-12-31"},
		{"He toured it from Monday to Tuesday; he reports every Friday.",
		"2024-07-22..2024-07-23"},
		{"Over the weekend they met; the day before yesterday they left.",
		"2024-07-20..2024-07-21; 2024-07-22..2024-07-22"},
		{"On the 18th of July he came.", "2024-07-18..2024-07-18"},
		/* what has been, by a day */
		{"By the end of March, 300 mills were built.",
		"2024-03-01..2024-03-31"},
		{"The number had reached 300 by the end of March.",
		"2024-03-01..2024-03-31"},
		{"He ordered the mill to build 300 by the end of March.",
		"2025-03-01..2025-03-31"},
		{"By March, the mill will stop.", "2025-03-01..2025-03-31"},
		{"It announced plans in April to build a mill.",
		"2024-04-01..2024-04-30"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

/* Years beside nouns, pairs of years, seasons, fiscal years. */
static void
test_years(void **state)
{
	static const Case cases[] = {
		{"A 2019 fire cut its 2023 output; it expects 2025 revenue to rise.",
			"2019-01-01..2019-12-31; 2023-01-01..2023-12-31; "
		"2025-01-01..2025-12-31"},
		{"The 2023 workers met under Regulation No. 55 of 2019.", ""},
		{"In both 2021 and 2022 it grew, compared with 2019.",
			"2021-01-01..2021-12-31; 2022-01-01..2022-12-31; "
		"2019-01-01..2019-12-31"},
		{"During the 2021-2025 period, and over 2025-27, it grows.",
		"2021-01-01..2025-12-31; 2025-01-01..2027-12-31"},
		{"Output fell in January-May; Jan-May sales rose.",
		"2024-01-01..2024-05-31; 2024-01-01..2024-05-31"},
		{"They bought it in the spring, not in the spring session.",
		"2024-03-01..2024-05-31"},
		{"In the fiscal year ending March 31, 2025, it lost.",
		"2024-04-01..2025-03-31"},
		{"It earned Rs 5 billion in Q1 FY24.", "2023-04-01..2023-06-30"},
		{"It earned 5 billion yuan in Q1 FY24.", "2024-01-01..2024-03-31"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

static void
test_unknown_day(void **state)
{
	assert_string_equal(days(*state, "He came on Friday, in May and last year.",
							 GAZ_NO_DAY), "?; ?; ?");
	assert_string_equal(days(*state, "He came in March 2020.", GAZ_NO_DAY),
						"2020-03-01..2020-03-31");
}

/* A dateline without a year takes the one in which its weekdays fit. */
static void
test_day_of_article(void **state)
{
	Reading    *r = *state;
	GazDoc	   *doc;

	doc = reading_of(r, "Two die\n\nLAGOS, November 30 (SAPW) - Two died on "
					 "Tuesday night. There were 42 deaths in 2022.\n",
					 GAZ_NO_DAY);
	assert_int_equal(doc->published, gaz_day_number(2022, 11, 30));
	doc = reading_of(r, "Two die\n\nLAGOS, November 30 (SAPW) - Two died on "
					 "Friday night. There were 42 deaths in 2022.\n",
					 GAZ_NO_DAY);
	assert_int_equal(doc->published, GAZ_NO_DAY);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_calendar),
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_tense),
		cmocka_unit_test(test_relative),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_unknown_day),
		cmocka_unit_test(test_day_of_article),
	};

	return cmocka_run_group_tests_name("date", tests, reading_setup,
									   reading_teardown);
}
