/* SPDX-License-Identifier: MIT */
/* Compares the manual's key list with the action table and the default keys;
 * UPDATE=1 in the environment rewrites it.  Checks the roles in the manual and
 * the keys in the README against the same tables. */
#include "support/test.h"

#include "base/file.h"
#include "ui/action.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/role.h"

#define MANUAL "man/broadside.1"
#define BEGIN ".\\\" keys: begin\n"
#define END ".\\\" keys: end\n"

enum { LIMIT = 1 << 20 };

static const struct {
	enum action_scope scope;
	const char *heading;
} sections[] = {
    {ACTION_SCOPE_EVERYWHERE, "On every screen"},
    {ACTION_SCOPE_OUTLETS, "Outlets"},
    {ACTION_SCOPE_READER, "Reader"},
    {ACTION_SCOPE_COMPARE, "Compare"},
    {ACTION_SCOPE_SEARCH, "Search"},
    {ACTION_SCOPE_HELP, "Help"},
};

/* Whether the section of `scope` lists the binding. */
static bool belongs(const struct keymap_binding *binding, unsigned scope)
{
	unsigned scopes = binding->scopes;
	if (scopes == ACTION_SCOPE_EVERYWHERE)
		scopes = action_scopes(binding->action);
	return scope == ACTION_SCOPE_EVERYWHERE ? scopes == scope
						: (scopes & scope) != 0;
}

/* "\&" keeps mdoc from taking a key for punctuation. */
static void print_binding(struct str *out, const struct keymap_binding *binding)
{
	char name[UI_KEY_NAME];
	str_append_text(out, "\\&");
	for (size_t i = 0; i < binding->n_keys; i++) {
		key_format(binding->keys[i], name);
		str_append_text(out, name);
	}
}

static void print_action(struct str *out, const struct keymap *keymap,
    unsigned scope, enum action action)
{
	bool any = false;
	for (size_t i = 0; i < keymap->n; i++) {
		const struct keymap_binding *binding = &keymap->bindings[i];
		if (binding->action != action || !belongs(binding, scope))
			continue;
		str_append_text(out, any ? " , " : ".It Ic ");
		print_binding(out, binding);
		any = true;
	}
	if (any)
		str_printf(out, "\n%s\n.Pq Cm %s\n", action_help(action),
		    action_name(action));
}

static void print_section(
    struct str *out, const struct keymap *keymap, size_t section)
{
	struct str rows = {0};
	for (int action = 1; action < ACTION_COUNT; action++)
		print_action(&rows, keymap, sections[section].scope, action);
	if (rows.len)
		str_printf(out,
		    ".Ss %s\n.Bl -tag -width \"Space, PgDn, C-f\" "
		    "-compact\n%s.El\n",
		    sections[section].heading, str_text(&rows));
	str_release(&rows);
}

static void print_keys(struct str *out)
{
	struct keymap keymap;
	keymap_init(&keymap);
	for (size_t i = 0; i < ARRAY_LEN(sections); i++)
		print_section(out, &keymap, i);
	keymap_release(&keymap);
}

static void read_whole(const char *path, struct str *out)
{
	struct err err = {0};
	if (!file_read(path, LIMIT, out, &err))
		fail_msg("%s", err.text);
}

/* Replaces the bytes `old` of the manual's file by `keys`. */
static void replace_keys(
    struct slice manual, struct span old, struct slice keys)
{
	struct str text = {0};
	struct err err = {0};
	str_append_slice(&text, (struct slice){manual.bytes, old.start});
	str_append_slice(&text, keys);
	str_append_slice(&text, slice_from(manual, old.end));
	if (!file_write(MANUAL, str_slice(&text), &err))
		fail_msg("%s", err.text);
	str_release(&text);
}

static void lists_the_keys(void **state)
{
	(void)state;
	struct str manual = {0}, keys = {0};
	read_whole(MANUAL, &manual);
	print_keys(&keys);
	struct slice text = str_slice(&manual);
	struct span old = {slice_find(text, BEGIN, 0) + strlen(BEGIN),
	    slice_find(text, END, 0)};
	assert_true(old.start <= old.end && old.end < text.len);
	if (getenv("UPDATE"))
		replace_keys(text, old, str_slice(&keys));
	else if (!slice_equal(slice_at(text, old), str_slice(&keys)))
		fail_msg(
		    "%s: the key list is old; UPDATE=1 makes it anew", MANUAL);
	str_release(&keys);
	str_release(&manual);
}

static void names_every_role(void **state)
{
	(void)state;
	struct str manual = {0}, item = {0};
	read_whole(MANUAL, &manual);
	for (int role = 0; role < ROLE_COUNT; role++) {
		str_clear(&item);
		str_printf(&item, "\n.It Cm %s\n", role_name(role));
		if (slice_find(str_slice(&manual), str_text(&item), 0) ==
		    manual.len)
			fail_msg("%s: no role %s", MANUAL, role_name(role));
	}
	str_release(&item);
	str_release(&manual);
}

/* Whether the keys ("gg", "]c") have an action on some screen. */
static bool is_bound(const struct keymap *keymap, const char *keys)
{
	struct str name = {0};
	bool found = false;
	for (size_t i = 0; i < keymap->n && !found; i++) {
		str_clear(&name);
		print_binding(&name, &keymap->bindings[i]);
		found = strcmp(str_text(&name) + 2, keys) == 0;
	}
	str_release(&name);
	return found;
}

/* Checks every `key` in the first column of a row of the README's table. */
static void check_row(const struct keymap *keymap, struct slice row)
{
	size_t end = slice_find(row, " | ", 0);
	size_t pos = slice_find(row, "`", 0);
	while (pos < end) {
		size_t close = slice_find(row, "`", pos + 1);
		struct slice key = slice_at(row, (struct span){pos + 1, close});
		char *name = mem_strndup(key.bytes, key.len);
		if (!is_bound(keymap, name))
			fail_msg("README.md: no key %s", name);
		free(name);
		pos = slice_find(row, "`", close + 1);
	}
}

static void readme_names_real_keys(void **state)
{
	(void)state;
	struct str readme = {0};
	struct keymap keymap;
	size_t n_rows = 0;
	keymap_init(&keymap);
	read_whole("README.md", &readme);
	struct slice rest = str_slice(&readme);
	while (rest.len) {
		size_t end = slice_find(rest, "\n", 0);
		struct slice row = {rest.bytes, end};
		if (slice_starts(row, "| `")) {
			check_row(&keymap, row);
			n_rows++;
		}
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
	assert_true(n_rows > 5);
	keymap_release(&keymap);
	str_release(&readme);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lists_the_keys),
	    cmocka_unit_test(names_every_role),
	    cmocka_unit_test(readme_names_real_keys),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
