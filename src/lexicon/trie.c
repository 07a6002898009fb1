/*-------------------------------------------------------------------------
 *
 * trie.c
 *	  From term rows to the nodes and items of an image.
 *
 * Each row gives one key, the canonical words of its term, and one more for
 * each other form of its last word.  With the keys sorted, the keys below a
 * node are one range, and the ranges of its children lie in it one behind the
 * other; so the nodes are read off breadth first with a queue of ranges:
 *
 *	  0 cell			node 0 root: keys 0..2
 *	  1 solar cell		node 1 cell: keys 0..0, ends there
 *	  2 solar panel		node 2 solar: keys 1..2, node 3: key 1, node 4: key 2
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/builder.h"

#include "base/sort.h"

typedef struct TrieKey
{
	const uint32_t *words;
	uint32_t	row;
	uint32_t	n;
} TrieKey;

typedef struct KeyRange
{
	uint32_t	from;
	uint32_t	to;
	uint32_t	depth;			/* words that all keys of the range share */
} KeyRange;

typedef GAZ_VEC(KeyRange) KeyQueue;

/* Of keys with the same first two words, or the same one. */
static int
compare_keys(const void *context, uint32_t a, uint32_t b)
{
	const TrieKey *keys = context;
	const TrieKey *x = &keys[a];
	const TrieKey *y = &keys[b];

	for (uint32_t i = 2; i < x->n && i < y->n; i++)
	{
		if (x->words[i] != y->words[i])
			return x->words[i] < y->words[i] ? -1 : 1;
	}
	if (x->n != y->n)
		return x->n < y->n ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* Row's words in final numbers, the last one replaced unless it is GAZ_NONE. */
static void
make_key(const GazBuilder *b, const GazBuilderWords *words, uint32_t row,
		 uint32_t last, uint32_t *space, TrieKey *key)
{
	const GazBuilderRow *r = &b->rows.item[row];

	for (uint32_t i = 0; i < r->nkey; i++)
	{
		uint32_t	word = b->keys.item[r->key + i];

		if (i + 1 == r->nkey && last != GAZ_NONE)
			word = last;
		space[i] = words->canon[words->number[word]];
	}
	key->words = space;
	key->row = row;
	key->n = r->nkey;
}

static TrieKey *
make_keys(const GazBuilder *b, const GazBuilderWords *words, uint32_t *nkeys)
{
	size_t		n = 0;
	size_t		nwords = 0;
	TrieKey    *keys;
	uint32_t   *space;

	for (uint32_t i = 0; i < b->rows.n; i++)
	{
		n += 1 + b->rows.item[i].nlast;
		nwords += (1 + b->rows.item[i].nlast) * b->rows.item[i].nkey;
	}
	keys = gaz_arena_alloc(b->arena, n * sizeof(TrieKey));
	space = gaz_arena_alloc(b->arena, nwords * sizeof(uint32_t));

	*nkeys = 0;
	for (uint32_t i = 0; i < b->rows.n; i++)
	{
		const GazBuilderRow *r = &b->rows.item[i];

		for (int k = -1; k < r->nlast; k++)
		{
			make_key(b, words, i, k < 0 ? GAZ_NONE : r->last[k], space,
					 &keys[(*nkeys)++]);
			space += r->nkey;
		}
	}
	return keys;
}

static TrieKey *
sort_keys(GazArena *arena, const TrieKey *keys, uint32_t n)
{
	GazSortKey *order = gaz_arena_alloc(arena, n * sizeof(GazSortKey));
	TrieKey    *sorted = gaz_arena_alloc(arena, n * sizeof(TrieKey));

	for (uint32_t i = 0; i < n; i++)
	{
		order[i].key = (uint64_t) keys[i].words[0] << 32 |
			(keys[i].n > 1 ? keys[i].words[1] : 0);
		order[i].item = i;
	}
	gaz_sort(arena, order, n, compare_keys, keys);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = keys[order[i].item];
	return sorted;
}

static void
add_item(const GazBuilder *b, uint32_t row, GazBuilderTrie *trie)
{
	const GazBuilderRow *r = &b->rows.item[row];
	const GazEntry *e = &r->entry;
	GazImageItem *item = gaz_vec_push(b->arena, &trie->items);

	item->entry = row;
	item->kind = e->kind;
	if (e->flags & GAZ_EF_CASE)
		item->flags |= GAZ_IF_CASE;
	if (e->valid_from != GAZ_DAY_MIN || e->valid_to != GAZ_DAY_MAX)
		item->flags |= GAZ_IF_DATED;
	item->flags |= r->dot ? GAZ_IF_DOT : GAZ_IF_NODOT;
	if (gaz_kind_is_word(e->kind))
		item->flags |= GAZ_IF_WORD;
}

/*
 * The items of a node, those that make matches first.  Two forms of a row may
 * fall together, so its key may stand there twice.
 */
static uint32_t
add_items(const GazBuilder *b, const TrieKey *keys, KeyRange range,
		  GazBuilderTrie *trie)
{
	uint32_t	end = range.from;

	while (end < range.to && keys[end].n == range.depth)
		end++;
	for (int word = 0; word <= 1; word++)
	{
		for (uint32_t k = range.from; k < end; k++)
		{
			uint32_t	row = keys[k].row;

			if ((k == range.from || row != keys[k - 1].row) &&
				gaz_kind_is_word(b->rows.item[row].entry.kind) == word)
				add_item(b, row, trie);
		}
	}
	return end;
}

static GazImageNode *
add_node(const GazBuilder *b, GazBuilderTrie *trie, uint32_t word)
{
	GazImageNode *node = gaz_vec_push(b->arena, &trie->nodes);

	node->word = word;
	return node;
}

/* Queues the ranges of the children of a node, the keys from k on. */
static void
add_children(const GazBuilder *b, const TrieKey *keys, KeyRange range,
			 uint32_t k, uint32_t parent, GazBuilderTrie *trie,
			 KeyQueue *queue)
{
	while (k < range.to)
	{
		uint32_t	word = keys[k].words[range.depth];
		KeyRange   *child = gaz_vec_push(b->arena, queue);

		child->from = k;
		child->depth = range.depth + 1;
		while (k < range.to && keys[k].words[range.depth] == word)
			k++;
		child->to = k;
		add_node(b, trie, word);
		trie->nodes.item[parent].follow |= gaz_follow_bit(word);
	}
}

void
gaz_builder_trie(const GazBuilder *builder, const GazBuilderWords *words,
				 GazBuilderTrie *trie)
{
	GazArena   *arena = builder->arena;
	uint32_t	nkeys;
	TrieKey    *keys = make_keys(builder, words, &nkeys);
	KeyQueue	queue = {0};
	GazImageNode *closing;

	keys = sort_keys(arena, keys, nkeys);
	memset(trie, 0, sizeof(*trie));
	*gaz_vec_push(arena, &queue) = (KeyRange) {0, nkeys, 0};
	add_node(builder, trie, 0);
	for (uint32_t i = 0; i < queue.n; i++)
	{
		KeyRange	range = queue.item[i];
		uint32_t	k;

		trie->nodes.item[i].first_child = trie->nodes.n;
		trie->nodes.item[i].first_item = trie->items.n;
		k = add_items(builder, keys, range, trie);
		add_children(builder, keys, range, k, i, trie, &queue);
		if (i == 0)
			trie->nroots = trie->nodes.n - 1;
		if (i % 4096 == 0)
			gaz_poll(arena);
	}
	closing = add_node(builder, trie, 0);
	closing->first_child = trie->nodes.n - 1;
	closing->first_item = trie->items.n;
}
