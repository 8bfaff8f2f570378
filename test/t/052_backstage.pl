# The services of reports are looked up in the catalog of a Backstage, with the
# statements of doc/catalog.md: from a schema of the same database, and through
# postgres_fdw from a separate server without this extension.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($reports, $backstage) = map { PostgreSQL::Test::Cluster->new($_) } qw(reports backstage);
for my $node ($reports, $backstage)
{
	$node->init;
	$node->start;
}
plan skip_all => 'no postgres_fdw here (Debian: part of postgresql-NN)'
  if $reports->safe_psql('postgres', q{SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'}) eq '0';

# The columns of the table of Backstage.  An entity that is being processed for
# the first time has no final_entity yet.
my $entities = q{
	CREATE TABLE final_entities (
		entity_id       varchar(255) PRIMARY KEY,
		hash            varchar(255) NOT NULL,
		stitch_ticket   text,
		final_entity    text,
		last_updated_at timestamptz,
		entity_ref      varchar(255) NOT NULL UNIQUE
	);
	INSERT INTO final_entities
	SELECT md5(kind || name), 'h', '', json_build_object(
			'apiVersion', 'backstage.io/v1alpha1', 'kind', initcap(kind),
			'metadata', json_build_object('namespace', 'default', 'name', name, 'annotations', json_build_object('note', 'l''été')),
			'spec', json_build_object('type', 'service', 'lifecycle', 'production', 'owner', owner),
			'relations', json_build_array(json_build_object('type', 'ownedBy', 'targetRef', owner)))::text,
		now(), kind || ':default/' || name
	FROM (VALUES ('component', 'login', 'group:default/identity-team'),
	             ('component', 'gateway', 'group:default/platform-team'),
	             ('component', 'search', 'group:default/discovery-team'),
	             ('resource', 'ledger', 'group:default/finance-platform')) entity(kind, name, owner);
	INSERT INTO final_entities VALUES ('new', '', '', NULL, NULL, 'component:default/media');
};

# The page: the join, and how to get the table from another server.
my %section = slurp_file('doc/catalog.md') =~ /^## ([^\n]*)\n(.*?)(?=^## |\z)/msg;
my ($join) = $section{'Backstage in the same database'} =~ /^```sql\n(SELECT .*?)^```/ms or die 'no join';
my $import = join '', map { s/^    //r } grep { /^    / } split /^/m, $section{'Backstage in another database'};
isnt($import, '', 'the page says how it gets here');
my $owners = "gateway|group:default/platform-team|3\nlogin|group:default/identity-team|4\nmedia||2";

# the demo's reports, in two databases
$reports->safe_psql('postgres', 'CREATE DATABASE same');
for my $database ('same', 'postgres')
{
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'test/demo/load.sql', '-d', $reports->connstr($database) ],
		'>', \$out, '2>', \$err) or die $err;
}

$reports->safe_psql('same', "CREATE SCHEMA catalog; SET search_path = catalog; $entities");
is($reports->safe_psql('same', $join), $owners, 'a schema of the same database');

$backstage->safe_psql('postgres', "CREATE DATABASE backstage_plugin_catalog");
$backstage->safe_psql('backstage_plugin_catalog', $entities);
my %ours = (host => $backstage->host, port => $backstage->port, user => $backstage->safe_psql('postgres', 'SELECT current_user'));
$import =~ s/\b$_ '[^']*'/$_ '$ours{$_}'/ or die "no $_" for keys %ours;
$reports->safe_psql('postgres', $import);
is($backstage->safe_psql('backstage_plugin_catalog', q{SELECT count(*) FROM pg_extension WHERE extname = 'rca'}), '0',
	'the catalog of another server knows nothing of reports');
is($reports->safe_psql('postgres', $join), $owners, 'another server');

# by kind, and services that the catalog does not have
is( $reports->safe_psql('postgres', q{
	SELECT final_entity::jsonb #>> '{spec,owner}' FROM catalog.final_entities WHERE entity_ref = rca_entity_ref('Ledger', 'resource')}),
	'group:default/finance-platform', 'a resource');
is( $reports->safe_psql('postgres', q{
	SELECT string_agg(DISTINCT s.name, ',' ORDER BY s.name)
	FROM incident, unnest(rca_services(doc)) s(name)
	WHERE NOT EXISTS (SELECT FROM catalog.final_entities e WHERE e.entity_ref = rca_entity_ref(s.name))}),
	$reports->safe_psql('postgres', q{
	SELECT string_agg(DISTINCT s.name, ',' ORDER BY s.name)
	FROM incident, unnest(rca_services(doc)) s(name)
	WHERE s.name NOT IN ('login', 'gateway', 'search', 'media')}), 'services that the catalog does not know');

# an entity is searched by its key, because the reference is computed here
like($reports->safe_psql('postgres', q{EXPLAIN (VERBOSE) SELECT final_entity FROM catalog.final_entities WHERE entity_ref = rca_entity_ref('login')}),
	qr/Remote SQL: SELECT final_entity .* WHERE \(+entity_ref = 'component:default\/login'/, 'a reference that is a constant is sent');

$_->stop for ($reports, $backstage);
done_testing();
