/* SPDX-License-Identifier: MIT */
/* command_show: prints articles one after the other. */
#include "shell/command/show.h"

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

static void show_entry(
    struct command_work *work, struct library *library, size_t entry)
{
	struct err err = {0};
	const struct article *article = library_article(library, entry, &err);
	if (!article) {
		command_work_trouble(work, err.text);
		return;
	}
	if (work->options->format == OPTIONS_FORMAT_JSON) {
		report_json_article(&work->out, article);
		return;
	}
	if (work->out.len)
		str_append_text(&work->out, "\n\n");
	report_text_article(&work->out, article, command_work_columns(work));
}

static bool is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Outlet by outlet, as they are listed. */
static void show_outlets(struct command_work *work, struct library *library)
{
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, i);
		for (size_t j = 0; j < outlet->n_entries; j++)
			show_entry(work, library, outlet->entries[j]);
	}
}

/* Shows the articles of a path; those of a feed in its order. */
static void show_path(struct command_work *work, const char *path)
{
	struct library *library = command_work_open_path(work, path);
	if (library && is_folder(path))
		show_outlets(work, library);
	else if (library)
		for (size_t i = 0; i < library_n_entries(library); i++)
			show_entry(work, library, i);
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
