/*-------------------------------------------------------------------------
 *
 * rolestep.c
 *	  Small steps over what stands between a name and a role, or two roles.
 *
 *	  Laura Meyer|, M.D., Ph.D.|, President		degrees
 *	  Tom Ek|, 54,| the mayor						an age
 *	  Lin Yue, |also a| member of the board			what opens a role
 *	  member of the committee| and concurrently |mayor	what joins two
 *
 * Each returns the token to go on from: the one it was given where there is
 * nothing to step over.
 *
 * Limits: letters that are a degree and a title ('MD') are a title only before
 * the name of a body.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "recognise/personrole.h"

/* ', |MD|, Tata Steel': letters of a degree that are a title here. */
static bool
is_title_of_body(const GazDoc *doc, GazSpan letters, uint32_t limit)
{
	const GazMention *m;

	if (letters.to + 1 >= limit ||
		gaz_doc_match(doc, letters.from, GAZ_K_TITLE) == NULL ||
		!gaz_is_word(doc, letters.to, GAZ_W_COMMA))
		return false;
	m = gaz_covering(doc, letters.to + 1);
	return m != NULL && m->kind == GAZ_M_ORGANIZATION;
}

uint32_t
gaz_skip_degrees(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	const GazMatch *m;
	uint32_t	age;

	if (gaz_is_word(doc, i, GAZ_W_LPAREN))
		for (uint32_t k = i + 1; k < limit && k < i + 6; k++)
			if (gaz_is_word(doc, k, GAZ_W_RPAREN))
			{
				i = k + 1;
				break;
			}
	/* ', 54,' and ', aged 54,' */
	age = i + 1 + gaz_text_is(doc, i + 1, "aged");
	if (age + 1 < limit && gaz_is_word(doc, i, GAZ_W_COMMA) &&
		gaz_tok(doc, age)->kind == GAZ_TK_NUMBER &&
		gaz_tok(doc, age)->end - gaz_tok(doc, age)->start == 2 &&
		gaz_is_word(doc, age + 1, GAZ_W_COMMA))
		i = age + 1;
	while (i + 1 < limit && gaz_is_word(doc, i, GAZ_W_COMMA) &&
		   (m = gaz_doc_match(doc, i + 1, GAZ_K_DEGREE)) != NULL &&
		   !is_title_of_body(doc, m->span, limit))
		i = m->span.to;
	return i;
}

/* Past '34-year-old' at i. */
static uint32_t
past_age(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_NUMBER &&
		gaz_text_is(doc, i + 2, "year") && gaz_text_is(doc, i + 4, "old") ?
		i + 5 : i;
}

uint32_t
gaz_skip_to_role(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	static const char *const adverbs[] = {
		"already", "concurrently", "currently", "formerly", "most", "once",
		"presently", "previously", "recently", "simultaneously", "still",
	};
	uint32_t	end = i < limit && limit < i + 5 ? limit : i + 5;

	for (i = past_age(doc, i); i < end; i = past_age(doc, i + 1))
		switch (gaz_tok(doc, i)->word)
		{
			case GAZ_W_THE:
			case GAZ_W_A:
			case GAZ_W_AN:
			case GAZ_W_ITS:
			case GAZ_W_HIS:
			case GAZ_W_HER:
			case GAZ_W_THEIR:
			case GAZ_W_OUR:
			case GAZ_W_ALSO:
			case GAZ_W_NOW:
			case GAZ_W_ALL:
			case GAZ_W_BOTH:
			case GAZ_W_OTHER:
				break;
			default:
				if (!GAZ_TEXT_IS_ANY(doc, i, adverbs))
					return i;
		}
	return i;
}

uint32_t
gaz_skip_role_joint(const GazDoc *doc, uint32_t i, uint32_t limit)
{
	uint32_t	from = i;

	if (gaz_is_word(doc, i, GAZ_W_COMMA))
		i++;
	if (gaz_is_word(doc, i, GAZ_W_AND) || gaz_is_word(doc, i, GAZ_W_AMP) ||
		gaz_is_word(doc, i, GAZ_W_SLASH))
		i++;
	else if (gaz_is_word(doc, i, GAZ_W_AS) &&
			 gaz_is_word(doc, i + 1, GAZ_W_WELL) &&
			 gaz_is_word(doc, i + 2, GAZ_W_AS))
		i += 3;
	else if (gaz_text_is(doc, i, "concurrently"))
		i++;
	return i < limit ? i : from;
}
