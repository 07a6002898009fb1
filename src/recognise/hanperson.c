/*-------------------------------------------------------------------------
 *
 * hanperson.c
 *	  Persons in Chinese text, and their roles.
 *
 * A Chinese name has neither capitals nor blanks around it: a surname of one
 * or two characters and one or two more.  What makes it a name is the role that
 * stands right before it, or behind, or the verb of somebody who speaks:
 *
 *	  市委书记、市人大常委会主任|沈立新|		roles, then the name
 *	  市领导|方磊|、|贺晓云|等					a role of several
 *	  |杨立波|副省长								the title behind
 *	  |许航|表示									who speaks, at a clause's head
 *
 * Whether one character or two follow the surname is told by what stands
 * behind (a verb, a mark, 在, 等), and by the rest of the text: of characters
 * that always stand together the third belongs to the name.  Once found, a name
 * is one wherever it stands.
 *
 * Limits: a surname alone before a title (王市长) is a name only where one person
 * of that surname is known; words that begin like a name behind a title (高度,
 * 关于) are told by stop rows.
 *
 *-------------------------------------------------------------------------
 */
#include "base/index.h"
#include "recognise/han.h"
#include "recognise/name.h"
#include "recognise/personrole.h"
#include "recognise/recognise.h"

#define ROLES_MAX 4				/* before one name, joined by 、 */
#define QUALIFIERS_MAX 4		/* bodies and places before a title */
#define QUALIFIER_REACH 12		/* characters of one of them */
#define JOINED_REACH 16			/* characters between 、 and the next title */
#define LIST_MAX 40				/* names behind one title */

typedef struct HanCast
{
	GazDoc	   *doc;
	GazSpan		within;			/* the sentence */
	uint8_t    *surnames;		/* for each token: characters of the surname
								 * that begins there, 0 for none */
	GazIndex   *counts;			/* how often characters stand together */
	GazIndex   *known;			/* the names found so far */
} HanCast;

/*
 * The characters of the surname at token i, or 0.  Rows hold those of one; of
 * those with two there are few, and all of them old.
 */
static uint8_t
surname_at(const GazDoc *doc, uint32_t i)
{
	static const char *const doubles[] = {
		"欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "令狐", "东方", "慕容",
		"尉迟", "长孙", "夏侯", "轩辕", "公孙", "端木", "宇文", "呼延",
	};

	if (gaz_tok(doc, i)->kind != GAZ_TK_HAN)
		return 0;
	if (gaz_han_is_pair(doc, i, doubles, GAZ_LENGTHOF(doubles)))
		return 2;
	return gaz_has_kind(doc, i, GAZ_K_SURNAME) ? 1 : 0;
}

/* Where the surname at token i ends, or i. */
static uint32_t
surname_end(const HanCast *cast, uint32_t i)
{
	return i < cast->doc->tokens.n ? i + cast->surnames[i] : i;
}

/* The key of a run of characters in the two tables. */
static uint64_t
key_of(const GazDoc *doc, uint32_t from, uint32_t to)
{
	uint64_t	key = to - from;

	for (uint32_t i = from; i < to; i++)
		key = (key ^ gaz_tok(doc, i)->hash) * UINT64_C(0x9E3779B97F4A7C15);
	return key;
}

/* ---- where a name ends ---- */

/* Characters that a given name hardly has. */
static bool
is_never_given(const GazDoc *doc, uint32_t i)
{
	return !gaz_han_is_free(doc, i) ||
		gaz_han_is_one_of(doc, i, "的了在和与及是有以之其也所把被对从向到这那等");
}

/* Does a verb, a mark or a word that follows names stand at i? */
static bool
may_follow(const GazDoc *doc, uint32_t i)
{
	const uint64_t words = gaz_kind_bit(GAZ_K_REPORTING_VERB) |
		gaz_kind_bit(GAZ_K_EVENT_VERB) | gaz_kind_bit(GAZ_K_DIRECTIVE_CUE) |
		gaz_kind_bit(GAZ_K_TITLE);

	return gaz_tok(doc, i)->kind != GAZ_TK_HAN ||
		gaz_doc_starts(doc, i, words) ||
		gaz_han_is_one_of(doc, i, "一在到来赴和与及等对向为从于以也还就将已率带走听的是"
				  "说陪参主出同副深先随实亲又则并把被强指表分");
}

