# test/compare/mutate.pl COUNT FOLDER FILE...
#
# Writes so many damaged copies of documents: lines lost, doubled, swapped or
# taken from another document, bytes replaced.  The same arguments give the same
# copies, so that two builds can be compared on them.

use strict;
use warnings;

my ($count, $folder, @files) = @ARGV;
die "usage: perl test/compare/mutate.pl COUNT FOLDER FILE...\n" unless @files;
srand(14);

my @bytes = (split(//, "|-*#:[](){}<>`~_!&\\\"' \t\n0159apTZ"), "\xc2\xa0", "\xe3\x80\x80");
my @documents = map { open my $in, '<:raw', $_ or die "$_: $!"; [<$in>] } @files;

my $any = sub { $_[ int rand @_ ] };
my @changes = (
	sub { my ($lines) = @_; splice @$lines, rand @$lines, 1 },
	sub { my ($lines) = @_; my $at = int rand @$lines; splice @$lines, $at, 0, $lines->[$at] },
	sub { my ($lines) = @_; my $at = int rand @$lines; @$lines[ $at - 1, $at ] = @$lines[ $at, $at - 1 ] },
	sub { my ($lines) = @_; splice @$lines, rand @$lines, 0, $any->(@{ $any->(@documents) }) },
	sub { my ($lines) = @_; my $line = \$lines->[ rand @$lines ]; substr($$line, rand length $$line, 1) = $any->(@bytes) },
	sub { my ($lines) = @_; my $line = \$lines->[ rand @$lines ]; substr($$line, rand length $$line, 0) = $any->(@bytes) },
);

for my $number (1 .. $count)
{
	my @lines = @{ $any->(@documents) };
	for (1 .. 1 + rand 6)
	{
		$any->(@changes)->(\@lines) if @lines > 1;
	}
	open my $out, '>:raw', sprintf('%s/%04d.md', $folder, $number) or die "$folder: $!";
	print $out @lines;
	close $out or die "$folder: $!";
}
