/*-------------------------------------------------------------------------
 *
 * decimal.c
 *	  Exact decimal numbers: digits and the place of the point.
 *
 * A number of the text is a few digits, and what it is multiplied with (a
 * million, 1e12, 0.05) is a digit or two and a shift, so schoolbook
 * multiplication on an array of digits is all that is needed:
 *
 *	  9,860.5 wan = 98605 (point 1) x 1 (point -4) = 98605 (point -3)
 *
 * Limits: GAZ_DECIMAL_DIGITS digits; no sign.  A comma is taken to group
 * thousands, as in English and Chinese, never for the decimal point.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/decimal.h"

#include "text/utf8.h"

/* A factor's exponent beyond this is no quantity that a text tells. */
#define EXPONENT_MAX 40

/* Leading zeros and, with the point moved, zeros at the end are dropped. */
static void
normalise(GazDecimal *d)
{
	int			lead = 0;

	while (lead < d->n - 1 && d->digit[lead] == 0)
		lead++;
	if (lead > 0)
	{
		memmove(d->digit, d->digit + lead, (size_t) (d->n - lead));
		d->n -= lead;
	}
	while (d->n > 1 && d->digit[d->n - 1] == 0)
	{
		d->n--;
		d->point--;
	}
	if (d->n == 1 && d->digit[0] == 0)
		d->point = 0;
}

/* The exponent of '1e+12', from behind the 'e'. */
static bool
read_exponent(GazDecimal *d, const char *p, const char *end)
{
	int			value = 0;
	bool		minus = p < end && *p == '-';

	if (p < end && (*p == '+' || *p == '-'))
		p++;
	if (p == end)
		return false;
	for (; p < end; p++)
	{
		if (*p < '0' || *p > '9' || value > EXPONENT_MAX)
			return false;
		value = value * 10 + (*p - '0');
	}
	d->point -= minus ? -value : value;
	return value <= EXPONENT_MAX;
}

/* The next character, folded, if that is one; *p moves behind it. */
static uint32_t
next_folded(const char **p, const char *end)
{
	uint32_t	folded[3];
	int			bytes;
	int			n;

	if (**p >= '0' && **p <= '9')
		return (uint32_t) *(*p)++;
	n = gaz_char_fold(gaz_utf8_decode(*p, end, &bytes), folded);
	*p += bytes;
	return n == 1 ? folded[0] : 0;
}

bool
gaz_decimal_read(GazDecimal *d, const char *text, uint32_t len)
{
	const char *p = text;
	const char *end = text + len;
	bool		point = false;

	d->n = 0;
	d->point = 0;
	while (p < end)
	{
		uint32_t	c = next_folded(&p, end);

		if (c >= '0' && c <= '9')
		{
			if (d->n == GAZ_DECIMAL_DIGITS)
				return false;
			d->digit[d->n++] = (uint8_t) (c - '0');
			d->point += point ? 1 : 0;
		}
		else if (c == '.' && !point)
			point = true;
		else if (c == 'e' && d->n > 0)
		{
			if (!read_exponent(d, p, end))
				return false;
			break;
		}
		else if (c != ',')
			return false;
	}
	if (d->n == 0)
		return false;
	normalise(d);
	return true;
}

bool
gaz_decimal_multiply(GazDecimal *d, const GazDecimal *factor)
{
	uint32_t	product[2 * GAZ_DECIMAL_DIGITS] = {0};
	int			n = d->n + factor->n;
	int			lead;

	if (n > GAZ_DECIMAL_DIGITS)
		return false;
	for (int i = 0; i < d->n; i++)
	{
		for (int k = 0; k < factor->n; k++)
			product[i + k + 1] += (uint32_t) d->digit[i] * factor->digit[k];
	}
	for (int i = n - 1; i > 0; i--)
	{
		product[i - 1] += product[i] / 10;
		product[i] %= 10;
	}
	lead = product[0] == 0 ? 1 : 0;
	for (int i = lead; i < n; i++)
		d->digit[i - lead] = (uint8_t) product[i];
	d->n = n - lead;
	d->point += factor->point;
	normalise(d);
	return d->point > -EXPONENT_MAX && d->point < EXPONENT_MAX;
}

int
gaz_decimal_magnitude(const GazDecimal *d)
{
	int			before = d->n - d->point;

	if (d->n == 1 && d->digit[0] == 0)
		return 0;
	return before > 0 ? before : 0;
}

const char *
gaz_decimal_text(GazArena *arena, const GazDecimal *d)
{
	char		out[GAZ_DECIMAL_DIGITS + 3 * EXPONENT_MAX + 4];
	size_t		len = 0;

	/* 0.0005 is one digit with the point four places before it */
	if (d->n <= d->point)
	{
		out[len++] = '0';
		out[len++] = '.';
		for (int i = d->n; i < d->point; i++)
			out[len++] = '0';
	}
	for (int i = 0; i < d->n; i++)
	{
		if (i == d->n - d->point && i > 0)
			out[len++] = '.';
		out[len++] = (char) ('0' + d->digit[i]);
	}
	for (int i = d->point; i < 0; i++)
		out[len++] = '0';
	return gaz_arena_strndup(arena, out, len);
}
