#!/bin/sh
# examples/shards.sh shard K N
# examples/shards.sh front CONNECTION...
#
#	shard	the SQL for shard K of N, K from 0
#	front	the SQL for the server that is asked; one connection for each
#			shard, in the order of K, such as 'host=db0 port=5432 dbname=ops'
#
# Prints the SQL for a table "incident" spread over N servers with postgres_fdw;
# see doc/scale.md.  Run each in a database without tables of these names:
#
#	sh examples/shards.sh shard 0 2 | psql -X -1 -v ON_ERROR_STOP=1 -h db0 -d ops
#	sh examples/shards.sh shard 1 2 | psql -X -1 -v ON_ERROR_STOP=1 -h db1 -d ops
#	sh examples/shards.sh front 'host=db0 dbname=ops' 'host=db1 dbname=ops' |
#		psql -X -1 -v ON_ERROR_STOP=1 -h front -d ops
#
# The user and the password of a connection go into the mapping of the user who
# runs the SQL, everything else into the server.  Values have no blanks.

set -eu

usage() {
	echo "usage: sh examples/shards.sh shard K N | front CONNECTION..." >&2
	exit 2
}

fail() {
	echo "shards.sh: $*" >&2
	exit 2
}

# no leading zero, which the shell would read as octal
is_number() {
	case $1 in
		0) ;;
		'' | *[!0-9]* | 0* | ?????*) return 1 ;;
	esac
}

# What gives rows, one view each: its name, what is called, and its columns on
# the front.
row_views() {
	cat <<-'END'
	incident_service|unnest(rca_services(i.doc)) r(service)|service text
	incident_timeline|rca_timeline(i.doc) r|LIKE rca_timeline_entry
	incident_action_item|rca_action_items(i.doc) r|LIKE rca_action_item
	incident_impact|rca_impacts(i.doc) r|LIKE rca_impact
	incident_metric|rca_metrics(i.doc) r|LIKE rca_metric
	incident_link|rca_links(i.doc) r|LIKE rca_link
	incident_finding|rca_lint(i.doc) r|LIKE rca_finding
	END
}

# What is one value a report, all in one view: the column, its type, and what
# it is taken from.
fact_columns() {
	cat <<-'END'
	title			text		rca_title(doc)
	date			date		rca_date(doc)
	severity		text		rca_severity(doc)
	severity_rank	integer		rca_severity_rank(doc)
	status			text		rca_status(doc)
	services		text[]		rca_services(doc)
	tags			text[]		rca_tags(doc)
	duration		interval	rca_duration(doc)
	root_cause		text		rca_root_cause(doc)
	END
}

incident_columns() {
	cat <<-'END'
	    path      text COLLATE "C" NOT NULL,
	    hash      bytea,
	    loaded_at timestamptz NOT NULL DEFAULT now(),
	    doc       rca NOT NULL
	END
}

quoted() {
	printf "'%s'" "$(printf '%s' "$1" | sed "s/'/''/g")"
}

print_shard() {
	k=$1
	n=$2

	cat <<-END
	CREATE EXTENSION IF NOT EXISTS rca;

	-- one partition of the same table, so that a report of another shard is refused
	CREATE TABLE incident (
	$(incident_columns),
	    PRIMARY KEY (path)
	) PARTITION BY HASH (path);
	CREATE TABLE incident_$k PARTITION OF incident FOR VALUES WITH (MODULUS $n, REMAINDER $k);
	CREATE INDEX ON incident USING gin (rca_services(doc));
	CREATE INDEX ON incident (rca_date(doc));

	CREATE VIEW incident_fact AS
	SELECT $k AS shard, path$(fact_columns | while read -r column _ expression; do printf ',\n       %s AS %s' "$expression" "$column"; done)
	FROM   incident;
	END
	row_views | while IFS='|' read -r view call _; do
		cat <<-END

		CREATE VIEW $view AS
		SELECT $k AS shard, i.path, r.*
		FROM   incident i, $call;
		END
	done
}

# one server and the mapping of the user to it
print_server() {
	name=$1
	shift
	server="extensions 'rca', async_capable 'true', use_remote_estimate 'true', fdw_tuple_cost '0.2', fetch_size '1000', batch_size '100'"
	user=
	for word; do
		case $word in
			?*=*) ;;
			*) fail "\"$word\" is not of the form name=value" ;;
		esac
		case ${word%%=*} in
			*[!a-z_]*) fail "\"${word%%=*}\" is no name of a connection option" ;;
		esac
		option="${word%%=*} $(quoted "${word#*=}")"
		case $word in
			user=* | password=*) user="${user:+$user, }$option" ;;
			*) server="$option, $server" ;;
		esac
	done
	cat <<-END

	CREATE SERVER $name FOREIGN DATA WRAPPER postgres_fdw
	    OPTIONS ($server);
	CREATE USER MAPPING FOR CURRENT_USER SERVER $name${user:+ OPTIONS ($user)};
	END
}

print_front() {
	n=$#

	cat <<-'END'
	CREATE EXTENSION IF NOT EXISTS rca;
	CREATE EXTENSION IF NOT EXISTS postgres_fdw;
	END
	k=0
	for connection; do
		# shellcheck disable=SC2086	# a connection is words
		print_server "shard_$k" $connection
		k=$((k + 1))
	done

	cat <<-END

	-- the documents: rows are routed by the hash of the path
	CREATE TABLE incident (
	$(incident_columns)
	) PARTITION BY HASH (path);

	-- what is taken from them, on the shards: asked by shard
	CREATE TABLE incident_fact (
	    shard integer NOT NULL,
	    path  text COLLATE "C" NOT NULL$(fact_columns | while read -r column type _; do printf ',\n    %s %s' "$column" "$type"; done)
	) PARTITION BY LIST (shard);
	END
	row_views | while IFS='|' read -r view _ columns; do
		cat <<-END
		CREATE TABLE $view (
		    shard integer NOT NULL,
		    path  text COLLATE "C" NOT NULL,
		    $columns
		) PARTITION BY LIST (shard);
		END
	done

	# the partition itself: a row to be changed is named by its ctid, which in a
	# partitioned table is not unique
	k=0
	while [ $k -lt "$n" ]; do
		echo
		echo "CREATE FOREIGN TABLE incident_$k PARTITION OF incident FOR VALUES WITH (MODULUS $n, REMAINDER $k)"
		echo "    SERVER shard_$k OPTIONS (table_name 'incident_$k');"
		{ echo incident_fact; row_views; } | while IFS='|' read -r view _; do
			echo "CREATE FOREIGN TABLE ${view}_$k PARTITION OF $view FOR VALUES IN ($k)"
			echo "    SERVER shard_$k OPTIONS (table_name '$view', updatable 'false');"
		done
		k=$((k + 1))
	done

	cat <<-'SQL'

	-- off by default, as planning takes longer with them
	DO $$
	BEGIN
		EXECUTE format('ALTER DATABASE %I SET enable_partitionwise_aggregate = on', current_database());
		EXECUTE format('ALTER DATABASE %I SET enable_partitionwise_join = on', current_database());
	END $$;
	SQL
}

job=${1:-}
[ $# -gt 1 ] || usage
shift
case $job in
	shard)
		if [ $# != 2 ] || ! is_number "$1" || ! is_number "$2" || [ "$1" -ge "$2" ]; then
			usage
		fi
		print_shard "$1" "$2"
		;;
	front)
		print_front "$@"
		;;
	*)
		usage
		;;
esac
