/*-------------------------------------------------------------------------
 *
 * stop.c
 *	  Names that a user's stop row says are none.
 *
 *	  ('stop', 'Quuxborg City')				no mention of any kind
 *	  ('stop', 'Jordan', code 'place')		a person perhaps, but no place
 *
 * The recognisers heed shipped stop rows as one hint among others, for instance
 * at the head of a capital run.  A user who writes a row means it: a mention of
 * just these words, whatever rule found it, is dropped here.
 *
 * Limits: only names, persons to products, can be stopped; a longer mention
 * that holds the words stays.
 *
 *-------------------------------------------------------------------------
 */
#include "resolve/resolve.h"

/* Does this match forbid a mention of just its words? */
static bool
forbids(const GazDoc *doc, const GazMatch *match, const GazMention *m)
{
	const GazEntry *e = &doc->image->entries[match->entry];

	if (match->span.to != m->span.to)
		return false;
	if (match->kind == GAZ_K_NEVER)
		return strcmp(gaz_image_string(doc->image, e->code),
					  gaz_mention_kind_name(m->kind)) == 0;
	return match->kind == GAZ_K_STOP && (e->flags & GAZ_EF_CUSTOM);
}

void
gaz_resolve_stops(GazDoc *doc)
{
	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		GazMention *m = &doc->mentions.item[k];
		uint32_t	from = m->span.from;

		if (m->dropped || m->kind > GAZ_M_PRODUCT || gaz_span_empty(m->span))
			continue;
		for (uint32_t i = doc->matches.at[from]; i < doc->matches.at[from + 1]; i++)
		{
			if (!forbids(doc, &doc->matches.item[i], m))
				continue;
			m->dropped = true;
			gaz_doc_trace(doc, "lost", m->span, m->score, m->rule,
						  "a stop row forbids it");
			break;
		}
	}
}
