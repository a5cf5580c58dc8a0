/* SPDX-License-Identifier: MIT */
/* errands: a table of what each kind does. */
#include "shell/errands.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "text/url.h"
#include "report/report_text.h"
#include "shell/browser.h"
#include "shell/child.h"
#include "shell/clipboard.h"
#include "shell/paths.h"

enum {
	COLUMNS = 80,	    /* of what is saved or piped: those of `show` */
	UNBROKEN = 1 << 20, /* whoever pastes breaks the lines anew */
};

struct errands {
	const struct errand *errand;
	struct terminal *terminal;
	struct library *library;
	struct err *message;
};

/* Always true: what was done. */
static bool tell(const struct errands *errands, const char *what)
{
	err_set(
	    errands->message, "%s%s", what, str_text(&errands->errand->what));
	return true;
}

static bool print_article(
    const struct errands *errands, size_t columns, struct str *out)
{
	const struct article *article = library_article(
	    errands->library, errands->errand->entry, errands->message);
	if (article)
		report_text_article(out, article, columns);
	return article != NULL;
}

/* Whether it was started; what came of that is the status. */
static bool start_browser(const struct errands *errands,
    const struct browser_command *command, int *status)
{
	if (!browser_needs_terminal(command->words[0]))
		return child_start(command->words, errands->message);
	terminal_leave(errands->terminal);
	bool ok = child_run(command->words, -1, status, errands->message);
	terminal_return(errands->terminal);
	return ok;
}

/* Tries the browsers until one starts. */
static bool open_url(const struct errands *errands, struct arena *arena)
{
	struct browser_command command;
	const char *url = str_text(&errands->errand->what);
	const char *variable = getenv("BROWSER");
	int status = 0;
	size_t i = 0;
	while (browser_command(variable, i++, url, arena, &command)) {
		if (!start_browser(errands, &command, &status))
			continue;
		return status ? err_set(errands->message, "%s: exit status %d",
				    command.words[0], status)
			      : tell(errands, "opened ");
	}
	return false;
}

static bool browse(const struct errands *errands)
{
	struct arena arena = {0};
	if (!url_is_whole(str_slice(&errands->errand->what)))
		return err_set(errands->message,
		    "not an http or https address: %s",
		    str_text(&errands->errand->what));
	bool ok = open_url(errands, &arena);
	arena_release(&arena);
	return ok;
}

static bool send_copy(const struct errands *errands, struct slice text)
{
	struct str sequence = {0};
	const char *name = getenv("TERM");
	bool ok = clipboard_sequence(
	    text, name ? name : "", &sequence, errands->message);
	if (ok)
		terminal_send(errands->terminal, str_slice(&sequence));
	str_release(&sequence);
	return ok;
}

static bool copy(const struct errands *errands)
{
	return send_copy(errands, str_slice(&errands->errand->what)) &&
	       tell(errands, "copied ");
}

static bool copy_article(const struct errands *errands)
{
	struct str text = {0};
	bool ok = print_article(errands, UNBROKEN, &text) &&
		  send_copy(errands, str_slice(&text));
	str_release(&text);
	return ok && tell(errands, "copied the article");
}

static bool save(const struct errands *errands)
{
	struct str text = {0};
	struct arena arena = {0};
	const char *path =
	    paths_expand(&arena, str_text(&errands->errand->what));
	bool ok = print_article(errands, COLUMNS, &text) &&
		  file_create(path, str_slice(&text), errands->message);
	arena_release(&arena);
	str_release(&text);
	return ok && tell(errands, "saved to ");
}

/* The user reads what the command has printed. */
static void wait_for_enter(int status)
{
	char line[64];
	printf("\n[exit status %d; Enter goes back]", status);
	fflush(stdout);
	while (read(STDIN_FILENO, line, sizeof(line)) < 0 && errno == EINTR)
		continue;
}

/* From a file: a command that stops reading early troubles nobody. */
static bool run_command(const struct errands *errands, FILE *input)
{
	const char *words[] = {
	    "sh", "-c", str_text(&errands->errand->what), NULL};
	int status = 0;
	terminal_leave(errands->terminal);
	bool ok = child_run(words, fileno(input), &status, errands->message);
	if (ok)
		wait_for_enter(status);
	terminal_return(errands->terminal);
	return ok;
}

static bool pipe_to(const struct errands *errands)
{
	struct str text = {0};
	FILE *input = tmpfile();
	bool ok = input || err_system(errands->message, errno, "pipe");
	ok = ok && print_article(errands, COLUMNS, &text);
	if (ok && (fwrite(text.at, 1, text.len, input) != text.len ||
		      fflush(input) != 0))
		ok = err_system(errands->message, errno, "pipe");
	if (ok) {
		rewind(input);
		ok = run_command(errands, input);
	}
	if (input)
		fclose(input);
	str_release(&text);
	return ok && tell(errands, "piped to ");
}

static bool do_nothing(const struct errands *errands)
{
	return tell(errands, "");
}

bool errands_do(const struct errand *errand, struct terminal *terminal,
    struct library *library, struct err *message)
{
	static bool (*const kinds[])(const struct errands *) = {
	    [ERRAND_NONE] = do_nothing,
	    [ERRAND_BROWSE] = browse,
	    [ERRAND_COPY] = copy,
	    [ERRAND_COPY_ARTICLE] = copy_article,
	    [ERRAND_SAVE] = save,
	    [ERRAND_PIPE] = pipe_to,
	    [ERRAND_TRY_THEME] = do_nothing,
	    [ERRAND_SET] = do_nothing,
	    [ERRAND_CONFIG] = do_nothing,
	};
	struct errands errands = {errand, terminal, library, message};
	return kinds[errand->kind](&errands);
}
