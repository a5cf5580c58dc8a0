/* SPDX-License-Identifier: MIT */
/* Paragraphs and links lie in the text, in order, and no value of a field has
 * a control character. */
#include "fuzz_article.h"

#include "news/format/page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article = {0};
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	format_page_read(&article, text);
	fuzz_assert_article(&article);
	article_release(&article);
	fuzz_free(text);
	return 0;
}
