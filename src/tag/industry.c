/*-------------------------------------------------------------------------
 *
 * industry.c
 *	  Which industries an article is about, with a score in 0..1.
 *
 * Evidence (see evidence.c) is added up for each category and all above it,
 * a sentence at a time: the strongest piece of a sentence in full and what else
 * the sentence has in part (REST), since a sentence that lists a sector's
 * products is less than as many sentences.  The sum becomes a score by its
 * odds:
 *
 *	  odds = (sum / needed) ^ STEEPNESS x (sum / strongest) ^ RIVALRY
 *	  score = odds / (1 + odds)
 *
 * where needed is NEEDED for a text of up to LONG_TEXT words and grows with
 * the root of the length beyond, and strongest is the largest sum of any
 * category of the classification that the text names: the sector that a report
 * on chips mentions once is in passing there, and is a topic where nothing
 * else is named.  So one term that means a category and nothing else (weight
 * 0.9), once, with no rival, is 0.5: 'as likely about it as not'.  A list that
 * names sectors as such ('new materials, new energy and biology') puts them on
 * a par, so for the part of a topmost category's sum that comes of such lists,
 * RIVALRY counts as 0.  The exponents, REST and the factors of names
 * (context.c) were fitted to annotated articles by log-loss;
 * tools/reliability.py shows how the score fits any others.
 *
 * Example: a short report has 'wind farm' (weight 1 for 6.2) in its title (2)
 * and in two sentences of its body (1/2 and 1/4), where 'wind turbine' (1)
 * stands beside the first and 'chip' (0.45 for 1.2.4) in a third.  6.2 has 2 +
 * (1 + 0.7 x 0.5) + 0.25 = 3.6, and is the strongest: odds 4 ^ 2.4 = 28, score
 * 0.97.  1.2.4 has 0.45, a share of 0.13: odds 0.5 ^ 2.4 x 0.13 ^ 1.6 = 0.01,
 * score 0.01, and is not returned.
 *
 * What is returned lies where the evidence lies.  A category whose score
 * reaches the minimum is an answer.  One that stays under it gives its
 * evidence to its parent: 'perovskite' and 'heliostat' once each do not make
 * a text one about either, but may make it one about solar energy.  So
 * does one that stands about equal with a sibling, neither being clear, where
 * the text names the parent itself.
 *
 * Limits: all categories share the exponents, though some are named in passing
 * oftener than others; that is left to the weights of their terms.  The text's
 * length counts in tokens, so Chinese text, a token a character, is scaled.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/tag.h"

#include <math.h>
#include <stdlib.h>

#include "tag/evidence.h"

/* See the head of the file. */
#define STEEPNESS 2.4f
#define RIVALRY 1.6f
#define NEEDED 0.9f
#define REST 0.7f
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
	float		total;			/* with all below, a sentence at a time */
	float		listed;			/* the part of the total that comes of lists
								 * which name this very category, a topmost
								 * one */
	uint32_t	sentence;		/* the last that added to the total */
	float		best_piece;		/* the strongest piece of that sentence */
	float		taken;			/* the part that answers below account for */
	float		most_left;		/* the most that one child left over */
	float		best;			/* largest and second largest total of a */
	float		second;			/* child */
	float		score;
	bool		is_answer;
	bool		above_answer;	/* a category below it is an answer */
} Sum;

/* The largest sum of any category that the text names of a classification. */
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
	float		needed;
	float		least;			/* less than this never reaches the minimum */
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
			s->sentence = GAZ_NONE;
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
	strongest->sum = fmaxf(strongest->sum, s->total);
}

/* REST of each piece, and what is left of the strongest of a sentence too. */
static void
add_piece(Sum *s, const GazEvidence *e)
{
	float		before = s->total;

	if (s->sentence != e->sentence)
	{
		s->sentence = e->sentence;
		s->best_piece = 0;
	}
	s->total += e->strength * REST;
	if (e->strength > s->best_piece)
	{
		s->total += (e->strength - s->best_piece) * (1 - REST);
		s->best_piece = e->strength;
	}
	if (e->listed && s->parent == GAZ_NONE && s->category == e->category)
		s->listed += s->total - before;
}

