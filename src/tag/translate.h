/*-------------------------------------------------------------------------
 *
 * translate.h
 *	  From a category of one classification to those of another.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_TRANSLATE_H
#define GAZ_TRANSLATE_H

#include "lexicon/image.h"

/* How one category stands to another, the most telling first. */
typedef enum GazRelation
{
	GAZ_REL_EXACT,				/* the same activities */
	GAZ_REL_BROADER,			/* all of the other's and more */
	GAZ_REL_NARROWER,			/* a part of the other's */
	GAZ_REL_PARTIAL,			/* some of the other's */
	GAZ_REL_POSSIBLE,			/* perhaps some of the other's */
	GAZ_REL_COUNT
} GazRelation;

extern const char *gaz_relation_name(GazRelation relation);

/* The relation of that name, or GAZ_REL_COUNT. */
extern GazRelation gaz_relation_of_name(const char *name);

/* Crosswalks between the categories of one image, both ways. */
typedef struct GazCrosswalk GazCrosswalk;

/* The image must outlive it. */
extern GazCrosswalk *gaz_crosswalk_create(GazArena *arena,
										  const GazImage *image);

/* Adds a row; numbers that are no category are left out. */
extern void gaz_crosswalk_add(GazCrosswalk *crosswalk, uint32_t from,
							  uint32_t to, GazRelation relation);

/* To be called behind the last row. */
extern void gaz_crosswalk_finish(GazCrosswalk *crosswalk);

/* One category that was come by. */
typedef struct GazStep
{
	uint32_t	category;
	uint32_t	before;			/* the step that led here, or GAZ_NONE */
	GazRelation relation;		/* how the first category stands to this one */
	bool		crossed;		/* by a row, not up or down its own tree */
} GazStep;

typedef struct GazTranslation
{
	GAZ_VEC(GazStep) steps;		/* the first is the category itself */
	GAZ_VEC(uint32_t) answers;	/* steps, the most telling first */
} GazTranslation;

/*
 * Translates a category into the classification that any of its own
 * categories stands for.  Memory of the arena given here.
 */
extern void gaz_translate(const GazCrosswalk *crosswalk, GazArena *arena,
						  uint32_t category, const char *to_scheme,
						  GazTranslation *out);

#endif							/* GAZ_TRANSLATE_H */
