/*-------------------------------------------------------------------------
 *
 * seed.c
 *	  The rows of a data file, out of the install script.
 *
 * The script is pure ASCII.  It writes a data file as one literal, a line a
 * row and a tab between columns, where \uXXXX and \UXXXXXXXX stand for other
 * characters and two backslashes for one:
 *
 *	  gazette._seed('place\tM\u00e4laren', 2)   ->   1, {place,Mälaren}
 *
 * A field that the database's encoding can't hold comes as null, so that
 * CREATE EXTENSION works everywhere; rows keep their numbers.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "lexicon/kind.h"
#include "pg/encoding.h"
#include "pg/resultset.h"
#include "text/utf8.h"

#define MAX_COLUMNS 32

PG_FUNCTION_INFO_V1(gaz_sql_seed);
PG_FUNCTION_INFO_V1(gaz_sql_term_kinds);

/* The value of n hexadecimal digits at p, or U+FFFD if they are not there. */
static uint32_t
hex_value(const char *p, const char *end, int n)
{
	uint32_t	value = 0;

	if (end - p < n)
		return GAZ_BAD_CHAR;
	for (int i = 0; i < n; i++)
	{
		const char *digits = "0123456789abcdef";
		const char *at = strchr(digits, p[i]);

		if (at == NULL || p[i] == '\0')
			return GAZ_BAD_CHAR;
		value = value * 16 + (at - digits);
	}
	return value;
}

/* One field as UTF-8. */
static void
decode_field(const char *p, const char *end, StringInfo out)
{
	resetStringInfo(out);
	while (p < end)
	{
		int			digits = 0;
		char		utf8[4];

		if (*p == '\\' && p + 1 < end)
		{
			p++;
			digits = *p == 'u' ? 4 : *p == 'U' ? 8 : 0;
		}
		if (digits == 0)
			appendStringInfoChar(out, *p++);
		else
		{
			uint32_t	c = hex_value(p + 1, end, digits);

			appendBinaryStringInfo(out, utf8, gaz_utf8_encode(c, utf8));
			p += Min(digits + 1, end - p);
		}
	}
}

/* One line as text[]; missing fields are ''. */
static Datum
decode_line(const char *p, const char *end, int ncolumns, StringInfo field)
{
	Datum		values[MAX_COLUMNS];
	bool		nulls[MAX_COLUMNS];
	int			dims[1] = {ncolumns};
	int			lower[1] = {1};

	for (int i = 0; i < ncolumns; i++)
	{
		const char *tab = memchr(p, '\t', end - p);
		const char *stop = tab != NULL ? tab : end;

		decode_field(p, stop, field);
		values[i] = (Datum) 0;
		nulls[i] = !gaz_pg_can_hold(field->data, field->len);
		if (!nulls[i])
			values[i] = gaz_pg_text(field->data, field->len);
		p = tab != NULL ? tab + 1 : end;
	}
	return PointerGetDatum(construct_md_array(values, nulls, 1, dims, lower,
											  TEXTOID, -1, false,
											  TYPALIGN_INT));
}

Datum
gaz_sql_seed(PG_FUNCTION_ARGS)
{
	text	   *payload = PG_GETARG_TEXT_PP(0);
	int			ncolumns = PG_GETARG_INT32(1);
	const char *p = VARDATA_ANY(payload);
	const char *end = p + VARSIZE_ANY_EXHDR(payload);
	GazResultSet *set = gaz_pg_begin_result(fcinfo);
	StringInfoData field;

	if (ncolumns < 1 || ncolumns > MAX_COLUMNS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the number of columns must be 1 to %d, not %d",
						MAX_COLUMNS, ncolumns)));
	initStringInfo(&field);
	for (int n = 1; p < end; n++)
	{
		const char *newline = memchr(p, '\n', end - p);
		const char *stop = newline != NULL ? newline : end;
		MemoryContext old = MemoryContextSwitchTo(set->row_context);
		GazRow		row = {0};

		gaz_row_add(&row, Int32GetDatum(n));
		gaz_row_add(&row, decode_line(p, stop, ncolumns, &field));
		MemoryContextSwitchTo(old);
		gaz_pg_put_row(set, &row);
		p = stop + 1;
	}
	return (Datum) 0;
}

Datum
gaz_sql_term_kinds(PG_FUNCTION_ARGS)
{
	GazResultSet *set = gaz_pg_begin_result(fcinfo);

	for (int kind = 0; kind < GAZ_TERM_KIND_COUNT; kind++)
	{
		GazRow		row = {0};

		gaz_row_add(&row, CStringGetTextDatum(gaz_kind_name(kind)));
		gaz_pg_put_row(set, &row);
	}
	return (Datum) 0;
}
