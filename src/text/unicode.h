/* SPDX-License-Identifier: MIT */
/*
 * unicode: the characters of a text, and which of them may be shown.
 *
 * The only user of libunistring.  Everything above works on valid UTF-8 that
 * unicode_repair made from the bytes of a file; everything that is shown goes
 * through unicode_cell or unicode_safe, so that no control byte, no escape
 * sequence and no bidi override of an article reaches a terminal.
 *
 * Columns are terminal cells (UAX #11, East Asian Width; ambiguous is
 * narrow).  Graphemes are extended grapheme clusters (UAX #29).
 */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/offset_map.h"

enum {
	UNICODE_REPLACEMENT = 0xFFFD,
	/* A cell's text with its NUL: a base and a few marks.  More marks
	 * than fit are not shown; they stay in the article. */
	UNICODE_CELL_BYTES = 32,
};

/* What unicode_repair found.  Zeroed is empty; released by the caller. */
struct unicode_repair {
	bool bom;	  /* a byte order mark was dropped */
	size_t n_invalid; /* ill-formed sequences, each now U+FFFD */
	size_t n_nul;	  /* NUL bytes, each now U+FFFD */
	size_t n_control; /* C0/C1 left in the text (not tab, newline) */
	struct offset_map offsets; /* of the repaired text in the file */
};

/* Appends `bytes` to `out` as valid UTF-8: the byte order mark goes, CRLF
 * and CR become LF, NUL and every ill-formed sequence (Unicode 15, 3.9,
 * maximal subparts) become U+FFFD.  Nothing else is changed. */
void unicode_repair(
    struct str *out, struct slice bytes, struct unicode_repair *repair);
void unicode_repair_release(struct unicode_repair *repair);

/* The code point at the front of `text`; returns the bytes it takes, 0 at
 * the end.  An ill-formed byte gives U+FFFD and 1. */
size_t unicode_decode(struct slice text, uint32_t *code);
/* The code point that ends at the back of `text`; returns its bytes. */
size_t unicode_decode_back(struct slice text, uint32_t *code);
void unicode_append(struct str *out, uint32_t code);

/* One terminal cell's worth of an article, safe to show. */
struct unicode_cell {
	char text[UNICODE_CELL_BYTES]; /* NUL-terminated UTF-8 */
	int columns;		       /* 0 (nothing to show), 1 or 2 */
};

/* Takes the first grapheme cluster of `text` and makes it safe: C0 controls
 * and DEL become their pictures (U+2400...), C1, bidi controls, line and
 * paragraph separators, tags, other invisible controls and unassigned code
 * points become U+FFFD (zero-width space, joiners, soft hyphens,
 * LRM, RLM and variation selectors take no cell), newline and tab one space, lone marks
 * are shown on U+25CC.  Terminals disagree about clusters of several pictures:
 * of an emoji sequence the first is shown, flags and spacing vowel signs
 * come one code point a cell.  Returns the bytes taken, 0 at the end. */
size_t unicode_cell(struct slice text, struct unicode_cell *cell);

/* Appends the whole of `text`, made safe the same way, as one line. */
void unicode_safe(struct str *out, struct slice text);
/* `span` of `text` without white space (of any script) at both ends. */
struct span unicode_trim(struct slice text, struct span span);
/* The columns that `text` takes when shown through unicode_cell. */
size_t unicode_columns(struct slice text);
/* The bytes of the longest front of `text`, whole graphemes, that fits. */
size_t unicode_fit(struct slice text, size_t columns);

/* Appends `text` as it is matched: compatibility forms (NFKD), case folded,
 * marks dropped, curly apostrophes and hyphens made ASCII. */
void unicode_fold(struct str *out, struct slice text);

/* Appends `text` in lower case and composed (NFC), its marks kept: what stemmers
 * take. */
void unicode_lower(struct str *out, struct slice text);
/* The value of a decimal digit of any script; -1 for other characters. */
int unicode_digit(uint32_t code);

/* Where lines may end (UAX #14).  breaks[i] says what may happen BEFORE byte
 * i; `breaks` has text.len elements. */
enum unicode_break {
	UNICODE_BREAK_NO,
	UNICODE_BREAK_MAY,
	UNICODE_BREAK_MUST, /* after a newline */
};
void unicode_line_breaks(struct slice text, char *breaks);

bool unicode_is_letter(uint32_t code);
bool unicode_is_upper(uint32_t code); /* title case counts */
bool unicode_is_lower(uint32_t code);
bool unicode_is_digit(uint32_t code); /* decimal digits of any script */
bool unicode_is_space(uint32_t code);
bool unicode_is_mark(uint32_t code);
/* What only says where a word may be cut or joined, and is no part of it: soft
 * hyphens, zero-width spaces and joiners, byte order marks. */
bool unicode_is_invisible(uint32_t code);
bool unicode_is_punctuation(uint32_t code);
/* Scripts written without spaces between words (Han, kana, Thai ...). */
bool unicode_is_unspaced(uint32_t code);

#endif
