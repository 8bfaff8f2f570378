# Documents with bytes changed, inserted or removed, and with lines doubled.
# In any case the server survives, and its memory does not grow.  A refusal is
# an error with the type and the place.  An accepted document can be read in
# every way, and its stored form says what was parsed.
#
#	RCA_SEED=...	another run than the usual one

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $seed = $ENV{RCA_SEED} // 20250323;
my $batches = 5;
my $batch_size = 2000;			# per batch and database: 20,000 in all

srand($seed);
note("RCA_SEED=$seed");

my @documents = map { slurp_file($_) } glob('test/docs/*.md'), glob('test/docs/styles/*.md');
cmp_ok(scalar @documents, '>=', 20, 'there are documents to change');

# harmful pieces in wrong places
my @pieces = (
	"---\n", "+++\n", "...\n", "\n", "\r", "\r\n", "\t", ' ' x 5, '|', '\|', '|---|', '```', '~~~', '[[', ']]', '![[', '|x]]',
	'&#xFFFE;', '&#0;', '&amp', '<!-- rca', '-->', '<br', '*', '**', '_', '`', ': ', '- [ ] ', '- [x] ', '> ', '>' x 300,
	'[' x 70, '{a: ', '*a', '&a ', '!!binary ', '%TAG ! x', "\"\\x00\"", "? ", '00:00', '99:99', '24:00', '05:24:30.999999999', '-05:24',
	'2025-02-30', '9999-12-31', '5874898-01-01', 'T23:59:60Z', '+99:99', 'PST', 'Europe/Oslo', '99999999999999999999', '-1', '1e999',
	"## Timeline\n", "| Time | Event |\n|--|--|\n", "## Action Items\n", "\xEF\xBB\xBF", "\xC2\xA0", "\xE2\x80\xA8", "\xF0\x9F\x94\xA5",
	"\xED\xA0\x80", "\xC0\x80", "\xFF", "\x01", "\x7F");

sub position { return int(rand(length($_[0]) + 1)); }

my @mutations = (
	sub { my $p = int(rand(length($_[0]))); substr($_[0], $p, 1) = chr(ord(substr($_[0], $p, 1)) ^ (1 << int(rand(8)))); },
	sub { substr($_[0], position($_[0]), 0) = chr(1 + int(rand(255))); },
	sub { substr($_[0], position($_[0]), 0) = $pieces[ rand @pieces ]; },
	sub { substr($_[0], position($_[0]), 0) = $pieces[ rand @pieces ] x (1 + int(rand(40))); },
	sub { substr($_[0], position($_[0]), 1 + int(rand(30))) = ''; },
	sub { $_[0] = substr($_[0], 0, position($_[0])); },
	sub { $_[0] = substr($_[0], position($_[0])); },
	# a line doubled, moved, taken out
	sub { my @l = split(/^/, $_[0]); my $n = int(rand(@l)); splice(@l, $n, 0, $l[$n]); $_[0] = join('', @l); },
	sub { my @l = split(/^/, $_[0]); my ($line) = splice(@l, rand @l, 1); splice(@l, rand(@l + 1), 0, $line); $_[0] = join('', @l); },
	sub { my @l = split(/^/, $_[0]); splice(@l, rand @l, 1); $_[0] = join('', @l); },
	# a part of another document
	sub
	{
		my $other = $documents[ rand @documents ];
		my $start = position($other);
		substr($_[0], position($_[0]), 0) = substr($other, $start, int(rand(400)));
	});

