/* SPDX-License-Identifier: MIT */
/*
 * person_name: rows of capitalised words, and where the name in them begins.
 *
 * "US Secretary of | State Antony Blinken" is a row of three words whose name
 * is the last two: titles precede names and are no part of them.
 */
#ifndef COMPARE_PERSON_NAME_H
#define COMPARE_PERSON_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/person/given_name.h"
#include "compare/prose.h"

/* Words by index: the row is [start, end), the name [name_start, end), which is
 * empty in a row of titles. */
struct person_name_row {
	size_t start, name_start, end;
};

/* Reads the row that begins at word `i` and ends before `end`; false when
 * that word is in no name. */
bool person_name_read(const struct prose *prose, size_t i, size_t end,
    struct person_name_row *row);
/* Whether the row names an institution, firm or paper: "New York Times". */
bool person_name_is_institution(
    const struct prose *prose, const struct person_name_row *row);
/* The sex by the titles before the name: "Mrs", "spokesman". */
enum person_sex person_name_sex(
    const struct prose *prose, const struct person_name_row *row);
/* Whether word `i` is a title: "Senator", "spokesman". */
bool person_name_is_title(const struct prose *prose, size_t i);
bool person_name_is_title_word(const char *fold);
/* Whether word `i` is a party and a state, after a name: "D-Wash", "R-Okla". */
bool person_name_is_seat(const struct prose *prose, size_t i);
/* Whether word `i` is an honour, after a name: "KC", "MP". */
bool person_name_is_honour(const struct prose *prose, size_t i);
/* Whether only a nickname in quotation marks is between word `i` and the name
 * word before it: Joe “Big Joe” Harper. */
bool person_name_is_nickname_between(const struct prose *prose, size_t i);
/* Whether word i + 1 is before `end` and right after word i, with a space
 * between them, with the point of an initial or title and a space, or with a
 * nickname. */
bool person_name_is_beside(const struct prose *prose, size_t i, size_t end);

#endif
