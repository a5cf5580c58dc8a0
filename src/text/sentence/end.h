/* SPDX-License-Identifier: MIT */
/*
 * sentence_end: a full stop or its like, and the words on both sides of it.
 *
 * What text/sentence/sentence.h decides by; it knows no abbreviation and
 * decides nothing.
 */
#ifndef TEXT_SENTENCE_END_H
#define TEXT_SENTENCE_END_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* The paragraph, and the sentence that is being read. */
struct sentence_end_scan {
	struct slice text;
	size_t end;   /* of the paragraph */
	size_t start; /* of the sentence */
	size_t first; /* the sentence's first letter or digit */
	size_t last;  /* the paragraph's last; behind it are only marks */
};

/* A run of terminators and where things stand around it. */
struct sentence_end {
	size_t start; /* first terminator */
	size_t marks; /* behind the last terminator */
	size_t end;   /* behind the closing marks */
	size_t next;  /* where what follows begins; the paragraph's end */
	bool wide;    /* a CJK full stop: no space needed */
	bool bang;    /* has ! or ? */
	size_t dots;
};

/* Whether the code point ends sentences: . ! ? and their like. */
bool sentence_end_is_mark(uint32_t code);
bool sentence_end_is_alnum(uint32_t code);
bool sentence_end_is_dash(uint32_t code);

/* The code point at `pos`, 0 at the paragraph's end; `len` gets its bytes. */
uint32_t sentence_end_code(
    const struct sentence_end_scan *scan, size_t pos, size_t *len);
/* The one before `pos`, 0 at the sentence's start. */
uint32_t sentence_end_code_before(
    const struct sentence_end_scan *scan, size_t pos, size_t *len);
size_t sentence_end_skip_space(
    const struct sentence_end_scan *scan, size_t pos);

/* The run of marks that begins at `pos`, those set apart by spaces (". . .")
 * too, with the closing marks behind it, and the numbers of notes or the mark
 * of what was left out, "[...]". */
struct sentence_end sentence_end_read(
    const struct sentence_end_scan *scan, size_t pos);
/* The word that ends at `pos`, with the points inside it; may be empty. */
struct slice sentence_end_word_before(
    const struct sentence_end_scan *scan, size_t pos);
/* The first word from `pos` on, behind opening marks, dashes and spaces. */
struct span sentence_end_word_after(
    const struct sentence_end_scan *scan, size_t pos);

#endif
