/*-------------------------------------------------------------------------
 *
 * clause.c
 *	  Units and phrases: the shallow reading that all relations share.
 *
 * A unit is what the eye takes in at once.  'Huang Lifen, member of the
 * Standing Committee and vice mayor Su Jianping accompanied ...' is
 *
 *	  PERSON , ROLE and ROLE PERSON word ...
 *
 * and a walk over it, left or right, needs no look inside a name.  Roles hide
 * the organisation in them: nobody visits the committee in 'Secretary of the
 * Municipal Party Committee'.
 *
 * A phrase is a named unit with what governs it.  The governing preposition is
 * forgotten at a verb or a comma, except where a list goes on ('to Gulou,
 * Cangshan and the Zone').
 *
 *-------------------------------------------------------------------------
 */
#include "relate/clause.h"

/*
 * Values of GazRelate.at: GAZ_NONE, the index of a mention, or, with this bit,
 * the index of an org_generic match.
 */
#define AT_MATCH 0x80000000u

/* A modifier's noun is at most so many words away: 'Jingwei vice-president X'. */
#define MODIFIER_REACH 6

static void
cover_roles(GazRelate *r)
{
	GazDoc	   *doc = r->doc;

	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];

		if (m->kind != GAZ_M_ROLE || m->dropped)
			continue;
		for (uint32_t t = m->span.from; t < m->span.to; t++)
		{
			uint32_t	now = r->at[t];

			if (now == GAZ_NONE ||
				doc->mentions.item[now].kind != GAZ_M_PERSON)
				r->at[t] = i;
		}
	}
}

static void
cover_generic(GazRelate *r, uint32_t index)
{
	GazSpan		span = r->doc->matches.item[index].span;

	for (uint32_t t = span.from; t < span.to; t++)
		if (r->at[t] != GAZ_NONE)
			return;
	for (uint32_t t = span.from; t < span.to; t++)
		r->at[t] = AT_MATCH | index;
}

static void
cover_generics(GazRelate *r)
{
	const GazDoc *doc = r->doc;

	for (uint32_t i = 0; i < doc->matches.n; i++)
		if (doc->matches.item[i].kind == GAZ_K_ORG_GENERIC)
			cover_generic(r, i);
}

void
gaz_relate_init(GazRelate *r, GazDoc *doc)
{
	size_t		size = sizeof(uint32_t) * ((size_t) doc->tokens.n + 1);

	memset(r, 0, sizeof(*r));
	r->doc = doc;
	r->focus.person = GAZ_NONE;
	r->focus.organization = GAZ_NONE;
	r->focus.met = GAZ_NONE;
	r->at = gaz_arena_alloc(doc->arena, size);
	memset(r->at, 0xff, size);
	if (doc->cover)
		memcpy(r->at, doc->cover, sizeof(uint32_t) * doc->tokens.n);
	cover_roles(r);
	cover_generics(r);
	gaz_focus_read_titles(r);
}

static GazUnit
mention_unit(const GazRelate *r, uint32_t index)
{
	static const GazUnitKind unit_kind[GAZ_MENTION_KIND_COUNT] = {
		[GAZ_M_PERSON] = GAZ_U_PERSON,
		[GAZ_M_ORGANIZATION] = GAZ_U_ORGANIZATION,
		[GAZ_M_PLACE] = GAZ_U_PLACE,
		[GAZ_M_PROGRAMME] = GAZ_U_NAME,
		[GAZ_M_PRODUCT] = GAZ_U_NAME,
		[GAZ_M_ROLE] = GAZ_U_ROLE,
		[GAZ_M_AMOUNT] = GAZ_U_QUANTITY,
		[GAZ_M_DATE] = GAZ_U_DATE,
	};
	const GazMention *m = &r->doc->mentions.item[index];
	GazUnit		u = {m->span, unit_kind[m->kind], m->entity, m->data};

	if (m->kind == GAZ_M_ROLE && m->data < r->doc->roles.n)
		u.entity = r->doc->roles.item[m->data].person;
	return u;
}

