/* SPDX-License-Identifier: MIT */
/*
 * reader_view_place_marks: places in articles, marked by letters as in vi.
 *
 * Each article has its own marks a to z; a capital marks one place in all
 * articles.  They are kept in the state with the article's identity, so that
 * they outlive the run and a move of the file.
 */
#ifndef VIEWS_READER_PLACE_MARKS_H
#define VIEWS_READER_PLACE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "views/frame/anchor.h"
#include "views/frame/screen.h"

struct reader_view_place_mark {
	size_t entry;
	struct anchor anchor;
};

enum reader_view_place_mark_found {
	READER_VIEW_PLACE_MARK_FOUND,
	READER_VIEW_PLACE_MARK_NONE,
	READER_VIEW_PLACE_MARK_ELSEWHERE, /* in an article that is not in this
					   * library */
};

/* Whether a mark can have this name: a to z, A to Z. */
bool reader_view_place_marks_is_letter(uint32_t key);
/* Puts a mark on a place, and takes it from where it was. */
void reader_view_place_marks_set(const struct screen_env *env, uint32_t letter,
    struct reader_view_place_mark mark);
/* Finds the place that a letter marks, as seen from an entry. */
enum reader_view_place_mark_found reader_view_place_marks_find(
    const struct screen_env *env, uint32_t letter, size_t entry,
    struct reader_view_place_mark *mark);
/* Appends the letters that are set, as seen from an entry: "a c X". */
void reader_view_place_marks_letters(
    const struct screen_env *env, size_t entry, struct str *out);

#endif
