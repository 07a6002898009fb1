# Shared by demo.sh and test.sh: what is missing gets installed, a private
# throwaway cluster gets started, and all of it is gone when the script ends.
#
# The cluster lives in a temporary folder, listens on a unix socket in there and
# nowhere else, and runs as an unprivileged user: the caller, or (since Postgres
# refuses to run as root) the user postgres when the caller is root.
#
# Sets PG_CONFIG, PGBIN and, after start_cluster, PGHOST, PGPORT, PGUSER.

say() {
	printf '\n== %s\n' "$*"
}

# fail WHAT WHAT_TO_DO: the one way out when a step does not work.
fail() {
	printf '\nfailed: %s\n' "$1" >&2
	[ $# -lt 2 ] || printf 'what to do: %s\n' "$2" >&2
	exit 1
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		sudo "$@"
	else
		fail "'$1' needs root and there is no sudo" \
			"run as root, or install the packages that README.md lists by hand"
	fi
}

# Runs a command, its output into a log that is shown only if it fails.
quietly() {
	log=$work/step.log
	if ! "$@" >"$log" 2>&1; then
		tail -n 40 "$log" >&2
		return 1
	fi
}

# Whether a pg_config stands for a server that extensions can be built for.
# Debian's server package brings pgxs.mk alone; the headers are in another.
can_build_for() {
	[ -f "$("$1" --pgxs)" ] && [ -f "$("$1" --includedir-server)/postgres.h" ] &&
		[ -x "$("$1" --bindir)/initdb" ] && [ -x "$("$1" --bindir)/postgres" ]
}

# The pg_config of a server that has its headers, newest first.
find_pg_config() {
	if [ -n "${PG_CONFIG:-}" ]; then
		[ -x "$(command -v "$PG_CONFIG")" ] ||
			fail "PG_CONFIG=$PG_CONFIG is no program" "give the full path of pg_config"
		return 0
	fi
	for version in 18 17 16 15 14; do
		candidate=/usr/lib/postgresql/$version/bin/pg_config
		if [ -x "$candidate" ] && can_build_for "$candidate"; then
			PG_CONFIG=$candidate
			return 0
		fi
	done
	if command -v pg_config >/dev/null 2>&1 && can_build_for pg_config; then
		PG_CONFIG=$(command -v pg_config)
		return 0
	fi
	return 1
}

# The version whose headers to install: that of the newest server here, else
# the newest on offer.
version_to_install() {
	offered=$(apt-cache search --names-only '^postgresql-server-dev-1[4-8]$' |
		sed 's/^postgresql-server-dev-\([0-9]*\).*/\1/' | sort -rn)
	for version in $offered; do
		[ ! -x "/usr/lib/postgresql/$version/bin/postgres" ] || break
		version=
	done
	echo "${version:-$(echo "$offered" | head -n 1)}"
}

have_package() {
	dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'
}

# Debian starts a cluster of its own when the server package is installed. This
# one is not wanted here, so it is told not to while we install.
apt_install() {
	conf=/etc/postgresql-common/createcluster.d/gazette-no-cluster.conf
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y \
		--no-install-recommends postgresql-common >/dev/null 2>&1 || true
	if [ -d /etc/postgresql-common/createcluster.d ]; then
		echo 'create_main_cluster = false' | as_root tee "$conf" >/dev/null
	fi
	quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y \
		--no-install-recommends "$@"
	status=$?
	as_root rm -f "$conf"
	return $status
}

# install_missing PACKAGE...: these and, if there is no server, a server.
install_missing() {
	wanted=
	if ! command -v apt-get >/dev/null 2>&1; then
		find_pg_config || fail "no PostgreSQL server with its headers found" \
			"install PostgreSQL 14 to 18 with its development files and set PG_CONFIG"
		return 0
	fi
	for package in "$@"; do
		have_package "$package" || wanted="$wanted $package"
	done
	if ! find_pg_config; then
		as_root apt-get update -qq ||
			fail "apt-get update did not work" "check the machine's package sources"
		version=$(version_to_install)
		[ -n "$version" ] || fail "no package postgresql-server-dev-14 to -18 is on offer" \
			"install PostgreSQL with its development files and set PG_CONFIG"
		wanted="$wanted postgresql-$version postgresql-server-dev-$version"
	elif [ -n "$wanted" ]; then
		as_root apt-get update -qq || true
	fi
	if [ -n "$wanted" ]; then
		say "installing:$wanted"
		# shellcheck disable=SC2086
		apt_install $wanted || fail "apt-get could not install:$wanted" \
			"see the lines above; the same by hand: apt-get install$wanted"
	fi
	find_pg_config || fail "no PostgreSQL server with its headers found" \
		"set PG_CONFIG to the pg_config of PostgreSQL 14 to 18"
}

build_and_install() {
	say "building and installing gazette for $("$PG_CONFIG" --version)"
	quietly make -s PG_CONFIG="$PG_CONFIG" ||
		fail "the build did not work" "see the compiler's lines above"
	if [ -w "$("$PG_CONFIG" --pkglibdir)" ]; then
		quietly make -s PG_CONFIG="$PG_CONFIG" install
	else
		quietly as_root make -s PG_CONFIG="$PG_CONFIG" install
	fi || fail "make install did not work" "see the lines above"
}

# Runs a command as the user that owns the cluster.
as_owner() {
	if [ "$(id -u)" = 0 ]; then
		runuser -u "$owner" -- "$@"
	else
		"$@"
	fi
}

start_cluster() {
	PGBIN=$("$PG_CONFIG" --bindir)
	owner=$(id -un)
	if [ "$(id -u)" = 0 ]; then
		owner=postgres
		id "$owner" >/dev/null 2>&1 || owner=nobody
	fi
	data=$work/cluster
	mkdir "$data"
	chmod 755 "$work"
	[ "$(id -u)" != 0 ] || chown "$owner" "$data"
	( cd "$data" && quietly as_owner "$PGBIN/initdb" -D "$data/db" -U postgres \
		-A trust -E UTF8 --locale=C.UTF-8 --no-sync ) ||
		fail "initdb did not work" "see the lines above"
	PGHOST=$data
	PGPORT=54329
	PGUSER=postgres
	PGDATABASE=postgres
	export PGHOST PGPORT PGUSER PGDATABASE
	( cd "$data" && as_owner "$PGBIN/pg_ctl" -D "$data/db" -l "$data/log" -w -s \
		-o "-c listen_addresses='' -c unix_socket_directories='$data' -c port=$PGPORT -c fsync=off" \
		start >/dev/null ) || {
		tail -n 20 "$data/log" >&2
		fail "the private cluster did not start" "see its log above"
	}
	cluster_runs=yes
}

stop_cluster() {
	[ "${cluster_runs:-}" = yes ] || return 0
	cluster_runs=
	( cd / && as_owner "$PGBIN/pg_ctl" -D "$data/db" -m immediate -s stop ) ||
		true
}

# Everything temporary goes into $work; it goes away however the script ends.
begin() {
	work=$(mktemp -d "${TMPDIR:-/tmp}/gazette.XXXXXX")
	trap 'stop_cluster; rm -rf "$work"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
}
