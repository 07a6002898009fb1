/*-------------------------------------------------------------------------
 *
 * orgalias.c
 *	  What a text calls a body from now on, in brackets behind its name.
 *
 *	  Institute of Standards (|NIST|)		an acronym
 *	  PT Aneka Tambang Tbk (|Antam|)		a word made of its letters
 *	  CRRC Zhuzhou Co., Ltd. (|CRRC ZELC|)	two words, the first one shared
 *	  Grange Minerals (ASX: |GRM|)			the symbol of a listed company
 *	  Authority for Industrial Cities (|MODON|)	of its name in another language
 *
 * Limits: what shares no letter with the name in this way, '(Masdar)' behind
 *Abu Dhabi Future Energy Company, is left to the lexicon.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"

static void
claim_alias(GazDoc *doc, GazSpan span, uint32_t owner, const char *rule)
{
	uint32_t	m = gaz_doc_claim(doc, GAZ_M_ORGANIZATION, span, rule, GAZ_NONE,
								  0.95f);

	doc->mentions.item[m].data = owner;
}

/* Some word of the body's name begins with the acronym's first letter. */
static bool
shares_initial(const GazDoc *doc, GazSpan body, const GazToken *acronym)
{
	for (uint32_t k = body.from; k < body.to; k++)
		if (doc->text[gaz_tok(doc, k)->start] == doc->text[acronym->start])
			return true;
	return false;
}

/*
 * A long acronym of a name in another language, behind a name of three words or
 * more: what is no word and no place can hardly mean anything else.
 */
static bool
is_foreign_acronym(const GazDoc *doc, GazSpan body, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return (t->flags & GAZ_TF_UPPER) && t->end - t->start >= 4 &&
		gaz_span_len(body) >= 3 && gaz_is_unknown_name(doc, i) &&
		gaz_doc_match(doc, i, GAZ_K_PLACE) == NULL &&
		gaz_doc_match(doc, i, GAZ_K_SOURCE) == NULL;
}

/* The letters of 'Antam' stand in this order in 'Aneka Tambang'. */
static bool
is_abridged(const GazDoc *doc, GazSpan body, const GazToken *word)
{
	uint32_t	at = gaz_tok(doc, body.from)->start;
	uint32_t	end = gaz_tok(doc, body.to - 1)->end;

	for (uint32_t k = word->start; k < word->end; k++)
	{
		while (at < end && (doc->text[at] | 0x20) != (doc->text[k] | 0x20))
			at++;
		if (at++ >= end)
			return false;
	}
	return true;
}

void
gaz_org_take_alias(GazDoc *doc, uint32_t owner)
{
	GazSpan		body = doc->mentions.item[owner].span;
	uint32_t	i = body.to;
	const GazToken *t = gaz_tok(doc, i + 1);

	if (!gaz_is_word(doc, i, GAZ_W_LPAREN) || !gaz_is_free(doc, i + 1))
		return;
	/* 'CRRC Zhuzhou Locomotive Co., Ltd. (CRRC ZELC)' */
	if (gaz_is_capital(doc, i + 2) && gaz_is_word(doc, i + 3, GAZ_W_RPAREN) &&
		gaz_is_free(doc, i + 2) && t->hash == gaz_tok(doc, body.from)->hash)
	{
		claim_alias(doc, gaz_span(i + 1, i + 3), owner, "org-acronym");
		return;
	}
	if (gaz_is_word(doc, i + 2, GAZ_W_COLON) &&
		(gaz_tok(doc, i + 3)->flags & GAZ_TF_UPPER) &&
		gaz_is_word(doc, i + 4, GAZ_W_RPAREN) && gaz_is_free(doc, i + 3))
	{
		claim_alias(doc, gaz_span(i + 3, i + 4), owner,
					"org-ticker-symbol");
		return;
	}
	if (!gaz_is_word(doc, i + 2, GAZ_W_RPAREN) || !gaz_is_capital(doc, i + 1) ||
		t->end - t->start > 10)
		return;
	if (t->flags & (GAZ_TF_UPPER | GAZ_TF_MIXED) ?
		shares_initial(doc, body, t) || is_foreign_acronym(doc, body, i + 1) :
		is_abridged(doc, body, t))
		claim_alias(doc, gaz_span(i + 1, i + 2), owner, "org-acronym");
}
