# What headings of real reports are about, compared with facts/headings.tsv,
# which a person labelled by reading only the headings.  The set "train" was
# used while the words were written.  The set "test" was read once, after that.
# If two labels are right, there is "|" between them.

use strict;
use warnings;
use utf8;

use Encode qw(decode encode);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($comment, $header, @lines) = split /\n/, decode('UTF-8', slurp_file('test/facts/headings.tsv'));
my @names = split /\t/, $header;
my @facts;
for my $line (@lines)
{
	my %fact;
	@fact{@names} = split /\t/, $line, -1;
	push @facts, \%fact;
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE heading (n int, doc text)});

# A heading whose Markdown is exactly this text.
sub literal
{
	my ($text) = @_;
	$text =~ s/([\\`*_{}\[\]<>#|~&!])/\\$1/g;
	return $text;
}

# The report around a heading.  Only a heading below the level of the parts has
# one around it.
my $sql = '';
for my $n (0 .. $#facts)
{
	my $fact = $facts[$n];
	my $is_inner = $fact->{level} >= 3 && $fact->{parent} ne '';
	my $doc = "# T\n\n" . ($is_inner ? '## ' . literal($fact->{parent}) . "\n\ntext\n\n### " : '## ') . literal($fact->{heading}) . "\n\ntext\n";
	$sql .= "INSERT INTO heading VALUES ($n, \$source\$$doc\$source\$);\n";
}
$node->safe_psql('postgres', encode('UTF-8', $sql));
my %part = map { split /\|/ } split /\n/, $node->safe_psql('postgres', q{
	SELECT DISTINCT ON (n) n, part FROM heading, rca_sections(rca_read(doc)) s ORDER BY n, s.ord DESC});

my %count;
my %group = (en => 'English', map({ $_ => 'Chinese, Japanese, Korean' } qw(zh ja ko)), map({ $_ => 'Russian' } qw(ru uk)));
for my $n (0 .. $#facts)
{
	my $fact = $facts[$n];
	my %labels = map { $_ => 1 } split /\|/, $fact->{label};
	my $part = $part{$n};
	my $outcome = $part ne 'other' ? ($labels{$part} ? 'right' : 'wrong') : $labels{other} ? 'none' : 'missed';

	for my $group ('all', $group{ $fact->{language} } // 'other European')
	{
		my $c = $count{ $fact->{set} }{$group} //= { right => 0, wrong => 0, none => 0, missed => 0 };
		$c->{$outcome}++;
		$c->{mistaken}++ if $outcome eq 'wrong' && !$labels{other};
	}
	note(encode('UTF-8', "$fact->{set}: $fact->{heading}: $part, the reader says $fact->{label}")) if $outcome eq 'wrong' || $outcome eq 'missed';
}

# Set, group, precision and recall in per cent.
my %floor = (
	train => { all => [ 97, 95 ] },
	test => { all => [ 97, 93 ] },
);
for my $set (sort keys %count)
{
	for my $group (sort keys %{ $count{$set} })
	{
		my $c = $count{$set}{$group};
		my $given = $c->{right} + $c->{wrong};
		my $stated = $c->{right} + $c->{missed} + ($c->{mistaken} // 0);
		diag(sprintf '%s, %s: %d headings; precision %.1f %% (%d of %d), recall %.1f %% (%d missed)', $set, $group,
			$given + $c->{none} + $c->{missed}, 100 * $c->{right} / ($given || 1), $c->{right}, $given,
			100 * $c->{right} / ($stated || 1), $c->{missed});
		my $floor = $floor{$set}{$group} or next;
		cmp_ok(100 * $c->{right}, '>=', $floor->[0] * $given, "$set: what is named is right");
		cmp_ok(100 * $c->{right}, '>=', $floor->[1] * $stated, "$set: what has a part is named");
	}
}

$node->stop;
done_testing();
