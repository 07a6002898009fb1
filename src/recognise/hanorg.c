/*-------------------------------------------------------------------------
 *
 * hanorg.c
 *	  Organisations in Chinese text, by what their names end with.
 *
 * A Chinese body's name ends with its legal form or head, and nothing but the
 * words around it tells where it begins:
 *
 *	  在|湖南启明铸造设备有限公司|				behind 在, at a place's name
 *	  主要厂家包括|山东海蓝药业有限公司|		at the place, not at the verb
 *	  支持企业与|浙江大学|						behind 与
 *	  |市财政局|								an authority: at the place or rank
 *
 * The look to the left ends at a mark, at a character or verb that no name
 * holds, or where a name of before ends; of what is left the name begins with
 * the first place in it, if there is one.
 *
 * Limits: a company that is named without a place behind a verb that no row
 * has takes the verb along; 'and' within an authority's name needs a row.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/han.h"
#include "recognise/name.h"
#include "recognise/orgname.h"
#include "recognise/recognise.h"

#define NAME_REACH 16			/* characters before the head */
#define BRACKET_REACH 7			/* characters of a bracket in a name */
#define FORM_REACH 6			/* characters between a head and a legal form */
#define VERB_REACH 4			/* characters of a verb before a name */
#define SPLIT_REACH 3			/* characters before a head in another word */
#define LEAST_WEIGHT 0.6f		/* of a head that is no product as well */

/* Characters that no name goes over. */
#define APART "的了在和与及向对由到于把被从让给等是、"

/* Behind a bracket of a few characters at token i, or i. */
static uint32_t
behind_bracket(const GazDoc *doc, uint32_t i)
{
	if (gaz_tok(doc, i)->punct != '(')
		return i;
	for (uint32_t k = i + 1; k < i + BRACKET_REACH; k++)
	{
		if (gaz_tok(doc, k)->punct == ')')
			return k + 1;
	}
	return i;
}

/* 高新科技|创业园有限公司: behind the legal form a few characters on, or i. */
static uint32_t
form_behind(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + FORM_REACH; k++)
	{
		const GazMatch *m = gaz_doc_match(doc, k, GAZ_K_ORG_SUFFIX);

		if (m != NULL)
			return m->span.to;
		if (!gaz_han_is_free(doc, k) || gaz_han_is_one_of(doc, k, APART))
			break;
	}
	return i;
}

/* What makes a name at token i a body's: its form and head, one by one. */
static uint32_t
heads_end(const GazDoc *doc, uint32_t i, uint32_t limit, const char **code)
{
	uint32_t	end = i;
	uint32_t	behind;

	while (end < limit)
	{
		const GazMatch *suffix = gaz_doc_match(doc, end, GAZ_K_ORG_SUFFIX);
		const GazMatch *head = gaz_doc_match(doc, end, GAZ_K_ORG_HEAD);

		if (suffix != NULL && (head == NULL || suffix->span.to >= head->span.to))
		{
			*code = "company";
			end = suffix->span.to;
		}
		else if (head != NULL &&
				 doc->image->entries[head->entry].weight >= LEAST_WEIGHT)
		{
			*code = gaz_org_code(doc, head->entry);
			end = head->span.to;
		}
		else if (end > i && (behind = behind_bracket(doc, end)) > end &&
				 gaz_doc_starts(doc, behind, gaz_kind_bit(GAZ_K_ORG_SUFFIX) |
								gaz_kind_bit(GAZ_K_ORG_HEAD)))
			end = behind;
		else
			break;
	}
	return end > i && strcmp(*code, "company") == 0 ?
		form_behind(doc, end, limit) : end;
}

/*
 * Do these last characters make a name by themselves?  'X科技' and 'X厂' also
 * say what is done, and how.
 */
static bool
names_surely(const GazDoc *doc, uint32_t end, const char *code)
{
	static const char *const last[] = {
		"公司", "集团", "股份", "控股", "制药", "药业", "重工", "乳业", "酒业",
		"矿业", "实业", "会社"
	};

	if (strcmp(code, "company") != 0)
		return true;
	return gaz_han_is_pair(doc, end - 2, last, GAZ_LENGTHOF(last));
}

