/* SPDX-License-Identifier: MIT */
/* reader_view_marks: setting marks in an article, and going to them. */
#ifndef VIEWS_READER_MARKS_H
#define VIEWS_READER_MARKS_H

#include <stdint.h>

#include "views/reader/state.h"

/* Takes the letter that the reader asks for. */
void reader_view_marks_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply);
/* Remembers where a jump begins. */
void reader_view_marks_leave(struct reader_view *reader);
/* Draws, in the last row, what is asked. */
void reader_view_marks_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area);

#endif
