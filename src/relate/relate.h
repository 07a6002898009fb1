/*-------------------------------------------------------------------------
 *
 * relate.h
 *	  From entities to relations: who did what, who said what, what is to do.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_RELATE_H
#define GAZ_RELATE_H

#include "recognise/mention.h"

/* In this order: directives name their speaker from the statements. */
extern void gaz_relate_statements(GazDoc *doc);
extern void gaz_relate_directives(GazDoc *doc);
extern void gaz_relate_events(GazDoc *doc);

#endif							/* GAZ_RELATE_H */
