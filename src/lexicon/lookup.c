/*-------------------------------------------------------------------------
 *
 * lookup.c
 *	  The words of a text looked up in the lexicon image.
 *
 * A token's folded hash leads to a slot, the slot to a word, and the word's
 * bytes are compared with the token's: most tokens are up to eight bytes of
 * ASCII, so that is a comparison of two 64-bit numbers.  What has accents or
 * entities in it is folded into a buffer first.
 *
 *	  "Zhang"	hash -> slot -> word "zhang": surname, syllable; starts terms
 *
 * Fresh text makes branches hard to foresee, and a wrong guess costs more than
 * all else here, so the usual way has hardly any: how long a word is and which
 * of two slots it is in are settled by masks and selections.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/matcher.h"

#include "text/scan.h"

/* Tokens between calling for a record and reading it. */
#define FETCH_SLOT 16
#define FETCH_WORD 8

#define EACH_BYTE(b) (UINT64_C(0x0101010101010101) * (b))

/* What words are looked up in, as little as it is so that it stays at hand. */
typedef struct WordTable
{
	const uint32_t *slots;
	uint32_t	nslots;
	const GazImageWord *words;
	const char *pool;
	const char *text;
	uint32_t	text_end;		/* no byte behind it is a token's */
} WordTable;

/* Eight bytes at once: the ASCII capitals among them made small. */
static inline uint64_t
lower8(uint64_t x)
{
	uint64_t	low = x & EACH_BYTE(0x7F);
	uint64_t	from_a = low + EACH_BYTE(0x80 - 'A');
	uint64_t	past_z = low + EACH_BYTE(0x80 - 'Z' - 1);
	uint64_t	capital = from_a & ~past_z & ~x & EACH_BYTE(0x80);

	return x | capital >> 2;
}

static inline uint64_t
load8(const char *p)
{
	uint64_t	x;

	memcpy(&x, p, 8);
	return x;
}

/* The first n of eight bytes at p, the others zero; n is 1..8. */
static inline uint64_t
first_bytes(uint64_t x, uint32_t n)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return x >> (64 - 8 * n) << (64 - 8 * n);
#else
	return x << (64 - 8 * n) >> (64 - 8 * n);
#endif
}

static bool
same_long_word(const char *text, const char *folded, uint32_t len)
{
	for (; len > 8; len -= 8, text += 8, folded += 8)
	{
		if (lower8(load8(text)) != load8(folded))
			return false;
	}
	/* The last eight bytes, some of them for the second time. */
	return lower8(load8(text + len - 8)) == load8(folded + len - 8);
}

/*
 * The word of a text whose only capitals are ASCII ones; start is its first
 * eight bytes in small letters, with zeros behind a shorter text.
 */
static inline uint32_t
find_bytes(const WordTable *t, uint32_t hash, const char *text, uint32_t len,
		   uint64_t start)
{
	uint32_t	at = gaz_slot_home(hash, t->nslots);
	uint32_t	slot;

	for (; (slot = t->slots[at]) != 0; at = (at + 1) & (t->nslots - 1))
	{
		const GazImageWord *w;

		if ((slot & GAZ_SLOT_TAG) != gaz_slot_tag(hash))
			continue;
		w = &t->words[slot >> GAZ_SLOT_SHIFT];
		if (w->len == len &&
			(len <= GAZ_WORD_INLINE ? start == load8(w->text.bytes) :
			 same_long_word(text, t->pool + w->text.offset, len)))
			return slot >> GAZ_SLOT_SHIFT;
	}
	return 0;
}

/* The word of a token that has accents, entities or a full stop in it. */
static uint32_t
find_odd_word(const WordTable *table, const GazToken *t)
{
	char		folded[GAZ_WORD_MAX + 8] = {0};
	uint32_t	len = gaz_fold(table->text + t->start, t->end - t->start,
							   folded, GAZ_WORD_MAX);

	if (len > GAZ_WORD_MAX)
		return 0;
	return find_bytes(table, t->hash, folded, len, load8(folded));
}

/* The word that a token's first two slots name, if one of them has its tag. */
static inline uint32_t
likely_word(const WordTable *table, uint32_t hash)
{
	uint32_t	at = gaz_slot_home(hash, table->nslots);
	uint32_t	slot = table->slots[at];
	uint32_t	second = table->slots[(at + 1) & (table->nslots - 1)];

	slot = (slot & GAZ_SLOT_TAG) == gaz_slot_tag(hash) ? slot : second;
	return slot >> GAZ_SLOT_SHIFT;
}

