/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/metadata/front/matter.h"
#include "news/metadata/front/note.h"
#include "support/article.h"

#define BODY "The harbour was closed on Monday.\n"

/* The fields as lines, the notes, and the paragraphs of the headline. */
static void print(const struct article *article, struct str *out)
{
	article_print_fields(out, article);
	article_print_notes(out, article);
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE) {
			struct slice text = article_paragraph(article, i);
			str_printf(
			    out, "headline: %.*s\n", (int)text.len, text.bytes);
		}
}

/* Reads a block with the article's text below it; returns where it ends. */
static size_t read_text(struct article *article, const char *text)
{
	*article = (struct article){.path = "in/a.md"};
	str_append_text(&article->text, text);
	return metadata_front_matter_read(article);
}

struct row {
	const char *block, *lines;
};

static void check_rows(
    const struct row *rows, size_t n, const char *above, const char *below)
{
	for (size_t i = 0; i < n; i++) {
		struct article article;
		struct str text = {0}, lines = {0};
		str_printf(&text, "%s%s%s" BODY, above, rows[i].block, below);
		size_t end = read_text(&article, str_text(&text));
		print(&article, &lines);
		assert_string_equal(str_text(&lines), rows[i].lines);
		assert_string_equal(str_text(&text) + end, BODY);
		assert_int_equal(article.front_matter, end);
		str_release(&text);
		str_release(&lines);
		article_release(&article);
	}
}

/* What YAML refuses, or reads as what nobody means. */
static const struct row lines[] = {
    {"headline: Minister: we go on\noutlet: Example\n",
	"outlet=Example\ntitle=Minister: we go on\n"
	"headline: Minister: we go on\n"},
    {"headline: @mayor says %50 of `wall` gone\n",
	"title=@mayor says %50 of `wall` gone\n"
	"headline: @mayor says %50 of `wall` gone\n"},
    {"headline: %50 of it\nbyline: `Ann\n",
	"title=%50 of it\nby=`Ann\nheadline: %50 of it\n"},
    {"headline: *Breaking* storm\noutlet: Example\n",
	"outlet=Example\ntitle=*Breaking* storm\n"
	"headline: *Breaking* storm\n"},
    {"headline: [Watch] Storm shuts port\n",
	"title=[Watch] Storm shuts port\n"
	"headline: [Watch] Storm shuts port\n"},
    {"headline: 'Ann's port' shuts\noutlet: Example\n",
	"outlet=Example\ntitle='Ann's port' shuts\n"
	"headline: 'Ann's port' shuts\n"},
    {"headline: 'Ann's port'\n", "title=Ann's port\nheadline: Ann's port\n"},
    {"headline: \"Yes\" says \"no\"\n",
	"title=\"Yes\" says \"no\"\nheadline: \"Yes\" says \"no\"\n"},
    {"headline: \"Storm \"shuts\" port\"\n",
	"title=Storm \"shuts\" port\nheadline: Storm \"shuts\" port\n"},
    {"headline: > Storm shuts\noutlet: | Example\n",
	"outlet=Example\ntitle=Storm shuts\n"},
    {"headline: 'Tis the season: storm\n",
	"title='Tis the season: storm\nheadline: 'Tis the season: storm\n"},
    {"headline: \"Storm\noutlet: Example\n",
	"outlet=Example\ntitle=Storm\n"
	"note: a.md:2:11: expected a closing \", found \"\"Storm\"\n"
	"headline: Storm\n"},
    {"headline: &c. and #1 in port # or so\n",
	"title=&c. and #1 in port # or so\n"
	"headline: &c. and #1 in port # or so\n"},
    {"headline: !important\n", "title=!important\nheadline: !important\n"},
    {"headline: Storm # of the year\n", "title=Storm\nheadline: Storm\n"},
    {"headline:\tStorm\n\toutlet: Example\n",
	"outlet=Example\ntitle=Storm\nheadline: Storm\n"},
    {"headline: Storm\n  outlet: Example\n",
	"outlet=Example\ntitle=Storm\nheadline: Storm\n"},
    {"headline: Storm:\n  a day\noutlet: Example\n",
	"outlet=Example\ntitle=Storm: a day\nheadline: Storm:\n  a day\n"},
    {"headline:Storm\nurl:https://example.org/a\n",
	"title=Storm\nurl=https://example.org/a\nheadline: Storm\n"},
    {"outlet: Example\na stray line\nheadline: Storm\n",
	"outlet=Example\ntitle=Storm\nnote: a.md:3:1: expected "
	"\"key: value\", found \"a stray line\"\nheadline: Storm\n"},
    {"a stray line\n\nheadline: Storm\n",
	"title=Storm\nnote: a.md:2:1: expected \"key: value\", found "
	"\"a stray line\"\nheadline: Storm\n"},
    {"headline: Storm\nheadline: Sun\n",
	"title=Storm\nnote: a.md:3:1: expected each key once, found "
	"\"headline\"\nheadline: Storm\n"},
    {"author: [@ann, %tom]\n", "by=@ann, %tom\n"},
    {"author: [Ann, Tom\ntags: x\n",
	"by=Ann, Tom\nnote: a.md:2:9: expected a closing ], found "
	"\"[Ann, Tom\"\n"},
    {"author: [Ann,\nTom]\nheadline: Storm: a day\n",
	"title=Storm: a day\nby=Ann, Tom\nheadline: Storm: a day\n"},
    {"tags: [a\nheadline: Storm\n", "title=Storm\nheadline: Storm\n"},
    {"headline: >\n  Storm\n  shuts\noutlet: A: B\n",
	"outlet=A: B\ntitle=Storm shuts\nheadline: Storm\n  shuts\n"},
    {"author:\n- Ann\n- Tom\noutlet: A: B\n", "outlet=A: B\nby=Ann, Tom\n"},
    {"author: {name: Ann}\ndate: soon\noutlet: A: B\n",
	"outlet=A: B\nby=Ann\n"
	"note: a.md:3:7: expected a date, found \"soon\"\n"},
    {"source: [Example](https://example.org/a)\n",
	"outlet=Example\nurl=https://example.org/a\n"},
    {"date: {{date}}\nheadline: Storm\n",
	"title=Storm\nnote: a.md:2:7: expected a date, found \"{{date}}\"\n"
	"headline: Storm\n"},
};