/* 陈立|陪同, 王强|担任: does a word of two characters start at i, of no name? */
static bool
starts_verb(const GazDoc *doc, uint32_t i)
{
	static const char *const words[] = {
		"担任", "出任", "兼任", "就任", "调任", "当选", "获任", "履新", "分别",
		"先后", "一行", "首先", "代表", "率队", "带队", "一同", "共同", "随后",
		"详细", "充分", "仔细", "实地"
	};

	return gaz_han_is_pair(doc, i, words, GAZ_LENGTHOF(words)) ||
		gaz_doc_starts(doc, i, gaz_kind_bit(GAZ_K_EVENT_VERB) |
					   gaz_kind_bit(GAZ_K_REPORTING_VERB));
}

/* Of a surname that ends before token s: where the name ends, or s. */
static uint32_t
given_end(const HanCast *cast, uint32_t from, uint32_t s, uint32_t limit)
{
	const GazDoc *doc = cast->doc;
	bool		one = s < limit && !is_never_given(doc, s);
	bool		two = one && s + 1 < limit && !is_never_given(doc, s + 1) &&
		gaz_doc_match(doc, s, GAZ_K_TITLE) == NULL &&
		gaz_doc_match(doc, s + 1, GAZ_K_TITLE) == NULL;
	uint32_t	short_count;
	uint32_t	long_count;

	if (!one || gaz_doc_match(doc, s, GAZ_K_TITLE) != NULL)
		return s;
	if (!two)
		return s + 1;
	short_count = gaz_index_find(cast->counts, key_of(doc, from, s + 1));
	long_count = gaz_index_find(cast->counts, key_of(doc, from, s + 2));
	if (short_count != long_count)
		return s + 1;			/* others follow elsewhere */
	if (long_count > 1)
		return s + 2;
	if (starts_verb(doc, s + 1))
		return s + 1;
	return may_follow(doc, s + 1) && !may_follow(doc, s + 2) ? s + 1 : s + 2;
}

/* 市长|强调: does a word of two characters or more begin with the surname? */
static bool
begins_word(const GazDoc *doc, uint32_t i)
{
	const uint64_t words = gaz_kind_bit(GAZ_K_REPORTING_VERB) |
		gaz_kind_bit(GAZ_K_EVENT_VERB) | gaz_kind_bit(GAZ_K_DIRECTIVE_CUE) |
		gaz_kind_bit(GAZ_K_STOP) | gaz_kind_bit(GAZ_K_NEVER) |
		gaz_kind_bit(GAZ_K_TITLE);

	if (!gaz_doc_starts(doc, i, words))
		return false;
	for (uint32_t k = doc->matches.at[i]; k < doc->matches.at[i + 1]; k++)
		if ((gaz_kind_bit(doc->matches.item[k].kind) & words) &&
			gaz_span_len(doc->matches.item[k].span) > 1)
			return true;
	return false;
}

/* The end of the name that begins at token i, or i. */
static uint32_t
name_end(const HanCast *cast, uint32_t i, uint32_t limit)
{
	const GazDoc *doc = cast->doc;
	uint32_t	given = surname_end(cast, i);
	uint32_t	end;

	if (given == i || !gaz_han_is_free(doc, i) || given >= limit ||
		begins_word(doc, i))
		return i;
	end = given_end(cast, i, given, limit);
	return end > given && gaz_span_is_free(doc, gaz_span(i, end)) ? end : i;
}

/*
 * Finds the surnames, and how often two and three characters that begin with one
 * stand there.
 */
