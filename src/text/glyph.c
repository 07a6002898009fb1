/*-------------------------------------------------------------------------
 *
 * glyph.c
 *	  HTML entities, UTF-8 read in the wrong charset, folding glyph by glyph.
 *
 * The named entities are those of Latin-1 and the typographic ones that news
 * pages use; others stay what they look like, an '&' and a word.  Numeric ones
 * are taken in decimal and hexadecimal; 128 to 159 mean the characters of
 * Windows-1252 there, as every browser reads them.
 *
 * Pages that were UTF-8 and have been read as Windows-1252 once show two or three
 * characters for one: a capital A with a tilde and a copyright sign for an accented
 * e, and for quotes and dashes a circumflexed a, a euro sign and a third one, which
 * may have been lost.
 *
 * Limits: the semicolon is needed ('&nbsp' alone is text), since 'AT&T' and
 * query strings in addresses are more frequent than pages without it.  Of misread
 * characters only Latin letters and general punctuation are put right.
 *
 *-------------------------------------------------------------------------
 */
#include "text/glyph.h"

#include "text/scan.h"

#define ENTITY_MAX 10			/* longest '&...;' looked at, '&' excluded */

typedef struct NamedEntity
{
	const char *name;
	uint32_t	c;
} NamedEntity;

/* In the order of strcmp(). */
static const NamedEntity entities[] = {
	{"AElig", 0xC6}, {"Aacute", 0xC1}, {"Acirc", 0xC2}, {"Agrave", 0xC0},
	{"Aring", 0xC5}, {"Atilde", 0xC3}, {"Auml", 0xC4}, {"Ccedil", 0xC7},
	{"ETH", 0xD0}, {"Eacute", 0xC9}, {"Ecirc", 0xCA}, {"Egrave", 0xC8},
	{"Euml", 0xCB}, {"Iacute", 0xCD}, {"Icirc", 0xCE}, {"Igrave", 0xCC},
	{"Iuml", 0xCF}, {"Ntilde", 0xD1}, {"OElig", 0x152}, {"Oacute", 0xD3},
	{"Ocirc", 0xD4}, {"Ograve", 0xD2}, {"Oslash", 0xD8}, {"Otilde", 0xD5},
	{"Ouml", 0xD6}, {"Scaron", 0x160}, {"THORN", 0xDE}, {"Uacute", 0xDA},
	{"Ucirc", 0xDB}, {"Ugrave", 0xD9}, {"Uuml", 0xDC}, {"Yacute", 0xDD},
	{"Yuml", 0x178}, {"aacute", 0xE1}, {"acirc", 0xE2}, {"acute", 0xB4},
	{"aelig", 0xE6}, {"agrave", 0xE0}, {"amp", '&'}, {"apos", '\''},
	{"aring", 0xE5}, {"atilde", 0xE3}, {"auml", 0xE4}, {"bdquo", 0x201E},
	{"brvbar", 0xA6}, {"bull", 0x2022}, {"ccedil", 0xE7}, {"cedil", 0xB8},
	{"cent", 0xA2}, {"copy", 0xA9}, {"curren", 0xA4}, {"deg", 0xB0},
	{"divide", 0xF7}, {"eacute", 0xE9}, {"ecirc", 0xEA}, {"egrave", 0xE8},
	{"emsp", 0x2003}, {"ensp", 0x2002}, {"eth", 0xF0}, {"euml", 0xEB},
	{"euro", 0x20AC}, {"frac12", 0xBD}, {"frac14", 0xBC}, {"frac34", 0xBE},
	{"gt", '>'}, {"hellip", 0x2026}, {"iacute", 0xED}, {"icirc", 0xEE},
	{"iexcl", 0xA1}, {"igrave", 0xEC}, {"iquest", 0xBF}, {"iuml", 0xEF},
	{"laquo", 0xAB}, {"ldquo", 0x201C}, {"lsaquo", 0x2039}, {"lsquo", 0x2018},
	{"lt", '<'}, {"macr", 0xAF}, {"mdash", 0x2014}, {"micro", 0xB5},
	{"middot", 0xB7}, {"minus", 0x2212}, {"nbsp", 0xA0}, {"ndash", 0x2013},
	{"not", 0xAC}, {"ntilde", 0xF1}, {"oacute", 0xF3}, {"ocirc", 0xF4},
	{"oelig", 0x153}, {"ograve", 0xF2}, {"ordf", 0xAA}, {"ordm", 0xBA},
	{"oslash", 0xF8}, {"otilde", 0xF5}, {"ouml", 0xF6}, {"para", 0xB6},
	{"permil", 0x2030}, {"plusmn", 0xB1}, {"pound", 0xA3}, {"quot", '"'},
	{"raquo", 0xBB}, {"rdquo", 0x201D}, {"reg", 0xAE}, {"rsaquo", 0x203A},
	{"rsquo", 0x2019}, {"sbquo", 0x201A}, {"scaron", 0x161}, {"sect", 0xA7},
	{"shy", 0xAD}, {"sup1", 0xB9}, {"sup2", 0xB2}, {"sup3", 0xB3},
	{"szlig", 0xDF}, {"thinsp", 0x2009}, {"thorn", 0xFE}, {"times", 0xD7},
	{"trade", 0x2122}, {"uacute", 0xFA}, {"ucirc", 0xFB}, {"ugrave", 0xF9},
	{"uml", 0xA8}, {"uuml", 0xFC}, {"yacute", 0xFD}, {"yen", 0xA5},
	{"yuml", 0xFF}, {"zwj", 0x200D}, {"zwnj", 0x200C},
};

