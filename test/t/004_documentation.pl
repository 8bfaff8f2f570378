# The documentation tells the truth: every ```sql block of README.md and doc/
# is run on the demo's data, and where a block without a language follows, it
# is what psql prints.

use strict;
use warnings;

use Cwd;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'UTC';
$ENV{PGDATESTYLE} = 'ISO';

# Runs SQL as a user would, and returns what is on the screen.
sub screen
{
	my ($database, $sql) = @_;
	my $output = '';
	IPC::Run::run([ 'psql', '-X', '-d', $node->connstr($database) ],
		'<', \$sql, '>', \$output, '2>', \$output);
	return $output;
}

# Trailing blanks are psql's, and editors remove them.
sub normal
{
	my ($text) = @_;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/\n+\z/\n/;
	return $text;
}

my $blocks = 0;
for my $file ('README.md', glob('doc/*.md'))
{
	(my $database = $file) =~ s/\W/_/g;
	$node->safe_psql('postgres', qq{CREATE DATABASE "$database"});
	my ($out, $err);
	IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'test/demo/load.sql',
		'-d', $node->connstr($database) ], '>', \$out, '2>', \$err) or die $err;

	my $text = slurp_file($file);
	while ($text =~ /^```sql\n(.*?)^```\n(?:```\n(.*?)^```\n)?/msg)
	{
		my ($sql, $expected) = ($1, $2);
		my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);
		my $output = screen($database, $sql);
		if (defined $expected)
		{
			is(normal($output), normal($expected), "$file:$line");
		}
		else
		{
			unlike($output, qr/^ERROR/m, "$file:$line");
		}
		$blocks++;
		# to bring a page up to date: read the result before it is committed
		if ($ENV{RCA_UPDATE_DOCS} && defined $expected)
		{
			my $new = normal($output);
			my ($from, $length) = ($-[2], length($2));
			my $at = pos($text);
			substr($text, $from, $length) = $new;
			pos($text) = $at + length($new) - $length;
		}
	}
	append_to_file("$ENV{RCA_UPDATE_DOCS}/" . ($file =~ s{.*/}{}r), $text) if $ENV{RCA_UPDATE_DOCS};
}
cmp_ok($blocks, '>=', 6, 'there are examples');

$node->stop;
done_testing();
