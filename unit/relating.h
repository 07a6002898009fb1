/*-------------------------------------------------------------------------
 *
 * relating.h
 *	  Texts with names marked by hand, for the tests of relations.
 *
 * The texts carry their names in braces, so that the tests need no recogniser:
 *
 *	  {p Yang Yue}			a person
 *	  {o Apex Steel}		an organisation
 *	  {l Gulou}				a place
 *	  {r mayor of X}		a role, of the person named next to it
 *	  {p Lin=Lin Yue}		a short form of a name that stands elsewhere
 *
 * Each result is compared in one line of text, in the order in which it comes.
 *
 *-------------------------------------------------------------------------
 */
#ifndef RELATING_H
#define RELATING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "relate/relate.h"
#include "text/scan.h"

#define MAX_MARKS 64

typedef struct Mark
{
	uint32_t	start;			/* bytes of the plain text */
	uint32_t	end;
	char		kind;
	char		name[128];
} Mark;

typedef struct Fixture
{
	GazArena   *arena;
	GazImage	image;
	GazSettings settings;
	GazDoc		doc;
	Mark		marks[MAX_MARKS];
	int			nmarks;
	char	   *plain;
} Fixture;

/* ---- vocabulary ---- */

typedef struct Row
{
	GazTermKind kind;
	const char *term;
	const char *code;
	float		weight;
} Row;

