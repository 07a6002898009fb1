/*-------------------------------------------------------------------------
 *
 * builder.c
 *	  From rows of the lexicon tables to a lexicon image.
 *
 * A row's term is cut into tokens exactly as a text is, and the folded words
 * of these tokens are its key.  What may be written or not is left out of the
 * key (see joint.h):
 *
 *	  'Co.,Ltd.'				co , ltd	(takes a full stop behind it along)
 *	  'new-energy vehicle'		new energy vehicle	 and  ... vehicles
 *	  'R&D centre'				r and d center	 and  ... centers
 *
 * The numbers that words, strings, entries and nodes get come from sorting, so
 * the order in which rows come in leaves no trace in the image.
 *
 * Limits: a term has up to GAZ_TERM_MAX_TOKENS words; many rows of one kind for
 * one spelling all match at each of its places, so their number multiplies the
 * work there.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/builder.h"

#include <stdlib.h>

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
	return s ? gaz_intern(&b->strings, s, (uint32_t) strlen(s)) : 0;
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
	e->kind = (uint8_t) row->kind;
	e->flags = (row->case_sensitive ? GAZ_EF_CASE : 0) |
		(row->is_custom ? GAZ_EF_CUSTOM : 0);
	if (row->language && strlen(row->language) >= 2)
		memcpy(e->language, row->language, 2);
	e->tokens = built->nkey;
	e->category = GAZ_NONE;
}

GazTermFault
gaz_builder_add_term(GazBuilder *b, const GazTermRow *row)
{
	GazBuilderRow built = {0};
	GazTermFault fault;

	b->scratch.n = 0;
	gaz_scan(b->arena, row->term, (uint32_t) strlen(row->term), &b->scratch);
	fault = read_key(b, row->term, &built);
	if (fault == GAZ_TERM_OK && gaz_kind_is_word(row->kind) && built.nkey > 1)
		fault = GAZ_TERM_NOT_ONE_WORD;
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

/* ---- finishing: numbers ---- */

/*
 * Finds the other spelling of each word that has one, by word; spellings that
 * no row has become words as well.
 */
static uint32_t *
add_spellings(GazBuilder *b, uint32_t *n)
{
	uint32_t   *other;

	*n = b->words.strings.n;
	other = gaz_arena_zalloc(b->arena, *n * sizeof(uint32_t));
	for (uint32_t i = GAZ_W_COUNT; i < *n; i++)
	{
		GazInterned word = b->words.strings.item[i];
		GazVariant	form;

		if (gaz_other_spelling(word.text, word.len, &form))
			other[i] = gaz_intern(&b->words, form.text, form.len);
	}
	return other;
}

/* Gives all words their final numbers and ties spellings to each other. */
static void
number_words(GazBuilder *b, GazBuilderWords *words)
{
	uint32_t	nspelled;
	uint32_t   *other = add_spellings(b, &nspelled);
	uint32_t   *sorted = gaz_intern_sorted(&b->words, GAZ_W_COUNT);

	words->n = b->words.strings.n;
	words->number = gaz_arena_alloc(b->arena, words->n * sizeof(uint32_t));
	words->canon = gaz_arena_alloc(b->arena, words->n * sizeof(uint32_t));
	for (uint32_t i = 0; i < words->n; i++)
	{
		words->number[i < GAZ_W_COUNT ? i : sorted[i - GAZ_W_COUNT]] = i;
		words->canon[i] = i;
	}
	words->canon[GAZ_W_AMP] = GAZ_W_AND;
	for (uint32_t i = GAZ_W_COUNT; i < nspelled; i++)
	{
		uint32_t	x = words->number[i];
		uint32_t	y = other[i] ? words->number[other[i]] : x;

		if (words->canon[x] == x && words->canon[y] == y)
			words->canon[x > y ? x : y] = x > y ? y : x;
	}
}

/*
 * Lays the strings out and returns their offsets.  They are sorted, so from
 * now on comparing two offsets compares the strings.
 */
static uint32_t *
place_strings(GazBuilder *b, size_t *pool_size)
{
	uint32_t	n = b->strings.strings.n;
	uint32_t   *sorted = gaz_intern_sorted(&b->strings, 0);
	uint32_t   *offset = gaz_arena_alloc(b->arena, n * sizeof(uint32_t));
	size_t		at = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		offset[sorted[i]] = (uint32_t) at;
		at += b->strings.strings.item[sorted[i]].len + 1;
		if (at > GAZ_IMAGE_MAX)
			return NULL;
	}
	*pool_size = (at + GAZ_POOL_PADDING + 7) & ~(size_t) 7;
	return offset;
}

#define COMPARE(a, b) \
	do { \
		if ((a) != (b)) \
			return (a) < (b) ? -1 : 1; \
	} while (0)

