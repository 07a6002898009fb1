/*-------------------------------------------------------------------------
 *
 * mark.c
 *	  Punctuation, quotation marks with their direction, and page markup.
 *
 * Curly quotes and brackets tell by their form whether they open or close.  A
 * straight one tells by its neighbours: behind white space or an opening
 * bracket and right before a word it opens, right behind a word and before
 * white space or punctuation it closes.  Where they say nothing, as between two
 * ideographs or where a translation lost the blanks, it does the opposite
 * of the last one in its paragraph.
 *
 *	  He said "yes".				opens, closes
 *	  强调"要抓项目"的精神			opens, closes: in turn
 *	  the workers' canteen			a possessive: no single quote is open
 *	  the 'workers' said			opens, closes: one is
 *	  a 12" wafer					an inch sign, no quotation mark
 *	  'It works,' he said			the British way: as if they were double ones
 *
 * Limits: a quotation that is never closed may turn the next doubtful mark
 * around; the end of the paragraph mends that.
 *
 *-------------------------------------------------------------------------
 */
#include "text/scanner.h"

#define MARKUP_MAX 1024

/* Tokens of the shortest speech: 'Yes, it is.' with its opening mark. */
#define SPEECH_MIN 4

static const GazToken *
last_token(const GazScanner *s)
{
	static const GazToken none;

	return s->out->n > 0 ? &s->out->item[s->out->n - 1] : &none;
}

/* The ASCII form for GazToken.punct. */
static uint8_t
ascii_form(uint32_t c)
{
	uint32_t	folded[3] = {0};

	if (c < 0x80)
		return (uint8_t) c;
	switch (c)
	{
		case 0x3008:
		case 0x300A:
			return '<';			/* 〈 《 */
		case 0x3009:
		case 0x300B:
			return '>';			/* 〉 》 */
		default:
			break;
	}
	if (gaz_char_fold(c, folded) == 0 || folded[0] >= 0x80)
		return 0;
	/* A superscript digit is a symbol that folds to a digit: no mark. */
	if (gaz_char_class(folded[0]) == GAZ_CC_DIGIT)
		return 0;
	return (uint8_t) folded[0];
}

/* What the form alone says of a bracket or quotation mark. */
static uint16_t
flags_of_form(uint32_t c)
{
	switch (c)
	{
		case '(':
		case '[':
		case '{':
		case 0x3008:			/* 〈 */
		case 0x300A:			/* 《 */
		case 0x3010:			/* 【 */
		case 0x3014:			/* 〔 */
		case 0x3016:			/* 〖 */
		case 0xFE59:
		case 0xFF08:			/* （ */
		case 0xFF3B:
		case 0xFF5B:
			return GAZ_TF_OPEN;
		case ')':
		case ']':
		case '}':
		case 0x3009:
		case 0x300B:
		case 0x3011:
		case 0x3015:
		case 0x3017:
		case 0xFE5A:
		case 0xFF09:
		case 0xFF3D:
		case 0xFF5D:
			return GAZ_TF_CLOSE;
		case 0x00AB:			/* « */
		case 0x2018:			/* ‘ */
		case 0x201A:
		case 0x201B:
		case 0x201C:			/* “ */
		case 0x201E:
		case 0x201F:
		case 0x2039:
		case 0x300C:			/* 「 */
		case 0x300E:			/* 『 */
		case 0x301D:
		case 0xFE41:
		case 0xFE43:
		case 0xFF62:
			return GAZ_TF_QUOTE | GAZ_TF_OPEN;
		case 0x00BB:			/* » */
		case 0x2019:			/* ’ */
		case 0x201D:			/* ” */
		case 0x203A:
		case 0x300D:
		case 0x300F:
		case 0x301E:
		case 0x301F:
		case 0xFE42:
		case 0xFE44:
		case 0xFF63:
			return GAZ_TF_QUOTE | GAZ_TF_CLOSE;
		case '"':
		case '\'':
		case 0xFF02:
		case 0xFF07:
			return GAZ_TF_QUOTE;	/* direction unknown */
		default:
			return 0;
	}
}

/* Is what follows at p the end of something: white space, a closing mark? */
static bool
ends_before(const GazScanner *s, const char *p)
{
	GazGlyph	glyph;

	if (p >= s->end)
		return true;
	glyph = gaz_glyph_read(p, s->end);
	switch (gaz_char_class(glyph.c))
	{
		case GAZ_CC_SPACE:
			return true;
		case GAZ_CC_PUNCT:
			return (flags_of_form(glyph.c) & GAZ_TF_OPEN) == 0 &&
				glyph.c != '"' && glyph.c != '\'';
		default:
			return glyph.c == '<';	/* a tag, most likely */
	}
}

/* May something begin at s->p, by what stands before it? */
static bool
begins_here(const GazScanner *s)
{
	const GazToken *last = last_token(s);

	return s->before != 0 || (last->flags & GAZ_TF_OPEN) != 0 ||
		last->punct == '-' || last->punct == '/' || last->punct == '=' ||
		last->kind == GAZ_TK_MARKUP;
}

