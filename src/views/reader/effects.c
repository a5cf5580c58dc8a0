/* SPDX-License-Identifier: MIT */
/* reader_view_effects: puts an effect into the reply. */
#include "views/reader/effects.h"

#include "base/file.h"
#include "text/url.h"

static void put_effect(const struct reader_view *reader, enum effect_kind kind,
    const char *what, struct screen_reply *reply)
{
	reply->want = SCREEN_EFFECT;
	reply->effect.kind = kind;
	reply->effect.entry = reader->entry;
	str_append_text(&reply->effect.what, what);
}

bool reader_view_effects_browse(
    struct reader_view *reader, struct screen_reply *reply)
{
	const char *url = article_get(reader->article, ARTICLE_URL);
	if (!url)
		screen_say(reply, "no address of this article is known");
	else if (!url_is_whole(slice_of(url)))
		screen_complain(reply, "not an http or https address: %s", url);
	else
		put_effect(reader, EFFECT_BROWSE, url, reply);
	return true;
}

bool reader_view_effects_copy(
    struct reader_view *reader, struct screen_reply *reply)
{
	put_effect(reader, EFFECT_COPY_ARTICLE, "", reply);
	return true;
}

bool reader_view_effects_ask(
    struct reader_view *reader, enum reader_view_asks what)
{
	reader->asks = what;
	if (what == READER_VIEW_ASKS_COMMAND) {
		prompt_open(
		    &reader->prompt, "pipe to: ", reader->screen.env->commands);
		return true;
	}
	prompt_open(&reader->prompt, "save to: ", NULL);
	prompt_set(&reader->prompt, slice_of(file_name(reader->path)));
	return true;
}

static void accept(struct reader_view *reader, struct screen_reply *reply)
{
	const char *what = prompt_text(&reader->prompt);
	enum effect_kind kind =
	    reader->asks == READER_VIEW_ASKS_FILE ? EFFECT_SAVE : EFFECT_PIPE;
	reader->asks = READER_VIEW_ASKS_NOTHING;
	if (*what)
		put_effect(reader, kind, what, reply);
}

void reader_view_effects_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply)
{
	switch (prompt_key(&reader->prompt, key)) {
	case PROMPT_UNCHANGED:
	case PROMPT_CHANGED:
		break;
	case PROMPT_ACCEPTED:
		accept(reader, reply);
		break;
	case PROMPT_CANCELLED:
		reader->asks = READER_VIEW_ASKS_NOTHING;
		break;
	}
}
