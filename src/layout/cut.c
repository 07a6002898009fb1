/*-------------------------------------------------------------------------
 *
 * cut.c
 *	  The page cut into lines.
 *
 * A line ends at a line break or at a tag that starts a block (<p>, <li>), so
 * that HTML, Markdown and plain text come out alike.  Three kinds of breaks are undone:
 * markup at both ends of a line is left out of it; a line that was wrapped at a
 * fixed width is joined with the next; and so is a label ('Source:') with the
 * value that stands below it.
 *
 * One break that a page lost is made again: behind a stamp that text follows
 * ('Updated: 2007-09-21 09:03 A key line was put into operation ...'), and before
 * it where the headline went along.
 *
 * Limits: where not the whole text was wrapped at one width, a wrapped line is told
 * by a small letter at the start of the next, so one that goes on with a capital or
 * a number stays apart.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/line.h"

#include "layout/byline.h"
#include "layout/plain_date.h"

#define WRAP_MIN 50				/* bytes of a line that may have been wrapped */
#define WRAP_MAX 120
#define WRAPPED_LINES 3			/* that show that a whole text was wrapped */
#define LABEL_VALUE_MAX 12		/* tokens of a value on a line of its own */
#define STAMPED_MIN 6			/* tokens of a text behind a stamp */
#define FLAT_MIN 60				/* tokens of a page that has lost all its breaks */
#define HEADLINE_MIN 4			/* ... and of its headline */
#define HEADLINE_MAX 30
#define FIELDS_REACH 14			/* ... that must hold no label of another field */

/* Does the tag at token i start a new line; *heading: h1, h2, title? */
static bool
is_block_tag(const GazPage *page, uint32_t i, bool *heading, bool *breaks)
{
	static const char *const blocks[] = {"p", "div", "h1", "h2", "h3", "h4",
		"h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "section",
		"article", "header", "footer", "blockquote", "title", "head", "body",
	"figure", "figcaption", "nav", "aside", "main", "hr", "br"};
	const GazToken *t = gaz_page_token(page, i);
	const char *p = page->text + t->start + 1;
	const char *end = page->text + t->end;
	char		name[12];
	size_t		n = 0;

	if (p < end && *p == '/')
		p++;
	for (; p < end && n < sizeof(name) - 1; p++)
	{
		char		c = *p >= 'A' && *p <= 'Z' ? (char) (*p + 32) : *p;

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
			break;
		name[n++] = c;
	}
	name[n] = '\0';
	*heading = strcmp(name, "h1") == 0 || strcmp(name, "h2") == 0 ||
		strcmp(name, "title") == 0;
	*breaks = strcmp(name, "br") == 0;
	for (size_t k = 0; k < GAZ_LENGTHOF(blocks); k++)
	{
		if (strcmp(name, blocks[k]) == 0)
			return true;
	}
	return false;
}

/* A tag, or the marks of Markdown: '#', '**' before or behind words. */
static bool
is_mark(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	if (t->kind == GAZ_TK_MARKUP)
		return true;
	if (t->kind == GAZ_TK_WORD || t->kind == GAZ_TK_HAN ||
		t->kind == GAZ_TK_NUMBER)
		return false;
	for (uint32_t k = t->start; k < t->end; k++)
	{
		if (memchr("#*_", page->text[k], 3) == NULL)
			return false;
	}
	return true;
}

/* Ends the line that began at from, leaving out markup at both its ends. */
static void
add_line(const GazPage *page, GazSpan span, bool paragraph, bool heading,
		 GazLines *lines)
{
	GazLine    *line;
	GazSpan		inner = span;

	while (inner.from < inner.to && is_mark(page, inner.from))
		inner.from++;
	while (inner.from < inner.to && is_mark(page, inner.to - 1))
		inner.to--;

	/* '###' alone says that the text is over */
	if (gaz_span_empty(inner))
	{
		while (span.from < span.to &&
			   gaz_page_token(page, span.from)->kind == GAZ_TK_MARKUP)
			span.from++;
		inner = gaz_span(span.from, span.from < span.to ?
						 span.from + 1 : span.from);
	}
	if (gaz_span_empty(inner))
		return;
	line = gaz_vec_push(page->arena, lines);
	line->span = inner;
	line->paragraph = paragraph;
	line->heading = heading;
}

