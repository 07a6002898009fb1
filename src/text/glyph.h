/*-------------------------------------------------------------------------
 *
 * glyph.h
 *	  One character as the page shows it: UTF-8 bytes or an HTML entity.
 *
 * Articles saved from web pages keep entities in their text ('S&oslash;n',
 * 'DKK&nbsp;310', '&#8220;').  Reading the text by glyphs lets the scanner and
 * the folding treat them as the character they stand for, while offsets still
 * point into the text as it is.  An entity that was escaped twice
 * ('&amp;nbsp;') counts as once.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_GLYPH_H
#define GAZ_GLYPH_H

#include "text/utf8.h"

typedef struct GazGlyph
{
	uint32_t	c;				/* the character, GAZ_BAD_CHAR if malformed */
	uint32_t	len;			/* bytes that it takes in the text */
	bool		plain;			/* one byte of ASCII and no entity */
	bool		malformed;		/* not UTF-8 */
} GazGlyph;

/* As gaz_glyph_read(), for bytes over 0x7F and '&'. */
extern GazGlyph gaz_glyph_read_other(const char *p, const char *end);

/* The glyph at p; p < end. */
static inline GazGlyph
gaz_glyph_read(const char *p, const char *end)
{
	if ((unsigned char) *p < 0x80 && *p != '&')
		return (GazGlyph) {(unsigned char) *p, 1, true, false};
	return gaz_glyph_read_other(p, end);
}

/* Folded text as it is written glyph by glyph: into a buffer or a hash. */
typedef struct GazFolder
{
	char	   *out;			/* or NULL */
	uint32_t	size;			/* room in out */
	uint32_t	len;			/* bytes written so far, out full or not */
	uint64_t	hash;
	uint64_t	chunk;			/* up to 8 bytes, not yet in the hash */
} GazFolder;

extern void gaz_folder_init(GazFolder *folder, char *out, uint32_t size);
extern void gaz_folder_text(GazFolder *folder, const char *text, uint32_t len);
extern uint32_t gaz_folder_hash(const GazFolder *folder);

/*
 * The hash of folded bytes, eight at a time, padded with zeros and read as a
 * little-endian number whatever the machine is, since images travel.  A folded
 * text holds no zero byte, so the padding can't make two of them equal.
 */
#define GAZ_HASH_SEED UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t
gaz_hash_chunk(uint64_t hash, uint64_t chunk)
{
	hash = (hash ^ chunk) * UINT64_C(0xD6E8FEB86659FD93);
	return hash ^ hash >> 32;
}

static inline uint32_t
gaz_hash_finish(uint64_t hash)
{
	return (uint32_t) (hash * UINT64_C(0xD6E8FEB86659FD93) >> 32);
}

#endif							/* GAZ_GLYPH_H */
