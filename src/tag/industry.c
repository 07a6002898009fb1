/*-------------------------------------------------------------------------
 *
 * industry.c
 *	  Which industries an article is about, with a score in 0..1.
 *
 * Evidence (see evidence.c) is summed for each category, and a category also
 * has the sum of those below it.  A sum becomes a score in three steps:
 *
 *	  share = sum / (sum + ALPHA x rival)
 *
 * where rival is the largest sum of any one category in the same
 * classification, or OTHERS x that of any, whichever is more: the sector that
 * a long report on chips mentions once is in passing there, and is a topic
 * where none is named more often.
 *
 *	  needed = HALF x sqrt(length / LONG_TEXT), at least HALF
 *	  score = 1 - 2 ^ (-sum x share / needed)
 *
 * so that 0.5 means 'as likely about it as not'.  Example: a short report has
 * 'wind farm' (weight 1 for 6.2) in its title (2) and twice in its body (1/2 +
 * 1/4), 'wind turbine' (1) once, and 'chip' (0.45 for 1.2.4) once.  6.2 has
 * 3.75, which is also its rival; share 1 / 1.4 = 0.71; score 1 - 2^-4.46 =
 * 0.95.  1.2.4 has 0.45 against 3.75; share 0.45 / 1.95 = 0.23; score
 * 1 - 2^-0.17 = 0.11, and is not returned.
 *
 * What is returned lies where the evidence lies.  A category whose score
 * reaches the minimum is an answer.  One that stays under it gives its
 * evidence to its parent: 'perovskite' and 'heliostat' once each do not make
 * a text one about either, but may make it one about solar energy.  So
 * does one that stands about equal with a sibling, neither being clear, where
 * the text names the parent itself.
 *
 * Limits: the weights come from the rows, not from a corpus.  The text's
 * length counts in tokens, so Chinese text, a token a character, is scaled.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/tag.h"

#include <math.h>
#include <stdlib.h>

#include "tag/evidence.h"

/* See the head of the file. */
#define HALF 0.6f
#define ALPHA 0.4f
#define OTHERS 0.5f
#define LONG_TEXT 1500.0f

/* A score from which a category is an answer whatever its siblings have. */
#define CLEAR 0.65f

/* Siblings whose sums differ by no more than this are about equal. */
#define NEARLY 0.85f

/* The part of what was passed up that one child must have; see is_answer. */
#define DOMINANT 0.45f

/* Deeper trees than this do not occur; keeps a damaged one from looping. */
#define MAX_DEPTH 16

/* The best categories of a span, at most so many. */
#define MAX_SPAN_CATEGORIES 8

/* A term that names a category in a directive must mean it this surely. */
#define SPAN_WEIGHT 0.5f

/* What is known of one category. */
typedef struct Sum
{
	uint32_t	category;
	uint32_t	parent;			/* index into Tagger.sums, or GAZ_NONE */
	uint32_t	level;			/* of the category, 1 the topmost */
	uint32_t	answer;			/* index into doc->industries, or GAZ_NONE */
	float		own;			/* of terms that name this very category */
	float		total;			/* with all below */
	float		left;			/* own, and what lower ones passed up */
	float		most_left;		/* the most that one of them passed up */
	float		best;			/* largest and second largest total of a */
	float		second;			/* child */
	float		score;
	bool		is_answer;
	bool		above_answer;	/* a category below it is an answer */
} Sum;

/* The largest sum of one category of a classification. */
typedef struct Strongest
{
	uint32_t	scheme;
	float		sum;
} Strongest;

typedef struct Tagger
{
	GazDoc	   *doc;
	GAZ_VEC(Sum) sums;			/* the categories with any evidence, and those
								 * above them */
	uint32_t   *sum_of;			/* by category: index into sums */
	uint32_t	deepest;		/* level of the lowest of them */
	GAZ_VEC(Strongest) strongest;	/* of each classification that occurs */
	float		strongest_of_all;
	float		needed;
} Tagger;

