/*-------------------------------------------------------------------------
 *
 * role.c
 *	  The grammar of one role phrase around a title of the lexicon.
 *
 *	  [Weizhuo's] [chief] |technology officer|
 *	  [Northwestern Polytechnical University] |professor|
 *	  [deputy] |director| [of the zone's science and innovation bureau]
 *	  [Coordinating] |Minister| [for Maritime and Investment Affairs]
 *	   owner       modifier  title    prepositional phrases
 *
 * To the left a role takes modifiers, words that describe the title ('foreign
 * trade manager') and an owner; an owner that names nobody ('the agency's') is
 * left out of the phrase.  To the right it takes phrases with 'of', 'for',
 * 'at', 'with', and 'to', each up to the next comma, verb or person's name.
 *
 * Limits: at most three phrases behind and six words before; a describing word
 * that is also a verb ends the role on the left, so 'thanked finance minister'
 * gives 'finance minister' only where the lexicon knows 'thanked' as a verb or
 * its ending says so.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/role.h"
#include "recognise/name.h"
#include "recognise/rolephrase.h"

#define MAX_WORDS_BEFORE 6

/* Words in -ed, -ing and -ly before a title are verbs or adverbs, mostly. */
static bool
ends_like_verb(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"accounting", "advertising", "assembly", "banking", "broadcasting",
		"building", "engineering", "family", "farming", "fishing", "founding",
		"governing", "housing", "managing", "manufacturing", "marketing",
		"mining", "planning", "publishing", "purchasing", "recycling",
		"ruling", "shipping", "supply", "trading", "training",
	};
	const GazToken *t = gaz_tok(doc, i);
	const char *end = doc->text + t->end;
	uint32_t	len = t->end - t->start;

	if (GAZ_TEXT_IS_ANY(doc, i, nouns))
		return false;
	return (len > 3 && (memcmp(end - 2, "ed", 2) == 0 ||
						memcmp(end - 2, "ly", 2) == 0)) ||
		(len > 4 && memcmp(end - 3, "ing", 3) == 0);
}

/* 'to |greet| Governor Ruiz': what is done to officials. */
static bool
is_done_to_them(const GazDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {
		"accompany", "appoint", "approach", "ask", "assist", "assure",
		"congratulate", "contact", "convince", "elect", "escort", "greet",
		"help", "interview", "invite", "join", "lobby", "meet", "nominate",
		"persuade", "praise", "replace", "see", "succeed", "tell", "thank",
		"urge", "welcome",
	};

	return GAZ_TEXT_IS_ANY(doc, i, verbs);
}

/* A small word that can describe a title: 'trade' in 'trade manager'. */
static bool
describes(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_WORD && gaz_is_free(doc, i) &&
		!gaz_is_closed(doc, i) && !gaz_is_verb_in_role(doc, i) &&
		!ends_like_verb(doc, i) && !gaz_is_capital(doc, i) &&
		!is_done_to_them(doc, i) &&
		gaz_is_common(doc, i) && !gaz_has_kind(doc, i, GAZ_K_TITLE) &&
		!gaz_has_kind(doc, i, GAZ_K_NUMBER_WORD) &&
		!(gaz_text_is(doc, i, "old") && gaz_glued(gaz_tok(doc, i))) &&
		(!gaz_has_kind(doc, i, GAZ_K_ORG_GENERIC) ||
		 gaz_text_is(doc, i, "office"));
}

/* The longest modifier that ends right before i, or i: 'deputy', 'long-serving'. */
static uint32_t
modifier_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 3; back >= 1; back--)
	{
		const GazMatch *m;

		if (i < limit + back)
			continue;
		m = gaz_doc_match(doc, i - back, GAZ_K_TITLE_MODIFIER);

		/* the 'Group' of 'Holm Group CEO' is the body's */
		if (m != NULL && !gaz_is_free(doc, i - back))
			continue;
		if (m != NULL && m->span.to == i)
			return i - back;
		/* 'vice-' and 'co-': the hyphen stands between */
		if (m != NULL && m->span.to + 1 == i &&
			gaz_is_word(doc, i - 1, GAZ_W_HYPHEN))
			return i - back;
	}
	return i;
}

/*
 * The place that starts at i with what makes its name whole or that it is a
 * part of: 'Western |Visayas', 'Bosch |China', 'Embassy in the |Philippines'.
 */
static uint32_t
place_owner_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const directions[] = {
		"central", "eastern", "northern", "southern", "western", "east",
		"north", "south", "west", "greater", "upper", "lower",
	};
	uint32_t	p = i;
	const GazMention *m;

	if (i > limit && gaz_is_free(doc, i - 1) && gaz_is_capital(doc, i - 1) &&
		GAZ_TEXT_IS_ANY(doc, i - 1, directions))
		return i - 1;
	if (p > limit && gaz_is_word(doc, p - 1, GAZ_W_THE))
		p--;
	if (p > limit && gaz_is_word(doc, p - 1, GAZ_W_IN))
		p--;
	else if (p != i)
		return i;
	m = p > limit ? gaz_covering(doc, p - 1) : NULL;
	return m != NULL && m->kind == GAZ_M_ORGANIZATION && m->span.to == p &&
		m->span.from >= limit ? m->span.from : i;
}

