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
#include "recognise/orgname.h"

#define MAX_WORDS_BEFORE 6
#define MAX_SMALL_WORDS 6

static bool
is_verb(const GazDoc *doc, uint32_t i)
{
	return gaz_has_kind(doc, i, GAZ_K_REPORTING_VERB) ||
		gaz_has_kind(doc, i, GAZ_K_EVENT_VERB);
}

/* Words in -ed, -ing and -ly before a title are verbs or adverbs. */
static bool
ends_like_verb(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *end = doc->text + t->end;
	uint32_t	len = t->end - t->start;

	return (len > 3 && (memcmp(end - 2, "ed", 2) == 0 ||
						memcmp(end - 2, "ly", 2) == 0)) ||
		(len > 4 && memcmp(end - 3, "ing", 3) == 0);
}

/* A small word that can describe a title: 'trade' in 'trade manager'. */
static bool
describes(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_WORD && gaz_is_free(doc, i) &&
		!gaz_is_closed(doc, i) && !is_verb(doc, i) &&
		!ends_like_verb(doc, i) && !gaz_is_capital(doc, i) &&
		gaz_is_common(doc, i) && !gaz_has_kind(doc, i, GAZ_K_ORG_GENERIC);
}

/* The modifier that ends right before i, or i: 'deputy', 'newly appointed'. */
static uint32_t
modifier_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t back = 1; back <= 3 && i >= limit + back; back++)
	{
		const GazMatch *m = gaz_doc_match(doc, i - back, GAZ_K_TITLE_MODIFIER);

		if (m != NULL && m->span.to == i)
			return i - back;
		/* 'vice-' and 'co-': the hyphen stands between */
		if (m != NULL && m->span.to + 1 == i &&
			gaz_is_word(doc, i - 1, GAZ_W_HYPHEN))
			return i - back;
	}
	return i;
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
		return (m->kind == GAZ_M_ORGANIZATION || m->kind == GAZ_M_PLACE) &&
			m->span.to == p && m->span.from >= limit ? m->span.from : i;
	start = gaz_run_start(doc, p, limit);
	if (start == p || !gaz_span_is_free(doc, gaz_span(start, p)))
		return i;
	while (start < p && gaz_is_closed(doc, start))
		start++;
	return start < p ? start : i;
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
		if (gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i - 1) &&
			gaz_is_common(doc, i - 1) && !gaz_is_closed(doc, i - 1) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_TITLE) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_WEEKDAY) &&
			!gaz_has_kind(doc, i - 1, GAZ_K_MONTH) && !is_verb(doc, i - 1))
		{
			i--;
			continue;
		}
		return owner_before(doc, i, limit);
	}
	return i;
}

/* A person's name begins at i, or a surname that context will make one. */
static bool
name_begins(const GazDoc *doc, uint32_t i)
{
	const GazMention *m = gaz_covering(doc, i);

	return m != NULL && m->kind == GAZ_M_PERSON;
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

		if (next == end || !gaz_is_free(doc, end) || name_begins(doc, end) ||
			gaz_has_kind(doc, end, GAZ_K_TITLE))
			break;
		if (end > i && gaz_is_unknown_name(doc, end) &&
			gaz_is_common(doc, i) && !gaz_glued(gaz_tok(doc, end)))
			break;
		/* 'Chairman of Sinosteel |Qin Gang' */
		if (end > i && gaz_person_shape(doc, end, limit, &strength) > end &&
			strength >= 0.9f)
			break;
		end = next;
		if (gaz_is_word(doc, end, GAZ_W_AMP) ||
			(gaz_is_word(doc, end, GAZ_W_HYPHEN) &&
			 gaz_glued(gaz_tok(doc, end))))
		{
			end += end + 1 < limit &&
				gaz_tok(doc, end + 1)->kind == GAZ_TK_WORD ? 2 : 0;
		}
		if (gaz_is_word(doc, end, GAZ_W_AND) && gaz_is_common(doc, i) &&
			gaz_is_capital(doc, end + 1) && gaz_is_common(doc, end + 1) &&
			gaz_is_free(doc, end + 1) &&
			gaz_doc_match(doc, end + 1, GAZ_K_TITLE) == NULL &&
			!name_begins(doc, end + 1))
			end++;
	}
	return end;
}

static uint32_t
small_words(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	for (int words = 0; end < limit && words < MAX_SMALL_WORDS; words++)
	{
		if (gaz_is_word(doc, end, GAZ_W_AND) || gaz_is_word(doc, end,
															GAZ_W_AMP))
		{
			if (gaz_tok(doc, end + 1)->kind != GAZ_TK_WORD ||
				gaz_is_closed(doc, end + 1) || is_verb(doc, end + 1) ||
				gaz_doc_match(doc, end + 1, GAZ_K_TITLE) != NULL ||
				gaz_doc_match(doc, end + 1, GAZ_K_TITLE_MODIFIER) != NULL ||
				!gaz_is_free(doc, end + 1) || end == i)
				break;
			end += 2;
		}
		else if (gaz_tok(doc, end)->flags & GAZ_TF_POSS)
			end++;
		else if (gaz_is_word(doc, end, GAZ_W_HYPHEN) &&
				 gaz_glued(gaz_tok(doc, end)))
			end++;
		else if (gaz_tok(doc, end)->kind == GAZ_TK_WORD &&
				 gaz_is_free(doc, end) && !gaz_is_closed(doc, end) &&
				 !is_verb(doc, end) && !(gaz_tok(doc, end)->flags & GAZ_TF_PARA))
			end++;
		else
			break;
	}
	return end;
}

