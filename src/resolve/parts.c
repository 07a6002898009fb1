/*-------------------------------------------------------------------------
 *
 * parts.c
 *	  Short forms: parts of a name that stand for its owner.
 *
 * An organisation is called by its distinctive words, those that are neither
 * ordinary words nor places: 'Weizhuo' for Shenzhen Weizhuo Medical Robotics
 * Co.  Every part is offered to an index; a part that two owners have is
 * ambiguous there and resolves to nobody.  Persons: personform.c.
 *
 *-------------------------------------------------------------------------
 */
#include <ctype.h>

#include "recognise/name.h"
#include "resolve/parts.h"
#include "text/scan.h"

#define MAX_STRETCH 10			/* words of a name that short forms are made of */

static uint64_t
mix(uint64_t key, uint32_t hash)
{
	key = (key ^ hash) * UINT64_C(0xD6E8FEB86659FD93);
	return key ^ key >> 29;
}

/* 'K.T.' is the same as 'K. T.' and 'K T': letter by letter. */
static uint64_t
mix_initials(const GazDoc *doc, const GazToken *t, uint64_t key)
{
	for (uint32_t at = t->start; at < t->end; at++)
	{
		char		letter = (char) tolower((unsigned char) doc->text[at]);

		if (letter != '.')
			key = mix(key, gaz_fold_hash(&letter, 1));
	}
	return key;
}

static uint64_t
mix_words(const GazDoc *doc, GazSpan span, uint64_t key)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (t->kind == GAZ_TK_PUNCT || t->kind == GAZ_TK_MARKUP)
			continue;
		/* an abbreviation that the lexicon knows is a word */
		if ((t->flags & GAZ_TF_DOTTED) && t->word == GAZ_W_UNKNOWN &&
			!(t->flags & GAZ_TF_NONASCII))
			key = mix_initials(doc, t, key);
		else
			key = mix(key, t->hash);
	}
	return key;
}

uint64_t
gaz_name_key(const GazDoc *doc, GazSpan span, uint32_t salt)
{
	if (gaz_is_word(doc, span.from, GAZ_W_THE))
		span.from++;
	return mix_words(doc, span, salt * UINT64_C(0x9E3779B97F4A7C15));
}

uint64_t
gaz_two_part_key(const GazDoc *doc, GazSpan first, GazSpan last)
{
	return mix_words(doc, last, mix_words(doc, first, 0));
}

/* A word that tells this organisation from others. */
static bool
is_distinctive(const GazDoc *doc, uint32_t i)
{
	const uint64_t ordinary = gaz_kind_bit(GAZ_K_ORG_HEAD) |
		gaz_kind_bit(GAZ_K_ORG_SUFFIX) | gaz_kind_bit(GAZ_K_PLACE) |
		gaz_kind_bit(GAZ_K_DEMONYM) | gaz_kind_bit(GAZ_K_PLACE_HEAD) |
		gaz_kind_bit(GAZ_K_INDUSTRY) | gaz_kind_bit(GAZ_K_PARTICLE);

	return gaz_is_unknown_name(doc, i) &&
		(gaz_tok(doc, i)->kinds & ordinary) == 0 &&
		gaz_tok(doc, i)->end - gaz_tok(doc, i)->start > 2;
}

static void
register_organization(GazResolver *r, uint32_t entity)
{
	const GazDoc *doc = r->doc;
	GazSpan		name = doc->entities.item[entity].name;

	for (uint32_t i = name.from; i < name.to; i++)
		if (is_distinctive(doc, i))
			gaz_index_offer(r->parts,
							gaz_name_key(doc, gaz_span(i, i + 1),
										 GAZ_PART_ORG), entity);
}

/* ---- merging ---- */

