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

const uint8_t gaz_word_classes[GAZ_W_COUNT] = {
#define CLASS(word) [GAZ_W_##word] = GAZ_C_PREPOSITION
	CLASS(OF), CLASS(IN), CLASS(ON), CLASS(AT), CLASS(TO), CLASS(FOR),
	CLASS(FROM), CLASS(BY), CLASS(WITH), CLASS(WITHOUT), CLASS(INTO),
	CLASS(ONTO), CLASS(OVER), CLASS(UNDER), CLASS(BETWEEN), CLASS(AMONG),
	CLASS(DURING), CLASS(THROUGH), CLASS(WITHIN), CLASS(AGAINST),
	CLASS(ABOUT), CLASS(NEAR), CLASS(ACROSS), CLASS(AROUND), CLASS(ALONG),
	CLASS(TOWARDS), CLASS(VIA), CLASS(PER), CLASS(OFF), CLASS(INCLUDING),
	CLASS(LIKE), CLASS(AFTER), CLASS(BEFORE), CLASS(SINCE), CLASS(UNTIL),
	CLASS(TILL), CLASS(AS), CLASS(THAN),
#undef CLASS
#define CLASS(word) [GAZ_W_##word] = GAZ_C_DETERMINER
	CLASS(A), CLASS(AN), CLASS(THE), CLASS(THIS), CLASS(THAT), CLASS(THESE),
	CLASS(THOSE), CLASS(EACH), CLASS(EVERY), CLASS(SOME), CLASS(ANY),
	CLASS(NO), CLASS(ALL), CLASS(BOTH), CLASS(OTHER), CLASS(ANOTHER),
	CLASS(SUCH), CLASS(HIS), CLASS(HER), CLASS(ITS), CLASS(THEIR),
	CLASS(OUR), CLASS(MY), CLASS(YOUR),
#undef CLASS
#define CLASS(word) [GAZ_W_##word] = GAZ_C_RELATIVE
	CLASS(WHO), CLASS(WHOM), CLASS(WHICH), CLASS(WHOSE), CLASS(WHERE),
#undef CLASS
	[GAZ_W_BE ... GAZ_W_OUGHT] = GAZ_C_AUXILIARY,
	[GAZ_W_CANNOT ... GAZ_W_WASNT] = GAZ_C_AUXILIARY,
};

/* ---- what covers a token ---- */

static void
cover_roles(const GazDoc *doc, GazReading *reading)
{
	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];

		if (m->kind != GAZ_M_ROLE || m->dropped)
			continue;
		for (uint32_t t = m->span.from; t < m->span.to; t++)
		{
			uint32_t	now = reading->at[t];

			if (now == GAZ_NONE ||
				doc->mentions.item[now].kind != GAZ_M_PERSON)
				reading->at[t] = i;
		}
	}
}

static void
cover_generic(const GazDoc *doc, GazReading *reading, uint32_t index)
{
	GazSpan		span = doc->matches.item[index].span;

	for (uint32_t t = span.from; t < span.to; t++)
		if (reading->at[t] != GAZ_NONE)
			return;
	for (uint32_t t = span.from; t < span.to; t++)
		reading->at[t] = AT_MATCH | index;
}

static void
cover_generics(const GazDoc *doc, GazReading *reading)
{
	const uint64_t kind = gaz_kind_bit(GAZ_K_ORG_GENERIC);
	uint32_t	n = doc->tokens.n;

	for (uint32_t i = 0; (i = gaz_next_start(doc, i, n, kind)) < n; i++)
	{
		for (uint32_t k = doc->matches.at[i]; k < doc->matches.at[i + 1]; k++)
			if (doc->matches.item[k].kind == GAZ_K_ORG_GENERIC)
				cover_generic(doc, reading, k);
	}
}

/* 他 and 她; the English ones are closed-class words. */
static bool
is_chinese_pronoun(const GazDoc *doc, uint32_t i)
{
	return !(doc->tokens.item[i].flags & GAZ_TF_BAD) &&
		(gaz_token_is(doc, i, "他") || gaz_token_is(doc, i, "她"));
}

static const uint8_t unit_kind[GAZ_MENTION_KIND_COUNT] = {
	[GAZ_M_PERSON] = GAZ_U_PERSON,
	[GAZ_M_ORGANIZATION] = GAZ_U_ORGANIZATION,
	[GAZ_M_PLACE] = GAZ_U_PLACE,
	[GAZ_M_PROGRAMME] = GAZ_U_NAME,
	[GAZ_M_PRODUCT] = GAZ_U_NAME,
	[GAZ_M_ROLE] = GAZ_U_ROLE,
	[GAZ_M_AMOUNT] = GAZ_U_QUANTITY,
	[GAZ_M_DATE] = GAZ_U_DATE,
};

