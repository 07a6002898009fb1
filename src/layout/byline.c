/*-------------------------------------------------------------------------
 *
 * byline.c
 *	  Who wrote it, for whom and when: reading the lines that say so.
 *
 * A byline is a row of fields.  They are set off by '|', by ';', by a wide gap
 * or by the label of the next one:
 *
 *	  By Xu Minghui in Xi'an | China Economic Herald | 2023-11-08
 *	  Source: Mianyang Evening News   Author: Reporter Tang Yun   Hits: 309
 *	  (Jiangxi Daily all-media reporters Wei Xing, Liu Yong)
 *
 * A label (a furniture row) tells what its value is; what stands before a
 * reporter's label is the paper; a field without a label is told by its form:
 * a date, 'By', the name of a paper, a person's name.
 *
 * Limits: a paper that no dictionary has is taken for one only in a row of
 * fields, before a reporter's label or before a date.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"
#include "layout/plain_date.h"

#define CAPTION_MIN 8			/* tokens of a sentence below a photograph */
#define CAPTION_SMALL 4			/* ... and words in small letters, without a stop */

/* The first date with day and year in the span; empty if none. */
static GazSpan
find_date(const GazPage *page, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		GazPlainDate date;

		if (gaz_plain_date(page, i, &date) && date.day != 0 &&
			date.year != 0 && date.span.to <= span.to)
			return date.span;
	}
	return gaz_span(span.to, span.to);
}

void
gaz_read_date_alone(GazByline *by, GazSpan line)
{
	GazSpan		date = find_date(by->page, line);

	if (!gaz_span_empty(date))
		gaz_offer_date(by, date, GAZ_DATE_LINE);
}

/* ---- fields ---- */

/* 'Lagos', 'Lagos, Nigeria' */
static bool
is_place_name(const GazPage *page, GazSpan span)
{
	const GazMatch *m = gaz_page_match(page, span.from, GAZ_K_PLACE);
	const GazMatch *paper = gaz_page_match(page, span.from, GAZ_K_SOURCE);

	if (paper != NULL && paper->span.to >= span.to)
		return false;			/* an agency that has a town's name */
	return m != NULL && (m->span.to >= span.to ||
						 gaz_page_punct(page, m->span.to, ','));
}

/* A part of a field that is a paper's name, or begins with one. */
static void
offer_publisher(GazByline *by, GazSpan span, GazSourceRank rank)
{
	const GazMatch *m;
	uint32_t	site;

	while (span.from < span.to &&
		   gaz_page_token(by->page, span.from)->kind != GAZ_TK_WORD &&
		   gaz_page_token(by->page, span.from)->kind != GAZ_TK_HAN)
		span.from++;
	while (span.from < span.to &&
		   gaz_page_token(by->page, span.to - 1)->kind == GAZ_TK_PUNCT)
		span.to--;
	m = gaz_page_match(by->page, span.from, GAZ_K_SOURCE);
	site = gaz_domain_end(by->page, span.from, span.to);
	if (site > span.from)
		gaz_offer_source(by, gaz_span(span.from, site), rank);
	else if (m != NULL && m->span.to <= span.to)
		gaz_offer_source(by, m->span, rank);
	else if (gaz_is_publisher(by->page, span))
		gaz_offer_source(by, span, gaz_is_media(by->page, span) ? rank :
						 GAZ_SOURCE_MASTHEAD);
}

/* 'By Jane Obiang, Kita Daily': the paper she writes for */
static void
offer_employer(GazByline *by, GazSpan value)
{
	for (uint32_t i = value.from + 1; i < value.to; i++)
	{
		const GazMatch *m = gaz_page_match(by->page, i, GAZ_K_SOURCE);

		if (m != NULL && m->span.to <= value.to &&
			(gaz_page_punct(by->page, i - 1, ',') ||
			 gaz_page_opens(by->page, i - 1) ||
			 gaz_page_word(by->page, i - 1, GAZ_W_FOR) ||
			 gaz_page_word(by->page, i - 1, GAZ_W_OF)))
			gaz_offer_source(by, m->span, GAZ_SOURCE_LINE);
	}
}

/* What stands behind 'By': names, their paper, perhaps the date. */
static void
read_by(GazByline *by, GazSpan value)
{
	GazSpan		date = find_date(by->page, value);

	gaz_read_authors(by, gaz_span(value.from, date.from));
	offer_employer(by, value);
	if (!gaz_span_empty(date))
		gaz_offer_date(by, date, GAZ_DATE_LINE);
}

