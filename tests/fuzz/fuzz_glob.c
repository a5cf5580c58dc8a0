/* SPDX-License-Identifier: MIT */
/* A pattern of any bytes ends, and a name without its wildcards is itself. */
#include "fuzz.h"

#include <string.h>

#include "text/glob.h"

static void check_itself(struct slice name)
{
	struct str pattern = {0};
	for (size_t i = 0; i < name.len; i++) {
		if (strchr("*?[\\", name.bytes[i]))
			str_append_byte(&pattern, '\\');
		str_append_byte(&pattern, name.bytes[i]);
	}
	assert(glob_name(str_slice(&pattern), name));
	str_release(&pattern);
}

/* The first line is the pattern, the rest the path. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	size_t end = slice_find(text, "\n", 0);
	struct slice path =
	    slice_from(text, end < text.len ? end + 1 : text.len);
	struct slice pattern = {text.bytes, end};
	bool matches = glob_path(pattern, path);
	assert(!matches || glob_path(slice_of("**/*"), path) || !path.len);
	if (!memchr(path.bytes, '\0', path.len))
		check_itself(path);
	fuzz_free(text);
	return 0;
}
