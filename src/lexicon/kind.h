/*-------------------------------------------------------------------------
 *
 * kind.h
 *	  The kinds of lexicon rows, and what their code and name columns mean.
 *
 * A row of gazette.term says: this term, as written, is of this kind.  Its
 * meaning beyond that is in two more columns: name, the canonical name where
 * the term is a variant of one ('PRC' -> 'China'), and code, a value that
 * depends on the kind and is described beside each below.
 *
 * WORD kinds are only ever asked about one word ("can this be a surname?"), so
 * they make no match of their own: they are bits in GazToken.kinds, and a term
 * of two words or more is refused.  The other kinds give a GazMatch for each
 * place where the term stands, and a bit as well when it is one word.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_KIND_H
#define GAZ_KIND_H

#include "base/port.h"

/* X(symbol, SQL name, is a WORD kind) */
#define GAZ_TERM_KINDS(X) \
	/* vocabulary that tells names from words */ \
	X(STOP, "stop", false)		/* never a mention; code: the mention kind \
								 * it is kept from being (for industry, words \
								 * that are no evidence), or empty for all */ \
	X(COMMON, "common", true)	/* an ordinary word of the language, whatever \
								 * its case at the head of a sentence */ \
	/* persons */ \
	X(SURNAME, "surname", true)	/* code: zh, ko, vi, es, ... or empty */ \
	X(GIVEN_NAME, "given_name", true)	/* code: m, f or empty */ \
	X(SYLLABLE, "syllable", true)	/* a pinyin syllable */ \
	X(PARTICLE, "particle", true)	/* van, von, de la, al-, bin: inside a \
									 * name, small or capital */ \
	X(NAME_SUFFIX, "name_suffix", true) /* Jr., Sr., III: end of a name */ \
	X(HONORIFIC, "honorific", false)	/* Mr., Dr., Shri, Comrade: before a \
										 * name and not part of it; code: m, \
										 * f or empty */ \
	X(DEGREE, "degree", false)	/* Ph.D., M.D., CPA, OBE: after a name */ \
	X(PERSON, "person", false)	/* a person's whole name; users' own */ \
	/* roles */ \
	X(TITLE, "title", false)	/* mayor, chief executive officer; code: state, \
								 * party, company, academic, military, other; \
								 * in the plural for lists: leaders */ \
	X(TITLE_MODIFIER, "title_modifier", false)	/* deputy, vice, acting, \
												 * former, then: before a \
												 * title, part of the role */ \
	/* organisations */ \
	X(ORGANIZATION, "organization", false)	/* a known body's whole name or \
											 * acronym; name: canonical; code: \
											 * kind as in org_head */ \
	X(ORG_HEAD, "org_head", false)	/* the noun that makes a name a body's: \
									 * Ministry, University, Bureau; code: \
									 * company, government, party, \
									 * university, institute, hospital, \
									 * bank, media, court, association, \
									 * military, international, other */ \
	X(ORG_SUFFIX, "org_suffix", false)	/* legal form: Co., Ltd., GmbH, Inc.; \
										 * code: company */ \
	X(ORG_GENERIC, "org_generic", false)	/* 'the company', 'enterprises': a \
											 * body, but no name; code as \
											 * org_head */ \
	/* places */ \
	X(PLACE, "place", false)	/* name: canonical; code: ISO 3166-1/-2 or \
								 * GB/T 2260; scheme: country, province, \
								 * prefecture, county, city, region, water, \
								 * mountain, zone, venue */ \
	X(PLACE_HEAD, "place_head", false)	/* district, zone, port, river: makes a \
										 * capitalised name a place; code: \
										 * kind of place as for PLACE */ \
	X(DEMONYM, "demonym", false)	/* Chinese, Finnish; code: ISO 3166-1 */ \
	/* programmes, products */ \
	X(PROGRAMME, "programme", false)	/* name: canonical; code: country */ \
	X(PROGRAMME_HEAD, "programme_head", false)	/* Plan, Act, Initiative */ \
	X(PRODUCT, "product", false)	/* a product's name; users' own */ \
	X(PRODUCT_HEAD, "product_head", false)	/* rocket, vaccine, engine: the \
											 * noun beside a product's name */ \
	/* industries */ \
	X(INDUSTRY, "industry", false)	/* scheme and code of a category; weight: \
									 * how surely the term means it, 0..1; name: \
								 * group of the context rows that it needs, \
								 * for an ambiguous word (tag/guard.c) */ \
	X(INDUSTRY_CONTEXT, "industry_context", false)	/* name: the group that it \
													 * speaks for; code: \
													 * empty, or against */ \
	X(INDUSTRY_HEAD, "industry_head", true) /* maker, industry, output: makes \
											 * the word before it a trade */ \
	/* numbers, money, time */ \
	X(NUMBER_WORD, "number_word", false) /* two, dozen; code: the value */ \
	X(SCALE, "scale", false)	/* million, bn, crore, wan, 亿; code: factor */ \
	X(CURRENCY, "currency", false)	/* yuan, RMB, US$, 元; code: ISO 4217 */ \
	X(UNIT, "unit", false)		/* tonnes, MW, mu, %; code: the unit as \
								 * printed (t, MW, mu, %); weight: the factor \
								 * to it, 1 unless the term is a multiple */ \
	X(MONTH, "month", false)		/* March, Mar.; code: 1..12 */ \
	X(WEEKDAY, "weekday", false)	/* Monday, Mon.; code: 1 (Monday) .. 7 */ \
	X(ORDINAL, "ordinal", false)	/* first, firstly, one is to, 一要: opens a \
									 * numbered point; code: its number, or \
									 * 'last' */ \
	/* speech, orders, happenings */ \
	X(REPORTING_VERB, "reporting_verb", false)	/* every form: said, says, \
												 * pointed out; code: say, ask \
												 * (tells others to do), claim, \
												 * write; weight: strength */ \
	X(DIRECTIVE_CUE, "directive_cue", false)	/* it is necessary to, must, \
												 * efforts should be made to */ \
	X(EVENT_VERB, "event_verb", false)	/* every form: visited, broke ground \
										 * on; code: an event.kind, or its part \
										 * in the grammar: participation, \
										 * movement, succession, departure, sale, \
										 * holding (takes a stake), light, gain, \
										 * phase */ \
	X(EVENT_NOUN, "event_noun", false)	/* symposium, acquisition; code: an \
										 * event.kind, or what a light verb is \
										 * about: facility, paper, staff, holding; \
										 * session: a conference that its \
										 * speakers lead */ \
	X(EVENT_BLOCK, "event_block", false)	/* failed to, refused to: denies \
											 * the verb behind it; code: denied, \
											 * planned or urged */ \
	/* the page */ \
	X(FURNITURE, "furniture", false)	/* page furniture; code: created, \
										 * source, author, editor, photo, \
										 * share, related, boilerplate, \
										 * copyright, contact, navigation */ \
	X(SOURCE, "source", false)	/* a news agency, paper or site, by name */ \
	/* what a stop with a code becomes, so that no other kind heeds it */ \
	X(NEVER, "never", false)	/* never the kind of mention in code */

typedef enum GazTermKind
{
#define X(symbol, name, word) GAZ_K_##symbol,
	GAZ_TERM_KINDS(X)
#undef X
	GAZ_TERM_KIND_COUNT
} GazTermKind;

#define gaz_kind_bit(kind) (UINT64_C(1) << (kind))

/* The SQL name of a kind; the kind of a name, or -1. */
extern const char *gaz_kind_name(GazTermKind kind);
extern int	gaz_kind_of_name(const char *name);

/* Is it one that only single words carry and that makes no match? */
extern bool gaz_kind_is_word(GazTermKind kind);

#endif							/* GAZ_KIND_H */
