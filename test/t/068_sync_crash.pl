# If rca_load --sync is killed at any moment, every file is complete, either
# old or new, every edit is on at least one side, and the next run brings both
# sides together.  The same with two runs at once.
#
# RCA_LOAD_FULL=1 runs the long form: 200 kills with 200 files.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest qw(start_server query);
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep time);

my ($rounds, $nfiles) = $ENV{RCA_LOAD_FULL} ? (200, 200) : (20, 60);
my $seed = $ENV{RCA_SEED} // int(time());
srand $seed;
diag("RCA_SEED=$seed, $rounds rounds, $nfiles files");

my ($node) = start_server();

mkdir 'files';

sub path { return sprintf 'files/%02d/%04d.md', $_[0] % 7, $_[0]; }

sub write_file
{
	my ($path, $text) = @_;
	# like an editor: the file is complete at any moment
	open my $file, '>:raw', "$path.new" or die "$path: $!";
	print $file $text;
	close $file or die;
	rename "$path.new", $path or die;
	return;
}

# Version n of a report, which is too large to be written at once.
my %version = map { $_ => 0 } 1 .. $nfiles;
sub text
{
	my ($i) = @_;
	return "# Report $i, version $version{$i}\n\n" . ("line of version $version{$i}\n" x (200 + 40 * ($i % 50))) . "end of version $version{$i}\n";
}

my @sync = ('rca_load', '--quiet', '--sync', 'files');
sub sync
{
	my ($out, $err) = ('', '');
	IPC::Run::run(\@sync, '<', \undef, '>', \$out, '2>', \$err);
	return ($? >> 8) . $err;
}

# The content of all files, and of all rows.
sub files { return { map { $_ => -e path($_) ? slurp_file(path($_)) : '' } 1 .. $nfiles }; }
sub rows
{
	my %row = map { split /\|/, $_, 2 } split /\n/, query(q{SELECT (regexp_match(path, '(\d+).md'))[1]::int || '|' || encode(convert_to(doc::text, 'UTF8'), 'hex') FROM incident});
	return { map { $_ => pack 'H*', $row{$_} } keys %row };
}

# Changes some reports, each on one side.
sub edit
{
	my ($share) = @_;
	my @statements;
	for my $i (1 .. $nfiles)
	{
		next if rand() > $share;
		$version{$i}++;
		if (rand() < 0.3) { write_file(path($i), text($i)); }
		else { push @statements, sprintf q{UPDATE incident SET doc = convert_from('\x%s', 'UTF8')::rca WHERE path = '%s'}, unpack('H*', text($i)), path($i); }
	}
	query(join ';', @statements) if @statements;
	return;
}

sub wrong { my ($have) = @_; return join ' ', grep { ($have->{$_} // '') ne text($_) } 1 .. $nfiles; }
sub hidden { return join ' ', glob('files/*/.rca_load*'); }

for my $i (1 .. $nfiles)
{
	mkdir sprintf 'files/%02d', $i % 7;
	write_file(path($i), text($i));
}
IPC::Run::run([ 'rca_load', '--quiet', '--init', 'files' ]);
is(sync(), '0', 'in step');

# the time of an undisturbed run
edit(0.5);
my $start = time;
is(sync(), '0', 'an undisturbed run');
my $duration = time - $start;
is(wrong(files()) . wrong(rows()), '', 'brings both sides together');

my ($killed, $left_over) = (0, 0);
for (my $round = 1; $round <= $rounds || ($killed < $rounds && $round <= 3 * $rounds); $round++)
{
	my $before = files();
	edit(0.5);
	my %edited = %{ files() };
	my $run = IPC::Run::start(\@sync, '<', \undef, '>', \my $out, '2>', \my $err);
	sleep rand($duration);
	$run->signal('KILL');
	$run->finish;
	my $was_killed = ($? & 127) == 9;
	$killed += $was_killed;
	$duration *= 0.8 if !$was_killed;
	$node->poll_query_until('postgres', q{SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'rca_load'}) or die;
	$left_over++ if hidden() ne '';

	my ($files, $rows) = (files(), rows());
	is(join(' ', grep { my $have = $files->{$_}; $have ne $before->{$_} && $have ne $edited{$_} && $have ne text($_) } 1 .. $nfiles), '', "round $round: every file is a whole one");
	is(join(' ', grep { $files->{$_} ne text($_) && $rows->{$_} ne text($_) } 1 .. $nfiles), '', "round $round: every edit is there");
	is(sync(), '0', "round $round: the next run");
	is(wrong(files()) . wrong(rows()), '', "round $round: brings both sides together");
	is(hidden(), '', "round $round: and leaves nothing behind");
}
diag("$killed killed, $left_over of them left a file behind for the next run to remove");
cmp_ok($killed, '>=', $rounds / 2, 'the runs were killed');

# Two runs at once, during further changes: neither fails, and nothing is lost.
for my $round (1 .. 3)
{
	edit(0.7);
	my @runs = map { IPC::Run::start(\@sync, '<', \undef, '>', '/dev/null') } 1 .. 2;
	my @status = map { $_->finish; $? >> 8 } @runs;
	is("@status", '0 0', "two at once, $round");
	is(sync(), '0', "two at once, $round: the next run");
	is(wrong(files()) . wrong(rows()) . hidden(), '', "two at once, $round: both sides are the same");
}

$node->stop;
done_testing();
