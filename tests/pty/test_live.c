/* SPDX-License-Identifier: MIT */
/* What can be set while the program runs, and the configuration that is saved
 * meanwhile. */
#include "support/test.h"

#include <sys/wait.h>

#include "support/folder.h"
#include "support/pty.h"

struct live_test {
	struct folder folder;
	struct pty pty;
};

/* How light the cursor's row is, the only one with a background; -1: there is
 * none. */
static int lightness(const struct pty *pty)
{
	for (int row = 0; row < pty->rows - 1; row++) {
		VTermScreenCell cell;
		VTermPos first = {.row = row, .col = 0};
		vterm_screen_get_cell(pty->screen, first, &cell);
		if (VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
			continue;
		vterm_screen_convert_color_to_rgb(pty->screen, &cell.bg);
		return cell.bg.rgb.green;
	}
	return -1;
}

static bool is_dark(const struct pty *pty)
{
	int green = lightness(pty);
	return green >= 0 && green < 0x60;
}

static bool is_light(const struct pty *pty)
{
	return lightness(pty) > 0xc0;
}

static void configure(struct live_test *test, const char *yaml)
{
	folder_write_text(&test->folder, "config.yaml", yaml);
}

static void start(struct live_test *test, const char *yaml)
{
	folder_init(&test->folder);
	configure(test, yaml);
	const char *arguments[] = {"--no-cache", "--config",
	    folder_path(&test->folder, "config.yaml"), "seeds", NULL};
	const char *environment[] = {"COLORTERM=truecolor", NULL};
	pty_start(&test->pty, &(struct pty_options){.rows = 24,
				  .columns = 120,
				  .arguments = arguments,
				  .environment = environment});
	pty_wait_text(&test->pty, "visit to China");
}

static void end(struct live_test *test)
{
	pty_type(&test->pty, "Q");
	pty_wait_exited(&test->pty);
	assert_true(WIFEXITED(test->pty.status));
	assert_int_equal(WEXITSTATUS(test->pty.status), 0);
	assert_true(pty_is_restored(&test->pty));
	pty_release(&test->pty);
	folder_release(&test->folder);
}

static void shows_a_theme_while_it_is_typed(void **state)
{
	(void)state;
	struct live_test test;
	start(&test, "theme: dark\n");
	pty_wait(&test.pty, is_dark, "the dark theme");
	pty_type(&test.pty, ":theme light");
	pty_wait(&test.pty, is_light, "the light theme");
	pty_type(&test.pty, "\033");
	pty_wait(&test.pty, is_dark, "the dark theme again");
	pty_type(&test.pty, ":theme l\t");
	pty_wait_text(&test.pty, ":theme light");
	pty_type(&test.pty, "\r");
	pty_wait(&test.pty, is_light, "the light theme");
	pty_wait_text(&test.pty, "theme: light; to keep it");
	end(&test);
}

static bool takes_no_mouse(const struct pty *pty)
{
	return pty->mouse == VTERM_PROP_MOUSE_NONE;
}

static bool takes_the_mouse(const struct pty *pty)
{
	return !takes_no_mouse(pty);
}

static void gives_the_mouse_back(void **state)
{
	(void)state;
	struct live_test test;
	start(&test, "mouse: yes\n");
	pty_wait(&test.pty, takes_the_mouse, "a mouse");
	pty_type(&test.pty, ":set nomouse\r");
	pty_wait(&test.pty, takes_no_mouse, "no mouse");
	pty_type(&test.pty, ":set mouse\r");
	pty_wait(&test.pty, takes_the_mouse, "a mouse");
	pty_type(&test.pty, ":set\r");
	pty_wait_text(&test.pty, "mouse: yes, plain: no");
	end(&test);
}

/* The divider goes, and comes back. */
static void makes_screens_plain(void **state)
{
	(void)state;
	struct live_test test;
	start(&test, "mouse: yes\n");
	pty_wait_text(&test.pty, "\u2502");
	pty_type(&test.pty, ":set plain\r");
	pty_wait_no_text(&test.pty, "\u2502");
	pty_wait_text(&test.pty, "plain: yes; to keep it");
	pty_type(&test.pty, ":set noplain\r");
	pty_wait_text(&test.pty, "\u2502");
	configure(&test, "plain: yes\n");
	pty_wait_no_text(&test.pty, "\u2502");
	end(&test);
}

/* The place stays: the reader, and the prompt that is open in it. */
static void reads_the_configuration_when_it_is_saved(void **state)
{
	(void)state;
	struct live_test test;
	start(&test, "theme: dark\n");
	pty_type(&test.pty, "l\r:bott");
	pty_wait_text(&test.pty, ":bott");
	configure(&test, "theme: dark\nmouse: no\nkeys:\n  top: F5\n");
	pty_wait(&test.pty, takes_no_mouse, "no mouse");
	pty_wait_text(&test.pty, ":bott");
	pty_type(&test.pty, "om\r");
	pty_wait_text(&test.pty, "100 %");
	pty_type(&test.pty, "\033[15~");
	pty_wait_text(&test.pty, "0 %");
	pty_wait_no_text(&test.pty, "100 %");
	end(&test);
}

/* All at once, and all else is as it was. */
static void lists_what_is_wrong(void **state)
{
	(void)state;
	struct live_test test;
	start(&test, "theme: light\n");
	pty_wait(&test.pty, is_light, "the light theme");
	configure(&test, "theme: 7z\nmouse: maybe\nkeys:\n  topp: F5\n");
	pty_wait_text(&test.pty, "3 problems: p lists them");
	configure(&test, "theme: light\nmouse: maybe\nkeys:\n  topp: F5\n");
	pty_wait_text(&test.pty, "2 problems: p lists them");
	pty_type(&test.pty, "p");
	pty_wait_text(&test.pty, "config.yaml:2:8: expected true or false");
	pty_wait_text(&test.pty, "did you mean top?");
	configure(&test, "theme: light\nmouse: no\n");
	pty_wait_text(&test.pty, "No problems");
	pty_type(&test.pty, "q");
	pty_wait(&test.pty, is_light, "the light theme");
	end(&test);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shows_a_theme_while_it_is_typed),
	    cmocka_unit_test(gives_the_mouse_back),
	    cmocka_unit_test(makes_screens_plain),
	    cmocka_unit_test(reads_the_configuration_when_it_is_saved),
	    cmocka_unit_test(lists_what_is_wrong),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
