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
#include "recognise/orgevidence.h"
#include "recognise/orgname.h"
#include "recognise/personrole.h"
#include "recognise/recognise.h"

/* Leading words that are no part of a name: 'The', 'In', a title. */
static uint32_t
trim_lead(const GazDoc *doc, GazSpan run)
{
	static const char *const counts[] = {
		"many", "most", "several", "few", "fewer", "more", "certain", "various",
		"numerous", "other",
	};
	uint32_t	i = run.from;
	const GazMatch *generic;

	while (i < run.to)
	{
		const GazMatch *title = gaz_doc_match(doc, i, GAZ_K_TITLE);
		const GazMatch *known = gaz_doc_match(doc, i, GAZ_K_ORGANIZATION);

		/* 'All Nippon Airways' of the lexicon */
		if (known != NULL && gaz_span_len(known->span) > 1 &&
			gaz_is_capital(doc, known->span.to - 1))
			break;
		/* 'Many EU leaders' */
		if (gaz_starts_sentence(doc, i) && GAZ_TEXT_IS_ANY(doc, i, counts))
			i++;
		/* in the middle of a sentence a capital 'All' belongs to the name */
		else if (gaz_is_closed(doc, i) && (gaz_is_word(doc, i, GAZ_W_THE) ||
									  gaz_starts_sentence(doc, i)))
			i++;
		else if (title != NULL && title->span.to <= run.to && known == NULL)
			i = title->span.to;
		else
			break;
	}
	/* 'Rival Siemens Energy' at the head of a sentence */
	generic = gaz_doc_match(doc, i, GAZ_K_ORG_GENERIC);
	if (generic != NULL && generic->span.to < run.to &&
		gaz_starts_sentence(doc, i) &&
		gaz_doc_match(doc, generic->span.to, GAZ_K_ORGANIZATION) != NULL &&
		gaz_doc_match(doc, i, GAZ_K_ORGANIZATION) == NULL)
		i = generic->span.to;
	/* 'Copyright 2024 The Ostwald Press' */
	for (uint32_t k = i + 1; k + 1 < run.to; k++)
		if (gaz_is_word(doc, k, GAZ_W_THE) &&
			gaz_tok(doc, k - 1)->kind == GAZ_TK_NUMBER)
			i = k + 1;
	while (i < run.to && !gaz_is_capital(doc, i))
		i++;
	return i;
}

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

/*
 * In 'member of the Standing Committee of the X' the body is X; the committee,
 * or the Political Bureau, is named only where it acts itself.  Behind its 'of',
 * or i.
 */
static uint32_t
inner_circle_end(const GazDoc *doc, uint32_t i)
{
	uint32_t	of = i + 2;

	if (gaz_text_is(doc, i, "politburo"))
		of = i + 1;
	else if (!(gaz_text_is(doc, i, "standing") &&
			   gaz_text_is(doc, i + 1, "committee")) &&
			 !(gaz_text_is(doc, i, "political") &&
			   gaz_text_is(doc, i + 1, "bureau")))
		return i;
	return gaz_is_word(doc, of, GAZ_W_OF) && is_membership(doc, i) ? of + 1 : i;
}

/* 'the company told |the Kymi Daily|': whom news is told takes part in it. */
static bool
is_told(const GazDoc *doc, uint32_t from)
{
	if (from > 0 && gaz_is_word(doc, from - 1, GAZ_W_THE))
		from--;
	return from > 0 && gaz_text_is(doc, from - 1, "told");
}

/* A paper or agency, which a page names all the time, does nothing here. */
static bool
is_silent_source(const GazDoc *doc, GazSpan span)
{
	const GazMatch *source = gaz_doc_match(doc, span.from, GAZ_K_SOURCE);

	return source != NULL && source->span.to >= span.to &&
		!is_told(doc, span.from) &&
		gaz_doc_match(doc, span.from, GAZ_K_ORGANIZATION) == NULL &&
		gaz_doc_match(doc, span.to, GAZ_K_REPORTING_VERB) == NULL &&
		gaz_doc_match(doc, span.to, GAZ_K_EVENT_VERB) == NULL;
}

