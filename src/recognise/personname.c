/*-------------------------------------------------------------------------
 *
 * personname.c
 *	  Which runs of capitals have the shape of a person's name.
 *
 * Five traditions cover most of the world's news:
 *
 *	  Chinese		Yang Yue, Chen Yuanbang, Ouyang Xiu: a surname of the
 *					lexicon, then one word of one or two pinyin syllables; the
 *					other way round (Weimin Zhou) with two syllables only
 *	  Korean		Bae Sang-wook, Noh Ji-hye: surname, hyphenated given name
 *	  south-eastern	Goh Chok Tong: a surname and two single syllables
 *	  Western		Anna Berg, William T. Brandt Jr., Pieter van der Westhuizen,
 *					Ma. Teresa Cruz: a given name or initial, then initials,
 *					particles and capitalised words
 *	  unknown		Murat Yildiz where neither word is listed: two to four
 *					words that no dictionary has; weak without context
 *
 * Limits: a single name (Suharyanto) has no shape; only its context can tell
 * (person.c).
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"

#define SYLLABLE_MAX 6			/* letters: 'zhuang' */
#define FIELD_REACH 6			/* tokens of 'Secretary of Health and Labor' */

/* ---- pinyin ---- */

/*
 * The syllables of pinyin by initial and final: enough to tell 'Yuanbang' from
 * 'Brandon', in a few comparisons and without a table of all 400.  It accepts
 * a few combinations that Mandarin lacks ('fi'), which no other language's
 * names are likely to need.
 */
static const char *
skip_initial(const char *p, const char *end)
{
	static const char initials[] = "bpmfdtnlgkhjqxrzcsyw";

	if (end - p >= 2 && p[1] == 'h' && (p[0] == 'z' || p[0] == 'c' ||
										 p[0] == 's'))
		return p + 2;
	if (p < end && memchr(initials, p[0], sizeof(initials) - 1) != NULL)
		return p + 1;
	return p;
}

/*
 * The lengths of the finals that p..end begins with, as bits 1 to 4.  What may
 * stand behind the first vowel is listed by that vowel.
 */
static unsigned
final_lengths(const char *p, const char *end)
{
	static const char *const behind_a[] = {"ng", "i", "n", "o", NULL};
	static const char *const behind_e[] = {"ng", "i", "n", "r", NULL};
	static const char *const behind_i[] = {"ang", "ong", "an", "ao", "ng",
	"a", "e", "n", "u", NULL};
	static const char *const behind_o[] = {"ng", "u", NULL};
	static const char *const behind_u[] = {"ang", "ai", "an", "a", "e", "i",
	"n", "o", NULL};
	const char *const *tails;
	unsigned	lengths = 1u << 1;

	switch (p < end ? *p : '\0')
	{
		case 'a':
			tails = behind_a;
			break;
		case 'e':
			tails = behind_e;
			break;
		case 'i':
			tails = behind_i;
			break;
		case 'o':
			tails = behind_o;
			break;
		case 'u':
			tails = behind_u;
			break;
		default:
			return 0;
	}
	for (p++; *tails != NULL; tails++)
	{
		const char *tail = *tails;
		int			n = 0;

		while (tail[n] != '\0' && p + n < end && p[n] == tail[n])
			n++;
		if (tail[n] == '\0')
			lengths |= 1u << (n + 1);
	}
	return lengths;
}

/* Can p..end be cut into 1 to max syllables?  At most 4^max steps. */
static bool
cut_syllables(const char *p, const char *end, int max)
{
	const char *rest;
	unsigned	lengths;

	if (p == end)
		return true;
	if (end - p > max * SYLLABLE_MAX)
		return false;
	rest = skip_initial(p, end);
	lengths = final_lengths(rest, end);
	for (int len = 1; lengths >> len != 0; len++)
	{
		if ((lengths >> len & 1) && cut_syllables(rest + len, end, max - 1))
			return true;
	}
	return false;
}

#define PINYIN_MAX 4			/* syllables that anybody asks about */

