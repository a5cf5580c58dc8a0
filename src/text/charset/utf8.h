/* SPDX-License-Identifier: MIT */
/*
 * charset_utf8: how far bytes are UTF-8.
 *
 * A broken sequence is a byte that begins no well-formed one, with the
 * continuation bytes after it that its first byte asks for.
 */
#ifndef TEXT_CHARSET_UTF8_H
#define TEXT_CHARSET_UTF8_H

#include "base/str.h"

struct charset_utf8 {
	size_t n_sound;	    /* well-formed sequences beyond ASCII */
	size_t sound_bytes; /* the bytes in them */
	size_t n_broken;    /* not one that the end of sound UTF-8 cuts */
};

struct charset_utf8 charset_utf8_count(struct slice bytes);

/* Appends the bytes with a U+FFFD for each broken sequence; returns how many
 * there were. */
size_t charset_utf8_append(struct str *out, struct slice bytes);

/* The ASCII bytes at the front. */
size_t charset_utf8_ascii(struct slice bytes);

#endif
