/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <jansson.h>

#include "news/loader.h"
#include "report/json.h"

static void parse(struct article *article, const char *text)
{
	struct err err = {0};
	*article = (struct article){0};
	if (!loader_parse(article, "test.txt", slice_of(text), NULL, &err))
		fail_msg("%s", err.text);
}

static json_t *load(const struct str *out)
{
	json_error_t error;
	json_t *root = json_loads(str_text(out), 0, &error);
	if (!root)
		fail_msg("line %d: %s", error.line, error.text);
	return root;
}

/* The keys of an object, in order. */
static void check_keys(json_t *object, const char *keys)
{
	struct str found = {0};
	for (void *memory = json_object_iter(object); memory;
	     memory = json_object_iter_next(object, memory))
		str_printf(&found, "%s%s", found.len ? " " : "",
		    json_object_iter_key(memory));
	assert_string_equal(str_text(&found), keys);
	str_release(&found);
}

static json_t *first(json_t *object, const char *key)
{
	json_t *value = json_array_get(json_object_get(object, key), 0);
	if (!value)
		fail_msg("no %s", key);
	return value;
}

static const char page_a[] =
    "Dam above Harwick bursts\n\n"
    "A dam above Harwick burst on Tuesday after nearly five days of "
    "rain, a local official said.\n\n"
    "\"The whole valley was water,\" said Tomas Ried, a baker.\n";
static const char page_b[] =
    "Dam above Harwick fails\n\n"
    "A dam above Harwick failed on Tuesday after five days of rain, a "
    "local official said.\n\n"
    "\"The whole valley was water,\" baker Tomas Ried said.\n";

static void has_every_name(void **state)
{
	(void)state;
	struct article a, b;
	struct comparison comparison;
	struct str out = {0};
	parse(&a, page_a);
	parse(&b, page_b);
	comparison_make(&comparison, &a, &b);
	report_json_comparison(&out, &comparison);
	json_t *root = load(&out);
	check_keys(root, "a b links only_a only_b quotes figures wording "
			 "emphasis summary");
	json_t *side = json_object_get(root, "a");
	check_keys(side, "path outlet outlet_from headline byline published "
			 "url agency note language offsets notes paragraphs "
			 "sentences quotes");
	check_keys(first(side, "paragraphs"), "kind text start end");
	check_keys(first(side, "sentences"), "id paragraph text start end");
	check_keys(first(side, "quotes"),
	    "id sentence text start end direct speaker source cue");
	json_t *link = first(root, "links");
	check_keys(link, "a b pairs score band moved echo why words");
	check_keys(first(link, "why"), "term weight");
	check_keys(first(link, "words"), "op a b");
	assert_int_equal(json_array_size(first(link, "pairs")), 3);
	check_keys(first(root, "quotes"), "speaker class a b words");
	check_keys(first(root, "figures"), "link a b differs");
	check_keys(first(root, "emphasis"), "link a b");
	check_keys(json_object_get(root, "summary"),
	    "shared_a shared_b altered_quotes figures moved");
	json_decref(root);
	str_release(&out);
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

/* Where both articles are English there is nothing to say (above). */
static void notes_what_was_not_looked_for(void **state)
{
	(void)state;
	struct article a, b;
	struct comparison comparison;
	struct str out = {0};
	parse(&a, "Damm bricht bei Harwick\n\nBei Harwick ist am Dienstag ein "
		  "Damm gebrochen, und das Tal ist unter Wasser.\n");
	parse(&b, page_b);
	comparison_make(&comparison, &a, &b);
	report_json_comparison(&out, &comparison);
	json_t *root = load(&out);
	assert_string_equal(json_string_value(first(root, "notes")),
	    "A is German, B is English: linked by names and numbers only");
	json_decref(root);
	str_release(&out);
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

/* `start` and `end` are bytes of the file: a byte order mark and carriage
 * returns count. */
static void counts_bytes_of_the_file(void **state)
{
	(void)state;
	static const char file[] = "\xEF\xBB\xBFHead line here\r\n\r\n"
				   "Caf\xC3\xA9 one.\r\nTwo came.\r\n";
	struct article article;
	struct str out = {0};
	parse(&article, file);
	report_json_article(&out, &article);
	json_t *root = load(&out);
	json_t *sentences = json_object_get(root, "sentences");
	size_t n = 0;
	for (size_t i = 0; i < json_array_size(sentences); i++) {
		json_t *sentence = json_array_get(sentences, i);
		const char *text =
		    json_string_value(json_object_get(sentence, "text"));
		json_int_t start =
		    json_integer_value(json_object_get(sentence, "start"));
		if (strchr(text, '\n'))
			continue;
		assert_memory_equal(file + start, text, strlen(text));
		n++;
	}
	assert_true(n > 0);
	json_decref(root);
	str_release(&out);
	article_release(&article);
}

/* No byte of an article but printable ASCII gets out. */
static void lets_no_control_pass(void **state)
{
	(void)state;
	struct article article;
	struct str out = {0};
	parse(&article, "A \x1b[31mred\x7f head \xC2\x9b"
			"1m\n\nBody \x07 \xE2\x80\xAE text \xFF here.\n");
	report_json_article(&out, &article);
	for (size_t i = 0; i < out.len; i++)
		assert_true(out.bytes[i] == '\n' ||
			    (out.bytes[i] >= ' ' && out.bytes[i] < 0x7f));
	json_decref(load(&out));
	str_release(&out);
	article_release(&article);
}

static void lists_an_empty_library(void **state)
{
	(void)state;
	struct library *library = library_open(NULL);
	struct library_hits hits = {0};
	struct str out = {0};
	report_json_list(&out, library);
	json_t *root = load(&out);
	check_keys(root, "outlets problems");
	json_decref(root);
	str_clear(&out);
	report_json_hits(&out, library, &hits);
	root = load(&out);
	check_keys(root, "hits");
	json_decref(root);
	str_release(&out);
	library_close(library);
}

static void lists_articles(void **state)
{
	(void)state;
	struct library *library = library_open(NULL);
	struct str out = {0};
	struct err err = {0};
	if (!library_add(library, "tests/compare/dam", &err))
		fail_msg("%s", err.text);
	report_json_list(&out, library);
	json_t *root = load(&out);
	json_t *outlet = first(root, "outlets");
	check_keys(outlet, "name id named articles");
	check_keys(first(outlet, "articles"),
	    "path paths identity title published words");
	json_decref(root);
	str_release(&out);
	library_close(library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(has_every_name),
	    cmocka_unit_test(notes_what_was_not_looked_for),
	    cmocka_unit_test(counts_bytes_of_the_file),
	    cmocka_unit_test(lets_no_control_pass),
	    cmocka_unit_test(lists_an_empty_library),
	    cmocka_unit_test(lists_articles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
