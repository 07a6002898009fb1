/*-------------------------------------------------------------------------
 *
 * orgname.c
 *	  The pieces that an organisation's name is made of.
 *
 * An anchor is what makes a run of capitals a body's name: a legal form, a head
 * noun, or a whole name of the lexicon.  Around it a name may hold a legal form
 * behind a comma, a place in brackets, phrases with 'of' and 'for', and lists of
 * ordinary words joined by 'and':
 *
 *	  Weihai Optics (Suzhou) |Co., Ltd.|
 *	  |Ministry| of Trade, Industry and Energy
 *	  Municipal Development and Reform |Commission|
 *
 * Limits: a list has at most four members of four words each; 'of' phrases nest
 * four deep; only ordinary words are joined by 'and', since names on both sides
 * of it are two bodies.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/orgname.h"

#include "recognise/name.h"

/* Words from a place in brackets to the legal form: '(Jieyang) Rice Mill Co.' */
#define BEHIND_PLACE 6

bool
gaz_org_anchor_at(const GazDoc *doc, uint32_t i, GazAnchor *anchor)
{
	static const GazTermKind kinds[] = {
		GAZ_K_ORGANIZATION, GAZ_K_ORG_SUFFIX, GAZ_K_ORG_HEAD
	};
	bool		found = false;

	for (size_t k = 0; k < GAZ_LENGTHOF(kinds); k++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, kinds[k]);

		if (m == NULL || (found && m->span.to <= anchor->span.to))
			continue;
		/* the letters of a batch or a drug, 'KG2211B', 'NV-112', are no form */
		if (kinds[k] == GAZ_K_ORG_SUFFIX &&
			(gaz_tok(doc, m->span.to)->kind == GAZ_TK_NUMBER ||
			 gaz_is_word(doc, m->span.to, GAZ_W_HYPHEN)) &&
			gaz_glued(gaz_tok(doc, m->span.to)))
			continue;
		anchor->span = m->span;
		anchor->kind = kinds[k];
		anchor->entry = m->entry;
		anchor->weight = doc->image->entries[m->entry].weight;
		found = true;
	}
	return found;
}

/* The last anchor that starts in the run and, of those, the strongest. */
bool
gaz_org_last_anchor(const GazDoc *doc, GazSpan run, GazAnchor *last)
{
	bool		found = false;

	for (uint32_t i = run.from; i < run.to; i++)
	{
		GazAnchor		a;

		if (!gaz_org_anchor_at(doc, i, &a))
			continue;
		if (!found || a.span.to > last->span.to)
		{
			/* 'Technology Company': the strong one speaks for both */
			if (found && last->span.to >= a.span.from &&
				last->weight > a.weight)
				a.weight = last->weight;
			*last = a;
			found = true;
		}
	}
	return found;
}

/*
 * Where the run behind a place in brackets ends, if it makes what stands before
 * them a body's name: '(Jieyang) |Company|', '(Jieyang) |Rice Mill Co.|'; or i.
 */
static uint32_t
end_behind_place(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = gaz_run_end(doc, i, limit);
	GazAnchor	a;

	if (!gaz_is_capital(doc, i))
		return i;
	if (gaz_org_anchor_at(doc, i, &a))
		return end;
	for (uint32_t k = i + 1; k < end && k < i + BEHIND_PLACE; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_ORG_SUFFIX);

		if (m != NULL && m->span.to <= limit)
			return end;
	}
	return i;
}

/* '|John Neuber|, SIA President': letters that begin a person's role, no form. */
static bool
is_persons_body(const GazDoc *doc, GazSpan name, GazSpan suffix)
{
	float		strength;

	return (gaz_tok(doc, suffix.from)->flags & GAZ_TF_UPPER) &&
		gaz_tok(doc, suffix.to)->kind == GAZ_TK_WORD &&
		gaz_person_shape(doc, name.from, name.to, &strength) == name.to &&
		strength >= 0.8f;
}

