/*-------------------------------------------------------------------------
 *
 * hanplace.c
 *	  Places in Chinese text that the gazetteer has in parts only.
 *
 *	  |成都高新区锦川软件孵化园|		a place and the park in it
 *	  |长乐县安平镇|							a county and its town
 *	  |大连市||金州区|						two rows that stand together: one place
 *
 * The first two are told by their last characters, a head of the lexicon, and
 * begin with a row, as a body's name does (hanorg.c).
 *
 * Limits: without a row before it a park is none, since nothing tells where its
 * name begins.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/han.h"
#include "recognise/orgname.h"
#include "recognise/recognise.h"

#define TOWN_REACH 5			/* characters of a town's name */

/* Is the head at token i that of a town: 镇, 乡, 村, 街道? */
static bool
is_town(const GazDoc *doc, GazSpan head)
{
	return gaz_span_len(head) == 1 ?
		gaz_han_is_one_of(doc, head.from, "镇乡村") :
		gaz_han_is(doc, head.from, "街") && gaz_han_is(doc, head.from + 1, "道");
}

/* Where the place begins that ends with this head, or the head's own start. */
static uint32_t
place_start(const GazDoc *doc, const GazMatch *head, uint32_t floor)
{
	bool		placed;
	uint32_t	from = gaz_han_name_start(doc, head->span.from, floor, &placed);

	uint32_t	before = head->span.from - from;

	if (!placed)
		return head->span.from;
	if (is_town(doc, head->span))
		return before > 2 && before <= GAZ_HAN_PLACE_MAX + TOWN_REACH ?
			from : head->span.from;
	return gaz_span_len(head->span) > 1 &&
		strcmp(gaz_doc_code(doc, head), "zone") == 0 ? from : head->span.from;
}

void
gaz_recognise_han_places(GazDoc *doc)
{
	const uint64_t heads = gaz_kind_bit(GAZ_K_PLACE_HEAD);

	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		GazSpan		within = doc->sentences.item[k].span;
		uint32_t	i = within.from;

		gaz_poll(doc->arena);
		if (doc->sentences.item[k].section == GAZ_SECTION_FURNITURE)
			continue;
		while ((i = gaz_next_start(doc, i, within.to, heads)) < within.to)
		{
			const GazMatch *head = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
			uint32_t	from;

			i++;
			if (head == NULL || !gaz_han_is_free(doc, head->span.from) ||
				head->span.to > within.to ||
				!gaz_span_is_free(doc, head->span))
				continue;
			/* 工业园区 goes on behind 工业园 */
			from = place_start(doc, head, within.from);
			if (from == head->span.from)
				continue;
			gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(from, head->span.to),
						  "place-han-head", GAZ_NONE, 0.8f);
			i = head->span.to;
		}
	}
}

/* Is it a place in Chinese characters? */
static bool
is_han_place(const GazDoc *doc, const GazMention *m)
{
	return m != NULL && m->kind == GAZ_M_PLACE && !m->dropped &&
		gaz_tok(doc, m->span.from)->kind == GAZ_TK_HAN;
}

void
gaz_join_han_places(GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->tokens.n;)
	{
		const GazMention *m = gaz_covering(doc, i);
		uint32_t	from = i;
		uint32_t	entry;

		if (!is_han_place(doc, m) || m->span.from != i)
		{
			i++;
			continue;
		}
		i = m->span.to;
		entry = m->entry;
		/* the title's last place and the body's first are two */
		while (is_han_place(doc, gaz_covering(doc, i)) &&
			   gaz_glued(gaz_tok(doc, i)))
		{
			m = gaz_covering(doc, i);
			i = m->span.to;
			entry = m->entry;
		}
		if (gaz_covering(doc, from)->span.to == i)
			continue;
		for (uint32_t k = from; k < i; k++)
			doc->mentions.item[doc->cover[k]].dropped = true;
		gaz_doc_claim(doc, GAZ_M_PLACE, gaz_span(from, i), "place-han-chain",
					  entry, 0.9f);
	}
}
