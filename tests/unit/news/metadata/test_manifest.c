/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/metadata/manifest.h"
#include "support/folder.h"

static struct folder folder;

static int make_folder(void **state)
{
	(void)state;
	folder_init(&folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	folder_release(&folder);
	return 0;
}

static void reads_outlets_and_articles(void **state)
{
	(void)state;
	struct metadata_manifest manifest = {0};
	folder_write_text(&folder, "outlets.yaml",
	    "outlets:\n"
	    "  gull: {name: The Gull, country: NL, home: https://x.org/}\n"
	    "  plain: {}\n"
	    "articles:\n"
	    "  - file: a.txt\n"
	    "    outlet: gull\n"
	    "    headline: \"Storm: day two\"\n"
	    "    published: 18 June 2023\n");
	metadata_manifest_load(&manifest, folder_path(&folder, "outlets.yaml"));
	assert_int_equal(manifest.problems.n, 0);
	const struct metadata_outlet *gull =
	    metadata_manifest_find_outlet(&manifest, "gull");
	assert_string_equal(gull->name, "The Gull");
	assert_string_equal(gull->country, "NL");
	assert_string_equal(gull->home, "https://x.org/");
	assert_ptr_equal(
	    metadata_manifest_find_outlet(&manifest, "The Gull"), gull);
	const struct metadata_outlet *plain =
	    metadata_manifest_find_outlet(&manifest, "plain");
	assert_string_equal(plain->name, "plain");
	assert_null(plain->home);
	assert_null(metadata_manifest_find_outlet(&manifest, "other"));
	const struct metadata_manifest_article *article =
	    metadata_manifest_find_article(&manifest, slice_of("a.txt"));
	assert_string_equal(
	    article->fields[ARTICLE_HEADLINE], "Storm: day two");
	assert_string_equal(article->fields[ARTICLE_PUBLISHED], "2023-06-18");
	assert_null(
	    metadata_manifest_find_article(&manifest, slice_of("b.txt")));
	metadata_manifest_release(&manifest);
	metadata_manifest_release(&manifest);
}

static void reads_lines_of_furniture(void **state)
{
	(void)state;
	struct metadata_manifest above = {0}, manifest = {.above = &above};
	folder_write_text(&folder, "above.yaml", "furniture: [Join us*]\n");
	folder_write_text(&folder, "own.yaml",
	    "furniture:\n  - Give us a penny*\n  - byline: \"words: {}\"\n");
	metadata_manifest_load(&above, folder_path(&folder, "above.yaml"));
	uint64_t hash = metadata_lines_hash(&above.lines);
	metadata_manifest_load(&manifest, folder_path(&folder, "own.yaml"));
	assert_int_equal(manifest.problems.n, 0);
	assert_int_equal(manifest.lines.n, 2);
	assert_string_equal(
	    manifest.lines.items[0].pattern, "Give us a penny*");
	assert_int_equal(manifest.lines.items[1].kind, METADATA_LINES_BYLINE);
	assert_ptr_equal(manifest.lines.above, &above.lines);
	assert_true(hash != 0);
	assert_true(metadata_lines_hash(&manifest.lines) != hash);
	metadata_manifest_release(&manifest);
	metadata_manifest_release(&above);
	assert_true(metadata_lines_hash(&above.lines) == 0);
}

static void a_missing_file_is_empty(void **state)
{
	(void)state;
	struct metadata_manifest manifest = {0};
	metadata_manifest_load(&manifest, folder_path(&folder, "none.yaml"));
	assert_int_equal(manifest.problems.n, 0);
	assert_int_equal(manifest.outlets.n + manifest.n_articles, 0);
	metadata_manifest_release(&manifest);
}

/* The messages, after the path, and how many outlets there are for all that. */
static const struct {
	const char *yaml, *message;
	size_t n_outlets;
} wrong[] = {
    {"[]\n", ":1:1: expected a mapping, found a list", 0},
    {"outlet: {}\noutlets: {a: {}}\n",
	":1:1: unknown key \"outlet\", expected outlets, articles or furniture",
	1},
    {"outlets: [a]\n", ":1:10: expected a mapping, found a list", 0},
    {"outlets:\n  a: {nam: A}\n  b: {name: B}\n",
	":2:7: unknown key \"nam\", expected name, country, home, aliases, "
	"domains, folder, feeds ...",
	2},
    {"outlets:\n  a: {name: [A]}\n  b: {nam: B}\n  c: {domains: {}}\n",
	":2:13: expected a text, found a list|"
	":3:7: unknown key \"nam\", expected name, country, home, aliases, "
	"domains, folder, feeds ...|"
	":4:16: expected a text, found a mapping",
	3},
    {"outlets:\n  a: {folder: ../b}\n",
	":2:15: expected a folder below this file, found \"../b\"", 1},
    {"outlets:\n  a: {folder: /b}\n",
	":2:15: expected a folder below this file, found \"/b\"", 1},
    {"articles:\n  - outlet: a\n",
	":2:5: expected the key file, found a mapping", 0},
    {"articles:\n  - file: a.txt\n    published: soon\n",
	":3:16: expected a date, found \"soon\"", 0},
    {"articles:\n  - {file: a.txt}\n  - {file: ./a.txt}\n",
	":3:12: expected each file once, found \"./a.txt\"", 0},
    {"articles:\n  - file: a.txt\n    headlin: x\n",
	":3:5: unknown key \"headlin\", expected file, outlet, "
	"headline, published, url ...",
	0},
    {"articles:\n  - {file: a.txt, outlet: guul}\noutlets:\n  gull:\n"
     "    name: The Gull\n",
	":2:27: expected one of the outlets in this file, found "
	"\"guul\"",
	1},
    {"furniture: {a: b}\n", ":1:12: expected a list, found a mapping", 0},
    {"furniture:\n  - \"* -\"\n",
	":2:5: expected a line with a word in it, found \"* -\"", 0},
    {"furniture:\n  - byline: written here\n",
	":2:13: expected a line with {} where the name or date is, found "
	"\"written here\"",
	0},
    {"furniture:\n  - writer: words {}\n",
	":2:5: unknown key \"writer\", expected byline, published, outlet, "
	"caption, stories or rest",
	0},
    {"outlets:\n  a: {name: A}\narticles:\n  - file: a.txt\n"
     "    headline: Minister: we \"go\" on\n",
	":5:23: mapping values are not allowed in this context", 1},
    /* an entry that is no YAML does not take the others with it */
    {"outlets:\n  a: {name: A}\n  a: {name: B}\n  c: {name: C}\n",
	":3:3: key \"a\" stands twice", 2},
    {"outlets:\n  a: {aliases: [x, y }\n  b: {name: B}\n",
	":2:22: did not find expected ',' or ']'", 1},
    {"outlets:\n  a: {aliases: [x\n  b: {name: B}\n  c: {name: C}\n",
	":3:4: did not find expected ',' or ']'", 2},
    {"articles:\n- {file: b.txt\n- file: c.txt\noutlets:\n  a: {}\n",
	":3:7: did not find expected ',' or '}'", 1},
    {"outlets:\n  a: {name: A: B}\n", ":2:14: did not find expected ',' or '}'",
	0},
    {"outlets: {\n", ":2:1: did not find expected node content", 0},
};

/* The problems without the path, a bar between them. */
static void join(
    const struct err_list *problems, const char *path, struct str *out)
{
	for (size_t i = 0; i < problems->n; i++) {
		const char *text = problems->items[i];
		assert_int_equal(strncmp(text, path, strlen(path)), 0);
		str_printf(out, "%s%s", i ? "|" : "", text + strlen(path));
	}
}

static void says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wrong, i, wrong[i].yaml); i++) {
		struct metadata_manifest manifest = {0};
		struct str messages = {0};
		folder_write_text(&folder, "outlets.yaml", wrong[i].yaml);
		const char *path = folder_path(&folder, "outlets.yaml");
		metadata_manifest_load(&manifest, path);
		join(&manifest.problems, path, &messages);
		assert_string_equal(str_text(&messages), wrong[i].message);
		str_release(&messages);
		assert_int_equal(manifest.outlets.n, wrong[i].n_outlets);
		metadata_manifest_release(&manifest);
	}
}

