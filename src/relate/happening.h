/*-------------------------------------------------------------------------
 *
 * happening.h
 *	  Shared by the files that find events: a draft, its scene, the story.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_HAPPENING_H
#define GAZ_HAPPENING_H

#include "relate/clause.h"

/* 'presided over a national working symposium': between verb and noun. */
#define GAZ_HOLDER_REACH 6

/*
 * What the things around an event's verb are to it.  Objects hang on no
 * preposition: 'acquired [X]'.
 */
#define GAZ_ER_PERSON_ACTS		0x0001	/* persons may be actors */
#define GAZ_ER_PERSON_TARGET	0x0002	/* persons may be targets */
#define GAZ_ER_OBJECT			0x0004	/* target: the object */
#define GAZ_ER_WITH				0x0008	/* target: 'with X' */
#define GAZ_ER_TO				0x0010	/* target: 'to X', 'for X' */
#define GAZ_ER_IN				0x0020	/* target: 'in X', 'at X', 'of X' */
#define GAZ_ER_FROM_ACTS		0x0040	/* actor: 'from X', 'led by X'; the
										 * subject is then the target */
#define GAZ_ER_NEEDS_ACTOR		0x0080	/* nothing without a named actor */
#define GAZ_ER_NEEDS_TARGET		0x0100	/* ... or without a target */
#define GAZ_ER_TRIP				0x0200	/* stops of one journey are one event */
#define GAZ_ER_GATHERING		0x0400	/* a meeting: has participants */
#define GAZ_ER_VENUE			0x0800	/* needs an actor or a place */
#define GAZ_ER_JOINS			0x1000	/* somebody takes part in another event */
#define GAZ_ER_CEREMONY			0x2000	/* persons sign, witness: participants */
#define GAZ_ER_PLACE_ACTS		0x4000	/* a zone or city may act */
#define GAZ_ER_LIGHT			0x8000	/* its object tells the kind */
#define GAZ_ER_PHASE			0x10000 /* ... if it is a kind of work */
#define GAZ_ER_GAINS			0x40000 /* its subject is the target */
#define GAZ_ER_IMPERSONAL		0x20000 /* may be told without any name */

#define GAZ_ER_STAKE			0x80000 /* target: 'in X', but only as the
										 * verb's own or of a stake */
#define GAZ_ER_OFFICIAL_ACTS	0x100000	/* persons act who act for no
											 * company */
#define GAZ_ER_NO_TARGET		0x200000
#define GAZ_ER_OPENING			0x400000	/* launches, awards: have ceremonies */

#define GAZ_ER_FROM				0x800000	/* target: 'from X' */
#define GAZ_ER_OWNS_OBJECT		0x1000000	/* target: whose the object is */
#define GAZ_ER_SELLS			0x2000000	/* actor: 'to X' */

#define GAZ_ER_STARTS			0x4000000	/* guests may be there */

#define GAZ_ER_STAGED			0x8000000	/* where its paragraph is set */
#define GAZ_ER_SITED			0x10000000	/* where the lead is set */
#define GAZ_ER_BUILDS			0x20000000	/* it puts up a plant */
#define GAZ_ER_PLACE_OBJECT		0x40000000	/* place: the object */

/* What may be held and presided over. */
#define GAZ_ER_HELD (GAZ_ER_GATHERING | GAZ_ER_CEREMONY | GAZ_ER_OPENING)

/* A weaker row ('went to') adds to an event but makes none. */
#define GAZ_EVENT_WEIGHT 0.6f

typedef struct GazEventRule
{
	const char *kind;			/* event.kind, or NULL: none by itself */
	const char *code;			/* as the lexicon has it */
	uint32_t	flags;
} GazEventRule;

/* The rule of a lexicon code, or NULL; of a match's, which is faster. */
extern const GazEventRule *gaz_event_rule(const char *code);
extern const GazEventRule *gaz_rule_of_match(const GazDoc *doc,
											 const GazMatch *m);

typedef struct GazDraft
{
	const GazEventRule *rule;
	GazEvent	event;
	uint32_t	sentence;
	uint32_t	paragraph;
	uint32_t	entry;
	bool		definite;		/* 'at the symposium': one told of before */
	bool		firm;			/* verb and noun, or a sum, agree on it */
	bool		ceremony;		/* it was held, whoever the parties are */
	bool		gained;			/* told of by who gets: 'received a permit' */
} GazDraft;

/* What surrounds a trigger. */
typedef struct GazScene
{
	GazRelate  *r;
	uint32_t	sentence;
	GazSpan		span;			/* of the sentence */
	GazPhrases	phrases;		/* of the sentence */
	GazSpan		trigger;
	uint32_t	end;			/* arguments lie before this token */
	bool		is_noun;
	bool		passive;
	bool		infinitive;
	bool		gains;			/* 'received a loan from': who acts gives */
	bool		light;			/* the verb's object tells what it is */
	bool		aside;			/* the trigger is in a relative clause */
} GazScene;

