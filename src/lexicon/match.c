/*-------------------------------------------------------------------------
 *
 * match.c
 *	  Words looked up, then terms found by walking the trie from each word.
 *
 *	  ... visited | the | Ministry | of | Industry and Information Technology
 *					  ministry *		-> org_head, 1 token
 *					  ministry of industry and information technology *
 *										-> organization, 7 tokens
 *
 * From each token on, the walk takes the edges of the words that follow and
 * notes the nodes that terms end at.  Then it reads the notes backwards: the
 * longest term of each kind is reported with all its entries, and a shorter
 * one only if its kind has not been seen yet.
 *
 * Case and accents are gone from the words already.  What a spelling may have
 * more than the key (joint.h) is stepped over between two words: a hyphen that
 * is glued to both, and the full stop of a word that is known to be an
 * abbreviation; 'by sea. Port workers' is not a 'sea port', as 'sea' is none.
 * A term never runs over a tag or a blank line.
 *
 * Speed.  Most tokens end at the first question, whether a term starts with
 * this word, and most others at the second, one bit for the next word.  Nothing
 * is allocated for a token.  Work is linear in the text: a walk takes at most
 * GAZ_TERM_MAX_TOKENS steps, each a binary search.
 *
 * Limits: entities inside a case-sensitive term ('R&amp;D') are not resolved.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/match.h"

#include "lexicon/image_private.h"
#include "lexicon/joint.h"
#include "text/scan.h"

#define POLL_EVERY 4096			/* tokens */
#define BATCH 32				/* tokens, a divisor of it */

/* All that stays the same during one gaz_match_all(). */
typedef struct Matcher
{
	GazArena   *arena;
	GazImageParts image;
	const char *text;
	uint32_t	text_end;		/* no byte behind it is a token's */
	const GazToken *tokens;
	uint32_t	n;
	int32_t		day;
	GazMatches *out;
} Matcher;

/* A node where terms end, and the token behind it. */
typedef struct Stop
{
	const GazImageNode *node;
	uint32_t	to;
} Stop;

/* ---- words ---- */

/* Eight bytes at once: the ASCII capitals among them made small. */
static inline uint64_t
lower8(uint64_t x)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t	low = x & ones * 0x7F;
	uint64_t	from_a = low + ones * (0x80 - 'A');
	uint64_t	past_z = low + ones * (0x80 - 'Z' - 1);
	uint64_t	capital = from_a & ~past_z & ~x & ones * 0x80;

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
find_folded(const Matcher *m, uint32_t hash, const char *text, uint32_t len,
			uint64_t start)
{
	uint32_t	mask = m->image.header->nslots - 1;
	uint32_t	at = gaz_slot_home(hash, mask + 1);

	for (; m->image.slots[at] != 0; at = (at + 1) & mask)
	{
		uint32_t	slot = m->image.slots[at];
		const GazImageWord *w = &m->image.words[slot >> GAZ_SLOT_SHIFT];

		if ((slot & GAZ_SLOT_TAG) != gaz_slot_tag(hash) || w->len != len)
			continue;
		if (len <= GAZ_WORD_INLINE ? start == load8(w->text.bytes) :
			same_long_word(text, m->image.pool + w->text.offset, len))
			return slot >> GAZ_SLOT_SHIFT;
	}
	return 0;
}

/* The word of a token that has accents, entities or a full stop in it. */
static uint32_t
find_odd_word(const Matcher *m, const GazToken *t)
{
	char		folded[GAZ_WORD_MAX + 8] = {0};
	uint32_t	len = gaz_fold(m->text + t->start, t->end - t->start, folded,
							   GAZ_WORD_MAX);

	if (len > GAZ_WORD_MAX)
		return 0;
	return find_folded(m, t->hash, folded, len, load8(folded));
}

static inline uint32_t
find_word(const Matcher *m, const GazToken *t)
{
	const char *text = m->text + t->start;
	uint32_t	len = t->end - t->start;
	uint32_t	word;
	uint64_t	start = 0;

	if (t->kind == GAZ_TK_MARKUP)
		return 0;
	/* Eight bytes can be read where the text goes on. */
	if (m->text_end - t->start >= 8)
		start = len < 8 ? first_bytes(load8(text), len) : load8(text);
	else
		memcpy(&start, text, len < 8 ? len : 8);
	word = find_folded(m, t->hash, text, len, lower8(start));
	if (word == 0 && (t->flags & (GAZ_TF_NONASCII | GAZ_TF_DOTTED)))
		return find_odd_word(m, t);
	return word;
}

/* ---- what must be looked at for one entry ---- */

