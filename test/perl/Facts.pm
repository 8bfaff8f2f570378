# Compares what is read of real reports with labels that a person wrote after
# reading them (test/facts/README.md).  What is read comes as rows, from a
# database with $Facts::question or from the program test/facts/read_facts.c:
#
#	file	entry	line	at	until	milestone	raw_time	event
#	file	action	line	owner	due_date	ticket	state	action
#	file	metric	0	metric	minutes	source
#	file	finding	line	rule	message
#	file	scalars	0	and the fields of Scalars.pm, from the program alone
#
# Labels are tables with a line of names.  Each score function returns counts,
# and a list of the differences, in one line each that begins with its kind.

package Facts;

use strict;
use warnings;

use Scalars;

my %columns = (
	entry => [qw(line at until milestone raw_time event)],
	action => [qw(line owner due_date ticket state action)],
	metric => [qw(line metric minutes source)],
	scalars => [ 'line', @Scalars::fields ],
	finding => [qw(line name message)]);

# Findings which say that the time of a line is unknown or doubtful.
my %about_time = map { $_ => 1 } qw(unreadable-time unknown-instant clock-change unread-entry entry-before-start
	doubtful-day timeline-out-of-order ambiguous-midnight entry-before-incident);

# The query for a table of documents, report(path, doc).
our $question = q{
	SELECT array_to_string(ARRAY[path, kind, line] || fact, E'\t', '\N') FROM (
		SELECT path, 'entry', t.line::text,
			ARRAY[to_char(t.at, 'YYYY-MM-DD"T"HH24:MI"Z"'), to_char(t.until, 'YYYY-MM-DD"T"HH24:MI"Z"'), milestone, t.raw_time, translate(t.event, E'\t\n', '  ')]
		FROM report, rca_timeline(doc) t
		UNION ALL
		SELECT path, 'action', a.line::text, ARRAY[owner, due_date::text, ticket, state, translate(action, E'\t\n', '  ')]
		FROM report, rca_action_items(doc) a
		UNION ALL
		SELECT path, 'metric', '0', ARRAY[metric, (extract(epoch FROM m.value) / 60)::float8::text, source]
		FROM report, rca_metrics(doc) m WHERE m.value IS NOT NULL
		UNION ALL
		SELECT path, 'finding', f.line::text, ARRAY[f.rule, translate(f.message, E'\t\n', '  ')]
		FROM report, rca_lint(doc, 'strict-1') f) AS r (path, kind, line, fact)};

# Rows as a hash: kind, file, and a list of rows in the order of the text.
sub rows
{
	my ($text) = @_;
	my %rows;
	for (split /\n/, $text)
	{
		my ($file, $kind, @fields) = split /\t/, $_, -1;
		my %row = (file => $file);
		@row{ @{ $columns{$kind} } } = map { $_ eq '\N' ? undef : $_ } @fields;
		push @{ $rows{$kind}{$file} }, \%row;
	}
	return \%rows;
}

# A table of labels as a hash: file, and a list of rows.
sub labels
{
	my ($path) = @_;
	open my $in, '<', $path or die "$path: $!";
	my (%labels, @names);
	while (my $line = <$in>)
	{
		chomp $line;
		next if $line =~ /^#/;
		my @fields = split /\t/, $line, -1;
		if (!@names) { @names = @fields; next; }
		my %row;
		@row{@names} = map { $_ eq '\N' ? undef : $_ } @fields;
		push @{ $labels{ $row{file} } }, \%row;
	}
	return \%labels;
}

sub shown { return map { defined $_ ? $_ : '-' } @_; }

# The possible results for an instant.
our @kinds = qw(labelled right null_told null_silent wrong_told wrong_silent lost_told lost_silent invented);

sub score_instants
{
	my ($rows, $labels, $files) = @_;
	my (%count, @notes);
	$count{$_} = 0 for @kinds;
	for my $file (@$files)
	{
		my (%entries, %told);
		push @{ $entries{ $_->{line} } }, $_ for @{ $rows->{entry}{$file} || [] };
		$about_time{ $_->{name} } and $told{ $_->{line} } = 1 for @{ $rows->{finding}{$file} || [] };
		for my $label (sort { $a->{line} <=> $b->{line} } @{ $labels->{$file} || [] })
		{
			my $line = $label->{line};
			my $got = shift @{ $entries{$line} || [] };
			my $right = $label->{at};
			$right =~ s/(T\d\d:\d\d):\d\d.*/$1Z/ if defined $right;
			my $told = $told{$line} ? 'told' : 'silent';
			my $kind = !$got ? "lost_$told" :
				!defined $got->{at} ? (defined $right || !$told{$line} ? "null_$told" : 'right') :
				defined $right && $got->{at} eq $right ? 'right' : "wrong_$told";
			$count{labelled}++;
			$count{$kind}++;
			push @notes, sprintf('%s: %s:%d: %s, right is %s: "%s"', $kind, $file, $line,
				shown($got ? $got->{at} : undef, $right, $label->{event_start})) if $kind ne 'right';
		}
		for my $line (sort { $a <=> $b } keys %entries)
		{
			for (@{ $entries{$line} })
			{
				$count{invented}++;
				push @notes, sprintf('invented: %s:%d: %s "%s"', $file, $line, shown($_->{at}, $_->{event}));
			}
		}
	}
	return (\%count, \@notes);
}

