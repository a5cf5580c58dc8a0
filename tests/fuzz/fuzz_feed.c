/* SPDX-License-Identifier: MIT */
/* Paragraphs of every entry lie in its text, in order, no value of a field has
 * a control character, and what is repaired is well-formed. */
#include "fuzz_article.h"

#include "base/markup.h"
#include "news/format/feed/feed.h"
#include "news/format/feed/repair.h"

static void check_feed(struct format_feed *feed)
{
	for (size_t i = 0; i < feed->n; i++) {
		struct article article = {0};
		format_feed_article(feed, i, &article);
		fuzz_assert_article(&article);
		article_release(&article);
	}
	format_feed_release(feed);
}

static void check_repair(struct slice text)
{
	struct markup markup;
	struct str repaired = {0};
	format_feed_repair_xml(&repaired, text);
	markup_read_xml(&markup, str_slice(&repaired));
	assert(!markup.broken || !repaired.len);
	markup_release(&markup);
	str_release(&repaired);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct format_feed feed;
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	if (format_feed_read_xml(&feed, "a.xml", text, NULL))
		check_feed(&feed);
	if (format_feed_read_json(&feed, "a.json", text, NULL))
		check_feed(&feed);
	check_repair(text);
	fuzz_free(text);
	return 0;
}
