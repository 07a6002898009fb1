/*-------------------------------------------------------------------------
 *
 * authors.c
 *	  The names of reporters and editors in a byline.
 *
 *	  Chen Xiaoyan, Correspondent Lai Yong
 *	  ZHU KAIQI in Yangjiang, Guangdong
 *	  孙晓东 通讯员 刘畅
 *
 *	  Jane Obiang, Kita Daily; Ada Obi, Industry Editor, Lagos
 *
 * Where a byline lists people, a name is simply a run of words that names are
 * made of; what stands between is a comma, 'and', another label, or the place
 * where the name before it was.  The first run is taken on trust.  A later one
 * may be the paper, the city or the job of the name before it, so it must look
 * like a name and like none of these.
 *
 * Limits: at most AUTHORS_MAX names are kept; a one-word name counts only
 * behind a label or 'By'; a name in small letters is read only where its words
 * are known surnames or syllables.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"

#define AUTHORS_MAX 200
#define NAME_WORDS_MAX 6
#define HAN_NAME_MAX 4
#define MAIL_MAX 16				/* tokens of '(ada.obi@kita.com)' */

static bool
same_text(const GazPage *page, GazSpan a, GazSpan b)
{
	uint32_t	a_start = gaz_page_token(page, a.from)->start;
	uint32_t	a_end = gaz_page_token(page, a.to - 1)->end;
	uint32_t	b_start = gaz_page_token(page, b.from)->start;
	uint32_t	b_end = gaz_page_token(page, b.to - 1)->end;

	return a_end - a_start == b_end - b_start &&
		memcmp(page->text + a_start, page->text + b_start,
			   a_end - a_start) == 0;
}

void
gaz_add_author(GazByline *by, GazSpan name)
{
	GazSpans   *authors = &by->layout->authors;

	if (authors->n >= AUTHORS_MAX)
		return;
	for (uint32_t i = 0; i < authors->n; i++)
	{
		if (same_text(by->page, authors->item[i], name))
			return;
	}
	*(GazSpan *) gaz_vec_push(by->page->arena, authors) = name;
}

bool
gaz_is_people_label(const GazPage *page, uint32_t i, uint32_t limit)
{
	const GazMatch *label = gaz_label_at(page, i, limit);

	return label != NULL && gaz_label_of_people(page, label);
}

/* The end of a name in Chinese characters at i, or i. */
static uint32_t
han_name_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	while (end < limit && gaz_page_token(page, end)->kind == GAZ_TK_HAN &&
		   (end == i || (gaz_glued(gaz_page_token(page, end)) &&
						 !gaz_is_people_label(page, end, limit))))
		end++;
	return end;
}

/* 'Jun', 'May', 'Jan': a month where figures stand beside it, else maybe a name. */
static bool
is_month_of_date(const GazPage *page, uint32_t i)
{
	uint32_t	next = i + 1;

	if (!gaz_page_kind(page, i, GAZ_K_MONTH))
		return false;
	if (i > 0 && gaz_page_token(page, i - 1)->kind == GAZ_TK_NUMBER)
		return true;
	while (gaz_page_punct(page, next, '.') || gaz_page_punct(page, next, ','))
		next++;
	return gaz_page_token(page, next)->kind == GAZ_TK_NUMBER;
}

/* May token i stand inside or at the head of a name in letters? */
static bool
is_name_word(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	if (t->kind != GAZ_TK_WORD || is_month_of_date(page, i))
		return false;
	if ((t->flags & GAZ_TF_CAP) != 0)
		return !gaz_page_word(page, i, GAZ_W_AND) &&
			!gaz_page_word(page, i, GAZ_W_IN) &&
			!gaz_page_word(page, i, GAZ_W_BY);

	/* 'van' before a capital, or a translation that lost its capitals */
	if (gaz_page_kind(page, i, GAZ_K_PARTICLE) &&
		gaz_page_flag(page, i + 1, GAZ_TF_CAP))
		return true;
	return gaz_page_kind(page, i, GAZ_K_SURNAME) ||
		(gaz_page_kind(page, i, GAZ_K_SYLLABLE) &&
		 !gaz_page_kind(page, i, GAZ_K_COMMON));
}

