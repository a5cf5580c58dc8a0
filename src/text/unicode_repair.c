/* SPDX-License-Identifier: MIT */
/*
 * unicode_repair: the bytes of a file made valid UTF-8.
 *
 * One pass.  Wherever the offsets in text and file diverge a point is added, so
 * that every offset in the text can be mapped to the file.
 */
#include "text/unicode.h"

#include <string.h>

#include "base/mem.h"
#include "base/sorted.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* Well-formed sequences by lead byte (Unicode 15, table 3-7).  Only the
 * second byte's range depends on the lead. */
static const struct lead {
	unsigned char first, last, len, low, high;
} leads[] = {
    {0x00, 0x7F, 1, 0, 0},
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F},
};

static const struct lead *find_lead(unsigned char byte)
{
	for (size_t i = 0; i < ARRAY_LEN(leads); i++)
		if (byte >= leads[i].first && byte <= leads[i].last)
			return &leads[i];
	return NULL;
}

/* The bytes of the sequence at the front, or of its maximal subpart when it
 * is ill-formed. */
static size_t sequence_len(struct slice bytes, bool *valid)
{
	const struct lead *lead = find_lead((unsigned char)bytes.bytes[0]);
	*valid = false;
	if (!lead)
		return 1;
	unsigned char low = lead->low, high = lead->high;
	size_t len = 1;
	for (; len < lead->len && len < bytes.len; len++) {
		unsigned char byte = (unsigned char)bytes.bytes[len];
		if (byte < low || byte > high)
			return len;
		low = 0x80;
		high = 0xBF;
	}
	*valid = len == lead->len;
	return len;
}

static bool is_control(struct slice sequence)
{
	unsigned char byte = (unsigned char)sequence.bytes[0];
	if (sequence.len == 2)
		return byte == 0xC2 && (unsigned char)sequence.bytes[1] < 0xA0;
	return sequence.len == 1 && (byte < 0x20 || byte == 0x7F) &&
	       byte != '\t' && byte != '\n';
}

/* The text for the sequence at the front of `bytes`; `taken` gets the bytes of
 * the sequence. */
static struct slice repaired(
    struct slice bytes, size_t *taken, struct unicode_repair *repair)
{
	bool valid;
	*taken = sequence_len(bytes, &valid);
	if (!valid) {
		repair->n_invalid++;
		return slice_of(replacement);
	}
	if (bytes.bytes[0] == '\0') {
		repair->n_nul++;
		return slice_of(replacement);
	}
	if (bytes.bytes[0] == '\r') {
		*taken = slice_starts(bytes, "\r\n") ? 2 : 1;
		return slice_of("\n");
	}
	struct slice same = {bytes.bytes, *taken};
	repair->n_control += is_control(same);
	return same;
}

/* The bytes at the front that stay as they are: ASCII without controls. */
static struct slice plain_front(struct slice bytes)
{
	size_t n = 0;
	while (n < bytes.len &&
	       ((bytes.bytes[n] >= ' ' && bytes.bytes[n] < 0x7F) ||
		   bytes.bytes[n] == '\n' || bytes.bytes[n] == '\t'))
		n++;
	bytes.len = n;
	return bytes;
}

void unicode_repair(
    struct str *out, struct slice bytes, struct unicode_repair *repair)
{
	size_t start = out->len;
	size_t pos = 0;
	if (slice_starts(bytes, "\xEF\xBB\xBF")) {
		repair->bom = true;
		pos = 3;
		offset_map_add(&repair->offsets, 0, 0, pos);
	}
	while (pos < bytes.len) {
		struct slice plain = plain_front(slice_from(bytes, pos));
		size_t taken;
		str_append_slice(out, plain);
		pos += plain.len;
		if (pos == bytes.len)
			break;
		struct slice good =
		    repaired(slice_from(bytes, pos), &taken, repair);
		str_append_slice(out, good);
		pos += taken;
		if (good.len != taken)
			offset_map_add(
			    &repair->offsets, out->len - start, pos, pos);
	}
}

void unicode_repair_release(struct unicode_repair *repair)
{
	offset_map_release(&repair->offsets);
	*repair = (struct unicode_repair){0};
}
