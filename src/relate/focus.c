/*-------------------------------------------------------------------------
 *
 * focus.c
 *	  Whom 'he', 'the company' and 'the minister' mean at a place of the text.
 *
 * Pronouns go to the last person, or body, in subject position, 'the company'
 * to the last subject of that kind (else to the last one named), 'the minister'
 * to the one person of the article with such a title, 'the meeting' to the body
 * whose session was told of ('plenary session of the Provincial Committee').
 *
 * 'The two companies' are those of the last list of bodies, or the parties of the
 * last 'A signed with B', and only as the agents of an event.
 *
 * 'They' behind several persons is the first of them, who leads the list.
 *
 * Limits: gender.c tells 'he' from 'she'; beyond 'they' plurals mean nobody.
 *
 *-------------------------------------------------------------------------
 */
#include "relate/clause.h"

/* ---- titles ---- */

/* Several persons carry it. */
#define MANY (GAZ_NONE - 1)

/* The slot of a title's last word: its own or the free one where it belongs. */
static GazTitleSlot *
title_slot(const GazReading *r, uint32_t hash)
{
	uint32_t	i = hash & r->title_mask;

	while (r->titles[i].used && r->titles[i].hash != hash)
		i = (i + 1) & r->title_mask;
	return &r->titles[i];
}

/* What tells a title that ends with token i: a prime minister is no 'minister'. */
static uint32_t
hash_of_head(const GazDoc *doc, uint32_t from, uint32_t i)
{
	static const char *const ranks[] = {"Prime", "prime", "Chief", "chief"};
	uint32_t	hash = gaz_tok(doc, i)->hash;

	if (i > from && GAZ_TOKEN_IS_ANY(doc, i - 1, ranks))
		return hash ^ gaz_tok(doc, i - 1)->hash;
	return hash;
}

/* The head of 'Minister of Transport', of 'vice mayor': Minister, mayor. */
static uint32_t
title_head(const GazDoc *doc, GazSpan title)
{
	uint32_t	i = title.from + 1;

	while (i < title.to && !gaz_is_preposition(gaz_tok(doc, i)))
		i++;
	return hash_of_head(doc, title.from, i - 1);
}

void
gaz_focus_read_titles(GazDoc *doc, GazReading *r)
{
	uint32_t	size = 16;

	while (size < doc->roles.n * 2)
		size *= 2;
	r->titles = gaz_arena_zalloc(doc->arena, sizeof(GazTitleSlot) * size);
	r->title_mask = size - 1;
	for (uint32_t i = 0; i < doc->roles.n; i++)
	{
		const GazRole *role = &doc->roles.item[i];
		GazTitleSlot *slot;
		uint32_t	head;

		if (role->person == GAZ_NONE || gaz_span_empty(role->title))
			continue;
		head = title_head(doc, role->title);
		slot = title_slot(r, head);
		if (!slot->used)
			*slot = (GazTitleSlot) {
				.used = true,
				.hash = head,
				.person = role->person,
			};
		else if (slot->person != role->person)
			slot->person = MANY;
	}
}

static bool
has_title(const GazDoc *doc, uint32_t person, uint32_t hash)
{
	const GazEntity *e = &doc->entities.item[person];

	for (uint32_t i = 0; i < e->roles.n; i++)
	{
		GazSpan		title = doc->roles.item[e->roles.item[i]].title;

		if (!gaz_span_empty(title) && title_head(doc, title) == hash)
			return true;
	}
	return false;
}

/*
 * 'the minister' is the one person with that title; of several, who was spoken
 * of last.
 */
uint32_t
gaz_titled_person(const GazRelate *r, uint32_t i)
{
	uint32_t	hash = hash_of_head(r->doc, 0, i);
	const GazTitleSlot *slot = title_slot(r->reading, hash);

	if (!slot->used)
		return GAZ_NONE;
	if (slot->person != MANY)
		return slot->person;
	return r->focus.person != GAZ_NONE &&
		has_title(r->doc, r->focus.person, hash) ? r->focus.person : GAZ_NONE;
}

/* ---- bodies ---- */

/* Mentions of an entity that are looked at for one before a word. */
#define MENTIONS_MAX 8

/* Words between 'The' and a title: 'The Saudi Arabian minister'. */
#define TITLE_REACH 4

/* "Acme's biggest local rival": words between an owner and what it owns. */
#define OWNER_REACH 3

