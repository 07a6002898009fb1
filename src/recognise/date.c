/*-------------------------------------------------------------------------
 *
 * date.c
 *	  Finds the dates of a text and says which days they mean.
 *
 * First the day of the article is settled: as the caller gives it, or as the
 * layout found it on the page.  A dateline without a year ('RUSTENBURG, Nov.
 * 30') takes the year, among those the text names as past or present, in which
 * the weekdays of the first sentences fall on that day or the day before; if
 * none fits, the day stays unknown.
 *
 * Then each place of the text is offered to the readers (date_period.c,
 * date_relative.c, date_chinese.c, date_written.c).  What leaves out the year
 * is completed to the nearest such date on the side of the article's day that
 * the clause looks to (date_tense.c): 'completed in May' is the May before, 'will
 * open in May' the one behind.  What can't be completed is kept with unknown days.
 *
 * Limits: dates inside the name of a programme ('Made in China 2025') are left
 * alone.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/date.h"

#include "recognise/name.h"
#include "recognise/recognise.h"

#define YEARS_MAX 64			/* years considered for a dateline */
#define LEAD_SENTENCES 4		/* ... and sentences whose weekdays count */

/* Days beyond these (about 800 and 3200 AD) are not taken for dates. */
#define DAY_LEAST -440000
#define DAY_MOST 440000

/* ---- completing ---- */

GazDates
gaz_complete_months(const GazDateReader *r, int month, int n, GazTense tense)
{
	GazDates	dates;

	if (!r->has_now)
		return gaz_dates_unknown();
	dates = gaz_dates_months(r->now.year, month, n);
	if (tense == GAZ_TENSE_FUTURE)
		return dates.to <= r->today ?
			gaz_dates_months(r->now.year + 1, month, n) : dates;
	if (dates.from <= r->today)
		return dates;

	/* with no verb to tell, a date soon to come is likelier than one long ago */
	if (tense == GAZ_TENSE_UNKNOWN && dates.from - r->today < 90)
		return dates;
	return gaz_dates_months(r->now.year - 1, month, n);
}

/* A month and a day, the year missing. */
static int32_t
complete_day(const GazDateReader *r, int month, int day, GazTense tense)
{
	int32_t		here = gaz_day_number(r->now.year, month, day);

	if (tense == GAZ_TENSE_FUTURE)
		return here < r->today ?
			gaz_day_number(r->now.year + 1, month, day) : here;

	/* zones apart, a page may be dated a day before its dateline */
	if (here <= r->today + 1 ||
		(tense == GAZ_TENSE_UNKNOWN && here - r->today < 60))
		return here;
	return gaz_day_number(r->now.year - 1, month, day);
}

/* A day of the month alone: of this month, or of the one before or behind. */
static int32_t
complete_lone_day(const GazDateReader *r, int day, GazTense tense)
{
	int			month = r->now.month;

	if (tense == GAZ_TENSE_FUTURE)
		month += day < r->now.day ? 1 : 0;
	else
		month -= day > r->now.day ? 1 : 0;
	return gaz_day_number(r->now.year, month, day);
}

GazDates
gaz_complete_date(const GazDateReader *r, const GazPlainDate *date,
				  GazTense tense, GazDateShape *shape)
{
	*shape = date->day != 0 ? GAZ_SHAPE_DAY :
		date->month != 0 ? GAZ_SHAPE_MONTH : GAZ_SHAPE_YEAR;
	if (date->year != 0)
	{
		if (date->day != 0)
			return gaz_dates_day(gaz_day_number(date->year, date->month,
												date->day));
		return date->month != 0 ?
			gaz_dates_months(date->year, date->month, 1) :
			gaz_dates_year(date->year);
	}
	if (!r->has_now)
		return gaz_dates_unknown();
	if (date->day == 0)
		return gaz_complete_months(r, date->month, 1, tense);
	if (date->month != 0)
		return gaz_dates_day(complete_day(r, date->month, date->day, tense));
	return gaz_dates_day(complete_lone_day(r, date->day, tense));
}

/* ---- the day of the article ---- */

/* Years that the text names and does not put in the future. */
static int
named_years(GazDateReader *r, int *years)
{
	int			n = 0;

	for (uint32_t s = 0; s < r->doc->sentences.n; s++)
	{
		GazSpan		span = r->doc->sentences.item[s].span;

		r->sentence = span;
		for (uint32_t i = span.from; i < span.to && n < YEARS_MAX; i++)
		{
			int			year = gaz_year_at(&r->page, i);

			if (year < 1950 || (i > span.from &&
								(gaz_looks_ahead(&r->page, i - 1) ||
								 gaz_page_word(&r->page, i - 1,
											   GAZ_W_THROUGH))) ||
				gaz_tense_at(r, gaz_span(i, i + 1)) == GAZ_TENSE_FUTURE)
				continue;
			years[n++] = year;
		}
	}
	return n;
}

