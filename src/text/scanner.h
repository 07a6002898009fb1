/*-------------------------------------------------------------------------
 *
 * scanner.h
 *	  What scan.c, word.c and mark.c share while they cut a text into tokens.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_SCANNER_H
#define GAZ_SCANNER_H

#include "text/glyph.h"
#include "text/token.h"

typedef struct GazScanner
{
	GazArena   *arena;
	GazTokens  *out;
	const char *text;
	const char *p;				/* where the next token may begin */
	const char *end;
	uint16_t	before;			/* SPACE, LINE, PARA, WIDE for the next one */
	uint32_t	blanks;			/* white space since the last token */
	uint32_t	line_ends;
	bool		dquote_open;	/* inside a double, a single quotation */
	bool		squote_open;
	uint32_t	squote_at;		/* token that opened the single one */
	const char *comment_seen;	/* no "-->" between p and here */
} GazScanner;

/* Appends the token that begins at s->p and ends at end; moves s->p there. */
extern void gaz_scanner_emit(GazScanner *s, GazTokenKind kind, const char *end,
							 uint16_t flags, uint8_t punct, uint32_t hash);

/* The hash of any stretch of text, folded glyph by glyph. */
extern uint32_t gaz_scanner_hash(const char *start, const char *end);

/* The word at s->p, read glyph by glyph. */
extern void gaz_scan_word(GazScanner *s);

/* Might the word from s->p to end, all ASCII letters, not end there? */
extern bool gaz_word_may_go_on(const GazScanner *s, const char *end);

/* One punctuation or symbol token at s->p, whose first glyph is given. */
extern void gaz_scan_mark(GazScanner *s, GazGlyph glyph);

/* A tag at s->p; false if the '<' there opens none. */
extern bool gaz_scan_markup(GazScanner *s);

static inline bool
gaz_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
gaz_glyph_is_apostrophe(GazGlyph glyph)
{
	return glyph.c == '\'' || glyph.c == 0x2019 || glyph.c == 0xFF07;
}

/*
 * A possessive 's stands at p, behind the apostrophe: an s and then no letter
 * or digit.  *end is set behind the s.
 */
extern bool gaz_is_possessive_s(const char *p, const char *text_end,
								const char **end);

#endif							/* GAZ_SCANNER_H */