static int
compare_rows(const void *a, const void *b)
{
	const GazEntry *x = &((const GazBuilderRow *) a)->entry;
	const GazEntry *y = &((const GazBuilderRow *) b)->entry;

	COMPARE(x->kind, y->kind);
	COMPARE(x->term, y->term);
	COMPARE(x->id, y->id);
	COMPARE(x->name, y->name);
	COMPARE(x->scheme, y->scheme);
	COMPARE(x->code, y->code);
	COMPARE(x->flags, y->flags);
	COMPARE(x->valid_from, y->valid_from);
	COMPARE(x->valid_to, y->valid_to);
	if (memcmp(x->language, y->language, 2) != 0)
		return memcmp(x->language, y->language, 2);
	return memcmp(&x->weight, &y->weight, sizeof(x->weight));
}

static int
compare_categories(const void *a, const void *b)
{
	const GazBuilderCategory *x = a;
	const GazBuilderCategory *y = b;

	COMPARE(x->category.scheme, y->category.scheme);
	COMPARE(x->category.path, y->category.path);
	COMPARE(x->category.code, y->category.code);
	COMPARE(x->category.title, y->category.title);
	COMPARE(x->parent_code, y->parent_code);
	return 0;
}

static void
sort_rows(GazBuilder *b, const uint32_t *offset)
{
	for (uint32_t i = 0; i < b->rows.n; i++)
	{
		GazEntry   *e = &b->rows.item[i].entry;

		e->term = offset[e->term];
		e->name = offset[e->name];
		e->scheme = offset[e->scheme];
		e->code = offset[e->code];
	}
	for (uint32_t i = 0; i < b->categories.n; i++)
	{
		GazBuilderCategory *c = &b->categories.item[i];

		c->category.scheme = offset[c->category.scheme];
		c->category.path = offset[c->category.path];
		c->category.code = offset[c->category.code];
		c->category.title = offset[c->category.title];
		c->parent_code = offset[c->parent_code];
	}
	if (b->rows.n > 0)
		qsort(b->rows.item, b->rows.n, sizeof(GazBuilderRow), compare_rows);
	if (b->categories.n > 0)
		qsort(b->categories.item, b->categories.n,
			  sizeof(GazBuilderCategory), compare_categories);
}

/* ---- finishing: bytes ---- */

/* Room for twice as many, as a power of two. */
static uint32_t
table_size(uint32_t n)
{
	uint32_t	size = 2;

	while (size / 2 <= n)
		size *= 2;
	return size;
}

/* The sections of the block that is being filled. */
typedef struct Output
{
	GazImageHeader *header;
	GazEntry   *entries;
	GazImageWord *words;
	GazImageNode *nodes;
	GazImageItem *items;
	uint32_t   *slots;
	GazCategory *categories;
	uint32_t   *index;
	char	   *pool;
} Output;

static void
write_words(const GazBuilder *b, const GazBuilderWords *words,
			const uint32_t *offset, const uint32_t *text, Output *out)
{
	for (uint32_t i = 0; i < words->n; i++)
	{
		const GazInterned *s = &b->words.strings.item[i];
		GazImageWord *w = &out->words[words->number[i]];

		w->len = (uint8_t) s->len;
		if (w->len <= GAZ_WORD_INLINE)
			memcpy(w->text.bytes, s->text, w->len);
		else
			w->text.offset = offset[text[i]];
		w->canon = words->canon[words->number[i]];
		if (i < b->word_flags.n)
			w->flags = b->word_flags.item[i];
	}
}

/* In the order of final numbers, which is the same whatever came first. */
static void
write_slots(Output *out)
{
	uint32_t	nslots = out->header->nslots;

	for (uint32_t i = 1; i < out->header->nwords; i++)
	{
		const GazImageWord *w = &out->words[i];
		uint32_t	hash = gaz_fold_hash(gaz_word_text(out->pool, w), w->len);
		uint32_t	slot = gaz_slot_home(hash, nslots);

		while (out->slots[slot] != 0)
			slot = (slot + 1) & (nslots - 1);
		out->slots[slot] = i << GAZ_SLOT_SHIFT | gaz_slot_tag(hash);
	}
}

/* What a word is alone, from the node below the root that it leads to. */
static void
describe_word(const Output *out, GazImageWord *w, uint32_t root)
{
	const GazImageNode *node = &out->nodes[root];

	w->root = root;
	w->follow = node->follow;
	if (node->first_child < node[1].first_child)
		w->flags |= GAZ_WF_START;
	for (uint32_t i = node->first_item; i < node[1].first_item; i++)
	{
		const GazImageItem *item = &out->items[i];

		if (item->flags & (GAZ_IF_CASE | GAZ_IF_DATED))
			w->flags |= GAZ_WF_CHECK;
		else
			w->kinds |= gaz_kind_bit(item->kind);
		if ((item->flags & GAZ_IF_WORD) == 0)
			w->flags |= GAZ_WF_START | GAZ_WF_ALONE;
	}
}

