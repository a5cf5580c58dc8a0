/* SPDX-License-Identifier: MIT */
/*
 * person_same: whether two names, one of each article, are of the same person:
 * Xi, Xi Jinping.
 */
#ifndef COMPARE_PERSON_SAME_H
#define COMPARE_PERSON_SAME_H

#include <stdbool.h>

/* Whether the last words are equal, or one name is a word of the other.  Of
 * "Ann Lee and Tom Reed": whether one of them is. */
bool person_same_name(const char *a, const char *b);
/* The last word of a name, in it; NULL of NULL. */
const char *person_same_last_word(const char *name);

#endif