static inline bool
gaz_is_party(GazUnitKind kind)
{
	return kind == GAZ_U_PERSON || kind == GAZ_U_ORGANIZATION;
}

/*
 * agent.c: the subject of the trigger, with the members of its list; *indirect
 * when something of theirs is the subject: 'output at the mill of X'.
 */
extern void gaz_scene_subjects(const GazScene *scene, GazIndexes *out,
							   bool *indirect);

/* A zone or city that acts: 'The Zone in Hefei signed'. */
extern void gaz_add_acting_place(const GazScene *scene, GazIndexes *actors);

/* argument.c: fills actors, targets, places and the date of a draft. */
extern void gaz_scene_arguments(const GazScene *scene, GazDraft *draft);

/* sides.c: which of the arguments act, suffer or only take part. */
extern void gaz_settle_sides(const GazScene *scene, GazDraft *draft);

/* Does a preposition only say where somebody is at home: 'based in'? */
extern bool gaz_is_seat(const GazDoc *doc, uint32_t prep);

/* 'a delegation headed by X': is it said of a phrase that it leads others? */
extern bool gaz_is_led_by(const GazScene *scene, const GazPhrase *p);

/* Everybody named in a stretch of text: 'X, Y and Z accompanied'. */
extern void gaz_scene_people(const GazScene *scene, GazSpan zone,
							 GazIndexes *out);

/* The date that is nearest to the trigger. */
extern GazDates gaz_scene_date(const GazScene *scene);

typedef struct GazStory
{
	GazDoc	   *doc;
	GAZ_VEC(GazDraft) drafts;
} GazStory;

/* Adds a draft, or merges it into one that tells the same. */
extern void gaz_story_add(GazStory *story, GazDraft *draft);

/*
 * The newest draft with one of these flags that is near, or NULL; one that is
 * told in full goes before others.
 */
extern GazDraft *gaz_story_latest(GazStory *story, uint32_t flags);

/*
 * The draft that people belong to who are only said to have been present, or
 * NULL.
 */
extern GazDraft *gaz_story_occasion(GazStory *story, uint32_t flags);

/* The newest draft of the same kind that is near, or NULL. */
extern GazDraft *gaz_story_latest_of(GazStory *story, const GazEventRule *rule);

/* Gives the body's drafts the arguments that only the headline tells. */
extern void gaz_story_fill(GazStory *body, const GazStory *title);

/*
 * Hands the drafts that stand by themselves over to doc->events, but not those
 * of a kind that another story tells.
 */
extern void gaz_story_finish(GazStory *story, const GazStory *but);

/* The state of the pass over the text. */
typedef struct GazChronicle
{
	GazRelate	r;
	GazStory	story;
	GazScene	scene;
	uint32_t	paragraph;
	uint32_t	statement;		/* next statement to look at */
	uint32_t	directive;		/* ... and next directive */
	uint32_t	inspected;		/* sentence that speaks of an inspection */
	bool		joined;			/* somebody takes part in this sentence */
} GazChronicle;

/* What the words before a verb make of it. */
typedef enum GazStanding
{
	GAZ_HAPPENS,
	GAZ_IS_PLANNED,
	GAZ_IS_DENIED,
	GAZ_NO_EVENT
} GazStanding;

/* trigger.c */
extern GazStanding gaz_standing_of_verb(const GazRelate *r, uint32_t from,
										uint32_t v);
extern bool gaz_is_nominal(const GazDoc *doc, uint32_t from, uint32_t v);
extern bool gaz_is_compounded(const GazDoc *doc, uint32_t i);
extern void gaz_set_trigger(GazChronicle *c, const GazMatch *m, bool is_noun);
extern GazDraft gaz_new_draft(const GazChronicle *c, const GazEventRule *rule,
							  const GazMatch *m, GazStanding standing);

/*
 * The row of one who takes part, among all rows of the longest verb at token
 * i; it goes before the others, since 'attended' alone is no meeting.
 */
extern const GazMatch *gaz_participation_at(const GazRelate *r, uint32_t i);

/* Where the arguments of a verb that ends before token i end. */
extern uint32_t gaz_arguments_end(const GazRelate *r, GazSpan sentence,
								  uint32_t i);

/*
 * nonevent.c: does what stands around the verb show that it tells of no event, or
 * of another one; is it what somebody is told to do; is a policy's object vague?
 */
extern bool gaz_is_nonevent(GazChronicle *c, const GazEventRule *rule,
							const GazMatch *m);
extern bool gaz_is_bidding(const GazChronicle *c, uint32_t v,
						   GazStanding standing);
/* The statement of the scene whose words hold token i, or NULL. */
extern const GazStatement *gaz_statement_around(const GazChronicle *c,
												uint32_t i);
extern bool gaz_is_bid_in_speech(const GazChronicle *c, uint32_t v,
								 GazStanding standing);
extern bool gaz_is_directed(GazChronicle *c, uint32_t v);
extern bool gaz_is_vague_policy(const GazChronicle *c, const GazDraft *d);

