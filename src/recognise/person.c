/*-------------------------------------------------------------------------
 *
 * person.c
 *	  Persons and the roles they have in this article.
 *
 * Three kinds of evidence make a run of capitals a person: its shape (name.c),
 * an honorific before it, and a role beside it.  One pass over a sentence
 * takes the strong shapes, a second one reads the roles from left to right and
 * ties each to its owner:
 *
 *	  vice mayor Su Jianping						role, name
 *	  Its founder, University professor He Siyuan, said	role, comma, name
 *	  Huang Lifen, member of A and Secretary-General,	name, comma, roles
 *	  city leaders Chen Yuanbang, Xue Kan and Gao Ming	one role for a list
 *	  Corinne Aebischer, who heads the Department,		a relative clause
 *
 * Beside a role, a reporting verb or an honorific a weak shape is enough, and
 * beside a role even a single unknown name is ('Minister Suharyanto').
 *
 * Limits: the same role said of two people in one phrase goes to the nearer
 * one; a headline in title case makes no new persons (resolve/ finds the
 * known ones there).
 *
 *-------------------------------------------------------------------------
 */
#include "base/index.h"
#include "recognise/name.h"
#include "recognise/personrole.h"
#include "recognise/recognise.h"

const GazMention *
gaz_person_at(const GazDoc *doc, uint32_t i)
{
	const GazMention *m = gaz_covering(doc, i);

	return m != NULL && m->kind == GAZ_M_PERSON && m->span.from == i ? m : NULL;
}

static uint32_t
mention_index(const GazDoc *doc, const GazMention *m)
{
	return (uint32_t) (m - doc->mentions.item);
}

static bool
is_reporting(const GazDoc *doc, uint32_t i)
{
	return gaz_doc_match(doc, i, GAZ_K_REPORTING_VERB) != NULL;
}

/* 'said' before a name; 'called' there names things of all kinds. */
static bool
is_said_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m = i > limit ?
		gaz_doc_match(doc, i - 1, GAZ_K_REPORTING_VERB) : NULL;

	return m != NULL && m->span.to == i &&
		doc->image->entries[m->entry].weight >= 0.8f &&
		!gaz_text_is(doc, i - 1, "called");
}

/*
 * Neighbouring words of the organisations found so far: a weak shape made of
 * them ('Van Rossum' of Van Rossum Chemie NV) is that body again.
 */
static GazIndex *
pairs_in_organizations(const GazDoc *doc)
{
	GazIndex   *pairs = gaz_index_create(doc->arena, doc->mentions.n * 4);

	for (uint32_t k = 0; k < doc->mentions.n; k++)
	{
		const GazMention *m = &doc->mentions.item[k];

		if (m->kind != GAZ_M_ORGANIZATION || m->dropped)
			continue;
		for (uint32_t i = m->span.from; i + 1 < m->span.to; i++)
			gaz_index_set(pairs, (uint64_t) gaz_tok(doc, i)->hash << 32 |
						  gaz_tok(doc, i + 1)->hash, 1);
	}
	return pairs;
}

bool
gaz_is_lone_name(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return i < limit && gaz_is_capital(doc, i) && gaz_is_free(doc, i) &&
		(gaz_is_unknown_name(doc, i) || gaz_has_kind(doc, i, GAZ_K_SURNAME)) &&
		!gaz_is_closed(doc, i) && gaz_run_end(doc, i, limit) == i + 1 &&
		(gaz_tok(doc, i)->kinds & (gaz_kind_bit(GAZ_K_ORG_HEAD) |
								   gaz_kind_bit(GAZ_K_TITLE) |
								   gaz_kind_bit(GAZ_K_STOP) |
								   gaz_kind_bit(GAZ_K_DEMONYM) |
								   gaz_kind_bit(GAZ_K_MONTH) |
								   gaz_kind_bit(GAZ_K_WEEKDAY))) == 0 &&
		!(gaz_tok(doc, i)->flags & GAZ_TF_UPPER) &&
		(gaz_doc_match(doc, i, GAZ_K_PLACE) == NULL ||
		 gaz_follows_honorific(doc, i)) &&
		gaz_doc_match(doc, i, GAZ_K_ORGANIZATION) == NULL;
}