/* The next byte that counts as spelling; spaces, hyphens and stops don't. */
static int
next_spelled(const char **p, const char *end)
{
	while (*p < end)
	{
		unsigned char c = (unsigned char) *(*p)++;

		if (c == 0xE2 && end - *p >= 2 && (unsigned char) **p == 0x80)
		{
			unsigned char d = (unsigned char) (*p)[1];

			if (d >= 0x90 && d <= 0x93)
			{
				*p += 2;		/* a hyphen or en dash */
				continue;
			}
			if (d == 0x98 || d == 0x99)
			{
				*p += 2;		/* a curly apostrophe */
				return '\'';
			}
		}
		if (c == 0xC2 && *p < end && (unsigned char) **p == 0xA0)
		{
			(*p)++;				/* a no-break space */
			continue;
		}
		if (c > ' ' && c != '-' && c != '.')
			return c;
	}
	return -1;
}

/* Written alike, up to the s of the plural? */
static bool
spelled_alike(const Matcher *m, GazSpan span, const char *term)
{
	const char *p = m->text + m->tokens[span.from].start;
	const char *p_end = m->text + m->tokens[span.to - 1].end;
	const char *q = term;
	const char *q_end = term + strlen(term);
	int			c;
	int			d;

	do
	{
		c = next_spelled(&p, p_end);
		d = next_spelled(&q, q_end);
	} while (c == d && c >= 0);
	if (c == 's' && d < 0)
		c = next_spelled(&p, p_end);
	else if (d == 's' && c < 0)
		d = next_spelled(&q, q_end);
	return c < 0 && d < 0;
}

static bool
item_allowed(const Matcher *m, const GazImageItem *item, GazSpan span)
{
	const GazEntry *e = &m->image.entries[item->entry];

	if ((item->flags & GAZ_IF_DATED) && m->day != GAZ_DAY_MIN &&
		(m->day < e->valid_from || m->day >= e->valid_to))
		return false;
	return (item->flags & GAZ_IF_CASE) == 0 ||
		spelled_alike(m, span, m->image.pool + e->term);
}

/* The kinds that hang on the spelling or the day. */
static uint64_t
checked_kinds(const Matcher *m, const GazImageWord *w, uint32_t i)
{
	const GazImageNode *node = &m->image.nodes[w->root];
	uint64_t	kinds = w->kinds;

	for (uint32_t k = node->first_item; k < node[1].first_item; k++)
	{
		const GazImageItem *item = &m->image.items[k];

		if ((kinds & gaz_kind_bit(item->kind)) == 0 &&
			item_allowed(m, item, gaz_span(i, i + 1)))
			kinds |= gaz_kind_bit(item->kind);
	}
	return kinds;
}

/*
 * Fills word and kinds of n tokens from i on, at most BATCH.  The words may be
 * anywhere in a table larger than the cache, so they are all asked for before
 * the first one is read.
 */
static void
look_up_batch(Matcher *m, GazToken *tokens, uint32_t i, uint32_t n)
{
	uint32_t	nslots = m->image.header->nslots;
	const uint32_t *home[BATCH];

	for (uint32_t k = 0; k < n; k++)
	{
		home[k] = &m->image.slots[gaz_slot_home(tokens[i + k].hash, nslots)];
		__builtin_prefetch(home[k]);
	}
	for (uint32_t k = 0; k < n; k++)
		__builtin_prefetch(&m->image.words[*home[k] >> GAZ_SLOT_SHIFT]);
	for (uint32_t k = 0; k < n; k++)
	{
		GazToken   *t = &tokens[i + k];
		const GazImageWord *w;

		t->word = find_word(m, t);
		w = &m->image.words[t->word];
		t->kinds = w->flags & GAZ_WF_CHECK ?
			checked_kinds(m, w, i + k) : w->kinds;
	}
}

static void
look_up_words(Matcher *m, GazToken *tokens)
{
	for (uint32_t i = 0; i < m->n; i += BATCH)
	{
		if (i % POLL_EVERY == 0)
			gaz_poll(m->arena);
		look_up_batch(m, tokens, i, m->n - i < BATCH ? m->n - i : BATCH);
	}
}

/* ---- terms ---- */

static inline const GazImageNode *
find_child(const Matcher *m, const GazImageNode *node, uint32_t canon)
{
	uint32_t	lo = node->first_child;
	uint32_t	end = node[1].first_child;
	uint32_t	hi = end;

	if ((node->follow & gaz_follow_bit(canon)) == 0)
		return NULL;
	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;

		if (m->image.nodes[mid].word < canon)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < end && m->image.nodes[lo].word == canon ?
		&m->image.nodes[lo] : NULL;
}

/*
 * The token that the word behind a matched one is looked for at: that at j, or
 * the one behind a full stop or hyphen there.
 */
static inline uint32_t
step_over(const Matcher *m, uint32_t j, const GazImageWord *before)
{
	const GazToken *t = m->tokens;

	if (j < m->n && t[j].kind == GAZ_TK_PUNCT && gaz_glued(&t[j]))
	{
		if ((before->flags & GAZ_WF_ABBREV) && t[j - 1].kind == GAZ_TK_WORD &&
			gaz_is_glued_stop(m->text, &t[j]))
			j++;
		if (j + 1 < m->n && gaz_is_hyphen(m->text, &t[j]) &&
			gaz_glued(&t[j]) && gaz_glued(&t[j + 1]))
			j++;
	}
	return j;
}

