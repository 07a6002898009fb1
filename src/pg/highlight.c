/*-------------------------------------------------------------------------
 *
 * highlight.c
 *	  highlight(): the text with its mentions marked.
 *
 *	  ansi	  Mayor \e[1;32mAino Virta\e[0m visited ...
 *	  html	  Mayor <mark class="person">Aino Virta</mark> visited ...
 *
 * Where mentions nest or overlap, the one that begins first and reaches
 * furthest is marked and the others are not, so that marks never cross.
 *
 * The text may be hostile: in html all of its markup characters are escaped,
 * in ansi its control characters (it could move the cursor or set a window's
 * title) become '?'.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "pg/encoding.h"
#include "pg/evidence.h"
#include "pg/parse.h"

PG_FUNCTION_INFO_V1(gaz_sql_highlight);

typedef enum Format
{
	FORMAT_ANSI,
	FORMAT_HTML
} Format;

/* Bold colours for who and what, plain ones for the rest. */
static const char *const ansi_colours[GAZ_MENTION_KIND_COUNT] = {
	[GAZ_M_PERSON] = "1;32",
	[GAZ_M_ORGANIZATION] = "1;34",
	[GAZ_M_PLACE] = "1;33",
	[GAZ_M_PROGRAMME] = "1;35",
	[GAZ_M_PRODUCT] = "1;36",
	[GAZ_M_ROLE] = "32",
	[GAZ_M_AMOUNT] = "36",
	[GAZ_M_DATE] = "33",
	[GAZ_M_INDUSTRY] = "4",
	[GAZ_M_ORDINAL] = "35",
	[GAZ_M_EVENT] = "1;31",
	[GAZ_M_STATEMENT] = "34",
	[GAZ_M_DIRECTIVE] = "31",
};

static Format
format_argument(const char *name)
{
	if (strcmp(name, "ansi") == 0)
		return FORMAT_ANSI;
	if (strcmp(name, "html") == 0)
		return FORMAT_HTML;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("highlight format \"%s\" is not known", name),
			 errhint("Use \"ansi\" or \"html\".")));
	return FORMAT_ANSI;			/* keep compiler quiet */
}

static void
append_html(StringInfo out, const char *s, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
	{
		switch (s[i])
		{
			case '&':
				appendStringInfoString(out, "&amp;");
				break;
			case '<':
				appendStringInfoString(out, "&lt;");
				break;
			case '>':
				appendStringInfoString(out, "&gt;");
				break;
			case '"':
				appendStringInfoString(out, "&quot;");
				break;
			case '\'':
				appendStringInfoString(out, "&#39;");
				break;
			default:
				appendStringInfoCharMacro(out, s[i]);
		}
	}
}

static void
append_ansi(StringInfo out, const char *s, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
	{
		unsigned char c = s[i];
		bool		layout = c == '\n' || c == '\t' || c == '\r';

		/* 0xC2 0x80..0x9F are the controls of the second set. */
		if ((c < 0x20 && !layout) || c == 0x7f)
			appendStringInfoCharMacro(out, '?');
		else if (c == 0xC2 && i + 1 < len && (s[i + 1] & 0xE0) == 0x80)
		{
			appendStringInfoCharMacro(out, '?');
			i++;
		}
		else
			appendStringInfoCharMacro(out, s[i]);
	}
}

static void
append_text(StringInfo out, Format format, const char *s, uint32_t len)
{
	if (format == FORMAT_HTML)
		append_html(out, s, len);
	else
		append_ansi(out, s, len);
}

static void
append_mention(StringInfo out, Format format, const GazDoc *doc,
			   const GazMention *m)
{
	uint32_t	len;
	const char *s = gaz_doc_text(doc, m->span, &len);

	if (format == FORMAT_HTML)
		appendStringInfo(out, "<mark class=\"%s\">",
						 gaz_mention_kind_name(m->kind));
	else
		appendStringInfo(out, "\033[%sm", ansi_colours[m->kind]);
	append_text(out, format, s, len);
	appendStringInfoString(out, format == FORMAT_HTML ? "</mark>" : "\033[0m");
}

static void
mark_mentions(StringInfo out, Format format, const GazDoc *doc)
{
	uint32_t	n;
	const GazMention **mentions = gaz_sorted_mentions(doc, &n);
	uint32_t	done = 0;		/* bytes written so far */

	for (uint32_t i = 0; i < n; i++)
	{
		const GazMention *m = mentions[i];
		uint32_t	start = doc->tokens.item[m->span.from].start;

		CHECK_FOR_INTERRUPTS();
		if (start < done)
			continue;
		append_text(out, format, doc->text + done, start - done);
		append_mention(out, format, doc, m);
		done = doc->tokens.item[m->span.to - 1].end;
	}
	append_text(out, format, doc->text + done, doc->len - done);
}

Datum
gaz_sql_highlight(PG_FUNCTION_ARGS)
{
	Format		format = format_argument(text_to_cstring(PG_GETARG_TEXT_PP(1)));
	GazSettings settings = gaz_pg_settings();
	GazParse   *parse = gaz_pg_parse(PG_GETARG_DATUM(0), &settings, GAZ_ALL);
	StringInfoData out;
	Datum		result;

	initStringInfo(&out);
	mark_mentions(&out, format, gaz_pg_doc(parse));
	gaz_pg_release(parse);
	result = gaz_pg_text(out.data, out.len);
	PG_RETURN_DATUM(result);
}