static const GazCategory *
category_of(const Tagger *t, const Sum *s)
{
	return &t->doc->image->categories[s->category];
}

static const char *
path_of(const Tagger *t, const Sum *s)
{
	return gaz_image_string(t->doc->image, category_of(t, s)->path);
}

/* The sum of a category; makes it, and those of all above it, when new. */
static uint32_t
sum_of(Tagger *t, uint32_t category)
{
	uint32_t	child = GAZ_NONE;
	uint32_t	first = GAZ_NONE;

	while (category != GAZ_NONE)
	{
		uint32_t	i = t->sum_of[category];
		bool		is_new = i == GAZ_NONE;

		if (is_new)
		{
			const GazCategory *c = &t->doc->image->categories[category];
			Sum		   *s = gaz_vec_push(t->doc->arena, &t->sums);

			i = t->sums.n - 1;
			t->sum_of[category] = i;
			s->category = category;
			s->level = c->level;
			s->parent = GAZ_NONE;
			s->answer = GAZ_NONE;
			if (c->level > t->deepest && c->level <= MAX_DEPTH)
				t->deepest = c->level;
		}
		if (child != GAZ_NONE)
			t->sums.item[child].parent = i;
		if (first == GAZ_NONE)
			first = i;
		if (!is_new)
			break;
		child = i;
		category = t->doc->image->categories[category].parent;
	}
	return first;
}

static Strongest *
strongest_in(const Tagger *t, uint32_t scheme)
{
	for (uint32_t i = 0; i < t->strongest.n; i++)
	{
		if (t->strongest.item[i].scheme == scheme)
			return &t->strongest.item[i];
	}
	return NULL;
}

/* Keeps the largest sums; classifications are few, so a list will do. */
static void
note_strength(Tagger *t, const Sum *s)
{
	uint32_t	scheme = category_of(t, s)->scheme;
	Strongest  *strongest = strongest_in(t, scheme);

	if (!strongest)
	{
		strongest = gaz_vec_push(t->doc->arena, &t->strongest);
		strongest->scheme = scheme;
	}
	strongest->sum = fmaxf(strongest->sum, s->own);
	t->strongest_of_all = fmaxf(t->strongest_of_all, s->own);
}

static void
add_up(Tagger *t, const GazEvidences *evidence)
{
	for (uint32_t i = 0; i < evidence->n; i++)
	{
		const GazEvidence *e = &evidence->item[i];
		uint32_t	k = sum_of(t, e->category);
		Sum		   *s = &t->sums.item[k];	/* now that sums won't move */

		s->own += e->strength;
		s->left = s->total = s->own;
		note_strength(t, s);
	}
}

/*
 * Deepest first, so that a category's sum is whole before its parent's; with
 * few levels and few categories that is a pass over the list a level.
 */
static void
for_each_level(Tagger *t, void (*visit) (Tagger *t, Sum *s))
{
	for (uint32_t level = t->deepest; level > 0; level--)
	{
		for (uint32_t i = 0; i < t->sums.n; i++)
		{
			Sum		   *s = &t->sums.item[i];

			if (s->level == level)
				visit(t, s);
		}
	}
}

static void
pass_up(Tagger *t, Sum *s)
{
	Sum		   *p;

	if (s->parent == GAZ_NONE)
		return;
	p = &t->sums.item[s->parent];
	p->total += s->total;
	if (s->total > p->best)
	{
		p->second = p->best;
		p->best = s->total;
	}
	else if (s->total > p->second)
		p->second = s->total;
}

/* What a sum of this category has to hold its own against. */
static float
rival_of(const Tagger *t, const Sum *s)
{
	const Strongest *strongest = strongest_in(t, category_of(t, s)->scheme);

	return fmaxf(strongest ? strongest->sum : 0, OTHERS * t->strongest_of_all);
}

