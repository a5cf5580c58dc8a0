/* SPDX-License-Identifier: MIT */
/*
 * worddiff: a weighted longest common subsequence of units.
 *
 * A unit is never cut: a word, a whole name, a number with its sign and
 * magnitude, a quotation of a few words.  Content words weigh more than
 * function words, so that the script keeps the words that carry the sense and
 * gives up "the" and "of" where they would only break a change into pieces.
 */
#include "compare/worddiff/worddiff.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/worddiff/move.h"
#include "compare/worddiff/unit.h"

enum {
	WEIGHT_STOP = 2,
	WEIGHT_INFLECTED = 5,
	WEIGHT_CONTENT = 6,
	WEIGHT_NAME = 9, /* an equal name or number anchors the rest */
	/* So few equal function words between two changes would only make the
	 * reader jump; they are made part of the change. */
	ISLAND_WORDS_MAX = 2,
	/* 16 MB.  Longer passages (one sentence of 2,000 words against
	 * another) become one replacement. */
	TABLE_CELLS_MAX = 4 << 20,
};

enum step_kind { STEP_EQUAL, STEP_INFLECTED, STEP_A, STEP_B };

struct step {
	enum step_kind kind;
	bool stop;
};

struct script {
	const struct worddiff_unit_list *lists; /* of each side */
	size_t head;	    /* equal units at the start: they need no table */
	size_t left[SIDES]; /* the units after them, without equal ones at the
			     * end */
	struct step *steps;
	size_t n, cap;
};

static enum worddiff_unit_match compare_units(
    const struct script *script, size_t i, size_t j)
{
	const struct worddiff_unit_list *a = &script->lists[SIDE_A];
	const struct worddiff_unit_list *b = &script->lists[SIDE_B];
	return worddiff_unit_compare(a, &a->items[i], b, &b->items[j]);
}

static bool are_equal(const struct script *script, size_t i, size_t j)
{
	return compare_units(script, i, j) == WORDDIFF_UNIT_EQUAL;
}

static unsigned match_weight(
    const struct script *script, size_t i, size_t j, bool *inflected)
{
	const struct worddiff_unit *a = &script->lists[SIDE_A].items[i];
	enum worddiff_unit_match match = compare_units(script, i, j);
	*inflected = match == WORDDIFF_UNIT_INFLECTED;
	if (match == WORDDIFF_UNIT_DIFFERENT)
		return 0;
	if (match == WORDDIFF_UNIT_INFLECTED)
		return WEIGHT_INFLECTED;
	if (a->stop)
		return WEIGHT_STOP;
	return a->kind == WORDDIFF_UNIT_WORD ? WEIGHT_CONTENT : WEIGHT_NAME;
}

static void add_step(struct script *script, enum step_kind kind, bool stop)
{
	script->steps = mem_grow(
	    script->steps, script->n, &script->cap, sizeof(*script->steps));
	script->steps[script->n++] = (struct step){kind, stop};
}

static void trim_equal_ends(struct script *script)
{
	size_t n_a = script->lists[SIDE_A].n, n_b = script->lists[SIDE_B].n;
	size_t fewer = n_a < n_b ? n_a : n_b;
	size_t head = 0, tail = 0;
	while (head < fewer && are_equal(script, head, head))
		head++;
	while (head + tail < fewer &&
	       are_equal(script, n_a - tail - 1, n_b - tail - 1))
		tail++;
	script->head = head;
	script->left[SIDE_A] = n_a - head - tail;
	script->left[SIDE_B] = n_b - head - tail;
}

/* best[i * width + j] is the greatest weight of matches of the units of A from
 * i on with those of B from j on. */
static unsigned *fill_table(const struct script *script)
{
	size_t rows = script->left[SIDE_A], width = script->left[SIDE_B] + 1;
	unsigned *best = mem_zalloc((rows + 1) * width, sizeof(*best));
	for (size_t i = rows; i-- > 0;) {
		for (size_t j = width - 1; j-- > 0;) {
			bool inflected;
			unsigned *cell = &best[i * width + j];
			unsigned w = match_weight(script, script->head + i,
			    script->head + j, &inflected);
			*cell = w ? w + cell[width + 1] : 0;
			if (cell[width] > *cell)
				*cell = cell[width];
			if (cell[1] > *cell)
				*cell = cell[1];
		}
	}
	return best;
}

