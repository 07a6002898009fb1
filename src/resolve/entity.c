/*-------------------------------------------------------------------------
 *
 * entity.c
 *	  From mentions to entities: which names of an article mean the same.
 *
 * In three steps.  First every full name becomes an entity, equal names (and
 * names with one canonical name in the lexicon) the same one.  Then the short
 * forms are tied to them:
 *
 *	  Lin, Governor Talmadge-Reyes		the one person with that part in the
 *										name; of several, the one whose role
 *										stands before the short form
 *	  Mingyue Blade						the one organisation whose name begins
 *										so, or holds its distinctive words
 *	  Municipal Party Committee			the one body that is called so behind
 *										a place ('Jinhua Municipal ...')
 *	  Guangdong, Guangdong province		the same place with and without head
 *
 * Last (propagate.c) every token that nothing covers yet is tried as a short or
 * repeated name, which also finds names in headlines.
 *
 * A short form with two possible owners stays without entity: unresolved is
 * better than wrong.
 *
 *-------------------------------------------------------------------------
 */
#include <stdlib.h>

#include "resolve/parts.h"

/* Mentions in order of the text. */
typedef struct Ordered
{
	uint32_t	from;
	uint32_t	mention;
} Ordered;

static int
compare_ordered(const void *a, const void *b)
{
	const Ordered *x = a;
	const Ordered *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->mention < y->mention ? -1 : x->mention > y->mention;
}

static Ordered *
in_order(GazDoc *doc, uint32_t *n)
{
	Ordered    *list = gaz_arena_alloc(doc->arena,
									   (doc->mentions.n + 1) * sizeof(Ordered));

	*n = 0;
	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];

		if (!m->dropped && m->kind <= GAZ_M_PRODUCT)
			list[(*n)++] = (Ordered) {m->span.from, k};
	}
	qsort(list, *n, sizeof(Ordered), compare_ordered);
	return list;
}

static const char *
canonical_of(const GazDoc *doc, uint32_t entry)
{
	const GazEntry *e;
	const char *name;

	if (entry == GAZ_NONE)
		return NULL;
	e = &doc->image->entries[entry];
	name = gaz_image_string(doc->image, e->name);
	return name[0] ? name : gaz_image_string(doc->image, e->term);
}

static uint64_t
string_key(const char *s, uint32_t salt)
{
	uint64_t	key = UINT64_C(0xCBF29CE484222325) + salt;

	for (; *s; s++)
		key = (key ^ (unsigned char) *s) * UINT64_C(0x100000001B3);
	return key | UINT64_C(0x8000000000000000);
}

/*
 * The head that a phrase hangs on: '|Ministry| of Energy', '|Department| for Energy
 * Security'.  What follows tells its field; NULL if there is none, or if a legal
 * form closes the name.
 */
static const GazMatch *
governing_head(const GazDoc *doc, GazSpan name)
{
	const GazMatch *m = gaz_doc_match(doc, name.to - 1, GAZ_K_ORG_SUFFIX);

	if (m != NULL)
		return NULL;
	for (uint32_t i = name.from; i < name.to; i++)
	{
		m = gaz_doc_match(doc, i, GAZ_K_ORG_HEAD);
		if (m != NULL && m->span.to < name.to &&
			(gaz_is_word(doc, m->span.to, GAZ_W_OF) ||
			 gaz_is_word(doc, m->span.to, GAZ_W_FOR)))
			return m;
	}
	return NULL;
}

/* The kind that the last head noun or legal form of a name speaks for. */
static const char *
kind_by_head(const GazDoc *doc, GazMentionKind kind, GazSpan name)
{
	static const GazTermKind org_heads[] = {GAZ_K_ORG_SUFFIX, GAZ_K_ORG_HEAD};
	static const GazTermKind place_heads[] = {GAZ_K_PLACE_HEAD,
	GAZ_K_PLACE_HEAD};
	const GazTermKind *heads = kind == GAZ_M_PLACE ? place_heads : org_heads;
	const GazMatch *governs = kind == GAZ_M_ORGANIZATION ?
		governing_head(doc, name) : NULL;

	if (governs != NULL)
		return gaz_doc_code(doc, governs);

	for (uint32_t i = name.to; i-- > name.from;)
		for (int k = 0; k < 2; k++)
		{
			const GazMatch *m = gaz_doc_match(doc, i, heads[k]);

			if (m != NULL && m->span.to <= name.to + 1)
				return gaz_doc_code(doc, m);
		}
	return NULL;
}

static uint32_t
add_entity(GazResolver *r, const GazMention *m)
{
	GazDoc	   *doc = r->doc;
	GazEntity  *e = gaz_vec_push(doc->arena, &doc->entities);

	e->kind = m->kind;
	e->name = m->span;
	e->entry = m->entry;
	e->canonical = canonical_of(doc, m->entry);
	if (m->entry != GAZ_NONE)
	{
		const GazEntry *entry = &doc->image->entries[m->entry];

		e->code = gaz_image_string(doc->image, entry->code);
		if (m->kind == GAZ_M_PLACE)
			e->type = gaz_image_string(doc->image, entry->scheme);
		else
			e->type = e->code;
	}
	else if (m->kind == GAZ_M_PLACE || m->kind == GAZ_M_ORGANIZATION)
		e->type = kind_by_head(doc, m->kind, m->span);
	return doc->entities.n - 1;
}

