#!/bin/sh
# test/package.sh
#
# Builds the distribution and from it the Debian package, as PGDG does; installs
# the package in a new Debian made by debootstrap, where nothing was built;
# runs CREATE EXTENSION, the regression tests and rca_load there; removes it and
# looks whether anything is left.  The last line tells how many checks passed.
#
# Needs root, for apt-get and chroot, and takes some five minutes.  What is
# tested is what is committed.  Nothing is installed on this machine but the
# Debian packages that building needs; all else is in a temporary directory.
#
#	KEEP=1			keep the temporary directory
#	RCA_MIRROR=URL	the archive for debootstrap (default: the one of apt-get)

set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
passed=0

say() { echo "rca: $*" >&2; }
fail() { say "$*"; exit 1; }
ok() { passed=$((passed + 1)); echo "ok $passed - $*"; }

[ "$(id -u)" = 0 ] || fail "test/package.sh needs root"
command -v apt-get >/dev/null || fail "test/package.sh needs Debian"

packages=
for package in debhelper debootstrap dpkg-dev git libcmark-dev libpq-dev libyaml-dev make gcc libc6-dev \
	postgresql-all postgresql-server-dev-all unzip; do
	dpkg-query -W -f '${db:Status-Status}' $package 2>/dev/null | grep -q '^installed$' || packages="$packages $package"
done
if [ -n "$packages" ]; then
	[ -z "${NO_APT:-}" ] || fail "packages are missing; run: apt-get install -y --no-install-recommends$packages"
	say "installing:$packages"
	apt-get update -qq
	# shellcheck disable=SC2086
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/rca-package.XXXXXX")
chmod 755 "$work"
root=$work/root
mounts=
clean_up() {
	status=$?
	trap - EXIT
	for point in $mounts; do
		umount "$point" || :
	done
	if [ -n "${KEEP:-}" ]; then
		say "kept $work"
	elif [ -n "$(find "$work" -path "$root/proc/1" 2>/dev/null)" ]; then
		say "could not unmount everything under $work; it is left"
	else
		rm -rf "$work"
	fi
	exit $status
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

run() {
	"$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "failed: $*"; }
}

# as a user that may not write outside, as the machines of PGDG do it
builder=nobody
! id postgres >/dev/null 2>&1 || builder=postgres

say "the distribution"
# root builds what another user may have checked out
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0="$top"
run git -C "$top" archive --format tar -o "$work/head.tar" HEAD
version=$(sed -n '0,/"version":/s/.*"version": "\(.*\)",/\1/p' "$top/META.json")
mkdir "$work/build"
run make -C "$top" -s dist
mv "$top/rca-$version.zip" "$work/build/"
(cd "$work/build" && run unzip -q "rca-$version.zip" && rm "rca-$version.zip")
cd "$work/build/rca-$version" || fail "make dist has another folder than rca-$version"
[ -f META.json ] && [ -f sql/rca--1.0.sql ] && [ -f client/rca_load.c ] && [ ! -e .gitignore ] ||
	fail "the distribution is not what it should be"
ok "make dist"

say "the package"
run pg_buildext updatecontrol
chown -R "$builder" "$work/build"
run runuser -u "$builder" -- env HOME="$work/build" LC_ALL=C.UTF-8 nice -n 10 \
	dpkg-buildpackage -b -us -uc -j2
cp "$work/log" "$work/build.log"
grep -q "All [0-9]* tests passed\|# All [0-9]* tests passed" "$work/build.log" ||
	fail "building the package ran no tests"
ok "the package is built, and its tests pass"
cd "$work/build"
for deb in postgresql-*-rca_*.deb; do
	major=$(echo "$deb" | sed 's/^postgresql-\([0-9]*\)-rca_.*/\1/')
done
deb=postgresql-$major-rca_$(dpkg-deb -f "$deb" Version)_$(dpkg-deb -f "$deb" Architecture).deb
dpkg-deb -c "$deb" | awk '{ print $6 }' >"$work/contents"
for file in "lib/postgresql/$major/lib/rca.so" "share/postgresql/$major/extension/rca.control" \
	"share/postgresql/$major/extension/rca--1.0.sql" "lib/postgresql/$major/bin/rca_load" \
	"share/postgresql/$major/man/man1/rca_load.1.gz" "share/doc/postgresql-$major-rca/README.md.gz"; do
	grep -q "^./usr/$file\$" "$work/contents" || fail "$deb has no /usr/$file"
done
! grep -v "^./usr/\(lib/postgresql\|share/postgresql\|share/doc/postgresql-$major-rca\|share\)/\|^./\(usr/\(lib/\|share/\)\?\)\?$" \
	"$work/contents" >&2 || fail "$deb has files where they do not belong"
! grep "postgresql-doc" "$work/contents" >&2 || fail "$deb has files that other packages have, too"
ok "$deb has its files in their places"
dpkg-deb -f "$deb" Depends | grep -q "postgresql-$major" || fail "$deb does not depend on its server"
! dpkg-deb -f "$deb" Depends | grep -q "libcmark" || fail "cmark is not linked statically"
ok "and depends on $(dpkg-deb -f "$deb" Depends)"

say "a new Debian"
# shellcheck disable=SC1091
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=${RCA_MIRROR:-$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' 'Component: main' |
	awk -v suite="$suite" '$1 == suite { print $2; exit }')}
