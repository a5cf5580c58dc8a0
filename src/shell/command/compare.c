/* SPDX-License-Identifier: MIT */
/* command_compare: opens each of the two articles in its own library. */
#include "shell/command/compare.h"

#include "news/loader.h"
#include "compare/comparison.h"
#include "report/json.h"
#include "report/text.h"

/* One of the two articles. */
struct operand {
	struct library *library;
	struct article blank; /* of an empty file, which a library leaves out */
	const struct article *article;
};

static void close_operand(struct operand *operand)
{
	library_close(operand->library);
	article_release(&operand->blank);
}

/* The article of an operand; NULL where a feed has several. */
static const struct article *find_only(
    struct library *library, const char *name, struct err *err)
{
	size_t n = library_n_entries(library);
	if (n == 1)
		return library_article(library, 0, err);
	err_set(err, "%s: %zu entries, name one: %s#1", name, n, name);
	return NULL;
}

static bool open_operand(
    struct command_work *work, struct operand *operand, const char *name)
{
	struct err err = {0};
	const char *path = collection_file(&work->collection, name, &err);
	if (path && loader_load_blank(&operand->blank, path)) {
		operand->article = &operand->blank;
	} else if (path) {
		operand->library = command_work_open_path(work, path);
		if (!operand->library)
			return false;
		operand->article = find_only(operand->library, name, &err);
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
