/*-------------------------------------------------------------------------
 *
 * roleverb.c
 *	  Verbs that give a person a role.
 *
 *	  Ana Ruiz |was appointed| chief engineer of Apex	passive
 *	  Apex |appointed| Ana Ruiz (as) chief engineer		active
 *	  Ana Ruiz will |take over as| chief engineer		'as', 'post of'
 *	  Ana Ruiz |is| a professor at Kita University		copula
 *	  She previously |was| head of research				a pronoun for subject
 *
 * The subject is the person right before the verb group; behind a comma or
 * 'and' it is the sentence's only person.  'He' and 'she' mean the person whom
 * the sentences before were about, where that is clear.
 *
 * Limits: of two persons in a sentence 'she' is neither; 'succeeds X as Y'
 * gives Y to the subject.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/personrole.h"

#define MAX_GROUP 6				/* words of a verb group: 'has also been' */

bool
gaz_is_auxiliary(const GazDoc *doc, uint32_t i)
{
	uint32_t	w = gaz_tok(doc, i)->word;

	return w == GAZ_W_IS || w == GAZ_W_WAS || w == GAZ_W_BE ||
		w == GAZ_W_BEEN || w == GAZ_W_BEING || w == GAZ_W_HAS ||
		w == GAZ_W_HAD || w == GAZ_W_HAVE || w == GAZ_W_WILL ||
		w == GAZ_W_WOULD;
}

static bool
is_adverb(const GazDoc *doc, uint32_t i)
{
	static const char *const adverbs[] = {
		"officially", "recently", "formally", "previously", "currently",
		"formerly", "subsequently", "unanimously", "initially", "most",
		"then", "later", "also", "now", "once", "first", "already",
		"unexpectedly", "jointly", "concurrently", "eventually",
	};

	return GAZ_TEXT_IS_ANY(doc, i, adverbs);
}

bool
gaz_is_naming_verb(const GazDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {
		"appointed", "appoints", "appoint", "named", "names", "elected",
		"reelected", "nominated", "nominates", "promoted", "chosen",
		"designated", "confirmed", "reappointed", "installed", "tapped",
		"made", "elevated", "ordained",
	};

	return GAZ_TEXT_IS_ANY(doc, i, verbs);
}

static bool
is_becoming(const GazDoc *doc, uint32_t i)
{
	return gaz_text_is(doc, i, "become") || gaz_text_is(doc, i, "becomes") ||
		gaz_text_is(doc, i, "became") || gaz_text_is(doc, i, "remain") ||
		gaz_text_is(doc, i, "remains") ||
		gaz_text_is(doc, i, "remained");
}

/* ---- the subject ---- */

/* The one whom the sentence is about, if that is clear; else nobody. */
static uint32_t
only_person(const GazCast *cast)
{
	if (cast->count == 0)
		return cast->pronoun ? cast->antecedent : GAZ_NONE;
	return cast->count == 1 ? cast->last : GAZ_NONE;
}

/* The subject of the verb group that has a word at i. */
static uint32_t
subject_of(GazCast *cast, uint32_t i)
{
	const GazDoc *doc = cast->doc;
	const GazMention *m;
	uint32_t	p = i;

	for (int k = 0; k < MAX_GROUP && p > cast->within.from &&
		 (gaz_is_auxiliary(doc, p - 1) || is_adverb(doc, p - 1)); k++)
		p--;
	if (p == cast->within.from)
		return GAZ_NONE;
	m = gaz_covering(doc, p - 1);
	if (m != NULL)
		return m->kind == GAZ_M_PERSON ?
			(uint32_t) (m - doc->mentions.item) :
			p <= cast->last_end ? cast->last : GAZ_NONE;
	switch (gaz_tok(doc, p - 1)->word)
	{
		case GAZ_W_WHO:
			return cast->last;
		case GAZ_W_HE:
		case GAZ_W_SHE:
			return cast->count == 0 ? cast->antecedent : only_person(cast);
		case GAZ_W_AND:
		case GAZ_W_BUT:
			return only_person(cast);
		case GAZ_W_COMMA:
			return p - 1 <= cast->last_end ? cast->last : only_person(cast);
		default:
			break;
	}
	if (p <= cast->last_end)
		return cast->last;
	return gaz_claim_known_part(cast, p - 1);
}

