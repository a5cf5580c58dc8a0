/* SPDX-License-Identifier: MIT */
/* Pairs of articles in tests/compare, each a folder with what is expected of
 * them in a file; UPDATE=1 rewrites those.  HACKING.md says how to review.  The
 * folders of other languages also have what a reader would link (`links`). */
#include "support/test.h"

#include <dirent.h>
#include <math.h>

#include "base/file.h"
#include "text/language.h"
#include "news/loader.h"
#include "compare/comparison.h"
#include "support/article.h"
#include "support/edits.h"

#define PAIRS "tests/compare"
#define TEXT(bytes)                      \
	{                                \
		bytes, sizeof(bytes) - 1 \
	}

enum {
	/* One pair of articles of different stories in so many may have a
	 * link: a reader who meets more stops to trust the others. */
	PAIRS_PER_FALSE_LINK = 20,
};

/* The folders below PAIRS, in the order of their names. */
static struct dirent **folders;
static int n_folders;

static int is_folder(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int find_folders(void **state)
{
	(void)state;
	n_folders = scandir(PAIRS, &folders, is_folder, alphasort);
	return n_folders > 0 ? 0 : -1;
}

static int forget_folders(void **state)
{
	(void)state;
	for (int i = 0; i < n_folders; i++)
		free(folders[i]);
	free(folders);
	return 0;
}

static const char *folder_at(size_t index)
{
	return folders[index]->d_name;
}

static bool has_folder(const size_t *i)
{
	size_t n = (size_t)n_folders;
	return test_row_begin(PAIRS, i, n, *i < n ? folder_at(*i) : NULL);
}

static void load_file(struct article *article, const char *path)
{
	struct err err = {0};
	*article = (struct article){0};
	if (!loader_load_blank(article, path) &&
	    !loader_load(article, path, NULL, &err))
		fail_msg("%s", err.text);
}

static void load(struct article *article, const char *folder, const char *name)
{
	struct str path = {0};
	str_printf(&path, PAIRS "/%s/%s", folder, name);
	load_file(article, str_text(&path));
	str_release(&path);
}

static void parse(struct article *article, struct slice text)
{
	struct err err = {0};
	*article = (struct article){0};
	if (!loader_parse(article, "test.txt", text, NULL, &err))
		fail_msg("%s", err.text);
}

static void show_ids(struct str *out, const size_t *ids, size_t n)
{
	for (size_t i = 0; i < n; i++)
		str_printf(out, " %zu", ids[i]);
}

/* Words on one line, without the white space at their ends. */
static void show_piece(struct str *out, struct slice text, struct span span)
{
	struct slice words = slice_trim(slice_at(text, span));
	for (size_t i = 0; i < words.len; i++)
		str_append_byte(
		    out, words.bytes[i] == '\n' ? ' ' : words.bytes[i]);
}

/* "  replace burst / failed"; of equal words those of A. */
static void show_words(struct str *out, const struct worddiff *words,
    struct slice a, struct slice b)
{
	for (size_t i = 0; i < words->n; i++) {
		const struct worddiff_op *op = &words->ops[i];
		str_printf(out, "  %s ", worddiff_kind_name(op->kind));
		show_piece(out, a, op->spans[SIDE_A]);
		if (op->kind == WORDDIFF_REPLACE ||
		    op->kind == WORDDIFF_INFLECTED)
			str_append_text(out, " / ");
		if (op->kind != WORDDIFF_EQUAL)
			show_piece(out, b, op->spans[SIDE_B]);
		str_append_byte(out, '\n');
	}
	for (size_t i = 0; i < words->n_moves; i++) {
		str_append_text(out, "  moved ");
		show_piece(out, a, words->moves[i].spans[SIDE_A]);
		str_append_byte(out, '\n');
	}
}

static void show_link(
    struct str *out, const char *name, const struct link *link)
{
	str_append_text(out, name);
	show_ids(out, link->sides[SIDE_A].sentences, link->sides[SIDE_A].n);
	str_append_text(out, " /");
	show_ids(out, link->sides[SIDE_B].sentences, link->sides[SIDE_B].n);
	str_printf(out, "%s\n", link->moved ? " moved" : "");
	show_words(out, &link->words, link->sides[SIDE_A].text,
	    link->sides[SIDE_B].text);
}

static void show_links(struct str *out, const struct comparison *comparison)
{
	size_t n = comparison->links.n;
	for (size_t i = 0; i < n + comparison->links.n_echoes; i++)
		show_link(
		    out, i < n ? "link" : "echo", &comparison->links.items[i]);
	str_append_text(out, "only a");
	show_ids(out, comparison->links.only[SIDE_A],
	    comparison->links.n_only[SIDE_A]);
	str_append_text(out, "\nonly b");
	show_ids(out, comparison->links.only[SIDE_B],
	    comparison->links.n_only[SIDE_B]);
	str_append_byte(out, '\n');
}

static void show_findings(struct str *out, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		str_printf(out, "quote %zu / %zu %s %s\n",
		    pair->sentences[SIDE_A], pair->sentences[SIDE_B],
		    quote_pair_class_name(pair->class),
		    pair->speaker ? pair->speaker : "-");
		show_words(out, &pair->words,
		    article_text(comparison->articles[SIDE_A]),
		    article_text(comparison->articles[SIDE_B]));
	}
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct figure_difference *figure =
		    &comparison->figures.items[i];
		str_printf(out, "figure %s / %s %s\n", figure->shown[SIDE_A],
		    figure->shown[SIDE_B],
		    figure_differs_name(figure->differs));
	}
	for (size_t i = 0; i < comparison->wordings.n; i++)
		str_printf(out, "wording %s / %s\n",
		    comparison->wordings.items[i].sides[SIDE_A],
		    comparison->wordings.items[i].sides[SIDE_B]);
	for (size_t i = 0; i < comparison->emphases.n; i++) {
		const struct emphasis *emphasis =
		    &comparison->emphases.items[i];
		str_printf(out, "emphasis %zu %s %zu / %s %zu\n",
		    emphasis->link,
		    emphasis_place_name(emphasis->sides[SIDE_A].place),
		    emphasis->sides[SIDE_A].words,
		    emphasis_place_name(emphasis->sides[SIDE_B].place),
		    emphasis->sides[SIDE_B].words);
	}
}

