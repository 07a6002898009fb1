/*-------------------------------------------------------------------------
 *
 * recognise.h
 *	  The recognisers: each reads tokens and matches and adds mentions.
 *
 * They are called by document.c in the order of this file, and each sees what
 * the ones before it found.  All are linear in the number of tokens and poll
 * once a sentence.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_RECOGNISE_H
#define GAZ_RECOGNISE_H

#include "recognise/mention.h"

/*
 * Sets the capital flags of the tokens anew where the text is all in small
 * letters or all in capitals; else does nothing.
 */
extern void gaz_restore_case(GazDoc *doc);

/*
 * Settles doc->published first (settings, else layout.published), then finds
 * every date; doc->dates and one DATE mention each.
 */
extern void gaz_recognise_dates(GazDoc *doc);

/* doc->amounts and one AMOUNT mention each; skips what dates took. */
extern void gaz_recognise_amounts(GazDoc *doc);

extern void gaz_recognise_programmes(GazDoc *doc);

/* Bodies of Chinese text; this and its like need doc->has_han. */
extern void gaz_recognise_han_organizations(GazDoc *doc);
extern void gaz_recognise_organizations(GazDoc *doc);

/* Organisations that a noun beside them describes: 'carmaker Ostwald'. */
extern void gaz_recognise_described_organizations(GazDoc *doc);

/* Sites and towns of Chinese text, then persons with their roles. */
extern void gaz_recognise_han_places(GazDoc *doc);
extern void gaz_recognise_han_persons(GazDoc *doc);

extern void gaz_recognise_places(GazDoc *doc);

/* Chinese places that stand together become one. */
extern void gaz_join_han_places(GazDoc *doc);

/*
 * Persons with their roles: PERSON and ROLE mentions, doc->roles.  Until
 * gaz_resolve_entities() the person of a role is a mention, not an entity.
 */
extern void gaz_recognise_persons(GazDoc *doc);

/* Persons in the furniture: press contacts, without roles. */
extern void gaz_recognise_contacts(GazDoc *doc);

extern void gaz_recognise_products(GazDoc *doc);

/* Organisations that only their place in a sentence tells. */
extern void gaz_recognise_remaining_organizations(GazDoc *doc);

#endif							/* GAZ_RECOGNISE_H */
