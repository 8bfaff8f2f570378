# Inputs that are designed to take long: those of the public test suites of
# cmark and cmark-gfm, of their advisories, weaknesses of libyaml, and our own,
# of 1 MB each.  Each must be parsed within a second, or refused by a limit
# within a tenth of a second, and all functions on it can be cancelled within a
# tenth of a second.
#
# The time is that of the processor, if the system reports it.  It is compared
# with the time for 1 MB of prose immediately before, because the limits are
# for a machine on which the prose takes 25 ms.  Tests also run on slower
# machines, and on machines that have other work, which also affects processor
# time.  So what is too slow is tried again, and the best time counts.  What
# takes quadratic time is too slow in all tries.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $prose = 25;
my $parse_limit = 1000;
my $refuse_limit = 100;
my $cancel_limit = 100;
# for short times, the comparison with prose is not precise
my $tolerance = 20;
my $tries = 5;

# What is only refused after cmark has read it, because the number of cells of
# a table, or of headings or links of a document, is not known before.
my %refused_late = ('underlines' => 1, 'a table at the limit' => 1, 'links in a list at the limit' => 1);
my $refuse_late_limit = 250;

# name => SQL expression.  fill(x) is 1 MB of x; part(x, n) an nth of that.
my @inputs = (
	# inlines
	'nested strong and emphasis' => q{part('*a **a ', 2) || 'b' || part(' a** a*', 2)},
	'closers of emphasis' => q{fill('a_ ')},
	'openers of emphasis' => q{fill('_a ')},
	'closers of links' => q{fill('a]')},
	'openers of links' => q{fill('[a')},
	'mismatched delimiters' => q{fill('*a_ ')},
	'one opener, then pairs' => q{part('*a ', 2) || part('_a*_ ', 2)},
	'delimiters by three' => q{'a**b' || fill('c* ')},
	'links and emphasis' => q{fill('[ a_')},
	'links and parentheses' => q{fill('[ (](')},
	'images in images' => q{fill('![[]()')},
	'images not closed' => q{fill('![l')},
	'images, then closers' => q{part('![', 2) || part(']', 2)},
	'link around emphasis' => q{fill('**x [a*b**c*](d) ')},
	'brackets' => q{part('[', 2) || 'a' || part(']', 2)},
	'brackets and parentheses' => q{part('[', 2) || 'a' || part('](b)', 2)},
	'links in angles' => q{fill('[a](<b')},
	'links not closed' => q{fill('[a](b')},
	'parentheses in a link' => q{'[a](' || fill('(')},
	'titles not closed' => q{fill('[a](b "')},
	'backticks' => q{(SELECT string_agg('e' || repeat('`', i), '') FROM generate_series(1, 1400) i)},
	'backticks of few lengths' => q{fill('`a``b```c````d')},
	'comments' => q{'</' || fill('<!--')},
	'instructions' => q{'a ' || fill('<?')},
	'declarations' => q{'a ' || fill('<!A ')},
	'CDATA' => q{'a ' || fill('<![CDATA[')},
	'tags' => q{fill('<a b="')},
	'attributes' => q{'<a ' || fill('b=c ')},
	'autolinks' => q{fill('<http:')},
	'addresses' => q{fill('a@b.')},
	'bare addresses' => q{fill(':@b.c ')},
	'www' => q{fill('www.')},
	'ampersands' => q{fill('&')},
	'entities' => q{fill('&#x1F525')},
	'references to characters' => q{fill('&#xFFFE;')},
	'backslashes' => q{fill('\\\\')},
	'underscores' => q{fill('_')},
	'stars around a letter' => q{part('*', 2) || 'a' || part('*', 2)},
	'tildes' => q{fill('~a ~~')},
	'dollars and pipes' => q{fill('$|')},
	'wikilinks not closed' => q{fill('[[a|')},
	'wikilinks in wikilinks' => q{part('[[', 2) || part(']]', 2)},
	# blocks
	'quotes' => q{fill('> ')},
	'quotes without blanks' => q{fill('>')},
	'lists in lists' => q{fill('- ')},
	'numbers in numbers' => q{fill('1. ')},
	'mixed containers' => q{fill('> - 1) ')},
	'lists by indentation' => q{(SELECT string_agg(repeat('  ', i) || E'* a\n', '') FROM generate_series(0, 999) i)},
	'blank lines in a deep list' => q{part('- ', 2) || 'x' || part(E'\n', 2)},
	'blank lines in a list at the limit' => q{repeat('- ', 126) || 'x' || fill(E'\n')},
	'blank lines in a list in a quote at the limit' => q{'> ' || repeat('- ', 125) || E'x\n' || fill(E'>\n')},
	'blank items at the limit' => q{fill(repeat('- ', 120) || E'\n')},
	'tabs at the limit' => q{fill(repeat(E'-\t', 60) || E'x\n')},
	'emphasis in a deep quote' => q{part('>', 2) || part('a*', 2)},
	'emphasis in a quote at the limit' => q{repeat('>', 250) || fill('a*')},
	'links in a list at the limit' => q{repeat('- ', 120) || fill('[a](b) ')},
	'lazy lines' => q{repeat('> ', 120) || fill(E'a\n')},
	'lazy quotes' => q{repeat('> ', 120) || E'a\n' || fill(E'> a\n')},
	'items' => q{fill(E'- a\n')},
	'task items' => q{fill(E'- [ ] a\n')},
	'items with blank lines' => q{fill(E'- a\n\n')},
	'headings' => q{repeat(E'# aaaaaaa\n', 99990)},
	'marks of a heading' => q{fill('#')},
	'underlines' => q{fill(E'a\n-\n')},
	'an underline' => q{E'a\n' || fill('-')},
	'breaks' => q{fill('- - ')},
	'lines of stars' => q{fill(E'***\n')},
	'fences' => q{fill(E'```\n')},
	'a long fence' => q{fill('`')},
	'fences of growing length' => q{(SELECT string_agg(repeat('~', i) || E'\n', '') FROM generate_series(3, 1400) i)},
	'HTML blocks' => q{fill(E'<div>\n')},
	'HTML comments' => q{fill(E'<!-- a\n\n')},
	'empty lines' => q{fill(E'\n')},
	'carriage returns' => q{fill(E'a\r')},
	'a paragraph' => q{fill(E'a\n')},
	'a line' => q{fill('a')},
	'indented code' => q{fill(E'    a\n')},
	# definitions
	'definitions' => q{(SELECT string_agg(format(E'[%s]: u\n', i), '') FROM generate_series(1, 70000) i)},
	'definitions of one label' => q{fill(E'[a]: u\n')},
	'definitions not finished' => q{fill(E'[a]:\n')},
	'uses of a long definition' => q{'[a]: ' || part('u', 2) || E'\n\n' || part('[a]', 2)},
	'uses without a definition' => q{fill('[a] ')},
	'labels with brackets' => q{fill(E'[a\\]')},
	'footnotes' => q{fill(E'[^a]: b\n')},
	'times that use a long definition' => q{'[a]: ' || part('u', 2) || E'\n\n## Timeline\n\n|Time|Event|\n|-|-|\n' || part(E'|05:24|[a]|\n', 2)},
	'a time that uses a long definition' => q{'[a]: ' || part('u', 2) || E'\n\n## Timeline\n\n|Time|Event|\n|-|-|\n|05:24|' || part('[a]', 2) || '|'},
	'cells that use a long definition' => q{'[a]: ' || part('u', 2) || E'\n\n|a|\n|-|\n' || part(E'|[a]|\n', 2)},
	'one cell that uses a long definition' => q{'[a]: ' || part('u', 2) || E'\n\n|a|\n|-|\n|' || part('[a]', 2) || '|'},
	'cells that use many definitions' => q{(SELECT string_agg(format(E'[%s]: u\n', i), '') FROM generate_series(1, 30000) i) || E'\n|a|\n|-|\n' || (SELECT string_agg(format(E'|[%s]|\n', i), '') FROM generate_series(1, 30000) i)},
	# tables
	'a wide table' => q{fill('|a') || E'\n' || fill('|-')},
	'a wide header' => q{fill('|a')},
	'a table at the limit' => q{repeat('a|', 127) || E'a\n' || repeat('-|', 127) || E'-\n' || fill(E'x\n')},
	'rows of too many cells' => q{E'a|b\n-|-\n' || fill('|x')},
	'delimiters that do not match' => q{fill(E'a|b\n-|-|-\n')},
	'header without delimiter' => q{fill(E'|a|b|\n')},
	'delimiter rows' => q{fill(E'|-|-|\n')},
	'delimiter rows in one paragraph' => q{E'a\n' || fill(E'-|\n')},
	'tables' => q{fill(E'a|b\n-|-\nx|y\n\n')},
	'escaped pipes' => q{E'a|b\n-|-\n' || fill('\|')},
	'cells of markup' => q{E'a|b\n-|-\n' || fill(E'*x*|`y`\n')},
	'a cell of openers' => q{E'a|b\n-|-\n' || fill('[*')},
	# ours
	'times' => q{E'## Timeline\n\n' || fill(E'- 05:24 a\n')},
	'times in a table' => q{E'## Timeline\n\n|Time|Event|\n|-|-|\n' || fill(E'|05:24|a|\n')},
	'zones that are not known' => q{E'## Timeline\n\n|Time|Event|\n|-|-|\n' || (SELECT string_agg(format(E'|05:24 Aa/%s|a|\n', translate(i::text, '0123456789', 'abcdefghij')), '') FROM generate_series(1, 50000) i)},
	'zones that one area does not have' => q{E'## Timeline\n\n|Time|Event|\n|-|-|\n' || (SELECT string_agg(format(E'|05:24 Asia/%s|a|\n', translate(i::text, '0123456789', 'abcdefghij')), '') FROM generate_series(1, 50000) i)},
	'words like zones in a sentence' => q{E'## Timeline\n\nAll times are in' || (SELECT string_agg(format(' Aa/%s', translate(i::text, '0123456789', 'abcdefghij')), '') FROM generate_series(1, 120000) i)},
	'a zone' => q{E'## Timeline\n\n|Time|Event|\n|-|-|\n' || fill(E'|05:24 US/Eastern|a|\n')},
	'zones like POSIX ones' => q{E'## Timeline\n\n|Time|Event|\n|-|-|\n' || (SELECT string_agg(format(E'|05:24 aa%s/b+1|a|\n', translate(i::text, '0123456789', 'abcdefghij')), '') FROM generate_series(1, 40000) i)},
	'digits' => q{E'## Timeline\n\n' || fill('05:24 ')},
	'numbers' => q{fill('9')},
	'actions' => q{E'## Action Items\n\n|Action|Owner|Due|\n|-|-|-|\n' || fill(E'|a|b|2025-01-01|\n')},
	'remarks' => q{E'## Action Items\n\n- a ' || fill('(owner=')},
	'bold labels' => q{fill(E'**Summary**\n\n')},
	'keys in the body' => q{fill(E'**Severity:** P1\n')},
	'suppressions' => q{fill(E'<!-- rca-disable RCA205 -->\n')},
	'footers' => q{fill(E'---\n*RCA prepared by a on 2025-01-01*\n')},
	'links to reports' => q{E'## Related Incidents\n\n' || fill(E'- [[a#b|c]]\n')},
	'milestones' => q{E'## Timeline\n\n' || fill(E'- 05:24 resolved mitigated detected\n')},
	'durations' => q{'**Duration:** ' || fill('1h ')},
	'dates' => q{'**Date:** ' || fill('2025-01-01 to ')});

