/*-------------------------------------------------------------------------
 *
 * test_scan.c
 *	  How text is cut into tokens, by examples and by properties of any bytes.
 *
 * An example is written as it comes out: tokens apart by blanks, a '+' before
 * one that is glued to the token before it.
 *
 *-------------------------------------------------------------------------
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "text/glyph.h"
#include "text/scan.h"
#include "text/utf8.h"

/* ---- what all tests share ---- */

typedef struct Scan
{
	GazArena   *arena;
	char	   *text;			/* exactly len bytes, for the sanitizer */
	uint32_t	len;
	GazTokens	tokens;
} Scan;

static Scan
scan_bytes(const char *text, uint32_t len)
{
	Scan		scan = {gaz_arena_create(gaz_malloc_hooks()), malloc(len), len};

	memcpy(scan.text, text, len);
	gaz_scan(scan.arena, scan.text, len, &scan.tokens);
	return scan;
}

static Scan
scan(const char *text)
{
	return scan_bytes(text, (uint32_t) strlen(text));
}

static void
done(Scan *scan)
{
	gaz_arena_destroy(scan->arena);
	free(scan->text);
}

static void
check(const char *text, const char *expected)
{
	Scan		s = scan(text);
	char	   *found = gaz_arena_strndup(s.arena, "", 0);

	for (uint32_t i = 0; i < s.tokens.n; i++)
	{
		const GazToken *t = &s.tokens.item[i];

		found = gaz_arena_printf(s.arena, "%s%s%.*s", found,
								 i == 0 ? "" : gaz_glued(t) ? " +" : " ",
								 (int) (t->end - t->start), s.text + t->start);
	}
	assert_string_equal(found, expected);
	done(&s);
}

/* The token at index i of a text must have these flags of those in mask. */
static void
check_flags(const char *text, uint32_t i, uint16_t mask, uint16_t flags)
{
	Scan		s = scan(text);

	assert_true(i < s.tokens.n);
	assert_int_equal(s.tokens.item[i].flags & mask, flags);
	done(&s);
}

static void
check_kind(const char *text, GazTokenKind kind, char punct)
{
	Scan		s = scan(text);

	assert_int_equal(s.tokens.n, 1);
	assert_int_equal(s.tokens.item[0].kind, kind);
	assert_int_equal(s.tokens.item[0].punct, (uint8_t) punct);
	done(&s);
}

/* ---- examples ---- */

static void
test_words(void **state)
{
	check("High-tech Zone", "High +- +tech Zone");
	check("Xi'an, O'Dell, don't", "Xi'an +, O'Dell +, don't");
	check("Xi’an d’Ivoire", "Xi’an d’Ivoire");
	check("People's Workers'", "People +'s Workers +'");
	check("PEOPLE'S People’s it's", "PEOPLE +'S People +’s it +'s");
	check("Xi'an's (NASA)'s U.S.'s", "Xi'an +'s ( +NASA +) +'s U.S. +'s");
	check("People&#8217;s", "People +&#8217;s");
	check("the city 's plan", "the city 's plan");
	check("U.S. J. S.p.A. M.D. Ph.D. a.m. e.g.",
		  "U.S. J. S.p.A. M.D. Ph.D. a.m. e.g.");
	check("J.K.Rowling J.Smith PhD Ph.", "J.K. +Rowling J. +Smith PhD Ph +.");
	check("Co.,Ltd. Inc.", "Co +. +, +Ltd +. Inc +.");
	check("work.He points.First", "work +. +He points +. +First");
	check("www.gov.cn Node.js", "www +. +gov +. +cn Node +. +js");
	check("Plan A... U.S..", "Plan A +... U.S +..");
	check("S&oslash;n Zürich naïve", "S&oslash;n Zürich naïve");
	check("Ó. Briain Łódź", "Ó. Briain Łódź");
	check("co\xC2\xADoperate zero\xE2\x80\x8Bwidth",
		  "co\xC2\xADoperate zero\xE2\x80\x8Bwidth");
	check("N42bn Q4 5G B2B", "N +42 +bn Q +4 5 +G B +2 +B");
	check("abcdefgh abcdefghi abcdefghijklmnop",
		  "abcdefgh abcdefghi abcdefghijklmnop");
	check("AT&T R&amp;D snake_case", "AT +& +T R +&amp; +D snake +_ +case");
}

