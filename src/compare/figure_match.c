/* SPDX-License-Identifier: MIT */
/* figure_match: pairs equal figures first, then those that differ in hedge
 * or unit, then the only two of a sort that are left. */
#include "compare/figure_match.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/figure.h"
#include "compare/links.h"
#include "text/word_set.h"

enum {
	CONTEXT = 5, /* words on either side of a figure that it is told with */
	/* Content words in which two contexts must meet: one for a value, for
	 * a count one more than what is counted ("people"). */
	SHARED_CONTEXT = 1,
	SHARED_COUNT = 2,
	SHARED_BARE = 3, /* for numbers that name nothing they count */
	LEAD = 3,	 /* words before those that have to share one */
};

struct matcher {
	struct comparison *comparison;
	const struct story *story;
	size_t link;
	struct figure_list a, b;
	bool *used_a, *used_b;
	size_t cap;
};

/* Whether two figures may stand beside each other. */
typedef bool pair_test(const struct figure *a, const struct figure *b);

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* 0 stands for a part that is not named. */
static bool parts_agree(int a, int b)
{
	return !a || !b || a == b;
}

static bool dates_agree(const struct figure *a, const struct figure *b)
{
	return parts_agree(a->weekday, b->weekday) &&
	       parts_agree(a->day, b->day) && parts_agree(a->month, b->month) &&
	       parts_agree(a->year, b->year);
}

/* Whether some part is named by both, so that they can be compared.  Two bare
 * years are seldom the years of one thing. */
static bool dates_meet(const struct figure *a, const struct figure *b)
{
	return (a->weekday && b->weekday) || (a->day && b->day) ||
	       (a->month && b->month && !a->day == !b->day);
}

/* Stems that "people" may stand for, or they for it. */
static bool is_people(const char *stem)
{
	static const char stems[] =
		" resid villag civilian passeng worker "
		"employe staff protest demonstr student pupil soldier troop "
		"victim survivor patient inhabit citizen migrant refuge "
		"spectat mourner guest marcher evacue ";
	return word_set_has(stems, slice_of(stem));
}

/* Stems of which outlets take one or the other for what they count. */
static bool counted_alike(const char *a, const char *b)
{
	static const char *const rows[] = {
		" home hous build structur dwell properti ", " soldier troop ",
		" child children kid ", " dead death fatal victim ",
		" ship vessel boat ", " plane aircraft jet ", " car vehicl ",
		" job worker employe post posit role redund "};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (word_set_has(rows[i], slice_of(a)) &&
			word_set_has(rows[i], slice_of(b)))
			return true;
	return false;
}

static bool same_noun(const char *a, const char *b)
{
	static const char people[] = "peopl";
	return strcmp(a, b) == 0 || (strcmp(a, people) == 0 && is_people(b)) ||
	       (strcmp(b, people) == 0 && is_people(a)) || counted_alike(a, b);
}

/* What befalls those who are counted has many words in news, and tells of one
 * count all the same: five died, five were killed. */
static bool same_fate(const char *a, const char *b)
{
	static const char *const fates[] = {
		" die dead death kill fatal perish slain toll ",
		" injur wound hurt ", " arrest detain custodi ",
		" rescu save surviv survivor ", " flee fled evacu displac ",
		" fire sack dismiss redund layoff job "};
	for (size_t i = 0; i < ARRAY_LEN(fates); i++)
		if (word_set_has(fates[i], slice_of(a)) &&
			word_set_has(fates[i], slice_of(b)))
			return true;
	return false;
}

static bool share_noun(const struct figure *a, const struct figure *b)
{
	for (size_t i = 0; i < a->n_nouns; i++)
		for (size_t j = 0; j < b->n_nouns; j++)
			if (same_noun(a->nouns[i], b->nouns[j]))
				return true;
	return false;
}

/* What is counted is part of the figure. */
static bool is_counted(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT || figure->kind == FIGURE_MULTITUDE;
}