/* May the word behind token i lead on from it?  Asks w alone, not the trie. */
static inline bool
may_go_on(const Matcher *m, uint32_t i, const GazImageWord *w)
{
	uint32_t	j = step_over(m, i + 1, w);
	const GazImageWord *next;

	if (j >= m->n)
		return false;
	next = &m->image.words[m->tokens[j].word];
	return (w->follow & gaz_follow_bit(next->canon)) != 0;
}

static inline void
emit(Matcher *m, GazSpan span, const GazImageItem *item)
{
	GazMatches *out = m->out;

	if (out->n == out->cap)
		out->item = gaz_vec_extend(m->arena, out->item, out->n, &out->cap,
								   sizeof(GazMatch));
	out->item[out->n++] = (GazMatch) {span, item->entry, item->kind};
}

/*
 * Reports the entries of one node whose kinds no longer term has had, but only
 * those items that have none of the flags in without.  Returns their kinds.
 */
static uint64_t
report_items(Matcher *m, const GazImageNode *node, GazSpan span,
			 uint64_t done, uint8_t without)
{
	uint64_t	reported = 0;

	for (uint32_t i = node->first_item; i < node[1].first_item; i++)
	{
		const GazImageItem *item = &m->image.items[i];
		uint64_t	bit = gaz_kind_bit(item->kind);

		if ((item->flags & without) || (done & bit))
			continue;
		if ((item->flags & (GAZ_IF_CASE | GAZ_IF_DATED)) &&
			!item_allowed(m, item, span))
			continue;
		emit(m, span, item);
		reported |= bit;
	}
	return reported;
}

static void
report(Matcher *m, uint32_t from, const Stop *stops, uint32_t nstops)
{
	uint64_t	done = 0;

	while (nstops-- > 0)
	{
		const GazImageNode *node = stops[nstops].node;
		uint32_t	to = stops[nstops].to;
		uint64_t	reported = 0;
		uint8_t		without = GAZ_IF_WORD;

		if (to < m->n && gaz_is_glued_stop(m->text, &m->tokens[to]))
		{
			reported = report_items(m, node, gaz_span(from, to + 1), done,
									GAZ_IF_WORD | GAZ_IF_NODOT);
			without |= GAZ_IF_DOT;
		}
		reported |= report_items(m, node, gaz_span(from, to), done, without);
		done |= reported;
	}
}

/* Follows the trie from token i and reports what it finds. */
static void
match_from(Matcher *m, uint32_t i, const GazImageWord *w)
{
	const GazImageNode *node = &m->image.nodes[w->root];
	Stop		stops[GAZ_TERM_MAX_TOKENS];
	uint32_t	nstops = 0;
	uint32_t	j = i + 1;

	for (int depth = 1;; depth++)
	{
		const GazToken *t;

		if (node->first_item < node[1].first_item)
			stops[nstops++] = (Stop) {node, j};
		if (depth == GAZ_TERM_MAX_TOKENS ||
			node->first_child == node[1].first_child)
			break;
		j = step_over(m, j, w);
		if (j >= m->n)
			break;
		t = &m->tokens[j];
		if (t->word == 0 || (t->flags & GAZ_TF_PARA))
			break;
		w = &m->image.words[t->word];
		node = find_child(m, node, w->canon);
		if (node == NULL)
			break;
		j++;
	}
	report(m, i, stops, nstops);
}

void
gaz_match_all(GazArena *arena, const GazImage *image, const char *text,
			  GazTokens *tokens, int32_t day, GazMatches *out)
{
	Matcher		m = {
		.arena = arena,
		.text = text,
		.text_end = tokens->n ? tokens->item[tokens->n - 1].end : 0,
		.tokens = tokens->item,
		.n = tokens->n,
		.day = day,
		.out = out,
	};

	gaz_image_parts(&m.image, image->priv);
	memset(out, 0, sizeof(*out));
	out->at = gaz_arena_alloc(arena,
							  ((size_t) m.n + 1) * sizeof(uint32_t));
	look_up_words(&m, tokens->item);
	for (uint32_t i = 0; i < m.n; i++)
	{
		const GazImageWord *w = &m.image.words[m.tokens[i].word];

		if (i % POLL_EVERY == 0)
			gaz_poll(arena);
		out->at[i] = out->n;
		if ((w->flags & GAZ_WF_ALONE) ||
			((w->flags & GAZ_WF_START) && may_go_on(&m, i, w)))
			match_from(&m, i, w);
	}
	out->at[m.n] = out->n;
}

const GazMatch *
gaz_match_at(const GazMatches *matches, uint32_t i, GazTermKind kind)
{
	for (uint32_t k = matches->at[i]; k < matches->at[i + 1]; k++)
	{
		if (matches->item[k].kind == (uint32_t) kind)
			return &matches->item[k];
	}
	return NULL;
}
