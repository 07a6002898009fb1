/*-------------------------------------------------------------------------
 *
 * wordlist.h
 *	  Is a piece of text one of a sorted list of words?
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_WORDLIST_H
#define GAZ_WORDLIST_H

#include "base/port.h"

/* words: n of them, NUL-closed, in the order of their bytes; len in bytes. */
static inline bool
gaz_in_sorted(const char *text, size_t len, const char *const *words, size_t n)
{
	size_t		lo = 0;

	while (lo < n)
	{
		size_t		mid = lo + (n - lo) / 2;
		int			c = strncmp(words[mid], text, len);

		if (c == 0 && words[mid][len] == '\0')
			return true;
		if (c < 0)
			lo = mid + 1;
		else
			n = mid;
	}
	return false;
}

#endif							/* GAZ_WORDLIST_H */
