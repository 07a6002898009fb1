/*-------------------------------------------------------------------------
 *
 * programme_title.c
 *	  Titles of plans, laws and other documents, by how they are printed.
 *
 *	  《Several Opinions on ...》				book marks
 *	  "Action Plan for ... in Wuhu (2021-2025)"	quotes, capitals and a head inside
 *	  "1269" action |plan|						a quoted word with its head behind
 *	  the |programme| "Clean Rail Transit"		... or before it
 *	  "Three Chains in One" model				a slogan and what it stands for
 *	  Regulation No. 5 of 2021 on Plain Salt	a number, a year, a subject
 *
 * Limits: a quoted name has at most 40 tokens, a title in book marks 80, the
 * subject of an act 30; a quoted sentence is none, since its words are small.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/programme.h"

#include "recognise/name.h"

#define QUOTE_MAX 40

bool
gaz_programme_claim(GazDoc *doc, GazSpan span, const char *rule,
					uint32_t entry, float score)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		const GazMention *m = gaz_covering(doc, i);

		if (m != NULL && (m->span.from < span.from || m->span.to > span.to ||
						  (m->kind != GAZ_M_DATE && m->kind != GAZ_M_AMOUNT)))
			return false;
	}
	for (uint32_t i = span.from; i < span.to; i++)
		if (doc->cover[i] != GAZ_NONE)
			doc->mentions.item[doc->cover[i]].dropped = true;
	gaz_doc_claim(doc, GAZ_M_PROGRAMME, span, rule, entry, score);
	return true;
}

float
gaz_programme_head_at(const GazDoc *doc, uint32_t i, uint32_t *to)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PROGRAMME_HEAD);

	if (m == NULL)
		return 0;
	*to = m->span.to;
	return doc->image->entries[m->entry].weight;
}

uint32_t
gaz_programme_years_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (!gaz_is_word(doc, i, GAZ_W_LPAREN))
		return i;
	for (uint32_t k = i + 1; k < limit && k <= i + 4; k++)
	{
		if (gaz_is_word(doc, k, GAZ_W_RPAREN))
			return k > i + 1 ? k + 1 : i;
		if (gaz_tok(doc, k)->kind == GAZ_TK_WORD)
			break;
	}
	return i;
}

/* The half of a compound behind a hyphen at i: 'High|-quality|', or i. */
static uint32_t
compound_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i + 1 < limit && gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, i)) && gaz_glued(gaz_tok(doc, i + 1)) ? i + 2 : i;
}

uint32_t
gaz_programme_title_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	if (limit > i + 30)
		limit = i + 30;
	for (uint32_t k = i; k < limit;)
	{
		uint32_t	next = compound_end(doc, k, limit);

		if (next > k)
			end = next;
		else if (gaz_is_capital(doc, k) && gaz_is_free(doc, k))
			end = next = k + 1;
		else if (gaz_is_closed(doc, k) && gaz_tok(doc, k)->kind == GAZ_TK_WORD)
			next = k + 1;
		else
			break;
		k = next;
	}
	return end > i ? gaz_programme_years_end(doc, end, limit) : i;
}

/* 《...》: the name of a document, if what stands inside has a head. */
static uint32_t
book_marks(GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char open_mark[] = "\xe3\x80\x8a";
	static const char close_mark[] = "\xe3\x80\x8b";
	const GazToken *t = gaz_tok(doc, i);
	bool		head = false;

	if (t->end - t->start != 3 ||
		memcmp(doc->text + t->start, open_mark, 3) != 0)
		return i + 1;
	if (limit > i + 80)
		limit = i + 80;
	for (uint32_t k = i + 1; k < limit; k++)
	{
		const GazToken *u = gaz_tok(doc, k);

		head |= gaz_doc_match(doc, k, GAZ_K_PROGRAMME_HEAD) != NULL ||
			gaz_doc_match(doc, k, GAZ_K_PROGRAMME) != NULL;
		if (u->end - u->start == 3 &&
			memcmp(doc->text + u->start, close_mark, 3) == 0)
		{
			if (k > i + 1 && head)
				gaz_programme_claim(doc, gaz_span(i + 1, k),
									"programme-book-marks", GAZ_NONE, 0.85f);
			return k + 1;
		}
	}
	return i + 1;
}

/* Every longer word of the quotation is capitalised, and there are two or more. */
static bool
in_title_case(const GazDoc *doc, GazSpan inside)
{
	uint32_t	capitals = 0;

	for (uint32_t i = inside.from; i < inside.to; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (t->kind != GAZ_TK_WORD || gaz_is_closed(doc, i) ||
			(i > inside.from && gaz_glued(t)))
			continue;
		if (!gaz_is_capital(doc, i) && t->end - t->start > 3)
			return false;
		capitals += gaz_is_capital(doc, i);
	}
	return capitals >= 2;
}

/* Do the words inside name a document or a policy themselves? */
static bool
holds_head(const GazDoc *doc, GazSpan inside)
{
	uint32_t	to;

	for (uint32_t i = inside.from; i < inside.to; i++)
	{
		if (gaz_programme_head_at(doc, i, &to) >= 0.6f &&
			(gaz_is_capital(doc, i) || to == inside.to))
			return true;
		/* 'Three Medicine 26 Articles': a set of counted rules */
		if (gaz_tok(doc, i)->kind == GAZ_TK_NUMBER && i + 2 == inside.to &&
			(gaz_text_is(doc, i + 1, "articles") ||
			 gaz_text_is(doc, i + 1, "measures") ||
			 gaz_text_is(doc, i + 1, "rules")))
			return true;
	}
	return false;
}