static bool
is_pronoun(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	switch (t->word)
	{
		case GAZ_W_HE:
		case GAZ_W_SHE:
		case GAZ_W_IT:
		case GAZ_W_THEY:
			return t->kind == GAZ_TK_WORD;
		default:
			return t->kind == GAZ_TK_HAN && !(t->flags & GAZ_TF_BAD) &&
				(gaz_token_is(doc, i, "他") || gaz_token_is(doc, i, "她"));
	}
}

GazUnit
gaz_other_unit_at(const GazRelate *r, uint32_t i)
{
	const GazDoc *doc = r->doc;
	GazUnit		u = {gaz_span(i, i + 1), GAZ_U_WORD, GAZ_NONE, GAZ_NONE};
	uint32_t	at;

	if (i >= doc->tokens.n)
	{
		u.kind = GAZ_U_PUNCT;
		u.span = gaz_span(doc->tokens.n, doc->tokens.n);
		return u;
	}
	at = r->at[i];
	if (at != GAZ_NONE && !(at & AT_MATCH))
		return mention_unit(r, at);
	if (at != GAZ_NONE)
	{
		u.kind = GAZ_U_GENERIC;
		u.data = at & ~AT_MATCH;
		u.span = doc->matches.item[u.data].span;
	}
	else if (doc->tokens.item[i].kind == GAZ_TK_PUNCT ||
			 doc->tokens.item[i].kind == GAZ_TK_MARKUP)
		u.kind = GAZ_U_PUNCT;
	else if (is_pronoun(doc, i))
		u.kind = GAZ_U_PRONOUN;
	return u;
}

bool
gaz_is_preposition(const GazToken *t)
{
	switch (t->word)
	{
		case GAZ_W_OF: case GAZ_W_IN: case GAZ_W_ON: case GAZ_W_AT:
		case GAZ_W_TO: case GAZ_W_FOR: case GAZ_W_FROM: case GAZ_W_BY:
		case GAZ_W_WITH: case GAZ_W_WITHOUT: case GAZ_W_INTO:
		case GAZ_W_ONTO: case GAZ_W_OVER: case GAZ_W_UNDER:
		case GAZ_W_BETWEEN: case GAZ_W_AMONG: case GAZ_W_DURING:
		case GAZ_W_THROUGH: case GAZ_W_WITHIN: case GAZ_W_AGAINST:
		case GAZ_W_ABOUT: case GAZ_W_NEAR: case GAZ_W_ACROSS:
		case GAZ_W_AROUND: case GAZ_W_ALONG: case GAZ_W_TOWARDS:
		case GAZ_W_VIA: case GAZ_W_PER: case GAZ_W_OFF:
		case GAZ_W_INCLUDING: case GAZ_W_LIKE: case GAZ_W_AFTER:
		case GAZ_W_BEFORE: case GAZ_W_SINCE: case GAZ_W_UNTIL:
		case GAZ_W_TILL: case GAZ_W_AS: case GAZ_W_THAN:
			return true;
		default:
			return false;
	}
}

bool
gaz_is_auxiliary(const GazToken *t)
{
	return (t->word >= GAZ_W_BE && t->word <= GAZ_W_OUGHT) ||
		(t->word >= GAZ_W_CANNOT && t->word <= GAZ_W_WASNT);
}

bool
gaz_is_relative(const GazToken *t)
{
	switch (t->word)
	{
		case GAZ_W_WHO:
		case GAZ_W_WHOM:
		case GAZ_W_WHICH:
		case GAZ_W_WHOSE:
		case GAZ_W_WHERE:
			return true;
		default:
			return false;
	}
}

bool
gaz_is_determiner(const GazToken *t)
{
	switch (t->word)
	{
		case GAZ_W_A: case GAZ_W_AN: case GAZ_W_THE: case GAZ_W_THIS:
		case GAZ_W_THAT: case GAZ_W_THESE: case GAZ_W_THOSE:
		case GAZ_W_EACH: case GAZ_W_EVERY: case GAZ_W_SOME:
		case GAZ_W_ANY: case GAZ_W_NO: case GAZ_W_ALL: case GAZ_W_BOTH:
		case GAZ_W_OTHER: case GAZ_W_ANOTHER: case GAZ_W_SUCH:
		case GAZ_W_HIS: case GAZ_W_HER: case GAZ_W_ITS:
		case GAZ_W_THEIR: case GAZ_W_OUR: case GAZ_W_MY: case GAZ_W_YOUR:
			return true;
		default:
			return false;
	}
}

