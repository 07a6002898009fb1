/*-------------------------------------------------------------------------
 *
 * fold.c
 *	  Folding one character: what the lexicon and the text are compared in.
 *
 * Case, accents and typography are a writer's choice or a machine's accident,
 * so none of them may part a term from its mention:
 *
 *	  Sønderborg -> sonderborg		Ｈｕａｗｅｉ -> huawei		“ ” „ « -> "
 *	  Straße -> strasse				Đà Nẵng -> da nang		– — ‑ -> -
 *
 * Latin letters go through two strings, one character of ASCII for each code
 * point of a block, its case telling that of the letter; a digit there stands
 * for a letter that folds to two, a full stop for one that stays as it is.
 * Greek and Cyrillic lose case and Greek its accents too, by arithmetic.
 * Traditional Chinese characters become simplified ones (hanform.c).
 *
 * Limits: no case folding outside Latin, Greek, Cyrillic and Armenian; 《
 * and 》 stay themselves, as they mark titles of works and nothing in ASCII does.
 *
 *-------------------------------------------------------------------------
 */
#include "text/hanform.h"
#include "text/utf8.h"

#define LATIN_FIRST 0x00C0
#define LATIN_LAST 0x024F
static const char latin[] =
	/* 00C0 */ "AAAAAA1CEEEEIIIIDNOOOOO.OUUUUY65aaaaaa2ceeeeiiiidnooooo.ouuuuy7y"
	/* 0100 */ "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi89JjKkkLlLlLlL"
	/* 0140 */ "lLlNnNnNnnNnOoOoOo34RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
	/* 0180 */ "bBBb..OCcDDDd.EEEFfGGhIIKkllMNnOOo..Pp.....tTtTUuUVYyZz........."
	/* 01C0 */ ".............AaIiOoUuUuUuUuUueAaAa12GgGgKkOoOo..j...GgH.NnAa12Oo"
	/* 0200 */ "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..HhNd..ZzAaEeOoOoOoOoYylntj..ACcLTs"
	/* 0240 */ "z..BUVEeJjQqRrYy";

#define VIETNAMESE_FIRST 0x1E00
#define VIETNAMESE_LAST 0x1EFF
static const char vietnamese[] =
	/* 1E00 */ "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
	/* 1E40 */ "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
	/* 1E80 */ "WwWwWwWwWwXxXxYyZzZzZzhtwyasss0.AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
	/* 1EC0 */ "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

/* What the digits of the two strings stand for; capital if so is the first. */
static const char *const digraphs[] = {
	"SS", "AE", "ae", "OE", "oe", "ss", "TH", "th", "IJ", "ij"
};

static const uint32_t digit_zeros[] = {0x0660, 0x06F0, 0x0966, 0x0E50};

typedef struct FoldPair
{
	uint16_t	from;
	uint16_t	to;
} FoldPair;