/* "51,200 years old" and "51,000 years ago": of nobody's age. */
static bool is_antiquity(const struct figure *figure)
{
	enum { NOBODY = 200 }; /* years */
	return figure->unit && figure->value >= NOBODY &&
	       (strcmp(figure->unit, "year") == 0 ||
		       strcmp(figure->unit, "year old") == 0);
}

static bool same_sort(const struct figure *a, const struct figure *b)
{
	if (is_antiquity(a) && is_antiquity(b))
		return true;
	if (a->kind != b->kind)
		return false;
	if (a->kind == FIGURE_DATE)
		return dates_meet(a, b);
	if (is_counted(a))
		return share_noun(a, b);
	return same_text(a->unit, b->unit);
}

static bool same_number(double a, double b)
{
	return fabs(a - b) < 1e-9 * (1 + fabs(a));
}

/* "52-48", "two to three". */
static bool is_pair(const struct figure *figure)
{
	return figure->second > 0;
}

static bool same_value(const struct figure *a, const struct figure *b)
{
	if (a->kind == FIGURE_DATE || b->kind == FIGURE_DATE)
		return a->kind == b->kind && dates_agree(a, b);
	/* the loser tells "2-3" of what the winner calls "3-2" */
	return (same_number(a->value, b->value) &&
		       same_number(a->second, b->second)) ||
	       (is_pair(a) && is_pair(b) && same_number(a->value, b->second) &&
		       same_number(a->second, b->value));
}

/* "the toll rose to 34": a number, and what it counts is told elsewhere. */
static bool is_bare(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT && !figure->n_nouns;
}

/* A bare number agrees with any figure of its value. */
static bool agree(const struct figure *a, const struct figure *b)
{
	bool bare = is_bare(a) || is_bare(b);
	return same_value(a, b) && a->hedge == b->hedge &&
	       (bare || same_sort(a, b) ||
		       (a->kind == FIGURE_COUNT && b->kind == FIGURE_COUNT));
}

/* What one side says twice, once with a hedge perhaps. */
static bool said_twice(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && same_sort(a, b);
}

static bool hedged_apart(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && a->hedge != b->hedge && same_sort(a, b);
}

static bool is_age(const struct figure *figure)
{
	return figure->unit && slice_ends(slice_of(figure->unit), " old");
}

static bool measured_apart(const struct figure *a, const struct figure *b)
{
	return !is_age(a) && !is_age(b) && a->unit && b->unit && *a->unit &&
	       *b->unit && a->kind == b->kind && !same_text(a->unit, b->unit) &&
	       same_value(a, b);
}

static bool valued_apart(const struct figure *a, const struct figure *b)
{
	return same_sort(a, b) && !same_value(a, b);
}

static bool bare_apart(const struct figure *a, const struct figure *b)
{
	return is_bare(a) && is_bare(b) && !a->joined && !b->joined &&
	       is_pair(a) == is_pair(b) && !same_value(a, b);
}

static const char *shown(struct matcher *matcher, const struct passage *passage,
	const struct figure *figure)
{
	struct slice text = slice_at(passage->text, figure->at);
	return arena_strndup(&matcher->comparison->arena, text.at, text.len);
}

static void report(struct matcher *matcher, const struct figure *a,
	const struct figure *b, enum figure_differs differs)
{
	struct comparison *comparison = matcher->comparison;
	const struct link *link = &comparison->links[matcher->link];
	comparison->figures =
		mem_grow(comparison->figures, comparison->n_figures,
			&matcher->cap, sizeof(*comparison->figures));
	comparison->figures[comparison->n_figures++] =
		(struct figure_difference){
			.link = matcher->link,
			.a = shown(matcher, &link->a, a),
			.b = shown(matcher, &link->b, b),
			.at_a = a->at,
			.at_b = b->at,
			.differs = differs,
		};
}

static size_t sentence_at(const struct passage *passage, size_t offset)
{
	size_t i = 0;
	while (i + 1 < passage->n && passage->starts[i + 1] <= offset)
		i++;
	return passage->sentences[i];
}

/* A long link holds sentences that tell different things; only figures of two
 * that were paired are compared. */
