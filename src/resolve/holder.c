/*-------------------------------------------------------------------------
 *
 * holder.c
 *	  Who holds which role, each said once.
 *
 * A full name's roles all count as they are written, but for a bare title
 * ('Chairman') beside one with the same that says more.  What stands before a
 * short form ('Secretary Lin', 'Federal Minister Wietfeld') mostly repeats
 * shortly what was said in full, before or after; it counts only if it says
 * more: a word that no role of the person has, in a longer phrase than the bare
 * title.
 *
 * Limits: a bare title beside a longer one is taken for the same office, also where
 * it is another body's.
 *
 *-------------------------------------------------------------------------
 */
#include <stdlib.h>

#include "resolve/parts.h"

#define MAX_ROLES 32			/* of one person that are compared */

/* The same, with 'the' or without: 'secretary of (the) Lima Party Committee'. */
static bool
same_words(const GazDoc *doc, GazSpan a, GazSpan b)
{
	for (;;)
	{
		while (a.from < a.to && gaz_is_word(doc, a.from, GAZ_W_THE))
			a.from++;
		while (b.from < b.to && gaz_is_word(doc, b.from, GAZ_W_THE))
			b.from++;
		if (a.from == a.to || b.from == b.to)
			return a.from == a.to && b.from == b.to;
		if (gaz_tok(doc, a.from++)->hash != gaz_tok(doc, b.from++)->hash)
			return false;
	}
}

static bool
holds_word(const GazDoc *doc, GazSpan phrase, uint32_t word)
{
	for (uint32_t i = phrase.from; i < phrase.to; i++)
		if (gaz_tok(doc, i)->hash == gaz_tok(doc, word)->hash)
			return true;
	return false;
}

static bool
holds_words(const GazDoc *doc, GazSpan phrase, GazSpan words)
{
	for (uint32_t i = words.from; i < words.to; i++)
		if (gaz_tok(doc, i)->kind == GAZ_TK_WORD &&
			!holds_word(doc, phrase, i))
			return false;
	return true;
}

/* Is the title all that the role says? */
static bool
is_bare(const GazRole *role)
{
	return gaz_span_same(role->phrase, role->title);
}

/* Does the person have this role, or what a short form says of it? */
static bool
has_role(const GazDoc *doc, const GazEntity *e, const GazRole *role,
		 bool short_form)
{
	for (uint32_t k = 0; k < e->roles.n && k < MAX_ROLES; k++)
	{
		const GazRole *have = &doc->roles.item[e->roles.item[k]];

		if (same_words(doc, have->phrase, role->phrase))
			return true;
		/* 'Chairman Lin Bo' of the chairman of the Group */
		if (is_bare(role) && same_words(doc, have->title, role->title))
			return true;
		if (!short_form)
			continue;
		if (holds_words(doc, have->phrase, role->phrase))
			return true;
		/* 'President Lin' of the vice president, with what it presides over */
		if (is_bare(role) &&
			holds_word(doc, have->phrase, role->title.to - 1))
			return true;
	}
	return false;
}

static int
compare_indexes(const void *a, const void *b)
{
	uint32_t	x = *(const uint32_t *) a;
	uint32_t	y = *(const uint32_t *) b;

	return x < y ? -1 : x > y;
}

/*
 * One round over the roles: of those with the full name, or the others; and of
 * these over bare titles, or those that say more.
 */
static void
settle(GazDoc *doc, bool short_form, bool bare)
{
	for (uint32_t k = 0; k < doc->roles.n; k++)
	{
		const GazRole *role = &doc->roles.item[k];
		const GazMention *m;
		GazEntity  *e;

		if (role->person == GAZ_NONE || is_bare(role) != bare)
			continue;
		m = &doc->mentions.item[role->person];
		if (m->dropped || m->entity == GAZ_NONE ||
			gaz_is_short_person(doc, m) != short_form)
			continue;
		e = &doc->entities.item[m->entity];
		if (!has_role(doc, e, role, short_form))
			*(uint32_t *) gaz_vec_push(doc->arena, &e->roles) = k;
	}
}

void
gaz_settle_roles(GazDoc *doc)
{
	settle(doc, false, false);
	settle(doc, false, true);
	settle(doc, true, false);
	settle(doc, true, true);
	for (uint32_t k = 0; k < doc->roles.n; k++)
	{
		GazRole    *role = &doc->roles.item[k];

		if (role->person == GAZ_NONE)
			continue;
		role->person = doc->mentions.item[role->person].dropped ? GAZ_NONE :
			doc->mentions.item[role->person].entity;
	}
	/* in the order of the text */
	for (uint32_t k = 0; k < doc->entities.n; k++)
	{
		GazEntity  *e = &doc->entities.item[k];

		if (e->roles.n > 1)
			qsort(e->roles.item, e->roles.n, sizeof(uint32_t),
				  compare_indexes);
	}
}
