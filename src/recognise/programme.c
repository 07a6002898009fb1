/*-------------------------------------------------------------------------
 *
 * programme.c
 *	  Plans, initiatives, laws and strategies by name.
 *
 *	  Made in China 2025				a name of the lexicon
 *	  Hard Tech Seeds |Program|			capital run that ends in a head noun
 *	  Skills for Tomorrow |programme|	... or has a small one behind it
 *	  14th Five-Year |Plan| for Energy Development, |Act| of 1995
 *	  Fibre Linked Incentive (FLI) |Scheme|	an acronym before the head
 *	  |Catalogue| of Priority Metals	a document and its subject
 *	  Skills Renewal |Fund|				public money, unlike a firm that invests
 *
 * Titles in quotes or book marks and acts with a number are programme_title.c's.
 * One way more is of context: in a list that names a programme, a quoted
 * capitalised word is one too ('the "Internet", Made in China 2025 and "Industry
 * 4.0"'; the first is what translation leaves of Internet Plus).
 *
 * Limits: a head alone ('the Plan') is none; weak heads ('Project', 'Measures')
 * need a run of two words before them and score low; a head inside a body's name
 * ('Administration for Market |Regulation|') is that body's.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/programme.h"
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
		(gaz_tok(doc, from - 2)->flags & GAZ_TF_UPPER) ||
		(start > limit && (gaz_tok(doc, start - 1)->flags & GAZ_TF_POSS)) ?
		start : from;
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

/* Does a title go on at i, behind 'on' or 'to'?  A day of the week is no title. */
static uint32_t
subject_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const uint64_t days = gaz_kind_bit(GAZ_K_WEEKDAY) |
		gaz_kind_bit(GAZ_K_MONTH);
	uint32_t	end;

	if (!gaz_is_word(doc, i, GAZ_W_ON) && !gaz_is_word(doc, i, GAZ_W_TO) &&
		!gaz_text_is(doc, i, "concerning"))
		return i;
	if (!gaz_is_capital(doc, i - 1) ||
		(gaz_tok(doc, i + 1)->kinds & days) != 0 ||
		(!gaz_is_capital(doc, i + 1) &&
		 !(gaz_is_word(doc, i + 1, GAZ_W_THE) && gaz_is_capital(doc, i + 2))))
		return i;
	end = gaz_programme_title_end(doc, i + 1, limit);
	return end > i + 1 ? end : i;
}

/* 'Act of 1995', 'Plan for Energy Development', 'Plan 2030', 'Opinions on X'. */
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
	if (gaz_is_word(doc, to, GAZ_W_FOR) || gaz_is_word(doc, to, GAZ_W_OF))
	{
		to = gaz_org_of_phrase(doc, to, limit);
		/* 'Medium|-sized Enterprises|' */
		if (gaz_is_word(doc, to, GAZ_W_HYPHEN) && gaz_glued(gaz_tok(doc, to)))
			to = gaz_programme_title_end(doc, to, limit);
	}
	to = subject_end(doc, to, limit);
	return gaz_programme_years_end(doc, to, limit);
}

/* Behind '(PLI) Scheme' at i, an acronym and the name's head; or i. */
static uint32_t
bracketed_then_head(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	to;

	if (gaz_is_word(doc, i, GAZ_W_LPAREN) &&
		(gaz_tok(doc, i + 1)->flags & GAZ_TF_UPPER) &&
		gaz_is_word(doc, i + 2, GAZ_W_RPAREN) &&
		gaz_programme_head_at(doc, i + 3, &to) >= 0.7f && to <= limit)
		return to;
	return i;
}

/*
 * Does a body own the head?  'State Administration for Market |Regulation|' is one
 * of the lexicon, 'Institute for |Strategy|' has its own head before the 'for'.
 */
static bool
owned_by_body(const GazDoc *doc, GazSpan run, uint32_t from)
{
	uint32_t	i = run.from;

	for (uint32_t k = run.from; k < run.to; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_ORGANIZATION);

		if (m != NULL && gaz_span_len(m->span) > 1 && m->span.to >= run.to)
			return true;
	}
	if (i > from + 2 && gaz_is_word(doc, i - 1, GAZ_W_THE))
		i--;
	if (i < from + 2 || (!gaz_is_word(doc, i - 1, GAZ_W_OF) &&
						 !gaz_is_word(doc, i - 1, GAZ_W_FOR)))
		return false;
	for (uint32_t back = 2; back <= 4 && i >= from + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_ORG_HEAD);

		if (m != NULL && m->span.to == i - 1 && entry_weight(doc, m) >= 0.8f &&
			gaz_is_capital(doc, i - back) &&
			strcmp(gaz_doc_code(doc, m), "company") != 0)
			return true;
	}
	return false;
}

/*
 * 'Skills Renewal Fund' is money of a state, and a programme; a fund that
 * invests, or one with a name, is a body.
 */
