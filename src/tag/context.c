/*-------------------------------------------------------------------------
 *
 * context.c
 *	  How much an industry term counts for what stands around it.
 *
 *	  'no chips, no biomedicine'				negated: hardly at all
 *	  'Nuclear power is not on the list'		negated behind: hardly
 *	  'modules used in electric vehicles'		where a product goes: half
 *	  'a former brewery'						what it was before: hardly
 *	  'Fujian Wanrun New Energy Company'		part of a company's name: much
 *	  'Lanhe Biomedical Industrial Park'		part of a place's name: half
 *	  'the Ministry of Energy'					part of an office's name: little
 *
 * and where it names a trade, which makes an uncertain word a surer one:
 * 'copper producers', 'the production of refined copper'.
 *
 * A firm's name, or a park's, tells what is made there, so it is worth more
 * than an office's, whose name stands in any article that it has a say in.
 * Names are told here by capitals and by the lexicon's heads (Company,
 * Ministry, Plan) alone, not by what the recognisers found: industry_paths()
 * runs without them and must give what parse() gives.
 *
 * Limits: all looks go a few words far, and stop at the end of the clause;
 * 'did not disclose the price of the battery plant' counts for little though
 * it is about batteries.  Headlines in capitals have no names by this rule.
 *
 *-------------------------------------------------------------------------
 */
#include "tag/evidence.h"

#include "recognise/name.h"
#include "text/hanform.h"

/* How many words to look back for a negation, and on for a name's head. */
#define NEGATION_REACH 6
#define NAME_REACH 8
#define HAN_NAME_REACH 2

static const GazContext plain = {1.0f, "plain"};
static const GazContext negated = {0.1f, "negated"};
static const GazContext purpose = {0.35f, "what it is used for"};
static const GazContext past = {0.15f, "of the past"};
static const GazContext company_name = {0.7f, "in a company's name"};
static const GazContext office_name = {0.2f, "in a body's name"};
static const GazContext programme_name = {0.2f, "in a programme's name"};
static const GazContext zone_name = {0.6f, "in a place's name"};

/* Is token i this word?  Lower-case ASCII, for words that have no number. */
static inline bool
is_text(const GazDoc *doc, uint32_t i, const char *word)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *text = gaz_token_form(doc->text, t);
	uint32_t	len = (uint32_t) strlen(word);	/* of a constant */

	if (t->end - t->start != len)
		return false;
	for (uint32_t k = 0; k < len; k++)
	{
		char		c = text[k];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c != word[k])
			return false;
	}
	return true;
}

/* The next two go by the order of the words in closed.h. */
static bool
is_contracted_not(uint32_t word)
{
	return word >= GAZ_W_DONT && word <= GAZ_W_WASNT;
}

/* Not the modals: what must not wait is no less a topic. */
static bool
is_auxiliary(uint32_t word)
{
	return word >= GAZ_W_BE && word <= GAZ_W_WILL;
}

/* 'not', 'no', 'rather than' ... at token i, for a term that ends behind it. */
static bool
denies(const GazDoc *doc, uint32_t i)
{
	uint32_t	next = gaz_tok(doc, i + 1)->word;
	const GazMatch *block;

	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_NOT:
			/* 'not only pots but also brands' affirms */
			return next != GAZ_W_ONLY && next != GAZ_W_JUST;
		case GAZ_W_NO:
			/* 'No. 1' counts */
			return gaz_tok(doc, i + 1)->kind == GAZ_TK_WORD;
		case GAZ_W_NEVER:
		case GAZ_W_NEITHER:
		case GAZ_W_NOR:
		case GAZ_W_WITHOUT:
		case GAZ_W_CANNOT:
			return true;
		case GAZ_W_THAN:
			return i > 0 && is_text(doc, i - 1, "rather");
		case GAZ_W_OF:
			return i > 0 && is_text(doc, i - 1, "instead");
		default:
			break;
	}
	if (is_contracted_not(gaz_tok(doc, i)->word))
		return true;
	block = gaz_doc_match(doc, i, GAZ_K_EVENT_BLOCK);
	return block && strcmp(gaz_doc_code(doc, block), "denied") == 0;
}

