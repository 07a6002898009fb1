/*-------------------------------------------------------------------------
 *
 * mention.h
 *	  The working document: tokens below, mentions and entities on top.
 *
 * Each layer takes the GazDoc, reads what the layers below left in it and adds
 * its own.  A mention is one stretch of text that means something (with the
 * rule and the lexicon entry that say so); an entity is what several mentions
 * of one article talk about.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_MENTION_H
#define GAZ_MENTION_H

#include "lexicon/match.h"
#include "layout/layout.h"

typedef enum GazMentionKind
{
	GAZ_M_PERSON,
	GAZ_M_ORGANIZATION,
	GAZ_M_PLACE,
	GAZ_M_PROGRAMME,
	GAZ_M_PRODUCT,
	GAZ_M_ROLE,					/* a title with its organisation */
	GAZ_M_AMOUNT,
	GAZ_M_DATE,
	GAZ_M_INDUSTRY,
	GAZ_M_ORDINAL,
	GAZ_M_EVENT,				/* the words that tell of it */
	GAZ_M_STATEMENT,			/* the reporting verb */
	GAZ_M_DIRECTIVE,			/* the cue */
	GAZ_MENTION_KIND_COUNT
} GazMentionKind;

extern const char *gaz_mention_kind_name(GazMentionKind kind);

typedef struct GazMention
{
	GazSpan		span;
	GazMentionKind kind;
	uint32_t	sentence;		/* index into GazDoc.sentences */
	uint32_t	entry;			/* image entry that matched, or GAZ_NONE */
	uint32_t	entity;			/* index into GazDoc.entities, or GAZ_NONE */
	uint32_t	data;			/* AMOUNT, DATE: index into amounts, dates;
								 * ROLE: into roles; else GAZ_NONE */
	const char *rule;			/* constant: name of the rule that made it */
	float		score;			/* 0..1: how sure */
	bool		dropped;		/* lost to another; kept for explain */
} GazMention;

/* A role as it is written around a person's name. */
typedef struct GazRole
{
	GazSpan		phrase;			/* 'Secretary of the Municipal Party Committee' */
	GazSpan		title;			/* 'Secretary' */
	GazSpan		organization;	/* 'Municipal Party Committee', or empty */
	uint32_t	person;			/* entity, or GAZ_NONE for a role alone */
} GazRole;

typedef struct GazEntity
{
	GazMentionKind kind;		/* PERSON .. PRODUCT */
	GazSpan		name;			/* the fullest mention */
	uint32_t	entry;			/* lexicon entry, or GAZ_NONE */
	const char *canonical;		/* canonical name, or NULL */
	const char *type;			/* organisation, place: kind; else NULL */
	const char *code;			/* place: ISO or GB code; else NULL */
	const char *within;			/* place: name of what it lies in; else NULL */
	GazSpans	aliases;		/* other spellings, each once */
	GazSpans	mentions;		/* all, in order of the text */
	GAZ_VEC(uint32_t) roles;	/* person: indexes into GazDoc.roles */
	float		score;
} GazEntity;

typedef struct GazAmount
{
	GazSpan		span;
	const char *value;			/* plain decimal: '2600000000', '0.3' */
	const char *unit;			/* 'CNY', '%', 't/year', 'units/year' */
} GazAmount;

/* Days count from 2000-01-01, as in Postgres. */
#define GAZ_NO_DAY INT32_MIN

typedef struct GazDates
{
	int32_t		from;			/* first day, GAZ_NO_DAY: text does not tell */
	int32_t		to;				/* one past the last day */
} GazDates;

typedef struct GazMoment
{
	GazSpan		span;
	GazDates	during;
} GazMoment;

typedef GAZ_VEC(uint32_t) GazIndexes;

typedef enum GazModality
{
	GAZ_DONE,
	GAZ_PLANNED,
	GAZ_URGED,
	GAZ_DENIED
} GazModality;

extern const char *gaz_modality_name(GazModality modality);

typedef struct GazEvent
{
	const char *kind;			/* 'inspection', 'signing', ... */
	GazModality modality;
	GazIndexes	actors;			/* entities: persons, organisations */
	GazIndexes	targets;
	GazIndexes	places;
	GazIndexes	participants;
	GazDates	during;
	GazSpan		span;			/* from trigger to last argument */
	GazSpan		trigger;
	float		score;
} GazEvent;

typedef struct GazStatement
{
	uint32_t	speaker;		/* entity, or GAZ_NONE */
	GazSpan		verb;			/* empty in an interview's answer */
	GazSpan		content;
	bool		quoted;
	GazSpan		span;			/* speaker, verb and content */
} GazStatement;

typedef struct GazDirective
{
	int			ordinal;		/* 0: none */
	GazSpan		action;
	uint32_t	speaker;		/* entity, or GAZ_NONE */
	GazIndexes	programmes;		/* entities */
	GazIndexes	industries;		/* categories of the image */
	GazSpan		span;			/* cue and action */
} GazDirective;

typedef struct GazIndustry
{
	uint32_t	category;		/* of the image */
	float		score;
	GazSpans	evidence;
} GazIndustry;

/* One line of explain(). */
typedef struct GazTrace
{
	const char *step;			/* 'token', 'match', 'rule', 'lost', 'weight' */
	GazSpan		span;
	const char *what;
	const char *detail;
	float		score;
} GazTrace;

/* What the caller decides; the core reads no setting from anywhere else. */
typedef struct GazSettings
{
	int32_t		published;		/* day, or GAZ_NO_DAY: read it off the text */
	bool		has_title;		/* the title stands in a column of its own, so
								 * the text is body from its first line */
	bool		trace;			/* collect GazTrace lines */
	float		min_industry_score;
} GazSettings;

