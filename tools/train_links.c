/* SPDX-License-Identifier: MIT */
/*
 * train_links: learns the weights of src/compare/link/weights.def.
 *
 * usage: train_links VOTES.json ALIGN.json... >src/compare/link/weights.def
 *
 * ALIGN.json  articles of several outlets on one story and which of their
 *             sentences report the same: {"docs": {"STORY.OUTLET":
 *             [sentence]}, "gold": {"DOC-DOC": {"pos": [[a, b]], "soft":
 *             [[a, b]]}}}.  We used our own annotation of 4 stories x 3
 *             outlets of BASIL.
 * VOTES.json  pairs of sentences of two articles with two votes each:
 *             [{"a", "b", "votes": ["link", "no link"]}].  We used NEWS-HE
 *             (abcd-link): 12 stories, 456 pairs.
 *
 * Logistic regression with a ridge, by Newton's method.  Pairs on which the
 * annotators disagree are left out.  The bias is set so that F1 is best at a
 * score of 0.5, over all stories, each scored with the weights learned from
 * the others.  That F1 and the average precision go to stderr, for all
 * features and without each of them.
 */
#include <jansson.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "news/loader.h"
#include "compare/link/align.h"
#include "compare/link/similarity.h"

enum { N = LINK_SIMILARITY_FEATURES, ROUNDS = 30, STORIES = 64 };

static const double ridge = 1;
/* Pairs of VOTES.json were selected, not taken from whole articles. */
static const double vote_weight = 0.5;

/* What the annotators say of a pair. */
enum label { LABEL_NO, LABEL_YES, LABEL_UNSURE };

struct example {
	double values[N];
	enum label label;
	double weight;
	size_t pair;
	bool whole; /* of articles annotated in full: counts for F1 */
};

struct examples {
	struct example *items;
	size_t n, cap;
	size_t missed[STORIES]; /* links that are no candidates, per story */
	char stories[STORIES][32];
	size_t n_stories;
	bool plain; /* as of languages other than English */
};

static size_t story_of(struct examples *examples, const char *name, size_t len)
{
	for (size_t i = 0; i < examples->n_stories; i++)
		if (strlen(examples->stories[i]) == len &&
		    strncmp(examples->stories[i], name, len) == 0)
			return i;
	if (examples->n_stories == STORIES || len >= sizeof(*examples->stories))
		exit(2);
	memcpy(examples->stories[examples->n_stories], name, len);
	return examples->n_stories++;
}

/* An article made of given sentences, each a paragraph.  The loader may split
 * a given sentence into several. */
struct document {
	struct article article;
	size_t *given; /* per sentence of the article, the given one */
	bool *whole;   /* per sentence, whether it is all of the given one */
};

static void document_init(struct document *document, json_t *sentences)
{
	struct str text = {0};
	struct span_list places = {0};
	struct err err;
	size_t i;
	json_t *sentence;
	json_array_foreach(sentences, i, sentence)
	{
		size_t start = text.len;
		str_append_text(&text, json_string_value(sentence));
		span_list_add(&places, (struct span){start, text.len});
		str_append_text(&text, "\n\n");
	}
	*document = (struct document){0};
	if (!loader_parse(&document->article, "document.txt", str_slice(&text),
		NULL, &err)) {
		fprintf(stderr, "%s\n", err.text);
		exit(1);
	}
	size_t n = document->article.n_sentences, k = 0;
	document->given = mem_zalloc(n, sizeof(size_t));
	document->whole = mem_zalloc(n, sizeof(bool));
	for (size_t s = 0; s < n; s++) {
		struct span span = document->article.sentences[s].span;
		while (k + 1 < places.n && span.start >= places.items[k].end)
			k++;
		document->given[s] = k;
		document->whole[s] =
		    span.end - span.start + 2 >=
		    places.items[k].end - places.items[k].start;
	}
	span_list_release(&places);
	str_release(&text);
}

static void document_release(struct document *document)
{
	free(document->given);
	free(document->whole);
	article_release(&document->article);
}

/* labels[a * n_b + b] is the label of given sentences a and b. */
struct feature_table {
	struct document a, b;
	size_t n_a, n_b;
	signed char *labels; /* enum label, or -1 for none */
	bool *seen;
	struct link_similarity similarity;
	struct examples *examples;
	size_t pair;
	bool whole;
};

