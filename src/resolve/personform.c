/*-------------------------------------------------------------------------
 *
 * personform.c
 *	  The forms of one person's name.
 *
 *	  Salem Obaid Al Shehhi		Al Shehhi, Shehhi, Salem; Obaid where nobody
 *								else has it
 *	  Ahmad Fairuz bin Hamzah	Ahmad Fairuz
 *	  William T. Brandt Jr.		William Brandt, Brandt
 *
 * A part of a name is a word or a hyphenated compound; the particles before
 * the last part ('van der', 'Al') may go with it.  The first and the last part
 * stand for the person, whichever the tradition; one in the middle, as the
 * father's surname in Spanish names, only where it is no other person's.  A
 * part that two persons have is ambiguous and resolves to nobody, but for the
 * role before it ('Mayor Lin').
 *
 * Limits: 'J. Smith' and 'John Smith' stay two persons.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "resolve/parts.h"

#define MAX_PARTS 8

/* Roles of an article that a short form's title is compared with. */
#define ROLES_MAX 256

/* Behind the part of a name that starts at i: a word with its hyphens. */
static uint32_t
part_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	i++;
	while (i + 1 < limit && gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
		   gaz_glued(gaz_tok(doc, i)) && gaz_glued(gaz_tok(doc, i + 1)))
		i += 2;
	return i;
}

bool
gaz_is_short_person(const GazDoc *doc, const GazMention *m)
{
	uint32_t	i = m->span.from;

	/* 郑 of 郑市长 */
	if (m->kind == GAZ_M_PERSON && gaz_tok(doc, i)->kind == GAZ_TK_HAN)
		return gaz_span_len(m->span) == 1;
	if (m->kind != GAZ_M_PERSON || m->entry != GAZ_NONE ||
		gaz_tok(doc, i)->kind != GAZ_TK_WORD)
		return false;
	while (i + 1 < m->span.to && gaz_has_kind(doc, i, GAZ_K_PARTICLE) &&
		   gaz_tok(doc, i + 1)->kind == GAZ_TK_WORD)
		i++;
	return part_end(doc, i, m->span.to) >= m->span.to;
}

/* The parts of a name, without 'Jr.'; their number. */
static int
parts_of(const GazDoc *doc, GazSpan name, GazSpan *parts)
{
	int			n = 0;

	/* a Chinese name: the surname, and what follows */
	if (gaz_tok(doc, name.from)->kind == GAZ_TK_HAN)
	{
		parts[n++] = gaz_span(name.from, name.from + 1);
		if (gaz_span_len(name) > 1)
			parts[n++] = gaz_span(name.from + 1, name.to);
		return n;
	}
	for (uint32_t i = name.from; i < name.to && n < MAX_PARTS;)
	{
		uint32_t	next = part_end(doc, i, name.to);

		if (gaz_tok(doc, i)->kind == GAZ_TK_WORD &&
			!gaz_has_kind(doc, i, GAZ_K_NAME_SUFFIX))
			parts[n++] = gaz_span(i, next);
		i = next;
	}
	return n;
}

/* The parts of entity k's name; 0 if it is no person, or one merged away. */
static int
parts_of_person(const GazDoc *doc, uint32_t k, GazSpan *parts)
{
	const GazEntity *e = &doc->entities.item[k];

	return e->kind != GAZ_M_PERSON || e->mentions.n == 0 ? 0 :
		parts_of(doc, e->name, parts);
}

static bool
is_particle(const GazDoc *doc, GazSpan part)
{
	return gaz_span_len(part) == 1 &&
		gaz_has_kind(doc, part.from, GAZ_K_PARTICLE);
}

static void
register_ends(GazResolver *r, uint32_t entity, const GazSpan *parts, int n)
{
	const GazDoc *doc = r->doc;
	GazSpan		last = parts[n - 1];

	gaz_index_offer(r->parts, gaz_name_key(doc, parts[0], GAZ_PART_PERSON),
					entity);
	gaz_index_offer(r->parts, gaz_name_key(doc, last, GAZ_PART_PERSON),
					entity);
	/* 'Al Shehhi', 'van der Meulen' */
	for (int k = n - 2; k > 0 && is_particle(doc, parts[k]); k--)
	{
		last.from = parts[k].from;
		gaz_index_offer(r->parts, gaz_name_key(doc, last, GAZ_PART_PERSON),
						entity);
	}
}

