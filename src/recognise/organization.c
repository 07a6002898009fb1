/*-------------------------------------------------------------------------
 *
 * organization.c
 *	  Finding organisations by the noun that makes a name a body's.
 *
 * Almost every organisation's name holds one word that says so: a legal form
 * ('Co., Ltd.', 'GmbH') or a head noun ('Ministry', 'Bureau', 'Bank').  The
 * lexicon has them; this file finds how far the name around them reaches:
 *
 *	  Fujian Wanrun New Energy Technology |Company|		head last: the capital
 *														run before it
 *	  |Ministry| of Trade, Industry and Energy			head first: 'of' or
 *														'for' and what follows
 *	  Municipal Development and Reform |Commission|		'and' joins ordinary
 *														words before the head
 *	  |Bank| Aarmatt |AG|								head first, name behind
 *	  Mingyue Blade (Jieyang) |Company|					a place in brackets
 *
 * Names of the lexicon (kind organization) match as they stand and take part
 * in longer names.  An acronym in brackets behind a body becomes its alias.
 *
 * Limits: a head alone ('the Ministry') names nobody and is refused.  A body
 * without any such word ('Kaskivaara') is left to orgcontext.c.  In a headline
 * in title case only names of the lexicon count.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/recognise.h"

/* Leading words that are no part of a name: 'The', 'In', a title. */
static uint32_t
trim_lead(const GazDoc *doc, GazSpan run)
{
	uint32_t	i = run.from;

	while (i < run.to)
	{
		const GazMatch *title = gaz_doc_match(doc, i, GAZ_K_TITLE);

		/* in the middle of a sentence a capital 'All' belongs to the name */
		if (gaz_is_closed(doc, i) && (gaz_is_word(doc, i, GAZ_W_THE) ||
									  gaz_starts_sentence(doc, i)))
			i++;
		else if (title != NULL && title->span.to <= run.to &&
				 gaz_doc_match(doc, i, GAZ_K_ORGANIZATION) == NULL)
			i = title->span.to;
		else
			break;
	}
	while (i < run.to && !gaz_is_capital(doc, i))
		i++;
	return i;
}

/*
 * In 'member of the Standing Committee of the X' the body is X; the committee
 * is named only where it acts itself.
 */
static bool
is_membership(const GazDoc *doc, uint32_t from)
{
	if (from < 2)
		return false;
	if (gaz_is_word(doc, from - 1, GAZ_W_THE))
		from--;
	return from >= 2 && gaz_is_word(doc, from - 1, GAZ_W_OF) &&
		(gaz_text_is(doc, from - 2, "member") ||
		 gaz_text_is(doc, from - 2, "members"));
}

/* May this head take an 'of' phrase?  'Company of X' is no name. */
static bool
takes_of(const GazDoc *doc, const GazAnchor *a)
{
	return a->kind != GAZ_K_ORG_SUFFIX &&
		(gaz_text_is(doc, a->span.from, "branch") ||
		 strcmp(gaz_org_code(doc, a->entry), "company") != 0);
}

static void
claim_alias(GazDoc *doc, uint32_t i, uint32_t owner, const char *rule)
{
	uint32_t	m = gaz_doc_claim(doc, GAZ_M_ORGANIZATION, gaz_span(i, i + 1),
								  rule, GAZ_NONE, 0.95f);

	doc->mentions.item[m].data = owner;
}

/*
 * What stands in brackets right behind a body: an acronym, '(NIST)', or the
 * symbol of a listed company, '(ASX: GRM)'.
 */
