# Instants of real timelines, compared with labels that a person wrote after
# reading (facts/timeline.tsv): right, unknown and reported, or wrong.  Prints
# what is not right, so that each figure can be traced to a line.

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

my @files = Facts::labelled_documents($corpus);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my $sql = 'CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca);';
for my $file (@files)
{
	my $text = slurp_file("$corpus/$file");
	$sql .= "INSERT INTO report VALUES (\$name\$$file\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);

my $answers = $node->safe_psql('postgres', "SET timezone = 'UTC'; $Facts::question");
my ($count, $notes) = Facts::score_instants(Facts::rows($answers), Facts::labels('test/facts/timeline.tsv'), \@files);
diag($_) for @$notes;
diag(join ', ', map { "$_: $count->{$_}" } @Facts::kinds);

cmp_ok($count->{labelled}, '>=', 570, 'every label has its document');
cmp_ok($count->{right}, '>=', 0.98 * $count->{labelled}, 'at least 98 % of the instants are right');
is($count->{wrong_silent}, 0, 'none is wrong without a finding');
is($count->{null_silent}, 0, 'none is unknown without a finding');
cmp_ok($count->{lost_silent}, '<=', 4, 'no entry is lost but those of a story');
is($count->{invented}, 0, 'none is invented');

$node->stop;
done_testing();
