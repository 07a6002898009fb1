/*-------------------------------------------------------------------------
 *
 * orgname.h
 *	  Pieces of organisation-name grammar that the role grammar needs too.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_ORGNAME_H
#define GAZ_ORGNAME_H

#include "recognise/mention.h"

/*
 * i stands behind a head noun.  The end of the 'of ...' or 'for ...' phrases
 * that belong to the name: 'of Trade, Industry and Energy'; i if none does.
 */
extern uint32_t gaz_org_of_phrase(const GazDoc *doc, uint32_t i,
								  uint32_t limit);

/* The code column of an entry. */
extern const char *gaz_org_code(const GazDoc *doc, uint32_t entry);

#endif							/* GAZ_ORGNAME_H */
