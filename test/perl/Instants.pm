# Instants of timelines as they are read, beside those that a person has taken
# down by reading (test/facts/timeline.tsv).

package Instants;

use strict;
use warnings;

# Findings on a line that say that its time is not known, or doubtful.
our $about_time = q{'unreadable-time', 'unknown-instant', 'clock-change', 'unread-entry', 'entry-before-start',
	'doubtful-day', 'timeline-out-of-order', 'ambiguous-midnight', 'entry-before-incident'};

# How an entry may have been read.
our @kinds = qw(labelled right null_told null_silent wrong_told wrong_silent lost_told lost_silent invented);

# What to ask of a table of documents (path, doc): rows of file, kind, line and
# a value.
our $question = qq{
	SELECT concat_ws(E'\\t', path, 'entry', t.line, coalesce(to_char(t.at, 'YYYY-MM-DD"T"HH24:MI"Z"'), ''), t.raw_time)
	FROM report, rca_timeline(doc) WITH ORDINALITY t
	UNION ALL
	SELECT concat_ws(E'\\t', path, 'finding', f.line, f.rule, '')
	FROM report, rca_lint(doc, 'strict-1') f WHERE f.rule IN ($about_time)};

sub labels
{
	my ($file) = @_;
	open my $in, '<', $file or die "$file: $!";
	my (%labels, @names);
	while (my $line = <$in>)
	{
		chomp $line;
		next if $line =~ /^#/;
		my @fields = split /\t/, $line, -1;
		if (!@names) { @names = @fields; next; }
		my %row;
		@row{@names} = map { $_ eq '\N' ? '' : $_ } @fields;
		push @{ $labels{ $row{file} } }, \%row;
	}
	return \%labels;
}

# Compares the answers to the question with the labels of the same documents.
# Returns counts and a list of what differs.
sub score
{
	my ($answers, $labels, $files) = @_;
	my (%entries, %told, %count, @notes);
	$count{$_} = 0 for @kinds;
	for (split /\n/, $answers)
	{
		my ($file, $kind, $line, $value) = split /\t/, $_, -1;
		if ($kind eq 'entry') { push @{ $entries{$file}{$line} }, $value }
		else { $told{$file}{$line} = 1 }
	}
	for my $file (sort @$files)
	{
		for my $label (sort { $a->{line} <=> $b->{line} } @{ $labels->{$file} || [] })
		{
			my $line = $label->{line};
			my $got = shift @{ $entries{$file}{$line} || [] };
			(my $right = $label->{at}) =~ s/(T\d\d:\d\d):\d\d.*/$1Z/;
			my $told = $told{$file}{$line} ? 'told' : 'silent';
			my $kind = !defined $got ? "lost_$told" :
				$got eq $right ? ($got eq '' && $told eq 'silent' ? 'null_silent' : 'right') :
				$got eq '' ? "null_$told" : "wrong_$told";
			$count{labelled}++;
			$count{$kind}++;
			push @notes, "$file:$line: $kind: \"" . ($got // '-') . "\", right is \"$right\"" if $kind ne 'right';
		}
		for my $line (sort { $a <=> $b } keys %{ $entries{$file} || {} })
		{
			for (@{ $entries{$file}{$line} })
			{
				$count{invented}++;
				push @notes, "$file:$line: invented: \"$_\"";
			}
		}
	}
	return (\%count, \@notes);
}

1;
