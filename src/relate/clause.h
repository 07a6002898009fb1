/*-------------------------------------------------------------------------
 *
 * clause.h
 *	  A shallow reading of a sentence: units, phrases and subjects.
 *
 * Relations need a little grammar: who stands before the verb, what hangs on
 * which preposition, where a list goes on.  This is not a parser.  It walks
 * over units (a whole name, a whole role, a word, a comma) and answers three
 * questions about them, each in time linear in the length of the sentence:
 *
 *	  Xiao Weiping, president of the Bank, said on the spot that ...
 *	  \person/    \------role--------/   ^ subject of 'said': Xiao Weiping
 *
 *	  went to Gulou, Cangshan and Fuzhou High-tech Zone
 *	       ^^ governs all three: later members of a list inherit it
 *
 * Limits: verbs that no lexicon row knows are ordinary words here, so an object
 * of such a verb looks like a subject.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_CLAUSE_H
#define GAZ_CLAUSE_H

#include "recognise/mention.h"
#include "text/hanform.h"

typedef enum GazUnitKind
{
	GAZ_U_WORD,					/* a word that names nothing */
	GAZ_U_PUNCT,
	GAZ_U_PERSON,
	GAZ_U_ORGANIZATION,
	GAZ_U_PLACE,
	GAZ_U_NAME,					/* programme, product */
	GAZ_U_QUANTITY,				/* amount */
	GAZ_U_DATE,
	GAZ_U_ROLE,					/* its organisation is part of it */
	GAZ_U_GENERIC,				/* 'company' of 'the company' */
	GAZ_U_PRONOUN				/* he, she, it, they */
} GazUnitKind;

typedef struct GazUnit
{
	GazSpan		span;
	GazUnitKind kind;
	uint32_t	entity;			/* of a role: the person; else GAZ_NONE where
								 * unresolved */
	uint32_t	data;			/* of a date: index into doc->dates */
} GazUnit;

typedef struct GazPhrase
{
	GazUnit		unit;
	uint32_t	prep;			/* the preposition that governs it
								 * (GazClosedWord), 0: none */
	uint32_t	prep_at;		/* its token, GAZ_NONE: none */
	bool		joined;			/* goes on the list of the phrase before */
	bool		modifier;		/* only describes the noun behind it:
								 * "Jingwei's chairwoman" */
	bool		aside;			/* in a relative clause or in brackets */
} GazPhrase;

typedef GAZ_VEC(GazPhrase) GazPhrases;

/* Organisation kinds that 'the company', 'the ministry' are told apart by. */
#define GAZ_FOCUS_KINDS 16

/* More bodies than this are not gone back to as 'the companies'. */
#define GAZ_FOCUS_GROUP 4

/*
 * What 'he' and 'the company' mean at this place of the text.  The relation
 * passes call gaz_focus_enter() and gaz_focus_leave() for each sentence in
 * order.
 */
typedef struct GazFocus
{
	uint32_t	person;			/* last person in subject position */
	uint32_t	he;				/* the last one who may be a man */
	uint32_t	she;			/* ... or a woman */
	uint32_t	organization;	/* last organisation in subject position */
	bool		crowd;			/* the last subject was several persons */
	const char *kind[GAZ_FOCUS_KINDS];
	uint32_t	subject[GAZ_FOCUS_KINDS];	/* last of the kind as subject */
	uint32_t	recent[GAZ_FOCUS_KINDS];	/* last of the kind anywhere */
	uint32_t	nkinds;
	uint32_t	met;			/* the body whose session the text is about */
	uint32_t	group[GAZ_FOCUS_GROUP];	/* whom 'the two companies' means */
	uint32_t	ngroup;
	uint32_t	group_at;		/* the sentence that named them */
} GazFocus;

/* Which person carries a title, by the title's last word. */
typedef struct GazTitleSlot
{
	uint32_t	hash;
	uint32_t	person;
	bool		used;
} GazTitleSlot;

/* What a code of the lexicon says about events; see gaz_rule_of_match(). */
typedef struct GazKnownRule
{
	const struct GazEventRule *rule;
	uint32_t	code;
	bool		known;
} GazKnownRule;

/*
 * What does not change while relations are found, so that statements,
 * directives and events share it: the first of them makes it.
 */
typedef struct GazReading
{
	uint32_t   *at;				/* token -> what covers it; see clause.c */
	uint8_t    *unit;			/* token -> GazUnitKind; a last one behind all */
	GazTitleSlot *titles;		/* hash table; see focus.c */
	uint32_t	title_mask;
	GazPhrases	phrases;		/* of the sentences that were asked for */
	GazSpan    *of_sentence;	/* sentence -> its phrases; to = GAZ_NONE: not
								 * read yet */
	GazKnownRule rules[32];		/* by the code's place in the image */
} GazReading;

