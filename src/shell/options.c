/* SPDX-License-Identifier: MIT */
/* options: the command line by a table of options and one of commands. */
#include "shell/options.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/near.h"

enum { SIZE_MAX_CELLS = 1000 };

struct command_row {
	const char *name, *operands, *help;
	enum options_command command;
	size_t min_operands, max_operands; /* max 0: any number */
};

/* clang-format off */
static const struct command_row commands[] = {
	{"list", "[FOLDER|FILE|OUTLET]...", "print the outlets and their articles",
	 OPTIONS_COMMAND_LIST, 0, 0},
	{"show", "FILE|OUTLET...", "print articles",
	 OPTIONS_COMMAND_SHOW, 1, 0},
	{"compare", "A B", "print what two articles share and change",
	 OPTIONS_COMMAND_COMPARE, 2, 2},
	{"search", "QUERY [FOLDER|FILE|OUTLET]...", "print the sentences that match",
	 OPTIONS_COMMAND_SEARCH, 1, 0},
};
/* clang-format on */

/* How a value is read, and where it goes. */
enum option_kind {
	OPTION_FLAG,	/* a bool at `offset` */
	OPTION_TEXT,	/* a const char * at `offset`, not empty */
	OPTION_WIDTH,	/* columns */
	OPTION_SIZE,	/* columns x rows */
	OPTION_FORMAT,	/* text, json or tsv */
	OPTION_COMMAND, /* stands for the command `offset` */
};

struct option_row {
	const char *name;
	char letter; /* 0: none */
	const char *argument;
	unsigned commands; /* bits of enum options_command that know it */
	enum option_kind kind;
	size_t offset;
	const char *help;
	const char *expected; /* what a right value is; NULL: it takes none */
};

static bool parse_number(const char *text, char **end, long *number)
{
	if (!isdigit((unsigned char)*text))
		return false;
	*number = strtol(text, end, 10);
	return true;
}

static bool read_width(struct options *options, const char *value)
{
	char *end;
	long number;
	if (!parse_number(value, &end, &number) || *end ||
	    number < OPTIONS_WIDTH_MIN || number > OPTIONS_WIDTH_MAX)
		return false;
	options->width = (size_t)number;
	return true;
}

static bool read_format(struct options *options, const char *value)
{
	static const char *const names[] = {
	    [OPTIONS_FORMAT_TEXT] = "text",
	    [OPTIONS_FORMAT_JSON] = "json",
	    [OPTIONS_FORMAT_TSV] = "tsv",
	};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(value, names[i]) == 0) {
			options->format = (enum options_format)i;
			return true;
		}
	return false;
}

/* False for a value that is not what the row expects. */
static bool read_value(
    struct options *options, const struct option_row *row, const char *value)
{
	char *field = (char *)options + row->offset;
	switch (row->kind) {
	case OPTION_FLAG:
		return *(bool *)field = true;
	case OPTION_TEXT:
		*(const char **)field = value;
		return *value != '\0';
	case OPTION_WIDTH:
		return read_width(options, value);
	case OPTION_SIZE:
		return options_parse_size(
		    value, &options->rows, &options->columns);
	case OPTION_FORMAT:
		return read_format(options, value);
	case OPTION_COMMAND:
		options->command = (enum options_command)row->offset;
		return true;
	}
	return false;
}

enum {
	IN_READ = 1 << OPTIONS_COMMAND_READ,
	IN_LIST = 1 << OPTIONS_COMMAND_LIST,
	IN_SHOW = 1 << OPTIONS_COMMAND_SHOW,
	IN_COMPARE = 1 << OPTIONS_COMMAND_COMPARE,
	IN_SEARCH = 1 << OPTIONS_COMMAND_SEARCH,
	IN_PRINT = IN_LIST | IN_SHOW | IN_COMPARE | IN_SEARCH,
	IN_ALL = IN_READ | IN_PRINT,
};