/* Everything that no range covers, sorted. */
static const FoldPair pairs[] = {
	{0x00AA, 'a'}, {0x00AB, '"'}, {0x00B2, '2'}, {0x00B3, '3'},
	{0x00B4, '\''}, {0x00B5, 0x03BC}, {0x00B9, '1'}, {0x00BA, 'o'},
	{0x00BB, '"'},
	{0x0386, 0x03B1}, {0x0388, 0x03B5}, {0x0389, 0x03B7}, {0x038A, 0x03B9},
	{0x038C, 0x03BF}, {0x038E, 0x03C5}, {0x038F, 0x03C9}, {0x0390, 0x03B9},
	{0x03AA, 0x03B9}, {0x03AB, 0x03C5}, {0x03AC, 0x03B1}, {0x03AD, 0x03B5},
	{0x03AE, 0x03B7}, {0x03AF, 0x03B9}, {0x03B0, 0x03C5}, {0x03C2, 0x03C3},
	{0x03CA, 0x03B9}, {0x03CB, 0x03C5}, {0x03CC, 0x03BF}, {0x03CD, 0x03C5},
	{0x03CE, 0x03C9}, {0x0400, 0x0435}, {0x0401, 0x0435}, {0x0450, 0x0435},
	{0x0451, 0x0435}, {0x04C0, 0x04CF},
	{0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'},
	{0x2014, '-'}, {0x2015, '-'}, {0x2018, '\''}, {0x2019, '\''},
	{0x201A, '\''}, {0x201B, '\''}, {0x201C, '"'}, {0x201D, '"'},
	{0x201E, '"'}, {0x201F, '"'}, {0x2032, '\''}, {0x2033, '"'},
	{0x2039, '\''}, {0x203A, '\''}, {0x2044, '/'}, {0x2070, '0'},
	{0x207A, '+'}, {0x207B, '-'}, {0x212A, 'k'}, {0x212B, 'a'},
	{0x2212, '-'}, {0x2215, '/'},
	{0x3001, ','}, {0x3002, '.'}, {0x300C, '"'}, {0x300D, '"'},
	{0x300E, '"'}, {0x300F, '"'}, {0x3010, '['}, {0x3011, ']'},
	{0x3014, '['}, {0x3015, ']'}, {0x3016, '['}, {0x3017, ']'},
	{0x301C, '~'}, {0x301D, '"'}, {0x301E, '"'}, {0x301F, '"'},
	{0xFE41, '"'}, {0xFE42, '"'}, {0xFE43, '"'}, {0xFE44, '"'},
	{0xFE50, ','}, {0xFE51, ','}, {0xFE52, '.'}, {0xFE54, ';'},
	{0xFE55, ':'}, {0xFE56, '?'}, {0xFE57, '!'}, {0xFE58, '-'},
	{0xFE59, '('}, {0xFE5A, ')'}, {0xFE5F, '#'}, {0xFE60, '&'},
	{0xFE62, '+'}, {0xFE63, '-'}, {0xFE69, '$'}, {0xFE6A, '%'},
	{0xFF61, '.'}, {0xFF62, '"'}, {0xFF63, '"'}, {0xFF64, ','},
	{0xFFE0, 0x00A2}, {0xFFE1, 0x00A3}, {0xFFE5, 0x00A5}, {0xFFE6, 0x20A9},
};

/* The ASCII form in one of the two strings, or 0 for a character elsewhere. */
static char
latin_form(uint32_t c)
{
	if (c >= LATIN_FIRST && c <= LATIN_LAST)
		return latin[c - LATIN_FIRST];
	if (c >= VIETNAMESE_FIRST && c <= VIETNAMESE_LAST)
		return vietnamese[c - VIETNAMESE_FIRST];
	return 0;
}

/* Blocks in which capital and small letter alternate, the capital first. */
static bool
is_alternating(uint32_t c)
{
	return (c >= 0x0370 && c <= 0x0373) || (c >= 0x03D8 && c <= 0x03EF) ||
		(c >= 0x0460 && c <= 0x0481) || (c >= 0x048A && c <= 0x04BF) ||
		(c >= 0x04D0 && c <= 0x052F);
}

/* The distance from a Greek, Cyrillic or Armenian capital to its small form. */
static uint32_t
capital_distance(uint32_t c)
{
	if (c >= 0x0391 && c <= 0x03A9)
		return c == 0x03A2 ? 0 : 0x20;	/* no capital final sigma */
	if (c >= 0x0400 && c <= 0x040F)
		return 0x50;
	if (c >= 0x0410 && c <= 0x042F)
		return 0x20;
	if (c >= 0x0531 && c <= 0x0556)
		return 0x30;
	if (c >= 0x04C1 && c <= 0x04CE)
		return c & 1;			/* alternating, but the capital is odd */
	if (is_alternating(c))
		return ~c & 1;
	return 0;
}

static uint32_t
fold_ascii(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

static bool
is_combining_accent(uint32_t c)
{
	return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
		(c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20F0) ||
		(c >= 0xFE20 && c <= 0xFE2F);
}

static uint32_t
fold_pair(uint32_t c)
{
	int			lo = 0;
	int			hi = GAZ_LENGTHOF(pairs);

	while (lo < hi)
	{
		int			mid = (lo + hi) / 2;

		if (pairs[mid].from < c)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < (int) GAZ_LENGTHOF(pairs) && pairs[lo].from == c ?
		pairs[lo].to : c;
}

bool
gaz_char_is_upper(uint32_t c)
{
	char		form;

	if (c >= 0xFF21 && c <= 0xFF3A)
		c -= 0xFEE0;
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	form = latin_form(c);
	if (form >= '0' && form <= '9')
		form = digraphs[form - '0'][0];
	if (form != 0)
		return form >= 'A' && form <= 'Z';
	if (capital_distance(c) != 0)
		return true;
	/* capitals that fold by the table: Greek with accents, Ё, palochka */
	return ((c >= 0x0386 && c <= 0x038F) || c == 0x03AA || c == 0x03AB ||
			c == 0x04C0) && fold_pair(c) != c;
}

static uint32_t
fold_digit(uint32_t c)
{
	for (size_t i = 0; i < GAZ_LENGTHOF(digit_zeros); i++)
		if (c - digit_zeros[i] <= 9)
			return '0' + (c - digit_zeros[i]);
	return c;
}

static uint32_t
fold_han(uint32_t c)
{
	char		bytes[4];
	int			len = gaz_utf8_encode(c, bytes);
	const char *form = gaz_han_form(bytes);

	return gaz_utf8_decode(form, form + len, &len);
}

/* Everything that is neither ASCII nor in the two strings. */
static uint32_t
fold_other(uint32_t c)
{
	uint32_t	folded;

	if (c >= 0x4E00 && c <= 0x9FFF)
		return fold_han(c);
	folded = fold_pair(c);
	if (folded != c)
		return folded;
	if (c >= 0x2074 && c <= 0x2079)
		return '0' + (c - 0x2070);	/* superscripts, as in m² */
	if (c >= 0x2080 && c <= 0x2089)
		return '0' + (c - 0x2080);	/* subscripts, as in CO₂ */
	if (c >= 0x0660 && c <= 0x0E59)
		return fold_digit(c);
	return c + capital_distance(c);
}

int
gaz_char_fold(uint32_t c, uint32_t out[3])
{
	char		form;

	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFEE0;			/* full-width forms */
	out[0] = fold_ascii(c);
	if (c < 0x80)
		return 1;

	form = latin_form(c);
	if (form >= '0' && form <= '9')
	{
		const char *two = digraphs[form - '0'];

		out[0] = fold_ascii(two[0]);
		out[1] = fold_ascii(two[1]);
		return 2;
	}
	if (form != 0 && form != '.')
	{
		out[0] = fold_ascii(form);
		return 1;
	}
	if (gaz_char_is_invisible(c) || is_combining_accent(c))
		return 0;
	if (c == 0x2026)
	{
		out[0] = out[1] = out[2] = '.';
		return 3;
	}
	out[0] = fold_other(c);
	return 1;
}
