/*-------------------------------------------------------------------------
 *
 * subject.c
 *	  Who is behind a verb.
 *
 * Looking left from the verb there are four cases, told apart by the first
 * thing that is met:
 *
 *	  ... , the ministry said			a name or noun: that one, or the head that
 *										it hangs on ('the head of X said')
 *	  Berg, who chairs X, said			a comma: step over the asides to the head
 *	  Lin responded and asked			'and': the subject of the whole clause
 *	  the meeting pointed out			a meeting: the body whose session it is
 *
 * An unnamed official stands for the body that is named beside him ('an
 * official of the ministry said'); whom 'he' means is for focus.c to say.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/clause.h"

/* No subject is farther from its verb, in units and in plain words. */
#define WALK_MAX 80
#define WORDS_MAX 16

/* 'The machine-tool builder X': words before a name that closes a segment. */
#define TITLE_REACH 8

/* 'the Centre for Safety in Hong Kong, which asked': over a place. */
#define ANTECEDENT_REACH 4

/* Asides between a subject and its verb: ', A of B, who was there, said'. */
#define ASIDES_MAX 6

/* Segments between commas that name those who go along. */
#define COMPANIONS_MAX 12

static bool
is_named(GazUnitKind kind)
{
	return kind == GAZ_U_PERSON || kind == GAZ_U_ORGANIZATION;
}

/* ---- the subject of a clause, from the left ---- */

/* The first phrase that can be the subject of a clause, or an empty one. */
GazSubject
gaz_first_head(const GazRelate *r, const GazPhrases *phrases)
{
	GazSubject	s = {.entity = GAZ_NONE};

	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazPhrase *p = &phrases->item[i];

		if (p->prep != 0 || p->aside || p->modifier)
			continue;
		if (!is_named(p->unit.kind) && p->unit.kind != GAZ_U_GENERIC &&
			p->unit.kind != GAZ_U_PRONOUN)
			continue;
		s.found = true;
		s.span = p->unit.span;
		s.entity = gaz_unit_entity(r, p->unit);
		return s;
	}
	return s;
}

GazSubject
gaz_subject_of_clause(GazRelate *r, GazSpan clause)
{
	r->phrases.n = 0;
	gaz_read_phrases(r, clause, &r->phrases);
	return gaz_first_head(r, &r->phrases);
}

/* ---- the subject before a verb, from the right ---- */

/* What the walk to the left has seen so far. */
typedef struct LeftWalk
{
	GazRelate  *r;
	uint32_t	from;
	uint32_t	verb;
	uint32_t	i;				/* tokens from here to the verb are read */
	uint32_t	nwords;			/* plain words among them */
	uint32_t	noun;			/* ... the last one, next to the verb */
	uint32_t	nhan;
	bool		meeting;		/* one of them is a meeting */
	GazUnit		body;			/* an organisation that hangs on a noun */
	bool		has_body;
	uint32_t	titled;			/* the person whose title one of the words is */
} LeftWalk;

/*
 * Is there a governing preposition before a noun phrase, over its adjectives
 * and over the members of its list ('by B and C')?
 */
static bool
hangs_on_preposition(const GazRelate *r, uint32_t from, uint32_t i)
{
	const GazDoc *doc = r->doc;

	for (uint32_t n = 0; i > from && n < 6; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (gaz_is_word(doc, i - 1, GAZ_W_AND) && i - 1 > from &&
			is_named(gaz_unit_kind(r, i - 2)))
		{
			i = gaz_unit_at(r, i - 2).span.from;
			continue;
		}
		if (u.kind != GAZ_U_WORD)
			return false;
		if (gaz_is_preposition(gaz_tok(doc, i - 1)))
			return true;
		if (gaz_is_auxiliary(gaz_tok(doc, i - 1)) ||
			gaz_is_word(doc, i - 1, GAZ_W_AND) ||
			gaz_is_word(doc, i - 1, GAZ_W_THAT))
			return false;
		i = u.span.from;
	}
	return false;
}

/* 'Managing Director and CEO X': the 'and' at token i is within the title. */
static bool
joins_roles(const GazRelate *r, uint32_t from, uint32_t i)
{
	return gaz_is_word(r->doc, i, GAZ_W_AND) && i > from &&
		gaz_unit_kind(r, i - 1) == GAZ_U_ROLE &&
		gaz_unit_kind(r, i + 1) == GAZ_U_ROLE;
}

