/*-------------------------------------------------------------------------
 *
 * image.h
 *	  The packed lexicon: one block of bytes, no pointers, checked on load.
 *
 * The image holds all that matching needs in a form that can be stored in a
 * table row, copied anywhere and used as it lies.  gaz_builder makes it,
 * gaz_image_attach() checks it (magic, version, byte order, checksum, every
 * offset within bounds) and gives a view onto it; a damaged one is refused
 * with a reason, never followed.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_IMAGE_H
#define GAZ_IMAGE_H

#include "lexicon/closed.h"
#include "lexicon/kind.h"

/* Entry flags. */
#define GAZ_EF_CASE		0x01	/* matches only as written */
#define GAZ_EF_CUSTOM	0x02	/* a user's own row */

#define GAZ_DAY_MIN INT32_MIN	/* open ends of valid_from, valid_to */
#define GAZ_DAY_MAX INT32_MAX

/* One row of gazette.term; strings are offsets into the image's pool. */
typedef struct GazEntry
{
	int64_t		id;				/* term.id */
	float		weight;
	uint32_t	term;			/* as the row has it */
	uint32_t	name;			/* canonical name, '' if none */
	uint32_t	scheme;
	uint32_t	code;
	int32_t		valid_from;		/* days since 2000-01-01, half-open */
	int32_t		valid_to;
	uint8_t		kind;			/* GazTermKind */
	uint8_t		flags;
	char		language[2];	/* 'en', 'zh' or two NULs for any */
	uint16_t	tokens;			/* length of the term in tokens */
	uint16_t	pad;
	uint32_t	category;		/* that scheme and code name, or GAZ_NONE */
} GazEntry;

/* One row of gazette.category. */
typedef struct GazCategory
{
	uint32_t	scheme;
	uint32_t	code;			/* official: '1.2.4', '2610' */
	uint32_t	path;			/* ltree text: 'isic4.C.26.261.2610' */
	uint32_t	title;
	uint32_t	parent;			/* category number, or GAZ_NONE */
	uint32_t	level;			/* 1 for the topmost */
} GazCategory;

/*
 * A view onto an attached image.  All arrays lie inside the block; the caller
 * keeps the block alive and unchanged.  Layout of the private parts is known
 * to image.c, builder.c and match.c alone.
 */
typedef struct GazImage
{
	const char *base;
	size_t		size;
	uint32_t	nentries;
	const GazEntry *entries;
	uint32_t	ncategories;
	const GazCategory *categories;	/* sorted by scheme, then path */
	const char *pool;			/* NUL-closed strings */
	uint32_t	pool_size;
	const void *priv;			/* the header; see image.c */
} GazImage;

/*
 * NULL when the block is sound, else why it is not (a constant string).  The
 * block must be aligned to 8 bytes.
 */
extern const char *gaz_image_attach(GazImage *image, const void *block,
									size_t size);

/*
 * The same for a block that gaz_image_attach() has passed before: that it is
 * still whole, its checksum tells, so that what is in it is not checked again.
 */
extern const char *gaz_image_reattach(GazImage *image, const void *block,
									  size_t size);

/* Bytes at the start of a block that tell it from all others. */
#define GAZ_IMAGE_HEAD 80

static inline const char *
gaz_image_string(const GazImage *image, uint32_t offset)
{
	return image->pool + offset;
}

/*
 * The code of the row of a WORD kind for this word (GazToken.word), or ''.  Such
 * rows make no match; what most ask, whether there is one, is in GazToken.kinds.
 */
extern const char *gaz_image_word_code(const GazImage *image, uint32_t word,
									   GazTermKind kind);

/* The category of a scheme and a code, or GAZ_NONE. */
extern uint32_t gaz_image_category(const GazImage *image, const char *scheme,
								   const char *code);

/* The category with this ltree path, or GAZ_NONE. */
extern uint32_t gaz_image_category_at(const GazImage *image, const char *path);

/*
 * The first entry of this kind for a word alone (GazToken.word), or GAZ_NONE.
 * This is how the code of a WORD kind is read, since such kinds make no match:
 * the number of 'March', the value of 'dozen'.  Test GazToken.kinds first,
 * which also knows case and validity.
 */
extern uint32_t gaz_image_word_entry(const GazImage *image, uint32_t word,
									 GazTermKind kind);

/* Does any category belong to this scheme? */
extern bool gaz_image_has_scheme(const GazImage *image, const char *scheme);

/* Why a term can't match at all: see gaz_builder_add_term(). */
typedef enum GazTermFault
{
	GAZ_TERM_OK,
	GAZ_TERM_EMPTY,				/* no tokens that a text could hold */
	GAZ_TERM_TOO_LONG,			/* more than GAZ_TERM_MAX_TOKENS, or a word
								 * over GAZ_WORD_MAX bytes */
	GAZ_TERM_NOT_ONE_WORD		/* of a WORD kind, but several tokens */
} GazTermFault;

#define GAZ_TERM_MAX_TOKENS 32
#define GAZ_WORD_MAX 255		/* bytes of a folded word */
#define GAZ_KEY_SIZE (GAZ_TERM_MAX_TOKENS * (GAZ_WORD_MAX + 8) + 1)

/* What the builder is given of a row; strings are NUL-closed UTF-8. */
typedef struct GazTermRow
{
	int64_t		id;
	GazTermKind kind;
	const char *term;
	const char *name;			/* or NULL */
	const char *scheme;			/* or NULL */
	const char *code;			/* or NULL */
	const char *language;		/* or NULL */
	float		weight;
	bool		case_sensitive;
	bool		is_custom;
	int32_t		valid_from;
	int32_t		valid_to;
} GazTermRow;

typedef struct GazBuilder GazBuilder;

extern GazBuilder *gaz_builder_create(GazArena *arena);
extern GazTermFault gaz_builder_add_term(GazBuilder *builder,
										 const GazTermRow *row);

/*
 * The words that such a term is found by, with one space between them: folded,
 * in one of two spellings and the last one in the singular, so that terms
 * which a text can't tell apart have one key.  key has room for GAZ_KEY_SIZE
 * bytes.  Adds nothing.
 */
extern GazTermFault gaz_builder_term_key(GazBuilder *builder,
										 GazTermKind kind, const char *term,
										 char *key);

/* Parents must be added before their children; parent '' for a topmost one. */
extern void gaz_builder_add_category(GazBuilder *builder, const char *scheme,
									 const char *code, const char *parent,
									 const char *path, const char *title);

/*
 * The finished block, in the arena; *size is its length.  The same rows in any
 * order give the same bytes.  Returns NULL when it would be over 1 GB.
 */
extern void *gaz_builder_finish(GazBuilder *builder, size_t *size);

#endif							/* GAZ_IMAGE_H */
