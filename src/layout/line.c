/*-------------------------------------------------------------------------
 *
 * line.c
 *	  What a line looks like on its own: labels, fields, names, noise.
 *
 * A line says much by its form alone.  'Updated: 2024-06-28 07:15' opens with a
 * label; 'China Daily | Updated: ...' has fields; '(2023-07-18)' is a date;
 * 'About Corvane Therapeutics' heads a closing section.  Which label words
 * there are is for the furniture rows of the lexicon; what must follow one is
 * decided here, since most of them are ordinary words too: 'Source: Xinhua' is
 * a label, 'Source rocks hold gas.' is not.
 *
 * Limits: a line is judged by its first LOOK_MAX tokens; anything longer is
 * text.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/line.h"

#include "layout/byline.h"
#include "layout/plain_date.h"
#include "text/abbreviation.h"

#define LOOK_MAX 80				/* tokens of the longest line of furniture */
#define SHORT_MAX 40			/* ... of a title; Chinese ones have more */
#define SHORT_MAX_HAN 60
#define WEAK_BELOW 0.65f			/* weight of a label that must have a colon */
#define CLOCK_LINE_MAX 18		/* tokens of a line that begins with date and time */
#define DATED_LABEL_MAX 14		/* ... of 'Press release, March 6, 2024' */
#define RUBRIC_MAX 8				/* tokens of 'CHINA / Regional |' */
#define GREETING_MAX 14			/* tokens of 'Welcome to the X website!' */
#define NAME_END_MAX 20			/* tokens of a line that 'Inc.' may close */

/* ---- labels ---- */

bool
gaz_label_is(const GazPage *page, const GazMatch *m, const char *code)
{
	return strcmp(gaz_page_code(page, m), code) == 0;
}

bool
gaz_label_of_people(const GazPage *page, const GazMatch *m)
{
	return gaz_label_is(page, m, "author") || gaz_label_is(page, m, "editor") ||
		gaz_label_is(page, m, "photo");
}

bool
gaz_label_is_weak(const GazPage *page, const GazMatch *m)
{
	return page->image->entries[m->entry].weight < WEAK_BELOW;
}

const GazMatch *
gaz_label_at(const GazPage *page, uint32_t i, uint32_t limit)
{
	const GazMatch *m;

	/* a row such as '-30-' matches the number alone as well */
	if (i >= limit || (gaz_page_token(page, i)->kind != GAZ_TK_WORD &&
					   gaz_page_token(page, i)->kind != GAZ_TK_HAN))
		return NULL;
	m = gaz_page_match(page, i, GAZ_K_FURNITURE);
	return m != NULL && m->span.to <= limit ? m : NULL;
}

bool
gaz_names_reporter(const GazPage *page, GazSpan inside)
{
	for (uint32_t i = inside.from; i < inside.to && i < inside.from + 8; i++)
	{
		const GazMatch *label = gaz_label_at(page, i, inside.to);
		uint32_t	value;

		if (label == NULL)
			continue;
		if (!gaz_label_of_people(page, label))
		{
			/* 'not been edited by' is none of 'edited by' */
			i = label->span.to - 1;
			continue;
		}
		value = label->span.to;
		/* 'Photo/Lydia Lim' */
		if (gaz_page_punct(page, value, ':') || gaz_page_is(page, value, "/"))
			value++;
		else if (gaz_label_is_weak(page, label) &&
				 !(i == inside.from && gaz_page_word(page, i, GAZ_W_BY)))
			continue;
		return value < inside.to &&
			(gaz_page_flag(page, value, GAZ_TF_CAP) ||
			 gaz_page_token(page, value)->kind == GAZ_TK_HAN);
	}
	return false;
}

bool
gaz_is_bar(const GazPage *page, uint32_t i)
{
	static const char *const bars[] = {"|", "│", "｜", "•", "·", "/", NULL};

	uint8_t		kind = gaz_page_token(page, i)->kind;

	return (kind == GAZ_TK_PUNCT || kind == GAZ_TK_SYMBOL) &&
		gaz_page_is_any(page, i, bars) &&
		(gaz_page_is(page, i, "|") || !gaz_glued(gaz_page_token(page, i)));
}

