/*-------------------------------------------------------------------------
 *
 * test_event.c
 *	  Events: who did what to whom, told by verbs, by nouns and by both.
 *
 *-------------------------------------------------------------------------
 */
#include "relating.h"


static void
test_tour(void **state)
{
	expect_events("{p Yang Yue}, {r secretary of the Committee}, went to "
				  "{l Gulou}, {l Cangshan} and {l Harbour Zone} to investigate "
				  "industry.\n\n{p Yang Yue} and his party visited {o Apex "
				  "Steel}, {o Borel Glass} and {o Calder Wind}. In the shop of "
				  "{o Dorn Cable}, {p Yang Yue} looked around.\n\ncity leaders "
				  "{p Li Wei}, {p Xu Min} and {p Gao Hui} participated in the "
				  "survey.",
				  "inspection done [Yang Yue] [Apex Steel+Borel Glass+Calder "
				  "Wind+Dorn Cable] [Gulou+Cangshan+Harbour Zone] "
				  "[Li Wei+Xu Min+Gao Hui]");
	expect_events("{p Ana Ruiz}, accompanied by {r Governor} {p Li Wei}, "
				  "visited {o Apex Steel}.",
				  "visit done [Ana Ruiz] [Apex Steel] [] [Li Wei]");
	expect_events("{p Ana Ruiz}, accompanied by {p Li Wei} and {p Xu Min}, "
				  "visited {o Apex Steel} in {l Lima}.",
				  "visit done [Ana Ruiz] [Apex Steel] [Lima] [Li Wei+Xu Min]");
}

static void
test_who_travels_along(void **state)
{
	(void) state;
	expect_events("{p Ana Ruiz} led {p Li Wei} and {p Xu Min} to visit {o Apex "
				  "Steel}.",
				  "visit done [Ana Ruiz] [Apex Steel] [] [Li Wei+Xu Min]");
	expect_events("{p Ana Ruiz} accompanied {p Li Wei} to visit {o Apex "
				  "Steel}.",
				  "visit done [Li Wei] [Apex Steel] [] [Ana Ruiz]");
	expect_events("{p Ana Ruiz} presided over the symposium, and {p Li Wei} and "
				  "{p Xu Min} slept.",
				  "meeting done [Ana Ruiz] [] [] []");
}

static void
test_place_of_the_scene(void **state)
{
	(void) state;
	expect_events("The yard in {l Lima} grows. {o Apex Steel} signed a deal "
				  "with {o Borel Glass}.",
				  "signing done [Apex Steel] [Borel Glass] [Lima] []");
	/* what is bought lies anywhere */
	expect_events("The yard in {l Lima} grows. {o Apex Steel} acquired "
				  "{o Borel Glass}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	/* nor is a paragraph set where another is */
	expect_events("It rained.\n\nThe yard in {l Lima} grows.\n\n{o Apex Steel} "
				  "signed a deal with {o Borel Glass}.",
				  "signing done [Apex Steel] [Borel Glass] [] []");
}

static void
test_compound_describes(void **state)
{
	(void) state;
	expect_events("{o Apex Steel}, a much-launched yard, grows.", "");
	expect_events("A yard co-launched by {o Apex Steel} grows.",
				  "launch done [Apex Steel] [] [] []");
}

static void
test_business(void **state)
{
	expect_events("{o Apex Steel} acquired {o Borel Glass}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Borel Glass} was acquired by {o Apex Steel}.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	expect_events("News of the acquisition of {o Borel Glass} by {o Apex "
				  "Steel} spread.",
				  "acquisition done [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Apex Steel} signed a deal with {o Borel Glass} in "
				  "{l Lima}.",
				  "signing done [Apex Steel] [Borel Glass] [Lima] []");
	expect_events("{o Apex Steel} has raised money from {o Calder Fund}.",
				  "funding done [Calder Fund] [Apex Steel] [] []");
	expect_events("{p Ana Ruiz} was appointed by {o Apex Steel} as director.",
				  "appointment done [Apex Steel] [Ana Ruiz] [] []");
}

static void
test_standing(void **state)
{
	expect_events("{o Apex Steel} plans to acquire {o Borel Glass}.",
				  "acquisition planned [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Apex Steel} will acquire {o Borel Glass}.",
				  "acquisition planned [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Apex Steel} failed to acquire {o Borel Glass}.",
				  "acquisition denied [Apex Steel] [Borel Glass] [] []");
	expect_events("{o Apex Steel} must acquire {o Borel Glass}.", "");
	expect_events("Firms acquired things.", "");
}

static void
test_gatherings(void **state)
{
	expect_events("{p Ana Ruiz} presided over a symposium in {l Lima}. "
				  "{p Li Wei} said that it was late.",
				  "meeting done [Ana Ruiz] [] [Lima] [Li Wei]");
	expect_events("At the symposium, {p Ana Ruiz} said that it was late.",
				  "meeting done [Ana Ruiz] [] [] []");
	expect_events("The meeting was held in {l Lima}.",
				  "meeting done [] [] [Lima] []");
	expect_events("Something was held in {l Lima}.", "");
}

/* ---- a verb and its noun ---- */

static void
test_light_verb_takes_kind_from_its_object(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} issued a long-term loan.",
				  "funding done [Apex Steel] [] [] []");
	expect_events("{o Apex Steel} issued a statement.", "");
	expect_events("A licence was granted by {o Harbour Board}.",
				  "policy done [Harbour Board] [] [] []");
}

