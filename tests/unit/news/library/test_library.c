/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "news/library/index/index.h"
#include "news/library/index/token.h"
#include "news/library/library.h"
#include "support/folder.h"

static char *path_of(struct folder *folder, const char *name)
{
	return mem_strdup(folder_path(folder, name));
}

static const char *const places[] = {"harbour", "valley", "market", "museum"};

/* One of a thousand small reports; all differ. */
static void write_article(struct folder *folder, const char *under, int number)
{
	char name[64];
	struct str text = {0};
	snprintf(name, sizeof(name), "%s/report-%04d.txt", under, number);
	str_printf(&text,
	    "---\nheadline: Report %d from the %s\noutlet: Paper %d\n"
	    "published: 2024-%02d-%02d\n---\n\n",
	    number, places[number % 4], number % 5, number % 12 + 1,
	    number % 28 + 1);
	for (int i = 0; i < 12; i++)
		str_printf(&text,
		    "Officials at the %s said on day %d that inspection "
		    "number %d had found nothing new in depot %d.\n\n",
		    places[(number + i) % 4], i, number * 100 + i, number);
	folder_write(folder, name, str_slice(&text));
	str_release(&text);
}

static char *make_articles(struct folder *folder, const char *under, int n)
{
	char *path = path_of(folder, under);
	assert_int_equal(mkdir(path, 0700), 0);
	for (int i = 0; i < n; i++)
		write_article(folder, under, i);
	return path;
}

static struct library *open_on(const char *index, const char *path)
{
	struct err err = {{0}};
	struct library *library = library_open(index);
	if (!library_add(library, path, &err))
		fail_msg("%s", err.text);
	return library;
}

/* How many articles a query finds. */
static size_t count(struct library *library, const char *typed)
{
	struct query query;
	struct library_hits hits = {0};
	struct err err = {{0}};
	if (!query_parse(&query, typed, &err) ||
	    !library_search(library, &query, SIZE_MAX, &hits, &err))
		fail_msg("%s", err.text);
	size_t n = hits.n;
	library_hits_release(&hits);
	query_release(&query);
	return n;
}

static void write_five(struct folder *folder)
{
	assert_int_equal(mkdir(folder_path(folder, "news"), 0700), 0);
	folder_write_text(folder, "news/outlets.yaml",
	    "outlets:\n"
	    "  gull: {name: The Gull, aliases: [Seabird Daily],\n"
	    "         domains: [gull.example]}\n"
	    "  gullible: {name: Gullible Weekly}\n"
	    "articles:\n"
	    "  - {file: b.txt, outlet: gull, headline: Named by hand}\n");
	folder_write_text(folder, "news/a.txt",
	    "---\nheadline: Ferries sail again\noutlet: gull\n"
	    "published: 2024-05-02\n---\n\nThe ferries were running by "
	    "noon. A crew member said \xe2\x80\x9cnothing broke\xe2\x80\x9d"
	    ".\n");
	folder_write_text(folder, "news/b.txt",
	    "The storm spared the pier, officials said on Monday.\n\n"
	    "No ferry ran.\n");
	folder_write_text(folder, "news/c.md",
	    "---\noutlet: Gullible Weekly\ndate: 2023-01-01\n---\n\n"
	    "# Storm \xc3\xa9tude\n\nA storm is studied here at length, "
	    "and the running of ferries is not.\n");
	folder_write_text(folder, "news/d.txt",
	    "\xe6\xb8\xaf\xe5\x8f\xa3\xe6\x81\xa2\xe5\xa4\x8d\xe8\xbd\xae"
	    "\xe6\xb8\xa1\xe3\x80\x82\n\nNobody signed this report.\n");
	folder_write_text(folder, "news/.hidden.txt", "Not seen at all.\n");
	folder_write_text(folder, "news/empty.txt", "");
	assert_int_equal(mkdir(folder_path(folder, "news/e.txt"), 0700), 0);
	assert_int_equal(mkfifo(folder_path(folder, "news/f.txt"), 0600), 0);
}

static void lists_outlets_and_entries(void **state)
{
	struct folder *folder = *state;
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	static const char *const names[] = {
	    "Gullible Weekly", "The Gull", "unnamed (d.txt)"};
	assert_int_equal(library_n_entries(library), 4);
	assert_int_equal(library_n_outlets(library), ARRAY_LEN(names));
	for (size_t i = 0; test_row(names, i, names[i]); i++)
		assert_string_equal(library_outlet(library, i)->name, names[i]);
	const struct library_outlet *gull = library_outlet(library, 1);
	assert_string_equal(gull->id, "gull");
	assert_int_equal(gull->n_entries, 2);
	const struct library_entry *newest =
	    library_entry(library, gull->entries[0]);
	assert_string_equal(newest->title, "Ferries sail again");
	assert_string_equal(newest->published, "2024-05-02");
	assert_string_equal(
	    library_entry(library, gull->entries[1])->title, "Named by hand");
	assert_false(library_outlet(library, 2)->named);
	size_t entry = 99;
	assert_true(library_find_entry(library, "c.md", &entry));
	assert_string_equal(
	    library_entry(library, entry)->title, "Storm \xc3\xa9tude");
	library_close(library);
	free(path);
}

static void reports_what_is_no_article(void **state)
{
	struct folder *folder = *state;
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	static const char *const reasons[] = {
	    "/empty.txt: empty", "/f.txt: not a regular file"};
	assert_int_equal(library_n_problems(library), ARRAY_LEN(reasons));
	for (size_t i = 0; test_row(reasons, i, reasons[i]); i++)
		assert_true(slice_ends(
		    slice_of(library_problem(library, i)), reasons[i]));
	library_close(library);
	free(path);
}