/* UTF-8 that was read as Windows-1252, and legal neighbours of the same letters. */
static void
test_misread(void **state)
{
	const uint16_t quote = GAZ_TF_QUOTE | GAZ_TF_OPEN | GAZ_TF_CLOSE;

	check("BogotÃ¡ LindstrÃ¶m Åukasz", "BogotÃ¡ LindstrÃ¶m Åukasz");
	check("itâ€™s â€œfineâ€\xC2\x9D.", "it +â€™s â€œ +fine +â€\xC2\x9D +.");
	check_flags("â€œfineâ€\xC2\x9D", 0, quote, GAZ_TF_QUOTE | GAZ_TF_OPEN);
	check_flags("â€œfineâ€\xC2\x9D", 2, quote, GAZ_TF_QUOTE | GAZ_TF_CLOSE);
	/* the last byte lost, or replaced */
	check_flags("â€œfineâ€ he", 2, quote, GAZ_TF_QUOTE | GAZ_TF_CLOSE);
	check_flags("â€œfineâ€\xEF\xBF\xBD he", 2, quote,
				GAZ_TF_QUOTE | GAZ_TF_CLOSE);
	check_kind("â€”", GAZ_TK_PUNCT, '-');
	check("Â£5 costs 5Â\xC2\xA0m", "Â£ +5 costs 5 m");
	check("AMANHÃ” Ã’s râ € tâche", "AMANHÃ +” Ã +’s râ € tâche");
}

static void
test_numbers(void **state)
{
	check("1,234.5 34.86 1,234,567", "1,234.5 34.86 1,234,567");
	check("2016,2017 1,2 12,34,5", "2016 +, +2017 1 +, +2 12 +, +34 +, +5");
	check("1,00,000 12,34,56,789", "1,00,000 12,34,56,789");
	check("12,34,56", "12 +, +34 +, +56");
	check("2020-02-08 21.6:45.7", "2020 +- +02 +- +08 21.6 +: +45.7");
	check("2020.05.12 3. 5.G", "2020.05.12 3 +. 5 +. +G");
	check("1,2345 .5", "1 +, +2345 . +5");
	check("１２３ 3.8% $940m", "１２３ 3.8 +% $ +940 +m");
	check("98.7 billion，an", "98.7 billion +， +an");
}

static void
test_marks(void **state)
{
	check("... ,,,, -- a--b", "... ,,,, -- a +-- +b");
	check("(()) \"\" ?!", "( +( +) +) \" +\" ? +!");
	check("……。——", "…… +。 +——");
	check("``It works,'' ''yes''", "`` +It works +, +'' '' +yes +''");
	check_flags("``It works,''", 0, GAZ_TF_QUOTE | GAZ_TF_OPEN,
				GAZ_TF_QUOTE | GAZ_TF_OPEN);
	check_flags("``It works,''", 4, GAZ_TF_QUOTE | GAZ_TF_CLOSE,
				GAZ_TF_QUOTE | GAZ_TF_CLOSE);
	check("DKK&nbsp;310 a&thinsp;b", "DKK 310 a b");
	check("&lt;b&gt; &bogus; &", "&lt; +b +&gt; & +bogus +; &");
	check("\xFF\xFE\xFDok\xC0", "\xFF\xFE\xFD +ok +\xC0");
	check_kind("。", GAZ_TK_PUNCT, '.');
	check_kind("，", GAZ_TK_PUNCT, ',');
	check_kind("、", GAZ_TK_PUNCT, ',');
	check_kind("（", GAZ_TK_PUNCT, '(');
	check_kind("“", GAZ_TK_PUNCT, '"');
	check_kind("’", GAZ_TK_PUNCT, '\'');
	check_kind("—", GAZ_TK_PUNCT, '-');
	check_kind("…", GAZ_TK_PUNCT, '.');
	check_kind("《", GAZ_TK_PUNCT, '<');
	check_kind("·", GAZ_TK_PUNCT, 0);
	check_kind("&ldquo;", GAZ_TK_PUNCT, '"');
	check_kind("&#x2011;", GAZ_TK_PUNCT, '-');
	check_kind("%", GAZ_TK_SYMBOL, '%');
	check_kind("％", GAZ_TK_SYMBOL, '%');
	check_kind("€", GAZ_TK_SYMBOL, 0);
	check_kind("²", GAZ_TK_SYMBOL, 0);
}