typedef struct GazRelate
{
	GazDoc	   *doc;
	GazReading *reading;
	const uint32_t *at;			/* those of the reading */
	const uint8_t *unit;
	GazFocus	focus;
	GazPhrases	phrases;		/* scratch of gaz_subject_of_clause() */
} GazRelate;

/* Who is behind a verb. */
typedef struct GazSubject
{
	bool		found;			/* is there anything that can be a subject? */
	bool		after;			/* it stands behind the verb */
	bool		body;			/* a meeting that speaks for those who met */
	bool		shared;			/* that of a verb before: 'X came and said' */
	bool		indirect;		/* only behind an unnamed head: 'sales of X' */
	uint32_t	entity;			/* person or organisation, or GAZ_NONE */
	GazSpan		span;			/* the words, titles before a name included */
} GazSubject;

#define gaz_report_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_REPORTING_VERB)
#define gaz_cue_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_DIRECTIVE_CUE)
#define gaz_ordinal_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_ORDINAL)
#define gaz_event_verb_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_EVENT_VERB)
#define gaz_event_noun_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_EVENT_NOUN)
#define gaz_event_block_at(r, i) gaz_doc_match((r)->doc, (i), GAZ_K_EVENT_BLOCK)

extern void gaz_relate_init(GazRelate *r, GazDoc *doc);

/* How surely a row means what its kind says. */
static inline float
gaz_row_weight(const GazDoc *doc, const GazMatch *m)
{
	return doc->image->entries[m->entry].weight;
}

/* The kind of the unit that covers token i; past the end, PUNCT. */
static inline GazUnitKind
gaz_unit_kind(const GazRelate *r, uint32_t i)
{
	return i < r->doc->tokens.n ? (GazUnitKind) r->unit[i] : GAZ_U_PUNCT;
}

/* As gaz_unit_at(), for a token that something covers, or past the end. */
extern GazUnit gaz_covered_unit_at(const GazRelate *r, uint32_t i);

/* The unit that covers token i; past the end, an empty PUNCT. */
static inline GazUnit
gaz_unit_at(const GazRelate *r, uint32_t i)
{
	if (i < r->doc->tokens.n && r->at[i] == GAZ_NONE)
		return (GazUnit) {{i, i + 1}, (GazUnitKind) r->unit[i], GAZ_NONE,
			GAZ_NONE};
	return gaz_covered_unit_at(r, i);
}

/* What closed-class words are to a clause; some are several things. */
#define GAZ_C_PREPOSITION	0x01
#define GAZ_C_DETERMINER	0x02
#define GAZ_C_AUXILIARY		0x04	/* is, has, will, must */
#define GAZ_C_RELATIVE		0x08	/* who, which, whose, where */

extern const uint8_t gaz_word_classes[GAZ_W_COUNT];

static inline bool
gaz_is_of_class(const GazToken *t, uint8_t classes)
{
	return (gaz_word_classes[gaz_closed_word(t)] & classes) != 0;
}

static inline bool
gaz_is_preposition(const GazToken *t)
{
	return gaz_is_of_class(t, GAZ_C_PREPOSITION);
}

static inline bool
gaz_is_auxiliary(const GazToken *t)
{
	return gaz_is_of_class(t, GAZ_C_AUXILIARY);
}

static inline bool
gaz_is_relative(const GazToken *t)
{
	return gaz_is_of_class(t, GAZ_C_RELATIVE);
}

static inline bool
gaz_is_determiner(const GazToken *t)
{
	return gaz_is_of_class(t, GAZ_C_DETERMINER);
}

/* 'he', 'they': subjects by their form, which 'it' and 'you' need not be. */
static inline bool
gaz_is_nominative(const GazToken *t)
{
	return t->word == GAZ_W_I || t->word == GAZ_W_HE ||
		t->word == GAZ_W_SHE || t->word == GAZ_W_WE || t->word == GAZ_W_THEY;
}

/* Punctuation: is token i this (folded) character? */
static inline bool
gaz_is_punct(const GazDoc *doc, uint32_t i, char c)
{
	const GazToken *t = gaz_tok(doc, i);

	return t->kind == GAZ_TK_PUNCT && t->punct == (uint8_t) c;
}

/* A dash between words, not a hyphen. */
extern bool gaz_is_dash(const GazDoc *doc, uint32_t i);

/* Is token i the full stop of 'Dr. X', of 'Dr.-Ing. X'? */
extern bool gaz_ends_abbreviation(const GazRelate *r, uint32_t i);

/* A mark at which a clause surely ends: . ; : ! ? */
extern bool gaz_is_stop(const GazDoc *doc, uint32_t i);

/* A double quotation mark of any style. */
static inline bool
gaz_is_quote(const GazDoc *doc, uint32_t i)
{
	return gaz_is_punct(doc, i, '"');
}