/* Is the full stop at i that of a name's first part: 'Moh. Ridwan'? */
static bool
is_name_stop(const GazPage *page, uint32_t i)
{
	static const char *const parts[] = {"moh", "mohd", "muh", "md", "sta",
		"sto", "ma", "st", "ste", "wm", "chas", "geo", "thos", "jos", "abd",
	"hj", "fr", NULL};
	const GazToken *before = gaz_page_token(page, i - 1);

	return before->end - before->start <= 2 ||
		gaz_page_is_any(page, i - 1, parts);
}

/* Does the name of an agency of several words, or in capitals, start at i? */
static bool
is_agency_at(const GazPage *page, uint32_t i)
{
	const GazMatch *m = gaz_page_match(page, i, GAZ_K_SOURCE);

	return m != NULL && (gaz_span_len(m->span) > 1 ||
						 gaz_page_flag(page, i, GAZ_TF_UPPER));
}

/* The end of a name in letters at i, or i. */
static uint32_t
latin_name_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;
	uint32_t	words = 0;

	while (end < limit)
	{
		const GazToken *t = gaz_page_token(page, end);
		bool		joint = end > i && gaz_glued(t) && end + 1 < limit &&
			(t->punct == '-' || t->punct == '\'' || t->punct == '.') &&
			gaz_page_token(page, end + 1)->kind == GAZ_TK_WORD;

		if (joint && (t->punct != '.' || is_name_stop(page, end)))
			end += gaz_glued(gaz_page_token(page, end + 1)) ? 2 : 1;
		else if (is_name_word(page, end) && words < NAME_WORDS_MAX &&
				 (end == i || (!gaz_is_people_label(page, end, limit) &&
							   !is_agency_at(page, end))))
		{
			words++;
			end++;
		}
		else
			break;
	}
	return end;
}

/*
 * Skips what follows a name: 'in Yangjiang', 'of the Daily', '(a@kita.com)',
 * '@ada_obi'.
 */
static uint32_t
skip_to_next_name(const GazPage *page, uint32_t i, uint32_t limit)
{
	uint32_t	close = gaz_page_bracket_end(page, i, MAIL_MAX, limit);

	if (close > i)
	{
		for (uint32_t k = i; k < close; k++)
		{
			if (gaz_page_is(page, k, "@"))
				return close;
		}
	}
	if (i < limit && gaz_page_is(page, i, "@"))
	{
		while (i < limit && (gaz_page_is(page, i, "@") ||
							 gaz_glued(gaz_page_token(page, i))))
			i++;
		return i;
	}
	if (i >= limit || gaz_page_token(page, i)->kind != GAZ_TK_WORD ||
		is_agency_at(page, i))
		return i;
	while (i < limit && !gaz_page_word(page, i, GAZ_W_AND) &&
		   !gaz_page_word(page, i, GAZ_W_AMP) &&
		   !gaz_page_punct(page, i, ',') && !gaz_page_punct(page, i, ';') &&
		   !gaz_is_people_label(page, i, limit))
		i++;
	return i;
}

/* Is the run that starts here the paper's name?  Then it is offered. */
static bool
read_paper(GazByline *by, GazSpan run)
{
	static const char *const staff[] = {"staff", "bureau", "desk", "team",
	"newsroom", "online", "agency", "web", "news", NULL};
	const GazPage *page = by->page;
	const GazMatch *m = gaz_page_match(page, run.from, GAZ_K_SOURCE);
	bool		desk = false;

	while (gaz_span_len(run) > 1 && gaz_page_is_any(page, run.to - 1, staff))
	{
		run.to--;
		desk = true;			/* 'By Web Desk': nobody, whoever's it is */
	}
	if (m != NULL && m->span.to >= run.to)
		gaz_offer_source(by, m->span, GAZ_SOURCE_LINE);
	else if (gaz_span_len(run) > 1 && gaz_is_media(page, run) &&
			 gaz_is_publisher(page, run))
		gaz_offer_source(by, run, GAZ_SOURCE_LINE);
	else
		return desk;
	return true;
}

/* May this run behind another name be a name as well? */
static bool
is_next_name(const GazPage *page, GazSpan run)
{
	const uint64_t name_bits = gaz_kind_bit(GAZ_K_SURNAME) |
		gaz_kind_bit(GAZ_K_GIVEN_NAME) | gaz_kind_bit(GAZ_K_SYLLABLE);
	const GazMatch *place = gaz_page_match(page, run.from, GAZ_K_PLACE);

	if (gaz_span_len(run) == 1)
		return place == NULL &&
			(gaz_page_token(page, run.from)->kinds & name_bits) != 0;
	if (place != NULL && place->span.to >= run.to)
		return false;
	return gaz_is_name_like(page, run) ||
		(gaz_page_token(page, run.to - 1)->kinds & name_bits) != 0;
}