/* The line that `*rest` begins with, and takes it off. */
static struct slice take_line(struct slice *rest)
{
	size_t end = slice_find(*rest, "\n", 0);
	struct slice line = {rest->bytes, end};
	*rest = slice_from(*rest, end < rest->len ? end + 1 : end);
	return line;
}

/* Fails at the first line that is another. */
static void check_lines(
    const char *path, struct slice found, struct slice expected)
{
	for (int line = 1; found.len || expected.len; line++) {
		struct slice f = take_line(&found), e = take_line(&expected);
		if (!slice_equal(f, e))
			fail_msg("%s:%d: expected \"%.*s\", found \"%.*s\"",
			    path, line, (int)e.len, e.bytes, (int)f.len,
			    f.bytes);
	}
}

static void check_file(const char *folder, const struct str *found)
{
	struct str path = {0}, expected = {0};
	struct err err = {0};
	str_printf(&path, PAIRS "/%s/expected", folder);
	if (getenv("UPDATE"))
		assert_true(
		    file_write(str_text(&path), str_slice(found), &err));
	if (!file_read(str_text(&path), 1 << 20, &expected, &err))
		fail_msg("%s", err.text);
	check_lines(str_text(&path), str_slice(found), str_slice(&expected));
	str_release(&expected);
	str_release(&path);
}

static void finds_what_is_expected(void **state)
{
	(void)state;
	for (size_t i = 0; has_folder(&i); i++) {
		struct article a, b;
		struct comparison comparison;
		struct str out = {0};
		load(&a, folder_at(i), "a.txt");
		load(&b, folder_at(i), "b.txt");
		comparison_make(&comparison, &a, &b);
		show_links(&out, &comparison);
		show_findings(&out, &comparison);
		check_file(folder_at(i), &out);
		str_release(&out);
		comparison_release(&comparison);
		article_release(&a);
		article_release(&b);
	}
}

static struct edits_text side_of(
    const struct comparison *comparison, size_t link, enum side side)
{
	return (struct edits_text){
	    comparison->links.items[link].sides[side].text,
	    word_language_find(comparison->languages[side])};
}

/* A pair of sentences: "link 3 / 5", or "soft 3 / 5" where readers may differ. */
struct row {
	size_t a, b;
	bool soft, found;
};

struct rows {
	struct row items[32];
	size_t n;
};

/* How well the links of a language are found. */
struct score {
	const char *folder, *language;
	size_t links_min, false_max; /* what it must reach */
};

static bool load_rows(struct rows *rows, const char *folder)
{
	struct str path = {0}, file = {0};
	struct err err = {0};
	*rows = (struct rows){.n = 0};
	str_printf(&path, PAIRS "/%s/links", folder);
	bool read = file_read(str_text(&path), 1 << 16, &file, &err);
	struct slice rest = str_slice(&file);
	while (read && rest.len) {
		struct row *row = &rows->items[rows->n++];
		char kind[5];
		assert_true(rows->n <= ARRAY_LEN(rows->items));
		assert_int_equal(sscanf(take_line(&rest).bytes, "%4s %zu / %zu",
				     kind, &row->a, &row->b),
		    3);
		row->soft = strcmp(kind, "soft") == 0;
	}
	str_release(&file);
	str_release(&path);
	return read;
}

