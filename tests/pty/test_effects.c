/* SPDX-License-Identifier: MIT */
/* What goes out of the reader: to programs, the clipboard and files. */
#include "support/test.h"

#include <sys/wait.h>

#include "base/file.h"
#include "support/folder.h"
#include "support/pty.h"

/* An address that a shell would take apart. */
#define URL "https://a.example/b?c=d&e;$(id)"

struct effect_test {
	struct folder folder;
	struct pty pty;
};

static void start(struct effect_test *test, const char *browser)
{
	struct str variable = {0};
	folder_init(&test->folder);
	folder_write_text(&test->folder, "a.txt",
	    "---\noutlet: Harbour Post\nurl: " URL "\n---\n"
	    "Ferry sails again\n\nThe ferry sailed at noon on Tuesday.\n");
	str_printf(&variable, "BROWSER=%s", browser);
	const char *arguments[] = {
	    "--no-cache", str_text(&test->folder.path), NULL};
	const char *environment[] = {
	    str_text(&variable), "DISPLAY", "WAYLAND_DISPLAY", NULL};
	pty_start(&test->pty, &(struct pty_options){.rows = 24,
				  .columns = 120,
				  .arguments = arguments,
				  .environment = environment});
	pty_wait_text(&test->pty, "sailed at noon");
	str_release(&variable);
}

static void end(struct effect_test *test)
{
	pty_type(&test->pty, "Q");
	pty_wait_exited(&test->pty);
	assert_true(WIFEXITED(test->pty.status));
	assert_int_equal(WEXITSTATUS(test->pty.status), 0);
	assert_true(pty_is_restored(&test->pty));
	pty_release(&test->pty);
	folder_release(&test->folder);
}

/* What a program has written to a file of the folder. */
static void expect_file(
    struct effect_test *test, const char *name, const char *text)
{
	struct str bytes = {0};
	struct err err = {0};
	if (!file_read(folder_path(&test->folder, name), 1 << 16, &bytes, &err))
		fail_msg("%s", err.text);
	if (slice_find(str_slice(&bytes), text, 0) == bytes.len)
		fail_msg(
		    "%s: no \"%s\" in \"%s\"", name, text, str_text(&bytes));
	str_release(&bytes);
}

/* printf prints its format, and the address when that reached it whole. */
static void opens_an_address(void **state)
{
	(void)state;
	struct effect_test test;
	start(&test, "no-such-browser:printf [%%s]%s");
	pty_type(&test.pty, "o");
	pty_wait_text(&test.pty, "opened " URL);
	assert_true(slice_find(str_slice(&test.pty.raw), "[]" URL, 0) <
		    test.pty.raw.len);
	end(&test);
}

static void says_what_failed(void **state)
{
	(void)state;
	struct effect_test test;
	start(&test, "false");
	pty_type(&test.pty, "ua");
	pty_wait_text(&test.pty, "false: exit status 1");
	end(&test);
}

static bool has_copied(const struct pty *pty)
{
	/* the beginning of the address, as base64 */
	static const char copied[] = "\033]52;c;aHR0cHM6Ly9hLmV4YW1wbGUvYj9j";
	return slice_find(str_slice(&pty->raw), copied, 0) < pty->raw.len;
}

static void copies(void **state)
{
	(void)state;
	struct effect_test test;
	start(&test, "false");
	pty_type(&test.pty, "yua");
	pty_wait(&test.pty, has_copied, "the address as base64");
	pty_wait_text(&test.pty, "copied https://a.example");
	pty_type(&test.pty, "yy");
	pty_wait_text(&test.pty, "copied the article");
	end(&test);
}

static void pipes(void **state)
{
	(void)state;
	struct effect_test test;
	struct str keys = {0};
	start(&test, "false");
	str_printf(&keys, "|cat >%s; echo seen; exit 3\r",
	    folder_path(&test.folder, "piped"));
	pty_type(&test.pty, str_text(&keys));
	pty_wait_text(&test.pty, "[exit status 3; Enter goes back]");
	pty_type(&test.pty, "\r");
	pty_wait_text(&test.pty, "piped to cat");
	expect_file(&test, "piped", "The ferry sailed at noon on Tuesday.");
	str_release(&keys);
	end(&test);
}

static void saves_but_never_over_a_file(void **state)
{
	(void)state;
	struct effect_test test;
	struct str keys = {0};
	start(&test, "false");
	str_printf(&keys, "w\x15%s\r", folder_path(&test.folder, "saved"));
	pty_type(&test.pty, str_text(&keys));
	pty_wait_text(&test.pty, "saved to ");
	expect_file(&test, "saved", "The ferry sailed at noon on Tuesday.");
	folder_write_text(&test.folder, "saved", "mine");
	pty_type(&test.pty, str_text(&keys));
	pty_wait_text(&test.pty, "file exists");
	expect_file(&test, "saved", "mine");
	str_release(&keys);
	end(&test);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(opens_an_address),
	    cmocka_unit_test(says_what_failed),
	    cmocka_unit_test(copies),
	    cmocka_unit_test(pipes),
	    cmocka_unit_test(saves_but_never_over_a_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
