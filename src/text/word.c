/*-------------------------------------------------------------------------
 *
 * word.c
 *	  The words that are more than a run of ASCII letters.
 *
 * Here a word is read glyph by glyph, which takes in letters of any alphabet,
 * entities, apostrophes within a word and the full stops of abbreviations:
 *
 *	  S&oslash;n  Xi'an  O’Dell  U.S.  S.p.A.  Ph.D.  J.
 *
 * A full stop belongs to a word only between letters that stand alone and
 * behind the last of them, so 'work.He' and 'Co.' keep theirs apart; 'Ltd.' is
 * for the lexicon to know.  An apostrophe joins two letters unless the second
 * is the s of a possessive.
 *
 * Limits: 'the workers'union', its blank lost, comes out as one word.
 *
 *-------------------------------------------------------------------------
 */
#include "text/scanner.h"

static bool
letter_at(const char *p, const char *end, GazGlyph *glyph)
{
	if (p >= end)
		return false;
	*glyph = gaz_glyph_read(p, end);
	return gaz_char_class(glyph->c) == GAZ_CC_LETTER;
}

bool
gaz_is_possessive_s(const char *p, const char *text_end, const char **end)
{
	GazGlyph	glyph;

	if (p >= text_end || (*p != 's' && *p != 'S'))
		return false;
	*end = p + 1;
	if (*end == text_end)
		return true;
	if (gaz_is_digit(**end))
		return false;
	return !letter_at(*end, text_end, &glyph);
}

/* Does an apostrophe join the word before it to what stands at p? */
static bool
apostrophe_joins(const char *p, const char *end)
{
	GazGlyph	glyph;
	const char *behind;

	return letter_at(p, end, &glyph) && !gaz_is_possessive_s(p, end, &behind);
}

/*
 * Is the letter at p, behind a full stop, one more letter of an abbreviation
 * like U.S.?  It is if it stands alone; 'J.Smith' is two words.  'Ph.D.' is
 * the one abbreviation of news with a longer part, told by its first letters.
 */
static bool
abbreviation_goes_on(const char *p, const char *end)
{
	GazGlyph	glyph;

	return letter_at(p, end, &glyph) &&
		!letter_at(p + glyph.len, end, &glyph);
}

static bool
is_doctorate(const char *start, const char *stop, const char *end)
{
	return stop - start == 2 && start[0] == 'P' && start[1] == 'h' &&
		end - stop > 1 && stop[1] == 'D' && abbreviation_goes_on(stop + 1, end);
}

/* A word as the slow path collects it. */
typedef struct SlowWord
{
	const char *end;			/* behind its last letter or full stop */
	uint32_t	letters;
	uint32_t	part;			/* letters since the last full stop */
	uint32_t	upper;
	bool		first_upper;
	bool		other;			/* something that is not plain ASCII */
	bool		dotted;
} SlowWord;

static void
add_letter(SlowWord *word, GazGlyph glyph)
{
	bool		upper = gaz_char_is_upper(glyph.c);

	if (word->letters == 0)
		word->first_upper = upper;
	word->letters++;
	word->part++;
	word->upper += upper;
}

/*
 * The full stop at p belongs to the word if more letters of an abbreviation
 * follow, or if it closes one: an initial ('J.') or letters that had a full
 * stop before ('U.S.').  Returns whether the word goes on behind it.
 */
static bool
add_full_stop(SlowWord *word, const char *start, const char *p,
			  const char *end)
{
	bool		goes_on = word->part == 1 && abbreviation_goes_on(p + 1, end);

	if (!goes_on && !word->dotted)
		goes_on = is_doctorate(start, p, end);
	if (goes_on)
	{
		word->dotted = true;
		word->part = 0;
		return true;
	}
	if (word->part == 1 && (word->dotted || word->first_upper) &&
		!(p + 1 < end && p[1] == '.'))
	{
		word->dotted = true;
		word->end = p + 1;
	}
	return false;
}

static uint16_t
slow_word_flags(const SlowWord *word)
{
	uint16_t	flags = 0;
	uint32_t	inner_upper = word->upper - word->first_upper;

	if (word->first_upper)
		flags |= GAZ_TF_CAP;
	if (word->letters > 1 && word->upper == word->letters)
		flags |= GAZ_TF_UPPER;
	if (inner_upper > 0 && word->upper < word->letters)
		flags |= GAZ_TF_MIXED;
	if (word->dotted)
		flags |= GAZ_TF_DOTTED;
	if (word->other)
		flags |= GAZ_TF_NONASCII;
	return flags;
}

void
gaz_scan_word(GazScanner *s)
{
	SlowWord	word = {.end = s->p};
	const char *p = s->p;
	bool		other = false;
	const char *hash_end;

	while (p < s->end)
	{
		GazGlyph	glyph = gaz_glyph_read(p, s->end);
		const char *next = p + glyph.len;

		other |= !glyph.plain;
		if (gaz_char_class(glyph.c) == GAZ_CC_LETTER)
		{
			add_letter(&word, glyph);
			word.end = next;
			word.other = other;
		}
		else if (gaz_glyph_is_apostrophe(glyph))
		{
			if (!apostrophe_joins(next, s->end))
				break;
			word.part++;		/* 'O'D.' is no abbreviation */
		}
		else if (glyph.c == '.' && glyph.plain)
		{
			if (!add_full_stop(&word, s->p, p, s->end))
				break;
		}
		else if (!gaz_char_is_invisible(glyph.c))
			break;
		p = next;
	}

	hash_end = word.end;
	if (word.dotted && hash_end[-1] == '.')
		hash_end--;
	gaz_scanner_emit(s, GAZ_TK_WORD, word.end, slow_word_flags(&word), 0,
					 gaz_scanner_hash(s->p, hash_end));
}

/*
 * May say yes too often, as the slow path then finds the same end.
 */
bool
gaz_word_may_go_on(const GazScanner *s, const char *end)
{
	const char *behind;

	switch (*end)
	{
		case '\'':
			return !gaz_is_possessive_s(end + 1, s->end, &behind);
		case '.':
			return end - s->p == 1 || is_doctorate(s->p, end, s->end);
		default:
			return (unsigned char) *end >= 0x80 || *end == '&';
	}
}
