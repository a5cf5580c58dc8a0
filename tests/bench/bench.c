/* SPDX-License-Identifier: MIT */
/*
 * bench: how fast broadside is, and how much memory it takes.
 *
 * Prints, never asserts.  Articles are made here, from a seed, out of the words
 * of English news, so that every run measures the same; those of seeds/ show
 * what reporting costs, with its names, quotations and figures.  Each row runs
 * in a process of its own, so that its peak of memory is its own too.
 *
 * usage: BROADSIDE=program [FILES=10000] bench, beside seeds/
 */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/embed.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/str.h"
#include "news/library/library.h"
#include "news/loader.h"
#include "compare/comparison.h"
#include "ui/grid.h"
#include "views/app/app.h"

#include "support/pty.h"

enum {
	WORDS_A_SENTENCE = 20,
	SENTENCES_A_PARAGRAPH = 3,
	LIBRARY_FILES = 500, /* unless FILES says otherwise */
	LIBRARY_SENTENCES = 40,
	LONG_SENTENCES = 1000, /* of each of two articles */
	ROWS = 60,
	COLUMNS = 200,
	KEYS = 200,
	LEAST_TIME = 200, /* ms; a row is repeated until it took that long */
	QUIET = 150,	  /* ms without a byte: the screen is drawn */
	PRESSES = 10,	  /* of each key, for its bytes */
};

/* The words of English news, each as often as it stands in it. */
struct vocabulary {
	struct slice *words;
	uint32_t *until; /* the sum of the counts up to this word */
	size_t n, cap, cap_until;
};

static void read_vocabulary(struct vocabulary *vocabulary)
{
	struct slice rest = {
	    (const char *)frequencies_files[0].bytes, frequencies_files[0].len};
	uint32_t sum = 0;
	while (rest.len) {
		size_t end = slice_find(rest, "\n", 0);
		size_t tab = slice_find(rest, "\t", 0);
		if (tab < end) {
			vocabulary->words =
			    mem_grow(vocabulary->words, vocabulary->n,
				&vocabulary->cap, sizeof(*vocabulary->words));
			vocabulary->until = mem_grow(vocabulary->until,
			    vocabulary->n, &vocabulary->cap_until,
			    sizeof(*vocabulary->until));
			sum += (uint32_t)strtoul(rest.bytes + tab, NULL, 10);
			vocabulary->words[vocabulary->n] =
			    (struct slice){rest.bytes, tab};
			vocabulary->until[vocabulary->n++] = sum;
		}
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
}

/* Marsaglia's xorshift32: the same words on every machine. */
static uint32_t next_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static struct slice pick(const struct vocabulary *vocabulary, uint32_t *state)
{
	size_t low = 0, high = vocabulary->n - 1;
	uint32_t items = next_random(state) % vocabulary->until[high];
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (vocabulary->until[middle] <= items)
			low = middle + 1;
		else
			high = middle;
	}
	return vocabulary->words[low];
}

static void append_sentence(
    struct str *out, const struct vocabulary *vocabulary, uint32_t *state)
{
	size_t start = out->len;
	for (int i = 0; i < WORDS_A_SENTENCE; i++) {
		if (i)
			str_append_byte(out, ' ');
		str_append_slice(out, pick(vocabulary, state));
		if (next_random(state) % 20 == 0)
			str_printf(out, " %u", next_random(state) % 2000);
	}
	str_append_text(out, ". ");
	out->bytes[start] = (char)toupper((unsigned char)out->bytes[start]);
}

/* Every third sentence comes from a stream that all articles share, so that
 * they have something to link. */
static void make_article(struct str *out, uint32_t seed, int n_sentences)
{
	struct vocabulary vocabulary = {0};
	uint32_t own = seed, shared = 1;
	read_vocabulary(&vocabulary);
	for (int i = 0; i < n_sentences; i++) {
		append_sentence(out, &vocabulary, i % 3 ? &own : &shared);
		if (i % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1)
			str_append_text(out, "\n\n");
	}
	str_append_byte(out, '\n');
	free(vocabulary.words);
	free(vocabulary.until);
}

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double peak_megabytes(int who)
{
	struct rusage usage;
	getrusage(who, &usage);
	return (double)usage.ru_maxrss / 1024;
}

/* What a row works on. */
struct setting {
	const char *folder; /* scratch, removed at the end */
	int n;
};