/* Whether a reader would link the pair, or might. */
static bool take_row(struct rows *rows, const struct link_pair *pair)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].a == pair->a && rows->items[i].b == pair->b)
			return rows->items[i].found = true;
	return false;
}

static size_t count_rows(const struct rows *rows, bool found)
{
	size_t n = 0;
	for (size_t i = 0; i < rows->n; i++)
		n += !rows->items[i].soft && rows->items[i].found >= found;
	return n;
}

static void check_score(const struct score *score)
{
	struct article a, b;
	struct comparison comparison;
	struct rows rows;
	size_t n_false = 0;
	assert_true(load_rows(&rows, score->folder));
	load(&a, score->folder, "a.txt");
	load(&b, score->folder, "b.txt");
	comparison_make(&comparison, &a, &b);
	assert_string_equal(comparison.languages[SIDE_A], score->language);
	assert_string_equal(comparison.languages[SIDE_B], score->language);
	size_t n = comparison.links.n + comparison.links.n_echoes;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < comparison.links.items[i].n_pairs; k++)
			n_false += !take_row(
			    &rows, &comparison.links.items[i].pairs[k]);
	size_t found = count_rows(&rows, true), all = count_rows(&rows, false);
	print_message("%s: %zu of %zu links found, %zu false\n",
	    language_name(score->language), found, all, n_false);
	assert_true(found >= score->links_min);
	assert_true(n_false <= score->false_max);
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

/* Two reports of one event in each of the languages of news. */
static void links_are_found_in_every_language(void **state)
{
	static const struct score scores[] = {
	    {"tram", "de", 8, 0},
	    {"ferry", "fr", 9, 0},
	    {"landslide", "es", 8, 0},
	    {"museum", "it", 9, 0},
	    {"pipe", "pt", 10, 0},
	    {"dike", "nl", 8, 0},
	    {"paint", "ru", 10, 0},
	    {"school", "hi", 8, 0},
	    {"port", "ar", 9, 0},
	    {"metro", "zh", 11, 1},
	    {"volcano", "ja", 9, 0},
	};
	(void)state;
	for (size_t i = 0; test_row(scores, i, scores[i].folder); i++)
		check_score(&scores[i]);
}

/* What holds of every comparison. */
static void check_sound(const struct comparison *comparison)
{
	size_t in_a = comparison->links.n_only[SIDE_A],
	       in_b = comparison->links.n_only[SIDE_B], link;
	for (size_t i = 0; i < comparison->links.n; i++) {
		const struct link *found = &comparison->links.items[i];
		assert_true(found->sides[SIDE_A].n && found->sides[SIDE_B].n &&
			    found->n_pairs && found->n_why);
		assert_true(found->score > 0 && found->score <= 1);
		in_a += found->sides[SIDE_A].n;
		in_b += found->sides[SIDE_B].n;
		for (size_t k = 0; k < found->sides[SIDE_A].n; k++) {
			assert_true(link_of_sentence(&comparison->links, SIDE_A,
			    found->sides[SIDE_A].sentences[k], &link));
			assert_int_equal(link, i);
		}
		for (size_t k = 1; k < found->n_why; k++)
			assert_true(
			    found->why[k - 1].weight >= found->why[k].weight);
	}
	for (size_t i = 0; i < comparison->links.n + comparison->links.n_echoes;
	     i++)
		edits_check_in(&comparison->links.items[i].words,
		    side_of(comparison, i, SIDE_A),
		    side_of(comparison, i, SIDE_B));
	assert_int_equal(in_a, comparison->articles[SIDE_A]->n_sentences);
	assert_int_equal(in_b, comparison->articles[SIDE_B]->n_sentences);
}