static void
write_trie(const GazBuilder *b, const GazBuilderWords *words,
		   const GazBuilderTrie *trie, Output *out)
{
	uint32_t   *root = gaz_arena_zalloc(b->arena,
										words->n * sizeof(uint32_t));

	memcpy(out->nodes, trie->nodes.item,
		   trie->nodes.n * sizeof(GazImageNode));
	if (trie->items.n > 0)
		memcpy(out->items, trie->items.item,
			   trie->items.n * sizeof(GazImageItem));
	for (uint32_t i = 1; i <= trie->nroots; i++)
		root[trie->nodes.item[i].word] = i;
	for (uint32_t i = 1; i < words->n; i++)
	{
		GazImageWord *w = &out->words[i];

		if (root[w->canon] != 0)
			describe_word(out, w, root[w->canon]);
	}
}

/* A parent that does not stand before its child by path would make a ring. */
static void
write_categories(const GazBuilder *b, Output *out)
{
	GazImage	image = {.priv = out->header};
	uint32_t	mask = out->header->nindex - 1;

	for (uint32_t i = 0; i < b->categories.n; i++)
	{
		GazCategory *c = &out->categories[i];
		uint32_t	slot;

		*c = b->categories.item[i].category;
		slot = gaz_category_hash(out->pool + c->scheme,
								 out->pool + c->code) & mask;
		while (out->index[slot] != 0)
			slot = (slot + 1) & mask;
		out->index[slot] = i + 1;
	}
	for (uint32_t i = 0; i < b->categories.n; i++)
	{
		GazCategory *c = &out->categories[i];

		c->parent = gaz_image_category(&image, out->pool + c->scheme,
									   out->pool +
									   b->categories.item[i].parent_code);
		if (c->parent != GAZ_NONE && c->parent >= i)
			c->parent = GAZ_NONE;
		c->level = c->parent == GAZ_NONE ? 1 :
			out->categories[c->parent].level + 1;
	}
}

static void
write_entries(const GazBuilder *b, Output *out)
{
	GazImage	image = {.priv = out->header};

	for (uint32_t i = 0; i < b->rows.n; i++)
	{
		GazEntry   *e = &out->entries[i];

		*e = b->rows.item[i].entry;
		if (e->scheme != 0 && e->code != 0)
			e->category = gaz_image_category(&image, out->pool + e->scheme,
											 out->pool + e->code);
	}
}

/* The zeroed block with its header and sections, or NULL when too big. */
static bool
open_output(const GazBuilder *b, const GazBuilderWords *words,
			const GazBuilderTrie *trie, size_t pool_size, Output *out)
{
	GazImageHeader header = {
		.magic = GAZ_IMAGE_MAGIC,
		.byte_order = GAZ_IMAGE_BYTE_ORDER,
		.version = GAZ_IMAGE_VERSION,
		.vocabulary = gaz_image_vocabulary(),
		.nentries = b->rows.n,
		.nwords = words->n,
		.nnodes = trie->nodes.n - 1,
		.nitems = trie->items.n,
		.nslots = table_size(words->n),
		.ncategories = b->categories.n,
		.nindex = table_size(b->categories.n),
		.pool_size = (uint32_t) pool_size,
	};
	GazImageParts parts;

	gaz_image_parts(&parts, &header);
	if (parts.size > GAZ_IMAGE_MAX || words->n > GAZ_IMAGE_WORDS_MAX)
		return false;
	header.size = parts.size;
	out->header = gaz_arena_zalloc(b->arena, parts.size);
	*out->header = header;
	gaz_image_parts(&parts, out->header);
	out->entries = (GazEntry *) parts.entries;
	out->words = (GazImageWord *) parts.words;
	out->nodes = (GazImageNode *) parts.nodes;
	out->items = (GazImageItem *) parts.items;
	out->slots = (uint32_t *) parts.slots;
	out->categories = (GazCategory *) parts.categories;
	out->index = (uint32_t *) parts.index;
	out->pool = (char *) parts.pool;
	return true;
}

void *
gaz_builder_finish(GazBuilder *b, size_t *size)
{
	GazBuilderWords words;
	GazBuilderTrie trie;
	Output		out;
	uint32_t   *text;			/* of each long word, among the strings */
	uint32_t   *offset;
	size_t		pool_size;

	number_words(b, &words);
	text = gaz_arena_zalloc(b->arena,
							b->words.strings.n * sizeof(uint32_t));
	for (uint32_t i = 0; i < b->words.strings.n; i++)
	{
		const GazInterned *s = &b->words.strings.item[i];

		text[i] = s->len <= GAZ_WORD_INLINE ? 0 :
			gaz_intern(&b->strings, s->text, s->len);
	}
	offset = place_strings(b, &pool_size);
	if (offset == NULL)
		return NULL;
	gaz_poll(b->arena);
	sort_rows(b, offset);
	gaz_builder_trie(b, &words, &trie);
	if (!open_output(b, &words, &trie, pool_size, &out))
		return NULL;

	for (uint32_t i = 0; i < b->strings.strings.n; i++)
		memcpy(out.pool + offset[i], b->strings.strings.item[i].text,
			   b->strings.strings.item[i].len);
	write_words(b, &words, offset, text, &out);
	write_slots(&out);
	write_trie(b, &words, &trie, &out);
	write_categories(b, &out);
	write_entries(b, &out);
	out.header->checksum = gaz_image_checksum(out.header);
	*size = out.header->size;
	return out.header;
}
