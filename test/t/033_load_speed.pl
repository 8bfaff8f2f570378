# The time of rca_load, compared with COPY of the same prepared rows into the
# same table in the same run.
#
# RCA_LOAD_FULL=1 measures 10,000 files.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Cwd;
use LoadTest qw(start_server query);
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $nfiles = $ENV{RCA_LOAD_FULL} ? 10_000 : 1000;
my $rounds = 3;

my @documents = map { slurp_file($_) } sort glob('test/docs/*.md');
my ($node, $dir) = start_server();
mkdir 'files';
my $bytes = 0;
for my $i (1 .. $nfiles)
{
	my $folder = sprintf 'files/%02d', $i % 20;
	mkdir $folder;
	open my $file, '>:raw', sprintf('%s/%05d.md', $folder, $i) or die $!;
	print $file $documents[ $i % @documents ], "\nReport $i.\n";
	$bytes += tell $file;
	close $file or die;
}

sub timed
{
	my (@command) = @_;
	my $start = time;
	my ($out, $err);
	IPC::Run::run(\@command, '<', \undef, '>', \$out, '2>', \$err) or die "@command: $err";
	return (time - $start, $out);
}

timed('rca_load', '--init', '--policy', 'core-1', 'files');
query("COPY incident TO '$dir/rows'");
query('CREATE TABLE copied (LIKE incident INCLUDING ALL)');

# the best of several, alternating, because the machine has other work
my %best;
for (1 .. $rounds)
{
	query('TRUNCATE incident, copied');
	my ($copy) = timed('psql', '-X', '-q', '-c', "\\copy copied FROM '$dir/rows'");
	my ($load, $out) = timed('rca_load', 'files');
	like($out, qr/ $nfiles loaded/, 'all are loaded');
	my %time = (copy => $copy, load => $load);
	for (keys %time) { $best{$_} = $time{$_} if !defined $best{$_} || $time{$_} < $best{$_}; }
}
my @ratios;
for (1 .. 4 * $rounds - 1)
{
	my ($again) = timed('rca_load', 'files');
	my ($sync) = timed('rca_load', '--sync', 'files');
	my %time = (again => $again, sync => $sync);
	for (keys %time) { $best{$_} = $time{$_} if !defined $best{$_} || $time{$_} < $best{$_}; }
	push @ratios, $sync / $again;
}
my $ratio = (sort { $a <=> $b } @ratios)[ $#ratios / 2 ];
is(query('SELECT count(*) FROM incident JOIN copied USING (path, hash, doc)'), $nfiles, 'the same rows');
diag(sprintf '%d files, %.1f MB: COPY of prepared rows %.2f s, rca_load %.2f s, ratio %.2f; again, all unchanged, %.2f s, with --sync %.2f s, median of ratios %.2f',
	$nfiles, $bytes / 1e6, @best{qw(copy load)}, $best{load} / $best{copy}, @best{qw(again sync)}, $ratio);
cmp_ok($best{load} / $best{copy}, '<', 3, 'rca_load takes a small multiple of what COPY takes');
cmp_ok($best{again}, '<', $best{load}, 'and less where nothing has changed');
# with few files, most of it is the start of a process
cmp_ok($ratio, '<=', $ENV{RCA_LOAD_FULL} ? 1.2 : 1.5, '--sync takes little more than that');

$node->stop;
done_testing();
