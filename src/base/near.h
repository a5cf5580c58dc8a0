/* SPDX-License-Identifier: MIT */
/*
 * near: finds names that are close to a mistyped one.
 */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include <stdbool.h>

/* Whether `typed` is likely meant to be `name`: it has one typing error, or
 * two if the name is long, or it is a prefix of at least two letters. */
bool near_matches(const char *typed, const char *name);

#endif
