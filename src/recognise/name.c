/*-------------------------------------------------------------------------
 *
 * name.c
 *	  Capital runs and the shapes of persons' names.
 *
 * A name in Latin script is, first of all, a run of capitalised words.  This
 * file finds such runs and says which of them have the shape of a person's
 * name.  Four traditions cover most of the world's news:
 *
 *	  Chinese		Yang Yue, Chen Yuanbang, Ouyang Xiu: a surname of the
 *					lexicon, then one word of one or two pinyin syllables; the
 *					other way round (Weimin Zhou) with two syllables only
 *	  Korean		Bae Sang-wook, Noh Ji-hye: surname, hyphenated given name
 *	  Western		Anna Berg, William T. Brandt Jr., Pieter van der Westhuizen:
 *					a given name or initial, then initials, particles and
 *					capitalised words
 *	  unknown		Murat Yildiz where neither word is listed: two to four
 *					words that no dictionary has; weak without context
 *
 * Limits: a single name (Suharyanto) has no shape; only its context can tell
 * (person.c).  Capitals say nothing in a headline, which callers check.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"

#define SYLLABLE_MAX 6			/* letters: 'zhuang' */

bool
gaz_same_letters(const char *s, const char *word, uint32_t len)
{
	for (uint32_t k = 0; k < len; k++)
		if ((s[k] | 0x20) != word[k])
			return false;
	return true;
}

bool
gaz_starts_sentence(const GazDoc *doc, uint32_t i)
{
	uint32_t	s = gaz_doc_sentence_of(doc, i);
	uint32_t	from;

	if (s == GAZ_NONE)
		return true;
	from = doc->sentences.item[s].span.from;
	while (from < i && gaz_tok(doc, from)->kind != GAZ_TK_WORD &&
		   gaz_tok(doc, from)->kind != GAZ_TK_NUMBER)
		from++;
	if (from >= i)
		return true;
	return (gaz_tok(doc, i - 1)->flags & (GAZ_TF_QUOTE | GAZ_TF_OPEN)) ==
		(GAZ_TF_QUOTE | GAZ_TF_OPEN);
}

static bool
is_heading(const GazDoc *doc, const GazSentence *sentence)
{
	uint32_t	words = 0;
	uint32_t	capitals = 0;
	const GazToken *last = gaz_tok(doc, sentence->span.to - 1);

	/* running text ends like a sentence, however many names it holds */
	if (sentence->section != GAZ_SECTION_TITLE &&
		last->kind == GAZ_TK_PUNCT && last->punct != ')')
		return false;
	for (uint32_t i = sentence->span.from; i < sentence->span.to; i++)
	{
		const GazToken *t = gaz_tok(doc, i);

		if (t->kind != GAZ_TK_WORD || t->end - t->start < 4)
			continue;
		words++;
		if (t->flags & GAZ_TF_CAP)
			capitals++;
	}
	return words >= 4 && capitals * 10 >= words * 8;
}

/* Every recogniser asks, so the answer is kept: 1 is no, 2 yes. */
bool
gaz_capitals_mean_nothing(const GazDoc *doc, const GazSentence *sentence)
{
	uint8_t    *kept = &doc->headings[sentence - doc->sentences.item];

	if (*kept == 0)
		*kept = is_heading(doc, sentence) ? 2 : 1;
	return *kept == 2;
}

uint32_t
gaz_doc_claim(GazDoc *doc, GazMentionKind kind, GazSpan span,
			  const char *rule, uint32_t entry, float score)
{
	uint32_t	m = gaz_doc_add(doc, kind, span, rule, entry, score);

	for (uint32_t i = span.from; i < span.to; i++)
		doc->cover[i] = m;
	return m;
}

bool
gaz_span_is_free(const GazDoc *doc, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (!gaz_is_free(doc, i))
			return false;
	return true;
}

/*
 * 'based' in 'Suzhou-based': the second half of a compound adjective, behind
 * which the name has ended.
 */
