/* SPDX-License-Identifier: MIT */
/*
 * Random keys, for a time: first from the seeds below, which have found
 * something or may, then from the clock.  Each seed is printed before its
 * keys are pressed, so that the last line names the one that failed.
 *
 * usage: random_keys SECONDS [SEED]...
 */
#include "support/test.h"

#include <time.h>

#include "support/random_keys.h"

enum { PRESSES = 2000 }; /* from one seed */

static const uint32_t seeds[] = {1, 2, 3, 4, 5, 6};

static void play(uint32_t seed)
{
	struct random_keys keys;
	printf("random keys: seed %u\n", (unsigned)seed);
	fflush(stdout);
	random_keys_open(&keys, seed);
	for (int i = 0; i < PRESSES; i++)
		random_keys_press(&keys);
	random_keys_close(&keys);
}

int main(int argc, char **argv)
{
	time_t start = time(NULL), seconds = argc > 1 ? atoi(argv[1]) : 0;
	uint32_t seed = (uint32_t)start;
	for (int i = 2; i < argc; i++)
		play((uint32_t)strtoul(argv[i], NULL, 10));
	if (argc > 2)
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(seeds); i++)
		play(seeds[i]);
	while (time(NULL) - start < seconds)
		play(seed++);
	printf("random keys: nothing found\n");
	return 0;
}