/* Where the words of a subject begin: titles and adjectives before a name. */
static uint32_t
subject_start(const GazRelate *r, uint32_t from, uint32_t i)
{
	while (i > from)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);
		const GazToken *t = gaz_tok(r->doc, i - 1);

		if ((u.kind == GAZ_U_PUNCT && !(t->flags & GAZ_TF_POSS) &&
			 t->punct != '-' && !gaz_ends_abbreviation(r, i - 1)) ||
			(t->word == GAZ_W_AND && !joins_roles(r, from, i - 1)) ||
			t->word == GAZ_W_BUT || t->word == GAZ_W_THAT || gaz_is_auxiliary(t))
			break;
		i = u.span.from;
	}
	return i;
}

static GazSubject
subject_from(const GazRelate *r, uint32_t from, GazUnit u)
{
	GazSubject	s = {.found = true, .entity = gaz_unit_entity(r, u)};

	s.span = gaz_span(subject_start(r, from, u.span.from), u.span.to);
	return s;
}

/* A comma, or a dash that does as one: 'Berg - head of X - said'. */
static bool
is_aside_mark(const GazDoc *doc, uint32_t i)
{
	return gaz_is_punct(doc, i, ',') || gaz_is_dash(doc, i);
}

/* Skips 'X (NASDAQ: CRVN)' from the right: where the brackets open. */
static uint32_t
skip_brackets(const GazDoc *doc, uint32_t from, uint32_t i)
{
	uint32_t	k = i;

	if (i == from || !gaz_is_punct(doc, i - 1, ')'))
		return i;
	for (uint32_t n = 0; k > from && n < 20; n++)
		if (gaz_is_punct(doc, --k, '('))
			return k;
	return i;
}

/* The start of the segment between commas that ends before token end. */
static uint32_t
segment_start(const GazRelate *r, uint32_t from, uint32_t end)
{
	for (uint32_t n = 0; end > from && n < WALK_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(r, end - 1);
		const GazToken *t = gaz_tok(r->doc, end - 1);
		uint32_t	open = skip_brackets(r->doc, from, end);

		if (open < end)
		{
			end = open;
			continue;
		}
		if (u.kind == GAZ_U_PUNCT && !(t->flags & GAZ_TF_POSS) &&
			t->punct != '(' && t->punct != ')' && t->punct != '/' &&
			!gaz_ends_abbreviation(r, end - 1) &&
			(t->punct != '-' || gaz_is_dash(r->doc, end - 1)))
			break;
		end = u.span.from;
	}
	return end;
}

/* 'founded by Pan, a former researcher': the role is that of no subject. */
static bool
is_role_of_agent(const GazRelate *r, uint32_t from)
{
	GazUnit		before;

	if (from < 2 || !gaz_is_punct(r->doc, from - 1, ','))
		return false;
	before = gaz_unit_at(r, from - 2);
	return before.kind == GAZ_U_PERSON &&
		hangs_on_preposition(r, 0, before.span.from);
}

/*
 * One segment between commas: a name that closes it is the subject, and so is
 * the person whose role it is.
 */
static bool
segment_subject(GazRelate *r, uint32_t from, uint32_t end, GazSubject *s)
{
	uint32_t	last = skip_brackets(r->doc, from, end);
	uint32_t	head;
	GazUnit		u;

	if (last == from || gaz_is_relative(gaz_tok(r->doc, from)))
		return false;
	u = gaz_unit_at(r, last - 1);
	if (u.kind == GAZ_U_ROLE && u.entity != GAZ_NONE)
	{
		*s = subject_from(r, from, u);
		return !is_role_of_agent(r, from);
	}
	if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_PRONOUN ||
		(u.kind == GAZ_U_GENERIC && u.span.from <= from + 1) ||
		(u.kind == GAZ_U_ORGANIZATION &&
		 (u.span.from <= from + TITLE_REACH ||
		  gaz_is_word(r->doc, u.span.from - 1, GAZ_W_THAT))))
	{
		/* ', accompanied by |Governor| Li Wen,' */
		head = u.span.from;
		if (head > from && gaz_unit_kind(r, head - 1) == GAZ_U_ROLE)
			head = gaz_unit_at(r, head - 1).span.from;
		if (hangs_on_preposition(r, from, head))
			return false;
		*s = subject_from(r, from, u);
		return true;
	}
	return false;
}

