/*-------------------------------------------------------------------------
 *
 * date_tense.c
 *	  Does the clause around a date look back or ahead?
 *
 *	  by June, until the end of March			ahead, mostly whatever the verb
 *	  had built 300 by the end of March			back
 *	  raised by the ministry in June			back: 'by' is not the date's
 *	  will open, set to open, opens, due		ahead
 *	  opened, was, stood, set up				back
 *	  Smelter to open in August					ahead, where no verb tells
 *
 * A preposition counts that stands at the date itself.  Then the nearest word
 * before it that tells, and then the nearest one behind.
 *
 * Limits: no parse is made, so the verb of another clause may be the nearest.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

#define TENSE_REACH 25			/* tokens to look for a verb that tells */
#define TENSE_REACH_HAN 12
#define ASIDE_MIN 5				/* tokens of a phrase behind a comma */

/* Participles and verbs that speak of what is to come. */
static const char *const future_words[26] = {
	['a' - 'a'] = "aims aim ",
	['b' - 'a'] = "begins ",
	['d' - 'a'] = "due ",
	['e' - 'a'] = "expected expects expect enters expires ",
	['f' - 'a'] = "forecast ",
	['g' - 'a'] = "going ",
	['h' - 'a'] = "hopes hope ",
	['i' - 'a'] = "intended intends intend ",
	['o' - 'a'] = "opens ",
	['p' - 'a'] = "planned projected proposed poised plans plan pledged "
	"promised ",
	['s' - 'a'] = "scheduled slated supposed strive strives starts ",
	['t' - 'a'] = "targeted targets takes ",
	['u' - 'a'] = "upcoming ",
	['v' - 'a'] = "vowed ",
};

/* Past forms that do not end in -ed. */
static const char *const past_words[26] = {
	['a' - 'a'] = "ate ",
	['b' - 'a'] = "began built bought broke became brought bore bent bid "
	"burst beat ",
	['c' - 'a'] = "came chose cut caught ",
	['d' - 'a'] = "drew drove dealt dug ",
	['f' - 'a'] = "fell found felt fought flew fled froze ",
	['g' - 'a'] = "grew got gave ",
	['h' - 'a'] = "held hit hid hung ",
	['k' - 'a'] = "kept knew ",
	['l' - 'a'] = "led lost left laid lent lit ",
	['m' - 'a'] = "met made ",
	['o' - 'a'] = "overtook ",
	['p' - 'a'] = "paid put ",
	['r' - 'a'] = "rose ran rode ",
	['s' - 'a'] = "said saw sold spent sent sank stood spoke shut sought "
	"swept struck shot slid swung shrank sprang stole swore "
	"sang sat shook split spread stuck ",
	['t' - 'a'] = "told took threw tore taught thought ",
	['u' - 'a'] = "undertook underwent understood ",
	['w' - 'a'] = "won went wrote wore withdrew woke ",
};

/* Does the word end in -ed: 'announced', not 'need' or 'red'? */
static bool
ends_in_ed(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	return t->kind == GAZ_TK_WORD && t->end - t->start >= 5 &&
		memcmp(page->text + t->end - 2, "ed", 2) == 0 &&
		memcmp(page->text + t->end - 3, "eed", 3) != 0;
}

/* Is a past participle at i part of 'to be held', 'will be held'? */
static bool
behind_be(const GazPage *page, uint32_t i)
{
	return i >= 1 && (gaz_page_word(page, i - 1, GAZ_W_BE) ||
					  (i >= 2 && gaz_page_word(page, i - 2, GAZ_W_BE)));
}

