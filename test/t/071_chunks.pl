# Chunks of real documents: together they are the body, none is cut in code or
# in a row, none is too long unless it cannot be cut, and an edit in a row
# changes few.  For comparison, a common kind of splitter that only counts
# characters.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "jit = off\nmax_parallel_workers_per_gather = 0");
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca)});

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';
my @field = grep { !/survey/ } glob("$corpus/*.md");
my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), @field);
my $sql = '';
for my $file (@files)
{
	my $text = unpack('H*', slurp_file($file));
	$sql .= "INSERT INTO report VALUES (\$name\$$file\$name\$, convert_from('\\x$text', 'UTF8'));\n";
}
$node->safe_psql('postgres', $sql);

sub query { return $node->safe_psql('postgres', $_[0]) }

# The sections say where the body begins.  Chunks have every byte from there
# on.
for my $sizes ('2000', '500', '100', '1000, 200')
{
	is(query(qq{
		SELECT count(*) FROM (
			SELECT path, doc::text AS text, string_agg(content, '' ORDER BY ord) AS body FROM report, rca_chunks(doc, $sizes) GROUP BY path, doc::text) x
		WHERE right(text, length(body)) <> body OR text !~ '%%' AND
			length(regexp_replace(left(text, length(text) - length(body)), E'\\\\A(---|\\\\+\\\\+\\\\+)[ \\\\t]*\\\\r?\\\\n.*\\\\n(---|\\\\+\\\\+\\\\+|\\\\.\\\\.\\\\.)[ \\\\t]*\\\\r?\\\\n', '')) > 1}),
		'0', "$sizes: together they are the body");
	# every line of code ends with a line end; indented code has no fence before it
	is(query(qq{
		SELECT count(*) FROM report, rca_chunks(doc, $sizes) c, rca_code_blocks(doc) b
		WHERE c.line > b.line AND c.line < b.line + length(b.code) - length(replace(b.code, E'\\n', ''))}),
		'0', "$sizes: none begins in code");
	is(query(qq{
		SELECT count(*) FROM report, rca_tables(doc) t
		WHERE NOT EXISTS (SELECT FROM rca_chunks(doc, $sizes) c WHERE content LIKE '%' || rtrim((string_to_array(replace(doc::text, E'\\r', ''), E'\\n'))[t.line]) || '%' ESCAPE '')
			AND doc::text !~ E'%%|\\r'}),
		'0', "$sizes: every row of a table is in one chunk");
	my ($max) = $sizes =~ /^(\d+)/;
	is(query(qq{
		SELECT count(*) FROM report, rca_chunks(doc, $sizes)
		WHERE length(btrim(content, E' \\t\\r\\n')) > $max AND content !~ '```|~~~|[|]|(^|\\n)(    |\\t)'}),
		'0', "$sizes: what is longer is code or a row");
	is(query(qq{
		SELECT count(*) FROM report, rca_chunks(doc, $sizes)
		WHERE line > end_line OR strpos(array_to_string((string_to_array(doc::text, E'\\n'))[line:end_line], E'\\n'), btrim(content, E' \\t\\r\\n')) = 0 AND doc::text !~ '%%'}),
		'0', "$sizes: lines are those of the content");
}
is(query(q{SELECT count(*) FROM report, rca_chunks(doc) WHERE context = ''}), '0', 'all have a context');
is(query(q{SELECT count(*) FROM report, rca_chunks(doc) WHERE hash <> sha256(convert_to(context || E'\n' || content, 'UTF8'))}), '0', 'the hash is that of what is embedded');

