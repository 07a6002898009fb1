/*-------------------------------------------------------------------------
 *
 * test_utf8.c
 *	  Decoding sound and broken UTF-8, classes of characters, folding.
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
#include "text/utf8.h"

/* Decodes from a buffer of exactly n bytes, so that a sanitizer sees more. */
static uint32_t
decode(const char *bytes, int n, int *len)
{
	char	   *copy = malloc(n);
	uint32_t	c;

	memcpy(copy, bytes, n);
	c = gaz_utf8_decode(copy, copy + n, len);
	free(copy);
	return c;
}

static void
test_round_trip(void **state)
{
	for (uint32_t c = 0; c <= 0x10FFFF; c++)
	{
		char		bytes[4];
		int			n;
		int			len;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		n = gaz_utf8_encode(c, bytes);
		assert_int_equal(gaz_utf8_decode(bytes, bytes + n, &len), c);
		assert_int_equal(len, n);
		/* cut short, it is malformed and takes one byte */
		for (int cut = 1; cut < n; cut++)
		{
			assert_int_equal(gaz_utf8_decode(bytes, bytes + cut, &len),
							 GAZ_BAD_CHAR);
			assert_int_equal(len, 1);
		}
	}
}

static void
test_malformed(void **state)
{
	static const char *const bad[] = {
		"\x80", "\xBF",			/* continuation without a lead */
		"\xC0\xAF", "\xC1\xBF", /* overlong, two bytes */
		"\xE0\x80\xAF", "\xE0\x9F\xBF", /* overlong, three */
		"\xF0\x80\x80\xAF", "\xF0\x8F\xBF\xBF", /* overlong, four */
		"\xED\xA0\x80", "\xED\xBF\xBF", /* surrogates */
		"\xF4\x90\x80\x80", "\xF5\x80\x80\x80", /* over U+10FFFF */
		"\xF8\x88\x80\x80\x80", "\xFC\x84\x80\x80\x80\x80",
		"\xFE", "\xFF",
		"\xE4\xB8" "a", "\xE4" "a", "\xF0\x9F\x98" "a", "\xC3" "a",
		"\xE4\xC3\xA9", "\xF0\x9F\xC3\xA9",
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(bad); i++)
	{
		int			len;

		assert_int_equal(decode(bad[i], (int) strlen(bad[i]), &len),
						 GAZ_BAD_CHAR);
		assert_int_equal(len, 1);
	}
}

/* Every pair and many triples of bytes: decoding moves on and stays inside. */
static void
test_any_bytes(void **state)
{
	for (int a = 0; a < 256; a++)
		for (int b = 0; b < 256; b++)
		{
			char		bytes[4] = {
				(char) a, (char) b, (char) 0x80, (char) 0xBF
			};

			for (int n = 1; n <= 4; n++)
			{
				int			len;
				uint32_t	c = decode(bytes, n, &len);

				assert_in_range(len, 1, n);
				assert_true(c <= 0x10FFFF);
				assert_true(len == 1 || c >= 0x80);
				assert_false(c >= 0xD800 && c <= 0xDFFF);
			}
		}
}

static void
test_class(void **state)
{
	static const struct
	{
		uint32_t	c;
		GazCharClass class;
	}			cases[] = {
		{0, GAZ_CC_SPACE}, {' ', GAZ_CC_SPACE}, {0x7F, GAZ_CC_SPACE},
		{0x85, GAZ_CC_SPACE}, {0xA0, GAZ_CC_SPACE}, {0x2003, GAZ_CC_SPACE},
		{0x200B, GAZ_CC_SPACE}, {0x3000, GAZ_CC_SPACE}, {0xFEFF, GAZ_CC_SPACE},
		{'a', GAZ_CC_LETTER}, {'Z', GAZ_CC_LETTER}, {0xE9, GAZ_CC_LETTER},
		{0x161, GAZ_CC_LETTER}, {0x3B1, GAZ_CC_LETTER}, {0x416, GAZ_CC_LETTER},
		{0x5D0, GAZ_CC_LETTER}, {0x627, GAZ_CC_LETTER}, {0x1EA5, GAZ_CC_LETTER},
		{0x301, GAZ_CC_LETTER}, {0xFF21, GAZ_CC_LETTER},
		{'0', GAZ_CC_DIGIT}, {'9', GAZ_CC_DIGIT}, {0xFF15, GAZ_CC_DIGIT},
		{0x664, GAZ_CC_DIGIT},
		{0x4E2D, GAZ_CC_HAN}, {0x3007, GAZ_CC_HAN}, {0x3042, GAZ_CC_HAN},
		{0x30AB, GAZ_CC_HAN}, {0xAC00, GAZ_CC_HAN}, {0x20000, GAZ_CC_HAN},
		{0x3400, GAZ_CC_HAN}, {0xF900, GAZ_CC_HAN},
		{'.', GAZ_CC_PUNCT}, {'&', GAZ_CC_PUNCT}, {'|', GAZ_CC_PUNCT},
		{0x3002, GAZ_CC_PUNCT}, {0xFF0C, GAZ_CC_PUNCT}, {0x201C, GAZ_CC_PUNCT},
		{0x2014, GAZ_CC_PUNCT}, {0xB7, GAZ_CC_PUNCT}, {0x300A, GAZ_CC_PUNCT},
		{'$', GAZ_CC_SYMBOL}, {'%', GAZ_CC_SYMBOL}, {0x20AC, GAZ_CC_SYMBOL},
		{0xA5, GAZ_CC_SYMBOL}, {0xFFE5, GAZ_CC_SYMBOL}, {0x2122, GAZ_CC_SYMBOL},
		{0x2460, GAZ_CC_SYMBOL}, {0x1F600, GAZ_CC_SYMBOL}, {0xB2, GAZ_CC_SYMBOL},
		{0xFF05, GAZ_CC_SYMBOL}, {GAZ_BAD_CHAR, GAZ_CC_SYMBOL},
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(cases); i++)
		assert_int_equal(gaz_char_class(cases[i].c), cases[i].class);
	for (uint32_t c = 0; c <= 0x10FFFF; c++)
		if (gaz_char_is_invisible(c))
			assert_int_equal(gaz_char_class(c), GAZ_CC_SPACE);
}