/* 'held a video conference on work': words between a body and its meeting. */
#define MEETING_REACH 8


/* The focus slot of an organisation kind; a new one while there is room. */
static int
focus_slot(GazFocus *f, const char *kind)
{
	for (uint32_t i = 0; i < f->nkinds; i++)
		if (gaz_streq(f->kind[i], kind))
			return (int) i;
	if (f->nkinds == GAZ_FOCUS_KINDS)
		return -1;
	f->kind[f->nkinds] = kind;
	f->subject[f->nkinds] = GAZ_NONE;
	f->recent[f->nkinds] = GAZ_NONE;
	return (int) f->nkinds++;
}

static const char *
entity_type(const GazDoc *doc, uint32_t entity)
{
	const char *type = doc->entities.item[entity].type;

	return type ? type : "";
}

/* The kind that 'the company' asks for; '' for any. */
static const char *
generic_kind(const GazDoc *doc, GazUnit u)
{
	return gaz_doc_code(doc, &doc->matches.item[u.data]);
}

static bool
is_singular(const GazDoc *doc, GazSpan s)
{
	const GazToken *t = gaz_tok(doc, s.to - 1);

	return t->kind == GAZ_TK_HAN || t->end == t->start ||
		doc->text[t->end - 1] != 's';
}

/* Has an entity been named before token i? */
static bool
is_named_before(const GazDoc *doc, uint32_t entity, uint32_t i)
{
	const GazEntity *e;

	if (entity == GAZ_NONE)
		return false;
	e = &doc->entities.item[entity];
	for (uint32_t k = 0; k < e->mentions.n && k < MENTIONS_MAX; k++)
		if (e->mentions.item[k].from < i)
			return true;
	return false;
}

/* Whose 'X's biggest |rival|' is: the body before the possessive, or GAZ_NONE. */
static uint32_t
owner_of(const GazRelate *r, GazUnit u)
{
	uint32_t	i = u.span.from;

	for (uint32_t n = 0; i > 1 && n < OWNER_REACH; n++)
	{
		if (gaz_tok(r->doc, --i)->flags & GAZ_TF_POSS)
			return gaz_unit_kind(r, i - 1) == GAZ_U_ORGANIZATION ?
				gaz_unit_at(r, i - 1).entity : GAZ_NONE;
		if (gaz_unit_kind(r, i) != GAZ_U_WORD)
			break;
	}
	return GAZ_NONE;
}

/* Is the noun a word of the entity's name: 'the |Commission|' of the European one? */
static bool
is_named_by(const GazDoc *doc, uint32_t entity, uint32_t noun)
{
	GazSpan		name;

	if (!is_named_before(doc, entity, noun))
		return false;
	name = doc->entities.item[entity].name;
	for (uint32_t i = name.from; i < name.to; i++)
		if (gaz_tok(doc, i)->hash == gaz_tok(doc, noun)->hash)
			return true;
	return false;
}

/* A body in focus, of whatever kind, whose name has the noun, or GAZ_NONE. */
static uint32_t
named_by(const GazRelate *r, uint32_t noun)
{
	const GazFocus *f = &r->focus;

	for (uint32_t i = 0; i < f->nkinds; i++)
	{
		if (is_named_by(r->doc, f->subject[i], noun))
			return f->subject[i];
		if (is_named_by(r->doc, f->recent[i], noun))
			return f->recent[i];
	}
	return GAZ_NONE;
}

/* The body in focus that is of a kind, or GAZ_NONE. */
static uint32_t
of_kind(const GazRelate *r, const char *kind, uint32_t noun)
{
	const GazFocus *f = &r->focus;

	for (uint32_t i = 0; i < f->nkinds; i++)
		if (gaz_streq(f->kind[i], kind))
			return f->subject[i] != GAZ_NONE ? f->subject[i] :
				is_named_before(r->doc, f->recent[i], noun) ?
				f->recent[i] : GAZ_NONE;
	return GAZ_NONE;
}

/*
 * 'the company' is the last subject of its kind, else the last one named; 'the
 * Commission', with a capital, is rather the one that is called so.  A plural names
 * nobody.  What has an owner is his, but for his rival and the like.
 */