static void
test_gain_verb_makes_its_subject_the_target(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} received a loan from {o Harbour Bank}.",
				  "funding done [Harbour Bank] [Apex Steel] [] []");
	expect_events("{o Apex Steel} received a licence.",
				  "policy done [] [Apex Steel] [] []");
}

static void
test_weak_verb_needs_the_thing_made_or_cut(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} plans to build a wire factory in {l Gulou}.",
				  "investment planned [Apex Steel] [] [Gulou] []");
	expect_events("{o Apex Steel} plans to build trust.", "");
	expect_events("{o Apex Steel} will cut up to 300 jobs.",
				  "layoff planned [Apex Steel] [] [] []");
	expect_events("{o Apex Steel} cut its prices.", "");
}

static void
test_phase_verb_on_either_side_of_its_work(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} began construction in {l Gulou}.",
				  "groundbreaking done [Apex Steel] [] [Gulou] []");
	expect_events("Construction began in {l Gulou}.",
				  "groundbreaking done [] [] [Gulou] []");
	expect_events("{o Apex Steel} began well.", "");
}

static void
test_who_succeeds_is_appointed(void **state)
{
	(void) state;
	expect_events("{p Ana Ruiz} took over as head of the yard.",
				  "appointment done [] [Ana Ruiz] [] []");
}

static void
test_told_without_a_name(void **state)
{
	(void) state;
	expect_events("The game was launched in {l Gulou}.",
				  "launch done [] [] [Gulou] []");
	expect_events("The game launched by {o Apex Steel} is old.",
				  "launch done [Apex Steel] [] [] []");
	expect_events("The zone, which launched it, is old.",
				  "launch done [] [] [] []");
	expect_events("The yard may have launched a ship.", "");
}

static void
test_partners_may_all_be_subjects(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} and {o Borel Glass} formed an alliance.",
				  "partnership done [Apex Steel] [Borel Glass] [] []");
}

static void
test_speech_told_by_a_noun(void **state)
{
	(void) state;
	expect_events("In a keynote at the yard, {p Yang Yue} said nothing new.",
				  "speech done [Yang Yue] [] [] []");
}

/* ---- who is meant where nobody is named ---- */

static void
test_the_companies_are_those_of_before(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} and {o Borel Glass} said little. The two "
				  "companies will build a factory in {l Lima}.",
				  "investment planned [Apex Steel+Borel Glass] [] [Lima] []");
	expect_events("{o Apex Steel} spoke with {o Borel Glass}. Both companies "
				  "formed an alliance.",
				  "partnership done [Apex Steel] [Borel Glass] [] []");
	expect_events("Some companies will build a factory in {l Lima}.",
				  "investment planned [] [] [Lima] []");
}

static void
test_subject_before_two_asides(void **state)
{
	(void) state;
	expect_events("{o Apex Steel}, a large steel company, along with {p Li "
				  "Wei}, visited {o Borel Glass}.",
				  "visit done [Apex Steel] [Borel Glass] [] [Li Wei]");
	/* where somebody is at home is not where it happens */
	expect_events("{o Apex Steel}, based in {l Lima}, signed a deal with {o "
				  "Borel Glass}.",
				  "signing done [Apex Steel] [Borel Glass] [] []");
}

static void
test_the_article_is_about_one_company(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} is old.\n\nThe {o Harbour Board} issued a "
				  "loan of note.",
				  "funding done [Harbour Board] [Apex Steel] [] []");
	/* what is for others is not for the company */
	expect_events("{o Apex Steel} is old.\n\nThe {o Harbour Board} issued a "
				  "loan for sailors.",
				  "funding done [Harbour Board] [] [] []");
}

static void
test_site_of_the_factory(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} plans to build a factory.\n\nThe factory, at "
				  "{l Harbour Park} in {l Lima}, is large.",
				  "investment planned [Apex Steel] [] [Harbour Park+Lima] []");
	expect_events("{o Apex Steel} plans to build a factory.\n\nThe price of "
				  "land in {l Lima} is high.",
				  "investment planned [Apex Steel] [] [] []");
}