# Front matter: 1 MB of it is over the limit of its size.  Smaller front matter
# must be fast as well.
my @front_matter = (
	'lists' => q{'a: ' || repeat('[', N)},
	'mappings' => q{'a: ' || repeat(chr(123) || 'a: ', N / 4)},
	'lists and items' => q{'a: ' || repeat('[', 60) || repeat('a,', N / 2)},
	'block lists' => q{E'a:\n  ' || repeat('- ', N / 2)},
	'directives' => q{repeat(E'%TAG ! x\n', N / 9)},
	'keys' => q{(SELECT string_agg(format(E'k%s: v\n', i), '') FROM generate_series(1, (N / 10)) i)},
	'anchors' => q{(SELECT string_agg(format(E'k%s: &a%s v\n', i, i), '') FROM generate_series(1, (N / 18)) i)},
	'aliases' => q{E'a: &a v\nb: [' || repeat('*a,', N / 3) || ']'},
	'aliases of aliases' => q{(SELECT string_agg(format(E'k%s: &a%s [%s]\n', i, i, CASE WHEN i = 1 THEN '1' ELSE repeat(format('*a%s,', i - 1), 9) END), '') FROM generate_series(1, (N / 60)) i)},
	'a scalar' => q{'a: ' || repeat('x', N)},
	'a quoted scalar' => q{'a: "' || repeat('\x41', N / 4) || '"'},
	'line separators' => q{'a: "' || repeat(U&'\2028', N / 3) || '"'},
	'a block scalar' => q{E'a: |\n' || repeat(E'  x\n', N / 4)},
	'comments' => q{repeat(E'# x\n', N / 4) || 'a: b'},
	'documents' => q{E'a: b\n' || repeat(E'--- x\n', N / 6)},
	'question marks' => q{repeat('? ', N / 2)},
	'tags' => q{repeat('!', N)},
	'tags of values' => q{'a: [' || repeat('!!str x,', N / 8) || ']'},
	'colons' => q{repeat('a:', N / 2)},
	'blanks' => q{'a:' || repeat(' ', N) || 'b'},
	'tabs' => q{'a: b' || repeat(E'\t', N) || '# c'},
	# between "+++"
	'TOML, an array not closed' => q{'a = [' || repeat(E'\n', N)},
	'TOML, an array of quotes' => q{'a = [' || repeat(E'\n"', N / 2)},
	'TOML, an array of escaped quotes' => q{'a = [' || repeat(E'\n\\"', N / 3)},
	'TOML, escaped quotes in a line' => q{'a = [' || repeat('\"', N / 2)},
	'TOML, items' => q{'a = [' || repeat('"",', N / 3) || ']'},
	'TOML, keys' => q{(SELECT string_agg(format(E'%s=\n', i), '') FROM generate_series(1, (N / 8)) i)},
	'TOML, tables' => q{(SELECT string_agg(format(E'[%s]\n', i), '') FROM generate_series(1, (N / 9)) i)},
	'TOML, tables in tables' => q{repeat(E'[a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a]\n', N / 34)});

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "jit = off\nautovacuum = off\nsynchronous_commit = off");
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	CREATE TABLE input (n serial PRIMARY KEY, name text UNIQUE, text text, parsed float);
	CREATE FUNCTION part(piece text, n int) RETURNS text LANGUAGE sql AS
		'SELECT repeat(piece, 1000000 / n / octet_length(piece))';
	CREATE FUNCTION fill(piece text) RETURNS text LANGUAGE sql AS 'SELECT part(piece, 1)';
	-- milliseconds of processor time this session has had
	CREATE FUNCTION spent() RETURNS float LANGUAGE plpgsql AS $$
	BEGIN
		RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float / 1000000;
	EXCEPTION WHEN undefined_file THEN
		RETURN extract(epoch FROM clock_timestamp()) * 1000;
	END $$;
	-- does something with the text, says how that ended and how long it took
	CREATE FUNCTION attempt(what text, source text, OUT state text, OUT message text, OUT took float) LANGUAGE plpgsql AS $$
	DECLARE
		start float := spent();
	BEGIN
		state := 'done';
		CASE what
			WHEN 'parse' THEN PERFORM source::rca;
			WHEN 'document' THEN PERFORM rca_parse(source);
			WHEN 'lint' THEN PERFORM count(*) FROM rca_lint(source, 'strict-1');
			WHEN 'fix' THEN PERFORM rca_fix(source::rca);
		END CASE;
		took := spent() - start;
	EXCEPTION WHEN query_canceled OR OTHERS THEN
		state := SQLSTATE; message := SQLERRM;
		took := spent() - start;
	END $$;
});

