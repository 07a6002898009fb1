/*-------------------------------------------------------------------------
 *
 * command.h
 *	  Shared by the files that find directives.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_COMMAND_H
#define GAZ_COMMAND_H

#include "relate/clause.h"

/* Rows weaker than this are no cues. */
#define GAZ_CUE_WEIGHT 0.8f

typedef struct GazDirector
{
	GazRelate	r;
	GazIndexes	order;			/* statements by position of their content */
	uint32_t	next;			/* first statement not behind the sentence */
	uint32_t	speaker;		/* who is speaking on, or GAZ_NONE */
	bool		governed;		/* somebody spoke in this paragraph */
	bool		carried;		/* ... or in one before it */
	bool		points;			/* directives were given there */
	bool		points_here;	/* ... in this paragraph */
	bool		academic;		/* the speaker only advises */
	uint32_t	in_sentence;	/* directives found in this sentence */
	int			ordinal;		/* of the last point, for 'lastly' */
	GazSpan		sentence;
	const GazStatement *within; /* statement around the current token */
	uint32_t	within_to;		/* ... as well as all before this one */
} GazDirector;

static inline bool
gaz_is_han(const GazDoc *doc, uint32_t i)
{
	return gaz_tok(doc, i)->kind == GAZ_TK_HAN;
}

/* Does a clause begin at token i? */
static inline bool
gaz_at_clause_head(const GazDirector *d, uint32_t i)
{
	const GazToken *t = gaz_tok(d->r.doc, i - 1);

	if (i == d->sentence.from)
		return true;
	if (t->word == GAZ_W_AND || t->word == GAZ_W_THAT ||
		t->word == GAZ_W_SHOULD || t->word == GAZ_W_MUST)
		return true;
	return t->kind == GAZ_TK_PUNCT && !(t->flags & GAZ_TF_POSS) &&
		t->punct != '-' && t->punct != '/' && t->punct != ')';
}

/* action.c: the words from token i up to what ends an action. */
extern GazSpan gaz_action_from(const GazDirector *d, uint32_t i);

/* Is it a command, without subject or finite verb? */
extern bool gaz_is_imperative(const GazDirector *d, GazSpan action);

/* Adds one; false when the action is too short to say anything. */
extern bool gaz_add_directive(GazDirector *d, int ordinal, uint32_t cue,
							  GazSpan action, const char *rule,
							  uint32_t entry);

/*
 * The 'to' of 'urged Y to', 'necessary for Y to', from token i on: it stands next
 * to a verb in its base form.  GAZ_NONE if there is none.
 */
extern uint32_t gaz_find_infinitive(const GazDirector *d, uint32_t i);

/*
 * Adds the infinitives that go on behind one, from token i on: ', to raise A,
 * and to cut B'.  Gives the token behind the last.
 */
extern uint32_t gaz_add_infinitives(GazDirector *d, uint32_t i,
									const char *rule, uint32_t entry);

/*
 * cue.c.  The functions that try give the token behind what they took, or i
 * itself when there is nothing.
 */
extern uint32_t gaz_cue_end(const GazDoc *doc, const GazMatch *m);

/* May somebody's words stand here?  firm: only when directives did so. */
extern bool gaz_has_speaker(const GazDirector *d, bool firm);
extern uint32_t gaz_try_cue(GazDirector *d, uint32_t i);
extern uint32_t gaz_try_reported_need(GazDirector *d, uint32_t i);

/* point.c */
extern uint32_t gaz_try_point(GazDirector *d, uint32_t i);

#endif							/* GAZ_COMMAND_H */
