/*-------------------------------------------------------------------------
 *
 * citation.c
 *	  Speech that a preposition reports: 'according to X, ...'.
 *
 *	  According to X, head of Y, [C]		behind the comma, over an aside
 *	  [C], according to X
 *	  [C], according to the minister		the one person with that title
 *	  From then on, according to X, [C]		what only sets the scene is not said
 *	  the reporter learned from X that [C]
 *
 * The name must follow at once; 'according to the nomination of X' cites a
 * paper.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/attribution.h"

/* 'In the first half of last year' before 'according to'. */
#define SCENE_MAX 8

/* 'learned from X, head of Y and of Z, that': from the name to 'that'. */
#define THAT_REACH 16

/* ---- who is cited ---- */

/* 'the |minister|' closed by a mark: who has that title, or GAZ_NONE. */
static uint32_t
cited_title(const GazRelate *r, uint32_t i, uint32_t to)
{
	const GazDoc *doc = r->doc;
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_TITLE);

	if (m == NULL || m->span.to > to ||
		(m->span.to < to && gaz_unit_kind(r, m->span.to) != GAZ_U_PUNCT))
		return GAZ_NONE;
	return gaz_titled_person(r, m->span.to - 1);
}

/*
 * 'According to X, ...': the name must follow at once; 'according to the
 * nomination of X' cites a paper, not X.
 */
bool
gaz_find_cited(GazRelate *r, GazSpan sentence, uint32_t i, GazSubject *s)
{
	const GazDoc *doc = r->doc;
	bool		strange = false;

	for (uint32_t n = 0; i < sentence.to && n < 8; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);
		const GazToken *t = gaz_tok(doc, i);

		/* 'according to Nobodyknows, a company in Lima': not the company */
		strange = strange || (u.kind == GAZ_U_WORD &&
							  (t->flags & GAZ_TF_CAP) != 0);
		/* 'according to the data firm |Kestrin|' */
		if (u.kind == GAZ_U_GENERIC &&
			gaz_unit_kind(r, u.span.to) == GAZ_U_ORGANIZATION)
		{
			i = u.span.to;
			continue;
		}
		if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_ORGANIZATION ||
			(!strange && (u.kind == GAZ_U_GENERIC ||
						  u.kind == GAZ_U_PRONOUN)))
		{
			s->found = true;
			s->entity = gaz_unit_entity(r, u);
			s->span = u.span;
			return s->entity != GAZ_NONE;
		}
		/* 'according to her' */
		if (n == 0 && (t->word == GAZ_W_HIM || t->word == GAZ_W_HER) &&
			gaz_unit_kind(r, i + 1) == GAZ_U_PUNCT)
		{
			s->found = true;
			s->entity = gaz_meant_by(r, i);
			s->span = gaz_span(i, i + 1);
			return s->entity != GAZ_NONE;
		}
		if (n == 1 && gaz_is_word(doc, i - 1, GAZ_W_THE) &&
			(s->entity = cited_title(r, i, sentence.to)) != GAZ_NONE)
		{
			s->found = true;
			s->span = u.span;
			return true;
		}
		/* 'according to its head, X' */
		if (gaz_is_stop(doc, i) ||
			(gaz_is_punct(doc, i, ',') &&
			 gaz_unit_kind(r, i + 1) != GAZ_U_PERSON) ||
			gaz_is_quote(doc, i) || (gaz_is_preposition(t) &&
									t->word != GAZ_W_FROM &&
									t->word != GAZ_W_BY))
			return false;
		i = u.span.to;
	}
	return false;
}

/* 'according to X', and 'the reporter learned from X that' */
bool
gaz_cites(const GazDoc *doc, uint32_t i)
{
	if (gaz_is_word(doc, i, GAZ_W_ACCORDING))
		return gaz_is_word(doc, i + 1, GAZ_W_TO);
	return gaz_is_word(doc, i + 1, GAZ_W_FROM) &&
		(gaz_token_is(doc, i, "learned") || gaz_token_is(doc, i, "learnt"));
}

/* ---- what he says ---- */

/* Does ', director of the Port Bureau,' begin behind the comma at token i? */
static bool
opens_aside(const GazRelate *r, uint32_t i)
{
	const GazDoc *doc = r->doc;

	if (gaz_is_relative(gaz_tok(doc, ++i)))
		return true;
	while (gaz_is_determiner(gaz_tok(doc, i)))
		i++;
	return gaz_unit_kind(r, i) == GAZ_U_ROLE ||
		gaz_unit_kind(r, i + 1) == GAZ_U_ROLE;
}

/* 'According to X, C' and 'According to X, head of Y, C': where C begins. */
static uint32_t
cited_behind(const GazRelate *r, const GazAttribution *a, uint32_t to)
{
	uint32_t	comma = gaz_next_comma(r, a->subject.span.to, to);

	for (uint32_t n = 0; n < 3 && comma < to && opens_aside(r, comma); n++)
	{
		uint32_t	next = gaz_next_comma(r, comma + 1, to);

		if (next >= to)
			break;
		comma = next;
	}
	return comma;
}

/* 'learned from X, head of Y, that C': where C begins, or the end. */
static uint32_t
behind_that(const GazRelate *r, const GazAttribution *a, uint32_t to)
{
	uint32_t	i = a->subject.span.to;

	for (uint32_t n = 0; i < to && n < THAT_REACH; n++)
	{
		if (gaz_is_word(r->doc, i, GAZ_W_THAT))
			return i + 1;
		if (gaz_is_stop(r->doc, i))
			break;
		i = gaz_unit_at(r, i).span.to;
	}
	return to;
}

/* 'From then on, according to X, C': C is said, not 'from then on'. */
static bool
only_sets_scene(const GazRelate *r, const GazAttribution *a, GazSpan before,
				uint32_t to)
{
	return gaz_span_len(before) <= SCENE_MAX && gaz_sets_scene(r, before.from) &&
		cited_behind(r, a, to) + 3 < to;
}

GazSpan
gaz_cited_content(const GazRelate *r, const GazAttribution *a, GazSpan before,
				  GazSpan sentence)
{
	uint32_t	from;

	if (!gaz_is_word(r->doc, a->verb.from, GAZ_W_ACCORDING))
		from = behind_that(r, a, sentence.to);
	else if (gaz_span_empty(before) ||
			 only_sets_scene(r, a, before, sentence.to))
		from = cited_behind(r, a, sentence.to);
	else
		return before;
	return gaz_trim_span(r->doc, gaz_span(from, sentence.to));
}
