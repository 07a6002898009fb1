/*-------------------------------------------------------------------------
 *
 * facts.h
 *	  The kinds of facts that an article has, each a list of one row type.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_FACTS_H
#define GAZ_PG_FACTS_H

#include "pg/writer.h"

typedef enum GazFacts
{
	GAZ_FACTS_PERSONS,
	GAZ_FACTS_ORGANIZATIONS,
	GAZ_FACTS_PLACES,
	GAZ_FACTS_PROGRAMMES,
	GAZ_FACTS_PRODUCTS,
	GAZ_FACTS_INDUSTRIES,
	GAZ_FACTS_EVENTS,
	GAZ_FACTS_STATEMENTS,
	GAZ_FACTS_DIRECTIVES,
	GAZ_FACTS_AMOUNTS,
	GAZ_FACTS_DATES
} GazFacts;

/* How many candidates there are; some of them may give no row. */
extern uint32_t gaz_facts_count(const GazDoc *doc, GazFacts facts);

/* Fills the row of candidate i; false if it is none of these facts. */
extern bool gaz_facts_row(GazWriter *w, GazFacts facts, uint32_t i,
						  GazRow *row);

/* All of them as an array of their composite type. */
extern Datum gaz_facts_array(GazWriter *w, GazFacts facts);

/* Is industry i of this scheme?  Any is of scheme NULL. */
extern bool gaz_facts_of_scheme(const GazDoc *doc, uint32_t i,
								const char *scheme);

/* ltree[] of the industries of a scheme, or of all for NULL. */
extern Datum gaz_facts_paths(GazWriter *w, const char *scheme);

/* The row of gazette.article; a title that is
 * not 0 stands for the one that the layout found. */
extern void gaz_article_row(GazWriter *w, Datum title, GazRow *row);

#endif							/* GAZ_PG_FACTS_H */