void
gaz_merge(GazResolver *r, uint32_t from, uint32_t into)
{
	GazDoc	   *doc = r->doc;
	GazEntity  *old = &doc->entities.item[from];
	GazEntity  *e = &doc->entities.item[into];

	for (uint32_t k = 0; k < old->mentions.n; k++)
	{
		GazSpan		span = old->mentions.item[k];

		*(GazSpan *) gaz_vec_push(doc->arena, &e->mentions) = span;
		doc->mentions.item[doc->cover[span.from]].entity = into;
		doc->mentions.item[doc->cover[span.from]].kind = e->kind;
	}
	if (gaz_span_len(old->name) > gaz_span_len(e->name))
		e->name = old->name;
	if (e->entry == GAZ_NONE)
	{
		e->entry = old->entry;
		e->canonical = old->canonical;
		e->type = e->type ? e->type : old->type;
		e->code = e->code ? e->code : old->code;
	}
	if (old->score > e->score)
		e->score = old->score;
	old->mentions.n = 0;		/* an entity without mentions is no more */
	gaz_index_set(r->names, gaz_name_key(doc, old->name, old->kind), into);
}

/* The name without the places and ordinals that it begins with. */
static GazSpan
without_place(const GazDoc *doc, GazSpan name)
{
	uint32_t	i = name.from;

	while (i + 1 < name.to)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);
		const GazToken *t = gaz_tok(doc, i);

		if (m != NULL && m->span.to < name.to)
			i = m->span.to;
		else if (t->kind == GAZ_TK_NUMBER || gaz_is_word(doc, i, GAZ_W_TH) ||
				 gaz_is_word(doc, i, GAZ_W_ST) ||
				 gaz_is_word(doc, i, GAZ_W_ND) ||
				 gaz_is_word(doc, i, GAZ_W_RD))
			i++;
		else
			break;
	}
	return gaz_span(i, name.to);
}

/* The name without the legal form that it ends with. */
static GazSpan
without_legal_form(const GazDoc *doc, GazSpan name)
{
	for (uint32_t i = name.from + 1; i < name.to; i++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_ORG_SUFFIX);

		if (m != NULL && m->span.to >= name.to)
			return gaz_span(name.from, i);
	}
	return name;
}

/*
 * What is left of 'Mingyue Group' or 'CRRC Corporation Limited' without the words
 * that only say that it is a firm; empty where nothing would be left.
 */
static GazSpan
without_company_words(const GazDoc *doc, GazSpan full)
{
	static const char *const words[] = {
		"group", "corporation", "company", "holdings", "holding", "corp",
		"limited", "ltd", "co", "international",
	};
	GazSpan		name = without_legal_form(doc, full);

	for (int n = 0; n < 2 && name.to > name.from + 1 &&
		 GAZ_TEXT_IS_ANY(doc, name.to - 1, words); n++)
		name.to--;
	if (gaz_tok(doc, name.to - 1)->kind != GAZ_TK_WORD ||
		gaz_is_closed(doc, name.to - 1) ||
		(gaz_span_len(name) == 1 && !gaz_is_unknown_name(doc, name.from)))
		return gaz_span(full.from, full.from);
	return name;
}

/*
 * Offers every stretch of an organisation's name that could stand for it: those
 * with a distinctive word ('Rio Pardo' of 'Usinas Rio Pardo S.A.'), what is left
 * behind the places at its head, and what stands before its first 'of' or '&'.
 */
