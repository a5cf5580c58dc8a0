/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/markdown.h"

/* Reads a text as the loader does, from byte `from` on. */
static void read_markdown(
    struct article *article, const char *text, size_t from)
{
	*article = (struct article){.path = "a.md"};
	str_append_text(&article->text, text);
	format_markdown_split(article, from);
}

static const char *const forms[] = {
    [PARAGRAPH_PLAIN] = "p",
    [PARAGRAPH_HEADING] = "heading",
    [PARAGRAPH_ITEM] = "item",
    [PARAGRAPH_QUOTED] = "quoted",
    [PARAGRAPH_ROW] = "row",
    [PARAGRAPH_CODE] = "code",
};

/* A line a paragraph: its form, or its kind if that is not body; then the
 * links. */
static void print(const struct article *article, struct str *out)
{
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		const struct paragraph *p = &article->paragraphs[i];
		struct slice text = article_paragraph(article, i);
		str_printf(out, "%s: %.*s\n",
		    p->kind == PARAGRAPH_BODY ? forms[p->form]
					      : paragraph_kind_name(p->kind),
		    (int)text.len, text.bytes);
	}
	for (size_t i = 0; i < article->n_links; i++) {
		struct slice text =
		    slice_at(article_text(article), article->links[i].span);
		str_printf(out, "link: %.*s = %s\n", (int)text.len, text.bytes,
		    article->links[i].url);
	}
}