static void adding_fails_aloud(void **state)
{
	struct folder *folder = *state;
	struct err err = {{0}};
	struct library *library = library_open(NULL);
	folder_write_text(folder, "empty.txt", "");
	assert_false(library_add(library, folder_path(folder, "none"), &err));
	assert_non_null(strstr(err.text, "none: no such file or directory"));
	assert_false(
	    library_add(library, folder_path(folder, "empty.txt"), &err));
	assert_non_null(strstr(err.text, "empty.txt: empty"));
	assert_false(library_add(library, str_text(&folder->path), &err));
	assert_int_equal(mkdir(folder_path(folder, "bare"), 0700), 0);
	assert_false(library_add(library, folder_path(folder, "bare"), &err));
	assert_non_null(strstr(err.text, "no article"));
	assert_int_equal(library_n_entries(library), 0);
	assert_int_equal(library_n_problems(library), 0);
	library_close(library);
}

static void finds_outlets(void **state)
{
	struct folder *folder = *state;
	static const struct {
		const char *name, *found, *message;
	} rows[] = {
	    {"the gull", "The Gull", ""},
	    {"GULL", "The Gull", ""},
	    {"gullib", "Gullible Weekly", ""},
	    {"gu", NULL, "which: Gullible Weekly or The Gull"},
	    {"unnamed", "unnamed (d.txt)", ""},
	    {"seabird daily", "The Gull", ""},
	    {"www.gull.example", "The Gull", ""},
	    {"seabird", NULL, "no outlet \"seabird\""},
	    {"heron", NULL, "no outlet \"heron\""},
	    {"", NULL, "no outlet \"\""},
	};
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	for (size_t i = 0; test_row(rows, i, rows[i].name); i++) {
		size_t outlet = 99;
		struct err err = {{0}};
		bool found =
		    library_find_outlet(library, rows[i].name, &outlet, &err);
		assert_string_equal(err.text, rows[i].message);
		assert_int_equal(found, rows[i].found != NULL);
		if (found)
			assert_string_equal(
			    library_outlet(library, outlet)->name,
			    rows[i].found);
	}
	library_close(library);
	free(path);
}

static void searches(void **state)
{
	struct folder *folder = *state;
	static const struct {
		const char *query;
		size_t n;
	} rows[] = {
	    {"ferries", 3},
	    {"FERRY run", 2},
	    {"ferry -storm", 1},
	    {"\"nothing broke\"", 1},
	    {"\"broke nothing\"", 0},
	    {"stud*", 1},
	    {"etude", 1},
	    {"storm outlet:gull", 2},
	    {"outlet:gull", 3},
	    {"outlet:\"The Gull\"", 2},
	    {"-outlet:gullible storm", 1},
	    {"date:2024", 1},
	    {"date:2023-01..2024-05-02", 2},
	    {"date:2024-05-03..2025", 0},
	    {"\xe8\xbd\xae\xe6\xb8\xa1", 1},
	    {"\xe6\xb8\xa1\xe8\xbd\xae", 0},
	    {"storm AND pier NOT x", 0},
	    {"after:2024", 1},
	    {"before:2024-05-02", 1},
	    {"before:2024-05-03 ferries", 2},
	    {"-after:2024 storm", 2},
	    {"headline:sail", 1},
	    {"headline:\"sails again\"", 1},
	    {"headline:running", 0},
	    {"headline:sai*", 1},
	    {"-headline:ferry storm", 2},
	    {"headline:x", 0},
	    {"headlin:x", SIZE_MAX},
	    {"\"a\" OR \"b", SIZE_MAX},
	    {"ferr'; DROP", 0},
	    {"(ferry)", 3},
	    {"~ferr(y|ies)", 3},
	    {"~Ferr(y|ies)", 1},
	    {"~^the", 2},
	    {"~\"were r[a-z]+\" ferry", 1},
	    {"ferry -~stud[iy]", 2},
	    {"ferry -~[Ff]err", 0},
	    {"~storm outlet:gullible", 1},
	    {"~zeppelin", 0},
	    {"{headline", 0},
	    {"^ferries", 3},
	    {"NEAR(ferry", 0},
	};
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	for (size_t i = 0; test_row(rows, i, rows[i].query); i++) {
		struct query query;
		if (!query_parse(&query, rows[i].query, NULL)) {
			assert_int_equal(rows[i].n, SIZE_MAX);
			continue;
		}
		query_release(&query);
		if (count(library, rows[i].query) != rows[i].n)
			fail_msg("%s: %zu", rows[i].query,
			    count(library, rows[i].query));
	}
	library_close(library);
	free(path);
}

static void a_hit_says_where(void **state)
{
	struct folder *folder = *state;
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	struct query query;
	struct library_hits hits = {0};
	assert_true(query_parse(&query, "ferry sailing", NULL));
	assert_true(library_search(library, &query, 1, &hits, NULL));
	assert_int_equal(hits.n, 1);
	const struct article *article =
	    library_article(library, hits.items[0].entry, NULL);
	assert_int_equal(hits.items[0].sentence, 0);
	assert_true(slice_is(
	    slice_at(article_text(article), hits.items[0].span), "Ferries"));
	library_hits_release(&hits);
	query_release(&query);
	library_close(library);
	free(path);
}