static void report(const char *what, double ms, double megabytes)
{
	printf("%-52s %10.2f ms %8.1f MB\n", what, ms, megabytes);
	fflush(stdout);
}

static void load(struct article *article, uint32_t seed, int n)
{
	struct str text = {0};
	struct err err = {0};
	make_article(&text, seed, n);
	if (!loader_parse(article, "bench.txt", str_slice(&text), NULL, &err)) {
		fprintf(stderr, "bench: %s\n", err.text);
		exit(1);
	}
	str_release(&text);
}

static void bench_compare(const struct setting *setting)
{
	struct article a = {0}, b = {0};
	struct comparison comparison;
	char what[80];
	int n = 0;
	load(&a, 7, setting->n);
	load(&b, 11, setting->n);
	double start = now_ms(), took;
	do {
		comparison_make(&comparison, &a, &b);
		comparison_release(&comparison);
		n++;
	} while ((took = now_ms() - start) < LEAST_TIME);
	snprintf(what, sizeof(what), "compare %zu x %zu sentences, in process",
	    a.n_sentences, b.n_sentences);
	report(what, took / n, peak_megabytes(RUSAGE_SELF));
	article_release(&a);
	article_release(&b);
}

/* Every article of seeds/ beside every other. */
static size_t compare_all(struct library *library)
{
	struct comparison comparison;
	struct err err;
	size_t n = library_n_entries(library), pairs = 0;
	for (size_t a = 0; a < n; a++) {
		for (size_t b = 0; b < n; b++) {
			if (a == b)
				continue;
			comparison_make(&comparison,
			    library_article(library, a, &err),
			    library_article(library, b, &err));
			comparison_release(&comparison);
			pairs++;
		}
	}
	return pairs;
}

static void bench_seeds(const struct setting *setting)
{
	struct library *library = library_open(NULL);
	struct err err = {0};
	size_t pairs = 0;
	(void)setting;
	if (!library_add(library, "seeds", &err)) {
		fprintf(stderr, "bench: %s\n", err.text);
		exit(1);
	}
	compare_all(library); /* loads them */
	double start = now_ms(), took;
	do {
		pairs += compare_all(library);
	} while ((took = now_ms() - start) < LEAST_TIME);
	report("compare two articles of seeds/, in process",
	    took / (double)pairs, peak_megabytes(RUSAGE_SELF));
	library_close(library);
}

static const char *path_in(const struct setting *setting, int i)
{
	static char path[256];
	snprintf(path, sizeof(path), "%s/news/%04d.txt", setting->folder, i);
	return path;
}

static void run_program(char **arguments)
{
	pid_t child = fork();
	if (child == 0) {
		if (!freopen("/dev/null", "w", stdout))
			_exit(1);
		execv(arguments[0], arguments);
		_exit(127);
	}
	int status;
	waitpid(child, &status, 0);
	if (status != 0)
		fprintf(stderr, "bench: %s failed\n", arguments[0]);
}

static void bench_process(const struct setting *setting)
{
	char a[256], compare[] = "compare";
	char *arguments[] = {getenv("BROADSIDE"), compare, a, NULL, NULL};
	int n = 0;
	snprintf(a, sizeof(a), "%s", path_in(setting, 0));
	arguments[3] = mem_strdup(path_in(setting, 1));
	double start = now_ms(), took;
	do {
		run_program(arguments);
		n++;
	} while ((took = now_ms() - start) < LEAST_TIME);
	report("broadside compare, 40 sentences, whole process", took / n,
	    peak_megabytes(RUSAGE_CHILDREN));
	free(arguments[3]);
}

static struct library *open_library(const struct setting *setting)
{
	char folder[256], index[256];
	struct err err = {0};
	snprintf(folder, sizeof(folder), "%s/news", setting->folder);
	snprintf(index, sizeof(index), "%s/index.db", setting->folder);
	struct library *library = library_open(index);
	if (!library_add(library, folder, &err))
		fprintf(stderr, "bench: %s\n", err.text);
	return library;
}

static void bench_load(const struct setting *setting)
{
	char what[80];
	double start = now_ms();
	struct library *library = open_library(setting);
	snprintf(what, sizeof(what), "load %zu articles, %s",
	    library_n_entries(library), setting->n ? "warm" : "cold");
	report(what, now_ms() - start, peak_megabytes(RUSAGE_SELF));
	library_close(library);
}

