/*-------------------------------------------------------------------------
 *
 * cli_json.c
 *	  The article as JSON, in the shape of to_jsonb(gazette.parse(body)).
 *
 * Keys are the attributes of the composite types, spans are strings in the
 * form of int4range, positions count characters from 1.
 *
 *-------------------------------------------------------------------------
 */
#include <stdlib.h>

#include "cli.h"
#include "recognise/calendar.h"
#include "text/utf8.h"

/* ---- values ---- */

static void
put_char(FILE *out, uint32_t c)
{
	char		bytes[4];

	switch (c)
	{
		case '"':
		case '\\':
			fprintf(out, "\\%c", (int) c);
			break;
		case '\n':
			fputs("\\n", out);
			break;
		default:
			if (c < 0x20)
				fprintf(out, "\\u%04x", c);
			else
				fwrite(bytes, 1, gaz_utf8_encode(c, bytes), out);
	}
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* White space becomes single blanks, unless it is to stay as it is. */
static void
put_text(FILE *out, const char *s, size_t len, bool as_is)
{
	const char *end = s + len;

	putc('"', out);
	while (s < end)
	{
		int			n = 1;

		if (!as_is && is_blank(*s))
		{
			while (s + n < end && is_blank(s[n]))
				n++;
			putc(' ', out);
		}
		else
			put_char(out, gaz_utf8_decode(s, end, &n));
		s += n;
	}
	putc('"', out);
}

static void
put_string(FILE *out, const char *s)
{
	if (s == NULL || *s == '\0')
		fputs("null", out);
	else
		put_text(out, s, strlen(s), true);
}

static void
put_span_text(FILE *out, const GazDoc *doc, GazSpan span, bool as_is)
{
	uint32_t	len;
	const char *s;

	if (gaz_span_empty(span))
	{
		fputs("null", out);
		return;
	}
	s = gaz_doc_text(doc, span, &len);
	put_text(out, s, len, as_is);
}

static void
put_range(FILE *out, const GazDoc *doc, GazSpan span)
{
	const GazToken *first = &doc->tokens.item[span.from];
	const GazToken *last = &doc->tokens.item[span.to - 1];
	uint32_t	from = first->start;
	uint32_t	to = last->end;

	if (doc->char_table)
	{
		from -= doc->char_table[span.from];
		to -= doc->char_table[span.to - 1];
		for (uint32_t i = last->start; i < last->end; i++)
			to -= (doc->text[i] & 0xC0) == 0x80;
	}
	fprintf(out, "[%u,%u)", from + 1, to + 1);
}

static void
put_span(FILE *out, const GazDoc *doc, GazSpan span)
{
	if (gaz_span_empty(span))
	{
		fputs("null", out);
		return;
	}
	putc('"', out);
	put_range(out, doc, span);
	putc('"', out);
}

static void
put_spans(FILE *out, const GazDoc *doc, const GazSpans *spans)
{
	const char *comma = "";

	fputs("\"{", out);
	for (uint32_t i = 0; i < spans->n; i++)
	{
		if (gaz_span_empty(spans->item[i]))
			continue;
		fputs(comma, out);
		put_range(out, doc, spans->item[i]);
		comma = ",";
	}
	fputs("}\"", out);
}

static void
put_span_texts(FILE *out, const GazDoc *doc, const GazSpans *spans)
{
	putc('[', out);
	for (uint32_t i = 0; i < spans->n; i++)
	{
		fputs(i > 0 ? ", " : "", out);
		put_span_text(out, doc, spans->item[i], false);
	}
	putc(']', out);
}

static void
put_entity(FILE *out, const GazDoc *doc, uint32_t entity)
{
	if (entity == GAZ_NONE)
		fputs("null", out);
	else
		put_span_text(out, doc, doc->entities.item[entity].name, false);
}

static void
put_entities(FILE *out, const GazDoc *doc, const GazIndexes *entities)
{
	putc('[', out);
	for (uint32_t i = 0; i < entities->n; i++)
	{
		fputs(i > 0 ? ", " : "", out);
		put_entity(out, doc, entities->item[i]);
	}
	putc(']', out);
}

static void
put_day(FILE *out, int32_t day)
{
	GazCivil	civil = gaz_civil(day);

	fprintf(out, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

static void
put_days(FILE *out, GazDates days)
{
	if ((days.from == GAZ_NO_DAY && days.to == GAZ_NO_DAY) ||
		(days.to != GAZ_NO_DAY && days.from >= days.to))
	{
		fputs("null", out);
		return;
	}
	fputs(days.from == GAZ_NO_DAY ? "\"(" : "\"[", out);
	if (days.from != GAZ_NO_DAY)
		put_day(out, days.from);
	putc(',', out);
	if (days.to != GAZ_NO_DAY)
		put_day(out, days.to);
	fputs(")\"", out);
}

/* Only a plain decimal is a JSON number. */
static void
put_number(FILE *out, const char *value)
{
	const char *p = value;

	if (p && *p == '-')
		p++;
	if (p == NULL || *p < '0' || *p > '9' ||
		p[strspn(p, "0123456789.")] != '\0')
		fputs("null", out);
	else
		fputs(value, out);
}

/* ---- rows ---- */

#define KEY(name) fputs(", \"" name "\": ", out)
#define FIRST_KEY(name) fputs("{\"" name "\": ", out)

static void
put_score(FILE *out, float score)
{
	KEY("score");
	fprintf(out, "%.6g", score);
}

static void
put_role(FILE *out, const GazDoc *doc, const GazRole *role)
{
	FIRST_KEY("phrase");
	put_span_text(out, doc, role->phrase, false);
	KEY("title");
	put_span_text(out, doc, role->title, false);
	KEY("organization");
	put_span_text(out, doc, role->organization, false);
	putc('}', out);
}

static void
put_roles(FILE *out, const GazDoc *doc, const GazEntity *person)
{
	putc('[', out);
	for (uint32_t i = 0; i < person->roles.n; i++)
	{
		fputs(i > 0 ? ", " : "", out);
		put_role(out, doc, &doc->roles.item[person->roles.item[i]]);
	}
	putc(']', out);
}

static void
put_named(FILE *out, const GazDoc *doc, const GazEntity *e)
{
	FIRST_KEY("name");
	put_span_text(out, doc, e->name, false);
	if (e->kind == GAZ_M_PERSON)
	{
		KEY("roles");
		put_roles(out, doc, e);
	}
	if (e->kind == GAZ_M_ORGANIZATION || e->kind == GAZ_M_PLACE)
	{
		KEY("kind");
		put_string(out, e->type);
	}
	if (e->kind == GAZ_M_PLACE)
	{
		KEY("code");
		put_string(out, e->code);
		KEY("within");
		put_string(out, e->within);
	}
	if (e->kind == GAZ_M_PROGRAMME)
	{
		KEY("canonical");
		put_string(out, e->canonical);
	}
	if (e->kind == GAZ_M_PERSON || e->kind == GAZ_M_ORGANIZATION)
	{
		KEY("aliases");
		put_span_texts(out, doc, &e->aliases);
	}
	KEY("mentions");
	put_spans(out, doc, &e->mentions);
	put_score(out, e->score);
	putc('}', out);
}

static void
put_industry(FILE *out, const GazDoc *doc, const GazIndustry *industry)
{
	const GazCategory *c = &doc->image->categories[industry->category];

	FIRST_KEY("scheme");
	put_string(out, gaz_image_string(doc->image, c->scheme));
	KEY("code");
	put_string(out, gaz_image_string(doc->image, c->code));
	KEY("path");
	put_string(out, gaz_image_string(doc->image, c->path));
	KEY("title");
	put_string(out, gaz_image_string(doc->image, c->title));
	put_score(out, industry->score);
	KEY("evidence");
	put_spans(out, doc, &industry->evidence);
	putc('}', out);
}

static void
put_event(FILE *out, const GazDoc *doc, const GazEvent *event)
{
	FIRST_KEY("kind");
	put_string(out, event->kind);
	KEY("modality");
	put_string(out, gaz_modality_name(event->modality));
	KEY("actors");
	put_entities(out, doc, &event->actors);
	KEY("targets");
	put_entities(out, doc, &event->targets);
	KEY("places");
	put_entities(out, doc, &event->places);
	KEY("participants");
	put_entities(out, doc, &event->participants);
	KEY("during");
	put_days(out, event->during);
	KEY("span");
	put_span(out, doc, event->span);
	putc('}', out);
}

static void
put_statement(FILE *out, const GazDoc *doc, const GazStatement *statement)
{
	FIRST_KEY("speaker");
	put_entity(out, doc, statement->speaker);
	KEY("verb");
	put_span_text(out, doc, statement->verb, false);
	KEY("content");
	put_span_text(out, doc, statement->content, true);
	KEY("quoted");
	fputs(statement->quoted ? "true" : "false", out);
	KEY("span");
	put_span(out, doc, statement->span);
	putc('}', out);
}

static void
put_directive(FILE *out, const GazDoc *doc, const GazDirective *directive)
{
	FIRST_KEY("ordinal");
	if (directive->ordinal == 0)
		fputs("null", out);
	else
		fprintf(out, "%d", directive->ordinal);
	KEY("action");
	put_span_text(out, doc, directive->action, false);
	KEY("speaker");
	put_entity(out, doc, directive->speaker);
	KEY("programmes");
	put_entities(out, doc, &directive->programmes);
	KEY("industries");
	putc('[', out);
	for (uint32_t i = 0; i < directive->industries.n; i++)
	{
		uint32_t	category = directive->industries.item[i];

		fputs(i > 0 ? ", " : "", out);
		put_string(out, gaz_image_string(doc->image,
										 doc->image->categories[category].path));
	}
	putc(']', out);
	KEY("span");
	put_span(out, doc, directive->span);
	putc('}', out);
}

static void
put_amount(FILE *out, const GazDoc *doc, const GazAmount *amount)
{
	FIRST_KEY("text");
	put_span_text(out, doc, amount->span, false);
	KEY("value");
	put_number(out, amount->value);
	KEY("unit");
	put_string(out, amount->unit);
	KEY("span");
	put_span(out, doc, amount->span);
	putc('}', out);
}

static void
put_moment(FILE *out, const GazDoc *doc, const GazMoment *moment)
{
	FIRST_KEY("text");
	put_span_text(out, doc, moment->span, false);
	KEY("during");
	put_days(out, moment->during);
	KEY("span");
	put_span(out, doc, moment->span);
	putc('}', out);
}

/* ---- the article ---- */

static void
put_all_named(FILE *out, const GazDoc *doc, const char *key,
			  GazMentionKind kind)
{
	const char *comma = "";

	fprintf(out, ", \"%s\": [", key);
	for (uint32_t i = 0; i < doc->entities.n; i++)
	{
		if (doc->entities.item[i].kind != kind)
			continue;
		fputs(comma, out);
		put_named(out, doc, &doc->entities.item[i]);
		comma = ", ";
	}
	putc(']', out);
}

#define PUT_ALL(key, list, put) \
	do { \
		KEY(key); \
		putc('[', out); \
		for (uint32_t i = 0; i < doc->list.n; i++) \
		{ \
			fputs(i > 0 ? ", " : "", out); \
			put(out, doc, &doc->list.item[i]); \
		} \
		putc(']', out); \
	} while (0)

void
cli_print_article(FILE *out, const GazDoc *doc)
{
	FIRST_KEY("title");
	put_span_text(out, doc, doc->layout.title, false);
	KEY("source");
	put_span_text(out, doc, doc->layout.source, false);
	KEY("authors");
	put_span_texts(out, doc, &doc->layout.authors);
	KEY("published");
	if (doc->published == GAZ_NO_DAY)
		fputs("null", out);
	else
	{
		putc('"', out);
		put_day(out, doc->published);
		putc('"', out);
	}
	KEY("language");
	put_string(out, doc->language);
	KEY("body");
	put_span(out, doc, doc->layout.body);
	put_all_named(out, doc, "persons", GAZ_M_PERSON);
	put_all_named(out, doc, "organizations", GAZ_M_ORGANIZATION);
	put_all_named(out, doc, "places", GAZ_M_PLACE);
	put_all_named(out, doc, "programmes", GAZ_M_PROGRAMME);
	put_all_named(out, doc, "products", GAZ_M_PRODUCT);
	PUT_ALL("industries", industries, put_industry);
	PUT_ALL("events", events, put_event);
	PUT_ALL("statements", statements, put_statement);
	PUT_ALL("directives", directives, put_directive);
	PUT_ALL("amounts", amounts, put_amount);
	PUT_ALL("dates", dates, put_moment);
	fputs("}\n", out);
}

/* ---- reading ---- */

static uint32_t
hex4(const char *p)
{
	char		digits[5] = {0};

	strncpy(digits, p, 4);
	return (uint32_t) strtoul(digits, NULL, 16);
}

/* The escape behind a backslash at *p, which moves behind it. */
static uint32_t
read_escape(const char **p)
{
	static const char from[] = "nrtbf";
	static const char to[] = "\n\r\t\b\f";
	char		c = *(*p)++;
	const char *found = memchr(from, c, sizeof(from) - 1);
	uint32_t	unit;

	if (found)
		return to[found - from];
	if (c != 'u' || strlen(*p) < 4)
		return (unsigned char) c;
	unit = hex4(*p);
	*p += 4;
	if (unit >= 0xD800 && unit < 0xDC00 && (*p)[0] == '\\' &&
		(*p)[1] == 'u' && strlen(*p) >= 6)
	{
		unit = 0x10000 + ((unit - 0xD800) << 10) + (hex4(*p + 2) - 0xDC00);
		*p += 6;
	}
	return unit;
}

/* The string that opens at *p, which moves behind its closing quote. */
static char *
read_string(GazArena *arena, const char **p)
{
	char	   *s = gaz_arena_alloc(arena, strlen(*p) + 1);
	size_t		n = 0;

	for ((*p)++; **p != '\0' && **p != '"';)
	{
		if (**p != '\\')
			s[n++] = *(*p)++;
		else if (*++(*p) != '\0')
			n += gaz_utf8_encode(read_escape(p), s + n);
	}
	*p += **p == '"';
	s[n] = '\0';
	return s;
}

char *
cli_json_field(GazArena *arena, const char *line, const char *key)
{
	int			depth = 0;
	bool		is_value = false;
	bool		wanted = false;

	for (const char *p = line; *p != '\0';)
	{
		char		c = *p;

		if (c == '"')
		{
			char	   *s = read_string(arena, &p);

			if (depth == 1 && is_value && wanted)
				return s;
			if (depth == 1 && !is_value)
				wanted = strcmp(s, key) == 0;
			continue;
		}
		p++;
		if (c == '{' || c == '[')
			depth++;
		else if (c == '}' || c == ']')
			depth--;
		else if (depth == 1 && (c == ':' || c == ','))
			is_value = c == ':';
	}
	return NULL;
}