static void
add_up(Tagger *t, const GazEvidences *evidence)
{
	for (uint32_t i = 0; i < evidence->n; i++)
	{
		const GazEvidence *e = &evidence->item[i];
		uint32_t	k = sum_of(t, e->category);

		t->sums.item[k].own += e->strength;
		for (int depth = 0; k != GAZ_NONE && depth < MAX_DEPTH; depth++)
		{
			add_piece(&t->sums.item[k], e);
			k = t->sums.item[k].parent;
		}
	}
	for (uint32_t i = 0; i < t->sums.n; i++)
	{
		if (t->sums.item[i].own > 0)
			note_strength(t, &t->sums.item[i]);
	}
}

/*
 * Deepest first, so that a category is decided before its parent; with few
 * levels and few categories that is a pass over the list a level.
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

/* Tells its parent of it, as one of its children. */
static void
compare_siblings(Tagger *t, Sum *s)
{
	Sum		   *p;

	if (s->parent == GAZ_NONE)
		return;
	p = &t->sums.item[s->parent];
	if (s->total > p->best)
	{
		p->second = p->best;
		p->best = s->total;
	}
	else if (s->total > p->second)
		p->second = s->total;
}

/* What a sum is of the strongest of its classification, at most 1. */
static float
share_of(const Tagger *t, const Sum *s, float sum)
{
	const Strongest *strongest = strongest_in(t, category_of(t, s)->scheme);

	return strongest && strongest->sum > sum ? sum / strongest->sum : 1;
}

/* The score of this category if sum were what it has. */
static float
score_of(const Tagger *t, const Sum *s, float sum)
{
	float		odds;
	float		alone;			/* part of the sum that has rivals */

	if (sum <= 0)
		return 0;
	alone = 1 - fminf(s->listed / s->total, 1);
	odds = powf(sum / t->needed, STEEPNESS) *
		powf(share_of(t, s, sum), RIVALRY * alone);
	/* rounded, so that another libm's last bit does not show */
	return roundf(odds / (1 + odds) * 1e4f) / 1e4f;
}

/* The sum whose score is the minimum when it has no rival. */
static float
least_for(const Tagger *t)
{
	float		min = t->doc->settings->min_industry_score;

	if (min <= 0 || min >= 1)
		return 0;
	/* a little less: it only spares the scores of what is hopeless */
	return 0.99f * t->needed * powf(min / (1 - min), 1 / STEEPNESS);
}

/* What of its sum no answer below accounts for. */
static float
left_of(const Sum *s)
{
	return fmaxf(s->total - s->taken, 0);
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
	float		left = left_of(s);

	if (s->own == 0 && (s->above_answer || s->most_left < DOMINANT * left))
		return false;
	if (left < t->least)
		return false;
	return score_of(t, s, left) >= t->doc->settings->min_industry_score &&
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
					  "sum %.2f of needed %.2f, %.2f of the strongest: %s",
					  s->total, t->needed, share_of(t, s, s->total),
					  s->is_answer ? "returned" :
					  s->parent == GAZ_NONE ? "not returned" :
					  "left to its parent");
	if (s->parent == GAZ_NONE)
		return;
	p = &t->sums.item[s->parent];
	p->above_answer |= s->is_answer || s->above_answer;
	p->taken += s->is_answer ? s->total : s->taken;
	if (!s->is_answer)
		p->most_left = fmaxf(p->most_left, left_of(s));
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

/* How much evidence makes 0.5 in a text of this length, without a rival. */
static float
needed_for(const GazDoc *doc)
{
	float		length = (float) doc->tokens.n;

	/* two Han characters make about a word */
	if (strcmp(doc->language, "zh") == 0)
		length /= 2;
	return NEEDED * sqrtf(fmaxf(length / LONG_TEXT, 1));
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
	t.least = least_for(&t);
	add_up(&t, &evidence);
	gaz_poll(doc->arena);
	for_each_level(&t, compare_siblings);
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
