/* SPDX-License-Identifier: MIT */
/* gzip: one inflate stream for each member. */
#include "base/gzip.h"

#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"

enum {
	GZIP_WINDOW = 16 + MAX_WBITS, /* a gzip header, the largest window */
	CHUNK = 16 << 10,
};

bool gzip_is(struct slice bytes)
{
	return slice_starts(bytes, "\x1f\x8b\x08");
}

static void *allocate(void *user, unsigned n, unsigned size)
{
	(void)user;
	return mem_zalloc(n, size);
}

static void release(void *user, void *memory)
{
	(void)user;
	free(memory);
}

/* Reads one member; *in is moved behind it. */
static bool inflate_member(
    struct str *out, struct slice *in, size_t limit, struct err *err)
{
	static Bytef chunk[CHUNK];
	z_stream stream = {.zalloc = allocate,
	    .zfree = release,
	    .next_in = (Bytef *)(uintptr_t)in->bytes,
	    .avail_in = (uInt)in->len};
	inflateInit2(&stream, GZIP_WINDOW);
	int state = Z_OK;
	while (state == Z_OK && out->len <= limit) {
		stream.next_out = chunk;
		stream.avail_out = CHUNK;
		state = inflate(&stream, Z_NO_FLUSH);
		str_append(out, (char *)chunk, CHUNK - stream.avail_out);
	}
	*in = slice_from(*in, in->len - stream.avail_in);
	inflateEnd(&stream);
	if (out->len > limit) {
		str_cut(out, limit);
		return err_set(
		    err, "more than %zu bytes when decompressed", limit);
	}
	if (state == Z_BUF_ERROR)
		return err_set(err, "the compressed data is cut off");
	return state == Z_STREAM_END ||
	       err_set(err, "the compressed data is damaged");
}

bool gzip_inflate(
    struct str *out, struct slice bytes, size_t limit, struct err *err)
{
	bool ok = true;
	while (ok && gzip_is(bytes))
		ok = inflate_member(out, &bytes, limit, err);
	return ok;
}
