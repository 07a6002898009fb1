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
#include "recognise/orgname.h"
#include "recognise/recognise.h"
#include "recognise/role.h"

#define VAGUE 0.1f				/* shape that a role right before makes good */
#define WEAK 0.35f				/* shape that a role beside makes good */
#define SPEAKS 0.4f				/* shape that a reporting verb makes good */
#define STRONG 0.8f				/* shape that needs no context */

static const GazMention *
person_at(const GazDoc *doc, uint32_t i)
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

/*
 * A single name that nothing knows and that has nothing capitalised behind it:
 * 'Suharyanto' in 'Minister Suharyanto'.
 */
static bool
lone_name(const GazDoc *doc, uint32_t i, uint32_t limit)
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

/*
 * The person whose name begins at i, claimed now if only context was missing.
 * least is the shape it must have, alone whether a lone name will do.
 */
static uint32_t
name_here(GazDoc *doc, uint32_t i, uint32_t limit, float least, bool alone,
		  const char *rule)
{
	const GazMention *m = person_at(doc, i);
	float		strength;
	uint32_t	end;

	if (m != NULL)
		return mention_index(doc, m);
	end = gaz_person_shape(doc, i, limit, &strength);
	if (end > i && strength >= least)
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end), rule,
							 GAZ_NONE, 0.6f + 0.4f * strength);
	if (alone && lone_name(doc, i, limit))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1), rule,
							 GAZ_NONE, 0.65f);
	return GAZ_NONE;
}

/* ---- first pass: shapes and honorifics ---- */

static void
strong_names(GazDoc *doc, const GazSentence *s, const GazIndex *pairs)
{
	const uint64_t rows = gaz_kind_bit(GAZ_K_PERSON) |
		gaz_kind_bit(GAZ_K_HONORIFIC) | GAZ_T_CAPITAL;
	uint32_t	i = s->span.from;

	while ((i = gaz_next_start(doc, i, s->span.to, rows)) < s->span.to)
	{
		const GazMatch *known;
		uint32_t	name;
		uint32_t	end;
		float		strength;

		known = gaz_doc_match(doc, i, GAZ_K_PERSON);
		name = gaz_skip_honorifics(doc, i);
		if (known != NULL && gaz_span_is_free(doc, known->span))
		{
			gaz_doc_claim(doc, GAZ_M_PERSON, known->span, "person-lexicon",
						  known->entry, 0.95f);
			i = known->span.to;
			continue;
		}
		if (name > i && name < s->span.to &&
			name_here(doc, name, s->span.to, VAGUE, true,
					  "person-honorific") != GAZ_NONE)
		{
			i = gaz_covering(doc, name)->span.to;
			continue;
		}
		if (!gaz_is_capital(doc, i) || !gaz_is_free(doc, i) ||
			gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL)
		{
			i++;
			continue;
		}
		end = gaz_person_shape(doc, i, s->span.to, &strength);
		/* not the second half of a name whose first half nobody knows */
		if (end > i && strength >= STRONG &&
			gaz_index_find(pairs, (uint64_t) gaz_tok(doc, i)->hash << 32 |
						   gaz_tok(doc, i + 1)->hash) == GAZ_NONE &&
			!(i > s->span.from && gaz_is_unknown_name(doc, i - 1) &&
			  gaz_is_free(doc, i - 1) &&
			  gaz_doc_match(doc, i - 1, GAZ_K_TITLE) == NULL))
		{
			gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end), "person-shape",
						  GAZ_NONE, strength);
			i = end;
		}
		else
			i++;
	}
}

/* ---- second pass: roles ---- */

/* Records the role and its mention. */
static void
give_role(GazDoc *doc, uint32_t person, const GazRole *role)
{
	GazRole    *r = gaz_vec_push(doc->arena, &doc->roles);
	uint32_t	m;

	*r = *role;
	m = gaz_doc_add(doc, GAZ_M_ROLE, role->phrase, "role", GAZ_NONE,
					doc->mentions.item[person].score);
	doc->mentions.item[m].data = doc->roles.n - 1;
	/* the owner's mention for now; resolution makes it an entity */
	r->person = person;
}

/* The mention whose name ends right before i, over ', ' and 'and'. */
static uint32_t
person_before(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMention *m;

	while (i > limit && (gaz_is_word(doc, i - 1, GAZ_W_AND) ||
						 gaz_is_word(doc, i - 1, GAZ_W_COMMA)))
		i--;
	if (i <= limit)
		return GAZ_NONE;
	m = gaz_covering(doc, i - 1);
	return m != NULL && m->kind == GAZ_M_PERSON ? mention_index(doc, m) :
		GAZ_NONE;
}

