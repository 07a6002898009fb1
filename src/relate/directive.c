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
#include "relate/command.h"
#include "relate/relate.h"

/* Orders need a firm verb. */
#define ORDER_WEIGHT 0.85f

/* 'ordered operators of smelters in the province to': addressee's length. */
#define ADDRESSEE_MAX 25

/* ---- orders ---- */

/* 'related |to| large plants', 'access |to| water': what stands behind is no verb. */
static bool
takes_noun(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"related", "relating", "linked", "tied", "due", "subject", "prior",
		"similar", "according", "thanks", "close", "compared", "committed",
		"dedicated", "devoted", "opposed", "exposed", "access", "response",
		"contribution", "contributions", "attention", "importance", "threat",
		"support", "approach", "solution", "answer"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, words);
}

uint32_t
gaz_find_infinitive(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;

	for (uint32_t n = 0; i < d->sentence.to && n < ADDRESSEE_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(&d->r, i);
		const GazToken *next = gaz_tok(doc, i + 1);

		if (gaz_is_word(doc, i, GAZ_W_TO) && u.kind == GAZ_U_WORD)
		{
			if (next->kind == GAZ_TK_WORD && !(next->flags & GAZ_TF_CAP) &&
				!gaz_is_determiner(next) && d->r.at[i + 1] == GAZ_NONE &&
				!takes_noun(doc, i - 1))
				return i;
		}
		/* 'told workers |he|'s glad to see': a subject, so no addressee */
		if (gaz_is_stop(doc, i) || gaz_is_word(doc, i, GAZ_W_THAT) ||
			gaz_is_nominative(gaz_tok(doc, i)) ||
			gaz_is_auxiliary(gaz_tok(doc, i)))
			return GAZ_NONE;
		i = u.span.to;
	}
	return GAZ_NONE;
}

/* 'owners', 'people': a plural, behind which a bare verb is a subjunctive. */
static bool
is_plural(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) == 0 &&
		((gaz_token_ends(doc, i, "s") && !gaz_token_ends(doc, i, "ss")) ||
		 gaz_token_is(doc, i, "people") || gaz_token_is(doc, i, "staff") ||
		 gaz_token_is(doc, i, "police"));
}

static bool
may_be_bare_verb(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_WORD &&
		gaz_unit_kind(&d->r, i) == GAZ_U_WORD && (t->flags & GAZ_TF_CAP) == 0 &&
		(t->word == GAZ_W_UNKNOWN || t->word >= GAZ_W_COUNT) &&
		!gaz_token_ends(doc, i, "s") && !gaz_token_ends(doc, i, "ed") &&
		!gaz_token_ends(doc, i, "ing") && !gaz_token_ends(doc, i, "ly");
}

/*
 * 'demanded that the owners [publish ...]' and 'required that [a fund be set
 * up]': where the action begins.  A passive says nothing without its subject.
 */
static uint32_t
find_subjunctive(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	verb = GAZ_NONE;

	if (!gaz_is_word(doc, i, GAZ_W_THAT))
		return GAZ_NONE;
	for (uint32_t k = i + 1; k < d->sentence.to && k < i + ADDRESSEE_MAX; k++)
	{
		if (gaz_is_word(doc, k, GAZ_W_BE) &&
			!gaz_is_word(doc, k - 1, GAZ_W_TO))
			return i + 1;
		if (gaz_is_auxiliary(gaz_tok(doc, k)))
			return GAZ_NONE;	/* 'that they must', 'that it was' */
		if (gaz_is_punct(doc, k, ',') || gaz_is_stop(doc, k))
			break;
		/* 'the owners publish', 'the firm pay its staff' */
		if (verb == GAZ_NONE &&
			(is_plural(doc, k) || (gaz_tok(doc, k)->kind == GAZ_TK_WORD &&
								   !gaz_is_determiner(gaz_tok(doc, k)) &&
								   gaz_is_determiner(gaz_tok(doc, k + 2)))) &&
			may_be_bare_verb(d, k + 1))
			verb = k + 1;
	}
	return verb;
}

/*
 * Where the action of 'urged Y to do' begins: at 'not' of 'not to do', and with
 * the subject of 'called for A to be done'.
 */
