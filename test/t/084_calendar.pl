# Calendars in other programs: every report as to-dos and events, read by two
# parsers of Debian, by that of Thunderbird (npm), and by a client.  Each must
# read what the functions return.  .ci/run installs them; a missing one is
# skipped.  The lines are checked here.

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

# what the functions return, in the order of the calendar: kind, summary, start
# or due, end
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

# Debian's modules are for its own Python
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

# a client, which copies what it imports into its own files
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

# Hours of a team: their sum is the total for every report, and each is right
# by the clocks of the zone, also on days of 23 and 25 hours.
query('CREATE DATABASE hours');
sub hours { return $node->safe_psql('hours', $_[0]) }
hours(q{CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca); SET client_min_messages = warning});
$sql =~ s/INSERT INTO report /INSERT INTO incident /g;
hours($sql);
hours(slurp_file('examples/reports.sql') =~ s/^\\set.*$//mgr);
cmp_ok(hours('SELECT count(*) FROM report_hours() WHERE working IS NOT NULL'), '>=', -d $corpus ? 50 : 10, 'reports with hours');
for my $zone ('UTC', 'America/New_York', 'Asia/Kolkata')
{
	is(hours(qq{SELECT path FROM report_hours('$zone') WHERE working + late + sleeping <> ended - started OR working IS NULL AND started <= ended}), '', "$zone: the parts make the whole");
}
is(hours(q{SELECT count(*) FROM incident} ) - hours('SELECT count(*) FROM report_hours()'), 0, 'every report has a row');

hours('TRUNCATE incident');
# started and resolved, and minutes of work, late and asleep in Berlin, where work is from 8 to 18, sleep from 22 to 8
my @spans = (
	[ '2025-03-21T16:00Z', '2025-03-21T18:00Z', 60, 60, 0, 'Friday, 17:00 to 19:00' ],
	[ '2025-03-22T09:00Z', '2025-03-22T10:00Z', 0, 60, 0, 'Saturday morning' ],
	[ '2025-03-24T06:30Z', '2025-03-24T07:30Z', 30, 0, 30, 'Monday, 7:30 to 8:30' ],
	[ '2025-03-24T20:30Z', '2025-03-25T07:10Z', 10, 30, 600, 'Monday, 21:30, to Tuesday, 8:10' ],
	[ '2025-03-29T21:00Z', '2025-03-30T06:00Z', 0, 0, 540, 'a night of nine hours, in which clocks go forward' ],
	[ '2025-10-25T20:00Z', '2025-10-26T07:00Z', 0, 0, 660, 'one of eleven hours, in which they go back' ],
	[ '2025-03-20T00:00Z', '2025-03-27T00:00Z', 5 * 600, 5 * 240 + 2 * 840, 7 * 600, 'a week' ],
	[ '2025-03-24T09:00Z', '2025-03-24T09:00Z', 0, 0, 0, 'no time at all' ],
);
for my $i (0 .. $#spans)
{
	my ($from, $to) = @{ $spans[$i] };
	hours(qq{INSERT INTO incident VALUES ('$i', E'# T\\n\\n## Timeline\\n\\n- $from started\\n- $to resolved\\n')});
}
for my $i (0 .. $#spans)
{
	my ($from, $to, @minutes) = @{ $spans[$i] };
	my $what = pop @minutes;
	is(hours(qq{SELECT concat_ws('|', (extract(epoch FROM working) / 60)::int, (extract(epoch FROM late) / 60)::int, (extract(epoch FROM sleeping) / 60)::int) FROM report_hours('Europe/Berlin') WHERE path = '$i'}), join('|', @minutes), $what);
}
is(hours(q{SELECT concat_ws('|', working, late, sleeping) FROM report_hours('UTC', '22:00', '24:00', '01:00', '09:00') WHERE path = '1'}), '00:00:00|01:00:00|00:00:00', 'other hours');
# a shift over midnight, which belongs to the day on which it begins; awake all day
sub shift_of
{
	my ($path, $from, $to) = @_;
	return hours(qq{SELECT concat_ws('|', (extract(epoch FROM working) / 60)::int, (extract(epoch FROM late) / 60)::int, (extract(epoch FROM sleeping) / 60)::int)
		FROM report_hours('Europe/Berlin', '$from', '$to', '12:00', '12:00') WHERE path = '$path'});
}
is(shift_of(3, '22:00', '06:00'), '480|160|0', 'a shift over midnight, Monday to Tuesday');
is(shift_of(4, '22:00', '06:00'), '0|540|0', 'not on Saturday night');
is(shift_of(6, '22:00', '06:00'), join('|', 5 * 480, 7 * 1440 - 5 * 480, 0), 'five nights in a week');
is(shift_of(0, '18:30', '00:00'), '30|90|0', 'a shift that ends at midnight');
is(shift_of(0, '18:30', '24:00'), '30|90|0', 'the same, written otherwise');
is(shift_of(3, '00:00', '24:00'), '640|0|0', 'a whole day');
hours(q{INSERT INTO incident VALUES ('friday', E'# T\n\n## Timeline\n\n- 2025-03-21T22:00Z started\n- 2025-03-22T06:00Z resolved\n'),
	('sunday', E'# T\n\n## Timeline\n\n- 2025-03-23T20:00Z started\n- 2025-03-24T06:00Z resolved\n')});
is(shift_of('friday', '22:00', '06:00'), '420|60|0', 'it reaches from Friday, 23:00, into Saturday, until 6:00');
is(shift_of('sunday', '22:00', '06:00'), '0|600|0', 'and does not begin on Sunday');
is(hours(q{SELECT concat_ws('|', working, late, sleeping) FROM report_hours('Europe/Berlin', '22:00', '06:00', '02:00', '04:00') WHERE path = 'friday'}), '05:00:00|01:00:00|02:00:00', 'sleep takes precedence');
hours(q{DELETE FROM incident WHERE path IN ('friday', 'sunday')});
is(hours(q{INSERT INTO incident VALUES ('x', '# T'), ('y', E'# T\n\n## Timeline\n\n- 2025-03-24T09:00Z started\n- 2025-03-24T08:00Z resolved\n');
	SELECT string_agg(coalesce(working::text, 'none'), ' ') FROM report_hours() WHERE path IN ('x', 'y')}), 'none none', 'nothing of what is not known, or ends before it starts');

is(hours(q{SELECT count(*) FROM report_hours(NULL)}) . hours(q{SELECT count(*) FROM report_hours('UTC', NULL)}), '00', 'nothing of unknown hours');

# the previous period
hours(q{TRUNCATE incident;
	INSERT INTO incident SELECT n, format(E'---\ndate: %s\n---\n# T\n\n## Timeline\n\n- %sT10:00Z detected\n- %sT10:%sZ resolved\n', d, d, d, m)::rca
	FROM (VALUES (1, '2025-01-05', 10), (2, '2025-01-07', 20), (3, '2025-02-01', 45), (4, '2025-04-01', 30)) t(n, d, m)});
is(hours(q{SELECT concat_ws('|', since, n, median, previous_n, coalesce(previous_median::text, '-'), coalesce(change::text, '-')) FROM report_measure_by_period() WHERE metric = 'detected_to_resolved'}),
	"2025-01-01|2|00:15:00|0|-|-\n2025-02-01|1|00:45:00|2|00:15:00|00:30:00\n2025-04-01|1|00:30:00|0|-|-", 'the month before, beside each median');
is(hours(q{SELECT concat_ws('|', since, n, median, previous_n, coalesce(change::text, '-')) FROM report_measure_by_period('quarter') WHERE metric = 'detected_to_resolved'}),
	"2025-01-01|3|00:20:00|0|-\n2025-04-01|1|00:30:00|3|00:10:00", 'and the quarter');
my ($status, undef, $error) = $node->psql('hours', q{SELECT * FROM report_measure_by_period('day')});
like($error, qr/a period is week, month, quarter or year/, 'other periods are refused');

$node->stop;
done_testing();