/* Does token i, longer than this, end in these letters? */
static inline bool
gaz_token_ends(const GazDoc *doc, uint32_t i, const char *ending)
{
	const GazToken *t = gaz_tok(doc, i);
	size_t		n = strlen(ending);

	return t->end - t->start > n &&
		memcmp(doc->text + t->end - n, ending, n) == 0;
}

/* Does token i begin with these letters, as they are? */
static inline bool
gaz_token_starts(const GazDoc *doc, uint32_t i, const char *start)
{
	const GazToken *t = gaz_tok(doc, i);
	size_t		len = strlen(start);

	return t->end - t->start >= len &&
		memcmp(doc->text + t->start, start, len) == 0;
}

/* Is token i, raw, exactly this text (for Chinese pronouns)? */
static inline bool
gaz_token_is(const GazDoc *doc, uint32_t i, const char *text)
{
	const GazToken *t = gaz_tok(doc, i);
	size_t		len = strlen(text); /* of a constant */

	return t->end - t->start == len &&
		memcmp(gaz_token_form(doc->text, t), text, len) == 0;
}

/* Is token i, raw, one of these texts? */
static inline bool
gaz_token_is_one_of(const GazDoc *doc, uint32_t i, const char *const *texts,
					size_t n)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *s = gaz_token_form(doc->text, t);
	size_t		len = t->end - t->start;
	char		first = len > 0 ? s[0] : '\0';

	for (size_t k = 0; k < n; k++)
		if (texts[k][0] == first && strlen(texts[k]) == len &&
			memcmp(s, texts[k], len) == 0)
			return true;
	return false;
}

#define GAZ_TOKEN_IS_ANY(doc, i, texts) \
	gaz_token_is_one_of(doc, i, texts, GAZ_LENGTHOF(texts))

/* The named things of a stretch of text, in order, appended to *out. */
extern void gaz_read_phrases(const GazRelate *r, GazSpan zone,
							 GazPhrases *out);

/* Those of a sentence, read once; good until another sentence is asked for. */
extern GazPhrases gaz_sentence_phrases(const GazRelate *r, uint32_t s);

/* The entity that a unit means: names, pronouns, 'the company'. */
extern uint32_t gaz_unit_entity(const GazRelate *r, GazUnit u);

/* Subject of the verb at token v, looking left no further than from. */
extern GazSubject gaz_subject_before(GazRelate *r, uint32_t from, uint32_t v);

/*
 * 'Berg, accompanied by A, head of X, B and C, toured': the comma where those who
 * go along begin; the one that ends them, as given, where nobody does.
 */
extern uint32_t gaz_before_companions(const GazRelate *r, uint32_t from,
									  uint32_t comma);

/* The same for '..., said X': v is the first token behind the verb. */
extern GazSubject gaz_subject_behind(GazRelate *r, uint32_t v, uint32_t to);

/* The first head of a clause: '[X], secretary of Y, went to'. */
extern GazSubject gaz_subject_of_clause(GazRelate *r, GazSpan clause);

/* The first phrase that can be the subject of a clause. */
extern GazSubject gaz_first_head(const GazRelate *r,
								 const GazPhrases *phrases);

/* gender.c: makes a person the one last spoken of. */
extern void gaz_focus_person(GazRelate *r, uint32_t person);

/* ... or one whom a pronoun of the other gender may mean. */
extern void gaz_focus_other(GazRelate *r, uint32_t person);

/* Whom the personal pronoun at this token means, or GAZ_NONE. */
extern uint32_t gaz_meant_by(const GazRelate *r, uint32_t pronoun);

/* The one person whose title ends with token i, or GAZ_NONE. */
extern uint32_t gaz_titled_person(const GazRelate *r, uint32_t i);
extern void gaz_focus_read_titles(GazDoc *doc, GazReading *reading);

/* The company that was last a subject, else last named; or GAZ_NONE. */
extern uint32_t gaz_company_in_focus(const GazRelate *r);

/* Adds the bodies that 'the companies' in sentence s means. */
extern void gaz_focus_group(const GazRelate *r, uint32_t s, GazIndexes *out);

/* Tells the focus about a sentence's subject, before it is worked on. */
extern void gaz_focus_enter(GazRelate *r, GazSpan sentence,
							const GazPhrases *phrases);

/* Tells the focus about sentence s and its phrases, when it is done with. */
extern void gaz_focus_leave(GazRelate *r, uint32_t s,
							const GazPhrases *phrases);

/* An entity's index into an index list, once. */
extern void gaz_list_add(GazDoc *doc, GazIndexes *list, uint32_t entity);
extern bool gaz_list_has(const GazIndexes *list, uint32_t entity);

/* Takes those of one list out of another. */
extern void gaz_list_drop(GazIndexes *list, const GazIndexes *but);

#endif							/* GAZ_CLAUSE_H */
