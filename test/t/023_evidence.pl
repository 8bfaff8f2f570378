# What is read of headings by evidence makes no report invalid.  Each document
# is compared with a copy in which every heading that is only recognized by
# evidence has a name without meaning.  If the copy is valid under a policy,
# the document must be valid as well.  (test/compare compares whole revisions.)

use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Encode qw(decode encode);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use ValidReport;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE report (path text, variant text, doc text)});

# Reports in our own words, with everything that a policy requires, and below
# it a part that is only recognized by evidence, with text that would be an
# error below a known heading.
my $head = valid_report();
my @below = (
	"## Actions we agreed on\n\n- Fix it\n- [ ] Try it (due 2024-01-01)\n",
	"## Countermeasures we proposed\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Fix it | ??? | soon |\n",
	"## Our own timelines\n\n- ??:?? A\n- 10:00 B\n- 11:00\n",
	"## The customers' impact\n\n",
	"## Mitigation of the leak\n\n",
	"## Mitigation of the leak\n\nTBD\n\n## Mitigation of the leak\n\nTBD\n",
	"## Zeitverlauf der Woche\n\n| Uhrzeit | Ereignis |\n|---|---|\n| bald | |\n| 10:00 | |\n",
	"## 再発防止アクション案\n\n- 直す\n",
	"## Services affected here\n\n- unknown\n- unknown\n",
);
my %documents = map { ("own-$_" => $head . $below[$_]) } 0 .. $#below;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
for my $file (glob("$corpus/field/*.md $corpus/vault/*/*.md test/docs/*.md test/docs/styles/*.md"))
{
	$documents{ $file =~ s{.*/}{}r } = decode('UTF-8', slurp_file($file));
}

sub store
{
	my ($variant, %texts) = @_;
	my $sql = join '', map { "INSERT INTO report VALUES (\$name\$$_\$name\$, '$variant', \$source\$$texts{$_}\$source\$);\n" } sort keys %texts;
	$node->safe_psql('postgres', encode('UTF-8', $sql));
}
store('as is', %documents);

# The lines of headings recognized by evidence, for which rca_explain has the
# words.
my %lines;
for my $row (split /\n/, $node->safe_psql('postgres', q{
	SELECT path, e.line FROM report, rca_explain(doc) e WHERE e.subject = 'section' AND e.reading ~ '^part \w+: '}))
{
	my ($path, $line) = split /\|/, $row;
	push @{ $lines{$path} }, $line;
}
ok(!(grep { !$lines{"own-$_"} } 0 .. $#below), 'evidence names a part in each of our own')
	or note(join ' ', grep { !$lines{"own-$_"} } 0 .. $#below);

my %renamed;
for my $path (keys %lines)
{
	my @text = split /\n/, $documents{$path}, -1;
	for my $line (@{ $lines{$path} })
	{
		# only the name counts, not a number
		$text[ $line - 1 ] =~ s/^(\s*#+\s).*/$1Qqq/;
	}
	$renamed{$path} = join "\n", @text;
}
store('renamed', %renamed);

my $worse = $node->safe_psql('postgres', q{
	SELECT policy, path FROM unnest(ARRAY['draft-1', 'core-1', 'strict-1']) policy, report a JOIN report b USING (path)
	WHERE a.variant = 'as is' AND b.variant = 'renamed' AND rca_is_valid(b.doc::rca, policy) AND NOT rca_is_valid(a.doc::rca, policy)
	ORDER BY 1, 2});
is($worse, '', 'no document is invalid by what evidence names');
my $valid = $node->safe_psql('postgres', q{
	SELECT count(*) FILTER (WHERE rca_is_valid(doc::rca, 'draft-1')), count(*) FILTER (WHERE path LIKE 'own-%' AND rca_is_valid(doc::rca, 'core-1')) FROM report WHERE variant = 'renamed'});
note("valid without evidence: $valid");
like($valid, qr/\|9$/, 'our own are valid under core-1 without it');
my $errors = $node->safe_psql('postgres', q{
	SELECT count(*) FROM report, rca_lint(doc::rca, 'strict-1') f WHERE path LIKE 'own-%' AND variant = 'as is' AND f.level = 'warning'});
cmp_ok($errors, '>', 10, 'and what evidence names is found wanting');

$node->stop;
done_testing();
