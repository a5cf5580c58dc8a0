/* SPDX-License-Identifier: MIT */
/* reader_view_marks: asks for the letter of a mark, to set it or to go to it.
 */
#ifndef VIEWS_READER_MARKS_H
#define VIEWS_READER_MARKS_H

#include <stdint.h>

#include "views/reader/state.h"

/* Takes the letter. */
void reader_view_marks_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply);
/* Remembers the place from which a jump starts. */
void reader_view_marks_leave(struct reader_view *reader);
/* Draws the question in the last row. */
void reader_view_marks_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area);

#endif
