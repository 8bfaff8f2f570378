# How well action items of real reports are read, item by item, compared with
# facts/actions.tsv, which a person wrote after reading the reports, without
# this program.  Also their keys: in every document they stay the same if an
# item is added above, if items are reordered or done, or get an owner or a
# date.

use strict;
use warnings;
use utf8;

use Encode qw(decode encode);
use FindBin;
use lib "$FindBin::RealBin/../perl";

use Facts;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# Also prints text of a document.
sub say_now { diag(encode('UTF-8', join '', @_)); }

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	ALTER DATABASE postgres SET TimeZone = 'UTC';
	ALTER DATABASE postgres SET DateStyle = 'ISO';
	CREATE TABLE report (path text, variant text, doc text)});

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus');
my %documents;
for my $file (glob("$corpus/field/*.md $corpus/vault/*/*.md test/docs/*.md test/docs/styles/*.md"))
{
	my $text = decode('UTF-8', slurp_file($file));
	$documents{ $file =~ s{.*/}{}r } = $text;
}

# Stores texts, each with its name and the name of the variant.
sub store
{
	my (@rows) = @_;
	my $sql = '';
	for my $row (@rows)
	{
		my ($path, $variant, $text) = @$row;
		$sql .= "INSERT INTO report VALUES (\$name\$$path\$name\$, '$variant', \$source\$$text\$source\$);\n";
	}
	$node->safe_psql('postgres', encode('UTF-8', $sql)) if $sql ne '';
}

# The items of a variant of all texts, by path.
my @columns = qw(path line key owner due_date ticket state status action);
sub items
{
	my ($variant) = @_;
	my %items;
	my $rows = $node->safe_psql('postgres', qq{
		SELECT array_to_string(ARRAY[path, line::text, key, owner, due_date::text, ticket, state, raw_status, translate(action, E'\\t\\n', '  ')], E'\\t', '\\N')
		FROM report, rca_action_items(doc) a WHERE variant = '$variant' ORDER BY path, a.ord});
	for my $row (split /\n/, decode('UTF-8', $rows))
	{
		my %item;
		@item{@columns} = split /\t/, $row, -1;
		push @{ $items{ $item{path} } }, \%item;
	}
	return \%items;
}

store(map { [ $_, 'as is', $documents{$_} ] } sort keys %documents);
my $read = items('as is');

#
# What is read
#

