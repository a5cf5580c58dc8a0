/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/format.h"

#define RSS "<rss><channel><item><title>a</title></item></channel></rss>"
#define JSON_FEED \
	"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{}]}"

#define DUMP "   [1]Home\n\nReferences\n\n   1. https://a.example/\n"

static const struct {
	const char *path, *text;
	enum format format;
} known[] = {
    {"a.txt", "# Not Markdown", FORMAT_PLAIN},
    {"a.TXT.gz", RSS, FORMAT_PLAIN},
    {"a.md", "x", FORMAT_MARKDOWN},
    {"a.markdown.GZ", "x", FORMAT_MARKDOWN},
    {"a.html", "<!DOCTYPE html><p>x", FORMAT_PAGE},
    {"a.htm", "x", FORMAT_PAGE},
    {"a.html", RSS, FORMAT_FEED},
    {"a.xml", RSS, FORMAT_FEED},
    {"a.xml", "\n<?xml version='1.0'?>\n<!-- <html> -->\n" RSS, FORMAT_FEED},
    {"a.xml", "<!DOCTYPE rss [<!ENTITY a '>'>]><r:rss><r:item/></r:rss>",
	FORMAT_FEED},
    {"a.xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", FORMAT_PAGE},
    {"a.rss", "<odd><item/></odd>", FORMAT_FEED},
    {"a.json", JSON_FEED, FORMAT_JSON_FEED},
    /* names that say nothing */
    {"-", RSS, FORMAT_FEED},
    {"-", JSON_FEED, FORMAT_JSON_FEED},
    {"-", "<!doctype html>\n<title>x</title>", FORMAT_PAGE},
    {"-", "<p>x", FORMAT_PAGE},
    {"-", "# Storm\n\nIt came.", FORMAT_MARKDOWN},
    {"-", "See [it](https://a.example/).", FORMAT_MARKDOWN},
    {"-", "Storm\n\nIt came < noon.", FORMAT_PLAIN},
    {"-", "<3", FORMAT_PLAIN},
    {"-", "{x}", FORMAT_PLAIN},
    {"-", "", FORMAT_PLAIN},
    {"-", DUMP, FORMAT_DUMP},
    {"a.txt", DUMP, FORMAT_DUMP},
    {"a.md", DUMP, FORMAT_MARKDOWN},
};

static void finds_the_format(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(known, i, known[i].text); i++) {
		struct format_document document;
		struct err err = {{0}};
		if (!format_open(&document, known[i].path,
			slice_of(known[i].text), &err))
			fail_msg("%s", err.text);
		assert_int_equal(document.format, known[i].format);
		assert_int_equal(document.n, 1);
		format_close(&document);
	}
}

static const struct {
	const char *path, *text, *message;
} refused[] = {
    {"a.xml", "<opml version='2.0'/>",
	"a.xml: XML of <opml>, expected a feed or a page"},
    {"a.xml", "words", "a.xml: not XML, expected a feed or a page"},
    {"a.xml", "<!-- ", "a.xml: not XML, expected a feed or a page"},
    {"a.json", "[1]", "a.json: not a JSON Feed"},
    {"a.rss", "words", "a.rss: a feed without entries"},
};

static void refuses_what_is_of_no_format(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(refused, i, refused[i].text); i++) {
		struct format_document document;
		struct err err = {{0}};
		assert_false(format_open(&document, refused[i].path,
		    slice_of(refused[i].text), &err));
		assert_string_equal(err.text, refused[i].message);
	}
}

static void knows_the_endings(void **state)
{
	(void)state;
	assert_true(format_knows("a.txt"));
	assert_true(format_knows("b/a.Rss.gz"));
	assert_false(format_knows("a.gz"));
	assert_false(format_knows("a.pdf"));
	assert_false(format_knows(".txt"));
	assert_false(format_knows(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_format),
	    cmocka_unit_test(refuses_what_is_of_no_format),
	    cmocka_unit_test(knows_the_endings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
