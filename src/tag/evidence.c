/*-------------------------------------------------------------------------
 *
 * evidence.c
 *	  From the lexicon's matches to pieces of evidence with a strength.
 *
 *	  strength = weight x section x context x list x repetition
 *
 *	  weight		of the lexicon row: how surely the term means the category;
 *					its root where the words around name a trade: 'copper'
 *					(0.4) in 'copper producers' has 0.63
 *	  section		title 2, lead 1.3, body 1; page furniture gives none
 *	  context		see context.c and guard.c; items of one list share it: in 'no chips or
 *					biomedicine' both are negated
 *	  list			1.3 for an item of a list of three or more: 'develop new
 *					materials, biology and new energy' names sectors on purpose
 *	  repetition	1 the first time a term comes, then 1/2, 1/4, ...: thirty
 *					times 'hotel' say little more than three times
 *
 * The longest term wins, leftmost first: 'new energy vehicle' is not evidence
 * of new energy.  Inside the whole names of the lexicon it is much the same:
 * 'World Bank' speaks of itself and next to nothing of banking, though a
 * company's name ('Lanhe Mining') tells its trade as an unknown one's does.  A
 * stop row with code industry is an idiom, whose words are no evidence: 'river
 * bank', 'port wine'.
 *
 * One pass over the matches; what is known of each term is in a hash table
 * over the terms that occur, since the lexicon may be far larger than a text.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/evidence.h"

#include <math.h>

/* A repetition beyond this adds nothing that could be seen. */
#define MAX_REPEAT 8

/* So many terms make a list, and what an item of it gains. */
#define LIST_TERMS 3
#define LIST_FACTOR 1.3f

static const GazContext in_known_name = {0.2f, "in a known name"};
static const GazContext in_known_company = {
	0.7f, "in a known company's name"
};

typedef struct Slot
{
	uint32_t	entry;			/* GAZ_NONE: free */
	uint32_t	seen;
} Slot;

/* Where the walk over the matches stands. */
typedef struct Walk
{
	GazDoc	   *doc;
	uint32_t	sentence;		/* index of the current one */
	GazSpan		term;			/* the current industry term */
	GazContext	context;		/* of the current term */
	bool		is_trade;		/* see gaz_names_trade() */
	uint32_t	list_terms;		/* length of the list that it ends */
	uint32_t	list_start;		/* and where its evidence begins */
	GazSpan		name;			/* last known name that began */
	GazContext	in_name;		/* of a term inside it */
	GazSpan		idiom;			/* last stop row that began */
	GazIndexes	around;			/* entries of context rows */
	Slot	   *slots;
	uint32_t	mask;
} Walk;

static float
section_factor(uint8_t section)
{
	switch ((GazSection) section)
	{
		case GAZ_SECTION_TITLE:
			return 2.0f;
		case GAZ_SECTION_LEAD:
			return 1.3f;
		case GAZ_SECTION_BODY:
			return 1.0f;
		case GAZ_SECTION_FURNITURE:
			break;
	}
	return 0;
}

/* Counts an occurrence of the entry and returns how many came before it. */
static uint32_t
count_entry(Walk *w, uint32_t entry, bool counts)
{
	uint32_t	i = entry * UINT32_C(2654435761);

	for (i ^= i >> 16;; i++)
	{
		Slot	   *s = &w->slots[i & w->mask];

		if (s->entry == GAZ_NONE)
			*s = (Slot) {entry, 0};
		if (s->entry == entry)
		{
			uint32_t	before = s->seen;

			if (counts && s->seen < MAX_REPEAT)
				s->seen++;
			return before;
		}
	}
}

static bool
is_known_name(uint32_t kind)
{
	const uint64_t names = gaz_kind_bit(GAZ_K_ORGANIZATION) |
		gaz_kind_bit(GAZ_K_PROGRAMME) | gaz_kind_bit(GAZ_K_PLACE) |
		gaz_kind_bit(GAZ_K_PERSON) | gaz_kind_bit(GAZ_K_SOURCE);

	return (names & gaz_kind_bit(kind)) != 0;
}

