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
	const struct worddiff_unit_list *a, *b;
	size_t from_a, from_b; /* the units left after trimming both ends */
	size_t to_a, to_b;
	struct step *steps;
	size_t n, cap;
};

static unsigned match_weight(
    const struct script *script, size_t i, size_t j, bool *inflected)
{
	const struct worddiff_unit *a = &script->a->items[i],
				   *b = &script->b->items[j];
	enum worddiff_unit_match match =
	    worddiff_unit_compare(script->a, a, script->b, b);
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

static bool equal_at(const struct script *script, size_t i, size_t j)
{
	return worddiff_unit_compare(script->a, &script->a->items[i], script->b,
		   &script->b->items[j]) == WORDDIFF_UNIT_EQUAL;
}

/* Equal units at both ends need no table. */
static void trim_equal_ends(struct script *script)
{
	script->to_a = script->a->n;
	script->to_b = script->b->n;
	while (script->from_a < script->to_a && script->from_b < script->to_b &&
	       equal_at(script, script->from_a, script->from_b)) {
		script->from_a++;
		script->from_b++;
	}
	while (script->from_a < script->to_a && script->from_b < script->to_b &&
	       equal_at(script, script->to_a - 1, script->to_b - 1)) {
		script->to_a--;
		script->to_b--;
	}
}

/* best[i * width + j] is the greatest weight of matches of the units of A from
 * i on with those of B from j on. */
static unsigned *fill_table(const struct script *script)
{
	size_t rows = script->to_a - script->from_a;
	size_t width = script->to_b - script->from_b + 1;
	unsigned *best = mem_zalloc((rows + 1) * width, sizeof(*best));
	for (size_t i = rows; i-- > 0;) {
		for (size_t j = width - 1; j-- > 0;) {
			bool inflected;
			unsigned *cell = &best[i * width + j];
			unsigned w = match_weight(script, script->from_a + i,
			    script->from_b + j, &inflected);
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
	size_t rows = script->to_a - script->from_a;
	size_t width = script->to_b - script->from_b + 1;
	size_t i = 0, j = 0;
	while (i < rows && j + 1 < width) {
		const unsigned *cell = &best[i * width + j];
		size_t index_a = script->from_a + i;
		bool inflected;
		unsigned w = match_weight(
		    script, index_a, script->from_b + j, &inflected);
		if (w && *cell == w + cell[width + 1]) {
			add_step(script,
			    inflected ? STEP_INFLECTED : STEP_EQUAL,
			    script->a->items[index_a].stop);
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
	for (size_t i = script->from_a; i < script->to_a; i++)
		add_step(script, STEP_A, false);
	for (size_t j = script->from_b; j < script->to_b; j++)
		add_step(script, STEP_B, false);
}

static void find_steps(struct script *script)
{
	trim_equal_ends(script);
	for (size_t i = 0; i < script->from_a; i++)
		add_step(script, STEP_EQUAL, script->a->items[i].stop);
	size_t rows = script->to_a - script->from_a;
	size_t width = script->to_b - script->from_b + 1;
	if (rows && width > TABLE_CELLS_MAX / (rows + 1)) {
		replace_all(script);
	} else {
		unsigned *best = fill_table(script);
		walk_table(script, best);
		free(best);
	}
	for (size_t i = script->to_a; i < script->a->n; i++)
		add_step(script, STEP_EQUAL, script->a->items[i].stop);
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
	size_t i = 0, a = 0, b = 0;
	while (i < script->n) {
		struct step first = script->steps[i];
		size_t a0 = a, b0 = b;
		for (;
		     i < script->n && same_kind_of_op(first, script->steps[i]);
		     i++) {
			a += script->steps[i].kind != STEP_B;
			b += script->steps[i].kind != STEP_A;
		}
		add_op(diff,
		    (struct worddiff_op){
			.kind = kind_of(first, a - a0, b - b0),
			.spans[SIDE_A] = {worddiff_unit_cut(script->a, a0),
			    worddiff_unit_cut(script->a, a)},
			.spans[SIDE_B] = {worddiff_unit_cut(script->b, b0),
			    worddiff_unit_cut(script->b, b)},
		    });
	}
}

/* A side without words has no units, but its marks and spaces have to be
 * covered too. */
static void cover_wordless(struct worddiff *diff, struct slice a,
    struct slice b, const struct script *script)
{
	struct span all_a = {0, a.len}, all_b = {0, b.len};
	if (!a.len && !b.len)
		return;
	if (script->a->n && script->b->n)
		return;
	enum worddiff_kind kind = WORDDIFF_REPLACE;
	if (!script->a->n && !script->b->n)
		kind = WORDDIFF_EQUAL;
	if (!a.len || !b.len)
		kind = a.len ? WORDDIFF_ONLY_A : WORDDIFF_ONLY_B;
	diff->n = 0;
	add_op(diff, (struct worddiff_op){kind, {all_a, all_b}});
}

static void diff_units(struct worddiff *diff,
    const struct worddiff_unit_list *a, const struct worddiff_unit_list *b)
{
	struct script script = {.a = a, .b = b};
	*diff = (struct worddiff){0};
	find_steps(&script);
	dissolve_islands(&script);
	build_ops(diff, &script);
	cover_wordless(diff, a->text, b->text, &script);
	worddiff_move_find(diff, a, b);
	free(script.steps);
}

void worddiff_make(struct worddiff *diff, struct slice a, struct slice b,
    struct word_lexicon *lexicon)
{
	struct worddiff_unit_list units_a = {0}, units_b = {0};
	worddiff_unit_split(&units_a, a, lexicon);
	worddiff_unit_split(&units_b, b, lexicon);
	diff_units(diff, &units_a, &units_b);
	worddiff_unit_list_release(&units_a);
	worddiff_unit_list_release(&units_b);
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
	struct worddiff_unit_list units[SIDES];
	for (enum side side = 0; side < SIDES; side++)
		worddiff_unit_group(
		    &units[side], passages[side].text, passages[side].words);
	diff_units(diff, &units[SIDE_A], &units[SIDE_B]);
	for (enum side side = 0; side < SIDES; side++)
		worddiff_unit_list_release(&units[side]);
}
