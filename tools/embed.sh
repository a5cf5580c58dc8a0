#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints a C file that holds files as bytes:
#	const struct embed_file NAME[], ended by a row of zeros.
# usage: embed.sh NAME FILE...
set -eu
name=$1
shift
echo '#include "base/embed.h"'
i=0
for file in "$@"; do
	echo "static const unsigned char bytes_$i[] = {"
	od -An -v -tu1 "$file" | sed 's/  */,/g; s/^,//; s/$/,/'
	echo "0};"
	echo "static const uint32_t lines_$i[] = {"
	LC_ALL=C awk '{ print at + 0 ","; at += length($0) + 1 }' "$file"
	echo "0};"
	i=$((i + 1))
done
echo "const struct embed_file $name[] = {"
i=0
for file in "$@"; do
	echo "{\"$(basename "$file")\", bytes_$i, sizeof(bytes_$i) - 1,"
	echo "lines_$i, sizeof(lines_$i) / sizeof(*lines_$i) - 1},"
	i=$((i + 1))
done
echo "{0, 0, 0, 0, 0}};"
