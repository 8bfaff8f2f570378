# The library with a script of another version.  A package replaces the library
# at once, ALTER EXTENSION UPDATE replaces the row types later, and a session
# may keep an old library for longer.  Between the two, every report must be
# answered.  "fewer" is a version whose row types do not have their last
# columns, so this library is too new for it.  "more" is a version whose row
# types have another column at the end, which this library does not know.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# The directory from which the server under test reads extensions, as in
# 034_upgrade.pl.
chomp(my $bindir = `dirname "\$(command -v postgres)"`);
chomp(my $sharedir = `pg_config --sharedir`);
my ($extensions) = grep { -w $_ && -e "$_/rca.control" }
	map { "$_/extension" } ($bindir =~ s{/lib/(postgresql/\d+)/bin$}{/share/$1}r, $bindir =~ s{/bin$}{/share}r, $sharedir);
die "no folder of extensions that can be written to, near $bindir or in $sharedir" unless defined $extensions;

my $current = '1.0';
my $fewer = slurp_file("$extensions/rca--$current.sql");
my (%last_column, $to_current, $to_more);
while ($fewer =~ /^CREATE TYPE (rca_\w+) AS \(\n.*?\t(\w+)\s+(\S+)\n\);/msg)
{
	$last_column{$1} = $2;
	$to_current .= "ALTER TYPE $1 ADD ATTRIBUTE $2 $3;\n";
	$to_more .= "ALTER TYPE $1 ADD ATTRIBUTE grown text;\n";
}
cmp_ok(scalar keys %last_column, '>=', 18, 'row types of the script');
for my $type (keys %last_column)
{
	$fewer =~ s/^(CREATE TYPE $type AS \(\n.*?),\n\t$last_column{$type}\s+\S+\n\);/$1\n);/ms or die $type;
	$fewer =~ s/^COMMENT ON COLUMN $type\.$last_column{$type} IS .*\n//m or die $type;
}
my %scripts = (
	'rca--fewer.sql' => $fewer,
	"rca--fewer--$current.sql" => $to_current,
	"rca--$current--more.sql" => $to_more,
);
sub remove_scripts { unlink map { "$extensions/$_" } keys %scripts; return; }
END { remove_scripts() if defined $extensions; }
for my $name (keys %scripts)
{
	die "$extensions/$name exists" if -e "$extensions/$name";
	append_to_file("$extensions/$name", $scripts{$name});
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
sub query { return $node->safe_psql('postgres', "SET TimeZone = UTC; $_[0]"); }

# every function that returns rows of a report or of text, by its row type
$node->safe_psql('postgres', 'CREATE EXTENSION rca VERSION fewer');
my %functions;
for (split /\n/, query(q{
	SELECT t.typname || ' ' || p.proname || ' ' || (p.proargtypes[0] = 'text'::regtype)::text
	FROM pg_proc p JOIN pg_type t ON t.oid = p.prorettype AND t.typtype = 'c'
	WHERE p.proname LIKE 'rca%' AND (p.pronargs = 1 OR p.proname IN ('rca_diff', 'rca_chunks') OR p.proname = 'rca_lint' AND p.proargtypes[1] = 'text'::regtype)
	ORDER BY 1}))
{
	my ($type, $name, $takes_text) = split / /;
	$functions{"$name " . ($takes_text eq 'true' ? 'text' : 'rca')} = $type;
}
cmp_ok(scalar keys %functions, '>=', 20, 'functions that return rows');

# What a function returns for all reports, in the columns that a new library
# and an old script have in common.
sub call
{
	my ($function) = @_;
	my ($name, $argument) = split / /, $function;
	my %more = (rca_lint => ", 'core-1'", rca_diff => ", rca_read(doc::text || E'\\nAn end.\\n')");
	return "$name(doc::$argument" . ($more{$name} // '') . ')';
}
sub answers
{
	my %answers;
	for my $function (sort keys %functions)
	{
		my $last = $last_column{ $functions{$function} };
		my $inner = $functions{$function} eq 'rca_document' ? "|| '{\"timeline\": null}'" : '';
		$answers{$function} = query(
			"SELECT count(*), md5(string_agg((to_jsonb(r) - '$last' - 'grown' $inner)::text, '|' ORDER BY file COLLATE \"C\", (to_jsonb(r) - '$last' - 'grown')::text))
			 FROM report, @{[call($function)]} r");
	}
	return \%answers;
}

# A row type in all possible places, filled under the old version.
$node->safe_psql('postgres', q{
	CREATE TABLE report (file text, doc rca CHECK (rca_assert_valid(doc, 'draft-1')),
		title text GENERATED ALWAYS AS ((rca_parse(doc)).title) STORED) PARTITION BY HASH (file);
	CREATE TABLE report_0 PARTITION OF report FOR VALUES WITH (MODULUS 2, REMAINDER 0);
	CREATE TABLE report_1 PARTITION OF report FOR VALUES WITH (MODULUS 2, REMAINDER 1);
	CREATE INDEX ON report (((rca_parse(doc)).severity));
	CREATE INDEX ON report (cardinality((rca_parse(doc)).timeline));
	CREATE FUNCTION actions(doc rca) RETURNS text LANGUAGE plpgsql STABLE AS $$
		DECLARE a rca_action_item; all_actions text := '';
		BEGIN
			FOR a IN SELECT * FROM rca_action_items(doc) LOOP
				all_actions := all_actions || a.ord || coalesce(a.owner, '-');
			END LOOP;
			RETURN all_actions;
		END $$});
my @files = glob 'test/docs/*.md';
for my $file (@files)
{
	my $text = slurp_file($file);
	$node->safe_psql('postgres', "INSERT INTO report VALUES ('$file', \$doc\$$text\$doc\$)");
}
for my $type (sort keys %last_column)
{
	my ($function) = grep { $functions{$_} eq $type && / rca$/ } sort keys %functions;
	$function //= (grep { $functions{$_} eq $type } sort keys %functions)[0];
	my $call = defined $function ? call($function) : $type eq 'rca_rule' ? 'rca_rules()' : 'rca_policies()';
	$node->safe_psql('postgres', "
		CREATE TABLE keeps_$type (ord bigserial, r $type, l $type\[]);
		INSERT INTO keeps_$type (r, l) SELECT r, ARRAY[r, NULL] FROM report, $call r ORDER BY file, r::text;
		CREATE VIEW view_of_$type AS SELECT file, r.* FROM report, $call r;
		CREATE VIEW whole_$type AS SELECT file, r FROM report, $call r;
		CREATE MATERIALIZED VIEW matview_of_$type AS SELECT file, r.*, r AS whole FROM report, $call r");
}
my $has_fdw = query(q{SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'}) ne '0';
if ($has_fdw)
{
	my ($host, $port) = ($node->host, $node->port);
	$node->safe_psql('postgres', "
		CREATE EXTENSION postgres_fdw;
		CREATE SERVER loopback FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$host', port '$port', dbname 'postgres', extensions 'rca');
		CREATE USER MAPPING FOR CURRENT_USER SERVER loopback;
		CREATE FOREIGN TABLE remote (file text, doc rca) SERVER loopback OPTIONS (table_name 'report');
		CREATE FOREIGN TABLE remote_item (file text, r rca_action_item) SERVER loopback OPTIONS (table_name 'whole_rca_action_item')");
}

# What does not depend on the columns.
sub used
{
	my @used;
	for my $type (sort keys %last_column)
	{
		my $common = "- '$last_column{$type}' - 'grown'";
		$common .= " - 'timeline'" if $type eq 'rca_document';
		push @used, "$type: " . query("
			SELECT (SELECT count(*) || md5(string_agg((to_jsonb(r) $common)::text || (to_jsonb(l[1]) $common)::text, '|' ORDER BY ord)) FROM keeps_$type),
				(SELECT count(*) || md5(string_agg((to_jsonb(v) $common)::text, '|' ORDER BY v::text)) FROM view_of_$type v),
				(SELECT count(*) || md5(string_agg((to_jsonb(r) $common)::text, '|' ORDER BY (to_jsonb(r) $common)::text)) FROM whole_$type),
				(SELECT count(*) || md5(string_agg((to_jsonb(whole) $common)::text, '|' ORDER BY (to_jsonb(whole) $common)::text)) FROM matview_of_$type)");
		$node->safe_psql('postgres', "REFRESH MATERIALIZED VIEW matview_of_$type");
	}
	push @used, query(q{SELECT string_agg(actions(doc), ' ' ORDER BY file COLLATE "C") FROM report});
	push @used, query(q{SET enable_seqscan = off; SELECT count(*) FROM report WHERE (rca_parse(doc)).severity = 'P1'});
	push @used, query(q{SET enable_seqscan = off; SELECT count(*) FROM report WHERE cardinality((rca_parse(doc)).timeline) > 4});
	push @used, query(q{SELECT count(*) FROM remote WHERE (rca_parse(doc)).severity = 'P1'}) if $has_fdw;
	push @used, query(q{SELECT count(*), count((r).action), md5(string_agg((r).action, '|' ORDER BY file, (r).ord)) FROM remote_item}) if $has_fdw;
	return join "\n", @used;
}

my %answers = (fewer => answers());
my $used = used();
cmp_ok((split /\|/, $answers{fewer}{'rca_timeline rca'})[0], '>', 20, 'there are answers');
like($used, qr/^rca_action_item: [1-9]/m, 'which are kept');

# The upgrade, with a session that stays open and has prepared statements.
my ($in, $out) = ('', '');
my $session = IPC::Run::start([ 'psql', '-X', '-qAt', '-d', $node->connstr('postgres') ], '<', \$in, '>', \$out, '2>&1',
	IPC::Run::timeout($PostgreSQL::Test::Utils::timeout_default));
my $kept = q{SELECT md5(string_agg(a.ord || a.action || coalesce(a.owner, ''), '|' ORDER BY file, a.ord)), md5(string_agg((rca_parse(doc)).title, '|' ORDER BY file)), max(length(actions(doc))) FROM report, rca_action_items(doc) a};
sub in_session
{
	$out = '';
	$in .= "$_[0];\n\\echo done\n";
	$session->pump until $out =~ /^done$/m;
	return $out;
}
my $before = in_session("PREPARE kept AS $kept; EXECUTE kept");
unlike($before, qr/ERROR/, 'a session that stays');
for my $version ($current, 'more')
{
	$node->safe_psql('postgres', "ALTER EXTENSION rca UPDATE TO '$version'");
	$answers{$version} = answers();
	for my $function (sort keys %functions)
	{
		is($answers{$version}{$function}, $answers{fewer}{$function}, "$function says under $version what it said under fewer");
	}
	is(used(), $used, "and what was made under fewer can be used under $version");
	is(in_session('EXECUTE kept'), $before, 'by a session that was there, too');
}
$in .= "\\q\n";
$session->finish;

# a column that the library does not know is null, and one that the type does
# not have is left out
is(query('SELECT count(*), count(r.grown), count(r.line) FROM report, rca_contributing_factors(doc) r'),
	query('SELECT count(*), 0, count(*) FROM report, rca_contributing_factors(doc) r'), 'a column that the library does not know is null');
is(query('SELECT count(a.grown) FROM report, unnest((rca_parse(doc)).action_items) a'), '0', 'within rca_parse, too');
is(query('SELECT count(*) > 0 FROM rca_rules() WHERE grown IS NULL AND is_fixable'), 't', 'and in what is no row of a report');
is(query(q{SELECT count(*) FROM jsonb_array_elements((SELECT rca_sarif(file, l) FROM report, rca_lint(doc, 'strict-1') l) -> 'runs' -> 0 -> 'results')}),
	query(q{SELECT count(*) FROM report, rca_lint(doc, 'strict-1')}), 'findings of a type that has grown make a log');

# the downgrade is a new database and a dump, which does not depend on the
# version
$node->stop;
remove_scripts();
is((grep { -e "$extensions/$_" } keys %scripts), 0, 'the rehearsal leaves nothing');
done_testing();
