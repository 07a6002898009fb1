/*-------------------------------------------------------------------------
 *
 * place.c
 *	  Places: the gazetteer, nouns that make a name a place's, and context.
 *
 *	  Fuzhou, South Korea				the gazetteer (kind place)
 *	  Pingshan |district|				a name with a head behind it
 *	  |Port| of Aarhus, |Gulf| of Finland	a head before it
 *	  nanchang, longwen District		small letters: only unambiguous rows
 *										of the gazetteer, or with a head
 *	  went to Gulou, Cangshan and X		a list that begins with a place goes on
 *										with places
 *	  in Machrihanish					one unknown name behind a preposition
 *										of place; scores low
 *
 * An adjective is no place: 'Chinese', and 'U.S.' in 'U.S. firm'.  Tokens that
 * organisations, programmes and dates took are left alone, so that the place
 * in a company's name is none.  Persons come after places, so a name that is
 * both (Jordan) yields where its shape with a neighbour says person.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/recognise.h"

static float
entry_weight(const GazDoc *doc, const GazMatch *m)
{
	return doc->image->entries[m->entry].weight;
}

/*
 * Heads that name the kind of place without being part of the name: 'the
 * Kymenlaakso region', 'Sao Paulo state'.
 */
static bool
is_loose_head(const GazDoc *doc, uint32_t i)
{
	static const char *const loose[] = {
		"region", "state", "area", "coast", "site", "plant", "country",
		"market", "road", "capital",
	};

	if (gaz_is_capital(doc, i))
		return false;
	for (size_t k = 0; k < GAZ_LENGTHOF(loose); k++)
		if (gaz_text_is(doc, i, loose[k]))
			return true;
	return false;
}

/* The end of a head at i that belongs to the name before it, or i. */
static uint32_t
head_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);

	if (m == NULL || m->span.to > limit || is_loose_head(doc, i) ||
		!gaz_span_is_free(doc, m->span) ||
		(gaz_tok(doc, i)->flags & GAZ_TF_PARA))
		return i;
	return m->span.to;
}

/*
 * 'U.S. firm', 'UK government': a country's short form in front of a common
 * noun describes it.
 */
static bool
is_attributive(const GazDoc *doc, const GazMatch *m)
{
	const GazToken *t = gaz_tok(doc, m->span.from);
	uint32_t	next = m->span.to;

	return gaz_span_len(m->span) == 1 &&
		(t->flags & (GAZ_TF_DOTTED | GAZ_TF_UPPER)) && t->end - t->start <= 4 &&
		gaz_tok(doc, next)->kind == GAZ_TK_WORD && !gaz_is_closed(doc, next) &&
		!gaz_doc_match(doc, next, GAZ_K_REPORTING_VERB) &&
		!gaz_doc_match(doc, next, GAZ_K_EVENT_VERB);
}

/* The name at i reads as a person's: Jordan Whitlock, Paris Hilton. */
static bool
reads_as_person(const GazDoc *doc, const GazMatch *m, uint32_t limit)
{
	float		strength;
	uint32_t	from = m->span.from;
	uint32_t	back = from;
	uint32_t	end = gaz_person_shape(doc, from, limit, &strength);

	if (end > m->span.to && strength >= 0.8f &&
		gaz_doc_match(doc, m->span.to, GAZ_K_PLACE_HEAD) == NULL)
		return true;
	if (gaz_follows_honorific(doc, from))
		return true;
	/* the second half of a name: Su Jianping, Paulo dos Santos */
	while (back > 0 && from - back < 3 &&
		   gaz_has_kind(doc, back - 1, GAZ_K_PARTICLE) &&
		   !gaz_is_capital(doc, back - 1))
		back--;
	if (back > 0 && gaz_is_free(doc, back - 1) &&
		gaz_is_capital(doc, back - 1) &&
		(gaz_has_kind(doc, back - 1, GAZ_K_GIVEN_NAME) ||
		 gaz_has_kind(doc, back - 1, GAZ_K_SURNAME)) &&
		gaz_doc_match(doc, back - 1, GAZ_K_PLACE) == NULL)
	{
		end = gaz_person_shape(doc, back - 1, limit, &strength);
		return end >= m->span.to && strength >= 0.8f;
	}
	return false;
}

