# Building outside the folder of the sources, and without the headers of libpq.

use strict;
use warnings;

use Cwd;
use File::Basename;
use File::Copy;
use File::Find;
use File::Path qw(make_path);
use PostgreSQL::Test::Utils;
use Test::More;

my $top = getcwd();
# the server under test has been moved, but its headers have not
my ($pg_config) = ($ENV{MAKEFLAGS} // '') =~ /\bPG_CONFIG=(\S+)/;
die 'this test is run by make, which tells it where pg_config is' unless defined $pg_config;
delete @ENV{qw(MAKEFLAGS MAKELEVEL MFLAGS)};

# make searches both folders, so a folder that was built in cannot be used
my $dir = PostgreSQL::Test::Utils::tempdir;
my $sources = "$dir/sources";
mkdir "$dir/build";
for my $file (qw(Makefile README.md META.json rca.control), glob('src/*/*.[ch] client/*.[ch] sql/*.sql'))
{
	make_path("$sources/" . dirname($file));
	copy($file, "$sources/$file") or die "$file: $!";
}
chdir "$dir/build" or die;

sub build
{
	my (@arguments) = @_;
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'make', '-s', '-f', "$sources/Makefile", "VPATH=$sources", "PG_CONFIG=$pg_config", 'with_llvm=no', 'COPT=-O1', @arguments ],
		'<', \undef, '>', \$out, '2>', \$err);
	return ($?, $out . $err);
}

sub files
{
	my ($top, $what) = @_;
	my @found;
	return '' unless -d $top;
	find(sub { push @found, $_ if -f && /$what/ }, $top);
	return join ' ', sort @found;
}

my $before = files($sources, qr/./);

my ($rc, $log) = build('-j2');
is($rc, 0, 'VPATH build') or diag $log;
is(files("$dir/build", qr{\.so$|^rca_load(\.1)?$}), 'rca.so rca_load rca_load.1', 'makes the library, the program and its man page');
($rc, $log) = build('install', "DESTDIR=$dir/installed");
is($rc, 0, 'install') or diag $log;
is(files("$dir/installed", qr/./), join(' ', sort 'README.md', 'rca.control', 'rca.so', 'rca_load', 'rca_load.1', map { s{.*/}{}r } glob("$sources/sql/rca--*.sql")), 'what is installed');
chomp(my $bindir = `$pg_config --bindir`);
like(`$dir/installed$bindir/rca_load --version`, qr/^rca_load /, 'the program runs');
($rc, $log) = build('uninstall', "DESTDIR=$dir/installed");
is($rc, 0, 'uninstall') or diag $log;
is(files("$dir/installed", qr/./), '', 'leaves nothing');

# without the headers of libpq the client is not built, and a message says so
unlink glob("$dir/build/client/rca_load*");
($rc, $log) = build('includedir=/nowhere');
is($rc, 0, 'without libpq the extension is built');
is($log, "rca: the client program rca_load is not built: there is no libpq-fe.h in /nowhere (Debian: libpq-dev)\n", 'and what is missing is named');
($rc, $log) = build('includedir=/nowhere', 'install', "DESTDIR=$dir/less");
is($rc, 0, 'and installed') or diag $log;
unlike(files("$dir/less", qr/./), qr/rca_load/, 'without the client');
like(files("$dir/less", qr/./), qr/rca\.so/, 'but with the library');

($rc, $log) = build('clean');
is($rc, 0, 'clean') or diag $log;
is(files("$dir/build", qr/./), '', 'leaves nothing');
is(files($sources, qr/./), $before, 'nothing was written into the sources');

chdir $top;
done_testing();