/* A person, also of a family name that is an ordinary word: 'Jane Fields'. */
static bool
is_writer(const GazPage *page, GazSpan span)
{
	return gaz_is_person_like(page, span) ||
		(gaz_page_kind(page, span.from, GAZ_K_GIVEN_NAME) &&
		 gaz_is_name_like(page, span));
}

/* 'By Ada Obi', 'From Ada Obi, Lagos' */
static bool
is_by(const GazPage *page, GazSpan span)
{
	return !gaz_span_empty(span) &&
		(gaz_page_word(page, span.from, GAZ_W_BY) ||
		 gaz_is_from_line(page, span));
}

/*
 * What stands beside a date on a line of its own: a name of two words or more
 * may be a paper that no dictionary has.
 */
static void
offer_beside_date(GazByline *by, GazSpan span, bool row)
{
	const GazPage *page = by->page;

	while (span.from < span.to && !gaz_is_wordy(page, span.from))
		span.from++;
	if (is_by(page, span))
	{
		read_by(by, gaz_span(span.from + 1, span.to));
		return;
	}
	offer_publisher(by, span, row ? GAZ_SOURCE_META : GAZ_SOURCE_LINE);

	/* 'Kita Times (Lagos)', 'Kita Times, Lagos' */
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (gaz_page_opens(page, i) || gaz_page_punct(page, i, ','))
			span.to = i;
	}
	while (span.from < span.to &&
		   gaz_page_token(page, span.to - 1)->kind == GAZ_TK_PUNCT)
		span.to--;
	if (is_writer(page, span) &&
		(gaz_page_kind(page, span.to - 1, GAZ_K_SURNAME) ||
		 gaz_page_kind(page, span.from, GAZ_K_GIVEN_NAME)))
	{
		gaz_add_author(by, span);
		return;
	}
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (!gaz_page_flag(page, i, GAZ_TF_CAP))
			return;
	}
	if (is_place_name(page, span) ||
		(gaz_span_len(span) == 2 && gaz_page_punct(page, span.to, ',')))
		return;					/* 'Novo Mesto, 5 June' */
	if (gaz_span_len(span) >= 2 && gaz_span_len(span) <= 6)
		gaz_offer_source(by, span, GAZ_SOURCE_MASTHEAD);
}

/*
 * What stands before 'reporter': the paper, which is the capitals at its head
 * or all its Han, perhaps with a date; or the reporter, as in 'Ada Obi, Staff
 * Writer'.
 */
static void
read_prefix(GazByline *by, GazSpan span, bool last)
{
	const GazPage *page = by->page;
	GazSpan		date = find_date(page, span);
	const GazMatch *m;
	uint32_t	end;

	if (!gaz_span_empty(date))
	{
		gaz_offer_date(by, date, GAZ_DATE_LINE);
		if (date.from > span.from)
			span.to = date.from;
		else
			span.from = gaz_skip_clock(page, date.to);
	}
	while (span.from < span.to && !gaz_is_wordy(page, span.from))
		span.from++;
	m = gaz_page_match(page, span.from, GAZ_K_SOURCE);
	end = span.from;
	while (end < span.to &&
		   (gaz_page_token(page, end)->kind == GAZ_TK_HAN ||
			gaz_page_flag(page, end, GAZ_TF_CAP) ||
			gaz_page_word(page, end, GAZ_W_AMP) ||
			gaz_page_word(page, end, GAZ_W_OF)))
		end++;
	if (m != NULL && m->span.to <= span.to && m->span.to >= end)
		end = m->span.to;
	else if (gaz_is_person_like(page, gaz_span(span.from, end)) ||
			 (last && gaz_page_punct(page, end, ',') &&
			  gaz_is_name_like(page, gaz_span(span.from, end))))
	{
		gaz_add_author(by, gaz_span(span.from, end));
		offer_employer(by, span);
		return;
	}
	if (end - span.from >= 2 || (m != NULL && end > span.from))
		gaz_offer_source(by, gaz_span(span.from, end), GAZ_SOURCE_LINE);
}

