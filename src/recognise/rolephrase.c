/*-------------------------------------------------------------------------
 *
 * rolephrase.c
 *	  Where a role phrase ends: what stands behind its title.
 *
 *	  director |of the zone's science and innovation bureau|
 *	  Minister for Trade|, Tourism and Investment|
 *	  representative |in China of Toyota Tsusho|		a place before the body
 *	  deputy manager |in charge of safety|
 *	  Chief Executive Officer|, Corvantis Biologics|	a body behind a comma
 *	  vice president|, Operations|						... or a field
 *
 * A phrase with 'of', 'for', 'at', 'with' or 'to' goes up to the next comma,
 * verb or person's name.  A comma belongs to the role only in the list of a
 * portfolio (portfolio.c), which must end with 'and', and before a body or field that is
 * itself closed by a mark.
 *
 * Limits: at most three phrases; a place behind 'in' ('analyst at X in
 * Amsterdam') is where the person works and no part of the role.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/rolephrase.h"

#define MAX_PHRASES 3
#define MAX_SMALL_WORDS 6

bool
gaz_is_verb_in_role(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"award", "claims", "commission", "design", "export", "exports",
		"finance", "fund", "funds", "grant", "grants", "launch", "license",
		"licenses", "partner", "pilot", "press", "project", "projects",
		"purchase", "record", "records", "report", "research", "sanctions",
		"share", "ship", "state", "study", "survey", "task", "test", "trap",
		"venture", "ventures", "visit",
	};

	if (!gaz_has_kind(doc, i, GAZ_K_REPORTING_VERB) &&
		!gaz_has_kind(doc, i, GAZ_K_EVENT_VERB))
		return false;
	/* no verb follows 'of' or 'the', nor the hyphen of 'Oslo-listed' */
	if (i > 0 && (gaz_is_word(doc, i - 1, GAZ_W_OF) ||
				  gaz_is_word(doc, i - 1, GAZ_W_FOR) ||
				  gaz_is_word(doc, i - 1, GAZ_W_THE) ||
				  (gaz_is_word(doc, i - 1, GAZ_W_HYPHEN) &&
				   gaz_glued(gaz_tok(doc, i)) &&
				   !gaz_is_long_dash(doc, i - 1))))
		return false;
	return !GAZ_TEXT_IS_ANY(doc, i, nouns);
}

/* A person's name begins at i, or a surname that context will make one. */
static bool
name_begins(const GazDoc *doc, uint32_t i)
{
	const GazMention *m = gaz_covering(doc, i);

	return m != NULL && m->kind == GAZ_M_PERSON;
}

/* The mark that glues two words of a name: 'Coburg/Kronach', 'Asia-Pacific' */
bool
gaz_role_is_joint(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i + 1 < limit &&
		((gaz_is_word(doc, i, GAZ_W_HYPHEN) && !gaz_is_long_dash(doc, i)) ||
		 gaz_is_word(doc, i, GAZ_W_SLASH)) &&
		gaz_glued(gaz_tok(doc, i)) && gaz_glued(gaz_tok(doc, i + 1)) &&
		gaz_tok(doc, i + 1)->kind == GAZ_TK_WORD;
}

/* ---- what stands behind a preposition ---- */

/* 'Maritime |and Investment| Affairs': ordinary capitals on both sides. */
static bool
joins_capitals(const GazDoc *doc, uint32_t first, uint32_t i)
{
	const GazMention *m = gaz_covering(doc, i + 1);

	return gaz_is_word(doc, i, GAZ_W_AND) && gaz_is_common(doc, first) &&
		gaz_is_capital(doc, first) && gaz_is_capital(doc, i + 1) &&
		gaz_is_common(doc, i + 1) &&
		(m == NULL || (m->kind == GAZ_M_PLACE && gaz_span_len(m->span) > 1)) &&
		gaz_doc_match(doc, i + 1, GAZ_K_TITLE) == NULL &&
		gaz_doc_match(doc, i + 1, GAZ_K_TITLE_MODIFIER) == NULL &&
		!name_begins(doc, i + 1);
}

