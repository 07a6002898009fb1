/*-------------------------------------------------------------------------
 *
 * naming.c
 *	  What a line's words name: a publisher, a site, a person.
 *
 * A byline is too short for the recognisers, so its fields are judged by their
 * form and by what kinds the lexicon gives their words.  'Kita Daily' has a
 * paper's noun; 'english.kita.gov' is a site; 'Chinedu Eze-Okoro' has no word
 * that means anything else.  'Jolyon Feathers' has one: it is a name only where
 * a reporter's name must stand, so that question is one of its own.
 *
 * Limits: a paper whose name is two ordinary words is none here.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/line.h"

#define NAME_WORDS_MAX 5
#define PUBLISHER_MAX 24		/* tokens */
#define BRACKET_MAX 80
#define SURE_HEAD 0.6f			/* weight of a noun that few topics have */

/* Is token i part of a proper name: a capital, '&', 'of the', Han? */
bool
gaz_page_in_name(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	if (t->kind == GAZ_TK_WORD)
		return (t->flags & GAZ_TF_CAP) != 0 ||
			gaz_page_word(page, i, GAZ_W_OF) ||
			gaz_page_word(page, i, GAZ_W_THE) ||
			gaz_page_word(page, i, GAZ_W_FOR) ||
			gaz_page_word(page, i, GAZ_W_AND);

	/* 'Ministry of Trade, Industry and Energy' */
	if (t->punct == ',')
		return gaz_page_flag(page, i + 1, GAZ_TF_CAP) &&
			!gaz_page_flag(page, i + 1, GAZ_TF_WIDE);
	return t->kind == GAZ_TK_HAN || (t->flags & GAZ_TF_POSS) != 0 ||
		gaz_page_word(page, i, GAZ_W_AMP) ||
		((t->punct == '-' || t->punct == '\'') && gaz_glued(t));
}

bool
gaz_is_media(const GazPage *page, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazMatch *m = gaz_page_match(page, i, GAZ_K_ORG_HEAD);

		if (gaz_page_match(page, i, GAZ_K_SOURCE) != NULL ||
			(m != NULL && strcmp(gaz_page_code(page, m), "media") == 0))
			return true;
	}
	return false;
}

/* A site's name: chinadaily.com.cn */
bool
gaz_is_domain(const GazPage *page, GazSpan span)
{
	static const char *const tops[] = {"com", "cn", "net", "org", "gov",
		"news", "info", "eu", "uk", "ng", "za", "ke", "gh", "in", "jp", "kr",
		"sg", "my", "id", "ph", "vn", "th", "hk", "tw", "au", "nz", "ca", "us",
		"de", "fr", "es", "it", "ch", "at", "be", "nl", "se", "no", "fi", "dk",
		"pl", "ie", "pt", "br", "mx", "ar", "ru", "tr", "ae", "sa", "il", "io",
	"co", "tv", "int", "edu", NULL};

	if (gaz_span_len(span) < 3)
		return false;
	for (uint32_t i = span.from + 1; i < span.to; i++)
	{
		if (!gaz_glued(gaz_page_token(page, i)))
			return false;
	}
	return gaz_page_punct(page, span.to - 2, '.') &&
		gaz_page_is_any(page, span.to - 1, tops);
}

GazSpan
gaz_inside_bracket(const GazPage *page, GazSpan span)
{
	if (gaz_page_opens(page, span.from) &&
		gaz_page_bracket_end(page, span.from, BRACKET_MAX, span.to) == span.to)
		return gaz_span(span.from + 1, span.to - 1);
	return span;
}

/* What makes the name at token i a body's. */
typedef enum BodyNoun
{
	BODY_NONE,
	BODY_WEAK,					/* 'Center', 'Pumps': a topic's word as well */
	BODY_SURE					/* 'Ministry', 'Daily', 'Ltd', a known body */
} BodyNoun;

static BodyNoun
body_noun(const GazPage *page, uint32_t i, bool first)
{
	const GazMatch *m = gaz_page_match(page, i, GAZ_K_ORG_HEAD);

	if (gaz_page_match(page, i, GAZ_K_ORGANIZATION) != NULL ||
		gaz_page_match(page, i, GAZ_K_SOURCE) != NULL ||
		(!first && gaz_page_kind(page, i, GAZ_K_ORG_SUFFIX)))
		return BODY_SURE;
	if (m == NULL)
		return BODY_NONE;
	return page->image->entries[m->entry].weight >= SURE_HEAD &&
		strcmp(gaz_page_code(page, m), "company") != 0 ? BODY_SURE : BODY_WEAK;
}

/*
 * A body's noun and something beside it: 'Energy' and 'Power Services' are
 * rubrics, 'Kita Media Center' and 'Office of the Governor' are bodies.
 */
