#!/usr/bin/perl
# test/valgrind/errors.pl LOG...
#
# Prints the errors in valgrind's logs and how many there are.  A leak counts
# only if its stack goes through our sources, by the folder they are compiled
# in, or through libyaml or cmark: a server that ends leaves much behind, on
# purpose.  For the same reason not if it was one of the server's caches that
# got the memory, because of a look-up that something we call makes.

use strict;
use warnings;

my $ours = qr{/src/src/\w+\.c:|/planted/planted\.c:|libyaml|cmark|rca\.so};
my $caches = qr{/src/backend/utils/cache/\w+\.c};
my $errors = 0;

for my $log (@ARGV)
{
	open(my $handle, '<', $log) or die "could not open $log: $!";
	my @blocks = ('');
	while (my $line = <$handle>)
	{
		if ($line =~ /^==\d+==\s*$/) { push @blocks, ''; }
		elsif ($line =~ /^==\d+== /) { $blocks[-1] .= $line; }
	}
	for my $block (@blocks)
	{
		# the first line says what, the others where
		next if $block !~ /\n==\d+== +(?:at|by) 0x/;
		next if $block =~ /\A.*(?:lost|reachable) in loss record/ && ($block !~ $ours || $block =~ $caches);
		$errors++;
		print "$block\n";
	}
}
print "$errors errors in " . scalar(@ARGV) . " logs\n";