static uint32_t
claim_org(GazDoc *doc, GazSpan span, const char *rule, uint32_t entry,
		  float score)
{
	const GazMatch *stop = gaz_doc_match(doc, span.from, GAZ_K_STOP);
	uint32_t	m;

	if (gaz_span_empty(span) || !gaz_span_is_free(doc, span) ||
		(stop != NULL && stop->span.to >= span.to) ||
		is_silent_source(doc, span))
		return GAZ_NONE;
	m = gaz_doc_claim(doc, GAZ_M_ORGANIZATION, span, rule, entry, score);
	gaz_org_take_alias(doc, m);
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

/* 'Eagle Pharmaceuticals': plurals that firms are called by, and nothing else. */
static bool
is_trade_of_firms(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"pharmaceuticals", "therapeutics", "biosciences", "laboratories",
		"motors", "airlines", "airways", "holdings", "semiconductors",
		"foods", "electronics", "dynamics", "robotics", "photonics",
		"ventures", "partners", "studios", "breweries", "genomics",
		"biologics", "diagnostics", "aeronautics", "instruments", "labs",
	};

	return GAZ_TEXT_IS_ANY(doc, i, words);
}

/* How sure a name with this head, and this much before it, is a body's. */
static float
head_score(const GazDoc *doc, const GazAnchor *a, GazSpan lead)
{
	static const char *const realms[] = {
		"national", "international", "central", "royal", "federal", "state",
	};
	bool		named = false;

	for (uint32_t i = lead.from; i < lead.to; i++)
		named |= gaz_is_unknown_name(doc, i) ||
			gaz_has_kind(doc, i, GAZ_K_PLACE);
	/* 'National Industrial Development Center': the nation's one */
	named |= gaz_span_len(lead) > 1 && GAZ_TEXT_IS_ANY(doc, lead.from, realms);
	if (a->kind == GAZ_K_ORG_SUFFIX)
		return 0.97f;
	/* 'Intelligent Factory': a kind of factory */
	if (!named && gaz_text_is(doc, a->span.to - 1, "factory"))
		return 0.4f;
	/* 'energy-intensive Industries', 'Top 500 Manufacturing Enterprises' */
	if (!named && strcmp(gaz_org_code(doc, a->entry), "company") == 0 &&
		doc->text[gaz_tok(doc, a->span.to - 1)->end - 1] == 's' &&
		!is_trade_of_firms(doc, a->span.to - 1))
		return 0.4f;
	if (a->weight >= 0.75f)
		return named ? 0.95f : 0.88f;
	return named ? 0.5f + a->weight * 0.5f : a->weight;
}

/*
 * A row that is an ordinary word too ('Apple', 'Total') or that a page names
 * all the time (a paper) counts only where it does what bodies do.
 */
static bool
acts_as_body(const GazDoc *doc, const GazAnchor *a, GazSpan within)
{
	uint32_t	after = a->span.to;
	const char *rule = NULL;
	const GazMatch *product = gaz_doc_match(doc, a->span.from, GAZ_K_PRODUCT);

	if (a->kind != GAZ_K_ORGANIZATION)
		return true;
	/* 'Toyota Corolla' is a car */
	if (product != NULL && product->span.to > after)
		return false;
	/* 'SEMI-CONDUCTOR' */
	if (gaz_is_word(doc, after, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, after)) && gaz_glued(gaz_tok(doc, after + 1)) &&
		(gaz_tok(doc, after + 1)->flags & GAZ_TF_UPPER))
		return false;
	/* the exchange in '(NASDAQ: CRVN)' */
	if (gaz_is_word(doc, after, GAZ_W_COLON) && a->span.from > 0 &&
		gaz_is_word(doc, a->span.from - 1, GAZ_W_LPAREN))
		return false;
	/* 'Dean Apple' */
	if (a->weight < 0.7f && a->span.from > 0 &&
		gaz_is_capital(doc, a->span.from - 1) &&
		gaz_has_kind(doc, a->span.from - 1, GAZ_K_GIVEN_NAME))
		return false;
	if (strcmp(gaz_org_code(doc, a->entry), "media") != 0)
	{
		if (a->weight >= 0.7f || gaz_span_len(a->span) > 1)
			return true;
		/* 'shares in Shell', 'Ford and its partner' */
		gaz_org_evidence(doc, a->span, within, &rule);
		if (rule != NULL && a->weight > 0)
			return true;
	}
	return gaz_doc_match(doc, after, GAZ_K_REPORTING_VERB) != NULL ||
		gaz_doc_match(doc, after, GAZ_K_EVENT_VERB) != NULL ||
		((gaz_tok(doc, after)->flags & GAZ_TF_POSS) && a->weight > 0 &&
		 !gaz_starts_sentence(doc, a->span.from));
}

