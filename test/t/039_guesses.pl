# What people type who have not read the documentation: forty guesses, and
# below them eighty of two other people.  For a guess that does not work, the
# error says what to do, or only that the name does not exist; doc/reference.md
# lists those below "If a name is not there".  A guess must not have a wrong
# answer without an error.  The known exceptions are here, too: text is
# compared as text, and an unknown word equals no value.

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

# a guess, and its answer
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
	[ q{SELECT doc ->> 'title' FROM incident WHERE path LIKE '%login-outage%'}, 'Nobody could log in around midnight' ],
	[ q{SELECT rca_fix(doc) IS NOT NULL FROM incident LIMIT 1}, 't' ]);

# a guess, and what the error says to do
my $add_cast = qr/^HINT:  No (?:function|operator) matches the given name and argument types\. You might need to add explicit type casts\./m;
my @hints = (
	[ q{SELECT rca_metric(doc, 'mttr') FROM incident}, qr/^HINT:  Metrics are .*time_to_resolve/m ],
	[ q{SELECT rca_elapsed(doc, 'detection', 'resolution') FROM incident}, qr/^HINT:  Milestones are started, detected, /m ],
	[ q{SELECT rca_section(doc, 'Root Cause') FROM incident}, qr/^HINT:  The parts are .*root_cause.*ARRAY\['Root Cause'\]/m ],
	[ q{SELECT rca_lint(doc, 'strict') FROM incident}, qr/^HINT:  The policies are draft-1, core-1 and strict-1\./m ],
	[ q{SELECT rca_summary(body) FROM raw}, $add_cast ],
	[ q{SELECT path FROM incident WHERE doc LIKE '%DNS%'}, $add_cast ]);

# a guess at a name that does not exist
my @fails = (
	q{SELECT rca_resolved_at(doc) FROM incident},
	q{SELECT action FROM incident, rca_action_items(doc) WHERE NOT done},
	q{SELECT assignee FROM incident, rca_action_items(doc)},
	q{SELECT doc::json FROM incident});

# Guesses with another answer than was meant.  The documentation has the right
# way: rca_severity_rank, and the names of the milestones.
my @silent = (
	[ q{SELECT string_agg(DISTINCT rca_severity(doc), ' ') FROM incident WHERE rca_severity(doc) <= 'SEV2'}, qr/P3/ ],
	[ q{SELECT count(*) FROM incident, rca_timeline(doc) WHERE milestone = 'detection'}, qr/^0$/ ]);

is(@works + @hints + @fails + @silent, 40, 'forty guesses');
cmp_ok(@works + @hints, '>=', 32, 'of which at least 32 work, or fail and tell the way');

