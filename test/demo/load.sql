-- test/demo/load.sql
--
-- A table of the reports in test/docs and a small service catalog.  Run from
-- the top of the sources; the server reads the files itself.

CREATE EXTENSION rca;

CREATE TABLE incident (
	path	text PRIMARY KEY,
	doc		rca NOT NULL
);

\set dir `pwd`
INSERT INTO incident
SELECT 'test/docs/' || name, pg_read_file(:'dir' || '/test/docs/' || name)::rca
FROM pg_ls_dir(:'dir' || '/test/docs') name WHERE name LIKE '%.md';
CREATE INDEX ON incident USING gin (rca_services(doc));

CREATE TABLE service (
	name	text PRIMARY KEY,
	team	text NOT NULL,
	tier	int NOT NULL
);
INSERT INTO service VALUES
	('catalog',  'Catalog Team',     2),
	('checkout', 'Checkout Team',    1),
	('gateway',  'Platform Team',    1),
	('ledger',   'Finance Platform', 1),
	('login',    'Identity Team',    1),
	('mailer',   'Messaging Team',   2),
	('media',    'Media Team',       3),
	('payments', 'Payments Team',    1),
	('search',   'Discovery Team',   2);
