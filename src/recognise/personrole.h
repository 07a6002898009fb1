/*-------------------------------------------------------------------------
 *
 * personrole.h
 *	  The persons of one sentence while their roles are read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_PERSONROLE_H
#define GAZ_PERSONROLE_H

#include "base/index.h"
#include "recognise/mention.h"
#include "recognise/role.h"

#define GAZ_SHAPE_VAGUE 0.1f	/* one that a role right before makes good */
#define GAZ_SHAPE_WEAK 0.35f	/* one that a role beside makes good */
#define GAZ_SHAPE_SPEAKS 0.4f	/* one that a reporting verb makes good */
#define GAZ_SHAPE_STRONG 0.8f	/* one that needs no context */

/* How the sentence has told a person's role so far. */
typedef enum GazOrder
{
	GAZ_NAME_FIRST,				/* 'Ana Ruiz ...': none yet */
	GAZ_ROLE_BESIDE,			/* 'mayor Ana Ruiz': perhaps another behind */
	GAZ_ROLES_FIRST				/* 'the mayor, Ana Ruiz,': role, name in turn */
} GazOrder;

/* Who has been named; persons are mentions, or GAZ_NONE. */
typedef struct GazCast
{
	GazDoc	   *doc;
	GazSpan		within;			/* the sentence */
	GazIndex   *parts;			/* hash of a name's word -> its mention */
	const GazIndex *pairs;		/* neighbouring words of organisations */
	uint32_t	first;			/* person named first in the sentence */
	uint32_t	last;			/* ... and last */
	uint32_t	last_end;		/* behind the last one and its roles */
	uint32_t	count;			/* how many persons the sentence names */
	uint32_t	antecedent;		/* whom 'she' means, from sentences before */
	bool		pronoun;		/* 'She ...': the sentence is about antecedent */
	uint32_t	naming;			/* token of an active 'appointed', or NONE */
} GazCast;

/* The person whose name starts at i, or NULL. */
extern const GazMention *gaz_person_at(const GazDoc *doc, uint32_t i);

/*
 * The person whose name begins at i, claimed now if only context was missing.
 * least is the shape it must have, alone whether a lone name will do.
 */
extern uint32_t gaz_person_here(GazDoc *doc, uint32_t i, uint32_t limit,
								float least, bool alone, const char *rule);

/* A single unknown name at i with nothing capitalised behind: 'Suharyanto'. */
extern bool gaz_is_lone_name(const GazDoc *doc, uint32_t i, uint32_t limit);

/* The person has been named: by name parts, and for the verbs that follow. */
extern void gaz_enter_person(GazCast *cast, uint32_t person);

/*
 * A part of the name of someone named before stands alone at i: the mention,
 * claimed now, or GAZ_NONE.
 */
extern uint32_t gaz_claim_known_part(GazCast *cast, uint32_t i);

/* Past what may stand between a name and its roles: '(Greens)', ', 54', ', PhD' */
extern uint32_t gaz_skip_degrees(const GazDoc *doc, uint32_t i,
								 uint32_t limit);

/* Past 'the', 'its', 'also a', 'currently': what opens a role in apposition. */
extern uint32_t gaz_skip_to_role(const GazDoc *doc, uint32_t i,
								 uint32_t limit);

/* ',', 'and', '&', 'as well as', 'and concurrently' between two roles. */
extern uint32_t gaz_skip_role_joint(const GazDoc *doc, uint32_t i,
									uint32_t limit);

/* Does a person's name follow directly, so that the role is that one's? */
extern bool gaz_name_follows(const GazDoc *doc, uint32_t i, uint32_t limit);

/* Records the role and its mention. */
extern void gaz_give_role(GazDoc *doc, uint32_t person, const GazRole *role);

/*
 * Reads the role that starts at i behind articles and adverbs; with nothing
 * else before its phrase but an owner that names nobody.  False if none does.
 */
extern bool gaz_role_starts(GazDoc *doc, uint32_t i, uint32_t limit,
							GazRole *role);

/* ', chairman of A and director of B': gives the roles that stand at i. */
extern uint32_t gaz_give_role_chain(GazCast *cast, uint32_t person,
									uint32_t i, GazOrder order);

/* The roles behind a name. */
extern uint32_t gaz_give_roles_behind(GazCast *cast, uint32_t person,
									  GazOrder order);

/* The role at i and its person, where the role stands first. */
extern uint32_t gaz_give_role_before(GazCast *cast, uint32_t i);

/*
 * Verbs that give a role: 'was appointed', 'serves as', 'is'.  Returns where
 * to go on, or i where token i is no such verb.
 */
extern uint32_t gaz_give_role_by_verb(GazCast *cast, uint32_t i);

/* 'is', 'has', 'will': the head of a verb group. */
extern bool gaz_is_auxiliary(const GazDoc *doc, uint32_t i);

/* 'appointed', 'named', 'elected': an office may follow. */
extern bool gaz_is_naming_verb(const GazDoc *doc, uint32_t i);

/* 'Apex appointed Ana Ruiz |chief engineer|': the office at i of the last one. */
extern uint32_t gaz_give_role_named(GazCast *cast, uint32_t i);

#endif							/* GAZ_PERSONROLE_H */
