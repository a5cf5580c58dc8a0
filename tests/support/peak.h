/* SPDX-License-Identifier: MIT */
/*
 * peak: how much memory some work takes while it runs, to test that it does not
 * grow with the square of its input.
 */
#ifndef SUPPORT_PEAK_H
#define SUPPORT_PEAK_H

#include <stdbool.h>
#include <stddef.h>

/* The kilobytes that `work` adds to the peak of a process of its own.  Pages
 * are counted, so that it should take some megabytes.  Fails the test when the
 * process does. */
size_t peak_kilobytes(void (*work)(const void *of), const void *of);
/* Whether that means anything: not where the address sanitizer keeps freed
 * memory. */
bool peak_is_measured(void);

#endif