/* The Chinese for 'has no', 'not yet': 没有 无 未 不 right before the term. */
static bool
denies_in_han(const GazDoc *doc, uint32_t i)
{
	return is_text(doc, i, "无") || is_text(doc, i, "未") ||
		(is_text(doc, i, "有") && i > 0 && is_text(doc, i - 1, "没"));
}

/*
 * Is the word at i what says where a thing goes: 'used in', 'applied to',
 * 'parts for', 'inside'?
 */
static bool
tells_use(const GazDoc *doc, uint32_t i)
{
	static const char *const uses[] = {
		"used", "use", "applied", "application", "applications", "suitable",
		"applicable", "parts", "components", "supplier", "suppliers",
		"customers"
	};

	switch (gaz_tok(doc, i)->word)
	{
		case GAZ_W_IN:
		case GAZ_W_FOR:
		case GAZ_W_BY:
		case GAZ_W_TO:
			for (size_t k = 0; i > 0 && k < GAZ_LENGTHOF(uses); k++)
			{
				if (is_text(doc, i - 1, uses[k]))
					return true;
			}
			return false;
		default:
			return is_text(doc, i, "inside");
	}
}

/* What stands before the term in its clause. */
static GazContext
look_back(const GazDoc *doc, GazSpan term, GazSpan sentence)
{
	int			words = 0;

	for (uint32_t i = term.from; i > sentence.from && words < NEGATION_REACH;)
	{
		const GazToken *t = gaz_tok(doc, --i);

		if (t->kind == GAZ_TK_PUNCT && t->punct != '-' && t->punct != '"' &&
			t->punct != '\'')
			break;
		if (t->kind == GAZ_TK_PUNCT)
			continue;
		words++;
		if (t->kind == GAZ_TK_HAN)
		{
			if (words > HAN_NAME_REACH)
				break;
			if (denies_in_han(doc, i))
				return negated;
		}
		else if (denies(doc, i))
			return negated;
		else if (tells_use(doc, i))
			return purpose;
	}
	return plain;
}

/* 'X is not ...', 'X, by contrast, is not ...', 'X has never ...' */
static bool
denied_behind(const GazDoc *doc, GazSpan term, GazSpan sentence)
{
	uint32_t	i = term.to;

	if (gaz_is_word(doc, i, GAZ_W_COMMA))
	{
		uint32_t	limit = i + 6;

		for (i++; i < limit && !gaz_is_word(doc, i, GAZ_W_COMMA); i++)
			continue;
		i++;
	}
	if (i + 1 >= sentence.to)
		return false;
	if (is_contracted_not(gaz_tok(doc, i)->word))
		return true;
	return is_auxiliary(gaz_tok(doc, i)->word) &&
		(gaz_is_word(doc, i + 1, GAZ_W_NOT) ||
		 gaz_is_word(doc, i + 1, GAZ_W_NEVER));
}

/* May token i stand inside a capitalised name? */
static bool
continues_name(const GazDoc *doc, uint32_t i)
{
	const GazToken *t = gaz_tok(doc, i);

	if (t->flags & GAZ_TF_LINE)
		return false;
	switch (t->word)
	{
		case GAZ_W_OF:
		case GAZ_W_AND:
		case GAZ_W_AMP:
		case GAZ_W_FOR:
		case GAZ_W_THE:
		case GAZ_W_HYPHEN:
			return true;
		default:
			return t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) != 0;
	}
}

static bool
is_business(const char *code)
{
	return strcmp(code, "company") == 0 || strcmp(code, "bank") == 0;
}

/* What a name is the name of, by the head at token i; plain if that is none. */
static GazContext
name_by_head(const GazDoc *doc, uint32_t i)
{
	const GazMatch *head = gaz_doc_match(doc, i, GAZ_K_ORG_HEAD);

	if (head)
		return is_business(gaz_doc_code(doc, head)) ?
			company_name : office_name;
	if (gaz_has_kind(doc, i, GAZ_K_ORG_SUFFIX))
		return company_name;
	if (gaz_has_kind(doc, i, GAZ_K_PROGRAMME_HEAD))
		return programme_name;
	if (gaz_has_kind(doc, i, GAZ_K_PLACE_HEAD))
		return zone_name;
	return plain;
}

