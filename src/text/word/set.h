/* SPDX-License-Identifier: MIT */
/*
 * word_set: a small set of words, written as one string with a space before
 * and after each.
 *
 *	static const char pronouns[] = " he she they ";
 *
 * Searched linearly: for sets of some hundred words at most.
 */
#ifndef TEXT_WORD_SET_H
#define TEXT_WORD_SET_H

#include <stdbool.h>

#include "base/str.h"

bool word_set_has(const char *set, struct slice word);

#endif
