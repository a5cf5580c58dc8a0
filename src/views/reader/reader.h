/* SPDX-License-Identifier: MIT */
/*
 * reader_view: one article on the whole screen.
 */
#ifndef VIEWS_READER_READER_H
#define VIEWS_READER_READER_H

#include <stddef.h>

#include "views/article/article.h"
#include "views/frame/screen.h"

/* Shows an entry of the library, at the place where reading stopped. */
struct screen *reader_view_new(const struct screen_env *env, size_t entry);
/* The same, at one of its sentences, with the matches of a pattern (ui/find)
 * lit: for what a search found. */
struct screen *reader_view_new_at(const struct screen_env *env, size_t entry,
    size_t sentence, const char *pattern);

/* Begins at a place of the article; to be called before it is shown. */
void reader_view_start_at(struct screen *screen, struct anchor anchor);

#endif
