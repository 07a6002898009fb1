/*-------------------------------------------------------------------------
 *
 * authors.c
 *	  The names of reporters and editors in a byline.
 *
 *	  Chen Xiaoyan, Correspondent Lai Yong
 *	  ZHU KAIQI in Yangjiang, Guangdong
 *	  孙晓东 通讯员 刘畅
 *
 * Where a byline lists people, a name is simply a run of words that names are
 * made of; what stands between is a comma, 'and', another label, or the place
 * where the name before it was.
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

/* May token i stand inside or at the head of a name in letters? */
static bool
is_name_word(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	if (t->kind != GAZ_TK_WORD || gaz_page_kind(page, i, GAZ_K_MONTH))
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

		if (joint && (t->punct != '.' ||
					  gaz_page_token(page, end - 1)->end -
					  gaz_page_token(page, end - 1)->start <= 2))
			end += gaz_glued(gaz_page_token(page, end + 1)) ? 2 : 1;
		else if (is_name_word(page, end) && words < NAME_WORDS_MAX &&
				 (end == i || !gaz_is_people_label(page, end, limit)))
		{
			words++;
			end++;
		}
		else
			break;
	}
	return end;
}

/* Skips what follows a name: 'in Yangjiang, Guangdong', 'of the Daily'. */
static uint32_t
skip_to_next_name(const GazPage *page, uint32_t i, uint32_t limit)
{
	if (i >= limit || gaz_page_token(page, i)->kind != GAZ_TK_WORD)
		return i;
	while (i < limit && !gaz_page_word(page, i, GAZ_W_AND) &&
		   !gaz_page_word(page, i, GAZ_W_AMP) &&
		   !gaz_is_people_label(page, i, limit))
		i++;
	return i;
}

static bool
is_source(const GazPage *page, GazSpan span)
{
	const GazMatch *m = gaz_page_match(page, span.from, GAZ_K_SOURCE);

	return m != NULL && m->span.to >= span.to;
}

void
gaz_read_authors(GazByline *by, GazSpan span)
{
	const GazPage *page = by->page;
	uint32_t	i = span.from;

	while (i < span.to)
	{
		uint32_t	end;

		if (gaz_is_people_label(page, i, span.to))
		{
			i = gaz_label_at(page, i, span.to)->span.to;
			continue;
		}
		end = gaz_page_token(page, i)->kind == GAZ_TK_HAN ?
			han_name_end(page, i, span.to) :
			latin_name_end(page, i, span.to);
		if (end == i)
		{
			if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER)
				return;			/* a date: the names are over */
			if (gaz_page_token(page, i)->kind == GAZ_TK_WORD)
				i = skip_to_next_name(page, i, span.to);
			i++;
			continue;
		}
		if (is_source(page, gaz_span(i, end)))
			;					/* the paper, told beside its reporter */
		else if (gaz_page_token(page, i)->kind != GAZ_TK_HAN ||
				 (end - i >= 2 && end - i <= HAN_NAME_MAX))
			gaz_add_author(by, gaz_span(i, end));
		i = skip_to_next_name(page, end, span.to);
	}
}

bool
gaz_is_by_line(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from + 1;

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
	return !gaz_ends_sentence(page, line);
}

/* The end of the piece of a name line that starts at i: ',', 'and' or '&'. */
static uint32_t
name_piece_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	while (i < limit && !gaz_page_punct(page, i, ',') &&
		   !gaz_page_word(page, i, GAZ_W_AND) &&
		   !gaz_page_word(page, i, GAZ_W_AMP))
		i++;
	return i;
}

bool
gaz_read_name_line(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	uint32_t	first = name_piece_end(page, line.from, line.to);

	if (gaz_span_len(line) > 24 || gaz_ends_sentence(page, line) ||
		!gaz_is_person_like(page, gaz_span(line.from, first)))
		return false;
	for (uint32_t i = first; i < line.to; i++)
	{
		if (gaz_page_token(page, i)->kind == GAZ_TK_NUMBER)
			return false;
	}
	for (uint32_t i = line.from; i < line.to;)
	{
		uint32_t	end = name_piece_end(page, i, line.to);

		/* what follows the names may be their city or their job */
		if (gaz_page_match(page, i, GAZ_K_PLACE) == NULL &&
			gaz_is_person_like(page, gaz_span(i, end)))
			gaz_add_author(by, gaz_span(i, end));
		i = end + 1;
	}
	return true;
}
