# Calendars as others read them: every report at hand as to-dos and events, through
# two parsers of Debian, that of Thunderbird (npm), and a client.  What each reads
# is what the functions say.  .ci/run brings them; one that is not there is skipped.
# The lines are looked at here.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	ALTER DATABASE postgres SET TimeZone = 'UTC';
	ALTER DATABASE postgres SET DateStyle = 'ISO';
	CREATE TABLE report (path text, doc rca)});
my $sql = '';
for my $file (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), glob("$corpus/*.md"))
{
	my $text = slurp_file($file);
	(my $name = $file) =~ s{.*/}{};
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
sub query { return $node->safe_psql('postgres', $_[0]) }

# psql would add a line end
my $hex = query(q{
	SELECT encode(convert_to(rca_ical(c ORDER BY n, path COLLATE "C", ord), 'UTF8'), 'hex') FROM (
		SELECT 1 AS n, path, ord, rca_ical_todo(path, a, '2025-01-01 00:00:00Z') AS c FROM report, rca_action_items(doc) a UNION ALL
		SELECT 2, path, ord, rca_ical_event(path, a, '2025-01-01 00:00:00Z') FROM report, rca_action_items(doc) a UNION ALL
		SELECT 3, path, 0, rca_ical_event(path, doc) FROM report) x});
my $calendar = pack 'H*', $hex;
my $dir = PostgreSQL::Test::Utils::tempdir();
my $file = "$dir/incidents.ics";
open my $out, '>:raw', $file or die $!;
print $out $calendar;
close $out;

# what the functions say, in the order of the calendar: kind, summary, start or due, end
my $expected = query(q{
	SELECT concat_ws('|', kind, md5(summary), at, till) FROM (
		SELECT 1 AS n, path, ord, 'VTODO' AS kind, coalesce(nullif(action, ''), key) AS summary, to_char(due_date, 'YYYYMMDD') AS at, NULL AS till FROM report, rca_action_items(doc)
		UNION ALL
		SELECT 2, path, ord, 'VEVENT', coalesce(nullif(action, ''), key), to_char(due_date, 'YYYYMMDD'), NULL FROM report, rca_action_items(doc) WHERE due_date IS NOT NULL
		UNION ALL
		SELECT 3, path, 0, 'VEVENT', coalesce(nullif(rca_title(doc), ''), path), coalesce(to_char(s, 'YYYYMMDD"T"HH24MISS'), to_char(rca_date(doc), 'YYYYMMDD')),
			CASE WHEN e >= s THEN to_char(e, 'YYYYMMDD"T"HH24MISS') WHEN e IS NULL AND rca_duration(doc) IS NOT NULL THEN to_char(s + rca_duration(doc), 'YYYYMMDD"T"HH24MISS') END
		FROM report, LATERAL (SELECT coalesce(rca_started_at(doc), rca_detected_at(doc), (SELECT min(at) FROM rca_timeline(doc))) AS s, rca_ended_at(doc) AS e) x
		WHERE coalesce(s::text, rca_date(doc)::text) IS NOT NULL) y
	ORDER BY n, path COLLATE "C", ord});
my $components = () = $expected =~ /^/mg;
note("$components components");
cmp_ok($components, '>=', -d $corpus ? 500 : 40, 'components');

# the lines
my @lines = split /\r\n/, $calendar, -1;
is(pop @lines, '', 'the last line has an end');
is(scalar(grep { /[\r\n]/ } @lines), 0, 'no line end is another one');
is(scalar(grep { length > 75 } @lines), 0, 'no line has more than 75 octets');
is(scalar(grep { !utf8::decode(my $copy = $_) } @lines), 0, 'no character is cut');
cmp_ok(scalar(grep { /^ / } @lines), '>=', 40, 'some are folded');
(my $unfolded = $calendar) =~ s/\r\n //g;
is(scalar(grep { !/^[A-Z][A-Z-]*(;VALUE=DATE)?:/ } split /\r\n/, $unfolded), 0, 'every line is a property');
my @uids = $unfolded =~ /^UID:(.*?)\r$/mg;
my %once = map { $_ => 1 } @uids;
is(scalar(keys %once), scalar(@uids), 'no uid is there twice');

# Programs that read the file, and print a line for each component.
my $python = q{
import hashlib, sys, datetime
def moment(v):
    if v is None: return None
    return v.strftime('%Y%m%dT%H%M%S') if isinstance(v, datetime.datetime) else v.strftime('%Y%m%d')
def show(kind, summary, at, till):
    print('|'.join(x for x in (kind, hashlib.md5(summary.encode()).hexdigest(), moment(at), moment(till)) if x is not None))
};
my $icalendar = $python . q{
import icalendar
for c in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).subcomponents:
    d = lambda name: c[name].dt if name in c else None
    assert 'UID' in c and 'DTSTAMP' in c
    show(c.name, str(c['SUMMARY']), d('DUE') or d('DTSTART'), d('DTEND'))
};
my $vobject = $python . q{
import vobject
for c in vobject.readOne(open(sys.argv[1], newline='', encoding='utf-8').read()).components():
    c.validate(raiseException=True)
    d = lambda name: getattr(c, name).value if hasattr(c, name) else None
    show(c.name, c.summary.value, d('due') or d('dtstart'), d('dtend'))
};
my $library = ($ENV{RCA_NPM} // '') . '/ical.js/dist/ical.js';
my $icaljs = qq{
import ICAL from '$library';
import { readFileSync } from 'fs';
import { createHash } from 'crypto';
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
for (const c of calendar.getAllSubcomponents()) {
	const moment = (name) => c.getFirstPropertyValue(name)?.toICALString().replace('Z', '');
	const summary = createHash('md5').update(c.getFirstPropertyValue('summary')).digest('hex');
	console.log([c.name.toUpperCase(), summary, moment('due') ?? moment('dtstart'), moment('dtend')].filter((x) => x !== undefined).join('|'));
}
};

sub run_reader
{
	my ($name, $needs, $program, @command) = @_;
	my ($out, $err) = ('', '');
	SKIP:
	{
		my $missing = $needs->();
		skip "$name: $missing", 2 if $missing;
		my $script = "$dir/read_$name";	# a module is not to find itself
		append_to_file($script, $program);
		IPC::Run::run([ @command, $script, $file ], '>', \$out, '2>', \$err) or fail("$name: $err");
		chomp $out;
		my %said = map { $_ => 1 } split /\n/, $expected;
		my %read = map { $_ => 1 } split /\n/, $out;
		is_deeply([ grep { !$said{$_} } sort keys %read ], [ grep { !$read{$_} } sort keys %said ], "$name reads what the functions say");
		is($out =~ tr/\n//, $expected =~ tr/\n//, "$name: of all components");
	}
}

# Debian's modules are those of its own Python
my ($with) = grep { -x $_ } '/usr/bin/python3';
$with //= 'python3';
sub has_module
{
	my ($module, $package) = @_;
	my ($out, $err);
	return eval { IPC::Run::run([ $with, '-c', "import $module" ], '>', \$out, '2>', \$err) } ? undef : "no module $module (Debian: $package)";
}
run_reader('icalendar.py', sub { has_module('icalendar', 'python3-icalendar') }, $icalendar, $with);
run_reader('vobject.py', sub { has_module('vobject', 'python3-vobject') }, $vobject, $with);
run_reader('ical.mjs', sub { -f $library ? undef : 'no ical.js: set RCA_NPM' }, $icaljs, 'node');

# a client: it takes what it imports into its own files
SKIP:
{
	skip 'no client calcurse (Debian: calcurse)', 4 if system('calcurse --version >/dev/null 2>&1') != 0;
	my ($out, $err);
	ok(IPC::Run::run([ 'calcurse', '-D', "$dir/calcurse", '-i', $file ], '<', \undef, '>', \$out, '2>', \$err), 'calcurse imports the calendar') or diag($err);
	my ($todos) = $expected =~ /^VTODO/m ? scalar(() = $expected =~ /^VTODO/mg) : 0;
	unlike("$out$err", qr/[1-9]\d* skipped/, 'and skips nothing');
	my $todo = slurp_file("$dir/calcurse/todo");
	is(scalar(() = $todo =~ /^\[/mg), $todos, 'it has all to-dos');
	is(scalar(() = slurp_file("$dir/calcurse/apts") =~ /^\d/mg), $components - $todos, 'and all events');
}

$node->stop;
done_testing();