static bool
is_compound_tail(const GazDoc *doc, uint32_t i)
{
	static const char *const tails[] = {
		"affiliated", "approved", "area", "backed", "based", "born", "bound",
		"built", "centred", "centric", "controlled", "designed", "educated",
		"era", "flagged", "focused", "friendly", "funded", "headquartered",
		"invested", "invented", "led", "level", "like", "linked", "listed",
		"made", "makers", "only", "operated", "oriented", "owned", "produced",
		"registered", "related", "rival", "run", "scale", "sized", "speaking",
		"sponsored", "style", "supported", "trained", "type", "wide",
	};
	const GazToken *t = gaz_tok(doc, i);
	const char *s = doc->text + t->start;
	size_t		len = t->end - t->start;
	int			lo = 0;
	int			hi = (int) GAZ_LENGTHOF(tails) - 1;

	while (lo <= hi)
	{
		int			mid = (lo + hi) / 2;
		int			c = strncmp(s, tails[mid], len);

		if (c == 0)
			c = -(tails[mid][len] != '\0');
		if (c == 0)
			return true;
		if (c < 0)
			hi = mid - 1;
		else
			lo = mid + 1;
	}
	return false;
}

/* Is token i a hyphen glued between two tokens that make one compound? */
static bool
joins_compound(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *next = gaz_tok(doc, i + 1);

	return i + 1 < limit && gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
		gaz_glued(gaz_tok(doc, i)) && gaz_glued(next) &&
		(gaz_tok(doc, i)->end - gaz_tok(doc, i)->start == 1 ||
		 (gaz_tok(doc, i)->flags & GAZ_TF_NONASCII)) &&
		(next->kind == GAZ_TK_WORD || next->kind == GAZ_TK_NUMBER) &&
		!is_compound_tail(doc, i + 1);
}

/*
 * "People's" and "Workers'" belong to a name; "Hefei's" and "Energy's" end
 * one.  So the word must be a plural: with the lone apostrophe, or one of the
 * few without -s.
 */
static bool
is_inner_possessive(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const plurals[] = {
		"people", "women", "children", "men",
	};
	const GazToken *t = gaz_tok(doc, i);

	if (i == 0 || i + 1 >= limit || !(t->flags & GAZ_TF_POSS) ||
		!gaz_is_capital(doc, i + 1))
		return false;
	if (!gaz_is_word(doc, i, GAZ_W_POSS))
		return gaz_is_common(doc, i - 1) ||
			gaz_has_kind(doc, i + 1, GAZ_K_ORG_HEAD);
	for (size_t k = 0; k < GAZ_LENGTHOF(plurals); k++)
		if (gaz_text_is(doc, i - 1, plurals[k]))
			return true;
	return false;
}

/*
 * The full stop of 'Co.' or 'Corp.' inside a run, or of the saint in 'St. Gallen':
 * something must follow.
 */
static bool
is_abbreviation_stop(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i > 0 && i + 1 < limit && gaz_is_word(doc, i, GAZ_W_DOT) &&
		gaz_glued(gaz_tok(doc, i)) && !gaz_glued(gaz_tok(doc, i + 1)) &&
		(gaz_has_kind(doc, i - 1, GAZ_K_ORG_SUFFIX) ||
		 gaz_has_kind(doc, i - 1, GAZ_K_NAME_SUFFIX) ||
		 gaz_text_is(doc, i - 1, "st") || gaz_text_is(doc, i - 1, "ste") ||
		 gaz_text_is(doc, i - 1, "mt")) &&
		gaz_is_capital(doc, i + 1);
}

/* The token behind the joint at i that a run goes on over, or i. */
static uint32_t
join_run(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazToken *t = gaz_tok(doc, i);

	if (joins_compound(doc, i, limit))
		return i + 2;
	if (gaz_is_word(doc, i, GAZ_W_AMP) && gaz_is_capital(doc, i + 1) &&
		i + 1 < limit)
		return i + 2;
	if (is_inner_possessive(doc, i, limit) ||
		is_abbreviation_stop(doc, i, limit))
		return i + 1;
	/* 'Highland 75 Corporate Park': a number between capitals */
	if (t->kind == GAZ_TK_NUMBER && t->end - t->start <= 4 &&
		i + 1 < limit && gaz_is_capital(doc, i + 1) &&
		!gaz_has_kind(doc, i - 1, GAZ_K_MONTH))
		return i + 2;
	return i;
}

