#!/bin/sh
# bench/instructions.sh [update]
#
# Counts the instructions of a parse with callgrind and compares them with
# bench/instructions.tsv.  It fails if a figure is more than 5 % higher than in
# the file.  Unlike times, counts are repeatable, but they depend on the compiler
# and on the libraries.  If these differ from those in the file, the figures are
# only printed.  "update" writes the file again.
#
#	NO_APT=1		do not install valgrind, fail without it
set -eu

cd "$(dirname "$0")/.."
figures=bench/instructions.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v valgrind >/dev/null; then
	if [ -n "${NO_APT:-}" ] || [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		echo "rca: valgrind is missing; as root, run: apt-get install valgrind" >&2
		exit 1
	fi
	echo "rca: installing valgrind" >&2
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends valgrind >/dev/null
fi

sh bench/build.sh "$work/parse"
made_with="gcc-$(gcc -dumpfullversion) $(gcc -dumpmachine) $(cpp -P - <<-'END' | tr -d '" \n'
	#include <cmark_version.h>
	cmark-CMARK_VERSION_STRING
	END
) glibc-$(getconf GNU_LIBC_VERSION | sed 's/.* //')"

# name of the figure, what to do, function to count in, number of parses,
# documents
count() {
	name=$1 what=$2 function=$3 times=$4
	shift 4
	LD_BIND_NOW=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="$function" \
		"$work/parse" count "$what" "$times" "$@" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
	sum=$(sed -n 's/.*Collected : //p' "$work/log")
	[ "${sum:-0}" -gt 0 ] || { echo "rca: callgrind saw no call of $function" >&2; exit 1; }
	printf '%s\t%d\n' "$name" $((sum / times)) >>"$work/counts"
}

count example parse rca_bench_parse 10 bench/example.md
count "example, taught" taught rca_bench_parse 10 bench/example.md
count "example, libraries" libraries libraries 10 bench/example.md
# one parse of each document, in every style
count styles parse rca_bench_parse 3 test/docs/*.md test/docs/styles/*.md
count "styles, libraries" libraries libraries 3 test/docs/*.md test/docs/styles/*.md
for shape in "timeline, table" "timeline, list" "action items, table" "action items, list" sections; do
	count "$shape" "$shape" rca_bench_parse 1
done

if [ "${1:-}" = update ]; then
	{ printf 'made with\t%s\n' "$made_with"; cat "$work/counts"; } >"$figures"
fi

awk -F '\t' -v made_with="$made_with" '
	NR == FNR && FNR == 1	{ comparable = ($2 == made_with); theirs = $2; next }
	NR == FNR				{ figure[$1] = $2; next }
	FNR == 1				{ printf "%-24s %12s %12s %8s\n", "instructions per parse", "committed", "now", "ratio" }
	{
		if (!($1 in figure)) { printf "%-24s %12s %12d\n", $1, "none", $2; missing = 1; next }
		ratio = $2 / figure[$1]
		remark = (ratio > 1.05) ? " more" : (ratio < 0.95) ? " less" : ""
		printf "%-24s %12d %12d %8.3f%s\n", $1, figure[$1], $2, ratio, remark
		# the libraries are only measured for comparison, and may grow
		if (ratio > 1.05 && $1 !~ /libraries/) worse = 1
		n++
	}
	END {
		if (!comparable) {
			printf "Not compared: the figures are of\n\t%s\nand this is\n\t%s\n", theirs, made_with
			exit 0
		}
		if (worse || missing || n == 0) {
			print "A parse takes more than 5 % more instructions than bench/instructions.tsv says, or a figure is missing."
			print "If that is meant, run: sh bench/instructions.sh update"
			exit 1
		}
	}' "$figures" "$work/counts"
