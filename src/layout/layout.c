/*-------------------------------------------------------------------------
 *
 * layout.c
 *	  What on the page is title, dateline, byline, body and furniture.
 *
 * Lines come with a look (line.c).  This file goes by where they stand:
 *
 *	  masthead		GOV.UK / Press release / FOR IMMEDIATE RELEASE
 *	  title			the first short line that no masthead explains (title.c)
 *	  byline block	By X / Paper | date / Name, City / Issuing body
 *	  body			from the first line that is none of these
 *	  closing		from the bottom up: labels, dates, papers, contacts; from
 *					the top down: all behind 'About X', '###', 'Contacts'
 *
 * Then the marked lines are read for names, publisher and date, in the order of
 * the text, and everything is cut into sentences.  The dateline becomes a block
 * of its own with section furniture, so that no recogniser takes the agency for
 * an actor or the reporter for a person; GazLayout.dateline_place keeps the
 * place for those who want it.
 *
 * Limits: a heading 'About X' must have two fifths of the text before it to
 * close the body; a text of one line has no title.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/layout.h"

#include "layout/plain_date.h"
#include "layout/title.h"

#define BYLINE_LINES 10			/* lines of a byline block */
#define DATED_LINES 6			/* from the title to a line that tells the day */
#define DECK_LINES 4			/* ... of other text that may stand in it */
#define DECK_MAX 50				/* tokens of such a line */

/* ---- head ---- */

static bool
is_furniture_look(uint8_t look)
{
	return look != GAZ_LOOK_TEXT && look != GAZ_LOOK_SHORT;
}

static bool
in_same_paragraph(const GazReader *r, uint32_t i, uint32_t j)
{
	return j < r->lines.n && !r->lines.item[i > j ? i : j].paragraph;
}

/* Does a line of furniture stand right above or below, with no gap? */
static bool
beside_furniture(const GazReader *r, uint32_t i)
{
	return (in_same_paragraph(r, i, i + 1) &&
			is_furniture_look(r->lines.item[i + 1].look)) ||
		(i > 0 && in_same_paragraph(r, i - 1, i) &&
		 is_furniture_look(r->lines.item[i - 1].look));
}

/* Is it a line that tells who or when, and can be nothing else? */
static bool
is_byline_look(uint8_t look)
{
	return look == GAZ_LOOK_LABEL || look == GAZ_LOOK_DATE ||
		look == GAZ_LOOK_BYLINE || look == GAZ_LOOK_NAME;
}

/* A short line under the title: a reporter, her job, the issuing body? */
static GazLineLook
look_under_title(const GazReader *r, uint32_t i)
{
	GazSpan		span = r->lines.item[i].span;
	uint8_t		last = i > 0 ? r->lines.item[i - 1].look : GAZ_LOOK_TEXT;
	uint8_t		next = i + 1 < r->lines.n ? r->lines.item[i + 1].look :
		GAZ_LOOK_TEXT;

	if (gaz_is_name_line(r->page, span, is_byline_look(next) ||
						 last == GAZ_LOOK_DATE || last == GAZ_LOOK_LABEL))
		return GAZ_LOOK_NAME;
	if ((last == GAZ_LOOK_NAME || last == GAZ_LOOK_LABEL) &&
		in_same_paragraph(r, i - 1, i) && gaz_span_len(span) <= 6)
		return gaz_is_media(r->page, span) ? GAZ_LOOK_SOURCE :
			GAZ_LOOK_NOISE;		/* 'Resources correspondent, Kita Daily' */
	if (gaz_is_publisher(r->page, span) &&
		(beside_furniture(r, i) || is_byline_look(next) ||
		 is_byline_look(last)))
		return GAZ_LOOK_MASTHEAD;
	return GAZ_LOOK_SHORT;
}

/*
 * Is line i a deck, a caption or a rubric in the head: short enough, and with
 * a line behind it that tells who or when?
 */
static bool
is_deck(GazReader *r, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + DECK_LINES; k++)
	{
		GazLine    *line = &r->lines.item[k];

		if (is_byline_look(line->look))
			return k > i && line->look != GAZ_LOOK_NAME;
		if (gaz_span_len(line->span) > DECK_MAX)
			return false;
	}
	return false;
}

/*
 * The head ends behind the last line that tells who or when.  A deck in between
 * stays in the body, and its lead begins with it.
 */
static void
mark_head(GazReader *r)
{
	uint32_t	i = 0;
	uint32_t	limit;
	bool		deck = false;

	if (r->title != GAZ_NONE)
	{
		gaz_mark_above_title(r);
		gaz_read_title_tail(r);
		i = r->title + 1;
	}
	limit = r->lines.n - i > BYLINE_LINES ? i + BYLINE_LINES : r->lines.n;
	for (; i < limit; i++)
	{
		GazLine    *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_SHORT && r->title != GAZ_NONE)
			line->look = (uint8_t) look_under_title(r, i);
		else if (line->look == GAZ_LOOK_SHORT && i == 0 &&
				 gaz_is_media(r->page, line->span) &&
				 gaz_is_publisher(r->page, line->span))
			line->look = GAZ_LOOK_MASTHEAD;
		if (is_furniture_look(line->look))
			line->furniture = true;
		else if (r->title != GAZ_NONE && is_deck(r, i, limit))
		{
			if (!deck)
				r->body = i;
			deck = true;
		}
		else
			break;
	}
	if (!deck)
		r->body = i;
	r->lead = i;
}

