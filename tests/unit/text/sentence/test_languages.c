/* SPDX-License-Identifier: MIT */
/* The sentences of tests/sentences, a file to a language: the lines of a
 * paragraph are joined, and are to be found again.  The score is the number of
 * boundaries between sentences. */
#include "support/test.h"

#include "base/file.h"
#include "text/sentence/sentence.h"

/* What is reached: the most boundaries that may be missed or too many. */
static const struct {
	const char *language;
	const char *space; /* between sentences */
	size_t wrong_max;
} languages[] = {
    {"ar", " ", 0},
    {"de", " ", 0},
    {"es", " ", 0},
    {"fr", " ", 0},
    {"hi", " ", 0},
    {"it", " ", 0},
    {"ja", "", 1},
    {"nl", " ", 0},
    {"pt", " ", 0},
    {"ru", " ", 0},
    {"zh", "", 0},
};

struct score {
	size_t n, right, false_ends;
};

/* Joins the lines of a paragraph from `line` on; returns what follows it. */
static const char *read_paragraph(const char *line, const char *space,
    struct str *text, struct span_list *wanted)
{
	while (*line && *line != '\n') {
		size_t len = strcspn(line, "\n");
		if (*line != '#') {
			str_append_text(text, text->len ? space : "");
			span_list_add(
			    wanted, (struct span){text->len, text->len + len});
			str_append(text, line, len);
		}
		line += len + (line[len] == '\n');
	}
	return line + (*line == '\n');
}

static bool has_end(const struct span_list *list, size_t end)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->items[i].end == end)
			return true;
	return false;
}

/* The ends in `a` that `b` has not; says where they are. */
static size_t count_absent(const struct span_list *a, const struct span_list *b,
    struct slice text, const char *what)
{
	size_t absent = 0;
	for (size_t i = 0; i < a->n; i++) {
		struct span span = a->items[i];
		if (has_end(b, span.end))
			continue;
		absent++;
		printf("# %s after: %.*s\n", what, (int)(span.end - span.start),
		    text.bytes + span.start);
	}
	return absent;
}

static void score_paragraph(const char *language, struct slice text,
    const struct span_list *wanted, struct score *score)
{
	struct span_list got = {0};
	sentence_split(text, (struct span){0, text.len}, language, &got);
	size_t missed = count_absent(wanted, &got, text, "no end");
	score->false_ends += count_absent(&got, wanted, text, "an end");
	score->n += wanted->n - 1;
	score->right += wanted->n - 1 - missed;
	span_list_release(&got);
}

static void score_text(
    size_t language, const char *line, const char *end, struct score *score)
{
	while (line < end) {
		struct str text = {0};
		struct span_list wanted = {0};
		line = read_paragraph(
		    line, languages[language].space, &text, &wanted);
		if (wanted.n)
			score_paragraph(languages[language].language,
			    str_slice(&text), &wanted, score);
		span_list_release(&wanted);
		str_release(&text);
	}
}

static void divides_the_sentences_of_a_language(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(languages, i, languages[i].language); i++) {
		struct str path = {0}, file = {0};
		struct err err = {0};
		struct score first = {0}, aside = {0};
		str_printf(
		    &path, "tests/sentences/%s.txt", languages[i].language);
		assert_true(file_read(str_text(&path), 1 << 16, &file, &err));
		const char *text = str_text(&file), *end = text + file.len;
		const char *middle = strstr(text, "# aside");
		assert_non_null(middle);
		score_text(i, text, middle, &first);
		score_text(i, middle, end, &aside);
		printf("# %s: %zu of %zu ends, %zu too many; aside %zu of "
		       "%zu, %zu too many\n",
		    languages[i].language, first.right, first.n,
		    first.false_ends, aside.right, aside.n, aside.false_ends);
		assert_true(first.n - first.right + first.false_ends + aside.n -
				aside.right + aside.false_ends <=
			    languages[i].wrong_max);
		str_release(&file);
		str_release(&path);
	}
}

/* What files of lines cannot have: a language, a text, and its sentences
 * divided by "|". */
static const struct {
	const char *language, *text, *sentences;
} rows[] = {
    {"hi", "पानी गिरा।मदद आई।", "पानी गिरा।|मदद आई।"},
    {"ur", "وہ آیا۔وہ گیا۔", "وہ آیا۔|وہ گیا۔"},
    {"pt", "O Sr. Reis e a Sra. Dias saíram.",
	"O Sr. Reis e a Sra. Dias saíram."},
    {"de", "Am 5. Mai kam er.", "Am 5. Mai kam er."},
    {"deu", "Am 5. Mai kam er.", "Am 5.|Mai kam er."},
    {NULL, "Am 5. Mai kam er.", "Am 5.|Mai kam er."},
    {"en", "The man saw Mme. Roux. He left.",
	"The man saw Mme. Roux.|He left."},
    {"zh", "真的?没有!", "真的?|没有!"},
    /* three digits are an ordinal only after an article */
    {"de", "Es kamen 200. Helfer fehlten.", "Es kamen 200.|Helfer fehlten."},
    {"de", "Zum 100. Geburtstag kam er.", "Zum 100. Geburtstag kam er."},
    /* a number follows a number's unit, or a name does */
    {"ru", "10 мая 2026 г. Совет решил.", "10 мая 2026 г. Совет решил."},
    {"ru", "Это было в XIX в. Город рос.", "Это было в XIX в.|Город рос."},
    {"fr", "Il aime la tv. Paul aussi.", "Il aime la tv.|Paul aussi."},
};

static void reads_by_the_language(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct str got = {0};
		struct span_list list = {0};
		struct slice text = slice_of(rows[i].text);
		sentence_split(
		    text, (struct span){0, text.len}, rows[i].language, &list);
		for (size_t k = 0; k < list.n; k++) {
			str_append_text(&got, k ? "|" : "");
			str_append_slice(&got, slice_at(text, list.items[k]));
		}
		assert_string_equal(str_text(&got), rows[i].sentences);
		span_list_release(&list);
		str_release(&got);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_by_the_language),
	    cmocka_unit_test(divides_the_sentences_of_a_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