/* 'A, B and C' behind a role in the plural. */
static uint32_t
give_to_list(GazDoc *doc, uint32_t i, uint32_t limit, const GazRole *role)
{
	while (i < limit)
	{
		uint32_t	next = i;
		uint32_t	person;

		while (next < limit && next < i + 2 &&
			   (gaz_is_word(doc, next, GAZ_W_COMMA) ||
				gaz_is_word(doc, next, GAZ_W_AND)))
			next++;
		if (next == i)
			break;
		person = name_here(doc, gaz_skip_honorifics(doc, next), limit, WEAK,
						   false, "person-in-list");
		if (person == GAZ_NONE)
			break;
		give_role(doc, person, role);
		i = doc->mentions.item[person].span.to;
	}
	return i;
}

/* What may stand between a name and its roles: '(Greens)', ', 54', ', Ph.D.' */
static uint32_t
skip_degrees(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m;

	if (gaz_is_word(doc, i, GAZ_W_LPAREN))
		for (uint32_t k = i + 1; k < limit && k < i + 6; k++)
			if (gaz_is_word(doc, k, GAZ_W_RPAREN))
			{
				i = k + 1;
				break;
			}
	if (i + 2 < limit && gaz_is_word(doc, i, GAZ_W_COMMA) &&
		gaz_tok(doc, i + 1)->kind == GAZ_TK_NUMBER &&
		gaz_tok(doc, i + 1)->end - gaz_tok(doc, i + 1)->start == 2 &&
		gaz_is_word(doc, i + 2, GAZ_W_COMMA))
		i += 2;
	while (i + 1 < limit && gaz_is_word(doc, i, GAZ_W_COMMA) &&
		   (m = gaz_doc_match(doc, i + 1, GAZ_K_DEGREE)) != NULL)
		i = m->span.to;
	return i;
}

/* ', who heads the Federal Department of Finance,' */
static uint32_t
relative_clause(GazDoc *doc, uint32_t person, uint32_t i, uint32_t limit)
{
	static const char *const verbs[] = {
		"chairs", "heads", "leads", "runs", "directs", "oversees", "covers",
		"represents", "manages", "edits",
	};
	GazRole		role = {0};
	uint32_t	end;

	if (!gaz_is_word(doc, i, GAZ_W_WHO))
		return i;
	for (size_t k = 0; k < GAZ_LENGTHOF(verbs); k++)
	{
		if (!gaz_text_is(doc, i + 1, verbs[k]))
			continue;
		end = i + 2;
		while (end < limit && end < i + 20 &&
			   (gaz_tok(doc, end)->kind != GAZ_TK_PUNCT ||
				gaz_glued(gaz_tok(doc, end + 1))) && !is_reporting(doc, end))
			end++;
		role.phrase = gaz_span(i + 1, end);
		role.title = gaz_span(i + 1, i + 2);
		if (end > i + 2)
			give_role(doc, person, &role);
		return end;
	}
	return i;
}

/* Does a person's name follow directly, so that the role is that one's? */
static bool
name_follows(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	float		strength;

	i = gaz_skip_honorifics(doc, i);
	return person_at(doc, i) != NULL ||
		(gaz_person_shape(doc, i, limit, &strength) > i && strength >= WEAK);
}

/* ', chairman of A and director of B' behind a name. */
static uint32_t
roles_after(GazDoc *doc, uint32_t person, GazSpan within)
{
	uint32_t	i = skip_degrees(doc, doc->mentions.item[person].span.to,
								 within.to);
	uint32_t	done = i;

	if (!gaz_is_word(doc, i, GAZ_W_COMMA) && !gaz_is_word(doc, i, GAZ_W_AMP))
		return done;
	if (gaz_is_word(doc, i + 1, GAZ_W_WHO))
		return relative_clause(doc, person, i + 1, within.to);
	for (int roles = 0; roles < 8; roles++)
	{
		uint32_t	from = i;
		uint32_t	title;
		GazRole		role;

		while (from < within.to && from < i + 2 &&
			   (gaz_is_word(doc, from, GAZ_W_COMMA) ||
				gaz_is_word(doc, from, GAZ_W_AMP) ||
				gaz_is_word(doc, from, GAZ_W_AND)))
			from++;
		if (from == i)
			break;
		while (gaz_is_word(doc, from, GAZ_W_THE) ||
			   gaz_is_word(doc, from, GAZ_W_A) ||
			   gaz_is_word(doc, from, GAZ_W_AN))
			from++;
		title = gaz_find_title(doc, from, within.to);
		if (title == GAZ_NONE ||
			!gaz_read_role(doc, title, gaz_span(from, within.to), &role) ||
			name_follows(doc, role.phrase.to, within.to))
			break;
		give_role(doc, person, &role);
		if (gaz_role_is_plural(doc, &role))
		{
			uint32_t	other = doc->mentions.item[person].span.from;

			for (int k = 0; k < 12; k++)
			{
				uint32_t	p = person_before(doc, other, within.from);

				if (p == GAZ_NONE)
					break;
				give_role(doc, p, &role);
				other = doc->mentions.item[p].span.from;
			}
		}
		i = done = role.phrase.to;
	}
	return done;
}