/* ---- closing furniture ---- */

/*
 * From the top down: a heading such as 'About X' closes the body, one such as
 * 'recommended reading' takes the short lines behind it along.
 */
static void
mark_sections(GazReader *r)
{
	uint32_t	total = r->page->tokens->n;
	bool		closed = false;
	bool		list = false;

	for (uint32_t i = r->body; i < r->lines.n; i++)
	{
		GazLine    *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_END ||
			(line->look == GAZ_LOOK_SECTION && i > r->body &&
			 line->span.from >= total / 5 * 2))
			closed = true;
		list = line->look == GAZ_LOOK_LIST ||
			(list && line->look != GAZ_LOOK_TEXT);
		if (closed || list)
			line->furniture = true;
	}
}

/* A signature or paper's name that stands right above closing furniture. */
static bool
is_signature(const GazReader *r, uint32_t i)
{
	const GazLine *line = &r->lines.item[i];

	if (line->look != GAZ_LOOK_SHORT || i <= r->body ||
		gaz_span_len(line->span) > 24)
		return false;
	if (gaz_is_signature(r->page, line->span))
		return true;
	return i + 1 < r->lines.n && r->lines.item[i + 1].furniture &&
		(in_same_paragraph(r, i, i + 1) ||
		 gaz_is_media(r->page, line->span)) &&
		gaz_is_publisher(r->page, line->span);
}

/* From the bottom up, as long as nothing but furniture is met. */
static void
mark_tail(GazReader *r)
{
	for (uint32_t i = r->lines.n; i > r->body; i--)
	{
		GazLine    *line = &r->lines.item[i - 1];

		if (!line->furniture && !is_furniture_look(line->look) &&
			!is_signature(r, i - 1))
			break;
		line->furniture = true;
	}
}

/*
 * Inside the body a date or a paper's name alone may be a subheading, and so
 * may 'About X'; labels and noise are furniture wherever they are.
 */
static void
mark_middle(GazReader *r)
{
	for (uint32_t i = r->body; i < r->lines.n; i++)
	{
		GazLine    *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_LABEL || line->look == GAZ_LOOK_NOISE ||
			line->look == GAZ_LOOK_RIGHTS ||
			line->look == GAZ_LOOK_BYLINE || line->look == GAZ_LOOK_CREDIT)
			line->furniture = true;
	}
}

/* 'Media contact', '###': does a release end here, with people to call? */
static bool
opens_contacts(const GazReader *r, const GazLine *line)
{
	const GazMatch *label = gaz_label_at(r->page, line->span.from,
										 line->span.to);

	return line->look == GAZ_LOOK_END ||
		(label != NULL && gaz_label_is(r->page, label, "contact"));
}

/*
 * The first line that may tell the article's day.  What a site prints above all it
 * has is the reader's day, if a line between title and text tells another.
 */
static uint32_t
first_dated_line(const GazReader *r)
{
	uint32_t	limit = r->lines.n;

	if (r->title == GAZ_NONE)
		return 0;
	if (limit > r->title + DATED_LINES)
		limit = r->title + DATED_LINES;
	for (uint32_t i = r->title + 1; i < limit; i++)
	{
		const GazLine *line = &r->lines.item[i];

		if (line->furniture &&
			gaz_date_near(r->page, line->span.from, line->span.to))
			return i;
	}
	return 0;
}

static void
read_furniture(GazReader *r)
{
	bool		contacts = false;
	uint32_t	dated = first_dated_line(r);

	for (uint32_t i = 0; i < r->lines.n; i++)
	{
		const GazLine *line = &r->lines.item[i];

		if (!line->furniture || (line->look == GAZ_LOOK_DATE && i < dated))
			continue;
		if ((i & 0xff) == 0)
			gaz_poll(r->page->arena);
		contacts |= i > r->body && opens_contacts(r, line);
		switch (line->look)
		{
			case GAZ_LOOK_NAME:
				gaz_read_name_line(&r->by,
								   gaz_inside_bracket(r->page, line->span));
				break;
			case GAZ_LOOK_MASTHEAD:
				gaz_offer_source(&r->by, line->span, GAZ_SOURCE_MASTHEAD);
				break;
			case GAZ_LOOK_LABEL:
				gaz_read_note(&r->by, line->span);
				/* FALLTHROUGH */
			case GAZ_LOOK_DATE:
			case GAZ_LOOK_SOURCE:
			case GAZ_LOOK_BYLINE:
				gaz_read_byline(&r->by, line->span);
				break;
			case GAZ_LOOK_SHORT:
				if (i > r->body && !contacts &&
					gaz_is_signature(r->page, line->span))
					gaz_read_name_line(&r->by, line->span);
				else if (gaz_is_media(r->page, line->span))
					gaz_read_byline(&r->by, line->span);
				break;
			case GAZ_LOOK_CREDIT:
				gaz_read_credit(&r->by, line->span);
				break;
			case GAZ_LOOK_BIO:
				gaz_read_bio(&r->by, line->span);
				break;
			case GAZ_LOOK_RIGHTS:
				gaz_read_rights(&r->by, line->span);
				break;
			case GAZ_LOOK_SECTION:
				gaz_read_about(&r->by, line->span);
				break;
			default:
				if (i < r->body)
				{
					gaz_read_date_alone(&r->by, line->span);
					if (gaz_span_empty(r->by.layout->dateline_place))
						r->by.layout->dateline_place =
							gaz_place_before_day(r->page, line->span);
				}
				gaz_read_mail(&r->by, line->span);
				break;
		}
	}
}