/*
 * Capital words behind 'of': ordinary ones ('Maritime and Investment Affairs')
 * up to the first unknown one, which then is the person's name; or a run of
 * names, which then is a body or a place.
 */
static uint32_t
capital_words(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;
	float		strength;
	const GazMatch *place = gaz_doc_match(doc, i, GAZ_K_PLACE);

	/* 'Chief Minister of Gujarat |Bhupen Patel' */
	if (place != NULL && place->span.to < limit &&
		gaz_person_shape(doc, place->span.to, limit, &strength) >
		place->span.to && strength >= 0.35f)
		return place->span.to;
	while (end < limit)
	{
		uint32_t	next = gaz_run_end(doc, end, end + 1);

		/* a title or 'Mr' ends the run, but for 'secretary to the |Minister|' */
		if (next == end || !gaz_is_free(doc, end) || name_begins(doc, end) ||
			gaz_doc_match(doc, end, GAZ_K_HONORIFIC) != NULL ||
			(gaz_has_kind(doc, end, GAZ_K_TITLE) &&
			 !(end == i && gaz_is_word(doc, i - 1, GAZ_W_THE))))
			break;
		if (end > i && gaz_is_unknown_name(doc, end) &&
			gaz_is_common(doc, i) && !gaz_glued(gaz_tok(doc, end)))
			break;
		/* 'Chairman of Sinosteel |Qin Gang' */
		if (end > i && gaz_person_shape(doc, end, limit, &strength) > end &&
			strength >= 0.9f)
			break;
		end = next;
		/* 'H2 Green Steel' */
		if (gaz_tok(doc, end)->kind == GAZ_TK_NUMBER && end < limit &&
			gaz_glued(gaz_tok(doc, end)) && gaz_is_free(doc, end))
			end++;
		if (gaz_role_is_joint(doc, end, limit) ||
			(gaz_is_word(doc, end, GAZ_W_AMP) && end + 1 < limit &&
			 gaz_tok(doc, end + 1)->kind == GAZ_TK_WORD))
			end += 2;
		if (joins_capitals(doc, i, end))
			end++;
	}
	return end;
}

/* 'members of the delegation |included| A': no adjective of what follows. */
static bool
is_past_verb(const GazDoc *doc, uint32_t i)
{
	static const char *const irregular[] = {
		"led", "went", "came", "made", "gave", "held", "took", "met", "spoke",
		"paid", "saw", "told", "brought", "sent", "won", "began", "became",
	};
	const GazToken *t = gaz_tok(doc, i);

	if (GAZ_TEXT_IS_ANY(doc, i, irregular))
		return true;
	return t->end - t->start > 3 &&
		gaz_tok(doc, i - 1)->kind == GAZ_TK_WORD &&
		!gaz_is_closed(doc, i - 1) &&
		memcmp(doc->text + t->end - 2, "ed", 2) == 0 &&
		(gaz_is_capital(doc, i + 1) || gaz_is_closed(doc, i + 1));
}

static uint32_t
small_words(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	for (int words = 0; end < limit && words < MAX_SMALL_WORDS; words++)
	{
		const GazToken *t = gaz_tok(doc, end);

		if (gaz_is_word(doc, end, GAZ_W_AND) ||
			gaz_is_word(doc, end, GAZ_W_AMP))
		{
			if (gaz_tok(doc, end + 1)->kind != GAZ_TK_WORD ||
				gaz_is_closed(doc, end + 1) ||
				gaz_is_verb_in_role(doc, end + 1) ||
				gaz_doc_match(doc, end + 1, GAZ_K_TITLE) != NULL ||
				gaz_doc_match(doc, end + 1, GAZ_K_TITLE_MODIFIER) != NULL ||
				!gaz_is_free(doc, end + 1) || end == i)
				break;
			end += 2;
		}
		else if (t->flags & GAZ_TF_POSS)
			end++;
		else if (gaz_role_is_joint(doc, end, limit))
			end++;
		else if (t->kind == GAZ_TK_WORD && gaz_is_free(doc, end) &&
				 !gaz_is_closed(doc, end) && !gaz_is_verb_in_role(doc, end) &&
				 !(t->flags & GAZ_TF_PARA) && !is_past_verb(doc, end))
			end++;
		else
			break;
	}
	return end;
}

