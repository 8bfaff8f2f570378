# Reads reports without our functions, for the tests of examples/: their
# results are compared with what this module computes.
#
# It is simple on purpose.  It only knows the words in test/docs and in the
# vault of the corpus.

package PlainReader;

use strict;
use warnings;

use Exporter qw(import);
use Time::Local qw(timegm);

our @EXPORT = qw(read_report @metrics day month services begin unique median p90 mean);

my %hours = (UTC => 0, CET => 1, 'Europe/Oslo' => 2, PST => -8);
my @phrases = (
	[ started => qr/incident started|outage began/i ],
	[ acknowledged => qr/acknowledged/i ],
	[ investigating => qr/investigat/i ],
	[ detected => qr/alerts? (fired|triggered|raised)|detected|first customer report/i ],
	[ paged => qr/paged/i ],
	[ identified => qr/(cause|problem) (identified|found)/i ],
	[ mitigated => qr/(?<!not yet )mitigat/i ],
	[ recovered => qr/recover/i ],
	[ resolved => qr/resolved/i ]);
our @metrics = (
	[ time_to_detect => 'started', 'detected' ],
	[ time_to_acknowledge => 'started', 'acknowledged' ],
	[ time_to_identify => 'started', 'identified' ],
	[ time_to_mitigate => 'started', 'mitigated' ],
	[ time_to_recover => 'started', 'recovered' ],
	[ time_to_resolve => 'started', 'resolved' ],
	[ detected_to_acknowledged => 'detected', 'acknowledged' ],
	[ detected_to_identified => 'detected', 'identified' ],
	[ detected_to_mitigated => 'detected', 'mitigated' ],
	[ detected_to_recovered => 'detected', 'recovered' ],
	[ detected_to_resolved => 'detected', 'resolved' ],
	[ paged_to_acknowledged => 'paged', 'acknowledged' ],
	[ timeline_span => 'first', 'last' ],
	[ 'stated_duration' ],
	[ 'time_to_repair' ],
	[ 'incident_length' ]);

sub day { my ($y, $m, $d) = $_[0] =~ /^(\d+)-(\d+)-(\d+)$/ or return; return timegm(0, 0, 0, $d, $m - 1, $y); }