/* A firm's name tells what it makes, known or not (see context.c). */
static void
enter_name(Walk *w, const GazMatch *m)
{
	bool		is_company = m->kind == GAZ_K_ORGANIZATION &&
		strcmp(gaz_doc_code(w->doc, m), "company") == 0;

	w->name = m->span;
	w->in_name = is_company ? in_known_company : in_known_name;
}

/* Do only commas and 'and' or 'or' stand between the two? */
static bool
is_list(const GazDoc *doc, GazSpan a, GazSpan b)
{
	if (b.from <= a.to || b.from - a.to > 3)
		return false;
	for (uint32_t i = a.to; i < b.from; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (t->word != GAZ_W_AND && t->word != GAZ_W_OR &&
			t->word != GAZ_W_NOR && t->punct != ',')
			return false;
	}
	return true;
}

/* Moves to the sentence of token i; false when it is in none that counts. */
static bool
find_sentence(Walk *w, uint32_t i)
{
	const GazSentences *s = &w->doc->sentences;

	while (w->sentence < s->n && s->item[w->sentence].span.to <= i)
		w->sentence++;
	return w->sentence < s->n && s->item[w->sentence].span.from <= i &&
		s->item[w->sentence].section != GAZ_SECTION_FURNITURE;
}

/* Is the match one of words that are no evidence? */
static bool
is_idiom(const GazDoc *doc, const GazMatch *m)
{
	const GazEntry *e = &doc->image->entries[m->entry];

	return m->kind == GAZ_K_NEVER &&
		strcmp(gaz_image_string(doc->image, e->code), "industry") == 0;
}

/* Why a term that is not the current one is no evidence, or NULL. */
static const char *
objection_to(Walk *w, const GazMatch *m)
{
	if (m->span.from < w->term.to)
		return "within a longer industry term, or overlapping it";
	if (m->span.to <= w->idiom.to && m->span.from >= w->idiom.from)
		return "a stop row forbids it";
	if (!find_sentence(w, m->span.from))
		return "in page furniture";
	return NULL;
}

/* A new term: what is it worth here? */
static void
enter_term(Walk *w, GazSpan term, uint32_t next_evidence)
{
	const GazSentence *sentence = &w->doc->sentences.item[w->sentence];
	GazContext	before = w->context;
	bool		listed = is_list(w->doc, w->term, term);

	w->term = term;
	if (w->name.to >= term.to && gaz_span_len(w->name) > gaz_span_len(term))
		w->context = w->in_name;
	else
		w->context = gaz_context_of(w->doc, term, sentence);
	w->is_trade = w->context.factor == 1 &&
		gaz_names_trade(w->doc, term, sentence);
	if (listed && before.factor < w->context.factor)
		w->context = before;
	if (!listed)
	{
		w->list_terms = 0;
		w->list_start = next_evidence;
	}
	w->list_terms++;
}

/* A list of what is negated or of what a thing is used for names no topics. */
static bool
is_in_list(const GazEvidence *e)
{
	return e->listed && e->context.factor == 1;
}

static float
strength_of(const GazDoc *doc, const GazEvidence *e)
{
	return e->weight * section_factor(e->section) * e->context.factor *
		(is_in_list(e) ? LIST_FACTOR : 1) / (float) (UINT32_C(1) << e->repeats);
}

static bool
is_guarded(const GazDoc *doc, uint32_t entry)
{
	return gaz_image_string(doc->image,
							doc->image->entries[entry].name)[0] != '\0';
}

static float
weight_of(const Walk *w, const GazMatch *m)
{
	float		weight = w->doc->image->entries[m->entry].weight;

	return w->is_trade ? sqrtf(weight) : weight;
}

/*
 * Two rows of one category may fold to one spelling ('tire', 'tyres'): the
 * surer one counts.
 */
static bool
is_told_already(const Walk *w, const GazMatch *m, GazEvidences *out)
{
	const GazEntry *entries = w->doc->image->entries;

	for (uint32_t i = out->n; i > 0; i--)
	{
		GazEvidence *e = &out->item[i - 1];

		if (!gaz_span_same(e->span, m->span))
			break;
		if (e->category != entries[m->entry].category)
			continue;
		if (entries[e->entry].weight < entries[m->entry].weight)
		{
			e->entry = m->entry;
			e->weight = weight_of(w, m);
			e->is_guarded = is_guarded(w->doc, m->entry);
		}
		return true;
	}
	return false;
}