/* ', Ltd.' or ', Inc.' behind the run, '(Jieyang) Company' too. */
uint32_t
gaz_org_take_suffix(const GazDoc *doc, uint32_t from, uint32_t end, uint32_t limit)
{
	const GazMatch *m;

	for (int rounds = 0; rounds < 3; rounds++)
	{
		if ((m = gaz_doc_match(doc, end, GAZ_K_ORG_SUFFIX)) != NULL &&
			m->span.to <= limit)
			end = m->span.to;
		else if (gaz_is_word(doc, end, GAZ_W_COMMA) && end + 1 < limit &&
				 (m = gaz_doc_match(doc, end + 1, GAZ_K_ORG_SUFFIX)) != NULL &&
				 gaz_is_capital(doc, end + 1) && m->span.to <= limit &&
				 !is_persons_body(doc, gaz_span(from, end), m->span))
			end = m->span.to;
		else if (gaz_is_word(doc, end, GAZ_W_LPAREN) && end + 3 < limit &&
				 gaz_is_capital(doc, end + 1) &&
				 gaz_is_word(doc, end + 2, GAZ_W_RPAREN) &&
				 !gaz_text_is(doc, end + 3, "board") &&
				 end_behind_place(doc, end + 3, limit) > end + 3)
			end = end_behind_place(doc, end + 3, limit);
		else
			break;
	}
	return end;
}

/* Cuts a person's name off the run's tail: 'Party Committee |Xu Ai'. */
uint32_t
gaz_org_without_person(const GazDoc *doc, GazSpan run)
{
	uint32_t	first = run.to - run.from > 4 ? run.to - 4 : run.from + 1;

	for (uint32_t p = first; p + 1 < run.to; p++)
	{
		float		strength;
		uint32_t	end = gaz_person_shape(doc, p, run.to, &strength);

		if (end == run.to && strength >= 0.85f &&
			gaz_doc_match(doc, p, GAZ_K_PLACE) == NULL &&
			!gaz_has_kind(doc, end - 1, GAZ_K_ORG_HEAD))
			return p;
	}
	return run.to;
}

/* Every word of the run is an ordinary one: 'National Heritage', 'Energy'. */
bool
gaz_all_common(const GazDoc *doc, GazSpan run)
{
	if (gaz_span_empty(run))
		return false;
	for (uint32_t i = run.from; i < run.to; i++)
		if (gaz_tok(doc, i)->kind == GAZ_TK_WORD && !gaz_is_common(doc, i))
			return false;
	return true;
}

/* The same with places between them: 'Zhejiang Development'. */
static bool
places_and_words(const GazDoc *doc, GazSpan run)
{
	for (uint32_t i = run.from; i < run.to;)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);

		if (m != NULL && m->span.to <= run.to)
			i = m->span.to;
		else if (gaz_tok(doc, i)->kind == GAZ_TK_WORD &&
				 !gaz_is_common(doc, i) &&
				 !gaz_has_kind(doc, i, GAZ_K_DEMONYM))
			return false;
		else
			i++;
	}
	return true;
}

static bool
holds_anchor(const GazDoc *doc, GazSpan run)
{
	GazAnchor		a;

	for (uint32_t i = run.from; i < run.to; i++)
		if (gaz_org_anchor_at(doc, i, &a) && a.weight >= 0.9f)
			return true;
	return false;
}

/*
 * The end of a list that goes on at i with ', Industry and Energy' or 'and
 * National Heritage': ordinary words only, at most four members.
 */
