/* SPDX-License-Identifier: MIT */
/* command_list: prints the whole library as text or JSON. */
#include "shell/command/list.h"

#include "report/json.h"
#include "report/text.h"

bool command_list(struct command_work *work)
{
	struct library *library = command_work_open_operands(work, 0);
	if (!library)
		return false;
	if (work->options->format == OPTIONS_FORMAT_JSON)
		report_json_list(&work->out, library);
	else
		report_text_list(&work->out, library);
	library_close(library);
	return true;
}