static void many_that_are_wrong_are_counted(void **state)
{
	(void)state;
	struct metadata_manifest manifest = {0};
	struct str yaml = {0}, messages = {0};
	const char *path = folder_path(&folder, "outlets.yaml");
	str_append_text(&yaml, "furniture:\n");
	for (size_t i = 0; i < METADATA_MANIFEST_PROBLEMS + 7; i++)
		str_append_text(&yaml, "  - \"*\"\n");
	folder_write_text(&folder, "outlets.yaml", str_text(&yaml));
	metadata_manifest_load(&manifest, path);
	assert_int_equal(manifest.problems.n, METADATA_MANIFEST_PROBLEMS + 1);
	join(&manifest.problems, path, &messages);
	assert_true(slice_ends(str_slice(&messages),
	    "|:21:5: expected a line with a word in it, found \"*\""
	    "|: 7 more that are wrong"));
	str_release(&messages);
	str_release(&yaml);
	metadata_manifest_release(&manifest);
}

static void finds_the_files_that_are_missing(void **state)
{
	(void)state;
	struct metadata_manifest manifest = {0};
	struct err_list missing = {0};
	struct str messages = {0};
	const char *path = folder_path(&folder, "outlets.yaml");
	folder_write_text(&folder, "here.xml", "");
	folder_write_text(&folder, "here#4", "");
	folder_write_text(&folder, "outlets.yaml",
	    "articles:\n  - file: here.xml\n  - file: ./gone.txt\n"
	    "  - file: here.xml#2\n  - file: gone.xml#1\n"
	    "  - file: 'here#4'\n");
	metadata_manifest_load(&manifest, path);
	metadata_manifest_find_missing(&manifest, path, &missing);
	join(&missing, path, &messages);
	assert_string_equal(str_text(&messages),
	    ":3:11: no such file: gone.txt|:5:11: no such file: gone.xml#1");
	str_release(&messages);
	err_list_release(&missing);
	metadata_manifest_release(&manifest);
}

