/*-------------------------------------------------------------------------
 *
 * agent.c
 *	  Who is behind an event's verb, over all that may stand between them.
 *
 * The subject of a reporting verb stands right before it; that of an event
 * often does not:
 *
 *	  [X], a unit of Y, on Tuesday delivered		asides and adverbials
 *	  [X], which in 2020 took over Y				the noun before a relative
 *	  [X] agreed last year to pay					the subject of the verb that
 *													an infinitive hangs on
 *	  [A], [B] and [C] signed						with the rest of its list
 *
 * subject.c finds the noun once the adverbials are out of the way.
 *
 * Limits: an adverbial is a date with its preposition, an adverb, or a short
 * segment between commas that a preposition opens; clauses ('as prices fell')
 * are not stepped over.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "relate/happening.h"

/* Units that may stand between a subject and its verb. */
#define ADVERBIAL_REACH 24

/* Units of ', through the Bank of Z,'. */
#define SEGMENT_REACH 10

/* Units between a verb and the infinitive that hangs on it. */
#define CONTROL_REACH 8

/* Tokens between a leader and what those led by him do. */
#define LEADER_REACH 14

/* Tokens between an owner and its board. */
#define ORGAN_REACH 4

/* Tokens between a person and the 'who' that goes back to him. */
#define WHO_REACH 24

/* ---- what stands between ---- */

/* 'also', 'has', 'jointly', 'today': words that no subject ends with. */
static bool
is_between(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	if (gaz_is_auxiliary(t))
		return true;
	switch (t->word)
	{
		case GAZ_W_ALSO: case GAZ_W_THEN: case GAZ_W_NOW: case GAZ_W_ONLY:
		case GAZ_W_JUST: case GAZ_W_TODAY: case GAZ_W_YESTERDAY:
		case GAZ_W_TONIGHT: case GAZ_W_LATER: case GAZ_W_EARLIER:
		case GAZ_W_BOTH: case GAZ_W_ALL: case GAZ_W_HERE: case GAZ_W_EARLY:
		case GAZ_W_LATE:
			return true;
		default:
			return gaz_token_ends(doc, i, "ly");
	}
}

/*
 * The comma that opens an adverbial segment which ends before token end:
 * ', through the Bank of Z,'; end when it is none.
 */
static uint32_t
open_of_segment(const GazRelate *r, uint32_t from, uint32_t end)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = end;

	for (uint32_t n = 0; i > from && n < SEGMENT_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (u.kind == GAZ_U_PUNCT && gaz_is_punct(doc, i - 1, ','))
		{
			const GazToken *first = gaz_tok(doc, i);

			return gaz_unit_at(r, i).kind == GAZ_U_DATE ||
				is_between(doc, i) || gaz_is_word(doc, i, GAZ_W_TOGETHER) ||
				gaz_is_word(doc, i, GAZ_W_ACCORDING) ||
				(gaz_is_preposition(first) && first->word != GAZ_W_OF) ?
				i - 1 : end;
		}
		if (u.kind == GAZ_U_PUNCT && gaz_is_stop(doc, i - 1))
			break;
		i = u.span.from;
	}
	return end;
}

/* Steps left from a verb over adverbials, to the end of what is its subject. */
static uint32_t
over_adverbials(const GazRelate *r, uint32_t from, uint32_t v)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = v;

	for (uint32_t n = 0; i > from && n < ADVERBIAL_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (u.kind == GAZ_U_DATE)
		{
			i = u.span.from;
			if (i > from && gaz_is_preposition(gaz_tok(doc, i - 1)))
				i--;
		}
		else if (u.kind == GAZ_U_WORD && is_between(doc, i - 1))
			i--;
		else if (u.kind == GAZ_U_PUNCT && gaz_is_punct(doc, i - 1, ','))
		{
			uint32_t	open = open_of_segment(r, from, i - 1);

			if (open == i - 1)
				break;
			i = open;
		}
		else
			break;
	}
	return i;
}

/* ---- relative clauses ---- */

