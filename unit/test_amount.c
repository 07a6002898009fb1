/*-------------------------------------------------------------------------
 *
 * test_amount.c
 *	  Amounts: exact values, units, rates, and what is no amount.
 *
 *-------------------------------------------------------------------------
 */
#include "reading.h"

#include "recognise/decimal.h"

/* All amounts of the text: '6800000000 CNY; 940000000 USD' */
static const char *
amounts(Reading *r, const char *text)
{
	GazDoc	   *doc = reading_of(r, text, GAZ_NO_DAY);
	const char *out = "";

	for (uint32_t i = 0; i < doc->amounts.n; i++)
	{
		const GazAmount *a = &doc->amounts.item[i];

		out = gaz_arena_printf(r->arena, "%s%s%s %s", out, i > 0 ? "; " : "",
							   a->value, a->unit);
	}
	return out;
}

typedef struct Case
{
	const char *text;
	const char *amounts;
} Case;

static void
check(Reading *r, const Case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		const char *found = amounts(r, cases[i].text);

		if (strcmp(found, cases[i].amounts) != 0)
			fail_msg("%s\n  found  %s\n  wanted %s", cases[i].text, found,
					 cases[i].amounts);
	}
}

static const char *
product(GazArena *arena, const char *a, const char *b)
{
	GazDecimal	x;
	GazDecimal	y;

	assert_true(gaz_decimal_read(&x, a, (uint32_t) strlen(a)));
	assert_true(gaz_decimal_read(&y, b, (uint32_t) strlen(b)));
	return gaz_decimal_multiply(&x, &y) ? gaz_decimal_text(arena, &x) : "-";
}

static void
test_decimal(void **state)
{
	GazArena   *arena = ((Reading *) *state)->arena;
	GazDecimal	d;

	assert_string_equal(product(arena, "9,860.5", "10000"), "98605000");
	assert_string_equal(product(arena, "0.05", "0.05"), "0.0025");
	assert_string_equal(product(arena, "6.8", "1e+9"), "6800000000");
	assert_string_equal(product(arena, "1.50", "1"), "1.5");
	assert_string_equal(product(arena, "0", "1000000"), "0");
	assert_string_equal(product(arena, "１２", "1"), "12");
	assert_string_equal(product(arena, "1", "1e39"),
						"1000000000000000000000000000000000000000");
	assert_string_equal(product(arena, "10", "1e39"), "-");
	assert_false(gaz_decimal_read(&d, "1.2.3", 5));
	assert_false(gaz_decimal_read(&d, "", 0));
	assert_false(gaz_decimal_read(&d, "1e", 2));
}

static void
test_money(void **state)
{
	static const Case cases[] = {
		{"It costs 6.8 billion yuan ($940 million), or 6.8b yuan.",
		"6800000000 CNY; 940000000 USD; 6800000000 CNY"},
		{"It costs RMB 98.7 billion, 620 million euros, €600,000 and £6.5m.",
		"98700000000 CNY; 620000000 EUR; 600000 EUR; 6500000 GBP"},
		{"A Rs 750-crore plan, N42bn, 1.5 trillion won and A$475m.",
			"7500000000 INR; 42000000000 NGN; 1500000000000 KRW; "
		"475000000 AUD"},
		{"In Perth, Australia, it costs $475 million.", "475000000 AUD"},
		{"It pays 31.50 euros a share, £58.90 per MWh and $58,000 a year.",
		"31.5 EUR/share; 58.9 GBP/MWh; 58000 USD/year"},
		{"It fell to 143 million euros in 2023 from 201 million the year before.",
		"143000000 EUR; 201000000 EUR"},
		{"It costs two million yuan, half a million euros or a billion yuan.",
		"2000000 CNY; 500000 EUR; 1000000000 CNY"},
		{"总投资9,860.5万元，其中一期1.2亿元，二期三百万元。",
		"98605000 CNY; 120000000 CNY; 3000000 CNY"},
		{"N95 masks, 3 won, and he won 3 games.", ""},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

static void
test_measures(void **state)
{
	static const Case cases[] = {
		{"It rose 5%, 6 percent and 0.3 percentage points.", "5 %; 6 %; 0.3 %"},
		{"It rose from 42 to 50 percent in water 42 to 48 meters deep.",
		"42 %; 50 %; 42 m"},
		{"The 260-meter tower, the 12,000-square-meter hall, 200 MW/400 MWh.",
		"260 m; 12000 m2; 200 MW; 400 MWh"},
		{"It takes 3 kilotons at 700 C on 120 mu for 9,000 hours, not 48 hours.",
		"3000 t; 700 degC; 120 mu; 9000 h"},
		{"It makes 30,000 tonnes of powder a year, including 4200 tonnes of salt.",
		"30000 t/year; 4200 t/year"},
		{"年产2万吨，日处理能力18万立方米，装机100万千瓦，2023年产量3万吨。",
		"20000 t/year; 180000 m3/day; 1000 MW; 30000 t"},
		{"He has 1,100 plugs, 14 months, 5G, a B-52 m long and Phase 3.", ""},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

/* Counts are amounts only of what is made or sold. */
static void
test_counts(void **state)
{
	static const Case cases[] = {
		{"It sold 2.1 million copies.", "2100000 units"},
		{"An annual capacity of 500,000 vehicles.", "500000 units/year"},
		{"It produced 12,000 turbine blades and hired 300 workers.",
		"12000 units"},
		{"The number of pigs slaughtered was 583,000.", "583000 units"},
		{"It makes 2 million solar tiles a year.", ""},
		{"It can produce 2 million solar tiles a year.", "2000000 units/year"},
		{"There are 300 vehicles in the street.", ""},
		{"年产5万台，街上有300台。", "50000 units/year"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

/* Rates across brackets, of units; lists; what is no rate. */
static void
test_rates(void **state)
{
	static const Case cases[] = {
		{"It earned $96 million, up from $90 million a year earlier.",
		"96000000 USD; 90000000 USD"},
		{"It makes 20 kilotons (20,000 tonnes) of steel a year.",
		"20000 t/year; 20000 t/year"},
		{"It saves 41,000 tonnes of CO2 a year.", "41000 t/year"},
		{"It needs 3 MWh per tonne of steel, and a tonne of ore.", "3 MWh/t"},
		{"A reward of 3 million, 5 million and 10 million yuan is paid.",
		"3000000 CNY; 5000000 CNY; 10000000 CNY"},
		{"It mines 2 million pounds of steel and earns 2 million pounds.",
		"2000000 lb; 2000000 GBP"},
	};

	check(*state, cases, GAZ_LENGTHOF(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_decimal),
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_measures),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_rates),
	};

	return cmocka_run_group_tests_name("amount", tests, reading_setup,
									   reading_teardown);
}
