/* SPDX-License-Identifier: MIT */
/* peak: a child that does the work and reports on itself through a pipe. */
#include "support/peak.h"

#include "support/test.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static size_t peak_of_process(void)
{
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return (size_t)usage.ru_maxrss;
}

static void run_child(void (*work)(const void *of), const void *of, int report)
{
	size_t before = peak_of_process();
	work(of);
	size_t added = peak_of_process() - before;
	ssize_t n = write(report, &added, sizeof(added));
	_exit(n == (ssize_t)sizeof(added) ? 0 : 1);
}

size_t peak_kilobytes(void (*work)(const void *of), const void *of)
{
	size_t added = 0;
	int ends[2], status;
	if (pipe(ends) != 0)
		fail_msg("no pipe");
	pid_t child = fork();
	if (child == 0)
		run_child(work, of, ends[1]);
	close(ends[1]);
	ssize_t n = read(ends[0], &added, sizeof(added));
	close(ends[0]);
	waitpid(child, &status, 0);
	if (status != 0 || n != (ssize_t)sizeof(added))
		fail_msg("the work failed");
	return added;
}

bool peak_is_measured(void)
{
#ifdef __SANITIZE_ADDRESS__
	return false;
#else
	return true;
#endif
}
