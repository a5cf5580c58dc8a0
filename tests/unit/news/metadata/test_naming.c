/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/metadata/naming.h"

static void reads_names_word_by_word(void **state)
{
	static const struct {
		const char *html;
		enum metadata_naming naming;
	} cases[] = {
	    {"<nav>", METADATA_NAMING_FURNITURE},
	    {"<div role=navigation>", METADATA_NAMING_FURNITURE},
	    {"<div class=related-links>", METADATA_NAMING_FOREIGN},
	    {"<div class=relatedLinks>", METADATA_NAMING_FOREIGN},
	    {"<div class='c-box c-related_links'>", METADATA_NAMING_FOREIGN},
	    {"<div id=COMMENTS>", METADATA_NAMING_FOREIGN},
	    {"<div class=article-body>", METADATA_NAMING_BODY},
	    {"<div class='article body'>", METADATA_NAMING_NOTHING},
	    {"<div class=article-body__caption>", METADATA_NAMING_CAPTION},
	    {"<figcaption>", METADATA_NAMING_CAPTION},
	    {"<p class=byline>", METADATA_NAMING_BYLINE},
	    {"<p class=pubdate>", METADATA_NAMING_DATELINE},
	    {"<p class=pb-byline>", METADATA_NAMING_BYLINE},
	    {"<p class=entry-meta>", METADATA_NAMING_DETAILS},
	    {"<p class='entry-meta share'>", METADATA_NAMING_FURNITURE},
	    {"<p class='sig hasnt-bio'>", METADATA_NAMING_NOTHING},
	    {"<p class='has-sidebar no-comments'>", METADATA_NAMING_NOTHING},
	    {"<p class='no comments'>", METADATA_NAMING_FOREIGN},
	    {"<p class=download>", METADATA_NAMING_NOTHING},
	    {"<p class=headset>", METADATA_NAMING_NOTHING},
	    {"<p>", METADATA_NAMING_NOTHING},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].html); i++) {
		struct markup markup;
		struct str html = {0};
		str_printf(&html, "<body>%sx", cases[i].html);
		markup_read_html(&markup, str_slice(&html));
		const struct markup_node *body =
		    markup_find(markup.root, markup.root, "body");
		assert_int_equal(
		    metadata_naming_of(body->first), cases[i].naming);
		str_release(&html);
		markup_release(&markup);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_names_word_by_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
