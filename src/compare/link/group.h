/* SPDX-License-Identifier: MIT */
/*
 * link_group: cuts groups of paired sentences to what people can read side by
 * side.
 *
 * Two reports of one event are easily connected as a whole by their pairs:
 * all of them true, but too many sentences to read beside each other.  After
 * the cut a group is one sentence with up to LINK_GROUP_SENTENCES_MAX that
 * report the same, by the best pairs first.  Every sentence that was in a
 * group is still in exactly one.  A pair between two groups is as true as the
 * others: it becomes an echo, numbered after the groups.  Articles that repeat
 * one thing have too many echoes: the best LINK_GROUP_ECHOES_MAX of each
 * sentence are kept.
 */
#ifndef COMPARE_LINK_GROUP_H
#define COMPARE_LINK_GROUP_H

#include <stddef.h>

#include "compare/link/align.h"

enum { LINK_GROUP_SENTENCES_MAX = 3, LINK_GROUP_ECHOES_MAX = 6 };

/* Cuts the groups into smaller ones and echoes; numbers the groups and marks
 * the moved ones again.  `n`: the sentences of each side. */
void link_group_cut(struct link_align *align, const size_t n[SIDES]);

#endif
