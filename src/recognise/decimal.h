/*-------------------------------------------------------------------------
 *
 * decimal.h
 *	  Exact decimal numbers, since 9,860.5 wan is 98605000 and not about that.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_DECIMAL_H
#define GAZ_DECIMAL_H

#include "base/port.h"

/* Digits that a number may have; factors multiply into the same room. */
#define GAZ_DECIMAL_DIGITS 64

typedef struct GazDecimal
{
	uint8_t		digit[GAZ_DECIMAL_DIGITS];	/* most significant first */
	int			n;				/* how many */
	int			point;			/* digits behind the decimal point; < 0: zeros
								 * to append */
} GazDecimal;

/*
 * Reads '1,234.5', '0.05', '1e+12' (len bytes, full-width digits as well).
 * False if it is no number or has too many digits.
 */
extern bool gaz_decimal_read(GazDecimal *d, const char *text, uint32_t len);

/* d *= factor; false if the product has too many digits. */
extern bool gaz_decimal_multiply(GazDecimal *d, const GazDecimal *factor);

/* Plain notation, without needless zeros: '2600000000', '0.3'. */
extern const char *gaz_decimal_text(GazArena *arena, const GazDecimal *d);

/* How many digits stand before the point: 4 for 1,926.5, 0 for 0.3. */
extern int	gaz_decimal_magnitude(const GazDecimal *d);

#endif							/* GAZ_DECIMAL_H */
