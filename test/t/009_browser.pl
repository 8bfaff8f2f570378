# In a real browser: no script of a page runs, the drawing can be read, and
# Mermaid accepts and shows the diagrams.
#
# Needs headless Chromium (Debian: chromium), and for Mermaid a directory
# RCA_NPM with the npm package mermaid unpacked.  .ci/run installs both.

use strict;
use warnings;

use IPC::Run;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $chromium = '';
for (qw(chromium chromium-browser google-chrome))
{
	$chromium = $_ if !$chromium && IPC::Run::run([ 'sh', '-c', "command -v $_" ], '>', \my $out, '2>', \my $err);
}
plan skip_all => 'no Chromium' unless $chromium;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca');
my $dir = PostgreSQL::Test::Utils::tempdir();

# Calls a function on a document.
sub call
{
	my ($function, $text) = @_;
	my $hex = unpack('H*', $text);
	return pack('H*', $node->safe_psql('postgres',
		"SELECT encode(convert_to($function(convert_from('\\x$hex', 'UTF8')::rca), 'UTF8'), 'hex')"));
}

# Opens a page, lets its script run, and returns what the script writes to the
# title, as JSON.
sub browse
{
	my ($html) = @_;
	my $file = "$dir/page.html";
	unlink $file;
	append_to_file($file, $html);
	my ($dom, $err) = ('', '');
	IPC::Run::run([ $chromium, '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
		"--user-data-dir=$dir/profile", '--allow-file-access-from-files', '--virtual-time-budget=10000',
		'--window-size=1000,1400', '--dump-dom', "file://$file" ],
		'>', \$dom, '2>', \$err, IPC::Run::timeout(120));
	my ($result) = $dom =~ m{<title>RESULT (.*?)</title>}s;
	return { error => "no result: $err" } unless defined $result;
	$result =~ s/&lt;/</g;
	$result =~ s/&gt;/>/g;
	$result =~ s/&amp;/&/g;
	return JSON::PP->new->utf8->decode($result);
}

# Our probe, in a page without its content security policy, because the page
# must be safe without it.  It clicks on everything.
my $probe = q{<script>
var fired = [];
['alert', 'confirm', 'prompt', 'open'].forEach(function (f) { window[f] = function (x) { fired.push(f + '(' + x + ')'); }; });
window.onerror = function (m) { fired.push('error ' + m); };
window.addEventListener('load', function () {
	var bad = [];
	document.querySelectorAll('body *').forEach(function (e) {
		Array.from(e.attributes).forEach(function (a) { if (/^on/i.test(a.name)) bad.push(e.outerHTML); });
		if (/^(script|iframe|object|embed|form|link|meta|base|style|foreignObject|use|animate|set)$/i.test(e.tagName)) bad.push(e.outerHTML);
	});
	document.querySelectorAll('a').forEach(function (a) {
		if (!/^(https?|mailto|file)?:$/.test(a.protocol)) bad.push(a.outerHTML);
		a.addEventListener('click', function (e) { if (a.protocol != 'javascript:') e.preventDefault(); });
		a.click();
		a.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
	});
	setTimeout(function () {
		document.title = 'RESULT ' + JSON.stringify({ fired: fired, bad: bad, links: document.querySelectorAll('a').length,
			tables: document.querySelectorAll('table').length, scripts: document.scripts.length, h1: document.querySelectorAll('h1').length });
	}, 500);
});
</script>};

sub probe
{
	my ($page) = @_;
	$page =~ s/<meta http-equiv="Content-Security-Policy"[^>]*>/$probe/ or die 'the page has no policy';
	return browse($page);
}

