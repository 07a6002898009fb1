/*-------------------------------------------------------------------------
 *
 * closing.c
 *	  What stands at the end and says who made the article.
 *
 *	  ... by 2025. (Reporter Chen Xiaoyan)
 *	  ... he said. - Bernama
 *	  ... on Monday. (Xinhua/Ada Obi)
 *	  Nordic Wire writer Ada Obi in Lagos contributed to this report.
 *	  --With assistance from Ada Obi and Bola Ade.
 *	  Ada Obi is an executive editor at Kita Engineering.
 *	  Contact: ada.obi@kitadaily.com
 *	  About Ardent Pumps
 *
 * Some of it is a bracket or a name behind the last full stop, some are
 * sentences of their own that a reader knows for the desk's.  Whom they name as
 * publisher counts only where the page says it nowhere else, and the company
 * behind 'About' only where nobody else is named at all: then it is its own
 * release.
 *
 * Limits: a sentence about the author is told by its verb and its job, so one
 * that says neither ('Ada lives in Lagos.') stays in the body.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"

#define TAIL_BRACKET_MAX 60		/* tokens of '(Reporter X)' behind a text */
#define PICTURE_CREDIT_MAX 10	/* tokens of '(Xinhua/Ada Obi)' */
#define SIGN_OFF_MAX 4			/* initials of desk and editor at the end */
#define CREDIT_MAX 60			/* tokens of a sentence about those who helped */
#define CREDIT_VERB 14			/* ... from its verb to its end */
#define BIO_MAX 80
#define JOB_MAX 12				/* tokens between 'is' and the job's noun */
#define EMPLOYER_MAX 7
#define ISSUER_MAX 60			/* tokens of a lead up to 'today announced' */
#define SITE_MAX 8				/* tokens of 'news.kita.gov.za' */

uint32_t
gaz_capitals_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	while (i < limit && (gaz_page_flag(page, i, GAZ_TF_CAP) ||
						 (gaz_page_token(page, i)->kind == GAZ_TK_PUNCT &&
						  gaz_glued(gaz_page_token(page, i)) &&
						  gaz_glued(gaz_page_token(page, i + 1)) &&
						  gaz_page_flag(page, i + 1, GAZ_TF_CAP))))
		i++;
	return i;
}

/* ---- who helped ---- */

/* 'with reports from', 'With assistance by': the token behind it, or i */
static uint32_t
helpers_at(const GazPage *page, uint32_t i)
{
	static const char *const helps[] = {"assistance", "reports", "reporting",
		"inputs", "input", "files", "contributions", "contribution", "help",
	"additional", "agency", "agencies", NULL};
	uint32_t	at = i + 1;

	if (!gaz_page_word(page, i, GAZ_W_WITH))
		return i;
	while (at < i + 4 && gaz_page_is_any(page, at, helps))
		at++;
	return at > i + 1 && (gaz_page_word(page, at, GAZ_W_FROM) ||
						  gaz_page_word(page, at, GAZ_W_BY)) ? at + 1 : i;
}

/* Where 'contributed to this report' begins in the line, or its end. */
static uint32_t
contributed_at(const GazPage *page, GazSpan line)
{
	static const char *const works[] = {"report", "reporting", "story",
	"article", "piece", "dispatch", NULL};

	uint32_t	i = gaz_span_len(line) > CREDIT_VERB ? line.to - CREDIT_VERB :
		line.from + 1;

	for (; i < line.to; i++)
	{
		if (!gaz_page_is(page, i, "contributed") &&
			!(gaz_page_is(page, i, "contributing") &&
			  gaz_page_punct(page, i - 1, ',')))
			continue;
		for (uint32_t k = i + 1; k < i + 6 && k < line.to; k++)
		{
			if (gaz_page_is_any(page, k, works))
				return i;
		}
	}
	return line.to;
}

static uint32_t
skip_marks(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from;

	while (i < line.to && gaz_page_token(page, i)->kind != GAZ_TK_WORD)
		i++;
	return i;
}

