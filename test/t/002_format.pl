# The stored form on disk: a value of another version is read again from its
# text, and invalid bytes are an error and not a crash.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# src/store/form.h
my $magic = 0x52434100;
my $version = 1;
my $header_size = 52;
# the offset of the text, without the flags
sub text_offset { return unpack('L', substr($_[0], 4, 4)) & 0x3FFFFFFF }

my $node = PostgreSQL::Test::Cluster->new('main');
# the test writes to data files, which a checksum would detect
$node->init(
	extra => [ $node->can('pg_version') && $node->pg_version >= 18 ? '--no-data-checksums' : () ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca');

my $text = <<'REPORT';
---
title: Stored
date: 2025-03-23
severity: P2
services: [a, b]
duration_minutes: 30
nested: {list: [1, two, null]}
---
# Stored

## Summary
Text

## Timeline
| Time (UTC) | Event | Who |
|---|---|---|
| 05:24:30.5 | Alert triggered | ops |
| 05:54 PST | Incident resolved | |

## Action Items
| Action | Due | Cost |
|---|---|---|
| Do | 2025-04-01 | 5 |

---
*RCA prepared by Team on 2025-03-25*
REPORT

my $answer = q{
	SELECT md5(concat_ws('|', doc::text, rca_title(doc), rca_severity(doc), rca_services(doc),
	           rca_prepared_on(doc) - DATE 'epoch', rca_parse(doc)::text,
	           (SELECT string_agg(t::text, ',') FROM rca_timeline(doc) t),
	           (SELECT string_agg(a::text, ',') FROM rca_action_items(doc) a)))
	FROM stored};

# Writes the report to a table of its own, lets change() modify the bytes of
# its stored form in the data file, and returns the output of psql.
sub stored
{
	my ($storage, $change, $query) = @_;

	$node->safe_psql('postgres', qq{
		DROP TABLE IF EXISTS stored;
		CREATE TABLE stored (doc rca);
		ALTER TABLE stored ALTER doc SET STORAGE $storage;
		INSERT INTO stored VALUES (\$report\$$text\$report\$);
		CHECKPOINT;
	});
	my $file = $node->data_dir . '/'
		. $node->safe_psql('postgres', q{SELECT pg_relation_filepath('stored')});
	$node->stop;

	my $bytes = slurp_file($file);
	my $start = index($bytes, pack('L', $magic + $version));
	die 'no stored form in the data file' if $start < 0;
	my $end = index($bytes, $text, $start) + length($text);
	my $form = substr($bytes, $start, $end - $start);
	$form = $change->($form);
	substr($bytes, $start, $end - $start) = $form;
	open(my $handle, '>:raw', $file) or die "could not open $file: $!";
	print $handle $bytes;
	close($handle);

	$node->start;
	my ($rc, $out, $err) = $node->psql('postgres', "\\set VERBOSITY verbose\n$query");
	return $rc == 0 ? $out : $err;
}

my $expected = stored('main', sub { $_[0] }, $answer);
like($expected, qr/^[0-9a-f]{32}$/, 'the form is found in the data file');

# another version, whose bytes this code does not know
for my $other (2, 255)
{
	is( stored('main',
			sub {
				my ($form) = @_;
				my $text_offset = text_offset($form);
				substr($form, 0, 4) = pack('L', $magic + $other);
				substr($form, 8, $text_offset - 8) = "\xff" x ($text_offset - 8);
				return $form;
			},
			$answer),
		$expected, "a value of version $other is read anew from its text");
}

# the readers of all parts
my $read_all = q{
	SELECT rca_parse(doc) IS NULL, rca_title(doc), rca_front_matter(doc) IS NULL,
	       (SELECT count(*) FROM rca_timeline(doc)), (SELECT count(*) FROM rca_action_items(doc))
	FROM stored};
my $corrupt = qr/XX001: stored value of type rca is corrupt/;
like(stored('main', sub { "\0" . substr($_[0], 1) }, $read_all) // '', qr/XX001|^f/, 'version zero');
like(stored('main', sub { my $f = shift; substr($f, 1, 1) = 'x'; $f }, $read_all), $corrupt, 'no magic');
for my $field (1, 6 .. 12)
{
	like( stored('main', sub { my $f = shift; substr($f, 4 * $field, 4) = pack('L', 0x7FFFFFFF); $f }, $read_all),
		$corrupt, "offset $field points behind the value");
}
like( stored('main', sub { my $f = shift; substr($f, 8, 4) = pack('l', 0x7FFFFFFE); $f }, 'SELECT rca_date(doc) FROM stored'),
	$corrupt, 'a date out of range');

# Sets every byte before the text to the most harmful value.  The server may
# answer or report corruption, but nothing else.  With a table of copies, one
# value per byte, this takes only one restart.
my $form_length;
stored('main', sub { $form_length = text_offset($_[0]); $_[0] }, 'SELECT 1');
cmp_ok($form_length, '>', $header_size, 'there is more than a header and the text');
for my $byte (0x00, 0x01, 0x7F, 0x80, 0xFF)
{
	$node->safe_psql('postgres', qq{
		DROP TABLE IF EXISTS copies;
		CREATE TABLE copies (n int, doc rca);
		ALTER TABLE copies ALTER doc SET STORAGE main;
		INSERT INTO copies SELECT n, \$report\$$text\$report\$ FROM generate_series(0, $form_length - 1) n;
		CHECKPOINT;
	});
	my $file = $node->data_dir . '/'
		. $node->safe_psql('postgres', q{SELECT pg_relation_filepath('copies')});
	$node->stop;
	my $bytes = slurp_file($file);
	my $position = 0;
	my $damaged = 0;
	while (($position = index($bytes, pack('L', $magic + $version), $position)) >= 0)
	{
		substr($bytes, $position + $damaged, 1) = chr($byte) if $damaged < $form_length;
		$damaged++;
		$position += $form_length;
	}
	open(my $handle, '>:raw', $file) or die "could not open $file: $!";
	print $handle $bytes;
	close($handle);
	$node->start;
	is($damaged, $form_length, "every copy is damaged with byte $byte");

	my ($rc, $out, $err) = $node->psql('postgres', q{
		CREATE FUNCTION outcome(d rca) RETURNS text LANGUAGE plpgsql AS $$
		BEGIN
			PERFORM rca_title(d), rca_date(d), rca_services(d), rca_summary(d), rca_front_matter(d), d::text, rca_parse(d);
			PERFORM count(*) FROM rca_timeline(d);
			PERFORM count(*) FROM rca_action_items(d);
			RETURN 'answered';
		EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
		END $$;
		SELECT string_agg(DISTINCT outcome(doc), ',') FROM copies;
		DROP FUNCTION outcome;
	});
	# a text that begins at another place may not be a report (22P02), and a
	# string may be cut inside a character (22021)
	like($out, qr/^(XX001|answered|22P02|22021|,)+$/, "byte $byte: answered or refused");
	is($node->safe_psql('postgres', 'SELECT 1'), '1', 'the server lives');
}
unlike(slurp_file($node->logfile),
	qr/terminated by signal/, 'no backend crashed');

$node->stop;
done_testing();