/* ---- the office ---- */

/* Past 'as', 'to be', 'to the post of' behind a verb of naming. */
static uint32_t
skip_to_office(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	if (gaz_is_word(doc, i, GAZ_W_AS))
		i++;
	else if (gaz_is_word(doc, i, GAZ_W_TO))
		i += 1 + gaz_is_word(doc, i + 1, GAZ_W_BE);
	i = gaz_skip_to_role(doc, i, limit);
	if ((gaz_text_is(doc, i, "post") || gaz_text_is(doc, i, "position") ||
		 gaz_text_is(doc, i, "role")) && gaz_is_word(doc, i + 1, GAZ_W_OF))
		i += 2;
	return gaz_skip_to_role(doc, i, limit);
}

/* The role that the verb gives must start right there. */
static bool
office_starts(GazDoc *doc, uint32_t i, uint32_t limit)
{
	GazRole		role;
	uint32_t	title = gaz_find_title(doc, i, limit);

	if (title == GAZ_NONE || !gaz_read_role(doc, title, gaz_span(i, limit),
											&role))
		return false;
	return role.phrase.from == i ||
		(gaz_tok(doc, role.phrase.from - 1)->flags & GAZ_TF_POSS);
}

static uint32_t
give_office(GazCast *cast, uint32_t person, uint32_t i, uint32_t verb)
{
	uint32_t	from = skip_to_office(cast->doc, i, cast->within.to);
	uint32_t	end;

	if (person == GAZ_NONE || !office_starts(cast->doc, from, cast->within.to))
		return verb;
	end = gaz_give_role_chain(cast, person, from, GAZ_NAME_FIRST);
	if (end == from)
		return verb;
	if (person == cast->last)
		cast->last_end = end;
	return end;
}

/* ---- 'as' and 'post of' ---- */

/* 'succeed |X| as': the office is not X's. */
static bool
is_succession(const GazDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {
		"succeed", "succeeds", "succeeded", "succeeding", "replace",
		"replaces", "replaced", "replacing", "follows", "following",
	};

	return GAZ_TEXT_IS_ANY(doc, i, verbs);
}

/* Behind these the 'as' is of an office, however far the person is. */
static bool
is_serving(const GazDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {
		"served", "serves", "serve", "serving", "worked", "works", "acting",
		"acts", "in", "over", "down",
	};

	return GAZ_TEXT_IS_ANY(doc, i, verbs) ||
		gaz_has_kind(doc, i, GAZ_K_EVENT_VERB);
}

/* Who is meant where an 'as' stands at i. */
static uint32_t
person_for_as(GazCast *cast, uint32_t i)
{
	const GazDoc *doc = cast->doc;
	uint32_t	verb = i - 1;
	const GazMention *last;

	if (cast->last == GAZ_NONE)
		return i > cast->within.from + 1 ? subject_of(cast, i - 1) : GAZ_NONE;
	last = &doc->mentions.item[cast->last];
	/* 'Petra Novak's successor as mayor, Tom Ek' */
	if (gaz_tok(doc, last->span.to)->flags & GAZ_TF_POSS)
		return GAZ_NONE;
	if (last->span.from > cast->within.from &&
		is_succession(doc, last->span.from - 1))
		return cast->first != cast->last ? cast->first : GAZ_NONE;
	return is_serving(doc, verb) || last->span.to + 10 >= i ? cast->last :
		GAZ_NONE;
}

