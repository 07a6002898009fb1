/*-------------------------------------------------------------------------
 *
 * orgevidence.c
 *	  What the words beside a capital run say about its being a body's name.
 *
 * Most companies' names say nothing of what they are, so news says it beside
 * them, in a few ways that persons, places and products do not share:
 *
 *	  state-owned |Kopalnia Zofia|		an adjective of ownership or seat
 *	  Austria's |Talbahn|				a country in front, as of its own
 *	  analysts at |Merrow Finch|		where people of a profession work
 *	  a subsidiary of |Ostwald|, owned by |Ostwald|, a contract with |Ostwald|
 *	  |Ostwald| shares, |Ostwald| said	what only firms have or do
 *	  Siemens and |Ostwald|				beside a known firm in a list
 *
 * Limits: one look of a few words to each side, never beyond the sentence; the
 * caller has made sure that the run has an unknown word and no person's shape.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/orgevidence.h"

#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/place.h"

#define PORTFOLIO_REACH 12		/* words from a field back to its title */
#define WORKS_REACH 10			/* from a sum to the works that it pays for */
#define FIELD_REACH 6			/* and on to it: 'and Natural Gas Minister' */

/* 'state-owned', 'Frankfurt-listed' right before i. */
static bool
owned_or_based(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const tails[] = {
		"owned", "based", "listed", "backed", "traded", "headquartered",
		"controlled", "funded",
	};

	return i >= limit + 3 && gaz_is_word(doc, i - 2, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, i - 2)) && GAZ_TEXT_IS_ANY(doc, i - 1, tails);
}

/* Does a place of the gazetteer end right before i? */
static bool
place_ends_at(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_PLACE);

		if (m != NULL && m->span.to == i && gaz_is_capital(doc, i - back))
			return true;
	}
	return false;
}

/* Does a noun behind the run make it a thing's or an event's name? */
static bool
names_a_thing(const GazDoc *doc, uint32_t after)
{
	const uint64_t nouns = gaz_kind_bit(GAZ_K_PLACE_HEAD) |
		gaz_kind_bit(GAZ_K_PRODUCT_HEAD) | gaz_kind_bit(GAZ_K_EVENT_NOUN) |
		gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) | gaz_kind_bit(GAZ_K_TITLE);
	const uint64_t verbs = gaz_kind_bit(GAZ_K_REPORTING_VERB) |
		gaz_kind_bit(GAZ_K_EVENT_VERB) | gaz_kind_bit(GAZ_K_EVENT_BLOCK);
	const GazToken *next = gaz_tok(doc, after);

	return gaz_doc_starts(doc, after, nouns) ||
		next->kind == GAZ_TK_NUMBER ||
		(next->kind == GAZ_TK_WORD && !gaz_is_closed(doc, after) &&
		 !gaz_doc_starts(doc, after, verbs));
}

/* "Austria's |Talbahn|": what a country is said to own, and no person. */
static bool
of_a_country(const GazDoc *doc, GazSpan run, GazSpan within)
{
	return run.from >= within.from + 2 &&
		(gaz_tok(doc, run.from - 1)->flags & GAZ_TF_POSS) &&
		place_ends_at(doc, run.from - 1, within.from) &&
		!gaz_has_kind(doc, run.from, GAZ_K_GIVEN_NAME) &&
		!gaz_has_kind(doc, run.from, GAZ_K_SURNAME) &&
		!gaz_has_kind(doc, run.to - 1, GAZ_K_SURNAME) &&
		!names_a_thing(doc, run.to);
}

/*
 * 'Minister of State for Trade, |Fisheries & Dairy| Ana Ruiz': the last fields
 * of a portfolio.  Looks back over ordinary capitals, commas, 'and', 'of' or 'for' to
 * the title of one who has fields.
 */