/*
 * '|58th| Research Institute', '|3rd| Engineering Co., Ltd.': units that are counted.
 * The sixteenth congress is the congress.
 */
static uint32_t
with_ordinal(const GazDoc *doc, const GazAnchor *a, uint32_t from,
			 uint32_t limit)
{
	const char *code = gaz_org_code(doc, a->entry);

	if (from >= limit + 2 && gaz_tok(doc, from - 2)->kind == GAZ_TK_NUMBER &&
		(gaz_is_word(doc, from - 1, GAZ_W_TH) ||
		 gaz_is_word(doc, from - 1, GAZ_W_ST) ||
		 gaz_is_word(doc, from - 1, GAZ_W_ND) ||
		 gaz_is_word(doc, from - 1, GAZ_W_RD)) &&
		(strcmp(code, "company") == 0 || strcmp(code, "institute") == 0 ||
		 strcmp(code, "hospital") == 0))
		return from - 2;
	return from;
}

/* 'Board of Directors of |Kestrin Ltd|': the board is no body beside it. */
static bool
is_board_of_others(const GazDoc *doc, GazSpan run)
{
	uint32_t	i = run.to;

	return gaz_span_len(run) == 1 && gaz_text_is(doc, run.from, "board") &&
		gaz_is_word(doc, i, GAZ_W_OF) &&
		(gaz_text_is(doc, i + 1, "directors") ||
		 gaz_text_is(doc, i + 1, "management") ||
		 gaz_text_is(doc, i + 1, "supervisors") ||
		 gaz_text_is(doc, i + 1, "governors") ||
		 gaz_text_is(doc, i + 1, "trustees"));
}

/*
 * 'Ministry of X', 'Bank Aarmatt AG': the head comes first.  The token to go on
 * from.
 */
static uint32_t
head_first_name(GazDoc *doc, GazSpan run, const GazAnchor *a, GazSpan sentence)
{
	bool		alone = a->span.to == run.to;
	uint32_t	end = alone ? gaz_org_end_of_phrases(doc, a, run, sentence.to) : run.to;
	uint32_t	start = gaz_org_joined_start(doc, run.from, sentence.from);

	if (is_board_of_others(doc, run))
		return run.to;

	/* '|Political and Legal Committee|': a head of several words, one an 'and' */
	if (a->span.to > run.to && gaz_is_word(doc, run.to, GAZ_W_AND) &&
		a->weight >= 0.9f && !gaz_is_capital(doc, a->span.to))
	{
		end = gaz_org_end_of_phrases(doc, a, a->span, sentence.to);
		claim_org(doc, gaz_span(run.from, end), "org-head", GAZ_NONE, 0.88f);
		return end;
	}
	if (start < run.from && a->weight >= 0.7f && alone)
	{
		claim_org(doc, gaz_span(start, end), "org-joined-head", GAZ_NONE,
				  0.85f);
		return end;
	}
	if (end == a->span.to)
		return run.to;			/* the head alone */
	if (!alone && (end = gaz_org_without_person(doc, run)) == run.to &&
		gaz_has_kind(doc, end, GAZ_K_PARTICLE))
		end = gaz_org_of_phrase(doc, end, sentence.to);
	/* 'Centre for X' is a body, 'Centre X' need not be */
	if (end > a->span.to && a->weight >= (alone ? 0.4f : 0.75f))
		claim_org(doc, gaz_span(with_ordinal(doc, a, run.from, sentence.from),
								end), "org-head-first", GAZ_NONE,
				  alone ? 0.89f : 0.59f + 0.3f * a->weight);
	return end > run.to ? end : run.to;
}

