/* SPDX-License-Identifier: MIT */
/* url: finds a scheme, then reads on while an address may go on. */
#include "text/url.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/unicode.h"

static const char *const schemes[] = {"https://", "http://"};

/* The bytes of the scheme that `text` begins with; 0 for none. */
static size_t scheme_len(struct slice text)
{
	for (size_t i = 0; i < ARRAY_LEN(schemes); i++) {
		size_t len = strlen(schemes[i]);
		if (text.len >= len &&
		    strncasecmp(text.bytes, schemes[i], len) == 0)
			return len;
	}
	return 0;
}

/* Letters of all scripts; of ASCII what RFC 3986 allows.  Quotation marks and
 * dashes beyond ASCII are the text's own, and no bidi control is a letter. */
static bool may_hold(uint32_t code)
{
	if (code < 0x80)
		return code > ' ' && code < 0x7f &&
		       !strchr("\"<>\\^`{|}", (int)code);
	return unicode_is_letter(code) || unicode_is_digit(code) ||
	       unicode_is_mark(code);
}

/* The end of the code points from `from` on that an address may hold; somewhere
 * after the limit when it is too long. */
static size_t run_end(struct slice text, size_t from)
{
	uint32_t code;
	size_t pos = from;
	while (pos < text.len && pos <= URL_LIMIT) {
		size_t len = unicode_decode(slice_from(text, pos), &code);
		if (!may_hold(code))
			break;
		pos += len;
	}
	return pos;
}

/* Whether the address ends with a closing bracket that it does not open. */
static bool ends_with_unopened(struct slice url, char opens, char closes)
{
	int depth = 0;
	if (url.bytes[url.len - 1] != closes)
		return false;
	for (size_t i = 0; i < url.len; i++)
		depth += (url.bytes[i] == opens) - (url.bytes[i] == closes);
	return depth < 0;
}

/* Whether the last character belongs to the text around the address; asterisk,
 * underscore and tilde are Markdown's. */
static bool ends_with_text(struct slice url)
{
	return strchr(".,;:!?'*_~", url.bytes[url.len - 1]) ||
	       ends_with_unopened(url, '(', ')') ||
	       ends_with_unopened(url, '[', ']');
}

/* The bytes of the address at the front of `text`; 0 when none is there. */
static size_t url_len(struct slice text)
{
	size_t scheme = scheme_len(text);
	uint32_t code;
	if (!scheme)
		return 0;
	unicode_decode(slice_from(text, scheme), &code);
	if (!unicode_is_letter(code) && !unicode_is_digit(code) && code != '[')
		return 0;
	struct slice url = {text.bytes, run_end(text, scheme)};
	while (url.len > scheme && ends_with_text(url))
		url.len--;
	return url.len > scheme && url.len <= URL_LIMIT ? url.len : 0;
}

static bool is_in_word(struct slice text, size_t pos)
{
	uint32_t code;
	if (!unicode_decode_back((struct slice){text.bytes, pos}, &code))
		return false;
	return unicode_is_letter(code) || unicode_is_digit(code);
}

bool url_find(struct slice text, size_t from, struct span *span)
{
	for (size_t i = from; i < text.len; i++) {
		if (text.bytes[i] != 'h' && text.bytes[i] != 'H')
			continue;
		size_t len = url_len(slice_from(text, i));
		if (!len || is_in_word(text, i))
			continue;
		*span = (struct span){i, i + len};
		return true;
	}
	return false;
}

bool url_is_whole(struct slice text)
{
	size_t scheme = scheme_len(text);
	return scheme && text.len <= URL_LIMIT && url_len(text) > 0 &&
	       run_end(text, scheme) == text.len;
}
