/* SPDX-License-Identifier: MIT */
/* What a dump becomes is a page as any other. */
#include "fuzz_article.h"

#include "news/format/dump/dump.h"
#include "news/format/page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article = {0};
	struct str html = {0};
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	format_dump_is(text);
	format_dump_html(&html, text);
	format_page_read(&article, str_slice(&html));
	fuzz_assert_article(&article);
	article_release(&article);
	str_release(&html);
	fuzz_free(text);
	return 0;
}
