/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "news/library/library.h"
#include "support/folder.h"

/* Writes a report called a.txt, b.txt ... in the folder news, an hour old, so
 * that its time is none in which a file may still change. */
static void write_report(struct folder *folder, char name, const char *headline)
{
	char path[32];
	struct str text = {0};
	const struct timespec times[] = {{1000000, 0}, {1000000, 0}};
	snprintf(path, sizeof(path), "news/%c.txt", name);
	str_printf(&text,
	    "---\nheadline: %s\noutlet: The Gull\n---\n\n"
	    "The report of %c says that the pier was closed all day.\n",
	    headline, name);
	folder_write(folder, path, str_slice(&text));
	assert_int_equal(
	    utimensat(AT_FDCWD, folder_path(folder, path), times, 0), 0);
	str_release(&text);
}

struct paths {
	char *index, *news;
};

static struct paths make_three(struct folder *folder)
{
	assert_int_equal(mkdir(folder_path(folder, "news"), 0700), 0);
	write_report(folder, 'a', "Ants");
	write_report(folder, 'b', "Bees");
	write_report(folder, 'c', "Cats");
	return (struct paths){mem_strdup(folder_path(folder, "index.db")),
	    mem_strdup(folder_path(folder, "news"))};
}

static void release_paths(struct paths *paths)
{
	free(paths->index);
	free(paths->news);
}

/* The headlines in the order of the paths. */
static void assert_shows(struct library *library, const char *expected)
{
	struct str titles = {0};
	for (size_t i = 0; i < library_n_entries(library); i++)
		str_printf(&titles, "%s%s", i ? " " : "",
		    library_entry(library, i)->title);
	assert_string_equal(str_text(&titles), expected);
	str_release(&titles);
}

static struct library *open_with(const struct paths *paths)
{
	struct library *library = library_open(paths->index);
	const char *news = paths->news;
	library_begin(library, &news, 1);
	return library;
}

static struct library *open_done(const struct paths *paths)
{
	struct library *library = open_with(paths);
	while (library_step(library, SIZE_MAX))
		;
	assert_true(library_show(library, NULL));
	return library;
}

static void step_until_fresh(struct library *library, size_t n)
{
	while (library_progress(library).n_fresh < n)
		assert_true(library_step(library, 1));
}

static void shows_what_the_index_knows_first(void **state)
{
	struct folder *folder = *state;
	struct paths paths = make_three(folder);
	library_close(open_done(&paths));
	write_report(folder, 'b', "Beetles");
	write_report(folder, 'd', "Dogs");
	assert_int_equal(unlink(folder_path(folder, "news/c.txt")), 0);
	struct library *library = open_with(&paths);
	step_until_fresh(library, 3);
	assert_int_equal(library_progress(library).total, 0);
	assert_true(library_show(library, NULL));
	assert_shows(library, "Ants Bees Cats");
	assert_true(library_is_reading(library));
	step_until_fresh(library, 1);
	assert_int_equal(library_progress(library).total, 3);
	assert_true(library_show(library, NULL));
	assert_shows(library, "Ants Beetles Cats");
	while (library_step(library, 1))
		;
	assert_true(library_show(library, NULL));
	assert_shows(library, "Ants Beetles Dogs");
	assert_false(library_is_reading(library));
	assert_false(library_reload(library));
	library_close(library);
	release_paths(&paths);
}

/* Shows after every step, and an article of what was shown is read. */
static void showing_often_changes_nothing(void **state)
{
	struct folder *folder = *state;
	struct paths paths = make_three(folder);
	struct err errs[1] = {{{0}}};
	struct library *library = open_with(&paths);
	while (library_step(library, 1)) {
		library_show(library, errs);
		for (size_t i = 0; i < library_n_entries(library); i++)
			assert_non_null(library_article(library, i, NULL));
	}
	library_show(library, errs);
	assert_string_equal(errs[0].text, "");
	assert_shows(library, "Ants Bees Cats");
	write_report(folder, 'a', "Anteaters");
	library_begin_reload(library);
	while (library_step(library, 1)) {
		library_show(library, NULL);
		assert_int_equal(library_n_entries(library), 3);
	}
	assert_true(library_show(library, NULL));
	assert_shows(library, "Anteaters Bees Cats");
	library_close(library);
	release_paths(&paths);
}

static void what_is_stopped_goes_on_later(void **state)
{
	struct folder *folder = *state;
	struct paths paths = make_three(folder);
	struct library *library = open_with(&paths);
	step_until_fresh(library, 2);
	library_stop(library);
	assert_false(library_is_reading(library));
	assert_shows(library, "Ants Bees");
	assert_true(library_reload(library));
	assert_shows(library, "Ants Bees Cats");
	library_close(library);
	/* the index keeps what was read before the end */
	library = open_with(&paths);
	step_until_fresh(library, 2);
	library_stop(library);
	assert_shows(library, "Ants Bees");
	library_begin_reload(library);
	assert_true(library_step(library, 1));
	library_close(library);
	release_paths(&paths);
}

static void a_failure_is_told_or_a_problem(void **state)
{
	struct folder *folder = *state;
	const char *none = folder_path(folder, "none");
	struct err errs[1] = {{{0}}};
	struct library *library = library_open(NULL);
	for (int i = 0; i < 2; i++) {
		library_begin(library, &none, 1);
		while (library_step(library, SIZE_MAX))
			;
		library_show(library, i ? NULL : errs);
		assert_int_equal(library_n_problems(library), i);
	}
	assert_string_equal(library_problem(library, 0), errs[0].text);
	library_close(library);
}

#define FOLDER_TEST(f) \
	cmocka_unit_test_setup_teardown(f, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    FOLDER_TEST(shows_what_the_index_knows_first),
	    FOLDER_TEST(showing_often_changes_nothing),
	    FOLDER_TEST(what_is_stopped_goes_on_later),
	    FOLDER_TEST(a_failure_is_told_or_a_problem),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
