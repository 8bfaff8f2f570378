# Reports on two servers, distributed by examples/shards.sh, give the same
# answers as on one server, and work that can be done on the shards is sent
# there.  The statements are those of doc/scale.md.  At the end, the
# requirements of Citus for an extension, as far as they can be tested with
# PostgreSQL alone.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# rows are compared as psql prints them
$ENV{PGTZ} = 'UTC';
$ENV{PGDATESTYLE} = 'ISO';

sub new_node
{
	my ($name) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init;
	$node->start;
	return $node;
}

my $front = new_node('front');
plan skip_all => 'no postgres_fdw here (Debian: part of postgresql-NN)'
  if $front->safe_psql('postgres', q{SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'}) eq '0';
my @shards = map { new_node("shard_$_") } 0 .. 1;
my $single = new_node('single');

# Runs what the script prints, as its header says.
sub set_up
{
	my ($node, @arguments) = @_;
	my ($sql, $err, $out) = ('', '', '');
	IPC::Run::run([ 'sh', 'examples/shards.sh', @arguments ], '>', \$sql, '2>', \$err) or die $err;
	IPC::Run::run([ 'psql', '-X', '-q', '-1', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres') ],
		'<', \$sql, '>', \$out, '2>', \$err) or die $err;
	return $sql;
}

set_up($shards[$_], 'shard', $_, 2) for 0 .. 1;
set_up($single, 'shard', 0, 1);
my $front_sql = set_up($front, 'front', map { $_->connstr('postgres') =~ tr/'//dr } @shards);
is($front->safe_psql('postgres', q{SELECT count(*) FROM pg_foreign_table}), 2 * 9, 'there are foreign tables');

# arguments that the script refuses
for my $arguments ([], ['shard'], [ 'shard', 2, 2 ], [ 'shard', '01', 2 ], [ 'shard', 'x', 2 ], [ 'shard', 0, 2, 3 ], ['front'],
	[ 'front', 'db0' ], [ 'front', 'host,x=1' ])
{
	my ($out, $err);
	ok(!IPC::Run::run([ 'sh', 'examples/shards.sh', @$arguments ], '>', \$out, '2>', \$err), "refused: @$arguments");
	like($err, qr/^(usage: sh examples\/shards\.sh|shards\.sh: ".*" is )/, 'and why');
}
{
	my $out;
	IPC::Run::run([ 'sh', 'examples/shards.sh', 'front', q{host=a password=it's user=reader} ], '>', \$out);
	like($out, qr/OPTIONS \(host 'a', extensions 'rca'/, 'connection options go into the server');
	like($out, qr/MAPPING .* OPTIONS \(password 'it''s', user 'reader'\);/, 'user and password into the mapping, quoted');
}

# The page, split into indented blocks, each with its section.
my %blocks;
my $section = '';
my $in_block = 0;
for my $line (split /\n/, slurp_file('doc/scale.md'))
{
	if ($line =~ /^#+ (.*)/)
	{
		$section = $1;
		$in_block = 0;
	}
	elsif ($line =~ /^    (.*)/)
	{
		push @{ $blocks{$section} }, '' unless $in_block;
		$blocks{$section}[-1] .= "$1\n";
		$in_block = 1;
	}
	else
	{
		$in_block = 0;
	}
}

# Only statements, not shell commands.
sub sql_of
{
	my ($name) = @_;
	return grep { !/^\$ / } @{ $blocks{$name} // [] };
}

# Loading: the inbox, and what is moved from there.
my ($inbox, $distribute) = sql_of('Loading');
my @files = glob('test/docs/*.md');
my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my @corpus_files = (glob("$corpus/field/*.md"), glob("$corpus/vault/*/*.md"));
note(@corpus_files ? scalar(@corpus_files) . ' more from the corpus' : "no corpus at $corpus: the documents of the tests only");
my $rows = '';
for my $file (@files, @corpus_files)
{
	my $text = slurp_file($file);
	(my $path = $file) =~ s{^.*/(?=[^/]+/[^/]+$)}{};
	$rows .= "INSERT INTO inbox VALUES (\$path\$$path\$path\$, sha256(convert_to(\$source\$$text\$source\$, 'UTF8')), now(), " .
	  "\$source\$$text\$source\$);\n";
}
# the corpus has reports that are not valid under any policy
$inbox =~ s/ CHECK \(rca_assert_valid\(doc, 'draft-1'\)\)// or die 'the inbox has no CHECK';
$_->safe_psql('postgres', "$inbox;\nBEGIN;\n${rows}COMMIT;") for ($front, $single);
$_->safe_psql('postgres', $distribute) for ($front, $single);

my $all = 'SELECT path, hash, md5(doc::text) FROM incident ORDER BY path';
my $count = @files + @corpus_files;
is($front->safe_psql('postgres', 'SELECT count(*) FROM incident'), $count, 'all reports are loaded');
is($front->safe_psql('postgres', $all), $single->safe_psql('postgres', $all), 'and are the same');
my @each = map { $_->safe_psql('postgres', 'SELECT count(*) FROM incident') } @shards;
cmp_ok($_, '>', $count / 5, 'a shard has its share') for @each;
is($each[0] + $each[1], $count, 'each report is on one shard');

# again: nothing to do; then one changed, one removed, one new
my $versions = q{SELECT md5(string_agg(path || loaded_at, ',' ORDER BY path)) FROM incident};
my $before = $front->safe_psql('postgres', $versions);
$front->safe_psql('postgres', $distribute);
is($front->safe_psql('postgres', $versions), $before, 'to distribute again changes nothing');
my $change = q{
	UPDATE inbox SET doc = (doc::text || E'\n## Added\n')::rca, hash = '\x01' WHERE path = (SELECT min(path) FROM inbox);
	DELETE FROM inbox WHERE path = (SELECT max(path) FROM inbox);
	INSERT INTO inbox VALUES ('new', '\x02', now(), '# New');};
for my $node ($front, $single)
{
	$node->safe_psql('postgres', $change);
	$node->safe_psql('postgres', $distribute);
}
is($front->safe_psql('postgres', $all), $single->safe_psql('postgres', $all), 'changed, removed and new reports follow');
like($front->safe_psql('postgres', $all), qr/^new\|\\x02\|/m, 'among them the new one');

# a row that does not belong to a shard
my $stray = $front->safe_psql('postgres', q{SELECT path FROM incident_1 ORDER BY path LIMIT 1});
for my $statement (
	[ $front, "INSERT INTO incident_0 SELECT * FROM incident_1 WHERE path = '$stray'", qr/violates partition constraint/ ],
	[ $shards[0], "INSERT INTO incident VALUES ('$stray', '', now(), '# T')", qr/no partition of relation "incident" found/ ])
{
	my ($node, $sql, $message) = @$statement;
	my (undef, undef, $err) = $node->psql('postgres', $sql);
	like($err, $message, 'a report of another shard is refused');
}

# Major versions print constants and aliases differently, and which server
# sorts depends on costs.
sub normal
{
	my ($sql) = @_;
	$sql =~ s/::(?:timestamp with time zone|\w+)(?:\[\])?//g;
	$sql =~ s/\br\d+\./r./g;
	$sql =~ s/ r\d+ / r /g;
	$sql =~ s/ ORDER BY .*//;
	return $sql;
}

sub plan_of
{
	my ($query) = @_;
	# the question is what can be sent, not what is cheapest with so few
	# reports
	my $here = join('', map { "SET enable_$_ = off; " } qw(hashjoin mergejoin nestloop));
	return $front->safe_psql('postgres', "$here EXPLAIN (VERBOSE, COSTS OFF) $query");
}

# the rows of a query, in an order that does not depend on the server
sub rows_of
{
	my ($node, $query) = @_;
	return join("\n", sort split(/\n/, $node->safe_psql('postgres', $query)));
}

# The queries of the page: what is sent, and what is returned.
my $queries = 0;
my %async;
for my $block (sql_of('Asking'), sql_of('What stays on the front'))
{
	my ($query, @sent) = split(/;\n-- /, $block);
	is(scalar @sent, 1, 'the page says what is sent') or diag($block);
	my $name = $query =~ s/\s+/ /gr;
	chomp(my $expected = $sent[0]);
	my $plan = plan_of($query);
	my @remote = map { normal($_) } $plan =~ /Remote SQL: (.*)/g;
	# shard 1 gets the same query, with the names of its own tables
	is_deeply([ map { s/incident_1\b/incident_0/r } @remote ], [ (normal($expected)) x 2 ], "sent: $name") or diag($plan);
	$async{ $plan =~ /Async Foreign Scan/ ? 'async' : 'merged' }++;
	my $got = rows_of($front, $query);
	is($got, rows_of($single, $query), "same rows: $name");
	isnt($got, '', 'and there are some') if @corpus_files;
	$queries++;
}
cmp_ok($queries, '>=', 12, 'the page has queries');
cmp_ok($async{async}, '>=', 10, 'the shards work at the same time');

# a path is only searched on one shard
unlike(plan_of("SELECT doc FROM incident WHERE path = '$stray'"), qr/incident_0/, 'the other shard is not asked');
like(plan_of("UPDATE incident SET doc = rca_fix(doc) WHERE path = '$stray'"),
	qr/Remote SQL: UPDATE public\.incident_1 SET doc = public\.rca_fix\(doc, 'core-1'/, 'an update is made where the report is');

# an aggregate by shard is computed on the shard
my $aggregate = 'SELECT shard, severity, count(*) FROM incident_fact GROUP BY shard, severity';
like(plan_of($aggregate), qr/^Append\n.*Async Foreign Scan\n.*Relations: Aggregate on \(public\.incident_fact_0/s,
	'partitions are aggregated on their shards');
unlike($front->safe_psql('postgres', "SET enable_partitionwise_aggregate = off; EXPLAIN (VERBOSE, COSTS OFF) $aggregate"),
	qr/Relations: Aggregate/, 'which the script has switched on');

# the shard uses its indexes below the views
like(
	$shards[0]->safe_psql('postgres', q{
		SET enable_seqscan = off;
		EXPLAIN SELECT path FROM incident_fact WHERE services @> '{login}'}),
	qr/Bitmap Index Scan on incident_0_rca_services_idx/, 'the views are seen through');

# What the page says is not sent is really not sent; otherwise the page could
# promise more.
for my $local (
	[ 'SELECT rca_title(doc) FROM incident', qr/Remote SQL: SELECT doc FROM public\.incident_0$/m ],
	[ 'SELECT t.event FROM incident, rca_timeline(doc) t', qr/Remote SQL: SELECT doc FROM public\.incident_0$/m ],
	[ 'SELECT count(*) FROM incident', qr/Remote SQL: SELECT NULL FROM public\.incident_0$/m ],
	[ 'SELECT severity, count(*) FROM incident_fact GROUP BY severity', qr/Remote SQL: SELECT severity FROM public\.incident_fact/ ],
	[ q{SELECT path FROM incident WHERE rca_front_matter(doc) ->> 'region' = 'eu'}, qr/Filter: .*rca_front_matter/ ],
	[ 'SELECT path FROM incident WHERE rca_date(doc) > current_date - 30', qr/Filter: .*rca_date/ ],
	[ 'SELECT shard, sum(extract(epoch FROM value)) FROM incident_metric GROUP BY shard', qr/Remote SQL: SELECT shard, value FROM/ ],
	[ 'SELECT path, date FROM incident_fact ORDER BY date LIMIT 10', qr/Remote SQL: (?!.*LIMIT)/ ])
{
	my ($query, $expected) = @$local;
	like(plan_of($query), $expected, "stays: $query");
	is(rows_of($front, $query), rows_of($single, $query), 'with the same rows')
	  unless $query =~ /LIMIT|shard/;
}

# All views completely, with a digest for each; the number of the shard
# differs.
for my $view (qw(incident_fact incident_service incident_timeline incident_action_item incident_impact incident_metric incident_link
	incident_finding))
{
	my $digest = qq{
		SELECT count(*), md5(string_agg(row, '|' ORDER BY row COLLATE "C"))
		FROM (SELECT (to_jsonb(v) - 'shard')::text AS row FROM $view v) s};
	my $got = $front->safe_psql('postgres', $digest);
	is($got, $single->safe_psql('postgres', $digest), "$view is the same");
	unlike($got, qr/^0\|/, 'and not empty');
}

# a statement that was prepared, with a parameter: a generic plan
my $prepare = q{
	SET plan_cache_mode = force_generic_plan;
	PREPARE p(text, date) AS SELECT path FROM incident WHERE rca_severity(doc) = $1 AND rca_date(doc) > $2;};
my $execute = q{EXECUTE p('P2', '2025-01-01')};
like($front->safe_psql('postgres', "$prepare EXPLAIN (VERBOSE) $execute"),
	qr/Remote SQL: .*rca_severity\(doc\) = \$\d/, 'parameters are sent');
is(rows_of($front, $prepare . $execute), rows_of($single, $prepare . $execute), 'with the same rows');
isnt(rows_of($front, $prepare . $execute), '', 'and there are some');

# a shard that is down is an error, and not a partial answer
$shards[1]->stop;
my (undef, $answer, $err) = $front->psql('postgres', 'SELECT path FROM incident_fact');
like($err, qr/could not connect to server "shard_1"/, 'there are no partial answers');
is($answer, '', 'not even some rows');
isnt($front->safe_psql('postgres', 'SELECT count(*) FROM incident_fact WHERE shard = 0'), '0', 'another shard can be asked');
$shards[1]->start;
is($front->safe_psql('postgres', $all), $single->safe_psql('postgres', $all), 'and all when it is back');
$_->stop for ($front, @shards);

# What Citus requires of a type, an aggregate and an extension.
is( $single->safe_psql('postgres', q{
	SELECT typsend::regproc, typreceive::regproc FROM pg_type WHERE typname = 'rca'}),
	'rca_send|rca_recv', 'the type has binary output and input');
is( $single->safe_psql('postgres', q{
	SELECT string_agg(p.amprocnum || ' ' || p.amproc::text, ', ' ORDER BY p.amprocnum)
	FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod
	JOIN pg_amproc p ON p.amprocfamily = c.opcfamily
	WHERE a.amname = 'hash' AND c.opcintype = 'rca'::regtype AND c.opcdefault}),
	'1 rca_hash, 2 rca_hash_extended', 'and a default hash operator class with an extended hash');
my $members = q{
	WITH member AS (SELECT classid, objid FROM pg_depend
	                WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	                AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rca'))
};
is( $single->safe_psql('postgres', $members . q{
	SELECT count(*) > 0, bool_and(a.aggcombinefn <> 0), bool_and(a.aggtranstype <> 'internal'::regtype OR a.aggserialfn <> 0)
	FROM member JOIN pg_aggregate a ON classid = 'pg_proc'::regclass AND objid = a.aggfnoid}),
	't|t|t', 'aggregates can be combined, and their state sent');
is( $single->safe_psql('postgres', $members . q{
	SELECT string_agg(objid::regprocedure::text, ', ' ORDER BY objid::regprocedure::text COLLATE "C")
	FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid
	WHERE (provolatile <> 'i' OR proparallel <> 's') AND NOT 'internal'::regtype = ANY (proargtypes)}),
	'_rca_ical_calendar(text[]), _rca_sarif_log(text[]), rca_help(text), rca_policies(), rca_reader(), rca_rules(), rca_to_tsvector(rca), rca_version()',
	'functions that SQL can call are immutable and parallel safe, but for one that asks the session, and those that vary by version');
is( $single->safe_psql('postgres', $members . q{
	SELECT string_agg(objid::regprocedure::text, ', ')
	FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid
	JOIN pg_type t ON t.oid = p.prorettype OR t.oid = ANY (p.proargtypes)
	WHERE t.typtype = 'p' AND t.typname NOT IN ('cstring', 'internal')
	AND NOT (t.typname = 'record' AND 't' = ANY (coalesce(p.proargmodes, '{}')))}),
	'', 'what a function takes and returns is known before it is called: nothing is polymorphic or a bare record');
is( $single->safe_psql('postgres', $members . q{
	SELECT string_agg(relname, ', ')
	FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid
	WHERE relkind <> 'c'}),
	'', 'there are no tables');
$single->safe_psql('postgres', 'CREATE DATABASE elsewhere');
is( $single->safe_psql('elsewhere', q{
	CREATE SCHEMA kept;
	CREATE EXTENSION rca SCHEMA kept;
	} . $members . q{
	SELECT count(*) > 100, string_agg(DISTINCT identity.schema, ','), count(*) FILTER (WHERE identity.schema IS NULL AND type <> 'cast')
	FROM member, pg_identify_object(classid, objid, 0) identity}),
	't|kept|0', 'everything is in the schema of the extension');

# the extended hash routes rows, and the aggregate is combined
is( $single->safe_psql('postgres', q{
	CREATE TABLE routed (doc rca) PARTITION BY HASH (doc);
	CREATE TABLE routed_0 PARTITION OF routed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
	CREATE TABLE routed_1 PARTITION OF routed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
	INSERT INTO routed SELECT doc FROM incident;
	SELECT (SELECT count(*) FROM routed_0) BETWEEN 1 AND (SELECT count(*) - 1 FROM incident),
	       (SELECT count(*) FROM incident i WHERE NOT EXISTS (SELECT FROM routed r WHERE r.doc = i.doc))}),
	't|0', 'rca can be what a table is distributed by');
my $parallel = q{
	SET max_parallel_workers_per_gather = 2;
	SET parallel_setup_cost = 0;
	SET parallel_tuple_cost = 0;
	SET min_parallel_table_scan_size = 0;};
my $sarif = q{SELECT rca_sarif(path, f) FROM incident, rca_lint(doc) f};
like($single->safe_psql('postgres', "$parallel EXPLAIN $sarif"), qr/Finalize Aggregate.*Partial Aggregate/s,
	'an aggregate in two steps');
# the order of results in the log may differ
my $results = qq{
	SELECT count(*), md5(string_agg(r::text, ',' ORDER BY r::text COLLATE "C"))
	FROM ($sarif) s(log), jsonb_array_elements(log #> '{runs,0,results}') r};
is( $single->safe_psql('postgres', "$parallel $results"),
	$single->safe_psql('postgres', "SET max_parallel_workers_per_gather = 0; $results"), 'with the same result');

# The statements of the page for Citus are valid SQL, except those that call
# it.
my ($first, @citus) = sql_of('Citus');
is($first, "CREATE EXTENSION citus;\n", 'Citus is created first');
my @citus_queries = grep { /^SELECT (?!citus_)/ } @citus;
my $definitions = join('', grep { !/^SELECT (?!citus_)/ } @citus);
my $calls = $definitions =~ s/^SELECT (?:citus_\w+|create_distributed_table|create_reference_table)\([^)]*\);\n//mg;
is($calls, 5, 'and called');
$single->safe_psql('postgres', 'CREATE DATABASE citus_page');
$single->safe_psql('citus_page', $definitions);
$single->safe_psql('citus_page', qq{
	INSERT INTO service VALUES ('checkout', 'Checkout Team');
	INSERT INTO incident VALUES ('a', '', now(), \$source\$${\ slurp_file($files[0])}\$source\$);});
is(scalar @citus_queries, 3, 'there are queries for Citus');
isnt($single->safe_psql('citus_page', $_), '', 'one that answers') for @citus_queries;

$single->stop;
done_testing();
