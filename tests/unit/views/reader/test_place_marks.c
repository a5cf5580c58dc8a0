/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "views/frame/reading.h"
#include "views/reader/place_marks.h"
#include "support/folder.h"

/* Three articles and a state. */
struct setting {
	struct folder folder;
	struct screen_env env;
};

static struct library *open_library(struct folder *folder)
{
	struct library *library = library_open(NULL);
	struct err err = {{0}};
	if (!library_add(library, str_text(&folder->path), &err))
		fail_msg("%s", err.text);
	return library;
}

static int make_setting(void **state)
{
	struct setting *setting = mem_zalloc(1, sizeof(*setting));
	folder_init(&setting->folder);
	folder_write_text(&setting->folder, "1.txt", "One.\n\nIt rains.\n");
	folder_write_text(&setting->folder, "2.txt", "Two.\n\nIt snows.\n");
	folder_write_text(&setting->folder, "3.txt", "Three.\n\nIt hails.\n");
	setting->env.library = open_library(&setting->folder);
	setting->env.state = state_open(NULL, NULL);
	*state = setting;
	return 0;
}

static int remove_setting(void **state)
{
	struct setting *setting = *state;
	library_close(setting->env.library);
	state_close(setting->env.state);
	folder_release(&setting->folder);
	free(setting);
	return test_end(state);
}

static void set(const struct screen_env *env, uint32_t letter, size_t entry,
    size_t paragraph)
{
	reader_view_place_marks_set(env, letter,
	    (struct reader_view_place_mark){entry, {paragraph, 1}});
}

/* What a letter means in an entry: a paragraph, 0 when it means nothing. */
static size_t paragraph_of(
    const struct screen_env *env, uint32_t letter, size_t entry)
{
	struct reader_view_place_mark mark;
	return reader_view_place_marks_find(env, letter, entry, &mark) ==
		       READER_VIEW_PLACE_MARK_FOUND
		   ? mark.anchor.paragraph
		   : 0;
}

static void small_letters_are_of_an_article(void **state)
{
	const struct screen_env *env = &((struct setting *)*state)->env;
	set(env, 'a', 0, 3);
	set(env, 'a', 1, 5);
	assert_int_equal(paragraph_of(env, 'a', 0), 3);
	assert_int_equal(paragraph_of(env, 'a', 1), 5);
	assert_int_equal(paragraph_of(env, 'a', 2), 0);
	assert_int_equal(paragraph_of(env, 'b', 0), 0);
	set(env, 'a', 0, 7);
	assert_int_equal(paragraph_of(env, 'a', 0), 7);
}

static void a_capital_is_one_place(void **state)
{
	const struct screen_env *env = &((struct setting *)*state)->env;
	struct reader_view_place_mark mark;
	set(env, 'A', 0, 3);
	set(env, 'A', 1, 5);
	assert_int_equal(reader_view_place_marks_find(env, 'A', 0, &mark),
	    READER_VIEW_PLACE_MARK_FOUND);
	assert_int_equal(mark.entry, 1);
	assert_int_equal(mark.anchor.paragraph, 5);
	assert_int_equal(mark.anchor.offset, 1);
}

/* The library may be another one by then, or the text may have changed. */
static void a_capital_may_be_elsewhere(void **state)
{
	struct setting *setting = *state;
	struct reader_view_place_mark mark;
	set(&setting->env, 'A', 2, 3);
	folder_write_text(&setting->folder, "3.txt", "Three.\n\nIt shines.\n");
	library_reload(setting->env.library);
	assert_int_equal(
	    reader_view_place_marks_find(&setting->env, 'A', 0, &mark),
	    READER_VIEW_PLACE_MARK_ELSEWHERE);
}

/* The state may hold anything. */
static void what_is_no_place_is_no_mark(void **state)
{
	static const char *const values[] = {
	    "", "3", "3:", ":1", "-3:1", "3:1x", "99999999999999999999:1"};
	const struct screen_env *env = &((struct setting *)*state)->env;
	const char *id = library_entry(env->library, 0)->id;
	for (size_t i = 0; test_row(values, i, values[i]); i++) {
		state_put(env->state, id, "mark-a", values[i]);
		assert_int_equal(paragraph_of(env, 'a', 0), 0);
	}
	state_put(env->state, id, "mark-a", "3:1");
	assert_int_equal(paragraph_of(env, 'a', 0), 3);
}

static void lists_the_letters_of_an_article(void **state)
{
	const struct screen_env *env = &((struct setting *)*state)->env;
	struct str letters = {0};
	set(env, 'Q', 1, 1);
	set(env, 'c', 0, 1);
	set(env, 'b', 1, 1);
	set(env, 'a', 0, 1);
	reader_view_place_marks_letters(env, 0, &letters);
	assert_string_equal(str_text(&letters), "a c Q");
	str_release(&letters);
}

static void knows_letters(void **state)
{
	(void)state;
	static const uint32_t others[] = {
	    0, '0', '@', '[', '`', '{', '\'', 0xe4, 0x110001};
	for (uint32_t letter = 'a'; letter <= 'z'; letter++) {
		assert_true(reader_view_place_marks_is_letter(letter));
		assert_true(
		    reader_view_place_marks_is_letter(letter - 'a' + 'A'));
	}
	for (size_t i = 0; test_row(others, i, NULL); i++)
		assert_false(reader_view_place_marks_is_letter(others[i]));
}

/* Two set marks and save; a third one, opened later, has them all. */
static void two_readers_lose_no_mark(void **state)
{
	struct setting *setting = *state;
	const char *path = folder_path(&setting->folder, "state");
	struct screen_env one = setting->env, two = setting->env,
			  three = setting->env;
	struct err err;
	one.state = state_open(path, &err);
	two.state = state_open(path, &err);
	set(&one, 'a', 0, 3);
	set(&two, 'b', 0, 4);
	reading_leave(&one, 0, (struct anchor){5, 1});
	set(&two, 'A', 1, 6);
	reading_leave(&two, 1, (struct anchor){7, 1});
	assert_true(state_save(one.state, &err));
	assert_true(state_save(two.state, &err));
	three.state = state_open(path, &err);
	assert_int_equal(paragraph_of(&three, 'a', 0), 3);
	assert_int_equal(paragraph_of(&three, 'b', 0), 4);
	assert_int_equal(paragraph_of(&three, 'A', 0), 6);
	assert_int_equal(reading_place(&three, 0).paragraph, 5);
	assert_int_equal(reading_place(&three, 1).paragraph, 7);
	assert_int_equal(reading_place(&three, 2).paragraph, 0);
	reading_leave(&three, 0, (struct anchor){0, 0});
	assert_int_equal(reading_place(&three, 0).paragraph, 0);
	state_close(one.state);
	state_close(two.state);
	state_close(three.state);
}

#define WITH_SETTING(test) \
	cmocka_unit_test_setup_teardown(test, make_setting, remove_setting)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_SETTING(small_letters_are_of_an_article),
	    WITH_SETTING(a_capital_is_one_place),
	    WITH_SETTING(a_capital_may_be_elsewhere),
	    WITH_SETTING(what_is_no_place_is_no_mark),
	    WITH_SETTING(lists_the_letters_of_an_article),
	    cmocka_unit_test(knows_letters),
	    WITH_SETTING(two_readers_lose_no_mark),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
