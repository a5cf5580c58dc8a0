/* SPDX-License-Identifier: MIT */
/* command_compare: opens each of the two articles in its own library. */
#include "shell/command/compare.h"

#include <sys/stat.h>

#include "news/loader.h"
#include "compare/comparison.h"
#include "report/json.h"
#include "report/text.h"

/* One of the two articles. */
struct operand {
	struct library *library;
	/* Of an empty file, which a library leaves out, or of a feed. */
	struct article own;
	const struct article *article;
};

static void close_operand(struct operand *operand)
{
	library_close(operand->library);
	article_release(&operand->own);
}

/* Whether the path is that of a feed's entry, which is no file of its own. */
static bool is_entry(const char *path)
{
	struct stat st;
	return lstat(path, &st) != 0;
}

static bool load_own(struct operand *operand, const char *path, struct err *err)
{
	if (loader_load_blank(&operand->own, path) ||
	    (is_entry(path) && loader_load(&operand->own, path, NULL, err)))
		operand->article = &operand->own;
	return operand->article != NULL;
}

static bool open_operand(
    struct command_work *work, struct operand *operand, const char *name)
{
	struct err err = {0};
	const char *path = collection_file(&work->collection, name, &err);
	if (path && !load_own(operand, path, &err) && !is_entry(path)) {
		operand->library = command_work_open_path(work, path);
		if (!operand->library)
			return false;
		operand->article = library_article(operand->library, 0, &err);
	}
	if (!operand->article)
		command_work_trouble(work, err.text);
	return operand->article != NULL;
}

static void print_comparison(
    struct command_work *work, const struct article *a, const struct article *b)
{
	struct comparison comparison;
	comparison_make(&comparison, a, b);
	if (work->options->format == OPTIONS_FORMAT_JSON)
		report_json_comparison(&work->out, &comparison);
	else
		report_text_comparison(
		    &work->out, &comparison, command_work_columns(work));
	comparison_release(&comparison);
}

bool command_compare(struct command_work *work)
{
	struct operand a = {0}, b = {0};
	bool ok = open_operand(work, &a, work->options->operands[0]) &&
		  open_operand(work, &b, work->options->operands[1]);
	if (ok)
		print_comparison(work, a.article, b.article);
	close_operand(&a);
	close_operand(&b);
	return ok;
}
