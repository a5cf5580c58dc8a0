#!/bin/sh
# SPDX-License-Identifier: MIT
# HACKING.md has one line for every room of the house, and for no other.
# A row is "| `module` | what it is |" below a heading "### `src/folder`".
set -u
told=$(awk -F '`' '
/^##/ { folder = /^### `src\// ? $2 : "" }
folder && /^\| `/ { print folder "/" $2 }' HACKING.md | sort)
there=$(find src -type f ! -name '.*' | sed 's/\.[ch]$//' | sort -u)
if [ "$told" = "$there" ]; then
	echo "ok 1 - HACKING.md names every file"
else
	echo "not ok 1 - HACKING.md names every file"
	printf '%s\n' "$told" "$there" | sort | uniq -u | sed 's/^/# /'
fi
echo "1..1"
[ "$told" = "$there" ]
