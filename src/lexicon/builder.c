/*-------------------------------------------------------------------------
 *
 * builder.c
 *	  From rows of the lexicon tables to keys; the first half of building.
 *
 * A row's term is cut into tokens exactly as a text is, and the folded words
 * of these tokens are its key.  What may be written or not is left out of the
 * key (see joint.h):
 *
 *	  'Co.,Ltd.'				co , ltd	(takes a full stop behind it along)
 *	  'new-energy vehicle'		new energy vehicle	 and  ... vehicles
 *	  'R&D centre'				r and d center	 and  ... centers
 *
 * The second half, finish.c, trie.c and write.c, makes the image of them.
 *
 * Limits: a term has up to GAZ_TERM_MAX_TOKENS words; many rows of one kind for
 * one spelling all match at each of its places, so their number multiplies the
 * work there.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/builder.h"

#include "lexicon/joint.h"
#include "text/scan.h"

/* Written with a full stop or without, whatever the rows have. */
static const char *const abbreviations[] = {
	"adm", "apr", "assn", "assoc", "aug", "ave", "bros", "capt", "cf", "cmdr",
	"co", "col", "comdr", "corp", "dec", "dept", "dist", "div", "dr", "eng",
	"est", "feb", "fri", "gen", "gov", "govt", "hon", "inc", "inst", "intl",
	"jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "mfg", "mon", "mr",
	"mrs", "ms", "mt", "natl", "no", "nov", "oct", "prof", "rep", "rev", "sat",
	"sen", "sep", "sept", "sgt", "sr", "st", "tech", "thu", "tue", "univ",
	"vol", "vs", "wed"
};

static uint8_t *
word_flags(GazBuilder *b, uint32_t word)
{
	while (b->word_flags.n <= word)
		(void) gaz_vec_push(b->arena, &b->word_flags);
	return &b->word_flags.item[word];
}

static uint32_t
intern_string(GazBuilder *b, const char *s)
{
	return s && *s ? gaz_intern(&b->strings, s, (uint32_t) strlen(s)) : 0;
}

GazBuilder *
gaz_builder_create(GazArena *arena)
{
	GazBuilder *b = gaz_arena_zalloc(arena, sizeof(GazBuilder));

	b->arena = b->words.arena = b->strings.arena = arena;
	gaz_intern(&b->strings, "", 0);
	for (uint32_t w = 0; w < GAZ_W_COUNT; w++)
		gaz_intern(&b->words, gaz_closed_words[w],
				   (uint32_t) strlen(gaz_closed_words[w]));
	for (size_t i = 0; i < GAZ_LENGTHOF(abbreviations); i++)
	{
		const char *s = abbreviations[i];

		*word_flags(b, gaz_intern(&b->words, s, (uint32_t) strlen(s))) =
			GAZ_WF_ABBREV;
	}
	return b;
}

/* ---- rows ---- */

static bool
joins(const GazBuilder *b, const char *term, uint32_t i)
{
	const GazToken *t = &b->scratch.item[i];

	if (!gaz_is_hyphen(term, t))
		return false;
	return i == 0 || i + 1 == b->scratch.n || gaz_glued(t) ||
		gaz_glued(t + 1);
}

/*
 * Is token i the full stop of an abbreviation?  Then the word before it is
 * marked as one.
 */
static bool
abbreviates(GazBuilder *b, const char *term, uint32_t i, uint32_t word)
{
	if (i == 0 || b->scratch.item[i - 1].kind != GAZ_TK_WORD ||
		!gaz_is_glued_stop(term, &b->scratch.item[i]))
		return false;
	*word_flags(b, word) |= GAZ_WF_ABBREV;
	return true;
}

/* Appends the words of the scanned term to keys, and counts them in row. */
static GazTermFault
read_key(GazBuilder *b, const char *term, GazBuilderRow *row)
{
	uint32_t	word = 0;

	row->key = b->keys.n;
	for (uint32_t i = 0; i < b->scratch.n; i++)
	{
		const GazToken *t = &b->scratch.item[i];
		char		folded[GAZ_WORD_MAX];
		uint32_t	len;

		if (t->kind == GAZ_TK_MARKUP)
			return GAZ_TERM_EMPTY;
		if (joins(b, term, i))
			continue;
		row->dot = abbreviates(b, term, i, word);
		if (row->dot)
			continue;
		len = gaz_fold(term + t->start, t->end - t->start, folded,
					   sizeof(folded));
		if (len == 0)
			continue;
		if (len > sizeof(folded) || row->nkey == GAZ_TERM_MAX_TOKENS)
			return GAZ_TERM_TOO_LONG;
		word = gaz_intern(&b->words, folded, len);
		*gaz_vec_push(b->arena, &b->keys) = word;
		row->nkey++;
	}
	return row->nkey > 0 ? GAZ_TERM_OK : GAZ_TERM_EMPTY;
}

