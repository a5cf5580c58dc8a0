/* SPDX-License-Identifier: MIT */
/* A tree whose nodes know their place, or a message. */
#include "fuzz.h"

#include "base/yaml_reader.h"

static void check(const struct yaml_reader_node *node, size_t len)
{
	assert((node->kind == YAML_READER_TEXT) == (node->text != NULL));
	assert(node->line && node->column);
	assert(node->span.start <= node->span.end && node->span.end <= len);
	for (node = node->first; node; node = node->next)
		check(node, len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena arena = {0};
	struct err err = {0};
	const struct yaml_reader_node *root =
	    yaml_reader_parse(&arena, "a.yaml", fuzz_slice(bytes, len), &err);
	assert(!root == !!err.text[0]);
	if (root)
		check(root, len);
	arena_release(&arena);
	return 0;
}