bool
gaz_org_closes_portfolio(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	bool		owned = false;

	if (!gaz_is_common(doc, i))
		return false;
	for (uint32_t n = 0; i > limit && n < PORTFOLIO_REACH; n++)
	{
		i--;
		if (gaz_text_is(doc, i, "minister") || gaz_text_is(doc, i, "secretary"))
			return owned;
		if (gaz_is_word(doc, i, GAZ_W_OF) || gaz_is_word(doc, i, GAZ_W_FOR))
			owned = true;
		else if (!gaz_is_word(doc, i, GAZ_W_COMMA) &&
				 !gaz_is_word(doc, i, GAZ_W_AND) &&
				 !(gaz_is_capital(doc, i) && gaz_is_common(doc, i)))
			return false;
	}
	return false;
}

/*
 * 'Union |Steel| Minister', 'Union |Petroleum| and Natural Gas Minister': the
 * field of a minister, no firm; nor is the front of a fair's name, 'China
 * |International Investment| and Trade Fair'.
 */
bool
gaz_org_is_field(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	bool		joined = false;

	for (uint32_t n = 0; i < limit && n < FIELD_REACH; n++, i++)
	{
		if (gaz_text_is(doc, i, "minister") ||
			(joined && gaz_is_conference(doc, i)))
			return true;
		if (gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_AMP))
			joined = true;
		else if (!joined || !gaz_is_capital(doc, i))
			return false;
	}
	return false;
}

/*
 * 'Pratt & Whitney': no person, place or product has an ampersand; ordinary words
 * alone are a field ('Oil & Gas', 'Small & Medium Enterprises').
 */
static bool
has_ampersand(const GazDoc *doc, GazSpan run)
{
	if (gaz_all_common(doc, run))
		return false;
	for (uint32_t i = run.from + 1; i + 1 < run.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_AMP) &&
			gaz_tok(doc, i - 1)->end - gaz_tok(doc, i - 1)->start > 1)
			return true;
	return false;
}

static float
found(const char **rule, const char *name, float score)
{
	*rule = name;
	return score;
}

static bool
is_sum_at(const GazDoc *doc, uint32_t i)
{
	const GazMention *m = gaz_covering(doc, i);

	return m != NULL && m->kind == GAZ_M_AMOUNT;
}

/*
 * 'lend |Skerrin Wind| 25 million euros', 'awarded |Kestrin| a $12 million grant',
 * 'invested $30 million in |Skerrin Wind|': beside a sum, somebody gets it.
 */
static bool
gets_sum(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	static const char *const verbs[] = {
		"lend", "lends", "lent", "award", "awards", "awarded", "grant",
		"grants", "granted", "give", "gives", "gave", "given", "pay", "paid",
		"loaned", "allocated",
	};
	static const char *const stems[] = {
		"invest", "invests", "invested", "investing", "inject", "injected",
		"pour", "poured", "put", "pump", "pumped",
	};
	uint32_t	i = run.from;

	if (i <= limit + 1)
		return false;
	if (GAZ_TEXT_IS_ANY(doc, i - 1, verbs))
		return is_sum_at(doc, run.to) ||
			(gaz_is_word(doc, run.to, GAZ_W_A) && is_sum_at(doc, run.to + 1));
	if ((!gaz_is_word(doc, i - 1, GAZ_W_IN) &&
		 !gaz_is_word(doc, i - 1, GAZ_W_INTO)) || i < limit + 3 ||
		!is_sum_at(doc, i - 2))
		return false;
	i = gaz_covering(doc, i - 2)->span.from;
	/* 'invested a further $30 million' */
	for (uint32_t back = 1; back <= 4 && i > limit + back; back++)
		if (GAZ_TEXT_IS_ANY(doc, i - back, stems))
			return gaz_span_len(run) >= 2;
	return false;
}

/* "Kestrin's |Rs 100 crore oil refinery|", "'s |500 MW plant|": no town's. */
static bool
is_measured_works(const GazDoc *doc, uint32_t i)
{
	if (gaz_tok(doc, i)->kind != GAZ_TK_NUMBER &&
		!gaz_has_kind(doc, i, GAZ_K_CURRENCY))
		return false;
	for (uint32_t n = 0; n < WORKS_REACH; n++, i++)
	{
		if (gaz_place_is_facility(doc, i) || gaz_text_is(doc, i, "unit"))
			return true;
		if (gaz_is_word(doc, i, GAZ_W_COMMA) || gaz_is_word(doc, i, GAZ_W_AND) ||
			gaz_is_word(doc, i, GAZ_W_IN) || gaz_is_word(doc, i, GAZ_W_AT) ||
			gaz_is_word(doc, i, GAZ_W_TO))
			return false;
	}
	return false;
}

