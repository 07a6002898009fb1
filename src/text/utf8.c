/*-------------------------------------------------------------------------
 *
 * utf8.c
 *	  Decoding UTF-8 that may be broken, and the class of a character.
 *
 * The decoder follows table 3-7 of the Unicode standard: the second byte's
 * range depends on the first, which rules out overlong forms, surrogates and
 * values over U+10FFFF without looking at the value.
 *
 *	  E2 80 9C -> U+201C, 3 bytes		ED A0 80 -> U+FFFD, 1 byte
 *
 * Classes are ranges, not the full Unicode tables: what matters is that words
 * of any alphabet hold together, that ideographs stand alone and that
 * punctuation is known.  Unlisted characters of an alphabetic area count as
 * letters, unlisted ones elsewhere as symbols.
 *
 *-------------------------------------------------------------------------
 */
#include "text/utf8.h"

uint32_t
gaz_utf8_decode(const char *p, const char *end, int *len)
{
	const unsigned char *s = (const unsigned char *) p;
	ptrdiff_t	room = end - p;
	uint32_t	c = s[0];
	unsigned char lo = 0x80;	/* range of the second byte */
	unsigned char hi = 0xBF;
	int			n;

	*len = 1;
	if (c < 0x80)
		return c;
	if (c < 0xC2 || c > 0xF4)
		return GAZ_BAD_CHAR;

	n = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
	if (c == 0xE0)
		lo = 0xA0;				/* else overlong */
	else if (c == 0xED)
		hi = 0x9F;				/* else a surrogate */
	else if (c == 0xF0)
		lo = 0x90;				/* else overlong */
	else if (c == 0xF4)
		hi = 0x8F;				/* else over U+10FFFF */

	if (room < n || s[1] < lo || s[1] > hi)
		return GAZ_BAD_CHAR;
	c = (c & (0xFF >> (n + 1))) << 6 | (s[1] & 0x3F);
	for (int i = 2; i < n; i++)
	{
		if ((s[i] & 0xC0) != 0x80)
			return GAZ_BAD_CHAR;
		c = c << 6 | (s[i] & 0x3F);
	}
	*len = n;
	return c;
}