static uint32_t
joined_words_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	for (int members = 0; members < 4; members++)
	{
		uint32_t	next = end;
		bool		last;

		if (gaz_is_word(doc, next, GAZ_W_COMMA))
			next++;
		last = gaz_is_word(doc, next, GAZ_W_AND) ||
			gaz_is_word(doc, next, GAZ_W_AMP);
		if (last)
			next++;
		/* 'Forestry, Fisheries and |the| Environment' */
		if (last && gaz_is_word(doc, next, GAZ_W_THE) &&
			!gaz_doc_starts(doc, next + 1, gaz_kind_bit(GAZ_K_ORG_HEAD) |
							gaz_kind_bit(GAZ_K_ORGANIZATION)) &&
			gaz_is_common(doc, next + 1) &&
			gaz_run_end(doc, next + 1, limit) == next + 2)
			next++;
		if (next == end || next >= limit)
			break;
		uint32_t	to = gaz_run_end(doc, next, limit);

		if (to == next || to - next > 4 ||
			gaz_doc_match(doc, next, GAZ_K_TITLE) != NULL ||
			!gaz_all_common(doc, gaz_span(next, to)) ||
			holds_anchor(doc, gaz_span(next, to)))
			return i;
		end = to;
		if (last)
			return end;
	}
	return i;					/* a comma list that never said 'and' */
}

/*
 * A particle of the Romance languages, Dutch or German that joins two parts of a
 * name: 'Universidad |de los| Andes'.  Behind it, or i.
 */
static uint32_t
particles_end(const GazDoc *doc, uint32_t i)
{
	uint32_t	end = i;

	while (end < i + 2 && gaz_has_kind(doc, end, GAZ_K_PARTICLE) &&
		   !gaz_is_capital(doc, end))
		end++;
	return gaz_is_capital(doc, end) ? end : i;
}

/* A legislature has members for a place, not a name with it. */
static bool
is_legislature(const GazDoc *doc, uint32_t i)
{
	return gaz_text_is(doc, i, "parliament") ||
		gaz_text_is(doc, i, "bundestag") || gaz_text_is(doc, i, "congress") ||
		gaz_text_is(doc, i, "senate") || gaz_text_is(doc, i, "assembly");
}

static bool
is_ordinary_capital(const GazDoc *doc, uint32_t i)
{
	return gaz_is_capital(doc, i) && gaz_is_common(doc, i) &&
		!gaz_has_kind(doc, i, GAZ_K_MONTH) &&
		!gaz_has_kind(doc, i, GAZ_K_WEEKDAY) &&
		gaz_doc_match(doc, i, GAZ_K_PLACE) == NULL;
}

/* A place at i, and behind it the acronym of the name that it ends. */
static bool
closes_with_acronym(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);

	return m != NULL && gaz_is_word(doc, m->span.to, GAZ_W_LPAREN) &&
		(gaz_tok(doc, m->span.to + 1)->flags & GAZ_TF_UPPER) &&
		gaz_is_word(doc, m->span.to + 2, GAZ_W_RPAREN) &&
		gaz_tok(doc, m->span.to + 1)->end -
		gaz_tok(doc, m->span.to + 1)->start >= 3;
}

/*
 * The preposition at i goes on with the name that ends before it, at this depth
 * of phrases: 'of' and 'for' always, 'on' behind a body that deliberates, 'in'
 * inside a field of work ('Centre for Research |in| Genomics') and behind a
 * mission abroad ('Embassy |in| the Philippines').  Behind it, or i.
 */
static uint32_t
preposition_end(const GazDoc *doc, uint32_t i, int depth)
{
	uint32_t	next = i + 1;

	if (i == 0)
		return i;
	if (gaz_is_word(doc, next, GAZ_W_THE))
		next++;
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_OF:
			return next;
		case GAZ_W_FOR:
			return is_legislature(doc, i - 1) ? i : next;
		case GAZ_W_ON:
			return gaz_has_kind(doc, i - 1, GAZ_K_ORG_HEAD) &&
				next == i + 1 && is_ordinary_capital(doc, next) ? next : i;
		case GAZ_W_IN:
			if (depth > 0 && next == i + 1 && is_ordinary_capital(doc, next))
				return next;
			/* 'Trade Unions |in Bulgaria| (CITUB)' */
			if (closes_with_acronym(doc, next))
				return next;
			return (gaz_text_is(doc, i - 1, "embassy") ||
					gaz_text_is(doc, i - 1, "consulate") ||
					gaz_text_is(doc, i - 1, "commerce")) &&
				gaz_doc_match(doc, next, GAZ_K_PLACE) != NULL ? next : i;
		default:
			return particles_end(doc, i);
	}
}

