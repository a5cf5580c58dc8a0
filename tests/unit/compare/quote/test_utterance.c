/* SPDX-License-Identifier: MIT */
/* What utterances cost: memory grows with the article, not with its square. */
#include "support/test.h"

#include "support/article.h"
#include "support/peak.h"

#include "compare/comparison.h"

static const char headline[] = "Storm closes the port of Harwick\n\n";

/* An article of `n` pieces; `other` is compared with it, or the article with
 * itself where that is NULL. */
static const struct {
	const char *label, *piece, *end;
	size_t n;
	const char *other;
} made[] = {
    {"scraps without a content word in one sentence", "\"a\" ", "\n", 6000,
	"\"The port is closed for good,\" said Ann Lee."},
    {"scraps in one sentence", "\"the storm\" ", "\n", 4000,
	"\"The port is closed for good,\" said Ann Lee."},
    {"marks that are not closed in one sentence",
	"\xE2\x80\x9Cwe have \xE2\x80\x9Cthe storm port never ", "\n", 1500,
	NULL},
    {"equal quotations", "\"The port is closed for good,\" Ann Lee said.\n\n",
	"\n", 600, NULL},
    {"equal scraps in equal sentences",
	"The \"old port\" is \"closed for good\" again.\n\n", "\n", 600, NULL},
};

struct work {
	struct article article, other;
};

static void work_init(struct work *work, size_t row, size_t n)
{
	struct str text = {0};
	for (size_t i = 0; i < n; i++)
		str_append_text(&text, made[row].piece);
	str_append_text(&text, made[row].end);
	article_of_text(&work->article, headline, str_text(&text));
	article_of_text(&work->other, headline,
	    made[row].other ? made[row].other : str_text(&text));
	str_release(&text);
}

static void compare(const void *of)
{
	const struct work *work = of;
	struct comparison comparison;
	comparison_make(&comparison, &work->article, &work->other);
	comparison_release(&comparison);
}

static size_t measure(size_t row, size_t n)
{
	struct work work;
	work_init(&work, row, n);
	size_t peak = peak_kilobytes(compare, &work);
	article_release(&work.article);
	article_release(&work.other);
	return peak;
}

static void memory_grows_with_the_text(void **state)
{
	(void)state;
	if (!peak_is_measured())
		print_message("# memory is not measured: the address sanitizer "
			      "keeps what is freed\n");
	for (size_t i = 0; test_row(made, i, made[i].label); i++) {
		double once = (double)measure(i, made[i].n),
		       twice = (double)measure(i, 2 * made[i].n);
		if (peak_is_measured() && twice > 2.5 * once)
			fail_msg(
			    "%.0f KB, twice as much text %.0f KB", once, twice);
	}
}

/* Marks and no word between or around them. */
static void marks_without_words(void **state)
{
	(void)state;
	static const char *const texts[] = {"\"...\"\n", "\"!\" \"?\"\n",
	    "\xE2\x80\x9C\xE2\x80\x94\xE2\x80\x9D \"The port is closed.\"\n"};
	for (size_t i = 0; test_row(texts, i, texts[i]); i++) {
		struct work work;
		article_of_text(&work.article, "\"!\"\n\n", texts[i]);
		article_of_text(&work.other, headline, texts[2]);
		compare(&work);
		article_release(&work.article);
		article_release(&work.other);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_grows_with_the_text),
	    cmocka_unit_test(marks_without_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
