/*-------------------------------------------------------------------------
 *
 * dateline.c
 *	  The dateline at the start of the lead: place, date, agency, reporter.
 *
 *	  HELSINKI, March 3 (Nordic Wire) - Finnish battery ...
 *	  SEJONG, South Korea, Feb. 20 (Hanbit News) -- South Korea ...
 *	  New Delhi, May 16 (PNI) Kumaon Hotels ...
 *	  WASHINGTON — The U.S. Department ...
 *	  Hebei Economic News (Reporter Ma Lijun) In the workshop ...
 *	  本报讯（记者 孙晓东） 4月16日上午 ...
 *	  , Zheng Guoliang, secretary ...		(translation lost all but the comma)
 *
 * Each part is optional, so the parts are read one by one and the sum decides:
 * a capitalised run followed by nothing that datelines have is the subject of
 * the first sentence.  A place in small capitals and a dash make a dateline
 * only together with a date or an agency, since "Xi'an - the old capital -"
 * is prose.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/byline.h"

#include "layout/line.h"
#include "layout/plain_date.h"

#define PLACE_WORDS_MAX 4
#define BRACKET_MAX 60			/* tokens of '(Reporter A, Correspondent B)' */
#define AGENCY_MAX 10			/* ... of '(Nordic Wire)' */
#define HAN_PREFIX_MAX 24		/* characters before 讯 or 电 */

/* A hyphen, apostrophe or slash that joins two words of a name. */
static bool
is_joint(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);
	const GazToken *next = gaz_page_token(page, i + 1);

	return gaz_glued(t) && gaz_glued(next) && next->kind == GAZ_TK_WORD &&
		(t->punct == '\'' || (t->end - t->start == 1 &&
							  (t->punct == '-' || t->punct == '/' ||
							   gaz_page_word(page, i, GAZ_W_SLASH))));
}

/* The end of a run of capitalised words: RIO DE JANEIRO, XI'AN, A/B. */
static uint32_t
capital_run_end(const GazPage *page, uint32_t i, uint32_t limit, uint32_t max)
{
	uint32_t	words = 0;
	uint32_t	end = i;
	GazPlainDate date;

	while (end < limit)
	{
		const GazToken *t = gaz_page_token(page, end);

		if (t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) != 0)
		{
			/* 'Beijing March 3' */
			if ((words == max && !gaz_glued(t)) ||
				(end > i && gaz_page_kind(page, end, GAZ_K_MONTH) &&
				 gaz_plain_date(page, end, &date) && date.day != 0))
				break;
			words += end == i || !gaz_glued(t) ? 1 : 0;
		}
		else if (end == i || !is_joint(page, end))
			break;
		end++;
	}
	return end;
}

static bool
all_upper(const GazPage *page, GazSpan span)
{
	for (uint32_t i = span.from; i < span.to; i++)
	{
		if (gaz_page_token(page, i)->kind == GAZ_TK_WORD &&
			!gaz_page_flag(page, i, GAZ_TF_UPPER))
			return false;
	}
	return !gaz_span_empty(span);
}

/* '(Kita Point News - 5th Jun, 2024)': the agency, a dash, the whole date. */
static bool
read_agency_and_day(GazByline *by, GazSpan inside)
{
	const GazPage *page = by->page;
	GazPlainDate date;
	uint32_t	dash = inside.from + 1;

	/* the agency may have dashes, too */
	while (dash < inside.to && (!gaz_page_punct(page, dash, '-') ||
								!gaz_plain_date(page, dash + 1, &date)))
		dash++;
	if (dash >= inside.to || dash > inside.from + AGENCY_MAX ||
		gaz_page_match(page, inside.from, GAZ_K_PLACE) != NULL ||
		date.day == 0 || date.span.to != inside.to)
		return false;
	gaz_offer_source(by, gaz_span(inside.from, dash), GAZ_SOURCE_AGENCY);
	gaz_offer_date(by, date.span, date.year != 0 ?
				   GAZ_DATE_DATELINE : GAZ_DATE_NO_YEAR);
	return true;
}

