# Every function that takes a document, with every shape of document that could
# take it long: a document of four times the size takes at most six times as
# long, and no function takes more memory than 64 times the document and 64 MB.
#
# The functions come from the catalog, so that a new one is tested
# automatically, or fails the test until %arguments has its arguments.  A shape
# is an SQL expression of its size N, which is 16 kB and 64 kB;
# RCA_GROWTH_FULL=1 uses 256 kB and 1 MB.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $growth = 6;
my $noise = 15;		# milliseconds below which times say little
my $tries = 4;
my ($small, $large) = $ENV{RCA_GROWTH_FULL} ? (250_000, 1_000_000) : (15_625, 62_500);

my %arguments = (
	'policy text' => q{'strict-1'},
	'policy jsonb' => q{'{"extends": "strict-1"}'},
	'metric text' => q{'time_to_resolve'},
	'from_milestone text' => q{'started'},
	'to_milestone text' => q{'resolved'},
	'config regconfig' => q{'english'},
	'part text' => q{'timeline'},
	'part_or_path text' => q{'timeline'},
	'heading_path text[]' => q{ARRAY['Timeline']},
	'codes text[]' => q{NULL},
	'rules text[]' => q{NULL},
	'path text' => q{'a.md'},
	'parts text[]' => q{'{timeline,summary}'},
	'changes jsonb' => q{'{"status": "resolved"}'},
	'item jsonb' => q{'{"action": "Fix it"}'},
	'entry jsonb' => q{'{"at": "2025-03-23T05:31Z", "event": "x"}'},
	'key text' => q{'OPS-12'},
	'value text' => q{'x'},
	'content text' => q{'x'},
	'fields jsonb' => q{'{"raw_status": "Done"}'},
	'old_name text' => q{'s1'},
	'new_name text' => q{'s2'},
	'conventions jsonb' => q{'{"zone": "Europe/Oslo"}'},
	'line integer' => q{5},
	'event text' => q{'a'},
	'max_chars integer' => q{2000},
	'overlap integer' => q{200},
);