/* Do the weekdays of the first sentences fit an article of this day? */
static bool
weekdays_fit(const GazDateReader *r, int32_t day)
{
	uint32_t	seen = 0;
	bool		fit = false;

	for (uint32_t s = 0; s < r->doc->sentences.n && seen < LEAD_SENTENCES; s++)
	{
		const GazSentence *sentence = &r->doc->sentences.item[s];

		if (sentence->section == GAZ_SECTION_FURNITURE ||
			sentence->section == GAZ_SECTION_TITLE)
			continue;
		seen++;
		for (uint32_t i = sentence->span.from; i < sentence->span.to; i++)
		{
			uint32_t	next;
			int			weekday = gaz_weekday_at(&r->page, i, &next);

			if (weekday == 0)
				continue;
			if (weekday == gaz_weekday(day) ||
				weekday == gaz_weekday(day - 1))
				fit = true;
			else if (!fit)
				return false;	/* the first one tells */
		}
	}
	return fit;
}

static int32_t
day_without_year(GazDateReader *r, const GazPlainDate *date)
{
	int			years[YEARS_MAX];
	int			n = named_years(r, years);
	int			best = 0;

	for (int k = 0; k < n; k++)
	{
		if (years[k] > best &&
			weekdays_fit(r, gaz_day_number(years[k], date->month, date->day)))
			best = years[k];
	}
	return best != 0 ? gaz_day_number(best, date->month, date->day) :
		GAZ_NO_DAY;
}

static int32_t
day_of_article(GazDateReader *r)
{
	GazSpan		span = r->doc->layout.published;
	GazPlainDate date;

	if (r->doc->settings->published > DAY_LEAST &&
		r->doc->settings->published < DAY_MOST)
		return r->doc->settings->published;
	if (gaz_span_empty(span) || !gaz_plain_date(&r->page, span.from, &date) ||
		date.day == 0)
		return GAZ_NO_DAY;
	return date.year != 0 ?
		gaz_day_number(date.year, date.month, date.day) :
		day_without_year(r, &date);
}

/* ---- the pass over the text ---- */

/* What a closed-class word says about a date that may begin with it. */
#define OPENS_DATE	1
#define OPENS_SPAN	2			/* one of the commonest words of all: what
								 * stands behind tells */
#define IS_SPAN		4			/* a span of time */

static const uint8_t date_words[GAZ_W_COUNT] = {
	[GAZ_W_A] = OPENS_SPAN, [GAZ_W_THAT] = OPENS_SPAN,
	[GAZ_W_IN] = OPENS_SPAN, [GAZ_W_THE] = OPENS_SPAN,
	[GAZ_W_THIS] = OPENS_DATE, [GAZ_W_LAST] = OPENS_DATE,
	[GAZ_W_NEXT] = OPENS_DATE, [GAZ_W_COMING] = OPENS_DATE,
	[GAZ_W_CURRENT] = OPENS_DATE, [GAZ_W_PREVIOUS] = OPENS_DATE,
	[GAZ_W_SAME] = OPENS_DATE, [GAZ_W_YEAR] = OPENS_DATE | IS_SPAN,
	[GAZ_W_QUARTER] = OPENS_DATE | IS_SPAN,
	[GAZ_W_FISCAL] = OPENS_DATE | IS_SPAN,
	[GAZ_W_END] = OPENS_DATE, [GAZ_W_BEGINNING] = OPENS_DATE,
	[GAZ_W_START] = OPENS_DATE, [GAZ_W_MIDDLE] = OPENS_DATE,
	[GAZ_W_EARLY] = OPENS_DATE, [GAZ_W_LATE] = OPENS_DATE,
	[GAZ_W_MID] = OPENS_DATE, [GAZ_W_SPRING] = OPENS_DATE,
	[GAZ_W_SUMMER] = OPENS_DATE, [GAZ_W_AUTUMN] = OPENS_DATE,
	[GAZ_W_FALL] = OPENS_DATE, [GAZ_W_WINTER] = OPENS_DATE,
	[GAZ_W_TODAY] = OPENS_DATE, [GAZ_W_TONIGHT] = OPENS_DATE,
	[GAZ_W_YESTERDAY] = OPENS_DATE, [GAZ_W_TOMORROW] = OPENS_DATE,
	[GAZ_W_MONTH] = IS_SPAN, [GAZ_W_WEEK] = IS_SPAN, [GAZ_W_DAY] = IS_SPAN,
	[GAZ_W_FINANCIAL] = IS_SPAN, [GAZ_W_MORNING] = IS_SPAN,
	[GAZ_W_AFTERNOON] = IS_SPAN, [GAZ_W_EVENING] = IS_SPAN,
	[GAZ_W_NIGHT] = IS_SPAN, [GAZ_W_NOON] = IS_SPAN,
};

