/* SPDX-License-Identifier: MIT */
/*
 * decode: the text of a file: unpacked, in UTF-8, and checked to be text.
 *
 * What was done is said in the notes: which encoding the bytes were read as
 * where that was found out, or is not the declared one, and how much could not
 * be read.
 */
#ifndef NEWS_DECODE_H
#define NEWS_DECODE_H

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/unicode.h"

enum { DECODE_UNPACKED_LIMIT = 16 << 20 }; /* bytes, of a compressed file */

/* Zeroed is empty. */
struct decode {
	struct str text;
	struct unicode_repair repair;
	bool text_offsets;  /* else offsets of the text lead to the file's */
	const char **notes; /* "3 sequences of bytes are not UTF-8" */
	size_t n_notes, cap_notes;
	struct arena arena;
};

/* Reads the bytes of the file at `path`, unpacked if they are gzip's.  False
 * with the reason when they are empty, nothing but white space, or no text. */
bool decode_read(struct decode *decode, const char *path, struct slice bytes,
    struct err *err);
/* Whether the bytes are those of a file that holds only white space. */
bool decode_is_blank(struct slice bytes);
void decode_release(struct decode *decode);

#endif
