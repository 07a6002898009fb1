/*-------------------------------------------------------------------------
 *
 * parse.h
 *	  Analysing a text, or finding that it has just been analysed.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PG_PARSE_H
#define GAZ_PG_PARSE_H

#include "document.h"

typedef struct GazParse GazParse;

/* The settings of this session, for a text that brings its own title or not. */
extern GazSettings gaz_pg_settings(void);

/* Is there nothing but white space in this text Datum? */
extern bool gaz_pg_is_blank(Datum text_datum);

/*
 * The analysis of a text Datum; an error if it is over gazette.max_input.
 * Give it back with gaz_pg_release() when the answer has been made of it.
 */
extern GazParse *gaz_pg_parse(Datum body, const GazSettings *settings,
							  GazDepth depth);
extern const GazDoc *gaz_pg_doc(const GazParse *parse);
extern void gaz_pg_release(GazParse *parse);

#endif							/* GAZ_PG_PARSE_H */