/* 'y', 'e', 'et', 'und' and a capital: the list of a foreign name goes on. */
static uint32_t
foreign_and_end(const GazDoc *doc, uint32_t i)
{
	static const char *const ands[] = {"y", "e", "et", "und", "och", "og"};

	return GAZ_TEXT_IS_ANY(doc, i, ands) && !gaz_is_capital(doc, i) &&
		gaz_is_capital(doc, i + 1) ? i + 1 : i;
}

/*
 * A field of work, to which more of it may be joined by 'and': ordinary words, of
 * which the first may be a rare one ('Postharvest Development').
 */
static bool
may_be_joined(const GazDoc *doc, GazSpan run)
{
	if (gaz_is_unknown_name(doc, run.from) && gaz_span_len(run) > 1 &&
		!gaz_doc_starts(doc, run.from, gaz_kind_bit(GAZ_K_PLACE)) &&
		!gaz_has_kind(doc, run.from, GAZ_K_SURNAME))
		run.from++;
	return gaz_all_common(doc, run);
}

/* 'Taicang Port Economic |and Technological Development Zone|': one head. */
static uint32_t
zone_end(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	for (uint32_t i = run.from + 1; i < run.to; i++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE_HEAD);

		if (m != NULL && m->span.to > run.to && m->span.to <= limit &&
			gaz_is_capital(doc, m->span.to - 1))
			return m->span.to;
	}
	return run.to;
}

static bool
is_bureau(const GazDoc *doc, uint32_t i)
{
	return gaz_text_is(doc, i, "bureau") ||
		gaz_text_is(doc, i, "department") ||
		gaz_text_is(doc, i, "commission") || gaz_text_is(doc, i, "office") ||
		gaz_text_is(doc, i, "administration");
}

/*
 * 'National Press and Publication Administration': is this run only the first
 * half of a name whose head follows?
 */
bool
gaz_org_goes_on_behind_and(const GazDoc *doc, GazSpan run, uint32_t limit)
{
	GazSpan		next;
	GazAnchor		a;

	if (!gaz_is_word(doc, run.to, GAZ_W_AND) || !gaz_all_common(doc, run))
		return false;
	next = gaz_span(run.to + 1, gaz_run_end(doc, run.to + 1, limit));
	return !gaz_span_empty(next) && gaz_all_common(doc, next) &&
		gaz_org_last_anchor(doc, next, &a) && a.kind == GAZ_K_ORG_HEAD &&
		a.weight >= 0.7f && a.span.to == next.to && a.span.from > next.from &&
		strcmp(gaz_org_code(doc, a.entry), "company") != 0;
}

