/* SPDX-License-Identifier: MIT */
/*
 * person_subject: who does what a verb says, read off the words around it.
 *
 * There is no parser.  A subject ends where punctuation, a preposition or
 * another verb stops it; what was read may be too long or too short, but
 * holds the name.  An empty range: none found.
 */
#ifndef COMPARE_PERSON_SUBJECT_H
#define COMPARE_PERSON_SUBJECT_H

#include "compare/prose.h"

enum { PERSON_SUBJECT_WORDS = 16 }; /* at most, without an apposition */

/* What stands right of a verb, from word `first` on: "said | Jane Smith of
 * Ohio | on Monday". */
struct prose_range person_subject_right(
    const struct prose *prose, size_t first, size_t end);
/* Where the subject ends that stands left of a verb: before auxiliaries and
 * adverbs: "Smith | has also repeatedly said". */
size_t person_subject_end(const struct prose *prose, size_t limit, size_t verb);
/* What the clause [first, end) begins with: what "and said" and ", adding"
 * look back to. */
struct prose_range person_subject_of_clause(
    const struct prose *prose, size_t first, size_t end);
/* The subject of the verb at `verb` in `words`, whatever their order. */
struct prose_range person_subject_of_verb(
    const struct prose *prose, struct prose_range words, size_t verb);

#endif
