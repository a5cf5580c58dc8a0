/* SPDX-License-Identifier: MIT */
/*
 * stop: a full stop or its like, and the words on both sides of it.
 *
 * What text/sentence.h decides by; it knows no abbreviation and decides
 * nothing.
 */
#ifndef TEXT_STOP_H
#define TEXT_STOP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* The paragraph, and the sentence that is being read. */
struct stop_scan {
	struct slice text;
	size_t end;   /* of the paragraph */
	size_t start; /* of the sentence */
	size_t first; /* the sentence's first letter or digit */
	size_t last;  /* the paragraph's last; behind it are only marks */
};

/* A run of terminators and where things stand around it. */
struct stop {
	size_t start; /* first terminator */
	size_t marks; /* behind the last terminator */
	size_t end;   /* behind the closing marks */
	size_t next;  /* where what follows begins; the paragraph's end */
	bool wide;    /* a CJK full stop: no space needed */
	bool bang;    /* has ! or ? */
	size_t dots;
};

/* Whether the code point ends sentences: . ! ? and their like. */
bool stop_is_mark(uint32_t code);
bool stop_is_alnum(uint32_t code);
bool stop_is_dash(uint32_t code);

/* The code point at `at`, 0 at the paragraph's end; `len` gets its bytes. */
uint32_t stop_code(const struct stop_scan *scan, size_t at, size_t *len);
/* The one before `at`, 0 at the sentence's start. */
uint32_t stop_code_before(const struct stop_scan *scan, size_t at, size_t *len);
size_t stop_skip_space(const struct stop_scan *scan, size_t at);

/* The run of marks that begins at `at`, those set apart by spaces (". . .")
 * too, with the closing marks behind it, and the numbers of notes or the mark
 * of what was left out, "[...]". */
struct stop stop_read(const struct stop_scan *scan, size_t at);
/* The word that ends at `at`, with the points inside it; may be empty. */
struct slice stop_word_before(const struct stop_scan *scan, size_t at);
/* The first word from `at` on, behind opening marks, dashes and spaces. */
struct span stop_word_behind(const struct stop_scan *scan, size_t at);

#endif
