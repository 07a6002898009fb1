/*-------------------------------------------------------------------------
 *
 * write.c
 *	  The bytes of an image, section by section; see image_private.h.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/builder.h"

#include "text/scan.h"

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
	uint32_t   *edges;
	GazCategory *categories;
	uint32_t   *index;
	char	   *pool;
} Output;

static void
write_words(const GazBuilder *b, const GazBuilderWords *words,
			const GazBuilderStrings *strings, Output *out)
{
	for (uint32_t i = 0; i < words->n; i++)
	{
		const GazInterned *s = &b->words.strings.item[i];
		GazImageWord *w = &out->words[words->number[i]];

		w->len = (uint8_t) s->len;
		if (w->len <= GAZ_WORD_INLINE)
			memcpy(w->text.bytes, s->text, w->len);
		else
			w->text.offset = strings->offset[strings->word[i]];
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

static uint32_t
children_of(const GazImageNode *node)
{
	return node[1].first_child - node->first_child;
}

/* How many children have a place in the table of edges. */
static uint32_t
count_edges(const GazBuilderTrie *trie)
{
	uint32_t	n = 0;

	/* not those of the root, which words lead to by themselves */
	for (uint32_t i = 1; i + 1 < trie->nodes.n; i++)
	{
		uint32_t	children = children_of(&trie->nodes.item[i]);

		n += children > GAZ_EDGES_LEAST ? children : 0;
	}
	return n;
}

static void
write_edges(Output *out)
{
	uint32_t	nedges = out->header->nedges;

	for (uint32_t i = 1; i < out->header->nnodes; i++)
	{
		const GazImageNode *node = &out->nodes[i];

		if (children_of(node) <= GAZ_EDGES_LEAST)
			continue;
		for (uint32_t k = node->first_child; k < node[1].first_child; k++)
		{
			uint32_t	hash = gaz_edge_hash(i, out->nodes[k].word);
			uint32_t	slot = gaz_slot_home(hash, nedges);

			while (out->edges[slot] != 0)
				slot = (slot + 1) & (nedges - 1);
			out->edges[slot] = k << GAZ_SLOT_SHIFT | gaz_slot_tag(hash);
		}
	}
}

/* The zeroed block with its header and sections; false when too big. */
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
		.nedges = table_size(count_edges(trie)),
		.ncategories = b->categories.n,
		.nindex = table_size(b->categories.n),
		.pool_size = (uint32_t) pool_size,
	};
	GazImageParts parts;

	gaz_image_parts(&parts, &header);
	if (parts.size > GAZ_IMAGE_MAX || header.nnodes > GAZ_IMAGE_WORDS_MAX)
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
	out->edges = (uint32_t *) parts.edges;
	out->categories = (GazCategory *) parts.categories;
	out->index = (uint32_t *) parts.index;
	out->pool = (char *) parts.pool;
	return true;
}

static void
write_pool(const GazBuilder *b, const GazBuilderStrings *strings, Output *out)
{
	for (uint32_t i = 0; i < b->strings.strings.n; i++)
	{
		const GazInterned *s = &b->strings.strings.item[i];

		memcpy(out->pool + strings->offset[i], s->text, s->len);
	}
}

void *
gaz_builder_write(const GazBuilder *b, const GazBuilderWords *words,
				  const GazBuilderStrings *strings,
				  const GazBuilderTrie *trie, size_t *size)
{
	Output		out;

	if (!open_output(b, words, trie, strings->size, &out))
		return NULL;
	write_pool(b, strings, &out);
	write_words(b, words, strings, &out);
	write_slots(&out);
	write_trie(b, words, trie, &out);
	write_edges(&out);
	write_categories(b, &out);
	write_entries(b, &out);
	out.header->checksum = gaz_image_checksum(out.header);
	*size = out.header->size;
	return out.header;
}
