# examples/: every report is compared with figures that are computed here from
# the text of the documents, without our functions.  The page of report.sql is
# well-formed, has no scripts, and shows those figures.  The commands in
# examples/README.md are run.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

use lib 'test/perl';
use Page;
use PlainReader;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'UTC';
$ENV{PGDATESTYLE} = 'ISO';

sub seconds { return defined $_[0] ? sprintf('%.3f', $_[0]) : ''; }

# What report_html and report_span should do.
sub html { return $_[0] =~ s/([&<>"'])/{ '&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;' }->{$1}/ger; }

sub span
{
	my ($value) = @_;
	return "\x{2013}" unless defined $value;
	my $minutes = int($value / 60 + 0.5);
	return $value < 3570 ? "$minutes min" : sprintf('%d h %02d', $minutes / 60, $minutes % 60);
}

sub next_month { my ($y, $m) = split /-/, $_[0]; return $m == 12 ? sprintf('%04d-01', $y + 1) : sprintf('%04d-%02d', $y, $m + 1); }

# The rows of report_measure_by_..., with the numbers in seconds or for people.
sub measures
{
	my ($reports, $only, $format, @keys) = @_;
	my %group;
	for my $r (@$reports)
	{
		for my $metric (map { $_->[0] } @metrics)
		{
			next if defined $only && $metric ne $only;
			push @{ $group{$metric}{$_} }, $r->{measure}{$metric} for $keys[0]->($r);
		}
	}
	my @rows;
	for my $metric (map { $_->[0] } @metrics)
	{
		for my $key (sort keys %{ $group{$metric} })
		{
			my @all = @{ $group{$metric}{$key} };
			my @v = grep { defined } @all;
			push @rows, [ $metric, $key, scalar @all, scalar @v, int(100 * @v / @all + 0.5), map { $format->($_) } median(@v), p90(@v), mean(@v) ];
		}
	}
	return @rows;
}

my $database;

sub query
{
	my ($sql) = @_;
	my $result = $node->safe_psql($database, $sql);
	utf8::decode($result);
	return $result;
}

# the same rows, in any order
sub same
{
	my ($sql, $expected, $name) = @_;
	my @got = sort split /\n/, query($sql);
	my @wanted = sort map { join '|', @$_ } @$expected;
	is(join("\n", @got), join("\n", @wanted), $name);
	return;
}

sub load
{
	my ($name, $folder, @files) = @_;
	$database = $name;
	$node->safe_psql('postgres', "CREATE DATABASE $name TEMPLATE template0 LC_COLLATE 'C'");
	$node->safe_psql($name, q{CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL)});
	my ($sql, @reports) = ('');
	for my $file (@files)
	{
		my $text = slurp_file($file);
		my $path = $folder . $file =~ s{.*/}{}r;
		$sql .= "INSERT INTO incident VALUES (\$n\$$path\$n\$, \$source\$$text\$source\$);\n";
		utf8::decode($text);
		push @reports, read_report($path, $text);
	}
	$node->safe_psql($name, $sql);
	install($name);
	return \@reports;
}

sub install
{
	my ($name) = @_;
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'psql', '-X', '-q', '-f', 'examples/reports.sql', '-d', $node->connstr($name) ], '>', \$out, '2>', \$err);
	is("$out$err", '', "$name: reports.sql runs without a word");
	return;
}

# runs of equal traits
sub repeats
{
	my ($reports, $days) = @_;
	my %with;
	for my $r (@$reports)
	{
		push @{ $with{"service|$_"} }, $r for grep { $_ ne '' } services($r);
		push @{ $with{"tag|$_"} }, $r for grep { !/^(rca|(p|s|sev)-?\d)$/ } unique(map { lc } @{ $r->{tags} });
		push @{ $with{"cause|$r->{cause}"} }, $r if $r->{cause} ne '';
	}
	my @rows;
	for my $trait (keys %with)
	{
		my @run;
		for my $r ((sort { $a->{date} cmp $b->{date} || $a->{path} cmp $b->{path} } @{ $with{$trait} }), undef)
		{
			if ($r && @run && day($r->{date}) - day($run[-1]{date}) <= $days * 86400) { push @run, $r; next; }
			push @rows, [ $trait, scalar @run, $run[0]{date}, $run[-1]{date}, '{' . join(',', map { $_->{path} } @run) . '}' ] if @run > 1;
			@run = ($r);
		}
	}
	return @rows;
}

my @weekdays = qw(Sunday Monday Tuesday Wednesday Thursday Friday Saturday Sunday);

