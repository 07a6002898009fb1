/*-------------------------------------------------------------------------
 *
 * passage.c
 *	  Who spoke the passages between quotation marks.
 *
 * A passage counts as spoken when a verb stands right beside it, or when it
 * follows a spoken one and is a sentence of its own:
 *
 *	  "A. B," X said. "C."	 the verb governs the passage before and those after
 *	  X said: / "D."		 the next paragraph's passage is X's
 *
 * All else between marks (the "strong industry" drive) is no speech.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/telling.h"

/* 'He told reporters on Friday in the city: "': between verb and mark. */
#define GAP_MAX 14

/* 'the chief executive of the port,' */
#define APPOSITIVE_MAX 12

/* ---- quotation marks ---- */

/*
 * Passages do not cross paragraphs: one that stays open ends with its
 * paragraph, as in quotations of several paragraphs.
 */
void
gaz_find_quotes(GazDoc *doc, GazSpan paragraph, GazSpans *out)
{
	uint32_t	open = GAZ_NONE;

	for (uint32_t i = paragraph.from; i < paragraph.to; i++)
	{
		uint16_t	flags = doc->tokens.item[i].flags;
		bool		opens = (flags & GAZ_TF_OPEN) != 0;
		bool		closes = (flags & GAZ_TF_CLOSE) != 0;

		if (doc->tokens.item[i].punct != '"' || !gaz_is_quote(doc, i))
			continue;
		if (open == GAZ_NONE || (opens && !closes))
			open = i + 1;
		else
		{
			*(GazSpan *) gaz_vec_push(doc->arena, out) = gaz_span(open, i);
			open = GAZ_NONE;
		}
	}
	if (open != GAZ_NONE && open < paragraph.to)
		*(GazSpan *) gaz_vec_push(doc->arena, out) =
			gaz_span(open, paragraph.to);
}

/* ---- passages and attributions ---- */

static bool
begins_sentence(const GazDoc *doc, GazSpan inside)
{
	const GazToken *t = gaz_tok(doc, inside.from);

	return (t->flags & GAZ_TF_CAP) || t->kind != GAZ_TK_WORD;
}

/* The first attribution whose verb stands at token i or behind it. */
static uint32_t
first_behind(const GazTeller *t, uint32_t i)
{
	uint32_t	low = 0;
	uint32_t	high = t->list.n;

	while (low < high)
	{
		uint32_t	mid = low + (high - low) / 2;

		if (t->list.item[mid].verb.from < i)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* '" a port spokeswoman, X, said': what the name behind it is. */
static bool
is_appositive(const GazTeller *t, uint32_t i, uint32_t to)
{
	const GazDoc *doc = t->r.doc;

	if (to > i + APPOSITIVE_MAX || !gaz_is_punct(doc, to - 1, ',') ||
		!(gaz_is_determiner(gaz_tok(doc, i)) ||
		  gaz_has_kind(doc, i, GAZ_K_TITLE)))
		return false;
	for (; i + 1 < to; i++)
		if (gaz_is_auxiliary(gaz_tok(doc, i)) || gaz_is_punct(doc, i, ',') ||
			gaz_is_stop(doc, i))
			return false;
	return true;
}

/* The attribution right behind a closing mark: '" X said', '" said X'. */
static uint32_t
attribution_behind(GazTeller *t, GazSpan inside, uint32_t limit)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	i = inside.to + 1;
	uint32_t	k;
	uint32_t	start;
	const GazAttribution *a;

	/* 'Calling it a "new era," X said that': a term of X's */
	if (inside.from > 1 && gaz_opens_term(doc, inside.from - 1))
		return GAZ_NONE;
	while (i < limit && (gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, '-')))
		i++;
	k = first_behind(t, i);
	/* 'the "strong industry" drive', or one that ends a sentence without it */
	if (k == t->list.n || (gaz_is_stop(doc, i) &&
						   !begins_sentence(doc, inside)))
		return GAZ_NONE;
	a = &t->list.item[k];
	start = a->verb.from;
	/* a subject before the passage is that of a verb before it, too */
	if (!a->subject.after && a->subject.span.from < start &&
		a->subject.span.from > inside.to)
		start = a->subject.span.from;
	if (!a->match || (start > i + 1 && !is_appositive(t, i, start)))
		return GAZ_NONE;
	/* behind a full stop a new sentence may begin that tells of itself */
	if (gaz_is_punct(doc, inside.to - 1, '.') && !a->subject.after &&
		(!gaz_is_firm_verb(doc, a) ||
		 !gaz_span_empty(gaz_reported_content(&t->r, &t->list, k))))
		return GAZ_NONE;
	return k;
}

