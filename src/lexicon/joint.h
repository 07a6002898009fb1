/*-------------------------------------------------------------------------
 *
 * joint.h
 *	  Punctuation that may stand between the words of a term, or not.
 *
 * The builder leaves these tokens out of a key, the matcher steps over them,
 * and both go by the two questions here.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_JOINT_H
#define GAZ_JOINT_H

#include "text/token.h"

/* A hyphen, also a full-width one, or en dash; a long dash parts what stands around it. */
static inline bool
gaz_is_hyphen(const char *text, const GazToken *t)
{
	const unsigned char *p = (const unsigned char *) text + t->start;

	if (t->kind != GAZ_TK_PUNCT || t->punct != '-')
		return false;
	if (t->end - t->start == 1)
		return true;
	if (t->end - t->start != 3)
		return false;
	return (p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0x93) ||
		(p[0] == 0xEF && p[1] == 0xBC && p[2] == 0x8D);
}

/* A full stop, with nothing between it and the word before. */
static inline bool
gaz_is_glued_stop(const char *text, const GazToken *t)
{
	return t->kind == GAZ_TK_PUNCT && t->end - t->start == 1 &&
		text[t->start] == '.' && gaz_glued(t);
}

#endif							/* GAZ_JOINT_H */