# the hours of a fixed offset; cells as "day|name|hour|n"
sub hours_of
{
	my ($reports, $offset) = @_;
	my %n;
	for my $r (@$reports)
	{
		my $at = begin($r);
		my (undef, undef, $hour, undef, undef, undef, $wday) = gmtime(($at // 0) + 3600 * $offset);
		$n{ defined $at ? ($wday || 7) . "|$weekdays[$wday]|$hour" : '||' }++;
	}
	return map { [ $_, $n{$_} ] } keys %n;
}

sub compare_views
{
	my ($what, $reports, $as_of, $days) = @_;
	my $figures = 'reports, n, coverage, round(extract(epoch FROM median)::numeric, 3), round(extract(epoch FROM p90)::numeric, 3), round(extract(epoch FROM mean)::numeric, 3)';

	same('SELECT metric, path, round(extract(epoch FROM value)::numeric, 3) FROM report_measure',
		[ map { my $r = $_; map { [ $_->[0], $r->{path}, seconds($r->{measure}{ $_->[0] }) ] } @metrics } @$reports ], "$what: every metric of every report");
	same("SELECT metric, '', $figures FROM report_measure_all", [ measures($reports, undef, \&seconds, sub { '' }) ], "$what: measures");
	same("SELECT metric, service, $figures FROM report_measure_by_service", [ measures($reports, undef, \&seconds, \&services) ], "$what: by service");
	same("SELECT metric, severity_rank, $figures FROM report_measure_by_severity", [ measures($reports, undef, \&seconds, sub { $_[0]{severity} }) ], "$what: by severity");
	same("SELECT metric, month, $figures FROM report_measure_by_month", [ measures($reports, undef, \&seconds, \&month) ], "$what: by month");
	same('SELECT * FROM report_service', [ map { my $r = $_; map { [ $r->{path}, $_ ] } services($r) } @$reports ], "$what: services");

	my @actions = map { my $r = $_; map { { %$_, path => $r->{path}, date => $r->{date}, month => month($r) } } @{ $r->{actions} } } @$reports;
	my $bool = sub { return $_[0] ? 't' : 'f'; };
	same('SELECT path, incident_date, line, priority, action, owner, due_date, is_open FROM report_action',
		[ map { [ @{$_}{qw(path date line priority action owner due)}, $bool->($_->{open}) ] } @actions ], "$what: action items");
	my @open = grep { $_->{open} } @actions;
	for my $day ($as_of, $reports->[-1]{date})
	{
		my @late = grep { $_->{due} ne '' && $_->{due} lt $day } @open;
		same("SELECT * FROM report_overdue_actions('$day')",
			[ map { [ @{$_}{qw(owner action due)}, (day($day) - day($_->{due})) / 86400, @{$_}{qw(priority path line)} ] } @late ], "$what: overdue on $day");
		my @rows;
		for my $owner (unique(map { $_->{owner} } @open))
		{
			my @own = grep { $_->{owner} eq $owner } @open;
			my @due = sort grep { $_ ne '' } map { $_->{due} } @own;
			push @rows, [ $owner, scalar @own, scalar(grep { $_->{owner} eq $owner } @late), @own - @due, $due[0] // '' ];
		}
		same("SELECT * FROM report_open_actions_by_owner('$day')", \@rows, "$what: open by owner on $day");
	}
	same('SELECT * FROM report_unowned_action', [ map { [ @{$_}{qw(date path line priority action due)} ] } grep { $_->{owner} eq '' } @open ], "$what: unowned");
	my @funnel;
	for my $month (unique(map { $_->{month} } @actions))
	{
		my @in = grep { $_->{month} eq $month } @actions;
		push @funnel, [ $month, scalar @in, scalar(grep { $_->{owner} ne '' } @in), scalar(grep { $_->{due} ne '' } @in), scalar(grep { !$_->{open} } @in) ];
	}
	same('SELECT * FROM report_action_funnel', \@funnel, "$what: funnel");

	same("SELECT * FROM report_repeats($_)", [ repeats($reports, $_) ], "$what: again within $_ days") for 0, 30, $days, 1000;
	same('SELECT * FROM report_repeats()', [ repeats($reports, 90) ], "$what: again, 90 days unless told");
	same('SELECT path, incident_date, what FROM report_trait WHERE kind = \'cause\'', [ map { [ $_->{path}, $_->{date}, $_->{cause} ] } grep { $_->{cause} ne '' } @$reports ], "$what: causes");

	same('SELECT path, extract(epoch FROM at)::bigint FROM report_begin', [ map { [ $_->{path}, begin($_) // '' ] } @$reports ], "$what: begin");
	same('SELECT * FROM report_incidents_by_hour()', [ hours_of($reports, 0) ], "$what: hours in UTC");
	same("SELECT * FROM report_incidents_by_hour('Asia/Tokyo')", [ hours_of($reports, 9) ], "$what: hours in Tokyo");
	same("SELECT * FROM report_incidents_by_hour('America/Phoenix')", [ hours_of($reports, -7) ], "$what: hours in Phoenix");

	# a catalog that has only the first service, in another spelling
	my ($known, @unknown) = unique(map { my @s = services($_); $s[0] eq '' ? () : @s } @$reports);
	query("TRUNCATE service; INSERT INTO service VALUES (replace(upper('$known'), '-', ' '), 'Team', 1)");
	my @rows;
	for my $service (@unknown)
	{
		my @in = grep { grep { $_ eq $service } services($_) } @$reports;
		my @dates = sort map { $_->{date} } @in;
		my @paths = sort map { $_->{path} } @in;
		push @rows, [ $service, scalar @in, $dates[0], $dates[-1], $paths[0] ];
	}
	same('SELECT * FROM report_unknown_service', \@rows, "$what: unknown services");

	my %page = map { ($_->{path} =~ s{.*/}{}r =~ s{\.md$}{}r) => $_->{path} } @$reports;
	my (@dangling, @back);
	for my $r (@$reports)
	{
		for my $l (@{ $r->{links} })
		{
			my $to = $page{ $l->{target} };
			if (defined $to) { push @back, [ $to, $r->{path}, $l->{line}, $l->{label} ]; }
			else { push @dangling, [ $r->{path}, $l->{line}, 'wikilink', $l->{target}, $l->{label} ]; }
		}
	}
	same('SELECT * FROM report_dangling_link', \@dangling, "$what: dangling links");
	same('SELECT * FROM report_backlink', \@back, "$what: backlinks");
	return;
}

# Reads the page as strictly as XML: every tag is closed in order, every
# attribute is quoted, and every & is one of ours.  Returns its text by the id
# of the elements: tables as rows of cells, plots as titles and labels.
sub read_page
{
	my ($page, $what) = @_;
	my (@stack, @faults, %part, $id);
	my $cell;
	$page =~ s/\A<!DOCTYPE html>\n// or push @faults, 'no doctype';
	$page =~ s{<style>.*?</style>}{}s;
	while ($page =~ /\G(?:<(\/?)([a-zA-Z0-9]+)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)(\/?)>|([^<>]+)|(.))/gs)
	{
		my ($close, $tag, $attributes, $empty, $text, $other) = ($1, $2, $3, $4, $5, $6);
		if (defined $other) { push @faults, "stray $other before " . substr($page, pos $page, 40); last; }
		push @faults, "bare & in $&" if $& =~ /&(?!amp;|lt;|gt;|quot;|#39;)/;
		if (defined $text)
		{
			$$cell .= $text if $cell;
			push @{ $part{$id}{texts} }, $text if defined $id && @stack && $stack[-1] eq 'text';
			next;
		}
		if ($close)
		{
			push @faults, "</$tag> closes " . ($stack[-1] // 'nothing') if !@stack || $stack[-1] ne $tag;
			pop @stack;
			undef $cell if $tag =~ /^(td|th|dd|title|p)$/;
			undef $id if defined $id && @stack < $part{$id}{depth};
			next;
		}
		my %a = $attributes =~ / ([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g;
		push @faults, "$tag with $_" for grep { /^on|^(href|src|action|xlink:href)$/ } keys %a;
		push @faults, "style with url" if ($a{style} // '') =~ /url/;
		push @stack, $tag unless $empty;
		if (defined $a{id}) { push @faults, "two of $a{id}" if $part{ $a{id} }; $id = $a{id}; $part{$id} = { depth => scalar @stack, tag => $tag }; }
		push @{ $part{$tag} }, {} if $tag eq 'table' && !defined $a{id};
		next unless defined $id;
		my $p = $part{$id};
		if ($tag eq 'p') { $p->{text} = ''; $cell = \$p->{text}; }
		push @{ $p->{rows} }, [] if $tag eq 'tr';
		if ($tag eq 'td') { push @{ $p->{rows}[-1] }, ''; $cell = \$p->{rows}[-1][-1]; }
		if ($tag eq 'dd') { my $to = ($a{class} // '') eq 'of' ? 'of' : 'tiles'; push @{ $p->{$to} }, ''; $cell = \$p->{$to}[-1]; }
		push @{ $p->{rects} }, \%a if $tag eq 'rect';
		if ($tag eq 'title') { $p->{rects}[-1]{title} = ''; $cell = \$p->{rects}[-1]{title}; }
	}
	push @faults, "open at the end: @stack" if @stack;
	push @faults, 'script' if $page =~ /<\s*script|javascript:/i;
	is(join("\n", @faults), '', "$what: the page is well-formed, has no scripts and loads nothing");
	return \%part;
}

# rows of a table of the page, without its heading; a plot in a cell is an
# empty cell
sub cells { my ($part) = @_; return join "\n", map { join '|', @$_ } grep { @$_ } @{ $part->{rows} }; }
sub lines { return join "\n", map { join '|', @$_ } @_; }
sub titles { return join "\n", sort map { $_->{title} } grep { defined $_->{title} } @{ $_[0]{rects} }; }

# Lengths of bars are proportional to their figures.  Bars above a maximum are
# cut.
sub proportional
{
	my ($part, $side, $figure, $name, $cut) = @_;
	my $shown = sub { my ($n) = $figure->($_[0]); return defined $cut && $n > $cut ? $cut : $n; };
	my @bars = grep { defined $_->{title} } @{ $part->{rects} };
	my ($most) = sort { $b->[1] <=> $a->[1] } map { [ $_, $shown->($_->{title}) ] } @bars;
	my @off = grep { abs($_->{$side} - $most->[0]{$side} * $shown->($_->{title}) / $most->[1]) > 2 } @bars;
	is(join(', ', map { $_->{title} } @off), '', $name);
	return;
}

sub make_page
{
	my (@settings) = @_;
	my ($out, $err) = ('', '');
	# a role without permission to write
	IPC::Run::run([ 'psql', '-X', '-q', '-t', '-A', (map { ('-v', $_) } @settings), '-f', 'examples/report.sql',
		'-d', $node->connstr($database) . ' options=-cdefault_transaction_read_only=on' ], '>', \$out, '2>', \$err);
	is($err, '', "$database: report.sql says nothing but the page");
	utf8::decode($out);
	return $out;
}

sub compare_page
{
	my ($what, $reports, $as_of, $days) = @_;
	my $part = read_page(make_page("as_of=$as_of", "days=$days", 'zone=Asia/Tokyo'), $what);
	my @actions = map { @{ $_->{actions} } } @$reports;
	my @open = grep { $_->{open} } @actions;
	my @late = grep { $_->{due} ne '' && $_->{due} lt $as_of } @open;
	my $dash = "\x{2013}";

	is(join(' ', sort grep { ref $part->{$_} eq 'HASH' } keys %$part),
		'funnel hours hours-note lint measures measures-plot months new-note overdue overdue-note owners owners-note period repeats repeats-note resolved-by-month services severities state tiles unknown',
		"$what: no figures but those compared here");
	ok(!$part->{table}, "$what: no table without an id");

	my @dates = sort map { $_->{date} } @$reports;
	is($part->{period}{text}, @dates . " reports of $dates[0] to $dates[-1]. Action items as of $as_of. Hours are in time zone Asia/Tokyo.", "$what: period");
	my @all = measures($reports, undef, sub { $_[0] }, sub { '' });
	my %measure = map { $_->[0] => $_ } @all;
	is(join('|', @{ $part->{tiles}{tiles} }),
		join('|', scalar @$reports, scalar(grep { $_->{severity} eq '1' } @$reports), span($measure{detected_to_mitigated}[5]), span($measure{detected_to_resolved}[5]), scalar(grep { !$_->{unstated} } @open), scalar(grep { $_->{unstated} } @actions), scalar @late),
		"$what: tiles");
	my $stated = sub { return "stated by $measure{$_[0]}[3] of " . @$reports; };
	is(join('|', @{ $part->{tiles}{of} }), join('|', '', 'of ' . (grep { $_->{severity} ne '' } @$reports) . ' that state one', $stated->('detected_to_mitigated'), $stated->('detected_to_resolved'),
		'of ' . @actions, 'of ' . @actions, 'of ' . @open), "$what: of how many");
	is(cells($part->{measures}), lines(map { [ $_->[0] =~ tr/_/ /r, "$_->[3] of $_->[2]", "$_->[4] %", map { span($_) } @{$_}[ 5 .. 7 ] ] } @all), "$what: table of measures");
	my @plotted = grep { $_->[3] && $_->[0] =~ /^(time_|detected)/ } @all;
	is(titles($part->{'measures-plot'}), join("\n", sort map { ("$_->[0], median: " . span($_->[5]), "$_->[0], p90: " . span($_->[6])) } @plotted), "$what: bars of measures");
	is(join('|', @{ $part->{'measures-plot'}{texts} }), join('|', (map { ($_->[0] =~ tr/_/ /r, span($_->[5]) . ' / ' . span($_->[6]) . ", n $_->[3]") } @plotted), 'median', 'p90'), "$what: labels of measures");
	my @p90 = sort { $a <=> $b } map { $_->[6] } @plotted;
	my $cut = 4 * $p90[ (@p90 - 1) / 2 ];
	proportional($part->{'measures-plot'}, 'width', sub { $_[0] =~ /^(\w+), (\w+)/; $measure{$1}[ $2 eq 'p90' ? 6 : 5 ] }, "$what: bars of measures are as long as they should be", $cut);

	for my $table ([ 'severities', sub { $_[0]{severity} }, sub { $_[0] eq '' ? 'not stated' : $_[0] } ], [ 'resolved-by-month', \&month, sub { $_[0] =~ s/-01$//r } ])
	{
		my ($id, $key, $label) = @$table;
		is(cells($part->{$id}), lines(map { [ $label->($_->[1]), "$_->[3] of $_->[2]", @{$_}[ 5 .. 7 ] ] } measures($reports, 'detected_to_resolved', \&span, $key)), "$what: table $id") if $id ne 'resolved-by-month';
		next if $id ne 'resolved-by-month';

		# a month without reports also has a row
		my %row = map { substr($_->[1], 0, 7) => $_ } measures($reports, 'detected_to_resolved', \&span, $key);
		my @months = sort grep { $_ ne '' } keys %row;
		my @every;
		for (my $month = $months[0]; $month le $months[-1]; $month = next_month($month))
		{
			my $r = $row{$month} // [ '', '', 0, 0, 0, ($dash) x 3 ];
			push @every, [ $month, "$r->[3] of $r->[2]", @{$r}[ 5 .. 7 ] ];
		}
		is(cells($part->{$id}), lines(@every), "$what: table $id");
	}

	my (%in, %total);
	for my $r (@$reports)
	{
		my $month = substr($r->{date}, 0, 7);
		$in{ "$month, " . ($r->{severity} eq '' ? 'no severity' : $r->{severity} > 3 ? 'severity 4 or lower' : "severity $r->{severity}") }++;
		$total{$month}++;
	}
	is(titles($part->{months}), join("\n", sort map { "$_: $in{$_}" } keys %in), "$what: bars of months");
	proportional($part->{months}, 'height', sub { $_[0] =~ /(\d+)$/; $1 }, "$what: bars of months are as high as they should be");
	is(join(' ', sort grep { /^\d+$/ } @{ $part->{months}{texts} }), join(' ', sort values %total), "$what: labels of months");

	my @services = sort { $b->[2] <=> $a->[2] || $a->[1] cmp $b->[1] } grep { $_->[1] ne '' } measures($reports, 'detected_to_resolved', \&span, \&services);
	is(titles($part->{services}), join("\n", sort map { "$_->[1]: $_->[2]" } @services), "$what: bars of services");
	is(join('|', @{ $part->{services}{texts} }), join('|', map { ($_->[1], "$_->[2], median $_->[5], n $_->[3]") } @services), "$what: labels of services");
	proportional($part->{services}, 'width', sub { $_[0] =~ /(\d+)$/; $1 }, "$what: bars of services are as long as they should be");

	my %cell = map { $_->[0] => $_->[1] } hours_of($reports, 9);
	my @grid = map { my $d = $_; map { [ "$weekdays[$d] " . sprintf('%02d', $_), $cell{"$d|$weekdays[$d]|$_"} // 0 ] } 0 .. 23 } 1 .. 7;
	is(titles($part->{hours}), join("\n", sort map { "$_->[0]:00: $_->[1]" } @grid), "$what: cells of the hours");
	is(join(' ', grep { /^[1-9]\d*$/ && length($_) < 2 } @{ $part->{hours}{texts} }), join(' ', map { $_->[1] } grep { $_->[1] } @grid), "$what: labels of the hours");
	my $hourless = $cell{'||'} // 0;
	like($part->{'hours-note'}{text}, qr/not shown: $hourless\.$/, "$what: reports without an hour");

	my %funnel;
	for my $r (@$reports)
	{
		for my $a (@{ $r->{actions} })
		{
			my $f = $funnel{ substr($r->{date}, 0, 7) } //= [ 0, 0, 0, 0 ];
			$f->[0]++;
			$f->[1]++ if $a->{owner} ne '';
			$f->[2]++ if $a->{due} ne '';
			$f->[3]++ if !$a->{open};
		}
	}
	is(cells($part->{funnel}), lines(map { [ $_, @{ $funnel{$_} }, '' ] } sort keys %funnel), "$what: funnel");
	is(titles($part->{funnel}), join("\n", sort map { ("created $_->[0]", "done $_->[3]") } values %funnel), "$what: bars of the funnel");
	proportional($part->{funnel}, 'width', sub { $_[0] =~ /(\d+)$/; $1 }, "$what: bars of the funnel are as long as they should be");

	my %own;
	for my $a (@open)
	{
		my $o = $own{ $a->{owner} } //= [ 0, 0, 0, 0, $dash ];
		$o->[ $a->{unstated} ? 1 : 0 ]++;
		$o->[2]++ if $a->{due} ne '' && $a->{due} lt $as_of;
		$o->[3]++ if $a->{due} eq '';
		$o->[4] = $a->{due} if $a->{due} ne '' && ($o->[4] eq $dash || $a->{due} lt $o->[4]);
	}
	is(join("\n", sort split /\n/, cells($part->{owners})), join("\n", sort map { join '|', $_ eq '' ? '(no owner)' : html($_), @{ $own{$_} } } keys %own), "$what: owners");
	my @rows = map { my $r = $_; map { [ (day($as_of) - day($_->{due})) / 86400, $_->{due}, $_->{owner} eq '' ? '(no owner)' : html($_->{owner}), html($_->{action}), $r->{path} =~ s{.*/}{}r ] }
		grep { $_->{open} && $_->{due} ne '' && $_->{due} lt $as_of } @{ $r->{actions} } } @$reports;
	@rows = sort { $b->[0] <=> $a->[0] } @rows;	# stable, and reports come by path
	is(cells($part->{overdue}), lines(@rows[ 0 .. ($#rows < 29 ? $#rows : 29) ]), "$what: overdue");
	like($part->{'overdue-note'}{text}, qr/^@{[ scalar @rows ]} items/, "$what: number of them");

	my @runs = map { [ split(/\|/, $_->[0]), @{$_}[ 1 .. 3 ] ] } repeats($reports, $days);
	@runs = sort { $a->[0] cmp $b->[0] || $b->[2] <=> $a->[2] || $b->[4] cmp $a->[4] || $a->[1] cmp $b->[1] || $a->[3] cmp $b->[3] } @runs;
	is(cells($part->{repeats}), lines(@runs[ 0 .. ($#runs < 24 ? $#runs : 24) ]), "$what: again");
	like($part->{'repeats-note'}{text}, qr/at most $days days .*: @{[ scalar @runs ]} series/, "$what: number of runs");

	# compared with the views, which were compared with the text before
	is(cells($part->{unknown}), query('SELECT * FROM (SELECT service, reports, first_date, last_date FROM report_unknown_service LIMIT 20) s'), "$what: unknown services");
	is(cells($part->{lint}), query(q{SELECT code || ' ' || replace(rule, '-', ' '), level, findings, reports FROM report_lint_by_rule}), "$what: findings");
	is(join(' ', map { $_->[1] } @{ $part->{state}{rows} }),
		query(q{SELECT concat_ws(' ', (SELECT count(*) FROM report_unknown_service), (SELECT count(*) FROM report_unowned_action), (SELECT count(*) FROM report_dangling_link),
			(SELECT count(*) FROM report_backlink), (SELECT count(*) FROM report_lint_by_report WHERE codes = '{}'))}), "$what: state");
	return;
}

# our own reports
my @docs = sort glob('test/docs/*.md');
my $reports = load('ours', 'test/docs/', @docs);
cmp_ok(scalar @docs, '>=', 16, 'there are documents of our own');
compare_views('ours', $reports, '2025-06-01', 60);
compare_page('ours', $reports, '2025-06-01', 60);

# worked out by hand from the documents, by the rules in doc/lint.md
my $ours = [ map { [ split / / ] } (
	'RCA203 warning 2 1', 'RCA205 warning 1 1', 'RCA206 warning 1 1', 'RCA302 warning 3 1', 'RCA303 warning 1 1',
	'RCA304 warning 3 2', 'RCA305 warning 1 1', 'RCA502 warning 1 1', 'RCA602 info 1 1') ];
same('SELECT code, level, findings, reports FROM report_lint_by_rule', $ours, 'ours: findings by rule');
same(q{SELECT path, errors, warnings, infos, codes FROM report_lint_by_report WHERE codes <> '{}'},
	[ [ 'test/docs/2025-05-06-search-slow-queries.md', 0, 5, 0, '{RCA302,RCA304}' ],
	  [ 'test/docs/2025-07-02-data-loss-in-media-cache.md', 0, 5, 0, '{RCA203,RCA205,RCA303,RCA305}' ],
	  [ 'test/docs/2025-02-19-ledger-deadlocks.md', 0, 2, 0, '{RCA206,RCA304}' ],
	  [ 'test/docs/2025-10-30-checkout-feature-flag.md', 0, 1, 1, '{RCA502,RCA602}' ] ], 'ours: findings by report');
is(query('SELECT count(*) FROM report_lint_by_report'), scalar @docs, 'ours: reports without findings have a row');

# every report has a comment with the question that it answers
is( query(q{SELECT relname FROM pg_class WHERE relkind = 'v' AND relname LIKE 'report\_%' AND coalesce(obj_description(oid, 'pg_class'), '') !~ '\.$'
	UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE 'report\_%' AND coalesce(obj_description(oid, 'pg_proc'), '') !~ '\.$'}), '', 'every report has a comment');
# Citus does not accept SQL functions that read a distributed table
is(query(q{SELECT string_agg(proname, ' ' ORDER BY proname) FROM pg_proc JOIN pg_language l ON l.oid = prolang WHERE proname LIKE 'report\_%' AND lanname = 'sql'}),
	'report_html report_span report_url', 'what is written in SQL reads no table');
install('ours');

SKIP:
{
	my @vault = sort glob("$corpus/vault/RCAs/*.md");
	skip "no corpus at $corpus", 1 unless @vault;
	my $of = load('vault', '', @vault);
	compare_views('vault', $of, '2025-06-01', 120);
	compare_page('vault', $of, '2025-06-01', 45);

	# the known figures of all 111 documents of that vault, of which the corpus
	# may have a part; the expected value is the element floor(0.9 n) of the
	# sorted list, from 0
	my $n = @vault;
	same(q{SELECT metric, n, extract(epoch FROM median)::int, extract(epoch FROM p90)::int FROM report_measure_all WHERE metric = 'detected_to_identified'},
		[ [ 'detected_to_identified', $n, 600, 600 ] ], 'vault: ten minutes from detection to the cause, always');
	same(q{SELECT DISTINCT n FROM report_measure_all WHERE metric LIKE 'time\_to\_%'}, [ [0] ], 'vault: nobody says when it started');
	same('SELECT DISTINCT severity_rank FROM report_measure', [ [1], [2], [3] ], 'vault: three severities');
	same('SELECT n, days FROM (SELECT due_date - incident_date AS days, count(*) AS n FROM report_action GROUP BY 1) d',
		[ map { [ $n, $_ ] } 7, 14, 21, 30 ], 'vault: four action items each, due after 7, 14, 21 and 30 days');
	same('SELECT sum(created), sum(owned), sum(done) FROM report_action_funnel', [ [ 4 * $n, 4 * $n, 0 ] ], 'vault: all have owners, none has a status');
	same('SELECT count(*), count(label), count(to_path) FROM report_link', [ [ 3 * $n, 3 * $n, 0 ] ], 'vault: three links each');
	same(q{BEGIN;
		INSERT INTO incident SELECT DISTINCT 'Runbooks/' || target || '.md', ('# ' || target)::rca FROM report_link WHERE target LIKE 'runbook-%';
		SELECT to_path IS NOT NULL, substring(target FROM '^(?:runbook|architecture)') AS kind, count(*) FROM report_link GROUP BY 1, 2; ROLLBACK},
		[ [ 't', 'runbook', $n ], [ 'f', 'architecture', $n ], [ 'f', '', $n ] ], 'vault: a third lead to a runbook, once there are some');
	my @resolved = sort { $a <=> $b } map { $_->{measure}{detected_to_resolved} } @$of;
	is(query(q{SELECT extract(epoch FROM p90)::int FROM report_measure_all WHERE metric = 'detected_to_resolved'}), $resolved[ int(0.9 * @resolved) ], 'vault: p90 is the oracle\'s');
	is_deeply([ grep { abs($_->{measure}{detected_to_resolved} - $_->{stated}) } @$of ], [], 'vault: the reader agrees with the stated durations');
	SKIP:
	{
		skip "the corpus has $n of the 111 documents", 4 unless $n == 111;
		my $minutes = q{round(extract(epoch FROM mean) / 60, 1), (extract(epoch FROM median) / 60)::int};
		same("SELECT metric, $minutes, (extract(epoch FROM p90) / 60)::int FROM report_measure_all WHERE metric IN ('detected_to_mitigated', 'detected_to_resolved')",
			[ [ 'detected_to_mitigated', '60.0', 64, 99 ], [ 'detected_to_resolved', 100.7, 107, 166 ] ], 'vault: times of all');
		same(q{SELECT severity_rank, reports, round(extract(epoch FROM mean) / 60, 1) FROM report_measure_by_severity WHERE metric = 'detected_to_resolved'},
			[ [ 1, 41, 108.9 ], [ 2, 59, 97.3 ], [ 3, 11, 88.5 ] ], 'vault: times by severity');
		same('SELECT min(n), max(n) FROM (SELECT count(*) AS n FROM report_service GROUP BY service) s', [ [ 26, 37 ] ], 'vault: incidents by service');
		same(q{SELECT findings FROM report_lint_by_rule WHERE code = 'RCA408'}, [ [103] ], 'vault: claims about response times');
	}

	# its claims about response times; nobody acknowledged, so they are from
	# detection to paging; and its one timeline that is not in order
	my @claims = grep { $_->{text} =~ /response was quick \((\d+) minutes\)/ && abs($1 * 60 - ($_->{at}{paged} - $_->{at}{detected})) >= 60 } @$of;
	my @disorder = grep { $_->{disorder} } @$of;
	same('SELECT code, level, findings, reports FROM report_lint_by_rule',
		[ [ 'RCA206', 'warning', scalar @disorder, scalar @disorder ], [ 'RCA408', 'info', scalar @claims, scalar @claims ] ], 'vault: findings');
}

# real reports, which have forms that the reader above does not know
SKIP:
{
	my @field = sort glob("$corpus/field/*.md");
	skip "no corpus at $corpus", 1 unless @field;
	$database = 'field';
	$node->safe_psql('postgres', 'CREATE DATABASE field');
	query('CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL)');
	query(join '', map { my $text = slurp_file($_); "INSERT INTO incident VALUES (\$n\$$_\$n\$, \$source\$$text\$source\$);\n" } @field);
	install('field');
	my $page = read_page(make_page(), 'field');
	cmp_ok(scalar(grep { @$_ } @{ $page->{owners}{rows} }), '<=', 30, 'field: of many owners, those with most to do');
	is($page->{tiles}{tiles}[0], scalar @field, 'field: all of them are counted');
	is(scalar @{ $page->{'resolved-by-month'}{rows} }, 1 + 24 + 1, 'field: the heading, 24 months, and those without a date');
	is(query(q{SELECT count(*) FROM report_lint_by_report}), scalar @field, 'field: all of them have a row');
}

# what neither has
$database = 'odd';
$node->safe_psql('postgres', 'CREATE DATABASE odd');
query('CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL)');
install('odd');
my $part = read_page(make_page(), 'no reports');
is(join('|', @{ $part->{tiles}{tiles} }), "0|0|\x{2013}|\x{2013}|0|0|0", 'no reports: tiles');
is($part->{period}{text}, '0 reports. Action items as of ' . query(q{SELECT (now() AT TIME ZONE 'UTC')::date}) . '. Hours are in time zone UTC.', 'no reports: no period');
like($part->{empty}{text}, qr/^There are no reports yet/, 'no reports: what to do');
ok(!$part->{measures} && !$part->{months}, 'no reports: nothing is drawn');
query(q[INSERT INTO incident VALUES
	('a/One.md', E'---\ntitle: One\ndate: 2025-01-05\nservices: [Search API, search-api, "<b>"]\ntags: [P1, "a&b"]\n---\n# One\n\nSee [[two#x|Two]], [two](../b/two.md), [[none]], [gone](gone.md), [web](https://example.org/x.md), [[#here]], ![[p.png]], `[[code]]`.\n\n## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n| `</td><script>alert(1)</script>` "x" | O''Neil & Sons | 2025-01-12 |\n'),
	('b/two.md', E'---\ntitle: Two\n---\n# Two\n\n[[ONE]]\n\n## Root Cause\n\n### Trigger\n\nRelease 1.2 filled\nthe disk. Nobody looked.\n')]);
is(query(q{SELECT what FROM report_trait WHERE path = 'b/two.md'}), 'release filled the disk', 'a cause is a sentence, not the heading above it');
same('SELECT * FROM report_service', [ [ 'a/One.md', 'search-api' ], [ 'a/One.md', 'b' ], [ 'b/two.md', '' ] ], 'one service in two spellings counts once');
same('SELECT path, target, to_path FROM report_link', [ [ 'a/One.md', 'two', 'b/two.md' ], [ 'a/One.md', '../b/two.md', 'b/two.md' ], [ 'a/One.md', 'none', '' ],
	[ 'a/One.md', 'gone.md', '' ], [ 'b/two.md', 'ONE', 'a/One.md' ] ], 'links: by base name, in any case; not the web, pictures, code and the page itself');
same(q{SELECT owner, due_date, days_late FROM report_overdue_actions('2025-01-12')}, [], 'nothing is late on the day it is due');
same(q{SELECT owner, due_date, days_late FROM report_overdue_actions('2025-01-13')}, [ [ "O'Neil & Sons", '2025-01-12', 1 ] ], 'it is on the next');
same('SELECT * FROM report_incidents_by_hour()', [ [ '', '', '', 2 ] ], 'reports without an instant are counted');
same(q{SELECT month, severity_rank, reports, n FROM report_measure_by_month JOIN (SELECT DISTINCT month, severity_rank FROM report_measure) s USING (month) WHERE metric = 'time_to_detect'},
	[ [ '2025-01-01', '', 1, 0 ] ], 'a month without figures says so');
my ($code, $out, $err) = $node->psql('ours', q{SELECT * FROM report_incidents_by_hour('Mars')});
like($err, qr/time zone "Mars" not recognized/, 'an unknown zone is an error');
for my $page (make_page('as_of=2025-02-01', 'title=<i>Ours</i> & "theirs"'))
{
	$part = read_page($page, 'hostile');
	like($page, qr{<h1>&lt;i&gt;Ours&lt;/i&gt; &amp; &quot;theirs&quot;</h1>}, 'the heading is escaped');
	is(cells($part->{overdue}), "20|2025-01-12|O&#39;Neil &amp; Sons|&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot;|One.md", 'so is a cell');
}

# a period, new items, links to the reports, and files with the same name
$database = 'period';
$node->safe_psql('postgres', 'CREATE DATABASE period');
query('CREATE EXTENSION rca; CREATE TABLE incident (path text PRIMARY KEY, doc rca NOT NULL)');
install('period');
query(join '', map { my ($path, $date) = @$_; "INSERT INTO incident VALUES ('$path', E'---\\ntitle: T <$path>\\ndate: $date\\n---\\n## Action Items\\n\\n- [ ] Do (due=2025-03-03)\\n');\n" }
	[ 'a/x.md', '2025-01-31' ], [ 'b/x.md', '2025-02-01' ], [ "b/\xc3\xa4 1#?.md", '2025-02-28' ], [ 'c.md', '2025-03-05' ], [ 'd.md', 'none' ]);
for (
	[ [], '5 reports of 2025-01-31 to 2025-03-05.', '5 of 5' ],
	[ [ 'from=2025-02-01' ], '3 reports of 2025-02-01 to 2025-03-05 (of the 5 in the table, those from 2025-02-01 to the last).', '3' ],
	[ [ 'to=2025-02-01' ], '2 reports of 2025-01-31 to 2025-02-01 (of the 5 in the table, those from the first to 2025-02-01).', '2' ],
	[ [ 'from=2025-02-01', 'to=2025-02-28' ], '2 reports of 2025-02-01 to 2025-02-28 (of the 5 in the table, those from 2025-02-01 to 2025-02-28).', '2' ],
	[ [ 'from=2026-01-01' ], '0 reports (of the 5 in the table, those from 2026-01-01 to the last).', '0' ])
{
	my ($settings, $period, $n) = @$_;
	$part = read_page(make_page('as_of=2025-03-07', @$settings), "period @$settings");
	is($part->{period}{text}, "$period Action items as of 2025-03-07. Hours are in time zone UTC.", "period @$settings: it is said");
	is($part->{tiles}{tiles}[0], $n =~ s/ .*//r, "period @$settings: reports");
	is($part->{tiles}{tiles}[4], $n =~ s/ .*//r, "period @$settings: action items");
}
$part = read_page(make_page('as_of=2025-03-07'), 'new');
is($part->{'new-note'}{text}, 'Reports with a date from 2025-02-28 to 2025-03-07: 2. Action items that became overdue in these days: 5.', 'what is new');
is(cells($part->{new}), lines([ '2025-03-05', "\x{2013}", 'T &lt;c.md&gt;', '', "\x{2013}" ], [ '2025-02-28', "\x{2013}", "T &lt;b/\x{e4} 1#?.md&gt;", '', "\x{2013}" ]), 'and which');
is(join(' ', sort map { $_->[4] } grep { @$_ } @{ $part->{overdue}{rows} }), "a/x.md b/x.md c.md d.md \x{e4} 1#?.md", 'files of one name have their paths');
$part = read_page(make_page('as_of=2025-03-07', 'since=2025-03-04'), 'since');
is($part->{'new-note'}{text}, 'Reports with a date from 2025-03-04 to 2025-03-07: 1. Action items that became overdue in these days: 0.', 'since a day');
for ([ 'https://git.example.org/a?b=1&c=', 1 ], [ 'file:///wiki/', 1 ], [ '../', 1 ], [ 'javascript:alert(1)//', 0 ], [ 'data:text/html,', 0 ], [ '', 0 ])
{
	my ($link, $linked) = @$_;
	my $page = make_page('as_of=2025-03-07', "link=$link");
	is(scalar(() = $page =~ /<a /g), $linked ? 7 : 0, "links that begin with '$link'");
	next unless $linked;
	my $start = html($link);
	like($page, qr{<a href="\Q$start\Eb/%C3%A4%201%23%3F\.md">}, "and lead to the file: '$link'");
}

# without a period the planner must expect all reports: if it expected only
# one, a page of many thousands would not end
query('ANALYZE incident');
my ($rows) = query('EXPLAIN SELECT * FROM report_incident') =~ /rows=(\d+)/;
cmp_ok($rows, '>=', 4, 'the planner expects about as many reports as there are');

# the commands in the README
$node->safe_psql('postgres', 'CREATE DATABASE readme');
$node->safe_psql('readme', 'CREATE EXTENSION rca');
my ($folder, %blocks) = run_page('examples/README.md', $node, 'readme');
cmp_ok($blocks{sh} // 0, '>=', 2, 'README.md has commands');
cmp_ok($blocks{sql} // 0, '>=', 8, 'README.md has statements');
like(slurp_file("$folder/report.html"), qr{</html>\n\z}, 'README.md makes the page');
is($node->safe_psql('readme', q{SELECT relname FROM pg_class WHERE relname LIKE 'report\_%' UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE 'report\_%'}), '', 'README.md removes them all');
my $readme = slurp_file('examples/README.md');
for my $name (split /\n/, $node->safe_psql('ours', q{SELECT relname FROM pg_class WHERE relkind = 'v' AND relname LIKE 'report\_%' UNION
	SELECT proname FROM pg_proc WHERE proname LIKE 'report\_%' AND proname NOT IN ('report_html', 'report_span', 'report_url')}))
{
	like($readme, qr/`$name\b/, "README.md has $name");
}

$node->stop;
done_testing();