/* As tense_at(), by a look at the word. */
static GazTense
tense_of_word(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);
	bool		open;			/* of no closed class, as all words listed are */

	switch (t->word)
	{
		case GAZ_W_WILL:
		case GAZ_W_WOULD:
		case GAZ_W_SHALL:
		case GAZ_W_SHOULD:
		case GAZ_W_MUST:
		case GAZ_W_COULD:
		case GAZ_W_MAY:
		case GAZ_W_MIGHT:
		case GAZ_W_WONT:
			/* the month is no verb */
			return gaz_page_kind(page, i, GAZ_K_MONTH) &&
				gaz_page_flag(page, i, GAZ_TF_CAP) ?
				GAZ_TENSE_UNKNOWN : GAZ_TENSE_FUTURE;
		case GAZ_W_WAS:
		case GAZ_W_WERE:
		case GAZ_W_HAD:
		case GAZ_W_HAS:
		case GAZ_W_HAVE:
		case GAZ_W_DID:
		case GAZ_W_SINCE:
			return GAZ_TENSE_PAST;
		case GAZ_W_BE:
			return i > 0 && gaz_page_word(page, i - 1, GAZ_W_TO) ?
				GAZ_TENSE_FUTURE : GAZ_TENSE_UNKNOWN;
		default:
			break;
	}
	if (t->kind != GAZ_TK_WORD)
		return GAZ_TENSE_UNKNOWN;
	if (gaz_page_is(page, i, "set"))
		return gaz_page_word(page, i + 1, GAZ_W_TO) ||
			gaz_page_word(page, i + 1, GAZ_W_FOR) ?
			GAZ_TENSE_FUTURE : GAZ_TENSE_PAST;
	open = t->word == GAZ_W_UNKNOWN || t->word >= GAZ_W_COUNT;
	/* 'announced plans in April' */
	if (open && gaz_page_is_listed(page, i, future_words))
		return i > 0 && ends_in_ed(page, i - 1) && gaz_page_is(page, i, "plans") ?
			GAZ_TENSE_UNKNOWN : GAZ_TENSE_FUTURE;
	if (behind_be(page, i))
		return GAZ_TENSE_UNKNOWN;
	return ends_in_ed(page, i) ||
		(open && gaz_page_is_listed(page, i, past_words)) ?
		GAZ_TENSE_PAST : GAZ_TENSE_UNKNOWN;
}

/*
 * What the word at i says about the clause; UNKNOWN for most words.  Dates that
 * stand close together ask about the same words, so the answers are kept.
 */
static GazTense
tense_at(const GazDateReader *r, uint32_t i)
{
	uint8_t    *kept = &r->tenses[i];

	if (*kept == 0)
		*kept = (uint8_t) (1 + tense_of_word(&r->page, i));
	return (GazTense) (*kept - 1);
}

/* 将于10月投产, 力争9月底前投产 */
static GazTense
chinese_tense(const GazDateReader *r, GazSpan span)
{
	static const char *const plans[] = {"将", "拟", "预计", "计划", "力争",
	"争取", "确保", "有望", "届时"};
	uint32_t	i = span.from;

	for (uint32_t k = 0; k < 4 && span.to + k < r->sentence.to; k++)
	{
		if (gaz_page_is(&r->page, span.to + k, "前"))
			return GAZ_TENSE_FUTURE;
		if (gaz_page_token(&r->page, span.to + k)->kind != GAZ_TK_HAN)
			break;
	}
	for (uint32_t k = 0; k < TENSE_REACH_HAN && i > r->sentence.from; k++)
	{
		i--;
		if (gaz_page_punct(&r->page, i, ';'))
			break;
		for (size_t p = 0; p < GAZ_LENGTHOF(plans); p++)
		{
			if (gaz_page_phrase(&r->page, i, plans[p]) != 0)
				return GAZ_TENSE_FUTURE;
		}
	}
	return GAZ_TENSE_UNKNOWN;
}

/*
 * Words that may stand between such a preposition and its date: 'by the end of
 * June'; but 'raised by the ministry in June'.
 */
static bool
is_part_of_date(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_THE:
		case GAZ_W_OF:
		case GAZ_W_END:
		case GAZ_W_EARLY:
		case GAZ_W_LATE:
		case GAZ_W_MID:
		case GAZ_W_MIDDLE:
		case GAZ_W_BEGINNING:
		case GAZ_W_START:
		case GAZ_W_HALF:
		case GAZ_W_QUARTER:
		case GAZ_W_HYPHEN:
			return true;
		default:
			return gaz_page_kind(page, i, GAZ_K_ORDINAL) ||
				gaz_page_kind(page, i, GAZ_K_WEEKDAY);
	}
}

