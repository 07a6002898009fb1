/*-------------------------------------------------------------------------
 *
 * offer.c
 *	  Which of the sources and dates that a page offers is taken.
 *
 * A page names its publisher and its day in several places: on a label, beside a
 * date, in the dateline, below the text.  Whoever reads one of them offers it
 * with a rank, and the highest rank wins, the first of equals:
 *
 *	  Source: Kita Daily		over		LIMA, June 5 (KTA) -
 *
 * What is offered is trimmed to the name itself ('the Kita Daily, Ada Obi').
 *
 * Limits: two labels of one rank that contradict each other are not weighed.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"

#define SOURCE_MAX 24			/* tokens of a publisher's name */

bool
gaz_is_wordy(const GazPage *page, uint32_t i)
{
	uint8_t		kind = gaz_page_token(page, i)->kind;

	return kind == GAZ_TK_WORD || kind == GAZ_TK_HAN || kind == GAZ_TK_NUMBER;
}

/* The token where 'and The Rt Hon Anna Whitfield MP' begins, or the end. */
static uint32_t
before_person(const GazPage *page, GazSpan span)
{
	for (uint32_t i = span.from + 1; i + 1 < span.to; i++)
	{
		uint32_t	next = i + 1;

		if (!gaz_page_word(page, i, GAZ_W_AND) &&
			!gaz_page_punct(page, i, ','))
			continue;
		if (gaz_page_word(page, next, GAZ_W_THE))
			next++;
		if (gaz_page_match(page, next, GAZ_K_HONORIFIC) != NULL &&
			gaz_page_flag(page, next, GAZ_TF_CAP))
			return i;
	}
	return span.to;
}

/*
 * A publisher's name without punctuation and tags at both ends, 'of the'
 * before it, its own short form or a minister behind it.
 */
static GazSpan
trim_publisher(const GazPage *page, GazSpan span)
{
	while (span.from < span.to && !gaz_is_wordy(page, span.from))
		span.from++;
	if (gaz_page_word(page, span.from, GAZ_W_OF))
		span.from++;
	if (span.from < span.to)
		span.to = before_person(page, span);
	while (span.from < span.to && !gaz_is_wordy(page, span.to - 1))
		span.to--;
	if (span.to - span.from > 2 && gaz_page_opens(page, span.to - 2) &&
		gaz_page_flag(page, span.to - 1, GAZ_TF_UPPER))
		span.to -= 2;			/* '(BMWK)' */
	return span;
}

/* 'Source: this website', 'Source: Internet': one or two words for any site. */
static bool
is_any_site(const GazPage *page, GazSpan span)
{
	static const char *const sites[] = {
		"site", "website", "internet", "network", "original", "web", "online",
		"webmaster", "unknown", "net", NULL
	};
	static const char *const whose[] = {
		"this", "our", "the", "company", "own", "official", "original", NULL
	};

	return gaz_page_is_any(page, span.to - 1, sites) &&
		(gaz_span_len(span) == 1 ||
		 (gaz_span_len(span) == 2 && gaz_page_is_any(page, span.from, whose)));
}

/* 来源：本站, 来源：网络: what sites write that do not say whence. */
static bool
names_nobody(const GazPage *page, GazSpan span)
{
	static const char *const words[] = {
		"本站", "本网", "原创", "网络", "互联网", "未知", "佚名", "本报", "转载",
		"本网站", "办公室", "管理员"
	};

	for (size_t k = 0; k < GAZ_LENGTHOF(words); k++)
	{
		if (gaz_page_phrase(page, span.from, words[k]) == gaz_span_len(span))
			return true;
	}
	/* 'Posted by: desk@kitadaily.com' */
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (memchr(page->text + gaz_page_token(page, i)->start, '@',
				   gaz_page_token(page, i)->end -
				   gaz_page_token(page, i)->start) != NULL)
			return true;
	}
	return is_any_site(page, span);
}

void
gaz_offer_source(GazByline *by, GazSpan span, GazSourceRank rank)
{
	const GazPage *page = by->page;

	span = trim_publisher(page, span);
	if (gaz_span_empty(span) || names_nobody(page, span) ||
		gaz_span_len(span) > SOURCE_MAX || rank <= by->source_rank)
		return;
	by->layout->source = span;
	by->source_rank = rank;
}

void
gaz_offer_date(GazByline *by, GazSpan span, GazDateRank rank)
{
	if (rank <= by->date_rank)
		return;
	by->layout->published = span;
	by->date_rank = rank;
}
