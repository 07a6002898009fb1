/*-------------------------------------------------------------------------
 *
 * page.c
 *	  Small questions about tokens: is it this word, what number is it, where
 *	  does the bracket close.
 *
 * Words that belong to the grammar have numbers (closed.h) and are asked for
 * with gaz_page_word(); gaz_page_is() is for the few others that a rule names.
 * It compares the bytes as they stand, so accents and entities never match.
 *
 *-------------------------------------------------------------------------
 */
#include "layout/page.h"

#include "text/utf8.h"

#define INTEGER_MAX_DIGITS 9

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

bool
gaz_page_same_word(const char *s, const char *word, uint32_t len)
{
	for (uint32_t k = 0; k < len; k++)
	{
		if (ascii_lower(s[k]) != word[k])
			return false;
	}
	return true;
}

bool
gaz_page_is_any(const GazPage *page, uint32_t i, const char *const *words)
{
	const GazToken *t = gaz_page_token(page, i);
	char		first;

	if (t->end == t->start)
		return false;
	first = ascii_lower(page->text[t->start]);
	for (; *words != NULL; words++)
	{
		if (**words == first && gaz_page_is(page, i, *words))
			return true;
	}
	return false;
}

bool
gaz_page_is_listed(const GazPage *page, uint32_t i,
				   const char *const words[26])
{
	const GazToken *t = gaz_page_token(page, i);
	const char *text = page->text + t->start;
	uint32_t	len = t->end - t->start;
	unsigned	letter;
	const char *word;

	if (len == 0)
		return false;
	letter = (unsigned) (unsigned char) (*text | 0x20) - 'a';
	if (letter >= 26 || words[letter] == NULL)
		return false;
	for (word = words[letter]; *word != '\0'; word = strchr(word, ' ') + 1)
	{
		uint32_t	n = 1;

		while (n < len && word[n] != ' ' && ascii_lower(text[n]) == word[n])
			n++;
		if (n == len && word[n] == ' ')
			return true;
	}
	return false;
}

uint32_t
gaz_page_whole_phrase(const GazPage *page, uint32_t i, const char *phrase)
{
	uint32_t	start = page->tokens->item[i].start;
	uint32_t	len;

	/* ... and most others at the first character */
	if (strncmp(gaz_token_form(page->text, &page->tokens->item[i]), phrase,
				page->tokens->item[i].end - start) != 0)
		return 0;
	len = (uint32_t) strlen(phrase);
	for (uint32_t j = i; j < page->tokens->n; j++)
	{
		const GazToken *t = &page->tokens->item[j];

		/* compare token by token: most phrases fail at the first */
		if (t->end - start > len ||
			memcmp(gaz_token_form(page->text, t), phrase + (t->start - start),
				   t->end - t->start) != 0)
			return 0;
		if (t->end - start == len)
			return j + 1 - i;
		if (j + 1 < page->tokens->n &&
			page->tokens->item[j + 1].start != t->end)
			return 0;
	}
	return 0;
}

/* As gaz_number_digits(), of digits that may be full-width ones. */
static int
any_digits(const char *p, const char *end)
{
	int			digits = 0;

	while (p < end)
	{
		int			len;

		if (gaz_char_class(gaz_utf8_decode(p, end, &len)) != GAZ_CC_DIGIT ||
			++digits > INTEGER_MAX_DIGITS)
			return 0;
		p += len;
	}
	return digits;
}

int
gaz_number_digits(const char *text, const GazToken *t)
{
	if (t->flags & GAZ_TF_DIGITS)
		return (int) (t->end - t->start);
	if (t->flags & GAZ_TF_NONASCII)
		return any_digits(text + t->start, text + t->end);
	return 0;
}

/* Of digits that are not all ASCII: full-width ones fold to it. */
static int32_t
folded_integer(const char *p, const char *end)
{
	int32_t		value = 0;

	while (p < end)
	{
		uint32_t	folded[3];
		int			len;

		/* those of other scripts do not */
		if (gaz_char_fold(gaz_utf8_decode(p, end, &len), folded) != 1 ||
			folded[0] < '0' || folded[0] > '9')
			return -1;
		value = value * 10 + (int32_t) (folded[0] - '0');
		p += len;
	}
	return value;
}

int32_t
gaz_number_integer(const char *text, const GazToken *t)
{
	const char *end = text + t->end;
	int32_t		value = 0;

	if ((t->flags & GAZ_TF_DIGITS) == 0)
		return gaz_number_digits(text, t) == 0 ? -1 :
			folded_integer(text + t->start, end);
	for (const char *p = text + t->start; p < end; p++)
		value = value * 10 + (*p - '0');
	return value;
}

bool
gaz_page_opens(const GazPage *page, uint32_t i)
{
	unsigned	flags = gaz_page_token(page, i)->flags;

	return (flags & GAZ_TF_OPEN) != 0 && (flags & GAZ_TF_QUOTE) == 0;
}

bool
gaz_page_closes(const GazPage *page, uint32_t i)
{
	unsigned	flags = gaz_page_token(page, i)->flags;

	return (flags & GAZ_TF_CLOSE) != 0 && (flags & GAZ_TF_QUOTE) == 0;
}

uint32_t
gaz_page_bracket_end(const GazPage *page, uint32_t i, uint32_t max,
					 uint32_t limit)
{
	uint32_t	depth = 0;

	if (limit > page->tokens->n)
		limit = page->tokens->n;
	if (i >= limit || !gaz_page_opens(page, i))
		return 0;
	if (limit - i > max)
		limit = i + max;
	for (; i < limit; i++)
	{
		if (gaz_page_opens(page, i))
			depth++;
		else if (gaz_page_closes(page, i) && --depth == 0)
			return i + 1;
	}
	return 0;
}
