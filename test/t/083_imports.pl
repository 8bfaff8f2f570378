# examples/import: responses of other tools' APIs become reports that say the
# same.  The expected values are computed here from the JSON, without SQL.

use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'Asia/Kathmandu';	# no instant is to depend on it
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL CHECK (rca_assert_valid(doc, 'draft-1')))});

my @vendors = qw(opsgenie incident_io pagerduty firehydrant rootly github gitlab jira confluence notion);
is_deeply([ sort map { s{.*/}{}r } grep { -d } glob('test/import/*') ], [ sort @vendors ], 'each fixture has a test');
is_deeply([ sort map { m{/(\w+)\.sql} } glob('examples/import/*.sql') ], [ sort @vendors, 'common' ], 'and each import');
for my $vendor (@vendors)
{
	my $out = '';
	for my $time ('first', 'second')
	{
		IPC::Run::run([ 'psql', '-X', '-q', '-d', $node->connstr('postgres'), '-f', "examples/import/$vendor.sql" ], '>&', \$out);
		is($? >> 8, 0, "$vendor.sql runs the $time time") or diag($out);
	}
	is($out, '', "$vendor.sql says nothing");
}
# \i in a session that goes on: nothing of it stays but what was created
for my $file ((map { "examples/import/$_.sql" } @vendors), map { "examples/$_.sql" } qw(reports grafana edit similar ask))
{
	my ($out, $settings) = ('', q{SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE source = 'session'});
	my $session = "SET client_min_messages = log;\n$settings;\n\\i $file\n$settings;\n";
	IPC::Run::run([ 'psql', '-X', '-q', '-At', '-d', $node->connstr('postgres') ], '<', \$session, '>', \$out, '2>', '/dev/null');
	is($out, "client_min_messages=log\nclient_min_messages=log\n", "$file changes no setting of the session");
}
is($node->safe_psql('postgres', q{SELECT p.proname FROM pg_proc p WHERE p.proname LIKE 'import\_%' AND obj_description(p.oid) IS NULL}), '', 'every function has a comment');

sub text { return slurp_file("test/import/$_[0]"); }
sub answer { return JSON::PP->new->utf8->decode(text("$_[0].json")); }
sub query { my $result = $node->safe_psql('postgres', $_[0]); utf8::decode($result); return $result; }

# The responses of a vendor as arguments.
sub arguments { my ($vendor, @names) = @_; return join ', ', map { '$json$' . text("$vendor/$_.json") . '$json$' } @names; }

# The values to compare, in the form in which a person would write them.
sub line { my ($s) = @_; return undef if !defined $s; $s =~ s/!?\[\[([^\]]*)\]\]/$1/g; $s =~ s/\s+/ /g; $s =~ s/^ | $//g; return $s eq '' ? undef : $s; }

