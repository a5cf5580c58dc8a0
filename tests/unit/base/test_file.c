/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "support/folder.h"

/* Expects that reading fails with the message "PATH: REASON". */
static void assert_refused(const char *path, size_t limit, const char *reason)
{
	struct str out = {0}, message = {0};
	struct err err = {{0}};
	str_printf(&message, "%s: %s", path, reason);
	assert_false(file_read(path, limit, &out, &err));
	assert_string_equal(err.text, str_text(&message));
	assert_false(file_read(path, limit, &out, NULL));
	str_release(&message);
	str_release(&out);
}

static void reads_what_was_written(void **state)
{
	struct str bytes = {0}, out = {0};
	for (int i = 0; i < 200000; i++)
		str_append_byte(&bytes, (char)(i * 7));
	folder_write(*state, "a", str_slice(&bytes));
	const char *path = folder_path(*state, "a");
	str_append_text(&out, "before");
	assert_true(file_read(path, bytes.len, &out, NULL));
	assert_int_equal(out.len, bytes.len + 6);
	assert_memory_equal(out.bytes + 6, bytes.bytes, bytes.len);
	assert_refused(
	    path, bytes.len - 1, "200000 bytes, more than the 199999 allowed");
	str_release(&bytes);
	str_release(&out);
}

static void refuses_all_but_regular_files(void **state)
{
	struct folder *folder = *state;
	assert_refused(
	    folder_path(folder, "absent"), 9, "no such file or directory");
	assert_refused(
	    str_text(&folder->path), 9, "is a folder, expected a file");
	assert_refused("/dev/zero", 9, "not a regular file");
	assert_int_equal(mkfifo(folder_path(folder, "fifo"), 0600), 0);
	assert_refused(folder_path(folder, "fifo"), 9, "not a regular file");
	assert_int_equal(symlink("loop", folder_path(folder, "loop")), 0);
	assert_refused(folder_path(folder, "loop"), 9,
	    "too many levels of symbolic links");
}

/* Root can read any file, so root becomes another user for this. */
static void refuses_an_unreadable_file(void **state)
{
	struct folder *folder = *state;
	bool root = geteuid() == 0;
	folder_write_text(folder, "secret", "x");
	const char *path = folder_path(folder, "secret");
	assert_int_equal(chmod(path, 0), 0);
	assert_int_equal(chmod(str_text(&folder->path), 0755), 0);
	if (root)
		assert_int_equal(seteuid(65534), 0);
	assert_refused(path, 9, "permission denied");
	if (root)
		assert_int_equal(seteuid(0), 0);
}

static void a_failed_write_leaves_the_old_file(void **state)
{
	struct folder *folder = *state;
	struct err err = {{0}};
	struct str out = {0};
	folder_write_text(folder, "keep", "old");
	assert_int_equal(mkdir(folder_path(folder, "taken"), 0700), 0);
	folder_write_text(folder, "taken/x", "x");
	assert_false(
	    file_write(folder_path(folder, "taken"), slice_of("new"), &err));
	assert_non_null(strstr(err.text, "taken: "));
	assert_false(
	    file_write(folder_path(folder, "none/a"), slice_of("new"), &err));
	folder_write_text(folder, "keep", "new");
	assert_true(file_read(folder_path(folder, "keep"), 9, &out, NULL));
	assert_string_equal(str_text(&out), "new");
	str_release(&out);
}

static void makes_folders(void **state)
{
	struct folder *folder = *state;
	struct err err = {{0}};
	struct stat st;
	const char *deep = folder_path(folder, "a/b//c/");
	assert_true(file_make_folder(deep, &err));
	assert_true(file_make_folder(deep, &err));
	assert_int_equal(stat(deep, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	folder_write_text(folder, "file", "x");
	assert_false(file_make_folder(folder_path(folder, "file/d"), &err));
	assert_non_null(strstr(err.text, "/file: file exists"));
}

static void takes_the_name_off_a_path(void **state)
{
	(void)state;
	assert_string_equal(file_name("a/b.txt"), "b.txt");
	assert_string_equal(file_name("b.txt"), "b.txt");
	assert_string_equal(file_name("a/"), "");
}

static void creates_only_new_files(void **state)
{
	const char *path = folder_path(*state, "new");
	struct str out = {0};
	struct err err = {0};
	struct stat st;
	mode_t mask = umask(022);
	assert_true(file_create(path, slice_of("first"), &err));
	umask(mask);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0644);
	assert_int_equal(st.st_nlink, 1);
	assert_false(file_create(path, slice_of("second"), &err));
	assert_non_null(strstr(err.text, "file exists"));
	assert_true(file_read(path, 9, &out, &err));
	assert_string_equal(str_text(&out), "first");
	str_release(&out);
}

#define FOLDER_TEST(f) \
	cmocka_unit_test_setup_teardown(f, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    FOLDER_TEST(reads_what_was_written),
	    FOLDER_TEST(creates_only_new_files),
	    FOLDER_TEST(refuses_all_but_regular_files),
	    FOLDER_TEST(refuses_an_unreadable_file),
	    FOLDER_TEST(a_failed_write_leaves_the_old_file),
	    FOLDER_TEST(makes_folders),
	    cmocka_unit_test(takes_the_name_off_a_path),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
