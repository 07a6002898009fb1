/*-------------------------------------------------------------------------
 *
 * personrole.c
 *	  Which person a role belongs to, by where it stands.
 *
 *	  vice mayor Su Jianping						role, name
 *	  Its founder, University professor He Siyuan, said	role, comma, name
 *	  Huang Lifen, member of A and Secretary-General,	name, comma, roles
 *	  Ana Ruiz (chairwoman of Solar One)			name, role in brackets
 *	  city leaders Chen Yuanbang, Xue Kan and Gao Ming	one role for a list
 *	  Chen Yuanbang, Xue Kan and other city leaders	... behind the list
 *	  the mayor, Ana Ruiz, the head of the port, Tom Ek,	role, name in turn
 *	  Corinne Aebischer, who heads the Department,		a relative clause
 *
 * A sentence that puts a role and a comma before a person ('the mayor, Ana
 * Ruiz,') goes on in that order: a role behind such a name that is itself
 * followed by a comma and a name is the next person's.
 *
 * Limits: the same role said of two people in one phrase goes to the nearer
 * one.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/personrole.h"
#include "recognise/rolephrase.h"

/* Roles in one pair of brackets. */
#define BRACKET_ROLES 4

/* Words from 'chaired' to what was chaired. */
#define OCCASION_REACH 4

static uint32_t
mention_index(const GazDoc *doc, const GazMention *m)
{
	return (uint32_t) (m - doc->mentions.item);
}

void
gaz_give_role(GazDoc *doc, uint32_t person, const GazRole *role)
{
	GazRole    *r = gaz_vec_push(doc->arena, &doc->roles);
	uint32_t	m;

	*r = *role;
	/* 'Hon'ble |Minister, Industries|' */
	while (gaz_span_len(r->phrase) > 1 && r->phrase.from < r->title.from &&
		   gaz_has_kind(doc, r->phrase.from, GAZ_K_HONORIFIC))
		r->phrase.from++;
	m = gaz_doc_add(doc, GAZ_M_ROLE, r->phrase, "role", GAZ_NONE,
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

bool
gaz_name_follows(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	float		strength;

	i = gaz_skip_honorifics(doc, i);
	return gaz_person_at(doc, i) != NULL ||
		(gaz_person_shape(doc, i, limit, &strength) > i &&
		 strength >= GAZ_SHAPE_WEAK);
}

/* ---- lists ---- */

/* 'A, B and C' behind a role in the plural. */
static uint32_t
give_to_list(GazCast *cast, uint32_t i, const GazRole *role)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;

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
		person = gaz_person_here(doc, gaz_skip_honorifics(doc, next), limit,
								 GAZ_SHAPE_WEAK, false, "person-in-list");
		if (person == GAZ_NONE)
			break;
		gaz_enter_person(cast, person);
		gaz_give_role(doc, person, role);
		i = gaz_skip_degrees(doc, doc->mentions.item[person].span.to, limit);
	}
	return i;
}

/* A role in the plural behind its list: those before the last; any at all? */
static bool
give_to_list_before(GazDoc *doc, uint32_t person, uint32_t limit,
					const GazRole *role)
{
	uint32_t	other = doc->mentions.item[person].span.from;
	int			k;

	for (k = 0; k < 12; k++)
	{
		uint32_t	p = person_before(doc, other, limit);

		if (p == GAZ_NONE)
			break;
		gaz_give_role(doc, p, role);
		other = doc->mentions.item[p].span.from;
	}
	return k > 0;
}

/* ---- behind the name ---- */

/*
 * The words of ', who heads the Federal Department of Finance,': up to the
 * next mark, or to an 'and' that brings another verb.
 */
static uint32_t
clause_end(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	end = i;

	while (end < limit && end < i + 18)
	{
		const GazToken *t = gaz_tok(doc, end);

		if (gaz_doc_match(doc, end, GAZ_K_REPORTING_VERB) != NULL &&
			gaz_is_verb_in_role(doc, end))
			break;
		if (t->kind == GAZ_TK_PUNCT && !gaz_glued(gaz_tok(doc, end + 1)) &&
			!gaz_is_word(doc, end, GAZ_W_AMP) && !(t->flags & GAZ_TF_POSS))
			break;
		if (gaz_is_word(doc, end, GAZ_W_AND) && gaz_is_free(doc, end) &&
			!gaz_is_capital(doc, end + 1) &&
			gaz_tok(doc, end + 1)->end > gaz_tok(doc, end + 1)->start + 3 &&
			(doc->text[gaz_tok(doc, end + 1)->end - 1] == 's' ||
			 doc->text[gaz_tok(doc, end + 1)->end - 1] == 'd'))
			break;
		end++;
	}
	return end;
}