/* 'Local |12|' closes a name; a year or an amount does not. */
static bool
is_number_of_name(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, i);

	return i < limit && t->kind == GAZ_TK_NUMBER && t->end - t->start <= 4 &&
		gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i) &&
		gaz_tok(doc, i + 1)->kind != GAZ_TK_WORD;
}

/* '(CPC)' between two halves of a name; its end, or i. */
static uint32_t
inner_bracket(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i + 3 < limit && gaz_is_word(doc, i, GAZ_W_LPAREN) &&
		gaz_is_capital(doc, i + 1) && gaz_is_word(doc, i + 2, GAZ_W_RPAREN) &&
		gaz_is_capital(doc, i + 3) && !name_begins(doc, i + 3) &&
		gaz_has_kind(doc, i + 3, GAZ_K_COMMON) ? i + 3 : i;
}

/* What a body is called in small letters, behind its name. */
static bool
is_small_head(const GazDoc *doc, uint32_t i)
{
	static const char *const heads[] = {
		"group", "company", "corporation", "bank", "university", "hospital",
		"institute", "holdings",
	};

	return gaz_is_free(doc, i) && !gaz_is_capital(doc, i) &&
		GAZ_TEXT_IS_ANY(doc, i, heads);
}

/* The piece of a noun phrase that starts at i; *org gets a body it names. */
static uint32_t
piece_end(GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *org)
{
	const GazMention *m = gaz_covering(doc, i);
	uint32_t	end;

	if (m != NULL && m->kind != GAZ_M_PERSON && m->kind != GAZ_M_DATE &&
		m->kind != GAZ_M_AMOUNT)
	{
		if (m->kind == GAZ_M_ORGANIZATION)
			*org = m->span;
		/* 'Port Economic |and Technological Development Zone|' */
		return m->span.to + joins_capitals(doc, m->span.to - 1, m->span.to);
	}
	if (m == NULL && is_number_of_name(doc, i, limit))
		return i + 1;
	if (m != NULL || !gaz_is_capital(doc, i) || name_begins(doc, i))
		return small_words(doc, i, limit);
	end = capital_words(doc, i, limit);
	/* 'chairman of Kestrin |group|': a translation's small letter */
	if (end > i && end < limit && is_small_head(doc, end) &&
		!gaz_is_common(doc, i))
	{
		*org = gaz_span(i, end + 1);
		gaz_doc_claim(doc, GAZ_M_ORGANIZATION, *org, "org-in-role", GAZ_NONE,
					  0.75f);
		return end + 1;
	}
	if (end > i && gaz_is_unknown_name(doc, i) &&
		gaz_doc_match(doc, i, GAZ_K_PLACE) == NULL &&
		!gaz_has_kind(doc, i, GAZ_K_DEMONYM) &&
		(gaz_tok(doc, end)->flags & GAZ_TF_POSS) == 0)
	{
		*org = gaz_span(i, end);
		gaz_doc_claim(doc, GAZ_M_ORGANIZATION, *org, "org-in-role", GAZ_NONE,
					  0.75f);
	}
	return end;
}

static uint32_t
skip_determiners(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	while (i < limit && (gaz_is_word(doc, i, GAZ_W_THE) ||
						 gaz_is_word(doc, i, GAZ_W_A) ||
						 gaz_is_word(doc, i, GAZ_W_AN) ||
						 gaz_is_word(doc, i, GAZ_W_ITS) ||
						 gaz_is_word(doc, i, GAZ_W_OUR) ||
						 gaz_is_word(doc, i, GAZ_W_THEIR)))
		i++;
	/* 'the 4th Brigade' */
	if (i + 2 < limit && gaz_tok(doc, i)->kind == GAZ_TK_NUMBER &&
		gaz_glued(gaz_tok(doc, i + 1)) && gaz_is_capital(doc, i + 2) &&
		gaz_is_free(doc, i) && gaz_tok(doc, i + 1)->kind == GAZ_TK_WORD)
		i += 2;
	return i;
}

