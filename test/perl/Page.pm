# Runs the commands of a page of the documentation: its ```sh and ```sql
# blocks, in order, in a folder of its own with the content of the sources.  A
# block without a language after them is the expected output.
#
# RCA_UPDATE_DOCS=FOLDER writes the pages with the actual output there, to
# update them.  Read the result before you commit it.

package Page;

use strict;
use warnings;

use Cwd;
use Exporter qw(import);
use IPC::Run;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(run_page);

my %command = (sh => [ 'sh', '-e' ], sql => [ 'psql', '-X' ]);

# psql prints trailing blanks, and editors remove them; times differ in each
# run
sub normal
{
	my ($text) = @_;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/\n+\z/\n/;
	$text =~ s/\(\d+\.\d s\)/(0.1 s)/g;
	return $text;
}

# Returns the folder and the number of blocks in each language.
sub run_page
{
	my ($file, $node, $database) = @_;
	my $text = slurp_file($file);
	my $top = getcwd();
	my $folder = PostgreSQL::Test::Utils::tempdir();
	symlink($_, "$folder/" . s{.*/}{}r) || die "symlink: $!" for glob("$top/*");
	local %ENV = (%ENV, PGHOST => $node->host, PGPORT => $node->port, PGDATABASE => $database);

	my %blocks;
	chdir $folder or die "chdir: $!";
	while ($text =~ /^```(sh|sql)\n(.*?)^```\n(?:```\n(.*?)^```\n)?/msg)
	{
		my ($language, $typed, $expected) = ($1, $2, $3);
		my ($from, $to, $end) = ($-[3], $+[3], pos $text);
		my $name = "$file:" . (1 + (substr($text, 0, $-[0]) =~ tr/\n//));
		my $screen = '';
		IPC::Run::run($command{$language}, '<', \$typed, '>&', \$screen);
		if (defined $expected)
		{
			is(normal($screen), normal($expected), $name);
			substr($text, $from, $to - $from) = normal($screen);
			pos($text) = $end + length(normal($screen)) - ($to - $from);
		}
		else
		{
			is($? >> 8, 0, "$name runs") or diag($screen);
			unlike($screen, qr/^ERROR/m, $name);
		}
		$blocks{$language}++;
	}
	chdir $top or die "chdir: $!";
	append_to_file("$ENV{RCA_UPDATE_DOCS}/" . ($file =~ tr{/}{_}r), $text) if $ENV{RCA_UPDATE_DOCS};
	return ($folder, %blocks);
}

1;
