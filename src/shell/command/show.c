/* SPDX-License-Identifier: MIT */
/* command_show: prints articles one after the other. */
#include "shell/command/show.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "news/loader.h"
#include "report/json.h"
#include "report/text.h"

/* Whether the bytes can be printed raw: to a terminal, not when they contain
 * control characters. */
static bool is_harmless(struct slice bytes)
{
	if (!isatty(STDOUT_FILENO))
		return true;
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.bytes[i];
		if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') ||
		    c == 0x7f)
			return false;
	}
	return true;
}

static void show_raw(struct command_work *work, const char *path)
{
	struct str bytes = {0};
	struct err err = {0};
	if (!file_read(path, LOADER_FILE_LIMIT, &bytes, &err))
		command_work_trouble(work, err.text);
	else if (!is_harmless(str_slice(&bytes))) {
		err_set(&err,
		    "%s: holds control characters, not printed raw on a "
		    "terminal",
		    path);
		command_work_trouble(work, err.text);
	} else
		str_append_slice(&work->out, str_slice(&bytes));
	str_release(&bytes);
}

static void show_article(
    struct command_work *work, const struct article *article)
{
	if (work->options->format == OPTIONS_FORMAT_JSON) {
		report_json_article(&work->out, article);
		return;
	}
	if (work->out.len)
		str_append_text(&work->out, "\n\n");
	report_text_article(&work->out, article, command_work_columns(work));
}

static void show_entry(
    struct command_work *work, struct library *library, size_t entry)
{
	struct err err = {0};
	const struct article *article = library_article(library, entry, &err);
	if (article)
		show_article(work, article);
	else
		command_work_trouble(work, err.text);
}

static bool is_file(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0;
}

/* Shows the entries of a feed, or the one that the path names; false when the
 * path is none's. */
static bool show_feed(struct command_work *work, const char *path)
{
	struct loader_articles articles = {0};
	struct err err = {0};
	bool ok = loader_load_all(&articles, path, NULL, &err);
	bool feed =
	    ok && (!is_file(path) || strcmp(articles.items[0].path, path) != 0);
	for (size_t i = 0; feed && i < articles.n; i++)
		show_article(work, &articles.items[i]);
	if (!ok && !is_file(path))
		command_work_trouble(work, err.text);
	loader_articles_release(&articles);
	return feed || !is_file(path);
}

/* Shows the articles of a path; those of a folder outlet by outlet. */
static void show_path(struct command_work *work, const char *path)
{
	if (show_feed(work, path))
		return;
	struct library *library = command_work_open_path(work, path);
	for (size_t i = 0; library && i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, i);
		for (size_t j = 0; j < outlet->n_entries; j++)
			show_entry(work, library, outlet->entries[j]);
	}
	library_close(library);
}

bool command_show(struct command_work *work)
{
	const struct options *options = work->options;
	for (size_t i = 0; i < options->n_operands; i++)
		collection_add(&work->collection, options->operands[i]);
	for (size_t i = 0; i < work->collection.n_paths; i++) {
		if (options->raw)
			show_raw(work, work->collection.paths[i]);
		else
			show_path(work, work->collection.paths[i]);
	}
	return work->out.len > 0 || !work->collection.failed;
}