sub score_milestones
{
	my ($rows, $labels, $files) = @_;
	my %count = map { $_ => 0 } qw(labelled given right no_entry);
	my @notes;
	for my $file (@$files)
	{
		my %entries;
		push @{ $entries{ $_->{line} } }, $_ for @{ $rows->{entry}{$file} || [] };
		for my $label (sort { $a->{line} <=> $b->{line} } @{ $labels->{$file} || [] })
		{
			my $got = shift @{ $entries{ $label->{line} } || [] };
			my $milestone = $got && $got->{milestone} // 'none';
			$milestone = 'none' if !$got;
			my $is_right = $milestone eq $label->{milestone};
			$count{labelled}++ if $label->{milestone} ne 'none';
			$count{no_entry}++ if !$got && $label->{milestone} ne 'none';
			$count{given}++ if $milestone ne 'none';
			$count{right}++ if $milestone ne 'none' && $is_right;
			next if $is_right;
			push @notes, sprintf('%s: %s:%d: %s, right is %s: "%s"',
				$milestone ne 'none' ? 'wrong' : $got ? 'missed' : 'no entry', $file, $label->{line},
				$milestone, $label->{milestone}, $got ? substr($got->{event} // '', 0, 160) : shown($label->{event_start}));
		}
	}
	return (\%count, \@notes);
}

# A metric that is only the span of a timeline is not compared.
sub score_metrics
{
	my ($rows, $labels, $files) = @_;
	my %count = map { $_ => 0 } qw(labelled right wrong missing);
	my @notes;
	for my $file (@$files)
	{
		my (%accepted, %got);
		push @{ $accepted{ $_->{metric} } }, $_ for @{ $labels->{$file} || [] };
		$got{ $_->{metric} } = $_ for grep { $_->{source} ne 'timeline_span' } @{ $rows->{metric}{$file} || [] };
		for my $metric (sort keys %accepted)
		{
			my $is = $got{$metric};
			my @should = map { $_->{minutes} } @{ $accepted{$metric} };
			my $kind = !$is ? 'missing' :
				(grep { abs($is->{minutes} - $_) <= 1 } @should) ? 'right' : 'wrong';
			$count{labelled}++;
			$count{$kind}++;
			push @notes, sprintf('%s: %s: %s: %s (%s), right is %s, line %s', $kind, $file, $metric,
				$is ? @$is{qw(minutes source)} : qw(- -), "@should",
				join ' ', map { $_->{source_line} } @{ $accepted{$metric} }) if $kind ne 'right';
		}
	}
	return (\%count, \@notes);
}

# What a report says as a whole, field by field, from the rows of the program.
sub score_scalars
{
	my ($rows, $labels, $files) = @_;
	my @read = map { [ $_->{file}, map { $_ // '\N' } @$_{@Scalars::fields} ] } map { @{ $rows->{scalars}{$_} || [] } } @$files;
	my @labelled = map { [ $_->{file}, map { $_ // '\N' } @$_{@Scalars::fields} ] } map { @{ $labels->{$_} || [] } } @$files;
	return Scalars::score(\@read, \@labelled);
}

our @action_facts = qw(owner due_date ticket state);

sub score_actions
{
	my ($rows, $labels, $files) = @_;
	my %count = map { $_ => 0 } qw(labelled found none), map { ("$_ shown", "$_ given", "$_ right") } @action_facts;
	my @notes;
	for my $file (@$files)
	{
		my %expected = map { $_->{line} => $_ } @{ $labels->{$file} || [] };
		my %got = map { $_->{line} => $_ } @{ $rows->{action}{$file} || [] };
		for my $line (sort { $a <=> $b } keys %expected)
		{
			$count{labelled}++;
			$count{found}++ if $got{$line};
			push @notes, "missed: $file:$line: $expected{$line}{action_start}" if !$got{$line};
		}
		for my $line (sort { $a <=> $b } keys %got)
		{
			my $fact = $expected{$line};
			if (!$fact)
			{
				$count{none}++;
				push @notes, "invented: $file:$line: $got{$line}{action}";
				next;
			}
			for my $column (@action_facts)
			{
				my $none = $column eq 'state' ? 'unstated' : '-';
				my ($is, $should) = shown($got{$line}{$column}, $fact->{$column});
				$count{"$column shown"}++ if $should ne $none;
				$count{"$column given"}++ if $is ne $none;
				$count{"$column right"}++ if $is ne $none && $is eq $should;
				push @notes, "$column: $file:$line: $is, right is $should: $got{$line}{action}" if $is ne $should;
			}
		}
	}
	return (\%count, \@notes);
}

# The labelled documents of the corpus: the first, second and fourth of every
# five.
sub labelled_documents
{
	my ($directory) = @_;
	my @all = sort map { s{.*/}{}r } glob("$directory/*.md");
	return @all[ grep { $_ % 5 != 2 && $_ % 5 != 4 } 0 .. $#all ];
}

1;
