/*-------------------------------------------------------------------------
 *
 * test_person.c
 *	  Persons and roles: which names are persons, and which role is whose.
 *
 * Most cases are one sentence and the persons it should give, in order of
 * their names in the text, each with its roles: 'Ana Ruiz: mayor; senator'.
 *
 *-------------------------------------------------------------------------
 */
#include "reading.h"

/* ---- vocabulary ---- */

static const ReadingRow rows[] = {
	{GAZ_K_GIVEN_NAME, "Ana", "f"}, {GAZ_K_GIVEN_NAME, "Tom", "m"},
	{GAZ_K_GIVEN_NAME, "Omar", "m"}, {GAZ_K_GIVEN_NAME, "Mohammed", "m"},
	{GAZ_K_GIVEN_NAME, "Teresa", "f"}, {GAZ_K_GIVEN_NAME, "Emeka", "m"},
	{GAZ_K_SURNAME, "Ruiz", "es"}, {GAZ_K_SURNAME, "Ek", ""},
	{GAZ_K_SURNAME, "Sayed", "ar"}, {GAZ_K_SURNAME, "Cruz", "es"},
	{GAZ_K_SURNAME, "Goh", "zh"}, {GAZ_K_SURNAME, "Gu", "zh"},
	{GAZ_K_SURNAME, "Chen", "zh"}, {GAZ_K_SURNAME, "Lin", "zh"},
	{GAZ_K_SURNAME, "Obi", ""}, {GAZ_K_SURNAME, "Whitney", ""},
	{GAZ_K_GIVEN_NAME, "Whitney", "f"}, {GAZ_K_PARTICLE, "al", NULL},
	{GAZ_K_PARTICLE, "bin", NULL}, {GAZ_K_PARTICLE, "van", NULL},
	{GAZ_K_PARTICLE, "der", NULL},
	{GAZ_K_HONORIFIC, "Dr", NULL, 0, true},
	{GAZ_K_HONORIFIC, "Ing", NULL, 0, true},
	{GAZ_K_HONORIFIC, "Ms", NULL, 0, true},
	{GAZ_K_HONORIFIC, "Engr", NULL, 0, true},
	{GAZ_K_HONORIFIC, "Datuk Seri", NULL, 0, true},
	{GAZ_K_DEGREE, "Ph.D.", NULL},
	{GAZ_K_TITLE, "mayor", "state"}, {GAZ_K_TITLE, "vice mayor", "state"},
	{GAZ_K_TITLE, "minister", "state"}, {GAZ_K_TITLE, "governor", "state"},
	{GAZ_K_TITLE, "Minister for Trade", "state"},
	{GAZ_K_TITLE, "Minister of Finance", "state"},
	{GAZ_K_TITLE, "Gov", "state", 0, true},
	{GAZ_K_TITLE, "secretary", "state"}, {GAZ_K_TITLE, "director", "state"},
	{GAZ_K_TITLE, "member", "party"}, {GAZ_K_TITLE, "members", "party"},
	{GAZ_K_TITLE, "member of parliament", "state"},
	{GAZ_K_TITLE, "city leaders", "state"}, {GAZ_K_TITLE, "experts", "other"},
	{GAZ_K_TITLE, "chief executive", "company"},
	{GAZ_K_TITLE, "chief engineer", "company"},
	{GAZ_K_TITLE, "Chief Executive Officer", "company"},
	{GAZ_K_TITLE, "president", "company"},
	{GAZ_K_TITLE, "vice president", "company"},
	{GAZ_K_TITLE, "chairman", "company"}, {GAZ_K_TITLE, "founder", "company"},
	{GAZ_K_TITLE, "chairwoman", "company"}, {GAZ_K_TITLE, "head", "other"},
	{GAZ_K_TITLE, "head of digital", "company"},
	{GAZ_K_TITLE, "manager", "company"}, {GAZ_K_TITLE, "analyst", "company"},
	{GAZ_K_TITLE, "spokeswoman", "company"},
	{GAZ_K_TITLE, "executive", "company"}, {GAZ_K_TITLE, "adviser", "other"},
	{GAZ_K_TITLE, "lawyer", "other", 0, true},
	{GAZ_K_GIVEN_NAME, "Deborah", "f"}, {GAZ_K_SURNAME, "Pantoja", "es"},
	{GAZ_K_SURNAME, "Rivera", "es"}, {GAZ_K_PLACE, "Rivera", "UY-RV"},
	{GAZ_K_PLACE, "Kola", "RU-MUR"}, {GAZ_K_NUMBER_WORD, "two", "2"},
	{GAZ_K_ORGANIZATION, "Kita Energy", "company"},
	{GAZ_K_TITLE, "professor", "academic"},
	{GAZ_K_TITLE, "representative", "company"},
	{GAZ_K_TITLE_MODIFIER, "deputy", NULL},
	{GAZ_K_TITLE_MODIFIER, "former", NULL},
	{GAZ_K_TITLE_MODIFIER, "chief", NULL},
	{GAZ_K_TITLE_MODIFIER, "interim", NULL},
	{GAZ_K_ORG_HEAD, "Ministry", "government"},
	{GAZ_K_ORG_HEAD, "Committee", "party"}, {GAZ_K_ORG_HEAD, "Bank", "bank"},
	{GAZ_K_ORG_HEAD, "University", "university"},
	{GAZ_K_ORG_HEAD, "Energy", "company"},
	{GAZ_K_ORG_GENERIC, "company", "company"},
	{GAZ_K_ORG_GENERIC, "agency", "government"},
	{GAZ_K_ORG_SUFFIX, "Ltd", "company"}, {GAZ_K_ORG_SUFFIX, "Co", "company"},
	{GAZ_K_PLACE, "Lima", "PE-LIM"}, {GAZ_K_PLACE, "Giza", "EG-GZ"},
	{GAZ_K_PLACE, "China", "CN"}, {GAZ_K_PLACE, "Leeds", "GB-LDS"},
	{GAZ_K_PLACE_HEAD, "project", "site", 0.5f},
	{GAZ_K_EVENT_VERB, "appointed", "appointment"},
	{GAZ_K_EVENT_VERB, "elected", "appointment"},
	{GAZ_K_EVENT_VERB, "research", "inspection", 0.6f},
	{GAZ_K_EVENT_VERB, "opened", "launch"},
	{GAZ_K_REPORTING_VERB, "said", "say"},
	{GAZ_K_REPORTING_VERB, "told", "say", 0.9f},
	{GAZ_K_FURNITURE, "Contacts", "contact"},
	{GAZ_K_FURNITURE, "Contact the writer", "contact"},
	{GAZ_K_MONTH, "Jun", "6"}, {GAZ_K_MONTH, "May", "5", 0, true},
};

