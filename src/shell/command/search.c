/* SPDX-License-Identifier: MIT */
/* command_search: runs a query and prints its hits in any format. */
#include "shell/command/search.h"

#include "news/query/query.h"
#include "report/json.h"
#include "report/text.h"
#include "report/tsv.h"

enum { HITS_LIMIT = 10000 };

static void print(struct command_work *work, struct library *library,
    const struct library_hits *hits)
{
	switch (work->options->format) {
	case OPTIONS_FORMAT_TEXT:
		report_text_hits(&work->out, library, hits);
		break;
	case OPTIONS_FORMAT_JSON:
		report_json_hits(&work->out, library, hits);
		break;
	case OPTIONS_FORMAT_TSV:
		report_tsv_hits(&work->out, library, hits);
		break;
	}
}

bool command_search(struct command_work *work)
{
	struct query query = {0};
	struct library_hits hits = {0};
	struct err err = {0};
	if (!query_parse(&query, work->options->operands[0], &err)) {
		query_release(&query);
		command_work_trouble(work, err.text);
		return false;
	}
	struct library *library = command_work_open_operands(work, 1);
	bool ok = library != NULL;
	if (ok && !library_search(library, &query, HITS_LIMIT, &hits, &err)) {
		command_work_trouble(work, err.text);
		ok = false;
	}
	if (ok)
		print(work, library, &hits);
	library_hits_release(&hits);
	query_release(&query);
	library_close(library);
	return ok;
}
