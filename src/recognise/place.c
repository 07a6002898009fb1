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
#include "recognise/place.h"
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
	return GAZ_TEXT_IS_ANY(doc, i, loose);
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

/*
 * Behind '-Shenyang line' or '-Hong Kong-Macao Bridge' at i: places that a line
 * joins are its name; i if there is none.
 */
static uint32_t
line_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const lines[] = {
		"line", "railway", "expressway", "highway", "corridor", "pipeline",
		"bridge", "canal", "motorway", "route", "section", "rail", "cluster",
		"agglomeration", "region", "belt", "circle",
	};
	uint32_t	end = i;

	while (end + 1 < limit && gaz_is_word(doc, end, GAZ_W_HYPHEN) &&
		   gaz_glued(gaz_tok(doc, end)))
	{
		const GazMatch *m = gaz_doc_match(doc, end + 1, GAZ_K_PLACE);

		if (m == NULL || !gaz_span_is_free(doc, m->span))
			return i;
		end = m->span.to;
	}
	if (end == i)
		return i;
	/* 'high-speed railway', 'Middle Line' */
	for (uint32_t k = end; k < limit && k < end + 4; k++)
	{
		if (GAZ_TEXT_IS_ANY(doc, k, lines))
			return k + 1;
		if (!(gaz_is_word(doc, k, GAZ_W_HYPHEN) || gaz_is_common(doc, k)) ||
			gaz_is_closed(doc, k) || !gaz_is_free(doc, k))
			break;
	}
	return i;
}

/* 'Engr. Abdulganiyu |Kola|': a town behind unknown words behind a title. */
static bool
ends_titled_name(const GazDoc *doc, const GazMatch *m)
{
	uint32_t	from = m->span.from;
	uint32_t	start = from;

	while (start > 0 && from - start < 3 && gaz_is_free(doc, start - 1) &&
		   gaz_is_unknown_name(doc, start - 1) &&
		   gaz_doc_match(doc, start - 1, GAZ_K_TITLE) == NULL &&
		   !gaz_has_kind(doc, start - 1, GAZ_K_HONORIFIC))
		start--;
	return start < from && follows_title(doc, start) &&
		strcmp(gaz_image_string(doc->image,
								doc->image->entries[m->entry].scheme),
			   "country") != 0;
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
	if (ends_titled_name(doc, m))
		return true;
	/* 'Mona Lie |Bakken|' */
	if (back > 1 && gaz_is_free(doc, back - 2) && gaz_is_free(doc, back - 1) &&
		gaz_has_kind(doc, back - 2, GAZ_K_GIVEN_NAME) &&
		gaz_is_capital(doc, back - 1) &&
		gaz_doc_match(doc, back - 2, GAZ_K_PLACE) == NULL &&
		gaz_has_kind(doc, from, GAZ_K_SURNAME) &&
		gaz_person_shape(doc, back - 2, limit, &strength) >= m->span.to &&
		strength >= 0.5f)
		return true;
	if (back > 0 && gaz_is_free(doc, back - 1) &&
		gaz_is_capital(doc, back - 1) &&
		(gaz_has_kind(doc, back - 1, GAZ_K_GIVEN_NAME) ||
		 gaz_has_kind(doc, back - 1, GAZ_K_SURNAME)) &&
		gaz_doc_match(doc, back - 1, GAZ_K_PLACE) == NULL)
	{
		end = gaz_person_shape(doc, back - 1, limit, &strength);
		/* 'Amador Pantoja |Rivera|': both are surnames, and a name goes before */
		return end >= m->span.to &&
			(strength >= 0.8f ||
			 (strength >= 0.5f && back > 1 &&
			  gaz_is_unknown_name(doc, back - 2) &&
			  gaz_has_kind(doc, from, GAZ_K_SURNAME)));
	}
	return false;
}

/*
 * The place's name is another thing's here: an agency's ('|Xinhua| BEIJING'), a
 * product's ('|Fuxing| trains') or a festival's ('|Beijing| 2022 Olympic ...').
 */
