/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <zlib.h>

#include "base/gzip.h"

/* Appends a member that holds the bytes. */
static void deflate_to(struct str *out, struct slice bytes)
{
	enum { GZIP_WINDOW = 16 + MAX_WBITS, MEMORY = 8 };
	z_stream stream = {.next_in = (Bytef *)(uintptr_t)bytes.bytes,
	    .avail_in = (uInt)bytes.len};
	assert_int_equal(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED,
			     GZIP_WINDOW, MEMORY, Z_DEFAULT_STRATEGY),
	    Z_OK);
	uLong room = deflateBound(&stream, stream.avail_in);
	Bytef *packed = mem_alloc(room);
	stream.next_out = packed;
	stream.avail_out = (uInt)room;
	assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
	str_append(out, (char *)packed, stream.total_out);
	deflateEnd(&stream);
	free(packed);
}

static void reads_all_members(void **state)
{
	struct str packed = {0}, out = {0};
	(void)state;
	deflate_to(&packed, slice_of("one, "));
	deflate_to(&packed, slice_of("two"));
	str_append_text(&packed, "garbage");
	assert_true(gzip_is(str_slice(&packed)));
	assert_true(gzip_inflate(&out, str_slice(&packed), 100, NULL));
	assert_string_equal(str_text(&out), "one, two");
	str_release(&packed);
	str_release(&out);
}

static void gives_what_can_be_read(void **state)
{
	struct str text = {0}, packed = {0}, out = {0};
	struct err err;
	(void)state;
	for (int i = 0; i < 5000; i++)
		str_printf(&text, "%d ", i * i);
	deflate_to(&packed, str_slice(&text));
	str_cut(&packed, packed.len / 2);
	assert_false(gzip_inflate(&out, str_slice(&packed), text.len, &err));
	assert_string_equal(err.text, "the compressed data is cut off");
	assert_true(out.len > 1000);
	assert_memory_equal(out.bytes, text.bytes, out.len);
	str_release(&text);
	str_release(&packed);
	str_release(&out);
}

static void sees_damage(void **state)
{
	struct str packed = {0}, out = {0};
	struct err err;
	(void)state;
	deflate_to(&packed, slice_of("some text that is checked"));
	packed.bytes[packed.len - 6] ^= 1; /* in the checksum */
	assert_false(gzip_inflate(&out, str_slice(&packed), 100, &err));
	assert_string_equal(err.text, "the compressed data is damaged");
	str_release(&packed);
	str_release(&out);
}

static void stops_at_the_limit(void **state)
{
	enum { BYTES = 8 << 20, LIMIT = 1 << 20 };
	struct str text = {0}, packed = {0}, out = {0};
	struct err err;
	(void)state;
	while (text.len < BYTES)
		str_append_text(&text, "                                ");
	deflate_to(&packed, str_slice(&text));
	assert_false(gzip_inflate(&out, str_slice(&packed), LIMIT, &err));
	assert_int_equal(out.len, LIMIT);
	assert_string_equal(
	    err.text, "more than 1048576 bytes when decompressed");
	str_release(&text);
	str_release(&packed);
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_all_members),
	    cmocka_unit_test(gives_what_can_be_read),
	    cmocka_unit_test(sees_damage),
	    cmocka_unit_test(stops_at_the_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