/* The phrase that 'who' or 'which' at token i goes back to, or GAZ_NONE. */
static uint32_t
antecedent(const GazScene *scene, uint32_t i)
{
	const GazDoc *doc = scene->r->doc;
	bool		who = gaz_is_word(doc, i, GAZ_W_WHO);
	uint32_t	found = GAZ_NONE;

	for (uint32_t k = 0; k < scene->phrases.n; k++)
	{
		const GazPhrase *p = &scene->phrases.item[k];

		if (p->unit.span.to > i)
			break;
		if (who ? p->unit.kind == GAZ_U_PERSON &&
			p->unit.span.to + WHO_REACH > i && !p->modifier :
			(p->unit.kind == GAZ_U_ORGANIZATION ||
			 p->unit.kind == GAZ_U_GENERIC) && p->unit.span.to + 1 >= i)
			found = k;
	}
	return found;
}

/* ---- subjects ---- */

/* The verb that an infinitive hangs on: 'agreed last year [to] pay'. */
static uint32_t
control_of(const GazRelate *r, uint32_t from, uint32_t to)
{
	uint32_t	i = to;

	for (uint32_t n = 0; i > from && n < CONTROL_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (gaz_event_block_at(r, i - 1))
			return i - 1;
		if (u.kind != GAZ_U_WORD && u.kind != GAZ_U_DATE)
			break;
		i = u.span.from;
	}
	return GAZ_NONE;
}

/*
 * 'Touring the plant of X, |the minister| said': where the clause begins that an
 * opening participle belongs to; without a comma, behind the participle.
 */
static uint32_t
main_clause(const GazScene *scene)
{
	const GazDoc *doc = scene->r->doc;
	uint32_t	i = scene->trigger.to;

	if (!gaz_token_ends(doc, scene->trigger.from, "ing"))
		return i;
	for (uint32_t n = 0; i < scene->span.to && n < ADVERBIAL_REACH; n++)
	{
		if (gaz_is_punct(doc, i, ','))
			return i + 1;
		i = gaz_unit_at(scene->r, i).span.to;
	}
	return scene->trigger.to;
}

static GazSubject
subject_of_trigger(const GazScene *scene, uint32_t from)
{
	GazRelate  *r = scene->r;
	uint32_t	v = scene->trigger.from;
	uint32_t	control;
	uint32_t	joint;

	if (v == scene->span.from)
		return gaz_subject_of_clause(r, gaz_span(main_clause(scene),
												 scene->span.to));
	if (scene->is_noun)
	{
		GazSubject	s = gaz_subject_of_clause(r, gaz_span(from, v));

		/* 'During a visit to Z, X said' */
		return s.found ? s :
			gaz_subject_of_clause(r, gaz_span(scene->trigger.to,
											  scene->span.to));
	}
	if (scene->infinitive)
	{
		control = control_of(r, from, v - 1);
		if (control == GAZ_NONE)
			return gaz_subject_of_clause(r, gaz_span(from, v));
		v = control;
	}
	/* 'Lin met Chen while (also) touring X': whoever the clause is about */
	joint = v > from + 1 && gaz_is_word(r->doc, v - 1, GAZ_W_ALSO) ? v - 2 :
		v - 1;
	if (joint > from && gaz_token_ends(r->doc, v, "ing") &&
		(gaz_is_word(r->doc, joint, GAZ_W_WHILE) ||
		 gaz_is_word(r->doc, joint, GAZ_W_WHEN) ||
		 gaz_is_word(r->doc, joint, GAZ_W_AFTER) ||
		 gaz_is_word(r->doc, joint, GAZ_W_BEFORE)))
		return gaz_subject_of_clause(r, gaz_span(from, joint));
	/* 'with |the ministry| providing': right before a participle */
	if (gaz_token_ends(r->doc, v, "ing") && v > from &&
		gaz_unit_kind(r, v - 1) == GAZ_U_ORGANIZATION)
	{
		GazUnit		u = gaz_unit_at(r, v - 1);

		return (GazSubject) {.found = true,.entity = u.entity,.span = u.span};
	}
	v = over_adverbials(r, from, v);
	if (v > from && gaz_is_relative(gaz_tok(r->doc, v - 1)))
	{
		uint32_t	k = antecedent(scene, v - 1);
		GazSubject	s = {.entity = GAZ_NONE};

		if (k != GAZ_NONE)
		{
			s.found = true;
			s.span = scene->phrases.item[k].unit.span;
			s.entity = gaz_unit_entity(r, scene->phrases.item[k].unit);
			return s;
		}
	}
	/* 'X, a maker of Y, along with Z, opened': what was stepped over is an aside */
	if (gaz_is_punct(r->doc, v, ','))
	{
		GazSubject	s = gaz_subject_before(r, from, v + 1);

		if (s.found)
			return s;
	}
	return gaz_subject_before(r, from, v);
}

