/* SPDX-License-Identifier: MIT */
/*
 * subject: who does what a verb says, read off the words around it.
 *
 * There is no parser.  A subject ends where punctuation, a preposition or
 * another verb stops it; what was read may be too long or too short, but
 * holds the name.  An empty range: none found.
 */
#ifndef COMPARE_SUBJECT_H
#define COMPARE_SUBJECT_H

#include "compare/scene.h"

enum { SUBJECT_WORDS = 16 }; /* at most, without an apposition */

/* What stands right of a verb, from word `first` on: "said | Jane Smith of
 * Ohio | on Monday". */
struct scene_range subject_right(
    const struct scene *scene, size_t first, size_t end);
/* Where the subject ends that stands left of a verb: before auxiliaries and
 * adverbs: "Smith | has also repeatedly said". */
size_t subject_end(const struct scene *scene, size_t limit, size_t verb);
/* What the clause [first, end) begins with: what "and said" and ", adding"
 * look back to. */
struct scene_range subject_of_clause(
    const struct scene *scene, size_t first, size_t end);
/* The subject of the verb at `verb` in `words`, whatever their order. */
struct scene_range subject_of_verb(
    const struct scene *scene, struct scene_range words, size_t verb);

#endif