static bool
is_public_fund(const GazDoc *doc, GazSpan lead, uint32_t head)
{
	static const char *const investors[] = {
		"investment", "wealth", "pension", "equity", "venture", "capital",
		"monetary", "hedge", "mutual", "trust", "reserve", "insurance",
		"index", "world", "international", "retirement", "population",
		"provident", "guarantee", "asset", "industry",
	};

	if (!gaz_text_is(doc, head, "fund") || !gaz_all_common(doc, lead))
		return false;
	for (uint32_t i = lead.from; i < lead.to; i++)
	{
		if (gaz_doc_match(doc, i, GAZ_K_PLACE) != NULL ||
			GAZ_TEXT_IS_ANY(doc, i, investors))
			return false;
	}
	return true;
}

/*
 * Documents whose head is weak alone, but not with the subject that it names in
 * capitals: 'Catalogue of Priority Metals', 'Measures for X'.
 */
static bool
has_subject(const GazDoc *doc, uint32_t head_to, uint32_t to)
{
	uint32_t	capitals = 0;

	for (uint32_t i = head_to; i < to; i++)
		capitals += gaz_is_capital(doc, i);
	return capitals >= 2 && gaz_is_capital(doc, head_to - 1);
}

/*
 * May a weak head make a name?  Two words before it and a capital of its own, but
 * no body's head: 'Green Shipping Corridor'; works that have a place's name are
 * plants and mines, no policies.
 */
static bool
weak_head_holds(const GazDoc *doc, GazSpan lead, uint32_t head, float weight)
{
	if (weight < 0.4f || gaz_span_len(lead) < 2 || !gaz_is_capital(doc, head) ||
		gaz_doc_match(doc, head, GAZ_K_ORG_HEAD) != NULL)
		return false;
	if (!gaz_text_is(doc, head, "project"))
		return true;
	for (uint32_t i = lead.from; i < lead.to; i++)
		if (gaz_is_unknown_name(doc, i) ||
			gaz_doc_match(doc, i, GAZ_K_PLACE) != NULL)
			return false;
	return true;
}

/*
 * 'Kerava Solar Energy |policy| 2012', 'National Logistics |policy|': a weak head in
 * small letters that a year, or the nation, makes a document's.
 */
static bool
is_small_policy(const GazDoc *doc, GazSpan run, uint32_t *to)
{
	const GazToken *t;

	/* 'National Steel |plans|' */
	if (gaz_programme_head_at(doc, run.to, to) < 0.4f ||
		doc->text[gaz_tok(doc, *to - 1)->end - 1] == 's')
		return false;
	t = gaz_tok(doc, *to);
	return gaz_text_is(doc, run.from, "national") ||
		(t->kind == GAZ_TK_NUMBER && t->end - t->start == 4 &&
		 memcmp(doc->text + t->start, "20", 2) == 0);
}

/* 'Skills |for Tomorrow| programme': where the capitals before 'for' begin. */
static uint32_t
over_for(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	uint32_t	start;

	if (from < limit + 2 || !gaz_is_word(doc, from - 1, GAZ_W_FOR))
		return from;
	start = gaz_run_start(doc, from - 1, limit);
	while (start < from - 1 && gaz_is_closed(doc, start))
		start++;
	return start < from - 1 && gaz_all_common(doc, gaz_span(start, from - 1)) &&
		gaz_span_is_free(doc, gaz_span(start, from - 1)) &&
		gaz_doc_match(doc, from - 2, GAZ_K_ORG_HEAD) == NULL &&
		gaz_doc_match(doc, from - 2, GAZ_K_TITLE) == NULL ? start : from;
}

/*
 * The last head in the run, or a small one right behind it; the name may begin at
 * start, before the run.
 */
static float
find_head(const GazDoc *doc, GazSpan run, uint32_t start, GazSpan *head)
{
	float		weight = 0;
	float		w;
	uint32_t	to;

	for (uint32_t k = run.from; k < run.to; k++)
		if ((w = gaz_programme_head_at(doc, k, &to)) > 0 && to <= run.to &&
			to > head->to)
		{
			*head = gaz_span(k, to);
			weight = w;
		}
	/* 'the lender |plans| to': a verb */
	if (weight > 0 && gaz_text_is(doc, head->to - 1, "plans") &&
		!gaz_is_capital(doc, head->to - 1))
		weight = 0;
	if (weight > 0)
		return weight;
	to = bracketed_then_head(doc, run.to, run.to + 8);
	if (to > run.to)
	{
		*head = gaz_span(run.to + 3, to);
		return 0.9f;
	}
	if (gaz_span_len(run) >= 2 && is_small_policy(doc, run, &to))
	{
		*head = gaz_span(run.to, to);
		return 0.8f;
	}
	/* the run may end just before a small head: 'Boost program' */
	if ((gaz_span_len(run) < 2 && start == run.from) ||
		gaz_starts_sentence(doc, run.from) ||
		gaz_doc_match(doc, run.from, GAZ_K_PLACE) != NULL ||
		gaz_has_kind(doc, run.from, GAZ_K_DEMONYM) ||
		gaz_text_is(doc, run.to, "plans") ||
		gaz_programme_head_at(doc, run.to, &to) < 0.75f)
		return 0;
	*head = gaz_span(run.to, to);
	return 0.8f;
}