static void
count_names(HanCast *cast)
{
	const GazDoc *doc = cast->doc;

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		uint32_t	given;

		cast->surnames[i] = surname_at(doc, i);
		given = surname_end(cast, i);
		for (uint32_t end = given + 1; given > i && end <= given + 2; end++)
		{
			uint64_t	key = key_of(doc, i, end);
			uint32_t	seen = gaz_index_find(cast->counts, key);

			gaz_index_set(cast->counts, key, seen == GAZ_NONE ? 1 : seen + 1);
		}
	}
}

/* Claims a name and remembers it; the mention's index. */
static uint32_t
claim(HanCast *cast, GazSpan name, const char *rule, float score)
{
	uint32_t	m = gaz_doc_claim(cast->doc, GAZ_M_PERSON, name, rule, GAZ_NONE,
								  score);

	gaz_index_set(cast->known, key_of(cast->doc, name.from, name.to), m);
	/* whose surname it is: the same name again makes it no less clear */
	gaz_index_offer(cast->known, key_of(cast->doc, name.from,
										surname_end(cast, name.from)),
					(uint32_t) (key_of(cast->doc, name.from, name.to) >> 33));
	return m;
}

/* ---- roles ---- */

/* Where what ends before token i begins: a body, a place, 副, 公司; or i. */
static uint32_t
qualifier_start(const GazDoc *doc, uint32_t i, uint32_t floor, GazSpan *org)
{
	static const GazTermKind kinds[] = {
		GAZ_K_ORG_GENERIC, GAZ_K_ORG_HEAD, GAZ_K_TITLE_MODIFIER, GAZ_K_PLACE,
		GAZ_K_PLACE_HEAD
	};
	static const char ranks[] = "省市县区州镇乡村旗";
	const GazMention *m = i > floor ? gaz_covering(doc, i - 1) : NULL;

	if (m != NULL && m->span.from >= floor &&
		(m->kind == GAZ_M_ORGANIZATION || m->kind == GAZ_M_PLACE))
	{
		if (m->kind == GAZ_M_ORGANIZATION)
			*org = m->span;
		return m->span.from;
	}
	for (uint32_t back = QUALIFIER_REACH; back > 0; back--)
	{
		if (i < floor + back || !gaz_han_is_free(doc, i - back))
			continue;
		for (size_t k = 0; k < GAZ_LENGTHOF(kinds); k++)
		{
			const GazMatch *q = gaz_doc_match(doc, i - back, kinds[k]);

			if (kinds[k] == GAZ_K_PLACE_HEAD && back == 1)
				continue;		/* 我市|市委书记 */
			/* 兰州|市委书记: the rank is the title's, too */
			if (q != NULL && (q->span.to == i ||
							  (q->span.to == i + 1 &&
							   (kinds[k] == GAZ_K_PLACE ||
								kinds[k] == GAZ_K_PLACE_HEAD))))
				return i - back;
		}
	}
	return i > floor && gaz_han_is_free(doc, i - 1) &&
		gaz_han_is_one_of(doc, i - 1, ranks) &&
		!gaz_han_is_one_of(doc, i, ranks) ? i - 1 : i;
}

/* The role whose title stands at token i, with whose it is before it. */
static bool
read_role(const GazDoc *doc, uint32_t i, uint32_t floor, GazRole *role)
{
	const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_TITLE);
	uint32_t	from = i;

	if (m == NULL || gaz_tok(doc, i)->kind != GAZ_TK_HAN)
		return false;
	memset(role, 0, sizeof(*role));
	role->person = GAZ_NONE;
	role->title = m->span;
	for (int n = 0; n < QUALIFIERS_MAX; n++)
	{
		uint32_t	start = qualifier_start(doc, from, floor,
											&role->organization);

		if (start == from)
			break;
		from = start;
	}
	role->phrase = gaz_span(from, m->span.to);
	return true;
}

/* The first title behind token i, over characters only; or GAZ_NONE. */
static uint32_t
title_within(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + JOINED_REACH; k++)
	{
		if (gaz_doc_match(doc, k, GAZ_K_TITLE) != NULL)
			return k;
		if (gaz_tok(doc, k)->kind != GAZ_TK_HAN)
			break;
	}
	return GAZ_NONE;
}