# Items in the form of Facts.pm: bytes, and nothing for NULL
sub facts_of
{
	my ($items) = @_;
	return [ map { my $item = $_; +{ map { $_ => $item->{$_} eq '\N' ? undef : encode('UTF-8', $item->{$_}) } keys %$item } } @{ $items // [] } ];
}

SKIP:
{
	skip "no corpus at $corpus", 10 unless -d "$corpus/field";

	my @labelled = Facts::labelled_documents("$corpus/field");
	my %rows = (action => { map { $_ => facts_of($read->{$_}) } keys %$read });
	my ($count, $notes) = Facts::score_actions(\%rows, Facts::labels('test/facts/actions.tsv'), \@labelled);
	diag($_) for @$notes;
	diag(join ', ', map { "$_: $count->{$_}" } sort keys %$count);
	cmp_ok($count->{found}, '>=', 0.97 * $count->{labelled}, 'items found');
	cmp_ok($count->{none}, '<=', 0.03 * ($count->{found} + $count->{none}), 'items that are none');
	for my $column (@Facts::action_facts)
	{
		my ($right, $shown, $given) = map { $count->{"$column $_"} } qw(right shown given);
		cmp_ok($right, '>=', 0.95 * $shown, "$column: what is shown is read");
		cmp_ok($right, '>=', 0.97 * $given, "$column: what is read is shown");
	}
}

#
# Keys
#

my $bullet = qr/^((?:\s|>)*(?:[-*+]|\d+[.)])\s+)/;

# The cell of a table row that has an action, or nothing.
sub action_cell
{
	my ($cells, $action) = @_;
	my $start = substr($action =~ s/\W//gr, 0, 12);
	for my $i (0 .. $#$cells)
	{
		return $i if index($cells->[$i] =~ s/\W//gr, $start) >= 0 && $start ne '';
	}
	return;
}

# The last line of the text of an item that begins at a line.
sub last_line
{
	my ($lines, $i) = @_;
	$i++ while $i < $#$lines && $lines->[ $i + 1 ] =~ /\S/ && $lines->[ $i + 1 ] !~ /$bullet|^\s*(?:[#|>]|```|~~~|<\/?[a-z])/;
	return $i;
}

# Inserts text before or after the action of every item.  Items that cannot be
# edited in this way (a heading, a paragraph) are not counted.
sub edit
{
	my ($text, $items, $before, $behind, $wanted) = @_;
	my @lines = split /\n/, $text, -1;
	my @edited;
	for my $item (@$items)
	{
		my $i = $item->{line} - 1;
		next unless $wanted->($item);
		if ($lines[$i] =~ /^\s*(?:>\s*)*\|/)
		{
			my @cells = split /(?<!\\)\|/, $lines[$i], -1;
			my $cell = action_cell(\@cells, $item->{action});
			next unless defined $cell;
			$cells[$cell] =~ s/^\s*(.*?)\s*$/ ($before ne '' ? '✅ ' : '') . "$1$behind "/e;
			$cells[$cell] = " $cells[$cell]";
			$lines[$i] = join '|', @cells;
		}
		elsif ($lines[$i] =~ $bullet)
		{
			$lines[$i] =~ s/$bullet(?:\[.\]\s+)?/$1$before/ if $before ne '';
			my $last = last_line(\@lines, $i);
			$lines[$last] =~ s/\s*$/$behind/ if $behind ne '';
		}
		else
		{
			next;
		}
		push @edited, $item;
	}
	return (join("\n", @lines), @edited);
}

# Adds a new item before the first one.
sub insert
{
	my ($text, $items) = @_;
	my @lines = split /\n/, $text, -1;
	my $i = $items->[0]{line} - 1;
	my $new;
	if ($lines[$i] =~ /^\s*\|/)
	{
		my @cells = split /(?<!\\)\|/, $lines[$i], -1;
		my $cell = action_cell(\@cells, $items->[0]{action}) // return;
		$_ = ' ' for @cells[ 1 .. $#cells - 1 ];
		$cells[$cell] = ' Something that is quite new ';
		$new = join '|', @cells;
	}
	elsif ($lines[$i] =~ /^(\s*[-*+]\s+)/)
	{
		$new = "$1Something that is quite new";
	}
	else
	{
		return;
	}
	splice @lines, $i, 0, $new;
	return join("\n", @lines);
}

# Swaps neighbours that have one line each.
sub swap
{
	my ($text, $items) = @_;
	my @lines = split /\n/, $text, -1;
	my %is_item = map { $_->{line} - 1 => 1 } @$items;
	for (my $i = 0; $i < $#lines; $i++)
	{
		next unless $is_item{$i} && $is_item{ $i + 1 };
		next if ($lines[ $i + 2 ] // '') =~ /^\s+\S/;
		my ($a, $b) = map { $_ =~ /^(\s*)([-*+|])/ ? "$1$2" : '' } @lines[ $i, $i + 1 ];
		next if $a eq '' || $a ne $b;
		@lines[ $i, $i + 1 ] = @lines[ $i + 1, $i ];
		$i++;
	}
	return join("\n", @lines);
}

my %wanted = (
	'done' => sub { $_[0]{status} eq '\N' },	# a word has more to say than a mark
	'owner' => sub { $_[0]{owner} eq '\N' },
	'date' => sub { $_[0]{due_date} eq '\N' });
my %edits = (done => [ '[x] ', '' ], owner => [ '', ' (@zoe)' ], date => [ '', ' (due 2031-02-03)' ]);

my %edited;
for my $path (sort keys %$read)
{
	my $items = $read->{$path};
	for my $edit (sort keys %edits)
	{
		my ($text, @touched) = edit($documents{$path}, $items, @{ $edits{$edit} }, $wanted{$edit});
		store([ $path, $edit, $text ]);
		$edited{$edit}{$path} = \@touched;
	}
	my $inserted = insert($documents{$path}, $items);
	store([ $path, 'insert', $inserted ]) if defined $inserted;
	$edited{insert}{$path} = defined $inserted ? $items : [];
	store([ $path, 'swap', swap($documents{$path}, $items) ]);
	$edited{swap}{$path} = $items;
}

my $all = 0;
$all += @$_ for values %$read;
cmp_ok($all, '>=', 50, "$all items in the documents at hand");
for my $path (sort keys %$read)
{
	my %keys;
	$keys{ $_->{key} }++ for @{ $read->{$path} };
	my @twice = grep { $keys{$_} > 1 } sort keys %keys;
	is("@twice", '', "$path: no key twice") if @twice;
}

my %shown = (done => 'state', owner => 'owner', date => 'due_date');
my %value = (done => 'done', owner => '@zoe', date => '2031-02-03');
for my $edit (sort keys %edited)
{
	my $now = items($edit);
	my ($same, $of, $took) = (0, 0, 0);
	for my $path (sort keys %{ $edited{$edit} })
	{
		my %now = map { $_->{key} => $_ } @{ $now->{$path} // [] };
		for my $item (@{ $edited{$edit}{$path} })
		{
			my $new = $now{ $item->{key} };
			$of++;
			$same++ if $new;
			$took++ if $new && $shown{$edit} && $new->{ $shown{$edit} } eq $value{$edit};
			say_now("$edit: $path:$item->{line}: $item->{key} is gone: $item->{action}") unless $new;
			say_now("$edit: $path:$item->{line}: the edit is not read: $new->{action}")
				if $new && $shown{$edit} && $new->{ $shown{$edit} } ne $value{$edit};
		}
	}
	say_now("$edit: $same of $of keys are the same" . ($shown{$edit} ? ", $took edits are read" : ''));
	is($same, $of, "$edit: every key stays");
	cmp_ok($took, '>=', 0.95 * $of, "$edit: what was written is read") if $shown{$edit};
}

$node->stop;
done_testing();
