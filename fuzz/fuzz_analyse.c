/*-------------------------------------------------------------------------
 *
 * fuzz_analyse.c
 *	  libFuzzer target: the whole analysis of any bytes.
 *
 * The first two bytes of an input choose the settings, so that seeds stay
 * readable ("00Mayor Zhang visited ..."); the rest is the text.  The sanitizers
 * watch memory and arithmetic; what is checked here is the promise that the
 * caller in the server relies on when it makes datums of the result: every
 * span lies in the text, every index points at something, order is kept, and
 * the same text gives the same answer.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>

#include "document.h"
#include "fuzz_lexicon.h"

static const GazImage *image;

#define CHECK(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, \
					#condition); \
			abort(); \
		} \
	} while (0)

static void
check_span(const GazDoc *doc, GazSpan span)
{
	CHECK(span.from < span.to);
	CHECK(span.to <= doc->tokens.n);
}

/* An empty span means "not there". */
static void
check_optional(const GazDoc *doc, GazSpan span)
{
	if (!gaz_span_empty(span))
		check_span(doc, span);
}

static void
check_score(float score)
{
	CHECK(score >= 0 && score <= 1);	/* false for NaN, too */
}

static void
check_entity(const GazDoc *doc, uint32_t entity)
{
	CHECK(entity < doc->entities.n);
}

static void
check_entities(const GazDoc *doc, const GazIndexes *indexes)
{
	for (uint32_t i = 0; i < indexes->n; i++)
		check_entity(doc, indexes->item[i]);
}

static void
check_tokens(const GazDoc *doc)
{
	uint32_t	at = 0;

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		const GazToken *t = &doc->tokens.item[i];

		CHECK(t->start >= at && t->start < t->end && t->end <= doc->len);
		at = t->end;
	}
	if (doc->char_table == NULL)
		return;
	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		CHECK(doc->char_table[i] <= doc->char_table[i + 1]);
		CHECK(doc->char_table[i] <= doc->tokens.item[i].start);
	}
}

static void
check_matches(const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->matches.n; i++)
	{
		const GazMatch *m = &doc->matches.item[i];

		check_span(doc, m->span);
		CHECK(m->entry < doc->image->nentries);
		CHECK(i == 0 || m[-1].span.from <= m->span.from);
	}
}

static void
check_layout(const GazDoc *doc)
{
	uint32_t	at = 0;
	uint32_t	paragraph = 0;

	check_optional(doc, doc->layout.title);
	check_optional(doc, doc->layout.body);
	check_optional(doc, doc->layout.source);
	check_optional(doc, doc->layout.published);
	check_optional(doc, doc->layout.dateline);
	check_optional(doc, doc->layout.dateline_place);
	for (uint32_t i = 0; i < doc->layout.authors.n; i++)
		check_span(doc, doc->layout.authors.item[i]);
	for (uint32_t i = 0; i < doc->layout.furniture.n; i++)
		check_span(doc, doc->layout.furniture.item[i]);
	for (uint32_t i = 0; i < doc->sentences.n; i++)
	{
		const GazSentence *s = &doc->sentences.item[i];

		check_span(doc, s->span);
		CHECK(s->span.from >= at);
		CHECK(s->paragraph >= paragraph);
		CHECK(s->section <= GAZ_SECTION_FURNITURE);
		at = s->span.to;
		paragraph = s->paragraph;
	}
}

static void
check_mentions(const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];

		check_span(doc, m->span);
		CHECK(m->kind < GAZ_MENTION_KIND_COUNT);
		CHECK(m->rule != NULL);
		CHECK(m->sentence == GAZ_NONE || m->sentence < doc->sentences.n);
		CHECK(m->entry == GAZ_NONE || m->entry < doc->image->nentries);
		CHECK(m->entity == GAZ_NONE || m->entity < doc->entities.n);
		if (m->data != GAZ_NONE && m->kind == GAZ_M_AMOUNT)
			CHECK(m->data < doc->amounts.n);
		if (m->data != GAZ_NONE && m->kind == GAZ_M_DATE)
			CHECK(m->data < doc->dates.n);
		if (m->data != GAZ_NONE && m->kind == GAZ_M_ROLE)
			CHECK(m->data < doc->roles.n);
		check_score(m->score);
	}
	for (uint32_t i = 0; doc->cover != NULL && i < doc->tokens.n; i++)
	{
		uint32_t	over = doc->cover[i];

		if (over == GAZ_NONE)
			continue;
		CHECK(over < doc->mentions.n);
		CHECK(!doc->mentions.item[over].dropped);
		CHECK(gaz_span_contains(doc->mentions.item[over].span,
								gaz_span(i, i + 1)));
	}
}

