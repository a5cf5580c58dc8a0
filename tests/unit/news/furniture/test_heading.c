/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"

#define REPORT                                                               \
	"<article><p>The ferry to the island was late again on Monday, the " \
	"operator said, and nobody knows when the next one will leave.</p>"  \
	"<p>Some forty passengers waited on the pier for three hours in "    \
	"the rain, among them a school class.</p><p>The company promised "   \
	"to look into it before the end of the week.</p></article>"

/* What stands below the headline of a page, and what it gives. */
static const struct {
	const char *html, *byline, *published;
	enum paragraph_kind kind;
} rows[] = {
    {"<div class=entry-meta>by Ann Example May 5, 2024</div>", "Ann Example",
	"2024-05-05", PARAGRAPH_BYLINE},
    {"<div class=meta>By Ann Example, May 5, 2024</div>", "Ann Example",
	"2024-05-05", PARAGRAPH_BYLINE},
    {"<p class=article-meta>Posted on 5 May 2024 by <a href=/x>Ann Example</a>",
	"Ann Example", "2024-05-05", PARAGRAPH_BYLINE},
    {"<div>by Ann Example | Daily Example | 5 May 2024 12:00</div>",
	"Ann Example", "2024-05-05T12:00", PARAGRAPH_BYLINE},
    {"<p>5 May 2024 &middot; 4 min read &middot; By Ann Example", "Ann Example",
	"2024-05-05", PARAGRAPH_BYLINE},
    {"<div>Written by Ann Example<br>Edited by Bob Sample</div>", "Ann Example",
	NULL, PARAGRAPH_BYLINE},
    {"<div>Von Ann Example</div>", "Ann Example", NULL, PARAGRAPH_BYLINE},
    {"<div>Von Ann Example und Bo Ray</div>", "Ann Example und Bo Ray", NULL,
	PARAGRAPH_BYLINE},
    {"<p>Par Ann Example et Bo Ray", "Ann Example et Bo Ray", NULL,
	PARAGRAPH_BYLINE},
    {"<p>By Ann Example in Paris, Bo Ray in Rome and Li Wei",
	"Ann Example, Bo Ray and Li Wei", NULL, PARAGRAPH_BYLINE},
    {"<p>By Ann Example in New York and agencies", "Ann Example", NULL,
	PARAGRAPH_BYLINE},
    {"<p>By: Ann Example", "Ann Example", NULL, PARAGRAPH_BYLINE},
    {"<p>By Ann Example Special to the Gull", "Ann Example", NULL,
	PARAGRAPH_BYLINE},
    {"<p>By Ann Example, Updated March 12, 2024 at 9:15 PM", "Ann Example",
	"2024-03-12T21:15", PARAGRAPH_BYLINE},
    {"<p>By Ann Example on March 12, 2024", "Ann Example", "2024-03-12",
	PARAGRAPH_BYLINE},
    {"<p>Published: 00:01 GMT, 12 March 2024 | Updated: 09:15 GMT, 13 March "
     "2024",
	NULL, "2024-03-12T00:01+00:00", PARAGRAPH_DATELINE},
    {"<p>By <b>Ann Example</b> in Westrup", "Ann Example", NULL,
	PARAGRAPH_BYLINE},
    {"<p>記者 王小明 台北報導", "王小明", NULL, PARAGRAPH_BYLINE},
    {"<p>홍길동 기자", "홍길동", NULL, PARAGRAPH_BYLINE},
    {"<p>Last Updated: 5 May 2024", NULL, "2024-05-05", PARAGRAPH_FURNITURE},
    {"<article><p>By Ann Example and Bo Ray, Transport Correspondents | "
     "Published 5 May 2024",
	"Ann Example and Bo Ray, Transport Correspondents", "2024-05-05",
	PARAGRAPH_BYLINE},
    {"<p>4 min read", NULL, NULL, PARAGRAPH_FURNITURE},
    {"<p>Stand by me", NULL, NULL, PARAGRAPH_FURNITURE},
    {"<p>Read it in 5 minutes by car", NULL, NULL, PARAGRAPH_FURNITURE},
};

static void check_field(const struct article *article, enum article_field field,
    const char *expected)
{
	const char *value = article_get(article, field);
	if (!value || !expected)
		assert_ptr_equal(value, expected);
	else
		assert_string_equal(value, expected);
}

static void reads_what_stands_below_the_headline(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].html); i++) {
		struct article article;
		struct err err = {{0}};
		struct str html = {0};
		str_printf(&html, "<meta charset=utf-8><h1>Ferry late</h1>%s%s",
		    rows[i].html, REPORT);
		if (!loader_parse(
			&article, "a.html", str_slice(&html), NULL, &err))
			fail_msg("%s", err.text);
		check_field(&article, ARTICLE_BYLINE, rows[i].byline);
		check_field(&article, ARTICLE_PUBLISHED, rows[i].published);
		assert_int_equal(
		    article.paragraphs[0].kind, PARAGRAPH_HEADLINE);
		assert_int_equal(article.paragraphs[1].kind, rows[i].kind);
		article_release(&article);
		str_release(&html);
	}
}

/* Lines that a reader has named in outlets.yaml. */
static const struct {
	enum metadata_lines_kind kind;
	const char *pattern, *line;
	enum paragraph_kind is;
	enum article_field field; /* that is from */
	const char *value;
} own[] = {
    {METADATA_LINES_FURNITURE, "give us a penny*",
	"Give us a penny, and we print on.", PARAGRAPH_FURNITURE,
	ARTICLE_OUTLET, NULL},
    {METADATA_LINES_BYLINE, "scribe: {}", "Scribe: Ann Example",
	PARAGRAPH_BYLINE, ARTICLE_BYLINE, "Ann Example"},
    {METADATA_LINES_BYLINE, "scribe: {}", "Scribe: nobody at all",
	PARAGRAPH_BODY, ARTICLE_BYLINE, NULL},
    {METADATA_LINES_PUBLISHED, "filed {}", "Filed 5 May 2024",
	PARAGRAPH_DATELINE, ARTICLE_PUBLISHED, "2024-05-05"},
    {METADATA_LINES_OUTLET, "thanks for reading {}",
	"Thanks for reading The Gull", PARAGRAPH_FURNITURE, ARTICLE_OUTLET,
	"The Gull"},
    {METADATA_LINES_CAPTION, "pic: *", "Pic: the pier in the rain",
	PARAGRAPH_CAPTION, ARTICLE_OUTLET, NULL},
};

static void knows_the_lines_of_a_reader(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(own, i, own[i].pattern); i++) {
		struct article article;
		struct metadata_line line = {own[i].kind, own[i].pattern};
		struct metadata_manifest manifest = {
		    .lines = {&line, 1, 1, NULL}};
		struct str text = {0};
		str_printf(&text,
		    "Ferry late\n\nThe ferry was late again on Monday, the "
		    "operator said, and nobody knows why.\n\n%s\n",
		    own[i].line);
		assert_true(loader_parse(
		    &article, "a.txt", str_slice(&text), &manifest, NULL));
		assert_int_equal(article.paragraphs[2].kind, own[i].is);
		check_field(&article, own[i].field, own[i].value);
		article_release(&article);
		str_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_stands_below_the_headline),
	    cmocka_unit_test(knows_the_lines_of_a_reader),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
