/*-------------------------------------------------------------------------
 *
 * protagonist.c
 *	  The company that an article is about, and the site that it tells of.
 *
 * A report about one company does not name it in each sentence:
 *
 *	  [title] Zellmark opens battery plant
 *	  ... The ministry provided a grant of 8 million euros.		to Zellmark
 *	  ... Operations are expected to begin in May.				Zellmark's
 *	  ... The plant, at [Kapos Park] in [Kecskemet], will make	where it invests
 *
 * The protagonist is the one company of the headline or, where the headline
 * names none, the one of the lead's first sentence.  It gets what is granted to
 * nobody else, and it builds and produces where nobody else does.
 *
 * Limits: two companies in the headline leave none; whether 'the plant' is the
 * one that was told of last is not asked.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Tokens at the head of a sentence among which its facility is named. */
#define SITE_REACH 6

/* Sentences between an investment and where its plant is said to be. */
#define SITE_SENTENCES 12

/* Sentences of the lead in which the protagonist is named first. */
#define LEAD_REACH 2

/* Units between 'the grant' and 'for small firms'. */
#define PURPOSE_REACH 10

/* The one business that a sentence names beside what describes it, or GAZ_NONE. */
static uint32_t
only_business(const GazRelate *r, uint32_t s)
{
	GazPhrases	phrases = gaz_sentence_phrases(r, s);
	uint32_t	found = GAZ_NONE;

	for (uint32_t i = 0; i < phrases.n; i++)
	{
		const GazPhrase *p = &phrases.item[i];

		if (p->unit.kind != GAZ_U_ORGANIZATION || p->aside ||
			!gaz_is_business(r->doc, p->unit.entity) ||
			p->unit.entity == found)
			continue;
		if (found != GAZ_NONE)
			return GAZ_NONE;
		found = p->unit.entity;
	}
	return found;
}

/* '[Studio X] has a listing on the Exchange': the subject of several. */
static uint32_t
leading_business(const GazRelate *r, uint32_t s)
{
	GazPhrases	phrases = gaz_sentence_phrases(r, s);
	GazSubject	head = gaz_first_head(r, &phrases);

	return head.entity != GAZ_NONE && gaz_is_business(r->doc, head.entity) &&
		!head.indirect ? head.entity : GAZ_NONE;
}

/* Whom the article is about, or GAZ_NONE. */
static uint32_t
find_protagonist(const GazRelate *r)
{
	const GazSentences *all = &r->doc->sentences;
	uint32_t	found = GAZ_NONE;
	uint32_t	nlead = 0;

	for (uint32_t s = 0; s < all->n && found == GAZ_NONE; s++)
	{
		if (all->item[s].section == GAZ_SECTION_FURNITURE)
			continue;
		found = only_business(r, s);
		if (all->item[s].section == GAZ_SECTION_TITLE)
			continue;
		if (found == GAZ_NONE && nlead == 0)
			found = leading_business(r, s);
		if (++nlead == LEAD_REACH)
			break;
	}
	return found;
}

/* 'for |a loan|', 'up to |$310 million|': what is given, and not to whom. */
static bool
is_thing_given(const GazRelate *r, uint32_t i)
{
	const GazMatch *m;

	if (gaz_unit_kind(r, i) == GAZ_U_QUANTITY)
		return true;
	i += gaz_is_determiner(gaz_tok(r->doc, i));
	m = gaz_event_noun_at(r, i);
	return m && gaz_streq(gaz_doc_code(r->doc, m), "funding");
}

/* 'a fund for makers of equipment': it goes to others. */
static bool
is_for_others(const GazRelate *r, const GazDraft *d)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = d->event.trigger.to;

	for (uint32_t n = 0; i < doc->tokens.n && n < PURPOSE_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i);

		if ((gaz_is_word(doc, i, GAZ_W_FOR) || gaz_is_word(doc, i, GAZ_W_TO)) &&
			!is_thing_given(r, i + 1))
			return true;
		if (gaz_is_stop(doc, i))
			return false;
		i = u.span.to;
	}
	return false;
}

/* Who grants is no company like the one that gets. */
static bool
is_granted(const GazDoc *doc, const GazEvent *e)
{
	for (uint32_t i = 0; i < e->actors.n; i++)
		if (doc->entities.item[e->actors.item[i]].kind == GAZ_M_PERSON)
			return false;
	return e->actors.n > 0;
}