/*
 * Gives as a role the words from i on, whose verb or first words end at object:
 * 'heads |the Federal Department', 'in charge of |the project'.
 */
static uint32_t
give_clause(GazDoc *doc, uint32_t person, uint32_t i, uint32_t object,
			uint32_t limit)
{
	GazRole		role = {0};
	uint32_t	end = clause_end(doc, object, limit);

	if (end == object)
		return i;
	role.phrase = gaz_span(i, end);
	role.title = gaz_span(i, i + 1);
	gaz_give_role(doc, person, &role);
	return end;
}

/* 'who chaired |the gathering|', 'who leads the delegation': done once, no office. */
static bool
is_occasion(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const nouns[] = {
		"gathering", "event", "session", "talks", "discussion", "delegation",
		"occasion", "hearing", "panel", "tour", "mission",
	};

	for (uint32_t n = 0; i < limit && n < OCCASION_REACH; n++, i++)
	{
		if (gaz_is_capital(doc, i) || gaz_tok(doc, i)->kind != GAZ_TK_WORD ||
			gaz_is_word(doc, i, GAZ_W_OF))
			return false;
		if (GAZ_TEXT_IS_ANY(doc, i, nouns) || gaz_is_gathering(doc, i))
			return true;
	}
	return false;
}

/* What a comma behind a name at i - 1 opens: 'who heads X', 'in charge of X'. */
static uint32_t
role_without_title(GazDoc *doc, uint32_t person, uint32_t i, uint32_t limit)
{
	static const char *const verbs[] = {
		"chaired", "chairs", "cofounded", "covers", "directed", "directs",
		"edits", "founded", "headed", "heads", "leads", "manages",
		"managed", "oversaw", "oversees", "represents", "runs",
	};
	uint32_t	from = i;

	if (gaz_is_word(doc, i, GAZ_W_WHO))
	{
		from = i + 1 + gaz_is_word(doc, i + 1, GAZ_W_ALSO);
		if (GAZ_TEXT_IS_ANY(doc, from, verbs) &&
			!is_occasion(doc, from + 1, limit))
			return give_clause(doc, person, from, from + 1, limit);
		from += gaz_is_word(doc, from, GAZ_W_IS);
	}
	return gaz_is_word(doc, from, GAZ_W_IN) &&
		gaz_text_is(doc, from + 1, "charge") &&
		gaz_is_word(doc, from + 2, GAZ_W_OF) ?
		give_clause(doc, person, from, from + 3, limit) : i;
}

bool
gaz_role_starts(GazDoc *doc, uint32_t i, uint32_t limit, GazRole *role)
{
	uint32_t	from = gaz_skip_to_role(doc, i, limit);
	uint32_t	title = gaz_find_title(doc, from, limit);

	if (title == GAZ_NONE ||
		!gaz_read_role(doc, title, gaz_span(from, limit), role) ||
		gaz_name_follows(doc, role->phrase.to, limit) ||
		(role->phrase.to == role->title.to &&
		 gaz_is_lone_name(doc, role->phrase.to, limit)))
		return false;
	return role->phrase.from == from || title <= from + 5;
}

/*
 * ', NAME' behind a role: that one's, in a sentence that has its roles before
 * the names, unless that name has a role behind it.
 */
static bool
is_for_next_name(GazDoc *doc, uint32_t i, uint32_t limit, GazOrder order)
{
	const GazMention *next;
	GazRole		role;

	if (order == GAZ_NAME_FIRST || !gaz_is_word(doc, i, GAZ_W_COMMA) ||
		i + 1 >= limit)
		return false;
	next = gaz_person_at(doc, gaz_skip_honorifics(doc, i + 1));
	if (next == NULL)
		return order == GAZ_ROLES_FIRST && gaz_name_follows(doc, i + 1, limit);
	return order == GAZ_ROLES_FIRST ||
		!gaz_is_word(doc, next->span.to, GAZ_W_COMMA) ||
		!gaz_role_starts(doc, next->span.to + 1, limit, &role);
}

