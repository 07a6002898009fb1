/*-------------------------------------------------------------------------
 *
 * test_sentence.c
 *	  Where sentences end.  In the examples '|' stands between two of them.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "text/scan.h"
#include "text/sentence.h"

typedef struct Split
{
	GazArena   *arena;
	char	   *text;
	uint32_t	len;
	GazTokens	tokens;
	GazSentences sentences;
} Split;

static Split
split_bytes(const char *text, uint32_t len)
{
	Split		split = {
		gaz_arena_create(gaz_malloc_hooks()), malloc(len), len
	};

	memcpy(split.text, text, len);
	gaz_scan(split.arena, split.text, len, &split.tokens);
	gaz_split_sentences(split.arena, split.text, &split.tokens,
						gaz_span(0, split.tokens.n), 7, GAZ_SECTION_BODY,
						&split.sentences);
	return split;
}

static void
done(Split *split)
{
	gaz_arena_destroy(split->arena);
	free(split->text);
}

/*
 * Takes the bars out of expected, splits what is left and puts them back in
 * where a sentence begins.
 */
static void
check(const char *expected)
{
	char	   *text = calloc(strlen(expected) + 1, 1);
	char	   *found = malloc(strlen(expected) * 2 + 2);
	uint32_t	len = 0;
	uint32_t	n = 0;
	uint32_t	k = 1;
	Split		split;

	for (const char *p = expected; *p != '\0'; p++)
		if (*p != '|')
			text[len++] = *p;
	split = split_bytes(text, len);
	for (uint32_t at = 0; at < len; at++)
	{
		if (k < split.sentences.n &&
			split.tokens.item[split.sentences.item[k].span.from].start == at)
		{
			found[n++] = '|';
			k++;
		}
		found[n++] = text[at];
	}
	found[n] = '\0';
	assert_string_equal(found, expected);
	done(&split);
	free(found);
	free(text);
}

static void
test_plain(void **state)
{
	check("One sentence.");
	check("No stop at all");
	check("It grew. |It fell! |Did it? |It did.");
	check("It rose 3.8%. |It sold 1,234.5 tonnes in 2019. |Then 2,000.");
	check("in the third quarter. |5G stations followed.");
	check("(It was adopted in 2020.) |Then it was changed.");
	check("It ended.) |Another began.");
	check("It grew (by 5 percent). |It fell.");
	check("What?! |No!! |Yes.");
	check("It was so... |Then it was not, but... perhaps.");
	check("Is it? he asked. |It is! said Li.");
}

static void
test_abbreviations(void **state)
{
	check("Mr. Smith met Dr. Li and Gen. Wang. |They left.");
	check("Prof. Dr. Meier and St. Gallen agreed. |Good.");
	check("She works for Acme Corp. in Ohio. |He does not.");
	check("She works for Acme Corp. |The company is old.");
	check("Bearing Co., Ltd. was visited, Acme Co. Ltd. too. |He left.");
	check("He visited Bearing Co.,Ltd. |Zheng then left.");
	check("Acme Co. Chairman Li and Acme Inc. CEO Wu met.");
	check("Acme Inc. (NYSE: ACM) said so. |Acme Inc.'s plant closed.");
	check("In Feb. 2020 and on Mar. 3 it met. |On Sept. 5 again.");
	check("It sets in the sun. |They sat. |He ran a mar. |Then no.");
	check("No. 5 furnace and Nos. 6 and 7, p. 12. |He said no. |Then yes.");
	check("pumps, valves, etc. are made. |Pumps, valves, etc. |They are made.");
	check("Cambridge, Mass., Aug. 12 and Atlanta, Ga. said so. |Next one.");
	check("Smith Jr. said so. |About 5 approx. six.");
	check("GOV. REYES SPOKE. |NO. 5 WON.");
}

static void
test_dotted(void **state)
{
	check("the U.S. Department of Commerce. |It said.");
	check("It was made in the U.S. |The plant closed.");
	check("William T. Brandt and J. Tyler spoke. |J.K. Rowling wrote.");
	check("at 3 a.m. on Monday, 5 p.m. Eastern. |Next day.");
	check("It ended at 5 p.m. |He left.");
	check("Ph.D. students and Priya Raman, M.D., Ph.D., President.");
	check("heat at 700 C. |Conventional salts break down.");
	check("Officine Bassani S.p.A. has looked. |S.A. too.");
	check("U.S.-China trade and U.S.'s share. |End.");
}

static void
test_labels(void **state)
{
	check("1. Strengthen leadership. |2 is next.");
	check("He made two points: 1. Save. |2. Build.");
	check("2.Strengthen leadership.");
	check("A. Strengthen leadership. |B. Do more.");
	check("IV. Strengthen leadership.");
	check("(1) Strengthen leadership. |(2) Do more.");
}

static void
test_lost_space(void **state)
{
	check("the work.|He stressed the points.|First, we must.|Second, more.");
	check("Industry and Information Technology.|Representatives came.");
	check("an increase of 8.1%.|Among them, 5.");
	check("in 2020.|The output grew. |(2020).|The end.");
	check("has been produced.|“We invested a lot. ”said Bai Junying.");
	check("in our city.|(Reporter Chen)");
	check("operating income.|2023 was good.");
	check("Bearing Co.,Ltd.|The company grew.");
	check("www.Example.com and news@Example.cn and Example.Com.cn are up.");
	check("Shares of Apex (APEX.N) On Monday fell.");
	check("He wrote Node.js and ASP.NET code, see v.2 and No.5 and x.Y.");
	check("the MOU.|我们要");
	check("well done.he stressed it.");
}

