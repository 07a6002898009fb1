/*-------------------------------------------------------------------------
 *
 * abbreviation.c
 *	  Word lists for telling a sentence's end from an abbreviation's.
 *
 * These are part of the grammar of English punctuation, not vocabulary that a
 * user would extend, and sentences are cut in a layer below the lexicon; so
 * they are code.  All lists are sorted and in folded form.
 *
 *	  'met Gen. Li'		TITLE: a name follows		'next gen. They'	a word
 *	  'on Feb. 3'		MONTH: a number follows		'No. 5', 'said no. Then'
 *
 *-------------------------------------------------------------------------
 */
#include "text/abbreviation.h"

#include <stdlib.h>

#include "text/scan.h"

#define LONGEST_WORD 16
#define LONGEST_ABBREVIATION 6	/* letters of one in the list below */

typedef struct Abbreviation
{
	const char *word;
	GazAbbreviation sort;
	bool		capital;		/* only if its first letter is a capital */
} Abbreviation;

static const Abbreviation abbreviations[] = {
	{"adm", GAZ_ABBR_TITLE, true}, {"al", GAZ_ABBR_OTHER, false},
	{"ala", GAZ_ABBR_OTHER, true}, {"amb", GAZ_ABBR_TITLE, true},
	{"appr", GAZ_ABBR_OTHER, false}, {"approx", GAZ_ABBR_OTHER, false},
	{"apr", GAZ_ABBR_MONTH, false}, {"ariz", GAZ_ABBR_OTHER, false},
	{"ark", GAZ_ABBR_OTHER, true}, {"art", GAZ_ABBR_NUMBER, true},
	{"arts", GAZ_ABBR_NUMBER, true}, {"assn", GAZ_ABBR_OTHER, false},
	{"assoc", GAZ_ABBR_OTHER, false}, {"asst", GAZ_ABBR_TITLE, false},
	{"atty", GAZ_ABBR_TITLE, false}, {"aug", GAZ_ABBR_MONTH, false},
	{"ave", GAZ_ABBR_OTHER, false}, {"avg", GAZ_ABBR_OTHER, false},
	{"avv", GAZ_ABBR_TITLE, true}, {"bldg", GAZ_ABBR_OTHER, false},
	{"blvd", GAZ_ABBR_OTHER, false}, {"brig", GAZ_ABBR_TITLE, true},
	{"bros", GAZ_ABBR_COMPANY, false}, {"ca", GAZ_ABBR_OTHER, false},
	{"calif", GAZ_ABBR_OTHER, false}, {"capt", GAZ_ABBR_TITLE, false},
	{"cde", GAZ_ABBR_TITLE, true}, {"cf", GAZ_ABBR_OTHER, false},
	{"ch", GAZ_ABBR_NUMBER, true}, {"cia", GAZ_ABBR_OTHER, false},
	{"cllr", GAZ_ABBR_TITLE, false}, {"cmdr", GAZ_ABBR_TITLE, false},
	{"co", GAZ_ABBR_COMPANY, false}, {"col", GAZ_ABBR_TITLE, true},
	{"colo", GAZ_ABBR_OTHER, true}, {"comdr", GAZ_ABBR_TITLE, false},
	{"conn", GAZ_ABBR_OTHER, true}, {"corp", GAZ_ABBR_COMPANY, false},
	{"cos", GAZ_ABBR_COMPANY, false}, {"cpl", GAZ_ABBR_TITLE, false},
	{"dec", GAZ_ABBR_MONTH, false}, {"del", GAZ_ABBR_OTHER, true},
	{"dept", GAZ_ABBR_OTHER, false}, {"dipl", GAZ_ABBR_TITLE, true},
	{"dist", GAZ_ABBR_OTHER, true}, {"div", GAZ_ABBR_OTHER, true},
	{"dott", GAZ_ABBR_TITLE, true}, {"dr", GAZ_ABBR_TITLE, false},
	{"dra", GAZ_ABBR_TITLE, true}, {"drs", GAZ_ABBR_TITLE, true},
	{"ed", GAZ_ABBR_OTHER, true}, {"eds", GAZ_ABBR_OTHER, false},
	{"engr", GAZ_ABBR_TITLE, false}, {"est", GAZ_ABBR_OTHER, false},
	{"etc", GAZ_ABBR_ETC, false}, {"excl", GAZ_ABBR_OTHER, false},
	{"exmo", GAZ_ABBR_TITLE, true}, {"feb", GAZ_ABBR_MONTH, false},
	{"fig", GAZ_ABBR_NUMBER, false}, {"figs", GAZ_ABBR_NUMBER, false},
	{"fla", GAZ_ABBR_OTHER, false}, {"fr", GAZ_ABBR_TITLE, true},
	{"fri", GAZ_ABBR_MONTH, false}, {"ft", GAZ_ABBR_OTHER, false},
	{"ga", GAZ_ABBR_OTHER, true}, {"gen", GAZ_ABBR_TITLE, true},
	{"gov", GAZ_ABBR_TITLE, true}, {"govt", GAZ_ABBR_OTHER, false},
	{"hon", GAZ_ABBR_TITLE, true}, {"hwy", GAZ_ABBR_OTHER, false},
	{"ill", GAZ_ABBR_OTHER, true}, {"inc", GAZ_ABBR_COMPANY, false},
	{"incl", GAZ_ABBR_OTHER, false}, {"ind", GAZ_ABBR_OTHER, true},
	{"ing", GAZ_ABBR_TITLE, true}, {"insp", GAZ_ABBR_TITLE, false},
	{"inst", GAZ_ABBR_OTHER, true}, {"intl", GAZ_ABBR_OTHER, false},
	{"ir", GAZ_ABBR_TITLE, true}, {"jan", GAZ_ABBR_MONTH, false},
	{"jr", GAZ_ABBR_OTHER, false}, {"jul", GAZ_ABBR_MONTH, true},
	{"jun", GAZ_ABBR_MONTH, true}, {"kan", GAZ_ABBR_OTHER, true},
	{"ky", GAZ_ABBR_OTHER, false}, {"la", GAZ_ABBR_OTHER, true},
	{"lb", GAZ_ABBR_OTHER, false}, {"lbs", GAZ_ABBR_OTHER, false},
	{"llc", GAZ_ABBR_COMPANY, false}, {"llp", GAZ_ABBR_COMPANY, false},
	{"lt", GAZ_ABBR_TITLE, false}, {"ltd", GAZ_ABBR_COMPANY, false},
	{"maj", GAZ_ABBR_TITLE, true}, {"mar", GAZ_ABBR_MONTH, true},
	{"mass", GAZ_ABBR_OTHER, true}, {"md", GAZ_ABBR_OTHER, true},
	{"messrs", GAZ_ABBR_TITLE, false}, {"mfg", GAZ_ABBR_OTHER, false},
	{"mich", GAZ_ABBR_OTHER, true}, {"minn", GAZ_ABBR_OTHER, false},
	{"miss", GAZ_ABBR_OTHER, true}, {"mlle", GAZ_ABBR_TITLE, false},
	{"mme", GAZ_ABBR_TITLE, false}, {"mo", GAZ_ABBR_OTHER, true},
	{"mon", GAZ_ABBR_MONTH, true}, {"mont", GAZ_ABBR_OTHER, true},
	{"mr", GAZ_ABBR_TITLE, false}, {"mrs", GAZ_ABBR_TITLE, false},
	{"ms", GAZ_ABBR_TITLE, false}, {"msgr", GAZ_ABBR_TITLE, false},
	{"mt", GAZ_ABBR_OTHER, false}, {"natl", GAZ_ABBR_OTHER, false},
	{"neb", GAZ_ABBR_OTHER, false}, {"nev", GAZ_ABBR_OTHER, false},
	{"no", GAZ_ABBR_NUMBER, false}, {"nos", GAZ_ABBR_NUMBER, false},
	{"nov", GAZ_ABBR_MONTH, false}, {"oct", GAZ_ABBR_MONTH, false},
	{"okla", GAZ_ABBR_OTHER, false}, {"ore", GAZ_ABBR_OTHER, true},
	{"oz", GAZ_ABBR_OTHER, false}, {"p", GAZ_ABBR_NUMBER, false},
	{"pa", GAZ_ABBR_OTHER, true}, {"pct", GAZ_ABBR_OTHER, false},
	{"penn", GAZ_ABBR_OTHER, true}, {"pg", GAZ_ABBR_NUMBER, false},
	{"pharm", GAZ_ABBR_TITLE, true}, {"plc", GAZ_ABBR_COMPANY, false},
	{"pp", GAZ_ABBR_NUMBER, false}, {"pres", GAZ_ABBR_TITLE, true},
	{"prof", GAZ_ABBR_TITLE, false}, {"pte", GAZ_ABBR_COMPANY, false},
	{"pty", GAZ_ABBR_COMPANY, false}, {"rd", GAZ_ABBR_OTHER, false},
	{"rep", GAZ_ABBR_TITLE, true}, {"reps", GAZ_ABBR_TITLE, true},
	{"rev", GAZ_ABBR_TITLE, true}, {"rs", GAZ_ABBR_NUMBER, true},
	{"rte", GAZ_ABBR_OTHER, false}, {"sat", GAZ_ABBR_MONTH, true},
	{"sec", GAZ_ABBR_NUMBER, true}, {"sen", GAZ_ABBR_TITLE, true},
	{"sens", GAZ_ABBR_TITLE, true}, {"sep", GAZ_ABBR_MONTH, false},
	{"sept", GAZ_ABBR_MONTH, false}, {"sgt", GAZ_ABBR_TITLE, false},
	{"smt", GAZ_ABBR_TITLE, false}, {"sq", GAZ_ABBR_OTHER, false},
	{"sr", GAZ_ABBR_OTHER, false}, {"sra", GAZ_ABBR_TITLE, true},
	{"srta", GAZ_ABBR_TITLE, true}, {"st", GAZ_ABBR_OTHER, false},
	{"sta", GAZ_ABBR_TITLE, true}, {"ste", GAZ_ABBR_TITLE, true},
	{"sto", GAZ_ABBR_TITLE, true}, {"sun", GAZ_ABBR_MONTH, true},
	{"supt", GAZ_ABBR_TITLE, false}, {"tenn", GAZ_ABBR_OTHER, false},
	{"tex", GAZ_ABBR_OTHER, true}, {"thu", GAZ_ABBR_MONTH, false},
	{"thur", GAZ_ABBR_MONTH, false}, {"thurs", GAZ_ABBR_MONTH, false},
	{"tue", GAZ_ABBR_MONTH, false}, {"tues", GAZ_ABBR_MONTH, false},
	{"univ", GAZ_ABBR_OTHER, false}, {"v", GAZ_ABBR_TITLE, false},
	{"va", GAZ_ABBR_OTHER, true}, {"vol", GAZ_ABBR_NUMBER, false},
	{"vols", GAZ_ABBR_NUMBER, false}, {"vs", GAZ_ABBR_TITLE, false},
	{"vt", GAZ_ABBR_OTHER, false}, {"wash", GAZ_ABBR_OTHER, true},
	{"wed", GAZ_ABBR_MONTH, true}, {"wis", GAZ_ABBR_OTHER, false},
	{"wyo", GAZ_ABBR_OTHER, false}, {"yr", GAZ_ABBR_OTHER, false},
	{"yrs", GAZ_ABBR_OTHER, false},
};

