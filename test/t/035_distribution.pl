# What goes to PGXN and to packagers: META.json follows the PGXN Meta Spec
# 1.0.0, all versions are equal, and the changelog is up to date.

use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Utils;
use Test::More;

my $semver = qr/(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:[a-zA-Z][-0-9A-Za-z]*|-[-0-9A-Za-z.]+)?/;
my $term = qr{^[^\s/\\\p{Cntrl}][^/\\\p{Cntrl}]+$};
my %licenses = map { $_ => 1 } qw(agpl_3 apache_1_1 apache_2_0 artistic_1 artistic_2 bsd freebsd gfdl_1_2 gfdl_1_3
	gpl_1 gpl_2 gpl_3 lgpl_2_1 lgpl_3_0 mit mozilla_1_0 mozilla_1_1 openssl perl_5 postgresql qpl_1_0 ssleay sun zlib
	open_source restricted unrestricted unknown);
my %keys = map { $_ => 1 } qw(name version abstract description maintainer license provides prereqs release_status
	resources meta-spec tags no_index generated_by);
my %phases = map { $_ => 1 } qw(configure build test runtime develop);
my %relations = map { $_ => 1 } qw(requires recommends suggests conflicts);

# Returns the violations of the specification.
sub violations
{
	my ($text) = @_;
	my @found;
	my $meta = eval { JSON::PP->new->utf8->decode($text) } or return ("no JSON: $@");
	return ('no object') unless ref $meta eq 'HASH';
	my $complain = sub { push @found, join ' ', @_; return; };
	my $is_string = sub { defined $_[0] && !ref $_[0] && length $_[0] };
	my $is_version = sub { $is_string->($_[0]) && $_[0] =~ /^$semver$/ };
	# a range: versions with operators, separated by commas; 0 is any
	my $is_range = sub {
		$is_string->($_[0]) && ($_[0] eq '0' || !grep { !/^\s*(?:[<>]=?|[!=]=)?\s*$semver\s*$/ } split /,/, $_[0]);
	};

	for my $key (qw(name version abstract maintainer license provides meta-spec))
	{
		$complain->("$key is missing") unless exists $meta->{$key};
	}
	for my $key (keys %$meta)
	{
		$complain->("unknown key $key") unless $keys{$key} || $key =~ /^x_/i;
	}
	$complain->('name') unless $is_string->($meta->{name}) && $meta->{name} =~ $term;
	$complain->('version') unless $is_version->($meta->{version});
	$complain->('abstract') unless $is_string->($meta->{abstract});
	$complain->('description') if exists $meta->{description} && !$is_string->($meta->{description});
	my @maintainers = ref $meta->{maintainer} eq 'ARRAY' ? @{ $meta->{maintainer} } : $meta->{maintainer};
	$complain->('maintainer') if !@maintainers || grep { !$is_string->($_) } @maintainers;
	if (ref $meta->{license} eq 'HASH')
	{
		$complain->("license $_") for grep { !length $_ || $meta->{license}{$_} !~ m{^https?://} } keys %{ $meta->{license} };
	}
	else
	{
		my @names = ref $meta->{license} eq 'ARRAY' ? @{ $meta->{license} } : $meta->{license};
		$complain->('license') if !@names || grep { !$is_string->($_) || !$licenses{$_} } @names;
	}
	my $provides = ref $meta->{provides} eq 'HASH' ? $meta->{provides} : {};
	$complain->('provides') unless %$provides;
	for my $name (keys %$provides)
	{
		my $extension = $provides->{$name};
		$complain->("provides $name") unless $name =~ $term;
		$complain->("provides $name: version") unless $is_version->($extension->{version});
		$complain->("provides $name: file") unless $is_string->($extension->{file});
		$complain->("provides $name: no such file $_") for grep { defined && !-f } @{$extension}{qw(file docfile)};
		$complain->("provides $name: key $_") for grep { !/^(?:file|version|abstract|docfile|x_.*)$/ } keys %$extension;
	}
	$complain->('meta-spec') unless ref $meta->{'meta-spec'} eq 'HASH' && ($meta->{'meta-spec'}{version} // '') eq '1.0.0';
	if (ref $meta->{'meta-spec'} eq 'HASH' && exists $meta->{'meta-spec'}{url})
	{
		$complain->('meta-spec: url') unless $meta->{'meta-spec'}{url} =~ m{^https?://(?:www\.)?pgxn\.org/meta/spec\.txt$};
	}
	for my $phase (keys %{ $meta->{prereqs} // {} })
	{
		$complain->("prereqs: phase $phase") unless $phases{$phase} || $phase =~ /^x_/;
		for my $relation (keys %{ $meta->{prereqs}{$phase} })
		{
			my $map = $meta->{prereqs}{$phase}{$relation};
			$complain->("prereqs: relation $relation") unless $relations{$relation} || $relation =~ /^x_/;
			$complain->("prereqs: $_") for grep { $_ !~ $term || !$is_range->($map->{$_}) } keys %$map;
		}
	}
	$complain->('release_status')
		if exists $meta->{release_status} && $meta->{release_status} !~ /^(?:stable|testing|unstable)$/;
	$complain->('tags') if exists $meta->{tags}
		&& (ref $meta->{tags} ne 'ARRAY' || !@{ $meta->{tags} } || grep { !$is_string->($_) || length > 255 || $_ !~ $term } @{ $meta->{tags} });
	my $resources = $meta->{resources} // {};
	for my $name (keys %$resources)
	{
		my $value = $resources->{$name};
		$complain->("resources: $name") unless $name =~ /^(?:homepage|bugtracker|repository|x_.*)$/;
		$complain->("resources: $name") if $name eq 'homepage' && $value !~ m{^https?://};
		$complain->("resources: $name") if $name eq 'bugtracker' && (ref $value ne 'HASH' || !($value->{web} || $value->{mailto}));
		$complain->("resources: $name") if $name eq 'repository'
			&& (ref $value ne 'HASH' || !($value->{web} || ($value->{url} && ($value->{type} // '') =~ /^[a-z]+$/)));
	}
	return @found;
}

my $text = slurp_file('META.json');
is(join('; ', violations($text)), '', 'META.json follows the specification');

# the validator must find errors
for my $case (
	[ 'version', qr/"version": "1\.0\.0",\n   "maintainer"/, qq("version": "1.0",\n   "maintainer") ],
	[ 'leading zero', qr/"version": "1\.0\.0",\n   "maintainer"/, qq("version": "01.0.0",\n   "maintainer") ],
	[ 'license', qr/"postgresql"/, '"PostgreSQL License"' ],
	[ 'missing', qr/"abstract": [^\n]*\n   "desc/, '"desc' ],
	[ 'unknown', qr/"maintainer"/, '"author": "x", "maintainer"' ],
	[ 'no such file', qr{sql/rca--1\.0\.sql}, 'sql/rca.sql' ],
	[ 'meta-spec', qr{"meta-spec": \{\s*"version": "1}, '"meta-spec": {"version": "2' ],
	[ 'range', qr/"14\.0\.0"/, '">= 14"' ],
	[ 'phase', qr/"runtime"/, '"run"' ],
	[ 'tags', qr/"incident"/, '"a/b"' ],
	[ 'JSON', qr/\}\s*\z/, '' ])
{
	my ($name, $pattern, $replacement) = @$case;
	(my $broken = $text) =~ s/$pattern/$replacement/ or die "$name: nothing to break";
	isnt(join('; ', violations($broken)), '', "it would not, were it not for: $name");
}

# the same version everywhere
my $meta = decode_json($text);
my $version = $meta->{version};
my ($default) = slurp_file('rca.control') =~ /^default_version = '(.*)'$/m;
is($version =~ s/\.0$//r, $default, 'META.json and rca.control');
is($meta->{provides}{rca}{version}, $version, 'META.json, of the extension');
is($meta->{provides}{rca}{file}, "sql/rca--$default.sql", 'the script of that version');
like(slurp_file('src/pg/module.c'), qr/\.version = "\Q$default\E"/, 'the library');
like(slurp_file('src/base/version.h'), qr/RCA_CODE_VERSION\s+"\Q$version\E"/, 'what rca_version and SARIF say');
like(slurp_file('debian/changelog'), qr/\Apostgresql-rca \(\Q$version\E-\d+\)/, 'debian/changelog');
like((`rca_load --version`), qr/ \Q$default\E$/, 'rca_load');

# CHANGELOG.md: newest first, one section for each version, this version first
my $changelog = slurp_file('CHANGELOG.md');
my @sections = $changelog =~ /^## (\S+) \((?:unreleased|\d{4}-\d\d-\d\d)\)$/mg;
is($sections[0], $version, 'CHANGELOG.md begins with this version');
is(scalar @sections, () = $changelog =~ /^## /mg, 'every section has a version and a date');
is((grep { !/^$semver$/ } @sections), 0, 'and versions are versions');

# every upgrade script begins at a version that exists
for my $script (glob('sql/rca--*--*.sql'))
{
	my ($from) = $script =~ /rca--(.*?)--/;
	ok(scalar(grep { /^\Q$from\E/ } @sections), "$script: CHANGELOG.md knows $from");
}

# debian/: the list of packages is made from control.in, for the versions in
# the README
my $control = slurp_file('debian/control.in');
like($control, qr/^Package: postgresql-PGVERSION-rca$/m, 'control.in is a template');
like(slurp_file('debian/pgversions'), qr/\A14\+\n\z/, 'the versions that are supported');
like(slurp_file('README.md'), qr/PostgreSQL 14 to \d\d/, 'as the README says');
for my $package (qw(libyaml-dev libcmark-dev libpq-dev postgresql-server-dev-all))
{
	like($control, qr/^ \Q$package\E,$/m, "building needs $package");
}

done_testing();
