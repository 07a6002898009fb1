/*-------------------------------------------------------------------------
 *
 * sentence.c
 *	  Where sentences end, in English, in Chinese and in what machines make of
 *	  one from the other.
 *
 * A mark that may end a sentence is looked at with the word before it and what
 * stands behind it, once closing quotes and brackets have been taken along:
 *
 *	  ... in the U.S. Department of		a name goes on: no end
 *	  ... in the U.S. The plan			a word that begins sentences: end
 *	  ... Bearing Co., Ltd. Later		end; 'Co. Ltd.', 'Inc. said': no end
 *	  ... investigate the work.He		a translation lost the blank: end
 *	  www.Example.com, No.5, v.2		no end
 *	  "It is settled." said Li			small letter behind the quote: no end
 *	  “...。”他说。						an attribution follows: no end
 *	  “...。”会议强调，要				another sentence: end
 *
 * The Chinese full stop and its companions are never part of a word and always
 * end a sentence, but for that attribution.
 *
 * Limits: 'He met Mr. B. In May' ends at 'B.', since 'In' begins sentences; a
 * name behind an abbreviated company ('Acme Corp. Widgets') is taken for the
 * next sentence; a sentence whose last mark is missing runs on to the next.
 *
 *-------------------------------------------------------------------------
 */
#include "text/sentence.h"

#include "text/abbreviation.h"
#include "text/glyph.h"

#define LONG_SENTENCE 400		/* tokens: cut at a comma from here on */
#define LONGEST_SENTENCE 800	/* tokens: cut anywhere */
#define LONGEST_ATTRIBUTION 12	/* ideographs behind 。”, the verb included */
#define MOST_CLOSERS 8			/* marks taken along behind a full stop; looked
								 * at anew for each of them, so bounded */

typedef struct Splitter
{
	const char *text;
	const GazToken *token;
	GazSpan		block;
	uint32_t	start;			/* of the sentence at hand */
	uint32_t	last_single_close;	/* last closing single quote in the block;
									 * GAZ_NONE: not looked for yet */
} Splitter;

/* A mark that may end a sentence, and what stands around it. */
typedef struct Stop
{
	uint32_t	at;
	uint32_t	next;			/* first token behind it, its closing quotes
								 * and brackets, and tags */
	uint32_t	end;			/* where the sentence would end */
	bool		quoted;			/* a closing quote is behind it */
	bool		glued;			/* next begins without white space */
} Stop;

const char *
gaz_section_name(GazSection section)
{
	static const char *const names[] = {"title", "lead", "body", "furniture"};

	return names[section];
}

/* ---- small questions ---- */

static bool
is_lower_word(const GazToken *t)
{
	return t->kind == GAZ_TK_WORD && (t->flags & GAZ_TF_CAP) == 0;
}

static bool
is_punct(const GazToken *t, char c)
{
	return t->kind == GAZ_TK_PUNCT && t->punct == (uint8_t) c;
}

static bool
is_end_mark(const GazToken *t)
{
	return t->kind == GAZ_TK_PUNCT &&
		(t->punct == '.' || t->punct == '!' || t->punct == '?');
}

static uint32_t
token_len(const GazToken *t)
{
	return t->end - t->start;
}

static bool
ends_with_stop(const Splitter *sp, const GazToken *t)
{
	return (t->flags & GAZ_TF_DOTTED) != 0 && sp->text[t->end - 1] == '.';
}

static uint32_t
first_char(const Splitter *sp, const GazToken *t)
{
	return gaz_glyph_read(sp->text + t->start, sp->text + t->end).c;
}

/* 。！？ and the half-width 。: marks that mean the end of a sentence only. */
static bool
is_strong_stop(const Splitter *sp, const GazToken *t)
{
	uint32_t	c;

	if ((t->flags & GAZ_TF_NONASCII) == 0)
		return false;
	c = first_char(sp, t);
	return c == 0x3002 || c == 0xFF61 || c == 0xFF01 || c == 0xFF1F;
}

static bool
is_ellipsis(const Splitter *sp, const GazToken *t)
{
	return t->punct == '.' &&
		(token_len(t) > 2 ? !is_strong_stop(sp, t) :
		 first_char(sp, t) == 0x2026);
}

/* ---- what stands around a mark ---- */

static bool
is_closing_tag(const Splitter *sp, const GazToken *t)
{
	return t->kind == GAZ_TK_MARKUP && sp->text[t->start + 1] == '/';
}

