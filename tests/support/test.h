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

/* Whether `table` has a row `i`, which is remembered: a test that fails says
 * where it was, "# row 3 of cases: ..."; `label`, a text that outlives the
 * test or NULL, tells what row that is.  The condition of a loop, whose
 * variable `i` is:
 *
 *	for (size_t i = 0; test_row(cases, i, cases[i].text); i++)
 */
#define test_row(table, i, label)                      \
	test_row_begin(#table, &(i), ARRAY_LEN(table), \
	    (i) < ARRAY_LEN(table) ? (label) : NULL)

bool test_row_begin(
    const char *table, const size_t *row, size_t n_rows, const char *label);

/* What every test ends with: tells the rows that it did not get through. */
int test_end(void **state);

#undef cmocka_unit_test
#define cmocka_unit_test(f) cmocka_unit_test_teardown(f, test_end)

/* Whether less than `seconds` of processor time have gone since `start`: tells
 * work that grows with the square of its input.  Valgrind takes its time. */
static inline bool test_is_within(clock_t start, int seconds)
{
	enum { VALGRIND_FACTOR = 60 };
	int factor = getenv("VALGRIND") ? VALGRIND_FACTOR : 1;
	return (double)(clock() - start) / CLOCKS_PER_SEC <
	       (double)seconds * factor;
}

#endif