uint32_t
gaz_give_role_chain(GazCast *cast, uint32_t person, uint32_t i,
					GazOrder order)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;
	GazRole		role;

	for (int roles = 0; roles < 8; roles++)
	{
		uint32_t	from = roles > 0 ? gaz_skip_role_joint(doc, i, limit) : i;

		if ((roles > 0 && from == i) ||
			!gaz_role_starts(doc, from, limit, &role) ||
			is_for_next_name(doc, role.phrase.to, limit, order))
			break;
		/* 'A, governor of X, and experts': of one person no plural is said */
		if (gaz_role_is_plural(doc, &role) &&
			!give_to_list_before(doc, person, cast->within.from, &role))
			break;
		gaz_give_role(doc, person, &role);
		i = role.phrase.to;
	}
	return i;
}

/* 'Bian Tingwei |of the Academy|, chief designer': past a body, or i. */
static uint32_t
skip_body(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMention *m;
	uint32_t	p = i + 1;

	if (!gaz_is_word(doc, i, GAZ_W_OF) && !gaz_is_word(doc, i, GAZ_W_FROM) &&
		!gaz_is_word(doc, i, GAZ_W_AT))
		return i;
	if (gaz_is_word(doc, p, GAZ_W_THE))
		p++;
	m = gaz_covering(doc, p);
	return m != NULL && m->kind == GAZ_M_ORGANIZATION && m->span.to < limit &&
		gaz_is_word(doc, m->span.to, GAZ_W_COMMA) ? m->span.to : i;
}

/* '(chief executive of Solaris)': behind it, or i if it holds no role. */
static uint32_t
role_in_brackets(GazDoc *doc, uint32_t person, uint32_t i, uint32_t limit)
{
	GazRole		roles[BRACKET_ROLES];
	uint32_t	n = 0;
	uint32_t	from = i + 1;

	if (!gaz_is_word(doc, i, GAZ_W_LPAREN))
		return i;
	/* 'Ana Ruiz (chairwoman of Solar One and deputy mayor)' */
	while (n < BRACKET_ROLES)
	{
		uint32_t	title = gaz_find_title(doc, from, limit);

		if (title == GAZ_NONE ||
			!gaz_read_role(doc, title, gaz_span(from, limit), &roles[n]) ||
			roles[n].phrase.from != from)
			return i;
		from = roles[n++].phrase.to;
		if (gaz_is_word(doc, from, GAZ_W_RPAREN))
			break;
		if (gaz_skip_role_joint(doc, from, limit) == from)
			return i;
		from = gaz_skip_role_joint(doc, from, limit);
	}
	if (!gaz_is_word(doc, from, GAZ_W_RPAREN))
		return i;
	for (uint32_t k = 0; k < n; k++)
		gaz_give_role(doc, person, &roles[k]);
	return from + 1;
}

/*
 * 'Ana Ruiz |-| the mayor - said', 'Ana Ruiz|-| Mayor of Lima': a dash with a
 * blank behind it does as a comma, and so does a long one.
 */
static bool
is_dash(const GazDoc *doc, uint32_t i)
{
	if (gaz_is_word(doc, i, GAZ_W_HYPHEN) && gaz_is_long_dash(doc, i))
		return true;
	return gaz_is_word(doc, i, GAZ_W_HYPHEN) &&
		!gaz_glued(gaz_tok(doc, i + 1)) &&
		(!gaz_glued(gaz_tok(doc, i)) ||
		 gaz_doc_match(doc, i + 1, GAZ_K_TITLE) != NULL);
}