/* How many syllables of pinyin the word is; more than PINYIN_MAX: it is none. */
static int
count_syllables(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	char		low[20];
	uint32_t	len = t->end - t->start;

	if (t->kind != GAZ_TK_WORD || len == 0 || len >= sizeof(low) ||
		(t->flags & (GAZ_TF_NONASCII | GAZ_TF_DOTTED | GAZ_TF_MIXED)))
		return PINYIN_MAX + 1;
	for (uint32_t k = 0; k < len; k++)
	{
		char		c = doc->text[t->start + k];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c == '\'')			/* Xi'an */
			return len > k + 1 ? 2 : PINYIN_MAX + 1;
		low[k] = c;
	}
	for (int n = 1; n <= PINYIN_MAX; n++)
		if (cut_syllables(low, low + len, n))
			return n;
	return PINYIN_MAX + 1;
}

/* Names are asked about again and again, so the count is kept. */
bool
gaz_is_pinyin(const GazDoc *doc, uint32_t i, int max)
{
	if (i >= doc->tokens.n)
		return false;
	if (doc->pinyin[i] == 0)
		doc->pinyin[i] = (uint8_t) count_syllables(doc, i);
	return doc->pinyin[i] <= max;
}

/* ---- persons' names ---- */

/* 'Chief Emeka Obi': the honorific of a name, not 'Chief Executive'. */
static bool
is_chief_of_name(const GazDoc *doc, uint32_t i)
{
	const GazMention *m;
	float		strength;

	if (!gaz_text_is(doc, i, "chief") || !gaz_is_capital(doc, i) ||
		gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL ||
		gaz_doc_match(doc, i + 1, GAZ_K_TITLE) != NULL)
		return false;
	m = gaz_covering(doc, i + 1);
	if (m != NULL)
		return m->kind == GAZ_M_PERSON && m->span.from == i + 1;
	return gaz_person_shape(doc, i + 1, doc->tokens.n, &strength) > i + 1 &&
		strength >= 0.8f;
}

uint32_t
gaz_skip_honorifics(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m;

	if (is_chief_of_name(doc, i))
		return i + 1;

	/* 'Hon. Dr. Sir' is as many as anybody has */
	for (int k = 0; k < 3 &&
		 (m = gaz_doc_match(doc, i, GAZ_K_HONORIFIC)) != NULL; k++)
	{
		i = m->span.to;
		if (gaz_is_word(doc, i, GAZ_W_DOT) && gaz_glued(gaz_tok(doc, i)))
			i++;
		/* 'Dr.-Ing.' */
		if (gaz_is_word(doc, i, GAZ_W_HYPHEN) && gaz_glued(gaz_tok(doc, i)) &&
			gaz_glued(gaz_tok(doc, i + 1)) &&
			gaz_doc_match(doc, i + 1, GAZ_K_HONORIFIC) != NULL)
			i++;
	}
	return i;
}

bool
gaz_follows_honorific(const GazDoc *doc, uint32_t i)
{
	if (i > 0 && gaz_is_word(doc, i - 1, GAZ_W_DOT))
		i--;
	return i > 0 && gaz_has_kind(doc, i - 1, GAZ_K_HONORIFIC);
}

/* A single capital letter which is no word: 'T', and neither 'A' nor 'I'. */
static bool
is_bare_letter(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	return gaz_is_capital(doc, i) && gaz_is_free(doc, i) &&
		t->end - t->start == 1 && !gaz_is_closed(doc, i);
}

/*
 * An initial: 'J.' or 'T' alone; also the 'A' of 'A K Menon', which no article
 * would be before another letter and a name.
 */
static bool
is_initial(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i))
		return false;
	/* 'U.S. Sen. Cole' */
	if ((t->flags & GAZ_TF_DOTTED) && gaz_has_kind(doc, i, GAZ_K_PLACE))
		return false;
	if (t->flags & GAZ_TF_DOTTED)
		return t->end - t->start <= 6;
	return is_bare_letter(doc, i) ||
		(gaz_is_word(doc, i, GAZ_W_A) && is_bare_letter(doc, i + 1) &&
		 gaz_is_capital(doc, i + 2));
}

