/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/article.h"

#include "news/format/dump/dump.h"
#include "news/format/page.h"

#define LEAD                                                                   \
	"   The bridge over the Lune was closed on Friday, the council said, " \
	"when\n"                                                               \
	"   engineers had found a crack in the third pier of it.\n"
#define LEAD_LINE                                                           \
	"The bridge over the Lune was closed on Friday, the council said, " \
	"when "                                                             \
	"engineers had found a crack in the third pier of it."
#define MORE                                                           \
	"   It will open again in March, and until then a ferry goes " \
	"hourly.\n"
#define MORE_LINE \
	"It will open again in March, and until then a ferry goes hourly."
#define LIST "References\n\n   1. https://a.example/\n"

static void read_dump(struct article *article, const char *text)
{
	struct str html = {0};
	format_dump_html(&html, slice_of(text));
	format_page_read(article, str_slice(&html));
	str_release(&html);
}

static const struct {
	const char *label, *text;
	bool is;
} texts[] = {
    {"a list of addresses", "   [1]Home\n\n" LIST, true},
    {"and its parts",
	"x\n\nReferences\n\n   Visible links:\n   1. https://a.example/\n\n"
	"   Hidden links:\n   3. https://c.example/\n",
	true},
    {"addresses below names",
	"x\n\nReferences\n\n   Visible links\n   1. "
	"Home\n\thttps://a.example/\n",
	true},
    {"a list that is a section of a report",
	"x\n\nReferences\n\n   1. The bridge act of 1931.\n   It was "
	"repealed.\n",
	false},
    {"indents and links",
	"   [1]Home [2]News\n\nA bridge is closed\n\n" LEAD "\n" MORE "\n" LEAD,
	true},
    {"indents and items",
	"     * Home\n     * News\n     * Sport\n     * Weather\n     * "
	"Contact\n\nA bridge is closed\n\n" LEAD "\n" MORE,
	true},
    {"a list of books",
	"x [1].\n\nReferences\n\n   1. Rivers and heat, 2020.\n"
	"   2. Journal of water.\n",
	false},
    {"a list without an indent", "x\n\nReferences\n\n1. https://a.example/\n",
	false},
    {"indents and a short list",
	"   A bridge is closed\n\n" LEAD "\n     * Ferries run.\n"
	"     * Trucks do not.\n\n" MORE "\n   [1]: a note.\n",
	false},
    {"indents alone", LEAD "\n" MORE "\n" LEAD "\n" MORE "\n" LEAD, false},
    {"few indents", "A bridge\nis closed\n     * one\nThe council\nsaid\nso.\n",
	false},
    {"nothing", "", false},
};

static void tells_dumps(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(texts, i, texts[i].label); i++)
		assert_int_equal(
		    format_dump_is(slice_of(texts[i].text)), texts[i].is);
}