static void
test_quotes(void **state)
{
	check("\"It is settled.\" |He left.");
	check("\"It is settled.\" said Li. |\"It is,\" he added. |\"Yes.\"");
	check("“It is settled.” |“It is not.”");
	check("“what we have is a drill. ”said Ying Wu, president. |He left.");
	check("He asked, \"Why?\" |Nobody knew.");
	check("\"Why?\" he asked. |\"Because!\" she said.");
	check("'It works.' |'It does not.'");
	check("Ltd.” |“The next.");
	check("He said: “It fell. |It rose.” |It is next.");
}

static void
test_chinese(void **state)
{
	check("他强调，要创新。|市委常委参加。");
	check("产值增长6.8%。|随后，他来到公司！|好吗？|好。");
	check("“要抓项目。”|会议强调，要创新。");
	check("“要抓项目。”他说。|会议结束。");
	check("“要抓项目。”公司董事长谭志远表示。|会议结束。");
	check("“要抓项目。”|他强调，要创新。");
	check("一要突出项目；二要突出创新：三要保障。");
	check("（记者孙晓东。）|他说……然后走了。");
	check("1.全面加强。|2.深入推进。");
	check("他来到ABC。|Then he left。|the end");
	check("he wrote“好。”and left. |Next.");
}

static void
test_case(void **state)
{
	check("the plant opened. |it employs many people. |iPhone sales grew.");
	check("see fig. two and appr. five of them.");
	check("yongkang grew. |yongkang has more.");
}

static void
test_markup(void **state)
{
	check("It grew.</b> |Then fell.");
	check("It grew.|<br> then <i>fell</i>.");
	check("said Dr.<b> Li</b> there. |Yes.");
}

/* Which sentences begin inside a quotation. */
static void
check_in_quote(const char *text, const char *expected)
{
	Split		split = split_bytes(text, (uint32_t) strlen(text));

	assert_int_equal(split.sentences.n, strlen(expected));
	for (uint32_t i = 0; i < split.sentences.n; i++)
		assert_int_equal(split.sentences.item[i].in_quote,
						 expected[i] == 'q');
	done(&split);
}

static void
test_in_quote(void **state)
{
	check_in_quote("He said: \"One. Two. Three.\" Four.", "-qq-");
	check_in_quote("“One. Two.” Three.", "-q-");
	check_in_quote("他说：“要创新。要实干。”会议结束。", "-q-");
	check_in_quote("'One. Two.' Three.", "-q-");
	check_in_quote("in the '90s it grew. Then it fell.", "--");
}

static void
test_record(void **state)
{
	Split		split = split_bytes("One. Two.", 9);

	assert_int_equal(split.sentences.n, 2);
	assert_int_equal(split.sentences.item[1].paragraph, 7);
	assert_int_equal(split.sentences.item[1].section, GAZ_SECTION_BODY);
	done(&split);
	assert_string_equal(gaz_section_name(GAZ_SECTION_TITLE), "title");
	assert_string_equal(gaz_section_name(GAZ_SECTION_LEAD), "lead");
	assert_string_equal(gaz_section_name(GAZ_SECTION_BODY), "body");
	assert_string_equal(gaz_section_name(GAZ_SECTION_FURNITURE), "furniture");
}

/* Sentences cover the block, in order and without gaps. */
static void
check_cover(const char *text, uint32_t len)
{
	Split		split = split_bytes(text, len);
	uint32_t	at = 0;

	for (uint32_t i = 0; i < split.sentences.n; i++)
	{
		GazSpan		span = split.sentences.item[i].span;

		assert_int_equal(span.from, at);
		assert_true(span.to > span.from);
		assert_true(span.to - span.from <= 820);
		at = span.to;
	}
	assert_int_equal(at, split.tokens.n);
	done(&split);
}

static void
test_long(void **state)
{
	static const char *const pieces[] = {
		"word ", "word, ", ". ", ".", ".)", "\"", "a. ", "U.S. ", "中", "，",
		"。", "<b>", ".<b>", "'", "1. ", "Mr. ", ".\"", "... ", "。”他"
	};
	const uint32_t len = 500000;
	char	   *text = malloc(len);

	for (size_t k = 0; k < GAZ_LENGTHOF(pieces); k++)
	{
		uint32_t	n = (uint32_t) strlen(pieces[k]);

		for (uint32_t i = 0; i < len; i++)
			text[i] = pieces[k][i % n];
		check_cover(text, len);
	}
	free(text);
}

static void
test_random(void **state)
{
	static const char *const pieces[] = {
		"Li", "work", "U.S.", "J.", "Co", "Ltd", "No", "Mr", ".", ". ", "...",
		"! ", "?", "\"", "“", "”", "'", "(", ")", ", ", " ", "\n", "5", "中",
		"说", "。", "，", "<b>", "<p>", "The", "said", "-", "@", "/"
	};
	uint64_t	seed = 88172645463325252u;

	for (int round = 0; round < 20000; round++)
	{
		char		text[256];
		uint32_t	len = 0;

		for (int n = 0; n < 20; n++)
		{
			const char *piece;

			seed = seed * 6364136223846793005u + 1442695040888963407u;
			piece = pieces[(seed >> 33) % GAZ_LENGTHOF(pieces)];
			memcpy(text + len, piece, strlen(piece));
			len += (uint32_t) strlen(piece);
		}
		check_cover(text, len);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_abbreviations),
		cmocka_unit_test(test_dotted),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_lost_space),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_chinese),
		cmocka_unit_test(test_case),
		cmocka_unit_test(test_markup),
		cmocka_unit_test(test_in_quote),
		cmocka_unit_test(test_record),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
