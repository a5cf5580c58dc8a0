/* SPDX-License-Identifier: MIT */
/*
 * name_row: capitalised words side by side, and where in them a name begins.
 *
 * "US Secretary of | State Antony Blinken" is a row of three words whose name
 * is the last two: titles stand before names and are none of them.
 */
#ifndef COMPARE_NAME_ROW_H
#define COMPARE_NAME_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/given_name.h"
#include "compare/scene.h"

/* Words by index: the row is [row, end), the name [first, end), which is
 * empty in a row of titles. */
struct name_row {
	size_t row, first, end;
};

/* Reads the row that begins at word `i` and ends before `end`; false when
 * that word is in no name. */
bool name_row_read(
    const struct scene *scene, size_t i, size_t end, struct name_row *row);
/* Whether it names an office, a firm, a paper: "New York Times". */
bool name_row_is_institution(
    const struct scene *scene, const struct name_row *row);
/* What the titles before the name tell: "Mrs", "spokesman". */
enum sex name_row_sex(const struct scene *scene, const struct name_row *row);
/* "Senator", "spokesman". */
bool name_row_is_title(const struct scene *scene, size_t i);
bool name_row_is_title_word(const char *fold);
/* "D-Wash", "R-Okla": a party and a state, behind a name. */
bool name_row_is_seat(const struct scene *scene, size_t i);
/* "KC", "MP": what stands behind a name. */
bool name_row_is_honour(const struct scene *scene, size_t i);
/* Whether word i + 1 stands before `end` and right behind word i: a space
 * between them, or the point of an initial or title and a space. */
bool name_row_is_beside(const struct scene *scene, size_t i, size_t end);

#endif
