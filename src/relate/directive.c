/*-------------------------------------------------------------------------
 *
 * directive.c
 *	  What a leader or a body tells others to do.
 *
 * Four shapes, each read up to the first comma or other stop:
 *
 *	  point		Second, we must [highlight investment promotion].
 *				(2) [Cultivate new tracks].	 two is to [build warehouses]
 *	  cue		It is necessary to [speed up the planning], ...
 *	  modal		said the mine must [hand over its records by Friday]
 *	  order		urged the Authority to [speed up approval] and to [report]
 *
 * All but orders need somebody who speaks: they stand in what a statement
 * reports, or in the sentences that go on telling it in the same paragraph, or
 * in a paragraph of points behind one.  So a heading ('1. Industry') or a list
 * of facts gives none.
 *
 * A clause with a subject of its own that is tacked on to a directive (', and
 * the proportion should reach 2%') is kept whole, as are passive points, since
 * without the subject they say nothing.  Scholars suggest, they don't direct:
 * what persons with academic titles alone say is left out.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/clause.h"
#include "relate/relate.h"
#include "text/utf8.h"

/* Rows weaker than this are cues only in company; orders need a firm verb. */
#define CUE_WEIGHT 0.8f
#define ORDER_WEIGHT 0.85f

/* 'ordered operators of smelters in the province to': addressee's length. */
#define ADDRESSEE_MAX 25

typedef struct Director
{
	GazRelate	r;
	GazIndexes	order;			/* statements by position of their content */
	uint32_t	next;			/* first statement not behind the sentence */
	uint32_t	speaker;		/* who is speaking on, or GAZ_NONE */
	bool		governed;		/* somebody spoke in this paragraph */
	bool		carried;		/* ... or in one before it */
	bool		points;			/* directives were given there */
	bool		academic;		/* the speaker only advises */
	uint32_t	in_sentence;	/* directives found in this sentence */
	GazSpan		sentence;
	const GazStatement *within; /* statement around the current token */
} Director;

/* ---- clauses ---- */

static float
match_weight(const GazDoc *doc, const GazMatch *m)
{
	return doc->image->entries[m->entry].weight;
}

static bool
is_han(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_HAN;
}

/* A mark or a verb of telling that ends the action. */
static bool
ends_action(const Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i);

	if (gaz_unit_at(&d->r, i).kind == GAZ_U_PUNCT)
	{
		if (gaz_token_is(doc, i, "、"))
			return false;		/* joins words, not clauses */
		if (t->punct == ',' || gaz_is_stop(doc, i))
			return true;
		return t->kind == GAZ_TK_PUNCT && t->punct == '-' && !gaz_glued(t);
	}
	if (t->word == GAZ_W_AND)
	{
		const GazMatch *m = gaz_report_at(&d->r, i + 1);

		return (m && match_weight(doc, m) >= 0.9f &&
				!gaz_has_kind(doc, i + 1, GAZ_K_EVENT_NOUN)) ||
			gaz_is_word(doc, i + 1, GAZ_W_TO);
	}
	return false;
}

/* The end of what the current speaker says: a passage ends with its mark. */
static uint32_t
speech_end(const Director *d)
{
	if (d->within && d->within->content.to < d->sentence.to)
		return d->within->content.to;
	return d->sentence.to;
}

static GazSpan
action_from(const Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	to = speech_end(d);
	uint32_t	k;

	while (i < to && (gaz_is_word(doc, i, GAZ_W_NOW) ||
					  gaz_is_word(doc, i, GAZ_W_ALSO) ||
					  gaz_is_word(doc, i, GAZ_W_THEN)))
		i++;
	for (k = i; k < to && !ends_action(d, k);)
		k = gaz_unit_at(&d->r, k).span.to;
	if (k > to)
		k = to;
	while (k > i && gaz_is_punct(doc, k - 1, '"') &&
		   (gaz_tok(doc, k - 1)->flags & GAZ_TF_OPEN))
		k--;
	return gaz_span(i, k);
}

/*
 * A command has no subject: it begins with a plain word and no finite verb
 * follows before some subordinate clause opens.
 */
