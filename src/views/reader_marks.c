/* SPDX-License-Identifier: MIT */
/* reader_marks: a letter is asked for, then it is set or gone to. */
#include "views/reader_marks.h"

#include "ui/key.h"
#include "views/place_marks.h"

static struct place_marks *marks_of(const struct reader *reader)
{
	return reader->screen.env->places;
}

void reader_marks_leave(struct reader *reader)
{
	place_marks_set(marks_of(reader), PLACE_BEFORE, reader->path,
		article_pane_anchor(&reader->pane));
}

/* The first key that an action has on this screen. */
static void append_key(
	const struct reader *reader, enum action action, struct str *out)
{
	screen_key(reader->screen.env, SCOPE_READER, action, out);
}

static void set(
	struct reader *reader, uint32_t letter, struct screen_reply *reply)
{
	struct str key = {0};
	place_marks_set(marks_of(reader), letter, reader->path,
		article_pane_anchor(&reader->pane));
	append_key(reader, ACTION_GO_TO_MARK, &key);
	screen_say(reply, "%s %c comes back to this place", str_text(&key),
		(int)letter);
	str_release(&key);
}

static void say_no_mark(
	struct reader *reader, uint32_t letter, struct screen_reply *reply)
{
	struct str key = {0};
	append_key(reader, ACTION_SET_MARK, &key);
	if (letter == PLACE_BEFORE)
		screen_say(reply, "there was no jump in this article yet");
	else
		screen_complain(reply, "no mark %c: %s %c sets it", (int)letter,
			str_text(&key), (int)letter);
	str_release(&key);
}

/* Shows the article of a mark; its path is gone with the next mark set. */
static bool show_article(
	struct reader *reader, const char *path, struct screen_reply *reply)
{
	size_t entry;
	if (!library_find_entry(reader->screen.env->library, path, &entry)) {
		screen_complain(reply, "%s: is gone", path);
		return false;
	}
	return entry == reader->entry || reader_show(reader, entry, reply);
}

static void go(
	struct reader *reader, uint32_t letter, struct screen_reply *reply)
{
	const struct place_mark *mark =
		place_marks_find(marks_of(reader), letter, reader->path);
	if (!mark) {
		say_no_mark(reader, letter, reply);
		return;
	}
	struct pane_anchor at = mark->at, from;
	from = article_pane_anchor(&reader->pane);
	if (!show_article(reader, mark->path, reply))
		return;
	place_marks_set(marks_of(reader), PLACE_BEFORE, reader->path, from);
	article_pane_go(&reader->pane, at);
}

void reader_marks_key(
	struct reader *reader, uint32_t key, struct screen_reply *reply)
{
	enum reader_asks asked = reader->asks;
	reader->asks = READER_ASKS_NOTHING;
	if (key == '`')
		key = PLACE_BEFORE;
	if (key == UI_KEY_ESCAPE)
		return;
	if (asked == READER_ASKS_MARK_TO && key == PLACE_BEFORE)
		go(reader, key, reply);
	else if (!place_marks_is_letter(key))
		screen_complain(reply, "a mark is a letter, a to z or A to Z");
	else if (asked == READER_ASKS_MARK_TO)
		go(reader, key, reply);
	else
		set(reader, key, reply);
}

void reader_marks_draw(
	const struct reader *reader, struct grid *grid, struct rect area)
{
	struct str text = {0}, letters = {0};
	bool goes = reader->asks == READER_ASKS_MARK_TO;
	place_marks_letters(marks_of(reader), reader->path, &letters);
	str_append_text(&text, goes ? "go to mark " : "set mark ");
	size_t cursor = text.len;
	if (letters.len)
		str_printf(&text, " (there %s %s)",
			letters.len > 1 ? "are" : "is", str_text(&letters));
	else if (goes)
		str_append_text(&text, " (none is set; ' goes back)");
	else
		str_append_text(&text, " (a-z: in this article, A-Z: in all)");
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	grid_string(grid, area, 0, 0, str_text(&text), ROLE_PROMPT);
	grid_place_cursor(grid, area, 0, (int)cursor);
	str_release(&letters);
	str_release(&text);
}
