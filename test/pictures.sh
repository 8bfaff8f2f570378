#!/bin/sh
# test/pictures.sh
#
# Makes the pictures of README.md, doc/pictures/*.png, from the demo: the page for
# Monday and the page of one report, in light and dark colors.  Needs Chromium
# (Debian: chromium, fonts-dejavu-core), and the requirements of test/run.sh.

set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "${RCA_PICTURES:-}" ]; then
	command -v chromium >/dev/null || { echo "pictures: chromium is missing: apt-get install chromium" >&2; exit 1; }
	echo '\! sh test/pictures.sh' | RCA_PICTURES=$top/doc/pictures sh "$top/test/run.sh" shell
	exit
fi

# the rest runs in the shell of the demo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
psql -X -q -v ON_ERROR_STOP=1 -f examples/reports.sql
psql -X -q -t -A -v title='Incidents of the shop' -v as_of=2025-06-01 -v since=2025-05-01 -v link=https://git.example.org/ \
	-f examples/report.sql >"$work/monday.html"
psql -X -q -t -A -c "SELECT rca_to_html_page(doc) FROM incident WHERE path LIKE '%login-outage%'" >"$work/report.html"

# shoot PAGE COLORS SETTING
shoot() {
	chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --user-data-dir="$work/profile" \
		--blink-settings=preferredColorScheme="$3" --window-size=860,960 --screenshot="$work/$1-$2.png" "file://$work/$1.html" >"$work/log" 2>&1
	[ -s "$work/$1-$2.png" ] || { cat "$work/log" >&2; exit 1; }
	cp "$work/$1-$2.png" "$RCA_PICTURES/"
	size=$(wc -c <"$RCA_PICTURES/$1-$2.png")
	echo "pictures: $1-$2.png, $size bytes"
	[ "$size" -lt 150000 ] || { echo "pictures: that is too large" >&2; exit 1; }
}
for page in monday report; do
	shoot $page light 1
	shoot $page dark 0
done