static inline unsigned
date_word(const GazToken *t)
{
	return date_words[gaz_closed_word(t)];
}

static bool
is_span_of_time(const GazPage *page, uint32_t i)
{
	return (date_word(gaz_page_token(page, i)) & IS_SPAN) != 0;
}

/* 'a year', 'that morning', 'in the week', 'the last quarter', 'the 18th' */
static bool
opens_span_of_time(const GazPage *page, uint32_t i)
{
	switch (gaz_page_token(page, i)->word)
	{
		case GAZ_W_IN:
			return gaz_page_word(page, i + 1, GAZ_W_THE) &&
				is_span_of_time(page, i + 2);
		case GAZ_W_THE:
			return is_span_of_time(page, i + 1) ||
				gaz_page_is(page, i + 1, "weekend") ||
				is_span_of_time(page, i + 2) ||
				gaz_page_token(page, i + 1)->kind == GAZ_TK_NUMBER;
		default:
			return is_span_of_time(page, i + 1);
	}
}

/*
 * May it be one of the open-class words that a date begins with: is it as long
 * as one of those with its first letter, in either case?
 */
static inline bool
is_like_date_word(const GazPage *page, const GazToken *t)
{
	static const uint16_t lengths[32] = {
		['c' & 31] = 1 << 13,
		['f' & 31] = 1 << 2 | 1 << 5 | 1 << 6,
		['h' & 31] = 1 << 1,
		['l' & 31] = 1 << 6,
		['q' & 31] = 1 << 1,
		['s' & 31] = 1 << 6,
		['t' & 31] = 1 << 5,
	};
	unsigned	of_letter = lengths[page->text[t->start] & 31];
	uint32_t	len = t->end - t->start;

	return ((of_letter >> (len & 15)) & (len < 16)) != 0;
}

/* Is it one of them?  Each must be known to is_like_date_word(), too. */
static bool
is_other_date_word(const GazPage *page, uint32_t i)
{
	static const char *const words[] = {"first", "second", "third", "fourth",
	"final", "latter", "corresponding", "fy", "q", "h", NULL};
	uint32_t	word = gaz_page_token(page, i)->word;

	return (word == GAZ_W_UNKNOWN || word >= GAZ_W_COUNT) &&
		gaz_page_is_any(page, i, words);
}

#define DATE_KINDS \
	(gaz_kind_bit(GAZ_K_MONTH) | gaz_kind_bit(GAZ_K_WEEKDAY) | \
	 gaz_kind_bit(GAZ_K_NUMBER_WORD))

/*
 * May a date begin with this token, as far as itself tells?  Asked of all of the
 * text, so that the readers need not be.  What a token is can't be foreseen, but
 * that it is none of these can, so there is one branch for all.
 */
static inline bool
is_like_date(const GazPage *page, const GazToken *t)
{
	return (t->kind == GAZ_TK_NUMBER) | (t->kind == GAZ_TK_HAN) |
		(date_word(t) != 0) | ((t->kinds & DATE_KINDS) != 0) |
		is_like_date_word(page, t);
}

/* The same for a word, and what stands behind it. */
static bool
may_begin_date(const GazPage *page, const GazToken *t, uint32_t i)
{
	unsigned	word = date_word(t);

	if (word & OPENS_SPAN)
		return opens_span_of_time(page, i);
	return (word & OPENS_DATE) || (t->kinds & DATE_KINDS) != 0 ||
		is_other_date_word(page, i);
}

/* The same for a Chinese character. */
static bool
may_begin_chinese_date(const GazPage *page, const GazToken *t)
{
	return gaz_han_code_in(gaz_token_code(page->text, t),
						   "今去明前后上下本当同次昨周星礼这年第"
						   "〇零一二三四五六七八九十");
}