/* Does a verb, or a word that introduces names, end before token i? */
static bool
verb_ends(const GazDoc *doc, uint32_t i, uint32_t floor)
{
	static const char *const words[] = {
		"包括", "以及", "其中", "支持", "位于", "依托", "引进", "收到", "组织",
		"邀请", "成立", "组建", "例如", "联合", "携手", "签约", "帮助", "推动",
		"鼓励", "引导", "要求", "根据", "按照", "通过", "隶属", "来自", "作为",
		"代表", "协助", "委托", "陪同", "报请", "会同"
	};
	/* what companies do, and are called by */
	static const char *const trades[] = {
		"投资", "开发", "建设", "制造", "生产", "发展", "研发", "服务", "合作",
		"收购", "销售", "运营", "管理", "设计", "检测"
	};
	const uint64_t verbs = gaz_kind_bit(GAZ_K_EVENT_VERB) |
		gaz_kind_bit(GAZ_K_REPORTING_VERB) | gaz_kind_bit(GAZ_K_DIRECTIVE_CUE);

	if (i >= floor + 2)
	{
		if (gaz_han_is_pair(doc, i - 2, words, GAZ_LENGTHOF(words)))
			return true;
		if (gaz_han_is_pair(doc, i - 2, trades, GAZ_LENGTHOF(trades)))
			return false;
	}
	for (uint32_t back = 2; back <= VERB_REACH && i >= floor + back; back++)
	{
		if (!gaz_doc_starts(doc, i - back, verbs))
			continue;
		for (uint32_t m = doc->matches.at[i - back];
			 m < doc->matches.at[i - back + 1]; m++)
		{
			if ((gaz_kind_bit(doc->matches.item[m].kind) & verbs) &&
				doc->matches.item[m].span.to == i)
				return true;
		}
	}
	return false;
}

/* 保险（集团）|股份: where a bracket that ends before token i opens, or i. */
static uint32_t
bracket_start(const GazDoc *doc, uint32_t i, uint32_t floor)
{
	if (gaz_tok(doc, i - 1)->punct != ')')
		return i;
	for (uint32_t k = i - 1; k > floor && i - k < BRACKET_REACH; k--)
	{
		if (gaz_tok(doc, k - 1)->punct == '(')
			return k - 1 > floor && gaz_han_is_free(doc, k - 2) ? k - 1 : i;
	}
	return i;
}

/* The leftmost token that the name before token head may begin with. */
static uint32_t
leftmost(const GazDoc *doc, uint32_t head, uint32_t floor)
{
	uint32_t	i = head;

	for (uint32_t n = 0; i > floor && n < NAME_REACH; n++, i--)
	{
		i = bracket_start(doc, i, floor);
		if (i == floor || !gaz_han_is_free(doc, i - 1) ||
			gaz_han_is_one_of(doc, i - 1, APART) ||
			verb_ends(doc, i, floor))
			break;
	}
	return i;
}

/* The first place between the two tokens, or GAZ_NONE. */
static uint32_t
first_place(const GazDoc *doc, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
	{
		const GazMatch *m = gaz_doc_match(doc, i, GAZ_K_PLACE);

		if (m != NULL && gaz_span_len(m->span) > 1 && m->span.to <= to)
			return i;
	}
	return GAZ_NONE;
}

/*
 * 市财政局, 我|市财政局: an authority without its place begins with its rank, or
 * right behind a mark.  Past the head where it does neither.
 */
static uint32_t
rank_start(const GazDoc *doc, uint32_t from, uint32_t floor)
{
	if (gaz_han_is_one_of(doc, from, "我全"))
		from++;
	return gaz_han_is_one_of(doc, from, "省市县区州国镇") || from == floor ||
		gaz_tok(doc, from - 1)->kind != GAZ_TK_HAN ? from : GAZ_NONE;
}

uint32_t
gaz_han_name_start(const GazDoc *doc, uint32_t head, uint32_t floor,
				   bool *placed)
{
	uint32_t	from = leftmost(doc, head, floor);
	uint32_t	place = first_place(doc, from, head);

	*placed = place != GAZ_NONE;
	return *placed ? place : from;
}

