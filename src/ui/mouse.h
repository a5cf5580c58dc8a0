/* SPDX-License-Identifier: MIT */
/*
 * mouse: what the mouse did, and where.
 *
 * A click is told when the button goes down; what follows while it is held
 * are drags, and in the end a release.
 */
#ifndef UI_MOUSE_H
#define UI_MOUSE_H

enum mouse_kind {
	MOUSE_CLICK,
	MOUSE_DOUBLE,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
	MOUSE_DRAG,
	MOUSE_RELEASE,
};
struct mouse {
	enum mouse_kind kind;
	int row, column;
};

#endif