/* A given name and the name of a firm, which is a family's too. */
static bool
is_namesake(const GazDoc *doc, GazSpan run, const GazAnchor *a)
{
	float		strength;

	return gaz_span_len(run) == 2 && a->span.from == run.from + 1 &&
		gaz_span_len(a->span) == 1 &&
		gaz_has_kind(doc, run.from, GAZ_K_GIVEN_NAME) &&
		gaz_person_shape(doc, run.from, run.to, &strength) == run.to &&
		strength >= GAZ_SHAPE_SPEAKS;
}

/*
 * One run that holds an anchor: settle where the name begins and ends.
 * Returns the token to go on from.
 */
static uint32_t
name_around(GazDoc *doc, GazSpan run, const GazAnchor *a, GazSpan sentence)
{
	uint32_t	from = run.from;
	uint32_t	to;
	bool		known = a->kind == GAZ_K_ORGANIZATION;
	float		score;

	/* 'the spirit of the |20th| National Congress' is a meeting's */
	if (gaz_text_is(doc, run.to - 1, "congress") && run.from >= 2 &&
		gaz_text_is(doc, run.from, "national") && gaz_span_len(run) == 2 &&
		gaz_is_word(doc, run.from - 1, GAZ_W_TH))
		return gaz_org_end_of_phrases(doc, a, run, sentence.to);
	/* 'director of the R&D center' */
	if (gaz_span_len(run) == 3 && gaz_is_research(doc, run.from))
		return run.to;
	if ((a->kind == GAZ_K_ORG_HEAD && a->weight < 0.9f &&
		 gaz_org_goes_on_behind_and(doc, run, sentence.to)) ||
		gaz_org_ends_as_place(doc, a, run))
		return run.to;
	if (a->span.from == run.from && a->kind == GAZ_K_ORG_HEAD)
		return head_first_name(doc, run, a, sentence);
	if (a->kind != GAZ_K_ORG_SUFFIX &&
		(gaz_org_trade_goes_on(doc, run, sentence.to) ||
		 (gaz_span_len(run) == 2 &&
		  gaz_follows_titled_given_name(doc, run.from + 1))))
		return run.to;
	/* ordinary words and a legal form, or that alone: the end of a name */
	if (a->kind == GAZ_K_ORG_SUFFIX &&
		(a->span.from == run.from ||
		 gaz_all_common(doc, gaz_span(run.from, a->span.from))))
		from = gaz_org_trade_start(doc, run.from, sentence.from);
	/* a legal form alone is the rest of something: 'SE: You have ...' */
	if (a->span.from == from && a->kind == GAZ_K_ORG_SUFFIX &&
		a->span.to >= run.to)
		return run.to;
	/* 'Qin Baojun' is no car */
	if (known && gaz_span_len(a->span) == 1 && a->span.from == from + 1 &&
		gaz_has_kind(doc, from, GAZ_K_SURNAME) &&
		gaz_is_pinyin(doc, a->span.from, 2))
		return run.to;
	/* 'Henry Ford' is no car either */
	if (known && is_namesake(doc, run, a))
		return run.to;
	/* 'industrialist Aliko Dangote' is a person, who gave the firm its name */
	if (known && gaz_span_len(a->span) == 1 && a->span.from == run.from + 1 &&
		run.from > sentence.from && gaz_has_kind(doc, run.from - 1, GAZ_K_TITLE) &&
		!gaz_is_capital(doc, run.from - 1))
		return run.to;
	/* a 'Member of Parliament' has a seat, and Parliament does nothing */
	if (known && gaz_text_is(doc, a->span.from, "parliament") &&
		is_membership(doc, from))
		return run.to;
	if (!known && a->kind == GAZ_K_ORG_HEAD &&
		(gaz_org_is_field(doc, run.to, sentence.to) ||
		 (a->weight < 0.75f && gaz_all_common(doc, run) &&
		  gaz_org_closes_portfolio(doc, run.from, sentence.from))))
		return run.to;
	to = gaz_org_name_end(doc, run, a, sentence.to);
	if (to == 0)
		return run.to;
	if (!known)
		from = gaz_org_particle_start(doc, from, sentence.from);
	/* a corporation of the state is named like a ministry */
	if (a->kind == GAZ_K_ORG_HEAD ||
		(gaz_text_is(doc, a->span.from, "corporation") &&
		 gaz_all_common(doc, gaz_span(from, a->span.from))))
		from = gaz_org_joined_start(doc, from, sentence.from);
	from = with_ordinal(doc, a, from, sentence.from);
	if (gaz_span_same(gaz_span(from, to), a->span) && !acts_as_body(doc, a, sentence))
		return to;
	to = take_bare_acronym(doc, to, run.to);
	/* the full stop of 'Co.' in the middle of a sentence */
	if (a->kind == GAZ_K_ORG_SUFFIX && to + 1 < sentence.to &&
		gaz_is_word(doc, to, GAZ_W_DOT) && gaz_glued(gaz_tok(doc, to)))
		to++;

	score = known ? 0.89f :
		head_score(doc, a, gaz_span(from, a->span.from));
	/* 'National Centre |for Research in Plant Genomics|' */
	if (score < 0.7f && to > run.to && a->kind == GAZ_K_ORG_HEAD &&
		a->weight >= 0.4f)
		score = 0.7f;
	if (score >= 0.45f)
		claim_org(doc, gaz_span(from, to), known ? "org-lexicon" :
				  a->kind == GAZ_K_ORG_SUFFIX ? "org-legal-form" : "org-head",
				  known && gaz_span_same(gaz_span(from, to), a->span) ?
				  a->entry : GAZ_NONE, score);
	return to > run.to ? to : run.to;
}