/* noun.c */
extern void gaz_tell_noun(GazChronicle *c, const GazMatch *m);

/* 'at a forum in Nanjing': the places behind the noun. */
extern void gaz_add_venue(GazChronicle *c, GazDraft *d, uint32_t noun_end);

/* nominal.c: an event whose noun brings its arguments. */
extern void gaz_tell_nominal(GazChronicle *c, const GazEventRule *rule,
							 const GazMatch *m);

/* compose.c */
extern const GazEventRule *gaz_composed_rule(GazChronicle *c,
											 const GazMatch *verb,
											 const GazEventRule *rule,
											 bool *firm);

/* aid.c: 'will build a mill, with $60 million from X': X funds who builds. */
extern void gaz_tell_aid(GazChronicle *c);

/* Is the sum that begins at this token help, and no price: 'supported by $60 million'? */
extern bool gaz_is_aid(const GazDoc *doc, uint32_t from, uint32_t sum);

/*
 * 'The research centre of X opened in Z': a plant as the subject and nothing that
 * could be an object.  A bare year ('opened in 1998') is history.
 */
extern bool gaz_opens_itself(const GazChronicle *c, const GazMatch *verb);

/* figure.c */
extern void gaz_tell_figure(GazChronicle *c, const GazEventRule *rule,
							const GazMatch *m);

/* Whose figure it is: "X's revenue", 'X achieved an output of'. */
extern void gaz_add_figure_owners(GazChronicle *c, GazDraft *d,
								  const GazMatch *noun);

/* An investment or a loan that a noun and its sum tell. */
extern void gaz_tell_sum(GazChronicle *c, const GazMatch *m);

/* A noun of money that whoever tells of it gets: 'a Series B round'. */
extern bool gaz_is_round(const GazDoc *doc, GazSpan noun);

/* A unit that is a sum of money. */
extern bool gaz_is_sum(const GazDoc *doc, GazUnit u);

/* owner.c: the body that an event without a named actor belongs to. */
extern uint32_t gaz_owner(GazChronicle *c);
extern void gaz_add_owner(GazChronicle *c, GazDraft *d);

/* Adds what the kind of event must have: whose post it is. */
extern void gaz_complete(GazChronicle *c, GazDraft *d);
extern bool gaz_is_public(const GazChronicle *c, GazSpan noun);
extern bool gaz_is_business(const GazDoc *doc, uint32_t entity);

/* The organisation that a span of a role names, or GAZ_NONE. */
extern uint32_t gaz_body_in(const GazDoc *doc, GazSpan span);

/* Has a person a title of this code: company, state, academic? */
extern bool gaz_has_title_of(const GazDoc *doc, uint32_t person,
							 const char *code);
extern uint32_t gaz_body_of_person(const GazDoc *doc, uint32_t person);

/* setting.c: the places of events whose own words tell none. */
extern void gaz_set_scenes(const GazRelate *r, GazStory *story);

/* The places of its own sentence, if it has none yet. */
extern void gaz_set_own_scene(const GazRelate *r, GazEvent *e);

/* protagonist.c: arguments that only the article as a whole tells. */
extern void gaz_add_protagonist(const GazRelate *r, GazStory *story);
extern void gaz_tell_site(GazChronicle *c);

/*
 * noun.c: 'visited X for an inspection', 'accompanied the investigation': the noun
 * m says what the journey was that was told in the sentence or before.
 */
extern void gaz_name_journey(GazChronicle *c, const GazEventRule *rule,
							 const GazMatch *m);

/* joining.c */
extern void gaz_tell_participation(GazChronicle *c, const GazMatch *m);
extern void gaz_join_speakers(GazChronicle *c, GazSpan sentence);
extern void gaz_join_speech(GazChronicle *c, const GazDraft *speech);
extern void gaz_join_hosts(GazChronicle *c);
extern void gaz_tell_stop(GazChronicle *c);

/* 'X led Y to inspect Z': who travels along. */
extern void gaz_add_company(GazChronicle *c, GazDraft *d);

/*
 * Of a journey's verb (journey.c): is it only asked for, is it for research or
 * to learn, does a party go, does it lead others to do something else, is it
 * told before its subject?
 */
extern bool gaz_is_asked_for(const GazChronicle *c);
extern bool gaz_is_for_research(const GazChronicle *c);
extern bool gaz_is_to_learn(const GazChronicle *c);
extern bool gaz_tours_with_party(const GazChronicle *c);
extern bool gaz_leads_to_verb(const GazChronicle *c, const GazEventRule *rule,
							  const GazMatch *m);
extern bool gaz_is_past_trip(const GazChronicle *c, const GazMatch *m);

/* Gives a meeting in the sentence of a tour to those who came. */
extern void gaz_keep_visitors(GazChronicle *c, GazDraft *d);

/* Adds who travels where the clause stands before its subject. */
extern void gaz_add_later_traveller(const GazChronicle *c, GazEvent *e);

#endif							/* GAZ_HAPPENING_H */
