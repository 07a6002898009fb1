/*-------------------------------------------------------------------------
 *
 * setting.c
 *	  Where an event took place whose own words don't tell.
 *
 * A report sets its scene once and then tells what happened there:
 *
 *	  The forum opened in [Nanning] on Monday. ... Ten contracts were signed.
 *	  [lead] ... a battery plant in [Kecskemet]. [later] Zellmark will invest
 *	  400 million euros.
 *
 * People who sign, meet and speak do it where the paragraph has put them, and
 * what is built or held is mostly what the lead has told of.  So an event of
 * such a kind without a place takes the places behind 'in', 'at', 'near' or
 * 'off' of its own sentence, then of the sentence before it in the paragraph,
 * then of the lead.  Which of these its kind looks at, the rule table tells:
 * results, policies and grants are told far from where they apply.
 *
 * Limits: a place that only describes somebody else in such a sentence ('the
 * largest maker in Asia') is taken for the scene.  A dateline is no scene: it
 * says where the reporter was.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Sentences before the event's own, and of the lead, that are looked at. */
#define SETTING_REACH 4

static bool
is_setting(const GazDoc *doc, const GazPhrase *p)
{
	if (p->unit.kind != GAZ_U_PLACE || p->modifier || p->aside ||
		(p->prep != 0 && gaz_is_seat(doc, p->prep_at)))
		return false;
	return p->prep == GAZ_W_IN || p->prep == GAZ_W_AT ||
		p->prep == GAZ_W_NEAR || p->prep == GAZ_W_OFF;
}

/* Adds the places that a sentence is set in; true if there is one. */
static bool
set_in_sentence(const GazRelate *r, uint32_t s, GazEvent *e)
{
	GazPhrases	phrases = gaz_sentence_phrases(r, s);

	for (uint32_t i = 0; i < phrases.n; i++)
		if (is_setting(r->doc, &phrases.item[i]))
			gaz_list_add(r->doc, &e->places,
						 gaz_unit_entity(r, phrases.item[i].unit));
	return e->places.n > 0;
}

static bool
set_in_paragraph(const GazRelate *r, uint32_t s, GazEvent *e)
{
	const GazSentence *all = r->doc->sentences.item;

	for (uint32_t k = s; k > 0 && s - k < SETTING_REACH &&
		 all[k - 1].paragraph == all[s].paragraph; k--)
		if (set_in_sentence(r, k - 1, e))
			return true;
	return false;
}

/* 'This project has a total investment of': where the sentences before put it. */
static bool
set_by_site(const GazRelate *r, uint32_t s, GazEvent *e)
{
	const GazSentence *all = r->doc->sentences.item;
	GazSpan		span = all[s].span;
	bool		refers = false;

	for (uint32_t i = span.from; i < span.to && i < e->trigger.from; i++)
		if (gaz_is_word(r->doc, i, GAZ_W_THIS) ||
			(gaz_is_word(r->doc, i, GAZ_W_THE) &&
			 (gaz_token_is(r->doc, i + 1, "project") ||
			  gaz_token_is(r->doc, i + 1, "base") ||
			  gaz_token_is(r->doc, i + 1, "plant"))))
			refers = true;
	for (uint32_t k = s; refers && k > 0 && s - k < SETTING_REACH &&
		 all[k - 1].section == all[s].section; k--)
		if (set_in_sentence(r, k - 1, e))
			return true;
	return false;
}

static void
set_in_lead(const GazRelate *r, uint32_t lead, GazEvent *e)
{
	const GazSentences *all = &r->doc->sentences;

	for (uint32_t k = lead; k < all->n && k < lead + SETTING_REACH &&
		 all->item[k].section == GAZ_SECTION_LEAD; k++)
		if (set_in_sentence(r, k, e))
			return;
}

static uint32_t
first_of_lead(const GazDoc *doc)
{
	uint32_t	k = 0;

	while (k < doc->sentences.n &&
		   doc->sentences.item[k].section != GAZ_SECTION_LEAD)
		k++;
	return k;
}

void
gaz_set_own_scene(const GazRelate *r, GazEvent *e)
{
	uint32_t	s = gaz_doc_sentence_of(r->doc, e->trigger.from);

	if (e->places.n == 0 && s != GAZ_NONE)
		set_in_sentence(r, s, e);
}

void
gaz_set_scenes(const GazRelate *r, GazStory *story)
{
	uint32_t	lead = first_of_lead(r->doc);

	for (uint32_t i = 0; i < story->drafts.n; i++)
	{
		GazDraft   *d = &story->drafts.item[i];
		GazEvent   *e = &d->event;
		uint32_t	s = gaz_doc_sentence_of(r->doc, e->trigger.from);

		if (e->places.n > 0 || s == GAZ_NONE ||
			!(d->rule->flags & (GAZ_ER_STAGED | GAZ_ER_SITED)) ||
			set_in_sentence(r, s, e))
			continue;
		if ((d->rule->flags & GAZ_ER_STAGED) && set_in_paragraph(r, s, e))
			continue;
		if ((d->rule->flags & GAZ_ER_SITED) && !set_by_site(r, s, e))
			set_in_lead(r, lead, e);
	}
}
