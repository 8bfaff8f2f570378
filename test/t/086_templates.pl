# rca_template, and rca_load --new: in each language and outline, a template
# only has findings about empty parts, its headings and columns are read as
# what they mean, and it is valid under its policy after it was filled in.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest;
use PostgreSQL::Test::Utils;
use Test::More;

$ENV{PGTZ} = 'UTC';
my ($node, $dir) = start_server();
$node->safe_psql('postgres', 'CREATE EXTENSION rca');

my @languages = qw(en de es fr ja ko nb pt zh);
my $language_array = "'{" . join(',', @languages) . "}'::text[]";
my %parts = (
	'core-1' => 'summary impact timeline root_cause resolution action_items',
	'strict-1' => 'summary impact timeline detection root_cause trigger resolution lessons went_well could_improve got_lucky action_items related',
	'ccadb-1' => 'summary impact timeline related root_cause lessons went_well could_improve got_lucky action_items other',
	'google-sre' => 'summary impact root_cause trigger resolution detection action_items lessons went_well could_improve got_lucky timeline related',
	'atlassian' => 'summary background root_cause impact detection resolution resolution timeline root_cause root_cause other other lessons action_items',
	'aws' => 'summary other impact timeline root_cause lessons action_items related');
# parts that strict-1 requires in addition to the outline
my %strict = (%parts,
	'core-1' => 'summary impact timeline root_cause resolution lessons action_items',
	'ccadb-1' => 'summary impact timeline resolution related root_cause lessons went_well could_improve got_lucky action_items other',
	'aws' => 'summary other impact timeline root_cause resolution lessons action_items related');

