#!/bin/sh
# SPDX-License-Identifier: MIT
# The picture in README.md is what the program draws now; UPDATE=1 draws it.
set -u
check=--check
[ -z "${UPDATE:-}" ] || check=
if difference=$(sh tools/picture.sh "$BROADSIDE" $check 2>&1); then
	echo "ok 1 - the picture is current"
else
	echo "not ok 1 - the picture is current (make picture draws it)"
	echo "$difference" | sed 's/^/# /'
fi
echo "1..1"