static void
add_last_forms(GazBuilder *b, GazBuilderRow *row)
{
	GazInterned word = b->words.strings.item[b->keys.item[b->keys.n - 1]];
	GazVariant	forms[GAZ_VARIANTS_MAX];

	row->nlast = (uint8_t) gaz_number_variants(row->entry.kind, word.text,
											   word.len, forms);
	for (int i = 0; i < row->nlast; i++)
		row->last[i] = gaz_intern(&b->words, forms[i].text, forms[i].len);
}

static void
fill_entry(GazBuilder *b, const GazTermRow *row, GazBuilderRow *built)
{
	GazEntry   *e = &built->entry;

	e->id = row->id;
	e->weight = row->weight;
	e->term = intern_string(b, row->term);
	e->name = intern_string(b, row->name);
	e->scheme = intern_string(b, row->scheme);
	e->code = intern_string(b, row->code);
	e->valid_from = row->valid_from;
	e->valid_to = row->valid_to;
	e->kind = (uint8_t) (row->kind == GAZ_K_STOP && e->code != 0 ?
						 GAZ_K_NEVER : row->kind);
	e->flags = (row->case_sensitive ? GAZ_EF_CASE : 0) |
		(row->is_custom ? GAZ_EF_CUSTOM : 0);
	if (row->language && strlen(row->language) >= 2)
		memcpy(e->language, row->language, 2);
	e->tokens = built->nkey;
	e->category = GAZ_NONE;
}

/* Reads the term's key, which lies at the end of keys then. */
static GazTermFault
read_term(GazBuilder *b, GazTermKind kind, const char *term,
		  GazBuilderRow *row)
{
	GazTermFault fault;

	b->scratch.n = 0;
	gaz_scan(b->arena, term, (uint32_t) strlen(term), &b->scratch);
	fault = read_key(b, term, row);
	if (fault == GAZ_TERM_OK && gaz_kind_is_word(kind) && row->nkey > 1)
		fault = GAZ_TERM_NOT_ONE_WORD;
	return fault;
}

/* The singular of a plural, and of two spellings the lesser one. */
static GazInterned
key_word(GazTermKind kind, GazInterned word, bool last,
		 GazVariant forms[GAZ_VARIANTS_MAX], GazVariant *spelled)
{
	if (last && gaz_number_variants(kind, word.text, word.len, forms) > 0 &&
		forms[0].len < word.len)
		word = (GazInterned) {.text = forms[0].text, .len = forms[0].len};
	if (gaz_other_spelling(word.text, word.len, spelled) &&
		strcmp(spelled->text, word.text) < 0)
		word = (GazInterned) {.text = spelled->text, .len = spelled->len};
	return word;
}

GazTermFault
gaz_builder_term_key(GazBuilder *b, GazTermKind kind, const char *term,
					 char *key)
{
	GazBuilderRow row = {0};
	GazTermFault fault = read_term(b, kind, term, &row);
	size_t		len = 0;

	for (uint32_t i = 0; fault == GAZ_TERM_OK && i < row.nkey; i++)
	{
		GazVariant	forms[GAZ_VARIANTS_MAX];
		GazVariant	spelled;
		uint32_t	number = b->keys.item[row.key + i];
		GazInterned word = b->words.strings.item[number == GAZ_W_AMP ?
												 GAZ_W_AND : number];

		word = key_word(kind, word, i + 1 == row.nkey, forms, &spelled);
		if (i > 0)
			key[len++] = ' ';
		memcpy(key + len, word.text, word.len);
		len += word.len;
	}
	key[len] = '\0';
	b->keys.n = row.key;
	return fault;
}

GazTermFault
gaz_builder_add_term(GazBuilder *b, const GazTermRow *row)
{
	GazBuilderRow built = {0};
	GazTermFault fault = read_term(b, row->kind, row->term, &built);

	if (fault != GAZ_TERM_OK)
	{
		b->keys.n = built.key;
		return fault;
	}
	fill_entry(b, row, &built);
	add_last_forms(b, &built);
	*gaz_vec_push(b->arena, &b->rows) = built;
	return GAZ_TERM_OK;
}

void
gaz_builder_add_category(GazBuilder *b, const char *scheme, const char *code,
						 const char *parent, const char *path,
						 const char *title)
{
	GazBuilderCategory *c = gaz_vec_push(b->arena, &b->categories);

	c->category.scheme = intern_string(b, scheme);
	c->category.code = intern_string(b, code);
	c->category.path = intern_string(b, path);
	c->category.title = intern_string(b, title);
	c->parent_code = intern_string(b, parent);
}
