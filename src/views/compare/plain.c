/* SPDX-License-Identifier: MIT */
/* compare_view_plain: says which article, then copies the text, with marks
 * around runs. */
#include "views/compare/plain.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "views/compare/words.h"

struct marks {
	const char *open, *close;
};

/* clang-format off */
static const struct marks marks[ROLE_COUNT] = {
	[ROLE_INFLECTED] = {"~", "~"},
	[ROLE_REPLACED] =  {"[", "]"},
	[ROLE_ONLY_A] =    {"[", "]"},
	[ROLE_ONLY_B] =    {"[", "]"},
};
static const struct marks moved_marks = {"{", "}"};
static const char *const band_names[] = {
	[LINK_RELATED] = "both, related",
	[LINK_CLOSE] =   "both, close",
	[LINK_SAME] =    "both",
};
/* clang-format on */

static void begin_stretch(
    struct compare_view_plain *plain, size_t from, bool is_inserted)
{
	plain->stretches = mem_grow(
	    plain->stretches, plain->n, &plain->cap, sizeof(*plain->stretches));
	plain->stretches[plain->n++] =
	    (struct compare_view_stretch){plain->text.len, from, is_inserted};
}

static void insert(
    struct compare_view_plain *plain, size_t from, const char *text)
{
	begin_stretch(plain, from, true);
	str_append_text(&plain->text, text);
}

/* Copies with spaces for line ends, which inside a sentence are only where the
 * file was wrapped. */
static void copy(
    struct compare_view_plain *plain, struct slice text, struct span span)
{
	begin_stretch(plain, span.start, false);
	for (; span.start < span.end; span.start++)
		str_append_byte(&plain->text, text.bytes[span.start] == '\n'
						  ? ' '
						  : text.bytes[span.start]);
}

static size_t sentence_number(const struct link_passage *passage)
{
	return passage->n ? passage->sentences[0] + 1 : 0;
}

/* "both, close, moved, figure differs: A 3: " */
static void append_link(struct str *out, const struct link *link,
    const struct compare_view_row *row, enum side side)
{
	if (side == SIDE_B) {
		str_printf(
		    out, "B %zu: ", sentence_number(&link->sides[SIDE_B]));
		return;
	}
	str_append_text(out, band_names[link->band]);
	if (row->moved)
		str_printf(out, ", moved, in B at %zu",
		    sentence_number(&link->sides[SIDE_B]));
	if (row->quote)
		str_append_text(out, ", quotation differs");
	if (row->figure)
		str_append_text(out, ", figure differs");
	str_printf(out, ": A %zu: ", sentence_number(&link->sides[SIDE_A]));
}

/* Inserts which article the text is from, and what the row is. */
static void insert_lead(struct compare_view_plain *plain,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side)
{
	struct str lead = {0};
	if (row->kind == COMPARE_VIEW_ROW_LINK)
		append_link(
		    &lead, &comparison->links.items[row->link], row, side);
	else
		str_append_text(
		    &lead, side == SIDE_A ? "A only: " : "B only: ");
	insert(plain, 0, str_text(&lead));
	str_release(&lead);
}

/* Copies a run between marks.  White space stays outside them; a run without a
 * word gets none. */
static void copy_run(struct compare_view_plain *plain, struct slice text,
    struct span run, const struct marks *around)
{
	struct span words = compare_view_words_trim(text, run);
	if (!around->open || !word_occurs(slice_at(text, words))) {
		copy(plain, text, run);
		return;
	}
	copy(plain, text, (struct span){run.start, words.start});
	insert(plain, words.start, around->open);
	copy(plain, text, words);
	insert(plain, words.end, around->close);
	copy(plain, text, (struct span){words.end, run.end});
}

void compare_view_plain_make(struct compare_view_plain *plain,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side)
{
	struct slice text = compare_view_rows_text(comparison, row, side);
	str_clear(&plain->text);
	plain->n = 0;
	if (!text.len)
		return;
	insert_lead(plain, comparison, row, side);
	for (size_t pos = 0; pos < text.len;) {
		struct compare_view_run run =
		    compare_view_words_run(comparison, row, side, pos);
		copy_run(plain, text, (struct span){pos, run.end},
		    run.is_moved ? &moved_marks : &marks[run.role]);
		pos = run.end;
	}
}

void compare_view_plain_release(struct compare_view_plain *plain)
{
	str_release(&plain->text);
	free(plain->stretches);
	*plain = (struct compare_view_plain){0};
}

const struct compare_view_stretch *compare_view_plain_at(
    const struct compare_view_plain *plain, size_t pos, size_t *end)
{
	size_t i = 0;
	while (i + 1 < plain->n && plain->stretches[i + 1].pos <= pos)
		i++;
	*end = i + 1 < plain->n ? plain->stretches[i + 1].pos : plain->text.len;
	return &plain->stretches[i];
}

size_t compare_view_plain_from(
    const struct compare_view_plain *plain, size_t pos)
{
	size_t end;
	const struct compare_view_stretch *stretch =
	    compare_view_plain_at(plain, pos, &end);
	return stretch->from + (stretch->is_inserted ? 0 : pos - stretch->pos);
}
