# The services of reports, looked up in the catalog of a Backstage that has a
# server of its own, without this extension: its table through postgres_fdw,
# and the join of doc/catalog.md.

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

# The columns that Backstage gives the table.  An entity that is being
# processed for the first time has no final_entity yet.
$backstage->safe_psql('postgres', q{
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
});

# the demo's reports
my ($out, $err) = ('', '');
IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'test/demo/load.sql', '-d', $reports->connstr('postgres') ],
	'>', \$out, '2>', \$err) or die $err;
my ($port, $host) = ($backstage->port, $backstage->host);
my $user = $backstage->safe_psql('postgres', 'SELECT current_user');
$reports->safe_psql('postgres', qq{
	CREATE EXTENSION postgres_fdw;
	CREATE SERVER backstage FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$host', port '$port', dbname 'postgres', updatable 'false');
	CREATE USER MAPPING FOR CURRENT_USER SERVER backstage OPTIONS (user '$user');
	IMPORT FOREIGN SCHEMA public LIMIT TO (final_entities) FROM SERVER backstage INTO public;
});
is($backstage->safe_psql('postgres', q{SELECT count(*) FROM pg_extension WHERE extname = 'rca'}), '0',
	'the catalog knows nothing of reports');

# The page's query, behind the table that it makes itself.
my ($join) = slurp_file('doc/catalog.md') =~ /^INSERT INTO final_entities.*?;\n\n(SELECT .*?;)\n/ms;
isnt($join // '', '', 'the page has a join');
is($reports->safe_psql('postgres', $join),
	"gateway|group:default/platform-team|3\nlogin|group:default/identity-team|4\nmedia||2", 'the join of the page');

# by kind, and what the catalog does not know
is( $reports->safe_psql('postgres', q{
	SELECT final_entity::jsonb #>> '{spec,owner}' FROM final_entities WHERE entity_ref = rca_entity_ref('Ledger', 'resource')}),
	'group:default/finance-platform', 'a resource');
is( $reports->safe_psql('postgres', q{
	SELECT string_agg(DISTINCT s.name, ',' ORDER BY s.name)
	FROM incident, unnest(rca_services(doc)) s(name)
	WHERE NOT EXISTS (SELECT FROM final_entities e WHERE e.entity_ref = rca_entity_ref(s.name))}),
	$reports->safe_psql('postgres', q{
	SELECT string_agg(DISTINCT s.name, ',' ORDER BY s.name)
	FROM incident, unnest(rca_services(doc)) s(name)
	WHERE s.name NOT IN ('login', 'gateway', 'search', 'media')}), 'services that the catalog does not know');

# one entity is asked for by its key: the reference is computed here
like($reports->safe_psql('postgres', q{EXPLAIN (VERBOSE) SELECT final_entity FROM final_entities WHERE entity_ref = rca_entity_ref('login')}),
	qr/Remote SQL: SELECT final_entity .* WHERE \(+entity_ref = 'component:default\/login'/, 'a reference that is a constant is sent');

$_->stop for ($reports, $backstage);
done_testing();