# Adds a word to each row.
my $edits = query(q{
	SELECT new, count(*) FROM (
		SELECT r.path, t.line, (SELECT count(*) FROM (SELECT hash FROM rca_chunks(n.doc, 500) EXCEPT SELECT hash FROM rca_chunks(r.doc, 500)) x) AS new
		FROM report r, rca_tables(r.doc) t,
			LATERAL (SELECT string_to_array(r.doc::text, E'\n') AS lines) l,
			LATERAL (SELECT rca_read(array_to_string(l.lines[:t.line - 1] || regexp_replace(l.lines[t.line], '\|(\s*)$', 'and more |\1') || l.lines[t.line + 1:], E'\n')) AS doc) n
		-- what is told with every chunk has to stay
		WHERE (SELECT min(split_part(context, E'\n', 1)) FROM rca_chunks(n.doc)) = (SELECT min(split_part(context, E'\n', 1)) FROM rca_chunks(r.doc))) e
	GROUP BY new ORDER BY new});
note("chunks that an edit in a row changes, and edits: " . $edits =~ s/\n/, /gr);
my %edits = $edits =~ /^(\d+)\|(\d+)$/mg;
is(join(' ', grep { $_ > 2 } keys %edits), '', 'an edit in a row changes two at most');
cmp_ok($edits{1} // 0, '>', 100, 'and mostly one');

SKIP:
{
	skip "no corpus at $corpus", 3 if !@field;

	# the splitter that counts characters: paragraphs, lines, words, up to
	# 2,000
	my ($n, $cuts, $bare) = (0, 0, 0);
	for my $file (@field)
	{
		my ($rest) = slurp_file($file) =~ /\A(?:---\n.*?^---\n|\+\+\+\n.*?^\+\+\+\n)?(.*)\z/ms;
		my $before = '';
		while (length $rest)
		{
			my $piece = substr($rest, 0, 2000);
			if (length $rest > 2000)
			{
				$piece =~ s/(?<=\n\n)(?:(?!\n\n).)*\z//s || $piece =~ s/(?<=\n)[^\n]*\z// || $piece =~ s/(?<= )\S*\z//;
			}
			$n++;
			$bare++ if $piece !~ /\A\s*#/;
			my $fences = () = $before =~ /^\s*(?:```|~~~)/mg;
			$cuts++ if $fences % 2 || ($before =~ /^\s*\|.*\n\z/m && $piece =~ /\A\s*\|/);
			$before .= $piece;
			$rest = substr($rest, length $piece);
		}
	}
	my ($ours, $nobody) = split /\|/, query(q{
		SELECT count(*), count(*) FILTER (WHERE heading_path = '{}' AND context = '') FROM report, rca_chunks(doc) WHERE path ~ '/field/'});
	note("characters alone: $n chunks, $cuts begin in code or in a table, $bare without a heading; ours: $ours chunks, 0, $nobody");
	cmp_ok($cuts, '>', 10, 'a splitter by characters cuts code and tables');
	is($nobody, 0, 'ours have a heading or a title, all of them');

	# processor time for the same documents, alternating: the median of pairs,
	# because other work on the machine slows both in the same way
	$node->safe_psql('postgres', q{
		CREATE TABLE many AS SELECT doc FROM report, generate_series(1, 20) WHERE path ~ '/field/';
		CREATE FUNCTION spent() RETURNS float LANGUAGE plpgsql AS $$
		BEGIN
			RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float / 1000000;
		EXCEPTION WHEN undefined_file THEN
			RETURN extract(epoch FROM clock_timestamp()) * 1000;
		END $$;
		CREATE FUNCTION took(query text) RETURNS float LANGUAGE plpgsql AS $$
		DECLARE
			start float := spent();
		BEGIN
			EXECUTE query;
			RETURN spent() - start;
		END $$});
	my ($ratio, $sections, $chunks) = split /\|/, query(q{
		SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY chunks / sections), min(sections), min(chunks)
		FROM (SELECT took('SELECT count(*) FROM many, rca_sections(doc)') AS sections, took('SELECT count(*) FROM many, rca_chunks(doc)') AS chunks
			FROM generate_series(1, 31)) pair});
	note(sprintf('rca_sections %.1f ms, rca_chunks %.1f ms; the median of the ratios is %.2f', $sections, $chunks, $ratio));
	# the aim is a factor of two
	cmp_ok($ratio, '<', 2.5, 'the cost');
}

$node->stop;
done_testing();
