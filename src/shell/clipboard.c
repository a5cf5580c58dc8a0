/* SPDX-License-Identifier: MIT */
/* clipboard: the control sequence and its base64 encoding. */
#include "shell/clipboard.h"

#include <stdint.h>

#include "base/mem.h"

/* How the names of terminals without a clipboard begin. */
static const char *const no_clipboard[] = {
    "linux", "vt", "dumb", "ansi", "cons"};

static void append_base64(struct slice bytes, struct str *out)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t i = 0; i < bytes.len; i += 3) {
		size_t left = bytes.len - i < 3 ? bytes.len - i : 3;
		uint32_t bits = 0;
		for (size_t k = 0; k < 3; k++)
			bits =
			    bits << 8 |
			    (k < left ? (unsigned char)bytes.bytes[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			str_append_byte(
			    out, k <= left ? letters[bits >> (18 - 6 * k) & 63]
					   : '=');
	}
}

static bool has_clipboard(struct slice terminal)
{
	for (size_t i = 0; i < ARRAY_LEN(no_clipboard); i++)
		if (slice_starts(terminal, no_clipboard[i]))
			return false;
	return true;
}

bool clipboard_sequence(
    struct slice text, const char *terminal, struct str *out, struct err *err)
{
	if (!has_clipboard(slice_of(terminal)))
		return err_set(
		    err, "the terminal %s has no clipboard", terminal);
	if (text.len > CLIPBOARD_LIMIT)
		return err_set(err,
		    "%zu bytes are too much for a terminal's clipboard",
		    text.len);
	str_append_text(out, "\033]52;c;");
	append_base64(text, out);
	str_append_text(out, "\a");
	return true;
}
