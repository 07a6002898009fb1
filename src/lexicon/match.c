/*-------------------------------------------------------------------------
 *
 * match.c
 *	  Terms found by walking the trie from each word.
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
 * Only a third of the tokens of news are walked from at all: looking the words
 * up (lookup.c) has told the others apart by one bit for the next word.  Work
 * is linear in the text: a walk takes at most GAZ_TERM_MAX_TOKENS steps, each a
 * look at a few children or at a hash table.
 *
 * Limits: entities inside a case-sensitive term ('R&amp;D') are not resolved.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/matcher.h"

#include "lexicon/joint.h"
#include "text/utf8.h"

#define AT_STEP 4				/* elements of GazMatches.at set at once */

/* Starts between calling for a record and reading it. */
#define FETCH_NODE 6
#define FETCH_ITEM 3

/* A node where terms end, and the token behind it. */
typedef struct Stop
{
	const GazImageNode *node;
	uint32_t	to;
} Stop;

/* ---- what must be looked at for one entry ---- */

/*
 * The next character that counts as spelling, in its ASCII form where it is a
 * full-width one or a curly apostrophe; spaces, hyphens, stops and what prints
 * nothing don't.
 */
static uint32_t
next_spelled(const char **p, const char *end)
{
	while (*p < end)
	{
		int			len = 1;
		uint32_t	c = (unsigned char) **p < 0x80 ? (unsigned char) **p :
			gaz_utf8_decode(*p, end, &len);

		*p += len;
		if (c >= 0xFF01 && c <= 0xFF5E)
			c -= 0xFEE0;
		if (c == 0x2018 || c == 0x2019)
			return '\'';
		if (c > ' ' && c != '-' && c != '.' && !(c >= 0x2010 && c <= 0x2013) &&
			(c < 0x80 || gaz_char_class(c) != GAZ_CC_SPACE))
			return c;
	}
	return 0;
}

/* Written alike, up to the s of the plural? */
static bool
spelled_alike(const GazMatcher *m, GazSpan span, const char *term)
{
	const char *p = m->text + m->tokens[span.from].start;
	const char *p_end = m->text + m->tokens[span.to - 1].end;
	const char *q = term;
	const char *q_end = term + strlen(term);
	uint32_t	c;
	uint32_t	d;

	do
	{
		c = next_spelled(&p, p_end);
		d = next_spelled(&q, q_end);
	} while (c == d && c != 0);
	if (c == 's' && d == 0)
		c = next_spelled(&p, p_end);
	else if (d == 's' && c == 0)
		d = next_spelled(&q, q_end);
	return c == 0 && d == 0;
}

bool
gaz_item_allowed(const GazMatcher *m, const GazImageItem *item,
				 GazSpan span)
{
	const GazEntry *e = &m->image.entries[item->entry];

	if ((item->flags & GAZ_IF_DATED) && m->day != GAZ_DAY_MIN &&
		(m->day < e->valid_from || m->day >= e->valid_to))
		return false;
	return (item->flags & GAZ_IF_CASE) == 0 ||
		spelled_alike(m, span, m->image.pool + e->term);
}

/* ---- terms ---- */

/* The child of a node that has many. */
static const GazImageNode *
find_edge(const GazMatcher *m, const GazImageNode *node, uint32_t canon)
{
	uint32_t	nedges = m->image.header->nedges;
	uint32_t	hash = gaz_edge_hash((uint32_t) (node - m->image.nodes), canon);
	uint32_t	at = gaz_slot_home(hash, nedges);
	uint32_t	slot;

	for (; (slot = m->image.edges[at]) != 0; at = (at + 1) & (nedges - 1))
	{
		uint32_t	child = slot >> GAZ_SLOT_SHIFT;

		if ((slot & GAZ_SLOT_TAG) == gaz_slot_tag(hash) &&
			child >= node->first_child && child < node[1].first_child &&
			m->image.nodes[child].word == canon)
			return &m->image.nodes[child];
	}
	return NULL;
}

static inline const GazImageNode *
find_child(const GazMatcher *m, const GazImageNode *node, uint32_t canon)
{
	const GazImageNode *child = &m->image.nodes[node->first_child];
	const GazImageNode *end = &m->image.nodes[node[1].first_child];

	if ((node->follow & gaz_follow_bit(canon)) == 0)
		return NULL;
	if (end - child > GAZ_EDGES_LEAST)
		return find_edge(m, node, canon);
	while (child < end && child->word < canon)
		child++;
	return child < end && child->word == canon ? child : NULL;
}

/*
 * The token that the word behind a matched one is looked for at: that at j, or
 * the one behind a full stop or hyphen there.
 */
static inline uint32_t
step_over(const GazMatcher *m, uint32_t j, const GazImageWord *before)
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

/*
 * Reports the entries of one node whose kinds no longer term has had, but only
 * those items that have none of the flags in without.  Returns their kinds.
 * All are written, and those that don't count are written over.  The rows are not
 * read here, but whoever reads a match reads its row, too.
 */
