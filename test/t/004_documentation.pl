# The documentation is correct: the commands of README.md and of the pages of
# doc/ are run with the data of the demo.  The tutorial begins with nothing.

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
for my $file ('README.md', grep { !/tutorial/ } glob('doc/*.md'))
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

my ($folder, %blocks) = run_page('doc/tutorial.md', $node, 'afternoon');
cmp_ok($blocks{sh}, '>=', 5, 'the tutorial has commands');
like(slurp_file("$folder/monday.html"), qr{</html>\n\z}, 'and ends with a page');

# Links lead to an existing file, and to a heading by its id on GitHub.
my %headings;
sub headings
{
	my ($file) = @_;
	$headings{$file} //= { map { lc() =~ s/[^\w\s-]//gr =~ s/ /-/gr, 1 } slurp_file($file) =~ s/^```.*?^```//msgr =~ /^#+ (.*)/mg };
	return $headings{$file};
}
my %linked;
for my $file (glob('*.md doc/*.md examples/*.md bench/README.md'))
{
	my $text = slurp_file($file);
	is((() = $text =~ /^```/mg) % 2, 0, "$file: every block is closed");
	$text =~ s/^```.*?^```|`[^`]*`//msg;
	my ($folder) = $file =~ m{(.*/)};
	while ($text =~ /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)
	{
		# keep it, because the next match overwrites it
		my $heading = $2;
		my $target = $1 eq '' ? $file : ($folder // '') . $1;
		1 while $target =~ s{(?:^|(?<=/))[^/.]+/\.\./}{};
		ok(-e $target, "$file: there is $target");
		ok(headings($target)->{$heading}, "$file: there is $target#$heading") if defined $heading;
		$linked{$target}++ if $file eq 'doc/index.md';
	}
	ok(-e ($folder // '') . $1, "$file: there is the picture $1") while $text =~ /\bsrc(?:set)?="(?!https?:)([^"]*)"/g;
}
is_deeply([ grep { !$linked{$_} && $_ ne 'doc/index.md' } glob('doc/*.md') ], [], 'the index has all pages');

$node->stop;
done_testing();
