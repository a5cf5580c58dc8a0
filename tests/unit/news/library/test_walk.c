/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "news/library/walk.h"
#include "support/folder.h"

/* Writes files, their names divided by spaces, and the folders that they are
 * in. */
static void write_files(struct folder *folder, const char *names)
{
	char *list = mem_strdup(names), *rest = list;
	for (char *name; (name = strtok_r(rest, " ", &rest)) != NULL;) {
		char *path = mem_strdup(folder_path(folder, name));
		path[file_name(path) - path - 1] = '\0';
		assert_true(file_make_folder(path, NULL));
		free(path);
		folder_write_text(folder, name, "It rained.\n");
	}
	free(list);
}

/* The paths below the folder, and what was seen beside them. */
static char *walk(struct folder *folder, const char *name)
{
	struct library_scan scan = {0};
	struct str out = {0};
	struct err err = {{0}};
	const char *path =
	    name ? folder_path(folder, name) : str_text(&folder->path);
	size_t len = folder->path.len + 1;
	if (!library_walk(&scan, path, &err))
		str_append_text(&out, err.text + len - (name ? 0 : 1));
	library_scan_finish(&scan);
	for (size_t i = 0; i < scan.n; i++)
		str_printf(
		    &out, "%s%s", out.len ? " " : "", scan.files[i].path + len);
	for (size_t i = 0; i < scan.n_problems && scan.n; i++)
		str_printf(&out, "; %s", scan.problems[i] + len);
	if (scan.n_unread && scan.n) {
		str_append_text(&out, "; ");
		library_scan_tell_unread(&scan, &out);
	}
	library_scan_release(&scan);
	return str_take(&out);
}

/* Files, the lines of .broadsideignore and what is found then. */
static const struct {
	const char *files, *ignore, *found;
} rows[] = {
    {"a.txt b/c/d.md b/e.TXT", NULL, "a.txt b/c/d.md b/e.TXT"},
    {"a.txt .b.txt .c/d.txt e/.f/g.txt outlets.yaml", NULL, "a.txt"},
    {"a.txt b/x.pdf b/y.PDF c.docx d", NULL,
	"a.txt; 4 files are of no kind that is read: .pdf, without an ending, "
	".docx"},
    {"a.txt b.mht b_files/c.txt b_files/x.css d_files/e.txt", NULL,
	"a.txt d_files/e.txt; 1 file is of no kind that is read: .mht"},
    {"a.txt b.txt c/b.txt", "b.txt", "a.txt"},
    {"a.txt b.txt c/b.txt", "/b.txt", "a.txt c/b.txt"},
    {"a.txt b.txt c/b.txt", "c/b.txt", "a.txt b.txt"},
    {"a.txt old/b.txt c/old/d.txt", "old/", "a.txt"},
    {"old.txt old/b.txt", "old.*/\nold/", "old.txt"},
    {"a.txt c/b.txt c/d.txt", "*.txt\n!d.txt", "c/d.txt"},
    {"a.txt c/b.txt c/d.txt", "c/\n!d.txt", "a.txt"},
    {"a.txt c/b.txt c/d.txt", "c/**\n!c/d.txt", "a.txt c/d.txt"},
    {"a.txt c/b.txt", "# a.txt\n\n \n c/b.txt", "a.txt c/b.txt"},
    {"#a.txt !b.txt c.txt", "\\#a.txt\r\n\\!b.txt\r\n", "c.txt"},
    {"a.txt b.txt", "b.txt   ", "a.txt"},
    {"a.txt b1.txt b2.txt bc.txt", "b[0-9].txt", "a.txt bc.txt"},
    {"a.txt x/draft-1/n.txt", "**/draft-?/", "a.txt"},
    {"a.txt b.txt",
	"\xEF\xBB\xBF"
	"b.txt",
	"a.txt"},
};

static void finds_what_is_not_left_out(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].found); i++) {
		struct folder folder = {0};
		folder_init(&folder);
		write_files(&folder, rows[i].files);
		if (rows[i].ignore)
			folder_write_text(
			    &folder, ".broadsideignore", rows[i].ignore);
		char *found = walk(&folder, NULL);
		assert_string_equal(found, rows[i].found);
		free(found);
		folder_release(&folder);
	}
}

static void the_nearest_file_of_patterns_counts(void **state)
{
	struct folder *folder = *state;
	write_files(folder, "a.txt b/a.txt b/c.txt b/d/c.txt");
	folder_write_text(folder, ".broadsideignore", "a.txt\n");
	folder_write_text(folder, "b/.broadsideignore", "!a.txt\n/c.txt\n");
	char *found = walk(folder, NULL);
	assert_string_equal(found, "b/a.txt b/d/c.txt");
	free(found);
}

static void patterns_of_the_folders_above_hold_too(void **state)
{
	struct folder *folder = *state;
	write_files(folder, "a.txt b/a.txt b/d/a.txt b/d/c.txt b/d/e/f.txt");
	folder_write_text(
	    folder, ".broadsideignore", "a.txt\nd/\n/b/d/e/\n/e/\n");
	folder_write_text(folder, "b/.broadsideignore", "!/d/a.txt\n");
	char *found = walk(folder, "b/d");
	assert_string_equal(found, "b/d/a.txt b/d/c.txt");
	free(found);
}