/* The first token from i on that may begin or end a line. */
static uint32_t
next_break(const GazTokens *tokens, uint32_t i)
{
	while (i < tokens->n && tokens->item[i].kind != GAZ_TK_MARKUP &&
		   (tokens->item[i].flags & (GAZ_TF_LINE | GAZ_TF_PARA)) == 0)
		i++;
	return i;
}

static void
cut(const GazPage *page, GazLines *lines)
{
	uint32_t	from = 0;
	bool		paragraph = true;
	bool		heading = false;

	for (uint32_t i = 0;
		 (i = next_break(page->tokens, i)) < page->tokens->n; i++)
	{
		const GazToken *t = &page->tokens->item[i];
		bool		tag_heading;
		bool		tag_breaks;

		gaz_poll(page->arena);
		if (t->kind == GAZ_TK_MARKUP &&
			is_block_tag(page, i, &tag_heading, &tag_breaks))
		{
			add_line(page, gaz_span(from, i), paragraph, heading, lines);
			from = i + 1;
			paragraph = !tag_breaks || gaz_page_flag(page, i, GAZ_TF_PARA);
			heading = tag_heading && page->text[t->start + 1] != '/';
		}
		else if (t->flags & (GAZ_TF_LINE | GAZ_TF_PARA))
		{
			bool		empty = from == i;

			add_line(page, gaz_span(from, i), paragraph, heading, lines);
			from = i;
			paragraph = (t->flags & GAZ_TF_PARA) != 0 || (empty && paragraph);
		}
	}
	add_line(page, gaz_span(from, page->tokens->n), paragraph, heading, lines);
}

/* Was the line break between these two made by a fixed width? */
static bool
is_wrapped(const GazPage *page, const GazLine *a, const GazLine *b)
{
	const GazToken *first = gaz_page_token(page, b->span.from);
	const GazToken *last = gaz_page_token(page, a->span.to - 1);
	uint32_t	bytes = last->end -
		gaz_page_token(page, a->span.from)->start;

	if (b->paragraph || bytes < WRAP_MIN || bytes > WRAP_MAX)
		return false;
	if (last->kind == GAZ_TK_PUNCT && last->punct != ',' &&
		last->punct != '-' && last->punct != '"')
		return false;
	return first->kind == GAZ_TK_WORD && (first->flags & GAZ_TF_CAP) == 0;
}

/* Characters from one byte of the text to another. */
static uint32_t
columns(const GazPage *page, uint32_t from, uint32_t to)
{
	uint32_t	n = 0;

	for (; from < to; from++)
		n += (page->text[from] & 0xC0) != 0x80;
	return n;
}

/* How wide line a would be with the first word of line b behind it. */
static uint32_t
width_with_next(const GazPage *page, const GazLine *a, const GazLine *b)
{
	uint32_t	word = b->span.from;

	while (word + 1 < b->span.to && gaz_glued(gaz_page_token(page, word + 1)))
		word++;
	return columns(page, gaz_page_token(page, a->span.from)->start,
				   gaz_page_token(page, a->span.to - 1)->end) + 1 +
		columns(page, gaz_page_token(page, b->span.from)->start,
				gaz_page_token(page, word)->end);
}

/* Does the line end as a sentence or a label does? */
static bool
ends_closed(const GazPage *page, const GazLine *line)
{
	uint16_t	punct = gaz_page_token(page, line->span.to - 1)->punct;

	return punct == '.' || punct == ':' || punct == ';' || punct == '!' ||
		punct == '?';
}

/* How many lines go on in the next one, as far as their marks tell. */
static uint32_t
count_open(const GazPage *page, const GazLines *lines)
{
	uint32_t	n = 0;

	for (uint32_t i = 1; i < lines->n; i++)
		n += !lines->item[i].paragraph && !ends_closed(page, &lines->item[i - 1]);
	return n;
}

/*
 * The width that the whole text was wrapped at, or 0: no line is wider, and
 * nearly every line that goes on in the next one would be with one word more.
 */
