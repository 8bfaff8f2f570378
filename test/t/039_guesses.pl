# What somebody types who has not read the documentation: forty guesses.  Most of
# them work; of the others an error tells the way, and few only say that there is
# nothing of that name.  What must not happen is an answer that is not one,
# without a word: two such are known, because what is text is compared as text,
# and they are at the end.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my ($out, $err);
IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'test/demo/load.sql', '-d', $node->connstr('postgres') ], '>', \$out, '2>', \$err) or die $err;
$node->safe_psql('postgres', q{CREATE TABLE raw AS SELECT path AS name, doc::text AS body FROM incident WHERE path LIKE '%login-outage%'});

# a guess, and what it answers
my @works = (
	[ q{SELECT rca_title(doc), rca_date(doc), rca_severity(doc) FROM incident ORDER BY 2 DESC LIMIT 1}, 'Mails delayed by a DNS change|2025-11-18|P2' ],
	[ q{SELECT count(*) FROM incident WHERE rca_severity(doc) = 'P1'}, '4' ],
	[ q{SELECT count(*) FROM incident WHERE rca_severity_rank(doc) <= 2}, '10' ],
	[ q{SELECT count(*) FROM incident WHERE 'checkout' = ANY (rca_services(doc))}, '6' ],
	[ q{SELECT s, count(*) FROM incident, unnest(rca_services(doc)) s GROUP BY s ORDER BY 2 DESC LIMIT 1}, 'checkout|6' ],
	[ q{SELECT event FROM incident, rca_timeline(doc) WHERE path LIKE '%login-outage%' ORDER BY at LIMIT 1}, 'Incident started: certificate about to expire' ],
	[ q{SELECT rca_detected_at(doc) - rca_started_at(doc) FROM incident WHERE path LIKE '%login-outage%'}, '00:08:00' ],
	[ q{SELECT avg(rca_metric(doc, 'time_to_resolve')) FROM incident}, qr/^\d\d:\d\d:\d\d/ ],
	[ q{SELECT max(rca_duration(doc)) FROM incident}, '26:00:00' ],
	[ q{SELECT action FROM incident, rca_action_items(doc) WHERE is_open AND due_date < '2025-02-10' ORDER BY due_date LIMIT 1}, 'Forbid deploys while a rotation runs' ],
	[ q{SELECT owner, count(*) FROM incident, rca_action_items(doc) GROUP BY owner ORDER BY 2 DESC LIMIT 1}, 'Platform Team|6' ],
	[ q{SELECT heading, line FROM incident, rca_sections(doc) WHERE path LIKE '%login-outage%' LIMIT 1}, 'Nobody could log in around midnight|12' ],
	[ q{SELECT left(rca_section(doc, 'impact'), 8) FROM incident WHERE path LIKE '%login-outage%'}, '- Logins' ],
	[ q{SELECT code, line, message FROM incident, rca_lint(doc) WHERE level = 'warning' AND path LIKE '%ledger%' LIMIT 1}, 'RCA206|25|"20:52" is earlier than the entry in line 24' ],
	[ q{SELECT path, rule, count(*) FROM incident, rca_lint(doc) GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT 1}, 'test/docs/2025-05-06-search-slow-queries.md|missing-owner|3' ],
	[ q{SELECT count(*) FROM incident WHERE NOT rca_is_valid(doc)}, '0' ],
	[ q{CREATE TABLE checked (doc rca CHECK (rca_is_valid(doc))); SELECT 'made'}, 'made' ],
	[ q{SELECT doc::jsonb ->> 'title' FROM incident WHERE path LIKE '%login-outage%'}, 'Nobody could log in around midnight' ],
	[ q{SELECT rca_html('# x')}, qr/^<h1\b/ ],
	[ q{SELECT count(*) FROM raw, rca_timeline(body)}, '7' ],
	[ q{SELECT (rca_parse(body)).title FROM raw}, 'Nobody could log in around midnight' ],
	[ q{INSERT INTO incident SELECT 'copy', body FROM raw RETURNING path}, 'copy' ],
	[ q{SELECT count(*) FROM incident WHERE doc::text LIKE '%certificate%' AND path <> 'copy'}, '1' ],
	[ q{SELECT count(*) FROM incident WHERE to_tsvector('english', doc) @@ plainto_tsquery('english', 'certificate') AND path <> 'copy'}, '1' ],
	[ q{SELECT rca_front_matter(doc) ->> 'ticket' FROM incident WHERE rca_front_matter(doc) ? 'ticket'}, 'INC-2231' ],
	[ q{SELECT lesson FROM incident, rca_lessons(doc) WHERE category = 'went_well' LIMIT 1}, 'The alert fired within two minutes' ],
	[ q{SELECT rca_fix(doc) IS NOT NULL FROM incident LIMIT 1}, 't' ]);