/* clang-format off */
static const struct option_row rows[] = {
	{"format", 'f', "text|json|tsv", IN_PRINT, OPTION_FORMAT,
	 0,
	 "print for people (text) or for programs",
	 "text, json or tsv"},
	{"width", 'w', "N", IN_PRINT, OPTION_WIDTH,
	 0,
	 "wrap text to N columns, 20 to 1000", "a number from 20 to 1000"},
	{"raw", 0, NULL, IN_SHOW, OPTION_FLAG,
	 offsetof(struct options, raw),
	 "print the file byte for byte", NULL},
	{"library", 'l', "DIR", IN_ALL, OPTION_TEXT,
	 offsetof(struct options, library),
	 "the folder whose outlets can be named", "a folder"},
	{"no-cache", 0, NULL, IN_ALL, OPTION_FLAG,
	 offsetof(struct options, no_cache),
	 "keep the index in memory", NULL},
	{"theme", 't', "NAME|FILE", IN_READ, OPTION_TEXT,
	 offsetof(struct options, theme),
	 "the colours, by name or from a file", "a name or a file"},
	{"plain", 0, NULL, IN_READ, OPTION_FLAG,
	 offsetof(struct options, plain),
	 "screens of lines to be read out: for screen readers", NULL},
	{"config", 'c', "FILE", IN_ALL, OPTION_TEXT,
	 offsetof(struct options, config),
	 "read FILE instead of the user's config.yaml", "a file"},
	{"script", 0, "FILE", IN_READ, OPTION_TEXT,
	 offsetof(struct options, script),
	 "replay the keys in FILE and print screens", "a file"},
	{"size", 0, "CxR", IN_READ, OPTION_SIZE,
	 0,
	 "the screen of a script: columns x rows, 80x24",
	 "columns x rows, like 80x24"},
	{"state", 0, "FILE", IN_READ, OPTION_TEXT,
	 offsetof(struct options, state),
	 "keep what is read and starred in FILE", "a file"},
	{"help", 'h', NULL, IN_ALL, OPTION_COMMAND,
	 OPTIONS_COMMAND_HELP,
	 "print this", NULL},
	{"version", 'V', NULL, IN_ALL, OPTION_COMMAND,
	 OPTIONS_COMMAND_VERSION,
	 "print the version", NULL},
};
/* clang-format on */

const char *options_near_command(const char *word)
{
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		if (near_matches(word, commands[i].name))
			return commands[i].name;
	return NULL;
}

static const char *near_option(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (near_matches(name, rows[i].name))
			return rows[i].name;
	return NULL;
}

bool options_parse_size(const char *text, int *n_rows, int *n_columns)
{
	char *end;
	long c, r;
	if (!parse_number(text, &end, &c) || *end != 'x' ||
	    !parse_number(end + 1, &end, &r) || *end)
		return false;
	if (c < 1 || r < 1 || c > SIZE_MAX_CELLS || r > SIZE_MAX_CELLS)
		return false;
	*n_columns = (int)c;
	*n_rows = (int)r;
	return true;
}

static const struct option_row *find_long(const char *name, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (slice_is((struct slice){name, len}, rows[i].name))
			return &rows[i];
	return NULL;
}

static const struct option_row *find_letter(char letter)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (rows[i].letter && rows[i].letter == letter)
			return &rows[i];
	return NULL;
}

/* What is being read: argv, the place in it, and the options met so far. */
struct parser {
	struct options *options;
	char **argv;
	int argc, index;
	unsigned seen; /* bits of rows[] */
	struct err *err;
};

static bool set(
    struct parser *parser, const struct option_row *row, const char *value)
{
	parser->seen |= 1u << (row - rows);
	if (read_value(parser->options, row, value))
		return true;
	return err_set(parser->err, "--%s \"%s\": expected %s", row->name,
	    value, row->expected);
}

/* Sets an option whose value, if any was joined to it, is `value`. */
static bool apply(
    struct parser *parser, const struct option_row *row, const char *value)
{
	if (!row->argument && value)
		return err_set(parser->err, "--%s takes no value", row->name);
	if (row->argument && !value) {
		if (parser->index + 1 >= parser->argc)
			return err_set(parser->err, "--%s needs a value: %s",
			    row->name, row->argument);
		value = parser->argv[++parser->index];
	}
	return set(parser, row, value);
}

static bool parse_long(struct parser *parser, const char *argument)
{
	const char *name = argument + 2;
	size_t len = strcspn(name, "=");
	const struct option_row *row = find_long(name, len);
	if (row)
		return apply(parser, row, name[len] ? name + len + 1 : NULL);
	char *typed = mem_strndup(name, len);
	const char *meant = near_option(typed);
	free(typed);
	if (meant)
		return err_set(parser->err,
		    "unknown option --%.*s, did you mean --%s?", (int)len, name,
		    meant);
	return err_set(
	    parser->err, "unknown option --%.*s, see --help", (int)len, name);
}

static bool parse_letters(struct parser *parser, const char *argument)
{
	for (const char *p = argument + 1; *p; p++) {
		const struct option_row *row = find_letter(*p);
		if (!row)
			return err_set(parser->err,
			    "unknown option %s, see --help", argument);
		if (row->argument)
			return apply(parser, row, p[1] ? p + 1 : NULL);
		if (!apply(parser, row, NULL))
			return false;
	}
	return true;
}