/* A word in the headline counts as much as some in the text, not as many. */
static void headlines_count_more(void **state)
{
	struct folder *folder = *state;
	static const struct {
		const char *word, *first;
	} rows[] = {
	    {"zeppelin", "news/headline.txt"},
	    {"harvest", "news/text.txt"},
	};
	assert_int_equal(mkdir(folder_path(folder, "news"), 0700), 0);
	folder_write_text(folder, "news/headline.txt",
	    "Zeppelin harvest\n\nThe crew of five came home after a week.\n");
	folder_write_text(folder, "news/text.txt",
	    "Home after a week\n\nThe zeppelin is a zeppelin. Harvest, "
	    "harvest, "
	    "harvest, harvest and harvest, harvest, harvest.\n");
	folder_write_text(folder, "news/other.txt",
	    "Rain again\n\nIt rained on the town all week.\n");
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	for (size_t i = 0; test_row(rows, i, rows[i].word); i++) {
		struct query query;
		struct library_hits hits = {0};
		assert_true(query_parse(&query, rows[i].word, NULL));
		assert_true(library_search(library, &query, 10, &hits, NULL));
		assert_true(hits.n >= 2);
		assert_string_equal(
		    library_entry(library, hits.items[0].entry)->path,
		    folder_path(folder, rows[i].first));
		library_hits_release(&hits);
		query_release(&query);
	}
	library_close(library);
	free(path);
}

/* A query's hits in a scope, as ENTRY:SENTENCE. */
static void hits_within(struct library *library, const char *typed,
    struct library_scope scope, size_t articles, struct str *out)
{
	struct query query;
	struct library_hits hits = {0};
	assert_true(query_parse(&query, typed, NULL));
	struct library_search search = {
	    .library = library, .query = &query, .scope = scope, .limit = 100};
	assert_true(library_search_begin(&search, NULL));
	while (library_search_step(&search, articles, &hits))
		;
	library_search_release(&search);
	for (size_t i = 0; i < hits.n; i++)
		str_printf(out, "%s%zu:%zu", i ? " " : "", hits.items[i].entry,
		    hits.items[i].sentence);
	library_hits_release(&hits);
	query_release(&query);
}

/* In write_five, entries 0 and 1 (a.txt, b.txt) are of outlet 1, 2 of 0. */
static void searches_within(void **state)
{
	static const struct {
		const char *query;
		struct library_scope scope;
		const char *hits;
	} rows[] = {
	    {"ferry", {LIBRARY_EVERYWHERE, {0}, 0}, "0:0 1:1 2:1"},
	    {"ferry", {LIBRARY_IN_OUTLETS, {1}, 1}, "0:0 1:1"},
	    {"ferry", {LIBRARY_IN_OUTLETS, {1, 0}, 2}, "0:0 1:1 2:1"},
	    {"ferry", {LIBRARY_IN_ENTRIES, {0}, 1}, "0:0 0:1"},
	    {"ferry noon", {LIBRARY_IN_ENTRIES, {0}, 1}, "0:1"},
	    {"~e", {LIBRARY_IN_ENTRIES, {0, 2}, 2}, "2:0 2:1 0:0 0:1 0:2"},
	    {"ferry", {LIBRARY_IN_ENTRIES, {3}, 1}, ""},
	    {"ferry", {LIBRARY_IN_ENTRIES, {0}, 0}, ""},
	};
	struct folder *folder = *state;
	write_five(folder);
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	for (size_t i = 0; test_row(rows, i, rows[i].query); i++) {
		struct str at_once = {0}, step_by_step = {0};
		hits_within(
		    library, rows[i].query, rows[i].scope, SIZE_MAX, &at_once);
		hits_within(
		    library, rows[i].query, rows[i].scope, 1, &step_by_step);
		assert_string_equal(str_text(&at_once), rows[i].hits);
		assert_string_equal(str_text(&step_by_step), rows[i].hits);
		str_release(&at_once);
		str_release(&step_by_step);
	}
	library_close(library);
	free(path);
}

/* One word of the headline is worth two or three of the body. */
static void a_headline_counts_for_more(void **state)
{
	struct folder *folder = *state;
	struct str hits = {0};
	assert_int_equal(mkdir(folder_path(folder, "news"), 0700), 0);
	folder_write_text(folder, "news/a.txt",
	    "---\nheadline: Repairs end at last\n---\n\n"
	    "The ferry is back, and a ferry is what the town needs.\n");
	folder_write_text(folder, "news/b.txt",
	    "---\nheadline: The ferry is back\n---\n\n"
	    "Repairs have ended at last, and that is what the town needs.\n");
	char *path = path_of(folder, "news");
	struct library *library = open_on(NULL, path);
	hits_within(
	    library, "ferry", (struct library_scope){0}, SIZE_MAX, &hits);
	assert_string_equal(str_text(&hits), "1:0 0:1");
	str_release(&hits);
	library_close(library);
	free(path);
}