/* Behind an initial: 'J.', 'T' alone, 'Ma.' of 'Ma. Teresa'; or i. */
static uint32_t
initial_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (is_initial(doc, i))
		return i + 1;
	return gaz_is_word(doc, i + 1, GAZ_W_DOT) && gaz_is_short_saint(doc, i) &&
		gaz_is_free(doc, i) && i + 2 < limit &&
		gaz_is_abbreviation_stop(doc, i + 1, limit) ? i + 2 : i;
}

/* Does a title with its field end before token i: 'Secretary of Labor'? */
static bool
title_ends_at(const GazDoc *doc, uint32_t i)
{
	for (uint32_t n = 0; i > 0 && n < FIELD_REACH; n++)
	{
		i--;
		if (gaz_has_kind(doc, i, GAZ_K_TITLE))
			return n == 0 || gaz_is_word(doc, i + 1, GAZ_W_OF) ||
				gaz_is_word(doc, i + 1, GAZ_W_FOR);
		if (!gaz_is_capital(doc, i) && !gaz_is_word(doc, i, GAZ_W_OF) &&
			!gaz_is_word(doc, i, GAZ_W_FOR) && !gaz_is_word(doc, i, GAZ_W_AND))
			return false;
	}
	return false;
}

bool
gaz_follows_titled_given_name(const GazDoc *doc, uint32_t i)
{
	return i >= 2 && gaz_has_kind(doc, i - 1, GAZ_K_GIVEN_NAME) &&
		gaz_is_capital(doc, i - 1) && gaz_is_capital(doc, i) &&
		title_ends_at(doc, i - 1);
}

/* 'Dora |March| said', not 'In Lima March 5 is a holiday'. */
static bool
is_month_of_surname(const GazDoc *doc, uint32_t i)
{
	return i > 0 && gaz_has_kind(doc, i, GAZ_K_MONTH) &&
		gaz_has_kind(doc, i, GAZ_K_SURNAME) &&
		gaz_has_kind(doc, i - 1, GAZ_K_GIVEN_NAME) &&
		gaz_is_capital(doc, i - 1) &&
		!gaz_has_kind(doc, i - 1, GAZ_K_MONTH) &&
		gaz_tok(doc, i + 1)->kind != GAZ_TK_NUMBER;
}

/* A capitalised free word that may stand in a person's name. */
static bool
is_name_part(const GazDoc *doc, uint32_t i)
{
	const uint64_t never = gaz_kind_bit(GAZ_K_ORG_SUFFIX) |
		gaz_kind_bit(GAZ_K_STOP);
	const uint64_t calendar = gaz_kind_bit(GAZ_K_MONTH) |
		gaz_kind_bit(GAZ_K_WEEKDAY);
	const uint64_t named = gaz_kind_bit(GAZ_K_SURNAME) |
		gaz_kind_bit(GAZ_K_GIVEN_NAME);
	const uint64_t other = gaz_kind_bit(GAZ_K_TITLE) |
		gaz_kind_bit(GAZ_K_ORG_HEAD) | gaz_kind_bit(GAZ_K_PLACE_HEAD) |
		gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) | gaz_kind_bit(GAZ_K_DEMONYM) |
		gaz_kind_bit(GAZ_K_TITLE_MODIFIER) |
		gaz_kind_bit(GAZ_K_ORGANIZATION) | gaz_kind_bit(GAZ_K_HONORIFIC);
	uint64_t	kinds = gaz_tok(doc, i)->kinds;

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) || (kinds & never))
		return false;
	/* Jan, May and Sun are of the calendar only where no name goes on */
	if ((kinds & calendar) && !is_month_of_surname(doc, i) &&
		(!(kinds & named) ||
							   (!gaz_is_capital(doc, i + 1) &&
								!gaz_is_word(doc, i + 1, GAZ_W_HYPHEN))))
		return false;
	if ((kinds & named) || gaz_follows_titled_given_name(doc, i))
		return true;
	return !(kinds & other) && !gaz_is_closed(doc, i);
}