static void
test_upper(void **state)
{
	static const uint32_t upper[] = {
		'A', 'Z', 0xC0, 0xD8, 0xDE, 0x110, 0x141, 0x152, 0x160, 0x178, 0x1EA4,
		0x1E9E, 0x386, 0x391, 0x3A9, 0x401, 0x416, 0x490, 0x531, 0xFF21
	};
	static const uint32_t lower[] = {
		'a', 'z', '0', '.', 0xDF, 0xE0, 0xF8, 0xFF, 0x111, 0x142, 0x153, 0x161,
		0x1EA5, 0x3AC, 0x3B1, 0x451, 0x436, 0x491, 0x561, 0xFF41, 0x4E2D, 0xD7
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(upper); i++)
		assert_true(gaz_char_is_upper(upper[i]));
	for (size_t i = 0; i < GAZ_LENGTHOF(lower); i++)
		assert_false(gaz_char_is_upper(lower[i]));
}

static void
check_fold(const char *text, const char *folded)
{
	char		out[64];
	uint32_t	len = gaz_fold(text, (uint32_t) strlen(text), out,
							   sizeof(out) - 1);

	assert_true(len < sizeof(out));
	out[len] = '\0';
	assert_string_equal(out, folded);
}

static void
test_fold(void **state)
{
	check_fold("Huawei", "huawei");
	check_fold("Sønderborg", "sonderborg");
	check_fold("Straße", "strasse");
	check_fold("Œuvre", "oeuvre");
	check_fold("Đà Nẵng", "da nang");
	check_fold("ŁÓDŹ", "lodz");
	check_fold("İstanbul", "istanbul");
	check_fold("e\xCC\x81tude", "etude");	/* combining accent */
	check_fold("co\xC2\xADoperate", "cooperate");	/* soft hyphen */
	check_fold("Ｈｕａｗｅｉ５Ｇ", "huawei5g");
	check_fold("經濟部產業園區", "经济部产业园区");
	check_fold("经济部一", "经济部一");
	check_fold("ΑΘΉΝΑΣ", "αθηνασ");
	check_fold("Ёлка ЖУК", "елка жук");
	check_fold("“”„«»「」", "\"\"\"\"\"\"\"");
	check_fold("‘’", "''");
	check_fold("–—‑－", "----");
	check_fold("。，、：；！？（）％", ".,,:;!?()%");
	check_fold("…", "...");
	check_fold("《论语》", "《论语》");
	check_fold("m²", "m2");
	check_fold("CO₂", "co2");
	check_fold("S&oslash;n &amp; S&#xF8;n", "son & son");
	check_fold("&bogus; &; &#; &#x; &", "&bogus; &; &#; &#x; &");
	check_fold("&#146;s &#150;", "'s -");	/* Windows-1252 by number */
	check_fold("&amp;ndash;", "-");	/* escaped twice */
	check_fold("&#x110000;&#xD800;", "\xEF\xBF\xBD\xEF\xBF\xBD");
	check_fold("U.S.", "u.s");
	check_fold("J.", "j");
	check_fold(".", ".");
	check_fold("5.", "5.");
	check_fold("", "");
	check_fold("\xFF", "\xEF\xBF\xBD");
}

/* The length is told whole even where the buffer is too small for it. */
static void
test_fold_size(void **state)
{
	char		out[4] = "....";

	assert_int_equal(gaz_fold("Straße", 7, out, 2), 7);
	assert_memory_equal(out, "st..", 4);
	assert_int_equal(gaz_fold("Straße", 7, NULL, 0), 7);
}

/* Folding again changes nothing, and every fold is sound UTF-8. */
static void
test_fold_is_stable(void **state)
{
	for (uint32_t c = 0; c <= 0x10FFFF; c++)
	{
		uint32_t	once[3] = {0};
		uint32_t	twice[3];
		int			n = gaz_char_fold(c, once);

		assert_in_range(n, 0, 3);
		for (int i = 0; i < n; i++)
		{
			assert_int_equal(gaz_char_fold(once[i], twice), 1);
			assert_int_equal(twice[0], once[i]);
			if (gaz_char_is_upper(once[i]))
				fail_msg("U+%04X folds to a capital", c);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_malformed),
		cmocka_unit_test(test_any_bytes),
		cmocka_unit_test(test_class),
		cmocka_unit_test(test_upper),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_fold_size),
		cmocka_unit_test(test_fold_is_stable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
