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

/* The noun or legal form that a name hangs on. */
typedef struct GazAnchor
{
	GazSpan		span;
	GazTermKind kind;			/* ORG_SUFFIX, ORG_HEAD, ORGANIZATION */
	uint32_t	entry;
	float		weight;
} GazAnchor;

/* The longest anchor that starts at i; false if there is none. */
extern bool gaz_org_anchor_at(const GazDoc *doc, uint32_t i,
							  GazAnchor *anchor);

/*
 * The anchor in the run that ends last; of two that touch ('Technology
 * Company') it has the weight of the stronger.
 */
extern bool gaz_org_last_anchor(const GazDoc *doc, GazSpan run,
								GazAnchor *last);

/*
 * The end of a run that goes on with a legal form (', Ltd.') or with a place
 * in brackets and an anchor behind it.
 */
extern uint32_t gaz_org_take_suffix(const GazDoc *doc, uint32_t from,
									uint32_t end, uint32_t limit);

/* The end of the run without a person's name at its tail. */
extern uint32_t gaz_org_without_person(const GazDoc *doc, GazSpan run);

/* Every word of the run is an ordinary one; false for an empty run. */
extern bool gaz_all_common(const GazDoc *doc, GazSpan run);

/*
 * Where a name whose head stands last begins when ordinary words are joined by
 * 'and' before from: 'Municipal Development and | Reform Commission'.
 */
extern uint32_t gaz_org_joined_start(const GazDoc *doc, uint32_t from,
									 uint32_t limit);

/*
 * Where a company's name begins whose trade, in small letters or joined by
 * 'and', stands before from; from when none does.  See orgtrade.c.
 */
extern uint32_t gaz_org_trade_start(const GazDoc *doc, uint32_t from,
									uint32_t limit);

/* Is this run only the first half of such a name, and 'and' follows? */
extern bool gaz_org_trade_goes_on(const GazDoc *doc, GazSpan run,
								  uint32_t limit);

/*
 * i stands behind a head noun.  The end of the 'of ...' or 'for ...' phrases
 * that belong to the name: 'of Trade, Industry and Energy'; i if none does.
 */
extern uint32_t gaz_org_of_phrase(const GazDoc *doc, uint32_t i,
								  uint32_t limit);

/* The same for a whole name of the lexicon: what is joined to it by 'and'. */
extern uint32_t gaz_org_joined_end(const GazDoc *doc, GazSpan name,
								   uint32_t limit);

/* Where the name begins if a small particle stands before from, or from. */
extern uint32_t gaz_org_particle_start(const GazDoc *doc, uint32_t from,
									   uint32_t limit);

/*
 * Claims what stands in brackets behind the body of mention owner, an acronym or
 * a short name, as another name of it.
 */
extern void gaz_org_take_alias(GazDoc *doc, uint32_t owner);

/* The end of a bureau's field of work in small letters from i on ('natural resources and planning'), or i. */
extern uint32_t gaz_org_field_end(const GazDoc *doc, uint32_t i,
								  uint32_t limit);

/* Is the run only the first half of a name whose head follows behind 'and'? */
extern bool gaz_org_goes_on_behind_and(const GazDoc *doc, GazSpan run,
									   uint32_t limit);

/* Claims the bodies of state of a sentence that are in small letters. */
extern void gaz_org_small_letters(GazDoc *doc, GazSpan sentence);

/* The end of the name with its phrases of 'of', and the legal form behind them. */
extern uint32_t gaz_org_end_of_phrases(const GazDoc *doc, const GazAnchor *a,
									   GazSpan name, uint32_t limit);

/* Does a place's head end the run, so that the body's head is not the last? */
extern bool gaz_org_ends_as_place(const GazDoc *doc, const GazAnchor *a,
								  GazSpan run);

/*
 * The end of the name in the run that the anchor heads: what may follow in
 * capitals, in phrases and as a legal form.  0 if the head turns out to be none.
 */
extern uint32_t gaz_org_name_end(const GazDoc *doc, GazSpan run,
								 const GazAnchor *a, uint32_t limit);

/* The code column of an entry. */
extern const char *gaz_org_code(const GazDoc *doc, uint32_t entry);

#endif							/* GAZ_ORGNAME_H */