static bool are_paired(const struct matcher *matcher, const struct figure *a,
	const struct figure *b)
{
	const struct link *link = &matcher->comparison->links[matcher->link];
	size_t in_a = sentence_at(&link->a, a->at.start);
	size_t in_b = sentence_at(&link->b, b->at.start);
	for (size_t i = 0; i < link->n_pairs; i++)
		if (link->pairs[i].a == in_a && link->pairs[i].b == in_b)
			return true;
	return false;
}

/* The words around a figure, so many to its left and right; of a count the
 * counted ones too. */
static struct word_list context_of(const struct figure_list *list,
	const struct figure *figure, size_t left, size_t right)
{
	const struct word_list *words = &list->words;
	size_t first = word_list_find(words, figure->at.start);
	size_t behind = word_list_find(words, figure->at.end);
	size_t from = first > left ? first - left : 0;
	size_t to = behind + right < words->n ? behind + right : words->n;
	return (struct word_list){.at = words->at + from, .n = to - from};
}

static bool tells(const struct word *word, const struct figure *figure)
{
	bool inside = word->at.start >= figure->at.start &&
		      word->at.start < figure->at.end;
	/* other numbers tell nothing of a count: they may be more of it */
	unsigned mute =
		is_counted(figure) ? WORD_STOP | WORD_NUMBER : WORD_STOP;
	return !(word->flags & mute) && (!inside || is_counted(figure));
}

static bool has_telling(const struct word_list *context,
	const struct figure *figure, const char *stem)
{
	for (size_t i = 0; i < context->n; i++)
		if (tells(&context->at[i], figure) &&
			(same_noun(context->at[i].stem, stem) ||
				same_fate(context->at[i].stem, stem)))
			return true;
	return false;
}

/* Content words that stand around both, as far away as that. */
static size_t shared_words(const struct matcher *matcher, size_t i, size_t j,
	size_t left, size_t right)
{
	const struct figure *a = &matcher->a.at[i], *b = &matcher->b.at[j];
	struct word_list in_a = context_of(&matcher->a, a, left, right);
	struct word_list in_b = context_of(&matcher->b, b, left, right);
	size_t shared = 0;
	for (size_t k = 0; k < in_a.n; k++)
		shared += tells(&in_a.at[k], a) &&
			  has_telling(&in_b, b, in_a.at[k].stem);
	return shared;
}

/* Both count many of the same, no everyday thing, and about as many: that is
 * context enough. */
static bool near_counts(const struct figure *a, const struct figure *b)
{
	static const char everyday[] =
		" peopl person man men woman women time thing case point way "
		"part other yard inch game ";
	enum { MANY = 20, NEAR = 2 };
	return is_counted(a) && is_counted(b) && a->n_nouns && b->n_nouns &&
	       !word_set_has(everyday, slice_of(a->nouns[0])) &&
	       !word_set_has(everyday, slice_of(b->nouns[0])) &&
	       a->value >= MANY && b->value >= MANY &&
	       a->value <= NEAR * b->value && b->value <= NEAR * a->value;
}

/* "killed 12 people" and "12 people slept outside" tell two things: values
 * differ only where what stands beside them is the same. */
static bool same_context(const struct matcher *matcher, size_t i, size_t j)
{
	const struct figure *a = &matcher->a.at[i], *b = &matcher->b.at[j];
	size_t shared = shared_words(matcher, i, j, CONTEXT, CONTEXT);
	if (is_bare(a) && is_bare(b) && !is_pair(a))
		return shared >= SHARED_BARE &&
		       shared_words(matcher, i, j, LEAD, 0) > 0;
	return shared >= (is_counted(a) && !near_counts(a, b) ? SHARED_COUNT
							      : SHARED_CONTEXT);
}

/* How many unused figures of B the test lets stand beside one of A, what is
 * said twice counted once; the last of them in `found`. */