static uint32_t
fixed_width(const GazPage *page, const GazLines *lines)
{
	uint32_t	widest = 0;
	uint32_t	full = 0;
	uint32_t	loose = 0;

	if (count_open(page, lines) < WRAPPED_LINES)
		return 0;				/* as in most texts */
	for (uint32_t i = 0; i < lines->n; i++)
	{
		GazSpan		span = lines->item[i].span;
		uint32_t	width = columns(page, gaz_page_token(page, span.from)->start,
									gaz_page_token(page, span.to - 1)->end);

		if (width > WRAP_MAX)
			return 0;
		widest = width > widest ? width : widest;
	}
	if (widest < WRAP_MIN)
		return 0;
	for (uint32_t i = 1; i < lines->n; i++)
	{
		if (lines->item[i].paragraph || ends_closed(page, &lines->item[i - 1]))
			continue;
		if (width_with_next(page, &lines->item[i - 1], &lines->item[i]) > widest)
			full++;
		else
			loose++;
	}
	return full >= WRAPPED_LINES && full >= 4 * loose ? widest : 0;
}

static void
join_wrapped(const GazPage *page, GazLines *lines)
{
	uint32_t	width = fixed_width(page, lines);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < lines->n; i++)
	{
		const GazLine *above = n > 0 ? &lines->item[i - 1] : NULL;
		const GazLine *line = &lines->item[i];

		if (above && (is_wrapped(page, above, line) ||
					  (width > 0 && !line->paragraph &&
					   width_with_next(page, above, line) > width)))
			lines->item[n - 1].span.to = lines->item[i].span.to;
		else
			lines->item[n++] = lines->item[i];
	}
	lines->n = n;
}

/*
 * Is this whole line a label whose value must stand below?  A single word such
 * as 'Publisher' may be a heading, so there the value must be one as well.
 */
static bool
is_label_alone(const GazPage *page, GazSpan line, GazSpan value)
{
	const GazMatch *label = gaz_label_at(page, line.from, line.to);

	if (label == NULL || gaz_label_at(page, value.from, value.to) != NULL)
		return false;
	if (gaz_page_punct(page, line.to - 1, ':'))
		return label->span.to == line.to - 1;
	return label->span.to == line.to &&
		(gaz_span_len(label->span) >= 2 || gaz_is_publisher(page, value)) &&
		!gaz_label_is_weak(page, label) &&
		(gaz_label_is(page, label, "source") ||
		 gaz_label_is(page, label, "created") ||
		 gaz_label_of_people(page, label));
}

/*
 * 'Source:' with its value on the next line, as when a page's cells became
 * lines of their own.
 */
static void
join_labels(const GazPage *page, GazLines *lines)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < lines->n; i++)
	{
		GazLine    *line = &lines->item[i];
		GazLine    *last = n > 0 ? &lines->item[n - 1] : NULL;

		if (last != NULL && gaz_span_len(line->span) <= LABEL_VALUE_MAX &&
			is_label_alone(page, last->span, line->span))
			last->span.to = line->span.to;
		else
			lines->item[n++] = *line;
	}
	lines->n = n;
}

/*
 * Where the text begins that a line has behind its stamp, a label with a full
 * date and perhaps the time; the line's start when it has none.
 */
static uint32_t
stamp_end(const GazPage *page, GazSpan line)
{
	const GazMatch *label = gaz_label_at(page, line.from, line.to);
	GazPlainDate date;
	uint32_t	i;

	if (label == NULL || !gaz_label_is(page, label, "created"))
		return line.from;
	i = label->span.to;
	if (gaz_page_punct(page, i, ':'))
		i++;
	if (!gaz_plain_date(page, i, &date) || date.day == 0 || date.year == 0)
		return line.from;
	i = gaz_skip_clock(page, date.span.to);
	if (i + STAMPED_MIN > line.to || gaz_page_token(page, i)->kind != GAZ_TK_WORD ||
		!gaz_page_flag(page, i, GAZ_TF_CAP))
		return line.from;
	for (uint32_t k = i; k < line.to && k < i + FIELDS_REACH; k++)
	{
		label = gaz_label_at(page, k, line.to);
		if (gaz_is_bar(page, k) ||
			(label != NULL && (k == i || gaz_page_punct(page, label->span.to, ':'))))
			return line.from;
	}
	return i;
}

