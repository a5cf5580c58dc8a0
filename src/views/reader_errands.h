/* SPDX-License-Identifier: MIT */
/* reader_errands: what goes out of the reader: to the browser, the
 * clipboard, a file, a command. */
#ifndef VIEWS_READER_ERRANDS_H
#define VIEWS_READER_ERRANDS_H

#include <stdint.h>

#include "views/reader_state.h"

/* The address that is known of the article, to the browser.  These three
 * always return true, as an act that was done. */
bool reader_errands_browse(struct reader *reader, struct screen_reply *reply);
bool reader_errands_copy(struct reader *reader, struct screen_reply *reply);
/* Opens the prompt for a file or a command. */
bool reader_errands_ask(struct reader *reader, enum reader_asks what);
/* Takes a key of that prompt. */
void reader_errands_key(
    struct reader *reader, uint32_t key, struct screen_reply *reply);

#endif
