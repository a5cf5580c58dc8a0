/* SPDX-License-Identifier: MIT */
/*
 * place_marks: places in articles under letters, as vi has them.
 *
 * A small letter is a place in its article, and each article has its own; a
 * capital is one place among all articles.  PLACE_BEFORE is, for each
 * article, where the last jump began.  Places are kept by path and paragraph,
 * so they outlive a reload and a change of size.
 */
#ifndef VIEWS_PLACE_MARKS_H
#define VIEWS_PLACE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "views/article_pane.h"

enum { PLACE_BEFORE = '\'' };

struct place_mark {
	uint32_t letter;
	char *path; /* of the article */
	struct pane_anchor at;
};

/* Zeroed has none. */
struct place_marks {
	struct place_mark *at;
	size_t n, cap;
};

/* Whether a mark can have this name: a to z, A to Z. */
bool place_marks_is_letter(uint32_t key);
/* Puts a letter on a place and takes it from where it was. */
void place_marks_set(struct place_marks *marks, uint32_t letter,
	const char *path, struct pane_anchor at);
/* The mark that a letter means in an article; NULL when there is none.
 * Borrowed until the next set. */
const struct place_mark *place_marks_find(
	const struct place_marks *marks, uint32_t letter, const char *path);
/* Appends the letters that mean something in an article: "a c X". */
void place_marks_letters(
	const struct place_marks *marks, const char *path, struct str *out);
void place_marks_release(struct place_marks *marks);

#endif
