/*-------------------------------------------------------------------------
 *
 * programme.c
 *	  Plans, initiatives, laws and strategies by name.
 *
 * Four ways to be one:
 *
 *	  Made in China 2025				a name of the lexicon
 *	  Hard Tech Seeds |Program|			capital run that ends in a head noun
 *	  14th Five-Year |Plan| for Energy Development, |Act| of 1995
 *	  《Opinions on ...》				a title in Chinese book marks
 *	  "1269" action |plan|				a quoted word with its head behind
 *
 * And one of context: in a list that names a programme, a quoted capitalised
 * word is one too ('the "Internet", Made in China 2025 and "Industry 4.0"';
 * the first is what translation leaves of Internet Plus).
 *
 * Limits: a head alone ('the Plan') is none; weak heads ('Project', 'Measures')
 * need a run of two words before them and score low.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/recognise.h"

static float
entry_weight(const GazDoc *doc, const GazMatch *m)
{
	return doc->image->entries[m->entry].weight;
}

/* Left over 'and' while plain words are joined: 'CHIPS and Science Act'. */
static uint32_t
extend_left(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	uint32_t	start;

	if (from <= limit + 1 || (!gaz_is_word(doc, from - 1, GAZ_W_AND) &&
							  !gaz_is_word(doc, from - 1, GAZ_W_AMP)))
		return from;
	start = gaz_run_start(doc, from - 1, limit);
	if (start == from - 1 || !gaz_span_is_free(doc, gaz_span(start, from - 1)) ||
		gaz_has_kind(doc, from - 2, GAZ_K_PLACE) ||
		gaz_has_kind(doc, from - 2, GAZ_K_SURNAME))
		return from;
	/* what follows 'and' must not be a programme's whole name by itself */
	return gaz_is_common(doc, from - 2) ||
		(gaz_tok(doc, from - 2)->flags & GAZ_TF_UPPER) ? start : from;
}

/* '14th' in '14th Five-Year Plan', the 'Title 17' kind is in the run. */
static uint32_t
take_ordinal(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	if (from >= limit + 2 && gaz_tok(doc, from - 2)->kind == GAZ_TK_NUMBER &&
		gaz_tok(doc, from - 1)->kind == GAZ_TK_WORD &&
		gaz_glued(gaz_tok(doc, from - 1)))
		return from - 2;
	return from;
}

/*
 * 'Opinions |on Accelerating the Development of the Silver Economy': capitals
 * with the small words of a headline between them, at most 30 tokens.
 */
static uint32_t
headline_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	if (limit > i + 30)
		limit = i + 30;
	for (uint32_t k = i + 1; k < limit; k++)
	{
		if (gaz_is_capital(doc, k) && gaz_is_free(doc, k))
			end = k + 1;
		else if (!gaz_is_closed(doc, k) ||
				 gaz_tok(doc, k)->kind != GAZ_TK_WORD)
			break;
	}
	return end;
}

/* 'Act of 1995', 'Plan for Energy Development', 'Plan 2030'. */
static uint32_t
extend_right(const GazDoc *doc, uint32_t to, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, to);

	if (to < limit && t->kind == GAZ_TK_NUMBER && !gaz_glued(t) &&
		t->end - t->start == 4 && (doc->text[t->start] == '2' ||
								   doc->text[t->start] == '1'))
		return to + 1;
	if (gaz_is_word(doc, to, GAZ_W_OF) && to + 1 < limit &&
		gaz_tok(doc, to + 1)->kind == GAZ_TK_NUMBER &&
		gaz_tok(doc, to + 1)->end - gaz_tok(doc, to + 1)->start == 4)
		return to + 2;
	if (gaz_is_word(doc, to, GAZ_W_ON) && gaz_is_capital(doc, to - 1) &&
		gaz_is_capital(doc, to + 1))
		return headline_end(doc, to, limit);
	if (gaz_is_word(doc, to, GAZ_W_FOR) || gaz_is_word(doc, to, GAZ_W_OF))
		return gaz_org_of_phrase(doc, to, limit);
	return to;
}

static bool
claim(GazDoc *doc, GazSpan span, const char *rule, uint32_t entry, float score)
{
	if (!gaz_span_is_free(doc, span))
		return false;
	gaz_doc_claim(doc, GAZ_M_PROGRAMME, span, rule, entry, score);
	return true;
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
				claim(doc, gaz_span(i + 1, k), "programme-book-marks",
					  GAZ_NONE, 0.92f);
			return k + 1;
		}
	}
	return i + 1;
}

/* A quoted name with the head behind it: '"1269" action plan'. */
static uint32_t
quoted_before_head(GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	close = i + 1;
	const GazMatch *m;

	while (close < limit && close < i + 8 &&
		   !(gaz_tok(doc, close)->flags & GAZ_TF_QUOTE))
		close++;
	if (close >= limit || close == i + 1 ||
		!(gaz_tok(doc, close)->flags & GAZ_TF_CLOSE))
		return i + 1;
	for (uint32_t k = close + 1; k < limit && k <= close + 2; k++)
	{
		m = gaz_doc_match(doc, k, GAZ_K_PROGRAMME_HEAD);
		if (m != NULL && entry_weight(doc, m) >= 0.7f)
		{
			claim(doc, gaz_span(i, m->span.to), "programme-quoted-head",
				  GAZ_NONE, 0.8f);
			return m->span.to;
		}
		if (gaz_tok(doc, k)->kind != GAZ_TK_WORD || gaz_is_closed(doc, k))
			break;
	}
	return i + 1;
}

