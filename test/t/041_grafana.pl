# examples/grafana.json: the queries of the dashboard, with their macros expanded
# as Grafana's PostgreSQL data source does it, by a role that may read the views
# of examples/grafana.sql and nothing else, against figures worked out from the
# text of the documents.

use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

use lib 'test/perl';
use PlainReader;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'America/New_York';
$ENV{PGDATESTYLE} = 'ISO';

my %unit = (s => 1, m => 60, h => 3600, d => 86400, w => 604800);

sub literal { return "'" . rfc3339($_[0]) . "'"; }

sub rfc3339
{
	my ($s, $m, $h, $day, $month, $year) = gmtime $_[0];
	return sprintf '%04d-%02d-%02dT%02d:%02d:%02dZ', $year + 1900, $month + 1, $day, $h, $m, $s;
}

# The macros that are documented for the data source, with the period in
# seconds, and what each makes of its arguments.
my %macro = (
	__time => sub { my (undef, $column) = @_; return "$column AS \"time\""; },
	__timeEpoch => sub { my (undef, $column) = @_; return "extract(epoch from $column) as \"time\""; },
	__timeFilter => sub { my ($period, $column) = @_; return "$column BETWEEN " . literal($period->[0]) . ' AND ' . literal($period->[1]); },
	__timeFrom => sub { return literal($_[0][0]); },
	__timeTo => sub { return literal($_[0][1]); },
	__timeGroup => sub {
		my (undef, $column, $interval) = @_;
		my ($n, $unit) = ($interval // '') =~ /^'?(\d+)([smhdw])'?$/ or die "error parsing interval\n";
		my $seconds = $n * $unit{$unit};
		return "floor(extract(epoch from $column)/$seconds)*$seconds";
	},
	__unixEpochFilter => sub { my ($period, $column) = @_; return "$column >= $period->[0] AND $column <= $period->[1]"; });
$macro{__timeGroupAlias} = sub { return $macro{__timeGroup}->(@_) . ' AS "time"'; };

# Variables are put in by the browser, macros by the server, which takes the
# arguments to end at the first parenthesis and to be separated by commas.
sub expand
{
	my ($sql, $period, $services) = @_;
	$sql =~ s/\$__interval\b/7d/g;
	$sql =~ s/\$service\b/join ',', map { "'" . s{'}{''}gr . "'" } @$services/ge;
	$sql =~ s{\$(\w+)\(([^)]*)\)}{
		my ($name, @arguments) = ($1, map { s/^ +| +$//gr } split /,/, $2);
		($macro{$name} // die "unknown macro $name\n")->($period, @arguments)}ge;
	return $sql;
}

my $dashboard = JSON::PP->new->utf8->decode(slurp_file('examples/grafana.json'));
my %query = (
	(map { $_->{title} => $_->{targets}[0]{rawSql} } @{ $dashboard->{panels} }),
	(map { $_->{name} => $_->{target}{rawSql} } @{ $dashboard->{annotations}{list} }),
	(map { $_->{name} => $_->{query} } @{ $dashboard->{templating}{list} }));

# What Grafana asks of a dashboard that is imported.
my %seen;
for my $panel (@{ $dashboard->{panels} })
{
	my ($title, $grid) = @{$panel}{qw(title gridPos)};
	ok(!$seen{"id $panel->{id}"}++, "$title: its number is its own");
	my @cells = map { my $x = $_; map { "$x,$_" } $grid->{y} .. $grid->{y} + $grid->{h} - 1 } $grid->{x} .. $grid->{x} + $grid->{w} - 1;
	is_deeply([ grep { $seen{"cell $_"}++ } @cells ], [], "$title: it covers no other panel");
	cmp_ok($grid->{x} + $grid->{w}, '<=', 24, "$title: it is on the grid");
	is($panel->{datasource}{uid}, '${' . $dashboard->{__inputs}[0]{name} . '}', "$title: the data source is the one that is asked for");
	is(scalar @{ $panel->{targets} }, 1, "$title: there is one query");
	is($panel->{targets}[0]{format}, $panel->{type} eq 'timeseries' ? 'time_series' : 'table', "$title: the format fits the panel");
	ok((grep { $_->{id} eq $panel->{type} } @{ $dashboard->{__requires} }), "$title: the kind of panel is listed");
}

# The rows that are expected: reports are those that began in the period and
# struck one of the services.
sub when { my ($r) = @_; return begin($r) // day($r->{date}); }
sub label { my ($r) = @_; return map { $_ eq '' ? 'not stated' : $_ } services($r); }
sub severity { my ($r) = @_; return $r->{severity} eq '' ? 'not stated' : "P$r->{severity}"; }
sub start_of_month { return rfc3339($_[0]) =~ s/-\d\dT.*/-01/r; }

sub groups
{
	my ($key, @items) = @_;
	my %group;
	push @{ $group{ $key->($_) } }, $_ for @items;
	return %group;
}

sub durations { my ($metric, @reports) = @_; return grep { defined } map { $_->{measure}{$metric} } @reports; }

sub overdue
{
	my ($all, $to) = @_;
	my $last = rfc3339($to) =~ s/T.*//r;
	return map { my $r = $_; map { { %$_, path => $r->{path} } } grep { $_->{open} && $_->{due} ne '' && $_->{due} lt $last } @{ $r->{actions} } } @$all;
}

# for each query, its columns as SQL to compare them, and its rows
my %expected = (
	'Incidents' => [ '*', sub { my ($in) = @_; return [ scalar @$in ]; } ],
	'Median, detected to mitigated' => [ '*', sub { my ($in) = @_; my @v = durations('detected_to_mitigated', @$in); return [ median(@v) // '', scalar @v ]; } ],
	'Open action items' => [ '*', sub { my ($in) = @_; return [ scalar grep { $_->{open} } map { @{ $_->{actions} } } @$in ]; } ],
	'Overdue at the end of the period' => [ '*', sub { my (undef, $of, $period) = @_; return [ scalar overdue($of, $period->[1]) ]; } ],
	'Incidents by severity' => [ 'extract(epoch FROM time)::bigint, metric, incidents', sub {
		my ($in) = @_;
		my %n = groups(sub { start_of_month(when($_[0])) . '|' . severity($_[0]) }, @$in);
		return map { my ($month, $severity) = split /\|/; [ day($month), $severity, scalar @{ $n{$_} } ] } keys %n; } ],
	'Time to resolve' => [ 'extract(epoch FROM time)::bigint, median, p90, n', sub {
		my ($in) = @_;
		my %month = groups(sub { start_of_month(when($_[0])) }, grep { defined $_->{measure}{detected_to_resolved} } @$in);
		return map { my @v = durations('detected_to_resolved', @{ $month{$_} }); [ day($_), median(@v), p90(@v), scalar @v ] } keys %month; } ],
	'Incidents by service' => [ '*', sub {
		my ($in, undef, undef, $services) = @_;
		my %n;
		for my $r (@$in)
		{
			my $week = int(when($r) / 604800) * 604800;
			for my $service (label($r)) { $n{"$week|$service"}++ if grep { $_ eq $service } @$services; }
		}
		return map { [ $_, $n{$_} ] } keys %n; } ],
	'Services' => [ '*', sub {
		my ($in, undef, undef, $services) = @_;
		return grep { $_->[1] } map {
			my $service = $_;
			my @with = grep { grep { $_ eq $service } label($_) } @$in;
			my @v = durations('detected_to_mitigated', @with);
			[ $service, scalar @with, median(@v) // '', scalar @v ] } @$services; } ],
	'Overdue action items' => [ 'extract(epoch FROM due)::bigint, owner, action, path, line', sub {
		my (undef, $of, $period) = @_;
		return map { [ day($_->{due}), @{$_}{qw(owner action path line)} ] } overdue($of, $period->[1]); } ],
	'Incidents of the period' => [ 'extract(epoch FROM time)::bigint, severity, path', sub {
		my ($in) = @_;
		return map { [ when($_), severity($_), $_->{path} ] } @$in; } ],
	'service' => [ '*', sub { my (undef, undef, undef, undef, $all) = @_; return map { [$_] } unique(map { label($_) } @$all); } ]);

my $database;

sub rows
{
	my ($sql) = @_;
	my $result = $node->safe_psql($database, "SET ROLE grafana; $sql");
	utf8::decode($result);
	return join "\n", sort split /\n/, $result;
}

sub load
{
	my ($name, @files) = @_;
	$database = $name;
	$node->safe_psql('postgres', "CREATE DATABASE $name");
	my ($sql, @reports) = ('CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL);');
	for my $file (@files)
	{
		my $text = slurp_file($file);
		my $path = $file =~ s{.*/}{}r;
		$sql .= "INSERT INTO incident VALUES (\$n\$$path\$n\$, \$source\$$text\$source\$);\n";
		utf8::decode($text);
		push @reports, read_report($path, $text);
	}
	$node->safe_psql($name, $sql);
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'psql', '-X', '-q', '-d', $node->connstr($name), map { ('-f', "examples/$_.sql") } qw(reports grafana grafana) ], '>', \$out, '2>', \$err);
	is("$out$err", '', "$name: the views are made without a word, also again");
	$node->safe_psql($name, q{SELECT format('GRANT SELECT ON %I TO grafana', relname) FROM pg_class WHERE relkind = 'v' AND relname LIKE 'grafana\_%' \gexec});
	return \@reports;
}

sub compare
{
	my ($what, $all, $from, $to, @services) = @_;
	my $period = [ $from, $to ];
	@services = unique(map { label($_) } @$all) unless @services;
	my $of = [ grep { my $r = $_; grep { my $s = $_; grep { $_ eq $s } label($r) } @services } @$all ];
	my $in = [ grep { when($_) >= $from && when($_) <= $to } @$of ];
	for my $title (sort keys %expected)
	{
		my ($columns, $of_reports) = @{ $expected{$title} };
		my $sql = expand($query{$title}, $period, \@services);
		is(rows("SELECT $columns FROM ($sql) panel"),
			join("\n", sort map { join '|', @$_ } $of_reports->($in, $of, $period, \@services, $all)), "$what: $title");
	}
	return;
}

is_deeply([ sort keys %query ], [ sort 'Milestones', keys %expected ], 'every query of the dashboard is compared');
$node->safe_psql('postgres', 'CREATE ROLE grafana');
my $ours = load('ours', glob('test/docs/*.md'));
compare('a year', $ours, day('2025-01-01'), day('2026-01-01'));
compare('some weeks', $ours, day('2025-02-08') + 82680, day('2025-05-07') - 1);
compare('two services', $ours, day('2025-01-01'), day('2025-12-31'), 'login', 'media');
compare('no incident', $ours, day('2024-01-01'), day('2024-06-01'), 'login');

# annotations: the milestones of the outage around midnight, as it has them
is( rows(q{SELECT to_char(time AT TIME ZONE 'UTC', 'DD HH24:MI'), tags, text FROM (} . expand($query{Milestones}, [ day('2025-02-08'), day('2025-02-10') ], []) . ') annotation'),
	join("\n", '08 22:58|started|Incident started: certificate about to expire', '08 23:06|detected|Alert triggered: login success rate 0 %',
		'08 23:08|paged|On-call engineer paged', '08 23:31|identified|Root cause identified', '09 00:22|mitigated|Mitigation applied, emergency certificate in place',
		'09 00:40|recovered|Services recovered', '09 01:09|resolved|Incident resolved'), 'annotations');

# what Grafana takes from the types of the columns
for my $panel (grep { $_->{type} eq 'timeseries' } @{ $dashboard->{panels} })
{
	my $sql = expand($panel->{targets}[0]{rawSql}, [ day('2025-01-01'), day('2026-01-01') ], ['login']);
	my %type = map { split /\|/ } split /\n/, $node->safe_psql($database, qq{
		CREATE TEMPORARY VIEW panel AS $sql;
		SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = 'panel'::regclass});
	like(delete $type{time} // 'none', qr/^(timestamp with time zone|numeric)$/, "$panel->{title}: there is a time");
	is(delete $type{metric} // 'text', 'text', "$panel->{title}: series are named by text");
	is_deeply([ grep { !/^(bigint|double precision)$/ } values %type ], [], "$panel->{title}: all else are numbers");
}

# no median without the number that it is the median of
for my $title (grep { $query{$_} =~ /percentile/ } sort keys %query)
{
	like($query{$title}, qr/\bcount\([\w.*]+\) AS n\b/, "$title: has n");
	my ($panel) = grep { $_->{title} eq $title } @{ $dashboard->{panels} };
	my ($override) = grep { $_->{matcher}{options} eq 'n' } @{ $panel->{fieldConfig}{overrides} };
	is($override->{properties}[0]{value}, 'none', "$title: which is not in seconds");
}

# An argument with parentheses is cut, and what is left is refused by the server
# or by Grafana; so there may be none.
for my $column ('rca_date(doc)', '(doc)', 'coalesce(begun, now())')
{
	my ($code, undef, $err) = $node->psql($database, expand("SELECT count(*) FROM incident WHERE \$__timeFilter($column)", [ 0, 1 ], []));
	isnt($code, 0, "refused: $column");
	like($err, qr/^psql:<stdin>:1: ERROR:  /, 'by the server');
	is(eval { expand("SELECT \$__timeGroup($column, '1d')", [ 0, 1 ], []) }, undef, 'nor can it be grouped');
	like($@, qr/error parsing interval/, 'as its interval is gone');
}
my $calls = 0;
for my $title (sort keys %query)
{
	while ($query{$title} =~ /\$__\w+\(([^)]*)\)/g)
	{
		unlike($1, qr/\(/, "$title: a macro with a plain column");
		$calls++;
	}
}
cmp_ok($calls, '>=', 10, 'the dashboard uses macros');

# the page: what it shows of queries is what the dashboard asks
my $page = slurp_file('doc/grafana.md');
my $shown = 0;
for my $block ($page =~ /((?:^    .*\n)+)/mg)
{
	(my $sql = $block) =~ s/^    //mg;
	next unless $sql =~ /^SELECT/;
	isnt(rows(expand($sql, [ day('2025-01-01'), day('2026-01-01') ], ['login'])), '', "the page's query runs: " . ($sql =~ s/\s+/ /gr));
	$shown++;
}
cmp_ok($shown, '>=', 3, 'the page has queries');

SKIP:
{
	my @vault = glob("$corpus/vault/RCAs/*.md");
	skip "no corpus at $corpus", 1 unless @vault;
	my $vault = load('vault', @vault);
	compare('vault', $vault, day('2025-03-01'), day('2025-12-31'));
	compare('vault, one service', $vault, day('2025-01-01'), day('2026-12-31'), 'billing-api');
}

$node->stop;
done_testing();
