# The comments of the objects are enough to answer the questions of the
# tutorial: they have the names that a query needs, and these names exist.  The
# queries are run by a role that may only read.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'UTC';
my ($out, $err);
IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', 'test/demo/load.sql' ], '>', \$out, '2>', \$err) or die $err;

sub query { return $node->safe_psql('postgres', $_[0]) }
sub of_function { return query("SELECT obj_description('$_[0]'::regprocedure)") }
sub of_column { return query("SELECT col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid = '$_[0]'::regclass AND attname = '$_[1]'") }

sub names_all
{
	my ($comment, $names, $what) = @_;
	is(join(' ', grep { $comment !~ /(?<![\w-])\Q$_\E(?![\w-])/ } @$names), '', $what);
}

# names that a query needs
my @metrics = split /\n/, query(q{SELECT metric FROM rca_metrics('# T')});
cmp_ok(scalar @metrics, '>', 10, 'metrics');
names_all(of_function('rca_metrics(rca)'), \@metrics, 'the comment on rca_metrics names all metrics');
my @milestones = split /\n/, query(q{SELECT DISTINCT m FROM incident, rca_timeline(doc), unnest(ARRAY[milestone]) m WHERE m IS NOT NULL UNION SELECT from_milestone FROM rca_metrics('# T') WHERE from_milestone IS NOT NULL UNION SELECT to_milestone FROM rca_metrics('# T') WHERE to_milestone IS NOT NULL});
names_all(of_column('rca_timeline_entry', 'milestone'), \@milestones, 'a column names all milestones');
names_all(of_function('rca_elapsed(rca,text,text)'), \@milestones, 'and so does rca_elapsed');
my (undef, undef, $stderr) = $node->psql('postgres', q{SELECT rca_section('# T', 'none')});
my ($parts) = $stderr =~ /The parts are (.*?)\./;
names_all(of_function('rca_section(rca,text,boolean)'), [ split /, | and /, $parts ], 'rca_section names all parts');
names_all(of_function('rca_lint(rca,text)'), [ split /\n/, query('SELECT DISTINCT policy FROM rca_policies()') ], 'rca_lint names all policies');
names_all(of_column('rca_action_item', 'state'), [ split /\n/, query('SELECT DISTINCT state FROM incident, rca_action_items(doc)') ], 'a column names all states');
names_all(of_column('rca_lesson', 'category'), [ split /\n/, query('SELECT DISTINCT category FROM incident, rca_lessons(doc)') ], 'and categories');
names_all(of_column('rca_link', 'kind'), [ split /\n/, query('SELECT DISTINCT kind FROM incident, rca_links(doc)') ], 'and kinds of links');
like(of_function('rca_services(rca)'), qr/rca_slug/, 'a catalog is joined by a slug');
like(query(q{SELECT obj_description('rca'::regtype)}), qr/FROM \w+ \w, rca_timeline/, 'the type tells how rows are asked for');

# only reading is permitted
query('CREATE ROLE reader; GRANT SELECT ON incident, service TO reader');
my @questions = (
	'what is said of each' => q{SELECT path, rca_date(doc), rca_severity(doc), rca_services(doc), rca_duration(doc) FROM incident ORDER BY 2},
	'how one was read' => q{SELECT line, subject, found, reading FROM incident, rca_explain(doc) WHERE path LIKE '%login-outage%'},
	'words that mean nothing' => q{SELECT kind, word, count(*) FROM incident, rca_unknown_words(doc) GROUP BY 1, 2},
	'what is wrong with one' => q{SELECT line, level, message, hint FROM incident, rca_lint(doc, 'strict-1') WHERE path LIKE '%search-slow%'},
	'which would not pass a policy' => q{SELECT path FROM incident WHERE NOT rca_is_valid(doc, 'strict-1')},
	'services and their teams' => q{SELECT s, c.team FROM incident, unnest(rca_services(doc)) s LEFT JOIN service c ON rca_slug(c.name) = rca_slug(s)},
	'open action items' => q{SELECT path, owner, due_date, action FROM incident, rca_action_items(doc) WHERE is_open ORDER BY due_date},
	'from detection to the end' => q{SELECT path, value FROM incident, rca_metrics(doc) WHERE metric = 'detected_to_resolved'},
	'overdue on a day' => q{SELECT owner, action FROM incident, rca_action_items(doc) WHERE is_open AND due_date < '2025-06-02'},
	'the worst by month' => q{SELECT date_trunc('month', rca_date(doc)::timestamp), count(*) FROM incident WHERE rca_severity_rank(doc) <= rca_severity_rank('SEV2') GROUP BY 1});
while (my ($name, $sql) = splice @questions, 0, 2)
{
	my ($status, $stdout, $errors) = $node->psql('postgres', "SET ROLE reader; SET default_transaction_read_only = on; $sql");
	is($errors, '', "$name: no error");
	isnt($stdout, '', "$name: an answer");
}

$node->stop;
done_testing();
