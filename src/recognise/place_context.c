/*-------------------------------------------------------------------------
 *
 * place_context.c
 *	  Places that neither gazetteer nor head tells, by what stands before them.
 *
 *	  in |Machrihanish|						one unknown name behind a preposition
 *	  linking Hanoi, |Sontra| and |Vanbac|	a list that begins with a place
 *	  Freeport's |Gresik| smelter			an owner before, a plant behind
 *	  at the |Lubiatowo| site				... or 'at the'
 *
 * Limits: three words; a number, a possessive or capitals throughout speak against
 * it; a person's shape too.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/personrole.h"
#include "recognise/place.h"

/* Names of a list that are looked at. */
#define LIST_MAX 16

static bool
is_direction(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"north", "south", "east", "west", "northern", "southern", "eastern",
		"western", "northeast", "northwest", "southeast", "southwest",
		"northeastern", "northwestern", "southeastern", "southwestern", "upper",
		"lower", "central", "greater", "inner", "outer", "mid",
	};

	if (!gaz_is_capital(doc, i))
		return false;
	return GAZ_TEXT_IS_ANY(doc, i, words);
}

uint32_t
gaz_place_direction_start(const GazDoc *doc, uint32_t i)
{
	return i > 0 && is_direction(doc, i - 1) && gaz_is_free(doc, i - 1) &&
		!gaz_starts_sentence(doc, i - 1) &&
		!(gaz_tok(doc, i)->flags & GAZ_TF_PARA) &&
		!(i > 1 && gaz_is_capital(doc, i - 2)) ? i - 1 : i;
}

bool
gaz_place_has_owner(const GazDoc *doc, uint32_t i)
{
	return i > 0 && (gaz_is_word(doc, i - 1, GAZ_W_ITS) ||
					 gaz_is_word(doc, i - 1, GAZ_W_THEIR) ||
					 (gaz_tok(doc, i - 1)->flags & GAZ_TF_POSS));
}

/* Works, in small letters, that are called after the place they stand in. */
bool
gaz_place_is_facility(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"plant", "plants", "site", "campus", "smelter", "mill", "mine", "factory",
		"works", "refinery", "shipyard", "complex", "fab", "yard", "terminal",
		"facility", "steelworks", "depot", "warehouse", "gigafactory",
	};

	if (gaz_is_capital(doc, i))
		return false;
	return GAZ_TEXT_IS_ANY(doc, i, words);
}

static bool
at_the(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i >= limit + 2 && gaz_is_word(doc, i - 1, GAZ_W_THE) &&
		gaz_is_word(doc, i - 2, GAZ_W_AT);
}

/* What may stand before the first place of a list. */
static bool
opens_list(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"from", "linking", "connecting", "between", "across", "through",
		"including", "visited", "via",
	};

	if (gaz_is_word(doc, i, GAZ_W_TO))
		return true;
	return GAZ_TEXT_IS_ANY(doc, i, words);
}

/* Is there a title up to six words before i: 'head of research at Solvia'? */
static bool
title_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (int k = 0; k < 6 && i-- > limit; k++)
	{
		if (gaz_has_kind(doc, i, GAZ_K_TITLE))
			return true;
		if (gaz_tok(doc, i)->kind == GAZ_TK_PUNCT)
			return false;
	}
	return false;
}

static bool
is_place_preposition(const GazDoc *doc, uint32_t i)
{
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_IN:
		case GAZ_W_NEAR:
		case GAZ_W_AT:
			return true;
		default:
			return false;
	}
}

/*
 * A run of one or two names that nothing knows, behind 'in', 'at' or 'near', or
 * as the next member of a list of places.
 */
static bool
unknown_run(const GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *run)
{
	*run = gaz_span(i, gaz_run_end(doc, i, limit));
	if (gaz_span_empty(*run) || gaz_span_len(*run) > 3 ||
		!gaz_span_is_free(doc, *run) ||
		!(gaz_is_unknown_name(doc, i) ||
		  (is_direction(doc, i) && gaz_is_unknown_name(doc, i + 1))))
		return false;
	for (uint32_t k = run->from; k < run->to; k++)
		if (gaz_has_kind(doc, k, GAZ_K_MONTH) ||
			gaz_has_kind(doc, k, GAZ_K_WEEKDAY) ||
			gaz_has_kind(doc, k, GAZ_K_TITLE) ||
			gaz_has_kind(doc, k, GAZ_K_STOP) ||
			gaz_has_kind(doc, k, GAZ_K_PRODUCT_HEAD) ||
			gaz_has_kind(doc, k, GAZ_K_DEMONYM) ||
			gaz_is_word(doc, k, GAZ_W_AMP) ||	/* 'in R&D' */
			(gaz_tok(doc, k)->flags & GAZ_TF_UPPER))
			return false;
	/* a model number behind it is a product's, a possessive a company's */
	return !(run->to < limit && gaz_glued(gaz_tok(doc, run->to)) &&
			 (gaz_tok(doc, run->to)->kind == GAZ_TK_NUMBER ||
			  gaz_tok(doc, run->to)->flags & GAZ_TF_POSS));
}