static bool
acceptable(const GazDoc *doc, const GazMatch *m, uint32_t limit, bool heading)
{
	uint32_t	i = m->span.from;
	float		weight = entry_weight(doc, m);
	bool		headed = head_end(doc, m->span.to, limit) > m->span.to;

	if (!gaz_span_is_free(doc, m->span))
		return false;
	if (gaz_tok(doc, i)->kind == GAZ_TK_HAN)
		return gaz_span_len(m->span) > 1;
	if (gaz_doc_match(doc, i, GAZ_K_STOP) != NULL)
		return false;
	if (!gaz_is_capital(doc, i))
		return headed || (weight >= 0.9f && !gaz_is_common(doc, i) &&
						  !gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME) &&
						  gaz_tok(doc, i)->end - gaz_tok(doc, i)->start >= 5);
	if (heading && weight < 0.7f)
		return false;
	if (weight < 0.5f && !headed &&
		(gaz_is_common(doc, i) || gaz_starts_sentence(doc, i)) &&
		!(i > 0 && (gaz_is_word(doc, i - 1, GAZ_W_IN) ||
					gaz_is_word(doc, i - 1, GAZ_W_AT))))
		return false;
	return (heading || !is_attributive(doc, m)) &&
		!reads_as_person(doc, m, limit);
}

/*
 * 'Fuzhou City' is what the gazetteer calls Fuzhou, 'Fuzhou High-tech Zone' is
 * another place: does the head that ends at to name the entry's own kind?
 */
static bool
same_kind(const GazDoc *doc, const GazMatch *m, uint32_t to)
{
	const GazMatch *head = gaz_doc_match(doc, m->span.to, GAZ_K_PLACE_HEAD);
	const char *kind = gaz_image_string(doc->image,
										doc->image->entries[m->entry].scheme);
	const char *code;

	if (head == NULL || head->span.to != to)
		return false;
	code = gaz_doc_code(doc, head);
	return strcmp(code, kind) == 0 ||
		(strcmp(code, "city") == 0 && strcmp(kind, "prefecture") == 0) ||
		(strcmp(kind, "county") == 0 && strcmp(code, "zone") != 0) ||
		(strcmp(kind, "province") == 0 && strcmp(code, "city") == 0);
}

/* The place's name is also one that persons have: Davis, Jordan. */
static bool
is_persons_name(const GazDoc *doc, uint32_t i)
{
	return gaz_has_kind(doc, i, GAZ_K_SURNAME) ||
		gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME);
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

/* 'Chief Justice |Amara Okoye|': a town's name that a person has. */
static bool
follows_title(const GazDoc *doc, uint32_t i)
{
	for (uint32_t back = 1; back <= 4 && back <= i; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_TITLE);

		if (m != NULL && m->span.to == i)
			return true;
	}
	return gaz_follows_honorific(doc, i);
}

/* A gazetteer name at i, with its head; the token to go on from. */
static uint32_t
gazetteer_at(GazDoc *doc, uint32_t i, uint32_t limit, bool heading)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);
	uint32_t	to;
	uint32_t	run;
	bool		headed;

	if (m == NULL || !acceptable(doc, m, limit, heading))
		return i;
	to = head_end(doc, m->span.to, limit);
	/* 'Gansu desert', 'the Hefei zone' describe; 'Jilin province' names */
	if (to > m->span.to && !gaz_is_capital(doc, m->span.to) &&
		!same_kind(doc, m, to))
		to = m->span.to;
	headed = to > m->span.to;
	/* 'Hefei National High-Tech Industry Development Zone' */
	run = heading ? to : gaz_run_end(doc, i, limit);
	for (uint32_t k = to; k < run; k++)
	{
		uint32_t	end = head_end(doc, k, limit);

		if (end > k && end >= run && gaz_span_is_free(doc, gaz_span(i, end)))
		{
			to = end;
			headed = true;
		}
	}
	/* capitals go on without a head: the place is part of something else */
	if (!headed && !heading && run > to && gaz_is_unknown_name(doc, to) &&
		gaz_is_free(doc, to) && gaz_glued(gaz_tok(doc, to)) == false &&
		gaz_doc_match(doc, to, GAZ_K_PLACE) == NULL &&
		(!gaz_has_kind(doc, to, GAZ_K_SURNAME) || is_persons_name(doc, i) ||
		 follows_title(doc, i)))
		return i;
	gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(i, to),
				  headed ? "place-gazetteer-head" : "place-gazetteer",
				  headed && !same_kind(doc, m, to) ? GAZ_NONE : m->entry,
				  headed ? 0.96f :
				  0.35f + 0.6f * entry_weight(doc, m));
	return to;
}

