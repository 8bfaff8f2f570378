# The documentation tells the truth: what README.md and the pages of doc/ say to
# type is typed, on the demo's data.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

use lib 'test/perl';
use Page;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'UTC';
$ENV{PGDATESTYLE} = 'ISO';

my $statements = 0;
for my $file ('README.md', glob('doc/*.md'))
{
	(my $database = $file) =~ s/\W/_/g;
	$node->safe_psql('postgres', qq{CREATE DATABASE "$database"});
	my ($out, $err);
	IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'test/demo/load.sql',
		'-d', $node->connstr($database) ], '>', \$out, '2>', \$err) or die $err;
	my (undef, %blocks) = run_page($file, $node, $database);
	$statements += $blocks{sql} // 0;
}
cmp_ok($statements, '>=', 40, 'there are examples');

$node->stop;
done_testing();