/* The place that begins the list whose member token i is in, or NULL. */
static const GazMention *
first_of_list(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMention *first = NULL;

	for (uint32_t n = 0; n < LIST_MAX; n++)
	{
		const GazMention *m = gaz_covering(doc, i);

		if (m == NULL || m->kind != GAZ_M_PLACE || m->span.from <= limit)
			break;
		first = m;
		if (!gaz_is_word(doc, m->span.from - 1, GAZ_W_COMMA) ||
			m->span.from < limit + 2)
			break;
		i = m->span.from - 2;
	}
	return first;
}

/*
 * ', |Guna|, Mauganj and Maksi': does the list that goes on behind token i end in
 * 'and' and a last name?  ', |Kestrin|, a maker of' does not.
 */
static bool
goes_on_as_list(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t n = 0; n < LIST_MAX; n++)
	{
		const GazMention *m;
		bool		last;
		uint32_t	end;

		if (i >= limit || (!gaz_is_word(doc, i, GAZ_W_COMMA) &&
						   !gaz_is_word(doc, i, GAZ_W_AND)))
			return false;
		last = gaz_is_word(doc, i, GAZ_W_AND);
		i++;
		if (!last && gaz_is_word(doc, i, GAZ_W_AND))
		{
			last = true;
			i++;
		}
		m = gaz_covering(doc, i);
		end = m != NULL ? m->span.to : gaz_run_end(doc, i, limit);
		if (end <= i || end > i + 3 || (m != NULL && m->kind != GAZ_M_PLACE))
			return false;
		if (last)
			return true;
		i = end;
	}
	return false;
}

/*
 * 'In Samara, Kestrin |will build|', 'in Ohio, Li |learned|': the verb's subject, no
 * second place.
 */
static bool
acts(const GazDoc *doc, uint32_t i)
{
	if (gaz_has_kind(doc, i - 1, GAZ_K_SURNAME) &&
		gaz_tok(doc, i)->kind == GAZ_TK_WORD && !gaz_is_closed(doc, i))
		return true;
	return gaz_is_auxiliary(doc, i) ||
		gaz_doc_starts(doc, i, gaz_kind_bit(GAZ_K_EVENT_VERB) |
					   gaz_kind_bit(GAZ_K_REPORTING_VERB));
}

void
gaz_place_by_context(GazDoc *doc, const GazSentence *s)
{
	for (uint32_t i = s->span.from + 1;
		 (i = gaz_next_start(doc, i, s->span.to, GAZ_T_CAPITAL)) < s->span.to;
		 i++)
	{
		GazSpan		run;
		float		strength;
		bool		listed = false;
		bool		facility;
		const GazMention *before;

		if (!gaz_is_free(doc, i) ||
			gaz_is_capital(doc, i - 1) || !unknown_run(doc, i, s->span.to, &run))
			continue;
		/* ', Y' or 'and Y' right behind a place, itself behind to/in/at */
		if (i >= s->span.from + 2 && (gaz_is_word(doc, i - 1, GAZ_W_AND) ||
									  gaz_is_word(doc, i - 1, GAZ_W_COMMA)))
		{
			before = first_of_list(doc, i - 2, s->span.from);
			listed = before != NULL &&
				(is_place_preposition(doc, before->span.from - 1) ||
				 opens_list(doc, before->span.from - 1)) &&
				(!gaz_is_word(doc, run.to, GAZ_W_COMMA) ||
				 goes_on_as_list(doc, run.to, s->span.to)) &&
				(gaz_is_word(doc, i - 1, GAZ_W_AND) || !acts(doc, run.to));
		}
		/* 'from Lusaka to |Kapiri Mposhi|' */
		if (i >= s->span.from + 3 && gaz_is_word(doc, i - 1, GAZ_W_TO))
		{
			before = gaz_covering(doc, i - 2);
			listed = before != NULL && before->kind == GAZ_M_PLACE &&
				before->span.from > s->span.from &&
				gaz_text_is(doc, before->span.from - 1, "from");
		}
		facility = !listed && gaz_place_is_facility(doc, run.to) &&
			(gaz_place_has_owner(doc, i) || at_the(doc, i, s->span.from));
		if (!listed && !facility && (!is_place_preposition(doc, i - 1) ||
						(gaz_is_word(doc, i - 1, GAZ_W_AT) &&
						 title_before(doc, i - 1, s->span.from))))
			continue;
		if (gaz_person_shape(doc, i, s->span.to, &strength) > i &&
			strength >= 0.6f)
			continue;
		gaz_doc_claim(doc, GAZ_M_PLACE, run, listed ? "place-list" :
					  facility ? "place-of-facility" : "place-preposition",
					  GAZ_NONE, listed ? 0.7f : 0.55f);
	}
}
