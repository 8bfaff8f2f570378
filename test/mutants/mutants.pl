# test/mutants/mutants.pl COUNT SEED
#
# What test/run.sh mutants starts, in a copy of the sources that is built and
# installed.  Changes one place of src at a time, builds, and runs the tests
# until one fails: the quick ones first.  A change that leaves the object code as
# it was changes nothing and is not counted.
#
# Prints one line for each mutant, then the survivors.  Whether a survivor matters
# is for a person to say: a bound of a buffer that grows anyway may be either.

use strict;
use warnings;

use File::Find;
use IPC::Run;

my ($count, $seed) = @ARGV;
srand $seed;

# What builds all sources again, needs a browser or measures time is not for each
# mutant.
my %left_out = map { $_ => 1 }
  qw(009_browser 014_core 016_frozen 032_load_crash 033_load_speed 036_build 068_sync_crash 075_readers 080_growth);
my @tests = sort map { s{^test/t/|\.pl$}{}gr } glob 'test/t/*.pl';
# these take the longest of those that remain
my %slow = map { $_ => 1 } qw(013_pathological 015_unit 064_item_edits 067_sync 070_conventions 081_ways);
@tests = grep { !$left_out{$_} } @tests;
@tests = ((grep { !$slow{$_} } @tests), (grep { $slow{$_} } @tests));

# Each kind of change: its name, what it looks for, and what it writes instead.
my @kinds = (
	[ 'comparison', qr/ (<=?|>=?|==|!=) /, sub { ' ' . { '<' => '<=', '<=' => '<', '>' => '>=', '>=' => '>', '==' => '!=', '!=' => '==' }->{ $_[0] } . ' ' } ],
	[ 'bound', qr/ ([-+] 1)\b/, sub { ' ' . ($_[0] =~ s/1/0/r) } ],
	[ 'number', qr/(?<=[ (\[])(\d+)(?=[;,)\]])/, sub { $_[0] + 1 } ],
	[ 'condition', qr/ (&&|\|\|) /, sub { $_[0] eq '&&' ? ' || ' : ' && ' } ],
	[ 'denial', qr/(?<=\()(!)(?=\w)/, sub { '' } ],
	[ 'returned', qr/(?<=\treturn )(true|false)(?=;)/, sub { $_[0] eq 'true' ? 'false' : 'true' } ],
	[ 'statement', qr/^\t+((?:rca_\w+|\w+)\(.*\)|[\w.>\[\]-]+ [-+|]?= .*|[\w.>-]+(?:\+\+|--)|break|continue);$/, sub { ';' } ],);

# The places of a file where something can be changed.  Comments and the text of
# strings are not; nor are declarations, which begin with a type.
sub places_of
{
	my ($file) = @_;
	my @places;
	my $in_comment = 0;
	my $in_function = 0;

	open my $handle, '<', $file or die "$file: $!";
	while (my $line = <$handle>)
	{
		chomp(my $code = $line);
		$in_function = 1 if $code eq '{';
		$in_function = 0 if $code =~ /^}/;
		$in_comment = 1 if $code =~ m{^\s*/\*};
		my $skip = $in_comment || !$in_function || $code =~ /Assert|StaticAssert/;
		$in_comment = 0 if $code =~ m{\*/};
		next if $skip;
		# of the same length, so that places stay where they are
		$code =~ s/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)+')/'_' x length($1)/ge;
		for my $kind (0 .. $#kinds)
		{
			while ($code =~ /$kinds[$kind][1]/g)
			{
				push @places, { file => $file, line => $., kind => $kind, start => $-[0], end => $+[0], what => $1 };
			}
		}
	}
	return @places;
}

sub slurp { local (@ARGV, $/) = @_; return scalar <>; }

sub spew
{
	my ($file, $text) = @_;
	open my $handle, '>', $file or die "$file: $!";
	print $handle $text;
	close $handle;
	return;
}

# Changes the place and returns the lines before and after.
sub change
{
	my ($place, $text) = @_;
	my @lines = split /(?<=\n)/, $text;
	my $line = \$lines[ $place->{line} - 1 ];
	my $before = $$line;
	my $kind = $kinds[ $place->{kind} ];

	substr($$line, $place->{start}, $place->{end} - $place->{start}) = $kind->[2]->($place->{what});
	spew($place->{file}, join '', @lines);
	return map { s/^\s+|\s+$//gr } ($before, $$line);
}

sub run
{
	my ($seconds, @command) = @_;
	my $out;
	return eval { IPC::Run::run([ 'timeout', '-k', '5', $seconds, @command ], '<', \undef, '>&', \$out) };
}

sub build { return run(300, 'make', '-s', 'with_llvm=no'); }
sub install { return run(300, 'make', '-s', 'with_llvm=no', 'install', "DESTDIR=$ENV{RCA_PREFIX}"); }

# The object code without what debuggers want, which has the source's lines.
sub code_of
{
	my ($object) = @_;
	my $stripped = "$object.stripped";
	system('objcopy', '--strip-debug', $object, $stripped) == 0 or die 'objcopy failed';
	my $code = slurp($stripped);
	unlink $stripped;
	return $code;
}

# The first test that fails, or undef.
sub caught_by
{
	return 'regress'
	  if !run(180, 'make', '-s', 'with_llvm=no', 'installcheck', "REGRESS_OPTS=$ENV{RCA_REGRESS_OPTS}");
	for my $test (@tests)
	{
		return $test
		  if !run(300, 'make', '-s', 'with_llvm=no', 'prove_installcheck', "PROVE_TESTS=test/t/$test.pl");
	}
	return undef;
}

my @places;
find({ no_chdir => 1, wanted => sub { push @places, places_of($_) if /\.c$/ } }, 'src');
@places = sort { $a->{file} cmp $b->{file} || $a->{line} <=> $b->{line} || $a->{start} <=> $b->{start} || $a->{kind} <=> $b->{kind} } @places;
die "no places\n" if !@places;
print "seed $seed: ", scalar @places, " places\n";
build() && install() or die "the sources do not build\n";
my $first = caught_by();
die "the tests fail without a mutant: $first\n" if defined $first;

my ($made, $caught) = (0, 0);
my @survivors;
while ($made < $count && @places)
{
	my $place = splice @places, int(rand @places), 1;
	my $object = $place->{file} =~ s/c$/o/r;
	my $text = slurp($place->{file});
	my $code = code_of($object);
	my ($before, $after) = change($place, $text);

	if (build() && code_of($object) ne $code)
	{
		my $said = "$place->{file}:$place->{line}: $kinds[$place->{kind}][0]: $before  ->  $after";

		install() or die "cannot install\n";
		my $test = caught_by();
		$made++;
		$caught++ if defined $test;
		push @survivors, $said if !defined $test;
		print "$made ", $test // 'SURVIVES', ": $said\n";
		STDOUT->flush;
	}
	spew($place->{file}, $text);
}
build() && install() or die "cannot build again\n";
print "\nseed $seed: $caught of $made mutants caught\n";
print "survivor: $_\n" for @survivors;