/* A manifest at the top, and one in its folder b. */
static const char top[] =
    "outlets:\n"
    "  gull: {name: The Gull, aliases: [Gull Online, GO], folder: gull,\n"
    "         home: 'https://www.gull.example/news', keep: 90 days}\n"
    "  heron: {name: Heron Weekly, domains: [heron.example, 'h.example:80'],\n"
    "          folder: [b/heron, ./c/], tags: [weekly], full: yes,\n"
    "          feeds: [https://heron.example/feed]}\n"
    "  deep: {folder: gull/deep}\n"
    "articles:\n"
    "  - {file: b/a.txt, outlet: heron, headline: From above, url: 'u'}\n"
    "  - {file: b/feed.xml, outlet: gull, headline: Of the feed}\n"
    "  - {file: 'b/feed.xml#2', headline: Of the entry}\n";
static const char below[] =
    "outlets:\n  heron: {name: The Heron}\n"
    "articles:\n  - {file: a.txt, headline: From below}\n";

static const struct {
	const char *folder, *path, *outlet, *url; /* what the article says */
	const char *name, *headline;		  /* what comes of it */
} asked[] = {
    {NULL, "x.txt", NULL, NULL, NULL, NULL},
    {NULL, "x.txt", "the gull", NULL, "The Gull", NULL},
    {NULL, "x.txt", "GULL", NULL, "The Gull", NULL},
    {NULL, "x.txt", "gull  online", NULL, "The Gull", NULL},
    {NULL, "x.txt", "The G.O.", NULL, NULL, NULL},
    {NULL, "x.txt", "www.gull.example", NULL, "The Gull", NULL},
    {NULL, "x.txt", NULL, "http://GULL.example/a?b", "The Gull", NULL},
    {NULL, "x.txt", NULL, "https://u:p@sport.heron.example:8080/a",
	"Heron Weekly", NULL},
    {NULL, "x.txt", NULL, "https://h.example/", "Heron Weekly", NULL},
    {NULL, "x.txt", NULL, "https://notheron.example/", NULL, NULL},
    {NULL, "x.txt", "Heron Weekly", "https://gull.example/", "Heron Weekly",
	NULL},
    {NULL, "x.txt", "Some Page", "https://gull.example/", "The Gull", NULL},
    {NULL, "gull/x.txt", NULL, NULL, NULL, NULL},
    {"gull", "n/gull/x.txt", "Heron Weekly", NULL, "The Gull", NULL},
    {"gull/2026/11", "x.txt", NULL, NULL, "The Gull", NULL},
    {"gull/deep/er", "x.txt", NULL, NULL, "deep", NULL},
    {"c", "x.txt", NULL, NULL, "Heron Weekly", NULL},
    {"cc", "x.txt", NULL, NULL, NULL, NULL},
    {"b", "a.txt", NULL, NULL, "Heron Weekly", "From below"},
    {"b", "x.txt", "heron", NULL, "The Heron", NULL},
    {"b", "x.txt", "gull", NULL, "The Gull", NULL},
    {"b/heron", "x.txt", NULL, NULL, "Heron Weekly", NULL},
    {"b", "feed.xml", NULL, NULL, "The Gull", "Of the feed"},
    {"b", "feed.xml#1", NULL, NULL, "The Gull", NULL},
    {"b", "feed.xml#2", NULL, NULL, "The Gull", "Of the entry"},
};