static void add_example(void *state, size_t a, size_t b)
{
	struct feature_table *table = state;
	struct examples *examples = table->examples;
	size_t cell = table->a.given[a] * table->n_b + table->b.given[b];
	int label = table->labels[cell];
	table->seen[cell] = true;
	/* a piece of a sentence need not say what the whole says */
	bool pieces = !table->a.whole[a] || !table->b.whole[b];
	if (label < 0 || (label == LABEL_YES && pieces))
		return;
	examples->items = mem_grow(examples->items, examples->n, &examples->cap,
	    sizeof(*examples->items));
	struct example *example = &examples->items[examples->n++];
	*example = (struct example){.label = (enum label)label,
	    .weight = table->whole ? 1 : vote_weight,
	    .pair = table->pair,
	    .whole = table->whole};
	link_similarity_features(&table->similarity, a, b, example->values);
}

static void add_table(struct feature_table *table)
{
	struct term_pair pair;
	(table->examples->plain ? term_pair_make_plain : term_pair_make)(
	    &pair, &table->a.article, &table->b.article);
	link_similarity_init(&table->similarity, &pair);
	table->seen = mem_zalloc(table->n_a * table->n_b, sizeof(bool));
	link_align_candidates(&table->similarity, add_example, table);
	for (size_t i = 0; i < table->n_a * table->n_b; i++)
		if (table->labels[i] == LABEL_YES && !table->seen[i])
			table->examples->missed[table->pair]++;
	link_similarity_release(&table->similarity);
	term_pair_release(&pair);
	document_release(&table->a);
	document_release(&table->b);
	free(table->seen);
	free(table->labels);
}

static void table_init(
    struct feature_table *table, json_t *a, json_t *b, signed char label)
{
	document_init(&table->a, a);
	document_init(&table->b, b);
	table->n_a = json_array_size(a);
	table->n_b = json_array_size(b);
	table->labels = mem_alloc(table->n_a * table->n_b);
	memset(table->labels, label, table->n_a * table->n_b);
}

static void set_labels(
    struct feature_table *table, json_t *pairs, enum label label)
{
	size_t i;
	json_t *pair;
	json_array_foreach(pairs, i, pair)
	{
		json_int_t a = json_integer_value(json_array_get(pair, 0));
		json_int_t b = json_integer_value(json_array_get(pair, 1));
		table->labels[(size_t)a * table->n_b + (size_t)b] =
		    (signed char)label;
	}
}

static void read_align(struct examples *examples, json_t *root)
{
	const char *key;
	json_t *gold, *docs = json_object_get(root, "docs");
	json_object_foreach(json_object_get(root, "gold"), key, gold)
	{
		const char *dash = strchr(key, '-');
		char name[64];
		snprintf(name, sizeof(name), "%.*s", (int)(dash - key), key);
		struct feature_table table = {
		    .examples = examples, .whole = true};
		table.pair = story_of(examples, key, strcspn(key, "."));
		table_init(&table, json_object_get(docs, name),
		    json_object_get(docs, dash + 1), LABEL_NO);
		set_labels(&table, json_object_get(gold, "soft"), LABEL_UNSURE);
		set_labels(&table, json_object_get(gold, "pos"), LABEL_YES);
		add_table(&table);
	}
}

static size_t index_of(json_t *list, json_t *string)
{
	size_t i;
	json_t *other;
	json_array_foreach(
	    list, i, other) if (json_equal(other, string)) return i;
	return i;
}

/* The index of a sentence in a list; appends it when it is new. */
static size_t place_in(json_t *list, json_t *string)
{
	size_t i = index_of(list, string);
	if (i == json_array_size(list))
		json_array_append(list, string);
	return i;
}

static enum label vote_of(json_t *row)
{
	size_t yes = 0, i;
	json_t *vote;
	json_array_foreach(json_object_get(row, "votes"), i, vote) yes +=
	    strcmp(json_string_value(vote), "link") == 0;
	return yes == 2 ? LABEL_YES : yes ? LABEL_UNSURE : LABEL_NO;
}

static void add_votes(
    struct examples *examples, json_t *rows, size_t from, size_t to)
{
	char name[32];
	json_t *a = json_array(), *b = json_array();
	for (size_t i = from; i < to; i++) {
		json_t *row = json_array_get(rows, i);
		place_in(a, json_object_get(row, "a"));
		place_in(b, json_object_get(row, "b"));
	}
	struct feature_table table = {.examples = examples};
	snprintf(name, sizeof(name), "votes%zu", from);
	table.pair = story_of(examples, name, strlen(name));
	table_init(&table, a, b, -1);
	for (size_t i = from; i < to; i++) {
		json_t *row = json_array_get(rows, i);
		size_t x = index_of(a, json_object_get(row, "a"));
		size_t y = index_of(b, json_object_get(row, "b"));
		table.labels[x * table.n_b + y] = (signed char)vote_of(row);
	}
	add_table(&table);
	json_decref(a);
	json_decref(b);
}

