/* SPDX-License-Identifier: MIT */
/*
 * side: the two articles of a comparison, A and B, as array indices.
 *
 * A thing that each side has is an array of SIDES.
 */
#ifndef COMPARE_SIDE_H
#define COMPARE_SIDE_H

enum side { SIDE_A, SIDE_B, SIDES };

/* The other side. */
static inline enum side side_other(enum side side)
{
	return side == SIDE_A ? SIDE_B : SIDE_A;
}

#endif
