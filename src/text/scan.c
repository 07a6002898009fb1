/*-------------------------------------------------------------------------
 *
 * scan.c
 *	  Bytes to tokens: the main loop, white space, plain words and numbers.
 *
 * Most text is words of ASCII letters with one blank between, so that is what
 * is made fast: eight bytes are taken at once, a few operations on the 64-bit
 * word tell how many of them are letters, and the same word, lower-cased by
 * setting one bit a byte, goes into the hash.  A word of up to eight letters
 * costs no loop at all.
 *
 *	  "Zhang vi"	letters: 11111 000  ->	"zhang" is hashed, p moves on by 5
 *
 * Whatever the fast path does not understand at a word's end (an apostrophe, a
 * full stop behind one letter, an accented letter, an entity) sends that word
 * to the slow path, which starts it over and goes glyph by glyph.  Both must
 * give the hash that gaz_fold() and gaz_fold_hash() give; unit/test_scan.c
 * holds them to it.
 *
 * Limits: no dictionary is consulted, so a script without spaces between words
 * (Thai, Khmer) comes out as long words.
 *
 *-------------------------------------------------------------------------
 */
#include "text/scan.h"

#include "text/hanform.h"
#include "text/scanner.h"

/* What a token, or the white space before it, may begin with. */
typedef enum StartClass
{
	START_LETTER,
	START_BLANK,
	START_PUNCT,				/* punctuation that has no direction */
	START_SYMBOL,
	START_DIGIT,
	START_SPACE,				/* other white space and controls */
	START_GLYPH,				/* a byte over 0x7F, or '&' */
	START_BRACKET,				/* brackets and quotation marks */
	START_TAG					/* '<' */
} StartClass;

#define X16(c) c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c
#define LE START_LETTER
#define PU START_PUNCT
#define SY START_SYMBOL
#define DI START_DIGIT
#define GL START_GLYPH
#define BR START_BRACKET
static const uint8_t start_class[256] = {
	X16(START_SPACE),
	X16(START_SPACE),
	START_BLANK, PU, BR, PU, SY, SY, GL, BR, BR, BR, PU, SY, PU, PU, PU, PU,
	DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, PU, PU, START_TAG, SY, SY, PU,
	SY, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
	LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, BR, PU, BR, SY, PU,
	BR, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
	LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, BR, PU, BR, PU, START_SPACE,
	X16(GL), X16(GL), X16(GL), X16(GL), X16(GL), X16(GL), X16(GL), X16(GL)
};
#undef X16
#undef LE
#undef PU
#undef SY
#undef DI
#undef GL
#undef BR

#define POLL_TOKENS 4096		/* a power of two */
#define WIDE_BLANKS 3
#define MOST_PAIRS 6			/* groups of two digits: up to 10^15 */
#define DIGITS_MAX 9			/* of GAZ_TF_DIGITS */

#define EACH_BYTE(b) (UINT64_C(0x0101010101010101) * (b))

static inline StartClass
start_class_of(char c)
{
	return (StartClass) start_class[(unsigned char) c];
}

/* Eight bytes as a little-endian number, zeros behind the end of the text. */
static inline uint64_t
load_chunk(const char *p, const char *end)
{
	uint64_t	x = 0;

	if (end - p >= 8)
		memcpy(&x, p, 8);
	else
		memcpy(&x, p, end - p);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	x = __builtin_bswap64(x);
#endif
	return x;
}

/* The lowest n bytes, 0 < n <= 8. */
static inline uint64_t
chunk_mask(int n)
{
	return ~UINT64_C(0) >> (64 - 8 * n);
}

/*
 * How many bytes from the lowest on are ASCII letters.  Adding 0x80 - 'a'
 * carries a byte of 'a' or more into its top bit, adding 0x7F - 'z' one over
 * 'z'; the top bits of x itself rule out what is not ASCII.
 */
static inline int
leading_letters(uint64_t x)
{
	uint64_t	low = (x | EACH_BYTE(0x20)) & EACH_BYTE(0x7F);
	uint64_t	from_a = low + EACH_BYTE(0x80 - 'a');
	uint64_t	over_z = low + EACH_BYTE(0x7F - 'z');
	uint64_t	other = ~(from_a & ~over_z & ~x) & EACH_BYTE(0x80);

	return other == 0 ? 8 : __builtin_ctzll(other) / 8;
}

