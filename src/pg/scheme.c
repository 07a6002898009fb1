/*-------------------------------------------------------------------------
 *
 * scheme.c
 *	  Names of classifications that users give.
 *
 * A misspelt name is an error that lists the known ones, never an empty
 * answer: nobody would notice that.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "pg/encoding.h"
#include "pg/scheme.h"

/* The schemes that have categories, for a hint. */
static char *
known_schemes(const GazImage *image)
{
	StringInfoData list;
	const char *last = "";

	initStringInfo(&list);
	for (uint32_t i = 0; i < image->ncategories; i++)
	{
		const char *scheme = gaz_image_string(image,
											  image->categories[i].scheme);

		/* Categories are sorted by scheme. */
		if (strcmp(scheme, last) == 0)
			continue;
		appendStringInfo(&list, "%s\"%s\"", list.len > 0 ? ", " : "", scheme);
		last = scheme;
	}
	return list.len > 0 ? list.data : "none";
}

const char *
gaz_pg_scheme(const GazImage *image, Datum name)
{
	char	   *given = TextDatumGetCString(name);
	size_t		len;
	char	   *scheme = gaz_pg_to_utf8(given, strlen(given), &len);

	if (!gaz_image_has_scheme(image, scheme))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("classification scheme \"%s\" does not exist", given),
				 errhint("Known schemes: %s.", known_schemes(image))));
	return scheme;
}
