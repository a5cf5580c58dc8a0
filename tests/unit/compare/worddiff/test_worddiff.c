/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"
#include "compare/worddiff/worddiff.h"
#include "support/article.h"
#include "support/edits.h"

enum { MOVED = WORDDIFF_ONLY_B + 1, N_KINDS };

/* The script as text: "=a", "~a>b" inflected, "!a>b" replaced, "-a", "+b";
 * white space at the ends of spans dropped. */
static void show(struct str *out, const struct worddiff *diff, struct slice a,
    struct slice b)
{
	static const char marks[] = {'=', '~', '!', '-', '+'};
	for (size_t i = 0; i < diff->n; i++) {
		const struct worddiff_op *op = &diff->ops[i];
		if (i)
			str_append_text(out, " | ");
		str_append_byte(out, marks[op->kind]);
		str_append_slice(
		    out, slice_trim(slice_at(a, op->spans[SIDE_A])));
		if (op->kind == WORDDIFF_EQUAL || op->kind == WORDDIFF_ONLY_A)
			continue;
		if (op->kind != WORDDIFF_ONLY_B)
			str_append_byte(out, '>');
		str_append_slice(
		    out, slice_trim(slice_at(b, op->spans[SIDE_B])));
	}
}

static const struct {
	const char *a, *b, *script;
} cases[] = {
    {"", "", ""},
    {"", "Rain fell.", "+Rain fell."},
    {"Rain fell.", "", "-Rain fell."},
    {"...", "Rain fell.", "!...>Rain fell."},
    {"...", "--", "=..."},
    {"Rain fell.", "Rain fell!", "=Rain fell."},
    {"The dam burst.", "The old dam burst.", "=The | +old | =dam burst."},
    /* two forms of one stem are never equal */
    {"They compete hard.", "They competed hard.",
	"=They | ~compete>competed | =hard."},
    /* a name is one unit */
    {"He met Anna Berg today.", "He met Anna Holm today.",
	"=He met | !Anna Berg>Anna Holm | =today."},
    {"He met Anna Berg today.", "He met Ruth Berg today.",
	"=He met | !Anna Berg>Ruth Berg | =today."},
    /* so is a number with its sign and magnitude */
    {"It cost $1.2 million then.", "It cost $3.4 million then.",
	"=It cost | !$1.2 million>$3.4 million | =then."},
    /* in another notation it is the same number */
    {"It cost 2 hundred then.", "It cost 3 hundred then.",
	"=It cost | !2 hundred>3 hundred | =then."},
    {"It cost 2 thousand then.", "It cost 3 billion then.",
	"=It cost | !2 thousand>3 billion | =then."},
    {"It cost $1.2 million then.", "It cost $1.2m then.",
	"=It cost $1.2 million then."},
    {"It cost $1.2m then.", "It cost 1.2 million dollars then.",
	"=It cost $1.2m then."},
    /* blanks of any kind, and what has no width */
    {"It cost $1.2 million then.", "It cost $1.2\nmillion then.",
	"=It cost $1.2 million then."},
    {"It cost 5 million euros then.", "It cost 5\u00A0million  euros then.",
	"=It cost 5 million euros then."},
    {"The agreement of the European Union held.",
	"The agree\u00ADment of the European\nUnion held.",
	"=The agreement of the European Union held."},
    {"It cost Rs500 then.", "It cost 500 rupees then.", "=It cost Rs500 then."},
    {"It cost $5 then.", "It cost 5 euros then.",
	"=It cost | !$5>5 euros | =then."},
    {"It cost Rs500 then.", "It cost 500 then.",
	"=It cost | !Rs500>500 | =then."},
    {"It rose 5% then.", "It rose 5 percent then.", "=It rose 5% then."},
    {"It cost $5 then.", "It cost 5 then.", "=It cost | !$5>5 | =then."},
    {"It rose 5% then.", "It rose 5 then.", "=It rose | !5%>5 | =then."},
    /* and a short quotation */
    {"He said \"very sad\" things.", "He said \"very bad\" things.",
	"=He said | !\"very sad\">\"very bad\" | =things."},
    /* a function word or two between changes join the change */
    {"The mayor of the town resigned.", "The head of the council resigned.",
	"=The | !mayor of the town>head of the council | =resigned."},
    /* content words do not */
    {"Old mills burned slowly.", "New mills burned quickly.",
	"!Old>New | =mills burned | !slowly.>quickly."},
    /* content words are kept before function words */
    {"the rivers of the north", "rivers in the north",
	"-the | =rivers | !of>in | =the north"},
};

static void finds_what_differs(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		struct slice a = slice_of(cases[i].a), b = slice_of(cases[i].b);
		struct worddiff diff;
		struct str out = {0};
		worddiff_make(&diff, a, b, NULL);
		show(&out, &diff, a, b);
		assert_string_equal(str_text(&out), cases[i].script);
		str_release(&out);
		worddiff_release(&diff);
	}
}

static const struct {
	const char *a, *b, *moves;
} moved[] = {
    {"The dam burst.", "The old dam burst.", ""},
    {"On Monday the old dam burst.", "The old dam burst on Monday.", "Monday"},
    /* a name is found again inside of a longer one */
    {"Minister Anna Berg left the town.",
	"Anna Berg, the minister, left the town.", "Minister, Anna Berg"},
    /* but two people who share a name are two */
    {"He met Anna Berg today.", "He met Anna Holm today.", ""},
    /* and so are two numbers */
    {"It cost 3 million then.", "It cost 4 million then.", ""},
    {"It cost \"very much\" then.", "It cost \"very little\" then.", ""},
    /* function words alone are no move, but join one */
    {"Mills of the north closed as heavy rain fell.",
	"As heavy rain fell closed mills of the north.",
	"Mills of the north, closed"},
};