/* Is it more than one sentence, or a whole one: 'said that "A. B."'? */
static bool
holds_sentences(const GazDoc *doc, GazSpan inside)
{
	return gaz_doc_sentence_of(doc, inside.from) !=
		gaz_doc_sentence_of(doc, inside.to - 1);
}

/* The attribution before an opening mark: 'X told reporters: "'. */
static uint32_t
attribution_before(const GazTeller *t, GazSpan inside)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	open = inside.from - 1;
	uint32_t	found = first_behind(t, open);
	uint32_t	end;

	if (found == 0 || !t->list.item[--found].match)
		return GAZ_NONE;
	end = t->list.item[found].verb.to;
	if (t->list.item[found].subject.after &&
		t->list.item[found].subject.span.to > end)
		end = t->list.item[found].subject.span.to;
	if (open > end + GAP_MAX)
		return GAZ_NONE;
	for (uint32_t i = end; i < open; i++)
		if (gaz_is_punct(doc, i, '.') || gaz_is_punct(doc, i, ';') ||
			gaz_is_quote(doc, i) || (gaz_is_word(doc, i, GAZ_W_THAT) &&
									 !holds_sentences(doc, inside)))
			return GAZ_NONE;
	return open == end || gaz_is_punct(doc, open - 1, ':') ||
		gaz_is_punct(doc, open - 1, ',') ||
		begins_sentence(doc, inside) ? found : GAZ_NONE;
}

/* Is it a sentence of its own, so that it may follow a spoken one? */
static bool
stands_alone(const GazDoc *doc, GazSpan inside)
{
	const GazToken *before = gaz_tok(doc, inside.from - 2);
	const GazToken *last = gaz_tok(doc, inside.to - 1);

	if (gaz_span_len(inside) < 3 || !begins_sentence(doc, inside))
		return false;
	if (last->kind != GAZ_TK_PUNCT || !last->punct ||
		!strchr(".!?,", last->punct))
		return false;
	return inside.from < 2 || before->kind == GAZ_TK_PUNCT ||
		(gaz_tok(doc, inside.from - 1)->flags & GAZ_TF_LINE) != 0;
}

/* 'A asked, "Why?" |B replied, "..."': does the verb open words of its own? */
static bool
opens_passage(const GazTeller *t, uint32_t k)
{
	const GazDoc *doc = t->r.doc;
	uint32_t	i = t->list.item[k].verb.to;

	return !t->list.item[k].subject.after &&
		(gaz_is_punct(doc, i, ',') || gaz_is_punct(doc, i, ':')) &&
		gaz_is_quote(doc, i + 1);
}

static void
attach_passage(GazTeller *t, GazPassage *p, const GazPassage *before, uint32_t limit)
{
	const GazDoc *doc = t->r.doc;

	p->by = attribution_behind(t, p->inside, limit);
	if (p->by != GAZ_NONE && opens_passage(t, p->by) &&
		attribution_before(t, p->inside) != GAZ_NONE)
		p->by = attribution_before(t, p->inside);
	if (p->by == GAZ_NONE)
	{
		p->by = attribution_before(t, p->inside);
		p->goes_on = p->by != GAZ_NONE && !begins_sentence(doc, p->inside) &&
			!gaz_is_word(doc, p->inside.from - 2, GAZ_W_THAT);
		/* 'described it as "the most ..."' stays within what is reported */
		if (p->goes_on && !(before && before->spoken && before->by == p->by))
			p->by = GAZ_NONE;
	}
	if (p->by == GAZ_NONE && before && before->spoken &&
		stands_alone(doc, p->inside))
		p->by = before->by;
	p->spoken = p->by != GAZ_NONE;
	if (p->spoken)
		t->list.item[p->by].used = true;
}

