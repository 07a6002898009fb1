/*-------------------------------------------------------------------------
 *
 * gender.c
 *	  Whom 'he' means, and whom 'she'.
 *
 * What a text says of a person's being a man or a woman is the honorific before
 * the name, or else the given name that it begins with:
 *
 *	  Minister |Doris| Ruiz met |Prince| Dapo Obi. She visited ...	Doris Ruiz
 *
 * The person last spoken of is kept once for each of the two pronouns, whoever
 * may be either for both.  A pronoun that agrees with nobody means the last one,
 * since people are not always called as the lexicon has it.
 *
 * Limits: Chinese given names tell nothing, nor do those that the lexicon has for
 * both.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/name.h"
#include "relate/clause.h"

/* Mentions of a person that are looked at for an honorific. */
#define MENTIONS_MAX 4

/* Honorifics before a name, and the tokens of one: 'Chief Mrs', 'the Hon'ble'. */
#define HONORIFICS 3
#define HONORIFIC_MAX 4

typedef enum Gender
{
	EITHER, MAN, WOMAN
} Gender;

/* A row's code as a gender. */
static Gender
gender_of_code(const char *code)
{
	return gaz_streq(code, "m") ? MAN : gaz_streq(code, "f") ? WOMAN : EITHER;
}

/* The honorific that ends right before token i, over its full stop, or NULL. */
static const GazMatch *
honorific_before(const GazDoc *doc, uint32_t i)
{
	uint32_t	end = i > 0 && gaz_is_word(doc, i - 1, GAZ_W_DOT) ? i - 1 : i;

	for (uint32_t n = 1; n <= HONORIFIC_MAX && n <= end; n++)
	{
		const GazMatch *m = gaz_doc_match(doc, end - n, GAZ_K_HONORIFIC);

		if (m != NULL && (m->span.to == end || m->span.to == i))
			return m;
	}
	return NULL;
}

/* By what stands right before a mention: 'Mr.', 'Prince Dr', 'Her Excellency'. */
static Gender
gender_before(const GazDoc *doc, uint32_t i)
{
	Gender		found = EITHER;
	const GazMatch *m;

	for (int n = 0; n < HONORIFICS && found == EITHER &&
		 (m = honorific_before(doc, i)) != NULL; n++)
	{
		found = gender_of_code(gaz_doc_code(doc, m));
		i = m->span.from;
	}
	return found;
}

static Gender
gender_of_given_name(const GazDoc *doc, uint32_t i)
{
	/* a Chinese name begins with the family's */
	if (!gaz_has_kind(doc, i, GAZ_K_GIVEN_NAME) ||
		(gaz_is_pinyin(doc, i, 2) && gaz_has_kind(doc, i, GAZ_K_SURNAME)))
		return EITHER;
	return gender_of_code(gaz_image_word_code(doc->image, gaz_tok(doc, i)->word,
											  GAZ_K_GIVEN_NAME));
}

static Gender
gender_of(const GazDoc *doc, uint32_t person)
{
	const GazEntity *e = &doc->entities.item[person];
	Gender		found = EITHER;

	for (uint32_t i = 0; i < e->mentions.n && i < MENTIONS_MAX &&
		 found == EITHER; i++)
		found = gender_before(doc, e->mentions.item[i].from);
	return found != EITHER || gaz_span_len(e->name) < 2 ? found :
		gender_of_given_name(doc, e->name.from);
}

void
gaz_focus_person(GazRelate *r, uint32_t person)
{
	GazFocus   *f = &r->focus;
	Gender		gender;

	if (person == f->person)
		return;
	f->person = person;
	gender = person == GAZ_NONE ? EITHER : gender_of(r->doc, person);
	if (gender != WOMAN)
		f->he = person;
	if (gender != MAN)
		f->she = person;
}

/*
 * 'She met Mr Obi': no subject, but the one whom 'he' means, since the last subject
 * is none, or nobody has been yet.
 */
void
gaz_focus_other(GazRelate *r, uint32_t person)
{
	GazFocus   *f = &r->focus;
	Gender		gender;

	if (person == f->person || f->he == f->she)
		return;
	gender = gender_of(r->doc, person);
	if (gender == MAN && f->he != f->person)
		f->he = person;
	else if (gender == WOMAN && f->she != f->person)
		f->she = person;
}

uint32_t
gaz_meant_by(const GazRelate *r, uint32_t pronoun)
{
	const GazFocus *f = &r->focus;
	uint32_t	found = f->person;

	switch (gaz_tok(r->doc, pronoun)->word)
	{
		case GAZ_W_HE:
		case GAZ_W_HIM:
			found = f->he;
			break;
		case GAZ_W_SHE:
		case GAZ_W_HER:
			found = f->she;
			break;
		default:
			break;
	}
	return found != GAZ_NONE ? found : f->person;
}
