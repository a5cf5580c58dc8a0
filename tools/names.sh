#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that what a header declares bears the name of its place (HACKING.md,
# "Names"): a function begins with the path below the layer, a type or constant
# with the folder's name at least, the header's comment with the function's
# prefix.  Prints what is wrong; status 1 if anything is.
# usage: names.sh [SOURCE-FOLDER]
set -eu
cd "${1:-src}"
find . -name '*.h' | sed 's,^\./,,' | LC_ALL=C sort | xargs awk '
# The prefix of the functions that FILE declares; `folder` gets that of types.
function prefix_of(file,   part, n, i, room) {
	n = split(file, part, "/")
	room = part[n]
	sub(/\.h$/, "", room)
	if (part[1] == "report") {
		folder = "report"
		return "report_" room
	}
	if (n == 2 || part[2] == "frame") {
		folder = room
		return room
	}
	folder = part[2]
	if (part[1] == "views" && part[2] != "app")
		folder = folder "_view"
	for (i = 3; i < n; i++)
		folder = folder "_" part[i]
	return room == part[n - 1] ? folder : folder "_" room
}
function complain(what) { print file ": " what; bad = 1 }
# What stands elsewhere for a reason: what every file uses (base), and names
# that ncurses has taken.
BEGIN {
	BODY = "\001" # what is between braces
	free["ARRAY_LEN"]
	split("base/mem.h arena base/str.h slice base/str.h span " \
		"ui/key.h ui_key", also, " ")
	for (i = 1; i in also; i += 2)
		allowed[also[i], also[i + 1]]
}
function is_allowed(name,   pair, part) {
	if (name in free) return 1
	for (pair in allowed) {
		split(pair, part, SUBSEP)
		if (part[1] == file && index(tolower(name), part[2]) == 1)
			return 1
	}
	return 0
}
function check(kind, name, wanted) {
	if (index(tolower(name), wanted) != 1 && !is_allowed(name))
		complain(kind " " name " does not begin with " wanted)
}
# The last word of TEXT.
function word_of(text) {
	sub(/[^A-Za-z0-9_]+$/, "", text)
	sub(/.*[^A-Za-z0-9_]/, "", text)
	return text
}
function type_of(statement) {
	sub(/^[^(]*\([ \t\n]*\*/, "", statement) # a pointer to a function
	sub(/[(\[)].*/, "", statement)
	return word_of(statement)
}
function declaration(statement,   name) {
	sub(/^[ \t\n]+/, "", statement)
	if (statement ~ /^typedef[ \t\n]/) {
		check("typedef", type_of(statement), folder)
	} else if (statement ~ /\(/) {
		name = word_of(substr(statement, 1, index(statement, "(") - 1))
		if (name != "" && name !~ /^__/)
			check("function", name, prefix)
	}
}
function constants(list,   part, n, i) {
	n = split(list, part, ",")
	for (i = 1; i <= n; i++) {
		gsub(/=.*/, "", part[i])
		gsub(/[ \t\n]/, "", part[i])
		if (part[i] ~ /^[A-Z][A-Z0-9_]*$/)
			check("constant", part[i], folder)
	}
}
function read(text,   rest, tag, at, level, c, kind) {
	gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, " ", text)
	if (text ~ /#include "[a-z\/]*\.def"/) gsub(/#define [A-Z]+\([^\n]*/, "", text)
	rest = text
	while (match(rest, /\n#define [A-Za-z_0-9]+/)) {
		tag = substr(rest, RSTART + 9, RLENGTH - 9)
		rest = substr(rest, RSTART + RLENGTH)
		if (tag !~ /_H$/) check("macro", tag, folder)
	}
	rest = text
	while (match(rest, /(struct|enum|union)[ \n]+[A-Za-z_0-9]+[ \n]*\{/)) {
		tag = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		kind = tag
		sub(/[ \n].*/, "", kind)
		check(kind, word_of(tag), folder)
	}
	rest = text
	while (match(rest, /enum [a-z_0-9]*[ ]?\{[^}]*\}/)) {
		tag = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		sub(/[^{]*\{/, "", tag)
		sub(/\}/, "", tag)
		constants(tag)
	}
	gsub(/\n#[^\n]*(\\\n[^\n]*)*/, "\n", text)
	while (match(text, /\{[^{}]*\}/))
		text = substr(text, 1, RSTART - 1) BODY \
			substr(text, RSTART + RLENGTH)
	gsub(/\)[ \t\n]*\001/, ");", text)
	gsub(BODY, " ", text)
	at = split(text, statements, ";")
	for (c = 1; c <= at; c++)
		declaration(statements[c])
}
function finish() {
	if (file == "") return
	prefix = prefix_of(file)
	read("\n" whole)
	if (index(whole, " " prefix ": ") == 0)
		complain("the comment at the top does not say \"" prefix ": ...\"")
}
FNR == 1 { finish(); file = FILENAME; whole = "" }
{ whole = whole $0 "\n" }
END { finish(); exit bad }
'