/* The kind of the unit at token i, by what covers it. */
static inline GazUnitKind
kind_of_unit(const GazDoc *doc, uint32_t at, uint32_t i)
{
	const GazToken *t = &doc->tokens.item[i];

	if (at != GAZ_NONE)
		return at & AT_MATCH ? GAZ_U_GENERIC :
			unit_kind[doc->mentions.item[at].kind];
	switch (t->kind)
	{
		case GAZ_TK_WORD:
			return t->word >= GAZ_W_HE && t->word <= GAZ_W_THEY ?
				GAZ_U_PRONOUN : GAZ_U_WORD;
		case GAZ_TK_PUNCT:
		case GAZ_TK_MARKUP:
			return GAZ_U_PUNCT;
		case GAZ_TK_HAN:
			return is_chinese_pronoun(doc, i) ? GAZ_U_PRONOUN : GAZ_U_WORD;
		default:
			return GAZ_U_WORD;
	}
}

static GazReading *
read_document(GazDoc *doc)
{
	GazReading *reading = gaz_arena_zalloc(doc->arena, sizeof(*reading));
	uint32_t	n = doc->tokens.n;
	size_t		sentences = sizeof(GazSpan) * ((size_t) doc->sentences.n + 1);

	reading->at = gaz_arena_alloc(doc->arena, sizeof(uint32_t) * ((size_t) n + 1));
	reading->unit = gaz_arena_alloc(doc->arena, (size_t) n + 1);
	reading->of_sentence = gaz_arena_alloc(doc->arena, sentences);
	memset(reading->of_sentence, 0xff, sentences);
	if (doc->cover)
		memcpy(reading->at, doc->cover, sizeof(uint32_t) * n);
	else
		memset(reading->at, 0xff, sizeof(uint32_t) * n);
	cover_roles(doc, reading);
	cover_generics(doc, reading);
	for (uint32_t i = 0; i < n; i++)
		reading->unit[i] = (uint8_t) kind_of_unit(doc, reading->at[i], i);
	gaz_focus_read_titles(doc, reading);
	return reading;
}

void
gaz_relate_init(GazRelate *r, GazDoc *doc)
{
	if (!doc->reading)
		doc->reading = read_document(doc);
	memset(r, 0, sizeof(*r));
	r->doc = doc;
	r->reading = doc->reading;
	r->at = doc->reading->at;
	r->unit = doc->reading->unit;
	r->focus.person = GAZ_NONE;
	r->focus.he = GAZ_NONE;
	r->focus.she = GAZ_NONE;
	r->focus.organization = GAZ_NONE;
	r->focus.met = GAZ_NONE;
}

GazUnit
gaz_covered_unit_at(const GazRelate *r, uint32_t i)
{
	const GazDoc *doc = r->doc;
	GazUnit		u = {gaz_span(i, i + 1), GAZ_U_PUNCT, GAZ_NONE, GAZ_NONE};
	const GazMention *m;

	if (i >= doc->tokens.n)
	{
		u.span = gaz_span(doc->tokens.n, doc->tokens.n);
		return u;
	}
	u.kind = (GazUnitKind) r->unit[i];
	if (r->at[i] & AT_MATCH)
	{
		u.data = r->at[i] & ~AT_MATCH;
		u.span = doc->matches.item[u.data].span;
		return u;
	}
	m = &doc->mentions.item[r->at[i]];
	u.span = m->span;
	u.entity = m->entity;
	u.data = m->data;
	if (m->kind == GAZ_M_ROLE && m->data < doc->roles.n)
		u.entity = doc->roles.item[m->data].person;
	return u;
}

bool
gaz_is_dash(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return gaz_is_punct(doc, i, '-') &&
		(t->end - t->start > 1 || !gaz_glued(t));
}

/* The full stop of 'etc. to visit': a small letter follows. */
static bool
is_abbreviating(const GazDoc *doc, uint32_t i)
{
	const GazToken *next = gaz_tok(doc, i + 1);

	return gaz_is_punct(doc, i, '.') && gaz_glued(gaz_tok(doc, i)) &&
		next->kind == GAZ_TK_WORD && !gaz_glued(next) &&
		(next->flags & (GAZ_TF_CAP | GAZ_TF_PARA)) == 0;
}

bool
gaz_is_stop(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_PUNCT && t->punct != 0 &&
		strchr(".;:!?", t->punct) != NULL && !is_abbreviating(doc, i);
}

/* ---- phrases ---- */

/* Words behind a name up to its site: 'technical transformation |project|'. */
#define SITE_REACH 10

