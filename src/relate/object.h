/*-------------------------------------------------------------------------
 *
 * object.h
 *	  Shared by the files that read a verb together with its noun.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_OBJECT_H
#define GAZ_OBJECT_H

#include "relate/happening.h"

/* Units between a verb and the head of its object. */
#define GAZ_OBJECT_REACH 14

/* Words between a verb and its sum: 'up to', 'a total of'. */
#define GAZ_SUM_LEAD 3

typedef bool (*GazNounTest) (const GazDoc *doc, const GazMatch *noun);

static inline bool
gaz_has_code(const GazDoc *doc, const GazMatch *m, const char *code)
{
	return gaz_streq(gaz_doc_code(doc, m), code);
}

/* The first noun behind token i that fits and can be an object, or NULL. */
extern const GazMatch *gaz_object_noun(const GazChronicle *c, uint32_t i,
									   GazNounTest fits);

/* The same before the passive verb at this token: its subject. */
extern const GazMatch *gaz_subject_noun(const GazChronicle *c, uint32_t verb,
										GazNounTest fits);

/* The one or the other, as the scene is. */
extern const GazMatch *gaz_noun_of(const GazChronicle *c, const GazMatch *verb,
								   GazNounTest fits);

/* Nouns for what is built, what an authority issues, what is won, how firms join. */
extern bool gaz_names_facility(const GazDoc *doc, const GazMatch *m);
extern bool gaz_names_paper(const GazDoc *doc, const GazMatch *m);
extern bool gaz_names_award(const GazDoc *doc, const GazMatch *m);
extern bool gaz_names_merger(const GazDoc *doc, const GazMatch *m);

/*
 * turn.c: a verb whose object turns it into another kind.  True when *rule is
 * decided by that, be it to NULL; *firm as for gaz_composed_rule().
 */
extern bool gaz_turns_into(GazChronicle *c, const GazMatch *verb,
						   const GazEventRule **rule, bool *firm);

#endif							/* GAZ_OBJECT_H */