/* 'Lindqvist', 'Delacroix-Hale', 'Sang-wook', "O'Dell": one part, hyphens in */
static uint32_t
part_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	i++;
	while (gaz_joins_compound(doc, i, limit) &&
		   gaz_tok(doc, i + 1)->kind == GAZ_TK_WORD)
		i += 2;
	return i;
}

static bool
is_surname_of(const GazDoc *doc, uint32_t i, const char *code)
{
	/* the code is not in the mask; a pinyin shape stands in for it */
	if (!gaz_has_kind(doc, i, GAZ_K_SURNAME) || !is_name_part(doc, i))
		return false;
	return strcmp(code, "zh") != 0 || gaz_is_pinyin(doc, i, 2);
}

/* Behind a whole name no further capitalised free word may follow. */
static bool
ends_clean(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i >= limit || !gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		gaz_has_kind(doc, i, GAZ_K_TITLE) || gaz_is_closed(doc, i) ||
		/* 'Chen Jining |Visited| the Plant' */
		gaz_has_kind(doc, i, GAZ_K_EVENT_VERB);
}

/* One syllable by its spelling ('Chok', 'Tong', 'Eng'): one run of vowels. */
static bool
is_syllable(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	int			runs = 0;
	bool		vowel = false;

	if (t->end - t->start > SYLLABLE_MAX || t->end - t->start < 2 ||
		(t->flags & (GAZ_TF_NONASCII | GAZ_TF_DOTTED | GAZ_TF_UPPER)) ||
		!is_name_part(doc, i))
		return false;
	for (uint32_t k = t->start; k < t->end; k++)
	{
		bool		now = strchr("aeiouyAEIOUY", doc->text[k]) != NULL;

		runs += now && !vowel;
		vowel = now;
	}
	return runs == 1;
}

/* 'Gu |Jun|': a month's short form that no number follows. */
static bool
is_month_in_name(const GazDoc *doc, uint32_t i)
{
	return gaz_is_capital(doc, i) && gaz_is_free(doc, i) &&
		gaz_is_pinyin(doc, i, 1) &&
		gaz_tok(doc, i + 1)->kind != GAZ_TK_NUMBER &&
		gaz_tok(doc, i + 2)->kind != GAZ_TK_NUMBER;
}

/* Surname first: Yang Yue, Chen Yuanbang, Bae Sang-wook; or i. */
static uint32_t
surname_first(const GazDoc *doc, uint32_t i, uint32_t limit, float *strength)
{
	uint32_t	given = i + 1;
	uint32_t	end;
	bool		vague;

	if (!is_surname_of(doc, i, "zh") ||
		!(is_name_part(doc, given) || is_month_in_name(doc, given)) ||
		(gaz_tok(doc, given)->flags & GAZ_TF_PARA))
		return i;
	end = part_end(doc, given, limit);
	if (end > given + 1)
	{
		*strength = 0.9f;		/* a hyphenated given name */
		return end;
	}
	if (!gaz_is_pinyin(doc, given, 2))
		return i;
	/* 'Chen Xiao Ming', the given name in two words */
	if (gaz_is_pinyin(doc, given, 1) && gaz_is_pinyin(doc, end, 1) &&
		end < limit && is_name_part(doc, end) &&
		ends_clean(doc, end + 1, limit))
		end++;
	vague = gaz_is_common(doc, given) &&
		(gaz_is_common(doc, i) || gaz_is_closed(doc, i));
	*strength = !ends_clean(doc, end, limit) ? 0.5f : vague ? 0.4f : 0.92f;
	return end;
}