/* One noun phrase behind a preposition. */
static uint32_t
noun_phrase(GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *org)
{
	uint32_t	end = skip_determiners(doc, i, limit);

	for (int pieces = 0; pieces < 5 && end < limit; pieces++)
	{
		uint32_t	from = end;

		end = piece_end(doc, end, limit, org);
		if (end == from)
			break;
		if (end < limit && (gaz_tok(doc, end)->flags & GAZ_TF_POSS))
			end++;
		else if (gaz_role_is_joint(doc, end, limit))
			end++;
		else if (inner_bracket(doc, end, limit) > end)
			end = inner_bracket(doc, end, limit);
		else if (gaz_is_capital(doc, from) && gaz_is_capital(doc, end) &&
				 gaz_is_free(doc, end) &&
				 (gaz_is_unknown_name(doc, end) ||
				  gaz_doc_match(doc, end, GAZ_K_TITLE) != NULL))
			break;				/* the person's name: 'Affairs |Suharyanto' */
	}
	return end;
}

/* ---- which prepositions ---- */

/* Titles that 'on' goes with: 'special envoy on climate'. */
static bool
is_about_title(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"adviser", "advisor", "envoy", "expert", "rapporteur", "spokesman",
		"spokesperson", "spokeswoman", "specialist", "authority",
	};

	return GAZ_TEXT_IS_ANY(doc, i, words);
}

/*
 * 'Minister for Mines and Water |in Northland|, Ole Berg,': the place, which ends
 * before token to, between a field and a name that commas close.
 */
static bool
is_realm_of(const GazDoc *doc, uint32_t i, uint32_t to, uint32_t limit)
{
	float		strength;
	uint32_t	end;

	if (!gaz_is_word(doc, to, GAZ_W_COMMA) || !gaz_is_capital(doc, i - 1) ||
		!gaz_is_common(doc, i - 1) || !gaz_is_free(doc, i - 1))
		return false;
	if (to + 1 >= limit || name_begins(doc, to + 1))
		return true;			/* the role is read up to its person */
	end = gaz_person_shape(doc, to + 1, limit, &strength);
	return end > to + 1 && strength >= 0.8f &&
		gaz_is_word(doc, end, GAZ_W_COMMA);
}

/* 'in China |of Toyota'; 'in charge of safety' */
static bool
is_role_in(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	p = i + 1 + gaz_is_word(doc, i + 1, GAZ_W_THE);
	const GazMention *m = gaz_covering(doc, p);

	if (gaz_text_is(doc, i + 1, "charge"))
		return true;
	/* 'Consul General of Norway |in Shanghai|' */
	for (uint32_t k = i; m != NULL && m->kind == GAZ_M_PLACE && k-- > 0 &&
		 k + 6 > i;)
		if (gaz_text_is(doc, k, "consul"))
			return true;
	return m != NULL && m->kind == GAZ_M_PLACE && m->span.to < limit &&
		(gaz_is_word(doc, m->span.to, GAZ_W_OF) ||
		 gaz_is_word(doc, m->span.to, GAZ_W_FOR) ||
		 is_realm_of(doc, i, m->span.to, limit));
}

/* A noun of what people come to: 'ceremony', 'meeting', but not 'plant'. */
bool
gaz_is_gathering(const GazDoc *doc, uint32_t i)
{
	static const char *const kinds[] = {
		"meeting", "conference", "speech", "signing", "visit", "inspection",
		"launch", "award", "groundbreaking", "policy",
	};
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_EVENT_NOUN);

	for (size_t k = 0; m != NULL && k < GAZ_LENGTHOF(kinds); k++)
		if (strcmp(gaz_doc_code(doc, m), kinds[k]) == 0)
			return true;
	return false;
}

