/*-------------------------------------------------------------------------
 *
 * orgextent.c
 *	  How far to the right an organisation's name goes from its anchor.
 *
 *	  Power Grid |Corporation| of India Limited		phrases and a legal form
 *	  |COSCO Shipping| Energy Transportation		trades behind a known name
 *	  |Bosch| China, |NTPC| Vidyut Vyapar Nigam		places, unknown words
 *	  |Bank of China| Meishan Sub-branch			a part of a known body
 *
 * Limits: at most four words more behind a known name; one unknown word may be a
 * product ('Toyota Corolla'), so it needs a verb of saying.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"

/*
 * May this head, in a name that begins at from, take an 'of' phrase?  'Ostwald
 * Company of X' is no name, the 'Power Grid Corporation of India' is.
 */
static bool
takes_of(const GazDoc *doc, const GazAnchor *a, uint32_t from)
{
	return gaz_all_common(doc, gaz_span(from, a->span.from)) ||
		(a->kind != GAZ_K_ORG_SUFFIX &&
		 (gaz_text_is(doc, a->span.from, "branch") ||
		  gaz_text_is(doc, a->span.to - 1, "fund") ||
		  strcmp(gaz_org_code(doc, a->entry), "company") != 0));
}

/* The name's end with its phrases of 'of', and the legal form behind them. */
uint32_t
gaz_org_end_of_phrases(const GazDoc *doc, const GazAnchor *a, GazSpan name,
					   uint32_t limit)
{
	uint32_t	end = name.to;

	/* 'Química del Bajo': particles join what 'of' does not */
	if (takes_of(doc, a, name.from) ||
		(gaz_has_kind(doc, end, GAZ_K_PARTICLE) && !gaz_is_capital(doc, end)))
		end = gaz_org_of_phrase(doc, end, limit);
	return gaz_org_take_suffix(doc, name.from, end, limit);
}

/*
 * Capital words behind a head that are no person's name: the head was not the
 * name's last word ('Investment Tax Credit'), unless it is a strong one.
 */
static bool
ends_here(const GazDoc *doc, const GazAnchor *a, GazSpan run)
{
	float		strength;

	if (a->weight >= 0.9f)
		return true;
	return gaz_person_shape(doc, a->span.to, run.to, &strength) == run.to &&
		strength >= 0.4f;
}

/* A place's head behind the body's: 'Intelligent Manufacturing Park'. */
bool
gaz_org_ends_as_place(const GazDoc *doc, const GazAnchor *a, GazSpan run)
{
	const GazMatch *m;

	if (a->kind == GAZ_K_ORG_SUFFIX)
		return false;
	for (uint32_t i = a->span.to; i < run.to; i++)
	{
		m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
		if (m != NULL && m->span.to == run.to)
			return true;
	}
	/* 'Tianfu International |Conference Center|' */
	for (uint32_t i = run.from + 1; i + 1 < run.to && a->weight < 0.75f; i++)
	{
		m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
		if (m != NULL && m->span.to == run.to && a->kind == GAZ_K_ORG_HEAD &&
			doc->image->entries[m->entry].weight >= 0.6f)
			return true;
	}
	/* 'Dogger Bank |wind farm|' */
	m = gaz_doc_match(doc, run.to, GAZ_K_PLACE_HEAD);
	return m != NULL && gaz_span_len(m->span) > 1 &&
		a->kind == GAZ_K_ORG_HEAD && a->span.to == run.to &&
		doc->image->entries[m->entry].weight >= 0.6f;
}

/*
 * 'NTPC |Vidyut Vyapar Nigam|': two unknown words or more behind a known name;
 * one may be a product, unless it speaks ('Metso |Outotec| said').
 */
static bool
is_foreign_rest(const GazDoc *doc, uint32_t lead, GazSpan rest)
{
	for (uint32_t i = rest.from; i < rest.to; i++)
		if (!gaz_is_unknown_name(doc, i) ||
			gaz_doc_starts(doc, i, gaz_kind_bit(GAZ_K_PRODUCT) |
						   gaz_kind_bit(GAZ_K_PRODUCT_HEAD)) ||
			gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME))
			return false;
	return gaz_tok(doc, rest.to)->kind != GAZ_TK_NUMBER &&
		(gaz_span_len(rest) >= 2 ||
		 (gaz_starts_sentence(doc, lead) &&
		  gaz_has_kind(doc, rest.to, GAZ_K_REPORTING_VERB)));
}

/*
 * Do the capital words behind a name of the lexicon, or behind a strong head,
 * belong to a longer one?  Trades and places do: 'COSCO Shipping |Energy
 * Transportation|', 'Bosch |China|'; a product's name or a person's does not.
 */