static bool
is_imperative(const Director *d, GazSpan action)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, action.from);

	if (gaz_span_empty(action) || t->kind != GAZ_TK_WORD ||
		gaz_unit_at(&d->r, action.from).kind != GAZ_U_WORD ||
		gaz_is_determiner(t) || gaz_is_preposition(t) ||
		(t->word >= GAZ_W_I && t->word <= GAZ_W_ITSELF) ||
		t->word == GAZ_W_THERE ||
		(gaz_is_auxiliary(t) && t->word != GAZ_W_BE && t->word != GAZ_W_DO))
		return false;
	for (uint32_t i = action.from + 1; i < action.to;)
	{
		t = gaz_tok(doc, i);
		if (t->word == GAZ_W_THAT || gaz_is_relative(t) ||
			t->word == GAZ_W_WHAT || t->word == GAZ_W_HOW ||
			t->word == GAZ_W_IF || t->word == GAZ_W_WHEN)
			return true;
		if (gaz_is_auxiliary(t) && t->word != GAZ_W_BE &&
			t->word != GAZ_W_BEING && t->word != GAZ_W_BEEN &&
			t->word != GAZ_W_NEED && t->word != GAZ_W_NEEDS)
			return false;
		i = gaz_unit_at(&d->r, i).span.to;
	}
	return true;
}

/* ---- adding ---- */

static void
collect_programmes(Director *d, GazDirective *directive)
{
	for (uint32_t i = directive->action.from; i < directive->action.to;)
	{
		GazUnit		u = gaz_unit_at(&d->r, i);

		if (u.kind == GAZ_U_NAME && u.entity != GAZ_NONE &&
			d->r.doc->entities.item[u.entity].kind == GAZ_M_PROGRAMME)
			gaz_list_add(d->r.doc, &directive->programmes, u.entity);
		i = u.span.to;
	}
}

static bool
add_directive(Director *d, int ordinal, uint32_t cue, GazSpan action,
			  const char *rule, uint32_t entry)
{
	GazDoc	   *doc = d->r.doc;
	GazDirective *directive;

	if (gaz_span_len(action) < 2 && !gaz_has_kind(doc, action.from,
												  GAZ_K_EVENT_VERB))
		return false;
	directive = gaz_vec_push(doc->arena, &doc->directives);
	directive->ordinal = ordinal;
	directive->action = action;
	directive->speaker = d->within ? d->within->speaker : d->speaker;
	directive->span = gaz_span(cue < action.from ? cue : action.from,
							   action.to);
	collect_programmes(d, directive);
	gaz_doc_add(doc, GAZ_M_DIRECTIVE, directive->span, rule, entry, 1);
	gaz_doc_trace(doc, "rule", action, 1, rule, "ordinal %d", ordinal);
	d->in_sentence++;
	d->points = true;
	return true;
}

/* ---- cues ---- */

/*
 * Where the action of a cue begins.  Rows with adverbs in them ('we must
 * actively') and with 'not' leave those to the action.
 */
static uint32_t
cue_end(const GazDoc *doc, const GazMatch *m)
{
	for (uint32_t i = m->span.from; i < m->span.to; i++)
	{
		switch (gaz_tok(doc, i)->word)
		{
			case GAZ_W_MUST:
			case GAZ_W_SHOULD:
			case GAZ_W_SHALL:
				/* 'efforts should be made to' goes to its end */
				if (gaz_is_word(doc, m->span.to - 1, GAZ_W_TO) &&
					gaz_is_word(doc, i + 1, GAZ_W_BE))
					return m->span.to;
				return i + 1;
			case GAZ_W_TO:
				return i + 1;
			default:
				break;
		}
	}
	/* 'yao' with an adverb behind it */
	if (is_han(doc, m->span.from) && gaz_token_is(doc, m->span.from, "要"))
		return m->span.from + 1;
	return m->span.to;
}

/* A cue that is a sentence opening of its own, not the modal of a subject. */
static bool
is_explicit_cue(const GazDoc *doc, const GazMatch *m)
{
	const GazToken *t = gaz_tok(doc, m->span.from);

	return gaz_span_len(m->span) >= 2 && !is_han(doc, m->span.from) &&
		!(t->word >= GAZ_W_BE && t->word <= GAZ_W_OUGHT);
}