/* Reads '(Agency)' or '(Reporter X)' at i; the token behind it, or i. */
static uint32_t
read_bracket(GazByline *by, uint32_t i, uint32_t limit)
{
	const GazPage *page = by->page;
	uint32_t	end = gaz_page_bracket_end(page, i, BRACKET_MAX, limit);
	GazSpan		inside;

	if (end == 0)
		return i;
	inside = gaz_span(i + 1, end - 1);
	if (gaz_names_reporter(page, inside))
		gaz_read_byline(by, inside);
	else if (read_agency_and_day(by, inside))
		return end;
	else if (gaz_date_near(page, inside.from, inside.to))
		gaz_read_date_alone(by, inside);	/* '[Kita, 5 June 2024]' */
	else if (gaz_span_len(inside) <= AGENCY_MAX &&
			 (gaz_page_flag(page, inside.from, GAZ_TF_CAP) ||
			  gaz_page_match(page, inside.from, GAZ_K_SOURCE) != NULL ||
			  gaz_page_token(page, inside.from)->kind == GAZ_TK_HAN))
		gaz_offer_source(by, inside, GAZ_SOURCE_AGENCY);
	else
		return i;
	return end;
}

static uint32_t
skip_dash(const GazPage *page, uint32_t i)
{
	return gaz_page_punct(page, i, '-') || gaz_page_punct(page, i, ':') ||
		gaz_page_is(page, i, "|") ? i + 1 : i;
}

static uint32_t
set_dateline(GazByline *by, GazSpan lead, uint32_t end, GazSpan place)
{
	by->layout->dateline = gaz_span(lead.from, end);
	by->layout->dateline_place = place;
	return end;
}

/* 'Kita Daily News' is the paper's name and what its page calls its reports. */
static GazSpan
without_news(const GazPage *page, GazSpan paper)
{
	const GazMatch *m = gaz_page_match(page, paper.from, GAZ_K_SOURCE);

	return m != NULL && m->span.to + 1 == paper.to &&
		gaz_page_is(page, m->span.to, "news") ? m->span : paper;
}

/* 'Hebei Economic News (Reporter Ma Lijun) ...', or the bracket alone. */
static uint32_t
paper_and_reporter(GazByline *by, GazSpan lead)
{
	const GazPage *page = by->page;
	uint32_t	open = capital_run_end(page, lead.from, lead.to, 8);
	uint32_t	end = gaz_page_bracket_end(page, open, BRACKET_MAX, lead.to);

	if (end == 0 ||
		!gaz_names_reporter(page, gaz_span(open + 1, end - 1)))
		return lead.from;
	gaz_offer_source(by, without_news(page, gaz_span(lead.from, open)),
					 GAZ_SOURCE_PREFIX);
	read_bracket(by, open, lead.to);
	return set_dateline(by, lead, skip_dash(page, end), gaz_span(0, 0));
}

/* 'News from this website', 'Our newspaper': a source label with no value. */
static uint32_t
own_news(GazByline *by, GazSpan lead)
{
	const GazPage *page = by->page;
	const GazMatch *label = gaz_label_at(page, lead.from, lead.to);
	uint32_t	end;

	if (label == NULL || !gaz_label_is(page, label, "source") ||
		gaz_label_is_weak(page, label) || gaz_span_len(label->span) < 2 ||
		gaz_page_punct(page, label->span.to, ':') ||
		gaz_span_len(lead) < gaz_span_len(label->span) + 8)
		return lead.from;
	end = label->span.to;
	if (gaz_page_punct(page, end, ','))
		end++;
	end = read_bracket(by, end, lead.to);
	return set_dateline(by, lead, skip_dash(page, end), gaz_span(0, 0));
}

/* Does what a paper, agency or station is called by end right before token i? */
static bool
ends_paper(const GazPage *page, uint32_t i)
{
	return gaz_page_phrase(page, i - 1, "日") != 0 ||
		gaz_page_phrase(page, i - 1, "报") != 0 ||
		gaz_page_phrase(page, i - 1, "网") != 0 ||
		gaz_page_phrase(page, i - 1, "台") != 0 ||
		gaz_page_phrase(page, i - 1, "社") != 0;
}

