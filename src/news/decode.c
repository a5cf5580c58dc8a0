/* SPDX-License-Identifier: MIT */
/* decode: unpacks, reads the encoding, repairs; only bytes that are not text at
 * all are an error. */
#include "news/decode.h"

#include <stdlib.h>
#include <string.h>

enum {
	/* Bytes of a file, in percent, that may not be text: Latin-1 prose has
	 * far fewer, compressed data and programs have more. */
	DAMAGE_PERCENT_MAX = 30,
};

static const struct {
	const char *bytes;
	size_t len;
	const char *what;
} magics[] = {
    {"\xff\xfe\0\0", 4, "UTF-32 text"},
    {"\0\0\xfe\xff", 4, "UTF-32 text"},
    {"\xff\xfe", 2, "UTF-16 text"},
    {"\xfe\xff", 2, "UTF-16 text"},
    {"%PDF-", 5, "a PDF file"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xff\xd8\xff", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"PK\3\4", 4, "a ZIP archive"},
    {"\x1f\x8b", 2, "gzip data"},
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
			return err_set(err, "%s: %s, expected UTF-8 text", path,
			    magics[i].what);
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

static bool read_bytes(struct decode *decode, const char *path,
    struct slice bytes, struct err *err)
{
	if (!bytes.len)
		return err_set(err, "%s: empty", path);
	if (!check_magic(path, bytes, err))
		return false;
	unicode_repair(&decode->text, bytes, &decode->repair);
	if (!check_text(decode, path, bytes.len, err))
		return false;
	note_repair(decode);
	return true;
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
