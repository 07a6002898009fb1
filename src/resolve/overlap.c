/*-------------------------------------------------------------------------
 *
 * overlap.c
 *	  One meaning for each token: which of several overlapping mentions stays.
 *
 * Mentions of names, amounts and dates may not overlap in the answer.  They
 * are taken greedily: the longer one first, of equal ones the surer, of those
 * the earlier found.  So 'Bank of China' keeps its tokens from 'China', and
 * 'Made in China 2025' keeps the year from the date.  What loses is marked, not
 * forgotten: explain() shows it.
 *
 * Roles, industries and the triggers of relations lie over names by nature and
 * take no part.
 *
 *-------------------------------------------------------------------------
 */
#include <stdlib.h>

#include "resolve/resolve.h"

typedef struct Rank
{
	uint32_t	mention;
	uint32_t	length;
	float		score;
} Rank;

static bool
takes_part(const GazMention *m)
{
	return m->kind <= GAZ_M_PRODUCT || m->kind == GAZ_M_AMOUNT ||
		m->kind == GAZ_M_DATE;
}

static int
compare_ranks(const void *a, const void *b)
{
	const Rank *x = a;
	const Rank *y = b;

	if (x->length != y->length)
		return x->length > y->length ? -1 : 1;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->mention < y->mention ? -1 : 1;
}

static bool
tokens_free(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (doc->cover[i] != GAZ_NONE)
			return false;
	return true;
}

static void
cover_span(GazDoc *doc, GazSpan span, uint32_t mention)
{
	for (uint32_t i = span.from; i < span.to; i++)
		doc->cover[i] = mention;
}

static void
cover_nothing(GazDoc *doc)
{
	memset(doc->cover, 0xff, doc->tokens.n * sizeof(*doc->cover));
}

/* Covers the tokens if no two mentions overlap, as in most texts. */
static bool
nothing_overlaps(GazDoc *doc)
{
	cover_nothing(doc);
	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];

		if (!takes_part(m) || m->dropped)
			continue;
		if (!tokens_free(doc, m->span))
			return false;
		cover_span(doc, m->span, k);
	}
	return true;
}

void
gaz_resolve_overlaps(GazDoc *doc)
{
	Rank	   *ranks;
	uint32_t	n = 0;

	if (nothing_overlaps(doc))
		return;
	cover_nothing(doc);
	ranks = gaz_arena_alloc(doc->arena, (doc->mentions.n + 1) * sizeof(Rank));
	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];

		if (takes_part(m) && !m->dropped)
			ranks[n++] = (Rank) {k, gaz_span_len(m->span), m->score};
	}
	gaz_poll(doc->arena);
	qsort(ranks, n, sizeof(Rank), compare_ranks);
	for (uint32_t k = 0; k < n; k++)
	{
		GazMention *m = &doc->mentions.item[ranks[k].mention];

		if (tokens_free(doc, m->span))
		{
			cover_span(doc, m->span, ranks[k].mention);
			continue;
		}
		m->dropped = true;
		gaz_doc_trace(doc, "lost", m->span, m->score, m->rule,
					  "overlaps a longer or surer mention");
	}
}