[ -n "$mirror" ] || fail "no archive for $suite is known; set RCA_MIRROR"
run debootstrap --variant=minbase "$suite" "$root" "$mirror"
for kind in proc sys dev/shm; do
	case $kind in
		proc) run_mount="mount -t proc proc" ;;
		sys) run_mount="mount -t sysfs -o ro sysfs" ;;
		*) run_mount="mount -t tmpfs tmpfs" ;;
	esac
	mkdir -p "$root/$kind"
	# without them it works, too, but for dynamic shared memory
	if $run_mount "$root/$kind" 2>/dev/null; then
		mounts="$root/$kind $mounts"
	fi
done
# security updates of the server have what this machine's server has
for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
	[ ! -f "$file" ] || cp "$file" "$root$file"
done
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mkdir -p "$root/etc/postgresql-common/createcluster.d"
echo "create_main_cluster = false" >"$root/etc/postgresql-common/createcluster.d/none.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
run inside apt-get update -qq
run inside apt-get install -y -qq --no-install-recommends "postgresql-$major"
[ ! -e "$root/usr/bin/make" ] && [ ! -e "$root/usr/bin/gcc" ] || fail "the new Debian is not clean"

# all names, but for what apt, dpkg and logs keep for themselves
snapshot() {
	(cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./run \
		-o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -print |
		LC_ALL=C sort)
}
snapshot >"$work/before"
mkdir "$root/tmp/rca"
cp "$deb" "$root/tmp/rca/"
run inside apt-get install -y -qq --no-install-recommends "/tmp/rca/$deb"
ok "installed"

# the tests, and nothing of the sources
tar xf "$work/head.tar" -C "$root/tmp/rca" test expected
inside chown -R postgres /tmp/rca
bin=/usr/lib/postgresql/$major/bin
as_postgres() { inside runuser -u postgres -- env -C /tmp/rca "$@"; }
shm=posix
[ -n "$mounts" ] || shm=mmap
run as_postgres $bin/initdb -A trust -E UTF8 --locale=C.UTF-8 -D /tmp/rca/data
as_postgres $bin/pg_ctl -s -w -D /tmp/rca/data -l /tmp/rca/server.log \
	-o "-c listen_addresses='' -k /tmp/rca -c fsync=off -c dynamic_shared_memory_type=$shm" start >/dev/null
stop_server() { as_postgres $bin/pg_ctl -s -D /tmp/rca/data -m immediate stop >/dev/null 2>&1 || :; }
trap 'stop_server; clean_up' EXIT

psql_inside() { as_postgres psql -X -q -A -t -v ON_ERROR_STOP=1 -h /tmp/rca -d postgres "$@"; }
as_postgres pg_dump -h /tmp/rca -d postgres >"$work/dump-before"
psql_inside -c "CREATE EXTENSION rca"
[ "$(psql_inside -c "SELECT rca_title('# Disk full')")" = "Disk full" ] || fail "rca_title does not answer"
ok "CREATE EXTENSION"
psql_inside -c "DROP EXTENSION rca"
as_postgres pg_dump -h /tmp/rca -d postgres >"$work/dump-after"
# the two random words of a dump differ
sed -i '/^\\\(un\)\?restrict /d' "$work/dump-before" "$work/dump-after"
cmp -s "$work/dump-before" "$work/dump-after" || fail "DROP EXTENSION leaves something"
ok "DROP EXTENSION leaves nothing"

# what make installcheck would run, without make
tests=$(make -s -C "$top" print-regress PG_CONFIG="$bin/pg_config")
run as_postgres "/usr/lib/postgresql/$major/lib/pgxs/src/test/regress/pg_regress" \
	--bindir=$bin --host=/tmp/rca --inputdir=test --load-extension=rca --dbname=installcheck $tests
grep -q "ll [0-9]* tests passed" "$work/log" || fail "installcheck ran no tests"
ok "installcheck: $(grep -o "ll [0-9]* tests passed" "$work/log" | cut -c 4-)"

as_postgres $bin/rca_load -h /tmp/rca -d postgres --init -q test/docs
[ "$(psql_inside -c "SELECT count(*) FROM incident")" = "$(find "$root/tmp/rca/test/docs" -name '*.md' | wc -l)" ] ||
	fail "rca_load did not load every report"
as_postgres $bin/rca_load --check --policy draft-1 test/docs >"$work/log" 2>&1 || fail "rca_load --check fails"
ok "rca_load loads and checks"

stop_server
trap clean_up EXIT
run inside apt-get purge -y -qq --autoremove "postgresql-$major-rca"
rm -rf "$root/tmp/rca"
snapshot >"$work/after"
diff "$work/before" "$work/after" >&2 || fail "the package leaves something behind"
! inside dpkg -l | grep "postgresql-$major-rca" >&2 || fail "dpkg still knows the package"
ok "removed without a trace"
echo "package: $passed checks passed"