/* 'Bill Andersen', 'Jude Law': a head that is a person's name. */
static bool
is_persons_name(const GazDoc *doc, GazSpan run, GazSpan head)
{
	float		strength;

	return (gaz_text_is(doc, head.from, "bill") ||
			gaz_text_is(doc, head.from, "law")) &&
		(head.to < run.to ||
		 (gaz_person_shape(doc, run.from, run.to, &strength) == run.to &&
		  strength >= 0.8f));
}

/* A capital run with a head: how much of it is the name. */
static uint32_t
headed_run(GazDoc *doc, uint32_t i, const GazSentence *s)
{
	GazSpan		run = gaz_span(i, gaz_run_end(doc, i, s->span.to));
	GazSpan		head = gaz_span(i, i);
	uint32_t	end = run.to > i ? run.to : i + 1;
	uint32_t	start;
	uint32_t	from;
	uint32_t	to;
	float		weight;

	while (run.from < run.to && (gaz_is_closed(doc, run.from) ||
								 !gaz_is_free(doc, run.from)))
		run.from++;
	if (gaz_span_empty(run))
		return end;
	start = over_for(doc, run.from, s->span.from);
	weight = find_head(doc, run, start, &head);
	if (weight == 0 || owned_by_body(doc, run, s->span.from) ||
		is_persons_name(doc, run, head))
		return end;
	/* another noun's head behind it ('Program Office') owns the name */
	if (head.to < run.to &&
		gaz_doc_match(doc, run.to - 1, GAZ_K_ORG_HEAD) != NULL)
		return end;
	/* a small head behind the run needs what stands before 'for' as well */
	if (head.from < run.to)
		start = run.from;
	from = take_ordinal(doc, extend_left(doc, start, s->span.from),
						s->span.from);
	to = extend_right(doc, head.to, s->span.to);
	if (weight < 0.7f && is_public_fund(doc, gaz_span(run.from, head.from),
										head.from))
		weight = 0.7f;
	if (head.from > from)
	{
		if (weight < 0.7f &&
			!weak_head_holds(doc, gaz_span(from, head.from), head.from, weight))
			return end;
		gaz_programme_claim(doc, gaz_span(from, to), "programme-head", GAZ_NONE,
							0.5f + 0.38f * weight);
	}
	else if (to > head.to && (weight >= 0.7f ||
							  (weight >= 0.4f && has_subject(doc, head.to, to) &&
							   gaz_doc_match(doc, head.from, GAZ_K_ORG_HEAD) ==
							   NULL)))
		gaz_programme_claim(doc, gaz_span(from, to), "programme-head-first",
							GAZ_NONE, 0.6f);
	else
		return end;
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
			gaz_programme_claim(doc, gaz_span(i + 1, i + 2),
								"programme-quoted-in-list", GAZ_NONE, 0.75f);
	}
}

/* '"Make it in the Emirates" |forum|': a meeting by the programme's name. */
static bool
is_meeting(const GazDoc *doc, uint32_t after)
{
	if (gaz_tok(doc, after)->flags & GAZ_TF_QUOTE)
		after++;
	return gaz_is_conference(doc, after);
}

/* A name of the lexicon at i, with what belongs to it; the token to go on from. */
static uint32_t
lexicon_name(GazDoc *doc, uint32_t i, const GazSentence *s, bool *any)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PROGRAMME);
	uint32_t	to;
	uint32_t	head;

	if (m == NULL ||
		(gaz_span_len(m->span) == 1 && !gaz_is_capital(doc, i) &&
		 gaz_tok(doc, i)->kind != GAZ_TK_HAN) ||
		is_meeting(doc, m->span.to))
		return i;
	/* a longer name of the same head goes first */
	to = extend_right(doc, m->span.to, s->span.to);
	head = bracketed_then_head(doc, to, s->span.to);
	if (head > to)
		to = extend_right(doc, head, s->span.to);
	*any |= gaz_programme_claim(doc, gaz_span(take_ordinal(doc, i, s->span.from),
											  to), "programme-lexicon", m->entry,
								0.5f + 0.38f * entry_weight(doc, m));
	return to;
}

static void
scan_sentence(GazDoc *doc, const GazSentence *s)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_PROGRAMME) |
		gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) | GAZ_T_OPEN;
	bool		heading = gaz_capitals_mean_nothing(doc, s);
	bool		any = false;
	uint32_t	i;

	for (i = s->span.from;
		 (i = gaz_next_start(doc, i, s->span.to, starts)) < s->span.to;)
	{
		uint32_t	next = lexicon_name(doc, i, s, &any);

		if (next == i && gaz_tok(doc, i)->kind == GAZ_TK_PUNCT &&
			(gaz_tok(doc, i)->flags & GAZ_TF_OPEN))
			next = gaz_programme_marked_title(doc, i, s->span.from, s->span.to);
		else if (next == i && !heading && gaz_is_capital(doc, i))
			next = gaz_programme_numbered_act(doc, i, s->span);
		i = next > i ? next : i + 1;
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
