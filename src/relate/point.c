/*-------------------------------------------------------------------------
 *
 * point.c
 *	  Numbered points: 'First, we must ...', '(2) ...', 'two is to ...'.
 *
 * A point opens a clause and tells to do something: with a cue, as a command
 * ('Second, cut waste'), or with a subject and a modal.  Passive points keep
 * their subject, since without it they say nothing.  What only numbers facts
 * or headings ('1. Industry', 'First, we hire locally') is none.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/command.h"
#include "text/utf8.h"

/* Tokens from the end of a sentence that announces points to what it calls them. */
#define ANNOUNCED_REACH 8

/* '(1)', '1.', '1)' and circled numbers at a clause's head; *after behind it. */
static int
numeral_point(const GazDirector *d, uint32_t i, uint32_t *after)
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
	else if (i > 1 && gaz_is_punct(doc, i - 1, '.') &&
			 gaz_token_is(doc, i - 2, "No"))
		return 0;				/* 'No. 2' */
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

/* The number of an ordinal's row; 'lastly' is one more than the last one. */
static int
entry_number(const GazDirector *d, const GazMatch *m)
{
	const GazDoc *doc = d->r.doc;
	int			n = 0;

	if (gaz_streq(gaz_doc_code(doc, m), "last"))
		return d->ordinal > 0 ? d->ordinal + 1 : 0;
	for (const char *p = gaz_doc_code(doc, m); *p >= '0' && *p <= '9'; p++)
		n = n < 100 ? n * 10 + (*p - '0') : n;
	return n;
}

/* 'Two |to strengthen services|' behind a first point: translated so, now and then. */
static int
spelled_point(const GazDirector *d, uint32_t i, uint32_t *after)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = d->ordinal == 0 || !gaz_is_word(doc, i + 1, GAZ_W_TO) ?
		NULL : gaz_doc_match(doc, i, GAZ_K_NUMBER_WORD);

	if (!m || gaz_span_len(m->span) != 1 || entry_number(d, m) != d->ordinal + 1 ||
		gaz_has_kind(doc, i + 2, GAZ_K_NUMBER_WORD) ||
		gaz_tok(doc, i + 2)->kind != GAZ_TK_WORD)
		return 0;
	*after = i + 1;
	return d->ordinal + 1;
}

/*
 * The number of a point that opens at token i, 0 if none; *after is behind
 * the ordinal.  One plain word ('First') needs a comma or a cue behind it.
 */
static int
opens_point(const GazDirector *d, uint32_t i, uint32_t *after)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *m = gaz_ordinal_at(&d->r, i);

	if (!m)
		return gaz_tok(doc, i)->kind == GAZ_TK_WORD ?
			spelled_point(d, i, after) : numeral_point(d, i, after);
	*after = m->span.to;
	if (gaz_row_weight(doc, m) < GAZ_CUE_WEIGHT || d->r.at[i] != GAZ_NONE)
		return 0;
	if (gaz_span_len(m->span) == 1 && !gaz_is_han(doc, i) &&
		!gaz_is_punct(doc, m->span.to, ',') &&
		!gaz_is_punct(doc, m->span.to, ':') &&
		!gaz_cue_at(&d->r, m->span.to))
		return 0;
	return entry_number(d, m);
}

/* Chinese 'one is' may head a list of shortcomings; only its 'must' is clear. */
static bool
is_clear_han_point(const GazDirector *d, uint32_t i, uint32_t after)
{
	const GazDoc *doc = d->r.doc;

	if (!gaz_is_han(doc, i))
		return true;
	for (uint32_t k = d->sentence.from; k + 1 < i; k++)
		if (gaz_token_is(doc, k, "问") && gaz_token_is(doc, k + 1, "题"))
			return false;
	return after > i;
}

/* The modal of a point with a subject of its own; *action is behind it. */
static uint32_t
find_modal(const GazDirector *d, GazSpan clause, uint32_t *action)
{
	const GazDoc *doc = d->r.doc;

	for (uint32_t i = clause.from; i < clause.to; i++)
	{
		const GazMatch *cue = gaz_cue_at(&d->r, i);

		*action = i + 1;
		if (gaz_is_word(doc, i, GAZ_W_MUST) ||
			gaz_is_word(doc, i, GAZ_W_SHOULD) ||
			gaz_is_word(doc, i, GAZ_W_SHALL))
			return i;
		if (cue && gaz_row_weight(doc, cue) >= GAZ_CUE_WEIGHT &&
			gaz_is_auxiliary(gaz_tok(doc, i)))
		{
			*action = gaz_cue_end(doc, cue);
			return i;			/* 'banks need to' */
		}
	}
	return GAZ_NONE;
}