my @names;
my $inserts = '';
while (my ($name, $sql) = splice(@inputs, 0, 2))
{
	push @names, $name;
	$inserts .= "INSERT INTO input (name, text) VALUES ('$name', E'# T\\n\\n' || $sql);\n";
}
for my $size (1000000, 65000)
{
	my @shapes = @front_matter;
	while (my ($name, $sql) = splice(@shapes, 0, 2))
	{
		$sql =~ s/\bN\b/$size/g;
		my $fence = $name =~ /^TOML/ ? '+++' : '---';
		push @names, "front matter of $size bytes: $name";
		$inserts .= "INSERT INTO input (name, text) VALUES ('$names[-1]', E'$fence\\n' || $sql || E'\\n$fence\\n# T\\n');\n";
	}
}
$node->safe_psql('postgres', $inserts);
is($node->safe_psql('postgres', 'SELECT count(*) FROM input'), scalar @names, 'the inputs are made');
cmp_ok(scalar @names, '>=', 140, 'and are many');
is( $node->safe_psql('postgres', q{
	SELECT string_agg(name, ', ') FROM input WHERE octet_length(text) < 600000 AND name !~ 'of 65000 bytes'}),
	'', 'each has the size it should have');

$node->safe_psql('postgres', q{
	INSERT INTO input (n, name, text) SELECT 0, 'prose', '# T' || repeat(E'\n\n' || repeat(E'Lorem ipsum *dolor* sit amet, [consectetur](http://a.b) elit.\n', 10), 1600)});