bool
gaz_is_dash(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return gaz_is_punct(doc, i, '-') &&
		(t->end - t->start > 1 || !gaz_glued(t));
}

bool
gaz_is_stop(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_PUNCT && t->punct != 0 &&
		strchr(".;:!?", t->punct) != NULL;
}

/* ---- phrases ---- */

/* State of one walk from left to right. */
typedef struct PhraseWalk
{
	const GazRelate *r;
	uint32_t	prep;			/* waits for its noun */
	uint32_t	prep_at;
	uint32_t	last_prep;		/* of the phrase before */
	uint32_t	last_prep_at;
	GazUnitKind last_kind;		/* GAZ_U_WORD: there is none */
	bool		list;			/* only commas and 'and' since that phrase */
	bool		comma;			/* ... a comma was among them */
	bool		conjunction;	/* ... an 'and' was */
	bool		relative;		/* in ', who ...' up to the next comma */
	uint32_t	brackets;
} PhraseWalk;

/* 'to' before a verb in its base form is no preposition. */
static bool
is_infinitive(const GazRelate *r, uint32_t to)
{
	GazUnit		next = gaz_unit_at(r, to + 1);
	const GazToken *t = gaz_tok(r->doc, to + 1);

	return next.kind == GAZ_U_WORD && t->kind == GAZ_TK_WORD &&
		!(t->flags & GAZ_TF_CAP) && !gaz_is_determiner(t);
}

static bool
is_known_verb(const GazRelate *r, uint32_t i)
{
	return gaz_is_auxiliary(gaz_tok(r->doc, i)) ||
		gaz_doc_starts(r->doc, i, gaz_kind_bit(GAZ_K_EVENT_VERB) |
					   gaz_kind_bit(GAZ_K_REPORTING_VERB));
}

static void
walk_punct(PhraseWalk *w, uint32_t i)
{
	const GazToken *t = gaz_tok(w->r->doc, i);

	if (t->punct == '(')
		w->brackets++;
	else if (t->punct == ')')
		w->brackets -= w->brackets > 0;
	else if (t->punct == ',')
	{
		w->relative = gaz_is_relative(gaz_tok(w->r->doc, i + 1));
		w->comma = true;
		w->prep = 0;
	}
	else if (!(t->flags & GAZ_TF_POSS) && t->punct != '-' && t->punct != '/')
	{
		w->list = false;
		w->prep = 0;
	}
}

static void
walk_word(PhraseWalk *w, uint32_t i)
{
	const GazDoc *doc = w->r->doc;
	const GazToken *t = gaz_tok(doc, i);

	/* nearly all words are of the open classes */
	if (t->word >= GAZ_W_COUNT || t->word == GAZ_W_UNKNOWN)
	{
		if (is_known_verb(w->r, i))
			w->prep = 0;
		w->list = false;
	}
	else if (t->word == GAZ_W_AND || t->word == GAZ_W_OR ||
			 t->word == GAZ_W_AMP)
	{
		w->conjunction = true;
		w->prep = 0;
	}
	else if (gaz_is_determiner(t))
		return;
	else if (gaz_is_preposition(t) &&
			 !(t->word == GAZ_W_TO && is_infinitive(w->r, i)))
	{
		w->prep = t->word;
		w->prep_at = i;
		w->list = false;
	}
	else
	{
		if (is_known_verb(w->r, i))
			w->prep = 0;
		w->list = false;
	}
}

/*
 * Does this name only describe the noun behind it?  It does with a possessive
 * mark, and where only words of a title lie between it and a person.
 */
