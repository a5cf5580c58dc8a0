/* SPDX-License-Identifier: MIT */
/* main: reads the command line and runs what was asked. */
#include <locale.h>

#include "shell/options.h"
#include "shell/output.h"

static int print_help(void)
{
	struct str help = {0};
	options_help(&help);
	bool ok = output_write(str_slice(&help));
	str_release(&help);
	return ok ? STATUS_OK : STATUS_TROUBLE;
}

static int print_version(void)
{
	bool ok = output_write(slice_of("broadside " BROADSIDE_VERSION "\n"));
	return ok ? STATUS_OK : STATUS_TROUBLE;
}

int main(int argc, char **argv)
{
	struct options options;
	struct err err = {0};
	int status;
	setlocale(LC_CTYPE, "");
	if (!options_parse(&options, argc, argv, &err)) {
		output_error(err.text);
		status = STATUS_USAGE;
	} else if (options.command == COMMAND_HELP)
		status = print_help();
	else if (options.command == COMMAND_VERSION)
		status = print_version();
	else
		status = STATUS_TROUBLE;
	options_release(&options);
	return status;
}