/* Stands an explicit cue where a clause begins, and not on ', and go all out'? */
static bool
opens_cue(const Director *d, const GazMatch *m)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = m->span.from;
	const GazToken *before = gaz_tok(doc, i - 1);

	if (i == d->sentence.from || before->kind == GAZ_TK_PUNCT ||
		before->word == GAZ_W_THAT)
		return true;
	return gaz_unit_at(&d->r, i).kind == GAZ_U_PRONOUN ||
		gaz_is_word(doc, i, GAZ_W_WE);
}

/* Words right before a modal that take its force away. */
static bool
is_modal_spoiled(const Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i - 1);

	if (i == d->sentence.from)
		return true;
	return gaz_is_determiner(t) || gaz_is_auxiliary(t) ||
		gaz_is_relative(t) || gaz_is_preposition(t) ||
		t->word == GAZ_W_I || t->word == GAZ_W_IT || t->word == GAZ_W_NOT ||
		t->word == GAZ_W_WHAT || t->word == GAZ_W_HOW ||
		(t->kind == GAZ_TK_PUNCT && t->punct != '"' && t->punct != ')' &&
		 !(t->flags & GAZ_TF_POSS) && t->punct != ',');
}

/* In Chinese a cue follows a mark, a name or a body. */
static bool
is_han_cue(const Director *d, uint32_t i)
{
	GazUnit		before;

	if (i == d->sentence.from)
		return true;
	before = gaz_unit_at(&d->r, i - 1);
	return before.kind != GAZ_U_WORD;
}

/* The clause ', and the proportion should ...' that a modal stands in. */
static uint32_t
tacked_on(const Director *d, uint32_t modal)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = modal;

	if (d->in_sentence == 0)
		return GAZ_NONE;
	while (i > d->sentence.from && !gaz_is_stop(doc, i - 1) &&
		   !gaz_is_punct(doc, i - 1, ','))
		i = gaz_unit_at(&d->r, i - 1).span.from;
	if (i == d->sentence.from || !gaz_is_punct(doc, i - 1, ','))
		return GAZ_NONE;
	if (gaz_is_word(doc, i, GAZ_W_AND))
		i++;
	return i < modal ? i : GAZ_NONE;
}

/* May somebody's words stand here?  firm: only right inside a statement. */
static bool
has_speaker(const Director *d, bool firm)
{
	if (d->within)
		return true;
	if (d->academic)
		return false;
	if (firm)
		return d->governed && d->points;
	return d->governed || d->carried;
}

/* Tries the cue at token i; the token behind what it took. */
static uint32_t
try_cue(Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_cue_at(&d->r, i);
	bool		is_explicit;
	uint32_t	whole;
	GazSpan		action;

	if (!m || m->span.to > d->sentence.to || d->r.at[i] != GAZ_NONE)
		return i;
	if (match_weight(doc, m) < CUE_WEIGHT)
		return is_han(doc, i) ? m->span.to : i;
	is_explicit = is_explicit_cue(doc, m);
	if (is_han(doc, i) ? !is_han_cue(d, i) :
		is_explicit ? !opens_cue(d, m) : is_modal_spoiled(d, i))
		return m->span.to;
	if (!has_speaker(d, !is_explicit && !is_han(doc, i)))
		return m->span.to;
	action = action_from(d, cue_end(doc, m));
	whole = is_explicit || is_han(doc, i) ? GAZ_NONE : tacked_on(d, i);
	if (whole != GAZ_NONE)
		action.from = whole;
	if (!add_directive(d, 0, m->span.from, action, "directive.cue", m->entry))
		return m->span.to;
	return action.to > m->span.to ? action.to : m->span.to;
}

/* 'needed to': the modal as reported speech turns it. */
static uint32_t
try_reported_need(Director *d, uint32_t i)
{
	GazSpan		action;

	if (!gaz_is_word(d->r.doc, i, GAZ_W_NEEDED) ||
		!gaz_is_word(d->r.doc, i + 1, GAZ_W_TO) || !d->within ||
		is_modal_spoiled(d, i))
		return i;
	action = action_from(d, i + 2);
	add_directive(d, 0, i, action, "directive.need", GAZ_NONE);
	return action.to > i ? action.to : i;
}