/* The reporters of the text are its authors, not among its persons. */
static bool
is_author(const GazDoc *doc, GazSpan name)
{
	for (uint32_t k = 0; k < doc->layout.authors.n && k < 16; k++)
	{
		GazSpan		author = doc->layout.authors.item[k];
		uint32_t	n = 0;

		if (gaz_span_len(author) != gaz_span_len(name))
			continue;
		while (n < gaz_span_len(name) &&
			   gaz_tok(doc, author.from + n)->hash ==
			   gaz_tok(doc, name.from + n)->hash)
			n++;
		if (n == gaz_span_len(name))
			return true;
	}
	return false;
}

uint32_t
gaz_person_here(GazDoc *doc, uint32_t i, uint32_t limit, float least,
				bool alone, const char *rule)
{
	const GazMention *m = gaz_person_at(doc, i);
	float		strength;
	uint32_t	end;

	if (m != NULL)
		return mention_index(doc, m);
	end = gaz_person_shape(doc, i, limit, &strength);
	if (end > i && strength >= least && !is_author(doc, gaz_span(i, end)))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end), rule,
							 GAZ_NONE, 0.6f + 0.4f * strength);
	if (alone && gaz_is_lone_name(doc, i, limit))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1), rule,
							 GAZ_NONE, 0.65f);
	return GAZ_NONE;
}

/* ---- first pass: shapes and honorifics ---- */

/* Nouns of things that have their name from a person or a place. */
static bool
is_named_thing(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"project", "mine", "deposit", "field", "prize", "award", "index",
		"foundation", "museum", "stadium", "method", "effect", "theorem",
		"reactor", "telescope", "engine", "shipyard", "refinery",
	};

	return GAZ_TEXT_IS_ANY(doc, i, nouns);
}

/* '|Tan Loi| commune', '|Long Thanh| airport': small nouns that only places have. */
static bool
is_placed_thing(const GazDoc *doc, uint32_t i)
{
	static const char *const nouns[] = {
		"commune", "district", "ward", "village", "town", "township", "county",
		"province", "city", "airport", "seaport", "port", "bridge", "lake",
		"river", "island", "mountain", "canal", "reservoir", "bay", "beach",
		"prefecture", "municipality", "subdistrict", "hamlet",
	};

	return !gaz_is_capital(doc, i) && GAZ_TEXT_IS_ANY(doc, i, nouns);
}

static bool
is_trust(const GazDoc *doc, uint32_t i)
{
	return gaz_text_is(doc, i, "confidence") || gaz_text_is(doc, i, "trust") ||
		gaz_text_is(doc, i, "faith") || gaz_text_is(doc, i, "believe") ||
		gaz_text_is(doc, i, "interest");
}

/*
 * What a person's name does not stand beside: 'Pratt & |Whitney PW|1900G',
 * 'New |Hope Liuhe|', 'the |Cauchari Oeste| project', '|Guo Fa| [2022] No. 2'.
 */
