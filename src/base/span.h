/*-------------------------------------------------------------------------
 *
 * span.h
 *	  A stretch of the text, counted in tokens.
 *
 * Everything that the core finds begins and ends with a token, so spans are
 * half-open ranges of token numbers.  Bytes are one look-up away (the start of
 * the first token, the end of the last) and characters one subtraction more;
 * see token.h.  An empty span (from == to) means "not there".
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_SPAN_H
#define GAZ_SPAN_H

#include "base/port.h"

typedef struct GazSpan
{
	uint32_t	from;			/* first token */
	uint32_t	to;				/* one past the last token */
} GazSpan;

typedef GAZ_VEC(GazSpan) GazSpans;

static inline GazSpan
gaz_span(uint32_t from, uint32_t to)
{
	return (GazSpan) {from, to};
}

static inline bool
gaz_span_empty(GazSpan s)
{
	return s.from >= s.to;
}

static inline uint32_t
gaz_span_len(GazSpan s)
{
	return s.to > s.from ? s.to - s.from : 0;
}

static inline bool
gaz_span_overlaps(GazSpan a, GazSpan b)
{
	return a.from < b.to && b.from < a.to;
}

static inline bool
gaz_span_contains(GazSpan outer, GazSpan inner)
{
	return outer.from <= inner.from && inner.to <= outer.to;
}

static inline bool
gaz_span_same(GazSpan a, GazSpan b)
{
	return a.from == b.from && a.to == b.to;
}

#endif							/* GAZ_SPAN_H */
