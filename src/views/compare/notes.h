/* SPDX-License-Identifier: MIT */
/*
 * compare_view_notes: what there is to say of a link beside its words: the
 * terms that made it, figures and quotations that differ, the place and room
 * that each article gives it, and which of its sentences other links hold as
 * well (echoes, see compare/link/group).
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
/* Appends what there is to say of a link; nothing when there is nothing.
 * It holds words of the articles: make it safe to show. */
void compare_view_notes_append(struct str *out,
    const struct comparison *comparison, size_t link,
    enum compare_view_note_kind kind);

#endif
