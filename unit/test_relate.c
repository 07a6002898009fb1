/*-------------------------------------------------------------------------
 *
 * test_relate.c
 *	  Statements and directives, and texts that mean harm.
 *
 *-------------------------------------------------------------------------
 */
#include "relating.h"

/* ---- statements ---- */

static void
test_reported(void **state)
{
	expect_statements("{p Ana Ruiz} said that prices fell in May.",
					  "Ana Ruiz|said|prices fell in May");
	expect_statements("{p Ana Ruiz}, {r director of Apex}, said the plant "
					  "is late.",
					  "Ana Ruiz|said|the plant is late");
	expect_statements("The plant handled 3 million tonnes, {o Apex Steel} "
					  "said.",
					  "Apex Steel|said|The plant handled 3 million tonnes");
	expect_statements("Output rose by half, said {p Ana Ruiz}, who runs it.",
					  "Ana Ruiz|said|Output rose by half");
	expect_statements("The round, {p Ana Ruiz} said, would pay for it.",
					  "Ana Ruiz|said|The round");
	expect_statements("{p Ana Ruiz} told reporters in Lima that sales grew.",
					  "Ana Ruiz|told|sales grew");
	expect_statements("{p Ana Ruiz} said it was late, and stressed that it mattered.",
					  "Ana Ruiz|said|it was late / "
					  "Ana Ruiz|stressed|it mattered");
}

static void
test_quoted(void **state)
{
	expect_statements("\"We sold it all,\" {p Ana Ruiz} said. \"We will build "
					  "more.\"",
					  "Ana Ruiz|said|\"We sold it all / "
					  "Ana Ruiz|said|\"We will build more");
	expect_statements("\"We sold it. We are glad,\" said {p Ana Ruiz}.",
					  "Ana Ruiz|said|\"We sold it / "
					  "Ana Ruiz|said|\"We are glad");
	expect_statements("\"We intend,\" said {p Ana Ruiz}, \"to build it soon.\"",
					  "Ana Ruiz|said|\"We intend");
	expect_statements("{p Ana Ruiz} said:\n\n\"This is how it looks.\"",
					  "Ana Ruiz|said|\"This is how it looks");
	expect_statements("“We spent a lot. ”said {p Ana Ruiz}.",
					  "Ana Ruiz|said|\"We spent a lot");
	expect_statements("{p Ana Ruiz} visited the \"strong industry\" show.", "");
}

static void
test_speakers(void **state)
{
	expect_statements("{p Ana Ruiz} came. She said it was good.",
					  "Ana Ruiz|said|it was good");
	expect_statements("{o Apex Steel} grew fast. The company said it was glad.",
					  "Apex Steel|said|it was glad");
	expect_statements("The person in charge of {o Apex Steel} introduced that "
					  "sales grew.",
					  "Apex Steel|introduced|sales grew");
	expect_statements("Sales grew, according to {o Apex Steel}.",
					  "Apex Steel|according to|Sales grew");
	expect_statements("According to {o Apex Steel}, sales grew.",
					  "Apex Steel|According to|sales grew");
	expect_statements("The meeting of the {o Provincial Committee} opened. "
					  "The meeting pointed out that time is short.",
					  "Provincial Committee|pointed out|time is short");
	expect_statements("{p 赵立群}在座谈会上指出，时间很紧。",
					  "赵立群|指出|时间很紧");
	expect_statements("{p Ana Ruiz}: We owe it to them. It is late.",
					  "Ana Ruiz||We owe it to them / Ana Ruiz||It is late");
}

static void
test_no_statement(void **state)
{
	expect_statements("Insiders said that it is late.", "");
	expect_statements("{p Ana Ruiz} was told that it is late.", "");
	expect_statements("{p Ana Ruiz} read the report on the work.", "");
	expect_statements("{p Ana Ruiz} introduced the situation.", "");
	expect_statements("{p Ana Ruiz} failed to report that it is late.", "");
}

/* ---- directives ---- */

static void
test_points(void **state)
{
	expect_directives("{p Ana Ruiz} stressed that time is short. First, we must "
					  "seize the chance. Second, cut waste, and so on.",
					  "1 seize the chance / 2 cut waste");
	expect_directives("{p Ana Ruiz} said that it is late. One is to guide "
					  "firms; two is to build roads.",
					  "1 guide firms / 2 build roads");
	expect_directives("{p Ana Ruiz} stressed the following:\n\n(1) Expand the "
					  "port. (2) Guard the bank.",
					  "1 Expand the port / 2 Guard the bank");
	expect_directives("1. Industry\n\nSales grew. 2. Farming", "");
	expect_directives("{p Ana Ruiz} said that it is good. First, we hire "
					  "locally.", "");
	expect_directives("{p 赵立群}指出，时间很紧。一要突出项目，抓紧开工。",
					  "1 突出项目");
}

static void
test_orders(void **state)
{
	expect_directives("{p Ana Ruiz} urged the port to speed up work, and left.",
					  "0 speed up work");
	expect_directives("{p Ana Ruiz} asked all towns to fight on and to ensure "
					  "that it works.",
					  "0 fight on / 0 ensure that it works");
	expect_directives("{p Ana Ruiz} demanded that the staff should sort out "
					  "the list, and so on.",
					  "0 sort out the list");
	expect_directives("{p Ana Ruiz} said the port must not wait.",
					  "0 not wait");
	expect_directives("{p Ana Ruiz} stressed that it is necessary to dig deep, "
					  "and the share should reach 2% soon.",
					  "0 dig deep / 0 the share should reach 2% soon");
	expect_directives("The deal should close in June.", "");
	expect_directives("{p Ana Ruiz} told firms to stop asking.",
					  "0 stop asking");
}

/* ---- events ---- */

/* ---- odd texts ---- */

/* Long texts without structure must neither crash nor take long. */
static void
test_hostile(void **state)
{
	static const char *const pieces[] = {
		"said ", "\"", "{p A B} said \"", "and visited ", "must ", "First, ",
		"according to ", ", said ", "(1) ", "the company said ", "to visit "
	};

	for (size_t k = 0; k < GAZ_LENGTHOF(pieces); k++)
	{
		size_t		len = strlen(pieces[k]);
		size_t		n = strchr(pieces[k], '{') ? MAX_MARKS - 1 : 20000;
		char	   *text = malloc(len * n + 1);
		Fixture		f;

		for (size_t i = 0; i < n; i++)
			memcpy(text + i * len, pieces[k], len);
		text[len * n] = '\0';
		read(&f, text);
		gaz_arena_destroy(f.arena);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reported),
		cmocka_unit_test(test_quoted),
		cmocka_unit_test(test_speakers),
		cmocka_unit_test(test_no_statement),
		cmocka_unit_test(test_points),
		cmocka_unit_test(test_orders),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests_name("relate", tests, NULL, NULL);
}
