#!/bin/sh
# test/generate/run.sh [COUNT [SEED [OPTION...]]]
#
# Makes up facts, writes reports of them in many styles, and demands them back
# from the reader: test/generate/generate.c says more, and has the options.
# "test/generate/run.sh 1 1 --list" prints the styles.
set -eu

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh test/generate/build.sh "$work/generate"
count=${1:-20000}
seed=${2:-1}
[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
"$work/generate" --count "$count" --seed "$seed" "$@"
