/* SPDX-License-Identifier: MIT */
/* reader_errands: each becomes an errand in the reply. */
#include "views/reader_errands.h"

#include "base/file.h"
#include "text/url.h"

static void send(const struct reader *reader, enum errand_kind kind,
    const char *what, struct screen_reply *reply)
{
	reply->want = SCREEN_ERRAND;
	reply->errand.kind = kind;
	reply->errand.entry = reader->entry;
	str_append_text(&reply->errand.what, what);
}

bool reader_errands_browse(struct reader *reader, struct screen_reply *reply)
{
	const char *url = article_get(reader->article, ARTICLE_URL);
	if (!url)
		screen_say(reply, "no address of this article is known");
	else if (!url_is_whole(slice_of(url)))
		screen_complain(reply, "not an http or https address: %s", url);
	else
		send(reader, ERRAND_BROWSE, url, reply);
	return true;
}

bool reader_errands_copy(struct reader *reader, struct screen_reply *reply)
{
	send(reader, ERRAND_COPY_ARTICLE, "", reply);
	return true;
}

bool reader_errands_ask(struct reader *reader, enum reader_asks what)
{
	reader->asks = what;
	if (what == READER_ASKS_COMMAND) {
		prompt_open(
		    &reader->prompt, "pipe to: ", reader->screen.env->commands);
		return true;
	}
	prompt_open(&reader->prompt, "save to: ", NULL);
	prompt_set(&reader->prompt, slice_of(file_name(reader->path)));
	return true;
}

static void accept(struct reader *reader, struct screen_reply *reply)
{
	const char *what = prompt_text(&reader->prompt);
	enum errand_kind kind =
	    reader->asks == READER_ASKS_FILE ? ERRAND_SAVE : ERRAND_PIPE;
	reader->asks = READER_ASKS_NOTHING;
	if (*what)
		send(reader, kind, what, reply);
}

void reader_errands_key(
    struct reader *reader, uint32_t key, struct screen_reply *reply)
{
	switch (prompt_key(&reader->prompt, key)) {
	case PROMPT_UNCHANGED:
	case PROMPT_CHANGED:
		break;
	case PROMPT_ACCEPTED:
		accept(reader, reply);
		break;
	case PROMPT_CANCELLED:
		reader->asks = READER_ASKS_NOTHING;
		break;
	}
}
