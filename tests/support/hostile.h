/* SPDX-License-Identifier: MIT */
/*
 * hostile: an article that attacks the terminal in every known way.
 *
 * Escape sequences, C0 and C1 controls (raw and as UTF-8), bidi overrides,
 * invalid UTF-8, zero-width characters, tags, and 10,000 combining marks on
 * one letter, between ordinary sentences so that it is still read as news.
 */
#ifndef SUPPORT_HOSTILE_H
#define SUPPORT_HOSTILE_H

#include "base/str.h"

/* The first line, and a sentence that is in the article unbroken. */
#define HOSTILE_HEADLINE "Harbour reopens after storm"
#define HOSTILE_SENTENCE "The ferry sailed again at noon on Tuesday."

/* Appends the bytes of the article's file. */
void hostile_article(struct str *out);

#endif