static void
test_part_of_a_company_is_sold(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} sold its pump unit to {o Borel Glass}.",
				  "acquisition done [Borel Glass] [] [] [Apex Steel]");
	expect_events("{o Apex Steel} sold shirts.", "");
}

static void
test_ceremony_without_parties(void **state)
{
	(void) state;
	expect_events("The signing ceremony was held in {l Lima}.",
				  "signing done [] [] [Lima] []");
}

static void
test_purpose_makes_a_journey_sure(void **state)
{
	(void) state;
	expect_events("{p Ana Ruiz} led a team to our yard to investigate dust.",
				  "inspection done [Ana Ruiz] [] [] []");
	expect_events("{p Ana Ruiz} led a team to our yard.", "");
}

static void
test_joined_ceremony_is_that_of_its_kind(void **state)
{
	(void) state;
	/* the start of building told of since is not what was witnessed */
	expect_events("{o Apex Steel} signed a contract with {o Borel Glass}. "
				  "Construction began in {l Lima}. {p Li Wei} attended the "
				  "signing.",
				  "signing done [Apex Steel] [Borel Glass] [] [Li Wei] / "
				  "groundbreaking done [] [] [Lima] []");
	expect_events("{p Li Wei} attended the opening ceremony of the forum in "
				  "{l Lima}.",
				  "conference done [] [] [Lima] [Li Wei]");
}

static void
test_subject_of_a_participle(void **state)
{
	(void) state;
	expect_events("This comes with {o Harbour Board} launching a game.",
				  "launch done [Harbour Board] [] [] []");
}

static void
test_place_that_acts(void **state)
{
	(void) state;
	expect_events("{l Harbour Port} opened a new service.",
				  "launch done [] [] [Harbour Port] []");
}

static void
test_signed_into_law(void **state)
{
	(void) state;
	expect_events("{p Ana Ruiz} signed the bill into law.",
				  "policy done [Ana Ruiz] [] [] []");
}

static void
test_committee_is_no_meeting(void **state)
{
	(void) state;
	expect_events("The {o Harbour Board}, presided over by {p Ana Ruiz}, "
				  "granted a licence.",
				  "policy done [Harbour Board] [] [] []");
}

static void
test_technology_is_licensed(void **state)
{
	(void) state;
	expect_events("{o Apex Steel} will license it from {o Borel Glass}.",
				  "partnership planned [Apex Steel] [Borel Glass] [] []");
}

static void
test_condition_is_no_event(void **state)
{
	(void) state;
	expect_events("If {o Harbour Board} approved, {o Apex Steel} would wait.",
				  "");
}

static void
test_countries_sign(void **state)
{
	(void) state;
	expect_events("{l Peru} and {l Chile} signed a contract.",
				  "signing done [Peru] [Chile] [] []");
	expect_events("{o Apex Steel} signed a contract with {l Harbour Zone}.",
				  "signing done [Apex Steel] [Harbour Zone] [] []");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tour),
		cmocka_unit_test(test_who_travels_along),
		cmocka_unit_test(test_place_of_the_scene),
		cmocka_unit_test(test_compound_describes),
		cmocka_unit_test(test_business),
		cmocka_unit_test(test_standing),
		cmocka_unit_test(test_gatherings),
		cmocka_unit_test(test_light_verb_takes_kind_from_its_object),
		cmocka_unit_test(test_gain_verb_makes_its_subject_the_target),
		cmocka_unit_test(test_weak_verb_needs_the_thing_made_or_cut),
		cmocka_unit_test(test_phase_verb_on_either_side_of_its_work),
		cmocka_unit_test(test_who_succeeds_is_appointed),
		cmocka_unit_test(test_told_without_a_name),
		cmocka_unit_test(test_partners_may_all_be_subjects),
		cmocka_unit_test(test_speech_told_by_a_noun),
		cmocka_unit_test(test_the_companies_are_those_of_before),
		cmocka_unit_test(test_subject_before_two_asides),
		cmocka_unit_test(test_the_article_is_about_one_company),
		cmocka_unit_test(test_site_of_the_factory),
		cmocka_unit_test(test_part_of_a_company_is_sold),
		cmocka_unit_test(test_ceremony_without_parties),
		cmocka_unit_test(test_purpose_makes_a_journey_sure),
		cmocka_unit_test(test_joined_ceremony_is_that_of_its_kind),
		cmocka_unit_test(test_subject_of_a_participle),
		cmocka_unit_test(test_place_that_acts),
		cmocka_unit_test(test_signed_into_law),
		cmocka_unit_test(test_committee_is_no_meeting),
		cmocka_unit_test(test_technology_is_licensed),
		cmocka_unit_test(test_condition_is_no_event),
		cmocka_unit_test(test_countries_sign),
	};

	return cmocka_run_group_tests_name("event", tests, NULL, NULL);
}
