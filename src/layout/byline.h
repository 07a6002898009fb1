/*-------------------------------------------------------------------------
 *
 * byline.h
 *	  Who wrote it, for whom and when: reading the lines that say so.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_BYLINE_H
#define GAZ_BYLINE_H

#include "layout/layout.h"
#include "layout/page.h"

/*
 * Several places of a page may name a publisher or a date; the one of the
 * highest rank counts, of equals the first.
 */
typedef enum GazSourceRank
{
	GAZ_SOURCE_NONE,
	GAZ_SOURCE_TEXT,			/* 'X today announced', 'he told X' */
	GAZ_SOURCE_ABOUT,			/* the company that 'About X' closes with */
	GAZ_SOURCE_SITE,			/* 'Steel output rises | Kita Press' */
	GAZ_SOURCE_BIO,				/* 'Ada Obi is an editor at X', ada@x.com */
	GAZ_SOURCE_PREFIX,			/* 'Hebei Economic News (Reporter Ma Lijun)' */
	GAZ_SOURCE_MASTHEAD,		/* the issuing body above or below the title */
	GAZ_SOURCE_AGENCY,			/* the dateline's '(Xinhua)' */
	GAZ_SOURCE_LINE,			/* a paper's name on a line, with a date */
	GAZ_SOURCE_LABEL,			/* 'Source: X', 'From: X' */
	GAZ_SOURCE_META,			/* 'X | Updated: ... | By ...' */
	GAZ_SOURCE_KNOWN			/* ... of a paper that the lexicon has */
} GazSourceRank;

typedef enum GazDateRank
{
	GAZ_DATE_NONE,
	GAZ_DATE_NO_YEAR,			/* a dateline's 'March 3' */
	GAZ_DATE_DATELINE,
	GAZ_DATE_LINE,				/* alone on a line or in brackets */
	GAZ_DATE_LABEL				/* 'Created on:2020-02-08' */
} GazDateRank;

typedef struct GazByline
{
	const GazPage *page;
	GazLayout  *layout;
	GazSourceRank source_rank;
	GazDateRank date_rank;
} GazByline;

/* Reads every field of a line or bracket: labels, '|', wide gaps, 'By'. */
extern void gaz_read_byline(GazByline *by, GazSpan line);

/* Adds one name, unless it is there already. */
extern void gaz_add_author(GazByline *by, GazSpan name);

/* Does another kind of reporter begin at i: 'Intern', '通讯员'? */
extern bool gaz_is_people_label(const GazPage *page, uint32_t i,
								uint32_t limit);

/* Adds the names in a span that is known to list people. */
extern void gaz_read_authors(GazByline *by, GazSpan span);

/*
 * Is it a line of reporters' names, perhaps with a city: 'Ada Obi, Lagos'?
 * sure: it stands where such a line must be.
 */
extern bool gaz_is_name_line(const GazPage *page, GazSpan line, bool sure);
extern void gaz_read_name_line(GazByline *by, GazSpan line);

/*
 * ... with names, places and papers only, as below an article, where 'Ada Obi,
 * Vice-President, Kita University' gives the name of one who was quoted.
 */
extern bool gaz_is_signature(const GazPage *page, GazSpan line);

/* Adds the names behind 'Photo:', which may be an agency's as well. */
extern void gaz_read_photographers(GazByline *by, GazSpan span);

/* Takes a date from a line that says nothing else of use. */
extern void gaz_read_date_alone(GazByline *by, GazSpan line);

/* Is the token a word, or Han: may a name begin or end with it? */
extern bool gaz_is_wordy(const GazPage *page, uint32_t i);

/* offer.c: a source or date that is taken if its rank is above the last one's. */
extern void gaz_offer_source(GazByline *by, GazSpan span, GazSourceRank rank);
extern void gaz_offer_date(GazByline *by, GazSpan span, GazDateRank rank);

/* Does a line or field begin with 'From Ada Obi, Lagos'? */
extern bool gaz_is_from_line(const GazPage *page, GazSpan line);

/* Is it a line such as 'By ZHU KAIQI in Yangjiang, Guangdong'? */
extern bool gaz_is_by_line(const GazPage *page, GazSpan line);

/* The end of the capitals at i. */
extern uint32_t gaz_capitals_end(const GazPage *page, uint32_t i,
								 uint32_t limit);

/* Are all words of a name ordinary ones: 'The Report'? */
extern bool gaz_is_ordinary_name(const GazPage *page, GazSpan name);

/*
 * What stands below an article and says who made it (closing.c): a sentence
 * about those who helped, or about the author.
 */
extern bool gaz_is_credit(const GazPage *page, GazSpan line);
extern void gaz_read_credit(GazByline *by, GazSpan line);
extern bool gaz_is_bio(const GazPage *page, GazSpan line);
extern void gaz_read_bio(GazByline *by, GazSpan line);

/* Where it was published first, and whose the rights are (imprint.c). */
extern bool gaz_is_note(const GazPage *page, GazSpan line);
extern void gaz_read_note(GazByline *by, GazSpan line);
extern bool gaz_is_rights(const GazPage *page, GazSpan line);
extern void gaz_read_rights(GazByline *by, GazSpan line);

/*
 * Where nothing else tells: 'X today announced' and 'he told X' in the text,
 * 'About X', the sites of e-mail addresses.
 */
extern void gaz_read_issuer(GazByline *by, GazSpan lead);
extern void gaz_read_listener(GazByline *by, GazSpan body);
extern void gaz_read_about(GazByline *by, GazSpan line);
extern void gaz_read_mail(GazByline *by, GazSpan line);

/*
 * The token where furniture behind the text of a line begins, or its end:
 * '(Reporter Chen Xiaoyan)'; on the last line also '- Bernama', '(PAP)' and
 * the desk's initials.
 */
extern uint32_t gaz_read_line_end(GazByline *by, GazSpan line, bool last);

/*
 * Reads the dateline at the start of the lead, if there is one, and returns
 * the token where the lead itself begins.
 */
extern uint32_t gaz_read_dateline(GazByline *by, GazSpan lead);

/* Does the text begin with a place, a day, an agency and a dash? */
extern bool gaz_opens_dateline(const GazPage *page, GazSpan text);

#endif							/* GAZ_BYLINE_H */