static void
test_han(void **state)
{
	check("常德高新区，", "常 +德 +高 +新 +区 +，");
	check("年产2万吨", "年 +产 +2 +万 +吨");
	check("カタ 한국", "カ +タ 한 +국");
	check("&#20013;国", "&#20013; +国");
	check("用5G技术", "用 +5 +G +技 +术");
}

static void
test_markup(void **state)
{
	check("<p class=\"x\">Hi</p>", "<p class=\"x\"> Hi +</p>");
	check("a<br/>b", "a +<br/> b");
	check("a<b>b</b>", "a +<b> +b +</b>");
	check("<!-- a < b > c -->d", "<!-- a < b > c --> +d");
	check("a < b > c <3 <", "a < b > c < +3 <");
	check("<a<b>", "< +a +<b>");
	check_flags("a<p>b", 2, GAZ_TF_LINE | GAZ_TF_PARA,
				GAZ_TF_LINE | GAZ_TF_PARA);
	check_flags("a</LI>b", 2, GAZ_TF_LINE | GAZ_TF_PARA, GAZ_TF_LINE);
	check_flags("a<b>b", 2, GAZ_TF_LINE | GAZ_TF_SPACE, 0);
	check_flags("a<pre>b", 2, GAZ_TF_LINE | GAZ_TF_SPACE, 0);
}

/* A tag is at most 1024 bytes long. */
static void
test_long_tag(void **state)
{
	for (int size = 1023; size <= 1025; size++)
	{
		char	   *tag = malloc(size);
		Scan		s;

		memset(tag, 'x', size);
		tag[0] = '<';
		tag[size - 1] = '>';
		s = scan_bytes(tag, size);
		assert_int_equal(s.tokens.n, size <= 1024 ? 1 : 3);
		done(&s);
		free(tag);
	}
}

static void
test_space(void **state)
{
	const uint16_t space = GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA |
		GAZ_TF_WIDE;

	check_flags("a b", 0, space, GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA);
	check_flags("a b", 1, space, GAZ_TF_SPACE);
	check_flags("a,b", 2, space, 0);
	check_flags("a  b", 1, space, GAZ_TF_SPACE);
	check_flags("a   b", 1, space, GAZ_TF_SPACE | GAZ_TF_WIDE);
	check_flags("a\xE3\x80\x80" "b", 1, space, GAZ_TF_SPACE | GAZ_TF_WIDE);
	check_flags("a\nb", 1, space, GAZ_TF_SPACE | GAZ_TF_LINE);
	check_flags("a\r\nb", 1, space, GAZ_TF_SPACE | GAZ_TF_LINE);
	check_flags("a \n b", 1, space, GAZ_TF_SPACE | GAZ_TF_LINE);
	check_flags("a\n\nb", 1, space, GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA);
	check_flags("a\r\n \r\nb", 1, space,
				GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA);
	check_flags("a\xE2\x80\x8B,", 1, space, 0);	/* zero width */
	check_flags("\xEF\xBB\xBF" "a", 0, space,
				GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA);
	check("", "");
	check(" \n\t\xEF\xBB\xBF", "");
}