uint32_t
gaz_org_of_phrase(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;
	bool		foreign = false;
	GazAnchor	head;

	/* translated pages leave fields of work in small letters */
	if (i > 0 && gaz_is_word(doc, i, GAZ_W_OF) &&
		is_bureau(doc, i - 1) && !gaz_is_capital(doc, i + 1) &&
		(end = gaz_org_field_end(doc, i + 1, limit)) > i + 1)
		return end;
	end = i;
	for (int depth = 0; depth < 5; depth++)
	{
		uint32_t	from = preposition_end(doc, end, depth);
		uint32_t	to;

		foreign |= from > end && gaz_has_kind(doc, end, GAZ_K_PARTICLE);
		if (from == end && foreign)
			from = foreign_and_end(doc, end);
		if (from == end)
			break;
		/* 'the 16th Taizhou Municipal ...' */
		if (gaz_tok(doc, from)->kind == GAZ_TK_NUMBER &&
			gaz_glued(gaz_tok(doc, from + 1)) &&
			gaz_tok(doc, from + 1)->kind == GAZ_TK_WORD)
			from += 2;
		to = gaz_run_end(doc, from, limit);
		if (to == from)
			break;
		to = gaz_org_without_person(doc, gaz_span(from, to));
		end = zone_end(doc, gaz_span(from, to), limit);
		/* 'Group of the Provincial |Development and Reform Commission|': a head */
		if (end == to && gaz_org_last_anchor(doc, gaz_span(from, to), &head) &&
			gaz_is_word(doc, to, GAZ_W_AND) && head.span.to > to &&
			head.span.to <= limit)
			end = head.span.to;
		/* 'Group of |the| Provincial Planning |and Building Commission|' */
		else if (end == to && gaz_is_word(doc, from - 1, GAZ_W_THE) &&
				 !holds_anchor(doc, gaz_span(from, to)) &&
				 gaz_org_goes_on_behind_and(doc, gaz_span(from, to), limit))
			end = gaz_run_end(doc, to + 1, limit);
		else if (end == to && may_be_joined(doc, gaz_span(from, to)))
			end = joined_words_end(doc, to, limit);
	}
	return end;
}

/*
 * A name of the lexicon may be the first part of a longer one: 'Bureau of Natural
 * Resources |and Planning|'.
 */
uint32_t
gaz_org_joined_end(const GazDoc *doc, GazSpan name, uint32_t limit)
{
	for (uint32_t i = name.from + 1; i + 1 < name.to; i++)
		if (gaz_is_word(doc, i, GAZ_W_OF) &&
			gaz_all_common(doc, gaz_span(i + 1, name.to)) &&
			gaz_doc_match(doc, i + 1, GAZ_K_PLACE) == NULL)
		{
			uint32_t	field = gaz_org_field_end(doc, i + 1, limit);

			return field > name.to ? field :
				joined_words_end(doc, name.to, limit);
		}
	return name.to;
}

/* Where a name with particles begins: '|Sales del| Loa SpA'. */
uint32_t
gaz_org_particle_start(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	for (uint32_t back = 1; back <= 2 && from >= limit + back + 1; back++)
	{
		uint32_t	i = from - back;

		if (gaz_is_capital(doc, i) || !gaz_has_kind(doc, i, GAZ_K_PARTICLE))
			break;
		if (gaz_is_capital(doc, i - 1) && gaz_is_free(doc, i - 1) &&
			!gaz_is_closed(doc, i - 1))
			return gaz_run_start(doc, i, limit);
	}
	return from;
}

uint32_t
gaz_org_joined_start(const GazDoc *doc, uint32_t from, uint32_t limit)
{
	for (int members = 0; members < 3; members++)
	{
		uint32_t	i = from;
		uint32_t	start;

		if (i > limit && (gaz_is_word(doc, i - 1, GAZ_W_AND) ||
						  gaz_is_word(doc, i - 1, GAZ_W_AMP)))
			i--;
		else if (members > 0 && i > limit &&
				 gaz_is_word(doc, i - 1, GAZ_W_COMMA))
			i--;
		else
			break;
		start = gaz_run_start(doc, i, limit);
		while (start < i && gaz_is_closed(doc, start))
			start++;
		if (start == i || !gaz_is_common(doc, i - 1) ||
			!places_and_words(doc, gaz_span(start, i)) ||
			holds_anchor(doc, gaz_span(start, i)) ||
			(i - start > 1 && gaz_has_kind(doc, i - 1, GAZ_K_PLACE_HEAD)) ||
			gaz_has_kind(doc, i - 1, GAZ_K_TITLE) ||
			!gaz_span_is_free(doc, gaz_span(start, i)))
			break;
		from = start;
	}
	return from;
}

const char *
gaz_org_code(const GazDoc *doc, uint32_t entry)
{
	return gaz_image_string(doc->image, doc->image->entries[entry].code);
}