/* 'at the |same| meeting', 'at the |ceremony|': when, not where. */
static bool
is_occasion(const GazDoc *doc, uint32_t i)
{
	if (gaz_is_word(doc, i, GAZ_W_THE) || gaz_is_word(doc, i, GAZ_W_A) ||
		gaz_is_word(doc, i, GAZ_W_THAT))
		i++;
	return (gaz_tok(doc, i)->word >= GAZ_W_EARLY &&
			gaz_tok(doc, i)->word <= GAZ_W_ENDING) ||
		gaz_text_is(doc, i, "time") || gaz_text_is(doc, i, "age") ||
		(gaz_is_gathering(doc, i) && !gaz_is_capital(doc, i) &&
		 gaz_tok(doc, i + 1)->kind != GAZ_TK_WORD);
}

/* 'a professor |from Kita University|', whose body it is; not 'from Lima' */
static bool
is_from_body(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	p = i + 1 + gaz_is_word(doc, i + 1, GAZ_W_THE);
	const GazMention *m = gaz_covering(doc, p);

	return m != NULL && m->kind == GAZ_M_ORGANIZATION && m->span.from == p &&
		(m->span.to >= limit ||
		 gaz_tok(doc, m->span.to)->kind == GAZ_TK_PUNCT);
}

bool
gaz_is_role_preposition(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_OF:
		case GAZ_W_FOR:
		case GAZ_W_WITH:
			return true;
		case GAZ_W_AT:
			return !is_occasion(doc, i + 1);
		case GAZ_W_TO:
			/* 'adviser to the ministry', not 'secretary to sign' */
			return gaz_is_word(doc, i + 1, GAZ_W_THE) ||
				gaz_is_capital(doc, i + 1);
		case GAZ_W_FROM:
			return is_from_body(doc, i, limit);
		case GAZ_W_ON:
			return is_about_title(doc, i - 1);
		case GAZ_W_IN:
			return is_role_in(doc, i, limit);
		default:
			return false;
	}
}

/* ---- behind a comma ---- */

/* The role is closed here: by a mark, the end, or the words behind a role. */
bool
gaz_role_is_closed(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i >= limit || gaz_tok(doc, i)->kind == GAZ_TK_PUNCT ||
		(gaz_tok(doc, i)->flags & GAZ_TF_LINE) || name_begins(doc, i) ||
		gaz_doc_match(doc, i, GAZ_K_HONORIFIC) != NULL;
}

/*
 * ', Corvantis Biologics' or ', Operations' behind a title: i is the comma.
 * What follows must be closed in its turn, and must not own anything.
 */
static uint32_t
comma_part(const GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *org)
{
	const GazMention *m = gaz_covering(doc, i + 1);
	uint32_t	end;

	if (i + 1 >= limit || !gaz_is_capital(doc, i + 1) ||
		!gaz_span_empty(*org))
		return i;
	if (m == NULL)
		end = gaz_role_field_end(doc, i + 1, limit, true);
	else if (m->kind == GAZ_M_ORGANIZATION && m->span.from == i + 1)
		end = m->span.to;
	else
		return i;
	if (end == i + 1 || (!gaz_role_is_closed(doc, end, limit) &&
						 !gaz_is_role_preposition(doc, end, limit)) ||
		(m == NULL && (name_begins(doc, end) ||
					   gaz_has_kind(doc, end, GAZ_K_HONORIFIC))) ||
		(gaz_tok(doc, end)->flags & (GAZ_TF_POSS | GAZ_TF_QUOTE)) ||
		gaz_is_word(doc, end, GAZ_W_COLON))
		return i;
	if (m != NULL)
		*org = m->span;
	return end;
}

/* ---- the whole ---- */