/*
 * 'Berg, head of X, said': the role in the last segment found Berg, whose name
 * stands before it and belongs to the words of the subject.
 */
static void
take_name_before(GazRelate *r, uint32_t from, uint32_t start, GazSubject *s)
{
	for (uint32_t n = 0; n < ASIDES_MAX && start > from &&
		 is_aside_mark(r->doc, start - 1); n++)
	{
		uint32_t	last = skip_brackets(r->doc, from, start - 1);
		GazUnit		u = gaz_unit_at(r, last - 1);

		if (last > from && u.kind == GAZ_U_PERSON && u.entity == s->entity)
		{
			s->span.from = subject_start(r, from, u.span.from);
			return;
		}
		start = segment_start(r, from, start - 1);
	}
}

/*
 * 'The minister, who was received by the head of X, Mr Y, toured': what opens the
 * clause and has a relative clause behind it is the subject, whatever commas that
 * clause has.
 */
static bool
subject_of_relative(GazRelate *r, uint32_t from, uint32_t comma, GazSubject *s)
{
	uint32_t	end = comma;

	for (uint32_t n = 0; n < ASIDES_MAX; n++)
	{
		uint32_t	start = segment_start(r, from, end);
		GazUnit		u;

		if (start <= from + 1 || !is_aside_mark(r->doc, start - 1) ||
			gaz_is_word(r->doc, start, GAZ_W_AND) ||
			gaz_is_word(r->doc, start, GAZ_W_BUT))
			return false;
		u = gaz_unit_at(r, start - 2);
		if (gaz_is_relative(gaz_tok(r->doc, start)) &&
			(is_named(u.kind) || u.kind == GAZ_U_GENERIC ||
			 u.kind == GAZ_U_ROLE ||
			 gaz_has_kind(r->doc, start - 2, GAZ_K_TITLE)) &&
			subject_start(r, from, u.span.from) == from &&
			!hangs_on_preposition(r, from, u.span.from))
		{
			*s = subject_from(r, from, u);
			if (u.kind == GAZ_U_WORD)
				s->entity = gaz_titled_person(r, start - 2);
			return s->entity != GAZ_NONE;
		}
		end = start - 1;
	}
	return false;
}

uint32_t
gaz_before_companions(const GazRelate *r, uint32_t from, uint32_t comma)
{
	static const char *const words[] = {
		"accompanied", "joined", "flanked", "followed", "together", "along",
		"represented", "escorted", "assisted"
	};
	const GazDoc *doc = r->doc;
	uint32_t	end = comma;

	for (uint32_t n = 0; n < COMPANIONS_MAX; n++)
	{
		uint32_t	start = segment_start(r, from, end);

		if (start <= from + 1 || !is_aside_mark(doc, start - 1))
			break;
		if ((gaz_is_word(doc, start + 1, GAZ_W_BY) ||
			 gaz_is_word(doc, start + 1, GAZ_W_WITH)) &&
			GAZ_TOKEN_IS_ANY(doc, start, words))
			return start - 1;
		end = start - 1;
	}
	return comma;
}

/* A comma stands before the verb: 'Berg, who chairs X, said'. */
static GazSubject
subject_over_asides(GazRelate *r, uint32_t from, uint32_t comma)
{
	GazSubject	s = {.entity = GAZ_NONE};
	uint32_t	end = gaz_before_companions(r, from, comma);

	if (subject_of_relative(r, from, comma, &s))
		return s;
	for (uint32_t n = 0; n < ASIDES_MAX; n++)
	{
		uint32_t	start = segment_start(r, from, end);

		if (segment_subject(r, start, end, &s))
		{
			take_name_before(r, from, start, &s);
			return s;
		}
		if (start == from || !is_aside_mark(r->doc, start - 1))
			break;
		end = start - 1;
	}
	return s;
}

static bool
is_adverb(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);
	uint32_t	len = t->end - t->start;
	const char *p = doc->text + t->start;

	if (gaz_is_auxiliary(t))
		return true;
	switch (t->word)
	{
		case GAZ_W_ALSO: case GAZ_W_THEN: case GAZ_W_NOW: case GAZ_W_ONLY:
		case GAZ_W_JUST: case GAZ_W_TODAY: case GAZ_W_YESTERDAY:
		case GAZ_W_LATER: case GAZ_W_EARLIER:
			return true;
		default:
			/* repeatedly, nonetheless */
			return (len > 3 && memcmp(p + len - 2, "ly", 2) == 0) ||
				(len > 5 && memcmp(p + len - 4, "less", 4) == 0);
	}
}