static uint32_t
order_start(const GazDirector *d, const GazMatch *m, uint32_t to)
{
	const GazDoc *doc = d->r.doc;

	if (gaz_is_word(doc, to - 1, GAZ_W_NOT) ||
		gaz_is_word(doc, to - 1, GAZ_W_NEVER))
		return to - 1;
	if (gaz_is_word(doc, to + 1, GAZ_W_BE) &&
		gaz_is_word(doc, m->span.to - 1, GAZ_W_FOR))
		return m->span.to;
	return to + 1;
}

static bool
is_told(const GazDoc *doc, uint32_t i)
{
	return gaz_token_is(doc, i, "told") || gaz_token_is(doc, i, "tells") ||
		gaz_token_is(doc, i, "reminded") || gaz_token_is(doc, i, "telling") ||
		gaz_token_is(doc, i, "reminding") || gaz_token_is(doc, i, "warned") ||
		gaz_token_is(doc, i, "warning") || gaz_token_is(doc, i, "cautioned");
}

/*
 * A verb that gives an order also reports it: who gives it is who speaks
 * there, not who spoke last.
 */
static void
take_order_giver(GazDirector *d, uint32_t i)
{
	const GazStatement *s;

	if (d->next == d->order.n)
		return;
	s = &d->r.doc->statements.item[d->order.item[d->next]];
	if (s->span.from <= i && i < s->content.from)
	{
		d->speaker = s->speaker;
		d->governed = true;		/* numbered points may follow */
	}
}

/* 'has urged', but not 'was urged' */
static bool
is_perfect(const GazToken *t)
{
	return t->word == GAZ_W_HAS || t->word == GAZ_W_HAVE ||
		t->word == GAZ_W_HAD;
}

/* 'called for speeding up the work' */
static bool
calls_for_doing(const GazDirector *d, const GazMatch *m)
{
	return gaz_is_word(d->r.doc, m->span.to - 1, GAZ_W_FOR) &&
		gaz_token_ends(d->r.doc, m->span.to, "ing") &&
		gaz_unit_kind(&d->r, m->span.to) == GAZ_U_WORD;
}

/* 'technologies |required to| cut costs', not 'he required to cut costs' */
static bool
is_participle(const GazDirector *d, GazSpan verb, uint32_t to)
{
	const GazDoc *doc = d->r.doc;
	uint32_t	i = verb.from;

	return to == verb.to && gaz_span_len(verb) == 1 && i > d->sentence.from &&
		gaz_token_ends(doc, i, "ed") &&
		gaz_unit_kind(&d->r, i - 1) == GAZ_U_WORD &&
		gaz_tok(doc, i - 1)->kind == GAZ_TK_WORD &&
		!(gaz_tok(doc, i - 1)->flags & GAZ_TF_CAP) &&
		gaz_has_kind(doc, i - 1, GAZ_K_COMMON) &&
		!gaz_is_word(doc, i - 1, GAZ_W_AND) &&
		!gaz_token_ends(doc, i - 1, "ly") &&
		!gaz_doc_starts(doc, i - 1, gaz_kind_bit(GAZ_K_TITLE));
}

/* The order of a verb at token i: 'asked the Bureau to reply and to report'. */
static uint32_t
try_order(GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_report_at(&d->r, i);
	uint32_t	to;
	GazSpan		action;

	if (!m || d->r.at[i] != GAZ_NONE || d->within ||
		(i > d->sentence.from &&
		 (gaz_is_determiner(gaz_tok(doc, i - 1)) ||
		  gaz_is_preposition(gaz_tok(doc, i - 1)) ||
		  (gaz_is_auxiliary(gaz_tok(doc, i - 1)) &&
		   !is_perfect(gaz_tok(doc, i - 1))))))
		return i;
	if (!is_told(doc, i) && (!gaz_streq(gaz_doc_code(doc, m), "ask") ||
							 gaz_row_weight(doc, m) < ORDER_WEIGHT))
		return i;
	to = calls_for_doing(d, m) ? m->span.to - 1 :
		gaz_find_infinitive(d, m->span.to);
	if (to == GAZ_NONE)
	{
		to = find_subjunctive(d, m->span.to);
		if (to == GAZ_NONE)
			return i;
		to--;
	}
	if (is_participle(d, m->span, to))
		return i;
	take_order_giver(d, i);
	action = gaz_action_from(d, order_start(d, m, to));
	gaz_add_directive(d, 0, i, action, "directive.order", m->entry);
	action.to = gaz_add_infinitives(d, action.to, "directive.order", m->entry);
	/* 'demanding that A be done and that B be treated' */
	while (gaz_is_word(doc, action.to, GAZ_W_AND) &&
		   gaz_is_word(doc, action.to + 1, GAZ_W_THAT))
	{
		to = find_subjunctive(d, action.to + 1);
		if (to == GAZ_NONE)
			break;
		action = gaz_action_from(d, to);
		gaz_add_directive(d, 0, action.from, action, "directive.order",
						  m->entry);
	}
	return action.to > i ? action.to : i;
}