/*
 * A role that stands before its person, with or without a comma between.
 * Returns where to go on.
 */
static uint32_t
role_before(GazDoc *doc, uint32_t i, GazSpan within)
{
	GazRole		role;
	GazRole		joined[5];
	int			njoined = 0;
	uint32_t	at;
	uint32_t	person;

	if (!gaz_read_role(doc, i, within, &role))
		return i + 1;
	/* 'Managing Director and CEO Vikramaditya S. Rawat' */
	while (gaz_is_word(doc, role.phrase.to, GAZ_W_AND) && njoined < 4)
	{
		uint32_t	next = gaz_find_title(doc, role.phrase.to + 1, within.to);
		GazRole		second;

		if (next == GAZ_NONE || next > role.phrase.to + 4 ||
			!gaz_read_role(doc, next, gaz_span(role.phrase.to + 1, within.to),
						   &second))
			break;
		joined[njoined++] = role;
		role = second;
	}
	at = gaz_skip_honorifics(doc, role.phrase.to);
	person = name_here(doc, at, within.to, VAGUE, true, "person-role");
	/* 'Its founder, University professor He Siyuan' */
	if (person == GAZ_NONE && gaz_is_word(doc, role.phrase.to, GAZ_W_COMMA) &&
		njoined < 4)
	{
		uint32_t	next = gaz_find_title(doc, role.phrase.to + 1, within.to);
		GazRole		second;

		if (next != GAZ_NONE && next <= role.phrase.to + 8 &&
			gaz_read_role(doc, next, gaz_span(role.phrase.to + 1, within.to),
						  &second) &&
			second.phrase.from == role.phrase.to + 1 &&
			person_at(doc, gaz_skip_honorifics(doc, second.phrase.to)) != NULL)
		{
			joined[njoined++] = role;
			role = second;
			at = gaz_skip_honorifics(doc, role.phrase.to);
			person = mention_index(doc, person_at(doc, at));
		}
	}
	if (person == GAZ_NONE && gaz_is_word(doc, role.phrase.to, GAZ_W_COMMA))
	{
		float		strength;
		uint32_t	end;

		at = gaz_skip_honorifics(doc, role.phrase.to + 1);
		end = gaz_person_shape(doc, at, within.to, &strength);
		/* 'its director, Pirjo O'Dell, said' */
		if (person_at(doc, at) != NULL ||
			(end > at && strength >= WEAK &&
			 (gaz_is_word(doc, end, GAZ_W_COMMA) ||
			  gaz_is_word(doc, end, GAZ_W_DOT) || is_reporting(doc, end) ||
			  gaz_is_word(doc, end, GAZ_W_LPAREN) || at > role.phrase.to + 1)))
			person = name_here(doc, at, within.to, WEAK, false,
							   "person-role-comma");
	}
	if (person == GAZ_NONE)
		return role.phrase.to > i ? role.phrase.to : i + 1;
	for (int k = 0; k < njoined; k++)
		give_role(doc, person, &joined[k]);
	give_role(doc, person, &role);
	at = doc->mentions.item[person].span.to;
	if (gaz_role_is_plural(doc, &role))
		return give_to_list(doc, at, within.to, &role);
	at = roles_after(doc, person, within);
	return at;
}

/*
 * 'appointed Ni Xiaojun as director of X', 'served as Y', 'removed Gong Decai
 * from the post of Z': a role behind its person without a comma.  last is the
 * person named last in the sentence.
 */
