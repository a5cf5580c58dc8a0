/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/metadata/page.h"

#define ARTICLE(fields)                                                       \
	"<script type=application/ld+json>{\"@type\":\"NewsArticle\"," fields \
	"}</script>"

/* A hundred elements. */
#define TEN                                                                    \
	"<i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></" \
	"i>"
#define FAR TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static const struct {
	const char *label;
	enum article_field field;
	const char *html, *value; /* NULL: none */
} cases[] = {
    {"JSON-LD before Open Graph", ARTICLE_HEADLINE,
	"<meta property=og:title content='Two'>" ARTICLE(
	    "\"headline\":\"One\""),
	"One"},
    {"Open Graph before the title", ARTICLE_HEADLINE,
	"<title>Three</title><meta property=og:title content='Two'>", "Two"},
    {"an array, the article not first", ARTICLE_HEADLINE,
	"<script type=application/ld+json>[{\"@type\":\"WebSite\",\"headline\":"
	"\"No\"},{\"@type\":\"Article\",\"headline\":\"Yes\"}]</script>",
	"Yes"},
    {"a graph, authors by their ids", ARTICLE_BYLINE,
	"<script type=application/ld+json>{\"@graph\":[{\"@id\":\"#a\","
	"\"name\":\"Ann Lee\"},{\"@type\":[\"Article\"],\"author\":[{\"@id\":"
	"\"#a\"},{\"name\":\"Bo Ray\"}]}]}</script>",
	"Ann Lee, Bo Ray"},
    {"a list of other stories", ARTICLE_HEADLINE,
	"<title>Mine</title><script type=application/ld+json>{\"@type\":"
	"\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\","
	"\"headline\":\"Theirs\"}]}</script>",
	"Mine"},
    {"of two articles the one in the title", ARTICLE_HEADLINE,
	"<title>Second | Example</title>" ARTICLE("\"headline\":\"First\"")
	    ARTICLE("\"headline\":\"Second\""),
	"Second"},
    {"a description for a headline", ARTICLE_HEADLINE,
	"<title>Lune - Atlas</title>" ARTICLE("\"headline\":\"river\","
					      "\"name\":\"Lune\""),
	"Lune"},
    {"JSON with line breaks, commas and comments", ARTICLE_HEADLINE,
	"<script type=application/ld+json>//<![CDATA[\n{\"@type\":\"Article\","
	"\"headline\":\"A\nB\",}\n//]]></script>",
	"A B"},
    {"entities twice", ARTICLE_HEADLINE,
	"<meta property=og:title content='A &amp;amp; B&amp;#8217;s'>",
	"A & B’s"},
    {"markup in a value", ARTICLE_HEADLINE,
	"<meta property=og:title content='A &lt;i&gt;B&lt;/i&gt;'>", "A B"},
    {"controls in a value", ARTICLE_HEADLINE,
	"<meta property=og:title content='A\x1b[31mB'>", "A␛[31mB"},
    {"a title that is the site's name", ARTICLE_HEADLINE,
	"<title>Daily Example</title><h1>Council closes the old bridge</h1>",
	"Council closes the old bridge"},
    {"the site's name as the heading", ARTICLE_HEADLINE,
	"<title>Council closes bridge | Daily Example</title><h1>Daily "
	"Example</h1><h2>Council closes bridge</h2>",
	"Council closes bridge"},
    {"a heading and no title", ARTICLE_HEADLINE, "<h1>Bridge shut</h1>",
	"Bridge shut"},
    {"a byline that is the outlet", ARTICLE_BYLINE,
	"<meta property=og:site_name content='The Gull'><meta name=author "
	"content='The Gull'><p class=byline>By Ann Lee</p>",
	"Ann Lee"},
    {"a byline that is nothing but the outlet", ARTICLE_BYLINE,
	"<meta property=og:site_name content='The Gull'><meta name=author "
	"content='The Gull'>",
	"The Gull"},
    {"links to the pages of two writers", ARTICLE_BYLINE,
	"<h1>A</h1><p>By <a href=/author/ann>Ann Lee</a> and <a "
	"href=/author/bo>Bo Ray</a></p>",
	"Ann Lee and Bo Ray"},
    {"a list of authors", ARTICLE_BYLINE,
	"<ul class=authors><li>Ann Lee<li>Bo Ray</ul>", "Ann Lee, Bo Ray"},
    {"whoever runs the site", ARTICLE_BYLINE,
	"<meta name=author content=Admin><p class=byline>By Ann Lee</p>",
	"Ann Lee"},
    {"the address of a site", ARTICLE_URL,
	"<link rel=canonical href=https://gull.example/>", NULL},
    {"the outlet by the address of a site", ARTICLE_OUTLET,
	"<link rel=canonical href=https://gull.example/>", "gull.example"},
    {"saved from", ARTICLE_URL,
	"<!-- saved from url=(0026)https://gull.example/a/b -->\n<html><p>x",
	"https://gull.example/a/b"},
    {"saved by SingleFile", ARTICLE_URL,
	"<!--\n Page saved with SingleFile \n url: https://gull.example/c \n"
	" saved date: Mon May 06 2024 -->\n<html><p>x",
	"https://gull.example/c"},
    {"a clock before the headline, other stories behind", ARTICLE_PUBLISHED,
	"<div><time datetime=2020-01-01>now</time></div>" FAR
	"<h1>Bridge shut</h1><time datetime=2024-05-06>6 May</time>"
	"<time datetime=2019-01-01>then</time>",
	"2024-05-06"},
    {"words before a date", ARTICLE_PUBLISHED,
	"<meta name=date content='Stand: 06.05.2024, 9.15 Uhr'>",
	"2024-05-06T09:15"},
    {"the site's name after a bar", ARTICLE_HEADLINE,
	"<title>Ferry sails | Example</title>", "Ferry sails"},
    {"the site's name, known", ARTICLE_HEADLINE,
	"<meta property=og:title content='Why - and how - Example'>"
	"<meta property=og:site_name content=Example>",
	"Why - and how"},
    {"a colon stays", ARTICLE_HEADLINE, "<title>Mayor: we go on</title>",
	"Mayor: we go on"},
    {"the longest heading in the title", ARTICLE_HEADLINE,
	"<title>Ferry sails again - The Example</title><h1>The Example</h1>"
	"<h1>Ferry sails again</h1>",
	"Ferry sails again"},
    {"the site before the publisher", ARTICLE_OUTLET,
	"<meta property=og:site_name content=Site>" ARTICLE(
	    "\"publisher\":{\"name\":\"Firm\"}"),
	"Site"},
    {"the publisher", ARTICLE_OUTLET,
	ARTICLE("\"publisher\":{\"name\":\"Firm\"}"), "Firm"},
    {"the domain at last", ARTICLE_OUTLET,
	"<link rel=canonical href=https://www.example.org/a/b>", "example.org"},
    {"an address is no name", ARTICLE_OUTLET,
	"<meta property=article:publisher content=https://f.example/x>", NULL},
    {"several meta authors", ARTICLE_BYLINE,
	"<meta name=author content='Ann Lee'><meta name=author "
	"content='Bo Ray'>",
	"Ann Lee, Bo Ray"},
    {"an author twice", ARTICLE_BYLINE,
	"<meta name=author content='Ann Lee'><meta name=author "
	"content='Ann Lee'>",
	"Ann Lee"},
    {"a leading By", ARTICLE_BYLINE, ARTICLE("\"author\":\"By Ann Lee\""),
	"Ann Lee"},
    {"a profile's address", ARTICLE_BYLINE,
	"<meta property=article:author content=https://f.example/ann>", NULL},
    {"rel=author", ARTICLE_BYLINE, "<a rel=author href=/a>Ann Lee</a>",
	"Ann Lee"},
    {"a class, with the paper in front", ARTICLE_BYLINE,
	"<p class=story-byline>The Example | By Ann Lee</p>", "Ann Lee"},
    {"a class on a date", ARTICLE_BYLINE,
	"<p class=author>Published 5 May 2024</p>", NULL},
    {"names and prefixes of meta", ARTICLE_BYLINE,
	"<meta property='x:creator dc:creator' content='Ann Lee'>", "Ann Lee"},
    {"JSON-LD's date", ARTICLE_PUBLISHED,
	ARTICLE("\"datePublished\":\"2024-03-05T08:15:00+01:00\""),
	"2024-03-05T08:15+01:00"},
    {"meta's date", ARTICLE_PUBLISHED,
	"<meta property=article:published_time content=2024-03-05>",
	"2024-03-05"},
    {"<time>, not another story's", ARTICLE_PUBLISHED,
	"<aside><time datetime=2024-05-12>12 May</time></aside>"
	"<time datetime=2024-05-09>9 May</time>",
	"2024-05-09"},
    {"a dateline's text", ARTICLE_PUBLISHED,
	"<div class=dateline>Published 5 May 2024</div>", "2024-05-05"},
    {"a canonical address, relative", ARTICLE_URL,
	"<base href=https://a.example/b/><link rel=canonical href=../c>",
	"https://a.example/c"},
    {"a canonical address without a host", ARTICLE_URL,
	"<link rel=canonical href=https:///><meta property=og:url "
	"content=https://a.example/d>",
	"https://a.example/d"},
    {"the page's language", ARTICLE_LANGUAGE, "<html lang=de-AT>", "de"},
    {"the locale", ARTICLE_LANGUAGE, "<meta property=og:locale content=pt_BR>",
	"pt"},
    {"a language that is none", ARTICLE_LANGUAGE, "<html lang=english>", NULL},
};

static void reads_fields(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].label); i++) {
		struct markup markup;
		struct article article = {0};
		markup_read_html(&markup, slice_of(cases[i].html));
		metadata_page_read(&article, &markup);
		const char *value = article_get(&article, cases[i].field);
		if (cases[i].value) {
			assert_non_null(value);
			assert_string_equal(value, cases[i].value);
			assert_int_equal(article.fields[cases[i].field].from,
			    ARTICLE_FROM_PAGE);
		} else
			assert_null(value);
		article_release(&article);
		markup_release(&markup);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_fields),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