/* Behind the closing quotes, brackets, tags and further marks from i on. */
static uint32_t
behind_closers(const Splitter *sp, uint32_t i, bool *quoted)
{
	uint32_t	limit = i + MOST_CLOSERS;

	for (; i < sp->block.to && i < limit; i++)
	{
		const GazToken *t = &sp->token[i];
		bool		quote = (t->flags & GAZ_TF_QUOTE) != 0 &&
			(t->flags & GAZ_TF_CLOSE) != 0;

		if (quote)
		{
			/* '。 ”said': the quote may have gone behind a blank */
			if (!gaz_glued(t) && (t->flags & GAZ_TF_LINE))
				break;
			*quoted = true;
		}
		else if (!gaz_glued(t) ||
				 !((t->flags & GAZ_TF_CLOSE) || is_end_mark(t) ||
				   is_closing_tag(sp, t)))
			break;
	}
	return i;
}

static Stop
read_stop(const Splitter *sp, uint32_t at)
{
	Stop		stop = {.at = at};

	stop.end = behind_closers(sp, at + 1, &stop.quoted);
	stop.next = stop.end;
	while (stop.next < sp->block.to &&
		   sp->token[stop.next].kind == GAZ_TK_MARKUP)
		stop.next++;
	stop.glued = stop.next < sp->block.to && stop.next == stop.end &&
		gaz_glued(&sp->token[stop.next]);
	return stop;
}

/* 'three points: 1. We must': the number opens a list within a sentence. */
static bool
opens_list(const Splitter *sp, uint32_t i)
{
	return i > sp->start + 1 && sp->token[i].kind == GAZ_TK_NUMBER &&
		is_punct(&sp->token[i - 1], ':') && !gaz_glued(&sp->token[i]) &&
		sp->token[i - 2].kind != GAZ_TK_NUMBER;
}

/*
 * Is the token at i the label of a numbered sentence: '1.', 'A.', 'IV.'?
 */
static bool
is_list_label(const Splitter *sp, uint32_t i)
{
	const GazToken *t = &sp->token[i];

	if (i != sp->start && !opens_list(sp, i))
		return false;
	if (t->kind == GAZ_TK_NUMBER)
		return token_len(t) <= 3;
	if (t->flags & GAZ_TF_DOTTED)
		return token_len(t) == 2;
	for (uint32_t p = t->start; p < t->end; p++)
		if (strchr("IVX", sp->text[p]) == NULL)
			return false;
	return true;
}

/* Is 'a.B' part of an address or a share's code: www.Example.com, (ABC.N)? */
static bool
is_address(const Splitter *sp, const Stop *stop)
{
	const GazToken *t = sp->token;
	uint32_t	before = stop->at - 1;	/* the word glued to the stop */
	uint32_t	after = stop->next + 1;

	if (before > sp->start && is_punct(&t[before - 1], '(') &&
		after < sp->block.to && is_punct(&t[after], ')'))
		return true;
	if (before > sp->start && gaz_glued(&t[before]) &&
		(is_punct(&t[before - 1], '.') || is_punct(&t[before - 1], '/') ||
		 t[before - 1].punct == '@'))
		return true;
	return after + 1 < sp->block.to && gaz_glued(&t[after]) &&
		is_punct(&t[after], '.') && gaz_glued(&t[after + 1]) &&
		is_lower_word(&t[after + 1]);
}

/* No blank behind the stop: did a translation lose it? */
static bool
lost_space(const Splitter *sp, const Stop *stop)
{
	const GazToken *word = &sp->token[stop->at - 1];
	const GazToken *next = &sp->token[stop->next];

	if (is_address(sp, stop))
		return false;
	if (word->kind == GAZ_TK_WORD && token_len(word) < 2)
		return false;
	if (next->kind == GAZ_TK_HAN || (next->flags & GAZ_TF_OPEN))
		return true;
	if (next->kind == GAZ_TK_NUMBER)
		return is_lower_word(word) && token_len(word) >= 4;
	if (next->kind != GAZ_TK_WORD || (next->flags & GAZ_TF_CAP) == 0)
		return false;
	/* ASP.NET */
	return !((word->flags & GAZ_TF_UPPER) && (next->flags & GAZ_TF_UPPER));
}

/* The word before the full stop is no abbreviation. */
static bool
ends_after_ordinary(const Splitter *sp, const Stop *stop)
{
	const GazToken *word = &sp->token[stop->at - 1];
	const GazToken *next = &sp->token[stop->next];

	if (stop->glued && !stop->quoted && stop->end == stop->at + 1)
		return lost_space(sp, stop);
	if (!is_lower_word(next))
		return true;
	/* all in small letters, or 'iPhone'; but 'appr. five', '"..." said' */
	return !stop->quoted && word->kind == GAZ_TK_WORD &&
		(token_len(word) >= 4 || (next->flags & GAZ_TF_MIXED));
}