/* Does something that sets a label off from its value stand at i? */
static bool
is_label_stop(const GazPage *page, uint32_t i, uint32_t limit)
{
	return i >= limit || gaz_page_punct(page, i, ':') ||
		gaz_page_closes(page, i) || gaz_page_flag(page, i, GAZ_TF_WIDE) ||
		gaz_page_is(page, i, "|") || gaz_page_is(page, i, "/") ||
		(gaz_page_punct(page, i, '-') && !gaz_glued(gaz_page_token(page, i)));
}

bool
gaz_ends_sentence(const GazPage *page, GazSpan span)
{
	uint32_t	i = span.to;

	while (i > span.from && gaz_page_flag(page, i - 1, GAZ_TF_CLOSE))
		i--;
	if (i == span.from)
		return false;
	i--;

	/* 'SOURCE Corvane Medical, Inc.': the stop is the abbreviation's */
	if (gaz_page_punct(page, i, '.') && i > span.from &&
		gaz_span_len(span) <= NAME_END_MAX &&
		gaz_glued(gaz_page_token(page, i)) &&
		gaz_abbreviation(page->text, gaz_page_token(page, i - 1)) ==
		GAZ_ABBR_COMPANY)
		return false;
	return gaz_page_punct(page, i, '.') || gaz_page_punct(page, i, ';') ||
		gaz_page_punct(page, i, ':') || gaz_page_punct(page, i, ',');
}

bool
gaz_date_near(const GazPage *page, uint32_t i, uint32_t limit)
{
	GazPlainDate date;

	for (uint32_t k = 0; k < 5 && i + k < limit; k++)
	{
		if (gaz_plain_date(page, i + k, &date) && date.day != 0)
			return true;
	}
	return false;
}

/* Does a label of date or source with its colon stand in this line? */
static bool
has_field(const GazPage *page, GazSpan line)
{
	for (uint32_t i = line.from; i < line.to; i++)
	{
		const GazMatch *m = gaz_label_at(page, i, line.to);

		if (m != NULL && gaz_page_punct(page, m->span.to, ':') &&
			(gaz_label_is(page, m, "created") ||
			 gaz_label_is(page, m, "source")))
			return true;
	}
	return false;
}

/* 'date 2023-04-02': the label of a date that fills the line? */
static bool
is_stamp(const GazPage *page, GazSpan line, const GazMatch *m)
{
	GazPlainDate date;

	return gaz_label_is(page, m, "created") &&
		gaz_plain_date(page, m->span.to, &date) && date.day != 0 &&
		date.year != 0 && gaz_skip_clock(page, date.span.to) == line.to;
}

/* What a line that opens with this label is; text if it only seems to be one. */
static GazLineLook
look_of_label(const GazPage *page, GazSpan line, const GazMatch *m)
{
	uint32_t	rest = line.to - m->span.to;
	uint32_t	words = gaz_span_len(m->span);
	bool		stop = is_label_stop(page, m->span.to, line.to);
	bool		sentence = gaz_ends_sentence(page, line) &&
		!gaz_page_punct(page, m->span.to, ':');
	GazPlainDate date;

	if (!stop && gaz_label_is_weak(page, m))
		return is_stamp(page, line, m) ? GAZ_LOOK_LABEL : GAZ_LOOK_TEXT;
	if (gaz_label_of_people(page, m))
		return stop || (rest <= 14 && !sentence) ||
			(words > 1 && rest <= (sentence ? 14u : 30u) &&
			 gaz_page_flag(page, m->span.to, GAZ_TF_CAP)) ?
			GAZ_LOOK_LABEL : GAZ_LOOK_TEXT;
	if (gaz_label_is(page, m, "created"))
		return gaz_page_punct(page, m->span.to, ':') || stop ||
			gaz_plain_date(page, m->span.to, &date) ||
			(rest <= 20 && !sentence &&
			 gaz_date_near(page, m->span.to, line.to)) ?
			GAZ_LOOK_LABEL : GAZ_LOOK_TEXT;
	if (gaz_label_is(page, m, "source"))
		return stop || (rest <= 8 && !sentence &&
						(words > 1 ||
						 gaz_page_flag(page, m->span.from, GAZ_TF_UPPER) ||
						 gaz_is_publisher(page, gaz_span(m->span.to, line.to)))) ?
			GAZ_LOOK_LABEL : GAZ_LOOK_TEXT;
	if (!stop && (words == 1 ? rest > 6 || sentence : rest > 30 && words < 4))
		return GAZ_LOOK_TEXT;
	if (gaz_label_is(page, m, "boilerplate"))
		return GAZ_LOOK_SECTION;
	if (rest <= 1 && gaz_label_is(page, m, "related"))
		return GAZ_LOOK_LIST;
	if (rest <= 1 && gaz_label_is(page, m, "contact"))
		return GAZ_LOOK_SECTION;

	/* 'Font size: A A+  Release time: 2022-08-12  Source: Kita Daily' */
	return has_field(page, gaz_span(m->span.to, line.to)) ?
		GAZ_LOOK_LABEL : GAZ_LOOK_NOISE;
}

