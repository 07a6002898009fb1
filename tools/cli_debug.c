/*-------------------------------------------------------------------------
 *
 * cli_debug.c
 *	  What each layer of the analysis found, one line each.
 *
 *-------------------------------------------------------------------------
 */
#include "cli.h"

static void
put_span(FILE *out, const GazDoc *doc, GazSpan span)
{
	uint32_t	len;
	const char *s;

	if (gaz_span_empty(span))
		return;
	s = gaz_doc_text(doc, span, &len);
	for (uint32_t i = 0; i < len; i++)
		putc(s[i] == '\n' || s[i] == '\t' ? ' ' : s[i], out);
}

static void
put_kinds(FILE *out, uint64_t kinds)
{
	const char *comma = "";

	for (int k = 0; k < GAZ_TERM_KIND_COUNT; k++)
	{
		if ((kinds & gaz_kind_bit(k)) == 0)
			continue;
		fprintf(out, "%s%s", comma, gaz_kind_name(k));
		comma = ",";
	}
}

static void
put_flags(FILE *out, const GazToken *t)
{
	static const struct
	{
		uint16_t	flag;
		char		letter;
	}			letters[] = {
		{GAZ_TF_SPACE, '_'}, {GAZ_TF_LINE, 'l'}, {GAZ_TF_PARA, 'p'},
		{GAZ_TF_CAP, 'C'}, {GAZ_TF_UPPER, 'U'}, {GAZ_TF_MIXED, 'M'},
		{GAZ_TF_DOTTED, 'D'}, {GAZ_TF_POSS, 's'}, {GAZ_TF_NONASCII, 'n'},
		{GAZ_TF_WIDE, 'w'}, {GAZ_TF_OPEN, '('}, {GAZ_TF_CLOSE, ')'},
		{GAZ_TF_QUOTE, '"'}, {GAZ_TF_BAD, '!'}
	};

	for (size_t i = 0; i < GAZ_LENGTHOF(letters); i++)
	{
		if (t->flags & letters[i].flag)
			putc(letters[i].letter, out);
	}
}

void
cli_print_tokens(FILE *out, const GazDoc *doc)
{
	static const char *const kinds[] = {
		"", "word", "number", "punct", "symbol", "han", "markup"
	};

	for (uint32_t i = 0; i < doc->tokens.n; i++)
	{
		const GazToken *t = &doc->tokens.item[i];

		fprintf(out, "token\t%u\t", i);
		put_span(out, doc, gaz_span(i, i + 1));
		fprintf(out, "\t%s\t", kinds[t->kind]);
		put_flags(out, t);
		fprintf(out, "\tword %u\t", t->word);
		put_kinds(out, t->kinds);
		putc('\n', out);
	}
}

void
cli_print_matches(FILE *out, const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->matches.n; i++)
	{
		const GazMatch *m = &doc->matches.item[i];
		const GazEntry *e = &doc->image->entries[m->entry];

		fprintf(out, "match\t%u-%u\t", m->span.from, m->span.to);
		put_span(out, doc, m->span);
		fprintf(out, "\t%s\tterm %lld '%s'\tname '%s'\tscheme '%s'\t"
				"code '%s'\tweight %g\n", gaz_kind_name(m->kind),
				(long long) e->id, gaz_image_string(doc->image, e->term),
				gaz_image_string(doc->image, e->name),
				gaz_image_string(doc->image, e->scheme),
				gaz_image_string(doc->image, e->code), e->weight);
	}
}

void
cli_print_mentions(FILE *out, const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->mentions.n; i++)
	{
		const GazMention *m = &doc->mentions.item[i];
		const char *section = "none";

		if (m->sentence != GAZ_NONE && m->sentence < doc->sentences.n)
			section = gaz_section_name(
									   doc->sentences.item[m->sentence].section);
		fprintf(out, "%s\t%u-%u\t", m->dropped ? "dropped" : "mention",
				m->span.from, m->span.to);
		put_span(out, doc, m->span);
		fprintf(out, "\t%s\t%s\t%.2f\tsentence %d %s\tentity %d",
				gaz_mention_kind_name(m->kind), m->rule, m->score,
				(int) m->sentence, section, (int) m->entity);
		if (m->entry != GAZ_NONE)
			fprintf(out, "\tterm %lld",
					(long long) doc->image->entries[m->entry].id);
		putc('\n', out);
	}
}

void
cli_print_trace(FILE *out, const GazDoc *doc)
{
	for (uint32_t i = 0; i < doc->trace.n; i++)
	{
		const GazTrace *t = &doc->trace.item[i];

		fprintf(out, "%s\t%u-%u\t", t->step, t->span.from, t->span.to);
		put_span(out, doc, t->span);
		fprintf(out, "\t%s\t%s\t%.3f\n", t->what, t->detail ? t->detail : "",
				t->score);
	}
}
