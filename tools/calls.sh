#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that no calls between files go round in a circle: A calls B, B calls
# A.  Reads the symbols of what the sources were compiled to.  Prints the
# circles; status 1 if there are any.
# usage: calls.sh SOURCE-FOLDER FOLDER-OF-OBJECTS
set -eu
objects=$(cd "$2" && pwd)
found=$(cd "$1" && find . -name '*.c' | sed 's,^\./\(.*\)\.c$,\1.o,' |
	LC_ALL=C sort | (cd "$objects" && xargs nm -A -g) | awk '
{
	file = $1
	sub(/\.o:.*/, "", file)
	files[file]
	name = $NF
}
$(NF - 1) == "U" { asked[file] = asked[file] " " name; next }
{ home[name] = file }
function visit(file,   part, n, i, to) {
	state[file] = 1
	n = split(asked[file], part, " ")
	for (i = 1; i <= n; i++) {
		if (!(part[i] in home)) continue
		to = home[part[i]]
		if (to == file) continue
		if (state[to] == 1)
			print file ": calls " part[i] " of " to ", which calls back"
		else if (!state[to])
			visit(to)
	}
	state[file] = 2
}
END {
	for (file in files) if (!state[file]) visit(file)
	if (!NR) print "no objects found"
}' | LC_ALL=C sort)
[ -z "$found" ] || {
	printf '%s\n' "$found"
	exit 1
}