/* 'Manufacturing Today': a trade paper that two ordinary words name. */
static bool
is_trade_paper(const GazPage *page, GazSpan span)
{
	static const char *const nouns[] = {"today", "world", "insider", "review",
		"digest", "observer", "watch", "wire", "insight", "magazine", "journal",
	"weekly", "monitor", "report", "bulletin", NULL};

	return gaz_span_len(span) >= 2 && gaz_span_len(span) <= 4 &&
		gaz_page_is_any(page, span.to - 1, nouns);
}

/*
 * Is a field a rubric or another thing of the site's, 'Business', 'Industrial
 * Policy', '5 min read', 'Key words: steel': ordinary words only, or a number
 * or a colon in it?  Papers print theirs in capitals: 'MINING & METALS INSIGHT'.
 */
static bool
is_rubric(const GazPage *page, GazSpan span)
{
	bool		rare = gaz_is_publisher(page, span) ||
		is_trade_paper(page, span);
	bool		upper = gaz_span_len(span) > 1;

	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = gaz_page_token(page, i);

		upper &= (t->flags & GAZ_TF_UPPER) != 0 ||
			gaz_page_word(page, i, GAZ_W_AMP);

		if (t->punct == ':' || (i == span.from && t->kind == GAZ_TK_NUMBER))
			return true;
		rare |= t->kind == GAZ_TK_HAN ||
			(t->kind == GAZ_TK_WORD &&
			 (t->kinds & gaz_kind_bit(GAZ_K_COMMON)) == 0);
	}
	return !rare && !upper;
}

/*
 * A field of a '|' row that is no date, no person and no rubric is the paper.
 */
static void
read_plain_part(GazByline *by, GazSpan span, bool row)
{
	const GazPage *page = by->page;
	const GazMatch *paper;

	while (span.from < span.to &&
		   gaz_page_token(page, span.from)->kind == GAZ_TK_MARKUP)
		span.from++;
	while (span.from < span.to &&
		   gaz_page_token(page, span.to - 1)->kind == GAZ_TK_MARKUP)
		span.to--;
	if (gaz_span_empty(span))
		return;
	paper = gaz_page_match(page, span.from, GAZ_K_SOURCE);
	if (!row && gaz_page_flag(page, span.from, GAZ_TF_WIDE) &&
		gaz_is_person_like(page, span))
		gaz_add_author(by, span);	/* alone behind a gap */
	else if (!row)
		offer_publisher(by, span, GAZ_SOURCE_LINE);
	else if (is_place_name(page, span))
		return;					/* where it was written */
	else if (is_writer(page, span))
		gaz_add_author(by, span);
	else if (paper != NULL && paper->span.to < span.to &&
			 span.to - paper->span.to <= 2 &&
			 !gaz_page_flag(page, paper->span.to, GAZ_TF_CAP))
		gaz_offer_source(by, paper->span, GAZ_SOURCE_META); /* 'X staff' */
	/* 'India News | Press Trust of India': a known one beats what looks so */
	else if (paper != NULL && paper->span.to >= span.to)
		gaz_offer_source(by, span, GAZ_SOURCE_KNOWN);
	else if (!is_rubric(page, span))
		gaz_offer_source(by, span, GAZ_SOURCE_META);
}

static void
read_unlabelled(GazByline *by, GazSpan span, bool row)
{
	const GazPage *page = by->page;
	GazSpan		date;

	while (span.from < span.to && (gaz_page_opens(page, span.from) ||
								   gaz_page_punct(page, span.from, '-') ||
								   gaz_page_punct(page, span.from, ',')))
		span.from++;
	if (gaz_span_empty(span))
		return;
	if (is_by(page, span))
	{
		read_by(by, gaz_span(span.from + 1, span.to));
		return;
	}
	date = find_date(page, span);
	if (gaz_span_empty(date))
		read_plain_part(by, span, row);
	else
	{
		gaz_offer_date(by, date, GAZ_DATE_LINE);
		offer_beside_date(by, gaz_span(span.from, date.from), row);
		if (date.to < span.to)
			offer_beside_date(by, gaz_span(date.to, span.to), false);
	}
}

/* 'Editor: huaxia': one word in small letters, all that the label has. */
static void
read_pen_name(GazByline *by, GazSpan value)
{
	static const char *const accounts[] = {"admin", "administrator", "webmaster",
	"editor", "system", "root", "staff", "user", "anonymous", "desk", NULL};

	while (value.from < value.to &&
		   gaz_page_token(by->page, value.to - 1)->kind != GAZ_TK_WORD)
		value.to--;
	if (gaz_span_len(value) == 1 &&
		!gaz_page_is_any(by->page, value.from, accounts) &&
		gaz_page_punct(by->page, value.from - 1, ':') &&
		!gaz_page_kind(by->page, value.from, GAZ_K_COMMON))
		gaz_add_author(by, value);
}