# Two other people, with forty guesses each; similar guesses are here only
# once.
push @works,
	[ q{SELECT doc ->> 'author' FROM incident WHERE doc ->> 'author' IS NOT NULL AND path LIKE '%memory-leak%'}, 'Platform Team' ],
	[ q{SELECT (doc ->> 'duration_minutes')::numeric FROM incident WHERE path LIKE '%login-outage%'}, qr/^\d+$/ ],
	[ q{SELECT doc -> 'provider' ->> 'name' FROM incident WHERE doc -> 'provider' IS NOT NULL}, 'Example Pay' ],
	[ q{SELECT rca_front_matter(doc) -> 'severity' FROM incident WHERE path LIKE '%login-outage%'}, '"P1"' ],
	[ q{UPDATE incident SET doc = rca_set(doc, 'status', 'closed') WHERE path LIKE '%login-outage%' RETURNING rca_status(doc)}, 'closed' ],
	[ q{SELECT (rca_timeline(doc)).milestone FROM incident WHERE path LIKE '%login-outage%' LIMIT 1}, 'started' ],
	[ q{SELECT r.at - d.at FROM incident, rca_timeline(doc) d, rca_timeline(doc) r WHERE d.milestone = 'detected' AND r.milestone = 'resolved' AND path LIKE '%memory-leak%'}, '05:10:00' ],
	[ q{SELECT count(*) FROM incident i WHERE NOT EXISTS (SELECT FROM rca_timeline(i.doc) WHERE milestone = 'started')}, qr/^[1-9]\d*$/ ],
	[ q{SELECT count(m.*) FROM incident i LEFT JOIN LATERAL rca_metrics(i.doc) m ON true WHERE path LIKE '%login-outage%'}, '16' ],
	[ q{SELECT count(*) FROM incident CROSS JOIN rca_action_items(doc) a WHERE coalesce(a.ticket, '') = '' OR a.owner IS NULL}, qr/^[1-9]\d*$/ ],
	[ q{SELECT i.path FROM incident i, rca_links(i.doc) l LEFT JOIN incident j ON j.path = l.target || '.md' WHERE j.path IS NULL AND l.target = 'runbook-payments'}, qr/card-declines/ ],
	[ q{SELECT bool_and(doc::text::rca = doc) FROM incident}, 't' ],
	[ q{INSERT INTO incident SELECT 'varchar', doc::varchar FROM incident LIMIT 1 RETURNING path}, 'varchar' ],
	[ q{SELECT doc::jsonb #>> '{services,0}' FROM incident WHERE path LIKE '%login-outage%'}, 'login' ],
	[ q{SELECT count(*) > 0 FROM rca_diff((SELECT doc FROM incident WHERE path LIKE '%login-outage%'), (SELECT doc FROM incident WHERE path LIKE '%memory-leak%'))}, 't' ],
	[ q{INSERT INTO incident VALUES ('date', E'---\ndate: 2025-02-30\n---\n# x\n') RETURNING rca_date(doc)}, '' ],
	[ q{SELECT rca_to_html(doc) LIKE '<h1%', rca_to_mermaid(doc) LIKE 'timeline%' FROM incident WHERE rca_title(doc) ILIKE '%memory leak%'}, 't|t' ],
	[ q{WITH catalog(service, team) AS (VALUES ('checkout', 'shop')) SELECT DISTINCT team FROM incident JOIN catalog c ON c.service = ANY (rca_services(doc))}, 'shop' ],
	[ q{SELECT count(*) FROM incident WHERE rca_services(doc) && ARRAY['checkout', 'nothing']}, '6' ],
	[ q{SELECT count(*) FROM incident, rca_code_blocks(doc) c WHERE c.language = 'cobol'}, '0' ],
	[ q{SELECT count(*) > 16 FROM incident, rca_chunks(doc) c}, 't' ],
	[ q{SELECT rca_title('# Disk full'::rca), rca_title('# Disk full')}, 'Disk full|Disk full' ],
	[ q{SELECT count(*) FROM incident WHERE 'dns' = ANY (rca_tags(doc))}, '1' ],
	[ q{CREATE INDEX ON incident (rca_severity(doc), rca_date(doc)); SELECT 'made'}, 'made' ],
	[ q{ALTER TABLE incident ADD COLUMN sev text GENERATED ALWAYS AS (rca_severity(doc)) STORED; SELECT 'made'}, 'made' ],
	[ q{SELECT count(*) FROM (SELECT doc FROM incident GROUP BY doc HAVING count(*) > 99) x}, '0' ],
	[ q{SELECT count(*) FROM incident a JOIN incident b ON a.path < b.path AND rca_started_at(a.doc) < rca_ended_at(b.doc) AND rca_started_at(b.doc) < rca_ended_at(a.doc) WHERE 'copy' NOT IN (a.path, b.path)}, '0' ],
	[ q{SELECT (l).category FROM incident, rca_lessons(doc) l LIMIT 1}, 'went_well' ];
push @hints,
	[ q{SELECT action FROM incident, rca_action_items(doc) a WHERE a.due_date < current_date AND a.status <> 'done'}, qr/^HINT:  Perhaps you meant to reference the column "a\.state"\./m ],
	[ q{SELECT path, avg((a.status = 'done')::int) FROM incident, rca_action_items(doc) a GROUP BY 1}, qr/^HINT:  Perhaps you meant to reference the column "a\.state"\./m ],
	[ q{SELECT rca_set_action_item(doc, key, '{"status": "done"}') FROM incident, rca_action_items(doc)}, qr/^HINT:  Give state, which is open, in_progress, done or cancelled, or give raw_status/m ],
	[ q{SELECT rca_set_action_item(doc, '1', '{"state": "done"}') FROM incident}, qr/^HINT:  The keys are in column key of rca_action_items/m ],
	[ q{INSERT INTO incident VALUES ('plain', 'this is not a postmortem')}, qr/^HINT:  Start it with front matter/m ];
push @fails,
	(map { "SELECT $_ FROM incident" } q{rca_get(doc, 'category')}, 'rca_ttr(doc)', q{rca_valid(doc, 'core-1')}, q{rca_check(doc, 'core-1')}, 'rca_to_json(doc)',
		q{rca_set_severity(doc, 'P1')}, 'rca_tsvector(doc)', 'rca_period(doc)', 'rca_body(doc)', q{rca_complete_action(doc, 1)}, q{rca_set_action_item(doc, 1, 'owner', 'kim')},
		q{rca_add_action_item(doc, 'Write it', owner => 'kim')}, 'rca_similarity(doc, doc)', q{rca_read_file('x.md')}, q{'P2'::rca_severity}, q{doc ? 'owner'}),
	(map { "SELECT 1 FROM incident, $_" } 'rca_actions(doc)', q{rca_overdue(doc, DATE '2025-04-10')}, 'rca_code(doc)', q{rca_load_directory('x')}),
	q{SELECT t.time FROM incident, rca_timeline(doc) t},
	(map { "SELECT s.$_ FROM incident, rca_sections(doc) s" } qw(title body)),
	q{SELECT im.kind FROM incident, rca_impacts(doc) im},
	q{SELECT f.severity FROM incident, rca_lint(doc) f},
	(map { "SELECT a.$_ FROM incident, rca_action_items(doc) a" } qw(title description due type done)),
	(map { "SELECT l.$_ FROM incident, rca_links(doc) l" } qw(text url)),
	(map { "SELECT c.$_ FROM incident, rca_chunks(doc) c" } qw(text heading)),
	q{SELECT s.role FROM incident, rca_services(doc) s};
push @silent,
	[ q{SELECT string_agg(DISTINCT rca_severity(doc), ' ') FROM incident WHERE rca_severity(doc) >= 'P2'}, qr/P4/ ],
	[ q{SELECT max(rca_severity(doc)) FROM incident}, qr/moderate|SEV-3/ ],
	[ q{SELECT count(*) FROM incident, rca_links(doc) l WHERE l.kind = 'wiki'}, qr/^0$/ ];

for (@works)
{
	my ($sql, $expected) = @$_;
	my ($status, $stdout, $stderr) = $node->psql('postgres', "BEGIN; SET LOCAL TimeZone = UTC; $sql; ROLLBACK");
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
like($node->safe_psql('postgres', $_->[0]), $_->[1], "$_->[0]: answered, and not with what was meant") for @silent;

$node->stop;
done_testing();