/* What a company does itself, if nobody else is said to do it. */
static bool
is_own_doing(const char *kind)
{
	static const char *const kinds[] = {
		"production", "groundbreaking", "launch", "layoff", "signing",
		"investment"
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(kinds); i++)
		if (gaz_streq(kinds[i], kind))
			return true;
	return false;
}

void
gaz_add_protagonist(const GazRelate *r, GazStory *story)
{
	uint32_t	company = find_protagonist(r);

	if (company == GAZ_NONE)
		return;
	for (uint32_t i = 0; i < story->drafts.n; i++)
	{
		GazDraft   *d = &story->drafts.item[i];
		GazEvent   *e = &d->event;
		const char *kind = d->rule->kind;

		if (!kind || gaz_list_has(&e->actors, company) ||
			gaz_list_has(&e->targets, company))
			continue;
		if (gaz_streq(kind, "funding"))
		{
			if (e->targets.n == 0 && is_granted(r->doc, e) &&
				!is_for_others(r, d))
				gaz_list_add(r->doc, &e->targets, company);
		}
		/* 'The robot received a certificate' is its maker's */
		else if (gaz_streq(kind, "policy") && d->gained)
		{
			if (e->targets.n == 0)
				gaz_list_add(r->doc, &e->targets, company);
		}
		else if (is_own_doing(kind) && d->firm && e->actors.n == 0 &&
				 e->places.n == 0)
			gaz_list_add(r->doc, &e->actors, company);
	}
}

/* ---- sites ---- */

/* 'The (new) plant': the noun of a facility that opens a sentence, or GAZ_NONE. */
static uint32_t
facility_at_head(const GazRelate *r, GazSpan sentence)
{
	const GazDoc *doc = r->doc;

	if (!gaz_is_word(doc, sentence.from, GAZ_W_THE))
		return GAZ_NONE;
	for (uint32_t i = sentence.from + 1;
		 i < sentence.to && i < sentence.from + SITE_REACH; i++)
	{
		const GazMatch *m = gaz_event_noun_at(r, i);
		GazUnitKind kind = gaz_unit_kind(r, i);

		if (m && gaz_streq(gaz_doc_code(doc, m), "facility") &&
			(kind == GAZ_U_WORD || kind == GAZ_U_GENERIC))
			return m->span.to;
		if (kind != GAZ_U_WORD || gaz_is_preposition(gaz_tok(doc, i)) ||
			gaz_is_auxiliary(gaz_tok(doc, i)))
			return GAZ_NONE;
	}
	return GAZ_NONE;
}

/* 'The plant, at X in Y, ...', 'The plant will be located in X' */
static bool
is_located(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"located", "situated", "built", "sited", "constructed", "based"
	};

	if (gaz_is_punct(doc, i, ','))
		i++;
	while (gaz_is_auxiliary(gaz_tok(doc, i)))
		i++;
	if (GAZ_TOKEN_IS_ANY(doc, i, words))
		return true;
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_IN: case GAZ_W_AT: case GAZ_W_ON: case GAZ_W_NEAR:
		case GAZ_W_OFF:
			return true;
		default:
			return false;
	}
}

void
gaz_tell_site(GazChronicle *c)
{
	GazDraft   *d = gaz_story_latest(&c->story, GAZ_ER_BUILDS);
	uint32_t	noun;

	if (!d || d->sentence + SITE_SENTENCES < c->scene.sentence)
		return;
	noun = facility_at_head(&c->r, c->scene.span);
	if (noun == GAZ_NONE || !is_located(c->r.doc, noun))
		return;
	gaz_set_own_scene(&c->r, &d->event);
	for (uint32_t i = 0; i < c->scene.phrases.n; i++)
	{
		const GazPhrase *p = &c->scene.phrases.item[i];

		if (p->unit.span.from > noun + PURPOSE_REACH)
			break;
		if (p->unit.kind == GAZ_U_PLACE && !p->modifier &&
			p->unit.span.from >= noun &&
			(p->prep != 0 || p->joined))
			gaz_list_add(c->r.doc, &d->event.places,
						 gaz_unit_entity(&c->r, p->unit));
	}
}
