# If rca_load or its server is killed at any moment, the table has what was
# committed, and the next run completes the load.
#
# RCA_LOAD_FULL=1 runs the long form: 50 times with 2,000 files.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest qw(start_server query);
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep time);

my ($rounds, $nfiles) = $ENV{RCA_LOAD_FULL} ? (50, 2000) : (6, 500);
my $batch = 20;
my $seed = $ENV{RCA_SEED} // int(time());
srand $seed;
diag("RCA_SEED=$seed, $rounds rounds, $nfiles files");

my ($node) = start_server();

mkdir 'files';
my $nbad = 0;
for my $i (1 .. $nfiles)
{
	my $folder = sprintf 'files/%02d', $i % 13;
	mkdir $folder;
	open my $file, '>:raw', sprintf('%s/%05d.md', $folder, $i) or die $!;
	# some are refused by the type, and some by the policy
	my $bad = rand() < 0.02;
	$nbad += $bad;
	print $file $bad ? ($i % 2 ? "---\na: b: c\n---\n" : "---\ndate: 2025-13-01\n---\n")
		: "---\ntitle: Report $i\ndate: 2025-01-01\n---\n# Report $i\n\n" . ('lorem ipsum ' x rand(100)) . "\n";
	close $file or die;
}

sub load
{
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'rca_load', '--batch', $batch, '--prune', 'files' ], '<', \undef, '>', \$out, '2>', \$err);
	return ($? >> 8, $out, join("\n", sort split /\n/, $err));
}

# an undisturbed run
my $start = time;
my ($status) = do
{
	my ($out, $err);
	IPC::Run::run([ 'rca_load', '--init', '--batch', $batch, 'files' ], '<', \undef, '>', \$out, '2>', \$err);
	$? >> 8;
};
my $duration = time - $start;
is($status, $nbad ? 1 : 0, 'an undisturbed run');
my ($refused) = (load())[2];
is(scalar split(/\n/, $refused), $nbad, 'refuses what is to be refused');
is(query('SELECT count(*) FROM incident'), $nfiles - $nbad, 'and loads the rest');
query('CREATE TABLE expected AS SELECT path, hash, doc, loaded_from, row_number() OVER (ORDER BY path) AS ord FROM incident');

my $wrong_rows = q{
	SELECT count(*) FROM incident i LEFT JOIN expected e USING (path)
	WHERE (i.hash, i.doc) IS DISTINCT FROM (e.hash, e.doc) AND i.doc NOT IN ('# Old', '# Gone')};

# Whether a run is still active when it is to be disturbed depends on the load
# of the machine.  If a disturbance comes too late, the next ones come sooner,
# and there are more of them if necessary.
my %seen = (killed => 0, stopped => 0, 'too late' => 0);
sub disturbed { return $seen{killed} + $seen{stopped} }
for (my $round = 1; $round <= $rounds || (disturbed() <= $rounds / 3 && $round <= 4 * $rounds); $round++)
{
	my $too_late = $seen{'too late'};
	# from nothing, or from a table with old versions and with rows of removed
	# files
	my $from_nothing = $round % 3 == 0;
	if ($from_nothing)
	{
		query('TRUNCATE incident');
	}
	else
	{
		query(q{DELETE FROM incident WHERE random() < 0.3;
			UPDATE incident SET doc = '# Old', hash = sha256('# Old') WHERE random() < 0.5;
			INSERT INTO incident SELECT 'files/gone' || n || '.md', sha256('# Gone'), now(), '# Gone',
				(SELECT loaded_from FROM expected LIMIT 1) FROM generate_series(1, 30) n});
	}

	my ($out, $err) = ('', '');
	my $run = IPC::Run::start([ 'rca_load', '--batch', $batch, '--prune', 'files' ], '<', \undef, '>', \$out, '2>', \$err);
	# if there is less to do, it takes less time
	sleep rand($duration * ($from_nothing ? 1 : 0.6));
	my $what = $round % 2 ? 'kill' : 'stop';
	if ($what eq 'kill')
	{
		$run->signal('KILL');
		$run->finish;
		my $killed = ($? & 127) == 9;
		$seen{ $killed ? 'killed' : 'too late' }++;
		# wait for the end of its last transaction
		$node->poll_query_until('postgres', q{SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'rca_load'}) or die;
	}
	else
	{
		$node->stop('immediate');
		$run->finish;
		my $got = $? >> 8;
		my $lost = $err =~ /^rca_load: error: (?:the connection to the server was lost|connection to server)/m;
		$seen{ $lost ? 'stopped' : 'too late' }++;
		ok($lost ? ($got == 1 || $got == 2) : $got == ($nbad ? 1 : 0), "round $round: exit status $got") or diag $err;
		$node->start;
	}

	$duration *= 0.7 if $seen{'too late'} > $too_late;

	is(query($wrong_rows), '0', "round $round, $what: every row is the old one or the new one");
	if ($from_nothing)
	{
		# batches are committed in order
		is( query(q{SELECT count(*) = coalesce(max(ord), 0) FROM incident LEFT JOIN expected USING (path)}), 't',
			"round $round, $what: what is there is a prefix");
	}
	my ($again, $output, $errors) = load();
	is($again, $nbad ? 1 : 0, "round $round: the next run");
	is($errors, $refused, "round $round: refuses the same");
	is( query(q{SELECT count(*) FROM (SELECT path, hash, doc FROM incident) i FULL JOIN expected e USING (path, hash)
		WHERE i.doc IS DISTINCT FROM e.doc}), '0', "round $round: ends in the same table");
}
diag(join ', ', map { "$seen{$_} $_" } sort keys %seen);
cmp_ok(disturbed(), '>', $rounds / 3, 'the runs were disturbed');

$node->stop;
done_testing();