# Parses inputs by their numbers, and prose before each.  Returns how each
# ended, its time, and how much slower this machine is than the machine of the
# limits.
sub measure
{
	my @numbers = @_;
	my $output = $node->safe_psql('postgres', "SET statement_timeout = 20000;\n" . join('', map { qq{
		SELECT 'parse', n, (a).* FROM (SELECT n, attempt('parse', text) a FROM input WHERE n = $_ OFFSET 0) x;} } map { (0, $_) } @numbers));
	my $slowness = 1;
	my %results;
	while ($output =~ /^parse\|(\d+)\|(\w+)\|(.*)\|([\d.e-]+)$/mg)
	{
		my ($n, $state, $message, $took) = ($1, $2, $3, $4);
		if ($n == 0)
		{
			$slowness = $took > $prose ? $took / $prose : 1;
			next;
		}
		my $name = $names[$n - 1];
		my $limit = ($state eq 'done' ? $parse_limit : $refused_late{$name} ? $refuse_late_limit : $refuse_limit) * $slowness + $tolerance;
		$results{$n} = { name => $name, state => $state, message => $message, took => $took, slowness => $slowness, in_time => $took <= $limit };
	}
	return %results;
}

my %results = measure(1 .. @names);
is(scalar keys %results, scalar @names, 'all inputs were tried');
for (2 .. $tries)
{
	my @late = grep { !$results{$_}{in_time} } sort { $a <=> $b } keys %results;
	note("again: $results{$_}{name}, $results{$_}{took} ms") for @late;
	%results = (%results, measure(@late)) if @late;
}
my $slowness = 1;
my @slow;
for my $result (map { $results{$_} } sort { $a <=> $b } keys %results)
{
	my ($name, $state) = @$result{'name', 'state'};
	$slowness = $result->{slowness} if $slowness < $result->{slowness};
	push @slow, $name if $result->{took} > 60 * $result->{slowness};
	ok(($state eq 'done' || $state eq '54000' || $state eq '22P02') && $result->{in_time},
		sprintf('%s: %s in %d ms, where prose takes %d', $name, $state eq 'done' ? 'parsed' : 'refused', $result->{took}, $prose * $result->{slowness}))
		or diag("$state: $result->{message}");
}