/* The next title of the same person behind 、 or 兼, or GAZ_NONE. */
static uint32_t
joined_title(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return gaz_han_is_one_of(doc, i, "、兼") ?
		title_within(doc, i + 1, limit) : GAZ_NONE;
}

/* ... 方磊、贺晓云: the names that follow share the last role. */
static uint32_t
give_to_list(HanCast *cast, uint32_t i, const GazRole *role)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;

	for (int n = 0; n < LIST_MAX && gaz_han_is(doc, i, "、"); n++)
	{
		uint32_t	end = name_end(cast, i + 1, limit);

		if (end == i + 1 || !may_follow(doc, end))
			break;
		gaz_give_role(doc, claim(cast, gaz_span(i + 1, end), "person-han-list",
								 0.85f), role);
		i = end;
	}
	return i;
}

/* 'roles, name' from the title at token i on; the token to go on from. */
static uint32_t
roles_before_name(HanCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;
	uint32_t	floor = cast->within.from;
	GazRole		roles[ROLES_MAX];
	uint32_t	n = 0;
	uint32_t	at = i;
	uint32_t	behind;
	uint32_t	end;
	uint32_t	person;

	do
	{
		if (!read_role(doc, at, floor, &roles[n]))
			break;
		floor = behind = roles[n++].title.to;
		at = joined_title(doc, behind, limit);
	} while (at != GAZ_NONE && n < ROLES_MAX);
	if (n == 0)
		return i + 1;
	end = name_end(cast, behind, limit);
	if (end == behind)
		return roles[0].title.to;
	person = claim(cast, gaz_span(behind, end), "person-han-role", 0.9f);
	for (uint32_t k = 0; k < n; k++)
		gaz_give_role(doc, person, &roles[k]);
	return give_to_list(cast, end, &roles[n - 1]);
}

/*
 * 任命|韩一舟|为公安部部长: the title that somebody gets, told at token i, or
 * GAZ_NONE.
 */
static uint32_t
title_gained(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	return gaz_han_is_one_of(doc, i, "为任担兼当出") ?
		title_within(doc, i + 1, limit) : GAZ_NONE;
}

/* Does an event's verb end right before token i? */
static bool
is_object(const GazDoc *doc, uint32_t i, uint32_t floor)
{
	const GazMatch *m = i >= floor + 2 ?
		gaz_doc_match(doc, i - 2, GAZ_K_EVENT_VERB) : NULL;

	return m != NULL && m->span.to == i;
}

/* Does a clause begin at token i, or a word that a name may follow stand there? */
static bool
opens_name(const HanCast *cast, uint32_t i)
{
	return i == cast->within.from ||
		gaz_tok(cast->doc, i - 1)->kind != GAZ_TK_HAN ||
		gaz_han_is_one_of(cast->doc, i - 1, "和与及由向对") ||
		is_object(cast->doc, i, cast->within.from);
}

/* 杨立波|副省长: the longer name that a title stands right behind; or i. */
static uint32_t
titled_end(const HanCast *cast, uint32_t i)
{
	const GazDoc *doc = cast->doc;
	uint32_t	given = surname_end(cast, i);

	for (uint32_t end = given + 2; end > given; end--)
	{
		if (end <= cast->within.to && !is_never_given(doc, end - 1) &&
			gaz_span_is_free(doc, gaz_span(i, end)) &&
			gaz_doc_match(doc, end, GAZ_K_TITLE) != NULL &&
			!(gaz_han_is(doc, end, "代") && gaz_han_is(doc, end + 1, "表")))
			return end;			/* 梁文博代表市委: a verb there */
	}
	return i;
}

/* 许航|表示, 张伟|同志: does what stands at token i make a name before it? */
static bool
tells_name(const GazDoc *doc, uint32_t i)
{
	return gaz_doc_match(doc, i, GAZ_K_REPORTING_VERB) != NULL ||
		(gaz_han_is(doc, i, "同") && gaz_han_is(doc, i + 1, "志"));
}

