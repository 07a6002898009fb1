/*-------------------------------------------------------------------------
 *
 * test_argument.c
 *	  Who and where of events: subjects far from their verb, nouns that bring
 *	  their own arguments, people who are there, owners that are not named.
 *
 *-------------------------------------------------------------------------
 */
#include "relating.h"

static void
test_subject_over_what_stands_between(void **state)
{
	(void) state;
	expect_events("{o Apex Steel}, a unit of {o Calder Fund}, on Tuesday "
				  "acquired {o Borel Glass}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Apex Steel}, through {o Harbour Bank}, today signed a "
				  "contract with {o Borel Glass}.",
				  "signing done [Apex Steel] [Borel Glass] [] []");
	expect_events("The yard belongs to {o Apex Steel}, which acquired "
				  "{o Borel Glass}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	expect_events("The board of {o Apex Steel} appointed {p Ana Ruiz}.",
				  "appointment done [Apex Steel] [Ana Ruiz] [] []");
	expect_events("Under a contract with {o Borel Glass}, {o Apex Steel} "
				  "makes glass.",
				  "signing done [Apex Steel] [Borel Glass] [] []");
}

static void
test_parties_of_a_contract(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} and {o Borel Glass} signed a contract.",
				  "signing done [Apex Steel] [Borel Glass] [] []");
	expect_events("A contract between {o Apex Steel} and {o Borel Glass} was "
				  "signed in {l Lima}.",
				  "signing done [Apex Steel] [Borel Glass] [Lima] []");
	expect_events("On behalf of {o Apex Steel} and {o Borel Glass}, "
				  "{p Ana Ruiz} and {p Li Wei} signed the contract.",
				  "signing done [Apex Steel] [Borel Glass] [] "
				  "[Ana Ruiz+Li Wei]");
}

static void
test_nouns_bring_their_arguments(void **state)
{
	(void) state;
	expect_events("An explosion at {o Apex Steel}'s yard in {l Lima} was heard.",
				  "incident done [Apex Steel] [] [Lima] []");
	expect_events("A strike by {o Calder Union} at {o Apex Steel} goes on.",
				  "other done [Calder Union] [Apex Steel] [] []");
	expect_events("{p Ana Ruiz}'s visit to {l Lima} was short.",
				  "visit done [Ana Ruiz] [] [Lima] []");
	expect_events("The explosion risk at {o Apex Steel} is small.", "");
}

static void
test_seller_takes_part(void **state)
{
	(void) state;
	expect_events("{o Calder Fund} sold {o Borel Glass} to {o Apex Steel}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] "
				  "[Calder Fund]");
}

static void
test_what_is_halted(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} halted production at its {l Lima} factory.",
				  "other done [Apex Steel] [] [Lima] []");
	expect_events("{o Apex Steel} halted briefly.", "");
}

static void
test_who_leaves_whom(void **state)
{
	(void) state;
	expect_events("{p Ana Ruiz} resigned.", "other done [Ana Ruiz] [] [] []");
	expect_events("{o Apex Steel} said that {p Ana Ruiz} resigned.",
				  "other done [Ana Ruiz] [Apex Steel] [] []");
}

static void
test_guests(void **state)
{
	(void) state;
	expect_events("{p Li Wei} presided over the groundbreaking in {l Lima}. "
				  "{p Xu Min} attended the groundbreaking.",
				  "groundbreaking done [] [] [Lima] [Li Wei+Xu Min]");
	expect_events("{p Li Wei} and {p Xu Min} attended a forum in {l Lima}.",
				  "conference done [] [] [Lima] [Li Wei+Xu Min]");
	expect_events("At a forum in {l Lima}, {p Li Wei} said that it was late.",
				  "conference done [] [] [Lima] [Li Wei]");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_subject_over_what_stands_between),
		cmocka_unit_test(test_parties_of_a_contract),
		cmocka_unit_test(test_nouns_bring_their_arguments),
		cmocka_unit_test(test_seller_takes_part),
		cmocka_unit_test(test_what_is_halted),
		cmocka_unit_test(test_who_leaves_whom),
		cmocka_unit_test(test_guests),
	};

	return cmocka_run_group_tests_name("argument", tests, NULL, NULL);
}