static const Row rows[] = {
	{GAZ_K_REPORTING_VERB, "said", "say", 1},
	{GAZ_K_REPORTING_VERB, "says", "say", 1},
	{GAZ_K_REPORTING_VERB, "told", "say", 0.9f},
	{GAZ_K_REPORTING_VERB, "stressed", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "emphasize", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "pointed out", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "introduced", "say", 0.5f},
	{GAZ_K_REPORTING_VERB, "adding", "say", 0.9f},
	{GAZ_K_REPORTING_VERB, "report", "say", 0.5f},
	{GAZ_K_REPORTING_VERB, "urged", "ask", 0.9f},
	{GAZ_K_REPORTING_VERB, "asked", "ask", 0.85f},
	{GAZ_K_REPORTING_VERB, "demanded", "ask", 0.9f},
	{GAZ_K_REPORTING_VERB, "指出", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "noted", "say", 0.9f},
	{GAZ_K_REPORTING_VERB, "explained", "say", 0.9f},
	{GAZ_K_REPORTING_VERB, "announced", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "denied", "say", 0.7f},
	{GAZ_K_REPORTING_VERB, "expressed", "say", 0.6f},
	{GAZ_K_REPORTING_VERB, "shares", "say", 0.6f},
	{GAZ_K_REPORTING_VERB, "hoped", "say", 0.5f},
	{GAZ_K_REPORTING_VERB, "state", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "as saying", "say", 0.95f},
	{GAZ_K_REPORTING_VERB, "saying", "say", 1},
	{GAZ_K_REPORTING_VERB, "put forward", "ask", 0.85f},
	{GAZ_K_REPORTING_VERB, "required", "ask", 0.9f},
	{GAZ_K_REPORTING_VERB, "called for", "ask", 0.9f},
	{GAZ_K_REPORTING_VERB, "suggested", "ask", 0.82f},
	{GAZ_K_DIRECTIVE_CUE, "it is necessary to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "we must", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "we need to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "need to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "the need to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "efforts should be made to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "attention should be paid to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "are not allowed to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "it is forbidden to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "all levels must", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "were told to", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "must", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "should", NULL, 1},
	{GAZ_K_DIRECTIVE_CUE, "要", NULL, 1},
	{GAZ_K_ORDINAL, "first", "1", 1},
	{GAZ_K_ORDINAL, "second", "2", 1},
	{GAZ_K_ORDINAL, "third", "3", 1},
	{GAZ_K_ORDINAL, "lastly", "last", 1},
	{GAZ_K_ORDINAL, "one is to", "1", 1},
	{GAZ_K_ORDINAL, "two is to", "2", 1},
	{GAZ_K_ORDINAL, "一要", "1", 1},
	{GAZ_K_EVENT_VERB, "went to", "visit", 0.5f},
	{GAZ_K_EVENT_VERB, "investigate", "inspection", 1},
	{GAZ_K_EVENT_VERB, "visited", "visit", 1},
	{GAZ_K_EVENT_VERB, "visit", "visit", 1},
	{GAZ_K_EVENT_VERB, "acquired", "acquisition", 1},
	{GAZ_K_EVENT_VERB, "acquire", "acquisition", 1},
	{GAZ_K_EVENT_VERB, "signed", "signing", 1},
	{GAZ_K_EVENT_VERB, "appointed", "appointment", 1},
	{GAZ_K_EVENT_VERB, "was held", "conference", 0.8f},
	{GAZ_K_EVENT_VERB, "presided over", "meeting", 1},
	{GAZ_K_EVENT_VERB, "accompanied", "participation", 1},
	{GAZ_K_EVENT_VERB, "participated in", "participation", 1},
	{GAZ_K_EVENT_VERB, "raised", "funding", 1},
	{GAZ_K_EVENT_NOUN, "symposium", "meeting", 1},
	{GAZ_K_EVENT_NOUN, "meeting", "meeting", 1},
	{GAZ_K_EVENT_NOUN, "survey", "inspection", 1},
	{GAZ_K_EVENT_NOUN, "acquisition", "acquisition", 1},
	{GAZ_K_EVENT_VERB, "issued", "light", 1},
	{GAZ_K_EVENT_VERB, "granted", "light", 1},
	{GAZ_K_EVENT_VERB, "received", "gain", 1},
	{GAZ_K_EVENT_VERB, "began", "phase", 1},
	{GAZ_K_EVENT_VERB, "build", "investment", 0.5f},
	{GAZ_K_EVENT_VERB, "cut", "layoff", 0.3f},
	{GAZ_K_EVENT_VERB, "took over as", "succession", 1},
	{GAZ_K_EVENT_VERB, "launched", "launch", 1},
	{GAZ_K_EVENT_VERB, "formed an alliance", "partnership", 1},
	{GAZ_K_EVENT_NOUN, "loan", "funding", 0.7f},
	{GAZ_K_EVENT_NOUN, "licence", "policy", 0.8f},
	{GAZ_K_EVENT_NOUN, "construction", "groundbreaking", 0.5f},
	{GAZ_K_EVENT_NOUN, "factory", "facility", 1},
	{GAZ_K_EVENT_NOUN, "jobs", "staff", 1},
	{GAZ_K_EVENT_NOUN, "keynote", "speech", 1},
	{GAZ_K_EVENT_NOUN, "contract", "signing", 0.4f},
	{GAZ_K_EVENT_NOUN, "signing", "signing", 1},
	{GAZ_K_EVENT_NOUN, "groundbreaking", "groundbreaking", 1},
	{GAZ_K_EVENT_NOUN, "visit", "visit", 1},
	{GAZ_K_EVENT_NOUN, "explosion", "incident", 1},
	{GAZ_K_EVENT_NOUN, "strike", "other", 0.5f},
	{GAZ_K_EVENT_NOUN, "forum", "conference", 0.7f},
	{GAZ_K_EVENT_NOUN, "production", "production", 0.5f},
	{GAZ_K_EVENT_NOUN, "revenue", "result", 0.7f},
	{GAZ_K_EVENT_VERB, "sold", "sale", 0.7f},
	{GAZ_K_EVENT_VERB, "halted", "other", 0.5f},
	{GAZ_K_EVENT_VERB, "resigned", "departure", 0.9f},
	{GAZ_K_EVENT_VERB, "attended", "participation", 1},
	{GAZ_K_EVENT_VERB, "approved", "policy", 0.8f},
	{GAZ_K_EVENT_BLOCK, "plans to", "planned", 1},
	{GAZ_K_EVENT_BLOCK, "failed to", "denied", 1},
	{GAZ_K_ORG_GENERIC, "company", "company", 1},
	{GAZ_K_ORG_GENERIC, "companies", "company", 1},
	{GAZ_K_EVENT_NOUN, "unit", "asset", 0.3f},
	{GAZ_K_EVENT_NOUN, "signing ceremony", "signing", 1},
	{GAZ_K_EVENT_NOUN, "opening ceremony", "launch", 1},
	{GAZ_K_EVENT_NOUN, "plan", "paper", 1},
	{GAZ_K_EVENT_VERB, "led a team to", "visit", 0.5f},
	{GAZ_K_EVENT_VERB, "opened", "launch", 1},
	{GAZ_K_EVENT_VERB, "license", "partnership", 0.6f},
	{GAZ_K_EVENT_VERB, "launching", "launch", 1},
};

static void
build_image(Fixture *f)
{
	GazBuilder *builder = gaz_builder_create(f->arena);
	size_t		size;
	void	   *block;

	for (size_t i = 0; i < GAZ_LENGTHOF(rows); i++)
	{
		GazTermRow	row = {
			.id = (int64_t) i + 1,
			.kind = rows[i].kind,
			.term = rows[i].term,
			.code = rows[i].code,
			.weight = rows[i].weight,
			.valid_from = GAZ_DAY_MIN,
			.valid_to = GAZ_DAY_MAX,
		};

		assert_int_equal(gaz_builder_add_term(builder, &row), GAZ_TERM_OK);
	}
	block = gaz_builder_finish(builder, &size);
	assert_null(gaz_image_attach(&f->image, block, size));
}

