/* SPDX-License-Identifier: MIT */
/* command_list: prints the whole library in any format. */
#include "shell/command/list.h"

#include "report/json.h"
#include "report/text.h"
#include "report/tsv.h"

bool command_list(struct command_work *work)
{
	struct library *library = command_work_open_operands(work, 0);
	if (!library)
		return false;
	switch (work->options->format) {
	case OPTIONS_FORMAT_TEXT:
		report_text_list(&work->out, library);
		break;
	case OPTIONS_FORMAT_JSON:
		report_json_list(&work->out, library);
		break;
	case OPTIONS_FORMAT_TSV:
		report_tsv_list(&work->out, library);
		break;
	}
	library_close(library);
	return true;
}