/* The attribution of the sentence right before the passage, or GAZ_NONE. */
static uint32_t
told_just_before(const GazTeller *t, GazSpan inside)
{
	uint32_t	sentence = gaz_doc_sentence_of(t->r.doc, inside.from);
	uint32_t	k = first_behind(t, inside.from);

	if (k == 0 || t->list.item[k - 1].sentence + 1 != sentence ||
		t->r.doc->sentences.item[sentence].span.from + 1 != inside.from)
		return GAZ_NONE;
	return t->list.item[k - 1].match ? k - 1 : GAZ_NONE;
}

/* Has the verb no words of its own, as in 'X noted.'? */
static bool
lacks_words(GazTeller *t, uint32_t k)
{
	return t->list.item[k].used ||
		gaz_span_empty(gaz_reported_content(&t->r, &t->list, k));
}

/*
 * A passage nobody claimed goes to the next speaker of the paragraph, as in
 * '"A." X told reporters that B', or to him who was just reported where the
 * next verb hardly reports: 'X said B. "A." X hoped ...'.
 */
static void
attach_orphans(GazTeller *t)
{
	const GazDoc *doc = t->r.doc;

	for (uint32_t i = t->passages.n; i > 0; i--)
	{
		GazPassage *p = &t->passages.item[i - 1];
		uint32_t	k = first_behind(t, p->inside.to);
		uint32_t	before;
		bool		firm;
		bool		lacks;

		if (p->spoken || !stands_alone(doc, p->inside))
			continue;
		if (k < t->list.n &&
			(!t->list.item[k].match || t->list.item[k].sentence >
			 gaz_doc_sentence_of(doc, p->inside.to - 1) + 1))
			k = t->list.n;
		before = told_just_before(t, p->inside);
		firm = k < t->list.n && gaz_is_firm_verb(doc, &t->list.item[k]);
		lacks = k < t->list.n && lacks_words(t, k);
		if (before != GAZ_NONE && !firm)
			k = before;
		else if (lacks)
			t->list.item[k].used = true;
		else if (!firm)
			k = t->list.n;
		if (k == t->list.n)
			continue;
		p->by = k;
		p->spoken = true;
	}
}

/* 'X said:' before, or a quotation that went on over the paragraph's end. */
static void
attach_carried(GazTeller *t, const GazAttribution *from)
{
	uint32_t	k = t->list.n;

	for (uint32_t i = 0; i < t->passages.n; i++)
	{
		GazPassage    *p = &t->passages.item[i];

		if (p->spoken || !begins_sentence(t->r.doc, p->inside) ||
			gaz_span_len(p->inside) < 3)
			break;
		if (k == t->list.n)
		{
			GazAttribution *a = gaz_vec_push(t->r.doc->arena, &t->list);

			*a = *from;
			a->used = true;
		}
		p->by = k;
		p->spoken = true;
	}
}

/* Is the paragraph nothing but a passage, which no verb claims? */
static bool
stands_free(const GazTeller *t, GazSpan paragraph)
{
	const GazPassage *p = t->passages.item;

	return t->passages.n == 1 && t->list.n == 0 &&
		p->inside.from == paragraph.from + 1 &&
		p->inside.to + 1 >= paragraph.to && stands_alone(t->r.doc, p->inside);
}

void
gaz_read_passages(GazTeller *t, GazSpan paragraph)
{
	GazAttribution signer;

	t->passages.n = 0;
	while (t->next_quote < t->quotes.n &&
		   t->quotes.item[t->next_quote].from < paragraph.to)
	{
		GazSpan		inside = t->quotes.item[t->next_quote++];
		GazPassage    *p;

		if (inside.from <= paragraph.from || gaz_span_empty(inside))
			continue;
		p = gaz_vec_push(t->r.doc->arena, &t->passages);
		p->inside = inside;
		attach_passage(t, p, t->passages.n > 1 ? p - 1 : NULL, paragraph.to);
	}
	attach_orphans(t);
	if (t->have_carry)
		attach_carried(t, &t->carry);
	else if (t->unclosed)
		attach_carried(t, &t->last);
	else if (t->passages.n > 0 && stands_alone(t->r.doc,
											   t->passages.item[0].inside) &&
			 gaz_read_signature(t, t->passages.item[0].inside, &signer))
		attach_carried(t, &signer);
	else if (t->ended_quoted && stands_free(t, paragraph))
		attach_carried(t, &t->last);
}
