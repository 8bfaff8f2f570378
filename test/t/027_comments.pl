# Comments "%%": a report with added comments gives the same answers as
# without.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca; CREATE TABLE pair (n int, plain rca, commented rca)');

my $seed = $ENV{RCA_SEED} // 27;
srand($seed);
note("seed $seed");

# whole lines, if another blank line changes nothing, and pieces at the end of
# a line of text
my @blocks = ("%%\nsecret\n%%", "%% secret %%", "%%\n# secret\n\n- [ ] secret\n\n| secret |\n|---|\n%%", "%%\n```\nsecret\n%%", "%%\n---\n%%");
my @pieces = (' %%secret%%', ' %% secret | 05:00 %%', ' %%[[secret]]%%');

# Adds comments to a body.  A line of text is one outside tables and code.
sub comment
{
	my ($body) = @_;
	my ($in_code, $out) = (0, '');
	for my $line (split /(?<=\n)/, $body)
	{
		$in_code = !$in_code if $line =~ /^\s*(```|~~~)/;
		$line =~ s/(\r?\n)$/$pieces[rand @pieces]$1/
			if !$in_code && $line =~ /^[-#A-Za-z]/ && $line !~ /^(---|===)|[`|%\\]|[ \t]\r?$/ && rand() < 0.3;
		$out .= $line;
		# two blank lines are like one, but both count as lines
		$out .= "$blocks[rand @blocks]\n\n" if !$in_code && $line =~ /^\r?\n$/ && rand() < 0.2;
	}
	return $out;
}

my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'));
my $sql = '';
my $n = 0;
for my $file (@files)
{
	my $text = slurp_file($file);
	next if $text =~ /%%/;
	my ($matter, $body) = $text =~ /\A(---\n.*?^---\n|\+\+\+\n.*?^\+\+\+\n|)(.*)\z/ms;
	# an indented line after a blank one continues the block before it
	next if $body =~ /\n\n[ \t]+\S/;
	for (1 .. 10)
	{
		my ($plain, $commented) = map { unpack('H*', $_) } $text, $matter . comment($body);
		$sql .= sprintf "INSERT INTO pair VALUES (%d, convert_from('\\x%s', 'UTF8'), convert_from('\\x%s', 'UTF8'));\n", $n++, $plain, $commented;
	}
}
$node->safe_psql('postgres', $sql);
cmp_ok($n, '>', 100, "$n documents");
cmp_ok($node->safe_psql('postgres', q{SELECT count(*) FROM pair WHERE commented::text ~ 'secret'}), '>', $n / 2, 'comments in most of them');

# lines and columns are those of the text; everything else is the same
my %answers = (
	timeline => q{SELECT jsonb_agg(to_jsonb(t) - '{line,extra}'::text[] ORDER BY ord) FROM rca_timeline(doc) t},
	action_items => q{SELECT jsonb_agg(to_jsonb(t) - '{line}'::text[] ORDER BY ord) FROM rca_action_items(doc) t},
	sections => q{SELECT jsonb_agg(jsonb_build_array(level, heading, part) ORDER BY ord) FROM rca_sections(doc) t},
	links => q{SELECT jsonb_agg(jsonb_build_array(kind, target, label, section) ORDER BY ord) FROM rca_links(doc) t},
	lessons => q{SELECT jsonb_agg(to_jsonb(t) - '{line}'::text[] ORDER BY ord) FROM rca_lessons(doc) t},
	html => q{SELECT regexp_replace(regexp_replace(rca_html(doc), '</?p>', '', 'g'), '\s+', '', 'g')},
	title => q{SELECT rca_title(doc)},
	words => q{SELECT strip(rca_to_tsvector('simple', doc))});
for my $name (sort keys %answers)
{
	my ($plain, $commented) = map { $answers{$name} =~ s/\bdoc\b/$_/gr } 'plain', 'commented';
	is($node->safe_psql('postgres', "SELECT coalesce(min(n)::text, 'none') FROM pair WHERE ($plain) IS DISTINCT FROM ($commented)"), 'none', "$name: the same");
}
# no answer has any text of a comment
is( $node->safe_psql(
		'postgres', q{SELECT count(*) FROM pair, (VALUES (1), (2), (3)) f(k) WHERE CASE k WHEN 1 THEN rca_to_jsonb(commented)::text
			WHEN 2 THEN rca_to_html_page(commented) ELSE (SELECT string_agg(message, ' ') FROM rca_lint(commented, 'strict-1')) END ~ 'secret'}),
	'0', 'no answer has what is in a comment');

$node->stop;
done_testing();