/* The head at most two small words behind i: 'action |plan|'; its end, or i. */
static uint32_t
head_behind(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	to;

	for (uint32_t k = i; k < limit && k < i + 2; k++)
	{
		if (gaz_programme_head_at(doc, k, &to) >= 0.7f)
			return to;
		/* '"Hundred Enterprises Upgrade" action' */
		if (k == i && (gaz_text_is(doc, k, "action") ||
					   gaz_text_is(doc, k, "campaign") ||
					   gaz_text_is(doc, k, "project")))
			return k + 1;
		/* '"We have a deal," said |Bill| Ruiz' */
		if (gaz_tok(doc, k)->kind != GAZ_TK_WORD || gaz_is_closed(doc, k) ||
			gaz_has_kind(doc, k, GAZ_K_REPORTING_VERB))
			break;
	}
	return i;
}

/*
 * Is there a strong head right before the opening quote: 'program |"...', 'the
 * green paper, |"...'
 */
static bool
head_before(const GazDoc *doc, uint32_t i, uint32_t from)
{
	uint32_t	to;

	if (i > from && gaz_is_word(doc, i - 1, GAZ_W_COMMA))
		i--;
	for (uint32_t back = 1; back <= 2 && i >= from + back; back++)
		if (gaz_programme_head_at(doc, i - back, &to) >= 0.9f && to == i)
			return true;
	return false;
}

/* A quotation that opens at i: is it, alone or with its head, a name? */
static uint32_t
quoted(GazDoc *doc, uint32_t i, uint32_t from, uint32_t limit)
{
	uint32_t	close = i + 1;
	uint32_t	head;
	GazSpan		inside;

	if (limit > i + QUOTE_MAX)
		limit = i + QUOTE_MAX;
	while (close < limit && !(gaz_tok(doc, close)->flags & GAZ_TF_QUOTE))
		close++;
	if (close >= limit || close == i + 1 ||
		!(gaz_tok(doc, close)->flags & GAZ_TF_CLOSE))
		return i + 1;
	inside = gaz_span(i + 1, close);
	/* a comma of American style inside the quotes */
	if (gaz_is_word(doc, close - 1, GAZ_W_COMMA) && close > i + 2)
		inside.to--;
	if (in_title_case(doc, inside) && holds_head(doc, inside) &&
		gaz_programme_claim(doc, inside, "programme-quoted-title", GAZ_NONE,
							0.85f))
		return close + 1;
	head = head_behind(doc, close + 1, limit);
	if (head > close + 1 && gaz_span_len(inside) < 7)
	{
		/* 'the "Clean Heat in Industry" programme': the name is complete */
		GazSpan		name = gaz_span_len(inside) >= 3 &&
			in_title_case(doc, inside) ? inside : gaz_span(i, head);

		gaz_programme_claim(doc, name, "programme-quoted-head", GAZ_NONE,
							0.8f);
		return head;
	}
	if (in_title_case(doc, inside) && head_before(doc, i, from))
	{
		gaz_programme_claim(doc, inside, "programme-head-before-quote",
							GAZ_NONE, 0.75f);
		return close + 1;
	}
	return i + 1;
}

uint32_t
gaz_programme_marked_title(GazDoc *doc, uint32_t i, uint32_t from,
						   uint32_t limit)
{
	return gaz_tok(doc, i)->flags & GAZ_TF_QUOTE ?
		quoted(doc, i, from, limit) : book_marks(doc, i, limit);
}

/* Behind 'No. 5', 'Number 55', '(EU) 2023/1542' at i, or i. */
static uint32_t
act_number_end(const GazDoc *doc, uint32_t i)
{
	uint32_t	k = i;

	if (gaz_is_word(doc, k, GAZ_W_LPAREN) &&
		gaz_is_word(doc, k + 2, GAZ_W_RPAREN))
		k += 3;
	else if (gaz_text_is(doc, k, "no") || gaz_text_is(doc, k, "number") ||
			 gaz_text_is(doc, k, "nr"))
	{
		k++;
		if (gaz_is_word(doc, k, GAZ_W_DOT))
			k++;
	}
	if (gaz_tok(doc, k)->kind != GAZ_TK_NUMBER || gaz_glued(gaz_tok(doc, k)))
		return i;
	for (k++; gaz_tok(doc, k)->kind == GAZ_TK_PUNCT &&
		 gaz_tok(doc, k)->punct == '/' && gaz_glued(gaz_tok(doc, k)) &&
		 gaz_glued(gaz_tok(doc, k + 1)); k += 2)
		;
	return k;
}

uint32_t
gaz_programme_numbered_act(GazDoc *doc, uint32_t i, GazSpan sentence)
{
	static const char *const acts[] = {
		"law", "act", "regulation", "decree", "resolution", "directive",
		"order", "ordinance", "bill", "proclamation", "circular",
	};
	uint32_t	from = i;
	uint32_t	to;
	uint32_t	next;

	if (!GAZ_TEXT_IS_ANY(doc, i, acts) ||
		(next = act_number_end(doc, i + 1)) == i + 1)
		return i;
	to = next;
	if (gaz_is_word(doc, to, GAZ_W_OF) &&
		gaz_tok(doc, to + 1)->kind == GAZ_TK_NUMBER)
		to += 2;
	if (gaz_is_word(doc, to, GAZ_W_ON) || gaz_text_is(doc, to, "concerning"))
	{
		next = gaz_programme_title_end(doc, to + 1, sentence.to);
		if (next > to + 1)
			to = next;
	}
	/* 'Presidential Regulation', 'Royal Decree', 'Council Directive' */
	from = gaz_run_start(doc, i, sentence.from);
	if (from < i && gaz_starts_sentence(doc, from) && gaz_is_closed(doc, from))
		from++;
	if (to <= sentence.to)
		gaz_programme_claim(doc, gaz_span(from, to), "programme-numbered-act",
							GAZ_NONE, 0.85f);
	return to;
}