static void reads_what_yaml_refuses(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(lines, i, lines[i].block); i++)
		check_rows(&lines[i], 1, "---\n", "---\n");
}

/* Names of keys, and kinds of values. */
static const struct row keys[] = {
    {"Title: Storm\nAuthors: [Ann, Tom]\nPUBLISHED_AT: 2024-03-05\n"
     "Site Name: Example\nCanonical-URL: https://example.org/a\n"
     "Lang: en-GB\n",
	"outlet=Example\ntitle=Storm\nby=Ann, Tom\ndate=2024-03-05\n"
	"url=https://example.org/a\nlanguage=en\nheadline: Storm\n"},
    {"og:title: Storm\nog:site_name: Example\ndc.creator: Ann\n"
     "datePublished: 2024-03-05T09:30+01:00\nlink: https://example.org/\n"
     "language: German\nagency: AP\nnote: cut short\n",
	"outlet=Example\ntitle=Storm\nby=Ann\n"
	"date=2024-03-05T09:30+01:00\nurl=https://example.org/\n"
	"agency=AP\nabout=cut short\nlanguage=de\nheadline: Storm\n"},
    /* the stronger name, wherever it is */
    {"title: Storm | Example\nheadline: Storm\npublisher: B\noutlet: A\n",
	"outlet=A\ntitle=Storm\nheadline: Storm\n"},
    {"headline:\ntitle: Storm\nauthor: ~\nbyline: null\n",
	"title=Storm\nheadline: Storm\n"},
    /* a clipping: when it was made is not when it was published */
    {"title: \"Storm\"\nsource: \"https://example.org/a\"\nauthor:\n"
     "  - \"[[Ann Reed]]\"\n  - \"[[Tom Selby|Tom]]\"\npublished:\n"
     "created: 2024-12-05\ntags:\n  - \"clippings\"\n",
	"title=Storm\nby=Ann Reed, Tom\nurl=https://example.org/a\n"
	"headline: Storm\n"},
    {"created: 2024-12-05\n", "date=2024-12-05\n"},
    {"created: 2024-12-05\ndate: 2024-12-04\n", "date=2024-12-04\n"},
    /* maps, and lists of them */
    {"author: {name: Ann, url: https://example.org/ann}\n", "by=Ann\n"},
    {"authors:\n  - name: Ann\n    site: https://example.org/ann\n"
     "  - {given: Tom, family: Selby}\n",
	"by=Ann, Tom Selby\n"},
    {"source: {name: Example, url: https://example.org/a}\n",
	"outlet=Example\nurl=https://example.org/a\n"},
    {"params:\n  author: Ann\nextra:\n  outlet: Example\n",
	"outlet=Example\nby=Ann\n"},
    {"issued: {date-parts: [[2024, 3, 5]]}\n", "date=2024-03-05\n"},
    {"issued:\n  year: 2024\n  month: 3\n", "date=2024-03\n"},
    {"issued: [2024, 13, 5]\n",
	"note: a.md:2:9: expected a date, found \"[2024, 13, 5]\"\n"},
    {"date: [2024-03-05]\n", "date=2024-03-05\n"},
    {"headline: 2024\noutlet: [Example]\n",
	"outlet=Example\ntitle=2024\nheadline: 2024\n"},
    /* addresses where names are, and names where addresses are */
    {"source: https://example.org/a\nurl: https://example.org/b\n",
	"url=https://example.org/b\n"},
    {"source: Example (https://example.org/a)\n",
	"outlet=Example\nurl=https://example.org/a\n"},
    {"site: https://www.example.org/\n", "outlet=example.org\n"},
    {"url: <https://example.org/a>\n", "url=https://example.org/a\n"},
    {"permalink: /2024/storm/\nlink: htp://example\n",
	"note: a.md:3:7: expected an address of http or https, found "
	"\"htp://example\"\n"},
    {"byline: By Ann Reed <ann@example.org>\n", "by=Ann Reed\n"},
    {"author: [ann@example.org (Ann Reed), https://example.org/tom]\n",
	"by=Ann Reed\n"},
    {"author: ann@example.org)\n", "by=ann@example.org)\n"},
    {"author: \"[Ann Reed](https://example.org/ann)\"\n", "by=Ann Reed\n"},
    {"date: soon\noutlet: {a: b}\n",
	"note: a.md:2:7: expected a date, found \"soon\"\n"
	"note: a.md:3:9: expected an outlet, found \"{a: b}\"\n"},
    {"date: Published on 5 March 2024\n", "date=2024-03-05\n"},
    {"# a comment\n", ""},
    {"", ""},
    {"{headline: Storm, outlet: Example}\n",
	"outlet=Example\ntitle=Storm\nheadline: Storm\n"},
    {"\"headline\": \"Storm\"\n\"outlet\": A: B\n",
	"outlet=A: B\ntitle=Storm\nheadline: Storm\n"},
};