/* Where the name that ends with the head at token i begins, or i. */
static uint32_t
name_start(const GazDoc *doc, uint32_t i, uint32_t end, uint32_t floor,
		   const char *code)
{
	bool		placed;
	uint32_t	from = gaz_han_name_start(doc, i, floor, &placed);
	const GazMatch *generic;

	if (!placed && !names_surely(doc, end, code))
		return i;
	if (!placed && (strcmp(code, "government") == 0 ||
					strcmp(code, "party") == 0))
	{
		from = rank_start(doc, from, floor);
		if (from >= i || end - i < 2)
			return i;
	}
	if (from + (placed ? 1 : 2) > i &&
		!(from < i && strcmp(code, "government") == 0))
		return i;
	generic = gaz_doc_match(doc, from, GAZ_K_ORG_GENERIC);
	if ((generic != NULL && generic->span.to >= end) ||
		gaz_han_is_one_of(doc, from, "该本我各贵多两几此每一这") ||
		gaz_han_is_one_of(doc, i - 1, "家个些类"))
		return i;
	return from;
}

/* 合作协议 has no 作协 in it: does another word reach over the head's end? */
static bool
is_split(const GazDoc *doc, uint32_t i, uint32_t end, const char *code)
{
	const uint64_t words = gaz_kind_bit(GAZ_K_EVENT_NOUN) |
		gaz_kind_bit(GAZ_K_EVENT_VERB) | gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) |
		gaz_kind_bit(GAZ_K_INDUSTRY) | gaz_kind_bit(GAZ_K_TITLE);
	/* 公司|董事长 is a body and a title, 部长 a title alone */
	bool		titled = strcmp(code, "company") == 0 &&
		gaz_doc_match(doc, end, GAZ_K_TITLE) != NULL;

	for (uint32_t k = i > SPLIT_REACH ? i - SPLIT_REACH : 0; k < end; k++)
	{
		if (!gaz_doc_starts(doc, k, words))
			continue;
		for (uint32_t m = doc->matches.at[k]; m < doc->matches.at[k + 1]; m++)
		{
			const GazMatch *word = &doc->matches.item[m];

			if (word->span.to > end && (gaz_kind_bit(word->kind) & words) &&
				!(titled && word->kind == GAZ_K_TITLE))
				return true;
		}
	}
	return false;
}

/* Claims the name, as a row of the lexicon if it is one. */
static void
claim(GazDoc *doc, GazSpan name)
{
	const GazMatch *row = gaz_doc_match(doc, name.from, GAZ_K_ORGANIZATION);

	if (row != NULL && row->span.to == name.to)
		gaz_doc_claim(doc, GAZ_M_ORGANIZATION, name, "org-lexicon", row->entry,
					  0.9f);
	else
		gaz_doc_claim(doc, GAZ_M_ORGANIZATION, name, "org-han-head", GAZ_NONE,
					  0.85f);
}

static void
read_sentence(GazDoc *doc, GazSpan within)
{
	const uint64_t heads = gaz_kind_bit(GAZ_K_ORG_SUFFIX) |
		gaz_kind_bit(GAZ_K_ORG_HEAD);
	uint32_t	i = within.from;

	while ((i = gaz_next_start(doc, i, within.to, heads)) < within.to)
	{
		const char *code = "";
		uint32_t	end;
		uint32_t	from;

		end = gaz_han_is_free(doc, i) ? heads_end(doc, i, within.to, &code) : i;
		if (end == i || end > within.to || strcmp(code, "media") == 0 ||
			!gaz_span_is_free(doc, gaz_span(i, end)) ||
			is_split(doc, i, end, code))
		{
			i = end > i ? end : i + 1;
			continue;
		}
		from = name_start(doc, i, end, within.from, code);
		if (from < i)
			claim(doc, gaz_span(from, end));
		i = end;
	}
}

void
gaz_recognise_han_organizations(GazDoc *doc)
{
	for (uint32_t k = 0; k < doc->sentences.n; k++)
	{
		gaz_poll(doc->arena);
		if (doc->sentences.item[k].section != GAZ_SECTION_FURNITURE)
			read_sentence(doc, doc->sentences.item[k].span);
	}
}