/* ---- output ---- */

static void
add_block(GazReader *r, GazSpan block, uint32_t paragraph, GazSection section,
		  GazSentences *sentences)
{
	if (gaz_span_empty(block))
		return;
	if (section == GAZ_SECTION_FURNITURE)
		*(GazSpan *) gaz_vec_push(r->page->arena,
								  &r->by.layout->furniture) = block;
	gaz_poll(r->page->arena);
	gaz_split_sentences(r->page->arena, r->page->text, r->page->tokens, block,
						paragraph, section, sentences);
}

/* One line of the body: dateline, text, a reporter's bracket behind it. */
static void
emit_body_line(GazReader *r, uint32_t i, GazSection section, bool last,
			   GazSentences *sentences)
{
	GazSpan		span = r->lines.item[i].span;
	uint32_t	start = span.from;
	uint32_t	end;

	if (section == GAZ_SECTION_LEAD &&
		gaz_span_empty(r->by.layout->dateline))
		start = gaz_read_dateline(&r->by, span);
	end = gaz_read_line_end(&r->by, gaz_span(start, span.to), last);
	add_block(r, gaz_span(span.from, start), i, GAZ_SECTION_FURNITURE,
			  sentences);
	add_block(r, gaz_span(start, end), i, section, sentences);
	add_block(r, gaz_span(end, span.to), i, GAZ_SECTION_FURNITURE, sentences);
}

/* 'Headline: Steel output rises' without its label. */
static GazSpan
without_label(const GazPage *page, GazSpan title)
{
	static const char *const labels[] = {"title", "headline", "subject", NULL};
	uint32_t	next = title.from + 1;

	if (gaz_page_phrase(page, title.from, "标题") != 0)
		next = title.from + gaz_page_phrase(page, title.from, "标题");
	else if (!gaz_page_is_any(page, title.from, labels))
		return title;
	return gaz_page_punct(page, next, ':') && next + 1 < title.to ?
		gaz_span(next + 1, title.to) : title;
}

static void
emit(GazReader *r, GazSentences *sentences)
{
	GazLayout  *layout = r->by.layout;
	uint32_t	last = r->lines.n;
	bool		lead = true;

	while (last > 0 && r->lines.item[last - 1].furniture)
		last--;
	for (uint32_t i = 0; i < r->lines.n; i++)
	{
		const GazLine *line = &r->lines.item[i];

		if (i == r->title)
		{
			layout->title = without_label(r->page, line->span);
			if (r->title_end > layout->title.from)
				layout->title.to = r->title_end;
			add_block(r, line->span, i, GAZ_SECTION_TITLE, sentences);
		}
		else if (line->furniture)
			add_block(r, line->span, i, GAZ_SECTION_FURNITURE, sentences);
		else
		{
			if (gaz_span_empty(layout->body))
				layout->body.from = line->span.from;
			layout->body.to = line->span.to;
			emit_body_line(r, i, lead ? GAZ_SECTION_LEAD : GAZ_SECTION_BODY,
						   i + 1 == last, sentences);

			/* a deck between title and text belongs to the lead */
			if (i >= r->lead && (line->look != GAZ_LOOK_SHORT || i > r->body))
				lead = false;
		}
	}
}

void
gaz_read_layout(GazArena *arena, const char *text, const GazTokens *tokens,
				const GazImage *image, const GazMatches *matches,
				bool has_title, GazLayout *layout, GazSentences *sentences)
{
	GazPage		page = {arena, text, tokens, image, matches};
	GazReader	r = {.page = &page, .title = GAZ_NONE};

	memset(layout, 0, sizeof(*layout));
	r.by.page = &page;
	r.by.layout = layout;
	gaz_cut_lines(&page, &r.lines);
	if (!has_title)
		r.title = gaz_headline(&r);
	mark_head(&r);
	mark_sections(&r);
	mark_tail(&r);
	mark_middle(&r);
	read_furniture(&r);
	emit(&r, sentences);
	if (r.by.source_rank < GAZ_SOURCE_TEXT && r.lead < r.lines.n)
	{
		GazSpan		lead = r.lines.item[r.lead].span;

		if (layout->dateline.to > lead.from && layout->dateline.to < lead.to)
			lead.from = layout->dateline.to;
		gaz_read_issuer(&r.by, lead);
		gaz_read_listener(&r.by, layout->body);
	}
}
