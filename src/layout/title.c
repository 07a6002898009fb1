/*-------------------------------------------------------------------------
 *
 * title.c
 *	  Which line is the title, and what the lines above it tell.
 *
 *	  Kita Daily										(the site)
 *	  Home / Business / Steel							(a breadcrumb)
 *	  Steel output rises | Kita Daily					(the browser's title)
 *	  Steel output rises								(the title)
 *
 *	  European Commission - Press release				(the issuing body)
 *
 * The title is the first short line that no masthead explains: rubrics, labels
 * and publishers' names are passed over where another line may be the headline.
 * What stands above a breadcrumb is the site's.
 *
 * Limits: a title after the twelfth line is not found.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/title.h"

#define HEAD_LINES 12			/* where a title may stand */
#define BANNER_MAX 2			/* words of 'Open Governance' */
#define DOTTED_TITLE_MAX 32		/* tokens of a headline that ends in a full stop */

/* Does a label such as 'Press release' stand in this short line? */
static bool
has_release_label(const GazReader *r, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazMatch *label = gaz_label_at(r->page, i, span.to);

		if (label != NULL && gaz_span_len(label->span) >= 2 &&
			(gaz_label_is(r->page, label, "boilerplate") ||
			 gaz_label_is(r->page, label, "navigation")))
			return true;
	}
	return false;
}

/*
 * Is this line the head of a release rather than a headline: a rubric, a label,
 * a publisher's name?  Only asked where another line may be the headline.
 */
static bool
is_masthead(const GazReader *r, uint32_t i)
{
	GazSpan		span = r->lines.item[i].span;
	bool		han = gaz_page_token(r->page, span.from)->kind == GAZ_TK_HAN;

	if (gaz_span_len(span) <= (han ? 4 : 3) ||
		(gaz_span_len(span) <= 10 && has_release_label(r, span)))
		return true;
	return gaz_is_publisher(r->page, span);
}

/* A headline that ends in a full stop is told by the byline under it. */
static bool
is_dotted_title(const GazReader *r, uint32_t i)
{
	uint8_t		next;

	if (i + 2 >= r->lines.n ||
		gaz_span_len(r->lines.item[i].span) > DOTTED_TITLE_MAX)
		return false;
	next = r->lines.item[i + 1].look;
	return next == GAZ_LOOK_LABEL || next == GAZ_LOOK_DATE ||
		next == GAZ_LOOK_BYLINE || next == GAZ_LOOK_SOURCE ||
		gaz_page_punct(r->page, r->lines.item[i + 1].span.from, ',');
}

/*
 * Does line b give the start of line a once more?  A browser's title ('Steel
 * output rises | Kita News') often stands above the headline itself.
 */
static bool
repeats_start(const GazReader *r, uint32_t a, uint32_t b)
{
	const GazToken *tokens = r->page->tokens->item;
	GazSpan		first = r->lines.item[a].span;
	GazSpan		second = r->lines.item[b].span;
	uint32_t	first_len = tokens[first.to - 1].end - tokens[first.from].start;
	uint32_t	second_len = tokens[second.to - 1].end -
		tokens[second.from].start;

	return gaz_span_len(second) >= 3 && second_len <= first_len &&
		memcmp(r->page->text + tokens[first.from].start,
			   r->page->text + tokens[second.from].start, second_len) == 0;
}

/* ... or its end, behind the rubric: 'Home News Steel output rises'? */
static bool
repeats_end(const GazReader *r, uint32_t a, uint32_t b)
{
	const GazToken *tokens = r->page->tokens->item;
	GazSpan		first = r->lines.item[a].span;
	GazSpan		second = r->lines.item[b].span;

	if (gaz_span_len(second) < 4 || gaz_span_len(second) >= gaz_span_len(first))
		return false;
	for (uint32_t i = first.to, k = second.to; k > second.from;)
	{
		if (tokens[--i].hash != tokens[--k].hash)
			return false;
	}
	return true;
}

static bool
repeats(const GazReader *r, uint32_t a, uint32_t b)
{
	return repeats_start(r, a, b) || repeats_end(r, a, b);
}

/* '• News', 'Open Governance': a line that the site puts above all it has. */
static bool
is_banner(const GazReader *r, uint32_t i)
{
	const GazPage *page = r->page;
	GazSpan		span = r->lines.item[i].span;

	if (gaz_page_is(page, span.from, "•"))
		return true;
	for (uint32_t k = span.from; k < span.to; k++)
	{
		if (!gaz_page_kind(page, k, GAZ_K_COMMON))
			return false;
	}
	return gaz_span_len(span) <= BANNER_MAX;
}

