/*-------------------------------------------------------------------------
 *
 * image_private.h
 *	  The bytes of a lexicon image; for builder and matcher only.
 *
 * An image is a header and nine sections, one behind the other in this order:
 *
 *	  entries	GazEntry		rows of gazette.term, sorted
 *	  words		GazImageWord	every distinct word of a term: 0 is "unknown",
 *								then the closed-class words, then the others
 *	  nodes		GazImageNode	the trie of terms, and one closing record
 *	  items		GazImageItem	the entries of each node
 *	  slots		uint32_t		hash table: folded hash -> word
 *	  edges		uint32_t		hash table: node and word -> child, of nodes
 *								with many children
 *	  categories GazCategory	rows of gazette.category, sorted
 *	  index		uint32_t		hash table: scheme and code -> category + 1
 *	  pool		bytes			NUL-closed strings, each once
 *
 * The header holds counts and no offsets: the place of every section follows
 * from the counts before it, so there is no offset that could be wrong.
 *
 * The trie.  Node 0 is the root.  Nodes are numbered breadth first, so the
 * children of a node are neighbours, sorted by word, and end where the next
 * node's children begin; its items likewise.  That needs 16 bytes a node and
 * no table of transitions, but for the few nodes where many terms part.  The step from the root, which every token would
 * take, is not searched: GazImageWord.root holds it.
 *
 *	  'solar cell', 'solar panel', 'cell':
 *	  0 root -> 1 cell *, 2 solar;  2 -> 3 cell *, 4 panel *
 *
 * Edges carry canonical words: 'labor' and 'labour' are two words that name
 * the same canonical one, so they take the same edges, as do '&' and 'and'.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_IMAGE_PRIVATE_H
#define GAZ_IMAGE_PRIVATE_H

#include "lexicon/image.h"

#define GAZ_IMAGE_MAGIC			"GAZLEX\r\n"
#define GAZ_IMAGE_BYTE_ORDER	UINT32_C(0x01020304)
#define GAZ_IMAGE_VERSION		3
#define GAZ_IMAGE_MAX			((size_t) 1 << 30)

/* Zero bytes behind the last string, so that 8 can be read at any of them. */
#define GAZ_POOL_PADDING		8

typedef struct GazImageHeader
{
	char		magic[8];
	uint32_t	byte_order;
	uint32_t	version;
	uint64_t	size;			/* of the whole block */
	uint64_t	vocabulary;		/* of the closed words and kinds it was built
								 * with: these numbers are compiled in */
	uint64_t	checksum;		/* of the block, with 0 in this place */
	uint32_t	nentries;
	uint32_t	nwords;
	uint32_t	nnodes;			/* without the closing record */
	uint32_t	nitems;
	uint32_t	nslots;			/* a power of two, at most half of it used */
	uint32_t	ncategories;
	uint32_t	nindex;			/* like nslots */
	uint32_t	nedges;			/* like nslots */
	uint32_t	pool_size;		/* a multiple of 8 */
	uint32_t	pad;
} GazImageHeader;

_Static_assert(sizeof(GazImageHeader) >= GAZ_IMAGE_HEAD,
			   "an image begins with its header");

/* Word flags. */
#define GAZ_WF_START	0x01	/* a term that makes matches starts here */
#define GAZ_WF_ALONE	0x02	/* and one of them is this word alone */
#define GAZ_WF_CHECK	0x04	/* kinds that hang on the spelling or the day */
#define GAZ_WF_ABBREV	0x08	/* may be written with a full stop behind */

/* Words up to this length lie in their record, longer ones in the pool. */
#define GAZ_WORD_INLINE 8

/* Half a cache line, with what most tokens need of the trie. */
typedef struct GazImageWord
{
	uint64_t	kinds;			/* that it has alone, whatever the case */
	union
	{
		char		bytes[GAZ_WORD_INLINE]; /* folded, zeros behind */
		uint32_t	offset;		/* in the pool */
	}			text;
	uint32_t	canon;			/* the word that edges are named by */
	uint32_t	root;			/* node of the term of this one word, or 0 */
	uint32_t	follow;			/* of that node */
	uint8_t		len;			/* of text, at most GAZ_WORD_MAX */
	uint8_t		flags;
	uint16_t	pad;
} GazImageWord;

