#!/bin/sh
# test/facts/score.sh DOCUMENTS [LABELS] [-q]
#
# Reads the reports of a directory, and prints what differs from the labels of
# another (test/facts), and how much that is.  With -q, only how much.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
documents=$1
labels=${2:-$here}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh "$here/../generate/build.sh" "$work/read" test/facts/read.c
"$work/read" "$documents"/*.md >"$work/rows"
perl "$here/score.pl" ${3:+"$3"} "$work/rows" "$labels"
