/* SPDX-License-Identifier: MIT */
/* colour: the names, the xterm palette, distance and contrast. */
#include "ui/colour.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	SYSTEM_COLOURS = 16, /* users change these to their taste */
	CUBE_FIRST = 16,     /* the first of 6 x 6 x 6 colours */
	CUBE_SIDE = 6,
	GREY_FIRST = 232, /* the first of 24 greys */
	PALETTE = 256,
	/* The largest difference between the channels of a grey; #303a48 is
	 * no longer grey.  A grey must become a grey: of the first 8 colours
	 * cyan is nearer to a middle grey than white is, but looks wrong. */
	GREY_SPREAD_MAX = 20,
};

/* The names and xterm's default values of the first 16. */
static const struct {
	const char *name;
	uint8_t r, g, b;
} system_colours[SYSTEM_COLOURS] = {
    {"black", 0, 0, 0},
    {"red", 205, 0, 0},
    {"green", 0, 205, 0},
    {"yellow", 205, 205, 0},
    {"blue", 0, 0, 238},
    {"magenta", 205, 0, 205},
    {"cyan", 0, 205, 205},
    {"white", 229, 229, 229},
    {"bright_black", 127, 127, 127},
    {"bright_red", 255, 0, 0},
    {"bright_green", 0, 255, 0},
    {"bright_yellow", 255, 255, 0},
    {"bright_blue", 92, 92, 255},
    {"bright_magenta", 255, 0, 255},
    {"bright_cyan", 0, 255, 255},
    {"bright_white", 255, 255, 255},
};

static bool parse_name(const char *text, struct colour *colour)
{
	for (int i = 0; i < SYSTEM_COLOURS; i++) {
		if (strcmp(system_colours[i].name, text) != 0)
			continue;
		*colour = (struct colour){COLOUR_INDEX, .index = (uint8_t)i};
		return true;
	}
	return false;
}

/* Digits only: strtol would also accept signs and white space. */
static bool parse_number(const char *text, struct colour *colour)
{
	size_t len = strlen(text);
	if (len == 0 || len > 3 || strspn(text, "0123456789") != len)
		return false;
	long index = strtol(text, NULL, 10);
	*colour = (struct colour){COLOUR_INDEX, .index = (uint8_t)index};
	return index < PALETTE;
}

static bool parse_rgb(const char *text, struct colour *colour)
{
	if (text[0] != '#' || strlen(text) != 7 ||
	    strspn(text + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	unsigned long rgb = strtoul(text + 1, NULL, 16);
	*colour = (struct colour){COLOUR_RGB, .r = (uint8_t)(rgb >> 16),
	    .g = (uint8_t)(rgb >> 8), .b = (uint8_t)rgb};
	return true;
}

bool colour_parse(const char *text, struct colour *colour)
{
	*colour = (struct colour){COLOUR_DEFAULT, .index = 0};
	return strcmp(text, "default") == 0 || parse_name(text, colour) ||
	       parse_number(text, colour) || parse_rgb(text, colour);
}

static uint8_t cube_level(int step)
{
	return (uint8_t)(step ? 55 + 40 * step : 0);
}

/* The red, green and blue of a colour, as xterm shows it. */
static struct colour to_rgb(struct colour colour)
{
	int i = colour.index;
	struct colour rgb = {.kind = COLOUR_RGB};
	assert(colour.kind != COLOUR_DEFAULT);
	if (colour.kind == COLOUR_RGB)
		return colour;
	if (i < CUBE_FIRST) {
		rgb.r = system_colours[i].r;
		rgb.g = system_colours[i].g;
		rgb.b = system_colours[i].b;
	} else if (i < GREY_FIRST) {
		rgb.r = cube_level((i - CUBE_FIRST) / (CUBE_SIDE * CUBE_SIDE));
		rgb.g = cube_level((i - CUBE_FIRST) / CUBE_SIDE % CUBE_SIDE);
		rgb.b = cube_level((i - CUBE_FIRST) % CUBE_SIDE);
	} else {
		rgb.r = rgb.g = rgb.b = (uint8_t)(8 + 10 * (i - GREY_FIRST));
	}
	return rgb;
}

/* The distance of https://www.compuphase.com/cmetric.htm, whose weights match
 * what the eye sees better than the Euclidean distance. */
static long distance(struct colour a, struct colour b)
{
	long mean = ((long)a.r + b.r) / 2;
	long r = (long)a.r - b.r, g = (long)a.g - b.g, blue = (long)a.b - b.b;
	return (((512 + mean) * r * r) >> 8) + 4 * g * g +
	       (((767 - mean) * blue * blue) >> 8);
}

/* Whether the colour has no visible hue. */
static bool is_grey(struct colour rgb)
{
	int most = rgb.r > rgb.g ? rgb.r : rgb.g;
	int least = rgb.r < rgb.g ? rgb.r : rgb.g;
	most = rgb.b > most ? rgb.b : most;
	least = rgb.b < least ? rgb.b : least;
	return most - least <= GREY_SPREAD_MAX;
}

int colour_nearest(struct colour colour, int n_colours)
{
	if (n_colours <= 0 || colour.kind == COLOUR_DEFAULT)
		return -1;
	if (colour.kind == COLOUR_INDEX && colour.index < n_colours)
		return colour.index;
	int first = n_colours == PALETTE ? SYSTEM_COLOURS : 0;
	int best = first;
	struct colour wanted = to_rgb(colour);
	long least = -1;
	for (int i = first; i < n_colours; i++) {
		struct colour candidate = {COLOUR_INDEX, .index = (uint8_t)i};
		long d = distance(wanted, to_rgb(candidate));
		if (is_grey(wanted) && !is_grey(to_rgb(candidate)))
			continue;
		if (least >= 0 && d >= least)
			continue;
		least = d;
		best = i;
	}
	return best;
}

static double linear(uint8_t level)
{
	double value = level / 255.0;
	return value <= 0.04045 ? value / 12.92
				: pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(struct colour colour)
{
	struct colour rgb = to_rgb(colour);
	return 0.2126 * linear(rgb.r) + 0.7152 * linear(rgb.g) +
	       0.0722 * linear(rgb.b);
}

double colour_contrast(struct colour a, struct colour b)
{
	double x = luminance(a), y = luminance(b);
	return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}
