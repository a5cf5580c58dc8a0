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
	struct err err = {{0}};
	folder_write_text(&folder, "outlets.yaml",
	    "outlets:\n"
	    "  gull: {name: The Gull, country: NL, home: https://x.org/}\n"
	    "  plain: {}\n"
	    "articles:\n"
	    "  - file: a.txt\n"
	    "    outlet: gull\n"
	    "    headline: \"Storm: day two\"\n"
	    "    published: 18 June 2023\n");
	if (!metadata_manifest_load(
		&manifest, folder_path(&folder, "outlets.yaml"), &err))
		fail_msg("%s", err.text);
	const struct metadata_manifest_outlet *gull =
	    metadata_manifest_find_outlet(&manifest, "gull");
	assert_string_equal(gull->name, "The Gull");
	assert_string_equal(gull->country, "NL");
	assert_string_equal(gull->home, "https://x.org/");
	assert_ptr_equal(
	    metadata_manifest_find_outlet(&manifest, "The Gull"), gull);
	const struct metadata_manifest_outlet *plain =
	    metadata_manifest_find_outlet(&manifest, "plain");
	assert_string_equal(plain->name, "plain");
	assert_null(plain->home);
	assert_null(metadata_manifest_find_outlet(&manifest, "other"));
	const struct metadata_manifest_article *article =
	    metadata_manifest_find_article(&manifest, "a.txt");
	assert_string_equal(
	    article->fields[ARTICLE_HEADLINE], "Storm: day two");
	assert_string_equal(article->fields[ARTICLE_PUBLISHED], "2023-06-18");
	assert_null(metadata_manifest_find_article(&manifest, "b.txt"));
	metadata_manifest_release(&manifest);
	metadata_manifest_release(&manifest);
}

static void a_missing_file_is_empty(void **state)
{
	(void)state;
	struct metadata_manifest manifest = {0};
	assert_true(metadata_manifest_load(
	    &manifest, folder_path(&folder, "none.yaml"), NULL));
	assert_int_equal(manifest.n_outlets + manifest.n_articles, 0);
	metadata_manifest_release(&manifest);
}

/* The message, after the path; the outlets before the mistake stay. */
static const struct {
	const char *yaml, *message;
	size_t n_outlets;
} wrong[] = {
    {"[]\n", ":1:1: expected a mapping, found a list", 0},
    {"outlet: {}\n",
	":1:1: unknown key \"outlet\", expected outlets or articles", 0},
    {"outlets: [a]\n", ":1:10: expected a mapping, found a list", 0},
    {"outlets:\n  a: {name: A}\n  b: {nam: B}\n",
	":3:7: unknown key \"nam\", expected name, country or home", 1},
    {"outlets:\n  a: {name: [A]}\n", ":2:13: expected a text, found a list", 0},
    {"articles:\n  - outlet: a\n",
	":2:5: expected the key file, found a mapping", 0},
    {"articles:\n  - file: a.txt\n    published: soon\n",
	":3:16: expected a date, found \"soon\"", 0},
    {"articles:\n  - file: a.txt\n    headlin: x\n",
	":3:5: unknown key \"headlin\", expected file, outlet, "
	"headline, published, url ...",
	0},
    {"articles:\n  - {file: a.txt, outlet: guul}\noutlets:\n  gull:\n"
     "    name: The Gull\n",
	":2:27: expected one of the outlets in this file, found "
	"\"guul\"",
	1},
    {"outlets: {\n", ":2:1: did not find expected node content", 0},
};

static void says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wrong, i, wrong[i].yaml); i++) {
		struct metadata_manifest manifest = {0};
		struct err err = {{0}};
		folder_write_text(&folder, "outlets.yaml", wrong[i].yaml);
		const char *path = folder_path(&folder, "outlets.yaml");
		assert_false(metadata_manifest_load(&manifest, path, &err));
		assert_int_equal(strncmp(err.text, path, strlen(path)), 0);
		assert_string_equal(err.text + strlen(path), wrong[i].message);
		assert_int_equal(manifest.n_outlets, wrong[i].n_outlets);
		metadata_manifest_release(&manifest);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_outlets_and_articles),
	    cmocka_unit_test(a_missing_file_is_empty),
	    cmocka_unit_test(says_what_is_wrong),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
