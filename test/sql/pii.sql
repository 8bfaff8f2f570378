-- What is not to be published: shapes, and what only looks like them.
\pset format unaligned
\pset tuples_only on

CREATE FUNCTION pii(body text) RETURNS TABLE (r text) LANGUAGE sql AS
$$ SELECT concat_ws(' ', kind, line || ':' || col || '-' || end_line || ':' || end_col, found)
   FROM rca_pii(rca_read(E'# T\n' || body)) ORDER BY ord $$;

\echo # addresses of mail, in every way to write the sign
SELECT pii('Ask ann.lee+oncall@mail.example.com, or <bob@example.co.uk>.');
SELECT pii('[Ann](mailto:ann@example.com), *kim@example.com*, _lee@example.com_, `max@example.com`');
SELECT pii('a\@example.com b&#64;example.com c&#x40;example.com d&commat;example.com e%40example.com f＠example.com');
SELECT pii('jörg@müller.example 联系ann@example.com。');
\echo # with the escapes that editors write
SELECT pii('ann\_lee@example.com, kim.b\-c\@my.example\.com, @ann\_lee-x, \_max@example.com');
\echo # not: a version, a host without a name, an at sign alone
SELECT pii('rca@1.2.3, actions/checkout@v4, root@db01, 5 @ 10, a @ b.com');

\echo # handles
SELECT pii('@ann and (@bob-smith), <@U0123ABC>, \@kim, cc:@org/team. See https://example.com/@max/post, @lee@example.social!');
\echo # not: in the middle of a word, or a number
SELECT pii('x@y 5@10 @10ms @ 4pm');

\echo # addresses of hosts
SELECT pii('10.0.0.1, http://192.168.1.20:8080/x 10.1.0.0/16 ip-10-0-1-23.ec2.internal _172.16.0.1_ 10.0.0.7.');
SELECT pii('2001:db8::1 [2001:db8::2]:443 ::1 fe80::1%eth0 ::ffff:10.0.0.1 2001:db8:1:2:3:4:5:6 fd00::/8.');
\echo # not: versions, times, scopes, numbers that are too large
SELECT pii('v1.2.3.4 1.2.3.4.5 300.1.1.1 120.0.6099.109 05:31:07 std::vector A::B 1:2 aa:bb:cc:dd:ee:ff :100: 10:20:30:40');

\echo # telephone numbers
SELECT pii('+49 30 1234 5678 and +1 (555) 010-9999, +44-20-7946-0958.');
\echo # not: zones, counts, sums
SELECT pii('+02:00, +4000000000 rows, +10 %, 1 555 010 9999, UTC+12 2025-03-01 10');

\echo # secrets; made of pieces here, so that no scanner takes this file for one that has some
SELECT pii('key AKIA' || 'IOSFODNN7EXAMPLE. ghp' || '_' || repeat('a1', 18) || ' glpat' || '-' || repeat('x1', 10));
SELECT pii('eyJ' || repeat('a', 20) || '.eyJ' || repeat('b', 20) || '.' || repeat('c1', 5) || '.');
SELECT pii('https://ann:' || 'secret@db.example.com/x and postgres://kim:' || 'pw@db1:5432/x');
SELECT pii('-----BEGIN RSA ' || E'PRIVATE KEY-----\nabc\ndef\n-----END RSA ' || 'PRIVATE KEY----- and');
\echo # not: too short, without an end, a word
SELECT pii('AKIA1234 sk-learn glpat-some-longer-words-with-dashes-in-them xoxb- eyJhbGciOiJIUzI1NiJ9 -----BEGIN PRIVATE KEY-----');

\echo # in the address of a page, a word alone, too
SELECT pii('https://abc' || '123@host/x http://abc@host.example.com:80/x git+https://to%20ken@h <https://a-b~c@h>');
\echo # not: the account of another scheme, a path, a query, a list of links
SELECT pii('postgres://app@db1/x ssh://git@host/x https://h/a@b https://h?a@b https://a|b@c https://h/@1 shttps://a@b');

\echo # characters that are not seen, in the middle, beside it, and between two
SELECT replace(pii(s), c, '_') FROM unnest(ARRAY[U&'\200B', U&'\00AD', U&'\2060', U&'\FEFF', U&'\200E', U&'\FE0F', '<wbr>', '&shy;', '&#x200B;']) c,
	replace('_ann_@exa_mple.com_ 10.0_.0.1 10.0.0.1_10.0.0.2 @_k_im_ gl_pat' || '-_' || repeat('x1', 10) || '_.', '_', c) s;
SELECT pii(U&'a\200B\2060\FEFF@\200C\200Dexample.com\200B, +49\00AD 30 1234\200B 5678, https://ab\200Bc@h/x');
\echo # not: what they are not in the middle of
SELECT pii(U&'x\200By \200B@ 10.0.\200B a@b<wbr> &shy; <wbr>');

\echo # in front matter, comments and code, behind a byte order mark, with other line ends
SELECT concat_ws(' ', kind, line || ':' || col, found) FROM rca_pii(rca_read(
	E'\uFEFF---\r\nowner: "@ann"\r\n---\r\n# T\r\n<!-- kim@example.com -->\r\n```\r\nping 10.0.0.1\r\n```\r\n'));
SELECT count(*) FROM rca_pii(rca_read('# T'));
SELECT count(*) FROM rca_pii(NULL);
DROP FUNCTION pii;
