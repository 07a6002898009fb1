/*-------------------------------------------------------------------------
 *
 * orgsmall.c
 *	  Bodies of state that are written in small letters.
 *
 * Many papers keep capitals for what has one name in the country.  What is below
 * it is told by its level, its field of work and its head:
 *
 *	  Jiangsu |provincial department of science and technology|
 *	  the Wuxi |municipal government|
 *	  the |provincial government of| Iloilo
 *	  the city's |emergency management bureau|
 *	  the |work safety office of| the State Council
 *
 * Limits: the field is made of some sixty words that such bodies are called by,
 * at most six of them; without a place, an owner or a body above it such a phrase
 * names nobody ('the provincial government said').
 *
 *-------------------------------------------------------------------------
 */
#include "base/wordlist.h"
#include "recognise/name.h"
#include "recognise/orgname.h"

#define FIELD_MAX 6

/* Is token i one of these words, in small letters?  The list is sorted. */
static bool
is_listed(const GazDoc *doc, uint32_t i, const char *const *words, int n)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *s = doc->text + t->start;
	size_t		len = t->end - t->start;

	return t->kind == GAZ_TK_WORD && !(t->flags & GAZ_TF_CAP) &&
		gaz_in_sorted(s, len, words, n);
}

/* A word for what a bureau is in charge of. */
static bool
is_field_word(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"administration", "affairs", "agriculture", "approval", "aviation",
		"civil", "commerce", "communications", "construction", "culture",
		"customs", "data", "defense", "development", "discipline", "ecology",
		"economic", "economy", "education", "emergencies", "emergency",
		"employment", "energy", "environment", "environmental", "family",
		"finance", "financial", "fisheries", "food", "foreign", "forestry",
		"health", "housing", "human", "industrial", "industry", "information",
		"innovation", "inspection", "investment", "justice", "labor",
		"labour", "management", "maritime", "market", "meteorological",
		"natural", "planning", "population", "postal", "promotion",
		"protection", "public", "reform", "regulation", "resources", "rural",
		"safety", "science", "security", "social", "statistics",
		"supervision", "tax", "taxation", "technology", "tourism", "trade",
		"transport", "transportation", "urban", "veterans", "water", "work",
	};

	return is_listed(doc, i, words, (int) GAZ_LENGTHOF(words));
}

static bool
is_level(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"city", "county", "district", "federal", "metropolitan", "municipal",
		"prefectural", "provincial", "regional", "state", "township",
	};

	return is_listed(doc, i, words, (int) GAZ_LENGTHOF(words));
}

static bool
is_bureau(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"administration", "bureau", "commission", "department", "office",
	};

	return is_listed(doc, i, words, (int) GAZ_LENGTHOF(words));
}

static bool
joins_field(const GazDoc *doc, uint32_t i)
{
	return gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_COMMA);
}

/* The end of the words of a field of work from i on, or i. */
uint32_t
gaz_org_field_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	for (uint32_t k = i; k < limit && k < i + FIELD_MAX + 2; k++)
	{
		if (is_field_word(doc, k))
			end = k + 1;
		else if (!joins_field(doc, k) || end != k)
			break;
	}
	return end;
}

/* 'department of science and technology' at i: its end, or i. */
static uint32_t
bureau_of_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end;

	if (!is_bureau(doc, i) || !gaz_is_word(doc, i + 1, GAZ_W_OF))
		return i;
	end = gaz_org_field_end(doc, i + 2, limit);
	return end > i + 2 ? end : i;
}

/* 'emergency management bureau' at i: its end, or i. */
static uint32_t
field_bureau_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	/* 'administration' may be the field's last word or the head itself */
	for (uint32_t k = gaz_org_field_end(doc, i, limit); k > i; k--)
	{
		if (k < limit && is_bureau(doc, k))
			return k + 1;
		if (k > i + 1 && is_bureau(doc, k - 1))
			return k;
	}
	return i;
}

/* What may stand behind a level: 'government', a bureau; its end, or i. */
static uint32_t
body_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = bureau_of_end(doc, i, limit);

	if (end > i)
		return end;
	if (gaz_text_is(doc, i, "government") && !gaz_is_capital(doc, i))
		return i + 1;
	return field_bureau_end(doc, i, limit);
}

static bool
claim(GazDoc *doc, uint32_t from, uint32_t to, const char *rule)
{
	if (to <= from || !gaz_span_is_free(doc, gaz_span(from, to)))
		return false;
	gaz_doc_claim(doc, GAZ_M_ORGANIZATION, gaz_span(from, to), rule, GAZ_NONE,
				  0.75f);
	return true;
}