static bool
is_other_name(const GazDoc *doc, const GazMatch *m)
{
	uint32_t	after = m->span.to;
	const GazMatch *source = gaz_doc_match(doc, m->span.from, GAZ_K_SOURCE);
	float		weight = entry_weight(doc, m);

	if (source != NULL && source->span.to == after && weight < 0.7f)
		return true;
	/* 'NV-112' is not in Nevada */
	if (gaz_is_word(doc, after, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, after)) && gaz_span_len(m->span) == 1 &&
		gaz_tok(doc, after + 1)->kind == GAZ_TK_NUMBER &&
		gaz_glued(gaz_tok(doc, after + 1)) &&
		(gaz_tok(doc, m->span.from)->flags & GAZ_TF_UPPER))
		return true;
	/* 'La Vega' is not in Louisiana */
	if (gaz_has_kind(doc, m->span.from, GAZ_K_PARTICLE) &&
		gaz_span_len(m->span) == 1 && gaz_is_capital(doc, after))
		return true;
	/* 'Shenzhou-20' */
	if (gaz_doc_match(doc, m->span.from, GAZ_K_PRODUCT) != NULL &&
		(gaz_doc_match(doc, m->span.from, GAZ_K_PRODUCT)->span.to > after ||
		 gaz_is_word(doc, after, GAZ_W_HYPHEN) ||
		 gaz_tok(doc, after)->kind == GAZ_TK_NUMBER))
		return true;
	if (weight < 0.8f && gaz_span_len(m->span) == 1 &&
		gaz_tok(doc, after)->kind == GAZ_TK_WORD &&
		!gaz_is_capital(doc, after))
		for (uint32_t k = after; k < after + 2; k++)
			if (gaz_doc_match(doc, k, GAZ_K_PRODUCT_HEAD) != NULL &&
				gaz_doc_match(doc, k, GAZ_K_PLACE_HEAD) == NULL)
				return true;
	return gaz_tok(doc, after)->kind == GAZ_TK_NUMBER &&
		gaz_tok(doc, after)->end - gaz_tok(doc, after)->start == 4 &&
		gaz_is_capital(doc, after + 1) && !gaz_is_closed(doc, after + 1) &&
		!(gaz_tok(doc, after)->flags & GAZ_TF_PARA) &&
		!(gaz_tok(doc, after + 1)->flags & GAZ_TF_PARA);
}

/* 'Baltimore, |MD|': behind a place and a comma. */
static bool
behind_place(const GazDoc *doc, uint32_t i)
{
	const GazMention *m;

	if (i < 2 || !gaz_is_word(doc, i - 1, GAZ_W_COMMA))
		return false;
	m = gaz_covering(doc, i - 2);
	return m != NULL && m->kind == GAZ_M_PLACE;
}

/* The place's name is also one that persons have: Davis, Jordan. */
static bool
is_persons_name(const GazDoc *doc, uint32_t i)
{
	return gaz_has_kind(doc, i, GAZ_K_SURNAME) ||
		gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME);
}

static bool
acceptable(const GazDoc *doc, const GazMatch *m, uint32_t limit, bool heading)
{
	uint32_t	i = m->span.from;
	float		weight = entry_weight(doc, m);
	bool		headed = head_end(doc, m->span.to, limit) > m->span.to;

	if (!gaz_span_is_free(doc, m->span) ||
		/* 'Maria de |los Angeles| Ruiz' */
		(i > 0 && gaz_has_kind(doc, i - 1, GAZ_K_PARTICLE) &&
		 !gaz_is_capital(doc, i) && gaz_is_capital(doc, m->span.to - 1)))
		return false;
	/* 'Maria Ruiz de |Cordoba|' */
	if (i >= 2 && gaz_has_kind(doc, i - 1, GAZ_K_PARTICLE) &&
		!gaz_is_capital(doc, i - 1) && gaz_is_capital(doc, i - 2) &&
		is_persons_name(doc, i - 2))
		return false;
	if (gaz_tok(doc, i)->kind == GAZ_TK_HAN)
		return gaz_span_len(m->span) > 1;
	if (gaz_doc_match(doc, i, GAZ_K_STOP) != NULL ||
		is_other_name(doc, m))
		return false;
	/* 'in north China': the direction alone is small */
	if (!gaz_is_capital(doc, i) && gaz_is_capital(doc, m->span.to - 1))
		return true;
	if (!gaz_is_capital(doc, i))
		return headed || (weight >= 0.9f && !gaz_is_common(doc, i) &&
						  !gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME) &&
						  gaz_tok(doc, i)->end - gaz_tok(doc, i)->start >= 5);
	if (heading && weight < 0.7f)
		return false;
	/* 'Ana Ruiz, MD, said': letters that are a title or a degree, too */
	if (weight < 0.5f && (gaz_has_kind(doc, i, GAZ_K_TITLE) ||
						  gaz_has_kind(doc, i, GAZ_K_DEGREE)) &&
		!behind_place(doc, i))
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

