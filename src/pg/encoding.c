/*-------------------------------------------------------------------------
 *
 * encoding.c
 *	  Text between the server's encoding and the UTF-8 of the core.
 *
 * The core reads UTF-8 that may be malformed.  What it is given depends on the
 * database:
 *
 *	  UTF8			the bytes as they are
 *	  SQL_ASCII		the bytes as they are; they may be UTF-8 or anything
 *	  LATIN1 ...	converted, one code point for each character, so that
 *					character positions are the same on both sides
 *
 * The server's own conversion stops with an error at a character that has no
 * counterpart.  A text must never fail for what it holds, so that here the
 * character is replaced and the conversion goes on behind it.
 *
 * Limits: EUC_JIS_2004 has a few characters that become two code points;
 * positions behind one are off by one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "pg/encoding.h"
#include "text/utf8.h"

/* Bytes given to a conversion at a time; bounds the work buffer. */
#define CHUNK (1024 * 1024)

static bool
same_bytes(void)
{
	int			encoding = GetDatabaseEncoding();

	return encoding == PG_UTF8 || encoding == PG_SQL_ASCII;
}

bool
gaz_pg_counts_bytes(void)
{
	return GetDatabaseEncoding() == PG_SQL_ASCII;
}

static bool
is_ascii(const char *s, size_t len)
{
	size_t		i = 0;
	uint64		word;

	for (; i + sizeof(word) <= len; i += sizeof(word))
	{
		memcpy(&word, s + i, sizeof(word));
		if (word & UINT64CONST(0x8080808080808080))
			return false;
	}
	for (; i < len; i++)
	{
		if (IS_HIGHBIT_SET(s[i]))
			return false;
	}
	return true;
}

/* Bytes of the source character at s, of which remain bytes are left. */
static size_t
source_char_len(int encoding, const char *s, size_t remain)
{
	int			len;

	if (encoding == PG_UTF8)
		gaz_utf8_decode(s, s + remain, &len);
	else if (!IS_HIGHBIT_SET(*s))
		len = 1;
	else
		len = pg_encoding_mblen(encoding, s);
	return Min((size_t) Max(len, 1), remain);
}

/*
 * Converts len bytes into newly allocated memory.  Returns how many characters
 * had to be replaced.
 */
static size_t
convert(int from, int to, const char *s, size_t len, const char *replacement,
		char **out, size_t *out_len)
{
	Oid			proc = FindDefaultConversionProc(from, to);
	size_t		replaced = 0;
	size_t		pos = 0;
	size_t		used = 0;
	size_t		size = len + len / 2 + 64;
	int			chunk_size = Min(len, CHUNK) * MAX_CONVERSION_GROWTH + 1;
	char	   *chunk = palloc(chunk_size);
	char	   *result = MemoryContextAllocHuge(CurrentMemoryContext, size);

	while (pos < len)
	{
		const char *piece = chunk;
		size_t		piece_len = 0;
		int			consumed = 0;

		CHECK_FOR_INTERRUPTS();
		if (OidIsValid(proc))
			consumed = pg_do_encoding_conversion_buf(proc, from, to,
													 (unsigned char *) s + pos,
													 Min(len - pos, CHUNK),
													 (unsigned char *) chunk,
													 chunk_size, true);
		if (consumed > 0)
			piece_len = strlen(chunk);
		else
		{
			piece = IS_HIGHBIT_SET(s[pos]) ? replacement : s + pos;
			piece_len = IS_HIGHBIT_SET(s[pos]) ? strlen(replacement) : 1;
			replaced += IS_HIGHBIT_SET(s[pos]);
			consumed = source_char_len(from, s + pos, len - pos);
		}
		if (used + piece_len + 1 > size)
		{
			size = 2 * (used + piece_len + 1);
			result = repalloc_huge(result, size);
		}
		memcpy(result + used, piece, piece_len);
		used += piece_len;
		pos += consumed;
	}
	result[used] = '\0';
	pfree(chunk);
	*out = result;
	*out_len = used;
	return replaced;
}

char *
gaz_pg_to_utf8(char *s, size_t len, size_t *utf8_len)
{
	char	   *out;

	*utf8_len = len;
	if (same_bytes() || is_ascii(s, len))
		return s;
	convert(GetDatabaseEncoding(), PG_UTF8, s, len, "\xEF\xBF\xBD",
			&out, utf8_len);
	return out;
}

Datum
gaz_pg_text(const char *utf8, size_t len)
{
	char	   *out;
	size_t		out_len;

	if (same_bytes() || is_ascii(utf8, len))
		return PointerGetDatum(cstring_to_text_with_len(utf8, len));
	convert(PG_UTF8, GetDatabaseEncoding(), utf8, len, "?", &out, &out_len);
	return PointerGetDatum(cstring_to_text_with_len(out, out_len));
}

Datum
gaz_pg_cstring_text(const char *utf8)
{
	return gaz_pg_text(utf8, strlen(utf8));
}

char *
gaz_pg_from_utf8(const char *utf8, size_t len)
{
	char	   *out;
	size_t		out_len;

	if (same_bytes() || is_ascii(utf8, len))
		return pnstrdup(utf8, len);
	convert(PG_UTF8, GetDatabaseEncoding(), utf8, len, "?", &out, &out_len);
	return out;
}

bool
gaz_pg_can_hold(const char *utf8, size_t len)
{
	char	   *out;
	size_t		out_len;
	size_t		replaced;

	if (same_bytes() || is_ascii(utf8, len))
		return true;
	replaced = convert(PG_UTF8, GetDatabaseEncoding(), utf8, len, "?",
					   &out, &out_len);
	pfree(out);
	return replaced == 0;
}