static void too_many_patterns_are_a_problem(void **state)
{
	struct folder *folder = *state;
	struct str many = {0};
	write_files(folder, "a.txt");
	for (int i = 0; i < 20000; i++)
		str_append_text(&many, "a*\n");
	folder_write(folder, ".broadsideignore", str_slice(&many));
	char *found = walk(folder, NULL);
	assert_string_equal(found, "a.txt; .broadsideignore: 60000 bytes, more "
				   "than the 32768 allowed");
	free(found);
	str_release(&many);
}

static void link_to(struct folder *folder, const char *name, const char *target)
{
	assert_int_equal(symlink(target, folder_path(folder, name)), 0);
}

static void follows_links_that_stay_inside(void **state)
{
	struct folder *folder = *state;
	write_files(folder, "out/x.txt in/a/b.txt in/.c/d.txt in/.c/e.txt");
	link_to(folder, "in/a/up", "..");
	link_to(folder, "in/a/self", "self");
	link_to(folder, "in/again", "a");
	link_to(folder, "in/a/a.txt", "b.txt");
	link_to(folder, "in/shown", ".c");
	link_to(folder, "in/gone.txt", "nowhere.txt");
	link_to(folder, "in/out", "../out");
	link_to(folder, "in/x.txt", "../out/x.txt");
	char *found = walk(folder, "in");
	/* by key: .c/d.txt, .c/e.txt, a/b.txt, gone.txt */
	assert_non_null(strstr(found,
	    "in/shown/d.txt in/shown/e.txt in/a/b.txt in/gone.txt; in: 2 "
	    "symbolic links lead out of the folder and are not followed: "));
	free(found);
}

static void goes_no_deeper_than_it_should(void **state)
{
	struct folder *folder = *state;
	struct str path = {0};
	write_files(folder, "a.txt");
	for (int i = 0; i < LIBRARY_WALK_DEPTH + 3; i++) {
		str_append_text(&path, "d/");
		assert_int_equal(
		    mkdir(folder_path(folder, str_text(&path)), 0700), 0);
	}
	str_append_text(&path, "b.txt");
	folder_write_text(folder, str_text(&path), "It rained.\n");
	char *found = walk(folder, NULL);
	assert_int_equal(strncmp(found, "a.txt; d/d/", 11), 0);
	assert_true(
	    slice_ends(slice_of(found), "/d: nested deeper than 100 folders"));
	free(found);
	str_release(&path);
}

/* What the message says when there is nothing. */
static const struct {
	const char *files, *says;
} nothing[] = {
    {"x/", ": no article in this folder, it is empty"},
    {"x/a.pdf x/b/c.pdf",
	": no article in this folder; 2 files are of no kind that is read: "
	".pdf"},
    {"x/.a.txt", ": no article in this folder; 1 left out, hidden or named by "
		 ".broadsideignore"},
};

static void says_what_it_saw(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(nothing, i, nothing[i].says); i++) {
		struct folder folder = {0};
		folder_init(&folder);
		if (i)
			write_files(&folder, nothing[i].files);
		char *found = walk(&folder, NULL);
		assert_string_equal(found, nothing[i].says);
		free(found);
		folder_release(&folder);
	}
}

static void each_file_once(void **state)
{
	struct folder *folder = *state;
	struct library_scan scan = {0};
	write_files(folder, "n/a.txt n/b/c.txt");
	static const char *const names[] = {"n/b", "n", "n/b/c.txt", "n/./b"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		assert_true(
		    library_walk(&scan, folder_path(folder, names[i]), NULL));
	library_scan_finish(&scan);
	assert_int_equal(scan.n, 2);
	library_scan_release(&scan);
}

static void an_entry_is_picked(void **state)
{
	struct folder *folder = *state;
	struct library_scan scan = {0};
	write_files(folder, "n/a.txt");
	assert_true(
	    library_walk(&scan, folder_path(folder, "n/a.txt#2"), NULL));
	assert_true(
	    library_walk(&scan, folder_path(folder, "n/a.txt#3"), NULL));
	assert_false(
	    library_walk(&scan, folder_path(folder, "n/b.txt#3"), NULL));
	library_scan_finish(&scan);
	assert_int_equal(scan.n, 1);
	assert_int_equal(
	    scan.files[0].picks->number + scan.files[0].picks->next->number, 5);
	assert_true(library_walk(&scan, folder_path(folder, "n"), NULL));
	library_scan_finish(&scan);
	assert_null(scan.files[0].picks);
	library_scan_release(&scan);
}

#define FOLDER_TEST(f) \
	cmocka_unit_test_setup_teardown(f, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_what_is_not_left_out),
	    FOLDER_TEST(the_nearest_file_of_patterns_counts),
	    FOLDER_TEST(patterns_of_the_folders_above_hold_too),
	    FOLDER_TEST(too_many_patterns_are_a_problem),
	    FOLDER_TEST(follows_links_that_stay_inside),
	    FOLDER_TEST(goes_no_deeper_than_it_should),
	    cmocka_unit_test(says_what_it_saw),
	    FOLDER_TEST(each_file_once),
	    FOLDER_TEST(an_entry_is_picked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
