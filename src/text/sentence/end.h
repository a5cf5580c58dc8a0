/* SPDX-License-Identifier: MIT */
/*
 * sentence_end: a full stop or its like, and the words on both sides of it.
 *
 * Reads what text/sentence/sentence.h decides by; it knows no abbreviations
 * and decides nothing itself.
 */
#ifndef TEXT_SENTENCE_END_H
#define TEXT_SENTENCE_END_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/sentence/language.h"

/* The paragraph, and the sentence that is being read. */
struct sentence_end_scan {
	struct slice text;
	const struct sentence_language *language;
	size_t end;   /* of the paragraph */
	size_t start; /* of the sentence */
	size_t first; /* the sentence's first letter or digit */
	size_t last;  /* after the paragraph's last: only marks follow */
};

/* A run of end marks, and the offsets around it. */
struct sentence_end {
	size_t start;	    /* of the first mark */
	size_t marks_end;   /* after the last mark */
	size_t closers_end; /* after the closing marks and notes */
	size_t next;	    /* after the spaces; the paragraph's end */
	bool wide;	    /* a danda or CJK full stop: no space needed */
	bool bang;	    /* has ! or ? */
	size_t dots;	    /* an ellipsis counts as three */
};

/* Whether the code point ends sentences: . ! ? and their like. */
bool sentence_end_is_mark(uint32_t code);
bool sentence_end_is_alnum(uint32_t code);
bool sentence_end_is_dash(uint32_t code);

/* The code point at `pos`, 0 at the paragraph's end; `len` gets its bytes. */
uint32_t sentence_end_code(
    const struct sentence_end_scan *scan, size_t pos, size_t *len);
/* The code point before `pos`, 0 at the sentence's start. */
uint32_t sentence_end_code_before(
    const struct sentence_end_scan *scan, size_t pos, size_t *len);
size_t sentence_end_skip_space(
    const struct sentence_end_scan *scan, size_t pos);

/* The run of end marks that begins at `pos`, with those that spaces divide
 * (". . ."), the closing marks after it, and the numbers of notes, "[17]", or
 * the mark of an omission, "[...]". */
struct sentence_end sentence_end_read(
    const struct sentence_end_scan *scan, size_t pos);
/* The word that ends at `pos`, with the full stops inside it; may be empty. */
struct slice sentence_end_word_before(
    const struct sentence_end_scan *scan, size_t pos);
/* The first word from `pos` on, after opening marks, dashes and spaces. */
struct span sentence_end_word_after(
    const struct sentence_end_scan *scan, size_t pos);

#endif
