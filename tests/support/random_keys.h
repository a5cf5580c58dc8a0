/* SPDX-License-Identifier: MIT */
/*
 * random_keys: a simulated user who presses random keys.
 *
 * It presses keys with and without an action, types names of actions and texts
 * into prompts, uses the mouse, resizes, pauses, and adds, changes and removes
 * files before a reload.  The articles are those of seeds/, some of
 * tests/compare, and a hostile one.  The seed determines everything.
 */
#ifndef SUPPORT_RANDOM_KEYS_H
#define SUPPORT_RANDOM_KEYS_H

#include <stdint.h>

#include "folder.h"
#include "screen.h"

struct random_keys {
	uint32_t seed; /* state of the generator */
	struct folder folder;
	struct screen_test test;
};

void random_keys_open(struct random_keys *keys, uint32_t seed);
/* Does one random thing, and after some of them draws; screen_test_draw says
 * what it checks. */
void random_keys_press(struct random_keys *keys);
void random_keys_close(struct random_keys *keys);

#endif
