/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/embed.h"
#include "base/yaml_reader.h"
#include "ui/theme.h"

enum { N_THEMES = 4 };

static const char *const shipped[N_THEMES] = {
    "dark", "high-contrast", "light", "mono"};

static struct theme load(const char *name)
{
	struct theme theme = {0};
	assert_true(theme_builtin(&theme, name));
	return theme;
}

static void shipped_themes_exist(void **state)
{
	(void)state;
	struct str names = {0};
	theme_builtin_names(&names);
	assert_string_equal(
	    str_text(&names), "dark, high-contrast, light, mono");
	str_release(&names);
	for (size_t i = 0; test_row(shipped, i, shipped[i]); i++)
		assert_string_equal(load(shipped[i]).name, shipped[i]);
	struct theme theme;
	assert_false(theme_builtin(&theme, "no such theme"));
}

static void shipped_themes_name_every_role(void **state)
{
	(void)state;
	for (const struct embed_file *file = theme_files; file->name; file++) {
		struct arena arena = {0};
		struct slice yaml = {(const char *)file->bytes, file->len};
		const struct yaml_reader_node *roles = yaml_reader_find(
		    yaml_reader_parse(&arena, file->name, yaml, NULL), "roles");
		for (int role = 0; role < ROLE_COUNT; role++)
			if (!yaml_reader_find(
				roles, role_name((enum role)role)))
				fail_msg("%s lacks %s", file->name,
				    role_name((enum role)role));
		arena_release(&arena);
	}
}

/* The contrast that WCAG 2.2 requires of text (1.4.3) and graphics
 * (1.4.11). */
static double wanted_contrast(enum role role)
{
	return role == ROLE_BORDER || role == ROLE_MINIMAP ? 3.0 : 4.5;
}

static void check_contrast(const struct theme *theme, int n_colours)
{
	static const enum role backgrounds[] = {
	    ROLE_TEXT, ROLE_CURSOR_ROW, ROLE_CURSOR_IDLE, ROLE_CURSOR_TEXT};
	for (int role = 0; role < ROLE_COUNT; role++)
		for (size_t g = 0;
		     test_row(backgrounds, g, role_name(backgrounds[g])); g++) {
			double contrast = theme_contrast(
			    theme, (enum role)role, backgrounds[g]);
			if (contrast < wanted_contrast((enum role)role))
				fail_msg("%s, %d colours: %s on %s: %.2f",
				    theme->name, n_colours,
				    role_name((enum role)role),
				    role_name(backgrounds[g]), contrast);
		}
}

static void text_has_contrast_on_every_background(void **state)
{
	(void)state;
	for (const struct embed_file *file = theme_files; file->name; file++) {
		struct slice yaml = {(const char *)file->bytes, file->len};
		struct theme theme;
		assert_true(theme_parse(&theme, file->name, yaml, NULL));
		check_contrast(&theme, 1 << 24);
		theme_fit(&theme, 256);
		check_contrast(&theme, 256);
	}
}

/* Roles that mark something must have an attribute that is seen without
 * colour. */
static void colour_is_never_the_only_sign(void **state)
{
	(void)state;
	static const enum role signs[] = {ROLE_INFLECTED, ROLE_REPLACED,
	    ROLE_ONLY_A, ROLE_ONLY_B, ROLE_MATCH_CURRENT, ROLE_MOVED};
	const unsigned seen = THEME_BOLD | THEME_UNDERLINE | THEME_REVERSE;
	for (size_t i = 0; test_row(shipped, i, shipped[i]); i++) {
		struct theme theme = load(shipped[i]);
		for (size_t k = 0; test_row(signs, k, role_name(signs[k])); k++)
			assert_true(theme.styles[signs[k]].attributes & seen);
		assert_int_not_equal(
		    theme.styles[ROLE_INFLECTED].attributes & seen,
		    theme.styles[ROLE_REPLACED].attributes & seen);
		assert_int_not_equal(
		    theme.styles[ROLE_ONLY_A].attributes & seen,
		    theme.styles[ROLE_REPLACED].attributes & seen);
	}
}

static void mono_has_no_colour(void **state)
{
	(void)state;
	struct theme mono = load("mono");
	struct theme dark = load("dark");
	theme_drop_colours(&dark);
	for (int role = 0; role < ROLE_COUNT; role++) {
		assert_int_equal(mono.styles[role].fg.kind, COLOUR_DEFAULT);
		assert_int_equal(mono.styles[role].bg.kind, COLOUR_DEFAULT);
		assert_int_equal(dark.styles[role].fg.kind, COLOUR_DEFAULT);
		assert_int_equal(dark.styles[role].bg.kind, COLOUR_DEFAULT);
	}
	assert_true(dark.styles[ROLE_HEADLINE].attributes & THEME_BOLD);
}