static const struct {
	const char *label, *text, *paragraphs;
} reports[] = {
    {"lines of a paragraph are joined, and paragraphs are not",
	LEAD MORE "\n" LIST, "body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"narrower lines in a list",
	LEAD "\n     * It will open again in March, and until then a ferry\n"
	     "       goes every hour, but not at night.\n",
	"body: " LEAD_LINE "\nbody: It will open again in March, and until "
	"then a ferry goes every "
	"hour, but not at night.\n"},
    {"a menu, and a heading at the margin",
	"   [1]Home [2]News\n\nA bridge is closed at Lune\n\n" LEAD "\n" MORE,
	"furniture: Home News\nheadline: A bridge is closed at Lune\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"a heading in the middle",
	"A review of the bridges of the north\n\n"
	"                           A bridge is closed at Lune\n\n"
	"Traffic has to go by way of Halton\n\n" LEAD "\n" MORE,
	"furniture: A review of the bridges of the north\n"
	"headline: A bridge is closed at Lune\n"
	"body: Traffic has to go by way of Halton\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"the first of two headings in a row",
	"A bridge is closed at Lune\n\nTraffic has to go by way of "
	"Halton\n\n" LEAD "\n" MORE,
	"headline: A bridge is closed at Lune\n"
	"body: Traffic has to go by way of Halton\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"a heading in the middle of a wide page",
	"                                      Bridge closed\n\n"
	"   The bridge over the Lune was closed on Friday, the council said, "
	"when engineers had\n   found a crack in the third pier of it.\n",
	"headline: Bridge closed\nbody: " LEAD_LINE "\n"},
    {"a heading of two lines, the first of which fills the page",
	"  A bridge is closed at Lune, as engineers find a crack in the pier "
	"of it\n                        and the council is asked why\n\n" LEAD
	"\n" MORE,
	"headline: A bridge is closed at Lune, as engineers find a crack in "
	"the pier of it and the council is asked why\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"a short heading", "   [1]Home\n\nBridge closed\n\n" LEAD "\n" MORE,
	"furniture: Home\nheadline: Bridge closed\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"a list and a short section at the end",
	LEAD "\n" MORE "\n     \xE2\x80\xA2\xC2\xA0"
	     "A ferry for cars\n"
	     "     \xE2\x80\xA2 A ferry for all others, at six in the morning "
	     "and at nine\n"
	     "       in the evening\n\nWhat is next\n\n"
	     "   It opens in May.\n\nMore news\n\n     * [1]Storm ends\n",
	"body: " LEAD_LINE "\nbody: " MORE_LINE
	"\nbody: A ferry for cars\nbody: A ferry for all others, at six in the "
	"morning and at nine in the evening\n"
	"body: What is next\nbody: It opens in May.\n"
	"furniture: More news\nfurniture: Storm ends\n"},
    {"what stands for no text",
	"   #[1]alternate\n\n   IFRAME: [2]//a.example/b\n\n"
	"   Search: ____________________ (BUTTON) Go\n\n"
	"   [3][pier.jpg] (BUTTON)\n\n" LEAD "\n" MORE,
	"furniture: #alternate\nfurniture: IFRAME: //a.example/b\n"
	"furniture: Search: ____________________ Go\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"links in front matter, which elinks has",
	"   Link: [1]canonical\n   Link: [2]RSS (alternate)\n\n" LEAD "\n" MORE,
	"furniture: Link: canonical\nfurniture: Link: RSS (alternate)\n"
	"body: " LEAD_LINE "\nbody: " MORE_LINE "\n"},
    {"a word that is left out",
	LEAD "\n   \"I will not say ____ in front of the council, nor will I "
	     "let\n   others say it,\" said the captain.\n",
	"body: " LEAD_LINE "\nbody: \"I will not say ____ in front of the "
	"council, nor will I let others say it,\" said the captain.\n"},
    {"brackets that are no links",
	"   [1]Home\n\n   The bridge [sic] of the Lune [90] was closed, the "
	"council says <b>.\n",
	"furniture: Home\n"
	"body: The bridge [sic] of the Lune [90] was closed, the council says "
	"<b>.\n"},
    {"nothing", "", ""},
};

static void reads_what_was_drawn(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(reports, i, reports[i].label); i++) {
		struct article article = {0};
		struct str out = {0};
		read_dump(&article, reports[i].text);
		article_print_paragraphs(&out, &article);
		assert_string_equal(str_text(&out), reports[i].paragraphs);
		str_release(&out);
		article_release(&article);
	}
}

static void finds_addresses(void **state)
{
	struct article article = {0};
	(void)state;
	read_dump(&article,
	    "   [1]Home\n\n   The council of Lune met [3]Ann Example, its "
	    "engineer, and [4]agreed.\n\n"
	    "References\n\n   1. https://a.example/\n"
	    "   3. https://a.example/ann\n   4. https://a.example/?a=1&b=2\n");
	assert_int_equal(article.n_links, 3);
	assert_string_equal(article.links[0].url, "https://a.example/");
	assert_string_equal(article.links[1].url, "https://a.example/ann");
	assert_string_equal(article.links[2].url, "https://a.example/?a=1&b=2");
	static const char *const words[] = {"Home", "Ann Example", "agreed"};
	for (size_t i = 0; i < article.n_links; i++)
		assert_true(slice_is(
		    slice_at(article_text(&article), article.links[i].span),
		    words[i]));
	article_release(&article);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tells_dumps),
	    cmocka_unit_test(reads_what_was_drawn),
	    cmocka_unit_test(finds_addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