/* The phrase of an entity that stands nearest before the trigger. */
static uint32_t
phrase_of(const GazScene *scene, uint32_t entity)
{
	uint32_t	found = GAZ_NONE;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (p->unit.span.to <= scene->trigger.from &&
			p->unit.entity == entity && gaz_is_party(p->unit.kind))
			found = i;
	}
	return found;
}

/* The phrase whose unit ends before token i, or GAZ_NONE. */
static uint32_t
phrase_ending(const GazScene *scene, uint32_t i)
{
	for (uint32_t k = 0; k < scene->phrases.n; k++)
		if (scene->phrases.item[k].unit.span.to == i)
			return k;
	return GAZ_NONE;
}

/* 'A, B and C': a list has its conjunction before the last of its members. */
static bool
is_enumerated(const GazScene *scene, uint32_t k)
{
	const GazDoc *doc = scene->r->doc;

	uint32_t	before = k - 1;

	/* 'A (TKR) and B's C' */
	while (before > 0 && (scene->phrases.item[before].modifier ||
						  scene->phrases.item[before].aside))
		before--;
	for (uint32_t i = scene->phrases.item[before].unit.span.to;
		 i < scene->phrases.item[k].unit.span.from; i++)
		if (gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_AMP) ||
			gaz_tok(doc, i)->kind == GAZ_TK_HAN ||
			gaz_token_is(doc, i, "、"))
			return true;
	return false;
}

bool
gaz_is_led_by(const GazScene *scene, const GazPhrase *p)
{
	static const char *const verbs[] = {"led", "headed", "chaired"};

	return p->prep == GAZ_W_BY && p->prep_at != GAZ_NONE &&
		p->prep_at > scene->span.from &&
		GAZ_TOKEN_IS_ANY(scene->r->doc, p->prep_at - 1, verbs);
}

/* 'board', 'shareholders': the body itself under another name. */
static bool
is_organ(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"board", "shareholders", "management", "directors", "cabinet",
		"council", "unit", "subsidiary", "arm", "division", "plant", "factory",
		"site", "mine", "yard", "shipyard", "refinery", "mill", "smelter",
		"workshop", "branch", "centre", "center", "laboratory", "terminal",
		"members", "officials", "inspectors",
		"investigators", "representatives", "scientists", "researchers",
		"engineers", "analysts", "experts", "team", "delegation", "mission",
		"group", "guests", "leaders", "executives"
	};

	return GAZ_TEXT_IS_ANY(doc, i, words);
}

/* Adds the list that phrase k belongs to: 'A, B and C'. */
static void
add_list(const GazScene *scene, uint32_t k, GazIndexes *out)
{
	GazDoc	   *doc = scene->r->doc;
	uint32_t	first = k;

	while (first > 0 && scene->phrases.item[first].joined)
		first--;
	/* 'Accompanied by A and B, X visited': X alone is the subject */
	if ((scene->phrases.item[k].prep == GAZ_W_BY &&
		 !gaz_is_led_by(scene, &scene->phrases.item[first])) ||
		(first < k && !is_enumerated(scene, k)))
		first = k;
	for (uint32_t i = first; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if ((i > k && !p->joined) ||
			p->unit.span.from >= scene->trigger.from)
			break;
		if (gaz_is_party(p->unit.kind) && !p->modifier)
			gaz_list_add(doc, out, p->unit.entity);
	}
}

