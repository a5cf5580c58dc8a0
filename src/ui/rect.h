/* SPDX-License-Identifier: MIT */
/*
 * rect: a rectangle of the screen, in rows and columns.
 *
 * Views draw in one and never look outside.
 */
#ifndef UI_RECT_H
#define UI_RECT_H

struct rect {
	int row, column, rows, columns;
};

#endif