bool
gaz_is_publisher(const GazPage *page, GazSpan span)
{
	const GazMatch *m;
	bool		sure = false;
	bool		weak = false;
	bool		rare = false;

	if (gaz_span_empty(span) || gaz_span_len(span) > PUBLISHER_MAX ||
		(gaz_page_kind(page, span.from, GAZ_K_TITLE) &&
		 gaz_page_word(page, span.from + 1, GAZ_W_OF)))
		return false;			/* 'Professor of Mining, University of Perth' */
	m = gaz_page_match(page, span.from, GAZ_K_SOURCE);
	if (m != NULL && m->span.to <= span.to && span.to - m->span.to <= 2)
		return true;
	if (gaz_is_domain(page, span))
		return true;
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (!gaz_page_in_name(page, i))
			return false;
		switch (body_noun(page, i, i == span.from))
		{
			case BODY_SURE:
				sure = true;
				break;
			case BODY_WEAK:
				weak = true;
				break;
			default:
				rare |= gaz_page_token(page, i)->kind == GAZ_TK_HAN ||
					(gaz_page_token(page, i)->kind == GAZ_TK_WORD &&
					 !gaz_page_kind(page, i, GAZ_K_COMMON));
		}
	}
	return (sure && (gaz_span_len(span) > 1 ||
					 gaz_page_match(page, span.from, GAZ_K_ORG_HEAD) == NULL)) ||
		(weak && rare);
}

/* Han names: a surname, one or two characters more. */
static bool
is_han_name(const GazPage *page, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (gaz_page_token(page, i)->kind != GAZ_TK_HAN)
			return false;
	}
	return gaz_span_len(span) >= 2 && gaz_span_len(span) <= 4 &&
		gaz_page_kind(page, span.from, GAZ_K_SURNAME);
}

bool
gaz_is_person_like(const GazPage *page, GazSpan span)
{
	const uint64_t name_bits = gaz_kind_bit(GAZ_K_SURNAME) |
		gaz_kind_bit(GAZ_K_GIVEN_NAME) | gaz_kind_bit(GAZ_K_PARTICLE) |
		gaz_kind_bit(GAZ_K_NAME_SUFFIX) | gaz_kind_bit(GAZ_K_SYLLABLE);
	uint32_t	words = 0;

	if (is_han_name(page, span))
		return true;
	if (gaz_span_empty(span) || gaz_is_publisher(page, span))
		return false;
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = gaz_page_token(page, i);

		if (t->kind == GAZ_TK_PUNCT && gaz_glued(t))
			continue;			/* the hyphen of Jae-hyun, the stop of Jr. */
		if (t->kind != GAZ_TK_WORD ||
			((t->flags & GAZ_TF_CAP) == 0 && (t->kinds & name_bits) == 0 &&
			 !gaz_glued(t)))
			return false;
		if ((t->flags & GAZ_TF_DOTTED) == 0 && t->end - t->start > 1 &&
			(t->kinds & name_bits) == 0 &&
			(t->kinds & (gaz_kind_bit(GAZ_K_COMMON) |
						 gaz_kind_bit(GAZ_K_MONTH) |
						 gaz_kind_bit(GAZ_K_WEEKDAY) |
						 gaz_kind_bit(GAZ_K_TITLE))) != 0)
			return false;
		if (!gaz_glued(t) || i == span.from)
			words++;
	}
	return words >= 2 && words <= NAME_WORDS_MAX;
}

/*
 * A name by its form alone: two to four capitals, of which one at least is no
 * ordinary word and none makes a body's name or a job: 'Jolyon Feathers'.
 */
bool
gaz_is_name_like(const GazPage *page, GazSpan span)
{
	const uint64_t never = gaz_kind_bit(GAZ_K_MONTH) |
		gaz_kind_bit(GAZ_K_WEEKDAY) | gaz_kind_bit(GAZ_K_TITLE) |
		gaz_kind_bit(GAZ_K_ORG_HEAD) | gaz_kind_bit(GAZ_K_ORG_SUFFIX) |
		gaz_kind_bit(GAZ_K_FURNITURE) | gaz_kind_bit(GAZ_K_DEMONYM);
	uint32_t	words = 0;
	bool		rare = false;

	if (gaz_is_person_like(page, span))
		return true;
	if (gaz_span_empty(span) || gaz_is_publisher(page, span) ||
		gaz_page_kind(page, span.from, GAZ_K_COMMON) ||
		gaz_page_match(page, span.from, GAZ_K_PLACE) != NULL)
		return false;
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = gaz_page_token(page, i);

		if (t->kind == GAZ_TK_PUNCT && gaz_glued(t))
			continue;
		if (t->kind != GAZ_TK_WORD || (t->flags & GAZ_TF_CAP) == 0 ||
			(t->kinds & never) != 0)
			return false;
		rare |= (t->kinds & gaz_kind_bit(GAZ_K_COMMON)) == 0;
		if (!gaz_glued(t) || i == span.from)
			words++;
	}
	return rare && words >= 2 && words <= 4;
}