/* The full stop of 'Gov.' and 'Sen.' belongs to the title. */
static uint32_t
abbreviation_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, i - 1);

	return i + 1 < limit && gaz_is_word(doc, i, GAZ_W_DOT) &&
		gaz_glued(gaz_tok(doc, i)) && t->end - t->start <= 5 ? i + 1 : i;
}

/*
 * A title of the lexicon may stop short: 'head of digital |services|', 'Member
 * of |Parliament for Leeds|', of which a longer name holds the tail.
 */
static uint32_t
title_rest(GazDoc *doc, GazSpan title, uint32_t limit, GazSpan *org)
{
	const GazMention *m = gaz_covering(doc, title.to - 1);
	uint32_t	end = title.to;
	bool		capital = gaz_is_capital(doc, title.to - 1);

	if (m != NULL && m->span.to > title.to && m->span.to <= limit)
	{
		*org = m->span;
		return m->span.to;
	}
	for (uint32_t i = title.from + 1; i + 1 < title.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_OF) || gaz_is_word(doc, i, GAZ_W_FOR))
			end = gaz_role_field_end(doc, title.to, limit, capital);
	/* 'Minister of Industry |Trade and Investment|' */
	if (end > title.to && gaz_is_word(doc, end, GAZ_W_AND))
		end = gaz_portfolio_end(doc, end, limit);
	/* no name and no verb: what closes it must be a mark or a preposition */
	return end > title.to && (gaz_role_is_closed(doc, end, limit) ||
							  gaz_is_role_preposition(doc, end, limit)) ? end :
		title.to;
}

/* The phrases with prepositions from i on; *n gets their number. */
static uint32_t
phrases_end(GazDoc *doc, GazSpan title, uint32_t i, uint32_t limit,
			GazSpan *org, int *n)
{
	for (*n = 0; *n < MAX_PHRASES; (*n)++)
	{
		uint32_t	end;

		/* also 'Minister of Industry' of the lexicon |and Mineral Resources| */
		if (((gaz_is_word(doc, i, GAZ_W_COMMA) &&
			  (gaz_has_portfolio(doc, title) || !gaz_is_free(doc, i - 1))) ||
			 ((gaz_is_word(doc, i, GAZ_W_AND) ||
			   gaz_is_word(doc, i, GAZ_W_AMP)) && gaz_names_field(doc, title) &&
			  gaz_has_portfolio(doc, title))) &&
			(end = gaz_portfolio_end(doc, i, limit)) > i)
			i = end;
		if (i + 1 >= limit || !gaz_is_role_preposition(doc, i, limit) ||
			(gaz_tok(doc, i)->flags & GAZ_TF_PARA))
			break;
		end = gaz_text_is(doc, i + 1, "charge") ? i + 2 :
			noun_phrase(doc, i + 1, limit, org);
		/* a possessive or a joint must not be the last of it */
		while (end > i + 1 && gaz_tok(doc, end - 1)->kind == GAZ_TK_PUNCT &&
			   gaz_is_free(doc, end - 1))
			end--;
		if (end <= i + 1 || (end == i + 2 && gaz_is_closed(doc, i + 1)))
			break;
		i = end;
	}
	return i;
}

uint32_t
gaz_role_phrase_end(GazDoc *doc, GazSpan title, uint32_t limit, GazSpan *org)
{
	uint32_t	i = abbreviation_end(doc, title.to, limit);
	uint32_t	behind;
	int			phrases;

	if (i > title.to)
		return i;
	i = title_rest(doc, title, limit, org);
	i = phrases_end(doc, title, i, limit, org, &phrases);
	behind = i;
	/* 'Vice President, Research & Development, Holm Pharma' */
	for (int parts = 0; parts < 2 && phrases < 2 &&
		 gaz_is_word(doc, i, GAZ_W_COMMA); parts++)
		i = comma_part(doc, i, limit, org);
	/* 'Vice President, Global Operations |at Ford|' */
	return i > behind ? phrases_end(doc, title, i, limit, org, &phrases) : i;
}
