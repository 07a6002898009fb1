/*-------------------------------------------------------------------------
 *
 * guard.c
 *	  Ambiguous words, which count for what the rest of the article tells.
 *
 * An industry row whose name column is set is guarded: its word means the
 * industry only in company.  The name is that of a group of context rows
 * (kind industry_context), which several guarded words may share:
 *
 *	  industry			apple	 name fruit		isic4 0124
 *	  industry			pear	 name fruit		isic4 0124
 *	  industry_context	juice	 name fruit
 *	  industry_context	iPhone	 name fruit		code against
 *
 *	  'Apple growers fear for the juice price'	counts as any term
 *	  'Apple unveils an iPhone'					speaks against it: no evidence
 *	  'An apple fell'							on its own: no evidence
 *
 * A guarded word is in company where the article has a context row of its
 * group, and not more of those against it, or where another term that is not
 * guarded names its category, or one above or below that (but for the topmost,
 * which hold too much: that a text is on manufacturing says nothing of
 * 'stamping').
 *
 * Limits: one reading of a word for the whole article, and for all the words
 * of a group.  A text on Apple that also tells of orchards has it wrong.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/evidence.h"

/* How often the words of one group came. */
typedef struct Group
{
	uint32_t	name;			/* as GazEntry.name; strings are interned */
	uint32_t	pros;
	uint32_t	cons;
} Group;

typedef struct Guard
{
	const GazDoc *doc;
	GAZ_VEC(Group) groups;		/* those that occur: a few */
	uint32_t   *named;			/* a bit a category: does a plain term name it? */
} Guard;

/* Each occurrence is seen once; a group that comes in none is not listed. */
static void
note_context(Guard *g, uint32_t entry)
{
	const GazImage *image = g->doc->image;
	const GazEntry *e = &image->entries[entry];
	Group	   *group = NULL;

	for (uint32_t i = 0; i < g->groups.n && !group; i++)
	{
		if (g->groups.item[i].name == e->name)
			group = &g->groups.item[i];
	}
	if (!group)
	{
		group = gaz_vec_push(g->doc->arena, &g->groups);
		group->name = e->name;
	}
	if (strcmp(gaz_image_string(image, e->code), "against") == 0)
		group->cons++;
	else
		group->pros++;
}

static void
set_named(Guard *g, uint32_t category)
{
	g->named[category / 32] |= UINT32_C(1) << category % 32;
}

static bool
has_named(const Guard *g, uint32_t category)
{
	return (g->named[category / 32] >> category % 32 & 1) != 0;
}

/* Marks the category and those above it, short of the topmost. */
static void
mark_named(Guard *g, uint32_t category)
{
	const GazCategory *categories = g->doc->image->categories;

	set_named(g, category);
	for (category = categories[category].parent;
		 category != GAZ_NONE && categories[category].parent != GAZ_NONE &&
		 !has_named(g, category);
		 category = categories[category].parent)
		set_named(g, category);
}

/* Is the category, or one above it short of the topmost, named by a term? */
static bool
is_named(const Guard *g, uint32_t category)
{
	const GazCategory *categories = g->doc->image->categories;

	if (has_named(g, category))
		return true;
	for (category = categories[category].parent;
		 category != GAZ_NONE && categories[category].parent != GAZ_NONE;
		 category = categories[category].parent)
	{
		if (has_named(g, category))
			return true;
	}
	return false;
}

/* Why the word is no evidence here, or NULL where it is. */
static const char *
objection_to(const Guard *g, const GazEvidence *e)
{
	uint32_t	name = g->doc->image->entries[e->entry].name;

	for (uint32_t i = 0; i < g->groups.n; i++)
	{
		const Group *group = &g->groups.item[i];

		if (group->name != name)
			continue;
		return group->pros >= group->cons ? NULL :
			"ambiguous, and its context speaks against it";
	}
	return is_named(g, e->category) ? NULL :
		"ambiguous, and nothing speaks for it";
}

static void
drop_unsupported(GazDoc *doc, const Guard *g, GazEvidences *evidence)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < evidence->n; i++)
	{
		GazEvidence *e = &evidence->item[i];
		const char *why = e->is_guarded ? objection_to(g, e) : NULL;

		if (!why)
			evidence->item[kept++] = *e;
		else if (doc->settings->trace)
			gaz_doc_trace(doc, "lost", e->span, 0, "industry-term", "%s: %s",
						  gaz_image_string(doc->image, doc->image->
										   categories[e->category].path), why);
	}
	evidence->n = kept;
}

void
gaz_guard_evidence(GazDoc *doc, const GazIndexes *context,
				   GazEvidences *evidence)
{
	Guard		g = {.doc = doc};
	bool		any = false;

	for (uint32_t i = 0; i < evidence->n && !any; i++)
		any = evidence->item[i].is_guarded;
	if (!any)
		return;
	g.named = gaz_arena_zalloc(doc->arena, (doc->image->ncategories / 32 + 1) *
							   sizeof(*g.named));
	for (uint32_t i = 0; i < evidence->n; i++)
	{
		const GazEvidence *e = &evidence->item[i];

		if (!e->is_guarded && e->context.factor > GAZ_HARDLY)
			mark_named(&g, e->category);
	}
	for (uint32_t k = 0; k < context->n; k++)
		note_context(&g, context->item[k]);
	drop_unsupported(doc, &g, evidence);
}