sub list
{
	my ($text) = @_;
	$text =~ s/^\[(.*)\]$/$1/;
	return grep { $_ ne '' } map { s/^\s+|\s+$//gr =~ s/^"(.*)"$/$1/r } split /,/, $text;
}

# the rows of the first table, each as a hash by heading in lower case
sub table
{
	my ($text, $line) = @_;
	my (@names, @rows);
	for (split /\n/, $text)
	{
		$line++;
		next unless /^\|/;
		next if /^[|:\- ]+$/;
		my $row = s/\\\|/\x{1}/gr =~ s/\[\[([^\]|]*)\|/[[$1\x{1}/gr;
		my @cells = map { s/^\s+|\s+$//gr } split /\|/, $row =~ s/^\|//r =~ s/\|\s*$//r, -1;
		if (!@names) { @names = map { lc } @cells; next; }
		my %row = (line => $line);
		@row{@names} = map { s/\x{1}/|/gr } @cells[ 0 .. $#names ];
		push @rows, \%row;
	}
	return @rows;
}

# A report as a hash.
sub read_report
{
	my ($path, $text) = @_;
	my %r = (path => $path, text => $text, actions => [], links => []);
	my ($front) = $text =~ /\A---\n(.*?)^---\n/ms;
	my $body = substr($text, length($front) + 8);
	my $above = ($front =~ tr/\n//) + 2;

	($r{date}) = $front =~ /^date: ["']?(\d{4}-\d\d-\d\d)/m;
	my ($severity) = $front =~ /^severity: (.*)/m;
	$r{severity} = !defined $severity ? '' : $severity =~ /(\d)/ ? $1 : { moderate => 3 }->{$severity};
	for my $key (qw(services tags))
	{
		my ($inline, $block) = $front =~ /^$key:[ ]*(.*)\n((?:[ ]+- .*\n)*)/m;
		$r{$key} = [ defined $inline ? ($inline ne '' ? list($inline) : $block =~ /- (.*)/g) : () ];
	}
	$r{stated} = $front =~ /^duration_minutes: ([\d.]+)/m ? $1 * 60 : $front =~ /^duration: (\d+)h (\d+)m/m ? $1 * 3600 + $2 * 60 : undef;

	# fences have no headings; underlined headings are converted
	my $plain = $body =~ s/^(```.*?^```)/$1 =~ tr{#[}{..}r/msger;
	$plain =~ s/^(\w.*)\n[-=]{3,}$/## $1\n/mg;
	my %section;
	while ($plain =~ /^## ([^\n]*)\n(.*?)(?=^## |\z)/msg)
	{
		$section{$1} = [ $2, $above + 1 + (substr($plain, 0, $-[0]) =~ tr/\n//) ];
	}
	my $named = sub {
		my ($key) = grep { $_ =~ $_[0] } sort keys %section;
		return defined $key ? ($key, @{ $section{$key} }) : ('', '', 0);
	};

	# the timeline
	my ($heading, $part, $line) = $named->(qr/Timeline/);
	my $before;
	my $days = 0;
	for my $row (table($part, $line))
	{
		my ($column) = grep { /time|when/ && $_ ne 'date' } keys %$row;
		my $event = ($row->{event} // $row->{'what happened'}) =~ s/\*\*//gr;
		my ($own, $h, $m, $s, $zone) = $row->{$column} =~ /^(\d{4}-\d\d-\d\d )?~?(\d\d):(\d\d)(?::(\d\d))?(?: ([A-Z]+))?$/;
		next unless defined $h;
		my $date = $row->{date} // $own;
		my $seconds = $h * 3600 + $m * 60 + ($s // 0);
		$days++ if !defined $date && defined $before && $before - $seconds > 43200;
		$r{disorder}++ if !defined $date && defined $before && $before > $seconds && $before - $seconds <= 43200;
		$before = $seconds;
		($zone) = "$column $heading" =~ /\((.*?)\)/ unless defined $zone;
		my ($key) = grep { lc eq lc($zone // 'UTC') } keys %hours;
		my $at = day(defined $date ? $date =~ s/ $//r : $r{date}) + $seconds - 3600 * $hours{$key} + (defined $date ? 0 : 86400 * $days);
		my $milestone = $row->{milestone};
		if (!defined $milestone)
		{
			my ($hit) = grep { $event =~ $_->[1] } @phrases;
			$milestone = $hit->[0] if $hit;
		}
		$r{at}{first} = $at if !defined $r{at}{first} || $at < $r{at}{first};
		$r{at}{last} = $at if !defined $r{at}{last} || $at > $r{at}{last};
		next unless defined $milestone;
		my $late = $milestone =~ /^(recovered|resolved)$/;
		my $have = $r{at}{$milestone};
		$r{at}{$milestone} = $at if !defined $have || ($late ? $at > $have : $at < $have);
	}
	$r{at}{acknowledged} //= $r{at}{investigating};
	for my $metric (@metrics)
	{
		my ($name, $from, $to) = @$metric;
		$r{measure}{$name} = $r{stated}, next if $name eq 'stated_duration';
		# none of these reports states it
		$r{measure}{$name} = undef, next if $name eq 'time_to_repair';
		if ($name eq 'incident_length')
		{
			my ($length) = grep { defined } @{ $r{measure} }{qw(time_to_resolve stated_duration detected_to_resolved timeline_span)};
			$r{measure}{$name} = $length;
			next;
		}
		my ($a, $b) = @{ $r{at} }{ $from, $to };
		$r{measure}{$name} = $b - $a if defined $a && defined $b && $b >= $a;
	}

	# action items
	(undef, $part, $line) = $named->(qr/Action/);
	my @rows = table($part, $line);
	if (!@rows)
	{
		for (split /\n/, $part)
		{
			$line++;
			push @rows, { action => $2, line => $line, status => $1 eq 'x' ? 'Done' : '', box => 1 } if /^- \[(.)\] (.*)/;
		}
	}
	for my $row (@rows)
	{
		my $owner = $row->{owner} // $row->{assignee} // '';
		my ($due) = grep { defined } @{$row}{ 'due date', 'due', 'deadline' };
		push @{ $r{actions} }, {
			action => $row->{action} // $row->{task}, line => $row->{line},
			owner => $owner =~ /^[?]*$/ ? '' : $owner,
			due => ($due // '') =~ /^\d{4}-/ ? $due : '',
			priority => $row->{priority} // $row->{prio} // '',
			unstated => ($row->{status} // '') eq '' && !$row->{box},
			open => ($row->{status} // '') !~ /^(done|closed|cancelled|won't do|\S+ done)/i };
	}

	# wikilinks; these documents have no other links to files
	$line = $above;
	for (split /\n/, $body)
	{
		$line++;
		push @{ $r{links} }, { target => $1, label => $2, line => $line } while /\[\[([^\]|\\]+)\\?\|([^\]]+)\]\]/g;
	}

	# the cause
	(undef, $part) = $named->(qr/Root Cause/);
	$part =~ s/^\s+//;
	my ($sentence) = split /[.!?](?=\s|\z)|\n\s*\n/, $part;
	my %service = map { lc, 1 } @{ $r{services} };
	$r{cause} = join ' ', grep { /[a-z]/ && !/[0-9]/ && !$service{$_} } split m{[^[:alnum:]_/-]+}, lc($sentence // '');
	return \%r;
}

sub median { my @v = sort { $a <=> $b } @_; return @v ? ($v[ $#v / 2 ] + $v[ @v / 2 ]) / 2 : undef; }

# the smallest value that at least nine tenths of the values do not exceed,
# like percentile_disc in SQL
sub p90 { my @v = sort { $a <=> $b } @_; return @v ? $v[ int((9 * @v + 9) / 10) - 1 ] : undef; }
sub mean { return undef unless @_; my $sum = 0; $sum += $_ for @_; return $sum / @_; }

sub unique { my %seen; return grep { !$seen{$_}++ } @_; }
sub month { return defined $_[0]{date} ? "$_[0]{date}" =~ s/-\d\d$/-01/r : ''; }
sub services { my @s = unique(map { lc } @{ $_[0]{services} }); return @s ? @s : ''; }

# when it began, as in report_begin
sub begin { my ($r) = @_; return $r->{at}{started} // $r->{at}{detected} // $r->{at}{first}; }

1;