/* 'Home > Business', 'Home / Business / Technology' */
static bool
is_breadcrumb(const GazReader *r, uint32_t i)
{
	static const char *const homes[] = {"home", "homepage", "index", "source",
	NULL};
	const GazPage *page = r->page;
	GazSpan		span = r->lines.item[i].span;
	uint32_t	next = span.from + 1;

	return gaz_page_is_any(page, span.from, homes) && gaz_span_len(span) <= 16 &&
		next < span.to && (gaz_page_is(page, next, ">") ||
						   gaz_page_is(page, next, ">>") ||
						   gaz_page_is(page, next, "»") ||
						   gaz_page_is(page, next, "›") ||
						   gaz_is_bar(page, next));
}

/*
 * The first line that may be the title: what stands above a breadcrumb is the
 * site's.
 */
static uint32_t
first_candidate(const GazReader *r, uint32_t limit)
{
	uint32_t	shorts = 0;

	for (uint32_t i = 0; i < limit && shorts <= 2; i++)
	{
		if (is_breadcrumb(r, i))
			return shorts == 0 || i + 1 >= limit ||
				r->lines.item[i + 1].look != GAZ_LOOK_SHORT ? 0 : i + 1;
		if (r->lines.item[i].look == GAZ_LOOK_TEXT)
			break;
		shorts += r->lines.item[i].look == GAZ_LOOK_SHORT ? 1 : 0;
	}
	return 0;
}

/* Has the page blank lines, which part what belongs to the site from the text? */
static bool
has_blank_lines(const GazReader *r)
{
	for (uint32_t i = 1; i < r->lines.n; i++)
		if (r->lines.item[i].paragraph)
			return true;
	return false;
}

uint32_t
gaz_headline(const GazReader *r)
{
	uint32_t	limit = r->lines.n < HEAD_LINES ? r->lines.n : HEAD_LINES;
	uint32_t	title = GAZ_NONE;
	bool		blanks = has_blank_lines(r);

	if (r->lines.n < 2)
		return GAZ_NONE;
	for (uint32_t i = 0; i < limit; i++)
	{
		if (r->lines.item[i].heading)
			return i;
	}
	for (uint32_t i = first_candidate(r, limit); i < limit; i++)
	{
		const GazLine *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_TEXT)
		{
			if (title == GAZ_NONE && is_dotted_title(r, i))
				title = i;
			break;
		}
		if (line->look != GAZ_LOOK_SHORT)
			continue;
		if (title == GAZ_NONE)
			title = i;
		else if (repeats(r, title, i) ||
				 (is_banner(r, title) && !is_banner(r, i) &&
				  !gaz_is_person_like(r->page, line->span)))
			title = i;
		else if ((line->paragraph || !blanks) && is_masthead(r, title) &&
				 (!is_masthead(r, i) ||
				  gaz_span_len(line->span) >
				  gaz_span_len(r->lines.item[title].span)) &&
				 !gaz_is_person_like(r->page, line->span))
			title = i;
	}
	/* 'Kita News Service' over a dateline of its own line: no title at all */
	if (title != GAZ_NONE && title + 1 < r->lines.n &&
		r->lines.item[title + 1].look == GAZ_LOOK_NOISE &&
		gaz_is_media(r->page, r->lines.item[title].span) &&
		gaz_is_publisher(r->page, r->lines.item[title].span))
		return GAZ_NONE;
	return title;
}

/*
 * 'European Commission - Press release', 'Steel output rises | Kita Daily': the
 * part of a line that names the publisher; empty if it is not made so.
 */
static GazSpan
beside_bar(const GazReader *r, GazSpan span, bool before)
{
	const GazPage *page = r->page;

	for (uint32_t i = span.to - 1; i > span.from; i--)
	{
		if (!gaz_is_bar(page, i) && !(gaz_page_punct(page, i, '-') &&
									  !gaz_glued(gaz_page_token(page, i))))
			continue;
		if (before)
			return has_release_label(r, gaz_span(i + 1, span.to)) ?
				gaz_span(span.from, i) : gaz_span(0, 0);
		return gaz_span(i + 1, span.to);
	}
	return gaz_span(0, 0);
}