static const char common[] =
	"the of and is was be been a an its his her for at in to by with also who "
	"trade tourism investment finance steel energy kita mayor minister head "
	"board works council office company agency state safety charge new party "
	"committee municipal county deputy chief executive officer president "
	"digital services operations research press area team port plan mine law "
	"member members parliament east local union other leaders included "
	"including experts delegation city general representative chairman "
	"director manager marketing interim secretary ministry bank chair founder "
	"professor analyst vice project visit met said told opened left joined "
	"there then soon now he she they development zone economic technological "
	"lawyer executive adviser two named quill until stay on would who "
	"science industry innovation lead safe late it this that we our";

static int
setup(void **state)
{
	static ReadingRow all[GAZ_LENGTHOF(rows) + 200];
	static char words[sizeof(common)];
	size_t		n = GAZ_LENGTHOF(rows);

	memcpy(all, rows, sizeof(rows));
	memcpy(words, common, sizeof(common));
	for (char *w = strtok(words, " "); w != NULL; w = strtok(NULL, " "))
		all[n++] = (ReadingRow) {GAZ_K_COMMON, w, NULL};
	return reading_open(state, all, n);
}

/* ---- comparing ---- */

/* 'Ana Ruiz: mayor; senator | Tom Ek' */
static const char *
persons(Reading *r, const char *text)
{
	GazDoc	   *doc = reading_of(r, text, GAZ_NO_DAY);
	const char *out = "";

	for (uint32_t i = 0; i < doc->entities.n; i++)
	{
		const GazEntity *e = &doc->entities.item[i];

		if (e->kind != GAZ_M_PERSON)
			continue;
		out = gaz_arena_printf(r->arena, "%s%s%s", out, *out ? " | " : "",
							   reading_text(r, doc, e->name));
		for (uint32_t k = 0; k < e->roles.n; k++)
			out = gaz_arena_printf(r->arena, "%s%s%s", out, k ? "; " : ": ",
								   reading_text(r, doc,
												doc->roles.item[e->roles.item[k]].phrase));
	}
	return out;
}

