/*-------------------------------------------------------------------------
 *
 * propagate.c
 *	  Names known from one place in the text, found in all the others.
 *
 * A headline's capitals say nothing, translated pages lose capitals, and after
 * its first full mention a body or person goes by a part of the name.  So once
 * the entities stand, every token that nothing covers is looked up:
 *
 *	  Yang Yue Investigates ...		a whole name again, also in a headline
 *	  Tang said						a part of one person's name
 *	  Weizhuo has set up			a distinctive word of one body's name, with
 *									as many words of the name as go on
 *
 * A part must be capitalised as in the name; one that is also an ordinary word
 * ('Long', 'Song') counts only beside a verb of saying or a title.  A part that
 * a person and a body share goes to the person only before a verb of saying.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "resolve/parts.h"

/* Where the name goes on in the text as it does in the entity: its length. */
static uint32_t
shared_length(const GazDoc *doc, uint32_t i, const GazEntity *e)
{
	uint32_t	best = 0;

	for (uint32_t at = e->name.from; at < e->name.to; at++)
	{
		uint32_t	k = 0;

		while (at + k < e->name.to && i + k < doc->tokens.n &&
			   gaz_is_free(doc, i + k) &&
			   gaz_tok(doc, at + k)->hash == gaz_tok(doc, i + k)->hash)
			k++;
		if (k > best)
			best = k;
	}
	return best;
}

/* First words of whole names. */
typedef struct FirstWords
{
	GazIndex   *index;			/* -> one entity that begins so */
	uint64_t	some;			/* a bit for each word's hash, so that most words
								 * need not be looked up */
} FirstWords;

static uint64_t
bit_of(uint32_t hash)
{
	return UINT64_C(1) << (hash & 63);
}

static void
note_first_words(const GazResolver *r, FirstWords *firsts)
{
	const GazDoc *doc = r->doc;

	firsts->index = gaz_index_create(doc->arena, doc->entities.n);
	firsts->some = 0;
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		uint32_t	hash = gaz_tok(doc, e->name.from)->hash;

		if (e->mentions.n == 0 || gaz_span_len(e->name) < 2 ||
			e->kind > GAZ_M_PRODUCT)
			continue;
		gaz_index_offer(firsts->index, hash, k);
		firsts->some |= bit_of(hash);
	}
}

/*
 * May a name begin with token i?  It can't be foreseen that it is free, a word, or
 * has a capital, so that all is one branch, which is seldom taken.
 */
static inline bool
may_begin_name(const GazDoc *doc, const FirstWords *firsts, uint32_t i)
{
	const GazToken *t = &doc->tokens.item[i];

	return (doc->cover[i] == GAZ_NONE) & (t->kind == GAZ_TK_WORD) &
		!gaz_is_closed(doc, i) &
		(((doc->matches.kinds[i] & GAZ_T_CAPITAL) != 0) |
		 ((firsts->some & bit_of(t->hash)) != 0));
}

/* The whole name of an entity stands at i. */
static uint32_t
whole_name(GazResolver *r, const FirstWords *firsts, uint32_t i)
{
	GazDoc	   *doc = r->doc;
	uint32_t	entity = gaz_index_find(firsts->index, gaz_tok(doc, i)->hash);
	const GazEntity *e;
	uint32_t	len;

	if (entity == GAZ_NONE || entity == GAZ_AMBIGUOUS)
		return i;
	e = &doc->entities.item[entity];
	len = gaz_span_len(e->name);
	if (shared_length(doc, i, e) < len ||
		gaz_tok(doc, i)->hash != gaz_tok(doc, e->name.from)->hash)
		return i;
	gaz_tie(r, gaz_doc_claim(doc, e->kind, gaz_span(i, i + len),
							 "name-repeated", e->entry, 0.9f), entity);
	return i + len;
}

static bool
beside_speech(const GazDoc *doc, uint32_t i, uint32_t end)
{
	return gaz_doc_match(doc, end, GAZ_K_REPORTING_VERB) != NULL ||
		(i > 0 && gaz_has_kind(doc, i - 1, GAZ_K_REPORTING_VERB));
}