static size_t partners(
	const struct matcher *matcher, size_t i, pair_test *test, size_t *found)
{
	size_t n = 0;
	for (size_t j = 0; j < matcher->b.n; j++) {
		if (matcher->used_b[j] ||
			!test(&matcher->a.at[i], &matcher->b.at[j]) ||
			!are_paired(
				matcher, &matcher->a.at[i], &matcher->b.at[j]))
			continue;
		if (n && said_twice(&matcher->b.at[*found], &matcher->b.at[j]))
			continue;
		*found = j;
		n++;
	}
	return n;
}

static size_t rivals(const struct matcher *matcher, size_t j, pair_test *test)
{
	size_t n = 0, last = 0;
	for (size_t i = 0; i < matcher->a.n; i++) {
		if (matcher->used_a[i] ||
			!test(&matcher->a.at[i], &matcher->b.at[j]))
			continue;
		if (n && said_twice(&matcher->a.at[last], &matcher->a.at[i]))
			continue;
		last = i;
		n++;
	}
	return n;
}

/* Marks a figure as used wherever its side says it. */
static void use(const struct figure_list *list, size_t index, bool *used)
{
	for (size_t i = 0; i < list->n; i++)
		if (i == index || said_twice(&list->at[i], &list->at[index]))
			used[i] = true;
}

/* What one side says twice may stand once on the other. */
static void use_agreeing(struct matcher *matcher)
{
	for (size_t i = 0; i < matcher->a.n; i++)
		for (size_t j = 0; j < matcher->b.n; j++)
			if (agree(&matcher->a.at[i], &matcher->b.at[j]))
				matcher->used_a[i] = matcher->used_b[j] = true;
}

/* Shares of a hundred are of anything, even where they are as great. */
static bool needs_context(
	const struct figure *figure, enum figure_differs differs)
{
	return differs == FIGURE_VALUE || same_text(figure->unit, "%");
}

static void report_apart(
	struct matcher *matcher, pair_test *test, enum figure_differs differs)
{
	for (size_t i = 0; i < matcher->a.n; i++) {
		size_t j = 0;
		if (matcher->used_a[i] || partners(matcher, i, test, &j) != 1 ||
			rivals(matcher, j, test) != 1 ||
			(needs_context(&matcher->a.at[i], differs) &&
				!same_context(matcher, i, j)))
			continue;
		use(&matcher->a, i, matcher->used_a);
		use(&matcher->b, j, matcher->used_b);
		report(matcher, &matcher->a.at[i], &matcher->b.at[j], differs);
	}
}

static void find_figures(struct figure_list *list,
	const struct passage *passage, const struct story *story,
	enum story_side side)
{
	struct figure_text text = {passage->text, passage->starts, passage->n};
	struct word_list words = {0};
	links_words(passage, story, side, &words);
	*list = (struct figure_list){0};
	figure_find_in(list, &text, &words);
}

static void match_link(struct matcher *matcher, const struct link *link)
{
	find_figures(&matcher->a, &link->a, matcher->story, STORY_A);
	find_figures(&matcher->b, &link->b, matcher->story, STORY_B);
	matcher->used_a = mem_zalloc(matcher->a.n, sizeof(bool));
	matcher->used_b = mem_zalloc(matcher->b.n, sizeof(bool));
	use_agreeing(matcher);
	report_apart(matcher, hedged_apart, FIGURE_HEDGE);
	report_apart(matcher, measured_apart, FIGURE_UNIT);
	report_apart(matcher, valued_apart, FIGURE_VALUE);
	report_apart(matcher, bare_apart, FIGURE_VALUE);
	free(matcher->used_a);
	free(matcher->used_b);
	figure_list_release(&matcher->a);
	figure_list_release(&matcher->b);
}

void figure_match(struct comparison *comparison, const struct story *story)
{
	struct matcher matcher = {.comparison = comparison, .story = story};
	for (size_t i = 0; i < comparison->n_links; i++) {
		matcher.link = i;
		match_link(&matcher, &comparison->links[i]);
	}
}

const char *figure_differs_name(enum figure_differs differs)
{
	static const char *const names[] = {
		[FIGURE_VALUE] = "value",
		[FIGURE_UNIT] = "unit",
		[FIGURE_HEDGE] = "hedge",
	};
	return names[differs];
}
