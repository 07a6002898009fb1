/*-------------------------------------------------------------------------
 *
 * cli.h
 *	  The parts of gazette_cli, a developer's tool; see gaz_cli.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_CLI_H
#define GAZ_CLI_H

#include <stdio.h>

#include "recognise/mention.h"

/* Prints 'gazette_cli: ...' and exits. */
extern void cli_fail(const char *format,...)
			__attribute__((format(printf, 1, 2), noreturn));

/* The whole file, or standard input for '-'. */
extern char *cli_read_file(GazArena *arena, const char *name, size_t *len);

/* cli_data.c: an attached image of the TSV files in a folder. */
extern void cli_load_lexicon(GazArena *arena, const char *folder,
							 GazImage *image);

/* cli_json.c: the article as to_jsonb(gazette.parse(body)) prints it. */
extern void cli_print_article(FILE *out, const GazDoc *doc);

/* The string value of a key of the one-line JSON object, or NULL. */
extern char *cli_json_field(GazArena *arena, const char *line,
							const char *key);

/* cli_debug.c: what the layers found, one line each. */
extern void cli_print_tokens(FILE *out, const GazDoc *doc);
extern void cli_print_matches(FILE *out, const GazDoc *doc);
extern void cli_print_mentions(FILE *out, const GazDoc *doc);
extern void cli_print_trace(FILE *out, const GazDoc *doc);

#endif							/* GAZ_CLI_H */