/* 'analysts at X', 'the board of X': they act for the body they are of. */
static bool
speaks_for(const GazScene *scene, uint32_t k)
{
	const GazDoc *doc = scene->r->doc;
	const GazPhrase *p;

	if (k == GAZ_NONE)
		return false;
	/* 'representatives of A and B' */
	while (k > 0 && scene->phrases.item[k].joined)
		k--;
	p = &scene->phrases.item[k];
	return p->prep_at != GAZ_NONE && p->prep_at > scene->span.from &&
		(gaz_has_kind(doc, p->prep_at - 1, GAZ_K_TITLE) ||
		 is_organ(doc, p->prep_at - 1));
}

/* 'the two companies', 'both sides', 'they': several bodies of before. */
static bool
is_group(const GazScene *scene, GazSpan subject)
{
	static const char *const nouns[] = {
		"companies", "firms", "sides", "parties", "partners", "pair", "duo",
		"groups", "automakers", "carmakers", "enterprises"
	};
	const GazDoc *doc = scene->r->doc;
	uint32_t	last = subject.to - 1;

	if (gaz_is_word(doc, last, GAZ_W_THEY))
		return true;
	return gaz_span_len(subject) <= 3 && GAZ_TOKEN_IS_ANY(doc, last, nouns) &&
		(gaz_is_determiner(gaz_tok(doc, subject.from)) ||
		 gaz_token_is(doc, subject.from, "Both"));
}

/* 'Under the guidance of A and B, they visited': A and B are none of them. */
static bool
opens_with_guides(const GazScene *scene)
{
	static const char *const words[] = {
		"Under", "Accompanied", "Led", "Guided", "Escorted"
	};

	return GAZ_TOKEN_IS_ANY(scene->r->doc, scene->span.from, words);
}

/* 'The research team, led by X, visited': adds who leads those without a name. */
static void
add_leader(const GazScene *scene, GazIndexes *out)
{
	for (uint32_t k = 0; k < scene->phrases.n; k++)
	{
		const GazPhrase *p = &scene->phrases.item[k];
		uint32_t	i = p->unit.span.to;

		if (i > scene->trigger.from)
			break;
		if (scene->trigger.from - i > LEADER_REACH ||
			!gaz_is_led_by(scene, p) || !gaz_is_party(p->unit.kind) ||
			p->unit.entity == GAZ_NONE)
			continue;
		while (i < scene->trigger.from && !gaz_event_verb_at(scene->r, i) &&
			   !gaz_report_at(scene->r, i))
			i++;
		if (i == scene->trigger.from)
		{
			gaz_list_add(scene->r->doc, out, p->unit.entity);
			return;
		}
	}
}

/* "X's board elected": the organ of a body right before the verb is the body. */
static void
add_owner_of_organ(const GazScene *scene, GazIndexes *out)
{
	const GazRelate *r = scene->r;
	uint32_t	organ = over_adverbials(r, scene->span.from,
										scene->trigger.from);

	if (organ < scene->span.from + 3 || !is_organ(r->doc, --organ))
		return;
	for (uint32_t k = 0; k < scene->phrases.n; k++)
	{
		const GazPhrase *p = &scene->phrases.item[k];

		if (p->unit.span.to > organ)
			return;
		if (p->unit.kind == GAZ_U_ORGANIZATION && p->modifier &&
			(gaz_tok(r->doc, p->unit.span.to)->flags & GAZ_TF_POSS) &&
			organ - p->unit.span.to <= ORGAN_REACH)
			gaz_list_add(r->doc, out, p->unit.entity);
	}
}