static bool
is_out_of_place(const GazDoc *doc, uint32_t i, uint32_t end, float strength)
{
	const uint64_t heads = gaz_kind_bit(GAZ_K_PLACE_HEAD) |
		gaz_kind_bit(GAZ_K_ORG_HEAD) | gaz_kind_bit(GAZ_K_PROGRAMME_HEAD);
	const GazToken *next = gaz_tok(doc, end);

	if ((next->kind == GAZ_TK_NUMBER && gaz_glued(next)) ||
		(next->kind == GAZ_TK_PUNCT && next->punct == '[' &&
		 gaz_tok(doc, end + 1)->kind == GAZ_TK_NUMBER) ||
		is_placed_thing(doc, end))
		return true;
	if (i == 0)
		return false;
	if (gaz_is_word(doc, i - 1, GAZ_W_AMP) || gaz_text_is(doc, i - 1, "new"))
		return gaz_is_capital(doc, i - 1) ||
			gaz_is_word(doc, i - 1, GAZ_W_AMP);
	if (gaz_is_word(doc, i - 1, GAZ_W_THE) && !gaz_is_capital(doc, end) &&
		((next->kinds & heads) || is_named_thing(doc, end)))
		return true;
	/* 'in |Batu Gajah|,' is a place, 'in Ana Ruiz's view' and 'trust in' not */
	return gaz_is_word(doc, i - 1, GAZ_W_IN) &&
		!(next->flags & GAZ_TF_POSS) &&
		(strength < 0.9f || (next->kind == GAZ_TK_PUNCT &&
							 (i < 2 || !is_trust(doc, i - 2))));
}

/* Are the two words at i the beginning of a body's name, or within one? */
static bool
is_in_organization(const GazDoc *doc, const GazIndex *pairs, uint32_t i)
{
	return gaz_index_find(pairs, (uint64_t) gaz_tok(doc, i)->hash << 32 |
						  gaz_tok(doc, i + 1)->hash) != GAZ_NONE;
}

/* The end of a shape at i that needs no context, or i. */
static uint32_t
strong_shape(const GazDoc *doc, uint32_t i, GazSpan within,
			 const GazIndex *pairs, float *strength)
{
	uint32_t	end;

	if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
		gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL ||
		gaz_doc_match(doc, i, GAZ_K_DEGREE) != NULL)
		return i;
	end = gaz_person_shape(doc, i, within.to, strength);
	if (end == i || *strength < GAZ_SHAPE_STRONG ||
		is_out_of_place(doc, i, end, *strength) ||
		is_author(doc, gaz_span(i, end)) ||
		is_in_organization(doc, pairs, i))
		return i;
	/* not the second half of a name whose first half nobody knows */
	return i > within.from && gaz_is_unknown_name(doc, i - 1) &&
		gaz_is_free(doc, i - 1) &&
		gaz_doc_match(doc, i - 1, GAZ_K_TITLE) == NULL ? i : end;
}

static void
strong_names(GazDoc *doc, const GazSentence *s, const GazIndex *pairs)
{
	const uint64_t rows = gaz_kind_bit(GAZ_K_PERSON) |
		gaz_kind_bit(GAZ_K_HONORIFIC) | GAZ_T_CAPITAL;
	uint32_t	i = s->span.from;

	while ((i = gaz_next_start(doc, i, s->span.to, rows)) < s->span.to)
	{
		const GazMatch *known = gaz_doc_match(doc, i, GAZ_K_PERSON);
		uint32_t	name = gaz_skip_honorifics(doc, i);
		uint32_t	end;
		float		strength;

		if (known != NULL && gaz_span_is_free(doc, known->span))
		{
			gaz_doc_claim(doc, GAZ_M_PERSON, known->span, "person-lexicon",
						  known->entry, 0.95f);
			i = known->span.to;
			continue;
		}
		if (name > i && name < s->span.to &&
			gaz_person_here(doc, name, s->span.to, GAZ_SHAPE_VAGUE, true,
							"person-honorific") != GAZ_NONE)
		{
			i = gaz_covering(doc, name)->span.to;
			continue;
		}
		end = strong_shape(doc, i, s->span, pairs, &strength);
		if (end > i)
			gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end), "person-shape",
						  GAZ_NONE, strength);
		i = end > i ? end : i + 1;
	}
}

/* ---- second pass: weak shapes and roles ---- */

