/*-------------------------------------------------------------------------
 *
 * mention.c
 *	  The small helpers that every recogniser uses on the document.
 *
 * They keep the bookkeeping in one place: a mention always knows its sentence,
 * and a trace line costs nothing unless the settings ask for it.
 *
 *-------------------------------------------------------------------------
 */
#include "recognise/mention.h"

#include <stdarg.h>
#include <stdio.h>

/* A trace line is for people; longer details are cut. */
#define TRACE_MAX 512

const char *
gaz_mention_kind_name(GazMentionKind kind)
{
	static const char *const names[GAZ_MENTION_KIND_COUNT] = {
		[GAZ_M_PERSON] = "person",
		[GAZ_M_ORGANIZATION] = "organization",
		[GAZ_M_PLACE] = "place",
		[GAZ_M_PROGRAMME] = "programme",
		[GAZ_M_PRODUCT] = "product",
		[GAZ_M_ROLE] = "role",
		[GAZ_M_AMOUNT] = "amount",
		[GAZ_M_DATE] = "date",
		[GAZ_M_INDUSTRY] = "industry",
		[GAZ_M_ORDINAL] = "ordinal",
		[GAZ_M_EVENT] = "event",
		[GAZ_M_STATEMENT] = "statement",
		[GAZ_M_DIRECTIVE] = "directive",
	};

	return (unsigned) kind < GAZ_MENTION_KIND_COUNT ? names[kind] : "unknown";
}

const char *
gaz_modality_name(GazModality modality)
{
	static const char *const names[] = {
		[GAZ_DONE] = "done",
		[GAZ_PLANNED] = "planned",
		[GAZ_URGED] = "urged",
		[GAZ_DENIED] = "denied",
	};

	return (unsigned) modality < GAZ_LENGTHOF(names) ? names[modality] : "done";
}

/*
 * Sentences come in the order of the text and do not overlap, but pieces of
 * markup between blocks may belong to none of them.
 */
static void
note_sentences(GazDoc *doc)
{
	size_t		size = doc->tokens.n * sizeof(*doc->sentence_of);

	doc->sentence_of = gaz_arena_alloc(doc->arena, size);
	memset(doc->sentence_of, 0xff, size);
	for (uint32_t s = 0; s < doc->sentences.n; s++)
	{
		GazSpan		span = doc->sentences.item[s].span;

		for (uint32_t i = span.from; i < span.to; i++)
			doc->sentence_of[i] = s;
	}
}

/* What may stand inside a capital run; name.c looks at it more closely. */
static inline bool
may_join(const GazToken *t)
{
	return t->kind == GAZ_TK_NUMBER || t->word == GAZ_W_HYPHEN ||
		t->word == GAZ_W_AMP || t->word == GAZ_W_DOT ||
		(t->flags & GAZ_TF_POSS) != 0;
}

/* More than half of the characters are Han: Chinese, else English. */
void
gaz_note_tokens(GazDoc *doc)
{
	uint32_t	han = 0;
	uint32_t	words = 0;

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		const GazToken *t = &doc->tokens.item[i];
		uint64_t	bits = t->flags & GAZ_TF_PARA ? GAZ_T_PARA : 0;

		if (t->kind == GAZ_TK_WORD)
		{
			words++;
			bits |= t->flags & GAZ_TF_CAP ? GAZ_T_CAPITAL : 0;
		}
		else if (t->kind == GAZ_TK_HAN)
			han++;
		else
			bits |= (may_join(t) ? GAZ_T_JOINT : 0) |
				(t->flags & GAZ_TF_OPEN ? GAZ_T_OPEN : 0);
		doc->matches.kinds[i] |= bits;
	}
	note_sentences(doc);
	doc->has_han = han > 0;
	doc->language = han > words * 2 ? "zh" : "en";
}

uint32_t
gaz_doc_add(GazDoc *doc, GazMentionKind kind, GazSpan span, const char *rule,
			uint32_t entry, float score)
{
	GazMention *m = gaz_vec_push(doc->arena, &doc->mentions);

	m->span = span;
	m->kind = kind;
	m->sentence = gaz_doc_sentence_of(doc, span.from);
	m->entry = entry;
	m->entity = GAZ_NONE;
	m->data = GAZ_NONE;
	m->rule = rule;
	m->score = score;
	return doc->mentions.n - 1;
}

void
gaz_doc_trace(GazDoc *doc, const char *step, GazSpan span, float score,
			  const char *what, const char *format,...)
{
	char		detail[TRACE_MAX];
	va_list		args;
	GazTrace   *line;

	if (!doc->settings->trace)
		return;

	va_start(args, format);
	vsnprintf(detail, sizeof(detail), format, args);
	va_end(args);

	line = gaz_vec_push(doc->arena, &doc->trace);
	line->step = step;
	line->span = span;
	line->what = what;
	line->score = score;
	line->detail = gaz_arena_strndup(doc->arena, detail, strlen(detail));
}

const char *
gaz_doc_text(const GazDoc *doc, GazSpan span, uint32_t *len)
{
	uint32_t	start;

	if (gaz_span_empty(span) || span.to > doc->tokens.n)
	{
		*len = 0;
		return doc->text;
	}
	start = doc->tokens.item[span.from].start;
	*len = doc->tokens.item[span.to - 1].end - start;
	return doc->text + start;
}