/* A capital run with a head: how much of it is the name. */
static uint32_t
headed_run(GazDoc *doc, uint32_t i, const GazSentence *s)
{
	uint32_t	end = gaz_run_end(doc, i, s->span.to);
	uint32_t	from = i;
	uint32_t	to = i;
	float		weight = 0;
	const GazMatch *head = NULL;

	while (from < end && (gaz_is_closed(doc, from) || !gaz_is_free(doc, from)))
		from++;
	for (uint32_t k = from; k < end; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_PROGRAMME_HEAD);

		if (m != NULL && m->span.to <= end && m->span.to > to)
		{
			head = m;
			to = m->span.to;
			weight = entry_weight(doc, m);
		}
	}
	/* the run may end just before a small head: 'Boost program' */
	if (head == NULL && end > from)
	{
		uint32_t	at = end;

		head = gaz_doc_match(doc, at, GAZ_K_PROGRAMME_HEAD);
		if (head != NULL && entry_weight(doc, head) >= 0.75f &&
			!gaz_starts_sentence(doc, from) &&
			gaz_doc_match(doc, from, GAZ_K_PLACE) == NULL &&
			!gaz_has_kind(doc, from, GAZ_K_DEMONYM) && end - from >= 2)
		{
			to = head->span.to;
			weight = 0.8f;
		}
		else
			return end > i ? end : i + 1;
	}
	if (head == NULL)
		return end > i ? end : i + 1;
	/* another noun's head behind it ('Program Office') owns the name */
	if (to < end && gaz_doc_match(doc, end - 1, GAZ_K_ORG_HEAD) != NULL)
		return end;
	from = take_ordinal(doc, extend_left(doc, from, s->span.from),
						s->span.from);
	to = extend_right(doc, to, s->span.to);
	/* weak heads: two words before, a capital, and no body's head as well */
	if (weight < 0.7f &&
		(weight < 0.4f || head->span.from < from + 2 ||
		 !gaz_is_capital(doc, head->span.from) ||
		 gaz_doc_match(doc, head->span.from, GAZ_K_ORG_HEAD) != NULL))
		return end;
	if (head->span.from > from)
		claim(doc, gaz_span(from, to), "programme-head", GAZ_NONE,
			  0.5f + 0.45f * weight);
	else if (to > head->span.to && weight >= 0.7f)
		claim(doc, gaz_span(from, to), "programme-head-first", GAZ_NONE, 0.6f);
	return to > end ? to : end;
}

/*
 * In a list beside a programme, a quoted capitalised name: '"Internet", Made
 * in China 2025'.  Looks one list member to each side.
 */
static void
quoted_in_list(GazDoc *doc, const GazSentence *s)
{
	for (uint32_t i = s->span.from; i + 2 < s->span.to; i++)
	{
		uint32_t	next;
		const GazMention *m;

		if ((gaz_tok(doc, i)->flags & (GAZ_TF_QUOTE | GAZ_TF_OPEN)) !=
			(GAZ_TF_QUOTE | GAZ_TF_OPEN) || !gaz_is_capital(doc, i + 1) ||
			!(gaz_tok(doc, i + 2)->flags & GAZ_TF_QUOTE) ||
			!gaz_is_free(doc, i + 1))
			continue;
		next = i + 3;
		while (next < s->span.to &&
			   (gaz_is_word(doc, next, GAZ_W_COMMA) ||
				gaz_is_word(doc, next, GAZ_W_AND) ||
				(gaz_tok(doc, next)->flags & GAZ_TF_QUOTE)))
			next++;
		m = next > i + 3 ? gaz_covering(doc, next) : NULL;
		if (m != NULL && m->kind == GAZ_M_PROGRAMME)
			claim(doc, gaz_span(i + 1, i + 2), "programme-quoted-in-list",
				  GAZ_NONE, 0.75f);
	}
}

static void
scan_sentence(GazDoc *doc, const GazSentence *s)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_PROGRAMME) | GAZ_T_OPEN;
	bool		heading = gaz_capitals_mean_nothing(doc, s);
	bool		any = false;
	uint32_t	i;

	for (i = s->span.from;
		 (i = gaz_next_start(doc, i, s->span.to, starts)) < s->span.to;)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PROGRAMME);

		if (m != NULL && gaz_span_is_free(doc, m->span) &&
			(gaz_span_len(m->span) > 1 || gaz_is_capital(doc, i) ||
			 gaz_tok(doc, i)->kind == GAZ_TK_HAN))
		{
			/* a longer name of the same head goes first */
			uint32_t	to = extend_right(doc, m->span.to, s->span.to);
			uint32_t	from = take_ordinal(doc, i, s->span.from);

			any |= claim(doc, gaz_span(from, to), "programme-lexicon",
						 m->entry, 0.5f + 0.45f * entry_weight(doc, m));
			i = to;
		}
		else if (gaz_tok(doc, i)->kind == GAZ_TK_PUNCT &&
				 (gaz_tok(doc, i)->flags & GAZ_TF_OPEN))
			i = (gaz_tok(doc, i)->flags & GAZ_TF_QUOTE) ?
				quoted_before_head(doc, i, s->span.to) :
				book_marks(doc, i, s->span.to);
		else
			i++;
	}
	for (i = heading ? s->span.to : s->span.from;
		 (i = gaz_next_start(doc, i, s->span.to, GAZ_T_CAPITAL)) < s->span.to;)
		i = gaz_is_free(doc, i) ? headed_run(doc, i, s) : i + 1;
	if (any)
		quoted_in_list(doc, s);
}

void
gaz_recognise_programmes(GazDoc *doc)
{
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section != GAZ_SECTION_FURNITURE)
			scan_sentence(doc, s);
	}
}
