/*-------------------------------------------------------------------------
 *
 * translate.c
 *	  From a category of one classification to those of another.
 *
 * A crosswalk's row says how a category of one classification stands to one of
 * another: exact (the same activities), broader (all of the other's and more),
 * narrower (a part of it) or partial (they share some).  Rows are read both
 * ways, broader and narrower changing places.
 *
 * The way goes from classification to classification, to all that rows lead
 * to, until the one wanted is among them: the shortest ways win.  Within a
 * classification, a category without a row that leads on takes the rows of the
 * next category above it that has one, and where there is none above, those of
 * the next ones below.
 *
 *	  sei2018.6.3 --partial--> isic4.D.35 --exact--> nace2.D.35		partial
 *	  isic4.C.26.264 (below) isic4.C.26 --partial--> gbt4754.C.39	possible
 *
 * What two steps say together is a matter of sets.  If A shares activities with
 * B and B is a part of C, then A shares activities with C; but if B only
 * shares some with C, or contains it, A and C need not meet.  That is the
 * fifth relation, possible, which no row has and only an answer can: nothing
 * speaks against it, nothing shows it.
 *
 * Of the answers, those are left out which another answer already implies:
 * what lies below an exact or a contained one, and what is possible below any.
 *
 * Limits: what a way of more steps would say is not looked for when a shorter
 * one arrives.  Two partial rows are never proven to meet, even where together
 * they must.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/translate.h"

#include <stdlib.h>

static const char *const relation_names[GAZ_REL_COUNT] = {
	"exact", "broader", "narrower", "partial", "possible"
};

#define EXACT GAZ_REL_EXACT
#define BROADER GAZ_REL_BROADER
#define NARROWER GAZ_REL_NARROWER
#define PARTIAL GAZ_REL_PARTIAL
#define POSSIBLE GAZ_REL_POSSIBLE

/* A to C, where the row is A to B and the column B to C. */
static const GazRelation composed[GAZ_REL_COUNT][GAZ_REL_COUNT] = {
	{EXACT, BROADER, NARROWER, PARTIAL, POSSIBLE},
	{BROADER, BROADER, PARTIAL, PARTIAL, POSSIBLE},
	{NARROWER, POSSIBLE, NARROWER, POSSIBLE, POSSIBLE},
	{PARTIAL, POSSIBLE, PARTIAL, POSSIBLE, POSSIBLE},
	{POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE}
};

typedef struct Link
{
	uint32_t	from;
	uint32_t	to;
	GazRelation relation;
} Link;

/* Links and children are grouped by what they start at: first[c] .. first[c + 1]. */
struct GazCrosswalk
{
	GazArena   *arena;
	const GazImage *image;
	GAZ_VEC(Link) links;
	uint32_t   *first_link;
	uint32_t   *children;
	uint32_t   *first_child;
	uint32_t   *scheme;			/* of a category: 0, 1 ... */
	uint32_t	nschemes;
};

/* One translation under way. */
typedef struct Walk
{
	const GazCrosswalk *x;
	GazArena   *arena;
	GazTranslation *out;
	bool	   *been;			/* schemes of the stages before */
	uint32_t   *found;			/* by scheme: where this category found rows
								 * to it, 0 for nowhere yet */
	uint32_t   *step_at;		/* by category: its step of this stage */
	uint32_t	stage_start;	/* first step of this stage */
} Walk;

const char *
gaz_relation_name(GazRelation relation)
{
	return relation_names[relation];
}

GazRelation
gaz_relation_of_name(const char *name)
{
	int			i = 0;

	while (i < GAZ_REL_COUNT && strcmp(relation_names[i], name) != 0)
		i++;
	return i;
}

static GazRelation
turned_round(GazRelation relation)
{
	if (relation == BROADER)
		return NARROWER;
	return relation == NARROWER ? BROADER : relation;
}

/* ---- the crosswalk ---- */

GazCrosswalk *
gaz_crosswalk_create(GazArena *arena, const GazImage *image)
{
	GazCrosswalk *x = gaz_arena_zalloc(arena, sizeof(GazCrosswalk));
	uint32_t	n = image->ncategories;

	x->arena = arena;
	x->image = image;
	x->scheme = gaz_arena_alloc(arena, (n + 1) * sizeof(uint32_t));
	/* Categories are sorted by scheme, and a string is pooled once. */
	for (uint32_t i = 0; i < n; i++)
	{
		x->nschemes += i == 0 ||
			image->categories[i].scheme != image->categories[i - 1].scheme;
		x->scheme[i] = x->nschemes - 1;
	}
	return x;
}

