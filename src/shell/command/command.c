/* SPDX-License-Identifier: MIT */
/* command: dispatches to list, show, compare and search. */
#include "shell/command/command.h"

#include "shell/command/compare.h"
#include "shell/command/list.h"
#include "shell/command/search.h"
#include "shell/command/show.h"
#include "shell/output.h"

/* Indexed by enum options_command. */
static bool (*const commands[])(struct command_work *work) = {
    [OPTIONS_COMMAND_LIST] = command_list,
    [OPTIONS_COMMAND_SHOW] = command_show,
    [OPTIONS_COMMAND_COMPARE] = command_compare,
    [OPTIONS_COMMAND_SEARCH] = command_search,
};

int command_run(const struct options *options, const struct config *config)
{
	struct command_work work = {.options = options};
	collection_init(&work.collection, options, config);
	bool ok = commands[options->command](&work);
	if (!work.collection.n_paths || work.collection.failed)
		ok = false;
	if (work.out.len && !output_write(str_slice(&work.out)))
		ok = false;
	collection_release(&work.collection);
	str_release(&work.out);
	return ok ? OUTPUT_STATUS_OK : OUTPUT_STATUS_TROUBLE;
}
