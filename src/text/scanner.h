/*-------------------------------------------------------------------------
 *
 * scanner.h
 *	  What scan.c and mark.c share while they cut one text into tokens.
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
	const char *comment_seen;	/* no "-->" between p and here */
} GazScanner;

/* Appends the token that begins at s->p and ends at end; moves s->p there. */
extern void gaz_scanner_emit(GazScanner *s, GazTokenKind kind, const char *end,
							 uint16_t flags, uint8_t punct, uint32_t hash);

/* The hash of any stretch of text, folded glyph by glyph. */
extern uint32_t gaz_scanner_hash(const char *start, const char *end);

/* One punctuation or symbol token at s->p, whose first glyph is given. */
extern void gaz_scan_mark(GazScanner *s, GazGlyph glyph);

/* A tag at s->p; false if the '<' there opens none. */
extern bool gaz_scan_markup(GazScanner *s);

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
