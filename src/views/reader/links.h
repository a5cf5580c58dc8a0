/* SPDX-License-Identifier: MIT */
/* reader_view_links: the web addresses of an article, chosen by letters that
 * are drawn over them. */
#ifndef VIEWS_READER_LINKS_H
#define VIEWS_READER_LINKS_H

#include <stdint.h>

#include "views/reader/state.h"

void reader_view_links_release(struct reader_view_links *links);
/* Gathers the addresses that are shown and asks for one, to do with it what
 * `kind` says; says so when there is none. */
void reader_view_links_ask(struct reader_view *reader, enum effect_kind kind,
    struct screen_reply *reply);
/* Takes a key; false when it is none of a link's letters but one that moves,
 * which the keymap then sees. */
bool reader_view_links_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply);
/* Draws the letters over an article that is drawn in `area`. */
void reader_view_links_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area);
/* Draws, in the last row, what is asked. */
void reader_view_links_draw_last_line(
    const struct reader_view *reader, struct grid *grid, struct rect area);

#endif