/* A name that what stands behind tells: the token to go on from, or i. */
static uint32_t
name_before_word(HanCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	limit = cast->within.to;
	uint32_t	end;
	uint32_t	title;
	GazRole		role;

	if (surname_end(cast, i) == i || !opens_name(cast, i) ||
		name_end(cast, i, limit) == i)
		return i;
	title = end = titled_end(cast, i);
	if (end == i)
	{
		end = name_end(cast, i, limit);
		title = title_gained(doc, end, limit);
	}
	if (title == GAZ_NONE && !tells_name(doc, end))
		return i;
	if (title == GAZ_NONE)
		claim(cast, gaz_span(i, end), "person-han-speaks", 0.6f);
	else if (read_role(doc, title, title > end ? end + 1 : end, &role))
	{
		gaz_give_role(doc, claim(cast, gaz_span(i, end), "person-han-title",
								 0.85f), &role);
		return role.title.to;
	}
	return end;
}

static void
read_sentence(HanCast *cast)
{
	const GazDoc *doc = cast->doc;
	uint32_t	i = cast->within.from;

	while (i < cast->within.to)
	{
		uint32_t	next = i;

		if (gaz_han_is_free(doc, i) && gaz_doc_match(doc, i, GAZ_K_TITLE) == NULL)
			next = name_before_word(cast, i);
		else if (gaz_tok(doc, i)->kind == GAZ_TK_HAN)
			next = roles_before_name(cast, i);
		i = next > i ? next : i + 1;
	}
}

/* 郑|市长: the one person of that surname that is known of. */
static void
claim_surname(HanCast *cast, uint32_t i)
{
	GazDoc	   *doc = cast->doc;
	uint32_t	end = surname_end(cast, i);
	uint32_t	whose = gaz_index_find(cast->known, key_of(doc, i, end));

	if (whose != GAZ_NONE && whose != GAZ_AMBIGUOUS && opens_name(cast, i) &&
		gaz_span_is_free(doc, gaz_span(i, end)) &&
		gaz_doc_match(doc, end, GAZ_K_TITLE) != NULL)
		gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
					  "person-han-surname", GAZ_NONE, 0.6f);
}

/* Names found once are names wherever they stand. */
static void
claim_known(HanCast *cast, GazSpan within)
{
	GazDoc	   *doc = cast->doc;

	for (uint32_t i = within.from; i < within.to; i++)
	{
		uint32_t	given = gaz_han_is_free(doc, i) ? surname_end(cast, i) : i;

		for (uint32_t end = given + 2; given > i && end > given; end--)
		{
			if (end > within.to || !gaz_span_is_free(doc, gaz_span(i, end)) ||
				gaz_index_find(cast->known, key_of(doc, i, end)) == GAZ_NONE)
				continue;
			gaz_doc_claim(doc, GAZ_M_PERSON, gaz_span(i, end),
						  "person-han-known", GAZ_NONE, 0.85f);
			break;
		}
		if (gaz_han_is_free(doc, i) && given > i)
			claim_surname(cast, i);
	}
}

void
gaz_recognise_han_persons(GazDoc *doc)
{
	HanCast		cast = {.doc = doc};

	cast.surnames = gaz_arena_alloc(doc->arena, doc->tokens.n);
	cast.counts = gaz_index_create(doc->arena, 256);
	cast.known = gaz_index_create(doc->arena, 64);
	count_names(&cast);
	for (int round = 0; round < 2; round++)
		for (uint32_t k = 0; k < doc->sentences.n; k++)
		{
			const GazSentence *s = &doc->sentences.item[k];

			gaz_poll(doc->arena);
			if (s->section == GAZ_SECTION_FURNITURE)
				continue;
			cast.within = s->span;
			if (round == 0)
				read_sentence(&cast);
			else
				claim_known(&cast, s->span);
		}
}