static double seconds_since(const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) +
	       (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

/* Makes the articles an hour old, so that their times can be trusted. */
static void age(struct folder *folder, int n)
{
	struct timespec times[2] = {
	    {.tv_sec = time(NULL) - 3600}, {.tv_sec = time(NULL) - 3600}};
	for (int i = 0; i < n; i++) {
		char name[64];
		snprintf(name, sizeof(name), "news/report-%04d.txt", i);
		assert_int_equal(
		    utimensat(AT_FDCWD, folder_path(folder, name), times, 0),
		    0);
	}
}

/* The times are for people; only a thousandfold slowdown fails.  Valgrind is
 * given fewer, as it is slow enough. */
static void a_thousand_articles_cold_and_warm(void **state)
{
	static const char *const starts[] = {
	    "cold", "just written", "touched", "warm"};
	struct folder *folder = *state;
	int n = getenv("VALGRIND") ? 100 : 1000;
	char *path = make_articles(folder, "news", n);
	char *index = path_of(folder, "cache/index.db");
	for (size_t i = 0; test_row(starts, i, starts[i]); i++) {
		struct timespec start;
		if (i == 2)
			age(folder, n);
		clock_gettime(CLOCK_MONOTONIC, &start);
		struct library *library = open_on(index, path);
		double opened = seconds_since(&start);
		assert_int_equal(library_n_entries(library), n);
		assert_int_equal(library_n_outlets(library), 5);
		assert_int_equal(count(library, "\"report 7\""), 1);
		printf("# %d articles, %s: open %.1f ms, search %.1f ms\n", n,
		    starts[i], opened * 1e3,
		    (seconds_since(&start) - opened) * 1e3);
		assert_true(opened < 600);
		library_close(library);
	}
	free(path);
	free(index);
}

static bool exists(struct folder *folder, const char *name)
{
	return access(folder_path(folder, name), F_OK) == 0;
}

static void sees_every_change(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 3);
	char *index = path_of(folder, "index.db");
	struct library *library = open_on(index, path);
	assert_false(library_reload(library));
	const struct article *kept = library_article(library, 0, NULL);
	folder_write_text(folder, "news/report-0001.txt",
	    "A heron was seen. Nothing else was.\n");
	folder_write_text(folder, "news/report-0009.txt", "A heron left.\n");
	assert_int_equal(
	    unlink(folder_path(folder, "news/report-0002.txt")), 0);
	assert_true(library_reload(library));
	assert_false(library_reload(library));
	assert_int_equal(library_n_entries(library), 3);
	assert_ptr_equal(library_article(library, 0, NULL), kept);
	assert_int_equal(count(library, "heron"), 2);
	assert_int_equal(count(library, "\"report 2\""), 0);
	folder_write_text(folder, "news/outlets.yaml",
	    "articles: [{file: report-0000.txt, outlet: Renamed}]\n");
	assert_true(library_reload(library));
	assert_string_equal(library_outlet(library, 0)->name, "Renamed");
	assert_string_equal(
	    article_get(library_article(library, 0, NULL), ARTICLE_OUTLET),
	    "Renamed");
	library_close(library);
	library = open_on(index, path);
	assert_int_equal(count(library, "heron"), 2);
	library_close(library);
	free(path);
	free(index);
}

/* What a reader names as furniture is no part of a text, also where the index
 * knew it before. */
static void follows_the_lines_of_furniture(void **state)
{
	struct folder *folder = *state;
	char *index = path_of(folder, "index.db");
	assert_int_equal(mkdir(folder_path(folder, "news"), 0700), 0);
	char *path = path_of(folder, "news");
	folder_write_text(folder, "news/a.txt",
	    "Ferry late\n\nThe ferry was late again on Monday, they said.\n\n"
	    "Give us a penny, and we print on.\n");
	struct library *library = open_on(index, path);
	assert_int_equal(count(library, "penny"), 1);
	folder_write_text(
	    folder, "news/outlets.yaml", "furniture: [\"give us a penny*\"]\n");
	assert_true(library_reload(library));
	assert_int_equal(count(library, "penny"), 0);
	assert_int_equal(library_article(library, 0, NULL)->paragraphs[2].kind,
	    PARAGRAPH_FURNITURE);
	library_close(library);
	library = open_on(index, path);
	assert_int_equal(count(library, "penny"), 0);
	assert_int_equal(unlink(folder_path(folder, "news/outlets.yaml")), 0);
	assert_true(library_reload(library));
	assert_int_equal(count(library, "penny"), 1);
	library_close(library);
	free(path);
	free(index);
}

/* Same size, same time: only the bytes differ. */
static void sees_a_change_within_one_tick(void **state)
{
	struct folder *folder = *state;
	char *path = path_of(folder, "a.txt");
	char *index = path_of(folder, "index.db");
	struct stat st;
	folder_write_text(folder, "a.txt", "The heron came at noon.\n");
	assert_int_equal(stat(path, &st), 0);
	library_close(open_on(index, path));
	folder_write_text(folder, "a.txt", "The egret came at noon.\n");
	struct timespec times[2] = {st.st_mtim, st.st_mtim};
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
	struct library *library = open_on(index, path);
	assert_int_equal(count(library, "egret"), 1);
	assert_int_equal(count(library, "heron"), 0);
	library_close(library);
	free(path);
	free(index);
}

static void a_search_stays_in_its_library(void **state)
{
	struct folder *folder = *state;
	char *one = make_articles(folder, "one", 8);
	char *two = make_articles(folder, "two", 4);
	char *index = path_of(folder, "index.db");
	library_close(open_on(index, one));
	struct library *library = open_on(index, two);
	assert_int_equal(count(library, "inspection"), 4);
	struct err err;
	assert_true(library_add(library, one, &err));
	assert_true(library_add(library, two, &err));
	/* four of the eight are the same, from the same outlets */
	assert_int_equal(library_n_entries(library), 8);
	assert_int_equal(count(library, "inspection"), 8);
	library_close(library);
	free(one);
	free(two);
	free(index);
}

/* Files that may be at the path of the index. */
static void sets_aside_what_is_no_index(void **state)
{
	static const struct slice files[] = {
	    {"not a database, but long enough to look at\n", 43},
	    {"SQLite format 3\0\20\0\1\1\0\100\40\40garbage garbage", 40},
	    {"x", 1},
	};
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 2);
	char *index = path_of(folder, "cache/index.db");
	assert_true(file_make_folder(folder_path(folder, "cache"), NULL));
	for (size_t i = 0; test_row(files, i, files[i].bytes); i++) {
		folder_write(folder, "cache/index.db", files[i]);
		struct library *library = open_on(index, path);
		assert_int_equal(library_n_problems(library), 0);
		assert_int_equal(count(library, "inspection"), 2);
		library_close(library);
		assert_true(exists(folder, "cache/index.db.aside-1"));
		unlink(folder_path(folder, "cache/index.db.aside-1"));
	}
	free(path);
	free(index);
}

