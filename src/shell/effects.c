/* SPDX-License-Identifier: MIT */
/* effects: a table of functions, one a kind of effect. */
#include "shell/effects.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "text/url.h"
#include "report/text.h"
#include "shell/browser.h"
#include "shell/child.h"
#include "shell/clipboard.h"
#include "shell/paths.h"

enum {
	COLUMNS = 80,	    /* of saved and piped articles, as for `show` */
	UNBROKEN = 1 << 20, /* of copied ones: wherever they are pasted, the
			     * lines are wrapped again */
};

struct effects {
	const struct effect *effect;
	struct terminal *terminal;
	struct library *library;
	struct err *message;
};

/* Sets the message that says what was done; returns true. */
static bool report_done(const struct effects *effects, const char *what)
{
	err_set(
	    effects->message, "%s%s", what, str_text(&effects->effect->what));
	return true;
}

static bool print_article(
    const struct effects *effects, size_t columns, struct str *out)
{
	const struct article *article = library_article(
	    effects->library, effects->effect->entry, effects->message);
	if (article)
		report_text_article(out, article, columns);
	return article != NULL;
}

/* Whether the browser was started.  `*status` becomes its exit status when it
 * ran in our terminal. */
static bool start_browser(const struct effects *effects,
    const struct browser_command *command, int *status)
{
	if (!browser_needs_terminal(command->words[0]))
		return child_start(command->words, effects->message);
	terminal_leave(effects->terminal);
	bool ok = child_run(command->words, -1, status, effects->message);
	terminal_return(effects->terminal);
	return ok;
}

/* Tries the browsers until one starts. */
static bool open_url(const struct effects *effects, struct arena *arena)
{
	struct browser_command command;
	const char *url = str_text(&effects->effect->what);
	const char *variable = getenv("BROWSER");
	int status = 0;
	size_t i = 0;
	while (browser_command(variable, i++, url, arena, &command)) {
		if (!start_browser(effects, &command, &status))
			continue;
		return status ? err_set(effects->message, "%s: exit status %d",
				    command.words[0], status)
			      : report_done(effects, "opened ");
	}
	return false;
}

static bool browse(const struct effects *effects)
{
	struct arena arena = {0};
	if (!url_is_whole(str_slice(&effects->effect->what)))
		return err_set(effects->message,
		    "not an http or https address: %s",
		    str_text(&effects->effect->what));
	bool ok = open_url(effects, &arena);
	arena_release(&arena);
	return ok;
}

static bool send_copy(const struct effects *effects, struct slice text)
{
	struct str sequence = {0};
	const char *name = getenv("TERM");
	bool ok = clipboard_sequence(
	    text, name ? name : "", &sequence, effects->message);
	if (ok)
		terminal_send(effects->terminal, str_slice(&sequence));
	str_release(&sequence);
	return ok;
}

static bool copy(const struct effects *effects)
{
	return send_copy(effects, str_slice(&effects->effect->what)) &&
	       report_done(effects, "copied ");
}

static bool copy_article(const struct effects *effects)
{
	struct str text = {0};
	bool ok = print_article(effects, UNBROKEN, &text) &&
		  send_copy(effects, str_slice(&text));
	str_release(&text);
	return ok && report_done(effects, "copied the article");
}

static bool save(const struct effects *effects)
{
	struct str text = {0};
	struct arena arena = {0};
	const char *path =
	    paths_expand(&arena, str_text(&effects->effect->what));
	bool ok = print_article(effects, COLUMNS, &text) &&
		  file_create(path, str_slice(&text), effects->message);
	arena_release(&arena);
	str_release(&text);
	return ok && report_done(effects, "saved to ");
}

/* Lets the user read what the command has printed. */
static void wait_for_enter(int status)
{
	char line[64];
	printf("\n[exit status %d; Enter goes back]", status);
	fflush(stdout);
	while (read(STDIN_FILENO, line, sizeof(line)) < 0 && errno == EINTR)
		continue;
}

/* The input is a file and not a pipe, so that nothing fails when the command
 * does not read all of it. */
static bool run_command(const struct effects *effects, FILE *input)
{
	const char *words[] = {
	    "sh", "-c", str_text(&effects->effect->what), NULL};
	int status = 0;
	terminal_leave(effects->terminal);
	bool ok = child_run(words, fileno(input), &status, effects->message);
	if (ok)
		wait_for_enter(status);
	terminal_return(effects->terminal);
	return ok;
}

static bool pipe_to(const struct effects *effects)
{
	struct str text = {0};
	FILE *input = tmpfile();
	bool ok = input || err_system(effects->message, errno, "pipe");
	ok = ok && print_article(effects, COLUMNS, &text);
	if (ok && (fwrite(text.bytes, 1, text.len, input) != text.len ||
		      fflush(input) != 0))
		ok = err_system(effects->message, errno, "pipe");
	if (ok) {
		rewind(input);
		ok = run_command(effects, input);
	}
	if (input)
		fclose(input);
	str_release(&text);
	return ok && report_done(effects, "piped to ");
}

static bool do_nothing(const struct effects *effects)
{
	return report_done(effects, "");
}

bool effects_do(const struct effect *effect, struct terminal *terminal,
    struct library *library, struct err *message)
{
	static bool (*const kinds[])(const struct effects *) = {
	    [EFFECT_NONE] = do_nothing,
	    [EFFECT_BROWSE] = browse,
	    [EFFECT_COPY] = copy,
	    [EFFECT_COPY_ARTICLE] = copy_article,
	    [EFFECT_SAVE] = save,
	    [EFFECT_PIPE] = pipe_to,
	    [EFFECT_TRY_THEME] = do_nothing,
	    [EFFECT_SET] = do_nothing,
	    [EFFECT_CONFIG] = do_nothing,
	};
	struct effects effects = {effect, terminal, library, message};
	return kinds[effect->kind](&effects);
}
