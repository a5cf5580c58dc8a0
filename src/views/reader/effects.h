/* SPDX-License-Identifier: MIT */
/* reader_view_effects: sends the article to the browser, the clipboard, a file
 * or a command. */
#ifndef VIEWS_READER_EFFECTS_H
#define VIEWS_READER_EFFECTS_H

#include <stdint.h>

#include "views/reader/state.h"

/* Opens the article's URL, if it has one, in the browser.  This and the next
 * two always return true, as the `act` that calls them does. */
bool reader_view_effects_browse(
    struct reader_view *reader, struct screen_reply *reply);
bool reader_view_effects_copy(
    struct reader_view *reader, struct screen_reply *reply);
/* Opens the prompt for the name of a file, or a command. */
bool reader_view_effects_ask(
    struct reader_view *reader, enum reader_view_asks what);
/* Takes a key of that prompt. */
void reader_view_effects_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply);

#endif
