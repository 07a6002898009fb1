/*-------------------------------------------------------------------------
 *
 * image.c
 *	  Attaching to a lexicon image, and the small questions it answers.
 *
 * An image comes from a table row or a file, so it may be cut short, of
 * another version, from a machine of the other byte order, or simply damaged.
 * gaz_image_attach() finds that out in one pass, so that matching can follow
 * what it reads without a check at each step:
 *
 * - the header's counts add up to the size of the block, and the checksum
 *	 holds; a single flipped bit is always seen;
 * - beyond that, since a checksum can be forged: every number that is used as
 *	 an index is within bounds, every string ends inside the pool, both hash
 *	 tables have a free slot so that probing ends, and children come behind
 *	 their parents, so that the trie and the tree of categories have no rings.
 *
 * An image that passes may still be nonsense; it just can't do harm.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/image_private.h"

const char *const gaz_closed_words[GAZ_W_COUNT] = {
	"",
#define X(symbol, text) text,
	GAZ_CLOSED_WORDS(X)
#undef X
};

#define MIX_PRIME UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * MIX_PRIME;
	return h ^ h >> 29;
}

void
gaz_image_parts(GazImageParts *parts, const GazImageHeader *header)
{
	const char *base = (const char *) header;
	size_t		at = sizeof(GazImageHeader);

#define SECTION(field, count) \
	(parts->field = (const void *) (base + at), \
	 at += (size_t) (count) * sizeof(*parts->field))

	parts->header = header;
	SECTION(entries, header->nentries);
	SECTION(words, header->nwords);
	SECTION(nodes, (size_t) header->nnodes + 1);
	SECTION(items, header->nitems);
	SECTION(slots, header->nslots);
	SECTION(edges, header->nedges);
	SECTION(categories, header->ncategories);
	SECTION(index, header->nindex);
	SECTION(pool, header->pool_size);
	parts->size = at;
#undef SECTION
}

/*
 * Four lanes, so that the multiplications overlap.  Each step is a bijection
 * of its lane, hence a change of any one 8-byte word changes the result.
 */
uint64_t
gaz_image_checksum(const GazImageHeader *header)
{
	GazImageHeader blank = *header;
	const char *p = (const char *) header + sizeof(blank);
	size_t		n = (header->size - sizeof(blank)) / 8;
	uint64_t	lane[4] = {1, 2, 3, 4};
	uint64_t	x;

	blank.checksum = 0;
	for (size_t i = 0; i < sizeof(blank) / 8; i++)
	{
		memcpy(&x, (const char *) &blank + 8 * i, 8);
		lane[0] = mix(lane[0], x);
	}
	for (; n >= 4; n -= 4, p += 32)
	{
		for (int k = 0; k < 4; k++)
		{
			memcpy(&x, p + 8 * k, 8);
			lane[k] = mix(lane[k], x);
		}
	}
	for (; n > 0; n--, p += 8)
	{
		memcpy(&x, p, 8);
		lane[0] = mix(lane[0], x);
	}
	return mix(mix(mix(mix(0, lane[0]), lane[1]), lane[2]), lane[3]);
}

static uint64_t
mix_string(uint64_t h, const char *s)
{
	for (; *s; s++)
		h = mix(h, (unsigned char) *s);
	return mix(h, 0);
}

/*
 * The numbers of closed words and kinds are compiled into the grammar, so an
 * image that was built with another list must be built again.
 */
uint64_t
gaz_image_vocabulary(void)
{
	uint64_t	h = 0;

	for (int w = 0; w < GAZ_W_COUNT; w++)
		h = mix_string(h, gaz_closed_words[w]);
	for (int k = 0; k < GAZ_TERM_KIND_COUNT; k++)
		h = mix_string(h, gaz_kind_name(k));
	return h;
}

uint32_t
gaz_category_hash(const char *scheme, const char *code)
{
	uint64_t	h = mix_string(mix_string(0, scheme), code);

	return (uint32_t) (h >> 32);
}

/* ---- the checks of gaz_image_attach() ---- */

static bool
power_of_two(uint32_t n)
{
	return n >= 2 && (n & (n - 1)) == 0;
}