/* The head on either side of the term within one run of capitals. */
static GazContext
look_for_name(const GazDoc *doc, GazSpan term, GazSpan sentence)
{
	GazContext	found = plain;

	if (!(gaz_tok(doc, term.from)->flags & GAZ_TF_CAP))
		return plain;
	/* 'Minnan Commercial Bank': the term holds the head itself */
	if (term.from > sentence.from &&
		gaz_tok(doc, term.from - 1)->flags & GAZ_TF_CAP)
		found = name_by_head(doc, term.to - 1);
	for (uint32_t i = term.to; i < sentence.to && i < term.to + NAME_REACH &&
		 continues_name(doc, i) && found.factor == 1; i++)
	{
		if (gaz_tok(doc, i)->flags & GAZ_TF_CAP)
			found = name_by_head(doc, i);
	}
	/* 'Bureau of Energy': a head in front needs its 'of' to reach the term */
	for (uint32_t i = term.from; i > sentence.from &&
		 i + NAME_REACH > term.from && continues_name(doc, i - 1) &&
		 found.factor == 1; i--)
	{
		if ((gaz_is_word(doc, i, GAZ_W_OF) || gaz_is_word(doc, i, GAZ_W_FOR)) &&
			gaz_tok(doc, i - 1)->flags & GAZ_TF_CAP)
			found = name_by_head(doc, i - 1);
	}
	return found;
}

/* 智能装备有限公司: a head or a legal form right behind the term. */
static GazContext
look_for_han_name(const GazDoc *doc, GazSpan term, GazSpan sentence)
{
	for (uint32_t i = term.to; i < sentence.to &&
		 i <= term.to + HAN_NAME_REACH; i++)
	{
		const GazMatch *m;

		if (gaz_tok(doc, i)->kind != GAZ_TK_HAN)
			break;
		if (gaz_doc_match(doc, i, GAZ_K_ORG_SUFFIX))
			return company_name;
		m = gaz_doc_match(doc, i, GAZ_K_ORG_HEAD);
		if (m)
			return is_business(gaz_doc_code(doc, m)) ?
				company_name : office_name;
	}
	return plain;
}

/* 'a |former| brewery', 'the |disused| coal mine': what has become something else. */
static bool
is_past(const GazDoc *doc, GazSpan term, GazSpan sentence)
{
	static const char *const words[] = {
		"former", "disused", "abandoned", "defunct", "derelict"
	};
	uint32_t	i = term.from;

	for (int n = 0; n < 2 && i > sentence.from; n++)
	{
		i--;
		if (GAZ_TEXT_IS_ANY(doc, i, words))
			return true;
		if (gaz_tok(doc, i)->kind != GAZ_TK_WORD || gaz_is_closed(doc, i))
			break;
	}
	return false;
}

GazContext
gaz_context_of(const GazDoc *doc, GazSpan term, const GazSentence *sentence)
{
	GazContext	found = look_back(doc, term, sentence->span);

	if (found.factor < 1)
		return found;
	if (denied_behind(doc, term, sentence->span))
		return negated;
	if (is_past(doc, term, sentence->span))
		return past;
	if (gaz_tok(doc, term.from)->kind == GAZ_TK_HAN)
		return look_for_han_name(doc, term, sentence->span);
	/* a headline has capitals all over, names or not */
	if (sentence->section == GAZ_SECTION_TITLE)
		return plain;
	return look_for_name(doc, term, sentence->span);
}

bool
gaz_names_trade(const GazDoc *doc, GazSpan term, const GazSentence *sentence)
{
	GazSpan		s = sentence->span;

	if (term.to < s.to && gaz_has_kind(doc, term.to, GAZ_K_INDUSTRY_HEAD))
		return true;
	/* 'producers of copper', 'production of refined copper' */
	for (uint32_t i = term.from; i > s.from + 1 && i + 1 >= term.from; i--)
	{
		if (gaz_is_word(doc, i - 1, GAZ_W_OF))
			return gaz_has_kind(doc, i - 2, GAZ_K_INDUSTRY_HEAD);
	}
	return false;
}