/* ---- marked texts ---- */

/* Takes the braces out of the text and remembers what they held. */
static void
read_marks(Fixture *f, const char *marked)
{
	char	   *to = f->plain = gaz_arena_alloc(f->arena, strlen(marked) + 1);

	f->nmarks = 0;
	for (const char *p = marked; *p; p++)
	{
		Mark	   *m = &f->marks[f->nmarks];
		const char *close;
		const char *equal;

		if (*p != '{')
		{
			*to++ = *p;
			continue;
		}
		assert_true(f->nmarks++ < MAX_MARKS);
		close = strchr(p, '}');
		m->kind = p[1];
		m->start = (uint32_t) (to - f->plain);
		equal = memchr(p, '=', (size_t) (close - p));
		memcpy(to, p + 3, (size_t) ((equal ? equal : close) - p - 3));
		to += (equal ? equal : close) - p - 3;
		m->end = (uint32_t) (to - f->plain);
		if (equal)
			snprintf(m->name, sizeof(m->name), "%.*s",
					 (int) (close - equal - 1), equal + 1);
		else
			snprintf(m->name, sizeof(m->name), "%.*s",
					 (int) (m->end - m->start), f->plain + m->start);
		p = close;
	}
	*to = '\0';
}

/* Paragraphs are parted by blank lines; the first is the lead. */
static void
split_paragraphs(Fixture *f)
{
	GazDoc	   *doc = &f->doc;
	uint32_t	from = 0;
	uint32_t	paragraph = 0;

	for (uint32_t i = 1; i <= doc->tokens.n; i++)
		if (i == doc->tokens.n || (doc->tokens.item[i].flags & GAZ_TF_PARA))
		{
			gaz_split_sentences(f->arena, doc->text, &doc->tokens,
								gaz_span(from, i), paragraph,
								paragraph == 0 ? GAZ_SECTION_LEAD :
								GAZ_SECTION_BODY, &doc->sentences);
			paragraph++;
			from = i;
		}
}

static GazSpan
span_of(const Fixture *f, const Mark *m)
{
	uint32_t	from = 0;
	uint32_t	to;

	while (f->doc.tokens.item[from].start < m->start)
		from++;
	for (to = from; to < f->doc.tokens.n &&
		 f->doc.tokens.item[to].end <= m->end; to++)
		;
	return gaz_span(from, to);
}

static uint32_t
entity_named(Fixture *f, GazMentionKind kind, const char *name, GazSpan span)
{
	GazEntity  *e;

	for (uint32_t i = 0; i < f->doc.entities.n; i++)
	{
		uint32_t	len;
		const char *s = gaz_doc_text(&f->doc, f->doc.entities.item[i].name,
									 &len);

		if (f->doc.entities.item[i].kind == kind && len == strlen(name) &&
			memcmp(s, name, len) == 0)
			return i;
	}
	e = gaz_vec_push(f->arena, &f->doc.entities);
	e->kind = kind;
	e->name = span;
	e->type = kind == GAZ_M_ORGANIZATION ? "company" : NULL;
	return f->doc.entities.n - 1;
}

static void
add_mark(Fixture *f, const Mark *mark)
{
	GazDoc	   *doc = &f->doc;
	GazSpan		span = span_of(f, mark);
	GazMentionKind kind = mark->kind == 'p' ? GAZ_M_PERSON :
		mark->kind == 'o' ? GAZ_M_ORGANIZATION :
		mark->kind == 'l' ? GAZ_M_PLACE : GAZ_M_ROLE;
	uint32_t	m = gaz_doc_add(doc, kind, span, "test", GAZ_NONE, 1);
	uint32_t	entity;

	if (kind == GAZ_M_ROLE)
	{
		GazRole    *role = gaz_vec_push(f->arena, &doc->roles);

		role->phrase = role->title = span;
		role->person = GAZ_NONE;
		doc->mentions.item[m].data = doc->roles.n - 1;
		return;
	}
	entity = entity_named(f, kind, mark->name, span);
	doc->mentions.item[m].entity = entity;
	*(GazSpan *) gaz_vec_push(f->arena, &doc->entities.item[entity].mentions) =
		span;
	for (uint32_t i = span.from; i < span.to; i++)
		doc->cover[i] = m;
}

