/*-------------------------------------------------------------------------
 *
 * role.h
 *	  The grammar of one role: 'Deputy Secretary of the Party Committee'.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ROLE_H
#define GAZ_ROLE_H

#include "recognise/mention.h"

/*
 * Reads the role whose title match begins at token i, looking back to limit
 * from for its modifiers and owner, forward to limit to.  False if no title
 * begins there.  *role gets phrase, title and organization; person is unset.
 * A body that only the role names ('chairman of Mingyue Blade') is claimed as
 * an organisation.
 */
extern bool gaz_read_role(GazDoc *doc, uint32_t i, GazSpan within,
						  GazRole *role);

/*
 * The token at which a title begins when what stands from i on, behind an
 * article, can only be a role: 'a former senior researcher at'.  GAZ_NONE if
 * there is none within a few words.
 */
extern uint32_t gaz_find_title(const GazDoc *doc, uint32_t i, uint32_t limit);

/* 'leaders', 'members': a title that holds for a list of persons. */
extern bool gaz_role_is_plural(const GazDoc *doc, const GazRole *role);

#endif							/* GAZ_ROLE_H */