static uint32_t
role_as(GazDoc *doc, uint32_t i, GazSpan within, uint32_t last)
{
	uint32_t	from = i + 1;
	uint32_t	title;
	GazRole		role;
	bool		served;

	if (gaz_text_is(doc, i, "post") && gaz_is_word(doc, i + 1, GAZ_W_OF))
		from = i + 2;
	else if (!gaz_is_word(doc, i, GAZ_W_AS))
		return i;
	served = i > within.from &&
		(gaz_text_is(doc, i - 1, "served") || gaz_text_is(doc, i - 1, "serves") ||
		 gaz_text_is(doc, i - 1, "serving") ||
		 gaz_text_is(doc, i - 1, "worked") ||
		 gaz_has_kind(doc, i - 1, GAZ_K_EVENT_VERB));
	if (last == GAZ_NONE ||
		(!served && doc->mentions.item[last].span.to + 10 < i))
		return i;
	title = gaz_find_title(doc, from, within.to);
	if (title == GAZ_NONE || title > from + 5 ||
		!gaz_read_role(doc, title, gaz_span(from, within.to), &role) ||
		name_follows(doc, role.phrase.to, within.to))
		return i;
	give_role(doc, last, &role);
	i = role.phrase.to;
	/* 'as President and Chief Executive Officer' */
	while (gaz_is_word(doc, i, GAZ_W_AND) &&
		   (title = gaz_find_title(doc, i + 1, within.to)) <= i + 5 &&
		   gaz_read_role(doc, title, gaz_span(i + 1, within.to), &role) &&
		   !name_follows(doc, role.phrase.to, within.to))
	{
		give_role(doc, last, &role);
		i = role.phrase.to;
	}
	return i;
}

/* 'Baiano, the leader of': one unknown name with its role behind. */
static bool
is_lone_leader(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	title;
	const GazMatch *m;

	if (!lone_name(doc, i, limit) || !gaz_is_word(doc, i + 1, GAZ_W_COMMA) ||
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

/* Weak shapes that a verb of saying or a role behind them makes good. */
static uint32_t
weak_name(GazDoc *doc, uint32_t i, GazSpan within)
{
	float		strength;
	uint32_t	end = gaz_person_shape(doc, i, within.to, &strength);
	uint32_t	after;
	uint32_t	title;

	if (end == i && is_lone_leader(doc, i, within.to))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, i + 1),
							 "person-apposition", GAZ_NONE, 0.6f);
	if (end == i || strength < WEAK || end >= within.to)
		return GAZ_NONE;
	after = skip_degrees(doc, end, within.to);
	if (strength >= SPEAKS &&
		(is_reporting(doc, after) || is_said_before(doc, i, within.from)))
		return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
							 "person-speaks", GAZ_NONE, 0.5f + strength / 2);
	if (!gaz_is_word(doc, after, GAZ_W_COMMA))
		return GAZ_NONE;
	title = gaz_find_title(doc, after + 1, within.to);
	if (title == GAZ_NONE || name_follows(doc, title + 1, within.to))
		return GAZ_NONE;
	return gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
						 "person-apposition", GAZ_NONE, 0.6f + strength / 3);
}

/* The next token that may be a name, or lead to one's role. */
static uint32_t
next_of_roles(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const uint64_t starts = gaz_kind_bit(GAZ_K_TITLE) | GAZ_T_CAPITAL;

	for (; i < limit; i++)
	{
		const GazToken *t = &doc->tokens.item[i];

		if ((doc->matches.kinds[i] & starts) != 0 ||
			doc->cover[i] != GAZ_NONE || t->word == GAZ_W_AS ||
			(t->end - t->start == 4 && gaz_text_is(doc, i, "post")))
			break;
	}
	return i;
}

static void
roles_of_sentence(GazDoc *doc, const GazSentence *s)
{
	uint32_t	i = s->span.from;
	uint32_t	last = GAZ_NONE;

	while ((i = next_of_roles(doc, i, s->span.to)) < s->span.to)
	{
		const GazMention *m = person_at(doc, i);
		uint32_t	person = m != NULL ? mention_index(doc, m) : GAZ_NONE;

		if (person == GAZ_NONE && gaz_is_capital(doc, i) &&
			gaz_is_free(doc, i) && gaz_doc_match(doc, i, GAZ_K_TITLE) == NULL)
			person = weak_name(doc, i, s->span);
		if (person != GAZ_NONE)
		{
			uint32_t	next = roles_after(doc, person, s->span);

			last = person;
			i = next > i ? next : i + 1;
		}
		else if (gaz_is_word(doc, i, GAZ_W_AS) || gaz_text_is(doc, i, "post"))
		{
			uint32_t	next = role_as(doc, i, s->span, last);

			i = next > i ? next : i + 1;
		}
		else if (gaz_doc_match(doc, i, GAZ_K_TITLE) != NULL &&
				 gaz_is_free(doc, i))
		{
			uint32_t	next = role_before(doc, i, s->span);

			i = next > i ? next : i + 1;
		}
		else
			i++;
	}
}

void
gaz_recognise_persons(GazDoc *doc)
{
	const GazIndex *pairs = pairs_in_organizations(doc);

	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		const GazSentence *s = &doc->sentences.item[k];

		gaz_poll(doc->arena);
		if (s->section == GAZ_SECTION_FURNITURE ||
			gaz_capitals_mean_nothing(doc, s))
			continue;
		strong_names(doc, s, pairs);
		roles_of_sentence(doc, s);
	}
}
