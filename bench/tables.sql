-- bench/tables.sql
--
-- What a report is stored as today, made from the rca column, so that all
-- hold the same rows.  psql variables: c, the compression.

SET default_toast_compression = :'c';

-- lean: what is asked for; full: and the sections, as a parser gives them
CREATE TABLE :"full" (id int PRIMARY KEY, doc jsonb);
CREATE TABLE :"lean" (id int PRIMARY KEY, src text, doc jsonb);
CREATE TABLE :"typed" (id int PRIMARY KEY, title text, date date, severity text, services text[], src text);
CREATE TABLE :"entry" (id int, ord int, at timestamptz, event text, PRIMARY KEY (id, ord));
CREATE TABLE :"item" (id int, ord int, priority text, action text, owner text, due_date date, PRIMARY KEY (id, ord));

INSERT INTO :"lean"
SELECT id, doc::text,
	jsonb_build_object('meta', rca_front_matter(doc),
		'timeline', (SELECT jsonb_agg(jsonb_build_object('ord', ord, 'at', at, 'event', event) ORDER BY ord) FROM rca_timeline(doc)),
		'action_items', (SELECT jsonb_agg(jsonb_build_object('ord', ord, 'priority', priority, 'action', action,
			'owner', owner, 'due_date', due_date) ORDER BY ord) FROM rca_action_items(doc)))
FROM :"rca" ORDER BY id;
INSERT INTO :"full"
SELECT id, doc || jsonb_build_object('sections',
		(SELECT jsonb_object_agg(split_part(s, E'\n', 1), btrim(substr(s, strpos(s, E'\n')), E' \n'))
		 FROM string_to_table(src, E'\n## ') WITH ORDINALITY AS x(s, n) WHERE n > 1))
FROM :"lean" ORDER BY id;
INSERT INTO :"typed"
SELECT id, rca_title(doc), rca_date(doc), rca_severity(doc), rca_services(doc), doc::text FROM :"rca" ORDER BY id;
INSERT INTO :"entry" SELECT id, ord, at, event FROM :"rca", rca_timeline(doc) ORDER BY id, ord;
INSERT INTO :"item" SELECT id, ord, priority, action, owner, due_date FROM :"rca", rca_action_items(doc) ORDER BY id, ord;