static void
take_acronym(GazDoc *doc, uint32_t owner)
{
	GazSpan		body = doc->mentions.item[owner].span;
	uint32_t	i = body.to;
	const GazToken *t = gaz_tok(doc, i + 1);
	char		first;

	if (!gaz_is_word(doc, i, GAZ_W_LPAREN) || !gaz_is_free(doc, i + 1))
		return;
	if (gaz_is_word(doc, i + 2, GAZ_W_COLON) &&
		(gaz_tok(doc, i + 3)->flags & GAZ_TF_UPPER) &&
		gaz_is_word(doc, i + 4, GAZ_W_RPAREN) && gaz_is_free(doc, i + 3))
	{
		claim_alias(doc, i + 3, owner, "org-ticker-symbol");
		return;
	}
	if (!gaz_is_word(doc, i + 2, GAZ_W_RPAREN) ||
		!(t->flags & (GAZ_TF_UPPER | GAZ_TF_MIXED)) || t->end - t->start > 10)
		return;
	first = doc->text[t->start];
	for (uint32_t k = body.from; k < body.to; k++)
		if (doc->text[gaz_tok(doc, k)->start] == first)
		{
			claim_alias(doc, i + 1, owner, "org-acronym");
			return;
		}
}

static uint32_t
claim_org(GazDoc *doc, GazSpan span, const char *rule, uint32_t entry,
		  float score)
{
	const GazMatch *stop = gaz_doc_match(doc, span.from, GAZ_K_STOP);
	uint32_t	m;

	if (gaz_span_empty(span) || !gaz_span_is_free(doc, span) ||
		(stop != NULL && stop->span.to >= span.to))
		return GAZ_NONE;
	m = gaz_doc_claim(doc, GAZ_M_ORGANIZATION, span, rule, entry, score);
	take_acronym(doc, m);
	return m;
}

/* An acronym behind a name without brackets: 'Supervisory Authority FINMA'. */
static uint32_t
take_bare_acronym(const GazDoc *doc, uint32_t to, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, to);

	if (to + 1 == limit && (t->flags & GAZ_TF_UPPER) &&
		t->end - t->start >= 3 && t->end - t->start <= 8 &&
		gaz_is_unknown_name(doc, to) && gaz_is_free(doc, to))
		return to + 1;
	return to;
}

/* How sure a name with this head, and this much before it, is a body's. */
static float
head_score(const GazDoc *doc, const GazAnchor *a, GazSpan lead)
{
	bool		named = false;

	for (uint32_t i = lead.from; i < lead.to; i++)
		named |= gaz_is_unknown_name(doc, i) ||
			gaz_has_kind(doc, i, GAZ_K_PLACE);
	if (a->kind == GAZ_K_ORG_SUFFIX)
		return 0.97f;
	if (a->weight >= 0.75f)
		return named ? 0.95f : 0.88f;
	return named ? 0.5f + a->weight * 0.5f : a->weight;
}

/*
 * Capital words behind a head that are no person's name: the head was not the
 * name's last word ('Investment Tax Credit'), unless it is a strong one.
 */
static bool
ends_here(const GazDoc *doc, const GazAnchor *a, GazSpan run)
{
	float		strength;

	if (a->weight >= 0.9f)
		return true;
	return gaz_person_shape(doc, a->span.to, run.to, &strength) == run.to &&
		strength >= 0.4f;
}

/*
 * 'National Press and Publication Administration': is this run only the first
 * half of a name whose head follows?
 */
static bool
goes_on_behind_and(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	GazSpan		next;
	GazAnchor		a;

	if (!gaz_is_word(doc, run.to, GAZ_W_AND) || !gaz_all_common(doc, run))
		return false;
	next = gaz_span(run.to + 1, gaz_run_end(doc, run.to + 1, limit));
	return !gaz_span_empty(next) && gaz_all_common(doc, next) &&
		gaz_org_last_anchor(doc, next, &a) && a.kind == GAZ_K_ORG_HEAD &&
		a.weight >= 0.7f && a.span.to == next.to && a.span.from > next.from &&
		strcmp(gaz_org_code(doc, a.entry), "company") != 0;
}

/*
 * A row that is an ordinary word too ('Apple', 'Total') or that a page names
 * all the time (a paper) counts only where it does what bodies do.
 */