static void itself_is_the_identity(void **state)
{
	(void)state;
	for (size_t i = 0; has_folder(&i); i++) {
		struct article a;
		struct comparison comparison;
		load(&a, folder_at(i), "a.txt");
		comparison_make(&comparison, &a, &a);
		check_sound(&comparison);
		assert_int_equal(comparison.links.n, a.n_sentences);
		for (size_t k = 0; k < comparison.links.n; k++) {
			const struct link *link = &comparison.links.items[k];
			assert_int_equal(link->n_pairs, 1);
			assert_int_equal(link->pairs[0].a, k);
			assert_int_equal(link->pairs[0].b, k);
			assert_int_equal(link->words.n, 1);
			assert_false(link->moved);
		}
		assert_int_equal(comparison.figures.n, 0);
		assert_int_equal(comparison.wordings.n, 0);
		assert_true(
		    comparison.summary.shared[SIDE_A] == (a.n_sentences > 0));
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
	parse(&a, slice_of("Rain\n\nSo be it. It rained in Harwick today. "
			   "So be it.\n\n"
			   "It rained in Harwick today. He was there.\n"));
	comparison_make(&comparison, &a, &a);
	check_sound(&comparison);
	assert_int_equal(comparison.links.n, a.n_sentences);
	comparison_release(&comparison);
	article_release(&a);
}

static bool same_sentences(
    const struct link_passage *x, const struct link_passage *y)
{
	return x->n == y->n && memcmp(x->sentences, y->sentences,
				   x->n * sizeof(*x->sentences)) == 0;
}

/* The link of the other comparison that has the same two passages. */
static const struct link *find_mirror(
    const struct comparison *comparison, const struct link *link)
{
	for (size_t i = 0; i < comparison->links.n; i++)
		if (same_sentences(&comparison->links.items[i].sides[SIDE_A],
			&link->sides[SIDE_B]) &&
		    same_sentences(&comparison->links.items[i].sides[SIDE_B],
			&link->sides[SIDE_A]))
			return &comparison->links.items[i];
	fail_msg("sentence %zu of A: no such link with the sides changed",
	    link->sides[SIDE_A].sentences[0]);
	return NULL;
}

static void check_mirror(
    const struct comparison *comparison, const struct link *link)
{
	const struct link *mirror = find_mirror(comparison, link);
	assert_true(fabs(mirror->score - link->score) < 1e-6);
	assert_int_equal(mirror->n_pairs, link->n_pairs);
}

static size_t count_moved(const struct comparison *comparison)
{
	size_t n = 0;
	for (size_t i = 0; i < comparison->links.n; i++)
		n += comparison->links.items[i].moved;
	return n;
}

/* The order of the two articles changes nothing but the sides.  Which of two
 * links moved past the other is a choice where they are as strong. */
static void sides_are_alike(void **state)
{
	(void)state;
	for (size_t i = 0; has_folder(&i); i++) {
		struct article a, b;
		struct comparison ab, ba;
		load(&a, folder_at(i), "a.txt");
		load(&b, folder_at(i), "b.txt");
		comparison_make(&ab, &a, &b);
		comparison_make(&ba, &b, &a);
		check_sound(&ab);
		check_sound(&ba);
		assert_int_equal(ab.links.n, ba.links.n);
		assert_int_equal(
		    ab.links.n_only[SIDE_A], ba.links.n_only[SIDE_B]);
		assert_int_equal(ab.quotes.n, ba.quotes.n);
		for (size_t k = 0; k < ab.links.n; k++)
			check_mirror(&ba, &ab.links.items[k]);
		assert_int_equal(count_moved(&ab), count_moved(&ba));
		comparison_release(&ab);
		comparison_release(&ba);
		article_release(&a);
		article_release(&b);
	}
}

/* Articles and the story that each tells, which is its folder. */
struct shelf {
	struct article *articles;
	int *stories;
	size_t n, cap, cap_stories;
};

static void shelf_add(struct shelf *shelf, const char *path, int story)
{
	shelf->articles = mem_grow(
	    shelf->articles, shelf->n, &shelf->cap, sizeof(*shelf->articles));
	shelf->stories = mem_grow(shelf->stories, shelf->n, &shelf->cap_stories,
	    sizeof(*shelf->stories));
	load_file(&shelf->articles[shelf->n], path);
	shelf->stories[shelf->n++] = story;
}

static void shelf_fill(struct shelf *shelf)
{
	static const char *const names[] = {"a.txt", "b.txt"};
	struct str path = {0};
	for (int i = 0; i < n_folders; i++)
		for (size_t k = 0; k < ARRAY_LEN(names); k++) {
			str_clear(&path);
			str_printf(&path, PAIRS "/%s/%s", folder_at((size_t)i),
			    names[k]);
			shelf_add(shelf, str_text(&path), i);
		}
	for (size_t i = 0; i < ARTICLE_SEEDS; i++)
		shelf_add(shelf, article_seeds[i], n_folders);
	str_release(&path);
}

static void shelf_release(struct shelf *shelf)
{
	for (size_t i = 0; i < shelf->n; i++)
		article_release(&shelf->articles[i]);
	free(shelf->articles);
	free(shelf->stories);
}

static bool are_linked(const struct article *a, const struct article *b)
{
	struct comparison comparison;
	comparison_make(&comparison, a, b);
	bool linked = comparison.links.n > 0;
	if (linked)
		print_message("%s and %s tell the same: \"%.*s\"\n", a->path,
		    b->path,
		    (int)comparison.links.items[0].sides[SIDE_A].text.len,
		    comparison.links.items[0].sides[SIDE_A].text.bytes);
	comparison_release(&comparison);
	return linked;
}

/* Whatever links articles of two stories is false. */
static void stories_are_told_apart(void **state)
{
	(void)state;
	struct shelf shelf = {0};
	size_t n_pairs = 0, n_linked = 0;
	shelf_fill(&shelf);
	for (size_t i = 0; i < shelf.n; i++)
		for (size_t j = i + 1; j < shelf.n; j++) {
			if (shelf.stories[i] == shelf.stories[j])
				continue;
			n_pairs++;
			n_linked +=
			    are_linked(&shelf.articles[i], &shelf.articles[j]);
		}
	assert_true(n_pairs > 0);
	assert_true(n_linked * PAIRS_PER_FALSE_LINK <= n_pairs);
	shelf_release(&shelf);
}

static const struct slice odd_texts[] = {
    TEXT("x"),
    TEXT(". . ."),
    TEXT("1\n\n2\n\n3"),
    TEXT("\u6CB3\u6C34\u3002\u6C34\u3002"),
    TEXT("\u0414\u043E\u0436\u0434\u044C."),
    TEXT("\"\"\"\"\""),
    TEXT("$ % $ %"),
    TEXT("the the the the"),
    /* bytes that are no text, and those that would turn it around */
    TEXT("The\0dam burst on Tuesday.\0"),
    TEXT("Caf\xE9 \xFF\n\nThe \xC3 dam \xE2\x80 burst \xED\xA0\x80."),
    TEXT("The \u202Edam\u202C \u2066burst\x1B[31m on\x07 Tues\u200Bday."),
};

static void compare_any(const struct slice *x, const struct slice *y)
{
	struct article a, b;
	struct comparison comparison;
	parse(&a, *x);
	parse(&b, *y);
	comparison_make(&comparison, &a, &b);
	check_sound(&comparison);
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

static void takes_any_text(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(odd_texts, i, odd_texts[i].bytes); i++)
		for (size_t j = 0; test_row(odd_texts, j, odd_texts[j].bytes);
		     j++)
			compare_any(&odd_texts[i], &odd_texts[j]);
}

/* A page that was saved as one line, once with full stops and once without:
 * a sentence of 10,000 words. */
static void takes_one_long_line(void **state)
{
	(void)state;
	enum { LONG = 10000, SENTENCE = 20 };
	struct str line = {0}, sentences = {0};
	for (size_t i = 0; i < LONG; i++) {
		str_printf(&line, "word%zu ", i % (LONG / 2));
		str_printf(&sentences, "%s%zu ",
		    i % SENTENCE ? "word" : "End. W", i % (LONG / 2));
	}
	const struct slice texts[] = {str_slice(&line), str_slice(&sentences)};
	for (size_t i = 0; test_row(texts, i, texts[i].bytes); i++)
		for (size_t j = 0; test_row(texts, j, texts[j].bytes); j++)
			compare_any(&texts[i], &texts[j]);
	str_release(&line);
	str_release(&sentences);
}

/* An article without a sentence leaves everything to the other. */
static void nothing_leaves_only_b(void **state)
{
	(void)state;
	struct article a = {0}, b;
	struct comparison comparison;
	load(&b, "dam", "b.txt");
	comparison_make(&comparison, &a, &b);
	assert_int_equal(comparison.links.n, 0);
	assert_int_equal(comparison.links.n_only[SIDE_A], 0);
	assert_int_equal(comparison.links.n_only[SIDE_B], b.n_sentences);
	assert_true(comparison.summary.shared[SIDE_B] == 0);
	comparison_release(&comparison);
	article_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_what_is_expected),
	    cmocka_unit_test(links_are_found_in_every_language),
	    cmocka_unit_test(itself_is_the_identity),
	    cmocka_unit_test(twins_keep_their_order),
	    cmocka_unit_test(sides_are_alike),
	    cmocka_unit_test(stories_are_told_apart),
	    cmocka_unit_test(takes_any_text),
	    cmocka_unit_test(takes_one_long_line),
	    cmocka_unit_test(nothing_leaves_only_b),
	};
	return cmocka_run_group_tests(tests, find_folders, forget_folders);
}