/* State of one walk from left to right. */
typedef struct PhraseWalk
{
	const GazRelate *r;
	uint32_t	prep;			/* waits for its noun */
	uint32_t	prep_at;
	uint32_t	last_prep;		/* of the phrase before */
	uint32_t	last_prep_at;
	GazUnitKind last_kind;		/* GAZ_U_WORD: there is none */
	uint32_t	last_end;		/* behind that phrase */
	bool		list;			/* only commas and 'and' since that phrase */
	bool		comma;			/* ... a comma was among them */
	bool		conjunction;	/* ... an 'and' was */
	bool		relative;		/* in ', who ...' up to the next comma */
	bool		fronted;		/* a preposition opens the clause, and at most
								 * one comma has come since */
	uint32_t	ncommas;
	uint32_t	brackets;
} PhraseWalk;

/* 'to' before a verb in its base form is no preposition. */
static bool
is_infinitive(const GazRelate *r, uint32_t to)
{
	const GazToken *t = gaz_tok(r->doc, to + 1);

	return gaz_unit_kind(r, to + 1) == GAZ_U_WORD && t->kind == GAZ_TK_WORD &&
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
		w->fronted = w->fronted && w->ncommas++ == 0;
		w->comma = true;
		w->prep = 0;
	}
	else if (!(t->flags & GAZ_TF_POSS) && t->punct != '-' && t->punct != '/')
	{
		w->list = false;
		w->prep = 0;
	}
}

/*
 * '|Lanting Cement transformation project|, B and C': the words behind a name end
 * in a noun for a site, and a list goes on behind them.
 */
static bool
is_site_of_list(const GazRelate *r, uint32_t i)
{
	static const char *const sites[] = {
		"project", "projects", "base", "plant", "factory", "site", "branch",
		"workshop", "headquarters", "facility", "mill", "mine", "campus",
		"park", "store", "laboratory", "showroom", "station"
	};
	const GazDoc *doc = r->doc;

	for (uint32_t n = 0; n < SITE_REACH; n++, i++)
	{
		const GazToken *t = gaz_tok(doc, i);
		bool		ends = gaz_is_punct(doc, i + 1, ',') ||
			gaz_is_word(doc, i + 1, GAZ_W_AND);

		if (gaz_is_word(doc, i, GAZ_W_HYPHEN))
			continue;
		if (gaz_unit_kind(r, i) != GAZ_U_WORD || t->kind != GAZ_TK_WORD ||
			(t->word < GAZ_W_COUNT && t->word != GAZ_W_UNKNOWN) ||
			is_known_verb(r, i))
			return false;
		if (ends)
			return GAZ_TOKEN_IS_ANY(doc, i, sites);
	}
	return false;
}