static uint32_t
chinese_shape(const GazDoc *doc, uint32_t i, uint32_t limit, float *strength)
{
	uint32_t	given = i + 1;
	uint32_t	end;

	if (given >= limit || (gaz_has_kind(doc, given, GAZ_K_MONTH) &&
						   !is_month_in_name(doc, given)))
		return i;
	end = surname_first(doc, i, limit, strength);
	if (end > i)
		return end;
	if (!is_name_part(doc, i))
		return i;
	/* 'Goh Chok Tong', the syllables of other spellings than pinyin */
	if (gaz_has_kind(doc, i, GAZ_K_SURNAME) && given + 1 < limit &&
		is_syllable(doc, i) && is_syllable(doc, given) &&
		is_syllable(doc, given + 1) &&
		(!gaz_is_common(doc, given) || !gaz_is_common(doc, given + 1)) &&
		ends_clean(doc, given + 2, limit))
	{
		*strength = gaz_is_common(doc, i) ? 0.6f : 0.85f;
		return given + 2;
	}
	/* given name first: Weimin Zhou, Yi Li */
	if (gaz_is_pinyin(doc, i, 2) && is_surname_of(doc, given, "zh") &&
		ends_clean(doc, given + 1, limit))
	{
		*strength = gaz_is_common(doc, i) ? 0.4f : 0.85f;
		return given + 1;
	}
	/* hyphenated given name first or behind any surname */
	if (gaz_has_kind(doc, i, GAZ_K_SURNAME) && is_name_part(doc, given) &&
		(end = part_end(doc, given, limit)) == given + 3 &&
		!(gaz_tok(doc, given + 2)->flags & GAZ_TF_CAP))
	{
		*strength = 0.9f;
		return end;
	}
	return i;
}

/* How much the shape says: what is known of its first and its last part. */
static float
western_strength(const GazDoc *doc, uint32_t first, uint32_t last, int parts,
				 int common, bool given)
{
	bool		surname = gaz_has_kind(doc, last, GAZ_K_SURNAME);

	if (common > 1)
		return 0.05f;
	if (given)
		return common ? 0.6f : surname ? 0.95f : 0.85f;
	if (common == 1)
		return gaz_is_common(doc, first) ? 0.05f : 0.15f;
	if (gaz_is_common(doc, first))
		return 0.1f;
	return surname && parts == 2 ? 0.6f : 0.4f;
}

/* Past the particles of a name at i: 'van der', 'al-'. */
static uint32_t
skip_particles(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	p = i;

	while (p < limit && p < i + 3 && gaz_has_kind(doc, p, GAZ_K_PARTICLE) &&
		   gaz_is_free(doc, p) &&
		   !(gaz_is_capital(doc, p) && gaz_has_kind(doc, p, GAZ_K_SURNAME)))
		p++;
	/* 'al-Jadaan': the particle is glued on */
	return p + (p > i && gaz_joins_compound(doc, p, limit));
}

/* 'Robert |"Bob"| Halloway': past a nickname in quotes between two parts. */
static uint32_t
skip_nickname(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i + 3 < limit && (gaz_tok(doc, i)->flags & GAZ_TF_QUOTE) &&
		gaz_is_capital(doc, i + 1) &&
		(gaz_tok(doc, i + 2)->flags & (GAZ_TF_QUOTE | GAZ_TF_POSS)) &&
		gaz_is_capital(doc, i + 3) ? i + 3 : i;
}

/*
 * Given name or initial, then initials, particles and parts; at most five
 * parts.  *strength follows from what is known of the first and last one.
 */
static uint32_t
western_shape(const GazDoc *doc, uint32_t i, uint32_t limit, float *strength)
{
	bool		given = gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME) &&
		is_name_part(doc, i);
	bool		initial = initial_end(doc, i, limit) > i;
	uint32_t	last = GAZ_NONE;
	uint32_t	end;
	int			parts = 1;
	int			common = 0;

	if (!given && !initial && !is_name_part(doc, i))
		return i;
	end = initial ? initial_end(doc, i, limit) : part_end(doc, i, limit);
	while (end < limit && parts < 6 && !(gaz_tok(doc, end)->flags & GAZ_TF_PARA))
	{
		uint32_t	p = skip_particles(doc, skip_nickname(doc, end, limit),
								   limit);

		if (p < limit && gaz_has_kind(doc, p, GAZ_K_NAME_SUFFIX) &&
			last != GAZ_NONE && gaz_is_capital(doc, p))
		{
			end = p + 1;
			if (gaz_is_word(doc, end, GAZ_W_DOT) && end < limit &&
				gaz_glued(gaz_tok(doc, end)))
				end++;
			break;
		}
		if (p < limit && initial_end(doc, p, limit) > p)
			end = initial_end(doc, p, limit);
		else if (p < limit && is_name_part(doc, p))
		{
			last = p;
			common += gaz_is_common(doc, p) &&
				!gaz_has_kind(doc, p, GAZ_K_SURNAME);
			end = part_end(doc, p, limit);
		}
		else
			break;
		parts++;
	}
	if (last == GAZ_NONE || parts > 5)
		return i;
	*strength = western_strength(doc, i, last, parts, common,
								 given || initial);
	/* a particle in the middle ('van der') speaks for a person */
	if (last > i + 1 && gaz_has_kind(doc, last - 1, GAZ_K_PARTICLE) &&
		!gaz_is_capital(doc, last - 1) && *strength < 0.75f)
		*strength += 0.2f;
	return end;
}