bool
gaz_is_credit(const GazPage *page, GazSpan line)
{
	uint32_t	i = skip_marks(page, line);

	if (gaz_span_len(line) > CREDIT_MAX)
		return false;
	return helpers_at(page, i) > i ||
		(gaz_page_flag(page, i, GAZ_TF_CAP) &&
		 contributed_at(page, line) < line.to);
}

/*
 * An agency that helped is not the publisher; the one whose writer helped is:
 * 'Nordic Wire writer Ada Obi', 'Ada Obi/PNA'.
 */
static void
offer_helpers_paper(GazByline *by, GazSpan line)
{
	for (uint32_t i = line.from; i < line.to; i++)
	{
		const GazMatch *m = gaz_page_match(by->page, i, GAZ_K_SOURCE);

		if (m != NULL && (gaz_is_people_label(by->page, m->span.to, line.to) ||
						  (i > line.from && gaz_page_is(by->page, i - 1, "/"))))
			gaz_offer_source(by, m->span, GAZ_SOURCE_BIO);
	}
}

void
gaz_read_credit(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	GazByline	names_only = *by;
	uint32_t	i = skip_marks(page, line);
	uint32_t	names = helpers_at(page, i);

	names_only.source_rank = GAZ_SOURCE_META;
	if (names > i)
		gaz_read_authors(&names_only, gaz_span(names, line.to));
	else
		gaz_read_authors(&names_only,
						 gaz_span(i, contributed_at(page, line)));
	offer_helpers_paper(by, line);
}

/* ---- about the author ---- */

/* Does 'is an executive editor' or 'covers' stand at i, behind a name? */
static bool
is_job_at(const GazPage *page, uint32_t i, uint32_t limit)
{
	static const char *const verbs[] = {"covers", "reports", "writes", "edits",
	NULL};

	if (gaz_page_is_any(page, i, verbs))
		return true;
	if (!gaz_page_word(page, i, GAZ_W_IS))
		return false;
	for (uint32_t k = i + 1; k < i + JOB_MAX && k < limit; k++)
	{
		const GazMatch *label = gaz_label_at(page, k, limit);

		if (label != NULL && gaz_label_of_people(page, label))
			return gaz_page_word(page, i + 1, GAZ_W_A) ||
				gaz_page_word(page, i + 1, GAZ_W_AN) ||
				gaz_page_word(page, i + 1, GAZ_W_THE) ||
				gaz_page_flag(page, i + 1, GAZ_TF_CAP);
	}
	return false;
}

bool
gaz_is_bio(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.from;
	uint32_t	end;

	/* 'Based in Lima, Ada covers ...' */
	if (gaz_page_is(page, i, "based") && gaz_page_word(page, i + 1, GAZ_W_IN))
	{
		while (i < line.to && !gaz_page_punct(page, i, ','))
			i++;
		i++;
	}
	end = gaz_capitals_end(page, i, line.to);
	return gaz_span_len(line) <= BIO_MAX && end > i && end - i <= 5 &&
		is_job_at(page, end, line.to) &&
		(end - i == 1 || gaz_is_name_like(page, gaz_span(i, end)));
}

/* The first paper or body behind 'at', 'for' or 'of'. */
static void
offer_workplace(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;

	for (uint32_t i = line.from; i + 1 < line.to; i++)
	{
		uint32_t	from = i + 1;
		uint32_t	end;
		const GazMatch *paper;

		if (!gaz_page_word(page, i, GAZ_W_AT) &&
			!gaz_page_word(page, i, GAZ_W_FOR) &&
			!gaz_page_word(page, i, GAZ_W_OF) &&
			!gaz_page_word(page, i, GAZ_W_WITH))
			continue;
		if (gaz_page_word(page, from, GAZ_W_THE))
			from++;
		paper = gaz_page_match(page, from, GAZ_K_SOURCE);
		end = gaz_capitals_end(page, from, line.to);
		if (paper != NULL)
			gaz_offer_source(by, paper->span, GAZ_SOURCE_BIO);
		else if (end >= from + 2 && end <= from + EMPLOYER_MAX)
			gaz_offer_source(by, gaz_span(from, end), GAZ_SOURCE_BIO);
	}
}

