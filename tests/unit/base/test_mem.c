/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void size_zero_gives_a_pointer(void **state)
{
	(void)state;
	void *memory[] = {mem_alloc(0), mem_zalloc(0, 8), mem_zalloc(8, 0),
	    mem_resize(NULL, 0, 8), mem_dup("", 0)};
	for (size_t i = 0; test_row(memory, i, NULL); i++) {
		assert_non_null(memory[i]);
		free(memory[i]);
	}
}

static void copies(void **state)
{
	(void)state;
	char *copy = mem_strndup("headline", 4);
	assert_string_equal(copy, "head");
	free(copy);
	assert_null(mem_strdup(NULL));
}

static void grows_by_doubling(void **state)
{
	(void)state;
	int *array = NULL;
	size_t cap = 0, moves = 0;
	for (size_t n = 0; n < 1000; n++) {
		size_t before = cap;
		array = mem_grow(array, n, &cap, sizeof(*array));
		moves += cap != before;
		assert_true(cap > n);
		array[n] = (int)n;
	}
	for (int n = 0; n < 1000; n++)
		assert_int_equal(array[n], n);
	assert_true(moves < 10);
	free(array);
}

/* Sizes around that of an arena's block, where a mistake makes pieces
 * overlap. */
static void arena_memory_is_zeroed_aligned_and_separate(void **state)
{
	(void)state;
	static const size_t sizes[] = {
	    0, 1, 7, 8, 15, 16, 17, 100, 4000, 4031, 4032, 4033, 5000, 3};
	struct arena arena = {0};
	unsigned char *parts[ARRAY_LEN(sizes)];
	for (size_t i = 0; test_row(sizes, i, NULL); i++) {
		parts[i] = arena_alloc(&arena, sizes[i], 1);
		assert_int_equal(
		    (uintptr_t)parts[i] % _Alignof(max_align_t), 0);
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(parts[i][k], 0);
		if (sizes[i])
			memset(parts[i], (int)i + 1, sizes[i]);
	}
	for (size_t i = 0; test_row(sizes, i, NULL); i++)
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(parts[i][k], i + 1);
	arena_release(&arena);
	assert_null(arena.blocks);
}

static void arena_strings(void **state)
{
	(void)state;
	struct arena arena = {0};
	assert_null(arena_strdup(&arena, NULL));
	assert_string_equal(arena_strdup(&arena, "x"), "x");
	assert_string_equal(arena_strndup(&arena, "abcdef", 3), "abc");
	const char *long_one = arena_printf(&arena, "%05000d|%s", 7, "end");
	assert_int_equal(strlen(long_one), 5004);
	assert_string_equal(long_one + 4999, "7|end");
	arena_release(&arena);
}

static void running_out_of_memory_aborts(void **state)
{
	(void)state;
	pid_t child = fork();
	if (child == 0) {
		fclose(stderr);
		mem_zalloc(SIZE_MAX / 2, 3);
		_exit(0);
	}
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(size_zero_gives_a_pointer),
	    cmocka_unit_test(copies),
	    cmocka_unit_test(grows_by_doubling),
	    cmocka_unit_test(arena_memory_is_zeroed_aligned_and_separate),
	    cmocka_unit_test(arena_strings),
	    cmocka_unit_test(running_out_of_memory_aborts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