/* A place at i with a level and a body behind it. */
static uint32_t
of_place(GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);
	uint32_t	end;

	if (m == NULL || !gaz_is_capital(doc, i) || m->span.to + 1 >= limit)
		return i;
	/* "the Paris prosecutor's office" */
	if ((gaz_text_is(doc, m->span.to, "prosecutor") ||
		 gaz_text_is(doc, m->span.to, "prosecutors")) &&
		(gaz_tok(doc, m->span.to + 1)->flags & GAZ_TF_POSS) &&
		gaz_text_is(doc, m->span.to + 2, "office"))
		return claim(doc, i, m->span.to + 3, "org-small-of-place") ?
			m->span.to + 3 : i;
	if (!is_level(doc, m->span.to))
		return i;
	end = body_end(doc, m->span.to + 1, limit);
	return end > m->span.to + 1 && claim(doc, i, end, "org-small-of-place") ?
		end : i;
}

/* 'provincial |government| of Iloilo': i is the head. */
static uint32_t
government_of(GazDoc *doc, uint32_t i, GazSpan sentence)
{
	const GazMatch *m = gaz_doc_match(doc, i + 2, GAZ_K_PLACE);

	return i > sentence.from && m != NULL && m->span.to <= sentence.to &&
		gaz_is_capital(doc, i + 2) && gaz_is_word(doc, i + 1, GAZ_W_OF) &&
		gaz_text_is(doc, i, "government") && is_level(doc, i - 1) &&
		claim(doc, i - 1, m->span.to, "org-small-government") ?
		m->span.to : i;
}

/* "the |city|'s emergency management bureau": i is the owner. */
static uint32_t
of_owner(GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const owners[] = {
		"area", "city", "country", "county", "district", "ministry",
		"municipality", "park", "prefecture", "province", "region", "state",
		"town", "zone",
	};
	uint32_t	end;

	if (!(gaz_tok(doc, i + 1)->flags & GAZ_TF_POSS) ||
		!is_listed(doc, i, owners, (int) GAZ_LENGTHOF(owners)))
		return i;
	end = bureau_of_end(doc, i + 2, limit);
	if (end == i + 2)
		end = field_bureau_end(doc, i + 2, limit);
	return end > i + 2 && claim(doc, i + 2, end, "org-small-of-owner") ? end : i;
}

/*
 * 'work safety |office| of the State Council': i is the head, and the body above
 * it, found already, becomes part of the name.
 */
static uint32_t
of_body(GazDoc *doc, uint32_t i, uint32_t from)
{
	uint32_t	above = i + 2;
	uint32_t	start = i;
	GazMention *m;

	if (!is_bureau(doc, i) || !gaz_is_word(doc, i + 1, GAZ_W_OF))
		return i;
	if (gaz_is_word(doc, above, GAZ_W_THE))
		above++;
	if (gaz_is_free(doc, above) || above >= doc->tokens.n)
		return i;
	m = &doc->mentions.item[doc->cover[above]];
	if (m->kind != GAZ_M_ORGANIZATION || m->span.from != above)
		return i;
	while (start > from && start + FIELD_MAX > i &&
		   (is_field_word(doc, start - 1) ||
			(start < i && gaz_is_word(doc, start - 1, GAZ_W_AND))))
		start--;
	if (start == i || gaz_is_word(doc, start, GAZ_W_AND) ||
		!gaz_span_is_free(doc, gaz_span(start, above)))
		return i;
	m->dropped = true;
	gaz_doc_claim(doc, GAZ_M_ORGANIZATION, gaz_span(start, m->span.to),
				  "org-small-of-body", GAZ_NONE, 0.8f);
	return doc->mentions.item[doc->cover[start]].span.to;
}

void
gaz_org_small_letters(GazDoc *doc, GazSpan sentence)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_PLACE) |
		gaz_kind_bit(GAZ_K_PLACE_HEAD) | gaz_kind_bit(GAZ_K_ORG_HEAD) |
		gaz_kind_bit(GAZ_K_ORG_GENERIC);

	for (uint32_t i = sentence.from;
		 (i = gaz_next_start(doc, i, sentence.to, starts)) < sentence.to;)
	{
		uint32_t	next = i;

		if (gaz_is_free(doc, i))
		{
			if (gaz_is_capital(doc, i))
				next = of_place(doc, i, sentence.to);
			else if ((next = of_owner(doc, i, sentence.to)) == i &&
					 (next = of_body(doc, i, sentence.from)) == i)
				next = government_of(doc, i, sentence);
		}
		i = next > i ? next : i + 1;
	}
}