/*
 * A slot is a word's number above and eight bits of its hash below, so that
 * words are hardly ever looked at in vain; 0 is a free one.
 */
#define GAZ_SLOT_TAG		0xFF
#define GAZ_SLOT_SHIFT		8
#define GAZ_IMAGE_WORDS_MAX (UINT32_MAX >> GAZ_SLOT_SHIFT)

static inline uint32_t
gaz_slot_tag(uint32_t hash)
{
	return hash & GAZ_SLOT_TAG;
}

/* The home of a hash in a table of so many slots. */
static inline uint32_t
gaz_slot_home(uint32_t hash, uint32_t nslots)
{
	return (uint32_t) ((uint64_t) hash * nslots >> 32);
}

typedef struct GazImageNode
{
	uint32_t	word;			/* canonical, on the edge that leads here */
	uint32_t	first_child;
	uint32_t	first_item;
	uint32_t	follow;			/* one bit for each child's word, so that most
								 * words that lead nowhere cost no search */
} GazImageNode;

/*
 * The child of a node with more children than this is looked up by a hash of
 * both, since each step of a search among many is a look at memory that is in
 * no cache.  A slot is a child's number above and eight bits of the hash below.
 */
#define GAZ_EDGES_LEAST 8

static inline uint32_t
gaz_edge_hash(uint32_t node, uint32_t canon)
{
	return (uint32_t) (((uint64_t) node << 32 | canon) *
					   UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static inline uint32_t
gaz_follow_bit(uint32_t canon)
{
	return UINT32_C(1) << ((canon * UINT32_C(0x9E3779B1)) >> 27);
}

/* The folded bytes of a word; they are not closed by a NUL. */
static inline const char *
gaz_word_text(const char *pool, const GazImageWord *w)
{
	return w->len <= GAZ_WORD_INLINE ? w->text.bytes : pool + w->text.offset;
}

/* Item flags: what must be looked at before its entry may match. */
#define GAZ_IF_CASE		0x01	/* the spelling */
#define GAZ_IF_DATED	0x02	/* the day */
#define GAZ_IF_DOT		0x04	/* takes a full stop behind it along */
#define GAZ_IF_NODOT	0x08	/* does not */
#define GAZ_IF_WORD		0x10	/* of a WORD kind: makes no match, and stands
								 * behind those that do */

typedef struct GazImageItem
{
	uint32_t	entry;
	uint8_t		kind;			/* of the entry, to save a look at it */
	uint8_t		flags;
	uint16_t	pad;
} GazImageItem;

/* Where the sections of an image lie. */
typedef struct GazImageParts
{
	const GazImageHeader *header;
	const GazEntry *entries;
	const GazImageWord *words;
	const GazImageNode *nodes;
	const GazImageItem *items;
	const uint32_t *slots;
	const uint32_t *edges;
	const GazCategory *categories;
	const uint32_t *index;
	const char *pool;
	size_t		size;			/* what the header's counts add up to */
} GazImageParts;

/* Goes by the header's counts and looks at nothing else. */
extern void gaz_image_parts(GazImageParts *parts,
							const GazImageHeader *header);

/* For the checksum, over whole 8-byte words; size must be a multiple of 8. */
extern uint64_t gaz_image_checksum(const GazImageHeader *header);

/* What GazImageHeader.vocabulary must be. */
extern uint64_t gaz_image_vocabulary(void);

/* The folded forms of the closed-class words, by their number. */
extern const char *const gaz_closed_words[GAZ_W_COUNT];

extern uint32_t gaz_category_hash(const char *scheme, const char *code);

#endif							/* GAZ_IMAGE_PRIVATE_H */