/* ---- looks ---- */

/* No word and no ideograph: page numbers, rules, arrows. */
static bool
is_wordless(const GazPage *page, GazSpan line)
{
	for (uint32_t i = line.from; i < line.to; i++)
	{
		uint8_t		kind = gaz_page_token(page, i)->kind;

		if (kind == GAZ_TK_WORD || kind == GAZ_TK_HAN)
			return false;
	}
	return true;
}

/* ###, (END), ENDS */
static bool
is_end_mark(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from;

	if (gaz_page_is(page, i, "###") || gaz_page_is(page, i, "#"))
		return is_wordless(page, line);
	if (gaz_page_opens(page, i) || gaz_page_punct(page, i, '-'))
		i++;
	return gaz_span_len(line) <= 3 && gaz_page_flag(page, i, GAZ_TF_UPPER) &&
		(gaz_page_is(page, i, "end") || gaz_page_is(page, i, "ends"));
}

/*
 * Fields that say what they are, side by side: the head of a stock exchange
 * announcement (security code: ... security name: ... number: ...).
 */
static bool
is_form_line(const GazPage *page, GazSpan line)
{
	uint32_t	fields = 0;
	uint32_t	start = line.from;

	for (uint32_t i = line.from; i < line.to; i++)
	{
		const GazToken *t = &page->tokens->item[i];

		if (t->flags & GAZ_TF_WIDE)
			start = i;
		if (t->punct == ':' && i - start <= 6 && i > start)
		{
			fields++;
			start = i + 8;		/* one colon a field */
		}
	}
	return fields >= 2 && !gaz_ends_sentence(page, line);
}

/* A breadcrumb ('Home > Business'), an e-mail or web address, alone. */
static bool
is_noise(const GazPage *page, GazSpan line)
{
	uint32_t	arrows = 0;

	if (gaz_span_len(line) > 20)
		return false;
	if (gaz_page_is(page, line.from, "http") ||
		gaz_page_is(page, line.from, "https") ||
		gaz_page_is(page, line.from, "www"))
		return gaz_glued(gaz_page_token(page, line.from + 1));
	for (uint32_t i = line.from; i < line.to; i++)
	{
		if (gaz_page_is(page, i, ">") || gaz_page_is(page, i, ">>") ||
			gaz_page_is(page, i, "»") || gaz_page_is(page, i, "›"))
			arrows++;
		if (gaz_page_is(page, i, "@") && i > line.from && i + 1 < line.to &&
			gaz_glued(gaz_page_token(page, i)) &&
			gaz_glued(gaz_page_token(page, i + 1)))
			return gaz_span_len(line) <= 12;
	}
	return arrows > 0 && !gaz_ends_sentence(page, line);
}

/* '0 comments', '3 min read': what a site counts about its page. */
static bool
is_count(const GazPage *page, GazSpan line)
{
	static const char *const words[] = {"comment", "comments", "share", "shares",
	"view", "views", "read", "reads", "like", "likes", "hits", "clicks", NULL};

	return gaz_span_len(line) >= 2 && gaz_span_len(line) <= 3 &&
		gaz_page_token(page, line.from)->kind == GAZ_TK_NUMBER &&
		gaz_page_is_any(page, line.to - 1, words);
}

/* 'Welcome to the West Lake district!': what a site says to all who come. */
static bool
is_greeting(const GazPage *page, GazSpan line)
{
	return gaz_span_len(line) <= GREETING_MAX &&
		gaz_page_is(page, line.from, "welcome") &&
		gaz_page_word(page, line.from + 1, GAZ_W_TO) &&
		(gaz_page_is(page, line.to - 1, "!") ||
		 gaz_page_is(page, line.to - 1, "website"));
}