/*
 * What only firms do, or have, behind a name that nothing else is known of:
 * |Kestrin| employs, will build, declined to comment; Kestrin's sales; |Kestrin|-owned.
 */
static bool
lives_like_firm(const GazDoc *doc, uint32_t after)
{
	static const char *const verbs[] = {
		"employs", "makes", "produces", "operates", "sells", "supplies",
		"manufactures", "declined", "plans", "expects", "owns",
	};
	static const char *const things[] = {
		"shares", "stock", "sales", "revenue", "revenues", "profit", "profits",
		"factory", "factories", "plant", "plants", "products", "customers",
		"shareholders", "board", "headquarters", "subsidiary", "net",
		"workforce", "operations", "smelter", "mine", "bid",
	};
	static const char *const tails[] = {
		"owned", "backed", "operated", "made", "controlled", "branded",
	};

	if (gaz_tok(doc, after)->flags & GAZ_TF_POSS)
		return GAZ_TEXT_IS_ANY(doc, after + 1, things) ||
			is_measured_works(doc, after + 1);
	if (gaz_is_word(doc, after, GAZ_W_HYPHEN))
		return gaz_glued(gaz_tok(doc, after)) &&
			GAZ_TEXT_IS_ANY(doc, after + 1, tails);
	/* 'has agreed to buy', 'has announced' */
	if (gaz_text_is(doc, after, "will") || gaz_text_is(doc, after, "has"))
		return gaz_doc_starts(doc, after + 1,
							  gaz_kind_bit(GAZ_K_EVENT_VERB) |
							  gaz_kind_bit(GAZ_K_EVENT_BLOCK) |
							  gaz_kind_bit(GAZ_K_REPORTING_VERB));
	/* 'is about to launch', 'is set to build' */
	if (gaz_text_is(doc, after, "is") && gaz_is_word(doc, after + 2, GAZ_W_TO) &&
		(gaz_is_word(doc, after + 1, GAZ_W_ABOUT) ||
		 gaz_text_is(doc, after + 1, "set") ||
		 gaz_text_is(doc, after + 1, "planning")))
		return gaz_doc_starts(doc, after + 3,
							  gaz_kind_bit(GAZ_K_EVENT_VERB));
	/* 'Kestrin and its partners' */
	if (gaz_is_word(doc, after, GAZ_W_AND) &&
		gaz_is_word(doc, after + 1, GAZ_W_ITS))
		return true;
	/* ', which makes pumps' */
	if (gaz_is_word(doc, after, GAZ_W_COMMA) &&
		gaz_text_is(doc, after + 1, "which"))
		after += 2;
	return GAZ_TEXT_IS_ANY(doc, after, verbs);
}

/* 'shares in |Kestrin|', which would pass for a place. */
static bool
has_shareholders(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	static const char *const nouns[] = {"shares", "stock", "stake", "stakes"};

	return from >= limit + 2 && (gaz_is_word(doc, from - 1, GAZ_W_IN) ||
								 gaz_is_word(doc, from - 1, GAZ_W_OF)) &&
		GAZ_TEXT_IS_ANY(doc, from - 2, nouns);
}

/* '|Kestrin India| will build', '|Kestrin Japan| said': a firm's branch acts. */
static bool
is_branch(const GazDoc *doc, GazSpan run)
{
	const GazMatch *m = gaz_doc_match(doc, run.to - 1, GAZ_K_PLACE);

	return gaz_span_len(run) == 2 && m != NULL && m->span.to == run.to &&
		gaz_is_unknown_name(doc, run.from) &&
		gaz_doc_match(doc, run.from, GAZ_K_PLACE) == NULL &&
		(gaz_has_kind(doc, run.to, GAZ_K_REPORTING_VERB) ||
		 lives_like_firm(doc, run.to));
}

