/*-------------------------------------------------------------------------
 *
 * document.c
 *	  The pipeline: every layer in turn, and the only caller of them all.
 *
 *	  bytes -> tokens -> lexicon matches -> layout and sentences
 *			-> dates, amounts, names -> overlaps -> entities
 *			-> industries -> statements, directives, events
 *
 * Industries come before the relations, since a directive names those within
 * its own words; they need nothing that the names' recognisers find, which is
 * why a caller who wants industries alone can stop early.
 *
 *-------------------------------------------------------------------------
 */
#include "document.h"

#include "recognise/recognise.h"
#include "relate/relate.h"
#include "resolve/resolve.h"
#include "tag/tag.h"
#include "text/scan.h"

static void
read_text(GazDoc *doc)
{
	gaz_scan(doc->arena, doc->text, doc->len, &doc->tokens);
	doc->char_table = gaz_scan_char_table(doc->arena, doc->text, doc->len,
										  &doc->tokens);
	gaz_match_all(doc->arena, doc->image, doc->text, &doc->tokens,
				  doc->settings->published == GAZ_NO_DAY ? GAZ_DAY_MIN :
				  doc->settings->published, &doc->matches);
	gaz_read_layout(doc->arena, doc->text, &doc->tokens, doc->image,
					&doc->matches, doc->settings->has_title, &doc->layout,
					&doc->sentences);
	doc->headings = gaz_arena_zalloc(doc->arena, doc->sentences.n);
	doc->pinyin = gaz_arena_zalloc(doc->arena, doc->tokens.n);
	doc->runs = gaz_arena_zalloc(doc->arena, doc->tokens.n);
	gaz_note_tokens(doc);
	gaz_restore_case(doc);
}

static void
find_names(GazDoc *doc)
{
	gaz_recognise_dates(doc);
	gaz_recognise_amounts(doc);
	gaz_resolve_overlaps(doc);
	gaz_recognise_programmes(doc);
	if (doc->has_han)
		gaz_recognise_han_organizations(doc);
	gaz_recognise_organizations(doc);
	gaz_recognise_described_organizations(doc);
	if (doc->has_han)
	{
		gaz_recognise_han_places(doc);
		gaz_recognise_han_persons(doc);
	}
	gaz_recognise_places(doc);
	if (doc->has_han)
		gaz_join_han_places(doc);
	gaz_recognise_persons(doc);
	gaz_recognise_contacts(doc);
	gaz_recognise_products(doc);
	gaz_recognise_remaining_organizations(doc);
	gaz_resolve_stops(doc);
	gaz_resolve_overlaps(doc);
	gaz_resolve_entities(doc);
}

GazDoc *
gaz_analyse(GazArena *arena, const GazImage *image, const char *text,
			uint32_t len, const GazSettings *settings, GazDepth depth)
{
	GazDoc	   *doc = gaz_arena_zalloc(arena, sizeof(*doc));

	doc->arena = arena;
	doc->image = image;
	doc->settings = settings;
	doc->text = text;
	doc->len = len;
	doc->published = GAZ_NO_DAY;
	read_text(doc);
	if (depth == GAZ_ALL)
	{
		doc->cover = gaz_arena_alloc(arena, (doc->tokens.n + 1) *
									 sizeof(*doc->cover));
		memset(doc->cover, 0xff, (doc->tokens.n + 1) * sizeof(*doc->cover));
		find_names(doc);
	}
	gaz_tag_industries(doc);
	if (depth == GAZ_ALL)
	{
		gaz_relate_statements(doc);
		gaz_relate_directives(doc);
		for (uint32_t k = 0; k < doc->directives.n; k++)
			gaz_tag_span(doc, doc->directives.item[k].action,
						 &doc->directives.item[k].industries);
		gaz_relate_events(doc);
	}
	return doc;
}