static bool
starts_meeting(const GazRelate *r, uint32_t i)
{
	const GazMatch *m = gaz_event_noun_at(r, i);
	const char *code;

	if (!m)
		return false;
	code = gaz_doc_code(r->doc, m);
	return gaz_streq(code, "meeting") || gaz_streq(code, "conference");
}

/* 'The meeting also heard a report, and demanded': the meeting demands. */
static bool
opens_with_meeting(const GazRelate *r, uint32_t from)
{
	if (gaz_is_determiner(gaz_tok(r->doc, from)))
		from++;
	return starts_meeting(r, from) || starts_meeting(r, from + 1);
}

/*
 * 'a report by the manager, Lin, who said': whom the pronoun at token i stands
 * for, right before the comma; for 'which' a body, over a place ('the Centre in
 * Lima, which asked').
 */
static bool
find_antecedent(const GazRelate *r, uint32_t from, uint32_t i, GazSubject *s)
{
	bool		who = gaz_is_word(r->doc, i, GAZ_W_WHO);

	if (i > from && gaz_is_punct(r->doc, i - 1, ','))
		i--;
	for (uint32_t n = 0; i > from && n < ANTECEDENT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (who ? u.kind == GAZ_U_PERSON :
			u.kind == GAZ_U_ORGANIZATION || u.kind == GAZ_U_GENERIC)
		{
			*s = subject_from(r, from, u);
			s->shared = true;
			return s->entity != GAZ_NONE;
		}
		if (who || (u.kind != GAZ_U_PLACE &&
					!gaz_is_preposition(gaz_tok(r->doc, i - 1))))
			return false;
		i = u.span.from;
	}
	return false;
}

/* 'the spokesman', 'the statement': whoever spoke for a body before. */
static bool
is_mouthpiece(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"spokesman", "spokeswoman", "spokesperson", "statement", "release",
		"announcement", "filing", "notice", "circular"
	};

	return GAZ_TOKEN_IS_ANY(doc, i, nouns);
}

/* The walk ended without a name: only nouns stand before the verb. */
static GazSubject
unnamed_subject(LeftWalk *w)
{
	GazSubject	s = {.entity = GAZ_NONE};

	if (w->has_body)
	{
		s = subject_from(w->r, w->from, w->body);
		s.indirect = true;
		return s;
	}
	s.found = w->nwords > 0;
	s.span = gaz_span(w->i, w->verb);
	s.entity = w->titled;
	if (s.entity == GAZ_NONE && w->nwords > 0 && w->nwords <= 3 &&
		is_mouthpiece(w->r->doc, w->noun))
		s.entity = w->r->focus.organization;
	if (w->meeting)
	{
		s.body = true;
		s.entity = w->r->focus.met;
	}
	return s;
}

/* 'Apex shares', 'ministry officials': a noun stands behind the name. */
static bool
names_a_part(const LeftWalk *w, uint32_t i)
{
	const GazToken *t = gaz_tok(w->r->doc, i);

	return i < w->verb && t->kind == GAZ_TK_WORD &&
		(t->word == GAZ_W_UNKNOWN || t->word >= GAZ_W_COUNT) &&
		gaz_unit_kind(w->r, i) == GAZ_U_WORD && !is_adverb(w->r->doc, i) &&
		/* 'Acme |unveiled| plans to build' */
		!(gaz_token_ends(w->r->doc, i, "ed") &&
		  gaz_doc_starts(w->r->doc, i, gaz_kind_bit(GAZ_K_EVENT_VERB)));
}

/* 'comes after |the ministry| launched': what reads as a preposition joins clauses. */
static bool
opens_clause(const LeftWalk *w, GazUnit u)
{
	const GazDoc *doc = w->r->doc;
	uint32_t	i = u.span.from;

	if (w->nwords > 0 || w->nhan > 0 || w->has_body)
		return false;
	if (i > w->from && gaz_is_determiner(gaz_tok(doc, i - 1)))
		i--;
	return i > w->from && (gaz_is_word(doc, i - 1, GAZ_W_AFTER) ||
						   gaz_is_word(doc, i - 1, GAZ_W_BEFORE) ||
						   gaz_is_word(doc, i - 1, GAZ_W_SINCE) ||
						   gaz_is_word(doc, i - 1, GAZ_W_UNTIL));
}