/* 'Baiano, the leader of': one unknown name with its role behind. */
static bool
is_lone_leader(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	title;
	const GazMatch *m;

	if (!gaz_is_lone_name(doc, i, limit) || !gaz_is_word(doc, i + 1, GAZ_W_COMMA) ||
		(!gaz_is_word(doc, i + 2, GAZ_W_THE) &&
		 !gaz_is_word(doc, i + 2, GAZ_W_A)))
		return false;
	title = gaz_find_title(doc, i + 2, limit);
	if (title == GAZ_NONE)
		return false;
	m = gaz_doc_match(doc, title, GAZ_K_TITLE);
	return gaz_is_word(doc, m->span.to, GAZ_W_OF) ||
		gaz_is_word(doc, m->span.to, GAZ_W_AT) ||
		gaz_is_word(doc, m->span.to, GAZ_W_FOR);
}

/* 'named Deborah Quill (as) its chief': a verb before and an office behind. */
static bool
is_named_to_office(const GazDoc *doc, uint32_t i, uint32_t end, GazSpan within)
{
	uint32_t	from = end;

	if (i == within.from || !gaz_is_naming_verb(doc, i - 1))
		return false;
	if (gaz_is_word(doc, end, GAZ_W_AS) || gaz_is_word(doc, end, GAZ_W_TO) ||
		gaz_is_word(doc, end, GAZ_W_COMMA))
		from++;
	return gaz_find_title(doc, gaz_skip_to_role(doc, from, within.to),
						  within.to) != GAZ_NONE;
}

/* Weak shapes that a verb of saying or a role behind them makes good. */
static uint32_t
weak_name(GazDoc *doc, uint32_t i, GazSpan within, const GazIndex *pairs)
{
	float		strength;
	uint32_t	end = gaz_person_shape(doc, i, within.to, &strength);
	uint32_t	after;
	uint32_t	title;

	if (end == i && is_lone_leader(doc, i, within.to))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1),
							 "person-apposition", GAZ_NONE, 0.6f);
	if (end > i && strength >= GAZ_SHAPE_VAGUE &&
		is_named_to_office(doc, i, end, within))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
							 "person-named", GAZ_NONE, 0.75f);
	if (end == i || strength < GAZ_SHAPE_WEAK || end >= within.to ||
		is_in_organization(doc, pairs, i) ||
		is_out_of_place(doc, i, end, 1) || is_author(doc, gaz_span(i, end)))
		return GAZ_NONE;
	after = gaz_skip_degrees(doc, end, within.to);
	if (strength >= GAZ_SHAPE_SPEAKS &&
		(is_reporting(doc, after) || is_said_before(doc, i, within.from)))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
							 "person-speaks", GAZ_NONE, 0.5f + strength / 2);
	if (!gaz_is_word(doc, after, GAZ_W_COMMA))
		return GAZ_NONE;
	/* ', who founded', ', 49, was': so goes on what is said of persons */
	if (gaz_is_word(doc, after + 1, GAZ_W_WHO) || after > end)
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
							 "person-who", GAZ_NONE, 0.6f + strength / 3);
	title = gaz_find_title(doc, after + 1, within.to);
	if (title == GAZ_NONE || gaz_name_follows(doc, title + 1, within.to))
		return GAZ_NONE;
	return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
						 "person-apposition", GAZ_NONE, 0.6f + strength / 3);
}

void
gaz_enter_person(GazCast *cast, uint32_t person)
{
	const GazDoc *doc = cast->doc;
	GazSpan		name = doc->mentions.item[person].span;

	if (cast->count++ == 0)
		cast->first = person;
	cast->last = person;
	/* by which words may the person be called later? */
	if (gaz_span_len(name) < 2 || gaz_span_len(name) > GAZ_NAME_MAX)
		return;
	for (uint32_t i = name.from; i < name.to; i++)
		if (gaz_is_capital(doc, i))
			gaz_index_offer(cast->parts, gaz_tok(doc, i)->hash, person);
}

