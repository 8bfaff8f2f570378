# Stored values can always be read: test/frozen has values that earlier builds
# wrote, and what they said.  Today's readers say the same, and would say the
# same if the parser had changed.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

# test/frozen/README.md
plan skip_all => 'the frozen values are of little-endian machines' if unpack('C', pack('L', 1)) != 1;

# the server under test has been moved, but its headers and libraries have not
my ($pg_config) = ($ENV{MAKEFLAGS} // '') =~ /\bPG_CONFIG=(\S+)/;
$ENV{PG_CONFIG} = $pg_config if defined $pg_config;
delete @ENV{qw(MAKEFLAGS MAKELEVEL MFLAGS)};

my $dir = PostgreSQL::Test::Utils::tempdir();
my @frozen = sort glob('test/frozen/format-1/*.form');
my %said = map { name($_) => slurp_file(s/\.form$/.answers/r) } @frozen;
cmp_ok(scalar @frozen, '>=', 61, 'there are frozen values');

sub name { return $_[0] =~ s{.*/}{}r =~ s/\.(?:form|md)$//r; }

# Builds a program, and returns whether that succeeded.
sub build
{
	my ($what, $folder, $sources) = @_;
	my ($out, $err) = ('', '');
	my $built = IPC::Run::run([ 'sh', 'test/frozen/build.sh', $what, $folder, $sources ], '>', \$out, '2>', \$err);
	note(substr($err, 0, 2000)) unless $built;
	return $built;
}

# The output of a program for files, by their names.
sub answers
{
	my ($program, @files) = @_;
	my ($out, $err) = ('', '');
	# a program that was not built has no output
	eval { IPC::Run::run([ @$program, @files ], '>', \$out, '2>', \$err) } or note("@$program: " . substr($@ . $err, 0, 5000));
	my (undef, %answers) = split /^== (.*)\n/m, $out;
	return map { name($_) => $answers{$_} } keys %answers;
}

# Compares two sets of answers; shows the first lines that differ.
sub same_answers
{
	my ($got, $expected, $what) = @_;
	my @differences;
	for my $name (sort keys %$expected)
	{
		my @is = split /\n/, $got->{$name} // 'nothing';
		my @was = split /\n/, $expected->{$name};
		for my $i (0 .. (@is > @was ? $#is : $#was))
		{
			next if ($is[$i] // '') eq ($was[$i] // '');
			push @differences, "$name\n  was: " . ($was[$i] // 'nothing') . "\n  now: " . ($is[$i] // 'nothing');
			last;
		}
	}
	ok(!@differences, $what) or diag(join "\n", @differences > 5 ? (@differences[ 0 .. 4 ], @differences . ' in all') : @differences);
}

# Changes one of the files that match a pattern.  It does not matter which.
sub change
{
	my ($files, $pattern, $replacement) = @_;
	my @found = grep { slurp_file($_) =~ $pattern } glob("$dir/sources/$files");
	die "$pattern is in " . (@found ? "all of @found" : 'no file') if @found != 1;
	my $text = slurp_file($found[0]);
	my $changed = $text =~ s/$pattern/$replacement->()/er;
	write_file($found[0], $changed);
	return ($found[0], $text);
}

sub write_file
{
	my ($file, $text) = @_;
	open(my $handle, '>:raw', $file) or die "could not open $file: $!";
	print $handle $text;
	close($handle) or die;
}

#
# The readers by themselves.
#

ok(build('reader', "$dir/reader", 'src'), 'reading needs the stored form and src/base, no parser and no library');
same_answers({ answers(["$dir/reader/read_form"], @frozen) }, \%said, 'every value says what it said');

# what the parser shares with them may change
system("mkdir $dir/sources && (cd src && tar cf - --exclude=pg --exclude='*.[od]' .) | (cd $dir/sources && tar xf -)") == 0 or die;
$ENV{SANITIZERS} = '';
for my $change (
	[ 'a tilde is a blank', 'base/text.h', qr/(?<=return )c == ' ' \|\| c == '\\t'/, sub { "$& || c == '~'" } ],
	[ 'a tilde is white space', 'base/text.h', qr/(?<=return )(?=\(unsigned char\) c <= ' ')/, sub { "c == '~' || " } ],
	[ 'a tilde is a digit', 'base/text.h', qr/(?<=return )c >= '0' && c <= '9'/, sub { "$& || c == '~'" } ],
	[ 'a tilde is a letter', 'base/text.h', qr/(?<=return )\(c >= 'a' && c <= 'z'\)/, sub { "$& || c == '~'" } ],
	[ 'a vertical tab ends a line', 'base/text.c', qr/memchr\(p, '\\n'/, sub { "memchr(p, '\\v'" } ],
	[ 'a tilde ticks a box', 'base/text.c', qr/strchr\(" xX/, sub { "$&~" } ])
{
	my ($what, @change) = @$change;
	my ($file, $before) = change(@change);
	ok(build('reader', "$dir/reader", "$dir/sources"), "$what: built");
	same_answers({ answers(["$dir/reader/read_form"], @frozen) }, \%said, "$what: values say what they said");
	write_file($file, $before);
}

#
# The readers with the parser.
#

# the texts of the values, except those in another encoding
my @texts;
mkdir "$dir/texts";
for my $file (grep { name($_) !~ /^latin-1/ } @frozen)
{
	my $form = slurp_file($file);
	push @texts, "$dir/texts/" . name($file) . '.md';
	write_file($texts[-1], substr($form, unpack('L', substr($form, 4, 4))));
}

# What a build writes for each text, and what it reads back.
sub round_trip
{
	my ($folder, $what) = @_;
	my %forms;
	system("for text in $dir/texts/*.md; do $folder/read_document form \$text >\${text%.md}.form || exit 1; done") == 0 or die;
	same_answers({ answers(["$folder/read_form_core"], map { s/md$/form/r } @texts) },
		{ answers([ "$folder/read_document", 'answers' ], @texts) }, "$what: what is written is read");
	return join '', map { slurp_file(s/md$/form/r) } @texts;
}

ok(build('core', "$dir/core", "$dir/sources"), 'the core is built');
my $written = round_trip("$dir/core", 'as it is');

# adds a byte to the class of another one
sub byte_like
{
	my ($byte, $other) = @_;
	return ('markdown/*.c', qr/^(?=\t\['\Q$other\E'\] = (\w+),$)/m, sub { "\t['$byte'] = $1,\n" });
}

# Adding the byte does not change what is written: if the byte means itself,
# the parser reads the same in another way.
for my $change (
	(map { [ "$_ is inline markup", '', byte_like($_, '`') ] } '~', '^', ':', '(', '$', '%'),
	[ '_ is no markup', 'seen', 'markdown/*.c', qr/^\t\['_'\] = \w+,$/m, sub { '' } ],
	[ 'a vertical tab ends a line', 'seen', byte_like('\v', '\n') ],
	[ 'a URL may end with a dot', 'seen', 'markdown/*.c', qr/"\?!\.,:;/, sub { '"?!,:;' } ],
	[ 'a tilde ticks a box', 'seen', 'base/text.c', qr/strchr\(" xX/, sub { "$&~" } ],
	[ 'no is false', 'seen', 'front_matter/*.c', qr/^\t\{RCA_LITERAL\("False"\), RCA_NODE_FALSE\},\n/m, sub { "$&\t{RCA_LITERAL(\"No\"), RCA_NODE_FALSE},\n" } ],
	[ 'a plus is plain in a list', '', 'front_matter/*.c', qr/c == '\.' \|\|/, sub { "$& c == '+' ||" } ])
{
	my ($what, $seen, @change) = @$change;
	my ($file, $before) = change(@change);
	my $object = $file =~ s{.*/(\w+)/(\w+)\.c$}{core/$1-$2.o}r;
	system("rm -rf $dir/changed && cp -r $dir/core $dir/changed && rm $dir/changed/$object") == 0 or die;
	ok(build('core', "$dir/changed", "$dir/sources"), "$what: built");
	ok(slurp_file("$dir/changed/$object") ne slurp_file("$dir/core/$object"), "$what: it is another parser");
	same_answers({ answers(["$dir/changed/read_form_core"], @frozen) }, \%said, "$what: values say what they said");
	my $now = round_trip("$dir/changed", $what);
	ok($now ne $written, "$what: what is written is another") if $seen;
	write_file($file, $before);
}

done_testing();
