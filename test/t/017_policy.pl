# A policy is read by the server, from text or jsonb, and by rca_load --check,
# which has no server.  Both accept the same policies, and refuse others with
# the same message, detail and hint.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', <<'END');
CREATE EXTENSION rca;
-- what an error says, as rca_load prints it; nothing where there is none
CREATE FUNCTION refusal(type text, policy text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text;
	detail text;
	hint text;
BEGIN
	EXECUTE format('SELECT count(*) FROM rca_lint(%L::text, %L::%s)', '# x', policy, type);
	RETURN '';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat('rca_load: error: ' || message, E'\nrca_load: detail: ' || nullif(detail, ''),
		E'\nrca_load: hint: ' || nullif(hint, ''));
END $$;
END

my $dir = PostgreSQL::Test::Utils::tempdir;
chdir $dir or die;
open my $file, '>:raw', 'x.md' or die;
print $file "---\ntitle: x\ndate: 2025-03-23\nseverity: H\xc3\xb6g\n---\n# x\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 10:00 | a |\n";
close $file or die;

sub quote { return "'" . $_[0] =~ s/'/''/gr . "'" }

sub client
{
	my ($policy) = @_;
	my ($out, $err);
	IPC::Run::run([ 'rca_load', '--check', '--quiet', '--policy', $policy, 'x.md' ], '>', \$out, '2>', \$err);
	return ($? >> 8, $err =~ s/\n\z//r);
}

sub shown { return length $_[0] > 70 ? substr($_[0], 0, 60) . '...' : $_[0] }

# A policy of a type that is refused.  If no detail is given, there must be
# none.
my $refused = 0;
sub refuses
{
	my ($type, $policy, $message, $detail, $hint) = @_;
	my $server = $node->safe_psql('postgres', "SELECT refusal('$type', " . quote($policy) . ')');
	my ($status, $client) = client($policy);
	my $wanted = "rca_load: error: $message\n" . (defined $detail ? "rca_load: detail: $detail\n" : '');
	is($client, $server, "$type " . shown($policy) . ': both say the same');
	is($status, 2, 'and nothing is checked');
	is($node->safe_psql('postgres', "SELECT refusal('text', " . quote($policy) . ')'), $server, 'as text, too')
		if $policy =~ /^[ \t\r\n]*\{/;
	like("$server\n", qr/\A\Q$wanted\E(?:rca_load: hint: .*\n)?\z/, "which is: $message");
	like($server, $hint, 'with a hint') if defined $hint;
	$refused++;
	return;
}

my $policies = qr/hint: The policies are draft-1, core-1 and strict-1\.\z/;
my $rules = qr/hint: The rules are RCA000 to RCA020, RCA101 to RCA107, RCA201 to RCA216, .* and RCA601 to RCA602; rca_rules\(\) /;
my $levels = qr/hint: It is one of off, info, warning and error\.\z/;
my $parts = qr/hint: The parts are summary, timeline, root_cause, .*, background and prevention\.\z/;
my $keys = qr/hint: The keys are extends, policy, summary, required_keys, allowed_values, part_order, rules, severities and required_parts\.\z/;
my $example = qr/hint: A policy is a name, or an object such as \{"extends": "core-1", /;

# names
refuses('text', $_, qq(unknown policy "$_"), undef, $policies)
	for ('', 'core-9', ' core-1', 'core-1 # hi', '["core-1"]', '"core-1"', q(it's "one"), "pr\xc3\xa4zise");
refuses('text', "\xc3\xa4" x 40, 'unknown policy "' . "\xc3\xa4" x 30 . '"', undef, $policies);

# a value of the wrong type, at each level
refuses('jsonb', $_->[0], 'invalid policy', $_->[1], $example)
	for (
	[ '{"extends": 1}', '"extends" is not a string.' ],
	[ '{"extends": null}', '"extends" is not a string.' ],
	[ '{"extends": ["core-1"]}', '"extends" is not a string.' ],
	[ '{"rules": "off"}', '"rules" is not an object.' ],
	[ '{"rules": ["RCA205"]}', '"rules" is not an object.' ],
	[ '{"rules": {"RCA205": 1}}', 'The value of "RCA205" in "rules" is not a string.' ],
	[ '{"rules": {"RCA205": -1.5e3}}', 'The value of "RCA205" in "rules" is not a string.' ],
	[ '{"rules": {"RCA205": true}}', 'The value of "RCA205" in "rules" is not a string.' ],
	[ '{"rules": {"RCA205": null}}', 'The value of "RCA205" in "rules" is not a string.' ],
	[ '{"rules": {"missing-zone": {"level": "off"}}}', 'The value of "missing-zone" in "rules" is not a string.' ],
	[ '{"severities": "SEV1"}', '"severities" is not an array.' ],
	[ '{"severities": {"SEV1": 1}}', '"severities" is not an array.' ],
	[ '{"severities": ["a", "b", 3]}', 'Item 3 of "severities" is not a string.' ],
	[ '{"severities": [["a"]]}', 'Item 1 of "severities" is not a string.' ],
	[ '{"required_keys": "team"}', '"required_keys" is not an array.' ],
	[ '{"required_keys": ["team", {}]}', 'Item 2 of "required_keys" is not a string.' ],
	[ '{"part_order": {"summary": 1}}', '"part_order" is not an array.' ],
	[ '{"part_order": [["summary"]]}', 'Item 1 of "part_order" is not a string.' ],
	[ '{"allowed_values": ["red"]}', '"allowed_values" is not an object.' ],
	[ '{"allowed_values": {"tags": "red"}}', 'The value of "tags" in "allowed_values" is not an array.' ],
	[ '{"allowed_values": {"tags": {"red": 1}}}', 'The value of "tags" in "allowed_values" is not an array.' ],
	[ '{"allowed_values": {"services": [1]}}', 'Item 1 of "services" is not a string.' ],
	[ '{"allowed_values": {"keys": ["team"]}}', 'The value of "keys" in "allowed_values" is not an object.' ],
	[ '{"allowed_values": {"keys": {"team": "red"}}}', 'The value of "team" in "allowed_values" is not an array.' ],
	[ '{"allowed_values": {"keys": {"team": [["red"]]}}}', 'Item 1 of "team" is not a string.' ],
	[ '{"allowed_values": {"keys": {"team": ["red", null, "blue"]}}}', 'Item 2 of "team" is not a string.' ],
	[ '{"required_parts": true}', '"required_parts" is not an array.' ],
	[ '{"required_parts": {"summary": true}}', '"required_parts" is not an array.' ],
	[ '{"required_parts": [1]}', 'Item 1 of "required_parts" is not a string.' ],
	[ '{"required_parts": ["summary", null]}', 'Item 2 of "required_parts" is not a string.' ]);

# a name that does not exist
refuses('jsonb', @$_)
	for (
	[ '{"extends": "nonsense"}', 'unknown policy "nonsense"', 'It is the value of "extends".', $policies ],
	[ '{"extends": ""}', 'unknown policy ""', 'It is the value of "extends".', $policies ],
	[ '{"rules": 1, "extends": "core-9"}', 'unknown policy "core-9"', 'It is the value of "extends".', $policies ],
	[ '{"nonsense": 1}', 'unknown key of a policy "nonsense"', undef, $keys ],
	[ '{"": 1}', 'unknown key of a policy ""', undef, $keys ],
	[ '{"Rules": {}}', 'unknown key of a policy "Rules"', undef, $keys ],
	[ '{"rules": {"nope": "error"}}', 'unknown rule "nope"', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"RCA999": 1}}', 'unknown rule "RCA999"', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"": "error"}}', 'unknown rule ""', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"RCA205": "fatal"}}', 'unknown level of a rule "fatal"', 'It is the value of "RCA205" in "rules".', $levels ],
	[ '{"rules": {"missing-zone": "1"}}', 'unknown level of a rule "1"', 'It is the value of "missing-zone" in "rules".', $levels ],
	[ '{"required_parts": ["summary", "epilogue"]}', 'unknown part "epilogue"', 'It is item 2 of "required_parts".', $parts ],
	[ '{"part_order": ["summary", "epilogue"]}', 'unknown part "epilogue"', 'It is item 2 of "part_order".', $parts ],
	[ '{"allowed_values": {"keyes": {}}}', 'unknown kind of values "keyes"', 'It is a key of "allowed_values".', qr/hint: The kinds are keys, tags and services\.\z/ ],
	[ '{"required_parts": ["Summary"]}', 'unknown part "Summary"', 'It is item 1 of "required_parts".', $parts ],
	[ '{"required_parts": ["other"]}', 'unknown part "other"', 'It is item 1 of "required_parts".', $parts ],
	# quotes, escapes, characters
	[ '{"rules": {"say \"no\"": "off"}}', 'unknown rule "say "no""', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"it\'s": "off"}}', q(unknown rule "it's"), 'It is a key of "rules".', $rules ],
	[ '{"rules": {"a\\\\b\/c": "off"}}', 'unknown rule "a\\b/c"', 'It is a key of "rules".', $rules ],
	[ "{\"rules\": {\"\xc3\xa4\\u00fc\xe4\xba\x8b\\ud83d\\ude00\": \"off\"}}", "unknown rule \"\xc3\xa4\xc3\xbc\xe4\xba\x8b\xf0\x9f\x98\x80\"", 'It is a key of "rules".', $rules ],
	[ '{"required_parts": ["' . "\xe4\xba\x8b" x 30 . '"]}', 'unknown part "' . "\xe4\xba\x8b" x 20 . '"', 'It is item 1 of "required_parts".', $parts ]);

# which of several errors is reported: shorter keys come first, and then the
# order is that of bytes; of equal keys the last counts
refuses('jsonb', @$_)
	for (
	[ '{"zz": 1, "bb": 1, "a-long-one": 1}', 'unknown key of a policy "bb"', undef, $keys ],
	[ '{"rules": {"a-long-one": "off", "zz": "off", "RCA205": 1}}', 'unknown rule "zz"', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"zz": "off", "b": "off", "yy": 1}}', 'unknown rule "b"', 'It is a key of "rules".', $rules ],
	[ '{"rules": {"RCA205": "off", "RCA205": "fatal"}}', 'unknown level of a rule "fatal"', 'It is the value of "RCA205" in "rules".', $levels ],
	[ '{"rules": {"nope": "off"}, "rules": []}', 'invalid policy', '"rules" is not an object.', $example ],
	[ '{"extends": 1, "extends": "core-9", "extends": 2, "extends": "core-8"}', 'unknown policy "core-8"', 'It is the value of "extends".', $policies ]);

# not JSON, although YAML may accept it
refuses('jsonb', $_->[0], 'invalid input syntax for type json', $_->[1])
	for (
	[ '{rules: {RCA205: off}}', 'Token "rules" is invalid.' ],
	[ '{"rules": {"RCA205": off}}', 'Token "off" is invalid.' ],
	[ '{"rules": {"RCA205": "off"}} # hi', 'Token "#" is invalid.' ],
	[ '{} {}', 'Expected end of input, but found "{".' ],
	[ '{} nonsense', 'Token "nonsense" is invalid.' ],
	[ '{', 'The input string ended unexpectedly.' ],
	[ '{"rules": ', 'The input string ended unexpectedly.' ],
	[ '{"rules": {"RCA205": "off"}', 'The input string ended unexpectedly.' ],
	[ q({'rules': {}}), q(Token "'" is invalid.) ],
	[ '{"rules" {}}', 'Expected ":", but found "{".' ],
	[ '{"rules": {},}', 'Expected string, but found "}".' ],
	[ '{"rules": {} "extends": 1}', 'Expected "," or "}", but found ""extends"".' ],
	[ '{1: 2}', 'Expected string or "}", but found "1".' ],
	[ '{"severities": ["a",]}', 'Expected JSON value, but found "]".' ],
	[ '{"severities": ["a" "b"]}', 'Expected "," or "]", but found ""b"".' ],
	[ '{"severities": [,]}', 'Expected JSON value, but found ",".' ],
	[ '{"severities": [01]}', 'Token "01" is invalid.' ],
	[ '{"severities": ["a]}', 'Token ""a]}" is invalid.' ],
	[ '{"severities": ["\x"]}', 'Escape sequence "\x" is invalid.' ],
	[ '{"severities": ["\u12"]}', '"\u" must be followed by four hexadecimal digits.' ],
	[ '{"severities": ["\ud800"]}', 'Unicode low surrogate must follow a high surrogate.' ],
	[ '{"severities": ["\ud800\ud800"]}', 'Unicode high surrogate must not follow a high surrogate.' ],
	[ "{\"severities\": [\"a\tb\"]}", 'Character with value 0x09 must be escaped.' ]);
refuses('jsonb', '{"severities": ["\u0000"]}', 'unsupported Unicode escape sequence', '\u0000 cannot be converted to text.');

# deep, and deeper than the stack permits
refuses('jsonb', '{"rules": ' . '[' x 1000 . ']' x 1000 . '}', 'invalid policy', '"rules" is not an object.', $example);
refuses('jsonb', '{"rules": {"RCA205": ' . '{"a":' x 1000 . '1' . '}' x 1000 . '}}', 'invalid policy',
	'The value of "RCA205" in "rules" is not a string.', $example);
refuses('jsonb', '{"rules": ' . '[' x 1000, 'invalid input syntax for type json', 'The input string ended unexpectedly.');
for my $bracket ('[', '{"a":')
{
	my ($status, $said) = client('{"a":' . $bracket x 25_000);
	is($said, "rca_load: error: invalid policy\nrca_load: detail: It is nested deeper than 6400 levels.", "25,000 of $bracket");
	is($status, 2, 'are an error');
}
is((client('{"severities": ["' . '[' x 10_000 . '\"' . '{' x 10_000 . '"]}'))[0], 1, 'but not in a string');
cmp_ok($refused, '>=', 75, "$refused policies are refused");

# what can only be given to the server, as jsonb
is($node->safe_psql('postgres', "SELECT refusal('jsonb', '$_')"),
	qq(rca_load: error: invalid policy\nrca_load: detail: It is not an object.\nrca_load: hint: A policy is a name, or an object such as {"extends": "core-1", "rules": {"RCA205": "error"}}.), "jsonb $_")
	for ('"core-1"', '1', 'null', '["core-1"]', '[]');
# what can only be given to the client
is((client('x.md'))[1], qq(rca_load: error: unknown policy "x.md"\nrca_load: hint: It is the name of a file. To use what is in the file, write --policy "\$(cat FILE)".), 'a file');
is((client("\xff"))[1], "rca_load: error: invalid policy\nrca_load: detail: It is not valid UTF-8.", 'bytes that are no text');
is((client("{\"extends\": \"core-1\xff\"}"))[1], "rca_load: error: invalid policy\nrca_load: detail: It is not valid UTF-8.", 'nor in an object');

# A policy that both accept, and whether it has a finding of a rule.
sub accepts
{
	my ($type, $policy, $code, $has) = @_;
	my $server = $node->safe_psql('postgres',
		q{SELECT format('x.md:%s:%s: %s %s%s', line, col, code, message, CASE WHEN level <> 'error' THEN ' (' || level || ')' END)
			FROM rca_lint(pg_read_file(} . quote("$dir/x.md") . '), ' . quote($policy) . "::$type)");
	my ($status, $client) = client($policy);
	is($client, $server, "$type " . shown($policy) . ': the same findings');
	is($status, $server =~ /[^)]$/m ? 1 : 0, 'and exit status');
	is($server =~ /: $code / ? 1 : 0, $has, $has ? "$code is among them" : "$code is not");
	return;
}
accepts('text', 'core-1', 'RCA205', 1);
accepts('text', 'CORE-1', 'RCA205', 1);
accepts('text', 'draft-1', 'RCA205', 0);
accepts('jsonb', @$_)
	for (
	[ '{}', 'RCA205', 1 ],
	[ " \n\t{ } \n", 'RCA205', 1 ],
	[ '{"extends": "draft-1"}', 'RCA205', 0 ],
	[ '{"rules": {"rca205": "OFF"}}', 'RCA205', 0 ],
	# the same rule by its code and its name
	[ '{"rules": {"missing-zone": "off", "RCA205": "error"}}', 'RCA205', 0 ],
	[ '{"rules": {"MISSING-ZONE": "off", "missing-zone": "error"}}', 'RCA205', 1 ],
	[ '{"rules": {"RCA205": "error", "RCA205": "off"}}', 'RCA205', 0 ],
	[ '{"rules": {"RCA205": "off"}, "rules": {}}', 'RCA205', 1 ],
	[ '{"extends": "core-1", "rules": {}, "extends": "draft-1"}', 'RCA205', 0 ],
	[ '{"\u0072ules": {"missing\u002dzone": "\u006fff"}}', 'RCA205', 0 ],
	[ '{"severities": []}', 'RCA005', 1 ],
	[ '{"severities": ["SEV1"]}', 'RCA005', 1 ],
	[ '{"severities": ["SEV1", "H\u00f6g"]}', 'RCA005', 0 ],
	[ "{\"severities\": [\"h\xc3\xb6g\"]}", 'RCA005', 0 ],
	[ '{"severities": ["H\u00f6g"], "severities": ["SEV1"]}', 'RCA005', 1 ],
	[ '{"required_parts": ["impact"]}', 'RCA101', 1 ],
	[ '{"required_parts": ["timeline"], "extends": "strict-1"}', 'RCA101', 0 ],
	[ '{"required_parts": []}', 'RCA101', 0 ],
	[ '{"required_keys": ["team", "title"]}', 'RCA019', 1 ],
	[ '{"required_keys": ["TITLE", "H\u00f6g"]}', 'RCA019', 1 ],
	[ '{"required_keys": ["TITLE", "date"]}', 'RCA019', 0 ],
	[ '{"required_keys": ["team"], "rules": {"missing-key": "off"}}', 'RCA019', 0 ],
	[ '{"rules": {"missing-key": "error"}}', 'RCA019', 0 ],
	[ '{"allowed_values": {"keys": {"severity": ["P1"]}}}', 'RCA020', 1 ],
	[ "{\"allowed_values\": {\"keys\": {\"severity\": [\"P1\", \"h\xc3\xb6g\"], \"team\": []}, \"tags\": [], \"services\": [\"x\"]}}", 'RCA020', 0 ],
	[ '{"allowed_values": {"keys": {"title": []}, "tags": []}}', 'RCA020', 1 ],
	[ '{"part_order": ["impact", "timeline"]}', 'RCA107', 0 ]);

# in another encoding
$node->safe_psql('postgres', q{CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0});
$node->safe_psql('latin', 'CREATE EXTENSION rca');
my $doc = quote("---\nseverity: H\xc3\xb6g\n---\n# x\n");
my $utf8 = "SET client_encoding = 'UTF8';";
is($node->safe_psql('latin', qq($utf8 SELECT count(*) FROM rca_lint($doc, '{"severities": ["$_->[0]"]}'::jsonb) WHERE code = 'RCA005')), $_->[1],
	"LATIN1: severity $_->[0]")
	for ([ "h\xc3\xb6g", '0' ], [ "h\xc3\xa4g", '1' ]);
for my $policy (q('{"extends": "h\u00f6g"}'::jsonb), "'h\xc3\xb6g'")
{
	my ($status, $out, $err) = $node->psql('latin', "$utf8 SELECT count(*) FROM rca_lint($doc, $policy)");
	like($err, qr/ERROR:  unknown policy "h\xc3\xb6g"\n/, 'LATIN1: what is unknown is shown');
}

$node->stop;
done_testing();
