# HTML, compared with other programs: every example of the CommonMark
# specification with cmark, and tables with cmark-gfm.
#
# Needs the programs cmark and cmark-gfm (Debian: cmark, cmark-gfm) and, for
# the specification, a directory RCA_NPM with the npm package commonmark-spec
# unpacked; .ci/run installs all of them.

use strict;
use warnings;

use IPC::Run;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca; CREATE TABLE example (n int, body text)');

# With front matter, any Markdown is a report.  It is not part of the result.
sub render
{
	my (@bodies) = @_;
	my $json = JSON::PP->new->utf8;
	my $sql = "TRUNCATE example;\n";
	for my $n (0 .. $#bodies)
	{
		my $hex = unpack('H*', $bodies[$n]);
		$sql .= "INSERT INTO example VALUES ($n, convert_from('\\x$hex', 'UTF8'));\n";
	}
	$node->safe_psql('postgres', $sql);
	my $result = $node->safe_psql('postgres',
		q{SELECT json_agg(encode(convert_to(rca_to_html((E'---\nx: y\n---\n' || body)::rca), 'UTF8'), 'hex') ORDER BY n) FROM example});
	return map { pack('H*', $_) } @{ $json->decode($result) };
}

sub has_program { return IPC::Run::run([ 'sh', '-c', "command -v $_[0]" ], '>', \my $out, '2>', \my $err); }

sub program
{
	my ($command, $input) = @_;
	my $output = '';
	my $err = '';
	IPC::Run::run($command, '<', \$input, '>', \$output, '2>', \$err) or die "@$command: $err";
	return $output;
}

# Removes our additions to CommonMark: ids of headings, and links of bare
# addresses.
sub common
{
	my ($html) = @_;
	$html =~ s/<(h[1-6]) id="[^"]*">/<$1>/g;
	$html =~ s{<a href="(?:mailto:|http://)?([^"]*)">\1</a>}{$1}g;
	return $html;
}

SKIP:
{
	my $spec = ($ENV{RCA_NPM} // '') . '/commonmark-spec/spec.txt';
	skip 'no program cmark', 1 unless has_program('cmark');
	skip 'no CommonMark specification: set RCA_NPM', 1 unless -f $spec;

	my $text = slurp_file($spec);
	my @examples;
	while ($text =~ /^`{32} example\n(.*?)^\.\n.*?^`{32}$/msg)
	{
		(my $body = $1) =~ s/\xe2\x86\x92/\t/g;
		push @examples, $body;
	}
	cmp_ok(scalar @examples, '>', 600, scalar(@examples) . ' examples in the specification');
	my @ours = render(@examples);
	my (@differ, $wikilinks);
	for my $n (0 .. $#examples)
	{
		my $theirs = program([ 'cmark', '--to', 'html' ], $examples[$n]);
		next if common($ours[$n]) eq common($theirs);
		# in CommonMark "[[x]]" is text, and here it is a link
		if ($theirs =~ /\[\[[^\[\]]+\]\]/)
		{
			$wikilinks++;
			next;
		}
		push @differ, "example " . ($n + 1) . ":\n$examples[$n]\nis\n$ours[$n]\nfor\n$theirs";
	}
	is(join("\n", @differ), '', 'all of them render as cmark renders them');
	cmp_ok($wikilinks // 0, '<', 6, 'but for ' . ($wikilinks // 0) . ' with wikilinks');
}

SKIP:
{
	skip 'no program cmark-gfm', 1 unless has_program('cmark-gfm');

	# section 4.10 of the GFM specification, about tables
	my @tables = (
		"| head | head |\n| --- | --- |\n| cell | cell |\n",
		"| left | center | right |\n|:--|:-:|--:|\n| a | b | c |\n",
		"left | right\n--- | ---\na | b\n",
		"| code |\n|---|\n| a `b\\|c` d |\n| **\\|** |\n",
		"| head |\n|---|\n| cell |\n> quote\n",
		"| head |\n|---|\n| cell |\nwithout pipes\n\nparagraph\n",
		"| two | heads |\n|---|\n| no table |\n",
		"| a | b |\n|---|---|\n| short |\n| too | long | by one |\n",
		"| only | heads |\n|---|---|\n",
		"| *em* | [a](/b \"t\") | `c` | <https://d.example> | &amp; |\n|-|-|-|-|-|\n| ![i](/i.png) | \\* | ** | <b>x</b> | |\n",
		"- item\n\n  | in | list |\n  |----|------|\n  | a | b |\n",
		"> | in | quote |\n> |----|-------|\n> | a | b |\n",
		"| ends |\n|---|\n| here |\n# heading\n",
		"| ends |\n|---|\n| here |\n***\n",
		"| ref [x] |\n|---|\n| [x] |\n\n[x]: /target\n");
	my @ours = render(@tables);
	for my $n (0 .. $#tables)
	{
		is(common($ours[$n]), common(program([ 'cmark-gfm', '--extension', 'table', '--to', 'html' ], $tables[$n])),
			'table ' . ($n + 1) . ' as cmark-gfm renders it');
	}

	# sections 6.5 and 6.9: strikethrough and bare addresses
	my @inlines = (
		"~~Hi~~ Hello, ~there~ world!\n", "This ~~has a\n\nnew paragraph~~.\n", "This will ~~~not~~~ strike.\n",
		"~~a ~b~ c~~ x~y~z (~q~) s~ t~ ~ u ~v\n", "*~a* ~b~ **~~c~~** ~~**d**~~\n", "~5 min, ~6 min, 1~2 and 3~4\n",
		"www.commonmark.org\n", "Visit www.commonmark.org/help for more information.\n",
		"Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.\n",
		"www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))\n",
		"www.commonmark.org/he<lp\n", "http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n",
		"foo\@bar.baz and foo\@bar.baz.\n", "hello\@mail+xyz.example isn't valid, but hello+xyz\@mail.example is.\n",
		"a.b-c_d\@a.b\n\na.b-c_d\@a.b.\n\na.b-c_d\@a.b-\n\na.b-c_d\@a.b_\n", "`https://x.org` [https://x.org](y) ~~https://x.org~~\n");
	@ours = render(@inlines);
	for my $n (0 .. $#inlines)
	{
		is($ours[$n], program([ 'cmark-gfm', '--extension', 'strikethrough', '--extension', 'autolink', '--to', 'html' ], $inlines[$n]),
			'inlines ' . ($n + 1) . ' as cmark-gfm renders them');
	}
}

# every document is rendered to well-formed HTML with balanced tags
my @bodies = map { slurp_file($_) } glob('test/docs/*.md'), glob('test/docs/styles/*.md');
s/\A---\n.*?^---\n//ms for @bodies;
my $n = 0;
for my $html (render(@bodies))
{
	my @open;
	my $broken = '';
	while ($html =~ m{<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>}g)
	{
		next if $3 || $2 eq 'br';
		if (!$1) { push @open, $2; }
		elsif ((pop @open // '') ne $2) { $broken = "</$2>"; last; }
	}
	is($broken . join(' ', @open), '', 'document ' . ++$n . ': every tag is closed');
}

$node->stop;
done_testing();