void
gaz_scene_subjects(const GazScene *scene, GazIndexes *out, bool *indirect)
{
	GazRelate  *r = scene->r;
	GazSubject	s;
	uint32_t	k;
	uint32_t	from = scene->trigger.from;

	*indirect = false;
	while (from > scene->span.from && !gaz_is_punct(r->doc, from - 1, ';'))
		from--;
	s = subject_of_trigger(scene, from);
	if (!s.found && gaz_tok(r->doc, scene->trigger.from)->kind == GAZ_TK_HAN)
		s = gaz_subject_of_clause(r, gaz_span(from, scene->trigger.from));
	if (s.found && !gaz_span_empty(s.span) && is_group(scene, s.span) &&
		!opens_with_guides(scene))
		gaz_focus_group(r, scene->sentence, out);
	if (out->n > 0)
		return;
	if (s.entity == GAZ_NONE)
	{
		uint32_t	end = s.found ? s.span.to : scene->trigger.from;

		/* 'Leaders of X, accompanied by Y, visited' */
		if (!s.found && end > from && gaz_is_punct(r->doc, end - 1, ','))
			end = gaz_before_companions(r, from, end - 1);
		/* 'X and three other departments' */
		k = phrase_ending(scene, end);
		/* 'representatives of A and B' */
		*indirect = !s.found && speaks_for(scene, k);
		if (k != GAZ_NONE && scene->phrases.item[k].joined &&
			(s.found || *indirect))
			add_list(scene, k, out);
		else if (*indirect && end < scene->trigger.from)
			gaz_list_add(r->doc, out, scene->phrases.item[k].unit.entity);
		else
			add_leader(scene, out);
		if (out->n == 0)
			add_owner_of_organ(scene, out);
		return;
	}
	k = phrase_of(scene, s.entity);
	if (s.indirect && !speaks_for(scene, k))
		return;
	*indirect = s.indirect;
	if (k == GAZ_NONE)
		gaz_list_add(r->doc, out, s.entity);
	else
		add_list(scene, k, out);
	if (out->n == 0)
		add_owner_of_organ(scene, out);
}

void
gaz_scene_people(const GazScene *scene, GazSpan zone, GazIndexes *out)
{
	GazDoc	   *doc = scene->r->doc;

	for (uint32_t i = 0; i < scene->phrases.n; i++)
	{
		const GazPhrase *p = &scene->phrases.item[i];

		if (gaz_span_contains(zone, p->unit.span) &&
			gaz_is_party(p->unit.kind) && !p->modifier && !p->aside &&
			p->prep != GAZ_W_TO)	/* 'accompanied A |to B| to inspect' */
			gaz_list_add(doc, out, p->unit.entity);
	}
	/* 'officials of X': a role of nobody stands for its body */
	for (uint32_t i = zone.from; i < zone.to;)
	{
		GazUnit		u = gaz_unit_at(scene->r, i);

		if (u.kind == GAZ_U_ROLE && u.entity == GAZ_NONE)
			gaz_list_add(doc, out, gaz_body_in(doc, u.span));
		i = u.span.to;
	}
}

/*
 * A zone, city or country that acts: 'The High-tech Zone in Hefei signed an
 * agreement', 'India and Malaysia inked seven pacts'.  It must be the last thing
 * named before the verb that hangs on nothing, with the list it stands in.
 */
void
gaz_add_acting_place(const GazScene *scene, GazIndexes *actors)
{
	const GazPhrases *phrases = &scene->phrases;
	uint32_t	last = GAZ_NONE;
	uint32_t	first;

	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazPhrase *p = &phrases->item[i];

		if (p->unit.span.to > scene->trigger.from)
			break;
		/* nor does what a report is headed by: 'Lima: ...' */
		if (p->prep == 0 && !p->aside && !p->modifier &&
			p->unit.kind != GAZ_U_DATE &&
			!gaz_is_punct(scene->r->doc, p->unit.span.to, ':'))
			last = i;
	}
	if (last == GAZ_NONE)
		return;
	first = last;
	while (first > 0 && phrases->item[first].joined &&
		   phrases->item[first - 1].unit.kind == GAZ_U_PLACE)
		first--;
	if (phrases->item[first].joined)
		return;
	for (uint32_t i = first; i <= last; i++)
		if (phrases->item[i].unit.kind == GAZ_U_PLACE &&
			!phrases->item[i].modifier)
			gaz_list_add(scene->r->doc, actors, phrases->item[i].unit.entity);
}