# Cancels, at two moments, each function on an input that takes long enough.
my $cancels = '';
for my $name (@slow)
{
	for my $what ('parse', 'document', 'lint', 'fix')
	{
		for my $timeout (20, 100)
		{
			$cancels .= qq{
				SET statement_timeout = $timeout;
				SELECT 'cancel', '$what', $timeout, name, (a).state, (a).took FROM (SELECT name, attempt('$what', text) a FROM input WHERE name = '$name' OFFSET 0) x;};
		}
	}
}
my (undef, $said, $errors) = $node->psql('postgres', $cancels, on_error_stop => 0);
my ($cancelled, $answers, @late) = (0, 0);
while ($said =~ /^cancel\|(\w+)\|(\d+)\|([^|]*)\|(\w+)\|([\d.]+)$/mg)
{
	my ($what, $timeout, $name, $state, $took) = ($1, $2, $3, $4, $5);
	$answers++;
	$cancelled++ if $state eq '57014';
	push @late, "$what of $name: $took ms after $timeout ms ($state)"
		if $took > $timeout + $cancel_limit * $slowness + $tolerance;
}
# on a slow machine some are cancelled before they begin
my $too_early = () = $errors =~ /ERROR:  canceling statement due to statement timeout/g;
is($answers + $too_early, @slow * 8, 'every statement that is to be cancelled gave an answer');
cmp_ok($cancelled, '>', @slow * 3, 'many were cancelled');
is_deeply(\@late, [], 'none later than a tenth of a second');
note("$cancelled of $answers statements cancelled, $too_early before they began");

