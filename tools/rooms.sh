#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the list of files in HACKING.md, between rooms:begin and rooms:end,
# from what each file says of itself: the first sentence of its header, or of
# the .c file where there is no header.
# With --check writes nothing and fails when the list is not current.
# usage: rooms.sh [--check]
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

# "name: one sentence." at the head of a file, without the name and the stop.
purpose() { # FILE
	awk '
	/SPDX/ { next }
	!inside && !/^\/\*/ { exit }
	{
		inside = 1
		last = sub(/ *\*\/.*/, "")
		sub(/^\/\*/, "")
		sub(/^ ?\* ?/, "")
		gsub(/^ +| +$/, "")
	}
	$0 == "" && text != "" { exit }
	$0 != "" { text = text (text == "" ? "" : " ") $0 }
	last { exit }
	END {
		sub(/^[a-z0-9_.]+: /, "", text)
		end = match(text, /[.:]( [ A-Z]|$)/)
		print end ? substr(text, 1, end - 1) : text
	}' "$1"
}

list() {
	for layer in base text news compare report ui views shell; do
		find "src/$layer" -type d | LC_ALL=C sort
	done | while read -r folder; do
		files=$(find "$folder" -maxdepth 1 -name '*.[ch]' |
			sed 's/\.[ch]$//' | LC_ALL=C sort -u)
		[ -n "$files" ] || continue
		printf '\n### `%s`\n\n| file | what it is |\n|---|---|\n' \
			"$folder"
		for file in $files; do
			[ -e "$file.h" ] && header=$file.h || header=$file.c
			printf '| `%s` | %s |\n' "$(basename "$file")" \
				"$(purpose "$header" | sed 's/|/\\|/g')"
		done
	done
	echo
}

list >"$scratch/list"
awk -v list="$scratch/list" '
/^<!-- rooms:end -->/ { inside = 0; ends++ }
!inside { print }
/^<!-- rooms:begin -->/ {
	inside = 1
	while ((getline line < list) > 0) print line
}
END { if (ends != 1) exit 1 }' HACKING.md >"$scratch/HACKING.md" || {
	echo "HACKING.md has no rooms:begin and rooms:end" >&2
	exit 1
}
if [ "${1:-}" = --check ]; then
	diff -u HACKING.md "$scratch/HACKING.md"
elif ! cmp -s HACKING.md "$scratch/HACKING.md"; then
	cat "$scratch/HACKING.md" >HACKING.md
fi