/* 'CHINA / Regional |': a section's name with the bar behind it. */
static bool
is_rubric(const GazPage *page, GazSpan line)
{
	return gaz_span_len(line) <= RUBRIC_MAX && gaz_span_len(line) > 1 &&
		gaz_page_is(page, line.to - 1, "|") &&
		gaz_page_flag(page, line.from, GAZ_TF_CAP);
}

GazSpan
gaz_place_before_day(const GazPage *page, GazSpan line)
{
	GazPlainDate date;
	const GazMatch *place = gaz_page_match(page, line.from, GAZ_K_PLACE);

	if (place != NULL && gaz_page_flag(page, line.from, GAZ_TF_CAP) &&
		gaz_page_punct(page, place->span.to, ',') &&
		gaz_plain_date(page, place->span.to + 1, &date) && date.day != 0 &&
		date.span.to == line.to)
		return place->span;
	return gaz_span(0, 0);
}

/* What a line has of a byline's fields. */
typedef struct Fields
{
	bool		row;			/* '|' or the like */
	bool		label;			/* a label with its colon */
	bool		people;			/* ... of people, behind a gap or capitals only */
	bool		date;
	uint32_t	small;			/* words in small letters */
} Fields;

uint32_t
gaz_domain_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	uint32_t	end = i + 1;

	if (!gaz_page_punct(page, end, '.') && !gaz_page_punct(page, end, '-'))
		return i;				/* nearly every word */
	while (end < limit && gaz_glued(gaz_page_token(page, end)) &&
		   (gaz_page_token(page, end)->kind == GAZ_TK_WORD ||
			gaz_page_punct(page, end, '.') || gaz_page_punct(page, end, '-')))
		end++;
	return gaz_is_domain(page, gaz_span(i, end)) ? end : i;
}

static void
count_fields(const GazPage *page, GazSpan line, Fields *f)
{
	memset(f, 0, sizeof(*f));
	for (uint32_t i = line.from; i < line.to; i++)
	{
		const GazToken *t = gaz_page_token(page, i);
		const GazMatch *label = gaz_label_at(page, i, line.to);
		GazPlainDate plain;

		f->row |= gaz_is_bar(page, i);
		if (label != NULL && (t->flags & GAZ_TF_CAP) != 0 &&
			gaz_page_punct(page, label->span.to, ':'))
		{
			f->label = true;
			f->people |= gaz_label_of_people(page, label) &&
				((t->flags & GAZ_TF_WIDE) != 0 || f->small == 0);
		}
		if (!f->date && gaz_plain_date(page, i, &plain) && plain.day != 0 &&
			plain.year != 0)
		{
			f->date = true;
			i = plain.span.to - 1;
		}
		else if (t->kind == GAZ_TK_WORD)
		{
			uint32_t	end = gaz_domain_end(page, i, line.to);

			if (end > i)
				i = end - 1;
			else
				f->small += (t->flags & GAZ_TF_CAP) == 0 &&
					!gaz_page_word(page, i, GAZ_W_BY) ? 1 : 0;
		}
	}
}

/*
 * Fields of a byline: a reporter or a date in brackets, a date and a name with
 * '|' between, labels with a colon.  A title may have a date as well, so words
 * in small letters speak against it.
 */
static bool
is_field_line(const GazPage *page, GazSpan line)
{
	bool		bracket = gaz_inside_bracket(page, line).from > line.from;
	Fields		f;

	/* 'Kita Daily, June 5, 2024 Adjust font size:' */
	if (gaz_page_punct(page, line.to - 1, ':') && !bracket)
	{
		count_fields(page, line, &f);
		return f.label && f.date;
	}
	if (!bracket && gaz_ends_sentence(page, line))
		return false;
	count_fields(page, line, &f);
	if (bracket)
		return (f.date && f.small <= 1) ||
			gaz_names_reporter(page, gaz_span(line.from + 1, line.to - 1));
	return (f.row && (f.label || f.date)) || (f.label && f.date) ||
		(f.people && gaz_span_len(line) <= 24) ||
		(f.date && f.small <= 1 && gaz_span_len(line) <= 16);
}