static void knows_names_and_values(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(keys, i, keys[i].block); i++)
		check_rows(&keys[i], 1, "---\n", "---\n");
}

static const struct row toml[] = {
    {"title = \"Storm: \\\"a day\\\"\"\ndate = 2024-03-05T09:30:00Z\n"
     "authors = [\"Ann\", 'Tom', # both\n \"Eve\"]\ndraft = false\n",
	"title=Storm: \"a day\"\nby=Ann, Tom, Eve\n"
	"date=2024-03-05T09:30+00:00\n"},
    {"title = 'Storm' # today\n[extra]\noutlet = \"Example\"\n"
     "link = \"https://example.org/a\"\n",
	"outlet=Example\ntitle=Storm\nurl=https://example.org/a\n"
	"headline: Storm\n"},
    {"[[authors]]\nname = \"Ann\"\n[[authors]]\nname = \"Tom\"\n",
	"by=Ann, Tom\n"},
    {"[taxonomies]\nauthors = [\"Ann\"]\n", "by=Ann\n"},
    {"author.name = \"Ann\"\nsource = {name = \"A\", url = "
     "\"https://example.org/a\"}\n",
	"outlet=A\nby=Ann\nurl=https://example.org/a\n"},
    {"title = \"\"\"\nSt\\u00f6rm \\\n  shuts\"\"\"\n",
	"title=St\xc3\xb6rm shuts\n"},
    {"title = Storm shuts port\ndate = 2024-03-05\n",
	"title=Storm shuts port\ndate=2024-03-05\n"
	"headline: Storm shuts port\n"},
    {"title = \"Storm\nstray\noutlet = \"A\" B\nauthor =\ndate = [1\n",
	"outlet=A\ntitle=Storm\n"
	"note: a.md:2:9: expected a closing quotation mark, found "
	"\"\"Storm\"\n"
	"note: a.md:3:1: expected \"key = value\", found \"stray\"\n"
	"note: a.md:4:14: expected the end of the line, found \"B\"\n"
	"note: a.md:5:9: expected a value\n"
	"note: a.md:7:1: expected a closing ]\n"},
};

