/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/markup.h"

/* The tree in one line: "p[class=x](text b(text))". */
static void write_node(struct str *out, const struct markup_node *node);

static void write_below(struct str *out, const struct markup_node *node)
{
	str_append_byte(out, '(');
	for (node = node->first; node; node = node->next) {
		write_node(out, node);
		if (node->next)
			str_append_byte(out, ' ');
	}
	str_append_byte(out, ')');
}

static void write_node(struct str *out, const struct markup_node *node)
{
	if (!node->name && node->parent) {
		str_append_slice(out, node->text);
		return;
	}
	if (node->prefix)
		str_printf(out, "%s:", node->prefix);
	str_append_text(out, node->name ? node->name : "");
	for (const struct markup_attribute *attribute = node->attributes;
	     attribute; attribute = attribute->next)
		str_printf(out, "[%s=%s]", attribute->name, attribute->value);
	if (node->first)
		write_below(out, node);
}

typedef void reader(struct markup *, struct slice);

static void check_tree(reader *read, const char *text, const char *want)
{
	struct markup markup;
	struct str tree = {0};
	read(&markup, slice_of(text));
	write_node(&tree, markup.root);
	assert_string_equal(str_text(&tree), want);
	str_release(&tree);
	markup_release(&markup);
}

static void reads_html_as_it_is_meant(void **state)
{
	static const struct {
		const char *html, *tree;
	} cases[] = {
	    {"<p>one<p>two", "(html(body(p(one) p(two))))"},
	    {"<P CLASS=x>A&eacute;&#8217;&amp;</P>",
		"(html(body(p[class=x](Aé’&))))"},
	    {"<ul><li>a<li>b</ul>", "(html(body(ul(li(a) li(b)))))"},
	    {"<article><p>a</p></article>", "(html(body(article(p(a)))))"},
	    {"<p>a<br>b", "(html(body(p(a br b))))"},
	    {"<p>a<embed src=x>b<wbr>c</p>",
		"(html(body(p(a embed[src=x] b wbr c))))"},
	    {"<script>if (a<b) x('</p>')</script><p>c",
		"(html(head(script(if (a<b) x('</p>'))) body(p(c))))"},
	    {"<meta charset=\"latin1\"><p>\xc3\xa9",
		"(html(head(meta[charset=latin1]) body(p(é))))"},
	    {"a<!-- b --><b>c</b>", "(html(body(p(a b(c)))))"},
	    {"", ""},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].html); i++)
		check_tree(markup_read_html, cases[i].html, cases[i].tree);
}

static void reads_xml_and_repairs_it(void **state)
{
	static const struct {
		const char *xml, *tree;
	} cases[] = {
	    {"<a x='1&amp;2'><b>c</b><![CDATA[<d>]]></a>",
		"(a[x=1&2](b(c) <d>))"},
	    {"<a xmlns:m='urn:m'><m:b/></a>", "(a(m:b))"},
	    {"<a>caf&eacute; &hellip;</a>", "(a(café …))"},
	    {"<a><m:b n:c='d'/></a>", "(a(m:b[c=d]))"},
	    {"<a><b>c</a>", "(a(b(c)))"},
	    {"<a><b>R & D</b></a>", "(a(b(R  D)))"},
	    {"<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY x 'z'>]><a>&x;</a>",
		"(a(&x;))"},
	    {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
	     "<a>&x;</a>",
		"(a(&x;))"},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].xml); i++)
		check_tree(markup_read_xml, cases[i].xml, cases[i].tree);
}

static void says_where_xml_is_broken(void **state)
{
	struct markup markup;
	(void)state;
	markup_read_xml(&markup, slice_of("<a>\n<b></c></a>"));
	assert_true(markup.broken);
	assert_int_equal(markup.error_line, 2);
	assert_int_equal(markup.error_column, 8);
	assert_string_equal(
	    markup.error, "opening and ending tag mismatch: b line 2 and c");
	markup_release(&markup);
	markup_read_xml(&markup, slice_of("<a/>"));
	assert_false(markup.broken);
	assert_int_equal(markup.error_line, 0);
	assert_null(markup.error);
	markup_release(&markup);
}