/* ---- points ---- */

/* '(1)', '1.', '1)' and circled numbers at a clause's head; *after behind it. */
static int
numeral_point(const Director *d, uint32_t i, uint32_t *after)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i);
	bool		opened = gaz_is_punct(doc, i, '(');
	uint32_t	n = 0;
	int			len;

	if (t->end - t->start == 3)
	{
		uint32_t	c = gaz_utf8_decode(doc->text + t->start,
										doc->text + t->end, &len);

		*after = i + 1;
		if (c >= 0x2460 && c <= 0x2473)
			return (int) (c - 0x2460 + 1);
	}
	if (opened)
		t = gaz_tok(doc, ++i);
	if (t->kind != GAZ_TK_NUMBER || t->end - t->start > 2)
		return 0;
	for (uint32_t k = t->start; k < t->end; k++)
	{
		if (doc->text[k] < '0' || doc->text[k] > '9')
			return 0;
		n = n * 10 + (uint32_t) (doc->text[k] - '0');
	}
	*after = i + 2;
	if (gaz_is_punct(doc, i + 1, ')'))
		return (int) n;
	return !opened && gaz_is_punct(doc, i + 1, '.') &&
		!gaz_glued(gaz_tok(doc, i + 2)) ? (int) n : 0;
}

static int
entry_number(const GazDoc *doc, const GazMatch *m)
{
	int			n = 0;

	for (const char *p = gaz_doc_code(doc, m); *p >= '0' && *p <= '9'; p++)
		n = n < 100 ? n * 10 + (*p - '0') : n;
	return n;
}

/*
 * The number of a point that opens at token i, 0 if none; *after is behind
 * the ordinal.  One plain word ('First') needs a comma or a cue behind it.
 */
static int
opens_point(const Director *d, uint32_t i, uint32_t *after)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_ordinal_at(&d->r, i);

	if (!m)
		return numeral_point(d, i, after);
	*after = m->span.to;
	if (match_weight(doc, m) < CUE_WEIGHT || d->r.at[i] != GAZ_NONE)
		return 0;
	if (gaz_span_len(m->span) == 1 && !is_han(doc, i) &&
		!gaz_is_punct(doc, m->span.to, ',') &&
		!gaz_is_punct(doc, m->span.to, ':') &&
		!gaz_cue_at(&d->r, m->span.to))
		return 0;
	return entry_number(doc, m);
}

/* Does a clause begin at token i? */
static bool
at_clause_head(const Director *d, uint32_t i)
{
	const GazToken *t = gaz_tok(d->r.doc, i - 1);

	if (i == d->sentence.from)
		return true;
	if (t->word == GAZ_W_AND || t->word == GAZ_W_SHOULD ||
		t->word == GAZ_W_MUST)
		return true;
	return t->kind == GAZ_TK_PUNCT && !(t->flags & GAZ_TF_POSS) &&
		t->punct != '-' && t->punct != '/' && t->punct != ')';
}

/* Chinese 'one is' may head a list of shortcomings; only its 'must' is clear. */
static bool
is_clear_han_point(const Director *d, uint32_t i, uint32_t after)
{
	const GazDoc *doc = d->r.doc;

	if (!is_han(doc, i))
		return true;
	for (uint32_t k = d->sentence.from; k + 1 < i; k++)
		if (gaz_token_is(doc, k, "问") && gaz_token_is(doc, k + 1, "题"))
			return false;
	return after > i;
}

/* The modal of a point with a subject of its own, or GAZ_NONE. */
static uint32_t
find_modal(const Director *d, GazSpan clause)
{
	for (uint32_t i = clause.from; i < clause.to; i++)
		if (gaz_is_word(d->r.doc, i, GAZ_W_MUST) ||
			gaz_is_word(d->r.doc, i, GAZ_W_SHOULD))
			return i;
	return GAZ_NONE;
}