/* The token of 讯, 电 or 消息 that closes a Chinese dateline's head, or GAZ_NONE. */
static uint32_t
han_closer(const GazPage *page, GazSpan lead)
{
	uint32_t	limit = gaz_span_len(lead) > HAN_PREFIX_MAX ?
		lead.from + HAN_PREFIX_MAX : lead.to;

	for (uint32_t i = lead.from; i < limit; i++)
	{
		const GazToken *t = gaz_page_token(page, i);
		const GazToken *next = gaz_page_token(page, i + 1);

		if (t->kind != GAZ_TK_HAN && t->kind != GAZ_TK_NUMBER)
			return GAZ_NONE;
		if (gaz_page_phrase(page, i, "消息") == 2 && i > lead.from &&
			ends_paper(page, i))
			return i + 1;
		if (gaz_page_phrase(page, i, "电") == 0 &&
			gaz_page_phrase(page, i, "讯") == 0)
			continue;
		if (gaz_glued(next) && (next->flags & GAZ_TF_OPEN) == 0 &&
			next->kind != GAZ_TK_PUNCT)
			continue;
		if (i > lead.from && ends_paper(page, i))
			return i;
	}
	return GAZ_NONE;
}

/* 新华社北京4月16日电（记者 孙晓东）, 本报讯（记者 孙晓东） */
static uint32_t
han_dateline(GazByline *by, GazSpan lead)
{
	const GazPage *page = by->page;
	uint32_t	closer = han_closer(page, lead);
	const GazMatch *agency;
	uint32_t	at = lead.from;
	uint32_t	name_end;
	uint32_t	end;
	GazSpan		place = gaz_span(0, 0);

	if (closer == GAZ_NONE)
		return lead.from;
	name_end = gaz_page_is(page, closer, "息") ? closer - 1 : closer;
	agency = gaz_page_match(page, at, GAZ_K_SOURCE);
	/* 证券时报|网 */
	if (agency != NULL && agency->span.to <= name_end &&
		agency->span.to + 1 != name_end)
	{
		gaz_offer_source(by, agency->span, GAZ_SOURCE_AGENCY);
		at = agency->span.to;
	}
	else if (!gaz_page_is(page, closer, "电") &&
			 gaz_page_phrase(page, at, "本") == 0)
		gaz_offer_source(by, gaz_span(at, name_end), GAZ_SOURCE_AGENCY);
	for (uint32_t i = at; i < closer; i++)
	{
		GazPlainDate date;

		if (!gaz_plain_date(page, i, &date) || date.day == 0)
			continue;
		gaz_offer_date(by, date.span, date.year != 0 ?
					   GAZ_DATE_DATELINE : GAZ_DATE_NO_YEAR);
		if (i > at)
			place = gaz_span(at, i);
		break;
	}
	end = read_bracket(by, closer + 1, lead.to);
	return set_dateline(by, lead, skip_dash(page, end), place);
}

/* What was read of 'PLACE, region, date (Agency) -' so far. */
typedef struct Parts
{
	GazSpan		place;
	GazPlainDate date;
	bool		has_date;
	bool		has_agency;
	bool		has_paper;		/* told before the place */
	bool		has_dash;
	bool		has_colon;
	uint32_t	end;
} Parts;

/* The end of the bracket of 'Ranipet (Tamil Nadu), Sept 28', or i. */
static uint32_t
region_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	uint32_t	end;
	GazPlainDate date;

	if (!gaz_page_opens(page, i))
		return i;
	end = capital_run_end(page, i + 1, limit, PLACE_WORDS_MAX);
	if (end == i + 1 || !gaz_page_closes(page, end))
		return i;
	/* 'New Delhi [India]:' */
	if (gaz_page_is(page, i, "[") &&
		gaz_page_match(page, i + 1, GAZ_K_PLACE) != NULL)
		return end + 1;
	return gaz_page_punct(page, end + 1, ',') &&
		gaz_plain_date(page, end + 2, &date) ? end + 1 : i;
}