/* One noun phrase behind a preposition; *org gets a body it names. */
static uint32_t
noun_phrase(GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *org)
{
	uint32_t	end = i;

	while (end < limit && (gaz_is_word(doc, end, GAZ_W_THE) ||
						   gaz_is_word(doc, end, GAZ_W_A) ||
						   gaz_is_word(doc, end, GAZ_W_AN) ||
						   gaz_is_word(doc, end, GAZ_W_ITS) ||
						   gaz_is_word(doc, end, GAZ_W_OUR) ||
						   gaz_is_word(doc, end, GAZ_W_THEIR)))
		end++;
	for (int pieces = 0; pieces < 4 && end < limit; pieces++)
	{
		const GazMention *m = gaz_covering(doc, end);
		uint32_t	from = end;

		if (m != NULL && m->kind != GAZ_M_PERSON && m->kind != GAZ_M_DATE &&
			m->kind != GAZ_M_AMOUNT)
		{
			end = m->span.to;
			if (m->kind == GAZ_M_ORGANIZATION)
				*org = m->span;
		}
		else if (m == NULL && gaz_is_capital(doc, end) &&
				 !name_begins(doc, end))
		{
			end = capital_words(doc, end, limit);
			if (end > from && gaz_is_unknown_name(doc, from) &&
				gaz_doc_match(doc, from, GAZ_K_PLACE) == NULL &&
				!gaz_has_kind(doc, from, GAZ_K_DEMONYM) &&
				(gaz_tok(doc, end)->flags & GAZ_TF_POSS) == 0)
			{
				*org = gaz_span(from, end);
				gaz_doc_claim(doc, GAZ_M_ORGANIZATION, *org, "org-in-role",
							  GAZ_NONE, 0.75f);
			}
		}
		else
			end = small_words(doc, end, limit);
		if (end == from)
			break;
		if (end < limit && (gaz_tok(doc, end)->flags & GAZ_TF_POSS))
			end++;
		else if (gaz_is_capital(doc, from) && gaz_is_capital(doc, end) &&
				 gaz_is_free(doc, end))
			break;				/* the person's name: 'Affairs |Suharyanto' */
	}
	return end;
}

static bool
is_role_preposition(const GazDoc *doc, uint32_t i)
{
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_OF:
		case GAZ_W_FOR:
		case GAZ_W_AT:
		case GAZ_W_WITH:
			return true;
		case GAZ_W_TO:
			/* 'adviser to the ministry', not 'secretary to sign' */
			return gaz_is_word(doc, i + 1, GAZ_W_THE) ||
				gaz_is_capital(doc, i + 1);
		case GAZ_W_IN:
			return gaz_text_is(doc, i + 1, "charge");
		default:
			return false;
	}
}

static uint32_t
phrase_end(GazDoc *doc, uint32_t i, uint32_t limit, GazSpan *org)
{
	for (int phrases = 0; phrases < 3; phrases++)
	{
		uint32_t	end;

		if (i + 1 >= limit || !is_role_preposition(doc, i) ||
			(gaz_tok(doc, i)->flags & GAZ_TF_PARA))
			break;
		end = noun_phrase(doc, i + 1, limit, org);
		if (end <= i + 1 || (end == i + 2 && gaz_is_closed(doc, i + 1)))
			break;
		/* a possessive or a joint must not be the last of it */
		while (end > i + 1 && gaz_tok(doc, end - 1)->kind == GAZ_TK_PUNCT &&
			   gaz_is_free(doc, end - 1))
			end--;
		i = end;
	}
	return i;
}

bool
gaz_read_role(GazDoc *doc, uint32_t i, GazSpan within, GazRole *role)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_TITLE);
	const GazMention *owner;
	uint32_t	from;

	if (m == NULL || m->span.to > within.to ||
		!gaz_span_is_free(doc, m->span))
		return false;
	memset(role, 0, sizeof(*role));
	role->person = GAZ_NONE;
	from = phrase_start(doc, i, within.from);
	role->title = gaz_span(i, m->span.to);
	owner = gaz_covering(doc, from);
	if (owner != NULL && owner->kind == GAZ_M_ORGANIZATION)
		role->organization = owner->span;
	role->phrase = gaz_span(from, phrase_end(doc, m->span.to, within.to,
											 &role->organization));
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

		if (m != NULL && c == NULL)
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
				 !gaz_is_closed(doc, i) && !is_verb(doc, i))
			i++;
		else
			break;
	}
	return GAZ_NONE;
}

bool
gaz_role_is_plural(const GazDoc *doc, const GazRole *role)
{
	const GazToken *t = gaz_tok(doc, role->title.to - 1);

	/* a title that ends in -s ('boss' apart) or -men */
	return t->end - t->start > 4 && doc->text[t->end - 1] == 's' &&
		doc->text[t->end - 2] != 's';
}
