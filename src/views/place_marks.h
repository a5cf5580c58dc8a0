/* SPDX-License-Identifier: MIT */
/*
 * place_marks: places in articles under letters, as vi has them.
 *
 * A small letter is a place in its article, and each article has its own; a
 * capital is one place among all articles.  They are kept in the state under
 * the article's id, so that they outlive the run and a move of the file; a
 * text that changes is another article.
 */
#ifndef VIEWS_PLACE_MARKS_H
#define VIEWS_PLACE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "views/pane_anchor.h"
#include "views/screen.h"

struct place_mark {
	size_t entry;
	struct pane_anchor at;
};

enum place_mark_found {
	PLACE_MARK_FOUND,
	PLACE_MARK_NONE,
	PLACE_MARK_ELSEWHERE, /* in an article that this library has not */
};

/* Whether a mark can have this name: a to z, A to Z. */
bool place_marks_is_letter(uint32_t key);
/* Puts a letter on a place and takes it from where it was. */
void place_marks_set(
    const struct screen_env *env, uint32_t letter, struct place_mark mark);
/* The place that a letter means in an entry. */
enum place_mark_found place_marks_find(const struct screen_env *env,
    uint32_t letter, size_t entry, struct place_mark *mark);
/* Appends the letters that mean something in an entry: "a c X". */
void place_marks_letters(
    const struct screen_env *env, size_t entry, struct str *out);

#endif