/* Prepositions that look ahead: 'by June', 'until March', 'before July 10'. */
bool
gaz_looks_ahead(const GazPage *page, uint32_t i)
{
	return gaz_page_word(page, i, GAZ_W_BY) ||
		gaz_page_word(page, i, GAZ_W_UNTIL) ||
		gaz_page_word(page, i, GAZ_W_TILL) ||
		gaz_page_word(page, i, GAZ_W_BEFORE) ||
		gaz_page_word(page, i, GAZ_W_COMING);
}

/* 'had', 'has reached', 'stood at': what has been by a day. */
static bool
tells_state(const GazPage *page, uint32_t i)
{
	static const char *const words[] = {
		"reached", "stood", "exceeded", "totaled", "totalled", "amounted",
		"surpassed", "accumulated", NULL
	};

	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_HAD:
		case GAZ_W_HAS:
		case GAZ_W_HAVE:
			return true;
		default:
			return gaz_page_is_any(page, i, words);
	}
}

/*
 * The first word from token i on, to the left or to the right, that tells of a
 * tense; GAZ_NONE if there is none, or an infinitive stands before it.
 */
static uint32_t
telling_word(const GazDateReader *r, uint32_t i, int step)
{
	for (int k = 0; k < TENSE_REACH; k++, i += step)
	{
		if (i < r->sentence.from || i >= r->sentence.to ||
			gaz_page_word(&r->page, i, GAZ_W_TO))
			return GAZ_NONE;
		if (tense_at(r, i) != GAZ_TENSE_UNKNOWN)
			return i;
		if (i == 0)
			break;
	}
	return GAZ_NONE;
}

/*
 * Does 'by' at token i look back: 'By the end of March, 300 were built', 'the
 * number reached 300 by April'?  Weekdays are those of orders ('by Friday').
 */
static bool
by_looks_back(const GazDateReader *r, uint32_t i, GazSpan span)
{
	const GazPage *page = &r->page;
	bool		opens = i == r->sentence.from;
	uint32_t	verb;

	if (!gaz_page_word(page, i, GAZ_W_BY) ||
		gaz_page_kind(page, span.from, GAZ_K_WEEKDAY) ||
		(opens && !gaz_page_punct(page, span.to, ',')))
		return false;
	verb = opens ? telling_word(r, span.to, 1) : telling_word(r, i - 1, -1);
	return verb != GAZ_NONE && tense_at(r, verb) == GAZ_TENSE_PAST &&
		(opens || tells_state(page, verb) ||
		 (verb > r->sentence.from && tells_state(page, verb - 1)));
}

GazTense
gaz_tense_at(const GazDateReader *r, GazSpan span)
{
	const GazPage *page = &r->page;
	uint32_t	i = span.from;
	GazTense	tense = GAZ_TENSE_UNKNOWN;
	bool		aside = gaz_page_kind(page, span.from, GAZ_K_WEEKDAY);
	bool		plan = false;	/* 'to open' */
	bool		joined = true;	/* nothing but the date's own words between */

	if (gaz_page_token(page, span.to - 1)->kind == GAZ_TK_HAN)
		return chinese_tense(r, span);
	for (uint32_t k = 0; k < TENSE_REACH && i > r->sentence.from; k++)
	{
		i--;
		if (joined && gaz_looks_ahead(page, i))
			return by_looks_back(r, i, span) ? GAZ_TENSE_PAST :
				GAZ_TENSE_FUTURE;
		joined &= is_part_of_date(page, i);
		plan |= gaz_page_word(page, i, GAZ_W_TO) &&
			gaz_page_match(page, i + 1, GAZ_K_EVENT_VERB) != NULL;

		/* a long aside stands apart: ', a 34% premium to the close on Friday' */
		if (aside && k >= ASIDE_MIN && gaz_page_punct(page, i, ','))
			break;
		tense = tense_at(r, i);
		if (tense != GAZ_TENSE_UNKNOWN)
			return tense;
	}
	for (i = span.to; i < r->sentence.to && i < span.to + TENSE_REACH; i++)
	{
		tense = tense_at(r, i);
		if (tense != GAZ_TENSE_UNKNOWN)
			return tense;
	}

	/* a headline's 'Smelter to open in August' */
	return plan ? GAZ_TENSE_FUTURE : GAZ_TENSE_UNKNOWN;
}