static bool
ends_after_abbreviation(const Splitter *sp, const Stop *stop,
						GazAbbreviation sort)
{
	const GazToken *next = &sp->token[stop->next];
	bool		starter = gaz_is_sentence_starter(sp->text, next);
	bool		number = next->kind == GAZ_TK_NUMBER;
	bool		capital = next->kind == GAZ_TK_WORD &&
		(next->flags & GAZ_TF_CAP) != 0;

	switch (sort)
	{
		case GAZ_ABBR_TITLE:
			return false;
		case GAZ_ABBR_NUMBER:
			return !number && ends_after_ordinary(sp, stop);
		case GAZ_ABBR_MONTH:
			return !number && starter;
		case GAZ_ABBR_COMPANY:
			return stop->quoted || starter || next->kind == GAZ_TK_HAN ||
				(next->flags & (GAZ_TF_OPEN | GAZ_TF_QUOTE)) ==
				(GAZ_TF_OPEN | GAZ_TF_QUOTE) ||
				(capital && !gaz_follows_company(sp->text, next));
		case GAZ_ABBR_ETC:
			return !is_lower_word(next);
		default:
			return starter || next->kind == GAZ_TK_HAN;
	}
}

/* Do the marks behind the full stop show that the sentence goes on? */
static bool
goes_on_behind(const Splitter *sp, const Stop *stop)
{
	const GazToken *next = &sp->token[stop->next];

	if (next->kind != GAZ_TK_PUNCT)
		return next->kind == GAZ_TK_SYMBOL && stop->glued;
	if (next->flags & GAZ_TF_OPEN)
		return false;
	return stop->glued || next->punct == ',' || next->punct == ';' ||
		next->punct == ':' || (next->flags & GAZ_TF_POSS) != 0;
}

/* 'U.S.', 'J.', 'p.m.': letters that have their full stops anyway. */
static bool
ends_after_letters(const Splitter *sp, const Stop *stop)
{
	if (is_list_label(sp, stop->at))
		return false;
	if (ends_after_abbreviation(sp, stop, GAZ_ABBR_OTHER))
		return true;
	if (is_lower_word(&sp->token[stop->next]))
		return false;
	/* 'melts at 700 C. Conventional salts': a unit, no initial */
	return stop->quoted ||
		(stop->at > sp->start && token_len(&sp->token[stop->at]) == 2 &&
		 sp->token[stop->at - 1].kind == GAZ_TK_NUMBER);
}

/* '.' in an alphabet's text, or the last full stop of 'U.S.'. */
static bool
ends_at_full_stop(const Splitter *sp, const Stop *stop)
{
	const GazToken *mark = &sp->token[stop->at];
	const GazToken *word;
	GazAbbreviation sort;

	if (goes_on_behind(sp, stop))
		return false;
	if (mark->kind == GAZ_TK_WORD)
		return ends_after_letters(sp, stop);
	if (is_ellipsis(sp, mark))
		return !stop->glued && !is_lower_word(&sp->token[stop->next]);
	if (stop->at == sp->start || !gaz_glued(mark))
		return !is_lower_word(&sp->token[stop->next]);
	if (is_list_label(sp, stop->at - 1))
		return false;

	word = &sp->token[stop->at - 1];
	sort = gaz_abbreviation(sp->text, word);
	if (sort != GAZ_ABBR_NONE)
		return ends_after_abbreviation(sp, stop, sort);
	return ends_after_ordinary(sp, stop);
}

static bool
ends_at_exclamation(const Splitter *sp, const Stop *stop)
{
	if (goes_on_behind(sp, stop) || is_lower_word(&sp->token[stop->next]))
		return false;
	if (stop->glued && !stop->quoted && stop->at > sp->start)
		return lost_space(sp, stop);	/* 'Yahoo!Japan' ends, alas */
	return true;
}

/*
 * '。”他说。': ideographs up to a full stop, the last one that of a verb of
 * saying.  With a comma or a colon behind the verb it introduces what follows.
 */
static bool
attribution_follows(const Splitter *sp, uint32_t i)
{
	/* 说 道 称 (表)示 (介)绍 (强)调 (告)诉 (回)答 */
	static const uint32_t last_of_verb[] = {
		0x8BF4, 0x9053, 0x79F0, 0x793A, 0x7ECD, 0x8C03, 0x8BC9, 0x7B54
	};
	uint32_t	limit = i + LONGEST_ATTRIBUTION;
	uint32_t	c[3];

	while (i < sp->block.to && i < limit && sp->token[i].kind == GAZ_TK_HAN)
		i++;
	if (i == sp->block.to || i == limit || !is_punct(&sp->token[i], '.') ||
		sp->token[i - 1].kind != GAZ_TK_HAN)
		return false;
	gaz_char_fold(first_char(sp, &sp->token[i - 1]), c);
	for (size_t k = 0; k < GAZ_LENGTHOF(last_of_verb); k++)
		if (c[0] == last_of_verb[k])
			return true;
	return false;
}