/*
 * A place's name, and up to two names of what it lies in, behind commas.  A
 * paper's name may stand there as well ('Jakarta, Kita Post - '); it is left to
 * read_agency().
 */
static bool
read_places(const GazPage *page, uint32_t limit, Parts *parts)
{
	GazPlainDate date;
	uint32_t	end = capital_run_end(page, parts->end, limit,
									  PLACE_WORDS_MAX);

	if (end == parts->end || !gaz_span_empty(parts->place))
		return false;
	/* '(Kita Wire) - Kestrin |Inc|. (KSTR), a maker' */
	for (uint32_t i = parts->end + 1; i < end; i++)
		if (gaz_page_kind(page, i, GAZ_K_ORG_SUFFIX))
			return false;
	parts->place = gaz_span(parts->end, end);
	parts->end = region_end(page, end, limit);
	for (int k = 0; k < 2; k++)
	{
		uint32_t	from = parts->end + 1;

		if (!gaz_page_punct(page, parts->end, ',') ||
			gaz_plain_date(page, from, &date) ||
			gaz_page_match(page, from, GAZ_K_SOURCE) != NULL)
			break;
		end = capital_run_end(page, from, limit, PLACE_WORDS_MAX);
		if (end == from)
			break;
		if (gaz_page_punct(page, end, '.') &&
			(gaz_page_punct(page, end + 1, ',') ||
			 gaz_page_opens(page, end + 1) ||
			 gaz_page_punct(page, end + 1, '-')))
			end++;				/* 'Mass.,', 'Ky. (', 'Calif.--(' */
		parts->end = end;
	}
	return true;
}

static bool
read_date(const GazPage *page, Parts *parts)
{
	if (parts->has_date ||
		!gaz_plain_date(page, parts->end, &parts->date) ||
		parts->date.day == 0)
		return false;
	parts->has_date = true;
	parts->end = parts->date.span.to;
	return true;
}

/* '6 June 2024' or 'Lima, 6 June 2024' up to a closing bracket */
static bool
read_place_and_day(const GazPage *page, uint32_t limit, Parts *inside)
{
	if (!read_date(page, inside))
	{
		if (!read_places(page, limit, inside))
			return false;
		if (gaz_page_punct(page, inside->end, ','))
			inside->end++;
		if (!read_date(page, inside))
			return false;
	}
	return gaz_page_closes(page, inside->end);
}

/* 'GNA' behind the date and before the dash, or a known paper; or i */
static uint32_t
bare_agency_end(const GazPage *page, uint32_t i, uint32_t limit,
				const Parts *parts)
{
	const GazMatch *m = gaz_page_match(page, i, GAZ_K_SOURCE);
	uint32_t	site = gaz_domain_end(page, i, limit);
	uint32_t	end = site > i ? site : m != NULL ? m->span.to :
		capital_run_end(page, i, limit, 2);

	if (end == i || end >= limit || gaz_span_empty(parts->place) ||
		!gaz_page_punct(page, end, '-') ||
		gaz_glued(gaz_page_token(page, end)))
		return i;
	return m != NULL || site > i || (parts->has_date &&
						 all_upper(page, gaz_span(i, end))) ? end : i;
}

/* '(Nordic Wire)', '(Lima, 6 June 2024)', '/PRNewswire/', 'GNA -' */
static bool
read_agency(GazByline *by, uint32_t limit, Parts *parts)
{
	const GazPage *page = by->page;
	uint32_t	from = parts->end + 1;
	uint32_t	end;
	Parts		inside = {.end = from};

	if (parts->has_agency)
		return false;
	if (gaz_page_is(page, parts->end, "/"))
	{
		end = capital_run_end(page, from, limit, PLACE_WORDS_MAX);
		if (end == from || !gaz_page_is(page, end, "/"))
			return false;
		gaz_offer_source(by, gaz_span(from, end), GAZ_SOURCE_AGENCY);
		parts->end = end + 1;
	}
	else if (gaz_page_opens(page, parts->end) && !parts->has_date &&
			 read_place_and_day(page, limit, &inside))
	{
		parts->date = inside.date;
		parts->has_date = parts->has_agency = true;
		if (gaz_span_empty(parts->place))
			parts->place = inside.place;
		parts->end = inside.end + 1;
		return true;
	}
	else
	{
		end = bare_agency_end(page, parts->end, limit, parts);
		if (end > parts->end)
			gaz_offer_source(by, gaz_span(parts->end, end),
							 GAZ_SOURCE_AGENCY);
		else
			end = read_bracket(by, parts->end, limit);
		if (end == parts->end)
			return false;
		parts->end = end;
	}
	parts->has_agency = true;
	return true;
}