static const char *
check_header(const GazImageHeader *h, size_t size)
{
	GazImageParts parts;

	if (memcmp(h->magic, GAZ_IMAGE_MAGIC, sizeof(h->magic)) != 0)
		return "not a lexicon image";
	if (h->byte_order != GAZ_IMAGE_BYTE_ORDER)
		return "lexicon image of a machine with another byte order";
	if (h->version != GAZ_IMAGE_VERSION ||
		h->vocabulary != gaz_image_vocabulary())
		return "lexicon image of another version";
	gaz_image_parts(&parts, h);
	if (h->size != size || parts.size != size)
		return "lexicon image is cut short";
	if (h->checksum != gaz_image_checksum(h))
		return "lexicon image is damaged: checksum";
	if (h->nwords < GAZ_W_COUNT || h->nnodes < 1 ||
		!power_of_two(h->nslots) || !power_of_two(h->nindex) ||
		!power_of_two(h->nedges) ||
		h->pool_size <= GAZ_POOL_PADDING || h->pool_size % 8 != 0)
		return "lexicon image is damaged: counts";
	return NULL;
}

/* The end of the pool may be read 8 bytes at a time; see same_word(). */
static bool
pool_sound(const GazImageParts *p)
{
	static const char zeros[GAZ_POOL_PADDING];
	uint32_t	usable = p->header->pool_size - GAZ_POOL_PADDING;

	return p->pool[0] == '\0' &&
		memcmp(p->pool + usable, zeros, GAZ_POOL_PADDING) == 0;
}

static bool
entries_sound(const GazImageParts *p)
{
	uint32_t	usable = p->header->pool_size - GAZ_POOL_PADDING;

	for (uint32_t i = 0; i < p->header->nentries; i++)
	{
		const GazEntry *e = &p->entries[i];

		if (e->kind >= GAZ_TERM_KIND_COUNT || e->term >= usable ||
			e->name >= usable || e->scheme >= usable || e->code >= usable ||
			(e->category >= p->header->ncategories &&
			 e->category != GAZ_NONE))
			return false;
	}
	return true;
}

static bool
words_sound(const GazImageParts *p)
{
	const GazImageHeader *h = p->header;
	uint32_t	usable = h->pool_size - GAZ_POOL_PADDING;
	uint64_t	all = gaz_kind_bit(GAZ_TERM_KIND_COUNT) - 1;

	for (uint32_t i = 0; i < h->nwords; i++)
	{
		const GazImageWord *w = &p->words[i];

		if (w->len > GAZ_WORD_INLINE &&
			(w->text.offset >= usable || w->len > usable - w->text.offset))
			return false;
		if (w->canon >= h->nwords || w->root >= h->nnodes ||
			(w->kinds & ~all) != 0)
			return false;
		if (i < GAZ_W_COUNT &&
			(w->len != strlen(gaz_closed_words[i]) ||
			 memcmp(gaz_word_text(p->pool, w), gaz_closed_words[i],
					w->len) != 0))
			return false;
	}
	return p->words[0].kinds == 0 && p->words[0].flags == 0;
}

static bool
nodes_sound(const GazImageParts *p)
{
	const GazImageHeader *h = p->header;
	const GazImageNode *end = &p->nodes[h->nnodes];

	for (uint32_t i = 0; i < h->nnodes; i++)
	{
		const GazImageNode *n = &p->nodes[i];

		if (n->first_child <= i || n->first_child > n[1].first_child ||
			n->first_item > n[1].first_item)
			return false;
	}
	if (end->first_child != h->nnodes || end->first_item != h->nitems)
		return false;
	for (uint32_t i = 0; i < h->nitems; i++)
	{
		const GazImageItem *item = &p->items[i];

		if (item->entry >= h->nentries ||
			item->kind != p->entries[item->entry].kind)
			return false;
	}
	return true;
}

static bool
categories_sound(const GazImageParts *p)
{
	uint32_t	usable = p->header->pool_size - GAZ_POOL_PADDING;

	for (uint32_t i = 0; i < p->header->ncategories; i++)
	{
		const GazCategory *c = &p->categories[i];

		if (c->scheme >= usable || c->code >= usable || c->path >= usable ||
			c->title >= usable || (c->parent >= i && c->parent != GAZ_NONE))
			return false;
	}
	return true;
}

/* A hash table: numbers below the limit, and a free slot where probing ends. */
static bool
table_sound(const uint32_t *table, uint32_t n, int shift, uint32_t limit)
{
	uint32_t	used = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		if (table[i] >> shift >= limit)
			return false;
		used += table[i] != 0;
	}
	return used < n;
}

static bool
tables_sound(const GazImageParts *p)
{
	const GazImageHeader *h = p->header;

	return table_sound(p->slots, h->nslots, GAZ_SLOT_SHIFT, h->nwords) &&
		table_sound(p->edges, h->nedges, GAZ_SLOT_SHIFT, h->nnodes) &&
		table_sound(p->index, h->nindex, 0, h->ncategories + 1);
}

