/* SPDX-License-Identifier: MIT */
/*
 * person_name: capitalised words side by side, and where in them a name begins.
 *
 * "US Secretary of | State Antony Blinken" is a row of three words whose name
 * is the last two: titles stand before names and are none of them.
 */
#ifndef COMPARE_PERSON_NAME_H
#define COMPARE_PERSON_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/person/given_name.h"
#include "compare/prose.h"

/* Words by index: the row is [row, end), the name [first, end), which is
 * empty in a row of titles. */
struct person_list_name {
	size_t row, first, end;
};

/* Reads the row that begins at word `i` and ends before `end`; false when
 * that word is in no name. */
bool person_name_read(const struct prose *prose, size_t i, size_t end,
    struct person_list_name *row);
/* Whether it names an office, a firm, a paper: "New York Times". */
bool person_name_is_institution(
    const struct prose *prose, const struct person_list_name *row);
/* What the titles before the name tell: "Mrs", "spokesman". */
enum person_sex person_name_sex(
    const struct prose *prose, const struct person_list_name *row);
/* "Senator", "spokesman". */
bool person_name_is_title(const struct prose *prose, size_t i);
bool person_name_is_title_word(const char *fold);
/* "D-Wash", "R-Okla": a party and a state, behind a name. */
bool person_name_is_seat(const struct prose *prose, size_t i);
/* "KC", "MP": what stands behind a name. */
bool person_name_is_honour(const struct prose *prose, size_t i);
/* Whether word i + 1 stands before `end` and right behind word i: a space
 * between them, or the point of an initial or title and a space. */
bool person_name_is_beside(const struct prose *prose, size_t i, size_t end);

#endif
