/*-------------------------------------------------------------------------
 *
 * aid.c
 *	  Money that somebody adds to what another one does.
 *
 *	  X will build a mill, with [$60 million] from |the Fund|		Y gives to X
 *	  X opened a plant, backed by a [$5 million grant] from |Y|
 *
 * The sum and the giver hang on the clause by 'with' or 'by'; who gets the money
 * is who acts in the event that the sentence has just told of.
 *
 * Limits: one giver a sentence; a sentence that tells of funding by a verb or a
 * noun of its own is left to them.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/happening.h"

/* Words between a sum and 'from': 'grant', 'in public money'. */
#define SUM_REACH 3

/* The sum that ends right before 'from', over 'grant' or 'loan'; or an empty span. */
static GazSpan
sum_before(const GazRelate *r, uint32_t from, uint32_t i)
{
	for (uint32_t n = 0; i > from && n < SUM_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (gaz_is_sum(r->doc, u))
			return u.span;
		if (u.kind != GAZ_U_WORD)
			break;
		i = u.span.from;
	}
	return gaz_span(0, 0);
}

/* Do 'with', 'backed by' or 'supported by' stand before a sum and its article? */
bool
gaz_is_aid(const GazDoc *doc, uint32_t from, uint32_t sum)
{
	static const char *const verbs[] = {
		"backed", "supported", "helped", "aided", "boosted", "assisted"
	};
	uint32_t	i = sum;

	if (i > from && gaz_is_determiner(gaz_tok(doc, i - 1)))
		i--;
	if (i > from && gaz_is_word(doc, i - 1, GAZ_W_WITH))
		return true;
	return i > from + 1 && gaz_is_word(doc, i - 1, GAZ_W_BY) &&
		GAZ_TOKEN_IS_ANY(doc, i - 2, verbs);
}

/* What the sentence told of last and a firm does; NULL if it tells of funding. */
static const GazDraft *
aided_draft(const GazChronicle *c)
{
	const GazDoc *doc = c->r.doc;
	const GazDraft *found = NULL;

	for (uint32_t i = c->story.drafts.n; i > 0; i--)
	{
		const GazDraft *d = &c->story.drafts.item[i - 1];

		if (d->sentence != c->scene.sentence)
			break;
		if (gaz_streq(d->rule->kind, "funding") &&
			d->event.score >= GAZ_EVENT_WEIGHT && d->event.actors.n > 0)
			return NULL;
		if (found == NULL && d->event.score >= GAZ_EVENT_WEIGHT &&
			d->event.actors.n > 0 && gaz_is_business(doc, d->event.actors.item[0]))
			found = d;
	}
	return found;
}

void
gaz_tell_aid(GazChronicle *c)
{
	GazDoc	   *doc = c->r.doc;

	for (uint32_t k = 0; k < c->scene.phrases.n; k++)
	{
		const GazPhrase *p = &c->scene.phrases.item[k];
		const GazDraft *aided;
		GazSpan		sum;
		GazDraft	d;

		if (p->prep != GAZ_W_FROM || p->unit.kind != GAZ_U_ORGANIZATION ||
			p->unit.entity == GAZ_NONE)
			continue;
		sum = sum_before(&c->r, c->scene.span.from, p->prep_at);
		if (gaz_span_empty(sum) ||
			!gaz_is_aid(doc, c->scene.span.from, sum.from) ||
			(aided = aided_draft(c)) == NULL ||
			gaz_list_has(&aided->event.actors, p->unit.entity))
			continue;
		d = *aided;
		d.rule = gaz_event_rule("funding");
		d.entry = GAZ_NONE;
		d.firm = true;
		d.event.kind = d.rule->kind;
		d.event.trigger = sum;
		d.event.span = gaz_span(sum.from, p->unit.span.to);
		d.event.score = GAZ_EVENT_WEIGHT;
		d.event.targets = aided->event.actors;
		d.event.actors = d.event.participants = (GazIndexes) {0};
		gaz_list_add(doc, &d.event.actors, p->unit.entity);
		gaz_story_add(&c->story, &d);
		return;
	}
}