static void add_operand(struct options *options, const char *operand)
{
	options->operands = mem_grow(options->operands, options->n_operands,
	    &options->cap_operands, sizeof(*options->operands));
	options->operands[options->n_operands++] = operand;
}

static const struct command_row *find_command(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static const struct command_row *command_row(enum options_command command)
{
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		if (commands[i].command == command)
			return &commands[i];
	return NULL;
}

static bool check_operands(const struct parser *parser)
{
	const struct options *options = parser->options;
	const struct command_row *row = command_row(options->command);
	if (!row)
		return true;
	if (options->n_operands < row->min_operands ||
	    (row->max_operands && options->n_operands > row->max_operands))
		return err_set(parser->err, "expected: broadside %s %s",
		    row->name, row->operands);
	return true;
}

static bool check_options(const struct parser *parser)
{
	const struct command_row *row = command_row(parser->options->command);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (!(parser->seen & 1u << i) ||
		    rows[i].commands & 1u << parser->options->command)
			continue;
		if (row)
			return err_set(parser->err, "--%s is not for %s",
			    rows[i].name, row->name);
		return err_set(parser->err, "--%s is for a command, see --help",
		    rows[i].name);
	}
	if (parser->options->format == OPTIONS_FORMAT_TSV && row &&
	    !(1u << parser->options->command & (IN_LIST | IN_SEARCH)))
		return err_set(
		    parser->err, "--format tsv is not for %s", row->name);
	if (parser->options->rows && !parser->options->script)
		return err_set(parser->err, "--size is for --script");
	return true;
}

/* Takes the command off the operands if the first names one. */
static void take_command(struct options *options, size_t n_before_dashes)
{
	const struct command_row *row = NULL;
	if (n_before_dashes)
		row = find_command(options->operands[0]);
	if (!row)
		return;
	options->command = row->command;
	options->n_operands--;
	memmove(options->operands, options->operands + 1,
	    options->n_operands * sizeof(*options->operands));
}

static bool parse_argument(struct parser *parser, const char *argument)
{
	if (strncmp(argument, "--", 2) == 0)
		return parse_long(parser, argument);
	if (argument[0] == '-' && argument[1] && argument[1] != '#')
		return parse_letters(parser, argument);
	add_operand(parser->options, argument);
	return true;
}

bool options_parse(
    struct options *options, int argc, char **argv, struct err *err)
{
	*options = (struct options){0};
	struct parser parser = {options, argv, argc, 1, 0, err};
	for (; parser.index < argc; parser.index++) {
		if (strcmp(argv[parser.index], "--") == 0)
			break;
		if (!parse_argument(&parser, argv[parser.index]))
			return false;
		if (options->command != OPTIONS_COMMAND_READ)
			return true; /* --help and --version win at once */
	}
	size_t n_before_dashes = options->n_operands;
	for (parser.index++; parser.index < argc; parser.index++)
		add_operand(options, argv[parser.index]);
	take_command(options, n_before_dashes);
	return check_options(&parser) && check_operands(&parser);
}

void options_release(struct options *options)
{
	free(options->operands);
	*options = (struct options){0};
}

static void help_of_option(struct str *out, const struct option_row *row)
{
	struct str left = {0};
	if (row->letter)
		str_printf(&left, "-%c, ", row->letter);
	else
		str_append_text(&left, "    ");
	str_printf(&left, "--%s", row->name);
	if (row->argument)
		str_printf(&left, " %s", row->argument);
	str_printf(out, "  %-25s %s\n", left.bytes, row->help);
	str_release(&left);
}

void options_help(struct str *out)
{
	str_append_text(out,
	    "usage: broadside [OPTION]... [FOLDER|FILE|-]...\n"
	    "       broadside COMMAND [OPTION]... OPERAND...\n"
	    "\n"
	    "Shows how outlets told the same story.  Without a command: "
	    "the reader.\n"
	    "\n"
	    "Commands:\n");
	for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
		str_printf(
		    out, "  %s %s\n", commands[i].name, commands[i].operands);
		str_printf(out, "  %-25s %s\n", "", commands[i].help);
	}
	str_append_text(out, "\nOptions:\n");
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		help_of_option(out, &rows[i]);
	str_append_text(out,
	    "\n"
	    "Exit status: 0, 1 when something could not be read or "
	    "written,\n2 when the command line is wrong.\n");
}
