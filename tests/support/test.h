/* SPDX-License-Identifier: MIT */
/* test: the headers that every cmocka test needs, in the order that cmocka
 * needs them. */
#ifndef SUPPORT_TEST_H
#define SUPPORT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"

/* Whether less than `seconds` of processor time have passed since `start`, to
 * detect work that grows with the square of its input.  Allows for the slowness
 * of valgrind. */
static inline bool test_is_within(clock_t start, int seconds)
{
	enum { VALGRIND_FACTOR = 60 };
	int factor = getenv("VALGRIND") ? VALGRIND_FACTOR : 1;
	return (double)(clock() - start) / CLOCKS_PER_SEC <
	       (double)seconds * factor;
}

#endif