static void finds_what_moved(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(moved, i, moved[i].a); i++) {
		struct slice a = slice_of(moved[i].a), b = slice_of(moved[i].b);
		struct worddiff diff;
		struct str out = {0};
		worddiff_make(&diff, a, b, NULL);
		for (size_t k = 0; k < diff.n_moves; k++) {
			str_append_text(&out, k ? ", " : "");
			str_append_slice(
			    &out, slice_at(a, diff.moves[k].spans[SIDE_A]));
		}
		assert_string_equal(str_text(&out), moved[i].moves);
		str_release(&out);
		worddiff_release(&diff);
	}
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/* A text of the words, names, numbers and marks that are treated in a special
 * way. */
static void make_text(struct str *out, uint32_t *seed)
{
	static const char *const pieces[] = {"the ", "of ", "river ", "rivers ",
	    "Anna ", "Berg ", "Mr. ", "$5 ", "5% ", "1.2 million ", "\"",
	    "\xE2\x80\x9C", "\xE2\x80\x9D ", "- ", "said, ", "well-known ",
	    "...", "\n", "\xC3\xA9t\xC3\xA9 ", "\xE6\xB2\xB3", "(", ") "};
	size_t n = next_random(seed) % 24;
	for (size_t i = 0; i < n; i++)
		str_append_text(
		    out, pieces[next_random(seed) % ARRAY_LEN(pieces)]);
}

static void check_edits(struct slice a, struct slice b, size_t *n_kinds)
{
	struct worddiff diff;
	worddiff_make(&diff, a, b, NULL);
	edits_check(&diff, a, b);
	for (size_t i = 0; i < diff.n; i++)
		n_kinds[diff.ops[i].kind]++;
	n_kinds[MOVED] += diff.n_moves;
	worddiff_release(&diff);
}

/* That the inputs had operations of every kind. */
static void assert_every_kind(const size_t *n_kinds)
{
	for (size_t i = 0; i < N_KINDS; i++)
		assert_true(n_kinds[i] > 0);
}

static void ops_give_b_to_the_byte(void **state)
{
	(void)state;
	size_t n_kinds[N_KINDS] = {0};
	uint32_t seed = 7;
	for (size_t i = 0; i < 3000; i++) {
		struct str a = {0}, b = {0};
		make_text(&a, &seed);
		make_text(&b, &seed);
		check_edits(str_slice(&a), str_slice(&b), n_kinds);
		check_edits(str_slice(&a), str_slice(&a), n_kinds);
		str_release(&a);
		str_release(&b);
	}
	assert_every_kind(n_kinds);
}

/* Every sentence of one against every one of the other: few report the same,
 * so that there are many operations. */
static void check_articles(
    const struct article *a, const struct article *b, size_t *n_kinds)
{
	for (size_t i = 0; i < a->n_sentences; i++)
		for (size_t j = 0; j < b->n_sentences; j++)
			check_edits(article_sentence(a, i),
			    article_sentence(b, j), n_kinds);
}

static void ops_give_b_of_real_articles(void **state)
{
	(void)state;
	struct article articles[ARTICLE_SEEDS];
	size_t n_kinds[N_KINDS] = {0};
	for (size_t i = 0; i < ARTICLE_SEEDS; i++) {
		struct err err = {{0}};
		if (!loader_load(&articles[i], article_seeds[i], NULL, &err))
			fail_msg("%s", err.text);
	}
	for (size_t i = 1; i < ARTICLE_SEEDS; i++)
		check_articles(&articles[i - 1], &articles[i], n_kinds);
	assert_every_kind(n_kinds);
	for (size_t i = 0; i < ARTICLE_SEEDS; i++)
		article_release(&articles[i]);
}

static void is_equal_to_itself(void **state)
{
	(void)state;
	uint32_t seed = 11;
	for (size_t i = 0; i < 200; i++) {
		struct str a = {0};
		struct worddiff diff;
		make_text(&a, &seed);
		worddiff_make(&diff, str_slice(&a), str_slice(&a), NULL);
		assert_int_equal(diff.n, a.len > 0);
		if (diff.n)
			assert_int_equal(diff.ops[0].kind, WORDDIFF_EQUAL);
		worddiff_release(&diff);
		str_release(&a);
	}
}

/* Two passages too long for the table are one replacement between what they
 * have in common at their ends. */
static void replaces_very_long_passages(void **state)
{
	(void)state;
	struct str a = {0}, b = {0};
	struct worddiff diff;
	for (size_t i = 0; i < 3000; i++) {
		str_printf(&a, "a%zu ", i);
		str_printf(&b, "b%zu ", i);
	}
	worddiff_make(&diff, str_slice(&a), str_slice(&b), NULL);
	assert_int_equal(diff.n, 1);
	assert_int_equal(diff.ops[0].kind, WORDDIFF_REPLACE);
	worddiff_release(&diff);
	str_release(&a);
	str_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_what_differs),
	    cmocka_unit_test(finds_what_moved),
	    cmocka_unit_test(ops_give_b_to_the_byte),
	    cmocka_unit_test(ops_give_b_of_real_articles),
	    cmocka_unit_test(is_equal_to_itself),
	    cmocka_unit_test(replaces_very_long_passages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
