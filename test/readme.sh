#!/bin/sh
# test/readme.sh [FOLDER]
#
# Runs the steps of "From a folder to Monday's report in five minutes" in
# README.md, and nothing else, as a user of a new Debian with sudo: once with the
# package and, in another Debian, once from the sources.  FOLDER has the reports
# (default: those of other teams in ../shared/corpus/field, or test/docs).  Both
# times they must be loaded, linted and reported within five minutes.
#
# Takes about ten minutes.  test/debian.sh describes the requirements and settings.

set -eu

# shellcheck source=test/debian.sh
. "$(dirname "$0")/debian.sh"

folder=$top/test/docs
[ ! -d "$top/../shared/corpus/field" ] || folder=$top/../shared/corpus/field
[ $# = 0 ] || folder=$(cd "$1" && pwd)

# block N: the Nth indented block of the section, without its indentation, for
# the PostgreSQL of this release
block() {
	awk -v n="$1" '
		/^## / { here = /From a folder to Monday/ }
		/^    / && here { if (!inside) number++; inside = 1; if (number == n) print substr($0, 5) }
		!/^    / { inside = 0 }' "$top/README.md" | sed "s/\<15\>/$major/g"
}
build_package nocheck
[ -n "$(block 3)" ] && [ -z "$(block 4)" ] || fail "README.md has not the three blocks"

# user COMMAND: runs it in the login shell of the user, with a terminal's
# environment
user() { inside env -i /usr/sbin/runuser -l someone -c "export LANG=C.UTF-8; $1"; }
stop_services() {
	[ -z "${root:-}" ] || inside pg_ctlcluster "$major" main stop -m immediate >/dev/null 2>&1 || :
}

# try NAME BLOCK: in a new Debian with a user who has a folder of reports
try() {
	say "a new Debian, for the $1"
	new_debian "$1"
	run inside apt-get install -y -qq --no-install-recommends sudo
	run inside useradd -m -s /bin/bash someone
	echo 'someone ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/someone"
	# as if the machine had been installed for this language, without questions
	echo 'LANG=C.UTF-8' >"$root/etc/default/locale"
	echo 'Defaults env_keep += "LANG DEBIAN_FRONTEND"' >>"$root/etc/sudoers.d/someone"
	echo 'APT::Get::Assume-Yes "true";' >"$root/etc/apt/apt.conf.d/yes"
	mkdir -p "$root/home/someone/wiki/postmortems"
	cp "$folder"/*.md "$root/home/someone/wiki/postmortems/"
	cp "$work/build/$deb" "$root/home/someone/"
	mkdir "$root/home/someone/rca"
	tar xf "$work/head.tar" -C "$root/home/someone/rca"
	inside chown -R someone /home/someone

	start=$(date +%s)
	user "cd ~/$3; $(block "$2"); set | grep -E '^(PATH|examples)=' >~/variables" >"$work/install.log" 2>&1 || :
	installed=$(date +%s)
	# there is no init here that would start the server
	inside pg_ctlcluster "$major" main start >/dev/null 2>&1 || :
	user ". ~/variables; $(block 3)" >"$work/$1.log" 2>&1 || :
	done=$(date +%s)

	files=$(find "$folder" -maxdepth 1 -name '*.md' | wc -l)
	refused=$(sed -n 's/^rca_load: .* \([0-9]*\) refused, .*/\1/p' "$work/$1.log")
	loaded=$(user "psql -X -A -t -d incidents -c 'SELECT count(*) FROM incident'") || loaded=none
	[ -n "$refused" ] && [ "$loaded" = $((files - refused)) ] ||
		{ tail -n 5 "$work/install.log" "$work/$1.log" >&2; fail "with the $1, $loaded of $files reports are loaded"; }
	ok "with the $1, $loaded of $files reports are loaded, and $refused refused"
	grep -q "^rca_load: $files files checked" "$work/$1.log" || fail "with the $1, nothing is linted"
	ok "and linted: $(grep -c '^postmortems/.*: RCA[0-9]* ' "$work/$1.log") findings"
	page=$root/home/someone/wiki/monday.html
	[ "$(tail -n 1 "$page")" = "</html>" ] && grep -q "<dt>Reports</dt><dd>$loaded</dd>" "$page" || fail "with the $1, there is no page"
	ok "and reported"
	took="$((done - start)) s, of which $((installed - start)) s are for installing"
	load=$(cut -d . -f 1 /proc/loadavg)
	if [ $((done - start)) -le 300 ]; then
		ok "in $took"
	elif [ "$load" -gt "$(nproc)" ]; then
		echo "skip - in $took; but the machine has other work, its load is $load with $(nproc) processors"
	else
		fail "with the $1, it takes $took"
	fi
	stop_services
}
try package 1 .
try sources 2 rca
echo "readme: $passed checks passed"
