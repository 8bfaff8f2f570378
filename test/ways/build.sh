#!/bin/sh
# test/ways/build.sh PROGRAM
set -eu

cd "$(dirname "$0")/../.."
sh test/generate/build.sh "$1" test/ways/*.c test/fuzz/same.c test/generate/random.c