static uint32_t
compound_end(const GazDoc *doc, uint32_t i)
{
	uint32_t	end = i + 1;

	while (gaz_is_word(doc, end, GAZ_W_HYPHEN) &&
		   gaz_glued(gaz_tok(doc, end)) &&
		   gaz_tok(doc, end + 1)->kind == GAZ_TK_WORD &&
		   gaz_glued(gaz_tok(doc, end + 1)) && gaz_is_free(doc, end + 1))
		end += 2;
	return end;
}

/* 'Al |Shehhi', 'Van der |Meulen' */
static uint32_t
past_particles(const GazDoc *doc, uint32_t i)
{
	uint32_t	p = i;

	while (p < i + 2 && gaz_has_kind(doc, p, GAZ_K_PARTICLE) &&
		   gaz_is_free(doc, p + 1) &&
		   (gaz_is_capital(doc, p + 1) ||
			gaz_has_kind(doc, p + 1, GAZ_K_PARTICLE)))
		p++;
	return p;
}

/* A person's short form at i. */
static uint32_t
short_person(GazResolver *r, uint32_t i)
{
	GazDoc	   *doc = r->doc;
	uint32_t	end = compound_end(doc, past_particles(doc, i));
	GazSpan		span = gaz_span(i, end);
	uint32_t	entity = gaz_index_find(r->parts,
										gaz_name_key(doc, span,
													 GAZ_PART_PERSON));

	if (entity == GAZ_NONE && end > i + 1)
	{
		end = i + 1;
		span = gaz_span(i, end);
		entity = gaz_index_find(r->parts, gaz_name_key(doc, span,
													   GAZ_PART_PERSON));
	}
	if (entity == GAZ_AMBIGUOUS)
		entity = gaz_person_by_role(r, span);
	if (entity == GAZ_NONE || entity == GAZ_AMBIGUOUS)
		return i;
	if (gaz_is_common(doc, i) && !beside_speech(doc, i, end))
		return i;
	if (gaz_is_capital(doc, end) && gaz_is_free(doc, end) &&
		!gaz_is_closed(doc, end))
		return i;				/* part of another name */
	if (gaz_index_find(r->parts, gaz_name_key(doc, span, GAZ_PART_ORG)) !=
		GAZ_NONE && !beside_speech(doc, i, end))
		return i;
	gaz_tie(r, gaz_doc_claim(doc, GAZ_M_PERSON, span, "person-short",
							 GAZ_NONE, 0.85f), entity);
	return end;
}

static uint32_t
short_organization(GazResolver *r, uint32_t i)
{
	GazDoc	   *doc = r->doc;
	uint32_t	entity = gaz_index_find(r->parts,
										gaz_name_key(doc, gaz_span(i, i + 1),
													 GAZ_PART_ORG));
	uint32_t	len;

	if (entity == GAZ_NONE || entity == GAZ_AMBIGUOUS)
		return i;
	len = shared_length(doc, i, &doc->entities.item[entity]);
	/* never end on 'of', 'and' or a comma */
	while (len > 1 && (gaz_is_closed(doc, i + len - 1) ||
					   gaz_tok(doc, i + len - 1)->kind == GAZ_TK_PUNCT))
		len--;
	/* what stood in brackets shares no word with the name: 'MODON said' */
	if (len == 0)
		len = 1;
	gaz_tie(r, gaz_doc_claim(doc, GAZ_M_ORGANIZATION, gaz_span(i, i + len),
							 "org-short", GAZ_NONE, 0.85f), entity);
	return i + len;
}

void
gaz_propagate_names(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	FirstWords	firsts;

	note_first_words(r, &firsts);
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section == GAZ_SECTION_FURNITURE)
			continue;
		for (uint32_t i = s->span.from; i < s->span.to;)
		{
			uint32_t	next = i;

			if (may_begin_name(doc, &firsts, i))
			{
				next = whole_name(r, &firsts, i);
				if (next == i && gaz_is_capital(doc, i))
					next = short_person(r, i);
				if (next == i && gaz_is_capital(doc, i))
					next = short_organization(r, i);
			}
			i = next > i ? next : i + 1;
		}
	}
}
