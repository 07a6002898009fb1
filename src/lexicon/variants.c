/*-------------------------------------------------------------------------
 *
 * variants.c
 *	  Plurals of the last word of a term, by the rules of English.
 *
 *	  battery -> batteries	chairman -> chairmen	rare earths -> rare earth
 *
 * A form that no text holds (a plural of 'steel') costs some bytes of the image
 * and does no harm, so plurals are made freely.  Singulars are another matter:
 * 'goods', 'futures' or 'electronics' mean something else without their s, so
 * they are made for fewer kinds and not for the words of a list.
 *
 * Limits: irregular plurals (children, data) need rows of their own, and the
 * number of an inner word (attorneys general) does too.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/variants.h"

static const uint64_t plural_kinds =
	gaz_kind_bit(GAZ_K_INDUSTRY) | gaz_kind_bit(GAZ_K_INDUSTRY_CONTEXT) |
	gaz_kind_bit(GAZ_K_INDUSTRY_HEAD) | gaz_kind_bit(GAZ_K_TITLE) |
	gaz_kind_bit(GAZ_K_ORG_HEAD) | gaz_kind_bit(GAZ_K_ORG_GENERIC) |
	gaz_kind_bit(GAZ_K_PLACE_HEAD) | gaz_kind_bit(GAZ_K_UNIT) |
	gaz_kind_bit(GAZ_K_PRODUCT_HEAD) | gaz_kind_bit(GAZ_K_PROGRAMME_HEAD) |
	gaz_kind_bit(GAZ_K_EVENT_NOUN) | gaz_kind_bit(GAZ_K_CURRENCY) |
	gaz_kind_bit(GAZ_K_SCALE);

static const uint64_t singular_kinds =
	gaz_kind_bit(GAZ_K_INDUSTRY) | gaz_kind_bit(GAZ_K_TITLE) |
	gaz_kind_bit(GAZ_K_ORG_GENERIC) | gaz_kind_bit(GAZ_K_UNIT) |
	gaz_kind_bit(GAZ_K_PRODUCT_HEAD) | gaz_kind_bit(GAZ_K_EVENT_NOUN);

/* Words in -s whose form without it is another word, or none. */
static const char *const no_singular[] = {
	"affairs", "apparatus", "appliances", "archives", "arms", "arrears",
	"assets", "barracks", "bonds", "brokers", "business", "canvas", "chaos",
	"christmas", "clothes", "columbus", "commons", "communications",
	"contents", "corps", "cosmos", "crossroads", "customs", "derivatives",
	"diabetes", "earnings", "finances", "forces", "foods", "funds", "futures",
	"gallows", "gas", "glasses", "goods", "grounds", "headquarters",
	"holdings", "isles", "lens", "logos", "means", "measles", "minutes",
	"news", "numbers", "oceans", "odds", "olympics", "outskirts", "pants",
	"premises", "proceeds", "proceedings", "rabies", "relations", "remains",
	"resources", "sales", "savings", "securities", "series", "services",
	"shares", "shingles", "species", "spirits", "states", "stocks", "supplies",
	"talks", "terms", "thanks", "trousers", "utilities", "valuables", "wages",
	"works"
};

static bool
ends(const char *word, uint32_t len, const char *suffix)
{
	uint32_t	n = (uint32_t) strlen(suffix);

	return len >= n && memcmp(word + len - n, suffix, n) == 0;
}

/* word without its last cut bytes, and with this behind it */
static void
put(GazVariant *out, const char *word, uint32_t len, uint32_t cut,
	const char *suffix)
{
	uint32_t	n = (uint32_t) strlen(suffix);

	memcpy(out->text, word, len - cut);
	memcpy(out->text + len - cut, suffix, n);
	out->len = len - cut + n;
	out->text[out->len] = '\0';
}

static bool
is_letters(const char *word, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
	{
		if (word[i] < 'a' || word[i] > 'z')
			return false;
	}
	return len > 0;
}

static bool
is_vowel(char c)
{
	return memchr("aeiou", c, 5) != NULL;
}

/* Is it the singular of a word in -man, and not 'human' or 'German'? */
static bool
is_man(const char *word, uint32_t len)
{
	return ends(word, len, "man") && !ends(word, len, "human") &&
		!ends(word, len, "german") && !ends(word, len, "roman");
}

static int
plurals(GazTermKind kind, const char *word, uint32_t len,
		GazVariant out[GAZ_VARIANTS_MAX])
{
	char		last = word[len - 1];

	if (kind == GAZ_K_TITLE && is_man(word, len))
	{
		put(&out[0], word, len, 2, "en");
		return 1;
	}
	if (ends(word, len, "sis"))
	{
		put(&out[0], word, len, 2, "es");
		return 1;
	}
	if (last == 's' || last == 'x' || last == 'z' ||
		ends(word, len, "ch") || ends(word, len, "sh"))
	{
		put(&out[0], word, len, 0, "es");
		return 1;
	}
	if (last == 'y' && len > 1 && !is_vowel(word[len - 2]))
	{
		put(&out[0], word, len, 1, "ies");
		if (kind != GAZ_K_CURRENCY)
			return 1;
		put(&out[1], word, len, 0, "s");	/* zlotys */
		return 2;
	}
	put(&out[0], word, len, 0, "s");
	if (last == 'o' && len > 1 && !is_vowel(word[len - 2]))
	{
		put(&out[1], word, len, 0, "es");
		return 2;
	}
	return 1;
}

static bool
has_singular(const char *word, uint32_t len)
{
	size_t		lo = 0;
	size_t		hi = GAZ_LENGTHOF(no_singular);

	if (len < 5 || ends(word, len, "ics"))
		return false;
	while (lo < hi)
	{
		size_t		mid = lo + (hi - lo) / 2;
		int			cmp = strcmp(no_singular[mid], word);

		if (cmp == 0)
			return false;
		if (cmp < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return true;
}

/* word is a plural in -s */
static int
singulars(const char *word, uint32_t len, GazVariant out[GAZ_VARIANTS_MAX])
{
	int			n = 0;

	if (!has_singular(word, len))
		return 0;
	if (ends(word, len, "ies"))
	{
		put(&out[n++], word, len, 3, "y");
		put(&out[n++], word, len, 1, "");	/* movie */
		return n;
	}
	put(&out[n++], word, len, 1, "");
	if (ends(word, len, "ches") || ends(word, len, "shes") ||
		ends(word, len, "xes") || ends(word, len, "ses") ||
		ends(word, len, "zes") || ends(word, len, "oes"))
		put(&out[n++], word, len, 2, "");
	return n;
}

int
gaz_number_variants(GazTermKind kind, const char *word, uint32_t len,
					GazVariant out[GAZ_VARIANTS_MAX])
{
	bool		in_s;

	/* Abbreviated units, scales and currencies (t, bn, R) take no s. */
	if ((plural_kinds & gaz_kind_bit(kind)) == 0 || !is_letters(word, len) ||
		len < (kind == GAZ_K_UNIT || kind == GAZ_K_CURRENCY ||
			   kind == GAZ_K_SCALE ? 3 : 2) || len > GAZ_WORD_MAX)
		return 0;
	in_s = word[len - 1] == 's' && !ends(word, len, "ss") &&
		!ends(word, len, "us") && !ends(word, len, "is");
	if (!in_s)
	{
		if (kind == GAZ_K_TITLE && ends(word, len, "men"))
		{
			put(&out[0], word, len, 2, "an");
			return 1;
		}
		return plurals(kind, word, len, out);
	}
	if ((singular_kinds & gaz_kind_bit(kind)) == 0)
		return 0;
	return singulars(word, len, out);
}
