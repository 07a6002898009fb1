/*
 * hyperscan.c
 *	  Finds the terms of a list in a corpus with Hyperscan's literal matcher.
 *
 *	  hyperscan CORPUS ARTICLES TERMS
 *
 * CORPUS has a NUL between articles, TERMS a term a line. Follows the protocol
 * of compare.pl: each line on stdin asks for one round over the first ARTICLES
 * articles, answered with its seconds and the matches found.
 *
 * Limits: case is folded for ASCII only; every match that stands between word
 * boundaries is counted, overlaps too, where gazette takes the leftmost-longest.
 */
#include <ctype.h>
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct Article
{
	const char *text;
	size_t		len;
	const size_t *term_len;
	size_t		found;
} Article;

static void
die(const char *what)
{
	fprintf(stderr, "hyperscan: %s\n", what);
	exit(1);
}

/* Reads a file whole and puts a NUL behind it. */
static char *
slurp(const char *path, size_t *len)
{
	FILE	   *in = fopen(path, "rb");
	char	   *bytes;

	if (!in || fseek(in, 0, SEEK_END) != 0)
		die(path);
	*len = (size_t) ftell(in);
	rewind(in);
	bytes = malloc(*len + 1);
	if (!bytes || fread(bytes, 1, *len, in) != *len)
		die(path);
	bytes[*len] = '\0';
	fclose(in);
	return bytes;
}

static hs_database_t *
compile(const char *path, size_t **lens_out)
{
	size_t		size;
	size_t		n = 0;
	char	   *text = slurp(path, &size);
	const char **terms = malloc((size / 2 + 1) * sizeof(*terms));
	size_t	   *lens = malloc((size / 2 + 1) * sizeof(*lens));
	unsigned   *flags = malloc((size / 2 + 1) * sizeof(*flags));
	unsigned   *ids = malloc((size / 2 + 1) * sizeof(*ids));
	hs_compile_error_t *error;
	hs_database_t *database;

	if (!terms || !lens || !flags || !ids)
		die("out of memory");
	for (char *term = strtok(text, "\n"); term; term = strtok(NULL, "\n"))
	{
		terms[n] = term;
		lens[n] = strlen(term);
		flags[n] = HS_FLAG_CASELESS;
		ids[n] = (unsigned) n;
		n++;
	}
	if (hs_compile_lit_multi(terms, flags, ids, lens, (unsigned) n,
							 HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS)
		die(error->message);
	*lens_out = lens;
	return database;
}

static int
is_word(unsigned char c)
{
	return isalnum(c) || c == '_' || c >= 0x80;
}

/* Counts a match that neither begins nor ends inside a word. */
static int
on_match(unsigned id, unsigned long long from, unsigned long long to,
		 unsigned flags, void *context)
{
	Article    *article = context;
	size_t		start = to - article->term_len[id];

	(void) from;
	(void) flags;
	if ((start == 0 || !is_word(article->text[start - 1])) &&
		(to == article->len || !is_word(article->text[to])))
		article->found++;
	return 0;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

int
main(int argc, char **argv)
{
	hs_scratch_t *scratch = NULL;
	hs_database_t *database;
	size_t	   *lens;
	size_t		size;
	char	   *corpus;
	char		line[64];

	if (argc != 4)
		die("usage: hyperscan CORPUS ARTICLES TERMS");
	corpus = slurp(argv[1], &size);
	database = compile(argv[3], &lens);
	if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
		die("no scratch space");
	while (fgets(line, sizeof(line), stdin))
	{
		Article		article = {.term_len = lens};
		const char *next = corpus;
		double		started = now();

		for (int i = 0; i < atoi(argv[2]) && next < corpus + size; i++)
		{
			article.text = next;
			article.len = strlen(next);
			if (hs_scan(database, next, (unsigned) article.len, 0, scratch,
						on_match, &article) != HS_SUCCESS)
				die("scan failed");
			next += article.len + 1;
		}
		printf("%.6f %zu\n", now() - started, article.found);
		fflush(stdout);
	}
	return 0;
}
