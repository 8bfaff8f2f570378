#!/bin/sh
# bench/run.sh [DOCUMENTS [RUNS]]
#
# Measures every row of bench/README.md in a private server (test/run.sh) and
# writes bench/results.md and bench/results.svg.  The default takes about ten
# minutes.  The full run is "nice -n -10 sh bench/run.sh 100000" on a machine
# without other work.
#
#	BENCH_REPORTS=DIR	make the documents from the *.md files there
#	BENCH_BUFFERS=SIZE	shared_buffers of the server (512MB; the tables of the
#						full run take about 3 GB)
set -eu
export BENCH_DOCUMENTS="${1:-5000}" BENCH_RUNS="${2:-5}"
exec sh "$(dirname "$0")/../test/run.sh" bench
