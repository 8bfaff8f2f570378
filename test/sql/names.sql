-- Names as service catalogs have them.

SELECT n, rca_slug(n) FROM (VALUES ('Platform Engineering'), ('  SRE / On-Call (EU) '), ('inventory-api'), ('a__b'),
	('Größe'), ('---'), ('')) v(n);
SELECT n, rca_entity_ref(n) FROM (VALUES ('inventory-api'), ('Inventory-API'), ('payments/api'), ('resource:db'),
	('group:default/sre'), (' padded '), ('')) v(n);
SELECT rca_entity_ref(rca_slug('Platform Engineering'), 'group'), rca_entity_ref('api', namespace => 'Payments');
SELECT rca_slug(NULL), rca_entity_ref(NULL);