sub mutant
{
	my ($valid) = @_;
	while (1)
	{
		my $text = $documents[ rand @documents ];
		for (0 .. int(rand(4)))
		{
			$mutations[ rand @mutations ]->($text) if $text ne '';
		}
		$text =~ tr/\0//d;
		my $copy = $text;
		# Perl accepts code points that Unicode does not have
		next if $valid && (!utf8::decode($copy) || $copy =~ /[\x{D800}-\x{DFFF}\x{110000}-\x{7FFFFFFF}]/);
		return $text;
	}
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
# only the memory of the session matters, not the writes of the machine
$node->append_conf('postgresql.conf', "synchronous_commit = off\njit = off");
$node->start;

my $setup = q{
	CREATE EXTENSION rca;
	CREATE TABLE mutant (n int PRIMARY KEY, bytes bytea);
	CREATE FUNCTION outcome(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE
		source text := convert_from(bytes, current_setting('server_encoding'));
		doc rca; fixed rca; m text; d text; h text; step text;
	BEGIN
		BEGIN
			doc := source::rca;
		EXCEPTION WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
			IF NOT EXISTS (SELECT FROM rca_input_errors(source)) THEN
				RETURN 'no input error, but ' || m;
			END IF;
			IF d !~ '^At line \d+, column \d+: .*\.$' OR h = '' OR length(d) > 500 THEN
				RETURN concat_ws('|', 'place or way out', d, h);
			END IF;
			RETURN CASE
				WHEN SQLSTATE = '22P02' AND m = 'invalid input syntax for type rca' THEN 'refused'
				WHEN SQLSTATE = '54000' AND m ~ ' exceeds the limit of \d+ ' THEN 'over a limit'
				WHEN SQLSTATE = '22021' AND m = 'invalid byte sequence in document' THEN 'not UTF-8'
				ELSE concat_ws('|', 'refused in another way', SQLSTATE, m) END;
		END;
		step := 'verbatim';
		IF doc::text <> source OR textsend(source) <> substr(rca_send(doc), 2) THEN RETURN 'not verbatim'; END IF;
		step := 'parse';
		IF rca_parse(doc) IS DISTINCT FROM rca_parse(source) THEN RETURN 'stored is not parsed'; END IF;
		step := 'scalars';
		IF (rca_parse(doc)).title IS DISTINCT FROM rca_title(doc) OR (rca_parse(doc)).summary IS DISTINCT FROM rca_summary(doc) THEN
			RETURN 'scalars';
		END IF;
		step := 'rows';
		IF (SELECT count(*) FROM rca_timeline(doc)) <> (SELECT count(*) FROM rca_timeline(source))
			OR (SELECT count(*) FROM rca_action_items(doc)) <> (SELECT count(*) FROM rca_action_items(source)) THEN
			RETURN 'rows';
		END IF;
		step := 'explain and json';
		PERFORM count(*) FROM rca_explain(doc);
		PERFORM to_jsonb(rca_parse(doc));
		step := 'lint';
		PERFORM count(message) FROM rca_lint(doc, 'strict-1');
		step := 'fix';
		fixed := rca_fix(doc);
		IF rca_fix(fixed) <> fixed THEN RETURN 'fixing changes what is fixed'; END IF;
		RETURN 'accepted';
	EXCEPTION WHEN OTHERS THEN
		-- what an entity or an escape can write, and the database cannot hold
		RETURN concat_ws('|', step, SQLSTATE, SQLERRM);
	END $$;
};

# The memory of a session, as allocated and as given by the system.
my $memory = q{SELECT 'memory', sum(total_bytes), pg_read_file('/proc/' || pg_backend_pid() || '/statm') FROM pg_backend_memory_contexts;};
$memory =~ s/pg_read_file\(.*?statm'\)/0/ if !-r '/proc/self/statm';

my %encodings = (utf8 => 'UTF8', bytes => 'SQL_ASCII');
for my $database (sort keys %encodings)
{
	$node->safe_psql('postgres',
		"CREATE DATABASE $database ENCODING '$encodings{$database}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
	$node->safe_psql($database, $setup);

	# one session for all
	my $script = "SELECT 'pid', pg_backend_pid();\n";
	my $n = 0;
	for my $batch (1 .. $batches)
	{
		$script .= "TRUNCATE mutant;\nCOPY mutant FROM stdin;\n";
		for (1 .. $batch_size)
		{
			$script .= $n++ . "\t\\\\x" . unpack('H*', mutant($database eq 'utf8')) . "\n";
		}
		$script .= "\\.\n";
		$script .= "SELECT 'outcome', outcome, count(*), min(n) FROM mutant, outcome(bytes) GROUP BY 2;\n$memory\n";
	}
	$script .= "SELECT 'pid', pg_backend_pid();\n";
	my $output = $node->safe_psql($database, $script);

	my @pids = $output =~ /^pid\|(\d+)$/mg;
	is(scalar @pids, 2, "$database: the session came to its end");
	is($pids[0], $pids[-1], "$database: and is the same");

	my %count;
	my @wrong;
	while ($output =~ /^outcome\|(.*)\|(\d+)\|(\d+)$/mg)
	{
		$count{$1} += $2;
		push @wrong, "$1 (document $3)" if $1 !~ /^(accepted|refused|over a limit|not UTF-8)$/;
	}
	is_deeply(\@wrong, [], "$database: every document is accepted, or refused with type, place and hint (RCA_SEED=$seed)");
	my $total = 0;
	$total += $_ for values %count;
	is($total, $batches * $batch_size, "$database: all documents were tried");
	note(join(', ', map { "$_: $count{$_}" } sort keys %count));
	cmp_ok($count{accepted} // 0, '>', $total / 10, "$database: many are reports");
	cmp_ok($count{refused} // 0, '>', $total / 100, "$database: and many are not");
	cmp_ok($count{'not UTF-8'} // 0, '>', 0, "$database: bytes that are no text reach the type") if $database eq 'bytes';

	# the first batch fills caches
	my @contexts = $output =~ /^memory\|(\d+)\|/mg;
	# only private pages, because shared buffers that the session has touched
	# are also resident
	my @resident = map { my ($all, $shared) = split / /; $all - $shared } $output =~ /^memory\|\d+\|\d+ (\d+ \d+)/mg;
	cmp_ok($contexts[-1] - $contexts[0], '<', 512 * 1024, "$database: memory contexts do not grow");
  SKIP:
	{
		skip 'this system has no /proc/PID/statm', 1 if !@resident;
		note("pages of its own after each batch: @resident");
		cmp_ok($resident[-1] - $resident[1], '<', 1024, "$database: nor does the process, by more than 4 MB");
	}
}

$node->stop;
unlike(slurp_file($node->logfile), qr/terminated by signal|PANIC|TRAP:/, 'no backend crashed');

done_testing();
