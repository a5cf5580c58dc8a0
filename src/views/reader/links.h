/* SPDX-License-Identifier: MIT */
/* reader_view_links: chooses a web address in the article, or behind words of
 * it, by letters that are drawn over it. */
#ifndef VIEWS_READER_LINKS_H
#define VIEWS_READER_LINKS_H

#include <stdint.h>

#include "views/reader/state.h"

void reader_view_links_release(struct reader_view_links *links);
/* Gathers the addresses in the article and asks for one, for an effect of this
 * kind; a message says so when there is none. */
void reader_view_links_ask(struct reader_view *reader, enum effect_kind kind,
    struct screen_reply *reply);
/* Takes a key; false to leave it to the keymap: other keys than letters still
 * move the article. */
bool reader_view_links_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply);
/* Draws the letters over the article, which is drawn in `area` already. */
void reader_view_links_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area);
/* Draws the question in the last row. */
void reader_view_links_draw_last_line(
    const struct reader_view *reader, struct grid *grid, struct rect area);

#endif