static void
add_link(GazCrosswalk *x, uint32_t from, uint32_t to, GazRelation relation)
{
	Link	   *link = gaz_vec_push(x->arena, &x->links);

	*link = (Link) {from, to, relation};
}

void
gaz_crosswalk_add(GazCrosswalk *x, uint32_t from, uint32_t to,
				  GazRelation relation)
{
	if (from >= x->image->ncategories || to >= x->image->ncategories ||
		relation >= GAZ_REL_COUNT || x->scheme[from] == x->scheme[to])
		return;
	add_link(x, from, to, relation);
	add_link(x, to, from, turned_round(relation));
}

static int
compare_links(const void *a, const void *b)
{
	const Link *x = a;
	const Link *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return (int) x->relation - (int) y->relation;
}

/* Children by parent, each parent's in the order of the image. */
static void
group_children(GazCrosswalk *x)
{
	const GazCategory *categories = x->image->categories;
	uint32_t	n = x->image->ncategories;
	uint32_t   *next = gaz_arena_zalloc(x->arena, (n + 1) * sizeof(uint32_t));

	x->first_child = gaz_arena_zalloc(x->arena, (n + 1) * sizeof(uint32_t));
	x->children = gaz_arena_alloc(x->arena, (n + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < n; i++)
	{
		if (categories[i].parent != GAZ_NONE)
			x->first_child[categories[i].parent + 1]++;
	}
	for (uint32_t i = 0; i < n; i++)
	{
		x->first_child[i + 1] += x->first_child[i];
		next[i] = x->first_child[i];
	}
	for (uint32_t i = 0; i < n; i++)
	{
		if (categories[i].parent != GAZ_NONE)
			x->children[next[categories[i].parent]++] = i;
	}
}

void
gaz_crosswalk_finish(GazCrosswalk *x)
{
	uint32_t	n = x->image->ncategories;
	uint32_t	link = 0;

	if (x->links.n > 0)
		qsort(x->links.item, x->links.n, sizeof(Link), compare_links);
	x->first_link = gaz_arena_alloc(x->arena, (n + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i <= n; i++)
	{
		while (link < x->links.n && x->links.item[link].from < i)
			link++;
		x->first_link[i] = link;
	}
	group_children(x);
}

/* ---- the walk ---- */

static uint32_t
add_step(Walk *w, uint32_t category, uint32_t before, GazRelation relation,
		 bool crossed)
{
	GazStep    *step = gaz_vec_push(w->arena, &w->out->steps);

	*step = (GazStep) {category, before, relation, crossed};
	return w->out->steps.n - 1;
}

/* Another way to a category counts if it says more. */
static void
arrive(Walk *w, uint32_t category, uint32_t before, GazRelation relation)
{
	uint32_t	at = w->step_at[category];
	GazStep    *step;

	if (at == GAZ_NONE || at < w->stage_start)
	{
		w->step_at[category] = add_step(w, category, before, relation, true);
		return;
	}
	step = &w->out->steps.item[at];
	if (relation < step->relation)
		*step = (GazStep) {category, before, relation, true};
}

/*
 * Follows the rows of a category to the schemes that need any: those where
 * no nearer category (a smaller distance) has had one.  A category of the tree
 * that is passed becomes a step when a row leads on from it.
 */
static void
follow_rows(Walk *w, uint32_t category, uint32_t start, GazRelation way,
			uint32_t distance)
{
	const GazCrosswalk *x = w->x;
	GazRelation relation = composed[w->out->steps.item[start].relation][way];
	uint32_t	at = distance == 1 ? start : GAZ_NONE;

	for (uint32_t i = x->first_link[category]; i < x->first_link[category + 1]; i++)
	{
		const Link *link = &x->links.item[i];
		uint32_t   *found = &w->found[x->scheme[link->to]];

		if (w->been[x->scheme[link->to]] || (*found != 0 && *found != distance))
			continue;
		*found = distance;
		if (at == GAZ_NONE)
			at = add_step(w, category, start, relation, false);
		arrive(w, link->to, at, composed[relation][link->relation]);
	}
}

/* A level of the tree below a category after the other. */
static void
follow_rows_below(Walk *w, uint32_t category, uint32_t start,
				  uint32_t distance)
{
	const GazCrosswalk *x = w->x;
	GAZ_VEC(uint32_t) below = {0};
	uint32_t	done = 0;

	*(uint32_t *) gaz_vec_push(w->arena, &below) = category;
	while (done < below.n)
	{
		uint32_t	level_end = below.n;

		gaz_poll(w->arena);
		for (; done < level_end; done++)
		{
			uint32_t	c = below.item[done];

			if (c != category)
				follow_rows(w, c, start, BROADER, distance);
			for (uint32_t i = x->first_child[c]; i < x->first_child[c + 1]; i++)
				*(uint32_t *) gaz_vec_push(w->arena, &below) = x->children[i];
		}
		distance++;
	}
}

/* From one step to all schemes where the walk has not been. */
static void
walk_on(Walk *w, uint32_t start)
{
	const GazCategory *categories = w->x->image->categories;
	uint32_t	category = w->out->steps.item[start].category;
	uint32_t	distance = 1;
	bool		missing = false;

	memset(w->found, 0, w->x->nschemes * sizeof(uint32_t));
	for (uint32_t c = category; c != GAZ_NONE; c = categories[c].parent)
		follow_rows(w, c, start, c == category ? EXACT : NARROWER, distance++);
	for (uint32_t s = 0; s < w->x->nschemes; s++)
		missing |= !w->been[s] && w->found[s] == 0;
	if (missing)
		follow_rows_below(w, category, start, distance);
}

/* Stage by stage, until a stage reaches the scheme or none is new. */
static void
walk(Walk *w, uint32_t category, uint32_t scheme)
{
	GazTranslation *out = w->out;
	uint32_t	start = add_step(w, category, GAZ_NONE, EXACT, true);

	w->been[w->x->scheme[category]] = true;
	while (!w->been[scheme] && start < out->steps.n)
	{
		uint32_t	end = out->steps.n;

		w->stage_start = end;
		for (; start < end; start++)
		{
			gaz_poll(w->arena);
			if (out->steps.item[start].crossed)
				walk_on(w, start);
		}
		for (uint32_t i = end; i < out->steps.n; i++)
		{
			if (out->steps.item[i].crossed)
				w->been[w->x->scheme[out->steps.item[i].category]] = true;
		}
	}
}

/* ---- answers ---- */

static const char *
path_of(const Walk *w, uint32_t step)
{
	const GazImage *image = w->x->image;
	uint32_t	category = w->out->steps.item[step].category;

	return gaz_image_string(image, image->categories[category].path);
}

/* Does an answer above this one say as much already? */
static bool
is_implied(const Walk *w, uint32_t step)
{
	const GazStep *s = &w->out->steps.item[step];
	const GazCategory *categories = w->x->image->categories;
	uint32_t	c = categories[s->category].parent;

	for (; c != GAZ_NONE; c = categories[c].parent)
	{
		uint32_t	at = w->step_at[c];

		if (at != GAZ_NONE && at >= w->stage_start &&
			(s->relation == POSSIBLE ||
			 w->out->steps.item[at].relation <= BROADER))
			return true;
	}
	return false;
}

static bool
comes_before(const Walk *w, uint32_t a, uint32_t b)
{
	GazRelation x = w->out->steps.item[a].relation;
	GazRelation y = w->out->steps.item[b].relation;

	return x != y ? x < y : strcmp(path_of(w, a), path_of(w, b)) < 0;
}

/* The steps of the last stage that are in the scheme; sorted as they come. */
static void
collect_answers(Walk *w, uint32_t scheme)
{
	GazTranslation *out = w->out;

	for (uint32_t i = w->stage_start; i < out->steps.n; i++)
	{
		const GazStep *s = &out->steps.item[i];
		uint32_t	k = out->answers.n;

		if (!s->crossed || w->x->scheme[s->category] != scheme ||
			is_implied(w, i))
			continue;
		(void) gaz_vec_push(w->arena, &out->answers);
		for (; k > 0 && comes_before(w, i, out->answers.item[k - 1]); k--)
			out->answers.item[k] = out->answers.item[k - 1];
		out->answers.item[k] = i;
	}
}

void
gaz_translate(const GazCrosswalk *x, GazArena *arena, uint32_t category,
			  const char *to_scheme, GazTranslation *out)
{
	uint32_t	n = x->image->ncategories;
	uint32_t	scheme = GAZ_NONE;
	Walk		w = {.x = x, .arena = arena, .out = out};

	for (uint32_t i = 0; i < n && scheme == GAZ_NONE; i++)
	{
		if (strcmp(gaz_image_string(x->image, x->image->categories[i].scheme),
				   to_scheme) == 0)
			scheme = x->scheme[i];
	}
	if (scheme == GAZ_NONE || category >= n)
		return;
	w.been = gaz_arena_zalloc(arena, x->nschemes * sizeof(bool));
	w.found = gaz_arena_alloc(arena, x->nschemes * sizeof(uint32_t));
	w.step_at = gaz_arena_alloc(arena, n * sizeof(uint32_t));
	memset(w.step_at, 0xff, n * sizeof(uint32_t));
	walk(&w, category, scheme);
	collect_answers(&w, scheme);
}
