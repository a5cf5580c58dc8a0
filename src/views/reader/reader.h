/* SPDX-License-Identifier: MIT */
/*
 * reader_view: one article, the whole width.
 */
#ifndef VIEWS_READER_READER_H
#define VIEWS_READER_READER_H

#include <stddef.h>

#include "views/article/article.h"
#include "views/frame/screen.h"

/* Shows an entry of the library, at the place where reading was left. */
struct screen *reader_view_new(const struct screen_env *env, size_t entry);
/* The same, at one of its sentences and with a pattern being looked for
 * (see finder), so that the reader lands on what a search found. */
struct screen *reader_view_new_at(const struct screen_env *env, size_t entry,
    size_t sentence, const char *pattern);

/* Before it is shown: begins at a place of the article. */
void reader_view_start_at(struct screen *screen, struct anchor anchor);

#endif
