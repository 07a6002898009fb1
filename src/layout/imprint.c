/*-------------------------------------------------------------------------
 *
 * imprint.c
 *	  Lines that say where an article was published and whose it is.
 *
 *	  This story was first published in Kita Engineering on 5 June 2024.
 *	  © 2024 Kita Media. All rights reserved.
 *
 * The paper of the first counts as one that stands on a line of its own; the
 * owner of the rights only where the page names no other publisher.
 *
 * Limits: a name goes as far as its capitals, so that 'first published in the
 * daily kita' tells nothing.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"

#define NOTE_MAX 18				/* tokens of 'This article was first ...' */
#define RIGHTS_MAX 24

/* The verb of 'This article was first published in', or the line's end. */
static uint32_t
note_verb(const GazPage *page, GazSpan line)
{
	static const char *const starts[] = {"this", "first", "originally",
	"last", NULL};
	static const char *const verbs[] = {"published", "updated", "posted",
	"modified", "appeared", NULL};
	uint32_t	i = line.from + (gaz_page_opens(page, line.from) ? 1 : 0);

	if (gaz_span_len(line) > NOTE_MAX || !gaz_page_is_any(page, i, starts))
		return line.to;
	while (i < line.to && !gaz_page_is_any(page, i, verbs))
		i++;
	return i;
}

/* The paper behind the verb: 'published in Kita Engineering'; or empty. */
static GazSpan
note_paper(const GazPage *page, uint32_t verb, uint32_t limit)
{
	uint32_t	from = verb + 2;
	uint32_t	end;

	if (!gaz_page_word(page, verb + 1, GAZ_W_IN) &&
		!gaz_page_word(page, verb + 1, GAZ_W_BY) &&
		!gaz_page_word(page, verb + 1, GAZ_W_ON))
		return gaz_span(0, 0);
	if (gaz_page_word(page, from, GAZ_W_THE) &&
		!gaz_page_flag(page, from, GAZ_TF_CAP))
		from++;
	end = gaz_capitals_end(page, from, limit);
	if (end == from || gaz_page_kind(page, from, GAZ_K_MONTH) ||
		gaz_page_kind(page, from, GAZ_K_WEEKDAY))
		return gaz_span(0, 0);
	return gaz_span(from, end);
}

bool
gaz_is_note(const GazPage *page, GazSpan line)
{
	uint32_t	verb = note_verb(page, line);

	return verb < line.to &&
		(gaz_date_near(page, verb + 1, line.to) ||
		 !gaz_span_empty(note_paper(page, verb, line.to)));
}

void
gaz_read_note(GazByline *by, GazSpan line)
{
	uint32_t	verb = note_verb(by->page, line);
	GazSpan		paper = note_paper(by->page, verb, line.to);

	if (verb < line.to && !gaz_span_empty(paper))
		gaz_offer_source(by, paper, GAZ_SOURCE_LINE);
}

/* '©' or 'Copyright' with its year: the first of these tokens, or the end. */
static uint32_t
rights_at(const GazPage *page, GazSpan line)
{
	for (uint32_t i = line.from; i < line.to; i++)
	{
		if (gaz_page_is(page, i, "©"))
			return i;
		if (!gaz_page_is(page, i, "copyright"))
			continue;
		for (uint32_t k = i + 1; k < i + 5; k++)
		{
			if (gaz_page_digits(page, k) == 4 || gaz_page_is(page, k, "©"))
				return i;
		}
	}
	return line.to;
}

bool
gaz_is_rights(const GazPage *page, GazSpan line)
{
	return gaz_span_len(line) <= RIGHTS_MAX && rights_at(page, line) < line.to;
}

/* What stands between '©' and the owner's name: years, 'Copyright', 'by'. */
static uint32_t
skip_years(const GazPage *page, uint32_t i, uint32_t limit)
{
	while (i < limit && ((gaz_page_token(page, i)->kind != GAZ_TK_WORD &&
						  gaz_page_token(page, i)->kind != GAZ_TK_HAN) ||
						 gaz_page_is(page, i, "copyright") ||
						 gaz_page_is(page, i, "c") ||
						 gaz_page_word(page, i, GAZ_W_BY)))
		i++;
	return i;
}

void
gaz_read_rights(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	uint32_t	mark = rights_at(page, line);
	GazSpan		owner;

	owner.from = skip_years(page, mark, line.to);
	owner.to = owner.from;
	while (owner.to < line.to && gaz_page_in_name(page, owner.to) &&
		   !gaz_page_is(page, owner.to, "all"))
		owner.to++;
	/* 'Kita Media © 2024' */
	if (gaz_span_empty(owner))
		owner = gaz_span(line.from, mark);
	if (gaz_page_flag(page, owner.from, GAZ_TF_CAP) &&
		!gaz_is_ordinary_name(page, owner))
		gaz_offer_source(by, owner, GAZ_SOURCE_SITE);
}
