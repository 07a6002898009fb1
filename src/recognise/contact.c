/*-------------------------------------------------------------------------
 *
 * contact.c
 *	  The persons whom a release names as its contacts.
 *
 * They stand in the page's furniture, where names are not sought otherwise: behind
 * a label, alone on a line or with a number or address behind the name.
 *
 *	  Media contact: |Georgia Hale|, 021 555 0133
 *	  Contacts
 *	  Investors: |Jill Moreno|, ir@example.com
 *	  |Priya Raman|
 *	  Press Secretary
 *
 * Limits: within 60 tokens of a label; what follows the name there (an office,
 * a firm) is not taken for a role.  A label for the writer or editor is left
 * to the layout, which makes authors of them.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/personrole.h"
#include "recognise/recognise.h"

#define REACH 60				/* tokens of a block behind its label */

/* The label of a block of contacts that starts at i, or NULL. */
static const GazMatch *
contact_label(const GazDoc *doc, uint32_t i)
{
	static const char *const writers[] = {
		"writer", "writers", "reporter", "reporters", "author", "editor",
		"newsroom",
	};
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_FURNITURE);

	if (m == NULL || strcmp(gaz_doc_code(doc, m), "contact") != 0)
		return NULL;
	for (uint32_t k = m->span.from; k < m->span.to + 2; k++)
		if (GAZ_TEXT_IS_ANY(doc, k, writers))
			return NULL;
	return m;
}

/* A name stands at the head of a line or behind a label's colon. */
static bool
may_begin(const GazDoc *doc, uint32_t i)
{
	return gaz_is_capital(doc, i) && gaz_is_free(doc, i) &&
		((gaz_tok(doc, i)->flags & (GAZ_TF_LINE | GAZ_TF_PARA)) ||
		 (i > 0 && (gaz_is_word(doc, i - 1, GAZ_W_COLON) ||
					gaz_has_kind(doc, i - 1, GAZ_K_HONORIFIC))));
}

/* Behind it comes a new line, a mark or a number. */
static bool
may_end(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return i >= doc->tokens.n || t->kind != GAZ_TK_WORD ||
		(t->flags & (GAZ_TF_LINE | GAZ_TF_PARA)) != 0;
}

/* The name of a contact at i, claimed; where to go on. */
static uint32_t
contact_at(GazDoc *doc, uint32_t i, uint32_t limit)
{
	float		strength;
	uint32_t	end;

	if (!may_begin(doc, i))
		return i + 1;
	end = gaz_person_shape(doc, i, limit, &strength);
	if (end == i || strength < GAZ_SHAPE_STRONG || !may_end(doc, end))
		return i + 1;
	gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end), "person-contact",
				  GAZ_NONE, 0.7f);
	return end;
}

void
gaz_recognise_contacts(GazDoc *doc)
{
	uint32_t	until = 0;		/* the label's block goes on over its lines */

	for (uint32_t k = 0; k < doc->layout.furniture.n; k++)
	{
		GazSpan		block = doc->layout.furniture.item[k];

		gaz_poll(doc->arena);
		for (uint32_t i = block.from; i < block.to;)
		{
			const GazMatch *label = contact_label(doc, i);

			if (label != NULL)
				until = label->span.to + REACH;
			i = label != NULL ? label->span.to :
				i < until ? contact_at(doc, i, block.to) : i + 1;
		}
	}
}
