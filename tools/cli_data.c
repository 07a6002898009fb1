/*-------------------------------------------------------------------------
 *
 * cli_data.c
 *	  Builds a lexicon image from the TSV files of data/, as a server does from its tables.
 *
 * Rows are numbered in the order of the files' names and their lines, which is
 * how the install script numbers them, so that entries have the ids that they
 * have in a database.
 *
 *-------------------------------------------------------------------------
 */
#include <glob.h>
#include <stdlib.h>

#include "cli.h"

#define MAX_COLUMNS 16

/* One TSV file, read line by line. */
typedef struct Table
{
	const char *file;
	int			line;
	char	   *rest;			/* unread */
	char	   *names[MAX_COLUMNS];
	char	   *fields[MAX_COLUMNS];
	int			ncolumns;
} Table;

static int
split(char *line, char *fields[MAX_COLUMNS])
{
	int			n = 0;

	for (char *p = line; p != NULL && n < MAX_COLUMNS; n++)
	{
		char	   *tab = strchr(p, '\t');

		fields[n] = p;
		if (tab)
			*tab++ = '\0';
		p = tab;
	}
	return n;
}

/* The next line that is neither empty nor a comment. */
static char *
next_line(Table *t)
{
	while (*t->rest != '\0')
	{
		char	   *line = t->rest;
		size_t		len = strcspn(line, "\n");

		t->rest = line + len + (line[len] == '\n');
		t->line++;
		if (len > 0 && line[len - 1] == '\r')
			len--;
		line[len] = '\0';
		if (len > 0 && line[0] != '#')
			return line;
	}
	return NULL;
}

static void
open_table(GazArena *arena, const char *file, Table *t)
{
	size_t		len;
	char	   *header;

	memset(t, 0, sizeof(*t));
	t->file = file;
	t->rest = cli_read_file(arena, file, &len);
	header = next_line(t);
	if (header)
		t->ncolumns = split(header, t->names);
}

static bool
next_row(Table *t)
{
	char	   *line = next_line(t);
	int			n;

	if (line == NULL)
		return false;
	n = split(line, t->fields);
	if (n > t->ncolumns)
		cli_fail("%s:%d: more fields than columns", t->file, t->line);
	for (; n < t->ncolumns; n++)
		t->fields[n] = "";
	return true;
}

/* The field of a column, "" where the file leaves it out. */
static const char *
field(const Table *t, const char *name)
{
	for (int i = 0; i < t->ncolumns; i++)
	{
		if (strcmp(t->names[i], name) == 0)
			return t->fields[i];
	}
	return "";
}

/* ---- categories ---- */

typedef struct Category
{
	const char *scheme;
	const char *code;
	const char *path;
} Category;

typedef GAZ_VEC(Category) Categories;

/* The label of a path: the code without its parent's part. */
static char *
label_of(GazArena *arena, const char *code, const char *parent)
{
	size_t		n = strlen(parent);
	char	   *label;

	if (n > 0 && strncmp(code, parent, n) == 0 && code[n] == '.')
		code += n + 1;
	label = gaz_arena_strndup(arena, code, strlen(code));
	for (char *p = label; *p; p++)
	{
		if (*p == '.' || *p == '-')
			*p = '_';
	}
	return label;
}

static const char *
path_of(const Categories *all, const char *scheme, const char *code)
{
	for (uint32_t i = all->n; i-- > 0;)
	{
		if (strcmp(all->item[i].code, code) == 0 &&
			strcmp(all->item[i].scheme, scheme) == 0)
			return all->item[i].path;
	}
	return NULL;
}

static void
load_categories(GazArena *arena, const char *file, Categories *all,
				GazBuilder *builder)
{
	Table		t;

	open_table(arena, file, &t);
	while (next_row(&t))
	{
		const char *scheme = field(&t, "scheme");
		const char *code = field(&t, "code");
		const char *parent = field(&t, "parent");
		const char *above = *parent ? path_of(all, scheme, parent) : scheme;
		Category   *c;

		if (above == NULL)
			cli_fail("%s:%d: parent %s does not come before it", file, t.line,
					 parent);
		c = gaz_vec_push(arena, all);
		c->scheme = scheme;
		c->code = code;
		c->path = gaz_arena_printf(arena, "%s.%s", above,
								   label_of(arena, code, parent));
		gaz_builder_add_category(builder, scheme, code, parent, c->path,
								 field(&t, "title"));
	}
}

/* ---- terms ---- */

static const char *const faults[] = {
	[GAZ_TERM_EMPTY] = "no words",
	[GAZ_TERM_TOO_LONG] = "too long",
	[GAZ_TERM_NOT_ONE_WORD] = "not one word",
};

static void
load_terms(GazArena *arena, const char *file, int64_t *id,
		   GazBuilder *builder)
{
	Table		t;

	open_table(arena, file, &t);
	while (next_row(&t))
	{
		const char *weight = field(&t, "weight");
		int			kind = gaz_kind_of_name(field(&t, "kind"));
		GazTermFault fault;
		GazTermRow	row = {
			.id = ++*id,
			.kind = kind,
			.term = field(&t, "term"),
			.name = field(&t, "name"),
			.scheme = field(&t, "scheme"),
			.code = field(&t, "code"),
			.language = field(&t, "language"),
			.weight = *weight ? strtof(weight, NULL) : 1,
			.case_sensitive = field(&t, "case_sensitive")[0] == 't',
			.valid_from = GAZ_DAY_MIN,
			.valid_to = GAZ_DAY_MAX,
		};

		if (kind < 0)
			cli_fail("%s:%d: no kind \"%s\"", file, t.line, field(&t, "kind"));
		fault = gaz_builder_add_term(builder, &row);
		if (fault != GAZ_TERM_OK)
			fprintf(stderr, "%s:%d: \"%s\": %s\n", file, t.line, row.term,
					faults[fault]);
	}
}

static void
find_files(GazArena *arena, const char *folder, const char *pattern,
		   glob_t *files)
{
	const char *path = gaz_arena_printf(arena, "%s/%s", folder, pattern);
	int			result = glob(path, 0, NULL, files);

	if (result != 0 && result != GLOB_NOMATCH)
		cli_fail("cannot list %s", path);
}

void
cli_load_lexicon(GazArena *arena, const char *folder, GazImage *image)
{
	GazBuilder *builder = gaz_builder_create(arena);
	Categories	categories = {0};
	int64_t		id = 0;
	glob_t		files = {0};
	size_t		size;
	void	   *block;
	const char *fault;

	find_files(arena, folder, "category_*.tsv", &files);
	for (size_t i = 0; i < files.gl_pathc; i++)
		load_categories(arena, files.gl_pathv[i], &categories, builder);
	globfree(&files);
	find_files(arena, folder, "term_*.tsv", &files);
	for (size_t i = 0; i < files.gl_pathc; i++)
		load_terms(arena, files.gl_pathv[i], &id, builder);
	globfree(&files);
	if (categories.n == 0 && id == 0)
		cli_fail("%s: no category_*.tsv or term_*.tsv", folder);

	block = gaz_builder_finish(builder, &size);
	fault = block ? gaz_image_attach(image, block, size) : "too big";
	if (fault)
		cli_fail("lexicon: %s", fault);
}
