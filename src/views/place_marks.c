/* SPDX-License-Identifier: MIT */
/* place_marks: a short list, looked through from the front. */
#include "views/place_marks.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool is_capital(uint32_t letter)
{
	return letter >= 'A' && letter <= 'Z';
}

bool place_marks_is_letter(uint32_t key)
{
	return is_capital(key) || (key >= 'a' && key <= 'z');
}

static struct place_mark *find(
	const struct place_marks *marks, uint32_t letter, const char *path)
{
	for (size_t i = 0; i < marks->n; i++)
		if (marks->at[i].letter == letter &&
			(is_capital(letter) ||
				strcmp(marks->at[i].path, path) == 0))
			return &marks->at[i];
	return NULL;
}

static struct place_mark *add(struct place_marks *marks)
{
	marks->at =
		mem_grow(marks->at, marks->n, &marks->cap, sizeof(*marks->at));
	marks->at[marks->n] = (struct place_mark){0};
	return &marks->at[marks->n++];
}

void place_marks_set(struct place_marks *marks, uint32_t letter,
	const char *path, struct pane_anchor at)
{
	struct place_mark *mark = find(marks, letter, path);
	char *copy = mem_strdup(path);
	if (!mark)
		mark = add(marks);
	free(mark->path);
	*mark = (struct place_mark){letter, copy, at};
}

const struct place_mark *place_marks_find(
	const struct place_marks *marks, uint32_t letter, const char *path)
{
	return find(marks, letter, path);
}

static void append_range(const struct place_marks *marks, const char *path,
	char first, struct str *out)
{
	for (char letter = first; letter < first + 26; letter++) {
		if (!find(marks, (uint32_t)letter, path))
			continue;
		str_append_text(out, out->len ? " " : "");
		str_append_byte(out, letter);
	}
}

void place_marks_letters(
	const struct place_marks *marks, const char *path, struct str *out)
{
	append_range(marks, path, 'a', out);
	append_range(marks, path, 'A', out);
}

void place_marks_release(struct place_marks *marks)
{
	for (size_t i = 0; i < marks->n; i++)
		free(marks->at[i].path);
	free(marks->at);
	*marks = (struct place_marks){0};
}
