/*-------------------------------------------------------------------------
 *
 * title.h
 *	  The page as its layout is read (layout.c), and its title (title.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_TITLE_H
#define GAZ_TITLE_H

#include "layout/byline.h"
#include "layout/line.h"

typedef struct GazReader
{
	const GazPage *page;
	GazLines	lines;
	GazByline	by;
	uint32_t	title;			/* line number or GAZ_NONE */
	uint32_t	title_end;		/* token where the site's name behind it
								 * begins, or 0 */
	uint32_t	body;			/* first line of the body, perhaps a deck */
	uint32_t	lead;			/* first line of the text behind the head */
} GazReader;

/* The number of the title's line, or GAZ_NONE. */
extern uint32_t gaz_headline(const GazReader *r);

/* Lines above the title: the site's own, the headline once more, a publisher. */
extern void gaz_mark_above_title(GazReader *r);

/* 'Steel output rises | Kita Daily': the paper is no part of the title. */
extern void gaz_read_title_tail(GazReader *r);

#endif							/* GAZ_TITLE_H */