/* Reads the longest date at i, of whatever make. */
static inline bool
read_date(GazDateReader *r, uint32_t i, GazFoundDate *found)
{
	const GazToken *t = &r->doc->tokens.item[i];

	if (!is_like_date(&r->page, t))
		return false;
	switch (t->kind)
	{
		case GAZ_TK_NUMBER:
			return (r->doc->has_han && gaz_read_chinese_date(r, i, found)) ||
				gaz_read_written_date(r, i, found) ||
				gaz_read_period(r, i, found) ||
				gaz_read_relative_date(r, i, found);
		case GAZ_TK_HAN:
			return may_begin_chinese_date(&r->page, t) &&
				(gaz_read_chinese_date(r, i, found) ||
				 gaz_read_written_date(r, i, found));
		case GAZ_TK_WORD:
			return may_begin_date(&r->page, t, i) &&
				(gaz_read_period(r, i, found) ||
				 gaz_read_relative_date(r, i, found) ||
				 gaz_read_written_date(r, i, found));
		default:
			return false;
	}
}

static void
keep_date(GazDateReader *r, const GazFoundDate *found, bool body)
{
	GazDoc	   *doc = r->doc;
	uint32_t	m = gaz_doc_claim(doc, GAZ_M_DATE, found->span, found->rule,
								  GAZ_NONE, 1.0f);
	GazMoment  *moment = gaz_vec_push(doc->arena, &doc->dates);

	moment->span = found->span;
	moment->during = found->during;
	doc->mentions.item[m].data = doc->dates.n - 1;
	r->last = *found;
	r->last_sentence = r->sentence_no;
	if (body && found->shape == GAZ_SHAPE_DAY &&
		gaz_dates_known(found->during))
		r->last_day = found->during.from;
}

static void
read_sentence(GazDateReader *r, const GazSentence *sentence)
{
	const uint64_t *starts = r->doc->matches.kinds;
	uint32_t	name_end = sentence->span.from;

	r->sentence = sentence->span;
	for (uint32_t i = sentence->span.from; i < sentence->span.to; i++)
	{
		GazFoundDate found;

		if (starts[i] & gaz_kind_bit(GAZ_K_PROGRAMME))
		{
			uint32_t	to = gaz_page_match(&r->page, i, GAZ_K_PROGRAMME)->span.to;

			name_end = to > name_end ? to : name_end;
		}
		if (i < name_end || !read_date(r, i, &found))
			continue;
		if (found.span.to > sentence->span.to)
			continue;
		keep_date(r, &found, sentence->section == GAZ_SECTION_LEAD ||
				  sentence->section == GAZ_SECTION_BODY);
		i = found.span.to - 1;
	}
}

/*
 * What the whole text tells once: the year in the title of a bulletin, and
 * which months a fiscal quarter means.
 */
static void
read_frame(GazDateReader *r)
{
	GazDoc	   *doc = r->doc;
	GazSpan		title = doc->layout.title;

	r->sentence = title;
	for (uint32_t i = title.from; i < title.to; i++)
	{
		int			year = gaz_year_at(&r->page, i);

		if (year != 0 && i > title.from &&
			(gaz_page_word(&r->page, i - 1, GAZ_W_IN) ||
			 gaz_page_word(&r->page, i - 1, GAZ_W_FOR)) &&
			(!r->has_now || year <= r->now.year))
			r->title_year = year;
	}
	for (uint32_t i = 0; i + 2 < doc->tokens.n; i++)
	{
		GazFoundDate found;

		if (doc->tokens.item[i].word == GAZ_W_QUARTER &&
			(gaz_is_word(doc, i + 1, GAZ_W_ENDED) ||
			 gaz_is_word(doc, i + 1, GAZ_W_ENDING)) &&
			gaz_read_period(r, i, &found))
		{
			r->fiscal = found.during;
			return;
		}
	}
}

void
gaz_recognise_dates(GazDoc *doc)
{
	GazDateReader r = {.doc = doc, .fiscal = gaz_dates_unknown(),
	.last_day = GAZ_NO_DAY};

	r.page = (GazPage) {doc->arena, doc->text, &doc->tokens, doc->image,
	&doc->matches};
	r.tenses = gaz_arena_zalloc(doc->arena, (size_t) doc->tokens.n + 1);
	doc->published = day_of_article(&r);
	if (doc->published != GAZ_NO_DAY)
	{
		r.has_now = true;
		r.today = doc->published;
		r.now = gaz_civil(r.today);
	}
	read_frame(&r);
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		gaz_poll(doc->arena);
		r.sentence_no = s;
		read_sentence(&r, &doc->sentences.item[s]);
	}
}
