/*-------------------------------------------------------------------------
 *
 * name.h
 *	  What recognisers of names share: capital runs, person-name shapes.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_NAME_H
#define GAZ_NAME_H

#include "recognise/mention.h"

/* Most tokens that one name may have; longer runs are no names. */
#define GAZ_NAME_MAX 24

/* The surviving mention that covers token i so far, or NULL. */
static inline const GazMention *
gaz_covering(const GazDoc *doc, uint32_t i)
{
	uint32_t	m = i < doc->tokens.n ? doc->cover[i] : GAZ_NONE;

	return m == GAZ_NONE ? NULL : &doc->mentions.item[m];
}

static inline bool
gaz_is_free(const GazDoc *doc, uint32_t i)
{
	return i < doc->tokens.n && doc->cover[i] == GAZ_NONE;
}

/* A word that begins with a capital. */
static inline bool
gaz_is_capital(const GazDoc *doc, uint32_t i)
{
	return gaz_doc_starts(doc, i, GAZ_T_CAPITAL);
}

/*
 * A closed-class word: the, of, and, he, would ...  The words of the calendar
 * that the grammar knows ('fall', 'spring') are ordinary ones here.
 */
static inline bool
gaz_is_closed(const GazDoc *doc, uint32_t i)
{
	uint32_t	w = gaz_tok(doc, i)->word;

	return w > GAZ_W_UNKNOWN && w < GAZ_W_EARLY;
}

/* An ordinary word of the language that is no closed-class word. */
static inline bool
gaz_is_common(const GazDoc *doc, uint32_t i)
{
	return gaz_has_kind(doc, i, GAZ_K_COMMON);
}

/* A capitalised word that no dictionary of ordinary words has. */
static inline bool
gaz_is_unknown_name(const GazDoc *doc, uint32_t i)
{
	return gaz_is_capital(doc, i) && !gaz_is_common(doc, i) &&
		!gaz_is_closed(doc, i);
}

/*
 * 'Governor Karen |Deal|', 'Minister John |Power|': the family name of somebody
 * with a title may be any word.
 */
extern bool gaz_follows_titled_given_name(const GazDoc *doc, uint32_t i);

/* Are the len bytes at s these letters?  ASCII, word in small letters. */
extern bool gaz_same_letters(const char *s, const char *word, uint32_t len);

/* Is token i this word?  As above. */
static inline bool
gaz_text_is(const GazDoc *doc, uint32_t i, const char *word)
{
	const GazToken *t = gaz_tok(doc, i);
	uint32_t	len = (uint32_t) strlen(word);	/* of a constant */

	return t->end - t->start == len &&
		gaz_same_letters(doc->text + t->start, word, len);
}

/* 'R&D' at token i. */
static inline bool
gaz_is_research(const GazDoc *doc, uint32_t i)
{
	return gaz_is_word(doc, i + 1, GAZ_W_AMP) && gaz_text_is(doc, i, "r") &&
		gaz_text_is(doc, i + 2, "d");
}

/* A noun of the lexicon for a meeting of many: 'forum', 'expo', 'trade fair'. */
extern bool gaz_is_conference(const GazDoc *doc, uint32_t i);

/* Is token i one of these words? */
static inline bool
gaz_text_is_one_of(const GazDoc *doc, uint32_t i, const char *const *words,
				   size_t n)
{
	const GazToken *t = gaz_tok(doc, i);
	const char *s = doc->text + t->start;
	uint32_t	len = t->end - t->start;
	char		first = len > 0 ? s[0] | 0x20 : 0;

	for (size_t k = 0; k < n; k++)
		if (words[k][0] == first && strlen(words[k]) == len &&
			gaz_same_letters(s, words[k], len))
			return true;
	return false;
}

#define GAZ_TEXT_IS_ANY(doc, i, words) \
	gaz_text_is_one_of(doc, i, words, GAZ_LENGTHOF(words))

/* Does the token start its sentence, or follow an opening quote that does? */
extern bool gaz_starts_sentence(const GazDoc *doc, uint32_t i);

/*
 * In a headline in capitals or in title case a capital tells nothing.  True
 * when most of the sentence's longer words are capitalised.
 */
extern bool gaz_capitals_mean_nothing(const GazDoc *doc,
									  const GazSentence *sentence);

/* Adds a mention and lets it cover its tokens. */
extern uint32_t gaz_doc_claim(GazDoc *doc, GazMentionKind kind, GazSpan span,
							  const char *rule, uint32_t entry, float score);

/* No token of the span is covered yet. */
extern bool gaz_span_is_free(const GazDoc *doc, GazSpan span);

/*
 * The end of the capital run that starts at i: capitalised words, hyphenated
 * ones whole ('High-tech', but of 'Suzhou-based' only 'Suzhou'), '&', inner
 * 'People's' and "Workers'", abbreviations with their full stop, numbers after
 * a word ('Highland 75').  i itself if there is none.
 */
extern uint32_t gaz_run_end(const GazDoc *doc, uint32_t i, uint32_t limit);

/* The first token of the run that ends before i (the mirror of the above). */
extern uint32_t gaz_run_start(const GazDoc *doc, uint32_t i, uint32_t limit);

/*
 * Is the dash at token i U+2014 EM DASH or U+2015?  It parts what it stands
 * between, with blanks or without.
 */
extern bool gaz_is_long_dash(const GazDoc *doc, uint32_t i);

/* Is token i a hyphen glued between two tokens that make one compound? */
extern bool gaz_joins_compound(const GazDoc *doc, uint32_t i, uint32_t limit);

/* The full stop of 'Co.' or 'St.' inside a run: something must follow. */
extern bool gaz_is_abbreviation_stop(const GazDoc *doc, uint32_t i,
									 uint32_t limit);

/* 'St.', 'Ma.': the short first half of a name. */
extern bool gaz_is_short_saint(const GazDoc *doc, uint32_t i);

/* Is the word 1 to max syllables of pinyin ('Yuanbang': 2)? */
extern bool gaz_is_pinyin(const GazDoc *doc, uint32_t i, int max);

/*
 * Tries to read a person's name at token i.  Returns its end, or i if there is
 * none; *strength (0..1) tells how much its shape alone says that it is a
 * person: a Chinese surname with a pinyin given name or a known given name
 * with a surname is strong, two unknown capitalised words are weak.
 */
extern uint32_t gaz_person_shape(const GazDoc *doc, uint32_t i, uint32_t limit,
								 float *strength);

/* Skips honorifics (Dr., Shri) at i. */
extern uint32_t gaz_skip_honorifics(const GazDoc *doc, uint32_t i);

/* Does an honorific end right before i? */
extern bool gaz_follows_honorific(const GazDoc *doc, uint32_t i);

#endif							/* GAZ_NAME_H */