/* A date, and at most a time, a bracket and a word or two. */
static bool
is_date_line(const GazPage *page, GazSpan line)
{
	GazPlainDate date;
	uint32_t	i = line.from;

	if (gaz_page_opens(page, i))
		i++;
	if (!gaz_plain_date(page, i, &date) || date.day == 0)
		return false;
	i = date.span.to;
	/* 'Oct. 17, 2023, at 5:42 p.m.' */
	while (i < line.to && (gaz_page_punct(page, i, '-') ||
						   gaz_page_punct(page, i, ',') ||
						   gaz_page_word(page, i, GAZ_W_AT)))
		i++;

	/* 'October 17, 2023 5:42 PM EDT Updated 2 hours ago' */
	if (date.year != 0 && gaz_skip_clock(page, i) > i &&
		gaz_span_len(line) <= CLOCK_LINE_MAX && !gaz_ends_sentence(page, line))
		return true;
	i = gaz_skip_clock(page, i);
	return i <= line.to && line.to - i <= 3 &&
		(date.year != 0 || i == line.to);
}

GazLineLook
gaz_line_look(const GazPage *page, GazSpan line)
{
	uint32_t	len = gaz_span_len(line);
	uint32_t	from = line.from;
	bool		han = gaz_page_token(page, from)->kind == GAZ_TK_HAN;
	const GazMatch *label;
	GazLineLook look;

	if (is_end_mark(page, line))
		return GAZ_LOOK_END;
	if (is_date_line(page, line))
		return GAZ_LOOK_DATE;
	if (len <= LOOK_MAX && is_wordless(page, line))
		return GAZ_LOOK_NOISE;
	if (gaz_is_rights(page, line) && !has_field(page, line))
		return GAZ_LOOK_RIGHTS;

	/* a label may stand in brackets, or behind a bullet */
	if (gaz_page_opens(page, from) || gaz_page_is(page, from, "*") ||
		(gaz_page_token(page, from)->kind == GAZ_TK_SYMBOL && len > 1))
		from++;
	label = gaz_label_at(page, from, line.to);
	if (label != NULL)
	{
		look = look_of_label(page, line, label);
		if (look == GAZ_LOOK_SECTION || look == GAZ_LOOK_NOISE)
		{
			Fields		f;

			/* 'Press release | 04.10.2023 | Industrial Policy' */
			count_fields(page, line, &f);
			if (f.date && !gaz_ends_sentence(page, line) &&
				(f.row || (f.small <= 1 && len <= DATED_LABEL_MAX)))
				return GAZ_LOOK_BYLINE;
		}
		if (look != GAZ_LOOK_TEXT)
			return look;
	}
	if (gaz_is_by_line(page, line) || gaz_is_note(page, line))
		return GAZ_LOOK_LABEL;
	if (gaz_is_credit(page, line))
		return GAZ_LOOK_CREDIT;
	if (len > LOOK_MAX)
		return GAZ_LOOK_TEXT;
	if (gaz_is_bio(page, line))
		return GAZ_LOOK_BIO;
	if (is_field_line(page, line))
		return GAZ_LOOK_BYLINE;
	if (gaz_inside_bracket(page, line).from > line.from &&
		gaz_is_person_like(page, gaz_inside_bracket(page, line)))
		return GAZ_LOOK_NAME;
	if (gaz_page_word(page, line.from, GAZ_W_ABOUT) && len <= 10 &&
		gaz_page_flag(page, line.from + 1, GAZ_TF_CAP) &&
		!gaz_ends_sentence(page, line))
		return GAZ_LOOK_SECTION;
	if (is_rubric(page, line) || is_greeting(page, line) || !gaz_span_empty(gaz_place_before_day(page, line)) ||
		is_count(page, line))
		return GAZ_LOOK_NOISE;
	if (is_noise(page, line) || is_form_line(page, line))
		return GAZ_LOOK_NOISE;
	if (gaz_page_punct(page, from, '-'))
		from++;					/* '- Nordic Wire' */
	if (gaz_is_publisher(page, gaz_span(from, line.to)) &&
		!gaz_ends_sentence(page, line) &&
		gaz_page_match(page, from, GAZ_K_SOURCE) != NULL)
		return GAZ_LOOK_SOURCE;
	if (gaz_inside_bracket(page, line).from > line.from &&
		gaz_is_publisher(page, gaz_inside_bracket(page, line)))
		return GAZ_LOOK_MASTHEAD;
	return len <= (han ? SHORT_MAX_HAN : SHORT_MAX) &&
		!gaz_ends_sentence(page, line) ? GAZ_LOOK_SHORT : GAZ_LOOK_TEXT;
}
