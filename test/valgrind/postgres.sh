#!/bin/sh
# test/valgrind/postgres.sh
#
# Stands in the place of the program postgres (RCA_SERVER_WRAPPER in
# test/run.sh): a server runs under valgrind, anything else, what initdb starts
# for one, as it is.
real=$(dirname "$0")/postgres.bin
[ "$1" = -D ] || [ "$1" = --single ] || exec "$real" "$@"
[ "$1" != --single ] || [ -n "${RCA_VALGRIND_SINGLE:-}" ] || exec "$real" "$@"
# shellcheck disable=SC2086
exec valgrind $RCA_VALGRIND_OPTIONS "$real" "$@"