void
gaz_read_bio(GazByline *by, GazSpan line)
{
	uint32_t	end = gaz_capitals_end(by->page, line.from, line.to);

	if (by->layout->authors.n == 0 && end - line.from >= 2)
		gaz_add_author(by, gaz_span(line.from, end));
	offer_workplace(by, gaz_span(end, line.to));
}

/* ---- last resorts ---- */

bool
gaz_is_ordinary_name(const GazPage *page, GazSpan name)
{
	for (uint32_t i = name.from; i < name.to; i++)
	{
		if (gaz_page_token(page, i)->kind == GAZ_TK_WORD &&
			!gaz_page_kind(page, i, GAZ_K_COMMON))
			return false;
	}
	return true;
}

void
gaz_read_about(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	GazSpan		name = gaz_span(line.from + 1, line.to);

	const GazMatch *label = gaz_label_at(page, line.from, line.to);

	if (!gaz_page_word(page, line.from, GAZ_W_ABOUT) ||
		(label != NULL && gaz_span_len(label->span) > 1))
		return;					/* 'About us' */
	while (gaz_page_punct(page, name.to - 1, ':'))
		name.to--;
	if (gaz_capitals_end(page, name.from, name.to) > name.from &&
		!gaz_is_ordinary_name(page, name))
		gaz_offer_source(by, name, GAZ_SOURCE_ABOUT);
}

void
gaz_read_mail(GazByline *by, GazSpan line)
{
	for (uint32_t i = line.from + 1; i + 1 < line.to; i++)
	{
		const GazMatch *paper;

		if (!gaz_page_is(by->page, i, "@") ||
			!gaz_glued(gaz_page_token(by->page, i)))
			continue;
		paper = gaz_page_match(by->page, i + 1, GAZ_K_SOURCE);
		if (paper != NULL)
			gaz_offer_source(by, paper->span, GAZ_SOURCE_BIO);
	}
}

/* 'today announced', 'announced today' */
static bool
is_release_verb(const GazPage *page, uint32_t i)
{
	return gaz_page_word(page, i, GAZ_W_TODAY) &&
		((gaz_page_match(page, i + 1, GAZ_K_REPORTING_VERB) != NULL ||
		  gaz_page_match(page, i + 1, GAZ_K_EVENT_VERB) != NULL) ||
		 (i > 0 && gaz_page_match(page, i - 1, GAZ_K_REPORTING_VERB) != NULL));
}

/* 'Chief Minister Ana Ruiz': a person behind a title. */
static bool
is_titled_person(const GazPage *page, GazSpan name)
{
	for (uint32_t i = name.from; i < name.to; i++)
	{
		const GazMatch *title = gaz_page_match(page, i, GAZ_K_TITLE);

		if (title != NULL && title->span.to < name.to &&
			gaz_is_person_like(page, gaz_span(title->span.to, name.to)))
			return true;
	}
	return false;
}

/*
 * 'Corvane Medical AG (SIX: COR), a maker of pumps, today announced': only a
 * release calls the day of its issue 'today' and puts its issuer first.
 */
