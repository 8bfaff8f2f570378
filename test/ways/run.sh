#!/bin/sh
# test/ways/run.sh [COUNT [SEED [FILE...]]]
#
# Reads documents in both ways, with what is kept from cmark and libyaml and
# without, and demands the same of both: ways.c says more.  Without files they
# are Markdown written at random; the seed is printed.
set -eu

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh test/ways/build.sh "$work/ways"
[ $# -ge 1 ] || set -- 1000000
[ $# -ge 2 ] || set -- "$1" "$(date +%s)000000"
"$work/ways" "$@"