/* Words that seldom have a capital unless they begin a sentence. */
static const char *const starters[] = {
	"about", "according", "after", "all", "also", "although", "among",
	"an", "analysts", "and", "another", "as", "at", "because", "before",
	"besides", "between", "both", "but", "by", "currently", "despite",
	"during", "each", "earlier", "even", "every", "experts", "finally",
	"first", "for", "from", "furthermore", "he", "her", "his", "how",
	"however", "if", "in", "it", "its", "last", "later", "many",
	"meanwhile", "more", "moreover", "most", "next", "no", "not", "now",
	"officials", "on", "once", "only", "or", "other", "our", "over",
	"recently", "second", "several", "she", "since", "so", "some", "still",
	"such", "that", "the", "their", "then", "there", "therefore", "these",
	"they", "third", "this", "those", "though", "through", "thus", "to",
	"today", "tomorrow", "under", "until", "up", "we", "what", "when",
	"where", "which", "while", "who", "why", "with", "within", "yesterday",
	"yet", "you",
};

/* What follows a company's form without beginning a sentence. */
static const char *const after_company[] = {
	"ceo", "cfo", "chairman", "chairwoman", "chief", "co", "company",
	"coo", "corp", "corporation", "cto", "deputy", "director", "directors",
	"executive", "executives", "founder", "general", "group", "head",
	"holding", "holdings", "inc", "international", "limited", "llc", "ltd",
	"manager", "managing", "of", "plc", "president", "senior",
	"shareholders", "shares", "spokesman", "spokesperson", "spokeswoman",
	"stock", "vice",
};