/* The rows of one pair of articles are consecutive: they end where no sentence
 * of them occurs again. */
static void read_votes(struct examples *examples, json_t *rows)
{
	size_t n = json_array_size(rows), from = 0, end = 0;
	for (size_t i = 0; i < n; i++) {
		json_t *row = json_array_get(rows, i);
		for (size_t j = i; j < n; j++) {
			json_t *other = json_array_get(rows, j);
			if (json_equal(json_object_get(row, "a"),
				json_object_get(other, "a")) ||
			    json_equal(json_object_get(row, "b"),
				json_object_get(other, "b")))
				end = j > end ? j : end;
		}
		if (i < end)
			continue;
		add_votes(examples, rows, from, i + 1);
		from = end = i + 1;
	}
}

/* Solves m x = v in place (Gauss); m is positive definite. */
static void solve(double m[N][N], double v[N])
{
	for (int i = 0; i < N; i++) {
		for (int k = i + 1; k < N; k++) {
			double f = m[k][i] / m[i][i];
			for (int j = i; j < N; j++)
				m[k][j] -= f * m[i][j];
			v[k] -= f * v[i];
		}
	}
	for (int i = N - 1; i >= 0; i--) {
		for (int j = i + 1; j < N; j++)
			v[i] -= m[i][j] * v[j];
		v[i] /= m[i][i];
	}
}

static double predict(const double *weights, const double *values)
{
	double sum = 0;
	for (int i = 0; i < N; i++)
		sum += weights[i] * values[i];
	return 1 / (1 + exp(-sum));
}

static void newton_step(
    const struct examples *examples, size_t without, double weights[N])
{
	double hessian[N][N] = {{0}}, gradient[N] = {0};
	for (size_t e = 0; e < examples->n; e++) {
		const struct example *x = &examples->items[e];
		if (x->pair == without || x->label == LABEL_UNSURE)
			continue;
		double p = predict(weights, x->values);
		double error = x->weight * (p - (x->label == LABEL_YES));
		for (int i = 0; i < N; i++) {
			gradient[i] += error * x->values[i];
			for (int j = 0; j < N; j++)
				hessian[i][j] += x->weight * p * (1 - p) *
						 x->values[i] * x->values[j];
		}
	}
	for (int i = 0; i < N; i++) {
		double r = i == LINK_SIMILARITY_BIAS ? 1e-3 : ridge;
		gradient[i] += r * weights[i];
		hessian[i][i] += r;
	}
	solve(hessian, gradient);
	for (int i = 0; i < N; i++)
		weights[i] -= gradient[i];
}

static void learn(
    const struct examples *examples, size_t without, double weights[N])
{
	memset(weights, 0, N * sizeof(*weights));
	for (int round = 0; round < ROUNDS; round++)
		newton_step(examples, without, weights);
}

static double f1_at(const struct examples *examples, const double *scores,
    double threshold, size_t pair)
{
	double right = 0, wrong = 0;
	for (size_t e = 0; e < examples->n; e++) {
		const struct example *x = &examples->items[e];
		if (!x->whole || x->label == LABEL_UNSURE ||
		    (pair < STORIES && x->pair != pair))
			continue;
		bool linked = scores[e] > threshold;
		right += linked && x->label == LABEL_YES;
		wrong += linked != (x->label == LABEL_YES);
	}
	for (size_t s = 0; s < examples->n_stories; s++)
		if (strncmp(examples->stories[s], "votes", 5) != 0 &&
		    (pair >= STORIES || s == pair))
			wrong += (double)examples->missed[s];
	return right ? 2 * right / (2 * right + wrong) : 0;
}

/* Scores every example with the weights learned from the other stories. */
static double *score_left_out(const struct examples *examples)
{
	double *scores = mem_zalloc(examples->n, sizeof(*scores));
	for (size_t s = 0; s < examples->n_stories; s++) {
		double weights[N];
		learn(examples, s, weights);
		for (size_t e = 0; e < examples->n; e++)
			if (examples->items[e].pair == s)
				scores[e] =
				    predict(weights, examples->items[e].values);
	}
	return scores;
}

static bool counts(const struct example *example)
{
	return example->whole && example->label != LABEL_UNSURE;
}

/* The mean, over the right pairs, of the precision of all pairs that score
 * as much or more.  Unlike F1 it does not depend on a lucky cut. */
