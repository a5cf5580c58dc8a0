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

/* The parts of RFC 3986, 3; `path` has the query and fragment after it. */
struct parts {
	struct slice scheme; /* without the colon */
	struct slice host;   /* with its two slashes */
	struct slice path, rest;
};

static size_t find_any(struct slice text, const char *ends)
{
	size_t i = 0;
	while (i < text.len && !(text.bytes[i] && strchr(ends, text.bytes[i])))
		i++;
	return i;
}

static struct slice take_front(struct slice *text, size_t len)
{
	struct slice front = {text->bytes, len};
	*text = slice_from(*text, len);
	return front;
}

static struct parts split(struct slice url)
{
	struct parts parts = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
	size_t colon = find_any(url, ":/?#");
	if (colon && colon < url.len && url.bytes[colon] == ':') {
		parts.scheme = take_front(&url, colon);
		url = slice_from(url, 1);
	}
	if (slice_starts(url, "//"))
		parts.host =
		    take_front(&url, 2 + find_any(slice_from(url, 2), "/?#"));
	parts.path = take_front(&url, find_any(url, "?#"));
	parts.rest = url;
	return parts;
}

static bool is_web(struct slice scheme)
{
	return (scheme.len == 4 && strncasecmp(scheme.bytes, "http", 4) == 0) ||
	       (scheme.len == 5 && strncasecmp(scheme.bytes, "https", 5) == 0);
}

/* The path of the base up to its last slash, with the reference's after it. */
static void merge_paths(
    struct str *path, const struct parts *base, struct slice reference)
{
	size_t len = base->path.len;
	if (slice_starts(reference, "/"))
		len = 0;
	while (len && base->path.bytes[len - 1] != '/')
		len--;
	str_append(path, base->path.bytes, len);
	if (!len && !slice_starts(reference, "/"))
		str_append_byte(path, '/');
	str_append_slice(path, reference);
}

/* Takes the last segment off, but leaves the first `from` bytes. */
static void drop_segment(struct str *out, size_t from)
{
	size_t len = out->len;
	while (len > from && out->bytes[len - 1] != '/')
		len--;
	str_cut(out, len > from ? len - 1 : from);
}

/* RFC 3986, 5.2.4: "." goes, ".." goes with the segment before it. */
static void append_path(struct str *out, struct slice path)
{
	size_t from = out->len;
	while (path.len) {
		size_t slash = slice_starts(path, "/");
		size_t len = slash + find_any(slice_from(path, slash), "/");
		struct slice segment =
		    slice_from(take_front(&path, len), slash);
		bool up = slice_is(segment, "..");
		if (up)
			drop_segment(out, from);
		if (!up && !slice_is(segment, "."))
			str_printf(out, "%s%.*s", slash ? "/" : "",
			    (int)segment.len, segment.bytes);
		else if (!path.len)
			str_append_byte(out, '/');
	}
}

/* Line breaks inside an address are dropped, as browsers do. */
static void append_clean(struct str *out, struct slice text)
{
	text = slice_trim(text);
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.bytes[i] > ' ')
			str_append_byte(out, text.bytes[i]);
		else if (text.bytes[i] == ' ')
			str_append_text(out, "%20");
}

/* What of the base stays before a reference that is a query, a fragment or
 * nothing. */
static struct slice base_query(
    const struct parts *base, const struct parts *reference)
{
	struct slice query = {base->rest.bytes, find_any(base->rest, "#")};
	bool kept = !reference->host.len && !reference->path.len &&
		    !slice_starts(reference->rest, "?");
	return kept ? query : slice_of("");
}

static void append_resolved(
    struct str *out, const struct parts *base, const struct parts *reference)
{
	struct str path = {0};
	bool own = reference->host.len > 0;
	if (own)
		str_append_slice(&path, reference->path);
	else if (reference->path.len)
		merge_paths(&path, base, reference->path);
	else
		str_append_slice(&path, base->path);
	str_append_slice(out, own ? reference->host : base->host);
	append_path(out, str_slice(&path));
	str_append_slice(out, base_query(base, reference));
	str_append_slice(out, reference->rest);
	str_release(&path);
}

static bool resolve(struct str *out, struct slice base, struct slice reference)
{
	struct parts parts = split(reference), around = split(base);
	bool whole = parts.scheme.len > 0;
	if (!is_web(whole ? parts.scheme : around.scheme) ||
	    (whole ? parts : around).host.len <= strlen("//"))
		return false;
	str_append_slice(out, whole ? parts.scheme : around.scheme);
	str_append_byte(out, ':');
	if (whole)
		around = (struct parts){0};
	append_resolved(out, &around, &parts);
	return true;
}

bool url_resolve(struct str *out, struct slice base, struct slice reference)
{
	struct str clean_base = {0}, clean_reference = {0};
	append_clean(&clean_base, base);
	append_clean(&clean_reference, reference);
	bool ok =
	    resolve(out, str_slice(&clean_base), str_slice(&clean_reference));
	str_release(&clean_base);
	str_release(&clean_reference);
	return ok;
}