static bool
in_capitals(const GazDoc *doc, GazSpan name)
{
	return (gaz_tok(doc, name.from)->flags & GAZ_TF_UPPER) != 0;
}

/* The full stops of 'Co., Ltd.' and 'Ky.' are no words. */
static uint32_t
words_in(const GazDoc *doc, GazSpan name)
{
	uint32_t	n = 0;

	for (uint32_t i = name.from; i < name.to; i++)
		n += gaz_tok(doc, i)->kind != GAZ_TK_PUNCT;
	return n;
}

/*
 * The fullest form is the name: more words, and of as many words the one that
 * is neither in capitals ('BEIJING') nor an abbreviation ('Mass.').
 */
static bool
is_better_name(const GazDoc *doc, GazSpan name, GazSpan than)
{
	uint32_t	words = words_in(doc, name);
	uint32_t	old_words = words_in(doc, than);
	uint32_t	bytes;
	uint32_t	old_bytes;

	if (words != old_words)
		return words > old_words;
	if (in_capitals(doc, name) != in_capitals(doc, than))
		return in_capitals(doc, than);
	gaz_doc_text(doc, name, &bytes);
	gaz_doc_text(doc, than, &old_bytes);
	return old_bytes <= 5 && bytes > old_bytes;
}

void
gaz_tie(GazResolver *r, uint32_t mention, uint32_t entity)
{
	GazDoc	   *doc = r->doc;
	GazMention *m = &doc->mentions.item[mention];
	GazEntity  *e = &doc->entities.item[entity];
	float		miss = (1 - e->score) * (1 - 0.5f * m->score);

	m->entity = entity;
	/* each further mention makes it a little surer */
	e->score = e->mentions.n == 0 ? m->score : 1 - miss;
	*(GazSpan *) gaz_vec_push(doc->arena, &e->mentions) = m->span;
	if (is_better_name(doc, m->span, e->name))
		e->name = m->span;
	if (e->entry == GAZ_NONE && m->entry != GAZ_NONE)
	{
		e->entry = m->entry;
		e->canonical = canonical_of(doc, m->entry);
	}
}

/* Entities by their full names; short forms of persons wait for step two. */
static void
tie_full_names(GazResolver *r, const Ordered *list, uint32_t n)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t k = 0; k < n; k++)
	{
		const GazMention *m = &doc->mentions.item[list[k].mention];
		const char *canonical = canonical_of(doc, m->entry);
		uint64_t	key = gaz_name_key(doc, m->span, m->kind);
		uint32_t	entity;

		if (m->kind == GAZ_M_ORGANIZATION && m->data != GAZ_NONE)
			continue;			/* an acronym: its owner comes first */
		if (gaz_is_short_person(doc, m))
			continue;
		entity = gaz_index_find(r->names, key);
		if (entity == GAZ_NONE && canonical != NULL)
			entity = gaz_index_find(r->names, string_key(canonical, m->kind));
		if (entity != GAZ_NONE && m->kind == GAZ_M_PLACE &&
			gaz_heads_differ(doc, doc->entities.item[entity].name, m->span))
		{
			entity = GAZ_NONE;
			canonical = NULL;
		}
		if (entity == GAZ_NONE)
			entity = add_entity(r, m);
		gaz_index_set(r->names, key, entity);
		if (canonical != NULL)
			gaz_index_set(r->names, string_key(canonical, m->kind), entity);
		gaz_tie(r, list[k].mention, entity);
	}
}

/* Acronyms take their owner's entity, and their key leads there from now on. */
static void
tie_acronyms(GazResolver *r)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		GazMention *m = &doc->mentions.item[k];
		uint32_t	owner;
		uint32_t	rival;

		if (m->dropped || m->kind != GAZ_M_ORGANIZATION || m->data == GAZ_NONE)
			continue;
		owner = doc->mentions.item[m->data].entity;
		if (owner == GAZ_NONE)
			continue;
		/* the text's own meaning of the letters goes before the lexicon's */
		rival = gaz_index_find(r->names, gaz_name_key(doc, m->span, m->kind));
		if (rival != GAZ_NONE && rival != GAZ_AMBIGUOUS && rival != owner &&
			doc->entities.item[rival].mentions.n > 0 &&
			gaz_span_len(doc->entities.item[rival].name) == 1)
			gaz_merge(r, rival, owner);
		gaz_tie(r, k, owner);
		gaz_index_set(r->names, gaz_name_key(doc, m->span, m->kind), owner);
		gaz_index_offer(r->parts, gaz_name_key(doc, m->span, GAZ_PART_ORG),
						owner);
	}
}