/* What a point tells to do, the clause from token i on; empty: nothing. */
static GazSpan
point_action(const Director *d, uint32_t i, uint32_t after)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *cue;
	GazSpan		clause;
	uint32_t	modal;

	while (gaz_is_punct(doc, after, ',') || gaz_is_punct(doc, after, ':') ||
		   gaz_is_word(doc, after, GAZ_W_TO) ||
		   gaz_is_word(doc, after, GAZ_W_IS))
		after++;
	cue = gaz_cue_at(&d->r, after);
	if (cue && match_weight(doc, cue) >= CUE_WEIGHT)
		return action_from(d, cue_end(doc, cue));
	clause = action_from(d, after);
	if (is_han(doc, i) || is_imperative(d, clause))
		return clause;
	modal = find_modal(d, clause);
	if (modal == GAZ_NONE)
		return gaz_span(0, 0);
	/* passive points keep their subject */
	return gaz_is_word(doc, modal + 1, GAZ_W_BE) ? clause :
		action_from(d, modal + 1);
}

static uint32_t
try_point(Director *d, uint32_t i)
{
	uint32_t	after = i;
	int			number;
	GazSpan		action;

	if (!at_clause_head(d, i))
		return i;
	number = opens_point(d, i, &after);
	if (number == 0 || !has_speaker(d, false) ||
		!is_clear_han_point(d, i, after))
		return i;
	action = point_action(d, i, after);
	if (gaz_span_empty(action) ||
		!add_directive(d, number, i, action, "directive.point", GAZ_NONE))
		return after;
	return action.to > after ? action.to : after;
}

/* ---- orders ---- */

/* The 'to' of 'urged Y to': next to a verb in its base form. */
static uint32_t
find_infinitive(const Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;

	for (uint32_t n = 0; i < d->sentence.to && n < ADDRESSEE_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(&d->r, i);
		const GazToken *next = gaz_tok(doc, i + 1);

		if (gaz_is_word(doc, i, GAZ_W_TO) && u.kind == GAZ_U_WORD)
		{
			if (next->kind == GAZ_TK_WORD && !(next->flags & GAZ_TF_CAP) &&
				!gaz_is_determiner(next) && d->r.at[i + 1] == GAZ_NONE)
				return i;
		}
		if (gaz_is_stop(doc, i) || gaz_is_word(doc, i, GAZ_W_THAT) ||
			gaz_is_auxiliary(gaz_tok(doc, i)))
			return GAZ_NONE;
		i = u.span.to;
	}
	return GAZ_NONE;
}

/* 'demanded that the owners publish ...': a plural, then the bare verb. */
static uint32_t
find_subjunctive(const Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t;

	if (!gaz_is_word(doc, i, GAZ_W_THAT) ||
		!gaz_is_determiner(gaz_tok(doc, i + 1)))
		return GAZ_NONE;
	t = gaz_tok(doc, i + 2);
	if (t->end == t->start || doc->text[t->end - 1] != 's')
		return GAZ_NONE;
	t = gaz_tok(doc, i + 3);
	return i + 3 < d->sentence.to && t->kind == GAZ_TK_WORD &&
		(t->word == GAZ_W_UNKNOWN || t->word >= GAZ_W_COUNT) &&
		d->r.at[i + 3] == GAZ_NONE ? i + 3 : GAZ_NONE;
}

static bool
is_told(const GazDoc *doc, uint32_t i)
{
	return gaz_token_is(doc, i, "told") || gaz_token_is(doc, i, "tells") ||
		gaz_token_is(doc, i, "reminded") || gaz_token_is(doc, i, "telling") ||
		gaz_token_is(doc, i, "reminding");
}

