# examples/catalog.sql: catalog-info.yaml files of all kinds, read into a table
# as described in doc/catalog.md.  What cannot be read is printed with its
# place, and everything else is still read.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca');
my $dir = PostgreSQL::Test::Utils::tempdir();

# the page's command, for other folders
my ($command) = slurp_file('doc/catalog.md') =~ /^```sh\n(grep .*)\n```/m or die 'the page has no command';

sub read_folder
{
	my ($folder) = @_;
	local %ENV = (%ENV, PGHOST => $node->host, PGPORT => $node->port, PGDATABASE => 'postgres');
	(my $typed = $command) =~ s{test/catalog}{$folder} or die 'the command has no folder';
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'sh', '-c', $typed ], '>', \$out, '2>', \$err);
	my $status = $? >> 8;
	$out =~ s/\Q$dir\E\///g;
	return ($status, $out, $err);
}

sub query { return $node->safe_psql('postgres', $_[0]); }

sub entity { my ($name, $more) = @_; return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: $name\n" . ($more // ''); }

my %file = (
	'one/catalog-info.yaml' => entity('one'),
	'start/catalog-info.yaml' => "# a comment\n\n---\n" . entity('start') . "---\n",
	# each way in which a document ends and the next one begins
	'many/catalog-info.yml' => entity('many-1') . "--- # more\n" . entity('many-2') . "...\n---\n" . entity('many-3') . "...\n%YAML 1.2\n---\n" . entity('many-4') . "--- \n" . entity('many-5') =~ s/\n\z//r,
	# a line of dashes inside a document does not begin another one
	'text/catalog-info.yaml' => entity('text', "  description: |\n    a\n    ---\n    b\nspec:\n  definition: \"x\n    --- y\"\n  a---: 1\n"),
	'dos/catalog-info.yaml' => (entity('dos-1', "  title: \"é \\\\ 'x' \t,;|\"\n") . "---\n" . entity('dos-2')) =~ s/\n/\r\n/gr,
	'kinds/catalog-info.yaml' => "kind: API\nmetadata: {name: Pay, namespace: Money}\n---\nkind: Group\nmetadata: {name: pay}\n---\nkind: Location\nspec: {targets: [./a.yaml]}\n",
	'template/catalog-info.yaml' => entity('${{ values.name }}'),
	'broken/catalog-info.yaml' => entity('good-1') . "---\n" . entity('bad', "  title: a: b\n") . "---\n- a list\n---\n" . entity('good-2'),
	'twice/catalog-info.yaml' => entity('ONE', "  namespace: Default\n"),
	'large/catalog-info.yaml' => entity('large', "spec:\n  definition: |\n" . "    x\n" x 20_000) . "---\n" . entity('after-large'),
	'other/info.yaml' => entity('other'));
for my $name (keys %file)
{
	mkdir "$dir/" . $name =~ s{/.*}{}r;
	append_to_file("$dir/$name", $file{$name});
}

my ($status, $out, $err) = read_folder($dir);
is("$status $err", '0 ', 'what is wrong is no failure');
is($out, <<'END', 'what is wrong is printed');
broken/catalog-info.yaml:10:11: The front matter is not valid YAML: mapping values are not allowed in this context.
broken/catalog-info.yaml:12:1: The front matter is not a mapping of keys to values.
kinds/catalog-info.yaml:6:1: there is no kind, or no metadata.name
large/catalog-info.yaml:1:1: front matter of 120104 bytes exceeds the limit of 65536 bytes
twice/catalog-info.yaml:1:1: component:default/one stands in one/catalog-info.yaml:1, too
16 entities
END
is( query(q{SELECT string_agg(entity_ref || ' ' || line, E'\n' ORDER BY entity_ref COLLATE "C") FROM entity}), <<'END' =~ s/\n\z//r, 'all others are there');
api:money/pay 1
component:default/${{ values.name }} 1
component:default/after-large 20007
component:default/dos-1 1
component:default/dos-2 6
component:default/good-1 1
component:default/good-2 13
component:default/many-1 1
component:default/many-2 5
component:default/many-3 11
component:default/many-4 18
component:default/many-5 23
component:default/one 1
component:default/start 3
component:default/text 1
group:default/pay 3
END
is(query(q{SELECT final_entity #>> '{metadata,description}' || (final_entity #>> '{spec,definition}') FROM entity WHERE entity_ref = 'component:default/text'}),
	"a\n---\nb\nx --- y", 'text is kept');
is(query(q{SELECT final_entity #>> '{metadata,title}' FROM entity WHERE entity_ref = 'component:default/dos-1'}), "\xc3\xa9 \\ 'x' \t,;|", 'byte for byte');

# again, with fewer files: the table is replaced; without files, it is kept
unlink "$dir/many/catalog-info.yml";
($status, $out) = read_folder($dir);
like($out, qr/^11 entities$/m, 'what is gone is gone');
($status, $out, $err) = read_folder("$dir/nowhere");
is($status, 3, 'no files: exit status');
like($err, qr/^psql:\S+ ERROR:  there are no files to read\nHINT:  The lines of the files come from standard input/m, 'no files: says so');
is(query('SELECT count(*) FROM entity'), '11', 'no files: what was there is kept');

$node->stop;
done_testing();