/* 'attention should be paid to A': without the cue, A tells nothing. */
static bool
is_passive_cue(const GazDoc *doc, const GazMatch *cue)
{
	for (uint32_t i = cue->span.from; i < cue->span.to; i++)
		if (gaz_token_is(doc, i, "paid") || gaz_token_is(doc, i, "attached") ||
			gaz_token_is(doc, i, "placed") || gaz_token_is(doc, i, "given") ||
			gaz_token_is(doc, i, "laid") || gaz_token_is(doc, i, "put"))
			return true;
	return false;
}

/* What a point tells to do, the clause from token i on; empty: nothing. */
static GazSpan
point_action(const GazDirector *d, uint32_t i, uint32_t after)
{
	const GazDoc *doc = d->r.doc;
	const GazMatch *cue;
	GazSpan		clause;
	uint32_t	modal;
	uint32_t	behind;

	while (gaz_is_punct(doc, after, ',') || gaz_is_punct(doc, after, ':') ||
		   gaz_is_word(doc, after, GAZ_W_TO) ||
		   gaz_is_word(doc, after, GAZ_W_IS))
		after++;
	cue = gaz_cue_at(&d->r, after);
	if (cue && gaz_row_weight(doc, cue) >= GAZ_CUE_WEIGHT)
		return gaz_action_from(d, is_passive_cue(doc, cue) ? after :
							   gaz_cue_end(doc, cue));
	clause = gaz_action_from(d, after);
	if (gaz_is_han(doc, i) || gaz_is_imperative(d, clause))
		return clause;
	modal = find_modal(d, clause, &behind);
	if (modal == GAZ_NONE)
		return gaz_span(0, 0);
	/* passive points keep their subject */
	return gaz_is_word(doc, modal + 1, GAZ_W_BE) ? clause :
		gaz_action_from(d, behind);
}

/* Does the sentence end on what points are: 'made three |demands|.'? */
static bool
announces_points(const GazDoc *doc, GazSpan sentence)
{
	static const char *const words[] = {
		"points", "requirements", "demands", "suggestions", "opinions",
		"tasks", "aspects", "arrangements", "instructions", "requests",
		"proposals", "measures", "things", "hopes"
	};
	uint32_t	i = sentence.to;

	for (uint32_t n = 0; i > sentence.from && n < ANNOUNCED_REACH; n++)
	{
		i--;
		if (gaz_tok(doc, i)->kind == GAZ_TK_WORD &&
			GAZ_TOKEN_IS_ANY(doc, i, words))
			return true;
	}
	return false;
}

/*
 * 'Lin toured the port. He made three demands. First, ...': who the sentence
 * before the first point says has made them; a pronoun goes back once more.
 */
static void
take_announcer(GazDirector *d)
{
	GazDoc	   *doc = d->r.doc;
	uint32_t	s = gaz_doc_sentence_of(doc, d->sentence.from);
	GazSubject	who = {.entity = GAZ_NONE};

	if (s == GAZ_NONE || s == 0 ||
		!announces_points(doc, doc->sentences.item[s - 1].span))
		return;
	for (uint32_t n = 0; s > 0 && n < 2 && who.entity == GAZ_NONE; n++)
	{
		GazPhrases	phrases = gaz_sentence_phrases(&d->r, --s);

		who = gaz_first_head(&d->r, &phrases);
	}
	if (who.entity == GAZ_NONE ||
		doc->entities.item[who.entity].kind != GAZ_M_PERSON)
		return;
	d->speaker = who.entity;
	d->governed = true;
}

uint32_t
gaz_try_point(GazDirector *d, uint32_t i)
{
	uint32_t	after = i;
	int			number;
	GazSpan		action;

	if (!gaz_at_clause_head(d, i))
		return i;
	number = opens_point(d, i, &after);
	if (number == 1 && i == d->sentence.from && !d->within &&
		(!d->governed || d->speaker == GAZ_NONE))
		take_announcer(d);
	if (number == 0 || !gaz_has_speaker(d, false) ||
		!is_clear_han_point(d, i, after))
		return i;
	action = point_action(d, i, after);
	if (gaz_span_empty(action) ||
		!gaz_add_directive(d, number, i, action, "directive.point", GAZ_NONE))
		return after;
	d->ordinal = number;
	return action.to > after ? action.to : after;
}