/* A capital run that ends in a head: 'Thaba Kgolo shaft', 'Pinglu Canal'. */
static uint32_t
headed_at(GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	run = gaz_run_end(doc, i, limit);
	uint32_t	from = i;
	uint32_t	to = 0;
	const GazMatch *head = NULL;
	float		weight;
	float		strength;

	/* 'the Finnish city' names nothing */
	while (from < run && (gaz_is_closed(doc, from) || !gaz_is_free(doc, from) ||
						  gaz_has_kind(doc, from, GAZ_K_DEMONYM)))
		from++;
	for (uint32_t k = from + 1; k <= run; k++)
	{
		uint32_t	end = head_end(doc, k, limit);

		if (end > k && end >= run)
		{
			head = gaz_doc_match(doc, k, GAZ_K_PLACE_HEAD);
			to = end;
			break;
		}
	}
	if (head == NULL || !gaz_span_is_free(doc, gaz_span(from, to)) ||
		gaz_doc_match(doc, from, GAZ_K_TITLE) != NULL ||
		(gaz_person_shape(doc, from, to, &strength) == to && strength >= 0.9f))
		return i;
	weight = entry_weight(doc, head);
	if (weight < 0.6f && (!gaz_is_unknown_name(doc, from) ||
						  (!gaz_is_capital(doc, head->span.from) &&
						   gaz_starts_sentence(doc, from))))
		return i;
	/* ordinary words before a small head: 'New factory site' */
	if (gaz_is_common(doc, from) && !gaz_is_capital(doc, head->span.from))
		return i;
	gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(from, to), "place-head",
				  GAZ_NONE, 0.45f + 0.45f * weight);
	return to;
}

/* 'Port of Aarhus', 'Gulf of Finland': a capital head, 'of', a capital run. */
static uint32_t
head_first_at(GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
	uint32_t	to;
	uint32_t	from;

	if (m == NULL || !gaz_is_capital(doc, i) || m->span.to + 1 >= limit ||
		!gaz_is_word(doc, m->span.to, GAZ_W_OF) ||
		is_loose_head(doc, i) || gaz_text_is(doc, i, "state") ||
		gaz_text_is(doc, i, "city") || gaz_text_is(doc, i, "province"))
		return i;
	from = m->span.to + 1;
	if (gaz_is_word(doc, from, GAZ_W_THE))
		from++;
	to = gaz_run_end(doc, from, limit);
	if (to == from || !gaz_span_is_free(doc, gaz_span(i, to)))
		return i;
	gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(i, to), "place-head-first",
				  GAZ_NONE, 0.85f);
	return to;
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
		!gaz_span_is_free(doc, *run) || !gaz_is_unknown_name(doc, i))
		return false;
	for (uint32_t k = run->from; k < run->to; k++)
		if (gaz_has_kind(doc, k, GAZ_K_MONTH) ||
			gaz_has_kind(doc, k, GAZ_K_WEEKDAY) ||
			gaz_has_kind(doc, k, GAZ_K_TITLE) ||
			gaz_has_kind(doc, k, GAZ_K_STOP) ||
			gaz_has_kind(doc, k, GAZ_K_PRODUCT_HEAD) ||
			gaz_has_kind(doc, k, GAZ_K_DEMONYM) ||
			(gaz_tok(doc, k)->flags & GAZ_TF_UPPER))
			return false;
	/* a model number behind it is a product's, a possessive a company's */
	return !(run->to < limit && gaz_glued(gaz_tok(doc, run->to)) &&
			 (gaz_tok(doc, run->to)->kind == GAZ_TK_NUMBER ||
			  gaz_tok(doc, run->to)->flags & GAZ_TF_POSS));
}

