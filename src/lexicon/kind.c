/*-------------------------------------------------------------------------
 *
 * kind.c
 *	  Names of the term kinds, from the one list in kind.h.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/kind.h"

/* A set of kinds is one 64-bit mask everywhere. */
_Static_assert(GAZ_TERM_KIND_COUNT <= 64, "kinds must fit a 64-bit mask");

typedef struct KindInfo
{
	const char *name;
	bool		is_word;
} KindInfo;

static const KindInfo kinds[GAZ_TERM_KIND_COUNT] = {
#define X(symbol, name, word) {name, word},
	GAZ_TERM_KINDS(X)
#undef X
};

const char *
gaz_kind_name(GazTermKind kind)
{
	return kinds[kind].name;
}

int
gaz_kind_of_name(const char *name)
{
	for (int k = 0; k < GAZ_TERM_KIND_COUNT; k++)
	{
		if (kinds[k].name[0] == name[0] && strcmp(kinds[k].name, name) == 0)
			return k;
	}
	return -1;
}

bool
gaz_kind_is_word(GazTermKind kind)
{
	return kinds[kind].is_word;
}
