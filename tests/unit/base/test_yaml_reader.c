/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/yaml_reader.h"

static const struct yaml_reader_node *parse(
    struct arena *arena, const char *yaml, struct err *err)
{
	return yaml_reader_parse(arena, "t.yaml", slice_of(yaml), err);
}

static void reads_a_tree(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct err err = {0};
	const struct yaml_reader_node *root =
	    parse(&arena, "a: one\nlist:\n  - x\n  - {k: \"v\"}\n", &err);
	assert_non_null(root);
	const struct yaml_reader_node *a = yaml_reader_find(root, "a");
	assert_string_equal(a->text, "one");
	assert_int_equal(a->line, 1);
	assert_int_equal(a->column, 4);
	assert_int_equal(a->span.start, 3);
	assert_int_equal(a->span.end, 6);
	const struct yaml_reader_node *list = yaml_reader_find(root, "list");
	assert_int_equal(list->kind, YAML_READER_LIST);
	assert_string_equal(list->first->text, "x");
	const struct yaml_reader_node *v =
	    yaml_reader_find(list->first->next, "k");
	assert_string_equal(v->text, "v");
	assert_true(v->quoted);
	assert_null(yaml_reader_find(root, "b"));
	arena_release(&arena);
}

/* Offsets are bytes, also after and within characters that are not ASCII. */
static void offsets_are_bytes(void **state)
{
	(void)state;
	static const char yaml[] = "\u00e9t\u00e9: \u4e2d\u6587\r\n"
				   "b: \"\U0001F600 x\"\nc: [d]\n";
	struct arena arena = {0};
	struct err err = {0};
	const struct yaml_reader_node *root = parse(&arena, yaml, &err);
	assert_non_null(root);
	const struct yaml_reader_node *n = root->first;
	assert_true(slice_is(slice_at(slice_of(yaml), n->span), n->text));
	assert_int_equal(n->column, 6);
	n = n->next;
	assert_true(
	    slice_is(slice_at(slice_of(yaml), n->span), "\"\U0001F600 x\""));
	n = n->next->first;
	assert_true(slice_is(slice_at(slice_of(yaml), n->span), "d"));
	arena_release(&arena);
}

/* A million keys take a second; a quadratic search would take an hour. */
static void many_keys_take_little_time(void **state)
{
	(void)state;
	enum { KEYS = 100000 };
	struct arena arena = {0};
	struct err err = {0};
	struct str yaml = {0};
	for (int i = 0; i < KEYS; i++)
		str_printf(&yaml, "k%d: v\n", i);
	assert_non_null(parse(&arena, str_text(&yaml), &err));
	str_append_text(&yaml, "k7: v\n");
	assert_null(parse(&arena, str_text(&yaml), &err));
	assert_string_equal(
	    err.text, "t.yaml:100001:1: key \"k7\" stands twice");
	str_release(&yaml);
	arena_release(&arena);
}

/* Wrong documents and their error messages. */
static const struct {
	const char *yaml, *message;
} wrong[] = {
    {"a: [1, 2\n", "t.yaml:2:1: did not find expected ',' or ']'"},
    {"a: 1\na: 2\n", "t.yaml:2:1: key \"a\" stands twice"},
    {"a: &x 1\nb: *x\n", "t.yaml:2:4: aliases are not allowed"},
    {"a: 1\n---\nb: 2\n", "t.yaml:2:1: a second document, expected one"},
    {"[1]: 2\n", "t.yaml:1:1: expected a plain key"},
    {"a: \"\\0\"\n", "t.yaml:1:4: a NUL character in a text"},
    {"a:\n\t- b\n", "t.yaml:2:1: found character that cannot start any "
		    "token"},
    {"a: 1\n\u00e9: \033[2J\n",
	"t.yaml:2:4: control characters are not allowed"},
};

static void says_what_and_where(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wrong, i, wrong[i].yaml); i++) {
		struct arena arena = {0};
		struct err err = {0};
		assert_null(parse(&arena, wrong[i].yaml, &err));
		assert_string_equal(err.text, wrong[i].message);
		arena_release(&arena);
	}
}

static void refuses_deep_nesting(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct err err = {0};
	char deep[2001];
	memset(deep, '[', 2000);
	deep[2000] = '\0';
	assert_null(parse(&arena, deep, &err));
	assert_string_equal(err.text, "t.yaml:1:33: nested too deeply");
	arena_release(&arena);
}

static void empty_is_an_empty_map(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct err err = {0};
	const struct yaml_reader_node *root =
	    parse(&arena, "# nothing\n", &err);
	assert_non_null(root);
	assert_int_equal(root->kind, YAML_READER_MAP);
	assert_null(root->first);
	arena_release(&arena);
}

static void reads_booleans(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct err err = {0};
	bool value = false;
	const struct yaml_reader_node *root =
	    parse(&arena, "a: Yes\nb: perhaps\n", &err);
	assert_true(
	    yaml_reader_bool(yaml_reader_find(root, "a"), &value, &err));
	assert_true(value);
	assert_false(
	    yaml_reader_bool(yaml_reader_find(root, "b"), &value, &err));
	assert_string_equal(err.text, "t.yaml:2:4: expected true or false, "
				      "found \"perhaps\"");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_a_tree),
	    cmocka_unit_test(offsets_are_bytes),
	    cmocka_unit_test(says_what_and_where),
	    cmocka_unit_test(many_keys_take_little_time),
	    cmocka_unit_test(refuses_deep_nesting),
	    cmocka_unit_test(empty_is_an_empty_map),
	    cmocka_unit_test(reads_booleans),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