static void walk_table(struct script *script, const unsigned *best)
{
	size_t rows = script->left[SIDE_A], width = script->left[SIDE_B] + 1;
	size_t i = 0, j = 0;
	while (i < rows && j + 1 < width) {
		const unsigned *cell = &best[i * width + j];
		size_t index = script->head + i;
		bool inflected;
		unsigned w =
		    match_weight(script, index, script->head + j, &inflected);
		if (w && *cell == w + cell[width + 1]) {
			add_step(script,
			    inflected ? STEP_INFLECTED : STEP_EQUAL,
			    script->lists[SIDE_A].items[index].stop);
			i++;
			j++;
		} else if (*cell == cell[width]) {
			add_step(script, STEP_A, false);
			i++;
		} else {
			add_step(script, STEP_B, false);
			j++;
		}
	}
	for (; i < rows; i++)
		add_step(script, STEP_A, false);
	for (; j + 1 < width; j++)
		add_step(script, STEP_B, false);
}

static void replace_all(struct script *script)
{
	for (size_t i = 0; i < script->left[SIDE_A]; i++)
		add_step(script, STEP_A, false);
	for (size_t j = 0; j < script->left[SIDE_B]; j++)
		add_step(script, STEP_B, false);
}

static void find_steps(struct script *script)
{
	const struct worddiff_unit_list *a = &script->lists[SIDE_A];
	trim_equal_ends(script);
	for (size_t i = 0; i < script->head; i++)
		add_step(script, STEP_EQUAL, a->items[i].stop);
	size_t rows = script->left[SIDE_A], width = script->left[SIDE_B] + 1;
	if (rows && width > TABLE_CELLS_MAX / (rows + 1)) {
		replace_all(script);
	} else {
		unsigned *best = fill_table(script);
		walk_table(script, best);
		free(best);
	}
	for (size_t i = script->head + rows; i < a->n; i++)
		add_step(script, STEP_EQUAL, a->items[i].stop);
}

static bool is_change(struct step step)
{
	return step.kind == STEP_A || step.kind == STEP_B;
}

/* The end of the run of equal function words at `from`. */
static size_t stop_run(const struct script *script, size_t from)
{
	size_t end = from;
	while (end < script->n && script->steps[end].kind == STEP_EQUAL &&
	       script->steps[end].stop)
		end++;
	return end;
}

/* Each equal step of an island becomes a step of A and one of B. */
static void dissolve_islands(struct script *script)
{
	struct script out = {0};
	size_t i = 0;
	while (i < script->n) {
		size_t end = stop_run(script, i);
		bool island = end > i && end - i <= ISLAND_WORDS_MAX && i > 0 &&
			      is_change(script->steps[i - 1]) &&
			      end < script->n && is_change(script->steps[end]);
		if (end == i)
			end = i + 1;
		for (; i < end; i++) {
			if (island) {
				add_step(&out, STEP_A, true);
				add_step(&out, STEP_B, true);
			} else {
				add_step(&out, script->steps[i].kind,
				    script->steps[i].stop);
			}
		}
	}
	free(script->steps);
	script->steps = out.steps;
	script->n = out.n;
	script->cap = out.cap;
}

static enum worddiff_kind kind_of(struct step step, size_t n_a, size_t n_b)
{
	if (step.kind == STEP_EQUAL)
		return WORDDIFF_EQUAL;
	if (step.kind == STEP_INFLECTED)
		return WORDDIFF_INFLECTED;
	if (n_a && n_b)
		return WORDDIFF_REPLACE;
	return n_a ? WORDDIFF_ONLY_A : WORDDIFF_ONLY_B;
}

static bool same_kind_of_op(struct step a, struct step b)
{
	return a.kind == b.kind || (is_change(a) && is_change(b));
}

static void add_op(struct worddiff *diff, struct worddiff_op op)
{
	diff->ops = mem_grow(diff->ops, diff->n, &diff->cap, sizeof(op));
	diff->ops[diff->n++] = op;
}