/* 'drilled. "said the owner': the blank went to the wrong side of the mark. */
static bool
closes_after_space(const GazScanner *s, const char *next)
{
	uint8_t		punct = last_token(s)->punct;

	return (s->before & GAZ_TF_LINE) == 0 && next < s->end &&
		*next >= 'a' && *next <= 'z' &&
		(punct == '.' || punct == ',' || punct == '!' || punct == '?');
}

/* OPEN or CLOSE for a straight quotation mark at s->p. */
static uint16_t
straight_direction(const GazScanner *s, const char *next, bool open)
{
	bool		begins = begins_here(s);
	bool		ends = ends_before(s, next);

	if (begins && !ends)
		return open && closes_after_space(s, next) ?
			GAZ_TF_CLOSE : GAZ_TF_OPEN;
	if (!begins && ends)
		return GAZ_TF_CLOSE;
	return open ? GAZ_TF_CLOSE : GAZ_TF_OPEN;
}

/*
 * Does an apostrophe at s->p, next behind it, belong to the word before as a
 * possessive?  *end is set behind the mark, or behind its s.
 */
static bool
is_possessive(const GazScanner *s, const char *next, const char **end)
{
	const GazToken *last = last_token(s);
	char		letter;

	if (last->kind == 0 || (last->flags & GAZ_TF_OPEN) != 0)
		return false;
	if (gaz_is_possessive_s(next, s->end, end))
	{
		/* tokenised text has a blank on both sides: "the city 's" */
		return s->before == 0 ||
			((s->before & GAZ_TF_LINE) == 0 && *next == 's' &&
			 *end < s->end && **end == ' ');
	}
	if (s->before != 0 || last->kind != GAZ_TK_WORD || s->squote_open)
		return false;
	*end = next;
	letter = s->p[-1] | 0x20;
	return (letter == 's' || letter == 'x') && ends_before(s, next);
}

static void
note_quote(GazScanner *s, uint8_t punct, uint16_t flags)
{
	bool		open = (flags & GAZ_TF_OPEN) != 0;

	if (punct == '"')
		s->dquote_open = open;
	else
	{
		s->squote_open = open;
		s->squote_at = s->out->n;
	}
}

/*
 * Does a single mark that closes here end what somebody says?  'It works,' has a
 * comma or a stop inside, which quoted names and terms have not.
 */
static bool
closes_speech(const GazScanner *s, uint16_t flags)
{
	uint8_t		last = last_token(s)->punct;

	return (flags & GAZ_TF_CLOSE) && s->squote_open && !s->dquote_open &&
		s->before == 0 && s->out->n - s->squote_at >= SPEECH_MIN &&
		(last == ',' || last == '.' || last == '?' || last == '!');
}

/* A quotation mark of either sort; flags are those of its form. */
static void
scan_quote(GazScanner *s, GazGlyph glyph, uint16_t flags)
{
	const char *next = s->p + glyph.len;
	uint8_t		punct = ascii_form(glyph.c);
	const char *end = next;
	uint16_t	other = glyph.plain ? 0 : GAZ_TF_NONASCII;

	/* wires print a double mark as two single ones: ``It works,'' */
	if (glyph.plain && (glyph.c == '\'' || glyph.c == '`') && next < s->end &&
		*next == *s->p)
	{
		if (glyph.c == '`')
			flags |= GAZ_TF_OPEN;
		next++;
		punct = '"';
		glyph.c = '"';
	}
	if (gaz_glyph_is_apostrophe(glyph) && is_possessive(s, next, &end))
		flags = GAZ_TF_POSS;
	else if (punct == '"' && s->before == 0 && !s->dquote_open &&
			 last_token(s)->kind == GAZ_TK_NUMBER)
		flags = 0;				/* inches or seconds */
	else
	{
		end = next;
		if ((flags & (GAZ_TF_OPEN | GAZ_TF_CLOSE)) == 0)
			flags |= straight_direction(s, next, punct == '"' ?
										s->dquote_open : s->squote_open);
		if (punct == '\'' && closes_speech(s, flags))
		{
			s->out->item[s->squote_at].punct = punct = '"';
			s->squote_open = false;
		}
		else
			note_quote(s, punct, flags);
	}
	gaz_scanner_emit(s, GAZ_TK_PUNCT, end, flags | other, punct,
					 gaz_scanner_hash(s->p, end));
}

/* Behind the last of the glyphs equal to the one at s->p. */
static const char *
run_end(const GazScanner *s, GazGlyph first)
{
	const char *p = s->p + first.len;

	while (p < s->end && *p != '<')	/* that may open a tag */
	{
		GazGlyph	glyph = gaz_glyph_read(p, s->end);

		if (glyph.c != first.c || glyph.malformed != first.malformed)
			break;
		p += glyph.len;
	}
	return p;
}