/* A gazetteer name at i, with its head; the token to go on from. */
static uint32_t
gazetteer_at(GazDoc *doc, uint32_t i, uint32_t limit, bool heading)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);
	uint32_t	from;
	uint32_t	to;
	uint32_t	run;
	uint32_t	compound;
	bool		headed;

	if (m == NULL || !acceptable(doc, m, limit, heading))
		return i;
	to = head_end(doc, m->span.to, limit);
	/*
	 * 'Gansu desert', 'the Hefei zone' describe; 'Jilin province' names, and so
	 * does 'Atacama salt flat'
	 */
	if (to > m->span.to && !gaz_is_capital(doc, m->span.to) &&
		!same_kind(doc, m, to) && to < m->span.to + 2)
		to = m->span.to;
	headed = to > m->span.to;
	if (!headed && (compound = line_end(doc, m->span.to, limit)) > m->span.to)
	{
		gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(i, compound), "place-line",
					  GAZ_NONE, 0.85f);
		return compound;
	}
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
	if (heading)
		run = gaz_run_end(doc, i, limit);
	if (!headed && run > to && gaz_is_unknown_name(doc, to) &&
		gaz_is_free(doc, to) && gaz_glued(gaz_tok(doc, to)) == false &&
		gaz_doc_match(doc, to, GAZ_K_PLACE) == NULL &&
		(!gaz_has_kind(doc, to, GAZ_K_SURNAME) || is_persons_name(doc, i) ||
		 follows_title(doc, i)))
		return i;
	from = gaz_place_direction_start(doc, i);
	gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(from, to),
				  headed ? "place-gazetteer-head" : "place-gazetteer",
				  from < i || (headed && !same_kind(doc, m, to)) ? GAZ_NONE :
				  m->entry,
				  headed ? 0.89f :
				  0.35f + 0.6f * entry_weight(doc, m));
	return to;
}

/* 'Rudecindo Cruz Plaza, |president| of ...': who has a title is no square. */
static bool
is_persons_apposition(const GazDoc *doc, uint32_t i)
{
	return gaz_is_word(doc, i, GAZ_W_COMMA) &&
		gaz_doc_match(doc, i + 1, GAZ_K_TITLE) != NULL;
}

/* 'its first |U.S. factory|': the country describes. */
static bool
is_described_country(const GazDoc *doc, uint32_t from, const GazMatch *head)
{
	const GazMatch *m = gaz_doc_match(doc, from, GAZ_K_PLACE);

	return m != NULL && m->span.to == head->span.from && is_attributive(doc, m);
}

/*
 * 'the |Economic and Technological Development Zone|': a head so long that it
 * names a place where there is one such only.
 */