/*
 * The word of a token; likely is what likely_word() says.  In a word of plain
 * ASCII, bit 5 is all that tells capitals from small letters, and what else may
 * stand in it, apostrophes, has that bit set.  How long a word is can't be
 * foreseen, so that is no matter of branches.
 */
static inline uint32_t
find_word(const WordTable *table, const GazToken *t, uint32_t likely)
{
	const char *text = table->text + t->start;
	uint32_t	len = t->end - t->start;
	bool		plain = (t->flags & GAZ_TF_NONASCII) == 0;
	uint64_t	start = 0;
	const GazImageWord *w = &table->words[likely];
	uint32_t	word;

	/* Eight bytes can be read where the text goes on. */
	if (table->text_end - t->start >= 8)
		start = load8(text);
	else
		memcpy(&start, text, len < 8 ? len : 8);
	start |= EACH_BYTE((uint64_t) (plain & (t->kind == GAZ_TK_WORD)) << 5);
	start = first_bytes(start, len < 8 ? len : 8);
	if ((w->len == len) & (start == load8(w->text.bytes)))
		return likely;

	word = find_bytes(table, t->hash, text, len, start);
	if (word == 0 && (!plain || (t->flags & GAZ_TF_DOTTED)))
		return find_odd_word(table, t);
	return word;
}

/*
 * Calls for the slot of the token FETCH_SLOT ahead, and for the word that the
 * slot of the one FETCH_WORD ahead names, which has come in the meantime; that
 * one is kept in the token until its turn.
 */
static inline void
fetch_ahead(const WordTable *table, GazToken *t, uint32_t left)
{
	if (left > FETCH_SLOT)
		gaz_fetch_early(&table->slots[gaz_slot_home(t[FETCH_SLOT].hash,
													table->nslots)]);
	if (left > FETCH_WORD)
	{
		t[FETCH_WORD].word = likely_word(table, t[FETCH_WORD].hash);
		gaz_fetch_early(&table->words[t[FETCH_WORD].word]);
	}
}

/* The kinds that hang on the spelling or the day. */
static uint64_t
checked_kinds(const GazMatcher *m, const GazImageWord *w, uint32_t i)
{
	const GazImageNode *node = &m->image.nodes[w->root];
	uint64_t	kinds = w->kinds;

	for (uint32_t k = node->first_item; k < node[1].first_item; k++)
	{
		const GazImageItem *item = &m->image.items[k];

		if ((kinds & gaz_kind_bit(item->kind)) == 0 &&
			gaz_item_allowed(m, item, gaz_span(i, i + 1)))
			kinds |= gaz_kind_bit(item->kind);
	}
	return kinds;
}

/*
 * Fills word and kinds of all tokens and lists those that a term may start
 * with: the word is one alone, or the next word may lead on from it.  Which of
 * them do is anyone's guess, so there are no branches in that.
 */
void
gaz_look_up_words(GazMatcher *m, GazToken *tokens)
{
	const WordTable table = {
		.slots = m->image.slots,
		.nslots = m->image.header->nslots,
		.words = m->image.words,
		.pool = m->image.pool,
		.text = m->text,
		.text_end = m->n ? tokens[m->n - 1].end : 0,
	};
	uint32_t	alone = 0;		/* of the token before */
	uint32_t	follow = 0;
	uint32_t	nstarts = 0;

	for (uint32_t i = 0; i < m->n && i < FETCH_WORD; i++)
		tokens[i].word = likely_word(&table, tokens[i].hash);
	for (uint32_t i = 0; i < m->n; i++)
	{
		GazToken   *t = &tokens[i];
		const GazImageWord *w;
		uint32_t	next;

		if (i % GAZ_MATCH_POLL == 0)
			gaz_poll(m->arena);
		fetch_ahead(&table, t, m->n - i);
		t->word = t->kind == GAZ_TK_MARKUP ? 0 :
			find_word(&table, t, t->word);
		w = &table.words[t->word];
		t->kinds = w->flags & GAZ_WF_CHECK ? checked_kinds(m, w, i) : w->kinds;
		/* A mark may be stepped over, so it may lead anywhere. */
		next = gaz_follow_bit(w->canon) | -(uint32_t) (t->kind == GAZ_TK_PUNCT);
		m->starts[nstarts] = i - 1;
		nstarts += (alone | (follow & next)) != 0;
		alone = w->flags & GAZ_WF_ALONE;
		follow = w->follow;
	}
	if (alone)
		m->starts[nstarts++] = m->n - 1;
	m->nstarts = nstarts;
}