/* Is there enough of a dateline in these parts, with a dash behind them? */
static bool
is_dateline(const GazPage *page, const Parts *parts)
{
	bool		upper = all_upper(page, parts->place);
	bool		known = !gaz_span_empty(parts->place) &&
		gaz_page_match(page, parts->place.from, GAZ_K_PLACE) != NULL;

	if (parts->has_date && (parts->has_dash || parts->has_colon))
		return true;
	if (parts->has_dash)
		return upper || parts->has_agency ||
			(parts->has_paper && !gaz_span_empty(parts->place));
	if (parts->has_colon)
		return known || parts->has_agency ||
			(upper && !gaz_page_kind(page, parts->place.from, GAZ_K_COMMON));
	return parts->has_agency && (parts->has_date || upper);
}

/* A dash or colon at the end of what was read; is it no hyphen? */
static bool
read_stop(const GazPage *page, Parts *parts)
{
	const GazToken *t = gaz_page_token(page, parts->end);

	if (t->punct == ':')
		parts->has_colon = true;
	else if (t->punct == '.' && parts->has_agency && gaz_glued(t))
		parts->has_dash = true; /* '(EFE).-', '/TASS/.' */
	else if (t->punct == '-' &&
			 (!gaz_glued(t) || parts->has_date || parts->has_agency ||
			  t->end - t->start > 1))
		parts->has_dash = true;
	else
		return false;
	parts->end++;
	return true;
}

/*
 * 'Berlin, 6 June 2024. Text'; 'Guwahati, Jan 16 During his visit ...', which
 * has lost its dash: a sentence that goes on has a small letter there.
 */
static bool
ends_without_mark(const GazPage *page, const Parts *parts)
{
	const GazToken *next = gaz_page_token(page, parts->end);

	if (!parts->has_date || gaz_span_empty(parts->place) ||
		parts->end != parts->date.span.to)
		return false;
	if (next->punct == '.')
		return parts->date.year != 0;
	return parts->date.day != 0 && next->kind == GAZ_TK_WORD &&
		(next->flags & GAZ_TF_CAP) != 0 &&
		gaz_page_match(page, parts->place.from, GAZ_K_PLACE) != NULL;
}

/*
 * Reads parts in whatever order they come; *good is how far they made a
 * dateline.  After the place a dash may be followed by a date or an agency
 * ('Houston, Texas - June 6, 2024 - Text'), but nothing else.
 */
static void
read_parts(GazByline *by, uint32_t limit, Parts *parts, Parts *good)
{
	const GazPage *page = by->page;
	GazPlainDate date;
	bool		stopped = false;	/* a dash was there */
	bool		early = false;	/* ... before the place: '(ANSA) - ROME, JUN 5 -' */

	for (int k = 0; k < 8 && parts->end < limit; k++)
	{
		/* a comma, or the stop in 'MOSCOW, June 5. /TASS/.' */
		if (k > 0 && (!stopped || early) &&
			(gaz_page_punct(page, parts->end, ',') ||
			 (gaz_page_punct(page, parts->end, '.') &&
			  (gaz_page_is(page, parts->end + 1, "/") ||
			   gaz_plain_date(page, parts->end + 1, &date)))))
		{
			parts->end++;
			continue;
		}
		if (read_date(page, parts) || read_agency(by, limit, parts) ||
			((!stopped || early) && read_places(page, limit, parts)))
		{
			/* behind a dash it may be the text: a second one must tell */
			if (!stopped && is_dateline(page, parts))
				*good = *parts;
			continue;
		}
		if (!read_stop(page, parts))
			break;
		early = !stopped && gaz_span_empty(parts->place) &&
			parts->has_agency && !parts->has_date;
		stopped = true;
		if (is_dateline(page, parts))
			*good = *parts;
	}

	if (good->end == 0 && ends_without_mark(page, parts))
	{
		*good = *parts;
		good->end += gaz_page_punct(page, parts->end, '.');
	}
}