/* Draws after every key, as the terminal's loop does. */
static double time_keys(struct app *app, const char *keys)
{
	struct grid grid;
	grid_init(&grid, ROWS, COLUMNS);
	double start = now_ms();
	for (int i = 0; i < KEYS; i++) {
		app_key(app, (unsigned char)keys[(size_t)i % strlen(keys)]);
		grid_clear(&grid);
		app_draw(app, &grid);
	}
	double took = now_ms() - start;
	grid_release(&grid);
	return took / KEYS;
}

static void bench_draw(const struct setting *setting)
{
	static const char *const names[] = {
	    "outlets", "reader", "compare", "compare, plain"};
	struct library *library = open_library(setting);
	struct app_options options = {
	    .now = 1700000000, .plain = setting->n == 3};
	struct app *app = app_new(library, &options);
	char what[80];
	app_resize(app, ROWS, COLUMNS);
	if (setting->n == 1)
		app_open(app, 0);
	if (setting->n >= 2)
		app_compare(app, 0, 1);
	snprintf(what, sizeof(what), "a key and a %dx%d redraw, %s", COLUMNS,
	    ROWS, names[setting->n]);
	report(what, time_keys(app, "jjjjkk"), peak_megabytes(RUSAGE_SELF));
	app_free(app);
	library_close(library);
}

/* Two long articles beside each other: a key that moves by a row, and one
 * that looks for a row far off. */
static void bench_long(const struct setting *setting)
{
	struct library *library = library_open(NULL);
	struct app_options options = {.now = 1700000000};
	char what[80], folder[300];
	struct err err = {0};
	snprintf(folder, sizeof(folder), "%s/long", setting->folder);
	if (!library_add(library, folder, &err))
		fprintf(stderr, "bench: %s\n", err.text);
	struct app *app = app_new(library, &options);
	app_resize(app, ROWS, COLUMNS);
	app_compare(app, 0, 1);
	snprintf(what, sizeof(what), "a key and a redraw, compare %d x %d",
	    setting->n, setting->n);
	report(what, time_keys(app, " jjjk\tG[bgg]q"),
	    peak_megabytes(RUSAGE_SELF));
	app_free(app);
	library_close(library);
}

/* How much a slow line has to carry: what the program writes to its terminal
 * for a key, on average. */

/* Keys that bring a screen up, the key that is measured there, and what it
 * does. */
/* clang-format off */
static const struct {
	const char *open, *key, *what;
} writings[] = {
	{"",               "j",    "a row down, outlets"},
	{"",               " ",    "a page down, outlets"},
	{"j\r",            "j",    "a line down, reader"},
	{"j\r",            " ",    "a page down, reader"},
	{"j\r",            "/t\r", "a find, reader"},
	{"j\r/the\r",      "n",    "the next match, reader"},
	{"jmjjc",          "j",    "a row down, compare"},
	{"jmjjc",          " ",    "a page down, compare"},
	{"jmjjc",          "]a",   "the next only in A, compare"},
	{"s",              "b",    "a letter of a query, search"},
	{"sbus\r",         "j",    "a result down, search"},
};
/* clang-format on */

static size_t bytes_of(struct pty *pty, const char *keys)
{
	size_t before = pty->raw.len;
	pty_type(pty, keys);
	pty_wait_quiet(pty, QUIET);
	return pty->raw.len - before;
}

static void measure_writing(struct pty *pty, size_t writing)
{
	char what[80];
	size_t sum = 0;
	pty_wait_text(pty, "A marks an article");
	bytes_of(pty, writings[writing].open);
	for (int i = 0; i < PRESSES; i++)
		sum += bytes_of(pty, writings[writing].key);
	snprintf(what, sizeof(what), "written for %s, %dx%d",
	    writings[writing].what, pty->columns, pty->rows);
	printf("%-52s %10zu bytes\n", what, sum / PRESSES);
	fflush(stdout);
}

