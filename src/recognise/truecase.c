/*-------------------------------------------------------------------------
 *
 * truecase.c
 *	  Capitals for a text that lost them, or that has nothing else.
 *
 * All recognisers of names begin from capitals.  A page in small letters only,
 * or in capitals only, has none that mean anything, so this file sets the flags
 * anew, from what the lexicon knows:
 *
 *	  hou jingwen			a surname before pinyin
 *	  fjordcell				a word that no dictionary has
 *	  jiangsu, siemens		places and bodies of the lexicon
 *	  huaneng lithium battery materials company
 *							ordinary words between a name and the head noun or
 *							legal form that follows
 *
 * The words themselves stay as they are; only the scanner's flags change.  It
 * runs only where less than one word in fifty begins with a capital, or more
 * than seven in ten are in capitals, and there are at least 30 words.
 *
 * Limits: a name made of ordinary words (apple, long march) stays unseen.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/recognise.h"

#define MIN_WORDS 30			/* of less text no share means anything */
#define MAX_FILL 6				/* ordinary words before a head noun */

static bool
case_is_lost(const GazDoc *doc)
{
	uint32_t	words = 0;
	uint32_t	capital = 0;
	uint32_t	upper = 0;

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		const GazToken *t = &doc->tokens.item[i];

		if (t->kind != GAZ_TK_WORD)
			continue;
		words++;
		capital += (t->flags & GAZ_TF_CAP) != 0;
		upper += (t->flags & GAZ_TF_UPPER) != 0;
	}
	return words >= MIN_WORDS &&
		(capital * 50 < words || (uint64_t) upper * 10 > (uint64_t) words * 7);
}

static void
set_capital(GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (doc->tokens.item[i].kind == GAZ_TK_WORD && !gaz_is_closed(doc, i))
		{
			doc->tokens.item[i].flags |= GAZ_TF_CAP;
			doc->matches.kinds[i] |= GAZ_T_CAPITAL;
		}
}

/* A name of the lexicon that is no ordinary word as well. */
static bool
set_lexicon_name(GazDoc *doc, uint32_t i, GazTermKind kind)
{
	const GazMatch *m = gaz_doc_match(doc, i, kind);

	if (m == NULL || doc->image->entries[m->entry].weight < 0.7f ||
		(gaz_span_len(m->span) == 1 && gaz_is_common(doc, i)))
		return false;
	set_capital(doc, m->span);
	return true;
}

/*
 * A head noun or legal form at i: the ordinary words before it, back to the
 * name they belong to.
 */
static void
fill_before_head(GazDoc *doc, const GazMatch *head)
{
	uint32_t	i = head->span.from;
	uint32_t	from = i;

	for (int k = 0; k < MAX_FILL && i > 0; k++)
	{
		i--;
		if (gaz_tok(doc, i)->kind != GAZ_TK_WORD || gaz_is_closed(doc, i) ||
			gaz_has_kind(doc, i, GAZ_K_REPORTING_VERB) ||
			gaz_doc_match(doc, i, GAZ_K_EVENT_VERB) != NULL)
			return;
		if (gaz_is_capital(doc, i))
		{
			set_capital(doc, gaz_span(from > i ? i : from, head->span.to));
			return;
		}
	}
}

static void
set_word(GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	if (t->kind != GAZ_TK_WORD || gaz_is_closed(doc, i))
		return;
	if (!gaz_is_common(doc, i) && t->end - t->start > 1 &&
		!(t->flags & GAZ_TF_DOTTED) && !gaz_has_kind(doc, i, GAZ_K_UNIT) &&
		!gaz_has_kind(doc, i, GAZ_K_CURRENCY))
	{
		set_capital(doc, gaz_span(i, i + 1));
		/* 'song kai': the surname before may be an ordinary word */
		if (i > 0 && gaz_has_kind(doc, i - 1, GAZ_K_SURNAME) &&
			gaz_is_pinyin(doc, i, 2) && gaz_is_pinyin(doc, i - 1, 2) &&
			!gaz_is_closed(doc, i - 1))
			set_capital(doc, gaz_span(i - 1, i));
		/* 'shao bin': so may the given name behind */
		if (gaz_has_kind(doc, i, GAZ_K_SURNAME) && gaz_is_pinyin(doc, i, 2) &&
			gaz_is_pinyin(doc, i + 1, 2) && !gaz_glued(gaz_tok(doc, i + 1)))
			set_capital(doc, gaz_span(i + 1, i + 2));
	}
}

void
gaz_restore_case(GazDoc *doc)
{
	if (!case_is_lost(doc))
		return;
	for (uint32_t i = 0; i < doc->tokens.n; i++)
		if (doc->tokens.item[i].kind == GAZ_TK_WORD)
		{
			doc->tokens.item[i].flags &= ~(GAZ_TF_CAP | GAZ_TF_UPPER);
			doc->matches.kinds[i] &= ~GAZ_T_CAPITAL;
		}
	gaz_poll(doc->arena);
	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		if (!set_lexicon_name(doc, i, GAZ_K_PLACE) &&
			!set_lexicon_name(doc, i, GAZ_K_ORGANIZATION))
			set_lexicon_name(doc, i, GAZ_K_PROGRAMME);
		set_word(doc, i);
	}
	gaz_poll(doc->arena);
	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_ORG_SUFFIX);

		if (m == NULL)
			m = gaz_doc_match(doc, i, GAZ_K_ORG_HEAD);
		if (m == NULL)
			m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);
		if (m != NULL)
			fill_before_head(doc, m);
	}
}
