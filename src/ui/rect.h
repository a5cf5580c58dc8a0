/* SPDX-License-Identifier: MIT */
/*
 * rect: a rectangle of the screen, in rows and columns.
 *
 * A view draws inside the one that it is given, and nowhere else.
 */
#ifndef UI_RECT_H
#define UI_RECT_H

struct rect {
	int row, column, rows, columns;
};

#endif