static uint64_t
report_items(GazMatcher *m, const GazImageNode *node, GazSpan span,
			 uint64_t done, uint8_t without)
{
	const GazImageItem *item = &m->image.items[node->first_item];
	const GazImageItem *end = &m->image.items[node[1].first_item];
	GazMatches *out = m->out;
	GazMatch   *to;
	uint64_t	reported = 0;

	while (out->cap - out->n < (uint32_t) (end - item))
		out->item = gaz_vec_extend(m->arena, out->item, out->n, &out->cap,
								   sizeof(GazMatch));
	to = &out->item[out->n];
	for (; item < end && (item->flags & GAZ_IF_WORD) == 0; item++)
	{
		uint64_t	bit = gaz_kind_bit(item->kind);
		bool		counts = ((item->flags & without) == 0) &
			((done & bit) == 0);

		if ((item->flags & (GAZ_IF_CASE | GAZ_IF_DATED)) && counts)
			counts = gaz_item_allowed(m, item, span);
		*to = (GazMatch) {span, item->entry, item->kind};
		gaz_fetch_early(&m->image.entries[item->entry].code);
		to += counts;
		reported |= counts ? bit : 0;
	}
	out->n = (uint32_t) (to - out->item);
	return reported;
}

/* Returns the kinds of all that it reports. */
static uint64_t
report(GazMatcher *m, uint32_t from, const Stop *stops, uint32_t nstops)
{
	uint64_t	done = 0;

	while (nstops-- > 0)
	{
		const GazImageNode *node = stops[nstops].node;
		uint32_t	to = stops[nstops].to;
		uint64_t	reported = 0;
		uint8_t		without = 0;

		if (to < m->n && gaz_is_glued_stop(m->text, &m->tokens[to]))
		{
			reported = report_items(m, node, gaz_span(from, to + 1), done,
									GAZ_IF_NODOT);
			without = GAZ_IF_DOT;
		}
		reported |= report_items(m, node, gaz_span(from, to), done, without);
		done |= reported;
	}
	return done;
}

/* Follows the trie from token i and reports what it finds. */
static void
match_from(GazMatcher *m, uint32_t i, const GazImageWord *w)
{
	const GazImageNode *node = &m->image.nodes[w->root];
	Stop		stops[GAZ_TERM_MAX_TOKENS];
	uint32_t	nstops = 0;
	uint32_t	j = i + 1;

	/* most words end something, but few of them make a match alone */
	if (w->flags & GAZ_WF_ALONE)
		stops[nstops++] = (Stop) {node, j};
	for (int depth = 1;; depth++)
	{
		const GazToken *t;

		if (depth > 1 && node->first_item < node[1].first_item)
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
	m->out->kinds[i] = report(m, i, stops, nstops);
}

/* Sets at[from] to at[to - 1], and as far as AT_STEP more that come later. */
static inline uint32_t
fill_at(const GazMatcher *m, uint32_t from, uint32_t to)
{
	uint32_t   *at = m->out->at;
	uint64_t	two = m->out->n * (UINT64_C(1) << 32 | 1);

	for (; from < to; from += AT_STEP)
	{
		memcpy(&at[from], &two, sizeof(two));
		memcpy(&at[from + 2], &two, sizeof(two));
	}
	return to;
}

static inline const GazImageNode *
node_of_start(const GazMatcher *m, uint32_t k)
{
	uint32_t	word = m->tokens[m->starts[k]].word;

	return &m->image.nodes[m->image.words[word].root];
}

/* Matches from all starts; between two of them lies nothing. */
static void
match_starts(GazMatcher *m)
{
	uint32_t	i = 0;

	for (uint32_t k = 0; k < m->nstarts; k++)
	{
		uint32_t	start = m->starts[k];

		if (k % GAZ_MATCH_POLL == 0)
			gaz_poll(m->arena);
		if (k + FETCH_NODE < m->nstarts)
			gaz_fetch_early(node_of_start(m, k + FETCH_NODE));
		if (k + FETCH_ITEM < m->nstarts)
			gaz_fetch_early(&m->image.items[node_of_start(m, k + FETCH_ITEM)->
											first_item]);
		i = fill_at(m, i, start + 1);
		match_from(m, start, &m->image.words[m->tokens[start].word]);
	}
	fill_at(m, i, m->n + 1);
}

void
gaz_match_all(GazArena *arena, const GazImage *image, const char *text,
			  GazTokens *tokens, int32_t day, GazMatches *out)
{
	size_t		size = ((size_t) tokens->n + 1 + AT_STEP) * sizeof(uint32_t);
	GazMatcher	m = {
		.arena = arena,
		.text = text,
		.tokens = tokens->item,
		.n = tokens->n,
		.day = day,
		.starts = gaz_arena_alloc(arena, size),
		.out = out,
	};

	gaz_image_parts(&m.image, image->priv);
	memset(out, 0, sizeof(*out));
	out->at = gaz_arena_alloc(arena, size);
	out->kinds = gaz_arena_zalloc(arena, ((size_t) tokens->n + 1) *
								  sizeof(uint64_t));
	gaz_look_up_words(&m, tokens->item);
	match_starts(&m);
}
