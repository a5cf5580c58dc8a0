/* SPDX-License-Identifier: MIT */
/* decode: unpacks, reads the encoding, repairs; only bytes that are not text at
 * all are an error. */
#include "news/decode.h"

#include <stdlib.h>
#include <string.h>

#include "base/gzip.h"
#include "text/charset/charset.h"

enum {
	/* Bytes of a file, in percent, that may not be text: Latin-1 prose has
	 * far fewer, compressed data and programs have more. */
	DAMAGE_PERCENT_MAX = 30,
	/* Of a file whose encoding is only found out by its bytes. */
	CONTROL_PERCENT_MAX = 2,
};

static const struct {
	const char *bytes;
	size_t len;
	const char *what;
} magics[] = {
    {"%PDF-", 5, "a PDF file"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xff\xd8\xff", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"PK\3\4", 4, "a ZIP archive"},
    {"BZh", 3, "bzip2 data"},
    {"\xfd"
     "7zXZ",
	5, "xz data"},
    {"\x28\xb5\x2f\xfd", 4, "Zstandard data"},
    {"\x7f"
     "ELF",
	4, "a program"},
    {"SQLite format 3", 16, "an SQLite database"},
    {"\xd0\xcf\x11\xe0", 4, "an Office file"},
    {"{\\rtf", 5, "an RTF file"},
};

static bool check_magic(const char *path, struct slice bytes, struct err *err)
{
	for (size_t i = 0; i < ARRAY_LEN(magics); i++)
		if (bytes.len >= magics[i].len &&
		    memcmp(bytes.bytes, magics[i].bytes, magics[i].len) == 0)
			return err_set(
			    err, "%s: %s, expected text", path, magics[i].what);
	return true;
}

static bool is_blank(struct slice text)
{
	struct span all = {0, text.len};
	return span_is_empty(unicode_trim(text, all));
}

static void add_note(struct decode *decode, const char *note)
{
	decode->notes = mem_grow(decode->notes, decode->n_notes,
	    &decode->cap_notes, sizeof(*decode->notes));
	decode->notes[decode->n_notes++] = note;
}

static void note_count(
    struct decode *decode, size_t n, const char *one, const char *many)
{
	if (n)
		add_note(decode, arena_printf(&decode->arena, "%zu %s", n,
				     n == 1 ? one : many));
}

static void note_repair(struct decode *decode)
{
	note_count(decode, decode->repair.n_invalid,
	    "sequence of bytes is not UTF-8",
	    "sequences of bytes are not UTF-8");
	note_count(decode, decode->repair.n_nul, "NUL byte", "NUL bytes");
	note_count(decode, decode->repair.n_control, "control character",
	    "control characters");
}

static bool check_text(const struct decode *decode, const char *path,
    size_t n_bytes, struct err *err)
{
	const struct unicode_repair *repair = &decode->repair;
	size_t damage = repair->n_invalid + repair->n_nul + repair->n_control;
	if (damage * 100 > n_bytes * DAMAGE_PERCENT_MAX)
		return err_set(err, "%s: binary, %zu of %zu bytes are no text",
		    path, damage, n_bytes);
	if (is_blank(str_slice(&decode->text)))
		return err_set(err, "%s: only white space", path);
	return true;
}

/* Where the bytes can declare their encoding. */
static enum charset_kind kind_of(struct slice bytes)
{
	enum { DECLARED_WITHIN = 256 };
	struct slice front = bytes;
	if (front.len > DECLARED_WITHIN)
		front.len = DECLARED_WITHIN;
	return slice_find(front, "<", 0) < front.len ? CHARSET_HTML
						     : CHARSET_TEXT;
}

/* Bytes that no encoding of text but UTF-16 and UTF-32 has, and that data and
 * programs are full of.
 * ESC is part of ISO-2022-JP. */
static bool looks_like_data(struct slice bytes)
{
	static const char *const text_controls = "\t\n\f\r\x1b";
	size_t n = 0;
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.bytes[i];
		n += c == 0x7f || !c || (c < ' ' && !strchr(text_controls, c));
	}
	return n * 100 > bytes.len * CONTROL_PERCENT_MAX;
}