uint32_t
gaz_give_roles_behind(GazCast *cast, uint32_t person, GazOrder order)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;
	uint32_t	name_end = doc->mentions.item[person].span.to;
	uint32_t	i = role_in_brackets(doc, person, name_end, limit);
	uint32_t	next;

	if (i == name_end)
		i = gaz_skip_degrees(doc, skip_body(doc, i, limit), limit);
	next = is_dash(doc, i) ? i + 1 : gaz_skip_role_joint(doc, i, limit);
	/* ', as well as heads of departments' are others */
	if (gaz_is_word(doc, i + 2, GAZ_W_WELL) && next > i)
		return i;
	/* 'and' without a comma opens no apposition, but for 'and other leaders' */
	if (next > i && (!gaz_is_word(doc, i, GAZ_W_AND) ||
					 gaz_is_word(doc, next, GAZ_W_OTHER)) &&
		!gaz_is_word(doc, i, GAZ_W_AS) && !gaz_is_word(doc, i, GAZ_W_SLASH))
	{
		uint32_t	end = gaz_give_role_chain(cast, person, next, order);

		if (end > next)
			i = end;
	}
	next = i + gaz_is_word(doc, i, GAZ_W_COMMA);
	return next > i || gaz_is_word(doc, i, GAZ_W_WHO) ?
		role_without_title(doc, person, next, limit) : i;
}

/* ---- before the name ---- */

/*
 * 'Managing Director and CEO |Vikram Rawat|', 'Independent director Professor
 * |Lee|', 'Its founder, University professor |He Siyuan|': further roles
 * between this one and the name.  Returns their number; *role is the last.
 */
static int
join_roles(GazDoc *doc, uint32_t limit, GazRole *role, GazRole *joined,
		   int max)
{
	int			n = 0;

	while (n < max)
	{
		uint32_t	from = role->phrase.to;
		bool		comma = gaz_is_word(doc, from, GAZ_W_COMMA);
		uint32_t	title;
		GazRole		second;

		if (comma || gaz_is_word(doc, from, GAZ_W_AND) ||
			gaz_is_word(doc, from, GAZ_W_AMP))
			from++;
		title = from == role->phrase.to ?
			(gaz_doc_match(doc, from, GAZ_K_TITLE) ? from : GAZ_NONE) :
			gaz_find_title(doc, from, limit);
		if (title == GAZ_NONE || title > from + (comma ? 8 : 3) ||
			!gaz_read_role(doc, title, gaz_span(from, limit), &second))
			break;
		if (comma && (second.phrase.from != from ||
					  gaz_person_at(doc, gaz_skip_honorifics(doc,
											second.phrase.to)) == NULL))
			break;
		joined[n++] = *role;
		*role = second;
	}
	return n;
}

/* 'the support |of the| mayor': is the role another noun's, or a verb's? */
static bool
is_governed(const GazDoc *doc, uint32_t i)
{
	if (i > 0 && gaz_is_word(doc, i - 1, GAZ_W_THE))
		i--;
	return i > 0 && (gaz_is_word(doc, i - 1, GAZ_W_OF) ||
					 gaz_is_word(doc, i - 1, GAZ_W_FROM) ||
					 gaz_is_word(doc, i - 1, GAZ_W_WITH) ||
					 gaz_is_word(doc, i - 1, GAZ_W_BY) ||
					 gaz_is_word(doc, i - 1, GAZ_W_TO));
}

/*
 * 'its director, |Ana Ruiz|, said': the name behind the role's comma, but
 * not 'With the support of its director, Ana Ruiz built'.
 */
static uint32_t
name_behind_comma(GazDoc *doc, const GazRole *role, uint32_t limit)
{
	uint32_t	comma = role->phrase.to;
	uint32_t	at = gaz_skip_honorifics(doc, comma + 1);
	const GazMention *known = gaz_person_at(doc, at);
	float		strength;
	uint32_t	end;

	if (!gaz_is_word(doc, comma, GAZ_W_COMMA))
		return GAZ_NONE;
	end = gaz_person_shape(doc, at, limit, &strength);
	if (gaz_tok(doc, known != NULL ? known->span.to : end)->kind ==
		GAZ_TK_WORD && is_governed(doc, role->phrase.from))
		return GAZ_NONE;
	if (known == NULL &&
		(end == at || strength < GAZ_SHAPE_WEAK ||
		 (!gaz_is_word(doc, end, GAZ_W_COMMA) &&
		  !gaz_is_word(doc, end, GAZ_W_DOT) &&
		  !gaz_is_word(doc, end, GAZ_W_LPAREN) && at == comma + 1 &&
		  gaz_doc_match(doc, end, GAZ_K_REPORTING_VERB) == NULL)))
		return GAZ_NONE;
	return gaz_person_here(doc, at, limit, GAZ_SHAPE_WEAK, false,
						   "person-role-comma");
}

