# How well milestones and metrics of real reports are read, compared with the
# labels of facts/milestones.tsv and facts/metrics.tsv.  A person also labels
# milestones that only a person can find, so recall has a low lower bound.
# What is read must be right.  Prints what is not.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Facts;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';
plan skip_all => "no corpus at $corpus" unless -d $corpus;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca)});

my $milestones = Facts::labels('test/facts/milestones.tsv');
my $metrics = Facts::labels('test/facts/metrics.tsv');
my %files = map { $_ => 1 } keys %$milestones, keys %$metrics;
my @files = sort keys %files;
my $sql = '';
for my $name (@files)
{
	my $text = slurp_file("$corpus/$name");
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);

my $rows = Facts::rows($node->safe_psql('postgres', "SET timezone = 'UTC'; $Facts::question"));
my ($count, $notes) = Facts::score_milestones($rows, $milestones, \@files);
diag($_) for @$notes;
diag("milestones: $count->{given} given, $count->{right} as the reader; of $count->{labelled} labelled");
cmp_ok($count->{right} / $count->{given}, '>=', 0.92, 'milestones that are given are those of the reader');
cmp_ok($count->{right} / $count->{labelled}, '>=', 0.49, 'and there are as many as there were');

($count, $notes) = Facts::score_metrics($rows, $metrics, \@files);
diag($_) for @$notes;
diag("metrics: $count->{right} right, $count->{wrong} not as the reader says, $count->{missing} missing");
cmp_ok($count->{right}, '>=', 57, 'metrics are those of the reader');
# one report states a time to detection that ends when somebody saw the alert
cmp_ok($count->{wrong}, '<=', 3, 'and few are not');

$node->stop;
done_testing();
