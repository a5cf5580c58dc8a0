/* SPDX-License-Identifier: MIT */
/*
 * library_twin: which texts of one outlet are the same article.
 *
 * Two are, when their sentences are the same.  A feed's entry and what has the
 * same address, or is called the same, are one article too, whatever became of
 * the text; two files are then two versions of it.  Texts that name no outlet
 * are never the same: they may be from two.  Nor are two entries of one feed.
 */
#ifndef NEWS_LIBRARY_TWIN_H
#define NEWS_LIBRARY_TWIN_H

#include "news/library/item.h"

/* Sets leader[i] to the text, of `n`, that stands for the i-th: itself, or the
 * one that it is the same as.  A file stands for an entry, the first file for
 * the others, the longest entry for the others. */
void library_twin_find(
    struct library_text *const *texts, size_t n, size_t *leader);

#endif
