/* SPDX-License-Identifier: MIT */
/* command_work: opens libraries for commands. */
#include "shell/command/work.h"

#include "shell/output.h"

size_t command_work_columns(const struct command_work *work)
{
	return work->options->width ? work->options->width : output_columns();
}

void command_work_trouble(struct command_work *work, const char *message)
{
	output_error(message);
	work->collection.failed = true;
}

struct library *command_work_open_operands(
    struct command_work *work, size_t first)
{
	const struct options *options = work->options;
	if (first == options->n_operands)
		collection_add_default(&work->collection);
	for (size_t i = first; i < options->n_operands; i++)
		collection_add(&work->collection, options->operands[i]);
	return collection_open(&work->collection, false);
}

struct library *command_work_open_path(
    struct command_work *work, const char *path)
{
	struct collection one;
	collection_init(&one, work->options, work->collection.config);
	collection_add(&one, path);
	struct library *library = collection_open(&one, false);
	if (one.failed)
		work->collection.failed = true;
	collection_release(&one);
	return library;
}