void
gaz_register_person(GazResolver *r, uint32_t entity)
{
	GazSpan		parts[MAX_PARTS];
	int			n = parts_of(r->doc, r->doc->entities.item[entity].name,
							 parts);

	if (n > 0)
		register_ends(r, entity, parts, n);
}

/* Does the middle part at k tell its owner from others? */
static bool
is_own_part(const GazDoc *doc, GazSpan part)
{
	return !is_particle(doc, part) && !gaz_is_common(doc, part.from) &&
		gaz_tok(doc, part.from)->end - gaz_tok(doc, part.from)->start > 2;
}

void
gaz_register_persons(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	GazIndex   *middles = gaz_index_create(doc->arena, doc->entities.n);
	GazSpan		parts[MAX_PARTS];

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		int			n = parts_of_person(doc, k, parts);

		if (n == 0)
			continue;
		register_ends(r, k, parts, n);
		for (int i = 1; i < n - 1; i++)
			gaz_index_offer(middles, gaz_name_key(doc, parts[i],
												  GAZ_PART_PERSON), k);
	}
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		int			n = parts_of_person(doc, k, parts);

		for (int i = 1; i < n - 1; i++)
		{
			uint64_t	key = gaz_name_key(doc, parts[i], GAZ_PART_PERSON);

			/* 'van Klaveren' of Alberto van Klaveren Stork */
			if (is_particle(doc, parts[i]) && i < n - 2)
				gaz_index_offer(r->parts,
								gaz_name_key(doc, gaz_span(parts[i].from,
														   parts[i + 1].to),
											 GAZ_PART_PERSON), k);
			if (is_own_part(doc, parts[i]) &&
				gaz_index_find(middles, key) == k &&
				gaz_index_find(r->parts, key) == GAZ_NONE)
				gaz_index_set(r->parts, key, k);
		}
	}
}

/* ---- fuller and shorter names ---- */

/* Offers what the person of so many parts may also be called by: two or more. */
static void
offer_forms(GazIndex *forms, const GazDoc *doc, uint32_t entity,
			const GazSpan *parts, int n)
{
	for (int from = 0; from + 1 < n; from++)
		for (int to = from + 1; to < n && to - from + 1 < n; to++)
		{
			GazSpan		form = gaz_span(parts[from].from, parts[to].to);

			gaz_index_offer(forms, gaz_name_key(doc, form, 0), entity);
		}
	gaz_index_offer(forms, gaz_two_part_key(doc, parts[0], parts[n - 1]),
					entity);
}

/* A name by its letters alone: 'Wei Hong Da' is 'Wei Hongda'. */
static uint64_t
letters_key(const GazDoc *doc, GazSpan name)
{
	uint64_t	key = 0;

	for (uint32_t i = name.from; i < name.to; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		for (uint32_t p = t->start; p < t->end && t->kind == GAZ_TK_WORD; p++)
			key = (key ^ (unsigned char) (doc->text[p] | 0x20)) *
				UINT64_C(0x100000001B3);
	}
	return key;
}

/* Joins persons whose syllables are parted now so, now so; the first names them. */
static void
merge_respelled(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	GazIndex   *letters = gaz_index_create(doc->arena, doc->entities.n);
	GazSpan		parts[MAX_PARTS];

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		uint32_t	owner;
		uint64_t	key;

		if (parts_of_person(doc, k, parts) < 2)
			continue;
		key = letters_key(doc, doc->entities.item[k].name);
		if (key == 0)
			continue;			/* Chinese characters */
		owner = gaz_index_find(letters, key);
		if (owner == GAZ_NONE)
			gaz_index_set(letters, key, k);
		else
		{
			GazSpan		name = doc->entities.item[owner].name;

			gaz_merge(r, k, owner);
			doc->entities.item[owner].name = name;
		}
	}
}