static void reads_toml(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(toml, i, toml[i].block); i++)
		check_rows(&toml[i], 1, "+++\n", "+++\n");
}

/* Blocks without dashes, and those that are not closed. */
static const struct row open[] = {
    {"Title: Storm: a day\nDate: 2024-03-05\nAuthor: Ann,\n    Tom\n"
     "Slug: storm\n",
	"title=Storm: a day\nby=Ann, Tom\ndate=2024-03-05\n"
	"headline: Storm: a day\n"},
    {"% Storm: a day\n% Ann Reed\n% 5 March 2024\n",
	"title=Storm: a day\nby=Ann Reed\ndate=2024-03-05\n"
	"headline: Storm: a day\n"},
    {"---\ntitle: Storm\noutlet: A: B\n",
	"outlet=A: B\ntitle=Storm\nnote: a.md:4:1: expected \"---\"\n"
	"headline: Storm\n"},
    {"+++\ntitle = \"Storm\"\n",
	"title=Storm\nnote: a.md:3:1: expected \"+++\"\nheadline: Storm\n"},
    {"title: Storm\ndate: 2024-03-05\n---\n",
	"title=Storm\ndate=2024-03-05\nheadline: Storm\n"},
    {"-----\ntitle: Storm\n-----\n", "title=Storm\nheadline: Storm\n"},
    {"\n\n---\ntitle: Storm\n...\n", "title=Storm\nheadline: Storm\n"},
};

static void reads_blocks_without_marks(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(open, i, open[i].block); i++) {
		struct article article;
		struct str text = {0}, found = {0};
		str_printf(&text, "%s\n" BODY, open[i].block);
		size_t end = read_text(&article, str_text(&text));
		print(&article, &found);
		assert_string_equal(str_text(&found), open[i].lines);
		assert_string_equal(str_text(&text) + end, "\n" BODY);
		str_release(&text);
		str_release(&found);
		article_release(&article);
	}
}

/* What is no front matter, although it looks a little like it. */
static const char *const none[] = {
    "---\n\n" BODY,
    "---\n" BODY "---\n" BODY,
    "---\n\n" BODY "\n---\n\n" BODY,
    "---\nANALYSIS: what next\n\n" BODY,
    "---\nANALYSIS: what next\nby the editor\n---\n" BODY,
    "+++ title +++\n" BODY,
    "Storm: a day\nMayor: we go on\n\n" BODY,
    "Title: Storm\nThe harbour was closed.\n\n" BODY,
    "Title: Storm\n\n" BODY,
    "Title: Storm\nDate: 2024-03-05\n",
    "Title: Storm\nMayor: we go on\n\n" BODY,
    "%50 of it\n\n" BODY,
    BODY,
};

static void leaves_text_alone(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(none, i, none[i]); i++) {
		struct article article;
		assert_int_equal(read_text(&article, none[i]), 0);
		assert_int_equal(article.n_paragraphs, 0);
		assert_int_equal(article.n_notes, 0);
		article_release(&article);
	}
}

