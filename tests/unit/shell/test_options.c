/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "shell/options.h"

enum { MOST_WORDS = 12 };

/* Splits a command line at its blanks. */
static bool parse(struct options *options, const char *line, struct err *err)
{
	static char words[256];
	char *argv[MOST_WORDS + 1] = {0}, *rest = NULL;
	int argc = 0;
	snprintf(words, sizeof(words), "%s", line);
	for (char *word = strtok_r(words, " ", &rest); word;
	     word = strtok_r(NULL, " ", &rest))
		argv[argc++] = word;
	return options_parse(options, argc, argv, err);
}

/* clang-format off */
static const struct {
	const char *line, *message;
} wrong[] = {
	{"b --colour", "unknown option --colour, see --help"},
	{"b --them x", "unknown option --them, did you mean --theme?"},
	{"b --fromat=json", "unknown option --fromat, did you mean --format?"},
	{"b -x", "unknown option -x, see --help"},
	{"b list --format", "--format needs a value: text|json|tsv"},
	{"b list --format xml", "--format \"xml\": expected text, json or tsv"},
	{"b show --format tsv x", "--format tsv is not for show"},
	{"b compare -f tsv a b", "--format tsv is not for compare"},
	{"b list --width 19", "--width \"19\": expected a number from 20 "
		"to 1000"},
	{"b list --width 1001", "--width \"1001\": expected a number from 20 "
		"to 1000"},
	{"b list -w 4x", "--width \"4x\": expected a number from 20 "
		"to 1000"},
	{"b list --raw", "--raw is not for list"},
	{"b --raw seeds", "--raw is for a command, see --help"},
	{"b show --raw=yes x", "--raw takes no value"},
	{"b list --theme dark", "--theme is not for list"},
	{"b list --library= x", "--library \"\": expected a folder"},
	{"b compare a", "expected: broadside compare A B"},
	{"b compare a b c", "expected: broadside compare A B"},
	{"b show", "expected: broadside show FILE|OUTLET..."},
	{"b search", "expected: broadside search QUERY "
		"[FOLDER|FILE|OUTLET]..."},
	{"b --size 80x24", "--size is for --script"},
	{"b --script f --size 0x24", "--size \"0x24\": expected columns x "
		"rows, like 80x24"},
};
/* clang-format on */

static void says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wrong, i, wrong[i].line); i++) {
		struct options options;
		struct err err = {0};
		assert_false(parse(&options, wrong[i].line, &err));
		assert_string_equal(err.text, wrong[i].message);
		options_release(&options);
	}
}

/* Valid command lines and the options that they give. */
static const struct {
	const char *line;
	enum options_command command;
	enum options_format format;
	size_t width, n_operands;
	const char *first;
} right[] = {
    {"b", OPTIONS_COMMAND_READ, OPTIONS_FORMAT_TEXT, 0, 0, NULL},
    {"b seeds", OPTIONS_COMMAND_READ, OPTIONS_FORMAT_TEXT, 0, 1, "seeds"},
    {"b list", OPTIONS_COMMAND_LIST, OPTIONS_FORMAT_TEXT, 0, 0, NULL},
    {"b ./list", OPTIONS_COMMAND_READ, OPTIONS_FORMAT_TEXT, 0, 1, "./list"},
    {"b -- list", OPTIONS_COMMAND_READ, OPTIONS_FORMAT_TEXT, 0, 1, "list"},
    {"b show -- -x", OPTIONS_COMMAND_SHOW, OPTIONS_FORMAT_TEXT, 0, 1, "-x"},
    {"b show -", OPTIONS_COMMAND_SHOW, OPTIONS_FORMAT_TEXT, 0, 1, "-"},
    {"b compare a -w72 b", OPTIONS_COMMAND_COMPARE, OPTIONS_FORMAT_TEXT, 72, 2,
	"a"},
    {"b -w 72 compare a b", OPTIONS_COMMAND_COMPARE, OPTIONS_FORMAT_TEXT, 72, 2,
	"a"},
    {"b --width=72 compare a b", OPTIONS_COMMAND_COMPARE, OPTIONS_FORMAT_TEXT,
	72, 2, "a"},
    {"b search -f tsv a", OPTIONS_COMMAND_SEARCH, OPTIONS_FORMAT_TSV, 0, 1,
	"a"},
    {"b list -fjson a b c", OPTIONS_COMMAND_LIST, OPTIONS_FORMAT_JSON, 0, 3,
	"a"},
    {"b list list", OPTIONS_COMMAND_LIST, OPTIONS_FORMAT_TEXT, 0, 1, "list"},
    {"b --help --nonsense", OPTIONS_COMMAND_HELP, OPTIONS_FORMAT_TEXT, 0, 0,
	NULL},
    {"b compare -h", OPTIONS_COMMAND_HELP, OPTIONS_FORMAT_TEXT, 0, 1,
	"compare"},
    {"b -V", OPTIONS_COMMAND_VERSION, OPTIONS_FORMAT_TEXT, 0, 0, NULL},
};

static void reads_options_and_operands(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(right, i, right[i].line); i++) {
		struct options options;
		struct err err = {0};
		assert_true(parse(&options, right[i].line, &err));
		assert_string_equal(err.text, "");
		assert_int_equal(options.command, right[i].command);
		assert_int_equal(options.format, right[i].format);
		assert_int_equal(options.width, right[i].width);
		assert_int_equal(options.n_operands, right[i].n_operands);
		if (right[i].first)
			assert_string_equal(
			    options.operands[0], right[i].first);
		options_release(&options);
	}
}

static void reads_options_of_the_reader(void **state)
{
	(void)state;
	struct options options;
	struct err err = {0};
	assert_true(parse(&options,
	    "b -t light --no-cache -c c.yaml --script s --size 120x40 d",
	    &err));
	assert_string_equal(options.theme, "light");
	assert_string_equal(options.config, "c.yaml");
	assert_string_equal(options.script, "s");
	assert_true(options.no_cache);
	assert_int_equal(options.columns, 120);
	assert_int_equal(options.rows, 40);
	options_release(&options);
}

static void help_fits_a_terminal(void **state)
{
	(void)state;
	struct str help = {0};
	options_help(&help);
	struct slice rest = str_slice(&help);
	while (rest.len) {
		size_t len = slice_find(rest, "\n", 0);
		assert_in_range(len, 0, 79);
		rest = slice_from(rest, len + 1);
	}
	str_release(&help);
}

static void suggests_commands(void **state)
{
	(void)state;
	assert_string_equal(options_near_command("serch"), "search");
	assert_string_equal(options_near_command("comapre"), "compare");
	assert_null(options_near_command("seeds"));
	assert_null(options_near_command(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(says_what_is_wrong),
	    cmocka_unit_test(reads_options_and_operands),
	    cmocka_unit_test(reads_options_of_the_reader),
	    cmocka_unit_test(help_fits_a_terminal),
	    cmocka_unit_test(suggests_commands),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