/*
 * 'Wang Lei Li Na': names of two syllables in a row, surname and name in turn,
 * as a translation leaves them.
 */
static bool
add_joined_names(GazByline *by, GazSpan run)
{
	const GazPage *page = by->page;

	if (gaz_span_len(run) < 4 || gaz_span_len(run) % 2 != 0)
		return false;
	for (uint32_t i = run.from; i < run.to; i++)
	{
		const GazTermKind kind = (i - run.from) % 2 == 0 ? GAZ_K_SURNAME :
			GAZ_K_SYLLABLE;

		if (!gaz_page_kind(page, i, kind) ||
			!gaz_page_kind(page, i, GAZ_K_SYLLABLE))
			return false;
	}
	for (uint32_t i = run.from; i < run.to; i += 2)
		gaz_add_author(by, gaz_span(i, i + 2));
	return true;
}

void
gaz_read_authors(GazByline *by, GazSpan span)
{
	const GazPage *page = by->page;
	uint32_t	i = span.from;
	bool		first = !gaz_page_punct(page, i, ',');

	while (i < span.to)
	{
		bool		han = gaz_page_token(page, i)->kind == GAZ_TK_HAN;
		uint32_t	end;
		GazSpan		run;

		if (gaz_is_people_label(page, i, span.to))
		{
			i = gaz_label_at(page, i, span.to)->span.to;
			first |= !gaz_page_punct(page, i, ',');
			continue;
		}
		if (gaz_page_match(page, i, GAZ_K_HONORIFIC) != NULL &&
			gaz_page_match(page, i, GAZ_K_HONORIFIC)->span.to < span.to)
			i = gaz_page_match(page, i, GAZ_K_HONORIFIC)->span.to;
		end = han ? han_name_end(page, i, span.to) :
			latin_name_end(page, i, span.to);
		if (end == i)
		{
			uint32_t	next = skip_to_next_name(page, i, span.to);

			if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER)
				return;			/* a date: the names are over */
			i = next > i ? next : i + 1;
			continue;
		}
		run = gaz_span(i, end);
		if (!han && add_joined_names(by, run))
			;					/* translated without commas */
		else if (!read_paper(by, run) &&
			(han ? end - i >= 2 && end - i <= HAN_NAME_MAX :
			 first || is_next_name(page, run)))
			gaz_add_author(by, run);
		first = false;
		i = skip_to_next_name(page, end, span.to);
	}
}

/* 'From Ada Obi, Lagos': a person and the town that the report comes from. */
bool
gaz_is_from_line(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from + 1;

	if (!gaz_page_word(page, line.from, GAZ_W_FROM) || gaz_span_len(line) > 12)
		return false;
	while (i < line.to && is_name_word(page, i))
		i++;
	return gaz_is_person_like(page, gaz_span(line.from + 1, i)) &&
		gaz_page_punct(page, i, ',') &&
		gaz_page_match(page, i + 1, GAZ_K_PLACE) != NULL;
}

bool
gaz_is_by_line(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from + 1;

	if (gaz_is_from_line(page, line))
		return true;

	if (!gaz_page_word(page, line.from, GAZ_W_BY) ||
		gaz_span_len(line) > 40 || !is_name_word(page, i) || i >= line.to)
		return false;
	if (gaz_page_kind(page, i, GAZ_K_WEEKDAY) ||
		!gaz_page_flag(page, i, GAZ_TF_CAP))
		return false;
	if (gaz_page_kind(page, i, GAZ_K_COMMON) &&
		!gaz_page_kind(page, i, GAZ_K_SURNAME) &&
		!gaz_page_kind(page, i, GAZ_K_GIVEN_NAME) &&
		!gaz_page_kind(page, i, GAZ_K_SYLLABLE))
		return false;
	return !gaz_ends_sentence(page, line) ||
		(gaz_page_punct(page, line.to - 1, ':') && gaz_span_len(line) <= 6);
}

/*
 * The end of the piece of a name line that starts at i: at ',', 'and', '&',
 * 'in', '@', a slash or a spaced dash.
 */
