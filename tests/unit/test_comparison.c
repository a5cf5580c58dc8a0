/* SPDX-License-Identifier: MIT */
/* Pairs of articles in tests/compare, each with what is expected of them in a
 * file; UPDATE=1 rewrites those. */
#include "../support/test.h"

#include <math.h>

#include "base/file.h"
#include "compare/comparison.h"
#include "news/loader.h"

static const char *const folders[] = {"dam", "strike", "apart"};

static void load(struct article *article, const char *folder, const char *name)
{
	char path[256];
	struct err err = {0};
	*article = (struct article){0};
	snprintf(path, sizeof(path), "tests/compare/%s/%s", folder, name);
	if (!loader_load(article, path, NULL, &err))
		fail_msg("%s", err.text);
}

static void parse(struct article *article, const char *text)
{
	struct err err = {0};
	*article = (struct article){0};
	if (!loader_parse(article, "test.txt", slice_of(text), NULL, &err))
		fail_msg("%s", err.text);
}

static void show_ids(struct str *out, const size_t *ids, size_t n)
{
	for (size_t i = 0; i < n; i++)
		str_printf(out, " %zu", ids[i]);
}

static void show_links(struct str *out, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n_links; i++) {
		const struct link *link = &comparison->links[i];
		str_append_text(out, "link");
		show_ids(out, link->a.sentences, link->a.n);
		str_append_text(out, " /");
		show_ids(out, link->b.sentences, link->b.n);
		str_printf(out, "%s\n", link->moved ? " moved" : "");
	}
	str_append_text(out, "only a");
	show_ids(out, comparison->only_a, comparison->n_only_a);
	str_append_text(out, "\nonly b");
	show_ids(out, comparison->only_b, comparison->n_only_b);
	str_append_byte(out, '\n');
}

static void show_findings(struct str *out, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n_quotes; i++) {
		const struct quote_pair *pair = &comparison->quotes[i];
		str_printf(out, "quote %zu / %zu %s %s\n", pair->sentence_a,
			pair->sentence_b, quote_class_name(pair->class),
			pair->speaker ? pair->speaker : "-");
	}
	for (size_t i = 0; i < comparison->n_figures; i++) {
		const struct figure_difference *figure =
			&comparison->figures[i];
		str_printf(out, "figure %s / %s %s\n", figure->a, figure->b,
			figure_differs_name(figure->differs));
	}
	for (size_t i = 0; i < comparison->n_wordings; i++)
		str_printf(out, "wording %s / %s\n", comparison->wordings[i].a,
			comparison->wordings[i].b);
	for (size_t i = 0; i < comparison->n_emphases; i++) {
		const struct emphasis *emphasis = &comparison->emphases[i];
		str_printf(out, "emphasis %zu %s %zu / %s %zu\n",
			emphasis->link, place_name(emphasis->a.place),
			emphasis->a.words, place_name(emphasis->b.place),
			emphasis->b.words);
	}
}

static void check_file(const char *folder, const struct str *found)
{
	char path[256];
	struct str expected = {0};
	struct err err = {0};
	snprintf(path, sizeof(path), "tests/compare/%s/expected", folder);
	if (getenv("UPDATE"))
		assert_true(file_write(path, str_slice(found), &err));
	if (!file_read(path, 1 << 20, &expected, &err))
		fail_msg("%s", err.text);
	assert_string_equal(str_text(found), str_text(&expected));
	str_release(&expected);
}

static void finds_what_is_expected(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
		struct article a, b;
		struct comparison comparison;
		struct str out = {0};
		load(&a, folders[i], "a.txt");
		load(&b, folders[i], "b.txt");
		comparison_make(&comparison, &a, &b);
		show_links(&out, &comparison);
		show_findings(&out, &comparison);
		check_file(folders[i], &out);
		str_release(&out);
		comparison_release(&comparison);
		article_release(&a);
		article_release(&b);
	}
}

/* What holds of every comparison. */
static void check_sound(const struct comparison *comparison)
{
	size_t in_a = comparison->n_only_a, in_b = comparison->n_only_b, link;
	for (size_t i = 0; i < comparison->n_links; i++) {
		const struct link *at = &comparison->links[i];
		assert_true(at->a.n && at->b.n && at->n_pairs && at->n_why);
		assert_true(at->score > 0 && at->score <= 1);
		in_a += at->a.n;
		in_b += at->b.n;
		for (size_t k = 0; k < at->a.n; k++) {
			assert_true(comparison_link_of_a(
				comparison, at->a.sentences[k], &link));
			assert_int_equal(link, i);
		}
		for (size_t k = 1; k < at->n_why; k++)
			assert_true(at->why[k - 1].weight >= at->why[k].weight);
	}
	assert_int_equal(in_a, comparison->a->n_sentences);
	assert_int_equal(in_b, comparison->b->n_sentences);
}

