-- HTML and Mermaid.

\pset format unaligned

-- what cmark does not know
SELECT rca_to_html($$# R
- [ ] open
- [x] done
- [X] done too
- [y] no box

| left | center | right | none |
|:-----|:------:|------:|------|
| `a\|b` | **b** | [[page#part|label]] | <b> |
| short |

Words
| p |
|---|
| q |

[[page]], [[a b/c|label]], ![[x.png]], ![[page]], \[[escaped]], `[[code]]`, [a [[b]]](c)
$$, 'https://wiki.example.org/');
SELECT rca_to_html(E'# [[page#part one]]');
-- front matter is not a part of the body
SELECT rca_to_html(E'---\ntitle: x\n---\n');
SELECT rca_to_html(E'---\ntitle: x\n---\nText &#xFFFE;');

-- nothing active
SELECT rca_to_html($$# <script>alert(1)</script>
<script>alert(2)</script>

<img src=x onerror=alert(3)> [a](javascript:alert(4)) [b](JaVaScRiPt:alert(5)) [c](java&#115;cript:alert(6))
[d](<java&#9;script:alert(7)>) [e](data:text/html,<script>alert(8)</script>) [f](vbscript:x) ![g](javascript:alert(9))
[h](x "&quot; onclick=&quot;alert(10)") [[" onmouseover="alert(11)|<b>"x]] [[javascript:alert(12)]]
<a href="javascript:alert(13)">x</a> <b onclick=alert(14)

| <script>alert(15)</script> | [i](javascript:alert(16)) |
|---|---|
| <img src=x onerror=alert(17)> | [[a"onclick=alert(18)|b]] |

```"><script>alert(19)</script>
</code></pre><script>alert(20)</script>
```
$$);
SELECT rca_to_html('# [[x]]', 'javascript:alert(1)//');

-- a whole page
SELECT rca_to_html_page($$---
title: A "title" </title><script>alert(1)</script>
date: 2025-03-01
severity: P1
services: [a, "<b>"]
duration_minutes: 75
---
## Timeline
| Time | Event |
|------|-------|
| 23:30 | Incident started </svg><script>alert(2)</script> |
| 23:30-23:50 | "Searching" & finding |
| ?? | unreadable |
| 00:45 | Incident resolved |
$$);
-- the body's own title stays the only one, and the facts follow it
SELECT substring(rca_to_html_page(E'---\ndate: 2025-03-01\n---\n# Title\nText.\n') FROM '<body>.*');
SELECT substring(rca_to_html_page(E'# Title\n') FROM '<title>.*?</title>'), substring(rca_to_html_page(E'# Title\n') FROM '<body>.*');
SELECT substring(rca_to_html_page(E'---\nx: y\n---\n') FROM '<title>.*?</title>'), substring(rca_to_html_page(E'---\nx: y\n---\n') FROM '<body>.*');

-- strikethrough: pairs of tildes around what does not begin or end with a blank, within one node
SELECT v.source, rca_to_html(('# ' || v.source)::rca) FROM (VALUES
	('~~done~~ and ~~**all** of it~~'), ('a~~b~~c ~~d'), ('~~ no ~~ ~~~no~~~ ~no~'), ('**~~no** way~~'),
	('`~~code~~` [~~label~~](x~~y~~)'), (E'~~two\nlines~~'), ('~~a~~~~b~~'), ('~~ ~~~~ ~~x~~')) v(source);
SELECT rca_to_html(E'# T\n\n| ~~a~~ | [[b]] ~~[[c]]~~ |\n|--|--|\n| ~~x | y~~ |\n');
-- one tilde or two, as many at both ends, and beside a letter or a mark
SELECT v.source, regexp_replace(rca_to_html(('# T' || E'\n\n' || v.source)::rca), '^.*?\n', '') AS html FROM (VALUES
	('~one~ ~~two~~ ~~~three~~~ ~o~~ ~~p~'), ('x~y~z, (~q~), ~"r"~ s~ t~'), ('~~a ~b~ c~~'), ('~~a *~b* c~~'),
	('*~a* ~b~'), ('1~2 and 3~4'), ('~5 min, ~6 min'), ('~~**b**~~')) v(source);

-- ids of headings: as links "#..." want them, each only once
SELECT rca_to_html(E'# T\n\n[go](#timeline)\n\n## Timeline\n');
SELECT v.heading, substring(rca_to_html(('# ' || v.heading)::rca) FROM '<h1[^>]*>') AS tag FROM (VALUES
	('What Happened?'), ('5 Whys & more'), ('Root_cause - why'), ('ÄRGER — Überblick'), ('Хронология'), ('时间线：北京'),
	('🎉 Party'), ('**Bold** `code()` [link](x) [[page|label]]'), ('~~Old~~ name'), ('"quoted" <b onclick=x>'), ('🎉'), ('a  b')) v(heading);
SELECT rca_to_html(E'# A\n## a\n## A-1\n## A\n\nA-3\n---\n> # A\n\n- # A\n');
SELECT rca_to_html(('# ' || repeat('x', 300))::rca) LIKE '%id="' || repeat('x', 200) || '"%' AS cut;

-- bare addresses are links, up to the end of the sentence
SELECT rca_to_html(E'# T\n\nsee https://x.org/a_b. (http://x.org/(y)), www.x.org/?a=1&b=2; bob.smith+x@mail.example.com.\n');
-- but not in code, in links, in words, without a host, nor with other schemes
SELECT rca_to_html(E'# T\n\n`https://x.org` [https://x.org](y) <a href="https://x.org"> xhttps://x.org www.x a@b @c.org x/www.y.org javascript:alert(1) ftp://x.org file:///etc\n');
SELECT rca_to_html(E'# https://x.org/"onmouseover=alert(1)\n\n- ~~https://x.org~~\n\n| www.a.org | **b@c.org** |\n|---|---|\n| [[x]] https://x.org/\\|y | |\n');

-- Mermaid
SELECT rca_to_mermaid($$---
title: 'Title: with; marks # "q"'
date: 2025-03-01
---
## Timeline
| Time | Event |
|------|-------|
| 23:30 | title : section; end %% comment |
| section | {brackets} [and] <tags> |
| 00:45 UTC | Grüße |
$$);
SELECT rca_to_mermaid('# Nothing happened');

-- a drawing of many entries is folded, one of few is not; an entry without a time is not drawn, so does not count
SELECT n, page ~ '<details>' AS folded, substring(page FROM '<summary>(.*)</summary>') AS summary,
       page ~ '</figure>\n</details>' AS closed, page ~ 'class="key' AS key
FROM unnest(ARRAY[59, 60, 61, 600]) n,
     rca_to_html_page((E'---\ndate: 2025-02-08\n---\n## Timeline\n\n| Time | Event |\n|---|---|\n| later | nothing |\n' ||
       (SELECT string_agg(format(E'| %s:%s | checked %s |\n', lpad((i / 60)::text, 2, '0'), lpad((i % 60)::text, 2, '0'), i), '' ORDER BY i)
        FROM generate_series(1, n) i))::rca) page;
