#!/bin/sh
# SPDX-License-Identifier: MIT
# Holds the tree against the map in HACKING.md: every #include follows an arrow
# that is drawn there, every arrow that is drawn is used, nothing goes round in
# a circle, no folder outgrows a page, a folder with a room of its own name is
# entered by that room alone, and each library has one user: a header that is not
# in C11 or POSIX.1-2008 has its owner in the table below.  Prints what is wrong;
# status 1 if anything is.
# usage: layers.sh [SOURCE-FOLDER [MAP]]
set -eu
source=${1:-src}
map=$(cd "$(dirname "${2:-HACKING.md}")" && pwd)/$(basename "${2:-HACKING.md}")
cd "$source"
files=$(find . -name '*.[ch]' -o -name '*.def' | sed 's,^\./,,' |
	LC_ALL=C sort)
# shellcheck disable=SC2086
found=$({
	awk '/<!-- map:end -->/ { on = 0 }
		on && /^[a-z][a-z_\/]*:/ { sub(":", " "); print "map", $0 }
		/<!-- map:begin -->/ { on = 1 }' "$map"
	printf 'file %s\n' $files
	grep -n '^[[:space:]]*#[[:space:]]*include' $files |
		sed -E 's/^([^:]*):([0-9]*):[^"<]*(["<])([^">]*).*/include \1 \2 \3 \4/'
} | awk '
BEGIN {
	LIMIT = 15 # rooms in a folder
	owner["yaml.h"] = "base/yaml_reader.c"
	owner["jansson.h"] = "base/json.c"
	owner["libxml/HTMLparser.h"] = owner["libxml/parser.h"] = \
		owner["libxml/parserInternals.h"] = \
		"base/markup.c"
	owner["zlib.h"] = "base/gzip.c"
	owner["iconv.h"] = "text/charset/convert.c"
	owner["md4c.h"] = "news/format/markdown.c"
	owner["libstemmer.h"] = "text/word/lexicon.c"
	owner["pcre2.h"] = "text/expression.c"
	owner["sqlite3.h"] = \
		"news/library/index/index.c news/library/index/token.c"
	owner["curses.h"] = \
		"shell/terminal/terminal.c shell/terminal/keys.h"
	owner["sys/ioctl.h"] = "shell/output.c shell/terminal/terminal.c"
	owner["ncurses.h"] = owner["term.h"] = owner["panel.h"] = "nobody"
	split("unicase uniconv unictype unigbrk unilbrk uniname uninorm " \
		"unistdio unistr unitypes uniwbrk uniwidth", part, " ")
	for (i in part) owner[part[i] ".h"] = "text/unicode.c"
	split("assert complex ctype errno fenv float inttypes iso646 limits " \
		"locale math setjmp signal stdalign stdarg stdatomic stdbool " \
		"stddef stdint stdio stdlib stdnoreturn string tgmath threads " \
		"time uchar wchar wctype " \
		"aio arpa/inet cpio dirent dlfcn fcntl fmtmsg fnmatch ftw glob " \
		"grp iconv langinfo libgen monetary mqueue ndbm net/if netdb " \
		"netinet/in netinet/tcp nl_types poll pthread pwd regex sched " \
		"search semaphore spawn strings stropts sys/ipc sys/mman " \
		"sys/msg sys/resource sys/select sys/sem sys/shm sys/socket " \
		"sys/stat sys/statvfs sys/time sys/times sys/types sys/uio " \
		"sys/un sys/utsname sys/wait syslog tar termios trace ulimit " \
		"unistd utime utmpx wordexp", part, " ")
	for (i in part) standard[part[i] ".h"]
}
function complain(what) { print what }
# "compare/figure/pair.h" is in the layer compare, at the node compare/figure.
function layer_of(file) { sub("/.*", "", file); return file }
function node_of(file,   part, n) {
	n = split(file, part, "/")
	sub(/\.[a-z]+$/, "", part[2])
	return part[1] "/" part[2]
}
function room_of(file) { sub(/\.[a-z]+$/, "", file); return file }
function folder_of(file) { sub("/[^/]*$", "", file); return file }
function has(list, item) { return index(" " list " ", " " item " ") != 0 }
# What a node leads to: drawn on the map, or, for the files right in a layer,
# as its includes say.
function visit(node, ties, state, what,   part, n, i) {
	state[node] = 1
	n = split(ties[node], part, " ")
	for (i = 1; i <= n; i++) {
		if (part[i] == node || state[part[i]] == 1)
			complain(node ": " what " in a circle with " part[i])
		else if (!state[part[i]])
			visit(part[i], ties, state, what)
	}
	state[node] = 2
}
$1 == "map" {
	drawn[$2] = drawn[$2] ""
	for (i = 3; i <= NF; i++) drawn[$2] = drawn[$2] " " $i
}
$1 == "file" {
	if (split($2, part, "/") == 3) is_folder[part[1] "/" part[2]]
	if (!(room_of($2) in rooms)) { rooms[room_of($2)]; n_rooms[folder_of($2)]++ }
}
$1 == "include" && $4 == "<" {
	if ($5 in owner && !has(owner[$5], $2))
		complain($2 ":" $3 ": only " owner[$5] " may include " $5)
	if (!($5 in owner) && !($5 in standard))
		complain($2 ":" $3 ": " $5 " is neither in C11 or POSIX nor " \
			"has it an owner in tools/layers.sh")
}
$1 !~ /^(map|file|include)$/ { complain($0 ": an include without its name") }
$1 == "include" && $4 == "\"" {
	place = $2 ":" $3 ": "
	from = layer_of($2); to = layer_of($5)
	if (!(from in drawn)) complain(place "the layer " from " is not on the map")
	else if (from != to && !has(drawn[from], to))
		complain(place from " may not see " to " (" $5 ")")
	used[from] = used[from] " " to
	includes[$2] = includes[$2] " " $5
	files[$2]; files[$5]
	from = node_of($2); to = node_of($5)
	if (from == to) next
	if (layer_of($2) == layer_of($5)) {
		ties[from] = ties[from] " " to
		nodes[from]; nodes[to]
		if ((from in is_folder || to in is_folder) && !has(drawn[from], to))
			complain(place "the map draws no arrow from " from " to " to)
		used[from] = used[from] " " to
	}
	part_count = split(to, part, "/")
	if ((to in is_folder) && ((to "/" part[2]) in rooms) &&
		room_of($5) != to "/" part[2])
		complain(place $5 " is for " to " alone; include " to "/" part[2] ".h")
}
END {
	for (node in drawn) {
		n = split(drawn[node], part, " ")
		for (i = 1; i <= n; i++)
			if (!has(used[node], part[i]))
				complain("the map draws " node " to " part[i] \
					", which no file includes")
	}
	for (folder in n_rooms)
		if (n_rooms[folder] > LIMIT)
			complain(folder ": " n_rooms[folder] " rooms, more than " LIMIT)
	for (file in files) if (!state[file]) visit(file, includes, state, "includes")
	for (node in nodes) if (!seen[node]) visit(node, ties, seen, "folders tied")
	if (!NR) complain("no files found")
}' | LC_ALL=C sort)
[ -z "$found" ] || {
	printf '%s\n' "$found"
	exit 1
}
