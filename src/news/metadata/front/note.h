/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_note: notes of an article that name a wrong line of its front
 * matter.
 *
 *	a.md:3:7: expected a date, found "soon"
 *
 * A few are enough to see what is wrong: METADATA_FRONT_NOTES of them are
 * written out, the rest are counted in a last one.
 */
#ifndef NEWS_METADATA_FRONT_NOTE_H
#define NEWS_METADATA_FRONT_NOTE_H

#include "news/article.h"

enum { METADATA_FRONT_NOTES = 6 };

struct metadata_front_notes {
	struct article *article;
	size_t n;
};

/* Notes that `what` was expected at a line and column (from 1; characters),
 * and that `found` is there. */
void metadata_front_note_expected(struct metadata_front_notes *notes,
    size_t line, size_t column, const char *what, struct slice found);
/* The same, where the text is given by its place in the article's. */
void metadata_front_note_at(
    struct metadata_front_notes *notes, const char *what, struct span found);
/* Adds the note that says how many are not written out, if there are any. */
void metadata_front_note_end(struct metadata_front_notes *notes);

#endif