static uint32_t
resolve_generic(const GazRelate *r, GazUnit u)
{
	static const char *const others[] = {
		"rival", "rivals", "competitor", "competitors", "customer",
		"customers", "client", "clients", "supplier", "suppliers", "partner",
		"partners", "parent", "lender", "lenders", "creditors", "contractor",
		"contractors", "regulator", "regulators", "peer", "peers"
	};
	const char *kind = generic_kind(r->doc, u);
	uint32_t	owner = owner_of(r, u);
	uint32_t	noun = u.span.to - 1;
	uint32_t	body;

	if (owner != GAZ_NONE)
		return GAZ_TOKEN_IS_ANY(r->doc, u.span.to - 1, others) ? GAZ_NONE : owner;
	if (!is_singular(r->doc, u.span))
		return GAZ_NONE;
	if (kind[0] == '\0')
		return r->focus.organization;
	if (gaz_tok(r->doc, noun)->flags & GAZ_TF_CAP)
	{
		body = named_by(r, noun);
		return body != GAZ_NONE ? body : of_kind(r, kind, noun);
	}
	body = of_kind(r, kind, noun);
	return body != GAZ_NONE ? body : named_by(r, noun);
}

uint32_t
gaz_company_in_focus(const GazRelate *r)
{
	const GazFocus *f = &r->focus;

	for (uint32_t i = 0; i < f->nkinds; i++)
		if (gaz_streq(f->kind[i], "company"))
			return f->subject[i] != GAZ_NONE ? f->subject[i] : f->recent[i];
	return GAZ_NONE;
}

static uint32_t
resolve_pronoun(const GazRelate *r, GazUnit u)
{
	switch (gaz_tok(r->doc, u.span.from)->word)
	{
		case GAZ_W_THEY:
			return r->focus.crowd ? r->focus.person : r->focus.organization;
		case GAZ_W_IT:
			return r->focus.organization;
		default:
			return gaz_meant_by(r, u.span.from);
	}
}

uint32_t
gaz_unit_entity(const GazRelate *r, GazUnit u)
{
	switch (u.kind)
	{
		case GAZ_U_PRONOUN:
			return resolve_pronoun(r, u);
		case GAZ_U_GENERIC:
			return resolve_generic(r, u);
		case GAZ_U_ROLE:
			return u.entity != GAZ_NONE ? u.entity :
				gaz_titled_person(r, u.span.to - 1);
		default:
			return u.entity;
	}
}

/*
 * 'the State Council held an executive meeting', 'the State Council executive
 * meeting': the body named right before the noun.
 */
static uint32_t
met_before(const GazRelate *r, uint32_t from, uint32_t noun)
{
	for (uint32_t i = noun, n = 0; i > from && n < MEETING_REACH; n++)
	{
		GazUnit		u = gaz_unit_at(r, i - 1);

		if (u.kind == GAZ_U_ORGANIZATION)
			return u.entity;
		if (u.kind == GAZ_U_PERSON || gaz_is_stop(r->doc, i - 1) ||
			gaz_is_punct(r->doc, i - 1, ',') ||
			gaz_is_preposition(gaz_tok(r->doc, i - 1)))
			break;
		i = u.span.from;
	}
	return GAZ_NONE;
}

/* 'plenary session of the 14th Provincial Party Committee': who met. */
static void
note_session(GazRelate *r, GazSpan sentence, uint32_t subject)
{
	GazDoc	   *doc = r->doc;
	uint32_t	to = sentence.to;

	uint32_t	first = gaz_next_start(doc, sentence.from, to,
									   gaz_kind_bit(GAZ_K_EVENT_NOUN));

	for (uint32_t k = doc->matches.at[first]; k < doc->matches.at[to]; k++)
	{
		const GazMatch *m = &doc->matches.item[k];
		uint32_t	i = m->span.to;

		if (m->kind != GAZ_K_EVENT_NOUN)
			continue;
		if (!gaz_is_word(doc, i, GAZ_W_OF))
		{
			bool		is_meeting = gaz_streq(gaz_doc_code(doc, m), "meeting");
			uint32_t	body = is_meeting ?
				met_before(r, sentence.from, m->span.from) : GAZ_NONE;

			/* 'The Council decided on it at a meeting' */
			if (body == GAZ_NONE && is_meeting && r->focus.met == GAZ_NONE)
				body = subject;
			if (body != GAZ_NONE)
				r->focus.met = body;
			continue;
		}
		for (i++; i < to && i < m->span.to + 5; i++)
		{
			GazUnit		u = gaz_unit_at(r, i);

			if (u.kind == GAZ_U_ORGANIZATION && u.entity != GAZ_NONE)
			{
				r->focus.met = u.entity;
				return;
			}
		}
	}
}