/* The order of a verb at token i: 'asked the Bureau to reply and to report'. */
static uint32_t
try_order(Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_report_at(&d->r, i);
	uint32_t	to;
	GazSpan		action;

	if (!m || d->r.at[i] != GAZ_NONE || d->within ||
		(i > d->sentence.from &&
		 (gaz_is_determiner(gaz_tok(doc, i - 1)) ||
		  gaz_is_preposition(gaz_tok(doc, i - 1)) ||
		  gaz_is_auxiliary(gaz_tok(doc, i - 1)))))
		return i;
	if (!is_told(doc, i) && (strcmp(gaz_doc_code(doc, m), "ask") != 0 ||
							 match_weight(doc, m) < ORDER_WEIGHT))
		return i;
	to = find_infinitive(d, m->span.to);
	if (to == GAZ_NONE)
	{
		to = find_subjunctive(d, m->span.to);
		if (to == GAZ_NONE)
			return i;
		to--;
	}
	action = action_from(d, to + 1);
	add_directive(d, 0, i, action, "directive.order", m->entry);
	while (gaz_is_word(doc, action.to, GAZ_W_AND) &&
		   gaz_is_word(doc, action.to + 1, GAZ_W_TO))
	{
		action = action_from(d, action.to + 2);
		if (!add_directive(d, 0, action.from, action, "directive.order",
						   m->entry))
			break;
	}
	return action.to > i ? action.to : i;
}

/* ---- the pass ---- */

/* Statements by the place of their words; they come nearly sorted. */
static void
sort_statements(Director *d)
{
	GazDoc	   *doc = d->r.doc;

	for (uint32_t i = 0; i < doc->statements.n; i++)
	{
		uint32_t	k = d->order.n;

		*(uint32_t *) gaz_vec_push(doc->arena, &d->order) = i;
		for (; k > 0 && doc->statements.item[d->order.item[k - 1]].content.from >
			 doc->statements.item[i].content.from; k--)
			d->order.item[k] = d->order.item[k - 1];
		d->order.item[k] = i;
	}
}

/* A person whose every title is academic gives advice, no orders. */
static bool
is_scholar(const GazDoc *doc, uint32_t entity)
{
	const GazEntity *e;
	bool		academic = false;

	if (entity == GAZ_NONE)
		return false;
	e = &doc->entities.item[entity];
	for (uint32_t i = 0; i < e->roles.n; i++)
	{
		GazSpan		title = doc->roles.item[e->roles.item[i]].title;
		const GazMatch *m = gaz_span_empty(title) ? NULL :
			gaz_doc_match(doc, title.from, GAZ_K_TITLE);

		if (m && strcmp(gaz_doc_code(doc, m), "academic") == 0)
			academic = true;
		else
			return false;
	}
	return academic;
}

/* The statement whose words hold token i. */
static void
find_statement(Director *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazStatement *s;

	while (d->next < d->order.n &&
		   doc->statements.item[d->order.item[d->next]].content.to <= i)
		d->next++;
	d->within = NULL;
	if (d->next == d->order.n)
		return;
	s = &doc->statements.item[d->order.item[d->next]];
	if (i < s->content.from)
		return;
	d->academic = is_scholar(doc, s->speaker);
	d->speaker = s->speaker;
	d->governed = true;
	d->within = d->academic ? NULL : s;
}

static void
direct_sentence(Director *d, uint32_t s)
{
	GazDoc	   *doc = d->r.doc;
	uint32_t	i;

	d->sentence = doc->sentences.item[s].span;
	d->in_sentence = 0;
	if (gaz_is_punct(doc, d->sentence.to - 1, '?'))
		return;
	for (i = d->sentence.from; i < d->sentence.to;)
	{
		uint32_t	next;

		find_statement(d, i);
		next = try_point(d, i);
		if (next == i)
			next = try_cue(d, i);
		if (next == i)
			next = try_reported_need(d, i);
		if (next == i)
			next = try_order(d, i);
		i = next > i ? next : gaz_unit_at(&d->r, i).span.to;
	}
}

void
gaz_relate_directives(GazDoc *doc)
{
	Director	d = {.speaker = GAZ_NONE};
	uint32_t	paragraph = GAZ_NONE;

	gaz_relate_init(&d.r, doc);
	sort_statements(&d);
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		const GazSentence *at = &doc->sentences.item[s];

		gaz_poll(doc->arena);
		if (at->section != GAZ_SECTION_LEAD &&
			at->section != GAZ_SECTION_BODY)
			continue;
		if (at->paragraph != paragraph)
		{
			/* a paragraph of points goes on with the speaker before it */
			paragraph = at->paragraph;
			d.carried = d.governed || (d.carried && d.points);
			d.governed = false;
			d.points = d.points && d.carried;
		}
		direct_sentence(&d, s);
	}
}