/* Does the sentence end with the mark at i?  *end is set behind its closers. */
static bool
ends_at(const Splitter *sp, uint32_t i, uint32_t *end)
{
	const GazToken *mark = &sp->token[i];
	Stop		stop = read_stop(sp, i);

	*end = stop.end;
	if (stop.next >= sp->block.to)
		return true;
	if (is_strong_stop(sp, mark))
		return !stop.quoted || !(is_lower_word(&sp->token[stop.next]) ||
								 attribution_follows(sp, stop.next));
	if (mark->kind == GAZ_TK_WORD || mark->punct == '.')
		return ends_at_full_stop(sp, &stop);
	return ends_at_exclamation(sp, &stop);
}

/* ---- the walk over a block ---- */

/* Is there a closing single quote behind token i?  Few blocks are asked. */
static bool
closes_later(Splitter *sp, uint32_t i)
{
	const uint16_t closing = GAZ_TF_QUOTE | GAZ_TF_CLOSE;

	if (sp->last_single_close == GAZ_NONE)
	{
		sp->last_single_close = sp->block.from;
		for (uint32_t k = sp->block.to; k > sp->block.from; k--)
		{
			const GazToken *t = &sp->token[k - 1];

			if ((t->flags & closing) == closing && t->punct == '\'')
			{
				sp->last_single_close = k - 1;
				break;
			}
		}
	}
	return i <= sp->last_single_close;
}

/*
 * Which quotations are open behind the quotation mark at i: bit 0 double, bit 1
 * single.
 */
static int
quotes_behind(Splitter *sp, uint32_t i, int open)
{
	const GazToken *t = &sp->token[i];
	int			bit = t->punct == '"' ? 1 : 2;

	if (t->flags & GAZ_TF_CLOSE)
		return open & ~bit;
	/* a lone single quote is an apostrophe ('90s), not a quotation */
	if (bit == 2 && !closes_later(sp, i))
		return open;
	return open | bit;
}

/* Where the sentence that reaches token i ends, or 0 if it goes on. */
static uint32_t
sentence_end(const Splitter *sp, uint32_t i)
{
	const GazToken *t = &sp->token[i];
	uint32_t	len = i + 1 - sp->start;
	uint32_t	end;

	if ((is_end_mark(t) || ends_with_stop(sp, t)) && ends_at(sp, i, &end))
		return end;
	if (len >= LONG_SENTENCE && (is_punct(t, ',') || is_punct(t, ';')))
		return i + 1;
	return len >= LONGEST_SENTENCE ? i + 1 : 0;
}

/* Past the tokens from i on that end no sentence, as nearly all; up to limit. */
static uint32_t
skip_inner(const GazToken *token, uint32_t i, uint32_t limit)
{
	while (i < limit &&
		   (token[i].flags & (GAZ_TF_DOTTED | GAZ_TF_QUOTE)) == 0 &&
		   token[i].punct != '.' && token[i].punct != '!' &&
		   token[i].punct != '?')
		i++;
	return i;
}

void
gaz_split_sentences(GazArena *arena, const char *text, const GazTokens *tokens,
					GazSpan block, uint32_t paragraph, GazSection section,
					GazSentences *out)
{
	Splitter	sp = {text, tokens->item, block, block.from, GAZ_NONE};
	int			open = 0;
	int			open_at_start = 0;

	for (uint32_t i = block.from; i < block.to; i++)
	{
		uint32_t	limit = block.to - sp.start < LONG_SENTENCE ? block.to :
			sp.start + LONG_SENTENCE;
		uint32_t	end;
		GazSentence *sentence;

		i = skip_inner(sp.token, i, limit - 1);
		end = sentence_end(&sp, i);
		if (i + 1 == block.to)
			end = block.to;
		if (sp.token[i].flags & GAZ_TF_QUOTE)
			open = quotes_behind(&sp, i, open);
		if (end == 0)
			continue;

		for (; i + 1 < end; i++)
			if (sp.token[i + 1].flags & GAZ_TF_QUOTE)
				open = quotes_behind(&sp, i + 1, open);
		sentence = gaz_vec_push(arena, out);
		sentence->span = gaz_span(sp.start, end);
		sentence->paragraph = paragraph;
		sentence->section = (uint8_t) section;
		sentence->in_quote = open_at_start != 0;
		sp.start = end;
		open_at_start = open;
		gaz_poll(arena);
	}
}