void
gaz_merge_persons(GazResolver *r)
{
	GazDoc	   *doc = r->doc;
	GazIndex   *forms = gaz_index_create(doc->arena, doc->entities.n * 2);
	GazSpan		parts[MAX_PARTS];

	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		const GazEntity *e = &doc->entities.item[k];
		int			n;

		if (e->kind == GAZ_M_PERSON && e->entry == GAZ_NONE &&
			(n = parts_of(doc, e->name, parts)) > 2)
			offer_forms(forms, doc, k, parts, n);
	}
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		uint32_t	owner;

		if (parts_of_person(doc, k, parts) < 2)
			continue;
		owner = gaz_index_find(forms, gaz_name_key(doc,
												   doc->entities.item[k].name,
												   0));
		if (owner != GAZ_NONE && owner != GAZ_AMBIGUOUS && owner != k &&
			doc->entities.item[owner].mentions.n > 0)
			gaz_merge(r, k, owner);
	}
	merge_respelled(r);
}

/* ---- several persons of one name ---- */

/* Titles of so many words are looked for before a name. */
#define TITLE_WORDS 4

/*
 * The longest title that ends right before i, with a 'deputy' before it, as a
 * span; empty if there is none.
 */
static GazSpan
title_before(const GazDoc *doc, uint32_t i)
{
	GazSpan		title = gaz_span(i, i);

	for (uint32_t back = 1; back <= TITLE_WORDS && back <= i; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_TITLE);

		if (m != NULL && m->span.to == i)
			title = m->span;
	}
	if (!gaz_span_empty(title) && title.from > 0 &&
		gaz_has_kind(doc, title.from - 1, GAZ_K_TITLE_MODIFIER))
		title.from--;
	return title;
}

static bool
is_deputy(const GazDoc *doc, GazSpan title)
{
	for (uint32_t i = title.from; i < title.to; i++)
		if (gaz_text_is(doc, i, "vice") || gaz_text_is(doc, i, "deputy"))
			return true;
	return false;
}

/*
 * How well a role's title fits the one said before a short form, 0: not at all.
 * 'Vice Governor Lin' is the deputy governor rather than the governor, and
 * 'Governor Lin' may be the vice governor where no other Lin governs.
 */
static int
fit_of_title(const GazDoc *doc, GazSpan said, GazSpan title)
{
	if (gaz_span_empty(title) ||
		gaz_tok(doc, said.to - 1)->hash != gaz_tok(doc, title.to - 1)->hash)
		return 0;
	if (gaz_name_key(doc, said, 0) == gaz_name_key(doc, title, 0))
		return 3;
	return is_deputy(doc, said) == is_deputy(doc, title) ? 2 : 1;
}

/* Is a part of this key the first or the last of the person's name? */
static bool
is_called(const GazDoc *doc, uint32_t entity, uint64_t part)
{
	GazSpan		parts[MAX_PARTS];
	int			n = parts_of(doc, doc->entities.item[entity].name, parts);

	return n > 0 && (gaz_name_key(doc, parts[0], 0) == part ||
					 gaz_name_key(doc, parts[n - 1], 0) == part);
}

uint32_t
gaz_person_by_role(const GazResolver *r, GazSpan span)
{
	const GazDoc *doc = r->doc;
	GazSpan		title = title_before(doc, span.from);
	uint32_t	found = GAZ_AMBIGUOUS;
	uint64_t	part = gaz_name_key(doc, span, 0);
	int			best = 0;

	if (gaz_span_empty(title))
		return GAZ_AMBIGUOUS;
	for (uint32_t k = 0; k < doc->roles.n && k < ROLES_MAX; k++)
	{
		const GazRole *role = &doc->roles.item[k];
		int			fit = fit_of_title(doc, title, role->title);
		uint32_t	entity;

		if (role->person == GAZ_NONE || fit == 0 || fit < best)
			continue;
		/* before gaz_resolve_entities() ends, person is a mention */
		entity = role->person < doc->mentions.n ?
			doc->mentions.item[role->person].entity : GAZ_NONE;
		if (entity == GAZ_NONE || !is_called(doc, entity, part))
			continue;
		found = fit == best && found != entity ? GAZ_AMBIGUOUS : entity;
		best = fit;
	}
	return found;
}