/*
 * A name that hangs on a preposition is no head; the walk goes on to what it
 * belongs to and comes back to it when that is only a noun.
 */
static bool
walk_over_name(LeftWalk *w, GazUnit u, GazSubject *s)
{
	bool		hangs = hangs_on_preposition(w->r, w->from, u.span.from);

	if (u.kind == GAZ_U_PERSON || u.kind == GAZ_U_PRONOUN ||
		(u.kind == GAZ_U_ROLE && gaz_unit_entity(w->r, u) != GAZ_NONE))
	{
		*s = subject_from(w->r, w->from, u);
		return true;
	}
	if (u.kind != GAZ_U_ORGANIZATION && u.kind != GAZ_U_GENERIC)
		return false;
	if (!hangs || opens_clause(w, u))
	{
		*s = w->has_body ? unnamed_subject(w) :
			subject_from(w->r, w->from, u);
		s->indirect = w->has_body || names_a_part(w, u.span.to);
		return true;
	}
	if (!w->has_body)
	{
		w->body = u;
		w->has_body = true;
	}
	return false;
}

/* True when the walk can't go past this word; fills *s then. */
static bool
walk_over_word(LeftWalk *w, GazSubject *s)
{
	const GazDoc *doc = w->r->doc;
	uint32_t	i = w->i - 1;
	const GazToken *t = gaz_tok(doc, i);

	if ((t->word == GAZ_W_WHO || t->word == GAZ_W_WHICH) && w->nwords == 0 &&
		find_antecedent(w->r, w->from, i, s))
		return true;
	if ((t->word == GAZ_W_AND || t->word == GAZ_W_BUT ||
		 t->word == GAZ_W_WHICH) && w->nwords == 0)
	{
		*s = gaz_subject_of_clause(w->r, gaz_span(w->from, i));
		if (s->entity == GAZ_NONE && opens_with_meeting(w->r, w->from))
		{
			s->body = true;
			s->entity = w->r->focus.met;
		}
		s->shared = true;
		return true;
	}
	if (t->word == GAZ_W_THAT || gaz_is_relative(t))
	{
		*s = unnamed_subject(w);
		return true;
	}
	if (t->kind == GAZ_TK_HAN)
		w->nhan++;
	else if (!is_adverb(doc, i))
	{
		if (w->nwords++ == 0)
			w->noun = i;
	}
	if (w->titled == GAZ_NONE && gaz_has_kind(doc, i, GAZ_K_TITLE) &&
		!hangs_on_preposition(w->r, w->from, i))
		w->titled = gaz_titled_person(w->r, i);
	w->meeting = w->meeting || starts_meeting(w->r, i);
	return false;
}

GazSubject
gaz_subject_before(GazRelate *r, uint32_t from, uint32_t v)
{
	LeftWalk	w = {.r = r, .from = from, .verb = v, .i = v, .titled = GAZ_NONE};
	GazSubject	s = {.entity = GAZ_NONE};

	for (uint32_t n = 0; w.i > from && n < WALK_MAX &&
		 w.nwords < WORDS_MAX; n++)
	{
		GazUnit		u = gaz_unit_at(r, w.i - 1);
		const GazToken *t = gaz_tok(r->doc, w.i - 1);

		if (u.kind == GAZ_U_PUNCT)
		{
			if ((t->flags & GAZ_TF_POSS) ||
				(t->punct == '-' && (w.nwords > 0 ||
									 !gaz_is_dash(r->doc, w.i - 1))))
			{
				w.i--;
				continue;
			}
			if (gaz_ends_abbreviation(r, w.i - 1))
			{
				w.i--;
				continue;
			}
			if (is_aside_mark(r->doc, w.i - 1) && w.nwords == 0 && w.nhan == 0 &&
				!w.has_body)
				return subject_over_asides(r, from, w.i - 1);
			if (t->punct == ')' && skip_brackets(r->doc, from, w.i) < w.i)
			{
				w.i = skip_brackets(r->doc, from, w.i);
				continue;
			}
			break;
		}
		if (u.kind == GAZ_U_WORD ? walk_over_word(&w, &s) :
			walk_over_name(&w, u, &s))
			return s;
		if (u.kind == GAZ_U_ROLE && u.entity == GAZ_NONE)
			w.nwords++;
		w.i = u.span.from;
	}
	return unnamed_subject(&w);
}