/* A rule far below is not the end of a block that was left open. */
static void a_rule_closes_nothing(void **state)
{
	(void)state;
	struct article article;
	const char *text = "---\ntitle: Storm\n\n" BODY "\n---\n\n" BODY;
	size_t end = read_text(&article, text);
	assert_int_equal(end, strlen("---\ntitle: Storm\n"));
	assert_string_equal(article_get(&article, ARTICLE_HEADLINE), "Storm");
	assert_string_equal(article.notes[0], "a.md:3:1: expected \"---\"");
	article_release(&article);
}

/* `n` times a line, between dashes, with its number at the '#'. */
static void append_lines(struct str *text, const char *line, int n)
{
	str_clear(text);
	str_append_text(text, "---\ntitle: Storm\n");
	for (int i = 0; i < n; i++)
		for (const char *c = line; *c; c++)
			if (*c == '#')
				str_printf(text, "%08d", i);
			else
				str_append_byte(text, *c);
	str_append_text(text, "---\n" BODY);
}

static void counts_what_it_does_not_say(void **state)
{
	(void)state;
	struct article article;
	struct str text = {0};
	append_lines(&text, "stray #\n", 20);
	read_text(&article, str_text(&text));
	assert_int_equal(article.n_notes, METADATA_FRONT_NOTES + 1);
	assert_string_equal(
	    article.notes[METADATA_FRONT_NOTES], "a.md: 14 more wrong lines");
	article_release(&article);
	str_release(&text);
}

static void refuses_a_long_block(void **state)
{
	(void)state;
	struct article article;
	struct str text = {0};
	append_lines(&text, "a#: b\n", 6000);
	size_t end = read_text(&article, str_text(&text));
	assert_string_equal(str_text(&text) + end, BODY);
	assert_null(article_get(&article, ARTICLE_HEADLINE));
	assert_int_equal(article.n_notes, 1);
	assert_string_equal(article.notes[0],
	    "a.md:1:1: front matter of 78013 bytes, more than the 65536 "
	    "allowed");
	assert_int_equal(article.front_matter, 0);
	article_release(&article);
	str_release(&text);
}

/* Blocks made to be slow: up to 64 KB of keys and of marks. */
static void long_blocks_take_no_time(void **state)
{
	(void)state;
	static const char *const repeated[] = {"a#: b\n", "\"a#\n", "[#\n",
	    "title: a#\n", "- #: [\n", "Title#: 'a\n", " - #\n", "a: {#\n"};
	struct str text = {0};
	for (size_t i = 0; test_row(repeated, i, repeated[i]); i++) {
		struct article article;
		clock_t start = clock();
		append_lines(&text, repeated[i], 4000);
		read_text(&article, str_text(&text));
		assert_true(test_is_within(start, 2));
		article_release(&article);
	}
	str_release(&text);
}

/* Any front part of a block is read or is none. */
static void reads_every_prefix(void **state)
{
	(void)state;
	static const char *const blocks[] = {
	    "---\ntitle: \"St\xc3\xb6rm\"\ndate: [2024, {a: 'b'}]\nx: |\n  y\n"
	    "---\n",
	    "+++\ntitle = \"\"\"a\\u00e9\"\"\"\n[[a.b]]\nc.d = [{e = "
	    "1}]\n+++\n",
	    "Title: [a, 'b'\nDate: 5\n\n",
	};
	for (size_t i = 0; test_row(blocks, i, blocks[i]); i++)
		for (size_t len = 0; len <= strlen(blocks[i]); len++) {
			struct article article;
			char *front = mem_strndup(blocks[i], len);
			assert_true(read_text(&article, front) <= len);
			article_release(&article);
			free(front);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_yaml_refuses),
	    cmocka_unit_test(knows_names_and_values),
	    cmocka_unit_test(reads_toml),
	    cmocka_unit_test(reads_blocks_without_marks),
	    cmocka_unit_test(leaves_text_alone),
	    cmocka_unit_test(a_rule_closes_nothing),
	    cmocka_unit_test(counts_what_it_does_not_say),
	    cmocka_unit_test(refuses_a_long_block),
	    cmocka_unit_test(long_blocks_take_no_time),
	    cmocka_unit_test(reads_every_prefix),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