float
gaz_org_early_evidence(const GazDoc *doc, GazSpan run, GazSpan within,
					   const char **rule)
{
	float		strength;

	if (owned_or_based(doc, run.from, within.from))
		return found(rule, "org-owned-or-based", 0.75f);
	if (gets_sum(doc, run, within.from))
		return found(rule, "org-gets", 0.65f);
	if (has_shareholders(doc, run.from, within.from))
		return found(rule, "org-relation", 0.7f);
	if (is_branch(doc, run))
		return found(rule, "org-branch", 0.65f);
	if (has_ampersand(doc, run) && !gaz_is_conference(doc, run.to - 1) &&
		!gaz_org_closes_portfolio(doc, run.from, within.from))
		return found(rule, "org-ampersand", 0.7f);
	/* two words that might still be a person's name wait for person.c */
	if (gaz_span_len(run) >= 2 && of_a_country(doc, run, within) &&
		gaz_person_shape(doc, run.from, run.to, &strength) != run.to)
		return found(rule, "org-of-country", 0.65f);
	return 0;
}

/* 'analysts |at|', 'chief executive |of|': where those of a trade work. */
static bool
workplace(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	static const char *const trades[] = {
		"analyst", "analysts", "economist", "economists", "strategist",
		"strategists", "trader", "traders", "engineer", "engineers",
		"researcher", "researchers", "scientist", "scientists", "lawyer",
		"lawyers", "spokesman", "spokeswoman", "spokesperson", "executive",
		"executives", "director", "manager", "partner", "workers", "employees",
		"head", "counsel", "consultant", "auditor", "treasurer",
	};
	uint32_t	i = from - 1;

	if (from < limit + 2)
		return false;
	if (gaz_is_word(doc, i, GAZ_W_OF))
	{
		for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
		{
			const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_TITLE);

			if (m != NULL && m->span.to == i &&
				strcmp(gaz_doc_code(doc, m), "company") == 0)
				return true;
		}
		return false;
	}
	if (!gaz_is_word(doc, i, GAZ_W_AT) && !gaz_is_word(doc, i, GAZ_W_WITH) &&
		!gaz_is_word(doc, i, GAZ_W_FOR))
		return false;
	for (uint32_t back = 1; back <= 5 && i >= limit + back; back++)
	{
		if (gaz_tok(doc, i - back)->kind == GAZ_TK_PUNCT)
			return false;
		if (GAZ_TEXT_IS_ANY(doc, i - back, trades))
			return gaz_is_word(doc, i, GAZ_W_AT) || back == 1;
	}
	return false;
}

/* 'a subsidiary |of|', 'a contract |with|', 'owned |by|'. */
static bool
business_relation(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	static const char *const nouns[] = {
		"subsidiary", "unit", "affiliate", "arm", "division", "shares", "stake",
		"customer", "customers", "client", "clients", "supplier", "suppliers",
		"competitor", "competitors", "parent", "owner", "shareholder",
		"shareholders", "investor", "venture", "contract", "contracts",
		"partnership", "orders", "acquisition", "takeover", "spinoff", "plants",
		"factories", "brand", "portfolio", "brands", "deal", "agreement",
		"agreements", "memorandum", "merger", "tie-up", "mine", "smelter",
		"tender", "advisers", "auction",
	};
	static const char *const participles[] = {
		"owned", "acquired", "developed", "made", "built", "operated", "backed",
		"supplied", "produced", "manufactured", "provided", "controlled",
		"funded", "commissioned", "launched", "run", "sold", "led",
	};
	uint32_t	i = from - 1;

	if (from < limit + 2)
		return false;
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_BY:
			return GAZ_TEXT_IS_ANY(doc, i - 1, participles);
		case GAZ_W_OF:
		case GAZ_W_IN:
		case GAZ_W_WITH:
		case GAZ_W_FROM:
			return GAZ_TEXT_IS_ANY(doc, i - 1, nouns);
		default:
			return gaz_text_is(doc, i, "between") &&
				GAZ_TEXT_IS_ANY(doc, i - 1, nouns);
	}
}