static bool
acts_as_body(const GazDoc *doc, const GazAnchor *a)
{
	uint32_t	after = a->span.to;

	if (a->kind != GAZ_K_ORGANIZATION)
		return true;
	/* the exchange in '(NASDAQ: CRVN)' */
	if (gaz_is_word(doc, after, GAZ_W_COLON) && a->span.from > 0 &&
		gaz_is_word(doc, a->span.from - 1, GAZ_W_LPAREN))
		return false;
	/* 'Dean Apple' */
	if (a->weight < 0.7f && a->span.from > 0 &&
		gaz_is_capital(doc, a->span.from - 1) &&
		gaz_has_kind(doc, a->span.from - 1, GAZ_K_GIVEN_NAME))
		return false;
	if (strcmp(gaz_org_code(doc, a->entry), "media") != 0 &&
		(a->weight >= 0.7f || gaz_span_len(a->span) > 1))
		return true;
	return gaz_doc_match(doc, after, GAZ_K_REPORTING_VERB) != NULL ||
		gaz_doc_match(doc, after, GAZ_K_EVENT_VERB) != NULL ||
		((gaz_tok(doc, after)->flags & GAZ_TF_POSS) && a->weight > 0 &&
		 !gaz_starts_sentence(doc, a->span.from));
}

/*
 * One run that holds an anchor: settle where the name begins and ends.
 * Returns the token to go on from.
 */
static uint32_t
name_around(GazDoc *doc, GazSpan run, const GazAnchor *a, GazSpan sentence)
{
	uint32_t	from = run.from;
	uint32_t	to = a->span.to;
	bool		head_first = a->span.from == run.from;

	if (a->kind == GAZ_K_ORG_HEAD && a->weight < 0.9f &&
		goes_on_behind_and(doc, run, sentence.to))
		return run.to;
	/* a place's head behind the body's: 'Intelligent Manufacturing Park' */
	for (uint32_t i = a->span.to; i < run.to; i++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);

		if (m != NULL && m->span.to == run.to && a->kind != GAZ_K_ORG_SUFFIX)
			return run.to;
	}
	if (head_first && a->kind == GAZ_K_ORG_HEAD)
	{
		uint32_t	end = a->span.to == run.to && takes_of(doc, a) ?
			gaz_org_of_phrase(doc, run.to, sentence.to) : run.to;
		uint32_t	start = gaz_org_joined_start(doc, from, sentence.from);

		if (start < from && a->weight >= 0.7f && a->span.to == run.to)
		{
			claim_org(doc, gaz_span(start, to), "org-joined-head", GAZ_NONE,
					  0.85f);
			return to;
		}
		if (end == a->span.to)
			return run.to;		/* the head alone */
		if (a->span.to < run.to)
			end = gaz_org_without_person(doc, run);
		if (end > a->span.to && a->weight >= (a->span.to < run.to ? 0.75f : 0.5f))
			claim_org(doc, gaz_span(from, end), "org-head-first", GAZ_NONE,
					  a->span.to < run.to ? 0.6f + 0.3f * a->weight : 0.92f);
		return end > run.to ? end : run.to;
	}
	if (a->kind == GAZ_K_ORG_SUFFIX && head_first &&
		a->span.to < run.to)
		to = run.to;			/* 'PT Sinar Logam' */
	else if (a->span.to < run.to && gaz_is_word(doc, to, GAZ_W_AMP))
		to = run.to;			/* 'Peachtree Power & Light' */
	else if (a->kind == GAZ_K_ORG_HEAD && a->span.to < run.to &&
			 !ends_here(doc, a, run))
		return run.to;
	else if (a->kind != GAZ_K_ORG_SUFFIX && to == run.to && takes_of(doc, a))
		to = gaz_org_of_phrase(doc, run.to, sentence.to);
	if (a->kind == GAZ_K_ORG_HEAD)
		from = gaz_org_joined_start(doc, from, sentence.from);
	if (gaz_span_same(gaz_span(from, to), a->span) && !acts_as_body(doc, a))
		return to;
	to = take_bare_acronym(doc, to, run.to);
	/* the full stop of 'Co.' in the middle of a sentence */
	if (a->kind == GAZ_K_ORG_SUFFIX && to + 1 < sentence.to &&
		gaz_is_word(doc, to, GAZ_W_DOT) && gaz_glued(gaz_tok(doc, to)))
		to++;

	float		score = a->kind == GAZ_K_ORGANIZATION ? 0.95f :
		head_score(doc, a, gaz_span(from, a->span.from));

	if (score >= 0.45f)
		claim_org(doc, gaz_span(from, to), a->kind == GAZ_K_ORGANIZATION ?
				  "org-lexicon" : a->kind == GAZ_K_ORG_SUFFIX ?
				  "org-legal-form" : "org-head",
				  a->kind == GAZ_K_ORGANIZATION &&
				  gaz_span_same(gaz_span(from, to), a->span) ?
				  a->entry : GAZ_NONE, score);
	return to > run.to ? to : run.to;
}

