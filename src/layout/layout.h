/*-------------------------------------------------------------------------
 *
 * layout.h
 *	  What on the page is title, dateline, byline, body and furniture.
 *
 * News pages saved as text are a title line, perhaps a line or two about who
 * wrote it where and when, paragraphs, and then what the site adds: 'Created
 * on:2020-02-08', 'recommended reading', '(Reporter Chen Xiaoyan)', 'About X',
 * contact blocks, copyright.  Layout goes by blocks (lines, and paragraphs of
 * lines), using the furniture and source rows of the lexicon, and leaves dates
 * as spans: recognise/date.c reads them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_LAYOUT_H
#define GAZ_LAYOUT_H

#include "lexicon/match.h"
#include "text/sentence.h"

typedef struct GazLayout
{
	GazSpan		title;			/* empty if there is none */
	GazSpan		body;			/* lead to the last line before the closing
								 * furniture */
	GazSpan		source;			/* publisher's name */
	GazSpans	authors;		/* names of reporters, authors, editors */
	GazSpan		published;		/* tokens of the date of publication: after
								 * 'Created on:', 'Updated:', in a dateline or
								 * alone on a line; empty if none */
	GazSpan		dateline;		/* 'HELSINKI, March 3 (Agency) -', '本报讯（...）',
								 * ', ' left over from one; empty if none */
								/* sentences of its own, section furniture */
	GazSpan		dateline_place; /* HELSINKI; counts as a place nonetheless */
	GazSpans	furniture;		/* every block outside title and body, and
								 * bylines inside it */
} GazLayout;

/*
 * Reads the layout and splits everything into sentences with their sections.
 * matches must be those of the same tokens.  With has_title the title stands
 * elsewhere, so no line of the text is taken for it.
 */
extern void gaz_read_layout(GazArena *arena, const char *text,
							const GazTokens *tokens, const GazImage *image,
							const GazMatches *matches, bool has_title,
							GazLayout *layout, GazSentences *sentences);

#endif							/* GAZ_LAYOUT_H */