/* A role belongs to the person marked right before it, else right behind. */
static void
tie_roles(Fixture *f)
{
	uint32_t	role = 0;

	for (int i = 0; i < f->nmarks; i++)
	{
		int			k = i > 0 && f->marks[i - 1].kind == 'p' ? i - 1 : i + 1;

		if (f->marks[i].kind != 'r')
			continue;
		if (k < f->nmarks && f->marks[k].kind == 'p')
		{
			uint32_t	person = entity_named(f, GAZ_M_PERSON,
											  f->marks[k].name,
											  span_of(f, &f->marks[k]));

			f->doc.roles.item[role].person = person;
			*(uint32_t *) gaz_vec_push(f->arena,
									   &f->doc.entities.item[person].roles) =
				role;
		}
		role++;
	}
}

static void
read(Fixture *f, const char *marked)
{
	GazDoc	   *doc = &f->doc;

	memset(f, 0, sizeof(*f));
	f->arena = gaz_arena_create(gaz_malloc_hooks());
	build_image(f);
	read_marks(f, marked);
	f->settings.published = GAZ_NO_DAY;
	doc->arena = f->arena;
	doc->image = &f->image;
	doc->settings = &f->settings;
	doc->text = f->plain;
	doc->len = (uint32_t) strlen(f->plain);
	doc->published = GAZ_NO_DAY;
	gaz_scan(f->arena, doc->text, doc->len, &doc->tokens);
	gaz_match_all(f->arena, doc->image, doc->text, &doc->tokens, GAZ_DAY_MIN,
				  &doc->matches);
	split_paragraphs(f);
	gaz_note_tokens(&f->doc);
	doc->cover = gaz_arena_alloc(f->arena, (doc->tokens.n + 1) *
								 sizeof(uint32_t));
	memset(doc->cover, 0xff, (doc->tokens.n + 1) * sizeof(uint32_t));
	for (int i = 0; i < f->nmarks; i++)
		add_mark(f, &f->marks[i]);
	tie_roles(f);
	gaz_relate_statements(doc);
	gaz_relate_directives(doc);
	gaz_relate_events(doc);
}

/* ---- results as text ---- */

static char *
text_of(Fixture *f, GazSpan span)
{
	uint32_t	len;
	const char *s = gaz_doc_text(&f->doc, span, &len);

	return gaz_arena_strndup(f->arena, s, len);
}

static const char *
name_of(Fixture *f, uint32_t entity)
{
	return entity == GAZ_NONE ? "?" :
		text_of(f, f->doc.entities.item[entity].name);
}

static char *
names_of(Fixture *f, const GazIndexes *list)
{
	char	   *s = "";

	for (uint32_t i = 0; i < list->n; i++)
		s = gaz_arena_printf(f->arena, "%s%s%s", s, i > 0 ? "+" : "",
							 name_of(f, list->item[i]));
	return s;
}

static inline void
expect_statements(const char *marked, const char *expected)
{
	Fixture		f;
	char	   *s;

	read(&f, marked);
	s = "";
	for (uint32_t i = 0; i < f.doc.statements.n; i++)
	{
		const GazStatement *at = &f.doc.statements.item[i];

		s = gaz_arena_printf(f.arena, "%s%s%s|%s|%s%s", s, i > 0 ? " / " : "",
							 name_of(&f, at->speaker), text_of(&f, at->verb),
							 at->quoted ? "\"" : "", text_of(&f, at->content));
	}
	assert_string_equal(s, expected);
	gaz_arena_destroy(f.arena);
}

static inline void
expect_directives(const char *marked, const char *expected)
{
	Fixture		f;
	char	   *s;

	read(&f, marked);
	s = "";
	for (uint32_t i = 0; i < f.doc.directives.n; i++)
	{
		const GazDirective *at = &f.doc.directives.item[i];

		s = gaz_arena_printf(f.arena, "%s%s%d %s", s, i > 0 ? " / " : "",
							 at->ordinal, text_of(&f, at->action));
	}
	assert_string_equal(s, expected);
	gaz_arena_destroy(f.arena);
}

static inline void
expect_events(const char *marked, const char *expected)
{
	Fixture		f;
	char	   *s;

	read(&f, marked);
	s = "";
	for (uint32_t i = 0; i < f.doc.events.n; i++)
	{
		const GazEvent *e = &f.doc.events.item[i];

		s = gaz_arena_printf(f.arena, "%s%s%s %s [%s] [%s] [%s] [%s]", s,
							 i > 0 ? " / " : "", e->kind,
							 gaz_modality_name(e->modality),
							 names_of(&f, &e->actors),
							 names_of(&f, &e->targets),
							 names_of(&f, &e->places),
							 names_of(&f, &e->participants));
	}
	assert_string_equal(s, expected);
	gaz_arena_destroy(f.arena);
}

#endif							/* RELATING_H */
