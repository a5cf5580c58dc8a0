/* SPDX-License-Identifier: MIT */
/* test: the rows that a test is at, one for each loop around it. */
#include "test.h"

enum { LOOPS = 4, LABEL = 100 };

static struct {
	const size_t *loop; /* its variable, to know it again */
	const char *table, *label;
	size_t row;
} rows[LOOPS];
static size_t n_rows;

/* A loop that began inside of this one has ended, or was left. */
bool test_row_begin(
    const char *table, const size_t *row, size_t n, const char *label)
{
	size_t depth = 0;
	while (depth < n_rows && rows[depth].loop != row)
		depth++;
	n_rows = depth;
	if (*row >= n)
		return false;
	assert_true(n_rows < LOOPS);
	rows[n_rows].loop = row;
	rows[n_rows].table = table;
	rows[n_rows].label = label;
	rows[n_rows].row = *row;
	n_rows++;
	return true;
}

/* On one line, as a comment of TAP has to be. */
static void print_label(const char *label)
{
	size_t pos = 0;
	printf(": \"");
	for (; label[pos]; pos++) {
		unsigned char byte = (unsigned char)label[pos];
		if (pos >= LABEL && (byte & 0xc0) != 0x80)
			break;
		if (byte == '\n')
			printf("\\n");
		else if (byte < ' ' || byte == 0x7f)
			printf("\\x%02x", byte);
		else
			putchar(byte);
	}
	printf(label[pos] ? "\"..." : "\"");
}

int test_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_rows; i++) {
		printf("# row %zu of %s", rows[i].row, rows[i].table);
		if (rows[i].label)
			print_label(rows[i].label);
		putchar('\n');
	}
	fflush(stdout);
	n_rows = 0;
	return 0;
}