void
gaz_read_issuer(GazByline *by, GazSpan lead)
{
	const GazPage *page = by->page;
	uint32_t	limit = gaz_span_len(lead) > ISSUER_MAX ?
		lead.from + ISSUER_MAX : lead.to;
	GazSpan		name;

	if (gaz_page_word(page, lead.from, GAZ_W_THE))
		lead.from++;
	name = gaz_span(lead.from, lead.from);
	while (name.to < limit && gaz_page_in_name(page, name.to))
		name.to++;
	while (!gaz_span_empty(name) &&
		   !gaz_page_flag(page, name.to - 1, GAZ_TF_CAP))
		name.to--;
	/* 'Lima: The minister today opened' begins with a place */
	if (gaz_span_empty(name) || gaz_page_punct(page, name.to, ':') ||
		gaz_is_ordinary_name(page, name) || gaz_is_person_like(page, name) ||
		is_titled_person(page, name))
		return;
	for (uint32_t i = name.to; i < limit && !gaz_page_punct(page, i, '"'); i++)
	{
		if (is_release_verb(page, i))
		{
			gaz_offer_source(by, name, GAZ_SOURCE_TEXT);
			return;
		}
	}
}

/* Does 'told', 'in an interview with' or 'spoke to' end before token i? */
static bool
is_told(const GazPage *page, uint32_t i)
{
	static const char *const talks[] = {"spoke", "speaking", "talked",
	"talking", "interview", NULL};

	if (i > 0 && gaz_page_word(page, i - 1, GAZ_W_THE))
		i--;
	if (i < 2)
		return false;
	return gaz_page_is(page, i - 1, "told") ||
		((gaz_page_word(page, i - 1, GAZ_W_WITH) ||
		  gaz_page_word(page, i - 1, GAZ_W_TO)) &&
		 gaz_page_is_any(page, i - 2, talks));
}

/*
 * 'he told Kita Daily': an article that names no other paper is mostly from the
 * one that people in it talk to.
 */
void
gaz_read_listener(GazByline *by, GazSpan body)
{
	const GazPage *page = by->page;
	const GazMatches *matches = page->matches;
	GazSpan		found = gaz_span(0, 0);

	for (uint32_t k = 0; k < matches->n; k++)
	{
		GazSpan		paper = matches->item[k].span;

		if (matches->item[k].kind != GAZ_K_SOURCE || paper.from < body.from ||
			paper.to > body.to || !is_told(page, paper.from))
			continue;
		if (!gaz_span_empty(found) &&
			gaz_page_token(page, found.from)->hash !=
			gaz_page_token(page, paper.from)->hash)
			return;				/* two papers: quoted from others */
		if (gaz_span_len(paper) > gaz_span_len(found))
			found = paper;
	}
	if (!gaz_span_empty(found))
		gaz_offer_source(by, found, GAZ_SOURCE_TEXT);
}

/* ---- behind the last full stop ---- */

/* Does a sentence end before token i, perhaps with its quotation? */
static bool
ends_there(const GazPage *page, uint32_t i)
{
	if (i > 0 && gaz_page_flag(page, i - 1, GAZ_TF_CLOSE))
		i--;
	return i > 0 && gaz_page_punct(page, i - 1, '.');
}

/*
 * Where a bracket with the reporters' names begins that closes this line, or
 * its end: '... by 2025. (Reporter Chen Xiaoyan)'.
 */
static uint32_t
tail_bracket(const GazPage *page, GazSpan line, bool last)
{
	uint32_t	i = line.to - 1;

	if (!gaz_page_closes(page, i))
		return line.to;
	for (uint32_t k = 0; k < TAIL_BRACKET_MAX && i > line.from; k++)
	{
		GazSpan		inside;

		if (!gaz_page_opens(page, --i))
			continue;
		inside = gaz_span(i + 1, line.to - 1);
		return gaz_names_reporter(page, inside) ||
			(last && ends_there(page, i) && gaz_is_signature(page, inside)) ||
			helpers_at(page, i + 1) > i + 1 ? i : line.to;
	}
	return line.to;
}

/* Where the site's name begins that ends here ('kita.gov.za'), or end. */
static uint32_t
site_start(const GazPage *page, uint32_t end)
{
	uint32_t	i = end - 1;

	while (end - i < SITE_MAX && i > 0 && gaz_glued(gaz_page_token(page, i)))
		i--;
	return gaz_is_domain(page, gaz_span(i, end)) ? i : end;
}