# An instant with an offset in microseconds since 1970, by the calendar of
# Perl.
sub instant
{
	my ($s) = @_;
	require Time::Local;
	my ($y, $mo, $d, $h, $mi, $se, $fraction, $zone) = $s =~ /^(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)$/ or die $s;
	my $at = Time::Local::timegm($se, $mi, $h, $d, $mo - 1, $y);
	$at -= ($1 eq '-' ? -1 : 1) * ($2 * 3600 + $3 * 60) if $zone =~ /^([+-])(\d\d):?(\d\d)/;
	return $at * 1_000_000 + substr(($fraction // '') . '000000', 0, 6);
}
sub timeline { return [ sort { $a->[0] <=> $b->[0] } map { [ instant($_->[0]), line($_->[1]) ] } grep { defined $_->[0] && defined line($_->[1]) } @_ ]; }
sub day { my ($s) = @_; my @t = gmtime(instant($s) / 1_000_000); return sprintf '%04d-%02d-%02d', $t[5] + 1900, $t[4] + 1, $t[3]; }

my $facts = q{SELECT jsonb_build_object('title', rca_title(doc), 'date', rca_date(doc), 'severity', rca_severity(doc), 'status', rca_status(doc), 'services', coalesce(rca_services(doc), '{}'),
	'timeline', coalesce((SELECT jsonb_agg(jsonb_build_array((extract(epoch FROM at) * 1000000)::bigint, event) ORDER BY ord) FROM rca_timeline(doc)), '[]'),
	'actions', coalesce((SELECT jsonb_agg(jsonb_build_array(action, owner, due_date, ticket, state, priority) ORDER BY ord) FROM rca_action_items(doc)), '[]')) FROM incident};

# Imports a report, stores it under a policy, and checks these facts.
sub check
{
	my ($name, $sql, $expected) = @_;
	my ($out, $err);
	$node->psql('postgres', "INSERT INTO incident VALUES ('$name', rca_build($sql))", stderr => \$err);
	is($err // '', '', "$name: is imported");
	is(query("SELECT code || ' ' || message FROM incident, rca_lint(doc, 'draft-1') WHERE path = '$name' AND level = 'error'"), '', "$name: has no errors");
	my $got = eval { JSON::PP->new->decode(query("$facts WHERE path = '$name'")) } // {};
	for my $fact (sort keys %$expected)
	{
		is_deeply($got->{$fact}, $expected->{$fact}, "$name: $fact") or diag(explain($got->{$fact}));
	}
	return;
}

#
# Opsgenie: the fixture's table of actions is a table of the document
#

{
	my $d = answer('opsgenie/postmortem')->{data};
	my %o = (title => $d->{title}, date => day($d->{startTime}), severity => $d->{severity}, status => $d->{status}, services => [],
		timeline => timeline([ $d->{startTime}, 'Impact started' ], [ $d->{respondTime}, 'Responded' ], [ $d->{resolveTime}, 'Resolved' ]),
		actions => [ [ 'Send a receipt once | by its key', 'Nora Lind', '2025-04-01', 'MAIL-31', 'in_progress', undef ],
			[ 'Alert on repeated messages', 'Sam', '2025-03-24', undef, 'done', undef ] ]);
	check('opsgenie', 'import_opsgenie(' . arguments('opsgenie', 'postmortem') . ')', \%o);
	is(query(q{SELECT rca_summary(doc) FROM incident WHERE path = 'opsgenie'}), 'Customers got **two receipts** for one order, for 88 minutes.', 'opsgenie: summary');
	is(query(q{SELECT rca_metric(doc, 'time_to_resolve') FROM incident WHERE path = 'opsgenie'}), '01:28:06.682', 'opsgenie: the milestones are known');
	is(query(q{SELECT count(*) FROM incident, rca_code_blocks(doc) c WHERE path = 'opsgenie' AND c.language = 'yaml' AND c.code ~ '^ack_timeout: 5s'}), 1, 'opsgenie: code');
	is(query(q{SELECT rca_front_matter(doc) #>> '{opsgenie,rootIncident,tinyId}' FROM incident WHERE path = 'opsgenie'}), $d->{rootIncident}{tinyId}, 'opsgenie: what else there was');
}

#
# incident.io
#

{
	my $i = answer('incident_io/incident')->{incident};
	my %state = (outstanding => 'open', completed => 'done', not_doing => 'cancelled');
	my @stamps = map { [ $_->{value}{value}, $_->{incident_timestamp}{name} ] } @{ $i->{incident_timestamp_values} };
	my @updates = map { [ $_->{created_at}, $_->{message} ] } @{ answer('incident_io/updates')->{incident_updates} };
	my @items = grep { $_->{status} ne 'deleted' } @{ answer('incident_io/follow_ups')->{follow_ups} };
	my %expected = (title => $i->{name}, date => '2025-05-05', severity => $i->{severity}{name}, status => $i->{incident_status}{name}, services => [ 'search', 'catalog' ],
		timeline => timeline(@stamps, @updates),
		actions => [ map { [ $_->{title} =~ s/ \(owner=nobody\)//r, $_->{assignee}{name}, undef, $_->{external_issue_reference}{issue_name}, $state{ $_->{status} }, $_->{priority}{name} ] } @items ]);
	is(scalar @{ $expected{timeline} }, 6, 'incident_io: there is something to compare');
	check('incident_io', 'import_incident_io(' . arguments('incident_io', qw(incident content updates follow_ups)) . ')', \%expected);
	is(query(q{SELECT a.extra ->> 'Given action' FROM incident, rca_action_items(doc) a WHERE path = 'incident_io' AND a.extra ? 'Given action'}),
		'Show the age of the index (owner=nobody)', 'incident_io: words that are read as something else are kept');
	is(query(q{SELECT lesson FROM incident, rca_lessons(doc) WHERE path = 'incident_io'}), 'Support noticed within minutes', 'incident_io: the document');
	# without updates the timeline of the document stays
	check('incident_io without updates', 'import_incident_io(' . arguments('incident_io', qw(incident content)) . ')', { timeline => [ [ instant('2025-05-05T20:30:00Z'), 'The lock was taken' ] ],
		actions => [ [ 'See the list', undef, undef, undef, 'open', undef ] ] });
	check('incident_io bare', 'import_incident_io(' . arguments('incident_io', qw(incident)) . ')', { timeline => timeline(@stamps), actions => [], services => [ 'search', 'catalog' ] });
}

#
# PagerDuty
#

{
	my $i = answer('pagerduty/incident')->{incident};
	my @log = grep { $_->{type} !~ /^(notify|annotate)_/ } @{ answer('pagerduty/log_entries')->{log_entries} };
	my %expected = (title => $i->{title}, date => day($i->{created_at}), severity => $i->{priority}{summary}, status => $i->{status}, services => [ $i->{service}{summary} ], actions => [],
		timeline => timeline((map { [ $_->{created_at}, $_->{summary} ] } @log), (map { [ $_->{created_at}, $_->{content} ] } @{ answer('pagerduty/notes')->{notes} })));
	is(scalar @{ $expected{timeline} }, 5, 'pagerduty: there is something to compare');
	check('pagerduty', 'import_pagerduty(' . arguments('pagerduty', qw(incident log_entries notes)) . ')', \%expected);
	is(query(q{SELECT string_agg(m.metric || ' ' || m.value, ', ' ORDER BY m.metric) FROM incident, rca_metrics(doc) m WHERE path = 'pagerduty' AND m.metric IN ('detected_to_acknowledged', 'detected_to_resolved')}),
		'detected_to_acknowledged 00:03:21, detected_to_resolved 01:51:18', 'pagerduty: the milestones are known');
	is(query(q{SELECT string_agg(DISTINCT t.extra ->> 'Who', ', ') FROM incident, rca_timeline(doc) t WHERE path = 'pagerduty'}), 'Mina Aas, ledger', 'pagerduty: who');
}

#
# FireHydrant
#

{
	my $i = answer('firehydrant/incident');
	my @tickets = sort { $a->{created_at} cmp $b->{created_at} } grep { $_->{type} ne 'incident' } @{ answer('firehydrant/tickets')->{data} };
	my %expected = (title => $i->{name}, date => day($i->{started_at}), severity => $i->{severity}, status => $i->{current_milestone}, services => [ map { $_->{name} } @{ $i->{services} } ],
		timeline => timeline((map { [ $_->{occurred_at}, ucfirst $_->{type} ] } @{ $i->{milestones} }), (map { [ $_->{occurred_at}, $_->{data}{body} ] } @{ answer('firehydrant/events')->{data} })),
		actions => [ map { [ $_->{summary}, $_->{assignees}[0]{name}, defined $_->{due_at} ? day($_->{due_at}) : undef, $_->{link}{display_text}, $_->{state}, $_->{priority}{name} ] } @tickets ]);
	is(scalar @{ $expected{timeline} }, 7, 'firehydrant: there is something to compare');
	check('firehydrant', 'import_firehydrant(' . arguments('firehydrant', qw(incident events tickets retrospectives reasons)) . ')', \%expected);
	is(query(q{SELECT string_agg(factor, '; ' ORDER BY ord) FROM incident, rca_contributing_factors(doc) WHERE path = 'firehydrant'}),
		'The rename was in another repository; No check of the size of a config', 'firehydrant: factors');
	is(query(q{SELECT rca_root_cause(doc) FROM incident WHERE path = 'firehydrant'}), 'A template was renamed; the old name rendered to an empty file.', 'firehydrant: a field is a section');
	check('firehydrant bare', 'import_firehydrant(' . arguments('firehydrant', qw(incident)) . ')', { title => $i->{name}, services => [ 'gateway', 'login' ] });
}

#
# Rootly
#

sub pandoc
{
	my ($html) = @_;
	my $markdown;
	IPC::Run::run([ 'pandoc', '-f', 'html', '-t', 'gfm-raw_html', '--wrap=none' ], '<', \$html, '>', \$markdown) or die 'pandoc';
	return $markdown;
}
my $has_pandoc = eval { pandoc('<p>x</p>') =~ /x/ };

{
	my $i = answer('rootly/incident')->{data}{attributes};
	my @items = map { $_->{attributes} } @{ answer('rootly/action_items')->{data} };
	my %expected = (title => $i->{title}, date => day($i->{started_at}), severity => $i->{severity}{data}{attributes}{name}, status => $i->{status},
		services => [ map { $_->{data}{attributes}{name} } @{ $i->{services} } ],
		timeline => timeline((map { [ $i->{"${_}_at"}, ucfirst ] } qw(started detected acknowledged resolved)), [ $i->{mitigated_at}, "Mitigated: $i->{mitigation_message}" ],
			(map { [ $_->{attributes}{occurred_at}, $_->{attributes}{event} ] } @{ answer('rootly/events')->{data} })),
		actions => [ map { [ $_->{summary}, $_->{assigned_to}{full_name}, $_->{due_date}, $_->{jira_issue_key}, $_->{status}, $_->{priority} ] } @items ]);
	is(scalar @{ $expected{timeline} }, 7, 'rootly: there is something to compare');
	check('rootly', 'import_rootly(' . arguments('rootly', qw(incident events action_items retrospective)) . ')', \%expected);
	SKIP:
	{
		skip 'no pandoc', 1 if !$has_pandoc;
		my $markdown = pandoc(answer('rootly/retrospective')->{data}{attributes}{content});
		check('rootly with its retrospective', 'import_rootly(' . arguments('rootly', qw(incident events action_items retrospective)) . ", \$md\$$markdown\$md\$)", \%expected);
		is(query(q{SELECT lesson FROM incident, rca_lessons(doc) WHERE path = 'rootly with its retrospective'}), 'One zone is not two', 'rootly: the document');
	}
}

#
# GitHub, GitLab
#

{
	my $i = answer('github/issue');
	my @items = sort { $a->{number} <=> $b->{number} } @{ answer('github/follow_ups') };
	my %expected = (title => $i->{title}, date => day($i->{createdAt}), severity => 'SEV1', status => 'closed', services => [ 'login' ],
		timeline => timeline([ $i->{createdAt}, 'Opened #412' ], [ $i->{closedAt}, 'Closed #412' ], map { [ $_->{createdAt}, $_->{body} ] } @{ $i->{comments} }),
		actions => [ map { [ $_->{title}, $_->{assignees}[0]{login}, defined $_->{milestone} ? day($_->{milestone}{dueOn}) : undef, "#$_->{number}",
			$_->{state} eq 'OPEN' ? 'open' : $_->{stateReason} eq 'NOT_PLANNED' ? 'cancelled' : 'done', undef ] } @items ]);
	check('github', 'import_github(' . arguments('github', qw(issue follow_ups)) . ')', \%expected);
	is(query(q{SELECT rca_root_cause(doc) FROM incident WHERE path = 'github'}), 'A certificate had run out.', 'github: the body');
	is(query(q{SELECT import_label_severity(l) FROM (VALUES ('["bug", "P1", "P2"]'::jsonb), ('["severity::high"]'), ('["sev/3"]'), ('["severity: unheard of", "docs"]'), ('[]')) v(l)}),
		"P1\nhigh\n3\n\n", 'labels that are severities');
}
{
	my $i = answer('gitlab/issue');
	my @events = @{ answer('gitlab/timeline_events')->{data}{project}{incidentManagementTimelineEvents}{nodes} };
	my %expected = (title => $i->{title}, date => day($i->{created_at}), severity => 'High', status => $i->{state}, services => [ 'checkout' ],
		timeline => timeline(map { [ $_->{occurredAt}, $_->{note} ] } @events),
		actions => [ map { [ $_->{title}, join(', ', map { $_->{name} } @{ $_->{assignees} }), $_->{due_date}, $_->{references}{full}, $_->{state} eq 'closed' ? 'done' : 'open', undef ] }
			sort { $a->{iid} <=> $b->{iid} } @{ answer('gitlab/follow_ups') } ]);
	check('gitlab', 'import_gitlab(' . arguments('gitlab', qw(issue notes timeline_events follow_ups)) . ')', \%expected);
	is(query(q{SELECT rca_metric(doc, 'time_to_resolve') FROM incident WHERE path = 'gitlab'}), '00:36:00', 'gitlab: the tags of events are milestones');
	check('gitlab with notes', 'import_gitlab(' . arguments('gitlab', qw(issue notes)) . ')', { timeline => timeline([ $i->{created_at}, 'Opened #77' ], [ $i->{closed_at}, 'Closed #77' ],
		map { [ $_->{created_at}, $_->{body} ] } @{ answer('gitlab/notes') }) });
	is(query(q{SELECT string_agg(e ->> 'event', ', ') FROM unnest('{null,false,true}'::jsonb[]) system, jsonb_array_elements(import_gitlab('{"iid": 1}', jsonb_build_array(jsonb_build_object('body', 'A note', 'created_at', '2025-01-01T10:00:00Z', 'system', system),
		'{"body": "Another", "created_at": "2025-01-01T10:00:01Z"}'::jsonb)) -> 'timeline') e}), 'A note, Another, A note, Another, Another', 'gitlab: notes of people');
}

#
# Jira
#

{
	my $i = answer('jira/issue');
	my $f = $i->{fields};
	my %state = (new => 'open', indeterminate => 'in_progress', done => 'done');
	my %expected = (title => $f->{summary}, date => day($f->{created}), severity => $f->{priority}{name}, status => $f->{status}{name}, services => [ map { $_->{name} } @{ $f->{components} } ],
		timeline => timeline([ $f->{comment}{comments}[0]{created}, 'Rolled back with @Ole' ], map { my $h = $_; map { [ $h->{created}, "Status: $_->{fromString} to $_->{toString}" ] } grep { $_->{field} eq 'status' } @{ $h->{items} } }
			@{ $i->{changelog}{histories} }),
		actions => [ map { my $t = $_->{fields}; [ $t->{summary}, $t->{assignee}{displayName}, $t->{duedate}, $_->{key}, ($t->{resolution}{name} // '') eq "Won't Do" ? 'cancelled' : $state{ $t->{status}{statusCategory}{key} }, $t->{priority}{name} ] }
			@{ answer('jira/follow_ups')->{issues} } ]);
	is(scalar @{ $expected{timeline} }, 3, 'jira: there is something to compare');
	check('jira', 'import_jira(' . arguments('jira', qw(issue follow_ups)) . ')', \%expected);
	is(query(q{SELECT rca_root_cause(doc) FROM incident WHERE path = 'jira'}), "1. A default changed from `on` to off\n2. No test had looked at it", 'jira: the description');
}
{
	my $csv = text('jira/export.csv');
	# times are in a zone: 9:20 in Oslo in April is 7:20 UTC
	check('jira csv', q{(SELECT import_jira_csv(r[1], 'Europe/Oslo', to_jsonb(r[2:])) FROM (SELECT array_agg(j) FROM import_csv($csv$} . $csv . q{$csv$) j) a(r))},
		{ title => 'Catalog import changed "all" prices', date => '2025-04-21', severity => 'Critical', status => 'Resolved', services => [ 'catalog' ],
			timeline => timeline([ '2025-04-21T07:20:00Z', 'Stopped the import; and told support' ], [ '2025-04-21T07:52:00Z', 'Prices are as they were' ]),
			actions => [ [ 'Stop an import that changes prices by half', 'Lek Som', '2025-05-05', 'CAT-40', 'in_progress', 'High' ], [ 'Write the unit into the file', undef, undef, 'CAT-41', 'done', 'Medium' ] ] });
	# 2:30 on that day does not exist in New York, which does not matter in
	# Oslo
	is(query(q{SET TimeZone = 'America/New_York'; SELECT string_agg(import_jira_time(t, 'Europe/Oslo'), ' ') FROM unnest('{09/Mar/25 2:30 AM,9/Mar/25 12:30 PM,09/Mar/25 12:05 AM,2025-03-09 02:30}'::text[]) t}),
		'2025-03-09T01:30:00.000000Z 2025-03-09T11:30:00.000000Z 2025-03-08T23:05:00.000000Z 2025-03-09T01:30:00.000000Z', 'jira csv: the zone of the session does not matter');
	is(query(q{SELECT count(*) FROM incident, rca_lessons(doc) WHERE path = 'jira csv'}), 2, 'jira csv: the description');
	is(query(q{SELECT j FROM import_csv(E'\ufeffa,b,b,,c\r\n"1,""2""\r\n3",x,,lost,\r\n,,y,,"z"\n\n') j}),
		qq({"a": "1,\\"2\\"\\r\\n3", "b": ["x"]}\n{"b": ["y"], "c": "z"}), 'csv: quotes, line ends, a column twice, one without a name, no value');
	is(query(q{SELECT import_jira_markup(E'h3. A *b*\n* c\n** d\n# e\n|| F || G ||\n| 1 | 2 |\n{code:sql}\nh1. *x*\n{code}\n2 * 3 * 4, [t|http://u.v]')}),
		"### A **b**\n- c\n  - d\n1. e\n| F | G |\n| --- | --- |\n| 1 | 2 |\n```sql\nh1. *x*\n```\n2 * 3 * 4, [t](http://u.v)\n", 'markup of Jira');
}

#
# Confluence, Notion
#

my %confluence = (title => 'Gateway ran out of memory', date => '2025-08-15', services => [],
	timeline => timeline([ '2025-08-15T04:10:00Z', 'gateway-2 was killed' ], [ '2025-08-15T04:35:00Z', 'restarted with more memory' ]),
	actions => [ [ 'Bound the cache', 'Eva', '2025-09-01', undef, 'open', undef ], [ 'Alert on memory', 'Jo', undef, undef, 'done', undef ] ]);
is(query(q{SELECT string_agg(import_confluence_html(h), E'\n' ORDER BY n) FROM unnest(ARRAY['<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[#include <a.h> && <ac:task> ]]]]><![CDATA[> x]]></ac:plain-text-body></ac:structured-macro>',
	'<ac:link><ri:page ri:content-title="A &amp; B" /><ac:plain-text-link-body><![CDATA[a < b]]></ac:plain-text-link-body></ac:link>', '<ac:link><ri:page ri:content-title="A &amp; B" /></ac:link>',
	'<p>x<ac:placeholder>Tell it</ac:placeholder></p>']) WITH ORDINALITY e(h, n)}),
	"<pre><code>#include &lt;a.h&gt; &amp;&amp; &lt;ac:task&gt; ]]&gt; x</code></pre>\na &lt; b\nA &amp; B\n<p>x</p>", 'confluence storage: code, links, placeholders');
check('confluence', 'import_confluence(' . arguments('confluence', 'page') . ')', \%confluence);
SKIP:
{
	skip 'no pandoc', 1 if !$has_pandoc;
	my $page = answer('confluence/storage');
	my $html = query('SELECT import_confluence_html($html$' . $page->{body}{storage}{value} . '$html$)');
	check('confluence storage', 'import_confluence(' . arguments('confluence', 'storage') . ", \$md\$" . pandoc($html) . "\$md\$)",
		{ title => $page->{title}, date => '2025-11-18', severity => 'SEV2', services => [],
			timeline => timeline([ '2025-11-18T06:02:00Z', 'The resolver was moved' ], [ '2025-11-18T06:32:00Z', 'Moved back, @jana saw mail leave' ]),
			actions => [ [ 'Resolve again after a minute', 'jana', '2025-12-01', undef, 'open', undef ], [ 'Alert on an empty queue', 'piet', undef, undef, 'done', undef ] ] });
	is(query(q{SELECT count(*) FROM incident, rca_code_blocks(doc) c WHERE path = 'confluence storage' AND c.code ~ '^ttl = 0'}), 1, 'confluence storage: code');
}
check('notion', 'import_notion($md$' . text('notion/page.md') . '$md$)',
	{ title => 'Cards declined in the evening', date => '2025-11-20', severity => 'SEV-2', status => 'Resolved', services => [ 'checkout', 'payments' ],
		timeline => timeline([ '2025-11-20T18:00:00Z', 'Deployed 5.1' ], [ '2025-11-20T18:20:00Z', 'Rolled back' ]),
		actions => [ [ 'Size the pool by the number of workers', 'Ann', '2025-12-01', undef, 'open', undef ], [ 'Alert on waiting connections', 'Bo', undef, undef, 'done', undef ] ] });
is(query(q{SELECT rca_front_matter(doc) ->> 'Owner of the page' FROM incident WHERE path = 'notion'}), 'Ann Lie', 'notion: other properties');

#
# What people write into rows
#

is(query(q{SELECT string_agg(coalesce(import_line(v), '-'), '; ' ORDER BY n) FROM unnest(ARRAY[' a  b ', E'a\n\nb', 'see [[run|the book]]', '![[x]]', '50 %% of', E' \n', '']) WITH ORDINALITY u(v, n)}),
	'a b; a b; see the book; x; 50 % of; -; -', 'a line');
is(query(q{SELECT string_agg(t.event, E'\n' ORDER BY t.ord) FROM rca_timeline(rca_build(jsonb_build_object('title', 'T', 'timeline',
	(SELECT jsonb_agg(import_entry('2025-01-01T10:00:00Z', v) ORDER BY n) FROM unnest(ARRAY['a | b', '**c** `d` _e_', '<@U1> f', '# g', '- h', '1. i', '10:30 j', '[k](l)', '<br>m', '\n']) WITH ORDINALITY u(v, n))))) t}),
	"a | b\n**c** `d` _e_\n<\@U1> f\n# g\n- h\n1. i\n10:30 j\n[k](l)\n<br>m\n\\n", 'events that look like markup');
is(query(q{SELECT string_agg(concat_ws(' / ', a.action, a.owner, a.due_date, a.ticket, a.extra), E'\n' ORDER BY a.ord) FROM rca_action_items(rca_build(jsonb_build_object('title', 'T', 'action_items',
	jsonb_build_array(import_action_item('Plain', 'Ann', '2025-02-01', 'open', 'A-1'), import_action_item('Do it (owner=Bob, due=2025-03-01)', 'Ann', NULL, 'open'),
		import_action_item('Nobody yet', 'TBD', NULL, 'open'), import_action_item('Late', 'Ann', '2025-02-01T23:30:00-05:00', 'done'))))) a}),
	qq(Plain / Ann / 2025-02-01 / A-1\nDo it / Ann / {"Given action": "Do it (owner=Bob, due=2025-03-01)"}\nNobody yet / {"Given owner": "TBD"}\nLate / Ann / 2025-02-02), 'action items that a report says otherwise');
is(query(q{SELECT import_action_item(NULL) IS NULL AND import_entry(NULL, 'x') IS NULL AND import_entry('2025-01-01T10:00:00Z', ' ') IS NULL}), 't', 'nothing is no row');
is(query(q{SELECT rca_summary(d) || '|' || (SELECT count(*) FROM rca_timeline(d)) FROM rca_build(import_report(jsonb_build_object('title', 'T', 'summary', import_markdown(E'It was down.\n\n## Timeline\n\n- 10:00 x')))) d}),
	"> It was down.\n>\n> ## Timeline\n>\n> - 10:00 x|0" =~ s/^>$/> /mgr, 'headings within a summary are a quotation');

# Any value may be null or missing: then something is left out, and nothing
# fails.
$node->safe_psql('postgres', q{
	CREATE TABLE answer (vendor text, n int, j jsonb);
	CREATE FUNCTION places(j jsonb) RETURNS SETOF text[] LANGUAGE sql AS $$
		WITH RECURSIVE place(path, value) AS (
			SELECT '{}'::text[], j
			UNION ALL
			SELECT p.path || c.key, c.value FROM place p, LATERAL (
				SELECT e.key, e.value FROM jsonb_each(CASE jsonb_typeof(p.value) WHEN 'object' THEN p.value ELSE '{}' END) e
				UNION ALL
				SELECT (n - 1)::text, item FROM jsonb_array_elements(CASE jsonb_typeof(p.value) WHEN 'array' THEN p.value ELSE '[]' END) WITH ORDINALITY a(item, n)) c)
		SELECT path FROM place WHERE path <> '{}' $$;
	CREATE FUNCTION failure(vendor text, answers jsonb[]) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE
		report jsonb;
	BEGIN
		EXECUTE format('SELECT import_%s(%s)', vendor, (SELECT string_agg(format('($1)[%s]', i), ', ') FROM generate_subscripts(answers, 1) i)) INTO report USING answers;
		PERFORM rca_build(report || '{"status": "open"}');
		RETURN NULL;
	EXCEPTION WHEN OTHERS THEN
		RETURN SQLSTATE || ' ' || SQLERRM;
	END $$;
});
my %answers = (opsgenie => [ 'postmortem' ], incident_io => [ qw(incident content updates follow_ups) ], pagerduty => [ qw(incident log_entries notes) ],
	firehydrant => [ qw(incident events tickets retrospectives reasons) ], rootly => [ qw(incident events action_items retrospective) ], github => [ qw(issue follow_ups) ],
	gitlab => [ qw(issue notes timeline_events follow_ups) ], jira => [ qw(issue follow_ups) ], confluence => [ 'page' ]);
for my $vendor (sort keys %answers)
{
	my $n = 0;
	$node->safe_psql('postgres', "INSERT INTO answer VALUES ('$vendor', " . ++$n . ', $json$' . text("$vendor/$_.json") . '$json$)') for @{ $answers{$vendor} };
	my $mutants = qq{FROM answer a, places(a.j) path, LATERAL (VALUES (jsonb_set(a.j, path, 'null')), (a.j #- path)) m(j),
		LATERAL (SELECT array_agg(CASE WHEN o.n = a.n THEN m.j ELSE o.j END ORDER BY o.n) FROM answer o WHERE o.vendor = a.vendor) s(answers) WHERE a.vendor = '$vendor'};
	cmp_ok(query("SELECT count(*) $mutants"), '>=', 40, "$vendor: values that may be missing") if $vendor ne 'confluence';
	is(query("SELECT a.n, path, failure('$vendor', answers) $mutants AND failure('$vendor', answers) IS NOT NULL LIMIT 5"), '', "$vendor: and nothing fails");
}

# every node of an Atlassian document
my @nodes = (
	[ '{"type": "heading", "attrs": {"level": 3}, "content": [{"type": "text", "text": "A"}]}', '### A' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "- a_b* [c] <d>"}]}', '\- a\_b\* \[c\] \<d>' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "1. a"}]}', '1\. a' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "10.5 a"}]}', '10.5 a' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": " a ", "marks": [{"type": "strong"}, {"type": "em"}]}, {"type": "text", "text": "b", "marks": [{"type": "strike"}]}]}', ' ***a*** ~~b~~' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "u", "marks": [{"type": "underline"}]}, {"type": "emoji", "attrs": {"shortName": ":fire:", "text": "F"}}]}', 'uF' ],
	[ '{"type": "paragraph", "content": [{"type": "inlineCard", "attrs": {"url": "https://a.b/c"}}, {"type": "text", "text": "https://d.e", "marks": [{"type": "link", "attrs": {"href": "https://d.e"}}]}]}', '<https://a.b/c><https://d.e>' ],
	[ '{"type": "orderedList", "attrs": {"order": 4}, "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}, {"type": "paragraph", "content": [{"type": "text", "text": "b"}]}]}]}', "4. a\n   \n   b" ],
	[ '{"type": "decisionList", "content": [{"type": "decisionItem", "content": [{"type": "text", "text": "a"}]}]}', '- a' ],
	[ '{"type": "taskList", "content": [{"type": "taskItem", "attrs": {"state": "TODO"}, "content": [{"type": "text", "text": "a"}]}, {"type": "taskList", "content": [{"type": "taskItem", "attrs": {"state": "DONE"}, "content": [{"type": "text", "text": "b"}]}]}]}',
		"- [ ] a\n  - [x] b" ],
	[ '{"type": "codeBlock", "content": [{"type": "text", "text": "a *b*\n# c"}]}', "```\na *b*\n# c\n```" ],
	[ '{"type": "codeBlock", "content": [{"type": "text", "text": "a\n```\n# Timeline"}]}', "````\na\n```\n# Timeline\n````" ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "a`b", "marks": [{"type": "code"}]}, {"type": "text", "text": " "}, {"type": "text", "text": "`c", "marks": [{"type": "code"}]}]}', '``a`b`` `` `c ``' ],
	[ '{"type": "paragraph", "content": [{"type": "text", "text": "a\n# Root Cause\nR&D &amp; &#35;"}]}', 'a # Root Cause R&D \&amp; \&#35;' ],
	[ '{"type": "taskList", "content": [{"type": "blockTaskItem", "attrs": {"state": "DONE"}, "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}, {"type": "paragraph", "content": [{"type": "text", "text": "b"}]}]}]}', "- [x] a\n  \n  b" ],
	[ '{"type": "blockquote", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}, {"type": "rule"}]}', "> a\n> \n> ---" ],
	[ '{"type": "expand", "attrs": {"title": "T"}, "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}]}', "**T**\n\na" ],
	[ '{"type": "mediaSingle", "content": [{"type": "media", "attrs": {"id": "1", "alt": "graph"}}]}', 'graph' ],
	[ '{"type": "layoutSection", "content": [{"type": "layoutColumn", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}]}, {"type": "layoutColumn", "content": [{"type": "unheardOf", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "b"}]}]}]}]}', "a\n\nb" ],
	[ '{"type": "paragraph"}', '' ]);
is(query('SELECT import_adf($adf$' . $_->[0] . '$adf$)'), $_->[1], $_->[0]) for @nodes;

$node->stop;
done_testing();