static void
offer_stretches(GazResolver *r, GazIndex *stretches, uint32_t entity)
{
	const GazDoc *doc = r->doc;
	GazSpan		full = doc->entities.item[entity].name;
	GazSpan		name = without_legal_form(doc, full);
	GazSpan		bare = without_place(doc, name);
	bool		within_of = false;

	/* 'Lanyuan Group' is a short form itself, and no rival of the long one */
	if (gaz_span_len(full) == 2 &&
		gaz_span_len(without_company_words(doc, full)) == 1)
		return;
	if (name.to > name.from + MAX_STRETCH)
		name.to = name.from + MAX_STRETCH;
	for (uint32_t from = name.from; from < name.to; from++)
	{
		bool		distinctive = false;
		/* the key of a stretch, from that of the one a word shorter */
		uint64_t	key = 0;

		/* behind 'of' stands another body: 'Standing Committee of the X' */
		within_of |= gaz_is_word(doc, from, GAZ_W_OF);

		for (uint32_t to = from + 1; to <= name.to; to++)
		{
			GazSpan		part = gaz_span(from, to);

			if (to - 1 > from || !gaz_is_word(doc, from, GAZ_W_THE))
				key = mix_words(doc, gaz_span(to - 1, to), key);
			distinctive |= is_distinctive(doc, to - 1);
			if (gaz_span_same(part, full) || gaz_is_closed(doc, to - 1) ||
				gaz_tok(doc, to - 1)->kind != GAZ_TK_WORD)
				continue;
			if (distinctive ||
				(from == name.from && to - from >= 2 &&
				 (gaz_is_word(doc, to, GAZ_W_OF) ||
				  gaz_is_word(doc, to, GAZ_W_AMP))) ||
				(to == name.to && from >= bare.from && to - from >= 2 &&
				 !within_of))
				gaz_index_offer(stretches, key, entity);
		}
	}
}

/* Does the name end in a legal form: is it a firm itself, not a group of them? */
static bool
has_legal_form(const GazDoc *doc, GazSpan name)
{
	return without_legal_form(doc, name).to < name.to;
}

/*
 * 'CRRC' is CRRC Corporation Limited, whichever other bodies have CRRC in their
 * name, and 'Ostwald AB' is Ostwald AB (publ).
 */
static void
merge_bare_companies(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	GazIndex   *bare = gaz_index_create(doc->arena, doc->entities.n * 2);

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		GazSpan		name;
		uint64_t	key;
		uint32_t	twin;

		if (e->kind != GAZ_M_ORGANIZATION || e->mentions.n == 0)
			continue;
		name = without_company_words(doc, e->name);
		if (gaz_span_empty(name) || name.to >= e->name.to)
			continue;
		key = gaz_name_key(doc, name, 0);
		twin = gaz_index_find(bare, key);
		if (twin != GAZ_NONE && twin != GAZ_AMBIGUOUS &&
			has_legal_form(doc, e->name) &&
			has_legal_form(doc, doc->entities.item[twin].name))
			gaz_merge(r, k, twin);
		else
			gaz_index_offer(bare, key, k);
	}
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		uint32_t	owner;

		if (e->kind != GAZ_M_ORGANIZATION || e->mentions.n == 0)
			continue;
		owner = gaz_index_find(bare, gaz_name_key(doc, e->name, 0));
		if (owner != GAZ_NONE && owner != GAZ_AMBIGUOUS && owner != k &&
			doc->entities.item[owner].mentions.n > 0)
			gaz_merge(r, k, owner);
	}
}

/* 'Bosch' is itself, also in a text that names Bosch China. */
static bool
is_known_company(const GazEntity *e)
{
	return e->entry != GAZ_NONE && e->type != NULL &&
		(strcmp(e->type, "company") == 0 || strcmp(e->type, "bank") == 0);
}

/*
 * 'Lanyuan Group' is Hubei Lanyuan Chemical Group Co., Ltd.: a distinctive word
 * and the last one, with others left out between them.
 */
static uint32_t
owner_of_group(const GazResolver *r, const GazIndex *stretches, uint32_t k)
{
	const GazDoc *doc = r->doc;
	GazSpan		name = doc->entities.item[k].name;
	GazSpan		bare = without_company_words(doc, name);
	uint32_t	owner;

	if (gaz_span_empty(bare) || bare.to + 1 != name.to)
		return GAZ_NONE;
	owner = gaz_index_find(stretches, gaz_name_key(doc, bare, 0));
	if (owner == GAZ_NONE || owner == GAZ_AMBIGUOUS || owner == k)
		return GAZ_NONE;
	for (uint32_t i = doc->entities.item[owner].name.from;
		 i < doc->entities.item[owner].name.to; i++)
		if (gaz_tok(doc, i)->hash == gaz_tok(doc, name.to - 1)->hash)
			return owner;
	return GAZ_NONE;
}