/*
 * Where the agency's or reporter's name behind the last full stop begins, or
 * its end: '... he said. (Nordic Wire)', '... he said. - Bernama'.
 */
static uint32_t
tail_agency(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	GazSpan		name = line;
	uint32_t	start;

	if (gaz_span_len(line) < 16)
		return line.to;
	if (gaz_page_closes(page, name.to - 1))
		name.to--;
	name.from = name.to;
	while (name.to - name.from < SIGN_OFF_MAX &&
		   gaz_page_flag(page, name.from - 1, GAZ_TF_CAP))
		name.from--;
	if (gaz_span_empty(name) ||
		(gaz_glued(gaz_page_token(page, name.from)) &&
		 !gaz_page_opens(page, name.from - 1)))
		name.from = site_start(page, name.to);
	start = name.from - 1;
	if (gaz_span_empty(name) ||
		(name.to < line.to ? !gaz_page_opens(page, start) :
		 !gaz_page_punct(page, start, '-')) ||
		!ends_there(page, start))
		return line.to;
	if (name.to < line.to && gaz_is_person_like(page, name))
	{
		gaz_read_name_line(by, name);
		return start;
	}
	if (gaz_page_match(page, name.from, GAZ_K_SOURCE) == NULL &&
		!gaz_page_flag(page, name.from, GAZ_TF_UPPER) &&
		!gaz_is_domain(page, name))
		return line.to;
	gaz_offer_source(by, name, GAZ_SOURCE_AGENCY);
	return start;
}

/*
 * Where the bracket begins that tells whose picture the line was a caption of, or
 * its end: '... on Monday. (Xinhua/Ada Obi)'.
 */
static uint32_t
picture_credit(GazByline *by, GazSpan line)
{
	const GazPage *page = by->page;
	uint32_t	i = line.to - 1;
	const GazMatch *agency;

	if (!gaz_page_closes(page, i))
		return line.to;
	while (i > line.from && line.to - i < PICTURE_CREDIT_MAX &&
		   !gaz_page_opens(page, i))
		i--;
	agency = gaz_page_opens(page, i) ?
		gaz_page_match(page, i + 1, GAZ_K_SOURCE) : NULL;
	if (agency == NULL || !gaz_page_word(page, agency->span.to, GAZ_W_SLASH) ||
		!gaz_is_person_like(page, gaz_span(agency->span.to + 1, line.to - 1)))
		return line.to;
	gaz_offer_source(by, agency->span, GAZ_SOURCE_AGENCY);
	gaz_add_author(by, gaz_span(agency->span.to + 1, line.to - 1));
	return i;
}

/* Where the desk's initials behind the last full stop begin, or its end. */
static uint32_t
sign_off(const GazPage *page, GazSpan line)
{
	uint32_t	i = line.to;

	while (i > line.from && line.to - i < SIGN_OFF_MAX &&
		   gaz_page_flag(page, i - 1, GAZ_TF_UPPER) &&
		   gaz_page_flag(page, i - 1, GAZ_TF_SPACE))
		i--;
	return i > line.from + 8 && gaz_page_punct(page, i - 1, '.') ? i : line.to;
}

uint32_t
gaz_read_line_end(GazByline *by, GazSpan line, bool last)
{
	uint32_t	end = tail_bracket(by->page, line, last);

	if (end < line.to && end > line.from)
	{
		if (helpers_at(by->page, end + 1) > end + 1)
			gaz_read_credit(by, gaz_span(end, line.to));
		else if (!gaz_names_reporter(by->page, gaz_span(end + 1, line.to - 1)))
			gaz_read_name_line(by, gaz_span(end + 1, line.to - 1));
		else
			gaz_read_byline(by, gaz_span(end, line.to));
		return end;
	}
	end = picture_credit(by, line);
	if (end < line.to || !last)
		return end;
	end = tail_agency(by, line);
	return end < line.to ? end : sign_off(by->page, line);
}