static void
note_organization(GazRelate *r, uint32_t entity, bool is_subject)
{
	GazFocus   *f = &r->focus;
	int			slot;

	if (entity == GAZ_NONE)
		return;
	slot = focus_slot(f, entity_type(r->doc, entity));
	if (slot >= 0)
	{
		f->recent[slot] = entity;
		if (is_subject)
			f->subject[slot] = entity;
	}
	if (is_subject)
		f->organization = entity;
}

/* So many sentences on, 'the companies' still means those. */
#define GROUP_REACH 3

/* 'visited A and B': no party to anything stands behind who travels. */
static bool
is_travelled_to(const GazRelate *r, uint32_t from, uint32_t i)
{
	const uint64_t verbs = gaz_kind_bit(GAZ_K_EVENT_VERB);

	while ((from = gaz_next_start(r->doc, from, i, verbs)) < i)
	{
		const GazMatch *m = gaz_event_verb_at(r, from++);
		const char *code = m ? gaz_doc_code(r->doc, m) : "";

		if (gaz_streq(code, "visit") || gaz_streq(code, "inspection"))
			return true;
	}
	return false;
}

/* 'A, B and C agreed', 'A signed with B': the bodies that act together. */
static void
note_group(GazRelate *r, GazSpan sentence, const GazPhrases *phrases)
{
	GazFocus   *f = &r->focus;
	uint32_t	members[GAZ_FOCUS_GROUP];
	uint32_t	first = 0;
	uint32_t	n = 0;

	for (uint32_t i = 0; i < phrases->n && n < GAZ_FOCUS_GROUP; i++)
	{
		const GazPhrase *p = &phrases->item[i];

		if (p->unit.kind != GAZ_U_ORGANIZATION || p->unit.entity == GAZ_NONE ||
			p->modifier || p->aside)
			continue;
		if (n == 0 ? p->prep != 0 && p->prep != GAZ_W_BETWEEN :
			p->unit.entity == members[0] ||
			(!p->joined && p->prep != GAZ_W_WITH))
			continue;
		first = n == 0 ? p->unit.span.from : first;
		members[n++] = p->unit.entity;
	}
	if (n < 2 || is_travelled_to(r, sentence.from, first))
		return;
	memcpy(f->group, members, sizeof(uint32_t) * n);
	f->ngroup = n;
	f->group_at = gaz_doc_sentence_of(r->doc, phrases->item[0].unit.span.from);
}

void
gaz_focus_group(const GazRelate *r, uint32_t s, GazIndexes *out)
{
	const GazFocus *f = &r->focus;

	if (s > f->group_at + GROUP_REACH)
		return;
	for (uint32_t i = 0; i < f->ngroup; i++)
		gaz_list_add(r->doc, out, f->group[i]);
}

/* The first of its kind may be meant within its own sentence. */
static void
note_first(GazRelate *r, uint32_t entity)
{
	int			slot;

	if (entity == GAZ_NONE)
		return;
	slot = focus_slot(&r->focus, entity_type(r->doc, entity));
	if (slot >= 0 && r->focus.recent[slot] == GAZ_NONE)
		r->focus.recent[slot] = entity;
}

/*
 * Where the words in quotation marks end that the sentence of token i begins
 * with; where it begins if there are none.
 */
static uint32_t
quoted_until(const GazDoc *doc, uint32_t i)
{
	const GazSentence *s = &doc->sentences.item[gaz_doc_sentence_of(doc, i)];
	uint32_t	k = s->span.from;

	if (!s->in_quote && gaz_tok(doc, k)->punct != '"')
		return k;
	for (k++; k < s->span.to; k++)
		if (gaz_tok(doc, k)->punct == '"' && gaz_is_quote(doc, k))
			break;
	return k;
}

/*
 * 'The Saudi minister, who is ..., praised': the person whose title the sentence
 * begins with, or GAZ_NONE.
 */
