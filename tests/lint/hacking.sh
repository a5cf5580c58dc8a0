#!/bin/sh
# SPDX-License-Identifier: MIT
# The list of files in HACKING.md is what the files say of themselves.
# UPDATE=1 writes it anew.
set -u
[ -z "${UPDATE:-}" ] || sh tools/rooms.sh
difference=$(sh tools/rooms.sh --check 2>&1)
status=$?
if [ "$status" = 0 ]; then
	echo "ok 1 - HACKING.md lists every file"
else
	echo "not ok 1 - HACKING.md lists every file"
	printf '%s\n' "$difference" | sed 's/^/# /'
fi
echo "1..1"
exit "$status"