/* &#128; to &#159; */
static const uint16_t windows_1252[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178
};

static bool
is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9');
}

/* The character of a name of len bytes, or 0. */
static uint32_t
named_entity(const char *name, int len)
{
	int			lo = 0;
	int			hi = GAZ_LENGTHOF(entities);

	while (lo < hi)
	{
		int			mid = (lo + hi) / 2;
		int			cmp = strncmp(entities[mid].name, name, len);

		if (cmp == 0 && entities[mid].name[len] != '\0')
			cmp = 1;
		if (cmp == 0)
			return entities[mid].c;
		if (cmp < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

static int
digit_value(char c, int base)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (base == 16 && (c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* The character of '#233' or '#xE9', or 0 if it isn't one. */
static uint32_t
numeric_entity(const char *s, int len)
{
	int			base = 10;
	int			i = 1;
	uint32_t	c = 0;

	if (len > 1 && (s[1] | 0x20) == 'x')
	{
		base = 16;
		i = 2;
	}
	if (i == len)
		return 0;
	for (; i < len; i++)
	{
		int			digit = digit_value(s[i], base);

		if (digit < 0)
			return 0;
		/* ENTITY_MAX digits at most, but 16^9 is past 32 bits. */
		if (c > 0x10FFFF)
			return GAZ_BAD_CHAR;
		c = c * base + digit;
	}
	if (c >= 128 && c < 160)
		return windows_1252[c - 128];
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return GAZ_BAD_CHAR;
	return c == 0 ? ' ' : c;	/* a NUL is white space like any control */
}

/* Reads the entity at p (behind its '&'); its length or 0 if there is none. */
static int
read_entity(const char *p, const char *end, uint32_t *c)
{
	int			room = end - p < ENTITY_MAX ? (int) (end - p) : ENTITY_MAX;
	int			len = 0;
	uint32_t	found;

	if (room > 0 && p[0] == '#')
		len = 1;
	while (len < room && is_alnum(p[len]))
		len++;
	if (len == 0 || len == room || p[len] != ';')
		return 0;
	found = p[0] == '#' ? numeric_entity(p, len) : named_entity(p, len);
	if (found == 0)
		return 0;
	*c = found;
	return len + 1;
}

/* The byte 0x80 to 0xBF that Windows-1252 shows as c, or 0. */
static uint32_t
misread_byte(uint32_t c)
{
	if (c >= 0x80 && c <= 0xBF)
		return c;
	for (uint32_t i = 0; i < 32; i++)
		if (windows_1252[i] == c && c >= 0x80)
			return 0x80 + i;
	return 0;
}

/* The character at p, and *p behind it; 0 at the end. */
static uint32_t
next_char(const char **p, const char *end)
{
	int			len;
	uint32_t	c;

	if (*p >= end)
		return 0;
	c = gaz_utf8_decode(*p, end, &len);
	*p += len;
	return c;
}

/*
 * The character whose bytes stand at p as characters of their own, of which lead
 * is the first and ends before next, or 0; *len becomes its length.
 */
static uint32_t
misread_char(uint32_t lead, const char *p, const char *next, const char *end,
			 uint32_t *len)
{
	uint32_t	second = next_char(&next, end);
	uint32_t	byte = misread_byte(second);
	const char *behind = next;
	uint32_t	third;
	uint32_t	last;

	if (lead != 0xE2)
	{
		/* a capital in front of a closing quote may be itself */
		if (byte == 0 || second == 0x2019 || second == 0x201D ||
			(lead == 0xC2 && second != byte))
			return 0;
		*len = (uint32_t) (next - p);
		return (lead & 0x1F) << 6 | (byte & 0x3F);
	}
	if (byte != 0x80 && byte != 0x82 && byte != 0x84)
		return 0;
	third = next_char(&behind, end);
	last = misread_byte(third);
	if (last != 0)
	{
		*len = (uint32_t) (behind - p);
		return 0x2000 | (byte & 0x3F) << 6 | (last & 0x3F);
	}
	if (byte != 0x80)
		return 0;
	/* the last byte of a closing quote is no character of that charset */
	*len = (uint32_t) ((third == GAZ_BAD_CHAR ? behind : next) - p);
	return 0x201D;
}

GazGlyph
gaz_glyph_read_other(const char *p, const char *end)
{
	GazGlyph	glyph = {(unsigned char) *p, 1, true, false};
	int			len;

	if (glyph.c >= 0x80)
	{
		glyph.plain = false;
		glyph.c = gaz_utf8_decode(p, end, &len);
		glyph.len = len;
		glyph.malformed = len == 1;
		if ((glyph.c >= 0xC2 && glyph.c <= 0xC5) || glyph.c == 0xE2)
		{
			uint32_t	c = misread_char(glyph.c, p, p + len, end,
											 &glyph.len);

			glyph.c = c != 0 ? c : glyph.c;
		}
		return glyph;
	}
	if (glyph.c == '&' && (len = read_entity(p + 1, end, &glyph.c)) > 0)
	{
		glyph.plain = false;
		glyph.len = 1 + len;
		if (glyph.c == '&')
		{
			/* '&amp;nbsp;': escaped once too often */
			len = read_entity(p + glyph.len, end, &glyph.c);
			glyph.len += len;
		}
	}
	return glyph;
}

void
gaz_folder_init(GazFolder *folder, char *out, uint32_t size)
{
	folder->out = out;
	folder->size = size;
	folder->len = 0;
	folder->hash = GAZ_HASH_SEED;
	folder->chunk = 0;
}

static void
put_byte(GazFolder *folder, unsigned char byte)
{
	uint32_t	at = folder->len++;

	if (at < folder->size)
		folder->out[at] = (char) byte;
	folder->chunk |= (uint64_t) byte << (at % 8 * 8);
	if (at % 8 == 7)
	{
		folder->hash = gaz_hash_chunk(folder->hash, folder->chunk);
		folder->chunk = 0;
	}
}

static void
put_char(GazFolder *folder, uint32_t c)
{
	uint32_t	folded[3];
	char		bytes[4];
	int			n = gaz_char_fold(c, folded);

	for (int i = 0; i < n; i++)
	{
		int			len = gaz_utf8_encode(folded[i], bytes);

		for (int j = 0; j < len; j++)
			put_byte(folder, (unsigned char) bytes[j]);
	}
}

void
gaz_folder_text(GazFolder *folder, const char *text, uint32_t len)
{
	const char *p = text;
	const char *end = text + len;

	while (p < end)
	{
		GazGlyph	glyph = gaz_glyph_read(p, end);

		put_char(folder, glyph.c);
		p += glyph.len;
	}
}

uint32_t
gaz_folder_hash(const GazFolder *folder)
{
	uint64_t	hash = folder->hash;

	if (folder->len % 8 != 0 || folder->len == 0)
		hash = gaz_hash_chunk(hash, folder->chunk);
	return gaz_hash_finish(hash);
}

/* The closing full stop of 'U.S.' is no part of its folded form. */
static uint32_t
without_final_stop(const char *text, uint32_t len)
{
	GazGlyph	first;

	if (len < 2 || text[len - 1] != '.')
		return len;
	first = gaz_glyph_read(text, text + len);
	return gaz_char_class(first.c) == GAZ_CC_LETTER ? len - 1 : len;
}

uint32_t
gaz_fold(const char *text, uint32_t len, char *out, uint32_t size)
{
	GazFolder	folder;

	gaz_folder_init(&folder, out, size);
	gaz_folder_text(&folder, text, without_final_stop(text, len));
	return folder.len;
}

uint32_t
gaz_fold_hash(const char *folded, uint32_t len)
{
	GazFolder	folder;

	gaz_folder_init(&folder, NULL, 0);
	for (uint32_t i = 0; i < len; i++)
		put_byte(&folder, (unsigned char) folded[i]);
	return gaz_folder_hash(&folder);
}
