# The folders of src/ include each other only as the table in src/README.md
# permits.

use strict;
use warnings;

use File::Basename;
use PostgreSQL::Test::Utils;
use Test::More;

# | [`base/`](base) | what lives there | - |
my %allowed;
for (grep { /^\| \[`\w+\/`\]/ } split /\n/, slurp_file('src/README.md'))
{
	my ($folder, $may) = m{^\| \[`(\w+)/`\].* \| ([^|]*) \|$} or die "src/README.md: $_";
	$allowed{$folder} = { map { s{/$}{}r => 1 } $may =~ /`([\w\/.]+)`/g };
}
is(join(' ', sort keys %allowed), join(' ', map { basename $_ } sort grep { -d } glob 'src/*'), 'the table has every folder');

# The files that each file includes, with the quote or bracket before the name.
my %includes;
for my $file (glob 'src/*/*.[ch]')
{
	my $name = $file =~ s{^src/}{}r;
	$includes{$name} = [ slurp_file($file) =~ /^[ \t]*#[ \t]*include[ \t]*([<"][^>"]+)[>"]/mg ];
}
cmp_ok(scalar keys %includes, '>', 100, 'files');

# The places where each header of a library or of the server may be included.
my @foreign = (
	[ qr/^cmark\.h$/, qr{^markdown/} ],
	[ qr/^yaml\.h$/, qr{^front_matter/yaml\.c$} ],
	[ qr/^postgres(_fe)?\.h$/, qr{^(pg/|base/base\.h$)} ],
	[ qr{^(lib/stringinfo|common/fe_memutils)\.h$}, qr{^(pg/|base/base\.h$)} ],
	[ qr{^mb/pg_wchar\.h$}, qr{.} ],
	[ qr{^[a-z_]+/|^(fmgr|funcapi|miscadmin|pgtime|varatt)\.h$}, qr{^pg/} ],
);

# A circle that can be reached from a name, as text, or nothing.
sub circle
{
	my ($graph, $name, $state, @way) = @_;
	return join ' -> ', @way, $name if ($state->{$name} // '') eq 'open';
	return if $state->{$name};
	$state->{$name} = 'open';
	for my $next (sort keys %{ $graph->{$name} // {} })
	{
		my $found = circle($graph, $next, $state, @way, $name);
		return $found if $found;
	}
	$state->{$name} = 'done';
	return;
}

sub faults
{
	my ($includes) = @_;
	my (@faults, %files, %folders);

	for my $file (sort keys %$includes)
	{
		my ($folder) = split m{/}, $file;
		for (@{ $includes->{$file} })
		{
			my ($quote, $header) = /^(.)(.*)/;
			if ($quote eq '<' || !exists $includes->{$header})
			{
				if ($quote eq '"' && -f "src/$folder/$header")
				{
					push @faults, "$file: \"$header\" does not name its folder";
					next;
				}
				my ($rule) = grep { $header =~ $_->[0] } @foreign;
				push @faults, "$file may not include $header" if $rule && $file !~ $rule->[1];
				next;
			}
			my ($to) = split m{/}, $header;
			$files{$file}{$header} = 1;
			next if $to eq $folder;
			$folders{$folder}{$to} = 1;
			push @faults, "$file may not include $header"
				unless $allowed{$folder}{$to} || $allowed{$folder}{$header};
			push @faults, "$file includes $header, which is for the folder alone" if $header =~ /_internal\.h$/;
		}
	}
	for my $graph (\%folders, \%files)
	{
		my %state;
		for my $name (sort keys %$graph)
		{
			my $found = circle($graph, $name, \%state) or next;
			push @faults, "circle: $found";
			last;
		}
	}

	# A source file and its header are one module, and modules must not form
	# circles.
	my %modules;
	for my $file (keys %files)
	{
		my $module = $file =~ s/\.[ch]$//r;
		for my $header (keys %{ $files{$file} })
		{
			my $other = $header =~ s/\.h$//r;
			$modules{$module}{$other} = 1 if $other ne $module;
		}
	}
	my %state;
	for my $module (sort keys %modules)
	{
		my $found = circle(\%modules, $module, \%state) or next;
		push @faults, "circle of modules: $found";
		last;
	}
	return @faults;
}

is(join("\n", faults(\%includes)), '', 'no folder includes what the table does not allow, and there is no circle');

# the test finds the errors that it is for
sub faults_with
{
	my ($file, $header) = @_;
	my %changed = %includes;
	$changed{$file} = [ @{ $includes{$file} }, $header ];
	return join "\n", faults(\%changed);
}

like(faults_with('words/fold.c', '"report/report.h'), qr{^words/fold\.c may not include report/report\.h$}m, 'an arrow that runs back up');
like(faults_with('lint/rules.c', '"store/form.h'), qr{^lint/rules\.c may not include store/form\.h$}m, 'and one to a folder beside');
like(faults_with('base/text.h', '"base/error.h'), qr{^circle}m, 'a circle inside a folder');
like(faults_with('report/timeline.c', '"fmgr.h'), qr{^report/timeline\.c may not include fmgr\.h$}m, 'the core does not know the server');
like(faults_with('report/timeline.c', '<cmark.h'), qr{^report/timeline\.c may not include cmark\.h$}m, 'nor one folder the library of another');
like(faults_with('report/timeline.c', '"timeline_table.h'), qr{does not name its folder}, 'an include without its folder');

# Since PostgreSQL 16 the macros of a varlena are in varatt.h.  In 15 they are
# in postgres.h.  pg/compat.h includes varatt.h if it exists.
sub reaches
{
	my ($file, $wanted) = @_;
	my %seen;
	my @todo = ($file);
	while (defined(my $next = shift @todo))
	{
		next if $seen{$next}++ || !exists $includes{$next};
		push @todo, map { s/^.//r } @{ $includes{$next} };
	}
	return $seen{$wanted};
}

my @varlena = grep { slurp_file("src/$_") =~ /\b(?:SET_)?VAR(?:DATA|SIZE|ATT)_?[A-Z_]*\(/ } sort keys %includes;
cmp_ok(scalar @varlena, '>', 5, 'files that look into a varlena');
is(join(' ', grep { !reaches($_, 'pg/compat.h') } @varlena), '', 'include pg/compat.h, without which they do not compile on PostgreSQL 16');

# each name is in only one file
my %seen;
$seen{ basename $_ }++ for keys %includes;
is(join(' ', grep { $seen{$_} > 1 } sort keys %seen), '', 'no two files have the same name');
my @postgres = qw(access archive backup bootstrap catalog commands common datatype executor fe_utils foreign jit lib libpq
	mb nodes optimizer parser partitioning pch port portability postmaster regex replication rewrite snowball
	statistics storage tcop tsearch utils);
is(join(' ', grep { my $folder = $_; grep { $_ eq $folder } @postgres } sort keys %allowed), '', 'no folder has the name of one of PostgreSQL');

# typedefs.list, for the indenter: all types of our own, sorted by bytes, and no name that is not used
my @listed = split /\n/, slurp_file('typedefs.list');
my %listed = map { $_ => 1 } @listed;
my (%own, %used);
for my $file (map { glob "$_/*.[ch]" } 'client', 'bench', grep { -d } glob('src/* test/*'))
{
	my $code = slurp_file($file);
	$own{$_} //= $file for $code =~ /^\} *(\w+);$/mg, $code =~ /^typedef .*\(\*(\w+)\) /mg, $code =~ /^typedef .*[ *](\w+);$/mg;
	$used{$_} = 1 for $code =~ /\w+/g;
}
is(join(' ', map { "$_ of $own{$_}" } grep { !$listed{$_} } sort keys %own), '', 'typedefs.list has every type of our own');
is(join(' ', grep { !$used{$_} } @listed), '', 'and no name that is not used');
is(join(' ', @listed), join(' ', sort keys %listed), 'and is sorted, without a name twice');
cmp_ok(scalar keys %own, '>', 200, 'types of our own');

done_testing();