/* Opening a FIFO would wait forever. */
static void does_not_open_a_fifo(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 2);
	char *index = path_of(folder, "index.db");
	assert_int_equal(mkfifo(index, 0600), 0);
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 1);
	assert_int_equal(count(library, "inspection"), 2);
	library_close(library);
	free(path);
	free(index);
}

static void execute(const char *path, const char *sql)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void sets_aside_another_programs_database(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 2);
	char *index = path_of(folder, "index.db");
	execute(index, "CREATE TABLE theirs(x)");
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 0);
	library_close(library);
	assert_true(exists(folder, "index.db.aside-1"));
	free(path);
	free(index);
}

/* An older index of ours is made again in place. */
static void rebuilds_another_version(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 2);
	char *index = path_of(folder, "index.db");
	library_close(open_on(index, path));
	execute(index, "PRAGMA user_version = 99; DROP TABLE files;"
		       "CREATE TABLE files(other)");
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 0);
	assert_int_equal(count(library, "inspection"), 2);
	library_close(library);
	assert_false(exists(folder, "index.db.aside-1"));
	free(path);
	free(index);
}

/* Overwrites the middle of the file with noise. */
static void damage(const char *path)
{
	char noise[4096];
	struct stat st;
	memset(noise, 0x5A, sizeof(noise));
	assert_int_equal(stat(path, &st), 0);
	FILE *file = fopen(path, "r+b");
	assert_non_null(file);
	for (long at = sizeof(noise); at < st.st_size;
	     at += 2 * (long)sizeof(noise)) {
		fseek(file, at, SEEK_SET);
		fwrite(noise, 1, sizeof(noise), file);
	}
	fclose(file);
}

static void mends_a_damaged_index(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 200);
	char *index = path_of(folder, "index.db");
	library_close(open_on(index, path));
	damage(index);
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_entries(library), 200);
	assert_int_equal(count(library, "inspection"), 200);
	library_close(library);
	library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 0);
	assert_int_equal(count(library, "inspection"), 200);
	library_close(library);
	free(path);
	free(index);
}

static void keeps_the_index_in_memory_where_it_cannot_write(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 2);
	folder_write_text(folder, "file", "x");
	char *index = path_of(folder, "file/index.db");
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 1);
	assert_true(slice_ends(slice_of(library_problem(library, 0)),
	    "; the index is kept in memory"));
	assert_int_equal(count(library, "inspection"), 2);
	library_close(library);
	free(path);
	free(index);
}

/* Root may write everywhere: the test becomes another user. */
static void reads_from_a_folder_it_may_not_write(void **state)
{
	struct folder *folder = *state;
	bool root = geteuid() == 0;
	char *path = make_articles(folder, "news", 2);
	char *index = path_of(folder, "news/index.db");
	library_close(open_on(index, path));
	chmod(str_text(&folder->path), 0755);
	chmod(path, 0555);
	chmod(index, 0444);
	for (int i = 0; i < 2; i++) {
		char name[64];
		snprintf(name, sizeof(name), "news/report-%04d.txt", i);
		chmod(folder_path(folder, name), 0444);
	}
	if (root)
		assert_int_equal(seteuid(65534), 0);
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 2);
	assert_string_equal(library_problem(library, 1),
	    "2 files are of no kind that is read: .db, .lock");
	assert_int_equal(count(library, "inspection"), 2);
	library_close(library);
	if (root)
		assert_int_equal(seteuid(0), 0);
	chmod(path, 0755);
	free(path);
	free(index);
}

/* Neither the size nor the time of a file shows that it may be read now. */
static void reads_what_it_could_not_read_before(void **state)
{
	struct folder *folder = *state;
	bool root = geteuid() == 0;
	char *path = make_articles(folder, "news", 2);
	char *closed = path_of(folder, "news/report-0001.txt");
	chmod(str_text(&folder->path), 0755);
	chmod(path, 0755);
	chmod(folder_path(folder, "news/report-0000.txt"), 0644);
	chmod(closed, 0);
	if (root)
		assert_int_equal(seteuid(65534), 0);
	struct library *library = open_on(NULL, path);
	assert_int_equal(library_n_problems(library), 1);
	assert_false(library_reload(library));
	if (root)
		assert_int_equal(seteuid(0), 0);
	chmod(closed, 0644);
	assert_true(library_reload(library));
	assert_int_equal(library_n_problems(library), 0);
	assert_int_equal(library_n_entries(library), 2);
	assert_int_equal(count(library, "inspection"), 2);
	assert_false(library_reload(library));
	library_close(library);
	free(closed);
	free(path);
}

/* A child that imports, and says by SIGTERM that all went well: at an exit
 * valgrind would look for leaks in what is the parent's. */
static pid_t import_in_child(const char *index, const char *path)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct err err;
		struct library *library = library_open(index);
		bool ok = library_add(library, path, &err) &&
			  library_n_problems(library) == 0 &&
			  library_n_entries(library) == 300;
		library_close(library);
		signal(SIGTERM, SIG_DFL);
		raise(ok ? SIGTERM : SIGKILL);
	}
	return child;
}

static void survives_a_kill_at_any_moment(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 300);
	char *index = path_of(folder, "index.db");
	for (int i = 0; i < 12; i++) {
		struct timespec pause = {.tv_nsec = i * i * 1000000};
		pid_t child = import_in_child(index, path);
		nanosleep(&pause, NULL);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, NULL, 0), child);
		struct library *library = library_open(index);
		assert_int_equal(library_n_problems(library), 0);
		library_close(library);
	}
	struct library *library = open_on(index, path);
	assert_int_equal(library_n_problems(library), 0);
	assert_int_equal(count(library, "inspection"), 300);
	library_close(library);
	assert_false(exists(folder, "index.db.aside-1"));
	free(path);
	free(index);
}