/* Is every number in it within bounds?  NULL, or what is wrong. */
static const char *
check_contents(const GazImageParts *p)
{
	if (!pool_sound(p))
		return "lexicon image is damaged: strings";
	if (!entries_sound(p))
		return "lexicon image is damaged: entries";
	if (!words_sound(p))
		return "lexicon image is damaged: words";
	if (!nodes_sound(p))
		return "lexicon image is damaged: nodes";
	if (!categories_sound(p))
		return "lexicon image is damaged: categories";
	if (!tables_sound(p))
		return "lexicon image is damaged: tables";
	return NULL;
}

static const char *
attach(GazImage *image, const void *block, size_t size, bool passed)
{
	const GazImageHeader *header = block;
	GazImageParts p;
	const char *fault;

	if ((uintptr_t) block % 8 != 0)
		return "lexicon image is not aligned";
	if (size < sizeof(GazImageHeader) || size > GAZ_IMAGE_MAX)
		return "lexicon image is cut short";
	fault = check_header(header, size);
	if (fault)
		return fault;
	gaz_image_parts(&p, header);
	fault = passed ? NULL : check_contents(&p);
	if (fault)
		return fault;

	*image = (GazImage) {
		.base = block,
		.size = size,
		.nentries = header->nentries,
		.entries = p.entries,
		.ncategories = header->ncategories,
		.categories = p.categories,
		.pool = p.pool,
		.pool_size = header->pool_size,
		.priv = header,
	};
	return NULL;
}

const char *
gaz_image_attach(GazImage *image, const void *block, size_t size)
{
	return attach(image, block, size, false);
}

const char *
gaz_image_reattach(GazImage *image, const void *block, size_t size)
{
	return attach(image, block, size, true);
}

/* ---- questions ---- */

uint32_t
gaz_image_category(const GazImage *image, const char *scheme,
				   const char *code)
{
	GazImageParts p;
	uint32_t	mask;
	uint32_t	slot;

	gaz_image_parts(&p, image->priv);
	mask = p.header->nindex - 1;
	slot = gaz_category_hash(scheme, code) & mask;
	for (; p.index[slot] != 0; slot = (slot + 1) & mask)
	{
		const GazCategory *c = &p.categories[p.index[slot] - 1];

		if (strcmp(p.pool + c->code, code) == 0 &&
			strcmp(p.pool + c->scheme, scheme) == 0)
			return p.index[slot] - 1;
	}
	return GAZ_NONE;
}

bool
gaz_image_has_scheme(const GazImage *image, const char *scheme)
{
	uint32_t	lo = 0;
	uint32_t	hi = image->ncategories;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;
		int			cmp = strcmp(gaz_image_string(image,
												  image->categories[mid].scheme),
								 scheme);

		if (cmp == 0)
			return true;
		if (cmp < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return false;
}

/*
 * Sorted by scheme and path is sorted by path, as a path begins with its
 * scheme and no character of a scheme sorts before the dot.
 */
uint32_t
gaz_image_category_at(const GazImage *image, const char *path)
{
	uint32_t	lo = 0;
	uint32_t	hi = image->ncategories;

	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;
		int			cmp = strcmp(gaz_image_string(image,
												  image->categories[mid].path),
								 path);

		if (cmp == 0)
			return mid;
		if (cmp < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return GAZ_NONE;
}

uint32_t
gaz_image_word_entry(const GazImage *image, uint32_t word, GazTermKind kind)
{
	GazImageParts p;
	const GazImageNode *node;

	gaz_image_parts(&p, image->priv);
	if (word >= p.header->nwords || p.words[word].root == 0)
		return GAZ_NONE;
	node = &p.nodes[p.words[word].root];
	for (uint32_t i = node->first_item; i < node[1].first_item; i++)
	{
		if (p.items[i].kind == kind)
			return p.items[i].entry;
	}
	return GAZ_NONE;
}

const char *
gaz_image_word_code(const GazImage *image, uint32_t word, GazTermKind kind)
{
	GazImageParts parts;
	const GazImageNode *node;
	const GazImageItem *item;
	const GazImageItem *end;

	gaz_image_parts(&parts, image->priv);
	node = &parts.nodes[parts.words[word].root];
	item = &parts.items[node->first_item];
	end = &parts.items[node[1].first_item];
	for (; item < end; item++)
		if (item->kind == kind && (item->flags & GAZ_IF_WORD))
			return gaz_image_string(image, image->entries[item->entry].code);
	return "";
}
