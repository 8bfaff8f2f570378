# doc/vault.md with another vault, the one of ../shared/corpus: its commands
# run unchanged, and their results are the same as those computed here from the
# text of the notes, without our functions.

use strict;
use warnings;

use Cwd;
use File::Basename;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my @files = glob("$corpus/vault/*/*.md");
plan skip_all => "no vault at $corpus" unless @files;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my $dir = PostgreSQL::Test::Utils::tempdir();

# the vault, in the folder that the page uses, and the examples
my (%text, %name);
symlink(Cwd::getcwd() . "/examples", "$dir/examples") or die "symlink: $!";
mkdir "$dir/vault";
for my $file (@files, 'Runbooks/runbook-nobody.md')
{
	my ($folder, $base) = $file =~ m{([^/]+)/([^/]+)$};
	mkdir "$dir/vault/$folder";
	my $content = -e $file ? slurp_file($file) : "# Nobody needs it\n";
	append_to_file("$dir/vault/$folder/$base", $content);
	$text{"vault/$folder/$base"} = $content;
	$name{ lc($base =~ s/\.md$//r) } = 1;
}

my @blocks = slurp_file('doc/vault.md') =~ /^```sh\n(.*?)^```$/msg;
cmp_ok(scalar @blocks, '>=', 7, 'the page has commands');
my %screen;
{
	local %ENV = (%ENV, PGHOST => $node->host, PGPORT => $node->port, PGDATABASE => 'postgres', PGTZ => 'UTC');
	for my $n (1 .. $#blocks)
	{
		my $screen = '';
		IPC::Run::run([ 'sh', '-e' ], '<', \$blocks[$n], '>&', \$screen, init => sub { chdir $dir });
		is($? >> 8, 0, "block $n runs") or diag($screen);
		unlike($screen, qr/^(?:ERROR|psql:)/m, "block $n has no errors");
	}
}
sub query { return $node->safe_psql('vault', $_[0]); }

is(query('SELECT count(*) FROM note'), scalar keys %text, 'all notes are loaded');
my (%incidents, @dangling, %linked);
for my $path (sort keys %text)
{
	my ($services) = $text{$path} =~ /^services: \[(.*)\]$/m;
	if ($path =~ m{/RCAs/}) { $incidents{$_}++ for split /,\s*/, $services // ''; }
	my @lines = split /\n/, $text{$path};
	for my $i (0 .. $#lines)
	{
		while ($lines[$i] =~ /\[\[([^\]|#]+)[^\]]*\]\]/g)
		{
			push @dangling, "$path|" . ($i + 1) . "|$1" unless $name{ lc $1 };
			$linked{ lc $1 } = 1 if $path =~ m{/RCAs/};
		}
	}
}
is(query(q{SELECT s.name, count(i.path) FROM service s LEFT JOIN incident i ON s.name = ANY (rca_services(i.doc)) GROUP BY s.name ORDER BY s.name COLLATE "C"}),
	join("\n", map { "$_|" . ($incidents{$_} // 0) } sort map { basename($_, '.md') } grep { m{/Services/} } keys %text), 'incidents by service');

# the statements of the page for notes without links to them, and for links
# that lead nowhere
my ($unlinked) = "@blocks" =~ /(SELECT n\.path AS runbook\n.*?);/s;
my ($nowhere) = "@blocks" =~ /(SELECT n\.path, l\.line, l\.target\n.*?);/s;
is(query($unlinked), join("\n", sort grep { m{/Runbooks/} && !$linked{ lc basename($_, '.md') } } keys %text), 'runbooks that no incident links to');
is(join("\n", sort split /\n/, query($nowhere)), join("\n", sort @dangling), 'links that lead nowhere');
like(slurp_file("$dir/monday.html"), qr{<dt>Reports</dt><dd>@{[ scalar grep { m{/RCAs/} } keys %text ]}</dd>.*</html>\n\z}s, 'the page for Monday has all reports');

$node->stop;
done_testing();
