#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints a C file that holds files as bytes, each with a hash table of the
# first words of its lines (src/base/embed.c reads it):
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
	echo "static const uint32_t slots_$i[] = {"
	LC_ALL=C awk '
	BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
	{ line[NR] = at + 0; at += length($0) + 1 }
	{
		word = $0
		sub(/\t.*/, "", word)
		for (i = 1; i <= length(word); i++)
			hash[NR] = (hash[NR] * 33 + code[substr(word, i, 1)]) % 16777216
	}
	END {
		for (n = 1; n < 2 * NR; n *= 2)
			;
		for (i = 1; i <= NR; i++) {
			for (slot = hash[i] % n; slot in used; slot = (slot + 1) % n)
				;
			used[slot] = line[i] + 1
		}
		for (slot = 0; slot < n; slot++)
			print used[slot] + 0 ","
	}' "$file"
	echo "};"
	i=$((i + 1))
done
echo "const struct embed_file $name[] = {"
i=0
for file in "$@"; do
	echo "{\"$(basename "$file")\", bytes_$i, sizeof(bytes_$i) - 1,"
	echo "slots_$i, sizeof(slots_$i) / sizeof(*slots_$i)},"
	i=$((i + 1))
done
echo "{0, 0, 0, 0, 0}};"
