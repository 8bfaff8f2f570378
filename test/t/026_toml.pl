# TOML: documents written at random are read as written, and damaged ones have
# a finding or are still read as written.

use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca; CREATE TABLE toml (n int, body text, doc rca)');

my $seed = $ENV{RCA_SEED} // 26;
srand($seed);
note("seed $seed");
my $json = JSON::PP->new->canonical->allow_nonref;

sub pick { return $_[ int(rand(@_)) ]; }

my @words = ('db', 'a b', 'ü', '"', '\\', "x\ty", "two\nlines", '#', ']', '=', "it's", '', '日本', '%%');

# a string in one of the four ways that can hold it
sub toml_string
{
	my ($s, $in_line) = @_;
	my @ways;
	(my $escaped = $s) =~ s/([\\"])/\\$1/g;
	$escaped =~ s/\n/\\n/g;
	$escaped =~ s/\t/\\t/g;
	push @ways, qq("$escaped");
	push @ways, "'$s'" if $s !~ /['\n]/;
	push @ways, qq("""\n$escaped""") unless $in_line;
	push @ways, "'''$s'''" if !$in_line && $s !~ /'|\A\n/;
	return pick(@ways);
}

# a value of TOML, and the same as a value of JSON
sub value
{
	my ($depth, $in_line) = @_;
	my $kind = int(rand($depth > 2 ? 5 : 7));
	if ($kind <= 1) { my $s = pick(@words); return (toml_string($s, $in_line), $s); }
	if ($kind == 2) { return @{ pick([ '1_000', 1000 ], [ '0x1F', 31 ], [ '-7', -7 ], [ '0b11', 3 ], [ '+5', 5 ]) }; }
	if ($kind == 3) { my $b = pick(0, 1); return ($b ? 'true' : 'false', $b ? JSON::PP::true : JSON::PP::false); }
	if ($kind == 4) { my $d = pick('2025-03-23', '2025-03-23T05:24:00Z', '05:24:00', '2025-03-23 05:24:00.5+02:00'); return ($d, $d); }
	if ($kind == 5)
	{
		my @items = map { [ value($depth + 1, $in_line) ] } 1 .. int(rand(4));
		my $break = $in_line ? ' ' : pick(' ', "\n  ", " # c ]\n");
		return ('[' . join(',', map { "$break$_->[0]" } @items) . pick('', ' ') . ']', [ map { $_->[1] } @items ]);
	}
	my %table;
	my @pairs;
	for my $key (qw(p q r))
	{
		next if rand() < 0.4;
		my ($text, $value) = value($depth + 1, 1);
		push @pairs, "$key = $text";
		$table{$key} = $value;
	}
	return ('{' . join(', ', @pairs) . '}', \%table);
}

sub pairs
{
	my ($table) = @_;
	my $text = '';
	for my $n (1 .. 1 + int(rand(4)))
	{
		my ($toml, $value) = value(0, 0);
		my $key = pick("k$n", "\"k $n\"");
		(my $name = $key) =~ s/"//g;
		$text .= "$key = $toml" . pick('', ' # comment', '  ') . "\n" . pick('', "\n", "# c\n");
		$table->{$name} = $value;
	}
	return $text;
}

sub document
{
	my %root;
	my $text = pairs(\%root);
	for my $name (qw(s t u))
	{
		next if rand() < 0.5;
		if (rand() < 0.5)
		{
			$text .= "[$name.v]\n" . pairs($root{$name}{v} = {});
			next;
		}
		$text .= "[[$name]]\n" . pairs($root{$name}[$_] = {}) for 0 .. int(rand(3));
	}
	return ($text, \%root);
}

sub load
{
	my (@bodies) = @_;
	my $sql = "TRUNCATE toml;\n";
	for my $n (0 .. $#bodies)
	{
		my $hex = unpack('H*', $bodies[$n]);
		$sql .= "INSERT INTO toml SELECT $n, body, E'+++\\n' || body || E'\\n+++\\n# T\\n' FROM (SELECT convert_from('\\x$hex', 'UTF8')) t(body);\n";
	}
	$node->safe_psql('postgres', $sql);
	my $rows = $node->safe_psql('postgres', q{SELECT json_agg(encode(convert_to(rca_front_matter(doc)::text, 'UTF8'), 'hex') ORDER BY n) FROM toml});
	return map { pack('H*', $_) } @{ $json->decode($rows) };
}

my (@bodies, @wanted);
for (1 .. 400)
{
	my ($text, $root) = document();
	push @bodies, $text;
	push @wanted, $json->encode($root);
}
my @read = load(@bodies);
my @differ = grep { $json->encode($json->decode($read[$_])) ne $json->encode($json->decode($wanted[$_])) } 0 .. $#bodies;
is(scalar @differ, 0, 'what was written is read')
  or diag("$bodies[$differ[0]]\nis read as $read[$differ[0]]\nand says $wanted[$differ[0]]");
is($node->safe_psql('postgres', q{SELECT count(*) FROM toml, rca_lint(doc, 'draft-1') f WHERE f.code = 'RCA018'}), '0', 'and nothing is said of it');


# a character changed, left out or doubled
my @damaged;
for (1 .. 2000)
{
	my $n = int(rand(@bodies));
	my $text = $bodies[$n];
	my $at = int(rand(length $text));
	next if ord(substr($text, $at, 1)) > 127;
	substr($text, $at, 1) = pick('', substr($text, $at, 1) x 2, pick(split //, "\"'[]{}=.,#\n\\x1-"));
	push @damaged, $text;
}
@read = load(@damaged);
is(scalar @read, scalar @damaged, 'nothing that is damaged is refused');
is($node->safe_psql('postgres', 'SELECT count(*) FROM toml WHERE rca_front_matter(doc) IS NULL'), '0', 'all of it has keys');
is( $node->safe_psql(
		'postgres', q{SELECT count(*) FROM toml, rca_lint(doc, 'draft-1') f WHERE f.code = 'RCA018'
			AND (f.line < 2 OR f.line > 2 + length(body) - length(replace(body, E'\n', '')) OR f.level = 'error')}),
	'0', 'a finding is in a line of it, and no error');

$node->stop;
done_testing();