static bool
is_modifier(const GazRelate *r, GazUnit u)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = u.span.to;

	if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_PRONOUN)
		return (gaz_tok(doc, i)->flags & GAZ_TF_POSS) != 0;
	if (gaz_tok(doc, i)->flags & GAZ_TF_POSS)
		return true;
	if (gaz_is_punct(doc, i, '-') && gaz_glued(gaz_tok(doc, i)))
		return true;			/* 'Suzhou-based' */
	if (u.kind == GAZ_U_GENERIC &&
		gaz_unit_at(r, i).kind == GAZ_U_ORGANIZATION)
		return true;			/* 'the car maker X' */
	for (uint32_t n = 0; n < MODIFIER_REACH; n++)
	{
		GazUnit		next = gaz_unit_at(r, i);

		if (next.kind == GAZ_U_PERSON)
			return n > 0;
		if (next.kind == GAZ_U_ROLE)
			return n == 0 && next.entity != GAZ_NONE;
		if (next.kind != GAZ_U_WORD || is_known_verb(r, i) ||
			gaz_is_preposition(gaz_tok(doc, i)) ||
			gaz_is_word(doc, i, GAZ_W_AND))
			return false;
		i = next.span.to;
	}
	return false;
}

/*
 * 'A, B and C' is a list whatever its members; 'A, B' only when they are alike,
 * since 'In Ulsan, the company ...' is none.
 */
static bool
continues_list(const PhraseWalk *w, GazUnitKind kind)
{
	if (!w->list || w->prep != 0 || kind == GAZ_U_DATE ||
		kind == GAZ_U_QUANTITY)
		return false;
	if (w->conjunction)
		return true;
	return w->comma && (kind == w->last_kind ||
						(kind == GAZ_U_ORGANIZATION &&
						 w->last_kind == GAZ_U_PLACE &&
						 (w->last_prep == 0 || w->last_prep == GAZ_W_TO)) ||
						(kind == GAZ_U_PLACE &&
						 w->last_kind == GAZ_U_ORGANIZATION));
}

static void
walk_name(PhraseWalk *w, GazUnit u, GazPhrases *out)
{
	GazPhrase  *p = gaz_vec_push(w->r->doc->arena, out);

	p->unit = u;
	p->joined = continues_list(w, u.kind);
	p->prep = p->joined ? w->last_prep : w->prep;
	p->prep_at = p->prep == 0 ? GAZ_NONE : p->joined ? w->last_prep_at :
		w->prep_at;
	p->modifier = is_modifier(w->r, u);
	p->aside = w->relative || w->brackets > 0;
	if (p->modifier)
		return;					/* the preposition waits for the noun itself */
	w->last_prep = p->prep;
	w->last_prep_at = p->prep_at;
	w->prep = 0;
	w->last_kind = u.kind;
	w->list = u.kind != GAZ_U_DATE && u.kind != GAZ_U_QUANTITY;
	w->comma = w->conjunction = false;
}

void
gaz_read_phrases(const GazRelate *r, GazSpan zone, GazPhrases *out)
{
	PhraseWalk	w = {.r = r, .last_kind = GAZ_U_WORD};

	for (uint32_t i = zone.from; i < zone.to;)
	{
		GazUnit		u;

		if (gaz_is_plain_word(r, i))
		{
			walk_word(&w, i++);
			continue;
		}
		u = gaz_unit_at(r, i);
		if (u.kind == GAZ_U_PUNCT)
			walk_punct(&w, i);
		else if (u.kind == GAZ_U_WORD)
			walk_word(&w, i);
		else if (u.kind != GAZ_U_ROLE)
			walk_name(&w, u, out);
		i = u.span.to > i ? u.span.to : i + 1;
	}
}

/* ---- index lists ---- */

/* A list longer than this is no list of arguments any more. */
#define INDEXES_MAX 512

bool
gaz_list_has(const GazIndexes *list, uint32_t entity)
{
	for (uint32_t i = 0; i < list->n; i++)
		if (list->item[i] == entity)
			return true;
	return false;
}

void
gaz_list_add(GazDoc *doc, GazIndexes *list, uint32_t entity)
{
	if (entity != GAZ_NONE && list->n < INDEXES_MAX &&
		!gaz_list_has(list, entity))
		*(uint32_t *) gaz_vec_push(doc->arena, list) = entity;
}