static uint32_t
titled_subject(const GazRelate *r, GazSpan sentence)
{
	const GazDoc *doc = r->doc;
	uint32_t	i = sentence.from;

	if (!gaz_is_word(doc, i, GAZ_W_THE))
		return GAZ_NONE;
	for (i++; i < sentence.to && i <= sentence.from + TITLE_REACH; i++)
	{
		GazUnitKind kind = gaz_unit_kind(r, i);

		if (gaz_has_kind(doc, i, GAZ_K_TITLE) &&
			(kind == GAZ_U_WORD || kind == GAZ_U_ROLE))
			return gaz_unit_kind(r, i + 1) == GAZ_U_PERSON ||
				(gaz_tok(doc, i + 1)->flags & GAZ_TF_POSS) ? GAZ_NONE :
				gaz_titled_person(r, i);
		if (kind != GAZ_U_WORD || gaz_is_auxiliary(gaz_tok(doc, i)) ||
			gaz_is_preposition(gaz_tok(doc, i)) ||
			gaz_tok(doc, i)->kind != GAZ_TK_WORD)
			break;
	}
	return GAZ_NONE;
}

/* 'A, head of X, and B attended': do several persons stand before the verb? */
static bool
is_crowd(const GazDoc *doc, GazSpan sentence, const GazPhrases *phrases,
		 GazSubject s)
{
	const uint64_t verbs = gaz_kind_bit(GAZ_K_EVENT_VERB) |
		gaz_kind_bit(GAZ_K_REPORTING_VERB);
	uint32_t	verb = gaz_next_start(doc, s.span.to, sentence.to, verbs);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < phrases->n; i++)
	{
		const GazPhrase *p = &phrases->item[i];

		if (p->unit.span.to > verb)
			break;
		n += p->unit.kind == GAZ_U_PERSON && !p->modifier && !p->aside &&
			p->prep == 0;
	}
	return n > 1;
}

/*
 * The subject is whom a pronoun in the rest of the sentence means, too: 'Apex
 * said it would build'.
 */
void
gaz_focus_enter(GazRelate *r, GazSpan sentence, const GazPhrases *phrases)
{
	GazDoc	   *doc = r->doc;
	GazSubject	s = gaz_first_head(r, phrases);
	uint32_t	titled = titled_subject(r, sentence);

	if (titled != GAZ_NONE)
		gaz_focus_person(r, titled);

	note_group(r, sentence, phrases);
	for (uint32_t i = 0; i < phrases->n; i++)
		if (phrases->item[i].unit.kind == GAZ_U_ORGANIZATION)
			note_first(r, phrases->item[i].unit.entity);
	if (s.entity == GAZ_NONE)
		return;
	/* 'they' go on being those */
	if (gaz_unit_kind(r, s.span.to - 1) != GAZ_U_PRONOUN)
		r->focus.crowd = is_crowd(doc, sentence, phrases, s);
	if (doc->entities.item[s.entity].kind == GAZ_M_PERSON)
	{
		/* of '"Lin did it," he said' he is another */
		if (titled == GAZ_NONE && s.span.from >= quoted_until(doc, s.span.from))
			gaz_focus_person(r, s.entity);
	}
	else
		note_organization(r, s.entity, true);
}

void
gaz_focus_leave(GazRelate *r, uint32_t s, const GazPhrases *phrases)
{
	GazDoc	   *doc = r->doc;
	GazSubject	subject = gaz_first_head(r, phrases);
	uint32_t	person = GAZ_NONE;
	uint32_t	npersons = 0;
	uint32_t	outside = quoted_until(doc, doc->sentences.item[s].span.from);

	for (uint32_t i = 0; i < phrases->n; i++)
	{
		GazUnit		u = phrases->item[i].unit;

		if (u.kind == GAZ_U_ORGANIZATION)
			note_organization(r, u.entity, false);
		/* whom a speaker mentions is not the one who goes on speaking */
		if (u.kind == GAZ_U_PERSON && u.entity != GAZ_NONE &&
			u.entity != person && u.span.from >= outside)
		{
			gaz_focus_other(r, u.entity);
			person = u.entity;
			npersons++;
		}
	}
	note_session(r, doc->sentences.item[s].span,
				 subject.entity != GAZ_NONE &&
				 doc->entities.item[subject.entity].kind ==
				 GAZ_M_ORGANIZATION ? subject.entity : GAZ_NONE);

	/* no person acts, but only one is there to be meant */
	if (npersons == 1 &&
		titled_subject(r, doc->sentences.item[s].span) == GAZ_NONE &&
		(subject.entity == GAZ_NONE ||
						  doc->entities.item[subject.entity].kind !=
						  GAZ_M_PERSON))
		gaz_focus_person(r, person);
}
