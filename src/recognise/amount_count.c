/*-------------------------------------------------------------------------
 *
 * amount_count.c
 *	  Counts of what is made and sold, which are amounts, told from counts of
 *	  things, which are not.
 *
 *	  sold 2.1 million copies		produced 12,000 turbine blades
 *	  an annual output of 250,000 washing machines
 *	  The number of live pigs slaughtered was 583,000.
 *	  but: 12,000 mirrors follow the sun; 1,100 plugs; 300 workers
 *
 * The words around tell: the same '3,000 vehicles' stand in a car park or leave
 * a production line.  A number whose noun is a unit of count in the lexicon
 * needs a word of output near it; one with any other noun needs it right
 * beside.
 *
 * Limits: the words of output are those of the lists here, in English and
 * Chinese.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/amount.h"

#define OUTPUT_REACH 14

static bool
is_output_word(const GazPage *page, uint32_t i)
{
	static const char *const stems[] = {"produc", "manufactur", "assembl",
		"deliver", "shipped", "shipment", "sold", "sales", "sell", "output",
		"capacity", "export", "import", "slaughter", "churn", "roll", "built",
		"sale", "throughput", "stock", "inventory", "purchas", "order",
	"supply", "suppli", "registr"};
	const GazToken *t = gaz_page_token(page, i);

	if (t->kind != GAZ_TK_WORD)
		return false;
	for (size_t k = 0; k < GAZ_LENGTHOF(stems); k++)
	{
		size_t		len = strlen(stems[k]);

		/* the word begins with the stem, whatever its case and ending */
		if (t->end - t->start >= len &&
			strncmp(page->text + t->start + 1, stems[k] + 1, len - 1) == 0 &&
			(page->text[t->start] | 0x20) == stems[k][0])
			return true;
	}
	return false;
}

static bool
is_output_sign(const GazPage *page, uint32_t i)
{
	static const char *const signs[] = {"产", "销", "交付", "下线", "出口",
	"出栏", "订单", "存栏"};

	if (gaz_page_token(page, i)->kind != GAZ_TK_HAN)
		return false;
	for (size_t k = 0; k < GAZ_LENGTHOF(signs); k++)
	{
		if (gaz_page_phrase(page, i, signs[k]) != 0)
			return true;
	}
	return false;
}

/* Does punctuation at i part two Chinese clauses, which are short? */
static bool
parts_clauses(const GazPage *page, uint32_t i)
{
	return gaz_page_token(page, i)->kind == GAZ_TK_PUNCT &&
		gaz_page_token(page, i + 1)->kind != GAZ_TK_WORD;
}

bool
gaz_is_output(const GazAmountReader *r, GazSpan span)
{
	const GazPage *page = &r->page;

	for (uint32_t k = 1; k <= OUTPUT_REACH &&
		 span.from >= r->sentence.from + k; k++)
	{
		uint32_t	i = span.from - k;

		if (parts_clauses(page, i))
			break;
		if (is_output_word(page, i) || is_output_sign(page, i))
			return true;
	}
	for (uint32_t i = span.to; i < r->sentence.to &&
		 i < span.to + OUTPUT_REACH; i++)
	{
		if (parts_clauses(page, i))
			break;
		if (is_output_word(page, i) || is_output_sign(page, i))
			return true;
	}
	return false;
}

/* Does nothing follow that the number could count? */
bool
gaz_counts_nothing(const GazPage *page, uint32_t i)
{
	const GazToken *t = gaz_page_token(page, i);

	return t->kind == 0 || t->kind == GAZ_TK_PUNCT ||
		(t->kind == GAZ_TK_WORD && t->word != 0 && t->word < GAZ_W_COUNT);
}

/* 'The number of live pigs slaughtered was 583,000.' */
bool
gaz_is_told_output(const GazAmountReader *r, const GazAmountParts *a)
{
	static const char *const verbs[] = {"reached", "hit", "totaled",
	"totalled", "exceeded", NULL};
	uint32_t	before = a->from - 1;

	if (a->from == r->sentence.from || a->words || a->scaled ||
		gaz_decimal_magnitude(&a->value) < 4 ||
		gaz_page_digits(&r->page, a->number) == 4)
		return false;
	if (!gaz_page_word(&r->page, before, GAZ_W_WAS) &&
		!gaz_page_is_any(&r->page, before, verbs))
		return false;
	return gaz_counts_nothing(&r->page, a->end) &&
		gaz_is_output(r, gaz_span(a->from, a->end));
}

/*
 * 'produced 12,000 turbines', '12.5 million pigs were slaughtered': a count of
 * what the verb or noun right beside it says is made or sold.
 */
bool
gaz_is_made_or_sold(const GazAmountReader *r, const GazAmountParts *a)
{
	static const char *const before[] = {"produced", "produce", "produces",
		"sold", "sell", "delivered", "deliver", "shipped", "ship",
		"manufactured", "manufacture", "assembled", "assemble", "exported",
	"slaughtered", NULL};
	static const char *const nouns[] = {"output", "production", "sales",
	"deliveries", "shipments", "exports", "capacity", NULL};
	static const char *const fillers[] = {"about", "some", "nearly", "almost",
	"over", "around", "approximately", "only", "up", "to", NULL};
	const GazPage *page = &r->page;
	uint32_t	i = a->from;
	uint32_t	end = a->end;

	if (a->words || (!a->scaled && gaz_decimal_magnitude(&a->value) < 3) ||
		(!a->scaled && gaz_page_digits(page, a->number) == 4) ||
		gaz_page_token(page, end)->kind != GAZ_TK_WORD)
		return false;
	while (i > r->sentence.from && gaz_page_is_any(page, i - 1, fillers))
		i--;
	if (gaz_page_word(page, i, GAZ_W_TO))
		return false;			/* 'sold to 300 firms' */
	if (i > r->sentence.from && gaz_page_is_any(page, i - 1, before))
		return true;
	if (i > r->sentence.from + 1 && gaz_page_word(page, i - 1, GAZ_W_OF) &&
		gaz_page_is_any(page, i - 2, nouns))
		return true;

	/* the nouns counted, then 'were sold' */
	for (int k = 0; k < 4 && end < r->sentence.to; k++, end++)
	{
		if (gaz_page_word(page, end, GAZ_W_WERE) ||
			gaz_page_word(page, end, GAZ_W_BEEN))
			return gaz_page_is_any(page, end + 1, before);
	}
	return false;
}

/* '2 million solar roof tiles a year' next to a word of output. */
bool
gaz_read_counted_rate(GazAmountReader *r, GazAmountParts *a)
{
	const GazPage *page = &r->page;

	for (uint32_t k = 0; k < 5 && a->end + k < r->sentence.to; k++)
	{
		uint32_t	end;
		const char *rate = k == 0 ? NULL :
			gaz_rate_behind(r, a->end + k, false, &end);

		if (rate != NULL)
		{
			if (!gaz_is_output(r, gaz_span(a->from, a->end)))
				return false;
			a->end = end;
			a->unit = gaz_arena_printf(r->doc->arena, "units/%s", rate);
			return true;
		}
		if (gaz_page_token(page, a->end + k)->kind != GAZ_TK_WORD &&
			!gaz_page_punct(page, a->end + k, '-'))
			return false;
	}
	return false;
}