static void
test_nul(void **state)
{
	Scan		s = scan_bytes("a\0b\x01" "c", 5);

	assert_int_equal(s.tokens.n, 3);
	assert_false(gaz_glued(&s.tokens.item[1]));
	assert_false(gaz_glued(&s.tokens.item[2]));
	done(&s);
}

static void
test_case_flags(void **state)
{
	static const struct
	{
		const char *word;
		uint16_t	flags;
	}			cases[] = {
		{"word", 0}, {"Word", GAZ_TF_CAP},
		{"NATO", GAZ_TF_CAP | GAZ_TF_UPPER}, {"I", GAZ_TF_CAP},
		{"FinTech", GAZ_TF_CAP | GAZ_TF_MIXED}, {"iPhone", GAZ_TF_MIXED},
		{"McDonald", GAZ_TF_CAP | GAZ_TF_MIXED},
		{"O'Dell", GAZ_TF_CAP | GAZ_TF_MIXED},
		{"J.", GAZ_TF_CAP | GAZ_TF_DOTTED},
		{"U.S.", GAZ_TF_CAP | GAZ_TF_UPPER | GAZ_TF_DOTTED},
		{"ÉCOLE", GAZ_TF_CAP | GAZ_TF_UPPER | GAZ_TF_NONASCII},
		{"école", GAZ_TF_NONASCII},
		{"S&oslash;n", GAZ_TF_CAP | GAZ_TF_NONASCII},
		{"ABCDEFGHIJ", GAZ_TF_CAP | GAZ_TF_UPPER},
		{"abcdefghiJ", GAZ_TF_MIXED}, {"Abcdefghij", GAZ_TF_CAP},
		{"ABCDEFGHi", GAZ_TF_CAP | GAZ_TF_MIXED},
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(cases); i++)
		check_flags(cases[i].word, 0,
					GAZ_TF_CAP | GAZ_TF_UPPER | GAZ_TF_MIXED | GAZ_TF_DOTTED |
					GAZ_TF_NONASCII, cases[i].flags);
}

/*
 * The direction of each quotation mark, in order: < opens, > closes, ' belongs
 * to a word, . is none.
 */
static void
check_quotes(const char *text, const char *expected)
{
	Scan		s = scan(text);
	char		found[32] = "";
	size_t		n = 0;

	for (uint32_t i = 0; i < s.tokens.n; i++)
	{
		const GazToken *t = &s.tokens.item[i];

		if (t->punct != '"' && t->punct != '\'')
			continue;
		assert_true(n < sizeof(found) - 1);
		found[n++] = (t->flags & GAZ_TF_POSS) ? '\'' :
			(t->flags & GAZ_TF_OPEN) ? '<' :
			(t->flags & GAZ_TF_CLOSE) ? '>' : '.';
	}
	assert_string_equal(found, expected);
	done(&s);
}

static void
test_quotes(void **state)
{
	check_quotes("He said \"yes\".", "<>");
	check_quotes("\"goes to sea\": more", "<>");
	check_quotes("(\"A\", \"B\") and \"C\"", "<><><>");
	check_quotes("强调\"要抓项目\"的\"一把手\"工程", "<><>");
	check_quotes("said:\"We go\"and left", "<>");
	check_quotes("\"We drilled. \"said the owner", "<>");
	check_quotes("“drill. ”said Ying Wu", "<>");
	check_quotes("«Oui», „ja“ 「は」", "<><<<>");
	check_quotes("a 12\" wafer, \"big\" 12\"", ".<>.");
	check_quotes("the workers' canteen", "'");
	check_quotes("the 'workers' said", "<>");
	check_quotes("'Kangfuan' was approved", "<>");
	check_quotes("the ‘workers’ said", "<>");
	check_quotes("the workers’ canteen", "'");
	check_quotes("not \"closed\n\n\"next one\" here", "<<>");
	check_quotes("--\"After a dash\"--", "<>");
	check_quotes("\"He said 'yes' to it.\"", "<<>>");
}