# a guess, and what the error says of the way
my $add_cast = qr/^HINT:  No (?:function|operator) matches the given name and argument types\. You might need to add explicit type casts\./m;
my @hints = (
	[ q{SELECT rca_metric(doc, 'mttr') FROM incident}, qr/^HINT:  Metrics are .*time_to_resolve/m ],
	[ q{SELECT rca_elapsed(doc, 'detection', 'resolution') FROM incident}, qr/^HINT:  Milestones are started, detected, /m ],
	[ q{SELECT rca_section(doc, 'Root Cause') FROM incident}, qr/^HINT:  The parts are .*root_cause.*ARRAY\['Root Cause'\]/m ],
	[ q{SELECT rca_lint(doc, 'strict') FROM incident}, qr/^HINT:  The policies are draft-1, core-1 and strict-1\./m ],
	[ q{SELECT rca_summary(body) FROM raw}, $add_cast ],
	[ q{SELECT doc ->> 'title' FROM incident}, $add_cast ],
	[ q{SELECT path FROM incident WHERE doc LIKE '%DNS%'}, $add_cast ]);

# a guess at a name that there is not
my @fails = (
	q{SELECT rca_resolved_at(doc) FROM incident},
	q{SELECT action FROM incident, rca_action_items(doc) WHERE NOT done},
	q{SELECT assignee FROM incident, rca_action_items(doc)},
	q{SELECT doc::json FROM incident});

# A guess that is answered, and not with what was meant.  The way is in the
# documentation: rca_severity_rank, and the names of the milestones.
my @silent = (
	[ q{SELECT string_agg(DISTINCT rca_severity(doc), ' ') FROM incident WHERE rca_severity(doc) <= 'SEV2'}, qr/P3/ ],
	[ q{SELECT count(*) FROM incident, rca_timeline(doc) WHERE milestone = 'detection'}, qr/^0$/ ]);

is(@works + @hints + @fails + @silent, 40, 'forty guesses');
cmp_ok(@works + @hints, '>=', 32, 'of which at least 32 work, or fail and tell the way');
for (@works)
{
	my ($sql, $expected) = @$_;
	my ($status, $stdout, $stderr) = $node->psql('postgres', "SET TimeZone = UTC; $sql");
	ref $expected ? like($stdout, $expected, $sql) : is($stdout, $expected, $sql);
	is($stderr, '', 'without a word');
}
for (@hints)
{
	my ($sql, $hint) = @$_;
	my ($status, $stdout, $stderr) = $node->psql('postgres', $sql);
	is($stdout, '', "$sql: no answer");
	like($stderr, $hint, 'and the way');
}
for my $sql (@fails)
{
	my ($status, $stdout, $stderr) = $node->psql('postgres', $sql);
	is($stdout, '', "$sql: no answer");
	like($stderr, qr/^(?:psql:.*)?ERROR:  .*(?:does not exist|cannot cast)/m, 'and it says that there is no such thing');
}
like($node->safe_psql('postgres', $_->[0]), $_->[1], "$_->[0]: text is compared as text") for @silent;

$node->stop;
done_testing();