/* The hash of bytes that fold to themselves; text_end bounds the reading. */
static inline uint32_t
hash_bytes(const char *start, const char *end, const char *text_end)
{
	uint64_t	hash = GAZ_HASH_SEED;
	const char *p = start;

	for (; end - p > 8; p += 8)
		hash = gaz_hash_chunk(hash, load_chunk(p, text_end));
	hash = gaz_hash_chunk(hash, load_chunk(p, text_end) &
						  chunk_mask((int) (end - p)));
	return gaz_hash_finish(hash);
}

uint32_t
gaz_scanner_hash(const char *start, const char *end)
{
	GazFolder	folder;

	gaz_folder_init(&folder, NULL, 0);
	gaz_folder_text(&folder, start, (uint32_t) (end - start));
	return gaz_folder_hash(&folder);
}

/* Inlined where this file calls it, which is for nearly every token. */
inline void
gaz_scanner_emit(GazScanner *s, GazTokenKind kind, const char *end,
				 uint16_t flags, uint8_t punct, uint32_t hash)
{
	GazTokens  *out = s->out;

	if (out->n == out->cap)
		out->item = gaz_vec_extend(s->arena, out->item, out->n, &out->cap,
								   sizeof(GazToken));
	out->item[out->n++] = (GazToken) {
		.start = (uint32_t) (s->p - s->text),
		.end = (uint32_t) (end - s->text),
		.hash = hash,
		.flags = s->before | flags,
		.kind = (uint8_t) kind,
		.punct = punct
	};
	if (out->n % POLL_TOKENS == 0)
		gaz_poll(s->arena);
	s->p = end;
	s->before = 0;
	s->blanks = 0;
	s->line_ends = 0;
}

/* One white-space character that is seen, and what it means for layout. */
static void
note_space(GazScanner *s, uint32_t c)
{
	s->before |= GAZ_TF_SPACE;
	switch (c)
	{
		case '\n':
		case '\r':
		case '\v':
		case '\f':
		case 0x0085:
		case 0x2028:
			s->line_ends++;
			break;
		case 0x2029:
			s->line_ends += 2;
			break;
		case '\t':
		case 0x3000:
			s->blanks += WIDE_BLANKS;
			break;
		default:
			s->blanks++;
			break;
	}
	if (s->line_ends > 0)
		s->before |= GAZ_TF_LINE;
	if (s->line_ends > 1)
	{
		s->before |= GAZ_TF_PARA;
		s->dquote_open = s->squote_open = false;
	}
	if (s->blanks >= WIDE_BLANKS)
		s->before |= GAZ_TF_WIDE;
}

/* White space at s->p and all that follows; controls count as blanks. */
static void
skip_space(GazScanner *s)
{
	while (s->p < s->end)
	{
		StartClass	start = start_class_of(*s->p);
		GazGlyph	glyph;

		if (start != START_BLANK && start != START_SPACE &&
			start != START_GLYPH)
			return;
		glyph = gaz_glyph_read(s->p, s->end);
		if (gaz_char_class(glyph.c) != GAZ_CC_SPACE)
			return;
		s->p += glyph.len;
		if (gaz_char_is_invisible(glyph.c))
			continue;
		if (glyph.c == '\r' && s->p < s->end && *s->p == '\n')
			s->p++;				/* one line end, not two */
		note_space(s, glyph.c);
	}
}

/* ---- words and numbers ---- */

/* The fast path: see the head of this file. */
static inline void
scan_word(GazScanner *s)
{
	uint64_t	hash = GAZ_HASH_SEED;
	uint64_t	upper = 0;		/* bit 5 of each byte that is a capital */
	uint64_t	lower = 0;
	uint64_t	first = 0x20;
	uint16_t	flags = 0;
	const char *p = s->p;
	int			n;

	do
	{
		uint64_t	x = load_chunk(p, s->end);
		uint64_t	mask;

		n = leading_letters(x);
		if (n == 0)
			break;
		mask = chunk_mask(n);
		hash = gaz_hash_chunk(hash, (x | EACH_BYTE(0x20)) & mask);
		mask &= EACH_BYTE(0x20);
		if (~x & first)
			flags |= GAZ_TF_CAP;
		upper |= ~x & mask & ~first;
		lower |= x & mask;
		first = 0;				/* later chunks have no first letter */
		p += n;
	} while (n == 8);

	if (p < s->end && *p != ' ' && gaz_word_may_go_on(s, p))
	{
		gaz_scan_word(s);
		return;
	}
	if (upper != 0)
		flags |= lower != 0 ? GAZ_TF_MIXED : GAZ_TF_UPPER;
	gaz_scanner_emit(s, GAZ_TK_WORD, p, flags, 0, gaz_hash_finish(hash));
}

