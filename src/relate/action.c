/*-------------------------------------------------------------------------
 *
 * action.c
 *	  The words of a directive: where they begin and end.
 *
 *	  we must [highlight investment promotion], and ...
 *	  asked all towns to [fight on] and to [report]
 *
 * An action ends at the first comma or other stop, at the end of what its
 * speaker says, and before a second verb of telling ('and stressed'), modal or
 * point.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/command.h"

/* From 'to A' to the last ', and to B' of a list. */
#define INFINITIVES_REACH 60

/* A mark or a verb of telling that ends the action. */
static bool
ends_action(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, i);

	if (gaz_unit_kind(&d->r, i) == GAZ_U_PUNCT)
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
		const GazMatch *point = gaz_ordinal_at(&d->r, i + 1);

		if (point && gaz_span_len(point->span) > 1)
			return true;		/* 'and the third is to' */
		/* what is to be done stands in the base form: not 'and emphasized' */
		return (m && (gaz_row_weight(doc, m) >= 0.9f ||
					  gaz_token_ends(doc, i + 1, "ed")) &&
				!gaz_has_kind(doc, i + 1, GAZ_K_EVENT_NOUN)) ||
			gaz_is_word(doc, i + 1, GAZ_W_TO) ||
			gaz_is_word(doc, i + 1, GAZ_W_THAT) ||
			gaz_is_word(doc, i + 1, GAZ_W_MUST) ||
			gaz_is_word(doc, i + 1, GAZ_W_SHOULD);
	}
	return false;
}

/* The end of what the current speaker says: a passage ends with its mark. */
static uint32_t
speech_end(const GazDirector *d)
{
	if (d->within && d->within->content.to < d->sentence.to)
		return d->within->content.to;
	return d->sentence.to;
}

GazSpan
gaz_action_from(const GazDirector *d, uint32_t i)
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

/* 'meet the needs of', but 'banks need to lend' */
static bool
is_noun_need(const GazDoc *doc, uint32_t i)
{
	if (gaz_is_word(doc, i, GAZ_W_NEED))
		return !gaz_is_word(doc, i + 1, GAZ_W_TO) ||
			!gaz_token_ends(doc, i - 1, "s");
	return gaz_is_word(doc, i, GAZ_W_NEEDS) &&
		!gaz_is_word(doc, i + 1, GAZ_W_TO);
}

/*
 * A command has no subject: it begins with a plain word and no finite verb
 * follows before some subordinate clause opens.
 */
bool
gaz_is_imperative(const GazDirector *d, GazSpan action)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, action.from);

	if (gaz_span_empty(action) || t->kind != GAZ_TK_WORD ||
		gaz_unit_kind(&d->r, action.from) != GAZ_U_WORD ||
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
			!is_noun_need(doc, i))
			return false;
		i = gaz_unit_at(&d->r, i).span.to;
	}
	return true;
}

/* ---- adding ---- */

static void
collect_programmes(GazDirector *d, GazDirective *directive)
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

/* 'we need to [diversify].': one word can, if the sentence ends with it. */
static bool
says_enough(const GazDirector *d, GazSpan action)
{
	const GazDoc *doc = d->r.doc;
	const GazToken *t = gaz_tok(doc, action.from);

	return !gaz_span_empty(action) &&
		(gaz_has_kind(doc, action.from, GAZ_K_EVENT_VERB) ||
		 (t->kind == GAZ_TK_WORD && t->end - t->start > 4 &&
		  gaz_unit_kind(&d->r, action.from) == GAZ_U_WORD &&
		  gaz_is_stop(doc, action.to)));
}

/* 'do the following:' leaves what is to be done to what follows. */
static bool
only_announces(const GazDoc *doc, GazSpan action)
{
	if (!gaz_is_punct(doc, action.to, ':') || gaz_span_len(action) > 8)
		return false;
	for (uint32_t i = action.from; i < action.to; i++)
		if (gaz_token_is(doc, i, "following"))
			return true;
	return false;
}

bool
gaz_add_directive(GazDirector *d, int ordinal, uint32_t cue, GazSpan action,
			  const char *rule, uint32_t entry)
{
	GazDoc	   *doc = d->r.doc;
	GazDirective *directive;

	if ((gaz_span_len(action) < 2 && !says_enough(d, action)) ||
		only_announces(doc, action))
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
	d->points_here = true;
	return true;
}

/* Is token i the 'and' of ', and to', or does one come later on? */
static bool
joins_infinitives(const GazDirector *d, uint32_t i)
{
	const GazDoc *doc = d->r.doc;

	for (uint32_t n = 0; i + 1 < d->sentence.to && n < INFINITIVES_REACH; n++)
	{
		if (gaz_is_stop(doc, i))
			return false;
		if (gaz_is_word(doc, i, GAZ_W_AND) &&
			gaz_is_word(doc, i + 1, GAZ_W_TO))
			return true;
		i++;
	}
	return false;
}

uint32_t
gaz_add_infinitives(GazDirector *d, uint32_t i, const char *rule,
					uint32_t entry)
{
	const GazDoc *doc = d->r.doc;

	for (;;)
	{
		uint32_t	to = i;
		GazSpan		action;

		while (gaz_is_punct(doc, to, ',') || gaz_is_punct(doc, to, ';') ||
			   gaz_is_word(doc, to, GAZ_W_AND))
			to++;
		/* ', to A' alone is a purpose; a list has an 'and' or semicolons */
		if (to == i || to + 1 >= d->sentence.to ||
			!gaz_is_word(doc, to, GAZ_W_TO) ||
			(!gaz_is_punct(doc, i, ';') && !joins_infinitives(d, to - 1)) ||
			gaz_unit_kind(&d->r, to + 1) != GAZ_U_WORD ||
			gaz_is_determiner(gaz_tok(doc, to + 1)))
			return i;
		action = gaz_action_from(d, to + 1);
		if (!gaz_add_directive(d, 0, action.from, action, rule, entry))
			return i;
		i = action.to;
	}
}