static double average_precision(
    const struct examples *examples, const double *scores)
{
	double sum = 0, right = 0;
	for (size_t e = 0; e < examples->n; e++) {
		size_t above = 0, right_above = 0;
		if (!counts(&examples->items[e]) ||
		    examples->items[e].label != LABEL_YES)
			continue;
		for (size_t o = 0; o < examples->n; o++) {
			if (!counts(&examples->items[o]) ||
			    scores[o] < scores[e])
				continue;
			above++;
			right_above += examples->items[o].label == LABEL_YES;
		}
		sum += (double)right_above / (double)above;
		right++;
	}
	return right > 0 ? sum / right : 0;
}

/* The quality of the features on stories left out of the training. */
struct worth {
	double f1, cut, precision;
};

static struct worth cross_validate(const struct examples *examples)
{
	double *scores = score_left_out(examples);
	struct worth worth = {0, 0.5, average_precision(examples, scores)};
	for (double t = 0.1; t < 0.8; t += 0.02) {
		double f1 = f1_at(examples, scores, t, STORIES);
		if (f1 <= worth.f1)
			continue;
		worth.f1 = f1;
		worth.cut = t;
	}
	free(scores);
	return worth;
}

static void print_stories(const struct examples *examples, double cut)
{
	double *scores = score_left_out(examples);
	for (size_t s = 0; s < examples->n_stories; s++)
		if (strncmp(examples->stories[s], "votes", 5) != 0)
			fprintf(stderr, "  %-10s F1 %.3f\n",
			    examples->stories[s],
			    f1_at(examples, scores, cut, s));
	free(scores);
}

static void print_worth(const char *what, struct worth worth)
{
	fprintf(stderr, "%-20s F1 %.3f  average precision %.3f  cut %.2f\n",
	    what, worth.f1, worth.precision, worth.cut);
}

static void print_without(struct examples *examples, int feature)
{
	double *kept = mem_zalloc(examples->n, sizeof(*kept));
	char what[32];
	for (size_t e = 0; e < examples->n; e++) {
		kept[e] = examples->items[e].values[feature];
		examples->items[e].values[feature] = 0;
	}
	snprintf(what, sizeof(what), "without %s",
	    link_similarity_feature_name(
		(enum link_similarity_feature)feature));
	print_worth(what, cross_validate(examples));
	for (size_t e = 0; e < examples->n; e++)
		examples->items[e].values[feature] = kept[e];
	free(kept);
}

static void print_table(const double weights[N], const double plain[N])
{
	static const char *const meanings[] = {
#define FEATURE(id, english, other, meaning) meaning,
#include "compare/link/weights.def"
#undef FEATURE
	};
	puts(
	    "/* SPDX-License-Identifier: MIT */\n"
	    "/* What tells that two sentences say the same, and what each "
	    "sign "
	    "weighs.\n"
	    " * Written by tools/train_links.c, which tells what it learned "
	    "from.  The second\n"
	    " * weight is that of languages other than English, of which it is "
	    "not known how\n"
	    " * frequent words are and what they are about. */\n"
	    "/* clang-format off */");
	for (int i = 0; i < N; i++)
		printf("FEATURE(%s,%*s%6.2f, %6.2f, \"%s\")\n",
		    link_similarity_feature_name(
			(enum link_similarity_feature)i),
		    (int)(10 - strlen(link_similarity_feature_name(
				   (enum link_similarity_feature)i))),
		    "", weights[i], plain[i], meanings[i]);
	puts("/* clang-format on */");
}

static json_t *load(const char *path)
{
	json_error_t error;
	json_t *root = json_load_file(path, 0, &error);
	if (root)
		return root;
	fprintf(stderr, "%s:%d: %s\n", path, error.line, error.text);
	exit(1);
}

static void train(char **paths, int n, bool plain, double weights[N])
{
	struct examples examples = {.plain = plain};
	for (int i = 1; i < n; i++) {
		json_t *align = load(paths[i]);
		read_align(&examples, align);
		json_decref(align);
	}
	json_t *votes = load(paths[0]);
	read_votes(&examples, votes);
	json_decref(votes);
	struct worth worth = cross_validate(&examples);
	print_worth(plain ? "without background" : "left out by pair", worth);
	print_stories(&examples, worth.cut);
	for (int i = LINK_SIMILARITY_BIAS + 1; i < N; i++)
		print_without(&examples, i);
	learn(&examples, STORIES, weights);
	weights[LINK_SIMILARITY_BIAS] -= log(worth.cut / (1 - worth.cut));
	free(examples.items);
}

int main(int argc, char **argv)
{
	double weights[N], plain[N];
	if (argc < 3) {
		fputs("usage: train_links VOTES.json ALIGN.json...\n", stderr);
		return 2;
	}
	train(argv + 1, argc - 1, false, weights);
	train(argv + 1, argc - 1, true, plain);
	print_table(weights, plain);
	return 0;
}