/* Behind the digits at p; *other is set if one of them is not ASCII. */
static const char *
skip_digits(const char *p, const char *end, bool *other)
{
	while (p < end)
	{
		GazGlyph	glyph;

		if (gaz_is_digit(*p))
		{
			p++;
			continue;
		}
		if (start_class_of(*p) != START_GLYPH)
			break;
		glyph = gaz_glyph_read(p, end);
		if (gaz_char_class(glyph.c) != GAZ_CC_DIGIT)
			break;
		*other = true;
		p += glyph.len;
	}
	return p;
}

/*
 * Is the comma at p one between groups of digits?  Three digits must follow
 * and then no fourth, perhaps with groups of two before them (1,00,000):
 * '2016,2017' is a list.
 */
static bool
groups_digits(const char *p, const char *end)
{
	for (int group = 0; group < MOST_PAIRS; group++)
	{
		int			n = 0;

		while (n < 4 && end - p > n + 1 && gaz_is_digit(p[n + 1]))
			n++;
		if (n != 2 || end - p < 4 || p[3] != ',')
			return n == 3;
		p += 3;
	}
	return false;
}

static void
scan_number(GazScanner *s)
{
	bool		other = false;
	bool		point = false;
	const char *p = skip_digits(s->p, s->end, &other);
	bool		groups = p - s->p <= 3;
	const char *integer_end = p;
	uint16_t	flags;

	while (s->end - p > 1)
	{
		if (*p == '.' && gaz_is_digit(p[1]))
			point = true;
		else if (!(*p == ',' && groups && !point && groups_digits(p, s->end)))
			break;
		p = skip_digits(p + 1, s->end, &other);
	}
	flags = other ? GAZ_TF_NONASCII :
		p == integer_end && p - s->p <= DIGITS_MAX ? GAZ_TF_DIGITS : 0;
	gaz_scanner_emit(s, GAZ_TK_NUMBER, p, flags, 0,
					 other ? gaz_scanner_hash(s->p, p) :
					 hash_bytes(s->p, p, s->end));
}

/* ---- the rest ---- */

/* An ideograph as an entity or outside the common block. */
static void
scan_rare_han(GazScanner *s, GazGlyph glyph)
{
	const char *end = s->p + glyph.len;
	uint32_t	hash = *s->p == '&' ? gaz_scanner_hash(s->p, end) :
		hash_bytes(s->p, end, s->end);

	gaz_scanner_emit(s, GAZ_TK_HAN, end, GAZ_TF_NONASCII, 0, hash);
}

/* One of the common block folds to itself or to its simplified form. */
static void
scan_han(GazScanner *s)
{
	const char *end = s->p + GAZ_HAN_BYTES;
	const char *form = gaz_han_form(s->p);

	if (form == s->p)
		gaz_scanner_emit(s, GAZ_TK_HAN, end, GAZ_TF_NONASCII, 0,
						 hash_bytes(s->p, end, s->end));
	else
		gaz_scanner_emit(s, GAZ_TK_HAN, end, GAZ_TF_NONASCII | GAZ_TF_FORM, 0,
						 hash_bytes(form, form + GAZ_HAN_BYTES,
									form + GAZ_HAN_BYTES));
}

/*
 * Is it one of the ideographs of everyday text, U+4E00 to U+9FFF?  They are
 * what Chinese pages are made of, so they need not be decoded.
 */
static inline bool
is_common_han(const char *p, const char *end)
{
	const unsigned char *b = (const unsigned char *) p;

	return end - p >= 3 && b[0] >= 0xE4 && b[0] <= 0xE9 &&
		(b[0] > 0xE4 || b[1] >= 0xB8) &&
		(b[1] & 0xC0) == 0x80 && (b[2] & 0xC0) == 0x80;
}

