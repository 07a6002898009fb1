/*-------------------------------------------------------------------------
 *
 * line.h
 *	  The page cut into lines (cut.c), what a line looks like on its own
 *	  (line.c), and what its words name (naming.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_LINE_H
#define GAZ_LINE_H

#include "layout/page.h"

typedef enum GazLineLook
{
	GAZ_LOOK_TEXT,				/* a sentence, or anything else */
	GAZ_LOOK_SHORT,				/* short and no sentence: title, subheading */
	GAZ_LOOK_LABEL,				/* opens with a furniture label and its value,
								 * or with 'By' and a name */
	GAZ_LOOK_DATE,				/* a date and little else */
	GAZ_LOOK_SOURCE,			/* a publisher's name and little else */
	GAZ_LOOK_BYLINE,			/* fields with '|' or in brackets: a date, a
								 * reporter */
	GAZ_LOOK_SECTION,			/* heading of a closing section: About X */
	GAZ_LOOK_LIST,				/* heading of links: recommended reading */
	GAZ_LOOK_END,				/* ### or (END) */
	GAZ_LOOK_NOISE,				/* breadcrumb, page numbers, e-mail, share */
	GAZ_LOOK_NAME,				/* a reporter's name in brackets; under the
								 * title without, and perhaps with a city */
	GAZ_LOOK_CREDIT,			/* 'Ada Obi contributed to this report.' */
	GAZ_LOOK_BIO,				/* 'Ada Obi is an editor at Kita Daily.', if it
								 * stands at the end */
	GAZ_LOOK_RIGHTS,			/* '© 2024 Kita Media' */
	GAZ_LOOK_MASTHEAD			/* the body that issues a release; told by
								 * where it stands, see layout.c */
} GazLineLook;

typedef struct GazLine
{
	GazSpan		span;			/* markup at both ends left out */
	uint8_t		look;			/* GazLineLook */
	bool		paragraph;		/* a blank line or a block tag before it */
	bool		heading;		/* inside <h1>, <h2> or <title> */
	bool		furniture;		/* set by layout.c */
} GazLine;

typedef GAZ_VEC(GazLine) GazLines;

/*
 * Cuts the page at line breaks and block tags, joins lines that were wrapped at
 * a fixed width, and judges how each looks.
 */
extern void gaz_cut_lines(const GazPage *page, GazLines *lines);

/*
 * The place of a line like 'Faridabad, March 13', a dateline whose text stands
 * below; empty if the line is none.
 */
extern GazSpan gaz_place_before_day(const GazPage *page, GazSpan line);

/* Does a date that tells the day stand within a few tokens of i? */
extern bool gaz_date_near(const GazPage *page, uint32_t i, uint32_t limit);

/* How one line looks, whatever stands around it. */
extern GazLineLook gaz_line_look(const GazPage *page, GazSpan line);

/* The furniture row whose label starts at token i, or NULL. */
extern const GazMatch *gaz_label_at(const GazPage *page, uint32_t i,
									uint32_t limit);

/* Has that row this code? */
extern bool gaz_label_is(const GazPage *page, const GazMatch *m,
						 const char *code);

/* Is it one that names people: author, editor or photographer? */
extern bool gaz_label_of_people(const GazPage *page, const GazMatch *m);

/* Does token i divide the fields of a byline: '|', a bullet, a spaced slash? */
extern bool gaz_is_bar(const GazPage *page, uint32_t i);

/* A label that is an ordinary word as well ('Review', 'From'): low weight. */
extern bool gaz_label_is_weak(const GazPage *page, const GazMatch *m);

/*
 * Does a bracket with this inside name its reporters: '(Reporter Ma Lijun)',
 * '(Jiangxi Daily all-media reporters Wei Xing, Liu Yong)'?
 */
extern bool gaz_names_reporter(const GazPage *page, GazSpan inside);

/* Is token i part of a proper name: a capital, '&', 'of the', Han? */
extern bool gaz_page_in_name(const GazPage *page, uint32_t i);

/* Is the whole span the name of a paper, an agency or an office? */
extern bool gaz_is_publisher(const GazPage *page, GazSpan span);

/* Has it a paper's or agency's noun in it, or is it one by name? */
extern bool gaz_is_media(const GazPage *page, GazSpan span);

/* Two or more names in capitals, as 'Chinedu Eze-Okoro'; not 'Steel Output'. */
extern bool gaz_is_person_like(const GazPage *page, GazSpan span);

/* ... or two to four capitals of which one is no ordinary word. */
extern bool gaz_is_name_like(const GazPage *page, GazSpan span);

/* A site's name: 'english.kita.gov'; the end of one that starts at i, or i. */
extern bool gaz_is_domain(const GazPage *page, GazSpan span);
extern uint32_t gaz_domain_end(const GazPage *page, uint32_t i,
							   uint32_t limit);

/* The span without the brackets around the whole of it, if there are any. */
extern GazSpan gaz_inside_bracket(const GazPage *page, GazSpan span);

/* Does the span end as a sentence does? */
extern bool gaz_ends_sentence(const GazPage *page, GazSpan span);

#endif							/* GAZ_LINE_H */