uint32_t
gaz_claim_known_part(GazCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	known;

	if (i < cast->within.from || !gaz_is_capital(doc, i) ||
		gaz_is_closed(doc, i) || !gaz_is_free(doc, i) ||
		gaz_glued(gaz_tok(doc, i)) ||
		(i > cast->within.from && gaz_is_capital(doc, i - 1)) ||
		gaz_run_end(doc, i, cast->within.to) != i + 1)
		return GAZ_NONE;
	known = gaz_index_find(cast->parts, gaz_tok(doc, i)->hash);
	if (known == GAZ_NONE || known == GAZ_AMBIGUOUS)
		return GAZ_NONE;
	return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1),
						 "person-short", GAZ_NONE, 0.8f);
}

/* 'Luo, also a member of the board': a known part of a name with its role. */
static uint32_t
known_with_role(GazCast *cast, uint32_t i)
{
	GazRole		role;

	if (gaz_index_find(cast->parts, gaz_tok(cast->doc, i)->hash) == GAZ_NONE)
		return GAZ_NONE;
	/* 'Tate |would| stay on as an adviser', 'Quill|, 49,|' */
	if (gaz_is_word(cast->doc, i + 1, GAZ_W_COMMA) ?
		(!gaz_is_word(cast->doc, i + 2, GAZ_W_WHO) &&
		 gaz_skip_degrees(cast->doc, i + 1, cast->within.to) == i + 1 &&
		 !gaz_role_starts(cast->doc, i + 2, cast->within.to, &role)) :
		!gaz_is_auxiliary(cast->doc, i + 1))
		return GAZ_NONE;
	return gaz_claim_known_part(cast, i);
}

/*
 * 'Bakken |said|' where Mona Lie Bakken has been named: no town speaks.  A
 * country might, and behind 'in' or 'to' it is the town.
 */
static uint32_t
known_town(GazCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	GazMention *m = &doc->mentions.item[doc->cover[i]];
	uint32_t	known = gaz_index_find(cast->parts, gaz_tok(doc, i)->hash);

	if (m->kind != GAZ_M_PLACE || gaz_span_len(m->span) != 1 ||
		m->entry == GAZ_NONE || known == GAZ_NONE || known == GAZ_AMBIGUOUS ||
		strcmp(gaz_image_string(doc->image,
								doc->image->entries[m->entry].scheme),
			   "country") == 0 ||
		(i > cast->within.from && gaz_tok(doc, i - 1)->kind == GAZ_TK_WORD &&
		 gaz_is_closed(doc, i - 1)) ||
		!(is_reporting(doc, i + 1) || gaz_is_auxiliary(doc, i + 1)))
		return GAZ_NONE;
	m->dropped = true;
	return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1),
						 "person-short", GAZ_NONE, 0.8f);
}

/* The person at i, with the roles behind; where to go on. */
static uint32_t
take_person(GazCast *cast, uint32_t person)
{
	uint32_t	next;

	gaz_enter_person(cast, person);
	next = gaz_give_roles_behind(cast, person, GAZ_NAME_FIRST);
	cast->last_end = next;
	return gaz_give_role_named(cast, next);
}

/* Whom 'she' will mean in the next sentence. */
static void
choose_antecedent(GazCast *cast)
{
	const GazDoc *doc = cast->doc;

	if (cast->count == 1)
		cast->antecedent = cast->last;
	else if (cast->count > 1)
		cast->antecedent = doc->mentions.item[cast->first].span.from <=
			cast->within.from + 1 ? cast->first : GAZ_NONE;
}