void
gaz_scan_mark(GazScanner *s, GazGlyph glyph)
{
	uint16_t	flags = flags_of_form(glyph.c);
	GazTokenKind kind = GAZ_TK_PUNCT;
	const char *end;

	if (glyph.c == '`' && s->p + 1 < s->end && s->p[1] == '`')
		flags = GAZ_TF_QUOTE;
	if (flags & GAZ_TF_QUOTE)
	{
		scan_quote(s, glyph, flags);
		return;
	}
	end = flags != 0 ? s->p + glyph.len : run_end(s, glyph);
	if (gaz_char_class(glyph.c) == GAZ_CC_SYMBOL)
		kind = GAZ_TK_SYMBOL;
	if (!glyph.plain)
		flags |= GAZ_TF_NONASCII;
	if (glyph.malformed)
		flags |= GAZ_TF_BAD;
	gaz_scanner_emit(s, kind, end, flags, ascii_form(glyph.c),
					 gaz_scanner_hash(s->p, end));
}

/* ---- markup ---- */

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Behind the '>' of the tag at s->p, or NULL.  A tag holds no other '<'. */
static const char *
tag_end(const GazScanner *s)
{
	const char *limit = s->end - s->p > MARKUP_MAX ?
		s->p + MARKUP_MAX : s->end;

	for (const char *p = s->p + 1; p < limit && *p != '<'; p++)
		if (*p == '>')
			return p + 1;
	return NULL;
}

/*
 * Behind the "-->" of the comment at s->p, or NULL.  Comments may hold '<', so
 * many that never end could each be searched to their limit; what was searched
 * in vain is remembered.
 */
static const char *
comment_end(GazScanner *s)
{
	const char *limit = s->end - s->p > MARKUP_MAX ?
		s->p + MARKUP_MAX : s->end;
	const char *p = s->p + 4;

	if (p < s->comment_seen)
		p = s->comment_seen;
	for (; limit - p >= 3; p++)
	{
		if (p[0] == '-' && p[1] == '-' && p[2] == '>')
			return p + 3;
		s->comment_seen = p + 1;
	}
	return NULL;
}

static const char *
markup_end(GazScanner *s)
{
	const char *p = s->p + 1;
	ptrdiff_t	room = s->end - p;

	if (room >= 3 && memcmp(p, "!--", 3) == 0)
		return comment_end(s);
	if (room >= 2 && (*p == '/' || *p == '!'))
		p++;
	if (room < 2 || !is_letter(*p))
		return NULL;
	return tag_end(s);
}

typedef struct BlockTag
{
	const char *name;
	uint16_t	flags;
} BlockTag;

#define LINE_TAG (GAZ_TF_SPACE | GAZ_TF_LINE)
#define PARA_TAG (GAZ_TF_SPACE | GAZ_TF_LINE | GAZ_TF_PARA)

static const BlockTag block_tags[] = {
	{"article", LINE_TAG}, {"blockquote", LINE_TAG}, {"br", LINE_TAG},
	{"div", PARA_TAG}, {"footer", LINE_TAG}, {"h1", PARA_TAG},
	{"h2", PARA_TAG}, {"h3", PARA_TAG}, {"h4", PARA_TAG}, {"h5", PARA_TAG},
	{"h6", PARA_TAG}, {"header", LINE_TAG}, {"hr", LINE_TAG},
	{"li", LINE_TAG}, {"ol", PARA_TAG}, {"p", PARA_TAG},
	{"section", LINE_TAG}, {"table", PARA_TAG}, {"td", LINE_TAG},
	{"title", LINE_TAG}, {"tr", LINE_TAG}, {"ul", PARA_TAG},
};

/* What the tag from start to end means for the token behind it. */
static uint16_t
flags_of_tag(const char *start, const char *end)
{
	char		name[12];
	int			len = 0;
	const char *p = start + 1;

	if (*p == '/')
		p++;
	while (p < end && len < (int) sizeof(name) - 1 &&
		   (is_letter(*p) || (*p >= '0' && *p <= '9')))
		name[len++] = *p++ | 0x20;	/* digits have that bit already */
	name[len] = '\0';
	for (size_t i = 0; i < GAZ_LENGTHOF(block_tags); i++)
		if (strcmp(name, block_tags[i].name) == 0)
			return block_tags[i].flags;
	return 0;
}

bool
gaz_scan_markup(GazScanner *s)
{
	const char *start = s->p;
	const char *end = markup_end(s);
	uint16_t	flags = 0;

	if (end == NULL)
		return false;
	for (const char *p = start; p < end; p++)
		if ((unsigned char) *p >= 0x80)
			flags = GAZ_TF_NONASCII;
	gaz_scanner_emit(s, GAZ_TK_MARKUP, end, flags, 0,
					 gaz_scanner_hash(start, end));
	s->before = flags_of_tag(start, end);
	if (s->before & GAZ_TF_PARA)
		s->dquote_open = s->squote_open = false;
	return true;
}