static void a_lost_background_becomes_reverse(void **state)
{
	(void)state;
	static const int n_colours[] = {0, 8, 16};
	for (size_t i = 0; test_row(shipped, i, shipped[i]); i++)
		for (size_t k = 0; test_row(n_colours, k, NULL); k++) {
			struct theme theme = load(shipped[i]);
			theme_fit(&theme, n_colours[k]);
			struct theme_style row =
			    theme_style(&theme, ROLE_CURSOR_ROW, ROLE_TEXT);
			struct theme_style text =
			    theme_style(&theme, ROLE_TEXT, ROLE_TEXT);
			assert_true(row.attributes & THEME_REVERSE ||
				    row.bg.index != text.bg.index);
		}
	struct theme dark = load("dark");
	theme_fit(&dark, 256);
	assert_int_equal(dark.styles[ROLE_CURSOR_ROW].bg.kind, COLOUR_INDEX);
	assert_int_equal(dark.styles[ROLE_CURSOR_ROW].attributes, 0);
	assert_int_equal(dark.styles[ROLE_TEXT].fg.kind, COLOUR_DEFAULT);
}

/* Wrong themes and their error messages. */
static const struct {
	const char *yaml, *message;
} wrong[] = {
    {"roles:\n  text: { fg: blu }\n",
	"t.yaml:2:15: expected a colour, found \"blu\""},
    {"roles:\n  text: { fg: [1] }\n",
	"t.yaml:2:15: expected a colour, found a list"},
    {"roles:\n  text: { bg: \"#12345\" }\n",
	"t.yaml:2:15: expected a colour, found \"#12345\""},
    {"roles:\n  text: { fg: 256 }\n",
	"t.yaml:2:15: expected a colour, found \"256\""},
    {"roles:\n  headlin: { fg: red }\n",
	"t.yaml:2:3: unknown key \"headlin\", expected a role"},
    {"roles:\n  text: { blink: true }\n",
	"t.yaml:2:11: unknown key \"blink\", expected fg, bg, bold, "
	"dim, underline, reverse or italic"},
    {"roles:\n  text: { bold: very }\n",
	"t.yaml:2:17: expected true or false, found \"very\""},
    {"roles:\n  text: red\n", "t.yaml:2:9: expected a mapping, found \"red\""},
    {"colours: {}\n", "t.yaml:1:1: unknown key \"colours\", expected "
		      "name, terminal or roles"},
    {"terminal: { fg: red }\n", "t.yaml:1:11: expected fg and bg, other "
				"than default, found a mapping"},
    {"name: [x]\n", "t.yaml:1:7: expected a name of at most 31 bytes, found a "
		    "list"},
    {"- x\n", "t.yaml:1:1: expected a mapping, found a list"},
};

static void a_wrong_theme_is_reported_with_its_place(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wrong, i, wrong[i].yaml); i++) {
		struct theme theme = load("dark");
		struct err err = {0};
		assert_false(theme_parse(
		    &theme, "t.yaml", slice_of(wrong[i].yaml), &err));
		assert_string_equal(err.text, wrong[i].message);
		assert_string_equal(theme.name, "dark");
	}
}

static void a_missing_file_is_named(void **state)
{
	(void)state;
	struct theme theme;
	struct err err = {0};
	assert_false(theme_load(&theme, "no/such.yaml", &err));
	assert_non_null(strstr(err.text, "no/such.yaml"));
}

static void unset_colours_come_from_the_role_under(void **state)
{
	(void)state;
	struct theme theme;
	struct err err = {0};
	static const char yaml[] = "roles:\n"
				   "  text: { fg: 7, bg: 0 }\n"
				   "  match: { reverse: true }\n"
				   "  headline: { fg: 3, bold: true }\n"
				   "  cursor_row: { bg: 4, reverse: true }\n";
	assert_true(theme_parse(&theme, "t", slice_of(yaml), &err));
	struct theme_style style =
	    theme_style(&theme, ROLE_HEADLINE, ROLE_CURSOR_ROW);
	assert_int_equal(style.fg.index, 3);
	assert_int_equal(style.bg.index, 4);
	assert_int_equal(style.attributes, THEME_BOLD | THEME_REVERSE);
	style = theme_style(&theme, ROLE_MATCH, ROLE_CURSOR_ROW);
	assert_int_equal(style.fg.index, 7);
	assert_int_equal(style.attributes, 0);
	style = theme_style(&theme, ROLE_DATE, ROLE_TEXT);
	assert_int_equal(style.fg.index, 7);
	assert_int_equal(style.bg.index, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shipped_themes_exist),
	    cmocka_unit_test(shipped_themes_name_every_role),
	    cmocka_unit_test(text_has_contrast_on_every_background),
	    cmocka_unit_test(colour_is_never_the_only_sign),
	    cmocka_unit_test(mono_has_no_colour),
	    cmocka_unit_test(a_lost_background_becomes_reverse),
	    cmocka_unit_test(a_wrong_theme_is_reported_with_its_place),
	    cmocka_unit_test(a_missing_file_is_named),
	    cmocka_unit_test(unset_colours_come_from_the_role_under),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
