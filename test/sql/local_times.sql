-- Local times and their instants: what PostgreSQL makes of them, also in the
-- hours in which clocks are changed.

\pset null NULL
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';

CREATE FUNCTION instant_of(day date, clock text, zone text) RETURNS timestamptz STABLE
  RETURN (SELECT at FROM rca_timeline(format(E'---\ndate: %s\n---\n# T\n\n## Timeline (%s)\n\n- %s a\n', day, zone, clock)));

-- the hours around each change: of these half hours, none differs from PostgreSQL's instant
SELECT zone, day, count(*) AS times, count(*) FILTER (WHERE ours IS DISTINCT FROM theirs) AS other
  FROM (VALUES ('America/New_York', '2025-03-09'::date), ('America/New_York', '2025-11-02'),
               ('America/Los_Angeles', '2025-03-09'), ('America/Los_Angeles', '2025-11-02'),
               ('America/St_Johns', '2025-11-02'), ('America/Sao_Paulo', '2018-11-04'),
               ('America/Santiago', '2025-09-07'), ('Atlantic/Azores', '2025-03-30'),
               ('Atlantic/Azores', '2025-10-26'), ('Europe/London', '2025-03-30'),
               ('Europe/London', '2025-10-26'), ('Europe/Dublin', '2025-10-26'),
               ('Europe/Oslo', '2025-03-30'), ('Europe/Oslo', '2025-10-26'),
               ('Europe/Moscow', '2014-10-26'), ('Africa/Casablanca', '2025-02-23'),
               ('Asia/Kolkata', '2025-03-30'), ('Australia/Lord_Howe', '2025-04-06'),
               ('Australia/Sydney', '2025-10-05'), ('Pacific/Auckland', '2025-04-06'),
               ('Pacific/Apia', '2011-12-30')) z(zone, day),
       generate_series(0, 47) half_hour,
       LATERAL (SELECT to_char(half_hour * interval '30 min', 'HH24:MI') AS clock) c,
       LATERAL (SELECT instant_of(day, clock, zone) AS ours, (day || ' ' || clock || ' ' || zone)::timestamptz AS theirs) i
 GROUP BY zone, day ORDER BY zone, day;

-- of a time that comes twice and of one that never comes, the later instant
SELECT instant_of('2025-11-02', '01:15', 'America/New_York') AS twice_west,
       instant_of('2025-03-09', '02:15', 'America/New_York') AS never_west;
SELECT instant_of('2025-10-26', '02:15', 'Europe/Oslo') AS twice_east,
       instant_of('2025-03-30', '02:15', 'Europe/Oslo') AS never_east;

-- two abbreviations of one region: which of them holds, the day says
SELECT zone, instant_of('2025-01-23', '05:24', zone) AS winter, instant_of('2025-07-23', '05:24', zone) AS summer
  FROM (VALUES ('CET/CEST'), ('CEST/CET'), ('MEZ/MESZ'), ('PST/PDT'), ('EDT/EST'), ('GMT/BST'), ('UTC/GMT'), ('Eastern Time'), ('CET')) v(zone);

-- an offset with blanks, with another minus, and in full-width signs
SELECT zone, instant_of('2025-03-23', '05:24', zone) AS at
  FROM (VALUES ('GMT +2'), ('UTC + 05:30'), ('UTC -3'), (U&'UTC\22123'), (U&'UTC \22123'), (U&'UTC\20133'), (U&'UTC\FF0B9')) v(zone);
SELECT heading, (SELECT at FROM rca_timeline(format(E'---\ndate: 2025-03-23\n---\n# T\n\n## %s\n\n- 05:24 a\n', heading))) AS at
  FROM (VALUES (U&'Timeline\FF08JST\FF09'), (U&'Timeline\FF08UTC+8\FF09')) v(heading);

-- a zone that cannot be read leaves no instant: it is not UTC
SELECT clock, (SELECT at FROM rca_timeline(format(E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n- 05:00 a\n- %s: b\n', clock)) WHERE ord = 2) AS at
  FROM (VALUES ('05:24 UTC+25'), ('05:24 (UTC+25)'), ('05:24 XYZT'), ('05:24 PST'), ('05:24')) v(clock);

-- blanks that are not ASCII's are blanks: around a cell, a value, an owner, a key, and before "PM"
CREATE FUNCTION with_blank(document text, blank text) RETURNS text IMMUTABLE RETURN replace(document, '_', blank);
SELECT to_hex(ascii(blank)) AS blank,
       (SELECT at FROM rca_timeline(with_blank(E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n|_Time_|_Event_|\n|---|---|\n|_5:24_PM_|_a_|\n', blank))) AS cell,
       (SELECT at FROM rca_timeline(with_blank(E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n- _5:24_PM_-_a\n', blank))) AS item,
       rca_severity_rank(with_blank(E'---\nseverity: "P1_"\n---\n# T\n', blank)::rca) AS rank,
       rca_date(with_blank(E'---\ndate: "_2025-03-23_"\n---\n# T\n', blank)::rca) AS date,
       (SELECT owner FROM rca_action_items(with_blank(E'# T\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Fix it |_Ann_|\n', blank))) AS owner
  FROM (VALUES (' '), (U&'\00A0'), (U&'\202F'), (U&'\2009'), (U&'\3000'), (U&'\200B'), (U&'\FEFF')) v(blank);

-- a city alone is a zone where a sentence or a heading says that times are its, and nowhere else
SELECT heading, sentence, (SELECT at FROM rca_timeline(format(E'---\ndate: 2026-05-29\n---\n# T\n\n## %s\n\n%s\n\n- 10:00 Down\n', heading, sentence))) AS at
  FROM (VALUES ('Tidslinje (alle tider Oslo)', ''), ('Timeline (all times Berlin)', ''), ('Timeline - all times are in London', ''),
               ('Timeline', 'All times are in New York.'), ('Timeline', 'Times in Oslo'), ('Zeitleiste (alle Zeiten Wien)', ''),
               ('Timeline', 'All times in our London office are local'), ('Timeline', 'At all times Paris was up.'), ('Timeline (Oslo)', '')) v(heading, sentence);
