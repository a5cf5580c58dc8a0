/* SPDX-License-Identifier: MIT */
/*
 * near: what somebody may have meant who typed something else.
 */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include <stdbool.h>

/* Whether somebody who typed `typed` may well have meant `name`: one slip,
 * or two in a long name, or the first letters of it. */
bool near_is(const char *typed, const char *name);

#endif
