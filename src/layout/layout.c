/*-------------------------------------------------------------------------
 *
 * layout.c
 *	  What on the page is title, dateline, byline, body and furniture.
 *
 * Lines come with a look (line.c).  This file goes by where they stand:
 *
 *	  masthead		GOV.UK / Press release / FOR IMMEDIATE RELEASE
 *	  title			the first short line that no masthead explains
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
 * Limits: a title after the twelfth line is not found; a heading 'About X' must
 * have two fifths of the text before it to close the body; a text of one line
 * has no title.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/layout.h"

#include "layout/byline.h"
#include "layout/line.h"
#include "layout/plain_date.h"

#define HEAD_LINES 12			/* where a title may stand */
#define BYLINE_LINES 8			/* lines of a byline block */
#define TAIL_BRACKET_MAX 60		/* tokens of '(Reporter X)' behind a text */
#define SIGN_OFF_MAX 4			/* initials of desk and editor at the end */

typedef struct Reader
{
	const GazPage *page;
	GazLines	lines;
	GazByline	by;
	uint32_t	title;			/* line number or GAZ_NONE */
	uint32_t	body;			/* first line of the body */
} Reader;

/* ---- title ---- */

/* Does a label such as 'Press release' stand in this short line? */
static bool
has_release_label(const Reader *r, GazSpan span)
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
is_masthead(const Reader *r, uint32_t i)
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
is_dotted_title(const Reader *r, uint32_t i)
{
	uint8_t		next;

	if (i + 2 >= r->lines.n || gaz_span_len(r->lines.item[i].span) > 20)
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
repeats_start(const Reader *r, uint32_t a, uint32_t b)
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

static uint32_t
find_title(const Reader *r)
{
	uint32_t	limit = r->lines.n < HEAD_LINES ? r->lines.n : HEAD_LINES;
	uint32_t	title = GAZ_NONE;

	if (r->lines.n < 2)
		return GAZ_NONE;
	for (uint32_t i = 0; i < limit; i++)
	{
		if (r->lines.item[i].heading)
			return i;
	}
	for (uint32_t i = 0; i < limit; i++)
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
		else if (repeats_start(r, title, i))
			title = i;
		else if (line->paragraph && is_masthead(r, title) &&
				 (!is_masthead(r, i) ||
				  gaz_span_len(line->span) >
				  gaz_span_len(r->lines.item[title].span)) &&
				 !gaz_is_person_like(r->page, line->span))
			title = i;
	}
	return title;
}

/* ---- head ---- */

static bool
is_furniture_look(uint8_t look)
{
	return look != GAZ_LOOK_TEXT && look != GAZ_LOOK_SHORT;
}

static bool
in_same_paragraph(const Reader *r, uint32_t i, uint32_t j)
{
	return j < r->lines.n && !r->lines.item[i > j ? i : j].paragraph;
}

/* Does a line of furniture stand right above or below, with no gap? */
static bool
beside_furniture(const Reader *r, uint32_t i)
{
	return (in_same_paragraph(r, i, i + 1) &&
			is_furniture_look(r->lines.item[i + 1].look)) ||
		(i > 0 && in_same_paragraph(r, i - 1, i) &&
		 is_furniture_look(r->lines.item[i - 1].look));
}

/* A short line under the title: a reporter, her job, the issuing body? */
static GazLineLook
look_under_title(const Reader *r, uint32_t i)
{
	GazSpan		span = r->lines.item[i].span;
	GazByline	trial = r->by;
	GazLayout	nowhere = {0};

	trial.layout = &nowhere;
	if (gaz_read_name_line(&trial, span))
		return GAZ_LOOK_NAME;
	if (i > 0 && r->lines.item[i - 1].look == GAZ_LOOK_NAME &&
		in_same_paragraph(r, i - 1, i) && gaz_span_len(span) <= 5)
		return GAZ_LOOK_NOISE;	/* 'Resources correspondent' */
	if (gaz_is_publisher(r->page, span) && beside_furniture(r, i))
		return GAZ_LOOK_MASTHEAD;
	return GAZ_LOOK_SHORT;
}

static void
mark_head(Reader *r)
{
	uint32_t	i = 0;
	uint32_t	limit;

	if (r->title != GAZ_NONE)
	{
		for (; i < r->title; i++)
		{
			GazLine    *line = &r->lines.item[i];

			line->furniture = true;
			if (line->look != GAZ_LOOK_SHORT)
				continue;
			if (repeats_start(r, i, r->title))
				line->look = GAZ_LOOK_NOISE;
			else if (gaz_is_publisher(r->page, line->span))
				line->look = GAZ_LOOK_MASTHEAD;
		}
		i++;					/* the title */
	}
	limit = r->lines.n - i > BYLINE_LINES ? i + BYLINE_LINES : r->lines.n;
	for (; i < limit; i++)
	{
		GazLine    *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_SHORT && r->title != GAZ_NONE)
			line->look = (uint8_t) look_under_title(r, i);
		if (!is_furniture_look(line->look))
			break;
		line->furniture = true;
	}
	r->body = i;
}

/* ---- closing furniture ---- */

/*
 * From the top down: a heading such as 'About X' closes the body, one such as
 * 'recommended reading' takes the short lines behind it along.
 */