my @shapes = (
	'prose' => q{repeat(E'Lorem ipsum *dolor* sit amet, [consectetur](http://a.b) elit.\n\n', N / 66)},
	'brackets in a cell' => q{E'[a]: /u\n\n|a|\n|-|\n|' || repeat('[', N) || '|'},
	'reference links in a line' => q{E'[a]: /u\n\n' || repeat('[a] ', N / 4)},
	'references and brackets' => q{E'[a]: /u\n\n' || repeat('[a] ](', N / 6)},
	'empty targets, then blanks' => q{'x' || repeat('](', N / 4) || repeat(' ', N / 2) || E'\ny'},
	'empty links in a line' => q{repeat('[]() ', N / 5)},
	'links by paragraph' => q{repeat(E'[a](b)\n\n', N / 8)},
	'bare addresses' => q{repeat('http://a.b ', N / 11)},
	'what secrets begin with' => q{repeat('xoxb-', N / 15) || ' ' || repeat('eyJ.', N / 12) || ' ' || repeat('eyJ1-', N / 15) || '.'},
	'wikilinks in a cell' => q{E'|a|\n|-|\n|' || repeat('[[a|b]]', N / 7) || E'|\n'},
	'wikilinks in a line' => q{repeat('[[a|b]] ', N / 8)},
	'backticks of growing length' => q{(SELECT string_agg('e' || repeat('`', i), '') FROM generate_series(1, sqrt(2 * N)::int) i)},
	'backticks of few lengths' => q{(SELECT string_agg('[e](' || repeat('`', i % 79), '') FROM generate_series(1, N / 44) i)},
	'emphasis not closed' => q{repeat('*a ', N / 3)},
	'empty parts' => q{repeat(E'## Summary\n', N / 11)},
	'sections under a long heading' => q{'# ' || repeat('x', N / 2) || E'\n\n' || repeat(E'## a\n', N / 10)},
	'links under a long heading' => q{'# ' || repeat('x', N / 2) || E'\n\n' || repeat(E'[a](b)\n\n', N / 16)},
	'code under a long heading' => q{'# ' || repeat('x', N / 2) || E'\n\n' || repeat(E'```\na\n```\n\n', N / 22)},
	'a table with a long header' => q{'| ' || repeat('x', N / 2) || E' | b |\n|---|---|\n' || repeat(E'| 1 | 2 |\n', N / 20)},
	'a delimiter of blanks' => q{E'|a|b|\n|-' || repeat(' ', N / 2) || '|-' || repeat(' ', N / 2) || E'|\n|1|2|\n'},
	'rows of pipes' => q{repeat('a|', 127) || E'a\n' || repeat('-|', 127) || E'-\n' || repeat(E'x\n', N / 256)},
	'a timeline' => q{E'## Timeline\n\n' || repeat(E'- 05:24 detected\n', N / 17)},
	'a timeline in a line' => q{E'## Timeline\n\n- ' || repeat('05:24 a ', N / 8)},
	'a timeline with a long further column' => q{E'## Timeline\n\n| Time | Event | ' || repeat('x', N / 2) || E' |\n|---|---|---|\n' || repeat(E'| 10:00 | e | v |\n', N / 36)},
	'paragraphs of a timeline' => q{E'## Timeline\n\n' || repeat(E'**05:24** a\n\n', N / 13)},
	'headings of a timeline' => q{E'## Timeline\n\n' || repeat(E'### 05:24 a\n\n', N / 13)},
	'days of a timeline' => q{E'## Timeline\n\n' || repeat(E'**24 March 2025**\n\n- 05:24 a\n\n', N / 32)},
	'lines of an event in a code block' => q{E'**Date:** 2025-03-23\n\n## Timeline\n\n```\n05:24 a\n' || repeat(E'    b\n', N / 6) || E'05:25 c\n```\n'},
	'entries in a code block' => q{E'## Timeline\n\n```\n' || repeat(E'05:24 a\n', N / 8) || E'```\n'},
	'updates of a paragraph' => q{repeat(E'*Fixed* - a {{< track "2025-03-23 05:24" >}}\n', N / 45)},
	'lines of an update' => q{E'*Fixed* - a\n' || repeat(E'b\n', N / 2) || E'c {{< track "2025-03-23 05:24" >}}\n'},
	'moments with a zone' => q{E'**Date:** 2025-03-23\n\n' || repeat('at 10:43 CET ', N / 13) || E'\n\n## Timeline\n\n- 10:43 a\n- 12:11 b\n'},
	'plain labels' => q{repeat(E'Timeline:\n\n', N / 11)},
	'paragraphs below a day' => q{E'## Timeline\n\n' || repeat(E'24 March 2025\n\na\n\n', N / 18)},
	'sentences that state a length' => q{E'## Summary\n\n' || repeat('It lasted 47 minutes. ', N / 22)},
	'a sentence of lengths' => q{E'## Summary\n\nIt ' || repeat('lasted 47 minutes and took 5 minutes to detect ', N / 47)},
	'a sentence of ranges' => q{E'## Summary\n\n' || repeat('between 10:02 and 11:40 ', N / 24)},
	'rows of metrics' => q{E'| Metric | Target | Actual |\n|---|---|---|\n' || repeat(E'| Time to detect | 5 min | 7 min |\n', N / 34)},
	'plans in a paragraph' => q{E'## Action Items\n\n' || repeat('It was late. ', N / 13) || 'We will add an alert.'},
	'lines of action items' => q{E'## Action Items\n\n' || repeat(E'• Add an alert\n', N / 17)},
	'items in a long one of prevention' => q{E'## Action Items\n\n- x\n\n## Prevention\n\n- ' || repeat('*x* ', N / 8) || E':\n' || repeat(E'  - Add it\n', N / 22)},
	'definitions' => q{repeat(E'Severity\n: P1\n', N / 14)},
	'a line of pairs' => q{repeat('Severity: P1 | ', N / 15)},
	'a line of pairs in bold' => q{repeat('**Severity:** P1 | ', N / 19)},
	'a value over many lines' => q{E'**Services:** (' || repeat(E'a,\n', N / 3) || ')'},
	'incidents of a report' => q{repeat(E'## Incident 1: a\n\n**Severity:** P1\n\n', N / 36)},
	'a number that is no number of a list' => q{E'## Action Items\n\n| Action | Owner |\n|---|---|\n| ' || repeat('1', N / 2) || repeat(' 1.', N / 6) || E' | kim |\n'},
	'a footer of many lines' => q{E'# T\n\nText\n\n---\n\n' || repeat(E'*Author: kim*\n', N / 14)},
	'action items' => q{E'## Action Items\n\n' || repeat(E'- [ ] a (owner=b) (due=2025-01-01)\n', N / 35)},
	'action items in a line' => q{E'## Action Items\n\n- ' || repeat('(owner=b) ', N / 10)},
	'action items with a long further column' => q{E'## Action Items\n\n| Action | ' || repeat('x', N / 2) || E' |\n|---|---|\n' || repeat(E'| e | v |\n', N / 20)},
	'percents in one bullet' => q{E'## Impact\n\n- ' || repeat('1% ', N / 3)},
	'bare numbers in one bullet' => q{E'## Impact\n\n- ' || (SELECT string_agg((10000 + i % 89999)::text, ' ') FROM generate_series(1, N / 6) i)},
	'bullets of an impact' => q{E'## Impact\n\n' || repeat(E'- 5 users\n', N / 10)},
	'lessons' => q{E'## Lessons\n\n' || repeat(E'- 5 users\n', N / 10)},
	'lists in lists' => q{repeat(repeat('- ', 100) || E'x\n\n', N / 203)},
	'empty items' => q{repeat(E'-\n', N / 2)},
	'keys in the body' => q{repeat(E'**Severity:** P1\n', N / 17)},
	'keys not known in the body' => q{(SELECT string_agg(format(E'**k%s:** v\n\n', i), '') FROM generate_series(1, N / 16) i)},
	'summaries' => q{repeat(E'## Summary\n\n5 affected services\n\n', N / 33)},
	'at signs' => q{repeat('a@', N / 2)},
	'at signs in one address' => q{'http://a:' || repeat('b@', N / 2)},
	'dashes before the end of a key' => q{repeat('-----BEGIN ', N / 11) || '-----END '},
	'private keys without an end' => q{repeat(E'-----BEGIN PRIVATE KEY-----\n\n', N / 29)},
	'tokens without a dot' => q{repeat('eyJ-', N / 4)},
	'numbers with dots' => q{repeat('1.2.3.', N / 6)},
	'colons' => q{repeat('a:', N / 2)},
	'plus signs' => q{repeat('+1 ', N / 3)},
	'handles' => q{repeat('@a ', N / 3)},
	'suppressions' => q{repeat(E'<!-- rca-disable-line RCA205 -->\n', N / 33)},
);