/*
 * A site's or paper's own name above the title or behind it, '|' between: one
 * to four capitals that are no place, no person and not all ordinary words.
 */
static bool
is_site_name(const GazReader *r, GazSpan span)
{
	const GazPage *page = r->page;
	bool		rare = false;

	if (gaz_span_empty(span) || gaz_span_len(span) > 4 ||
		gaz_page_match(page, span.from, GAZ_K_PLACE) != NULL ||
		gaz_page_kind(page, span.from, GAZ_K_DEMONYM) ||
		gaz_page_kind(page, span.from, GAZ_K_FURNITURE) ||
		has_release_label(r, span) || gaz_is_person_like(page, span))
		return false;
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = gaz_page_token(page, i);

		if (t->kind != GAZ_TK_WORD || (t->flags & GAZ_TF_CAP) == 0)
			return false;
		rare |= (t->kinds & gaz_kind_bit(GAZ_K_COMMON)) == 0;
	}
	return rare;
}

/* 'MINING & METALS INSIGHT': a paper's ordinary words, as its head prints them */
static bool
is_capital_name(const GazReader *r, GazSpan span)
{
	const GazPage *page = r->page;

	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (!gaz_page_flag(page, i, GAZ_TF_UPPER) &&
			!gaz_page_word(page, i, GAZ_W_AMP))
			return false;
	}
	return gaz_span_len(span) > 1 &&
		!gaz_page_flag(page, r->lines.item[r->title].span.from, GAZ_TF_UPPER) &&
		gaz_page_match(page, span.to - 1, GAZ_K_ORG_HEAD) != NULL;
}

/* Lines above the title: the site's own, the headline once more, a publisher. */
void
gaz_mark_above_title(GazReader *r)
{
	for (uint32_t i = 0; i < r->title; i++)
	{
		GazLine    *line = &r->lines.item[i];
		GazSpan		part;

		line->furniture = true;
		if (line->look != GAZ_LOOK_SHORT)
			continue;
		if (repeats(r, i, r->title))
		{
			line->look = GAZ_LOOK_NOISE;
			part = beside_bar(r, line->span, false);
			if (!gaz_span_empty(part))
				gaz_offer_source(&r->by, part, GAZ_SOURCE_MASTHEAD);
		}
		else if (gaz_is_publisher(r->page, line->span) ||
				 (i == 0 && is_capital_name(r, line->span)))
			line->look = GAZ_LOOK_MASTHEAD;
		else
		{
			part = beside_bar(r, line->span, true);
			if (gaz_is_publisher(r->page, part))
			{
				line->look = GAZ_LOOK_MASTHEAD;
				line->span = part;
			}
			else if (i == 0 && is_site_name(r, line->span))
				gaz_offer_source(&r->by, line->span, GAZ_SOURCE_SITE);
		}
	}
}

/* 'Steel output rises (Xinhua)': the known agency in the last bracket. */
static GazSpan
agency_in_bracket(const GazPage *page, GazSpan title)
{
	const GazMatch *m;

	for (uint32_t i = title.to - 1; i > title.from && i + 6 > title.to; i--)
	{
		if (!gaz_page_opens(page, i))
			continue;
		m = gaz_page_match(page, i + 1, GAZ_K_SOURCE);
		return m != NULL && m->span.to == title.to - 1 ? m->span :
			gaz_span(0, 0);
	}
	return gaz_span(0, 0);
}

/*
 * 'Steel output rises | Kita Daily', 'Steel output rises (Xinhua)': the paper
 * is no part of the title.
 */
void
gaz_read_title_tail(GazReader *r)
{
	const GazPage *page = r->page;
	GazLine    *line = &r->lines.item[r->title];
	GazSpan		part = beside_bar(r, line->span, false);
	const GazMatch *m;

	if (gaz_page_closes(page, line->span.to - 1))
		part = agency_in_bracket(page, line->span);
	if (gaz_span_empty(part))
		return;
	m = gaz_page_match(page, part.from, GAZ_K_SOURCE);
	if ((m != NULL && m->span.to == part.to) ||
		(gaz_is_bar(page, part.from - 1) && is_site_name(r, part)) ||
		(gaz_is_media(page, part) && gaz_is_publisher(page, part)))
	{
		gaz_offer_source(&r->by, part, GAZ_SOURCE_SITE);
		r->title_end = part.from - 1;
	}
}
