/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/flow.h"

/* The blocks of a page between bars, an item as "- ", a heading as "# ". */
static void read_blocks(struct str *out, const char *html)
{
	static const char *const marks[] = {
	    [PARAGRAPH_PLAIN] = "",
	    [PARAGRAPH_HEADING] = "# ",
	    [PARAGRAPH_ITEM] = "- ",
	    [PARAGRAPH_QUOTED] = "> ",
	    [PARAGRAPH_ROW] = "= ",
	    [PARAGRAPH_CODE] = "` ",
	};
	struct markup markup;
	struct format_flow flow = {0};
	struct article article = {0};
	markup_read_html(&markup, slice_of(html));
	format_flow_read(&flow, &article, markup.root, NULL);
	for (size_t i = 0; i < flow.n; i++) {
		str_append_text(out, i ? "|" : "");
		str_append_text(out, marks[flow.blocks[i].form]);
		str_append_slice(
		    out, slice_at(article_text(&article), flow.blocks[i].span));
	}
	format_flow_release(&flow);
	article_release(&article);
	markup_release(&markup);
}

static void reads_blocks_as_they_are_seen(void **state)
{
	static const struct {
		const char *html, *blocks;
	} cases[] = {
	    {"<p>One  <b>two</b>\nthree</p><p> four </p>",
		"One two three|four"},
	    {"<div>a<div>b</div>c</div>", "a|b|c"},
	    {"<p>a<br>b</p>", "a\nb"},
	    {"<div>a<br><br>b<br> <br>c</div>", "a|b|c"},
	    {"<h2>H</h2><ul><li>x<li><p>y</p></ul>", "# H|- x|- y"},
	    {"<blockquote><p>q</p></blockquote>", "> q"},
	    {"<pre>a\n  b</pre>", "` a\nb"},
	    {"<table><tr><td>a<td>b<tr><td>c</table>", "= a | b|= c"},
	    {"<table><tr><td><p>a</p><p>b</p><td><div>c</div></table>",
		"a|b|c"},
	    {"a<script>b</script><style>c</style><svg><text>d</text></svg>e",
		"ae"},
	    {"<p>x<span> y</span><em> z</em></p>", "x y z"},
	    {"<p>&#147;a&#148; &#150; &#x81;b&#1;</p>", "“a” – b"},
	    {"<p></p><p> </p>", ""},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].html); i++) {
		struct str out = {0};
		read_blocks(&out, cases[i].html);
		assert_string_equal(str_text(&out), cases[i].blocks);
		str_release(&out);
	}
}

static void makes_links_whole(void **state)
{
	struct markup markup;
	struct format_flow flow = {0};
	struct article article = {0};
	(void)state;
	markup_read_html(
	    &markup, slice_of("<p>See <a href='/x'>the <b>report</b></a>, "
			      "<a href='javascript:y()'>not this</a>.</p>"));
	format_flow_read(&flow, &article, markup.root, "https://a.example/b/c");
	assert_int_equal(article.n_links, 1);
	assert_string_equal(article.links[0].url, "https://a.example/x");
	assert_true(
	    slice_is(slice_at(article_text(&article), article.links[0].span),
		"the report"));
	assert_int_equal(
	    flow.blocks[0].link_bytes, strlen("thereport") + strlen("notthis"));
	assert_string_equal(flow.blocks[0].node->name, "p");
	format_flow_release(&flow);
	article_release(&article);
	markup_release(&markup);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_blocks_as_they_are_seen),
	    cmocka_unit_test(makes_links_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