/* The next token that may be a name, or lead to one's role. */
static uint32_t
next_of_roles(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_TITLE) |
		gaz_kind_bit(GAZ_K_EVENT_VERB) | GAZ_T_CAPITAL;

	for (; i < limit; i++)
	{
		const GazToken *t = &doc->tokens.item[i];
		char		first = doc->text[t->start];

		if ((doc->matches.kinds[i] & starts) != 0 ||
			doc->cover[i] != GAZ_NONE || t->word == GAZ_W_AS ||
			t->word == GAZ_W_IS || t->word == GAZ_W_WAS ||
			t->word == GAZ_W_BE || t->word == GAZ_W_BEEN)
			break;
		/* 'post', 'become', 'remains': see roleverb.c */
		if ((first == 'p' || first == 'b' || first == 'r') &&
			t->end - t->start >= 4 && t->end - t->start <= 8)
			break;
	}
	return i;
}

/* Behind the tokens from i on that the same mention covers. */
static uint32_t
covered_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	mention = doc->cover[i];

	while (i < limit && doc->cover[i] == mention)
		i++;
	return i;
}

static void
roles_of_sentence(GazCast *cast)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	i = cast->within.from;

	cast->first = cast->last = cast->naming = GAZ_NONE;
	cast->last_end = cast->count = 0;
	cast->pronoun = gaz_is_word(doc, i, GAZ_W_SHE) ||
		gaz_is_word(doc, i, GAZ_W_HE);
	while ((i = next_of_roles(doc, i, cast->within.to)) < cast->within.to)
	{
		const GazMention *m = gaz_person_at(doc, i);
		uint32_t	person = m != NULL ? mention_index(doc, m) : GAZ_NONE;
		uint32_t	next;

		/* hanperson.c has read these */
		if (gaz_tok(doc, i)->kind == GAZ_TK_HAN)
		{
			i++;
			continue;
		}
		if (person == GAZ_NONE && !gaz_is_free(doc, i))
		{
			person = known_town(cast, i);
			if (person == GAZ_NONE)
			{
				i = covered_end(doc, i, cast->within.to);
				continue;
			}
		}
		if (person == GAZ_NONE && gaz_is_capital(doc, i) &&
			gaz_doc_match(doc, i, GAZ_K_TITLE) == NULL)
		{
			person = weak_name(doc, i, cast->within, cast->pairs);
			if (person == GAZ_NONE)
				person = known_with_role(cast, i);
		}
		if (person != GAZ_NONE)
			next = take_person(cast, person);
		else
		{
			next = gaz_give_role_by_verb(cast, i);
			if (next == i &&
				(i == cast->within.from ||
				 gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL))
				next = gaz_give_role_before(cast, i);
		}
		i = next > i ? next : i + 1;
	}
	choose_antecedent(cast);
}

/*
 * '- Ana Ruiz, Mayor of Lima' on a line of its own, below a quotation: all in
 * capitals, but no headline.  Without the dash it is rather a contact.
 */
static bool
is_signature(const GazDoc *doc, const GazSentence *s)
{
	uint32_t	i = s->span.from;
	uint32_t	title;
	uint32_t	end;
	float		strength;

	if (s->section == GAZ_SECTION_TITLE || !gaz_is_word(doc, i, GAZ_W_HYPHEN))
		return false;
	i = gaz_skip_honorifics(doc, i + 1);
	end = gaz_person_shape(doc, i, s->span.to, &strength);
	if (end == i || strength < GAZ_SHAPE_STRONG ||
		!gaz_is_word(doc, end, GAZ_W_COMMA))
		return false;
	title = gaz_find_title(doc, end + 1, s->span.to);
	return title != GAZ_NONE && title <= end + 4;
}

void
gaz_recognise_persons(GazDoc *doc)
{
	const GazIndex *pairs = pairs_in_organizations(doc);
	GazCast		cast = {.doc = doc, .pairs = pairs, .antecedent = GAZ_NONE};

	cast.parts = gaz_index_create(doc->arena, 64);
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section == GAZ_SECTION_FURNITURE ||
			(gaz_capitals_mean_nothing(doc, s) && !is_signature(doc, s)))
			continue;
		strong_names(doc, s, pairs);
		cast.within = s->span;
		roles_of_sentence(&cast);
	}
}