static const struct {
	const char *text, *lines;
} rows[] = {
    /* marks inside a line */
    {"The *storm* **closed** the ***port***, _she_ ~~says~~ said.",
	"p: The storm closed the port, she says said.\n"},
    {"Snake_case_name and 5 * 3 * 2.", "p: Snake_case_name and 5 * 3 * 2.\n"},
    {"Five \\* three \\[sic\\] \\# x \\& y.",
	"p: Five * three [sic] # x & y.\n"},
    {"Caf&eacute; &amp; bar&nbsp;&#8212; &#x41;&#150;&nothing; & so.",
	"p: Caf\xc3\xa9 & bar\xc2\xa0\xe2\x80\x94 A\xe2\x80\x93&nothing; & "
	"so.\n"},
    {"Run `rm *x*  [a](b)` now.", "p: Run rm *x* [a](b) now.\n"},
    {"One  \ntwo\\\nthree\nfour  five.", "p: One\ntwo\nthree\nfour five.\n"},
    /* links */
    {"The [mayor](https://a.example/m) of [*Arholm*](<https://a.example/b> "
     "\"t\") said.",
	"p: The mayor of Arholm said.\nlink: mayor = https://a.example/m\n"
	"link: Arholm = https://a.example/b\n"},
    {"The [mayor][m], the [port][] and [wall].\n\n[m]: "
     "https://a.example/?a&amp;b\n[port]: https://a.example/p\n"
     "[wall]: /wall\n",
	"p: The mayor, the port and wall.\n"
	"link: mayor = https://a.example/?a&b\n"
	"link: port = https://a.example/p\n"},
    {"The [mayor][m] and [Ann [Reed]][x] of [Arholm].",
	"p: The mayor and [Ann [Reed]][x] of [Arholm].\n"},
    {"As said [1][2] and [3].", "p: As said [1][2] and [3].\n"},
    {"On Monday (<https://a.example/x>) it <https://a.example/y> closed "
     "<https://a.example/z>.",
	"p: On Monday it closed.\nlink: Monday = https://a.example/x\n"
	"link: it = https://a.example/y\nlink: closed = https://a.example/z\n"},
    {"<https://a.example/x>",
	"p: https://a.example/x\nlink: https://a.example/x = "
	"https://a.example/x\n"},
    {"<https://a.example/x>: a report.",
	"p: : a report.\nlink: : = https://a.example/x\n"},
    {"Write to <ann@a.example>.", "p: Write to ann@a.example.\n"},
    {"See https://a.example/x_y_z.", "p: See https://a.example/x_y_z.\n"},
    {"[mail](mailto:a@b.example) [top](#top) [js](javascript:x)",
	"p: mail top js\n"},
    /* notes */
    {"It closed[^1], she said.[^note] So [^2].\n\n[^1]: At noon.\n"
     "[^note]: https://a.example/x\n[^2]: By *hand*.\n",
	"p: It closed, she said. So.\np: At noon.\n"
	"p: https://a.example/x\np: By hand.\n"},
    {"It closed[^1].\n\n[^1]: https://a.example/x\n",
	"p: It closed.\nlink: closed = https://a.example/x\n"},
    /* wikis */
    {"[[Ann Reed]] met [[Selby|Tom]]. ![[port.jpg]]", "p: Ann Reed met Tom.\n"},
    /* attributes */
    {"## Repairs {#repairs .big}\n\nIt {is}.\n{: .lead}\n",
	"heading: Repairs\np: It {is}.\n"},
    /* headings */
    {"# Storm #\n\n# Sun\n\n## Rain ##\n", "headline: Storm\nheading: Sun\n"
					   "heading: Rain\n"},
    {"Storm\n===\n\nSun\n---\n\nRain\nfell.\n---\n",
	"headline: Storm\nheading: Sun\np: Rain\nfell.\n"},
    {"![The wall](w.jpg)\n\n# Storm\n", "caption: The wall\nheadline: Storm\n"},
    {"It closed.\n\n# Storm\n", "p: It closed.\nheading: Storm\n"},
    {"#hashtag\n", "p: #hashtag\n"},
    /* lists */
    {"It broke:\n- here\n  and there\n- [x] near\n    + far\n\n  Far.\n* so",
	"p: It broke:\nitem: here\nand there\nitem: near\nitem: far\n"
	"item: Far.\nitem: so\n"},
    {"1. one\n2. two\n\n1) a\n1) b\n", "item: one\nitem: two\nitem: a\n"
				       "item: b\n"},
    {"1998. It held.\n", "item: 1998. It held.\n"},
    {"5. Mai 2024 war es kalt.\n", "item: 5. Mai 2024 war es kalt.\n"},
    {"1. Mai 2024 war es kalt.\n", "item: 1. Mai 2024 war es kalt.\n"},
    {"3. *three*\n4. four\n", "item: 3. three\nitem: 4. four\n"},
    {"> 2. two\n", "item: 2. two\n"},
    /* quotations */
    {"> Why\nso?\n>\n> - here\n>\n> > Deep.\n\nShe left.",
	"quoted: Why\nso?\nitem: here\nquoted: Deep.\np: She left.\n"},
    /* tables */
    {"| Town | Dead |\n|:-----|-----:|\n| *Arholm* | 3 |\n| Nor\\|lund | |\n"
     "| `a|b` |\n",
	"row: Town | Dead\nrow: Arholm | 3\nrow: Nor|lund\nrow: a|b\n"},
    {"Town | Dead\n--- | ---\n[Arholm](https://a.example/) | 3\n| | x\n",
	"row: Town | Dead\nrow: Arholm | 3\nrow: x\n"
	"link: Arholm = https://a.example/\n"},
    {"| a | b |\n| c | d |\n", "row: a | b\nrow: c | d\n"},
    {"Either a | b\nor c | d.\n", "p: Either a | b\nor c | d.\n"},
    /* pictures */
    {"![The *wall* on Monday](w.jpg \"Photo\")\n", "caption: The wall on "
						   "Monday\n"},
    {"![](w.jpg \"The wall\")\n\n![](x.jpg)\n", "caption: The wall\n"},
    {"![The wall](w.jpg)\n![The pier](p.jpg)\nIt ![icon](i.png) closed. "
     "![The port](q.jpg)\n",
	"caption: The wall\ncaption: The pier\np: It closed.\n"
	"caption: The port\n"},
    {"[![The wall](w.jpg)](https://a.example/w)\n",
	"caption: The wall\nlink: The wall = https://a.example/w\n"},
    /* code, and what is not */
    {"```c\nint *a*;\n\n  [b]\n```\n", "code: int *a*;\n\n  [b]\n"},
    {"    one *two*\n    three\n", "p: one two\nthree\n"},
    /* raw HTML */
    {"A <b>bold</b> <span class=\"a>b\">word</span><br>and<!-- not --> so.",
	"p: A bold word\nand so.\n"},
    {"<div class=\"x\">\n<h2>Title</h2>Raw &amp; *plain*<br/>line\n"
     "<!-- a\ncomment --><p>Second</div>\n\n*third*\n",
	"p: Title\np: Raw & *plain*\nline\np: Second\np: third\n"},
    {"<figure><img src=\"w.jpg\"><figcaption>The wall</figcaption></figure>\n",
	"caption: The wall\n"},
    {"<script>\nvar a = \"<b>\";\n\nfoo\n</script>\n\n<style>p {}</style>\n\n"
     "It closed.",
	"p: It closed.\n"},
    {"<!-- nothing -->\n\n[a]: /b\n\n* * *\n\n---\n", ""},
    {"3 < 5 and a <b, c> d", "p: 3 < 5 and a <b, c> d\n"},
};

static void reads_what_is_seen(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct article article;
		struct str lines = {0};
		read_markdown(&article, rows[i].text, 0);
		print(&article, &lines);
		assert_string_equal(str_text(&lines), rows[i].lines);
		str_release(&lines);
		article_release(&article);
	}
}