/* A name of the lexicon that is written in small letters or in a headline. */
static uint32_t
lexicon_name(GazDoc *doc, uint32_t i, GazSpan within)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_ORGANIZATION);
	GazAnchor		a;

	if (m == NULL || !gaz_span_is_free(doc, m->span) ||
		!gaz_org_anchor_at(doc, i, &a) || !acts_as_body(doc, &a, within))
		return i + 1;
	if (gaz_span_len(m->span) < 2 && !gaz_is_capital(doc, i) &&
		gaz_tok(doc, i)->kind != GAZ_TK_HAN)
		return i + 1;
	claim_org(doc, m->span, "org-lexicon", m->entry,
			  0.3f + 0.6f * doc->image->entries[m->entry].weight);
	return m->span.to;
}

/* The run at i, cut where a title or an honorific begins: '|Indus Steel| Shri Rao'. */
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
			(k > run.from && gaz_doc_match(doc, k, GAZ_K_HONORIFIC) != NULL) ||
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
	const uint64_t starts = gaz_kind_bit(GAZ_K_ORGANIZATION) | GAZ_T_CAPITAL;
	bool		heading = gaz_capitals_mean_nothing(doc, s);
	uint32_t	i = s->span.from;

	while ((i = gaz_next_start(doc, i, s->span.to, starts)) < s->span.to)
	{
		GazSpan		run;
		GazAnchor		a = {{0, 0}, GAZ_K_ORG_HEAD, GAZ_NONE, 0};
		uint32_t	next;

		if (!gaz_is_free(doc, i))
		{
			i++;
			continue;
		}
		if (heading || !gaz_is_capital(doc, i))
		{
			i = lexicon_name(doc, i, s->span);
			continue;
		}
		if ((next = inner_circle_end(doc, i)) > i)
		{
			i = next;
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
		gaz_is_word(doc, source.from, GAZ_W_OF) ||
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
		if (s->section == GAZ_SECTION_FURNITURE)
			continue;
		scan_sentence(doc, s);
		gaz_org_small_letters(doc, s->span);
	}
}