static void bench_writing(const struct setting *setting)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{24, 80}, {ROWS, COLUMNS}};
	char folder[256], state[256];
	const char *arguments[] = {"--state", state, folder, NULL};
	snprintf(folder, sizeof(folder), "%s/news", setting->folder);
	snprintf(state, sizeof(state), "%s/state", setting->folder);
	setenv("TERM", "xterm-256color", 1);
	for (size_t size = 0; size < ARRAY_LEN(sizes); size++)
		for (size_t i = 0; i < ARRAY_LEN(writings); i++) {
			struct pty pty;
			remove(state);
			pty_start(&pty,
			    &(struct pty_options){.rows = sizes[size].rows,
				.columns = sizes[size].columns,
				.arguments = arguments});
			measure_writing(&pty, i);
			pty_release(&pty);
		}
}

/* Types a query as slowly as may be, so that each letter is searched for to
 * its end: `wait` is the longest that a key would have waited, `all` what the
 * searches took together. */
static void time_search(
    struct app *app, const char *query, double *wait, double *all)
{
	double began = now_ms();
	*wait = 0;
	for (const char *key = query; *key; key++) {
		double start = now_ms();
		app_key(app, (unsigned char)*key);
		do {
			double took = now_ms() - start;
			*wait = took > *wait ? took : *wait;
			start = now_ms();
			app_work(app);
		} while (app_is_busy(app));
	}
	*all = now_ms() - began;
}

static void bench_search(const struct setting *setting)
{
	static const char *const queries[] = {
	    "sthe said a*", "s\"of the", "s~[a-z]+ing of"};
	struct library *library = open_library(setting);
	struct app_options options = {.now = 1700000000};
	struct app *app = app_new(library, &options);
	char what[100];
	double wait, all;
	app_resize(app, ROWS, COLUMNS);
	time_search(app, queries[setting->n], &wait, &all);
	snprintf(what, sizeof(what), "%s in %zu articles, each letter searched",
	    queries[setting->n] + 1, library_n_entries(library));
	report(what, all, peak_megabytes(RUSAGE_SELF));
	report("  the longest that a key waits", wait,
	    peak_megabytes(RUSAGE_SELF));
	app_free(app);
	library_close(library);
}

static const struct {
	void (*run)(const struct setting *setting);
	int n;
} rows[] = {
    {bench_seeds, 0},
    {bench_compare, 40},
    {bench_compare, 200},
    {bench_compare, 1000},
    {bench_compare, 2000},
    {bench_process, 0},
    {bench_load, 0},
    {bench_load, 1},
    {bench_draw, 0},
    {bench_draw, 1},
    {bench_draw, 2},
    {bench_draw, 3},
    {bench_long, LONG_SENTENCES},
    {bench_writing, 0},
    {bench_search, 0},
    {bench_search, 1},
    {bench_search, 2},
};

static void write_article(const char *path, uint32_t seed, int n_sentences)
{
	struct str text = {0};
	struct err err = {0};
	make_article(&text, seed, n_sentences);
	if (!file_write(path, str_slice(&text), &err))
		fprintf(stderr, "bench: %s\n", err.text);
	str_release(&text);
}

static void write_library(const struct setting *setting)
{
	char path[300];
	const char *wanted = getenv("FILES");
	int n = wanted ? atoi(wanted) : LIBRARY_FILES;
	for (int i = 0; i < n; i++)
		write_article(
		    path_in(setting, i), (uint32_t)i + 2, LIBRARY_SENTENCES);
	for (uint32_t i = 0; i < 2; i++) {
		snprintf(
		    path, sizeof(path), "%s/long/%u.txt", setting->folder, i);
		write_article(path, i + 2, LONG_SENTENCES);
	}
}

static void in_own_process(size_t row, const char *folder)
{
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct setting setting = {folder, rows[row].n};
		rows[row].run(&setting);
		exit(0);
	}
	waitpid(child, NULL, 0);
}

int main(void)
{
	char folder[] = "/tmp/broadside-bench.XXXXXX", command[300];
	struct setting setting = {folder, 0};
	if (!mkdtemp(folder) || !getenv("BROADSIDE"))
		return 1;
	setenv("XDG_CACHE_HOME", folder, 1);
	setenv("XDG_DATA_HOME", folder, 1);
	setenv("XDG_CONFIG_HOME", folder, 1);
	snprintf(command, sizeof(command), "%s/news", folder);
	file_make_folder(command, NULL);
	snprintf(command, sizeof(command), "%s/long", folder);
	file_make_folder(command, NULL);
	write_library(&setting);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		in_own_process(i, folder);
	snprintf(command, sizeof(command), "rm -rf '%s'", folder);
	return system(command) != 0;
}
