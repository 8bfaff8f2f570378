#!/bin/sh
# test/mutants/run.sh [COUNT [SEED]]
#
# Do the tests notice?  Changes the C code in COUNT places at random, one at a
# time: a comparison, a bound, a number, a condition, what is returned, a
# statement that goes.  Each is built and tested; what no test notices is listed
# at the end.  mutants.pl says more.  A mutant takes 20 seconds, a survivor five
# minutes.
set -eu

export RCA_MUTANTS="${1:-20} ${2:-$(date +%s)}"
exec sh "$(dirname "$0")/../run.sh" mutants