static bool
goes_on(const GazDoc *doc, const GazAnchor *a, uint32_t lead, GazSpan rest)
{
	bool		trade = false;
	float		strength;

	if (gaz_span_empty(rest) || gaz_span_len(rest) > 4 ||
		(gaz_person_shape(doc, rest.from, rest.to, &strength) == rest.to &&
		 strength >= 0.6f))
		return false;
	/* 'Technical University |Bergakademie X|', 'Polskie Koleje |Linowe|' */
	if (a->kind == GAZ_K_ORG_HEAD &&
		(gaz_is_unknown_name(doc, lead) ||
		 strcmp(gaz_org_code(doc, a->entry), "university") == 0 ||
		 strcmp(gaz_org_code(doc, a->entry), "hospital") == 0))
	{
		bool		names = true;

		for (uint32_t i = rest.from; i < rest.to; i++)
			names &= gaz_is_unknown_name(doc, i) &&
				!gaz_has_kind(doc, i, GAZ_K_SURNAME) &&
				!gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME);
		if (names)
			return true;
	}
	if (a->kind == GAZ_K_ORGANIZATION && is_foreign_rest(doc, lead, rest))
		return true;
	for (uint32_t i = rest.from; i < rest.to;)
	{
		const GazMatch *place = gaz_doc_match(doc, i, GAZ_K_PLACE);

		trade = place != NULL || gaz_is_word(doc, i - 1, GAZ_W_AMP) ||
			gaz_has_kind(doc, i, GAZ_K_INDUSTRY) ||
			gaz_has_kind(doc, i, GAZ_K_ORG_HEAD);
		if (gaz_has_kind(doc, i, GAZ_K_PROGRAMME_HEAD) ||
			gaz_has_kind(doc, i, GAZ_K_PRODUCT_HEAD) ||
			gaz_has_kind(doc, i, GAZ_K_PLACE_HEAD) ||
			(!trade && !gaz_is_common(doc, i) &&
			 !gaz_is_word(doc, i, GAZ_W_AMP)))
			return false;
		i = place != NULL ? place->span.to : i + 1;
	}
	return trade && gaz_doc_match(doc, rest.to, GAZ_K_PLACE_HEAD) == NULL &&
		gaz_doc_match(doc, rest.to, GAZ_K_PRODUCT_HEAD) == NULL;
}

/*
 * The end of a name whose head, or last words, are the anchor: what may follow
 * in capitals, in phrases and as a legal form.  0 if the head turns out to be
 * none.
 */
uint32_t
gaz_org_name_end(const GazDoc *doc, GazSpan run, const GazAnchor *a, uint32_t limit)
{
	uint32_t	to = a->span.to;
	GazAnchor	next;

	if (to < run.to)
	{
		if (a->kind == GAZ_K_ORG_SUFFIX)
			return to == a->span.from + 1 && a->span.from == run.from ?
				run.to : to;	/* 'PT Sinar Logam' */
		if (gaz_is_word(doc, to, GAZ_W_AMP))
			return run.to;		/* 'Peachtree Power & Light' */
		if ((a->kind == GAZ_K_ORGANIZATION || a->weight >= 0.9f) &&
			goes_on(doc, a, run.from, gaz_span(to, run.to)))
			return run.to;
		return a->kind == GAZ_K_ORG_HEAD && !ends_here(doc, a, run) ? 0 : to;
	}
	/* 'Indian Institute of Technology |Madras|' */
	if (to > run.to && strcmp(gaz_org_code(doc, a->entry), "university") == 0)
	{
		const GazMatch *m = gaz_doc_match(doc, to, GAZ_K_PLACE);

		if (m != NULL && m->span.to == gaz_run_end(doc, to, limit))
			return m->span.to;
	}
	/* 'Bank of China |Suzhou Branch|': a name of the lexicon left the run */
	if (to > run.to && gaz_org_last_anchor(doc, gaz_span(to, gaz_run_end(doc, to,
																		 limit)),
										   &next) &&
		next.span.to == gaz_run_end(doc, to, limit) && next.weight >= 0.5f)
		return gaz_org_take_suffix(doc, run.from, next.span.to, limit);
	if (a->kind == GAZ_K_ORGANIZATION)
		to = gaz_org_joined_end(doc, a->span, limit);
	/* 'a Senate |committee|' */
	if (a->kind == GAZ_K_ORGANIZATION && to < limit &&
		(gaz_text_is(doc, to, "committee") ||
		 gaz_text_is(doc, to, "subcommittee")) &&
		strcmp(gaz_org_code(doc, a->entry), "government") == 0)
		to++;
	return gaz_org_end_of_phrases(doc, a, gaz_span(run.from, to), limit);
}