int
gaz_utf8_encode(uint32_t c, char *out)
{
	if (c < 0x80)
	{
		out[0] = (char) c;
		return 1;
	}
	if (c < 0x800)
	{
		out[0] = (char) (0xC0 | c >> 6);
		out[1] = (char) (0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000)
	{
		out[0] = (char) (0xE0 | c >> 12);
		out[1] = (char) (0x80 | (c >> 6 & 0x3F));
		out[2] = (char) (0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | c >> 18);
	out[1] = (char) (0x80 | (c >> 12 & 0x3F));
	out[2] = (char) (0x80 | (c >> 6 & 0x3F));
	out[3] = (char) (0x80 | (c & 0x3F));
	return 4;
}

/* The classes of ASCII: s space, l letter, d digit, p punctuation, o symbol. */
static const char ascii_class[] =
	"ssssssssssssssss"
	"ssssssssssssssss"
	"spppoopppppopppp"			/* blank ! " # $ % & ' ( ) * + , - . / */
	"ddddddddddppooop"			/* 0-9 : ; < = > ? */
	"olllllllllllllll"			/* @ A-O */
	"lllllllllllpppop"			/* P-Z [ \ ] ^ _ */
	"plllllllllllllll"			/* ` a-o */
	"lllllllllllpppps";			/* p-z { | } ~ DEL */

typedef struct ClassRange
{
	uint32_t	first;
	uint32_t	last;
	uint8_t		class;			/* GazCharClass */
} ClassRange;

/*
 * Sorted and disjoint.  What falls between two ranges is a letter below U+2000
 * and between U+A4D0 and U+FDFF or so, else a symbol: see gaz_char_class().
 */
static const ClassRange ranges[] = {
	{0x0080, 0x00A0, GAZ_CC_SPACE},
	{0x00A1, 0x00A1, GAZ_CC_PUNCT},
	{0x00A2, 0x00A6, GAZ_CC_SYMBOL},
	{0x00A7, 0x00A7, GAZ_CC_PUNCT},
	{0x00A8, 0x00A9, GAZ_CC_SYMBOL},
	{0x00AB, 0x00AB, GAZ_CC_PUNCT},
	{0x00AC, 0x00AC, GAZ_CC_SYMBOL},
	{0x00AD, 0x00AD, GAZ_CC_SPACE},	/* soft hyphen */
	{0x00AE, 0x00B4, GAZ_CC_SYMBOL},
	{0x00B6, 0x00B7, GAZ_CC_PUNCT},
	{0x00B8, 0x00B9, GAZ_CC_SYMBOL},
	{0x00BB, 0x00BB, GAZ_CC_PUNCT},
	{0x00BC, 0x00BE, GAZ_CC_SYMBOL},
	{0x00BF, 0x00BF, GAZ_CC_PUNCT},
	{0x00D7, 0x00D7, GAZ_CC_SYMBOL},
	{0x00F7, 0x00F7, GAZ_CC_SYMBOL},
	{0x02C2, 0x02C5, GAZ_CC_SYMBOL},
	{0x02D2, 0x02DF, GAZ_CC_SYMBOL},
	{0x034F, 0x034F, GAZ_CC_SPACE},	/* grapheme joiner */
	{0x037E, 0x037E, GAZ_CC_PUNCT},	/* Greek question mark */
	{0x0387, 0x0387, GAZ_CC_PUNCT},
	{0x055A, 0x055F, GAZ_CC_PUNCT},
	{0x0589, 0x058A, GAZ_CC_PUNCT},
	{0x05BE, 0x05BE, GAZ_CC_PUNCT},
	{0x05F3, 0x05F4, GAZ_CC_PUNCT},
	{0x060C, 0x060D, GAZ_CC_PUNCT},
	{0x061B, 0x061F, GAZ_CC_PUNCT},
	{0x0660, 0x0669, GAZ_CC_DIGIT},	/* Arabic */
	{0x066A, 0x066D, GAZ_CC_PUNCT},
	{0x06D4, 0x06D4, GAZ_CC_PUNCT},
	{0x06F0, 0x06F9, GAZ_CC_DIGIT},	/* Persian */
	{0x0964, 0x0965, GAZ_CC_PUNCT},	/* danda */
	{0x0966, 0x096F, GAZ_CC_DIGIT},	/* Devanagari */
	{0x0E3F, 0x0E3F, GAZ_CC_SYMBOL},	/* baht */
	{0x0E50, 0x0E59, GAZ_CC_DIGIT}, /* Thai */
	{0x1100, 0x11FF, GAZ_CC_HAN},	/* hangul parts */
	{0x1680, 0x1680, GAZ_CC_SPACE},
	{0x180E, 0x180E, GAZ_CC_SPACE},
	{0x2000, 0x200F, GAZ_CC_SPACE}, /* widths, joiners, direction marks */
	{0x2010, 0x2027, GAZ_CC_PUNCT},
	{0x2028, 0x202F, GAZ_CC_SPACE},
	{0x2030, 0x2031, GAZ_CC_SYMBOL},	/* per mille */
	{0x2032, 0x205E, GAZ_CC_PUNCT},
	{0x205F, 0x206F, GAZ_CC_SPACE},
	{0x2071, 0x2071, GAZ_CC_LETTER},
	{0x207F, 0x207F, GAZ_CC_LETTER},
	{0x20D0, 0x20F0, GAZ_CC_LETTER},	/* combining marks for symbols */
	{0x212A, 0x212B, GAZ_CC_LETTER},	/* Kelvin, Angstrom */
	{0x2C00, 0x2DFF, GAZ_CC_LETTER},
	{0x2E00, 0x2E7F, GAZ_CC_PUNCT},
	{0x2E80, 0x2FDF, GAZ_CC_HAN},	/* radicals */
	{0x3000, 0x3000, GAZ_CC_SPACE},
	{0x3001, 0x3003, GAZ_CC_PUNCT},
	{0x3005, 0x3007, GAZ_CC_HAN},
	{0x3008, 0x3011, GAZ_CC_PUNCT},
	{0x3014, 0x301F, GAZ_CC_PUNCT},
	{0x3021, 0x302F, GAZ_CC_HAN},
	{0x3030, 0x3030, GAZ_CC_PUNCT},
	{0x3031, 0x3035, GAZ_CC_HAN},
	{0x3038, 0x303C, GAZ_CC_HAN},
	{0x303D, 0x303D, GAZ_CC_PUNCT},
	{0x3041, 0x309F, GAZ_CC_HAN},	/* hiragana */
	{0x30A0, 0x30A0, GAZ_CC_PUNCT},
	{0x30A1, 0x30FA, GAZ_CC_HAN},	/* katakana */
	{0x30FB, 0x30FB, GAZ_CC_PUNCT},
	{0x30FC, 0x31EF, GAZ_CC_HAN},	/* bopomofo, hangul letters, strokes */
	{0x31F0, 0x31FF, GAZ_CC_HAN},
	{0x3400, 0x4DBF, GAZ_CC_HAN},
	{0x4E00, 0xA4CF, GAZ_CC_HAN},	/* ideographs, Yi */
	{0xA960, 0xA97F, GAZ_CC_HAN},
	{0xAC00, 0xD7FF, GAZ_CC_HAN},	/* hangul */
	{0xE000, 0xF8FF, GAZ_CC_SYMBOL},	/* private use */
	{0xF900, 0xFAFF, GAZ_CC_HAN},
	{0xFE00, 0xFE0F, GAZ_CC_SPACE}, /* variation selectors */
	{0xFE10, 0xFE19, GAZ_CC_PUNCT},
	{0xFE20, 0xFE2F, GAZ_CC_LETTER},	/* combining half marks */
	{0xFE30, 0xFE61, GAZ_CC_PUNCT},
	{0xFE62, 0xFE62, GAZ_CC_SYMBOL},
	{0xFE63, 0xFE63, GAZ_CC_PUNCT},
	{0xFE64, 0xFE6F, GAZ_CC_SYMBOL},
	{0xFE70, 0xFEFE, GAZ_CC_LETTER},	/* Arabic forms */
	{0xFEFF, 0xFEFF, GAZ_CC_SPACE}, /* byte order mark */
	{0xFF66, 0xFFDC, GAZ_CC_HAN},	/* half-width katakana and hangul */
	{0x10000, 0x1AFFF, GAZ_CC_LETTER},	/* old and minority scripts */
	{0x1B000, 0x1B16F, GAZ_CC_HAN}, /* kana supplement */
	{0x1D400, 0x1D7CB, GAZ_CC_LETTER},	/* mathematical letters */
	{0x1E000, 0x1EBFF, GAZ_CC_LETTER},
	{0x20000, 0x3FFFF, GAZ_CC_HAN},
	{0xE0000, 0xE01EF, GAZ_CC_SPACE},	/* tags, variation selectors */
};

static GazCharClass
ascii_char_class(uint32_t c)
{
	switch (ascii_class[c])
	{
		case 's':
			return GAZ_CC_SPACE;
		case 'l':
			return GAZ_CC_LETTER;
		case 'd':
			return GAZ_CC_DIGIT;
		case 'p':
			return GAZ_CC_PUNCT;
		default:
			return GAZ_CC_SYMBOL;
	}
}

GazCharClass
gaz_char_class(uint32_t c)
{
	int			lo = 0;
	int			hi = GAZ_LENGTHOF(ranges);

	if (c < 0x80)
		return ascii_char_class(c);

	/* Full-width forms are what their ASCII twins are. */
	if (c >= 0xFF01 && c <= 0xFF5E)
		return ascii_char_class(c - 0xFEE0);
	if (c >= 0xFF5F && c <= 0xFF65)
		return GAZ_CC_PUNCT;

	while (lo < hi)
	{
		int			mid = (lo + hi) / 2;

		if (c > ranges[mid].last)
			lo = mid + 1;
		else if (c < ranges[mid].first)
			hi = mid;
		else
			return (GazCharClass) ranges[mid].class;
	}
	if (c < 0x2000 || (c >= 0xA4D0 && c <= 0xFDFF))
		return GAZ_CC_LETTER;
	return GAZ_CC_SYMBOL;
}

bool
gaz_char_is_invisible(uint32_t c)
{
	return c == 0x00AD || c == 0x034F || c == 0x180E ||
		(c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
		(c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
		c == 0xFEFF || (c >= 0xE0000 && c <= 0xE01EF);
}