static uint32_t
whole_head_at(GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
	uint32_t	to;

	if (m == NULL || gaz_span_len(m->span) < 4 || m->span.to > limit || i == 0 ||
		!gaz_is_word(doc, i - 1, GAZ_W_THE) ||
		!gaz_is_capital(doc, m->span.to - 1))
		return i;
	to = head_end(doc, m->span.to, limit);
	if (!gaz_span_is_free(doc, gaz_span(i, to)))
		return i;
	gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(i, to), "place-whole-head",
				  GAZ_NONE, 0.7f);
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
	/* 'Acting |District| Mayor' */
	while (from < run && gaz_doc_match(doc, from, GAZ_K_TITLE_MODIFIER) != NULL)
		from++;
	/* 'Hornsea 3 offshore wind farm' */
	if (gaz_tok(doc, run)->kind == GAZ_TK_NUMBER && gaz_is_free(doc, run) &&
		gaz_tok(doc, run)->end - gaz_tok(doc, run)->start <= 2 &&
		gaz_doc_match(doc, run + 1, GAZ_K_PLACE_HEAD) != NULL)
		run++;
	for (uint32_t k = from + 1; k <= run; k++)
	{
		uint32_t	end = head_end(doc, k, limit);

		/* 'Jefferson County |Judge X|' */
		if (end > k && (end >= run ||
						gaz_doc_match(doc, end, GAZ_K_TITLE) != NULL))
		{
			head = gaz_doc_match(doc, k, GAZ_K_PLACE_HEAD);
			to = end;
			break;
		}
	}
	if (head == NULL || !gaz_span_is_free(doc, gaz_span(from, to)) ||
		gaz_doc_match(doc, from, GAZ_K_TITLE) != NULL ||
		/* 'the largest R&D base' */
		(gaz_is_research(doc, from) && head->span.from == from + 3) ||
		(from >= 2 && gaz_is_research(doc, from - 2)) ||
		/* 'Secretary of Labor Julie |Park|' */
		gaz_follows_titled_given_name(doc, to - 1) ||
		(gaz_person_shape(doc, from, to, &strength) == to && strength >= 0.9f) ||
		is_persons_apposition(doc, to) || is_described_country(doc, from, head))
		return i;
	weight = entry_weight(doc, head);
	if (weight < 0.6f && (!gaz_is_unknown_name(doc, from) ||
						  (!gaz_is_capital(doc, head->span.from) &&
						   gaz_starts_sentence(doc, from))))
		return i;
	/* ordinary words before a small head: 'New factory site' */
	if (gaz_all_common(doc, gaz_span(from, head->span.from)) &&
		!gaz_is_capital(doc, head->span.from))
		return i;
	/* 'a new Jeffersonville battery plant' stands in Jeffersonville */
	if (!gaz_is_capital(doc, head->span.from) &&
		gaz_place_is_facility(doc, head->span.to - 1) &&
		gaz_span_len(gaz_span(from, head->span.from)) <= 2)
	{
		to = head->span.from;
		/* 'the Lordstown GM facility' */
		if (gaz_tok(doc, to - 1)->flags & GAZ_TF_UPPER)
			return i;
	}
	/* 'its Meadowvale campus' stands in Meadowvale */
	if (weight <= 0.6f && !gaz_is_capital(doc, head->span.from) &&
		gaz_span_len(head->span) == 1 && gaz_place_has_owner(doc, from))
		to = head->span.from;
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
		gaz_text_is(doc, i, "city") || gaz_text_is(doc, i, "province") ||
		gaz_text_is(doc, m->span.to - 1, "hub"))
		return i;				/* a 'Manufacturing Hub of Asia' is praised */
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
			/* before the gazetteer: the 'Canton of X' is no Canton */
			if (!heading && gaz_is_capital(doc, i))
				next = head_first_at(doc, i, s->span.to);
			if (next == i)
				next = gazetteer_at(doc, i, s->span.to, heading);
			if (next == i && !heading && gaz_is_capital(doc, i))
				next = whole_head_at(doc, i, s->span.to);
			if (next == i && !heading && gaz_is_capital(doc, i) &&
				(i == s->span.from || !gaz_is_capital(doc, i - 1)))
				next = headed_at(doc, i, s->span.to);
		}
		i = next > i ? next : i + 1;
	}
	if (!heading)
		gaz_place_by_context(doc, s);
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