static void walks_in_the_order_of_the_document(void **state)
{
	struct markup markup;
	struct str text = {0};
	(void)state;
	markup_read_html(
	    &markup, slice_of("<div id=a>x<p>y</p></div><div id=b>z</div>"));
	struct markup_node *a = markup_find(markup.root, markup.root, "div");
	struct markup_node *b = markup_find(markup.root, a, "div");
	assert_string_equal(markup_attribute(a, "id"), "a");
	assert_null(markup_attribute(a, "class"));
	assert_string_equal(markup_attribute(b, "id"), "b");
	assert_null(markup_find(markup.root, b, "div"));
	assert_null(markup_find(a, a, "div"));
	assert_ptr_equal(markup_skip(a, markup.root), b);
	assert_ptr_equal(markup_child(a, "p"), markup_find(a, a, "p"));
	assert_null(markup_child(b, "p"));
	markup_text(a, &text);
	assert_string_equal(str_text(&text), "xy");
	str_release(&text);
	markup_release(&markup);
}

/* 1 MB each; none may take long or much, whatever it holds. */
static void hostile_markup_costs_little(void **state)
{
	static const struct {
		const char *front, *again;
	} cases[] = {
	    {"", "<div>"},
	    {"<a ", "b=c "},
	    {"<a ", "b=\"\""},
	    {"", "<p>"},
	    {"", "<table>"},
	    {"", "<a"},
	    {"", "<"},
	    {"", "&amp"},
	    {"", "<!--"},
	    {"", "</b>"},
	};
	enum { BYTES = 1 << 20, SECONDS = 5 };
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].again); i++) {
		struct markup markup;
		struct str text = {0};
		clock_t start = clock();
		str_append_text(&text, cases[i].front);
		while (text.len < BYTES)
			str_append_text(&text, cases[i].again);
		markup_read_html(&markup, str_slice(&text));
		markup_release(&markup);
		markup_read_xml(&markup, str_slice(&text));
		markup_release(&markup);
		str_release(&text);
		assert_true(test_is_within(start, SECONDS));
	}
}

static void drops_attributes_beyond_the_limit(void **state)
{
	struct markup markup;
	struct str text = {0};
	size_t n = 0;
	(void)state;
	str_append_text(&text, "<p ");
	for (int i = 0; i < 10000; i++)
		str_printf(&text, "a%d=\"x y\" ", i);
	str_append_text(&text, ">after");
	markup_read_html(&markup, str_slice(&text));
	struct markup_node *p = markup_find(markup.root, markup.root, "p");
	for (struct markup_attribute *a = p->attributes; a; a = a->next)
		n++;
	assert_in_range(n, MARKUP_ATTRIBUTES_MAX - 1, MARKUP_ATTRIBUTES_MAX);
	assert_true(slice_is(p->first->text, "after"));
	str_release(&text);
	markup_release(&markup);
}

static void stops_where_it_is_nested_too_deep(void **state)
{
	struct markup markup;
	struct str text = {0};
	(void)state;
	str_append_text(&text, "<p>first</p>");
	for (int i = 0; i < MARKUP_DEPTH_MAX; i++)
		str_append_text(&text, "<div>");
	markup_read_html(&markup, str_slice(&text));
	assert_true(markup.cut);
	assert_non_null(markup_find(markup.root, markup.root, "p"));
	str_release(&text);
	markup_release(&markup);
}

static void knows_what_references_mean(void **state)
{
	(void)state;
	static const struct {
		const char *reference;
		uint32_t code;
	} rows[] = {
	    {"&amp;", '&'},
	    {"&eacute;", 0xE9},
	    {"&hellip;", 0x2026},
	    {"&#233;", 0xE9},
	    {"&#xE9;", 0xE9},
	    {"&#XE9;", 0xE9},
	    {"&#146;", 0x2019},
	    {"&#129;", 0},
	    {"&#0;", 0xFFFD},
	    {"&#xD800;", 0xFFFD},
	    {"&#99999999;", 0xFFFD},
	    {"&nothing;", 0},
	    {"&aVeryLongNameThatNothingHas;", 0},
	    {"&;", 0},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].reference); i++)
		assert_int_equal(markup_reference(slice_of(rows[i].reference)),
		    rows[i].code);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_html_as_it_is_meant),
	    cmocka_unit_test(reads_xml_and_repairs_it),
	    cmocka_unit_test(says_where_xml_is_broken),
	    cmocka_unit_test(walks_in_the_order_of_the_document),
	    cmocka_unit_test(hostile_markup_costs_little),
	    cmocka_unit_test(drops_attributes_beyond_the_limit),
	    cmocka_unit_test(stops_where_it_is_nested_too_deep),
	    cmocka_unit_test(knows_what_references_mean),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
