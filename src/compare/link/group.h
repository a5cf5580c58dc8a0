/* SPDX-License-Identifier: MIT */
/*
 * link_group: groups of linked sentences cut to what people can read side by
 * side.
 *
 * Sentences hang together by pairs, and retellings of one event easily hang
 * together as a whole: all true, and of no use beside each other.  A group
 * is one sentence with those that tell the same, up to LINK_GROUP_MOST of them:
 * the best pairs first.  Every sentence that was in a group is in one group.
 * A pair between two groups is as true as the others: it becomes an echo, a
 * group of its own behind the groups.  Articles that say one thing over and
 * over have too many to be of use: of a sentence the best LINK_ECHO_MOST are
 * kept.
 */
#ifndef COMPARE_LINK_GROUP_H
#define COMPARE_LINK_GROUP_H

#include <stddef.h>

#include "compare/link/align.h"

enum { LINK_GROUP_MOST = 3, LINK_ECHO_MOST = 6 };

/* Cuts the groups into groups and echoes: groups, their numbers and order
 * are new.  `n`: the sentences of each side. */
void link_group_cut(struct link_align *align, const size_t n[SIDES]);

#endif
