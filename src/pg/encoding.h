/*-------------------------------------------------------------------------
 *
 * encoding.h
 *	  Text between the server's encoding and the UTF-8 of the core.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_ENCODING_H
#define GAZ_PG_ENCODING_H

#include "lib/stringinfo.h"

/*
 * Do positions in this database count bytes, as substr() does?  They do under
 * SQL_ASCII, where the bytes are taken for UTF-8 but the server knows none of
 * it.
 */
extern bool gaz_pg_counts_bytes(void);

/*
 * UTF-8 of len bytes in the server's encoding: s itself where that is the
 * same, else new memory.  A character without a counterpart is U+FFFD.
 */
extern char *gaz_pg_to_utf8(char *s, size_t len, size_t *utf8_len);

/*
 * A text Datum of len bytes of UTF-8.  A character that the server's encoding
 * does not have is '?'.
 */
extern Datum gaz_pg_text(const char *utf8, size_t len);
extern Datum gaz_pg_cstring_text(const char *utf8);

/* The same for a message: NUL-closed and palloc'd. */
extern char *gaz_pg_from_utf8(const char *utf8, size_t len);

/* Can the server's encoding hold all of it? */
extern bool gaz_pg_can_hold(const char *utf8, size_t len);

#endif							/* GAZ_PG_ENCODING_H */