# before the document; front matter has a limit of its own
my @with_front_matter = (
	'services' => q{E'---\nservices: [' || (SELECT string_agg('s' || i, ', ') FROM generate_series(1, 1000 * (N / 62500)) i) || E']\n---\n# T\n\n## Affected Services\n\n' || repeat(E'- x\n', N / 8) || repeat(E'## Summary\n\n5 affected services\n\n', N / 66)},
	'keys' => q{E'---\n' || (SELECT string_agg('k' || i || ': v', E'\n') FROM generate_series(1, 1200 * (N / 62500)) i) || E'\n---\n# T\n'},
);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "jit = off\nautovacuum = off\nfsync = off");
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	CREATE TABLE input (name text, size int, text text, doc rca);
	CREATE TABLE result (function text, name text, size int, took float, state text);
	CREATE FUNCTION spent() RETURNS float LANGUAGE plpgsql AS $$
	BEGIN
		RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float / 1000000;
	EXCEPTION WHEN undefined_file THEN
		RETURN extract(epoch FROM clock_timestamp()) * 1000;
	END $$;
	-- the most memory that this process has had, in kB
	CREATE FUNCTION peak() RETURNS int LANGUAGE sql AS
		$$ SELECT substring(pg_read_file('/proc/self/status') FROM 'VmHWM:\s+(\d+)')::int $$;
	CREATE FUNCTION attempt(call text, source text, doc rca, OUT state text, OUT took float) LANGUAGE plpgsql AS $$
	DECLARE
		start float := spent();
	BEGIN
		state := 'done';
		EXECUTE 'SELECT count(x) FROM ' || call || ' x' USING doc, source;
		took := spent() - start;
	EXCEPTION WHEN query_canceled OR OTHERS THEN
		state := SQLSTATE;
		took := spent() - start;
	END $$;
});

# The functions, and the call of each: $1 is a stored document, $2 its text.
my $functions = $node->safe_psql('postgres', q{
	SELECT p.oid::regprocedure, p.proname, array_length(p.proargtypes, 1), p.pronargdefaults, a.n, coalesce(a.name, ''), format_type(a.type, NULL)
	FROM pg_proc p
		JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
		JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass AND e.extname = 'rca',
		unnest(p.proargtypes::oid[], p.proargnames[1:array_length(p.proargtypes, 1)]) WITH ORDINALITY a(type, name, n)
	WHERE 'doc' = ANY (p.proargnames) AND p.prokind = 'f'
	ORDER BY p.oid, a.n});
