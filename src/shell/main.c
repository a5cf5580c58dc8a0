/* SPDX-License-Identifier: MIT */
/* main: reads the command line and the config, and runs the command. */
#include <locale.h>
#include <unistd.h>

#include "shell/command/command.h"
#include "shell/config.h"
#include "shell/loop.h"
#include "shell/options.h"
#include "shell/output.h"
#include "shell/paths.h"

static int print_help(void)
{
	struct str help = {0};
	options_help(&help);
	bool ok = output_write(str_slice(&help));
	str_release(&help);
	return ok ? OUTPUT_STATUS_OK : OUTPUT_STATUS_TROUBLE;
}

static int print_version(void)
{
	bool ok = output_write(slice_of("broadside " BROADSIDE_VERSION "\n"));
	return ok ? OUTPUT_STATUS_OK : OUTPUT_STATUS_TROUBLE;
}

/* The file that --config names must exist; the default one may be missing. */
static bool load_config(const struct options *options, struct config *config)
{
	struct err err = {0};
	const char *path = options->config;
	if (!path) {
		path = paths_config(&config->arena, "config.yaml");
		config->file = path;
		if (!path || access(path, F_OK) != 0)
			return true;
	}
	config->file = path;
	if (config_load(config, path, &err))
		return true;
	output_error(err.text);
	return !options->config;
}

static int run_with_config(const struct options *options)
{
	struct config config;
	int status = OUTPUT_STATUS_TROUBLE;
	config_init(&config);
	if (load_config(options, &config)) {
		for (size_t i = 0; i < config.errors.n; i++)
			output_error(config.errors.items[i]);
		status = options->command == OPTIONS_COMMAND_READ
			     ? loop_run(options, &config)
			     : command_run(options, &config);
	}
	config_release(&config);
	return status;
}

int main(int argc, char **argv)
{
	struct options options;
	struct err err = {0};
	int status;
	setlocale(LC_CTYPE, "");
	if (!options_parse(&options, argc, argv, &err)) {
		output_error(err.text);
		status = OUTPUT_STATUS_USAGE;
	} else if (options.command == OPTIONS_COMMAND_HELP)
		status = print_help();
	else if (options.command == OPTIONS_COMMAND_VERSION)
		status = print_version();
	else
		status = run_with_config(&options);
	options_release(&options);
	return status;
}