/* An owner with a name that ends right before i: its first token, or i. */
static uint32_t
owner_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMention *m;
	uint32_t	start;
	uint32_t	p = i;

	if (p > limit && (gaz_tok(doc, p - 1)->flags & GAZ_TF_POSS))
		p--;
	if (p <= limit)
		return i;
	m = gaz_covering(doc, p - 1);
	if (m != NULL)
	{
		if (m->span.to != p || m->span.from < limit ||
			(m->kind != GAZ_M_ORGANIZATION && m->kind != GAZ_M_PLACE))
			return i;
		return m->kind == GAZ_M_ORGANIZATION || p < i ? m->span.from :
			place_owner_start(doc, m->span.from, limit);
	}
	start = gaz_run_start(doc, p, limit);
	if (start == p || !gaz_span_is_free(doc, gaz_span(start, p)))
		return i;
	while (start < p && gaz_is_closed(doc, start) &&
		   !(gaz_is_word(doc, start, GAZ_W_US) &&
			 (gaz_tok(doc, start)->flags & GAZ_TF_UPPER)))
		start++;
	return start < p ? start : i;
}

/*
 * 'Company' in 'Company spokesman Lee': at the head of a sentence a noun for a
 * body has its capital from there and names nobody.
 */
static bool
is_nameless_owner(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"agency", "authority", "bureau", "commission", "company",
		"corporation", "department", "firm", "ministry",
	};

	if (!gaz_starts_sentence(doc, i))
		return false;
	return GAZ_TEXT_IS_ANY(doc, i, nouns);
}

/*
 * 'Turkish Energy and |Natural Resources Minister|': what reads as a body's name
 * before 'and' is the first field of the ministry.  Where it begins, or i.
 */
static uint32_t
minister_of_more(const GazDoc *doc, uint32_t i, uint32_t limit, uint32_t title)
{
	const GazMatch *m = gaz_doc_match(doc, title, GAZ_K_TITLE);
	const GazMention *body;

	if (i < limit + 2 || !gaz_is_word(doc, i - 1, GAZ_W_AND) ||
		m->span.to < i + 2 || !gaz_is_capital(doc, i) ||
		(!gaz_text_is(doc, m->span.to - 1, "minister") &&
		 !gaz_text_is(doc, m->span.to - 1, "secretary")))
		return i;
	body = gaz_covering(doc, i - 2);
	if (body == NULL || body->kind != GAZ_M_ORGANIZATION ||
		body->entry != GAZ_NONE || body->span.from < limit)
		return i;
	for (uint32_t k = body->span.from; k < body->span.to; k++)
		if (!gaz_is_common(doc, k) && !gaz_has_kind(doc, k, GAZ_K_DEMONYM))
			return i;
	return body->span.from;
}

/* 'former |Norsk Hydro| executive': what is said of the office before its body. */
static uint32_t
with_modifier(const GazDoc *doc, uint32_t owner, uint32_t i, uint32_t limit)
{
	static const char *const auxiliaries[] = {"has", "have", "had"};
	uint32_t	p;

	if (owner == i || (gaz_tok(doc, i - 1)->flags & GAZ_TF_POSS))
		return owner;
	p = modifier_before(doc, owner, limit);
	/* 'has |elected| Norsk Hydro CEO Ann Low': a verb */
	if (p > limit && GAZ_TEXT_IS_ANY(doc, p - 1, auxiliaries))
		return owner;
	return p < owner && (!gaz_is_capital(doc, p) ||
						 gaz_starts_sentence(doc, p)) ? p : owner;
}

static uint32_t
phrase_start(const GazDoc *doc, uint32_t title, uint32_t limit)
{
	uint32_t	i = title;
	int			words = 0;

	while (i > limit && words++ < MAX_WORDS_BEFORE)
	{
		uint32_t	p = modifier_before(doc, i, limit);

		if (gaz_tok(doc, i)->flags & GAZ_TF_PARA)
			break;
		if (p < i)
		{
			i = p;
			continue;
		}
		if (minister_of_more(doc, i, limit, title) < i)
			return minister_of_more(doc, i, limit, title);
		/* 'Mines and Energy Minister': capitals joined by 'and' */
		if (gaz_is_word(doc, i - 1, GAZ_W_AND) && i >= limit + 2 &&
			gaz_is_capital(doc, i) && gaz_is_capital(doc, i - 2) &&
			gaz_is_common(doc, i - 2) && gaz_is_free(doc, i - 2) &&
			gaz_is_common(doc, i) && !gaz_has_kind(doc, i - 2, GAZ_K_TITLE))
		{
			i -= 2;
			continue;
		}
		if (describes(doc, i - 1) && !gaz_starts_sentence(doc, i - 1))
		{
			i--;
			continue;
		}
		if (is_nameless_owner(doc, i - 1))
			return i;
		if (gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i - 1) &&
			gaz_is_common(doc, i - 1) && !gaz_is_closed(doc, i - 1) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_TITLE) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_WEEKDAY) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_MONTH) &&
			!gaz_is_verb_in_role(doc, i - 1))
		{
			i--;
			continue;
		}
		return with_modifier(doc, owner_before(doc, i, limit), i, limit);
	}
	return i;
}

