/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/feed/repair.h"

static void repairs_what_is_not_well_formed(void **state)
{
	static const struct {
		const char *xml, *repaired;
	} cases[] = {
	    /* & and < that are text */
	    {"<a>R & D</a>", "<a>R &amp; D</a>"},
	    {"<a>x?b=1&c=2 &amp; &#233; &#xe9; &eacute;</a>",
		"<a>x?b=1&amp;c=2 &amp; &#233; &#xe9; &eacute;</a>"},
	    {"<a>1 < 2 <3 <b and <c</a>",
		"<a>1 &lt; 2 &lt;3 &lt;b and &lt;c</a>"},
	    {"<a>x &#8; &#0; &#xD800; &#; &;</a>",
		"<a>x       &amp;#; &amp;;</a>"},
	    {"<a>b > c</a>", "<a>b &gt; c</a>"},
	    {"<a>b\bc</a>", "<a>b c</a>"},
	    /* attributes */
	    {"<a b=c d e='f&g' h=\"i>j\"></a>",
		"<a b=\"c\" d=\"\" e=\"f&amp;g\" h=\"i&gt;j\"></a>"},
	    {"<a><b c=d/e /></a>", "<a><b c=\"d/e\"/></a>"},
	    {"<a><b c='d</a>", "<a>&lt;b c='d</a>"},
	    {"<a><b c='d' c='e'/></a>", "<a><b c=\"d\"/></a>"},
	    {"<a>b <\u2014 c \xef\xbf\xbf</a>", "<a>b &lt;\u2014 c  </a>"},
	    /* elements */
	    {"<a><b>c</a>", "<a><b>c</b></a>"},
	    {"<a><b>c</d></b></a>", "<a><b>c</b></a>"},
	    {"<a><b><c>d</b>e</a>", "<a><b><c>d</c></b>e</a>"},
	    {"<a><b>c", "<a><b>c</b></a>"},
	    {"<a>b</a>c<d/>", "<a>bc<d/></a>"},
	    {"<a/><b/>", "<a><b/></a>"},
	    /* what is not text */
	    {"x<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]><a>d</a>",
		"<a>d</a>"},
	    {"<a>b<!-- <c> -->d<?e <f> ?>g</a>", "<a>bdg</a>"},
	    {"<a>b<!-- c", "<a>b c</a>"},
	    {"<a><![CDATA[<b> & c]]></a>", "<a>&lt;b&gt; &amp; c</a>"},
	    {"<a><b><![CDATA[c</b><d/></a>", "<a><b>c</b><d/></a>"},
	    {"<a>b]]>c</a>", "<a>b]]&gt;c</a>"},
	    {"", ""},
	    {"no element & <", ""},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].xml); i++) {
		struct str out = {0};
		format_feed_repair_xml(&out, slice_of(cases[i].xml));
		assert_string_equal(str_text(&out), cases[i].repaired);
		str_release(&out);
	}
}

static void keeps_the_text_of_what_is_nested_too_deep(void **state)
{
	struct str text = {0}, out = {0};
	size_t n = 0;
	(void)state;
	str_append_text(&text, "<r>");
	for (int i = 0; i < FORMAT_FEED_REPAIR_DEPTH * 2; i++)
		str_append_text(&text, "<a>x");
	for (int i = 0; i < FORMAT_FEED_REPAIR_DEPTH * 2; i++)
		str_append_text(&text, "</a>");
	str_append_text(&text, "<b/>");
	format_feed_repair_xml(&out, str_slice(&text));
	for (size_t i = 0; i < out.len; i++)
		n += out.bytes[i] == 'x';
	assert_int_equal(n, FORMAT_FEED_REPAIR_DEPTH * 2);
	assert_true(slice_ends(str_slice(&out), "</a><b/></r>"));
	str_release(&text);
	str_release(&out);
}

/* 4 MB each. */
static void takes_linear_time(void **state)
{
	static const struct {
		const char *front, *again;
	} cases[] = {
	    {"<a>", "<"},
	    {"<a>", "<b"},
	    {"<a>", "<b c='"},
	    {"<a>", "<!--"},
	    {"<a>", "<!"},
	    {"<a>", "<![CDATA["},
	    {"<a>", "<?"},
	    {"<a>", "&amp"},
	    {"<a>", "</b>"},
	    {"<a>", "<b>"},
	    {"<a>", "<b></c>"},
	    {"", "<![CDATA[<!x[>"},
	};
	enum { BYTES = 4 << 20, SECONDS = 3 };
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].again); i++) {
		struct str text = {0}, out = {0};
		clock_t start = clock();
		str_append_text(&text, cases[i].front);
		while (text.len < BYTES)
			str_append_text(&text, cases[i].again);
		format_feed_repair_xml(&out, str_slice(&text));
		str_release(&text);
		str_release(&out);
		assert_true(test_is_within(start, SECONDS));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(repairs_what_is_not_well_formed),
	    cmocka_unit_test(keeps_the_text_of_what_is_nested_too_deep),
	    cmocka_unit_test(takes_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