static uint32_t
name_piece_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	while (i < limit && !gaz_page_punct(page, i, ',') &&
		   !gaz_page_word(page, i, GAZ_W_AND) &&
		   !gaz_page_word(page, i, GAZ_W_AMP) &&
		   !gaz_page_word(page, i, GAZ_W_IN) &&
		   !gaz_page_is(page, i, "/") && !gaz_page_is(page, i, "@") &&
		   !(gaz_page_punct(page, i, '-') &&
			 !gaz_glued(gaz_page_token(page, i))))
		i++;
	return i;
}

/* 'WAM/Ada Obi/Bola Ade': an agency and its reporters */
static bool
is_agency_sign(const GazPage *page, GazSpan line, uint32_t first)
{
	return first + 1 < line.to && gaz_page_is(page, first, "/") &&
		(gaz_page_match(page, line.from, GAZ_K_SOURCE) != NULL ||
		 gaz_page_flag(page, line.from, GAZ_TF_UPPER)) &&
		gaz_is_person_like(page,
						   gaz_span(first + 1,
									name_piece_end(page, first + 1, line.to)));
}

/* A dash or bullet before the names. */
static bool
is_mark(const GazPage *page, uint32_t i)
{
	return gaz_page_punct(page, i, '-') ||
		gaz_page_token(page, i)->kind == GAZ_TK_SYMBOL;
}

bool
gaz_is_name_line(const GazPage *page, GazSpan line, bool sure)
{
	uint32_t	first;
	GazSpan		name;

	if (is_mark(page, line.from))
		line.from++;
	first = name_piece_end(page, line.from, line.to);
	name = gaz_span(line.from, first);
	if (gaz_span_len(line) > 24 || gaz_ends_sentence(page, line) ||
		!(gaz_is_person_like(page, name) ||
		  (sure && gaz_is_name_like(page, name)) ||
		  is_agency_sign(page, line, first)))
		return false;
	for (uint32_t i = first; i < line.to; i++)
	{
		if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER)
			return false;
	}
	return true;
}

bool
gaz_is_signature(const GazPage *page, GazSpan line)
{
	if (!gaz_is_name_line(page, line, false))
		return false;
	if (is_mark(page, line.from))
		line.from++;
	for (uint32_t i = name_piece_end(page, line.from, line.to) + 1; i < line.to;)
	{
		GazSpan		piece = gaz_span(i, name_piece_end(page, i, line.to));

		if (!gaz_is_person_like(page, piece) &&
			gaz_page_match(page, i, GAZ_K_PLACE) == NULL &&
			gaz_page_match(page, i, GAZ_K_SOURCE) == NULL &&
			!gaz_is_people_label(page, piece.to - 1, piece.to))
			return false;
		i = piece.to + 1;
	}
	return true;
}

void
gaz_read_name_line(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;

	if (is_mark(page, line.from))
		line.from++;			/* '— Ada Obi' */
	for (uint32_t i = line.from; i < line.to;)
	{
		uint32_t	end = name_piece_end(page, i, line.to);
		GazSpan		piece = gaz_span(i, end);
		const GazMatch *paper = gaz_page_match(page, i, GAZ_K_SOURCE);

		/* what follows the names may be their city, their paper or their job */
		if (paper != NULL && paper->span.to <= end)
			gaz_offer_source(by, paper->span, GAZ_SOURCE_LINE);
		else if (gaz_is_media(page, piece) && gaz_is_publisher(page, piece))
			gaz_offer_source(by, piece, GAZ_SOURCE_LINE);
		else if (gaz_page_match(page, i, GAZ_K_PLACE) == NULL &&
				 (i == line.from ? gaz_is_name_like(page, piece) :
				  gaz_is_person_like(page, piece)) &&
				 !add_joined_names(by, piece))
			gaz_add_author(by, piece);

		/* behind 'in' stands a place, behind '@' no name */
		if (gaz_page_word(page, end, GAZ_W_IN) || gaz_page_is(page, end, "@"))
			end = name_piece_end(page, end + 1, line.to);
		i = end + 1;
	}
}

/* 'Photo: Ada Obi'; a picture may be an agency's or a company's as well. */
void
gaz_read_photographers(GazByline *by, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to;)
	{
		uint32_t	end = name_piece_end(by->page, i, span.to);

		if (gaz_is_person_like(by->page, gaz_span(i, end)))
			gaz_add_author(by, gaz_span(i, end));
		i = end + 1;
	}
}
