/* SPDX-License-Identifier: MIT */
/*
 * options: what the user asked for on the command line.
 *
 * One table of options and one of commands in options.c make the parser and
 * --help.  Options may be before, after and between the operands, as
 * `--width 72`, `--width=72`, `-w 72` or `-w72`; after `--` everything is
 * an operand.  A first operand that is the name of a command is one: a
 * folder called list is opened as ./list.
 */
#ifndef SHELL_OPTIONS_H
#define SHELL_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

enum options_command {
	OPTIONS_COMMAND_READ, /* no command named: the reader */
	OPTIONS_COMMAND_LIST,
	OPTIONS_COMMAND_SHOW,
	OPTIONS_COMMAND_COMPARE,
	OPTIONS_COMMAND_SEARCH,
	OPTIONS_COMMAND_HELP,
	OPTIONS_COMMAND_VERSION,
};

enum options_format {
	OPTIONS_FORMAT_TEXT,
	OPTIONS_FORMAT_JSON,
	OPTIONS_FORMAT_TSV,
};

/* Strings are those of argv. */
struct options {
	enum options_command command;
	enum options_format format;
	const char *library, *theme, *config, *script,
	    *state; /* NULL: not given */
	bool raw, no_cache, plain;
	size_t width;	   /* columns; 0: as wide as the terminal */
	int rows, columns; /* --size; 0: not given */
	const char **operands;
	size_t n_operands, cap_operands;
};

enum { OPTIONS_WIDTH_MIN = 20, OPTIONS_WIDTH_MAX = 1000 };

/* False with one line for the user when the command line is wrong. */
bool options_parse(
    struct options *options, int argc, char **argv, struct err *err);
void options_release(struct options *options);

/* What --help prints. */
void options_help(struct str *out);
/* The command whose name is almost `word`; NULL when none is. */
const char *options_near_command(const char *word);
/* "120x40": columns x rows, each from 1 to 1000. */
bool options_parse_size(const char *text, int *rows, int *columns);

#endif
