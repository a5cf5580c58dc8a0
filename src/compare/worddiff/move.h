/* SPDX-License-Identifier: MIT */
/*
 * worddiff_move: words of a change that the other side has elsewhere.
 *
 * A longest common subsequence keeps one order; words in another order are in
 * a change on both sides though none of them is new.  A move is a run of the
 * same words with a content word in it, inside of changes on both sides.  It
 * does not cut a number or a quotation, nor names on both sides: "Anna Berg"
 * and "Anna Holm" are two people.
 */
#ifndef COMPARE_WORDDIFF_MOVE_H
#define COMPARE_WORDDIFF_MOVE_H

#include "compare/side.h"
#include "compare/worddiff/unit.h"
#include "compare/worddiff/worddiff.h"

/* Fills diff->moves from its operations over the units of both sides. */
void worddiff_move_find(
    struct worddiff *diff, const struct worddiff_unit_list lists[SIDES]);

#endif
