/* SPDX-License-Identifier: MIT */
/* collection: resolves operands to paths and opens them as a library. */
#include "shell/collection.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "news/loader.h"
#include "shell/output.h"
#include "shell/paths.h"

void collection_init(struct collection *collection,
    const struct options *options, const struct config *config)
{
	*collection = (struct collection){.options = options, .config = config};
}

static const char *index_path(struct collection *collection)
{
	if (collection->options->no_cache || !collection->config->cache)
		return NULL;
	return paths_cache(&collection->arena, "index.db");
}

void collection_release(struct collection *collection)
{
	if (collection->spooled && index_path(collection))
		library_forget(index_path(collection), collection->spooled);
	file_spool_remove(collection->spooled);
	free(collection->paths);
	arena_release(&collection->arena);
	*collection = (struct collection){0};
}

static void add_path(struct collection *collection, const char *path)
{
	collection->paths = mem_grow(collection->paths, collection->n_paths,
	    &collection->cap_paths, sizeof(*collection->paths));
	collection->paths[collection->n_paths++] =
	    arena_strdup(&collection->arena, path);
}

static const char *default_folder(struct collection *collection)
{
	if (collection->options->library)
		return collection->options->library;
	if (collection->config->library)
		return collection->config->library;
	return paths_data(&collection->arena, "seeds");
}

static bool fail(struct collection *collection, const char *message)
{
	output_error(message);
	collection->failed = true;
	return false;
}

bool collection_add_default(struct collection *collection)
{
	const char *folder = default_folder(collection);
	if (!folder)
		return fail(collection,
		    "no articles: name a folder, or set library in the "
		    "config");
	add_path(collection, folder);
	return true;
}

/* Opens the default library, to look up the outlet `operand`. */
static struct library *open_default(
    struct collection *collection, const char *operand, struct err *err)
{
	const char *folder = default_folder(collection);
	if (!folder) {
		err_set(err,
		    "%s: no such file, and no library whose outlet it "
		    "could be",
		    operand);
		return NULL;
	}
	struct library *library = library_open(index_path(collection));
	if (library_add(library, folder, err))
		return library;
	library_close(library);
	return NULL;
}

/* Adds the paths of the articles of the outlet that `operand` names. */
static bool add_outlet(
    struct collection *collection, const char *operand, struct err *err)
{
	size_t index;
	struct library *library = open_default(collection, operand, err);
	if (!library)
		return false;
	bool found = library_find_outlet(library, operand, &index, err);
	if (found) {
		const struct library_outlet *outlet =
		    library_outlet(library, index);
		for (size_t i = 0; i < outlet->n_entries; i++)
			add_path(collection,
			    library_entry(library, outlet->entries[i])->path);
	}
	library_close(library);
	return found;
}

/* Whether the path, or the feed whose entry it names, exists, readable or
 * not. */
static bool is_path(const char *operand)
{
	return loader_finds(operand);
}

/* Whether the operand is a missing file: one with a slash or the extension of
 * an article can only be a path, not an outlet. */
static bool is_missing_file(const char *operand, struct err *err)
{
	struct stat st;
	if (!strchr(operand, '/') && !loader_knows(operand))
		return false;
	if (stat(operand, &st) == 0)
		return false;
	err_set(err, "%s: no such file or folder", operand);
	return true;
}

/* Adds standard input, or an entry of the feed that it is: "-#2". */
static bool add_standard_input(
    struct collection *collection, const char *entry, struct err *err)
{
	struct str path = {0};
	if (collection->spooled && !*entry)
		return err_set(err, "-: standard input can be read but once");
	if (!collection->spooled)
		collection->spooled = file_spool(
		    STDIN_FILENO, "standard input", LOADER_FILE_LIMIT, err);
	if (!collection->spooled)
		return false;
	str_printf(&path, "%s%s", collection->spooled, entry);
	add_path(collection, str_text(&path));
	str_release(&path);
	return true;
}

static bool resolve(
    struct collection *collection, const char *operand, struct err *err)
{
	if (strcmp(operand, "-") == 0 || strncmp(operand, "-#", 2) == 0)
		return add_standard_input(collection, operand + 1, err);
	if (is_path(operand)) {
		add_path(collection, operand);
		return true;
	}
	if (is_missing_file(operand, err))
		return false;
	return add_outlet(collection, operand, err);
}

/* The command that an unknown first operand may be a misspelling of; NULL when
 * there is none. */
static const char *meant_command(
    const struct options *options, const char *operand)
{
	if (options->command != OPTIONS_COMMAND_READ ||
	    operand != options->operands[0])
		return NULL;
	return options_near_command(operand);
}

bool collection_add(struct collection *collection, const char *operand)
{
	struct err err = {0}, with_hint;
	if (resolve(collection, operand, &err))
		return true;
	const char *meant = meant_command(collection->options, operand);
	if (!meant)
		return fail(collection, err.text);
	err_set(
	    &with_hint, "%s, did you mean the command %s?", err.text, meant);
	return fail(collection, with_hint.text);
}

const char *collection_file(
    struct collection *collection, const char *operand, struct err *err)
{
	struct stat st;
	size_t before = collection->n_paths;
	if (stat(operand, &st) == 0 && S_ISDIR(st.st_mode)) {
		err_set(err, "%s: is a folder, expected a file or an outlet",
		    operand);
		return NULL;
	}
	if (!resolve(collection, operand, err))
		return NULL;
	collection->n_paths = before + 1;
	return collection->paths[before];
}

/* Reports files of a folder that could not be read; that is no failure. */
static void report_problems(const struct library *library)
{
	for (size_t i = 0; i < library_n_problems(library); i++)
		output_error(library_problem(library, i));
}

/* Milliseconds on a clock that nobody sets. */
static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads until there is something to show and some time has passed, or to the
 * end; whether it is the end. */
static bool read_for_a_while(struct library *library)
{
	enum { WHILE = 250, EFFORT = 10000 };
	int64_t end = milliseconds() + WHILE;
	while (library_step(library, EFFORT)) {
		if (milliseconds() < end || !library_progress(library).n_fresh)
			continue;
		library_show(library, NULL);
		if (library_n_entries(library))
			return false;
	}
	return true;
}

static void read_to_the_end(struct library *library)
{
	while (library_step(library, SIZE_MAX))
		;
}

/* Shows what was read, and reports what could not be. */
static void end_reading(struct collection *collection, struct library *library)
{
	size_t n = collection->n_paths;
	struct err *errs = mem_zalloc(n, sizeof(*errs));
	library_show(library, errs);
	for (size_t i = 0; i < n; i++)
		if (*errs[i].text)
			fail(collection, errs[i].text);
	free(errs);
	report_problems(library);
}

struct library *collection_open(struct collection *collection, bool is_soon)
{
	struct library *library = library_open(index_path(collection));
	bool is_read = true;
	library_begin(library, collection->paths, collection->n_paths);
	if (is_soon)
		is_read = read_for_a_while(library);
	else
		read_to_the_end(library);
	if (is_read)
		end_reading(collection, library);
	if (library_n_entries(library))
		return library;
	library_close(library);
	return NULL;
}