static uint32_t
role_as(GazCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	from = i + 1;
	uint32_t	title;
	uint32_t	person;

	if (!gaz_is_word(doc, i, GAZ_W_AS))
	{
		if (!gaz_is_word(doc, i + 1, GAZ_W_OF))
			return i;
		from = i + 2;
	}
	/* 'as well |as| heads of departments' */
	else if (i > cast->within.from && gaz_is_word(doc, i - 1, GAZ_W_WELL))
		return i;
	from = gaz_skip_to_role(doc, from, cast->within.to);
	title = gaz_find_title(doc, from, cast->within.to);
	if (title == GAZ_NONE || title > from + 5)
		return i;
	person = person_for_as(cast, i);
	return person == GAZ_NONE ? i :
		gaz_give_role_chain(cast, person, from, GAZ_NAME_FIRST);
}

/* 'step into the |role|', 'assumed the |role|': an office, no part in something. */
static bool
is_role_taken(const GazDoc *doc, uint32_t i, uint32_t from)
{
	static const char *const verbs[] = {
		"into", "assume", "assumes", "assumed", "assuming", "take",
		"takes", "took", "taking", "accepted", "leave", "leaves", "left",
		"held", "holds", "fill", "fills",
	};

	return gaz_text_is(doc, i, "role") && i >= from + 3 &&
		gaz_is_word(doc, i - 1, GAZ_W_THE) &&
		GAZ_TEXT_IS_ANY(doc, i - 2, verbs);
}

/* ---- the verbs ---- */

/* 'is', 'was', 'be', 'been', with the participle of naming behind it. */
static uint32_t
role_by_be(GazCast *cast, uint32_t i)
{
	uint32_t	verb = i + 1;

	/* nobody has been named whom it could be said of */
	if (cast->count == 0 && cast->antecedent == GAZ_NONE)
		return i;
	while (verb < i + 3 && is_adverb(cast->doc, verb))
		verb++;
	verb += gaz_is_naming_verb(cast->doc, verb);
	return give_office(cast, subject_of(cast, i), verb, i);
}

/* A verb of the lexicon's that appoints: 'named', 'elects'. */
static bool
is_appointing(const GazDoc *doc, uint32_t i)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_EVENT_VERB);

	return m != NULL && gaz_span_len(m->span) == 1 &&
		strcmp(gaz_doc_code(doc, m), "appointment") == 0;
}

uint32_t
gaz_give_role_by_verb(GazCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;

	/* most tokens that are looked at are names */
	if (gaz_is_capital(doc, i) || !gaz_is_free(doc, i))
		return i;
	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_IS:
		case GAZ_W_WAS:
		case GAZ_W_BE:
		case GAZ_W_BEEN:
			return role_by_be(cast, i);
		case GAZ_W_AS:
			return role_as(cast, i);
		default:
			break;
	}
	if (gaz_is_closed(doc, i))
		return i;
	/* few words begin so, and fewer are asked about */
	switch (doc->text[gaz_tok(doc, i)->start])
	{
		case 'p':
			if (gaz_text_is(doc, i, "post") || gaz_text_is(doc, i, "position"))
				return role_as(cast, i);
			break;
		case 'b':
		case 'r':
			if (is_role_taken(doc, i, cast->within.from))
				return role_as(cast, i);
			if (is_becoming(doc, i))
				return give_office(cast, subject_of(cast, i), i + 1, i);
			break;
		default:
			break;
	}
	if (!is_appointing(doc, i))
		return i;
	/* ', appointed head in May,' is the person's before; else who follows */
	if (i > cast->within.from && gaz_is_word(doc, i - 1, GAZ_W_COMMA))
		return give_office(cast, subject_of(cast, i), i + 1, i);
	cast->naming = i;
	return i;
}

uint32_t
gaz_give_role_named(GazCast *cast, uint32_t i)
{
	if (cast->naming == GAZ_NONE)
		return i;
	cast->naming = GAZ_NONE;
	return give_office(cast, cast->last, i, i);
}