/* Behind a day and a time of day that a capital word follows, or i. */
static uint32_t
bare_stamp_end(const GazPage *page, uint32_t i)
{
	GazPlainDate date;
	uint32_t	end;

	if (!gaz_plain_date(page, i, &date) || date.day == 0 || date.year == 0)
		return i;
	end = gaz_skip_clock(page, date.span.to);
	return end > date.span.to && gaz_page_flag(page, end, GAZ_TF_CAP) ? end : i;
}

/*
 * 'Source: Kita Daily Author: Ada Obi 2024-06-05 09:30 A key line ...': where the
 * text begins behind fields of which the last one is the day; or the line's start.
 */
static uint32_t
fields_end(const GazPage *page, GazSpan line)
{
	const GazMatch *label = gaz_label_at(page, line.from, line.to);

	if (label == NULL || !gaz_page_punct(page, label->span.to, ':') ||
		gaz_span_len(line) < FLAT_MIN)
		return line.from;
	for (uint32_t i = label->span.to + 1; i < line.from + HEADLINE_MAX; i++)
	{
		uint32_t	end = stamp_end(page, gaz_span(i, line.to));

		if (end == i)
			end = bare_stamp_end(page, i);
		if (end > i)
			return end;
		if (gaz_page_punct(page, i, '.'))
			break;
	}
	return line.from;
}

/*
 * Where the stamp begins that stands between a headline and its text in a page
 * without any break, and where it ends; the line's start if there is none.
 */
static uint32_t
stamp_behind_headline(const GazPage *page, GazSpan line, uint32_t *end)
{
	*end = line.from;
	if (gaz_span_len(line) < FLAT_MIN)
		return line.from;
	for (uint32_t i = line.from; i < line.from + HEADLINE_MAX; i++)
	{
		/* 'Steel output rises VAASA, June 5 (Kita Wire) - Kita Steel ...' */
		if (i >= line.from + HEADLINE_MIN &&
			gaz_opens_dateline(page, gaz_span(i, line.to)))
			return *end = i;
		if (i >= line.from + HEADLINE_MIN &&
			((*end = stamp_end(page, gaz_span(i, line.to))) > i ||
			 (*end = bare_stamp_end(page, i)) > i ||
			 (*end = fields_end(page, gaz_span(i, line.to))) > i))
			return i;
		if (gaz_page_punct(page, i, '.') || gaz_page_punct(page, i, ':'))
			break;
	}
	return *end = line.from;
}

/* Puts what a line has before token i out as a line of its own. */
static void
put_first(const GazPage *page, GazLines *out, GazLine *line, uint32_t i)
{
	GazLine    *first = gaz_vec_push(page->arena, out);

	*first = *line;
	first->span.to = line->span.from = i;
	line->paragraph = false;
}

/* A line of its own for each stamp that stands before text. */
static void
split_stamps(const GazPage *page, GazLines *lines)
{
	GazLines	all = {0};

	for (uint32_t i = 0; i < lines->n; i++)
	{
		GazLine		line = lines->item[i];
		uint32_t	start = line.span.from;
		uint32_t	end;

		if (i == 0)
			start = stamp_behind_headline(page, line.span, &end);
		if (start > line.span.from)
			put_first(page, &all, &line, start);
		else if ((end = stamp_end(page, line.span)) == line.span.from)
			end = fields_end(page, line.span);
		if (end > line.span.from)
			put_first(page, &all, &line, end);
		*(GazLine *) gaz_vec_push(page->arena, &all) = line;
	}
	*lines = all;
}

void
gaz_cut_lines(const GazPage *page, GazLines *lines)
{
	cut(page, lines);
	join_wrapped(page, lines);
	join_labels(page, lines);
	split_stamps(page, lines);
	for (uint32_t i = 0; i < lines->n; i++)
	{
		if ((i & 0xff) == 0)
			gaz_poll(page->arena);
		lines->item[i].look = (uint8_t) gaz_line_look(page, lines->item[i].span);
	}
}