/* |Ostwald| shares, |Ostwald| data: what a firm has. */
static bool
has_what_firms_have(const GazDoc *doc, uint32_t after)
{
	static const char *const things[] = {
		"shares", "stock", "shareholders", "executives", "employees", "workers",
		"bonds", "subsidiary", "data", "figures", "customers", "dealers",
		"stores", "outlets",
	};

	return GAZ_TEXT_IS_ANY(doc, after, things);
}

/* A known firm in the list that the run stands in: 'Siemens and |Ostwald|'. */
static bool
listed_with_firm(const GazDoc *doc, GazSpan run, GazSpan within)
{
	const GazMention *beside = NULL;
	uint32_t	i = run.from;

	if (i >= within.from + 2 && (gaz_is_word(doc, i - 1, GAZ_W_AND) ||
								 gaz_is_word(doc, i - 1, GAZ_W_COMMA)))
		beside = gaz_covering(
			doc, i - (gaz_is_word(doc, i - 2, GAZ_W_COMMA) ? 3 : 2));
	if (beside == NULL && (gaz_is_word(doc, run.to, GAZ_W_AND) ||
						   gaz_is_word(doc, run.to, GAZ_W_COMMA)))
	{
		beside = gaz_covering(doc, run.to + 1);
		/* 'Ostwald, Siemens said': a comma alone joins nothing */
		if (gaz_is_word(doc, run.to, GAZ_W_COMMA) &&
			(beside == NULL ||
			 (!gaz_is_word(doc, beside->span.to, GAZ_W_AND) &&
			  !gaz_is_word(doc, beside->span.to, GAZ_W_COMMA))))
			return false;
	}
	else if (beside != NULL && gaz_is_word(doc, i - 1, GAZ_W_COMMA) &&
			 !gaz_is_word(doc, run.to, GAZ_W_AND) &&
			 !gaz_is_word(doc, run.to, GAZ_W_COMMA))
		return false;
	return beside != NULL && beside->kind == GAZ_M_ORGANIZATION &&
		beside->score >= 0.6f;
}

/* 'its |Invest Kymi| agency': a noun for a body right behind the name. */
static bool
noun_behind(const GazDoc *doc, GazSpan run, GazSpan within)
{
	static const char *const nouns[] = {
		"agency", "group", "consortium", "conglomerate", "foundation",
		"startup", "airline", "bank", "union", "party", "association",
		"subsidiary", "studio", "federation", "institute",
	};

	return run.from > within.from && GAZ_TEXT_IS_ANY(doc, run.to, nouns) &&
		!gaz_is_capital(doc, run.to) &&
		(gaz_is_word(doc, run.from - 1, GAZ_W_THE) ||
			gaz_is_word(doc, run.from - 1, GAZ_W_ITS) ||
			gaz_is_word(doc, run.from - 1, GAZ_W_THEIR) ||
			gaz_is_word(doc, run.from - 1, GAZ_W_A));
}

/* '|Kestrin|, based in Linz,', '|Kestrin|, founded in 2015,' */
static bool
has_seat(const GazDoc *doc, GazSpan run)
{
	static const char *const participles[] = {
		"based", "headquartered", "founded", "established", "listed",
		"incorporated",
	};
	uint32_t	i = run.to + 1;

	return gaz_is_word(doc, run.to, GAZ_W_COMMA) &&
		GAZ_TEXT_IS_ANY(doc, i, participles) &&
		(gaz_is_word(doc, i + 1, GAZ_W_IN) || gaz_is_word(doc, i + 1, GAZ_W_ON) ||
		 gaz_is_word(doc, i + 1, GAZ_W_BY)) &&
		!gaz_has_kind(doc, run.to - 1, GAZ_K_SURNAME) &&
		!gaz_has_kind(doc, run.from, GAZ_K_GIVEN_NAME);
}

/* 'agreed to buy |Kestrin| for $2 billion': what is bought for a sum. */
static bool
is_bought(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	static const char *const verbs[] = {
		"buy", "buys", "bought", "buying", "acquire", "acquires", "acquired",
		"acquiring", "purchase", "purchased",
	};
	uint32_t	i = run.to + 1;

	if (run.from <= limit || !GAZ_TEXT_IS_ANY(doc, run.from - 1, verbs) ||
		!gaz_is_word(doc, run.to, GAZ_W_FOR))
		return false;
	/* 'for about $2 billion' */
	return is_sum_at(doc, i) || is_sum_at(doc, i + 1);
}