static void
walk_word(PhraseWalk *w, uint32_t i)
{
	const GazToken *t = gaz_tok(w->r->doc, i);

	/* nearly all words are of the open classes */
	if (t->word >= GAZ_W_COUNT || t->word == GAZ_W_UNKNOWN)
	{
		/*
		 * 'Dresden, eastern Germany', 'the ministry and three departments', 'X
		 * and South Korean company Y'
		 */
		if (w->list && ((w->comma && gaz_token_ends(w->r->doc, i, "ern")) ||
						(w->conjunction &&
						 (gaz_has_kind(w->r->doc, i, GAZ_K_NUMBER_WORD) ||
						  gaz_has_kind(w->r->doc, i, GAZ_K_DEMONYM) ||
						  gaz_doc_starts(w->r->doc, i,
										 gaz_kind_bit(GAZ_K_DEMONYM))))))
			return;
		if (w->list && !w->comma && !w->conjunction && is_site_of_list(w->r, i))
			return;
		if (w->prep != 0 && is_known_verb(w->r, i))
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
 * '|Municipal Committee|, Mayor Lin attended': translated offices leave out what
 * one is of the body, which is no party to what the sentence tells.
 */
static bool
is_office_in_list(const GazRelate *r, GazUnit u)
{
	GazUnit		role;
	GazUnit		person;

	if (u.kind != GAZ_U_ORGANIZATION ||
		!gaz_is_punct(r->doc, u.span.to, ',') ||
		(u.span.from > 0 && !gaz_is_stop(r->doc, u.span.from - 1) &&
		 !(gaz_tok(r->doc, u.span.from)->flags & GAZ_TF_PARA)))
		return false;
	role = gaz_unit_at(r, u.span.to + 1);
	if (role.kind != GAZ_U_ROLE)
		return false;
	person = gaz_unit_at(r, role.span.to);
	return person.kind == GAZ_U_PERSON &&
		(is_known_verb(r, person.span.to) ||
		 (gaz_token_is(r->doc, u.span.to - 1, "Committee") &&
		  gaz_is_punct(r->doc, person.span.to, ',')));
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
	if (is_office_in_list(r, u))
		return true;
	if (u.kind == GAZ_U_GENERIC &&
		gaz_unit_kind(r, i) == GAZ_U_ORGANIZATION)
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
continues_list(const PhraseWalk *w, GazUnit u)
{
	const GazDoc *doc = w->r->doc;
	GazUnitKind kind = u.kind;

	if (!w->list || w->prep != 0 || kind == GAZ_U_DATE ||
		kind == GAZ_U_QUANTITY)
		return false;
	if (w->conjunction)
		return true;
	/* 'Under a deal with A, B builds': B is no second member of a list */
	if (w->fronted && w->last_prep != 0 && !gaz_is_punct(doc, u.span.to, ',') &&
		!gaz_is_word(doc, u.span.to, GAZ_W_AND))
		return false;
	return w->comma && (kind == w->last_kind ||
						(kind == GAZ_U_ORGANIZATION &&
						 w->last_kind == GAZ_U_PLACE &&
						 (w->last_prep == 0 || w->last_prep == GAZ_W_TO)) ||
						(kind == GAZ_U_PLACE &&
						 w->last_kind == GAZ_U_ORGANIZATION));
}

/*
 * What governs a Chinese name stands right before it, one character that may be
 * part of a word as well: 来到X, 在X.
 */
static void
look_at_han(PhraseWalk *w, uint32_t i)
{
	static const struct
	{
		const char *text;
		uint32_t	prep;		/* 0: joins the name to the one before */
	}			characters[] = {
		{"在", GAZ_W_IN}, {"于", GAZ_W_IN}, {"由", GAZ_W_BY}, {"被", GAZ_W_BY},
		{"向", GAZ_W_TO}, {"对", GAZ_W_TO}, {"到", GAZ_W_TO}, {"赴", GAZ_W_TO},
		{"从", GAZ_W_FROM}, {"和", 0}, {"与", 0}, {"及", 0}
	};

	if (i == 0 || gaz_tok(w->r->doc, i - 1)->kind != GAZ_TK_HAN)
		return;
	for (size_t k = 0; k < GAZ_LENGTHOF(characters); k++)
	{
		if (!gaz_token_is(w->r->doc, i - 1, characters[k].text))
			continue;
		w->prep = characters[k].prep;
		w->prep_at = i - 1;
		w->list = characters[k].prep == 0 && w->last_end + 1 == i;
		w->conjunction = w->list;
	}
}

static void
walk_name(PhraseWalk *w, GazUnit u, GazPhrases *out)
{
	GazPhrase  *p = gaz_vec_push(w->r->doc->arena, out);

	look_at_han(w, u.span.from);
	p->unit = u;
	p->joined = continues_list(w, u);
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
	w->last_end = u.span.to;
	w->list = u.kind != GAZ_U_DATE && u.kind != GAZ_U_QUANTITY;
	w->comma = w->conjunction = false;
}

void
gaz_read_phrases(const GazRelate *r, GazSpan zone, GazPhrases *out)
{
	PhraseWalk	w = {.r = r, .last_kind = GAZ_U_WORD};

	w.fronted = gaz_is_preposition(gaz_tok(r->doc, zone.from));
	for (uint32_t i = zone.from; i < zone.to;)
	{
		GazUnit		u;

		if (r->unit[i] == GAZ_U_WORD)
		{
			walk_word(&w, i++);
			continue;
		}
		if (r->unit[i] == GAZ_U_PUNCT)
		{
			walk_punct(&w, i++);
			continue;
		}
		u = gaz_unit_at(r, i);
		if (u.kind != GAZ_U_ROLE)
			walk_name(&w, u, out);
		i = u.span.to > i ? u.span.to : i + 1;
	}
}

GazPhrases
gaz_sentence_phrases(const GazRelate *r, uint32_t s)
{
	GazReading *reading = r->reading;
	GazSpan    *of = &reading->of_sentence[s];

	if (of->to == GAZ_NONE)
	{
		of->from = reading->phrases.n;
		gaz_read_phrases(r, r->doc->sentences.item[s].span, &reading->phrases);
		of->to = reading->phrases.n;
	}
	if (gaz_span_len(*of) == 0)
		return (GazPhrases) {0};
	return (GazPhrases) {&reading->phrases.item[of->from], gaz_span_len(*of), 0};
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

void
gaz_list_drop(GazIndexes *list, const GazIndexes *but)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < list->n; i++)
		if (!gaz_list_has(but, list->item[i]))
			list->item[kept++] = list->item[i];
	list->n = kept;
}
