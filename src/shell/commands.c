/* SPDX-License-Identifier: MIT */
/* commands: list, show, compare and search. */
#include "shell/commands.h"

#include <unistd.h>

#include "base/file.h"
#include "news/library/library.h"
#include "news/loader.h"
#include "news/query/query.h"
#include "compare/comparison.h"
#include "report/report_json.h"
#include "report/report_text.h"
#include "shell/collection.h"
#include "shell/output.h"

enum { HITS_LIMIT = 10000 };

/* A command at work: what it reads, and what it will print. */
struct run {
	const struct options *options;
	struct collection collection;
	struct str out;
};

static size_t page_columns(const struct options *options)
{
	return options->width ? options->width : output_columns();
}

/* Says what is wrong; a command goes on with what it has. */
static void trouble(struct run *run, const char *message)
{
	output_error(message);
	run->collection.failed = true;
}

/* A library of the operands from `first` on, or of the default. */
static struct library *open_operands(struct run *run, size_t first)
{
	const struct options *options = run->options;
	if (first == options->n_operands)
		collection_add_default(&run->collection);
	for (size_t i = first; i < options->n_operands; i++)
		collection_add(&run->collection, options->operands[i]);
	return collection_open(&run->collection);
}

static bool run_list(struct run *run)
{
	struct library *library = open_operands(run, 0);
	if (!library)
		return false;
	if (run->options->format == FORMAT_JSON)
		report_json_list(&run->out, library);
	else
		report_text_list(&run->out, library);
	library_close(library);
	return true;
}

static bool run_search(struct run *run)
{
	struct query query = {0};
	struct library_hits hits = {0};
	struct err err = {0};
	if (!query_parse(&query, run->options->operands[0], &err)) {
		query_release(&query);
		trouble(run, err.text);
		return false;
	}
	struct library *library = open_operands(run, 1);
	bool ok = library != NULL;
	if (ok && !library_search(library, &query, HITS_LIMIT, &hits, &err)) {
		trouble(run, err.text);
		ok = false;
	}
	if (ok && run->options->format == FORMAT_JSON)
		report_json_hits(&run->out, library, &hits);
	else if (ok)
		report_text_hits(&run->out, library, &hits);
	library_hits_release(&hits);
	query_release(&query);
	library_close(library);
	return ok;
}

/* A file that would do things to a terminal is not thrown at one. */
static bool is_harmless(struct slice bytes)
{
	if (!isatty(STDOUT_FILENO))
		return true;
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.at[i];
		if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') ||
		    c == 0x7f)
			return false;
	}
	return true;
}

static void show_raw(struct run *run, const char *path)
{
	struct str bytes = {0};
	struct err err = {0};
	if (!file_read(path, LOADER_FILE_LIMIT, &bytes, &err))
		trouble(run, err.text);
	else if (!is_harmless(str_slice(&bytes))) {
		err_set(&err,
		    "%s: holds control characters, not printed raw on a "
		    "terminal",
		    path);
		trouble(run, err.text);
	} else
		str_append_slice(&run->out, str_slice(&bytes));
	str_release(&bytes);
}

static void show_entry(struct run *run, struct library *library, size_t entry)
{
	struct err err = {0};
	const struct article *article = library_article(library, entry, &err);
	if (!article) {
		trouble(run, err.text);
		return;
	}
	if (run->options->format == FORMAT_JSON) {
		report_json_article(&run->out, article);
		return;
	}
	if (run->out.len)
		str_append_text(&run->out, "\n\n");
	report_text_article(&run->out, article, page_columns(run->options));
}

/* A library of one path alone. */
static struct library *open_path(struct run *run, const char *path)
{
	struct collection one;
	collection_init(&one, run->options, run->collection.config);
	collection_add(&one, path);
	struct library *library = collection_open(&one);
	if (one.failed)
		run->collection.failed = true;
	collection_release(&one);
	return library;
}

/* Shows the articles of one path, those of a folder by outlet. */
static void show_path(struct run *run, const char *path)
{
	struct library *library = open_path(run, path);
	for (size_t i = 0; library && i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, i);
		for (size_t j = 0; j < outlet->n_entries; j++)
			show_entry(run, library, outlet->entries[j]);
	}
	library_close(library);
}

static bool run_show(struct run *run)
{
	const struct options *options = run->options;
	for (size_t i = 0; i < options->n_operands; i++)
		collection_add(&run->collection, options->operands[i]);
	for (size_t i = 0; i < run->collection.n_paths; i++) {
		if (options->raw)
			show_raw(run, run->collection.paths[i]);
		else
			show_path(run, run->collection.paths[i]);
	}
	return run->out.len > 0 || !run->collection.failed;
}

/* One of the two that are compared. */
struct side {
	struct library *library;
	struct article blank; /* an empty file, which no library has */
	const struct article *article;
};

static void close_side(struct side *side)
{
	library_close(side->library);
	article_release(&side->blank);
}

static bool open_side(struct run *run, struct side *side, const char *operand)
{
	struct err err = {0};
	const char *path = collection_file(&run->collection, operand, &err);
	if (path && loader_load_blank(&side->blank, path)) {
		side->article = &side->blank;
	} else if (path) {
		side->library = open_path(run, path);
		if (!side->library)
			return false;
		side->article = library_article(side->library, 0, &err);
	}
	if (!side->article)
		trouble(run, err.text);
	return side->article != NULL;
}

static void print_comparison(
    struct run *run, const struct article *a, const struct article *b)
{
	struct comparison comparison;
	comparison_make(&comparison, a, b);
	if (run->options->format == FORMAT_JSON)
		report_json_comparison(&run->out, &comparison);
	else
		report_text_comparison(
		    &run->out, &comparison, page_columns(run->options));
	comparison_release(&comparison);
}

static bool run_compare(struct run *run)
{
	struct side a = {0}, b = {0};
	bool ok = open_side(run, &a, run->options->operands[0]) &&
		  open_side(run, &b, run->options->operands[1]);
	if (ok)
		print_comparison(run, a.article, b.article);
	close_side(&a);
	close_side(&b);
	return ok;
}

/* By enum command. */
static bool (*const run_command[])(struct run *run) = {
    [COMMAND_LIST] = run_list,
    [COMMAND_SHOW] = run_show,
    [COMMAND_COMPARE] = run_compare,
    [COMMAND_SEARCH] = run_search,
};

int commands_run(const struct options *options, const struct config *config)
{
	struct run run = {.options = options};
	collection_init(&run.collection, options, config);
	bool ok = run_command[options->command](&run);
	if (!run.collection.n_paths || run.collection.failed)
		ok = false;
	if (run.out.len && !output_write(str_slice(&run.out)))
		ok = false;
	collection_release(&run.collection);
	str_release(&run.out);
	return ok ? STATUS_OK : STATUS_TROUBLE;
}