/* The manifests of a folder and those above, up to the top, which is last. */
struct chain {
	struct metadata_manifest items[4];
	char names[4][16];
	size_t n;
};

static void load_text(struct metadata_manifest *manifest, const char *text)
{
	folder_write_text(&folder, "outlets.yaml", text);
	metadata_manifest_load(manifest, folder_path(&folder, "outlets.yaml"));
	assert_int_equal(manifest->problems.n, 0);
}

static void chain_load(struct chain *chain, const char *path)
{
	*chain = (struct chain){.n = 1};
	load_text(&chain->items[0], top);
	for (size_t pos = 0; path && pos < strlen(path); chain->n++) {
		struct metadata_manifest *m = &chain->items[chain->n];
		size_t len = strcspn(path + pos, "/");
		snprintf(chain->names[chain->n], sizeof(chain->names[0]),
		    "%.*s", (int)len, path + pos);
		m->above = &chain->items[chain->n - 1];
		m->folder = chain->names[chain->n];
		if (chain->n == 1 && strcmp(m->folder, "b") == 0)
			load_text(m, below);
		pos += len + 1;
	}
}

static void the_nearest_manifest_wins(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(asked, i, asked[i].path); i++) {
		struct chain chain;
		struct metadata_manifest_answer answer;
		chain_load(&chain, asked[i].folder);
		metadata_manifest_ask(&chain.items[chain.n - 1], asked[i].path,
		    asked[i].outlet, asked[i].url, &answer);
		if (asked[i].name)
			assert_string_equal(answer.outlet->name, asked[i].name);
		else
			assert_null(answer.outlet);
		if (asked[i].headline)
			assert_string_equal(
			    answer.fields[ARTICLE_HEADLINE], asked[i].headline);
		else
			assert_null(answer.fields[ARTICLE_HEADLINE]);
		for (size_t k = 0; k < chain.n; k++)
			metadata_manifest_release(&chain.items[k]);
	}
}

/* Each lookup compared with all entries, this would take a minute. */
static void many_entries_take_little_time(void **state)
{
	(void)state;
	enum { ENTRIES = 20000 };
	struct metadata_manifest manifest = {0};
	struct str text = {0};
	str_append_text(&text, "outlets:\n");
	for (int i = 0; i < ENTRIES; i++)
		str_printf(&text, "  o%d: {name: N%d}\n", i, i);
	str_append_text(&text, "articles:\n");
	for (int i = 0; i < ENTRIES; i++)
		str_printf(&text, "  - {file: f%d.txt, outlet: o%d}\n", i, i);
	load_text(&manifest, str_text(&text));
	assert_int_equal(manifest.n_articles, ENTRIES);
	assert_string_equal(
	    metadata_manifest_find_outlet(&manifest, "n17")->id, "o17");
	metadata_manifest_release(&manifest);
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_outlets_and_articles),
	    cmocka_unit_test(reads_lines_of_furniture),
	    cmocka_unit_test(a_missing_file_is_empty),
	    cmocka_unit_test(says_what_is_wrong),
	    cmocka_unit_test(many_that_are_wrong_are_counted),
	    cmocka_unit_test(finds_the_files_that_are_missing),
	    cmocka_unit_test(the_nearest_manifest_wins),
	    cmocka_unit_test(many_entries_take_little_time),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