/* ---- the pass ---- */

/* Statements by the place of their words; they come nearly sorted. */
static void
sort_statements(GazDirector *d)
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

		if (m && gaz_streq(gaz_doc_code(doc, m), "academic"))
			academic = true;
		else
			return false;
	}
	return academic;
}

/* The statement whose words hold token i; asked again where it may change. */
static void
find_statement(GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazStatement *s;

	if (i < d->within_to)
		return;
	while (d->next < d->order.n &&
		   doc->statements.item[d->order.item[d->next]].content.to <= i)
		d->next++;
	d->within = NULL;
	d->within_to = d->sentence.to;
	if (d->next == d->order.n)
		return;
	s = &doc->statements.item[d->order.item[d->next]];
	if (i < s->content.from)
	{
		d->within_to = s->content.from;
		return;
	}
	d->within_to = s->content.to;
	d->academic = is_scholar(doc, s->speaker);
	d->speaker = s->speaker;
	d->governed = true;
	d->within = d->academic ? NULL : s;
}

/*
 * 'X put forward three requirements', 'X made arrangements for the work': who
 * asks without words of his own governs the points that come behind.
 */
static void
note_asking(GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_report_at(&d->r, i);
	GazSubject	subject;

	if (!m || d->r.at[i] != GAZ_NONE || d->within ||
		!gaz_streq(gaz_doc_code(doc, m), "ask"))
		return;
	subject = gaz_subject_before(&d->r, d->sentence.from, i);
	if (!subject.found)
		return;
	if (subject.entity != GAZ_NONE)
		d->speaker = subject.entity;
	d->academic = is_scholar(doc, d->speaker);
	d->governed = true;
}

/* Most tokens begin none, and one look at them tells. */
static bool
may_begin_directive(const GazDirector *d, uint32_t i)
{
	return gaz_at_clause_head(d, i) ||
		gaz_doc_starts(d->r.doc, i, gaz_kind_bit(GAZ_K_DIRECTIVE_CUE) |
					   gaz_kind_bit(GAZ_K_REPORTING_VERB)) ||
		gaz_is_word(d->r.doc, i, GAZ_W_NEEDED);
}

/* The token behind the directive at i, or i when there is none. */
static uint32_t
try_directive(GazDirector *d, uint32_t i)
{
	uint32_t	next = gaz_try_point(d, i);

	if (next == i)
		next = gaz_try_cue(d, i);
	if (next == i)
		next = gaz_try_reported_need(d, i);
	return next == i ? try_order(d, i) : next;
}

static void
direct_sentence(GazDirector *d, uint32_t s)
{
	GazDoc	   *doc = d->r.doc;
	uint32_t	i;

	d->sentence = doc->sentences.item[s].span;
	d->in_sentence = 0;
	d->within_to = 0;
	i = d->sentence.to - 1;
	if (gaz_is_quote(doc, i) && i > d->sentence.from)
		i--;
	if (gaz_is_punct(doc, i, '?'))
		return;
	for (i = d->sentence.from; i < d->sentence.to;)
	{
		uint32_t	next;

		find_statement(d, i);
		next = may_begin_directive(d, i) ? try_directive(d, i) : i;
		if (next == i)
			note_asking(d, i);
		i = next > i ? next : gaz_unit_at(&d->r, i).span.to;
	}
}

void
gaz_relate_directives(GazDoc *doc)
{
	GazDirector	d = {.speaker = GAZ_NONE};
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
			d.points_here = false;
			d.points = d.points && d.carried;
			if (!d.points)
				d.ordinal = 0;
		}
		direct_sentence(&d, s);
	}
}