/* Waits for both; the number that did not end well. */
static int failures(pid_t a, pid_t b)
{
	int status_a = 0, status_b = 0;
	waitpid(a, &status_a, 0);
	waitpid(b, &status_b, 0);
	return (!WIFSIGNALED(status_a) || WTERMSIG(status_a) != SIGTERM) +
	       (!WIFSIGNALED(status_b) || WTERMSIG(status_b) != SIGTERM);
}

static void two_import_at_once(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 300);
	char *index = path_of(folder, "index.db");
	for (int i = 0; i < 3; i++) {
		/* the second time they meet garbage, the third a good one */
		if (i == 1)
			folder_write_text(folder, "index.db", "garbage");
		pid_t a = import_in_child(index, path);
		pid_t b = import_in_child(index, path);
		assert_int_equal(failures(a, b), 0);
		struct library *library = open_on(index, path);
		assert_int_equal(library_n_problems(library), 0);
		assert_int_equal(count(library, "inspection"), 300);
		library_close(library);
	}
	free(path);
	free(index);
}

static void check_plan(sqlite3 *db, const char *sql)
{
	struct str explain = {0};
	sqlite3_stmt *plan = NULL;
	str_printf(&explain, "EXPLAIN QUERY PLAN %s", sql);
	assert_int_equal(
	    sqlite3_prepare_v2(db, str_text(&explain), -1, &plan, NULL),
	    SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *detail = (const char *)sqlite3_column_text(plan, 3);
		bool scan = strncmp(detail, "SCAN", 4) == 0;
		if (scan && !strstr(detail, "VIRTUAL TABLE INDEX") &&
		    !strstr(sql, "DELETE FROM temp.here"))
			fail_msg("%s: %s", sql, detail);
	}
	sqlite3_finalize(plan);
	str_release(&explain);
}

static void no_query_reads_a_whole_table(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 50);
	char *index = path_of(folder, "index.db");
	sqlite3 *db = NULL;
	library_close(open_on(index, path));
	assert_int_equal(sqlite3_open(index, &db), SQLITE_OK);
	assert_true(library_index_token_register(db));
	assert_int_equal(
	    sqlite3_exec(db, library_index_temporary, NULL, NULL, NULL),
	    SQLITE_OK);
	for (size_t i = 0; library_index_statements[i]; i++)
		check_plan(db, library_index_statements[i]);
	sqlite3_close(db);
	free(path);
	free(index);
}

enum { REWRITTEN = 40, ROUNDS = 26 };

/* Rewrites the articles: each has the word of the round, and all words of
 * those before are gone. */
static void write_round(struct folder *folder, int round)
{
	for (int i = 0; i < REWRITTEN; i++) {
		char name[64], text[128];
		snprintf(name, sizeof(name), "news/report-%04d.txt", i);
		snprintf(text, sizeof(text),
		    "Report %d of all\n\nThe word is round%dth, they said.\n",
		    i, round);
		folder_write_text(folder, name, text);
	}
}

static size_t count_round(struct library *library, int round)
{
	char word[32];
	snprintf(word, sizeof(word), "round%dth", round);
	return count(library, word);
}

static long size_of(const char *path)
{
	struct stat st;
	assert_int_equal(stat(path, &st), 0);
	return (long)st.st_size;
}

static void forgets_what_is_gone(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 0);
	char *index = path_of(folder, "index.db");
	long early = 0;
	for (int round = 0; round < ROUNDS; round++) {
		write_round(folder, round);
		struct library *library = open_on(index, path);
		assert_int_equal(count_round(library, round), REWRITTEN);
		if (round)
			assert_int_equal(count_round(library, round - 1), 0);
		assert_int_equal(count(library, "report"), REWRITTEN);
		library_close(library);
		if (round == ROUNDS / 3)
			early = size_of(index);
	}
	assert_true(size_of(index) <= early + early / 10);
	free(path);
	free(index);
}

/* The tables are made again while a reader has the index open. */
static void follows_an_index_that_was_made_again(void **state)
{
	struct folder *folder = *state;
	char *path = make_articles(folder, "news", 0);
	char *index = path_of(folder, "index.db");
	write_round(folder, 0);
	struct library *reader = open_on(index, path);
	for (int round = 1; round < ROUNDS / 2; round++) {
		write_round(folder, round);
		library_close(open_on(index, path));
	}
	write_round(folder, 0);
	library_close(open_on(index, path));
	assert_int_equal(count_round(reader, 0), REWRITTEN);
	assert_int_equal(library_n_problems(reader), 0);
	library_close(reader);
	assert_false(exists(folder, "index.db.aside-1"));
	free(path);
	free(index);
}

static const char feed[] =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
    "<title>The Gull</title><link>https://gull.example/</link>"
    "<item><title>Ferries sail again</title>"
    "<link>https://gull.example/1</link>"
    "<pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>"
    "<description>The ferries were running by noon.</description></item>"
    "<item><title>Storm ends</title>"
    "<link>https://gull.example/2</link>"
    "<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>"
    "<description>The storm ended. A heron was seen.</description></item>"
    "</channel></rss>\n";

/* The paths of all entries, those of one joined by "=". */
static char *paths_of(struct folder *folder, const struct library *library)
{
	struct str out = {0};
	for (size_t i = 0; i < library_n_entries(library); i++) {
		const struct library_entry *entry = library_entry(library, i);
		assert_true(entry->n_paths > 0);
		for (size_t k = 0; k < entry->n_paths; k++)
			str_printf(&out, "%s%s",
			    k	      ? "="
			    : out.len ? " "
				      : "",
			    entry->paths[k] + folder->path.len + 1);
	}
	return str_take(&out);
}

static void expect_paths(
    struct folder *folder, const struct library *library, const char *expected)
{
	char *paths = paths_of(folder, library);
	assert_string_equal(paths, expected);
	free(paths);
}

