/* SPDX-License-Identifier: MIT */
/*
 * mouse: a mouse event and the cell that it happened in.
 *
 * A click is reported when the button goes down.  Drags follow while it is
 * held, then a release.
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