/* '|Bright Meadow| (today/has) announced': what firms do all the time. */
static bool
announces(const GazDoc *doc, uint32_t after)
{
	static const char *const fillers[] = {
		"has", "today", "also", "recently", "officially", "just",
	};

	for (int n = 0; n < 2 && GAZ_TEXT_IS_ANY(doc, after, fillers); n++)
		after++;
	return gaz_text_is(doc, after, "announced") ||
		gaz_text_is(doc, after, "announces") ||
		gaz_text_is(doc, after, "unveiled");
}

/* Does the phrase 'a leading enterprise' end before i: '(founded) in', '.'? */
static bool
ends_noun_phrase(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *end = doc->text + t->end;

	return t->kind != GAZ_TK_WORD || gaz_is_closed(doc, i) ||
		(t->end - t->start > 4 && (memcmp(end - 2, "ed", 2) == 0 ||
								   memcmp(end - 3, "ing", 3) == 0));
}

/* '|MR-fibre| is a leading enterprise', '|Kestrin| was one of the first makers' */
static bool
is_called_firm(const GazDoc *doc, uint32_t after, uint32_t limit)
{
	uint32_t	k = after + 1;

	if (!gaz_text_is(doc, after, "is") && !gaz_text_is(doc, after, "was"))
		return false;
	if (gaz_text_is(doc, k, "one") && gaz_is_word(doc, k + 1, GAZ_W_OF))
		k += 2;
	if (!gaz_is_word(doc, k, GAZ_W_A) && !gaz_is_word(doc, k, GAZ_W_AN) &&
		!gaz_is_word(doc, k, GAZ_W_THE))
		return false;
	for (uint32_t end = k + 7; k < end && k < limit; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_ORG_GENERIC);

		/* 'is a company town', 'is the company's chief' */
		if (m != NULL)
			return strcmp(gaz_doc_code(doc, m), "company") == 0 &&
				!(gaz_tok(doc, m->span.to - 1)->flags & GAZ_TF_POSS) &&
				ends_noun_phrase(doc, m->span.to);
		if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL ||
			gaz_doc_match(doc, k, GAZ_K_PLACE_HEAD) != NULL ||
			gaz_is_word(doc, k, GAZ_W_COMMA) || gaz_is_word(doc, k, GAZ_W_OF))
			return false;
	}
	return false;
}

/*
 * 'inspected |Xinhongming|', 'visited Yiwu |Lanyuan|': towns of China have two
 * syllables, mostly, and who is on tour visits firms.
 */
static bool
is_toured(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	static const char *const verbs[] = {
		"visited", "visits", "inspected", "inspects", "toured", "tours",
		"visit", "investigated",
	};
	const GazMatch *m = gaz_doc_match(doc, run.from, GAZ_K_PLACE);
	uint32_t	last = run.to - 1;

	if (run.from <= limit || !GAZ_TEXT_IS_ANY(doc, run.from - 1, verbs) ||
		gaz_tok(doc, run.to)->flags & GAZ_TF_POSS)
		return false;
	if (m != NULL && m->span.to == last)
		return gaz_is_pinyin(doc, last, 3) && !gaz_is_common(doc, last);
	return gaz_span_len(run) == 1 && gaz_is_pinyin(doc, last, 4) &&
		!gaz_is_pinyin(doc, last, 2);
}

/* A title of those who lead firms behind the run: 'Hanryeo CEO Choi'. */
static bool
before_title(const GazDoc *doc, uint32_t after)
{
	const GazMatch *m = gaz_doc_match(doc, after, GAZ_K_TITLE);

	return m != NULL && !gaz_is_word(doc, after, GAZ_W_COMMA) &&
		strcmp(gaz_doc_code(doc, m), "state") != 0 &&
		strcmp(gaz_doc_code(doc, m), "other") != 0;
}