/* The person whom a short form means: the only owner, or by its role. */
static void
tie_short_persons(GazResolver *r, const Ordered *list, uint32_t n)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t k = 0; k < n; k++)
	{
		uint32_t	mention = list[k].mention;
		GazMention *m = &doc->mentions.item[mention];
		uint32_t	entity;

		if (m->entity != GAZ_NONE || !gaz_is_short_person(doc, m))
			continue;
		entity = gaz_index_find(r->parts,
								gaz_name_key(doc, m->span, GAZ_PART_PERSON));
		if (entity == GAZ_AMBIGUOUS)
			entity = gaz_person_by_role(r, m->span);
		if (entity == GAZ_NONE)
		{
			/* nobody else has this name: it stands for itself */
			entity = gaz_index_find(r->names,
									gaz_name_key(doc, m->span, m->kind));
			if (entity == GAZ_NONE)
			{
				entity = add_entity(r, m);
				gaz_index_set(r->names, gaz_name_key(doc, m->span, m->kind),
							  entity);
				gaz_register_person(r, entity);
			}
		}
		if (entity != GAZ_AMBIGUOUS)
			gaz_tie(r, mention, entity);
		else
			gaz_doc_trace(doc, "lost", m->span, m->score, m->rule,
						  "several persons have this name");
	}
}

/* ---- the finish ---- */

static int
compare_spans(const void *a, const void *b)
{
	const GazSpan *x = a;
	const GazSpan *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

/* Other spellings than the name, each once, at most 16. */
static void
collect_aliases(GazDoc *doc, GazEntity *e)
{
	uint64_t	seen[17];
	uint32_t	n = 0;

	seen[n++] = gaz_name_key(doc, e->name, 0);
	for (uint32_t k = 0; k < e->mentions.n && n < GAZ_LENGTHOF(seen); k++)
	{
		uint64_t	key = gaz_name_key(doc, e->mentions.item[k], 0);
		bool		known = false;

		for (uint32_t i = 0; i < n; i++)
			known |= seen[i] == key;
		if (known)
			continue;
		seen[n++] = key;
		*(GazSpan *) gaz_vec_push(doc->arena, &e->aliases) =
			e->mentions.item[k];
	}
}

/* 'Cangshan District, Fuzhou': the first lies in the second. */
static void
nest_places(GazDoc *doc)
{
	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];
		const GazMention *outer;
		uint32_t	next = m->span.to + 1;
		uint32_t	len;
		const char *text;

		if (m->kind != GAZ_M_PLACE || m->dropped || m->entity == GAZ_NONE ||
			next >= doc->tokens.n ||
			!gaz_is_word(doc, m->span.to, GAZ_W_COMMA) ||
			doc->cover[next] == GAZ_NONE)
			continue;
		outer = &doc->mentions.item[doc->cover[next]];
		if (outer->kind != GAZ_M_PLACE || outer->entity == GAZ_NONE ||
			outer->entity == m->entity || outer->entry == GAZ_NONE ||
			gaz_is_word(doc, outer->span.to, GAZ_W_AND))
			continue;
		text = gaz_doc_text(doc, doc->entities.item[outer->entity].name, &len);
		doc->entities.item[m->entity].within =
			gaz_arena_strndup(doc->arena, text, len);
	}
}

/* Closes the gaps that merged entities left and renumbers all references. */
static void
drop_merged(GazDoc *doc)
{
	uint32_t   *now = gaz_arena_alloc(doc->arena,
									  (doc->entities.n + 1) * sizeof(*now));
	uint32_t	n = 0;

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		now[k] = GAZ_NONE;
		if (doc->entities.item[k].mentions.n == 0)
			continue;
		now[k] = n;
		doc->entities.item[n++] = doc->entities.item[k];
	}
	doc->entities.n = n;
	for (uint32_t k = 0; k < doc->mentions.n; k++)
		if (doc->mentions.item[k].entity != GAZ_NONE)
			doc->mentions.item[k].entity = now[doc->mentions.item[k].entity];
	for (uint32_t k = 0; k < doc->roles.n; k++)
		if (doc->roles.item[k].person != GAZ_NONE)
			doc->roles.item[k].person = now[doc->roles.item[k].person];
}

void
gaz_resolve_entities(GazDoc *doc)
{
	GazResolver r;
	Ordered    *list;
	uint32_t	n;

	r.doc = doc;
	list = in_order(doc, &n);
	r.names = gaz_index_create(doc->arena, n * 2);
	r.parts = gaz_index_create(doc->arena, n * 4);
	gaz_poll(doc->arena);
	tie_full_names(&r, list, n);
	tie_acronyms(&r);
	gaz_merge_short_organizations(&r);
	gaz_merge_headed_places(&r);
	gaz_merge_persons(&r);
	gaz_register_persons(&r);
	tie_short_persons(&r, list, n);
	gaz_settle_roles(doc);
	gaz_propagate_names(&r);
	nest_places(doc);
	drop_merged(doc);
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		GazEntity  *e = &doc->entities.item[k];

		if (e->mentions.n > 1)
			qsort(e->mentions.item, e->mentions.n, sizeof(GazSpan),
				  compare_spans);
		collect_aliases(doc, e);
	}
}