query('CREATE TABLE template (policy text, language text, outline text, doc rca)');
query("INSERT INTO template SELECT policy, language, outline, rca_template(policy, jsonb_build_object('title', 'T', 'language', language, 'outline', outline))
	FROM rca_policies(), unnest($language_array) language, unnest('{" . join(',', sort keys %parts) . "}'::text[]) outline");
is(query('SELECT count(*) FROM template'), 3 * @languages * keys %parts, 'all are written');

# 1. findings: empty parts, and the order of outlines that have their own
my @empty = qw(RCA002 RCA004 RCA006 RCA008 RCA102 RCA201 RCA301);
my $empty = join ',', @empty;
is(query("SELECT DISTINCT outline, f.code FROM template, rca_lint(doc, policy) f WHERE f.code <> ALL ('{$empty}') ORDER BY 1, 2"),
	"ccadb-1|RCA104\ngoogle-sre|RCA104", 'findings are for what is empty');
is(query(q{SELECT count(*) FROM template WHERE policy = 'draft-1' AND NOT rca_is_valid(doc, 'draft-1')}), 0, 'no draft has an error');
is(query(q{SELECT count(*) FROM template WHERE policy <> 'draft-1' AND rca_is_valid(doc, policy)}), 0, 'and none is a finished report');

# 2. headings and columns are read as what they mean
for my $outline (sort keys %parts)
{
	for my $policy ('core-1', 'strict-1')
	{
		my $wanted = $policy eq 'core-1' ? $parts{$outline} : $strict{$outline};
		my $got = query(qq{SELECT DISTINCT (SELECT string_agg(s.part, ' ' ORDER BY s.ord) FROM rca_sections(doc) s WHERE s.level > 1) FROM template WHERE outline = '$outline' AND policy = '$policy'});
		# "summary" may be required although an outline has none, and required
		# parts come before those for the time after the incident
		is($got, $wanted, "$outline under $policy: parts, in every language");
	}
}
is(query(q{SELECT DISTINCT regexp_replace(e.reading, '"[^"]*" = ', '', 'g') FROM template, rca_explain(doc) e WHERE e.subject = 'table' ORDER BY 1}),
	"action items: action, owner, due_date, status, ticket\ntimeline entries: time, event", 'columns, in every language');
is(query(q{SELECT outline, language FROM template, rca_explain(doc) e WHERE policy = 'core-1' AND e.subject = 'section' AND e.reading ~ 'no part' AND e.found <> 'T'
	GROUP BY 1, 2 HAVING count(*) <> CASE outline WHEN 'atlassian' THEN 2 ELSE 1 END}), '', 'what has no part is what is meant to have none');

# the English headings of outlines
is(query(q{SELECT string_agg(s.heading, '; ' ORDER BY s.ord) FROM template, rca_sections(doc) s WHERE policy = 'core-1' AND language = 'en' AND outline = 'atlassian' AND s.level = 2}),
	'Incident Summary; Leadup; Fault; Impact; Detection; Response; Recovery; Timeline; Five Whys; Root Cause; Backlog Check; Recurrence; Lessons Learned; Corrective Actions', 'headings of Atlassian');
is(query(q{SELECT count(*) FROM template a JOIN template b USING (policy, outline) WHERE a.language < b.language AND a.doc::text = b.doc::text}), 0, 'no two languages are the same');

# 3. filled in, they are valid
sub fill
{
	my ($text) = @_;
	my $rows = 0;
	$text =~ s/^date:$/date: 2025-02-08/m;
	$text =~ s/^severity:$/severity: P2/m;
	$text =~ s/^status:$/status: closed/m;
	$text =~ s/^services: \[\]$/services: [login]/m;
	$text =~ s/^authors: \[\]$/authors: [Ann]/m;
	# a paragraph below each empty heading, and rows in tables
	$text =~ s/^(##+ .*)\n(?=\n?(?:#|\z))/$1\n\nThe pool of connections was too small.\n/mg;
	$text =~ s/^(\| --- \| --- \|)$/$1\n| 2025-02-08 10:00 | Detected: logins fail |\n| 2025-02-08 11:00 | Resolved: the pool is larger |/m;
	$text =~ s/^(\| --- \| --- \| --- \| --- \| --- \|)$/$1\n| Alert on waiting connections | Ann | 2025-03-01 | Open | OPS-1 |/m;
	return $text;
}
my @rows = split /\x{1e}/, query(q{SELECT string_agg(concat_ws(E'\x1f', policy, language, outline, doc), E'\x1e' ORDER BY policy, language, outline) FROM template});
my $sql = 'CREATE TABLE filled (name text, policy text, doc rca);';
for my $row (@rows)
{
	my ($policy, $language, $outline, $text) = split /\x{1f}/, $row;
	$sql .= "INSERT INTO filled VALUES ('$policy $language $outline', '$policy', \$text\$" . fill($text) . "\$text\$);\n";
}
$node->safe_psql('postgres', $sql);

is(query('SELECT count(*) FROM filled'), scalar @rows, 'all are filled in');
is(query(q{SELECT filled.name, f.code, f.message FROM filled, rca_lint(doc, policy) f WHERE f.level = 'error' LIMIT 5}), '', 'filled in they pass');
is(query(q{SELECT DISTINCT (SELECT count(*) FROM rca_timeline(doc)), (SELECT count(*) FROM rca_action_items(doc) a WHERE a.owner = 'Ann' AND a.due_date = '2025-03-01' AND a.ticket = 'OPS-1' AND a.state = 'open'),
	rca_metric(doc, 'detected_to_resolved'), rca_summary(doc) FROM filled}), '2|1|01:00:00|The pool of connections was too small.', 'and say what was filled in');

# the functions for edits can add rows to the tables
is(query(q{SELECT DISTINCT (SELECT string_agg(t.at || ' ' || t.event, ', ' ORDER BY t.ord) FROM rca_timeline(d) t), (SELECT string_agg(a.action || ' ' || a.owner, ', ') FROM rca_action_items(d) a),
	(SELECT count(*) FROM rca_tables(d)) FROM template, rca_add_timeline_entry(doc, '{"at": "2025-02-08T10:00:00Z", "event": "Down"}') b, rca_add_timeline_entry(b, '{"at": "2025-02-08T11:00:00Z", "event": "Up"}') c,
	rca_add_action_item(c, '{"action": "Alert", "owner": "Ann"}') d}), '2025-02-08 10:00:00+00 Down, 2025-02-08 11:00:00+00 Up|Alert Ann|3', 'edits put rows into the tables');

# 4. given values
is(query(q{SELECT rca_title(d), rca_date(d), rca_severity(d), rca_status(d), rca_services(d), rca_tags(d), rca_authors(d)
	FROM rca_template('core-1', '{"title": "a: \"b\" #c", "date": "2025-02-08", "severity": "P1", "status": "draft", "services": ["x", "y, z"], "tags": ["t"], "authors": ["Ann"]}') d}),
	'a: "b" #c|2025-02-08|P1|draft|{x,"y, z"}|{t}|{Ann}', 'what is given is said');
is(query(q{SELECT rca_template('core-1')::text = rca_template('core-1', NULL)::text AND rca_template('core-1')::text = rca_template('core-1', '{"language": null, "outline": null, "title": null}')::text AND
	rca_template('core-1')::text = rca_template('core-1', '{"language": "EN", "outline": "Core-1"}')::text}), 't', 'nothing is given');
is(query(q{SELECT string_agg(s.part, ' ' ORDER BY s.ord) || ' | ' || split_part(d::text, E'---\n', 2) FROM rca_template('{"extends": "draft-1", "required_parts": ["background", "summary", "related"], "required_keys": ["team", "Services", "a: b", "tags"]}',
	'{"outline": "core-1"}') d, rca_sections(d) s GROUP BY d::text}) =~ s/\n/;/gr,
	'summary impact timeline root_cause resolution related background action_items | title:;date:;severity:;status:;services: [];team:;"a: b":;tags:;', "what a policy of one's own demands");
is(query(q{SELECT split_part(rca_template('{"required_keys": ["team", "b", "Team", "team", "Date", "date"]}')::text, E'---\n', 2)}) =~ s/\n/;/gr,
	'title:;date:;severity:;status:;services: [];team:;b:;', 'a key that is demanded twice is written once');
is(query(q{SELECT string_agg(f.code || ' ' || f.message, '; ' ORDER BY f.code, f.message) FROM rca_lint(rca_template('{"extends": "draft-1", "required_parts": ["trigger"], "required_keys": ["team"]}'), '{"extends": "draft-1", "required_parts": ["trigger"], "required_keys": ["team"]}') f
	WHERE f.level = 'error'}), 'RCA019 the key "team" has no value', 'a key that is demanded has no value yet');

# every part that a policy may require has a heading in every language
is(query(qq{SELECT language, part FROM unnest($language_array) language,
	unnest('{summary,timeline,root_cause,impact,affected_services,customer_impact,resolution,lessons,went_well,could_improve,got_lucky,action_items,related,detection,trigger,background,prevention}'::text[]) part
	WHERE rca_section(rca_template(jsonb_build_object('required_parts', jsonb_build_array(part))::text, jsonb_build_object('language', language)), part) IS NULL}),
	'', 'every part that may be demanded, in every language');

sub refusal
{
	my ($call) = @_;
	my ($out, $err);
	$node->psql('postgres', "\\set VERBOSITY verbose\nSELECT rca_template($call)", stdout => \$out, stderr => \$err);
	return join ' ', $err =~ /(?:ERROR|DETAIL|HINT):\s+(.*)/g;
}
my @refused = (
	[ q{NULL}, '22004: policy must not be null' ],
	[ q{'nope'}, '22023: unknown policy "nope"' ],
	[ q{'core-1', '[]'}, '22023: cannot build a report from this JSON $: the value is not an object.' ],
	[ q{'core-1', '{"language": "xx"}'}, '22023: unknown language "xx" The languages are en, de, es, fr, ja, ko, nb, pt and zh.' ],
	[ q{'core-1', '{"outline": "xx"}'}, '22023: unknown outline "xx" The outlines are core-1, strict-1, ccadb-1, google-sre, atlassian and aws.' ],
	[ q{'core-1', '{"outline": 5}'}, '22023: invalid template The value of "outline" is not a string.' ],
	[ q{'core-1', '{"titel": "x"}'}, '22023: unknown key of a template "titel" The keys are language, outline, title, date, severity, status, services, tags and authors.' ],
	[ q{'core-1', '{"timeline": []}'}, '22023: unknown key of a template "timeline"' ],
	[ q{'core-1', '{"date": "8.2.2025"}'}, '22023: cannot build a report from this JSON $.date: "8.2.2025" is not a date.' ],
	[ q{'core-1', '{"title": "a\nb"}'}, '22023: cannot build a report from this JSON $.title: "a' ]);
like(refusal($_->[0]), qr/^\Q$_->[1]\E/, "refused: $_->[0]") for @refused;
is(query(q{SET TimeZone = 'Asia/Kathmandu'; SET DateStyle = 'SQL, DMY'; SET search_path = ''; SELECT md5(string_agg(public.rca_template(policy, jsonb_build_object('language', language, 'outline', outline, 'title', 'T'))::text, '' ORDER BY policy, language, outline)) FROM public.template}),
	query('SELECT md5(string_agg(doc::text, \'\' ORDER BY policy, language, outline)) FROM template'), 'the session does not matter');

# 5. rca_load --new writes the same, without a server, and never replaces a
# file
my @unread;
{
	local $ENV{PGHOST} = '/nowhere';
	loads([ '--new', 'new.md' ], 0, qr/^\z/, qr/^\z/, 'a new report');
	loads([ '--new', '--verbose', '--policy', 'strict-1', '--given', '{"language": "fr", "outline": "aws", "title": "\u00c9t\u00e9"}', './french.md' ], 0, qr/french\.md/, qr/^\z/, 'a French one');
	write_file('mine.md', "# Mine\n");
	loads([ '--new', '--policy', '{"required_keys": ["team", "team"]}', 'twice.md' ], 0, qr/^\z/, qr/^\z/, 'a key that is demanded twice');
	loads([ '--check', '--policy', 'draft-1', 'twice.md' ], 0, qr//, qr//, 'and what is written is a report');
	loads([ '--new', 'mine.md' ], 2, qr/^\z/, qr/^mine\.md:1:1: \w+ could not create the file: File exists$/, 'a file that is there');
	is(slurp_file('mine.md'), "# Mine\n", 'is as it was');
	symlink 'gone.md', 'link.md' or die;
	loads([ '--new', 'link.md' ], 2, qr/^\z/, qr/File exists/, 'a link to nothing');
	ok(!-e 'gone.md', 'nothing is written through it');
	mkdir 'folder' or die;
	loads([ '--new', 'folder' ], 2, qr/^\z/, qr/File exists/, 'a folder');
	loads([ '--new', 'none/new.md' ], 2, qr/^\z/, qr/could not open the folder/, 'no such folder');
	for (['{"language": "xx"}', qr/unknown language "xx".*The languages are en, de/s], ['[1]', qr/It is not an object/], ['{', qr/invalid input syntax for type json/],
		['null', qr/It is not an object/], ['{"titel": 1}', qr/unknown key of a template "titel"/], ["{\"title\": \"\xff\"}", qr/not valid UTF-8/])
	{
		loads([ '--new', '--given', $_->[0], 'refused.md' ], 2, qr/^\z/, $_->[1], "--given $_->[0]");
	}
	# values that would not be read back are refused, with the message of the
	# server
	for (['{"title": "a\nb"}', qr/\$\.title: "a\nb" would be read back as "a b"/], ['{"title": ""}', qr/\$\.title: "" cannot be written/], ['{"title": "T "}', qr/\$\.title: "T " would be read back as "T"/],
		['{"severity": " x"}', qr/\$\.severity: " x" would be read back as "x"/], ['{"services": ["a", " b"]}', qr/\$\.services: an array would be read back as an array/],
		['{"title": "' . 'x' x 70000 . '"}', qr/front matter of 70\d+ bytes exceeds the limit/])
	{
		my $name = 'cannot be read back: ' . substr($_->[0], 0, 40);
		loads([ '--new', '--given', $_->[0], 'refused.md' ], 2, qr/^\z/, $_->[1], $name);
		push @unread, [ $_->[0], $_->[1], $name ];
	}
	loads([ '--new', '--policy', 'nope', 'refused.md' ], 2, qr/^\z/, qr/unknown policy "nope"/, 'no such policy');
	loads([ '--new', 'refused.md', 'refused2.md' ], 2, qr/^\z/, qr/--new writes one file/, 'two files');
	loads([ '--new', $_, 'refused.md' ], 2, qr/^\z/, qr/--new only writes a file/, "--new with $_") for qw(--check --init --export --sync --prune --dry-run --strict --reread);
	loads([ '--given', '{}', 'mine.md' ], 2, qr/^\z/, qr/--given can only be given with --new/, '--given alone');
	is_deeply([ glob('refused*'), glob('.rca_load*') ], [], 'nothing is left behind');
}
for (@unread)
{
	my $err;
	$node->psql('postgres', "SELECT rca_template('core-1', \$json\$$_->[0]\$json\$)", stderr => \$err);
	like($err, $_->[1], "$_->[2]: by the server");
}
is(slurp_file('new.md'), query(q{SELECT rca_template('core-1')}), 'as the server writes it');
is(slurp_file('french.md'), query(q{SELECT rca_template('strict-1', '{"language": "fr", "outline": "aws", "title": "\u00c9t\u00e9"}')}), 'the French one, too');

$node->stop;
done_testing();
