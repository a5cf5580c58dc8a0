/* SPDX-License-Identifier: MIT */
/*
 * random_keys: somebody who presses anything.
 *
 * Keys that mean something, keys that mean nothing, actions by their names,
 * things typed into prompts, the mouse, new sizes, pauses, and files that
 * come, change and go before a reload; over the articles of seeds/, of
 * tests/compare and a hostile one.  What is pressed follows from the seed.
 */
#ifndef SUPPORT_RANDOM_KEYS_H
#define SUPPORT_RANDOM_KEYS_H

#include <stdint.h>

#include "folder.h"
#include "screen.h"

struct random_keys {
	uint32_t seed; /* of what comes next */
	struct folder folder;
	struct screen_test test;
};

void random_keys_open(struct random_keys *keys, uint32_t seed);
/* Does one thing, and draws after some of them: see screen_test_draw for
 * what must be true then. */
void random_keys_press(struct random_keys *keys);
void random_keys_close(struct random_keys *keys);

#endif
