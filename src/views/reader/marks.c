/* SPDX-License-Identifier: MIT */
/* reader_view_marks: sets and finds marks through place_marks. */
#include "views/reader/marks.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/key.h"
#include "views/reader/place_marks.h"

enum { LAST_JUMP = '\'' }; /* the mark of the place where it started */

void reader_view_marks_leave(struct reader_view *reader)
{
	char *path = mem_strdup(reader->path);
	free(reader->jump_path);
	reader->jump_path = path;
	reader->jump = article_view_anchor(&reader->pane);
}

/* The first key bound to an action on this screen. */
static void append_key(
    const struct reader_view *reader, enum action action, struct str *out)
{
	screen_key(reader->screen.env, ACTION_SCOPE_READER, action, out);
}

static void set_mark(
    struct reader_view *reader, uint32_t letter, struct screen_reply *reply)
{
	struct str key = {0};
	reader_view_place_marks_set(reader->screen.env, letter,
	    (struct reader_view_place_mark){
		reader->entry, article_view_anchor(&reader->pane)});
	append_key(reader, ACTION_GO_TO_MARK, &key);
	screen_say(reply, "%s %c comes back to this place", str_text(&key),
	    (int)letter);
	str_release(&key);
}

static void say_no_mark(
    struct reader_view *reader, uint32_t letter, struct screen_reply *reply)
{
	struct str key = {0};
	append_key(reader, ACTION_SET_MARK, &key);
	screen_complain(reply, "no mark %c: %s %c sets it", (int)letter,
	    str_text(&key), (int)letter);
	str_release(&key);
}

/* Goes to a mark, and remembers the place from which it jumps. */
static void go_to(struct reader_view *reader,
    struct reader_view_place_mark mark, struct screen_reply *reply)
{
	char *path = mem_strdup(reader->path);
	struct anchor from = article_view_anchor(&reader->pane);
	if (mark.entry != reader->entry &&
	    !reader_view_state_show(reader, mark.entry, reply)) {
		free(path);
		return;
	}
	article_view_go(&reader->pane, mark.anchor);
	free(reader->jump_path);
	reader->jump_path = path;
	reader->jump = from;
}

static void go_to_last_jump(
    struct reader_view *reader, struct screen_reply *reply)
{
	struct reader_view_place_mark mark = {.anchor = reader->jump};
	if (!reader->jump_path)
		screen_say(reply, "there was no jump yet");
	else if (!library_find_entry(reader->screen.env->library,
		     reader->jump_path, &mark.entry))
		screen_complain(reply, "%s: is gone", reader->jump_path);
	else
		go_to(reader, mark, reply);
}

static void go_to_letter(
    struct reader_view *reader, uint32_t letter, struct screen_reply *reply)
{
	struct reader_view_place_mark mark;
	switch (reader_view_place_marks_find(
	    reader->screen.env, letter, reader->entry, &mark)) {
	case READER_VIEW_PLACE_MARK_FOUND:
		go_to(reader, mark, reply);
		break;
	case READER_VIEW_PLACE_MARK_NONE:
		say_no_mark(reader, letter, reply);
		break;
	case READER_VIEW_PLACE_MARK_ELSEWHERE:
		screen_complain(reply,
		    "mark %c is in an article of another "
		    "library",
		    (int)letter);
		break;
	}
}

void reader_view_marks_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply)
{
	enum reader_view_asks asked = reader->asks;
	reader->asks = READER_VIEW_ASKS_NOTHING;
	if (key == '`')
		key = LAST_JUMP;
	if (key == UI_KEY_ESCAPE)
		return;
	if (asked == READER_VIEW_ASKS_MARK_TO && key == LAST_JUMP)
		go_to_last_jump(reader, reply);
	else if (!reader_view_place_marks_is_letter(key))
		screen_complain(reply, "a mark is a letter, a to z or A to Z");
	else if (asked == READER_VIEW_ASKS_MARK_TO)
		go_to_letter(reader, key, reply);
	else
		set_mark(reader, key, reply);
}

void reader_view_marks_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area)
{
	struct str text = {0}, letters = {0};
	bool goes = reader->asks == READER_VIEW_ASKS_MARK_TO;
	reader_view_place_marks_letters(
	    reader->screen.env, reader->entry, &letters);
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
