/*-------------------------------------------------------------------------
 *
 * place.h
 *	  What the two halves of the places' recogniser share: names by gazetteer and
 *	  head (place.c), names by what stands before them (place_context.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PLACE_H
#define GAZ_PLACE_H

#include "recognise/mention.h"

/* Claims the names of a sentence that only their context makes places. */
extern void gaz_place_by_context(GazDoc *doc, const GazSentence *s);

/*
 * Where the name that begins at i begins with its direction: '|Upper| Franconia',
 * '|Greater| China'; i if there is none.
 */
extern uint32_t gaz_place_direction_start(const GazDoc *doc, uint32_t i);

/* Is token i a noun, in small letters, of works: 'plant', 'mill'? */
extern bool gaz_place_is_facility(const GazDoc *doc, uint32_t i);

/* Does an owner stand before i: 'its |X|', "Freeport's |X|"? */
extern bool gaz_place_has_owner(const GazDoc *doc, uint32_t i);

#endif							/* GAZ_PLACE_H */
