/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/state.h"
#include "support/folder.h"

static struct state *open_without_error(const char *path)
{
	struct err err = {{0}};
	struct state *state = state_open(path, &err);
	assert_string_equal(err.text, "");
	return state;
}

static void save(struct state *state)
{
	struct err err = {{0}};
	if (!state_save(state, &err))
		fail_msg("%s", err.text);
	assert_false(state_is_changed(state));
}

static void assert_file(
    struct folder *folder, const char *name, const char *text)
{
	struct str bytes = {0};
	assert_true(file_read(folder_path(folder, name), 9999, &bytes, NULL));
	assert_string_equal(str_text(&bytes), text);
	str_release(&bytes);
}

static void keeps_what_was_put(void **context)
{
	const char *path = folder_path(*context, "deep/er/state");
	struct state *state = open_without_error(path);
	assert_null(state_get(state, "a1", "starred"));
	state_put(state, "a1", "starred", "1");
	state_put(state, "a1", "note", "tab\there, 100 %, line\nand \x7f é");
	state_put(state, "a0", "starred", "");
	state_put_number(state, "", "list", -42);
	assert_true(state_is_changed(state));
	save(state);
	state_close(state);

	state = open_without_error(path);
	assert_string_equal(state_get(state, "a1", "starred"), "1");
	assert_string_equal(state_get(state, "a1", "note"),
	    "tab\there, 100 %, line\nand \x7f é");
	assert_string_equal(state_get(state, "a0", "starred"), "");
	assert_int_equal(state_number(state, "", "list", 7), -42);
	state_put(state, "a1", "starred", NULL);
	state_put(state, "a9", "starred", NULL);
	save(state);
	state_close(state);

	state = open_without_error(path);
	assert_null(state_get(state, "a1", "starred"));
	assert_string_equal(state_get(state, "a0", "starred"), "");
	state_close(state);
	assert_file(*context, "deep/er/state",
	    "broadside state 1\n\tlist\t-42\na0\tstarred\t\n"
	    "a1\tnote\ttab%09here, 100 %25, line%0Aand %7F é\n");
}

static void a_text_that_is_no_number_is_none(void **context)
{
	static const char *const bad[] = {
	    "", "x", "1x", "99999999999999999999"};
	(void)context;
	struct state *state = open_without_error(NULL);
	assert_int_equal(state_number(state, "", "n", 5), 5);
	for (size_t i = 0; test_row(bad, i, bad[i]); i++) {
		state_put(state, "", "n", bad[i]);
		assert_int_equal(state_number(state, "", "n", 5), 5);
	}
	state_close(state);
}

static void state_in_memory_is_not_written(void **context)
{
	(void)context;
	struct state *state = open_without_error(NULL);
	state_put(state, "a", "read", "1");
	assert_string_equal(state_get(state, "a", "read"), "1");
	assert_false(state_is_changed(state));
	save(state);
	state_close(state);
}

static void an_equal_value_is_no_change(void **context)
{
	struct state *state =
	    open_without_error(folder_path(*context, "state"));
	state_put(state, "a", "read", NULL);
	assert_false(state_is_changed(state));
	state_put(state, "a", "read", "1");
	save(state);
	state_put(state, "a", "read", "1");
	assert_false(state_is_changed(state));
	state_close(state);
}

/* Two states open on the same file, as in two processes. */
static void changes_of_both_are_kept(void **context)
{
	const char *path = folder_path(*context, "state");
	struct state *one = open_without_error(path),
		     *two = open_without_error(path);
	state_put(one, "a", "starred", "1");
	state_put(one, "b", "read", "1");
	save(one);
	state_put(two, "b", "read", "2");
	state_put(two, "c", "starred", "1");
	save(two);
	assert_string_equal(state_get(two, "a", "starred"), "1");
	assert_null(state_get(one, "c", "starred"));
	state_put(one, "d", "read", "1");
	assert_true(state_reload(one, NULL));
	assert_string_equal(state_get(one, "c", "starred"), "1");
	assert_string_equal(state_get(one, "b", "read"), "2");
	assert_string_equal(state_get(one, "d", "read"), "1");
	state_put(two, "a", "starred", NULL);
	save(two);
	save(one);
	assert_null(state_get(one, "a", "starred"));
	state_close(one);
	state_close(two);
}

enum { CHANGES = 60, PROGRAMS = 2 };

static void make_subject(char subject[16], int program, int change)
{
	snprintf(subject, 16, "%d-%d", program, change);
}

/* Stars one article after the other; returns the exit status. */
static int star_articles(const char *path, int program)
{
	struct err err = {{0}};
	char subject[16];
	struct state *state = state_open(path, &err);
	bool ok = true;
	for (int i = 0; ok && i < CHANGES; i++) {
		make_subject(subject, program, i);
		state_put(state, subject, "starred", "1");
		ok = state_save(state, &err);
	}
	state_close(state);
	return ok && !err.text[0] ? 0 : 1;
}

