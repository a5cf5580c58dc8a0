/* SPDX-License-Identifier: MIT */
/*
 * hostile: an article that tries everything on a terminal.
 *
 * Escape sequences, C0 and C1 controls (raw and as UTF-8), bidi overrides,
 * invalid UTF-8, zero-width characters, tags, and 10,000 combining marks on
 * one letter, between ordinary sentences so that it still reads as news.
 */
#ifndef SUPPORT_HOSTILE_H
#define SUPPORT_HOSTILE_H

#include "base/str.h"

/* A sentence that stands whole in the article, and the first line. */
#define HOSTILE_HEADLINE "Harbour reopens after storm"
#define HOSTILE_SENTENCE "The ferry sailed again at noon on Tuesday."

/* Appends the file, bytes as they stand on disk. */
void hostile_article(struct str *out);

#endif
