/* SPDX-License-Identifier: MIT */
/*
 * compare_view_notes: notes about a link: the terms that made it, figures and
 * quotations that differ, the place and room that each article gives it, and
 * which of its sentences are linked elsewhere too (echoes, see
 * compare/link/group).
 */
#ifndef VIEWS_COMPARE_NOTES_H
#define VIEWS_COMPARE_NOTES_H

#include <stddef.h>

#include "base/str.h"
#include "compare/comparison.h"

enum compare_view_note_kind {
	COMPARE_VIEW_NOTE_WHY,
	COMPARE_VIEW_NOTE_FIGURES,
	COMPARE_VIEW_NOTE_QUOTES,
	COMPARE_VIEW_NOTE_PLACE,
	COMPARE_VIEW_NOTE_ALSO,
};
enum { COMPARE_VIEW_NOTES = COMPARE_VIEW_NOTE_ALSO + 1 };

const char *compare_view_notes_label(enum compare_view_note_kind kind);
/* Appends a note of this kind about a link; nothing when there is none.  It
 * holds words of the articles: unsafe to show. */
void compare_view_notes_append(struct str *out,
    const struct comparison *comparison, size_t link,
    enum compare_view_note_kind kind);

#endif