static void two_processes_lose_nothing(void **context)
{
	const char *path = folder_path(*context, "state");
	char subject[16];
	pid_t children[PROGRAMS];
	for (int i = 0; i < PROGRAMS; i++) {
		children[i] = fork();
		assert_true(children[i] >= 0);
		if (children[i] == 0)
			_exit(star_articles(path, i));
	}
	for (int i = 0; i < PROGRAMS; i++) {
		int status = -1;
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_int_equal(status, 0);
	}
	struct state *state = open_without_error(path);
	for (int i = 0; i < PROGRAMS * CHANGES; i++) {
		make_subject(subject, i / CHANGES, i % CHANGES);
		assert_non_null(state_get(state, subject, "starred"));
	}
	state_close(state);
}

/* A damaged file, the line that the message names, and whether the value of
 * "a" is read. */
static const struct {
	const char *text, *line;
	bool has_a;
} damaged[] = {
    {"broadside state 1\na\tread\t1\nb\tread\n", "3", true},
    {"broadside state 1\n\na\tread\t1\n", "2", true},
    {"broadside state 1\na\tread\t1\nb\tread\t%4\n", "3", true},
    {"broadside state 1\na\tread\t1\nb\tread\t%00\n", "3", true},
    {"broadside state 1\na\tread\t1\nb\tread\t1\t2\n", "3", true},
    {"broadside state 1\na\tread\t1\nb\tread\tcut o", "3", true},
    {"a\tread\t1\n", "1", false},
    {"\x7f"
     "ELF",
	"1", false},
};

static void a_damaged_file_is_kept_aside(void **context)
{
	struct folder *folder = *context;
	for (size_t i = 0; test_row(damaged, i, damaged[i].text); i++) {
		struct err err = {{0}};
		struct str message = {0};
		char aside[32];
		folder_write_text(folder, "state", damaged[i].text);
		snprintf(aside, sizeof(aside), "state.aside-%zu", i + 1);
		str_printf(&message,
		    "state: line %s cannot be read; kept as %s",
		    damaged[i].line, folder_path(folder, aside));
		struct state *state =
		    state_open(folder_path(folder, "state"), &err);
		assert_string_equal(err.text, str_text(&message));
		assert_int_equal(
		    state_get(state, "a", "read") != NULL, damaged[i].has_a);
		assert_null(state_get(state, "b", "read"));
		assert_file(folder, aside, damaged[i].text);
		state_put(state, "c", "read", "1");
		save(state);
		state_close(state);
		state_close(open_without_error(folder_path(folder, "state")));
		str_release(&message);
	}
}

static void damage_while_open_loses_nothing(void **context)
{
	struct folder *folder = *context;
	struct err err = {{0}};
	struct state *state = open_without_error(folder_path(folder, "state"));
	state_put(state, "a", "read", "1");
	folder_write_text(folder, "state", "nonsense\n");
	assert_false(state_reload(state, &err));
	assert_true(state_save(state, &err));
	state_close(state);
	assert_file(folder, "state.aside-1", "nonsense\n");
	assert_file(folder, "state", "broadside state 1\na\tread\t1\n");
}

static void a_later_version_is_left_alone(void **context)
{
	static const char later[] = "broadside state 2\nwhatever\n";
	struct folder *folder = *context;
	struct err err = {{0}};
	folder_write_text(folder, "state", later);
	struct state *state = state_open(folder_path(folder, "state"), &err);
	assert_non_null(strstr(err.text, "state: written by a later version, "
					 "left alone; nothing is kept of this "
					 "time"));
	state_put(state, "a", "read", "1");
	assert_string_equal(state_get(state, "a", "read"), "1");
	save(state);
	state_close(state);
	assert_file(folder, "state", later);
}

static void an_impossible_path_is_reported(void **context)
{
	struct folder *folder = *context;
	struct err err = {{0}};
	struct state *state = state_open(str_text(&folder->path), &err);
	assert_non_null(strstr(err.text, "is a folder, expected a file"));
	state_close(state);
	folder_write_text(folder, "file", "");
	state = open_without_error(NULL);
	state_close(state);
	err = (struct err){{0}};
	state = state_open(folder_path(folder, "file/state"), &err);
	assert_non_null(strstr(err.text, "nothing is kept of this time"));
	state_close(state);
}

static void a_link_stays_a_link(void **context)
{
	struct folder *folder = *context;
	struct stat st;
	folder_write_text(folder, "real", "");
	assert_int_equal(symlink("real", folder_path(folder, "state")), 0);
	struct state *state = open_without_error(folder_path(folder, "state"));
	state_put(state, "a", "read", "1");
	save(state);
	state_close(state);
	assert_int_equal(lstat(folder_path(folder, "state"), &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_file(folder, "real", "broadside state 1\na\tread\t1\n");
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(keeps_what_was_put),
	    TEST(a_text_that_is_no_number_is_none),
	    TEST(state_in_memory_is_not_written),
	    TEST(an_equal_value_is_no_change),
	    TEST(changes_of_both_are_kept),
	    TEST(two_processes_lose_nothing),
	    TEST(a_damaged_file_is_kept_aside),
	    TEST(damage_while_open_loses_nothing),
	    TEST(a_later_version_is_left_alone),
	    TEST(an_impossible_path_is_reported),
	    TEST(a_link_stays_a_link),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