/*
 * 'Zhaodong City |Deputy Secretary of the Municipal Party Committee|': the
 * place says of which city the committee is, and stands outside the role.
 */
static void
drop_place_owner(const GazDoc *doc, const GazMention *owner, GazRole *role)
{
	static const char *const levels[] = {
		"municipal", "provincial", "county", "district", "city", "township",
		"autonomous", "prefectural", "town",
	};
	uint32_t	next = owner->span.to;

	if (gaz_tok(doc, next)->flags & GAZ_TF_POSS || next >= role->title.to)
		return;
	if (!gaz_span_empty(role->organization) &&
		GAZ_TEXT_IS_ANY(doc, role->organization.from, levels))
		role->phrase.from = next;
}

/* Nothing else holds the title, but for a body in it: 'Member of |Parliament|' */
static bool
title_is_free(const GazDoc *doc, GazSpan title)
{
	for (uint32_t i = title.from; i < title.to; i++)
	{
		const GazMention *m = gaz_covering(doc, i);

		if (m != NULL && (m->kind != GAZ_M_ORGANIZATION ||
						  m->span.from <= title.from))
			return false;
	}
	return true;
}

/* 'executive' in 'executive deputy head': a title that another one follows. */
static bool
is_modifier_here(const GazDoc *doc, const GazMatch *title)
{
	const GazMatch *m = gaz_doc_match(doc, title->span.from,
									  GAZ_K_TITLE_MODIFIER);

	if (m == NULL || m->span.to < title->span.to)
		return false;
	for (int k = 0; k < 2 && m != NULL; k++)
	{
		uint32_t	next = m->span.to;

		if (gaz_doc_match(doc, next, GAZ_K_TITLE) != NULL)
			return true;
		m = gaz_doc_match(doc, next, GAZ_K_TITLE_MODIFIER);
	}
	return false;
}

bool
gaz_read_role(GazDoc *doc, uint32_t i, GazSpan within, GazRole *role)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_TITLE);
	const GazMention *owner;
	uint32_t	from;

	if (m == NULL || m->span.to > within.to || is_modifier_here(doc, m) ||
		!title_is_free(doc, m->span))
		return false;
	memset(role, 0, sizeof(*role));
	role->person = GAZ_NONE;
	from = phrase_start(doc, i, within.from);
	role->title = gaz_span(i, m->span.to);
	owner = gaz_covering(doc, from);
	if (owner != NULL && owner->kind == GAZ_M_ORGANIZATION)
		role->organization = owner->span;
	role->phrase = gaz_span(from, gaz_role_phrase_end(doc, role->title,
													  within.to,
													  &role->organization));
	/* reading the phrase may have added mentions, and moved them all */
	owner = gaz_covering(doc, from);
	if (owner != NULL && owner->kind == GAZ_M_PLACE)
		drop_place_owner(doc, owner, role);
	return true;
}

uint32_t
gaz_find_title(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	int			words = 0;

	while (i < limit && words++ < MAX_WORDS_BEFORE + 2)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_TITLE);
		const GazMention *c = gaz_covering(doc, i);

		if (m != NULL && c == NULL && !is_modifier_here(doc, m))
			return i;
		m = gaz_doc_match(doc, i, GAZ_K_TITLE_MODIFIER);
		if (m != NULL)
			i = m->span.to;
		else if (c != NULL && (c->kind == GAZ_M_ORGANIZATION ||
							   c->kind == GAZ_M_PLACE))
			i = c->span.to;
		else if (gaz_tok(doc, i)->flags & GAZ_TF_POSS)
			i++;
		else if (gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
				 gaz_glued(gaz_tok(doc, i)))
			i++;
		else if (gaz_is_word(doc, i, GAZ_W_THE) ||
				 gaz_is_word(doc, i, GAZ_W_A) ||
				 gaz_is_word(doc, i, GAZ_W_AN) ||
				 gaz_is_word(doc, i, GAZ_W_AND))
			i++;
		else if (gaz_tok(doc, i)->kind == GAZ_TK_WORD && c == NULL &&
				 !gaz_is_closed(doc, i) && !gaz_is_verb_in_role(doc, i))
			i++;
		else
			break;
	}
	return GAZ_NONE;
}

bool
gaz_role_is_plural(const GazDoc *doc, const GazRole *role)
{
	uint32_t	head = role->title.to - 1;
	const GazToken *t;

	/* the head of 'members of parliament' stands before 'of' */
	for (uint32_t i = role->title.from + 1; i < role->title.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_OF) || gaz_is_word(doc, i, GAZ_W_FOR))
		{
			head = i - 1;
			break;
		}
	t = gaz_tok(doc, head);
	/* it ends in -s ('boss' apart) */
	return (t->end - t->start > 3 || (t->flags & GAZ_TF_MIXED)) && doc->text[t->end - 1] == 's' &&
		doc->text[t->end - 2] != 's';
}
