/* SPDX-License-Identifier: MIT */
/*
 * limit: what a comparison did not look for, because of the languages.
 *
 * Speakers, numbers in words and how rare words are in news are known in
 * English only; two languages have only names and numbers in common.
 */
#ifndef COMPARE_LIMIT_H
#define COMPARE_LIMIT_H

#include "base/str.h"
#include "compare/side.h"

/* Appends one line without a newline; nothing for two articles in English.
 * `languages` are ISO 639-1, NULL where not known. */
void limit_note(struct str *out, const char *const languages[SIDES]);
/* The same in few words. */
void limit_brief(struct str *out, const char *const languages[SIDES]);

#endif
