/* SPDX-License-Identifier: MIT */
#include "support/made.h"
#include "support/test.h"

#include "compare/quote/list.h"
#include "report/text.h"

enum { WIDE = 400 };

/* Two sentences as a link of them is printed. */
static const struct {
	const char *a, *b, *row;
} cases[] = {
    {"Rain fell.", "Rain fell.", "Rain fell. = Rain fell."},
    {"The dam burst.", "The old dam burst.",
	"The dam burst. = The [old] dam burst."},
    {"The old dam burst.", "The dam failed.",
	"The [old] dam [burst.] = The dam [failed.]"},
    {"They compete hard.", "They competed hard.",
	"They ~compete~ hard. = They ~competed~ hard."},
    {"On Monday the old dam burst.", "The old dam burst on Monday.",
	"[On] {Monday} the old dam burst. = "
	"The old dam burst [on] {Monday}."},
    /* a mark beside words that moved is no change */
    {"Minister Anna Berg left the town.",
	"Anna Berg, the minister, left the town.",
	"{Minister} {Anna Berg} left the town. = "
	"{Anna Berg}[, the] {minister}, left the town."},
    /* one that was changed as a whole is */
    {"...", "Rain fell.", "[...] = [Rain fell.]"},
    {"Rain \x1b[2J fell.", "Rain \x1b[2J fell.",
	"Rain \u241b[2J fell. = Rain \u241b[2J fell."},
};

static void print(struct str *out, const struct made *made)
{
	report_text_comparison(out, &made->comparison, WIDE);
}

/* The line that holds `text`, runs of spaces made one. */
static void find_line(
    struct str *line, const struct str *page, const char *text)
{
	const char *found = strstr(str_text(page), text);
	if (!found)
		fail_msg("\"%s\" is not in\n%s", text, str_text(page));
	while (found > str_text(page) && found[-1] != '\n')
		found--;
	for (; *found && *found != '\n'; found++)
		if (found[0] != ' ' || found[1] != ' ')
			str_append_byte(line, *found);
}

static void check_row(const char *a, const char *b, const char *row)
{
	struct made made;
	struct str page = {0}, line = {0};
	made_articles(&made, a, b);
	made_link(&made, (struct made_link){0, 0, false, LINK_SAME});
	made_end(&made);
	struct worddiff *words = &made.comparison.links.items[0].words;
	worddiff_make(words, slice_of(a), slice_of(b), NULL);
	print(&page, &made);
	find_line(&line, &page, " = ");
	assert_string_equal(str_text(&line), row);
	worddiff_release(words);
	str_release(&line);
	str_release(&page);
	made_release(&made);
}

static void marks_what_differs(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++)
		check_row(cases[i].a, cases[i].b, cases[i].row);
}

static void says_what_marks_mean(void **state)
{
	(void)state;
	struct made made;
	struct str page = {0};
	made_articles(&made, "Rain fell.", "Rain fell.");
	made_end(&made);
	print(&page, &made);
	assert_non_null(strstr(str_text(&page),
	    "[words] differ, ~words~ are inflected, {words} stand "
	    "elsewhere in the other."));
	str_release(&page);
	made_release(&made);
}

static void marks_words_of_quotations(void **state)
{
	(void)state;
	static const char a[] = "We saw it rise.", b[] = "We saw it fall.";
	struct made made;
	struct quote_pair pair = {.class = QUOTE_ALTERED, .speaker = "Ried"};
	struct str page = {0}, line = {0};
	made_articles(&made, a, b);
	made_end(&made);
	pair.spans[SIDE_A] = pair.spans[SIDE_B] = (struct span){0, strlen(a)};
	worddiff_make(&pair.words, slice_of(a), slice_of(b), NULL);
	made.comparison.quotes.items = &pair;
	made.comparison.quotes.n = 1;
	print(&page, &made);
	find_line(&line, &page, "[rise.]");
	assert_string_equal(
	    str_text(&line), "We saw it [rise.] | We saw it [fall.]");
	worddiff_release(&pair.words);
	str_release(&line);
	str_release(&page);
	made_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_what_differs),
	    cmocka_unit_test(says_what_marks_mean),
	    cmocka_unit_test(marks_words_of_quotations),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
