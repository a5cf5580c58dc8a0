/* SPDX-License-Identifier: MIT */
/*
 * role: the meaning of a cell of the screen, to which themes give a look.
 *
 * Views name roles, never colours.  To add a role, add a row here and a line to
 * each theme.
 */
#ifndef UI_ROLE_H
#define UI_ROLE_H

#include <stddef.h>

/* ROLE(constant, name in themes, letter in grid_dump) */
/* clang-format off */
#define ROLES(ROLE) \
	ROLE(TEXT, "text", '.') \
	ROLE(DIM, "dim", 'd') \
	ROLE(HEADLINE, "headline", 'H') \
	ROLE(OUTLET, "outlet", 'O') \
	ROLE(BYLINE, "byline", 'y') \
	ROLE(DATE, "date", 't') \
	ROLE(CAPTION, "caption", 'c') \
	ROLE(FURNITURE, "furniture", 'f') \
	ROLE(QUOTATION, "quotation", 'q') \
	ROLE(TITLE_BAR, "title_bar", 'T') \
	ROLE(STATUS_BAR, "status_bar", 'S') \
	ROLE(STATUS_KEY, "status_key", 'K') \
	ROLE(MESSAGE, "message", 'm') \
	ROLE(ERROR, "error", 'E') \
	ROLE(PROMPT, "prompt", 'p') \
	ROLE(BORDER, "border", '|') \
	ROLE(CURSOR_ROW, "cursor_row", '>') \
	ROLE(CURSOR_IDLE, "cursor_idle", '-') \
	ROLE(CURSOR_TEXT, "cursor_text", '_') \
	ROLE(MARKED, "marked", '*') \
	ROLE(MATCH, "match", 'M') \
	ROLE(MATCH_CURRENT, "match_current", 'N') \
	ROLE(EQUAL, "equal", '=') \
	ROLE(INFLECTED, "inflected", 'i') \
	ROLE(REPLACED, "replaced", 'r') \
	ROLE(ONLY_A, "only_a", 'a') \
	ROLE(ONLY_B, "only_b", 'b') \
	ROLE(MARGIN, "margin", 'g') \
	ROLE(MOVED, "moved", 'v') \
	ROLE(WHY, "why", 'w') \
	ROLE(MINIMAP, "minimap", 'x') \
	ROLE(MINIMAP_WINDOW, "minimap_window", 'W') \
	ROLE(KEY, "key", 'k')
/* clang-format on */

enum role {
#define ROLE(id, name, letter) ROLE_##id,
	ROLES(ROLE)
#undef ROLE
	    ROLE_COUNT
};

const char *role_name(enum role role);
char role_letter(enum role role);
/* The role whose name is the `len` bytes of `name`; ROLE_COUNT when there is
 * none. */
enum role role_find(const char *name, size_t len);

#endif
