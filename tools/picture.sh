#!/bin/sh
# SPDX-License-Identifier: MIT
# Draws the picture in README.md: the compare screen, from the program itself.
# With --check writes nothing and fails when the picture is not current.
# usage: picture.sh PROGRAM [--check]
set -eu
program=$1
rows=30
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1700000000
XDG_CONFIG_HOME=$scratch "$program" --no-cache --size "100x$rows" \
	--script tools/picture.script seeds >"$scratch/screen"
{
	echo '```text'
	# a screen is its rows, then its roles
	head -n "$rows" "$scratch/screen"
	echo '```'
} >"$scratch/picture"
awk -v picture="$scratch/picture" '
/^<!-- picture:end -->/ { inside = 0; ends++ }
!inside { print }
/^<!-- picture:begin -->/ {
	inside = 1
	while ((getline line < picture) > 0) print line
}
END { if (ends != 1) exit 1 }' README.md >"$scratch/README.md" || {
	echo "README.md has no picture:begin and picture:end" >&2
	exit 1
}
if [ "${2:-}" = --check ]; then
	diff -u README.md "$scratch/README.md"
elif ! cmp -s README.md "$scratch/README.md"; then
	cat "$scratch/README.md" >README.md
fi
