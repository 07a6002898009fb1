/*-------------------------------------------------------------------------
 *
 * gaz_cli.c
 *	  The analysis without a server: text in, JSON out; for development.
 *
 *	  gazette_cli article.txt				one article
 *	  gazette_cli --jsonl articles.jsonl	one a line, in its field "text"
 *	  gazette_cli --mentions article.txt	what each rule found
 *	  gazette_cli --bench 20 --jsonl articles.jsonl
 *
 * The lexicon is built from the TSV files at each start, which takes a fraction
 * of a second.
 *
 *-------------------------------------------------------------------------
 */
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include "cli.h"
#include "document.h"
#include "recognise/calendar.h"
#include "text/scan.h"

typedef struct Options
{
	const char *data;
	bool		jsonl;
	bool		tokens;
	bool		matches;
	bool		mentions;
	bool		trace;
	int			bench;			/* rounds, 0: none */
	GazSettings settings;
} Options;

typedef struct Text
{
	const char *bytes;
	uint32_t	len;
} Text;

typedef GAZ_VEC(Text) Texts;

void
cli_fail(const char *format,...)
{
	va_list		args;

	fputs("gazette_cli: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	putc('\n', stderr);
	exit(1);
}

char *
cli_read_file(GazArena *arena, const char *name, size_t *len)
{
	FILE	   *in = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
	size_t		cap = 65536;
	char	   *bytes = gaz_arena_alloc(arena, cap);
	size_t		n;

	if (in == NULL)
		cli_fail("cannot read %s", name);
	*len = 0;
	while ((n = fread(bytes + *len, 1, cap - *len - 1, in)) > 0)
	{
		*len += n;
		if (*len + 1 == cap)
		{
			bytes = gaz_arena_grow(arena, bytes, cap, cap * 2);
			cap *= 2;
		}
	}
	if (in != stdin)
		fclose(in);
	bytes[*len] = '\0';
	return bytes;
}

/* ---- input ---- */

static void
add_text(GazArena *arena, const char *bytes, size_t len, Texts *texts)
{
	Text	   *text = gaz_vec_push(arena, texts);

	if (len >= (size_t) 1 << 30)
		cli_fail("a text is 1 GB or longer");
	text->bytes = bytes;
	text->len = (uint32_t) len;
}

static void
read_lines(GazArena *arena, const char *name, char *lines, Texts *texts)
{
	int			number = 0;

	for (char *line = lines; *line != '\0';)
	{
		size_t		len = strcspn(line, "\n");
		bool		last = line[len] == '\0';
		char	   *text;

		number++;
		line[len] = '\0';
		if (line[strspn(line, " \t\r")] != '\0')
		{
			text = cli_json_field(arena, line, "text");
			if (text == NULL)
				cli_fail("%s:%d: no field \"text\"", name, number);
			add_text(arena, text, strlen(text), texts);
		}
		line += len + !last;
	}
}

static void
read_input(GazArena *arena, const char *name, bool jsonl, Texts *texts)
{
	size_t		len;
	char	   *bytes = cli_read_file(arena, name, &len);

	if (jsonl)
		read_lines(arena, name, bytes, texts);
	else
		add_text(arena, bytes, len, texts);
}

/* ---- work ---- */

static void
analyse(const GazImage *image, Text text, const Options *options)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	GazDoc	   *doc = gaz_analyse(arena, image, text.bytes, text.len,
								  &options->settings, GAZ_ALL);

	if (options->tokens)
		cli_print_tokens(stdout, doc);
	if (options->matches)
		cli_print_matches(stdout, doc);
	if (options->mentions)
		cli_print_mentions(stdout, doc);
	if (options->trace)
		cli_print_trace(stdout, doc);
	if (!options->tokens && !options->matches && !options->mentions &&
		!options->trace)
		cli_print_article(stdout, doc);
	gaz_arena_destroy(arena);
}

typedef void (*Stage) (GazArena *arena, const GazImage *image, Text text,
					   const GazSettings *settings);

static void
stage_scan(GazArena *arena, const GazImage *image, Text text,
		   const GazSettings *settings)
{
	GazTokens	tokens = {0};

	gaz_scan(arena, text.bytes, text.len, &tokens);
}

static void
stage_match(GazArena *arena, const GazImage *image, Text text,
			const GazSettings *settings)
{
	GazTokens	tokens = {0};
	GazMatches	matches;

	gaz_scan(arena, text.bytes, text.len, &tokens);
	gaz_match_all(arena, image, text.bytes, &tokens, GAZ_DAY_MIN, &matches);
}

static void
stage_industries(GazArena *arena, const GazImage *image, Text text,
				 const GazSettings *settings)
{
	gaz_analyse(arena, image, text.bytes, text.len, settings, GAZ_INDUSTRIES);
}