/*
 * Bits of GazMatches.kinds that are of no kind: what the token itself is.  A
 * pass finds its next candidate by one mask over that array, whether lexicon or
 * spelling makes it one; see gaz_next_start().
 */
#define GAZ_T_CAPITAL	(UINT64_C(1) << 63)	/* a word with a capital */
#define GAZ_T_JOINT		(UINT64_C(1) << 62)	/* no word, but a run of capitals
											 * may go on over it */
#define GAZ_T_PARA		(UINT64_C(1) << 61)	/* first of a paragraph */
#define GAZ_T_OPEN		(UINT64_C(1) << 60)	/* opens a quotation or bracket */

_Static_assert(GAZ_TERM_KIND_COUNT <= 60, "kinds run into the bits of tokens");

typedef struct GazDoc
{
	GazArena   *arena;
	const GazImage *image;
	const GazSettings *settings;
	const char *text;
	uint32_t	len;
	GazTokens	tokens;
	uint32_t   *char_table;		/* see gaz_scan_char_table() */
	GazMatches	matches;
	GazLayout	layout;
	GazSentences sentences;
	uint32_t   *sentence_of;	/* for each token; see gaz_doc_sentence_of() */
	uint8_t    *headings;		/* for each sentence: in title case or capitals?
								 * see gaz_capitals_mean_nothing() */
	uint8_t    *pinyin;			/* for each token; see gaz_is_pinyin() */
	uint8_t    *runs;			/* for each token; see gaz_run_end() */
	int32_t		published;		/* day, or GAZ_NO_DAY */
	const char *language;		/* 'en' or 'zh' */
	bool		has_han;		/* some Chinese characters stand in the text */

	GAZ_VEC(GazMention) mentions;
	GAZ_VEC(GazEntity) entities;
	GAZ_VEC(GazRole) roles;
	GAZ_VEC(GazAmount) amounts;
	GAZ_VEC(GazMoment) dates;
	GAZ_VEC(GazEvent) events;
	GAZ_VEC(GazStatement) statements;
	GAZ_VEC(GazDirective) directives;
	GAZ_VEC(GazIndustry) industries;
	GAZ_VEC(GazTrace) trace;

	/*
	 * After resolution: for each token the surviving mention PERSON ..
	 * PRODUCT, AMOUNT or DATE that covers it, or GAZ_NONE.
	 */
	uint32_t   *cover;

	/* What all relations read alike; see relate/clause.h. */
	struct GazReading *reading;
} GazDoc;

/*
 * Sets the GAZ_T bits, sentence_of, the language and has_han; before all other
 * passes.
 */
extern void gaz_note_tokens(GazDoc *doc);

/* Adds a mention and returns its index. */
extern uint32_t gaz_doc_add(GazDoc *doc, GazMentionKind kind, GazSpan span,
							const char *rule, uint32_t entry, float score);

/* Adds a trace line when the settings ask for it; format as of printf. */
extern void gaz_doc_trace(GazDoc *doc, const char *step, GazSpan span,
						  float score, const char *what,
						  const char *format,...)
			__attribute__((format(printf, 6, 7)));

/* The text of a span: its first byte; *len its length in bytes. */
extern const char *gaz_doc_text(const GazDoc *doc, GazSpan span,
								uint32_t *len);

/* Small questions that every recogniser asks.  i may be past the end. */
static inline const GazToken *
gaz_tok(const GazDoc *doc, uint32_t i)
{
	static const GazToken none;

	return i < doc->tokens.n ? &doc->tokens.item[i] : &none;
}

/* The sentence that holds token i, or GAZ_NONE. */
static inline uint32_t
gaz_doc_sentence_of(const GazDoc *doc, uint32_t i)
{
	return i < doc->tokens.n ? doc->sentence_of[i] : GAZ_NONE;
}

static inline bool
gaz_is_word(const GazDoc *doc, uint32_t i, GazClosedWord w)
{
	return gaz_tok(doc, i)->word == (uint32_t) w;
}

static inline bool
gaz_has_kind(const GazDoc *doc, uint32_t i, GazTermKind kind)
{
	return (gaz_tok(doc, i)->kinds & gaz_kind_bit(kind)) != 0;
}

static inline const GazMatch *
gaz_doc_match(const GazDoc *doc, uint32_t i, GazTermKind kind)
{
	return i < doc->tokens.n ? gaz_match_at(&doc->matches, i, kind) : NULL;
}

/* Does a match of any of these kinds (gaz_kind_bit) start at token i? */
static inline bool
gaz_doc_starts(const GazDoc *doc, uint32_t i, uint64_t kinds)
{
	return i < doc->tokens.n && (doc->matches.kinds[i] & kinds) != 0;
}

/*
 * The first token from i on, but before limit, at which a match of any of these
 * kinds starts or that has any of these GAZ_T bits; else limit.
 */
static inline uint32_t
gaz_next_start(const GazDoc *doc, uint32_t i, uint32_t limit, uint64_t kinds)
{
	const uint64_t *at = doc->matches.kinds;

	while (i < limit && (at[i] & kinds) == 0)
		i++;
	return i;
}

/* The code column of a match's entry. */
static inline const char *
gaz_doc_code(const GazDoc *doc, const GazMatch *m)
{
	return gaz_image_string(doc->image, doc->image->entries[m->entry].code);
}

#endif							/* GAZ_MENTION_H */