/*
 * 'Lu peng, director of', 'Mayor Gao qiang': a translation may leave a given
 * name in small letters, which a role beside it tells.
 */
static bool
is_small_given_name(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	behind = i + 2;

	if (behind >= limit || gaz_is_capital(doc, i + 1) || gaz_is_closed(doc, i) ||
		gaz_is_closed(doc, i + 1) || !gaz_has_kind(doc, i, GAZ_K_SURNAME) ||
		!gaz_is_free(doc, i + 1) || !gaz_is_pinyin(doc, i, 1) ||
		!gaz_is_pinyin(doc, i + 1, 2))
		return false;
	if (i > 0 && !gaz_is_common(doc, i + 1) &&
		gaz_has_kind(doc, i - 1, GAZ_K_TITLE))
		return true;
	if (!gaz_is_word(doc, behind, GAZ_W_COMMA))
		return false;
	for (uint32_t k = behind + 1; k < limit && k <= behind + 3; k++)
		if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL)
			return true;
	return false;
}

/* 'Said Ana Ruiz, the mayor, "We ..."': a verb, though some are called so. */
static bool
is_verb_of_quotation(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (!gaz_text_is(doc, i, "said") ||
		!gaz_is_capital(doc, i + 1) || !gaz_is_capital(doc, i + 2) ||
		!gaz_starts_sentence(doc, i))
		return false;
	for (uint32_t k = i + 2; k < limit; k++)
		if (gaz_tok(doc, k)->flags & GAZ_TF_QUOTE)
			return true;
	/* the quotation that goes before has a sentence of its own */
	return i > 0 && (gaz_tok(doc, i - 1)->flags & GAZ_TF_QUOTE);
}

/*
 * May a name go on at token i?  Behind most capitals it can't, which saves a look
 * at all traditions.
 */
static inline bool
may_go_on(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, i);

	return i < limit &&
		(gaz_is_capital(doc, i) || gaz_has_kind(doc, i, GAZ_K_PARTICLE) ||
		 t->word == GAZ_W_HYPHEN || t->word == GAZ_W_DOT ||
		 (t->flags & GAZ_TF_QUOTE));
}

uint32_t
gaz_person_shape(const GazDoc *doc, uint32_t i, uint32_t limit,
				 float *strength)
{
	float		western = 0;
	float		chinese = 0;
	uint32_t	west_end;
	uint32_t	east_end;
	const GazMatch *place;

	*strength = 0;
	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		is_verb_of_quotation(doc, i, limit))
		return i;
	/* Hong Kong, San Jose: a place of two words that begins like a name */
	place = gaz_doc_match(doc, i, GAZ_K_PLACE);
	if (place != NULL && gaz_span_len(place->span) > 1)
		return i;
	if (is_small_given_name(doc, i, limit))
	{
		*strength = 0.8f;
		return i + 2;
	}
	if (!may_go_on(doc, i + 1, limit))
		return i;
	east_end = chinese_shape(doc, i, limit, &chinese);
	west_end = western_shape(doc, i, limit, &western);
	if (east_end > i && chinese >= western)
	{
		*strength = chinese;
		return east_end;
	}
	*strength = western;
	return west_end;
}
