/* SPDX-License-Identifier: MIT */
/*
 * compare_notes: what there is to say of a link beside its words: the terms
 * that made it, figures and quotations that differ, the place and room that
 * each article gives it, and which of its sentences other links hold as well
 * (echoes, see compare/link/group).
 */
#ifndef VIEWS_COMPARE_NOTES_H
#define VIEWS_COMPARE_NOTES_H

#include <stddef.h>

#include "base/str.h"
#include "compare/comparison.h"

enum compare_note_kind {
	COMPARE_NOTE_WHY,
	COMPARE_NOTE_FIGURES,
	COMPARE_NOTE_QUOTES,
	COMPARE_NOTE_PLACE,
	COMPARE_NOTE_ALSO,
};
enum { COMPARE_NOTES = COMPARE_NOTE_ALSO + 1 };

const char *compare_note_label(enum compare_note_kind kind);
/* Appends what there is to say of a link; nothing when there is nothing.
 * It holds words of the articles: make it safe to show. */
void compare_note(struct str *out, const struct comparison *comparison,
    size_t link, enum compare_note_kind kind);

#endif
