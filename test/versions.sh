#!/bin/sh
# test/versions.sh [SUITE...]
#
# Builds and tests with the PostgreSQL of other Debian releases: trixie has 17,
# sid has 18, and experimental may have a later one.  Each release has a folder in
# .cache/versions, made by debootstrap, in which test/run.sh check runs and
# installs what it needs.  Must run as root.
#
#	RCA_MIRROR=URL		the Debian mirror; the one this machine uses
#	RCA_CFLAGS=...		as for test/run.sh; those of .ci/run otherwise
#	PROVE_TESTS=FILE	run only this TAP test
#	RCA_PACKAGES=NAMES	for test/run.sh; with trixie also pgvector, for test/t/072_ask.pl
#	RCA_OLD_BINDIR=DIR	programs of an older PostgreSQL, for pg_upgrade; it may only
#						need libc and zlib, such as .cache/pgsql-valgrind-15/bin
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- trixie sid

say() { echo "versions: $*" >&2; }
fail() { say "$*"; exit 1; }

[ "$(id -u)" = 0 ] || fail "debootstrap and chroot need root"
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
mirror=${RCA_MIRROR:-$(sed -n 's/^URIs: *//p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\) .*/\2/p' \
	/etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -1)}
cflags=${RCA_CFLAGS:-$(sed -n 's/^RCA_CFLAGS="\(.*\)"$/\1/p' "$top/.ci/run")}
root=

clean_up() {
	status=$?
	trap - EXIT
	for mount in dev/pts dev/shm proc; do
		[ -z "$root" ] || umount "$root/$mount" 2>/dev/null || :
	done
	exit $status
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

# Installs the newest PostgreSQL of experimental in a folder of sid.
install_experimental() {
	echo "deb $mirror experimental main" >"$root/etc/apt/sources.list.d/experimental.list"
	printf '%s\n' 'Package: libpq*' 'Pin: release a=experimental' 'Pin-Priority: 990' >"$root/etc/apt/preferences.d/experimental"
	chroot "$root" sh -c 'apt-get update -qq
		major=$(apt-cache search --names-only "^postgresql-server-dev-[0-9]+$" | sed "s/^postgresql-server-dev-\([0-9]*\) .*/\1/" | sort -n | tail -1)
		mkdir -p /etc/postgresql-common
		echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			"postgresql-$major" "postgresql-server-dev-$major"' >"$root.log" 2>&1
}

failed=
for suite; do
	root=$top/.cache/versions/$suite
	mkdir -p "$top/.cache/versions"
	if [ ! -f "$root/complete" ]; then
		say "making $suite"
		rm -rf "$root"
		debootstrap --variant=minbase "$([ "$suite" = experimental ] && echo sid || echo "$suite")" "$root" "$mirror" >"$root.log" 2>&1 || { tail -5 "$root.log"; fail "debootstrap $suite failed"; }
		touch "$root/complete"
	fi
	# how this machine reaches the mirror
	cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
	[ ! -d /etc/apt/apt.conf.d ] || grep -li proxy /etc/apt/apt.conf.d/* 2>/dev/null | while read -r file; do
		cp "$file" "$root/etc/apt/apt.conf.d/"
	done
	# a mirror may not be updated any more, and then it looks outdated
	echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/99rca"
	mount -t proc proc "$root/proc"
	mkdir -p "$root/dev/shm"
	mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
	mkdir -p "$root/dev/pts"
	mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$root/dev/pts"
	ln -sf pts/ptmx "$root/dev/ptmx"

	[ "$suite" != experimental ] || install_experimental || { tail -5 "$root.log"; fail "the PostgreSQL of experimental cannot be installed"; }

	rm -rf "$root/rca" "$root/rca-old" "$root/opt/old"
	mkdir "$root/rca"
	(cd "$top" && tar cf - --exclude=.git --exclude=.cache --exclude='*.o' --exclude='*.bc' --exclude='*.so' .) | (cd "$root/rca" && tar xf -)
	old=
	if [ -n "${RCA_OLD_BINDIR:-}" ]; then
		cp -a "$(dirname "$RCA_OLD_BINDIR")" "$root/opt/old"
		chmod -R a+rX "$root/opt/old"
		old=/opt/old/bin
		chroot "$root" sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends make gcc libc6-dev libyaml-dev libcmark-dev &&
			cp -r /rca /rca-old && make -s -C /rca-old PG_CONFIG=/opt/old/bin/pg_config with_llvm=no install' >"$root.log" 2>&1 ||
			{ tail -5 "$root.log"; fail "rca does not build for $RCA_OLD_BINDIR"; }
	fi
	packages=${RCA_PACKAGES:-$([ "$suite" != trixie ] || echo postgresql-17-pgvector)}
	say "testing in $suite"
	chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin RCA_CFLAGS="$cflags" ${PROVE_TESTS:+PROVE_TESTS="$PROVE_TESTS"} ${packages:+RCA_PACKAGES="$packages"} ${old:+RCA_OLD_BINDIR=$old} \
		sh /rca/test/run.sh check >"$root.log" 2>&1 || failed="$failed $suite"
	grep -E '^rca: using|^check: ' "$root.log" | sed "s/^/$suite: /"
	umount "$root/dev/pts" "$root/dev/shm" "$root/proc"
done
[ -z "$failed" ] || fail "failed:$failed (see .cache/versions/*.log)"