static void
check_named(const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->entities.n; i++)
	{
		const GazEntity *e = &doc->entities.item[i];

		CHECK(e->kind <= GAZ_M_PRODUCT);
		check_span(doc, e->name);
		check_score(e->score);
		CHECK(e->entry == GAZ_NONE || e->entry < doc->image->nentries);
		for (uint32_t k = 0; k < e->aliases.n; k++)
			check_span(doc, e->aliases.item[k]);
		for (uint32_t k = 0; k < e->mentions.n; k++)
		{
			check_span(doc, e->mentions.item[k]);
			CHECK(k == 0 ||
				  e->mentions.item[k - 1].from <= e->mentions.item[k].from);
		}
		for (uint32_t k = 0; k < e->roles.n; k++)
			CHECK(e->roles.item[k] < doc->roles.n);
	}
	for (uint32_t i = 0; i < doc->roles.n; i++)
	{
		const GazRole *r = &doc->roles.item[i];

		check_span(doc, r->phrase);
		check_optional(doc, r->title);
		check_optional(doc, r->organization);
		if (r->person != GAZ_NONE)
			check_entity(doc, r->person);
	}
}

static void
check_during(GazDates during)
{
	if (during.from != GAZ_NO_DAY)
		CHECK(during.from < during.to);
}

static void
check_values(const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->amounts.n; i++)
	{
		check_span(doc, doc->amounts.item[i].span);
		CHECK(doc->amounts.item[i].value != NULL);
		CHECK(doc->amounts.item[i].unit != NULL);
	}
	for (uint32_t i = 0; i < doc->dates.n; i++)
	{
		check_span(doc, doc->dates.item[i].span);
		check_during(doc->dates.item[i].during);
	}
	for (uint32_t i = 0; i < doc->industries.n; i++)
	{
		const GazIndustry *industry = &doc->industries.item[i];

		CHECK(industry->category < doc->image->ncategories);
		check_score(industry->score);
		CHECK(industry->score >= doc->settings->min_industry_score);
		for (uint32_t k = 0; k < industry->evidence.n; k++)
			check_span(doc, industry->evidence.item[k]);
	}
}

static void
check_relations(const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->events.n; i++)
	{
		const GazEvent *e = &doc->events.item[i];

		CHECK(e->kind != NULL);
		CHECK(e->modality <= GAZ_DENIED);
		check_entities(doc, &e->actors);
		check_entities(doc, &e->targets);
		check_entities(doc, &e->places);
		check_entities(doc, &e->participants);
		check_during(e->during);
		check_span(doc, e->span);
		check_span(doc, e->trigger);
		check_score(e->score);
	}
	for (uint32_t i = 0; i < doc->statements.n; i++)
	{
		const GazStatement *s = &doc->statements.item[i];

		if (s->speaker != GAZ_NONE)
			check_entity(doc, s->speaker);
		check_optional(doc, s->verb);
		check_span(doc, s->content);
		check_span(doc, s->span);
	}
	for (uint32_t i = 0; i < doc->directives.n; i++)
	{
		const GazDirective *d = &doc->directives.item[i];

		if (d->speaker != GAZ_NONE)
			check_entity(doc, d->speaker);
		check_span(doc, d->action);
		check_span(doc, d->span);
		check_entities(doc, &d->programmes);
		for (uint32_t k = 0; k < d->industries.n; k++)
			CHECK(d->industries.item[k] < doc->image->ncategories);
	}
}

static void
check_doc(const GazDoc *doc)
{
	check_tokens(doc);
	check_matches(doc);
	check_layout(doc);
	check_mentions(doc);
	check_named(doc);
	check_values(doc);
	check_relations(doc);
}

static void
check_same(const GazDoc *a, const GazDoc *b)
{
	CHECK(a->mentions.n == b->mentions.n);
	for (uint32_t i = 0; i < a->mentions.n; i++)
	{
		const GazMention *m = &a->mentions.item[i];
		const GazMention *other = &b->mentions.item[i];

		CHECK(m->kind == other->kind && gaz_span_same(m->span, other->span));
		CHECK(m->rule == other->rule && m->entity == other->entity);
	}
	CHECK(a->entities.n == b->entities.n);
	CHECK(a->events.n == b->events.n);
	CHECK(a->statements.n == b->statements.n);
	CHECK(a->directives.n == b->directives.n);
	CHECK(a->industries.n == b->industries.n);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	image = gaz_fuzz_lexicon();
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	GazSettings settings;
	GazArena   *arena;
	GazDepth	depth;
	GazDoc	   *doc;
	char	   *text;
	uint8_t		flags;

	if (size < 2)
		return 0;
	flags = data[0] - '0';
	settings = (GazSettings) {
		.has_title = flags & 1,
		.trace = (flags & 2) != 0,
		.published = data[1] == '0' ? GAZ_NO_DAY : (data[1] - '0') * 97,
		.min_industry_score = (data[1] & 3) / 4.0f
	};
	depth = (flags & 4) ? GAZ_INDUSTRIES : GAZ_ALL;

	/* a copy of its own, so that reading before its first byte shows, too */
	size -= 2;
	text = malloc(size);
	memcpy(text, data + 2, size);
	arena = gaz_arena_create(gaz_malloc_hooks());
	doc = gaz_analyse(arena, image, text, (uint32_t) size, &settings, depth);
	check_doc(doc);
	if (flags & 8)
		check_same(doc, gaz_analyse(arena, image, text, (uint32_t) size,
									&settings, depth));
	gaz_arena_destroy(arena);
	free(text);
	return 0;
}