my %calls;
my @unknown;
for my $line (split /\n/, $functions)
{
	my ($function, $name, $count, $defaults, $n, $argument, $type) = split /\|/, $line;
	my $value = $argument eq 'doc' ? ($type eq 'rca' ? '$1' : '$2') : $arguments{"$argument $type"};

	# use the default, unless a later argument has none
	next if !defined $value && $n > $count - $defaults;
	push @unknown, "$function: $argument $type" if !defined $value;
	push @{ $calls{$function} }, $value // 'NULL';
}
is_deeply(\@unknown, [], 'it is known what every function is to be called with');
cmp_ok(scalar keys %calls, '>', 50, 'there are many functions');
%calls = map { my ($name) = /^(?:.*\.)?(\w+)\(/; ($_ => "$name(" . join(', ', @{ $calls{$_} }) . ')') } keys %calls;

my $inserts = '';
for my $size ($small, $large)
{
	my @all = @shapes;
	while (my ($name, $sql) = splice(@all, 0, 2))
	{
		$sql =~ s/\bN\b/$size/g;
		$inserts .= "INSERT INTO input (name, size, text) VALUES ('$name', $size, E'# T\\n\\n' || $sql);\n";
	}
	@all = @with_front_matter;
	while (my ($name, $sql) = splice(@all, 0, 2))
	{
		$sql =~ s/\bN\b/$size/g;
		$inserts .= "INSERT INTO input (name, size, text) VALUES ('$name', $size, $sql);\n";
	}
}
$node->safe_psql('postgres', $inserts);
# a refusal by a limit is early, which is tested elsewhere
$node->safe_psql('postgres', q{
	DO $$
	DECLARE
		i record;
	BEGIN
		FOR i IN SELECT ctid, text FROM input LOOP
			BEGIN
				UPDATE input SET doc = i.text::rca WHERE ctid = i.ctid;
			EXCEPTION WHEN program_limit_exceeded THEN NULL;
			END;
		END LOOP;
	END $$});
my $nshapes = (@shapes + @with_front_matter) / 2;
cmp_ok($node->safe_psql('postgres', 'SELECT count(doc) FROM input'), '>=', 2 * $nshapes - 8, 'nearly all documents are within the limits');

# The times of a list of [function, shape], in milliseconds, for a small and a
# large document.
sub measure
{
	my (@wanted) = @_;
	my $sql = "SET statement_timeout = '30s';\n";
	for my $pair (@wanted)
	{
		my ($function, $name) = @$pair;
		$sql .= qq{SELECT 'took', '$function', name, size, (a).* FROM (SELECT name, size, attempt(\$call\$$calls{$function}\$call\$, text, doc) a FROM input WHERE name = '$name' AND doc IS NOT NULL OFFSET 0) x;\n};
	}
	my $output = $node->safe_psql('postgres', $sql);
	my %times;
	while ($output =~ /^took\|([^|]*)\|([^|]*)\|(\d+)\|(\w+)\|([\d.e-]+)$/mg)
	{
		$times{$1}{$2}{$3} = $5;
		diag("$1 of $2: $4") if $4 eq '57014';
	}
	return \%times;
}

my @names = map { $shapes[ 2 * $_ ] } 0 .. @shapes / 2 - 1;
push @names, map { $with_front_matter[ 2 * $_ ] } 0 .. @with_front_matter / 2 - 1;
my @wanted = map { my $function = $_; map { [ $function, $_ ] } @names } sort keys %calls;
my $ntimes = 0;
for my $try (1 .. $tries)
{
	my $times = measure(@wanted);
	my @slow;
	for my $pair (@wanted)
	{
		my ($function, $name) = @$pair;
		my $of = $times->{$function}{$name};

		next if !defined $of->{$small} || !defined $of->{$large};
		$ntimes++ if $try == 1;
		next if $of->{$large} <= $growth * ($of->{$small} > $noise ? $of->{$small} : $noise);
		push @slow, $pair;
		note(sprintf('%s of %s: %.0f ms, then %.0f ms', $function, $name, $of->{$small}, $of->{$large}));
	}
	@wanted = @slow;
	last if !@wanted;
}
cmp_ok($ntimes, '>', 0.8 * $nshapes * keys %calls, "$ntimes pairs of times were measured");
is_deeply([ map { "$_->[0] of $_->[1]" } @wanted ], [], "four times the document takes at most $growth times as long");

# The memory of a process that has done nothing else.
SKIP:
{
	skip 'the system does not tell the peak of a process', 1 if !-r '/proc/self/status';
	my $sql = '';
	for my $function (sort keys %calls)
	{
		$sql .= qq{\\c -
SELECT peak() AS before \\gset
SELECT count((attempt(\$call\$$calls{$function}\$call\$, text, doc)).state) AS n FROM input WHERE size = $large AND doc IS NOT NULL \\gset
SELECT 'peak', \$call\$$function\$call\$, :before, :n, peak();\n};
	}
	my $output = $node->safe_psql('postgres', $sql);
	my @greedy;
	my $n = 0;
	while ($output =~ /^peak\|(.*)\|(\d+)\|(\d+)\|(\d+)$/mg)
	{
		my $kb = $4 - $2;
		$n++ if $3 > 0.8 * $nshapes;
		push @greedy, "$1: $kb kB" if $kb > 64 * $large / 1024 + 64 * 1024;
	}
	is($n, scalar keys %calls, 'the peak of every function is known');
	is_deeply(\@greedy, [], 'none takes more than 64 times the document and 64 MB');
}

done_testing();
