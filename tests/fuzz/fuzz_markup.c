/* SPDX-License-Identifier: MIT */
/* Every node has the parent that it is below, and ids in order; the walk meets
 * each once. */
#include "fuzz.h"

#include "base/markup.h"

static void check(const struct markup *markup)
{
	size_t n = 0;
	for (const struct markup_node *node = markup->root; node;
	     node = markup_next(node, markup->root)) {
		assert(node->id == n);
		n++;
		assert(node == markup->root || node->parent->id < node->id);
		assert(!node->first || node->first->parent == node);
		assert(!node->next || node->next->prev == node);
	}
	assert(n == markup->n_nodes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct markup markup;
	markup_read_html(&markup, fuzz_slice(bytes, len));
	check(&markup);
	markup_release(&markup);
	markup_read_xml(&markup, fuzz_slice(bytes, len));
	check(&markup);
	markup_release(&markup);
	return 0;
}