/*
 * 'operations at Veltronic' reads as a place until another sentence says that
 * Veltronic is a firm.
 */
static void
merge_misread_places(GazResolver *r)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		uint32_t	owner;

		if (e->kind != GAZ_M_PLACE || e->entry != GAZ_NONE ||
			e->mentions.n == 0 || e->type != NULL)
			continue;
		owner = gaz_index_find(r->names, gaz_name_key(doc, e->name,
													  GAZ_M_ORGANIZATION));
		if (owner != GAZ_NONE && owner != GAZ_AMBIGUOUS &&
			doc->entities.item[owner].mentions.n > 0)
			gaz_merge(r, k, owner);
	}
}

void
gaz_merge_short_organizations(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	GazIndex   *stretches = gaz_index_create(doc->arena,
											 doc->entities.n * 8);

	merge_misread_places(r);
	merge_bare_companies(r);
	for (uint32_t k = 0; k < doc->entities.n; k++)
		if (doc->entities.item[k].kind == GAZ_M_ORGANIZATION &&
			doc->entities.item[k].mentions.n > 0)
			offer_stretches(r, stretches, k);
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		uint32_t	owner;

		if (e->kind != GAZ_M_ORGANIZATION || e->mentions.n == 0 ||
			is_known_company(e))
			continue;
		owner = gaz_index_find(stretches, gaz_name_key(doc, e->name, 0));
		if (owner == GAZ_NONE)
			owner = owner_of_group(r, stretches, k);
		if (owner != GAZ_NONE && owner != GAZ_AMBIGUOUS && owner != k &&
			doc->entities.item[owner].mentions.n > 0)
			gaz_merge(r, k, owner);
	}
	/* parts only now, so that a short form does not rival its owner */
	for (uint32_t k = 0; k < doc->entities.n; k++)
		if (doc->entities.item[k].kind == GAZ_M_ORGANIZATION &&
			doc->entities.item[k].mentions.n > 0)
			register_organization(r, k);
}

/* 'Jilin province' is Jilin; the port, bay or zone of Jilin is not. */
static bool
is_administrative(const char *code)
{
	static const char *const kinds[] = {
		"country", "province", "prefecture", "county", "city", "town",
	};

	for (size_t k = 0; k < GAZ_LENGTHOF(kinds); k++)
		if (strcmp(code, kinds[k]) == 0)
			return true;
	return false;
}

/* What a place's last word says that it is, or NULL: 'Xinhai |County|'. */
static const char *
place_head(const GazDoc *doc, GazSpan name)
{
	const GazMatch *m = gaz_doc_match(doc, name.to - 1, GAZ_K_PLACE_HEAD);

	return gaz_span_len(name) > 1 && m != NULL && m->span.to == name.to &&
		gaz_tok(doc, name.to - 1)->kind == GAZ_TK_WORD ?
		gaz_doc_code(doc, m) : NULL;
}

bool
gaz_heads_differ(const GazDoc *doc, GazSpan one, GazSpan other)
{
	const char *a = place_head(doc, one);
	const char *b = place_head(doc, other);

	return a != NULL && b != NULL && strcmp(a, b) != 0;
}

void
gaz_merge_headed_places(GazResolver *r)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		const GazMatch *head;
		uint32_t	owner;

		if (e->kind != GAZ_M_PLACE || gaz_span_len(e->name) < 2)
			continue;
		head = gaz_doc_match(doc, e->name.to - 1, GAZ_K_PLACE_HEAD);
		if (head == NULL || head->span.to != e->name.to ||
			!is_administrative(gaz_doc_code(doc, head)))
			continue;
		owner = gaz_index_find(r->names,
							   gaz_name_key(doc, gaz_span(e->name.from,
														  e->name.to - 1),
											GAZ_M_PLACE));
		if (owner != GAZ_NONE && owner != GAZ_AMBIGUOUS && owner != k &&
			doc->entities.item[owner].mentions.n > 0 &&
			!gaz_heads_differ(doc, doc->entities.item[owner].name, e->name))
			gaz_merge(r, owner, k);
	}
}
