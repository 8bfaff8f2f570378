# Compares what is read of reports as a whole with labels that a person wrote
# after reading them (test/facts/scalars.tsv and parts.tsv), field by field.  A
# row of what is read is
#
#	file	title	date	severity	status	services	authors	duration_minutes
#
# with lists joined by "; ", and with "\N" for what is not stated.  A point is
# a file, "impact" or "lessons", and a line.

package Scalars;

use strict;
use warnings;

our @fields = qw(title date severity status services authors duration_minutes);

# The query for a table of documents, report(path, doc).
our $question = q{
	SELECT array_to_string(ARRAY[path, translate(title, E'\t\n', '  '), date::text, severity, status,
		array_to_string(services, '; '), array_to_string(authors, '; '),
		(extract(epoch FROM duration) / 60)::float8::text], E'\t', '\N')
	FROM report, LATERAL (SELECT rca_title(doc) AS title, rca_date(doc) AS date, rca_severity(doc) AS severity,
		rca_status(doc) AS status, rca_services(doc) AS services, rca_authors(doc) AS authors,
		rca_duration(doc) AS duration) AS said};
our $points_question = q{
	SELECT path, 'impact', line FROM report, rca_impacts(doc)
	UNION ALL SELECT path, 'lessons', line FROM report, rca_lessons(doc)};

# Reads lines of tab-separated fields, without leading lines that begin with
# "#" and without the names of the columns.
sub table
{
	my ($path) = @_;
	open my $in, '<', $path or die "$path: $!";
	my @rows = map { chomp; [ split /\t/, $_, -1 ] } grep { !/^#/ } <$in>;
	shift @rows;
	return @rows;
}

# Removes blanks, marks of code and the order of a list.
sub plain
{
	my ($field, $value) = @_;
	$value =~ s/[`*]//g;
	$value =~ s/\s+/ /g;
	$value =~ s/^ | $//g;
	return join '; ', sort split /; /, $value if $field eq 'services' || $field eq 'authors';
	return $value;
}

sub is_same
{
	my ($field, $is, $should) = @_;
	return abs($is - $should) < 1 if $field eq 'duration_minutes';
	($is, $should) = map { plain($field, $_) } $is, $should;
	return 1 if $is eq $should;
	# labels do not have the explanation after a value
	return ($field eq 'severity' || $field eq 'status')
		&& $is =~ /^(?:[^\w\s]+ )?\Q$should\E(?!\w)/i;
}

# Counts for each field: labelled, given, right, and given although nothing is
# stated.  Also returns a line for each difference.
sub score
{
	my ($read, $labels) = @_;
	my %got = map { $_->[0] => $_ } @$read;
	my (%count, @notes);
	for my $label (@$labels)
	{
		my ($file) = @$label;
		for my $i (1 .. @fields)
		{
			my $field = $fields[ $i - 1 ];
			my ($is, $should) = ($got{$file} ? $got{$file}[$i] : '\N', $label->[$i]);
			my $count = $count{$field} //= { map { $_ => 0 } qw(labelled given right invented) };
			my $right = $is ne '\N' && $should ne '\N' && is_same($field, $is, $should);
			$count->{labelled}++ if $should ne '\N';
			$count->{given}++ if $is ne '\N';
			$count->{right}++ if $right;
			$count->{invented}++ if $is ne '\N' && $should eq '\N';
			push @notes, "$field: $file: $is, the reader says $should" if !$right && $is ne $should;
		}
	}
	return (\%count, \@notes);
}

# The same for headings of impact and lessons, and for the points below them.
# A point belongs to the last labelled heading above it.
sub score_points
{
	my ($points, $parts) = @_;
	my (%headings, %has, %count, @notes);
	push @{ $headings{ $_->[0] } }, [ @$_[ 1, 2 ] ] for sort { $a->[2] <=> $b->[2] } @$parts;
	for my $point (@$points)
	{
		my ($file, $kind, $line) = @$point;
		next if !$headings{$file};
		my ($heading) = grep { $_->[1] <= $line } reverse @{ $headings{$file} };
		$count{$kind}{given}++;
		if ($heading && $heading->[0] eq $kind)
		{
			$count{$kind}{right}++;
			$has{"$file:$heading->[1]"} = 1;
		}
		else { push @notes, "$kind: $file:$line: not under such a heading" }
	}
	for my $part (@$parts)
	{
		my ($file, $kind, $line) = @$part;
		next if $kind ne 'impact' && $kind ne 'lessons';
		$count{$kind}{labelled}++;
		if ($has{"$file:$line"}) { $count{$kind}{with_points}++ }
		else { push @notes, "$kind: $file:$line: no points" }
	}
	return (\%count, \@notes);
}

1;
