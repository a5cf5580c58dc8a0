#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that every #include follows the layers (HACKING.md), that the include
# graph has no circle, and that each library has one user.  Prints what is
# wrong; status 1 if anything is.
# usage: layers.sh [SOURCE-FOLDER]
set -eu
cd "${1:-src}"
find . -name '*.[ch]' -o -name '*.def' | sed 's,^\./,,' | LC_ALL=C sort |
xargs grep -n '^[[:space:]]*#[[:space:]]*include' |
awk -F '[:"<>]' '
BEGIN {
	sees["base"] = "base"
	sees["text"] = "base text"
	sees["news"] = "base text news"
	sees["compare"] = "base text news compare"
	sees["ui"] = "base text ui"
	sees["report"] = "base text news compare report"
	sees["views"] = "base text news compare ui views"
	sees["shell"] = "base text news compare ui report views shell"
	owner["yaml.h"] = "base/yaml_reader.c"
	owner["sqlite3.h"] = "news/library/index.c"
	owner["jansson.h"] = "report/json.c"
	owner["libstemmer.h"] = "text/word/lexicon.c"
	owner["pcre2.h"] = "text/expression.c"
	owner["curses.h"] = "shell/terminal/terminal.c shell/terminal/keys.h"
	owner["ncurses.h"] = owner["term.h"] = owner["panel.h"] = "nobody"
}
function complain(what) { print file ":" line ": " what; bad = 1 }
{ file = $1; line = $2; name = $4; from = file; sub("/.*", "", from) }
/<uni[a-z0-9]*\.h>/ && name != "unistd.h" && file != "text/unicode.c" {
	complain("only text/unicode.c may use libunistring")
}
name in owner && index(" " owner[name] " ", " " file " ") == 0 {
	complain("only " owner[name] " may include " name)
}
/"/ {
	to = name
	if (!sub("/.*", "", to)) next
	if (!(from in sees)) complain("unknown layer " from)
	if (index(" " sees[from] " ", " " to " ") == 0)
		complain(from " may not see " to " (" name ")")
	edge[file] = edge[file] " " name
	nodes[file]; nodes[name]
}
function visit(node,   parts, n, i) {
	state[node] = 1
	n = split(edge[node], parts, " ")
	for (i = 1; i <= n; i++) {
		if (parts[i] == node || state[parts[i]] == 1) {
			print node ": includes in a circle with " parts[i]
			bad = 1
		} else if (!state[parts[i]])
			visit(parts[i])
	}
	state[node] = 2
}
END {
	for (node in nodes) if (!state[node]) visit(node)
	if (!NR) { print "no includes found"; bad = 1 }
	exit bad
}'