/* The end of a paper's or agency's name at the head of the lead, or i. */
static uint32_t
paper_end(const GazPage *page, uint32_t i, uint32_t limit)
{
	const GazMatch *m = gaz_page_match(page, i, GAZ_K_SOURCE);
	uint32_t	end = gaz_domain_end(page, i, limit);

	if (end > i)
		return end;
	if (m != NULL)
		return m->span.to;
	end = capital_run_end(page, i, limit, PLACE_WORDS_MAX);
	return gaz_is_media(page, gaz_span(i, end)) ? end : i;
}

/*
 * SEJONG, South Korea, Feb. 20 (Hanbit News) --; with the paper's name first:
 * Xinhua News Agency, Beijing, March 3 (Reporter X)
 */
static uint32_t
parts_from(GazByline *by, GazSpan lead, uint32_t start)
{
	GazByline	trial = *by;
	GazLayout	trial_layout = *by->layout;
	Parts		parts = {.end = start,.has_paper = start > lead.from};
	Parts		good = {.end = 0};

	if (gaz_page_punct(by->page, parts.end, ','))
		parts.end++;

	/* what the bracket says counts only if this is a dateline */
	trial.layout = &trial_layout;
	read_parts(&trial, lead.to, &parts, &good);
	if (good.end == 0 || good.end >= lead.to)
		return lead.from;
	*by->layout = trial_layout;
	by->source_rank = trial.source_rank;
	by->date_rank = trial.date_rank;
	if (start > lead.from)
		gaz_offer_source(by, gaz_span(lead.from, start), GAZ_SOURCE_AGENCY);
	if (good.has_date)
		gaz_offer_date(by, good.date.span, good.date.year != 0 ?
					   GAZ_DATE_DATELINE : GAZ_DATE_NO_YEAR);
	return set_dateline(by, lead, good.end, good.place);
}

static uint32_t
place_and_date(GazByline *by, GazSpan lead)
{
	uint32_t	paper = paper_end(by->page, lead.from, lead.to);
	uint32_t	end = paper > lead.from ? parts_from(by, lead, paper) :
		lead.from;

	return end > lead.from ? end : parts_from(by, lead, lead.from);
}

bool
gaz_opens_dateline(const GazPage *page, GazSpan text)
{
	GazLayout	layout = {{0, 0}};
	GazByline	trial = {.page = page,.layout = &layout};
	Parts		parts = {.end = text.from};
	Parts		good = {.end = 0};

	if (!gaz_page_flag(page, text.from, GAZ_TF_UPPER) &&
		gaz_page_match(page, text.from, GAZ_K_PLACE) == NULL)
		return false;
	read_parts(&trial, text.to, &parts, &good);
	return good.end > 0 && good.has_date && good.has_agency &&
		(good.has_dash || good.has_colon) && !gaz_span_empty(good.place);
}

uint32_t
gaz_read_dateline(GazByline *by, GazSpan lead)
{
	typedef uint32_t (*Reader) (GazByline *by, GazSpan lead);
	static const Reader readers[] = {own_news, han_dateline,
	paper_and_reporter, place_and_date};
	const GazPage *page = by->page;

	if (gaz_page_punct(page, lead.from, ','))
		return set_dateline(by, lead, lead.from + 1, gaz_span(0, 0));
	for (size_t k = 0; k < GAZ_LENGTHOF(readers); k++)
	{
		uint32_t	start = readers[k] (by, lead);

		if (start > lead.from)
			return start;
	}
	return lead.from;
}
