# rca_public with every report: text with the shape of an address, a handle or
# a secret is replaced, as checked by the expressions in this file and not by
# rca_pii.  Owners and authors are pseudonyms, and measured values are
# unchanged.  A list of parts gives only these parts, or is refused.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	CREATE TABLE report (path text, doc rca, public rca);
	CREATE FUNCTION try_public(doc rca, parts text[]) RETURNS rca LANGUAGE plpgsql AS
	$$ BEGIN RETURN rca_public(doc, parts); EXCEPTION WHEN invalid_parameter_value THEN RETURN NULL; END $$});

my $sql = '';
my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), glob("$corpus/*.md"));
for my $file (@files)
{
	my $text = slurp_file($file);
	$sql .= "INSERT INTO report VALUES (\$name\$$file\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
sub query { return $node->safe_psql('postgres', $_[0]) }
query('UPDATE report SET public = try_public(doc, NULL)');
note(scalar(@files) . ' documents');
is(query('SELECT path FROM report WHERE public IS NULL'), '', 'each has a public version');

# Independent of the scanner, and less strict: it may also match text that is
# not an address.
my $octet = qr/(?:25[0-5]|2[0-4]\d|1?\d?\d)/;
my %shape = (
	'address of mail' => qr/[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b/,
	'address of a host' => qr/(?<![\d.\w])$octet(?:\.$octet){3}(?![\w]|\.\d)/,
	'address of a host of version 6' => qr/(?<![\w:])(?=[0-9a-f:]*\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:)*[0-9a-f]{0,4}::[0-9a-f:]*)(?![\w:])/i,
	'handle' => qr/(?<![\w.])@[A-Za-z_][\w-]*/,
	'token' => qr/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-\d[\w-]{9,}|eyJ[\w-]{10,}\.[\w-]{10,}|sk_live_\w{16,})|-----BEGIN [A-Z ]*PRIVATE KEY/,
);
my %found;
for my $column ('doc', 'public')
{
	my $all = query("SELECT string_agg('=== ' || path || E'\\n' || $column\::text, E'\\n') FROM report");
	for my $name (sort keys %shape)
	{
		my @matches = $all =~ /($shape{$name})/g;
		$found{$column}{$name} = \@matches;
	}
}
for my $name (sort keys %shape)
{
	my $n = @{ $found{doc}{$name} };
	note("$name: $n before");
	is("@{ $found{public}{$name} }", '', "$name: none is left");
}
cmp_ok(scalar @{ $found{doc}{handle} }, '>=', 40, 'the expressions find handles') if -d $corpus;
cmp_ok(scalar @{ $found{doc}{'address of a host'} }, '>=', 10, 'and addresses') if -d $corpus;

# people
is(query(q{
	SELECT path, owner FROM report, rca_action_items(public) WHERE owner !~ '^(\(?Person ?\d+\)?|[ ,;&/+]|and|und|et|y)+$'
	UNION ALL SELECT path, a FROM report, unnest(rca_authors(public)) a WHERE a !~ '^[( ]*Person ?\d+'}), '', 'owners and authors are pseudonyms');
my ($before, $after) = split /\|/, query(q{
	SELECT sum((SELECT count(owner) FROM rca_action_items(doc))), sum((SELECT count(owner) FROM rca_action_items(public))) FROM report});
note("$before owners before, $after after");
cmp_ok($after, '>=', 0.75 * $before, 'most owners are still read as such');
is(query(q{
	SELECT path FROM report
	WHERE (SELECT count(DISTINCT lower(ltrim(owner, '@'))) FROM rca_action_items(doc)) <
		(SELECT count(DISTINCT owner) FROM rca_action_items(public))}), '', 'the same name has the same pseudonym');

# measured values
is(query(q{SELECT path, m FROM report, rca_metrics(doc) m EXCEPT SELECT path, m FROM report, rca_metrics(public) m}),
	'', 'the metrics are the same');
is(query(q{
	SELECT path, t.ord, at, until, milestone, is_approximate, zone, t.line FROM report, rca_timeline(doc) t
	EXCEPT SELECT path, t.ord, at, until, milestone, is_approximate, zone, t.line FROM report, rca_timeline(public) t}),
	'', 'the instants are the same');
is(query(q{
	SELECT path, ord, due_date, state, ticket, priority FROM report, rca_action_items(doc)
	EXCEPT SELECT path, ord, due_date, state, ticket, priority FROM report, rca_action_items(public)}),
	'', 'so are dates, states and tickets of action items');
is(query(q{SELECT path FROM report WHERE rca_public(public) <> public}), '', 'a public version has nothing to replace');

# a list of parts
my %refused;
for my $parts ('summary,timeline,impact', 'timeline,action_items', 'lessons,root_cause')
{
	query("UPDATE report SET public = try_public(doc, '{$parts}')");
	my $refused = query('SELECT count(*) FROM report WHERE public IS NULL');
	note("$parts: $refused of " . scalar(@files) . ' are refused');
	cmp_ok($refused, '<=', 0.1 * @files, "$parts: few are refused");
	is(query(q{
		SELECT path, m.metric FROM report, rca_metrics(public) m JOIN LATERAL rca_metrics(doc) o USING (metric)
		WHERE m.status <> 'timestamps_missing' AND (m.value, m.status) IS DISTINCT FROM (o.value, o.status)}),
		'', "$parts: no metric is another one");
	is(query(qq{
		SELECT path, part, heading FROM report, rca_sections(public) s
		WHERE part <> 'other' AND part <> ALL ('{$parts}') AND line < end_line
			AND NOT EXISTS (SELECT FROM rca_sections(public) i WHERE i.part = ANY ('{$parts}') AND i.line BETWEEN s.line AND s.end_line)
			AND btrim(content, E' \\n\\r') !~ '^([*]{0,2}[^*]+:|\\||\\[|---|[*]|\$)'}), '', "$parts: no other part has a text");
}

$node->stop;
done_testing();