static void
mark_sections(Reader *r)
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
is_signature(const Reader *r, uint32_t i)
{
	const GazLine *line = &r->lines.item[i];

	return line->look == GAZ_LOOK_SHORT && i > r->body &&
		gaz_span_len(line->span) <= 24 && in_same_paragraph(r, i, i + 1) &&
		r->lines.item[i + 1].furniture &&
		(gaz_is_publisher(r->page, line->span) ||
		 gaz_is_person_like(r->page, line->span));
}

/* From the bottom up, as long as nothing but furniture is met. */
static void
mark_tail(Reader *r)
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
mark_middle(Reader *r)
{
	for (uint32_t i = r->body; i < r->lines.n; i++)
	{
		GazLine    *line = &r->lines.item[i];

		if (line->look == GAZ_LOOK_LABEL || line->look == GAZ_LOOK_NOISE ||
			line->look == GAZ_LOOK_BYLINE)
			line->furniture = true;
	}
}

static void
read_furniture(Reader *r)
{
	for (uint32_t i = 0; i < r->lines.n; i++)
	{
		const GazLine *line = &r->lines.item[i];

		if (!line->furniture)
			continue;
		if ((i & 0xff) == 0)
			gaz_poll(r->page->arena);
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
			case GAZ_LOOK_DATE:
			case GAZ_LOOK_SOURCE:
			case GAZ_LOOK_BYLINE:
				gaz_read_byline(&r->by, line->span);
				break;
			case GAZ_LOOK_SHORT:
				if (gaz_is_media(r->page, line->span))
					gaz_read_byline(&r->by, line->span);
				break;
			default:
				if (i < r->body)
					gaz_read_date_alone(&r->by, line->span);
				break;
		}
	}
}

/* ---- pieces of furniture inside body lines ---- */

/*
 * Where a bracket with the reporters' names begins that closes this line, or
 * its end: '... by 2025. (Reporter Chen Xiaoyan)'.
 */
static uint32_t
tail_bracket(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.to - 1;

	if (!gaz_page_closes(page, i))
		return line.to;
	for (uint32_t k = 0; k < TAIL_BRACKET_MAX && i > line.from; k++)
	{
		if (gaz_page_opens(page, --i))
			return gaz_names_reporter(page, gaz_span(i + 1, line.to - 1)) ?
				i : line.to;
	}
	return line.to;
}

/*
 * Where the agency's or reporter's name behind the last full stop begins, or
 * its end: '... he said. (Nordic Wire)', '... he said. - Bernama'.
 */
static uint32_t
tail_agency(Reader *r, GazSpan line)
{
	const GazPage *page = r->page;
	GazSpan		name = line;
	uint32_t	start;

	if (gaz_span_len(line) < 16)
		return line.to;
	if (gaz_page_closes(page, name.to - 1))
		name.to--;
	name.from = name.to;
	while (name.to - name.from < SIGN_OFF_MAX &&
		   gaz_page_flag(page, name.from - 1, GAZ_TF_CAP))
		name.from--;
	start = name.from - 1;
	if (gaz_span_empty(name) ||
		(name.to < line.to ? !gaz_page_opens(page, start) :
		 !gaz_page_punct(page, start, '-')) ||
		!gaz_page_punct(page, start - 1, '.'))
		return line.to;
	if (name.to < line.to && gaz_is_person_like(page, name) &&
		gaz_read_name_line(&r->by, name))
		return start;
	if (gaz_page_match(page, name.from, GAZ_K_SOURCE) == NULL &&
		!gaz_page_flag(page, name.from, GAZ_TF_UPPER))
		return line.to;
	gaz_offer_source(&r->by, name, GAZ_SOURCE_AGENCY);
	return start;
}

/* Where the desk's initials behind the last full stop begin, or its end. */
static uint32_t
sign_off(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.to;

	while (i > line.from && line.to - i < SIGN_OFF_MAX &&
		   gaz_page_flag(page, i - 1, GAZ_TF_UPPER) &&
		   gaz_page_flag(page, i - 1, GAZ_TF_SPACE))
		i--;
	return i > line.from + 8 && gaz_page_punct(page, i - 1, '.') ? i : line.to;
}

/* ---- output ---- */

static void
add_block(Reader *r, GazSpan block, uint32_t paragraph, GazSection section,
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
emit_body_line(Reader *r, uint32_t i, GazSection section, bool last,
			   GazSentences *sentences)
{
	GazSpan		span = r->lines.item[i].span;
	uint32_t	start = span.from;
	uint32_t	end = tail_bracket(r->page, span);

	if (section == GAZ_SECTION_LEAD &&
		gaz_span_empty(r->by.layout->dateline))
		start = gaz_read_dateline(&r->by, span);
	if (end < span.to && end > start)
		gaz_read_byline(&r->by, gaz_span(end, span.to));
	else if (last)
	{
		end = tail_agency(r, span);
		if (end == span.to)
			end = sign_off(r->page, span);
	}
	else
		end = span.to;
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
emit(Reader *r, GazSentences *sentences)
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
			if (line->look != GAZ_LOOK_SHORT || i > r->body)
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
	Reader		r = {.page = &page, .title = GAZ_NONE};

	memset(layout, 0, sizeof(*layout));
	r.by.page = &page;
	r.by.layout = layout;
	gaz_cut_lines(&page, &r.lines);
	if (!has_title)
		r.title = find_title(&r);
	mark_head(&r);
	mark_sections(&r);
	mark_tail(&r);
	mark_middle(&r);
	read_furniture(&r);
	emit(&r, sentences);
}