typedef struct Case
{
	const char *text;
	const char *persons;
} Case;

static void
check(Reading *r, const Case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		const char *found;

		/* a headline before it, so that the sentence is body */
		found = persons(r, gaz_arena_printf(r->arena,
											"The visit was late\n\n%s\n",
											cases[i].text));
		if (strcmp(found, cases[i].persons) != 0)
			fail_msg("%s\n  found  %s\n  wanted %s", cases[i].text, found,
					 cases[i].persons);
	}
}

#define CHECK(state, cases) check(*(state), cases, GAZ_LENGTHOF(cases))

/* ---- names ---- */

static void
test_names(void **state)
{
	static const Case cases[] = {
		{"Mohammed al-Sayed and Tom van der Ek met.",
		"Mohammed al-Sayed | Tom van der Ek"},
		{"The plan of Goh Chok Tong was new.", "Goh Chok Tong"},
		{"Then Teresa Sta. Cruz joined.", "Teresa Sta. Cruz"},
		{"Tom \"Bob\" Ek left.", "Tom \"Bob\" Ek"},
		{"The head, Gu Jun, said so.", "Gu Jun: head"},
		{"Dr.-Ing. Ana Ruiz, chairwoman, said so.", "Ana Ruiz: chairwoman"},
		{"Its chairman, Chief Emeka Obi, said so.", "Emeka Obi: chairman"},
		{"Minister Datuk Seri Omar Sayed left.", "Omar Sayed: Minister"},
		{"Then Engr. Abdulganiyu Kola left.", "Abdulganiyu Kola"},
		{"The mayor, Amador Pantoja Rivera, left.",
		"Amador Pantoja Rivera: mayor"},
		{"Deborah Quill, who left, said so.", "Deborah Quill"},
		{"Eshel Armoni, the company's chairman, left.",
		"Eshel Armoni: chairman"},
		/* what stands beside no person */
		{"The engine is a Kita & Whitney Ek of the company.", ""},
		{"It is in the plan (Gu Lin [2022] No. 2) now.", ""},
		{"She visited the Ana Ruiz project.", ""},
	};

	CHECK(state, cases);
}

/* ---- roles before the name ---- */

static void
test_before(void **state)
{
	static const Case cases[] = {
		{"Lima Mayor Ana Ruiz said so.", "Ana Ruiz: Lima Mayor"},
		{"Then Gov. Ana Ruiz left.", "Ana Ruiz: Gov."},
		{"The agency's head Ana Ruiz said so.", "Ana Ruiz: head"},
		{"Company spokeswoman Ana Ruiz said so.", "Ana Ruiz: spokeswoman"},
		{"Chairman and Chief Executive Officer Ana Ruiz left.",
		"Ana Ruiz: Chairman; Chief Executive Officer"},
		{"Deputy director Professor Ana Ruiz left.",
		"Ana Ruiz: Deputy director; Professor"},
		{"The mayor of Lima, Ana Ruiz, the governor of Giza, Omar Sayed, and "
		"the head of the port, Tom Ek, met.",
		"Ana Ruiz: mayor of Lima | Omar Sayed: governor of Giza | "
		"Tom Ek: head of the port"},
		{"Minister Ana Ruiz, the head of the union, Tom Ek, and Mayor Omar "
		"Sayed met.",
		"Ana Ruiz: Minister | Tom Ek: head of the union | "
		"Omar Sayed: Mayor"},
		{"Lawyer Ana Ruiz left.", "Ana Ruiz: Lawyer"},
		{"Ana Ruiz, a former Kita Energy executive, left.",
		"Ana Ruiz: former Kita Energy executive"},
		{"Its two directors, Ana Ruiz and Tom Ek, left.",
		"Ana Ruiz: directors | Tom Ek: directors"},
		{"Then directors Ana Ruiz (34) and Tom Ek (36) left.",
		"Ana Ruiz: directors | Tom Ek: directors"},
		{"City leaders Ana Ruiz and Tom Ek met.",
		"Ana Ruiz: City leaders | Tom Ek: City leaders"},
	};

	CHECK(state, cases);
}