# The limits on effort, just below and just above them.
for my $case (
	[ 'images', q{repeat(E'![](a)\n', 9999)}, q{repeat(E'![](a)\n', 10000)}, 'images with 50005000 closing brackets' ],
	[ 'blank lines', q{repeat('- ', 126) || E'x\n' || repeat(E'\n', 198412)}, q{repeat('- ', 126) || E'x\n' || repeat(E'\n', 198413)},
		'blank lines in lists and quotes of 50000076 columns' ])
{
	my ($what, $below, $above, $message) = @$case;
	is($node->safe_psql('postgres', "SELECT rca_title((E'# T\\n\\n' || $below)::rca)"), 'T', "$what: just below the limit");
	my (undef, undef, $error) = $node->psql('postgres', "\\set VERBOSITY verbose\nSELECT rca_title((E'# T\\n\\n' || $above)::rca)");
	like($error, qr/54000: \Q$message\E.* exceeds? the limit of 50000000/, "$what: just above");
}

# A document near the limit on size exceeds the limit on memory.
my (undef, undef, $memory_error) = $node->psql('postgres', q{\set VERBOSITY verbose
	SELECT rca_title((E'# T\n\n' || repeat('*a ', 5500000))::rca)});
like($memory_error, qr/54000: .* takes more than the limit of 805306368 bytes of memory/, 'memory: above the limit');

# The memory that all of this leaves in a session: as much as a single run.
my $once = "SET statement_timeout = 30;\n" . join('', map { qq{
	SELECT (a).state FROM (SELECT attempt('lint', text) a FROM input WHERE name = '$_') x;} }
	'links not closed', 'cells of markup', 'images in images', 'front matter of 65000 bytes: keys') . "\nSET statement_timeout = 0;\n";
my $held = q{SELECT 'held', (SELECT sum(total_bytes) FROM pg_backend_memory_contexts), split_part(pg_read_file('/proc/self/statm'), ' ', 2);};
$held =~ s/split_part\(.*?2\)/0/ if !-r '/proc/self/statm';
(undef, my $output) = $node->psql('postgres', ($once x 3) . $held . (($once x 20) . $held) x 3 . q{SELECT 'usable', rca_title('# T'::rca)}, on_error_stop => 0);
my @contexts = $output =~ /^held\|(\d+)\|/mg;
my @resident = $output =~ /^held\|\d+\|(\d+)$/mg;
cmp_ok($contexts[-1] - $contexts[0], '<', 128 * 1024, 'memory contexts do not grow with statements cancelled');

# malloc may keep a freed block once, but a leak grows every time.
my ($least) = sort { $a <=> $b } map { $resident[$_] - $resident[ $_ - 1 ] } 1 .. $#resident;
note("pages of the process: @resident");
is(scalar @resident, 4, 'the process was looked at four times');
cmp_ok($least, '<', 64, 'nor does the process, by 256 kB each time');
cmp_ok($resident[-1] - $resident[0], '<', 4096, 'nor by more than 16 MB in all');
like($output, qr/^usable\|T$/m, 'and the session goes on');

$node->stop;
unlike(slurp_file($node->logfile), qr/terminated by signal|PANIC|TRAP:/, 'no backend crashed');

done_testing();