static void itself_is_the_identity(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
		struct article a;
		struct comparison comparison;
		load(&a, folders[i], "a.txt");
		comparison_make(&comparison, &a, &a);
		check_sound(&comparison);
		assert_int_equal(comparison.n_links, a.n_sentences);
		for (size_t k = 0; k < comparison.n_links; k++) {
			const struct link *link = &comparison.links[k];
			assert_int_equal(link->n_pairs, 1);
			assert_int_equal(link->pairs[0].a, k);
			assert_int_equal(link->pairs[0].b, k);
			assert_int_equal(link->words.n, 1);
			assert_false(link->moved);
		}
		assert_int_equal(comparison.n_figures, 0);
		assert_int_equal(comparison.n_wordings, 0);
		assert_true(comparison.summary.shared_a == 1);
		comparison_release(&comparison);
		article_release(&a);
	}
}

/* A sentence that stands twice is its own twin each time, whatever words it
 * is made of. */
static void twins_keep_their_order(void **state)
{
	(void)state;
	struct article a;
	struct comparison comparison;
	parse(&a, "Rain\n\nSo be it. It rained in Harwick today. So be it.\n\n"
		  "It rained in Harwick today. He was there.\n");
	comparison_make(&comparison, &a, &a);
	check_sound(&comparison);
	assert_int_equal(comparison.n_links, a.n_sentences);
	comparison_release(&comparison);
	article_release(&a);
}

static bool same_sentences(const struct passage *x, const struct passage *y)
{
	return x->n == y->n && memcmp(x->sentences, y->sentences,
				       x->n * sizeof(*x->sentences)) == 0;
}

/* The link of the other comparison that has the same two passages. */
static const struct link *find_mirror(
	const struct comparison *comparison, const struct link *link)
{
	for (size_t i = 0; i < comparison->n_links; i++)
		if (same_sentences(&comparison->links[i].a, &link->b) &&
			same_sentences(&comparison->links[i].b, &link->a))
			return &comparison->links[i];
	fail_msg("sentence %zu of A: no such link with the sides changed",
		link->a.sentences[0]);
	return NULL;
}

static void check_mirror(
	const struct comparison *comparison, const struct link *link)
{
	const struct link *mirror = find_mirror(comparison, link);
	assert_true(fabs(mirror->score - link->score) < 1e-6);
	assert_int_equal(mirror->moved, link->moved);
	assert_int_equal(mirror->n_pairs, link->n_pairs);
}

/* The order of the two articles changes nothing but the sides. */
static void sides_are_alike(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
		struct article a, b;
		struct comparison ab, ba;
		load(&a, folders[i], "a.txt");
		load(&b, folders[i], "b.txt");
		comparison_make(&ab, &a, &b);
		comparison_make(&ba, &b, &a);
		check_sound(&ab);
		check_sound(&ba);
		assert_int_equal(ab.n_links, ba.n_links);
		assert_int_equal(ab.n_only_a, ba.n_only_b);
		assert_int_equal(ab.n_quotes, ba.n_quotes);
		for (size_t k = 0; k < ab.n_links; k++)
			check_mirror(&ba, &ab.links[k]);
		comparison_release(&ab);
		comparison_release(&ba);
		article_release(&a);
		article_release(&b);
	}
}

static void takes_any_text(void **state)
{
	(void)state;
	static const char *const texts[] = {"x", ". . .", "1\n\n2\n\n3",
		"\xE6\xB2\xB3\xE6\xB0\xB4\xE3\x80\x82\xE6\xB0\xB4\xE3\x80\x82",
		"\xD0\x94\xD0\xBE\xD0\xB6\xD0\xB4\xD1\x8C.", "\"\"\"\"\"",
		"$ % $ %", "the the the the"};
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		for (size_t j = 0; j < ARRAY_LEN(texts); j++) {
			struct article a, b;
			struct comparison comparison;
			parse(&a, texts[i]);
			parse(&b, texts[j]);
			comparison_make(&comparison, &a, &b);
			check_sound(&comparison);
			comparison_release(&comparison);
			article_release(&a);
			article_release(&b);
		}
	}
}

/* An article without a sentence leaves everything to the other. */
static void nothing_leaves_only_b(void **state)
{
	(void)state;
	struct article a = {0}, b;
	struct comparison comparison;
	load(&b, "dam", "b.txt");
	comparison_make(&comparison, &a, &b);
	assert_int_equal(comparison.n_links, 0);
	assert_int_equal(comparison.n_only_a, 0);
	assert_int_equal(comparison.n_only_b, b.n_sentences);
	assert_true(comparison.summary.shared_b == 0);
	comparison_release(&comparison);
	article_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_is_expected),
		cmocka_unit_test(itself_is_the_identity),
		cmocka_unit_test(twins_keep_their_order),
		cmocka_unit_test(sides_are_alike),
		cmocka_unit_test(takes_any_text),
		cmocka_unit_test(nothing_leaves_only_b),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