/* The end of the capitals that a value begins with. */
static uint32_t
capitals_end(const GazPage *page, GazSpan value)
{
	uint32_t	end = value.from;

	while (end < value.to && gaz_page_flag(page, end, GAZ_TF_CAP))
		end++;
	return end;
}

/*
 * 'Posted on 3 March 2024 by X': a person's name, or else the office's, as in
 * '12 JUL 2023 4:31PM by PIB Delhi'.
 */
static void
read_poster(GazByline *by, GazSpan value)
{
	const GazPage *page = by->page;
	const GazMatch *paper = gaz_page_match(page, value.from, GAZ_K_SOURCE);

	value.to = capitals_end(page, value);
	if (gaz_span_empty(value))
		return;
	if (paper != NULL || gaz_is_publisher(page, value) ||
		gaz_page_flag(page, value.from, GAZ_TF_UPPER))
		gaz_offer_source(by, value, GAZ_SOURCE_LABEL);
	else
		gaz_read_authors(by, value);
}

static void
read_value(GazByline *by, const GazMatch *label, GazSpan value)
{
	const GazPage *page = by->page;
	GazSpan		date = find_date(page, value);
	uint32_t	i;

	if (gaz_label_is(page, label, "photo"))
		gaz_read_photographers(by, value);
	else if (gaz_label_of_people(page, label))
	{
		uint32_t	known = by->layout->authors.n;

		gaz_read_authors(by, value);
		if (by->layout->authors.n == known)
			read_pen_name(by, value);
		offer_employer(by, value);
	}
	if (gaz_label_is(page, label, "created") && !gaz_span_empty(date))
	{
		gaz_offer_date(by, date, GAZ_DATE_LABEL);

		i = gaz_skip_clock(page, date.to);
		if (gaz_page_word(page, i, GAZ_W_BY) && i < value.to)
			read_poster(by, gaz_span(i + 1, value.to));
		/* 'Updated: 2024-06-05 (Kita Daily)' */
		else if (gaz_page_opens(page, i) && i < value.to)
			offer_publisher(by, gaz_span(i + 1, value.to), GAZ_SOURCE_LINE);
	}
	else if (!gaz_span_empty(date))
		gaz_offer_date(by, date, GAZ_DATE_LINE);
	/* 'Posted by Ada Obi on' */
	i = capitals_end(page, value);
	if (gaz_label_is(page, label, "source") && i < value.to &&
		gaz_page_word(page, label->span.to - 1, GAZ_W_BY) &&
		gaz_page_word(page, i, GAZ_W_ON) &&
		is_writer(page, gaz_span(value.from, i)))
		read_poster(by, value);
	else if (gaz_label_is(page, label, "source"))
		gaz_offer_source(by, gaz_span(value.from, date.from),
						 GAZ_SOURCE_LABEL);
}

/*
 * Where the value that starts at i ends: at the next label.  Inside a value a
 * label must be told by its colon, or be a second kind of reporter.
 */
static uint32_t
value_end(const GazPage *page, const GazMatch *label, uint32_t i,
		  uint32_t limit)
{
	bool		people = gaz_label_of_people(page, label);
	int			depth = 0;

	for (uint32_t k = i; k < limit; k++)
	{
		const GazMatch *next = gaz_label_at(page, k, limit);

		if (gaz_page_opens(page, k))
			depth++;
		else if (gaz_page_closes(page, k) && depth-- == 0)
			return k;			/* the bracket that the label stands in */
		/* 'Source: Time: 2020-02-13' has no source, 'Author: Source:' nobody */
		if (next != NULL &&
			(k > i || people || gaz_label_is(page, label, "source")) &&
			(gaz_page_punct(page, next->span.to, ':') ||
			 (people && gaz_label_of_people(page, next))))
			return k;
		/* '[Source] Kita Daily [Date] 2024-06-05' */
		if (next != NULL && k > i && gaz_page_opens(page, k - 1) &&
			gaz_page_closes(page, next->span.to))
			return k - 1;
	}
	return limit;
}

