/* SPDX-License-Identifier: MIT */
/*
 * person_subject: the subject of a verb, read off the words around it.
 *
 * There is no parser.  A subject ends at punctuation, a preposition or another
 * verb; it may be too long or too short, but contains the name.  An empty range
 * means that none was found.
 */
#ifndef COMPARE_PERSON_SUBJECT_H
#define COMPARE_PERSON_SUBJECT_H

#include "compare/prose.h"

enum { PERSON_SUBJECT_WORDS = 16 }; /* at most, not counting an apposition */

/* The subject that follows a verb, from word `first` on: "said | Jane Smith of
 * Ohio | on Monday". */
struct prose_range person_subject_right(
    const struct prose *prose, size_t first, size_t end);
/* The end of the subject that precedes a verb, before auxiliaries and adverbs:
 * "Smith | has also repeatedly said". */
size_t person_subject_end(const struct prose *prose, size_t limit, size_t verb);
/* The subject at the start of the clause [first, end), which is that of a later
 * "and said" or ", adding". */
struct prose_range person_subject_of_clause(
    const struct prose *prose, size_t first, size_t end);
/* The subject of the verb at `verb` in `words`, before or after it. */
struct prose_range person_subject_of_verb(
    const struct prose *prose, struct prose_range words, size_t verb);

#endif