/* The folded word of a token as a string, or false if it is a long one. */
static bool
fold_word(const char *text, const GazToken *token, char word[LONGEST_WORD])
{
	uint32_t	len;

	if (token->kind != GAZ_TK_WORD || token->end - token->start >= 64)
		return false;
	len = gaz_fold(text + token->start, token->end - token->start, word,
				   LONGEST_WORD - 1);
	if (len >= LONGEST_WORD)
		return false;
	word[len] = '\0';
	return true;
}

static int
compare_abbreviation(const void *key, const void *element)
{
	return strcmp(key, ((const Abbreviation *) element)->word);
}

static int
compare_word(const void *key, const void *element)
{
	return strcmp(key, *(const char *const *) element);
}

static bool
in_list(const char *text, const GazToken *token, const char *const *list,
		size_t n)
{
	char		word[LONGEST_WORD];

	return fold_word(text, token, word) &&
		bsearch(word, list, n, sizeof(list[0]), compare_word) != NULL;
}

GazAbbreviation
gaz_abbreviation(const char *text, const GazToken *token)
{
	char		word[LONGEST_WORD];
	const Abbreviation *found;

	/* most sentences end in a longer word; a last full stop is not counted */
	if ((token->flags & GAZ_TF_NONASCII) == 0 &&
		token->end - token->start > LONGEST_ABBREVIATION + 1)
		return GAZ_ABBR_NONE;
	if (!fold_word(text, token, word))
		return GAZ_ABBR_NONE;
	found = bsearch(word, abbreviations, GAZ_LENGTHOF(abbreviations),
					sizeof(abbreviations[0]), compare_abbreviation);
	if (found == NULL ||
		(found->capital && (token->flags & GAZ_TF_CAP) == 0))
		return GAZ_ABBR_NONE;
	return found->sort;
}

bool
gaz_is_sentence_starter(const char *text, const GazToken *token)
{
	return (token->flags & GAZ_TF_CAP) != 0 &&
		in_list(text, token, starters, GAZ_LENGTHOF(starters));
}

bool
gaz_follows_company(const char *text, const GazToken *token)
{
	return in_list(text, token, after_company, GAZ_LENGTHOF(after_company));
}