/* The score of this category if sum were what it has. */
static float
score_of(const Tagger *t, const Sum *s, float sum)
{
	float		share;

	if (sum <= 0)
		return 0;
	share = sum / (sum + ALPHA * rival_of(t, s));
	/* rounded, so that another libm's last bit does not show */
	return roundf((1 - exp2f(-sum * share / t->needed)) * 1e4f) / 1e4f;
}

/*
 * Is the score of so much under the minimum, whatever the rival has?  The
 * score's curve lies under the line that it begins with, whose slope is ln 2;
 * most categories have so little that this settles it.
 */
static bool
is_too_little(const Tagger *t, float sum)
{
	return sum / t->needed * 0.7f + 1e-3f <
		t->doc->settings->min_industry_score;
}

/* Is it no clearer than a sibling, in a text that names their parent? */
static bool
is_ambiguous(const Tagger *t, const Sum *s)
{
	const Sum  *p;

	if (s->parent == GAZ_NONE || score_of(t, s, s->total) >= CLEAR)
		return false;
	p = &t->sums.item[s->parent];
	return p->own > 0 && p->second >= NEARLY * p->best &&
		s->total >= NEARLY * p->best;
}

/*
 * A category that the text does not name is no answer for what answers below
 * left over, nor for a little of many things: glass here, a pump and a paper
 * mill there do not make a text one about manufacturing.
 */
static bool
is_answer(const Tagger *t, const Sum *s)
{
	if (s->own == 0 &&
		(s->above_answer || s->most_left < DOMINANT * s->left))
		return false;
	if (is_too_little(t, s->left))
		return false;
	return score_of(t, s, s->left) >= t->doc->settings->min_industry_score &&
		!is_ambiguous(t, s);
}

static void
decide(Tagger *t, Sum *s)
{
	Sum		   *p;

	s->is_answer = is_answer(t, s);
	if (s->is_answer || t->doc->settings->trace)
		s->score = score_of(t, s, s->total);
	if (t->doc->settings->trace && (s->is_answer || s->own > 0))
		gaz_doc_trace(t->doc, "weight", gaz_span(0, 0), s->score,
					  path_of(t, s),
					  "sum %.2f, rival %.2f, needed %.2f: %s",
					  s->total, rival_of(t, s), t->needed,
					  s->is_answer ? "returned" : "left to its parent");
	if (s->parent == GAZ_NONE)
		return;
	p = &t->sums.item[s->parent];
	p->above_answer |= s->is_answer || s->above_answer;
	if (!s->is_answer)
	{
		p->left += s->left;
		p->most_left = fmaxf(p->most_left, s->left);
	}
}

static int
compare_answers(const void *a, const void *b)
{
	const GazIndustry *x = a;
	const GazIndustry *y = b;

	/* categories are in the order of scheme and path */
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->category < y->category ? -1 : x->category > y->category;
}

static void
list_answers(Tagger *t)
{
	GazDoc	   *doc = t->doc;

	for (uint32_t i = 0; i < t->sums.n; i++)
	{
		const Sum  *s = &t->sums.item[i];
		GazIndustry *industry;

		if (!s->is_answer)
			continue;
		industry = gaz_vec_push(doc->arena, &doc->industries);
		industry->category = s->category;
		industry->score = s->score;
	}
	if (doc->industries.n > 1)
		qsort(doc->industries.item, doc->industries.n,
			  sizeof(GazIndustry), compare_answers);
	for (uint32_t i = 0; i < doc->industries.n; i++)
	{
		uint32_t	category = doc->industries.item[i].category;

		t->sums.item[t->sum_of[category]].answer = i;
	}
}