/* Something that is not plain ASCII, or an '&'. */
static void
scan_glyph(GazScanner *s)
{
	GazGlyph	glyph;

	if (is_common_han(s->p, s->end))
	{
		do
			scan_han(s);
		while (is_common_han(s->p, s->end));
		return;
	}
	glyph = gaz_glyph_read(s->p, s->end);
	switch (gaz_char_class(glyph.c))
	{
		case GAZ_CC_SPACE:
			skip_space(s);
			break;
		case GAZ_CC_LETTER:
			gaz_scan_word(s);
			break;
		case GAZ_CC_DIGIT:
			scan_number(s);
			break;
		case GAZ_CC_HAN:
			scan_rare_han(s, glyph);
			break;
		case GAZ_CC_PUNCT:
		case GAZ_CC_SYMBOL:
			gaz_scan_mark(s, glyph);
			break;
	}
}

/* A run of one ASCII mark that has no direction. */
static void
scan_plain_mark(GazScanner *s, GazTokenKind kind)
{
	const char *end = s->p + 1;

	while (end < s->end && *end == *s->p)
		end++;
	gaz_scanner_emit(s, kind, end, 0, (uint8_t) *s->p,
					 hash_bytes(s->p, end, s->end));
}

/* One blank, by far the most frequent white space. */
static inline void
skip_blank(GazScanner *s)
{
	s->p++;
	s->before |= ++s->blanks < WIDE_BLANKS ? GAZ_TF_SPACE :
		GAZ_TF_SPACE | GAZ_TF_WIDE;
}

static void
scan_all(GazScanner *s)
{
	while (s->p < s->end)
	{
		switch (start_class_of(*s->p))
		{
			case START_LETTER:
				/* words with a blank between never leave this case */
				do
				{
					scan_word(s);
					if (s->p < s->end && *s->p == ' ')
						skip_blank(s);
				} while (s->p < s->end &&
						 start_class_of(*s->p) == START_LETTER);
				break;
			case START_BLANK:
				skip_blank(s);
				break;
			case START_SPACE:
				skip_space(s);
				break;
			case START_DIGIT:
				scan_number(s);
				break;
			case START_GLYPH:
				scan_glyph(s);
				break;
			case START_PUNCT:
				scan_plain_mark(s, GAZ_TK_PUNCT);
				break;
			case START_SYMBOL:
				scan_plain_mark(s, GAZ_TK_SYMBOL);
				break;
			case START_TAG:
				if (gaz_scan_markup(s))
					break;
				/* FALLTHROUGH */
			case START_BRACKET:
				gaz_scan_mark(s, gaz_glyph_read(s->p, s->end));
				break;
		}
	}
}

void
gaz_scan(GazArena *arena, const char *text, uint32_t len, GazTokens *out)
{
	GazScanner	s = {
		.arena = arena, .out = out, .text = text, .p = text,
		.end = text + len, .comment_seen = text,
		.before = GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA
	};
	uint32_t	wanted = out->n + len / 5 + 16;

	/* English has a token for every five to six bytes: mostly no growing. */
	if (out->cap < wanted)
	{
		out->item = gaz_arena_grow(arena, out->item,
								   (size_t) out->cap * sizeof(GazToken),
								   (size_t) wanted * sizeof(GazToken));
		out->cap = wanted;
	}
	scan_all(&s);
}

/* The UTF-8 continuation bytes among len bytes. */
static uint32_t
count_continuations(const char *p, uint32_t len)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < len; i++)
		n += ((unsigned char) p[i] & 0xC0) == 0x80;
	return n;
}

static bool
is_ascii(const char *p, uint32_t len)
{
	uint64_t	any = 0;

	for (; len >= 8; len -= 8, p += 8)
	{
		uint64_t	eight;

		memcpy(&eight, p, 8);
		any |= eight;
	}
	for (; len > 0; len--, p++)
		any |= (unsigned char) *p;
	return (any & UINT64_C(0x8080808080808080)) == 0;
}

uint32_t *
gaz_scan_char_table(GazArena *arena, const char *text, uint32_t len,
					const GazTokens *tokens)
{
	uint32_t   *before;
	uint32_t	at = 0;
	uint32_t	n = 0;

	if (is_ascii(text, len))
		return NULL;
	before = gaz_arena_alloc(arena,
							 ((size_t) tokens->n + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < tokens->n; i++)
	{
		uint32_t	start = tokens->item[i].start;

		/* one byte between two tokens is a blank, most tokens are ASCII */
		if (i == 0 || (tokens->item[i - 1].flags & GAZ_TF_NONASCII) ||
			start - tokens->item[i - 1].end > 1)
			n += count_continuations(text + at, start - at);
		before[i] = n;
		at = start;
	}
	before[tokens->n] = n + count_continuations(text + at, len - at);
	return before;
}
