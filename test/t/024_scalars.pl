# How well title, date, severity, status, services, authors and duration of
# real reports are read, and whether impact and lessons have points, compared
# with the labels of facts/scalars.tsv and facts/parts.tsv.  Prints the
# differences.
#
# A duration that only a sentence states is in rca_metrics(), but not in
# rca_duration().  A person labels it, so its recall has a low lower bound.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Scalars;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';
plan skip_all => "no corpus at $corpus" unless -d $corpus;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca)});

my @labels = Scalars::table('test/facts/scalars.tsv');
my @parts = Scalars::table('test/facts/parts.tsv');
my $sql = '';
for my $name (map { $_->[0] } @labels)
{
	my $text = slurp_file("$corpus/$name");
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);

my @read = map { [ split /\t/, $_, -1 ] } split /\n/, $node->safe_psql('postgres', $Scalars::question);
is(scalar @read, scalar @labels, 'every report is read');
my ($count, $notes) = Scalars::score(\@read, \@labels);
note($_) for @$notes;
# percentages of labels that are right, and of results that are wrong
my %floors = (
	title => [ 1, 0 ], date => [ 0.9, 4 ], severity => [ 1, 0 ], status => [ 1, 0 ],
	services => [ 0.7, 2 ], authors => [ 0.95, 1 ], duration_minutes => [ 0.45, 1 ]);
for my $field (@Scalars::fields)
{
	my %of = %{ $count->{$field} };
	note("$field: $of{labelled} labelled, $of{given} given, $of{right} right, $of{invented} where none is stated");
	my ($recall, $wrong) = @{ $floors{$field} };
	cmp_ok($of{right}, '>=', $recall * $of{labelled}, "$field: what is stated is read");
	cmp_ok($of{given} - $of{right}, '<=', $wrong, "$field: what is read is stated");
	is($of{invented}, 0, "$field: nothing is read where none is stated") if $field ne 'duration_minutes';
}

my @points = map { [ split /\|/ ] } split /\n/, $node->safe_psql('postgres', $Scalars::points_question);
($count, $notes) = Scalars::score_points(\@points, \@parts);
note($_) for @$notes;
my %points_floors = (impact => [ 0.85, 0.95 ], lessons => [ 0.8, 0.98 ]);
for my $kind (sort keys %points_floors)
{
	my %of = %{ $count->{$kind} };
	note("$kind: $of{with_points} of $of{labelled} headings have points, $of{right} of $of{given} points are under one");
	my ($recall, $precision) = @{ $points_floors{$kind} };
	cmp_ok($of{with_points}, '>=', $recall * $of{labelled}, "$kind: chapters have points");
	cmp_ok($of{right}, '>=', $precision * $of{given}, "$kind: points stand in such chapters");
}

$node->stop;
done_testing();