/*
 * Does the label at this match stand as one, or is it a word of a name?  mark:
 * where the value before it ended.
 */
static bool
is_real_label(const GazPage *page, const GazMatch *label, uint32_t mark)
{
	GazPlainDate date;

	return label->span.from == mark ||
		gaz_page_punct(page, label->span.to, ':') ||
		gaz_page_closes(page, label->span.to) ||
		(gaz_label_of_people(page, label) &&
		 !gaz_label_is_weak(page, label)) ||
		(gaz_label_is(page, label, "created") &&
		 (gaz_page_token(page, label->span.to)->kind == GAZ_TK_NUMBER ||
		  gaz_plain_date(page, label->span.to, &date)));
}

/*
 * 'The mayor opens a plant in Lima, May 3, 2021. |(Photo: ...', 'Mayor Ana Ruiz
 * (left) with heads of firms |- Photo: ...': what a picture shows.
 */
static bool
is_caption(const GazPage *page, GazSpan span)
{
	uint32_t	small = 0;

	while (span.from < span.to && (gaz_page_opens(page, span.to - 1) ||
								   gaz_page_punct(page, span.to - 1, '-')))
		span.to--;
	for (uint32_t i = span.from; i < span.to; i++)
		small += gaz_page_token(page, i)->kind == GAZ_TK_WORD &&
			!gaz_page_flag(page, i, GAZ_TF_CAP);
	return small >= CAPTION_SMALL || (gaz_span_len(span) > CAPTION_MIN &&
									  gaz_page_punct(page, span.to - 1, '.'));
}

static void
read_field(GazByline *by, GazSpan field, bool row)
{
	const GazPage *page = by->page;
	uint32_t	mark;
	uint32_t	i;

	while (field.from < field.to && (gaz_page_opens(page, field.from) ||
									 gaz_page_is(page, field.from, "*")))
		field.from++;
	if (gaz_page_is(page, field.from, "@"))
		return;					/* a reporter's account */
	if (gaz_is_from_line(page, field))
	{
		read_by(by, gaz_span(field.from + 1, field.to));
		return;
	}
	if (gaz_is_domain(page, field))
	{
		gaz_offer_source(by, field, gaz_page_is(page, field.from, "www") ?
						 GAZ_SOURCE_BIO : GAZ_SOURCE_LINE);
		return;
	}
	mark = i = field.from;
	while (i < field.to)
	{
		const GazMatch *label = gaz_label_at(page, i, field.to);
		uint32_t	from;

		if (label == NULL || !is_real_label(page, label, mark))
		{
			i++;
			continue;
		}
		if (gaz_label_is(page, label, "photo") &&
			is_caption(page, gaz_span(mark, i)))
			;					/* what is seen, and when */
		else if (gaz_label_of_people(page, label) &&
				 !gaz_page_word(page, mark, GAZ_W_BY))
			read_prefix(by, gaz_span(mark, i), label->span.to >= field.to);
		else
			read_unlabelled(by, gaz_span(mark, i), row);
		from = label->span.to;
		while (from < field.to && (gaz_page_punct(page, from, ':') ||
								   gaz_page_is(page, from, "/") ||
								   gaz_page_punct(page, from, '-') ||
								   gaz_page_closes(page, from)))
			from++;
		/* 本报 in 本报记者 is no source of its own */
		i = gaz_label_is(page, label, "source") &&
			gaz_is_people_label(page, from, field.to) ? from :
			value_end(page, label, from, field.to);
		read_value(by, label, gaz_span(from, i));
		mark = i;
	}
	while (mark < field.to && gaz_page_closes(page, mark))
		mark++;
	read_unlabelled(by, gaz_span(mark, field.to), row);
}

void
gaz_read_byline(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	uint32_t	from = line.from;
	bool		row = false;

	for (uint32_t i = line.from; i < line.to && !row; i++)
		row = gaz_is_bar(page, i);
	for (uint32_t i = line.from; i <= line.to; i++)
	{
		bool		bar = i < line.to && (gaz_is_bar(page, i) ||
										  gaz_page_punct(page, i, ';'));

		if (i < line.to && !bar && !gaz_page_flag(page, i, GAZ_TF_WIDE))
			continue;
		if (i > from)
			read_field(by, gaz_span(from, i), row);
		from = bar ? i + 1 : i;
	}
}