/* Evidence goes to every answer at or above its category. */
static void
hand_out_evidence(Tagger *t, const GazEvidences *evidence)
{
	GazDoc	   *doc = t->doc;

	for (uint32_t i = 0; i < evidence->n; i++)
	{
		const GazEvidence *e = &evidence->item[i];
		uint32_t	k = t->sum_of[e->category];

		for (int depth = 0; k != GAZ_NONE && depth < MAX_DEPTH; depth++)
		{
			const Sum  *s = &t->sums.item[k];
			GazSpans   *spans;

			k = s->parent;
			if (s->answer == GAZ_NONE)
				continue;
			spans = &doc->industries.item[s->answer].evidence;
			if (spans->n == 0 ||
				!gaz_span_same(spans->item[spans->n - 1], e->span))
				*(GazSpan *) gaz_vec_push(doc->arena, spans) = e->span;
		}
	}
}

static void
add_mentions(GazDoc *doc, const GazEvidences *evidence)
{
	for (uint32_t i = 0; i < evidence->n; i++)
	{
		const GazEvidence *e = &evidence->item[i];

		gaz_doc_add(doc, GAZ_M_INDUSTRY, e->span, "industry-term", e->entry,
					fminf(e->strength, 1));
	}
}

/* How much evidence makes 0.5 in a text of this length. */
static float
needed_for(const GazDoc *doc)
{
	float		length = (float) doc->tokens.n;

	/* two Han characters make about a word */
	if (strcmp(doc->language, "zh") == 0)
		length /= 2;
	return HALF * sqrtf(fmaxf(length / LONG_TEXT, 1));
}

void
gaz_tag_industries(GazDoc *doc)
{
	GazEvidences evidence = {0};
	Tagger		t = {.doc = doc};

	gaz_collect_evidence(doc, &evidence);
	if (evidence.n == 0)
		return;
	t.sum_of = gaz_arena_alloc(doc->arena, doc->image->ncategories *
							   sizeof(*t.sum_of));
	memset(t.sum_of, 0xff, doc->image->ncategories * sizeof(*t.sum_of));
	t.needed = needed_for(doc);
	add_up(&t, &evidence);
	gaz_poll(doc->arena);
	for_each_level(&t, pass_up);
	for_each_level(&t, decide);
	list_answers(&t);
	hand_out_evidence(&t, &evidence);
	add_mentions(doc, &evidence);
}

/* One category of a span, and how surely the span names it. */
typedef struct Named
{
	uint32_t	category;
	float		weight;
} Named;

static void
note_named(Named *named, uint32_t *n, uint32_t category, float weight)
{
	uint32_t	i = 0;

	while (i < *n && named[i].category != category)
		i++;
	if (i == *n)
	{
		if (i == MAX_SPAN_CATEGORIES)
			return;
		named[(*n)++] = (Named) {category, weight};
	}
	else if (weight > named[i].weight)
		named[i].weight = weight;
	/* keep the best first; equals stay in the order of the text */
	for (; i > 0 && named[i].weight > named[i - 1].weight; i--)
	{
		Named		better = named[i];

		named[i] = named[i - 1];
		named[i - 1] = better;
	}
}

void
gaz_tag_span(GazDoc *doc, GazSpan span, GazIndexes *out)
{
	Named		named[MAX_SPAN_CATEGORIES];
	uint32_t	n = 0;
	GazSpan		term = {0, 0};

	if (gaz_span_empty(span) || span.to > doc->tokens.n)
		return;
	for (uint32_t k = doc->matches.at[span.from];
		 k < doc->matches.at[span.to]; k++)
	{
		const GazMatch *m = &doc->matches.item[k];
		const GazEntry *e = &doc->image->entries[m->entry];

		if (m->kind != GAZ_K_INDUSTRY || e->category == GAZ_NONE ||
			m->span.to > span.to)
			continue;
		if (!gaz_span_same(m->span, term) && m->span.from < term.to)
			continue;
		term = m->span;
		if (e->weight >= SPAN_WEIGHT)
			note_named(named, &n, e->category, e->weight);
	}
	for (uint32_t i = 0; i < n; i++)
		*(uint32_t *) gaz_vec_push(doc->arena, out) = named[i].category;
}
