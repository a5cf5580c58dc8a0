/* SPDX-License-Identifier: MIT */
/* edits: takes A apart with the operations, and puts B together. */
#include "test.h"

#include "edits.h"

#include "text/word/table.h"
#include "text/word/word.h"

/* "2.3bn" is "2.3 billion", and "5%" is "5 percent". */
static void add_number(
    struct str *out, struct slice text, const struct word *word)
{
	static const struct {
		const char *tail, *word;
	} rows[] = {{"k", "thousand"}, {"m", "million"}, {"mn", "million"},
	    {"b", "billion"}, {"bn", "billion"}, {"tn", "trillion"}};
	size_t digits = strspn(word->fold, "0123456789.");
	const char *tail = word->fold + digits;
	str_append(out, word->fold, digits);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(tail, rows[i].tail) != 0)
			continue;
		str_append_byte(out, ' ');
		tail = rows[i].word;
		break;
	}
	str_append_text(out, tail);
	if (slice_starts(slice_from(text, word->span.end), "%"))
		str_append_text(out, " percent");
}

/* Appends the currency sign before a number, if any. */
static void add_sign(
    struct str *out, struct slice text, const struct word *word)
{
	static const char *const signs[] = {"$", "£", "€", "¥", "₹"};
	struct slice before = {text.bytes, word->span.start};
	for (size_t i = 0; i < ARRAY_LEN(signs); i++)
		if (slice_ends(before, signs[i]))
			str_append_text(out, signs[i]);
}

/* Words for money go to `sums`: they come before a number in one text and after
 * it in the other. */
static void add_word(struct str *out, struct str *sums, struct slice text,
    const struct word *word, bool stems)
{
	const char *code = word_money_of_code(word->fold);
	const char *money = word_money_unit(code ? code : word->stem);
	if (word->flags & WORD_NUMBER) {
		add_sign(sums, text, word);
		add_number(out, text, word);
	} else if (money) {
		str_append_text(sums, money);
		return;
	} else {
		str_append_text(out, stems ? word->stem : word->fold);
	}
	str_append_byte(out, ' ');
}

/* Appends the words of a span, as `fold` or `stem`, with spaces between them.
 * Skips the parts of compounds. */
static void add_words(
    struct str *out, struct edits_text in, struct span span, bool stems)
{
	struct word_list words = {.own.language = in.language};
	struct str sums = {0};
	word_split(&words, in.text, span);
	for (size_t i = 0; i < words.n; i++) {
		const struct word *word = &words.items[i];
		if (word->flags & WORD_PART)
			continue;
		add_word(out, &sums, in.text, word, stems);
	}
	str_append_slice(out, str_slice(&sums));
	str_release(&sums);
	word_list_release(&words);
}

static bool same_words(struct edits_text a, struct span at_a,
    struct edits_text b, struct span at_b, bool stems)
{
	struct str words_a = {0}, words_b = {0};
	add_words(&words_a, a, at_a, stems);
	add_words(&words_b, b, at_b, stems);
	bool same = slice_equal(str_slice(&words_a), str_slice(&words_b));
	str_release(&words_a);
	str_release(&words_b);
	return same;
}

static void check_kind(
    const struct worddiff_op *op, struct edits_text a, struct edits_text b)
{
	bool in_a = !span_is_empty(op->spans[SIDE_A]),
	     in_b = !span_is_empty(op->spans[SIDE_B]);
	bool same =
	    same_words(a, op->spans[SIDE_A], b, op->spans[SIDE_B], false);
	assert_true(in_a || in_b);
	assert_int_equal(op->kind == WORDDIFF_ONLY_A, in_a && !in_b);
	assert_int_equal(op->kind == WORDDIFF_ONLY_B, in_b && !in_a);
	if (op->kind == WORDDIFF_EQUAL)
		assert_true(same);
	if (op->kind == WORDDIFF_INFLECTED) {
		assert_false(same);
		assert_true(same_words(
		    a, op->spans[SIDE_A], b, op->spans[SIDE_B], true));
	}
}

/* Checks that the spans of the operations add up to A and to B. */
static void check_script(
    const struct worddiff *diff, struct edits_text a, struct edits_text b)
{
	struct str taken = {0}, put = {0};
	for (size_t i = 0; i < diff->n; i++) {
		const struct worddiff_op *op = &diff->ops[i];
		assert_int_equal(op->spans[SIDE_A].start, taken.len);
		assert_int_equal(op->spans[SIDE_B].start, put.len);
		str_append_slice(&taken, slice_at(a.text, op->spans[SIDE_A]));
		str_append_slice(&put, slice_at(b.text, op->spans[SIDE_B]));
		check_kind(op, a, b);
	}
	assert_true(slice_equal(str_slice(&taken), a.text));
	assert_true(slice_equal(str_slice(&put), b.text));
	str_release(&taken);
	str_release(&put);
}

/* Whether a span of one side is inside one change. */
static bool is_in_change(
    const struct worddiff *diff, struct span span, enum side side)
{
	for (size_t i = 0; i < diff->n; i++) {
		const struct worddiff_op *op = &diff->ops[i];
		struct span change = op->spans[side];
		if (span.start >= change.start && span.end <= change.end)
			return op->kind != WORDDIFF_EQUAL &&
			       op->kind != WORDDIFF_INFLECTED;
	}
	return false;
}

static void check_moves(
    const struct worddiff *diff, struct edits_text a, struct edits_text b)
{
	size_t end = 0;
	for (size_t i = 0; i < diff->n_moves; i++) {
		const struct worddiff_move *move = &diff->moves[i];
		assert_true(move->spans[SIDE_A].start >= end);
		end = move->spans[SIDE_A].end;
		assert_true(is_in_change(diff, move->spans[SIDE_A], SIDE_A));
		assert_true(is_in_change(diff, move->spans[SIDE_B], SIDE_B));
		assert_true(same_words(
		    a, move->spans[SIDE_A], b, move->spans[SIDE_B], false));
		for (size_t k = 0; k < i; k++)
			assert_true(move->spans[SIDE_B].start >=
					diff->moves[k].spans[SIDE_B].end ||
				    move->spans[SIDE_B].end <=
					diff->moves[k].spans[SIDE_B].start);
	}
}

void edits_check_in(
    const struct worddiff *diff, struct edits_text a, struct edits_text b)
{
	check_script(diff, a, b);
	check_moves(diff, a, b);
}

void edits_check(const struct worddiff *diff, struct slice a, struct slice b)
{
	edits_check_in(
	    diff, (struct edits_text){a, NULL}, (struct edits_text){b, NULL});
}