/* Do the marks that open and close here count as double ones? */
static bool
is_speech_mark(const char *text)
{
	Scan		s = scan(text);
	bool		all = true;

	for (uint32_t i = 0; i < s.tokens.n; i++)
		if (s.tokens.item[i].flags & GAZ_TF_QUOTE)
			all = all && s.tokens.item[i].punct == '"';
	done(&s);
	return all;
}

static void
test_single_quotes_of_speech(void **state)
{
	assert_true(is_speech_mark("'It works well,' he said."));
	assert_true(is_speech_mark("He said: ‘It doesn’t work.’"));
	assert_false(is_speech_mark("the 'green belt' of the town"));
	assert_false(is_speech_mark("\"He said 'It works well.' to me.\""));
	assert_false(is_speech_mark("the town's 'green belt', he said,"));
}

/* ---- properties ---- */

static uint64_t seed = 88172645463325252u;

static uint32_t
pick(uint32_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t) (seed >> 11) % n;
}

/* The length of the entity at p, and that of one escaped twice. */
static int
entity_len(const char *p, const char *end)
{
	const char *semicolon = memchr(p, ';', end - p);

	assert_non_null(semicolon);
	if (semicolon - p == 4 && memcmp(p, "&amp", 4) == 0)
		semicolon = memchr(semicolon + 1, ';', end - semicolon - 1);
	assert_non_null(semicolon);
	return (int) (semicolon + 1 - p);
}

/* Only white space, or what has no width, in UTF-8 or as entities? */
static bool
is_white(const char *from, const char *to)
{
	while (from < to)
	{
		char		folded[8];
		uint32_t	c;
		int			len;

		if (*from != '&')
		{
			GazGlyph	glyph = gaz_glyph_read(from, to);

			c = glyph.c;
			len = (int) glyph.len;
		}
		else
		{
			len = entity_len(from, to);
			c = ' ';
			if (gaz_fold(from, len, folded, sizeof(folded)) > 0)
				c = gaz_utf8_decode(folded, folded + 4, &(int) {0});
		}
		if (gaz_char_class(c) != GAZ_CC_SPACE)
			return false;
		from += len;
	}
	return true;
}

static void
check_token(const Scan *s, const GazToken *t)
{
	uint32_t	len = t->end - t->start;
	char	   *folded = malloc(4 * (size_t) len + 1);
	uint32_t	folded_len = gaz_fold(s->text + t->start, len, folded, 4 * len);

	assert_true(folded_len <= 4 * len);
	assert_int_equal(t->hash, gaz_fold_hash(folded, folded_len));
	free(folded);
	assert_in_range(t->kind, GAZ_TK_WORD, GAZ_TK_MARKUP);
	assert_int_equal(t->word, 0);
	assert_int_equal(t->kinds, 0);
	if (t->flags & GAZ_TF_PARA)
		assert_true(t->flags & GAZ_TF_LINE);
	if (t->flags & GAZ_TF_LINE)
		assert_true(t->flags & GAZ_TF_SPACE);
	if (t->flags & (GAZ_TF_OPEN | GAZ_TF_CLOSE | GAZ_TF_QUOTE | GAZ_TF_POSS))
		assert_int_equal(t->kind, GAZ_TK_PUNCT);
	assert_false((t->flags & GAZ_TF_OPEN) && (t->flags & GAZ_TF_CLOSE));
}

static void
check_char_table(const Scan *s)
{
	uint32_t   *before = gaz_scan_char_table(s->arena, s->text, s->len,
											 &s->tokens);
	uint32_t	n = 0;
	uint32_t	i = 0;
	bool		ascii = true;

	for (uint32_t at = 0; at < s->len; at++)
		ascii &= (unsigned char) s->text[at] < 0x80;
	assert_int_equal(before == NULL, ascii);
	if (ascii)
		return;
	for (uint32_t at = 0; at < s->len; at++)
	{
		if (i < s->tokens.n && s->tokens.item[i].start == at)
			assert_int_equal(before[i++], n);
		n += ((unsigned char) s->text[at] & 0xC0) == 0x80;
	}
	assert_int_equal(before[s->tokens.n], n);
}

