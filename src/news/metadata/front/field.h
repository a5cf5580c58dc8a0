/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_field: the fields of an article from the keys and values of
 * its front matter.
 *
 * A value may be what the tools write: a text, a number, a list ("Ann, Tom"),
 * a map (author: {name: Ann}), a link of Markdown or of a wiki.  What says
 * nothing (an empty value, null) is as if it were not there; what cannot be
 * meant is named in a note.
 */
#ifndef NEWS_METADATA_FRONT_FIELD_H
#define NEWS_METADATA_FRONT_FIELD_H

#include "base/yaml_reader.h"
#include "news/metadata/front/note.h"

/* Sets the fields of the article from the map `root`, the spans of whose
 * values are of the article's text.  Returns the bytes of the headline there,
 * without quotation marks; empty when there is none. */
struct span metadata_front_field_set(
    struct metadata_front_notes *notes, const struct yaml_reader_node *root);

#endif