uint32_t
gaz_run_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const uint64_t any = GAZ_T_CAPITAL | GAZ_T_JOINT | GAZ_T_PARA;
	uint32_t	end = i + 1;

	if (i >= limit || !gaz_is_capital(doc, i))
		return i;
	if (limit > i + GAZ_NAME_MAX)
		limit = i + GAZ_NAME_MAX;
	while (end < limit)
	{
		uint64_t	bits = doc->matches.kinds[end] & any;
		uint32_t	next;

		if (bits == GAZ_T_CAPITAL)
		{
			end++;
			continue;
		}
		if (bits != GAZ_T_JOINT)
			break;
		next = join_run(doc, end, limit);
		if (next == end)
			break;
		end = next;
	}
	return end;
}

uint32_t
gaz_run_start(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	start = i;

	if (i > GAZ_NAME_MAX && limit < i - GAZ_NAME_MAX)
		limit = i - GAZ_NAME_MAX;
	while (start > limit)
	{
		uint32_t	p = start - 1;

		if (p > limit && joins_compound(doc, p - 1, i) && p >= 2 + limit &&
			gaz_is_capital(doc, p - 2))
			start = p - 2;
		else if (gaz_is_capital(doc, p))
			start = p;
		else if (start < i && p > limit &&
				 (is_inner_possessive(doc, p, i) ||
				  (gaz_is_word(doc, p, GAZ_W_AMP) &&
				   gaz_is_capital(doc, p - 1)) ||
				  joins_compound(doc, p, i)))
			start = p;
		else
			break;
	}
	/* never begin with the joint itself */
	while (start < i && !gaz_is_capital(doc, start))
		start++;
	return start;
}

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

/* Can p..end be cut into 1 to max syllables?  At most 4^max steps, max 3. */
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

#define PINYIN_MAX 2			/* syllables that anybody asks about */

