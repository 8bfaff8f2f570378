# perl test/facts/score.pl [-q] ROWS LABELS [DOCUMENT...]
#
# How much of some documents is read as a person has read them.  ROWS is a file
# with what test/facts/read_facts.c prints, LABELS a directory with timeline.tsv,
# actions.tsv, metrics.tsv and perhaps milestones.tsv and scalars.tsv.  Without names of documents
# all that have labels count.  Prints what differs, unless -q, and figures.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Facts;

my $quiet = @ARGV && $ARGV[0] eq '-q' && shift @ARGV;
my ($file, $directory, @files) = @ARGV;
die "usage: score.pl [-q] ROWS LABELS [DOCUMENT...]\n" unless defined $directory;

open my $in, '<', $file or die "$file: $!\n";
my $rows = Facts::rows(join '', <$in>);
my %labels;
for my $table (qw(timeline actions metrics milestones scalars))
{
	my $path = "$directory/$table.tsv";
	$labels{$table} = Facts::labels($path) if -f $path;
}
# milestones are a column of the timeline, too
$labels{milestones} //= $labels{timeline};
if (!@files)
{
	my %seen = map { $_ => 1 } map { keys %$_ } values %labels;
	@files = sort keys %seen;
}

sub show
{
	my ($what, $count, $notes) = @_;
	if (!$quiet) { print "$what $_\n" for @$notes; }
	print "$what: ", join(', ', map { "$_ $count->{$_}" } sort keys %$count), "\n";
}

show('instants', Facts::score_instants($rows, $labels{timeline}, \@files));
show('milestones', Facts::score_milestones($rows, $labels{milestones}, \@files));
show('actions', Facts::score_actions($rows, $labels{actions}, \@files));
show('metrics', Facts::score_metrics($rows, $labels{metrics}, \@files));
exit if !$labels{scalars};

my ($count, $notes) = Facts::score_scalars($rows, $labels{scalars}, \@files);
if (!$quiet) { print "scalars $_\n" for @$notes; }
for my $field (@Scalars::fields)
{
	my %of = %{ $count->{$field} };
	printf("scalars %s: labelled %d, right %d, wrong %d, missing %d, invented %d\n", $field, $of{labelled}, $of{right},
		$of{given} - $of{right} - $of{invented}, $of{labelled} - $of{given} + $of{invented}, $of{invented});
}
