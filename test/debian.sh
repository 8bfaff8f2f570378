# Sourced by test/package.sh and test/readme.sh: builds the distribution and from
# it the Debian package, as PGDG does, and makes new Debians with debootstrap.
#
# Needs root, for apt-get and chroot.  Builds the last commit.  On this machine it
# only installs the Debian packages that the build needs.  Everything else is in a
# temporary directory.
#
#	KEEP=1			keep the temporary directory
#	RCA_MIRROR=URL	the archive for debootstrap (default: the one of apt-get)

top=$(cd "$(dirname "$0")/.." && pwd)
passed=0

say() { echo "rca: $*" >&2; }
fail() { say "$*"; exit 1; }
ok() { passed=$((passed + 1)); echo "ok $passed - $*"; }

[ "$(id -u)" = 0 ] || fail "$0 needs root"
command -v apt-get >/dev/null || fail "$0 needs Debian"

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
mounts=
# stops what a script has started in a new Debian; a script may redefine it
stop_services() { :; }
clean_up() {
	status=$?
	trap - EXIT
	stop_services
	for point in $mounts; do
		umount "$point" || :
	done
	if [ -n "${KEEP:-}" ]; then
		say "kept $work"
	elif grep -q " $work/" /proc/mounts; then
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

# as a user without permission to write elsewhere, like the machines of PGDG
builder=nobody
! id postgres >/dev/null 2>&1 || builder=postgres

# Sets version, the major version of PostgreSQL, and deb, a file in
# $work/build.
build_package() {
	say "the distribution"
	# root builds a checkout that may belong to another user
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
	run runuser -u "$builder" -- env HOME="$work/build" LC_ALL=C.UTF-8 ${1:+DEB_BUILD_OPTIONS="$1"} nice -n 10 \
		dpkg-buildpackage -b -us -uc -j2
	cp "$work/log" "$work/build.log"
	cd "$work/build"
	for deb in postgresql-*-rca_*.deb; do
		major=$(echo "$deb" | sed 's/^postgresql-\([0-9]*\)-rca_.*/\1/')
	done
	deb=postgresql-$major-rca_$(dpkg-deb -f "$deb" Version)_$(dpkg-deb -f "$deb" Architecture).deb
}

# Makes a Debian of this machine's release, without recommended packages and
# without build tools, and sets root to its directory.
new_debian() {
	root=$work/$1
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
		# it also works without these, except for dynamic shared memory
		if $run_mount "$root/$kind" 2>/dev/null; then
			mounts="$root/$kind $mounts"
		fi
	done
	# the same package sources, which include security updates of the server
	for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
		[ ! -f "$file" ] || cp "$file" "$root$file"
	done
	cp /etc/resolv.conf /etc/hosts "$root/etc/"
	run inside apt-get update -qq
	[ ! -e "$root/usr/bin/make" ] && [ ! -e "$root/usr/bin/gcc" ] || fail "the new Debian is not clean"
}

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