/* Runs of steps of one kind become one operation. */
static void build_ops(struct worddiff *diff, const struct script *script)
{
	size_t i = 0, to[SIDES] = {0};
	while (i < script->n) {
		struct step first = script->steps[i];
		size_t from[SIDES] = {to[SIDE_A], to[SIDE_B]};
		for (;
		     i < script->n && same_kind_of_op(first, script->steps[i]);
		     i++) {
			to[SIDE_A] += script->steps[i].kind != STEP_B;
			to[SIDE_B] += script->steps[i].kind != STEP_A;
		}
		struct worddiff_op op = {
		    .kind = kind_of(first, to[SIDE_A] - from[SIDE_A],
			to[SIDE_B] - from[SIDE_B])};
		for (enum side side = 0; side < SIDES; side++) {
			const struct worddiff_unit_list *list =
			    &script->lists[side];
			op.spans[side] =
			    (struct span){worddiff_unit_cut(list, from[side]),
				worddiff_unit_cut(list, to[side])};
		}
		add_op(diff, op);
	}
}

/* A side without words has no units, but its marks and spaces have to be
 * covered too. */
static void cover_wordless(
    struct worddiff *diff, const struct worddiff_unit_list lists[SIDES])
{
	const struct worddiff_unit_list *a = &lists[SIDE_A],
					*b = &lists[SIDE_B];
	if (!a->text.len && !b->text.len)
		return;
	if (a->n && b->n)
		return;
	enum worddiff_kind kind = WORDDIFF_REPLACE;
	if (!a->n && !b->n)
		kind = WORDDIFF_EQUAL;
	if (!a->text.len || !b->text.len)
		kind = a->text.len ? WORDDIFF_ONLY_A : WORDDIFF_ONLY_B;
	diff->n = 0;
	add_op(diff,
	    (struct worddiff_op){kind, {{0, a->text.len}, {0, b->text.len}}});
}

/* Releases the units. */
static void diff_units(
    struct worddiff *diff, struct worddiff_unit_list lists[SIDES])
{
	struct script script = {.lists = lists};
	*diff = (struct worddiff){0};
	find_steps(&script);
	dissolve_islands(&script);
	build_ops(diff, &script);
	cover_wordless(diff, lists);
	worddiff_move_find(diff, lists);
	free(script.steps);
	for (enum side side = 0; side < SIDES; side++)
		worddiff_unit_list_release(&lists[side]);
}

void worddiff_make(struct worddiff *diff, struct slice a, struct slice b,
    struct word_lexicon *lexicon)
{
	struct worddiff_unit_list lists[SIDES] = {0};
	worddiff_unit_split(&lists[SIDE_A], a, lexicon);
	worddiff_unit_split(&lists[SIDE_B], b, lexicon);
	diff_units(diff, lists);
}

bool worddiff_is_moved(const struct worddiff *diff, enum side side, size_t pos,
    size_t limit, size_t *end)
{
	*end = limit;
	for (size_t i = 0; i < diff->n_moves; i++) {
		struct span move = diff->moves[i].spans[side];
		if (pos >= move.start && pos < move.end) {
			*end = move.end < limit ? move.end : limit;
			return true;
		}
		if (move.start > pos && move.start < *end)
			*end = move.start;
	}
	return false;
}

void worddiff_release(struct worddiff *diff)
{
	free(diff->ops);
	free(diff->moves);
	*diff = (struct worddiff){0};
}

const char *worddiff_kind_name(enum worddiff_kind kind)
{
	static const char *const names[] = {
	    [WORDDIFF_EQUAL] = "equal",
	    [WORDDIFF_INFLECTED] = "inflected",
	    [WORDDIFF_REPLACE] = "replace",
	    [WORDDIFF_ONLY_A] = "only_a",
	    [WORDDIFF_ONLY_B] = "only_b",
	};
	return names[kind];
}

void worddiff_of_words(
    struct worddiff *diff, const struct worddiff_passage passages[SIDES])
{
	struct worddiff_unit_list lists[SIDES];
	for (enum side side = 0; side < SIDES; side++)
		worddiff_unit_group(
		    &lists[side], passages[side].text, passages[side].words);
	diff_units(diff, lists);
}