static bool
owner_of_role(const GazDoc *doc, uint32_t after, uint32_t limit)
{
	if (!(gaz_tok(doc, after)->flags & GAZ_TF_POSS))
		return false;
	for (uint32_t k = after + 1; k < limit && k <= after + 4; k++)
		if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL)
			return true;
	return false;
}

float
gaz_org_strong_evidence(const GazDoc *doc, GazSpan run, GazSpan within,
						const char **rule)
{
	if (business_relation(doc, run.from, within.from))
		return found(rule, "org-relation", 0.7f);
	if (workplace(doc, run.from, within.from))
		return found(rule, "org-workplace", 0.65f);
	if (of_a_country(doc, run, within))
		return found(rule, "org-of-country", 0.6f);
	if (announces(doc, run.to))
		return found(rule, "org-announces", 0.6f);
	if (is_called_firm(doc, run.to, within.to))
		return found(rule, "org-called-firm", 0.6f);
	/* 'Rivals Saint-Gobain and |Guardian Industries|' */
	if ((gaz_has_kind(doc, run.to - 1, GAZ_K_ORG_HEAD) ||
		 gaz_has_kind(doc, run.to - 1, GAZ_K_INDUSTRY)) &&
		listed_with_firm(doc, run, within))
		return found(rule, "org-listed", 0.6f);
	return 0;
}

float
gaz_org_evidence(const GazDoc *doc, GazSpan run, GazSpan within,
				 const char **rule)
{
	uint32_t	after = run.to;
	uint32_t	before = run.from;
	float		score;
	bool		town;

	if (owner_of_role(doc, after, within.to))
		return found(rule, "org-owner-of-role", 0.7f);
	if (before_title(doc, after))
		return found(rule, "org-before-title", 0.65f);
	/* 'in the Buckeye state' reports nothing */
	if (gaz_has_kind(doc, after, GAZ_K_REPORTING_VERB) &&
		!(before > within.from && gaz_is_word(doc, before - 1, GAZ_W_THE) &&
		  gaz_text_is(doc, after, "state")))
		return found(rule, "org-speaks", 0.6f);
	if ((score = gaz_org_strong_evidence(doc, run, within, rule)) > 0)
		return score;
	/* a town of China acts as a firm does */
	town = gaz_span_len(run) == 1 && gaz_starts_sentence(doc, before) &&
		gaz_is_pinyin(doc, before, 2);
	if (!town && !gaz_is_conference(doc, run.to - 1) &&
		(gaz_has_kind(doc, after, GAZ_K_EVENT_VERB) ||
		 gaz_doc_match(doc, after, GAZ_K_EVENT_VERB) != NULL))
		return found(rule, "org-acts", 0.5f);
	if (!town && lives_like_firm(doc, after))
		return found(rule, "org-lives", 0.55f);
	if (has_seat(doc, run))
		return found(rule, "org-seat", 0.65f);
	if (is_toured(doc, run, within.from))
		return found(rule, "org-toured", 0.55f);
	if (is_bought(doc, run, within.from))
		return found(rule, "org-bought", 0.6f);
	if (before > within.from && has_what_firms_have(doc, after))
		return found(rule, "org-shares", 0.65f);
	if (before > within.from && gaz_is_word(doc, before - 1, GAZ_W_BY) &&
		gaz_span_len(run) >= 2)
		return found(rule, "org-agent", 0.55f);
	if (listed_with_firm(doc, run, within))
		return found(rule, "org-listed", 0.6f);
	if (noun_behind(doc, run, within))
		return found(rule, "org-noun-behind", 0.6f);
	/* two words or more, the last one a trade: 'Guangyao Photonics' */
	if (gaz_span_len(run) >= 2 &&
		!gaz_has_kind(doc, run.to - 1, GAZ_K_EVENT_NOUN) &&
		!gaz_org_is_field(doc, run.to, within.to) &&
		(gaz_has_kind(doc, run.to - 1, GAZ_K_INDUSTRY) ||
		 gaz_has_kind(doc, run.to - 1, GAZ_K_ORG_HEAD)))
		return found(rule, "org-trade-word", 0.55f);
	return 0;
}
