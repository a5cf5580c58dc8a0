/* SPDX-License-Identifier: MIT */
/* metadata_front_note: counts lines and characters up to a place. */
#include "news/metadata/front/note.h"

#include "base/file.h"

enum { FOUND_BYTES_MAX = 60 };

/* The first line of a text, cut between characters. */
static struct slice brief(struct slice text)
{
	uint32_t code;
	size_t pos = 0;
	text = slice_trim(text);
	text.len = slice_find(text, "\n", 0);
	if (text.len <= FOUND_BYTES_MAX)
		return text;
	for (size_t len; pos < FOUND_BYTES_MAX; pos += len)
		len = unicode_decode(slice_from(text, pos), &code);
	return (struct slice){text.bytes, pos};
}

void metadata_front_note_expected(struct metadata_front_notes *notes,
    size_t line, size_t column, const char *what, struct slice found)
{
	struct str note = {0};
	if (notes->n++ >= METADATA_FRONT_NOTES)
		return;
	found = brief(found);
	str_printf(&note, "%s:%zu:%zu: expected %s",
	    file_name(notes->article->path), line, column, what);
	if (found.len)
		str_printf(
		    &note, ", found \"%.*s\"", (int)found.len, found.bytes);
	article_add_note(notes->article, str_text(&note));
	str_release(&note);
}

void metadata_front_note_at(
    struct metadata_front_notes *notes, const char *what, struct span found)
{
	struct slice text = article_text(notes->article);
	size_t line = 1, column = 1;
	uint32_t code;
	if (notes->n >= METADATA_FRONT_NOTES) {
		notes->n++;
		return;
	}
	for (size_t pos = 0, len; pos < found.start; pos += len) {
		len = unicode_decode(slice_from(text, pos), &code);
		column = code == '\n' ? 1 : column + 1;
		line += code == '\n';
	}
	metadata_front_note_expected(
	    notes, line, column, what, slice_at(text, found));
}

void metadata_front_note_end(struct metadata_front_notes *notes)
{
	struct str note = {0};
	if (notes->n <= METADATA_FRONT_NOTES)
		return;
	str_printf(&note, "%s: ", file_name(notes->article->path));
	str_append_count(
	    &note, notes->n - METADATA_FRONT_NOTES, "more wrong line");
	article_add_note(notes->article, str_text(&note));
	str_release(&note);
}