/* What the file says of itself, and rightly, is not worth a note. */
static void note_charset(struct decode *decode, const struct charset *charset)
{
	if (charset->contradicted)
		add_note(
		    decode, arena_printf(&decode->arena,
				"read as %s, which is not what it declares",
				charset->name));
	else if (charset->from == CHARSET_DETECTED && !charset_is_utf8(charset))
		add_note(decode,
		    arena_printf(&decode->arena, "read as %s", charset->name));
	note_count(decode, charset->n_replaced,
	    "sequence of bytes is not of that encoding",
	    "sequences of bytes are not of that encoding");
}

/* Reads text that is not UTF-8. */
static void read_other(
    struct decode *decode, struct slice bytes, struct charset *charset)
{
	struct str text = {0};
	charset_decode(charset, &text, bytes);
	unicode_repair(&decode->text, str_slice(&text), &decode->repair);
	unicode_repair_release(&decode->repair);
	decode->text_offsets = true;
	str_release(&text);
}

static void read_charset(struct decode *decode, struct slice bytes)
{
	struct charset charset;
	charset_find(&charset, bytes, kind_of(bytes));
	bool other =
	    !charset_is_utf8(&charset) &&
	    !(charset.from == CHARSET_DETECTED && looks_like_data(bytes) &&
		strncmp(charset.name, "UTF-", 4) != 0);
	if (other)
		read_other(decode, bytes, &charset);
	else
		unicode_repair(&decode->text, bytes, &decode->repair);
	if (other || charset_is_utf8(&charset))
		note_charset(decode, &charset);
}

static bool read_text(struct decode *decode, const char *path,
    struct slice bytes, struct err *err)
{
	if (!bytes.len)
		return err_set(err, "%s: empty", path);
	if (!check_magic(path, bytes, err))
		return false;
	read_charset(decode, bytes);
	if (!check_text(decode, path, bytes.len, err))
		return false;
	note_repair(decode);
	return true;
}

/* What can be read of a damaged file is read. */
static bool read_packed(struct decode *decode, const char *path,
    struct slice bytes, struct err *err)
{
	struct str unpacked = {0};
	struct err reason;
	bool whole =
	    gzip_inflate(&unpacked, bytes, DECODE_UNPACKED_LIMIT, &reason);
	bool ok = unpacked.len || whole;
	if (!ok)
		err_set(err, "%s: %s", path, reason.text);
	ok = ok && read_text(decode, path, str_slice(&unpacked), err);
	if (ok && !whole)
		add_note(decode,
		    arena_printf(&decode->arena,
			"%s: the article may be incomplete", reason.text));
	decode->text_offsets = true;
	str_release(&unpacked);
	return ok;
}

static bool read_bytes(struct decode *decode, const char *path,
    struct slice bytes, struct err *err)
{
	return gzip_is(bytes) ? read_packed(decode, path, bytes, err)
			      : read_text(decode, path, bytes, err);
}

bool decode_read(struct decode *decode, const char *path, struct slice bytes,
    struct err *err)
{
	*decode = (struct decode){0};
	bool ok = read_bytes(decode, path, bytes, err);
	if (!ok)
		decode_release(decode);
	return ok;
}

bool decode_is_blank(struct slice bytes)
{
	struct str text = {0};
	struct unicode_repair repair = {0};
	unicode_repair(&text, bytes, &repair);
	bool blank = is_blank(str_slice(&text));
	unicode_repair_release(&repair);
	str_release(&text);
	return blank;
}

void decode_release(struct decode *decode)
{
	str_release(&decode->text);
	unicode_repair_release(&decode->repair);
	free(decode->notes);
	arena_release(&decode->arena);
	*decode = (struct decode){0};
}
