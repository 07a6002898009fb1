/*-------------------------------------------------------------------------
 *
 * object.c
 *	  The noun that a verb has as its object, or a passive as its subject.
 *
 * Sums, adjectives and compounds stand between a verb and the noun that tells
 * what it was done to:
 *
 *	  provided 12 billion yuan in green [loans]
 *	  has issued a Section 54 [notice]
 *	  A 5 million euro [loan] was granted
 *
 * The first noun of the lexicon that fits is taken, up to where the object ends:
 * a mark, an auxiliary, a preposition other than 'of'.
 *
 * Limits: a noun within a longer row is not seen; of two that fit the second one
 * is never taken.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/object.h"

/* Does the object of a verb end before token i? */
static bool
ends_object(const GazRelate *r, uint32_t i, GazUnit u, GazUnitKind before)
{
	const GazDoc *doc = r->doc;
	const GazToken *t = gaz_tok(doc, i);

	if (u.kind == GAZ_U_PUNCT)
		return !gaz_is_punct(doc, i, '-') && !gaz_is_punct(doc, i, '"') &&
			!gaz_is_punct(doc, i, '\'') && !gaz_is_punct(doc, i, '(') &&
			!gaz_is_punct(doc, i, ')') && !(t->flags & GAZ_TF_POSS) &&
			!(gaz_is_punct(doc, i, ':') && gaz_tok(doc, i + 1)->kind ==
			  GAZ_TK_NUMBER);
	if (u.kind != GAZ_U_WORD)
		return false;
	/* 'up to 300 jobs', 'a number of loans', '5 million euros in loans' */
	if (gaz_is_preposition(t) && (t->word == GAZ_W_UP ||
								  gaz_tok(doc, i + 1)->kind == GAZ_TK_NUMBER))
		return false;
	if (gaz_is_preposition(t))
		return before != GAZ_U_QUANTITY && t->word != GAZ_W_OF;
	return gaz_is_auxiliary(t) || gaz_is_relative(t) || t->word == GAZ_W_THAT ||
		gaz_report_at(r, i) != NULL;
}

/* A common noun: 'loan', also 'plant', which stands for its company elsewhere. */
static bool
is_common(GazUnit u)
{
	return u.kind == GAZ_U_WORD || u.kind == GAZ_U_GENERIC;
}

/* The first noun behind token i that the verb can have as its object. */
const GazMatch *
gaz_object_noun(const GazChronicle *c, uint32_t i, GazNounTest fits)
{
	const GazRelate *r = &c->r;
	GazUnitKind before = GAZ_U_WORD;

	for (uint32_t n = 0; i < c->scene.span.to && n < GAZ_OBJECT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);
		const GazMatch *m = gaz_event_noun_at(r, i);

		if (m && is_common(u) && fits(r->doc, m))
			return m;
		if (ends_object(r, i, u, before))
			return NULL;
		before = u.kind;
		i = m && is_common(u) ? m->span.to : u.span.to;
	}
	return NULL;
}

/* The same for a passive: 'A 5 million euro [loan] was granted'. */
const GazMatch *
gaz_subject_noun(const GazChronicle *c, uint32_t verb, GazNounTest fits)
{
	const GazRelate *r = &c->r;
	const GazMatch *found = NULL;
	uint32_t	i = verb;

	for (uint32_t n = 0; i > c->scene.span.from && n < GAZ_OBJECT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);
		const GazMatch *m;

		i = u.span.from;
		if (u.kind == GAZ_U_PUNCT && !gaz_is_punct(r->doc, i, '-'))
			break;
		m = is_common(u) ? gaz_event_noun_at(r, i) : NULL;
		if (m && m->span.to <= verb && fits(r->doc, m))
			found = m;
	}
	return found;
}

bool
gaz_names_facility(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "facility");
}

bool
gaz_names_paper(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "paper") || gaz_has_code(doc, m, "policy");
}

bool
gaz_names_merger(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "acquisition");
}

bool
gaz_names_award(const GazDoc *doc, const GazMatch *m)
{
	return gaz_has_code(doc, m, "award");
}

const GazMatch *
gaz_noun_of(const GazChronicle *c, const GazMatch *verb, GazNounTest fits)
{
	return c->scene.passive ? gaz_subject_noun(c, verb->span.from, fits) :
		gaz_object_noun(c, verb->span.to, fits);
}