/* ---- roles behind the name ---- */

static void
test_behind(void **state)
{
	static const Case cases[] = {
		{"Ana Ruiz, founder, chairwoman and chief executive of Kita Energy, "
		"left.",
		"Ana Ruiz: founder; chairwoman; chief executive of Kita Energy"},
		{"Ana Ruiz, chairwoman as well as president of the union, left.",
		"Ana Ruiz: chairwoman; president of the union"},
		{"Ana Ruiz, aged 52, its chief engineer, left.",
		"Ana Ruiz: chief engineer"},
		{"Ana Ruiz, also a member of the board, left.",
		"Ana Ruiz: member of the board"},
		{"Ana Ruiz (chairwoman of the board) and Tom Ek (founder) met.",
		"Ana Ruiz: chairwoman of the board | Tom Ek: founder"},
		{"Ana Ruiz - the mayor of Lima - left.", "Ana Ruiz: mayor of Lima"},
		{"\"It is late.\"\n- Ana Ruiz, Mayor of Lima", "Ana Ruiz: Mayor of Lima"},
		{"Ana Ruiz, a 34-year-old analyst, left.", "Ana Ruiz: analyst"},
		{"Ana Ruiz, in charge of safety, left.",
		"Ana Ruiz: in charge of safety"},
		{"Ana Ruiz, who is in charge of safety, left.",
		"Ana Ruiz: in charge of safety"},
		{"Ana Ruiz, Tom Ek and other city leaders met.",
		"Ana Ruiz: city leaders | Tom Ek: city leaders"},
		{"Ana Ruiz, Tom Ek and Omar Sayed, all members of the council, met.",
		"Ana Ruiz: members of the council | Tom Ek: members of the council | "
		"Omar Sayed: members of the council"},
		/* of one person no plural is said */
		{"Ana Ruiz, governor of Giza, and experts including Tom Ek met.",
		"Ana Ruiz: governor of Giza | Tom Ek"},
		{"Members of the delegation included Ana Ruiz, mayor of Lima.",
		"Ana Ruiz: mayor of Lima"},
	};

	CHECK(state, cases);
}

/* ---- where the phrase ends ---- */

static void
test_phrase(void **state)
{
	static const Case cases[] = {
		{"Ana Ruiz, Minister for Trade, Tourism and Investment, left.",
		"Ana Ruiz: Minister for Trade, Tourism and Investment"},
		{"Ana Ruiz, head of operations for Lima, Giza and China at Kita Bank, "
		"left.",
		"Ana Ruiz: head of operations for Lima, Giza and China at Kita Bank"},
		{"Ana Ruiz, Minister for Trade, and Tom Ek met.",
		"Ana Ruiz: Minister for Trade | Tom Ek"},
		{"Ana Ruiz, Secretary, Ministry of Steel, left.",
		"Ana Ruiz: Secretary, Ministry of Steel"},
		{"Ana Ruiz, vice president, Operations, left.",
		"Ana Ruiz: vice president, Operations"},
		{"Ana Ruiz, deputy manager in charge of safety, left.",
		"Ana Ruiz: deputy manager in charge of safety"},
		{"Ana Ruiz, representative in China of Kita Energy, left.",
		"Ana Ruiz: representative in China of Kita Energy"},
		{"Ana Ruiz, an analyst at Kita Bank in Lima, said so.",
		"Ana Ruiz: analyst at Kita Bank"},
		{"Ana Ruiz, head of steel research at Kita Bank, said so.",
		"Ana Ruiz: head of steel research at Kita Bank"},
		{"Ana Ruiz, Head of Digital Services at Kita Bank, left.",
		"Ana Ruiz: Head of Digital Services at Kita Bank"},
		{"Ana Ruiz, vice president, Digital Services at Kita Bank, left.",
		"Ana Ruiz: vice president, Digital Services at Kita Bank"},
		{"Ana Ruiz, director of the 4th Committee, left.",
		"Ana Ruiz: director of the 4th Committee"},
		{"Ana Ruiz, president of Kita Local 12, left.",
		"Ana Ruiz: president of Kita Local 12"},
		{"Ana Ruiz, Member of Parliament for Leeds East, left.",
		"Ana Ruiz: Member of Parliament for Leeds East"},
		{"Ana Ruiz was elected mayor at the same visit.", "Ana Ruiz: mayor"},
	};

	CHECK(state, cases);
}