static void a_feed_is_several_articles(void **state)
{
	struct folder *folder = *state;
	char *index = path_of(folder, "index.db");
	assert_int_equal(mkdir(folder_path(folder, "n"), 0700), 0);
	folder_write_text(folder, "n/f.xml", feed);
	char *path = path_of(folder, "n");
	for (int i = 0; i < 2; i++) {
		struct library *library = open_on(index, path);
		expect_paths(folder, library, "n/f.xml#1 n/f.xml#2");
		assert_int_equal(library_n_outlets(library), 1);
		const struct library_entry *second = library_entry(library, 1);
		assert_string_equal(second->title, "Storm ends");
		assert_string_equal(
		    second->published, "2024-05-03T10:00+00:00");
		assert_int_equal(count(library, "heron"), 1);
		assert_int_equal(count(library, "ended -heron"), 0);
		const struct article *article =
		    library_article(library, 1, NULL);
		assert_true(slice_is(article_title(article), "Storm ends"));
		assert_ptr_equal(library_article(library, 1, NULL), article);
		library_close(library);
	}
	free(path);
	free(index);
}

static void a_feed_may_change(void **state)
{
	struct folder *folder = *state;
	char *index = path_of(folder, "index.db");
	assert_int_equal(mkdir(folder_path(folder, "n"), 0700), 0);
	folder_write_text(folder, "n/a.txt", "A heron was here first.\n");
	folder_write_text(folder, "n/f.xml", feed);
	char *path = path_of(folder, "n");
	struct library *library = open_on(index, path);
	assert_int_equal(count(library, "heron"), 2);
	const char *cut = strstr(feed, "<item><title>Storm");
	struct str shorter = {0};
	str_append(&shorter, feed, (size_t)(cut - feed));
	str_append_text(&shorter, "</channel></rss>\n");
	folder_write(folder, "n/f.xml", str_slice(&shorter));
	assert_true(library_reload(library));
	assert_int_equal(count(library, "heron"), 1);
	assert_int_equal(count(library, "ferries"), 1);
	assert_int_equal(unlink(folder_path(folder, "n/f.xml")), 0);
	assert_true(library_reload(library));
	assert_int_equal(count(library, "ferries"), 0);
	folder_write_text(folder, "n/f.xml", "<rss><channel>");
	library_reload(library);
	assert_int_equal(library_n_entries(library), 1);
	library_close(library);
	str_release(&shorter);
	free(path);
	free(index);
}

static void an_entry_alone(void **state)
{
	struct folder *folder = *state;
	folder_write_text(folder, "f.xml", feed);
	char *path = path_of(folder, "f.xml#2");
	struct library *library = open_on(NULL, path);
	expect_paths(folder, library, "f.xml#2");
	assert_string_equal(library_entry(library, 0)->title, "Storm ends");
	struct err err;
	assert_false(
	    library_add(library, folder_path(folder, "f.xml#3"), &err));
	library_close(library);
	free(path);
}

/* Files with their outlets and texts, and what is one article. */
static const struct {
	const char *files[5][2];
	const char *paths;
} same[] = {
    {{{"a.txt", "---\noutlet: Gull\n---\nIt rained. A lot.\n"},
	 {"b/c.txt", "---\noutlet: GULL\n---\nIt rained. A lot.\n"},
	 {"d.txt", "---\noutlet: Heron\n---\nIt rained. A lot.\n"}},
	"a.txt=b/c.txt d.txt"},
    {{{"a.txt", "---\noutlet: Gull\n---\nIt rained. A lot.\n"},
	 {"b.md", "---\noutlet: Gull\n---\n\nIt rained.\nA lot.\n"}},
	"a.txt=b.md"},
    {{{"a.txt", "It rained. A lot.\n"}, {"b.txt", "It rained. A lot.\n"}},
	"a.txt b.txt"},
    {{{"a.txt", "---\noutlet: Gull\nurl: https://gull.example/1\n---\n"
		"It rained. A lot.\n"},
	 {"b.txt", "---\noutlet: Gull\nurl: https://gull.example/1\n---\n"
		   "It rained. A little.\n"}},
	"a.txt b.txt"},
    {{{"a.xml", feed}, {"b.xml", feed}}, "a.xml#1=b.xml#1 a.xml#2=b.xml#2"},
    {{{"a.xml", feed},
	 {"p.txt", "---\noutlet: Gull\nurl: http://www.gull.example/1/\n---\n"
		   "Ferries again\n\nAll of them. And more.\n"}},
	"a.xml#1 a.xml#2 p.txt"},
    {{{"a.xml", feed},
	 {"p.txt",
	     "---\noutlet: The Gull\nurl: http://www.gull.example/1/\n---\n"
	     "Ferries again\n\nAll of them. And more.\n"}},
	"a.xml#2 a.xml#1=p.txt"},
};

static void the_same_text_of_an_outlet_is_one(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(same, i, same[i].paths); i++) {
		struct folder folder = {0};
		folder_init(&folder);
		assert_int_equal(mkdir(folder_path(&folder, "b"), 0700), 0);
		for (size_t k = 0; same[i].files[k][0]; k++)
			folder_write_text(
			    &folder, same[i].files[k][0], same[i].files[k][1]);
		struct library *library = open_on(NULL, str_text(&folder.path));
		expect_paths(&folder, library, same[i].paths);
		library_close(library);
		folder_release(&folder);
	}
}