static void
add_evidence(Walk *w, const GazMatch *m, GazEvidences *out)
{
	GazDoc	   *doc = w->doc;
	GazEvidence *e;

	if (is_told_already(w, m, out))
		return;
	e = gaz_vec_push(doc->arena, out);
	e->span = m->span;
	e->entry = m->entry;
	e->category = doc->image->entries[m->entry].category;
	e->weight = weight_of(w, m);
	e->sentence = w->sentence;
	e->section = doc->sentences.item[w->sentence].section;
	e->context = w->context;
	e->is_trade = w->is_trade;
	e->is_guarded = is_guarded(doc, m->entry);
	e->repeats = count_entry(w, m->entry, w->context.factor > GAZ_HARDLY);
	/* the third term makes a list of those before it too */
	if (w->list_terms == LIST_TERMS)
		for (uint32_t i = w->list_start; i < out->n; i++)
			out->item[i].listed = true;
	e->listed = w->list_terms >= LIST_TERMS;
}

static void
weigh(GazDoc *doc, const GazEvidences *evidence)
{
	for (uint32_t i = 0; i < evidence->n; i++)
	{
		GazEvidence *e = &evidence->item[i];

		e->strength = strength_of(doc, e);
		if (!doc->settings->trace)
			continue;
		gaz_doc_trace(doc, "weight", e->span, e->strength,
					  gaz_image_string(doc->image, doc->image->
									   categories[e->category].path),
					  "%.2f%s x %s %.1f x %s %.2f%s / %u",
					  e->weight, e->is_trade ? " as a trade" : "",
					  gaz_section_name(e->section),
					  section_factor(e->section), e->context.why,
					  e->context.factor, is_in_list(e) ? " x list 1.3" : "",
					  UINT32_C(1) << e->repeats);
	}
}

/*
 * Room for twice as many entries as there can be, a power of two; and the
 * context rows, since this looks at all matches anyway.
 */
static void
prepare(Walk *w)
{
	const GazMatches *matches = &w->doc->matches;
	uint32_t	n = 0;
	uint32_t	size = 16;

	for (uint32_t k = 0; k < matches->n; k++)
	{
		const GazMatch *m = &matches->item[k];

		n += m->kind == GAZ_K_INDUSTRY;
		if (m->kind == GAZ_K_INDUSTRY_CONTEXT)
			*(uint32_t *) gaz_vec_push(w->doc->arena, &w->around) = m->entry;
	}
	while (size / 2 < n && size < UINT32_C(1) << 31)
		size *= 2;
	w->slots = gaz_arena_alloc(w->doc->arena, size * sizeof(Slot));
	for (uint32_t i = 0; i < size; i++)
		w->slots[i] = (Slot) {GAZ_NONE, 0};
	w->mask = size - 1;
}

void
gaz_collect_evidence(GazDoc *doc, GazEvidences *out)
{
	Walk		w = {.doc = doc, .context = {1.0f, ""}};
	uint32_t	polled = GAZ_NONE;

	prepare(&w);
	for (uint32_t k = 0; k < doc->matches.n; k++)
	{
		const GazMatch *m = &doc->matches.item[k];

		if (m->kind != GAZ_K_INDUSTRY)
		{
			if (is_known_name(m->kind) && m->span.to > w.name.to)
				enter_name(&w, m);
			else if (is_idiom(doc, m) && m->span.to > w.idiom.to)
				w.idiom = m->span;
			continue;
		}
		if (doc->image->entries[m->entry].category == GAZ_NONE)
			continue;
		if (!gaz_span_same(m->span, w.term))
		{
			const char *why = objection_to(&w, m);

			if (why)
			{
				gaz_doc_trace(doc, "lost", m->span, 0, "industry-term", "%s",
							  why);
				continue;
			}
			enter_term(&w, m->span, out->n);
		}
		if (polled != w.sentence)
			gaz_poll(doc->arena);
		polled = w.sentence;
		add_evidence(&w, m, out);
	}
	gaz_guard_evidence(doc, &w.around, out);
	weigh(doc, out);
}