static void
by_context(GazDoc *doc, const GazSentence *s)
{
	for (uint32_t i = s->span.from + 1;
		 (i = gaz_next_start(doc, i, s->span.to, GAZ_T_CAPITAL)) < s->span.to;
		 i++)
	{
		GazSpan		run;
		float		strength;
		bool		listed = false;
		const GazMention *before;

		if (!gaz_is_free(doc, i) ||
			gaz_is_capital(doc, i - 1) || !unknown_run(doc, i, s->span.to, &run))
			continue;
		/* ', Y' or 'and Y' right behind a place, itself behind to/in/at */
		if (i >= s->span.from + 2 && (gaz_is_word(doc, i - 1, GAZ_W_AND) ||
									  gaz_is_word(doc, i - 1, GAZ_W_COMMA)))
		{
			before = gaz_covering(doc, i - 2);
			listed = before != NULL && before->kind == GAZ_M_PLACE &&
				before->span.from > s->span.from &&
				(is_place_preposition(doc, before->span.from - 1) ||
				 gaz_is_word(doc, before->span.from - 1, GAZ_W_TO) ||
				 strcmp(before->rule, "place-list") == 0) &&
				!gaz_is_word(doc, run.to, GAZ_W_COMMA);
		}
		if (!listed && (!is_place_preposition(doc, i - 1) ||
						(gaz_is_word(doc, i - 1, GAZ_W_AT) &&
						 title_before(doc, i - 1, s->span.from))))
			continue;
		if (gaz_person_shape(doc, i, s->span.to, &strength) > i &&
			strength >= 0.6f)
			continue;
		gaz_doc_claim(doc, GAZ_M_PLACE, run, listed ? "place-list" :
					  "place-preposition", GAZ_NONE, listed ? 0.7f : 0.55f);
	}
}

/*
 * The dateline's town counts as a place even where no gazetteer has it, and so
 * does the country behind it.
 */
static void
dateline(GazDoc *doc)
{
	GazSpan		place = doc->layout.dateline_place;
	GazSpan		line = doc->layout.dateline;
	const GazMatch *m;

	for (uint32_t i = line.from; i < line.to;)
	{
		/* the town comes below, the agency is no place */
		uint32_t	next = (i < place.to && i >= place.from) ||
			gaz_doc_match(doc, i, GAZ_K_SOURCE) != NULL ? i :
			gazetteer_at(doc, i, line.to, false);

		i = next > i ? next : i + 1;
	}

	if (gaz_span_empty(place) || !gaz_span_is_free(doc, place))
		return;
	m = gaz_doc_match(doc, place.from, GAZ_K_PLACE);
	gaz_doc_claim(doc, GAZ_M_PLACE, place, "place-dateline",
				  m != NULL && gaz_span_same(m->span, place) ? m->entry :
				  GAZ_NONE, 0.9f);
}

static void
scan_sentence(GazDoc *doc, const GazSentence *s)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_PLACE) | GAZ_T_CAPITAL;
	bool		heading = gaz_capitals_mean_nothing(doc, s);
	uint32_t	i = s->span.from;

	while ((i = gaz_next_start(doc, i, s->span.to, starts)) < s->span.to)
	{
		uint32_t	next = i;

		if (gaz_is_free(doc, i))
		{
			next = gazetteer_at(doc, i, s->span.to, heading);
			if (next == i && !heading && gaz_is_capital(doc, i))
				next = head_first_at(doc, i, s->span.to);
			if (next == i && !heading && gaz_is_capital(doc, i) &&
				(i == s->span.from || !gaz_is_capital(doc, i - 1)))
				next = headed_at(doc, i, s->span.to);
		}
		i = next > i ? next : i + 1;
	}
	if (!heading)
		by_context(doc, s);
}

void
gaz_recognise_places(GazDoc *doc)
{
	dateline(doc);
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section != GAZ_SECTION_FURNITURE)
			scan_sentence(doc, s);
	}
}