/* The identity stays where the file or, with an address, the text changes. */
static void an_identity_outlives_changes(void **state)
{
	struct folder *folder = *state;
	char *path = path_of(folder, "n");
	char identity[2][32];
	assert_int_equal(mkdir(path, 0700), 0);
	folder_write_text(folder, "n/a.txt", "It rained. A lot.\n");
	folder_write_text(folder, "n/b.txt",
	    "---\nurl: https://gull.example/1\n---\nIt rained. A lot.\n");
	for (int i = 0; i < 2; i++) {
		struct library *library = open_on(NULL, path);
		const char *first = library_entry(library, 0)->identity;
		const char *second = library_entry(library, 1)->identity;
		assert_string_not_equal(first, second);
		if (i) {
			assert_string_equal(second, identity[0]);
			assert_string_equal(first, identity[1]);
		}
		snprintf(identity[0], sizeof(identity[0]), "%s", first);
		snprintf(identity[1], sizeof(identity[1]), "%s", second);
		library_close(library);
		char *moved = path_of(folder, "n/c.txt");
		char *old = path_of(folder, "n/a.txt");
		rename(old, moved);
		folder_write_text(folder, "n/b.txt",
		    "---\nurl: http://gull.example/1/\n---\nIt snowed.\n");
		free(moved);
		free(old);
	}
	free(path);
}

static void manifests_hold_for_what_is_below(void **state)
{
	struct folder *folder = *state;
	assert_true(file_make_folder(folder_path(folder, "n/a/2026/11"), NULL));
	assert_true(file_make_folder(folder_path(folder, "n/b"), NULL));
	folder_write_text(folder, "n/outlets.yaml",
	    "outlets:\n  gull: {name: The Gull, folder: [a, b],\n"
	    "         domains: [gull.example]}\n");
	folder_write_text(folder, "n/a/2026/11/x.txt", "It rained here.\n");
	folder_write_text(folder, "n/b/y.txt", "It rained there.\n");
	folder_write_text(folder, "n/z.txt",
	    "---\nurl: https://www.gull.example/3\n---\nIt did not rain.\n");
	char *path = path_of(folder, "n/a/2026/11/x.txt");
	struct library *library = open_on(NULL, path);
	assert_string_equal(library_outlet(library, 0)->name, "The Gull");
	assert_true(library_add(library, folder_path(folder, "n"), NULL));
	assert_int_equal(library_n_entries(library), 3);
	assert_int_equal(library_n_outlets(library), 1);
	assert_string_equal(library_outlet(library, 0)->id, "gull");
	assert_string_equal(
	    article_get(library_article(library, 0, NULL), ARTICLE_OUTLET),
	    "The Gull");
	folder_write_text(folder, "n/outlets.yaml", "outlets: {}\n");
	assert_true(library_reload(library));
	assert_int_equal(library_n_outlets(library), 3);
	library_close(library);
	free(path);
}

/* One after the other, this took time quadratic in their number. */
static void many_paths_at_once(void **state)
{
	enum { PATHS = 400 };
	struct folder *folder = *state;
	const char *paths[PATHS];
	struct err errs[PATHS] = {{{0}}};
	free(make_articles(folder, "news", PATHS - 1));
	for (int i = 0; i < PATHS; i++) {
		char name[64];
		snprintf(name, sizeof(name), "news/report-%04d.txt", i);
		paths[i] = path_of(folder, name);
	}
	struct library *library = library_open(NULL);
	assert_int_equal(
	    library_add_all(library, paths, PATHS, errs), PATHS - 1);
	assert_int_equal(library_n_entries(library), PATHS - 1);
	assert_string_equal(errs[0].text, "");
	assert_non_null(strstr(errs[PATHS - 1].text, "no such file"));
	assert_false(library_reload(library));
	library_close(library);
	for (int i = 0; i < PATHS; i++)
		free((void *)paths[i]);
}

#define FOLDER_TEST(f) \
	cmocka_unit_test_setup_teardown(f, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    FOLDER_TEST(lists_outlets_and_entries),
	    FOLDER_TEST(reports_what_is_no_article),
	    FOLDER_TEST(adding_fails_aloud),
	    FOLDER_TEST(finds_outlets),
	    FOLDER_TEST(searches),
	    FOLDER_TEST(searches_within),
	    FOLDER_TEST(a_headline_counts_for_more),
	    FOLDER_TEST(a_hit_says_where),
	    FOLDER_TEST(headlines_count_more),
	    FOLDER_TEST(a_thousand_articles_cold_and_warm),
	    FOLDER_TEST(sees_every_change),
	    FOLDER_TEST(follows_the_lines_of_furniture),
	    FOLDER_TEST(sees_a_change_within_one_tick),
	    FOLDER_TEST(a_search_stays_in_its_library),
	    FOLDER_TEST(sets_aside_what_is_no_index),
	    FOLDER_TEST(does_not_open_a_fifo),
	    FOLDER_TEST(sets_aside_another_programs_database),
	    FOLDER_TEST(rebuilds_another_version),
	    FOLDER_TEST(mends_a_damaged_index),
	    FOLDER_TEST(keeps_the_index_in_memory_where_it_cannot_write),
	    FOLDER_TEST(reads_from_a_folder_it_may_not_write),
	    FOLDER_TEST(reads_what_it_could_not_read_before),
	    FOLDER_TEST(survives_a_kill_at_any_moment),
	    FOLDER_TEST(two_import_at_once),
	    FOLDER_TEST(no_query_reads_a_whole_table),
	    FOLDER_TEST(forgets_what_is_gone),
	    FOLDER_TEST(follows_an_index_that_was_made_again),
	    FOLDER_TEST(a_feed_is_several_articles),
	    FOLDER_TEST(a_feed_may_change),
	    FOLDER_TEST(an_entry_alone),
	    cmocka_unit_test(the_same_text_of_an_outlet_is_one),
	    FOLDER_TEST(an_identity_outlives_changes),
	    FOLDER_TEST(manifests_hold_for_what_is_below),
	    FOLDER_TEST(many_paths_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
