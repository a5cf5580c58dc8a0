/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"

static void parse(struct article *article, const char *text)
{
	assert_true(loader_parse(article, "a.txt", slice_of(text), NULL, NULL));
}

static void the_stronger_source_wins(void **state)
{
	(void)state;
	struct article article = {0};
	static const struct {
		enum article_from from;
		const char *value, *wins;
	} steps[] = {
	    {ARTICLE_FROM_FILE_NAME, "a", "a"},
	    {ARTICLE_FROM_TEXT, " b ", "b"},
	    {ARTICLE_FROM_TEXT, "c", "c"},
	    {ARTICLE_FROM_MANIFEST, "d", "d"},
	    {ARTICLE_FROM_FRONT_MATTER, "e", "d"},
	    {ARTICLE_FROM_MANIFEST, " ", "d"},
	};
	assert_null(article_get(&article, ARTICLE_OUTLET));
	for (size_t i = 0; test_row(steps, i, steps[i].value); i++) {
		article_set(&article, ARTICLE_OUTLET, steps[i].from,
		    slice_of(steps[i].value));
		assert_string_equal(
		    article_get(&article, ARTICLE_OUTLET), steps[i].wins);
	}
	article_release(&article);
	article_release(&article);
}

static void the_title_is_the_headline_or_the_first_sentence(void **state)
{
	(void)state;
	struct article article;
	parse(&article, "Storm over\n\nIt rained. It blew.\n");
	assert_true(slice_is(article_title(&article), "Storm over"));
	assert_true(article_in_headline(&article, 0));
	assert_false(article_in_headline(&article, 1));
	article_release(&article);
	parse(&article, "It rained. It blew.\n\nIt stopped.\n");
	assert_true(slice_is(article_title(&article), "It rained."));
	article_release(&article);
	assert_int_equal(article_title(&article).len, 0);
}

static void counts_words(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t n;
	} rows[] = {
	    {"It rained.", 2},
	    {"A 20-hour trip \xe2\x80\x94 it's 3.5% longer.", 6},
	    {"Share:\n\nIt rained on the U.S. team.", 6},
	    {"\xe6\xb8\xaf\xe5\x8f\xa3 port.", 3},
	    {"- & - it. &", 1},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct article article;
		parse(&article, rows[i].text);
		assert_int_equal(article_words(&article), rows[i].n);
		article_release(&article);
	}
}

static void offsets_are_the_files(void **state)
{
	(void)state;
	struct article article;
	static const char file[] = "\xef\xbb\xbfOne\xff two.\r\n\r\nThree.";
	parse(&article, file);
	assert_int_equal(article.n_sentences, 2);
	struct span span = article.sentences[1].span;
	struct span in_file = article_file_span(&article, span);
	assert_int_equal(in_file.start, strstr(file, "Three") - file);
	assert_int_equal(in_file.end, strlen(file));
	assert_int_equal(
	    article_file_offset(&article, span.start), in_file.start);
	article_release(&article);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_stronger_source_wins),
	    cmocka_unit_test(the_title_is_the_headline_or_the_first_sentence),
	    cmocka_unit_test(counts_words),
	    cmocka_unit_test(offsets_are_the_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