/* Tokens come in order, do not overlap, and nothing but white is between. */
static void
check_properties(const char *text, uint32_t len)
{
	Scan		s = scan_bytes(text, len);
	uint32_t	at = 0;

	for (uint32_t i = 0; i < s.tokens.n; i++)
	{
		const GazToken *t = &s.tokens.item[i];

		assert_true(at <= t->start);
		assert_true(t->start < t->end);
		assert_true(t->end <= len);
		assert_true(is_white(s.text + at, s.text + t->start));
		check_token(&s, t);
		at = t->end;
	}
	assert_true(is_white(s.text + at, s.text + len));
	check_char_table(&s);
	done(&s);
}

static void
test_random_bytes(void **state)
{
	for (int round = 0; round < 20000; round++)
	{
		char		text[64];
		uint32_t	len = pick(sizeof(text) + 1);

		for (uint32_t i = 0; i < len; i++)
			text[i] = (char) pick(256);
		check_properties(text, len);
	}
}

static void
test_random_pieces(void **state)
{
	static const char *const pieces[] = {
		"a", "S", "He", "work", "manufacturing", "U.S.", "J.", "Ph.D.", ".",
		"..", ",", "'", "'s", "\"", "“", "”", "’", "(", ")", "-", "–", "中",
		"公司", "。", "，", "《", "》", " ", "  ", "\n", "\n\n", "\r\n", "\t",
		"　", "1", "12", "123", "1,234", "5.6", "%", "$", "€", "&", "&amp;",
		"&nbsp;", "&eacute;", "&#8217;", "â€", "Ã", "™", "œ", "&#x4e2d;", "&amp;nbsp;", "&#0;",
		";", "#", "é", "ß", "\xCC\x81", "\xC2\xAD", "\xE2\x80\x8B", "<", ">",
		"<p>", "</p>", "<br/>", "<!--", "-->", "/", "!", "\xFF", "\xE4\xB8",
		"\xC3", "１", "Ａ", "，", "…", "http://", "@", "_", "|", "\x01",
		"abcdefgh", "ABCDEFGHI", "ο", "Ж", "🚀", "²", "\xF0\x9F"
	};

	for (int round = 0; round < 40000; round++)
	{
		char		text[512];
		uint32_t	len = 0;

		for (uint32_t n = pick(24); n > 0; n--)
		{
			const char *piece = pieces[pick(GAZ_LENGTHOF(pieces))];

			memcpy(text + len, piece, strlen(piece));
			len += (uint32_t) strlen(piece);
		}
		check_properties(text, len);
	}
}

/* Long runs of one thing take one pass, whatever it is. */
static void
test_long_runs(void **state)
{
	static const char *const pieces[] = {
		",", "a", "a'", "a.", "A.", "1,", "1.", "中", "<a", "<!--", "&",
		"&amp;",
		"\xFF", "\"", "\xE2\x80\x8B", " ", "(", "é", "a\xE2\x80\x8B", "&#"
	};
	const uint32_t len = 1000000;
	char	   *text = malloc(len);

	for (size_t k = 0; k < GAZ_LENGTHOF(pieces); k++)
	{
		uint32_t	n = (uint32_t) strlen(pieces[k]);

		for (uint32_t i = 0; i < len; i++)
			text[i] = pieces[k][i % n];
		check_properties(text, len);
	}
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_misread),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_han),
		cmocka_unit_test(test_markup),
		cmocka_unit_test(test_long_tag),
		cmocka_unit_test(test_space),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_case_flags),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_single_quotes_of_speech),
		cmocka_unit_test(test_random_bytes),
		cmocka_unit_test(test_random_pieces),
		cmocka_unit_test(test_long_runs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
