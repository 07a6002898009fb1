/*-------------------------------------------------------------------------
 *
 * portfolio.c
 *	  The fields that an office looks after: lists within a role phrase.
 *
 *	  Minister for Trade|, Tourism and Investment|
 *	  Minister of Industry |and Mineral Resources|
 *	  president for Europe|, the Middle East and Africa|
 *	  vice president, |Operations|
 *
 * A field is one to four ordinary words of one case.  A list of them belongs to
 * the role only if it comes to an 'and'; otherwise its comma is the sentence's.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/rolephrase.h"

#define MAX_FIELDS 8			/* of a portfolio: 'A, B, C and D' */
#define MAX_FIELD_WORDS 4

/* 'L. Sundar': the name behind the last field begins with a letter. */
static bool
begins_with_initial(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) &&
		t->end - t->start == 1 && gaz_is_word(doc, i + 1, GAZ_W_DOT);
}

/* One to four ordinary words of one case from i on; i if there are none. */
uint32_t
gaz_role_field_end(const GazDoc *doc, uint32_t i, uint32_t limit, bool capital)
{
	const uint64_t never = gaz_kind_bit(GAZ_K_TITLE) |
		gaz_kind_bit(GAZ_K_HONORIFIC) | gaz_kind_bit(GAZ_K_WEEKDAY) | gaz_kind_bit(GAZ_K_MONTH);
	uint32_t	end = i;

	while (end < limit && end < i + MAX_FIELD_WORDS &&
		   gaz_tok(doc, end)->kind == GAZ_TK_WORD && gaz_is_free(doc, end) &&
		   gaz_is_capital(doc, end) == capital && gaz_is_common(doc, end) &&
		   !gaz_is_closed(doc, end) && !(gaz_tok(doc, end)->kinds & never) &&
		   !gaz_is_verb_in_role(doc, end) && !begins_with_initial(doc, end) &&
		   !(gaz_tok(doc, end)->flags & GAZ_TF_PARA))
		end += gaz_role_is_joint(doc, end + 1, limit) ? 3 : 1;
	return end;
}

/* Does the title look after fields: 'Minister', 'Secretary of State'? */
bool
gaz_has_portfolio(const GazDoc *doc, GazSpan title)
{
	static const char *const heads[] = {
		"minister", "ministers", "secretary", "undersecretary",
		"commissioner", "critic", "councillor", "director",
	};

	for (uint32_t i = title.from; i < title.to; i++)
		if (GAZ_TEXT_IS_ANY(doc, i, heads))
			return true;
	return false;
}

/* 'Minister of Industry', 'Secretary for Trade': does a field close the title? */
bool
gaz_names_field(const GazDoc *doc, GazSpan title)
{
	uint32_t	of = title.to - 2;

	return gaz_span_len(title) > 2 &&
		(gaz_is_word(doc, of, GAZ_W_OF) || gaz_is_word(doc, of, GAZ_W_FOR));
}

/* 'Europe|, the Middle East and Africa|': a list of places that comes to 'and'. */
static uint32_t
region_list_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;
	const GazMention *m = gaz_covering(doc, i - 1);

	for (int places = 0; places < MAX_FIELDS; places++)
	{
		bool		last;
		uint32_t	from = end;

		if (m == NULL || m->kind != GAZ_M_PLACE)
			return i;
		from += gaz_is_word(doc, from, GAZ_W_COMMA);
		last = gaz_is_word(doc, from, GAZ_W_AND);
		from += last;
		if (from == end)
			return i;
		from += gaz_is_word(doc, from, GAZ_W_THE);
		m = gaz_covering(doc, from);
		if (from >= limit || m == NULL || m->span.from != from)
			return i;
		end = m->span.to;
		if (last)
			return m->kind == GAZ_M_PLACE ? end : i;
	}
	return i;
}

/*
 * ', Tourism and Investment' behind 'Minister for Trade': i is the comma.  The
 * list must come to an 'and', or the comma is the sentence's own.
 */
uint32_t
gaz_portfolio_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	bool		capital = gaz_is_capital(doc, i - 1);
	uint32_t	end = i;
	uint32_t	best = i;
	bool		joined = false;

	if (!gaz_is_free(doc, i - 1))	/* behind a body it is another list */
		return region_list_end(doc, i, limit);
	for (int fields = 0; fields < MAX_FIELDS; fields++)
	{
		bool		comma = gaz_is_word(doc, end, GAZ_W_COMMA);
		bool		last = gaz_is_word(doc, end + comma, GAZ_W_AND) ||
			gaz_is_word(doc, end + comma, GAZ_W_AMP);
		uint32_t	from = end + comma + last;

		if (gaz_is_word(doc, from, GAZ_W_THE))
			from++;
		end = gaz_role_field_end(doc, from, limit, capital);
		if ((!comma && !last) || end == from)
			break;
		joined |= last;
		if (joined && (gaz_role_is_closed(doc, end, limit) ||
					   gaz_is_verb_in_role(doc, end) ||
					   gaz_is_role_preposition(doc, end, limit) ||
					   (capital && (gaz_is_unknown_name(doc, end) ||
									begins_with_initial(doc, end)))))
			best = end;
	}
	return best;
}