# the probe itself works
my $seen = browse("<html><head><title>x</title>$probe</head><body><a href='javascript:alert(1)'>a</a><img src=x onerror=alert(2)></body></html>");
is(join(' ', sort @{ $seen->{fired} // [ $seen->{error} ] }), 'alert(1) alert(2)', 'the probe notices active content');
cmp_ok(scalar @{ $seen->{bad} // [] }, '>=', 2, 'and what could become active');

my $hostile = q{---
title: '</title><script>alert(1)</script>" onload="alert(2)'
severity: <script>alert(3)</script>
services: ['<img src=x onerror=alert(4)>']
date: 2025-03-01
---
# </title><script>alert(5)</script>

<script>alert(6)</script>

<img src=x onerror=alert(7)> <svg onload=alert(8)> <iframe srcdoc="<script>alert(9)</script>"> <style>@import 'x'</style>

[a](javascript:alert(10)) [b](JAVASCRIPT:alert(11)) [c](java&#115;cript:alert(12)) [d](<java&#9;script:alert(13)>)
[e](data:text/html;base64,PHNjcmlwdD5hbGVydCgxNCk8L3NjcmlwdD4=) [f](vbscript:alert(15)) ![g](javascript:alert(16))
[h](x "&quot; onclick=&quot;alert(17)") [i]("onclick=alert(18)) <javascript:alert(19)> [j][r] [k](&#1;javascript:alert(33))
[l](%0Ajavascript:alert(34)) [m](//javascript:alert(35)) [n](file:///etc/passwd)

[r]: javascript:alert(20)

[["onmouseover="alert(21)]] [[javascript:alert(22)]] [[x|<script>alert(23)</script>]] [["><img src=x onerror=alert(24)>]] ![[javascript:alert(25).png]]

## Timeline

| Time | Event |
|------|-------|
| 10:00"><script>alert(26)</script> | started </title></svg><script>alert(27)</script> |
| 10:10 | <a href="javascript:alert(28)">x</a> <script>alert(29) |
| 10:20 | [y](javascript:alert(30)) [["onclick="alert(31)]] |

```"><script>alert(32)</script>
</code></pre><script>alert(33)</script>
```

<div><a href="javascript:alert(36)"
};
$seen = probe(call('rca_to_html_page', $hostile));
is(join("\n", @{ $seen->{fired} // [ $seen->{error} ] }), '', 'hostile: nothing acts');
is(join("\n", @{ $seen->{bad} // [] }), '', 'hostile: and nothing could');
cmp_ok($seen->{links} // 0, '>', 10, 'hostile: the links are there');
is($seen->{scripts}, 1, 'hostile: the only script is the probe');
# what could swallow the rest of a page comes last in it
my @tails = ("<a href=\"\n\n<textarea>\n\n&lt;script>alert(1)&lt;/script>\n\n<svg><style>\n\n<!--",
	'<script', "<![CDATA[\n\n\x{60}\x{60}\x{60}");
for my $tail (@tails)
{
	$seen = probe(call('rca_to_html_page', "# T\n\n$tail"));
	is(join("\n", @{ $seen->{fired} // [ $seen->{error} ] }, @{ $seen->{bad} // [] }), '', (split /\n/, $tail)[0] . ': nothing acts behind what is not closed');
}

# The drawing: texts do not overlap and stay inside; marks are in order and to
# scale.
my $measure = q{<script>window.addEventListener('load', function () {
	var svg = document.querySelector('figure.timeline svg'), box = svg.getBoundingClientRect(), wrong = [], last = -1;
	svg.querySelectorAll('text:not(.time)').forEach(function (t) {
		var r = t.getBoundingClientRect();
		if (r.top < last - 1) wrong.push('overlap: ' + t.textContent);
		if (r.right > box.right + 1 || r.bottom > box.bottom + 1) wrong.push('outside: ' + t.textContent);
		last = r.bottom;
	});
	var y = Array.from(svg.querySelectorAll('circle')).map(function (c) { return +c.getAttribute('cy'); });
	document.title = 'RESULT ' + JSON.stringify({ wrong: wrong, y: y, height: box.height, width: box.width,
		wide: document.documentElement.scrollWidth > window.innerWidth, h1: document.querySelectorAll('h1').length });
});</script>};
for my $file ((glob('test/docs/*.md'))[0 .. 5])
{
	(my $page = call('rca_to_html_page', slurp_file($file))) =~ s/<meta http-equiv="Content-Security-Policy"[^>]*>/$measure/;
	$seen = browse($page);
	is(join("\n", $seen->{error} // (), @{ $seen->{wrong} // [] }), '', "$file: the drawing can be read");
	ok(!$seen->{wide} && ($seen->{height} // 0) > 100 && $seen->{h1} == 1, "$file: the page fits, and has one title");
}
(my $page = call('rca_to_html_page', "---\ndate: 2025-03-01\n---\n## Timeline\n- 10:00 a\n- 10:30 b\n- 12:00 c\n"))
  =~ s/<meta http-equiv="Content-Security-Policy"[^>]*>/$measure/;
$seen = browse($page);
my @y = @{ $seen->{y} // [] };
is(scalar @y, 3, 'three marks');
cmp_ok(abs(($y[1] - $y[0]) / ($y[2] - $y[0]) - 0.25), '<', 0.01, 'to scale: a quarter of the time is a quarter of the way');

# Mermaid
SKIP:
{
	my $library = ($ENV{RCA_NPM} // '') . '/mermaid/dist/mermaid.min.js';
	skip 'no Mermaid: set RCA_NPM', 1 unless -f $library;

	my %diagram;
	$diagram{$_} = call('rca_to_mermaid', slurp_file($_)) for glob('test/docs/*.md'), glob('test/docs/styles/*.md');
	$diagram{hostile} = call('rca_to_mermaid', $hostile);
	$diagram{marks} = call('rca_to_mermaid', "---\ntitle: 'Marks: a;b #c \"d\" {e} [f] <g> %%h'\ndate: 2025-03-01\n---\n## Timeline\n"
		. "| Time | Event |\n|--|--|\n| 10:00 | title: a; b : c # d %% e |\n| section | end |\n| ~10:05 | 100 % \$5 {x} [y] (z) \"q\" 'r' `s` \\\\t |\n| 10:06 | |\n");
	$diagram{empty} = call('rca_to_mermaid', '# Nothing happened');
	my $script = JSON::PP->new->ascii->encode({ map { my $t = $diagram{$_}; utf8::decode($t); $_ => $t } keys %diagram });
	$script =~ s/</\\u003c/g;
	$seen = browse(qq{<html><head><meta charset="utf-8"><title>x</title><script src="file://$library"></script></head><body><script>
	var diagrams = $script, result = {}, names = Object.keys(diagrams);
	mermaid.initialize({ startOnLoad: false });
	(async function () {
		for (var i = 0; i < names.length; i++) {
			try {
				await mermaid.parse(diagrams[names[i]]);
				var r = await mermaid.render('d' + i, diagrams[names[i]]);
				var e = document.createElement('div');
				e.innerHTML = r.svg;
				result[names[i]] = e.textContent.replace(/\\s+/g, ' ');
			} catch (x) { result[names[i]] = 'ERROR ' + x; }
		}
		document.title = 'RESULT ' + JSON.stringify(result);
	})();
	</script></body></html>});
	for my $name (sort keys %diagram)
	{
		unlike($seen->{$name} // "no result $seen->{error}", qr/^ERROR|^no result|Syntax error/, "Mermaid accepts $name");
	}
	like($seen->{marks}, qr/title: ?a; ?b ?: ?c ?# ?d ?%% ?e/, 'and shows the marks as they are');
}

$node->stop;
done_testing();