/* The bytes of the file that each paragraph was made from. */
static const struct {
	const char *text, *pieces;
} places[] = {
    {"\n# A *b* #\n", "A *b|"},
    {"**a** b\n\n\n- c\n  *d*\n", "a** b|c\n  *d|"},
    {"caf&eacute;\n\n&amp;c", "caf&eacute;|&amp;c|"},
    {"> a\n> b\n\n\\*c\\*", "a\n> b|*c\\*|"},
    {"[a][b]\n\n[b]: https://a.example/\n\nc", "a|c|"},
    {"| a | b\\|c |\n|--|--|\n| d |\n", "a | b\\|c|d|"},
    {"![a](b)\nc\n\n`d`", "a|c|d|"},
    {"a (<https://a.example/>) b [^1]\n\n5. c\n",
	"a (<https://a.example/>) b|5. c|"},
    {"<p>a<i>b</i></p>c", "a<i>b|c|"},
    {"a", "a|"},
};

static void knows_where_text_is_in_the_file(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(places, i, places[i].text); i++) {
		struct article article;
		struct str pieces = {0};
		read_markdown(&article, places[i].text, 0);
		for (size_t k = 0; k < article.n_paragraphs; k++) {
			struct span span = article_file_span(
			    &article, article.paragraphs[k].span);
			str_append_slice(
			    &pieces, slice_at(slice_of(places[i].text), span));
			str_append_byte(&pieces, '|');
		}
		assert_string_equal(str_text(&pieces), places[i].pieces);
		assert_int_equal(
		    article_file_offset(&article, article.text.len),
		    strlen(places[i].text));
		str_release(&pieces);
		article_release(&article);
	}
}

/* Addresses without a host are those of the page that the article is from. */
static void links_of_a_page_are_whole(void **state)
{
	(void)state;
	struct article article = {.path = "a.md"};
	article_set(&article, ARTICLE_URL, ARTICLE_FROM_FRONT_MATTER,
	    slice_of("https://a.example/news/b"));
	str_append_text(&article.text, "[c](/d)");
	format_markdown_split(&article, 0);
	assert_int_equal(article.n_links, 1);
	assert_string_equal(article.links[0].url, "https://a.example/d");
	article_release(&article);
}

static void front_matter_stays_as_it_is(void **state)
{
	(void)state;
	struct article article;
	const char *text = "---\ntitle: *a*\n---\n*b*";
	size_t from = strlen("---\ntitle: *a*\n---\n");
	read_markdown(&article, text, from);
	assert_memory_equal(article.text.bytes, text, from);
	assert_true(slice_is(article_paragraph(&article, 0), "b"));
	assert_int_equal(article_file_offset(&article, 5), 5);
	article_release(&article);
}

/* Texts made to be slow: a megabyte of each. */
static void long_texts_take_no_time(void **state)
{
	(void)state;
	static const char *const repeated[] = {"*", "_", "`", "[", "]", "![",
	    "[]", "[[", "[^", "[a](", "[a][", "](", "]([\n", "](\n", "[](\n",
	    "[a]: <b\n", "[a]: b\n", "[a]\n", "**a", "a**", "*a_ ", "> ", ">",
	    "- ", "1. ", "> - ", "|", "| a ", "a|b\n", "|-\n", "|a|\n|-|\n",
	    "<", "<a ", "<a x=\"", "<!--", "<?", "<![CDATA[", "<b>", "</",
	    "<div>\n", "&", "&a;", "&#1;", "~", "~~a~~ ", "\\", "\\`", "a  \n",
	    "```\n", "{#", "<http://a.b> ", "<a@b", "!", "![a](b) ", "\n", " ",
	    "[[a]] ", "a [^1] ", "# \n", "a\n=\n", "1998. a\n"};
	for (size_t i = 0; test_row(repeated, i, repeated[i]); i++) {
		struct article article;
		struct str text = {0};
		clock_t start = clock();
		while (text.len < 1000000)
			str_append_text(&text, repeated[i]);
		str_append_text(&text, "\n\n[a]: b\n");
		read_markdown(&article, str_text(&text), 0);
		assert_true(test_is_within(start, 5));
		article_release(&article);
		str_release(&text);
	}
}

static void what_would_be_slow_is_plain_text(void **state)
{
	(void)state;
	struct article article;
	struct str text = {0};
	for (int i = 0; i < 20000; i++)
		str_append_byte(&text, '[');
	for (int i = 0; i < 20000; i++)
		str_append_byte(&text, ']');
	str_append_text(&text, "\n\n*a*\n");
	read_markdown(&article, str_text(&text), 0);
	assert_int_equal(article.n_notes, 1);
	assert_string_equal(article.notes[0],
	    "too many brackets for Markdown: read as plain text");
	assert_int_equal(article.n_paragraphs, 2);
	assert_true(slice_is(article_paragraph(&article, 1), "*a*"));
	article_release(&article);
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_is_seen),
	    cmocka_unit_test(knows_where_text_is_in_the_file),
	    cmocka_unit_test(links_of_a_page_are_whole),
	    cmocka_unit_test(front_matter_stays_as_it_is),
	    cmocka_unit_test(long_texts_take_no_time),
	    cmocka_unit_test(what_would_be_slow_is_plain_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
