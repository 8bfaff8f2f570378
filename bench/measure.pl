# bench/measure.pl SCRATCH OUTPUT
#
# Measures in the private server that test/run.sh started, and writes
# results.md and results.svg into OUTPUT.
#
# What is compared takes turns: a round runs every way once, a ratio is one of
# the same round, and the median of the ratios is what counts.  So a busy
# machine disturbs both sides of it.
use strict;
use warnings;
use IPC::Open2;
use List::Util qw(max min);
use Time::HiRes qw(time);
use Time::Local qw(timegm);

my ($scratch, $output) = @ARGV;
my $n = $ENV{BENCH_DOCUMENTS};
my $runs = $ENV{BENCH_RUNS};
my $nslow = min($n, 1000, max(100, int($n / 20)));	# for what takes milliseconds a document
my $npadded = min($n, max(500, int($n / 4)));	# documents of 20 kB
my $ncores = 0 + `nproc`;
my $data = "$scratch/bench";
my (@rows, @left_out, @times);

sub say_now { print STDERR "rca: @_\n" }

sub read_file
{
	open my $f, '<', $_[0] or die "$_[0]: $!\n";
	local $/;
	return scalar <$f>;
}

sub median
{
	my @v = sort { $a <=> $b } @_;
	return @v % 2 ? $v[ $#v / 2 ] : ($v[ @v / 2 - 1 ] + $v[ @v / 2 ]) / 2;
}

# All processes on one core, as the targets were measured: otherwise a client and
# the server, or a parser and COPY, would have two, and one backend has one.
my ($cores) = read_file('/proc/self/status') =~ /^Cpus_allowed_list:\s*(\S+)$/m;
my ($core) = ($cores // '') =~ /(\d+)$/;

sub keep_on
{
	my ($list, @pids) = @_;

	return @pids == grep { system("taskset -p -c $list $_ >/dev/null 2>&1") == 0 } @pids;
}

my ($postmaster) = read_file(`psql -X -A -t -c 'SHOW data_directory'` =~ s/\n/\/postmaster.pid/r) =~ /^(\d+)/;
my $on_one_core = defined $core && keep_on($core, $$, $postmaster);

# One session, so that a statement is timed without starting a client.
my $pid = open2(my $from, my $to, 'psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1');
$to->autoflush(1);

sub sql
{
	my ($statement) = @_;
	my @lines;

	print $to "$statement\n;\n\\echo =done=\n";
	while (defined(my $line = <$from>))
	{
		chomp $line;
		return join "\n", @lines if $line eq '=done=';
		push @lines, $line;
	}
	die "the session ended in: $statement\n";
}

# Microseconds of a statement, whose result is kept for comparing.
my %answer;

sub timed
{
	my ($statement) = @_;
	my ($us, @lines) = (0);

	for my $line (split /\n/, sql("\\timing on\n$statement\n;\n\\timing off"))
	{
		if ($line =~ /^Time: ([0-9.]+) ms/) { $us += $1 * 1000 }
		else { push @lines, $line }
	}
	$answer{$statement} = join "\n", @lines;
	return $us;
}

# Runs ways, [name, number of documents, code that returns microseconds], in
# turns; returns microseconds a document of each round.
sub take_turns
{
	my (@ways) = @_;
	my %us;

	for my $round (0 .. $runs)
	{
		for my $way (@ways)
		{
			my $us = $way->[2]->() / $way->[1];

			# the first round warms up
			push @{ $us{ $way->[0] } }, $us if $round > 0;
		}
	}
	return \%us;
}

# A row of the table: how many times as long as ours the other takes, or the
# other way round where we may be slower.
sub row
{
	my ($what, $us, $ours, $theirs, $rule, $target) = @_;
	my @ratios = map {
		$rule eq 'faster' ? $us->{$theirs}[$_] / $us->{$ours}[$_] : $us->{$ours}[$_] / $us->{$theirs}[$_]
	} 0 .. $runs - 1;

	add_row($what, $theirs, median(@{ $us->{$ours} }), median(@{ $us->{$theirs} }), 'us', median(@ratios), $rule, $target);
}

sub add_row
{
	my ($what, $theirs, $a, $b, $unit, $ratio, $rule, $target) = @_;
	my $met = !defined $target ? '' : ($rule eq 'faster' ? $ratio >= $target : $ratio <= $target) ? 'yes' : 'no';

	push @rows, { what => $what, against => $theirs, ours => $a, theirs => $b, unit => $unit,
		ratio => $ratio, rule => $rule, target => $target, met => $met };
	printf STDERR "%-34s %-34s %9.2f %9.2f  %7.2f %-6s %s %s\n", $what, $theirs, $a, $b, $ratio, $rule,
		$target // '', $met;
}

# Queries, name => statement; with the same answers, or it is no comparison.
sub queries
{
	my ($ndocs, %query) = @_;
	my $us = take_turns(map { my $q = $query{$_}; [ $_, $ndocs, sub { timed($q) } ] } sort keys %query);
	my %seen;

	$seen{ $answer{$_} }++ for values %query;
	die "different answers:\n" . join("\n--\n", map { "$_\n$answer{$query{$_}}" } sort keys %query) . "\n" if keys %seen != 1;
	return $us;
}

#
# Documents: bench/example.md, or reports of a folder, with other dates, times,
# numbers, names
#
my @originals = map { read_file($_) } $ENV{BENCH_REPORTS} ? sort glob "$ENV{BENCH_REPORTS}/*.md" : 'bench/example.md';
die "there are no reports in $ENV{BENCH_REPORTS}\n" if !@originals;
my @services = qw(ledger-api search-index user-profile billing-api gateway mailer media-cache checkout catalog payments);
my @owners = ('Infrastructure', 'SRE', 'DevOps', 'Platform Team', 'Database Team', 'Backend Team');
my $seed = 42;

sub pick
{
	$seed = ($seed * 1103515245 + 12345) % 2147483648;
	return int($seed / 65536) % $_[0];
}

sub shift_date
{
	my ($y, $m, $d, $days) = @_;
	my @t = gmtime(timegm(0, 0, 0, $d, $m - 1, $y) + $days * 86400);

	return sprintf '%04d-%02d-%02d', $t[5] + 1900, $t[4] + 1, $t[3];
}

sub document
{
	my ($id, $padding) = @_;
	my $doc = $originals[ $id % @originals ];
	my $day = pick(700);
	my @s = map { $services[ ($_ + $day) % @services ] } 0 .. 3;
	my $rank = 1 + pick(4);
	my $start = pick(1440);

	$doc =~ s/\b(20\d\d)-(0[1-9]|1[0-2])-([01]\d|2[0-8])\b/shift_date($1, $2, $3, $day)/ge;
	$doc =~ s/\b(ledger-api|search-index|user-profile|billing-api)\b/$s[{ 'ledger-api' => 0, 'search-index' => 1, 'user-profile' => 2, 'billing-api' => 3 }->{$1}]/ge;
	$doc =~ s/^severity: P1/severity: P$rank/m;
	$doc =~ s/\bp1, database/p$rank, database/;
	$doc =~ s{^\| (\d\d):(\d\d) \|}{my $m = ($1 * 60 + $2 + $start) % 1440; sprintf '| %02d:%02d |', $m / 60, $m % 60}gem;
	$doc =~ s/\| (Infrastructure|SRE|DevOps) \|/"| $owners[pick(scalar @owners)] |"/ge;
	$doc =~ s/\b(117|208|801|2568|263|2229|1999|79|12312|128)\b/1 + pick(3000)/ge;
	if ($padding)
	{
		my $prose = '';
		my @words = split ' ', 'the of a queue pool request under load was not seen before retry after timeout while database node client waits for lock and then cache fills again until memory ends which nobody had expected in this region because traffic moved';

		while (length $prose < $padding)
		{
			$prose .= join(' ', map { $words[ pick(scalar @words) ] } 1 .. 60) . ".\n\n";
		}
		$doc =~ s/\n(?=## Impact|\z)/\n## Discussion\n\n$prose\n/;
	}
	return $doc;
}

sub write_documents
{
	my ($name, $count, $padding) = @_;
	my $bytes = 0;

	open my $copy, '>', "$data/$name.copy" or die "$data/$name.copy: $!\n";
	open my $slow, '>', "$data/$name.slow" or die;
	open my $nul, '>', "$data/$name.nul" or die;
	open my $slow_nul, '>', "$data/$name.slow.nul" or die;
	for my $id (1 .. $count)
	{
		my $doc = document($id, $padding);

		$bytes += length $doc;
		print $nul "$doc\0";
		print $slow_nul "$doc\0" if $id <= $nslow;
		$doc =~ s/\\/\\\\/g;
		$doc =~ s/\n/\\n/g;
		print $copy "$id\t$doc\n";
		print $slow "$id\t$doc\n" if $id <= $nslow;
	}
	return $bytes / $count;
}

mkdir $data or die "$data: $!\n";
say_now("making $n documents");
my $bytes = write_documents('plain', $n, 0);
my $padded_bytes = write_documents('padded', $npadded, 17000);

#
# In process
#
say_now('parsing in process');
system('sh', 'bench/build.sh', "$data/parse") == 0 or die "bench/build.sh failed\n";
{
	my @f = split /\t/, (grep { /^bench/ } `$data/parse time 31 bench/example.md`)[0];

	add_row('parse, text to stored form', 'cmark + libyaml, same allocator', $f[2], $f[3], 'us', $f[5], 'at most', 1.35);
	add_row('parse, text to stored form', 'cmark + libyaml, malloc', $f[2], $f[4], 'us', $f[6], 'at most', undef);

	my (%each);
	for (`$data/parse growth bench/example.md`)
	{
		my @g = split /\t/;

		push @{ $each{ $g[0] =~ s/ +$//r } }, [ @g[ 4, 5 ] ] if $g[4] =~ /\d/;
	}
	for (sort keys %each)
	{
		# from 10 entries on; of a document, from its own size on
		my ($first, $last) = @{ $each{$_} }[ 0, -1 ];

		add_row("growth: $_", /byte/ ? '1 copy' : '10 entries', $last->[0], $first->[0], 'ns each', $last->[1], 'at most', 1.2);
	}
}

#
# COPY
#
my %rca_copy;
# out of the way of the demo's tables, also in the sessions of pgbench
sql('CREATE SCHEMA copied; CREATE SCHEMA bench; SET client_min_messages = warning');
sql('ALTER DATABASE postgres SET search_path = bench, public; SET search_path = bench, public');
for my $c (qw(lz4 pglz))
{
	say_now("COPY, $c");
	sql("CREATE TABLE copied.text_$c (id int PRIMARY KEY, doc text COMPRESSION $c);
		 CREATE TABLE copied.rca_$c (id int PRIMARY KEY, doc rca COMPRESSION $c)");
	my $us = take_turns(map { my $t = "copied.${_}_$c";
			[ $_, $n, sub { sql("TRUNCATE $t; CHECKPOINT"); timed("COPY $t FROM '$data/plain.copy'") } ] } qw(rca text));

	$us->{"text column, $c"} = $us->{text};
	$rca_copy{$c} = $us->{rca};
	row("COPY into rca, $c", $us, 'rca', "text column, $c", 'at most', { lz4 => 2.5, pglz => 2.0 }->{$c});
}

# The same documents through something that parses them, beside as many into an
# rca column in the same round.
sub pipeline
{
	my ($name, $target, $count, $run) = @_;
	my $file = $count == $n ? 'plain.copy' : 'plain.slow';
	my $us = take_turns(
		[ 'rca', $count, sub { sql('TRUNCATE copied.rca_lz4; CHECKPOINT'); timed("COPY copied.rca_lz4 FROM '$data/$file'") } ],
		[ $name, $count, $run ]);

	row('COPY into rca, lz4', $us, 'rca', $name, 'faster', $target);
}

# Microseconds of a client that reads documents and writes what COPY takes.
sub client
{
	my ($command, $file) = @_;
	my $start = time;

	system("$command <$file | psql -X -q -v ON_ERROR_STOP=1 -c 'COPY copied.jsonb FROM STDIN'") == 0 or die "$command failed\n";
	return (time - $start) * 1e6;
}

sql('CREATE TABLE copied.jsonb (id int PRIMARY KEY, doc jsonb COMPRESSION lz4)');
if (system("node --version >$data/node.version 2>/dev/null && npm --version >/dev/null 2>&1") == 0)
{
	mkdir "$data/node";
	if (system("cd $data/node && npm install --silent --no-audit --no-fund markdown-it\@14 js-yaml\@4 unified\@11 remark-parse\@11 remark-gfm\@4 >$data/npm.log 2>&1") == 0)
	{
		my %target = ('markdown-it' => 8, remark => 100);

		$ENV{NODE_PATH} = "$data/node/node_modules";
		for my $parser (qw(markdown-it remark))
		{
			say_now("Node, $parser");
			my $count = $parser eq 'remark' ? $nslow : $n;
			my $file = $count == $n ? 'plain.nul' : 'plain.slow.nul';

			# without what it takes to start: that of a run without documents
			pipeline("Node $parser into jsonb", $target{$parser}, $count, sub {
				sql('TRUNCATE copied.jsonb; CHECKPOINT');
				return client("node bench/pipeline.mjs $parser", "$data/$file") - client("node bench/pipeline.mjs $parser", '/dev/null');
			});
		}
	}
	else { push @left_out, 'Node pipelines: npm could not install the parsers' }
}
else { push @left_out, 'Node pipelines: node and npm are not installed' }

sub generated
{
	my ($name, $target, $function) = @_;

	say_now($name);
	sql("CREATE TABLE copied.$function (id int PRIMARY KEY, src text COMPRESSION lz4,
		 doc jsonb COMPRESSION lz4 GENERATED ALWAYS AS ($function(src)) STORED)");
	pipeline("$name, generated jsonb", $target, $nslow, sub {
		sql("TRUNCATE copied.$function; CHECKPOINT");
		return timed("COPY copied.$function (id, src) FROM '$data/plain.slow'");
	});
}

sql('\i bench/functions.sql');
generated('SQL string functions', 7, 'report_of_text');

# Debian's Python has Debian's modules; another one may come first
my ($python) = grep { system("$_ -c 'import yaml, markdown_it' 2>/dev/null") == 0 } 'python3', '/usr/bin/python3';

if (!defined $python)
{
	push @left_out, 'Python: the modules yaml and markdown_it are not installed';
}
else
{
	say_now('Python, markdown-it-py');
	pipeline('Python markdown-it-py into jsonb', 30, $nslow, sub {
		sql('TRUNCATE copied.jsonb; CHECKPOINT');
		return client("$python bench/report.py", "$data/plain.slow.nul") - client("$python bench/report.py", '/dev/null');
	});
}
if (sql("SELECT count(*) FROM pg_available_extensions WHERE name = 'plpython3u'") == 0)
{
	push @left_out, 'PL/Python: the extension is not installed';
}
elsif (defined $python)
{
	sql('\i bench/plpython.sql');
	generated('PL/Python', 30, 'report_of_python');
}

#
# What is stored
#
for my $set ([ 'plain', $n ], [ 'padded', $npadded ])
{
	my ($name, $count) = @$set;

	for my $c (qw(lz4 pglz))
	{
		say_now("tables, $name, $c");
		my %table = map { $_ => "${name}_${_}_$c" } qw(text rca full lean typed entry item);

		sql("CREATE TABLE $table{text} (id int PRIMARY KEY, src text COMPRESSION $c);
			 CREATE TABLE $table{rca} (id int PRIMARY KEY, doc rca COMPRESSION $c);
			 COPY $table{text} FROM '$data/$name.copy'; COPY $table{rca} FROM '$data/$name.copy'");
		sql(join "\n", "\\set c $c", (map { "\\set $_ $table{$_}" } qw(rca full lean typed entry item)), '\i bench/tables.sql');
	}
}
sql("CREATE TABLE service (name text PRIMARY KEY, team text);
	 INSERT INTO service SELECT name, ('{" . join(',', @owners) . "}'::text[])[1 + row_number() OVER (ORDER BY name) % " . @owners . "]
	 FROM (SELECT DISTINCT unnest(services) AS name FROM plain_typed_lz4) s");
# analyzed, and with hint bits set
sql('VACUUM ANALYZE');
sql('SET max_parallel_workers_per_gather = 0; SET work_mem = \'64MB\'');

my $json_timeline = "lateral jsonb_to_recordset(d.doc -> 'timeline') AS t(ord int, at timestamptz, event text)";
my $sums = 'SELECT count(*), min(t.at), max(t.at), sum(length(t.event))';
for my $c (qw(lz4 pglz))
{
	say_now("timeline rows, $c");
	my $us = queries($n,
		'rca' => "$sums FROM plain_rca_$c d, rca_timeline(d.doc) t",
		'full jsonb' => "$sums FROM plain_full_$c d, $json_timeline",
		'lean jsonb' => "$sums FROM plain_lean_$c d, $json_timeline",
		'normalised join' => "$sums FROM plain_typed_$c d JOIN plain_entry_$c t USING (id)");

	row("timeline rows, $c", $us, 'rca', 'full jsonb', 'faster', 3);
	row("timeline rows, $c", $us, 'rca', 'lean jsonb', 'faster', 2);
	row("timeline rows, $c", $us, 'rca', 'normalised join', 'at most', 2);

	say_now("open P1 actions, $c");
	my $select = "SELECT a.owner, s.team, count(*), min(a.due_date) FROM";
	my $where = "WHERE a.priority = 'P1' GROUP BY 1, 2 ORDER BY 1, 2";
	my $json = sub { "$select $_[0] d JOIN service s ON s.name = d.doc -> 'meta' -> 'services' ->> 0, "
		. "lateral jsonb_to_recordset(d.doc -> 'action_items') AS a(priority text, owner text, due_date date) $where" };
	$us = queries($n,
		'rca' => "$select plain_rca_$c d JOIN service s ON s.name = (rca_services(d.doc))[1], rca_action_items(d.doc) a $where",
		'full jsonb' => $json->("plain_full_$c"),
		'lean jsonb' => $json->("plain_lean_$c"),
		'normalised tables' => "$select plain_typed_$c d JOIN service s ON s.name = d.services[1] JOIN plain_item_$c a USING (id) $where");

	row("open P1 actions by owner, $c", $us, 'rca', 'full jsonb', 'faster', 5);
	row("open P1 actions by owner, $c", $us, 'rca', 'lean jsonb', 'faster', 2);
	row("open P1 actions by owner, $c", $us, 'rca', 'normalised tables', 'at most', 2);

	for my $set ([ 'plain', $n, '2.9 kB', 6 ], [ 'padded', $npadded, '20 kB', 8 ])
	{
		my ($name, $count, $size, $target) = @$set;

		say_now("severity and month, $size, $c");
		my $json = "SELECT doc -> 'meta' ->> 'severity', left(doc -> 'meta' ->> 'date', 7), count(*) FROM";
		my $typed = sub { "SELECT $_[0], to_char($_[1], 'YYYY-MM'), count(*) FROM" };
		$us = queries($count,
			'rca' => $typed->('rca_severity(doc)', 'rca_date(doc)') . " ${name}_rca_$c GROUP BY 1, 2 ORDER BY 1, 2",
			'full jsonb' => "$json ${name}_full_$c GROUP BY 1, 2 ORDER BY 1, 2",
			'lean jsonb' => "$json ${name}_lean_$c GROUP BY 1, 2 ORDER BY 1, 2",
			'typed columns' => $typed->('severity', 'date') . " ${name}_typed_$c GROUP BY 1, 2 ORDER BY 1, 2");

		row("by severity and month, $size, $c", $us, 'rca', 'full jsonb', 'faster', $target);
		row("by severity and month, $size, $c", $us, 'rca', 'lean jsonb', 'faster', 2);
		row("by severity and month, $size, $c", $us, 'rca', 'typed columns', 'at most', $name eq 'plain' ? 3 : undef);
	}
}

#
# One document by its key
#
sub pgbench
{
	my ($name, $statement) = @_;

	open my $f, '>', "$data/pgbench.sql" or die;
	print $f "\\set id random(1, $n)\n$statement;\n";
	close $f;
	my ($tps) = `pgbench -n -M prepared -c 1 -T 2 -f $data/pgbench.sql 2>/dev/null` =~ /^tps = ([0-9.]+)/m or die "pgbench failed\n";
	return 1e6 / $tps;
}

for my $c (qw(lz4 pglz))
{
	say_now("one timeline by key, $c");
	my $us = take_turns(map { my @w = @$_; [ $w[0], 1, sub { pgbench(@w) } ] }
		[ 'rca', "SELECT t.ord, t.at, t.event FROM plain_rca_$c d, rca_timeline(d.doc) t WHERE d.id = :id" ],
		[ 'full jsonb', "SELECT t.* FROM plain_full_$c d, $json_timeline WHERE d.id = :id" ],
		[ 'lean jsonb', "SELECT t.* FROM plain_lean_$c d, $json_timeline WHERE d.id = :id" ],
		[ 'normalised, index', "SELECT ord, at, event FROM plain_entry_$c WHERE id = :id ORDER BY ord" ],
		[ 'key alone', "SELECT id FROM plain_rca_$c WHERE id = :id" ],
		[ 'function scan alone', "SELECT g, d.id FROM plain_rca_$c d, generate_series(1, 7 + 0 * d.id) g WHERE d.id = :id" ]);

	row("one timeline by key, $c", $us, 'rca', 'full jsonb', 'at most', 0.7);
	row("one timeline by key, $c", $us, 'rca', 'lean jsonb', 'at most', 0.7);
	row("one timeline by key, $c", $us, 'rca', 'normalised, index', 'at most', 0.9);
	row("one timeline by key, $c", $us, 'rca', $_, 'at most', undef) for 'key alone', 'function scan alone';
}

#
# Bytes, and a second core
#
for my $c (qw(lz4 pglz))
{
	my $size = sub { sql("SELECT sum(pg_total_relation_size(t))::float8 / $n FROM unnest('{"
		. join(',', map { "plain_${_}_$c" } @_) . "}'::regclass[]) t") };
	my $ours = $size->('rca');
	my %theirs = ('text alone' => $size->('text'), 'text + lean jsonb' => $size->('lean'),
		'text + full jsonb' => $size->('text') + $size->('full'), 'text + normalised tables' => $size->(qw(typed entry item)));

	add_row("storage, $c", $_, $ours, $theirs{$_}, 'bytes', $ours / $theirs{$_}, 'at most', $_ eq 'text alone' ? 1.3 : 1)
		for sort keys %theirs;
}

if ($ncores > 1)
{
	my $scan = "$sums FROM plain_rca_lz4 d, rca_timeline(d.doc) t";

	say_now('a second core');
	keep_on($cores, $$, $postmaster, sql('SELECT pg_backend_pid()')) if $on_one_core;
	sql('SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0');
	my $us = take_turns(map { my ($name, $workers) = @$_;
			[ $name, $n, sub { sql("SET max_parallel_workers_per_gather = $workers"); timed($scan) } ] }
		[ '2 cores', 1 ], [ '1 core', 0 ]);
	row('parallel scan, timeline rows, lz4', $us, '2 cores', '1 core', 'faster', 1.7);

	# what the second core is worth to processes that share nothing
	my $parse = "$data/parse count example 20000 bench/example.md";
	$us = take_turns(map { my ($name, $command, $count) = @$_;
			[ $name, $count, sub { my $start = time; system($command) == 0 or die "$command failed\n"; return (time - $start) * 1e6 } ] }
		[ '2 cores', "$parse & $parse && wait", 40000 ], [ '1 core', $parse, 20000 ]);
	row('parallel, a parse in each process', $us, '2 cores', '1 core', 'faster', undef);
}
else { push @left_out, 'parallel scan: there is one core' }
close $to;
waitpid $pid, 0;

#
# Results
#
sub figure { my $v = $_[0]; return sprintf $v < 10 ? '%.2f' : $v < 100 ? '%.1f' : '%.0f', $v }

my ($cpu) = read_file('/proc/cpuinfo') =~ /^model name\s*: (.*)$/m;
my ($load) = read_file('/proc/loadavg') =~ /^(\S+)/;
my $measured = sprintf '%d documents of %d bytes, made from %s (%d of %d, %d through slow parsers), medians of %d runs, %s, %d cores%s, %s, load %.1f at the end.',
	$n, $bytes, @originals > 1 ? @originals . ' reports' : 'bench/example.md', $npadded, $padded_bytes, $nslow, $runs, $cpu // 'unknown processor', $ncores, $on_one_core ? ', all on one of them but for what is parallel' : ', not kept on one', `postgres --version` =~ /\) (\S+)/ ? "PostgreSQL $1" : '', $load;

open my $md, '>', "$output/results.md" or die "$output/results.md: $!\n";
print $md "# Results\n\nWritten by `make bench`; see [README.md](README.md) for what the rows are.\n\n$measured\n",
	"Times are microseconds a document unless the row says else. Compare ratios, not times.\n\n",
	"| what | against | rca | other | ratio | target | met |\n|---|---|---|---|---|---|---|\n";
for my $r (@rows)
{
	printf $md "| %s | %s | %s | %s | %s | %s | %s |\n", $r->{what}, $r->{against}, figure($r->{ours}),
		figure($r->{theirs}) . ($r->{unit} eq 'us' ? '' : " $r->{unit}"),
		figure($r->{ratio}) . ($r->{rule} eq 'faster' ? ' x as fast' : ' x'),
		defined $r->{target} ? "$r->{rule} $r->{target} x" =~ s/^faster /at least /r : '', $r->{met};
}
print $md "\nLeft out: ", @left_out ? join('; ', @left_out) : 'nothing', ".\n";
close $md;

# How far each row is from its target, on a logarithmic scale: right of the
# line is better than the target.
my @drawn = grep { defined $_->{target} } @rows;
my ($height, $left, $width, $span) = (18, 430, 620, log(16));
my $middle = $left + $width / 2;

open my $svg, '>', "$output/results.svg" or die "$output/results.svg: $!\n";
printf $svg qq{<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">\n}
	. qq{<rect width="100%%" height="100%%" fill="white"/>\n}, $left + $width + 130, @drawn * $height + 70;
printf $svg qq{<text x="10" y="18" font-size="14" font-weight="bold">Distance from the target: right of the line is better</text>\n};
for (-3 .. 3)
{
	my $x = $middle + $_ * log(2) / $span * $width / 2 * 4 / 3;

	printf $svg qq{<line x1="%.1f" y1="44" x2="%.1f" y2="%d" stroke="%s"/><text x="%.1f" y="38" text-anchor="middle" fill="#555">%s</text>\n},
		$x, $x, 46 + @drawn * $height, $_ == 0 ? '#000' : '#ddd', $x, $_ == 0 ? 'target' : $_ > 0 ? (2**$_) . ' x better' : (2**-$_) . ' x worse';
}
for my $i (0 .. $#drawn)
{
	my $r = $drawn[$i];
	my $better = $r->{rule} eq 'faster' ? $r->{ratio} / $r->{target} : $r->{target} / $r->{ratio};
	my $length = max(-1, min(1, log($better) / $span * 4 / 3)) * $width / 2;
	my $y = 48 + $i * $height;

	printf $svg qq{<text x="%d" y="%d" text-anchor="end">%s : %s</text>}
		. qq{<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>}
		. qq{<text x="%d" y="%d">%s%s</text>\n},
		$left - 10, $y + 12, $r->{what}, $r->{against}, $length < 0 ? $middle + $length : $middle, $y + 2, max(1, abs $length), $height - 5,
		$r->{met} eq 'yes' ? '#2a7' : '#c44', $left + $width + 8, $y + 12, figure($r->{ratio}), $r->{rule} eq 'faster' ? ' x as fast' : ' x';
}
print $svg "</svg>\n";
close $svg;
say_now("wrote $output/results.md and $output/results.svg");