/* ---- verbs ---- */

static void
test_verbs(void **state)
{
	static const Case cases[] = {
		{"Ana Ruiz was appointed chief engineer of Kita Energy.",
		"Ana Ruiz: chief engineer of Kita Energy"},
		{"Kita Energy appointed Ana Ruiz chief engineer.",
		"Ana Ruiz: chief engineer"},
		{"Ana Ruiz will become chairwoman of the board.",
		"Ana Ruiz: chairwoman of the board"},
		{"Ana Ruiz is a professor at Kita University.",
		"Ana Ruiz: professor at Kita University"},
		{"Ana Ruiz will succeed Tom Ek as chief executive.",
		"Ana Ruiz: chief executive | Tom Ek"},
		{"Kita Energy appointed Deborah Quill as its chairwoman. Quill, 49, was "
		"most recently an analyst.", "Deborah Quill: chairwoman; analyst"},
		{"The chairman of the board is Tom Ek.",
		"Tom Ek: chairman of the board"},
		{"Tom Ek left. The mayor, Ana Ruiz, said Ek would stay on as adviser.",
		"Tom Ek: adviser | Ana Ruiz: mayor"},
		{"Ana Ruiz left the post of vice mayor.", "Ana Ruiz: vice mayor"},
		{"Ana Ruiz joined the company. She was then an analyst at Kita Bank.",
		"Ana Ruiz: analyst at Kita Bank"},
		{"Ana Ruiz met Tom Ek there. The plan is late.", "Ana Ruiz | Tom Ek"},
		{"The visit of Ana Ruiz was late. Ruiz, also a member of the board, "
		"left.", "Ana Ruiz: member of the board"},
	};

	CHECK(state, cases);
}

/* ---- forms of a name ---- */

static void
test_forms(void **state)
{
	static const Case cases[] = {
		/* fuller and shorter names are one person's */
		{"Omar Sayed bin Obi, governor, left. Omar Sayed told Ana T. Ruiz so. "
		"Ana Ruiz left.",
		"Omar Sayed bin Obi: governor | Ana T. Ruiz"},
		{"Dr. Omar Sayed Al Ek, minister, left. Minister Al Ek said so.",
		"Omar Sayed Al Ek: minister"},
		/* a town's name is a known person's where it speaks */
		{"The mayor, Amador Pantoja Rivera, left. Rivera said so.",
		"Amador Pantoja Rivera: mayor"},
		/* a title before a short form repeats what was said in full */
		{"Minister Ruiz left. Ana Ruiz, Minister for Trade, Tourism and "
		"Investment, said so.",
		"Ana Ruiz: Minister for Trade, Tourism and Investment"},
		{"Ana Ruiz, president, left. Before it Ms Ruiz served as president of "
		"Kita Local 12.",
		"Ana Ruiz: president; president of Kita Local 12"},
	};

	CHECK(state, cases);
}

/* ---- contacts ---- */

static void
test_contacts(void **state)
{
	Reading    *r = *state;

	assert_string_equal(persons(r, "The visit was late\n\nThen the minister "
								"opened the plant in the city.\n\n"
								"Contacts\nInvestors: Ana Ruiz, ir@kita.example\n"
								"Media: Tom Ek, 021 555 0133\n"),
						"Ana Ruiz | Tom Ek");
	assert_string_equal(persons(r, "The visit was late\n\nThen the minister "
								"opened the plant in the city.\n\n"
								"Contact the writer: Ana Ruiz\n"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_before),
		cmocka_unit_test(test_behind),
		cmocka_unit_test(test_phrase),
		cmocka_unit_test(test_verbs),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_contacts),
	};

	return cmocka_run_group_tests_name("person", tests, setup,
									   reading_teardown);
}
