/*-------------------------------------------------------------------------
 *
 * inversion.c
 *	  Who stands behind a verb: '..., said X'.
 *
 *	  ..., said Cui Ying, deputy director		a person, whatever follows
 *	  ..., said its president, Urs N.			a comma only before a person
 *	  ..., said the head of Apex Steel			no person: the body
 *
 * What follows the name has to close the inversion; 'said Cui would' is none.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/clause.h"

/* The full stops of 'Dr. Amit Khosla' and of 'Dr.-Ing. Amit Khosla'. */
bool
gaz_ends_abbreviation(const GazRelate *r, uint32_t i)
{
	return gaz_is_punct(r->doc, i, '.') && gaz_glued(gaz_tok(r->doc, i)) &&
		(gaz_unit_kind(r, i + 1) == GAZ_U_PERSON ||
		 (gaz_is_punct(r->doc, i + 1, '-') &&
		  gaz_glued(gaz_tok(r->doc, i + 1))));
}

/* '..., said Cui Ying, deputy director': what may follow the name. */
static bool
closes_inversion(const GazRelate *r, uint32_t i, uint32_t to)
{
	GazUnit		u = gaz_unit_at(r, i);
	const GazToken *t = gaz_tok(r->doc, i);

	return i >= to || u.kind == GAZ_U_PUNCT || u.kind == GAZ_U_DATE ||
		u.kind == GAZ_U_ROLE || gaz_is_preposition(t) || gaz_is_relative(t) ||
		t->word == GAZ_W_AND || t->word == GAZ_W_WHEN ||
		gaz_token_ends(r->doc, i, "ly");
}

GazSubject
gaz_subject_behind(GazRelate *r, uint32_t v, uint32_t to)
{
	const GazDoc *doc = r->doc;
	GazSubject	s = {.entity = GAZ_NONE, .after = true};
	GazUnit		body;
	bool		has_body = false;

	for (uint32_t i = v, n = 0; i < to && n < 30; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if (u.kind == GAZ_U_PRONOUN &&
			(gaz_is_word(doc, i, GAZ_W_IT) || gaz_is_word(doc, i, GAZ_W_THEY)))
			return s;
		if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_PRONOUN)
		{
			s.found = closes_inversion(r, u.span.to, to);
			s.entity = gaz_unit_entity(r, u);
			s.span = gaz_span(v, u.span.to);
			return s;
		}
		if ((u.kind == GAZ_U_ORGANIZATION || u.kind == GAZ_U_GENERIC) &&
			!has_body)
		{
			body = u;
			has_body = true;
		}
		/* ', said its president, Urs N.': a comma only before a person */
		if (u.kind == GAZ_U_PUNCT && gaz_is_punct(doc, i, ',') &&
			gaz_unit_kind(r, i + 1) != GAZ_U_PERSON &&
			gaz_unit_kind(r, i + 2) != GAZ_U_PERSON)
			break;
		if ((gaz_is_stop(doc, i) && !gaz_ends_abbreviation(r, i)) ||
			(u.kind == GAZ_U_WORD && gaz_is_auxiliary(gaz_tok(doc, i))) ||
			(gaz_tok(doc, i)->flags & GAZ_TF_QUOTE))
			break;
		i = u.span.to;
	}
	if (!has_body)
		return s;
	s.found = closes_inversion(r, body.span.to, to) ||
		(gaz_tok(doc, body.span.to)->flags & GAZ_TF_POSS) != 0;
	s.entity = gaz_unit_entity(r, body);
	s.span = gaz_span(v, body.span.to);
	return s;
}