/* A name of the lexicon that is written in small letters or in a headline. */
static uint32_t
lexicon_name(GazDoc *doc, uint32_t i)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_ORGANIZATION);
	GazAnchor		a;

	if (m == NULL || !gaz_span_is_free(doc, m->span) ||
		!gaz_org_anchor_at(doc, i, &a) || !acts_as_body(doc, &a))
		return i + 1;
	if (gaz_span_len(m->span) < 2 && !gaz_is_capital(doc, i) &&
		gaz_tok(doc, i)->kind != GAZ_TK_HAN)
		return i + 1;
	claim_org(doc, m->span, "org-lexicon", m->entry,
			  0.3f + 0.6f * doc->image->entries[m->entry].weight);
	return m->span.to;
}

/* The run at i, cut where a strong person's name or a title begins. */
static GazSpan
run_at(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	GazSpan		run = gaz_span(i, gaz_run_end(doc, i, limit));

	/* an ordinal in front: '16th Taizhou Municipal People's Congress' */
	run.from = trim_lead(doc, run);
	for (uint32_t k = run.from; k < run.to; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_TITLE);

		if (!gaz_is_free(doc, k) ||
			(k > run.from && m != NULL && m->span.to <= run.to &&
			 gaz_doc_match(doc, k, GAZ_K_ORG_HEAD) == NULL))
		{
			run.to = k;
			break;
		}
	}
	run.to = gaz_org_take_suffix(doc, run.from, run.to, limit);
	return run;
}

static void
scan_sentence(GazDoc *doc, const GazSentence *s)
{
	bool		heading = gaz_capitals_mean_nothing(doc, s);
	uint32_t	i = s->span.from;

	while (i < s->span.to)
	{
		GazSpan		run;
		GazAnchor		a = {{0, 0}, GAZ_K_ORG_HEAD, GAZ_NONE, 0};

		if (!gaz_is_free(doc, i))
		{
			i++;
			continue;
		}
		if (heading || !gaz_is_capital(doc, i))
		{
			i = lexicon_name(doc, i);
			continue;
		}
		/* 'member of the Standing Committee of the X': the body is X */
		if (gaz_text_is(doc, i, "standing") &&
			gaz_text_is(doc, i + 1, "committee") &&
			gaz_is_word(doc, i + 2, GAZ_W_OF) && is_membership(doc, i))
		{
			i += 3;
			continue;
		}
		run = run_at(doc, i, s->span.to);
		if (gaz_span_empty(run))
		{
			i++;
			continue;
		}
		if (gaz_org_last_anchor(doc, run, &a))
			i = name_around(doc, run, &a, s->span);
		else
			i = run.to;
	}
}

/*
 * The publisher of its own release is an organisation too: 'From: Department
 * for Energy'.  A paper or agency is not, unless it acts in the text.
 */
static void
publisher(GazDoc *doc)
{
	GazSpan		source = doc->layout.source;
	GazAnchor		a = {{0, 0}, GAZ_K_ORG_HEAD, GAZ_NONE, 0};

	if (gaz_span_empty(source) || !gaz_span_is_free(doc, source) ||
		gaz_doc_match(doc, source.from, GAZ_K_SOURCE) != NULL ||
		!gaz_org_last_anchor(doc, source, &a) || a.weight < 0.7f ||
		strcmp(gaz_org_code(doc, a.entry), "media") == 0)
		return;
	gaz_doc_claim(doc, GAZ_M_ORGANIZATION, source, "org-publisher", GAZ_NONE,
				  0.8f);
}

void
gaz_recognise_organizations(GazDoc *doc)
{
	publisher(doc);
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section != GAZ_SECTION_FURNITURE)
			scan_sentence(doc, s);
	}
}