/* How many syllables of pinyin the word is; more than PINYIN_MAX: it is none. */
static int
count_syllables(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	char		low[20];
	uint32_t	len = t->end - t->start;

	if (t->kind != GAZ_TK_WORD || len == 0 || len >= sizeof(low) ||
		(t->flags & (GAZ_TF_NONASCII | GAZ_TF_DOTTED)))
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
	return cut_syllables(low, low + len, 1) ? 1 :
		cut_syllables(low, low + len, PINYIN_MAX) ? 2 : PINYIN_MAX + 1;
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

uint32_t
gaz_skip_honorifics(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m;

	/* 'Hon. Dr. Sir' is as many as anybody has */
	for (int k = 0; k < 3 &&
		 (m = gaz_doc_match(doc, i, GAZ_K_HONORIFIC)) != NULL; k++)
	{
		i = m->span.to;
		if (gaz_is_word(doc, i, GAZ_W_DOT) && gaz_glued(gaz_tok(doc, i)))
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

/* An initial: 'J.' or 'T' alone. */
static bool
is_initial(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i))
		return false;
	return (t->flags & GAZ_TF_DOTTED) ? t->end - t->start <= 6 :
		t->end - t->start == 1 && !gaz_is_closed(doc, i);
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
	if ((kinds & calendar) && (!(kinds & named) ||
							   (!gaz_is_capital(doc, i + 1) &&
								!gaz_is_word(doc, i + 1, GAZ_W_HYPHEN))))
		return false;
	if (kinds & named)
		return true;
	return !(kinds & other) && !gaz_is_closed(doc, i);
}

/* 'Lindqvist', 'Delacroix-Hale', 'Sang-wook', "O'Dell": one part, hyphens in */
static uint32_t
part_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	i++;
	while (joins_compound(doc, i, limit) &&
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
		gaz_has_kind(doc, i, GAZ_K_TITLE) || gaz_is_closed(doc, i);
}

static uint32_t
chinese_shape(const GazDoc *doc, uint32_t i, uint32_t limit, float *strength)
{
	uint32_t	given = i + 1;
	uint32_t	end;
	bool		vague;

	if (given >= limit || gaz_has_kind(doc, given, GAZ_K_MONTH))
		return i;
	/* surname first: Yang Yue, Chen Yuanbang, Bae Sang-wook */
	if (is_surname_of(doc, i, "zh") && is_name_part(doc, given) &&
		!(gaz_tok(doc, given)->flags & GAZ_TF_PARA))
	{
		end = part_end(doc, given, limit);
		if (end > given + 1)
		{
			*strength = 0.9f;	/* a hyphenated given name */
			return end;
		}
		if (gaz_is_pinyin(doc, given, 2))
		{
			/* 'Chen Xiao Ming', the given name in two words */
			if (gaz_is_pinyin(doc, given, 1) && gaz_is_pinyin(doc, end, 1) &&
				end < limit && is_name_part(doc, end) &&
				ends_clean(doc, end + 1, limit))
				end++;
			vague = gaz_is_common(doc, given) &&
				(gaz_is_common(doc, i) || gaz_is_closed(doc, i));
			*strength = !ends_clean(doc, end, limit) ? 0.5f :
				vague ? 0.4f : 0.92f;
			return end;
		}
	}
	/* given name first: Weimin Zhou, Yi Li */
	if (is_name_part(doc, i) && gaz_is_pinyin(doc, i, 2) &&
		is_surname_of(doc, given, "zh") && ends_clean(doc, given + 1, limit))
	{
		*strength = gaz_is_common(doc, i) ? 0.4f : 0.85f;
		return given + 1;
	}
	/* hyphenated given name first or behind any surname */
	if (gaz_has_kind(doc, i, GAZ_K_SURNAME) && is_name_part(doc, i) &&
		is_name_part(doc, given) && (end = part_end(doc, given, limit)) ==
		given + 3 && !(gaz_tok(doc, given + 2)->flags & GAZ_TF_CAP))
	{
		*strength = 0.9f;
		return end;
	}
	return i;
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
	bool		initial = is_initial(doc, i);
	uint32_t	last = GAZ_NONE;
	uint32_t	end;
	int			parts = 1;
	int			common = 0;

	if (!given && !initial && !is_name_part(doc, i))
		return i;
	end = initial ? i + 1 : part_end(doc, i, limit);
	while (end < limit && parts < 6 && !(gaz_tok(doc, end)->flags & GAZ_TF_PARA))
	{
		uint32_t	p = end;

		while (p < limit && p < end + 3 &&
			   gaz_has_kind(doc, p, GAZ_K_PARTICLE) && gaz_is_free(doc, p) &&
			   !(gaz_is_capital(doc, p) && gaz_has_kind(doc, p, GAZ_K_SURNAME)))
			p++;
		if (p < limit && gaz_has_kind(doc, p, GAZ_K_NAME_SUFFIX) &&
			last != GAZ_NONE && gaz_is_capital(doc, p))
		{
			end = p + 1;
			if (gaz_is_word(doc, end, GAZ_W_DOT) && end < limit &&
				gaz_glued(gaz_tok(doc, end)))
				end++;
			break;
		}
		if (p < limit && is_initial(doc, p))
			end = p + 1;
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
	if (common > 1)
		*strength = 0.05f;
	else if (common == 1 && !given && !initial)
		*strength = gaz_is_common(doc, i) ? 0.05f : 0.15f;
	else if (given || initial)
		*strength = common ? 0.6f :
			gaz_has_kind(doc, last, GAZ_K_SURNAME) ? 0.95f : 0.85f;
	else if (gaz_is_common(doc, i))
		*strength = 0.1f;
	else
		*strength = gaz_has_kind(doc, last, GAZ_K_SURNAME) &&
			parts == 2 ? 0.6f : 0.4f;
	/* a particle in the middle ('van der') speaks for a person */
	if (last > i + 1 && gaz_has_kind(doc, last - 1, GAZ_K_PARTICLE) &&
		!gaz_is_capital(doc, last - 1) && *strength < 0.75f)
		*strength += 0.2f;
	return end;
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
	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i))
		return i;
	/* Hong Kong, San Jose: a place of two words that begins like a name */
	place = gaz_doc_match(doc, i, GAZ_K_PLACE);
	if (place != NULL && gaz_span_len(place->span) > 1)
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
