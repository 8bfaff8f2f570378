# A server to which rca_load connects by default, and an empty folder to run
# in, which becomes the current one.

package LoadTest;

use strict;
use warnings;

use Exporter qw(import);
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(start_server write_file load loads query);

my $node;

# Returns the node and the folder.
sub start_server
{
	$node = PostgreSQL::Test::Cluster->new('main');
	$node->init;
	$node->start;
	$ENV{PGHOST} = $node->host;
	$ENV{PGPORT} = $node->port;
	$ENV{PGDATABASE} = 'postgres';
	my $dir = PostgreSQL::Test::Utils::tempdir;
	chdir $dir or die;
	return ($node, $dir);
}

# Writes a file; its name and content are bytes.
sub write_file
{
	my ($path, $text) = @_;
	open my $file, '>:raw', $path or die "$path: $!";
	print $file $text;
	close $file or die;
	return;
}

# Returns the exit status, the output and the errors of rca_load.
sub load
{
	my (@arguments) = @_;
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'rca_load', @arguments ], '<', \undef, '>', \$out, '2>', \$err);
	return ($? >> 8, $out, $err);
}

# Runs it, and compares these with a number and two patterns.
sub loads
{
	my ($arguments, $status, $out, $err, $name) = @_;
	my ($got_status, $got_out, $got_err) = load(@$arguments);
	is($got_status, $status, "$name: exit status");
	like($got_out, $out, "$name: output");
	like($got_err, $err, "$name: errors");
	return;
}

sub query { return $node->safe_psql('postgres', $_[0]); }

1;
