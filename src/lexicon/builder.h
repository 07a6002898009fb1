/*-------------------------------------------------------------------------
 *
 * builder.h
 *	  What the parts of the image builder share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_BUILDER_H
#define GAZ_BUILDER_H

#include "lexicon/image_private.h"
#include "lexicon/intern.h"
#include "lexicon/variants.h"
#include "text/token.h"

/*
 * A term row.  Until gaz_builder_finish() the strings of entry are numbers in
 * GazBuilder.strings, then offsets into the pool.
 */
typedef struct GazBuilderRow
{
	GazEntry	entry;
	uint32_t	key;			/* first of its words in GazBuilder.keys */
	uint16_t	nkey;
	bool		dot;			/* written with a full stop at its end */
	uint8_t		nlast;			/* other forms of its last word */
	uint32_t	last[GAZ_VARIANTS_MAX];
} GazBuilderRow;

typedef struct GazBuilderCategory
{
	GazCategory category;		/* strings as in GazBuilderRow */
	uint32_t	parent_code;
} GazBuilderCategory;

struct GazBuilder
{
	GazArena   *arena;
	GazInternSet words;			/* folded; closed words have their numbers */
	GazInternSet strings;
	GAZ_VEC(uint8_t) word_flags;	/* GAZ_WF_ABBREV, by word */
	GAZ_VEC(uint32_t) keys;
	GAZ_VEC(GazBuilderRow) rows;
	GAZ_VEC(GazBuilderCategory) categories;
	GazTokens	scratch;
};

/* The final words: their numbers are those of the image. */
typedef struct GazBuilderWords
{
	uint32_t	n;
	uint32_t   *number;			/* by number in GazBuilder.words */
	uint32_t   *canon;			/* by final number */
} GazBuilderWords;

/* Where the strings lie in the pool. */
typedef struct GazBuilderStrings
{
	uint32_t   *offset;			/* by number in GazBuilder.strings */
	uint32_t   *word;			/* number there of each long word */
	size_t		size;			/* of the pool */
} GazBuilderStrings;

typedef struct GazBuilderTrie
{
	GAZ_VEC(GazImageNode) nodes;	/* the closing record included */
	GAZ_VEC(GazImageItem) items;
	uint32_t	nroots;			/* nodes 1..nroots stand below the root */
} GazBuilderTrie;

/* Rows must be sorted: the place of a row is the number of its entry. */
extern void gaz_builder_trie(const GazBuilder *builder,
							 const GazBuilderWords *words,
							 GazBuilderTrie *trie);

/* The finished block, or NULL when it would be too big. */
extern void *gaz_builder_write(const GazBuilder *builder,
							   const GazBuilderWords *words,
							   const GazBuilderStrings *strings,
							   const GazBuilderTrie *trie, size_t *size);

#endif							/* GAZ_BUILDER_H */