/* 'Its chairman is |Klas Bendrik|.' */
static uint32_t
name_behind_is(GazDoc *doc, uint32_t verb, uint32_t limit)
{
	if (!gaz_is_word(doc, verb, GAZ_W_IS) && !gaz_is_word(doc, verb, GAZ_W_WAS))
		return GAZ_NONE;
	return gaz_person_here(doc, gaz_skip_honorifics(doc, verb + 1), limit,
						   GAZ_SHAPE_WEAK, false, "person-role-is");
}

/* 'City leaders |including| A and B', where the leaders lead something. */
static uint32_t
skip_including(const GazDoc *doc, const GazRole *role)
{
	uint32_t	i = role->phrase.to;

	if (!gaz_role_is_plural(doc, role) ||
		gaz_span_len(role->phrase) == 1)
		return i;
	if (gaz_is_word(doc, i, GAZ_W_INCLUDING) ||
		gaz_is_word(doc, i, GAZ_W_COLON) || gaz_text_is(doc, i, "namely"))
		return i + 1;
	return gaz_is_word(doc, i, GAZ_W_SUCH) &&
		gaz_is_word(doc, i + 1, GAZ_W_AS) ? i + 2 : i;
}

/*
 * Where the name behind the role may begin, past honorifics and the short form
 * of its body: 'Minister of Mineral Resources (ESDM) |Ana Ruiz|'.
 */
static uint32_t
name_start(const GazDoc *doc, const GazRole *role)
{
	uint32_t	i = skip_including(doc, role);

	if (gaz_is_word(doc, i, GAZ_W_LPAREN) &&
		(gaz_tok(doc, i + 1)->flags & GAZ_TF_UPPER) &&
		gaz_is_word(doc, i + 2, GAZ_W_RPAREN))
		i += 3;
	return gaz_skip_honorifics(doc, i);
}

/*
 * 'Lawyer |Dana Shalev|' at the head of a sentence: a title that the lexicon has
 * in small letters only, since a capital mostly makes it part of a name.
 */
static bool
title_by_position(const GazDoc *doc, uint32_t i, GazRole *role)
{
	if (!gaz_is_capital(doc, i) || !gaz_is_common(doc, i) ||
		!gaz_starts_sentence(doc, i) ||
		gaz_text_is(doc, i, "chief") ||
		!gaz_name_follows(doc, i + 1, doc->tokens.n) ||
		gaz_image_word_entry(doc->image, gaz_tok(doc, i)->word,
							 GAZ_K_TITLE) == GAZ_NONE)
		return false;
	memset(role, 0, sizeof(*role));
	role->phrase = role->title = gaz_span(i, i + 1);
	return true;
}

uint32_t
gaz_give_role_before(GazCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;
	GazRole		role;
	GazRole		joined[5];
	int			njoined;
	uint32_t	person;
	GazOrder	order = GAZ_ROLE_BESIDE;

	if (!gaz_read_role(doc, i, cast->within, &role) &&
		!title_by_position(doc, i, &role))
		return i + 1;
	njoined = join_roles(doc, limit, &role, joined, GAZ_LENGTHOF(joined));
	person = gaz_person_here(doc, name_start(doc, &role), limit,
							 GAZ_SHAPE_VAGUE, true, "person-role");
	if (person == GAZ_NONE)
		person = name_behind_is(doc, role.phrase.to, limit);
	if (person == GAZ_NONE)
	{
		person = name_behind_comma(doc, &role, limit);
		order = GAZ_ROLES_FIRST;
	}
	if (person == GAZ_NONE)
		return role.phrase.to > i ? role.phrase.to : i + 1;
	for (int k = 0; k < njoined; k++)
		gaz_give_role(doc, person, &joined[k]);
	gaz_give_role(doc, person, &role);
	gaz_enter_person(cast, person);
	i = gaz_skip_degrees(doc, doc->mentions.item[person].span.to, limit);
	i = gaz_role_is_plural(doc, &role) ? give_to_list(cast, i, &role) :
		gaz_give_roles_behind(cast, person, order);
	cast->last_end = i;
	return i;
}