static void
stage_all(GazArena *arena, const GazImage *image, Text text,
		  const GazSettings *settings)
{
	gaz_analyse(arena, image, text.bytes, text.len, settings, GAZ_ALL);
}

static double
cpu_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double) now.tv_sec + now.tv_nsec / 1e9;
}

/* Each stage includes those before it. */
static void
bench(const GazImage *image, const Texts *texts, const Options *options)
{
	static const struct
	{
		const char *name;
		Stage		run;
	}			stages[] = {
		{"scan", stage_scan},
		{"scan, match", stage_match},
		{"industries", stage_industries},
		{"everything", stage_all},
	};
	double		bytes = 0;

	for (uint32_t i = 0; i < texts->n; i++)
		bytes += texts->item[i].len;
	printf("%u texts, %.0f bytes, %u terms, image of %zu bytes\n", texts->n,
		   bytes, image->nentries, image->size);
	for (size_t s = 0; s < GAZ_LENGTHOF(stages); s++)
	{
		double		begin = cpu_seconds();
		double		took;

		for (int round = 0; round < options->bench; round++)
		{
			for (uint32_t i = 0; i < texts->n; i++)
			{
				GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());

				stages[s].run(arena, image, texts->item[i],
							  &options->settings);
				gaz_arena_destroy(arena);
			}
		}
		took = cpu_seconds() - begin;
		printf("%-12s %8.1f MB/s\n", stages[s].name,
			   bytes * options->bench / took / 1e6);
	}
}

/* ---- options ---- */

static const char usage[] =
"usage: gazette_cli [OPTION]... [FILE]...\n"
"Analyses each FILE (standard input without one, or for -) and prints JSON.\n\n"
"  --jsonl            each line is a JSON object with a field \"text\"\n"
"  --data FOLDER      where the lexicon's TSV files are (data)\n"
"  --published DATE   day of publication, YYYY-MM-DD\n"
"  --min-score X      of an industry (0.5)\n"
"  --tokens --matches --mentions --trace   print these instead\n"
"  --bench N          analyse everything N times and print MB/s\n";

static int32_t
read_day(const char *s)
{
	int			year;
	int			month;
	int			day;

	if (sscanf(s, "%d-%d-%d", &year, &month, &day) != 3)
		cli_fail("not a date: %s", s);
	return gaz_day_number(year, month, day);
}

static void
read_options(int argc, char **argv, Options *options)
{
	static const struct option longs[] = {
		{"jsonl", no_argument, NULL, 'j'},
		{"data", required_argument, NULL, 'd'},
		{"published", required_argument, NULL, 'p'},
		{"min-score", required_argument, NULL, 's'},
		{"tokens", no_argument, NULL, 't'},
		{"matches", no_argument, NULL, 'm'},
		{"mentions", no_argument, NULL, 'n'},
		{"trace", no_argument, NULL, 'x'},
		{"bench", required_argument, NULL, 'b'},
		{"help", no_argument, NULL, 'h'},
		{0}
	};
	int			c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1)
	{
		switch (c)
		{
			case 'j':
				options->jsonl = true;
				break;
			case 'd':
				options->data = optarg;
				break;
			case 'p':
				options->settings.published = read_day(optarg);
				break;
			case 's':
				options->settings.min_industry_score = strtof(optarg, NULL);
				break;
			case 't':
				options->tokens = true;
				break;
			case 'm':
				options->matches = true;
				break;
			case 'n':
				options->mentions = true;
				break;
			case 'x':
				options->trace = options->settings.trace = true;
				break;
			case 'b':
				options->bench = atoi(optarg);
				break;
			default:
				fputs(usage, c == 'h' ? stdout : stderr);
				exit(c == 'h' ? 0 : 2);
		}
	}
}

int
main(int argc, char **argv)
{
	GazArena   *arena = gaz_arena_create(gaz_malloc_hooks());
	Options		options = {
		.data = "data",
		.settings = {.published = GAZ_NO_DAY, .min_industry_score = 0.5f},
	};
	Texts		texts = {0};
	GazImage	image;

	read_options(argc, argv, &options);
	if (optind == argc)
		read_input(arena, "-", options.jsonl, &texts);
	for (int i = optind; i < argc; i++)
		read_input(arena, argv[i], options.jsonl, &texts);
	cli_load_lexicon(arena, options.data, &image);
	if (options.bench > 0)
		bench(&image, &texts, &options);
	for (uint32_t i = 0; options.bench <= 0 && i < texts.n; i++)
		analyse(&image, texts.item[i], &options);
	gaz_arena_destroy(arena);
	return 0;
}
